import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { observeTree } from '../../src/host/observe.js';

it('a process that has ended and waits for its parent has no namespaces of its own', async () => {
  // Its parent becomes a program that never asks for its children.
  const child = spawn('sh', ['-c', 'true & exec sleep 60']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const zombies = () => observeTree(child.pid as number).filter(({ state }) => state === 'Z');
  await expect.poll(zombies).toHaveLength(1);
  expect(zombies()).toMatchObject([{ ownNamespaces: [] }]);
});
