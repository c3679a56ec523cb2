import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../host/command.js';
import { isExecutable } from '../host/files.js';
import { onPath } from '../host/inspect.js';
import { readOrNull } from '../host/process.js';
import type { OnProgress } from '../host/progress.js';
import { StageError } from '../words/errors.js';

/** How a component is made of its source. */
export interface SourceRecipe {
  /** As people write it. */
  title: 'CRIU' | 'LXC';
  /** Repository in which a name without one is looked up. */
  upstream: string;
  /** Names the way of building on this host, among what tells entries of the store apart. */
  way: () => string;
  /** Why files cannot be its source, after `it is`; null when they can. */
  refusal: (files: ReadonlySet<string>) => string | null;
  /** What a source says that it is: the last release before it. Null when it does not say. */
  versionOf: (source: string) => string | null;
  /** Run one after the other. */
  commands: (where: BuildPlace) => string[][];
  /** Of the output: a line for each file that is compiled. Its group, if it has one, is how many there are in all. */
  compiled: RegExp;
  /** How many files there are, to within a few, where the output does not say. */
  files?: (source: string) => number;
  /** Moves what was made into `folder`, where the commands do not. */
  arrange?: (source: string, folder: string) => void;
  /** Must be in `bin` then. */
  program: string;
  /** Its program prints the commit that it was built from, as its GitID. */
  printsCommit: boolean;
  /** What is known of a version that this compiler does not build; empty when nothing is. */
  hint: (version: string, compiler: string) => string;
}

export interface BuildPlace {
  source: string;
  /** Where the component goes, with `bin`. */
  folder: string;
  /** As in the variable CC: it may be two words. */
  compiler: string;
  /** What the program is to print as its GitID: what tells it from others of the same version. */
  gitId: string;
}

export interface BuildOptions {
  gitId: string;
  /** Seconds since 1970: takes the place of the time of the build, so that the same source gives the same objects. */
  sourceDate: number;
  /** All that is printed. */
  log: string;
  /** For the compiler cache, which is used when the host has ccache. */
  cache: string;
  timeoutMs: number;
  signal: AbortSignal;
  onProgress: OnProgress;
}

const CACHE_SIZE = '500M';
const COMPILER_LIMIT_MS = 10_000;

/** First line of `gcc --version`; empty when there is none. */
export async function compiler(): Promise<string> {
  try {
    const { stdout } = await run(['gcc', '--version'], { timeoutMs: COMPILER_LIMIT_MS });
    return stdout.split('\n')[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * What a source says that it is: the last release before it.
 *
 * @throws StageError when it does not say
 */
export function sourceVersion({ title, versionOf }: SourceRecipe, source: string): string {
  const version = versionOf(source);
  if (version === null) throw new StageError('provide', `The source does not say which ${title} it is.`);
  return version;
}

/**
 * Builds a component and installs it into `folder`.
 *
 * @throws StageError with the first error of the compiler
 */
export async function build(
  recipe: SourceRecipe,
  source: string,
  folder: string,
  version: string,
  options: BuildOptions,
): Promise<void> {
  const { gitId, log, cache, sourceDate, signal, onProgress, timeoutMs } = options;
  const name = `${recipe.title} ${version}`;
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  let total = recipe.files?.(source) ?? 0;
  let compiled = 0;
  const onOutput = (output: string) => {
    appendFileSync(log, output);
    const lines = [...output.matchAll(recipe.compiled)];
    if (lines.length === 0) return;
    compiled += lines.length;
    total = Number(lines.at(-1)?.[1] ?? total);
    onProgress({ type: 'detail', detail: `compiling ${name}: ${compiled} of about ${total} files` });
  };
  onProgress({ type: 'detail', detail: `configuring ${name}` });
  const { command, env } = compilerCommand(folder, cache);
  const end = performance.now() + timeoutMs;
  for (const argv of recipe.commands({ source, folder, compiler: command, gitId })) {
    const result = await run(argv, {
      timeoutMs: Math.max(1, end - performance.now()),
      isFirm: true,
      // It takes its compilers with it.
      endsWithUs: 'SIGTERM',
      signal,
      onOutput,
      env: { ...env, CC: command, SOURCE_DATE_EPOCH: String(sourceDate) },
    });
    if (result.timedOut) {
      const done = total === 0 ? '' : `, with ${compiled} of about ${total} files compiled`;
      throw new StageError('provide', `${name} was not built within ${timeoutMs / 1000} s${done}. The log: ${log}`);
    }
    if (result.code !== 0) {
      const error = firstBuildError(readOrNull(log) ?? '') ?? result.ended;
      const printed = await compiler();
      const hint = recipe.hint(version, printed);
      throw new StageError('provide', `${name} cannot be built with ${printed}: ${error}.${hint} The log: ${log}`);
    }
  }
  recipe.arrange?.(source, folder);
  if (isExecutable(join(folder, 'bin', recipe.program))) return;
  throw new StageError('provide', `${name} was built, and installed no ${recipe.program}. The log: ${log}`);
}

/** The first line of a build's log in which the compiler, the linker or make says what is wrong; null when none does. */
export function firstBuildError(log: string): string | null {
  const lines = log.split('\n');
  const patterns = [
    /No space left on device/,
    /:\d+: (fatal )?error: |^\S+: fatal error: /,
    /undefined reference to|^(\S*\/)?ld: /,
    // Meson
    /:\d+: ERROR: /,
    / \*\*\* |[Ee]rror/,
  ];
  for (const pattern of patterns) {
    const line = lines.find((each) => pattern.test(each));
    if (line !== undefined) return line.trim();
  }
  return null;
}

/**
 * The compiler, behind the compiler cache when the host has it, and the environment to run it in: nothing of the
 * caller's that make or a compiler would read.
 */
export function compilerCommand(folder: string, cache: string): { command: string; env: NodeJS.ProcessEnv } {
  const ccache = onPath('ccache');
  const { PATH, HOME, TMPDIR } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    CCACHE_DIR: cache,
    CCACHE_MAXSIZE: CACHE_SIZE,
    // The same file of another build lies in another folder.
    CCACHE_BASEDIR: folder,
    CCACHE_NOHASHDIR: 'true',
  };
  return { command: ccache ? 'ccache gcc' : 'gcc', env };
}
