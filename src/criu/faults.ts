import { firstError } from './log.js';

/** What CRIU can be told to fail at by CRIU_FAULT: the number there, and the line of its log that shows that it did. */
export const FAULTS = {
  'dump-early': { number: 1, during: 'dump', sign: 'fault: CRIU sudden detach' },
  'dump-pages': { number: 3, during: 'dump', sign: 'fault: Dump VMA pages failure!' },
  parasite: { number: 5, during: 'dump', sign: 'Unable to connect a transport socket: Connection refused' },
  restore: { number: 2, during: 'restore', sign: 'fault: Restore root task failure!' },
  // Says nothing of its own: it is the one failure without an error before its end.
  'post-restore': { number: 6, during: 'restore', sign: 'Restoring FAILED.' },
} as const;

export type Fault = keyof typeof FAULTS;

/** Whether a log shows that CRIU failed at what it was told to fail at, and at nothing else before. */
export function showsFault(fault: Fault, log: string): boolean {
  const { sign } = FAULTS[fault];
  return fault === 'post-restore' ? firstError(log)?.includes(sign) === true : log.includes(sign);
}
