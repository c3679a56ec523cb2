import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseKernelSpec } from '../../src/provide/machine/kernel-spec.js';
import { Provider } from '../../src/provide/provide.js';
import { DISKS, type MachineParts, PARAMETERS, PORTS } from '../../src/words/machine.js';
import { requires } from './requires.js';
import { STORE } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOOT_LIMIT_S = 150;
/** Where the helper is unpacked; it says what it finds, and ends as it is told. */
const HELPER = '/opt/helper.mjs';
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
  }));
  process.exit(7);
}
`;

/** What came of a machine. */
interface Booted {
  /** What the helper said. */
  said: string;
  /** What the serial console printed. */
  console: string;
  code: number | null;
}

/** Boots a machine by qemu's own options, and hands it a line. */
async function boot({ kernel, root, emulator }: MachineParts, disks: readonly string[]): Promise<Booted> {
  const place = mkdtempSync(join(folder, 'boot-'));
  const content = join(place, 'content');
  mkdirSync(join(content, 'opt'), { recursive: true });
  writeFileSync(join(content, HELPER), HELPER_TEXT);
  const archive = execFileSync('tar', ['-c', '-C', content, '.']);
  let said = '';
  // A machine that ends leaves unread what it was sent.
  const ignore = () => undefined;
  const files = createServer((socket: Socket) => void socket.on('error', ignore).write(archive)).listen(
    join(place, PORTS.files),
  );
  const talk = createServer((socket: Socket) => {
    socket
      .on('error', ignore)
      .setEncoding('utf8')
      .on('data', (text: string) => {
        said += text;
      });
    socket.write('hello\n');
  }).listen(join(place, PORTS.talk));
  await Promise.all([once(files, 'listening'), once(talk, 'listening')]);
  const images: Record<string, string> = { [DISKS.root]: root, [DISKS.modules]: kernel.modules };
  const machine = spawn(
    'timeout',
    [
      ...['--kill-after=5', String(BOOT_LIMIT_S), emulator.program, ...emulator.data.flatMap((each) => ['-L', each])],
      ...['-M', 'q35', '-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '1', '-m', '512'],
      ...[
        '-nodefaults',
        '-no-user-config',
        '-display',
        'none',
        '-no-reboot',
        '-serial',
        `file:${join(place, 'console')}`,
      ],
      ...['-kernel', kernel.image, '-initrd', kernel.initramfs, '-append'],
      `console=ttyS0 panic=-1 quiet ${PARAMETERS.cgroup}=v2 ${PARAMETERS.helper}=${HELPER}`,
      ...disks.flatMap((name) => [
        ...['-drive', `file=${images[name]},if=none,id=${name},format=raw,readonly=on`],
        ...['-device', `virtio-blk-pci,drive=${name},serial=${name}`],
      ]),
      ...['-device', 'virtio-serial-pci'],
      ...Object.values(PORTS).flatMap((name) => [
        ...['-chardev', `socket,id=${name},path=${join(place, name)}`],
        ...['-device', `virtserialport,chardev=${name},name=${name}`],
      ]),
    ],
    { stdio: 'inherit' },
  );
  const [code] = (await once(machine, 'exit')) as [number | null];
  files.close();
  talk.close();
  return { said, console: readFileSync(join(place, 'console'), 'utf8'), code };
}

describe('a machine with another kernel', requires('x64', 'debian-archive'), () => {
  let parts: MachineParts;

  beforeAll(async () => {
    const signal = new AbortController().signal;
    const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
    parts = await provider.machine(parseKernelSpec('apt:stable', '--kernel'), 'apt:stable');
  }, 600_000);

  it('boots the kernel that was asked for, starts the helper as on a host, and ends with it', async () => {
    const { said, console, code } = await boot(parts, Object.values(DISKS));
    expect(console).toContain('criu-lxc-test: the helper ended with 7');
    expect(code).toBe(0);
    const found = JSON.parse(said) as Record<string, unknown>;
    expect(found).toMatchObject({ line: 'hello', argv: ['machine'], release: parts.kernel.version, user: 0 });
    expect(found['modules']).toContain('tun');
    expect(found['delegated']).toMatch(/(?=.*\bcpu\b)(?=.*\bmemory\b)(?=.*\bpids\b)/);
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
  }, 200_000);

  it('says on its console which part is missing, and ends', async () => {
    const { said, console, code } = await boot(parts, [DISKS.root]);
    expect(console).toContain('criu-lxc-test: no disk modules');
    expect({ said, code }).toEqual({ said: '', code: 0 });
  }, 200_000);
});
