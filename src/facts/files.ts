import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';

/** Content and flags of an open file, its offset, which two descriptors share, and the content of one without a name. */
export const files: Fact<Held['files']> = {
  name: 'files',
  policy: 'must',
  reads: 'content, flags and shared offset of an open file; content and times of one without a name',
  rule: 'the same',
  why: 'A log or a database goes on writing where it was.',
  read: ({ held }) => held.files,
  compare: (before, after) =>
    after?.read === 1 ? unchanged('An open file').compare(before, after) : 'The open file cannot be read.',
};

/** Content, size, offset and seals. */
export const memfd: Fact<Held['memfd']> = {
  name: 'memfd',
  policy: 'must',
  reads: 'content, size, offset and seals of a memfd',
  why: 'Sealed memory is what programs trust each other by.',
  read: ({ held }) => held.memfd,
  ...unchanged('The memfd'),
};

const LOCKED = { type: 1 /* F_WRLCK */, flockError: 11 /* EAGAIN */ };

/** A lock of some bytes (fcntl) and one of a whole file (flock): others must meet them. */
export const fileLocks: Fact<Held['fileLocks']> = {
  name: 'file-locks',
  policy: 'must',
  reads: 'a lock of some bytes (fcntl) and of a whole file (flock), tried by somebody else',
  rule: 'others still meet them',
  why: 'Two who hold one lock spoil what it guards.',
  read: ({ held }) => held.fileLocks,
  compare(before, after) {
    if (after?.type !== LOCKED.type) return 'The lock of a part of a file is gone.';
    if (after.flockError !== LOCKED.flockError) return 'The lock of a file is gone.';
    return unchanged('The file locks').compare(before, after);
  },
};
