import type { Result } from '../words/result.js';

/**
 * Which cell this is, run after run: `CRIU latest × LXC 6.0.4 × cgroup v1 × x64`.
 *
 * By what was asked for: `latest` is another version tomorrow, and that is what is to be noticed. The kernel is left
 * out for the same reason.
 */
export function cellKey({ cell, mode }: Pick<Result, 'cell' | 'mode'>): string {
  const { asked } = cell;
  const restore = asked.restoreCriu === null ? '' : ` → ${asked.restoreCriu || 'default'}`;
  return [
    `CRIU ${asked.criu || 'default'}${restore}`,
    `LXC ${asked.lxc || 'default'}`,
    `cgroup ${asked.cgroup}`,
    cell.architecture,
    ...(cell.workload === 'witness' ? [] : [cell.workload]),
    ...mode,
  ].join(' × ');
}

/** One result and the one that it is to be compared with. */
export interface Pair {
  key: string;
  before: Result;
  after: Result;
}

/**
 * Finds for each cell the one that it was before: of those with the same key the one on the same kernel, else the only
 * one that is left.
 */
export function pairCells(
  before: readonly Result[],
  after: readonly Result[],
): { pairs: Pair[]; added: Result[]; missing: Result[] } {
  const old = groupBy(before, cellKey);
  const pairs: Pair[] = [];
  const added: Result[] = [];
  const missing: Result[] = [];
  const now = groupBy(after, cellKey);
  for (const [key, results] of now) {
    const left = [...(old.get(key) ?? [])];
    const unmatched = results.filter((result) => {
      const index = left.findIndex(({ cell }) => cell.kernel === result.cell.kernel);
      const [twin] = index === -1 ? [] : left.splice(index, 1);
      if (twin !== undefined) pairs.push({ key, before: twin, after: result });
      return twin === undefined;
    });
    const [only, ...more] = left;
    const [lone, ...others] = unmatched;
    if (only !== undefined && lone !== undefined && more.length === 0 && others.length === 0) {
      pairs.push({ key, before: only, after: lone });
    } else {
      added.push(...unmatched);
      missing.push(...left);
    }
  }
  for (const [key, results] of old) if (!now.has(key)) missing.push(...results);
  return { pairs, added, missing };
}

/** `Map.groupBy`, which Node 20 does not have. In the order of the first of each group. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(item);
  }
  return groups;
}
