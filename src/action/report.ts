/** The step of report/action.yml. */
import { join as joinPath, resolve } from 'node:path';
import { getInput, getMultilineInput, summary } from '@actions/core';
import { parseOutputFile } from '../core/request.js';
import { exitCode } from '../core/verdict.js';
import { makeFolder } from '../host/files.js';
import { pageTemplate, toolVersion } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { badge } from '../report/badge.js';
import { type Joined, join, readExpected } from '../report/join.js';
import { counts, countsLine, failure, parseFailOn, verdictOf } from '../report/joined.js';
import { reportFiles } from '../report/joined-files.js';
import { joinedSummary } from '../report/joined-markdown.js';
import { joinedText } from '../report/joined-text.js';
import { BUDGET } from '../report/markdown.js';
import { isRegression, lookBack, pastSummary, pastText, regression } from '../report/past.js';
import { trend } from '../report/trend.js';
import { shorten } from '../report/wording.js';
import { writeEach } from '../report/write-each.js';
import { UsageError } from '../words/errors.js';
import { annotate, fail, say } from './say.js';
import { setOutputs, step } from './step.js';

/** The runner drops the eleventh annotation of a step without a word; the last one says why the step failed. */
const SHOWN = 8;
const MESSAGE_LIMIT = 1000;

await step(report);

async function report(): Promise<number> {
  const paths = getMultilineInput('results');
  if (paths.length === 0) throw new UsageError('results is empty; allowed are folders, one a line.');
  const failOn = parseFailOn(getInput('fail-on') || 'error', 'fail-on');
  const expected = getInput('expected');
  const ids = expected === '' ? [] : readExpected(expected, 'expected');
  const joined = join(paths, ids);
  const [baseline, history] = [getInput('baseline'), getInput('history')];
  if (failOn === 'regression' && baseline === '') {
    throw new UsageError('fail-on is regression, and there is no baseline: what there is to fall behind.');
  }
  const past = await lookBack(joined, {
    ...(baseline === '' ? {} : { baseline }),
    ...(history === '' ? {} : { history: parseOutputFile(history, 'history') }),
  });
  const folder = getInput('folder') === '' ? ownFolder() : resolve(getInput('folder'));
  const files = {
    html: joinPath(folder, 'report.html'),
    markdown: joinPath(folder, 'report.md'),
    junit: joinPath(folder, 'junit.xml'),
    ctrf: joinPath(folder, 'ctrf.json'),
    json: joinPath(folder, 'report.json'),
    results: joinPath(folder, 'results.jsonl'),
  };
  const badgeFile = joinPath(folder, 'badge.svg');
  const trendFile = past.history === null ? '' : joinPath(folder, 'trend.svg');
  const outputs = {
    verdict: verdictOf(joined),
    ...counts(joined),
    problems: joined.problems.length,
    regression: isRegression(past),
    folder,
    'page-path': files.html,
    'junit-path': files.junit,
    'ctrf-path': files.ctrf,
    'json-path': files.json,
    'results-path': files.results,
    'badge-path': badgeFile,
    'trend-path': trendFile,
  };
  say(joinedText(joined) + pastText(past));
  annotateProblems(joined);
  const told = joinedSummary(joined);
  const unwritten = await writeEach([
    [folder, () => makeFolder(folder)],
    [history === '' ? undefined : history, () => past.remember?.()],
    ...reportFiles(joined, files, { tool: toolVersion(), template: pageTemplate() }),
    [badgeFile, () => writeWhole(badgeFile, badge(joined.entries.map(({ result }) => result)))],
    [past.history === null ? undefined : trendFile, () => writeWhole(trendFile, trend(past.history ?? []))],
    ['The outputs', () => setOutputs(outputs)],
    ['The summary', () => summary.addRaw(told + pastSummary(past, BUDGET - Buffer.byteLength(told))).write()],
  ]);
  const worse = failOn === 'regression' ? regression(past) : null;
  if (worse === 'failed') fail('Something got worse since the baseline: the summary says what.');
  if (worse === 'error') fail(`There is no result in the baseline ${baseline}: nothing could be compared.`);
  const verdict = failure(joined, failOn);
  if (verdict !== null) fail(`${verdict}, which fail-on: ${failOn} does not allow. ${countsLine(joined)}.`);
  for (const line of unwritten) annotate('warning', line);
  return exitCode(worse ?? verdict ?? 'passed', unwritten);
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
