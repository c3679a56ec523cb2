import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeResult } from '../../../src/report/one/json.js';
import { failed, passed } from '../results.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'result-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('replaces an older result and ends with a line end', async () => {
  const file = join(folder, 'result.json');
  writeResult(file, failed);
  writeResult(file, passed);
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toEqual(passed);
  expect(written.endsWith('}\n')).toBe(true);
  expect(await readdir(folder)).toEqual(['result.json']);
});

it('shows a fact that could not be read', async () => {
  const file = join(folder, 'result.json');
  const lost = { name: 'hostname', outcome: 'changed', before: 'witness', after: undefined } as const;
  writeResult(file, { ...failed, cycles: failed.cycles.map((cycle) => ({ ...cycle, facts: [lost] })) });
  expect(JSON.parse(await readFile(file, 'utf8')).cycles[0].facts[0].after).toBeNull();
});

it('writes through a link, and to what is no file', async () => {
  await writeFile(join(folder, 'result.json'), 'old');
  for (const [name, target] of [
    ['link', 'result.json'],
    ['null', '/dev/null'],
  ] as const) {
    await symlink(target, join(folder, name));
    writeResult(join(folder, name), passed);
    expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true);
  }
  expect(JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'))).toEqual(passed);
  expect(await readdir(folder)).toHaveLength(3);
});

it('leaves nothing when it cannot be written', async () => {
  await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
  expect(() => writeResult(join(folder, 'taken'), passed)).toThrow(/taken .*: EISDIR/);
  expect(await readdir(folder)).toEqual(['taken']);
});
