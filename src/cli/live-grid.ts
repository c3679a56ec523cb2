import type { GridEvent } from '../core/grid-run.js';
import type { OnProgress } from '../host/progress.js';
import { WORST_FIRST } from '../report/many.js';
import { SIGN } from '../report/text.js';
import { headline } from '../report/wording.js';
import type { Verdict } from '../words/result.js';
import { FRAMES, stageTitle } from './live.js';
import { Display, note } from './terminal.js';

const FRAME_MS = 100;
/** The line of the counts, and the one that the cursor stands on. */
const OTHER_LINES = 2;

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
  private readonly display = new Display();
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly cells: Map<string, Cell>;
  private readonly idWidth: number;
  private readonly started = performance.now();
  private detail = '';
  private frame = 0;

  constructor(ids: readonly string[]) {
    this.cells = new Map(ids.map((id) => [id, { stage: '', since: 0, verdict: null, told: '', ms: 0 }]));
    this.idWidth = Math.max(...ids.map(({ length }) => length));
    if (this.display.moves) this.timer = setInterval(() => this.draw(), FRAME_MS);
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
    if (!this.display.moves) note(this.line(event.id, cell));
  };

  /** Leaves the terminal to what comes after. */
  end(): void {
    clearInterval(this.timer);
    this.display.erase();
  }

  private draw(): void {
    this.display.draw([this.counts(), ...this.shown().map(([id, cell]) => this.line(id, cell))]);
  }

  private shown(): [string, Cell][] {
    const all = [...this.cells];
    const room = this.display.rows - OTHER_LINES;
    if (all.length <= room) return all;
    return all.filter(([, { stage, verdict }]) => stage !== '' && verdict === null).slice(0, room);
  }

  private counts(): string {
    const cells = [...this.cells.values()];
    const count = (verdict: Verdict) => cells.filter((cell) => cell.verdict === verdict).length;
    const counts = WORST_FIRST.filter((verdict) => count(verdict) > 0).map(
      (verdict) => `, ${count(verdict)} ${verdict}`,
    );
    const ended = cells.filter(({ verdict }) => verdict !== null).length;
    const frame = FRAMES[this.frame++ % FRAMES.length];
    const detail = ended < cells.length && this.detail !== '' ? `: ${this.detail}` : '';
    return `${frame} ${ended} of ${cells.length} cells${counts.join('')} ${seconds(performance.now() - this.started)}${detail}`;
  }

  private line(id: string, { stage, since, verdict, told, ms }: Cell): string {
    const name = id.padEnd(this.idWidth);
    if (verdict !== null) return `${SIGN[verdict].sign} ${name}  ${told}${ms === 0 ? '' : ` ${seconds(ms)}`}`;
    return stage === '' ? `· ${name}` : `▸ ${name}  ${stage} ${seconds(performance.now() - since)}`;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
