import { type HistoryEntry, pasts } from '../../history/history.js';
import { printable } from '../../words/escape.js';
import type { Result, WorkflowRun } from '../../words/result.js';
import { WORST_FIRST } from '../../words/standing.js';
import { shorten } from '../prose/wording.js';
import { type PagePast, type PageRun, UNKNOWN_PASS } from './page-data.js';
import { Shared } from './shared.js';

/** Runs of one cell. */
const MOST_RUNS = 20;
/** Bytes for the runs of all cells. */
const BUDGET = 1_300_000;
const TEXT_LIMIT = 300;
/** Lost in one run. */
const FACTS = 100;

interface Runs {
  past: PagePast;
  runsOf: Map<Result, PageRun[]>;
  /** Of the run of a workflow that a result is of; -1 in a terminal. */
  ownRun: (result: Result) => number;
}

/** The last runs of each cell as the page has them, and what they share: fewer of each where they would take too much room. */
export function pagePast(now: readonly Result[], history: readonly HistoryEntry[]): Runs {
  const entriesOf = pasts(history, now);
  const all = now.map((result) => [result, entriesOf(result).filter(({ at }) => at <= result.startedAt)] as const);
  for (let most = MOST_RUNS; ; most = Math.floor(most / 2)) {
    for (const withCauses of [true, false]) {
      const runs = lastRuns(all, most, withCauses);
      const bytes = Buffer.byteLength(JSON.stringify([runs.past, [...runs.runsOf.values()]]));
      if (most === 0 || bytes <= BUDGET) return runs;
    }
  }
}

/** @param withCauses or those of the newest run of each alone */
function lastRuns(all: readonly (readonly [Result, HistoryEntry[]])[], most: number, withCauses: boolean): Runs {
  const runs = new Shared<WorkflowRun>();
  const causes = new Shared<string>();
  const losses = new Shared<{ tool: string; facts: string[] }>();
  const versions = new Shared<string>();
  const runIndex = (run: WorkflowRun | undefined) =>
    run === undefined ? -1 : runs.index({ url: text(run.url), commit: run.commit });
  const own = new Map(all.map(([result]) => [result, runIndex(result.workflowRun)]));
  const pageRun = (entry: HistoryEntry, isNewest: boolean): PageRun => [
    Math.floor(Date.parse(entry.at) / 60_000),
    entry.standing === undefined && entry.verdict === 'passed'
      ? UNKNOWN_PASS
      : WORST_FIRST.indexOf(entry.standing ?? entry.verdict),
    versions.index(text(versionsLine(entry))),
    runIndex(entry.run),
    // Lines of others may have none.
    (entry.cause ?? '') === '' || !(withCauses || isNewest) ? -1 : causes.index(text(entry.cause ?? '')),
    entry.lost === undefined
      ? -1
      : losses.index({ tool: text(entry.tool), facts: entry.lost.slice(0, FACTS).map((name) => text(name)) }),
  ];
  const last = (entries: HistoryEntry[]) => (most === 0 ? [] : entries.slice(-most));
  const runsOf = new Map(
    all.map(([result, entries]) => [
      result,
      last(entries).map((entry, at, { length }) => pageRun(entry, at === length - 1)),
    ]),
  );
  const isCut = most < MOST_RUNS && all.some(([, entries]) => entries.length > most);
  const shared = { runs: runs.values, causes: causes.values, versions: versions.values, losses: losses.values };
  return { past: { most, isCut, ...shared }, runsOf, ownRun: (result) => own.get(result) ?? -1 };
}

/** `CRIU 4.2.1, LXC 6.0.4, cgroup v1, Linux 6.18.5` */
function versionsLine({ criu, restoreCriu, lxc, restoreLxc, cgroup, kernel }: HistoryEntry): string {
  const restore = restoreCriu === criu ? '' : ` → ${restoreCriu ?? 'none'}`;
  const restoring = restoreLxc === undefined || restoreLxc === lxc ? '' : ` → ${restoreLxc ?? 'none'}`;
  return `CRIU ${criu ?? 'none'}${restore}, LXC ${lxc ?? 'none'}${restoring}, cgroup ${cgroup ?? 'none'}, Linux ${kernel}`;
}

function text(words: string): string {
  return shorten(printable(words), TEXT_LIMIT);
}
