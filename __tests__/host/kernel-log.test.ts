import { expect, it } from 'vitest';
import { isAlarm, ownLine } from '../../src/host/kernel-log.js';

/** The line of a record, when it is an alarm. */
function alarm(record: string, id: string): string | null {
  const line = ownLine(record);
  return line !== null && isAlarm(line, id) ? line : null;
}

const ID = 'criu-lxc-test.12.345.a1b2c3';

it.each([
  'WARNING: CPU: 1 PID: 77 at kernel/fork.c:1024 copy_process+0x1/0x2',
  'BUG: kernel NULL pointer dereference, address: 0000000000000000',
  'Oops: Oops: 0000 [#1] SMP NOPTI',
  'INFO: task criu:1234 blocked for more than 120 seconds.',
  'rcu: INFO: rcu_sched detected stalls on CPUs/tasks:',
  'watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [criu:99]',
  'criu[1234]: segfault at 0 ip 0000 sp 0000 error 4 in criu[400000+1000]',
  'traps: lxc-start[12] general protection fault ip:0 sp:0 error:0',
  `oom-kill:constraint=CONSTRAINT_MEMCG,task_memcg=/${ID}/lxc.payload.a1b2c3,task=init,pid=7,uid=0`,
])('an alarm: %s', (line) => {
  expect(alarm(`4,100,5000,-;${line}\n SUBSYSTEM=net\n`, ID)).toBe(line);
});

it.each([
  'br0: port 1(vethAbc) entered disabled state',
  'sh[1234]: segfault at 0 ip 0000 sp 0000 error 4 in sh[400000+1000]',
  'EXT4-fs (vda): warning: mounting fs with errors',
])('no alarm: %s', (line) => {
  expect(alarm(`4,100,5000,-;${line}\n`, ID)).toBeNull();
});

it('does not believe programs that write to the log of the kernel', () => {
  expect(alarm('12,100,5000,-;WARNING: all is lost\n', ID)).toBeNull();
});
