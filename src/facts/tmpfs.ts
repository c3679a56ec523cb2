import { type Fact, unchanged } from './fact.js';

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
export const tmpfs: Fact<string> = {
  name: 'tmpfs',
  read: ({ witness }) => witness.read('kept'),
  compare: unchanged('The file on the tmpfs'),
};
