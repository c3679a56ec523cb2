import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdOwn, mayBeOthers, writeWhole } from '../../host/write-file.js';
import { StageError } from '../../words/errors.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import type { Result } from '../../words/result.js';
import { writeResult } from '../one/json.js';
import { readResult } from '../one/read-result.js';

/** The hash of what a result was made from; it is written last, and removed before anything else. */
const INPUTS = 'inputs';

/** Where the results of a grid lie: a folder for each cell, named by its id, with the result and, when it failed, the evidence. */
export class ResultsFolder {
  private readonly path: string;

  /** @param path existing folder. Absolute. */
  constructor(path: string) {
    this.path = path;
  }

  evidence(id: string): string {
    return join(this.path, id, EVIDENCE.folder);
  }

  /**
   * The result that is there already for the same inputs; null when there is none. An `error` and a skip say nothing about
   * checkpoint/restore, and are none: what was missing may be there by now.
   */
  known(id: string, inputs: string): Result | null {
    // Others could have written it there, and have it believed by root.
    if (mayBeOthers(join(this.path, id, EVIDENCE.result))) return null;
    try {
      if (readFileSync(join(this.path, id, INPUTS), 'utf8') !== inputs) return null;
      const result = readResult(readFileSync(join(this.path, id, EVIDENCE.result), 'utf8'));
      if ('kind' in result || result.verdict === 'error') return null;
      return result.skipReason === null ? result : null;
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
      for (const name of [INPUTS, EVIDENCE.result, EVIDENCE.folder]) {
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
      rmSync(join(folder, INPUTS), { force: true });
      writeResult(join(folder, EVIDENCE.result), result);
      if (inputs !== null) writeWhole(join(folder, INPUTS), inputs);
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
