import { existsSync } from 'node:fs';
import { runOrFail } from '../host/command.js';
import type { ContainerKind } from '../words/result.js';

export const BRIDGE = 'br0';

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
  /** The bridge's second one: the container drops what comes from it. */
  blocked4: '10.77.0.66',
  gateway6: 'fd77::1',
  container6: 'fd77::2/64',
};

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
export async function addNeighbours(addresses: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  for (const address of addresses) {
    await runOrFail(['ip', 'addr', 'add', address, 'dev', BRIDGE], {
      timeoutMs: LIMIT_MS,
      env,
      failureClass: 'start',
      complaint: `The sandbox's bridge could not be given the address ${address}`,
    });
  }
}

/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
export async function makeBridge(container: ContainerKind, env: NodeJS.ProcessEnv): Promise<void> {
  const commands = [
    'link set lo up',
    ...(container === 'unprivileged' ? farBridge() : [`link add ${BRIDGE} type bridge`]),
    `addr add ${ADDRESSES.gateway4}/24 dev ${BRIDGE}`,
    `addr add ${ADDRESSES.blocked4}/24 dev ${BRIDGE}`,
    // Without nodad the address waits for a duplicate that cannot be.
    ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${BRIDGE} nodad`] : []),
    `link set ${BRIDGE} up`,
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
function farBridge(): string[] {
  return [`link add ${BRIDGE} type bridge`, `link del ${BRIDGE}`, `link add ${BRIDGE} index ${FAR_INDEX} type bridge`];
}
