import { type LogError, readLog } from '../host/log.js';

export const LXC_GRAMMAR = {
  error: / ERROR +/,
  signs: / ERROR /,
  harmless: [
    // An LXC tool asked the monitor while that was on its way out.
    'Failed to receive response',
    'Failed to receive file descriptors for command "get_init_pid"',
    // A tool asked the monitor for what this LXC does not know: lxc-attach for `lxc.seccomp`, the name before 3.0.
    'get_config_unsupported_key',
  ],
  consequences: [],
  aside: / \d{14}\.\d{3} (TRACE|DEBUG|INFO|NOTICE) /,
  /** `criu`: the last thing that LXC's child does before it becomes CRIU. */
  notes: {
    criu: /(Using command line|execing:?) \S*criu /,
    init: /Container init process \d+ exited/,
    status: /Child <\d+> ended on (error|signal) /,
  },
};

export interface LxcLog {
  /** In lines without date and place. */
  errors: LogError[];
  /** It has come to where LXC's child becomes CRIU. */
  hasExecutedCriu: boolean;
  /** LXC's monitor saw the container's init end. */
  hasInitEnded: boolean;
  /** `exit code 3`, `signal 11`; null where it does not say how, as of one that was restored. */
  howInitEnded: string | null;
  /** Its last line; null when it has none. */
  last: string | null;
}

/** @param from bytes at its beginning that are passed over */
export function readLxcLog(file: string, from = 0): LxcLog {
  const { errors, notes, last } = readLog(file, LXC_GRAMMAR, from);
  return {
    errors: errors.map(({ line, around }) => ({ line: withoutPlace(line), around: around.map(withoutPlace) })),
    hasExecutedCriu: notes['criu'] !== undefined,
    hasInitEnded: notes['init'] !== undefined,
    howInitEnded: notes['init'] === undefined ? null : howEnded(notes['status']),
    last: last.at(-1)?.replace(/^.*? [A-Z]+ +\S+ +- (\S+:\d+ - )?/, '') ?? null,
  };
}

/**
 * What an LXC log complains of, in lines without date and place.
 *
 * @param from bytes at its beginning that are passed over
 */
export function lxcErrors(file: string, from = 0): LogError[] {
  return readLxcLog(file, from).errors;
}

/** Of a line of LXC's: `Child <41> ended on error (3)`, `Child <41> ended on signal Killed(9)`. */
function howEnded(line = ''): string | null {
  const [, kind, number] = line.match(/ ended on (error|signal) .*\((\d+)\)$/) ?? [];
  return number === undefined ? null : `${kind === 'error' ? 'exit code' : 'signal'} ${number}`;
}

export function withoutPlace(line: string): string {
  return line.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '');
}
