import { isDeepStrictEqual } from 'node:util';
import semver from 'semver';
import type { CgroupVersion, ContainerKind, FactResult, Finding } from '../words/result.js';
import { KNOWN_LOSSES, type KnownLoss, type Measured } from './known-losses.js';
import { byPid } from './processes.js';

/** What a container was dumped and restored with. */
export interface Versions {
  container: ContainerKind;
  cgroup: CgroupVersion;
  lxc: string;
  criu: string;
  restoreCriu: string;
  /** `uname -r`. */
  kernel: string;
  /** Namespaces that the container shares with the sandbox: `net`. */
  shared?: readonly string[];
}

/** A known loss with these versions, and with which of them it was not measured: `CRIU 4.4`. */
type LossHere = KnownLoss & { unmeasured: string[] };

/** Every fact of a cycle is compared with the same versions. */
const ofVersions = new WeakMap<Versions, LossHere[]>();

/** What is known to be lost with these versions. */
export function lossesOf(versions: Versions): LossHere[] {
  const known = ofVersions.get(versions) ?? findLosses(versions);
  ofVersions.set(versions, known);
  return known;
}

function findLosses(versions: Versions): LossHere[] {
  const { container, cgroup, lxc, criu, restoreCriu, kernel, shared = [] } = versions;
  return KNOWN_LOSSES.flatMap((loss) => {
    // What takes both to bring back is lost by either of them.
    const losing = [criu, restoreCriu].find((version) => loss.criu !== undefined && isLostWith(version, loss.criu));
    const bounds: [name: string, version: string, measured: Measured | undefined][] = [
      ['CRIU', losing ?? criu, loss.criu],
      ['CRIU', criu, loss.dumpCriu],
      ['CRIU', restoreCriu, loss.restoreCriu],
      ['LXC', lxc, loss.lxc],
      ['Linux', series(kernel), loss.kernel],
    ];
    if ((loss.cgroup ?? cgroup) !== cgroup || (loss.container ?? container) !== container) return [];
    if (loss.namespace !== undefined && shared.includes(loss.namespace)) return [];
    if (!bounds.every(([, version, measured]) => measured === undefined || isLostWith(version, measured))) return [];
    const unmeasured = bounds
      .filter(([, version, measured]) => measured !== undefined && !isMeasured(version, measured))
      .map(([name, version]) => `${name} ${version}`);
    return [{ ...loss, unmeasured: [...new Set(unmeasured)] }];
  });
}

/**
 * Why this change was to be expected of these versions; null when it was not.
 *
 * @param generation of a container that was restored before, what was lost then is lost already
 */
export function knownLoss({ name, before, after }: FactChange, versions: Versions, generation = 1): string | null {
  const wasLost = (loss: KnownLoss) => generation > 1 && isDeepStrictEqual(before, loss.after);
  const known = lossesOf(versions).find(
    (loss) => loss.fact === name && (couldBeLost(loss, before) || wasLost(loss)) && isLeft(loss, before, after),
  );
  if (known === undefined) return null;
  const { reason, unmeasured } = known;
  return unmeasured.length === 0 ? reason : `${reason} Not measured with ${unmeasured.join(', ')}.`;
}

/** What came back although these versions are known to lose it, a finding for each fact. */
export function keptAgain(facts: readonly FactResult[], versions: Versions): Finding[] {
  const { lxc, criu, restoreCriu, kernel } = versions;
  const restoring = restoreCriu === criu ? '' : ` → ${restoreCriu}`;
  return lossesOf(versions).flatMap((loss) =>
    facts.flatMap((fact): Finding[] => {
      const kept = fact.name === loss.fact ? whatWasKept(loss, fact) : null;
      if (kept === null) return [];
      return [
        {
          id: 'known-loss-kept',
          severity: 'warning',
          message: `${kept} came back: a known loss did not happen with CRIU ${criu}${restoring}, LXC ${lxc} and Linux ${kernel}.`,
          evidence: loss.reason,
          advice: 'Report it to criu-lxc-test: src/facts/known-losses.ts can say that these versions keep it.',
        },
      ];
    }),
  );
}

/** The fact, or those of its values, in words; null when it was lost, or there was nothing to lose. */
function whatWasKept(loss: KnownLoss, { name, outcome, before, after }: FactResult): string | null {
  if (!couldBeLost(loss, before)) return null;
  if (outcome === 'kept') return name;
  const left = leftOf(loss, before);
  if (outcome !== 'known-loss' || !isRecord(left) || !isRecord(before) || !isRecord(after)) return null;
  const kept = toLose(left, before).filter((key) => isDeepStrictEqual(before[key], after[key]));
  return kept.length === 0 ? null : `${name} (${kept.join(', ')})`;
}

