import semver from 'semver';
import type { Feature, Features } from '../host/features.js';
import type { LogError } from '../host/log.js';
import { TRACKERS, UNKNOWN } from '../words/observed.js';
import type { CgroupVersion, Finding } from '../words/result.js';
import { FAMILIES } from './failures/families.js';
import type { KnownFailure } from './failures/known-failure.js';
import { FAILURES, isOfHost, issueUrl } from './failures.js';
import { guess } from './guess.js';
import { here } from './here.js';

/** Where something failed: what decides which known failures it can be. */
export interface Circumstances {
  /** Null where nobody knows. */
  phase: 'start' | 'dump' | 'restore' | null;
  /** Versions of the CRIU that was at work, of LXC, and of the kernel; empty where nobody knows. */
  criu: string;
  lxc: string;
  kernel: string;
  cgroup: CgroupVersion | null;
  features: Features;
  /** The container came out of a restore itself; null where nobody knows. */
  restored: boolean | null;
  /** Its root file system is an overlay; left out where nobody knows. */
  overlayRoot?: boolean;
  /** Its root is root of the host, and kept from it; left out where that cannot be why. */
  confined?: boolean;
  /** It stood still until it was ended. */
  hung: boolean;
}

/**
 * Why something failed, by the errors of its logs.
 *
 * @param what failed, in words: `The dump failed (exit code 1)`
 * @param errors in the order in which they were written
 * @param ruledOut ids of failures that it is not
 * @returns the sentence with the line to blame, the finding with what is known of it, and whether the host is at fault
 */
export function diagnose(
  what: string,
  errors: readonly [...LogError[], LogError],
  circumstances: Circumstances,
  ruledOut: readonly string[] = [],
): { cause: string; finding: Finding; ofHost: boolean } {
  const { error, failures, doubt } = match(errors, circumstances, ruledOut);
  const [failure] = failures;
  const cause = `${what}: ${doubt?.blamed.line ?? error.line}`;
  if (failure === undefined) return { cause, finding: unknown(error, cause, circumstances), ofHost: false };
  const ofHost = doubt === null && isOfHost(failure, circumstances.phase);
  return { cause, finding: finding(failure, error, doubt), ofHost };
}

/**
 * The same where little is known of the circumstances: each known failure that it can be, the likeliest first, none when
 * it is none of them.
 */
export function explain(
  errors: readonly [...LogError[], LogError],
  circumstances: Circumstances,
): {
  line: string;
  known: { failure: KnownFailure; finding: Finding }[];
  doubtful: boolean;
  unknown: Finding | null;
} {
  const told = match(errors, circumstances, []);
  const { error, failures, doubt } = told.failures.length > 0 ? told : ofFamily(errors[0], circumstances);
  const [first] = failures;
  const possible =
    first === undefined || isDecided(first, circumstances)
      ? failures.slice(0, 1)
      : failures.filter((failure) => !isDecided(failure, circumstances) || failure.only === undefined);
  return {
    line: doubt?.blamed.line ?? error.line,
    known: possible.map((failure) => ({ failure, finding: finding(failure, error, doubt) })),
    doubtful: doubt !== null,
    unknown: first === undefined ? unknown(error, error.line, circumstances) : null,
  };
}

/** What the first error is by its kind alone: what comes after it may only follow from it. */
function ofFamily(error: LogError, circumstances: Circumstances): Told {
  const failures = FAMILIES.filter((family) => canApply(family, circumstances) && family.pattern.test(error.line));
  return { error, failures, doubt: error.overcome === true ? { why: 'overcome', blamed: error } : null };
}

/** What makes it doubtful that a known failure is the cause, before what it would be. */
export const DOUBTS = {
  later: 'The first error is none that is known, and what comes after it may only follow from it.',
  overcome: 'CRIU went on after this error, so that it may not be the cause.',
  reason: 'The kernel gives another reason than where this failure is known from.',
  condition:
    'It is only met with a CRIU, LXC, kernel or host of some kinds, and the log does not tell whether this is one.',
};

interface Told {
  error: LogError;
  failures: KnownFailure[];
  doubt: Doubt | null;
}

