/** What a test said of itself. */
export interface TestVerdict {
  outcome: 'passed' | 'failed' | 'skipped';
  /** Null when it passed. */
  reason: string | null;
}

/** `12:34:56.789:    42: ` */
const PLACE = /^\d\d:\d\d:\d\d\.\d+:\s*\d+:\s*/;

/**
 * Reads the output of a test that was told to end. As CRIU's own runner has it, PASS counts though an ERR stands before
 * it; FAIL and SKIP do not go with it.
 *
 * @param text null when there is none
 */
export function readVerdict(text: string | null): TestVerdict {
  if (text === null) return { outcome: 'failed', reason: 'It did not end when it was asked to.' };
  const lines = linesOf(text);
  const skip = lines.find((line) => line.startsWith('SKIP:'));
  if (skip !== undefined) return { outcome: 'skipped', reason: skip };
  // As a word: what some print before it has no end of its line.
  if (/(^|\s)PASS(\s|$)/.test(text) && !lines.some((line) => line.startsWith('FAIL:'))) {
    return { outcome: 'passed', reason: null };
  }
  return { outcome: 'failed', reason: firstComplaint(text) ?? 'It ended without a verdict.' };
}

/** The first error of an output, else its last line; null when there is none. */
export function firstComplaint(text: string): string | null {
  const lines = linesOf(text);
  return lines.find((line) => /^(FAIL|ERR|SKIP):/.test(line)) ?? lines.at(-1) ?? null;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(PLACE, '').trimEnd())
    .filter((line) => line !== '');
}
