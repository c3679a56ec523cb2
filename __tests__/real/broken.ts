import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellPlan } from '../../src/core/plan.js';
import { parseRequest, type RawRequest } from '../../src/core/request.js';
import { runTest } from '../../src/core/run.js';
import type { Result } from '../../src/words/result.js';
import { ROOT, STORE } from './tester.js';

export type Sabotage = NonNullable<CellPlan['sabotage']>;

/** A cycle that is broken on purpose. */
export function broken(sabotage: Sabotage, criu = '4.2.1'): Promise<Result> {
  return brokenIn({ 'criu-version': criu }, sabotage);
}

/** The same with more that is asked for. */
export async function brokenIn(raw: RawRequest, sabotage: Sabotage): Promise<Result> {
  const evidence = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    return await runTest(
      parseRequest({ 'criu-version': '4.2.1', 'lxc-version': '6.0.4', ...raw }, (input) => input),
      {
        cellProgram: join(ROOT, 'dist/cell/index.js'),
        store: STORE,
        evidence,
        keepEvidence: false,
        tool: 'test',
        onProgress: () => undefined,
        signal: new AbortController().signal,
      },
      sabotage,
    );
  } finally {
    rmSync(evidence, { recursive: true, force: true });
  }
}

/** Edits text in images of the checkpoint. The witness's variables stand as text in the image of its memory. */
export const inImages = (files: string, expression: string): Sabotage => ({
  beforeRestore: `LC_ALL=C sed -i "${expression}" "$IMAGES"/${files}`,
});

export const afterwards = (command: string): Sabotage => ({ afterRestore: command });
