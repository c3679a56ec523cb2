import { expect, it } from 'vitest';
import { besideKernel } from '../../src/diagnosis/kernel.js';
import type { Finding } from '../../src/words/result.js';

const ID = 'criu-lxc-test.12.345.a1b2c3';

/** What becomes of a dump that failed while the kernel said these lines. */
function beside(...lines: string[]) {
  return besideFailure('unknown-failure', ...lines);
}

function besideFailure(id: string, ...lines: string[]) {
  const findings: Finding[] = [{ id, severity: 'error', message: 'It failed.', evidence: 'Error' }];
  const outcome = { cause: 'The dump failed: Error', explainedBy: id, findings };
  besideKernel(outcome, lines, ID);
  return outcome;
}

const OOM = `oom-kill:constraint=CONSTRAINT_MEMCG,task_memcg=/${ID}/lxc.payload.a1b2c3,task=init,pid=7,uid=0`;
const SEGFAULT = 'criu[1234]: segfault at 0 ip 0000 sp 0000 error 4 in criu[400000+1000]';
const BUG = 'BUG: kernel NULL pointer dereference, address: 0000000000000000';

it.each([
  ['killed-for-memory', OOM, [OOM]],
  ['program-crashed', SEGFAULT, []],
  ['program-crashed', 'traps: lxc-checkpoint[9] general protection fault ip:0 sp:0 error:0', []],
  ['kernel-fault', BUG, ['Oops: Oops: 0000 [#1] SMP NOPTI', 'CPU: 1 UID: 0 PID: 77 Comm: criu Not tainted 6.18.5']],
])('%s explains a failure, and comes first', (id, line, more) => {
  const { cause, explainedBy, findings } = beside('br0: port 1(vethAbc) entered disabled state', line, ...more);
  expect(explainedBy).toBe(id);
  expect(findings.map((finding) => finding.id)).toEqual([id, 'unknown-failure']);
  expect(findings[0]?.evidence?.split('\n')).toContain(line);
  expect(cause).toBe(`The dump failed: Error The kernel said: ${line}`);
});

it.each([
  ["a fault in somebody else's work", [BUG, 'CPU: 1 UID: 0 PID: 77 Comm: postgres Not tainted 6.18.5']],
  ['a process that waits', ['INFO: task criu:1234 blocked for more than 120 seconds.']],
  ['a limit of the cell', [`cgroup: fork rejected by pids controller in /${ID}/lxc.payload.a1b2c3`]],
])('%s stands beside the cause, and does not take its place', (_what, lines) => {
  const { cause, findings } = beside(...lines);
  expect(cause).toBe('The dump failed: Error');
  expect(findings).toHaveLength(1);
  expect(findings[0]?.evidence).toMatch(/^Error\n\nThe kernel said meanwhile:\n/);
  expect(findings[0]?.evidence).toContain(lines[0]);
});

it('a crash that may be that of another cell takes the place of no known failure', () => {
  const { cause, findings } = besideFailure('no-space', SEGFAULT);
  expect(cause).toBe('The dump failed: Error');
  expect(findings).toEqual([expect.objectContaining({ id: 'no-space', evidence: expect.stringContaining(SEGFAULT) })]);
});

it('what does not concern the cell is left out', () => {
  const { cause, findings } = beside(
    'br0: port 1(vethAbc) entered disabled state',
    'oom-kill:constraint=CONSTRAINT_MEMCG,task_memcg=/other,task=java,pid=7,uid=0',
    OOM.replaceAll(ID, 'criu-lxc-test.9.9.ffffff'),
    'java[7]: segfault at 0 ip 0000 sp 0000 error 4 in java[400000+1000]',
  );
  expect({ cause, evidence: findings[0]?.evidence }).toEqual({ cause: 'The dump failed: Error', evidence: 'Error' });
});
