import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '../../src/provide/archive.js';
import { unpack } from '../../src/provide/closure.js';
import { STORE } from './tester.js';

/** Of accounts that scripts of the packages would make. */
const PASSWD = `root:x:0:0:root:/root:/bin/sh
sshd:x:100:65534::/run/sshd:/usr/sbin/nologin
postgres:x:101:101::/var/lib/postgresql:/bin/sh
mysql:x:102:102::/nonexistent:/bin/false
`;
const GROUP = 'root:x:0:\ncrontab:x:103:\nssl-cert:x:104:\npostgres:x:101:\nmysql:x:102:\n';

/**
 * A root file system made of packages of the archive, unpacked and not set up, with busybox's applets for what it lacks.
 *
 * @param folder to make it in
 */
export async function packageImage(folder: string, packages: readonly [string, ...string[]]): Promise<string> {
  const { signal } = new AbortController();
  const archive = new Archive({
    folder: join(STORE, 'criu-lxc-test/apt'),
    architecture: process.arch,
    signal,
    onProgress: () => undefined,
  });
  const place = mkdtempSync(join(folder, 'image-'));
  const root = join(place, 'root');
  await archive.firstThatFits(packages[0], async ({ suite }) => {
    await unpack(
      await archive.fetch(suite, [...packages, 'dash', 'coreutils', 'grep', 'libc-bin'], join(place, 'packages')),
      root,
      signal,
    );
  });
  rmSync(join(place, 'packages'), { recursive: true });
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    if (!existsSync(join(root, name)) && existsSync(join(root, 'usr', name)))
      symlinkSync(`usr/${name}`, join(root, name));
  }
  for (const name of ['dev', 'proc', 'run', 'sys', 'tmp', 'root']) mkdirSync(join(root, name), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(join(root, 'etc/passwd'), PASSWD);
  writeFileSync(join(root, 'etc/group'), GROUP);
  mkdirSync(join(root, 'var'), { recursive: true });
  if (!existsSync(join(root, 'var/run'))) symlinkSync('/run', join(root, 'var/run'));
  return root;
}
