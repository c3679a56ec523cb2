import { type BisectEvent, type BisectRequest, bisect as search } from '../core/bisect/bisect.js';
import { searchCommand } from '../core/bisect/search-command.js';
import { ownRedactor } from '../core/run/debug-log.js';
import type { Surroundings } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { writeWhole } from '../host/write-file.js';
import { bisectionFiles } from '../report/many/bisection-files.js';
import { eventLine } from '../report/many/bisection-lines.js';
import { bisectionMarkdown } from '../report/many/bisection-markdown.js';
import { bisectionText } from '../report/many/bisection-text.js';
import { writeEach } from '../report/one/write-each.js';
import { Interrupted } from '../words/errors.js';
import { type BisectWords, parseBisect } from './bisect-options.js';
import { makeOutput } from './grid-options.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { note, print, printAside, printJson, STDOUT, textOptions } from './terminal.js';

/** @throws UsageError, StageError, Interrupted */
export async function bisect(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const words = options.bisect as BisectWords;
  const request = parseBisect(words);
  makeOutput(request.output);
  const isQuiet = options.detail === 'verdict';
  let about = '';
  const started = performance.now();
  let answers = 0;
  const onEvent = (event: BisectEvent) => {
    if (event.type === 'run') {
      about = `${event.commit.slice(0, 12)} ${event.run > 1 ? `again, run ${event.run}` : event.subject}`;
      surroundings.onProgress({ type: 'detail', detail: about });
    } else {
      if (event.type === 'answer') answers++;
      if (!isQuiet) note(told(event, request, (performance.now() - started) / Math.max(1, answers)));
    }
  };
  const onProgress: Surroundings['onProgress'] = (progress) => {
    // A search is one stage to whoever waits.
    const { detail = '' } = progress;
    live.onProgress({ type: 'stage', stage: 'bisect', detail: detail === '' ? about : `${about}: ${detail}` });
  };
  const heard = { ...surroundings, ...(isQuiet ? {} : { onProgress }) };
  const bisection = await search(request, heard, onEvent).catch((error) => {
    live.end();
    if (error instanceof Interrupted) note(`The answers so far are kept in ${request.output}: --resume goes on.`);
    throw error;
  });
  live.end();
  const toStdout = options.json === STDOUT;
  (toStdout ? printAside : print)(bisectionText(bisection, textOptions(options.detail)));
  if (toStdout) printJson(bisection);
  const command = ownRedactor().text(searchCommand(request));
  const unwritten = await writeEach([
    [toStdout ? undefined : options.json, (file) => writeWhole(file, `${JSON.stringify(bisection, null, 2)}\n`)],
    [options.markdown, (file) => writeWhole(file, bisectionMarkdown(bisection, command))],
    ...bisectionFiles(bisection, command, request.output),
  ]);
  for (const line of unwritten) note(line);
  if (!isQuiet) note(`Evidence, bisection.md and bisect.log: ${request.output}`);
  return EXIT_CODES[bisection.found === null ? 'skipped' : unwritten.length > 0 ? 'error' : 'passed'];
}

/** @param each milliseconds that an answer takes */
function told(event: Exclude<BisectEvent, { type: 'run' }>, { terms }: BisectRequest, each: number): string {
  const line = eventLine(event, terms);
  if (event.type !== 'answer' || event.position?.kind !== 'next') return line;
  const { left, steps } = event.position;
  const [commits, answers] = [left === 1 ? 'commit' : 'commits', steps === 1 ? 'answer' : 'answers'];
  return `${line} (${left} ${commits} left, about ${steps} more ${answers}, ${minutes(steps * each)})`;
}

function minutes(ms: number): string {
  return ms < 60_000 ? 'less than a minute' : `${Math.round(ms / 60_000)} min`;
}
