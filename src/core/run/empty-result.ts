import { release } from 'node:os';
import { workflowRun } from '../../host/workflow-run.js';
import type { Result } from '../../words/result.js';
import { modeWords } from '../inputs/mode.js';
import { askedBeside } from '../request/identity.js';
import { architectureOf, type Request } from '../request/request.js';

let latestStart = 0;

/** Of no other result: cells of a grid that are skipped begin in one millisecond, and reports tell results apart by it. */
function startOfItsOwn(): string {
  latestStart = Math.max(Date.now(), latestStart + 1);
  return new Date(latestStart).toISOString();
}

/** The result of a cell of which nothing is known yet: there is nothing to be said about checkpoint/restore. */
export function emptyResult(request: Request, tool: string): Result {
  const run = workflowRun();
  return {
    schemaVersion: 1,
    tool,
    startedAt: startOfItsOwn(),
    ...(run === null ? {} : { workflowRun: run }),
    verdict: 'error',
    failureClass: null,
    skipReason: null,
    cause: null,
    explainedBy: null,
    cell: {
      asked: {
        criu: request.criu.text,
        restoreCriu: request.restoreCriu?.text ?? null,
        lxc: request.lxc.text,
        cgroup: request.cgroup,
        more: askedBeside(request.raw),
      },
      criu: null,
      restoreCriu: null,
      lxc: null,
      ...(request.restoreLxc === null ? {} : { restoreLxc: null }),
      workload: request.workload.name,
      container: request.container,
      cgroup: null,
      kernel: request.kernel?.text ?? release(),
      architecture: architectureOf(request),
    },
    cyclesWanted: request.cycles,
    mode: modeWords(request.mode),
    cycles: [],
    controls: [],
    findings: [],
    timings: { total: 0 },
    evidence: null,
    bundle: null,
    issue: null,
  };
}
