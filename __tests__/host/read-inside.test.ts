import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  isThereInside,
  listInside,
  openInside,
  orNull,
  readInside,
  readPart,
  tailInside,
  tellInside,
  Unreadable,
} from '../../src/host/read-inside.js';
import { temporaryFolder } from '../folder.js';

const MIB = 1024 * 1024;

let root: string;
let secret: string;
beforeEach(() => {
  const folder = temporaryFolder();
  root = join(folder, 'rootfs');
  mkdirSync(join(root, 'var/log'), { recursive: true });
  secret = join(folder, 'secret');
  writeFileSync(secret, 'of the host');
  writeFileSync(join(root, 'var/log/own'), 'of the container');
});

const read = (path: string, links?: 'inside') => readInside(root, path, MIB, links).toString();
const isRoot = process.geteuid?.() === 0;

it('reads a file, its end, and the names in a folder', () => {
  expect(read('var/log/own')).toBe('of the container');
  expect(read('/var/./log//own')).toBe('of the container');
  expect(tailInside(root, 'var/log/own', 9)).toBe('container');
  expect(listInside(root, 'var')).toEqual(['log']);
  expect(listInside(root, '')).toEqual(['var']);
});

describe.each<[string, (path: string) => void]>([
  ['a link to a file of the host', (path) => symlinkSync(secret, path)],
  ['a relative link that leads out', (path) => symlinkSync('../../../secret', path)],
  [
    'a chain of links',
    (path) => {
      symlinkSync(secret, join(root, 'first'));
      symlinkSync('/first', path);
    },
  ],
  ['a link to itself', (path) => symlinkSync('it', path)],
  ['a link to nothing', (path) => symlinkSync('/nowhere', path)],
])('%s', (_what, make) => {
  beforeEach(() => make(join(root, 'var/log/it')));

  it('is not followed', () => {
    expect(() => read('var/log/it')).toThrow(`${root}/var/log/it is behind a link, which is not followed.`);
    expect(tailInside(root, 'var/log/it', MIB)).toBeNull();
    expect(isThereInside(root, 'var/log/it')).toBe(true);
  });

  it('does not lead out when links are followed inside', () => {
    expect(() => read('var/log/it', 'inside')).toThrow(Unreadable);
  });
});

it('does not go through a folder that is a link', () => {
  symlinkSync(join(root, '..'), join(root, 'var/out'));
  for (const work of [() => read('var/out/secret'), () => listInside(root, 'var/out')])
    expect(work).toThrow('is behind a link');
  expect(isThereInside(root, 'var/out/secret')).toBe(false);
  expect(() => read('var/out/secret', 'inside')).toThrow('There is no');
});

it('takes the folder for the root of links and of ..', () => {
  symlinkSync('/var/log/own', join(root, 'absolute'));
  symlinkSync('../../../../var/log/own', join(root, 'var/log/relative'));
  symlinkSync('var/log', join(root, 'folder'));
  expect(read('absolute', 'inside')).toBe('of the container');
  expect(read('var/log/relative', 'inside')).toBe('of the container');
  expect(read('folder/../log/own', 'inside')).toBe('of the container');
  expect(() => read('../secret', 'inside')).toThrow('There is no');
  expect(() => read('../secret')).toThrow('There is no');
  expect(() => listInside(root, 'folder')).toThrow('is behind a link');
  expect(listInside(root, 'folder', 'inside')).toEqual(expect.arrayContaining(['own']));
});

it('does not wait for the other end of a pipe, and writes to one only when told to', () => {
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(() => read('pipe')).toThrow('is no ordinary file');
  const end = openSync(join(root, 'pipe'), 'r+');
  tellInside(root, 'pipe', 'an order');
  const told = Buffer.alloc(20);
  const length = openInside(root, 'pipe', { kind: 'pipe' }, ({ fd }) => readSync(fd, told));
  expect(told.toString('utf8', 0, length)).toBe('an order\n');
  // Until it is full.
  expect(() => {
    for (;;) tellInside(root, 'pipe', 'x'.repeat(1000));
  }).toThrow('cannot be read (EAGAIN)');
  closeSync(end);
  expect(() => tellInside(root, 'var/log/own', 'an order')).toThrow('is no named pipe');
  symlinkSync(join(root, 'pipe'), join(root, 'link'));
  expect(() => tellInside(root, 'link', 'an order')).toThrow('is behind a link');
});

