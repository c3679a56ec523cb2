import { setOutput, summary } from '@actions/core';
import { liveDebugLog, ownRedactor } from '../core/run/debug-log.js';
import { EXIT_CODES, exitCode, exitCodeOf, REFUSED } from '../core/run/verdict.js';
import { begin, leave } from '../host/leave.js';
import { tracing } from '../host/trace.js';
import { SIGN, text } from '../report/one/markdown.js';
import { writeEach } from '../report/one/write-each.js';
import { errorText, Interrupted } from '../words/errors.js';
import type { Verdict } from '../words/result.js';
import { annotate, debug, fail } from './say.js';

/** Runs a step of one of the actions to its end, and ends this process. */
export async function step(work: () => Promise<number>): Promise<never> {
  begin();
  try {
    // A job that is run again "with debug logging" has it.
    const isDebug = process.env['RUNNER_DEBUG'] === '1';
    process.exitCode = isDebug ? await tracing(liveDebugLog(ownRedactor(), debug), work) : await work();
  } catch (error) {
    fail(error);
    process.exitCode = exitCodeOf(error);
    if (!(error instanceof Interrupted)) await tellBroken(error);
  }
  // Keep-alive sockets of the toolkit would hold the process for minutes (actions/toolkit#1578).
  return leave();
}

/** Of a step that broke before it had a verdict to tell: those that only read outputs and summaries hear of it, too. */
async function tellBroken(error: unknown): Promise<void> {
  const verdict = 'error' satisfies Verdict;
  const unwritten = await writeEach([
    ['The outputs', () => setOutputs({ verdict })],
    ['The summary', () => summary.addRaw(`### ${SIGN[verdict]} ${verdict}\n\n${text(errorText(error))}\n`).write()],
  ]);
  for (const line of unwritten) annotate('warning', line);
}

/**
 * The exit code of a step that has told its verdict. The runner knows no skip: all but 0 fails the step.
 *
 * @param refused see {@link exitCode}
 */
export function ended(verdict: Verdict, unwritten: readonly string[], refused: boolean): number {
  for (const line of unwritten) annotate('warning', line);
  if (refused) annotate('error', REFUSED);
  return verdict === 'skipped' && !refused ? EXIT_CODES.passed : exitCode(verdict, unwritten, refused);
}

export function setOutputs(outputs: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
