import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { withoutCommands } from '../../src/action/say.js';
import type { VerdictChange } from '../../src/history/compare.js';
import type { HistoryEntry } from '../../src/history/history.js';
import { gridAnnotations } from '../../src/report/many/grid-annotations.js';
import { gridSummary } from '../../src/report/many/grid-markdown.js';
import type { GridRow } from '../../src/report/many/grid-rows.js';
import { gridText } from '../../src/report/many/grid-text.js';
import type { Joined } from '../../src/report/many/join.js';
import { joinedSummary } from '../../src/report/many/joined-markdown.js';
import { joinedText } from '../../src/report/many/joined-text.js';
import { junit, junitOfJoined } from '../../src/report/many/junit.js';
import { type News, newsOf } from '../../src/report/many/news.js';
import { page } from '../../src/report/many/page.js';
import { type Past, pastText } from '../../src/report/many/past.js';
import { trend } from '../../src/report/many/trend.js';
import { annotations } from '../../src/report/one/annotations.js';
import { forecastText } from '../../src/report/one/forecast.js';
import { type IssueMaterial, issue } from '../../src/report/one/issue.js';
import { summary } from '../../src/report/one/markdown.js';
import { text } from '../../src/report/one/text.js';
import { printable, printableJson, printableLine, styled, terminal } from '../../src/words/escape.js';
import type { Forecast } from '../../src/words/forecast.js';
import type { Result } from '../../src/words/result.js';
import { runnerCommands } from '../runner-commands.js';
import { failed, tests } from './results.js';

