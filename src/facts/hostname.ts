import { type Container, type Fact, unchanged } from './fact.js';

export const hostname: Fact<string, Container> = {
  name: 'hostname',
  read: ({ network }) => network.hostname,
  compare: unchanged('The hostname'),
};
