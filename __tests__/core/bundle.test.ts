import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packEvidence } from '../../src/core/bundle.js';
import { Redactor } from '../../src/host/redaction.js';
import { temporaryFolder } from '../folder.js';
import { failed, passed } from '../report/results.js';

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
  );
  expect(result).toMatchObject({
    cause: 'a swordfish',
    bundle: `${evidence}.tar.gz`,
    issue: join(evidence, 'issue.md'),
  });
  const names = ['host', 'issue.md', 'kernel-config', 'lxc.log', 'plan.json', 'result.json'];
  expect(execFileSync('tar', ['-tzf', result.bundle as string], { encoding: 'utf8' })).toBe(
    ['', ...names].map((name) => `evidence/${name}\n`).join(''),
  );
  expect(JSON.parse(readFileSync(join(evidence, 'result.json'), 'utf8'))).toMatchObject({ cause: 'a <redacted>' });
  expect(readFileSync(join(evidence, 'issue.md'), 'utf8')).toContain('a <redacted>');
});

it('writes no issue when nothing failed', async () => {
  const evidence = kept();
  const result = await packEvidence({ ...passed, evidence }, {}, redactor);
  expect(result).toMatchObject({ bundle: `${evidence}.tar.gz`, issue: null });
  expect(existsSync(join(evidence, 'issue.md'))).toBe(false);
});

it('keeps the verdict when it cannot pack, and says so', async () => {
  const evidence = kept();
  // In the way of the file.
  mkdirSync(join(evidence, 'issue.md'));
  const result = await packEvidence({ ...failed, evidence, bundle: null, issue: null }, {}, redactor);
  expect(result).toMatchObject({ verdict: 'failed', evidence, bundle: null, issue: null });
  expect(result.findings.at(-1)).toMatchObject({ id: 'evidence-not-kept', severity: 'warning' });
});

it('has nothing to do when nothing was kept', async () => {
  const result = { ...passed, evidence: null, bundle: null };
  expect(await packEvidence(result, {}, redactor)).toBe(result);
});
