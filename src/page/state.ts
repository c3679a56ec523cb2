import { type Standing, WORST_FIRST } from '../words/standing.js';

/** What is shown. It lies in the address, so that every view has a permalink. */
export interface State {
  /** None: all of them. */
  verdicts: Standing[];
  /** By the names of {@link CHOICES}; what is absent is not filtered by. */
  choices: Partial<Record<Choice, string>>;
  text: string;
  by: Choice;
  /** Id of the result that is open. */
  result: string | null;
  /** Place in the grid that is open: CRIU / LXC / cgroup, or what the axes are. */
  place: string | null;
  /** As the user chose them. */
  axes: Partial<Axes>;
  /** Keys of the two runs that are compared; null: the newest, and the one before it. */
  from: string | null;
  to: string | null;
}

/** What the grid has down, across, and across within each of these; null for no more than that. */
export interface Axes {
  rows: Choice;
  columns: Choice;
  split: Choice | null;
}

/** Properties of a result by which results are filtered and times are grouped, with what they are called. */
export const CHOICES = {
  criu: 'CRIU',
  lxc: 'LXC',
  cgroup: 'cgroup',
  kernel: 'Kernel',
  architecture: 'Architecture',
  workload: 'Workload',
  container: 'Container',
  mode: 'Mode',
} as const;

export type Choice = keyof typeof CHOICES;

export const NAMES = Object.keys(CHOICES) as Choice[];

export function readState(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const verdicts = (given.get('verdict') ?? '').split(',');
  return {
    verdicts: WORST_FIRST.filter((verdict) => verdicts.includes(verdict)),
    choices: Object.fromEntries(NAMES.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : []))),
    text: given.get('text') ?? '',
    by: NAMES.find((name) => name === given.get('by')) ?? 'criu',
    result: given.get('result'),
    place: given.get('place'),
    axes: readAxes(given),
    from: given.get('from'),
    to: given.get('to'),
  };
}

function readAxes(given: URLSearchParams): Partial<Axes> {
  const named = (axis: keyof Axes) => NAMES.find((name) => name === given.get(axis));
  const [rows, columns, split] = [named('rows'), named('columns'), named('split')];
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns }),
    ...(split === undefined ? (given.get('split') === '' ? { split: null } : {}) : { split }),
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
  for (const [axis, name] of Object.entries(state.axes)) words.set(axis, name ?? '');
  if (state.from !== null) words.set('from', state.from);
  if (state.to !== null) words.set('to', state.to);
  if (state.by !== 'criu') words.set('by', state.by);
  if (state.place !== null) words.set('place', state.place);
  if (state.result !== null) words.set('result', state.result);
  return `#${words}`;
}
