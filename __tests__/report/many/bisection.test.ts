import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { bisectionFiles } from '../../../src/report/many/bisection-files.js';
import { bisectionMarkdown } from '../../../src/report/many/bisection-markdown.js';
import { bisectionText } from '../../../src/report/many/bisection-text.js';
import { writeEach } from '../../../src/report/one/write-each.js';
import type { Bisection, Try } from '../../../src/words/bisection.js';
import { temporaryFolder } from '../../folder.js';

const id = (digit: string) => digit.repeat(40);
const runs = (kind: Try['kind'], count: number, reason: string | null = null): Try[] =>
  Array.from({ length: count }, () => ({ kind, reason, ms: 2000 }));

const bisection: Bisection = {
  schemaVersion: 1,
  tool: '1.0.0',
  startedAt: '2026-11-26T12:00:00.000Z',
  component: 'lxc',
  repository: 'https://github.com/lxc/lxc.git',
  old: { ref: 'v7.0.0', commit: id('a') },
  new: { ref: 'main', commit: id('b') },
  terms: { old: 'good', new: 'bad' },
  symptom: 'class:restore',
  shownBy: 'new',
  found: {
    commit: id('c'),
    subject: 'Merge pull request #4702 from x/y',
    authorDate: '2026-05-04T10:00:00+02:00',
    author: 'Some One',
    pullRequest: 4702,
    parent: id('d'),
  },
  isProved: true,
  candidates: [],
  rates: { shows: 0.97, falsely: 0.03 },
  bounds: { turning: 0.002, other: 0.05 },
  releases: [],
  narrowed: null,
  answers: [
    { commit: id('a'), subject: 'Release', answer: 'old', tries: runs('passes', 3) },
    { commit: id('b'), subject: 'Tip', answer: 'new', tries: runs('shows', 3, 'It failed.') },
    { commit: id('e'), subject: 'A | pipe', answer: 'skip', tries: runs('broken', 1, 'LXC cannot be built: no `x`.') },
  ],
  log: 'git bisect start\n',
  ms: 60_000,
};
const several: Bisection = { ...bisection, found: null, candidates: [id('c'), id('d')] };
const narrowed: Bisection = {
  ...bisection,
  releases: [{ tag: 'v7.1.0', version: '7.1.0', commit: id('b'), answer: 'new', tries: runs('shows', 2) }],
  narrowed: { old: 'v7.0.0', new: 'v7.1.0', isBelieved: true },
};
const options = { colour: false, columns: 100 };

it.each([
  ['found', bisection],
  ['one of several', several],
  ['narrowed by packages', narrowed],
])('is by its schema: %s', (_title, value) => {
  const schema = JSON.parse(readFileSync('schema/bisection.schema.json', 'utf8'));
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...value, symptom: undefined })).toBe(false);
});

it('tells the answers, how sure they are, and at last the commit', () => {
  const lines = bisectionText(bisection, options).trimEnd().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'good  aaaaaaaaaaaa  6 s  Release   0 of 3 show it',
    'bad   bbbbbbbbbbbb  6 s  Tip       3 of 3 show it',
    'skip  eeeeeeeeeeee  2 s  A | pipe  LXC cannot be built: no `x`.',
  ]);
  expect(lines.join(' ')).toContain('an answer is wrong in at most 5 %, one that turned the search in at most 0.2 %.');
  expect(lines.at(-3)).toBe('  2026-05-04 by Some One, pull request 4702');
  expect(lines.at(-1)).toBe('✔ LXC shows class:restore since cccccccccccc: Merge pull request #4702 from x/y');
  expect(
    bisectionText(bisection, { ...options, detail: 'verdict' })
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1);
});

it('says of what was fixed that it is not shown any more', () => {
  expect(bisectionText({ ...bisection, shownBy: 'old' }, options)).toContain(
    'LXC does not show class:restore any more since',
  );
});

it('says which commits it may be, and that answers contradict each other', () => {
  const text = bisectionText(several, options);
  expect(text).toContain(`  ${id('c')}\n  ${id('d')}\n`);
  expect(text).toMatch(/since one of 2 commits; the others of them could not be tested\.\n$/);
  expect(bisectionText({ ...several, isProved: false }, options)).toContain('could not be repeated.');
  expect(bisectionText({ ...several, isProved: false, candidates: [id('c')] }, options)).toContain('not be repeated.');
});

