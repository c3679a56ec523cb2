import { readFileSync } from 'node:fs';
import { statusField } from '../../src/host/process.js';
import type { FactResult } from '../../src/words/result.js';

const LIMITS = [...readFileSync('/proc/self/limits', 'utf8').matchAll(/^Max (.+?) {2,}(\S+) +(\S+)/gm)];

/** What a field is where nobody has set it; of those that are not here, nothing: zero, empty, false. */
const DEFAULTS: Record<string, unknown> = {
  'processes[].group': 1,
  'processes[].session': 1,
  'processes[].threads': 1,
  'environment.*.cwd': '/',
  'environment.*.root': '/',
  'environment.*.umask': '0022',
  'timer-slack.*': 50_000,
  'affinity.*': 'all',
  'coredump-filter.*': '00000033',
  'credentials.*.Uid': '0 0 0 0',
  'credentials.*.Gid': '0 0 0 0',
  ...Object.fromEntries(LIMITS.map(([, name, soft, hard]) => [`rlimits.*.${name}`, `${soft} ${hard}`])),
  ...Object.fromEntries(
    ['CapPrm', 'CapEff', 'CapBnd'].map((set) => [`capabilities.*.${set}`, statusField(process.pid, set)]),
  ),
  ...Object.fromEntries(
    ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'uts', 'user'].map((type) => [`namespaces.*.${type}`, 'sandbox']),
  ),
  'interface-sysctls.net/ipv6/conf/eth0/accept_ra': '1',
  'network-sysctls.net/ipv4/conf/all/accept_redirects': '1',
  'network-sysctls.net/ipv4/tcp_sack': '1',
  'pipe-sizes.*.*': 65_536,
  'links[].queue': 1000,
  'files.links': 1,
  'process-settings.dumpable': 1,
  freezer: 'THAWED',
};

/** Fields that are as they are by default, and why they have to be. */
const VACUOUS: Record<string, string> = {
  'states.*.isStopped': 'CRIU waits for ever for a process that is stopped in a frozen cgroup v1.',
  'states.*.tracer': 'CRIU dumps nobody who is traced.',
  'scheduling.*.realtimePriority': 'Where cgroups share out realtime, a new one has none.',
  'affinity.*': 'There may be one processor.',
  'autogroup.*': 'The kernel may know none.',
  'rlimits.*.nice priority': 'Only CAP_SYS_RESOURCE may raise it.',
  'rlimits.*.realtime priority': 'Only CAP_SYS_RESOURCE may raise it.',
  'rlimits.*.core file size': 'sudo takes it away for good.',
  'namespaces.*.user': 'CRIU dumps no nested one, and the container has that of the sandbox.',
  'confinement.*.label': 'The kernel may have no AppArmor, and with it the container is unconfined.',
  'links[].queue': 'The config of a container has no such line.',
  ...Object.fromEntries(
    ['promiscuity', 'allmulti', 'min_mtu', 'max_mtu'].map((name) => [
      `link-attributes.lo ${name}`,
      'lo is as the kernel made it; eth0 is not.',
    ]),
  ),
  'attached-processes': 'CRIU dumps nobody who came in from outside.',
  'large-memory.hugePages': 'It is what the host has set.',
  'timerfd.fired': 'One that has fired is not far from firing; expired-timerfd is one that has.',
  ...Object.fromEntries(
    ['ds', 'es', 'fs', 'gs'].map((name) => [`registers.*.${name}`, 'In 64 bits no program uses these segments.']),
  ),
  ...Object.fromEntries(
    ['opcode', 'instruction', 'operand'].map((name) => [
      `floating-point.*.${name}`,
      'Some processors tell of the last instruction only after an exception.',
    ]),
  ),
  ...Object.fromEntries(
    ['ymm', 'opmask', 'zmm', 'zmm16', 'pkru'].map((name) => [
      `floating-point.*.${name}`,
      'The processor may not have it.',
    ]),
  ),
  ...Object.fromEntries(
    ['msg', 'sem', 'shm'].flatMap((kind) =>
      ['uid', 'gid', 'cuid', 'cgid'].map((name) => [
        // The keeper's key.
        `system-v-objects.${kind}:${0x6b656570}:0.${name}`,
        'Root made them. npm run mutate changes these fields, and the fact notices it.',
      ]),
    ),
  ),
  'descriptor-owners.*': 'Most processes have none.',
  'socket-options.*': 'Most processes have none.',
  'socket-options.*.*.reuseAddress': 'Of a Unix socket CRIU does not restore it, and nobody takes notice of it.',
  'socket-options.*.*.reusePort': 'A Unix socket has none.',
  'unix-sockets.connectError': 'That there is none is what has to be seen.',
  'uptime.ahead':
    'Before its first dump a container has the clocks of the host: a clock that was moved is not at zero.',
  'memory-content.*': 'What a process that goes on by itself cannot write to is as its files have it.',
  'thread-settings.*.filters[].flags': 'A filter that logs would fill the log of the host.',
  'no-new-privs.thread': 'It has none beside a process that has.',
  'shared-tables.folderOfSibling': "CRIU dumps no two processes that share it (`Can't make FS id`).",
  'clocks.monotonic.last': 'Before the first question it remembers nothing.',
  'clocks.boottime.last': 'Before the first question it remembers nothing.',
  freezer: 'A container that is frozen answers nothing.',
  'processor-time': 'It names who spins: in a container that is well, nobody.',
};

/** Fields of facts in which nothing but the default was seen, so that their loss would not be, without a reason for it. */
export function vacuousFields(facts: readonly FactResult[]): string[] {
  const seen = new Map<string, unknown[]>();
  for (const { name, before } of facts) collect(name, before, seen);
  return [...seen]
    .filter(([path, values]) => !(path in VACUOUS) && values.every((value) => isDefault(path, value)))
    .map(([path, [value]]) => `${path} is ${JSON.stringify(value)}`);
}

function isDefault(path: string, value: unknown): boolean {
  if (path in DEFAULTS) return DEFAULTS[path] === value;
  return value === null || value === false || /^(0*|\[\]|\{\})$/.test(String(value));
}

/** Leaves by their paths: `scheduling.*.nice` of each process, `links[].mtu` of each of a list. */
function collect(path: string, value: unknown, seen: Map<string, unknown[]>): void {
  const below = Array.isArray(value)
    ? value.map((each) => [`${path}[]`, each] as const)
    : Object.entries(typeof value === 'object' && value !== null ? value : {}).map(
        ([key, each]) => [`${path}.${/^[\d/ ]+$/.test(key) ? '*' : key}`, each] as const,
      );
  for (const [name, each] of below) collect(name, each, seen);
  if (below.length > 0) return;
  const leaf = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  seen.set(path, [...(seen.get(path) ?? []), leaf]);
}
