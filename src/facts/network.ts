import { type Container, type Fact, unchanged } from './fact.js';
import type { NetworkView } from './network-view.js';

/** Name, MAC address and IP addresses of the container's links. */
export const links: Fact<NetworkView['links'], Container> = {
  name: 'links',
  read: ({ network }) => network.links,
  compare: unchanged('The network links'),
};

export const routes: Fact<string[], Container> = {
  name: 'routes',
  read: ({ network }) => network.routes,
  compare: unchanged('The routes'),
};

/** CRIU locks the network while it dumps: packets must pass again. */
export const reachable: Fact<boolean, Container> = {
  name: 'reachable',
  read: ({ network }) => network.reachable,
  compare: (_before, after) => (after ? null : 'The container does not answer a ping from the bridge.'),
};
