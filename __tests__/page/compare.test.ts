import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { useBrowser, usePages, violations } from './browser.js';
import { days, entry, now, remembered } from './nights.js';

/** The night of the fifth lost a fact that the one before had kept. */
const loss = { name: 'groups', outcome: 'known-loss', before: '', after: '0', reason: 'criu#1' } as const;
const nights = days.map((night, at) =>
  night.map(
    (result, cell): Result =>
      at === 4 && cell === 1
        ? { ...result, cycles: result.cycles.map((cycle) => ({ ...cycle, facts: [...cycle.facts, loss] })) }
        : result,
  ),
);

describe('two runs', requires('chromium'), () => {
  const write = usePages();
  const open = useBrowser();
  const file = write('compare', now.map(entry), [], { news: null, history: remembered(nights.flat()) });

  it('are the newest and the one before it, until others are chosen', async () => {
    const { page, complaints } = await open(file);
    await page.getByText('Compare two runs').click();
    const told = page.locator('#compare [role=status]');
    expect(await told.innerText()).toBe('Nothing changed (6 cells in both).');
    const [before, after] = [page.getByLabel('Before'), page.getByLabel('After')];
    expect(await after.locator('option').first().innerText()).toMatch(
      /^2026-11-12 03:05 UTC, workflow at \w{9} \(6 cells\)$/,
    );
    await before.selectOption({ label: await before.locator('option').nth(4).innerText() });
    expect(await told.innerText()).toBe('1 newly failing (6 cells in both).');
    expect(await page.evaluate('document.activeElement.name')).toBe('from');
    const item = page.locator('#compare li');
    expect(await item.innerText()).toMatch(
      /^Newly failing\s*CRIU 4\.3 [\s\S]*passed → failed\. [\s\S]*Meanwhile Linux 6\.17\.1 → Linux 6\.18\.5\. run$/,
    );
    expect(await item.getByRole('link', { name: 'run' }).getAttribute('href')).toBe(days[11]?.[5]?.workflowRun?.url);
    expect(new URL(page.url()).hash).toMatch(/^#from=\d+%2Fattempts%2F1&to=\d+%2Fattempts%2F1$/);
    await page.reload();
    expect(await told.innerText()).toBe('1 newly failing (6 cells in both).');
    // The other way round.
    await page.goto(page.url().replace(/from=(.*)&to=(.*)$/, 'from=$2&to=$1'));
    expect(await told.innerText()).toBe('1 newly passing (6 cells in both).');
    expect(complaints).toEqual([]);
  });

  it('tell of what was lost, and of what had said nothing', async () => {
    const key = (day: number) => encodeURIComponent(`${19_560_000_000 + day}/attempts/1`);
    const { page } = await open(file, { hash: `#from=${key(4)}&to=${key(5)}` });
    const items = page.locator('#compare li');
    expect(await items.allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Newly lost[\s\S]*CRIU 4\.1\.1[\s\S]*LXC 6\.0\.4[\s\S]*Lost, or not there to be compared: groups\./,
      ),
    ]);
    const { page: earlier } = await open(file, { hash: `#from=${key(3)}&to=${key(4)}` });
    expect(await earlier.locator('#compare li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Otherwise[\s\S]*CRIU 4\.2\.1[\s\S]*skipped → passed\./),
    ]);
  });

  it('are compared as far as the filters leave results, and there have to be two', async () => {
    const key = (day: number) => encodeURIComponent(`${19_560_000_000 + day}/attempts/1`);
    const { page } = await open(file, { hash: `#criu=4.1.1&from=${key(8)}&to=${key(9)}` });
    expect(await page.locator('#compare [role=status]').innerText()).toBe('Nothing changed (2 cells in both).');
    const alone = write('one-run', now.map(entry), [], { news: null, history: remembered(now) });
    const { page: lone } = await open(alone);
    expect(await lone.locator('#compare').isVisible()).toBe(false);
  });

  it.each([
    ['light', 1280, false],
    ['dark', 1280, true],
    ['on a phone', 360, false],
  ])('are accessible and fit, %s', async (_name, width, dark) => {
    const key = encodeURIComponent(`${19_560_000_008}/attempts/1`);
    const { page } = await open(file, { width, dark, hash: `#from=${key}` });
    expect(await page.locator('#compare li').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
  });
});
