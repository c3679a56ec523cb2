import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { firstBuildError, isCriu, sourceVersion } from '../../src/provide/build.js';
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
  expect(sourceVersion(source({ 'Makefile.versions': content }))).toBe(version);
});

it('reads the version that CRIU before 2.0 kept in its Makefile', () => {
  expect(sourceVersion(source({ Makefile: 'VERSION_MAJOR := 1\nVERSION_MINOR := 8\nVERSION_SUBLEVEL :=\n' }))).toBe(
    '1.8',
  );
  expect(() => sourceVersion(source({ Makefile: 'all:\n' }))).toThrow('does not say which CRIU it is');
});

it('knows CRIU by its files', () => {
  expect(isCriu(new Set(['Makefile', 'criu/cr-dump.c']))).toBe(true);
  expect(isCriu(new Set(['Makefile', 'cr-dump.c']))).toBe(true);
  expect(isCriu(new Set(['Makefile', 'runc.c']))).toBe(false);
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
  ['x.c:1:1: error: e\nfatal: write: No space left on device\n', 'fatal: write: No space left on device'],
])('finds the first error of %j', (log, error) => expect(firstBuildError(log)).toBe(error));

it('finds none where there is none', () => {
  expect(firstBuildError('  CC       criu/a.o\n')).toBeNull();
  expect(firstBuildError('')).toBeNull();
});
