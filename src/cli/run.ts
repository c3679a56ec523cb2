import { testCell } from '../core/control.js';
import type { Surroundings } from '../core/run.js';
import { exitCode, withoutSkips } from '../core/verdict.js';
import { writeWhole } from '../host/write-file.js';
import { writeResult } from '../report/json.js';
import { junit } from '../report/junit.js';
import { text } from '../report/text.js';
import { writeEach } from '../report/write-each.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { note, print, textOptions } from './terminal.js';

export async function run(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  const result = await testCell(options.request, surroundings);
  live.end();
  const told = options.request.onSkip === 'fail' ? withoutSkips(result) : result;
  print(text(told, textOptions()));
  const unwritten = await writeEach([
    [options.json, (file) => writeResult(file, told)],
    [options.junit, (file) => writeWhole(file, junit(told))],
  ]);
  for (const line of unwritten) note(line);
  return exitCode(told.verdict, unwritten);
}
