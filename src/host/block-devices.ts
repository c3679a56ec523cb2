import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readOrNull } from './process.js';

const FOLDER = '/sys/block';

/** Names of disks and what is like one: `vda`, `loop3`. None where the host shows none. */
export function blockDevices(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
}

/** `dev`, `ro`, `loop/backing_file`; undefined where it has none. */
export function blockAttribute(name: string, attribute: string): string | undefined {
  return readOrNull(join(FOLDER, name, attribute))?.trim();
}

/** The loop device by which a file may be written to just now, as `loop3`; null when there is none. */
export function writableLoopOf(file: string): string | null {
  const real = realpathSync(file);
  const isOfFile = (name: string) =>
    blockAttribute(name, 'loop/backing_file') === real && blockAttribute(name, 'ro') === '0';
  return blockDevices().find(isOfFile) ?? null;
}
