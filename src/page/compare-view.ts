import type { PageData, PageResult, PageRun } from '../report/many/page-data.js';
import { STANDING } from '../words/standing.js';
import { byId, counted, element, rich, runLink } from './element.js';
import { day, isFailed, isPass, isSame, minuteWords, standingOf } from './run.js';
import { link, type State } from './state.js';

/** What was tested together: in one run of a workflow, or in terminals on one day. */
export interface Moment {
  /** How the address names it. */
  key: string;
  words: string;
  /** Minutes since 1970, when its last cell began. */
  at: number;
  /** The last run of each cell in it. */
  runOf: Map<PageResult, PageRun>;
}

interface Difference {
  kind: Kind;
  result: PageResult;
  words: string;
}

/** The worst first, with how each is coloured, as verdicts are. */
const KINDS = {
  'Newly failing': 'failed',
  'Newly lost': 'failed',
  'No verdict any more': 'error',
  Gone: 'error',
  Otherwise: 'error',
  'Newly passing': 'passed',
  New: 'passed',
} as const;

type Kind = keyof typeof KINDS;

/** Differences that are shown at once. */
const SHOWN = 100;

/** The difference of two runs, which are chosen; nothing where there are no two. Folded, until somebody asks. */
export function showComparison(
  data: PageData,
  all: Moment[],
  results: PageResult[],
  state: State,
  go: (state: State) => void,
): void {
  const details = byId<HTMLDetailsElement>('compare');
  details.hidden = all.length < 2;
  if (details.hidden) return;
  if (state.from !== null || state.to !== null) details.open = true;
  details.replaceChildren(element('summary', {}, 'Compare two runs'));
  const draw = () =>
    details.replaceChildren(...[...details.children].slice(0, 1), ...content(data, all, results, state, go));
  if (details.open) draw();
  else details.addEventListener('toggle', draw, { once: true });
}

