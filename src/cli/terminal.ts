/** All that the terminal command writes goes through here: nothing that was read somewhere steers the terminal. */

import type { TextOptions } from '../report/one/text.js';
import { errorText } from '../words/errors.js';
import { printable, printableJson, printableLine, terminal } from '../words/escape.js';

// biome-ignore lint/plugin: nobody else writes to them
const { stdout, stderr } = process;

/** How standard output wants its text. */
export function textOptions(detail?: TextOptions['detail']): TextOptions {
  const isTerminal = stdout.isTTY === true;
  return {
    colour: wantsColour(),
    columns: stdout.columns || 80,
    isTerminal,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** https://no-color.org and https://force-color.org; a terminal that is dumb shows none. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stdout.isTTY === true && TERM !== 'dumb';
}

/** What stands for standard output where a file is asked for. */
export const STDOUT = '-';

/** A text of whole lines, to standard error: standard output has JSON. */
export function printAside(text: string): void {
  stderr.write(terminal(text));
}

/** A text of whole lines, to standard output. */
export function print(text: string): void {
  stdout.write(terminal(text));
}

export function printJson(value: unknown): void {
  stdout.write(`${printableJson(value)}\n`);
}

/** A line to standard error. */
export function note(line: string): void {
  shown?.erase();
  stderr.write(`${printableLine(line)}\n`);
}

export function complain(error: unknown): void {
  stderr.write(`${printable(errorText(error))}\n`);
}

/** What is drawn at the end of standard error; it is drawn anew below what is written meanwhile. */
let shown: Display | null = null;

/** Lines at the end of standard error that are drawn anew while something runs. */
export class Display {
  /** False where they cannot be. */
  readonly moves = stderr.isTTY === true && process.env['TERM'] !== 'dumb';
  private drawn = 0;

  get rows(): number {
    return stderr.rows || 24;
  }

  /** In place of those that were drawn before; what is too long for the terminal is cut. */
  draw(lines: readonly string[]): void {
    const width = (stderr.columns || 80) - 1;
    this.erase();
    stderr.write(lines.map((line) => `${printableLine(line).replaceAll('\t', ' ').slice(0, width)}\n`).join(''));
    this.drawn = lines.length;
    shown = this;
  }

  erase(): void {
    if (this.drawn > 0) stderr.write(`\u001b[${this.drawn}A\u001b[J`);
    this.drawn = 0;
  }
}
