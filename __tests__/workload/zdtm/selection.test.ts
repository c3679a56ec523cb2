import { expect, it } from 'vitest';
import { parseTestList, type TestList } from '../../../src/workload/zdtm/lists.js';
import { type Here, selectTests } from '../../../src/workload/zdtm/selection.js';

const test = (name: string, description = '', hasHook = false, args: string[] | null = ['--pidfile=x']) => ({
  name,
  description,
  hasHook,
  arguments: args,
});

const TESTS = [
  test('new00'),
  test('new01', "{'flags': 'suid crfail'}"),
  test('new02', "{'flags': 'noauto'}"),
  test('new03', "{'opts': '--tcp-established --ghost-limit 1G'}"),
  test('new04', "{'opts': '--file-locks', 'ropts': '--link-remap'}"),
  test('new05', '', true),
  test('new06', "{'deps': ['/bin/sh', '/usr/sbin/nft']}"),
  test('new07', "{'arch': 'vax'}"),
  test('new08', '(lambda: {})()'),
  test('new09', '', false, null),
  test('new10', "{'flavor': 'h ns'}"),
  test('stopped'),
  test('pid00'),
  test('inotify_irmap', "{'opts': '--force-irmap --irmap-scan-path /zdtm/static'}", true),
];

function select(text: string, here: Partial<Here> = {}) {
  const { cases, omitted, unknown } = selectTests(parseTestList(text) as TestList, TESTS, {
    cgroup: 'v1',
    container: 'privileged',
    dumpsOtherUsers: true,
    ...here,
  });
  return {
    run: cases.map(({ name }) => name),
    omitted: new Map(omitted.map(({ name, reason }) => [name, reason])),
    unknown,
  };
}

it('leaves out no test without a reason', () => {
  const { run, omitted } = select('all');
  expect(run).toEqual(['inotify_irmap', 'new00', 'new04', 'new10', 'pid00']);
  expect(Object.fromEntries(omitted)).toMatchObject({
    new01: expect.stringContaining('crfail'),
    new02: expect.stringContaining('noauto'),
    new03: 'It needs options that LXC does not give CRIU: --ghost-limit 1G.',
    new05: expect.stringContaining('hook'),
    new06: expect.stringContaining('/usr/sbin/nft'),
    new07: 'It is for vax only.',
    new08: expect.stringContaining('program'),
    new09: expect.stringContaining('not started'),
    stopped: expect.stringContaining('hangs'),
  });
  expect(run.length + omitted.size).toBe(TESTS.length);
});

it('runs known trouble that is named, and not what no container can serve', () => {
  expect(select('stopped new01').run).toEqual(['stopped']);
});

it('leaves out known trouble only where it is', () => {
  expect(select('sto*').run).toEqual([]);
  expect(select('sto*', { cgroup: 'v2' }).run).toEqual(['stopped']);
});

it('leaves out other users where CRIU cannot dump them', () => {
  expect(select('pid00', { dumpsOtherUsers: false }).omitted.get('pid00')).toContain('CAP_SYS_RESOURCE');
});

it('leaves out of an unprivileged container what is not for user namespaces, unless it is named', () => {
  const { run, omitted } = select('new*', { container: 'unprivileged' });
  expect(run).toEqual(['new00', 'new04']);
  expect(omitted.get('new10')).toContain('user namespace');
  expect(select('new10', { container: 'unprivileged' }).run).toEqual(['new10']);
});

it('tells which recommended tests a source has not', () => {
  expect(select('recommended').omitted.get('env00')).toBe('This CRIU has no such test.');
});