it.runIf(isRoot)('does not open a device', () => {
  execFileSync('mknod', [join(root, 'zero'), 'c', '1', '5']);
  execFileSync('mknod', [join(root, 'terminal'), 'c', '5', '0']);
  for (const name of ['zero', 'terminal']) expect(() => read(name)).toThrow('is no ordinary file');
});

it('does not read what is the kernel', () => {
  for (const path of ['proc/kmsg', 'proc/self/environ', 'sys/kernel/uevent_seqnum', 'sys/kernel/notes'])
    expect(() => readInside('/', path, MIB, 'inside'), path).toThrow(/is not a file on a disk: it is on (proc|sysfs)/);
  expect(tailInside('/proc', 'kcore', MIB)).toBeNull();
});

it('reads a folder in place of a file as none, and a file in place of a folder', () => {
  expect(() => read('var/log')).toThrow('is a folder');
  expect(() => listInside(root, 'var/log/own')).toThrow('is no folder');
  expect(() => read('var/log/own/more')).toThrow('There is no');
});

it('reads no more than was asked for, of a file of 2 GB the end', () => {
  const log = join(root, 'log');
  writeFileSync(log, '');
  truncateSync(log, 2 * 1024 * MIB);
  appendFileSync(log, 'the end');
  expect(() => read('log')).toThrow('is larger than 1048576 bytes');
  const before = process.memoryUsage().rss;
  const started = performance.now();
  expect(tailInside(root, 'log', 7)).toBe('the end');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MIB);
});

it('reads of a file that grows what it was, and of one that shrinks what is left', () => {
  const log = join(root, 'log');
  writeFileSync(log, 'old');
  const whole = openInside(root, 'log', {}, ({ fd, size }) => {
    appendFileSync(log, ' and new'.repeat(100_000));
    return readPart(fd, 0, size);
  });
  expect(whole.toString()).toBe('old');
  const rest = openInside(root, 'log', {}, ({ fd, size }) => {
    truncateSync(log, 3);
    return readPart(fd, 0, size);
  });
  expect(rest.toString()).toBe('old');
});

it('is not fooled by a name that becomes a link, however often', async () => {
  // Another process changes the name between a file and a link all the while.
  const script = `
    cd "$1" && ln -s "$2" link && echo fine > file
    while [ ! -e stop ]; do ln -f file it; ln -sfT "$2" it; done`;
  const changer = spawn('sh', ['-c', script, 'sh', root, secret], { stdio: 'ignore' });
  const ended = new Promise((done) => changer.on('close', done));
  const heard = new Set<string | null>();
  for (const end = Date.now() + 1500; Date.now() < end; ) heard.add(orNull(() => read('it')));
  writeFileSync(join(root, 'stop'), '');
  await ended;
  expect([...heard].sort()).toEqual(['fine\n', null].sort());
});

it('holds what it has found: a folder that is moved and replaced does not lead elsewhere', () => {
  const kept = openInside(root, 'var/log/own', {}, ({ fd, size }) => {
    renameSync(join(root, 'var'), join(root, 'old'));
    symlinkSync(join(root, '..'), join(root, 'var'));
    return readPart(fd, 0, size).toString();
  });
  expect(kept).toBe('of the container');
  expect(() => read('var/log/own')).toThrow('is behind a link');
});

it('lists no more names than anybody needs', () => {
  for (let n = 0; n < 10_050; n++) writeFileSync(join(root, `${n}`), '');
  expect(listInside(root, '')).toHaveLength(10_000);
}, 60_000);

it('leaves no descriptor open', () => {
  const open = () => readdirSync('/proc/self/fd').length;
  symlinkSync(secret, join(root, 'link'));
  symlinkSync('/var/log/own', join(root, 'inner'));
  const before = open();
  for (let n = 0; n < 50; n++) {
    read('var/log/own');
    read('inner', 'inside');
    tailInside(root, 'link', 1);
    tailInside(root, 'none', 1);
    listInside(root, 'var');
    isThereInside(root, 'var/none');
  }
  expect(open()).toBe(before);
});

it('says of what is forbidden that it cannot be read', () => {
  expect(() => read('none')).toThrow(new Unreadable('ENOENT', `There is no ${root}/none.`));
  expect(() => readInside(join(root, 'none'), 'x', 1)).toThrow(`There is no ${root}/none/x.`);
  expect(readFileSync(secret, 'utf8')).toBe('of the host');
});
