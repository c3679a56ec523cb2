import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JoinedResult } from '../../src/report/many/join.js';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { failed, passed } from '../report/results.js';
import { useBrowser, usePages } from './browser.js';

const FORMULA = '=HYPERLINK("https://example.org";"more");=1+1\n=2+2,';
const strange: Result = { ...failed, cause: FORMULA, explainedBy: null, findings: [] };
const entries = [passed, strange].map(
  (result, at): JoinedResult => ({ id: `result-${at}`, file: `${at}/result.json`, result, kept: [], absent: [] }),
);

describe('what is taken away from the page', requires('chromium'), () => {
  const write = usePages();
  const open = useBrowser();
  const file = write('take-away', entries);

  async function saved(hash: string, name: string): Promise<{ name: string; text: string }> {
    const { page, complaints } = await open(file, { hash });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(complaints.filter((each) => !each.startsWith('blob:'))).toEqual([]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  it('is a table in which nothing is a formula', async () => {
    const { name, text } = await saved('', 'CSV');
    expect(name).toBe('results.csv');
    const [head, first, ...rest] = text.split('\r\n');
    expect(head).toMatch(/^id,standing,headline,cell,criu,lxc,/);
    expect(first).toMatch(/^result-0,passed,.*,2026-11-22T20:30:00\.000Z,$/);
    expect(rest).toHaveLength(2);
    expect(rest.join('')).toContain(`"'=HYPERLINK(""https://example.org"";""more"");'=1+1 =2+2`);
  });

  it('is JSON of what the filters leave', async () => {
    const { name, text } = await saved('#verdict=failed', 'JSON');
    expect(name).toBe('results.json');
    expect(JSON.parse(text)).toMatchObject([{ id: 'result-1', standing: 'failed', kernel: '6.18.5', cgroup: 'v2' }]);
  });
});
