import { expect, it } from 'vitest';
import { distributionOf, noSuite, pocketsOf, suitesForHelpers } from '../../src/provide/distribution.js';

const os = (lines: Record<string, string>) =>
  Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

it('begins with the release of the host, and ends with what changes every day', () => {
  const noble = distributionOf(os({ ID: 'ubuntu', ID_LIKE: 'debian', VERSION_CODENAME: 'noble' }));
  const helpers = suitesForHelpers(noble);
  expect(helpers[0]).toBe('noble');
  expect(helpers.at(-1)).toBe('devel');
  expect(helpers.indexOf('resolute')).toBeLessThan(helpers.indexOf('jammy'));
  expect(new Set(helpers).size).toBe(helpers.length);

  const bookworm = distributionOf(os({ ID: 'debian', VERSION_CODENAME: 'bookworm' }));
  expect(suitesForHelpers(bookworm)).toEqual([
    'bookworm',
    'stable',
    'oldstable',
    'oldoldstable',
    'testing',
    'unstable',
  ]);
});

it('knows a release of Ubuntu that is newer than this program', () => {
  const { releases } = distributionOf(os({ ID: 'ubuntu', VERSION_CODENAME: 'zany' }));
  expect(releases.at(-1)).toBe('zany');
  expect(releases).toContain('noble');
});

it.each([
  [
    'Linux Mint',
    { ID: 'linuxmint', ID_LIKE: '"ubuntu debian"', VERSION_CODENAME: 'wilma', UBUNTU_CODENAME: 'noble' },
    'Ubuntu',
    'noble',
  ],
  [
    'Mint’s Debian edition',
    { ID: 'linuxmint', ID_LIKE: 'debian', VERSION_CODENAME: 'faye', DEBIAN_CODENAME: 'bookworm' },
    'Debian',
    'bookworm',
  ],
  ['Devuan', { ID: 'devuan', ID_LIKE: 'debian', VERSION_CODENAME: '"daedalus"' }, 'Debian', 'daedalus'],
  ['Debian sid before it has a codename', { ID: 'debian' }, 'Debian', null],
  ['a host that says nothing', {}, 'Debian', null],
  ['a codename that is none', { ID: 'ubuntu', VERSION_CODENAME: '"x main [trusted=yes]"' }, 'Ubuntu', null],
])('takes %s for what it is made from', (_title, lines, name, own) => {
  expect(distributionOf(os(lines))).toMatchObject({ name, own });
});

it('reads what was added to a release, not to what changes every day', () => {
  const ubuntu = distributionOf(os({ ID: 'ubuntu', VERSION_CODENAME: 'noble' }));
  expect(pocketsOf(ubuntu, 'jammy')).toEqual(['jammy', 'jammy-updates', 'jammy-security']);
  expect(pocketsOf(ubuntu, 'devel')).toEqual(['devel']);
});

it('says which suite may be meant by one that there is not', () => {
  const bookworm = distributionOf(os({ ID: 'debian', VERSION_CODENAME: 'bookworm' }));
  const noble = distributionOf(os({ ID: 'ubuntu', VERSION_CODENAME: 'noble' }));
  expect(noSuite(bookworm, 'bookwrm')).toBe('the archive has no suite bookwrm (did you mean bookworm?)');
  expect(noSuite(bookworm, 'trixie-backport')).toContain('(did you mean trixie-backports?)');
  expect(noSuite(bookworm, 'unstabel')).toContain('(did you mean unstable?)');
  expect(noSuite(noble, 'nobel')).toContain('(did you mean noble?)');
  expect(noSuite(noble, 'trixie')).toBe('the archive has no suite trixie');
});
