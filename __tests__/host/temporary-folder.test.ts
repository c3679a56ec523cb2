import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { withTemporaryFolder } from '../../src/host/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '../..');

it('is there for this user alone while it is used, and gone afterwards', async () => {
  let place = '';
  const failed = withTemporaryFolder('temporary-folder-', (folder) => {
    place = folder;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    throw new Error('failed');
  });
  await expect(failed).rejects.toThrow('failed');
  expect(existsSync(place)).toBe(false);
});

it('is gone after a kill, too', async () => {
  const script = `
    const { withTemporaryFolder } = await import('./src/host/temporary-folder.ts');
    await withTemporaryFolder('temporary-folder-', (folder) => {
      console.log(folder);
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const loader = join(ROOT, 'scripts/typescript-modules.mjs');
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const folder = said.toString().trim();
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGKILL');
  while (existsSync(folder)) await new Promise((done) => setTimeout(done, 10));
});
