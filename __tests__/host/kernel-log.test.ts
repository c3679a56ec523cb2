import { expect, it } from 'vitest';
import { HARMLESS, judge, ownLine, withoutRepeats } from '../../src/host/kernel-log.js';
import type { Worker } from '../../src/host/residents.js';

const ID = 'criu-lxc-test.12.345.a1b2c3';
const SEEN = new Map<number, Worker>([
  [77, 'criu'],
  [78, 'lxc'],
  [79, 'container'],
]);
const judged = (...lines: string[]) => judge(lines, [ID], SEEN);

it.each<[Worker, string]>([
  ['criu', 'criu[77]: segfault at 0 ip 0000 sp 0000 error 4 in criu[400000+1000]'],
  // Programs of the store are started by their own dynamic loader.
  ['criu', 'ld-linux-x86-64[77]: segfault at 0 ip 0000 sp 0000 error 4 in libc.so.6[78738,7f02da791000+b6000]'],
  ['lxc', 'traps: lxc-start[78] general protection fault ip:0 sp:0 error:0 in liblxc.so[1+2]'],
  [
    'container',
    'init[79]: unhandled exception: DABT (lower EL), ESR 0x92000004, level 0 translation fault in init[1+2]',
  ],
])('the death of a process of the sandbox, %s: %s', (worker, line) => {
  expect(judged(line)).toEqual([{ line, kind: 'death', worker, isOurs: true, isOthers: false }]);
  const others = line.replaceAll(/\[7\d\]/g, '[4711]');
  expect(judged(others)).toEqual([{ line: others, kind: 'death', worker: null, isOurs: false, isOthers: true }]);
});

it.each([
  ['WARNING: CPU: 1 PID: 77 at kernel/fork.c:1024 copy_process+0x1/0x2'],
  [
    'BUG: kernel NULL pointer dereference, address: 0',
    '#PF: supervisor read',
    'CPU: 1 UID: 0 PID: 77 Comm: criu Not tainted',
  ],
  ['Oops: Oops: 0000 [#1] SMP NOPTI', 'CPU: 1 UID: 0 PID: 77 Comm: criu Not tainted 6.18.5'],
  ['INFO: task criu:77 blocked for more than 120 seconds.'],
  ['watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [criu:77]'],
])('an alarm is ours by the process in it, or in its report: %s', (...lines) => {
  const of = (pid: string) => judged(...lines.map((line) => line.replace('77', pid)))[0];
  expect(of('77')).toMatchObject({ kind: 'alarm', worker: 'criu', isOurs: true });
  expect(of('4711')).toMatchObject({ kind: 'alarm', isOurs: false, isOthers: true });
});

it('an alarm that names nobody is not laid at our door', () => {
  expect(judged('rcu: INFO: rcu_sched detected stalls on CPUs/tasks:')).toMatchObject([
    { isOurs: false, isOthers: false },
  ]);
});

it('what names the sandbox is ours', () => {
  const line = `oom-kill:constraint=CONSTRAINT_MEMCG,task_memcg=/${ID}/lxc.payload.a1b2c3,task=init,pid=7,uid=0`;
  expect(judged(line)).toMatchObject([{ isOurs: true }]);
  expect(judged(line.replace('a1b2c3/', 'ffffff/'))).toMatchObject([{ isOurs: false, isOthers: true }]);
});

it('the rest is neither', () => {
  expect(judged('br0: port 1(vethAbc) entered disabled state')).toMatchObject([{ kind: 'other', isOurs: false }]);
});

it.each([
  'traps: criu[77] general protection fault ip:55d0c8f5ea7c sp:7ffd0 error:402 in criu[e9842,55d0c8e75000+f0000]',
  'traps: ld-linux-x86-64[77] general protection fault ip:7f0 sp:7ffd0 error:402 in criu[e9842,7f0+f0000]',
  'audit: type=1400 audit(1795797430.011:2): apparmor="STATUS" operation="profile_load" profile="unconfined" name="lxc-container-default" pid=77 comm="apparmor_parser"',
])('what is harmless is no line: %s', (line) => {
  expect(judged(line)).toEqual([]);
  expect(HARMLESS.every(({ reason }) => reason.endsWith('.'))).toBe(true);
});

it('a refusal of AppArmor is a line', () => {
  const line =
    'audit: type=1400 audit(1.0:2): apparmor="DENIED" operation="mount" profile="lxc-a_</b>" pid=79 comm="init"';
  expect(judged(line)).toMatchObject([{ isOurs: true }]);
});

it('has one line for those that repeat', () => {
  const line = (pid: number, address: string) => `criu[${pid}]: segfault at ${address} ip 00007f0${pid} error 4`;
  expect(withoutRepeats([line(77, '18'), 'other', line(4711, '7f02da7cb738')])).toEqual([
    `${line(77, '18')} (2 times)`,
    'other',
  ]);
});

it('does not believe programs that write to the log of the kernel', () => {
  expect(ownLine('12,100,5000,-;WARNING: all is lost\n')).toBeNull();
  expect(ownLine('4,100,5000,-;WARNING: all is lost\n SUBSYSTEM=net\n')).toBe('WARNING: all is lost');
});

it.each<[line: string, worker: Worker]>([
  ['init[77]: segfault at 460a61 ip 0000000000460a61 sp 00007fff744ad2d8 error 14 likely on CPU 1', 'container'],
  ['criu[77]: segfault at 0 ip 00007f0000000000 sp 00007ffe00000000 error 6 in libc.so.6[7f00+1000]', 'criu'],
  ['ld-linux-x86-64[77]: segfault at 0 ip 00007f0000000000 sp 00007ffe00000000 error 6 in criu[bb468+b6000]', 'criu'],
])('knows who died of who was last seen as CRIU: «%s»', (line, worker) => {
  expect(judge([line], [ID], new Map([[77, 'criu']]))).toMatchObject([{ kind: 'death', worker }]);
});

it('a death is of CRIU, though its process was seen last as the child of LXC that was to become CRIU', () => {
  const line = 'ld-linux-x86-64[78]: segfault at 0 ip 00007f0 sp 00007ff error 6 in criu[bb468,7f00+b6000]';
  expect(judge([line], [ID], new Map([[78, 'lxc']]))).toMatchObject([{ kind: 'death', worker: 'criu' }]);
  const other = line.replace('criu[bb468', 'liblxc.so.1[bb468');
  expect(judge([other], [ID], new Map([[78, 'lxc']]))).toMatchObject([{ kind: 'death', worker: 'lxc' }]);
});

it('one that lived too short to be seen is known by its name, where that proves something', () => {
  const line = 'worker[4711]: segfault at 0 ip 0 sp 0 error 4 in worker[1+2]';
  const known = (worker: Worker | null) =>
    judge([line], [ID], SEEN, (pid, name, told) =>
      pid === 4711 && name === 'worker' && told === line ? worker : null,
    );
  expect(known('container')).toMatchObject([{ worker: 'container', isOurs: true, isOthers: false }]);
  expect(known(null)).toMatchObject([{ worker: null, isOurs: false, isOthers: true }]);
  // Who was seen is not asked for.
  const seen = line.replace('4711', '79');
  expect(judge([seen], [ID], SEEN, () => 'criu')).toMatchObject([{ worker: 'container' }]);
});
