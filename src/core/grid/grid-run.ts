import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { preflight } from '../../diagnosis/preflight.js';
import { tracingAs } from '../../host/trace.js';
import { Interrupted, StageError, UsageError } from '../../words/errors.js';
import type { Kernel } from '../../words/machine.js';
import type { Component, Finding, Result } from '../../words/result.js';
import { bug } from '../cell/bug.js';
import { asInput } from '../inputs/inputs.js';
import { architectureOf, parseRequest, type Request } from '../request/request.js';
import { emptyResult } from '../run/empty-result.js';
import { testCell } from '../run/retry.js';
import { makeProvider, provideComponents, type Surroundings, sweepLeftovers, whileHeld } from '../run/run.js';
import { inspectFor } from '../run/testbed.js';
import { unsupported } from '../run/unsupported.js';
import { isRefused } from '../run/verdict.js';
import { definitionOf } from '../workloads/all.js';
import type { Grid, GridCell } from './grid.js';
import { hashFile, hashInputs } from './grid-inputs.js';
import { ProvidedOnce } from './provide-once.js';

/** A cell of a grid, its request checked. */
export interface GridTest extends GridCell {
  request: Request;
}

/** What is kept of cells, by their ids. */
export interface GridFolder {
  /** Folder for the evidence of a cell. Absolute. */
  evidence(id: string): string;
  /** The result of a run before this one, of the same inputs; null when there is none. */
  known(id: string, inputs: string): Result | null;
  forget(id: string): void;
  /** @param inputs null when they cannot be told */
  write(id: string, result: Result, inputs: string | null): void;
}

export interface GridOptions {
  /** Where results are kept from one run to the next. */
  folder: GridFolder;
  /** How many cells run at once. */
  jobs: number;
  /** The first cell that does not pass ends all others. */
  failFast: boolean;
  /** A cell whose result for the same inputs is in the output folder is not run again. */
  resume: boolean;
}

export type GridEvent =
  | { type: 'stage'; id: string; stage: string; detail?: string }
  /** `known`: it was not run, its result was there. */
  | { type: 'end'; id: string; result: Result; known: boolean };

export interface GridOutcome {
  /** By id. Who is missing was not run, or not to its end, before the interruption came. */
  results: Map<string, Result>;
  /** Of the host as a whole. */
  findings: Finding[];
  /** Results that could not be kept, in sentences. */
  unkept: string[];
  /** What broke it off: {@link Interrupted}, or an error. Null when it ran to its end. */
  broken: Error | null;
}

const JOBS = { least: 1, most: 256 };

/**
 * Checks what was written for each cell.
 *
 * @throws UsageError naming the cell, its input and what is allowed
 */
export function gridTests({ cells }: Grid): GridTest[] {
  return cells.map((cell) => {
    try {
      return { ...cell, request: parseRequest(cell.values, asInput) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`The cell ${cell.id} of the grid cannot be run: ${error.message}`);
    }
  });
}

/**
 * How many cells run at once; as many as there are cores when nothing is written.
 *
 * @param label how the user knows it
 * @throws UsageError
 */
export function parseJobs(value: string, label: string): number {
  if (value === '') return availableParallelism();
  if (/^\d+$/.test(value) && Number(value) >= JOBS.least && Number(value) <= JOBS.most) return Number(value);
  throw new UsageError(`${label} is "${value}"; it must be a whole number from ${JOBS.least} to ${JOBS.most}.`);
}

/**
 * The way of a grid. The host is looked at and swept once, each component is provided once, while cells that have all of
 * theirs run already, cheapest first. Every result is written when it is there.
 *
 * @throws Interrupted when the signal came before any cell; StageError when the store cannot be used
 */
