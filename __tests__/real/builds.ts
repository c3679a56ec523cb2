import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of a store: names of whole entries, of half ones, and of what else lies there. */
export function entries(store: string, tool = 'criu-git'): string[] {
  try {
    return readdirSync(join(store, tool)).flatMap((version) =>
      readdirSync(join(store, tool, version)).filter((name) => !name.endsWith('.lock')),
    );
  } catch {
    return [];
  }
}

/** For as long as `work` takes, PATH starts with these scripts. */
export async function withPrograms<T>(programs: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const bin = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const path = process.env['PATH'];
  process.env['PATH'] = `${bin}:${path}`;
  try {
    return await work();
  } finally {
    process.env['PATH'] = path;
    rmSync(bin, { recursive: true });
  }
}

/** Names of the processes whose working folder is below a folder: make and what it started. */
export function workersIn(place: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const isIn = readlinkSync(`/proc/${pid}/cwd`).startsWith(place);
        return isIn ? [readFileSync(`/proc/${pid}/comm`, 'utf8').trim()] : [];
      } catch {
        return []; // Gone meanwhile.
      }
    });
}
