/** Whose tracker a failure belongs on. */
export type Upstream = 'criu' | 'lxc';

export const TRACKERS: Record<Upstream, string> = {
  criu: 'https://github.com/checkpoint-restore/criu/issues',
  lxc: 'https://github.com/lxc/lxc/issues',
};

/** A failure that none of the known ones explains. */
export const UNKNOWN = 'unknown-failure';

/** Findings that say what was seen of a failure and not why it came, with who is to be told; null where that is not clear. */
const OBSERVED: Record<string, Upstream | null> = {
  [UNKNOWN]: null,
  'out-of-time': null,
  'criu-stands-still': 'criu',
  'lxc-stands-still': 'lxc',
  'criu-crashed': 'criu',
  'lxc-crashed': 'lxc',
  // CRIU made it what it is.
  'container-crashed': 'criu',
};

/** Whether a finding explains why something failed. */
export function isExplanation(id: string | null): boolean {
  return id !== null && !Object.hasOwn(OBSERVED, id);
}

/** Who is to be told of what a finding says; null where the logs have to tell. */
export function upstreamOf(id: string | null): Upstream | null {
  return id === null ? null : (OBSERVED[id] ?? null);
}
