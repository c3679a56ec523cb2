import { describe, expect, it } from 'vitest';
import { afterwards, controlled } from './broken.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';

/** Each lies in the sandbox after the restore. */
const LEFT: Record<string, [string, RegExp]> = {
  'a process': ['sleep 77 </dev/null >/dev/null 2>&1 &', /^process \d+ \(sleep\)$/m],
  'a process of another pid namespace': [
    'unshare --pid --fork tail -f /dev/null </dev/null >/dev/null 2>&1 &',
    /^process \d+ \(unshare\)\n(.*\n)*process \d+ \(tail\)$/m,
  ],
  'a chain of CRIU': ['iptables -w -N CRIU', /^packet filter: chain .*CRIU$/m],
  'a file in /run': ['mkdir /run/criu-left', /^file \/run\/criu-left$/m],
  'a file in /tmp': [': > /tmp/.criu.left', /^file \/tmp\/\.criu\.left$/m],
  'a link': ['ip link add left type bridge', /^link left$/m],
  'a veth': ['ip link add one type veth peer name other', /^link veth 2$/m],
  'a cgroup': ['mkdir /sys/fs/cgroup/cpu/left 2>/dev/null || mkdir /sys/fs/cgroup/left', /^cgroup \/sys\/.*\/left$/m],
  'a mount': ['mount -t tmpfs left /mnt', /^mount \/mnt /m],
  'a second container': [
    'mkdir "$LXC_PATH/twin"; sed "s/$NAME$/twin/; /lxc.net/d" "$LXC_PATH/$NAME/config" > "$LXC_PATH/twin/config"; lxc-start -P "$LXC_PATH" -n twin',
    /^container twin\n(.*\n)*cgroup .*lxc\.payload\.twin$/m,
  ],
  "a folder of CRIU's in the container": [
    'mkdir "$ROOTFS/tmp/.criu.mntns.left"',
    /\/tmp\/\.criu\.mntns\.left in the cont/,
  ],
  'a link of CRIU on a tmpfs': [
    ': > "/proc/$PID/root/run/witness/link_remap.1"',
    /\/run\/witness\/link_remap\.1 in the cont/,
  ],
};

/** The witness has a fact of its own for files, which would be first to notice those in the container. */
const TREE_IS_TOLD = { facts: 'file-tree=info' };

describe('what a cycle leaves in the sandbox', requires('root'), () => {
  it('is a leak, and all of it is named', async () => {
    const commands = Object.values(LEFT).map(([command]) => command);
    const { verdict, failureClass, cause, explainedBy, findings } = await controlled(
      TREE_IS_TOLD,
      afterwards(commands.join('\n')),
    );
    expect({ verdict, failureClass, explainedBy }, cause ?? undefined).toEqual({
      verdict: 'failed',
      failureClass: 'leak',
      explainedBy: 'leak',
    });
    const [found, ...others] = findings.filter(({ id }) => id === 'leak');
    expect(others).toEqual([]);
    for (const [, named] of Object.values(LEFT)) expect(found?.evidence).toMatch(named);
    expect(leftovers()).toEqual([]);
  });

  it('is a leak when it lies in the container alone', async () => {
    const { failureClass, cause } = await controlled(TREE_IS_TOLD, afterwards(': > "$ROOTFS/link_remap.77"'));
    expect(failureClass).toBe('leak');
    expect(cause).toBe('The cycle left something in the sandbox: file /link_remap.77 in the container.');
  });

  it('fails a cycle of many, and not only the last', async () => {
    const { failureClass, cycles } = await controlled({ cycles: '2' }, afterwards(': > /run/criu-left'));
    expect({ failureClass, cycles: cycles.length }).toEqual({ failureClass: 'leak', cycles: 1 });
  });
});
