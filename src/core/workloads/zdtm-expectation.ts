import type { ZdtmTest } from '../../words/result.js';

/** How each test was once, by its name. */
export type Expectation = ReadonlyMap<string, ZdtmTest['outcome']>;

const OUTCOMES: readonly ZdtmTest['outcome'][] = ['passed', 'failed', 'skipped'];

/** Reads lines of a name and an outcome; what stands behind # is a remark. A string in place of it is an error. */
export function parseExpectation(text: string): Expectation | string {
  const expected = new Map<string, ZdtmTest['outcome']>();
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
    if (line === '') continue;
    const [name = '', word, ...rest] = line.split(/\s+/);
    const outcome = OUTCOMES.find((each) => each === word);
    if (outcome === undefined || rest.length > 0) return `its line "${line}" is something else`;
    if (expected.has(name)) return `it has ${name} twice`;
    expected.set(name, outcome);
  }
  return expected;
}

/** Whether a test is worse than it was: it fails and did not, or it is left out and once passed. Better is not worse. */
export function isWorse({ outcome, expected }: ZdtmTest): boolean {
  if (outcome === 'failed') return expected !== 'failed';
  return outcome === 'skipped' && expected === 'passed';
}
