import semver from 'semver';
import type { Feature, Features } from '../host/features.js';
import type { LogError } from '../host/log.js';
import type { CgroupVersion, Finding } from '../words/result.js';
import { FAILURES, isOfHost, issueUrl, type KnownFailure } from './failures.js';

/** Where something failed: what decides which known failures it can be. */
export interface Circumstances {
  phase: 'start' | 'dump' | 'restore';
  /** Versions of the CRIU that was at work, of LXC, and of the kernel. */
  criu: string;
  lxc: string;
  kernel: string;
  cgroup: CgroupVersion;
  features: Features;
  /** The container came out of a restore itself. */
  restored: boolean;
  /** It stood still until it was ended. */
  hung: boolean;
}

/** Share of its words that a line has to have in common with a known failure to be called near to it. */
const NEAR = 0.4;
const GUESSES = 2;

/** Id of the finding that explains a failure that nobody knows. */
export const UNKNOWN = 'unknown-failure';

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
  const { error, failure } = match(errors, circumstances, ruledOut) ?? { error: errors[0], failure: null };
  const ofHost = failure !== null && isOfHost(failure, circumstances.phase);
  const cause = `${what}: ${error.line}`;
  const evidence = error.around.join('\n');
  const finding: Finding =
    failure === null
      ? { id: UNKNOWN, severity: 'error', message: cause, evidence, advice: guess(error, circumstances) }
      : { id: failure.id, severity: 'error', message: failure.cause, evidence, advice: remedy(failure) };
  return { cause, finding, ofHost };
}

/** What to do, with where it is discussed. */
export function remedy({ advice, sources }: KnownFailure): string {
  return [advice, ...sources.map(issueUrl)].join(' ');
}

/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;

/**
 * The first error that is a known failure. The lines around the first error of all count where no error does; and before
 * all errors where a tool complains of the host in them: that CRIU complains then only follows from it.
 */
function match(errors: readonly [...LogError[], LogError], circumstances: Circumstances, ruledOut: readonly string[]) {
  const possible = FAILURES.filter((each) => !ruledOut.includes(each.id) && canApply(each, circumstances));
  const [hosts, others] = [true, false].map((is) =>
    possible.filter((failure) => isOfHost(failure, circumstances.phase) === is),
  ) as [KnownFailure[], KnownFailure[]];
  for (const line of errors[0].around.filter((each) => !OF_CRIU.test(each))) {
    const failure = hosts.find(({ pattern }) => pattern.test(line));
    if (failure !== undefined) return { error: { ...errors[0], line }, failure };
  }
  for (const error of errors) {
    const failure = possible.find(({ pattern }) => pattern.test(error.line));
    if (failure !== undefined) return { error, failure };
  }
  const [error] = errors;
  const failure = others.find(({ pattern }) => error.around.some((line) => pattern.test(line)));
  return failure === undefined ? null : { error, failure };
}

/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
export function knownHangs(circumstances: Omit<Circumstances, 'hung'>): RegExp[] {
  const isCertain = ({ only: { host = {} } = {} }: KnownFailure) =>
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
    (phase === circumstances.phase || (phase === 'both' && circumstances.phase !== 'start')) &&
    within(circumstances.criu, only.criu) &&
    within(circumstances.lxc, only.lxc) &&
    within(circumstances.kernel, only.kernel) &&
    (only.cgroup ?? circumstances.cgroup) === circumstances.cgroup &&
    hostFits(only.host, circumstances.features) &&
    (hangs !== true || circumstances.hung) &&
    (only.restored ?? circumstances.restored) === circumstances.restored
  );
}

/** What could not be tried may be either way. */
function hostFits(wanted: Partial<Record<Feature, boolean>> = {}, features: Features): boolean {
  return (Object.keys(wanted) as Feature[]).every(
    (feature) => (features[feature].has ?? wanted[feature]) === wanted[feature],
  );
}

/** The known failures that a line is most like, said to be a guess, and where to tell of it. */
function guess({ line }: LogError, circumstances: Circumstances): string {
  const near = FAILURES.filter((failure) => canApply(failure, circumstances))
    .map((failure) => ({ failure, likeness: likeness(line, failure.example) }))
    .filter(({ likeness }) => likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, GUESSES)
    .map(({ failure }) => `${failure.id}: ${failure.cause} ${remedy(failure)}`);
  return [
    'This is none of the known failures.',
    ...(near.length === 0 ? [] : ['Only a guess, by likeness:', ...near]),
    'Please report it with the evidence: https://github.com/checkpoint-restore/criu/issues or, when LXC complains, https://github.com/lxc/lxc/issues',
  ].join('\n');
}

/** Words in common, as a share of all words of both: 0 to 1. Numbers and paths differ from run to run. */
function likeness(line: string, example: string): number {
  const words = (text: string) => new Set(text.replace(/^.*\(\S+:\d+\): /, '').match(/[A-Za-z][A-Za-z'_-]+/g) ?? []);
  const [one, other] = [words(line), words(example)];
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