interface Doubt {
  why: keyof typeof DOUBTS;
  /** An error that is not known and comes before, or the error itself. */
  blamed: LogError;
}

function finding(failure: KnownFailure, error: LogError, doubt: Doubt | null): Finding {
  const cause = causeOf(failure) + here(failure, error);
  const around = doubt?.blamed.around ?? error.around;
  const evidence = around.includes(error.line) ? around : [...around, '…', ...error.around];
  return {
    id: failure.id,
    severity: 'error',
    message: doubt === null ? cause : `${DOUBTS[doubt.why]} ${doubt.why === 'overcome' ? '' : 'Perhaps: '}${cause}`,
    evidence: evidence.join('\n'),
    advice: remedy(failure),
  };
}

function unknown(error: LogError, message: string, circumstances: Circumstances): Finding {
  const possible = FAILURES.filter((failure) => canApply(failure, circumstances));
  const trackers = OF_CRIU.test(error.line)
    ? TRACKERS.criu
    : `${TRACKERS.criu} or, when LXC complains, ${TRACKERS.lxc}`;
  return {
    id: UNKNOWN,
    severity: 'error',
    message,
    evidence: error.around.join('\n'),
    advice: [
      'Not a known failure.',
      ...guess(error.line, possible),
      `Please report it with the evidence: ${trackers}`,
    ].join('\n'),
  };
}

/** Why, and whether it may be something else. */
export function causeOf({ cause, symptom }: Pick<KnownFailure, 'cause' | 'symptom'>): string {
  return symptom === true ? `${cause} That is one of several possible causes.` : cause;
}

/** A known failure that something else than a log told. */
export function findingOf(failure: KnownFailure, evidence: string): Finding {
  return { id: failure.id, severity: 'error', message: causeOf(failure), evidence, advice: remedy(failure) };
}

/** What to do, with where it is discussed. */
export function remedy({ advice, sources }: KnownFailure): string {
  return [advice, ...sources.map(issueUrl)].join(' ');
}

/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;
/** What a task writes, by its number in the container. */
const OF_TASK = /^\(\d+\.\d+\) +(\d+): /;
/** What CRIU or a tool warns of: it went on after that. */
const WARNING = /(^|[ :])(Warn|WARN|[Ww]arning)\b/;

/** The kernel's reason, as the last words of a line. */
const REASON = /: ([A-Z][A-Za-z'/-]+(?: [A-Za-z'/-]+)*)\.?$/;

/**
 * The first error that is a known failure, and which ones its line can be. The lines around the first error of all count
 * where no error does; and before all errors where a tool complains of the host in them: that CRIU complains then only
 * follows from it.
 */
function match(
  errors: readonly [...LogError[], LogError],
  circumstances: Circumstances,
  ruledOut: readonly string[],
): Told {
  const possible = FAILURES.filter(
    (each) =>
      !ruledOut.includes(each.id) &&
      canApply(each, circumstances) &&
      (each.vague !== true || isDecided(each, circumstances)),
  );
  const [hosts, others] = [true, false].map((is) =>
    possible.filter((failure) => isOfHost(failure, circumstances.phase) === is),
  ) as [KnownFailure[], KnownFailure[]];
  const fits = (failures: readonly KnownFailure[], error: LogError) =>
    failures.filter(
      ({ pattern, with: beside }) =>
        pattern.test(error.line) && (beside?.test([...(error.about ?? []), ...error.around].join('\n')) ?? true),
    );
  const [first] = errors;
  // Beside another error, the last line of many failures is only its end.
  const telling = others.filter(({ vague }) => vague !== true);
  const beside = first.around.filter((line) => !WARNING.test(line));
  const said = (lines: readonly string[]) => lines.map((line) => ({ ...first, line }));
  for (const [candidates, among] of [
    [said(beside.filter((line) => !OF_CRIU.test(line))), hosts],
    [errors, possible],
    [said(beside), telling],
  ] as const) {
    for (const found of candidates) {
      const failures = fits(among, found);
      const [failure] = failures;
      if (failure === undefined) continue;
      const error = among === telling ? first : found;
      const isOnly = failures.length === 1 && !isDecided(failure, circumstances);
      const isSo = isOnly ? ({ why: 'condition', blamed: error } as const) : null;
      return { error, failures, doubt: doubtOf(failure, found, first) ?? (failure.hangs ? null : isSo) };
    }
  }
  return { error: first, failures: [], doubt: null };
}

