/** What CRIU writes before a line: its time, where it runs, pids, the place in its source. */
const BEFORE = /(?<![^\s«])\(\d+\.\d+\)\s+((pie:\s+)?\d+:\s+)*((Error|Warn)\s+\(\S+:\d+\):\s+)?/g;
const FAILED = /^The (dump|pre-dump|restore) failed \((exit code \d+|killed by \w+|no end within [\d.]+ s)\): /;

/** Names that are random, or hold numbers that differ. */
const NAMES: readonly [RegExp, string][] = [
  [/criu-lxc-test\.\d+\.\d+\.[0-9a-f]{6}/g, 'criu-lxc-test.N'],
  [/(lxc\.(?:payload|monitor|pivot))\.[0-9a-f]{6}\b/g, '$1.N'],
  [/\bveth[A-Za-z0-9]{6}\b/g, 'vethN'],
  [/(\.criu\.(?:mntns|cgyard)\.)\w{6}/g, '$1N'],
  [/\bmnt-\d{10}\b/g, 'mnt-N'],
];
/** Versions stay: of three parts, or behind a name. So does how something ended. */
const NUMBERS: readonly RegExp[] = [
  /\b0x[0-9a-f]+\b/gi,
  // In hexadecimal with a digit, as CRIU writes inodes and ids.
  /(?<![\w./-])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{4,}(?![\w.-])/g,
  /(?<![\w./+-]|CRIU |LXC |Linux |cgroup |exit code |signal )-?\b\d+(\.\d+)?(?![\w/]|\.\d)/g,
];

/**
 * A sentence about a failure as a title: without numbers, addresses and pids, so that the same failure has the same title in
 * each run.
 */
export function timeless(text: string): string {
  const named = NAMES.reduce((rest, [name, by]) => rest.replaceAll(name, by), text.replace(FAILED, ''));
  return NUMBERS.reduce((rest, number) => rest.replaceAll(number, 'N'), named.replaceAll(BEFORE, ''));
}
