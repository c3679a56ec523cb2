import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../src/diagnosis/failures.js';
import { Provider } from '../../src/provide/provide.js';
import type { Forecast } from '../../src/words/forecast.js';
import { TRACKERS } from '../../src/words/observed.js';
import { controlled, GHOST } from './broken.js';
import { hostHas } from './host.js';
import { requires } from './requires.js';
import { leftovers, type Outcome, ROOT, STORE, tester } from './tester.js';
import { CRIU, LXC, OLD_CRIU } from './versions.js';

/**
 * A host without hardware breakpoints, made of any host: a copy of the product whose probe finds none, and a CRIU that
 * gets none. Where the host itself has none, they only take away what is not there.
 */
describe('on a host without hardware breakpoints', requires('root', 'gcc', `criu ${OLD_CRIU}`), () => {
  // Where sandboxes see it: their /tmp is private.
  const folder = mkdtempSync('/var/tmp/no-breakpoints-');
  const program = join(folder, 'bin/criu-lxc-test');
  const [launcher, library] = [join(folder, 'no-breakpoints'), join(folder, 'no-breakpoints.so')];

  /**
   * `path:` of a copy of a CRIU that gets no hardware breakpoints where the condition, a test of the shell's, holds.
   * Elsewhere it asks for none, so that it works on every host.
   */
  async function withoutBreakpoints(version: string, condition = 'true'): Promise<string> {
    const signal = new AbortController().signal;
    const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
    const { path } = await provider.provide('criu', { kind: 'exact', version }, version);
    const copy = mkdtempSync(join(folder, 'criu-'));
    cpSync(dirname(path), copy, { recursive: true, verbatimSymlinks: true });
    renameSync(join(copy, 'bin/criu'), join(copy, 'bin/real'));
    const preload = `if ${condition}; then export LD_PRELOAD=${library}; else export CRIU_FAULT=130; fi`;
    writeFileSync(join(copy, 'bin/criu'), `#!/bin/sh\n${preload}\nexec "\${0%/*}/real" "$@"\n`, { mode: 0o755 });
    return `path:${copy}`;
  }

  const run = (...args: string[]): Promise<Outcome> =>
    tester(['run', '--lxc', LXC, '--no-control', ...args], {}, program);

  function expectHang({ code, result, stdout }: Outcome, phase: 'dump' | 'restore'): void {
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: phase });
    // Not at the time limit.
    expect(result?.cause).toMatch(
      new RegExp(
        `^The ${phase} failed \\(no progress for \\d+ s after «.*(exited trapping|new_sp=|rt_sigreturn).*»\\): CRIU`,
      ),
    );
    // As the product counts: looks that come late on a busy machine are none.
    expect(Number(result?.cause?.match(/no progress for (\d+) s/)?.[1])).toBeLessThanOrEqual(15);
    const failure = FAILURES.find(({ id }) => id === 'hardware-breakpoints');
    const errors = result?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors).toMatchObject([
      { id: failure?.id, message: failure?.cause, advice: expect.stringContaining(failure?.advice as string) },
    ]);
    expect(errors[0]?.advice).toContain(`${TRACKERS.criu}/2658`);
    expect(stdout).toContain('--no-breakpoints');
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  }

  beforeAll(() => {
    const source = join(import.meta.dirname, 'no-breakpoints.c');
    execFileSync('gcc', ['-Wall', '-Werror', '-o', launcher, source]);
    execFileSync('gcc', ['-Wall', '-Werror', '-shared', '-fPIC', '-o', library, source]);
    for (const name of ['bin', 'dist', 'schema', 'package.json']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    const probe = join(folder, 'bin/witness', `probe-${process.arch}`);
    renameSync(probe, join(folder, 'probe'));
    writeFileSync(probe, `#!/bin/sh\nexec ${launcher} ${join(folder, 'probe')}\n`, { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('the probe finds none, and nothing else is other than it was', () => {
    const lines = (file: string) => spawnSync(file, { encoding: 'utf8' }).stdout.split('\n');
    const [with_, without] = [join(folder, 'probe'), join(folder, 'bin/witness', `probe-${process.arch}`)].map(lines);
    expect(without?.filter((line) => !with_?.includes(line))).toEqual(
      with_?.includes('hardware-breakpoints 1') ? [] : ['hardware-breakpoints 1'],
    );
    expect(without).toHaveLength(with_?.length as number);
  });

  it('doctor says so', async () => {
    const { stdout } = await tester(['doctor'], {}, program);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Hardware breakpoints do not work here: CRIU before 4.2 hangs');
  });

  it('the dump of a CRIU before 4.2 hangs, is ended, and is explained', async () => {
    expectHang(await run('--criu', await withoutBreakpoints(OLD_CRIU)), 'dump');
  });

  it('so does its restore', async () => {
    expectHang(await run('--criu', await withoutBreakpoints(OLD_CRIU, '[ "$1" = restore ]')), 'restore');
  });

  it('with no-breakpoints it passes, generation after generation, and the result says so', async () => {
    const criu = await withoutBreakpoints(OLD_CRIU);
    const state = join(folder, 'state');
    // On cgroup v2 alone LXC dumps no container that was restored (lxc#4643).
    const again = hostHas('cgroup-v1') ? ['--cgroup', 'v1'] : ['--fresh'];
    const args = ['--criu', criu, '--no-breakpoints', '--cycles', '3', ...again, '--keep'];
    const { code, result } = await tester(['run', '--lxc', LXC, ...args], { XDG_STATE_HOME: state }, program);
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', mode: ['no-breakpoints'] });
    expect(result?.cycles).toHaveLength(3);
    expect(readFileSync(join(result?.evidence as string, 'commands'), 'utf8')).toContain('CRIU_FAULT');
    expect(code).toBe(0);
  });

  it('with no-breakpoints another failure is told for what it is', async () => {
    const raw = { 'criu-version': await withoutBreakpoints(OLD_CRIU), 'lxc-version': LXC, 'no-breakpoints': 'true' };
    const result = await controlled(raw, GHOST, join(folder, 'dist/helper/index.js'));
    expect(result, result.cause ?? undefined).toMatchObject({
      verdict: 'failed',
      failureClass: 'dump',
      explainedBy: 'ghost-file-too-large',
    });
  });

  it('a newer CRIU finds it out by itself, and passes', async () => {
    const { result } = await run('--criu', await withoutBreakpoints(CRIU));
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', mode: [] });
  });

  it('doctor foretells it of a container, unless CRIU is newer or told to do without', async () => {
    const config = join(folder, 'config');
    writeFileSync(config, 'lxc.uts.name = web\n');
    const predicted = async (...args: string[]) => {
      const { stdout } = await tester(['doctor', '--config', config, '--lxc', LXC, '--json', ...args], {}, program);
      return (JSON.parse(stdout) as Forecast).predictions.map(({ id }) => id);
    };
    expect(await predicted('--criu', OLD_CRIU)).toContain('hardware-breakpoints');
    expect(await predicted('--criu', OLD_CRIU, '--no-breakpoints')).not.toContain('hardware-breakpoints');
    expect(await predicted('--criu', CRIU)).not.toContain('hardware-breakpoints');
  });
});
