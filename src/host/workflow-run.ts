import type { WorkflowRun } from '../words/result.js';

/** The run of a workflow that this process is part of, as the runner names it; null in a terminal. */
export function workflowRun(env: NodeJS.ProcessEnv = process.env): WorkflowRun | null {
  const {
    GITHUB_SERVER_URL: server = '',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_RUN_ID: id = '',
    GITHUB_RUN_ATTEMPT: attempt = '1',
    GITHUB_SHA: commit = '',
  } = env;
  const isOne =
    /^https?:\/\/[\w.:/-]+$/.test(server) &&
    /^[\w.-]+\/[\w.-]+$/.test(repository) &&
    [id, attempt].every((number) => /^\d+$/.test(number)) &&
    /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit);
  return isOne ? { url: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}`, commit } : null;
}
