import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** How the log of one program is read. */
export interface LogGrammar {
  /** A line that tells of an error. */
  error: RegExp;
  /** Each such line has one of these texts: a long log is read faster by them. */
  signs: readonly string[];
  /** Whose errors come first, where several write into one log: those of the first that a line fits; left out, all are equal. */
  ranks?: readonly RegExp[];
  /** Texts of such lines that are seen in cycles that succeed. */
  harmless: readonly string[];
  /** Texts of such lines that only follow from another error: they count when there is no other. */
  consequences: readonly string[];
  /** Lines to remember, by name: of each the first. Not bound to the beginning or end of a line. */
  notes: Record<string, RegExp>;
  /** Texts of lines that say what is being worked on: of each an error has the last one before it. */
  work?: readonly string[];
  /** Lines that list what an error may name later by its number alone: a text that they have, and where the number is. */
  list?: { text: string; listed: RegExp; named: RegExp };
  /** What a line is without what others wrote before it, and the lines that they put into one. */
  unwrap?: (line: string) => string[];
}

/** One line that tells of an error, with those around it. */
export interface LogError {
  line: string;
  /** The line itself among them. */
  around: string[];
  /** Lines far before it that say what it is about, where the grammar knows such. */
  about?: string[];
}

export interface LogReading {
  /** The first ones, of each rank, without the harmless. The first of all is the cause; the rest mostly follow from it. */
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
/** Of what is listed so many lines are kept, and of a line that others wrapped so much is looked at. */
const LISTED = 4000;
const WRAPPED_LIMIT = 64 * 1024;

/**
 * Reads a log as a stream, in one pass and in constant memory, however long it is and whatever is in it.
 *
 * @param from bytes at its beginning that are passed over
 */
export function readLog(file: string, grammar: LogGrammar, from = 0): LogReading {
  const reader = new LogReader(grammar);
  const log = openOrNull(file);
  if (log === null) return reader.end();
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    // Somebody may be writing it still: what comes after this is left out.
    const { size } = fstatSync(log);
    for (let at = from; at < size; ) {
      if (at - from >= MOST && size - at > CHUNK) {
        at = size - CHUNK;
        reader.skip();
      }
      const length = readSync(log, chunk, 0, Math.min(CHUNK, size - at), at);
      if (length === 0) break;
      at += length;
      reader.push(chunk.subarray(0, length));
    }
  } finally {
    closeSync(log);
  }
  return reader.end();
}

/** Reads a log that comes piece by piece. */
export class LogReader {
  private readonly grammar: LogGrammar;
  /** By rank. */
  private readonly errors: LogError[][];
  private readonly consequences: LogError[] = [];
  private readonly notes: LogReading['notes'] = {};
  private readonly missing: Set<string>;
  private readonly before: string[] = [];
  private readonly work = new Map<string, string>();
  private readonly listed = new Map<string, string>();
  private open: { around: string[]; left: number }[] = [];
  /** Of what is looked for in each line, what is in the piece at hand: most is in none. */
  private sought: { error: boolean; notes: string[]; work: string[]; list: boolean } = {
    error: false,
    notes: [],
    work: [],
    list: false,
  };
  /** The beginning of a line whose end has not come yet. */
  private rest = '';

  constructor(grammar: LogGrammar) {
    this.grammar = grammar;
    this.errors = [...(grammar.ranks ?? []), null].map(() => []);
    this.missing = new Set(Object.keys(grammar.notes));
  }

  push(chunk: Buffer): void {
    const text = this.rest + chunk.toString('latin1');
    this.seek(text);
    const lines = text.split('\n');
    this.rest = (lines.pop() as string).slice(0, this.grammar.unwrap === undefined ? LINE_LIMIT : WRAPPED_LIMIT);
    for (const line of lines) this.unwrap(line);
  }

  /** What comes next does not follow upon what came. */
  skip(): void {
    this.rest = '';
  }

  private seek(text: string): void {
    const { signs, notes, work = [], list } = this.grammar;
    this.sought = {
      error: signs.some((each) => text.includes(each)),
      notes: [...this.missing].filter((name) => notes[name]?.test(text)),
      work: work.filter((each) => text.includes(each)),
      list: list !== undefined && text.includes(list.text),
    };
  }

  private unwrap(line: string): void {
    const { unwrap } = this.grammar;
    if (unwrap === undefined) this.read(line.slice(0, LINE_LIMIT));
    else for (const each of unwrap(line.slice(0, WRAPPED_LIMIT))) this.read(each.slice(0, LINE_LIMIT));
  }

  private read(line: string): void {
    for (const window of this.open) window.around.push(plain(line));
    if (this.open.length > 0) this.open = this.open.filter(({ left, around }) => around.length < left);
    const { error, list } = this.grammar;
    const { sought } = this;
    for (const text of sought.work) if (line.includes(text)) this.work.set(text, plain(line));
    if (sought.list && list !== undefined && line.includes(list.text) && this.listed.size < LISTED) {
      this.listed.set(line.match(list.listed)?.[1] ?? '', plain(line));
    }
    if (sought.error && error.test(line)) this.note(line);
    for (const name of sought.notes) {
      if (!this.missing.has(name) || !this.grammar.notes[name]?.test(line)) continue;
      this.notes[name] = plain(line);
      this.missing.delete(name);
    }
    if (this.before.length === BEFORE) this.before.shift();
    this.before.push(line);
  }

  end(): LogReading {
    this.seek(this.rest);
    if (this.rest !== '') this.unwrap(this.rest);
    this.rest = '';
    return {
      errors: this.errors.some((each) => each.length > 0) ? this.errors.flat() : this.consequences,
      notes: this.notes,
      last: this.before.map(plain),
    };
  }

  private note(line: string): void {
    const has = (text: string) => line.includes(text);
    if (this.grammar.harmless.some(has)) return;
    const { ranks = [], consequences } = this.grammar;
    const rank = ranks.findIndex((each) => each.test(line));
    const ranked = this.errors[rank === -1 ? ranks.length : rank] as LogError[];
    const found = consequences.some(has) ? this.consequences : ranked;
    if (found.length === ERRORS) return;
    const around = [...this.before.map(plain), plain(line)];
    const named = this.grammar.list === undefined ? undefined : line.match(this.grammar.list.named)?.[1];
    const listed = named === undefined ? undefined : this.listed.get(named);
    const about = [...this.work.values(), ...(listed === undefined ? [] : [listed])];
    found.push({ line: plain(line), around, ...(about.length === 0 ? {} : { about }) });
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
