import { normalize } from 'node:path';
import type { Kind, StandIn } from '../host/stand-ins.js';
import { decodeField, encodeField, inForce, isBindMount, type Setting } from './config-file.js';
import { ID_MAP, type IdRange, parseIdMap } from './id-map.js';
import { ADDRESSES, BRIDGE } from './network.js';

/** A container of the user's, as it is run in a sandbox: its own config, but for what leads out of it. */
export interface Takeover {
  /** Of its config. */
  lines: string[];
  /** As its config names it: `dir:/srv/web/rootfs`. */
  rootfs: string;
  /** What its mounts would show it of the host: something of the same kind is mounted in its place. */
  standIns: StandIn[];
  /** Addresses with prefix that its neighbours have: the bridge's. */
  neighbours: string[];
  /** IPv4 address at which it answers; null when its config gives it none. */
  address: string | null;
  /** Its users and groups on this host; those of the sandbox are others. */
  idMap: IdRange[];
  /** What of it is left out or stood in for, each in a phrase. */
  untested: string[];
}

/** Where its things lie, here and in the sandbox. */
export interface Places {
  /** For stand-ins; absolute. */
  standIns: string;
  kindOf: (path: string) => Kind;
}

/** What reaches nothing but the container, and what LXC sets in it. Every other key is left out. */
const ITS_OWN =
  /^lxc\.(arch|uts\.name|environment(\..*)?|init\.\w+|ephemeral|signal\.\w+|no_new_privs|cap\.\w+|prlimit\..*|proc\.(oom_(score_)?adj|coredump_filter|timerslack_ns|autogroup|loginuid)|pty\.max|tty\.\w+|autodev(\..*)?|cgroup2?\.[\w.]*\w|selinux\..*|seccomp\.(profile|allow_nesting)|keyring\.\w+|time\.offset\.\w+|namespace\.(clone|keep)|sched\.core)$/;
/** Sysctls that a container has for itself: the others are the host's. */
const ITS_OWN_SYSCTL = /^lxc\.sysctl\.(net\..*|fs\.mqueue\..*|kernel\.(sem|(shm|msg)\w*|domainname|hostname))$/;
/** Of the host or of LXC's own bookkeeping: nothing that the container has. */
const NOT_ITS_OWN =
  /^lxc\.(rootfs\.(path|mount|managed)|log(\..*)?|console\.(logfile|size|rotate|buffer(\..*)?)|start(\..*)?|group|monitor(\..*)?|execute(\..*)?|hook\.version)$/;
/** Devices that are the kernel's own and do no harm to whoever has them: the same are in the sandbox. */
const HARMLESS_DEVICES = ['full', 'fuse', 'net/tun', 'null', 'ptmx', 'random', 'tty', 'urandom', 'zero'];
/** What the kernel shows alike to all. */
const OF_THE_KERNEL = /^\/(proc(?!\/(\d+|self|thread-self)(\/|$))|sys)(\/|$)/;
/** Of the sandbox's own: what the host has there is not seen. */
const HIDDEN = /^\/(tmp|run)(\/|$)/;
/** File systems that need nothing of the host's. */
const NEEDS_NOTHING =
  /^(proc|sysfs|tmpfs|ramfs|devpts|mqueue|cgroup2?|securityfs|debugfs|tracefs|fusectl|pstore|bpf|binfmt_misc|configfs|hugetlbfs)$/;
/** Of a network: what it can have of its own on the sandbox's bridge. */
const OF_LINK = /^(type|flags|name|mtu|hwaddr|ipv[46]\.(address|gateway)|macvlan\.mode|vlan\.id|ipvlan\..*)$/;

/** @param settings of the container's whole config, includes too */
export function takeOver(settings: readonly Setting[], places: Places): Takeover {
  const taken: Takeover = {
    lines: [],
    rootfs: '',
    standIns: [],
    neighbours: [],
    address: null,
    idMap: [],
    untested: [],
  };
  const networks = new Map<string, Setting[]>();
  for (const setting of inForce(settings)) {
    const { key, value } = setting;
    const [, index, ofLink] = key.match(/^lxc\.net\.(\d+)\.(.+)$/) ?? [];
    if (key === 'lxc.rootfs.path') taken.rootfs = value;
    else if (key === 'lxc.idmap') taken.idMap.push(...parseIdMap(value));
    // The files are copied, and given to whom the map has.
    else if (key === 'lxc.rootfs.options') taken.lines.push(`${key} = ${withoutIdMap(value)}`);
    else if (index !== undefined)
      networks.set(index, [...(networks.get(index) ?? []), { ...setting, key: ofLink ?? '' }]);
    else if (key === 'lxc.mount.entry') takeMount(value, places, taken);
    else if (key === 'lxc.mount.fstab') taken.untested.push(`the mounts that ${value} lists`);
    else if (/^lxc\.hook\.(?!version)/.test(key))
      taken.untested.push(`the hook ${key.slice('lxc.hook.'.length)} (${value})`);
    else if (key.startsWith('lxc.namespace.share.'))
      taken.untested.push(`the ${key.split('.').at(-1)} namespace that it shares with ${value}`);
    else if (/^lxc\.cgroup\.(relative|dir(\..*)?)$/.test(key))
      taken.untested.push(`its place among the cgroups (${key} = ${value})`);
    else if (ITS_OWN.test(key) || ITS_OWN_SYSCTL.test(key) || isHarmless(key, value))
      taken.lines.push(`${key} = ${value}`);
    else if (key === 'lxc.apparmor.profile') takeProfile(value, taken);
    else if (!NOT_ITS_OWN.test(key)) taken.untested.push(`${key} = ${value}`);
  }
  for (const [index, network] of networks) takeNetwork(index, network, taken);
  if (taken.idMap.some(({ inside, count }) => inside !== 0 || count !== ID_MAP.count)) {
    taken.untested.push(`its id map: in the sandbox ${ID_MAP.count} ids from 0 on are mapped`);
  }
  return taken;
}

