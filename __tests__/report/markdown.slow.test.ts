import { expect, it } from 'vitest';
import { summary } from '../../src/report/one/markdown.js';
import type { Finding, Result } from '../../src/words/result.js';
import { failed, passedCycle } from './results.js';

const MEBIBYTE = 1024 * 1024;

const finding: Finding = { id: 'x', severity: 'warning', message: 'm'.repeat(3000), evidence: '*'.repeat(3000) };
const manyFacts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `fact ${n}`, outcome: 'changed', before: 1, after: 2 }) as const);

it.each<[string, Partial<Result>, string]>([
  ['a long log', {}, 'x'.repeat(99).concat('\n').repeat(50_000)],
  ['a log of backticks', {}, '`'.repeat(3 * MEBIBYTE)],
  ['a log in many bytes', {}, '\u{1F600}\n'.repeat(MEBIBYTE)],
  ['many facts', { cycles: [{ ...passedCycle, facts: manyFacts(40_000) }] }, 'a log'],
  ['many cycles', { cycles: Array.from({ length: 50_000 }, () => passedCycle) }, 'a log'],
  ['many findings', { findings: Array.from({ length: 1000 }, () => finding) }, 'a log'],
])('stays under 1 MiB and whole with %s', (_name, change, log) => {
  const shown = summary({ ...failed, ...change }, log);
  expect(Buffer.byteLength(shown)).toBeLessThan(MEBIBYTE - 32 * 1024);
  expect(Buffer.byteLength(shown)).toBeGreaterThan(900_000 * Number(!log.startsWith('`')));
  expect(shown).toMatch(/^### ❌ failed/);
  expect(shown.match(/<details>/g)).toEqual(shown.match(/<\/details>/g)?.map(() => '<details>') ?? null);
  expect((shown.match(/^`{3,}$/gm) ?? []).length % 2).toBe(0);
  for (const line of shown.split('\n').filter((row) => row.startsWith('|'))) expect(line).toMatch(/\|$/);
});

it('gives up the log first, then facts', () => {
  const facts = (count: number) => ({ ...failed, cycles: [{ ...passedCycle, facts: manyFacts(count) }] });
  const log = `first\n${'x\n'.repeat(400_000)}last`;
  const cut = summary(facts(5000), log);
  expect(cut).toContain('fact 4999');
  expect(cut).not.toContain('\nfirst\n');
  expect(cut).toContain('\nlast\n');
  const crowded = summary(facts(40_000), log);
  expect(crowded).toMatch(/\d+ more in the result file\./);
  expect(crowded).toContain('CAP&#95;SYS&#95;RESOURCE');
  expect(crowded).not.toContain('<details>');
});
