import { UsageError } from '../words/errors.js';
import type { ConfigChange } from '../words/forecast.js';

/**
 * The text with all the changes, which count lines as they were before. All other bytes stay, in whatever encoding they are.
 *
 * @throws UsageError for a change of a line that is not UTF-8
 */
export function editConfig(text: Buffer, changes: readonly ConfigChange[]): Buffer {
  // One character for each byte.
  const lines = text
    .toString('latin1')
    .split('\n')
    .flatMap((line, index) => {
      const change = changes.find((each) => each.line === index + 1);
      if (change === undefined) return [line];
      if (change.text === null) return [];
      if (change.text.includes('\ufffd')) {
        throw new UsageError(`Line ${index + 1} of the config is to be changed, and is not UTF-8: change it by hand.`);
      }
      return [bytes(change.text)];
    });
  const added = changes.filter(({ line }) => line === null).map((change) => bytes(change.text ?? ''));
  if (added.length === 0) return Buffer.from(lines.join('\n'), 'latin1');
  const ended = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return Buffer.from(`${[...ended, ...added].join('\n')}\n`, 'latin1');
}

function bytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
