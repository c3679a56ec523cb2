import type { FailureClass, Finding, ZdtmTest } from '../../words/result.js';
import type { ZdtmPlan } from '../../workload/workload.js';
import { type Expectation, isWorse } from '../workloads/zdtm-expectation.js';

/** What all tests together say. */
export interface Judgement {
  failureClass: FailureClass | null;
  /** Null when they passed. */
  cause: string | null;
  explainedBy: string | null;
  findings: Finding[];
}

/** Named in one sentence. */
const NAMED = 5;

/**
 * They pass when at least one did, and none failed; compared with a list, when none is worse than there, and at least one
 * passed, or failed as it has it.
 *
 * @param ended how their containers ended; its cause is null when there is nothing to say
 * @param tests which learn what was expected of them
 */
export function judge(
  tests: ZdtmTest[],
  expected: Expectation | null,
  ended: Pick<Judgement, 'failureClass' | 'cause' | 'explainedBy'>,
  unrun: ZdtmPlan['unrun'] = { gone: [], unasked: [] },
): Judgement {
  if (expected !== null) {
    for (const test of tests) {
      const outcome = expected.get(test.name);
      if (outcome !== undefined) test.expected = outcome;
    }
  }
  const worse = tests.filter(expected === null ? ({ outcome }) => outcome === 'failed' : isWorse);
  const findings = expected === null ? [] : [...newPasses(tests), ...notInRun(unrun)];
  const [first] = worse;
  if (first !== undefined) {
    const named = worse.slice(0, NAMED).map(({ name, reason }) => `${name} (${reason})`);
    const more = worse.length > NAMED ? `; and ${worse.length - NAMED} more` : '';
    const what = expected === null ? 'failed' : 'are worse than in the recorded list';
    const ran = tests.filter(({ outcome }) => outcome !== 'skipped').length;
    return {
      failureClass: first.failureClass ?? 'state',
      cause: `${worse.length} of ${ran} ZDTM tests ${what}: ${named.join('; ')}${more}`,
      explainedBy: null,
      findings,
    };
  }
  if (ended.cause !== null || tests.some(saysSomething)) {
    const { failureClass, cause, explainedBy } = ended;
    return { failureClass, cause, explainedBy, findings };
  }
  const [skipped] = tests;
  const why = skipped === undefined ? 'the list is empty' : `${skipped.name}: ${skipped.reason}`;
  return { failureClass: 'start', cause: `No ZDTM test has a verdict: ${why}`, explainedBy: null, findings };
}

/** Where it failed as recorded, too, it was run. */
function saysSomething({ outcome, expected }: ZdtmTest): boolean {
  return outcome === 'passed' || (outcome === 'failed' && expected === 'failed');
}

function newPasses(tests: readonly ZdtmTest[]): Finding[] {
  const names = tests
    .filter(({ outcome, expected }) => outcome === 'passed' && expected === 'failed')
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      id: 'zdtm-new-passes',
      severity: 'warning',
      message: `${names.length === 1 ? 'A ZDTM test passes' : `${names.length} ZDTM tests pass`} that the recorded list has as failed: ${names.join(' ')}.`,
      advice: 'Record a new list.',
    },
  ];
}

/** A test that was renamed or mistyped would never be missed. */
function notInRun({ gone, unasked }: ZdtmPlan['unrun']): Finding[] {
  const finding = (id: string, why: string, names: readonly string[], advice: string): Finding[] => {
    if (names.length === 0) return [];
    const tests = `ZDTM test${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
    return [{ id, severity: 'warning', message: `${why}: ${tests} of the recorded list.`, advice }];
  };
  return [
    ...finding('zdtm-recorded-gone', 'Not in the source', gone, 'Look for the new name, and record a new list.'),
    ...finding('zdtm-recorded-unasked', 'Not asked for', unasked, 'Ask for it with zdtm, or drop it from the list.'),
  ];
}
