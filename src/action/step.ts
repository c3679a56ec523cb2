import { setOutput } from '@actions/core';
import { EXIT_CODES, exitCode, exitCodeOf } from '../core/verdict.js';
import { begin, leave } from '../host/leave.js';
import type { Verdict } from '../words/result.js';
import { annotate, fail } from './say.js';

/** Runs a step of one of the actions to its end, and ends this process. */
export async function step(work: () => Promise<number>): Promise<never> {
  begin();
  try {
    process.exitCode = await work();
  } catch (error) {
    fail(error);
    process.exitCode = exitCodeOf(error);
  }
  // Keep-alive sockets of the toolkit would hold the process for minutes (actions/toolkit#1578).
  return leave();
}

/** The exit code of a step that has told its verdict. The runner knows no skip: all but 0 fails the step. */
export function ended(verdict: Verdict, unwritten: readonly string[]): number {
  for (const line of unwritten) annotate('warning', line);
  return verdict === 'skipped' ? EXIT_CODES.passed : exitCode(verdict, unwritten);
}

export function setOutputs(outputs: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
