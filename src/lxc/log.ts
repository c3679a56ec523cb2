import { type LogError, readLog } from '../host/log.js';

const GRAMMAR = {
  error: / ERROR +/,
  /** An LXC tool asked the monitor while that was on its way out. */
  harmless: ['Failed to receive response', 'Failed to receive file descriptors for command "get_init_pid"'],
  consequences: [],
  notes: {},
};

/**
 * What an LXC log complains of, in lines without date and place.
 *
 * @param from bytes at its beginning that are passed over
 */
export function lxcErrors(file: string, from = 0): LogError[] {
  return readLog(file, GRAMMAR, from).errors.map(({ line, around }) => ({
    line: withoutPlace(line),
    around: around.map(withoutPlace),
  }));
}

function withoutPlace(line: string): string {
  return line.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '');
}
