import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { controlledIn } from './broken.js';
import { busybox } from './provided.js';
import { requires } from './requires.js';
import { leftovers, STORE, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

// Not below /tmp, which is private in a sandbox.
const folder = mkdtempSync('/var/tmp/bundle-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Unpacks a bundle: the text of each file by its name, byte for byte. */
function unpack(bundle: string): Map<string, string> {
  const target = mkdtempSync(join(tmpdir(), 'unpacked-'));
  try {
    execFileSync('tar', ['-xzf', bundle, '-C', target, '--strip-components=1']);
    const names = readdirSync(target, { recursive: true }) as string[];
    const files = names.filter((name) => statSync(join(target, name)).isFile());
    return new Map(files.map((name) => [name, readFileSync(join(target, name), 'latin1')]));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

async function makeImage(): Promise<string> {
  const image = join(folder, 'image');
  mkdirSync(join(image, 'bin'), { recursive: true });
  mkdirSync(join(image, 'tmp'));
  cpSync(await busybox(), join(image, 'bin/busybox'));
  for (const applet of ['sh', 'cat', 'tail']) symlinkSync('busybox', join(image, 'bin', applet));
  return image;
}

describe('the evidence bundle', requires('root'), () => {
  const planted = 'the environment, the config, the command, the log and the paths';
  it(`holds nothing of what was planted in ${planted}`, requires('lxc#4643'), async () => {
    // Made of parts, so that no scanner takes one for a token that leaked.
    const token = (kind: string) => `${kind}_${'Zz9'.repeat(12)}`;
    const [inEnvironment, inConfig, inCommand, printed] = ['ghs', 'ghp', 'github_pat', 'gho'].map(token) as string[];
    const [plain, secret, user] = ['swordfish42x', 'correct-horse-battery', 'qwertz-smith'];
    const home = join(folder, 'home', user);
    const state = join(home, 'state');
    mkdirSync(state, { recursive: true });
    const config = join(folder, 'more');
    writeFileSync(config, `lxc.environment = SETTING=${inConfig}\nlxc.environment = lower=${secret} and more\n`);
    const start = `KEY=${inCommand} sh -c 'echo ${printed} ${plain} by ${user}; echo on > /tmp/state; exec tail -f /tmp/state'`;
    const cell = ['--criu', CRIU, '--lxc', LXC, '--cgroup', 'v2', '--cycles', '2', '--store', STORE];
    const workload = ['--workload', 'command', '--image', await makeImage(), '--config', config];
    const commands = ['--start', start, '--ready', 'cat /tmp/state', '--verify', 'cat /tmp/state'];
    const { result, stdout } = await tester(['run', ...cell, ...workload, ...commands], {
      XDG_STATE_HOME: state,
      HOME: home,
      USER: user,
      GITHUB_TOKEN: inEnvironment,
      DEPLOY_PASSWORD: secret,
      INNOCENT: plain,
    });
    expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    for (const file of [result?.bundle, result?.issue]) expect(stdout).toContain(` ${file}\n`);
    const files = unpack(result?.bundle as string);
    // They were there to be found.
    expect(files.get('config')).toContain('lxc.environment = SETTING=<redacted>\nlxc.environment = lower=<redacted>\n');
    expect(files.get('plan.json')).toContain('KEY=<redacted> sh -c');
    expect(files.get('criu-lxc-test.log')).toContain('<redacted> <redacted> by <name>');
    for (const [name, text] of files) {
      for (const planted of [inEnvironment, inConfig, inCommand, printed, plain, secret, user, home])
        expect(text.includes(planted as string), `${planted} in ${name}`).toBe(false);
    }
    expect([...files.keys()].filter((name) => name.endsWith('.img'))).toEqual([]);
    const listing = execFileSync('tar', ['-tvzf', result?.bundle as string], { encoding: 'utf8' });
    expect(listing.split('\n').filter((line) => line !== '' && !/^\S+ 0\/0 /.test(line))).toEqual([]);
    expect(files.get('issue.md')).toMatch(/^<!--\nTo: {5}https:\/\/github\.com\/lxc\/lxc\/issues /);
    expect(readFileSync(result?.issue as string, 'latin1')).toBe(files.get('issue.md'));
    expect(leftovers()).toEqual([]);
  });

  it('holds what a maintainer asks for, and an issue that names the first error', async () => {
    const result = await controlledIn(join(folder, 'restore'), {}, { beforeRestore: 'rm "$ROOTFS/bin/busybox"' });
    expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass: 'restore' });
    const files = unpack(result.bundle as string);
    const expected: Record<string, RegExp> = {
      commands: /lxc-checkpoint -P \S+ .* -r -v -D \S+\n {2}with CRIU_CONFIG_FILE HOME LC_ALL LD_LIBRARY_PATH PATH\n/,
      config: /^lxc\.uts\.name = /m,
      'container-cgroup': /lxc\.payload\./,
      'container-mountinfo': / \/proc /,
      'sandbox-cgroup': /^\d+:/m,
      'sandbox-mountinfo': / - cgroup/,
      'criu-check-all': /\(exit code \d\)\n$/,
      'criu.conf': /^/,
      'generation-1/dump.log': /Dumping finished successfully/,
      'generation-1/restore.log': /Running on <host> Linux/,
      'generation-1/stats-dump': /./,
      host: /^distribution: \S.*\nkernel: \S+\ncgroup v\d /,
      'issue.md': /^/,
      'kernel-config': /^CONFIG_|^Neither/m,
      'kernel-log': /^/,
      'lxc.log': /Using command line \S+criu restore /,
      'plan.json': /"timeoutMs": 120000/,
      'result.json': /"verdict": "failed"/,
    };
    for (const [name, content] of Object.entries(expected)) expect(files.get(name) ?? 'missing', name).toMatch(content);
    const issue = files.get('issue.md') as string;
    expect(Buffer.byteLength(issue)).toBeLessThan(60_000);
    expect(issue).toMatch(/^<!--\nTo: {5}https:\/\/github\.com\/checkpoint-restore\/criu\/issues /);
    expect(issue).toContain('Title:  Restore of an LXC container fails: ');
    expect(issue).toMatch(/\n```\ncriu-lxc-test run --criu \S+ --lxc \S+ --cgroup v\d\n```\n/);
    for (const needed of [
      /bin\/criu restore /,
      /\nThe restore failed .*Can't open file bin\/busybox/,
      /Output of `criu check --all`\n\n```\n\S/,
    ])
      expect(issue).toMatch(needed);
    expect(leftovers()).toEqual([]);
  });

  it('that cannot be kept leaves the verdict as it is', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const result = await controlledIn(
      join(folder, 'in-the-way/evidence'),
      {},
      { beforeDump: 'touch "$IMAGES/inventory.img"' },
    );
    expect(result).toMatchObject({
      verdict: 'failed',
      failureClass: 'dump',
      evidence: null,
      bundle: null,
      issue: null,
    });
    expect(result.findings).toContainEqual(expect.objectContaining({ id: 'evidence-not-kept', severity: 'warning' }));
    expect(leftovers()).toEqual([]);
  });
});
