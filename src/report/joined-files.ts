import { readFileSync } from 'node:fs';
import { writeWhole } from '../host/write-file.js';
import { ctrf } from './ctrf.js';
import { type Joined, resultLines } from './join.js';
import { counts, shortCause, verdictOf } from './joined.js';
import { joinedSummary } from './joined-markdown.js';
import { junitOfJoined } from './junit.js';
import { page } from './page.js';

/** What a report can be written as. */
export const FORMATS = ['html', 'markdown', 'junit', 'ctrf', 'json', 'results'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * The files that are named, each with what writes it, whole or not at all.
 *
 * @param template dist/page/index.html
 */
export function reportFiles(
  joined: Joined,
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
  };
  return FORMATS.map((format) => [files[format], (file) => writeWhole(file, make[format]())]);
}

/** Verdicts, causes and files of all results, for programs; the files have the rest. docs/report.md describes it. */
function index(joined: Joined, tool: string): string {
  const results = joined.entries.map((entry) => {
    const { id, file, result } = entry;
    const { startedAt, verdict, failureClass, cell, mode, cyclesWanted } = result;
    return { id, file, startedAt, verdict, failureClass, cause: shortCause(entry), cell, mode, cyclesWanted };
  });
  const document = { tool, verdict: verdictOf(joined), counts: counts(joined), results, problems: joined.problems };
  return `${JSON.stringify(document, null, 2)}\n`;
}
