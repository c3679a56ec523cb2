import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criuLog } from '../../words/evidence-files.js';
import type { Finding } from '../../words/result.js';

/**
 * CRIU ends a call that waits for a while (nanosleep, poll) with EINTR when it restores. A program that does not go on to wait,
 * such as busybox's `sleep`, is at its end then, and where it is the container's init, so is the container. Null when the
 * dump says of no process that it was in such a call.
 *
 * @param images folder with the checkpoint that the container was restored from
 */
export function cutShort(images: string): Finding | null {
  const log = join(images, criuLog('dump'));
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const cut = [...text.matchAll(/^.*Will restore (\d+) with interrupted system call.*$/gm)];
  if (cut.length === 0) return null;
  const names = new Map(
    [...text.matchAll(/Dumping task \(pid: (\d+) comm: (.*)\)/g)].map(([, pid, name]) => [pid, name]),
  );
  const whose = cut.map(([, pid]) => names.get(pid) ?? `process ${pid}`);
  return {
    id: 'sleep-cut-short',
    severity: 'error',
    message: `When it restores, CRIU ends a call that waits, such as a sleep, with EINTR: ${[...new Set(whose)].join(', ')}. Perhaps it did not go on waiting, and its end was the container's.`,
    evidence: cut
      .slice(0, 5)
      .map(([line]) => line)
      .join('\n'),
    advice:
      "busybox's `sleep` ends then, that of coreutils sleeps on: start the container with another command, such as `tail -f /dev/null`. https://github.com/checkpoint-restore/criu/issues/2265",
  };
}
