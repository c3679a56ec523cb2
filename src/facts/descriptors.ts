import type { InspectedDescriptor } from '../host/inspector.js';
import { innermostPid } from '../host/process.js';
import { type Fact, unchanged } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

type OfDescriptors<T> = Record<string, Record<string, T>>;

interface Owner {
  signal: number;
  /** `process 3`. */
  owner: string;
  user: string;
}

const OWNERS = ['thread', 'process', 'group'];

export const descriptorOwners: Fact<OfDescriptors<Owner>> = {
  name: 'descriptor-owners',
  policy: 'must',
  reads: 'who is sent which signal when a descriptor is ready (F_SETOWN, F_SETSIG), and who asked for that',
  why: 'A server that waits for these signals hears of nothing any more, or another process does, and ends.',
  read: ({ processes, still }) =>
    ofEach(processes, (outer) =>
      byNumber(still.now.descriptors, outer, ({ signal, ownerType, owner, uid, euid }) =>
        signal === 0 && owner === 0 && uid === 0 && euid === 0
          ? null
          : { signal, owner: `${OWNERS[ownerType]} ${innermostPid(owner)}`, user: `${uid} as ${euid}` },
      ),
    ),
  ...unchangedOfEach('The owner of a descriptor'),
};

export const pipeSizes: Fact<OfDescriptors<number>> = {
  name: 'pipe-sizes',
  policy: 'must',
  reads: 'how many bytes fit into each pipe and fifo',
  why: 'A program that wrote what fitted waits for ever where it is less.',
  read: ({ processes, still }) =>
    ofEach(processes, (outer) => byNumber(still.now.descriptors, outer, ({ pipeSize }) => pipeSize ?? null)),
  ...unchangedOfEach('The size of a pipe'),
};

/** By socket(7) and tcp(7), as inspector.c numbers them. */
const NAMES: Record<string, string> = {
  '1/02': 'reuseAddress',
  '1/03': 'type',
  '1/05': 'dontRoute',
  '1/06': 'broadcast',
  '1/07': 'sendBuffer',
  '1/08': 'receiveBuffer',
  '1/09': 'keepAlive',
  '1/10': 'oobInline',
  '1/11': 'noCheck',
  '1/12': 'priority',
  '1/13': 'linger',
  '1/15': 'reusePort',
  '1/16': 'passCredentials',
  '1/18': 'receiveLow',
  '1/20': 'receiveTimeout',
  '1/21': 'sendTimeout',
  '1/34': 'passSecurity',
  '1/36': 'mark',
  '1/42': 'peekOffset',
  '1/47': 'maxPacingRate',
  '1/72': 'lockedBuffers',
};

const OF_TCP: Record<string, string> = {
  '6/01': 'noDelay',
  '6/02': 'maxSegment',
  '6/04': 'keepIdle',
  '6/05': 'keepInterval',
  '6/06': 'keepCount',
  '6/07': 'synCount',
  '6/08': 'linger2',
  '6/09': 'deferAccept',
  '6/10': 'windowClamp',
  '6/18': 'userTimeout',
  '6/23': 'fastOpen',
  '6/25': 'notSentLow',
};
const IS_TCP = '6/01';
/** The kernel fits them to what goes through. */
const UNSTEADY = ['sendBuffer', 'receiveBuffer'];

/** `{ '6 keepIdle': 7777 }`, of the TCP sockets by their descriptor. */
export const tcpOptions: Fact<Record<string, number>> = {
  name: 'tcp-options',
  policy: 'must',
  reads: `options of each TCP socket: ${[...Object.values(NAMES), ...Object.values(OF_TCP)].filter((name) => !UNSTEADY.includes(name)).join(', ')}`,
  why: 'A connection without its timeouts hangs where it used to break, and one with small segments is slow.',
  read: ({ still }) =>
    Object.fromEntries(
      still.now.descriptors
        .filter(({ options }) => options?.[IS_TCP] !== undefined)
        .flatMap(({ descriptor, options = {} }) =>
          Object.entries({ ...NAMES, ...OF_TCP }).flatMap(([key, name]) =>
            options[key] === undefined || UNSTEADY.includes(name)
              ? []
              : [[`${descriptor} ${name}`, Number(`0x${options[key]}`)] as const],
          ),
        ),
    ),
  ...unchanged('The options of the TCP sockets'),
};

/** Not those of TCP. */
export const socketOptions: Fact<OfDescriptors<Record<string, string>>> = {
  name: 'socket-options',
  policy: 'must',
  reads: `options of each socket: ${Object.values(NAMES).join(', ')}`,
  why: 'A socket without its timeouts waits for ever, and one that passes no credentials trusts nobody.',
  read: ({ processes, still }) =>
    ofEach(processes, (outer) =>
      byNumber(still.now.descriptors, outer, ({ options }) =>
        options === undefined
          ? null
          : Object.fromEntries(
              Object.entries(options).flatMap(([key, value]) => {
                const name = NAMES[key];
                return name === undefined ? [] : [[name, value.replace(/^0+(?=.)/, '')]];
              }),
            ),
      ),
    ),
  ...unchangedOfEach('An option of a socket'),
};

function byNumber<T>(
  descriptors: readonly InspectedDescriptor[],
  process: number,
  tell: (descriptor: InspectedDescriptor) => T | null,
): Record<string, T> {
  return Object.fromEntries(
    descriptors
      .filter((each) => each.process === process)
      .sort((a, b) => a.descriptor - b.descriptor)
      .flatMap((each) => {
        const told = tell(each);
        return told === null ? [] : [[String(each.descriptor), told] as const];
      }),
  );
}
