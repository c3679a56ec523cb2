import { EXIT_CODES } from '../core/verdict.js';
import { pageTemplate, resultSchema, toolVersion } from '../host/installation.js';
import { join, readExpected } from '../report/join.js';
import { type FailOn, failure, parseFailOn } from '../report/joined.js';
import { FORMATS, type Format, writeReports } from '../report/joined-files.js';
import { joinedText } from '../report/joined-text.js';
import { UsageError } from '../words/errors.js';

export interface ReportOptions {
  /** Folders with results, at any depth, and result files. */
  paths: string[];
  /** Where to write each report. */
  files: Partial<Record<Format, string>>;
  /** File with the ids of cells that must have a result. */
  expected?: string;
  failOn: FailOn;
}

/** Options of `report` that have a value. */
export const REPORT_OPTIONS = [...FORMATS, 'expected', 'fail-on'];

/** @throws UsageError */
export function parseReport(
  paths: string[],
  value: (option: string) => string | undefined,
  outputFile: (value: string, label: string) => string,
): ReportOptions {
  if (paths.length === 0) throw new UsageError('There is no folder with results: criu-lxc-test report FOLDER…');
  const failOn = parseFailOn(value('fail-on') ?? 'error', '--fail-on');
  const files = FORMATS.flatMap((format) => {
    const file = value(format);
    return file === undefined ? [] : [[format, outputFile(file, `--${format}`)]];
  });
  const expected = value('expected');
  return { paths, files: Object.fromEntries(files), ...(expected === undefined ? {} : { expected }), failOn };
}

/** Joins results, writes the reports, and ends as --fail-on has it. */
export async function report({ paths, files, expected, failOn }: ReportOptions): Promise<number> {
  const ids = expected === undefined ? [] : readExpected(expected, '--expected');
  const joined = join(paths, resultSchema(), ids);
  await writeReports(joined, files, { tool: toolVersion(), template: pageTemplate() });
  process.stdout.write(joinedText(joined));
  const verdict = failure(joined, failOn);
  return verdict === null ? EXIT_CODES.passed : EXIT_CODES[verdict];
}
