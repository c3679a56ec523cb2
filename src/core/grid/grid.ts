import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { UsageError } from '../../words/errors.js';
import { INPUT_NAMES, type InputName, inputOf, type RawRequest } from '../inputs/inputs.js';
import { unsupported } from '../run/unsupported.js';

/** A grid as it was written, checked: every scalar is the text that stands there, so that 4.10 stays 4.10. */
export interface GridDocument {
  /** Their product are the combinations. Not empty lists. */
  lists: Partial<Record<InputName, string[]>>;
  include: RawRequest[];
  exclude: RawRequest[];
}

/** One cell of a grid. */
export interface GridCell {
  /** Of no other cell, the same in every run, fit for a file's name: `criu-4.2.1_lxc-6.0.4_cgroup-v1`. */
  id: string;
  /** All that was written for it. */
  values: RawRequest;
  /** An entry of `include` names its LXC and its cgroup: it is run even if its makers do not support that. */
  asked: boolean;
  /** Why it is not run; null when it is, as far as that can be told before LXC's version is resolved. */
  skip: string | null;
}

export interface Grid {
  cells: GridCell[];
  /** What the writer may not have meant, a sentence each: cells that are named twice, an exclude that excludes none. */
  notes: string[];
}

const MOST_CELLS = 10_000;

/** Of a value in an id; the end of a longer one is left out, and the beginning of the address of a source. */
const VALUE_LENGTH = 40;
/** Files named by an id have a suffix, and 255 bytes in all. */
const ID_LENGTH = 200;

/** Inputs that differ from cell to cell. The others are said beside the grid. */
export const GRID_KEYS = INPUT_NAMES.filter((input) => inputOf(input).ofAll !== true);

/**
 * Reads a grid: YAML, and so JSON, too.
 *
 * @param label what the user calls the document: `grid` in a workflow, the file in a terminal
 * @throws UsageError naming the key, what was wrong and what is allowed
 */
export function parseGrid(text: string, label: string): GridDocument {
  // The schema that knows text alone: 4.10 is no number, and `on` no boolean.
  const yaml = parseDocument(text, { schema: 'failsafe' });
  const [mistake] = [...yaml.errors, ...yaml.warnings];
  if (mistake !== undefined) throw new UsageError(`${label} cannot be read as YAML: ${mistake.message.trim()}`);
  const document = toPlain(yaml, label);
  if (!isMap(document)) {
    throw new UsageError(`${label} is not a grid; it must be a mapping of input names to a value or a list of values.`);
  }
  const grid: GridDocument = { lists: {}, include: [], exclude: [] };
  for (const [key, value] of Object.entries(document)) {
    if (key === 'include' || key === 'exclude') grid[key] = entries(value, `${label}: ${key}`);
    else grid.lists[gridKey(key, label)] = values(value, `${label}: ${key}`);
  }
  return grid;
}

/**
 * All cells of a grid, by the rules of GitHub's job matrix: an entry of `exclude` takes away every combination that has
 * all of its values; then an entry of `include` is added to every combination of which it changes no value of the lists,
 * and becomes a combination of its own when there is none. The first list varies slowest.
 *
 * @param beside what holds for every cell that does not say otherwise
 * @throws UsageError when there are none or too many
 */
export function expandGrid({ lists, include, exclude }: GridDocument, beside: RawRequest = {}): Grid {
  const keys = Object.keys(lists) as InputName[];
  const count = keys.reduce((product, key) => product * (lists[key] as string[]).length, 1);
  if (count + include.length > MOST_CELLS) {
    throw new UsageError(`The grid has ${count + include.length} combinations; at most ${MOST_CELLS} are allowed.`);
  }
  let base: RawRequest[] = keys.length === 0 ? [] : [{}];
  for (const key of keys) {
    base = base.flatMap((values) => (lists[key] as string[]).map((value) => ({ ...values, [key]: value })));
  }
  const notes: string[] = [];
  for (const entry of exclude) {
    const strange = (Object.keys(entry) as InputName[]).find((key) => lists[key] === undefined);
    if (strange !== undefined) {
      throw new UsageError(`exclude names ${strange}, and the grid has no list of that name.`);
    }
    const kept = base.filter((values) => !agrees(values, entry, keys));
    if (kept.length === base.length) notes.push(`Nothing is excluded by ${words(entry)}.`);
    base = kept;
  }
  const combinations = withIncludes(base, include, keys);
  if (combinations.length === 0) throw new UsageError('The grid has no cells.');

  const cells = new Map<string, GridCell>();
  for (const { own, asked } of combinations) {
    const id = slug(own);
    const twin = cells.get(id);
    if (twin !== undefined) {
      notes.push(`${id} is named more than once; it is run once.`);
      twin.asked ||= asked;
    } else {
      cells.set(id, { id, values: { ...beside, ...own }, asked, skip: null });
    }
  }
  for (const cell of cells.values()) {
    const { 'lxc-version': lxc = '', 'restore-lxc-version': restoreLxc = '', cgroup = '' } = cell.values;
    if (!cell.asked) cell.skip = unsupported(lxc, cgroup) ?? unsupported(restoreLxc, cgroup);
  }
  return { cells: [...cells.values()], notes: [...new Set(notes)] };
}

