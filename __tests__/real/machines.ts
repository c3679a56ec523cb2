import { readdirSync } from 'node:fs';
import { readOrNull, statFields } from '../../src/host/process.js';

/** Pids of the machines that a process, or one that it started, runs. */
export function machinesOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isMachine(pid) && ancestors(pid).includes(parent));
}

/** The emulator itself: what starts it has the same arguments. */
export function isMachine(pid: number): boolean {
  const [program = '', ...words] = readOrNull(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  return !/(^|\/)(setpriv|sh)$/.test(program) && words.includes('-nodefaults');
}

function ancestors(pid: number): number[] {
  const found: number[] = [];
  for (let at = pid; at > 1; ) {
    at = Number(statFields(at)?.[3] ?? 0);
    found.push(at);
  }
  return found;
}
