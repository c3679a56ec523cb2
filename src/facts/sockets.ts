import { type Container, type Fact, unchanged } from './fact.js';
import { readable } from './view.js';

export const sockets: Fact<string[], Container> = {
  name: 'sockets',
  policy: 'must',
  reads: 'the sockets of UDP, raw and packet sockets, and those of TCP that listen, with address and backlog',
  why: 'A socket more is an open door; without its own a server hears nobody.',
  read: ({ view }) => parseSockets(readable(view.sockets, 'The sockets')),
  ...unchanged('The sockets'),
};

/**
 * `tcp LISTEN 127.0.0.1:7777 backlog 7`, `udp UNCONN 127.0.0.1:7777`, sorted.
 *
 * @param listed by `ss -H -n -a -0 -t -u -w`: kind, state, the two queues, of a listener how full it is and its backlog, and
 * both addresses
 */
export function parseSockets(listed: readonly string[]): string[] {
  return listed
    .map((line) => line.trim().split(/\s+/))
    .filter(([kind, state]) => kind !== 'tcp' || state === 'LISTEN')
    .map(([kind, state, , send, local, ...peer]) =>
      state === 'LISTEN' ? `${kind} ${state} ${local} backlog ${send}` : [kind, state, local, ...peer].join(' '),
    )
    .sort();
}
