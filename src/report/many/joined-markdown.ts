import { groupBy } from '../../words/group-by.js';
import { STANDING, standing } from '../../words/standing.js';
import { BUDGET, MEANING, paragraphs, SIGN, table, text } from '../one/markdown.js';
import { headline, lostFacts, shorten } from '../prose/wording.js';
import { environmentOf, grid } from './compatibility.js';
import type { Joined, JoinedResult, Problem } from './join.js';
import { countsLine, joinedStanding } from './joined.js';
import { type Cause, causes, whyOf, worst } from './many.js';
import { newsMarkdown } from './news.js';
import type { Past } from './past.js';

const PROBLEM: Record<Problem['kind'], string> = {
  damaged: 'damaged',
  contradiction: 'contradiction',
  version: 'another version',
  duplicate: 'duplicate',
  missing: 'missing',
  empty: 'empty',
};

/** Where to look for what was left out. */
const REST = 'on the page and in the files that the report wrote';

/** Of versions and causes so many are named in one place. The page has them all. */
const NAMED = 8;
/** A longer one is cut off at the side. */
const MEANING_LIMIT = 160;

const NOTHING = { news: null, problems: [] };

/** The job summary of many results. What would make it too long is left out in whole lines, and the report says so. */
export function joinedSummary(joined: Joined, { news, problems }: Pick<Past, 'news' | 'problems'> = NOTHING): string {
  let left = BUDGET;
  const spend = (section: string): string => {
    left -= Buffer.byteLength(section);
    return section;
  };
  // Written in the order of what matters most, put together in the order of reading.
  const top = spend(paragraphs(`### ${SIGN[joinedStanding(joined)]} ${countsLine(joined)}`));
  const changed = spend(news === null ? '' : newsMarkdown(news, left, REST));
  const unread = spend(paragraphs(...problems.map(text)));
  const files = spend(problemsTable(joined, left));
  const why = causes(joined.entries, whyOf);
  const compatibility = spend(gridTable(joined, why, left));
  const reasons = spend(causesTable(why, left));
  return [top, changed, unread, compatibility, reasons, factsTable(joined, left), files].join('');
}

function gridTable({ entries }: Joined, why: readonly Cause<JoinedResult>[], budget: number): string {
  const numbers = new Map(why.flatMap((cause, at) => cause.of.map((entry) => [entry, at + 1])));
  const cells = grid(entries.map((entry) => ({ ...environmentOf(entry.result.cell), entry })));
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
function slot(entries: readonly JoinedResult[], numbers: ReadonlyMap<JoinedResult, number>): string {
  const stands = worst(entries.map(({ result }) => ({ verdict: standing(result) })));
  if (stands === null) return '';
  const same = entries.filter(({ result }) => standing(result) === stands);
  const [only, ...others] = entries;
  const told =
    only === undefined || others.length > 0 ? `${STANDING[stands]} ${same.length} of ${entries.length}` : outcome(only);
  const causes = some([...new Set(entries.flatMap((entry) => numbers.get(entry) ?? []))].sort((a, b) => a - b));
  return `${SIGN[stands]} ${text(told)}${causes === '' ? '' : ` (${causes})`}`;
}

function outcome({ result }: JoinedResult): string {
  return result.verdict === 'passed' ? STANDING[standing(result)] : headline(result);
}

function causesTable(why: readonly Cause<JoinedResult>[], budget: number): string {
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
  const facts = new Map<string, { name: string; meaning: string; entries: Set<JoinedResult> }>();
  for (const entry of entries) {
    for (const { name, outcome, reason } of lostFacts(entry.result.cycles)) {
      const meaning = shorten([MEANING[outcome], reason].filter(Boolean).join(': '), MEANING_LIMIT);
      const key = JSON.stringify([name, meaning]);
      const known = facts.get(key) ?? { name, meaning, entries: new Set() };
      facts.set(key, known);
      known.entries.add(entry);
    }
  }
  const rows = [...facts.values()]
    .sort((a, b) => b.entries.size - a.entries.size)
    .map(({ name, meaning, entries }) => [entries.size, text(name), places([...entries]), text(meaning)]);
  const [open, close] = [`<details><summary>Facts that changed (${rows.length})</summary>\n\n`, '</details>\n\n'];
  const told = table('', ['Results', 'Fact', 'Where', 'Meaning'], rows, budget - Buffer.byteLength(open + close), REST);
  return told === '' ? '' : open + told + close;
}

/** Where results stand in the grid: CRIUs that have the same columns are named together. */
function places(entries: readonly JoinedResult[]): string {
  const columns = groupBy(entries, ({ result }) => environmentOf(result.cell).criu);
  const lines = groupBy([...columns], ([, alike]) => {
    const named = alike.map(({ result }) => environmentOf(result.cell)).map(({ lxc, cgroup }) => `${lxc} ${cgroup}`);
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
