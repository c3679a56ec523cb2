import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readOrNull } from '../../src/host/process.js';
import { isStatic, place, programsIn, unpack, wrap } from '../../src/provide/closure.js';
import { StageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';

const PT_LOAD = 1;
const PT_INTERP = 3;

/** The head of a 64-bit little-endian ELF file with these program headers. */
function elf(...types: number[]): Buffer {
  const [start, size] = [64, 56];
  const image = Buffer.alloc(start + size * types.length);
  image.write('\u007fELF', 'latin1');
  image.set([2, 1, 1], 4);
  image.writeBigUInt64LE(BigInt(start), 32);
  image.writeUInt16LE(size, 54);
  image.writeUInt16LE(types.length, 56);
  types.forEach((type, index) => void image.writeUInt32LE(type, start + index * size));
  return image;
}

function write(file: string, content: Buffer | string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o755 });
  return file;
}

/** A closure whose loader is a script that prints what it is started with. */
function closure(): string {
  const folder = join(temporaryFolder(), 'closure');
  const loader = join(folder, 'root/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2');
  write(loader, '#!/bin/sh\necho "$0"\nprintf "%s\\n" "$@"\necho "xtables in <$XTABLES_LIBDIR>"\n');
  write(join(folder, 'root/usr/sbin/criu'), elf(PT_LOAD));
  write(join(folder, 'root/usr/sbin/xtables-nft-multi'), elf(PT_LOAD));
  return folder;
}

