import { type Comparison, compareRuns, hasRegressed } from '../history/compare.js';
import { type Entry, failingSince, remember, type Since } from '../history/history.js';
import { oneLine } from '../words/escape.js';
import type { Verdict } from '../words/result.js';
import { withBaseline } from './baseline.js';
import { changes, changesLine, sinceWords } from './changes.js';
import { type Joined, join } from './join.js';
import { paragraphs, table, text } from './markdown.js';
import { SIGN } from './text.js';

/** What was before, and what a report is compared with. */
export interface PastFiles {
  /** Folder with results, a file or a URL. */
  baseline?: string;
  /** JSON lines; {@link Past.remember} adds the results. */
  history?: string;
}

export interface Past {
  comparison: Comparison | null;
  /** Of the cells that fail now. */
  failing: Since[];
  /** The whole history; null without one. */
  history: Entry[] | null;
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
  return {
    comparison: before === null ? null : compareRuns(before.entries, entries),
    failing: past === null ? [] : failingSince(past.entries, now),
    history: past?.entries ?? null,
    problems: [
      ...(before?.problems ?? []).map(({ file, message }) => `${file}: ${message}`),
      ...(past?.problems ?? []),
    ],
    remember: past?.write ?? null,
  };
}

export function isRegression({ comparison }: Past): boolean {
  return comparison !== null && hasRegressed(comparison);
}

/** As what `--fail-on regression` ends; null when nothing got worse. */
export function regression(past: Past): Verdict | null {
  if (isRegression(past)) return 'failed';
  const { comparison } = past;
  // With nothing to compare with, nothing has been found to be as it was.
  return comparison !== null && comparison.compared + comparison.missing.length === 0 ? 'error' : null;
}

/** For people at a terminal; empty when nothing was looked back at. */
export function pastText({ comparison, failing, problems }: Past): string {
  const lines: string[] = [];
  if (comparison !== null) {
    const all = changes(comparison, failing);
    lines.push('', changesLine(comparison, all));
    for (const { severity, what, cell, words } of all) {
      lines.push(`${SIGN[severity].sign} ${what}: ${oneLine(cell)}`, `    ${oneLine(words)}`);
    }
  } else if (failing.length > 0) {
    lines.push('', 'Since when');
    for (const since of failing) {
      lines.push(`  ${oneLine(since.cell)}`, `    ${oneLine(sinceWords(since))}`);
    }
  }
  for (const problem of problems) lines.push(`! ${oneLine(problem)}`);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The same for the job summary, in at most so many bytes. */
export function pastSummary({ comparison, failing, problems }: Past, budget: number): string {
  const rest = 'in the log of the step';
  const rows =
    comparison === null
      ? failing.map((since) => [text(since.cell), text(sinceWords(since))])
      : changes(comparison, failing).map(({ what, cell, words }) => [text(what), text(cell), text(words)]);
  const top =
    comparison === null ? '' : paragraphs(`#### ${text(changesLine(comparison, changes(comparison, failing)))}`);
  const columns = comparison === null ? ['Cell', 'Since when it fails'] : ['What', 'Cell', 'How'];
  const told = table(comparison === null ? 'Since when' : 'Changes', columns, rows, budget, rest);
  return [top, told, paragraphs(...problems.map(text))].join('');
}
