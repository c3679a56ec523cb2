import type { OnProgress } from '../host/progress.js';

export const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/** What a stage is called where people read it. */
const STAGES: Record<string, string> = {
  preflight: 'Looking at this host',
  provide: 'Providing CRIU and LXC',
  start: 'Starting the container',
  cycle: 'Checkpoint and restore',
  retry: 'A second try of what may pass',
  control: 'Trying the simplest cell on this host',
  versions: "Reading the archive's lists",
};

export function stageTitle(stage: string): string {
  return STAGES[stage] ?? stage;
}

/**
 * A line for the stage that runs, with its elapsed time. On a terminal it moves; elsewhere each stage is one line,
 * written when it ends, and details are left out.
 */
export class Live {
  private readonly out: NodeJS.WriteStream;
  private readonly moving: boolean;
  private readonly timer: NodeJS.Timeout | undefined;
  private stage = '';
  private title = '';
  private detail = '';
  private since = 0;
  private frame = 0;

  constructor(out: NodeJS.WriteStream) {
    this.out = out;
    this.moving = out.isTTY === true && process.env['TERM'] !== 'dumb';
    if (this.moving) this.timer = setInterval(() => this.draw(), FRAME_MS);
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
    this.out.write(`${this.moving ? `${ERASE_LINE}  ` : ''}${this.title}${this.seconds()}\n`);
    this.since = performance.now();
  }

  private draw(): void {
    if (!this.moving || this.stage === '') return;
    const detail = this.detail === '' ? '' : `: ${this.detail}`;
    const line = `${FRAMES[this.frame++ % FRAMES.length]} ${this.title}${detail}${this.seconds()}`;
    this.out.write(ERASE_LINE + line.slice(0, (this.out.columns || 80) - 1));
  }

  private seconds(): string {
    return ` ${((performance.now() - this.since) / 1000).toFixed(1)} s`;
  }
}
