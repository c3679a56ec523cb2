import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** Root, or sudo without a password: without it nothing real can run. */
const able = process.geteuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
const required = process.env['REAL_TESTS'] === 'required';

/**
 * A group of tests on the real kernel. Where they cannot run they say so loudly; with REAL_TESTS=required, as in CI,
 * that is a failure.
 */
export function describeReal(title: string, tests: () => void): void {
  if (!able && !required) process.stderr.write(`\nNOT TESTED on this machine (neither root nor sudo -n): ${title}\n`);
  describe.skipIf(!able && !required)(title, tests);
}

/** As {@link describeReal}, on hosts that keep their controllers in cgroup v1. That is no defect of a machine. */
export function describeV1(title: string, tests: () => void): void {
  const v1 = spawnSync('grep', ['-q', ':freezer:', '/proc/self/cgroup']).status === 0;
  if (!v1) process.stderr.write(`\nNOT TESTED on this machine (no cgroup v1): ${title}\n`);
  else describeReal(title, tests);
}
