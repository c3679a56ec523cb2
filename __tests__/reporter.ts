import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';

const BEAT_MS = 30_000;
/** Of what a test that passed at the second try saw at the first. */
const DIFF_LINES = 30;

/**
 * Beside the default reporter: says every half minute what is running, where no terminal shows it, and at the end which
 * tests passed at the second try only, and which ones this machine could not run.
 */
export default class MachineReporter implements Reporter {
  private vitest: Vitest | undefined;
  private beat: NodeJS.Timeout | undefined;
  private readonly started = Date.now();
  private readonly running = new Set<TestCase>();
  private readonly left = new Map<string, number>();
  private readonly flaky: TestCase[] = [];
  private ended = 0;
  private failed = 0;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
    if (!process.stdout.isTTY) this.beat = setInterval(() => this.tell(), BEAT_MS).unref();
  }

  onTestCaseReady(test: TestCase): void {
    this.running.add(test);
  }

  onTestCaseResult(test: TestCase): void {
    this.running.delete(test);
    const { state } = test.result();
    if (state === 'skipped') this.count(test);
    else this.ended++;
    if (state === 'failed') this.failed++;
    if (test.diagnostic()?.flaky) this.flaky.push(test);
  }

  onTestRunEnd(): void {
    clearInterval(this.beat);
    this.tellFlaky();
    if (this.left.size === 0) return;
    const total = [...this.left.values()].reduce((sum, count) => sum + count, 0);
    const lines = [...this.left].map(([what, count]) => `  ${what}: ${count}`);
    this.vitest?.logger.log(`\nNot tested on this machine, for want of what follows: ${total}\n${lines.join('\n')}\n`);
  }

  /** Each is a fault, of the test or of what it tests. */
  private tellFlaky(): void {
    if (this.flaky.length === 0) return;
    const lines = this.flaky.flatMap((test) => {
      const errors = test.result().errors ?? [];
      const whys = errors.map(({ message, diff = '', stacks }) => {
        const [at] = stacks ?? [];
        return [`${message}${at === undefined ? '' : ` (line ${at.line})`}`, ...diff.split('\n').slice(0, DIFF_LINES)];
      });
      return [`  ${test.module.relativeModuleId} > ${test.fullName}`, ...whys.flat().map((line) => `    ${line}`)];
    });
    this.vitest?.logger.log(`\nPassed at the second try only: ${this.flaky.length}\n${lines.join('\n')}\n`);
  }

  private tell(): void {
    const [test] = this.running;
    const seconds = Math.round((Date.now() - this.started) / 1000);
    const now = test === undefined ? '' : `; running: ${test.module.relativeModuleId} > ${test.fullName}`;
    // The word only where something did: scripts look for it.
    const failed = this.failed === 0 ? '' : `, ${this.failed} failed`;
    this.vitest?.logger.log(`[${seconds} s] ${this.ended} tests ended${failed}${now}`);
  }

  private count(test: TestCase): void {
    const missing: string[] = [];
    for (let task: TestCase | TestSuite | TestModule = test; ; task = task.parent) {
      missing.push(...(task.meta().missing ?? []));
      if (task.type === 'module' || missing.length > 0) break;
    }
    if (missing.length === 0) return;
    const what = missing.join(', ');
    this.left.set(what, (this.left.get(what) ?? 0) + 1);
  }
}
