import { byWorst, type Cause, causes } from '../report/many/many.js';
import type { PageData, PageResult } from '../report/many/page-data.js';
import { STANDING, STANDING_SIGN } from '../words/standing.js';
import { byId, counted, element, NONE, rich } from './element.js';
import { link, type State } from './state.js';

/** Links below one cause. */
const LINKS = 100;
const CAUSES = 100;

/** What went wrong or could not be tested, once for all results that it explains; the worst first. */
export function showWhy(results: PageResult[], state: State): void {
  const why = causes(results, ({ verdict, cause }) => (cause === null ? null : { verdict, sentence: cause }));
  if (why.length === 0) {
    byId('why').replaceChildren(element('p', {}, results.length === 0 ? NONE : 'All of these passed.'));
    return;
  }
  byId('why').replaceChildren(
    ...why.slice(0, CAUSES).map((each) => causeElement(each, state)),
    ...(why.length > CAUSES ? [element('p', {}, `${why.length - CAUSES} more causes.`)] : []),
  );
}

function causeElement({ verdict, sentence, of: alike }: Cause<PageResult>, state: State): HTMLElement {
  const made = element(
    'details',
    { class: `cause ${verdict}` },
    element(
      'summary',
      {},
      element('span', { class: 'verdict-word' }, `${STANDING_SIGN[verdict]} ${STANDING[verdict]}`),
      element('strong', { class: 'count' }, `${alike.length} ×`),
      element('span', {}, sentence),
    ),
  );
  made.addEventListener(
    'toggle',
    () => {
      const advice = alike[0]?.details?.advice ?? null;
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
  const sorted = results.toSorted(byWorst);
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
            element('span', { class: 'verdict-word' }, `${STANDING_SIGN[result.verdict]} ${result.headline}`),
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
