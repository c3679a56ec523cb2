import { expect, it } from 'vitest';
import { asInput } from '../../src/core/inputs.js';
import { parseRequest } from '../../src/core/request.js';
import { runTest } from '../../src/core/run.js';
import type { Host } from '../../src/host/inspect.js';
import { StageError } from '../../src/words/errors.js';
import type { Result } from '../../src/words/result.js';
import { hostFeatures } from '../features.js';

const HOST: Host = {
  platform: 'linux',
  kernel: '6.18.0',
  privilege: 'root',
  sudoRefusal: '',
  namespaces: [],
  missingTools: [],
  missingProcFiles: [],
  hierarchies: [{ version: 'v2', name: '', mountPoint: '/sys/fs/cgroup', own: '/sys/fs/cgroup' }],
  v2Controllers: [],
  features: hostFeatures(),
  iptables: true,
  ip: true,
  workDir: '/work',
  freeBytes: 10 ** 10,
};

/** What becomes of a cell whose components are to be had from a provider that throws this. */
function withProvider(error: unknown): Promise<Result> {
  const fail = () => Promise.reject(error);
  return runTest(parseRequest({}, asInput), {
    cellProgram: '/nonexistent',
    store: '/nonexistent',
    evidence: '/nonexistent',
    keepEvidence: false,
    tool: 'test',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    common: { host: HOST, provider: { provide: fail, image: fail, zdtm: fail } },
  });
}

it('is an error, and keeps its stack', async () => {
  const { verdict, failureClass, cause, explainedBy, findings } = await withProvider(
    new TypeError('x is not a function'),
  );
  expect({ verdict, failureClass, explainedBy }).toEqual({ verdict: 'error', failureClass: null, explainedBy: 'bug' });
  expect(cause).toBe('This is a bug of criu-lxc-test: x is not a function');
  expect(findings.at(-1)).toMatchObject({ id: 'bug', severity: 'error' });
  expect(findings.at(-1)?.evidence).toMatch(/^TypeError: x is not a function\n {4}at .*bug\.test\.ts:\d+/);
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
