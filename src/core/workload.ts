import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nativeProgram } from '../host/installation.js';
import type { Provider } from '../provide/provide.js';
import { StageError, UsageError } from '../words/errors.js';
import type { WorkloadName } from '../words/result.js';
import { SYSTEMD_SETTINGS } from '../workload/systemd-settings.js';
import type { CommandPlan, WorkloadPlan } from '../workload/workload.js';
import { INPUT_NAMES, type InputName, inputOf, type Label } from './inputs.js';
import { parseZdtm, planZdtm, type Tested, type ZdtmRequest } from './zdtm-request.js';

/** What a user asked to run in the container, checked. */
export type WorkloadRequest =
  | { name: Exclude<WorkloadName, 'systemd' | 'command' | 'zdtm'> }
  | { name: 'systemd'; without: readonly string[] }
  | CommandPlan
  | ZdtmRequest;

/**
 * @param text what was written for an input; empty when nothing was
 * @throws UsageError
 */
export function parseWorkload(name: WorkloadName, text: (input: InputName) => string, label: Label): WorkloadRequest {
  for (const input of INPUT_NAMES) {
    const { workload = name } = inputOf(input);
    if (workload === name || text(input) === '') continue;
    throw new UsageError(`${label(input)} is for the workload ${workload}; ${label('workload')} is "${name}".`);
  }
  if (name === 'systemd') return { name, without: settings(text('systemd-without'), label('systemd-without')) };
  if (name === 'zdtm') return parseZdtm(text, label);
  if (name !== 'command') return { name };
  for (const input of ['image', 'verify'] as const) {
    if (text(input) === '') throw new UsageError(`The workload command needs ${label(input)}.`);
  }
  return {
    name,
    image: image(text('image'), label('image')),
    start: text('start'),
    ready: text('ready'),
    verify: text('verify'),
    config: text('config') === '' ? '' : config(text('config'), label('config')),
  };
}

/**
 * Finds what a workload is made of.
 *
 * @param cellProgram the bundled src/cell/main.ts: the programs for containers lie in bin/witness beside its `dist`
 * @throws StageError when it cannot be had
 */
export async function planWorkload(
  workload: WorkloadRequest,
  tested: Tested,
  cellProgram: string,
  provider: Pick<Provider, 'image' | 'zdtm'>,
): Promise<WorkloadPlan> {
  const program = (name: 'keeper' | 'peer') => {
    const path = nativeProgram(name, cellProgram);
    if (existsSync(path)) return path;
    throw new StageError('provide', `The workload ${workload.name} needs ${path}, made for x64 and arm64 only.`);
  };
  switch (workload.name) {
    case 'witness':
      return { name: 'witness', keeper: program('keeper') };
    case 'tcp':
      return { name: 'tcp', keeper: program('keeper'), peer: program('peer') };
    case 'apps':
      return { name: 'apps', image: await provider.image('apps') };
    case 'systemd':
      return { name: 'systemd', image: await provider.image('systemd'), without: workload.without };
    case 'command':
      return workload;
    case 'zdtm':
      return planZdtm(workload, tested, provider);
  }
}

function settings(value: string, label: string): string[] {
  const known = SYSTEMD_SETTINGS.map(({ id }) => id);
  const ids = value.split(/[\s,]+/).filter((id) => id !== '');
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw new UsageError(`${label} names "${unknown}"; allowed are ${known.join(', ')}.`);
}

function image(value: string, label: string): string {
  const container = value.match(/^container:(.*)$/)?.[1];
  if (container !== undefined) {
    if (/^[\w-][\w.-]*$/.test(container)) return value;
    throw new UsageError(`${label} is "${value}", and that is no name of a container.`);
  }
  const path = resolve(value);
  try {
    const found = statSync(path);
    if (found.isDirectory() || found.isFile()) return path;
  } catch (error) {
    // What this user may not see root may.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return path;
  }
  throw new UsageError(
    `${label} is "${value}"; allowed are a folder or a tarball with a root file system, and container:NAME.`,
  );
}

function config(value: string, label: string): string {
  let lines: string;
  try {
    lines = readFileSync(resolve(value), 'utf8').trimEnd();
  } catch {
    throw new UsageError(`${label} is "${value}"; allowed is a file that can be read, with lines of an LXC config.`);
  }
  // Root of the host may not set the sysctls of its IPC namespace.
  if (/^\s*lxc\.idmap\s*=\s*\S/m.test(lines)) {
    throw new UsageError(`${label} has lxc.idmap: a container with a user namespace of its own cannot be tested yet.`);
  }
  return lines;
}
