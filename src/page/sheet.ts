import type { PageCycle, PageData, PageDetails, PageFact, PageResult } from '../report/many/page-data.js';
import type { WorkflowRun } from '../words/result.js';
import { STANDING, STANDING_SIGN } from '../words/standing.js';
import { byId, counted, element, rich, runLink, table } from './element.js';
import { axesOf, placeKey, placeWords } from './grid-view.js';
import { runsTable } from './runs-view.js';
import { link, type State } from './state.js';
import { moment, resultList } from './why-view.js';

const OUTCOME: Record<PageFact['outcome'], string> = {
  changed: '✘ changed',
  'known-loss': '! known loss',
  info: '– only reported',
};

/** What lies above the page: one result, or those of one place in the grid. Closed when the state names neither. */
export function showSheet(data: PageData, shown: PageResult[], state: State): void {
  const sheet = byId<HTMLDialogElement>('sheet');
  const content = contentOf(data, shown, state);
  if (content === null) {
    if (sheet.open) sheet.close();
    return;
  }
  const close = element('a', { class: 'button', href: link({ ...state, result: null, place: null }) }, 'Close');
  const back =
    state.result !== null && state.place !== null
      ? element('a', { class: 'button', href: link({ ...state, result: null }) }, '← All of this place')
      : null;
  sheet.replaceChildren(element('div', { class: 'bar' }, back, close), ...content);
  sheet.scrollTop = 0;
  if (!sheet.open) sheet.showModal();
  byId('sheet-title').focus();
}

function contentOf(data: PageData, shown: PageResult[], state: State): HTMLElement[] | null {
  if (state.result !== null) {
    const result = data.results.find(({ id }) => id === state.result);
    return result === undefined
      ? [title(`There is no result ${state.result} on this page.`)]
      : oneResult(data, result, state);
  }
  if (state.place === null) return null;
  const axes = axesOf(data, state);
  const there = shown.filter((result) => placeKey(result, axes) === state.place);
  const [first] = there;
  const where = first === undefined ? state.place : placeWords(first, axes);
  return [title(`${where}: ${counted(there.length, 'result')}`), resultList(there, state)];
}

function oneResult(data: PageData, result: PageResult, state: State): HTMLElement[] {
  const { details, verdict, headline, cell, cause, startedAt, cycles } = result;
  const permalink = link({ ...state, verdicts: [], choices: {}, text: '', place: null, result: result.id });
  return [
    element('p', { class: `stamp ${verdict}` }, `${STANDING_SIGN[verdict]} ${STANDING[verdict]}`),
    title(headline),
    element('p', {}, cell),
    ...(cause === null
      ? []
      : [element('h3', {}, verdict === 'skipped' ? 'Reason' : 'Cause'), element('p', { class: 'lead' }, cause)]),
    ...(details === null
      ? [element('p', {}, 'The rest is in the result file: this page would have become too large.')]
      : [...explained(details), ...facts(data, details)]),
    ...runsTable(data, result),
    ...(cycles.length === 0 ? [] : cyclesTable(cycles, details)),
    ...(details === null ? [] : findings(data, details)),
    element('h3', {}, 'Where'),
    element(
      'dl',
      { class: 'where' },
      ...pair('Started', moment(startedAt)),
      ...(details === null ? [] : pair('Took', `${(details.totalMs / 1000).toFixed(1)} s`)),
      ...(details === null ? [] : pair('Result file', element('code', {}, details.file))),
      ...(details?.logs ? pair('Logs on its host', element('code', {}, details.logs)) : []),
      ...workflow(data.past.runs[result.run]),
      ...pair('Permalink', element('a', { href: permalink }, result.id)),
    ),
  ];
}

/** The run of the workflow, and what it has left to be fetched. */
function workflow(run: WorkflowRun | undefined): HTMLElement[] {
  if (run === undefined) return [];
  const artifacts = `${run.url.replace(/\/attempts\/\d+$/, '')}#artifacts`;
  return [
    ...pair('Workflow', runLink(`run at ${run.commit.slice(0, 9)}`, run.url, run.commit)),
    ...pair('Logs and page', runLink('artifacts of the run', artifacts, run.commit)),
  ];
}

