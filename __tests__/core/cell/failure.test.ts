import { expect, it } from 'vitest';
import { explain, type Failed } from '../../../src/core/cell/failure.js';
import { hostFeatures } from '../../features.js';

const LAST_WORDS = '*** stack smashing detected ***: terminated';

/** LXC's child was killed by SIGABRT, and this was printed. */
const killed = (hasExecutedCriu: boolean): Failed => ({
  action: 'dump',
  result: {
    argv: ['lxc-checkpoint'],
    code: 1,
    signal: null,
    ended: 'exit code 1',
    timedOut: false,
    stdout: '',
    stderr: LAST_WORDS,
    ms: 5,
  } as unknown as Failed['result'],
  log: {
    errors: [],
    writer: null,
    succeeded: { 'pre-dump': false, dump: false, restore: false },
    faults: [],
    last: [],
  },
  lxc: {
    errors: [{ line: `dump signaled with 6, output: ${LAST_WORDS}`, around: [] }],
    hasExecutedCriu,
    hasInitEnded: false,
    howInitEnded: null,
    last: null,
  },
  standstill: null,
  atTheLimit: null,
  unseizable: [],
  where: {
    phase: 'dump',
    criu: '4.2.1',
    lxc: '6.0.4',
    kernel: '6.18.0',
    cgroup: 'v1',
    features: hostFeatures(),
    restored: false,
  },
  images: '/nowhere',
  env: {},
});

it('blames the first error where CRIU stands still after its last one, and the last line where that is none', async () => {
  const lines = [
    '(01.740490) pie: 13: restoring lsm profile (current) changeprofile generated',
    "(01.744663) pie: 13: Error (criu/pie/restorer.c:209): can't write lsm profile -2",
    '(01.744717) pie: 13: Error (criu/pie/restorer.c:859): BUG at criu/pie/restorer.c:859',
  ];
  const [, refused = '', line = ''] = lines;
  const standing = (...last: string[]): Failed => ({
    ...killed(true),
    action: 'restore',
    log: { ...killed(true).log, errors: [refused, line].map((each) => ({ line: each, around: lines })), last: lines },
    standstill: { seconds: 12, line: last.at(-1), last, processes: [], tree: '' } as unknown as Failed['standstill'],
    where: { ...killed(true).where, phase: 'restore', features: hostFeatures({ apparmor: true }) },
  });
  expect((await explain(standing(...lines))).finding.id).toBe('apparmor-profile-generated');
  expect((await explain(standing('(01.8) pie: 13: next'))).finding.id).toMatch(/-stands-still$/);
});

it.each([
  [false, 'lxc-crashed', /^The dump failed \(exit code 1\): LXC's own code was killed by SIGABRT before it ran CRIU/],
  [true, 'criu-crashed', /^The dump failed \(exit code 1\): CRIU was killed by SIGABRT/],
] as const)('lays last words to whoever said them (CRIU ran: %s)', async (hasExecutedCriu, id, sentence) => {
  const { cause, finding, ofHost } = await explain(killed(hasExecutedCriu));
  expect(finding.id).toBe(id);
  expect(cause).toMatch(sentence);
  expect(cause).toContain(LAST_WORDS);
  expect(ofHost).toBe(false);
});

it('lays to nobody what the time was not enough for, where nothing complained', async () => {
  const last = '(00.088994)      1: No ip6tables-10.img image';
  const late: Failed = {
    ...killed(true),
    action: 'restore',
    result: {
      ...killed(true).result,
      code: null,
      timedOut: true,
      ended: 'no end within 0.1337780830 s',
      stderr: '',
      ms: 134,
    },
    log: { ...killed(true).log, last: [last] },
    lxc: { ...killed(true).lxc, errors: [] },
  };
  const { cause, finding } = await explain(late);
  expect(finding.id).toBe('out-of-time');
  expect(finding.advice).toContain('--timeout');
  expect(cause).toBe(
    'The time limit of the cell was over 0.1 s after the restore began; CRIU was at «1: No ip6tables-10.img image».',
  );
  const line = '(00.07) Error (criu/frob.c:1): Cannot frob';
  const failed = await explain({ ...late, log: { ...late.log, errors: [{ line, around: [line] }] } });
  expect(failed.finding.id).toBe('unknown-failure');
  expect(failed.cause).toContain('Cannot frob');
});
