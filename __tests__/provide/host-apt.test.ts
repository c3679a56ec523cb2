import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distributionOf } from '../../src/provide/distribution.js';
import { hostArchive, signedBy } from '../../src/provide/host-apt.js';
import { temporaryFolder } from '../folder.js';

const UBUNTU = distributionOf('ID=ubuntu\nVERSION_CODENAME=noble\n');
const DEBIAN = distributionOf('ID=debian\nVERSION_CODENAME=bookworm\n');

/** As `apt-get update --print-uris` prints them. */
const printed = (...places: string[]) => places.map((place) => `'${place}/InRelease' some_InRelease 0 \n`).join('');

it('takes no archive of others that has a suite of the same name', () => {
  const uris = printed(
    'https://packages.example/ubuntu/24.04/prod/dists/noble',
    'mirror+file:/etc/apt/mirrors.txt/dists/noble',
    'mirror+file:/etc/apt/mirrors.txt/dists/noble-updates',
    'http://security.example/ubuntu/dists/noble-security',
  );
  expect(hostArchive(uris, UBUNTU)).toEqual({
    mirror: 'mirror+file:/etc/apt/mirrors.txt',
    security: 'http://security.example/ubuntu',
  });
});

it('finds a Debian that is written as stable, or as sid', () => {
  const stable = printed('http://a.example/debian/dists/stable', 'http://a.example/security/dists/stable-security');
  expect(hostArchive(stable, DEBIAN)).toEqual({
    mirror: 'http://a.example/debian',
    security: 'http://a.example/security',
  });
  const sid = printed('http://a.example/debian/dists/sid');
  expect(hostArchive(sid, DEBIAN)).toEqual({ mirror: 'http://a.example/debian', security: 'http://a.example/debian' });
});

it('finds none among archives of others alone', () => {
  expect(hostArchive(printed('http://a.example/nodejs/dists/nodistro'), DEBIAN)).toBeNull();
  expect(hostArchive('', UBUNTU)).toBeNull();
});

it('finds the keys that the sources name for a mirror, in both forms', () => {
  const etc = temporaryFolder();
  mkdirSync(join(etc, 'sources.list.d'));
  const write = (file: string, text: string) => writeFileSync(join(etc, file), text);
  expect(signedBy('http://a.example/ubuntu', etc)).toBeUndefined();
  write('sources.list', '# deb [signed-by=/old.gpg] http://a.example/ubuntu noble main\n');
  write(
    'sources.list.d/ubuntu.sources',
    `Types: deb
URIs: http://b.example/ubuntu
Suites: noble
Signed-By: /keys/b.gpg

# Of our own
Types: deb
# URIs: http://c.example/ubuntu
URIs: http://a.example/ubuntu/
Suites: noble noble-updates
Components: main universe
Signed-By: /keys/a.gpg
`,
  );
  write('sources.list.d/other.list', 'deb [arch=amd64 signed-by=/keys/d.asc] http://d.example/ubuntu noble main\n');
  write('sources.list.d/folder.list', 'deb [signed-by=/keys/f.gpg] file:///srv/ubuntu/ noble main\n');
  write('sources.list.d/spare.list.save', 'deb [signed-by=/keys/e.asc] http://e.example/ubuntu noble main\n');
  expect(signedBy('http://a.example/ubuntu', etc)).toBe('/keys/a.gpg');
  expect(signedBy('http://b.example/ubuntu', etc)).toBe('/keys/b.gpg');
  expect(signedBy('http://d.example/ubuntu', etc)).toBe('/keys/d.asc');
  expect(signedBy('file:/srv/ubuntu', etc)).toBe('/keys/f.gpg');
  expect(signedBy('http://c.example/ubuntu', etc)).toBeUndefined();
  expect(signedBy('http://e.example/ubuntu', etc)).toBeUndefined();
});
