/** All that this action says to the runner: which takes a line for a command, whoever wrote it. */
import { debug as debugLine, endGroup, error, info, notice, setFailed, startGroup, warning } from '@actions/core';
import { errorText } from '../words/errors.js';
import { printable, printableLine, terminal } from '../words/escape.js';

const ANNOTATE = { error, warning, notice };

/** Whole lines for the log of the step. */
export function say(text: string): void {
  info(withoutCommands(terminal(text)));
}

/** A line that the log shows where debug logging is on. */
export function debug(line: string): void {
  debugLine(withoutCommands(printableLine(line)));
}

/** What GitHub shows at the top of the run. */
export function annotate(level: keyof typeof ANNOTATE, message: string, title?: string): void {
  const properties = title === undefined ? {} : { title: withoutCommands(printable(title)) };
  ANNOTATE[level](withoutCommands(printable(message)), properties);
}

/** Lines for the log that the runner folds. */
export async function folded<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  startGroup(withoutCommands(printableLine(title)));
  try {
    return await work();
  } finally {
    endGroup();
  }
}

/** The step fails, and says why. */
export function fail(reason: unknown): void {
  setFailed(withoutCommands(printable(errorText(reason))));
}

/**
 * Text of which the runner takes no line for a command: those are `::name::` behind any white space, and `##[name]`
 * anywhere in a line.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '##\\[').replaceAll(/^([^\S\n]*)::/gm, '$1\\::');
}
