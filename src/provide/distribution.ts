import { nearest } from '../words/did-you-mean.js';

/** A suite by any name: `noble`, `stable`, `bookworm-backports`. */
export const SUITE = /^[a-z][a-z0-9.-]*$/;

/** A distribution as one host of it, or of a kin, sees its archive. */
export interface Distribution {
  name: 'Debian' | 'Ubuntu';
  /** The host's own suite; null when it does not say. */
  own: string | null;
  /** Releases, oldest first. Those that the archive has no more, or not yet, are passed over. */
  releases: string[];
  /** What changes every day, oldest first. */
  rolling: string[];
  /** Asked only by name, or for an exact version. */
  experimental: string[];
  /** Suites that are not complete in themselves: their packages depend on those of another. */
  base: Record<string, string>;
  /** By what other names users know its suites. */
  names: string[];
  components: string;
  /** Where hosts have the keys that the archive is signed with. */
  keyrings: string[];
}

type Known = Omit<Distribution, 'own'>;

/** By names that stay: whichever releases these are. */
const DEBIAN: Known = {
  name: 'Debian',
  releases: ['oldoldstable', 'oldstable', 'stable'],
  rolling: ['testing', 'unstable'],
  experimental: ['experimental'],
  base: { experimental: 'unstable', 'rc-buggy': 'unstable' },
  names: ['bullseye', 'bookworm', 'trixie', 'forky', 'sid'],
  components: 'main',
  keyrings: ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'],
};

/** Ubuntu has no such names. The host's own release is added where it is newer than this table. */
const UBUNTU: Known = {
  name: 'Ubuntu',
  releases: ['jammy', 'noble', 'plucky', 'questing', 'resolute', 'stonking'],
  rolling: ['devel'],
  experimental: [],
  base: {},
  names: [],
  components: 'main universe',
  keyrings: ['/usr/share/keyrings/ubuntu-archive-keyring.gpg'],
};

/** @param osRelease what the host's /etc/os-release says */
export function distributionOf(osRelease: string): Distribution {
  const value = (name: string) => osRelease.match(new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm'))?.[1] ?? '';
  const kin = [value('ID'), ...value('ID_LIKE').split(' ')];
  const isUbuntu = kin.includes('ubuntu');
  // Kin have codenames of their own, and say by these which release they are made from.
  const codename = value(isUbuntu ? 'UBUNTU_CODENAME' : 'DEBIAN_CODENAME') || value('VERSION_CODENAME');
  const own = SUITE.test(codename) ? codename : null;
  if (!isUbuntu) return { ...DEBIAN, own };
  const { releases } = UBUNTU;
  return { ...UBUNTU, own, releases: own === null || releases.includes(own) ? releases : [...releases, own] };
}

/** Where helpers are looked for: what fits the host best, and changes least, comes first. */
export function suitesForHelpers({ own, releases, rolling }: Distribution): string[] {
  return [...new Set([...(own === null ? [] : [own]), ...releases.toReversed(), ...rolling])];
}

/** What to say of a suite that the archive has not: half a sentence, with the one that may be meant. */
export function noSuite({ own, releases, rolling, experimental, names }: Distribution, suite: string): string {
  const complete = [...(own === null ? [] : [own]), ...releases, ...names];
  const known = [...complete, ...complete.map((each) => `${each}-backports`), ...rolling, ...experimental];
  const meant = nearest(suite, known);
  return `the archive has no suite ${suite}${meant === null ? '' : ` (did you mean ${meant}?)`}`;
}

/** A release and what has been added to it since. What changes whenever there is something new has no additions. */
export function pocketsOf({ rolling, experimental }: Distribution, suite: string): string[] {
  if ([...rolling, ...experimental].includes(suite) || suite.endsWith('-backports')) return [suite];
  return [suite, `${suite}-updates`, securityOf(suite)];
}

export function securityOf(suite: string): string {
  return `${suite}-security`;
}
