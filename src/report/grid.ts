import type { Cell, Component } from '../words/result.js';

/** Where something stands in the compatibility grid. */
export interface Place {
  criu: string;
  lxc: string;
  cgroup: string;
}

/** CRIU down, LXC × cgroup across. */
export interface Grid<T extends Place> {
  rows: string[];
  columns: { lxc: string; cgroup: string }[];
  /** What stands there, in the order it came; nothing where nothing was tested. */
  at(criu: string, lxc: string, cgroup: string): readonly T[];
}

const UNKNOWN = 'unknown';

const collator = new Intl.Collator('en', { numeric: true });

/** Versions in their order: 3.17.1, 4.2, 4.2.1, 4.10, unknown. */
export function inOrder(a: string, b: string): number {
  return Number(a === UNKNOWN) - Number(b === UNKNOWN) || collator.compare(a, b);
}

export function grid<T extends Place>(items: readonly T[]): Grid<T> {
  const slots = new Map<string, T[]>();
  const columns = new Map<string, { lxc: string; cgroup: string }>();
  for (const item of items) {
    const { criu, lxc, cgroup } = item;
    const key = JSON.stringify([criu, lxc, cgroup]);
    const slot = slots.get(key);
    if (slot === undefined) slots.set(key, [item]);
    else slot.push(item);
    columns.set(JSON.stringify([lxc, cgroup]), { lxc, cgroup });
  }
  return {
    rows: [...new Set(items.map(({ criu }) => criu))].sort(inOrder),
    columns: [...columns.values()].sort((a, b) => inOrder(a.lxc, b.lxc) || inOrder(a.cgroup, b.cgroup)),
    at: (criu, lxc, cgroup) => slots.get(JSON.stringify([criu, lxc, cgroup])) ?? [],
  };
}

/** `4.1.1 → 4.2.1` when one CRIU dumps and another restores. */
export function placeOf({ criu, restoreCriu, lxc, cgroup }: Cell): Place {
  const restore = restoreCriu?.path === criu?.path ? '' : ` → ${version(restoreCriu)}`;
  return { criu: `${version(criu)}${restore}`, lxc: version(lxc), cgroup: cgroup ?? UNKNOWN };
}

function version(component: Component | null): string {
  return component?.version ?? UNKNOWN;
}
