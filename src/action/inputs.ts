import { getInput } from '@actions/core';
import type { BisectRequest } from '../core/bisect/bisect.js';
import { parseSearch } from '../core/bisect/search-words.js';
import { expandGrid, parseGrid } from '../core/grid/grid.js';
import { type GridTest, gridTests, parseJobs } from '../core/grid/grid-run.js';
import { asInput, INPUT_NAMES, type RawRequest } from '../core/inputs/inputs.js';
import { parseOutputFile, parseRequest, type Request } from '../core/request/request.js';
import { UsageError } from '../words/errors.js';
import { oneOf } from '../words/one-of.js';

interface CommonInputs {
  /** File for JUnit XML; empty for none. */
  junit: string;
  keepEvidence: boolean;
}

export interface CellInputs extends CommonInputs {
  request: Request;
}

export interface GridInputs extends CommonInputs {
  tests: GridTest[];
  notes: string[];
  jobs: number;
  failFast: boolean;
}

export interface BisectInputs extends CommonInputs {
  /** All but the folder for its answers. */
  search: Omit<BisectRequest, 'output'>;
}

export type Inputs = CellInputs | GridInputs | BisectInputs;

/** Of a search, as a terminal has them; its component is the value of `bisect`. */
const SEARCH = ['good', 'bad', 'old', 'new', 'symptom'] as const;

/** All that action.yml has. */
export const KNOWN = [
  ...INPUT_NAMES,
  ...['grid', 'jobs', 'fail-fast', 'junit', 'keep-evidence', 'bisect', ...SEARCH],
] as const;

/** Reads and checks every input. Nobody else reads one. */
export function readInputs(): Inputs {
  const raw: RawRequest = Object.fromEntries(INPUT_NAMES.map((input) => [input, getInput(input)]));
  const junit = getInput('junit');
  const common: CommonInputs = {
    junit: junit === '' ? '' : parseOutputFile(junit, 'junit'),
    keepEvidence: choice('keep-evidence', ['on-failure', 'always']) === 'always',
  };
  // Checked without a grid, too: nobody is to find them wrong only when there is one.
  const [jobs, failFast] = [parseJobs(getInput('jobs'), 'jobs'), isFailFast()];
  const document = getInput('grid');
  const component = getInput('bisect');
  if (component !== '') {
    for (const input of ['grid', 'junit']) {
      if (getInput(input) !== '') throw new UsageError(`${input} is not allowed with bisect: a search has one result.`);
    }
    return { ...common, search: readSearch(raw, component) };
  }
  const alone = SEARCH.find((input) => getInput(input) !== '');
  if (alone !== undefined) {
    throw new UsageError(`${alone} is of a search, which begins when bisect says what is searched: criu or lxc.`);
  }
  if (document === '') return { ...common, request: parseRequest(raw, asInput) };
  const grid = expandGrid(parseGrid(document, 'grid'), raw);
  return {
    ...common,
    tests: gridTests(grid),
    notes: grid.notes,
    jobs,
    failFast,
  };
}

/** @throws UsageError */
function isFailFast(): boolean {
  return oneOf(getInput('fail-fast').toLowerCase() || 'false', ['false', 'true'], 'fail-fast') === 'true';
}

/** @throws UsageError */
function readSearch(raw: RawRequest, component: string): BisectInputs['search'] {
  const [good = '', bad = '', old = '', newer = '', symptom = ''] = SEARCH.map((input) => getInput(input));
  const labels = { input: asInput, of: (word: string) => (word === 'component' ? 'bisect' : word) };
  const search = parseSearch({ raw, component, good, bad, old, new: newer, symptom }, labels);
  return { ...search, resume: false, packages: true };
}

/** The first is what an empty one means. */
function choice<T extends string>(input: string, allowed: readonly [T, ...T[]]): T {
  return oneOf(getInput(input) || allowed[0], allowed, input);
}
