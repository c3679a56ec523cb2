import { type Container, type Fact, type HostClock, longest, unchanged } from './fact.js';
import type { NetworkView } from './network-view.js';
import { readable, type View } from './view.js';

export const links: Fact<View['links'], Container> = {
  name: 'links',
  policy: 'must',
  reads:
    'name, MAC address, MTU, queue length, up or down, and IP addresses with scope and label of each link, loopback too',
  why: 'Everybody who talks with the container knows it by its addresses.',
  read: ({ view }) => view.links,
  ...unchanged('The network links'),
};

export const linkAttributes: Fact<View['linkAttributes'], Container> = {
  name: 'link-attributes',
  policy: 'must',
  reads:
    'all else that `ip -details` says of each link (alias, group, flags such as PROMISC, sizes of offloading), its queueing discipline, its static multicast addresses',
  why: 'Who shaped or named a link, or listens on it for others, relies on that.',
  read: ({ view }) => view.linkAttributes,
  ...unchanged('The attributes of the links'),
};

interface Lifetimes {
  /** When they were read. */
  host: HostClock;
  /** What is left of the valid and the preferred time, in seconds. */
  left: View['lifetimes'];
}

/** How much more or less than the host's clock an address may have lived: what is left is told in whole seconds. */
const ROUNDING_S = 2;

export const addressLifetimes: Fact<Lifetimes, Container> = {
  name: 'address-lifetimes',
  policy: 'must',
  reads: 'how long each address stays valid and preferred that does not stay for ever, one of them set before the dump',
  rule: 'less by no more than went by on the host',
  why: 'An address that ends too soon takes its connections with it.',
  read: ({ view, marks, clock }) => (marks.has('lifetime') ? { host: clock, left: view.lifetimes } : null),
  compare(before, after) {
    if (after === null) return 'The lifetimes of addresses cannot be read.';
    const elapsed = longest(before.host, after.host) / 1000 + ROUNDING_S;
    const wrong = Object.entries(before.left).find(([address, was]) => {
      const is = after.left[address];
      return is === undefined || was.some((left, index) => !within(left, is[index as 0 | 1], elapsed));
    });
    const more = Object.keys(after.left).find((address) => before.left[address] === undefined);
    if (more !== undefined) return `The address ${more} was to stay for ever, and now ends.`;
    if (wrong === undefined) return null;
    const [address, left] = wrong;
    const now = after.left[address]?.join(' and ') ?? 'for ever, or not at all';
    return `The address ${address} had ${left.join(' and ')} s left, and now ${now}.`;
  },
  absence: 'This kernel took no address that ends.',
};

/** What is left of a time is no more than it was, and no less than what went by meanwhile explains. */
function within(before: number, after: number, elapsed: number): boolean {
  return after <= before && after >= Math.max(0, before - elapsed);
}

export const routes: Fact<View['routes'], Container> = {
  name: 'routes',
  policy: 'must',
  reads: 'the routes of IPv4 and IPv6 in all tables with all their attributes, some of them set before the dump',
  why: 'Without them the container is up and reaches nobody, or takes another way.',
  read: ({ view }) => view.routes,
  ...unchanged('The routes'),
};

export const rules: Fact<NetworkView['rules'], Container> = {
  name: 'rules',
  policy: 'must',
  reads: 'the rules by which IPv4 and IPv6 choose a table of routes (`ip rule`), some of them set before the dump',
  why: 'Without its rule a packet takes another way, often around a VPN.',
  read({ view, marks }) {
    if (!marks.has('rule')) return null;
    return {
      IPv4: readable(view.rules.IPv4, 'The rules of routing'),
      IPv6: marks.has('rule6') ? readable(view.rules.IPv6, 'The rules of routing of IPv6') : null,
    };
  },
  ...unchanged('The rules of routing'),
  absence: 'This kernel has no rules of routing.',
};

export const neighbours: Fact<NetworkView['neighbours'], Container> = {
  name: 'neighbours',
  policy: 'must',
  reads:
    'the permanent entries of the neighbour table, and those that the container answers for (`proxy`), some of them set before the dump',
  why: 'Who set one did so because the neighbour does not answer ARP.',
  read({ view, marks }) {
    if (!marks.has('neighbour')) return null;
    return {
      IPv4: readable(view.neighbours.IPv4, 'The permanent neighbours'),
      IPv6: marks.has('neighbour6') ? readable(view.neighbours.IPv6, 'The permanent neighbours of IPv6') : null,
      proxy: marks.has('proxy') ? readable(view.neighbours.proxy, 'The neighbours answered for') : null,
    };
  },
  ...unchanged('The permanent neighbours'),
  absence: 'This kernel took no permanent neighbour.',
};

/** CRIU locks the network while it dumps: packets must pass again. */
export const reachable: Fact<boolean | null, Container> = {
  name: 'reachable',
  policy: 'must',
  reads: 'whether the container answers a ping from the bridge',
  rule: 'it does, if it did',
  why: 'CRIU locks the network while it dumps, and must unlock it.',
  read: ({ view }) => view.reachable,
  compare: (before, after) => (after || !before ? null : 'The container does not answer a ping from the bridge.'),
  absence: 'Its config gives it no address on the bridge.',
};
