/** A run on disk: what was to be tried, and what came of it so far. Killed and started again it goes on. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './orders.js';
import { idOf, type Mutant } from './places.js';

/** What the mutants were made of: two runs of the same are comparable. */
export interface Setting {
  workload: string;
  criu: string;
  lxc: string;
  cgroup: string;
  kernel: string;
  architecture: string;
  /** How many facts were read. */
  facts: number;
  seed: string;
  perClass: number;
  /** How many classes and mutants the checkpoint has, tried or not. */
  classes: string[];
  mutants: number;
}

export interface Tried extends Finding {
  mutant: Mutant;
}

export class Run {
  readonly setting: Setting;
  readonly planned: readonly Mutant[];
  private readonly file: string;
  private readonly found: Map<string, Finding>;

  private constructor(folder: string, setting: Setting, planned: readonly Mutant[]) {
    this.setting = setting;
    this.planned = planned;
    this.file = join(folder, 'findings.jsonl');
    const text = existsSync(this.file) ? readFileSync(this.file, 'utf8') : '';
    // Of one that was killed while it wrote the last line is half of one.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) truncateSync(this.file, Buffer.byteLength(whole));
    const lines = whole.split('\n').slice(0, -1);
    this.found = new Map(
      lines.map((line) => {
        const { id, ...finding } = JSON.parse(line) as Finding & { id: string };
        return [id, finding];
      }),
    );
  }

  /** Null when nothing was planned there. */
  static read(folder: string): Run | null {
    const plan = join(folder, 'plan.json');
    if (!existsSync(plan)) return null;
    const { setting, planned } = JSON.parse(readFileSync(plan, 'utf8')) as { setting: Setting; planned: Mutant[] };
    return new Run(folder, setting, planned);
  }

  static begin(folder: string, setting: Setting, planned: readonly Mutant[]): Run {
    mkdirSync(folder, { recursive: true });
    const plan = join(folder, 'plan.json');
    writeFileSync(`${plan}.new`, JSON.stringify({ setting, planned }));
    renameSync(`${plan}.new`, plan);
    return new Run(folder, setting, planned);
  }

  /** What is still to be tried. */
  get left(): Mutant[] {
    return this.planned.filter((mutant) => !this.found.has(idOf(mutant)));
  }

  /** In the order of the plan. */
  get tried(): Tried[] {
    return this.planned.flatMap((mutant) => {
      const finding = this.found.get(idOf(mutant));
      return finding === undefined ? [] : [{ mutant, ...finding }];
    });
  }

  keep(tried: readonly Tried[]): void {
    for (const { mutant, ...finding } of tried) this.found.set(idOf(mutant), finding);
    const lines = tried.map(({ mutant, ...finding }) => `${JSON.stringify({ id: idOf(mutant), ...finding })}\n`);
    appendFileSync(this.file, lines.join(''));
  }
}
