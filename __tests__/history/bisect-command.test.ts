import { expect, it } from 'vitest';
import { bisectCommand as command } from '../../src/history/bisect-command.js';
import { versionsOf } from '../../src/history/versions.js';
import type { Component, Result } from '../../src/words/result.js';
import { failed, passed } from '../report/results.js';

const component = (name: 'criu' | 'lxc', version: string): Component => ({
  name,
  spec: '',
  version,
  provider: 'apt',
  path: '/bin',
});

function result(base: Result, criu: Component, lxc: Component, cell: Partial<Result['cell']> = {}): Result {
  const asked = { criu: '', restoreCriu: null, lxc: '', cgroup: 'auto', more: {} } as const;
  const rest = { workload: 'witness', cgroup: 'v1', kernel: '6.18.0', asked, ...cell } as const;
  return {
    ...base,
    mode: [],
    cyclesWanted: 1,
    cell: { ...base.cell, restoreLxc: lxc, ...rest, criu, restoreCriu: criu, lxc },
  };
}

const bisectCommand = (before: Result, after: Result) => command(versionsOf(before), after);
const [criu, lxc] = [component('criu', '4.1.1'), component('lxc', '6.0.4')];
const before = result(passed, criu, lxc);

it('names the tags of two releases, and what else makes the cell', () => {
  expect(bisectCommand(before, result(failed, component('criu', '4.2.1'), lxc))).toBe(
    'criu-lxc-test bisect --component criu --good v4.1.1 --bad v4.2.1 --lxc 6.0.4 --cgroup v1',
  );
  const five = result(passed, criu, component('lxc', '5.0.2'), { workload: 'tcp' });
  expect(bisectCommand(five, { ...result(failed, criu, lxc, { workload: 'tcp' }), cyclesWanted: 3 })).toBe(
    'criu-lxc-test bisect --component lxc --good lxc-5.0.2 --bad v6.0.4 --criu 4.1.1 --cgroup v1 --workload tcp --cycles 3',
  );
});

it('does not forget that the container is unprivileged', () => {
  const cell = { container: 'unprivileged' } as const;
  const command = bisectCommand(before, result(failed, component('criu', '4.2.1'), lxc, cell));
  expect(command).toMatch(/ --cgroup v1 --container-kind unprivileged$/);
});

it('names the commits of what was built between releases, and says that there is more to the cell', () => {
  const after = { ...result(failed, component('criu', '4.2+22.g2cf8f13ca'), lxc), mode: ['pre-dumps 2'] };
  expect(bisectCommand(before, after)).toBe(
    'criu-lxc-test bisect --component criu --good v4.1.1 --bad 2cf8f13ca --lxc 6.0.4 --cgroup v1 …',
  );
  const built = component('criu', '4.2+g2cf8f13ca');
  expect(bisectCommand(result(passed, built, lxc), result(failed, built, component('lxc', '6.0.6')))).toBe(
    'criu-lxc-test bisect --component lxc --good v6.0.4 --bad v6.0.6 --criu git:2cf8f13ca --cgroup v1',
  );
});

it.each([
  ['nothing is another one', result(failed, criu, lxc)],
  ['both are other ones', result(failed, component('criu', '4.2.1'), component('lxc', '7.0.0'))],
  ['the kernel is another one, too', result(failed, component('criu', '4.2.1'), lxc, { kernel: '7.1.0' })],
  ['it was made of a tarball', result(failed, component('criu', '4.2+tarball.29ec0ee09'), lxc)],
])('is none where %s', (_title, after) => {
  expect(bisectCommand(before, after)).toBeNull();
});

it('names none where two LXCs were at work', () => {
  const pair = (base: Result, version: string) =>
    result(base, component('criu', version), lxc, { restoreLxc: component('lxc', '5.0.2') });
  expect(bisectCommand(pair(passed, '4.1.1'), pair(failed, '4.2.1'))).toBeNull();
});
