import { expect, it } from 'vitest';
import { DebugLog, liveDebugLog } from '../../../src/core/run/debug-log.js';
import { Redactor } from '../../../src/host/redaction.js';
import { now, type TraceEvent } from '../../../src/host/trace.js';

const redactor = new Redactor({ values: ['swordfish'], homes: ['/home/me'], words: [] });

function command(argv: string[], started: number, end: Extract<TraceEvent, { type: 'command' }>['end']): TraceEvent {
  return { type: 'command', argv, started, end };
}

it('has a line a command, in the order in which they began', () => {
  const log = new DebugLog();
  const began = now();
  log.hear(command(['second', 'an argument'], began + 2000, { ms: 5, ended: 'exit code 1', said: 'one\ntwo' }));
  log.hear({ ...command(['first'], began + 1000, { ms: 1500.6, ended: 'exit code 0', said: '' }), where: 'sandbox' });
  const [head, ...lines] = log.text(redactor).split('\n');
  expect(head).toMatch(/^Began at \d{4}-\d\d-\d\dT/);
  expect(lines.map((line) => line.replace(/^\+\d\.\d{3}/, '+#'))).toEqual([
    '+# s  1.501 s  exit code 0  [sandbox] first',
    "+# s  0.005 s  exit code 1  second 'an argument'",
    '    one',
    '    two',
    '',
  ]);
});

it('shows as running what has not ended, and nothing else', () => {
  const log = new DebugLog();
  log.hear(command(['hangs'], 1, null));
  log.hear(command(['slow'], 2, null));
  log.hear(command(['slow'], 2, { ms: 3000, ended: 'exit code 0', said: '' }));
  expect(log.text(redactor).match(/running .*|exit code .*/g)).toEqual(['running  hangs', 'exit code 0  slow']);
});

it('takes secrets out, of a long command before it is cut', () => {
  const log = new DebugLog();
  const padding = 'x'.repeat(995);
  log.hear(command([padding, 'swordfish', '/home/me/x'], 1, { ms: 1, ended: 'exit code 1', said: 'not swordfish' }));
  log.hear(command(['curl', '--token', 'hunter2'], 2, { ms: 1, ended: 'exit code 0', said: '' }));
  const text = log.text(redactor);
  expect(text).not.toMatch(/sword|hunter2|home\/me/);
  expect(text).toContain(' more\n    not <redacted>\n');
  expect(text).toContain('curl --token <redacted>');
});

it('has no line that anybody else has written', () => {
  const log = new DebugLog();
  log.hear(command(['sh', '-c', 'a\nb\u001b[2J'], 1, { ms: 1, ended: 'exit code 1', said: '\u001b[2J::error::x' }));
  expect(log.text(redactor).split('\n').slice(1)).toEqual([
    expect.stringMatching(/exit code 1 {2}sh -c 'a b\uFFFD\[2J'$/),
    '    \uFFFD[2J::error::x',
    '',
  ]);
});

it('keeps the last of very many', () => {
  const log = new DebugLog();
  for (let n = 0; n < 5003; n++) log.hear(command([`c${n}`], n, { ms: 1, ended: 'exit code 0', said: '' }));
  expect(log.text(redactor)).toMatch(/^Began .*\n… 3 left out …\n.* c3\n/);
});

it('tells at once, too', () => {
  const lines: string[] = [];
  const hear = liveDebugLog(redactor, (line) => lines.push(line));
  hear({ type: 'bug', started: now(), stack: 'TypeError: swordfish\n    at x' });
  expect(lines).toEqual([expect.stringMatching(/^\+0\.\d{3} s {2}bug$/), '    TypeError: <redacted>', '        at x']);
});
