import { counts, type Outcome } from './many.js';

const COLOUR = { green: '#1a7f37', red: '#cf222e', grey: '#57606a' };
const LABEL = 'checkpoint/restore';
/** Of a character of 11 px Verdana, nearly; a text is stretched to the width that is left for it. */
const CHARACTER_WIDTH = 6.6;
const PADDING = 6;
const HEIGHT = 20;

/** A badge as SVG: `checkpoint/restore: 12 of 14 cells pass`. What was skipped does not count. */
export function badge(outcomes: readonly Outcome[]): string {
  const { passed, skipped } = counts(outcomes);
  const told = outcomes.length - skipped;
  const words = told === 0 ? 'not tested' : passed === told ? `${passed} passing` : `${passed} of ${told} pass`;
  const colour = told === 0 ? COLOUR.grey : passed === told ? COLOUR.green : COLOUR.red;
  const [left, right] = [LABEL, words].map((text) => Math.round(text.length * CHARACTER_WIDTH) + 2 * PADDING) as [
    number,
    number,
  ];
  const text = (x: number, width: number, content: string) =>
    `<text x="${x + PADDING}" y="14" textLength="${width - 2 * PADDING}">${content}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${LABEL}: ${words}">`,
    `<title>${LABEL}: ${words}</title>`,
    `<clipPath id="round"><rect width="${left + right}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#round)"><rect width="${left}" height="${HEIGHT}" fill="#24292f"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${colour}"/></g>`,
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, LABEL)}${text(left, right, words)}</g>`,
    '</svg>',
    '',
  ].join('\n');
}
