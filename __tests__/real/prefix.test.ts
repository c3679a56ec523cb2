import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requires } from './requires.js';
import { tester } from './tester.js';
import { CRIU, LXC_5 } from './versions.js';

/** Of the C library, which is the host's. */
const GLIBC = /^(ld-linux|lib(c|m|dl|rt|pthread|resolv|util|nsl|anl|mvec|nss_\w+|thread_db|BrokenLocale)[.-])/;

describe('an LXC that was built by hand', requires('root', `lxc ${LXC_5}`), () => {
  it('works from its prefix, whose library the loader does not know', async () => {
    const prefix = mkdtempSync(join(tmpdir(), 'prefix-'));
    try {
      const archive = await tester(['run', '--criu', CRIU, '--lxc', LXC_5]);
      const root = join(archive.result?.cell.lxc?.path ?? '', '../root');
      const [multiarch = ''] = readdirSync(join(root, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'));
      mkdirSync(join(prefix, 'bin'));
      for (const name of readdirSync(join(root, 'usr/bin')).filter((name) => name.startsWith('lxc-'))) {
        cpSync(join(root, 'usr/bin', name), join(prefix, 'bin', name), { verbatimSymlinks: true });
      }
      for (const folder of ['usr/lib', 'lib'].map((name) => join(root, name, multiarch))) {
        for (const name of readdirSync(folder).filter((name) => name.includes('.so') && !GLIBC.test(name))) {
          cpSync(join(folder, name), join(prefix, 'lib', multiarch, name), { verbatimSymlinks: true, recursive: true });
        }
      }
      // As it is, it does not start.
      expect(spawnSync(join(prefix, 'bin/lxc-start'), ['--version']).stderr.toString()).toContain('liblxc.so.1');

      const { result, stderr } = await tester(['run', '--criu', CRIU, '--lxc', `path:${prefix}`]);
      expect(result?.cause, stderr).toBeNull();
      expect(result?.cell.lxc).toMatchObject({ provider: 'path', version: LXC_5, path: join(prefix, 'bin') });
    } finally {
      rmSync(prefix, { recursive: true, force: true });
    }
  });
});
