import { existsSync, readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import { writeWhole } from '../host/write-file.js';
import { webAddress } from '../words/address.js';
import { StageError } from '../words/errors.js';
import { groupBy } from '../words/group-by.js';
import type { Cycle, Result, Verdict, WorkflowRun } from '../words/result.js';
import { type Standing, standing, verdictOf } from '../words/standing.js';
import { bisectCommand } from './bisect-command.js';
import { byKind, type Comparison, type FactLost, type VerdictChange } from './compare.js';
import { cellKey, cellNames, formerKey } from './key.js';
import { type TestedVersions, versionChanges, versionsOf } from './versions.js';

/** One result, as far as it is kept for good: a line of the history file. */
export interface HistoryEntry extends TestedVersions {
  /** Version of this document. */
  version: 1;
  /** ISO 8601, UTC. */
  at: string;
  /** See {@link cellKey}. */
  cell: string;
  verdict: Verdict;
  /** Older lines do not say. */
  standing?: Standing;
  cause: string | null;
  /** Medians over the cycles that passed, in milliseconds; null without one. */
  dumpMs: number | null;
  frozenMs: number | null;
  restoreMs: number | null;
  /** Median, in pages. */
  pages: number | null;
  /** Names of the facts that did not come back, or were not there; older lines do not say. */
  lost?: string[];
  /** Not of what was run in a terminal; older lines do not say. */
  run?: WorkflowRun;
}

/** Since when a cell fails, as far as the history goes back. */
export interface Since {
  /** See {@link cellNames}. */
  cell: string;
  /** When it was first seen to fail, of the failures without a pass between them. */
  at: string;
  /** The run of a workflow that it was seen in; null where that is not known. */
  run: WorkflowRun | null;
  /** When it passed last before that; null when it never did. */
  lastPassed: string | null;
  passedRun: WorkflowRun | null;
  /** What was another one when it first failed than when it passed last; empty when it never passed. */
  meanwhile: string[];
}

/** Lines that the file keeps: 2,000 cells with 25 runs each, or twenty years of fifty cells a week; they take about 30 MB. */
const MOST_ENTRIES = 50_000;

/** As in schema/result.schema.json: a sum of what is longer is no number. */
const MOST_MS = 1e12;

const VERDICTS: readonly Verdict[] = ['passed', 'failed', 'skipped', 'error'];

/**
 * A history file with results added: `write` appends them to it, makes it when there is none, and drops the oldest lines
 * beyond {@link MOST_ENTRIES}. What is in it already is not written twice.
 *
 * @returns all entries, oldest first, and the lines that could not be read, in words
 */
export function remember(
  file: string,
  results: readonly Result[],
): { entries: HistoryEntry[]; problems: string[]; write: () => void } {
  const { entries: known, problems, text } = read(file);
  const identity = ({ at, cell, kernel }: HistoryEntry) => JSON.stringify([at, cell, kernel]);
  const seen = new Set(known.map(identity));
  const fresh = results.map(entryOf).filter((entry) => !seen.has(identity(entry)));
  const entries = [...known, ...fresh].sort((a, b) => a.at.localeCompare(b.at));
  const lines = (some: HistoryEntry[]) => some.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const kept = entries.slice(-MOST_ENTRIES);
  // A run that was killed while it wrote has left half a line: what follows is not to be part of it.
  const start = text === '' || text.endsWith('\n') ? '' : '\n';
  const content = kept.length < entries.length ? lines(kept) : text + start + lines(fresh);
  const write = () => {
    if (fresh.length > 0 || kept.length < entries.length) writeWhole(file, content);
  };
  return { entries: kept, problems, write };
}

/**
 * For each cell that fails now, since when.
 *
 * @param entries with those of `now`
 * @param now what was run together. Of several kernels each has a past of its own, and that of those that were there
 * before it and are no more.
 */
export function failingSince(entries: readonly HistoryEntry[], now: readonly Result[]): Since[] {
  const pastOf = pasts(entries, now);
  return [...groupBy(now, cellNames(now))].flatMap(([cell, results]) => {
    const failed = results.find(({ verdict }) => verdict === 'failed');
    if (failed === undefined) return [];
    const told = pastOf(failed).filter(isTold);
    const passed = told.findLastIndex(({ verdict }) => verdict === 'passed');
    const [since, last] = [told[passed + 1], told[passed]];
    if (since === undefined) return [];
    return [
      {
        cell,
        at: since.at,
        run: since.run ?? null,
        lastPassed: last?.at ?? null,
        passedRun: last?.run ?? null,
        meanwhile: last === undefined ? [] : versionChanges(last, since),
      },
    ];
  });
}

/** What was skipped or an error says nothing of checkpoint/restore. */
function isTold({ verdict }: HistoryEntry): boolean {
  return verdict === 'passed' || verdict === 'failed';
}

/**
 * What is known of each cell, of before and of now, oldest first.
 *
 * @param entries with those of `now`
 * @param now what was run together: see {@link failingSince}
 */
export function pasts(entries: readonly HistoryEntry[], now: readonly Result[]): (result: Result) => HistoryEntry[] {
  const past = groupBy(entries, ({ cell }) => cell);
  const together = groupBy(now, cellKey);
  const formerly = groupBy(
    [...together.values()].flatMap(([result]) => result ?? []),
    formerKey,
  );
  return (result) => {
    const key = cellKey(result);
    const { kernel } = result.cell;
    const kernels = new Set(together.get(key)?.map((each) => each.cell.kernel));
    // Lines of before `asked.more` are those of the only cell that they can be.
    const former = formerKey(result);
    const isAlone = former !== key && formerly.get(former)?.length === 1;
    const all = [...(isAlone ? (past.get(former) ?? []) : []), ...(past.get(key) ?? [])];
    const first = all.findIndex((entry) => entry.kernel === kernel);
    return all.filter(({ kernel: other }, at) => other === kernel || (at < first && !kernels.has(other)));
  };
}

/**
 * What is not as it was when each cell was run last, as {@link compareRuns} has it of a baseline. Times are not compared, and
 * nothing is missing: a history holds what was run apart.
 *
 * @returns with the moment of the newest run that was compared with; null without one
 */
export function sinceLast(
  entries: readonly HistoryEntry[],
  now: readonly Result[],
): { since: string | null; comparison: Comparison } {
  const pastOf = pasts(entries, now);
  const nameOf = cellNames(now);
  const pairs = now.flatMap((result) => {
    const before = pastOf(result).findLast((entry) => isTold(entry) && entry.at < result.startedAt);
    return before === undefined ? [] : [{ cell: nameOf(result), before, result }];
  });
  const changes = pairs
    .filter(({ before, result }) => before.verdict !== result.verdict)
    .map(
      ({ cell, before, result }): VerdictChange => ({
        cell,
        was: before.verdict,
        is: result.verdict,
        cause: result.cause ?? result.skipReason,
        meanwhile: versionChanges(before, versionsOf(result)),
        search: before.verdict === 'passed' && result.verdict === 'failed' ? bisectCommand(before, result) : null,
      }),
    );
  const lost = pairs.flatMap(({ cell, before, result }) =>
    // Another version of this tool may read facts that nobody read before.
    before.verdict === 'passed' && before.lost !== undefined && before.tool === result.tool
      ? newlyLost(cell, before.lost, result)
      : [],
  );
  const since =
    pairs
      .map(({ before }) => before.at)
      .sort()
      .at(-1) ?? null;
  const nothing = { factsUnread: [], worse: [], added: [], missing: [] };
  return { since, comparison: { compared: pairs.length, ...byKind(changes), factsLost: lost, ...nothing } };
}

function newlyLost(cell: string, before: readonly string[], { cycles }: Result): FactLost[] {
  const lost = new Map<string, FactLost>();
  for (const { name, outcome, reason = '' } of cycles.flatMap(({ facts }) => facts)) {
    if (outcome === 'kept' || outcome === 'absent' || before.includes(name)) continue;
    if (!lost.has(name)) lost.set(name, { cell, fact: name, outcome, reason });
  }
  return [...lost.values()];
}

function read(file: string): { entries: HistoryEntry[]; problems: string[]; text: string } {
  if (!existsSync(file)) return { entries: [], problems: [], text: '' };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StageError(null, `The history ${file} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  const entries: HistoryEntry[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const entry = parse(line);
    if (entry === null) problems.push(`Line ${index + 1} of ${file} is no entry of a history, and was left out.`);
    else entries.push(entry);
  }
  return { entries, problems, text };
}

function parse(line: string): HistoryEntry | null {
  try {
    const entry = JSON.parse(line) as Partial<HistoryEntry> | null;
    const isOne =
      entry?.version === 1 &&
      VERDICTS.some((each) => each === entry.verdict) &&
      [entry.at, entry.cell, entry.kernel, entry.cause ?? ''].every((each) => typeof each === 'string') &&
      Number.isFinite(Date.parse(String(entry.at))) &&
      [entry.dumpMs, entry.restoreMs].every((each) => each === null || isDuration(each)) &&
      (entry.lost === undefined ||
        (Array.isArray(entry.lost) && entry.lost.every((each) => typeof each === 'string'))) &&
      (entry.run === undefined || isRun(entry.run)) &&
      [entry.criu, entry.restoreCriu, entry.lxc, entry.restoreLxc, entry.cgroup, entry.tool].every(isWordOrNothing) &&
      (entry.standing === undefined || verdictOf(entry.standing) === entry.verdict);
    return isOne ? (entry as HistoryEntry) : null;
  } catch {
    return null;
  }
}

function isWordOrNothing(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'string';
}

/** It becomes a link. */
function isRun(run: Partial<WorkflowRun> | null): boolean {
  return typeof run?.url === 'string' && webAddress(run.url) !== null && /^[0-9a-f]{40,64}$/.test(String(run.commit));
}

function isDuration(ms: unknown): boolean {
  return typeof ms === 'number' && ms >= 0 && ms <= MOST_MS;
}

function entryOf(result: Result): HistoryEntry {
  const passed = result.cycles.filter(({ verdict }) => verdict === 'passed');
  const middle = (figure: (cycle: Cycle) => number | null | undefined) => {
    const values = passed.map(figure).filter((value) => value !== null && value !== undefined);
    return values.length === 0 ? null : median(values);
  };
  return {
    version: 1,
    at: result.startedAt,
    cell: cellKey(result),
    verdict: result.verdict,
    standing: standing(result),
    cause: result.cause,
    ...versionsOf(result),
    dumpMs: middle(({ dumpMs }) => dumpMs),
    frozenMs: middle(({ frozenMs }) => frozenMs),
    restoreMs: middle(({ restoreMs }) => restoreMs),
    pages: middle(({ dumpStats }) => dumpStats?.pagesWritten),
    lost: lostNames(result),
    // What {@link parse} would refuse.
    ...(isRun(result.workflowRun ?? null) ? { run: result.workflowRun as WorkflowRun } : {}),
  };
}

function lostNames({ cycles }: Result): string[] {
  const lost = cycles.flatMap(({ facts }) => facts.filter(({ outcome }) => outcome !== 'kept'));
  return [...new Set(lost.map(({ name }) => name))];
}
