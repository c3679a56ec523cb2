import { FAULTS, type Fault } from '../../criu/faults.js';

/** What a cycle does beside, or instead of, dump, stop and restore. */
export interface Mode {
  /** The dump does not stop the container, and nothing is restored: it has to go on undisturbed. */
  leaveRunning: boolean;
  /** Dumps of the memory alone before the dump, each of what changed since the one before. */
  preDumps: number;
  /** Restored, killed, and restored once more from the same images. */
  repeatRestore: boolean;
  /** A new container for each cycle. */
  fresh: boolean;
  /** CRIU is made to fail; the container, or its images, must survive that. */
  fault: Fault | null;
  /** After the dump the sandbox ends, and the container is restored in another one. */
  restoreElsewhere: boolean;
  /** CRIU does without hardware breakpoints. */
  noBreakpoints: boolean;
}

/** Dump, stop and restore, and nothing beside it. */
export const PLAIN: Mode = {
  leaveRunning: false,
  preDumps: 0,
  repeatRestore: false,
  fresh: false,
  fault: null,
  restoreElsewhere: false,
  noBreakpoints: false,
};

/** A dump is made to fail, and no restore. */
export function failsDump({ fault }: Mode): boolean {
  return fault !== null && FAULTS[fault].during === 'dump';
}

/** A mode in words, without what is usual: `leave-running`, `pre-dumps 2`. */
export function modeWords(mode: Mode): string[] {
  const { leaveRunning, preDumps, repeatRestore, fresh, fault, restoreElsewhere, noBreakpoints } = mode;
  return [
    ...(leaveRunning ? ['leave-running'] : []),
    ...(preDumps > 0 ? [`pre-dumps ${preDumps}`] : []),
    ...(repeatRestore ? ['repeat-restore'] : []),
    ...(fresh ? ['fresh'] : []),
    ...(fault === null ? [] : [`fault ${fault}`]),
    ...(restoreElsewhere ? ['restore-elsewhere'] : []),
    ...(noBreakpoints ? ['no-breakpoints'] : []),
  ];
}
