import { type LogError, type LogGrammar, readLog } from '../host/log.js';
import type { Component } from '../words/result.js';

/** What CRIU writes last when all went well. */
export const DUMP_SUCCESS = 'Dumping finished successfully';
export const RESTORE_SUCCESS = 'Restore finished successfully';

/** Of every version: `(00.012345)`, `pie: `, a pid, and then `Error (criu/vdso.c:381): vdso: …`. */
const GRAMMAR: LogGrammar = {
  error: /(^|[ :])Error[ :]/,
  harmless: [
    "rlimit: Can't setup RLIMIT_NOFILE for self",
    'Address already assigned',
    'address already assigned',
    // It looks whether there is a legacy iptables, and goes on without.
    'tables-legacy-',
    'exited, status=',
  ],
  consequences: [
    'cg: cgroupd: recv req error',
    "mnt: Can't remove the directory",
    'killed by signal 9',
    'Dumping FAILED.',
    'Restoring FAILED.',
  ],
  notes: { version: /Version: \S/, dump: new RegExp(DUMP_SUCCESS), restore: new RegExp(RESTORE_SUCCESS) },
};

export interface CriuLog {
  /** The first is the cause. */
  errors: LogError[];
  /** {@link signature} of the CRIU that wrote it; null when it does not say it. */
  writer: string | null;
  succeeded: { dump: boolean; restore: boolean };
  /** Its last lines. */
  last: string[];
}

/** Reads a `dump.log` or `restore.log`; one that is not there is an empty one. */
export function readCriuLog(file: string): CriuLog {
  const { errors, notes, last } = readLog(file, GRAMMAR);
  const { version, dump, restore } = notes;
  return {
    errors,
    writer: writer(version ?? ''),
    succeeded: { dump: dump !== undefined, restore: restore !== undefined },
    last,
  };
}

/** A CRIU as its logs name it: `4.2.1`, and with the commit what is no release: `4.2 (gitid g2cf8f13ca)`. */
export function signature({ version, gitId }: Pick<Component, 'version' | 'gitId'>): string {
  const release = version.replace(/\+.*$/, '');
  return gitId === undefined ? release : `${release} (gitid ${gitId})`;
}

function writer(log: string): string | null {
  const [, version, gitId] = log.match(/Version: (\S+)(?: \(gitid (\S+)\))?/) ?? [];
  if (version === undefined) return null;
  return signature({ version, ...(gitId === undefined || gitId === '0' ? {} : { gitId }) });
}
