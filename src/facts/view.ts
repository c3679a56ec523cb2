import { connect } from 'node:net';
import { outcome, run, tail } from '../host/command.js';
import { until } from '../host/wait.js';
import { INTERFACE_SYSCTLS, IPC_SYSCTLS, PROTOCOL_SYSCTLS } from '../lxc/marks.js';
import { ADDRESSES } from '../lxc/network.js';
import { StageError } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';
import { cgroupFolder } from './cgroup-folder.js';

/** What can be read from within the container's namespaces and cgroup only, read in one go. */
export interface View {
  hostname: string;
  /** Of every link, loopback too. */
  links: {
    name: string;
    mac: string;
    mtu: number;
    /** Packets that wait at most. */
    queue: number;
    up: boolean;
    addresses: string[];
  }[];
  /** `10.77.0.0/24 dev eth0`, sorted. */
  routes: string[];
  /** `777: from 10.77.0.99 lookup main`, in the order of the kernel; null when they cannot be read. */
  rules: string[] | null;
  /** Permanent ones: `10.77.0.77 02:c8:10:1c:00:77 dev eth0`, sorted; null when they cannot be read. */
  neighbours: string[] | null;
  /** Values by their paths below /proc/sys; what this kernel does not have is not there. */
  sysctls: Record<string, string>;
  /** As iptables-save prints them, counters left out; null when it cannot. */
  filter: string[] | null;
  /** What becomes of a connection from the bridge's blocked address to a port on which nobody listens. */
  blocked: Connection;
  /** The container answers a ping from the bridge. */
  reachable: boolean;
  /** Which devices could be made by a process in the container's cgroup, of the console and of null. */
  devices: string[];
}

/** The error code of connect(2), or what there is instead of one. */
type Connection = string;

const LIMIT_MS = 5000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;

/** What `ip -json` prints, as far as used. */
interface IpLink {
  ifname: string;
  address?: string;
  mtu: number;
  txqlen?: number;
  flags: string[];
  addr_info: { local?: string; prefixlen?: number }[];
}
interface IpRoute {
  dst: string;
  gateway?: string;
  dev: string;
}
interface IpRule {
  priority: number;
  src: string;
  srclen?: number;
  table: string;
}
interface IpNeighbour {
  dst: string;
  lladdr?: string;
  dev: string;
}

/**
 * Arguments: busybox, the container's folder in the cgroup hierarchy of devices, the sysctls to read.
 *
 * Every section is one line of a name and what follows it. The first ones must be there; of those that a kernel may lack a
 * line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and removed.
 */
const QUESTIONS = `
busybox=$1 cgroup=$2
shift 2
echo :hostname; uname -n || exit 1
echo :links; ip -json addr show || exit 1
echo :routes; ip -json -4 route show || exit 1
echo :routes6; ip -json -6 route show || exit 1
echo :rules; ip -json -4 rule show && echo :rulesend
echo :neighbours; ip -json -4 neigh show nud permanent && echo :neighboursend
echo :filter; iptables-save -t filter && echo :filterend
echo :sysctls; cd /proc/sys && "$busybox" grep -s . "$@"
echo :devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && rm "device-$1" && echo "$1"; }
make console 5 1
make null 1 3
:
`;

/**
 * @param pid the container's init
 * @param busybox for its applets
 */
