import { distance } from 'fastest-levenshtein';
import type { FactPolicies } from '../../facts/catalogue.js';
import type { FactPolicy } from '../../facts/fact.js';
import { UsageError } from '../../words/errors.js';
import type { WorkloadName } from '../../words/result.js';
import { definitionOf } from '../workloads/all.js';

const POLICIES: readonly FactPolicy[] = ['must', 'info'];
const NEAREST = 3;

/**
 * Parses `NAME=must` and `NAME=info`, separated by commas or line ends.
 *
 * @throws UsageError
 */
export function parseFactPolicies(text: string, label: string, workload: WorkloadName): FactPolicies {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  return Object.fromEntries(entries.map((entry) => parseEntry(entry, label, workload)));
}

function parseEntry(entry: string, label: string, workload: WorkloadName): [string, FactPolicy] {
  const [name = '', value, ...more] = entry.split('=');
  const policy = POLICIES.find((each) => each === value);
  if (policy === undefined || more.length > 0) {
    throw new UsageError(`${label} has "${entry}"; valid values: NAME=${POLICIES.join(', NAME=')}.`);
  }
  const names = definitionOf(workload).facts.map((fact) => fact.name);
  if (names.includes(name)) return [name, policy];
  const nearest = names.toSorted((a, b) => distance(name, a) - distance(name, b)).slice(0, NEAREST);
  throw new UsageError(
    `${label} names "${name}", which is not a fact of the workload ${workload}; the nearest are ${nearest.join(', ')}.`,
  );
}
