import { UsageError } from '../../words/errors.js';
import type { WorkloadName } from '../../words/result.js';
import { INPUT_NAMES, inputOf, type Label } from '../inputs/inputs.js';
import { apps } from './apps.js';
import { command } from './command.js';
import type { WorkloadDefinition, WorkloadRequest, Written } from './definition.js';
import { systemd } from './systemd.js';
import { tcp } from './tcp.js';
import { witness } from './witness.js';
import { zdtm } from './zdtm.js';

export const DEFINITIONS = { witness, tcp, apps, systemd, command, zdtm } satisfies Record<WorkloadName, unknown>;

/** The definition of a workload; it is given requests and plans of that name alone. */
export function definitionOf(name: WorkloadName): WorkloadDefinition {
  return DEFINITIONS[name] as WorkloadDefinition;
}

/** @throws UsageError for an input that belongs to another workload, and as its own definition */
export function parseWorkload(name: WorkloadName, written: Written, label: Label): WorkloadRequest {
  for (const input of INPUT_NAMES) {
    const { workload = name } = inputOf(input);
    if (workload === name || written(input) === '') continue;
    throw new UsageError(`${label(input)} is for the workload ${workload}; ${label('workload')} is "${name}".`);
  }
  return definitionOf(name).parse(written, label);
}
