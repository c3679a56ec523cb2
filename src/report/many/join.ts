import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join as joinPath, relative, sep } from 'node:path';
import { UsageError } from '../../words/errors.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import type { FactResult, Result } from '../../words/result.js';
import { type NoResult, readResult } from '../one/read-result.js';
import { cellLine } from '../prose/wording.js';

/** One result, with what reports need of its facts; the values of those that were kept stay in the file. */
export interface JoinedResult {
  /** Ten hexadecimal digits of the file's SHA-256: the same in every report that this result is in. */
  id: string;
  file: string;
  /** Its cycles have only the facts that were not kept. */
  result: Result;
  /** Names of the facts that were kept in every cycle. */
  kept: string[];
  /** Facts that could not be compared on that host. */
  absent: { name: string; reason: string }[];
}

/** Something about the files themselves. None stops the report. */
export interface Problem {
  /**
   * - `damaged`: no result, or not one that the schema allows.
   * - `contradiction`: a result that says two things.
   * - `version`: of another schema version.
   * - `duplicate`: the same cell and start as another file. It is counted once when both say the same verdict and
   *   cause, else both are shown.
   * - `missing`: no file of a cell that was expected.
   * - `empty`: no result at all.
   */
  kind: 'damaged' | 'contradiction' | 'version' | 'duplicate' | 'missing' | 'empty';
  /** The file; of what is missing its id; of `empty` the folders. */
  file: string;
  /** One sentence. */
  message: string;
}

export interface Joined {
  entries: JoinedResult[];
  problems: Problem[];
}

/** What lies beside a result, with a redacted copy of it. */
/** 10,000 cycles, the most that a cell may have, take about 400 MB; what is larger is no result. */
const SIZE_LIMIT = 500_000_000;

/**
 * Reads every result file at any depth below folders, one after the other: only what reports need is kept in memory.
 * A file may be named itself, and be one of {@link resultLines}. The evidence of a result is passed over: it has a copy. Symbolic links below a folder are not followed: it may be an artifact of strangers.
 *
 * @param expected ids of cells that must have a result: each the name of a folder that a result file lies in, at any
 * depth
 * @throws UsageError when a folder cannot be read
 */
export function join(paths: readonly string[], expected: readonly string[] = []): Joined {
  const entries: JoinedResult[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, JoinedResult>();
  const folders = new Set<string>();
  for (const path of paths) {
    for (const file of resultFiles(path)) {
      for (const folder of foldersOf(path, file)) folders.add(folder);
      for (const read of readEntries(file)) {
        if ('kind' in read) {
          problems.push(read);
          continue;
        }
        const { startedAt, mode, cell } = read.result;
        const same = JSON.stringify([startedAt, mode, cell]);
        const known = seen.get(same);
        if (known === undefined) seen.set(same, read);
        else problems.push(duplicate(read, known));
        if (known === undefined || !agree(read, known)) entries.push(read);
      }
    }
  }
  for (const id of expected) {
    if (folders.has(id)) continue;
    problems.push({
      kind: 'missing',
      file: id,
      message: `The cell ${id} was expected, and has no ${EVIDENCE.result}.`,
    });
  }
  if (entries.length === 0) {
    const where = paths.join(', ');
    problems.push({ kind: 'empty', file: where, message: `There is no result in ${where}.` });
  }
  return { entries, problems };
}

/**
 * Reads the ids of cells that must have a result: a JSON array of strings.
 *
 * @throws UsageError
 */
export function readExpected(file: string, label: string): string[] {
  try {
    const ids = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id !== '')) return ids;
  } catch {
    // Told below, with the rest.
  }
  throw new UsageError(`${label} is "${file}"; it must be a file with a JSON array of ids, such as ["criu-4.2.1-v2"].`);
}

/** In the order of their names, so that the same folders make the same report. */
function resultFiles(path: string): string[] {
  if (isFile(path)) return [path];
  try {
    return filesBelow(path);
  } catch (error) {
    throw new UsageError(`Results cannot be read from "${path}": ${(error as Error).message}`);
  }
}

/** Node's own `recursive` follows symbolic links. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = joinPath(folder, entry.name);
      if (entry.isDirectory()) return isEvidence(path) ? [] : filesOrItself(path);
      return entry.isFile() && entry.name === EVIDENCE.result ? [path] : [];
    });
}

/**
 * It lies beside a result that has evidence, and has a copy of that, or none: of another result it is a folder as any other.
 * Below it may lie the result of a control cell.
 */
