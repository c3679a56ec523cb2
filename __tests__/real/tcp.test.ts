import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import type { Result } from '../../src/words/result.js';
import { controlled, expectChanged, factNames, UNTIL_THERE, untilGone } from './broken.js';
import { expectOnlyKnownLosses } from './losses.js';
import { requires } from './requires.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC_5 } from './versions.js';

const TCP = { workload: 'tcp' };

describe('the workload tcp', requires('root', 'cgroup-v1', `lxc ${LXC_5}`), () => {
  it('keeps the same connections over ten generations', async () => {
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
      'tcp',
      '--timeout',
      '600',
    ];
    const { code, stdout, result } = await tester(['run', ...args]);
    expect(result).toMatchObject({ verdict: 'passed', cause: null, cell: { workload: 'tcp' } });
    expect(code).toBe(0);
    expect(stdout).toContain('workload tcp');
    const facts = result?.cycles.flatMap(({ facts }) => facts) ?? [];
    expect(new Set(facts.map(({ name }) => name))).toEqual(new Set(factNames('tcp', true)));
    expectOnlyKnownLosses(result as Result);
    const connections = facts.filter(({ name }) => name === 'connections');
    expect(new Set(connections.map(({ after }) => JSON.stringify(after))).size).toBe(1);
    expect(connections[0]?.before).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  }, 600_000);
});

describe('a mode of the workload tcp', requires('root'), () => {
  it.each<[string, RawRequest]>([
    ['leave-running', { 'leave-running': 'true', cycles: '2' }],
    ['fresh', { fresh: 'true', cycles: '2' }],
    ['a fault of the dump', { fault: 'dump-pages' }],
    ['a fault of the restore', { fault: 'post-restore' }],
  ])('%s', async (_title, mode) => {
    const { verdict, cause } = await controlled({ ...TCP, ...mode });
    expect(verdict, cause ?? undefined).toBe('passed');
  });
});

describe('each fact of the workload tcp notices', requires('root'), () => {
  it('a connection that is reset', async () => {
    const reset = 'iptables -A OUTPUT -p tcp --sport 7002 -j REJECT --reject-with tcp-reset';
    await expectChanged(TCP, ['streams', 'downtime'], reset);
  });

  it('a peer that was killed, and its connections with it', async () => {
    const kill = `kill -KILL "$(grep -lx peer /proc/[0-9]*/comm | cut -d / -f 3)"; ${untilGone('peer')}`;
    await expectChanged(
      TCP,
      ['connections', 'streams', 'downtime', 'new-connections', 'tcp-options', 'processes', 'sockets'],
      kill,
    );
  });

  it('a connection that was not there', async () => {
    const more = `nsenter -t "$PID" --net -- bash -c 'exec 3<>/dev/tcp/10.77.0.1/7002; : > "$ROOTFS/tmp/there"; sleep 600' & ${UNTIL_THERE}`;
    await expectChanged(TCP, ['connections', 'file-tree', 'attached-processes'], more);
  });

  it('bytes that do not arrive', async () => {
    // On the sandbox's side: the container's own rules are another fact.
    const drop = 'iptables -I INPUT -p tcp --dport 7002 -j DROP';
    await expectChanged(TCP, ['streams', 'downtime'], drop);
  });

  it('newcomers who are not let in', async () => {
    const shut = 'iptables -I OUTPUT -p tcp --syn -j DROP';
    await expectChanged(TCP, ['new-connections'], shut);
  });

  it('another peer than the one that was dumped', async () => {
    const { verdict, cycles } = await controlled(TCP, {
      beforeRestore: `LC_ALL=C sed -i "s/name=[0-9a-f]\\{16\\}/name=${'0'.repeat(16)}/g" "$IMAGES"/pages-*.img`,
    });
    expect(verdict).toBe('failed');
    const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed');
    expect(changed?.map(({ name }) => name)).toEqual(['streams']);
    expect(changed?.[0]?.reason).toContain('is called 0000000000000000');
  });
});
