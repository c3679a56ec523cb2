import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { INPUTS, parseOutputFile, parseRequest, type RawRequest, type Request, SWITCHES } from '../core/request.js';
import { UsageError } from '../words/errors.js';
import { HELP } from './help.js';

export interface Options {
  command: 'run' | 'doctor' | 'versions' | 'clean';
  help: boolean;
  request: Request;
  json?: string;
  junit?: string;
  keep: boolean;
  selfTest: boolean;
  store: string;
}

const REQUEST_OPTIONS = Object.values(INPUTS).map((option) => option.slice(2));

/** Options of each command, beside `help`. */
const ALLOWED: Record<Options['command'], readonly string[]> = {
  run: [...REQUEST_OPTIONS, 'json', 'junit', 'keep', 'store'],
  doctor: [...REQUEST_OPTIONS, 'self-test', 'store'],
  versions: ['mirror', 'keyring', 'store'],
  clean: [],
};

const FLAGS = ['help', 'keep', 'self-test', ...SWITCHES.map((input) => INPUTS[input].slice(2))];

/** @throws UsageError */
export function parseOptions(argv: readonly string[]): Options {
  const [command = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(command)) return { ...defaults('run'), help: true };
  if (!isCommand(command)) {
    throw new UsageError(`There is no command "${command}"; there are ${Object.keys(ALLOWED).join(', ')}.`);
  }
  const names = ['help', ...ALLOWED[command]];
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    names.map((name) => [name, { type: FLAGS.includes(name) ? 'boolean' : 'string' }]),
  );
  const values = parse(rest, options, command);
  const string = (name: string) => values[name] as string | undefined;
  const written = (name: string) => String(values[name] ?? '');
  if (values['help'] === true) return { ...defaults(command), help: true };
  const raw: RawRequest = Object.fromEntries(
    Object.entries(INPUTS).map(([input, option]) => [input, written(option.slice(2))]),
  );
  const [json, junit, store] = [string('json'), string('junit'), string('store')];
  return {
    ...defaults(command),
    request: parseRequest(raw, (input) => INPUTS[input]),
    ...(json === undefined ? {} : { json: parseOutputFile(json, '--json') }),
    ...(junit === undefined ? {} : { junit: parseOutputFile(junit, '--junit') }),
    keep: values['keep'] === true,
    selfTest: values['self-test'] === true,
    ...(store ? { store: resolve(store) } : {}),
  };
}

/** The help of the command that was asked for, or of all. */
export function helpFor(argv: readonly string[]): string {
  const [command = ''] = argv;
  return isCommand(command) ? HELP[command] : HELP.all;
}

function defaults(command: Options['command']): Options {
  return {
    command,
    help: false,
    request: parseRequest({}, (input) => INPUTS[input]),
    keep: false,
    selfTest: false,
    store: join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'criu-lxc-test'),
  };
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>, command: string) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [reason] = (error as Error).message.split(/\.?(?:\s+To |\n)/);
    throw new UsageError(`${reason}. \`criu-lxc-test ${command} --help\` lists what is allowed.`);
  }
}

function isCommand(command: string): command is Options['command'] {
  return Object.hasOwn(ALLOWED, command);
}
