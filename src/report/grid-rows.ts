import type { Result, Verdict } from '../words/result.js';
import { explanation, headline, reason } from './wording.js';

/** A cell of a grid, for its reports. */
export interface GridRow {
  id: string;
  /** What was written for it, by the name of the input. */
  values: Readonly<Record<string, string>>;
  /** Null when it was not run. */
  result: Result | null;
}

/** Rows that came out alike for the same reason. */
export interface GridCause {
  verdict: Verdict;
  cause: string;
  advice?: string;
  rows: GridRow[];
}

/** Worst first. */
const BY_WEIGHT: readonly Verdict[] = ['failed', 'error', 'passed', 'skipped'];

/**
 * The worst of all cells; a skip makes none worse, unless nothing else is in it. Of a cell that was not run, because of an
 * interruption, nothing is known: as with an error.
 */
export function gridVerdict(rows: readonly GridRow[]): Verdict {
  const verdicts = rows.map(({ result }) => result?.verdict ?? 'error');
  return BY_WEIGHT.find((verdict) => verdicts.includes(verdict)) ?? 'skipped';
}

export function count(rows: readonly GridRow[], verdict: Verdict): number {
  return rows.filter(({ result }) => result?.verdict === verdict).length;
}

/** `failed: 2 failed, 1 error, 20 passed, 1 not run`. */
export function gridHeadline(rows: readonly GridRow[]): string {
  const verdicts = BY_WEIGHT.map((verdict) => ({ word: verdict, number: count(rows, verdict) }));
  const notRun = { word: 'not run', number: rows.filter(({ result }) => result === null).length };
  const parts = [...verdicts, notRun].filter(({ number }) => number > 0);
  return `${gridVerdict(rows)}: ${parts.map(({ word, number }) => `${number} ${word}`).join(', ')}`;
}

/** Why cells did not pass, the worst and the most frequent first. */
export function gridCauses(rows: readonly GridRow[]): GridCause[] {
  const causes = new Map<string, GridCause>();
  for (const row of rows) {
    const { result } = row;
    const why = result === null ? null : reason(result);
    const sentence = result === null ? null : (why?.message ?? explanation(result));
    if (result === null || sentence === null) continue;
    const key = `${result.verdict} ${sentence}`;
    const known = causes.get(key) ?? {
      verdict: result.verdict,
      cause: sentence,
      ...(why?.advice === undefined ? {} : { advice: why.advice }),
      rows: [],
    };
    known.rows.push(row);
    causes.set(key, known);
  }
  const weight = ({ verdict }: GridCause) => BY_WEIGHT.indexOf(verdict);
  return [...causes.values()].sort((a, b) => weight(a) - weight(b) || b.rows.length - a.rows.length);
}

/** The inputs that tell the rows apart, by name. */
export function gridColumns(rows: readonly GridRow[]): string[] {
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return names.filter((name) => new Set(rows.map(({ values }) => values[name] ?? '')).size > 1);
}

/** What became of a row: `failed: dump in generation 2`. */
export function rowHeadline({ result }: GridRow): string {
  return result === null ? 'not run' : headline(result);
}

/** `12.3 s`; empty when it was not run. */
export function rowSeconds({ result }: GridRow): string {
  return result === null || result.timings.total === 0 ? '' : `${(result.timings.total / 1000).toFixed(1)} s`;
}
