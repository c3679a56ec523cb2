import { oneLine, printable } from '../words/escape.js';
import type { Cycle, Result, Verdict } from '../words/result.js';
import { fenced } from './fenced.js';
import {
  cellLine,
  controlLine,
  explanation,
  generationOf,
  headline,
  type LostFact,
  lostFacts,
  milliseconds,
  notable,
  reason,
  shorten,
  valueText,
  zdtmTests,
} from './wording.js';

/** GitHub drops a summary of more than 1 MiB whole. The rest is left to what other commands of the step write. */
export const BUDGET = 1_000_000;
const TEXT_LIMIT = 2000;
const VALUE_LIMIT = 120;
const LOG_LINE_LIMIT = 500;
/** Fewer points make no line; more are neither readable nor drawn: Mermaid refuses 50,000 characters. */
const CHARTED = { least: 3, most: 200 };

export const MEANING: Record<LostFact['outcome'], string> = {
  changed: 'not the same container',
  'known-loss': 'known loss',
  info: 'only reported',
};

export const SIGN: Record<Verdict, string> = { passed: '✅', failed: '❌', skipped: '⏭️', error: '⚠️' };

/**
 * The job summary. What would make it too long is left out in whole lines, the log's first lines before anything
 * else, then facts, cycles and findings; the verdict always stays.
 */
export function summary(result: Result, logTail = ''): string {
  let left = BUDGET;
  const spend = (section: string): string => {
    left -= Buffer.byteLength(section);
    return section;
  };
  // Written in the order of what matters most, put together in the order of reading.
  const top = spend(head(result));
  const findings = spend(findingsTable(result, left));
  const cycles = spend(cyclesTable(result, left));
  const tests = spend(testsTable(result, left));
  const facts = spend(factsTable(result, left));
  const chart = spend(cyclesChart(result.cycles, left));
  return [top, tests, cycles, chart, facts, findings, foldedLog(logTail, left)].join('');
}

function head(result: Result): string {
  const cause = explanation(result);
  const why = reason(result);
  const sentence = why?.message ?? cause;
  return paragraphs(
    `### ${SIGN[result.verdict]} ${text(headline(result))}`,
    sentence === null ? '' : `**${result.verdict === 'skipped' ? 'Reason' : 'Cause'}:** ${text(sentence)}`,
    why?.advice === undefined ? '' : `**What to do:** ${text(why.advice)}`,
    cause === null || cause === sentence ? '' : text(cause),
    text(controlLine(result) ?? ''),
    text(cellLine(result.cell)),
    result.evidence === null ? '' : `Evidence: ${code(result.evidence, TEXT_LIMIT)}`,
    result.bundle === null ? '' : `Packed: ${code(result.bundle, TEXT_LIMIT)}`,
    result.issue === null ? '' : `To report it upstream: ${code(result.issue, TEXT_LIMIT)}`,
  );
}

function cyclesTable({ cycles }: Result, budget: number): string {
  const rows = cycles.map((cycle) => [
    generationOf(cycle),
    cycle.verdict === 'passed'
      ? 'passed'
      : text(cycle.failureClass === null ? cycle.verdict : `failed: ${cycle.failureClass}`),
    milliseconds(cycle.dumpMs),
    milliseconds(cycle.frozenMs),
    milliseconds(cycle.restoreMs),
    cycle.dumpStats?.pagesWritten ?? '–',
  ]);
  const columns = ['Generation', 'Verdict', 'Dump (ms)', 'Frozen (ms)', 'Restore (ms)', 'Pages'];
  return table('Cycles', columns, rows, budget);
}

