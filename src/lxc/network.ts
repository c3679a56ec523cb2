import { existsSync } from 'node:fs';
import { outcome, run, tail } from '../host/command.js';
import { StageError } from '../words/errors.js';

export const BRIDGE = 'br0';

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

/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
export async function makeBridge(env: NodeJS.ProcessEnv): Promise<void> {
  const commands = [
    'link set lo up',
    `link add ${BRIDGE} type bridge`,
    `addr add ${ADDRESSES.gateway4}/24 dev ${BRIDGE}`,
    `addr add ${ADDRESSES.blocked4}/24 dev ${BRIDGE}`,
    // Without nodad the address waits for a duplicate that cannot be.
    ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${BRIDGE} nodad`] : []),
    `link set ${BRIDGE} up`,
  ];
  const result = await run(['ip', '-batch', '-'], { timeoutMs: LIMIT_MS, env, input: `${commands.join('\n')}\n` });
  if (result.code !== 0) {
    throw new StageError(
      'start',
      `ip could not make a bridge in the sandbox (${outcome(result, LIMIT_MS)}): ${tail(result)}`,
    );
  }
}
