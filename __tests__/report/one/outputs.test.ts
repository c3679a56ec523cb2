import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { bisectionOutputs } from '../../../src/report/many/bisection-outputs.js';
import { gridOutputs } from '../../../src/report/many/grid-outputs.js';
import { outputs } from '../../../src/report/one/outputs.js';
import { broken, failed, pair, passed, passedCycle, skipped } from '../results.js';

it('has exactly the outputs of action.yml', () => {
  const { outputs: declared } = parse(readFileSync('action.yml', 'utf8'));
  const names = [
    ...Object.keys(outputs(passed, '')),
    ...Object.keys(gridOutputs([], '')),
    ...Object.keys(bisectionOutputs({ found: null }, '')),
  ];
  expect([...new Set(names)]).toEqual(Object.keys(declared));
});

it('says what is known', () => {
  expect(outputs(failed, '/tmp/result.json')).toEqual({
    verdict: 'failed',
    'skip-reason': '',
    'failure-class': 'dump',
    'criu-version': '4.2+22.g2cf8f13ca',
    'criu-path': '/store/criu',
    'restore-criu-version': '4.2+22.g2cf8f13ca',
    'restore-criu-path': '/store/criu',
    'lxc-version': '6.0.4',
    kernel: '6.18.5',
    'cycles-passed': '1',
    'dump-ms': '144',
    'frozen-ms': '109',
    'restore-ms': '231',
    'result-path': '/tmp/result.json',
    'logs-path': '/var/lib/criu-lxc-test/1/evidence',
    'bundle-path': '/var/lib/criu-lxc-test/1/evidence.tar.gz',
    'issue-path': '/var/lib/criu-lxc-test/1/evidence/issue.md',
  });
});

it('tells the CRIU that restores from the one that dumps', () => {
  expect(outputs(pair, '')).toMatchObject({
    'criu-version': '4.2+22.g2cf8f13ca',
    'criu-path': '/store/criu',
    'restore-criu-version': '4.3',
    'restore-criu-path': '/opt/criu/sbin',
  });
});

it('is empty where nothing is known', () => {
  expect(outputs(skipped, '')).toMatchObject({
    'skip-reason': 'CRIU 1.3 was found; 1.3.1 or newer is needed.',
    'lxc-version': '',
    'dump-ms': '',
    'logs-path': '',
    'bundle-path': '',
    'issue-path': '',
  });
  expect(outputs(broken, '')).toMatchObject({
    'criu-version': '',
    'criu-path': '',
    'restore-criu-version': '',
    'restore-criu-path': '',
    'cycles-passed': '0',
  });
});

it('takes the median, of an odd and of an even number of cycles', () => {
  const cycles = (...times: number[]) => times.map((dumpMs) => ({ ...passedCycle, dumpMs }));
  expect(outputs({ ...passed, cycles: cycles(900, 100, 200) }, '')['dump-ms']).toBe('200');
  expect(outputs({ ...passed, cycles: cycles(900, 100, 200, 300) }, '')['dump-ms']).toBe('250');
});
