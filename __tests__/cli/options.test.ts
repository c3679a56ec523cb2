import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.js';
import { helpFor } from '../../src/cli/help.js';
import type { Options } from '../../src/cli/options.js';
import { INPUTS } from '../../src/core/inputs/inputs.js';
import { UsageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';
import { optionsOf } from './options-of.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

function refused(argv: string[], message: string): void {
  expect(() => optionsOf(argv)).toThrow(UsageError);
  expect(() => optionsOf(argv)).toThrow(message);
}

it('takes for run everything that a request has, and where the result is to go', () => {
  const folder = temporaryFolder();
  const options = optionsOf(
    `run --criu 4.2.1 --restore-criu 4.3 --lxc system --cgroup v2 --cycles 7 --timeout=60 --minimum-criu 4.1 --on-skip fail
     --mirror https://mirror.example/debian --work-dir ${folder} --json ${folder}/r.json --junit ${folder}/r.xml --keep --store ${folder}/s`.split(
      /\s+/,
    ),
  );
  expect(options).toMatchObject({
    command: 'run',
    request: {
      criu: { text: '4.2.1' },
      restoreCriu: { text: '4.3' },
      lxc: { text: 'system' },
      cgroup: 'v2',
      cycles: 7,
      timeoutMs: 60_000,
      minimumCriu: '4.1',
      onSkip: 'fail',
      archive: { mirror: 'https://mirror.example/debian' },
      workDir: folder,
    },
    json: join(folder, 'r.json'),
    junit: join(folder, 'r.xml'),
    keep: true,
    store: join(folder, 's'),
  });
});

it('takes run without options', () => {
  const options = optionsOf(['run']);
  expect(options).toMatchObject({ command: 'run', keep: false, selfTest: false });
  expect(options).not.toHaveProperty('json');
  expect(options).not.toHaveProperty('junit');
});

it('takes doctor, with and without self-test', () => {
  expect(optionsOf(['doctor'])).toMatchObject({ command: 'doctor', selfTest: false });
  expect(optionsOf(['doctor', '--self-test', '--criu', '4.x'])).toMatchObject({
    selfTest: true,
    request: { criu: { text: '4.x' } },
  });
});

it('takes doctor with the container to look at, by name or by its config', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'web'));
  const named = ['doctor', '--container', 'web', '--lxc-path', folder];
  expect(optionsOf([...named, '--fix', '--write', '--json'])).toMatchObject({
    container: { called: 'web', config: join(folder, 'web/config'), container: { lxcPath: folder, name: 'web' } },
    fix: true,
    write: true,
    asJson: true,
  });
  expect(optionsOf(['doctor', '--config', '/a/../c'])).toMatchObject({
    container: { called: '/a/../c', config: '/c', container: null },
    fix: false,
  });
  expect(optionsOf(['doctor']).container).toBeNull();
  refused([...named, '--config', '/c'], '--container is allowed without --config only');
  refused([...named, '--self-test'], '--container is allowed without --self-test only');
  refused([...named, '--write'], '--write is allowed with --fix only');
  refused(['doctor', '--container', 'none', '--lxc-path', folder], `There is no container "none" in ${folder}.`);
  refused(['doctor', '--container', '../x', '--lxc-path', folder], '--container is "../x"; ');
  refused(
    ['doctor', '--container', 'web', '--lxc-path', '/none'],
    'There is no folder /none with containers; --lxc-path names another.',
  );
  refused(['doctor', '--lxc-path', folder], '--lxc-path says where');
  refused(['doctor', '--fix'], '--fix is about a container');
  expect(optionsOf(['doctor', '--json'])).toMatchObject({ container: null, asJson: true });
  refused([...named, '--kernel', 'latest'], '--kernel is not allowed with --container and --config');
  refused(['doctor', '--json', '--self-test'], '--json is allowed without --self-test only.');
});

it('takes versions with the archive to ask, as a table or as JSON', () => {
  const url = 'https://mirror.example/debian';
  expect(optionsOf(['versions', '--mirror', url])).toMatchObject({
    command: 'versions',
    request: { archive: { mirror: url } },
  });
  expect(optionsOf(['versions'])).toMatchObject({ asJson: false });
  expect(optionsOf(['versions', '--json'])).toMatchObject({ asJson: true });
});

