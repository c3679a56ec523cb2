/** The step of matrix/action.yml. */
import { getInput, setOutput, summary } from '@actions/core';
import { expandGrid, parseGrid } from '../core/grid/grid.js';
import { jobMatrix, parseRunners } from '../core/grid/matrix.js';
import { pinGrid } from '../core/grid/pin.js';
import { asInput } from '../core/inputs/inputs.js';
import { parseRequest } from '../core/request/request.js';
import { makeProvider } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { text } from '../report/one/markdown.js';
import { refuseUnknown } from './known-inputs.js';
import { annotate, say } from './say.js';
import { step } from './step.js';

/** Beside the grid: where versions are looked up. */
const INPUTS = ['criu-repository', 'lxc-repository', 'archive-mirror', 'archive-keyring'] as const;

await step(matrix);

async function matrix(): Promise<number> {
  refuseUnknown([...INPUTS, 'grid', 'runners'], process.env);
  const document = parseGrid(getInput('grid'), 'grid');
  const runners = parseRunners(getInput('runners'), 'runners');
  const raw = Object.fromEntries(INPUTS.map((input) => [input, getInput(input)]));
  const provider = makeProvider(parseRequest(raw, asInput), {
    store: process.env['RUNNER_TOOL_CACHE'] as string,
    signal: new AbortController().signal,
    onProgress: (progress) => {
      if (progress.type === 'detail') say(progress.detail);
    },
  });
  const pinned = await pinGrid(document, provider);
  const grid = expandGrid(pinned);
  // Whoever asks for nonsense is told here, not by every job.
  for (const { values } of grid.cells) parseRequest(values, asInput);
  const jobs = jobMatrix(grid, runners);
  const wanted = grid.cells.filter(({ skip }) => skip === null);
  for (const note of grid.notes) annotate('notice', note);
  setOutput('matrix', JSON.stringify(jobs));
  setOutput('cells', JSON.stringify(wanted.map(({ id }) => id)));
  setOutput('jobs', jobs.include.length);
  const skipped = grid.cells.flatMap(({ id, skip }) => (skip === null ? [] : [`- ${text(id)}: ${text(skip)}\n`]));
  const kinds = runners.map((labels) => labels.join(', ')).join('; ');
  const told = `${wanted.length} cells in ${jobs.include.length} jobs on ${kinds}.`;
  say(told);
  const left =
    skipped.length === 0 ? '' : `\n\nNot run, because their makers do not support them:\n\n${skipped.join('')}`;
  await summary.addRaw(`### Grid\n\n${text(told)}${left}\n`).write();
  return EXIT_CODES.passed;
}