export async function runGrid(
  tests: readonly GridTest[],
  options: GridOptions,
  surroundings: Surroundings,
  onEvent: (event: GridEvent) => void,
): Promise<GridOutcome> {
  const request = (tests[0] as GridTest).request;
  surroundings.onProgress({ type: 'stage', stage: 'preflight' });
  const host = await inspectFor(request, surroundings);
  const stop = new AbortController();
  const signal = AbortSignal.any([surroundings.signal, stop.signal]);
  // Each cell listens, and what is fetched for it.
  setMaxListeners(0, signal);
  const run = () => {
    const provider = new ProvidedOnce(() => makeProvider(request, { ...surroundings, signal }));
    const common = { ...surroundings, signal, common: { host, provider } };
    return new GridRun(options, common, stop, surroundings.signal, onEvent).run(tests);
  };
  if (preflight(host).some(({ severity }) => severity === 'error')) {
    // Nothing can run on this host itself; each cell says why. Then no store is needed, either.
    const inMachines = tests.some((test) => test.request.kernel !== null);
    return { findings: [], ...(await (inMachines ? whileHeld(surroundings, run) : run())) };
  }
  const findings = await sweepLeftovers(surroundings);
  return { findings, ...(await whileHeld(surroundings, run)) };
}

/** What a cell was given; null what could not be had, or what it does not need. */
interface Provided {
  components: (Component | null)[];
  image: string | null;
  kernel: Kernel | null;
}

const NOTHING: Provided = { components: [], image: null, kernel: null };

type GridSurroundings = Surroundings & Required<Pick<Surroundings, 'common'>>;

class GridRun {
  private readonly options: GridOptions;
  private readonly surroundings: GridSurroundings;
  private readonly stop: AbortController;
  private readonly user: AbortSignal;
  private readonly onEvent: (event: GridEvent) => void;
  private readonly program: string;
  private readonly queue: PQueue;
  /** None of its cells can run on this host. */
  private readonly idle: boolean;
  private readonly results = new Map<string, Result>();
  /** What could not be removed of cells that were interrupted. */
  private readonly left: string[] = [];
  /** Why results could not be written. */
  private readonly unwritten: string[] = [];

  /**
   * @param surroundings their signal is that of `stop` and of `user`
   * @param stop ends all cells, with the reason
   */
  constructor(
    options: GridOptions,
    surroundings: GridSurroundings,
    stop: AbortController,
    user: AbortSignal,
    onEvent: (event: GridEvent) => void,
  ) {
    this.options = options;
    this.surroundings = surroundings;
    this.stop = stop;
    this.user = user;
    this.onEvent = onEvent;
    this.program = hashFile(surroundings.cellProgram);
    this.queue = new PQueue({ concurrency: options.jobs });
    this.idle = preflight(surroundings.common.host).some(({ severity }) => severity === 'error');
  }

  async run(tests: readonly GridTest[]): Promise<Omit<GridOutcome, 'findings'>> {
    const cheapestFirst = [...tests].sort((a, b) => cost(a) - cost(b));
    const cells = cheapestFirst.map(async (test) => {
      try {
        await this.cell(test);
      } catch (error) {
        // The others are ended, not left.
        this.stop.abort('the grid could not go on');
        throw error;
      }
    });
    const rejected = (await Promise.allSettled(cells)).find(({ status }) => status === 'rejected');
    const inOrder = tests.flatMap(({ id }): [string, Result][] => {
      const result = this.results.get(id);
      return result === undefined ? [] : [[id, result]];
    });
    const interrupted = this.user.aborted && inOrder.length < tests.length ? new Interrupted(this.left) : null;
    const [first] = this.unwritten;
    return {
      results: new Map(inOrder),
      unkept: first === undefined ? [] : [`Of ${this.unwritten.length} cells the result could not be kept: ${first}`],
      broken: rejected?.status === 'rejected' ? (rejected.reason as Error) : interrupted,
    };
  }

  /** From the components to the result. */
  private async cell(test: GridTest): Promise<void> {
    const isIdle = this.idle && test.request.kernel === null;
    const { components, image, kernel } = isIdle ? NOTHING : await this.provided(test);
    const nothing = emptyResult(test.request, this.surroundings.tool);
    const { cell } = nothing;
    [cell.criu = null, cell.restoreCriu = null, cell.lxc = null] = components;
    if (cell.restoreLxc !== undefined) cell.restoreLxc = components.at(-1) ?? null;
    if (kernel !== null) Object.assign(cell, { kernel: kernel.version, kernelNumber: kernel.number });
    const { cgroup } = test.request;
    const reason = test.skip ?? (test.asked ? null : unsupported(cell.lxc?.version ?? '', cgroup));
    if (reason !== null) {
      cell.cgroup = cgroup === 'auto' ? null : cgroup;
      return this.end(test, { ...nothing, ...skip(reason) }, null);
    }
    const { host } = this.surroundings.common;
    const inputs = hashInputs(test.request, { components, image, kernel, host, program: this.program }, cell);
    const known = this.options.resume && inputs !== null ? this.options.folder.known(test.id, inputs) : null;
    if (known !== null) return this.tell(test, known, true);
    await this.queue.add(() => this.test(test, nothing, inputs), { priority: -cost(test) });
  }

