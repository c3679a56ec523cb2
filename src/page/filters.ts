import { inOrder } from '../report/many/compatibility.js';
import type { PageData, PageResult } from '../report/many/page-data.js';
import { STANDING, STANDING_SIGN, WORST_FIRST } from '../words/standing.js';
import { byId, counted, element } from './element.js';
import { CHOICES, type Choice, link, type State } from './state.js';

/** The results that a state lets through. */
export function filtered(data: PageData, { verdicts, choices, text }: State): PageResult[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return data.results.filter((result) => {
    if (verdicts.length > 0 && !verdicts.includes(result.verdict)) return false;
    for (const [name, value] of Object.entries(choices)) if (result[name as Choice] !== value) return false;
    return words.length === 0 || words.every((word) => searched(data, result).includes(word));
  });
}

const haystacks = new Map<PageResult, string>();

/** All that the page has of a result, in lower case. */
function searched(data: PageData, result: PageResult): string {
  const known = haystacks.get(result);
  if (known !== undefined) return known;
  const { details } = result;
  const findings = details?.findings.map((index) => data.findings[index]) ?? [];
  const lost = details?.lost.map(([index]) => data.lost[index]) ?? [];
  const text = JSON.stringify([{ ...result, cycles: [], past: [] }, findings, lost]).toLowerCase();
  haystacks.set(result, text);
  return text;
}

/** Makes the buttons and fields, once. */
export function makeFilters(data: PageData, state: () => State, go: (state: State) => void): void {
  for (const verdict of WORST_FIRST) {
    const count = data.results.filter((result) => result.verdict === verdict).length;
    const button = element(
      'button',
      { type: 'button', class: `verdict ${verdict}`, 'data-verdict': verdict, disabled: count === 0 },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, STANDING_SIGN[verdict]),
      element('strong', {}, String(count)),
      ` ${STANDING[verdict]}`,
    );
    button.addEventListener('click', () => {
      const { verdicts, ...rest } = state();
      const without = verdicts.filter((each) => each !== verdict);
      go({ ...rest, verdicts: without.length < verdicts.length ? without : [...verdicts, verdict] });
    });
    byId('verdicts').append(button);
  }
  const form = byId<HTMLFormElement>('filters');
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const values = [...new Set(data.results.map((result) => result[name]))].sort(inOrder);
    // What is the same everywhere is no choice.
    if (values.length < 2) continue;
    const select = element(
      'select',
      { name },
      element('option', { value: '*' }, 'all'),
      ...values.map((value) => element('option', { value: `=${value}` }, value === '' ? 'usual' : value)),
    );
    select.addEventListener('change', () => {
      const { [name]: _, ...others } = state().choices;
      const chosen = select.value === '*' ? {} : { [name]: select.value.slice(1) };
      go({ ...state(), choices: { ...others, ...chosen } });
    });
    form.append(element('label', {}, CHOICES[name], select));
  }
  const search = element('input', { type: 'search', name: 'text', placeholder: 'cause, fact, log…' });
  search.addEventListener('input', () => go({ ...state(), text: search.value.trim() }));
  form.append(element('label', { class: 'text' }, 'Text', search));
}

/** Shows in buttons and fields what the state has. */
export function showFilters(state: State, shown: number, all: number): void {
  for (const button of byId('verdicts').querySelectorAll('button')) {
    const pressed = state.verdicts.some((verdict) => verdict === button.dataset['verdict']);
    button.setAttribute('aria-pressed', String(pressed));
  }
  for (const field of byId<HTMLFormElement>('filters').elements) {
    if (field instanceof HTMLSelectElement) {
      const value = state.choices[field.name as Choice];
      field.value = value === undefined ? '*' : `=${value}`;
    }
    // While somebody writes, the field is ahead of the state by a space.
    if (field instanceof HTMLInputElement && field.value.trim() !== state.text) field.value = state.text;
  }
  byId('shown').textContent = shown === all ? counted(all, 'result') : `${shown} of ${counted(all, 'result')}`;
  const reset = byId<HTMLAnchorElement>('reset');
  reset.href = link({ ...state, verdicts: [], choices: {}, text: '', result: null, place: null });
  reset.hidden = shown === all;
}
