import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { openInside, orNull, readPart } from './read-inside.js';
import { findInside } from './walk-inside.js';

/** What the kernel wrote of a process when it died. */
export interface CoreFile {
  /** Below the folder that was looked through. */
  path: string;
  bytes: number;
  /** As the kernel knew it, at most 15 characters; null where this is not told for that processor. */
  name: string | null;
  /** In the process's own pid namespace. */
  pid: number | null;
  /** `SIGSEGV`; null as above. */
  signal: string | null;
}

const MAGIC = Buffer.from('7f454c460201', 'hex');
const HEADER_BYTES = 64;
/** e_type and p_type. */
const ET_CORE = 4;
const PT_NOTE = 4;
/** Of the notes, the first are of the process and of its first thread. */
const NOTE_BYTES = 4096;
/** Types of notes, and where in them something stands, on all processors of 64 bits. */
const NT_PRSTATUS = 1;
const NT_PRPSINFO = 3;
const SIGNAL_AT = 12;
const PID_AT = 24;
const NAME_AT = 40;
const NAME_BYTES = 16;
/** Core files that are told. */
const MOST = 10;

/**
 * The core files below a folder that others write to, by what is in them: a name proves nothing. None where the kernel
 * hands core dumps to a program, or puts them all into one folder.
 *
 * @param pattern kernel.core_pattern
 */
export function findCoreFiles(folder: string, pattern = corePattern()): CoreFile[] {
  if (pattern === '' || /^[|@/]/.test(pattern)) return [];
  // As far as it is the same for all; where the name begins with what differs, all files are looked at.
  const start = pattern.split('/').at(-1)?.replace(/%.*/s, '') ?? '';
  return findInside(folder, (name) => name.startsWith(start))
    .flatMap((path) => {
      const core = orNull(() => readCore(folder, path));
      return core === null ? [] : [core];
    })
    .slice(0, MOST);
}

function readCore(folder: string, path: string): CoreFile | null {
  return openInside(folder, path, {}, ({ fd, size }) => {
    const header = readPart(fd, 0, HEADER_BYTES + 56);
    if (header.length < HEADER_BYTES + 56 || header.compare(MAGIC, 0, MAGIC.length, 0, MAGIC.length) !== 0) return null;
    if (header.readUInt16LE(16) !== ET_CORE) return null;
    // The kernel writes the header of the notes right behind that of the file.
    const at = header.readUInt32LE(HEADER_BYTES) === PT_NOTE ? Number(header.readBigUInt64LE(HEADER_BYTES + 8)) : null;
    const notes = notesIn(at === null ? Buffer.alloc(0) : readPart(fd, at, at + NOTE_BYTES));
    const status = notes.get(NT_PRSTATUS);
    const process = notes.get(NT_PRPSINFO);
    const number = status === undefined || status.length < SIGNAL_AT + 2 ? null : status.readUInt16LE(SIGNAL_AT);
    const isTold = process !== undefined && process.length >= NAME_AT + NAME_BYTES;
    return {
      path,
      bytes: size,
      name: isTold ? process.toString('latin1', NAME_AT, NAME_AT + NAME_BYTES).replace(/\0.*/s, '') : null,
      pid: isTold ? process.readInt32LE(PID_AT) : null,
      signal: Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null,
    };
  });
}

/** What each type of note says first. */
function notesIn(bytes: Buffer): Map<number, Buffer> {
  const notes = new Map<number, Buffer>();
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  for (let at = 0; at + 12 <= bytes.length; ) {
    const [nameBytes, textBytes, type] = [0, 4, 8].map((field) => bytes.readUInt32LE(at + field)) as [
      number,
      number,
      number,
    ];
    const text = at + 12 + padded(nameBytes);
    if (!notes.has(type)) notes.set(type, bytes.subarray(text, text + textBytes));
    at = text + padded(textBytes);
  }
  return notes;
}

function corePattern(): string {
  return readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
}
