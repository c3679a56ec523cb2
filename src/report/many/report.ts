import { readFileSync } from 'node:fs';
import { judge } from '../../history/compare.js';
import { writeWhole } from '../../host/write-file.js';
import type { Verdict } from '../../words/result.js';
import { knownLosses, standing } from '../../words/standing.js';
import { badge } from './badge.js';
import { FAIL_ON, type FailOn, FORMATS, type Format } from './choices.js';
import { ctrf } from './ctrf.js';
import { type Joined, join, resultLines } from './join.js';
import { countsLine, joinedVerdict, outcomes, unknown } from './joined.js';
import { joinedSummary } from './joined-markdown.js';
import { joinedText } from './joined-text.js';
import { junitOfJoined } from './junit.js';
import { counts, whyOf, worst } from './many.js';
import type { News } from './news.js';
import { page } from './page.js';
import { lookBack, type Past, type PastFiles, pastText } from './past.js';
import { trend } from './trend.js';

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
  const failure = failOn === 'regression' ? fallsBehind(joined, past, files) : failureOf(joined, failOn);
  return { joined, past, text: joinedText(joined) + pastText(past), history: files.history, failure };
}

/** With the baseline for what is accepted: see {@link judge}. What cannot be read may be what passed there. */
function fallsBehind(joined: Joined, { comparison }: Past, { baseline }: PastFiles): Failure | null {
  const verdict = comparison === null ? null : judge(comparison);
  if (verdict === 'failed') return { verdict, sentence: 'Something got worse since the baseline.' };
  if (comparison !== null && comparison.compared === 0) {
    return { verdict: 'error', sentence: `No result is of a cell of the baseline ${baseline}: nothing was compared.` };
  }
  if (verdict === 'error') {
    return { verdict, sentence: 'Of something that passed or came back in the baseline nobody knows now.' };
  }
  return unknown(joined).length === 0 ? null : { verdict: 'error', sentence: 'There are results that cannot be read.' };
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
  return {
    verdict,
    sentence: `Verdict ${verdict}; this fails because of \`fail-on: ${failOn}\`. ${countsLine(joined)}.`,
  };
}

/**
 * What to write, for {@link writeEach}: the history first, then the files that are named, each whole or not at all.
 *
 * @param template dist/page/index.html
 * @param write what writes a file
 */
export function reportFiles(
  { joined, past, history }: Report,
  files: Partial<Record<Format, string>>,
  {
    tool,
    template,
    write = writeWhole,
  }: { tool: string; template: string; write?: (file: string, text: string) => void },
): [file: string | undefined, write: (file: string) => void][] {
  const make: Record<Format, () => string> = {
    html: () => page(joined, tool, readFileSync(template, 'utf8'), past),
    markdown: () => joinedSummary(joined, past),
    junit: () => junitOfJoined(joined, past.news),
    ctrf: () => ctrf(joined, tool, past.news),
    json: () => index(joined, tool, past.news),
    results: () => resultLines(joined),
    badge: () => badge(outcomes(joined)),
    trend: () => trend(past.history ?? []),
  };
  return [
    [history, () => past.remember?.()],
    ...FORMATS.map((format): [string | undefined, (file: string) => void] => [
      files[format],
      (file) => write(file, make[format]()),
    ]),
  ];
}

/** Verdicts, causes and files of all results, for programs; the files have the rest. docs/report.md describes it. */
function index(joined: Joined, tool: string, news: News | null): string {
  const results = joined.entries.map((entry) => {
    const { id, file, result } = entry;
    const { startedAt, workflowRun = null, verdict, failureClass, cell, mode, cyclesWanted } = result;
    const cause = whyOf(entry)?.sentence ?? null;
    return {
      id,
      file,
      startedAt,
      workflowRun,
      verdict,
      standing: standing(result),
      knownLosses: knownLosses(result),
      failureClass,
      cause,
      cell,
      mode,
      cyclesWanted,
    };
  });
  const { entries, problems } = joined;
  const document = { tool, verdict: joinedVerdict(joined), news, counts: counts(entries), results, problems };
  return `${JSON.stringify(document, null, 2)}\n`;
}
