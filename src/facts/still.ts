import { CHANGED, DIGITS, PIECE } from '../workload/still.js';
import type { Fact } from './fact.js';
import { byPid, known, ofEach, ofEachThread } from './processes.js';

type OfEach = Record<string, Record<string, string>>;

export const registers: Fact<OfEach> = {
  name: 'registers',
  policy: 'must',
  reads: 'the registers of each thread, as far as a question to the container leaves them as they are',
  why: 'A program whose register changed goes on somewhere else, or with another value.',
  read: ({ processes, still }) =>
    ofEachThread(known(processes, still.registers), (outer) => still.registers.get(outer) ?? {}),
  ...unchangedAsFarAs('A register'),
};

/** Of one process nothing is as it is by default. */
export const floatingPoint: Fact<OfEach> = {
  name: 'floating-point',
  policy: 'must',
  reads:
    'what each thread computes with apart from whole numbers (x87, SSE, AVX, AVX-512, how they round), as far as a question leaves it',
  why: 'A computation that was under way comes to another result, and nobody hears of it.',
  read: ({ processes, still }) =>
    ofEachThread(known(processes, still.floating), (outer) => still.floating.get(outer) ?? {}),
  ...unchangedAsFarAs('The floating-point state'),
};

/** Pages are told in blocks. */
const BLOCK = 64 * 4096;
const PAGE = 4096;

/** `{ '4': { '7ffd90900000': '-- 1f3a30… ++ …' } }`: sums of the pieces of each page of a block, `++` of one that came or went. */
export const memoryContent: Fact<OfEach> = {
  name: 'memory-content',
  policy: 'must',
  reads: `a sum of each ${PIECE} bytes of private memory of each process (code that was written to, data, heap, stack), as far as a question leaves them`,
  why: 'A page that is lost or of another time is noticed by nobody until somebody reads it.',
  read: ({ processes, still }) =>
    ofEach(known(processes, still.pages), (outer) => blocks(still.pages.get(outer) ?? new Map())),
  rule: 'the same for each process',
  compare(before, after) {
    if (after === null) return 'The memory of the processes could not be read.';
    const now = byPid(after);
    for (const [pid, was] of byPid(before)) {
      const is = now.get(pid) as OfEach[string] | undefined;
      if (is === undefined) continue;
      for (const block of new Set([...Object.keys(was as OfEach[string]), ...Object.keys(is)])) {
        const [before = [], after = []] = [was as OfEach[string], is].map((each) => each[block]?.split(' '));
        for (let index = 0; index < Math.max(before.length, after.length); index++) {
          const changed = changedAt(before[index] ?? NONE, after[index] ?? NONE);
          if (changed === null) continue;
          const address = (Number(`0x${block}`) + index * PAGE + changed).toString(16);
          return `Memory of process ${pid} changed, at ${address}.`;
        }
      }
    }
    return null;
  },
};

const MOVES = '++';
const NONE = '--';

/** Where a page is another, in bytes from its beginning; null when nothing of it can be told apart. */
function changedAt(was: string, is: string): number | null {
  if ([was, is].includes(MOVES)) return null;
  if (was === NONE) return is === NONE ? null : 0;
  // What changes may be zeros now.
  if (is === NONE) return was.includes(CHANGED) ? null : 0;
  for (let at = 0; at < was.length; at += DIGITS) {
    const [one, other] = [was, is].map((sums) => sums.slice(at, at + DIGITS));
    if (one !== other && one !== CHANGED && other !== CHANGED) return (at / DIGITS) * PIECE;
  }
  return null;
}

function blocks(pages: ReadonlyMap<number, string | null>): Record<string, string> {
  const found = new Map<number, string[]>();
  for (const [address, sum] of pages) {
    const block = Math.floor(address / BLOCK) * BLOCK;
    const sums = found.get(block) ?? Array.from({ length: BLOCK / PAGE }, () => NONE);
    sums[(address - block) / PAGE] = sum ?? MOVES;
    found.set(block, sums);
  }
  return Object.fromEntries(
    [...found].map(([block, sums]) => [block.toString(16), sums.join(' ').replace(/( --)+$/, '')]),
  );
}

/** What could be compared of each thread must be the same; what moved by itself is in one of them alone. */
function unchangedAsFarAs(what: string): Pick<Fact<OfEach>, 'rule' | 'compare'> {
  return {
    rule: 'the same for each thread',
    compare(before, after) {
      if (after === null) return `${what} of the threads could not be read.`;
      const now = byPid(after);
      for (const [thread, was] of byPid(before)) {
        const is = (now.get(thread) ?? {}) as OfEach[string];
        for (const [name, value] of Object.entries(was as OfEach[string])) {
          if (is[name] === undefined || is[name] === value) continue;
          return `${what} of thread ${thread} changed: ${name} from ${value} to ${is[name]}.`;
        }
      }
      return null;
    },
  };
}
