import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/history/compare.js';
import type { JoinedResult, Problem } from '../../src/report/many/join.js';
import { newsOf } from '../../src/report/many/news.js';
import type { Component, Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { broken, diagnosed, failed, pair, passed, runOf, skipped } from '../report/results.js';
import { useBrowser, usePages, violations } from './browser.js';
import { many } from './many.js';

const ADVICE = 'Use cgroup v1, or an LXC with the fix of lxc#4643.';

function entries(results: Result[]): JoinedResult[] {
  return results.map((result, at) => ({
    id: `result-${at}`,
    file: `artifact/${at}/result.json`,
    result,
    kept: ['memory', 'counter'],
    absent: [{ name: 'devices', reason: 'This host has no devices controller.' }],
  }));
}

const problems: Problem[] = [{ kind: 'damaged', file: 'artifact/9/result.json', message: 'It cannot be read.' }];

/** The second is alone in its place of the grid, the first has company. */
const samples = entries([passed, diagnosed, pair, { ...passed, mode: ['leave-running'] }, skipped, broken]);

/** What changed since a week ago: one result was another, and one is gone. */
const news = newsOf(
  compareRuns(
    [passed, { ...passed, mode: ['fresh'] }].map((result) =>
      runOf({ ...result, startedAt: '2026-11-15T03:00:00.000Z' }),
    ),
    [runOf({ ...diagnosed, cyclesWanted: 1 })],
  ),
  [],
  '2026-11-15T03:00:00.000Z',
);

const HOSTILE = '</script><img src=x onerror=alert(1)><svg onload=alert(2)>"\'`$`';

const hostile: Result = {
  ...failed,
  cause: HOSTILE,
  evidence: HOSTILE,
  mode: [HOSTILE],
  cell: { ...failed.cell, kernel: HOSTILE },
  cycles: failed.cycles.map((cycle) => ({
    ...cycle,
    facts: [
      { name: HOSTILE, outcome: 'changed', before: HOSTILE, after: HOSTILE, reason: `javascript:alert(3) ${HOSTILE}` },
    ],
  })),
  explainedBy: HOSTILE,
  findings: [{ id: HOSTILE, severity: 'error', message: HOSTILE, evidence: HOSTILE, advice: HOSTILE }],
};

describe('the page', requires('chromium'), () => {
  const write = usePages();
  const open = useBrowser();
  const file = write('samples', samples, problems, { news, history: null });

  it('shows the grid as a table, all of it by itself, and complains of nothing', async () => {
    const { page, complaints } = await open(file);
    const grid = page.getByRole('table', { name: 'Verdicts by CRIU' });
    expect(await grid.getByRole('rowheader').allTextContents()).toEqual([
      '4.2+22.g2cf8f13ca',
      '4.2+22.g2cf8f13ca → 4.3',
      '4.x',
    ]);
    expect(await grid.getByRole('columnheader').allTextContents()).toEqual([
      ...['CRIU', 'LXC 6.0.4', 'LXC default'],
      ...['cgroup v1', 'cgroup v2', 'cgroup auto', 'cgroup v1'],
    ]);
    expect((await grid.getByRole('row').nth(2).getByRole('cell').allTextContents()).map(trimmed)).toEqual([
      '✔passed 2 of 2',
      '✘failed',
      '–skipped',
      '·not tested',
    ]);
    expect(await page.locator('#problems').innerText()).toContain('artifact/9/result.json');
    expect(await page.locator('#times figure').count()).toBe(3);
    expect(await page.locator('#times canvas').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('names the kernels, and shows how much of a place is the worst of it', async () => {
    const other = { ...passed, cell: diagnosed.cell };
    const newer = { ...passed, cell: { ...passed.cell, kernel: '6.19.1' } };
    const { page, complaints } = await open(
      write('shares', entries([diagnosed, other, { ...other, mode: ['fresh'] }, newer])),
    );
    expect(await page.locator('#made').innerText()).toMatch(/^Linux 6\.18\.5 and 6\.19\.1; x64\. Made by /);
    const place = page.locator('#grid td.failed');
    expect(trimmed((await place.textContent()) ?? '')).toBe('✘failed 1 of 3');
    const width = async (of: string) => (await place.locator(`.shares .${of}`).boundingBox())?.width ?? 0;
    expect(Math.round((await width('passed')) / (await width('failed')))).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('prints on light paper what is open, and nothing else', async () => {
    const { page } = await open(file, { dark: true });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('#grid').isVisible()).toBe(true);
    await page.evaluate("location.hash = '#result=result-1'");
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('#grid').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Close' }).isVisible()).toBe(false);
    expect(await page.evaluate("document.getElementById('sheet').clientHeight")).toBeGreaterThan(1000);
  });

  it('begins with what changed, and leads to each result of it', async () => {
    const { page } = await open(
      write('news', entries([{ ...diagnosed, cyclesWanted: 1 }]), [], { news, history: null }),
    );
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      'Changed since 2026-11-15: 1 newly failing, 1 gone (1 cell compared).',
    );
    const changes = page.getByRole('region', { name: 'Changed since' }).getByRole('listitem');
    expect((await changes.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      expect.stringMatching(/^✘ Newly failing\s*CRIU 4\.x/),
      expect.stringMatching(/^✘ Gone\s*CRIU 4\.x .* × fresh$/),
    ]);
    await changes.first().getByRole('link').click();
    expect(await page.getByRole('dialog').innerText()).toContain('failed: dump in generation 2');
    const { page: without } = await open(write('no-news', samples));
    expect(await without.locator('#news').isVisible()).toBe(false);
  });

  it('shows a pass with known losses as one of its own', async () => {
    const loss = { name: 'groups', outcome: 'known-loss', before: '', after: '0', reason: 'criu#1' } as const;
    const lossy = { ...passed, cycles: passed.cycles.map((cycle) => ({ ...cycle, facts: [loss] })) };
    const { page } = await open(write('lossy', entries([lossy])));
    const { page: dark } = await open(write('lossy', entries([lossy])), { dark: true });
    for (const each of [page, dark]) expect(await violations(each)).toEqual([]);
    expect(trimmed((await page.locator('#grid td').textContent()) ?? '')).toBe('≈passed, with known losses');
    expect(await page.locator('#grid td').getAttribute('class')).toBe('lossy');
    expect(trimmed(await page.getByRole('button', { name: '1 passed, with known losses' }).innerText())).toContain('≈');
  });

  it('says of a cell what it was, what to do, what the log says and how each fact fared', async () => {
    const { page, complaints } = await open(file);
    await page.getByRole('link', { name: 'failed' }).first().click();
    const sheet = page.getByRole('dialog', { name: 'failed: dump in generation 2' });
    const text = await sheet.innerText();
    for (const words of [
      'LXC cannot find the freezer of a container that was restored.',
      ADVICE,
      'The dump failed (exit code 1)',
      'Failed getting freezer path',
      '2 kept, 3 not kept, 1 not to be compared here.',
      'CAP_SYS_RESOURCE is missing.',
      'artifact/1/result.json',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/✘ changed\s*hostname in generation 1/);
    expect(text).toMatch(/! known loss\s*limits in generation 1/);
    expect(text).toMatch(/– only reported\s*uptime in generation 1/);
    await sheet.getByText('2 kept', { exact: true }).click();
    expect(await sheet.innerText()).toContain('memory, counter');
    expect(await sheet.getByRole('table').innerText()).toMatch(
      /1\s+✔ passed\s+199\s+109\s+231\s+53\s+2\s+✘ dump\s+88\s+–\s+–/,
    );
    expect(complaints).toEqual([]);
  });

  it('lists several results of one place, each with its own page', async () => {
    const { page } = await open(file);
    await page.getByRole('link', { name: 'passed 2 of 2' }).click();
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByRole('listitem').count()).toBe(2);
    await sheet.getByRole('link', { name: 'leave-running' }).click();
    await sheet.getByRole('heading', { level: 2, name: 'passed: 1 of 1 cycle (leave-running)', exact: true }).waitFor();
    await sheet.getByRole('link', { name: 'All of this place' }).click();
    await sheet.getByRole('heading', { level: 2, name: /: 2 results$/ }).waitFor();
    expect(await sheet.getByRole('listitem').count()).toBe(2);
    await sheet.getByRole('link', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('filters by verdict, by version and by text, says how many are left, and has it all in the address', async () => {
    const { page } = await open(file);
    const shown = page.getByRole('status');
    await page.getByRole('button', { name: /^\d+ passed$/ }).click();
    expect(await shown.innerText()).toBe('3 of 6 results');
    expect(await page.getByRole('button', { name: /^\d+ passed$/ }).getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('CRIU').first().selectOption({ label: '4.2+22.g2cf8f13ca → 4.3' });
    expect(await shown.innerText()).toBe('1 of 6 results');
    await page.reload();
    expect(await shown.innerText()).toBe('1 of 6 results');
    expect(await page.getByLabel('CRIU').first().inputValue()).toBe('=4.2+22.g2cf8f13ca → 4.3');
    await page.getByRole('link', { name: 'Show all' }).click();
    expect(await shown.innerText()).toBe('6 results');
    await page.getByRole('searchbox').fill('freezer HOSTNAME');
    expect(await shown.innerText()).toBe('1 of 6 results');
    expect(new URL(page.url()).hash).toBe('#text=freezer+HOSTNAME');
    await page.getByRole('searchbox').fill('no such words');
    expect(await page.locator('#grid').innerText()).toBe('No result is like this.');
    expect(await page.locator('#times').innerText()).toBe('No cycle of these was measured.');
  });

  it('has a permalink of each result, and says when it is of another page', async () => {
    const { page } = await open(file, { hash: '#verdict=passed&result=result-1' });
    const sheet = page.getByRole('dialog');
    expect(await sheet.getByRole('heading', { level: 2 }).innerText()).toBe('failed: dump in generation 2');
    await sheet.getByRole('link', { name: 'result-1' }).click();
    expect(new URL(page.url()).hash).toBe('#result=result-1');
    await page.goBack();
    await page.evaluate("location.hash = '#result=gone'");
    expect(await sheet.innerText()).toContain('There is no result gone on this page.');
  });

  it('is used by the keyboard alone', async () => {
    const { page } = await open(file);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('To the compatibility grid');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Compatibility');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatch(/failed$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('failed: dump in generation 2');
    for (let tabs = 0; tabs < 30; tabs++) {
      await page.keyboard.press('Tab');
      // Between the last and the first the browser's own bar has its turn.
      expect(
        await page.evaluate("document.activeElement.closest('#sheet') ? 'sheet' : document.activeElement.tagName"),
      ).toMatch(/^(sheet|BODY)$/);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/failed$/);
    expect(new URL(page.url()).hash).toBe('');
    // Once more: a browser closes what swallowed an Escape.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
  });

  it('groups times by what is chosen, as plots and as a table', async () => {
    const { page } = await open(file);
    await page.getByRole('combobox', { name: 'By' }).selectOption('mode');
    expect(await focused(page)).toContain('Mode');
    expect(await page.getByRole('img').first().getAttribute('aria-label')).toBe(
      'Dump, medians: leave-running 199 ms, usual 199 ms',
    );
    await page.getByText('The same as a table').click();
    expect(await page.locator('#times table').innerText()).toMatch(/Restore\s+usual\s+3\s+231 ms/);
  });

  it('takes nothing of a result as markup or as a script', async () => {
    const file = write('hostile', entries([hostile]), [{ kind: 'damaged', file: HOSTILE, message: HOSTILE }]);
    const { page, complaints } = await open(file);
    await page.getByRole('link', { name: 'failed' }).first().click();
    expect(await page.getByRole('dialog').innerText()).toContain(HOSTILE);
    await page.keyboard.press('Escape');
    await page.locator('.cause summary').click();
    await page.getByRole('combobox', { name: 'By' }).selectOption('kernel');
    expect(await page.locator('img, svg').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('would not even run a script that got in', async () => {
    const { page, complaints } = await open(file);
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
    await page.waitForTimeout(200);
    expect(complaints.join()).toMatch(/Content Security Policy/);
    expect(complaints.join()).not.toMatch(/dialog/);
  });

  it.each([
    ['light', 1280, false],
    ['dark', 1280, true],
    ['on a phone', 360, false],
  ])('is accessible and fits, %s', async (_name, width, dark) => {
    const { page } = await open(file, { width, dark });
    expect(await violations(page)).toEqual([]);
    await page.locator('summary').first().click();
    await page.getByText('The same as a table').click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    await page.evaluate("location.hash = '#result=result-1'");
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.getElementById('sheet').scrollWidth")).toBeLessThanOrEqual(width);
  });

  it('fits a phone with long words', async () => {
    const word = `/var/tmp/criu-lxc-test.22678.6052445/${'rootfs/'.repeat(20)}`;
    const criu = { ...passed.cell.criu, version: '4.2+22.g2cf8f13ca', path: '/a' } as Component;
    const long: Result = {
      ...failed,
      cause: `Failed to parse ${word}`,
      mode: ['pre-dumps 2', 'repeat-restore', 'fresh', 'fault post-restore'],
      cell: {
        ...failed.cell,
        criu,
        restoreCriu: { ...criu, version: '4.3+40.g0123456789abcdef', path: '/b' },
        kernel: word,
      },
    };
    const other = { ...long, cell: { ...long.cell, kernel: '6.1' } };
    const { page } = await open(write('long', entries([long, other])), { width: 360 });
    const wide = (what: string) => page.evaluate(`${what}.scrollWidth`);
    await page.locator('summary').first().click();
    expect(await wide('document.documentElement')).toBe(360);
    for (const hash of [
      `#place=${encodeURIComponent('4.2+22.g2cf8f13ca → 4.3+40.g0123456789abcdef / 6.0.4 / v2')}`,
      '#result=result-0',
    ]) {
      await page.evaluate(`location.hash = '${hash}'`);
      await page.getByRole('dialog').waitFor();
      expect(await wide("document.getElementById('sheet')"), hash).toBeLessThanOrEqual(360);
    }
  });

  it('says of nothing that it passed', async () => {
    const { page } = await open(write('nothing', [], problems));
    expect(await page.getByRole('status').innerText()).toBe('0 results');
    expect(await page.locator('#problems').innerText()).toContain('1 result file with a problem');
    expect(await page.locator('#why').innerText()).toBe('No result is like this.');
    const { page: lone } = await open(write('lone', samples.slice(0, 1)));
    expect(await lone.getByRole('status').innerText()).toBe('1 result');
    expect(await lone.locator('#why').innerText()).toBe('All of these passed.');
  });

  it('turns dark and light, and remembers it', async () => {
    const { page } = await open(file);
    const back = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await back();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await back()).not.toBe(light);
    await page.reload();
    expect(await back()).not.toBe(light);
    await page.getByRole('button', { name: 'Light' }).click();
    expect(await back()).toBe(light);
  });

  it('opens 2,000 results in less than a second where one opens at once, and has less than 5 MB', async () => {
    const file = write('many', entries(many(2000)));
    expect(statSync(file).size).toBeLessThan(5_000_000);
    /** Milliseconds. The best of three: others may use the machine. */
    const load = async (file: string, status: string) => {
      const loads: number[] = [];
      for (let visit = 0; visit < 3; visit++) {
        const { page, complaints } = await open(file);
        expect(await page.getByRole('status').innerText()).toBe(status);
        loads.push(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"));
        expect(complaints).toEqual([]);
        await page.close();
      }
      return Math.min(...loads);
    };
    const one = await load(write('one', entries(many(1))), '1 result');
    expect(await load(file, '2000 results')).toBeLessThan(Math.max(1000, 20 * one));
  });
});

function trimmed(text: string): string {
  return text.trim();
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent');
}
