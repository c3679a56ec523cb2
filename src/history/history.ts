import { existsSync, readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import { writeWhole } from '../host/write-file.js';
import { StageError } from '../words/errors.js';
import type { Cycle, Result, Verdict } from '../words/result.js';
import { cellKey, cellNames, groupBy } from './key.js';
import { type Versions, versionChanges, versionsOf } from './versions.js';

/** One result, as far as it is kept for good: a line of the history file. */
export interface Entry extends Versions {
  /** Version of this document. */
  version: 1;
  /** ISO 8601, UTC. */
  at: string;
  /** See {@link cellKey}. */
  cell: string;
  verdict: Verdict;
  cause: string | null;
  /** Medians over the cycles that passed, in milliseconds; null without one. */
  dumpMs: number | null;
  frozenMs: number | null;
  restoreMs: number | null;
  /** Median, in pages. */
  pages: number | null;
}

/** Since when a cell fails, as far as the history goes back. */
export interface Since {
  /** See {@link cellNames}. */
  cell: string;
  /** When it was first seen to fail, of the failures without a pass between them. */
  at: string;
  /** When it passed last before that; null when it never did. */
  lastPassed: string | null;
  /** What was another one when it first failed than when it passed last; empty when it never passed. */
  meanwhile: string[];
}

/** Lines that the file keeps: ten years of fifty cells a week take 5 MB. */
const MOST_ENTRIES = 20_000;

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
): { entries: Entry[]; problems: string[]; write: () => void } {
  const { entries: known, problems, text } = read(file);
  const identity = ({ at, cell, kernel }: Entry) => JSON.stringify([at, cell, kernel]);
  const seen = new Set(known.map(identity));
  const fresh = results.map(entryOf).filter((entry) => !seen.has(identity(entry)));
  const entries = [...known, ...fresh].sort((a, b) => a.at.localeCompare(b.at));
  const lines = (some: Entry[]) => some.map((entry) => `${JSON.stringify(entry)}\n`).join('');
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
export function failingSince(entries: readonly Entry[], now: readonly Result[]): Since[] {
  const past = groupBy(entries, ({ cell }) => cell);
  const together = groupBy(now, cellKey);
  return [...groupBy(now, cellNames(now))].flatMap(([cell, results]) => {
    const failed = results.find(({ verdict }) => verdict === 'failed');
    if (failed === undefined) return [];
    const key = cellKey(failed);
    const { kernel } = failed.cell;
    const kernels = new Set(together.get(key)?.map((each) => each.cell.kernel));
    const all = past.get(key) ?? [];
    const first = all.findIndex((entry) => entry.kernel === kernel);
    // What was skipped or an error says nothing of checkpoint/restore.
    const told = all.filter(
      ({ verdict, kernel: other }, at) =>
        (verdict === 'passed' || verdict === 'failed') && (other === kernel || (at < first && !kernels.has(other))),
    );
    const passed = told.findLastIndex(({ verdict }) => verdict === 'passed');
    const [since, last] = [told[passed + 1], told[passed]];
    if (since === undefined) return [];
    return [
      {
        cell,
        at: since.at,
        lastPassed: last?.at ?? null,
        meanwhile: last === undefined ? [] : versionChanges(last, since),
      },
    ];
  });
}

function read(file: string): { entries: Entry[]; problems: string[]; text: string } {
  if (!existsSync(file)) return { entries: [], problems: [], text: '' };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StageError(null, `The history ${file} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  const entries: Entry[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const entry = parse(line);
    if (entry === null) problems.push(`Line ${index + 1} of ${file} is no entry of a history, and was left out.`);
    else entries.push(entry);
  }
  return { entries, problems, text };
}

function parse(line: string): Entry | null {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    const isOne =
      entry?.version === 1 &&
      VERDICTS.some((each) => each === entry.verdict) &&
      [entry.at, entry.cell, entry.kernel, entry.cause ?? ''].every((each) => typeof each === 'string') &&
      [entry.dumpMs, entry.restoreMs].every((each) => each === null || isDuration(each));
    return isOne ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

function isDuration(ms: unknown): boolean {
  return typeof ms === 'number' && ms >= 0 && ms <= MOST_MS;
}

function entryOf(result: Result): Entry {
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
    cause: result.cause,
    ...versionsOf(result),
    dumpMs: middle(({ dumpMs }) => dumpMs),
    frozenMs: middle(({ frozenMs }) => frozenMs),
    restoreMs: middle(({ restoreMs }) => restoreMs),
    pages: middle(({ dumpStats }) => dumpStats?.pagesWritten),
  };
}