function isEvidence(folder: string): boolean {
  if (basename(folder) !== EVIDENCE.folder) return false;
  const [result, copy] = [dirname(folder), folder].map((each) => briefly(joinPath(each, EVIDENCE.result)));
  if (result === undefined || result === null || result.evidence === null) return false;
  return copy === undefined || (copy?.startedAt === result.startedAt && copy.verdict === result.verdict);
}

/** Undefined where there is no such file, null where it is no result. */
function briefly(file: string): Result | null | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > SIZE_LIMIT) return null;
  try {
    const result = readResult(readFileSync(file, 'utf8'));
    return 'kind' in result ? null : result;
  } catch {
    return null;
  }
}

/** A folder that cannot be read is as a file that cannot: it is named, and stops nothing. */
function filesOrItself(folder: string): string[] {
  try {
    return filesBelow(folder);
  } catch {
    return [folder];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Names of the folders that a file lies in, from the one that was named on. */
function foldersOf(path: string, file: string): string[] {
  return [basename(path), ...relative(path, file).split(sep).slice(0, -1)];
}

/** All results in one file, a line each. A fact that was kept has lost its values. */
export function resultLines({ entries }: Joined): string {
  return entries
    .map(({ result, kept, absent }) => {
      const cycles = result.cycles.map((cycle) => {
        const lost = new Set(cycle.facts.map(({ name }) => name));
        const others = [
          ...kept.map((name) => ({ name, outcome: 'kept' as const, before: null, after: null })),
          ...absent.map((fact) => ({ ...fact, outcome: 'absent' as const, before: null, after: null })),
        ];
        return cycle.facts.length === 0 && cycle.verdict === 'failed'
          ? cycle
          : { ...cycle, facts: [...cycle.facts, ...others.filter(({ name }) => !lost.has(name))] };
      });
      return `${JSON.stringify({ ...result, cycles })}\n`;
    })
    .join('');
}

function readEntries(file: string): (JoinedResult | Problem)[] {
  let text: string;
  try {
    if (statSync(file).size > SIZE_LIMIT) {
      return [{ kind: 'damaged', file, message: `It is larger than ${SIZE_LIMIT / 1e6} MB.` }];
    }
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return [{ kind: 'damaged', file, message: `It cannot be read: ${(error as Error).message}` }];
  }
  // A document of its own has no line that begins with a brace and ends with one, unless that is all of it.
  const areLines = text.trimEnd().includes('\n') && /^\{.+\}$/m.test(text);
  if (!file.endsWith('.jsonl') && !areLines) return [entryOf(text, file, readResult(text))];
  return text
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [entryOf(line, `${file}:${index + 1}`, readResult(line))]));
}

function entryOf(text: string, file: string, result: Result | NoResult): JoinedResult | Problem {
  if ('kind' in result) return { ...result, file };
  const id = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { id, file, ...withoutKeptFacts(result) };
}

function withoutKeptFacts(result: Result): Pick<JoinedResult, 'result' | 'kept' | 'absent'> {
  const outcomes = new Map<string, boolean>();
  const absent = new Map<string, string>();
  const cycles = result.cycles.map((cycle) => {
    for (const { name, outcome, reason } of cycle.facts) {
      outcomes.set(name, outcome === 'kept' && outcomes.get(name) !== false);
      if (outcome === 'absent') absent.set(name, reason ?? '');
    }
    return { ...cycle, facts: cycle.facts.filter(isLost) };
  });
  return {
    result: { ...result, cycles },
    kept: [...outcomes].filter(([, isKept]) => isKept).map(([name]) => name),
    absent: [...absent].map(([name, reason]) => ({ name, reason })),
  };
}

function isLost({ outcome }: FactResult): boolean {
  return outcome !== 'kept' && outcome !== 'absent';
}

function duplicate(read: JoinedResult, known: JoinedResult): Problem {
  const same = `It is the same cell and start as ${known.file} (${cellLine(known.result.cell)})`;
  return {
    kind: 'duplicate',
    file: read.file,
    message: agree(read, known)
      ? `${same}, and is not counted again.`
      : `${same}, and says something else; both are shown.`,
  };
}

function agree({ result: one }: JoinedResult, { result: other }: JoinedResult): boolean {
  return one.verdict === other.verdict && one.failureClass === other.failureClass && one.cause === other.cause;
}
