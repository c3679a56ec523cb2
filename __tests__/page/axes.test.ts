import { describe, expect, it } from 'vitest';
import type { JoinedResult } from '../../src/report/many/join.js';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { failed, passed } from '../report/results.js';
import { useBrowser, usePages, violations } from './browser.js';

/** On two kernels, one of which breaks what is unprivileged. */
const results = ['6.17.1', '6.18.5'].flatMap((kernel) =>
  (['privileged', 'unprivileged'] as const).map((container): Result => {
    const result = kernel === '6.18.5' && container === 'unprivileged' ? failed : passed;
    return { ...result, cell: { ...result.cell, cgroup: 'v1', kernel, container } };
  }),
);

const entries = results.map(
  (result, at): JoinedResult => ({ id: `result-${at}`, file: `${at}/result.json`, result, kept: [], absent: [] }),
);

describe('axes of the grid', requires('chromium'), () => {
  const write = usePages();
  const open = useBrowser();
  const file = write('axes', entries);

  it('are CRIU, LXC and, where only kernels differ, these', async () => {
    const { page } = await open(file);
    const grid = page.getByRole('table', { name: 'Verdicts by CRIU (rows), LXC and Kernel (columns)' });
    expect(await grid.getByRole('columnheader').allTextContents()).toEqual([
      ...['CRIU', 'LXC 6.0.4', 'Kernel 6.17.1', 'Kernel 6.18.5'],
    ]);
    expect((await grid.getByRole('cell').allTextContents()).map((text) => text.trim())).toEqual([
      ...['✔passed 2 of 2', '✘failed 1 of 2'],
    ]);
  });

  it('are chosen, lie in the address, and lead to what stands there', async () => {
    const { page, complaints } = await open(file);
    await page.getByRole('combobox', { name: 'Rows' }).selectOption('Kernel');
    expect(await page.getByRole('combobox', { name: 'Split' }).inputValue()).toBe('criu');
    expect(await page.evaluate('document.activeElement.name')).toBe('rows');
    await page.getByRole('combobox', { name: 'Columns' }).selectOption('Container');
    await page.getByRole('combobox', { name: 'Split' }).selectOption('nothing');
    expect(new URL(page.url()).hash).toBe('#rows=kernel&columns=container&split=');
    await page.reload();
    const grid = page.getByRole('table', { name: 'Verdicts by Kernel (rows), Container (columns)' });
    expect(await grid.getByRole('row').allTextContents()).toEqual([
      'KernelContainer privilegedContainer unprivileged',
      '6.17.1✔passed✔passed',
      '6.18.5✔passed✘failed',
    ]);
    await page.getByRole('combobox', { name: 'Columns' }).selectOption('LXC');
    await page.getByRole('link', { name: 'failed 1 of 2' }).click();
    expect(await page.getByRole('dialog').getByRole('heading').innerText()).toBe(
      'Kernel 6.18.5 × LXC 6.0.4: 2 results',
    );
    expect(complaints).toEqual([]);
  });

  it('are never twice the same', async () => {
    const { page } = await open(file, { hash: '#split=' });
    await page.getByRole('combobox', { name: 'Split' }).selectOption('CRIU');
    const axes = await Promise.all(
      ['Rows', 'Columns', 'Split'].map((name) => page.getByRole('combobox', { name }).inputValue()),
    );
    expect(new Set(axes).size).toBe(3);
  });

  it.each([1280, 390])('are accessible and fit a width of %d', async (width) => {
    const { page } = await open(file, { width, hash: '#rows=kernel&columns=container' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
  });
});
