import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../../src/words/result.js';

/** Writes result files below a folder: by their path, a result or the text of a file. */
export function lay(folder: string, files: Record<string, Result | string>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name, 'result.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}
