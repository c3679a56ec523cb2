import type { TextOptions } from '../report/text.js';

/** How standard output wants its text. https://no-color.org */
export function textOptions(): TextOptions {
  const { isTTY, columns } = process.stdout;
  return { colour: isTTY === true && !process.env['NO_COLOR'], columns: columns || 80 };
}
