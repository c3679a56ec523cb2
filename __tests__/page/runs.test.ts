import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failingSince, type HistoryEntry, sinceLast } from '../../src/history/history.js';
import { newsOf } from '../../src/report/many/news.js';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { failed, passed } from '../report/results.js';
import { useBrowser, usePages, violations } from './browser.js';
import { DAYS, days, entry, now, remembered, run } from './nights.js';

describe('runs on the page', requires('chromium'), () => {
  const write = usePages();
  const open = useBrowser();
  const history = remembered(days.flat());
  const { since, comparison } = sinceLast(history, now);
  const file = write('runs', now.map(entry), [], {
    news: newsOf(comparison, failingSince(history, now), since),
    history,
  });

  it('has a dot for each run, what broke last first, with the words for it', async () => {
    const { page, complaints } = await open(file);
    const rows = page.locator('.runs > li');
    expect(await rows.count()).toBe(6);
    const [first, second] = [rows.nth(0), rows.nth(1)];
    expect(await first.innerText()).toMatch(/CRIU 4\.3 [\s\S]*failed since 2026-11-09 \(4 runs\)$/);
    expect(await second.innerText()).toMatch(/CRIU 4\.1\.1 [\s\S]*failed in all of 12 runs$/);
    expect(await rows.nth(2).innerText()).toMatch(/CRIU 4\.2\.1 [\s\S]*passed in all of 9 runs that said something$/);
    const dots = first.locator('.dot');
    expect((await dots.allInnerTexts()).join('')).toBe('✔✔✔✔✔✔✔✔✘✘✘✘');
    const broke = dots.nth(8);
    expect(await broke.getAttribute('href')).toBe(days[8]?.[0]?.workflowRun?.url);
    expect(await broke.getAttribute('title')).toMatch(
      /^2026-11-09 03:05 UTC: failed\nCRIU 4\.3, LXC 6\.0\.4, cgroup v2, Linux 6\.18\.5\nworkflow at 9c0ffee00\n/,
    );
    expect(complaints).toEqual([]);
  });

  it('is one stop of the Tab key for each row, and arrows go through it', async () => {
    const { page } = await open(file);
    const focused = () => page.evaluate('document.activeElement.title.slice(0, 10)');
    await page.locator('.runs > li > a').first().focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('2026-11-12');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('2026-11-11');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('2026-11-01');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('CRIU 4.1.1');
  });

  it('lists the runs of a result, newest first, with links to commits and runs', async () => {
    const { page } = await open(file, { hash: '#result=result-5' });
    const rows = page.getByRole('dialog').getByRole('region', { name: 'Runs' }).getByRole('row');
    expect(await rows.count()).toBe(DAYS + 1);
    expect(await rows.nth(1).getByRole('rowheader').innerText()).toBe('2026-11-12 03:05 UTC');
    expect(await rows.nth(4).getByRole('link').getAttribute('href')).toBe(days[8]?.[0]?.workflowRun?.url);
    const artifacts = page.getByRole('dialog').getByRole('link', { name: 'artifacts of the run' });
    expect(await artifacts.getAttribute('href')).toBe(
      'https://github.com/owner/name/actions/runs/19560000012#artifacts',
    );
  });

  it('shows runs of older histories and of terminals, and links to nothing that is no address', async () => {
    const [entryOfToday] = history.slice(-1) as [HistoryEntry];
    const { run: _, standing: __, ...older } = entryOfToday;
    const hostile = { ...entryOfToday, run: { url: 'javascript:alert(1)', commit: 'f'.repeat(40) } };
    const told = [{ ...older, at: '2026-11-10T00:00:00Z' }, { ...hostile, at: '2026-11-11T00:00:00Z' }, entryOfToday];
    const { page, complaints } = await open(
      write('older', [entry(now[5] as Result, 5)], [], { news: null, history: told }),
    );
    expect(await page.locator('.dot').count()).toBe(3);
    expect(await page.locator('.dot[href]').count()).toBe(1);
    await page.evaluate("location.hash = '#result=result-5'");
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('calls nothing a change that only nobody knew before, and shows nothing that came after', async () => {
    const [result, last] = [now[1] as Result, history.filter(({ at }) => at.startsWith('2026-11-12'))[1]];
    const { standing: _, ...unknown } = { ...(last as HistoryEntry), at: '2026-11-10T00:00:00Z' };
    const told = [
      unknown,
      { ...(last as HistoryEntry), standing: 'lossy' as const },
      { ...unknown, at: '2026-11-20T00:00:00Z' },
    ];
    const { page } = await open(write('unknown', [entry(result, 1)], [], { news: null, history: told }));
    expect(await page.locator('.runs > li').innerText()).toMatch(/passed, with known losses in all of 2 runs$/);
  });

  it('is not there without a history', async () => {
    const { page } = await open(write('none', now.map(entry)));
    expect(await page.locator('#runs').isVisible()).toBe(false);
  });

  it.each([
    ['light', 1280, false],
    ['dark', 1280, true],
    ['on a phone', 390, false],
  ])('is accessible and fits, %s', async (_name, width, dark) => {
    const { page } = await open(file, { width, dark });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    await page.evaluate("location.hash = '#result=result-5'");
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('shows more cells when asked for, and stays below 6 MB with 2,000 cells of 20 runs', async () => {
    const cells = Array.from({ length: 2000 }, (_, at) => ({
      criu: `4.${Math.floor(at / 40)}`,
      lxc: `6.0.${at % 40}`,
    }));
    const of = (day: number) =>
      cells.map(({ criu, lxc }, at) =>
        run((at + (day > 15 ? 1 : 0)) % 3 === 0 ? failed : passed, criu, lxc, day, at % 60),
      );
    const history = remembered(Array.from({ length: 20 }, (_, at) => of(at + 1)).flat());
    const file = write('many', of(20).map(entry), [], { news: null, history });
    expect(statSync(file).size).toBeLessThan(6_000_000);
    const { page, complaints } = await open(file);
    const rows = page.locator('.runs > li');
    expect(await rows.first().locator('.dot').count()).toBe(20);
    expect(await rows.count()).toBe(40);
    await page.getByRole('button', { name: '40 more of 1960' }).click();
    expect(await rows.count()).toBe(80);
    expect(complaints).toEqual([]);
  });
});
