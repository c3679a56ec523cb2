import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './command.js';

const LIMIT_MS = 20_000;

/**
 * The shared libraries of this host that programs are linked with: for each the name by which it is found, and the file that
 * this leads to. Absolute, without links in their folders.
 *
 * @param folder with the programs
 * @param own folders with libraries that come with them
 */
export async function librariesOf(folder: string, own: readonly string[]): Promise<string[]> {
  const programs = readdirSync(folder).map((name) => join(folder, name));
  // It exits with 1 when one of them is a script, or static.
  const { stdout } = await run(['ldd', ...programs], {
    timeoutMs: LIMIT_MS,
    env: { ...process.env, LD_LIBRARY_PATH: own.join(':') },
  });
  const found = [...stdout.matchAll(/^\s(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/gm)].map(([, file = '']) => file);
  const isOwn = (file: string) => own.some((each) => file.startsWith(`${each}/`));
  const both = (file: string) => [join(realpathSync(dirname(file)), basename(file)), realpathSync(file)];
  return [...new Set(found.filter((file) => !isOwn(file)).flatMap(both))];
}

/**
 * Whether a program is linked with a library, by the names in it. One of the store is started by a script: see there.
 *
 * @returns null when that cannot be told: it is static, or not to be read
 */
export function linksWith(program: string, library: string): boolean | null {
  const real = join(dirname(program), '../root/usr/sbin', basename(program));
  const bytes = contentOf(existsSync(real) ? real : program);
  if (bytes === null || !bytes.includes('.so')) return null;
  return bytes.includes(library);
}

function contentOf(program: string): Buffer | null {
  try {
    const bytes = readFileSync(program);
    return bytes.subarray(1, 4).toString() === 'ELF' ? bytes : null;
  } catch {
    return null;
  }
}
