import { release } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { Store } from '../../provide/store.js';
import { StageError } from '../../words/errors.js';
import type { Cell, Component, Control, Result } from '../../words/result.js';
import { timeless } from '../../words/timeless.js';
import { type Mode, modeWords, PLAIN } from '../inputs/mode.js';
import { architectureOf, type Request } from '../request/request.js';
import { definitionOf } from '../workloads/all.js';
import type { runTest, Surroundings } from './run.js';

/** For all of them together. */
const BOUND_MS = 120_000;
/** With less left none is begun. */
const LEAST_MS = 15_000;
/** The same where each boots an emulated machine. */
const OF_MACHINES = { boundMs: 600_000, leastMs: 150_000 };
/** A failure of a later generation is not looked for again: it takes as many cycles, and with fewer all would pass. */
const MOST_CYCLES = 30;

/** The one thing that is changed, and the request in which it is. */
type Variation = Pick<Control, 'what' | 'from' | 'to'> & { change: Partial<Request> };

/** Where releases lie, and for what. */
interface Stored {
  store: string;
  architecture: string;
}

/**
 * The cell that failed once more, each time with one thing changed, until one of them passes or the time is up: what
 * makes no difference is not at fault alone, and what does has a part in it.
 */
export async function vary(
  request: Request,
  surroundings: Surroundings,
  run: typeof runTest,
  failed: Result,
): Promise<Control[]> {
  const { boundMs, leastMs } = request.kernel === null ? { boundMs: BOUND_MS, leastMs: LEAST_MS } : OF_MACHINES;
  const deadline = Date.now() + boundMs;
  const controls: Control[] = [];
  if (failed.cycles.length > MOST_CYCLES) return controls;
  for (const [at, { what, from, to, change }] of variations(request, surroundings, failed).entries()) {
    const left = deadline - Date.now();
    if (left < leastMs) break;
    surroundings.onProgress({ type: 'stage', stage: 'control', detail: `${what} ${to}` });
    const varied: Request = {
      ...request,
      cycles: Math.max(1, failed.cycles.length),
      // Of itself another LXC, or this host, would take another one.
      cgroup: failed.cell.cgroup ?? request.cgroup,
      timeoutMs: Math.min(request.timeoutMs, left),
      checkLatest: false,
      ...change,
    };
    const evidence = join(surroundings.evidence, 'control', `${at + 1}-${what}`);
    const result = await run(varied, { ...surroundings, evidence, keepEvidence: false });
    // What this host cannot do says nothing, nor does a time limit that is ours.
    const isOurLimit = result.failureClass === 'timeout' && varied.timeoutMs < request.timeoutMs;
    if (result.verdict === 'skipped' || isOurLimit) continue;
    const { verdict, cause } = result;
    controls.push({ what, from, to, verdict, isSame: isSame(failed, result), cause });
    if (verdict === 'passed') break;
  }
  return controls;
}

function isSame(one: Result, other: Result): boolean {
  const name = ({ verdict, failureClass, cause }: Result) =>
    JSON.stringify([verdict, failureClass, timeless(cause ?? '')]);
  return name(one) === name(other);
}

function variations(request: Request, surroundings: Surroundings, { cell }: Result): Variation[] {
  const stored = { store: surroundings.store, architecture: architectureOf(request) };
  return [
    ...otherCriu(request, cell, stored),
    ...otherWorkload(request),
    ...otherContainer(request),
    ...otherTestbed(request, cell),
    ...plainerModes(request),
    ...otherLxc(request, cell, stored),
  ];
}

/** Of a pair each of the two alone, for both; of one another release. */
function otherCriu({ criu, restoreCriu }: Request, cell: Cell, stored: Stored): Variation[] {
  const what = 'criu';
  const dumps = cell.criu?.version ?? '';
  if (restoreCriu !== null) {
    return eachOfPair(what, dumps, cell.restoreCriu?.version ?? '', [
      { criu: restoreCriu, restoreCriu: null },
      { criu, restoreCriu: null },
    ]);
  }
  const to = newestStored(stored, 'criu-apt', dumps);
  return to === null ? [] : [{ what, from: named(cell.criu), to: `${to} (apt)`, change: { criu: exactly(to) } }];
}

function otherLxc({ lxc, restoreLxc }: Request, cell: Cell, stored: Stored): Variation[] {
  if (cell.lxc === null) return [];
  const what = 'lxc';
  const dumps = cell.lxc.version;
  if (restoreLxc !== null) {
    return eachOfPair(what, dumps, cell.restoreLxc?.version ?? '', [
      { lxc: restoreLxc, restoreLxc: null },
      { lxc, restoreLxc: null },
    ]);
  }
  const to = newestStored(stored, 'lxc-apt', dumps, cell.cgroup === 'v1');
  return to === null ? [] : [{ what, from: named(cell.lxc), to: `${to} (apt)`, change: { lxc: exactly(to) } }];
}

