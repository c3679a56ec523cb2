import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { summary } from '@actions/core';
import { type BisectEvent, bisect } from '../core/bisect/bisect.js';
import { searchCommand } from '../core/bisect/search-command.js';
import { ownRedactor } from '../core/run/debug-log.js';
import type { Surroundings } from '../core/run/run.js';
import { bisectionFiles } from '../report/many/bisection-files.js';
import { eventLine, foundLine } from '../report/many/bisection-lines.js';
import { bisectionMarkdown } from '../report/many/bisection-markdown.js';
import { bisectionOutputs } from '../report/many/bisection-outputs.js';
import { bisectionText } from '../report/many/bisection-text.js';
import { writeEach } from '../report/one/write-each.js';
import type { BisectInputs } from './inputs.js';
import { annotate, folded, say } from './say.js';
import { ended, setOutputs } from './step.js';

/**
 * A search for a commit in place of one cell.
 *
 * @returns the exit code
 */
export async function testBisect(
  { search }: BisectInputs,
  parent: string,
  surroundings: Surroundings,
): Promise<number> {
  const request = { ...search, output: join(parent, 'bisect') };
  mkdirSync(request.output, { recursive: true });
  // Of a search that ends without an answer, too.
  setOutputs({ 'logs-path': request.output });
  const tell = (event: BisectEvent) => {
    if (event.type !== 'run') say(eventLine(event, search.terms));
  };
  const bisection = await folded('Search', () => bisect(request, surroundings, tell));

  say(bisectionText(bisection, { colour: true, columns: 120 }));
  annotate(bisection.found === null ? 'warning' : 'notice', foundLine(bisection), 'Since which commit');
  const command = ownRedactor().text(searchCommand(request));
  const unwritten = await writeEach([
    ...bisectionFiles(bisection, command, request.output),
    ['The outputs', () => setOutputs(bisectionOutputs(bisection, request.output))],
    ['The summary', () => summary.addRaw(bisectionMarkdown(bisection, command)).write()],
  ]);
  // That there is no single commit to name is no failure.
  const isRefused = bisection.found === null && search.raw['on-skip'] === 'fail';
  return ended(bisection.found === null ? 'skipped' : 'passed', unwritten, isRefused);
}
