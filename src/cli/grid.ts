import { runGrid } from '../core/grid-run.js';
import type { Surroundings } from '../core/run.js';
import { exitCode } from '../core/verdict.js';
import { writeWhole } from '../host/write-file.js';
import type { GridRow } from '../report/grid-rows.js';
import { gridText } from '../report/grid-text.js';
import { junitOfGrid } from '../report/junit.js';
import { verdictOf } from '../report/many.js';
import { ResultsFolder } from '../report/results-folder.js';
import { findingsText } from '../report/text.js';
import { writeEach } from '../report/write-each.js';
import { type GridWords, makeOutput, parseGridCommand } from './grid-options.js';
import type { Live } from './live.js';
import { LiveGrid } from './live-grid.js';
import type { Options } from './options.js';
import { note, print, textOptions } from './terminal.js';

/** @throws UsageError; what broke it off, after its results so far have been told and written */
export async function grid(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const command = parseGridCommand(options.grid as GridWords);
  const output = makeOutput(command.output === '' ? surroundings.evidence : command.output);
  live.end();
  for (const each of command.notes) note(each);
  const table = new LiveGrid(command.tests.map(({ id }) => id));
  const { onProgress } = table;
  const { results, findings, unkept, broken } = await runGrid(
    command.tests,
    { ...command, folder: new ResultsFolder(output) },
    { ...surroundings, onProgress },
    table.onEvent,
  ).finally(() => table.end());

  const rows: GridRow[] = command.tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
  if (findings.length > 0) print(`${findingsText(findings, textOptions())}\n`);
  print(`${gridText(rows, textOptions())}\nResults: ${output}\n`);
  const unwritten = await writeEach([[options.junit, (file) => writeWhole(file, junitOfGrid(rows))]]);
  for (const line of [...unkept, ...unwritten]) note(line);
  if (broken !== null) throw broken;
  return exitCode(verdictOf(rows), [...unkept, ...unwritten]);
}
