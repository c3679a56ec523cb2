import semver from 'semver';
import { MACHINES } from '../machines.js';
import { threePart, upstreamVersion } from '../version.js';
import type { KernelSpec } from './kernel-spec.js';

/** A kernel that a suite of the archive has. */
export interface Candidate {
  suite: string;
  /** What `uname -r` prints in it. */
  release: string;
  /** As kernel.org counts. */
  number: string;
  /** Names and versions, as apt is told them. */
  packages: string[];
  /** It is the one that hosts of the suite get when they ask for no version. */
  isDefault: boolean;
}

/** What the names of packages with kernels, and with parts of them, begin with. */
export const KERNEL_PACKAGES = ['linux-image-', 'linux-binary-', 'linux-modules-', 'linux-base-'];

interface Flavour {
  image: RegExp;
  /** The package that depends on the default one, and has its version. */
  default: string;
}

/** Debian's for virtual machines, with a tenth of the modules; and the one for all machines. */
function flavours(architecture: string): Flavour[] {
  const name = MACHINES[architecture]?.debian;
  return [
    { image: new RegExp(`^linux-image-(\\d.*-cloud-${name})$`), default: `linux-image-cloud-${name}` },
    { image: new RegExp(`^linux-image-(\\d[^-]*(?:-\\d+)?-${name})$`), default: `linux-image-${name}` },
  ];
}

/**
 * The kernels that a suite has, newest first, one for each number: for virtual machines, or where there are none the others.
 *
 * @param offers versions of packages, by their names
 * @param architecture as Node names it
 */
export function kernelsOf(suite: string, offers: ReadonlyMap<string, string>, architecture: string): Candidate[] {
  const all = flavours(architecture).map((flavour) => ofFlavour(suite, offers, flavour));
  const found = all.find(({ length }) => length > 0) ?? [];
  // 6.12-cloud-amd64 is the newest 6.12 by another name, without a kernel in it, and 6.12.90+deb13.1 is newer than 6.12.90+deb13.
  const longest = found.toSorted((a, b) => b.release.length - a.release.length);
  return longest
    .filter(({ number }, index) => longest.findIndex((other) => other.number === number) === index)
    .sort((a, b) => semver.rcompare(threePart(a.number), threePart(b.number)));
}

function ofFlavour(suite: string, offers: ReadonlyMap<string, string>, flavour: Flavour): Candidate[] {
  return [...offers].flatMap(([name, version]) => {
    const release = name.match(flavour.image)?.[1];
    if (release === undefined) return [];
    // From 6.19 on what linux-image was is in several packages.
    const [binary, ...others] = ['binary', 'modules', 'base'].map((part) => `linux-${part}-${release}`) as [
      string,
      string,
    ];
    const isSplit = offers.has(binary);
    // Of old ones the archive keeps for long what is signed, and not their modules.
    if (isSplit && !offers.has(others[0])) return [];
    const packages = isSplit ? [binary, ...others.filter((part) => offers.has(part))] : [name];
    return [
      {
        suite,
        release,
        number: upstreamVersion(version),
        packages: packages.map((each) => `${each}=${offers.get(each)}`),
        isDefault: version === offers.get(flavour.default),
      },
    ];
  });
}

/** Whether a kernel is one of those that a spec names. */
export function isMeant(
  spec: KernelSpec,
  { number, suite, isDefault }: Omit<Candidate, 'release' | 'packages'>,
): boolean {
  switch (spec.kind) {
    case 'latest':
      return suite !== 'experimental' && semver.prerelease(threePart(number)) === null;
    case 'series': {
      const numbers = number.split(/[.-]/);
      return spec.parts.every((part, index) => String(part) === numbers[index]);
    }
    case 'range':
      return semver.satisfies(threePart(number), spec.range);
    case 'apt':
      return suite === spec.suite && isDefault;
    case 'path':
      return false;
  }
}
