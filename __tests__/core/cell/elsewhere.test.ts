import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configInPlace, inPlace } from '../../../src/core/cell/elsewhere.js';
import { moveFiles } from '../../../src/core/cell/move.js';
import type { RawRequest } from '../../../src/core/inputs/inputs.js';
import { modeWords } from '../../../src/core/inputs/mode.js';
import { commandLine } from '../../../src/core/request/reproduce.js';
import { parseRequest } from '../../../src/core/request/request.js';
import { bridgeOf } from '../../../src/lxc/network.js';
import type { Component } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';
import { passed } from '../../report/results.js';

const [THERE, HERE] = ['criu-lxc-test.7.8.aaaaaa', 'criu-lxc-test.7.8.bbbbbb'];
const ELSEWHERE = { 'restore-elsewhere': 'true' };
const parse = (raw: RawRequest) => parseRequest(raw, (input) => input);

it('expects of another sandbox the names that come from it, and nothing else', () => {
  const reading: [string, unknown][] = [
    ['cgroups', { 'process 1': { pids: '/lxc.payload.aaaaaa/below' } }],
    ['mounts', [`/ ext4 /var/tmp/${THERE}/rootfs rw`]],
    ['hostname', 'aaaaaa'],
    ['memory', 'aaaaaa'],
  ];
  expect([...inPlace(reading, THERE, HERE)]).toEqual([
    ['cgroups', { 'process 1': { pids: '/lxc.payload.bbbbbb/below' } }],
    ['mounts', [`/ ext4 /var/tmp/${HERE}/rootfs rw`]],
    ['hostname', 'aaaaaa'],
    ['memory', 'aaaaaa'],
  ]);
});

it('writes the folder and the bridge of another sandbox into its config, whatever they are called', () => {
  const line = (folder: string, bridge: string) =>
    `lxc.rootfs.path = dir:${folder}/rootfs\nlxc.net.0.link = ${bridge}\nlxc.net.1.link = other\n`;
  const there = { config: line('/a$b/there', bridgeOf(0)), folder: '/a$b/there', place: 0 };
  for (const folder of ['/a$b/here', "/$&/$$/$'", '/$1/here'])
    expect(configInPlace(there, folder, bridgeOf(1))).toBe(line(folder, bridgeOf(1)));
});

it('moves the files of a container as they are, and follows no link', () => {
  const folder = temporaryFolder();
  const [from, to, other] = ['from', 'to', 'other'].map((name) => join(folder, name)) as [string, string, string];
  for (const each of [from, to, other, join(from, 'rootfs'), join(from, 'lxc')]) mkdirSync(each);
  writeFileSync(join(from, 'rootfs/file'), 'text', { mode: 0o640 });
  symlinkSync(other, join(from, 'images'));
  const { ino } = statSync(join(from, 'rootfs/file'));
  moveFiles(from, to);
  const moved = statSync(join(to, 'rootfs/file'));
  expect([moved.ino, moved.mode & 0o777, readFileSync(join(to, 'rootfs/file'), 'utf8')]).toEqual([ino, 0o640, 'text']);
  expect(readlinkSync(join(to, 'images'))).toBe(other);
  expect(lstatSync(join(to, 'lxc'), { throwIfNoEntry: false })).toBeUndefined();
});

it('moves all files or none', () => {
  const folder = temporaryFolder();
  const [from, to] = ['from', 'to'].map((name) => join(folder, name)) as [string, string];
  // What lies there already cannot be replaced.
  for (const each of [from, to, join(from, 'rootfs'), join(from, 'images'), join(to, 'images')]) mkdirSync(each);
  writeFileSync(join(to, 'images/other'), '');
  expect(() => moveFiles(from, to)).toThrow(/ENOTEMPTY/);
  expect([from, to].map((each) => readdirSync(each).sort())).toEqual([['images', 'rootfs'], ['images']]);
});

it('is a mode, of which the cell is told', () => {
  expect(modeWords(parse(ELSEWHERE).mode)).toEqual(['restore-elsewhere']);
  const { restoreLxc } = parse({ ...ELSEWHERE, 'lxc-version': '5.0.2', 'restore-lxc-version': '6.0.4' });
  expect(restoreLxc).toMatchObject({ text: '6.0.4' });
});

it.each<[RawRequest, string]>([
  [{ ...ELSEWHERE, 'leave-running': 'true' }, 'leave-running and restore-elsewhere do not go together'],
  [{ ...ELSEWHERE, fault: 'dump-pages' }, 'fault dump-pages and restore-elsewhere do not go together'],
  [{ ...ELSEWHERE, workload: 'zdtm' }, 'restore-elsewhere and workload zdtm do not go together'],
  [{ 'restore-lxc-version': '6.0.4' }, 'restore-lxc-version needs restore-elsewhere'],
  [{ ...ELSEWHERE, 'restore-lxc-version': '6.0.4', cycles: '2' }, 'restore-lxc-version and cycles do not go together'],
])('refuses %j', (raw, complaint) => expect(() => parse(raw)).toThrow(complaint));

it.each<RawRequest>([{ fault: 'restore' }, { 'repeat-restore': 'true' }, { 'pre-dumps': '2' }, { cycles: '3' }])(
  'takes %j',
  (raw) => expect(() => parse({ ...ELSEWHERE, ...raw })).not.toThrow(),
);

it('is run again with the LXC that restored', () => {
  const restoreLxc = {
    ...(passed.cell.lxc as Component),
    provider: 'apt',
    version: '5.0.2',
    path: '/store/lxc-5',
  } as const;
  const line = commandLine({ ...passed.cell, restoreLxc }, ELSEWHERE);
  expect(line).toContain('--restore-lxc 5.0.2');
  expect(line).toContain('--restore-elsewhere');
  expect(commandLine(passed.cell, {})).not.toContain('--restore-lxc');
});
