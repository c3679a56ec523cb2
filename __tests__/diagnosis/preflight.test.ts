import { expect, it } from 'vitest';
import { preflight } from '../../src/diagnosis/preflight.js';
import type { Host } from '../../src/host/inspect.js';
import { hostFeatures } from '../features.js';

const FINE: Host = {
  platform: 'linux',
  kernel: '6.18.0',
  privilege: 'root',
  sudoRefusal: '',
  namespaces: [],
  missingTools: [],
  missingProcFiles: [],
  missingOptions: [],
  hierarchies: [{ version: 'v2', name: '', mountPoint: '/sys/fs/cgroup', own: '/sys/fs/cgroup/a' }],
  v2Controllers: ['cpu', 'memory', 'pids'],
  features: hostFeatures(),
  iptables: true,
  ip: true,
  workDir: '/work',
  freeBytes: 10 ** 10,
  realTimeBudget: null,
};

it('finds nothing wrong with a host that is fine, and says what it saw', () => {
  const findings = preflight(FINE);
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  for (const { id, evidence } of findings) expect(evidence, id).toBeTruthy();
});

it.each<[string, Partial<Host>, 'error' | 'warning', string]>([
  ['platform', { platform: 'darwin' }, 'error', 'needs Linux'],
  ['privilege', { privilege: 'none', sudoRefusal: 'a password is required' }, 'error', 'not root'],
  ['tools', { missingTools: ['nsenter'] }, 'error', 'nsenter'],
  ['namespaces', { namespaces: [{ name: 'net', refusal: 'denied' }] }, 'error', 'cannot be made: net'],
  ['checkpoint-restore', { missingProcFiles: ['/proc/self/map_files'] }, 'error', 'CONFIG_CHECKPOINT_RESTORE'],
  ['cgroup', { hierarchies: [] }, 'error', 'No cgroup'],
  ['capabilities', { features: hostFeatures({ 'cap-sys-resource': false }) }, 'warning', 'CAP_SYS_RESOURCE'],
  ['capabilities', { features: hostFeatures({ 'cap-sys-admin': false }) }, 'error', 'CAP_SYS_ADMIN'],
  ['real-time', { realTimeBudget: '/sys/fs/cgroup/cpu/cpu.rt_runtime_us' }, 'error', 'real-time scheduling policy'],
  ['space', { freeBytes: 1024 }, 'error', 'Only 0 MiB are free in /work'],
])('%s: says what is wrong with %o, by what, and what to do', (id, defect, severity, words) => {
  const wrong = preflight({ ...FINE, ...defect }).filter((finding) => finding.severity !== 'info');
  expect(wrong).toEqual([
    { id, severity, message: expect.stringContaining(words), evidence: expect.any(String), advice: expect.any(String) },
  ]);
});

it.each([
  [['unshare', 'flock'], 'Install util-linux.'],
  [['mount'], 'Install mount (of util-linux).'],
  [['nsenter', 'cut', 'tar'], 'Install util-linux, coreutils, tar.'],
])('says what to install for %s, and does not say that namespaces can be made', (missingTools, advice) => {
  const findings = preflight({ ...FINE, missingTools });
  const message = (id: string) => findings.find((finding) => finding.id === id)?.message;
  expect(findings.find(({ id }) => id === 'tools')?.advice).toBe(advice);
  expect(message('tools')).toContain(missingTools.join(', '));
  expect(message('namespaces')).toContain('not tried');
});

it('says who brings ip', () => {
  const message = (host: Host) => preflight(host).find(({ id }) => id === 'network')?.message;
  expect(message(FINE)).toContain('this host has it');
  expect(message({ ...FINE, ip: false })).toContain('only an LXC of the archive');
  expect(message({ ...FINE, ip: false })).toContain('install iproute2');
});

it('says which iptables CRIU gets', () => {
  const message = (host: Host) => preflight(host).find(({ id }) => id === 'packet-filter')?.message;
  expect(message(FINE)).toContain('this host has it');
  expect(message({ ...FINE, iptables: false })).toContain("the archive's is used");
});

it('says whether hardware breakpoints work, and what does without them', () => {
  const message = (has: boolean | null) =>
    preflight({ ...FINE, features: hostFeatures({ 'hardware-breakpoints': has }) }).find(
      ({ id }) => id === 'hardware-breakpoints',
    )?.message;
  expect(message(true)).toBe('Hardware breakpoints work.');
  expect(message(false)).toContain('CRIU before 4.2 hangs, unless it runs with no-breakpoints');
  expect(message(null)).toContain('could not be tried');
});

it('lists what else the host has, lacks, or could not be asked for', () => {
  const features = hostFeatures({ 'io-uring': false, mptcp: false, 'kernel-log': null });
  const finding = preflight({ ...FINE, features }).find(({ id }) => id === 'features');
  expect(finding?.message).toMatch(
    /^This host has .*; it lacks io-uring, mptcp; it could not be asked for kernel-log\.$/,
  );
  expect(finding?.evidence).toContain('kernel-log: kernel-log was not tried');
});
