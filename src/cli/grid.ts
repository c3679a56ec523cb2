import { type GridTest, runGrid } from '../core/grid/grid-run.js';
import { commandLine } from '../core/request/reproduce.js';
import type { Surroundings } from '../core/run/run.js';
import { exitCode, isRefused, REFUSED } from '../core/run/verdict.js';
import { quoted } from '../host/command.js';
import { writeWhole } from '../host/write-file.js';
import type { GridRow } from '../report/many/grid-rows.js';
import { gridText } from '../report/many/grid-text.js';
import { junitOfGrid } from '../report/many/junit.js';
import { verdictOf } from '../report/many/many.js';
import { ResultsFolder } from '../report/many/results-folder.js';
import { findingsText } from '../report/one/text.js';
import { writeEach } from '../report/one/write-each.js';
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
  const { detail } = options;
  const isQuiet = detail === 'verdict';
  if (!isQuiet) for (const each of command.notes) note(each);
  const table = new LiveGrid(
    command.tests.map(({ id }) => id),
    isQuiet,
  );
  const { onProgress } = table;
  const { results, findings, unkept, broken } = await runGrid(
    command.tests,
    { ...command, folder: new ResultsFolder(output) },
    { ...surroundings, onProgress },
    table.onEvent,
  ).finally(() => table.end());

  const rows: GridRow[] = command.tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
  if (findings.length > 0 && !isQuiet) print(`${findingsText(findings, textOptions())}\n`);
  print(gridText(rows, textOptions(detail), hints(output, command.tests, rows)));
  const unwritten = await writeEach([[options.junit, (file) => writeWhole(file, junitOfGrid(rows))]]);
  const refused = command.tests.some(({ id, request }) => isRefused(request.onSkip, results.get(id)));
  for (const line of [...unkept, ...unwritten, ...(refused ? [REFUSED] : [])]) note(line);
  if (broken !== null) throw broken;
  return exitCode(verdictOf(rows), [...unkept, ...unwritten], refused);
}

/** What to do next: the page of all cells, and of one that did not pass the evidence and the command that runs it again. */
function hints(output: string, tests: readonly GridTest[], rows: readonly GridRow[]): string[] {
  const worst = rows.find(({ result }) => result?.verdict === 'failed' || result?.verdict === 'error');
  const request = tests.find(({ id }) => id === worst?.id)?.request;
  const result = worst?.result ?? null;
  return [
    `Results: ${output}`,
    `Page: criu-lxc-test report ${quoted(output)} --html page.html`,
    ...(result === null || result.evidence === null ? [] : [`Evidence: ${result.evidence}`]),
    ...(result === null || request === undefined ? [] : [`Again: ${commandLine(result.cell, request.raw)}`]),
  ];
}
