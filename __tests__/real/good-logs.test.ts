import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FAILURES } from '../../src/diagnosis/failures.js';
import { describeReal } from './require.js';
import { tester } from './tester.js';

const folder = mkdtempSync(join(tmpdir(), 'good-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of each cell; `GOOD_CYCLES=34` makes more than 200 in all. */
const CYCLES = process.env['GOOD_CYCLES'] ?? '2';
const CELLS = [
  ...['4.1.1', '4.2.1', '4.3'].flatMap((criu) => ['5.0.2', '6.0.4'].map((lxc) => ({ criu, lxc, cgroup: 'v1' }))),
  // The second dump fails there (lxc#4643).
  ...['5.0.2', '6.0.4', '7.0.0'].map((lxc) => ({ criu: '4.2.1', lxc, cgroup: 'v2' })),
];

describeReal('no known failure is seen in the logs of cycles that passed', () => {
  it.each(CELLS)(
    'CRIU $criu, LXC $lxc, cgroup $cgroup',
    async ({ criu, lxc, cgroup }) => {
      const cycles = cgroup === 'v1' ? CYCLES : '1';
      const args = ['--criu', criu, '--lxc', lxc, '--cgroup', cgroup, '--cycles', cycles, '--keep'];
      const { result } = await tester(['run', ...args, '--timeout', '600'], { XDG_STATE_HOME: folder });
      expect(result?.verdict, result?.cause ?? undefined).toBe('passed');
      const evidence = result?.evidence as string;
      const logs = readdirSync(evidence, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
      expect(logs.length).toBeGreaterThan(2 * Number(cycles));
      const lines = logs.flatMap((name) => readFileSync(join(evidence, name), 'utf8').split('\n'));
      for (const { id, pattern } of FAILURES)
        expect({ [id]: lines.filter((line) => pattern.test(line)) }).toEqual({ [id]: [] });
    },
    600_000,
  );
});
