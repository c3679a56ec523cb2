import type { Cycle, Result } from '../../words/result.js';

/**
 * Where a result contradicts itself, in one sentence; null where it does not. Reports count verdicts: what else a result
 * says has to agree with its own.
 */
export function contradiction(result: Result): string | null {
  const { verdict, cause, skipReason, failureClass, cycles } = result;
  switch (verdict) {
    case 'passed':
      return ofPass(result);
    case 'skipped':
      if (skipReason === null) return 'It says skipped, and not why.';
      return cycles.length === 0 ? null : `It says skipped, and has ${cycles.length} cycles.`;
    case 'failed':
      if (failureClass === null && skipReason === null) return 'It says failed, and not at what.';
      return cause === null ? 'It says failed, and not why.' : null;
    case 'error':
      return cause === null ? 'It says error, and not why.' : null;
  }
}

function ofPass(result: Result): string | null {
  const { failureClass, cause, skipReason, cyclesWanted, findings } = result;
  if (failureClass !== null) return `It says passed, and failed at ${failureClass}.`;
  const why = cause ?? skipReason;
  if (why !== null) return `It says passed, and why it did not: ${why}`;
  const leak = findings.find(({ id }) => id === 'leak');
  if (leak !== undefined) return `It says passed, and that something was left: ${leak.message}`;
  const found = result.cycles.map(ofCycle).find((each) => each !== null);
  if (found !== undefined) return found;
  // Each of its containers has cycles of its own, and one that failed was split.
  if (result.cell.workload === 'zdtm') return ofTests(result);
  const failed = result.cycles.find(({ verdict }) => verdict === 'failed');
  if (failed !== undefined) return `It says passed, and its generation ${failed.generation} failed.`;
  if (result.cycles.length !== cyclesWanted) {
    return `It says passed, and has ${result.cycles.length} of ${cyclesWanted} cycles.`;
  }
  const strange = result.cycles.findIndex(({ generation }, at) => generation !== at + 1);
  return strange === -1 ? null : `It says passed, and its cycle ${strange + 1} is not generation ${strange + 1}.`;
}

function ofTests({ zdtm }: Result): string | null {
  if (zdtm === undefined) return 'It says passed, and has no ZDTM tests.';
  const { tests, controls } = zdtm;
  const worse = tests.find(
    ({ outcome, expected }) =>
      (outcome === 'failed' && expected !== 'failed') || (outcome === 'skipped' && expected === 'passed'),
  );
  if (worse !== undefined) return `It says passed, and its ZDTM test ${worse.name} is ${worse.outcome}.`;
  const unproved = tests.find(
    ({ outcome, batch }) =>
      outcome === 'passed' && !controls.some((control) => control.batch === batch && control.isAlarmed),
  );
  return unproved === undefined
    ? null
    : `It says passed, and its ZDTM test ${unproved.name} has no control that noticed a broken state.`;
}

function ofCycle({ generation, verdict, failureClass, cause, facts }: Cycle): string | null {
  if (verdict === 'failed') return null;
  const says = `It says passed, and its generation ${generation}`;
  if (failureClass !== null) return `${says} failed at ${failureClass}.`;
  if (cause !== null) return `${says} did not: ${cause}`;
  const changed = facts.find(({ outcome }) => outcome === 'changed');
  if (changed !== undefined) return `${says} changed the fact ${changed.name}.`;
  return facts.some(({ outcome }) => outcome !== 'absent') ? null : `${says} compared no fact.`;
}
