import type { PageChange, PageData } from '../report/many/page-data.js';
import { byId, counted, element, rich, runLink } from './element.js';
import { link, type State } from './state.js';

const SIGN: Record<PageChange['severity'], string> = { error: '✘', warning: '!', info: '✔' };
/** As verdicts are coloured. */
const LOOK: Record<PageChange['severity'], string> = { error: 'failed', warning: 'error', info: 'passed' };

/** What is seen at once. */
const SHOWN = 12;

/** What changed, before all else. */
export function showNews({ news }: PageData, state: State): void {
  if (news === null) return;
  const { headline, changes, stillFailing, hidden } = news;
  const section = byId('news');
  section.hidden = false;
  section.replaceChildren(
    element('h2', { id: 'news-title' }, headline),
    ...(changes.length === 0 ? [] : [list(changes.slice(0, SHOWN), state)]),
    ...folded(`${changes.length - SHOWN} more`, changes.slice(SHOWN), state),
    ...folded(`${counted(stillFailing.length, 'cell')} still failing`, stillFailing, state),
    ...(hidden === 0 ? [] : [element('p', {}, `${hidden} more are in report.json.`)]),
  );
}

function folded(title: string, changes: readonly PageChange[], state: State): HTMLElement[] {
  if (changes.length === 0) return [];
  return [element('details', {}, element('summary', {}, title), list(changes, state))];
}

function list(changes: readonly PageChange[], state: State): HTMLElement {
  return element(
    'ul',
    { class: 'news' },
    ...changes.map(({ severity, what, cell, words, runs, id }) =>
      element(
        'li',
        { class: LOOK[severity] },
        element('span', { class: 'verdict-word' }, `${SIGN[severity]} ${what}`),
        id === null ? element('span', {}, cell) : element('a', { href: link({ ...state, result: id }) }, cell),
        element('p', {}, ...rich(words), ...runs.flatMap(({ what, url, commit }) => [' ', runLink(what, url, commit)])),
      ),
    ),
  );
}
