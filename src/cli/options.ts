import type { Patient } from '../core/forecast.js';
import { asOption, INPUT_NAMES, type RawRequest } from '../core/inputs.js';
import { parseOutputFile, parseRequest, parseStore, type Request } from '../core/request.js';
import { UsageError } from '../words/errors.js';
import { type Arguments, optionName } from './arguments.js';
import type { CommandName } from './commands.js';
import type { GridWords } from './grid-options.js';
import { parsePatient } from './patient.js';
import { parseDuration } from './quantities.js';
import { parseReport, type ReportOptions } from './report-options.js';
import { userFolder } from './user-folder.js';

export interface Options {
  command: CommandName;
  request: Request;
  json?: string;
  junit?: string;
  keep: boolean;
  selfTest: boolean;
  /** Of `doctor`: the container to look at, in place of the host. */
  patient: Patient | null;
  /** Of `doctor`: show what to change in its config; and write it. */
  fix: boolean;
  write: boolean;
  /** Of `versions` and `doctor`: as JSON, on standard output. */
  asJson: boolean;
  store: string;
  /** Of `clean`: the store, too. */
  cleanStore: boolean;
  /** Milliseconds for which what is cleaned was not used; none given, however long. */
  olderThanMs?: number;
  /** Of `grid`. */
  grid?: GridWords;
  /** Of `report`. */
  report?: ReportOptions;
}

/** @throws UsageError */
export function parseOptions({ command, values, positionals }: Arguments): Options {
  const string = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const written = (name: string) => String(values[name] ?? '');
  if (command === 'report') {
    return { ...defaults(command), report: parseReport(positionals, string, parseOutputFile) };
  }
  const patient = command === 'doctor' ? parsePatient(values) : null;
  const raw: RawRequest = Object.fromEntries(INPUT_NAMES.map((input) => [input, written(optionName(input))]));
  // Of the container to look at, and not lines for one of the tester's own.
  if (patient !== null) delete raw.config;
  const [json, junit, store, olderThan] = ['json', 'junit', 'store', 'older-than'].map(string);
  const cleanStore = command === 'clean' && store !== undefined;
  if (olderThan !== undefined && !cleanStore) {
    throw new UsageError('--older-than says what is removed from the store: it is allowed with --store only.');
  }
  if (positionals.length > 1) throw new UsageError(`There is one grid at a time, and "${positionals[1]}" is another.`);
  const grid = { failFast: values['fail-fast'] === true, resume: values['resume'] === true };
  return {
    ...defaults(command),
    ...(command === 'grid'
      ? { grid: { ...grid, raw, file: positionals[0], output: written('output'), jobs: written('jobs') } }
      : { request: parseRequest(raw, asOption) }),
    ...(json === undefined ? {} : { json: parseOutputFile(json, '--json') }),
    ...(junit === undefined ? {} : { junit: parseOutputFile(junit, '--junit') }),
    keep: values['keep'] === true,
    selfTest: values['self-test'] === true,
    patient,
    fix: values['fix'] === true,
    write: values['write'] === true,
    asJson: values['json'] === true,
    ...(store ? { store: parseStore(store, '--store') } : {}),
    cleanStore,
    ...(olderThan === undefined ? {} : { olderThanMs: parseDuration(olderThan, '--older-than') }),
  };
}

function defaults(command: CommandName): Options {
  return {
    command,
    request: parseRequest({}, asOption),
    keep: false,
    selfTest: false,
    patient: null,
    fix: false,
    write: false,
    asJson: false,
    cleanStore: false,
    store: userFolder('XDG_CACHE_HOME', '.cache'),
  };
}