/** A console that is a terminal or a file of the host's, and mounts that are shared with it, are not. */
function isHarmless(key: string, value: string): boolean {
  if (key === 'lxc.console.path') return value === 'none';
  return key === 'lxc.mount.auto' && !/(^|\s)shmounts\b/.test(value);
}

/** One that LXC generates it loads into the host's kernel, where it may stay. */
function takeProfile(name: string, { lines, untested }: Takeover): void {
  lines.push(`lxc.apparmor.profile = ${name === 'generated' ? 'unconfined' : name}`);
  if (name === 'generated') untested.push('the AppArmor profile that LXC generates');
}

function takeMount(entry: string, places: Places, taken: Takeover): void {
  const [source = '', target = '', ...rest] = entry.split(/[ \t]+/);
  const [type = '', options = ''] = rest;
  const isBind = isBindMount(options);
  const path = isBind ? normalize(decodeField(source)) : decodeField(source);
  const where = `mounted at /${target.replace(/^\/+/, '')}`;
  const leadsOut = decodeField(target).split('/').includes('..');
  if (leadsOut || (isBind ? !path.startsWith('/') : !NEEDS_NOTHING.test(type))) {
    taken.untested.push(`${path}, of the type ${type}, ${where}`);
    return;
  }
  const line = (from: string) => `lxc.mount.entry = ${[encodeField(from), target, ...rest].join(' ')}`;
  if (!isBind || OF_THE_KERNEL.test(path)) {
    taken.lines.push(line(path));
    return;
  }
  const device = path.match(/^\/dev\/(.*)$/)?.[1];
  const kind = places.kindOf(path);
  if (kind === 'none' && HIDDEN.test(path))
    taken.untested.push(`${path}, ${where}: a sandbox has a /tmp and a /run of its own`);
  else if (device !== undefined && HARMLESS_DEVICES.includes(device)) taken.lines.push(line(path));
  else if (device !== undefined || kind === 'device' || kind === 'other') taken.untested.push(`the device ${path}`);
  else {
    const standIn = `${places.standIns}/${taken.standIns.length}`;
    taken.standIns.push({ source: path, path: standIn });
    taken.lines.push(line(standIn));
    // What is not there is not made: LXC fails, or passes over what is optional, as it would.
    if (kind !== 'none') taken.untested.push(`what is in ${path}, ${where}`);
  }
}

function takeNetwork(index: string, network: readonly Setting[], taken: Takeover): void {
  const last = (key: string) => network.findLast((setting) => setting.key === key)?.value;
  const type = last('type') ?? '';
  if (type === 'phys') {
    taken.untested.push(`the device ${last('link') ?? ''} of the host's, which network ${index} takes`);
    return;
  }
  const prefix = `lxc.net.${index}`;
  for (const { key, value } of network) {
    if (OF_LINK.test(key)) taken.lines.push(`${prefix}.${key} = ${value}`);
    else if (key !== 'link' && key !== 'veth.pair') taken.untested.push(`${prefix}.${key} = ${value}`);
  }
  if (type === 'none' || type === 'empty') return;
  taken.lines.push(`${prefix}.link = ${BRIDGE}`);
  if (type !== 'veth') return;
  const address = last('ipv4.address')?.match(/^((?:\d+\.){3}\d+)\/(\d+)/);
  if (address == null) {
    taken.untested.push(`what network ${index} has of a DHCP server`);
    return;
  }
  const [, own = '', bits] = address;
  taken.address ??= own;
  const gateway = last('ipv4.gateway');
  const neighbour = /^[\d.]+$/.test(gateway ?? '') ? gateway : neighbourOf(own);
  if (neighbour !== ADDRESSES.gateway4) taken.neighbours.push(`${neighbour}/${bits}`);
}

function withoutIdMap(options: string): string {
  return options
    .split(',')
    .filter((option) => !option.startsWith('idmap='))
    .join(',');
}

/** Another address of the same network. */
function neighbourOf(address: string): string {
  const bytes = address.split('.');
  return [...bytes.slice(0, 3), bytes[3] === '1' ? '2' : '1'].join('.');
}
