/** What CRIU writes last when all went well. */
export const DUMP_SUCCESS = 'Dumping finished successfully';
export const RESTORE_SUCCESS = 'Restore finished successfully';

/** Seen in cycles that succeed: never the cause of a failure. */
const HARMLESS = [
  "rlimit: Can't setup RLIMIT_NOFILE for self",
  'Address already assigned',
  'address already assigned',
  // It looks whether there is a legacy iptables, and goes on without.
  'tables-legacy-',
  'exited, status=',
];

/**
 * The first error line of a CRIU log that is not known to be harmless; the later ones are its consequences.
 * Null when there is none.
 */
export function firstError(log: string): string | null {
  const lines = log.split('\n').filter((line) => /(^|[ :])Error[ :]/.test(line));
  return lines.find((line) => !HARMLESS.some((text) => line.includes(text))) ?? null;
}

/** The release that a version is built on, which is all that a log says: `4.2+22.g2cf8f13ca` -> `4.2`. */
export function release(version: string): string {
  return version.replace(/\+.*$/, '');
}

/** The version of the CRIU that wrote a log, as that says it itself; null when it does not say it. */
export function writer(log: string): string | null {
  return log.match(/Version: (\S+)/)?.[1] ?? null;
}
