import type { Downtime } from '../workload/downtime.js';
import type { Container, Fact } from './fact.js';

/** As the clients outside of the container see it. */
export const downtime: Fact<Downtime, Container & { downtime: Downtime | null }> = {
  name: 'downtime',
  policy: 'must',
  reads:
    'how long a client of a held connection heard nothing since the reading before, in milliseconds, and which of the numbered lines it missed or heard twice',
  rule: 'no line is lost or doubled; the time is only reported',
  why: 'It is what users notice of a migration.',
  read: ({ downtime }) => downtime,
  compare(_before, after) {
    if (after === null) return 'Since the restore a client hears nothing any more.';
    const { lost, doubled } = after;
    return lost === 0 && doubled === 0
      ? null
      : `Of the lines to a client ${lost} did not come, and ${doubled} came twice.`;
  },
};
