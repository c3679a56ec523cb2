import semver from 'semver';

/**
 * What a component's makers say they do not support, in one sentence; null when they support it, and when the version
 * cannot be told yet: of a range, of `latest`.
 *
 * @param lxc a version
 */
export function unsupported(lxc: string, cgroup: string): string | null {
  const version = /^v?\d+\.\d+/.test(lxc) ? semver.coerce(lxc) : null;
  if (version === null || version.major < 7 || cgroup !== 'v1') return null;
  return `LXC ${lxc} does not support cgroup v1: LXC 7 dropped it.`;
}
