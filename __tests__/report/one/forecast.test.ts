import { expect, it } from 'vitest';
import { forecastText } from '../../../src/report/one/forecast.js';
import type { Forecast, Prediction } from '../../../src/words/forecast.js';

const FINE: Forecast = {
  schemaVersion: 1,
  tool: '1.0.0',
  container: 'web',
  config: '/var/lib/lxc/web/config',
  running: false,
  criu: '4.2.1',
  lxc: null,
  cgroup: 'v1',
  kernel: '6.18.0',
  predictions: [],
  unseen: ['No LXC is at hand.'],
};
const PREDICTION: Prediction = {
  id: 'tty-of-the-container',
  severity: 'error',
  phase: 'restore',
  message: 'A tty.',
  evidence: '/var/lib/lxc/web/config:1: lxc.tty.max = 4',
  advice: 'None.',
  changes: [{ line: 1, text: 'lxc.tty.max = 0' }],
};
const text = (forecast: Partial<Forecast>) =>
  forecastText({ ...FINE, ...forecast }, { colour: false, columns: 200 }).split('\n');

it('begins with the verdict, and says what was not seen', () => {
  const lines = text({});
  expect(lines[0]).toBe('✔ Checkpoint/restore of web: nothing was found that will make it fail.');
  expect(lines[1]).toBe('  CRIU 4.2.1 × LXC unknown × cgroup v1 × Linux 6.18.0; looked at as it is started next');
  expect(lines).toContain('  No LXC is at hand.');
  expect(text({ predictions: [{ ...PREDICTION, severity: 'warning' }] })[0]).toContain('may fail: 1 reason.');
});

it('says what fails, when, why and what to do, and that a config can be mended', () => {
  const lines = text({ predictions: [PREDICTION, { ...PREDICTION, changes: [] }] });
  expect(lines[0]).toBe('✘ Checkpoint/restore of web will fail: 2 reasons.');
  expect(lines.slice(3, 6)).toEqual(['✘ At the restore: A tty.', `    ${PREDICTION.evidence}`, '    → None.']);
  expect(lines).toContain('`--fix` shows the change of the config that fixes 1 of 2.');
});

it('shows the change without what steers a terminal, what it leaves, and what was written', () => {
  const lines = text({
    predictions: [PREDICTION, { ...PREDICTION, id: 'vdso-layout', changes: [] }],
    running: true,
    diff: '-lxc.tty.max = 4\u001b[2J\n+lxc.tty.max = 0\n',
    written: { file: '/c', backup: '/c.orig' },
  });
  expect(lines).toContain('-lxc.tty.max = 4\uFFFD[2J');
  expect(lines).toContain('No line of /var/lib/lxc/web/config fixes vdso-layout.');
  expect(lines).toContain('Written: /c. What was there before: /c.orig.');
  expect(lines.join('\n')).toContain('from its next start on');
});
