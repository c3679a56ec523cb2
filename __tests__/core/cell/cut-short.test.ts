import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutShort } from '../../../src/core/cell/cut-short.js';

let images: string;

beforeEach(() => {
  images = mkdtempSync(join(tmpdir(), 'cut-short-'));
});
afterEach(() => rmSync(images, { recursive: true }));

function dumped(generation: number, ...lines: string[]): void {
  mkdirSync(join(images, String(generation)));
  writeFileSync(join(images, String(generation), 'dump.log'), lines.join('\n'));
}

const TASK = '(00.389169) Dumping task (pid: 42 comm: busybox)';
const CUT = '(00.400041) Warn  (compel/arch/x86/src/lib/infect.c:419): Will restore 42 with interrupted system call';

describe('a sleep that CRIU cut short', () => {
  it('is named by the program that slept', () => {
    dumped(1, TASK, CUT);
    expect(cutShort(images)).toMatchObject({ id: 'sleep-cut-short', message: expect.stringContaining(': busybox.') });
  });

  it('is one of the last dump', () => {
    dumped(9, TASK, CUT);
    dumped(10, TASK);
    expect(cutShort(images)).toBeNull();
  });

  it('is none where nothing was dumped', () => {
    expect(cutShort(images)).toBeNull();
    mkdirSync(join(images, '1'));
    expect(cutShort(images)).toBeNull();
  });
});
