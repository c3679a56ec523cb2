import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { requires } from './requires.js';
import { leftovers, ROOT } from './tester.js';
import { CRIU, LXC } from './versions.js';

const text = readFileSync('docs/test-systems.md', 'utf8');

/** The blocks below a heading, in their order. */
function blocks(heading: string, language: string): string[] {
  const [, section = ''] = text.split(new RegExp(`^## ${heading}.*$`, 'm'));
  const own = section.split(/^## /m)[0] ?? '';
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

let folder: string;

/** A folder of its own, with programs before those of this host. */
function place(name: string): { own: string; bin: string } {
  const own = join(folder, name);
  const bin = join(own, 'bin');
  mkdirSync(bin, { recursive: true });
  // This host has neither CRIU nor LXC installed, and what is newest is not at hand: all else is as it is written.
  program(
    bin,
    'criu-lxc-test',
    `for word; do shift
case $before$word in
--criusystem|--criulatest|--criu4.2.x,latest) word=${CRIU} ;;
--lxcsystem|--lxclatest|--lxc6.0.x,latest) word=${LXC} ;;
esac
before=$word
set -- "$@" "$word"; done
exec '${ROOT}/bin/criu-lxc-test' "$@"`,
  );
  program(bin, 'npm', 'exit 0');
  return { own, bin };
}

function program(bin: string, name: string, lines: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(bin, name), 0o755);
}

function run(script: string, { own, bin }: { own: string; bin: string }, env: Record<string, string> = {}) {
  const file = join(own, 'script');
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  const isScript = script.startsWith('#!');
  const [command, args] = isScript ? [file, []] : ['bash', ['-e', '-o', 'pipefail', file]];
  const PATH = `${bin}:${process.env['PATH']}`;
  return spawnSync(command as string, args as string[], {
    cwd: own,
    encoding: 'utf8',
    timeout: 170_000,
    env: { ...process.env, ...env, PATH },
  });
}

const junit = (file: string) => expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml [\s\S]*failures="0" errors="0"/);

describe('other test systems, as the document has them', requires('root', `criu ${CRIU}`, `lxc ${LXC}`), () => {
  beforeAll(() => {
    folder = mkdtempSync('/var/tmp/test-systems-');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs by autopkgtest, whose exit codes are ours', () => {
    const at = place('autopkgtest');
    const [script = ''] = blocks('autopkgtest', 'sh');
    const { status, stderr } = run(script, at, { AUTOPKGTEST_ARTIFACTS: at.own });
    expect(status, stderr).toBe(0);
    junit(join(at.own, 'junit.xml'));
    const [control = ''] = blocks('autopkgtest', 'text');
    // Progress is on standard error, which is a failure without the first; 77 without the second.
    expect(control).toMatch(/^Restrictions: allow-stderr, .*\bskippable$/m);
    expect(run(script.replace('run ', 'run --minimum-criu 99.0 '), at, { AUTOPKGTEST_ARTIFACTS: at.own }).status).toBe(
      77,
    );
  });

  it.each([
    ['', 'pass'],
    ['--minimum-criu 99.0', 'skip'],
    ['--no-control --facts groups=must', 'fail'],
    ['--no-such-option', 'error'],
  ])('tells tmt the result, with %j %s', (option, result) => {
    const at = place(`tmt-${result}`);
    const [, script = ''] = ['', ...blocks('tmt', 'sh')];
    const { stderr } = run(script.replace('run ', `run ${option} `), at, { TMT_TEST_DATA: at.own });
    expect(parse(readFileSync(join(at.own, 'results.yaml'), 'utf8')), stderr).toEqual([{ name: '/', result }]);
    const [fmf = ''] = blocks('tmt', 'yaml');
    expect(parse(fmf)).toMatchObject({ test: './test.sh', result: 'custom' });
  });

  it.each([
    ['', true, ''],
    ['--minimum-criu 99.0', true, /^skipped: It cannot be tested here\.$/m],
    ['--no-such-option', false, /^criu-lxc-test ended with 2 /m],
  ])('runs in openQA, with %j', (option, passes, said) => {
    const at = place(`openqa${option.replaceAll(/\W+/g, '-')}`);
    const [module = ''] = blocks('openQA', 'perl');
    writeFileSync(
      join(at.own, 'module.pm'),
      module.replace('run --', `run ${option} --`).replaceAll('/var/tmp', at.own),
    );
    // Of openQA what the module asks for, done on this host.
    writeFileSync(join(at.own, 'basetest.pm'), 'package basetest; sub new { bless {}, shift } 1;');
    const testapi = `package testapi; use base 'Exporter';
      our @EXPORT = qw(select_console script_run upload_logs record_info);
      sub select_console { }
      sub script_run { my ($command, %with) = @_; die unless $with{timeout} > 0; return system($command) >> 8 }
      sub upload_logs { my ($file, %with) = @_; die "no $file" unless -e $file or $with{failok} }
      sub record_info { print "$_[0]: $_[1]\\n" }
      1;`;
    writeFileSync(join(at.own, 'testapi.pm'), testapi);
    const ran = run(`perl -I . -e 'require "./module.pm"; main->run'`, at);
    expect(ran.status === 0, ran.stderr).toBe(passes);
    if (said === '') junit(join(at.own, 'junit.xml'));
    else expect(ran.stdout + ran.stderr).toMatch(said);
  });

  it('runs in GitLab CI, and leaves a page, results and JUnit, with what changed from the second time on', () => {
    const at = place('gitlab');
    const [pages, cell] = blocks('GitLab CI', 'yaml').map((block) => Object.values(parse(block))[0]) as [Job, Job];
    for (const changed of [false, true]) {
      // Each job has a new checkout, with what the cache keeps.
      for (const path of pages.artifacts.paths) rmSync(join(at.own, path), { recursive: true, force: true });
      const { status, stderr } = run(pages.script.join('\n'), at);
      expect(status, stderr).toBe(0);
      expect(readdirSync(at.own)).toEqual(expect.arrayContaining([...pages.artifacts.paths, ...pages.cache.paths]));
      junit(join(at.own, pages.artifacts.reports.junit));
      expect(/Nothing changed since/.test(readFileSync(join(at.own, 'public/index.html'), 'utf8'))).toBe(changed);
    }
    expect(run(cell.script.join('\n'), at).status).toBe(0);
    junit(join(at.own, cell.artifacts.reports.junit));
    expect(cell.allow_failure).toEqual({ exit_codes: 77 });
  });

  it('runs every night, says nothing when all is well, and mails the report when something fails', () => {
    const at = place('cron');
    const [script = ''] = blocks('cron', 'sh');
    mkdirSync(join(at.own, 'html'));
    const here = script.replaceAll('/var/lib/criu-lxc-test', at.own).replaceAll('/var/www/html', join(at.own, 'html'));
    expect(run(here, at)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(at.own, 'html')).sort()).toEqual(['criu.html', 'criu.svg']);
    expect(readdirSync(join(at.own, 'nights'))).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    const failing = run(here.replace('grid ', 'grid --no-control --facts groups=must '), at);
    expect(failing.stdout).toMatch(/^.*failed/m);
    expect(leftovers()).toEqual([]);
  });
});

interface Job {
  script: string[];
  cache: { paths: string[] };
  artifacts: { paths: string[]; reports: { junit: string } };
  allow_failure: unknown;
}