/** Starts a program by its name, as LXC does; the lines that it prints. */
function runFromPath(bin: string, ...argv: string[]): string[] {
  const env = { PATH: `${bin}:${process.env['PATH']}` };
  return execFileSync('sh', ['-c', '"$@"', 'sh', ...argv], { env, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

it('knows a program with an interpreter from one without', () => {
  const folder = temporaryFolder();
  expect(isStatic(write(join(folder, 'static'), elf(PT_LOAD, PT_LOAD)))).toBe(true);
  expect(isStatic(write(join(folder, 'dynamic'), elf(PT_LOAD, PT_LOAD, PT_INTERP)))).toBe(false);
});

it('takes neither a script nor a folder nor a missing file for a static program', () => {
  const folder = temporaryFolder();
  expect(isStatic(write(join(folder, 'script'), '#!/bin/sh\n'))).toBe(false);
  expect(isStatic(write(join(folder, 'empty'), ''))).toBe(false);
  expect(isStatic(folder)).toBe(false);
  expect(isStatic(join(folder, 'missing'))).toBe(false);
});

it('finds the ELF programs whose names match, and no scripts', () => {
  const folder = temporaryFolder();
  write(join(folder, 'usr/bin/lxc-start'), elf(PT_INTERP));
  write(join(folder, 'usr/bin/lxc-checkconfig'), '#!/bin/sh\n');
  write(join(folder, 'usr/bin/other'), elf(PT_INTERP));
  write(join(folder, 'usr/sbin/lxc-x'), elf(PT_INTERP));
  write(join(folder, 'usr/lib/lxc-library'), elf(PT_LOAD));
  const names = programsIn(folder, /^lxc-/).map(({ name }) => name);
  expect(names.sort()).toEqual(['lxc-start', 'lxc-x']);
});

it("starts a program with the closure's own loader and libraries, and hands its arguments on unchanged", () => {
  const folder = closure();
  wrap(folder, [{ name: 'criu' }], 'x64');
  const [loader, option, libraries, program, ...rest] = runFromPath(join(folder, 'bin'), 'criu', 'a b', '', '$x');
  const root = `${folder}/bin/../root`;
  expect(loader).toBe(`${root}/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2`);
  expect([option, libraries]).toEqual([
    '--library-path',
    `${root}/usr/lib/x86_64-linux-gnu:${root}/lib/x86_64-linux-gnu`,
  ]);
  expect(program).toBe(`${root}/usr/sbin/criu`);
  expect(rest).toEqual(['a b', '', '$x', 'xtables in <>']);
});

it("takes no program of the host's that a link of the packages leads to", () => {
  const folder = closure();
  mkdirSync(join(folder, 'root/sbin'));
  symlinkSync('/bin/sh', join(folder, 'root/sbin/ip'));
  expect(programsIn(join(folder, 'root'), /^ip$/)).toEqual([]);
  expect(() => wrap(folder, [{ name: 'ip' }], 'x64')).toThrow('The packages bring no ip.');
  write(join(folder, 'root/bin/ip'), elf(PT_INTERP));
  wrap(folder, programsIn(join(folder, 'root'), /^ip$/), 'x64');
  const [, , , program] = runFromPath(join(folder, 'bin'), 'ip');
  expect(program).toBe(`${folder}/bin/../root/bin/ip`);
});

it('finds its own folder after the closure was moved, even to a name with a space', () => {
  const folder = closure();
  wrap(folder, [{ name: 'criu' }], 'x64');
  const moved = join(dirname(folder), 'somewhere else');
  renameSync(folder, moved);
  const [loader = '', , , program] = runFromPath(join(moved, 'bin'), 'criu');
  expect(loader.startsWith(`${moved}/`)).toBe(true);
  expect(program).toBe(`${moved}/bin/../root/usr/sbin/criu`);
});

it('tells a program that is many which one it is to be, and where its extensions are', () => {
  const folder = closure();
  const plugins = { variable: 'XTABLES_LIBDIR', folder: 'xtables' };
  wrap(folder, [{ name: 'iptables-restore', file: 'xtables-nft-multi', plugins }], 'x64');
  const [, , , program, ...rest] = runFromPath(join(folder, 'bin'), 'iptables-restore', '-V');
  const root = `${folder}/bin/../root`;
  expect(program).toBe(`${root}/usr/sbin/xtables-nft-multi`);
  expect(rest).toEqual(['iptables-restore', '-V', `xtables in <${root}/usr/lib/x86_64-linux-gnu/xtables>`]);
});

it('refuses packages without a loader, or without the program', () => {
  const folder = closure();
  expect(() => wrap(folder, [{ name: 'lxc-start' }], 'x64')).toThrow('The packages bring no lxc-start.');
  expect(() => wrap(folder, [{ name: 'criu' }], 'arm64')).toThrow(
    'The packages bring no loader ld-linux-aarch64.so.1.',
  );
  expect(() => wrap(folder, [{ name: 'criu' }], 'arm64')).toThrow(StageError);
});

it('places the first of some programs that is static, so that it can be started', () => {
  const folder = temporaryFolder();
  write(join(folder, 'root/bin/busybox'), elf(PT_INTERP));
  write(join(folder, 'root/usr/bin/busybox-static'), elf(PT_LOAD));
  symlinkSync('busybox-static', join(folder, 'root/usr/bin/busybox'));
  place(folder, ['bin/busybox', 'usr/bin/busybox'], 'busybox');
  expect(lstatSync(join(folder, 'bin/busybox')).isFile()).toBe(true);
  expect(statSync(join(folder, 'bin/busybox')).mode & 0o777).toBe(0o755);
});

it('says which files it looked for, and whether one was there', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'root/bin'), { recursive: true });
  // A file of the host is none of the packages.
  symlinkSync('/bin/sh', join(folder, 'root/bin/sh'));
  const files = ['usr/bin/sh', 'bin/sh'];
  expect(() => place(folder, files, 'sh')).toThrow('the packages have none of usr/bin/sh, bin/sh');
  write(join(folder, 'root/usr/bin/sh'), elf(PT_INTERP));
  expect(() => place(folder, files, 'sh')).toThrow('the packages have a usr/bin/sh that is not static');
});

it('unpacks nothing more when it has said that a package could not be unpacked', async () => {
  const folder = temporaryFolder();
  const tree = join(folder, 'tree');
  write(
    join(tree, 'DEBIAN/control'),
    'Package: large\nVersion: 1\nArchitecture: all\nMaintainer: x <x@x>\nDescription: x\n',
  );
  // Takes longer to be unpacked than the other takes to be refused.
  truncateSync(write(join(tree, 'large'), ''), 128 * 1024 * 1024);
  const [large, broken] = [join(folder, 'large.deb'), write(join(folder, 'broken.deb'), 'no package')];
  execFileSync('dpkg-deb', ['-Zgzip', '-z1', '-b', tree, large], { stdio: 'ignore' });
  const root = join(folder, 'root');
  const unpacked = unpack([large, broken], root, new AbortController().signal);
  await expect(unpacked).rejects.toThrow(/could not be unpacked \(dpkg-deb: exit code 2\)/);
  rmSync(root, { recursive: true });
  const others = readdirSync('/proc').filter((pid) => readOrNull(`/proc/${pid}/cmdline`)?.includes(root));
  expect(others).toEqual([]);
}, 60_000);
