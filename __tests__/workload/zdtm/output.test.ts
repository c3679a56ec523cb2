import { expect, it } from 'vitest';
import { firstComplaint, readVerdict } from '../../../src/workload/zdtm/output.js';

const at = (...lines: string[]) => lines.map((line) => `12:34:56.789:    42: ${line}\n`).join('');

it.each([
  ['PASS', at('PASS')],
  ['PASS after an error that CRIU accepts, too', at('ERR: test.c:400: pre-dump', 'PASS')],
  ['PASS behind what was printed without an end of line', `0:0:1:${at('PASS')}`],
])('passes with %s', (_title, text) => {
  expect(readVerdict(text)).toEqual({ outcome: 'passed', reason: null });
});

it.each([
  ['FAIL', at('FAIL: env00.c:9: differs (errno = 0 (Success))'), 'FAIL: env00.c:9: differs (errno = 0 (Success))'],
  ['FAIL beside PASS', at('FAIL: env00.c:9: differs', 'PASS'), 'FAIL: env00.c:9: differs'],
  ['an error and no PASS', at('ERR: test.c:1: x'), 'ERR: test.c:1: x'],
  ['PASS within another word', at('PASSED'), 'PASSED'],
  ['nothing', '', 'It ended without a verdict.'],
  ['no output', null, 'It did not end when it was asked to.'],
])('fails with %s', (_title, text, reason) => {
  expect(readVerdict(text)).toEqual({ outcome: 'failed', reason });
});

it('takes a test that skips itself for no PASS', () => {
  const text = at('SKIP: vsx.c:16: Unsupported arch', 'PASS');
  expect(readVerdict(text)).toEqual({ outcome: 'skipped', reason: 'SKIP: vsx.c:16: Unsupported arch' });
});

it('finds the first complaint', () => {
  expect(firstComplaint(at('hello', 'ERR: a.c:1: x', 'ERR: a.c:2: y'))).toBe('ERR: a.c:1: x');
  expect(firstComplaint('sh: iptables: not found\n')).toBe('sh: iptables: not found');
  expect(firstComplaint('')).toBeNull();
});
