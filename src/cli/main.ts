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

/** What asks for nothing but the list of commands. */
const HELP = ['help', '--help', '-h'];

/** The version and the list of commands are told without anything else being loaded. */
async function main(argv: readonly string[]): Promise<number> {
  const [first = 'help', ...more] = argv;
  if (first === '--version' || first === '-V') {
    print(`criu-lxc-test ${toolVersion()}\n`);
    return 0;
  }
  if (more.length === 0 && HELP.includes(first)) {
    print((await import('./help.js')).helpFor(argv));
    return 0;
  }
  return (await import('./dispatch.js')).dispatch(argv);
}
