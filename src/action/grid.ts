import { setOutput, summary } from '@actions/core';
import { type GridEvent, runGrid } from '../core/grid-run.js';
import type { Surroundings } from '../core/run.js';
import { resultSchema } from '../host/installation.js';
import { writeWhole } from '../host/write-file.js';
import { gridAnnotations } from '../report/grid-annotations.js';
import { gridSummary } from '../report/grid-markdown.js';
import { gridOutputs } from '../report/grid-outputs.js';
import { type GridRow, gridVerdict } from '../report/grid-rows.js';
import { gridText } from '../report/grid-text.js';
import { junitOfAll } from '../report/junit.js';
import { ResultsFolder } from '../report/results-folder.js';
import { findingsText } from '../report/text.js';
import { headline } from '../report/wording.js';
import type { GridInputs } from './inputs.js';
import { annotate, fail, say } from './say.js';

const TEXT = { colour: true, columns: 120 };

/**
 * A grid in place of one cell.
 *
 * @param folder existing, for the results
 */
export async function testGrid(
  { tests, notes, jobs, failFast, junit }: GridInputs & { junit: string },
  folder: string,
  surroundings: Surroundings,
): Promise<void> {
  for (const note of notes) annotate('notice', note);
  const options = { folder: new ResultsFolder(folder, resultSchema()), jobs, failFast, resume: false };
  const { results, findings, interruption } = await runGrid(tests, options, surroundings, tell);

  if (junit !== '') writeWhole(junit, junitOfAll([...results].map(([name, result]) => ({ name, result }))));
  const rows: GridRow[] = tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
  for (const [name, value] of Object.entries(gridOutputs(rows, folder))) setOutput(name, value);
  if (findings.length > 0) say(findingsText(findings, TEXT));
  say(gridText(rows, TEXT));
  for (const { level, title, message } of gridAnnotations(rows)) annotate(level, message, title);
  await summary.addRaw(gridSummary(rows, folder)).write();
  if (interruption !== null) fail(interruption);
  const verdict = gridVerdict(rows);
  if (verdict === 'failed' || verdict === 'error') process.exitCode = 1;
}

function tell(event: GridEvent): void {
  if (event.type === 'end') say(`${event.id}: ${headline(event.result)}`);
}
