import { UsageError } from '../../words/errors.js';
import type { RawRequest } from '../inputs/inputs.js';
import type { Grid } from './grid.js';

/** A job of a workflow's matrix: some cells of a grid on one kind of runner. */
export interface MatrixJob {
  /** Of no other job, fit for the name of an artifact. */
  id: string;
  /** For people: the cell, and on which runner where there are several. */
  name: string;
  'runs-on': string[];
  /** For the input `grid`: JSON, with every cell in `include`. */
  grid: string;
}

export interface Matrix {
  include: MatrixJob[];
}

/** GitHub allows 256 jobs of one matrix. */
const MOST_JOBS = 256;
/** The outputs of a job may take 1 MB, two bytes a character, and the ids of the cells are another. */
const MOST_CHARACTERS = 400_000;
const ID_LENGTH = 80;

/**
 * The cells of a grid as jobs: one job each, or as many together as make 256 jobs of them. Unsupported combinations get
 * no job.
 *
 * @param runners labels of each kind of runner; every cell runs on each of them
 * @throws UsageError when there is nothing to run, or too much for one workflow
 */
export function jobMatrix({ cells }: Grid, runners: readonly string[][]): Matrix {
  const wanted = cells.filter(({ skip }) => skip === null);
  if (wanted.length === 0) throw new UsageError('No cell of the grid can be run: the makers support none of them.');
  if (runners.length > MOST_JOBS) {
    throw new UsageError(`runners names ${runners.length} kinds of runner; at most ${MOST_JOBS} are allowed.`);
  }
  const perRunner = Math.floor(MOST_JOBS / runners.length);
  const size = Math.ceil(wanted.length / perRunner);
  const shards = Array.from({ length: Math.ceil(wanted.length / size) }, (_, index) =>
    // Neighbours in a grid take the same time and have the same components: dealt out in turn, jobs end together.
    wanted.filter((_cell, position) => position % Math.ceil(wanted.length / size) === index),
  );
  const include = runners.flatMap((labels, runner) =>
    shards.map((shard, index) => {
      const where = runners.length === 1 ? null : runner;
      const [only, ...others] = shard.map(({ id }) => id);
      const what = others.length === 0 ? (only ?? '') : `${shard.length} cells, ${index + 1} of ${shards.length}`;
      return {
        id: jobId(others.length === 0 ? (only ?? '') : `shard-${index + 1}`, where),
        name: where === null ? what : `${what} on ${labels.join(', ')}`,
        'runs-on': labels,
        grid: JSON.stringify({ include: shard.map(({ values }) => spoken(values)) }),
      };
    }),
  );
  const matrix = { include: unique(include) };
  const { length } = JSON.stringify(matrix);
  if (length <= MOST_CHARACTERS) return matrix;
  throw new UsageError(
    `The matrix takes ${length} characters, and GitHub hands ${MOST_CHARACTERS} from one job to another.`,
  );
}

/** Labels of one runner a line, separated by commas: `ubuntu-24.04`, `self-hosted, linux, arm64`. */
export function parseRunners(text: string, label: string): string[][] {
  const runners = text
    .split('\n')
    .map((line) => line.split(',').map((each) => each.trim()))
    .filter((labels) => labels.join('') !== '');
  const strange = runners.flat().find((each) => !/^[\w.:-]+$/.test(each));
  if (strange !== undefined) throw new UsageError(`${label} names "${strange}"; it takes labels of runners.`);
  if (runners.length === 0) throw new UsageError(`${label} names no runner.`);
  return runners;
}

/** Without what is empty, which says nothing. */
function spoken(values: RawRequest): RawRequest {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function jobId(cells: string, runner: number | null): string {
  return `${runner === null ? '' : `runner-${runner + 1}_`}${cells.slice(0, ID_LENGTH)}`;
}

/** Ids that were cut may be the same. */
function unique(jobs: MatrixJob[]): MatrixJob[] {
  const seen = new Map<string, number>();
  return jobs.map((job) => {
    const count = (seen.get(job.id) ?? 0) + 1;
    seen.set(job.id, count);
    return count === 1 ? job : { ...job, id: `${job.id}-${count}` };
  });
}
