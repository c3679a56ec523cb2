import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCriu } from '../criu/with-criu.js';
import { outcome, run } from '../host/command.js';
import type { Component } from '../words/result.js';

/** In the sandbox's folder: what a cell ran in, for the evidence. */
export const SCENE = 'scene';

const CHECK_LIMIT_MS = 5000;

/** Keeps a process's mounts and cgroups, as the kernel tells them. */
export function keepPlace(folder: string, who: 'sandbox' | 'container', pid: number | 'self'): void {
  const target = join(folder, SCENE);
  mkdirSync(target, { recursive: true });
  for (const file of ['mountinfo', 'cgroup']) {
    writeFileSync(join(target, `${who}-${file}`), readFileSync(`/proc/${pid}/${file}`));
  }
}

/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
export async function keepCriuCheck(folder: string, criu: Component, env: NodeJS.ProcessEnv): Promise<void> {
  const check = (env: NodeJS.ProcessEnv) => run(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
  try {
    const result = await withCriu(criu, env, check);
    const said = `${result.stdout}${result.stderr}`.trimEnd();
    writeFileSync(join(folder, SCENE, 'criu-check-all'), `${said}\n(${outcome(result, CHECK_LIMIT_MS)})\n`);
  } catch {
    // No such CRIU, or no space: the evidence is without it.
  }
}
