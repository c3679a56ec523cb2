import { join } from 'node:path';
import { readOrNull } from '../../host/process.js';
import { writeWhole } from '../../host/write-file.js';
import type { Try } from '../../words/bisection.js';
import { StageError } from '../../words/errors.js';
import type { Symptom } from './symptom.js';

/** Beside the evidence. */
const FILE = 'bisect-state.json';

/** What was answered so far, from one call to the next. */
export class SearchState {
  symptom: Symptom | null = null;
  /** By commit. */
  tries: Record<string, Try[]> = {};
  /** Of packages, by version. */
  packages: Record<string, Try[]> = {};
  private readonly folder: string;
  private readonly key: string;

  /** @param key of what is searched for, and where */
  constructor(folder: string, key: string) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * What an earlier search for the same was answered. What could not be run then may be now.
   *
   * @throws StageError when it was for something else, or cannot be read
   */
  load(): void {
    const { folder } = this;
    const text = readOrNull(join(folder, FILE));
    if (text === null) return;
    const { key, symptom, tries, packages } = this.parse(text);
    if (key !== this.key) {
      throw new StageError(null, `${folder} has a search for something else; --resume needs the same words.`);
    }
    this.symptom = symptom;
    this.tries = withoutBroken(tries);
    this.packages = withoutBroken(packages ?? {});
  }

  save(symptom: Symptom | null): void {
    this.symptom = symptom;
    const { key, tries, packages } = this;
    writeWhole(join(this.folder, FILE), `${JSON.stringify({ key, symptom, tries, packages })}\n`);
  }

  /** Older ones have no packages. */
  private parse(text: string): Pick<SearchState, 'symptom' | 'tries'> & Partial<SearchState> & { key: string } {
    try {
      const state = JSON.parse(text);
      if (typeof state?.tries !== 'object') throw new Error('it is no search');
      return state;
    } catch (error) {
      const { message } = error as Error;
      throw new StageError(null, `${FILE} in ${this.folder} cannot be read (${message}); search without --resume.`);
    }
  }
}

function withoutBroken(tries: Record<string, Try[]>): Record<string, Try[]> {
  const tested = Object.entries(tries).map(([name, all]) => [name, all.filter(({ kind }) => kind !== 'broken')]);
  return Object.fromEntries(tested);
}
