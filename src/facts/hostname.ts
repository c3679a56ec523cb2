import { DOMAIN_SYSCTL } from '../lxc/marks.js';
import { type Container, type Fact, unchanged } from './fact.js';

export const hostname: Fact<string, Container> = {
  name: 'hostname',
  policy: 'must',
  reads: 'the name in its UTS namespace',
  why: 'Programs put it into logs and names of locks.',
  read: ({ view }) => view.hostname,
  ...unchanged('The hostname'),
};

export const domainName: Fact<string, Container> = {
  name: 'domain-name',
  policy: 'must',
  reads: 'the NIS domain in its UTS namespace, set to no default',
  why: 'Who looks up users, groups or hosts by NIS asks those of another domain.',
  read: ({ view }) => view.sysctls[DOMAIN_SYSCTL] ?? null,
  ...unchanged('The NIS domain'),
  absence: 'This kernel has no sysctls.',
};
