import { openFiles, readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';

/** A file that has no name any more: the witness appends the number of each answer to it. */
export const deletedFile: Fact<string, Container> = {
  name: 'deleted-file',
  policy: 'must',
  reads: 'the content of an open file that has no name any more',
  rule: 'what it held, and one line more',
  why: 'Nobody else keeps its content: CRIU has to.',
  read({ processes }) {
    for (const { outer } of processes) {
      const file = openFiles(outer).find(({ target }) => target.endsWith('/deleted (deleted)'));
      if (file !== undefined) return readOrNull(`/proc/${outer}/fd/${file.fd}`);
    }
    return null;
  },
  compare(before, after) {
    if (after === null) return 'The open deleted file is gone.';
    const added = after.startsWith(before) ? after.slice(before.length) : '';
    return /^\d+\n$/.test(added)
      ? null
      : `The open deleted file held ${JSON.stringify(before)} and, one line later, ${JSON.stringify(after)}.`;
  },
};
