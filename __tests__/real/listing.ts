import { execFileSync } from 'node:child_process';

/** Every file of a folder with its time and size, to see that nobody touched it. */
export function listing(path: string): string {
  return execFileSync('find', [path, '-printf', '%p %s %T@ %C@ %m\\n'], { encoding: 'utf8' });
}
