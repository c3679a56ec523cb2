import { columns } from '../src/report/prose/columns.js';
import type { Outcome } from './try.js';

/** Kills by who or what was killed, and by command. */
export function table(outcomes: readonly Outcome[]): string {
  const where = ({ moment }: Outcome) => ('call' in moment ? `main, at ${moment.call}` : moment.victim);
  const rows = (of: (outcome: Outcome) => string) =>
    [...new Set(outcomes.map(of))].sort().map((name) =>
      row(
        name,
        outcomes.filter((each) => of(each) === name),
      ),
    );
  const lines = columns([
    ['', 'tried', 'hit', 'with faults', 'median ms'],
    ...rows(where),
    ...rows(({ command }) => command),
    row('all', outcomes),
  ]);
  return `${lines.join('\n')}\n`;
}

function row(name: string, outcomes: readonly Outcome[]): string[] {
  const times = outcomes.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const counts = [
    outcomes.length,
    outcomes.filter(({ isHit }) => isHit).length,
    outcomes.filter(({ faults }) => faults.length > 0).length,
    times[Math.floor(times.length / 2)] ?? 0,
  ];
  return [name, ...counts.map(String)];
}
