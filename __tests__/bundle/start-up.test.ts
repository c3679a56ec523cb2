import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathsBelow } from '../../src/host/files.js';
import { temporaryFolder } from '../folder.js';
import { requires } from '../real/requires.js';
import { ROOT, STORE, tester } from '../real/tester.js';
import { CRIU, LXC } from '../real/versions.js';

const DIST = join(ROOT, 'dist/');
const PROGRAM = join(DIST, 'cli/index.js');
const nodes = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((node) => existsSync(node));

/** Files of ours that the command has loaded when it ends, as its coverage lists them. */
function loadedBy(args: readonly string[], node = process.execPath): string[] {
  const coverage = temporaryFolder();
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const { status, stderr } = spawnSync(node, [PROGRAM, ...args], { env, encoding: 'utf8', timeout: 60_000 });
  expect(status, stderr).toBe(0);
  const files = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { result: { url: string }[] };
    return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  });
  const ours = [...new Set(files)].filter((file) => file.startsWith(DIST));
  expect(ours).toContain(PROGRAM);
  return ours;
}

it.each(nodes.flatMap((node) => [['--version'], ['--help'], ['run', '--help']].map((args) => ({ node, args }))))(
  'loads next to nothing for $args ($node)',
  ({ node, args }) => {
    const bytes = loadedBy(args, node).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(110_000);
  },
);

it('is found by a link, as npm makes one, and by a name without a folder', () => {
  const [folder, bin] = [temporaryFolder(), join(ROOT, 'bin')];
  symlinkSync(join(bin, 'criu-lxc-test'), join(folder, 'link'));
  const version = (argv: string[], cwd: string) => spawnSync('sh', argv, { cwd, encoding: 'utf8' }).stdout;
  expect(version(['./link', '--version'], folder)).toMatch(/^criu-lxc-test \d/);
  expect(version(['criu-lxc-test', '--version'], bin)).toMatch(/^criu-lxc-test \d/);
});

/** Of each library a word that nobody else has. */
const UNDICI = 'RetryAgent';
const YAML = 'YAMLParseError';
const AJV = 'MissingRefError';

function holding(word: string, files: readonly string[]): string[] {
  return files.filter((file) => readFileSync(file, 'utf8').includes(word));
}

/** All programs that are bundled. */
const programs = pathsBelow(DIST)
  .filter((path) => path.endsWith('.js'))
  .map((path) => join(DIST, path));

it('has what a grid and a download need once for all doors, and what compiles a schema not at all', () => {
  expect([UNDICI, YAML, AJV].map((word) => holding(word, programs).length)).toEqual([1, 1, 0]);
});

it('is not large', () => {
  expect(programs.length).toBeGreaterThan(5);
  expect(programs.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(5_000_000);
});

describe('a run with all that it needs in the store', requires('root'), () => {
  const RUN = ['run', '--criu', CRIU, '--lxc', LXC, '--store', STORE];
  beforeAll(async () => expect((await tester(RUN)).code).toBe(0));

  it.each(nodes)('loads no client for networks, and no reader of YAML (%s)', (node) => {
    const files = loadedBy(RUN, node);
    for (const word of [UNDICI, YAML]) expect(holding(word, files)).toEqual([]);
  });
});
