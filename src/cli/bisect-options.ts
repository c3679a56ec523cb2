import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { BisectRequest } from '../core/bisect/bisect.js';
import { parseSearch, type SearchWords } from '../core/bisect/search-words.js';
import { asOption } from '../core/inputs/inputs.js';
import { userFolder } from './user-folder.js';

/** What was written of a search, and of how it is made. */
export interface BisectWords extends SearchWords {
  /** Empty, where not given. */
  output: string;
  resume: boolean;
  packages: boolean;
}

/** @throws UsageError */
export function parseBisect(words: BisectWords): BisectRequest {
  const search = parseSearch(words, { input: asOption, of: (word) => `--${word}` });
  const { component, refs, terms, symptom, raw } = search;
  const name = createHash('sha256')
    .update(JSON.stringify({ component, refs, terms, symptom, raw }))
    .digest('hex')
    .slice(0, 12);
  const output =
    words.output === '' ? join(userFolder('XDG_STATE_HOME', '.local/state'), `bisect-${name}`) : resolve(words.output);
  return { ...search, output, resume: words.resume, packages: words.packages };
}
