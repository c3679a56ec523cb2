import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ResultsFolder } from '../../../src/report/many/results-folder.js';
import { StageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';
import { broken, failed, passed, skipped } from '../results.js';

it('knows a result by its inputs, until it is forgotten', async () => {
  const results = new ResultsFolder(temporaryFolder());
  results.write('cell', passed, 'inputs');
  expect(results.known('cell', 'inputs')).toEqual(passed);
  expect(results.known('cell', 'others')).toBeNull();
  expect(results.known('other', 'inputs')).toBeNull();
  results.forget('cell');
  expect(results.known('cell', 'inputs')).toBeNull();
});

it('knows no result that says nothing, whose inputs cannot be told, or that is not whole', async () => {
  const folder = temporaryFolder();
  const results = new ResultsFolder(folder);
  results.write('broken', broken, 'inputs');
  expect(results.known('broken', 'inputs')).toBeNull();
  results.write('skipped', skipped, 'inputs');
  expect(results.known('skipped', 'inputs')).toBeNull();
  results.write('strange', { ...passed, cyclesWanted: 5 }, 'inputs');
  expect(results.known('strange', 'inputs')).toBeNull();
  results.write('cell', failed, 'inputs');
  expect(results.known('cell', 'inputs')).toEqual(failed);
  writeFileSync(join(folder, 'cell/result.json'), '{"schemaVersion": 1, "verd');
  expect(results.known('cell', 'inputs')).toBeNull();
  results.write('cell', failed, null);
  expect(existsSync(join(folder, 'cell/inputs'))).toBe(false);
});

it.each(['{}', '[]', 'null', '{"verdict": "passed"}', JSON.stringify({ ...passed, cycles: [{}] })])(
  'knows no result that is none: %s',
  async (foreign) => {
    const folder = temporaryFolder();
    const results = new ResultsFolder(folder);
    await results.write('cell', passed, 'inputs');
    writeFileSync(join(folder, 'cell/result.json'), foreign);
    expect(results.known('cell', 'inputs')).toBeNull();
  },
);

it('forgets what is its own, and nothing else', async () => {
  const folder = temporaryFolder();
  const results = new ResultsFolder(folder);
  results.write('cell', failed, 'inputs');
  mkdirSync(results.evidence('cell'));
  writeFileSync(join(folder, 'cell/notes'), 'of somebody');
  results.forget('cell');
  expect(readdirSync(join(folder, 'cell'))).toEqual(['notes']);
});

it('says where it cannot write', () => {
  const folder = temporaryFolder();
  const results = new ResultsFolder(folder);
  writeFileSync(join(folder, 'cell'), 'no folder');
  expect(() => results.write('cell', passed, null)).toThrow(StageError);
  expect(() => results.write('cell', passed, null)).toThrow(`The results cannot be kept in ${folder}: E`);
});
