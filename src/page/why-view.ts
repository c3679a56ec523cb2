import { rank } from '../report/grid.js';
import type { PageData, PageResult } from '../report/page-data.js';
import { byId, counted, element, NONE, rich } from './element.js';
import { link, type State, VERDICTS } from './state.js';

/** Links below one cause. */
const LINKS = 100;
const CAUSES = 100;

/** What went wrong or could not be tested, once for all results that it explains; the commonest first. */
export function showWhy(results: PageResult[], state: State): void {
  const found = new Map<string, PageResult[]>();
  for (const result of results) {
    if (result.cause === null) continue;
    const key = `${result.verdict} ${result.cause}`;
    found.set(key, [...(found.get(key) ?? []), result]);
  }
  const causes = [...found.values()].sort((a, b) => b.length - a.length);
  if (causes.length === 0) {
    byId('why').replaceChildren(element('p', {}, results.length === 0 ? NONE : 'All of these passed.'));
    return;
  }
  byId('why').replaceChildren(
    ...causes.slice(0, CAUSES).map((alike) => cause(alike, state)),
    ...(causes.length > CAUSES ? [element('p', {}, `${causes.length - CAUSES} more causes.`)] : []),
  );
}

function cause(alike: PageResult[], state: State): HTMLElement {
  const [first] = alike as [PageResult, ...PageResult[]];
  const made = element(
    'details',
    { class: `cause ${first.verdict}` },
    element(
      'summary',
      {},
      element('span', { class: 'verdict-word' }, `${VERDICTS[first.verdict]} ${first.verdict}`),
      element('strong', { class: 'count' }, `${alike.length} ×`),
      element('span', {}, first.cause ?? ''),
    ),
  );
  made.addEventListener(
    'toggle',
    () => {
      const advice = first.details?.advice ?? null;
      made.append(
        ...(advice === null
          ? []
          : [element('p', { class: 'advice' }, element('strong', {}, 'What to do: '), ...rich(advice))]),
        resultList(alike, state),
      );
    },
    { once: true },
  );
  return made;
}

/** Results with links to each, the worst first. */
export function resultList(results: readonly PageResult[], state: State): HTMLElement {
  const rest = results.length - LINKS;
  const sorted = results.toSorted((a, b) => rank(b.verdict) - rank(a.verdict));
  return element(
    'ul',
    { class: 'results' },
    ...sorted
      .slice(0, LINKS)
      .map((result) =>
        element(
          'li',
          { class: result.verdict },
          element(
            'a',
            { class: 'result-link', href: link({ ...state, result: result.id }) },
            element('span', { class: 'verdict-word' }, `${VERDICTS[result.verdict]} ${result.headline}`),
            ` ${result.cell}, ${moment(result.startedAt)}`,
          ),
        ),
      ),
    ...(rest > 0 ? [element('li', {}, `${rest} more; filters narrow them down.`)] : []),
  );
}

/** What is wrong with the result files themselves. */
export function showProblems({ problems }: PageData): void {
  if (problems.length === 0) return;
  const section = byId('problems');
  section.hidden = false;
  section.append(
    element('h2', { id: 'problems-title' }, `${counted(problems.length, 'result file')} with a problem`),
    element(
      'ul',
      {},
      ...problems.map(({ kind, file, message }) =>
        element('li', {}, element('strong', {}, kind), ' ', element('code', {}, file), ` ${message}`),
      ),
    ),
  );
}

/** `2026-11-23 03:00 UTC` */
export function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
