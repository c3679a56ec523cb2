import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdOwn, mayBeOthers, writeWhole } from '../host/write-file.js';
import { StageError } from '../words/errors.js';
import type { Result } from '../words/result.js';
import { writeResult } from './json.js';
import { readResult } from './read-result.js';

/**
 * Where the results of a grid lie: `ID/result.json` and, of a cell that failed, `ID/evidence`. `ID/inputs` is the hash of
 * what the result was made from; it is written last, and removed before anything else.
 */
export class ResultsFolder {
  private readonly path: string;

  /** @param path existing folder. Absolute. */
  constructor(path: string) {
    this.path = path;
  }

  evidence(id: string): string {
    return join(this.path, id, 'evidence');
  }

  /**
   * The result that is there already for the same inputs; null when there is none. An `error` says nothing about
   * checkpoint/restore, and is none.
   */
  known(id: string, inputs: string): Result | null {
    // Others could have written it there, and have it believed by root.
    if (mayBeOthers(join(this.path, id, 'result.json'))) return null;
    try {
      if (readFileSync(join(this.path, id, 'inputs'), 'utf8') !== inputs) return null;
      const result = readResult(readFileSync(join(this.path, id, 'result.json'), 'utf8'));
      return 'kind' in result || result.verdict === 'error' ? null : result;
    } catch {
      // None of the two.
      return null;
    }
  }

  /**
   * Removes what is known of a cell that is going to be run.
   *
   * @throws StageError
   */
  forget(id: string): void {
    if (!existsSync(join(this.path, id))) return;
    this.change(id, (folder) => {
      for (const name of ['inputs', 'result.json', 'evidence']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    });
  }

  /**
   * @param inputs null when they cannot be told: it is never known
   * @throws StageError
   */
  write(id: string, result: Result, inputs: string | null): void {
    this.change(id, (folder) => {
      rmSync(join(folder, 'inputs'), { force: true });
      writeResult(join(folder, 'result.json'), result);
      if (inputs !== null) writeWhole(join(folder, 'inputs'), inputs);
    });
  }

  private change(id: string, how: (folder: string) => void): void {
    try {
      const folder = holdOwn(join(this.path, id));
      try {
        how(folder.path);
      } finally {
        folder.close();
      }
    } catch (error) {
      throw this.unusable(error);
    }
  }

  private unusable(error: unknown): StageError {
    const message = `The results cannot be kept in ${this.path}: ${(error as Error).message}.`;
    return new StageError(null, message, { cause: error });
  }
}
