import { readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';

/** Seconds since boot, as the container's time namespace has it, and as the host has it at the same time. */
interface Uptime {
  inside: number;
  host: number;
}

/** Of sums of floating-point numbers. */
const ROUNDING_S = 0.001;

export const uptime: Fact<Uptime, Container> = {
  name: 'uptime',
  policy: 'must',
  reads: "the host's uptime, and the container's, by the offset of its time namespace",
  rule: "has not gone back, and has gone on by no more than the host's",
  why: 'Timers and caches count on a clock that never goes back, and does not leap.',
  read({ pid }) {
    const host = Number(readOrNull('/proc/uptime')?.split(' ')[0]);
    const [, whole, nano] = readOrNull(`/proc/${pid}/timens_offsets`)?.match(/^boottime\s+(-?\d+)\s+(\d+)/m) ?? [];
    return nano === undefined ? null : { inside: host + Number(whole) + Number(nano) / 1e9, host };
  },
  compare(before, after) {
    if (after === null) return 'The uptime cannot be read.';
    const passed = after.inside - before.inside;
    if (!(passed >= 0)) return `The uptime was ${before.inside} s before the dump and is ${after.inside} s.`;
    const most = after.host - before.host;
    return passed <= most + ROUNDING_S
      ? null
      : `The uptime went on by ${passed} s, while ${most} s went by on the host.`;
  },
  absence: 'This kernel has no time namespaces.',
};