describe('report', () => {
  it('takes folders, and a file for each report', () => {
    const folder = temporaryFolder();
    const files = ['html', 'markdown', 'junit', 'ctrf', 'json'].map((name) => [name, join(folder, name)]);
    const options = files.flatMap(([name, file]) => [`--${name}`, String(file)]);
    const { report } = optionsOf(['report', 'a', 'b', ...options, '--expected', 'ids', '--fail-on', 'skipped']);
    expect(report).toEqual({
      paths: ['a', 'b'],
      files: Object.fromEntries(files),
      expected: 'ids',
      failOn: 'skipped',
      past: {},
    });
    expect(optionsOf(['report', 'a']).report).toEqual({ paths: ['a'], files: {}, failOn: 'error', past: {} });
    const past = ['--baseline', 'old', '--history', join(folder, 'history'), '--badge', join(folder, 'badge.svg')];
    expect(optionsOf(['report', 'a', ...past, '--fail-on', 'regression']).report).toMatchObject({
      past: { baseline: 'old', history: join(folder, 'history') },
      files: { badge: join(folder, 'badge.svg') },
      failOn: 'regression',
    });
  });

  it('refuses what it cannot do', () => {
    refused(['report'], 'There is no folder with results: criu-lxc-test report FOLDER…');
    refused(
      ['report', 'a', '--fail-on', 'often'],
      '--fail-on is "often"; valid values: failed, error, skipped, regression, never.',
    );
    refused(['report', 'a', '--fail-on', 'regression'], '--fail-on regression needs --baseline');
    refused(['report', 'a', '--html', '/nowhere/a.html'], '--html is "/nowhere/a.html"; ');
    refused(['run', 'a'], "Unexpected argument 'a'");
  });
});

describe('clean', () => {
  beforeEach(() => {
    vi.stubEnv('XDG_CACHE_HOME', '/cache');
  });

  it.each<[string, Partial<Options>]>([
    ['clean', { cleanStore: false }],
    ['clean --store', { cleanStore: true, store: '/cache/criu-lxc-test' }],
    ['clean --store /tool-cache', { cleanStore: true, store: '/tool-cache' }],
    ['clean --store=/tool-cache', { cleanStore: true, store: '/tool-cache' }],
    ['clean --store --older-than 30d', { cleanStore: true, store: '/cache/criu-lxc-test', olderThanMs: 2_592_000_000 }],
    ['clean --older-than 12h --store', { cleanStore: true, store: '/cache/criu-lxc-test', olderThanMs: 43_200_000 }],
    ['clean --store /tool-cache --older-than=90m', { store: '/tool-cache', olderThanMs: 5_400_000 }],
  ])('understands "%s"', (line, expected) => {
    const options = optionsOf(line.split(' '));
    expect(options).toMatchObject({ command: 'clean', ...expected });
    expect('olderThanMs' in options).toBe('olderThanMs' in expected);
  });

  it('takes an age with the store only, and only one that it knows', () => {
    refused(['clean', '--older-than', '30d'], 'it is allowed with --store only.');
    refused(['clean', '--store', '--older-than', 'soon'], '--older-than is "soon"; ');
    refused(['clean', '--store', '--older-than'], '--older-than');
  });

  it('of the store belongs to no other command', () => {
    expect(optionsOf(['run', '--store', '/tool-cache'])).toMatchObject({ cleanStore: false });
    refused(['run', '--store'], '--store');
    refused(['versions', '--older-than', '30d'], "Unknown option '--older-than'.");
  });
});

it.each([
  ['run', '--self-test'],
  ['run', '--no-such'],
  ['doctor', '--fail-fast'],
  ['versions', '--criu'],
  ['clean', '--criu'],
])('refuses %s %s, and says where to look', (command, option) => {
  refused([command, option], `Unknown option '${option}'. \`criu-lxc-test ${command} --help\` lists what is allowed.`);
});

it.each(['constructor', 'x', ''])('refuses the command "%s", and lists those there are', (command) => {
  refused(
    [command],
    `There is no command "${command}". There are run, grid, bisect, doctor, explain, versions, clean, report, completion.`,
  );
});

it('asks whether another one was meant where a name looks like it', () => {
  refused(['rn'], 'There is no command "rn". Did you mean run? There are');
  refused(['run', '--ciru', '4.2'], "Unknown option '--ciru'. Did you mean --criu?");
  refused(['grid', '--cgruop=v1'], "Unknown option '--cgruop'. Did you mean --cgroup?");
});

it('asks the same of values', () => {
  refused(['run', '--workload', 'witnes'], 'Did you mean witness?');
  refused(['report', 'results', '--fail-on', 'regresion'], 'Did you mean regression?');
  refused(['help', 'grd'], 'There is no command "grd". Did you mean grid?');
});

it('takes an option once: of two values nobody knows which is meant', () => {
  refused(['run', '--criu', '4.2.1', '--criu', '4.3'], '--criu is there twice; give it once.');
  refused(['run', '-v', '--verbose'], '--verbose is there twice');
});

it('tells more or less, and not both', () => {
  expect(optionsOf(['run', '-v'])).toMatchObject({ detail: 'all' });
  expect(optionsOf(['grid', '--cycles', '1,2', '--quiet'])).toMatchObject({ detail: 'verdict' });
  expect(optionsOf(['run'])).not.toHaveProperty('detail');
  refused(['run', '-q', '-v'], '--quiet and --verbose are not allowed together.');
});

