import { runGrid } from '../core/grid-run.js';
import type { Surroundings } from '../core/run.js';
import { EXIT_CODES } from '../core/verdict.js';
import { resultSchema } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { type GridRow, gridVerdict } from '../report/grid-rows.js';
import { gridText } from '../report/grid-text.js';
import { junitOfAll } from '../report/junit.js';
import { ResultsFolder } from '../report/results-folder.js';
import { findingsText } from '../report/text.js';
import { type GridCommand, makeOutput } from './grid-options.js';
import type { Live } from './live.js';
import { LiveGrid } from './live-grid.js';
import type { Options } from './options.js';
import { note, print, textOptions } from './terminal.js';

/** @throws Interrupted when it was, after its results so far have been written */
export async function grid(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const command = options.grid as GridCommand;
  const output = makeOutput(command.output === '' ? surroundings.evidence : command.output);
  live.end();
  for (const each of command.notes) note(each);
  const table = new LiveGrid(command.tests.map(({ id }) => id));
  const { onProgress } = table;
  const { results, findings, interruption } = await runGrid(
    command.tests,
    { ...command, folder: new ResultsFolder(output, resultSchema()) },
    { ...surroundings, onProgress },
    table.onEvent,
  ).finally(() => table.end());

  if (options.junit !== undefined) {
    writeWhole(options.junit, junitOfAll([...results].map(([name, result]) => ({ name, result }))));
  }
  const rows: GridRow[] = command.tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
  if (findings.length > 0) print(`${findingsText(findings, textOptions())}\n`);
  print(`${gridText(rows, textOptions())}\nResults: ${output}\n`);
  if (interruption !== null) throw interruption;
  return EXIT_CODES[gridVerdict(rows)];
}
