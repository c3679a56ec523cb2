import { asOption, INPUT_NAMES, type RawRequest } from '../core/inputs/inputs.js';
import { parseOutputFile, parseRequest, parseStore, type Request } from '../core/request/request.js';
import type { ContainerRef } from '../core/run/forecast.js';
import { UsageError } from '../words/errors.js';
import { oneOf } from '../words/one-of.js';
import { type Arguments, optionName } from './arguments.js';
import type { BisectWords } from './bisect-options.js';
import type { CommandName } from './commands.js';
import { parseContainerRef } from './container-ref.js';
import { type ExplainOptions, parseExplain } from './explain-options.js';
import type { GridWords } from './grid-options.js';
import { parseDuration } from './quantities.js';
import { parseReport, type ReportOptions } from './report-options.js';
import { STDOUT } from './terminal.js';
import { userFolder } from './user-folder.js';

export interface Options {
  command: CommandName;
  request: Request;
  /** `-` is standard output. */
  json?: string;
  junit?: string;
  keep: boolean;
  /** How much `run` and `grid` tell. */
  detail?: 'verdict' | 'all';
  selfTest: boolean;
  /** Of `doctor`: the container to look at, in place of the host. */
  container: ContainerRef | null;
  /** Of `doctor`: show what to change in its config; and write it. */
  fix: boolean;
  write: boolean;
  /** Of `versions`, `explain` and `doctor`: as JSON, on standard output. */
  asJson: boolean;
  store: string;
  /** Of `clean`: the store, too. */
  cleanStore: boolean;
  /** Milliseconds for which what is cleaned was not used; none given, however long. */
  olderThanMs?: number;
  /** Of `bisect`. */
  bisect?: BisectWords;
  markdown?: string;
  /** Of `grid`. */
  grid?: GridWords;
  /** Of `report`. */
  report?: ReportOptions;
  /** Of `explain`. */
  explain?: ExplainOptions;
  /** Of `completion`: the words behind it. */
  words?: string[];
}

/** @throws UsageError */
export function parseOptions({ command, values, positionals }: Arguments): Options {
  const string = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const written = (name: string) => String(values[name] ?? '');
  if (command === 'report') {
    return { ...defaults(command), report: parseReport(positionals, string, outputFile) };
  }
  if (command === 'completion') return { ...defaults(command), words: positionals };
  if (command === 'explain') {
    return { ...defaults(command), explain: parseExplain(positionals, string), asJson: values['json'] === true };
  }
  const container = command === 'doctor' ? parseContainerRef(values) : null;
  const raw: RawRequest = Object.fromEntries(INPUT_NAMES.map((input) => [input, written(optionName(input))]));
  if (values['unprivileged'] === true) raw.container = unprivileged(raw.container ?? '');
  // Of the container to look at, and not lines for one of the tester's own.
  if (container !== null) delete raw.config;
  const [json, junit, markdown, store, olderThan] = ['json', 'junit', 'markdown', 'store', 'older-than'].map(string);
  const cleanStore = command === 'clean' && store !== undefined;
  if (olderThan !== undefined && !cleanStore) {
    throw new UsageError('--older-than says what is removed from the store: it is allowed with --store only.');
  }
  if (positionals.length > 1) throw new UsageError(`There is one grid at a time, and "${positionals[1]}" is another.`);
  checkExitCodes(written('exit-codes'), raw);
  const grid = { failFast: values['fail-fast'] === true, resume: values['resume'] === true };
  return {
    ...defaults(command),
    ...(command === 'grid'
      ? { grid: { ...grid, raw, file: positionals[0], output: written('output'), jobs: written('jobs') } }
      : { request: parseRequest(raw, asOption) }),
    ...(command === 'bisect'
      ? { bisect: { raw, ...bisectWords(written), resume: grid.resume, packages: values['no-packages'] !== true } }
      : {}),
    ...(json === undefined ? {} : { json: outputFile(json, '--json') }),
    ...(markdown === undefined ? {} : { markdown: parseOutputFile(markdown, '--markdown') }),
    ...(junit === undefined ? {} : { junit: parseOutputFile(junit, '--junit') }),
    keep: values['keep'] === true,
    ...detailOf(values),
    selfTest: values['self-test'] === true,
    container,
    fix: values['fix'] === true,
    write: values['write'] === true,
    asJson: values['json'] === true,
    ...(store ? { store: parseStore(store, '--store') } : {}),
    cleanStore,
    ...(olderThan === undefined ? {} : { olderThanMs: parseDuration(olderThan, '--older-than') }),
  };
}

/** As {@link parseOutputFile}; JSON may go to standard output. */
function outputFile(value: string, label: string): string {
  return value === STDOUT && label === '--json' ? value : parseOutputFile(value, label);
}

function bisectWords(written: (name: string) => string): Omit<BisectWords, 'raw' | 'resume' | 'packages'> {
  return {
    component: written('component'),
    good: written('good'),
    bad: written('bad'),
    old: written('old'),
    new: written('new'),
    symptom: written('symptom'),
    output: written('output'),
  };
}

function checkExitCodes(kind: string, raw: RawRequest): void {
  if (kind === '') return;
  oneOf(kind, ['git-bisect'], '--exit-codes');
  if (raw['on-skip'] !== 'fail') return;
  throw new UsageError('--exit-codes git-bisect passes over what is skipped: --on-skip fail is not allowed with it.');
}

function detailOf({ quiet, verbose }: Arguments['values']): Pick<Options, 'detail'> {
  if (quiet === true && verbose === true) throw new UsageError('--quiet and --verbose are not allowed together.');
  if (quiet === true) return { detail: 'verdict' };
  return verbose === true ? { detail: 'all' } : {};
}

/** What two options say of the same. */
function unprivileged(kind: string): string {
  if (kind === '' || kind === 'unprivileged') return 'unprivileged';
  throw new UsageError(`--container-kind says "${kind}", and --unprivileged something else.`);
}

function defaults(command: CommandName): Options {
  return {
    command,
    request: parseRequest({}, asOption),
    keep: false,
    selfTest: false,
    container: null,
    fix: false,
    write: false,
    asJson: false,
    cleanStore: false,
    store: userFolder('XDG_CACHE_HOME', '.cache'),
  };
}
