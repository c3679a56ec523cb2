import { isSeizing, type Standstill } from '../../criu/hang.js';
import type { CriuLog } from '../../criu/log.js';
import { whoCrashed } from '../../diagnosis/crash.js';
import { type Circumstances, diagnose } from '../../diagnosis/diagnose.js';
import { whoStandsStill } from '../../diagnosis/standstill.js';
import { type CommandResult, tail } from '../../host/command.js';
import type { LogError } from '../../host/log.js';
import type { LxcLog } from '../../lxc/log.js';
import { TRACKERS, UNKNOWN } from '../../words/observed.js';
import type { Finding } from '../../words/result.js';
import { isAtFault } from './host-fault.js';

const REPORT = 'Please report it with the evidence:';
/** Lines of what a tool printed. */
const PRINTED = 5;

/** All that is known of a dump or restore that failed. */
export interface Failed {
  action: 'pre-dump' | 'dump' | 'restore';
  result: CommandResult;
  log: CriuLog;
  lxc: LxcLog;
  /** Null when it went on until it ended, or was ended at the time limit. */
  standstill: Standstill | null;
  atTheLimit: Standstill | null;
  /** What of the container CRIU may not have been able to take hold of: src/diagnosis/standstill.ts. */
  unseizable: readonly string[];
  where: Omit<Circumstances, 'hung'>;
  images: string;
  env: NodeJS.ProcessEnv;
}

/** The sentence that explains a failure best, what more is known of it, and whether the host is at fault. */
export interface Explanation {
  cause: string;
  finding: Finding;
  ofHost: boolean;
}

/** Known failures first: a crash or a standstill may only follow from them. */
export async function explain(failed: Failed): Promise<Explanation> {
  const { action, result, log, lxc, standstill, atTheLimit, unseizable, where, images, env } = failed;
  // What hangs, or is killed, complains of nothing.
  const around = [...log.last, ...tail(result, PRINTED).split('\n')].filter((line) => line !== '');
  if (standstill !== null) return explainStandstill(failed, standstill, around);
  const what = `The ${action} failed (${result.ended})`;
  const last = { line: around.at(-1) ?? 'nothing was written', around };
  const errors: LogError[] = [...log.errors, ...lxc.errors];
  // CRIU calls a process that it cannot take hold of a zombie.
  const held = /seiz/i.test(errors[0]?.line ?? '') ? unseizable : [];
  const all = [...held.map((line) => ({ line, around: [...around, line] })), ...errors, last] as [
    ...LogError[],
    LogError,
  ];
  const circumstances = { ...where, hung: result.timedOut };
  // By its line alone nobody knows whose last words that are: who crashed is told below.
  const ruledOut = ['criu-crashed'];
  let explained = diagnose(what, all, circumstances, ruledOut);
  const place = { images, hasBegun: log.writer !== null, env };
  while (explained.ofHost && !(await isAtFault(explained.finding.id, place))) {
    ruledOut.push(explained.finding.id);
    explained = diagnose(what, all, circumstances, ruledOut);
  }
  if (explained.finding.id !== UNKNOWN) return explained;
  const crash = explainCrash(failed, what, around);
  if (crash !== null) return crash;
  if (result.timedOut && errors.length === 0) return outOfTime(failed, around);
  const { finding } = explained;
  if (atTheLimit !== null && result.timedOut) finding.evidence = `${finding.evidence}\n\n${atTheLimit.tree}`;
  return explained;
}

/** It went on until the cell's time was over: the last line that it wrote is no complaint. */
function outOfTime({ action, result, log, atTheLimit }: Failed, around: readonly string[]): Explanation {
  const line = log.last.at(-1);
  const at = line === undefined ? '' : `; CRIU was at «${line.replace(/^\(\d+\.\d+\) */, '')}»`;
  const seconds = (result.ms / 1000).toFixed(1);
  const cause = `The time limit of the cell was over ${seconds} s after the ${action} began${at}.`;
  return {
    cause,
    finding: {
      id: 'out-of-time',
      severity: 'error',
      message: cause,
      evidence: [...around, ...(atTheLimit === null ? [] : ['', atTheLimit.tree])].join('\n'),
      advice: `Give the cell more time, \`timeout\` (\`--timeout\`), or fewer cycles. Where it had enough, the file \`standstill\` in the evidence has what each process did. ${REPORT} ${TRACKERS.criu}`,
    },
    ofHost: false,
  };
}

function explainStandstill(
  { action, log, lxc, unseizable, where }: Failed,
  { seconds, line, last, processes, tree }: Standstill,
  around: readonly string[],
): Explanation {
  const { culprit, sentence } = whoStandsStill(processes);
  const stood = culprit === 'lxc' ? (lxc.last ?? line) : line;
  const after = stood === null ? 'it was started' : `«${stood.replace(/^\(\d+\.\d+\) */, '')}»`;
  const what = `The ${action} failed (no progress for ${seconds} s after ${after})`;
  const evidence = [...around, '', tree];
  const held = line !== null && isSeizing(line) ? unseizable : [];
  // What was written after that says what became of it when it was ended.
  const until = [...last, '', tree];
  // What stands still after an error was going to end by it: the cause is the one of a run that did end.
  const before = log.errors.some((error) => error.line === line) ? log.errors : [];
  const said = [...held, line ?? ''].map((each) => ({ line: each, around: until }));
  const errors = [...before, ...said] as [...LogError[], LogError];
  const { cause, finding } = diagnose(what, errors, { ...where, hung: true });
  if (finding.id !== UNKNOWN) {
    const isHeld = held.some((each) => cause.endsWith(each));
    const found = { ...finding, evidence: evidence.join('\n') };
    return { cause: isHeld ? cause : `${what}: ${sentence}`, finding: found, ofHost: false };
  }
  return {
    cause: `${what}: ${sentence}`,
    finding: {
      id: `${culprit}-stands-still`,
      severity: 'error',
      message: `The ${action} makes no progress: ${sentence}`,
      evidence: evidence.join('\n'),
      advice: `The file \`standstill\` in the evidence has the stack of every process. ${REPORT} ${TRACKERS[culprit]}`,
    },
    ofHost: false,
  };
}

/** Null when nobody crashed. */
function explainCrash(
  { result, log, lxc, standstill }: Failed,
  what: string,
  around: readonly string[],
): Explanation | null {
  const printed = `${result.stdout}\n${result.stderr}`.split('\n');
  const crash = whoCrashed({
    printed,
    lxcErrors: lxc.errors.map(({ line }) => line),
    criuLog: [...log.errors.map(({ line }) => line), ...log.last],
    signal: result.timedOut || standstill !== null ? null : result.signal,
    hasCriuBegun: lxc.hasExecutedCriu || log.writer !== null,
  });
  if (crash === null) return null;
  const { crashed, sentence, line } = crash;
  return {
    cause: `${what}: ${sentence}`,
    finding: {
      id: `${crashed}-crashed`,
      severity: 'error',
      message: sentence,
      evidence: [...new Set([line, ...around])].join('\n'),
      advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). ${REPORT} ${TRACKERS[crashed]}`,
    },
    ofHost: false,
  };
}
