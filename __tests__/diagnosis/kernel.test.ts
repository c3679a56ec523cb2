import { expect, it } from 'vitest';
import { besideKernel } from '../../src/diagnosis/kernel.js';
import type { KernelLine } from '../../src/host/kernel-log.js';
import type { Worker } from '../../src/host/residents.js';
import type { Finding } from '../../src/words/result.js';

const said = (line: string, worker: Worker | null, kind: KernelLine['kind'] = 'death'): KernelLine => ({
  ...{ line, kind, worker },
  ...{ isOurs: true, isOthers: false },
});

/** What becomes of a failure while the kernel said these lines. */
function beside(id: string | null, ...told: KernelLine[]) {
  const findings: Finding[] = id === null ? [] : [{ id, severity: 'error', message: 'It failed.', evidence: 'Error' }];
  const outcome = { cause: 'The dump failed: Error', explainedBy: id, findings };
  besideKernel(outcome, told);
  return outcome;
}

const OOM = said('oom-kill:constraint=CONSTRAINT_NONE,task_memcg=/x,task=init,pid=7,uid=0', 'container', 'other');
const SEGFAULT = said('criu[1234]: segfault at 0 ip 0000 sp 0000 error 4 in criu[400000+1000]', 'criu');
const BUG = said('BUG: kernel NULL pointer dereference, address: 0000000000000000', 'criu', 'alarm');

it.each<[string, KernelLine]>([
  ['killed-for-memory', OOM],
  ['criu-crashed', SEGFAULT],
  ['lxc-crashed', said('traps: lxc-checkpoint[9] general protection fault ip:0 sp:0 error:0', 'lxc')],
  ['kernel-fault', BUG],
])('%s explains a failure, and comes first', (id, line) => {
  const { cause, explainedBy, findings } = beside('unknown-failure', line);
  expect(explainedBy).toBe(id);
  expect(findings.map((finding) => finding.id)).toEqual([id, 'unknown-failure']);
  expect(findings[0]?.evidence).toBe(line.line);
  const short = id === 'killed-for-memory' ? 'oom-kill: task=init,pid=7,uid=0' : line.line;
  expect(cause).toBe(`The dump failed: Error The kernel said: ${short}`);
});

it.each([
  ['its own', '/a/criu-lxc-test.1.2.3/lxc.payload.x', 'The container came upon its limit of memory'],
  ['that of one above it', '/a', 'memory ran out'],
  ['that of one in it', '/a/criu-lxc-test.1.2.3/lxc.payload.x/web.service', 'memory ran out'],
])('says of which cgroup the limit was that a process was killed for: %s', (_whose, cgroup, words) => {
  const line = `oom-kill:constraint=CONSTRAINT_MEMCG,oom_memcg=${cgroup},task_memcg=/a/criu-lxc-test.1.2.3/lxc.payload.x,task=init,pid=7`;
  expect(beside('unknown-failure', said(line, 'container', 'other')).findings[0]?.message).toContain(words);
});

it('a process of the container that crashed explains that the container is not as it was, and no failure of CRIU', () => {
  const crash = said('init[7]: segfault at 4b0640 ip 4b0640 sp 7ffd error 14', 'container');
  expect(beside(null, crash).explainedBy).toBe('container-crashed');
  expect(beside('sleep-cut-short', crash).explainedBy).toBe('container-crashed');
  expect(beside('unknown-failure', crash).explainedBy).toBe('unknown-failure');
});

it.each<[string, string, KernelLine]>([
  ['a process that waits', 'unknown-failure', said('INFO: task criu:1234 blocked', 'criu', 'alarm')],
  ['a crash beside a known failure', 'no-space', SEGFAULT],
  ['a crash that is known already', 'criu-crashed', SEGFAULT],
])('%s stands beside the cause, and does not take its place', (_what, id, line) => {
  const { cause, findings } = beside(id, line);
  expect(cause).toBe('The dump failed: Error');
  expect(findings).toEqual([
    expect.objectContaining({ id, evidence: `Error\n\nThe kernel said meanwhile:\n${line.line}` }),
  ]);
});

it('what others did is left out', () => {
  const { cause, findings } = beside('unknown-failure', { ...SEGFAULT, worker: null, isOurs: false, isOthers: true });
  expect({ cause, evidence: findings[0]?.evidence }).toEqual({ cause: 'The dump failed: Error', evidence: 'Error' });
});
