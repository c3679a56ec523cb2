import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What a row of a table names: each test's file, and its title as far as it is the same for all cases. */
function testsIn(cell: string): { file: string; titles: string[] }[] {
  return cell.split(';').flatMap((part) => {
    const file = part.match(/`(__tests__\/[^`]+)`/)?.[1];
    return file === undefined
      ? []
      : [{ file, titles: [...part.matchAll(/"([^"]+)"/g)].map(([, title]) => title ?? '') }];
  });
}

/** The rows of tables whose last column is `Its test`. */
function promises(document: string): { promise: string; tests: ReturnType<typeof testsIn> }[] {
  const tables = document.split('\n\n').filter((block) => /^\| What holds \| Its test \|/.test(block.trim()));
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
      .map(([, promise = '', test = '']) => ({ promise, tests: testsIn(test) })),
  );
}

/** Why a test that is named is none; empty when it is there. */
function missing(root: string, tests: ReturnType<typeof testsIn>): string[] {
  if (tests.length === 0) return ['no test is named'];
  return tests.flatMap(({ file, titles }) => {
    const path = join(root, file);
    if (!existsSync(path)) return [`${file} is not there`];
    if (titles.length === 0) return [`${file}: no title is named`];
    const text = readFileSync(path, 'utf8');
    return titles.filter((title) => !text.includes(title)).map((title) => `${file} has no "${title}"`);
  });
}

describe('what SECURITY.md promises', () => {
  const found = promises(readFileSync(join(ROOT, 'SECURITY.md'), 'utf8'));

  it('is more than a few sentences', () => {
    expect(found.length).toBeGreaterThan(15);
  });

  it.each(found)('has a test that is there: $promise', ({ tests }) => {
    expect(missing(ROOT, tests)).toEqual([]);
  });

  it.each([
    ['', ['no test is named']],
    ['`__tests__/no.test.ts` › "x"', ['__tests__/no.test.ts is not there']],
    ['`__tests__/words/timeless.test.ts`', ['__tests__/words/timeless.test.ts: no title is named']],
    [
      '`__tests__/words/timeless.test.ts` › "no such title"',
      ['__tests__/words/timeless.test.ts has no "no such title"'],
    ],
  ])('that is not there is noticed: %s', (cell, why) => {
    const [row] = promises(`| What holds | Its test |\n| --- | --- |\n| a promise | ${cell} |`);
    expect(missing(ROOT, row?.tests ?? [])).toEqual(why);
  });
});
