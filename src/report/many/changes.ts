import type { Comparison, Lone, VerdictChange, Worsening } from '../../history/compare.js';
import type { Since } from '../../history/history.js';
import { webAddress } from '../../words/address.js';
import type { Severity, WorkflowRun } from '../../words/result.js';

/** Digits of a commit that tell it from others. */
const COMMIT = 9;

/** One thing that is not as it was, in words. */
export interface Change {
  severity: Severity;
  /** `Newly failing`, `Slower`. */
  what: string;
  /** By its name. */
  cell: string;
  words: string;
  /** Where to read on: the run in which it failed first, and the one in which it passed last. */
  runs?: RunLink[];
}

/** A run of a workflow, and what it is to a change. */
export interface RunLink extends WorkflowRun {
  /** `first failing run`. */
  what: string;
}

const FIGURE: Record<Worsening['what'], { what: string; name: string; unit: string }> = {
  dump: { what: 'Slower', name: 'The dump without freezing takes', unit: 'ms' },
  frozen: { what: 'Slower', name: 'The container is frozen for', unit: 'ms' },
  restore: { what: 'Slower', name: 'The restore takes', unit: 'ms' },
  image: { what: 'Larger', name: 'The image has', unit: 'pages' },
};

/** What a comparison has found, worst first, with what is known of since when it is so. */
export function changes(comparison: Comparison, failing: readonly Since[]): Change[] {
  const { newlyFailing, newlyPassing, untold, otherwise, factsLost, factsUnread, worse, added, missing } = comparison;
  const verdict =
    (severity: Severity, what: string) =>
    (change: VerdictChange): Change => ({
      severity,
      what,
      cell: change.cell,
      words: sentences(
        `${change.was} → ${change.is}.`,
        change.cause,
        meanwhile(change.meanwhile),
        change.is === 'failed' ? sinceOf(change.cell, failing, change.meanwhile) : '',
        change.search === null ? '' : `Since which commit: ${change.search}`,
      ),
      ...(change.is === 'failed' ? runsOf(change.cell, failing) : {}),
    });
  const isFailing = ({ verdict }: Lone) => verdict === 'failed';
  const told = new Set([...newlyFailing, ...untold, ...otherwise, ...added].map(({ cell }) => cell));
  return [
    ...newlyFailing.map(verdict('error', 'Newly failing')),
    ...added.filter(isFailing).map(({ cell, cause }) => ({
      severity: 'error' as const,
      what: 'New and failing',
      cell,
      words: sentences('Not in the baseline.', cause, sinceOf(cell, failing)),
      ...runsOf(cell, failing),
    })),
    ...factsLost.map(({ cell, fact, reason }) => ({
      severity: 'error' as const,
      what: 'Newly lost',
      cell,
      words: `${fact}: ${reason}`,
    })),
    ...worse.map(({ cell, what, before, after }) => ({
      severity: 'error' as const,
      what: FIGURE[what].what,
      cell,
      words: `${FIGURE[what].name} ${Math.round(after)} ${FIGURE[what].unit}, ${Math.round(before)} before (medians).`,
    })),
    ...untold.map(verdict('error', 'No verdict any more')),
    ...missing.map(({ cell, verdict }) => ({
      severity: verdict === 'passed' ? ('error' as const) : ('warning' as const),
      what: 'Gone',
      cell,
      words: `Only in the baseline: ${verdict} there.`,
    })),
    ...factsUnread.map(({ cell, fact, reason }) => ({
      severity: 'error' as const,
      what: 'Fact not compared any more',
      cell,
      words: sentences(`${fact}, which came back in the baseline.`, reason),
    })),
    ...otherwise.map(verdict('warning', 'Another verdict')),
    ...failing
      .filter(({ cell }) => !told.has(cell))
      .map((each) => ({
        severity: 'warning' as const,
        what: 'Still failing',
        cell: each.cell,
        words: sinceWords(each),
        ...runsOf(each.cell, failing),
      })),
    ...newlyPassing.map(verdict('info', 'Newly passing')),
    ...added
      .filter((lone) => !isFailing(lone))
      .map(({ cell, verdict, cause }) => ({
        severity: 'info' as const,
        what: 'New',
        cell,
        words: sentences(`Not in the baseline: ${verdict}.`, cause),
      })),
  ];
}

function sentences(...parts: (string | null)[]): string {
  const told = parts.flatMap((part) => (part === null || part === '' ? [] : [part]));
  // A line of a log has no full stop of its own, and a command at the end is to be copied as it is.
  return told.map((part, at) => (at === told.length - 1 || /[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** `Failing since 2026-11-04 (workflow at 2cf8f13ca), passed last on 2026-11-03; meanwhile kernel 6.17.1 → 6.18.5.` */
export function sinceWords({ at, run, lastPassed, passedRun, meanwhile: versions }: Since): string {
  const other = (one: WorkflowRun) => (one === run ? passedRun : run);
  // The caller's own commit, not one of CRIU or LXC: worth a word only where it changed.
  const day = (moment: string, run: WorkflowRun | null) =>
    `${moment.slice(0, 10)}${run === null || run.commit === other(run)?.commit ? '' : ` (workflow at ${run.commit.slice(0, COMMIT)})`}`;
  if (lastPassed === null) return `Failing since ${day(at, run)}, when it was first run.`;
  const between = versions.length === 0 ? '' : `; meanwhile ${versions.join(', ')}`;
  return `Failing since ${day(at, run)}, passed last on ${day(lastPassed, passedRun)}${between}.`;
}

function meanwhile(versions: readonly string[]): string {
  return versions.length === 0 ? 'No component version changed.' : `Meanwhile ${versions.join(', ')}.`;
}

/** @param said versions that are named beside it already */
function sinceOf(cell: string, failing: readonly Since[], said: readonly string[] = []): string {
  const known = failing.find((each) => each.cell === cell);
  if (known === undefined) return '';
  return sinceWords({ ...known, meanwhile: known.meanwhile.filter((each) => !said.includes(each)) });
}

/** With addresses that can be linked to, or nothing. */
function runsOf(cell: string, failing: readonly Since[]): Pick<Change, 'runs'> {
  const known = failing.find((each) => each.cell === cell);
  const link = (what: string, run: WorkflowRun | null | undefined): RunLink[] => {
    const url = webAddress(run?.url ?? '');
    return run === null || run === undefined || url === null ? [] : [{ what, url, commit: run.commit }];
  };
  const runs = [...link('first failing run', known?.run), ...link('last passing run', known?.passedRun)];
  return runs.length === 0 ? {} : { runs };
}
