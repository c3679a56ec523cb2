import { INTERFACE_SYSCTLS, IPC_SYSCTLS, NETWORK_SYSCTLS, PROTOCOL_SYSCTLS } from '../lxc/marks.js';
import { type Container, type Fact, unchanged } from './fact.js';

type Values = Record<string, string>;

const among = (names: Readonly<Values>, { view }: Container) =>
  Object.fromEntries(Object.entries(view.sysctls).filter(([path]) => path in names));

export const interfaceSysctls: Fact<Values, Container> = {
  name: 'interface-sysctls',
  policy: 'must',
  reads: `sysctls of eth0 and of the whole network, set to no default: ${Object.keys(INTERFACE_SYSCTLS).join(', ')}`,
  why: 'They decide which packets a container takes and passes on.',
  read: (subject) => among(INTERFACE_SYSCTLS, subject),
  ...unchanged('The sysctls of the network interfaces'),
};

export const protocolSysctls: Fact<Values, Container> = {
  name: 'protocol-sysctls',
  policy: 'must',
  reads: `sysctls of sockets, set to no default: ${Object.keys(PROTOCOL_SYSCTLS).join(', ')}`,
  why: 'A server that was tuned by them, or that may bind a low port, works otherwise without.',
  read: (subject) => among(PROTOCOL_SYSCTLS, subject),
  ...unchanged('The sysctls of the protocols'),
};

export const ipcSysctls: Fact<Values, Container> = {
  name: 'ipc-sysctls',
  policy: 'must',
  reads: `sysctls of the IPC namespace, set to no default: ${Object.keys(IPC_SYSCTLS).join(', ')}`,
  why: 'Databases ask for more shared memory and semaphores than the defaults allow.',
  read: (subject) => among(IPC_SYSCTLS, subject),
  ...unchanged('The sysctls of the IPC namespace'),
};

/** A value that changes by itself, and the key by which clients are known. */
const UNSTEADY = /^net\/(netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key)$/;

/** Of hundreds only those that somebody has set: the rest is as the kernel makes it. */
export const networkSysctls: Fact<Values, Container> = {
  name: 'network-sysctls',
  policy: 'must',
  reads: `all other sysctls of the network namespace, as far as they are not what the sandbox's has; some are set to no default: ${Object.keys(NETWORK_SYSCTLS).join(', ')}`,
  why: 'Who changed one did so because the default does not do.',
  read: ({ view }) =>
    Object.fromEntries(
      Object.entries(view.networkSysctls).filter(
        ([path]) => !(path in INTERFACE_SYSCTLS || path in PROTOCOL_SYSCTLS || UNSTEADY.test(path)),
      ),
    ),
  ...unchanged('The sysctls of the network'),
};
