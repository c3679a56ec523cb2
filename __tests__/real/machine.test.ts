import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostClocksource, Machine } from '../../src/host/machine.js';
import { cpio } from '../../src/provide/machine/initramfs.js';
import { parseKernelSpec } from '../../src/provide/machine/kernel-spec.js';
import { Provider } from '../../src/provide/provide.js';
import { type MachineParts, PARAMETERS } from '../../src/words/machine.js';
import { requires } from './requires.js';
import { STORE } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Emulated, and others are at work. */
const LIMIT_MS = 300_000;
/** It says what it finds, and ends as it is told. */
const HELPER_TEXT = `import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const read = (file) => readFileSync(file, 'utf8').trim();
for await (const line of createInterface({ input: process.stdin })) {
  // Whose parent is gone is the first process's, which has to bury it.
  execFileSync('sh', ['-c', '(sleep 0.1 &)']);
  execFileSync('modprobe', ['tun']);
  console.log(JSON.stringify({
    line,
    argv: process.argv.slice(2),
    release: read('/proc/sys/kernel/osrelease'),
    modules: read('/proc/modules').split('\\n').map((each) => each.split(' ')[0]),
    mounts: read('/proc/mounts').split('\\n').map((each) => each.split(' ').slice(1, 3).join(' ')),
    delegated: read('/sys/fs/cgroup/cgroup.subtree_control'),
    links: read('/proc/net/dev'),
    session: read('/proc/1/stat').split(' ')[5],
    user: process.getuid(),
    clock: read('/sys/devices/system/clocksource/clocksource0/current_clocksource'),
  }));
  process.exit(7);
}
`;

/** Boots a machine that starts the helper at a path; it ends with this test at the latest. */
async function booted<T>(parts: MachineParts, helper: string, work: (machine: Machine) => Promise<T>): Promise<T> {
  const parameters = ['quiet', `${PARAMETERS.cgroup}=v2`, `${PARAMETERS.helper}=${helper}`];
  const machine = new Machine(parts, { acceleration: 'tcg', parameters, clocksource: hostClocksource() });
  try {
    return await work(machine);
  } finally {
    await machine.kill();
  }
}

describe('a machine with another kernel', requires('x64', 'debian-archive'), () => {
  let parts: MachineParts;

  beforeAll(async () => {
    const signal = new AbortController().signal;
    const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
    parts = await provider.machine(parseKernelSpec('apt:stable', '--kernel'), 'apt:stable');
  }, 600_000);

  it(
    'boots the kernel that was asked for, starts the helper as on a host, and ends with it',
    async () => {
      const content = join(folder, 'content');
      mkdirSync(content);
      const helper = join(content, 'helper.mjs');
      writeFileSync(helper, HELPER_TEXT);
      await booted(parts, helper, async (machine) => {
        const said = new Promise<string>((resolve) => machine.listen(resolve));
        machine.say('hello');
        await machine.put([content]);
        expect(await machine.gone).toBe('ended with exit code 0');
        expect(machine.console).toContain('criu-lxc-test: the helper ended with 7');
        const found = JSON.parse(await said) as Record<string, unknown>;
        const release = parts.kernel.version;
        expect(found).toMatchObject({ line: '"hello"', argv: ['machine'], release, user: 0 });
        expect(found['modules']).toContain('tun');
        expect(found['delegated']).toMatch(/(?=.*\bcpu\b)(?=.*\bio\b)(?=.*\bmemory\b)(?=.*\bpids\b)/);
        expect(found['links']).not.toMatch(/eth|ens|enp/);
        expect(found['mounts']).toEqual(
          expect.arrayContaining([
            '/ overlay',
            '/dev devtmpfs',
            '/dev/pts devpts',
            '/run tmpfs',
            '/tmp tmpfs',
            '/sys/fs/cgroup cgroup2',
          ]),
        );
        expect(found['session']).toBe('1');
        // Or `tsc-early`, soon after its start.
        expect(String(found['clock']).startsWith('tsc')).toBe(hostClocksource() === 'tsc');
      });
    },
    LIMIT_MS,
  );

  it(
    'of a kernel without virtio it says that, in one sentence',
    async () => {
      // Of archives one behind the other the kernel takes all: what the last one has counts.
      const initramfs = join(folder, 'initramfs');
      const nothing = cpio([{ path: 'modules/order', mode: 0o644, content: Buffer.alloc(0) }]);
      writeFileSync(initramfs, Buffer.concat([readFileSync(parts.kernel.initramfs), nothing]));
      await booted({ ...parts, kernel: { ...parts.kernel, initramfs } }, '/none', async (machine) => {
        expect(await machine.gone).toBe('ended with exit code 0');
        expect(machine.lastWords()).toBe('no disk root: has this kernel virtio_pci and virtio_blk?');
      });
    },
    LIMIT_MS,
  );

  it(
    'of a kernel that is cut short the emulator says so',
    async () => {
      const image = join(folder, 'kernel');
      writeFileSync(image, readFileSync(parts.kernel.image).subarray(0, 100_000));
      await booted({ ...parts, kernel: { ...parts.kernel, image } }, '/none', async (machine) => {
        expect(await machine.gone).toMatch(/^ended with exit code 1/);
        expect(machine.lastWords()).toMatch(/kernel/i);
      });
    },
    LIMIT_MS,
  );
});
