import type { PageResult } from '../report/many/page-data.js';
import { byId } from './element.js';

const COLUMNS = [
  ...([
    'id',
    'standing',
    'headline',
    'cell',
    'criu',
    'lxc',
    'cgroup',
    'kernel',
    'architecture',
    'workload',
    'container',
  ] as const),
  ...(['mode', 'startedAt', 'cause'] as const),
];

/** Lets what the filters leave be saved, as a table and for programs. */
export function makeTakeAway(shown: () => PageResult[]): void {
  byId('csv').addEventListener('click', () => save('results.csv', 'text/csv', csv(shown())));
  byId('json').addEventListener('click', () => save('results.json', 'application/json', json(shown())));
}

function csv(results: PageResult[]): string {
  const lines = results.map((result) => COLUMNS.map((name) => field(textOf(result, name) ?? '')).join(','));
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** What `verdict` is on the page is called `standing` elsewhere. */
function textOf(result: PageResult, name: (typeof COLUMNS)[number]): string | null {
  return name === 'standing' ? result.verdict : result[name];
}

/**
 * RFC 4180. A spreadsheet would take what begins like a formula for one, in some countries behind each semicolon, and texts
 * come from logs and containers.
 */
function field(value: string): string {
  const plain = value.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(/(^|[;,])(\s*)(?=[=+\-@])/g, "$1$2'");
  return /[",;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function json(results: PageResult[]): string {
  const rows = results.map((result) => Object.fromEntries(COLUMNS.map((name) => [name, textOf(result, name)])));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
