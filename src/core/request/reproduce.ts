import { quoted } from '../../host/command.js';
import { splitKernel } from '../../provide/machine/kernel-spec.js';
import type { Cell, Component } from '../../words/result.js';
import { INPUT_NAMES, INPUTS, type InputName, inputOf, isSwitch, type RawRequest } from '../inputs/inputs.js';

/**
 * The command that runs the same cell once more, wherever its versions can be had: the inverse of parsing options.
 *
 * @param raw what the user wrote; where things are had, and what is the same for all cells of a grid, is left out
 */
export function commandLine(
  { criu, restoreCriu, lxc, restoreLxc = null, cgroup, kernelNumber }: Cell,
  raw: RawRequest,
): string {
  const given: RawRequest = {
    ...raw,
    'criu-version': spec(criu, raw['criu-version']),
    'restore-criu-version': isSame(restoreCriu, criu) ? '' : spec(restoreCriu, raw['restore-criu-version']),
    'lxc-version': spec(lxc, raw['lxc-version']),
    'restore-lxc-version': isSame(restoreLxc, lxc) ? '' : spec(restoreLxc, raw['restore-lxc-version']),
    cgroup: cgroup ?? raw.cgroup ?? '',
    kernel: kernel(raw.kernel ?? '', kernelNumber),
  };
  const options = INPUT_NAMES.flatMap((name) => {
    return inputOf(name).ofAll ? [] : optionWords(name, given[name] ?? '');
  });
  return ['criu-lxc-test run', ...options].join(' ');
}

/** An input as an option, to be put on a command line; none when it is what it is anyway. */
export function optionWords(name: InputName, value: string): string[] {
  const { option } = INPUTS[name];
  if (value === '') return [];
  if (isSwitch(name)) return value === 'true' ? [option] : [];
  // A value that begins with a dash would be taken for an option.
  return [value.startsWith('-') ? `${option}=${quoted(value)}` : `${option} ${quoted(value)}`];
}

function isSame(restoring: Component | null, dumping: Component | null): boolean {
  return restoring !== null && restoring.path === dumping?.path;
}

/** By what it is, not by how it was asked for: `latest` is another one tomorrow. What could not be had has no other name. */
function spec(component: Component | null, asked = ''): string {
  if (component === null) return asked;
  const { provider, version, commit, repository = '', path } = component;
  if (provider === 'apt') return version;
  if (provider === 'path') return `path:${path}`;
  if (provider === 'git') return `git:${repository === '' ? '' : `${repository}#`}${commit}`;
  return component.spec || provider;
}

/** As {@link spec}; what a path leads to has no other name. */
function kernel(asked: string, number: string | undefined): string {
  const { word, rest } = splitKernel(asked);
  return asked === '' || rest.startsWith('path:') || number === undefined ? asked : `${word}${number}`;
}
