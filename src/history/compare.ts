import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { Cycle, Result, Verdict } from '../words/result.js';
import { bisectCommand } from './bisect-command.js';
import { cellNames, type Pair, pairCells, type Run } from './key.js';
import { versionChanges, versionsOf } from './versions.js';

/** A cell whose verdict is another one than before. */
export interface VerdictChange {
  cell: string;
  was: Verdict;
  is: Verdict;
  /** One sentence: why it is what it is; null when it passed. */
  cause: string | null;
  /** What else is another one: `kernel 6.17.1 → 6.18.5`, `CRIU 4.2.1 → 4.3`. */
  meanwhile: string[];
  /** Of what passed and fails: the command that searches the commit since which it does; null when it is no question of one. */
  search: string | null;
}

/** A fact that came back before, and does not any more. */
export interface FactLost {
  cell: string;
  fact: string;
  outcome: 'changed' | 'known-loss' | 'info';
  reason: string;
}

/** A fact that came back before, and that nobody looked at now. */
export interface FactUnread {
  cell: string;
  fact: string;
  /** Why it could not be compared; empty when it was not read at all. */
  reason: string;
}

/** A figure of a cell that is worse than before, by its medians over the cycles. */
export interface Worsening {
  cell: string;
  /** `dump` without the time that freezing took, `frozen` and `restore` in milliseconds; `image` in pages. */
  what: 'dump' | 'frozen' | 'restore' | 'image';
  before: number;
  after: number;
}

/** A cell of one side alone, and its verdict there. */
export interface Lone {
  cell: string;
  verdict: Verdict;
  cause: string | null;
}

/** What is not as it was in the baseline. Cells by their names. */
export interface Comparison {
  /** Cells that were compared. */
  compared: number;
  /** They did not fail before. */
  newlyFailing: VerdictChange[];
  newlyPassing: VerdictChange[];
  /** They passed before, and are skipped or an error now. */
  untold: VerdictChange[];
  /** All other changes of a verdict. */
  otherwise: VerdictChange[];
  factsLost: FactLost[];
  factsUnread: FactUnread[];
  worse: Worsening[];
  added: Lone[];
  missing: Lone[];
}

/** How much worse, as a share of what it was, something may get: 0.3 is 30 %. */
interface Thresholds {
  time: number;
  image: number;
}

/** With fewer cycles on either side times are not compared. */
const LEAST_CYCLES = 5;
/**
 * Differences of a few milliseconds are those of the scheduler, and of pages those of the allocator. How long the
 * container is frozen may have a step of 100 ms in it, whether freezing itself took one or not: CRIU polls the freezer.
 */
const FLOOR = { dump: 20, frozen: 120, restore: 20, image: 16 };
/** Spreads by which two medians have to differ. */
const SPREADS = 3;
/** Makes the median of absolute deviations a standard deviation, where values are normally distributed. */
const NORMAL = 1.4826;

/** Compares what was run with a baseline. */
export function compareRuns(
  before: readonly Run[],
  after: readonly Run[],
  thresholds: Thresholds = { time: 0.3, image: 0.2 },
): Comparison {
  const { pairs, added, missing } = pairCells(before, after);
  const lone = (runs: readonly Run[], all: readonly Run[]): Lone[] => {
    const nameOf = cellNames(all.map(({ result }) => result));
    return runs.map(({ result }) => ({ cell: nameOf(result), verdict: result.verdict, cause: causeOf(result) }));
  };
  const changes = pairs.filter((pair) => pair.before.result.verdict !== pair.after.result.verdict).map(verdictChange);
  return {
    compared: pairs.length,
    ...byKind(changes),
    factsLost: pairs.flatMap(factsLost),
    factsUnread: pairs.flatMap(factsUnread),
    worse: pairs.flatMap((pair) => worsenings(pair, thresholds)),
    added: lone(added, after),
    missing: lone(missing, before),
  };
}

/** Changes of verdicts, by what they mean. */
export function byKind(
  changes: readonly VerdictChange[],
): Pick<Comparison, 'newlyFailing' | 'newlyPassing' | 'untold' | 'otherwise'> {
  const isFailing = ({ is }: VerdictChange) => is === 'failed';
  const isPassing = ({ was, is }: VerdictChange) => was === 'failed' && is === 'passed';
  const isUntold = ({ was, is }: VerdictChange) => was === 'passed' && is !== 'failed';
  return {
    newlyFailing: changes.filter(isFailing),
    newlyPassing: changes.filter(isPassing),
    untold: changes.filter(isUntold),
    otherwise: changes.filter((change) => ![isFailing, isPassing, isUntold].some((is) => is(change))),
  };
}