interface Combination {
  own: RawRequest;
  asked: boolean;
}

function withIncludes(base: RawRequest[], include: RawRequest[], keys: InputName[]): Combination[] {
  // What one entry added a later one may change, what the lists say none.
  const combinations = base.map((values) => ({ values, own: { ...values }, asked: false }));
  const added: Combination[] = [];
  for (const entry of include) {
    const asked = entry['lxc-version'] !== undefined && entry.cgroup !== undefined;
    const fitting = combinations.filter(({ values }) => agrees(values, entry, keys));
    for (const combination of fitting) {
      Object.assign(combination.own, entry);
      combination.asked ||= asked;
    }
    if (fitting.length === 0) added.push({ own: entry, asked });
  }
  return [...combinations, ...added];
}

/** The entry has no other value for any key of the lists. */
function agrees(values: RawRequest, entry: RawRequest, keys: InputName[]): boolean {
  return keys.every((key) => entry[key] === undefined || entry[key] === values[key]);
}

/** In the order of the table of inputs, whatever order they were written in. What is empty says nothing. */
function slug(values: RawRequest): string {
  const parts = GRID_KEYS.filter((key) => values[key] !== undefined && values[key] !== '').map((key) => {
    const written = values[key] as string;
    const value = sourceName(written).replaceAll(/[^A-Za-z0-9.+-]+/g, '-');
    return `${key.replace(/-version$/, '')}-${cut(value, VALUE_LENGTH, written)}`;
  });
  const id = parts.join('_');
  return parts.length === 0 ? 'default' : cut(id, ID_LENGTH, id);
}

/** Of a source from git what tells it from others at a glance: whose it is, the branch, the number, the start of a commit's id. */
function sourceName(value: string): string {
  if (!value.startsWith('git:')) return value;
  const short = value
    .replace(/^git:[a-z+]+:\/\/[^/]*\//, 'git:')
    .replace(/(\.git)?#(refs\/(heads|tags)\/)?/, '/')
    .replace(/(pull\/\d+)\/head$/, '$1')
    .replace(/\b([0-9a-f]{9})[0-9a-f]{31}$/, '$1');
  const body = short.slice('git:'.length);
  return `git:${body.slice(-(VALUE_LENGTH - 'git-'.length)).replace(/^[^A-Za-z0-9]+/, '')}`;
}

/** Two texts that would look the same are told apart by a piece of their hash. */
function cut(name: string, length: number, text: string): string {
  if (name === text && name.length <= length) return name;
  return `${name.slice(0, length)}-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}

function words(entry: RawRequest): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

function toPlain(yaml: ReturnType<typeof parseDocument>, label: string): unknown {
  try {
    return yaml.toJS();
  } catch (error) {
    // Aliases without an anchor, or so many that they would fill the memory.
    throw new UsageError(`${label} cannot be read as YAML: ${(error as Error).message}.`);
  }
}

function gridKey(key: string, label: string): InputName {
  const known = GRID_KEYS.find((each) => each === key);
  if (known !== undefined) return known;
  if (INPUT_NAMES.some((each) => each === key)) {
    throw new UsageError(`${label} names ${key}, which is the same for all cells: say it beside the grid.`);
  }
  throw new UsageError(`${label} names "${key}"; valid values: ${GRID_KEYS.join(', ')}, include and exclude.`);
}

function values(value: unknown, label: string): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new UsageError(`${label} is an empty list; leave it out, or give it a value.`);
  return list.map((each) => scalar(each, label));
}

function entries(value: unknown, label: string): RawRequest[] {
  if (!Array.isArray(value)) throw new UsageError(`${label} is no list; it must be a list of mappings.`);
  return value.map((entry, index) => {
    const where = `${label}, entry ${index + 1}`;
    if (!isMap(entry) || Object.keys(entry).length === 0) {
      throw new UsageError(`${where} is ${JSON.stringify(entry)}; it must be a mapping of input names to values.`);
    }
    return Object.fromEntries(
      Object.entries(entry).map(([key, each]) => [gridKey(key, where), scalar(each, `${where}: ${key}`)]),
    );
  });
}

function scalar(value: unknown, label: string): string {
  if (typeof value === 'string') return value.trim();
  throw new UsageError(`${label} is ${JSON.stringify(value)}; it must be a single value here.`);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
