import { expect, it } from 'vitest';
import { parseBisect } from '../../src/cli/bisect-options.js';
import { wantsGitBisect } from '../../src/cli/exit-codes.js';
import { UsageError } from '../../src/words/errors.js';
import { optionsOf } from './options-of.js';

const parsed = (words: string) => parseBisect(optionsOf(['bisect', ...words.split(' ')]).bisect ?? expect.fail());

it('takes two ends, a symptom, and what says which cell', () => {
  const words =
    '--component criu --good v4.1.1 --bad criu-dev --lxc 6.0.4 --cycles 2 --symptom fact:counter --output /tmp/o --resume';
  expect(parsed(words)).toEqual({
    component: 'criu',
    refs: { old: 'v4.1.1', new: 'criu-dev' },
    terms: { old: 'good', new: 'bad' },
    symptom: { kind: 'fact', fact: 'counter', point: null },
    raw: { 'lxc-version': '6.0.4', cycles: '2' },
    output: '/tmp/o',
    resume: true,
    packages: true,
  });
  expect(parsed('--component lxc --good v6.0.0 --bad main --no-packages').packages).toBe(false);
});

it('calls the ends as the user does, and keeps each search in a folder of its own', () => {
  const [one, other] = ['v4.1', 'v4.2'].map((end) => parsed(`--component lxc --old v4.0 --new ${end}`));
  expect(one?.terms).toEqual({ old: 'old', new: 'new' });
  expect(one?.output).toMatch(/\/bisect-[0-9a-f]{12}$/);
  expect(one?.output).not.toBe(other?.output);
});

it.each([
  ['--good a --bad b', '--component says what is searched: criu or lxc.'],
  ['--component runc --good a --bad b', '--component is "runc"; valid values: criu, lxc.'],
  ['--component criu --good a', 'A search has two ends: --good REF and --bad REF, or --old REF and --new REF'],
  ['--component criu --good a --bad b --old c', '--good and --bad are not allowed together with --old and --new.'],
  [
    '--component criu --good a --bad b --criu 4.2',
    '--criu is what is searched: it is not allowed with --component criu.',
  ],
  ['--component lxc --good a --bad b --lxc 6.0.4', '--lxc is what is searched'],
  ['--component criu --good a..b --bad c', '--good is "git:a..b"; after git: comes a tag'],
  [
    '--component criu --good a --bad /x#c',
    '--bad is "/x#c"; it must be a tag, a branch or a commit, of the repository that',
  ],
  ['--component criu --good a --bad b --symptom fact:', '--symptom is "fact:"; it must be the id of a known failure'],
  ['--component criu --good a --bad b --symptom class:provide', '--symptom class: is "provide"; valid values: dump,'],
  ['--component criu --good a --bad b --cgroup v3', '--cgroup is "v3"'],
])('refuses %s', (words, message) => {
  expect(() => parsed(words)).toThrow(UsageError);
  expect(() => parsed(words)).toThrow(message);
});

it('gives run the exit codes of git bisect, and refuses what they cannot say', () => {
  expect(wantsGitBisect(['run', '--exit-codes', 'git-bisect'])).toBe(true);
  expect(wantsGitBisect(['run', '--exit-codes=nonsense'])).toBe(true);
  expect(wantsGitBisect(['run', '--criu', '4.2'])).toBe(false);
  expect(() => optionsOf(['run', '--exit-codes', 'tap'])).toThrow('--exit-codes is "tap"; valid values: git-bisect.');
  expect(() => optionsOf(['run', '--exit-codes', 'git-bisect', '--on-skip', 'fail'])).toThrow('--on-skip fail is not');
});
