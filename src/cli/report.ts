import { exitCode } from '../core/verdict.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { badge } from '../report/badge.js';
import { join, readExpected } from '../report/join.js';
import { failure } from '../report/joined.js';
import { reportFiles } from '../report/joined-files.js';
import { joinedText } from '../report/joined-text.js';
import { lookBack, pastText, regression } from '../report/past.js';
import { trend } from '../report/trend.js';
import { writeEach } from '../report/write-each.js';
import type { ReportOptions } from './report-options.js';
import { note, print } from './terminal.js';

/** Joins results, tells and writes the reports, and ends as --fail-on has it. */
export async function report({
  paths,
  files,
  expected,
  failOn,
  past: pastFiles,
  ...pictures
}: ReportOptions): Promise<number> {
  const ids = expected === undefined ? [] : readExpected(expected, '--expected');
  const joined = join(paths, ids);
  const past = await lookBack(joined, pastFiles);
  print(joinedText(joined) + pastText(past));
  const unwritten = await writeEach([
    [pastFiles.history, () => past.remember?.()],
    ...reportFiles(joined, files, { tool: toolVersion(), template: pageTemplate() }),
    [pictures.badge, (file) => writeWhole(file, badge(joined.entries.map(({ result }) => result)))],
    [pictures.trend, (file) => writeWhole(file, trend(past.history ?? []))],
  ]);
  for (const line of unwritten) note(line);
  const verdict = (failOn === 'regression' ? regression(past) : null) ?? failure(joined, failOn);
  return exitCode(verdict ?? 'passed', unwritten);
}
