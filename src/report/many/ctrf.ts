import { randomUUID } from 'node:crypto';
import { cellNames, numbered } from '../../history/key.js';
import type { Result, Verdict } from '../../words/result.js';
import { knownLosses, standing } from '../../words/standing.js';
import { cellLine, explanation, reason } from '../prose/wording.js';
import type { Change } from './changes.js';
import type { Joined, JoinedResult, Problem } from './join.js';
import { unknown } from './joined.js';
import { counts, whyOf } from './many.js';
import { type News, newsByCell } from './news.js';

/** https://ctrf.io: the version of the only schema that was published so far. */
const SPEC_VERSION = '0.0.0';

/** CTRF has no word for a broken tester. `rawStatus` has ours. */
const STATUS: Record<Verdict, 'passed' | 'failed' | 'skipped' | 'other'> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  error: 'other',
};

/**
 * All results in the Common Test Report Format, a test for each, and for each file that would have said something and
 * does not; what is wrong with files is in `extra.problems`, too.
 */
export function ctrf(joined: Joined, tool: string, news: News | null = null): string {
  const { entries, problems } = joined;
  const { passed, failed, skipped, error } = counts(entries);
  const files = unknown(joined);
  const nameOf = cellNames(entries.map(({ result }) => result));
  const changed = newsByCell(news);
  const names = numbered(entries.map(({ result }) => nameOf(result)));
  const starts = entries.map(({ result }) => start(result));
  const stops = entries.map(({ result }) => start(result) + duration(result));
  const report = {
    reportFormat: 'CTRF',
    specVersion: SPEC_VERSION,
    reportId: randomUUID(),
    timestamp: new Date().toISOString(),
    generatedBy: `criu-lxc-test ${tool}`,
    results: {
      tool: { name: 'criu-lxc-test', version: tool },
      summary: {
        tests: entries.length + files.length,
        passed,
        failed,
        skipped,
        pending: 0,
        other: error + files.length,
        start: starts.reduce((a, b) => Math.min(a, b), starts[0] ?? 0),
        stop: stops.reduce((a, b) => Math.max(a, b), 0),
      },
      tests: [
        ...entries.map((entry, at) => test(entry, names[at] as string, changed.get(nameOf(entry.result)))),
        ...files.map(fileTest),
      ],
      extra: { ...(news === null ? {} : { news }), problems },
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function test(entry: JoinedResult, name: string, changes: readonly Change[] = []): object {
  const { result, id, file } = entry;
  const { cell, verdict, mode, failureClass } = result;
  const evidence = reason(result)?.evidence;
  const cause = explanation(result);
  return {
    // Not the result's own: trends need one that is the same in every run.
    testId: name,
    name,
    status: STATUS[verdict],
    rawStatus: failureClass === null ? verdict : `${verdict}: ${failureClass}`,
    duration: duration(result),
    ...(standing(result) === 'flaky' ? { flaky: true, retries: 1 } : {}),
    start: start(result),
    stop: start(result) + duration(result),
    suite: ['criu-lxc-test'],
    ...(cause === null
      ? {}
      : { message: whyOf(entry)?.sentence ?? cause, trace: [cause, evidence].filter(Boolean).join('\n') }),
    tags: [cell.workload, ...(cell.container === 'unprivileged' ? [cell.container] : []), ...mode],
    extra: {
      ...(changes.length === 0 ? {} : { changes }),
      knownLosses: knownLosses(result),
      id,
      file,
      versions: cellLine(cell),
      cell,
      cycles: result.cycles.length,
      cyclesWanted: result.cyclesWanted,
    },
  };
}

function fileTest({ kind, file, message }: Problem): object {
  return { name: file, status: STATUS.error, rawStatus: kind, duration: 0, suite: ['result files'], message };
}

/** Milliseconds since 1970. */
function start({ startedAt }: Result): number {
  return Date.parse(startedAt);
}

/** Whole milliseconds. */
function duration({ timings }: Result): number {
  return Math.round(timings.total);
}
