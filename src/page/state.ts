import type { Verdict } from '../words/result.js';

/** What is shown. It lies in the address, so that every view has a permalink. */
export interface State {
  /** None: all of them. */
  verdicts: Verdict[];
  /** By the names of {@link CHOICES}; what is absent is not filtered by. */
  choices: Partial<Record<Choice, string>>;
  text: string;
  by: Choice;
  /** Id of the result that is open. */
  result: string | null;
  /** Place in the grid that is open: CRIU / LXC / cgroup. */
  place: string | null;
}

/** Properties of a result by which results are filtered and times are grouped, with what they are called. */
export const CHOICES = {
  criu: 'CRIU',
  lxc: 'LXC',
  cgroup: 'cgroup',
  kernel: 'Kernel',
  architecture: 'Architecture',
  workload: 'Workload',
  mode: 'Mode',
} as const;

export type Choice = keyof typeof CHOICES;

export const VERDICTS: Record<Verdict, string> = { passed: '✔', failed: '✘', error: '!', skipped: '–' };

const NAMES = Object.keys(CHOICES) as Choice[];

export function readState(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const verdicts = (given.get('verdict') ?? '').split(',');
  return {
    verdicts: (Object.keys(VERDICTS) as Verdict[]).filter((verdict) => verdicts.includes(verdict)),
    choices: Object.fromEntries(NAMES.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : []))),
    text: given.get('text') ?? '',
    by: NAMES.find((name) => name === given.get('by')) ?? 'criu',
    result: given.get('result'),
    place: given.get('place'),
  };
}

/** The address of a view; `#` alone of all results. */
export function link(state: State): string {
  const words = new URLSearchParams();
  if (state.verdicts.length > 0) words.set('verdict', state.verdicts.join(','));
  for (const name of NAMES) {
    const value = state.choices[name];
    if (value !== undefined) words.set(name, value);
  }
  if (state.text !== '') words.set('text', state.text);
  if (state.by !== 'criu') words.set('by', state.by);
  if (state.place !== null) words.set('place', state.place);
  if (state.result !== null) words.set('result', state.result);
  return `#${words}`;
}
