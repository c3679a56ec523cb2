import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isCgroup } from '../../src/host/cgroups.js';
import { giveFolder } from '../../src/host/sandbox.js';
import { temporaryFolder } from '../folder.js';

it.skipIf(process.geteuid?.() !== 0)(
  'gives a user the folder of a sandbox, and not what a link in its place leads to',
  () => {
    const folder = temporaryFolder();
    const [own, other, link] = ['own', 'other', 'link'].map((name) => join(folder, name)) as [string, string, string];
    for (const each of [own, other]) mkdirSync(each);
    symlinkSync(other, link);
    giveFolder(own, 65_534);
    expect(() => giveFolder(link, 65_534)).toThrow('ENOTDIR');
    expect([statSync(own).uid, statSync(other).uid]).toEqual([65_534, 0]);
  },
);

it('knows a cgroup by where it lies', () => {
  const mounts = [
    '30 24 0:26 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw',
    '31 24 0:27 /below /cgroups\\040here rw shared:1 - cgroup cgroup rw,memory',
    '32 24 0:28 / /tmp rw - tmpfs cgroup rw',
  ].join('\n');
  const paths = [
    '/sys/fs/cgroup/unified/a',
    '/cgroups here/a/b',
    '/sys/fs/cgroup/unified',
    '/sys/fs/cgroup/unifieda/b',
  ];
  const more = ['/sys/fs/cgroup/unified/../a', '/tmp/a'];
  expect([...paths, ...more].map((path) => isCgroup(path, mounts))).toEqual([true, true, false, false, false, false]);
});
