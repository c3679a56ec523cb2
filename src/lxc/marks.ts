import { setPriority } from 'node:os';
import { outcome, run, tail } from '../host/command.js';
import { StageError } from '../words/errors.js';
import { ADDRESSES } from './network.js';

/** What not every kernel can be given; sysctls that a kernel does not have are not there to be read either. */
export type Mark = 'neighbour' | 'rule' | 'filter';

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
export const IPC_SYSCTLS: Readonly<Record<string, string>> = {
  'kernel/msgmax': '7777',
  'kernel/msgmni': '777',
  'kernel/sem': '250 32000 77 128',
  'kernel/shmmni': '777',
};

/** Of the container's init. */
const NICENESS = 7;

const LIMIT_MS = 5000;

/**
 * Arguments: paths and values of sysctls, in turn. Says which marks could be made; none of them has to be.
 *
 * The packet filter's rule is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const MARKS = `
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
iptables -w -A INPUT -s ${ADDRESSES.blocked4} -j DROP && echo filter
:
`;

/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
export async function setMarks(pid: number, env: NodeJS.ProcessEnv): Promise<ReadonlySet<Mark>> {
  setPriority(pid, NICENESS);
  const sysctls = Object.entries({ ...INTERFACE_SYSCTLS, ...PROTOCOL_SYSCTLS, ...IPC_SYSCTLS }).flat();
  const enter = ['nsenter', '-t', String(pid), '--net', '--ipc', '--', 'sh', '-c', MARKS, 'marks'];
  const result = await run([...enter, ...sysctls], { timeoutMs: LIMIT_MS, env });
  if (result.code !== 0) {
    const reason = `${outcome(result, LIMIT_MS)}: ${tail(result)}`;
    throw new StageError('start', `The container could not be given its sysctls (${reason}).`);
  }
  return new Set(result.stdout.split('\n') as Mark[]);
}
