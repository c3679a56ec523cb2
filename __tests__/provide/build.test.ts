import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { firstBuildError, sourceVersion } from '../../src/provide/build.js';
import { CRIU_SOURCE } from '../../src/provide/criu-source.js';
import { LXC_SOURCE } from '../../src/provide/lxc-source.js';
import { temporaryFolder } from '../folder.js';

function source(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

it.each([
  ['CRIU_VERSION_MAJOR\t:= 4\nCRIU_VERSION_MINOR\t:= 2\nCRIU_VERSION_SUBLEVEL\t:= 1\n', '4.2.1'],
  ['CRIU_VERSION_MAJOR := 4\nCRIU_VERSION_MINOR := 2\nCRIU_VERSION_SUBLEVEL :=\nCRIU_VERSION_EXTRA :=\n', '4.2'],
])('reads the version of %j', (content, version) => {
  expect(sourceVersion(CRIU_SOURCE, source({ 'Makefile.versions': content }))).toBe(version);
});

it('reads the version that CRIU before 2.0 kept in its Makefile', () => {
  expect(
    sourceVersion(CRIU_SOURCE, source({ Makefile: 'VERSION_MAJOR := 1\nVERSION_MINOR := 8\nVERSION_SUBLEVEL :=\n' })),
  ).toBe('1.8');
  expect(() => sourceVersion(CRIU_SOURCE, source({ Makefile: 'all:\n' }))).toThrow('does not say which CRIU it is');
});

it.each([
  [['project(', "    'lxc',", "    'c',", "    version: '7.0.0',", "    meson_version: '>= 0.61')"], '7.0.0'],
  [["project('lxc', 'c',", "  version: '6.1.0-rc1',"], '6.1.0-rc1'],
])('reads the version of LXC in %j', (lines, version) => {
  expect(sourceVersion(LXC_SOURCE, source({ 'meson.build': lines.join('\n') }))).toBe(version);
});

it('says that a source of LXC has no version', () => {
  expect(() => sourceVersion(LXC_SOURCE, source({ 'meson.build': "meson_version: '>= 0.61'\n" }))).toThrow(
    'does not say which LXC it is',
  );
});

it('gives meson the options that a version of LXC has, and no others', () => {
  const folder = source({
    'meson_options.txt': "option('man', type: 'boolean')\noption('openssl', type: 'boolean')\n",
  });
  const place = { source: folder, folder: '/entry', compiler: 'gcc', gitId: 'g1' };
  const options = (LXC_SOURCE.commands(place)[0] ?? []).filter((word) => word.startsWith('-D'));
  expect(options).toEqual([
    '-Dprefix=/usr',
    '-Dlibdir=lib',
    '-Dsysconfdir=/nonexistent/lxc',
    '-Dlocalstatedir=/var',
    '-Dbuildtype=debugoptimized',
    '-Db_lto=false',
    '-Dman=false',
    '-Dopenssl=false',
  ]);
});

it('knows a source by its files', () => {
  const refusal = (recipe: typeof CRIU_SOURCE, ...files: string[]) => recipe.refusal(new Set(files));
  expect(refusal(CRIU_SOURCE, 'Makefile', 'criu/cr-dump.c')).toBeNull();
  expect(refusal(CRIU_SOURCE, 'Makefile', 'cr-dump.c')).toBeNull();
  expect(refusal(CRIU_SOURCE, 'Makefile', 'runc.c')).toBe('not CRIU: its files are others');
  expect(refusal(LXC_SOURCE, 'meson.build', 'src/lxc/lxccontainer.c')).toBeNull();
  expect(refusal(LXC_SOURCE, 'configure.ac', 'src/lxc/lxccontainer.c')).toMatch(/^LXC before 5\.0/);
  expect(refusal(LXC_SOURCE, 'meson.build', 'src/main.c')).toBe('not LXC: its files are others');
});

it.each([
  // gcc before make, wherever they stand.
  [
    'make[1]: *** [x.o] Error 1\ncriu/cr-dump.c:10:5: error: unknown type name\ncriu/a.c:1:1: error: later\n',
    'criu/cr-dump.c:10:5: error: unknown type name',
  ],
  ['criu/x.c:7: fatal error: nope.h: No such file\n', 'criu/x.c:7: fatal error: nope.h: No such file'],
  ['  LINK  criu\n/usr/bin/ld: a.o: multiple definition of `x`\n', '/usr/bin/ld: a.o: multiple definition of `x`'],
  ['a.o: in function `f`: undefined reference to `g`\n', 'a.o: in function `f`: undefined reference to `g`'],
  ['make: *** No rule to make target `x`.  Stop.\n', 'make: *** No rule to make target `x`.  Stop.'],
  [
    '../meson.build:413:4: ERROR: Dependency "libcap" not found\n',
    '../meson.build:413:4: ERROR: Dependency "libcap" not found',
  ],
  ['x.c:1:1: error: e\nfatal: write: No space left on device\n', 'fatal: write: No space left on device'],
])('finds the first error of %j', (log, error) => expect(firstBuildError(log)).toBe(error));

it('finds none where there is none', () => {
  expect(firstBuildError('  CC       criu/a.o\n')).toBeNull();
  expect(firstBuildError('')).toBeNull();
});
