import { quoted } from '../host/command.js';
import type { Component, Result } from '../words/result.js';
import type { CellPlan } from './plan.js';
import { INPUTS } from './request.js';

/** The command that runs the same cell once more, wherever its versions can be had. */
export function commandLine({ cell, cyclesWanted, mode }: Result, { workload, facts, timeoutMs }: CellPlan): string {
  const { criu, restoreCriu, lxc, cgroup } = cell;
  const given: [keyof typeof INPUTS, string][] = [
    ['criu-version', spec(criu)],
    ['restore-criu-version', restoreCriu?.path === criu?.path ? '' : spec(restoreCriu)],
    ['lxc-version', spec(lxc)],
    ['cgroup', cgroup ?? ''],
    ['cycles', String(cyclesWanted)],
    ['timeout', String(timeoutMs / 1000)],
    ['workload', workload.name === 'witness' ? '' : workload.name],
    ...(workload.name === 'command'
      ? (['image', 'start', 'ready', 'verify'] as const).map((name): [typeof name, string] => [name, workload[name]])
      : []),
    // Its lines are the last ones of the container's config.
    ['config', workload.name === 'command' && workload.config !== '' ? 'FILE' : ''],
    [
      'facts',
      Object.entries(facts)
        .map((policy) => policy.join('='))
        .join(','),
    ],
  ];
  const options = given
    .filter(([, value]) => value !== '')
    .map(([input, value]) => `${INPUTS[input]} ${quoted(value)}`);
  return ['criu-lxc-test run', ...options, ...mode.map((word) => `--${word}`)].join(' ');
}

/** By what it is, not by how it was asked for: `latest` is another one tomorrow. */
function spec(component: Component | null): string {
  if (component === null) return '';
  const { provider, version, commit, repository = '', path } = component;
  if (provider === 'apt') return version;
  if (provider === 'path') return `path:${path}`;
  if (provider === 'git') return `git:${repository === '' ? '' : `${repository}#`}${commit}`;
  return component.spec || provider;
}
