import { Draw } from './draw.js';

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
  const draw = new Draw(`${seed} ${number}`);
  // A cold run takes ten times as long as another.
  const command =
    draw.below(100) < 60
      ? 'run'
      : draw.pick(draw.below(100) < 15 ? COMMANDS : COMMANDS.filter((each) => each !== 'run-cold'));
  const moment =
    draw.below(CALL_EACH) === 0
      ? { call: draw.pick(CALLS), nth: 1 + draw.below(MOST_CALLS) }
      : { victim: draw.pick(VICTIMS), afterMs: draw.below(LONGEST_MS[command]) };
  return { number, command, moment, next: draw.below(4) === 0 ? 'run' : 'clean' };
}
