import { exitCode } from '../core/verdict.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { badge } from '../report/badge.js';
import { join, readExpected } from '../report/join.js';
import { type FailOn, failure, parseFailOn } from '../report/joined.js';
import { FORMATS, type Format, reportFiles } from '../report/joined-files.js';
import { joinedText } from '../report/joined-text.js';
import { lookBack, type PastFiles, pastText, regression } from '../report/past.js';
import { trend } from '../report/trend.js';
import { writeEach } from '../report/write-each.js';
import { UsageError } from '../words/errors.js';
import { note, print } from './terminal.js';

export interface ReportOptions {
  /** Folders with results, at any depth, and result files. */
  paths: string[];
  /** Where to write each report. */
  files: Partial<Record<Format, string>>;
  /** File with the ids of cells that must have a result. */
  expected?: string;
  failOn: FailOn;
  past: PastFiles;
  /** Where to write these, SVG. */
  badge?: string;
  trend?: string;
}

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
  const [baseline, history, trendFile, badgeFile] = ['baseline', 'history', 'trend', 'badge'].map(value);
  if (trendFile !== undefined && history === undefined)
    throw new UsageError('--trend shows a history: it needs --history.');
  if (failOn === 'regression' && baseline === undefined) {
    throw new UsageError('--fail-on regression needs --baseline: what there is to fall behind.');
  }
  return {
    paths,
    files: Object.fromEntries(files),
    ...(expected === undefined ? {} : { expected }),
    failOn,
    past: {
      ...(baseline === undefined ? {} : { baseline }),
      ...(history === undefined ? {} : { history: outputFile(history, '--history') }),
    },
    ...(badgeFile === undefined ? {} : { badge: outputFile(badgeFile, '--badge') }),
    ...(trendFile === undefined ? {} : { trend: outputFile(trendFile, '--trend') }),
  };
}

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
