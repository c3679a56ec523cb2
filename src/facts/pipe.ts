import type { Held } from '../workload/keeper.js';
import { type Fact, unchanged } from './fact.js';
import { arrived, first } from './in-flight.js';

interface Pipe {
  /** Lines read so far. */
  heard: number;
  /** The line that was read now. */
  line: string;
  /** The line that was then written, and stays in the pipe until the next question. */
  inFlight: string;
}

/** A line lies in the pipe between two processes while they are dumped: it must arrive, once, and in order. */
export const pipe: Fact<Pipe> = {
  name: 'pipe',
  policy: 'must',
  reads: 'the line that comes out of the pipe between two processes',
  rule: 'the line that lay in it at the dump, once',
  why: 'What lay in a pipe is in no memory of a process, and easily lost or doubled.',
  read: ({ answer }) => ({
    heard: answer.heard,
    line: answer.heardLine,
    inFlight: `${answer.nonce} ${answer.serial}`,
  }),
  compare: (before, after) => {
    if (after === null) return 'The pipe is gone.';
    if (after.line !== before.inFlight) {
      return `The line "${before.inFlight}" lay in the pipe, and "${after.line}" came out.`;
    }
    return after.heard === before.heard + 1
      ? null
      : `The reader of the pipe had read ${before.heard} lines and counts ${after.heard} instead of ${before.heard + 1}.`;
  },
};

/** The kernel gives a pipe 16 pages, unless it is asked for more or fewer. */
export const sizedPipe: Fact<Held['sizedPipe']> = {
  name: 'sized-pipe',
  policy: 'must',
  reads: 'size of a pipe that is no default, how many bytes wait in it, and what they are',
  rule: 'the same; what lay in it arrives',
  why: 'A pipe that takes less than it did makes a program wait that never waited.',
  read: ({ held }) => held.sizedPipe,
  compare(before, after) {
    if (after === null) return 'The pipe is gone.';
    return first(
      unchanged('The size of a pipe').compare(before.size, after.size),
      unchanged('What waits in a pipe, in bytes,').compare(before.waiting, after.waiting),
      arrived('the pipe', before.content, after.content),
    );
  },
};
