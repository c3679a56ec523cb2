import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tailInside } from '../host/read-inside.js';
import { EVIDENCE } from '../words/evidence-files.js';

const LOG = EVIDENCE.startLog;
const BYTES = 2000;

/**
 * How a script that is started as init begins: what it prints is kept in the root file system. Where it cannot be, on one
 * that is mounted read-only, the script runs without.
 */
export const KEEP_OUTPUT = `exec </dev/null >/dev/null 2>&1
if (: >/${LOG}) 2>/dev/null; then exec >/${LOG} 2>&1; fi`;

/** For {@link KEEP_OUTPUT}, whichever user the script is going to be run by. */
export function makeStartLog(rootfs: string): void {
  writeFileSync(join(rootfs, LOG), '');
  chmodSync(join(rootfs, LOG), 0o666);
}

/** ` It printed: …`, the end of it; empty when it printed nothing. */
export function printed(rootfs: string): string {
  const log = tailInside(rootfs, LOG, BYTES)?.trim() ?? '';
  return log === '' ? '' : ` It printed: ${log}`;
}
