import { groupBy } from '../history/key.js';
import { grid, placeOf } from './grid.js';
import type { Entry, Joined, Problem } from './join.js';
import { countsLine, joinedVerdict } from './joined.js';
import { type Cause, causes, whyOf, worst } from './many.js';
import { BUDGET, MEANING, paragraphs, SIGN, table, text } from './markdown.js';
import { headline, lostFacts } from './wording.js';

const PROBLEM: Record<Problem['kind'], string> = {
  damaged: 'damaged',
  version: 'another version',
  duplicate: 'duplicate',
  missing: 'missing',
  empty: 'empty',
};

/** Where to look for what was left out. */
const REST = 'on the page and in the files that the report wrote';

/** Of versions and causes so many are named in one place. The page has them all. */
const NAMED = 8;

/** The job summary of many results. What would make it too long is left out in whole lines, and the report says so. */
export function joinedSummary(joined: Joined): string {
  let left = BUDGET;
  const spend = (section: string): string => {
    left -= Buffer.byteLength(section);
    return section;
  };
  // Written in the order of what matters most, put together in the order of reading.
  const top = spend(paragraphs(`### ${SIGN[joinedVerdict(joined)]} ${countsLine(joined)}`));
  const problems = spend(problemsTable(joined, left));
  const why = causes(joined.entries, whyOf);
  const compatibility = spend(gridTable(joined, why, left));
  const reasons = spend(causesTable(why, left));
  return [top, compatibility, reasons, factsTable(joined, left), problems].join('');
}

function gridTable({ entries }: Joined, why: readonly Cause<Entry>[], budget: number): string {
  const numbers = new Map(why.flatMap((cause, at) => cause.of.map((entry) => [entry, at + 1])));
  const cells = grid(entries.map((entry) => ({ ...placeOf(entry.result.cell), entry })));
  const columns = ['CRIU', ...cells.columns.map(({ lxc, cgroup }) => text(`LXC ${lxc}, cgroup ${cgroup}`))];
  const rows = cells.rows.map((criu) => [
    text(criu),
    ...cells.columns.map(({ lxc, cgroup }) =>
      slot(
        cells.at(criu, lxc, cgroup).map(({ entry }) => entry),
        numbers,
      ),
    ),
  ]);
  return table('Compatibility', columns, rows, budget, REST);
}

/**
 * The worst verdict of a place, how far that got, and the causes there.
 *
 * @param numbers rows of the table of causes
 */
function slot(entries: readonly Entry[], numbers: ReadonlyMap<Entry, number>): string {
  const verdict = worst(entries.map(({ result }) => result));
  if (verdict === null) return '';
  const same = entries.filter(({ result }) => result.verdict === verdict);
  const [only, ...others] = entries;
  const told =
    only === undefined || others.length > 0 ? `${verdict} ${same.length} of ${entries.length}` : outcome(only);
  const causes = some([...new Set(entries.flatMap((entry) => numbers.get(entry) ?? []))].sort((a, b) => a - b));
  return `${SIGN[verdict]} ${text(told)}${causes === '' ? '' : ` (${causes})`}`;
}

function outcome({ result }: Entry): string {
  return result.verdict === 'passed' ? 'passed' : headline(result);
}

function causesTable(why: readonly Cause<Entry>[], budget: number): string {
  const rows = why.map(({ verdict, sentence, advice, of }, at) => [
    at + 1,
    of.length,
    `${SIGN[verdict]} ${verdict}`,
    text(sentence),
    text(advice ?? ''),
  ]);
  return table('Why', ['No.', 'Results', 'Verdict', 'Cause', 'What to do'], rows, budget, REST);
}

/** What did not come back, of results that passed, too: a known loss is a loss. The commonest first. */
function factsTable({ entries }: Joined, budget: number): string {
  const facts = new Map<string, { name: string; meaning: string; entries: Set<Entry> }>();
  for (const entry of entries) {
    for (const { name, outcome, reason } of lostFacts(entry.result.cycles)) {
      const meaning = [MEANING[outcome], reason].filter(Boolean).join(': ');
      const key = JSON.stringify([name, meaning]);
      const known = facts.get(key) ?? { name, meaning, entries: new Set() };
      facts.set(key, known);
      known.entries.add(entry);
    }
  }
  const rows = [...facts.values()]
    .sort((a, b) => b.entries.size - a.entries.size)
    .map(({ name, meaning, entries }) => [entries.size, text(name), places([...entries]), text(meaning)]);
  return table('Facts that changed', ['Results', 'Fact', 'Where', 'Meaning'], rows, budget, REST);
}

/** Where results stand in the grid: CRIUs that have the same columns are named together. */
function places(entries: readonly Entry[]): string {
  const columns = groupBy(entries, ({ result }) => placeOf(result.cell).criu);
  const lines = groupBy([...columns], ([, alike]) => {
    const named = alike.map(({ result }) => placeOf(result.cell)).map(({ lxc, cgroup }) => `${lxc} ${cgroup}`);
    return some([...new Set(named)].map(text));
  });
  return some(
    [...lines].map(([named, criu]) => `CRIU ${some(criu.map(([version]) => text(version)))} × LXC ${named}`),
    '<br>',
  );
}

function some(items: readonly (string | number)[], separator = ', '): string {
  return [...items.slice(0, NAMED), ...(items.length > NAMED ? ['…'] : [])].join(separator);
}

function problemsTable({ problems }: Joined, budget: number): string {
  const rows = problems.map(({ kind, file, message }) => [PROBLEM[kind], text(file), text(message)]);
  // At most a quarter: results matter more than their files.
  return table('Result files with a problem', ['Problem', 'File', 'What'], rows, budget / 4, REST);
}
