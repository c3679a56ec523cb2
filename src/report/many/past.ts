import { type Comparison, compareRuns, judge } from '../../history/compare.js';
import { failingSince, type HistoryEntry, remember, type Since, sinceLast } from '../../history/history.js';
import { oneLine } from '../../words/escape.js';
import type { Result } from '../../words/result.js';
import { withBaseline } from './baseline.js';
import { type Joined, join } from './join.js';
import { type News, newsOf, newsText } from './news.js';

/** What was before, and what a report is compared with. */
export interface PastFiles {
  /** Folder with results, a file or a URL. */
  baseline?: string;
  /** JSON lines; {@link Past.remember} adds the results. */
  history?: string;
}

export interface Past {
  /** With the baseline; null without one. */
  comparison: Comparison | null;
  /** What changed since the baseline, else since each cell was run last; null without either. */
  news: News | null;
  /** The whole history; null without one. */
  history: HistoryEntry[] | null;
  /** What could not be read, in sentences. */
  problems: string[];
  /** Adds the results to the file of the history; null without one. */
  remember: (() => void) | null;
}

/** @throws UsageError when the baseline cannot be read; StageError when the history cannot */
export async function lookBack({ entries }: Joined, { baseline, history }: PastFiles): Promise<Past> {
  const before = baseline === undefined ? null : await withBaseline(baseline, (path) => join([path]));
  const now = entries.map(({ result }) => result);
  const past = history === undefined ? null : remember(history, now);
  const comparison = before === null ? null : compareRuns(before.entries, entries);
  const failing = past === null ? [] : failingSince(past.entries, now);
  return {
    comparison,
    news:
      before !== null && comparison !== null
        ? newsOf(comparison, failing, newest(before))
        : fromHistory(past, now, failing),
    history: past?.entries ?? null,
    problems: [
      ...(before?.problems ?? []).map(({ file, message }) => `${file}: ${message}`),
      ...(past?.problems ?? []),
    ],
    remember: past?.write ?? null,
  };
}

function fromHistory(past: { entries: HistoryEntry[] } | null, now: readonly Result[], failing: Since[]): News | null {
  if (past === null) return null;
  const { since, comparison } = sinceLast(past.entries, now);
  return newsOf(comparison, failing, since);
}

function newest({ entries }: Joined): string | null {
  const moments = entries.map(({ result }) => result.startedAt);
  return moments.sort().at(-1) ?? null;
}

/** Something is worse than in the baseline. */
export function isRegression({ comparison }: Past): boolean {
  return comparison !== null && judge(comparison) === 'failed';
}

/** For people at a terminal; empty when nothing was looked back at. */
export function pastText({ news, problems }: Past): string {
  const lines = [...(news === null ? [] : ['', ...newsText(news)]), ...problems.map((each) => `! ${oneLine(each)}`)];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
