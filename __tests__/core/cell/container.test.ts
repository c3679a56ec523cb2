import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { running } from '../../../src/core/cell/container.js';
import type { CycleContext } from '../../../src/core/cell/context.js';
import { temporaryFolder } from '../../folder.js';

/** A container whose init has ended, with nothing in the folder of its images. */
function ended(restoredFrom: string | null) {
  const folder = temporaryFolder();
  const log = join(folder, 'lxc.log');
  const line = (said: string) => `lxc a 20261128003000.000 DEBUG start - ../start.c:main:1 - ${said}\n`;
  writeFileSync(log, line('Container init process 42 exited') + line('Child <42> ended on error (3)'));
  const lxc = { info: async () => ({ state: 'STOPPED', pid: null }), log, logged: 0 };
  const onFinding = vi.fn();
  const images = join(folder, 'images');
  const context = { lxc, rootfs: folder, plan: { container: 'unprivileged' }, workload: {}, images, restoredFrom };
  return { context: { ...context, onFinding } as unknown as CycleContext, onFinding };
}

it('tells how the init of a container ended that was never dumped', async () => {
  const { context, onFinding } = ended(null);
  await expect(running(context, 'After the start')).rejects.toThrow(/not RUNNING: its init has ended \(exit code 3\)/);
  expect(onFinding).not.toHaveBeenCalled();
});

it('lays it to a sleep that was cut short only where it was restored', async () => {
  const restored = temporaryFolder();
  writeFileSync(join(restored, 'dump.log'), 'Warn: Will restore 42 with interrupted system call');
  const { context } = ended(restored);
  await expect(running(context, 'After the restore')).rejects.toMatchObject({ explainedBy: 'sleep-cut-short' });
  await expect(running(ended(null).context, 'After the dump')).rejects.toMatchObject({ explainedBy: null });
});
