import type { Cycle, FailureClass, Finding, Timings, Zdtm, ZdtmTest } from '../../words/result.js';
import type { ZdtmPlan } from '../../workload/workload.js';
import { groups } from '../../workload/zdtm/lists.js';
import type { Case } from '../../workload/zdtm/selection.js';
import type { CellOutcome, CellPlan } from '../cell/plan.js';
import type { Expectation } from '../workloads/zdtm-expectation.js';
import { verdictOfFailure } from './verdict.js';
import { judge } from './zdtm-verdict.js';

/** Runs one container with some of the tests, in a sandbox of its own. */
export type RunBatch = (plan: CellPlan, batch: number) => Promise<CellOutcome>;

/**
 * One container takes so many milliseconds at most, and so many more for each test, at its start and in each cycle. A
 * test that never gets ready takes 30 seconds.
 */
const LIMIT = { batch: 50_000, start: 500, cycle: 300 };
/** With less time left no other container is started. */
const LEAST_MS = 10_000;

/**
 * Runs tests in as few containers as can be. Where a container fails, its tests are run again in two of half the size,
 * until those to blame are alone; the others keep their verdicts. No test is left out of what is returned.
 *
 * @param timesSlower a machine is than this host: its containers get so much more time
 */
export async function runTests(
  plan: CellPlan,
  tests: ZdtmPlan,
  expected: Expectation | null,
  run: RunBatch,
  timesSlower = 1,
): Promise<CellOutcome & { zdtm: Zdtm }> {
  const ledger = new Ledger(tests);
  const deadline = Date.now() + plan.timeoutMs;
  const runSome = async (cases: Case[]): Promise<CellOutcome> => {
    const limit = LIMIT.batch + cases.length * (LIMIT.start + LIMIT.cycle * plan.cycles);
    const timeoutMs = Math.min(limit * timesSlower, deadline - Date.now());
    const outcome = await run({ ...plan, workload: { ...tests, cases }, timeoutMs }, ledger.begin());
    ledger.enter(cases, outcome);
    return outcome;
  };
  const queue = groups(tests.cases);
  const hasTime = () => deadline - Date.now() >= LEAST_MS;
  const late = `The time limit of ${plan.timeoutMs / 1000} s came before its turn.`;
  // Whether a container without any of them comes through: else none of them is to blame.
  let isSound = false;
  for (let cases = queue.shift(); cases !== undefined; cases = queue.shift()) {
    if (!hasTime()) {
      ledger.leave(cases, late);
      continue;
    }
    const outcome = await runSome(cases);
    if (outcome.tests !== undefined) {
      isSound = true;
      continue;
    }
    if (!isSound && hasTime()) {
      const bare = await runSome([]);
      if (bare.tests === undefined) {
        ledger.leave([...cases, ...queue.flat()], 'The container fails without any of the tests, too.');
        const { failureClass, cause, explainedBy, findings } = bare;
        return { ...ledger.outcome(), failureClass, cause, explainedBy, findings };
      }
      isSound = true;
    }
    if (isSound && cases.length === 1) {
      ledger.blame(cases[0] as Case, outcome);
      continue;
    }
    ledger.split(cases, outcome);
    if (cases.length === 1) {
      ledger.leave(cases, late);
      continue;
    }
    const middle = Math.ceil(cases.length / 2);
    queue.unshift(cases.slice(0, middle), cases.slice(middle));
  }
  const outcome = ledger.outcome();
  const { findings, ...judgement } = judge(outcome.zdtm.tests, expected, outcome, tests.unrun);
  return { ...outcome, ...judgement, findings: [...outcome.findings, ...findings] };
}

/** What became of every test, and of the containers that they were in. */
class Ledger {
  private readonly zdtm: Zdtm;
  private readonly rows = new Map<string, ZdtmTest>();
  private readonly cycles: Cycle[] = [];
  private readonly findings = new Map<string, Finding>();
  private readonly timings: Partial<Timings> = {};
  private readonly splits: { cases: Case[]; failureClass: FailureClass | null; cause: string }[] = [];
  /** Those that are to blame, and those that there was no time for. */
  private readonly explained = new Set<Case>();
  private leak: string | null = null;
  private left: { failureClass: FailureClass | null; cause: string } | null = null;
  private batch = 0;

  constructor({ version, omitted, cases }: ZdtmPlan) {
    this.zdtm = { version, tests: [], controls: [] };
    for (const { name, flavours, reason } of omitted) this.set({ name, flavours }, { outcome: 'skipped', reason });
    for (const each of cases) this.set(each, { outcome: 'skipped', reason: 'It was not run.' });
  }

