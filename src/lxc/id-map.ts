/**
 * Users and groups that an unprivileged container has on the host. They are nobody else's: who shares them may signal its
 * processes, and is counted with them. useradd gives out ranges from 100000 on; above 2097151 a number no longer fits into
 * the header of a tar archive, which CRIU makes of a tmpfs.
 */
export const ID_MAP = { first: 2_000_000, count: 65_536 };

/**
 * Who of this host may use one of these users or groups by a file of /etc (subuid, subgid): `someone`; null when nobody may but root.
 *
 * @param text of the file; lines of `name:first:count`
 */
export function otherOwner(text: string): string | null {
  for (const line of text.split('\n')) {
    const [name = '', first, count] = line.trim().split(':');
    const begin = Number(first);
    const overlaps = begin < ID_MAP.first + ID_MAP.count && begin + Number(count) > ID_MAP.first;
    if (overlaps && name !== 'root' && name !== '0') return name;
  }
  return null;
}

/** Lines of a container's config. */
export function idMapLines(): string[] {
  return ['u', 'g'].map((kind) => `lxc.idmap = ${kind} 0 ${ID_MAP.first} ${ID_MAP.count}`);
}

/** A line of an id map, of users (`u`) or groups (`g`). */
export interface IdRange {
  of: 'u' | 'g';
  inside: number;
  outside: number;
  count: number;
}

/** The value of an `lxc.idmap`, where `b` is both; none of what LXC refuses. */
export function parseIdMap(value: string): IdRange[] {
  const [, of = '', ...numbers] = value.match(/^([ugb])\s+(\d+)\s+(\d+)\s+(\d+)$/) ?? [];
  const [inside = 0, outside = 0, count = 0] = numbers.map(Number);
  return (['u', 'g'] as const)
    .filter((each) => of === each || of === 'b')
    .map((each) => ({ of: each, inside, outside, count }));
}

/**
 * Whose a file is to be in our map that another map has made somebody's: `100033` and `u 0 100000 65536` are `2000033`. An
 * id that the other map does not have is what it is inside: root's own files are root's there.
 */
export function mapped(id: number, of: IdRange['of'], map: readonly IdRange[]): number {
  const range = map.find((each) => each.of === of && id >= each.outside && id < each.outside + each.count);
  const inside = range === undefined ? id : id - range.outside + range.inside;
  return inside < ID_MAP.count ? inside + ID_MAP.first : id;
}

/**
 * For a folder that PATH names first: `newuidmap` and `newgidmap`. Where the host has those of shadow, LXC has even root ask
 * them, and they allow what /etc/subuid lists. These write what they are told; LXC sees that they are not setuid, and
 * writes it itself.
 */
export const ID_MAPPERS: Readonly<Record<string, string>> = Object.fromEntries(
  ['uid', 'gid'].map((kind) => [
    `new${kind}map`,
    `#!/bin/sh
map=/proc/$1/${kind}_map
shift
lines=$(while [ $# -gt 0 ]; do echo "$1 $2 $3"; shift 3; done)
echo "$lines" > "$map"
`,
  ]),
);
