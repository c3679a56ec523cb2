import { keepingBugs } from '../core/run/bundle.js';
import { testCell } from '../core/run/retry.js';
import type { Surroundings } from '../core/run/run.js';
import { exitCode, isRefused, REFUSED } from '../core/run/verdict.js';
import { writeWhole } from '../host/write-file.js';
import { junit } from '../report/many/junit.js';
import { writeResult } from '../report/one/json.js';
import { text } from '../report/one/text.js';
import { writeEach } from '../report/one/write-each.js';
import type { Result } from '../words/result.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { note, print, printAside, printJson, STDOUT, textOptions } from './terminal.js';

export async function run(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const result = await testCell(options.request, surroundings);
  live.end();
  return keepingBugs(result, surroundings.evidence, () => tell(result, options));
}

async function tell(result: Result, options: Options): Promise<number> {
  const toStdout = options.json === STDOUT;
  (toStdout ? printAside : print)(text(result, textOptions(options.detail)));
  if (toStdout) printJson(result);
  const unwritten = await writeEach([
    [toStdout ? undefined : options.json, (file) => writeResult(file, result)],
    [options.junit, (file) => writeWhole(file, junit(result))],
  ]);
  const refused = isRefused(options.request.onSkip, result);
  for (const line of [...unwritten, ...(refused ? [REFUSED] : [])]) note(line);
  return exitCode(result.verdict, unwritten, refused);
}
