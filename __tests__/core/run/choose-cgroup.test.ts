import { expect, it } from 'vitest';
import { chooseCgroup } from '../../../src/core/run/choose-cgroup.js';
import type { Hierarchy } from '../../../src/host/cgroups.js';
import type { CgroupVersion } from '../../../src/words/result.js';

const hierarchy = (version: CgroupVersion, name: string): Hierarchy => ({ version, name, mountPoint: '/', own: '/' });
const V1 = hierarchy('v1', 'freezer');
const HYBRID = [V1, hierarchy('v2', '')];

const choose = (wanted: CgroupVersion | 'auto', lxc: string, restoreLxc = lxc, hierarchies = HYBRID) =>
  chooseCgroup(wanted, { hierarchies }, { version: lxc }, { version: restoreLxc });

it('is what both LXCs know, where it is not named', () => {
  expect(choose('auto', '6.0.4')).toBe('v1');
  expect(choose('auto', '7.0.0')).toBe('v2');
  expect(choose('auto', '6.0.4', '7.0.0')).toBe('v2');
  expect(choose('auto', '7.0.0', '6.0.4')).toBe('v2');
});

it('is skipped where the host has it not, or the LXC that restores does not know it', () => {
  expect(() => choose('auto', '6.0.4', '7.0.0', [V1])).toThrow(
    'This host has no cgroup v2 mounted, which LXC 7.0.0 needs.',
  );
  expect(() => choose('v2', '6.0.4', '6.0.4', [V1])).toThrow('no cgroup v2 mounted, which the request needs.');
  expect(() => choose('v1', '6.0.4', '7.0.0')).toThrow('LXC 7.0.0 does not support cgroup v1: LXC 7 dropped it.');
});

it('is tried where the LXC that starts the container does not know it, and is named', () => {
  expect(choose('v1', '7.0.0')).toBe('v1');
});
