/** All that the terminal command writes goes through here: nothing that was read somewhere steers the terminal. */

import type { TextOptions } from '../report/text.js';
import { errorText } from '../words/errors.js';
import { printable, printableJson, printableLine, terminal } from '../words/escape.js';

// biome-ignore lint/plugin: nobody else writes to them
const { stdout, stderr } = process;

/** How standard output wants its text. https://no-color.org */
export function textOptions(): TextOptions {
  return { colour: stdout.isTTY === true && !process.env['NO_COLOR'], columns: stdout.columns || 80 };
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
  stderr.write(`${printableLine(line)}\n`);
}

export function complain(error: unknown): void {
  stderr.write(`${printable(errorText(error))}\n`);
}

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
  }

  erase(): void {
    if (this.drawn > 0) stderr.write(`\u001b[${this.drawn}A\u001b[J`);
    this.drawn = 0;
  }
}
