import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { disguised } from './provided.js';
import { requires } from './requires.js';
import { leftovers, ownSandboxes, start, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'grid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = join(folder, 'out');
const CELL = ['--lxc', LXC, '--cgroup', 'v2'];

function result(id: string): Result {
  return JSON.parse(readFileSync(join(out, id, 'result.json'), 'utf8')) as Result;
}

describe('a grid', requires('root', 'cgroup-v2'), () => {
  beforeAll(async () => {
    expect((await tester(['run', '--criu', CRIU, '--lxc', LXC])).code).toBe(0);
  });

  it('says of every cell that none can run here, and needs no store for that', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    for (const program of ['node', 'sh', 'dirname', 'readlink', 'unshare', 'true']) {
      symlinkSync(execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim(), join(bin, program));
    }
    const args = ['grid', '--cycles', '1,2', '--output', join(folder, 'none'), '--store', '/dev/null/store'];
    const { code, stdout } = await tester(args, { PATH: bin });
    expect(code).toBe(77);
    expect(stdout).toContain('– skipped: 2 cells\n  Programs that the sandbox is made with are missing:');
  });

  it('of cells that pass, fail and hang: none touches another', requires('lxc#4643'), async () => {
    const file = join(folder, 'grid.yml');
    const hang = await disguised(folder, CRIU, '[ "$1" != dump ] || exec sleep 1000');
    writeFileSync(
      file,
      `criu-version: ['${CRIU}', '${hang}']\ncycles: [1, 2]\ninclude: [{criu-version: '${hang}', timeout: 5}]\n`,
    );
    const junit = join(folder, 'junit.xml');
    const { code, stdout, stderr } = await tester([
      'grid',
      file,
      ...CELL,
      '--output',
      out,
      '--junit',
      junit,
      '--jobs',
      '4',
    ]);
    expect(code, stderr).toBe(1);
    expect(leftovers()).toEqual([]);

    const ids = readdirSync(out).sort();
    expect(ids.map((id) => [result(id).verdict, result(id).failureClass])).toEqual([
      ['passed', null],
      ['failed', 'dump'],
      ['failed', 'timeout'],
      ['failed', 'timeout'],
    ]);
    for (const id of ids) {
      expect(existsSync(join(out, id, 'evidence')), id).toBe(result(id).verdict === 'failed');
      // What others change of the host meanwhile is `info`.
      const found = result(id).findings.filter(({ severity }) => severity !== 'info');
      expect(found.filter((finding) => ['leak', 'host-changed'].includes(finding.id))).toEqual([]);
    }
    expect(stdout).toContain('✘ failed: 3 failed, 1 passed (all with known losses)');
    expect(stdout).toContain('failed: 1 cell\n  LXC does not find the cgroup of a container that was restored');
    expect(stderr).toMatch(/^≈ criu-\S+_lxc-\S+_cgroup-v2_cycles-1 +passed, with known losses: 1 of 1 cycle/m);
    expect(readFileSync(junit, 'utf8').match(/<testsuite /g)).toHaveLength(4);
  });

  it('lays what one cell leaves at the door of no other', async () => {
    const leak = `[ "$1" != restore ] || mkdir -p /var/lib/lxc/$(basename "$(dirname "$CRIU_CONFIG_FILE")")`;
    const leaking = await disguised(folder, CRIU, leak);
    const before = existsSync('/var/lib/lxc') ? readdirSync('/var/lib/lxc') : null;
    const leaks: string[] = [];
    try {
      const args = ['--lxc', LXC, '--criu', `${CRIU},${leaking}`, '--cycles', '2,3', '--fresh', '--jobs', '4'];
      const results = join(folder, 'leaks');
      const { stdout } = await tester(['grid', ...args, '--output', results]);
      leaks.push(...readdirSync('/var/lib/lxc').filter((name) => !before?.includes(name)));
      for (const id of readdirSync(results)) {
        const { verdict, failureClass, findings } = JSON.parse(
          readFileSync(join(results, id, 'result.json'), 'utf8'),
        ) as Result;
        const own = findings.filter((finding) => finding.id === 'leak').map(({ evidence }) => evidence);
        if (id.startsWith(`criu-${CRIU}_`)) expect({ verdict, own }, stdout).toEqual({ verdict: 'passed', own: [] });
        else {
          expect({ verdict, failureClass }, stdout).toEqual({ verdict: 'failed', failureClass: 'leak' });
          expect(leaks.filter((name) => own[0]?.includes(name))).toHaveLength(1);
        }
      }
      expect(leaks).toHaveLength(2);
    } finally {
      for (const name of leaks) rmdirSync(join('/var/lib/lxc', name));
      if (before === null) rmdirSync('/var/lib/lxc');
    }
    expect(leftovers()).toEqual([]);
  });

  it('goes on where it was, and runs again what has no result', requires('lxc#4643'), async () => {
    const resume = async (...more: string[]) => {
      const { stderr } = await tester(['grid', ...CELL, ...more, '--output', out, '--resume']);
      return stderr.split('\n').filter((line) => line !== '');
    };
    const cells = ['--criu', CRIU, '--cycles', '1,2'];
    const known = await resume(...cells);
    expect(known).toHaveLength(2);
    for (const line of known) expect(line).toMatch(/\(known\)$/);

    const [passing = '', failing = ''] = readdirSync(out).filter((id) => id.startsWith(`criu-${CRIU}_`));
    writeFileSync(join(out, passing, 'result.json'), '{"schemaVersion": 1, "verd');
    const { startedAt } = result(failing);
    expect((await resume(...cells)).filter((line) => line.endsWith('(known)'))).toHaveLength(1);
    expect(result(passing).verdict).toBe('passed');
    expect(result(failing).startedAt).toBe(startedAt);
  });

  it('does without the cells of a component that cannot be had, cheapest first', requires('lxc#4643'), async () => {
    const { code, stderr } = await tester([
      'grid',
      ...CELL,
      '--criu',
      `9.9.9,${CRIU}`,
      '--cycles',
      '2,1',
      '--jobs',
      '1',
      '--mirror',
      'file:///nowhere',
    ]);
    expect(code).toBe(1);
    const ended = stderr.split('\n').filter((line) => line.includes(`criu-${CRIU}_`));
    expect(ended).toEqual([
      expect.stringMatching(/cycles-1 +passed/),
      expect.stringMatching(/cycles-2 +failed: dump in generation 2/),
    ]);
    expect(stderr.match(/criu-9\.9\.9\S+ +error: provide/g)).toHaveLength(2);
  });

  it('fails fast when told to: the one that runs is ended, and says why', requires('lxc#4643'), async () => {
    const file = join(folder, 'fast.yml');
    const cell = { 'criu-version': CRIU, 'lxc-version': LXC, cgroup: 'v2' };
    writeFileSync(
      file,
      JSON.stringify({
        include: [
          { ...cell, cycles: 9000, fresh: true },
          { ...cell, cycles: 2 },
        ],
      }),
    );
    const results = join(folder, 'fast');
    const { code, stdout } = await tester(['grid', file, '--jobs', '2', '--fail-fast', '--output', results]);
    expect(code).toBe(1);
    // It is no result that --resume could take.
    const known = readdirSync(results).filter((id) => existsSync(join(results, id, 'inputs')));
    expect(known).toEqual([expect.stringMatching(/_cycles-2$/)]);
    expect(stdout).toContain('✘ failed: 1 failed, 1 skipped');
    expect(stdout).toMatch(/skipped: 1 cell\n\s+Not run to its end:\s+\S+_cycles-2\s+did not pass, and/);
    expect(leftovers()).toEqual([]);
  });

  it('keeps what it has when it is interrupted, and leaves nothing', async () => {
    const results = join(folder, 'interrupted');
    const junit = join(folder, 'interrupted.xml');
    const child = start(
      ['grid', '--criu', CRIU, '--lxc', LXC, '--fresh', '--cycles', '1,9000,9001', '--jobs', '2'].concat([
        '--output',
        results,
        '--junit',
        junit,
      ]),
    );
    const closed = once(child, 'close');
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (data) => {
      stdout += data;
    });
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    // The cheapest has ended, two others run.
    while ((!stderr.includes('passed') || ownSandboxes().length < 2) && child.exitCode === null) await sleep(20);
    child.kill('SIGTERM');
    expect(await closed).toEqual([130, null]);
    expect(stderr).toContain('Interrupted; nothing was left behind.');
    expect(stdout).toContain('✘ error: 1 passed (all with known losses), 2 not run');
    expect(readFileSync(junit, 'utf8').match(/<testsuite /g)).toHaveLength(3);
    expect(readdirSync(results).filter((id) => existsSync(join(results, id, 'result.json')))).toHaveLength(1);
    expect(leftovers()).toEqual([]);
  });
});
