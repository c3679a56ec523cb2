import type { GridEvent } from '../core/grid-run.js';
import type { OnProgress } from '../host/progress.js';
import { headline, printable } from '../report/wording.js';
import type { Verdict } from '../words/result.js';
import { FRAMES, stageTitle } from './live.js';

const FRAME_MS = 100;
/** The line of the counts, and the one that the cursor stands on. */
const OTHER_LINES = 2;

const SIGN: Record<Verdict, string> = { passed: '✔', failed: '✘', skipped: '–', error: '✘' };

interface Cell {
  stage: string;
  since: number;
  /** Null while it runs, or waits. */
  verdict: Verdict | null;
  told: string;
  ms: number;
}

/**
 * The cells of a grid while it runs. On a terminal a table that moves: all cells where they fit, else those that run;
 * elsewhere a line for each cell when it ends.
 */
export class LiveGrid {
  private readonly out: NodeJS.WriteStream;
  private readonly moving: boolean;
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly cells: Map<string, Cell>;
  private readonly idWidth: number;
  private readonly started = performance.now();
  private detail = '';
  private frame = 0;
  private drawn = 0;

  constructor(out: NodeJS.WriteStream, ids: readonly string[]) {
    this.out = out;
    this.moving = out.isTTY === true && process.env['TERM'] !== 'dumb';
    this.cells = new Map(ids.map((id) => [id, { stage: '', since: 0, verdict: null, told: '', ms: 0 }]));
    this.idWidth = Math.max(...ids.map(({ length }) => length));
    if (this.moving) this.timer = setInterval(() => this.draw(), FRAME_MS);
  }

  readonly onProgress: OnProgress = ({ detail = '' }) => {
    this.detail = detail;
  };

  readonly onEvent = (event: GridEvent): void => {
    const cell = this.cells.get(event.id) as Cell;
    if (event.type === 'stage') {
      if (cell.stage === '') cell.since = performance.now();
      cell.stage = [stageTitle(event.stage), event.detail].filter((each) => each !== undefined).join(' ');
      return;
    }
    cell.verdict = event.result.verdict;
    cell.told = `${headline(event.result)}${event.known ? ' (known)' : ''}`;
    cell.ms = cell.stage === '' ? 0 : performance.now() - cell.since;
    if (!this.moving) this.out.write(`${this.line(event.id, cell)}\n`);
  };

  /** Leaves the terminal to what comes after. */
  end(): void {
    clearInterval(this.timer);
    this.erase();
  }

  private draw(): void {
    const lines = [this.counts(), ...this.shown().map(([id, cell]) => this.line(id, cell))];
    const width = (this.out.columns || 80) - 1;
    this.erase();
    this.out.write(lines.map((line) => `${line.slice(0, width)}\n`).join(''));
    this.drawn = lines.length;
  }

  private erase(): void {
    if (this.drawn > 0) this.out.write(`\u001b[${this.drawn}A\u001b[J`);
    this.drawn = 0;
  }

  private shown(): [string, Cell][] {
    const all = [...this.cells];
    const room = (this.out.rows || 24) - OTHER_LINES;
    if (all.length <= room) return all;
    return all.filter(([, { stage, verdict }]) => stage !== '' && verdict === null).slice(0, room);
  }

  private counts(): string {
    const cells = [...this.cells.values()];
    const count = (verdict: Verdict) => cells.filter((cell) => cell.verdict === verdict).length;
    const counts = (Object.keys(SIGN) as Verdict[])
      .filter((verdict) => count(verdict) > 0)
      .map((verdict) => `, ${count(verdict)} ${verdict}`);
    const ended = cells.filter(({ verdict }) => verdict !== null).length;
    const frame = FRAMES[this.frame++ % FRAMES.length];
    const detail = ended < cells.length && this.detail !== '' ? `: ${printable(this.detail)}` : '';
    return `${frame} ${ended} of ${cells.length} cells${counts.join('')} ${seconds(performance.now() - this.started)}${detail}`;
  }

  private line(id: string, { stage, since, verdict, told, ms }: Cell): string {
    const name = id.padEnd(this.idWidth);
    if (verdict !== null) return `${SIGN[verdict]} ${name}  ${told}${ms === 0 ? '' : ` ${seconds(ms)}`}`;
    return stage === '' ? `· ${name}` : `▸ ${name}  ${stage} ${seconds(performance.now() - since)}`;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
