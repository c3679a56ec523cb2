import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { controlled, expectChanged, factNames, untilGone } from './broken.js';
import { requires } from './requires.js';
import { tester } from './tester.js';
import { CRIU, LXC_5 } from './versions.js';

const APPS = { workload: 'apps' };
/** The image is fetched by whoever comes first. */
const LIMIT_MS = 600_000;

describe('the workload apps', requires('root', 'cgroup-v1', `lxc ${LXC_5}`), () => {
  it(
    'keeps redis, nginx and a response over ten generations',
    async () => {
      const args = [
        '--criu',
        CRIU,
        '--lxc',
        LXC_5,
        '--cgroup',
        'v1',
        '--cycles',
        '10',
        '--workload',
        'apps',
        '--timeout',
        '600',
      ];
      const { code, result } = await tester(['run', ...args]);
      expect(result, result?.cause ?? undefined).toMatchObject({ verdict: 'passed', cell: { workload: 'apps' } });
      expect(code).toBe(0);
      expect(result?.findings.map(({ id }) => id)).toContain('servers-as-root');
      const last = result?.cycles.at(-1)?.facts ?? [];
      expect(last.map(({ name }) => name)).toEqual(factNames('apps', true));
      for (const { facts } of result?.cycles.slice(1) ?? []) {
        expect(facts.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
      }
      // The one before the first dump, and one for each generation.
      expect(last.find(({ name }) => name === 'redis-transaction')).toMatchObject({ after: 11 });
    },
    LIMIT_MS,
  );
});

describe('a mode of the workload apps', requires('root'), () => {
  it.each<[string, RawRequest]>([
    ['leave-running', { 'leave-running': 'true', cycles: '2' }],
    ['fresh', { fresh: 'true', cycles: '2' }],
    ['a fault of the restore', { fault: 'post-restore' }],
  ])(
    '%s',
    async (_title, mode) => {
      const { verdict, cause } = await controlled({ ...APPS, ...mode });
      expect(verdict, cause ?? undefined).toBe('passed');
    },
    LIMIT_MS,
  );

  it('leave-running notices a response that stands still after the dump', async () => {
    const { verdict, cycles } = await controlled(
      { ...APPS, 'leave-running': 'true' },
      { beforeDump: 'iptables -A INPUT -p tcp --sport 8000 -j DROP' },
    );
    expect(verdict).toBe('failed');
    const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
    expect(changed).toEqual(['streamed-response', 'downtime']);
  });
});

describe('each fact of the workload apps notices', requires('root'), () => {
  const CONTROLS: Record<string, [facts: string[], afterRestore: string]> = {
    'a redis that was killed': [
      ['redis-transaction', 'processes', 'sockets'],
      `kill -KILL "$(grep -lx redis-server /proc/[0-9]*/comm | cut -d / -f 3)"; ${untilGone('redis-server')}`,
    ],
    'a counter that somebody else counted': [
      ['redis-transaction'],
      'nsenter -t "$PID" --mount --net -- redis-cli incr counter',
    ],
    'an nginx that no longer knows the connection': [
      ['nginx-keep-alive', 'processes'],
      'nsenter -t "$PID" --mount --pid -- sh -c "kill -HUP \\$(cat /run/nginx.pid)"; sleep 3',
    ],
  };
  it('a response that stands still', async () => {
    // What came before the dump must not be taken for what came after the restore.
    const { verdict, cycles } = await controlled(APPS, {
      beforeRestore: 'iptables -A INPUT -p tcp --sport 8000 -j DROP',
    });
    expect(verdict).toBe('failed');
    const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
    expect(changed).toEqual(['streamed-response', 'downtime']);
  });

  it.each(Object.entries(CONTROLS))('%s', (_title, [facts, command]) => expectChanged(APPS, facts, command), LIMIT_MS);
});
