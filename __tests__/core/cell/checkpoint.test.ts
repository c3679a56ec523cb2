import { expect, it } from 'vitest';
import { attempt } from '../../../src/core/cell/checkpoint.js';
import type { CycleContext } from '../../../src/core/cell/context.js';
import type { Cycle } from '../../../src/words/result.js';

/** What began when there was no time left. */
async function late(action: 'dump' | 'restore', generation: number): Promise<unknown> {
  const context = { plan: { timeoutMs: 600_000 }, remainingMs: () => 0 } as CycleContext;
  return attempt(context, action, '/none', { generation } as Cycle, () => {
    throw new Error('It began.');
  }).catch((error: unknown) => error);
}

it('lays to nobody what did not begin, because the time was over', async () => {
  const over = (action: string) => `The time limit of 600 s was over before the ${action} began.`;
  expect(await late('dump', 1)).toMatchObject({ failureClass: 'start', message: over('dump') });
  expect(await late('restore', 1)).toMatchObject({ failureClass: 'timeout', message: over('restore') });
  expect(await late('dump', 2)).toMatchObject({ failureClass: 'timeout', message: over('dump') });
});
