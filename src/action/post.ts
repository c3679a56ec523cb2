// biome-ignore lint/style/noRestrictedImports: it is silent here
import { exec } from '@actions/exec';
import { EXIT_CODES } from '../core/run/verdict.js';
import { cliProgram } from '../host/installation.js';
import { annotate, say } from './say.js';

/** The whole of it has to fit into the time that a cancelled job has left. */
const LIMIT_S = 60;

/** Removes what a main step left that was killed. Never fails the job. */
export async function post(): Promise<number> {
  const clean = ['-k', '5', String(LIMIT_S), process.execPath, cliProgram(), 'clean'];
  const heard: Buffer[] = [];
  const hear = (data: Buffer) => heard.push(data);
  try {
    // Silent: what it prints may come from elsewhere, and `exec` itself would hand it to the runner as it is.
    const options = { ignoreReturnCode: true, silent: true, listeners: { stdout: hear, stderr: hear } };
    const code = await exec('timeout', clean, options);
    say(Buffer.concat(heard).toString('utf8').trimEnd());
    if (code !== 0)
      annotate('warning', `Cleaning up ended with exit code ${code}; run \`criu-lxc-test clean\` on this host.`);
  } catch (error) {
    annotate('warning', `Cleaning up could not be started: ${error instanceof Error ? error.message : error}`);
  }
  return EXIT_CODES.passed;
}
