import { nativeVersion } from '../../host/cgroups.js';
import type { Host } from '../../host/inspect.js';
import { Skip } from '../../words/errors.js';
import type { CgroupVersion, Component } from '../../words/result.js';
import type { Request } from '../request/request.js';
import { unsupported } from './unsupported.js';

type Lxc = Pick<Component, 'version'>;

/**
 * The cgroup version of a cell.
 *
 * @throws Skip when the host has none, or the LXC that restores knows none
 */
export function chooseCgroup(
  wanted: Request['cgroup'],
  { hierarchies }: Pick<Host, 'hierarchies'>,
  lxc: Lxc,
  restoreLxc: Lxc,
): CgroupVersion {
  const newer = [lxc, restoreLxc].find(({ version }) => unsupported(version, 'v1') !== null);
  const ofHost = newer === undefined ? nativeVersion(hierarchies) : 'v2';
  const version = wanted === 'auto' ? ofHost : wanted;
  if (!hierarchies.some((hierarchy) => hierarchy.version === version)) {
    const who = wanted === 'auto' ? `LXC ${(newer ?? lxc).version}` : 'the request';
    throw new Skip(`This host has no cgroup ${version} mounted, which ${who} needs.`);
  }
  // An LXC that starts no container says so itself.
  const why = unsupported(lxc.version, version) === null ? unsupported(restoreLxc.version, version) : null;
  if (why !== null) throw new Skip(why);
  return version;
}
