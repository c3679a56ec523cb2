import { expect, it } from 'vitest';
import { MACHINE_LOST } from '../../../src/core/cell/machine-cell.js';
import { parseRequest } from '../../../src/core/request/request.js';
import { testCell } from '../../../src/core/run/retry.js';
import type { Surroundings } from '../../../src/core/run/run.js';
import type { Result } from '../../../src/words/result.js';
import { failed, passed } from '../../report/results.js';

const EMULATED = { ...passed.cell, machine: 'tcg' as const };

/** The result of a cell whose tries end as the list says, and how many there were. */
async function tried(...results: Result[]): Promise<{ result: Result; tries: number }> {
  let tries = 0;
  const request = parseRequest({ kernel: '6.12', 'no-control': 'true' }, (input) => input);
  const surroundings = { onProgress: () => undefined } as unknown as Surroundings;
  const result = await testCell(request, surroundings, async () => results[tries++] as Result);
  return { result, tries };
}

it('tries a failure under emulation once more, and says so', async () => {
  const { result, tries } = await tried(
    { ...failed, explainedBy: null, cell: EMULATED },
    { ...passed, cell: EMULATED },
  );
  expect(tries).toBe(2);
  expect(result.verdict).toBe('passed');
  expect(result.findings.at(-1)).toMatchObject({ id: 'flaky', message: `The first try failed: ${failed.cause}` });
});

it('believes a failure under emulation that comes again', async () => {
  const again = { ...failed, cell: EMULATED };
  const { result, tries } = await tried(again, again);
  expect([tries, result.verdict]).toEqual([2, 'failed']);
  expect(result.findings.at(-1)?.message).toMatch(/^The first try failed, as did the second: /);
});

it('tries a failure on KVM, or on the host, once', async () => {
  for (const cell of [passed.cell, { ...passed.cell, machine: 'kvm' as const }]) {
    expect(await tried({ ...failed, explainedBy: null, cell })).toMatchObject({ tries: 1 });
  }
});

it('boots once more where the machine was lost', async () => {
  const lost: Result = { ...passed, verdict: 'error', cause: 'It ended.', explainedBy: MACHINE_LOST };
  expect(await tried(lost, passed)).toMatchObject({ tries: 2, result: { verdict: 'passed' } });
  expect(await tried(lost, lost)).toMatchObject({ tries: 2, result: { verdict: 'error' } });
});
