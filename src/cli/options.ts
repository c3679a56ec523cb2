import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Patient } from '../core/forecast.js';
import { asOption, INPUT_NAMES, INPUTS, type InputName, isSwitch, type RawRequest } from '../core/inputs.js';
import { parseOutputFile, parseRequest, parseStore, type Request } from '../core/request.js';
import { didYouMean } from '../words/did-you-mean.js';
import { UsageError } from '../words/errors.js';
import { COMMANDS, type CommandName, commandOf } from './commands.js';
import { type GridCommand, parseGridCommand } from './grid-options.js';
import { helpOf, helpOfAll } from './help.js';
import { parsePatient } from './patient.js';
import { parseDuration } from './quantities.js';
import { parseReport, type ReportOptions } from './report.js';
import { userFolder } from './user-folder.js';

export interface Options {
  command: CommandName;
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

/** What the parser is told of a command's options. */
function optionsOf(command: CommandName): NonNullable<ParseArgsConfig['options']> {
  const { cell, options } = commandOf(command);
  const ofCell = cell === undefined ? [] : INPUT_NAMES.map((input) => [optionName(input), !isSwitch(input)] as const);
  const own = options.map(({ name, value }) => [name, value !== undefined] as const);
  return Object.fromEntries(
    [...ofCell, ...own, ['help', false] as const].map(([name, hasValue]) => [
      name,
      { type: hasValue ? 'string' : 'boolean' },
    ]),
  );
}

/** @throws UsageError */
export function parseOptions(argv: readonly string[]): Options {
  const [command = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(command)) return { ...defaults('run'), help: true };
  if (!isCommand(command)) {
    const commands = Object.keys(COMMANDS);
    throw new UsageError(
      `There is no command "${command}".${didYouMean(command, commands)} There are ${commands.join(', ')}.`,
    );
  }
  const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, command);
  const string = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const written = (name: string) => String(values[name] ?? '');
  if (values['help'] === true) return { ...defaults(command), help: true };
  if (command === 'report') {
    return { ...defaults(command), report: parseReport(positionals, string, parseOutputFile) };
  }
  const patient = command === 'doctor' ? parsePatient(values) : null;
  const raw: RawRequest = Object.fromEntries(INPUT_NAMES.map((input) => [input, written(optionName(input))]));
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
      : { request: parseRequest(raw, asOption) }),
    ...(json === undefined ? {} : { json: parseOutputFile(json, '--json') }),
    ...(junit === undefined ? {} : { junit: parseOutputFile(junit, '--junit') }),
    keep: values['keep'] === true,
    selfTest: values['self-test'] === true,
    patient,
    fix: values['fix'] === true,
    write: values['write'] === true,
    asJson: values['json'] === true,
    ...(store ? { store: parseStore(store, '--store') } : {}),
    cleanStore,
    ...(olderThan === undefined ? {} : { olderThanMs: parseDuration(olderThan, '--older-than') }),
  };
}

/** The help of the command that was asked for, or of all. */
export function helpFor(argv: readonly string[]): string {
  const [command = ''] = argv;
  return isCommand(command) ? helpOf(command) : helpOfAll();
}

function defaults(command: CommandName): Options {
  return {
    command,
    help: false,
    request: parseRequest({}, asOption),
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

function parse(args: string[], command: CommandName) {
  try {
    const allowPositionals = command === 'grid' || command === 'report';
    return parseArgs({ args, options: optionsOf(command), strict: true, allowPositionals });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.?(?:\s+To |\n)/);
    const unknown = reason.match(/^Unknown option '(--.+)'$/)?.[1] ?? '';
    const meant = didYouMean(
      unknown,
      Object.keys(optionsOf(command)).map((name) => `--${name}`),
    );
    throw new UsageError(`${reason}.${meant} \`criu-lxc-test ${command} --help\` lists what is allowed.`);
  }
}

function isCommand(command: string): command is CommandName {
  return Object.hasOwn(COMMANDS, command);
}

function optionName(input: InputName): string {
  return INPUTS[input].option.slice(2);
}
