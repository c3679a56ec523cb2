import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { CgroupVersion } from '../words/result.js';

/** What of these lies below a folder that is private inside. */
export function hidden(paths: readonly string[]): string[] {
  const real = [...new Set(paths.map((path) => realpathSync(path)))];
  return real.filter(
    (path) => /^\/(tmp|run)\//.test(path) && !real.some((other) => other !== path && path.startsWith(`${other}/`)),
  );
}

/** fstab lines: one mount process for all hierarchies instead of one for each. */
export function cgroupMounts(version: CgroupVersion, v1: readonly string[]): string {
  if (version === 'v2') return 'cgroup2 /sys/fs/cgroup cgroup2 defaults 0 0\n';
  // No cgroup v2 beside v1: where v2 has no controllers, LXC 5.0.2 then passes CRIU a `--cgroup-root` without a path.
  const mounts = v1.map((name) => {
    const option = name.startsWith('name=') ? `none,${name}` : name;
    return `cgroup /sys/fs/cgroup/${name.replace(/^name=/, '')} cgroup ${option} 0 0`;
  });
  return `${mounts.join('\n')}\n`;
}

/**
 * The cgroup, below the sandbox's own, of all that is not the container: in v2 one with processes cannot hand controllers
 * down. Named as systemd names it, because LXC strips that.
 */
export const LEAF = 'init.scope';

/** Enters cgroups, and goes on as what follows. */
export function enter(cgroups: readonly string[]): string[] {
  return ['/bin/sh', '-c', ENTER, 'enter', ...cgroups.map((cgroup) => join(cgroup, 'cgroup.procs')), '--'];
}

const ENTER = `
while [ "$1" != -- ]; do
  echo $$ > "$1" || { echo "Cannot enter $1." >&2; exit 1; }
  shift
done
shift
exec "$@"
`;

/**
 * Where we are in cgroups becomes their root. With the same groups, whether root logged in or came by sudo: CRIU may hand
 * them on.
 */
export const ROOTS = ['setpriv', '--groups', '0', 'unshare', '--cgroup', '--'];

/** This one stays outside, as the parent of init, and in the cgroup that it is in. */
export const NAMESPACES = [
  ...['unshare', '--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc'],
  ...['--propagation', 'private', '--'],
];

/**
 * The sandbox's init. Arguments: cgroup version, folder, hidden paths to keep, `--`, command.
 *
 * It waits for the command and reaps orphans meanwhile (LXC's monitors are given to it): a shell does both at once.
 */
export const INIT = `set -eu
cgroup=$1 folder=$2
shift 2
security=/sys/kernel/security
[ -e "$security/lsm" ] || security=
mount -t sysfs sysfs /sys
# As on the host: CRIU sees there which LSM it has.
[ -z "$security" ] || mount -t securityfs securityfs "$security"
[ "$cgroup" = v2 ] || mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
mkdir -p $(cut -d ' ' -f 2 "$folder/fstab")
mount -a -T "$folder/fstab"
if [ "$cgroup" = v2 ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || :
  done
  # lxc-checkpoint puts CRIU into the root cgroup, which takes processes whatever it hands down. Ours is no such root.
  mount --bind /sys/fs/cgroup/init.scope/cgroup.procs /sys/fs/cgroup/cgroup.procs
fi
# The host's settings of CRIU and LXC are not what is tested here.
for settings in /etc/criu /etc/lxc; do
  [ ! -d "$settings" ] || mount -t tmpfs tmpfs "$settings"
done
# What lies below the folders that we are about to hide is reached by descriptors of these, and mounted back.
exec 3</tmp 4</run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  case $1 in
    /tmp/*) held=/proc/self/fd/3/\${1#/tmp/} ;;
    *) held=/proc/self/fd/4/\${1#/run/} ;;
  esac
  if [ -d "$held/" ]; then
    mkdir -p "$1"
  else
    mkdir -p "\${1%/*}"
    : > "$1"
  fi
  mount --no-canonicalize --bind "$held" "$1"
  shift
done
shift
exec 3<&- 4<&-
cd "$folder"
set +e
"$@"
`;
