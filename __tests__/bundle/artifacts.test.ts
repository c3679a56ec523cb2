import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { download } from './artifacts.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What lies where after a download by a pattern, of these artifacts with a file each. */
function downloaded(...names: string[]): string[] {
  const artifacts = join(folder, 'artifacts');
  for (const name of names) {
    mkdirSync(join(artifacts, name), { recursive: true });
    writeFileSync(join(artifacts, name, 'result.json'), '{}');
  }
  download({ path: 'results', pattern: 'grid-results-*' }, folder, artifacts);
  return readdirSync(join(folder, 'results'), { recursive: true, encoding: 'utf8' }).sort();
}

it('lays several artifacts into folders of their names', () => {
  expect(downloaded('grid-results-a', 'grid-results-b', 'other')).toEqual([
    ...['grid-results-a', 'grid-results-a/result.json', 'grid-results-b', 'grid-results-b/result.json'],
  ]);
});

it('lays the only one that fits into no folder, as the action does since version 5', () => {
  expect(downloaded('grid-results-a', 'other')).toEqual(['result.json']);
});
