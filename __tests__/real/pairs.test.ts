import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { disguised } from './provided.js';
import { requires } from './requires.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC, NEWEST_CRIU, OLD_CRIU } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const claims = (version: string) => `[ "$1" != --version ] || { echo "Version: ${version}"; exit; }`;
const pair = (dump: string, restore: string) => ['run', '--criu', dump, '--restore-criu', restore, '--lxc', LXC];

/** A CRIU that relies on hardware breakpoints, for dump or restore. */
const old = requires('root', `criu ${OLD_CRIU}`, 'hardware-breakpoints');

describe('one CRIU dumps, a newer one restores', { ...old, ...requires('cgroup-v1') }, () => {
  it('passes, cycle after cycle, and every report names both', async () => {
    const junit = join(folder, 'junit.xml');
    const state = join(folder, 'state');
    const args = [...pair(OLD_CRIU, CRIU), '--cgroup', 'v1', '--cycles', '2', '--keep', '--junit', junit];
    const { code, stdout, result } = await tester(args, { XDG_STATE_HOME: state });
    expect(result, result?.cause ?? undefined).toMatchObject({
      verdict: 'passed',
      cell: { criu: { spec: OLD_CRIU, version: OLD_CRIU }, restoreCriu: { spec: CRIU, version: CRIU } },
      cycles: [{ verdict: 'passed' }, { verdict: 'passed' }],
    });
    expect(code).toBe(0);
    expect(stdout).toContain(`CRIU ${OLD_CRIU} (apt) → ${CRIU} (apt) × LXC ${LXC}`);
    expect(readFileSync(junit, 'utf8')).toContain(`CRIU ${OLD_CRIU} (apt) → ${CRIU} (apt) × LXC ${LXC}`);

    const evidence = result?.evidence as string;
    const logs = readdirSync(evidence).filter((name) => name.startsWith('generation-'));
    expect(logs).toHaveLength(2);
    for (const generation of logs) {
      const [dump, restore] = ['dump.log', 'restore.log'].map((name) =>
        readFileSync(join(evidence, generation, name), 'utf8'),
      );
      expect(dump).toContain(`Version: ${OLD_CRIU} `);
      expect(restore).toContain(`Version: ${CRIU} `);
      // Neither finds the other's cache of what the kernel can do, nor has to fill its own anew.
      for (const log of [dump, restore]) {
        expect(log).toContain('Loaded kdat cache');
        expect(log).not.toContain('Stale');
      }
    }
    expect(leftovers()).toEqual([]);
  });
});

describe('two CRIUs that read each other', requires('root', 'cgroup-v1', `criu ${NEWEST_CRIU}`), () => {
  it.each([
    [CRIU, NEWEST_CRIU],
    [NEWEST_CRIU, CRIU],
  ])('pass: %s dumps, %s restores', async (dump, restore) => {
    const { result } = await tester([...pair(dump, restore), '--cgroup', 'v1', '--cycles', '2']);
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed' });
    expect(result?.findings.filter(({ id }) => id === 'drift')).toEqual([]);
  });
});

describe('an older CRIU restores', old, () => {
  it('and fails with its own first error', async () => {
    const { code, result } = await tester([...pair(CRIU, OLD_CRIU), '--no-control']);
    expect(result).toMatchObject({
      verdict: 'failed',
      failureClass: 'restore',
      cell: { criu: { version: CRIU }, restoreCriu: { version: OLD_CRIU } },
    });
    expect(result?.cause).toContain('Failed to write net/ipv4/<sysctls>');
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });
});

describe('a CRIU that is not who it says it is', old, () => {
  it.each([
    ['restores', OLD_CRIU, CRIU],
    ['fails to restore', CRIU, NEWEST_CRIU],
  ])('%s', async (_title, dump, claimed) => {
    const cause = `CRIU ${claimed} was to make the restore, and CRIU ${OLD_CRIU} made it.`;
    const { code, result } = await tester(pair(dump, await disguised(folder, OLD_CRIU, claims(claimed))));
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide', cause });
    expect(result?.cell.restoreCriu).toMatchObject({ version: claimed, provider: 'path' });
    expect(code).toBe(3);
    expect(leftovers()).toEqual([]);
  });

  it('dumps', async () => {
    const { result } = await tester(pair(await disguised(folder, OLD_CRIU, claims(CRIU)), CRIU));
    const cause = `CRIU ${CRIU} was to make the dump, and CRIU ${OLD_CRIU} made it.`;
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide', cause });
  });
});

describe('each of the two', requires('root'), () => {
  const development = `${CRIU}+22.g2cf8f13ca`;
  it('may be a development build, which its log does not tell', async () => {
    const { result } = await tester(pair(CRIU, await disguised(folder, CRIU, claims(development))));
    expect(result, result?.cause ?? undefined).toMatchObject({
      verdict: 'passed',
      cell: { restoreCriu: { version: development } },
    });
  });

  it('is asked what it has against this kernel', requires(`criu ${OLD_CRIU}`), async () => {
    const refuses = '[ "$1" != check ] || { echo "Looks bad."; exit 1; }';
    const { result } = await tester(
      pair(await disguised(folder, OLD_CRIU, refuses), await disguised(folder, CRIU, refuses)),
    );
    const checks = result?.findings.filter(({ id }) => id === 'criu-check');
    expect(checks?.map(({ message }) => message.match(/CRIU [\d.]+/)?.[0])).toEqual([
      `CRIU ${OLD_CRIU}`,
      `CRIU ${CRIU}`,
    ]);
    const alone = await tester(['run', '--criu', await disguised(folder, OLD_CRIU, refuses), '--lxc', LXC]);
    expect(alone.result?.findings.filter(({ id }) => id === 'criu-check')).toHaveLength(1);
    expect(alone.result?.cell.restoreCriu).toEqual(alone.result?.cell.criu);
  });

  it('must be new enough', requires(`criu ${OLD_CRIU}`), async () => {
    const { code, result } = await tester([...pair(CRIU, OLD_CRIU), '--minimum-criu', '4.2']);
    expect(result?.skipReason).toMatch(/^CRIU 4\.[01]\S* was found \(.+\), and at least 4\.2 is needed\.$/);
    expect(code).toBe(77);
  });

  it('must be there', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const missing = await tester(pair(CRIU, `path:${empty}`));
    expect(missing.result).toMatchObject({
      verdict: 'error',
      failureClass: 'provide',
      cell: { criu: { version: CRIU }, restoreCriu: null },
    });
    expect(missing.stdout).toMatch(new RegExp(`CRIU ${CRIU} \\(apt\\) → \\S+\\s\\(not\\sprovided\\)`));
    expect(missing.code).toBe(3);
  });
});

describe('a CRIU whose folder has tools of another LXC in it', requires('root'), () => {
  it('shadows none of the LXC under test', async () => {
    const criu = await disguised(folder, CRIU, ':');
    for (const tool of ['lxc-start', 'lxc-checkpoint', 'lxc-info']) {
      writeFileSync(join(criu.slice('path:'.length), 'bin', tool), '#!/bin/sh\nexit 99\n', { mode: 0o755 });
    }
    const { result } = await tester(['run', '--criu', criu, '--lxc', LXC]);
    expect(result?.cause).toBeNull();
  });
});
