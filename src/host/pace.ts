import { availableParallelism, loadavg } from 'node:os';

/** Processor time that is used up to see how long that takes: more than one turn of the scheduler. */
const PROBE_MS = 10;
/** For as long one look is good. */
const FRESH_MS = 1000;
/**
 * In the environment of an emulated machine, where wall and processor time are long alike: how much slower it is at least.
 * What its host is busy with it does not see: that is in it, too.
 */
export const SLOWNESS_VARIABLE = 'CRIU_LXC_TEST_SLOWNESS';
const LEAST = Number(process.env[SLOWNESS_VARIABLE] ?? 1) || 1;
/** What takes longer than this has come to a stop, however busy the machine is. */
const MOST = Math.max(10, LEAST);

let looked = Number.NEGATIVE_INFINITY;
let seen = LEAST;

/**
 * How many times longer than on an idle machine everything takes here: from 1 to 10, in an emulated one to more. By how
 * long a little work of our own takes, which knows of quotas and of a host that gives its machine no time, and by the load
 * of the last minute, because what is late waited before.
 */
export function slowness(): number {
  const now = performance.now();
  if (now - looked > FRESH_MS) {
    const [load = 0] = loadavg();
    seen = Math.min(MOST, Math.max(LEAST, stretch(), load / availableParallelism()));
    looked = performance.now();
  }
  return seen;
}

/** Wall time for each unit of processor time. */
function stretch(): number {
  const started = performance.now();
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= PROBE_MS * 1000) return (performance.now() - started) / PROBE_MS;
  }
}

/** A limit that was made for an idle machine, and that follows the load of this one. */
export class Limit {
  private readonly started = performance.now();
  private readonly ms: number;
  private times = 1;

  /** @param ms on an idle machine */
  constructor(ms: number) {
    this.ms = ms;
  }

  /** Milliseconds until it may be over; 0 when it is. The machine is looked at when it would be. */
  left(): number {
    const elapsed = performance.now() - this.started;
    if (elapsed >= this.ms * this.times) this.times = Math.max(this.times, slowness());
    return Math.max(0, this.ms * this.times - elapsed);
  }

  isOver(): boolean {
    return this.left() === 0;
  }

  /** `5 s`; `5 s, 8 times as long on this busy machine`. */
  toString(): string {
    const longer = this.times < 1.5 ? '' : `, ${Math.round(this.times)} times as long on this busy machine`;
    return `${this.ms / 1000} s${longer}`;
  }
}
