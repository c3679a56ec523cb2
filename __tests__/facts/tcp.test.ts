import { describe, expect, it } from 'vitest';
import { connections, establishedConnections, newConnections, streams } from '../../src/facts/tcp.js';
import type { Stream } from '../../src/workload/tcp-clients.js';

const before: Stream = {
  direction: 'in',
  name: 'a1',
  counted: 3,
  sent: 3,
  returned: [3],
  sentAfterDump: [],
  end: null,
};
const after: Stream = { ...before, counted: 5, sent: 5, returned: [4, 5], sentAfterDump: [4] };

describe('streams', () => {
  it('bring every line back, once and in order', () => expect(streams.compare([before], [after])).toBeNull());
  it.each<[string, Stream[] | null]>([
    ['lost the line that was sent while the container was stopped', [{ ...after, returned: [5] }]],
    ['gave a line twice', [{ ...after, returned: [4, 4, 5] }]],
    ['turned two lines round', [{ ...after, returned: [5, 4] }]],
    ['gave nothing', [{ ...after, returned: [] }]],
    ['were sent nothing after the dump', [{ ...after, sentAfterDump: [] }]],
    ['lead to another peer', [{ ...after, name: 'b2' }]],
    ['count from the start', [{ ...after, counted: 2 }]],
    ['count too much', [{ ...after, counted: 6 }]],
    ['were reset', [{ ...after, end: 'ECONNRESET' }]],
    ['are gone', []],
    ['could not be read', null],
  ])('%s', (_title, value) => expect(streams.compare([before], value)).toMatch(/^The connection that /));

  it('are compared one by one', () => {
    const out: Stream = { ...before, direction: 'out' };
    expect(streams.compare([before, out], [after, { ...after, direction: 'out', end: 'ECONNRESET' }])).toBe(
      'The connection that the container made was ended: ECONNRESET.',
    );
  });
});

it('a new connection must be answered', () => {
  expect(newConnections.compare(true, true)).toBeNull();
  for (const value of [false, null]) expect(newConnections.compare(true, value)).not.toBeNull();
});

it('reads established connections alone, with their ports', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 00000000:1B59 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 21 1 0000 100 0 0 10 0',
    '   1: 0200004D0A:1B59 0100000A:9D5E 06 00000000:00000000 00:00000000 00000000     0        0 22 1 0000 20 4 30 10 -1',
    '   2: 02004D0A:1B59 01004D0A:9D80 01 00000000:00000000 00:00000000 00000000     0        0 23 1 0000 20 4 30 10 -1',
    '',
  ].join('\n');
  expect(establishedConnections(table)).toEqual(['10.77.0.2:7001 10.77.0.1:40320']);
  expect(connections.compare(['a b'], ['a b'])).toBeNull();
  expect(connections.compare(['a b'], ['a c'])).not.toBeNull();
});
