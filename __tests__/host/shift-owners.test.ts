import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isRoot } from '../../src/host/root.js';
import { shiftOwners } from '../../src/host/shift-owners.js';
import { temporaryFolder } from '../folder.js';

it.runIf(isRoot())('gives all to others, keeps set-user-id, follows no link, and leaves no device', () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(folder, 'in'));
  const program = join(folder, 'in/program');
  writeFileSync(program, '');
  chmodSync(program, 0o4755);
  symlinkSync(outside, join(folder, 'link'));
  execFileSync('mknod', [join(folder, 'disk'), 'b', '7', '250']);
  execFileSync('mknod', [join(folder, 'null'), 'c', '1', '3']);
  // Of an overlay: a file that was deleted.
  execFileSync('mknod', [join(folder, 'gone'), 'c', '0', '0']);
  shiftOwners(
    folder,
    (uid) => uid + 2_000_000,
    (gid) => gid + 2_000_000,
  );
  expect(statSync(program)).toMatchObject({ uid: 2_000_000, gid: 2_000_000 });
  expect(statSync(program).mode & 0o7777).toBe(0o4755);
  expect(lstatSync(join(folder, 'link')).uid).toBe(2_000_000);
  expect(statSync(outside).uid).toBe(0);
  expect(['disk', 'null', 'gone'].map((name) => existsSync(join(folder, name)))).toEqual([false, false, true]);
});
