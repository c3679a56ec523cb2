import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { describeReal } from './require.js';
import { leftovers, start, tester } from './tester.js';

// CI runs this file twice: as root, and as an ordinary user with `sudo -n`.
describeReal('for whoever runs it', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('%s leaves nothing', async (signal) => {
    expect((await tester(['run'])).code).toBe(0);
    const child = start(['run', '--cycles', '10000']);
    const closed = once(child, 'close');
    child.stdout?.resume();
    child.stderr?.resume();
    while (leftovers().length === 0 && child.exitCode === null) await sleep(10);
    child.kill(signal);
    const [code] = await closed;
    expect(code).toBe(signal === 'SIGINT' ? 130 : null);
    expect((await tester(['clean'])).code).toBe(0);
    // Under sudo the process that holds the sandbox sees the end of its input, and cleans up by itself meanwhile.
    for (const deadline = Date.now() + 5000; leftovers().length > 0 && Date.now() < deadline; ) await sleep(10);
    expect(leftovers()).toEqual([]);
  });

  it('a cell passes, and every file that stays belongs to that user', async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    try {
      const env = { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') };
      const { code, result, stderr } = await tester(['run', '--keep'], env);
      expect(result?.cause, stderr).toBeNull();
      expect(code).toBe(0);
      const files = await readdir(home, { recursive: true });
      expect(files).toContain('cache/criu-lxc-test');
      expect(files.some((file) => file.endsWith('dump.log'))).toBe(true);
      const owners = await Promise.all(
        files.map(async (file) => (await lstat(join(home, file)).catch(() => null))?.uid),
      );
      expect(new Set(owners.filter((uid) => uid !== undefined))).toEqual(new Set([process.getuid?.()]));
      expect(leftovers()).toEqual([]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
