import { getPriority, setPriority } from 'node:os';
import { markPermissions } from '../host/cgroups.js';
import { runOrFail } from '../host/command.js';
import type { ContainerKind } from '../words/result.js';
import { ADDRESSES } from './network.js';

/** What not every kernel can be given; sysctls that a kernel does not have are not there to be read either. */
export type Mark = 'lifetime' | 'neighbour' | 'neighbour6' | 'proxy' | 'rule' | 'rule6' | 'filter' | 'filter6' | 'nft';

/**
 * By their paths below /proc/sys. No value is a default of the kernel.
 *
 * `net/ipv4/ping_group_range` is left alone: CRIU 4.1.1 cannot restore its default when 4.2.1 dumped it, and that must be seen.
 */
export const INTERFACE_SYSCTLS: Readonly<Record<string, string>> = {
  'net/ipv4/ip_forward': '1',
  'net/ipv4/conf/eth0/rp_filter': '2',
  'net/ipv4/conf/eth0/arp_ignore': '1',
  'net/ipv6/conf/eth0/accept_ra': '0',
  'net/ipv6/conf/eth0/hop_limit': '77',
};
export const PROTOCOL_SYSCTLS: Readonly<Record<string, string>> = {
  'net/core/somaxconn': '777',
  'net/ipv4/ip_local_port_range': '20000 30000',
  'net/ipv4/ip_unprivileged_port_start': '777',
  'net/ipv4/tcp_keepalive_time': '1234',
};
/** None of them keeps a server of the user's from its work. */
export const NETWORK_SYSCTLS: Readonly<Record<string, string>> = {
  'net/ipv4/ip_default_ttl': '77',
  'net/ipv4/ip_nonlocal_bind': '1',
  'net/ipv4/tcp_congestion_control': 'reno',
  'net/ipv4/tcp_fin_timeout': '77',
  'net/ipv4/tcp_max_syn_backlog': '777',
  'net/ipv4/tcp_rmem': '4096 77777 7777777',
  'net/ipv4/tcp_sack': '0',
  'net/ipv4/tcp_syn_retries': '7',
  'net/ipv4/tcp_timestamps': '2',
  'net/ipv4/tcp_tw_reuse': '1',
  'net/unix/max_dgram_qlen': '77',
};
/** What is a limit leaves more room than the default, but for those of which nobody needs so many. */
export const IPC_SYSCTLS: Readonly<Record<string, string>> = {
  'kernel/msgmax': '7777',
  'kernel/msgmnb': '77777',
  'kernel/msgmni': '777',
  'kernel/sem': '250 32000 77 128',
  'kernel/shmall': '777777777777',
  'kernel/shmmax': '777777777777',
  'kernel/shmmni': '777',
  'fs/mqueue/msg_default': '17',
  'fs/mqueue/msg_max': '77',
  'fs/mqueue/msgsize_default': '8777',
  'fs/mqueue/msgsize_max': '77777',
  'fs/mqueue/queues_max': '777',
};
/** Of the UTS namespace. */
export const DOMAIN_SYSCTL = 'kernel/domainname';
const DOMAIN = 'mark.example';

/** A table of routes that nobody else uses. */
export const MARKED_TABLE = 77;

/** Of the container's init, above what it was started with: CRIU in a user namespace cannot make it less nice than itself. */
const NICER = 7;
const MOST_NICE = 19;

const LIMIT_MS = 5000;

/** Arguments: paths and values of sysctls, in turn. Ends with the first that cannot be set. */
const SYSCTLS = `
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
`;

