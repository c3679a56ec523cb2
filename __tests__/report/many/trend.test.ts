import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../src/history/history.js';
import { trend } from '../../../src/report/many/trend.js';

const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  version: 1,
  at: '2026-11-01T00:00:00Z',
  cell: 'CRIU 4.3 × LXC 6.0.4 × cgroup v1 × x64',
  verdict: 'passed',
  cause: null,
  tool: '0.1.0',
  criu: '4.3',
  restoreCriu: '4.3',
  lxc: '6.0.4',
  cgroup: 'v1',
  kernel: '6.18.5',
  dumpMs: 200,
  frozenMs: 100,
  restoreMs: 200,
  pages: 50,
  ...changes,
});

/** Throws when it is not well-formed. */
function texts(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(text);
  });
  parser.write(svg).close();
  return found;
}

it('shows each verdict by its sign, oldest first, and the last time', () => {
  const failed = { verdict: 'failed', cause: '<broke> & "more"', dumpMs: null, restoreMs: null } as const;
  const found = texts(trend([entry({}), entry({ ...failed, at: '2026-11-02T00:00:00Z' })]));
  expect(found.filter((text) => ['●', '✘'].includes(text))).toEqual(['●', '✘']);
  expect(found.some((text) => text.includes('<broke> & "more"'))).toBe(true);
  expect(found).toContain('400 ms');
});

it('is a picture of nothing when there is nothing', () => expect(texts(trend([]))).toEqual([]));

it('leaves out the oldest runs and cells, and no text breaks it', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    entry({ cell: `cell ${index % 100} \u0000\ud800<`, at: `2026-11-${index}` }),
  );
  const found = texts(trend(many));
  expect(found.filter((text) => text.startsWith('cell'))).toHaveLength(60);
});
