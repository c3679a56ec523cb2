/** The page, in the browser: all that is shown follows from the results and from the address. */

import { inOrder } from '../report/many/compatibility.js';
import type { PageData } from '../report/many/page-data.js';
import { momentsOf, showComparison } from './compare-view.js';
import { byId } from './element.js';
import { filtered, makeFilters, showFilters } from './filters.js';
import { showGrid } from './grid-view.js';
import { showNews } from './news-view.js';
import { showRuns } from './runs-view.js';
import { showSheet } from './sheet.js';
import { link, readState, type State } from './state.js';
import { makeTakeAway } from './take-away.js';
import { makeTheme } from './theme.js';
import { showTimes } from './times-view.js';
import { moment, showProblems, showWhy } from './why-view.js';

const data = JSON.parse(byId('results').textContent) as PageData;
const moments = momentsOf(data);
let state = readState(location.hash);
let drawn: string | null = null;

/** The header names no more than these: the newest. */
const KERNELS = 4;

byId('made').textContent = `${hostsOf(data)} Made by criu-lxc-test ${data.tool}, ${moment(data.madeAt)}.`.trimStart();
makeFilters(data, () => state, go);
makeTakeAway(() => filtered(data, state));
makeTheme(() => {
  drawn = null;
  show();
});
showProblems(data);
addEventListener('hashchange', () => {
  state = readState(location.hash);
  show();
});
byId('sheet').addEventListener('cancel', (event) => {
  // Escape: the address has to follow.
  event.preventDefault();
  go({ ...state, result: null, place: null });
});
byId('skip').addEventListener('click', (event) => {
  // The address is taken by the state.
  event.preventDefault();
  byId('compatibility').focus();
});
show();

/** `Linux 6.17.1 and 6.18.5, x64.`; empty of nothing. */
function hostsOf({ results }: PageData): string {
  const each = (key: 'kernel' | 'architecture') => [...new Set(results.map((result) => result[key]))].sort(inOrder);
  const kernels = each('kernel');
  if (kernels.length === 0) return '';
  const named = kernels.length > KERNELS ? [...kernels.slice(-KERNELS), `${kernels.length - KERNELS} others`] : kernels;
  return `Linux ${listed(named)}; ${listed(each('architecture'))}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function go(next: State): void {
  state = next;
  history.replaceState(null, '', link(state));
  show();
}

function show(): void {
  const results = filtered(data, state);
  const beneath = link({ ...state, result: null, place: null });
  // What lies beneath the sheet stays as it is: the focus goes back there.
  if (drawn !== beneath) {
    drawn = beneath;
    const closed = { ...state, result: null, place: null };
    showFilters(closed, results.length, data.results.length);
    showNews(data, closed);
    showGrid(data, results, closed, go);
    showRuns(data, results, closed);
    showComparison(data, moments, results, closed, go);
    showWhy(results, closed);
    showTimes(results, closed, go);
  }
  showSheet(data, results, state);
}
