import { createHash } from 'node:crypto';

/** What is started, to be killed. */
export const COMMANDS = ['run', 'run-cold', 'run-elsewhere', 'grid', 'grid-resume', 'clean'] as const;
/** Who is killed. `group`: the whole process group; `any`: some process of it, the container's among them. */
export const VICTIMS = ['main', 'group', 'sandbox', 'init', 'helper', 'clients', 'any'] as const;
/** System calls of the main process at whose n-th entry it is killed, by strace. */
export const CALLS = ['openat', 'mkdir', 'rename', 'unlink', 'rmdir', 'fsync', 'fchmod', 'clone3', 'kill'] as const;

/** One kill: plain data, a line of the record. */
export interface Kill {
  number: number;
  command: (typeof COMMANDS)[number];
  /** SIGKILL after so many milliseconds, or at the n-th such call of the main process. */
  moment: { victim: (typeof VICTIMS)[number]; afterMs: number } | { call: (typeof CALLS)[number]; nth: number };
  /** What finds what is left, and puts the host in order again. */
  next: 'clean' | 'run';
}

/** Of a warm run, and of one that fetches everything first. */
const LONGEST_MS = { run: 1600, 'run-cold': 9000, 'run-elsewhere': 4000, grid: 3000, 'grid-resume': 2500, clean: 250 };
/** One kill in so many is at a system call. */
const CALL_EACH = 4;
const MOST_CALLS = 40;

/** The n-th kill of a seed: the same wherever it is asked for. */
export function killOf(seed: string, number: number): Kill {
  let used = 0;
  /** Evenly distributed, from 0 to below `below`. */
  const draw = (below: number) => {
    const hash = createHash('sha256').update(`${seed} ${number} ${used++}`).digest();
    return Math.floor((hash.readUInt32BE() / 2 ** 32) * below);
  };
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  // A cold run takes ten times as long as another.
  const command =
    draw(100) < 60 ? 'run' : pick(draw(100) < 15 ? COMMANDS : COMMANDS.filter((each) => each !== 'run-cold'));
  const moment =
    draw(CALL_EACH) === 0
      ? { call: pick(CALLS), nth: 1 + draw(MOST_CALLS) }
      : { victim: pick(VICTIMS), afterMs: draw(LONGEST_MS[command]) };
  return { number, command, moment, next: draw(4) === 0 ? 'run' : 'clean' };
}
