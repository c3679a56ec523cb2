import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bisection } from '../../src/words/bisection.js';
import { newRun } from '../bundle/new-run.js';
import { runWorkflow } from '../bundle/workflow.js';
import { TestRepository, toyLxc } from './criu-source.js';
import { provided } from './provided.js';
import { requires } from './requires.js';
import { leftovers, start, tester } from './tester.js';
import { CRIU, LXC } from './versions.js';

// The builds read it inside a sandbox, whose /tmp is another.
const folder = mkdtempSync('/var/tmp/bisect-test-');
const own = mkdtempSync(join(tmpdir(), 'bisect-'));
afterAll(() => {
  for (const each of [folder, own]) rmSync(each, { recursive: true, force: true });
});

const COMMITS = 12;
/** From this one on no checkpoint works. */
const CULPRIT = 8;

describe('a search through LXC', requires('root', 'gcc', 'git', 'meson', 'ninja', 'pkg-config'), () => {
  const repository = new TestRepository(join(folder, 'lxc'));
  const commits: string[] = [];
  const store = join(own, 'store');

  beforeAll(async () => {
    const real = join(await provided('lxc', LXC), 'bin');
    for (let at = 0; at < COMMITS; at++) {
      // Tools that do what the archive's do, but one.
      const broken = at >= CULPRIT ? 'checkpoint' : at === 4 ? 'start' : 'none';
      const program = [
        '#include <stdio.h>',
        '#include <string.h>',
        '#include <unistd.h>',
        'int lxc_one(void);',
        'int main(int count, char **words)',
        '{',
        "\tconst char *name = strrchr(words[0], '/') ? strrchr(words[0], '/') + 1 : words[0];",
        '\tchar file[4096];',
        `\tif (count > 1 && strcmp(words[1], "--version") && !strcmp(name, "lxc-${broken}")) return 7;`,
        `\tsnprintf(file, sizeof(file), "${real}/%s", name);`,
        '\texecv(file, words);',
        '\treturn lxc_one();',
        '}',
        '',
      ].join('\n');
      const source = at === 5 ? 'int broken(\n' : program;
      commits.push(repository.commit({ ...toyLxc(LXC), 'src/lxc/tools/tool.c': source, news: `${at}` }));
    }
  }, 120_000);

  const words = (changed: Record<string, string> = {}) => {
    const options = {
      '--component': 'lxc',
      '--lxc-repository': repository.folder,
      '--criu': CRIU,
      '--store': store,
      '--good': commits[0] as string,
      '--bad': 'main',
      '--output': join(own, 'answers'),
      ...changed,
    };
    return ['bisect', '--no-breakpoints', ...Object.entries(options).flat()];
  };

  it('is killed in the midst of it, goes on, and finds the commit', { timeout: 900_000 }, async () => {
    const child = start(words());
    let said = '';
    child.stderr?.on('data', (data) => {
      said += data;
      // The ends are proved: what was answered is worth keeping.
      if (said.includes('Searching for')) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(said).toContain('Searching for what brought');

    const [json, markdown] = [join(own, 'found.json'), join(own, 'found.md')];
    const { code, stdout, stderr } = await tester([...words(), '--resume', '--json', json, '--markdown', markdown]);
    expect(code, stderr).toBe(0);
    const bisection = JSON.parse(readFileSync(json, 'utf8')) as Bisection;
    expect(bisection).toMatchObject({
      symptom: 'class:dump',
      shownBy: 'new',
      found: { commit: commits[CULPRIT], parent: commits[CULPRIT - 1], subject: 'change' },
      isProved: true,
    });
    expect(stdout).toContain(`✔ LXC shows class:dump since ${commits[CULPRIT]?.slice(0, 12)}: change`);
    expect(readFileSync(markdown, 'utf8')).toContain('git bisect start');
    // A container that does not start, and a source that does not compile.
    for (const at of [4, 5]) {
      const asked = bisection.answers.find(({ commit }) => commit === commits[at]);
      if (asked !== undefined) expect(asked.answer).toBe('skip');
    }
    // The ends were not run again.
    expect(bisection.answers.find(({ commit }) => commit === commits[0])?.tries).toHaveLength(3);
    expect(leftovers()).toEqual([]);
    const mirrors = join(store, 'criu-lxc-test/git');
    expect(
      readdirSync(join(mirrors, readdirSync(mirrors)[0] as string)).filter((name) => name.startsWith('bisect')),
    ).toEqual([]);
  });

  it('is the job of the workflow in docs/bisect.md as well', { timeout: 300_000 }, async () => {
    const [good = '', bad = ''] = commits.slice(CULPRIT - 1);
    const [, text = ''] = readFileSync('docs/bisect.md', 'utf8').match(/^```yaml\n(on:[\s\S]*?)^```$/m) ?? [];
    // All of it is as it is written but what is searched: a history that is at hand.
    const here = text.replace(
      /^( *)bisect: criu$/m,
      `$1bisect: lxc\n$1lxc-repository: ${repository.folder}\n$1criu-version: ${CRIU}\n$1no-breakpoints: true`,
    );
    expect(here).not.toBe(text);
    const run = newRun(own);
    const { result } = await runWorkflow(`env: {RUNNER_TOOL_CACHE: ${store}}\n${here}`, run, { good, bad });
    const { log = '', summary, outputs = {} } = run.jobs['bisect'] ?? {};
    expect(result, log).toBe('success');
    expect(log).toMatch(/^::notice title=Since which commit::LXC shows class:dump since /m);
    expect(outputs['found-commit']).toBe(bad);
    const left = join(run.folder, 'artifacts/artifact');
    const found = JSON.parse(readFileSync(join(left, 'bisection.json'), 'utf8')) as Bisection;
    expect(found).toMatchObject({ found: { commit: bad, parent: good }, isProved: true });
    expect(summary).toMatch(/^### Since which commit\n/);
    // Ready to paste: what fails, and since when.
    const issue = readFileSync(join(left, `${bad.slice(0, 12)}-5`, 'issue.md'), 'utf8');
    expect(issue).toMatch(
      /\n### Since which commit\n\n\*\*LXC shows class:dump since .+\n(.*\n)+### Steps to reproduce\n/,
    );
  });

  it.each([
    ['ends that are the same', () => ({ '--good': 'main' }), /^main and main are the same commit: /],
    [
      'a good end that is newer',
      () => ({ '--good': 'main', '--bad': commits[0] as string }),
      /is not in the past of --bad /,
    ],
    ['an unknown commit', () => ({ '--good': 'nothing' }), /has no tag, branch, pull request or commit "nothing"/],
    ['no repository', () => ({ '--lxc-repository': 'file:///nowhere', '--good': 'a' }), /cannot be asked/],
    [
      'a good end that does not build',
      () => ({ '--good': commits[5] as string }),
      /says nothing .*LXC .* cannot be built/,
    ],
    [
      'a symptom that no end shows',
      () => ({ '--symptom': 'vdso-layout' }),
      /^The bad end, main, says nothing about vdso-layout: /,
    ],
    [
      'ends that both pass',
      () => ({ '--bad': commits[2] as string }),
      /^The bad end, .*, passed, 3 times each: there is no failure/,
    ],
    ['ends that both fail', () => ({ '--good': commits[9] as string }), /^Both .* and main show class:dump: /],
  ])('says in one sentence what is wrong: %s', { timeout: 300_000 }, async (_title, changed, sentence) => {
    const { code, stderr, stdout } = await tester(words(changed()));
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it('gives git bisect run its exit codes', async () => {
    const codes = async (...args: string[]) => (await tester(['run', '--exit-codes', 'git-bisect', ...args])).code;
    expect(await codes('--criu', 'nonsense!')).toBe(128);
    expect(await codes('--lxc', `git:${repository.folder}#${commits[5]}`, '--store', store)).toBe(125);
    expect(await codes('--minimum-criu', '99.0', '--criu', CRIU)).toBe(125);
    const args = ['--lxc', `git:${repository.folder}#main`, '--criu', CRIU, '--store', store, '--no-control'];
    expect(await codes(...args)).toBe(1);
  });
});
