import { didYouMean } from '../words/did-you-mean.js';
import { UsageError } from '../words/errors.js';

const PREFIX = 'INPUT_';

/**
 * The runner hands over every input that a workflow names, and an action that does not look passes with the default.
 *
 * @param known names of the inputs in action.yml
 * @throws UsageError for one that is not known
 */
export function refuseUnknown(known: readonly string[], environment: NodeJS.ProcessEnv): void {
  const names = Object.keys(environment).filter((name) => name.startsWith(PREFIX));
  const given = names.map((name) => name.slice(PREFIX.length).toLowerCase());
  const unknown = given.find((name) => !known.some((each) => each.replaceAll(' ', '_') === name));
  if (unknown === undefined) return;
  throw new UsageError(
    `There is no input "${unknown}".${didYouMean(unknown, known)} docs/inputs.md lists those that there are.`,
  );
}
