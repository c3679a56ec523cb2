import { readOrNull } from '../host/process.js';
import { type Container, type Fact, hostClock } from './fact.js';

/** Seconds since boot, as the container's time namespace has it, and as the host has it at the same time. */
interface Uptime {
  inside: number;
  host: number;
  /** How far CLOCK_BOOTTIME is ahead of CLOCK_MONOTONIC: by the namespace alone, and on the host, which may sleep. */
  ahead: number;
  aheadOnHost: number;
}

/** CRIU reads and sets one clock after the other, and writes to its log in between: a busy host may let it wait there. */
const BETWEEN_S = 0.5;
/** Less is how the two clocks of the host are read. */
const SLEEP_S = 0.2;

/** Of sums of floating-point numbers. */
const ROUNDING_S = 0.001;

export const uptime: Fact<Uptime, Container> = {
  name: 'uptime',
  policy: 'must',
  reads: "the host's uptime, and the container's, by the offset of its time namespace",
  rule: "has not gone back, and has gone on by no more than the host's; CLOCK_MONOTONIC with it",
  why: 'Timers and caches count on a clock that never goes back, and does not leap.',
  read({ pid }) {
    const host = Number(readOrNull('/proc/uptime')?.split(' ')[0]);
    const aheadOnHost = host - hostClock() / 1000;
    const offsets = readOrNull(`/proc/${pid}/timens_offsets`);
    const offset = (clock: string) => {
      const [, whole, nano] = offsets?.match(new RegExp(`^${clock}\\s+(-?\\d+)\\s+(\\d+)`, 'm')) ?? [];
      return Number(whole) + Number(nano) / 1e9;
    };
    if (offsets === null) return null;
    const boottime = offset('boottime');
    return { inside: host + boottime, host, ahead: boottime - offset('monotonic'), aheadOnHost };
  },
  compare(before, after) {
    if (after === null) return 'The uptime cannot be read.';
    const passed = after.inside - before.inside;
    if (!(passed >= 0)) return `The uptime was ${before.inside} s before the dump and is ${after.inside} s.`;
    const moved = after.ahead - before.ahead;
    const slept = Math.abs(after.aheadOnHost - before.aheadOnHost) > SLEEP_S;
    if (!slept && !(Math.abs(moved) <= BETWEEN_S)) {
      return `CLOCK_BOOTTIME is ahead of CLOCK_MONOTONIC by ${Math.round(1000 * moved)} ms more than before the dump.`;
    }
    const most = after.host - before.host;
    return passed <= most + ROUNDING_S
      ? null
      : `The uptime went on by ${passed} s, while ${most} s went by on the host.`;
  },
  absence: 'This kernel has no time namespaces.',
};
