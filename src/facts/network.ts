import { type Container, type Fact, unchanged } from './fact.js';
import { readable, type View } from './view.js';

export const links: Fact<View['links'], Container> = {
  name: 'links',
  policy: 'must',
  reads: 'name, MAC address, MTU, queue length, up or down, and IP addresses of each link, loopback too',
  why: 'Everybody who talks with the container knows it by its addresses.',
  read: ({ view }) => view.links,
  ...unchanged('The network links'),
};

export const routes: Fact<string[], Container> = {
  name: 'routes',
  policy: 'must',
  reads: 'the routes of IPv4 and IPv6',
  why: 'Without them the container is up and reaches nobody.',
  read: ({ view }) => view.routes,
  ...unchanged('The routes'),
};

export const rules: Fact<string[], Container> = {
  name: 'rules',
  policy: 'must',
  reads: 'the rules by which IPv4 chooses a table of routes (`ip rule`), one of them set before the dump',
  why: 'Without its rule a packet takes another way, often around a VPN.',
  read: ({ view, marks }) => (marks.has('rule') ? readable(view.rules, 'The rules of routing') : null),
  ...unchanged('The rules of routing'),
  absence: 'This kernel has no rules of routing.',
};

export const neighbours: Fact<string[], Container> = {
  name: 'neighbours',
  policy: 'must',
  reads: 'the permanent entries of the neighbour table, one of them set before the dump',
  why: 'Who set one did so because the neighbour does not answer ARP.',
  read: ({ view, marks }) => (marks.has('neighbour') ? readable(view.neighbours, 'The permanent neighbours') : null),
  ...unchanged('The permanent neighbours'),
  absence: 'This kernel took no permanent neighbour.',
};

/** CRIU locks the network while it dumps: packets must pass again. */
export const reachable: Fact<boolean, Container> = {
  name: 'reachable',
  policy: 'must',
  reads: 'whether the container answers a ping from the bridge',
  rule: 'it does',
  why: 'CRIU locks the network while it dumps, and must unlock it.',
  read: ({ view }) => view.reachable,
  compare: (_before, after) => (after ? null : 'The container does not answer a ping from the bridge.'),
};
