import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nativeProgram } from '../../src/host/installation.js';
import { until } from '../../src/host/wait.js';

const program = nativeProgram('enter', resolve('dist/helper/index.js'));
const SAY = 'id -u; id -g; id -G; grep -E "^Cap(Inh|Prm|Bnd)" /proc/self/status';

const inits: ChildProcess[] = [];
afterEach(() => {
  for (const init of inits.splice(0)) init.kill('SIGKILL');
});

/** What stands for the init of a container, once it is in a namespace of its own. */
async function init(kind: 'user' | 'uts', ...command: string[]): Promise<number> {
  const child = spawn(command[0] as string, command.slice(1), { stdio: 'ignore' });
  inits.push(child);
  const pid = child.pid as number;
  const own = () => readlinkSync(`/proc/${pid}/ns/${kind}`) !== readlinkSync(`/proc/self/ns/${kind}`);
  const runs = () => readFileSync(`/proc/${pid}/comm`, 'utf8') === 'sleep\n';
  expect(await until(() => own() && runs(), 5000)).toBe(true);
  return pid;
}

/** What a program says that is sent in by somebody with groups, and capabilities to inherit. */
function sentIn(pid: number, namespaces: string): string[] {
  const sender = ['--groups', '0,77', '--inh-caps', '+mknod', program, String(pid), namespaces];
  return execFileSync('setpriv', [...sender, '/bin/sh', '-c', SAY], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

describe.runIf(process.geteuid?.() === 0)('who is sent into a container', () => {
  it('is its root where it has users of its own, and in no group of the host', async () => {
    const pid = await init('user', 'unshare', '--user', '--uts', 'sleep', '60');
    for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${pid}/${map}`, '0 100000 65536');
    expect(sentIn(pid, 'user,uts').slice(0, 3)).toEqual(['0', '0', '0']);
  });

  it('has no capability that its init cannot have, not even by inheritance', async () => {
    const pid = await init('uts', 'setpriv', '--bounding-set', '-mknod', 'unshare', '--uts', 'sleep', '60');
    const bounding = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^CapBnd:\t(.*)$/m)?.[1];
    const none = '0'.repeat(16);
    expect(sentIn(pid, 'uts').slice(2)).toEqual([
      '0',
      `CapInh:\t${none}`,
      `CapPrm:\t${bounding}`,
      `CapBnd:\t${bounding}`,
    ]);
  });

  // The setting is one of each pid namespace.
  it.runIf(existsSync('/proc/sys/vm/memfd_noexec'))('is sent where memory can be started only by who says so', () => {
    const script = 'echo 1 > /proc/sys/vm/memfd_noexec; exec "$0" 1 uts /bin/sh -c "cat /proc/sys/vm/memfd_noexec"';
    const said = execFileSync('unshare', ['--pid', '--fork', '--mount-proc', '/bin/sh', '-c', script, program]);
    expect(said.toString()).toBe('1\n');
  });

  it('is started by a copy in memory that nobody can change, and no file of the host is within reach', async () => {
    const pid = await init('uts', 'unshare', '--uts', 'sleep', '60');
    const sender = spawn(program, [String(pid), 'uts', '/bin/sh', '-c', 'echo; read line'], { stdio: 'pipe' });
    inits.push(sender);
    await once(sender.stdout, 'data');
    expect(readlinkSync(`/proc/${sender.pid}/exe`)).toMatch(/^\/memfd:enter /);
    const held = openSync(`/proc/${sender.pid}/exe`, 'r');
    sender.kill('SIGKILL');
    await once(sender, 'close');
    // What runs cannot be written to in any case; what was sealed never.
    const copy = openSync(`/proc/self/fd/${held}`, 'r+');
    expect(() => writeSync(copy, 'x')).toThrow('EPERM');
    expect(readFileSync(`/proc/self/fd/${held}`).equals(readFileSync(program))).toBe(true);
    for (const file of [copy, held]) closeSync(file);
  });
});
