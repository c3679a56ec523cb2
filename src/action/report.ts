/** The step of report/action.yml. */
import { join as joinPath, resolve } from 'node:path';
import { getInput, getMultilineInput, summary } from '@actions/core';
import { parseOutputFile } from '../core/request/request.js';
import { exitCode } from '../core/run/verdict.js';
import { makeFolder } from '../host/files.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { parseFailOn } from '../report/many/choices.js';
import { type Joined, readExpected } from '../report/many/join.js';
import { joinedVerdict } from '../report/many/joined.js';
import { joinedSummary } from '../report/many/joined-markdown.js';
import { counts } from '../report/many/many.js';
import { isRegression } from '../report/many/past.js';
import { readReport, reportFiles } from '../report/many/report.js';
import { writeEach } from '../report/one/write-each.js';
import { shorten } from '../report/prose/wording.js';
import { UsageError } from '../words/errors.js';
import { refuseUnknown } from './known-inputs.js';
import { annotate, say } from './say.js';
import { setOutputs, step } from './step.js';

/** The runner drops the eleventh annotation of a step without a word; the last one says why the step failed. */
const SHOWN = 8;
const MESSAGE_LIMIT = 1000;

/** All that report/action.yml has. */
const KNOWN = ['results', 'expected', 'folder', 'baseline', 'history', 'fail-on'] as const;

await step(report);

async function report(): Promise<number> {
  refuseUnknown(KNOWN, process.env);
  const paths = getMultilineInput('results');
  if (paths.length === 0) throw new UsageError('results is empty; give it folders, one per line.');
  const failOn = parseFailOn(getInput('fail-on') || 'error', 'fail-on');
  const expected = getInput('expected');
  const ids = expected === '' ? [] : readExpected(expected, 'expected');
  const [baseline, history] = [getInput('baseline'), getInput('history')];
  if (failOn === 'regression' && baseline === '') {
    throw new UsageError('fail-on is regression, and there is no baseline: what there is to fall behind.');
  }
  const pastFiles = {
    ...(baseline === '' ? {} : { baseline }),
    ...(history === '' ? {} : { history: parseOutputFile(history, 'history') }),
  };
  const made = await readReport({ paths, expected: ids, past: pastFiles, failOn });
  const { joined, past, failure } = made;
  const folder = getInput('folder') === '' ? ownFolder() : resolve(getInput('folder'));
  const files = {
    html: joinPath(folder, 'report.html'),
    markdown: joinPath(folder, 'report.md'),
    junit: joinPath(folder, 'junit.xml'),
    ctrf: joinPath(folder, 'ctrf.json'),
    json: joinPath(folder, 'report.json'),
    results: joinPath(folder, 'results.jsonl'),
    badge: joinPath(folder, 'badge.svg'),
    ...(past.history === null ? {} : { trend: joinPath(folder, 'trend.svg') }),
  };
  const outputs = {
    verdict: joinedVerdict(joined),
    ...counts(joined.entries),
    problems: joined.problems.length,
    regression: isRegression(past),
    folder,
    'page-path': files.html,
    'junit-path': files.junit,
    'ctrf-path': files.ctrf,
    'json-path': files.json,
    'results-path': files.results,
    'badge-path': files.badge,
    'trend-path': files.trend ?? '',
  };
  say(made.text);
  annotateProblems(joined);
  const unwritten = await writeEach([
    [folder, () => makeFolder(folder)],
    ...reportFiles(made, files, { tool: toolVersion(), template: pageTemplate() }),
    ['The outputs', () => setOutputs(outputs)],
    ['The summary', () => summary.addRaw(joinedSummary(joined, past)).write()],
  ]);
  if (failure !== null) annotate('error', failure.sentence);
  for (const line of unwritten) annotate('warning', line);
  return exitCode(failure?.verdict ?? 'passed', unwritten);
}

/** Files with a problem: what is not looked at is told first. */
function annotateProblems({ problems }: Joined): void {
  for (const { kind, file, message } of problems.slice(0, SHOWN)) {
    const level = kind === 'duplicate' ? 'warning' : 'error';
    annotate(level, shorten(`${file}: ${message}`, MESSAGE_LIMIT), `Result file with a problem: ${kind}`);
  }
  const hidden = problems.length - SHOWN;
  if (hidden > 0) annotate('warning', `${hidden} more result files have a problem; the job summary shows them.`);
}

/** Under RUNNER_TEMP, not in the workspace, and not the same for two steps of one job. */
function ownFolder(): string {
  const temp = process.env['RUNNER_TEMP'];
  if (!temp) throw new Error('RUNNER_TEMP is not set: is this a step of a workflow?');
  return joinPath(temp, 'criu-lxc-test-report', `${process.env['GITHUB_ACTION'] ?? 'action'}-${process.pid}`);
}
