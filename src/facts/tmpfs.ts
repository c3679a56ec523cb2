import { type Fact, unchanged } from './fact.js';

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
export const tmpfs: Fact<string> = {
  name: 'tmpfs',
  policy: 'must',
  reads: 'a random number in a file of a tmpfs',
  why: 'A tmpfs is on no disk: CRIU has to carry its files.',
  read: ({ witness }) => witness.read('kept'),
  ...unchanged('The file on the tmpfs'),
};
