import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import semver from 'semver';
import { outcome, run } from '../host/command.js';
import { isExecutable, pathsBelow } from '../host/files.js';
import { searchPath } from '../host/inspect.js';
import { readOrNull } from '../host/process.js';
import type { OnProgress } from '../host/progress.js';
import { Interrupted, StageError } from '../words/errors.js';
import { threePart } from './version.js';

export interface BuildOptions {
  /** What the program is to print as its GitID: what tells it from others of the same version. */
  gitId: string;
  /** Seconds since 1970: takes the place of the time of the build, so that the same source gives the same objects. */
  sourceDate: number;
  /** All that make and the compilers print. */
  log: string;
  /** For the compiler cache, which is used when the host has ccache. */
  cache: string;
  timeoutMs: number;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/**
 * Of the host nothing but libraries goes in: its plugins are of another CRIU. A folder that is not there means none.
 * A change here is a change of {@link BUILD}.
 */
const MAKE_OPTIONS = ['PREFIX=', 'SBINDIR=/bin', 'PLUGINDIR=/nonexistent/criu'];

/** Names the way of building, among what tells entries of the store apart. */
export const BUILD = 'make-2';

const CACHE_SIZE = '500M';
const COMPILER_LIMIT_MS = 10_000;
/** Names of folders for one architecture in CRIU's source. */
const ARCHITECTURES: Record<string, string> = { x64: 'x86', arm64: 'aarch64' };
/** The last CRIU that gcc 12 and later do not compile, whatever the flags. */
const OLD = { criu: '3.17.1', gcc: 12 };

/** Whether files are those of CRIU. */
export function isCriu(files: ReadonlySet<string>): boolean {
  return files.has('Makefile') && (files.has('criu/cr-dump.c') || files.has('cr-dump.c'));
}

/** What a source says that it is: the last release before it. */
export function sourceVersion(source: string): string {
  for (const name of ['Makefile.versions', 'Makefile']) {
    const part = (field: string) =>
      (readOrNull(join(source, name)) ?? '').match(
        new RegExp(`^(?:CRIU_)?VERSION_${field}[\\t ]*:?=[\\t ]*(\\S+)`, 'm'),
      )?.[1];
    const version = [part('MAJOR'), part('MINOR'), part('SUBLEVEL')].filter((each) => each !== undefined).join('.');
    if (/^\d+\.\d+/.test(version)) return version;
  }
  throw new StageError('provide', 'The source does not say which CRIU it is: its Makefile.versions has no version.');
}

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
 * Builds CRIU and installs it into `folder`, as `bin/criu`.
 *
 * @throws StageError with the first error of the compiler
 */
export async function build(source: string, folder: string, version: string, options: BuildOptions): Promise<void> {
  const { gitId, log, cache, sourceDate, signal, onProgress, timeoutMs } = options;
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  const total = sourceFiles(source);
  let compiled = 0;
  const onOutput = (output: string) => {
    appendFileSync(log, output);
    const more = output.match(/^ +CC /gm)?.length ?? 0;
    if (more === 0) return;
    compiled += more;
    onProgress({ type: 'detail', detail: `compiling CRIU ${version}: ${compiled} of about ${total} files` });
  };
  onProgress({ type: 'detail', detail: `configuring CRIU ${version}` });
  const { command, env } = compilerCommand(folder, cache);
  const result = await run(
    [
      // Make takes its compilers with it when we are killed.
      ...['setpriv', '--pdeathsig', 'TERM', 'make', `-j${availableParallelism()}`, '-C', source],
      ...[...MAKE_OPTIONS, `DESTDIR=${folder}`, `GITID=${gitId}`, `CC=${command}`, 'install-criu'],
    ],
    { timeoutMs, signal, onOutput, env: { ...env, SOURCE_DATE_EPOCH: String(sourceDate) } },
  );
  if (signal.aborted) throw new Interrupted();
  const name = `CRIU ${version}`;
  if (result.code === 0) {
    if (isExecutable(join(folder, 'bin', 'criu'))) return;
    throw new StageError('provide', `${name} was built, and installed no criu. The log: ${log}`);
  }
  if (result.timedOut) {
    throw new StageError(
      'provide',
      `${name} was not built within ${timeoutMs / 1000} s, with ${compiled} of about ${total} files compiled. The log: ${log}`,
    );
  }
  const error = firstBuildError(readOrNull(log) ?? '') ?? outcome(result, timeoutMs);
  const printed = await compiler();
  const old = isTooOld(version, printed)
    ? ` CRIU ${OLD.criu} and older do not compile with gcc ${OLD.gcc} and later, whatever the flags: it takes an older compiler.`
    : '';
  throw new StageError('provide', `${name} cannot be built with ${printed}: ${error}.${old} The log: ${log}`);
}

/** The first line of a build's log in which the compiler, the linker or make says what is wrong; null when none does. */
export function firstBuildError(log: string): string | null {
  const lines = log.split('\n');
  const patterns = [
    /No space left on device/,
    /:\d+: (fatal )?error: |^\S+: fatal error: /,
    /undefined reference to|^(\S*\/)?ld: /,
    / \*\*\* |[Ee]rror/,
  ];
  for (const pattern of patterns) {
    const line = lines.find((each) => pattern.test(each));
    if (line !== undefined) return line.trim();
  }
  return null;
}

function isTooOld(version: string, printed: string): boolean {
  const gcc = Number(printed.match(/(\d+)\.\d+\.\d+$/)?.[1] ?? 0);
  return gcc >= OLD.gcc && semver.lte(threePart(version), threePart(OLD.criu));
}

/**
 * The compiler, behind the compiler cache when the host has it, and the environment to run it in: nothing of the
 * caller's that make or a compiler would read.
 */
export function compilerCommand(folder: string, cache: string): { command: string; env: NodeJS.ProcessEnv } {
  const ccache = searchPath().some((path) => isExecutable(join(path, 'ccache')));
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

/** How many files are compiled, to within a few: not those of tests, of other architectures, and of plugins. */
function sourceFiles(source: string): number {
  const own = ARCHITECTURES[process.arch];
  return pathsBelow(source).filter((entry) => {
    const path = `/${entry}`;
    const [, architecture = own] = path.match(/\/arch\/([^/]+)\//) ?? [];
    const isOther = /\/(test|unittest|contrib|scripts|include|lib\/c|plugins\/(amdgpu|cuda))\/|-host\.c$/.test(path);
    return /\.(c|S|proto)$/.test(path) && !isOther && architecture === own;
  }).length;
}
