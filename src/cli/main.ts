import { EXIT_ERROR, writeAtOnce } from '../host/at-once.js';
import { toolVersion } from '../host/installation.js';
import { errorText } from '../words/errors.js';

/** What asks for nothing but the list of commands. */
const HELP = ['help', '--help', '-h'];

/** Runs what the command line says, and ends this process. */
export async function start(): Promise<never> {
  const argv = process.argv.slice(2);
  let dispatch: typeof import('./dispatch.js').start;
  try {
    const text = await brief(argv);
    if (text !== null) {
      writeAtOnce(1, text);
      return process.exit(0);
    }
    dispatch = (await import('./dispatch.js')).start;
  } catch (error) {
    writeAtOnce(2, `${errorText(error)}\n`);
    return process.exit(EXIT_ERROR);
  }
  return dispatch(argv);
}

/** The version and the list of commands are told without anything else being loaded; null where more is wanted. */
async function brief(argv: readonly string[]): Promise<string | null> {
  const [first = 'help', ...more] = argv;
  if (first === '--version' || first === '-V') return `criu-lxc-test ${toolVersion()}\n`;
  if (more.length > 0 || !HELP.includes(first)) return null;
  return (await import('./help.js')).helpFor(argv);
}
