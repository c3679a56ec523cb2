import { printableLine, type Style, styled } from '../words/escape.js';
import type { Cycle, Finding, Result, Severity, Verdict } from '../words/result.js';
import { columns } from './columns.js';
import {
  cellLine,
  controlLine,
  explanation,
  generationOf,
  headline,
  inGenerations,
  type LostFact,
  lostFacts,
  milliseconds,
  notable,
  reason,
  shorten,
  valueText,
  zdtmTests,
} from './wording.js';

export interface TextOptions {
  colour: boolean;
  /** Width of the terminal. Longer lines are wrapped at spaces. */
  columns: number;
}

const VALUE_LIMIT = 400;

export const BOLD = 1;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;

/** The signs of a terminal. */
export const SIGN: Record<Verdict | Severity, { sign: string; colour: Style }> = {
  passed: { sign: '✔', colour: GREEN },
  failed: { sign: '✘', colour: RED },
  skipped: { sign: '–', colour: YELLOW },
  error: { sign: '✘', colour: RED },
  warning: { sign: '!', colour: YELLOW },
  info: { sign: '✔', colour: GREEN },
};

const KIND: Record<LostFact['outcome'], Verdict | Severity> = {
  changed: 'failed',
  'known-loss': 'warning',
  info: 'skipped',
};

/** A result for people at a terminal. */
export function text(result: Result, options: TextOptions): string {
  const page = new Page(options);
  page.signed(result.verdict, headline(result), BOLD);
  const cause = explanation(result);
  const why = reason(result);
  if (why !== null) page.wrapped(2, why.message);
  if (why?.advice !== undefined) page.wrapped(2, `→ ${why.advice}`);
  if (cause !== null && cause !== why?.message) page.wrapped(2, cause);
  const control = controlLine(result);
  if (control !== null) page.wrapped(2, control);
  page.line('');
  page.wrapped(2, cellLine(result.cell));

  if (result.cycles.length > 0) page.line('', ...cyclesTable(result.cycles));

  const tests = zdtmTests(result).filter(({ outcome }) => outcome !== 'passed');
  if (tests.length > 0) page.heading('ZDTM tests that did not pass');
  for (const { name, outcome, reason } of tests) {
    page.signed(outcome, name);
    page.wrapped(4, shorten(reason ?? '', VALUE_LIMIT));
  }

  const facts = lostFacts(result.cycles);
  if (facts.length > 0) page.heading('Facts that changed');
  for (const fact of facts) {
    const { name, outcome, before, after, reason } = fact;
    page.signed(KIND[outcome], `${name} in ${inGenerations(fact)}`);
    if (outcome !== 'known-loss') {
      page.wrapped(4, `before  ${shorten(valueText(before), VALUE_LIMIT)}`);
      page.wrapped(4, `after   ${shorten(valueText(after), VALUE_LIMIT)}`);
    }
    if (reason !== undefined) page.wrapped(4, reason);
  }

  if (why?.evidence !== undefined) {
    page.heading('In the log');
    page.wrapped(2, why.evidence);
  }

  const findings = notable(result.findings).filter((finding) => finding !== why);
  if (findings.length > 0) page.heading('Findings');
  page.findings(findings);

  if (result.evidence !== null) page.line('', `Evidence: ${result.evidence}`);
  if (result.bundle !== null) page.line(`Packed:   ${result.bundle}`);
  if (result.issue !== null) page.line(`To report it upstream: ${result.issue}`);
  return page.text();
}

/** Findings alone, the ones included that ask for nothing. */
export function findingsText(findings: Finding[], options: TextOptions): string {
  const page = new Page(options);
  page.findings(findings);
  return page.text();
}

/** Lines for a terminal. */
export class Page {
  private readonly options: TextOptions;
  private readonly lines: string[] = [];

  constructor(options: TextOptions) {
    this.options = options;
  }

  /** Each stays one line, whatever is in it. */
  line(...lines: string[]): void {
    this.lines.push(...lines.map(printableLine));
  }

  heading(words: string): void {
    this.line('');
    this.bold(words);
  }

  bold(words: string): void {
    this.lines.push(this.styled(BOLD, printableLine(words)));
  }

  wrapped(indent: number, words: string): void {
    this.line(...wrap(words, this.options.columns - indent).map((line) => ' '.repeat(indent) + line));
  }

  signed(kind: Verdict | Severity, line: string, style?: Style): void {
    const { sign, colour } = SIGN[kind];
    const words = printableLine(line);
    this.lines.push(`${this.styled(colour, sign)} ${style === undefined ? words : this.styled(style, words)}`);
  }

  findings(findings: Finding[]): void {
    for (const { severity, message, evidence, advice } of findings) {
      const [first = '', ...rest] = wrap(message, this.options.columns - 2);
      this.signed(severity, first);
      this.line(...rest.map((line) => `  ${line}`));
      if (evidence !== undefined) this.wrapped(4, evidence);
      if (advice !== undefined) this.wrapped(4, `→ ${advice}`);
    }
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  private styled(style: Style, words: string): string {
    return this.options.colour ? styled(style, words) : words;
  }
}

function cyclesTable(cycles: Cycle[]): string[] {
  const rows = [
    ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'],
    ...cycles.map((cycle) => [
      generationOf(cycle),
      cycle.failureClass === null ? cycle.verdict : `${cycle.verdict}: ${cycle.failureClass}`,
      milliseconds(cycle.dumpMs),
      milliseconds(cycle.frozenMs),
      milliseconds(cycle.restoreMs),
      String(cycle.dumpStats?.pagesWritten ?? '–'),
    ]),
  ];
  return columns(rows, 'start').map((line) => `  ${line}`);
}

/** Breaks at spaces only: a path or a line of a log that is cut cannot be copied. */
function wrap(words: string, width: number): string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
