import type { Comparison } from '../../history/compare.js';
import type { Since } from '../../history/history.js';
import { oneLine } from '../../words/escape.js';
import { paragraphs, table, text } from '../one/markdown.js';
import { SIGN } from '../one/text.js';
import { type Change, changes } from './changes.js';

/** What is not as it was: every report has it first. Nothing here escapes. */
export interface News {
  /** Moment of the newest of what it was compared with, ISO 8601; null where that is not known. */
  since: string | null;
  /** Cells that were compared. */
  compared: number;
  /** `Changed since 2026-11-19: 1 newly failing, 2 newly lost (12 cells compared).` */
  headline: string;
  /** The worst first. */
  changes: Change[];
  /** What failed before, too. */
  stillFailing: Change[];
}

const STILL = 'Still failing';

export function newsOf(comparison: Comparison, failing: readonly Since[], since: string | null): News {
  const all = changes(comparison, failing);
  const changed = all.filter(({ what }) => what !== STILL);
  const { compared } = comparison;
  return {
    since,
    compared,
    headline: headline(changed, since, compared),
    changes: changed,
    stillFailing: all.filter(({ what }) => what === STILL),
  };
}

function headline(changed: readonly Change[], since: string | null, compared: number): string {
  const when = since === null ? 'what was before' : since.slice(0, 10);
  const cells = `(${compared} ${compared === 1 ? 'cell' : 'cells'} compared)`;
  if (changed.length === 0) {
    return compared === 0 ? 'Nothing of this was run before.' : `Nothing changed since ${when} ${cells}.`;
  }
  const counts = new Map<string, number>();
  for (const { what } of changed) counts.set(what, (counts.get(what) ?? 0) + 1);
  return `Changed since ${when}: ${[...counts].map(([what, count]) => `${count} ${what.toLowerCase()}`).join(', ')} ${cells}.`;
}

/** For people at a terminal. */
export function newsText({ headline, changes, stillFailing }: News): string[] {
  return [
    oneLine(headline),
    ...[...changes, ...stillFailing].flatMap(({ severity, what, cell, words, runs = [] }) => [
      `${SIGN[severity].sign} ${what}: ${oneLine(cell)}`,
      `    ${oneLine(words)}`,
      ...runs.map(({ what, url }) => `    ${what}: ${url}`),
    ]),
  ];
}

/** For the job summary, in at most so many bytes. */
export function newsMarkdown({ headline, changes, stillFailing }: News, budget: number, rest: string): string {
  const rows = [...changes, ...stillFailing].map(({ severity, what, cell, words, runs = [] }) => [
    `${SIGN[severity].sign} ${text(what)}`,
    text(cell),
    [text(words), ...runs.map(({ what, url }) => `[${what}](${text(url)})`)].join(' '),
  ]);
  const told = paragraphs(`#### ${text(headline)}`);
  return told + table('', ['What', 'Cell', 'How'], rows, budget - Buffer.byteLength(told), rest);
}

/** What is new of each cell, by its name. */
export function newsByCell(news: News | null): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of news?.changes ?? []) found.set(change.cell, [...(found.get(change.cell) ?? []), change]);
  return found;
}
