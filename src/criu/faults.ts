/**
 * What CRIU can be told to fail at by CRIU_FAULT: the number there, and, as a pattern, the line of its log that shows that
 * it did.
 */
export const FAULTS = {
  'dump-early': { number: 1, during: 'dump', sign: 'fault: CRIU sudden detach' },
  'dump-pages': { number: 3, during: 'dump', sign: 'fault: Dump VMA pages failure!' },
  parasite: { number: 5, during: 'dump', sign: 'Unable to connect a transport socket: Connection refused' },
  restore: { number: 2, during: 'restore', sign: 'fault: Restore root task failure!' },
  // CRIU says nothing of this one. The last step before it moves the container's veth, once every process is restored.
  'post-restore': { number: 6, during: 'restore', sign: 'Moving dev \\S+ to bridge' },
} as const;

export type Fault = keyof typeof FAULTS;

/** CRIU_FAULT with which CRIU goes from system call to system call where it would set a hardware breakpoint. */
export const NO_BREAKPOINTS = 130;