it('writes JSON to standard output where that is asked for, and nothing else there', () => {
  expect(optionsOf(['run', '--json', '-'])).toMatchObject({ json: '-' });
  expect(optionsOf(['report', 'results', '--json', '-'])).toMatchObject({ report: { files: { json: '-' } } });
  expect(optionsOf(['run', '--junit', '-']).junit).toMatch(/^\/.*\/-$/);
});

it('refuses a word that is no option, an option without its value, and a flag with one', () => {
  refused(['run', '4.2.1'], "Unexpected argument '4.2.1'");
  refused(['run', '--criu'], '--criu');
  refused(['run', '--keep=yes'], '--keep');
});

it('names a bad value by the option', () => {
  refused(['run', '--cycles', '0'], '--cycles is "0"');
  refused(['run', '--work-dir', join(temporaryFolder(), 'missing')], '--work-dir is');
});

describe('the store', () => {
  it('is in the cache folder that the user has chosen', () => {
    vi.stubEnv('XDG_CACHE_HOME', '/cache');
    expect(optionsOf(['run']).store).toBe('/cache/criu-lxc-test');
  });

  it("is in the user's home otherwise", () => {
    vi.stubEnv('HOME', '/home-of-user');
    for (const cache of ['', 'relative']) {
      vi.stubEnv('XDG_CACHE_HOME', cache);
      expect(optionsOf(['versions']).store).toBe('/home-of-user/.cache/criu-lxc-test');
    }
  });

  it.each(['/a:b', '/a;b', '/a\nb', `/${'a'.repeat(150)}`])(
    'takes no store that programs cannot be run from: %j',
    (store) => {
      for (const command of ['run', 'doctor', 'clean', 'versions']) {
        refused([command, '--store', store], `--store cannot be "${store}": its path `);
      }
      expect(optionsOf(['run', '--store', `/${'a'.repeat(149)}`]).store).toHaveLength(150);
    },
  );

  it('is made absolute', () => {
    expect(optionsOf(['run', '--store', 'kept']).store).toBe(join(process.cwd(), 'kept'));
  });
});

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])(
    'is asked for by %j, and is that of all commands',
    (argv: string[]) => {
      expect(parseArguments(argv).help).toBe(true);
      for (const command of ['run', 'bisect', 'doctor', 'versions', 'clean', 'report'])
        expect(helpFor(argv)).toContain(`  ${command} `);
    },
  );

  it.each(['run', 'bisect', 'doctor', 'versions', 'clean', 'report'])(
    'of %s alone is asked for behind it',
    (command) => {
      expect(parseArguments([command, '--help'])).toMatchObject({ command, help: true });
      expect(helpFor([command, '--help'])).toContain(`Usage: criu-lxc-test ${command}`);
      expect(parseArguments(['help', command])).toMatchObject({ command, help: true });
      expect(helpFor(['help', command])).toBe(helpFor([command, '--help']));
    },
  );

  it.each(['run', 'grid', 'bisect'])('of %s names every option of a request', (command) => {
    const lines = helpFor([command]).split('\n');
    const missing = Object.values(INPUTS).filter(({ option }) => !lines.some((line) => line.startsWith(`  ${option}`)));
    expect(missing).toEqual([]);
  });

  it.each([
    [],
    ['run'],
    ['grid'],
    ['bisect'],
    ['doctor'],
    ['explain'],
    ['versions'],
    ['clean'],
    ['report'],
    ['completion'],
  ])('of %s fits 80 columns', (...argv) => {
    const long = helpFor(argv)
      .split('\n')
      .filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });

  it.each(['run', 'doctor', 'versions', 'clean', 'report'])(
    'of %s names no option that the command does not take',
    (command) => {
      const named = new Set(helpFor([command]).match(/--[a-z][a-z-]*/g));
      const values: Record<string, string> = {
        '--cgroup': 'v1',
        '--on-skip': 'pass',
        '--cycles': '1',
        '--timeout': '9',
      };
      const known = [...named].filter((option) => {
        const flag = ['--keep', '--self-test'].includes(option);
        try {
          optionsOf(flag ? [command, option] : [command, option, values[option] ?? 'latest']);
          return true;
        } catch (error) {
          return !(error as Error).message.startsWith('Unknown option');
        }
      });
      expect(known).toEqual([...named]);
    },
  );
});

it('takes --unprivileged for the kind of container, and for no other', () => {
  expect(optionsOf(['run', '--unprivileged']).request.container).toBe('unprivileged');
  expect(optionsOf(['run']).request.container).toBe('privileged');
  expect(optionsOf(['run', '--container-kind', 'unprivileged', '--unprivileged']).request.container).toBe(
    'unprivileged',
  );
  refused(
    ['run', '--container-kind', 'privileged', '--unprivileged'],
    '--container-kind says "privileged", and --unprivileged something else.',
  );
});
