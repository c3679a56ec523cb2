import { getInput } from '@actions/core';
import { expandGrid, parseGrid } from '../core/grid.js';
import { type GridTest, gridTests, parseJobs } from '../core/grid-run.js';
import { asInput, INPUT_NAMES, type RawRequest } from '../core/inputs.js';
import { parseOutputFile, parseRequest, type Request } from '../core/request.js';
import { oneOf } from '../words/errors.js';

interface Common {
  /** File for JUnit XML; empty for none. */
  junit: string;
  keepEvidence: boolean;
}

export interface CellInputs extends Common {
  request: Request;
}

export interface GridInputs extends Common {
  tests: GridTest[];
  notes: string[];
  jobs: number;
  failFast: boolean;
}

export type Inputs = CellInputs | GridInputs;

/** Reads and checks every input. Nobody else reads one. */
export function readInputs(): Inputs {
  const raw: RawRequest = Object.fromEntries(INPUT_NAMES.map((input) => [input, getInput(input)]));
  const junit = getInput('junit');
  const common: Common = {
    junit: junit === '' ? '' : parseOutputFile(junit, 'junit'),
    keepEvidence: choice('keep-evidence', ['on-failure', 'always']) === 'always',
  };
  const document = getInput('grid');
  if (document === '') return { ...common, request: parseRequest(raw, asInput) };
  const grid = expandGrid(parseGrid(document, 'grid'), raw);
  return {
    ...common,
    tests: gridTests(grid),
    notes: grid.notes,
    jobs: parseJobs(getInput('jobs'), 'jobs'),
    failFast: choice('fail-fast', ['false', 'true']) === 'true',
  };
}

/** The first is what an empty one means. */
function choice<T extends string>(input: string, allowed: readonly [T, ...T[]]): T {
  return oneOf(getInput(input) || allowed[0], allowed, input);
}
