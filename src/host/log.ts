import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** How the log of one program is read. */
export interface LogGrammar {
  /** A line that tells of an error. */
  error: RegExp;
  /** Texts of such lines that are seen in cycles that succeed. */
  harmless: readonly string[];
  /** Texts of such lines that only follow from another error: they count when there is no other. */
  consequences: readonly string[];
  /** Lines to remember, by name: of each the first. */
  notes: Record<string, RegExp>;
}

/** One line that tells of an error, with those around it. */
export interface LogError {
  line: string;
  /** The line itself among them. */
  around: string[];
}

export interface LogReading {
  /** The first ones, without the harmless. The first of all is the cause; the rest mostly follow from it. */
  errors: LogError[];
  notes: Partial<Record<string, string>>;
  /** The last lines of all. */
  last: string[];
}

const BEFORE = 5;
const AFTER = 5;
const ERRORS = 8;
/** Bytes of a line: the rest of a longer one is garbage. */
const LINE_LIMIT = 1000;
const CHUNK = 256 * 1024;
/** A CRIU that hangs may write 50 MB a second. Of a longer log the middle is left out: it is read while others wait. */
const MOST = 256 * 1024 * 1024;

/**
 * Reads a log as a stream, in one pass and in constant memory, however long it is and whatever is in it.
 *
 * @param from bytes at its beginning that are passed over
 */
export function readLog(file: string, grammar: LogGrammar, from = 0): LogReading {
  const reader = new Reader(grammar);
  const log = openOrNull(file);
  if (log === null) return reader.end();
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    // Somebody may be writing it still: what comes after this is left out.
    const { size } = fstatSync(log);
    let rest = '';
    for (let at = from; at < size; ) {
      if (at - from >= MOST && size - at > CHUNK) [at, rest] = [size - CHUNK, ''];
      const length = readSync(log, chunk, 0, Math.min(CHUNK, size - at), at);
      if (length === 0) break;
      at += length;
      const lines = (rest + chunk.toString('latin1', 0, length)).split('\n');
      rest = (lines.pop() as string).slice(0, LINE_LIMIT);
      for (const line of lines) reader.read(line);
    }
    if (rest !== '') reader.read(rest);
  } finally {
    closeSync(log);
  }
  return reader.end();
}

class Reader {
  private readonly grammar: LogGrammar;
  private readonly errors: LogError[] = [];
  private readonly consequences: LogError[] = [];
  private readonly notes: LogReading['notes'] = {};
  private readonly missing: Set<string>;
  private readonly before: string[] = [];
  private open: { around: string[]; left: number }[] = [];

  constructor(grammar: LogGrammar) {
    this.grammar = grammar;
    this.missing = new Set(Object.keys(grammar.notes));
  }

  read(line: string): void {
    for (const window of this.open) window.around.push(plain(line));
    if (this.open.length > 0) this.open = this.open.filter(({ left, around }) => around.length < left);
    if (this.grammar.error.test(line)) this.note(line);
    for (const name of this.missing) {
      if (!this.grammar.notes[name]?.test(line)) continue;
      this.notes[name] = plain(line);
      this.missing.delete(name);
    }
    if (this.before.length === BEFORE) this.before.shift();
    this.before.push(line);
  }

  end(): LogReading {
    return {
      errors: this.errors.length > 0 ? this.errors : this.consequences,
      notes: this.notes,
      last: this.before.map(plain),
    };
  }

  private note(line: string): void {
    const has = (text: string) => line.includes(text);
    if (this.grammar.harmless.some(has)) return;
    const found = this.grammar.consequences.some(has) ? this.consequences : this.errors;
    if (found.length === ERRORS) return;
    const around = [...this.before.map(plain), plain(line)];
    found.push({ line: plain(line), around });
    this.open.push({ around, left: around.length + AFTER });
  }
}

/** A line was read byte by byte; as text it is a copy, which does not hold the whole chunk in memory. */
function plain(line: string): string {
  return Buffer.from(line.slice(0, LINE_LIMIT), 'latin1').toString('utf8').trimEnd();
}

function openOrNull(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
