import { isExplanation, UNKNOWN } from '../../words/observed.js';
import type {
  Acceleration,
  Cell,
  Component,
  Control,
  Cycle,
  FactResult,
  Finding,
  Result,
  ZdtmTest,
} from '../../words/result.js';
import { isOfHost, LINK_ON_THE_HOST, STANDING, standing } from '../../words/standing.js';

/** What all reports say in the same words. Nothing here escapes: each report knows what its own format cannot bear. */

/** `failed: dump in generation 2`, `passed: 3 of 3 cycles`, `passed, with known losses: 3 of 3 cycles`. */
export function headline(result: Result): string {
  const { verdict, failureClass, cycles, cyclesWanted, mode } = result;
  const how = mode.length === 0 ? '' : ` (${mode.join(', ')})`;
  const tests = zdtmTests(result);
  const stands = STANDING[standing(result)];
  if (tests.length > 0) return `${stands}: ${testCounts(tests)}${how}`;
  if (verdict === 'passed') return `${stands}: ${count(cyclesPassed(result), cyclesWanted)}${how}`;
  if (failureClass === null) return verdict;
  const generation = cycles.find((cycle) => cycle.verdict === 'failed')?.generation;
  return `${verdict}: ${failureClass}${generation === undefined ? '' : ` in generation ${generation}`}${how}`;
}

/** Of the workload zdtm the tests, those that failed first; empty for other workloads. */
export function zdtmTests({ cell, zdtm }: Result): ZdtmTest[] {
  if (cell.workload !== 'zdtm' || zdtm === undefined) return [];
  const rank: Record<ZdtmTest['outcome'], number> = { failed: 0, skipped: 1, passed: 2 };
  return zdtm.tests.toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
}

/** `258 of 263 ZDTM tests passed, 1 failed, 4 skipped`. */
function testCounts(tests: readonly ZdtmTest[]): string {
  const counted = (outcome: ZdtmTest['outcome']) => tests.filter((test) => test.outcome === outcome).length;
  const rest = (['failed', 'skipped'] as const).filter((outcome) => counted(outcome) > 0);
  return [
    `${counted('passed')} of ${tests.length} ZDTM tests passed`,
    ...rest.map((outcome) => `${counted(outcome)} ${outcome}`),
  ].join(', ');
}

/** Why the verdict is what it is; null when passed. */
export function explanation(result: Result): string | null {
  return result.cause ?? result.skipReason;
}

/** What made a difference to the failure, and what did not; null when nothing was tried. */
export function controlLine({ controls }: Result): string | null {
  return controls.length === 0 ? null : controls.map(difference).join(' ');
}

function difference({ what, from, to, verdict, isSame, cause }: Control): string {
  const [is, was] = [thing(what, to), thing(what, from)];
  const how = to === '' ? `without ${was}` : `with ${is}`;
  if (verdict === 'passed') return `It passes ${how}: ${was} has a part in it.`;
  // What fails in the same way in its place may have a part in it as well.
  if (isSame) return `The same ${how}: it is not ${was}${to === '' ? '' : ' alone'}.`;
  const again = `${how.charAt(0).toUpperCase()}${how.slice(1)}`;
  if (verdict === 'failed') return `${again} it fails in another way: ${cause}`;
  return `${again} it could not be tried: ${cause}`;
}

function thing(what: Control['what'], value: string): string {
  return `${{ criu: 'CRIU', lxc: 'LXC', workload: 'the workload', container: "the container's", kernel: 'Linux', mode: 'the mode' }[what]} ${value}`;
}

/** The finding that explains the verdict; null when there is none. */
export function reason({ findings, explainedBy }: Result): Finding | null {
  return findings.find(({ id, severity }) => id === explainedBy && severity === 'error') ?? null;
}

/** What a virtual machine ran on, as a cell's line has it. */
const ACCELERATION: Record<Acceleration, string> = { kvm: 'KVM', tcg: 'emulated' };

/**
 * `CRIU 4.2.1 (apt) × LXC 6.0.4 (system) × cgroup v1 × Linux 6.18.5 x64`; `CRIU 4.1.1 (apt) → 4.2.1 (apt) × …` when one
 * dumps and another restores; with ` × workload tcp` when it is another than the witness, and ` × unprivileged`. Behind the
 * kernel of a virtual machine stands `(emulated)` or `(KVM)`.
 */
