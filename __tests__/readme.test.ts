import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('README has at most 200 lines, and every document is listed', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(200);
  const index = readFileSync('docs/README.md', 'utf8');
  const documents = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(documents.filter((name) => !index.includes(`(${name})`))).toEqual([]);
});
