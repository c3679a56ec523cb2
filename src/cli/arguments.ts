import { type ParseArgsConfig, parseArgs } from 'node:util';
import { INPUT_NAMES, INPUTS, type InputName, isSwitch } from '../core/inputs.js';
import { didYouMean } from '../words/did-you-mean.js';
import { UsageError } from '../words/errors.js';
import { COMMANDS, type CommandName, commandOf, isCommand } from './commands.js';

/** What was written, taken apart: which options there are is known, and not yet what they mean. */
export interface Arguments {
  command: CommandName;
  /** Nothing else is wanted. */
  help: boolean;
  /** By the option's name, without the dashes. */
  values: ReturnType<typeof parse>['values'];
  positionals: string[];
}

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Arguments {
  const [command = 'help', ...rest] = argv;
  if (['help', '--help', '-h'].includes(command)) return { command: 'run', help: true, values: {}, positionals: [] };
  if (!isCommand(command)) {
    const commands = Object.keys(COMMANDS);
    throw new UsageError(
      `There is no command "${command}".${didYouMean(command, commands)} There are ${commands.join(', ')}.`,
    );
  }
  const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, command);
  return { command, help: values['help'] === true, values, positionals };
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

/** The name of an input's option, without the dashes. */
export function optionName(input: InputName): string {
  return INPUTS[input].option.slice(2);
}
