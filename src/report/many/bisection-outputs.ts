import { join } from 'node:path';
import type { Bisection } from '../../words/bisection.js';

/**
 * The action's outputs for a search, by the names in action.yml.
 *
 * @param folder with what was written of it
 */
export function bisectionOutputs({ found }: Pick<Bisection, 'found'>, folder: string): Record<string, string> {
  return {
    'found-commit': found?.commit ?? '',
    'bisection-path': join(folder, 'bisection.json'),
    'logs-path': folder,
  };
}
