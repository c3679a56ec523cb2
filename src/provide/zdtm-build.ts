import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../host/command.js';
import { readOrNull } from '../host/process.js';
import type { OnProgress } from '../host/progress.js';
import { StageError } from '../words/errors.js';
import { compiler, compilerCommand, firstBuildError } from './build.js';
import { TEST_LIBRARIES, testLibraries } from './packages.js';

export interface BuildTestsOptions {
  /** Of the entry in the store. */
  folder: string;
  /** All that make and the compilers print. */
  log: string;
  /** For the compiler cache, which is used when the host has ccache. */
  cache: string;
  timeoutMs?: number | undefined;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Of tests that were to be built. */
export interface BuiltTests {
  /** Folder with the programs. */
  folder: string;
  /** Why one could not be built, by its name. */
  problems: Record<string, string>;
}

/** Names the way of building, among what tells entries of the store apart. */
const BUILD = 'static-1';
const BUILD_LIMIT_MS = 1_800_000;
const STRIP_LIMIT_MS = 60_000;

/** The version under which the store keeps what is built of these tests with the compiler and libraries of this host. */
export async function testsKey(id: string, names: readonly string[]): Promise<string> {
  const parts = [BUILD, await compiler(), ...(await testLibraries()), '', ...names];
  return `0.0.0-${id}.c${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)}`;
}

/**
 * Builds tests as static, stripped programs. One that cannot be built keeps no other from it.
 *
 * @param tree CRIU's test/zdtm
 * @throws StageError when time runs out, or none can be built
 */
export async function buildTests(
  tree: string,
  target: string,
  names: readonly string[],
  options: BuildTestsOptions,
): Promise<BuiltTests> {
  const { folder, log, cache, timeoutMs = BUILD_LIMIT_MS, signal, onProgress } = options;
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  let linked = 0;
  const onOutput = (output: string) => {
    appendFileSync(log, output);
    linked += output.match(/^ +LINK /gm)?.length ?? 0;
    onProgress({ type: 'detail', detail: `building ZDTM tests: ${linked} of ${names.length}` });
  };
  const { command, env } = compilerCommand(folder, cache);
  const result = await run(
    [
      ...['make', '-C', join(tree, 'static'), '--keep-going', '--output-sync=target'],
      ...[`-j${availableParallelism()}`, `CC=${command}`, ...names],
    ],
    {
      timeoutMs,
      isFirm: true,
      endsWithUs: 'SIGTERM',
      signal,
      onOutput,
      // A warning of a newer compiler says nothing about a test.
      env: { ...env, LDFLAGS: '-static', USERCFLAGS: '-Wno-error' },
    },
  );
  if (result.timedOut) {
    throw new StageError(
      'provide',
      `CRIU's tests were not built within ${timeoutMs / 1000} s, with ${linked} of ${names.length} built. The log: ${log}`,
    );
  }
  const printed = readOrNull(log) ?? '';
  const built = names.filter((name) => existsSync(join(tree, 'static', name)));
  if (built.length === 0 && names.length > 0) {
    const error = firstBuildError(printed) ?? result.ended;
    throw new StageError('provide', `None of CRIU's tests can be built: ${error}. The log: ${log}`);
  }
  const programs = built.map((name) => join(tree, 'static', name));
  // One that keeps its symbols works as well.
  await run(['strip', '--', ...programs], { timeoutMs: STRIP_LIMIT_MS, signal });
  for (const name of built) copyFileSync(join(tree, 'static', name), join(target, name));
  const missing = names.filter((name) => !built.includes(name));
  return { folder: target, problems: Object.fromEntries(missing.map((name) => [name, buildProblem(name, printed)])) };
}

/** Why a test could not be built, from a log that has the output of each command in one piece. */
export function buildProblem(name: string, log: string): string {
  const lines = log.split('\n');
  const end = lines.findIndex((line) => / \*\*\* \[/.test(line) && / ([^ \]]+?)(\.o)?\] /.exec(line)?.[1] === name);
  const begin = lines.slice(0, Math.max(0, end)).findLastIndex((line) => /^ +(CC|DEP|LINK) /.test(line));
  const error = firstBuildError(lines.slice(begin + 1, end + 1).join('\n')) ?? 'make says nothing about it';
  const library = TEST_LIBRARIES.find(({ missing }) => missing.test(error));
  return `It could not be built: ${error}${library === undefined ? '' : ` (apt-get install ${library.apt})`}`;
}
