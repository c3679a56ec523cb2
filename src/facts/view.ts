import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure, run } from '../host/command.js';
import { until } from '../host/wait.js';
import { DOMAIN_SYSCTL, IPC_SYSCTLS } from '../lxc/marks.js';
import { ADDRESSES } from '../lxc/network.js';
import { StageError, Unread } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';
import { cgroupFolder } from './cgroup-folder.js';
import { type Family, type NetworkView, parseNetwork } from './network-view.js';

/** What can be read from within the container's namespaces and cgroup only, read in one go. */
export interface View extends NetworkView {
  hostname: string;
  /** Values by their paths below /proc/sys, of the network, of IPC and of the names; what this kernel does not have is not there. */
  sysctls: Record<string, string>;
  /** Those of the network that are not what they are in the sandbox's, which nobody has set. */
  networkSysctls: Record<string, string>;
  /** As iptables-save prints all tables, counters left out; null when it cannot. */
  filter: Record<Family, string[] | null>;
  /** As nft prints the whole set of rules; null when it cannot. */
  ruleset: string[] | null;
  /** As ss prints them, of all kinds but netlink; null when it cannot. */
  sockets: string[] | null;
  /** Lines of /proc/sysvipc/KIND. */
  systemV: Record<SystemVKind, string[]>;
  /** What becomes of a connection from the bridge's blocked address to a port on which nobody listens. */
  blocked: Connection;
  /** The container answers a ping from the bridge; null of one that has no address there. */
  reachable: boolean | null;
  /** Which devices could be made by a process in the container's cgroup, of the console and of null. */
  devices: string[];
}

/** How a container is reached from the bridge. */
export interface Reached {
  address: string;
  /** It was told to drop what comes from the blocked address. */
  isMarked: boolean;
}

export const SYSTEM_V_KINDS = ['msg', 'sem', 'shm'] as const;
type SystemVKind = (typeof SYSTEM_V_KINDS)[number];

/** The error code of connect(2), or what there is instead of one. */
type Connection = string;

/** Of some 100 ms that it takes where nobody else wants the processors. */
const LIMIT_MS = 20_000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Of the container, and not of this kernel that gave up on it (EHOSTUNREACH). */
const ANSWERS: readonly Connection[] = ['ECONNREFUSED', 'connected'];
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;

/** A link that the sandbox does not have is as its bridge, which nobody has set. */
const OF_INTERFACE = /(conf|neigh)\/[^/]+\//;

/**
 * What is asked, in two shells at once: each is some ten programs, one after the other. To start one takes us longer than a
 * shell needs for it.
 *
 * Arguments: the container's init, busybox, its address or nothing, its folder in the cgroup hierarchy of devices, more
 * sysctls to read than those of the network.
 *
 * Every section is one line of a name and what follows it, with a mark that nobody in the container knows: a hostname or a
 * socket's name may have lines of its own. The first ones inside must be there; of those that a kernel may lack
 * a line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and
 * removed.
 */
const ASK = 'say() { echo "$mark$1"; }; ask() { name=$1; shift; say "$name"; "$@" && say "$name"end; }';
const INSIDE = 'exec nsenter -t "$1" --net --uts --ipc -- sh -c "$inside" view "$@"';
const QUESTIONS: readonly { outside: string; inside: string }[] = [
  {
    outside: `${ASK}
[ -z "$3" ] || ask reachable "$2" ping -c 1 -W 3 "$3"
${INSIDE}
`,
    inside: `${ASK}
ask links ip -json -details addr show || exit 1
ask routes4 ip -json -4 route show table all || exit 1
ask routes6 ip -json -6 route show table all || exit 1
ask rules4 ip -json -4 rule show
ask rules6 ip -json -6 rule show
ask neighbours4 ip -json -4 neigh show nud permanent
ask neighbours6 ip -json -6 neigh show nud permanent
ask proxies ip -json neigh show proxy
ask multicast ip -json maddr show
ask qdiscs tc -json qdisc show
ask sockets ss -H -n -a -0 -t -u -w -x
:
`,
  },
  {
    outside: `${ASK}
say sandbox; (cd /proc/sys && exec "$2" grep -rs . net); [ $? -gt 125 ] || say sandboxend
${INSIDE}
`,
    inside: `${ASK}
busybox=$2 cgroup=$4
shift 4
say hostname; uname -n || exit 1
ask filter4 iptables-save
ask filter6 ip6tables-save
ask ruleset nft -s list ruleset
for kind in msg sem shm; do ask "$kind" "$busybox" cat "/proc/sysvipc/$kind"; done
say sysctls; cd /proc/sys && "$busybox" grep -rs . net "$@"
say devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && echo "$1"; }
make console 5 1
make null 1 3
"$busybox" rm -f device-console device-null
:
`,
  },
];

/**
 * @param pid the container's init
 * @param busybox for its applets
 * @param bridge of the sandbox
 * @param at where it answers; null when that is not known
 */