function explained({ advice, fullCause, evidence }: PageDetails): HTMLElement[] {
  return [
    ...(advice === null ? [] : [element('h3', {}, 'What to do'), element('p', {}, ...rich(advice))]),
    ...(fullCause === null ? [] : [element('h3', {}, 'In full'), element('p', { class: 'verbatim' }, fullCause)]),
    ...(evidence === null ? [] : [element('h3', {}, 'In the log'), log(evidence)]),
  ];
}

function facts(data: PageData, details: PageDetails): HTMLElement[] {
  const kept = data.kept[details.kept] ?? [];
  const absent = data.absent[details.absent] ?? [];
  const lost = details.lost.flatMap(([index, generations]) => {
    const fact = data.lost[index];
    return fact === undefined ? [] : [{ ...fact, generations }];
  });
  if (kept.length + absent.length + lost.length === 0) return [];
  const cards = lost.map(({ name, outcome, before, after, reason, generations }) =>
    element(
      'details',
      { class: `fact ${outcome}`, open: outcome === 'changed' },
      element(
        'summary',
        {},
        element('span', { class: 'verdict-word' }, OUTCOME[outcome]),
        element('strong', {}, name),
        ` in generation ${generations.join(', ')}`,
      ),
      reason === '' ? null : element('p', {}, ...rich(reason)),
      element('dl', {}, ...pair('Before', element('code', {}, before)), ...pair('After', element('code', {}, after))),
    ),
  );
  return [
    element('h3', {}, 'Facts'),
    element('p', {}, `${kept.length} kept, ${lost.length} not kept, ${absent.length} not to be compared here.`),
    ...cards,
    ...(kept.length === 0 ? [] : [folded(`${kept.length} kept`, element('p', { class: 'names' }, kept.join(', ')))]),
    ...(absent.length === 0
      ? []
      : [
          folded(
            `${absent.length} not to be compared here`,
            element('dl', {}, ...absent.flatMap(({ name, reason }) => pair(name, reason))),
          ),
        ]),
  ];
}

function cyclesTable(cycles: PageCycle[], details: PageDetails | null): HTMLElement[] {
  const whole = (ms: number | null) => (ms === null ? '–' : String(Math.round(ms)));
  const rows = cycles.map(([generation, failureClass, dumpMs, frozenMs, restoreMs, pages]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(generation)),
      failureClass === ''
        ? element('td', { class: 'passed' }, `${STANDING_SIGN.passed} passed`)
        : element('td', { class: 'failed' }, `${STANDING_SIGN.failed} ${failureClass}`),
      ...[whole(dumpMs), whole(frozenMs), whole(restoreMs), String(pages ?? '–')].map((value) =>
        element('td', { class: 'number' }, value),
      ),
    ),
  );
  const columns = ['Generation', 'Verdict', 'Dump (ms)', 'Frozen (ms)', 'Restore (ms)', 'Pages'];
  const hidden = (details?.cyclesRun ?? cycles.length) - cycles.length;
  return [
    element('h3', {}, 'Cycles'),
    table('Cycles', columns, 2, rows),
    ...(hidden > 0 ? [element('p', {}, `${hidden} more are in the result file.`)] : []),
  ];
}

function findings(data: PageData, details: PageDetails): HTMLElement[] {
  const found = details.findings.flatMap((index) => data.findings[index] ?? []);
  if (found.length === 0) return [];
  return [
    element('h3', {}, 'Findings'),
    ...found.map(({ severity, message, evidence, advice }) =>
      element(
        'div',
        { class: 'finding' },
        element('p', {}, element('strong', {}, `${severity}: `), message),
        advice === undefined ? null : element('p', {}, '→ ', ...rich(advice)),
        evidence === undefined ? null : log(evidence),
      ),
    ),
  ];
}

function title(words: string): HTMLElement {
  return element('h2', { id: 'sheet-title', tabindex: -1 }, words);
}

function pair(name: string, value: Node | string): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, value)];
}

function folded(words: string, ...content: Node[]): HTMLElement {
  return element('details', {}, element('summary', {}, words), ...content);
}

/** It scrolls, so it can be reached by the keyboard. */
function log(text: string): HTMLElement {
  return element('pre', { tabindex: 0, role: 'group', 'aria-label': 'Extract of the log' }, text);
}