/** What means something to a runner, a terminal, XML, Markdown or HTML, and what of all characters is strange. */
const PIECES = [
  ...['##[', '##[add-mask]x', '::', ':', '#', '[', ']', 'add-mask', '::set-output name=verdict::passed', '%0A', '%25'],
  ...['\n', '\r', '\r\n', '\t', ' ', '\u00a0', '\u0085', '\u2028', '\u2029', '\u3000', '\u200b', '\ufeff', '\u00ad'],
  ...[
    '\u001b',
    '\u001b[31m',
    '\u001b[2J',
    '\u009b',
    '\u0007',
    '\u007f',
    '\0',
    '\u202e',
    '\u2066',
    '\ufe0f',
    '\u{e0041}',
  ],
  ...['\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\ud800', '\udfff', '\u{1f600}'],
  ...['<', '>', '&', '"', "'", ']]>', '</script>', '<!--', '|', '\\', '\\|', '`', '```', '~~~', '*', '_', '# ', '- '],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

const STYLES = new RegExp(`${'\u001b'}\\[(?:0|1|31|32|33)m`, 'g');
const STEERING = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** The text in every place of a result that the schema leaves free. */
function resultOf(base: Result, words: string): Result {
  const { criu, lxc } = base.cell;
  return {
    ...base,
    cause: words,
    mode: [words],
    cell: {
      ...base.cell,
      kernel: words,
      architecture: words,
      criu: criu && { ...criu, version: words },
      lxc: lxc && { ...lxc, version: words },
    },
    cycles: base.cycles.map((cycle) => ({
      ...cycle,
      cause: cycle.cause && words,
      facts: [
        { name: words, outcome: 'changed', before: words, after: { [words]: [words] }, reason: words },
        { name: 'hostname', outcome: 'info', before: words, after: null },
      ],
    })),
    controls: [{ what: 'mode', from: words, to: words, verdict: 'failed', isSame: false, cause: words }],
    explainedBy: words,
    findings: [
      { id: words, severity: 'error', message: words, evidence: words, advice: words },
      { id: 'other', severity: 'warning', message: `other ${words}`, evidence: words, advice: words },
    ],
    ...(base.zdtm === undefined
      ? {}
      : { zdtm: { ...base.zdtm, tests: base.zdtm.tests.map((test) => ({ ...test, name: words, reason: words })) } }),
    evidence: `/${words}`,
    bundle: `/${words}`,
    issue: `/${words}`,
  };
}

function joinedOf(result: Result, words: string): Joined {
  return {
    entries: [{ id: words, file: words, result, kept: [words], absent: [{ name: words, reason: words }] }],
    problems: [{ kind: 'damaged', file: words, message: words }],
  };
}

function entryOf(words: string): HistoryEntry {
  const versions = { tool: '1', criu: words, restoreCriu: words, lxc: words, cgroup: 'v1', kernel: words } as const;
  const times = { dumpMs: 1, frozenMs: 1, restoreMs: 1, pages: 1 };
  return { version: 1, at: words, cell: words, verdict: 'failed', cause: words, ...versions, ...times };
}

const rowsOf = (result: Result, words: string): GridRow[] => [
  { id: words, values: { facts: words }, result },
  { id: 'other', values: { facts: 'x' }, result },
];

function newsFor(words: string): News {
  const since = {
    cell: words,
    at: '2026-11-04T00:00:00Z',
    run: null,
    lastPassed: words,
    passedRun: null,
    meanwhile: [words],
  };
  const change: VerdictChange = {
    cell: words,
    was: 'passed',
    is: 'failed',
    cause: words,
    meanwhile: [words],
    search: words,
  };
  const fact = { cell: words, fact: words, outcome: 'known-loss', reason: words } as const;
  const lone = { cell: words, verdict: 'failed', cause: words } as const;
  return newsOf(
    {
      compared: 1,
      newlyFailing: [change],
      newlyPassing: [],
      untold: [],
      otherwise: [],
      factsLost: [fact],
      factsUnread: [fact],
      worse: [],
      added: [lone],
      missing: [lone],
    },
    [since, { ...since, cell: `${words} too` }],
    words,
  );
}

function pastOf(words: string): Past {
  return { comparison: null, news: newsFor(words), history: null, remember: null, problems: [words] };
}

function forecastOf(words: string): Forecast {
  const finding = { id: words, message: words, evidence: words, advice: words, changes: [] };
  return {
    schemaVersion: 1,
    tool: '1',
    container: words,
    config: words,
    running: true,
    criu: words,
    lxc: words,
    cgroup: 'v1',
    kernel: words,
    predictions: [{ ...finding, severity: 'error', phase: 'dump' }],
    unseen: [words],
    diff: `-${words}`,
    written: { file: words, backup: words },
  };
}

function materialOf(words: string): IssueMaterial {
  const logs = { commandLine: words, host: words, commands: words, criuCommands: [words], criuCheck: words };
  const files = { cgroup: words, config: words, kernelLog: words, lxcLog: words };
  return { ...logs, ...files, missingFeatures: [words], criuLogs: [{ name: 'restore.log', text: words }] };
}

function forEach(check: (words: string, result: Result) => void): void {
  fc.assert(
    fc.property(hostile, fc.constantFrom(failed, tests), (words, base) => check(words, resultOf(base, words))),
    { numRuns: 300 },
  );
}

/** All that is said to people in lines: to those at a terminal, and to those who read the log of a step. */
function texts(words: string, result: Result, colour = true): string[] {
  const options = { colour, columns: 80 };
  return [
    words,
    text(result, options),
    gridText(rowsOf(result, words), options),
    joinedText(joinedOf(result, words)),
    pastText(pastOf(words)),
    forecastText(forecastOf(words), options),
  ];
}

describe('whatever a container says', () => {
  it('is no command to the runner', () =>
    forEach((words, result) => {
      for (const each of texts(words, result)) {
        const said = withoutCommands(terminal(each));
        expect(runnerCommands(said)).toEqual([]);
        expect(said).not.toContain('##[');
        expect(said).not.toMatch(/^\s*::/m);
      }
      for (const { title, message } of [...annotations(result), ...gridAnnotations(rowsOf(result, words))]) {
        for (const each of [title, message]) expect(withoutCommands(printable(each))).not.toContain('##[');
      }
    }));

  it('steers no terminal', () =>
    forEach((words, result) => {
      const [, ...pages] = texts(words, result);
      for (const each of pages) expect(terminal(each).replaceAll(STYLES, '')).not.toMatch(STEERING);
      // Nothing but our own styles has to be let through.
      expect(texts(words, result, false).slice(1).join('')).not.toContain('\u001b');
      for (const each of [printable(words), printableLine(words), printableJson(words)])
        expect(each).not.toMatch(STEERING);
      expect(printableLine(words)).not.toContain('\n');
      expect(JSON.parse(printableJson({ words }))).toEqual({ words });
    }));

  it('leaves XML well-formed', () =>
    forEach((words, result) => {
      const joined = joinedOf(result, words);
      for (const each of [junit(result), junitOfJoined(joined, newsFor(words)), trend([entryOf(words)])]) {
        // The parser throws.
        new SaxesParser().write(each).close();
        expect(each).not.toMatch(STEERING);
      }
    }));

  it('leaves tables of Markdown their columns, and is no HTML', () =>
    forEach((words, result) => {
      const summaries = [
        summary(result),
        gridSummary(rowsOf(result, words), words),
        joinedSummary(joinedOf(result, words), pastOf(words)),
      ];
      for (const each of summaries) {
        // Between fences all is text.
        const outside = each.replaceAll(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');
        for (const table of outside.split('\n\n').filter((block) => block.startsWith('|'))) {
          const columns = table.split('\n').map((line) => line.split('|').length);
          expect(new Set(columns).size, table).toBe(1);
        }
        expect(outside.replaceAll(/<\/?(?:code|details|summary)>|<br>/g, '')).not.toMatch(/[<>]/);
        expect(each.replaceAll(/[\ufe0f]/g, '')).not.toMatch(STEERING);
      }
      expect(issue(result, materialOf(words))).not.toMatch(STEERING);
    }));

  it('leaves the page one script', () =>
    forEach((words, result) => {
      const made = page(joinedOf(result, words), '1', '<script>"RESULTS"</script>');
      expect(made.match(/</g)).toHaveLength(2);
      expect(() => JSON.parse(made.slice('<script>'.length, -'</script>'.length))).not.toThrow();
      expect(made).not.toMatch(STEERING);
    }));
});

it('is seen where it was invisible', () => {
  expect(printable('\u202edessap\u200b \u001b[31m\ufffe\ud800\u2028')).toBe(
    '\ufffddessap\ufffd \ufffd[31m\ufffd\ufffd\ufffd',
  );
  expect(printable('naïve 日本 \u{1f600} a\tb\nc')).toBe('naïve 日本 \u{1f600} a\tb\nc');
  expect(terminal(`${styled(31, '\u001b[32m✘')} \u001b[2J\u001b[5m`)).toBe(
    '\u001b[31m\ufffd[32m✘\u001b[0m \ufffd[2J\ufffd[5m',
  );
});

it('can be read where it was a command', () => {
  expect(withoutCommands('a ##[add-mask]x ###[b]\n \t::add-mask::x\nstd::string\n::1')).toBe(
    'a ##\\[add-mask]x ###\\[b]\n \t\\::add-mask::x\nstd::string\n\\::1',
  );
});
