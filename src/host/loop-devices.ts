import { readdirSync, realpathSync } from 'node:fs';
import { readOrNull } from './process.js';

/** The loop device by which a file may be written to just now, as `loop3`; null when there is none. */
export function writableLoopOf(file: string): string | null {
  const real = realpathSync(file);
  const read = (name: string, attribute: string) => readOrNull(`/sys/block/${name}/${attribute}`)?.trim();
  const isOfFile = (name: string) => read(name, 'loop/backing_file') === real && read(name, 'ro') === '0';
  return readdirSync('/sys/block').find(isOfFile) ?? null;
}