/** @param changes that take the one that restores, and the one that dumps, for both */
function eachOfPair(
  what: Control['what'],
  dumps: string,
  restores: string,
  [restoring, dumping]: [Partial<Request>, Partial<Request>],
): Variation[] {
  const from = `${dumps} → ${restores}`;
  return [
    { what, from, to: `${restores} → ${restores}`, change: restoring },
    { what, from, to: `${dumps} → ${dumps}`, change: dumping },
  ];
}

function otherWorkload({ workload, container, unconfined, facts }: Request): Variation[] {
  if (workload.name === 'witness') return [];
  const [from, to] = [definitionOf(workload.name), definitionOf('witness')];
  const known = to.facts.map(({ name }) => name);
  const change = {
    workload: { name: 'witness' },
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => known.includes(name))),
    // Its root may do what that of the other may.
    unconfined: unconfined || (container === 'privileged' && from.refuses?.unconfined !== undefined),
  } as const;
  return [{ what: 'workload', from: workload.name, to: 'witness', change }];
}

/**
 * Without its map, or its profile. Without the map root of the container is root of the host, and may do as much as before: that
 * is for no image of the user's.
 */
function otherContainer({ workload, container, apparmor }: Request): Variation[] {
  const what = 'container';
  const found: Variation[] = [];
  if (container === 'unprivileged' && workload.name !== 'command') {
    const change = { container: 'privileged', unconfined: true } as const;
    found.push({ what, from: 'map of users (lxc.idmap)', to: '', change });
  }
  if (apparmor !== 'unconfined') {
    found.push({ what, from: `AppArmor profile (${apparmor})`, to: '', change: { apparmor: 'unconfined' } });
  }
  return found;
}

/** A virtual machine is compared with this host, which takes no profile of AppArmor: with all that they are. */
function otherTestbed(request: Request, cell: Cell): Variation[] {
  if (request.kernel === null || request.apparmor !== 'unconfined') return [];
  const architecture = architectureOf(request);
  const from = `${cell.kernel} in a virtual machine${architecture === process.arch ? '' : ` (${architecture})`}`;
  return [{ what: 'kernel', from, to: `${release()} on this host`, change: onThisKernel(request, cell) }];
}

/** Each mode by itself. */
function plainerModes({ mode, restoreLxc }: Request): Variation[] {
  return (
    (Object.keys(PLAIN) as (keyof Mode)[])
      .filter((each) => mode[each] !== PLAIN[each] && each !== 'noBreakpoints')
      // Another LXC that restores needs another place.
      .filter((each) => each !== 'restoreElsewhere' || restoreLxc === null)
      .map((each) => {
        const from = modeWords({ ...PLAIN, [each]: mode[each] }).join(', ');
        return { what: 'mode', from, to: '', change: { mode: { ...mode, [each]: PLAIN[each] } } };
      })
  );
}

/** A build of one's own has the version of a release. */
function named(component: Component | null): string {
  return component === null ? '' : `${component.version} (${component.provider})`;
}

function exactly(version: string): Request['criu'] {
  return { text: version, spec: { kind: 'exact', version } };
}

/** What was not named means other versions where it is the host's that are taken first. */
function onThisKernel({ criu, restoreCriu, lxc, restoreLxc }: Request, cell: Cell): Partial<Request> {
  const same = <S extends Request['criu'] | null>(asked: S, component: Component | null | undefined): S =>
    asked?.spec.kind === 'default' && component ? (exactly(component.version) as S) : asked;
  return {
    kernel: null,
    criu: same(criu, cell.criu),
    restoreCriu: same(restoreCriu, cell.restoreCriu),
    lxc: same(lxc, cell.lxc),
    restoreLxc: same(restoreLxc, cell.restoreLxc),
  };
}

/**
 * The newest release of the store but one. Null when it has none, or cannot be used any more: the verdict is there without
 * it.
 *
 * @param onCgroup1 LXC 7 and later do not work there
 */
function newestStored(
  { store, architecture }: Stored,
  tool: 'criu-apt' | 'lxc-apt',
  but: string,
  onCgroup1 = false,
): string | null {
  const isFit = (version: string) =>
    semver.prerelease(version) === null && version !== but && !(onCgroup1 && (semver.coerce(version)?.major ?? 0) >= 7);
  try {
    const entries = new Store(store, architecture, () => undefined).list(tool);
    return entries.find(({ manifest }) => isFit(manifest.version))?.manifest.version ?? null;
  } catch (error) {
    if (error instanceof StageError) return null;
    throw error;
  }
}
