import { pivot } from '../report/many/compatibility.js';
import { worst } from '../report/many/many.js';
import type { PageData, PageResult } from '../report/many/page-data.js';
import { STANDING, STANDING_SIGN, WORST_FIRST } from '../words/standing.js';
import { byId, element, NONE } from './element.js';
import { type Axes, CHOICES, type Choice, link, NAMES, type State } from './state.js';

/** What the grid has where: versions, and kernels instead of cgroups where only these differ. */
export function axesOf({ results }: PageData, { axes }: State): Axes {
  const differ = (name: Choice) => results.some((result) => result[name] !== results[0]?.[name]);
  const split = !differ('cgroup') && differ('kernel') ? 'kernel' : 'cgroup';
  return { rows: 'criu', columns: 'lxc', split, ...axes };
}

/** The compatibility grid. */
export function showGrid(data: PageData, results: PageResult[], state: State, go: (state: State) => void): void {
  const axes = axesOf(data, state);
  byId('axes').replaceChildren(...AXES.map((axis) => axisChooser(axis, axes, state, go)));
  const { rows, columns, at } = pivot(results, {
    row: (result) => result[axes.rows],
    major: (result) => result[axes.columns],
    minor: (result) => (axes.split === null ? '' : result[axes.split]),
  });
  if (rows.length === 0) {
    byId('grid').replaceChildren(element('p', {}, NONE));
    return;
  }
  const majors = [...new Set(columns.map(({ major }) => major))];
  const { split } = axes;
  const top = element(
    'tr',
    {},
    element('th', { scope: 'col', rowspan: split === null ? 1 : 2 }, CHOICES[axes.rows]),
    ...majors.map((major) => {
      const colspan = columns.filter((column) => column.major === major).length;
      return element(
        'th',
        { scope: 'colgroup', colspan, class: 'lxc' },
        `${CHOICES[axes.columns]} ${valueWords(major)}`,
      );
    }),
  );
  const splits =
    split === null
      ? null
      : element(
          'tr',
          {},
          ...columns.map(({ minor }) => element('th', { scope: 'col' }, `${CHOICES[split]} ${valueWords(minor)}`)),
        );
  const body = element(
    'tbody',
    {},
    ...rows.map((row) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, valueWords(row)),
        ...columns.map(({ major, minor }) => slot(at(row, major, minor), axes, state)),
      ),
    ),
  );
  const across = split === null ? CHOICES[axes.columns] : `${CHOICES[axes.columns]} and ${CHOICES[split]}`;
  const caption = element(
    'caption',
    { class: 'hidden' },
    `Verdicts by ${CHOICES[axes.rows]} (rows), ${across} (columns)`,
  );
  byId('grid').replaceChildren(
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Compatibility grid' },
      element('table', { class: 'grid' }, caption, element('thead', {}, top, splits), body),
    ),
  );
}

const AXES = ['rows', 'columns', 'split'] as const;
const AXIS_WORDS = { rows: 'Rows', columns: 'Columns', split: 'Split' };

/** What another axis had takes the place of what it gets. */
function axisChooser(axis: keyof Axes, axes: Axes, state: State, go: (state: State) => void): HTMLElement {
  const select = element(
    'select',
    { name: axis },
    axis === 'split' ? element('option', { value: '' }, 'nothing') : null,
    ...Object.entries(CHOICES).map(([name, words]) => element('option', { value: name }, words)),
  );
  select.value = axes[axis] ?? '';
  select.addEventListener('change', () => {
    const chosen = NAMES.find((name) => name === select.value) ?? null;
    const twin = AXES.find((each) => each !== axis && chosen !== null && axes[each] === chosen);
    const left = axes[axis] ?? NAMES.find((name) => !Object.values(axes).includes(name));
    const swapped = twin === undefined ? {} : { [twin]: left };
    go({ ...state, place: null, axes: { ...axes, ...swapped, [axis]: chosen } });
    byId('axes').querySelector<HTMLElement>(`[name=${axis}]`)?.focus();
  });
  return element('label', {}, `${AXIS_WORDS[axis]} `, select);
}

function slot(items: readonly PageResult[], axes: Axes, state: State): HTMLTableCellElement {
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
      : link({ ...state, result: null, place: placeKey(first, axes) });
  return element(
    'td',
    { class: verdict },
    element(
      'a',
      { href, title: `${placeWords(first, axes)}: ${items.length === 1 ? first.headline : `${items.length} results`}` },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, STANDING_SIGN[verdict]),
      element('strong', {}, STANDING[verdict]),
      items.length === 1 ? null : element('small', {}, ` ${same} of ${items.length}`),
      same === items.length ? null : shares(items),
    ),
  );
}

/** The colour of a place is that of the worst: beneath it, how much of the place that is. */
function shares(items: readonly PageResult[]): HTMLElement {
  const parts = WORST_FIRST.map((standing) => {
    const part = element('span', { class: standing });
    // Styles in attributes are refused by the page's policy.
    part.style.flexGrow = String(items.filter(({ verdict }) => verdict === standing).length);
    return part;
  });
  return element('span', { class: 'shares', 'aria-hidden': 'true' }, ...parts);
}

/** How the address names a place of the grid. */
export function placeKey(result: PageResult, axes: Axes): string {
  return placeOf(result, axes)
    .map(([, value]) => value)
    .join(' / ');
}

/** `CRIU 4.2.1 × LXC 6.0.4 × cgroup v1` */
export function placeWords(result: PageResult, axes: Axes): string {
  return placeOf(result, axes)
    .map(([name, value]) => `${CHOICES[name]} ${valueWords(value)}`)
    .join(' × ');
}

function placeOf(result: PageResult, { rows, columns, split }: Axes): [Choice, string][] {
  return [rows, columns, ...(split === null ? [] : [split])].map((name) => [name, result[name]]);
}

function valueWords(value: string): string {
  return value === '' ? 'usual' : value;
}
