import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRequest } from '../../src/core/request/request.js';
import { makeProvider, runTest } from '../../src/core/run/run.js';
import { searchPath } from '../../src/host/inspect.js';
import { HOST } from './host.js';
import { requires } from './requires.js';
import { leftovers, ROOT, STORE, tester } from './tester.js';
import { CRIU, LXC, OLD_CRIU } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'requests-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A `criu` first in PATH that prints this. */
function pathWith(version: string): NodeJS.ProcessEnv {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, 'criu'), `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env['PATH']}` };
}

/** A PATH of one folder, with all the programs of the host but one. */
function pathWithout(program: string): NodeJS.ProcessEnv {
  const bin = mkdtempSync(join(folder, 'bin-'));
  symlinkSync(process.execPath, join(bin, 'node'));
  const taken = new Set([program, 'node']);
  for (const place of searchPath().filter((each) => existsSync(each))) {
    for (const name of readdirSync(place).filter((each) => !taken.has(each))) {
      taken.add(name);
      symlinkSync(join(place, name), join(bin, name));
    }
  }
  return { PATH: bin };
}

it(
  'a real-time shell skips where no new cgroup takes one, and says how to start it',
  requires('real-time-budget-v1'),
  async () => {
    const program = join(folder, 'real-time');
    writeFileSync(program, `#!/bin/sh\nexec chrt --fifo 1 '${join(ROOT, 'bin/criu-lxc-test')}' "$@"\n`, {
      mode: 0o755,
    });
    const { code, result, stdout } = await tester(['run', '--criu', CRIU, '--lxc', LXC], {}, program);
    expect(result).toMatchObject({ verdict: 'skipped', skipReason: expect.stringContaining('real-time') });
    expect(stdout).toContain('chrt --other 0 criu-lxc-test run');
    expect(code).toBe(77);
  },
);

describe('a host that lacks a program', requires('root'), () => {
  it.each([
    ['unshare', 'util-linux'],
    ['nsenter', 'util-linux'],
    ['mount', 'mount (of util-linux)'],
    ['tar', 'tar'],
    ['uname', 'coreutils'],
    ['true', 'coreutils'],
  ])('%s skips, and says what to install; doctor says it, too', async (program, wanted) => {
    const env = pathWithout(program);
    const { code, result, stdout } = await tester(['run'], env);
    expect(result).toMatchObject({ verdict: 'skipped', skipReason: expect.stringMatching(`missing: ${program}\\.$`) });
    expect(stdout).toContain(`Install ${wanted}.`);
    expect(code).toBe(77);
    const doctor = await tester(['doctor'], env);
    expect(doctor.stdout).toContain(`missing: ${program}.`);
    expect(doctor.stdout).toContain(`Install ${wanted}.`);
    expect(doctor.stderr).toBe('');
    expect(doctor.code).toBe(1);
  });

  it('ip skips, for an LXC that comes without one', async () => {
    const bin = mkdtempSync(join(folder, 'lxc-'));
    writeFileSync(join(bin, 'lxc-start'), `#!/bin/sh\necho ${LXC}\n`, { mode: 0o755 });
    const lacking = { ...HOST, ip: false };
    const run = (lxc: string) => {
      const request = parseRequest({ 'criu-version': CRIU, 'lxc-version': lxc }, (input) => input);
      const surroundings = { store: STORE, signal: new AbortController().signal, onProgress: () => undefined };
      return runTest(request, {
        ...surroundings,
        cellProgram: join(ROOT, 'dist/helper/index.js'),
        evidence: join(folder, 'evidence'),
        keepEvidence: false,
        tool: 'test',
        common: { host: lacking, provider: makeProvider(request, surroundings) },
      });
    };
    const { verdict, skipReason } = await run(`path:${bin}`);
    expect(verdict).toBe('skipped');
    expect(skipReason).toMatch(/^ip is missing: .*Install iproute2\.$/);
    expect((await run(LXC)).verdict).toBe('passed');
  });
});

