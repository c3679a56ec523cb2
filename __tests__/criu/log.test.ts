import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCriuLog, showsFault, signature } from '../../src/criu/log.js';

const folder = mkdtempSync(join(tmpdir(), 'criu-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string) => readCriuLog(join(import.meta.dirname, '../fixtures', name));
const logOf = (text: string) => {
  const file = join(folder, 'log');
  writeFileSync(file, text);
  return readCriuLog(file);
};
const writer = (text: string) => logOf(text).writer;

it('finds no error in the logs of a cycle that succeeded', () => {
  expect(fixture('dump-succeeded.log').errors).toEqual([]);
  expect(fixture('restore-succeeded.log').errors).toEqual([]);
});

it('takes it for no error that no pre-dump has a process: it is dumped whole', () => {
  const said = 'page-xfer: No parent image found, though parent directory is set: No such file or directory';
  expect(logOf(`(00.772031) Error (criu/page-xfer.c:904): ${said}\n`).errors).toEqual([]);
});

it('finds the first error, not what follows from it, with five lines before and five after', () => {
  const [error] = fixture('dump-vdso.log').errors;
  expect(error?.line).toBe('(00.033142) Error (criu/vdso.c:381): vdso: Unexpected rt vDSO area bounds');
  expect(error?.around).toHaveLength(11);
  expect(error?.around[5]).toBe(error?.line);
  expect(error?.around.at(-1)).toContain('files stat: fs/nr_open');
});

it.each([
  '(00.123456) Error (criu/cr-dump.c:1681): A session leader of 42(1) is outside of its pid namespace',
  '(00.123456)     12: Error (criu/mount-v2.c:324): mnt-v2: Failed',
  '(00.123456) pie: 12: Error (criu/pie/restorer.c:1): Failed',
  'pie: 12: Error (criu/pie/restorer.c:1): Failed',
  '(00.123456) Error (/usr/src/debug/criu/3.19.0+git/criu/mount-v2.c:324): mnt-v2: Failed',
  'Error (cr-dump.c:1): Failed',
])('knows an error of any version: %s', (line) => {
  expect(logOf(`(00.1) before\n${line}\r\n(00.2) after`).errors).toEqual([
    { line, around: ['(00.1) before', line, '(00.2) after'] },
  ]);
});

it('blames a consequence only when there is nothing else', () => {
  const consequence = '(00.2) Error (criu/cgroup.c:1): cg: cgroupd: recv req error: No such file or directory';
  const failed = '(00.3) Error (criu/cr-dump.c:2098): Dumping FAILED.';
  expect(logOf(`${consequence}\n${failed}\n`).errors[0]?.line).toBe(consequence);
  const error = '(00.4) Error (criu/files.c:1): Another';
  expect(logOf(`${consequence}\n${failed}\n${error}\n`).errors.map(({ line }) => line)).toEqual([error]);
});

describe('an error that CRIU went on after', () => {
  const probing = '(00.1) Error (criu/tun.c:85): tun: Unable to make a tun';
  const other = '(00.3) Error (criu/files.c:1): Another';
  const onward = [
    '(00.2) Dumping task (pid: 33 comm: cron)',
    '(00.2) Reading image tree',
    'Looks good.',
    '(00.2) Pre-dumping finished successfully',
  ];
  const lines = (...log: string[]) => logOf(`${log.join('\n')}\n`).errors.map(({ line }) => line);

  it.each(onward)('is none where another one comes after: %s', (text) => {
    expect(lines(probing, text, other)).toEqual([other]);
    expect(logOf(`${probing}\n${text}\n`).errors).toMatchObject([{ line: probing, overcome: true }]);
  });

  it('is one where CRIU gave up by it, and another CRIU went on', () => {
    const failed = '(00.2) Error (criu/cr-dump.c:2098): Dumping FAILED.';
    expect(lines(probing, failed, ...onward, other)).toEqual([probing, other]);
  });
});

it('takes a log that is not there for an empty one', () => {
  const succeeded = { 'pre-dump': false, dump: false, restore: false };
  expect(readCriuLog(join(folder, 'none.log'))).toEqual({ errors: [], writer: null, succeeded, faults: [], last: [] });
});

it('knows who wrote a log', () => {
  expect(fixture('dump-succeeded.log').writer).toBe('4.2.1');
  expect(fixture('dump-vdso.log').writer).toBe('3.17.1');
  expect(writer('nothing')).toBeNull();
});

it('tells builds of one release apart by the commit that is built in', () => {
  const line = (gitId: string) => `(00.000102) Version: 4.2 (gitid ${gitId})\n`;
  const commit = { version: '4.2+22.g2cf8f13ca', gitId: 'g2cf8f13ca' };
  expect(signature(commit)).toBe('4.2 (gitid g2cf8f13ca)');
  expect(writer(line('g2cf8f13ca'))).toBe(signature(commit));
  expect(writer(line('g000000000'))).not.toBe(signature(commit));
  expect(writer(line('0'))).not.toBe(signature(commit));
  expect(writer(line('0'))).toBe(signature({ version: '4.2' }));
  expect(signature({ version: '4.0-rc1' })).toBe('4.0-rc1');
});

it('sees success only where CRIU says it', () => {
  expect(fixture('dump-succeeded.log').succeeded).toMatchObject({ dump: true, restore: false });
  expect(fixture('restore-succeeded.log').succeeded).toMatchObject({ dump: false, restore: true });
  expect(fixture('dump-vdso.log').succeeded).toMatchObject({ dump: false, restore: false });
});

it('shows the fault that was injected, and no other failure in its place', () => {
  const pages = logOf('(00.1) Error (criu/mem.c:712): fault: Dump VMA pages failure!\n');
  expect(showsFault('dump-pages', pages)).toBe(true);
  expect(showsFault('dump-early', pages)).toBe(false);
});

it('shows a fault after the restore by what had been done and by what did not fail, whoever reaps the init first', () => {
  const moved = '(00.1) net: \tMoving dev vethJXECK1 to bridge br0\n';
  const error = '(00.2) Error (criu/cgroup.c:1): cg: no\n';
  const killed = '(00.3) Error (criu/cr-restore.c:1269): 98 killed by signal 9: Killed\n';
  const failed = '(00.4) Error (criu/cr-restore.c:2331): Restoring FAILED.\n';
  const shows = (...lines: string[]) => showsFault('post-restore', logOf(lines.join('')));
  expect(shows(moved, failed)).toBe(true);
  expect(shows(moved, killed, failed)).toBe(true);
  expect(shows(moved, error, failed)).toBe(false);
  expect(shows(moved, error, killed, failed)).toBe(false);
  // Somebody else killed it, before all was restored.
  expect(shows(killed, failed)).toBe(false);
  expect(shows(failed)).toBe(false);
  // Somebody killed CRIU.
  expect(shows(moved)).toBe(false);
});
