import uPlot from 'uplot';
import { inOrder } from '../report/many/compatibility.js';
import type { PageResult } from '../report/many/page-data.js';
import { byId, element, table } from './element.js';
import { CHOICES, type Choice, type State } from './state.js';

/** Where a cycle has each time. */
const TIMES = { Dump: 2, Frozen: 3, Restore: 4 } as const;
/** Groups in a plot; the table has them all. */
const GROUPS = 12;
const ROW_PX = 30;
const LABEL = 16;
/** A scale in equal steps would press the many into one corner. */
const LOGARITHMIC_FROM = 30;

let plots: { plot: uPlot; box: HTMLElement }[] = [];
new ResizeObserver(() => {
  for (const { plot, box } of plots) {
    if (box.clientWidth > 0 && box.clientWidth !== plot.width)
      plot.setSize({ width: box.clientWidth, height: plot.height });
  }
}).observe(byId('times'));

interface Group {
  name: string;
  /** Milliseconds, ascending. */
  times: number[];
}

/** How the times of dump, frozen and restore are spread: a dot for each cycle, a line at the median. */
export function showTimes(results: PageResult[], state: State, go: (state: State) => void): void {
  for (const { plot } of plots) plot.destroy();
  plots = [];
  const all = Object.entries(TIMES).map(([name, at]) => ({ name, groups: groupsOf(results, at, state.by) }));
  if (all.every(({ groups }) => groups.length === 0)) {
    byId('times').replaceChildren(element('p', {}, 'No cycle of these was measured.'));
    return;
  }
  const boxes = element('div', { class: 'plots' });
  byId('times').replaceChildren(
    chooser(state, go),
    element('p', {}, 'A dot for each cycle, a line at the median. CRIU waits for the freezer in steps of 100 ms.'),
    boxes,
    element('details', {}, element('summary', {}, 'The same as a table'), timesTable(all, state.by)),
  );
  for (const { name, groups } of all) if (groups.length > 0) boxes.append(figure(name, groups));
  for (const { plot, box } of plots) plot.setSize({ width: box.clientWidth, height: plot.height });
}

function chooser(state: State, go: (state: State) => void): HTMLElement {
  const select = element(
    'select',
    { name: 'by' },
    ...Object.entries(CHOICES).map(([name, words]) => element('option', { value: name }, words)),
  );
  select.value = state.by;
  select.addEventListener('change', () => {
    go({ ...state, by: select.value as Choice });
    byId('times').querySelector('select')?.focus();
  });
  return element('label', { class: 'by' }, 'By ', select);
}

function groupsOf(results: PageResult[], at: 2 | 3 | 4, by: Choice): Group[] {
  const found = new Map<string, number[]>();
  for (const result of results) {
    const name = result[by] || 'usual';
    for (const cycle of result.cycles) {
      const time = cycle[at];
      if (time === null) continue;
      const times = found.get(name);
      if (times === undefined) found.set(name, [time]);
      else times.push(time);
    }
  }
  return [...found]
    .map(([name, times]) => ({ name, times: times.sort((a, b) => a - b) }))
    .sort((a, b) => inOrder(a.name, b.name));
}

function figure(name: string, groups: Group[]): HTMLElement {
  const shown = groups.slice(0, GROUPS);
  const medians = shown.map((group) => `${group.name} ${Math.round(quantile(group, 0.5))} ms`).join(', ');
  const box = element('div', { role: 'img', 'aria-label': `${name}, medians: ${medians}` });
  const hidden = groups.length - shown.length;
  const made = element(
    'figure',
    {},
    element('figcaption', {}, `${name} (ms)`, hidden > 0 ? `, ${hidden} more in the table` : ''),
    box,
  );
  plots.push({ plot: draw(shown, box), box });
  return made;
}

function draw(groups: Group[], box: HTMLElement): uPlot {
  // uPlot wants the dots of all groups by ascending time. The first group lies at the top.
  const dots = groups
    .flatMap(({ times }, row) => times.map((time, at) => ({ time, y: groups.length - 1 - row + spread(at) })))
    .sort((a, b) => a.time - b.time);
  const [least, most] = [dots[0]?.time ?? 0, dots.at(-1)?.time ?? 1];
  const logarithmic = least > 0 && most / least > LOGARITHMIC_FROM;
  const ink = getComputedStyle(document.body);
  const [text, line, dot] = ['--text', '--line', '--dot'].map((name) => ink.getPropertyValue(name)) as [
    string,
    string,
    string,
  ];
  const font = `12px ${ink.fontFamily}`;
  const axis = { stroke: text, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const labels = groups.map((group) => (group.name.length > LABEL ? `${group.name.slice(0, LABEL - 1)}…` : group.name));
  const medianLines = (plot: uPlot) => {
    const { ctx } = plot;
    ctx.save();
    ctx.strokeStyle = text;
    ctx.lineWidth = 2 * devicePixelRatio;
    for (const [row, group] of groups.entries()) {
      const x = plot.valToPos(quantile(group, 0.5), 'x', true);
      ctx.beginPath();
      ctx.moveTo(x, plot.valToPos(groups.length - 1 - row - 0.4, 'y', true));
      ctx.lineTo(x, plot.valToPos(groups.length - 1 - row + 0.4, 'y', true));
      ctx.stroke();
    }
    ctx.restore();
  };
  return new uPlot(
    {
      width: 300,
      height: groups.length * ROW_PX + 50,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: logarithmic ? { time: false, distr: 3 } : { time: false, range: [0, most * 1.05 || 1] },
        y: { range: [-0.6, groups.length - 0.4] },
      },
      axes: [
        { ...axis, size: 34, space: 45 },
        {
          ...axis,
          size: 16 + 7 * Math.max(...labels.map((label) => label.length)),
          splits: () => groups.map((_, at) => at),
          values: (_plot, splits) => splits.map((at) => labels[groups.length - 1 - at] ?? ''),
        },
      ],
      series: [{}, { paths: () => null, points: { show: true, size: 5, width: 0, fill: dot, stroke: dot } }],
      hooks: { draw: [medianLines] },
    },
    [dots.map(({ time }) => time), dots.map(({ y }) => y)],
    box,
  );
}

/** Height of the n-th dot above or below its row: by the golden ratio, so that neighbours do not cover each other. */
function spread(at: number): number {
  return (((at * 0.618034) % 1) - 0.5) * 0.6;
}

function timesTable(all: { name: string; groups: Group[] }[], by: Choice): HTMLElement {
  const columns = ['Time', CHOICES[by], 'Cycles', 'Least', 'Median', '95 %', 'Most'];
  const rows = all.flatMap(({ name, groups }) =>
    groups.map((group) =>
      element(
        'tr',
        {},
        element('td', {}, name),
        element('th', { scope: 'row' }, group.name),
        element('td', { class: 'number' }, String(group.times.length)),
        ...[0, 0.5, 0.95, 1].map((share) =>
          element('td', { class: 'number' }, `${Math.round(quantile(group, share))} ms`),
        ),
      ),
    ),
  );
  return table('Times as a table', columns, 2, rows);
}

function quantile({ times }: Group, share: number): number {
  const at = (times.length - 1) * share;
  const [lower = 0, upper = 0] = [times[Math.floor(at)], times[Math.ceil(at)]];
  return lower + (upper - lower) * (at - Math.floor(at));
}
