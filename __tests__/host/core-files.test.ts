import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findCoreFiles } from '../../src/host/core-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The beginning of a core file: the header, that of the notes, and notes of thread and process. */
function core({ type = 4, name = 'init', pid = 7, signal = 11 }): Buffer {
  const header = Buffer.alloc(64 + 56);
  header.write('7f454c460201', 'hex');
  header.writeUInt16LE(type, 16);
  header.writeUInt32LE(4, 64);
  header.writeBigUInt64LE(BigInt(header.length), 64 + 8);
  const note = (kind: number, bytes: number, fill: (text: Buffer) => void) => {
    const all = Buffer.alloc(12 + 8 + bytes);
    all.writeUInt32LE(5, 0);
    all.writeUInt32LE(bytes, 4);
    all.writeUInt32LE(kind, 8);
    all.write('CORE', 12);
    fill(all.subarray(20));
    return all;
  };
  return Buffer.concat([
    header,
    note(1, 336, (text) => text.writeUInt16LE(signal, 12)),
    note(3, 136, (text) => {
      text.writeInt32LE(pid, 24);
      text.write(name, 40);
    }),
    Buffer.alloc(1000, 'memory'),
  ]);
}

it('says of a core file who died, of what, and how large it is', () => {
  const bytes = core({});
  mkdirSync(join(folder, 'rootfs/srv'), { recursive: true });
  writeFileSync(join(folder, 'rootfs/srv/core'), bytes);
  writeFileSync(join(folder, 'core.33'), core({ name: 'ld-linux-x86-64', pid: 33, signal: 6 }));
  expect(findCoreFiles(folder, 'core')).toEqual([
    { path: '/core.33', bytes: bytes.length, name: 'ld-linux-x86-64', pid: 33, signal: 'SIGABRT' },
    { path: '/rootfs/srv/core', bytes: bytes.length, name: 'init', pid: 7, signal: 'SIGSEGV' },
  ]);
});

it('believes no name, and follows no link', () => {
  writeFileSync(join(folder, 'core'), 'a file of the container');
  writeFileSync(join(folder, 'core.1'), core({ type: 2 }));
  mkdirSync(join(folder, 'core.2'));
  symlinkSync('/proc/self/exe', join(folder, 'core.3'));
  expect(findCoreFiles(folder, 'core')).toEqual([]);
});

it('tells of one that is cut off', () => {
  writeFileSync(join(folder, 'core'), core({}).subarray(0, 130));
  expect(findCoreFiles(folder, 'core')).toEqual([{ path: '/core', bytes: 130, name: null, pid: null, signal: null }]);
});

it('looks for the name that the kernel is told to give', () => {
  for (const name of ['dump-init', 'core']) writeFileSync(join(folder, name), core({}));
  const found = (pattern: string) => findCoreFiles(folder, pattern).map(({ path }) => path);
  expect(found('dump-%e')).toEqual(['/dump-init']);
  expect(found('%e.core')).toEqual(['/core', '/dump-init']);
  // They are in none of the sandbox's folders.
  for (const pattern of ['|/usr/lib/systemd/systemd-coredump %P', '/var/crash/core', '@socket', '']) {
    expect(found(pattern)).toEqual([]);
  }
});