/** Arguments: those of the network's sysctls. Says which marks could be made; none of them has to be. */
const LINKS = `
${SYSCTLS}
# What an old ip does not know ends it: that is last.
ip -force -batch - <<END
route add 10.78.0.0/24 via 10.77.0.1 metric 77 src 10.77.0.2 proto static
route add 10.79.0.0/24 via 10.77.0.1 table ${MARKED_TABLE}
route add fd78::/64 via ${ADDRESSES.gateway6} metric 77
route add fd79::/64 via ${ADDRESSES.gateway6} table ${MARKED_TABLE}
link set eth0 alias mark group 77 gso_max_size 7777 promisc on allmulticast on
END
ip maddr add 33:33:00:00:77:77 dev eth0
tc qdisc replace dev eth0 root pfifo limit 77
ip addr add 10.77.0.177/32 dev eth0 valid_lft 36000 preferred_lft 18000 && echo lifetime
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip neigh add fd77::77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour6
ip neigh add proxy 10.77.0.88 dev eth0 && echo proxy
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
ip -6 rule add from fd77::99 lookup main priority 777 && echo rule6
:
`;

/**
 * Says the same of packet filters.
 *
 * The rule of iptables is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const FILTERS = `
iptables -w -A INPUT -s ${ADDRESSES.blocked4} -j DROP && echo filter
iptables -w -t nat -A POSTROUTING -s ${ADDRESSES.blocked4} -j ACCEPT
ip6tables -w -A INPUT -s fd77::66 -j DROP && echo filter6
nft -f - <<END && echo nft
table inet marks {
  chain input {
    type filter hook input priority 77; policy accept;
    ip saddr 10.77.0.67 tcp dport 777 drop
  }
}
END
:
`;

/** Says which marks can be read, where none is made. */
const FINDINGS = `
echo lifetime
echo neighbour; ip -6 neigh show >/dev/null && echo neighbour6
ip neigh show proxy >/dev/null && ip -6 neigh show proxy >/dev/null && echo proxy
ip -4 rule show >/dev/null && echo rule
ip -6 rule show >/dev/null && echo rule6
iptables-save >/dev/null && echo filter
ip6tables-save >/dev/null && echo filter6
nft list ruleset >/dev/null && echo nft
:
`;

/**
 * For a container in which nothing may be set: what it has is what its owner gave to it.
 *
 * @param pid the container's init
 * @returns the marks that would be read
 */
export async function findMarks(pid: number, env: NodeJS.ProcessEnv): Promise<ReadonlySet<Mark>> {
  const { stdout } = await runOrFail(['nsenter', '-t', String(pid), '--net', '--', 'sh', '-c', FINDINGS], {
    timeoutMs: LIMIT_MS,
    env,
    failureClass: 'start',
    complaint: "The container's network could not be looked at",
  });
  return new Set(stdout.split('\n') as Mark[]);
}

/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
export async function setMarks(pid: number, kind: ContainerKind, env: NodeJS.ProcessEnv): Promise<ReadonlySet<Mark>> {
  markPermissions(pid, kind);
  setPriority(pid, Math.min(getPriority(pid) + NICER, MOST_NICE));
  const ofHost = Object.entries({
    ...INTERFACE_SYSCTLS,
    ...PROTOCOL_SYSCTLS,
    ...NETWORK_SYSCTLS,
    [DOMAIN_SYSCTL]: DOMAIN,
  }).flat();
  const enter = (namespaces: readonly string[], script: string) => {
    const argv = ['nsenter', '-t', String(pid), ...namespaces, '--', 'sh', '-c', script, 'marks'];
    const complaint = "The container's sysctls or packet filters could not be set";
    return (sysctls: readonly string[]) =>
      runOrFail([...argv, ...sysctls], { timeoutMs: LIMIT_MS, env, failureClass: 'start', complaint });
  };
  // Those of IPC are for root of the user namespace alone to set, and root of the host is another.
  const users = kind === 'unprivileged' ? ['--user'] : [];
  const said = await Promise.all([
    enter(['--net', '--uts'], LINKS)(ofHost),
    enter(['--net'], FILTERS)([]),
    enter([...users, '--ipc'], SYSCTLS)(Object.entries(IPC_SYSCTLS).flat()),
  ]);
  return new Set(said.flatMap(({ stdout }) => stdout.split('\n')) as Mark[]);
}
