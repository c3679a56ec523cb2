import type { Finding, Result, Verdict } from './result.js';

/** The finding that says what of a container was left out or stood in for. */
export const NOT_TESTED = 'not-tested';
/** The finding that a link of the host would keep the container from being restored outside of the sandbox. */
export const LINK_ON_THE_HOST = 'link-index-on-the-host';
/** The finding that a first try failed: see core/run/retry.ts. */
const FLAKY = 'flaky';
const UNTESTED = [NOT_TESTED, LINK_ON_THE_HOST];

/**
 * How a result stands, in every report: its verdict, and `flaky` when it passed at the second try, `lossy` when it passed and lost what these versions are known to
 * lose, `partial` when it passed and something of the container, or of what it meets on its host, was not tested.
 */
export type Standing = Verdict | 'flaky' | 'partial' | 'lossy';

/** What it is called. */
export const STANDING: Record<Standing, string> = {
  failed: 'failed',
  error: 'error',
  flaky: 'passed at the second try',
  partial: 'passed, but not all of it was tested',
  lossy: 'passed, with known losses',
  passed: 'passed',
  skipped: 'skipped',
};

/** For people who read plain text. */
export const STANDING_SIGN: Record<Standing, string> = {
  failed: '✘',
  error: '!',
  flaky: '↻',
  partial: '◐',
  lossy: '≈',
  passed: '✔',
  skipped: '–',
};

const VERDICT_OF: ReadonlyMap<Standing, Verdict> = new Map([
  ...(['failed', 'error', 'passed', 'skipped'] as const).map((verdict) => [verdict, verdict] as const),
  ...(['flaky', 'partial', 'lossy'] as const).map((standing) => [standing, 'passed'] as const),
]);

/** The worst first; a skip makes nothing worse. */
export const WORST_FIRST: readonly Standing[] = ['failed', 'error', 'flaky', 'partial', 'lossy', 'passed', 'skipped'];

/** Of a standing, or of what somebody says to be one: undefined where it is none. */
export function verdictOf(standing: Standing): Verdict | undefined {
  return VERDICT_OF.get(standing);
}

export function standing(result: Pick<Result, 'verdict' | 'cycles' | 'findings'>): Standing {
  const { verdict, findings } = result;
  if (verdict !== 'passed') return verdict;
  if (findings.some(({ id }) => id === FLAKY)) return 'flaky';
  if (findings.some(({ id }) => UNTESTED.includes(id))) return 'partial';
  return knownLosses(result).length > 0 ? 'lossy' : verdict;
}

/** Names of the facts that were lost in a way that is known, each once. */
export function knownLosses({ cycles }: Pick<Result, 'cycles'>): string[] {
  const lost = cycles.flatMap(({ facts }) => facts.filter(({ outcome }) => outcome === 'known-loss'));
  return [...new Set(lost.map(({ name }) => name))];
}

/**
 * `5 known losses: groups, neighbours, … (-v, docs/facts.md)`; null of none.
 *
 * @param where to read more of them
 * @param width as many are named as fit into so many characters
 */
export function lossesLine(
  result: Pick<Result, 'cycles'>,
  where: string,
  width = Number.POSITIVE_INFINITY,
): string | null {
  const names = knownLosses(result);
  if (names.length === 0) return null;
  const line = (shown: readonly string[]) =>
    `${names.length} known ${names.length === 1 ? 'loss' : 'losses'}: ${shown.join(', ')} (${where})`;
  const lines = names.map((_, hidden) => line(hidden === 0 ? names : [...names.slice(0, -hidden), '…']));
  return lines.find(({ length }) => length <= width) ?? line(names.slice(0, 1));
}

/** What `criu check` and the look at the host warn of: true of every run on this host, whatever became of it. */
const OF_HOST = ['capabilities', 'criu-check'];

export function isOfHost({ id }: Pick<Finding, 'id'>): boolean {
  return OF_HOST.includes(id);
}
