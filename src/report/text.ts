import type { Result, Severity, Verdict } from '../core/result.js';
import { cellLine, explanation, headline, lostFacts, milliseconds, printable, shorten, valueText } from './wording.js';

export interface TextOptions {
  colour: boolean;
  /** Width of the terminal. Longer lines are wrapped at spaces. */
  columns: number;
}

const VALUE_LIMIT = 400;

const RED = 31;
const GREEN = 32;
const YELLOW = 33;

const SIGN: Record<Verdict | Severity, { sign: string; colour: number }> = {
  passed: { sign: '✔', colour: GREEN },
  failed: { sign: '✘', colour: RED },
  skipped: { sign: '–', colour: YELLOW },
  error: { sign: '✘', colour: RED },
  warning: { sign: '!', colour: YELLOW },
  info: { sign: '·', colour: GREEN },
};

/** A result for people at a terminal. */
export function text(result: Result, options: TextOptions): string {
  const sign = (of: Verdict | Severity) =>
    options.colour ? `\u001b[${SIGN[of].colour}m${SIGN[of].sign}\u001b[0m` : SIGN[of].sign;
  const bold = (words: string) => (options.colour ? `\u001b[1m${words}\u001b[0m` : words);
  const indented = (by: number, words: string) =>
    wrap(words, options.columns - by).map((line) => ' '.repeat(by) + line);

  const cause = explanation(result);
  const facts = lostFacts(result);
  return [
    `${sign(result.verdict)} ${bold(headline(result))}`,
    ...(cause === null ? [] : indented(2, cause)),
    '',
    ...indented(2, cellLine(result.cell)),
    ...(result.cycles.length === 0 ? [] : ['', ...cyclesTable(result)]),
    ...(facts.length === 0 ? [] : ['', bold('Facts that changed')]),
    ...facts.flatMap(({ name, generation, outcome, before, after, reason }) => [
      `${sign(outcome === 'changed' ? 'failed' : 'warning')} ${name} in generation ${generation}`,
      ...indented(4, `before  ${shorten(valueText(before), VALUE_LIMIT)}`),
      ...indented(4, `after   ${shorten(valueText(after), VALUE_LIMIT)}`),
      ...(reason === undefined ? [] : indented(4, reason)),
    ]),
    ...(result.findings.length === 0 ? [] : ['', bold('Findings')]),
    ...result.findings.flatMap(({ severity, message, evidence, advice }) => [
      ...indented(2, message).map((line, index) => (index === 0 ? `${sign(severity)}${line.slice(1)}` : line)),
      ...(evidence === undefined ? [] : indented(4, evidence)),
      ...(advice === undefined ? [] : indented(4, `→ ${advice}`)),
    ]),
    ...(result.evidence === null ? [] : ['', `Evidence: ${result.evidence}`]),
    '',
  ].join('\n');
}

function cyclesTable({ cycles }: Result): string[] {
  const rows = [
    ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'],
    ...cycles.map((cycle) => [
      String(cycle.generation),
      cycle.failureClass ?? cycle.verdict,
      milliseconds(cycle.dumpMs),
      milliseconds(cycle.frozenMs),
      milliseconds(cycle.restoreMs),
      String(cycle.dumpStats?.pagesWritten ?? '–'),
    ]),
  ];
  return rows.map((row) => `  ${row.map((cell) => cell.padStart(10)).join('  ')}`);
}

function wrap(words: string, width: number): string[] {
  return printable(words)
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current);
          current = word;
        } else {
          current = current === '' ? word : `${current} ${word}`;
        }
      }
      return [...lines, current];
    });
}
