import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { keepingBugs, packEvidence } from '../../../src/core/run/bundle.js';
import { DebugLog } from '../../../src/core/run/debug-log.js';
import { Redactor } from '../../../src/host/redaction.js';
import { tracing } from '../../../src/host/trace.js';
import * as report from '../../../src/report/one/issue.js';
import { StageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';
import { failed, passed } from '../../report/results.js';

vi.mock('../../../src/report/one/issue.js', { spy: true });
afterEach(() => {
  vi.mocked(report.issue).mockReset();
});

const redactor = new Redactor({ values: ['swordfish'], homes: [], words: [] });

/** Evidence of a run, as it lies when it has been kept. */
function kept(): string {
  const evidence = join(temporaryFolder(), 'evidence');
  mkdirSync(evidence);
  writeFileSync(join(evidence, 'plan.json'), '{ "workload": { "name": "witness" }, "facts": {}, "timeoutMs": 120000 }');
  writeFileSync(join(evidence, 'lxc.log'), 'x\n');
  return evidence;
}

it('packs the evidence with the result and an issue, redacted', async () => {
  const evidence = kept();
  const result = await packEvidence(
    { ...failed, cause: 'a swordfish', evidence, bundle: null, issue: null },
    {},
    redactor,
    new DebugLog(),
  );
  expect(result).toMatchObject({
    cause: 'a swordfish',
    bundle: `${evidence}.tar.gz`,
    issue: join(evidence, 'issue.md'),
  });
  const names = ['debug.log', 'host', 'issue.md', 'kernel-config', 'lxc.log', 'plan.json', 'result.json'];
  expect(execFileSync('tar', ['-tzf', result.bundle as string], { encoding: 'utf8' })).toBe(
    ['', ...names].map((name) => `evidence/${name}\n`).join(''),
  );
  expect(JSON.parse(readFileSync(join(evidence, 'result.json'), 'utf8'))).toMatchObject({ cause: 'a <redacted>' });
  expect(readFileSync(join(evidence, 'issue.md'), 'utf8')).toContain('a <redacted>');
});

it('writes no issue when nothing failed', async () => {
  const evidence = kept();
  const result = await packEvidence({ ...passed, evidence }, {}, redactor, new DebugLog());
  expect(result).toMatchObject({ bundle: `${evidence}.tar.gz`, issue: null });
  expect(existsSync(join(evidence, 'issue.md'))).toBe(false);
});

it('keeps the verdict when it cannot pack, and says so', async () => {
  const evidence = kept();
  // In the way of the file.
  mkdirSync(join(evidence, 'issue.md'));
  const result = await packEvidence({ ...failed, evidence, bundle: null, issue: null }, {}, redactor, new DebugLog());
  expect(result).toMatchObject({ verdict: 'failed', evidence, bundle: null, issue: null });
  expect(result.findings.at(-1)).toMatchObject({ id: 'evidence-not-kept', severity: 'warning' });
});

it('has nothing to do when nothing was kept', async () => {
  const result = { ...passed, evidence: null, bundle: null };
  expect(await packEvidence(result, {}, redactor, new DebugLog())).toBe(result);
});

const broken = new TypeError('x is not a function');

it('is an error with a stack in the evidence when the report of a failure has a bug', async () => {
  const evidence = kept();
  vi.mocked(report.issue).mockImplementation(() => {
    throw broken;
  });
  const log = new DebugLog();
  const result = await tracing(log.hear, () =>
    packEvidence({ ...failed, evidence, bundle: null, issue: null }, {}, redactor, log),
  );
  const verdict = { verdict: 'error', failureClass: null, explainedBy: 'bug' };
  expect(result).toMatchObject({ ...verdict, bundle: `${evidence}.tar.gz`, issue: null });
  expect(result.cause).toBe('This is a bug of criu-lxc-test: x is not a function');
  expect(JSON.parse(readFileSync(join(evidence, 'result.json'), 'utf8'))).toMatchObject(verdict);
  for (const file of ['debug.log', 'result.json']) {
    expect(readFileSync(join(evidence, file), 'utf8')).toMatch(
      /TypeError: x is not a function.* at .*bundle\.test\.ts/s,
    );
  }
});

it.each([
  ['beside what is there', kept],
  ['alone', () => null],
])('keeps the stack of a bug of a later report, %s', async (_where, make) => {
  const [evidence, place] = [make(), join(temporaryFolder(), 'place')];
  const work = () => Promise.reject(broken);
  await expect(keepingBugs({ ...passed, evidence }, place, work)).rejects.toBe(broken);
  const folder = evidence ?? place;
  expect(readFileSync(join(folder, 'debug.log'), 'utf8')).toContain(broken.stack);
  expect(execFileSync('tar', ['-tzf', `${folder}.tar.gz`], { encoding: 'utf8' })).toContain('/debug.log\n');
});

it('keeps nothing of a report that went wrong for a known reason', async () => {
  const place = join(temporaryFolder(), 'place');
  const error = new StageError(null, 'No space.');
  await expect(keepingBugs(passed, place, () => Promise.reject(error))).rejects.toBe(error);
  expect(existsSync(place)).toBe(false);
});
