import { existsSync } from 'node:fs';
import { runOrFail } from '../host/command.js';
import type { ContainerKind } from '../words/result.js';

/** Of the first sandbox of a cell. */
export const BRIDGE = 'br0';

/** @param place from 0: a container that moves finds another bridge in each sandbox */
export function bridgeOf(place: number): string {
  return BRIDGE.replace('0', String(place));
}

/**
 * Of the bridge beside an unprivileged container: none that a link of the container has. CRIU (4.3) asks for the link that it
 * makes there by its index, and the kernel takes that for a link of the host's that has the same.
 */
const FAR_INDEX = 777;

/** Of the sandbox's own network namespace: they can meet nobody else's. */
export const ADDRESSES = {
  mac: '02:c8:10:1c:00:02',
  gateway4: '10.77.0.1',
  container4: '10.77.0.2/24',
  /** Of clients in a sandbox of their own, beside the one that the container is in. */
  client4: '10.77.0.3',
  /** The bridge's second one: the container drops what comes from it. */
  blocked4: '10.77.0.66',
  gateway6: 'fd77::1',
  container6: 'fd77::2/64',
};

/** The port of the bridge through which the clients of a container come that have a sandbox of their own. */
export const UPLINK = 'uplink';
/** As {@link FAR_INDEX}. */
const UPLINK_INDEX = 778;
/** Their end of it, and the bridge that stays there while the container moves. */
const STREET = 'street';
const STREET_MAC = '02:c8:10:1c:00:03';

const LIMIT_MS = 5000;

/** The kernel has IPv6, and it is not switched off. */
export function hasIpv6(): boolean {
  return existsSync('/proc/net/if_inet6');
}

/**
 * Gives the bridge more addresses, as a container of the user's knows its neighbours.
 *
 * @param addresses with prefix
 */
export async function addNeighbours(
  bridge: string,
  addresses: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  for (const address of addresses) {
    await runOrFail(['ip', 'addr', 'add', address, 'dev', bridge], {
      timeoutMs: LIMIT_MS,
      env,
      failureClass: 'start',
      complaint: `The sandbox's bridge could not be given the address ${address}`,
    });
  }
}

/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
export async function makeBridge(bridge: string, container: ContainerKind, env: NodeJS.ProcessEnv): Promise<void> {
  const commands = [
    'link set lo up',
    ...(container === 'unprivileged' ? farBridge(bridge) : [`link add ${bridge} type bridge`]),
    `addr add ${ADDRESSES.gateway4}/24 dev ${bridge}`,
    `addr add ${ADDRESSES.blocked4}/24 dev ${bridge}`,
    // Without nodad the address waits for a duplicate that cannot be.
    ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${bridge} nodad`] : []),
    `link set ${bridge} up`,
  ];
  await runOrFail(['ip', '-batch', '-'], {
    timeoutMs: LIMIT_MS,
    env,
    input: `${commands.join('\n')}\n`,
    failureClass: 'start',
    complaint: "The sandbox's bridge could not be made",
  });
}

/** The kernel gives indexes in turn: with the one that is made and deleted, LXC's link beside the bridge has none of the container's. */
function farBridge(bridge: string): string[] {
  return [`link add ${bridge} type bridge`, `link del ${bridge}`, `link add ${bridge} index ${FAR_INDEX} type bridge`];
}

/** The network of the clients: a bridge with their address, which no container's end changes. Call it inside their sandbox. */
export async function makeStreet(env: NodeJS.ProcessEnv): Promise<void> {
  const commands = [
    'link set lo up',
    `link add ${STREET} address ${STREET_MAC} type bridge`,
    `addr add ${ADDRESSES.client4}/24 dev ${STREET}`,
    `link set ${STREET} up`,
  ];
  await runOrFail(['ip', '-batch', '-'], {
    timeoutMs: LIMIT_MS,
    env,
    input: `${commands.join('\n')}\n`,
    failureClass: 'start',
    complaint: "The clients' network could not be made",
  });
}

/**
 * Lays a link from the clients' bridge to that of a sandbox, in place of the one before. Call it outside of both.
 *
 * @param clients pid of a process in the network namespace of the clients, `place` of one in that of the sandbox
 */
export async function joinStreet(
  clients: number,
  place: number,
  bridge: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const script = `
set -e
at() { pid=$1; shift; nsenter --net="/proc/$pid/ns/net" -- ip "$@"; }
at ${clients} link del port 2>/dev/null || :
at ${clients} link add port type veth peer name ${UPLINK} index ${UPLINK_INDEX} netns ${place}
at ${clients} link set port master ${STREET} up
at ${place} link set ${UPLINK} master ${bridge} up
`;
  await runOrFail(['sh', '-c', script], {
    timeoutMs: LIMIT_MS,
    env,
    failureClass: 'start',
    complaint: "The sandbox's bridge could not be linked with its clients",
  });
}
