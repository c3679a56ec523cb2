import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOrFail } from '../host/command.js';
import { StageError } from '../words/errors.js';
import type { Component } from '../words/result.js';

const LIMIT_MS = 20_000;
/** In it are the profiles of containers, as a host with the package loads them when it starts. */
const FILE = 'lxc-containers';

/**
 * Loads the AppArmor profiles of containers that came with an LXC into the kernel, where they stay: only for a kernel that ends
 * with the cell.
 *
 * @throws StageError
 */
export async function loadProfiles({ path, version }: Component, env: NodeJS.ProcessEnv): Promise<void> {
  const places = ['root/etc', 'etc'].map((each) => join(dirname(path), each, 'apparmor.d'));
  const folder = places.find((each) => existsSync(join(each, FILE)));
  if (folder === undefined) {
    throw new StageError(
      'start',
      `LXC ${version} brought no AppArmor profiles: there is no ${FILE} in ${places.join(' or ')}.`,
    );
  }
  await runOrFail(['apparmor_parser', '--replace', '--skip-cache', '--Include', folder, join(folder, FILE)], {
    failureClass: 'start',
    complaint: "LXC's AppArmor profiles could not be loaded",
    timeoutMs: LIMIT_MS,
    env,
  });
}
