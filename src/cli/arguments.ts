import { type ParseArgsConfig, parseArgs } from 'node:util';
import { INPUT_NAMES, INPUTS, type InputName, isSwitch } from '../core/inputs/inputs.js';
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
  if (['help', '--help', '-h'].includes(command)) {
    const [of = 'run'] = rest;
    return { command: known(of), help: true, values: {}, positionals: [] };
  }
  const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, known(command));
  return { command: known(command), help: values['help'] === true, values, positionals };
}

/** @throws UsageError */
function known(command: string): CommandName {
  if (!isCommand(command)) {
    const commands = Object.keys(COMMANDS);
    throw new UsageError(
      `There is no command "${command}".${didYouMean(command, commands)} There are ${commands.join(', ')}.`,
    );
  }
  return command;
}

/** What the parser is told of a command's options. */
function optionsOf(command: CommandName): NonNullable<ParseArgsConfig['options']> {
  const { cell, options } = commandOf(command);
  const ofCell = cell === undefined ? [] : INPUT_NAMES.map((input) => [optionName(input), !isSwitch(input)] as const);
  const own = options.map(({ name, value, short }) => [name, value !== undefined, short] as const);
  return Object.fromEntries(
    [...ofCell, ...own, ['help', false, 'h'] as const].map(([name, hasValue, short]) => [
      name,
      { type: hasValue ? 'string' : 'boolean', ...(short === undefined ? {} : { short }) },
    ]),
  );
}

/** To `clean`, `--store` alone means the usual store. The parser knows no value that may be left out: give it an empty one. */
function withStoreValue(args: readonly string[]): string[] {
  return args.map((arg, at) => (arg === '--store' && (args[at + 1] ?? '-').startsWith('-') ? '--store=' : arg));
}

function parse(args: string[], command: CommandName) {
  try {
    const allowPositionals = ['grid', 'report', 'explain', 'completion'].includes(command);
    const parsed = parseArgs({ args, options: optionsOf(command), strict: true, allowPositionals, tokens: true });
    refuseTwice(parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [reason = ''] = (error as Error).message.split(/\.?(?:\s+To |\n)/);
    const unknown = reason.match(/^Unknown option '(--.+)'$/)?.[1] ?? '';
    const meant = didYouMean(
      unknown,
      Object.keys(optionsOf(command)).map((name) => `--${name}`),
    );
    throw new UsageError(`${reason}.${meant} \`criu-lxc-test ${command} --help\` lists what is allowed.`);
  }
}

/** Which of two values is meant nobody knows. */
function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new UsageError(`--${twice} is there twice; give it once.`);
}

/** The name of an input's option, without the dashes. */
export function optionName(input: InputName): string {
  return INPUTS[input].option.slice(2);
}
