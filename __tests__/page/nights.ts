import { type HistoryEntry, remember } from '../../src/history/history.js';
import type { JoinedResult } from '../../src/report/many/join.js';
import type { Component, Result } from '../../src/words/result.js';
import { failed, passed, skipped } from '../report/results.js';

const CRIUS = ['4.1.1', '4.2.1', '4.3'];
const LXCS = ['5.0.2', '6.0.4'];
export const DAYS = 12;

export function entry(result: Result, at: number): JoinedResult {
  return { id: `result-${at}`, file: `artifact/${at}/result.json`, result, kept: [], absent: [] };
}

/** A cell on a day of November, in the run of a workflow of that day. */
export function run(result: Result, criu: string, lxc: string, day: number, minute = 0): Result {
  const { cell } = result;
  const component = { ...(passed.cell.criu as Component), version: criu };
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    ...result,
    startedAt: `2026-11-${two(day)}T03:${two(minute)}:00.000Z`,
    workflowRun: {
      url: `https://github.com/owner/name/actions/runs/${19_560_000_000 + day}/attempts/1`,
      commit: `${day}c0ffee${'0'.repeat(40)}`.slice(0, 40),
    },
    cyclesWanted: 1,
    cell: {
      ...cell,
      asked: { ...cell.asked, criu, lxc },
      criu: component,
      restoreCriu: component,
      lxc: { ...(passed.cell.lxc as Component), version: lxc },
      cgroup: 'v2',
      kernel: day < 9 ? '6.17.1' : '6.18.5',
    },
  };
}

/** CRIU 4.3 fails since the 9th, 4.1.1 with the old LXC always did, and 4.2.1 with it was skipped until the 4th. */
function night(day: number): Result[] {
  return CRIUS.flatMap((criu, at) =>
    LXCS.map((lxc, column) => {
      const broke = criu === '4.3' && lxc === '6.0.4' && day >= 9;
      const always = criu === '4.1.1' && lxc === '5.0.2';
      const left = criu === '4.2.1' && lxc === '5.0.2' && day < 4;
      return run(broke || always ? failed : left ? skipped : passed, criu, lxc, day, at * 2 + column);
    }),
  );
}

export const days = Array.from({ length: DAYS }, (_, at) => night(at + 1));
export const now = night(DAYS);

export function remembered(results: readonly Result[]): HistoryEntry[] {
  // Nothing is written.
  return remember('no-such-file.jsonl', results).entries;
}
