import { join } from 'node:path';
import { testCell } from '../core/control.js';
import type { Surroundings } from '../core/run.js';
import { EXIT_CODES, exitCode, exitCodeOf, withoutSkips } from '../core/verdict.js';
import { cellProgram, toolVersion } from '../host/installation.js';
import { begin, leave } from '../host/leave.js';
import { writeWhole } from '../host/write-file.js';
import { writeResult } from '../report/json.js';
import { junit } from '../report/junit.js';
import { text } from '../report/text.js';
import { writeEach } from '../report/write-each.js';
import { clean } from './clean.js';
import { doctor } from './doctor.js';
import { grid } from './grid.js';
import { Live } from './live.js';
import { helpFor, type Options, parseOptions } from './options.js';
import { type ReportOptions, report } from './report.js';
import { complain, note, print, textOptions } from './terminal.js';
import { userFolder } from './user-folder.js';
import { versions } from './versions.js';

begin();
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interruption.abort());

const live = new Live();
process.exitCode = await main(process.argv.slice(2));
await leave();

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--version') {
    print(`criu-lxc-test ${toolVersion()}\n`);
    return EXIT_CODES.passed;
  }
  try {
    const options = parseOptions(argv);
    if (options.help) {
      print(helpFor(argv));
      return EXIT_CODES.passed;
    }
    const surroundings = surround(options);
    switch (options.command) {
      case 'run':
        return await run(options, surroundings);
      case 'grid':
        return await grid(options, surroundings, live);
      case 'doctor':
        return await doctor(options, surroundings, live);
      case 'versions':
        return await versions(options, surroundings, live);
      case 'clean':
        return await clean(options, surroundings);
      case 'report':
        return await report(options.report as ReportOptions);
    }
  } catch (error) {
    live.end();
    complain(error);
    return exitCodeOf(error);
  }
}

async function run(options: Options, surroundings: Surroundings): Promise<number> {
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

function surround(options: Options): Surroundings {
  const name = new Date().toISOString().replaceAll(/[:.]/g, '-');
  return {
    cellProgram: cellProgram(),
    store: options.store,
    evidence: join(userFolder('XDG_STATE_HOME', '.local/state'), `${name}-${process.pid}`),
    keepEvidence: options.keep,
    tool: toolVersion(),
    onProgress: live.onProgress,
    signal: interruption.signal,
  };
}
