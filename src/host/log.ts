import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** How the log of one program is read. */
export interface LogGrammar {
  /** A line that tells of an error. */
  error: RegExp;
  /** Each such line has this, and few others: a long log is read faster by it. Not bound to the beginning or end. */
  signs: RegExp;
  /** Whose errors come first, where several write into one log: those of the first that a line fits; left out, all are equal. */
  ranks?: readonly RegExp[];
  /** Texts of such lines that are seen in cycles that succeed. */
  harmless: readonly string[];
  /** Texts of such lines that only follow from another error: they count when there is no other. */
  consequences: readonly string[];
  /** Lines that tell nothing of an error: none of them is told around one. */
  aside?: RegExp;
  /** Texts of lines that tell that it went on: an error before them did not end it, and counts when there is no other. */
  onward?: readonly string[];
  /** Texts of lines that tell of its end: what goes on after that is another run. */
  end?: readonly string[];
  /** Lines to remember, by name: of each the first. Without flags, and not bound to the beginning or end of a line. */
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
  /** It went on after this. */
  overcome?: true;
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
/** Where there is something in each so many bytes, all is read: that is faster than to look for where. */
const DENSE = 2000;
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
  private errors: LogError[][] = [];
  private consequences: LogError[] = [];
  private overcome: LogError[] = [];
  /** Since it went on last. */
  private hasErrors = false;
  private readonly notes: LogReading['notes'] = {};
  /** How what is not found yet is looked for. */
  private readonly missing: Map<string, RegExp>;
  /** Any of them: none is in most of a long log, and that is faster to see in one search. */
  private missed: RegExp;
  private readonly signs: RegExp;
  private readonly before: string[] = [];
  private readonly work = new Map<string, string>();
  private readonly listed = new Map<string, string>();
  private open: { around: string[]; left: number }[] = [];
  private piece = '';
  /** Of what is looked for in each line, what is in the piece at hand: most is in none. Null: nobody has asked yet. */
  private sought: { error: boolean; notes: string[]; work: string[]; onward: string[] | null; list: boolean } = {
    error: false,
    notes: [],
    work: [],
    onward: [],
    list: false,
  };
  /** The beginning of a line whose end has not come yet. */
  private rest = '';

  constructor(grammar: LogGrammar) {
    this.grammar = grammar;
    this.clear();
    this.missing = new Map(Object.entries(grammar.notes).map(([name, note]) => [name, everywhere(note)]));
    this.missed = anyOf(this.missing);
    this.signs = everywhere(grammar.signs);
  }

  push(chunk: Buffer): void {
    const text = this.rest + chunk.toString('latin1');
    const end = text.lastIndexOf('\n') + 1;
    const limit = this.grammar.unwrap === undefined ? LINE_LIMIT : WRAPPED_LIMIT;
    this.rest = text.slice(end, end + limit);
    if (end > 0) this.scan(text.slice(0, end - 1));
  }

  /** What comes next does not follow upon what came. */
  skip(): void {
    this.rest = '';
  }

  /** Reads the lines in which something is, those around them, and the last ones: most of a long log is passed over. */
  private scan(text: string): void {
    this.piece = text;
    const spots = this.seek(text);
    if (spots.length > text.length / DENSE) {
      for (const line of text.split('\n')) this.unwrap(line);
      return;
    }
    if (this.open.length > 0) spots.push(0);
    spots.push(text.length);
    let at = 0;
    let seen = 0;
    for (const spot of spots.sort((one, other) => one - other)) {
      if (spot < seen) continue;
      seen = linesOn(text, spot, 1);
      const from = Math.max(at, linesBack(text, spot, BEFORE));
      at = linesOn(text, seen, AFTER);
      if (from < at) for (const line of text.slice(from, at - 1).split('\n')) this.unwrap(line);
    }
  }

  /** Where in a text something is, of what is looked for: all such places, where they are few. */
  private seek(text: string): number[] {
    const { work = [], onward = [], list } = this.grammar;
    const spots: number[] = [];
    const has = (part: string | RegExp) => {
      const before = spots.length;
      for (const place of places(text, part)) if (spots.push(place) > text.length / DENSE) break;
      return spots.length > before;
    };
    const error = has(this.signs);
    const found = {
      error,
      notes: has(this.missed) ? [...this.missing].filter(([, note]) => has(note)).map(([name]) => name) : [],
      work: work.filter(has),
      list: list !== undefined && has(list.text),
    };
    // What it goes on after has to be there first: where every line is read anyway, that is asked after the first.
    const isLate = !this.hasErrors && spots.length > text.length / DENSE;
    // What is worked on is looked for already.
    const goesOn = () => (error || this.hasErrors ? onward.filter((text) => work.includes(text) || has(text)) : []);
    this.sought = { ...found, onward: isLate ? null : goesOn() };
    return spots;
  }

