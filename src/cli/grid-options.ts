import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expandGrid, GRID_KEYS, type GridDocument, parseGrid } from '../core/grid/grid.js';
import { type GridOptions, type GridTest, gridTests, parseJobs } from '../core/grid/grid-run.js';
import { INPUTS, inputOf, type RawRequest } from '../core/inputs/inputs.js';
import { makeFolder } from '../host/files.js';
import { UsageError } from '../words/errors.js';

/** What `grid` was told. */
export interface GridCommand extends Omit<GridOptions, 'folder'> {
  tests: GridTest[];
  notes: string[];
  /** Empty, when a folder of its own is to be made. */
  output: string;
}

/** What was written of it, which only a grid needs to know the meaning of: that takes a reader of YAML. */
export interface GridWords {
  /** What was written for each input; it takes the place of the file's list of that name. */
  raw: RawRequest;
  file: string | undefined;
  /** Empty, when not given; so is `jobs`. */
  output: string;
  jobs: string;
  failFast: boolean;
  resume: boolean;
}

/** @throws UsageError */
export function parseGridCommand({ raw, file, output, jobs, failFast, resume }: GridWords): GridCommand {
  const document: GridDocument = file === undefined ? { lists: {}, include: [], exclude: [] } : read(file);
  for (const key of GRID_KEYS) {
    const value = raw[key] ?? '';
    if (value !== '') document.lists[key] = inputOf(key).list ? listOf(value, INPUTS[key].option) : [value];
  }
  if (Object.keys(document.lists).length + document.include.length === 0) {
    throw new UsageError('There is no grid: name a file with one, or give lists such as --criu 4.1.1,4.2.1.');
  }
  if (resume && output === '') {
    throw new UsageError('--resume goes on with what is in a folder: it is allowed with --output only.');
  }
  const beside = Object.fromEntries(Object.entries(raw).filter(([key]) => !GRID_KEYS.some((each) => each === key)));
  const grid = expandGrid(document, beside);
  return {
    tests: gridTests(grid),
    notes: grid.notes,
    output: output === '' ? '' : resolve(output),
    jobs: parseJobs(jobs, '--jobs'),
    failFast,
    resume,
  };
}

/**
 * Makes the folder for the results.
 *
 * @throws UsageError
 */
export function makeOutput(folder: string): string {
  try {
    makeFolder(folder);
    return folder;
  } catch (error) {
    throw new UsageError(`--output is "${folder}", and that folder cannot be made: ${(error as Error).message}.`);
  }
}

/** An empty one would be the default, which nobody has asked for. */
function listOf(value: string, option: string): string[] {
  const values = value.split(',').map((each) => each.trim());
  if (!values.includes('')) return values;
  throw new UsageError(`${option} is "${value}": there is no value on one side of a comma.`);
}

function read(file: string): GridDocument {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The grid ${file} cannot be read: ${(error as Error).message}.`);
  }
  return parseGrid(text, file);
}
