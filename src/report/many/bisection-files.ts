import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../host/write-file.js';
import type { Bisection } from '../../words/bisection.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import { bisectionMarkdown, sinceWhichCommit } from './bisection-markdown.js';

/** What GitHub takes. */
const ISSUE_LIMIT = 65_536;
/** Before it an issue has said what fails. */
const STEPS = '\n### Steps to reproduce\n';

/**
 * What is written of a search beside its evidence, as `writeEach` takes it.
 *
 * @param command that searches again, redacted
 * @param folder has the evidence of each failed run, in a folder of its own
 */
export function bisectionFiles(bisection: Bisection, command: string, folder: string) {
  const issue = issueOfFound(bisection, folder);
  return [
    [join(folder, 'bisection.json'), (file: string) => writeWhole(file, `${JSON.stringify(bisection, null, 2)}\n`)],
    [join(folder, 'bisection.md'), (file: string) => writeWhole(file, bisectionMarkdown(bisection, command))],
    [join(folder, 'bisect.log'), (file: string) => writeWhole(file, bisection.log)],
    [issue, (file: string) => writeWhole(file, withSince(readFileSync(file, 'utf8'), bisection, command))],
  ] as const;
}

/** The issue of the last run that showed the symptom, of the found commit or of the last one before a fix. */
function issueOfFound({ found, shownBy, answers }: Bisection, folder: string): string | undefined {
  if (found === null) return undefined;
  const commit = shownBy === 'new' ? found.commit : found.parent;
  const tries = answers.filter((asked) => asked.commit === commit).flatMap((asked) => asked.tries);
  return tries
    .filter(({ kind }) => kind === 'shows')
    .map(({ evidence }) => join(folder, evidence ?? 'none', EVIDENCE.issue))
    .findLast((file) => existsSync(file));
}

/** An issue with the commit in it. One that would be too long stays as it is, and so does one that has it. */
function withSince(issue: string, bisection: Bisection, command: string): string {
  const section = sinceWhichCommit(bisection, command);
  const longer = issue.replace(STEPS, () => `\n${section}${STEPS}`);
  const isThere = issue.includes(section);
  return isThere || Buffer.byteLength(longer) > ISSUE_LIMIT ? issue : longer;
}
