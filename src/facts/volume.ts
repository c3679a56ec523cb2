import type { OnVolume } from '../workload/volume.js';
import type { Container, Fact } from './fact.js';

/** A folder of the host that is mounted in the container, which keeps a file of it open. */
export const volume: Fact<OnVolume, Container & { onVolume: OnVolume }> = {
  name: 'volume',
  policy: 'must',
  reads:
    'the number that the witness wrote last into a file on a volume, as it is read outside, and whether it sees there what was written outside',
  rule: 'it is the number of the last answer, and seen',
  why: 'A database on a volume must go on writing into the files that its host backs up.',
  read: ({ onVolume }) => onVolume,
  compare(_before, after) {
    if (after === null || after.written !== after.answered)
      return `The container answered with number ${after?.answered}, and the volume has ${after?.written ?? 'none'}.`;
    return after.isSeen ? null : 'The container does not see what is written into the volume outside of it.';
  },
};
