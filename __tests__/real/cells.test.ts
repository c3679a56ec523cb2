import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { factNames } from './broken.js';
import { expectOnlyKnownLosses } from './losses.js';
import { requires } from './requires.js';
import { leftovers, start, tester } from './tester.js';
import { ANCIENT_CRIU, CRIU, LXC, LXC_5, LXC_7, NEWEST_CRIU, OLD_CRIU } from './versions.js';

const PAIRS = [OLD_CRIU, CRIU, NEWEST_CRIU].flatMap((criu) => [LXC_5, LXC].map((lxc) => [criu, lxc] as const));

/** Only what is older than 4.2 relies on hardware breakpoints. */
function needsOf(criu: string, lxc: string) {
  return requires(`criu ${criu}`, `lxc ${lxc}`, ...(criu === OLD_CRIU ? (['hardware-breakpoints'] as const) : []));
}

describe('cgroup v1', requires('root', 'cgroup-v1'), () => {
  for (const [criu, lxc] of PAIRS) {
    const title = `CRIU ${criu} and LXC ${lxc} keep every fact but the known losses over three generations`;
    it(title, needsOf(criu, lxc), async () => {
      const args = ['run', '--criu', criu, '--lxc', lxc, '--cgroup', 'v1', '--cycles', '3'];
      const { code, result } = await tester(args);
      expect(result).toMatchObject({
        verdict: 'passed',
        cause: null,
        cell: { criu: { version: criu }, lxc: { version: lxc } },
      });
      expect(code).toBe(0);
      expect(result?.cycles.map(({ generation }) => generation)).toEqual([1, 2, 3]);
      for (const { generation, facts, dumpStats, restoreStats } of result?.cycles ?? []) {
        expect(facts.map(({ name }) => name)).toEqual(factNames('witness', generation === 3));
        expect(dumpStats?.pagesWritten).toBeGreaterThan(0);
        expect(restoreStats?.restoreTime).toBeGreaterThan(0);
      }
      expectOnlyKnownLosses(result as Result);
      expect(leftovers()).toEqual([]);
    });
  }
});

describe('cgroup v2', requires('root', 'cgroup-v2'), () => {
  for (const [criu, lxc] of [...PAIRS, [CRIU, LXC_7] as const]) {
    const title = `CRIU ${criu} and LXC ${lxc} keep every fact but the known losses over one generation`;
    it(title, needsOf(criu, lxc), async () => {
      const args = ['run', '--criu', criu, '--lxc', lxc, '--cgroup', 'v2'];
      const { code, result } = await tester(args);
      expect(result).toMatchObject({ verdict: 'passed', cause: null, cell: { cgroup: 'v2' } });
      expect(code).toBe(0);
      expectOnlyKnownLosses(result as Result);
      expect(leftovers()).toEqual([]);
    });
  }

  // An open bug of LXC, which a package may have mended: then both pass.
  for (const lxc of [LXC_5, LXC, LXC_7]) {
    it(`LXC ${lxc} passes one generation, and the second or fails as is known`, requires(`lxc ${lxc}`), async () => {
      const { code, result } = await tester(['run', '--criu', CRIU, '--lxc', lxc, '--cgroup', 'v2', '--cycles', '2']);
      expect(result?.cycles[0]).toMatchObject({ generation: 1, verdict: 'passed', cause: null });
      if (code !== 0) {
        expect(result?.cycles[1]).toMatchObject({ generation: 2, verdict: 'failed', failureClass: 'dump' });
        expect(result?.cause).toContain('Failed getting freezer path');
        expect(result?.findings.map(({ id }) => id)).toContain('freezer-of-restored-container');
        expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
      }
      expect(leftovers()).toEqual([]);
    });
  }
});

// Since Linux 6.13 the kernel maps vvar in two parts (criu#2532).
const unfit = requires('root', 'kernel >=6.13', `criu ${ANCIENT_CRIU}`, `lxc ${LXC_5}`);
describe('a CRIU that cannot work with this kernel', unfit, () => {
  it('fails with its first error as evidence', async () => {
    const { code, result } = await tester(['run', '--criu', ANCIENT_CRIU, '--lxc', LXC_5]);
    expect(code).toBe(1);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    expect(result?.cause).toContain('vdso: Unexpected rt vDSO area bounds');
    expect(result?.findings.map(({ id }) => id)).toContain('criu-check');
  });
});

describe('a cell that nobody watches', requires('root'), () => {
  it('ends as any other', async () => {
    const child = start(['run', '--criu', CRIU, '--lxc', LXC]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(leftovers()).toEqual([]);
  });
});
