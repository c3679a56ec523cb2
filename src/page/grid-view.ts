import { grid } from '../report/grid.js';
import { worst } from '../report/many.js';
import type { PageResult } from '../report/page-data.js';
import { byId, element, NONE } from './element.js';
import { link, type State, VERDICTS } from './state.js';

/** The compatibility grid: CRIU down, LXC × cgroup across. */
export function showGrid(results: PageResult[], state: State): void {
  const { rows, columns, at } = grid(results);
  if (rows.length === 0) {
    byId('grid').replaceChildren(element('p', {}, NONE));
    return;
  }
  const versions = [...new Set(columns.map(({ lxc }) => lxc))];
  const head = element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col', rowspan: 2 }, 'CRIU'),
      ...versions.map((lxc) => {
        const colspan = columns.filter((column) => column.lxc === lxc).length;
        return element('th', { scope: 'colgroup', colspan, class: 'lxc' }, `LXC ${lxc}`);
      }),
    ),
    element('tr', {}, ...columns.map(({ cgroup }) => element('th', { scope: 'col' }, `cgroup ${cgroup}`))),
  );
  const body = element(
    'tbody',
    {},
    ...rows.map((criu) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, criu),
        ...columns.map(({ lxc, cgroup }) => slot(at(criu, lxc, cgroup), state)),
      ),
    ),
  );
  const caption = element('caption', { class: 'hidden' }, 'Verdicts by CRIU (rows), LXC and cgroup version (columns)');
  byId('grid').replaceChildren(
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Compatibility grid' },
      element('table', { class: 'grid' }, caption, head, body),
    ),
  );
}

function slot(items: readonly PageResult[], state: State): HTMLTableCellElement {
  const verdict = worst(items);
  const [first] = items;
  if (verdict === null || first === undefined) {
    return element(
      'td',
      { class: 'untested' },
      element('span', { 'aria-hidden': 'true' }, '·'),
      element('span', { class: 'hidden' }, 'not tested'),
    );
  }
  const same = items.filter((item) => item.verdict === verdict).length;
  const href =
    items.length === 1
      ? link({ ...state, result: first.id, place: null })
      : link({ ...state, result: null, place: placeKey(first) });
  return element(
    'td',
    { class: verdict },
    element(
      'a',
      { href, title: `${placeWords(first)}: ${items.length === 1 ? first.headline : `${items.length} results`}` },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, VERDICTS[verdict]),
      element('strong', {}, verdict),
      items.length === 1 ? null : element('small', {}, ` ${same} of ${items.length}`),
    ),
  );
}

/** How the address names a place of the grid. */
export function placeKey({ criu, lxc, cgroup }: PageResult): string {
  return `${criu} / ${lxc} / ${cgroup}`;
}

export function placeWords({ criu, lxc, cgroup }: PageResult): string {
  return `CRIU ${criu} × LXC ${lxc} × cgroup ${cgroup}`;
}