describe('the version gate', requires('root'), () => {
  it('skips a CRIU that is too old, and says which was found and which is needed', async () => {
    const { code, result, stdout } = await tester(['run'], pathWith('Version: 1.3'));
    expect(result).toMatchObject({ verdict: 'skipped', cell: { criu: { version: '1.3', provider: 'system' } } });
    expect(result?.skipReason).toMatch(/^CRIU 1\.3 was found \(.+\), and at least 1\.3\.1 is needed\.$/);
    expect(stdout).toContain('CRIU 1.3 was found');
    expect(code).toBe(77);
  });

  it('lets 1.3.1 through, and a development build of 4.2', async () => {
    // Neither is a CRIU: what matters is that they are tried.
    for (const version of ['Version: 1.3.1', 'Version: 4.2\nGitID: v4.2-22-g2cf8f13ca']) {
      const { result } = await tester(['run', '--lxc', LXC, '--no-control'], pathWith(version));
      expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump', skipReason: null });
    }
  });

  it('can be raised, not lowered', requires(`criu ${OLD_CRIU}`), async () => {
    const raised = await tester(['run', '--criu', OLD_CRIU, '--minimum-criu', '4.2']);
    expect(raised.result?.skipReason).toContain('at least 4.2 is needed');
    const lowered = await tester(['run', '--minimum-criu', '1.0']);
    expect(lowered.stderr).toContain('--minimum-criu is "1.0"');
    expect(lowered.code).toBe(2);
  });

  it('is an error for what prints no version', async () => {
    const { code, result } = await tester(['run'], pathWith('what is this?'));
    expect(result).toMatchObject({ verdict: 'error', failureClass: 'provide' });
    expect(result?.cause).toContain('printed no version: "what is this?"');
    expect(code).toBe(3);
  });

  it('ends as after a failure when a skip is not allowed, and it stays a skip', async () => {
    const args = ['run', '--on-skip', 'fail', '--cgroup', 'v1', '--workload', 'tcp', '--lxc', LXC];
    const { code, result, stderr } = await tester(args, pathWith('Version: 1.3'));
    expect(result).toMatchObject({
      verdict: 'skipped',
      cell: { workload: 'tcp', asked: { criu: '', restoreCriu: null, lxc: LXC, cgroup: 'v1' } },
    });
    expect(stderr).toContain('on-skip');
    expect(code).toBe(1);
  });
});

describe('doctor --self-test', requires('root'), () => {
  it('says of a cell that could not run that it was not tried, and is no success', async () => {
    const { code, stdout } = await tester(['doctor', '--self-test', '--lxc', LXC], pathWith('Version: 1.3'));
    expect(stdout.match(/^\? could not be tried: /gm)).toHaveLength(2);
    expect(stdout).not.toMatch(/noticed/i);
    expect(code).toBe(1);
  });
});

describe('a request that cannot be met', requires('root'), () => {
  it.each([
    [['--criu', 'nonsense'], /^--criu is "nonsense"; valid values: /],
    [['--lxc', 'git'], /^--lxc is "git"; valid values: /],
    [['--criu', 'path:/no/such/folder'], /^--criu is "path:\/no\/such\/folder", and .* is not a folder/],
    [['--cycles', '0'], /^--cycles is "0"; /],
    [['--cycles', '1e9'], /^--cycles is "1e9"; /],
    [['--timeout', 'soon'], /^--timeout is "soon"; /],
    [['--cgroup', 'v3'], /^--cgroup is "v3"; valid values: auto, v1, v2\./],
    [['--work-dir', '/no/such/folder'], /^--work-dir is "\/no\/such\/folder"; /],
    [['--keyring', '/no/such/file'], /^--keyring is /],
    [['--junit', '/no/such/folder/junit.xml'], /^--junit is "\/no\/such\/folder\/junit.xml"; /],
    [['--junit', '/'], /^--junit is "\/"; /],
    [['--no-such-option'], /Unknown option '--no-such-option'/],
  ])('%j is refused in one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await tester(['run', ...args]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each(['/proc/no/store', '/etc/passwd', '/sys'])('names the store that cannot be used: %s', async (store) => {
    const { code, result } = await tester(['run', '--store', store]);
    expect(result?.cause).toMatch(`The store ${store} cannot be used: `);
    expect(code).toBe(3);
  });

  it('is skipped when only the host can serve it, and cannot', async () => {
    const { code, result } = await tester(['run', '--criu', 'system'], { PATH: '/usr/bin:/bin' });
    // A host that has a CRIU of its own serves it.
    if (result?.cell.criu?.provider === 'system') return;
    expect(result?.skipReason).toContain('No criu is on PATH');
    expect(code).toBe(77);
  });

  it('names the folder that has no space', async () => {
    const small = join(folder, 'small');
    mkdirSync(small);
    const sudo = process.geteuid?.() === 0 ? [] : ['sudo', '-n'];
    const root = (...argv: string[]) => execFileSync([...sudo, ...argv][0] as string, [...sudo, ...argv].slice(1));
    root('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small);
    try {
      const { code, result } = await tester(['run', '--work-dir', small]);
      expect(result?.skipReason).toBe(
        `Only 1 MiB are free in ${small}; the container and its checkpoints need 64 MiB.`,
      );
      expect(code).toBe(77);
    } finally {
      root('umount', small);
    }
    expect(leftovers()).toEqual([]);
  });
});
