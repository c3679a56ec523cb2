import { expect, it } from 'vitest';
import { MachineRoom } from '../../src/host/machine-room.js';

const { signal } = new AbortController();
const never = () => {
  throw new Error('There was room.');
};

it('says that there is no room for a single one', async () => {
  await expect(new MachineRoom(2, () => 900).enter(signal, never)).rejects.toThrow(
    'A virtual machine takes 1792 MiB of memory, and this host has 900 MiB left.',
  );
});

it.each([
  ['processors', new MachineRoom(5, () => 64_000)],
  ['memory when none ran', new MachineRoom(8, () => 2 * 1792)],
])('lets in as many as there is room for by %s, and the next when one is gone', async (_by, room) => {
  const leave = await room.enter(signal, never);
  await room.enter(signal, never);
  let waits = 0;
  let isIn = false;
  const third = room.enter(signal, () => {
    waits += 1;
  });
  void third.then(() => {
    isIn = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect([waits, isIn]).toEqual([1, false]);
  leave();
  // Who is out twice makes room for one.
  leave();
  await third;
  const stop = new AbortController();
  const fourth = room.enter(stop.signal, () => stop.abort());
  await expect(fourth).rejects.toThrow();
});

it('lets in one where there are fewer processors than a machine has', async () => {
  const room = new MachineRoom(1, () => 64_000);
  await room.enter(signal, never);
  const stop = new AbortController();
  await expect(room.enter(stop.signal, () => stop.abort())).rejects.toThrow();
});

it('waits for memory that others took meanwhile', async () => {
  let free = 8000;
  const room = new MachineRoom(8, () => free);
  await room.enter(signal, never);
  free = 1000;
  const stop = new AbortController();
  await expect(room.enter(stop.signal, () => stop.abort())).rejects.toThrow();
});
