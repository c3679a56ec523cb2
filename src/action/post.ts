import { warning } from '@actions/core';
import { exec } from '@actions/exec';
import { EXIT_CODES } from '../core/verdict.js';
import { cliProgram } from '../host/installation.js';

/** The whole of it has to fit into the time that a cancelled job has left. */
const LIMIT_S = 60;

/** Removes what a main step left that was killed. Never fails the job. */
export async function post(): Promise<number> {
  const clean = ['-k', '5', String(LIMIT_S), process.execPath, cliProgram(), 'clean'];
  try {
    const code = await exec('timeout', clean, { ignoreReturnCode: true });
    if (code !== 0) warning(`Cleaning up ended with exit code ${code}; run \`criu-lxc-test clean\` on this host.`);
  } catch (error) {
    warning(`Cleaning up could not be started: ${error instanceof Error ? error.message : error}`);
  }
  return EXIT_CODES.passed;
}
