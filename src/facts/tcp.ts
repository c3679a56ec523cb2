import { readOrNull } from '../host/process.js';
import type { TcpAnswers } from '../workload/tcp.js';
import type { Stream } from '../workload/tcp-clients.js';
import { type Container, type Fact, unchanged } from './fact.js';

type TcpContainer = Container & TcpAnswers;

/** `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
export const connections: Fact<string[], Container> = {
  name: 'connections',
  policy: 'must',
  reads: "the kernel's own list of the container's established connections, by address and port",
  why: 'A connection that only one of its ends still knows waits for ever.',
  read: ({ pid }) => establishedConnections(readOrNull(`/proc/${pid}/net/tcp`) ?? ''),
  ...unchanged('The list of established connections'),
};

export const streams: Fact<Stream[], TcpContainer> = {
  name: 'streams',
  policy: 'must',
  reads: 'numbered lines over connections in both directions, whose other ends are held outside through all cycles',
  rule: 'every line comes back once and in order, those sent while the container was stopped included',
  why: 'Clients go on as if nothing had happened: a byte that is lost or doubled spoils what they do.',
  read: ({ streams }) => streams,
  compare: (before, after) =>
    before.map((stream, index) => complaint(stream, after?.[index])).find((each) => each !== null) ?? null,
};

export const newConnections: Fact<boolean, TcpContainer> = {
  name: 'new-connections',
  policy: 'must',
  reads: 'whether a connection that is made only now is answered',
  rule: 'it is',
  why: 'A server that keeps its old clients and takes no new ones is of little use.',
  read: ({ newAnswered }) => newAnswered,
  compare: (_before, after) => (after ? null : 'The container does not answer over a new TCP connection.'),
};

function complaint(before: Stream, after: Stream | undefined): string | null {
  const which = `The connection that the container ${before.direction === 'in' ? 'accepted' : 'made'}`;
  if (after === undefined) return `${which} is gone.`;
  if (after.end !== null) return `${which} was ended: ${after.end}.`;
  const sent = Array.from({ length: after.sent - before.sent }, (_, index) => before.sent + 1 + index);
  if (after.returned.join() !== sent.join()) {
    return `${which} was sent the lines ${sent.join(', ')}, and ${after.returned.join(', ') || 'none'} came back.`;
  }
  if (after.sentAfterDump.length === 0) return `${which} was sent nothing between the dump and this reading.`;
  if (after.name !== before.name) return `${which} was called ${before.name}, and is called ${after.name}.`;
  return after.counted === before.counted + sent.length
    ? null
    : `${which} had counted ${before.counted} lines, and after ${sent.length} more it counts ${after.counted}.`;
}

/** @param table /proc/PID/net/tcp */
export function establishedConnections(table: string): string[] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '01')
    .map(([, local = '', remote = '']) => `${place(local)} ${place(remote)}`)
    .sort();
}

/** `0200000A:1B59` is 10.0.0.2:7001: the address is in the order of the machine, and all of ours are little-endian. */
function place(hexadecimal: string): string {
  const [address = '', port = ''] = hexadecimal.split(':');
  return `${Buffer.from(address, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
