import type { Change } from '../words/forecast.js';

/** The text with all the changes, which count lines as they were before. */
export function editConfig(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n').flatMap((line, index) => {
    const change = changes.find((each) => each.line === index + 1);
    if (change === undefined) return [line];
    return change.text === null ? [] : [change.text];
  });
  const added = changes.filter(({ line }) => line === null).map((change) => change.text ?? '');
  if (added.length === 0) return lines.join('\n');
  const ended = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return `${[...ended, ...added].join('\n')}\n`;
}
