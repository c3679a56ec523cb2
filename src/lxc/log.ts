/** Seen in cycles that succeed: an LXC tool asked the monitor while that was on its way out. */
const HARMLESS = ['Failed to receive response', 'Failed to receive file descriptors for command "get_init_pid"'];

/** The first ERROR of an LXC log, without its date and place; null when there is none. */
export function firstLxcError(log: string): string | null {
  const line = log.split('\n').find((each) => / ERROR +/.test(each) && !HARMLESS.some((text) => each.includes(text)));
  return line?.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '') ?? null;
}
