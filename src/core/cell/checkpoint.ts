import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FAULTS, type Fault, NO_BREAKPOINTS } from '../../criu/faults.js';
import { HangWatch } from '../../criu/hang.js';
import { readCriuLog, SUCCESS, showsFault, signature } from '../../criu/log.js';
import { withCriu } from '../../criu/with-criu.js';
import { knownHangs } from '../../diagnosis/diagnose.js';
import { unseizable as findUnseizable } from '../../diagnosis/standstill.js';
import type { CommandResult } from '../../host/command.js';
import type { LogError } from '../../host/log.js';
import { seeProcesses } from '../../host/process-table.js';
import { readLxcLog } from '../../lxc/log.js';
import type { CheckpointLimit } from '../../lxc/lxc.js';
import { StageError } from '../../words/errors.js';
import { criuLog, faultLog } from '../../words/evidence-files.js';
import type { Cycle, Finding } from '../../words/result.js';
import { circumstances } from './circumstances.js';
import type { CycleContext } from './context.js';
import { explain } from './failure.js';
import type { CellPlan } from './plan.js';
import { captureStandstill } from './snapshot.js';

/** Runs lxc-checkpoint with the CRIU of the plan, and turns a failure into the sentence that explains it best. */
export async function attempt(
  { plan, lxc, env, workload, remainingMs, onFinding }: CycleContext,
  action: 'pre-dump' | 'dump' | 'restore',
  images: string,
  { generation }: Cycle,
  call: (limit: CheckpointLimit) => Promise<CommandResult>,
): Promise<CommandResult> {
  const criu = action === 'restore' ? plan.restoreCriu : plan.criu;
  const failed = action === 'restore' ? 'restore' : 'dump';
  const timeoutMs = remainingMs();
  if (timeoutMs <= 0) {
    // What was not begun is no failure of CRIU's, and before the first dump nothing is said of checkpoint/restore.
    const isFirst = action !== 'restore' && generation === 1;
    const message = `The time limit of ${plan.timeoutMs / 1000} s was over before the ${action} began.`;
    throw new StageError(isFirst ? 'start' : 'timeout', message);
  }
  const file = join(images, criuLog(action));
  const overlayRoot = workload.container.kind === 'taken' && workload.container.isOverlay;
  const known = { ...circumstances(plan), overlayRoot };
  const where = { ...known, phase: failed, criu: criu.version, restored: generation > 1 } as const;
  const unseizable = failed === 'dump' ? findUnseizable(seeProcesses()) : [];
  const hang = new HangWatch({
    log: file,
    lxcLog: lxc.log,
    images,
    hangs: knownHangs(where),
    unseizable: unseizable.length > 0,
    timeoutMs,
  });
  const result = await withCriu(criu, env, (env) =>
    call({ timeoutMs, signal: hang.signal, env: withMode(plan, env) }),
  ).finally(() => hang.end());
  const succeeded = result.code === 0;
  const log = readCriuLog(file);
  if (succeeded && !log.succeeded[action]) {
    throw new StageError(
      failed,
      `lxc-checkpoint said that the ${action} succeeded, but CRIU's log does not say "${SUCCESS[action]}".`,
    );
  }
  // LXC starts whichever CRIU it finds, and blames none. What failed may have failed before it said who it is.
  const [asked, made] = [signature(criu), log.writer];
  if (made !== asked && (succeeded || made !== null)) {
    throw new StageError('provide', `CRIU ${asked} was to make the ${action}, and CRIU ${made ?? 'unknown'} made it.`);
  }
  if (succeeded) {
    besideSuccess(log.errors, action).forEach(onFinding);
    return result;
  }
  const { standstill, atTheLimit } = hang;
  const seen = standstill ?? (result.timedOut ? atTheLimit : null);
  if (seen !== null) captureStandstill(dirname(dirname(images)), `${seen.tree}\n\n${seen.details}`);
  const { cause, finding, ofHost } = await explain({
    ...{ action, result, log, standstill, atTheLimit, unseizable, where, images, env },
    lxc: readLxcLog(lxc.log, lxc.logged),
  });
  onFinding(finding);
  // Of a failure of the host's nothing is known of checkpoint/restore, whatever went on then.
  const failureClass = ofHost ? null : result.timedOut ? 'timeout' : failed;
  throw new StageError(failureClass, cause, { explainedBy: finding.id });
}

/** What the mode has CRIU told by its environment. */
function withMode({ mode }: CellPlan, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return mode.noBreakpoints ? { ...env, CRIU_FAULT: String(NO_BREAKPOINTS) } : env;
}

/** What CRIU complained of, and went on. Each such line that is harmless is in src/criu/log.ts. */
function besideSuccess([first, ...more]: readonly LogError[], action: string): Finding[] {
  if (first === undefined) return [];
  const lines = [first, ...more].map(({ line }) => line);
  return [
    {
      id: 'error-beside-success',
      severity: 'warning',
      message: `CRIU says that the ${action} succeeded, and complains: ${first.line}`,
      evidence: lines.join('\n'),
      advice: 'What it complains of may be lost, though no fact has noticed it.',
    },
  ];
}

/** CRIU's statistics of what it did; null, with a finding, when it left none. */
export function statistics<T>(
  { onFinding }: Pick<CycleContext, 'onFinding'>,
  images: string,
  action: 'dump' | 'restore',
  decode: (image: Buffer) => T,
): T | null {
  const file = join(images, `stats-${action}`);
  if (!existsSync(file)) {
    const message = `CRIU says that the ${action} succeeded, and left no statistics of it (stats-${action}).`;
    onFinding({ id: 'no-statistics', severity: 'warning', message });
    return null;
  }
  try {
    return decode(readFileSync(file));
  } catch (error) {
    throw new StageError(action, `CRIU's statistics of the ${action} cannot be read: ${(error as Error).message}`);
  }
}

/** CRIU is made to fail, and must, at that and at nothing else. */
export async function fail(context: CycleContext, cycle: Cycle, fault: Fault, images: string): Promise<void> {
  const { lxc, onFinding } = context;
  const { number, during } = FAULTS[fault];
  mkdirSync(images, { recursive: true });
  const how = { kind: 'stop', parent: null } as const;
  const findings: Finding[] = [];
  let failure: StageError | null = null;
  try {
    const quiet = { ...context, onFinding: (finding: Finding) => findings.push(finding) };
    await attempt(quiet, during, images, cycle, (limit) => {
      const faulty = { ...limit, env: { ...limit.env, CRIU_FAULT: String(number) } };
      return during === 'dump' ? lxc.checkpoint(images, how, faulty) : lxc.restore(images, faulty);
    });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    failure = error;
  }
  if (failure === null) {
    throw new StageError('provide', `CRIU was told to fail (CRIU_FAULT=${number}), and its ${during} succeeded.`);
  }
  const log = join(images, criuLog(during));
  if (!showsFault(fault, readCriuLog(log))) {
    findings.forEach(onFinding);
    throw failure;
  }
  // Kept for the evidence: the next restore writes another.
  renameSync(log, join(images, faultLog(during)));
}
