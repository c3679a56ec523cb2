import { parseArguments } from '../../src/cli/arguments.js';
import { type Options, parseOptions } from '../../src/cli/options.js';

export function optionsOf(argv: readonly string[]): Options {
  return parseOptions(parseArguments(argv));
}
