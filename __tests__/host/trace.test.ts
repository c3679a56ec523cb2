import { expect, it, vi } from 'vitest';
import { run } from '../../src/host/command.js';
import { converse, farewell } from '../../src/host/dialogue.js';
import { type TraceEvent, traceBug, tracing, tracingAs } from '../../src/host/trace.js';

const sh = (script: string) => ['sh', '-c', script];

async function heard(work: () => unknown): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  await tracing((event) => events.push(event), work);
  return events;
}

it('tells of every command: when it began, how long it took, how it ended, and what one that failed said last', async () => {
  const before = Date.now();
  const events = await heard(async () => {
    await run(sh('echo out; echo err >&2'), { timeoutMs: 5000 });
    await run(sh('echo out; echo err >&2; exit 3'), { timeoutMs: 5000 });
    await run(sh('exec sleep 60'), { timeoutMs: 100, isFirm: true });
    await run(['/no/such/program'], { timeoutMs: 5000 }).catch(() => undefined);
  });
  expect(events).toMatchObject([
    { type: 'command', argv: sh('echo out; echo err >&2'), end: { ended: 'exit code 0', said: '' } },
    { end: { ended: 'exit code 3', said: 'out\nerr' } },
    { argv: sh('exec sleep 60'), end: { ended: 'no end within 0.1 s' } },
    { argv: ['/no/such/program'], end: { ended: 'not started', said: 'spawn /no/such/program ENOENT' } },
  ]);
  const starts = events.map(({ started }) => started);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  // The clock of the machine may have been set since this process began.
  expect(Math.abs((starts[0] as number) - before)).toBeLessThan(60_000);
  const { end } = events[2] as Extract<TraceEvent, { type: 'command' }>;
  expect(end?.ms).toBeGreaterThanOrEqual(99);
});

it('tells of one that takes long while it runs', async () => {
  const events: TraceEvent[] = [];
  const stop = new AbortController();
  const running = tracing(
    (event) => events.push(event),
    () => run(sh('exec sleep 60'), { timeoutMs: 60_000, stop: stop.signal }),
  );
  await vi.waitFor(() => expect(events).toMatchObject([{ argv: sh('exec sleep 60'), end: null }]), 20_000);
  stop.abort();
  await running;
  expect(events.at(-1)).toMatchObject({ started: events[0]?.started, end: { ended: 'killed by SIGTERM' } });
});

it('tells of what is talked with, too', async () => {
  const events = await heard(async () => {
    const talker = converse(sh('echo line; echo err >&2; exit 4'));
    expect(await farewell(talker, () => undefined)).toMatchObject({ code: 4, stderr: 'err' });
  });
  expect(events).toMatchObject([{ end: { ended: 'exit code 4', said: 'err' } }]);
});

it('tells whoever listens around, and of where', async () => {
  const inner: TraceEvent[] = [];
  const outer = await heard(() =>
    tracingAs('one', () =>
      tracing(
        (event) => inner.push(event),
        () => run(['true'], { timeoutMs: 5000 }),
      ),
    ),
  );
  expect(inner).toHaveLength(1);
  expect(inner[0]?.where).toBeUndefined();
  expect(outer).toEqual([{ ...inner[0], where: 'one' }]);
});

it('keeps those apart that run at once', async () => {
  const both = ['a', 'b'].map((name) => heard(() => run(['echo', name], { timeoutMs: 5000 })));
  expect(await Promise.all(both)).toMatchObject([[{ argv: ['echo', 'a'] }], [{ argv: ['echo', 'b'] }]]);
});

it('tells of a bug with its stack', async () => {
  const events = await heard(() => traceBug(new TypeError('x is not a function')));
  expect(events).toMatchObject([{ type: 'bug' }]);
  expect((events[0] as { stack: string }).stack).toMatch(/^TypeError: x is not a function\n {4}at .*trace\.test/);
});