/** Why a failure that a line fits is not told as certain; null where it is. */
function doubtOf(failure: KnownFailure, found: LogError, first: LogError): Doubt | null {
  // A hang is where it stands still, whatever came before.
  if (failure.hangs === true) return null;
  if (found.overcome === true) return { why: 'overcome', blamed: found };
  // By rank another may be the first.
  const isBefore = first.around.slice(0, first.around.indexOf(first.line) + 1).includes(found.line);
  if (!isBefore && found !== first && !wentOn(first)) return { why: 'later', blamed: first };
  return hasOtherReason(failure, found.line) ? { why: 'reason', blamed: found } : null;
}

/** The example has a reason of the kernel, and the line another one, which the pattern does not reach. One of several says so itself. */
function hasOtherReason({ pattern, example, symptom }: KnownFailure, line: string): boolean {
  const told = pattern.exec(line);
  const [reason, known] = [line, example].map((each) => REASON.exec(each));
  if (symptom === true || !told || !reason || !known) return false;
  return reason[1] !== known[1] && told.index + told[0].length < reason.index + ': '.length;
}

/** A task that is restored, and tells more before it tells of an error again, has not ended of this one. */
function wentOn({ line, around }: LogError): boolean {
  const task = OF_TASK.exec(line)?.[1];
  const next = around[around.indexOf(line) + 1] ?? '';
  return task !== undefined && OF_TASK.exec(next)?.[1] === task && !/\bError\b/.test(next);
}

/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
export function knownHangs(circumstances: Omit<Circumstances, 'hung'>): RegExp[] {
  const isCertain = ({ only: { host } = {} }: KnownFailure) =>
    host !== undefined &&
    (Object.keys(host) as Feature[]).every((feature) => circumstances.features[feature].has === host[feature]);
  return FAILURES.filter(
    (failure) => failure.hangs && isCertain(failure) && canApply(failure, { ...circumstances, hung: true }),
  ).map(({ pattern }) => pattern);
}

/** It can be met under these circumstances. */
export function canApply({ phase, hangs, only = {} }: KnownFailure, circumstances: Circumstances): boolean {
  const within = (version: string, range: string | undefined) => {
    const known = semver.coerce(version);
    return range === undefined || known === null || semver.satisfies(known, range);
  };
  return (
    (circumstances.phase === null ||
      phase === circumstances.phase ||
      (phase === 'both' && circumstances.phase !== 'start')) &&
    within(circumstances.criu, only.criu) &&
    within(circumstances.lxc, only.lxc) &&
    within(circumstances.kernel, only.kernel) &&
    fitsOne(only.cgroup, circumstances.cgroup) &&
    hostFits(only.host, circumstances.features) &&
    (hangs !== true || circumstances.hung) &&
    fitsOne(only.restored, circumstances.restored) &&
    fitsOne(only.overlayRoot, circumstances.overlayRoot ?? false) &&
    fitsOne(only.confined, circumstances.confined ?? false)
  );
}

/** Nothing that its conditions ask for is unknown. */
function isDecided({ only = {} }: KnownFailure, circumstances: Circumstances): boolean {
  return (Object.keys(only) as (keyof typeof only)[]).every((what) =>
    what === 'host'
      ? (Object.keys(only.host ?? {}) as Feature[]).every((feature) => circumstances.features[feature].has !== null)
      : circumstances[what] !== null && circumstances[what] !== '',
  );
}

function fitsOne<T>(wanted: T | undefined, is: T | null): boolean {
  return wanted === undefined || is === null || wanted === is;
}

/** What could not be tried may be either way. */
function hostFits(wanted: Partial<Record<Feature, boolean>> = {}, features: Features): boolean {
  return (Object.keys(wanted) as Feature[]).every(
    (feature) => (features[feature].has ?? wanted[feature]) === wanted[feature],
  );
}
