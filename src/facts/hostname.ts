import { type Fact, unchanged } from './fact.js';

export const hostname: Fact<string> = {
  name: 'hostname',
  read: ({ network }) => network.hostname,
  compare: unchanged('The hostname'),
};
