import { median } from 'simple-statistics';
import { printableLine, type Style, styled } from '../../words/escape.js';
import type { Cycle, Finding, Result, Severity } from '../../words/result.js';
import { lossesLine, STANDING_SIGN, type Standing, standing } from '../../words/standing.js';
import { columns } from '../prose/columns.js';
import {
  besideCause,
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
} from '../prose/wording.js';

export interface TextOptions {
  colour: boolean;
  /** Width of the terminal. Longer lines are wrapped at spaces. */
  columns: number;
  /** The line of the verdict is wrapped, too; alone, or where a program reads, it stays one. */
  isTerminal?: boolean;
  /** `verdict`: its line alone; `all`: with every fact, cycle and remark. Else what asks for something to be done. */
  detail?: 'verdict' | 'all';
}

const VALUE_LIMIT = 400;

const BOLD = 1;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const CYAN = 36;

/** The signs of a terminal. An error of the tester and one among findings are the same word. */
export const SIGN: Record<Standing | Severity, { sign: string; colour: Style }> = {
  passed: { sign: STANDING_SIGN.passed, colour: GREEN },
  flaky: { sign: STANDING_SIGN.flaky, colour: YELLOW },
  partial: { sign: STANDING_SIGN.partial, colour: YELLOW },
  lossy: { sign: STANDING_SIGN.lossy, colour: CYAN },
  failed: { sign: STANDING_SIGN.failed, colour: RED },
  skipped: { sign: STANDING_SIGN.skipped, colour: YELLOW },
  error: { sign: STANDING_SIGN.failed, colour: RED },
  warning: { sign: '!', colour: YELLOW },
  info: { sign: '✔', colour: GREEN },
};
/** Of what was not looked at. */
const UNTRIED = { sign: '?', colour: YELLOW } as const;

const KIND: Record<LostFact['outcome'], Standing | Severity> = {
  changed: 'failed',
  'known-loss': 'warning',
  info: 'skipped',
};

/** Where to read of known losses. */
const LOSSES = '-v, docs/facts.md';
/** Of cycles, where a screen is too narrow for more. */
const NARROW = ['n', 'Verdict', 'Dump', 'Frozen', 'Restore ms'];
/** Cycles that a screen has room for. */
const CYCLES = 8;

/** A result for people at a terminal. The verdict is its last line, where it is read: what explains it stands above. */
export function text(result: Result, options: TextOptions): string {
  const page = new Page(options);
  const { detail } = options;
  if (detail !== 'verdict') {
    page.wrapped(2, cellLine(result.cell));
    if (result.cycles.length > 0) page.line('', ...cyclesTable(result.cycles, options));
    const isQuiet = detail !== 'all' && result.verdict === 'passed';
    if (!isQuiet) zdtm(page, result);
    facts(page, result, options);
    if (isQuiet) remarks(page, result);
    else explained(page, result, options);
    page.line('');
  }
  page.headline(standing(result), `${headline(result)}${took(result)}`);
  return page.text();
}

function zdtm(page: Page, result: Result): void {
  const tests = zdtmTests(result).filter(({ outcome }) => outcome !== 'passed');
  if (tests.length > 0) page.heading('ZDTM tests that did not pass');
  for (const { name, outcome, reason } of tests) {
    page.signed(outcome, name);
    page.wrapped(4, shorten(reason ?? '', VALUE_LIMIT));
  }
}

/** What is known to be lost has one line, unless all is wanted. */
function facts(page: Page, result: Result, { detail, columns }: TextOptions): void {
  const all = detail === 'all';
  const lost = lostFacts(result.cycles).filter(({ outcome }) => all || outcome !== 'known-loss');
  if (lost.length > 0) page.heading('Facts that changed');
  for (const fact of lost) {
    const { name, outcome, before, after, reason } = fact;
    page.signed(KIND[outcome], `${name} in ${inGenerations(fact)}`);
    // What differs of long ones the sentence has.
    const isLong = [before, after].some((value) => valueText(value).length > columns);
    if (outcome !== 'known-loss' && (all || !isLong || reason === undefined)) {
      page.wrapped(4, `before  ${shorten(valueText(before), VALUE_LIMIT)}`);
      page.wrapped(4, `after   ${shorten(valueText(after), VALUE_LIMIT)}`);
    }
    if (reason !== undefined) page.wrapped(4, reason);
  }
  const known = all ? null : lossesLine(result, LOSSES, columns);
  if (known === null) return;
  page.line('');
  page.wrapped(0, known);
}

/** Of a run that passed: what was noticed, a line each. */
function remarks(page: Page, result: Result): void {
  const findings = notable(result);
  if (findings.length > 0) page.line('');
  page.findings(findings.map(({ id, severity, message }) => ({ id, severity, message })));
  if (result.evidence !== null) page.line('', `Evidence: ${result.evidence}`);
}

