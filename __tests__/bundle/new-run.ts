import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './workflow.js';

let runs = 0;

/**
 * A run in somebody's repository.
 *
 * @param folder for its own
 * @param before of which `gh` knows what it left
 */
export function newRun(folder: string, before?: Run): Run {
  runs += 1;
  const own = mkdtempSync(join(folder, 'run-'));
  const state = join(own, 'state.json');
  if (before === undefined) writeFileSync(state, JSON.stringify({ artifacts: [], issues: [], comments: [], refs: [] }));
  else cpSync(before.state, state);
  return {
    ...{ folder: own, state, jobs: {} },
    github: {
      ...{ run_id: 1000 + runs, event_name: 'workflow_dispatch', ref_name: 'main', ref: 'refs/heads/main' },
      ...{
        server_url: 'https://github.com',
        workflow: 'theirs',
        repository: 'somebody/else',
        token: 'token',
        event: { number: 7 },
      },
    },
  };
}
