import type { Held } from '../workload/keeper.js';
import type { Fact } from './fact.js';
import { arrived, first } from './in-flight.js';

/** Data lies in connected sockets while they are dumped, and a socket with a name goes on to take connections. */
export const unixSockets: Fact<Held['unixSockets']> = {
  name: 'unix-sockets',
  policy: 'must',
  reads: 'data that lies in stream and datagram sockets, and a socket with a name',
  rule: 'it arrives, in order; the name takes connections',
  why: 'Local services talk through them.',
  read: ({ held }) => held.unixSockets,
  compare(before, after) {
    if (after === null) return 'The sockets are gone.';
    return first(
      arrived('a stream socket', before.stream, after.stream),
      arrived('a datagram socket', before.firstDatagram, after.firstDatagram),
      arrived('a datagram socket, behind another', before.secondDatagram, after.secondDatagram),
      arrived('a socket connected by name', before.connected, after.connected),
      after.connectError === 0 ? null : `The socket with a name refuses a connection (errno ${after.connectError}).`,
      arrived('a new connection', after.accepted, after.accepted),
    );
  },
};
