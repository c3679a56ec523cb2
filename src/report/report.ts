import { readFileSync } from 'node:fs';
import { writeWhole } from '../host/write-file.js';
import { oneOf } from '../words/errors.js';
import type { Verdict } from '../words/result.js';
import { badge } from './badge.js';
import { ctrf } from './ctrf.js';
import { type Joined, join, resultLines } from './join.js';
import { countsLine, joinedVerdict, outcomes } from './joined.js';
import { joinedSummary } from './joined-markdown.js';
import { joinedText } from './joined-text.js';
import { junitOfJoined } from './junit.js';
import { counts, whyOf, worst } from './many.js';
import { page } from './page.js';
import { lookBack, type Past, type PastFiles, pastText, regression } from './past.js';
import { trend } from './trend.js';

/** What a report can be written as. `trend` needs a history. */
export const FORMATS = ['html', 'markdown', 'junit', 'ctrf', 'json', 'results', 'badge', 'trend'] as const;

export type Format = (typeof FORMATS)[number];

/** The verdicts that `--fail-on` and `fail-on` count as a failure. */
const FAIL_ON = {
  failed: ['failed'],
  error: ['failed', 'error'],
  skipped: ['failed', 'error', 'skipped'],
  regression: [],
  never: [],
} as const satisfies Record<string, readonly Verdict[]>;

export type FailOn = keyof typeof FAIL_ON;

/**
 * @param label how the user knows the input
 * @throws UsageError
 */
export function parseFailOn(value: string, label: string): FailOn {
  return oneOf(value, Object.keys(FAIL_ON) as FailOn[], label);
}

/** Joined results, and what was before. */
export interface Report {
  joined: Joined;
  past: Past;
  /** For people at a terminal. */
  text: string;
  /** File that the results are added to. */
  history: string | undefined;
  /** Why the report fails; null when it does not. */
  failure: Failure | null;
}

export interface Failure {
  verdict: Verdict;
  sentence: string;
}

/**
 * Joins results and looks back. Nothing is written yet, so that the verdict can be told first.
 *
 * @param paths folders with results, at any depth, and result files
 * @param expected ids of cells that must have a result
 * @throws UsageError when a folder or the baseline cannot be read; StageError when the history cannot
 */
export async function readReport({
  paths,
  expected,
  past: files,
  failOn,
}: {
  paths: string[];
  expected: string[];
  past: PastFiles;
  failOn: FailOn;
}): Promise<Report> {
  const joined = join(paths, expected);
  const past = await lookBack(joined, files);
  const failure = (failOn === 'regression' ? fallsBehind(past, files) : null) ?? failureOf(joined, failOn);
  return { joined, past, text: joinedText(joined) + pastText(past), history: files.history, failure };
}

function fallsBehind(past: Past, { baseline }: PastFiles): Failure | null {
  const verdict = regression(past);
  if (verdict === null) return null;
  const sentence =
    verdict === 'failed'
      ? 'Something got worse since the baseline.'
      : `There is no result in the baseline ${baseline}: nothing could be compared.`;
  return { verdict, sentence };
}

/** Of joined results alone, whatever was before; null when they do not fail. */
function failureOf(joined: Joined, failOn: FailOn): Failure | null {
  const failing: readonly Verdict[] = FAIL_ON[failOn];
  const verdicts = joined.entries.map(({ result }) => ({ verdict: result.verdict }));
  const all = [...verdicts, { verdict: joinedVerdict(joined) }];
  const found = worst(all.filter(({ verdict }) => failing.includes(verdict)));
  // With nothing looked at, nothing has been found to be well.
  const verdict = found ?? (failOn !== 'never' && joined.entries.length === 0 ? 'error' : null);
  if (verdict === null) return null;
  return { verdict, sentence: `${verdict}, which fail-on: ${failOn} does not allow. ${countsLine(joined)}.` };
}

/**
 * What to write, for {@link writeEach}: the history first, then the files that are named, each whole or not at all.
 *
 * @param template dist/page/index.html
 */
export function reportFiles(
  { joined, past, history }: Report,
  files: Partial<Record<Format, string>>,
  { tool, template }: { tool: string; template: string },
): [file: string | undefined, write: (file: string) => void][] {
  const make: Record<Format, () => string> = {
    html: () => page(joined, tool, readFileSync(template, 'utf8')),
    markdown: () => joinedSummary(joined),
    junit: () => junitOfJoined(joined),
    ctrf: () => ctrf(joined, tool),
    json: () => index(joined, tool),
    results: () => resultLines(joined),
    badge: () => badge(outcomes(joined)),
    trend: () => trend(past.history ?? []),
  };
  return [
    [history, () => past.remember?.()],
    ...FORMATS.map((format): [string | undefined, (file: string) => void] => [
      files[format],
      (file) => writeWhole(file, make[format]()),
    ]),
  ];
}

/** Verdicts, causes and files of all results, for programs; the files have the rest. docs/report.md describes it. */
function index(joined: Joined, tool: string): string {
  const results = joined.entries.map((entry) => {
    const { id, file, result } = entry;
    const { startedAt, verdict, failureClass, cell, mode, cyclesWanted } = result;
    const cause = whyOf(entry)?.sentence ?? null;
    return { id, file, startedAt, verdict, failureClass, cause, cell, mode, cyclesWanted };
  });
  const { entries, problems } = joined;
  const document = { tool, verdict: joinedVerdict(joined), counts: counts(entries), results, problems };
  return `${JSON.stringify(document, null, 2)}\n`;
}
