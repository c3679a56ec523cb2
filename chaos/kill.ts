import { Draw } from './draw.js';

/** What is started, to be killed. */
export const COMMANDS = ['run', 'run-cold', 'run-elsewhere', 'grid', 'grid-resume', 'clean'] as const;
/** Who is killed. `group`: the whole process group; `any`: some process of it, the container's among them. */
export const VICTIMS = ['main', 'group', 'sandbox', 'init', 'helper', 'clients', 'any'] as const;
/** System calls of the main process at whose n-th entry it is killed, by strace. */
export const CALLS = [
  'openat',
  'mkdir',
  'rename',
  'unlink',
  'rmdir',
  'fsync',
  'fchmod',
  'clone',
  'clone3',
  'kill',
] as const;

/** One kill: plain data, a line of the record. */
export interface Kill {
  number: number;
  command: (typeof COMMANDS)[number];
  /** SIGKILL after so many milliseconds, or at the n-th such call of the main process. */
  moment: { victim: (typeof VICTIMS)[number]; afterMs: number } | { call: (typeof CALLS)[number]; nth: number };
  /** What finds what is left, and puts the host in order again. */
  next: 'clean' | 'run';
}

type Command = Kill['command'];

const SANDBOXED = VICTIMS.filter((each) => each !== 'clients');
/** Who is there to be killed. Only connections that move have clients in a sandbox of their own. */
const VICTIMS_OF: Record<Command, readonly (typeof VICTIMS)[number][]> = {
  run: SANDBOXED,
  'run-cold': SANDBOXED,
  'run-elsewhere': VICTIMS,
  grid: SANDBOXED,
  'grid-resume': ['main', 'group'],
  clean: ['main', 'group'],
};

/** How long each takes, in milliseconds: a kill is drawn from all of this time. */
export type Lengths = Record<Command, number>;
export const QUIET: Lengths = {
  run: 3200,
  'run-cold': 8500,
  'run-elsewhere': 6500,
  grid: 4000,
  'grid-resume': 450,
  clean: 200,
};

/** How often the main process makes each call, as `strace -c` counts them. */
const COUNTS: Record<Command, Partial<Record<(typeof CALLS)[number], number>>> = {
  run: { openat: 3800, mkdir: 50, rename: 2, unlink: 80, rmdir: 60, fsync: 4, clone: 8, clone3: 10 },
  'run-cold': {
    openat: 2000,
    mkdir: 140,
    rename: 5,
    unlink: 1400,
    rmdir: 800,
    fsync: 2,
    fchmod: 1,
    clone: 180,
    clone3: 10,
  },
  'run-elsewhere': {
    openat: 5000,
    mkdir: 75,
    rename: 20,
    unlink: 80,
    rmdir: 140,
    fsync: 8,
    clone: 14,
    clone3: 10,
    kill: 60,
  },
  grid: { openat: 3100, mkdir: 70, rename: 6, unlink: 100, rmdir: 100, fsync: 12, clone: 13, clone3: 10 },
  'grid-resume': { openat: 49, mkdir: 3, clone: 3, clone3: 10 },
  clean: { openat: 24, clone3: 10 },
};
/** One kill in so many is at a system call. */
const CALL_EACH = 4;

/** The n-th kill of a seed: of the same command and victim wherever it is asked for, and at the same part of its time. */
export function killOf(seed: string, number: number, lengths: Lengths): Kill {
  const draw = new Draw(`${seed} ${number}`);
  // A cold run takes ten times as long as another.
  const command =
    draw.below(100) < 60
      ? 'run'
      : draw.pick(draw.below(100) < 15 ? COMMANDS : COMMANDS.filter((each) => each !== 'run-cold'));
  const counts = Object.entries(COUNTS[command]) as [(typeof CALLS)[number], number][];
  const [call, count] = draw.pick(counts);
  const moment =
    draw.below(CALL_EACH) === 0
      ? { call, nth: 1 + draw.below(count) }
      : { victim: draw.pick(VICTIMS_OF[command]), afterMs: draw.below(lengths[command]) };
  return { number, command, moment, next: draw.below(4) === 0 ? 'run' : 'clean' };
}
