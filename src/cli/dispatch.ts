// What a command needs is loaded when it is known which: most of it is large.
import { join } from 'node:path';
import type { Surroundings } from '../core/run/run.js';
import { EXIT_CODES, exitCodeOf } from '../core/run/verdict.js';
import { cellProgram, toolVersion } from '../host/installation.js';
import { interruption } from '../host/interruption.js';
import { begin, leave } from '../host/leave.js';
import { tracing } from '../host/trace.js';
import { parseArguments } from './arguments.js';
import { gitBisectCode, wantsGitBisect } from './exit-codes.js';
import type { ExplainOptions } from './explain-options.js';
import { helpFor } from './help.js';
import { Live } from './live.js';
import type { Options } from './options.js';
import type { ReportOptions } from './report-options.js';
import { complain, note, print } from './terminal.js';
import { userFolder } from './user-folder.js';

/** Runs what the command line says, and ends this process. */
export async function start(argv: readonly string[]): Promise<never> {
  begin();
  process.exitCode = await dispatch(argv);
  return leave();
}

/** As what the program ends. */
async function dispatch(argv: readonly string[]): Promise<number> {
  const code = await work(argv, interruption(), new Live());
  return wantsGitBisect(argv) ? gitBisectCode(code) : code;
}

async function work(argv: readonly string[], interrupted: AbortSignal, live: Live): Promise<number> {
  try {
    const written = parseArguments(argv);
    if (written.help) {
      print(helpFor(argv));
      return EXIT_CODES.passed;
    }
    const { parseOptions } = await import('./options.js');
    const options = parseOptions(written);
    const work = () => command(options, surround(options, interrupted, live), live);
    if (written.values['debug'] !== true) return await work();
    const { liveDebugLog, ownRedactor } = await import('../core/run/debug-log.js');
    return await tracing(liveDebugLog(ownRedactor(), note), work);
  } catch (error) {
    live.end();
    complain(error);
    return exitCodeOf(error);
  }
}

async function command(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  switch (options.command) {
    case 'run':
      return await (await import('./run.js')).run(options, surroundings, live);
    case 'grid':
      return await (await import('./grid.js')).grid(options, surroundings, live);
    case 'bisect':
      return await (await import('./bisect.js')).bisect(options, surroundings, live);
    case 'doctor':
      return await (await import('./doctor.js')).doctor(options, surroundings, live);
    case 'versions':
      return await (await import('./versions.js')).versions(options, surroundings, live);
    case 'clean':
      return await (await import('./clean.js')).clean(options, surroundings);
    case 'explain':
      return await (await import('./explain.js')).explain(options, options.explain as ExplainOptions, surroundings);
    case 'completion':
      print((await import('./completion.js')).completion(options.words ?? []));
      return EXIT_CODES.passed;
    case 'report':
      return await (await import('./report.js')).report(options.report as ReportOptions);
  }
}

function surround(options: Options, interrupted: AbortSignal, live: Live): Surroundings {
  const name = new Date().toISOString().replaceAll(/[:.]/g, '-');
  return {
    cellProgram: cellProgram(),
    store: options.store,
    evidence: join(userFolder('XDG_STATE_HOME', '.local/state'), `${name}-${process.pid}`),
    keepEvidence: options.keep,
    tool: toolVersion(),
    onProgress: options.detail === 'verdict' ? () => undefined : live.onProgress,
    signal: interrupted,
  };
}
