import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { pathsBelow } from '../host/files.js';
import { readOrNull } from '../host/process.js';
import type { SourceRecipe } from './build.js';
import { threePart } from './version.js';

/**
 * Of the host nothing but libraries goes in: its plugins are of another CRIU. A folder that is not there means none.
 * A change here is a change of {@link WAY}.
 */
const MAKE_OPTIONS = ['PREFIX=', 'SBINDIR=/bin', 'PLUGINDIR=/nonexistent/criu'];
const WAY = 'make-2';
/** Names of folders for one architecture in CRIU's source. */
const ARCHITECTURES: Record<string, string> = { x64: 'x86', arm64: 'aarch64' };
/** The last CRIU that gcc 12 and later do not compile, whatever the flags. */
const OLD = { criu: '3.17.1', gcc: 12 };

export const CRIU_SOURCE: SourceRecipe = {
  title: 'CRIU',
  upstream: 'https://github.com/checkpoint-restore/criu.git',
  program: 'criu',
  printsCommit: true,
  way: () => WAY,
  refusal: (files) =>
    files.has('Makefile') && (files.has('criu/cr-dump.c') || files.has('cr-dump.c'))
      ? null
      : 'not CRIU: its files are others',
  versionOf,
  commands: ({ source, folder, compiler, gitId }) => [
    [
      ...['make', `-j${availableParallelism()}`, '-C', source, ...MAKE_OPTIONS],
      ...[`DESTDIR=${folder}`, `GITID=${gitId}`, `CC=${compiler}`, 'install-criu'],
    ],
  ],
  compiled: /^ +CC /gm,
  files: sourceFiles,
  hint(version, compiler) {
    const gcc = Number(compiler.match(/(\d+)\.\d+\.\d+$/)?.[1] ?? 0);
    const isTooOld = gcc >= OLD.gcc && semver.lte(threePart(version), threePart(OLD.criu));
    return isTooOld
      ? ` CRIU ${OLD.criu} and older do not compile with gcc ${OLD.gcc} and later, with any flags: it takes an older compiler.`
      : '';
  },
};

function versionOf(source: string): string | null {
  for (const name of ['Makefile.versions', 'Makefile']) {
    const part = (field: string) =>
      (readOrNull(join(source, name)) ?? '').match(
        new RegExp(`^(?:CRIU_)?VERSION_${field}[\\t ]*:?=[\\t ]*(\\S+)`, 'm'),
      )?.[1];
    const version = [part('MAJOR'), part('MINOR'), part('SUBLEVEL')].filter((each) => each !== undefined).join('.');
    if (/^\d+\.\d+/.test(version)) return version;
  }
  return null;
}

/** Not those of tests, of other architectures, and of plugins. */
function sourceFiles(source: string): number {
  const own = ARCHITECTURES[process.arch];
  return pathsBelow(source).filter((entry) => {
    const path = `/${entry}`;
    const [, architecture = own] = path.match(/\/arch\/([^/]+)\//) ?? [];
    const isOther = /\/(test|unittest|contrib|scripts|include|lib\/c|plugins\/(amdgpu|cuda))\/|-host\.c$/.test(path);
    return /\.(c|S|proto)$/.test(path) && !isOther && architecture === own;
  }).length;
}