it('is a section of an issue, in which no text of others is markup', () => {
  const markdown = bisectionMarkdown(bisection, 'criu-lxc-test bisect --component lxc');
  expect(markdown).toContain(
    '| <code>eeeeeeeeeeee</code> | skip | 2 s | A &#124; pipe | LXC cannot be built: no &#96;x&#96;. |',
  );
  expect(markdown).toContain('```\ncriu-lxc-test bisect --component lxc\n```');
  expect(markdown).toContain('git bisect start');
  expect(bisectionMarkdown(several, '')).toContain(`- <code>${id('d')}</code>`);
});

it.each([
  [true, 'and builds of both answer likewise.'],
  [false, 'but builds of these two do not confirm it: all between the ends was searched.'],
])('tells what packages answered, and whether they are believed: %s', (isBelieved, sentence) => {
  const value = { ...narrowed, narrowed: { old: 'v7.0.0', new: 'v7.1.0', isBelieved } };
  const lines = bisectionText(value, { ...options, columns: 200 });
  expect(lines).toMatch(/^bad {3}v7\.1\.0 {8}4 s {2}its package {2}2 of 2 show it$/m);
  expect(lines).toContain(`By the packages of releases it is between v7.0.0 and v7.1.0, ${sentence}`);
  const markdown = bisectionMarkdown(value, 'criu-lxc-test bisect');
  expect(markdown).toContain('| <code>v7.1.0</code> | bad | 4 s | its package | 2 of 2 show it |');
  expect(markdown).toContain(sentence);
});

const STEPS = '\n### Steps to reproduce\n';

it.each([
  ['new', id('c'), 'that is found'],
  ['old', id('d'), 'before it, where it fixed something'],
] as const)(
  'puts the commit into the issue of the last run of the commit: %s, %s, %s',
  async (shownBy, commit, _title) => {
    const folder = temporaryFolder();
    const name = (run: number) => `${commit.slice(0, 12)}-${run}`;
    const issueOf = (run: number) => join(folder, name(run), 'issue.md');
    // The last of them failed otherwise, and one is of an older search.
    const tries = [
      ...[2, 10].map((run) => ({ kind: 'shows', reason: 'It failed.', ms: 1, evidence: name(run) }) as const),
      { kind: 'other', reason: 'It failed otherwise.', ms: 1, evidence: name(11) } as const,
    ];
    const answers = [{ commit, subject: 'It', answer: 'new', tries } as const];
    for (const run of [2, 10, 11, 13]) {
      mkdirSync(dirname(issueOf(run)));
      writeFileSync(issueOf(run), `### Description\n\nIt fails.\n${STEPS}\nRun it.\n`);
    }
    // Once more, as after --resume.
    for (let time = 0; time < 2; time++) {
      expect(
        await writeEach(
          bisectionFiles({ ...bisection, shownBy, answers: [...answers] }, 'criu-lxc-test bisect', folder),
        ),
      ).toEqual([]);
    }
    const issue = readFileSync(issueOf(10), 'utf8');
    expect(issue.match(/^### .*$/gm)).toEqual(['### Description', '### Since which commit', '### Steps to reproduce']);
    expect(issue).toMatch(/\n```\ncriu-lxc-test bisect\n```\n\n### Steps/);
    for (const run of [2, 11, 13]) expect(readFileSync(issueOf(run), 'utf8')).not.toContain('Since which');
    expect(readdirSync(folder).toSorted()).toEqual(
      [...[2, 10, 11, 13].map(name), 'bisect.log', 'bisection.json', 'bisection.md'].toSorted(),
    );
  },
);

it('leaves an issue as it is that would be too long for GitHub, and needs none', async () => {
  const folder = temporaryFolder();
  const file = join(folder, `${id('c').slice(0, 12)}-1`, 'issue.md');
  mkdirSync(dirname(file));
  const long = `${'a'.repeat(65_000)}${STEPS}`;
  writeFileSync(file, long);
  const tries: Try[] = [{ kind: 'shows', reason: null, ms: 1, evidence: `${id('c').slice(0, 12)}-1` }];
  const answers = [{ commit: id('c'), subject: 'It', answer: 'new', tries } as const];
  await writeEach(bisectionFiles({ ...bisection, answers: [...answers] }, 'criu-lxc-test bisect', folder));
  expect(readFileSync(file, 'utf8')).toBe(long);
  expect(await writeEach(bisectionFiles(several, 'criu-lxc-test bisect', temporaryFolder()))).toEqual([]);
});
