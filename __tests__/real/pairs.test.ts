import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Provider } from '../../src/provide/provide.js';
import { describeReal, describeV1 } from './require.js';
import { leftovers, STORE, tester } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `path:` of a copy of a CRIU that does as it is told for some of its commands, and what it is for the rest. */
async function disguised(version: string, commands: Record<string, string>): Promise<string> {
  const signal = new AbortController().signal;
  const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
  const { path } = await provider.provide('criu', { kind: 'exact', version }, version);
  const copy = mkdtempSync(join(folder, 'criu-'));
  cpSync(dirname(path), copy, { recursive: true, verbatimSymlinks: true });
  renameSync(join(copy, 'bin/criu'), join(copy, 'bin/undisguised'));
  const cases = Object.entries(commands).map(([command, script]) => `${command}) ${script};;`);
  const script = ['#!/bin/sh', 'case "$1" in', ...cases, 'esac', `exec "\${0%/*}/undisguised" "$@"`, ''];
  writeFileSync(join(copy, 'bin/criu'), script.join('\n'), { mode: 0o755 });
  return `path:${copy}`;
}

const claims = (version: string) => ({ '--version': `echo "Version: ${version}"; exit` });
const pair = (dump: string, restore: string) => ['run', '--criu', dump, '--restore-criu', restore, '--lxc', '6.0.4'];

describeV1('one CRIU dumps, a newer one restores', () => {
  it('passes, cycle after cycle, and every report names both', async () => {
    const junit = join(folder, 'junit.xml');
    const state = join(folder, 'state');
    const args = [...pair('4.1.1', '4.2.1'), '--cgroup', 'v1', '--cycles', '2', '--keep', '--junit', junit];
    const { code, stdout, result } = await tester(args, { XDG_STATE_HOME: state });
    expect(result, result?.cause ?? undefined).toMatchObject({
      verdict: 'passed',
      cell: { criu: { spec: '4.1.1', version: '4.1.1' }, restoreCriu: { spec: '4.2.1', version: '4.2.1' } },
      cycles: [{ verdict: 'passed' }, { verdict: 'passed' }],
    });
    expect(code).toBe(0);
    expect(stdout).toContain('CRIU 4.1.1 (apt) → 4.2.1 (apt) × LXC 6.0.4');
    expect(readFileSync(junit, 'utf8')).toContain('CRIU 4.1.1 (apt) → 4.2.1 (apt) × LXC 6.0.4');

    const evidence = result?.evidence as string;
    const logs = readdirSync(evidence).filter((name) => name.startsWith('generation-'));
    expect(logs).toHaveLength(2);
    for (const generation of logs) {
      const [dump, restore] = ['dump.log', 'restore.log'].map((name) =>
        readFileSync(join(evidence, generation, name), 'utf8'),
      );
      expect(dump).toContain('Version: 4.1.1 ');
      expect(restore).toContain('Version: 4.2.1 ');
      // Neither finds the other's cache of what the kernel can do, nor has to fill its own anew.
      for (const log of [dump, restore]) {
        expect(log).toContain('Loaded kdat cache');
        expect(log).not.toContain('Stale');
      }
    }
    expect(leftovers()).toEqual([]);
  });
});

describeReal('an older CRIU restores', () => {
  it('and fails with its own first error', async () => {
    const { code, result } = await tester(pair('4.2.1', '4.1.1'));
    expect(result).toMatchObject({
      verdict: 'failed',
      failureClass: 'restore',
      cell: { criu: { version: '4.2.1' }, restoreCriu: { version: '4.1.1' } },
    });
    expect(result?.cause).toContain('Failed to write net/ipv4/<sysctls>');
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });
});

describeReal('a CRIU that is not who it says it is', () => {
  it.each([
    ['restores', '4.1.1', '4.1.1', '4.2.1', 'CRIU 4.2.1 was to make the restore, and CRIU 4.1.1 made it.'],
    ['fails to restore', '4.2.1', '4.1.1', '4.3', 'CRIU 4.3 was to make the restore, and CRIU 4.1.1 made it.'],
  ])('%s', async (_title, dump, who, claimed, cause) => {
    const { code, result } = await tester(pair(dump, await disguised(who, claims(claimed))));
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide', cause });
    expect(result?.cell.restoreCriu).toMatchObject({ version: claimed, provider: 'path' });
    expect(code).toBe(3);
    expect(leftovers()).toEqual([]);
  });

  it('dumps', async () => {
    const { result } = await tester(pair(await disguised('4.1.1', claims('4.2.1')), '4.2.1'));
    const cause = 'CRIU 4.2.1 was to make the dump, and CRIU 4.1.1 made it.';
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide', cause });
  });
});

describeReal('each of the two', () => {
  it('may be a development build, which its log does not tell', async () => {
    const development = await disguised('4.2.1', claims('4.2.1+22.g2cf8f13ca'));
    const { result } = await tester(pair('4.1.1', development));
    expect(result, result?.cause ?? undefined).toMatchObject({
      verdict: 'passed',
      cell: { restoreCriu: { version: '4.2.1+22.g2cf8f13ca' } },
    });
  });

  it('is asked what it has against this kernel', async () => {
    const refuses = { check: 'echo "Looks bad."; exit 1' };
    const { result } = await tester(pair(await disguised('4.1.1', refuses), await disguised('4.2.1', refuses)));
    const checks = result?.findings.filter(({ id }) => id === 'criu-check');
    expect(checks?.map(({ message }) => message.match(/CRIU [\d.]+/)?.[0])).toEqual(['CRIU 4.1.1', 'CRIU 4.2.1']);
    const alone = await tester(['run', '--criu', await disguised('4.1.1', refuses), '--lxc', '6.0.4']);
    expect(alone.result?.findings.filter(({ id }) => id === 'criu-check')).toHaveLength(1);
    expect(alone.result?.cell.restoreCriu).toEqual(alone.result?.cell.criu);
  });

  it('must be new enough, and there', async () => {
    const old = await tester([...pair('4.2.1', '4.1.1'), '--minimum-criu', '4.2']);
    expect(old.result?.skipReason).toMatch(/^CRIU 4\.1\.1 was found \(.+\), and at least 4\.2 is needed\.$/);
    expect(old.code).toBe(77);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const missing = await tester(pair('4.2.1', `path:${empty}`));
    expect(missing.result).toMatchObject({
      verdict: 'error',
      failureClass: 'provide',
      cell: { criu: { version: '4.2.1' }, restoreCriu: null },
    });
    expect(missing.stdout).toContain('CRIU 4.2.1 (apt) → not provided');
    expect(missing.code).toBe(3);
  });
});

describeReal('a CRIU whose folder has tools of another LXC in it', () => {
  it('shadows none of the LXC under test', async () => {
    const criu = await disguised('4.2.1', {});
    for (const tool of ['lxc-start', 'lxc-checkpoint', 'lxc-info']) {
      writeFileSync(join(criu.slice('path:'.length), 'bin', tool), '#!/bin/sh\nexit 99\n', { mode: 0o755 });
    }
    const { result } = await tester(['run', '--criu', criu, '--lxc', '6.0.4']);
    expect(result?.cause).toBeNull();
  });
});