export async function viewContainer(
  pid: number,
  cgroup: CgroupVersion,
  busybox: string,
  env: NodeJS.ProcessEnv,
): Promise<View> {
  const container = ADDRESSES.container4.split('/')[0] as string;
  const enter = ['nsenter', '-t', String(pid), '--net', '--uts', '--ipc', '--', 'sh', '-c', QUESTIONS, 'view'];
  const sysctls = Object.keys({ ...INTERFACE_SYSCTLS, ...PROTOCOL_SYSCTLS, ...IPC_SYSCTLS });
  const [view, ping, blocked] = await Promise.all([
    run([...enter, busybox, cgroupFolder(pid, cgroup, 'devices') ?? '', ...sysctls], { timeoutMs: LIMIT_MS, env }),
    run([busybox, 'ping', '-c', '1', '-W', '3', container], { timeoutMs: LIMIT_MS, env }),
    tryBlocked(container),
  ]);
  if (view.code !== 0) {
    const reason = `${outcome(view, LIMIT_MS)}: ${tail(view)}`;
    throw new StageError(null, `The container's namespaces could not be read (${reason}).`);
  }
  const sections = parseSections(view.stdout);
  const lines = (section: string) => sections.get(section) ?? [];
  if (lines('sysctls').length === 0) throw new StageError(null, 'No sysctl of the container could be read.');
  const whole = <T>(section: string, value: () => T) => (sections.has(`${section}end`) ? value() : null);
  const json = <T>(section: string) => lines(section).flatMap((line) => parseAnswer<T>(section, line));
  return {
    hostname: lines('hostname')[0] ?? '',
    links: json<IpLink>('links').map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
      name: ifname,
      mac: address,
      mtu,
      queue: txqlen,
      up: flags.includes('UP'),
      addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`).sort(),
    })),
    routes: [...json<IpRoute>('routes'), ...json<IpRoute>('routes6')]
      .map(({ dst, gateway, dev }) => `${dst}${gateway === undefined ? '' : ` via ${gateway}`} dev ${dev}`)
      .sort(),
    rules: whole('rules', () =>
      json<IpRule>('rules').map(
        ({ priority, src, srclen, table }) =>
          `${priority}: from ${src}${srclen === undefined ? '' : `/${srclen}`} lookup ${table}`,
      ),
    ),
    neighbours: whole('neighbours', () =>
      json<IpNeighbour>('neighbours')
        .map(({ dst, lladdr = '', dev }) => `${dst} ${lladdr} dev ${dev}`)
        .sort(),
    ),
    sysctls: Object.fromEntries(
      lines('sysctls').map((line) => {
        const [path = '', ...value] = line.split(':');
        return [path, value.join(':').replaceAll('\t', ' ')];
      }),
    ),
    filter: whole('filter', () =>
      lines('filter')
        .filter((line) => /^[-:]/.test(line))
        .map((line) => line.replace(/ \[\d+:\d+\]$/, '')),
    ),
    blocked,
    reachable: ping.code === 0,
    devices: lines('devices'),
  };
}

/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer<T>(section: string, line: string): T[] {
  try {
    return JSON.parse(line) as T[];
  } catch {
    throw new StageError(null, `What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
  }
}

/** What was read of a section that this kernel has: a mark was made in it. */
export function readable<T>(section: T | null, what: string): T {
  if (section === null) throw new StageError(null, `${what} of the container could not be read.`);
  return section;
}

/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const name = line.match(/^:([a-z0-9]+)$/)?.[1];
    if (name !== undefined) {
      lines = [];
      sections.set(name, lines);
    } else if (line !== '') {
      lines.push(line);
    }
  }
  return sections;
}

/** Once the address that is not blocked has its answer, the other one would have one, too. */
async function tryBlocked(host: string): Promise<Connection> {
  await tryConnection(host, ADDRESSES.gateway4, FIRST_ANSWER_MS);
  return tryConnection(host, ADDRESSES.blocked4, ANSWER_MS);
}

async function tryConnection(host: string, localAddress: string, timeoutMs: number): Promise<Connection> {
  const socket = connect({ host, port: CLOSED_PORT, localAddress });
  const answers: Connection[] = [];
  socket.once('connect', () => answers.push('connected'));
  socket.once('error', (error: NodeJS.ErrnoException) => answers.push(error.code ?? error.message));
  await until(() => answers.length > 0, timeoutMs);
  socket.destroy();
  return answers[0] ?? 'no answer';
}
