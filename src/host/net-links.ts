import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOrNull } from './process.js';

/** Names of links by their indexes. */
export type LinkNames = Readonly<Record<number, string>>;

const LINKS = '/sys/class/net';

/** Of the network namespace in which we are. */
export function ownLinks(): LinkNames {
  const index = (name: string) => Number(readOrNull(join(LINKS, name, 'ifindex')) ?? 0);
  return Object.fromEntries(readdirSync(LINKS).map((name) => [index(name), name]));
}

/** Of the network namespace of a process, as far as they are up and have IPv4: in its /sys may be what it put there. */
export function linksOf(pid: number): LinkNames {
  const lines = (readOrNull(`/proc/${pid}/net/igmp`) ?? '').matchAll(/^(\d+)\s+([^\s:]+)/gm);
  return Object.fromEntries([...lines].map(([, index = '', name = '']) => [index, name]));
}
