import { expect, it } from 'vitest';
import { decodeDumpStats, decodeRestoreStats } from '../../src/criu/statistics.js';

// Written by CRIU 4.2.
const DUMP = Buffer.from(
  '40591055063309572400000 00a2208a0950610b3d60618f70820ee01284a3000383540004800500c580c600068007000'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);
const RESTORE = Buffer.from('40591055063309570f000000120d0813100418ab0620a5e90a2831', 'hex');

it('decodes what CRIU wrote of a dump', () => {
  expect(decodeDumpStats(DUMP)).toEqual({
    freezingTime: 101024,
    frozenTime: 109363,
    memdumpTime: 1143,
    memwriteTime: 238,
    pagesScanned: 74,
    pagesSkippedParent: 0,
    pagesWritten: 53,
    sharedPagesWritten: 0,
  });
});

it('decodes what CRIU wrote of a restore', () => {
  expect(decodeRestoreStats(RESTORE)).toEqual({
    pagesCompared: 19,
    pagesSkippedCow: 4,
    forkingTime: 811,
    restoreTime: 177317,
    pagesRestored: 49,
  });
});

it('reads images of CRIU before 1.6, which have no service magic', () => {
  expect(decodeRestoreStats(RESTORE.subarray(4)).restoreTime).toBe(177317);
});

it('passes over fields that it does not know', () => {
  // Field 30, a varint; field 31, bytes; within the message of the restore.
  const more = Buffer.from('f00105fa0103616263', 'hex');
  const entry = Buffer.concat([Buffer.from([0x12, 13 + more.length]), RESTORE.subarray(14), more]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(entry.length);
  expect(decodeRestoreStats(Buffer.concat([RESTORE.subarray(0, 8), size, entry])).restoreTime).toBe(177317);
});

it.each([...RESTORE.keys()])('refuses an image that ends after %i bytes', (length) => {
  expect(() => decodeRestoreStats(RESTORE.subarray(0, length))).toThrow();
});

it('refuses the statistics of the other action, and what is no image', () => {
  expect(() => decodeDumpStats(RESTORE)).toThrow('no such statistics');
  expect(() => decodeDumpStats(Buffer.from('not an image at all'))).toThrow('not a CRIU statistics image');
});
