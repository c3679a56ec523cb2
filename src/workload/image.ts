import { runOrFail } from '../host/command.js';

const COPY_LIMIT_MS = 120_000;

/**
 * Copies an image of the store to where a container's root file system is to be. The copy is root's, whoever filled
 * the store.
 *
 * @param rootfs is made
 * @throws StageError
 */
export async function copyImage(image: string, rootfs: string, env: NodeJS.ProcessEnv): Promise<void> {
  const copy = ['cp', '-r', '--no-dereference', '--preserve=mode,links', '--reflink=auto', image, rootfs];
  await runOrFail(copy, {
    timeoutMs: COPY_LIMIT_MS,
    env,
    failureClass: 'start',
    complaint: 'The image could not be copied',
  });
}