/**
 * What a comparison comes to, with the baseline for what is accepted: `failed` when something fails that did not fail there,
 * or got worse; `error` when something that passed or came back there was not found out now, or nothing could be compared;
 * null when neither.
 */
export function judge(comparison: Comparison): 'failed' | 'error' | null {
  const { compared, newlyFailing, factsLost, worse, added, untold, factsUnread, missing } = comparison;
  const failed = added.filter(({ verdict }) => verdict === 'failed');
  if ([newlyFailing, factsLost, worse, failed].some(({ length }) => length > 0)) return 'failed';
  const gone = missing.filter(({ verdict }) => verdict === 'passed');
  return compared === 0 || [untold, factsUnread, gone].some(({ length }) => length > 0) ? 'error' : null;
}

function verdictChange({ name, before: { result: before }, after: { result: after } }: Pair): VerdictChange {
  return {
    cell: name,
    was: before.verdict,
    is: after.verdict,
    cause: causeOf(after),
    meanwhile: versionChanges(versionsOf(before), versionsOf(after)),
    search: before.verdict === 'passed' && after.verdict === 'failed' ? bisectCommand(versionsOf(before), after) : null,
  };
}

/** Only in generations that the baseline has, too: some losses need several. */
function factsLost({ name: cell, before, after }: Pair): FactLost[] {
  const lost = new Map<string, FactLost>();
  for (const { generation, facts } of after.result.cycles) {
    if (generation > before.result.cycles.length) continue;
    for (const { name, outcome, reason = '' } of facts) {
      if (outcome === 'kept' || outcome === 'absent' || lost.has(name) || !before.kept.includes(name)) continue;
      lost.set(name, { cell, fact: name, outcome, reason });
    }
  }
  return [...lost.values()];
}

/** Where it was not read because a cycle broke off, its verdict says so. */
function factsUnread({ name: cell, before, after }: Pair): FactUnread[] {
  const lost = new Set(after.result.cycles.flatMap(({ facts }) => facts.map(({ name }) => name)));
  const absent = new Map(after.absent.map(({ name, reason }) => [name, reason]));
  if (lost.size + absent.size + after.kept.length === 0) return [];
  return before.kept
    .filter((fact) => absent.has(fact) || !(after.kept.includes(fact) || lost.has(fact)))
    .map((fact) => ({ cell, fact, reason: absent.get(fact) ?? '' }));
}

function causeOf({ cause, skipReason }: Result): string | null {
  return cause ?? skipReason;
}

const FIGURES: Record<Worsening['what'], (cycle: Cycle) => number | null> = {
  // What freezing takes comes in steps of 100 ms, too.
  dump: ({ dumpMs, dumpStats }) =>
    dumpMs === null || dumpStats === null ? null : dumpMs - dumpStats.freezingTime / 1000,
  frozen: ({ frozenMs }) => frozenMs,
  restore: ({ restoreMs }) => restoreMs,
  image: ({ dumpStats }) => dumpStats?.pagesWritten ?? null,
};

function worsenings({ name, before, after }: Pair, thresholds: Thresholds): Worsening[] {
  return (Object.keys(FIGURES) as Worsening['what'][]).flatMap((what) => {
    const [old, now] = [before, after].map(({ result }) => figures(result.cycles, what)) as [number[], number[]];
    const share = what === 'image' ? thresholds.image : thresholds.time;
    if (!isWorse(old, now, share, FLOOR[what])) return [];
    return [{ cell: name, what, before: median(old), after: median(now) }];
  });
}

/** Of the cycles that passed: one that broke off took no time to speak of. */
function figures(cycles: readonly Cycle[], what: Worsening['what']): number[] {
  return cycles
    .filter(({ verdict }) => verdict === 'passed')
    .map(FIGURES[what])
    .filter((figure) => figure !== null);
}

/**
 * Whether values got larger by more than a share, by more than their spread allows, and by more than a floor. By medians:
 * one cycle that had bad luck says nothing.
 */
export function isWorse(before: readonly number[], after: readonly number[], share: number, floor: number): boolean {
  if (before.length < LEAST_CYCLES || after.length < LEAST_CYCLES) return false;
  const spread = (values: readonly number[]) => NORMAL * medianAbsoluteDeviation([...values]);
  const old = median([...before]);
  const least = Math.max(share * old, SPREADS * Math.hypot(spread(before), spread(after)), floor);
  return median([...after]) - old > least;
}
