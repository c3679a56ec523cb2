import { run } from '../host/command.js';
import { cliProgram } from '../host/installation.js';
import { annotate, say } from './say.js';

/** The whole of it has to fit into the time that a cancelled job has left. */
const LIMIT_MS = 60_000;
/** To end what it has begun. */
const GRACE_MS = 5000;

/** Removes what a main step left that was killed. Never fails the job. */
export async function post(): Promise<void> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const clean = await run([process.execPath, cliProgram(), 'clean'], { timeoutMs: LIMIT_MS + GRACE_MS, signal });
    say((clean.stdout + clean.stderr).trimEnd());
    if (clean.code === 0) return;
    const how = clean.code === null ? `was killed by ${clean.signal}` : `ended with exit code ${clean.code}`;
    annotate('warning', `Cleaning up ${how}; run \`criu-lxc-test clean\` on this host.`);
  } catch (error) {
    annotate('warning', `Cleaning up could not be started: ${error instanceof Error ? error.message : error}`);
  }
}
