import { type Container, type Fact, unchanged } from './fact.js';

export const hostname: Fact<string, Container> = {
  name: 'hostname',
  policy: 'must',
  reads: 'the name in its UTS namespace',
  why: 'Programs put it into logs and names of locks.',
  read: ({ view }) => view.hostname,
  ...unchanged('The hostname'),
};
