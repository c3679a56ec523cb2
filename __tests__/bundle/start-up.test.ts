import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder.js';
import { requires } from '../real/requires.js';
import { ROOT, STORE, tester } from '../real/tester.js';
import { CRIU, LXC } from '../real/versions.js';

const PROGRAM = join(ROOT, 'dist/cli/index.js');
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
  const ours = [...new Set(files)].filter((file) => file.startsWith(join(ROOT, 'dist/cli')));
  expect(ours).toContain(PROGRAM);
  return ours;
}

it.each(nodes.flatMap((node) => [['--version'], ['--help'], ['run', '--help']].map((args) => ({ node, args }))))(
  'loads next to nothing for $args ($node)',
  ({ node, args }) => {
    const bytes = loadedBy(args, node).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(100_000);
  },
);

/** Of each library a word that nobody else has. */
const UNDICI = 'RetryAgent';
const YAML = 'YAMLParseError';
const AJV = 'MissingRefError';

function holding(word: string, files: readonly string[]): string[] {
  return files.filter((file) => readFileSync(file, 'utf8').includes(word));
}

it('has what a grid and a download need, and what compiles a schema not at all', () => {
  const all = readdirSync(join(ROOT, 'dist/cli')).map((name) => join(ROOT, 'dist/cli', name));
  expect([UNDICI, YAML, AJV].map((word) => holding(word, all).length)).toEqual([1, 1, 0]);
});

describe('a run with all that it needs in the store', requires('root'), () => {
  const RUN = ['run', '--criu', CRIU, '--lxc', LXC, '--store', STORE];
  beforeAll(async () => expect((await tester(RUN)).code).toBe(0));

  it.each(nodes)('loads no client for networks, and no reader of YAML (%s)', (node) => {
    const files = loadedBy(RUN, node);
    for (const word of [UNDICI, YAML]) expect(holding(word, files)).toEqual([]);
  });
});