type FactChange = Pick<FactResult, 'name' | 'before' | 'after'>;

/**
 * The newest version that was measured, of those that are not newer, decides; before all that were measured the oldest.
 * So a loss that nobody has fixed goes on in the next release, and one that was fixed is none any more. A build of a
 * later commit counts as the release before it: whether a fix is in it nobody can tell by its version.
 */
function isLostWith(version: string, { lost, kept = [], isMended }: Measured): boolean {
  const at = parse(version);
  if (at === null) return false;
  const measured = [...lost.map((each) => ({ each, isLost: true })), ...kept.map((each) => ({ each, isLost: false }))]
    .map(({ each, isLost }) => ({ release: release(each), isLost }))
    .sort((a, b) => semver.compare(a.release, b.release));
  if (isMended === true && measured.every((each) => semver.gt(at, each.release))) return false;
  const nearest = measured.findLast((each) => semver.lte(each.release, at)) ?? measured[0];
  return nearest?.isLost === true;
}

/** A build of a later commit is no release. */
function isMeasured(version: string, { lost }: Measured): boolean {
  const at = parse(version);
  return at?.build.length === 0 && lost.some((each) => semver.eq(release(each), at));
}

/** Of the table. */
function release(version: string): semver.SemVer {
  return parse(version) as semver.SemVer;
}

/** `4.3` is 4.3.0. */
function parse(version: string): semver.SemVer | null {
  return semver.coerce(version, { includePrerelease: true });
}

/** Nothing could be read of what is null: it was not lost, it was never seen. */
function couldBeLost(loss: KnownLoss, value: unknown): boolean {
  const { before } = loss;
  if (loss.each !== undefined) {
    const left = leftOfEach(loss, value);
    return [...byPid(recordOf(value))].some(([pid, was]) => !isDeepStrictEqual(left.get(pid), was));
  }
  const left = leftOf(loss, value);
  if (value === null || isDeepStrictEqual(value, left)) return false;
  if (isRecord(left) && isRecord(value)) return toLose(left, value).length > 0;
  return before === undefined || isDeepStrictEqual(before, value);
}

/** What is left after the loss: of an object that is gone in parts, null for each of these. */
function leftOf({ after, gone }: KnownLoss, before: unknown): unknown {
  if (gone === undefined) return after;
  const lost = Object.entries(recordOf(before)).filter(([key, value]) => gone(key, value as never));
  return Object.fromEntries(lost.map(([key]) => [key, null]));
}

/** The values that are there, and are not yet what is left of them. */
function toLose(left: Record<string, unknown>, before: Record<string, unknown>): string[] {
  return Object.keys(left).filter(
    (key) => (before[key] ?? null) !== null && !isDeepStrictEqual(before[key], left[key]),
  );
}

/** What a loss of each process leaves, by their pids. */
function leftOfEach({ each }: KnownLoss, before: unknown): Map<string, unknown> {
  const was = byPid(recordOf(before));
  return new Map(
    [...was].map(([pid, value]) => [
      pid,
      each?.(value as never, was.get('1'), was.get(pid.split('/')[0] ?? '') as never),
    ]),
  );
}

function isLeft(loss: KnownLoss, before: unknown, after: unknown): boolean {
  if (loss.each !== undefined) {
    if (!isRecord(after)) return false;
    const [was, is] = [byPid(recordOf(before)), byPid(after)];
    if (loss.sameKeys && !isDeepStrictEqual([...was.keys()].sort(), [...is.keys()].sort())) return false;
    // Of a process that is new or gone the fact `processes` tells.
    return [...leftOfEach(loss, before)].every(
      ([pid, left]) => !is.has(pid) || [was.get(pid), left].some((value) => isDeepStrictEqual(is.get(pid), value)),
    );
  }
  const left = leftOf(loss, before);
  if (!isRecord(left) || !isRecord(before) || !isRecord(after)) return isDeepStrictEqual(after, left);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (key) =>
      isDeepStrictEqual(after[key], before[key]) ||
      (key in before && key in left && isDeepStrictEqual(after[key] ?? null, left[key])),
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `6.18.44-cloud-amd64` -> `6.18`: a stable release of a kernel changes nothing of that. */
function series(kernel: string): string {
  return kernel.match(/^\d+\.\d+/)?.[0] ?? kernel;
}
