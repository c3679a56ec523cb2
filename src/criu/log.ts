import type { Component } from '../words/result.js';

/** What CRIU writes last when all went well. */
export const SUCCESS = {
  'pre-dump': 'Pre-dumping finished successfully',
  dump: 'Dumping finished successfully',
  restore: 'Restore finished successfully',
};

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

/** A CRIU as its logs name it: `4.2.1`, and with the commit what is no release: `4.2 (gitid g2cf8f13ca)`. */
export function signature({ version, gitId }: Pick<Component, 'version' | 'gitId'>): string {
  const release = version.replace(/\+.*$/, '');
  return gitId === undefined ? release : `${release} (gitid ${gitId})`;
}

/** The {@link signature} of the CRIU that wrote a log; null when it does not say it. */
export function writer(log: string): string | null {
  const [, version, gitId] = log.match(/Version: (\S+)(?: \(gitid (\S+)\))?/) ?? [];
  if (version === undefined) return null;
  return signature({ version, ...(gitId === undefined || gitId === '0' ? {} : { gitId }) });
}