export function cellLine({
  asked,
  criu,
  restoreCriu,
  lxc,
  restoreLxc,
  workload,
  container,
  cgroup,
  kernel,
  machine,
  architecture,
}: Cell): string {
  const isSame = restoreCriu?.path === criu?.path && (criu !== null || !asked.restoreCriu);
  const restore = isSame ? '' : ` → ${component(restoreCriu, asked.restoreCriu || asked.criu)}`;
  const then =
    restoreLxc === undefined || restoreLxc?.path === lxc?.path
      ? ''
      : ` → ${component(restoreLxc, asked.more?.['restore-lxc-version'] ?? '')}`;
  return [
    `CRIU ${component(criu, asked.criu)}${restore}`,
    `LXC ${component(lxc, asked.lxc)}${then}`,
    `cgroup ${cgroup ?? asked.cgroup}`,
    `Linux ${kernel} ${architecture}${machine === undefined ? '' : ` (${ACCELERATION[machine]})`}`,
    ...(workload === 'witness' ? [] : [`workload ${workload}`]),
    ...(container === 'unprivileged' ? [container] : []),
  ].join(' × ');
}

export function cyclesPassed(result: Result): number {
  return result.cycles.filter((cycle) => cycle.verdict === 'passed').length;
}

/** Findings beside the cause that ask for something to be done; the rest is for whoever reads the result file. */
export function besideCause(result: Result): Finding[] {
  const why = reason(result);
  return result.findings.filter((finding) => finding.severity !== 'info' && finding !== why);
}

/**
 * Those of {@link besideCause} that are told without being asked for. What is so of the
 * host, whatever is run on it, is among them only where nobody knows why a cell failed.
 */
export function notable(result: Result): Finding[] {
  return besideCause(result).filter((finding) => {
    // It is so outside of the sandbox, and only a container that came back gets there.
    if (finding.id === LINK_ON_THE_HOST) return result.verdict === 'passed';
    return !isOfHost(finding) || (isUnexplained(result) && concerns(finding, result.cell));
  });
}

/** Neither a finding nor a fact says why it failed. */
function isUnexplained({ verdict, failureClass, explainedBy, cycles }: Result): boolean {
  const hasChanged = cycles.some(({ facts }) => facts.some(({ outcome }) => outcome === 'changed'));
  return (
    explainedBy === UNKNOWN ||
    (verdict === 'failed' && failureClass !== 'timeout' && !isExplanation(explainedBy) && !hasChanged) ||
    (failureClass === 'start' && explainedBy === null)
  );
}

/** Root has every capability in a user namespace of its own. */
function concerns({ id }: Finding, { container }: Cell): boolean {
  return id !== 'capabilities' || container !== 'unprivileged';
}

/** A fact that did not come back as it was, with the generations in which it was lost in the same way. */
export interface LostFact extends FactResult {
  outcome: Exclude<FactResult['outcome'], 'kept' | 'absent'>;
  generations: number[];
}

export function lostFacts(cycles: Cycle[]): LostFact[] {
  const lost = new Map<string, LostFact>();
  for (const { generation, facts } of cycles) {
    for (const { outcome, ...fact } of facts) {
      if (outcome === 'kept' || outcome === 'absent') continue;
      const way = JSON.stringify([fact.name, outcome, fact.reason ?? [fact.before, fact.after]]);
      const known = lost.get(way) ?? { ...fact, outcome, generations: [] };
      if (!known.generations.includes(generation)) known.generations.push(generation);
      lost.set(way, known);
    }
  }
  return [...lost.values()];
}

/** `2`; `2 of container 1` where there are several containers. */
export function generationOf({ generation, batch }: Cycle): string {
  return batch === undefined ? String(generation) : `${generation} of container ${batch}`;
}

/** `generation 1`, `generations 1, 2, 3`. */
export function inGenerations({ generations }: LostFact): string {
  return `generation${generations.length === 1 ? '' : 's'} ${generations.join(', ')}`;
}

/** Whole milliseconds; a dash where nothing was measured. */
export function milliseconds(value: number | null): string {
  return value === null ? '–' : String(Math.round(value));
}

/** A fact's value on one line. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** At most `limit` characters, the last of them `…` where something was cut off. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** @param asked what was asked for, of a cell that did not come to have it */
function component(value: Component | null, asked: string): string {
  if (value === null) return asked === '' ? 'not provided' : `${asked} (not provided)`;
  return `${value.version} (${value.provider})`;
}

function count(part: number, whole: number): string {
  return `${part} of ${whole} ${whole === 1 ? 'cycle' : 'cycles'}`;
}
