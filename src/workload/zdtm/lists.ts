import mounts from './mounts.json' with { type: 'json' };
import recommended from './recommended.json' with { type: 'json' };

/**
 * Names that stand for lists of tests. Measured with CRIU 4.2.1, LXC 5.0.2 and cgroup v1:
 *
 * - `recommended` come through three cycles together, in one container, in half a minute;
 * - `mounts` make mounts, or have mount namespaces of their own; they come through a cycle together.
 */
export const LISTS: Readonly<Record<'recommended' | 'mounts', readonly string[]>> = { recommended, mounts };

/** A shard of a list. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/** What was written for the tests to run, read but not yet compared with what there is. */
export interface TestList {
  /** `all`, {@link LISTS}, names, and globs with `*` and `?`. */
  words: readonly string[];
  shard: Shard | null;
}

/** Reads words separated by commas or spaces, one of which may be `shard=2/5`. A string in place of it is an error. */
export function parseTestList(text: string): TestList | string {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const shards = words.filter((word) => word.startsWith('shard='));
  const names = words.filter((word) => !word.startsWith('shard='));
  const odd = names.find((word) => !/^[\w*?][\w*?+.-]*$/.test(word));
  if (odd !== undefined) return `"${odd}" is no name of a test`;
  const shard = shards[0] === undefined ? null : parseShard(shards[0]);
  if (shard === undefined || shards.length > 1) return `"${shards.join(' ')}" is no shard; one is named as shard=2/5`;
  return { words: names.length === 0 ? ['recommended'] : names, shard };
}

function parseShard(word: string): Shard | undefined {
  const [, index = 0, of = 0] = (word.match(/^shard=([1-9]\d*)\/([1-9]\d*)$/) ?? []).map(Number);
  return index >= 1 && index <= of ? { index, of } : undefined;
}

/** Whether a word of a list names a test, or stands for many. */
export function isName(word: string): boolean {
  return word !== 'all' && !Object.hasOwn(LISTS, word) && !/[*?]/.test(word);
}

/** The names that a list has of those that there are, sorted; and words that name nothing. */
export function resolveTestList(list: TestList, all: readonly string[]): { names: string[]; unknown: string[] } {
  const found = list.words.map((word) => [word, namedBy(word, all)] as const);
  const names = [...new Set(found.flatMap(([, each]) => each))].sort();
  const unknown = found.filter(([, each]) => each.length === 0).map(([word]) => word);
  const { shard } = list;
  // Every second one of two: neighbours in the alphabet are alike, and cost alike.
  return { names: shard === null ? names : names.filter((_, at) => at % shard.of === shard.index - 1), unknown };
}

function namedBy(word: string, all: readonly string[]): readonly string[] {
  if (word === 'all') return all;
  if (Object.hasOwn(LISTS, word)) return LISTS[word as keyof typeof LISTS];
  if (isName(word)) return all.includes(word) ? [word] : [];
  const source = word.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  const glob = new RegExp(`^${source}$`);
  return all.filter((name) => glob.test(name));
}

/** Tests that can share a container: the recommended ones, those that mount, and what nobody has measured together. */
export function groups<T extends { name: string }>(tests: readonly T[]): T[][] {
  const { recommended, mounts } = LISTS;
  const of = ({ name }: T) => (recommended.includes(name) ? 0 : mounts.includes(name) ? 1 : 2);
  return [0, 1, 2].map((group) => tests.filter((test) => of(test) === group)).filter((group) => group.length > 0);
}
