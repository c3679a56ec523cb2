import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import semver from 'semver';
import { hierarchies } from '../../src/host/cgroups.js';
import { FEATURES, type Feature } from '../../src/host/features.js';
import { readOrNull } from '../../src/host/process.js';
import { distributionOf } from '../../src/provide/distribution.js';
import { threePart } from '../../src/provide/version.js';
import { couldNotBeBrought, findProgram, PROGRAMS, type Program } from '../programs.js';
import type { Probed } from './probe.js';

/** What only some tests ask for, and src/host/features.ts does not know. */
const PECULIAR = [
  '/lib-is-a-link',
  'segfaults-are-logged',
  'core-files-where-one-works',
  'freezer-v1',
  'loop-devices',
  'real-time-budget-v1',
  'lxc#4643',
  'LXC_REPOSITORY',
  'debian-archive',
] as const;

/**
 * What a test needs: root (or `sudo -n`), a feature of the host or its absence, a kernel, a CRIU or an LXC that the
 * archive has, by semver range; a program that the set-up brings; an open bug of LXC; in the environment a clone of LXC,
 * or upstream's URL; an archive that is Debian's, and has kernels for machines.
 */
export type Need =
  | 'root'
  | Feature
  | `no ${Feature}`
  | (typeof PECULIAR)[number]
  | `kernel ${string}`
  | `criu ${string}`
  | `lxc ${string}`
  | Program;

/** `TEST_WITHOUT=a,b`: needs that are taken for missing, to see that the right tests are left out. */
const WITHOUT = (process.env['TEST_WITHOUT'] ?? '').split(',').filter((each) => each !== '');

/** @throws when TEST_WITHOUT names something that no test can need */
export function checkNeeds(): void {
  const known: readonly string[] = ['root', ...FEATURES, ...PECULIAR, ...PROGRAMS];
  for (const each of WITHOUT) {
    if (!known.includes(each) && !/^(kernel|criu|lxc) ./.test(each))
      throw new Error(
        `TEST_WITHOUT names "${each}"; valid values: ${known.join(', ')}, kernel, criu or lxc with a range.`,
      );
  }
}

/**
 * What is missing of these, with what says so.
 *
 * @throws when it is a program that the set-up should have brought
 */
export function missingNeeds(needs: readonly Need[], probed: Probed): string[] {
  return needs.flatMap((need) => {
    const evidence = WITHOUT.includes(need) ? 'TEST_WITHOUT' : whyMissing(need, probed);
    return evidence === null ? [] : [`${need} (${evidence})`];
  });
}

/** Null when it is there. */
function whyMissing(need: Need, { host, offered, lacksLxc4643 }: Probed): string | null {
  if (need === 'root') return host.privilege === 'none' ? `not root; ${host.sudoRefusal}` : null;
  if (need === 'lxc#4643') return lacksLxc4643;
  if (need === 'LXC_REPOSITORY') return (process.env[need] ?? '') === '' ? 'not set' : null;
  if (need === 'debian-archive') {
    const { name } = distributionOf(readOrNull('/etc/os-release') ?? '');
    return name === 'Debian' ? null : `it is ${name}'s`;
  }
  if (need === '/lib-is-a-link') return lstatSync('/lib').isSymbolicLink() ? null : 'it is a folder';
  if (need === 'segfaults-are-logged') {
    const trace = readOrNull('/proc/sys/debug/exception-trace')?.trim();
    return trace === '1' ? null : `/proc/sys/debug/exception-trace: ${trace ?? 'no such file'}`;
  }
  if (need === 'core-files-where-one-works') {
    const pattern = readOrNull('/proc/sys/kernel/core_pattern')?.trim() ?? '';
    return pattern !== '' && !/^[|/@]/.test(pattern) ? null : `/proc/sys/kernel/core_pattern: ${pattern}`;
  }
  if (need === 'freezer-v1') {
    return freezerOfV1() !== undefined ? null : 'no hierarchy of cgroup v1 has the freezer';
  }
  if (need === 'loop-devices') {
    return existsSync('/dev/loop-control') ? null : 'there is no /dev/loop-control';
  }
  if (need === 'real-time-budget-v1') {
    const cpu = ofV1('cpu');
    if (cpu === undefined || !existsSync(`${cpu.mountPoint}/cpu.rt_runtime_us`)) return 'no cgroup v1 has one';
    const { status } = spawnSync('chrt', ['--fifo', '1', 'true']);
    return status === 0 ? null : `chrt --fifo 1 true: ${status}`;
  }
  if (isFeature(need)) {
    const { has, evidence } = host.features[need];
    return has === true ? null : evidence;
  }
  if (isProgram(need)) {
    if (findProgram(need) !== null) return null;
    if (couldNotBeBrought(need)) return 'not installed';
    throw new Error(`${need} is missing, and the set-up should have brought it: npm run test-setup`);
  }
  const [, kind = '', range = ''] = need.match(/^(\w+) (.+)$/) ?? [];
  if (kind === 'no') {
    const { has, evidence } = host.features[range as Feature];
    return has === false ? null : evidence;
  }
  if (kind === 'kernel') return satisfies(host.kernel, range) ? null : host.kernel;
  const versions = offered[kind as 'criu' | 'lxc'];
  return versions.some((version) => satisfies(threePart(version), range)) ? null : `there are ${versions.join(', ')}`;
}

export function freezerOfV1() {
  return ofV1('freezer');
}

function ofV1(controller: string) {
  return hierarchies().find(({ version, name }) => version === 'v1' && name.split(',').includes(controller));
}

function satisfies(version: string, range: string): boolean {
  const number = semver.coerce(version);
  return number !== null && semver.satisfies(number, range);
}

function isFeature(need: string): need is Feature {
  return (FEATURES as readonly string[]).includes(need);
}

function isProgram(need: string): need is Program {
  return (PROGRAMS as readonly string[]).includes(need);
}
