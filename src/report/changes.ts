import type { Comparison, VerdictChange, Worsening } from '../history/compare.js';
import type { Since } from '../history/history.js';
import type { Severity } from '../words/result.js';

/** One thing that is not as it was, in words. */
export interface Change {
  severity: Severity;
  /** `Newly failing`, `Slower`. */
  what: string;
  /** By its name. */
  cell: string;
  words: string;
}

const FIGURE: Record<Worsening['what'], { what: string; name: string; unit: string }> = {
  dump: { what: 'Slower', name: 'The dump without freezing takes', unit: 'ms' },
  frozen: { what: 'Slower', name: 'The container is frozen for', unit: 'ms' },
  restore: { what: 'Slower', name: 'The restore takes', unit: 'ms' },
  image: { what: 'Larger', name: 'The image has', unit: 'pages' },
};

/** What a comparison has found, worst first, with what is known of since when it is so. */
export function changes(comparison: Comparison, failing: readonly Since[]): Change[] {
  const { newlyFailing, newlyPassing, otherwise, factsLost, worse, added, missing } = comparison;
  const verdict =
    (severity: Severity, what: string) =>
    (change: VerdictChange): Change => ({
      severity,
      what,
      cell: change.cell,
      words: [`${change.was} → ${change.is}.`, change.cause ?? '', meanwhile(change.meanwhile), since(change, failing)]
        .filter((part) => part !== '')
        .join(' '),
    });
  const told = new Set([...newlyFailing, ...otherwise].map(({ cell }) => cell).concat(added));
  return [
    ...newlyFailing.map(verdict('error', 'Newly failing')),
    ...factsLost.map(({ cell, fact, reason }) => ({
      severity: 'error' as const,
      what: 'Fact newly lost',
      cell,
      words: `${fact}: ${reason}`,
    })),
    ...worse.map(({ cell, what, before, after }) => ({
      severity: 'error' as const,
      what: FIGURE[what].what,
      cell,
      words: `${FIGURE[what].name} ${Math.round(after)} ${FIGURE[what].unit}, ${Math.round(before)} before (medians).`,
    })),
    ...otherwise.map(verdict('warning', 'Another verdict')),
    ...failing
      .filter(({ cell }) => !told.has(cell))
      .map((each) => ({
        severity: 'warning' as const,
        what: 'Still failing',
        cell: each.cell,
        words: sinceWords(each),
      })),
    ...newlyPassing.map(verdict('info', 'Newly passing')),
    ...missing.map((cell) => ({ severity: 'warning' as const, what: 'Missing', cell, words: 'Only in the baseline.' })),
    ...added.map((cell) => ({
      severity: 'info' as const,
      what: 'New',
      cell,
      words: ['Not in the baseline.', sinceOf(cell, failing)].join(' ').trimEnd(),
    })),
  ];
}

/** `12 cells compared with the baseline: 1 newly failing, 2 slower.` */
export function changesLine({ compared }: Comparison, changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
  const parts = [...counts].map(([what, count]) => `${count} ${what.toLowerCase()}`);
  const cells = `${compared} ${compared === 1 ? 'cell' : 'cells'}`;
  return `${cells} compared with the baseline: ${parts.length === 0 ? 'all as before' : parts.join(', ')}.`;
}

/** `Fails since 2026-11-04, passed last on 2026-11-03; meanwhile kernel 6.17.1 → 6.18.5.` */
export function sinceWords({ at, lastPassed, meanwhile: versions }: Since): string {
  const day = (moment: string) => moment.slice(0, 10);
  if (lastPassed === null) return `Fails for as long as it is known: since ${day(at)}.`;
  const between = versions.length === 0 ? '' : `; meanwhile ${versions.join(', ')}`;
  return `Fails since ${day(at)}, passed last on ${day(lastPassed)}${between}.`;
}

function meanwhile(versions: readonly string[]): string {
  return versions.length === 0 ? 'No version is another one.' : `Meanwhile ${versions.join(', ')}.`;
}

function since({ cell, is }: VerdictChange, failing: readonly Since[]): string {
  return is === 'failed' ? sinceOf(cell, failing) : '';
}

function sinceOf(cell: string, failing: readonly Since[]): string {
  const known = failing.find((each) => each.cell === cell);
  return known === undefined ? '' : sinceWords(known);
}