/** The table beside it says the same: not every viewer of a summary draws Mermaid. */
function cyclesChart(cycles: Cycle[], budget: number): string {
  const measured = cycles.filter(({ dumpMs, frozenMs, restoreMs }) => ![dumpMs, frozenMs, restoreMs].includes(null));
  if (measured.length < CHARTED.least || measured.length > CHARTED.most) return '';
  const line = (time: 'dumpMs' | 'frozenMs' | 'restoreMs') =>
    `  line [${measured.map((cycle) => milliseconds(cycle[time])).join(', ')}]`;
  const chart = paragraphs(
    [
      '```mermaid',
      '---',
      'config: { themeVariables: { xyChart: { plotColorPalette: "#1f6feb, #d1242f, #1a7f37" } } }',
      '---',
      'xychart-beta',
      '  title "Milliseconds: dump (blue), frozen (red), restore (green)"',
      `  x-axis "Generation" [${measured.map(({ generation }) => `"${generation}"`).join(', ')}]`,
      line('dumpMs'),
      line('frozenMs'),
      line('restoreMs'),
      '```',
    ].join('\n'),
  );
  return Buffer.byteLength(chart) > budget ? '' : chart;
}

/** Those that did not pass: the others are counted in the headline. */
function testsTable(result: Result, budget: number): string {
  const rows = zdtmTests(result)
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ name, outcome, expected, generations, flavours, reason }) => [
      text(name),
      expected === 'failed' ? `${outcome} as recorded` : outcome,
      generations,
      text(flavours.join(' ')),
      text(reason ?? ''),
    ]);
  return table('ZDTM tests', ['Test', 'Outcome', 'Generations', 'Flavours', 'Reason'], rows, budget);
}

function factsTable({ cycles }: Result, budget: number): string {
  const rows = lostFacts(cycles).map(({ name, generations, outcome, before, after, reason }) => [
    text(name),
    generations.join(', '),
    code(valueText(before)),
    code(valueText(after)),
    text([MEANING[outcome], reason].filter(Boolean).join(': ')),
  ]);
  return table('Facts that changed', ['Fact', 'Generation', 'Before', 'After', 'Meaning'], rows, budget);
}

function findingsTable({ findings }: Result, budget: number): string {
  const rows = notable(findings).map(({ severity, message, evidence, advice }) => [
    severity,
    text(message),
    evidence === undefined ? '' : code(evidence, TEXT_LIMIT),
    text(advice ?? ''),
  ]);
  return table('Findings', ['Severity', 'What', 'Evidence', 'What to do'], rows, budget);
}

export function table(
  title: string,
  columns: string[],
  rows: (string | number)[][],
  budget: number,
  rest = 'in the result file',
): string {
  if (rows.length === 0) return '';
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const top = [`#### ${title}`, '', line(columns), line(columns.map(() => '---'))];
  const more = (hidden: number) => (hidden === 0 ? '' : `${hidden} more ${rest}.`);
  const shown = fitting(rows.map(line), budget - Buffer.byteLength(paragraphs(top.join('\n'), more(rows.length))));
  return shown.length === 0 ? '' : paragraphs([...top, ...shown].join('\n'), more(rows.length - shown.length));
}

/** The end of a log. */
function foldedLog(log: string, budget: number): string {
  const fold = (lines: string[]) =>
    paragraphs('<details><summary>End of the log</summary>', fenced(lines.join('\n')), '</details>');
  const lines = printable(log)
    .trimEnd()
    .split('\n')
    .map((line) => shorten(line, LOG_LINE_LIMIT));
  const frame = Buffer.byteLength(fold(['`'.repeat(LOG_LINE_LIMIT)]));
  const shown = fitting(lines.reverse(), budget - frame).reverse();
  return shown.join('') === '' ? '' : fold(shown);
}

/** As many of the first lines as fit, line ends counted. */
function fitting(lines: string[], budget: number): string[] {
  let left = budget;
  const end = lines.findIndex((line) => {
    left -= Buffer.byteLength(line) + 1;
    return left < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

export function paragraphs(...blocks: string[]): string {
  return blocks
    .filter((block) => block !== '')
    .map((block) => `${block}\n\n`)
    .join('');
}

/** Text that Markdown and HTML take as nothing but text, on one line: it comes from logs and from the container. */
export function text(value: string): string {
  return oneLine(shorten(value, TEXT_LIMIT)).replaceAll(
    /[&<>|`*_~[\]\\$#]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

export function code(value: string, limit = VALUE_LIMIT): string {
  const lines = shorten(value, limit).trim().split('\n');
  return `<code>${lines.map((line) => text(line)).join('<br>')}</code>`;
}
