import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOption, INPUTS, type RawRequest } from '../../../src/core/inputs/inputs.js';
import { modeWords } from '../../../src/core/inputs/mode.js';
import { architectureOf, parseRequest } from '../../../src/core/request/request.js';
import { UsageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';

/** As a workflow calls it. */
function parse(raw: RawRequest) {
  return parseRequest(raw, (input) => input);
}

function refused(raw: RawRequest, message: string): void {
  expect(() => parse(raw)).toThrow(UsageError);
  expect(() => parse(raw)).toThrow(message);
}

it('takes the default for everything that is absent or empty', () => {
  const empty = Object.fromEntries(Object.keys(INPUTS).map((input) => [input, '']));
  expect(parse({})).toEqual(parse(empty));
  expect(parse({})).toEqual({
    criu: { text: '', spec: { kind: 'default' } },
    restoreCriu: null,
    lxc: { text: '', spec: { kind: 'default' } },
    restoreLxc: null,
    workload: { name: 'witness' },
    container: 'privileged',
    unconfined: false,
    kernel: null,
    apparmor: 'unconfined',
    cgroup: 'auto',
    cycles: 1,
    facts: {},
    timeoutMs: 120_000,
    minimumCriu: '1.3.1',
    onSkip: 'pass',
    archive: {},
    mode: {
      leaveRunning: false,
      preDumps: 0,
      repeatRestore: false,
      fresh: false,
      fault: null,
      restoreElsewhere: false,
      noBreakpoints: false,
    },
    source: { repositories: {}, installBuildPackages: false, buildTimeoutMs: 1_800_000 },
    control: true,
    checkLatest: false,
    raw: {},
  });
});

it('takes what is written, without the spaces around it', () => {
  const request = parse({
    'criu-version': ' 4.x ',
    'restore-criu-version': ' latest ',
    'lxc-version': 'apt:trixie',
    cgroup: ' v2\n',
    cycles: ' 5 ',
    timeout: '30',
    'minimum-criu-version': '4.1.1',
    'on-skip': 'fail',
  });
  expect(request).toMatchObject({
    criu: { text: '4.x', spec: { kind: 'range' } },
    restoreCriu: { text: 'latest', spec: { kind: 'latest' } },
    lxc: { text: 'apt:trixie', spec: { kind: 'apt', suite: 'trixie' } },
    cgroup: 'v2',
    cycles: 5,
    timeoutMs: 30_000,
    minimumCriu: '4.1.1',
    onSkip: 'fail',
  });
});

it('takes how CRIU and LXC are fetched and built', () => {
  const where = { 'criu-repository': '/', 'lxc-repository': '/usr' };
  const raw = { ...where, 'install-build-deps': 'true', 'build-timeout': '60', 'check-latest': 'true' };
  expect(parse(raw)).toMatchObject({
    source: { repositories: { criu: '/', lxc: '/usr' }, installBuildPackages: true, buildTimeoutMs: 60_000 },
    checkLatest: true,
  });
  refused({ 'install-build-deps': 'yes' }, 'install-build-deps is "yes"; valid values: true, false.');
  refused({ 'build-timeout': '1' }, 'build-timeout is "1"; it must be a whole number from 5 to 86400.');
  refused({ 'criu-repository': 'ext::sh' }, 'criu-repository is "ext::sh"; a repository is');
  refused({ 'lxc-repository': 'ext::sh' }, 'lxc-repository is "ext::sh"; a repository is');
});

it.each<[RawRequest, string]>([
  [{ 'criu-version': 'system' }, 'criu-version cannot be combined with kernel: what is installed on this host'],
  [{ 'restore-criu-version': 'system' }, 'restore-criu-version cannot be combined with kernel: what is installed'],
  [{ 'lxc-version': 'system' }, 'lxc-version cannot be combined with kernel: what is installed on this host'],
  [{ 'criu-version': 'path:/usr' }, 'criu-version cannot be combined with kernel: all that is installed beside it'],
  [{ 'lxc-version': 'path:/usr/bin' }, 'lxc-version cannot be combined with kernel: all that is installed beside it'],
  [{ 'work-dir': '/var/tmp' }, 'work-dir cannot be combined with kernel: a virtual machine has its own.'],
  [
    { workload: 'command', image: 'container:one', verify: 'true' },
    'image cannot be combined with kernel: a container',
  ],
])('takes nothing of the host into a virtual machine that is not there: %o', (raw, message) => {
  parse(raw);
  refused({ ...raw, kernel: 'latest' }, message);
});

it('builds nothing here for a machine of another kind', () => {
  const other = process.arch === 'arm64' ? 'x64' : 'arm64';
  const why = `what is built here is for ${process.arch}, and the machine is ${other}; name a version.`;
  for (const input of ['criu-version', 'restore-criu-version', 'lxc-version'] as const) {
    const raw = { [input]: 'git:main' };
    parse({ ...raw, kernel: `${process.arch}:latest` });
    refused({ ...raw, kernel: `${other}:latest` }, `${input} cannot be combined with kernel: ${why}`);
  }
  const zdtm = { workload: 'zdtm', tests: 'zdtm/static/env00' };
  refused(
    { ...zdtm, kernel: `${other}:latest` },
    "workload cannot be combined with kernel: CRIU's own tests are built",
  );
  expect(architectureOf(parse({ kernel: `${other}:6.12`, 'criu-version': '4.3' }))).toBe(other);
  expect(architectureOf(parse({ kernel: '6.12' }))).toBe(process.arch);
  expect(architectureOf(parse({}))).toBe(process.arch);
});

it('loads no AppArmor profile into the kernel of this host', () => {
  expect(parse({ apparmor: 'default', kernel: 'latest' }).apparmor).toBe('default');
  refused({ apparmor: 'default' }, 'apparmor default needs kernel: such a profile is loaded into the kernel');
  refused({ apparmor: 'none', kernel: 'latest' }, 'apparmor is "none"; valid values: unconfined, default, generated.');
});

describe('the mode of a cycle', () => {
  it('may be several that go together', () => {
    const raw = { 'pre-dumps': '2', 'repeat-restore': 'true', fresh: 'true' };
    expect(parse(raw).mode).toEqual({
      leaveRunning: false,
      preDumps: 2,
      repeatRestore: true,
      fresh: true,
      fault: null,
      restoreElsewhere: false,
      noBreakpoints: false,
    });
    expect(modeWords(parse(raw).mode)).toEqual(['pre-dumps 2', 'repeat-restore', 'fresh']);
    expect(modeWords(parse({ fault: 'parasite', 'leave-running': '' }).mode)).toEqual(['fault parasite']);
  });

  it.each<[RawRequest, string]>([
    [{ 'leave-running': 'true', 'repeat-restore': 'true' }, 'leave-running and repeat-restore do not go together'],
    [{ 'leave-running': 'true', fault: 'restore' }, 'fault and leave-running do not go together'],
    [{ 'repeat-restore': 'true', fault: 'restore' }, 'fault and repeat-restore do not go together'],
    [{ 'pre-dumps': '1', fault: 'restore' }, 'fault and pre-dumps do not go together'],
    [{ 'pre-dumps': '11' }, 'pre-dumps is "11"; it must be a whole number from 0 to 10.'],
    [{ fault: 'early' }, 'fault is "early"; valid values: dump-early, dump-pages, parasite, restore, post-restore.'],
  ])('%o is refused', (raw, message) => refused(raw, message));
});

describe('an unconfined container', () => {
  it.each<RawRequest>([
    {},
    { workload: 'tcp' },
    { workload: 'apps' },
    { workload: 'command', image: '/', verify: 'true' },
  ])('may be that of %o', (raw) => expect(parse({ ...raw, unconfined: 'true' }).unconfined).toBe(true));

  it.each<[RawRequest, string]>([
    [{ container: 'unprivileged' }, 'container unprivileged'],
    [{ container: 'unprivileged', workload: 'systemd' }, 'container unprivileged'],
    [{ workload: 'systemd' }, 'workload systemd'],
    [{ workload: 'zdtm' }, 'workload zdtm'],
    [{ workload: 'command', image: 'container:one', verify: 'true' }, 'image container:'],
  ])('is refused where it changes nothing: %o', (raw, other) => {
    refused({ ...raw, unconfined: 'true' }, `unconfined and ${other} do not go together: `);
    expect(parse(raw).unconfined).toBe(false);
  });
});

describe('the number of cycles', () => {
  it.each(['1', '10000'])('may be %s', (cycles) => {
    expect(parse({ cycles }).cycles).toBe(Number(cycles));
  });

  it.each(['0', '10001', '1e9', '1000000000', '-1', '1.5', 'abc', '0x10', '5 6', 'Infinity'])(
    'may not be %s',
    (cycles) => {
      refused({ cycles }, `cycles is "${cycles}"; it must be a whole number from 1 to 10000.`);
    },
  );
});

describe('the time limit', () => {
  it.each(['5', '86400'])('may be %s seconds', (timeout) => {
    expect(parse({ timeout }).timeoutMs).toBe(Number(timeout) * 1000);
  });

  it.each(['4', '86401', '-5', '2m', '10.5'])('may not be %s', (timeout) => {
    refused({ timeout }, `timeout is "${timeout}"; it must be a whole number from 5 to 86400.`);
  });
});

it.each(['auto', 'v1', 'v2'] as const)('takes cgroup %s', (cgroup) => {
  expect(parse({ cgroup }).cgroup).toBe(cgroup);
});

it.each(['v3', '2', 'V2', 'hybrid'])('refuses cgroup %s', (cgroup) => {
  refused({ cgroup }, `cgroup is "${cgroup}"; valid values: auto, v1, v2.`);
});

it.each(['error', 'true', 'Fail'])('refuses on-skip %s', (value) => {
  refused({ 'on-skip': value }, `on-skip is "${value}"; valid values: pass, fail.`);
});

it.each(['newest', 'none', '-'])('refuses a minimum version %s', (value) => {
  refused(
    { 'minimum-criu-version': value },
    `minimum-criu-version is "${value}"; it must be a version from 1.3.1 on, such as 4.1.1.`,
  );
});

it('refuses a bad spec by the name of its own input', () => {
  refused({ 'criu-version': 'newest' }, 'criu-version is "newest"; valid values: ');
  refused({ 'restore-criu-version': 'newest' }, 'restore-criu-version is "newest"; valid values: ');
  refused({ 'lxc-version': 'newest' }, 'lxc-version is "newest"; valid values: ');
});

describe('the mirror', () => {
  it.each(['http://mirror.example/debian', 'https://mirror.example/debian', 'file:///srv/debian'])(
    'may be %s',
    (url) => {
      expect(parse({ 'archive-mirror': url }).archive.mirror).toBe(url);
    },
  );

  it.each([
    'mirror.example/debian',
    'ftp://mirror.example/debian',
    'https://',
    'http://mirror.example/a b',
    'http://mirror.example/[trusted=yes]',
    'http://mirror.example/"',
    'http://mirror.example/a\nTrusted: yes',
  ])('may not be %s', (url) => {
    refused({ 'archive-mirror': url }, `archive-mirror is "${url}"; it must be an http, https or file URL`);
  });

  it.each(['http://somebody:secret@mirror.example/debian', 'https://secret@mirror.example/debian'])(
    'may not be %s, and the message does not repeat it',
    (url) => {
      expect(() => parse({ 'archive-mirror': url })).toThrow(
        /^archive-mirror holds a user name or password(?!.*secret)/,
      );
    },
  );
});

describe('the keyring', () => {
  it('is a file, and made absolute', () => {
    const file = join(temporaryFolder(), 'keys.gpg');
    writeFileSync(file, '');
    expect(parse({ 'archive-keyring': relative(process.cwd(), file) }).archive.keyring).toBe(file);
  });

  it('may be neither a folder nor missing', () => {
    const folder = temporaryFolder();
    for (const value of [folder, join(folder, 'missing')]) {
      refused({ 'archive-keyring': value }, `archive-keyring is "${value}"; it must be a file that can be read.`);
    }
  });
});

describe('the work-dir', () => {
  it.each([':', ';', '\n'])('may not have %j in its path, at which CRIU or LXC cut it', (character) => {
    const folder = join(temporaryFolder(), `a${character}b`);
    mkdirSync(folder);
    refused(
      { 'work-dir': folder },
      `work-dir cannot be "${folder}": its path has a colon, a semicolon or a line break`,
    );
  });

  it('is a folder, and made absolute', () => {
    const folder = join(temporaryFolder(), 'a b');
    mkdirSync(folder);
    expect(parse({ 'work-dir': relative(process.cwd(), folder) }).workDir).toBe(folder);
  });

  it('may be neither a file nor missing', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const value of [file, join(folder, 'missing'), join(file, 'below')]) {
      refused({ 'work-dir': value }, `work-dir is "${value}"; it must be a folder that exists.`);
    }
  });
});

it.each([
  [{ 'criu-version': 'newest' }, '--criu is "newest"'],
  [{ 'restore-criu-version': 'newest' }, '--restore-criu is "newest"'],
  [{ cycles: '0' }, '--cycles is "0"'],
  [{ cgroup: 'v3' }, '--cgroup is "v3"'],
  [{ 'minimum-criu-version': '-' }, '--minimum-criu is "-"'],
  [{ 'archive-mirror': 'x' }, '--mirror is "x"'],
  [{ 'archive-keyring': 'missing' }, '--keyring is "missing"'],
  [{ 'work-dir': 'missing' }, '--work-dir is "missing"'],
])("names an option as a terminal's user knows it: %j", (raw: RawRequest, message) => {
  expect(() => parseRequest(raw, asOption)).toThrow(message);
});
