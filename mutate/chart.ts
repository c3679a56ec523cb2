/** Bars of what became of mutants, one for each image, as SVG. */
import type { Tally } from './score.js';

const PARTS = [
  { part: 'noticed', fill: '#2da44e' },
  { part: 'unnoticed', fill: '#cf222e' },
  { part: 'equivalent', fill: '#afb8c1' },
  { part: 'refused', fill: '#eaeef2' },
] as const;

const ROW = 18;
const LEFT = 120;
const WIDTH = 600;
const TOP = 34;

export function barChart(bars: readonly (Tally & { name: string })[]): string {
  const rows = bars.flatMap(({ name, ...tally }, index) => {
    const y = TOP + index * ROW;
    let x = LEFT;
    const parts = PARTS.map(({ part, fill }) => {
      const width = (WIDTH * tally[part]) / Math.max(1, tally.tried);
      const bar = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 4}" fill="${fill}"><title>${name}: ${tally[part]} of ${tally.tried} ${part}</title></rect>`;
      x += width;
      return bar;
    });
    const label = (at: number, anchor: string, text: string | number) =>
      `<text x="${at}" y="${y + 11}" text-anchor="${anchor}">${text}</text>`;
    return [label(LEFT - 6, 'end', name), ...parts, label(LEFT + WIDTH + 6, 'start', tally.tried)];
  });
  const legend = PARTS.map(
    ({ part, fill }, index) =>
      `<rect x="${LEFT + index * 110}" y="10" width="12" height="12" fill="${fill}"/><text x="${LEFT + 16 + index * 110}" y="20">${part}</text>`,
  );
  const [width, height] = [LEFT + WIDTH + 50, TOP + bars.length * ROW + 6];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#1f2328">
<title>What became of the mutants of each image</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${[...legend, ...rows].join('\n')}
</svg>
`;
}
