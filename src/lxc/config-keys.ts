import semver from 'semver';

/** All keys of LXC 5 to 7, those of one version as well: with a star, whatever follows. */
const KEYS = `
apparmor.(profile|allow_incomplete|allow_nesting|raw) arch autodev autodev.tmpfs.size cap.(drop|keep)
cgroup.* cgroup2.* cgroup.dir cgroup.relative console.(buffer.size|logfile|path|rotate|size)
environment environment.(runtime|hooks) ephemeral execute.cmd group
hook hook.(autodev|clone|destroy|mount|post-stop|pre-mount|pre-start|start|start-host|stop|version)
idmap include init.(cmd|cwd|gid|groups|uid) keyring.session log.(file|level|syslog)
monitor.(unshare|signal.pdeath) mount.(auto|entry|fstab) namespace.(clone|keep) namespace.share.*
net no_new_privs prlimit* proc* pty.max rootfs.(managed|mount|options|path) sched.core
seccomp.(allow_nesting|notify.cookie|notify.proxy|profile) selinux.context selinux.context.keyring
signal.(halt|reboot|stop) start.(auto|delay|order) sysctl* time.offset.(boot|monotonic) tty.(dir|max) uts.name
`;
const NET_KEYS = `
flags hwaddr ipv[46].(address|gateway) link l2proxy macvlan.mode ipvlan.(mode|isolation) mtu name script.(down|up) type
vlan.id veth.(mode|n_rxqueues|n_txqueues|pair|ipv[46].route|vlan.id|vlan.tagged.id)
`;
const KNOWN = new RegExp(`^lxc\\.(${alternatives(KEYS)}|net\\.\\d+|net\\.\\d+\\.(${alternatives(NET_KEYS)}))$`);
/** Of cgroup v1, which LXC 7 does not know any more. */
const OF_CGROUP_V1 = /^lxc\.cgroup\.(?!dir\b|relative$)/;

/** Whether LXC refuses a line for its key; not told of versions before 5, which look at its beginning alone, and after 7. */
export function isUnknownKey(key: string, lxc: string): boolean {
  const version = semver.coerce(lxc);
  if (version === null || version.major < 5 || version.major > 7) return false;
  return !KNOWN.test(key) || (version.major === 7 && OF_CGROUP_V1.test(key));
}

function alternatives(keys: string): string {
  return keys.trim().split(/\s+/).join('|').replaceAll('.', '\\.').replaceAll('*', '.*');
}
