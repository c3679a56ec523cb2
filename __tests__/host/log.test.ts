import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { type LogGrammar, LogReader, type LogReading, readLog } from '../../src/host/log.js';

const folder = mkdtempSync(join(tmpdir(), 'log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'log');
const GRAMMAR: LogGrammar = {
  error: /Error/,
  signs: /Error/,
  harmless: ['harmless'],
  consequences: ['consequence'],
  notes: { version: /Version/ },
};
const read = (content: string | Uint8Array): LogReading => {
  writeFileSync(file, content);
  return readLog(file, GRAMMAR);
};

/** The same in the simplest way: for short texts. */
function simply(text: string): LogReading['errors'] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const all = lines.flatMap((line, at) =>
    line.includes('Error') && !line.includes('harmless')
      ? [{ line, around: lines.slice(Math.max(0, at - 5), at + 6) }]
      : [],
  );
  const real = all.filter(({ line }) => !line.includes('consequence'));
  return (real.length > 0 ? real : all).slice(0, 8);
}

const line = fc.constantFrom('', 'a', 'b é', 'Error c', 'Error harmless', 'Error consequence', 'Version 1');

it('finds the errors, and the lines around them, that the simplest reader finds', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.boolean(), (lines, ended) => {
      const text = lines.join('\n') + (ended ? '\n' : '');
      expect(read(text).errors).toEqual(simply(text));
    }),
  );
});

it('finds the same where they are far apart, and the log comes in pieces', () => {
  const stretch = fc
    .tuple(line, fc.integer({ min: 0, max: 150 }))
    .map(([first, filler]) => [
      first,
      ...Array.from({ length: filler }, (_, at) => `(00.${at}) the line ${at} tells of nothing`),
    ]);
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), fc.integer({ min: 7, max: 9000 }), (all, piece) => {
      const lines = all.flat();
      const bytes = Buffer.from(lines.join('\n'));
      const reader = new LogReader({ ...GRAMMAR, work: ['b'] });
      for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
      const { errors, notes, last } = reader.end();
      expect(errors.map(({ line, around }) => ({ line, around }))).toEqual(simply(lines.join('\n')));
      expect(notes).toEqual(lines.includes('Version 1') ? { version: 'Version 1' } : {});
      if (lines.at(-1) !== '') expect(last).toEqual(lines.slice(-5));
    }),
  );
});

it('takes a file that is not there for an empty one', () => {
  expect(readLog(join(folder, 'none'), GRAMMAR)).toEqual({ errors: [], notes: {}, last: [] });
});

it('says so when a file cannot be read', () => {
  expect(() => readLog(folder, GRAMMAR)).toThrow('EISDIR');
});
