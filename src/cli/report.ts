import { exitCode } from '../core/verdict.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { readExpected } from '../report/join.js';
import { readReport, reportFiles } from '../report/report.js';
import { writeEach } from '../report/write-each.js';
import type { ReportOptions } from './report-options.js';
import { note, print } from './terminal.js';

/** Joins results, tells and writes the reports, and ends as --fail-on has it. */
export async function report({ paths, files, expected, failOn, past }: ReportOptions): Promise<number> {
  const ids = expected === undefined ? [] : readExpected(expected, '--expected');
  const made = await readReport({ paths, expected: ids, past, failOn });
  print(made.text);
  const unwritten = await writeEach(reportFiles(made, files, { tool: toolVersion(), template: pageTemplate() }));
  for (const line of unwritten) note(line);
  return exitCode(made.failure?.verdict ?? 'passed', unwritten);
}
