import { oneLine, printable } from '../../words/escape.js';
import type { Cycle, Result } from '../../words/result.js';
import { isOfHost, lossesLine, type Standing, standing } from '../../words/standing.js';
import { fenced } from '../prose/fenced.js';
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
} from '../prose/wording.js';

/** GitHub drops a summary of more than 1 MiB whole. The rest is left to what other commands of the step write. */
export const BUDGET = 1_000_000;
const TEXT_LIMIT = 2000;
const VALUE_LIMIT = 400;
/** Characters that the line of known losses has, and each of them below it. */
const LOSSES_WIDTH = 110;
const LOSS_LIMIT = 300;
const LOG_LINE_LIMIT = 500;
/** Fewer points make no line; more are neither readable nor drawn: Mermaid refuses 50,000 characters. */
const CHARTED = { least: 3, most: 200 };

export const MEANING: Record<LostFact['outcome'], string> = {
  changed: 'not the same container',
  'known-loss': 'known loss',
  info: 'only reported',
};

export const SIGN: Record<Standing, string> = {
  passed: '✅',
  flaky: '🔁',
  partial: '🔶',
  lossy: '☑️',
  failed: '❌',
  skipped: '⏭️',
  error: '⚠️',
};

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
  const findings = spend(findingsList(result, left));
  const cycles = spend(cyclesTable(result, left));
  const tests = spend(testsTable(result, left));
  const facts = spend(factsList(result, left));
  const losses = spend(foldedLosses(result, left));
  const host = spend(foldedHost(result, left));
  const chart = spend(cyclesChart(result.cycles, left));
  return [top, tests, cycles, chart, facts, findings, losses, host, foldedLog(logTail, left)].join('');
}

function head(result: Result): string {
  const cause = explanation(result);
  const why = reason(result);
  const sentence = why?.message ?? cause;
  return paragraphs(
    `### ${SIGN[standing(result)]} ${text(headline(result))}`,
    sentence === null ? '' : `**${result.verdict === 'skipped' ? 'Reason' : 'Cause'}:** ${text(sentence)}`,
    why?.advice === undefined ? '' : `**What to do:** ${text(why.advice)}`,
    cause === null || cause === sentence ? '' : text(cause),
    why?.evidence === undefined ? '' : verbatim(why.evidence),
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

/** Those that ask for something: what is known to be lost is folded below. */
function factsList({ cycles }: Result, budget: number): string {
  const facts = lostFacts(cycles).filter(({ outcome }) => outcome !== 'known-loss');
  const blocks = facts.map((fact) =>
    paragraphs(
      `**${text(fact.name)}** in ${inGenerations(fact)}: ${text([MEANING[fact.outcome], fact.reason].filter(Boolean).join('. '))}`,
      verbatim(
        `before  ${shorten(valueText(fact.before), VALUE_LIMIT)}\nafter   ${shorten(valueText(fact.after), VALUE_LIMIT)}`,
      ),
    ),
  );
  return list('Facts that changed', blocks, budget);
}

/** Each in a line, seen by who wants to. */
function foldedLosses(result: Result, budget: number): string {
  const line = lossesLine(result, 'docs/facts.md', LOSSES_WIDTH);
  if (line === null) return '';
  const losses = lostFacts(result.cycles).filter(({ outcome }) => outcome === 'known-loss');
  const rows = losses.map(
    (fact) => `- ${text(fact.name)} in ${inGenerations(fact)}: ${text(shorten(fact.reason ?? '', LOSS_LIMIT))}`,
  );
  return folded(line, rows, budget);
}

/** What is so of the host, whatever is run on it. */
function foldedHost(result: Result, budget: number): string {
  const ofHost = notable(result).filter(isOfHost);
  const rows = ofHost.map(({ message, advice }) => `- ${text([message, advice].filter(Boolean).join(' → '))}`);
  return ofHost.length === 0 ? '' : folded(`Of this host: ${ofHost.map(({ id }) => id).join(', ')}`, rows, budget);
}

/** As many lines as fit. */
function folded(title: string, rows: readonly string[], budget: number): string {
  const [open, close] = [paragraphs(`<details><summary>${text(title)}</summary>`), paragraphs('</details>')];
  const shown = fitting(rows, budget - Buffer.byteLength(open + close) - 2);
  return shown.length === 0 ? '' : open + paragraphs(shown.join('\n')) + close;
}

/** Without the one that explains the verdict, which stands above. */
function findingsList(result: Result, budget: number): string {
  const findings = notable(result).filter((finding) => !isOfHost(finding));
  const blocks = findings.map(({ severity, message, evidence, advice }) =>
    paragraphs(
      `**${severity}:** ${text(message)}${advice === undefined ? '' : ` → ${text(advice)}`}`,
      evidence === undefined ? '' : verbatim(evidence),
    ),
  );
  return list('Findings', blocks, budget);
}

/** Lines as they were read: in a cell of a table GitHub would put them into one, and cut them off. */
function verbatim(words: string): string {
  return fenced(shorten(printable(words), TEXT_LIMIT).trim());
}

/** As many whole blocks as fit. */
function list(title: string, blocks: readonly string[], budget: number): string {
  if (blocks.length === 0) return '';
  const top = paragraphs(`#### ${title}`);
  const more = (hidden: number) => (hidden === 0 ? '' : paragraphs(`${hidden} more in the result file.`));
  // As lines, whose ends are counted: each block ends with two.
  const lines = blocks.map((block) => block.slice(0, -1));
  const shown = fitting(lines, budget - Buffer.byteLength(top + more(blocks.length)));
  return shown.length === 0 ? '' : `${top}${shown.join('\n')}\n${more(blocks.length - shown.length)}`;
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
  const top = [...(title === '' ? [] : [`#### ${title}`, '']), line(columns), line(columns.map(() => '---'))];
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
  const shown = fitting(lines.reverse(), budget - frame).toReversed();
  return shown.join('') === '' ? '' : fold(shown);
}

/** As many of the first lines as fit, line ends counted. */
function fitting(lines: readonly string[], budget: number): readonly string[] {
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

/** On one line. */
export function code(value: string, limit: number): string {
  return `<code>${text(shorten(value, limit).trim())}</code>`;
}
