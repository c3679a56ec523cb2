import { expect, it } from 'vitest';
import { journal, service, systemdTimer } from '../../src/facts/systemd.js';
import { parseAnswers } from '../../src/workload/systemd.js';

const ANSWERS = `:state
running
:units
witness.service running
-.mount mounted
:service
MainPID=39
NRestarts=0
ExecMainStartTimestampMonotonic=26118549691
count=2
:timer
1
:journal
1
`;

it('reads what systemd says', () => {
  expect(parseAnswers(ANSWERS)).toEqual({
    state: 'running',
    units: ['-.mount mounted', 'witness.service running'],
    service: { mainPid: 39, restarts: 0, since: '26118549691', count: 2 },
    timerRan: 1,
    journalLines: 1,
  });
});

it('what was not said equals nothing', () => {
  const { service: silent, timerRan, journalLines } = parseAnswers(':state\n');
  expect(service.compare(parseAnswers(ANSWERS).service, silent)).toContain('not the same service');
  expect(systemdTimer.compare(timerRan, timerRan)).not.toBeNull();
  expect(journal.compare(journalLines, journalLines)).not.toBeNull();
});

it('counts go on by one', () => {
  const before = { mainPid: 39, restarts: 0, since: '1', count: 2 };
  expect(service.compare(before, { ...before, count: 3 })).toBeNull();
  for (const after of [before, { ...before, count: 4 }, { ...before, count: 3, restarts: 1 }, null]) {
    expect(service.compare(before, after)).not.toBeNull();
  }
  expect(systemdTimer.compare(1, 2)).toBeNull();
  expect(journal.compare(1, 2)).toBeNull();
  for (const after of [1, 3, null]) {
    expect(systemdTimer.compare(1, after)).not.toBeNull();
    expect(journal.compare(1, after)).not.toBeNull();
  }
});
