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

/** It belongs to `trusted`, which every kernel keeps on a tmpfs; where that is for root of the host alone, to `user`. */
export const extendedAttribute: Fact<string> = {
  name: 'extended-attribute',
  policy: 'must',
  reads: 'a random extended attribute of a file on a tmpfs',
  why: 'Capabilities of files, labels and what overlays hide are kept in them.',
  read: ({ held }) => held.extendedAttribute ?? null,
  ...unchanged('The extended attribute'),
  absence: 'Before Linux 6.6 a tmpfs has none that root of this container may set.',
};
