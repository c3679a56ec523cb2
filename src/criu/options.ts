import type { CgroupVersion } from '../words/result.js';

/**
 * The options file that CRIU_CONFIG_FILE names: what `lxc-checkpoint` itself gets wrong on this host.
 *
 * On a host whose cgroup v2 has no controllers, LXC passes CRIU a bare `--cgroup-root lxc.payload.NAME`, and CRIU takes
 * it, for want of a slash, for a broken root of every hierarchy (`failed walking /proc/self/fd/17lxc.payload.NAME`). A
 * root that names its hierarchy takes precedence.
 *
 * @param controllers of the v2 hierarchy, inside the sandbox
 * @param cgroup /proc/self/cgroup
 */
export function optionsFile(
  version: CgroupVersion,
  controllers: readonly string[],
  cgroup: string,
  container: string,
): string {
  if (version === 'v1' || controllers.length > 0) return '';
  return cgroup
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(':')[1] ?? '')
    .map((hierarchy) => `cgroup-root ${hierarchy}:/${hierarchy === '' ? `lxc.payload.${container}` : ''}\n`)
    .join('');
}
