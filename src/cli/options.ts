import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Patient } from '../core/forecast.js';
import { INPUTS, parseOutputFile, parseRequest, type RawRequest, type Request, SWITCHES } from '../core/request.js';
import { UsageError } from '../words/errors.js';
import { type GridCommand, parseGridCommand } from './grid-options.js';
import { HELP } from './help.js';
import { parsePatient } from './patient.js';
import { parseDuration } from './quantities.js';
import { parseReport, REPORT_OPTIONS, type ReportOptions } from './report.js';
import { userFolder } from './user-folder.js';

export interface Options {
  command: 'run' | 'grid' | 'doctor' | 'versions' | 'clean' | 'report';
  help: boolean;
  request: Request;
  json?: string;
  junit?: string;
  keep: boolean;
  selfTest: boolean;
  /** Of `doctor`: the container to look at, in place of the host. */
  patient: Patient | null;
  /** Of `doctor`: show what to change in its config; and write it. */
  fix: boolean;
  write: boolean;
  /** Of `versions` and `doctor`: as JSON, on standard output. */
  asJson: boolean;
  store: string;
  /** Of `clean`: the store, too. */
  cleanStore: boolean;
  /** Milliseconds for which what is cleaned was not used; none given, however long. */
  olderThanMs?: number;
  /** Of `grid`. */
  grid?: GridCommand;
  /** Of `report`. */
  report?: ReportOptions;
}

const REQUEST_OPTIONS = Object.values(INPUTS).map((option) => option.slice(2));

/** Options of each command that have a value. */
const ALLOWED: Record<Options['command'], readonly string[]> = {
  run: [...REQUEST_OPTIONS, 'json', 'junit', 'store'],
  grid: [...REQUEST_OPTIONS, 'output', 'jobs', 'junit', 'store'],
  doctor: [...REQUEST_OPTIONS, 'container', 'lxc-path', 'store'],
  versions: ['mirror', 'keyring', 'store'],
  clean: ['store', 'older-than'],
  report: REPORT_OPTIONS,
};

/** Those that have none. */
const REQUEST_FLAGS = SWITCHES.map((input) => INPUTS[input].slice(2));
const FLAGS: Record<Options['command'], readonly string[]> = {
  run: [...REQUEST_FLAGS, 'help', 'keep'],
  grid: [...REQUEST_FLAGS, 'help', 'keep', 'fail-fast', 'resume'],
  doctor: [...REQUEST_FLAGS, 'help', 'self-test', 'fix', 'write', 'json'],
  versions: ['help', 'json'],
  clean: ['help'],
  report: ['help'],
};

/** @throws UsageError */
export function parseOptions(argv: readonly string[]): Options {
  const [command = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(command)) return { ...defaults('run'), help: true };
  if (!isCommand(command)) {
    throw new UsageError(`There is no command "${command}"; there are ${Object.keys(ALLOWED).join(', ')}.`);
  }
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...ALLOWED[command].map((name) => [name, { type: 'string' }]),
    ...FLAGS[command].map((name) => [name, { type: 'boolean' }]),
  ]);
  const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, options, command);
  const string = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const written = (name: string) => String(values[name] ?? '');
  if (values['help'] === true) return { ...defaults(command), help: true };
  if (command === 'report') {
    return { ...defaults(command), report: parseReport(positionals, string, parseOutputFile) };
  }
  const patient = command === 'doctor' ? parsePatient(values) : null;
  const raw: RawRequest = Object.fromEntries(
    Object.entries(INPUTS).map(([input, option]) => [input, written(option.slice(2))]),
  );
  // Of the container to look at, and not lines for one of the tester's own.
  if (patient !== null) delete raw.config;
  const [json, junit, store, olderThan] = ['json', 'junit', 'store', 'older-than'].map(string);
  const cleanStore = command === 'clean' && store !== undefined;
  if (olderThan !== undefined && !cleanStore) {
    throw new UsageError('--older-than says what is removed from the store: it is allowed with --store only.');
  }
  if (positionals.length > 1) throw new UsageError(`There is one grid at a time, and "${positionals[1]}" is another.`);
  const grid = { failFast: values['fail-fast'] === true, resume: values['resume'] === true };
  return {
    ...defaults(command),
    ...(command === 'grid'
      ? { grid: parseGridCommand(raw, positionals[0], { ...grid, output: written('output'), jobs: written('jobs') }) }
      : { request: parseRequest(raw, (input) => INPUTS[input]) }),
    ...(json === undefined ? {} : { json: parseOutputFile(json, '--json') }),
    ...(junit === undefined ? {} : { junit: parseOutputFile(junit, '--junit') }),
    keep: values['keep'] === true,
    selfTest: values['self-test'] === true,
    patient,
    fix: values['fix'] === true,
    write: values['write'] === true,
    asJson: values['json'] === true,
    ...(store ? { store: resolve(store) } : {}),
    cleanStore,
    ...(olderThan === undefined ? {} : { olderThanMs: parseDuration(olderThan, '--older-than') }),
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
    patient: null,
    fix: false,
    write: false,
    asJson: false,
    cleanStore: false,
    store: userFolder('XDG_CACHE_HOME', '.cache'),
  };
}

/** To `clean`, `--store` alone means the usual store. The parser knows no value that may be left out: give it an empty one. */
function withStoreValue(args: readonly string[]): string[] {
  return args.map((arg, at) => (arg === '--store' && (args[at + 1] ?? '-').startsWith('-') ? '--store=' : arg));
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>, command: string) {
  try {
    const allowPositionals = command === 'grid' || command === 'report';
    return parseArgs({ args, options, strict: true, allowPositionals });
  } catch (error) {
    const [reason] = (error as Error).message.split(/\.?(?:\s+To |\n)/);
    throw new UsageError(`${reason}. \`criu-lxc-test ${command} --help\` lists what is allowed.`);
  }
}

function isCommand(command: string): command is Options['command'] {
  return Object.hasOwn(ALLOWED, command);
}
