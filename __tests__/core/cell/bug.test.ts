import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bug, doubted } from '../../../src/core/cell/bug.js';
import { asInput } from '../../../src/core/inputs/inputs.js';
import { parseRequest } from '../../../src/core/request/request.js';
import { type Provides, runTest } from '../../../src/core/run/run.js';
import type { Host } from '../../../src/host/inspect.js';
import { StageError } from '../../../src/words/errors.js';
import type { Result } from '../../../src/words/result.js';
import { hostFeatures } from '../../features.js';
import { temporaryFolder } from '../../folder.js';
import { failed, passed } from '../../report/results.js';

const HOST: Host = {
  platform: 'linux',
  kernel: '6.18.0',
  privilege: 'root',
  sudoRefusal: '',
  namespaces: [],
  missingTools: [],
  missingProcFiles: [],
  missingOptions: [],
  hierarchies: [{ version: 'v2', name: '', mountPoint: '/sys/fs/cgroup', own: '/sys/fs/cgroup' }],
  v2Controllers: [],
  features: hostFeatures(),
  iptables: true,
  ip: true,
  workDir: '/work',
  freeBytes: 10 ** 10,
  realTimeBudget: null,
};

/** What becomes of a cell whose components are to be had from a provider that throws this. */
function withProvider(error: unknown, evidence = join(temporaryFolder(), 'evidence')): Promise<Result> {
  const fail = () => Promise.reject(error);
  const provider: Provides = { provide: fail, image: fail, zdtm: fail, machine: fail, for: () => provider };
  return runTest(parseRequest({}, asInput), {
    cellProgram: '/nonexistent',
    store: temporaryFolder(),
    evidence,
    keepEvidence: false,
    tool: 'test',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    common: { host: HOST, provider },
  });
}

it('is an error, and keeps its stack', async () => {
  const evidence = join(temporaryFolder(), 'evidence');
  const result = await withProvider(new TypeError('x is not a function'), evidence);
  const { verdict, failureClass, cause, explainedBy, findings } = result;
  expect({ verdict, failureClass, explainedBy }).toEqual({ verdict: 'error', failureClass: null, explainedBy: 'bug' });
  expect(cause).toBe('This is a bug of criu-lxc-test: x is not a function');
  expect(findings.at(-1)).toMatchObject({ id: 'bug', severity: 'error' });
  expect(findings.at(-1)?.evidence).toMatch(/^TypeError: x is not a function\n {4}at .*bug\.test\.ts:\d+/);
  expect(result).toMatchObject({ evidence, bundle: `${evidence}.tar.gz` });
  for (const file of ['debug.log', 'result.json']) {
    const text = readFileSync(join(evidence, file), 'utf8');
    expect(text).toMatch(/TypeError: x is not a function.* at .*bug\.test\.ts:\d+/s);
  }
});

it('puts a verdict in doubt, but for an error that it is already', () => {
  const finding = bug(new TypeError('x'));
  const doubt = { verdict: 'error', failureClass: null, cause: finding.message, explainedBy: 'bug' };
  for (const sound of [passed, failed]) {
    expect(doubted(sound)).toBe(sound);
    expect(doubted({ ...sound, findings: [finding] })).toMatchObject(doubt);
  }
});

it('is nothing that was to be expected', async () => {
  const known = await withProvider(new StageError('provide', 'There is no CRIU 9.'));
  expect(known).toMatchObject({
    verdict: 'error',
    failureClass: 'provide',
    cause: 'There is no CRIU 9.',
    explainedBy: null,
  });
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { errno: -28, code: 'ENOSPC' });
  expect(await withProvider(full)).toMatchObject({ verdict: 'error', cause: full.message, explainedBy: null });
});
