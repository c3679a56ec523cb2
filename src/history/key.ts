import type { Result } from '../words/result.js';

/**
 * Which cell this is, run after run: `CRIU latest × LXC 6.0.4 × cgroup v1 × x64`.
 *
 * By what was asked for: `latest` is another version tomorrow, and that is what is to be noticed. The kernel is left
 * out for the same reason.
 */
export function cellKey({ cell, mode, cyclesWanted }: Pick<Result, 'cell' | 'mode' | 'cyclesWanted'>): string {
  const { asked } = cell;
  const restore = asked.restoreCriu === null ? '' : ` → ${asked.restoreCriu || 'default'}`;
  return [
    `CRIU ${asked.criu || 'default'}${restore}`,
    `LXC ${asked.lxc || 'default'}`,
    `cgroup ${asked.cgroup}`,
    cell.architecture,
    ...(cell.workload === 'witness' ? [] : [cell.workload]),
    ...mode,
    ...(cyclesWanted === 1 ? [] : [`${cyclesWanted} cycles`]),
  ].join(' × ');
}

/** What each of some results is called where they stand together: by its key, and by its kernel where several have the key. */
export function cellNames(results: readonly Result[]): (result: Result) => string {
  const alike = groupBy(results, cellKey);
  return (result) => {
    const key = cellKey(result);
    const kernels = new Set(alike.get(key)?.map(({ cell }) => cell.kernel));
    return kernels.size > 1 ? `${key} × Linux ${result.cell.kernel}` : key;
  };
}

/** A result, and the names of the facts that every cycle kept: the cycles themselves need not have these. */
export interface Run {
  result: Result;
  kept: readonly string[];
}

/** One run and the one that it is to be compared with. */
export interface Pair {
  /** See {@link cellNames}. */
  name: string;
  before: Run;
  after: Run;
}

/**
 * Finds for each cell the one that it was before: of those with the same key the one on the same kernel, else the only
 * one that is left.
 */
export function pairCells(
  before: readonly Run[],
  after: readonly Run[],
): { pairs: Pair[]; added: Run[]; missing: Run[] } {
  const keyOf = ({ result }: Run) => cellKey(result);
  const nameOf = cellNames(after.map(({ result }) => result));
  const old = groupBy(before, keyOf);
  const pairs: Pair[] = [];
  const added: Run[] = [];
  const missing: Run[] = [];
  const now = groupBy(after, keyOf);
  for (const [key, runs] of now) {
    const left = [...(old.get(key) ?? [])];
    const unmatched = runs.filter((run) => {
      const index = left.findIndex(({ result }) => result.cell.kernel === run.result.cell.kernel);
      const [twin] = index === -1 ? [] : left.splice(index, 1);
      if (twin !== undefined) pairs.push({ name: nameOf(run.result), before: twin, after: run });
      return twin === undefined;
    });
    const [only, ...more] = left;
    const [lone, ...others] = unmatched;
    if (only !== undefined && lone !== undefined && more.length === 0 && others.length === 0) {
      pairs.push({ name: nameOf(lone.result), before: only, after: lone });
    } else {
      added.push(...unmatched);
      missing.push(...left);
    }
  }
  for (const [key, runs] of old) if (!now.has(key)) missing.push(...runs);
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
