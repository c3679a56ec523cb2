import { mkdtempSync, rmSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeReal } from './require.js';
import { leftovers, tester } from './tester.js';

// CI runs this file twice: as root, and as an ordinary user with `sudo -n`.
describeReal('for whoever runs it', () => {
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
