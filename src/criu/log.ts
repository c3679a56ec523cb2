import { type LogError, type LogGrammar, readLog } from '../host/log.js';
import type { Component } from '../words/result.js';
import { FAULTS, type Fault } from './faults.js';

/** What CRIU writes last when all went well. */
export const SUCCESS = {
  'pre-dump': 'Pre-dumping finished successfully',
  dump: 'Dumping finished successfully',
  restore: 'Restore finished successfully',
};

/** What CRIU writes last when it gives up. */
const FAILED = { dump: 'Dumping FAILED.', restore: 'Restoring FAILED.' };

/** `Dumping task (pid: 33 comm: cron)`; before 4.0 without the name. */
const WORK = 'Dumping task (pid';
/** What a restore begins with, once it has looked at what the kernel can do. */
const TREE = 'Reading image tree';
/** What `criu check` ends with where nothing is missing that CRIU cannot do without. */
const GOOD = 'Looks good.';
/** `Running on HOST Linux 6.12.48 #1 SMP … x86_64` */
const HOST = 'Running on ';

/** Of every version: `(00.012345)`, `pie: `, a pid, and then `Error (criu/vdso.c:381): vdso: …`. */
export const CRIU_GRAMMAR: LogGrammar = {
  error: /(^|[ :])Error[ :]/,
  signs: /Error/,
  harmless: [
    "Can't setup RLIMIT_NOFILE for self",
    'Address already assigned',
    'address already assigned',
    // It looks whether there is a legacy iptables, and goes on without.
    'tables-legacy-',
    // In a user namespace, which may not enter every folder of PATH; where rules are to come back, that fails by itself.
    'tables-restore", ...) failed: Permission denied',
    'tables-restore -V failed',
    'exited, status=',
    // CRIU in a container looks whether it can, and goes on without.
    'Unable to create the binfmt_misc file system',
    // What no pre-dump has, such as a process that came after it and shared memory, is dumped whole.
    'No parent image found, though parent directory is set',
  ],
  consequences: [
    // Of its look at what the kernel can do, at each start: nobody may need it.
    'Diag module missing',
    "Can't send request message",
    'tun: Unable to create tun',
    '/proc/self/loginuid failed',
    'reported by netlink',
    'Unable to create a veth pair',
    "Can't open sysctl net/ipv4/tcp_",
    'cg: cgroupd: recv req error',
    // It says next which mapping that is.
    'handle_device_vma plugin failed',
    "mnt: Can't remove the directory",
    'killed by signal 9',
    ...Object.values(FAILED),
  ],
  work: [WORK, HOST],
  end: Object.values(FAILED),
  onward: [WORK, TREE, GOOD, ...Object.values(SUCCESS)],
  list: { text: ' mnt_id ', listed: /\ttype \S+ source .* mnt_id (\d+) /, named: / unsupported id (\d+)$/ },
  notes: {
    version: /Version: \S/,
    ...Object.fromEntries(Object.entries(SUCCESS).map(([action, text]) => [action, new RegExp(text)])),
    ...Object.fromEntries(Object.entries(FAULTS).map(([fault, { sign }]) => [`fault ${fault}`, new RegExp(sign)])),
  },
};

export interface CriuLog {
  /** The first is the cause. */
  errors: LogError[];
  /** {@link signature} of the CRIU that wrote it; null when it does not say it. */
  writer: string | null;
  succeeded: Record<keyof typeof SUCCESS, boolean>;
  /** Whose sign it has. */
  faults: Fault[];
  /** Its last lines. */
  last: string[];
}

/** Reads CRIU's log of a dump or restore; one that is not there is an empty one. */
export function readCriuLog(file: string): CriuLog {
  const { errors, notes, last } = readLog(file, CRIU_GRAMMAR);
  const has = (note: string) => notes[note] !== undefined;
  return {
    errors,
    writer: writer(notes['version'] ?? ''),
    succeeded: { 'pre-dump': has('pre-dump'), dump: has('dump'), restore: has('restore') },
    faults: (Object.keys(FAULTS) as Fault[]).filter((fault) => has(`fault ${fault}`)),
    last,
  };
}

/** Whether a log shows that CRIU failed at what it was told to fail at, and at nothing else before. */
export function showsFault(fault: Fault, { errors, faults }: CriuLog): boolean {
  if (fault !== 'post-restore') return faults.includes(fault);
  // CRIU's end is among the errors only where there is no other. That it kills the container's init may stand before it:
  // CRIU tells of that when SIGCHLD comes before it waits (seen on a busy processor).
  return faults.includes(fault) && errors.some(({ line }) => line.includes(FAILED.restore));
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
