import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { inForce, parseConfig, readConfig } from '../../src/lxc/config-file.js';
import { editConfig } from '../../src/lxc/edit-config.js';
import { commandSocket } from '../../src/lxc/find-running.js';
import { UsageError } from '../../src/words/errors.js';
import type { ConfigChange } from '../../src/words/forecast.js';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
function pipe(): string {
  const path = join(folder, 'pipe');
  if (!existsSync(path)) execFileSync('mkfifo', [path]);
  return path;
}
function linkTo(target: string): string {
  const path = join(folder, target.replaceAll('/', '-'));
  if (!existsSync(path)) symlinkSync(target, path);
  return path;
}
function circle(): string {
  write('one', `lxc.include = ${join(folder, 'two')}`);
  return write('two', `lxc.include = ${join(folder, 'one')}`);
}
const pairs = (text: string) => parseConfig(text, '/c').map(({ key, value }) => [key, value]);

it.each<[string, string, string[][]]>([
  ['blanks around all', ' \tlxc.tty.max\t =  4 \t', [['lxc.tty.max', '4']]],
  ['comments', '# lxc.tty.max = 4\n  #lxc.tty.max = 4', []],
  ['a # in a value', 'lxc.environment = A=#1', [['lxc.environment', 'A=#1']]],
  ['what is not of LXC', 'tty.max = 4\nfoo\n\n', []],
  [
    'quotes',
    `lxc.a = "b c"\nlxc.a = 'd'\nlxc.a = "e'\nlxc.a = "`,
    [
      ['lxc.a', 'b c'],
      ['lxc.a', 'd'],
      ['lxc.a', `"e'`],
      ['lxc.a', '"'],
    ],
  ],
  ['no value', 'lxc.tty.max =', [['lxc.tty.max', '']]],
  [
    'no end of line',
    'lxc.a = 1\nlxc.b = 2',
    [
      ['lxc.a', '1'],
      ['lxc.b', '2'],
    ],
  ],
])('reads %s', (_what, text, wanted) => {
  expect(pairs(text)).toEqual(wanted);
});

it('refuses a line without =, as a value that goes on in the next line', () => {
  expect(() => pairs('lxc.a = \\\nlxc.tty.max')).toThrow(
    new UsageError('/c:2 has no "=", and LXC refuses it: lxc.tty.max'),
  );
});

it('clears what was set before, and all keys below', () => {
  const text = 'lxc.net.0.type = veth\nlxc.net.0.link = br0\nlxc.network = 1\nlxc.net =\nlxc.net.1.type = empty\n';
  expect(inForce(parseConfig(text, '/c')).map(({ line }) => line)).toEqual([3, 5]);
});

it('follows includes in their place, a folder by its *.conf, the same file twice', () => {
  mkdirSync(join(folder, 'conf.d'));
  write('conf.d/a.conf', 'lxc.a = folder');
  write('conf.d/b.txt', 'lxc.a = no');
  const shared = write('shared', 'lxc.a = shared\n');
  symlinkSync(shared, join(folder, 'link'));
  const file = write(
    'main',
    `lxc.a = 1\nlxc.include = ${shared}\nlxc.include = ${join(folder, 'conf.d')}\nlxc.include = ${join(folder, 'link')}\nlxc.include =\nlxc.a = 2\n`,
  );
  expect(readConfig(file).map(({ value, file, line }) => [value, file.slice(folder.length + 1), line])).toEqual([
    ['1', 'main', 1],
    ['shared', 'shared', 1],
    ['folder', 'conf.d/a.conf', 1],
    ['shared', 'link', 1],
    ['2', 'main', 6],
  ]);
});

it.each<[string, () => string, RegExp]>([
  ['no such file', () => join(folder, 'none'), /^There is no .*\/none\.$/],
  ['a folder', () => folder, /is a folder, and no config/],
  ['a pipe', pipe, /no ordinary file/],
  ["the kernel's log", () => '/proc/kmsg', /^\/proc\/kmsg is not a file on a disk: it is on proc\.$/],
  ['a link to it', () => linkTo('/proc/kmsg'), /not a file on a disk/],
  ['a device', () => '/dev/zero', /no ordinary file/],
  ['an include of a pipe', () => write('of-a-pipe', `lxc.include = ${pipe()}\n`), /pipe is no ordinary file/],
  ["an include of the kernel's log", () => write('of-the-log', 'lxc.include = /proc/kmsg\n'), /not a file on a disk/],
  ['a binary file', () => write('binary', Buffer.from([108, 120, 99, 46, 0, 255])), /is no text file/],
  ['a huge file', () => write('huge', 'x'.repeat(1024 * 1024 + 1)), /larger than 1 MiB/],
  [
    'an include of nothing',
    () => write('a', 'lxc.a = 1\nlxc.include = /none/x\n'),
    /a:2 includes \/none\/x, which does not exist/,
  ],
  ['itself', () => write('self', `lxc.include = ${join(folder, 'self')}`), /self includes itself/],
  ['a circle', circle, /two includes itself/],
  [
    'more files than anybody has',
    () => {
      for (let n = 0; n < 11; n++) write(`n${n}`, `lxc.include = ${join(folder, `n${n + 1}`)}\n`.repeat(2));
      write('n11', '');
      return join(folder, 'n0');
    },
    /includes more than 1000 files/,
  ],
])('says that it is %s', (_what, file, words) => {
  const path = file();
  expect(() => readConfig(path)).toThrow(UsageError);
  expect(() => readConfig(path)).toThrow(words);
});

it('reads what it wrote', () => {
  const word = fc.stringMatching(/^[a-z0-9./:-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), (settings) => {
      const text = settings.map(([key, value]) => `lxc.${key} = ${value}`).join('\n');
      expect(pairs(text)).toEqual(settings.map(([key, value]) => [`lxc.${key}`, value]));
    }),
  );
});

it('changes the lines that it is told to, and no others', () => {
  const edit = (text: string, changes: ConfigChange[]) => editConfig(Buffer.from(text), changes).toString();
  const text = 'a\nb\nc\n';
  expect(edit(text, [])).toBe(text);
  expect(edit(text, [{ line: 2, text: 'B' }])).toBe('a\nB\nc\n');
  const changes = [
    { line: 1, text: null },
    { line: null, text: 'd' },
  ];
  expect(edit(text, changes)).toBe('b\nc\nd\n');
  expect(edit('a', [{ line: null, text: 'b' }])).toBe('a\nb\n');
});

it('keeps every byte of the other lines, whatever they mean, and writes its own as UTF-8', () => {
  const strange = Buffer.from([0x23, 0xe4, 0xff, 0x80, 0x0d, 0x0a]);
  const before = Buffer.concat([strange, Buffer.from('b\n'), strange]);
  const after = Buffer.concat([strange, Buffer.from('lxc.uts.name = ä\n'), strange]);
  expect(editConfig(before, [{ line: 2, text: 'lxc.uts.name = ä' }])).toEqual(after);
  expect(() => editConfig(before, [{ line: 1, text: before.toString() }])).toThrow('is not UTF-8');
});

it('knows the name of the socket of a container, and the hash that stands for a long one', () => {
  expect(commandSocket('/var/lib/lxc', 'web')).toBe('/var/lib/lxc/web/command');
  expect(commandSocket(`/${'x'.repeat(120)}`, 'web')).toMatch(/^lxc\/[0-9a-f]{16}\/command$/);
});
