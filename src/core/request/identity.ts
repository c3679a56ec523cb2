import { createHash } from 'node:crypto';
import { asInput, INPUT_NAMES, type InputName, inputOf, type RawRequest } from '../inputs/inputs.js';
import { parseRequest, type Request } from './request.js';

/** What a result tells in fields of its own: what was asked for, the workload, the cycles, the mode. */
const TOLD: readonly InputName[] = [
  'criu-version',
  'restore-criu-version',
  'lxc-version',
  'workload',
  'container',
  'cgroup',
  'cycles',
  'leave-running',
  'pre-dumps',
  'repeat-restore',
  'fresh',
  'fault',
  'restore-elsewhere',
  'no-breakpoints',
];

/** Of a value in a result. */
const LENGTH = 120;

/**
 * What else of the inputs makes it this cell and no other, by their names. A value that is long or of several lines ends in
 * a piece of its hash.
 */
export function askedBeside(raw: RawRequest): Record<string, string> {
  const names = INPUT_NAMES.filter((input) => inputOf(input).decides === 'cell' && !TOLD.includes(input));
  return Object.fromEntries(names.flatMap((input) => (raw[input] === undefined ? [] : [[input, short(raw[input])]])));
}

/**
 * All of a request that its verdict depends on, what its files hold, too, as text.
 *
 * @throws UsageError when one of them cannot be read any more
 */
export function whatDecides({ raw }: Request): string {
  const deciding = INPUT_NAMES.filter((input) => inputOf(input).decides !== 'nothing');
  const some = Object.fromEntries(deciding.flatMap((input) => (raw[input] === undefined ? [] : [[input, raw[input]]])));
  // As JSON a map is empty.
  return JSON.stringify(parseRequest(some, asInput), (_key, value) => (value instanceof Map ? [...value] : value));
}

function short(value: string): string {
  if (value.length <= LENGTH && !value.includes('\n')) return value;
  const hash = createHash('sha256').update(value).digest('hex').slice(0, 12);
  return `${value.slice(0, LENGTH).replaceAll(/\s+/g, ' ')}… ${hash}`;
}
