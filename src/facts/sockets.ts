import { type Container, type Fact, unchanged } from './fact.js';
import { readable } from './view.js';

export const sockets: Fact<string[], Container> = {
  name: 'sockets',
  policy: 'must',
  reads:
    'the sockets of UDP, raw and packet sockets, and those of TCP that listen, with address and backlog; Unix sockets with a name that are not connected, those that listen with their backlog',
  why: 'A socket more is an open door; without its own a server hears nobody.',
  read: ({ view }) => parseSockets(readable(view.sockets, 'The sockets')),
  ...unchanged('The sockets'),
};

/**
 * `tcp LISTEN 127.0.0.1:7777 backlog 7`, `udp UNCONN 127.0.0.1:7777`, `u_str LISTEN /run/a backlog 5`, sorted. What is
 * connected comes and goes, of Unix what has no name, too: questions are asked meanwhile, and systemctl connects for each.
 *
 * @param listed by `ss -H -n -a -0 -t -u -w -x`: kind, state, the two queues, of a listener how full it is and its backlog,
 * and both addresses
 */
export function parseSockets(listed: readonly string[]): string[] {
  return listed
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([kind = '', state = '', , send, ...ends]) => {
      const isUnix = kind.startsWith('u_');
      const [local = '', ...peer] = isUnix ? [unixName(ends.join(' '))] : ends;
      if (state === 'LISTEN') return [`${kind} ${state} ${local} backlog ${send}`];
      if (kind === 'tcp' || (isUnix && (state === 'ESTAB' || local === '*'))) return [];
      return [[kind, state, local, ...peer].join(' ')];
    })
    .sort();
}

/** @param ends name and inode of a Unix socket and of its peer: `/run/a 123 * 0`. The inodes are new after a restore. */
function unixName(ends: string): string {
  return ends.match(/^(.*) \d+ \S.* \d+$/)?.[1] ?? '*';
}
