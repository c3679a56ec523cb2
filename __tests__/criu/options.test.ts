import { expect, it } from 'vitest';
import { optionsFile } from '../../src/criu/options.js';

const HYBRID = '12:memory:/a\n3:cpu,cpuacct:/a\n1:name=systemd:/a\n0::/a\n';

it('leaves to LXC what it gets right: v1, and v2 with controllers', () => {
  expect(optionsFile('v1', [], HYBRID, 'c1')).toBe('');
  expect(optionsFile('v2', ['memory', 'pids'], '0::/a\n', 'c1')).toBe('');
});

it("names every hierarchy of a host whose v2 has no controllers, and the container's cgroup only in v2", () => {
  expect(optionsFile('v2', [], HYBRID, 'c1')).toBe(
    'cgroup-root memory:/\ncgroup-root cpu,cpuacct:/\ncgroup-root name=systemd:/\ncgroup-root :/lxc.payload.c1\n',
  );
});
