import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { type LogGrammar, type LogReading, readLog } from '../../src/host/log.js';

const folder = mkdtempSync(join(tmpdir(), 'log-slow-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'log');
const CHUNK = 256 * 1024;
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

it('finds what lies across the border of two chunks', () => {
  fc.assert(
    fc.property(fc.integer({ min: CHUNK - 120, max: CHUNK + 10 }), (length) => {
      const filler = `${'x'.repeat(99)}\n`.repeat(length / 100) + 'y'.repeat(length % 100);
      const { errors, notes } = read(`${filler}\nbefore\nan Error é\nVersion\n`);
      expect(errors.map((error) => error.line)).toEqual(['an Error é']);
      expect(errors[0]?.around.slice(-3)).toEqual(['before', 'an Error é', 'Version']);
      expect(notes['version']).toBe('Version');
    }),
    { numRuns: 30 },
  );
});

it('reads whatever there is to its end, and keeps little of it', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text)),
    fc.constantFrom('\n', '\r\n', 'Error ', '\0').map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(5000), (pieces, from) => {
      writeFileSync(file, Buffer.concat(pieces));
      for (const { errors, last } of [readLog(file, GRAMMAR), readLog(file, GRAMMAR, from)]) {
        expect(errors.length).toBeLessThanOrEqual(8);
        expect(last.length).toBeLessThanOrEqual(5);
        for (const { line, around } of errors) {
          expect(around).toContain(line);
          expect(around.length).toBeLessThanOrEqual(11);
          for (const each of around) expect(each.length).toBeLessThanOrEqual(1000);
        }
      }
    }),
  );
});

it.each([200, 1000])('reads %i MB without a line end in constant memory, and the end after it', (megabytes) => {
  const bytes = megabytes * 1000 * 1000;
  writeFileSync(file, 'Error at the beginning\n');
  // With a hole, which takes no space on disk.
  truncateSync(file, bytes);
  writeFileSync(file, '\nError at the end', { flag: 'a' });
  const before = process.memoryUsage().rss;
  const { errors } = readLog(file, GRAMMAR);
  expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  expect(errors.map(({ line }) => line)).toEqual(['Error at the beginning', 'Error at the end']);
  expect(errors[0]?.around[1]).toHaveLength(1000);
});
