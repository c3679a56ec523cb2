import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kill, killOf, QUIET } from '../../chaos/kill.js';
import { prepare, type Setting, tryKill } from '../../chaos/try.js';
import { requires } from './requires.js';
import { STORE } from './tester.js';
import { CRIU, LXC } from './versions.js';

/** A sample of `npm run chaos`. */
const KILLS = 5;

describe('whoever is killed, whenever', requires('root', 'strace'), () => {
  const versions = ['--criu', CRIU, '--lxc', LXC, '--cgroup', 'auto'];
  const setting: Setting = {
    folder: mkdtempSync(join(tmpdir(), 'chaos-')),
    versions,
    store: STORE,
    lengths: { ...QUIET },
  };

  beforeAll(() => prepare(setting));

  afterAll(() => rmSync(setting.folder, { recursive: true }));

  it.each(Array.from({ length: KILLS }, (_, at) => at + 1))(
    'the next run works, and nothing is left: kill %i',
    async (number) => {
      const kill = killOf('ci', number, setting.lengths);
      // One that fetches everything first takes as long as all others together.
      const outcome = await tryKill(kill.command === 'run-cold' ? { ...kill, command: 'run' } : kill, setting);
      expect(outcome.faults, JSON.stringify(outcome)).toEqual([]);
    },
  );

  it.each([2, 4, 6, 8])('between two places of a container, too: at the %i. file that is renamed', async (nth) => {
    const kill: Kill = { number: 0, command: 'run-elsewhere', moment: { call: 'rename', nth }, next: 'clean' };
    const outcome = await tryKill(kill, setting);
    expect(outcome.faults, JSON.stringify(outcome)).toEqual([]);
    expect(outcome.isHit).toBe(true);
  });

  it('what is left is a fault', async () => {
    const folder = '/var/tmp/criu-lxc-test.1.1.abcdef';
    const kill: Kill = { number: 0, command: 'clean', moment: { victim: 'main', afterMs: 0 }, next: 'clean' };
    mkdirSync(folder);
    try {
      const { faults } = await tryKill(kill, setting);
      expect(faults).toContain(`Left after that: ${folder}`);
    } finally {
      rmdirSync(folder);
    }
  });
});
