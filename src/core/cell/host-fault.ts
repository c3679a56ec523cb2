import { statfsSync } from 'node:fs';
import { type CommandResult, run } from '../../host/command.js';

/** With less left than this, a dump may have had no room. */
const FULL_BYTES = 1024 * 1024;
const FULL_FILES = 16;
const LIMIT_MS = 5000;
/** As many at once as a dump may need of programs beside CRIU. */
const FORKS = `for n in ${Array.from({ length: 32 }, (_, at) => at).join(' ')}; do sleep 0.2 & done; wait`;

/** Where a dump or restore failed. */
interface FailurePlace {
  /** Folder of the checkpoint. */
  images: string;
  /** CRIU wrote that it had begun. */
  hasBegun: boolean;
  env: NodeJS.ProcessEnv;
}

/**
 * Whether this host really is at fault, as a log says. A line of a log proves nothing: CRIU writes there the names that a
 * container has chosen.
 *
 * @param id of a known failure that is the host's
 */
export async function isAtFault(id: string, { images, hasBegun, env }: FailurePlace): Promise<boolean> {
  switch (id) {
    case 'no-space': {
      const { bavail, bsize, files, ffree } = statfsSync(images);
      return bavail * bsize < FULL_BYTES || (files > 0 && ffree < FULL_FILES);
    }
    case 'criu-not-started':
      return !hasBegun;
    case 'iptables-extension-missing':
      return (await attempt(['iptables', '-m', 'mark', '--help'], env))?.code !== 0;
    case 'no-more-processes': {
      const forked = await attempt(['sh', '-c', FORKS], env);
      return forked === null || forked.code !== 0 || /fork/i.test(forked.stderr);
    }
    default:
      return false;
  }
}

/** Null when it could not even be started. */
async function attempt(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<CommandResult | null> {
  try {
    return await run(argv, { timeoutMs: LIMIT_MS, env });
  } catch {
    return null;
  }
}
