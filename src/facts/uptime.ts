import { readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';

/** Seconds since boot, as the container's time namespace has it. */
export const uptime: Fact<number, Container> = {
  name: 'uptime',
  policy: 'must',
  reads: "the host's uptime and the offset of the container's time namespace",
  rule: 'has not gone back',
  why: 'Timers and caches count on a clock that never goes back.',
  read({ pid }) {
    const seconds = Number(readOrNull('/proc/uptime')?.split(' ')[0]);
    const [, whole, nano] = readOrNull(`/proc/${pid}/timens_offsets`)?.match(/^boottime\s+(-?\d+)\s+(\d+)/m) ?? [];
    return nano === undefined ? null : seconds + Number(whole) + Number(nano) / 1e9;
  },
  compare: (before, after) =>
    after !== null && after >= before ? null : `The uptime was ${before} s before the dump and is ${after} s.`,
  absence: 'This kernel has no time namespaces.',
};
