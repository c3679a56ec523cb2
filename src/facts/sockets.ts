import { type Container, type Fact, unchanged } from './fact.js';
import { readable } from './view.js';

export const sockets: Fact<string[], Container> = {
  name: 'sockets',
  policy: 'must',
  reads:
    'the sockets of UDP, raw and packet sockets, and those of TCP that listen, with address and backlog; Unix sockets by state, name and whether there is a peer',
  why: 'A socket more is an open door; without its own a server hears nobody.',
  read: ({ view }) => parseSockets(readable(view.sockets, 'The sockets')),
  ...unchanged('The sockets'),
};

/**
 * `tcp LISTEN 127.0.0.1:7777 backlog 7`, `udp UNCONN 127.0.0.1:7777`, `u_str ESTAB with a peer`, sorted.
 *
 * @param listed by `ss -H -n -a -0 -t -u -w -x`: kind, state, the two queues, of a listener how full it is and its backlog,
 * and both addresses
 */
export function parseSockets(listed: readonly string[]): string[] {
  return listed
    .map((line) => line.trim().split(/\s+/))
    .filter(([kind, state]) => kind !== 'tcp' || state === 'LISTEN')
    .map(([kind = '', state = '', , send, ...ends]) => {
      const [local, ...peer] = kind.startsWith('u_') ? unixEnds(state, ends.join(' ')) : ends;
      return [kind, state, local, ...(state === 'LISTEN' ? [`backlog ${send}`] : peer)]
        .filter((word) => word !== '')
        .join(' ');
    })
    .sort();
}

/**
 * @param ends name and inode of a Unix socket and of its peer: `* 123 * 0`. The inodes are new after a restore, and so is
 * the name of what accept(2) returned, which CRIU does not bring back.
 */
function unixEnds(state: string, ends: string): string[] {
  const [, name = '', peer = '0'] = ends.match(/^(.*) \d+ \S.* (\d+)$/) ?? [];
  return [name === '*' || state === 'ESTAB' ? '' : name, peer === '0' ? '' : 'with a peer'];
}
