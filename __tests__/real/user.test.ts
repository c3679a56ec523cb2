import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { TestRepository, toySource } from './criu-source.js';
import { requires } from './requires.js';
import { leftovers, ownSandboxes, start, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const VERSIONS = ['--criu', CRIU, '--lxc', LXC];
const CELL = ['run', ...VERSIONS];

// As an ordinary user with `sudo -n`: what becomes of all this as root is seen in other files.
describe('for whoever runs it', requires('root'), () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('%s leaves nothing', async (signal) => {
    expect((await tester(CELL)).code).toBe(0);
    const child = start([...CELL, '--fresh', '--cycles', '10000']);
    const closed = once(child, 'close');
    child.stdout?.resume();
    child.stderr?.resume();
    while (ownSandboxes().length === 0 && child.exitCode === null) await sleep(10);
    child.kill(signal);
    const [code] = await closed;
    expect(code).toBe(signal === 'SIGINT' ? 130 : null);
    expect((await tester(['clean'])).code).toBe(0);
    // Under sudo the process that holds the sandbox sees the end of its input, and cleans up by itself meanwhile.
    for (const deadline = Date.now() + 30_000; leftovers().length > 0 && Date.now() < deadline; ) await sleep(10);
    expect(leftovers()).toEqual([]);
  });

  it('a cell passes, and every file that stays belongs to that user', async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    try {
      const env = { XDG_CACHE_HOME: join(home, 'cache'), XDG_STATE_HOME: join(home, 'state') };
      const { code, result, stderr } = await tester([...CELL, '--keep', '--debug'], env);
      expect(result?.cause, stderr).toBeNull();
      expect(code).toBe(0);
      const debug = await readFile(join(result?.evidence as string, 'debug.log'), 'utf8');
      for (const log of [stderr, debug]) {
        expect(log).toMatch(/exit code 0 {2}\[sandbox\] \S+\/lxc-start /);
        expect(log).toMatch(
          process.getuid?.() === 0 ? /exit code 0 {2}ip -json / : /exit code 0 {2}\[root\] ip -json /,
        );
      }
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

  it('the cells of a grid pass, several at a time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grid-'));
    try {
      const args = ['grid', ...VERSIONS, '--cycles', '1,2,3', '--fresh', '--jobs', '3', '--output', folder];
      const { code, stdout } = await tester(args);
      expect(code, stdout).toBe(0);
      expect(stdout).toContain('≈ passed: 3 passed (all with known losses)');
      expect((await readdir(folder)).length).toBe(3);
      expect(leftovers()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('CRIU is built by that user, and never by root', requires('gcc', 'git', 'make'), async () => {
    const folder = mkdtempSync(join(tmpdir(), 'source-'));
    try {
      const repository = new TestRepository(join(folder, 'criu'));
      repository.commit(toySource('4.2'));
      const store = join(folder, 'store');
      const { result } = await tester([
        'run',
        '--no-control',
        '--criu',
        `git:${repository.folder}#main`,
        '--store',
        store,
      ]);
      const { provider, path = '' } = result?.cell.criu ?? {};
      expect(provider).toBe('git');
      expect((await lstat(join(path, 'criu'))).uid).toBe(process.getuid?.());
      // It cannot dump; that it was tried as root is what the cell is for.
      expect(result?.verdict).toBe('failed');
      expect(leftovers()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
