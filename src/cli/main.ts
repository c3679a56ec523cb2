// What a command needs is loaded when it is known which: most of it is large.
import { join } from 'node:path';
import type { Surroundings } from '../core/run.js';
import { EXIT_CODES, exitCodeOf } from '../core/verdict.js';
import { cellProgram, toolVersion } from '../host/installation.js';
import { interruption } from '../host/interruption.js';
import { begin, leave } from '../host/leave.js';
import { parseArguments } from './arguments.js';
import { Live } from './live.js';
import type { Options } from './options.js';
import type { ReportOptions } from './report-options.js';
import { complain, print } from './terminal.js';
import { userFolder } from './user-folder.js';

begin();
const interrupted = interruption();

const live = new Live();
process.exitCode = await main(process.argv.slice(2));
await leave();

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--version') {
    print(`criu-lxc-test ${toolVersion()}\n`);
    return EXIT_CODES.passed;
  }
  try {
    const written = parseArguments(argv);
    if (written.help) {
      print((await import('./help.js')).helpFor(argv));
      return EXIT_CODES.passed;
    }
    const { parseOptions } = await import('./options.js');
    const options = parseOptions(written);
    const surroundings = surround(options);
    switch (options.command) {
      case 'run':
        return await (await import('./run.js')).run(options, surroundings, live);
      case 'grid':
        return await (await import('./grid.js')).grid(options, surroundings, live);
      case 'doctor':
        return await (await import('./doctor.js')).doctor(options, surroundings, live);
      case 'versions':
        return await (await import('./versions.js')).versions(options, surroundings, live);
      case 'clean':
        return await (await import('./clean.js')).clean(options, surroundings);
      case 'report':
        return await (await import('./report.js')).report(options.report as ReportOptions);
    }
  } catch (error) {
    live.end();
    complain(error);
    return exitCodeOf(error);
  }
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
    signal: interrupted,
  };
}
