import type { OnProgress } from '../host/progress.js';
import { stageTitle } from '../report/prose/stages.js';
import { Display, note } from './terminal.js';

export const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;

/**
 * A line for the stage that runs, with its elapsed time. On a terminal it moves; elsewhere each stage is one line,
 * written when it ends, and details are left out.
 */
export class Live {
  private readonly display = new Display();
  private readonly timer: NodeJS.Timeout | undefined;
  private stage = '';
  private title = '';
  private detail = '';
  private since = 0;
  private frame = 0;

  constructor() {
    if (this.display.moves) this.timer = setInterval(() => this.draw(), FRAME_MS);
  }

  readonly onProgress: OnProgress = (progress) => {
    if (progress.type === 'detail') {
      this.detail = progress.detail;
    } else {
      // The cycles of a container are one stage to whoever waits.
      if (progress.stage !== this.stage) this.finishStage();
      this.stage = progress.stage;
      this.title = stageTitle(progress.stage);
      this.detail = progress.detail ?? '';
    }
    this.draw();
  };

  /** Ends the line that moves. */
  end(): void {
    clearInterval(this.timer);
    this.finishStage();
    this.stage = '';
  }

  private finishStage(): void {
    if (this.stage === '') {
      this.since = performance.now();
      return;
    }
    this.display.erase();
    note(`${this.display.moves ? '  ' : ''}${this.title}${this.seconds()}`);
    this.since = performance.now();
  }

  private draw(): void {
    if (!this.display.moves || this.stage === '') return;
    const detail = this.detail === '' ? '' : `: ${this.detail}`;
    this.display.draw([`${FRAMES[this.frame++ % FRAMES.length]} ${this.title}${detail}${this.seconds()}`]);
  }

  private seconds(): string {
    return ` ${((performance.now() - this.since) / 1000).toFixed(1)} s`;
  }
}
