import { expect, it } from 'vitest';
import { type Traces, tellCoreFiles, whoCrashed } from '../../src/diagnosis/crash.js';

const NOTHING: Traces = { printed: [], lxcErrors: [], criuLog: [], signal: null, hasCriuBegun: true };

it.each<[string, Partial<Traces>, 'criu' | 'lxc', RegExp]>([
  ['CRIU, by a signal', { lxcErrors: ['dump signaled with 11'] }, 'criu', /^CRIU was killed by SIGSEGV\.$/],
  [
    'CRIU in a restore, by a signal',
    { lxcErrors: ['CRIU was killed with signal 6', 'restore process died'] },
    'criu',
    /^CRIU was killed by SIGABRT\.$/,
  ],
  [
    'CRIU, by its own assertion',
    { criuLog: ['(00.1) Error (criu/x.c:7): BUG at criu/x.c:7'], lxcErrors: ['CRIU was killed with signal 11'] },
    'criu',
    /assertion of its own: BUG at criu\/x\.c:7\.$/,
  ],
  [
    'CRIU, with its last words',
    { lxcErrors: ['dump signaled with 6', 'criu output: *** buffer overflow detected ***: terminated'] },
    'criu',
    /^CRIU was killed by SIGABRT\. It said: .*buffer overflow detected/,
  ],
  [
    'LXC, before it ran CRIU',
    {
      printed: ['double free or corruption (out)'],
      lxcErrors: ['CRIU was killed with signal 6'],
      hasCriuBegun: false,
    },
    'lxc',
    /^LXC's own code was killed by SIGABRT before it ran CRIU\. It said: double free or corruption \(out\)/,
  ],
  ['the tool itself', { signal: 'SIGSEGV' }, 'lxc', /^The LXC tool was killed by SIGSEGV\.$/],
  [
    'the tool itself, with an assertion of glibc',
    { signal: 'SIGABRT', printed: ["lxc-checkpoint: a.c:1: f: Assertion `x' failed."] },
    'lxc',
    /It said: .*Assertion/,
  ],
  [
    "LXC's monitor, in a restore",
    { lxcErrors: ['reading status from pipe failed', 'restore process died'], hasCriuBegun: false },
    'lxc',
    /monitor died/,
  ],
  [
    'a sanitizer of LXC',
    { printed: ['==7==ERROR: AddressSanitizer: heap-use-after-free'], hasCriuBegun: false },
    'lxc',
    /^The LXC tool crashed\. It said: ==7==ERROR/,
  ],
])('says that it was %s', (_what, traces, crashed, sentence) => {
  expect(whoCrashed({ ...NOTHING, ...traces })).toMatchObject({
    crashed,
    sentence: expect.stringMatching(sentence),
  });
});

it.each<[string, Partial<Traces>]>([
  [
    'that failed with an error',
    { criuLog: ["(00.1) Error (criu/x.c:7): Can't dump"], lxcErrors: ['dump failed with 1'] },
  ],
  ['that we have ended', { signal: 'SIGTERM', lxcErrors: ['dump signaled with 15'] }],
  [
    'that the kernel killed for want of memory',
    { lxcErrors: ['CRIU was killed with signal 9', 'restore process died'] },
  ],
  [
    'whose restore failed, and LXC with it',
    { lxcErrors: ['criu process exited 1, output:', 'restore process died'], criuLog: ['Error: x'] },
  ],
])('calls no crash what %s', (_what, traces) => {
  expect(whoCrashed({ ...NOTHING, ...traces })).toBeNull();
});

it('tells of core files', () => {
  const core = { path: '/rootfs/core', bytes: 2_000_000, name: 'init', pid: 1, signal: 'SIGSEGV' };
  expect(tellCoreFiles([])).toEqual([]);
  expect(tellCoreFiles([core])).toMatchObject([
    {
      id: 'core-file',
      severity: 'info',
      message:
        'A process died and left a core file in the sandbox: /rootfs/core (2000000 bytes) of init, process 1, SIGSEGV.',
    },
  ]);
  const unknown = { path: '/core', bytes: 9, name: null, pid: null, signal: null };
  const [both] = tellCoreFiles([core, unknown]);
  expect(both?.message).toMatch(/, and 1 more\.$/);
  expect(both?.evidence?.split('\n')[1]).toBe('/core (9 bytes)');
});
