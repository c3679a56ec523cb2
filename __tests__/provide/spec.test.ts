import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { parseSpec } from '../../src/provide/spec.js';

it.each([
  ['', { kind: 'default' }],
  ['system', { kind: 'system' }],
  ['latest', { kind: 'latest' }],
  ['4.2', { kind: 'exact', version: '4.2' }],
  ['v4.2.1', { kind: 'exact', version: '4.2.1' }],
  ['4.2-rc1', { kind: 'exact', version: '4.2-rc1' }],
  ['4.x', { kind: 'range', range: '>=4.0.0 <5.0.0-0' }],
  ['>=4.1 <5', { kind: 'range', range: '>=4.1.0 <5.0.0-0' }],
  ['apt:trixie', { kind: 'apt', suite: 'trixie' }],
  [`path:${tmpdir()}`, { kind: 'path', folder: tmpdir() }],
  ['git:v4.2', { kind: 'git', repository: null, ref: 'v4.2' }],
  ['git:pull/2740/head', { kind: 'git', repository: null, ref: 'pull/2740/head' }],
  ['git:2cf8f13ca', { kind: 'git', repository: null, ref: '2cf8f13ca' }],
  [
    'git:https://example.org/criu.git#criu-dev',
    { kind: 'git', repository: 'https://example.org/criu.git', ref: 'criu-dev' },
  ],
  ['git:git@example.org:me/criu#x/y', { kind: 'git', repository: 'git@example.org:me/criu', ref: 'x/y' }],
  ['git:ssh://git@example.org/criu#main', { kind: 'git', repository: 'ssh://git@example.org/criu', ref: 'main' }],
  [`git:${tmpdir()}#main`, { kind: 'git', repository: tmpdir(), ref: 'main' }],
  [
    'tarball:https://example.org/criu.tar.gz',
    { kind: 'tarball', location: 'https://example.org/criu.tar.gz', sha256: null },
  ],
  [`tarball:${import.meta.filename}`, { kind: 'tarball', location: import.meta.filename, sha256: null }],
  [`tarball:file://${import.meta.filename}`, { kind: 'tarball', location: import.meta.filename, sha256: null }],
  [
    `tarball:/dev/../${import.meta.filename}#sha256=${'A1'.repeat(32)}`,
    { kind: 'tarball', location: import.meta.filename, sha256: 'a1'.repeat(32) },
  ],
])('reads "%s"', (text, spec) => expect(parseSpec(text, 'criu-version')).toEqual(spec));

it.each(['nonsense', '*', 'apt:', 'apt:../x', 'path:', '4.2.1.0.1', 'system ', 'https://example.org'])(
  'refuses "%s", and says what is allowed',
  (text) => {
    expect(() => parseSpec(text, 'criu-version')).toThrow(
      `criu-version is "${text}"; valid values: system, latest, a version (4.2.1), a range (4.x), apt:SUITE, path:DIR, git:REF, git:URL#REF and tarball:FILE-or-URL.`,
    );
  },
);

it('refuses a folder that is not there', () => {
  expect(() => parseSpec('path:/no/such', '--criu')).toThrow('--criu is "path:/no/such", and /no/such is not a folder');
});

it.each([
  'git:',
  'git:-x',
  'git:a..b',
  'git:a b',
  'git:main@{1}',
  'git:/nowhere#main',
  'git:ext::sh -c x#main',
  'git:--upload-pack=x#main',
  'git:https://-x#main',
  'git:a@b:-x#main',
  'git:#main',
])('refuses "%s"', (text) =>
  expect(() => parseSpec(text, '--criu')).toThrow(/^--criu is ".*"; (after git: comes|a repository is) /),
);

it.each([
  'tarball:',
  'tarball:/nowhere',
  'tarball:/',
  'tarball:ftp://example.org/x',
  'tarball:file://example.org/x',
  'tarball:file:///%2F',
  `tarball:${import.meta.filename}#sha256=12`,
  `tarball:${import.meta.filename}#md5=12`,
])('refuses "%s"', (text) => expect(() => parseSpec(text, '--criu')).toThrow(`--criu is "${text}"; after`));

it.each([
  'git:https://me:secret@example.org/criu#main',
  'git:https://token@example.org/criu#main',
  'tarball:https://token@example.org/x',
  'git:https://me:secret@example.org/criu',
  'tarball:https://me:secret#1@example.org/x',
  'git:ssh://git:secret@example.org/x',
  'git:ssh://git:secret@example.org/x#main',
  'git:ssh://git:secret@example.org:99999/x#main',
  'git:git+ssh://git:secret@example.org/x#main',
  'git:ftp://me:secret@example.org/x#main',
  'git:me:secret@example.org:x#main',
  'tarball:FTP://me:secret@example.org/x',
  'https://me:secret@example.org/x',
])('refuses a password, and does not repeat it', (text) => {
  expect(() => parseSpec(text, '--criu')).toThrow(/^--criu holds a user name or password(?!.*(secret|token))/);
});

it.each(['ssh://git@example.org:22/x', 'git@example.org:x'])(
  'a user name alone is no secret to ssh: "%s"',
  (repository) => {
    expect(parseSpec(`git:${repository}#main`, '--criu')).toEqual({ kind: 'git', repository, ref: 'main' });
  },
);

it('does not show the query of a URL', () => {
  const text = 'tarball:https://example.org/x.tar?token=secret#md5=1';
  expect(() => parseSpec(text, '--criu')).toThrow(
    '--criu is "tarball:https://example.org/x.tar?…#md5=1"; after # comes',
  );
});

it.each(['/a:b', '/a;b', '/a\nb'])('refuses a folder that PATH cannot name: "%s"', (folder) => {
  expect(() => parseSpec(`path:${folder}`, '--criu')).toThrow(/^--criu cannot be .*: its path has a colon/s);
});
