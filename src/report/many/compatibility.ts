import { groupBy } from '../../words/group-by.js';
import type { Cell, Component } from '../../words/result.js';

/** Where something stands in the compatibility grid. */
export interface Environment {
  criu: string;
  lxc: string;
  cgroup: string;
}

/** CRIU down, LXC × cgroup across. */
export interface Compatibility<T extends Environment> {
  rows: string[];
  columns: { lxc: string; cgroup: string }[];
  /** What stands there, in the order it came; nothing where nothing was tested. */
  at(criu: string, lxc: string, cgroup: string): readonly T[];
}

/** What was asked for where nothing was said. */
const DEFAULT = 'default';

const collator = new Intl.Collator('en', { numeric: true });

/** Versions in their order, and words after them: 3.17.1, 4.2, 4.2.1, 4.10, default. */
export function inOrder(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Items by a value down and one or two across. */
export interface Pivot<T> {
  rows: string[];
  columns: { major: string; minor: string }[];
  /** As {@link Compatibility.at}. */
  at(row: string, major: string, minor: string): readonly T[];
}

export function pivot<T>(
  items: readonly T[],
  { row, major, minor }: Record<'row' | 'major' | 'minor', (item: T) => string>,
): Pivot<T> {
  const place = (...values: [row: string, major: string, minor: string]) => JSON.stringify(values);
  const slots = groupBy(items, (item) => place(row(item), major(item), minor(item)));
  const across = items.map((item) => ({ major: major(item), minor: minor(item) }));
  const columns = new Map(across.map((column) => [JSON.stringify(column), column]));
  return {
    rows: [...new Set(items.map(row))].sort(inOrder),
    columns: [...columns.values()].sort((a, b) => inOrder(a.major, b.major) || inOrder(a.minor, b.minor)),
    at: (row, major, minor) => slots.get(place(row, major, minor)) ?? [],
  };
}

export function grid<T extends Environment>(items: readonly T[]): Compatibility<T> {
  const { rows, columns, at } = pivot(items, {
    row: ({ criu }) => criu,
    major: ({ lxc }) => lxc,
    minor: ({ cgroup }) => cgroup,
  });
  return { rows, columns: columns.map(({ major, minor }) => ({ lxc: major, cgroup: minor })), at };
}

/** `4.1.1 → 4.2.1` when one CRIU dumps and another restores. What was not had stands where it was asked for. */
export function environmentOf({ asked, criu, restoreCriu, lxc, restoreLxc, cgroup }: Cell): Environment {
  const isSame = restoreCriu?.path === criu?.path && (criu !== null || !asked.restoreCriu);
  const restore = isSame ? '' : ` → ${version(restoreCriu, asked.restoreCriu || asked.criu)}`;
  const then =
    restoreLxc === undefined || restoreLxc?.path === lxc?.path
      ? ''
      : ` → ${version(restoreLxc, asked.more?.['restore-lxc-version'] ?? '')}`;
  return {
    criu: `${version(criu, asked.criu)}${restore}`,
    lxc: `${version(lxc, asked.lxc)}${then}`,
    cgroup: cgroup ?? asked.cgroup,
  };
}

function version(component: Component | null, asked: string): string {
  return component?.version ?? (asked === '' ? DEFAULT : asked);
}
