import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Component, Result } from '../words/result.js';
import type { Request } from './request.js';

/**
 * Hash of all that decides what comes of a cell; null when that can change without being seen, an installation or an
 * image in a folder of the user's, and when a component could not be had.
 *
 * @param program hash of the program that runs the cell: another one may find another verdict
 */
export function hashInputs(
  request: Request,
  components: readonly (Component | null)[],
  { kernel, architecture }: Result['cell'],
  program: string,
): string | null {
  const had = components.filter((component) => component !== null);
  if (had.length < components.length || had.some(({ provider }) => provider === 'path')) return null;
  if (request.workload.name === 'command') return null;
  const host = had.filter(({ provider }) => provider === 'system').map(stamp);
  return hash(JSON.stringify([request, had, host, kernel, architecture, program]));
}

export function hashFile(file: string): string {
  return hash(readFileSync(file));
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A package that is updated writes its programs anew. */
function stamp({ name, path }: Component): string {
  const program = { criu: 'criu', lxc: 'lxc-start', busybox: 'busybox', iptables: 'iptables-restore' }[name];
  const { mtimeMs, size, ino } = statSync(join(path, program));
  return `${name} ${mtimeMs} ${size} ${ino}`;
}
