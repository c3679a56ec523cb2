import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StageError } from '../words/errors.js';
import type { WorkloadPlan } from '../workload/workload.js';
import type { Request } from './request.js';

/**
 * Finds what a workload is made of.
 *
 * @param cellProgram the bundled src/cell/main.ts: the programs for containers lie in bin/witness beside its `dist`
 * @throws StageError when it cannot be had
 */
export async function planWorkload({ workload }: Request, cellProgram: string): Promise<WorkloadPlan> {
  switch (workload.name) {
    case 'witness':
      return { name: 'witness' };
    case 'tcp': {
      const peer = join(dirname(cellProgram), '../../bin/witness', `peer-${process.arch}`);
      if (existsSync(peer)) return { name: 'tcp', peer };
      throw new StageError('provide', `The workload tcp needs ${peer}, which is made for x64 and arm64 only.`);
    }
  }
}
