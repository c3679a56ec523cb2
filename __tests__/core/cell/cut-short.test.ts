import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutShort } from '../../../src/core/cell/cut-short.js';

let images: string;

beforeEach(() => {
  images = mkdtempSync(join(tmpdir(), 'cut-short-'));
});
afterEach(() => rmSync(images, { recursive: true }));

function dumped(...lines: string[]): void {
  writeFileSync(join(images, 'dump.log'), lines.join('\n'));
}

const TASK = '(00.389169) Dumping task (pid: 42 comm: busybox)';
const CUT = '(00.400041) Warn  (compel/arch/x86/src/lib/infect.c:419): Will restore 42 with interrupted system call';

describe('a sleep that CRIU cut short', () => {
  it('is named by the program that slept', () => {
    dumped(TASK, CUT);
    expect(cutShort(images)).toMatchObject({ id: 'sleep-cut-short', message: expect.stringContaining(': busybox.') });
  });

  it('is none where the dump tells of none', () => {
    dumped(TASK);
    expect(cutShort(images)).toBeNull();
  });

  it('is none where there is no log', () => {
    expect(cutShort(images)).toBeNull();
    expect(cutShort(join(images, 'none'))).toBeNull();
  });
});
