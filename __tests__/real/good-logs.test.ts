import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/diagnosis/failures.js';
import { requires } from './requires.js';
import { tester } from './tester.js';
import { CRIU, LXC, LXC_5, LXC_7, NEWEST_CRIU, OLD_CRIU } from './versions.js';

/** Of each cell; `GOOD_CYCLES=34` makes more than 200 in all. */
const CYCLES = process.env['GOOD_CYCLES'] ?? '2';
const CELLS = [
  ...[OLD_CRIU, CRIU, NEWEST_CRIU].map((criu) => ({ criu, lxc: LXC, cgroup: 'v1' as const })),
  { criu: CRIU, lxc: LXC_5, cgroup: 'v1' as const },
  // The second dump may fail there (lxc#4643).
  ...[LXC_5, LXC, LXC_7].map((lxc) => ({ criu: CRIU, lxc, cgroup: 'v2' as const })),
];

describe('no known failure is seen in the logs of cycles that passed', requires('root'), () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'good-logs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const { criu, lxc, cgroup } of CELLS) {
    const breakpoints = criu === OLD_CRIU ? (['hardware-breakpoints'] as const) : [];
    const needs = requires(`cgroup-${cgroup}`, `criu ${criu}`, `lxc ${lxc}`, ...breakpoints);
    it(`CRIU ${criu}, LXC ${lxc}, cgroup ${cgroup}`, { timeout: 600_000, ...needs }, async () => {
      const cycles = cgroup === 'v1' ? CYCLES : '1';
      const args = ['--criu', criu, '--lxc', lxc, '--cgroup', cgroup, '--cycles', cycles, '--keep'];
      const { result } = await tester(['run', ...args, '--timeout', '600'], { XDG_STATE_HOME: folder });
      expect(result?.verdict, result?.cause ?? undefined).toBe('passed');
      const evidence = result?.evidence as string;
      const logs = readdirSync(evidence, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
      expect(logs.length).toBeGreaterThan(2 * Number(cycles));
      const lines = logs.flatMap((name) => readFileSync(join(evidence, name), 'utf8').split('\n'));
      // What a hang is told by is in every log.
      for (const { id, pattern } of FAILURES.filter(({ hangs }) => hangs !== true))
        expect({ [id]: lines.filter((line) => pattern.test(line)) }).toEqual({ [id]: [] });
    });
  }
});
