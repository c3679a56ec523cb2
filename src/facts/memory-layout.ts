import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { statFields } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

/** Addresses, as prctl(2) names them for PR_SET_MM, by their places in /proc/PID/stat. */
const FIELDS = {
  startCode: 25,
  endCode: 26,
  startStack: 27,
  startData: 44,
  endData: 45,
  startBrk: 46,
  argStart: 47,
  argEnd: 48,
  envStart: 49,
  envEnd: 50,
};

type Layout = Record<keyof typeof FIELDS | 'auxv', string>;

/** Of numbers and pointers that the kernel gave to a program at its start. */
export const memoryLayout: Fact<Record<string, Layout>, Container> = {
  name: 'memory-layout',
  policy: 'must',
  reads:
    'where the kernel says that code, data, heap, stack, arguments and environment of each process begin and end, and its auxiliary vector (as a sum)',
  why: 'A heap that grows from elsewhere runs into other memory, and `ps` shows arguments that are none.',
  read: ({ processes }) =>
    ofEach(processes, (outer) => {
      const stat = statFields(outer);
      const places = Object.entries(FIELDS).map(([name, field]) => [name, BigInt(stat?.[field] ?? 0).toString(16)]);
      const auxv = createHash('sha256')
        .update(readFileSync(`/proc/${outer}/auxv`))
        .digest('hex')
        .slice(0, 16);
      return { ...Object.fromEntries(places), auxv } as Layout;
    }),
  ...unchangedOfEach('The layout of the memory'),
};