/** The log, what was noticed, and at last the cause and what to do, right above the verdict. */
function explained(page: Page, result: Result, { detail }: TextOptions): void {
  const why = reason(result);
  if (why?.evidence !== undefined) {
    // Nothing was started that has a log.
    page.heading(result.verdict === 'skipped' ? 'Seen' : 'In the log');
    page.wrapped(2, why.evidence);
  }
  const findings = detail === 'all' ? besideCause(result) : notable(result);
  if (findings.length > 0) page.heading('Findings');
  page.findings(findings);

  if (result.evidence !== null) page.line('', `Evidence: ${result.evidence}`);
  if (result.bundle !== null) page.line(`Packed:   ${result.bundle}`);
  if (result.issue !== null) page.line(`To report it upstream: ${result.issue}`);
  const cause = explanation(result);
  const control = controlLine(result);
  if (cause !== null || control !== null) page.line('');
  if (cause !== null && cause !== why?.message) page.wrapped(2, cause);
  if (why !== null) page.wrapped(2, why.message);
  if (control !== null) page.wrapped(2, control);
  if (why?.advice !== undefined) page.wrapped(2, `→ ${why.advice}`);
}

function took({ timings: { total } }: Result): string {
  return total === 0 ? '' : ` in ${(total / 1000).toFixed(1)} s`;
}

/**
 * Findings alone, the ones included that ask for nothing.
 *
 * @param untried ids of those about what was not looked at
 */
export function findingsText(
  findings: readonly Finding[],
  options: TextOptions,
  untried: readonly string[] = [],
): string {
  const page = new Page(options);
  page.findings(findings, untried);
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

  signed(kind: Standing | Severity, line: string): void {
    this.beside(SIGN[kind], printableLine(line));
  }

  /** What is looked for first. */
  headline(kind: Standing | Severity, words: string): void {
    const { isTerminal, columns, detail } = this.options;
    const lines = isTerminal === true && detail !== 'verdict' ? wrap(words, columns - 2) : [words];
    const [first = '', ...rest] = lines.map((line) => this.styled(BOLD, printableLine(line)));
    this.beside(SIGN[kind], first);
    this.lines.push(...rest.map((line) => `  ${line}`));
  }

  findings(findings: readonly Finding[], untried: readonly string[] = []): void {
    for (const { id, severity, message, evidence, advice } of findings) {
      const [first = '', ...rest] = wrap(message, this.options.columns - 2);
      this.beside(severity === 'info' && untried.includes(id) ? UNTRIED : SIGN[severity], printableLine(first));
      this.line(...rest.map((line) => `  ${line}`));
      if (evidence !== undefined) this.wrapped(4, evidence);
      if (advice !== undefined) this.wrapped(4, `→ ${advice}`);
    }
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  private beside({ sign, colour }: { sign: string; colour: Style }, words: string): void {
    this.lines.push(`${this.styled(colour, sign)} ${words}`);
  }

  private styled(style: Style, words: string): string {
    return this.options.colour ? styled(style, words) : words;
  }
}

/** Of many that passed the middle and the most of each column, unless all are wanted. */
function cyclesTable(cycles: Cycle[], { detail, columns: width }: TextOptions): string[] {
  const isLong = detail !== 'all' && cycles.length > CYCLES && cycles.every(({ verdict }) => verdict === 'passed');
  const rows = isLong
    ? [
        [`median of ${cycles.length}`, 'passed', ...overall(cycles, median)],
        ['at most', '', ...overall(cycles, (values) => values.reduce((most, value) => Math.max(most, value)))],
      ]
    : cycles.map((cycle) => [
        generationOf(cycle),
        cycle.failureClass === null ? cycle.verdict : `${cycle.verdict}: ${cycle.failureClass}`,
        ...FIGURES.map((figure) => milliseconds(figure(cycle))),
      ]);
  const head = ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'];
  const lines = columns([head, ...rows], 'start');
  const fits = lines.every(({ length }) => length + 2 <= width);
  const brief = () => columns([NARROW, ...rows.map((row) => row.slice(0, NARROW.length))], 'start');
  return (fits ? lines : brief()).map((line) => `  ${line}`);
}

const FIGURES: readonly ((cycle: Cycle) => number | null)[] = [
  ({ dumpMs }) => dumpMs,
  ({ frozenMs }) => frozenMs,
  ({ restoreMs }) => restoreMs,
  ({ dumpStats }) => dumpStats?.pagesWritten ?? null,
];

function overall(cycles: Cycle[], how: (values: number[]) => number): string[] {
  return FIGURES.map((figure) => {
    const values = cycles.map(figure).filter((value) => value !== null);
    return milliseconds(values.length === 0 ? null : how(values));
  });
}

/**
 * Breaks at spaces only: a path or a line of a log that is cut cannot be copied. What is indented stays so: a tree of processes
 * is read by that.
 */
function wrap(words: string, width: number): string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    const indent = paragraph.match(/^ */)?.[0] ?? '';
    let line = '';
    for (const word of paragraph.slice(indent.length).split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > width) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, indent + line];
  });
}
