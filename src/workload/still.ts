import { type Inspection, inspectThreads, type QueuedSignal } from '../host/inspector.js';
import { type Pages, privatePages } from '../host/pages.js';
import { descendantsOf, identify, innermostPid, isAlive, statFields, threadIds } from '../host/process.js';
import { StageError } from '../words/errors.js';

/** More of one mapping has a sum of its own: the keeper's largest. */
const MOST_PAGES = 512;
/** Bytes of a page that have a sum of their own. */
export const PIECE = 256;
/** Hexadecimal, of each sum: one piece in 4096 changes and has the same. */
export const DIGITS = 3;
/** In place of the sum of a piece that changed. */
export const CHANGED = '.'.repeat(DIGITS);

/** Registers that a shell leaves as they are while it goes on: of segments, and of how one computes with fractions. */
const OF_MOVER = 'cs ss ds es fs gs fs_base gs_base control status tags mxcsr'.split(' ');

/** All that was read of the container's processes at one moment. By pids and thread ids of the sandbox. */
export interface Look extends Inspection {
  /** A process that goes on by itself. */
  mover: number | undefined;
  pages: ReadonlyMap<number, Pages>;
}

/** What a question to the container leaves as it is: so must a dump and a restore. */
export interface Still {
  now: Inspection;
  /** Signals that wait in each thread, and those of its process in the first: before the question, and after it. */
  signals: Record<'found' | 'left', ReadonlyMap<number, readonly QueuedSignal[]>>;
  /** Those of each thread that are the same before and after the question. */
  registers: ReadonlyMap<number, Record<string, string>>;
  floating: ReadonlyMap<number, Record<string, string>>;
  /** By their addresses the sums of their pieces, one behind the other; null of a page that came or went. */
  pages: ReadonlyMap<number, ReadonlyMap<number, string | null>>;
}

/**
 * @param program the inspector
 * @param restless inner pid of a process that goes on by itself, and whose children come and go: they are not looked at
 * @param isBrief for what a later look is compared with, and no more
 */
export async function look(program: string, init: number, restless: number, isBrief: boolean): Promise<Look> {
  const ids = [init, ...descendantsOf(init)];
  const mover = ids.find((pid) => innermostPid(pid) === restless);
  const processes = ids.filter((pid) => Number(statFields(pid)?.[3]) !== mover);
  const threads = processes.flatMap((pid) => unlessGone(pid, () => [threadIds(pid)]));
  const inspection = await inspectThreads(program, threads, isBrief);
  const unasked = [...inspection.threads].find(
    ([id, { alternateStack, waits }]) => id !== mover && alternateStack === undefined && waits === undefined,
  );
  if (process.arch === 'x64' && unasked !== undefined) {
    // That a busy host gave it no time says nothing of the container.
    throw new StageError(null, `Thread ${unasked[0]} of the container did not come to rest while it was looked at.`);
  }
  const ofKernel = [...inspection.threads.values()].map(({ rseq }) => Number(`0x${rseq.place}`));
  // Of who goes on by itself that stays which it cannot write to.
  const stays = (pid: number) => (rights: string) => pid !== mover || rights[1] === '-';
  const pages = processes.flatMap((pid) =>
    unlessGone(pid, () => [[pid, privatePages(pid, MOST_PAGES, ofKernel, stays(pid))] as const]),
  );
  return { ...inspection, mover, pages: new Map(pages) };
}

export function stillBetween(before: Look, now: Look): Still {
  const ofThreads = (part: 'registers' | 'floating') =>
    new Map(
      [...now.threads].flatMap(([id, { [part]: values }]) => {
        const was = before.threads.get(id)?.[part];
        if (was === undefined) return [];
        const isSteady = (name: string) => id !== now.mover || OF_MOVER.includes(name);
        return [
          [
            id,
            Object.fromEntries(Object.entries(values).filter(([name, value]) => isSteady(name) && was[name] === value)),
          ],
        ];
      }),
    );
  const pages = [...now.pages].map(([pid, values]) => {
    const was: Pages = before.pages.get(pid) ?? new Map();
    const gone = [...was.keys()].map((at) => [at, null] as const);
    const there = [...values].map(([at, page]) => [at, left(was.get(at), page)] as const);
    return [pid, new Map([...gone, ...there])] as const;
  });
  const waiting = ({ threads, mover }: Look) =>
    new Map(
      [...threads].flatMap(([id, { signals, signalsOfProcess = [] }]) =>
        id === mover ? [] : [[id, [...signals, ...signalsOfProcess]] as const],
      ),
    );
  const signals = { found: waiting(before), left: waiting(now) };
  return { now, signals, registers: ofThreads('registers'), floating: ofThreads('floating'), pages: new Map(pages) };
}

/** What of a page is as it was. */
function left(was: Buffer | undefined, is: Buffer): string | null {
  if (was === undefined) return null;
  const isWhole = was.equals(is);
  let sums = '';
  for (let from = 0; from < is.length; from += PIECE) {
    const to = from + PIECE;
    sums += isWhole || was.compare(is, from, to, from, to) === 0 ? sumOf(is, from) : CHANGED;
  }
  return sums;
}

/**
 * Of the piece that begins there. There are thousands in each reading, of which three digits are kept: one of cryptography takes
 * four times as long. A word that changes, and no other with it, always changes the sum before it is cut.
 */
export function sumOf(bytes: Buffer, from = 0): string {
  let sum = 0;
  for (let at = from; at < from + PIECE; at += 4) {
    sum = Math.imul(sum ^ bytes.readInt32LE(at), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum, 0x85ebca6b);
  return ((sum ^ (sum >>> 13)) >>> (32 - 4 * DIGITS)).toString(16).padStart(DIGITS, '0');
}

/** Nothing of a process that ended meanwhile. Of one that lives, what cannot be read is no reason to take it for kept. */
function unlessGone<T>(pid: number, read: () => T[]): T[] {
  const identity = identify(pid);
  try {
    return read();
  } catch (error) {
    if (identity === null || !isAlive(identity)) return [];
    throw new StageError(null, `Process ${pid} could not be looked at: ${(error as Error).message}`, { cause: error });
  }
}
