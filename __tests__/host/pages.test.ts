import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { privatePages } from '../../src/host/pages.js';
import { readOrNull, statusField } from '../../src/host/process.js';

const PAGE = 4096;
let pid = 0;

/** A process that waits, and whose memory stays as it is. */
beforeEach(async () => {
  pid = spawn('sleep', ['60'], { stdio: 'ignore' }).pid as number;
  await expect.poll(() => `${readOrNull(`/proc/${pid}/comm`)}${statusField(pid, 'State')}`).toMatch(/^sleep\nS/);
});
afterEach(() => {
  process.kill(pid, 'SIGKILL');
});

function pageAt(address: number): Buffer {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    const page = Buffer.alloc(PAGE);
    readSync(memory, page, 0, PAGE, address);
    return page;
  } finally {
    closeSync(memory);
  }
}

it('has each page by itself, of neighbours too', () => {
  const pages = [...privatePages(pid, 512, [])];
  expect(pages.some(([address], at) => pages[at + 1]?.[0] === address + PAGE)).toBe(true);
  expect(pages).toEqual(pages.map(([address]) => [address, pageAt(address)]));
});

it('leaves out large mappings, and what the kernel writes by itself', () => {
  const pages = privatePages(pid, 512, []);
  expect(privatePages(pid, 0, []).size).toBe(0);
  const [address = 0] = [...pages.keys()].filter(
    (each) =>
      !pageAt(each)
        .subarray(0, 32)
        .every((byte) => byte === 0),
  );
  const without = pageAt(address).fill(0, 0, 32);
  expect(privatePages(pid, 512, [address])).toEqual(new Map(pages).set(address, without));
});

it('reads nothing of a process that there is not', () => {
  expect(() => privatePages(2 ** 22 + 1, 512, [])).toThrow();
});

it('leaves out what is as the file has it, and has what is not', () => {
  const [, address = ''] = readOrNull(`/proc/${pid}/maps`)?.match(/^([0-9a-f]+)-\S+ r-xp .*sleep$/m) ?? [];
  const code = Number(`0x${address}`);
  const write = (page: Buffer) => {
    const memory = openSync(`/proc/${pid}/mem`, 'r+');
    writeSync(memory, page, 0, PAGE, code);
    closeSync(memory);
  };
  const page = pageAt(code);
  // It is the process's own from here on.
  write(page);
  expect(privatePages(pid, 512, []).has(code)).toBe(false);
  page[77] = (page[77] as number) ^ 1;
  write(page);
  expect(privatePages(pid, 512, []).get(code)).toEqual(page);
});
