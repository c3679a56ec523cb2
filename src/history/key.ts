import { groupBy } from '../words/group-by.js';
import type { Result } from '../words/result.js';

type Asked = Pick<Result, 'cell' | 'mode' | 'cyclesWanted'>;

/**
 * Which cell this is, run after run: `CRIU latest × LXC 6.0.4 × cgroup v1 × x64 × command × verify "cat /state"`. All
 * that compares or names cells does it by this.
 *
 * By what was asked for: `latest` is another version tomorrow, and that is what is to be noticed. The kernel is left
 * out for the same reason. Which inputs make another cell the table of them says (core/inputs/inputs.ts).
 */
export function cellKey(result: Asked): string {
  return [formerKey(result), ...more(result)].join(' × ');
}

/** The key of results and histories from before `asked.more`: one for several cells, where their images or facts differed. */
export function formerKey(result: Asked): string {
  const { asked, architecture, workload, container } = result.cell;
  const restore = asked.restoreCriu === null ? '' : ` → ${word(asked.restoreCriu)}`;
  return [
    `CRIU ${word(asked.criu)}${restore}`,
    `LXC ${word(asked.lxc)}`,
    `cgroup ${asked.cgroup}`,
    architecture,
    ...(workload === 'witness' ? [] : [workload]),
    ...(container === 'unprivileged' ? [container] : []),
    ...result.mode,
    ...(result.cyclesWanted === 1 ? [] : [`${result.cyclesWanted} cycles`]),
  ].join(' × ');
}

/** What makes it this cell beside the versions, the kernel and the workload: `leave-running`, `3 cycles`, `image ./a`. */
export function traits(result: Asked): string[] {
  const { mode, cyclesWanted } = result;
  return [...mode, ...(cyclesWanted === 1 ? [] : [`${cyclesWanted} cycles`]), ...more(result)];
}

function more({ cell: { asked } }: Asked): string[] {
  return Object.entries(asked.more ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([input, value]) => `${input} ${word(value)}`);
}

/** As it was written, unless it could be taken for something else of a key. */
function word(value: string): string {
  if (value === '') return 'default';
  return value === 'default' || /[×→"\n]/.test(value) ? JSON.stringify(value) : value;
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

/** Names that stand in one document each once: of those that are the same the second has ` (2)`, in their order. */
export function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** A result, and what of its facts its cycles need not have. */
export interface Run {
  result: Result;
  /** Names of the facts that every cycle kept. */
  kept: readonly string[];
  /** Those that were not there to be compared. */
  absent: readonly { name: string; reason: string }[];
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
 * one that is left. A result of before `asked.more` is that of the only cell that it can be.
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
  for (const run of missing.filter(({ result }) => result.cell.asked.more === undefined)) {
    const isLike = ({ result }: Run) => formerKey(result) === formerKey(run.result);
    const [only, ...others] = added.filter(isLike);
    if (only === undefined || others.length > 0 || missing.filter(isLike).length > 1) continue;
    pairs.push({ name: nameOf(only.result), before: run, after: only });
    added.splice(added.indexOf(only), 1);
    missing.splice(missing.indexOf(run), 1);
  }
  return { pairs, added, missing };
}
