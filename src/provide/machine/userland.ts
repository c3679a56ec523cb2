import { copyFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '../images.js';
import { IPTABLES } from '../recipes.js';
import { recipe } from '../version.js';
import { makeDisk } from './disk.js';
import { FSTAB, INIT } from './init.js';

/** File of an entry of the store. */
export const ROOT_DISK = 'root.ext4';

/** What the helper, LXC, CRIU and the sandbox run, as they would on a host. */
const PACKAGES = [
  ...[
    'dash',
    'libc-bin',
    'coreutils',
    'mount',
    'tar',
    'gzip',
    'sed',
    'grep',
    'findutils',
    'hostname',
    'procps',
    'kmod',
  ],
  ...[
    'iproute2',
    'iptables',
    'nftables',
    'libcap2-bin',
    'apparmor',
    'uidmap',
    'busybox-static',
    'base-files',
    'netbase',
  ],
] as const;
/** Libraries of a Node that brings the others. */
const NODE_LIBRARIES = ['libstdc++6', 'libgcc-s1', 'libatomic1'] as const;
/** Of util-linux, which every suite has: with it come programs that know what Linux 6.12 can. */
const OLDEST = [2, 39] as const;

const FOLDERS = ['dev', 'etc', 'root', 'lib/modules', 'var/tmp', 'var/lib', 'var/log', 'usr/local/bin'];
const FILES = {
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n',
  'etc/group': 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\n',
  'etc/hostname': 'machine\n',
  'etc/hosts': '127.0.0.1 localhost machine\n',
  'etc/machine-id': '0123456789abcdef0123456789abcdef\n',
  'etc/fstab': FSTAB,
};

/** Links that scripts of the packages would make, from what they lead to. */
const LINKS: Readonly<Record<string, string>> = Object.fromEntries([
  ...IPTABLES.map((name) => [`usr/sbin/${name}`, 'xtables-nft-multi']),
  ['usr/bin/sh', 'dash'],
  ['usr/sbin/poweroff', '../bin/busybox'],
]);

/**
 * @param machine the kind of machine that it is for
 * @param tools `bin` of the emulator's closure, when it is there
 */
export function userland(machine: string, tools: Promise<string>, signal: AbortSignal): Image {
  const own = machine === process.arch ? ownNode() : null;
  const packages = [...PACKAGES, ...(own === null ? (['nodejs'] as const) : NODE_LIBRARIES)];
  return {
    tool: 'userland-apt',
    packages: ['util-linux', ...packages],
    words: 'the programs of the machine',
    fits(version) {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
    },
    folders: FOLDERS,
    files: FILES,
    recipe: recipe(packages, FOLDERS, FILES, LINKS, INIT, own === null ? null : process.version),
    async arrange(folder) {
      const root = join(folder, 'root');
      for (const [path, target] of Object.entries(LINKS)) {
        if (!existsSync(join(root, path))) symlinkSync(target, join(root, path));
      }
      writeFileSync(join(root, 'usr/sbin/init'), INIT, { mode: 0o755 });
      if (own !== null) copyFileSync(own, join(root, 'usr/bin/node'));
      await makeDisk(await tools, root, join(folder, ROOT_DISK), signal);
      rmSync(root, { recursive: true });
    },
  };
}

/**
 * The Node that runs us, if it needs nothing but the libraries of C and C++: those that Node's project makes start from a
 * snapshot, four times as fast as Debian's. Null for one whose libraries are a distribution's.
 */
function ownNode(): string | null {
  const { variables } = process.config as { variables: Record<string, unknown> };
  const isWhole = Object.entries(variables).every(
    ([name, value]) => !name.startsWith('node_shared') || value === false,
  );
  return isWhole ? process.execPath : null;
}
