import { expect, it } from 'vitest';
import { isMeant, kernelsOf as kernelsFor } from '../../../src/provide/machine/candidates.js';
import { parseKernelSpec } from '../../../src/provide/machine/kernel-spec.js';

const kernelsOf = (suite: string, offers: ReadonlyMap<string, string>) => kernelsFor(suite, offers, 'x64');
const offers = (...names: [string, string][]) => new Map(names);

it('finds the kernels for virtual machines, newest first, and none of the other packages with such names', () => {
  const found = kernelsOf(
    'stable',
    offers(
      ['linux-image-cloud-amd64', '6.12.113-1'],
      ['linux-image-6.12.94+deb13-cloud-amd64', '6.12.94-1'],
      ['linux-image-6.12.113+deb13-cloud-amd64', '6.12.113-1'],
      ['linux-image-6.12.113+deb13-cloud-amd64-unsigned', '6.12.113-1'],
      ['linux-image-6.12.113+deb13-cloud-amd64-dbg', '6.12.113-1'],
      ['linux-image-6.12.113+deb13-amd64', '6.12.113-1'],
    ),
  );
  expect(found).toEqual([
    {
      suite: 'stable',
      release: '6.12.113+deb13-cloud-amd64',
      number: '6.12.113',
      packages: ['linux-image-6.12.113+deb13-cloud-amd64=6.12.113-1'],
      isDefault: true,
    },
    {
      suite: 'stable',
      release: '6.12.94+deb13-cloud-amd64',
      number: '6.12.94',
      packages: ['linux-image-6.12.94+deb13-cloud-amd64=6.12.94-1'],
      isDefault: false,
    },
  ]);
});

it('finds those of the machine that is meant', () => {
  const all = offers(
    ['linux-image-6.12.113+deb13-cloud-amd64', '6.12.113-1'],
    ['linux-image-6.12.113+deb13-arm64', '6.12.113-1'],
    ['linux-image-6.12.113+deb13-arm64-16k', '6.12.113-1'],
    ['linux-image-6.12.117+deb13-cloud-arm64', '6.12.117-1'],
    ['linux-image-cloud-arm64', '6.12.117-1'],
  );
  expect(kernelsFor('stable', all, 'arm64')).toMatchObject([
    { release: '6.12.117+deb13-cloud-arm64', number: '6.12.117', isDefault: true },
  ]);
});

it('takes the number from the version of the package: the name of 6.1 does not tell', () => {
  const [found] = kernelsOf('oldstable', offers(['linux-image-6.1.0-54-cloud-amd64', '6.1.190-1']));
  expect(found).toMatchObject({ release: '6.1.0-54-cloud-amd64', number: '6.1.190' });
});

it('takes the packages that a kernel is in since 6.19', () => {
  const parts = ['image', 'binary', 'modules', 'base'].map((part) => `linux-${part}-7.3.4+deb13-cloud-amd64`);
  const [found] = kernelsOf(
    'stable-backports',
    offers(...parts.map((name) => [name, '7.3.4-1~bpo13+1'] as [string, string])),
  );
  expect(found).toMatchObject({
    number: '7.3.4',
    packages: parts.slice(1).map((name) => `${name}=7.3.4-1~bpo13+1`),
  });
});

it('takes none whose modules the archive has no more', () => {
  const found = kernelsOf(
    'stable-backports',
    offers(
      ['linux-image-7.1.3+deb13-cloud-amd64', '7.1.3-1~bpo13+1'],
      ['linux-binary-7.1.3+deb13-cloud-amd64', '7.1.3-1~bpo13+1'],
      ['linux-image-6.18.15+deb13-cloud-amd64', '6.18.15-1~bpo13+1'],
    ),
  );
  expect(found).toMatchObject([
    { number: '6.18.15', packages: ['linux-image-6.18.15+deb13-cloud-amd64=6.18.15-1~bpo13+1'] },
  ]);
});

it('takes none without a kernel in it, and of two builds of a number the later', () => {
  const found = kernelsOf(
    'oldstable',
    offers(
      ['linux-image-6.12-cloud-amd64', '6.12.113-1~deb12u1'],
      ['linux-image-6.12.113+deb12-cloud-amd64', '6.12.113-1~deb12u1'],
      ['linux-image-6.12.90+deb12-cloud-amd64', '6.12.90-1'],
      ['linux-image-6.12.90+deb12.1-cloud-amd64', '6.12.90-2'],
    ),
  );
  expect(found.map(({ release }) => release)).toEqual(['6.12.113+deb12-cloud-amd64', '6.12.90+deb12.1-cloud-amd64']);
});

it('takes the kernels for all machines where there are none for virtual ones, and none for real time', () => {
  const found = kernelsOf(
    'old',
    offers(
      ['linux-image-4.19.0-27-amd64', '4.19.316-1'],
      ['linux-image-4.19.0-27-rt-amd64', '4.19.316-1'],
      ['linux-image-amd64', '4.19+105'],
    ),
  );
  expect(found.map(({ release }) => release)).toEqual(['4.19.0-27-amd64']);
});

it.each([
  ['6.1', ['6.1.190']],
  ['6.12', ['6.12.113', '6.12.94']],
  ['6.12.94', ['6.12.94']],
  ['6.x', ['6.12.113', '6.12.94', '6.1.190']],
  ['latest', ['7.2.13', '6.12.113', '6.12.94', '6.1.190']],
  ['apt:stable', ['6.12.113']],
  ['apt:other', []],
])('knows which kernels "%s" means', (text, expected) => {
  const numbers = ['7.3-rc7', '7.2.13', '6.12.113', '6.12.94', '6.1.190'];
  const spec = parseKernelSpec(text, '--kernel');
  const isIt = (number: string) => isMeant(spec, { number, suite: 'stable', isDefault: number === '6.12.113' });
  expect(numbers.filter(isIt)).toEqual(expected);
});