  /** The number of the next container. */
  begin(): number {
    this.batch += 1;
    return this.batch;
  }

  /** Takes what a container told. */
  enter(cases: Case[], { cycles, findings, timings, tests, failureClass, cause }: CellOutcome): void {
    const { batch } = this;
    this.cycles.push(...cycles.map((cycle) => ({ ...cycle, batch })));
    for (const [stage, ms] of Object.entries(timings) as [keyof Timings, number][]) {
      this.timings[stage] = (this.timings[stage] ?? 0) + ms;
    }
    // What explains why this container failed is told of the test that is to blame for it.
    for (const finding of findings.filter(({ severity, id }) => severity !== 'error' || id === 'leak'))
      this.note(finding);
    if (failureClass === 'leak') this.leak ??= cause;
    if (tests === undefined) return;
    const generations = cycles.length;
    this.zdtm.controls.push({ batch, ...tests.control });
    for (const { name, outcome, reason } of tests.tests) {
      const test = cases.find((each) => each.name === name) as Case;
      const isProved = outcome !== 'passed' || tests.control.isAlarmed;
      this.set(test, {
        outcome: isProved ? outcome : 'failed',
        batch,
        generations: outcome === 'skipped' ? 0 : generations,
        failureClass: outcome === 'failed' || !isProved ? 'state' : null,
        reason: isProved ? reason : `Not proved: ${tests.control.name}, whose state was broken, did not say FAIL.`,
      });
    }
  }

  /** One test alone makes its container fail. */
  blame(test: Case, { failureClass, cause, cycles, findings }: CellOutcome): void {
    this.explained.add(test);
    // Until the first dump nothing is said about checkpoint/restore.
    const isOwnFault = verdictOfFailure(failureClass) === 'error';
    const generations = cycles.filter(({ verdict }) => verdict === 'passed').length;
    this.set(test, {
      outcome: isOwnFault ? 'skipped' : 'failed',
      batch: this.batch,
      generations,
      failureClass: isOwnFault ? null : failureClass,
      reason: cause,
    });
    // This host failed, or we did: nothing is known of the test.
    if (failureClass === null) this.left ??= { failureClass, cause: `${test.name} has no verdict. ${cause}` };
    for (const finding of findings) this.note(finding);
  }

  /** A container failed with several tests in it: they are going to be run again. */
  split(cases: Case[], { failureClass, cause }: CellOutcome): void {
    this.splits.push({ cases, failureClass, cause: cause ?? '' });
  }

  /** There was no time for them. */
  leave(cases: readonly Case[], reason: string): void {
    for (const each of cases) {
      this.explained.add(each);
      const failed = this.splits.findLast((split) => split.cases.includes(each));
      const why = failed === undefined ? reason : `${reason} Its container had failed: ${failed.cause}`;
      this.set(each, { outcome: 'skipped', reason: why });
      this.left ??= { failureClass: failed?.failureClass ?? 'timeout', cause: `${each.name} has no verdict. ${why}` };
    }
  }

  /** All of it; the cause is what a container left on the host, or that there was no time for a test. */
  outcome(): CellOutcome & { zdtm: Zdtm } {
    for (const { cases, cause } of this.splits) {
      if (cases.some((each) => this.explained.has(each))) continue;
      this.note({
        id: 'zdtm-together',
        severity: 'warning',
        message: `${cases.length} ZDTM tests made their container fail together, and none of them in smaller ones: ${cause}`,
        evidence: cases.map(({ name }) => name).join(' '),
      });
    }
    const tests = [...this.rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      ...(this.leak === null
        ? { ...(this.left ?? { failureClass: null, cause: null }), explainedBy: null }
        : { failureClass: 'leak', cause: this.leak, explainedBy: 'leak' }),
      cycles: this.cycles,
      findings: [...this.findings.values()],
      timings: this.timings,
      zdtm: { ...this.zdtm, tests },
    };
  }

  private set(
    { name, flavours }: Pick<Case, 'name' | 'flavours'>,
    row: Pick<ZdtmTest, 'outcome' | 'reason'> & {
      batch?: number;
      generations?: number;
      failureClass?: FailureClass | null;
    },
  ): void {
    this.rows.set(name, { name, flavours, batch: null, generations: 0, failureClass: null, ...row });
  }

  private note(finding: Finding): void {
    this.findings.set(`${finding.id} ${finding.message}`, finding);
  }
}
