import { type FailOn, FORMATS, type Format, parseFailOn } from '../report/many/choices.js';
import type { PastFiles } from '../report/many/past.js';
import { UsageError } from '../words/errors.js';

export interface ReportOptions {
  /** Folders with results, at any depth, and result files. */
  paths: string[];
  /** Where to write each report. */
  files: Partial<Record<Format, string>>;
  /** File with the ids of cells that must have a result. */
  expected?: string;
  failOn: FailOn;
  past: PastFiles;
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
  const [baseline, history] = ['baseline', 'history'].map(value);
  if (value('trend') !== undefined && history === undefined)
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
  };
}
