import type { PageData, PageResult, PageRun } from '../report/many/page-data.js';
import { STANDING, STANDING_SIGN, type Standing } from '../words/standing.js';
import { byId, counted, element, NONE, runLink, table } from './element.js';
import { day, isFailed, isPass, isSame, minuteWords, standingOf } from './run.js';
import { link, type State } from './state.js';

/** Cells that are shown at once, and with each press of the button. */
const SHOWN = 40;

/** For how long a cell has stood as it does. */
interface Streak {
  result: PageResult;
  standing: Standing;
  /** Minutes since 1970, when it began. */
  since: number;
  runs: number;
  /** Some between them were skipped, or an error. */
  hasUntold: boolean;
  /** It was another one before. */
  isChange: boolean;
}

/** The last runs of each cell as dots, oldest first: what broke last stands at the top. */
export function showRuns(data: PageData, results: PageResult[], state: State): void {
  const { most, isCut } = data.past;
  byId('runs').hidden = !isCut && data.results.every(({ past }) => past.length === 0);
  if (byId('runs').hidden) return;
  const streaks = results.flatMap((result) => streakOf(result) ?? []).sort(worstAndLatestFirst);
  const list = element('ol', { class: 'runs' });
  const more = element('button', { type: 'button' });
  const grow = () => {
    const from = list.childElementCount;
    list.append(...streaks.slice(from, from + SHOWN).map((streak) => row(data, streak, state)));
    const left = streaks.length - list.childElementCount;
    more.textContent = `${Math.min(SHOWN, left)} more of ${left}`;
    more.hidden = left === 0;
    return list.children[from];
  };
  more.addEventListener('click', () => grow()?.querySelector('a')?.focus());
  grow();
  byId('runs-list').replaceChildren(
    streaks.length === 0
      ? element('p', {}, NONE)
      : element('p', {}, 'The last runs of each cell, the newest at the right; what broke last stands first.'),
    ...(isCut
      ? [element('p', {}, `No more than ${most} of each: with more the page would have become too large.`)]
      : []),
    list,
    more,
  );
}

function streakOf(result: PageResult): Streak | null {
  const { past } = result;
  const last = past.at(-1);
  if (last === undefined) return null;
  // What was skipped or an error says nothing of a cell that passes or fails.
  const told = isTold(last) ? past.filter(isTold) : past;
  const runs = told.length - 1 - told.findLastIndex((each) => !isSame(each, last));
  const since = told.at(-runs)?.[0] ?? last[0];
  return {
    result,
    standing: standingOf(last),
    since,
    runs,
    hasUntold: told.length < past.length,
    isChange: runs < told.length,
  };
}

function isTold(run: PageRun): boolean {
  return isPass(run) || isFailed(run);
}

function worstAndLatestFirst(a: Streak, b: Streak): number {
  const rank = ({ standing }: Streak) => (standing === 'failed' ? 0 : standing === 'error' ? 1 : 2);
  return rank(a) - rank(b) || Number(b.isChange) - Number(a.isChange) || b.since - a.since;
}

function row(data: PageData, streak: Streak, state: State): HTMLElement {
  const { result, standing, since, runs, isChange } = streak;
  const dots = result.past.map((run) => dot(data, run));
  const links = dots.filter((each) => each instanceof HTMLAnchorElement);
  // One stop of the Tab key for all of a row; arrows go from one to the next.
  for (const each of links.slice(0, -1)) each.tabIndex = -1;
  const group = element('div', { class: 'dots', role: 'group', 'aria-label': 'Runs, oldest first' }, ...dots);
  group.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    const next = to === undefined ? undefined : links[to];
    if (next === undefined) return;
    event.preventDefault();
    for (const each of links) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  });
  const words = isChange
    ? `${STANDING[standing]} since ${day(since)} (${counted(runs, 'run')})`
    : `${STANDING[standing]} in ${whichRuns(streak, result.past.length === data.past.most)}`;
  return element(
    'li',
    { class: standing },
    element('a', { href: link({ ...state, result: result.id }) }, result.cell),
    group,
    element('span', { class: 'verdict-word' }, words),
  );
}

/** @param areMore there may be others before them, which the page does not have */
function whichRuns({ runs, hasUntold }: Streak, areMore: boolean): string {
  const tested = hasUntold ? ' that said something' : '';
  if (runs === 1) return `the ${areMore ? 'last' : 'only'} run${tested}`;
  return areMore ? `the last ${runs} runs${tested}` : `all of ${runs} runs${tested}`;
}

function dot({ past }: PageData, of: PageRun): HTMLElement {
  const [minute, , versions, run, cause] = of;
  const standing = standingOf(of);
  const known = past.runs[run];
  const words = [
    `${minuteWords(minute)}: ${STANDING[standing]}`,
    past.versions[versions] ?? '',
    known === undefined ? '' : `workflow at ${known.commit.slice(0, 9)}`,
    past.causes[cause] ?? '',
  ];
  const title = words.filter((each) => each !== '').join('\n');
  const made = known === undefined ? element('span', { role: 'img' }) : runLink('', known.url, known.commit);
  made.className = `dot ${standing}`;
  made.title = title;
  made.setAttribute('aria-label', title);
  made.textContent = STANDING_SIGN[standing];
  return made;
}

/** The runs of one cell, newest first; nothing without a history. */
export function runsTable({ past: shared }: PageData, { past }: PageResult): HTMLElement[] {
  if (past.length === 0) return [];
  const rows = past.toReversed().map((of) => {
    const [minute, , versions, run, cause] = of;
    const standing = standingOf(of);
    const known = shared.runs[run];
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, minuteWords(minute)),
      element('td', { class: standing }, `${STANDING_SIGN[standing]} ${STANDING[standing]}`),
      element('td', {}, known === undefined ? '–' : runLink(known.commit.slice(0, 9), known.url, known.commit)),
      element('td', {}, shared.versions[versions] ?? ''),
      element('td', {}, shared.causes[cause] ?? ''),
    );
  });
  return [element('h3', {}, 'Runs'), table('Runs', ['Started', 'Verdict', 'Workflow at', 'With', 'Cause'], 9, rows)];
}
