import { expect, it } from 'vitest';
import { RELEASES } from '../../src/provide/releases.js';

it('names every release by a whole commit, newest first', () => {
  expect(RELEASES.length).toBeGreaterThanOrEqual(70);
  expect(RELEASES[0]?.version).toBe('4.2');
  for (const { version, tag, commit } of RELEASES) {
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(tag).toBe(`v${version}`);
  }
  expect(new Set(RELEASES.map(({ commit }) => commit)).size).toBe(RELEASES.length);
  // As text 3.9 would come before 3.19.
  const versions = RELEASES.map(({ version }) => version);
  expect(versions.indexOf('3.19')).toBeLessThan(versions.indexOf('3.9'));
  expect(versions.indexOf('1.3')).toBeLessThan(versions.indexOf('1.3-rc1'));
});
