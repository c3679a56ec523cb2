import { oneLine } from '../../words/escape.js';
import { STANDING, STANDING_SIGN, standing } from '../../words/standing.js';
import { columns } from '../prose/columns.js';
import { shorten } from '../prose/wording.js';
import { environmentOf, grid } from './compatibility.js';
import type { Joined } from './join.js';
import { countsLine, joinedStanding } from './joined.js';
import { causes, whyOf, worst } from './many.js';

const LINE_LIMIT = 300;
/** Lines of each kind; the files that are written have all. */
const SHOWN = 20;

/** Many results for people at a terminal. */
export function joinedText(joined: Joined): string {
  const { entries, problems } = joined;
  const why = causes(entries, whyOf).map(
    ({ verdict, sentence, advice, of }) =>
      `  ${of.length} × ${verdict}: ${line(sentence)}${advice === undefined ? '' : `\n      → ${line(advice)}`}`,
  );
  const files = problems.map(({ kind, file, message }) => `  ${kind}: ${line(file)}\n      ${line(message)}`);
  return [
    `${STANDING[joinedStanding(joined)]}: ${countsLine(joined)}`,
    ...section('', gridLines(joined)),
    ...section('Why', some(why)),
    ...section('Result files with a problem', some(files)),
    '',
  ].join('\n');
}

function gridLines({ entries }: Joined): string[] {
  const cells = grid(entries.map(({ result }) => ({ ...environmentOf(result.cell), verdict: standing(result) })));
  if (cells.rows.length === 0) return [];
  const rows = [
    ['LXC', ...cells.columns.map(({ lxc }) => lxc)],
    ['cgroup', ...cells.columns.map(({ cgroup }) => cgroup)],
    ...cells.rows.map((criu) => [
      `CRIU ${criu}`,
      ...cells.columns.map(({ lxc, cgroup }) => {
        const items = cells.at(criu, lxc, cgroup);
        const verdict = worst(items);
        const same = items.filter((item) => item.verdict === verdict).length;
        return verdict === null
          ? ''
          : `${STANDING_SIGN[verdict]} ${STANDING[verdict]}${items.length === 1 ? '' : ` ${same}/${items.length}`}`;
      }),
    ]),
  ].map((row) => row.map(line));
  return columns(rows).map((row) => `  ${row}`);
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  return ['', ...(title === '' ? [] : [title]), ...lines];
}

function some(lines: string[]): string[] {
  const hidden = lines.length - SHOWN;
  return hidden <= 0 ? lines : [...lines.slice(0, SHOWN), `  ${hidden} more`];
}

function line(words: string): string {
  return shorten(oneLine(words), LINE_LIMIT);
}
