/**
 * On which lines of its source a CRIU says that the dump failed, and the restore: by a minor version all its releases,
 * but for one that mends what an earlier one of it is known for.
 * Read of the tags v1.3 to v4.2; of later ones, of logs that name the version, too.
 */
const LINES: readonly (readonly [version: string, dump: readonly number[], restore: readonly number[]])[] = [
  ['1.3', [1953], [1769, 1780]],
  ['1.4', [1964], [1838]],
  ['1.5', [1979], [1861, 1867]],
  ['1.6', [1947], [1895]],
  ['1.7', [1617], [1933, 1939]],
  ['1.8', [1641], [1995]],
  ['2.0', [1600], [2138]],
  ['2.1', [1614], [2217]],
  ['2.2', [1614], [2226]],
  ['2.3', [1598], [1840]],
  ['2.4', [1614], [1857]],
  ['2.5', [1625], [1885]],
  ['2.6', [1627], [1886]],
  ['2.7', [1636], [1889]],
  ['2.8', [1635], [1881]],
  ['2.9', [1636], [1895]],
  ['2.10', [1636], [1893]],
  ['2.11', [1641], [1897]],
  ['2.12', [1641], [1926]],
  ['3.0', [1644], [2029]],
  ['3.1', [1654], [2107]],
  ['3.2', [1654, 1657], [2099]],
  ['3.3', [1657], [2075]],
  ['3.4', [1667], [2145]],
  ['3.5', [1697], [2152]],
  ['3.6', [1709], [2171]],
  ['3.7', [1709], [2174]],
  ['3.8', [1709], [2255, 2252]],
  ['3.9', [1706], [2266]],
  ['3.10', [1720], [2309]],
  ['3.11', [1732], [2300]],
  ['3.12', [1742], [2293]],
  ['3.13', [1743], [2333]],
  ['3.14', [1764], [2397]],
  ['3.15', [1768], [2483]],
  ['3.16', [1781], [2447]],
  ['3.17', [2053], [2536]],
  ['3.18', [2093], [2547]],
  ['3.19', [2098], [2557]],
  ['4.0', [2111], [2313]],
  ['4.1', [2111], [2320]],
  ['4.1.1', [2111], [2320]],
  ['4.2', [2128], [2324]],
  ['4.2.1', [], [2331]],
  ['4.3', [], [2424]],
];

const FAILED = /\bcr-(dump|restore)\.c:(\d+)\): (?:Dumping|Restoring) FAILED/;

/**
 * Whose log it is, by the line on which it says that it failed, as a log of few words has no version: `3.16`. Null where
 * no release says it there, as of most builds of later commits, and where those of several versions do.
 */
export function versionByLines(said: string): string | null {
  const [, what, line] = FAILED.exec(said) ?? [];
  if (what === undefined) return null;
  const fitting = LINES.filter(([, dump, restore]) => (what === 'dump' ? dump : restore).includes(Number(line)));
  return fitting.length === 1 ? (fitting[0]?.[0] ?? null) : null;
}
