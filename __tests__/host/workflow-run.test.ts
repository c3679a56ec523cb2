import { expect, it } from 'vitest';
import { workflowRun } from '../../src/host/workflow-run.js';

const commit = '5f3c8e2d1'.padEnd(40, '0');
const RUNNER = {
  GITHUB_SERVER_URL: 'https://github.example.org:8443',
  GITHUB_REPOSITORY: 'owner/a.name',
  GITHUB_RUN_ID: '19560012345',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: commit,
};

it('is the page of this attempt, and the commit', () => {
  const url = 'https://github.example.org:8443/owner/a.name/actions/runs/19560012345/attempts/2';
  expect(workflowRun(RUNNER)).toEqual({ url, commit });
});

it.each<[string, NodeJS.ProcessEnv]>([
  ['in a terminal', {}],
  ['without a commit', { ...RUNNER, GITHUB_SHA: '' }],
  ['of a server that is no address', { ...RUNNER, GITHUB_SERVER_URL: 'javascript:alert(1)//' }],
  ['of a repository that leads elsewhere', { ...RUNNER, GITHUB_REPOSITORY: '../../evil?x' }],
  ['of an id that is no number', { ...RUNNER, GITHUB_RUN_ID: '1/../..' }],
])('is none %s', (_when, env) => {
  expect(workflowRun(env)).toBeNull();
});
