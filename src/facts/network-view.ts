import { outcome, run, tail } from '../host/command.js';
import { ADDRESSES } from '../lxc/network.js';
import { StageError } from '../words/errors.js';

/** The container's network and UTS namespaces, read from outside in one go. */
export interface NetworkView {
  hostname: string;
  /** Of every link but loopback. */
  links: { name: string; mac: string; addresses: string[] }[];
  /** `10.77.0.0/24 dev eth0`, sorted. */
  routes: string[];
  /** The container answers a ping from the bridge. */
  reachable: boolean;
}

const LIMIT_MS = 5000;

/** What `ip -json` prints, as far as used. */
interface IpLink {
  ifname: string;
  address?: string;
  addr_info: { local?: string; prefixlen?: number; scope?: string }[];
}
interface IpRoute {
  dst: string;
  gateway?: string;
  dev: string;
}

/**
 * @param pid the container's init
 * @param busybox for its ping
 */
export async function viewNetwork(pid: number, busybox: string, env: NodeJS.ProcessEnv): Promise<NetworkView> {
  const questions = 'uname -n && ip -json addr show && ip -json -4 route show && ip -json -6 route show';
  const container = ADDRESSES.container4.split('/')[0] as string;
  const [view, ping] = await Promise.all([
    run(['nsenter', '-t', String(pid), '--net', '--uts', '--', 'sh', '-c', questions], { timeoutMs: LIMIT_MS, env }),
    run([busybox, 'ping', '-c', '1', '-W', '1', container], { timeoutMs: LIMIT_MS, env }),
  ]);
  if (view.code !== 0) {
    const reason = `${outcome(view, LIMIT_MS)}: ${tail(view)}`;
    throw new StageError(null, `The container's network could not be read (${reason}).`);
  }
  const [hostname = '', ...json] = view.stdout.split('\n');
  // An empty list is printed as an empty line by old versions of ip.
  const [links = [], routes4 = [], routes6 = []] = json.map((line) => (line.startsWith('[') ? JSON.parse(line) : []));
  return {
    hostname,
    links: (links as IpLink[])
      .filter(({ ifname }) => ifname !== 'lo')
      .map(({ ifname, address = '', addr_info }) => ({
        name: ifname,
        mac: address,
        addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`).sort(),
      })),
    routes: [...(routes4 as IpRoute[]), ...(routes6 as IpRoute[])]
      .map(({ dst, gateway, dev }) => `${dst}${gateway === undefined ? '' : ` via ${gateway}`} dev ${dev}`)
      .sort(),
    reachable: ping.code === 0,
  };
}
