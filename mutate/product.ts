/** What the product would run for a request: the same plan that it would make. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CellPlan } from '../src/core/cell/plan.js';
import type { RawRequest } from '../src/core/inputs/inputs.js';
import { parseRequest } from '../src/core/request/request.js';
import { emptyResult } from '../src/core/run/empty-result.js';
import { makePlan, makeProvider, type Surroundings } from '../src/core/run/run.js';
import { testbedHere } from '../src/core/run/testbed.js';

/** @throws what the product would tell as an error or as a skip */
export async function planFor(raw: RawRequest): Promise<CellPlan> {
  const request = parseRequest(raw, (input) => input);
  const surroundings: Surroundings = {
    cellProgram: resolve(import.meta.dirname, '../dist/helper/index.js'),
    store: join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'criu-lxc-test'),
    evidence: '',
    keepEvidence: false,
    tool: 'mutate',
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };
  const testbed = await testbedHere(request, surroundings);
  const provider = makeProvider(request, surroundings);
  return makePlan(request, testbed, emptyResult(request, 'mutate').cell, { ...surroundings, provider });
}
