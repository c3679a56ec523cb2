import { exitCode } from '../core/run/verdict.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { readExpected } from '../report/many/join.js';
import { readReport, reportFiles } from '../report/many/report.js';
import { writeEach } from '../report/one/write-each.js';
import type { ReportOptions } from './report-options.js';
import { note, print, printAside, printJson, STDOUT } from './terminal.js';

/** Joins results, tells and writes the reports, and ends as --fail-on has it. */
export async function report({ paths, files, expected, failOn, past }: ReportOptions): Promise<number> {
  const ids = expected === undefined ? [] : readExpected(expected, '--expected');
  const made = await readReport({ paths, expected: ids, past, failOn });
  (files.json === STDOUT ? printAside : print)(made.text);
  const write = (file: string, text: string) =>
    file === STDOUT ? printJson(JSON.parse(text)) : writeWhole(file, text);
  const means = { tool: toolVersion(), template: pageTemplate(), write };
  const unwritten = await writeEach(reportFiles(made, files, means));
  for (const line of unwritten) note(line);
  return exitCode(made.failure?.verdict ?? 'passed', unwritten);
}
