import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Places } from '../../../src/core/cell/places.js';
import { Audit } from '../../../src/host/audit.js';
import { converse } from '../../../src/host/dialogue.js';
import type { Sandbox } from '../../../src/host/sandbox.js';
import { self } from '../../../src/host/sandbox-record.js';
import { temporaryFolder } from '../../folder.js';

vi.mock('../../../src/host/sandbox.js', () => ({ vacateSandbox: async () => [], endSandbox: async () => [] }));

/** Of a host with no other processes. */
function auditor(more: Partial<Audit> = {}): Audit {
  const looked = Promise.resolve({ pids: [], things: [], unread: [] });
  return Object.assign(Object.create(Audit.prototype) as Audit, { looked, listen: () => undefined }, more);
}

function sandbox(): Sandbox {
  const folder = join(temporaryFolder(), 'sandbox');
  const record = { owner: self(), folder, cgroups: [] };
  return { id: 'criu-lxc-test.7.8.aaaaaa', folder, record, command: converse(['cat']) };
}

/** Descriptors of namespaces that this process holds. */
function held(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /^(?!pipe|socket)\w+:\[\d+\]$/.test(readlinkSync(`/proc/self/fd/${fd}`));
    } catch {
      return false;
    }
  }).length;
}

it('holds the namespaces of a sandbox until it has ended', async () => {
  const places = new Places(auditor());
  const before = held();
  const place = places.add(sandbox(), 0);
  places.see(place);
  expect(held()).toBeGreaterThan(before);
  expect(await places.vacate(place)).toBe(true);
  place.command.stdin.destroy();
  expect(held()).toBe(before);
  expect(places.leaks).toEqual([]);
  expect(places.audited()).toMatchObject([{ marks: { id: place.id }, view: { held: [], namespaces: [] } }]);
});

it('what outlived a sandbox is told, though it is gone later', async () => {
  const places = new Places(auditor({ ended: async () => ['process 7 (sleep, state S)'] }));
  const place = places.add(sandbox(), 0);
  expect(await places.vacate(place)).toBe(false);
  place.command.stdin.destroy();
  await places.endAll();
  expect(places.leaks.map(({ message }) => message)).toEqual([
    `Something outlived the sandbox ${place.id}: process 7 (sleep, state S).`,
  ]);
});
