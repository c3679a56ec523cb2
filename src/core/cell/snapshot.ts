import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCriu } from '../../criu/with-criu.js';
import { run } from '../../host/command.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import type { Component } from '../../words/result.js';

/** In the sandbox's folder: what a cell ran in, for the evidence. */
export const SCENE = 'scene';

/** Files of /proc/PID, and what they are called there. */
const OF_PROC = {
  sandbox: { mountinfo: EVIDENCE.sandboxMounts, cgroup: EVIDENCE.sandboxCgroup },
  container: { mountinfo: EVIDENCE.containerMounts, cgroup: EVIDENCE.containerCgroup },
};

const CHECK_LIMIT_MS = 5000;

/** Keeps a process's mounts and cgroups, as the kernel tells them. */
export function captureMounts(folder: string, who: 'sandbox' | 'container', pid: number | 'self'): void {
  const target = join(folder, SCENE);
  mkdirSync(target, { recursive: true });
  for (const [file, name] of Object.entries(OF_PROC[who])) {
    writeFileSync(join(target, name), readFileSync(`/proc/${pid}/${file}`));
  }
}

/** Keeps how all processes stood when a dump or restore did not go on. Never throws: it must not hide a failure. */
export function captureStandstill(folder: string, text: string): void {
  try {
    writeFileSync(join(folder, SCENE, EVIDENCE.standstill), `${text}\n`);
  } catch {
    // No space: the evidence is without it.
  }
}

/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
export async function captureCriuCheck(folder: string, criu: Component, env: NodeJS.ProcessEnv): Promise<void> {
  const check = (env: NodeJS.ProcessEnv) => run(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
  try {
    const result = await withCriu(criu, env, check);
    const said = `${result.stdout}${result.stderr}`.trimEnd();
    writeFileSync(join(folder, SCENE, EVIDENCE.criuCheck), `${said}\n(${result.ended})\n`);
  } catch {
    // No such CRIU, or no space: the evidence is without it.
  }
}
