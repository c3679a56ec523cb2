import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type GridCommand, type GridWords, parseGridCommand } from '../../src/cli/grid-options.js';
import { UsageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';
import { optionsOf } from './options-of.js';

function grid(...argv: string[]): GridCommand {
  return parseGridCommand(optionsOf(['grid', ...argv]).grid as GridWords);
}

function file(text: string): string {
  const path = join(temporaryFolder(), 'grid.yml');
  writeFileSync(path, text);
  return path;
}

function refused(argv: string[], message: string): void {
  expect(() => grid(...argv)).toThrow(UsageError);
  expect(() => grid(...argv)).toThrow(message);
}

const ids = ({ tests }: GridCommand) => tests.map(({ id }) => id);

it('takes lists of options, and one value of those that may have commas in them', () => {
  const command = grid('--criu', '4.1.1, >=4.2 <5', '--cgroup=v1,v2', '--facts', 'uptime=info,devices=must', '--fresh');
  expect(command.tests.map(({ values }) => values)).toMatchObject([
    { 'criu-version': '4.1.1', cgroup: 'v1', facts: 'uptime=info,devices=must', fresh: 'true' },
    { 'criu-version': '4.1.1', cgroup: 'v2' },
    { 'criu-version': '>=4.2 <5', cgroup: 'v1' },
    { 'criu-version': '>=4.2 <5', cgroup: 'v2' },
  ]);
  expect(command.tests[1]?.request).toMatchObject({ criu: { text: '4.1.1' }, cgroup: 'v2', mode: { fresh: true } });
  expect(command).toMatchObject({ output: '', jobs: availableParallelism(), failFast: false, resume: false });
});

it('takes a file, in which an option takes the place of the list of its name', () => {
  const path = file('cycles: [1, 2]\ncgroup: [v1, v2]\ninclude: [{cgroup: auto}]');
  expect(ids(grid(path, '--cycles', '5'))).toEqual(['cgroup-v1_cycles-5', 'cgroup-v2_cycles-5', 'cgroup-auto']);
});

it('gives every cell what is one for all', () => {
  const { tests } = grid('--cycles', '1,2', '--on-skip', 'fail', '--mirror', 'https://mirror.example/debian');
  expect(ids(grid('--cycles', '1,2', '--on-skip', 'fail'))).toEqual(['cycles-1', 'cycles-2']);
  for (const { request } of tests) {
    expect(request).toMatchObject({ onSkip: 'fail', archive: { mirror: 'https://mirror.example/debian' } });
  }
});

it('takes where results go and how it is run', () => {
  const folder = temporaryFolder();
  const options = optionsOf(
    `grid --cycles 1 --output ${folder}/out --jobs 7 --fail-fast --resume --keep --junit ${folder}/all.xml`.split(' '),
  );
  expect(options).toMatchObject({ command: 'grid', keep: true, junit: join(folder, 'all.xml') });
  expect(parseGridCommand(options.grid as GridWords)).toMatchObject({
    output: join(folder, 'out'),
    jobs: 7,
    failFast: true,
    resume: true,
  });
});

it('is refused when something is missing or wrong', () => {
  refused([], 'There is no grid: name a file with one, or give lists');
  refused(['--on-skip', 'fail'], 'There is no grid');
  refused(
    ['--cycles', '1', '--resume'],
    '--resume goes on with what is in a folder: it is allowed with --output only.',
  );
  refused(['--cycles', '1', '--jobs', '0'], '--jobs is "0"; ');
  refused(['/no/such/grid.yml'], 'The grid /no/such/grid.yml cannot be read: ENOENT');
  refused(['one.yml', 'two.yml'], 'There is one grid at a time, and "two.yml" is another.');
  const path = file('criu: 1');
  refused([path], `${path} names "criu"; valid values: criu-version`);
});

it('names the cell that cannot be run, its input and what is allowed', () => {
  refused(
    ['--cgroup', 'v1,v3'],
    'The cell cgroup-v3 of the grid cannot be run: cgroup is "v3"; valid values: auto, v1, v2.',
  );
  refused(
    ['--leave-running', '--repeat-restore'],
    'The cell leave-running-true_repeat-restore-true of the grid cannot be run: leave-running and repeat-restore do not',
  );
});
