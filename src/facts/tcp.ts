import { readOrNull } from '../host/process.js';
import type { Stream, TcpAnswers } from '../workload/tcp.js';
import { type Container, type Fact, unchanged } from './fact.js';

type Subject = Container & TcpAnswers;

/** The kernel's own list of the container's established connections: `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
export const connections: Fact<string[], Container> = {
  name: 'connections',
  read: ({ pid }) => establishedConnections(readOrNull(`/proc/${pid}/net/tcp`) ?? ''),
  compare: unchanged('The list of established connections'),
};

/**
 * Connections that are held from outside through all cycles. What is sent is numbered: every line has to come back
 * once, in its order, those included that were sent while the container was stopped.
 */
export const streams: Fact<Stream[], Subject> = {
  name: 'streams',
  read: ({ streams }) => streams,
  compare: (before, after) =>
    before.map((stream, index) => complaint(stream, after?.[index])).find((each) => each !== null) ?? null,
};

/** Whoever comes after the restore is let in. */
export const newConnections: Fact<boolean, Subject> = {
  name: 'new-connections',
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
  if (after.sentWhileStopped.length === 0) return `${which} was sent nothing while the container was stopped.`;
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