  private isOnward(line: string): boolean {
    this.sought.onward ??= (this.grammar.onward ?? []).filter((text) => this.piece.includes(text));
    return this.sought.onward.some((text) => line.includes(text));
  }

  private unwrap(line: string): void {
    const { unwrap } = this.grammar;
    if (unwrap === undefined) this.read(line.slice(0, LINE_LIMIT));
    else for (const each of unwrap(line.slice(0, WRAPPED_LIMIT))) this.read(each.slice(0, LINE_LIMIT));
  }

  private read(line: string): void {
    for (const window of this.open) window.around.push(plain(line));
    if (this.open.length > 0) this.open = this.open.filter(({ left, around }) => around.length < left);
    const { error, list, signs } = this.grammar;
    const { sought } = this;
    for (const text of sought.work) if (line.includes(text)) this.work.set(text, line);
    if (sought.list && list !== undefined && line.includes(list.text) && this.listed.size < LISTED) {
      this.listed.set(line.match(list.listed)?.[1] ?? '', plain(line));
    }
    if (this.hasErrors && this.isOnward(line)) this.goOn();
    // Most lines have no sign of an error, and that is faster to see.
    if (sought.error && signs.test(line) && !this.isHarmless(line) && error.test(line)) this.note(line);
    for (const name of sought.notes) {
      if (!this.missing.has(name) || !this.grammar.notes[name]?.test(line)) continue;
      this.notes[name] = plain(line);
      this.missing.delete(name);
      this.missed = anyOf(this.missing);
    }
    if (this.before.length === BEFORE) this.before.shift();
    this.before.push(line);
  }

  end(): LogReading {
    if (this.rest !== '') this.scan(this.rest);
    this.rest = '';
    const { aside } = this.grammar;
    const errors = [this.errors.flat(), this.consequences, this.overcome].find((each) => each.length > 0) ?? [];
    return {
      errors: errors.map((each) => ({ ...each, around: each.around.filter((line) => aside?.test(line) !== true) })),
      notes: this.notes,
      last: this.before.map(plain),
    };
  }

  /** What was found so far did not end it. */
  private goOn(): void {
    const found = [...this.errors.flat(), ...this.consequences];
    const { end = [] } = this.grammar;
    if (found.some(({ line }) => end.some((text) => line.includes(text)))) return;
    if (this.overcome.length < ERRORS)
      this.overcome.push(...found.map((each) => ({ ...each, overcome: true as const })));
    this.clear();
  }

  private clear(): void {
    this.errors = [...(this.grammar.ranks ?? []), null].map(() => []);
    this.consequences = [];
    this.hasErrors = false;
  }

  private isHarmless(line: string): boolean {
    return this.grammar.harmless.some((text) => line.includes(text));
  }

  private note(line: string): void {
    const has = (text: string) => line.includes(text);
    const { ranks = [], consequences } = this.grammar;
    const rank = ranks.findIndex((each) => each.test(line));
    const ranked = this.errors[rank === -1 ? ranks.length : rank] as LogError[];
    const found = consequences.some(has) ? this.consequences : ranked;
    this.hasErrors = true;
    if (found.length === ERRORS) return;
    const around = [...this.before.map(plain), plain(line)];
    const named = this.grammar.list === undefined ? undefined : line.match(this.grammar.list.named)?.[1];
    const listed = named === undefined ? undefined : this.listed.get(named);
    const about = [...[...this.work.values()].map(plain), ...(listed === undefined ? [] : [listed])];
    found.push({ line: plain(line), around, ...(about.length === 0 ? {} : { about }) });
    this.open.push({ around, left: around.length + AFTER });
  }
}

function everywhere(pattern: RegExp): RegExp {
  return new RegExp(pattern, `${pattern.flags}g`);
}

/** Where there is none, what is nowhere. */
function anyOf(patterns: ReadonlyMap<string, RegExp>): RegExp {
  return new RegExp([...patterns.values()].map(({ source }) => source).join('|') || '(?!)', 'g');
}

function* places(text: string, part: string | RegExp): Generator<number> {
  if (typeof part !== 'string') {
    part.lastIndex = 0;
    for (let found = part.exec(text); found !== null; found = part.exec(text)) yield found.index;
    return;
  }
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at;
}

/** Where the line begins that is so many before the one of a place. */
function linesBack(text: string, place: number, lines: number): number {
  let begin = lineBegin(text, place);
  for (let left = lines; left > 0; left--) begin = lineBegin(text, begin - 1);
  return begin;
}

function lineBegin(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}

/** Where the line begins that is so many after the one of a place; past the end of the text where it has no such. */
function linesOn(text: string, place: number, lines: number): number {
  let begin = place;
  for (let left = lines; left > 0; left--) {
    const end = text.indexOf('\n', begin);
    if (end === -1) return text.length + 1;
    begin = end + 1;
  }
  return begin;
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
