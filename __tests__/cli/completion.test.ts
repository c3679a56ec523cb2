import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { COMMANDS, SHELLS } from '../../src/cli/commands.js';
import { completion } from '../../src/cli/completion.js';
import { INPUTS } from '../../src/core/inputs/inputs.js';
import { UsageError } from '../../src/words/errors.js';
import { programFile } from '../programs.js';

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const script = `${completion(['bash'])}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_criu_lxc_test
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const bash = programFile('bash');
  const argv = ['--norc', '-c', script, 'bash', 'criu-lxc-test', ...words];
  return execFileSync(bash, argv, { encoding: 'utf8', cwd: '/proc/self/attr' }).trim().split('\n');
}

it('of bash offers commands, options and values', () => {
  expect(offered('')).toEqual(expect.arrayContaining([...Object.keys(COMMANDS), 'help']));
  expect(offered('re')).toEqual(['report']);
  expect(offered('help', 'd')).toEqual(['doctor']);
  expect(offered('run', '--cg')).toEqual(['--cgroup']);
  expect(offered('run', '--cgroup', '')).toEqual(INPUTS.cgroup.allowed);
  expect(offered('grid', '--workload', 'ap')).toEqual(['apps']);
  expect(offered('report', '--fail-on', 'r')).toEqual(['regression']);
  expect(offered('completion', 'z')).toEqual(['zsh']);
});

it('of bash offers files where a file may stand, and no option of another command', () => {
  expect(offered('run', '--json', 'curr')).toEqual(['current']);
  expect(offered('explain', 'curr')).toEqual(['current']);
  expect(offered('clean', '--crius')).toEqual(['']);
});

it.each(SHELLS)('of %s has every command and every option', (shell) => {
  const script = completion([shell]);
  for (const [command, { options }] of Object.entries(COMMANDS)) {
    expect(script).toContain(command);
    for (const { name } of options) expect(script).toContain(name);
  }
  for (const { option } of Object.values(INPUTS)) expect(script).toContain(option.slice(2));
  // What is quoted there is not ended by a word of ours.
  for (const line of script.split('\n').filter((line) => !line.startsWith('#'))) {
    expect((line.match(/'/g) ?? []).length % 2, line).toBe(0);
  }
});

it.each([[[]], [['tcsh']], [['bash', 'zsh']]])('is refused for %j', (words) => {
  expect(() => completion(words)).toThrow(UsageError);
});
