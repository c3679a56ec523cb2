import { toolVersion } from '../host/installation.js';
import { begin, leave } from '../host/leave.js';
import { print } from './terminal.js';

/** Runs what the command line says, and ends this process. */
export async function start(): Promise<never> {
  begin();
  const argv = process.argv.slice(2);
  process.exitCode = await main(argv);
  return leave();
}

/** The version is told without anything else being loaded. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] !== '--version' && argv[0] !== '-V') return (await import('./dispatch.js')).dispatch(argv);
  print(`criu-lxc-test ${toolVersion()}\n`);
  return 0;
}