export async function viewContainer(
  pid: number,
  cgroup: CgroupVersion,
  busybox: string,
  bridge: string,
  env: NodeJS.ProcessEnv,
  at: Reached | null,
): Promise<View> {
  const devices = cgroupFolder(pid, cgroup, 'devices') ?? '';
  const named = ['view', String(pid), busybox, at?.address ?? '', devices, DOMAIN_SYSCTL, ...Object.keys(IPC_SYSCTLS)];
  const mark = `:${randomBytes(8).toString('hex')}:`;
  const ask = ({ outside, inside }: (typeof QUESTIONS)[number]) =>
    run(['sh', '-c', outside, ...named], { timeoutMs: LIMIT_MS, env: { ...env, inside, mark } });
  const [views, blocked] = await Promise.all([
    Promise.all(QUESTIONS.map(ask)),
    at?.isMarked ? tryBlocked(at.address) : 'not tried',
  ]);
  const unread = views.find(({ code }) => code !== 0);
  if (unread !== undefined) {
    const complaint = "The container's namespaces could not be read";
    // That a busy host took its time says nothing of the container.
    const { message } = failure(unread, { failureClass: null, complaint });
    throw unread.timedOut ? new StageError(null, message) : new Unread(message);
  }
  const sections = parseSections(mark, views.map(({ stdout }) => stdout).join('\n'));
  // What is missing there would count as set by somebody.
  if (!sections.has('sandboxend')) throw new StageError(null, "The sandbox's sysctls could not be read.");
  const lines = (section: string) => sections.get(section) ?? [];
  if (lines('sysctls').length === 0) throw new Unread('No sysctl of the container could be read.');
  const whole = (section: string) => (sections.has(`${section}end`) ? lines(section) : null);
  const sysctls = sysctlsOf(lines('sysctls'));
  const elsewhere = sysctlsOf(lines('sandbox'));
  return {
    ...parseNetwork(whole),
    hostname: lines('hostname')[0] ?? '',
    sysctls,
    networkSysctls: Object.fromEntries(
      Object.entries(sysctls).filter(
        ([path, value]) =>
          path.startsWith('net/') &&
          (elsewhere[path] ?? elsewhere[path.replace(OF_INTERFACE, `$1/${bridge}/`)]) !== value,
      ),
    ),
    filter: { IPv4: rulesOf(whole('filter4')), IPv6: rulesOf(whole('filter6')) },
    ruleset: whole('ruleset'),
    sockets: whole('sockets'),
    systemV: { msg: lines('msg'), sem: lines('sem'), shm: lines('shm') },
    blocked,
    reachable: at === null ? null : sections.has('reachableend'),
    devices: lines('devices'),
  };
}

/** Of lines as `grep` prints them of several files. */
function sysctlsOf(lines: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of lines) {
    const at = line.indexOf(':');
    values[line.slice(0, at)] = line.slice(at + 1).replaceAll('\t', ' ');
  }
  return values;
}

/**
 * Tables, chains and rules, without what counts packets. A table that lets everything pass is none: CRIU makes such tables
 * when it locks the network.
 */
function rulesOf(saved: readonly string[] | null): string[] | null {
  const lines = saved?.filter((line) => /^[-:*]/.test(line)).map((line) => line.replace(/ \[\d+:\d+\]$/, ''));
  if (lines === undefined) return null;
  const begins = lines.flatMap((line, index) => (line.startsWith('*') ? [index] : []));
  const tables = begins.map((begin, index) => lines.slice(begin, begins[index + 1]));
  return tables.filter(([, ...content]) => content.some((line) => !/^:[A-Z]+ ACCEPT$/.test(line))).flat();
}

/** What was read of a section that this kernel has: a mark was made in it. */
export function readable<T>(section: T | null, what: string): T {
  if (section === null) throw new Unread(`${what} of the container could not be read.`);
  return section;
}

/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(mark: string, text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(mark)) {
      lines = [];
      sections.set(line.slice(mark.length), lines);
    } else if (line !== '') {
      lines.push(line);
    }
  }
  return sections;
}

/** It would have its answer once the address that is not blocked has one, which asked before it and asks after it. */
async function tryBlocked(host: string): Promise<Connection> {
  const tryOther = () => tryConnection(host, ADDRESSES.gateway4, (isAnswered) => until(isAnswered, FIRST_ANSWER_MS));
  // That nothing answers at all is for the fact `reachable` to say.
  if (!ANSWERS.includes(await tryOther())) return 'no answer';
  return tryConnection(host, ADDRESSES.blocked4, async () => {
    await sleep(ANSWER_MS);
    await tryOther();
  });
}

/** @param wait for its answer */
async function tryConnection(
  host: string,
  localAddress: string,
  wait: (isAnswered: () => boolean) => Promise<unknown>,
): Promise<Connection> {
  const socket = connect({ host, port: CLOSED_PORT, localAddress });
  const answers: Connection[] = [];
  socket.once('connect', () => answers.push('connected'));
  socket.once('error', (error: NodeJS.ErrnoException) => answers.push(error.code ?? error.message));
  await wait(() => answers.length > 0);
  socket.destroy();
  return answers[0] ?? 'no answer';
}
