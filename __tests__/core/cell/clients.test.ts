import { expect, it } from 'vitest';
import { Clients, type ClientsReply, caller, endsOf, hasClients } from '../../../src/core/cell/clients.js';
import type { CellPlan } from '../../../src/core/cell/plan.js';
import { PLAIN } from '../../../src/core/inputs/mode.js';
import { converse } from '../../../src/host/dialogue.js';
import type { Sandbox } from '../../../src/host/sandbox.js';
import { ADDRESSES } from '../../../src/lxc/network.js';
import { StageError } from '../../../src/words/errors.js';
import type { WorkloadName } from '../../../src/words/result.js';
import { remote } from '../../../src/workload/remote.js';

/** Clients that are asked by lines, and answer with what they are told. */
function asked(replies: ClientsReply[]) {
  const calls: string[] = [];
  let answer: (line: string) => void = () => undefined;
  const nextLine = () =>
    new Promise<string>((resolve) => {
      answer = resolve;
    });
  const call = caller(({ method, args }) => {
    calls.push(`${method} ${args.join(' ')}`);
    // Later: whoever asks again meanwhile has to wait.
    setImmediate(() => answer(JSON.stringify(replies.shift())));
  }, nextLine);
  return { calls, clients: remote<{ open(ms: number): Promise<number>; dumped(): Promise<void> }>(call) };
}

it('asks clients in another sandbox one question after the other', async () => {
  const { calls, clients } = asked([{ value: 7 }, { value: null }]);
  const both = [clients.open(5000), clients.dumped()];
  await Promise.resolve();
  expect(calls).toEqual(['open 5000']);
  expect(await Promise.all(both)).toEqual([7, null]);
  expect(calls).toEqual(['open 5000', 'dumped ']);
});

it('fails as they do, and goes on', async () => {
  const { clients } = asked([{ failure: { failureClass: 'start', message: 'Nobody connected.' } }, { value: 1 }]);
  const failed = clients.open(1);
  await expect(failed).rejects.toThrow(StageError);
  await expect(failed).rejects.toMatchObject({ failureClass: 'start', message: 'Nobody connected.' });
  expect(await clients.open(1)).toBe(1);
});

it.each<[WorkloadName, boolean, boolean]>([
  ['tcp', true, true],
  ['apps', true, true],
  ['witness', true, false],
  ['tcp', false, false],
])('%s, restored elsewhere %s: clients of its own %s', (name, restoreElsewhere, expected) => {
  const plan = { mode: { ...PLAIN, restoreElsewhere }, workload: { name } } as CellPlan;
  expect(hasClients(plan)).toBe(expected);
  expect(endsOf(plan, 'br1')).toMatchObject({
    outside: expected ? ADDRESSES.client4 : ADDRESSES.gateway4,
    bridge: 'br1',
  });
});

it.each([
  ['without a word', 'read task'],
  ['in the middle of a word', `read task; printf '{"value"'; echo killed >&2`],
  ['after the first one', `read task; echo '{"value":null}'; read call`],
])('tells that they have ended, %s', async (_title, script) => {
  const command = converse(['sh', '-c', script]);
  const plan = { mode: PLAIN, workload: { name: 'tcp' }, lxc: { path: '/nowhere' } } as CellPlan;
  const sandbox = { command } as Sandbox;
  const reply = await new Clients(sandbox, plan).answer({ method: 'open', args: [1] }, sandbox);
  expect(reply).toMatchObject({ failure: { failureClass: null } });
  expect(JSON.stringify(reply)).toContain('have ended');
});