function content(
  data: PageData,
  all: Moment[],
  results: PageResult[],
  state: State,
  go: (state: State) => void,
): HTMLElement[] {
  const to = all.find(({ key }) => key === state.to) ?? all[0];
  const from = all.find(({ key }) => key === state.from) ?? all.find((each) => each !== to && each.at <= (to?.at ?? 0));
  const choose = (name: 'from' | 'to', chosen: Moment | undefined, words: string) => {
    const options = all.map(({ key, words }) => element('option', { value: key }, words));
    const select = element('select', { name }, ...options);
    select.value = chosen?.key ?? '';
    select.addEventListener('change', () => {
      go({ ...state, from: from?.key ?? null, to: to?.key ?? null, [name]: select.value });
      byId('compare').querySelector<HTMLElement>(`[name=${name}]`)?.focus();
    });
    return element('label', {}, words, select);
  };
  const chosen = element('p', { class: 'chosen' }, choose('from', from, 'Before'), choose('to', to, 'After'));
  if (from === undefined || to === undefined) return [chosen, element('p', {}, 'There is no run before that one.')];
  const differences = results.flatMap((result) => difference(data, result, from, to) ?? []);
  const kinds = Object.keys(KINDS) as Kind[];
  differences.sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  const both = results.filter((result) => from.runOf.has(result) && to.runOf.has(result)).length;
  const counts = kinds.flatMap((kind) => {
    const count = differences.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind.toLowerCase()}`];
  });
  const told = counts.length === 0 ? 'Nothing changed' : counts.join(', ');
  return [
    chosen,
    element('p', { role: 'status' }, element('strong', {}, `${told} (${counted(both, 'cell')} in both).`)),
    element('ul', { class: 'news' }, ...differences.slice(0, SHOWN).map((each) => row(data, each, to, state))),
    ...(differences.length > SHOWN
      ? [element('p', {}, `${differences.length - SHOWN} more: the filters above leave fewer.`)]
      : []),
  ];
}

function row(data: PageData, { kind, result, words }: Difference, to: Moment, state: State): HTMLElement {
  const run = data.past.runs[to.runOf.get(result)?.[3] ?? -1];
  return element(
    'li',
    { class: KINDS[kind] },
    element('span', { class: 'verdict-word' }, kind),
    element('a', { href: link({ ...state, result: result.id }) }, result.cell),
    element('p', {}, ...rich(words), ...(run === undefined ? [] : [' ', runLink('run', run.url, run.commit)])),
  );
}

/** What is not the same of a cell; null when nothing is, or when neither has it. */
function difference({ past }: PageData, result: PageResult, from: Moment, to: Moment): Difference | null {
  const [before, after] = [from.runOf.get(result), to.runOf.get(result)];
  const cause = past.causes[after?.[4] ?? -1] ?? '';
  if (before === undefined && after === undefined) return null;
  if (after === undefined)
    return { kind: 'Gone', result, words: `Before: ${STANDING[standingOf(before as PageRun)]}.` };
  if (before === undefined) {
    const kind = isFailed(after) ? 'Newly failing' : 'New';
    return { kind, result, words: sentences(`Not there before: ${STANDING[standingOf(after)]}.`, cause) };
  }
  const lost = newlyLost(past, before, after);
  if (isSame(before, after) && lost.length === 0) return null;
  const verdicts = `${STANDING[standingOf(before)]} → ${STANDING[standingOf(after)]}.`;
  const words = sentences(
    isSame(before, after) ? '' : verdicts,
    lost.length === 0 ? '' : `Lost, or not there to be compared: ${lost.join(', ')}.`,
    cause,
    otherVersions(past.versions[before[2]] ?? '', past.versions[after[2]] ?? ''),
  );
  return { kind: kindOf(before, after, lost.length > 0), result, words };
}

function kindOf(before: PageRun, after: PageRun, isLost: boolean): Kind {
  if (isFailed(after) && !isFailed(before)) return 'Newly failing';
  if (isFailed(before) && isPass(after)) return 'Newly passing';
  if (isPass(before) && !isPass(after)) return 'No verdict any more';
  return isLost ? 'Newly lost' : 'Otherwise';
}

/** Of what passed both times, and only by one version of this tool: another one may read facts that nobody read before. */
function newlyLost({ losses }: PageData['past'], before: PageRun, after: PageRun): string[] {
  const [was, is] = [losses[before[5]], losses[after[5]]];
  if (was === undefined || is === undefined || was.tool !== is.tool || !isPass(before) || !isPass(after)) return [];
  return is.facts.filter((fact) => !was.facts.includes(fact));
}

/** `Meanwhile Linux 6.17.1 → Linux 6.18.5.`, of two lines such as `CRIU 4.3, LXC 6.0.4, cgroup v2, Linux 6.17.1`. */
function otherVersions(before: string, after: string): string {
  const [was, is] = [before.split(', '), after.split(', ')];
  const changed = is.flatMap((words, at) => (words === was[at] ? [] : [`${was[at] ?? 'none'} → ${words}`]));
  return changed.length === 0 ? '' : `Meanwhile ${changed.join(', ')}.`;
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** All that cells were tested together in, the newest first. */
export function momentsOf({ past, results }: PageData): Moment[] {
  const keys = past.runs.map(({ url }) => /\/runs\/(\d+.*)$/.exec(url)?.[1] ?? url);
  const found = new Map<string, Moment>();
  for (const result of results) {
    for (const run of result.past) {
      const [at] = run;
      const key = keys[run[3]] ?? day(at);
      const moment = found.get(key) ?? { key, words: '', at, runOf: new Map() };
      moment.at = Math.max(moment.at, at);
      moment.runOf.set(result, run);
      found.set(key, moment);
    }
  }
  const all = [...found.values()].sort((one, other) => other.at - one.at);
  return all.map((moment) => ({ ...moment, words: `${where(past, moment)} (${counted(moment.runOf.size, 'cell')})` }));
}

function where({ runs }: PageData['past'], { at, runOf }: Moment): string {
  const run = runs[[...runOf.values()][0]?.[3] ?? -1];
  return run === undefined ? `${day(at)}, in terminals` : `${minuteWords(at)}, workflow at ${run.commit.slice(0, 9)}`;
}
