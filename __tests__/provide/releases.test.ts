import { expect, it } from 'vitest';
import { byItsTag, RELEASES } from '../../src/provide/releases.js';
import { parseSpec } from '../../src/provide/spec.js';

it.each([
  ['criu', 70, '4.2', /^v/],
  // Those before 5.0 are not built with meson.
  ['lxc', 12, '7.0.0', /^(v|lxc-)/],
] as const)('names every release of %s by a whole commit, newest first', (name, count, newest, prefix) => {
  const releases = RELEASES[name];
  expect(releases.length).toBeGreaterThanOrEqual(count);
  expect(releases[0]?.version).toBe(newest);
  for (const { version, tag, commit } of releases) {
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(tag.replace(prefix, '')).toBe(version);
  }
  expect(new Set(releases.map(({ commit }) => commit)).size).toBe(releases.length);
});

it('names the tag of what is newer than all releases that are known', () => {
  expect(byItsTag('criu', parseSpec('99.9', 'criu-version'))).toContain('`git:v99.9`');
  for (const text of ['4.2', '3.99', 'latest', '>=99', 'git:v99.9']) {
    expect(byItsTag('criu', parseSpec(text, 'criu-version'))).toBe('');
  }
  expect(byItsTag('busybox', parseSpec('99.9', 'criu-version'))).toBe('');
});

it('sorts versions by their numbers', () => {
  // As text 3.9 would come before 3.19.
  const versions = RELEASES.criu.map(({ version }) => version);
  expect(versions.indexOf('3.19')).toBeLessThan(versions.indexOf('3.9'));
  expect(versions.indexOf('1.3')).toBeLessThan(versions.indexOf('1.3-rc1'));
});