  /** Components in the order of {@link provideComponents}; null what could not be had, as the cell itself tells. */
  private async provided({ request }: GridTest): Promise<Provided> {
    const provider = this.surroundings.common.provider.for(architectureOf(request));
    const { image: name } = definitionOf(request.workload.name);
    const [components, image, machine] = await Promise.all([
      provideComponents(request, provider),
      name === undefined ? null : provider.image(name).catch(() => null),
      request.kernel === null ? null : provider.machine(request.kernel.spec, request.kernel.text).catch(() => null),
    ]);
    return {
      components: components.map((settled) => (settled.status === 'fulfilled' ? settled.value : null)),
      image,
      kernel: machine?.kernel ?? null,
    };
  }

  private async test(test: GridTest, nothing: Result, inputs: string | null): Promise<void> {
    if (this.user.aborted) return;
    this.options.folder.forget(test.id);
    const result = await this.result(test, nothing);
    // What was ended for another cell's sake is not known: --resume runs it.
    if (result !== null) await this.end(test, result, this.stop.signal.aborted ? null : inputs);
  }

  /** Null when the user interrupted it. */
  private async result({ id, request }: GridTest, nothing: Result): Promise<Result | null> {
    try {
      if (this.stop.signal.aborted) throw new Interrupted();
      // The other cells of the grid tell whether it is the host.
      const surroundings: Surroundings = {
        ...this.surroundings,
        evidence: this.options.folder.evidence(id),
        onProgress: (progress) => {
          if (progress.type === 'stage') this.onEvent({ ...progress, id });
        },
      };
      return await tracingAs(id, () => testCell({ ...request, control: false }, surroundings));
    } catch (error) {
      if (error instanceof UsageError) return { ...nothing, cause: error.message };
      if (!(error instanceof Interrupted)) {
        const found = bug(error);
        return { ...nothing, cause: found.message, explainedBy: found.id, findings: [...nothing.findings, found] };
      }
      if (this.user.aborted) {
        this.left.push(...error.left);
        return null;
      }
      if (error.left.length > 0) return { ...nothing, verdict: 'failed', failureClass: 'leak', cause: error.message };
      return { ...nothing, ...skip(`Not run to its end: ${this.stop.signal.reason}.`) };
    }
  }

  private async end(test: GridTest, result: Result, inputs: string | null): Promise<void> {
    try {
      this.options.folder.write(test.id, result, inputs);
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      this.unwritten.push(error.message);
    }
    this.tell(test, result, false);
  }

  private tell({ id, request }: GridTest, result: Result, known: boolean): void {
    this.results.set(id, withoutKeptFacts(result));
    this.onEvent({ type: 'end', id, result, known });
    const isSkip = result.verdict === 'skipped' && !isRefused(request.onSkip, result);
    const passed = result.verdict === 'passed' || isSkip;
    if (!passed && this.options.failFast) this.stop.abort(`${id} did not pass, and the grid is to fail fast`);
  }
}

function cost({ request }: GridTest): number {
  return request.cycles * definitionOf(request.workload.name).weight;
}

function skip(reason: string) {
  return { verdict: 'skipped' as const, skipReason: reason, cause: reason };
}

/** Most of a result, and in no report: thousands of cells are kept in memory. */
function withoutKeptFacts(result: Result): Result {
  const cycles = result.cycles.map((cycle) => ({
    ...cycle,
    facts: cycle.facts.filter(({ outcome }) => outcome !== 'kept'),
  }));
  return { ...result, cycles };
}
