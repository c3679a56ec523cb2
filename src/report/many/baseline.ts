import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, whyNotFetched } from '../../host/download.js';
import { UsageError } from '../../words/errors.js';

const LIMIT_MS = 60_000;

/**
 * Calls `use` with a baseline as a path: of a URL it is a file that lives as long as the call.
 *
 * @param baseline folder, file or URL, of what `--results` writes or of one result
 * @throws UsageError when the URL has none
 */
export async function withBaseline<T>(baseline: string, use: (path: string) => T): Promise<T> {
  if (!/^https?:\/\//.test(baseline)) return use(baseline);
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    const file = join(folder, 'baseline');
    writeFileSync(file, await fetched(baseline));
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fetched(url: string): Promise<string> {
  try {
    return await (await download(url, AbortSignal.timeout(LIMIT_MS))).text();
  } catch (error) {
    throw new UsageError(`The baseline ${url} cannot be fetched: ${whyNotFetched(error)}.`);
  }
}
