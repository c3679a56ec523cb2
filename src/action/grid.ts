import { summary } from '@actions/core';
import { type GridEvent, runGrid } from '../core/grid/grid-run.js';
import type { Surroundings } from '../core/run/run.js';
import { exitCodeOf, isRefused } from '../core/run/verdict.js';
import { writeWhole } from '../host/write-file.js';
import { gridAnnotations } from '../report/many/grid-annotations.js';
import { gridSummary } from '../report/many/grid-markdown.js';
import { gridOutputs } from '../report/many/grid-outputs.js';
import type { GridRow } from '../report/many/grid-rows.js';
import { gridText } from '../report/many/grid-text.js';
import { junitOfGrid } from '../report/many/junit.js';
import { verdictOf } from '../report/many/many.js';
import { ResultsFolder } from '../report/many/results-folder.js';
import { findingsText } from '../report/one/text.js';
import { writeEach } from '../report/one/write-each.js';
import { headline } from '../report/prose/wording.js';
import type { GridInputs } from './inputs.js';
import { annotate, fail, folded, say } from './say.js';
import { ended, setOutputs } from './step.js';

const TEXT = { colour: true, columns: 120 };

/**
 * A grid in place of one cell.
 *
 * @param folder for the results
 * @returns the exit code; of what broke it off, after its results so far have been told and written
 */
export async function testGrid(
  { tests, notes, jobs, failFast, junit }: GridInputs & { junit: string },
  folder: string,
  surroundings: Surroundings,
): Promise<number> {
  for (const note of notes) annotate('notice', note);
  const options = { folder: new ResultsFolder(folder), jobs, failFast, resume: false };
  const { results, findings, unkept, broken } = await folded('Test', () => runGrid(tests, options, surroundings, tell));

  const rows: GridRow[] = tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
  if (findings.length > 0) say(findingsText(findings, TEXT));
  say(gridText(rows, TEXT, [`Results: ${folder}`]));
  for (const { level, title, message } of gridAnnotations(rows)) annotate(level, message, title);
  const unwritten = await writeEach([
    [junit === '' ? undefined : junit, (file) => writeWhole(file, junitOfGrid(rows))],
    ['The outputs', () => setOutputs(gridOutputs(rows, folder))],
    ['The summary', () => summary.addRaw(gridSummary(rows, folder)).write()],
  ]);
  const refused = tests.some(({ id, request }) => isRefused(request.onSkip, results.get(id)));
  const code = ended(verdictOf(rows), [...unkept, ...unwritten], refused);
  if (broken === null) return code;
  fail(broken);
  return exitCodeOf(broken);
}

function tell(event: GridEvent): void {
  if (event.type === 'end') say(`${event.id}: ${headline(event.result)}`);
}
