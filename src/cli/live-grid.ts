import type { GridEvent } from '../core/grid/grid-run.js';
import type { OnProgress } from '../host/progress.js';
import { SIGN } from '../report/one/text.js';
import { stageTitle } from '../report/prose/stages.js';
import { headline } from '../report/prose/wording.js';
import { STANDING, type Standing, standing, WORST_FIRST } from '../words/standing.js';
import { FRAMES } from './live.js';
import { Display, note } from './terminal.js';

const FRAME_MS = 100;
/** The line of the counts, and the one that the cursor stands on. */
const OTHER_LINES = 2;

interface LiveCell {
  stage: string;
  since: number;
  /** Null while it runs, or waits. */
  verdict: Standing | null;
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
  private readonly cells: Map<string, LiveCell>;
  private readonly idWidth: number;
  private readonly started = performance.now();
  private detail = '';
  private frame = 0;

  private readonly isQuiet: boolean;

  /** @param isQuiet nothing of it is shown */
  constructor(ids: readonly string[], isQuiet: boolean) {
    this.isQuiet = isQuiet;
    this.cells = new Map(ids.map((id) => [id, { stage: '', since: 0, verdict: null, told: '', ms: 0 }]));
    this.idWidth = Math.max(...ids.map(({ length }) => length));
    if (this.display.moves && !isQuiet) this.timer = setInterval(() => this.draw(), FRAME_MS);
  }

  readonly onProgress: OnProgress = ({ detail = '' }) => {
    this.detail = detail;
  };

  readonly onEvent = (event: GridEvent): void => {
    const cell = this.cells.get(event.id) as LiveCell;
    if (event.type === 'stage') {
      if (cell.stage === '') {
        cell.since = performance.now();
        // It begins, so what it waited for has come.
        this.detail = '';
      }
      cell.stage = [stageTitle(event.stage), event.detail].filter((each) => each !== undefined).join(' ');
      return;
    }
    cell.verdict = standing(event.result);
    cell.told = `${headline(event.result)}${event.known ? ' (known)' : ''}`;
    cell.ms = cell.stage === '' ? 0 : performance.now() - cell.since;
    if (!this.display.moves && !this.isQuiet) note(this.line(event.id, cell));
  };

  /** Leaves the terminal to what comes after. */
  end(): void {
    clearInterval(this.timer);
    this.display.erase();
  }

  private draw(): void {
    this.display.draw([this.counts(), ...this.shown().map(([id, cell]) => this.line(id, cell))]);
  }

  private shown(): [string, LiveCell][] {
    const all = [...this.cells];
    const room = this.display.rows - OTHER_LINES;
    if (all.length <= room) return all;
    return all.filter(([, { stage, verdict }]) => stage !== '' && verdict === null).slice(0, room);
  }

  private counts(): string {
    const cells = [...this.cells.values()];
    const count = (verdict: Standing) => cells.filter((cell) => cell.verdict === verdict).length;
    const counts = WORST_FIRST.filter((verdict) => count(verdict) > 0).map(
      (verdict) => `, ${count(verdict)} ${STANDING[verdict]}`,
    );
    const ended = cells.filter(({ verdict }) => verdict !== null).length;
    const frame = FRAMES[this.frame++ % FRAMES.length];
    const detail = ended < cells.length && this.detail !== '' ? `: ${this.detail}` : '';
    return `${frame} ${ended} of ${cells.length} cells${counts.join('')} ${seconds(performance.now() - this.started)}${detail}`;
  }

  private line(id: string, { stage, since, verdict, told, ms }: LiveCell): string {
    const name = id.padEnd(this.idWidth);
    if (verdict !== null) return `${SIGN[verdict].sign} ${name}  ${told}${ms === 0 ? '' : ` ${seconds(ms)}`}`;
    return stage === '' ? `· ${name}` : `▸ ${name}  ${stage} ${seconds(performance.now() - since)}`;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
