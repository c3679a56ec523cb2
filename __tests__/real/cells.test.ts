import { expect, it } from 'vitest';
import { CATALOGUES } from '../../src/facts/catalogue.js';
import { describeReal, describeV1 } from './require.js';
import { leftovers, start, tester } from './tester.js';

const FACTS = CATALOGUES.witness.map(({ name }) => name);
/** With every version that was measured: docs/facts-measured.md. */
const LOST = ['groups', 'neighbours', 'protocol-sysctls', 'devices'];

describeV1('cgroup v1', () => {
  const pairs = ['4.1.1', '4.2.1', '4.3'].flatMap((criu) => ['5.0.2', '6.0.4'].map((lxc) => ({ criu, lxc })));
  it.each(pairs)(
    'CRIU $criu and LXC $lxc keep every fact but the known losses over three generations',
    async ({ criu, lxc }) => {
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
        expect(facts.map(({ name }) => name)).toEqual(FACTS);
        const lost = facts
          .filter(({ outcome }) => outcome !== 'kept')
          .map(({ name, outcome }) => `${outcome}: ${name}`);
        // What is lost once cannot be lost again; the timerfd is armed anew for each. 4.3 keeps it (criu#3162).
        const expected = [...(generation === 1 ? LOST : []), ...(criu === '4.3' ? [] : ['expired-timerfd'])];
        expect(lost).toEqual(expected.map((name) => `known-loss: ${name}`));
        expect(dumpStats?.pagesWritten).toBeGreaterThan(0);
        expect(restoreStats?.restoreTime).toBeGreaterThan(0);
      }
      expect(leftovers()).toEqual([]);
    },
  );

  it('a CRIU that cannot work with this kernel fails with its first error as evidence', async ({ skip }) => {
    // Since Linux 6.13 the kernel maps vvar in two parts (criu#2532).
    const [major = 0, minor = 0] = (await import('node:os')).release().split('.').map(Number);
    skip(major < 6 || (major === 6 && minor < 13), 'This kernel is older than 6.13.');
    const { code, result } = await tester(['run', '--criu', '3.17.1', '--lxc', '5.0.2']);
    expect(code).toBe(1);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    expect(result?.cause).toContain('vdso: Unexpected rt vDSO area bounds');
    expect(result?.findings.map(({ id }) => id)).toContain('criu-check');
  });
});

describeReal('cgroup v2', () => {
  // An open regression of LXC: lxc#4643.
  it.each(['5.0.2', '6.0.4', '7.0.0'])('LXC %s passes one generation, and cannot dump the second', async (lxc) => {
    const { code, result } = await tester(['run', '--criu', '4.2.1', '--lxc', lxc, '--cgroup', 'v2', '--cycles', '2']);
    expect(result?.cycles[0]).toMatchObject({ generation: 1, verdict: 'passed', cause: null });
    expect(result?.cycles[1]).toMatchObject({ generation: 2, verdict: 'failed', failureClass: 'dump' });
    expect(result?.cause).toContain('Failed getting freezer path');
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });
});

describeReal('a cell that nobody watches', () => {
  it('ends as any other', async () => {
    const child = start(['run', '--criu', '4.2.1', '--lxc', '6.0.4']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(leftovers()).toEqual([]);
  });
});
