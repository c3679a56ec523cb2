import { join } from 'node:path';
import { runOrFail } from '../../host/command.js';
import { libraryFolders } from '../../provide/prefix.js';
import type { Component } from '../../words/result.js';
import type { CellPlan } from './plan.js';

const LIMIT_MS = 20_000;
const PROGRAM: Partial<Record<Component['name'], string>> = { lxc: 'lxc-start' };

/** What of a plan is linked with libraries of the host that built it: all but the archive's, which brings its own. */
export function foreignOf({ criu, restoreCriu, lxc, restoreLxc }: CellPlan): Component[] {
  return [...new Set([criu, restoreCriu, lxc, restoreLxc])].filter(({ provider }) => provider !== 'apt');
}

/**
 * Runs what was built on another host, as far as it takes to see that it runs.
 *
 * @throws StageError of the class `provide`: its libraries are not those of this machine
 */
export async function tryForeign(components: readonly Component[]): Promise<void> {
  for (const { name, version, path } of components) {
    const program = PROGRAM[name] ?? name;
    await runOrFail([join(path, program), '--version'], {
      failureClass: 'provide',
      complaint: `${path} has a ${program} ${version} that does not run with the libraries of the virtual machine`,
      timeoutMs: LIMIT_MS,
      env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(path).join(':') },
    });
  }
}
