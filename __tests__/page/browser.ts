import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { JoinedResult, Problem } from '../../src/report/many/join.js';
import { page as pageOf } from '../../src/report/many/page.js';
import type { Past } from '../../src/report/many/past.js';
import { programFile } from '../programs.js';

export interface Visit {
  page: Page;
  /** Errors of scripts, messages on the console, dialogs, and requests for anything but the page itself. */
  complaints: string[];
}

export interface View {
  hash?: string;
  width?: number;
  dark?: boolean;
}

/** Starts a browser for all tests of a group; returns what opens a page that shows these results. */
export function useBrowser(): (file: string, view?: View) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    browser = await chromium.launch({
      executablePath: programFile('chromium'),
      args: ['--no-sandbox', ...quiet, '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(() => browser.close());
  return async (file, { hash = '', width = 1280, dark = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const url = pathToFileURL(file).href;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', async (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) complaints.push(request.url());
    });
    page.setDefaultTimeout(10_000);
    await page.goto(url + hash);
    return { page, complaints };
  };
}

/** A folder for pages; removed after the group. */
export function usePages(): (
  name: string,
  entries: JoinedResult[],
  problems?: Problem[],
  past?: Pick<Past, 'news' | 'history'>,
) => string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, entries, problems = [], past = { news: null, history: null }) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, pageOf({ entries, problems }, '0.1.0', readFileSync('dist/page/index.html', 'utf8'), past));
    return file;
  };
}

/** What axe finds wrong, with where. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the page's policy runs no other script than its own.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
