import { existsSync } from 'node:fs';
import type { Container, Fact } from '../../facts/fact.js';
import { nativeProgram } from '../../host/installation.js';
import type { Provider } from '../../provide/provide.js';
import { StageError } from '../../words/errors.js';
import type { ContainerKind, WorkloadName } from '../../words/result.js';
import type { Call, CommandPlan, Ends, Workload, WorkloadPlan } from '../../workload/workload.js';
import type { InputName, Label } from '../inputs/inputs.js';
import type { Tested, ZdtmRequest } from './zdtm-request.js';

/** What a user asked to run in the container, checked. */
export type WorkloadRequest =
  | { name: Exclude<WorkloadName, 'systemd' | 'command' | 'zdtm'> }
  | { name: 'systemd'; without: readonly string[] }
  | CommandRequest
  | ZdtmRequest;

/** A container of the user's own, as it was asked for. */
export type CommandRequest = Omit<CommandPlan, 'enter'>;

/** What was written for an input; empty when nothing was. */
export type Written = (input: InputName) => string;

/** What a workload is planned with. */
export interface Supplies {
  tested: Tested;
  /** The bundled src/helper/main.ts: the programs for containers lie in bin/witness beside its `dist`. */
  cellProgram: string;
  /** Of what the cell runs on. */
  architecture: string;
  provider: Pick<Provider, 'image' | 'zdtm'>;
}

/** What a workload finds in its sandbox. */
export interface Equipment {
  /** The sandbox's folder. */
  folder: string;
  busybox: string;
  ends: Ends;
  /** Calls a method of its clients, where they are in another sandbox; null where they are here. */
  call: Call | null;
  env: NodeJS.ProcessEnv;
  container: ContainerKind;
  /** Milliseconds that it may take to get ready. */
  readyLimitMs: number;
}

/**
 * One kind of workload: everything that the rest of the house asks of it. The inputs that belong to it are in
 * src/core/inputs/inputs.ts.
 *
 * `Answers` ties the workload to its facts: the compiler refuses a fact that reads what this workload does not answer.
 */
export interface WorkloadDefinition<
  Asked = WorkloadRequest,
  Plan = WorkloadPlan,
  Answers extends object = Record<never, never>,
> {
  /** Time that a cycle takes, its supplies included, as a multiple of the witness's: a grid starts the longest first. */
  weight: number;
  /** The image of the store that it is made from. */
  image?: 'apps' | 'systemd';
  /** Inputs that it cannot be tested with, or that change nothing of it, each with the reason. */
  refuses?: Partial<Record<'fresh' | 'repeat-restore' | 'restore-elsewhere' | 'unconfined', string>>;
  /** Nothing in it changes but what it is asked for: two dumps of it say the same (src/criu/drift.ts). */
  isQuiet?: true;
  /** What goes on outside of the images when a dump leaves the container running: that dump is not restored later. */
  outgrows?: 'connections' | 'files';
  /** @throws UsageError */
  parse(written: Written, label: Label): Asked;
  /** @throws StageError when something that it is made of is not available */
  plan(asked: Asked, supplies: Supplies): Promise<Plan> | Plan;
  /** Files and folders of the host that it is made of. */
  files(plan: Plan): string[];
  /** The outer ends of connections that it holds through all cycles. Their methods take and return plain data. */
  clients?(ends: Ends): object;
  make(plan: Plan, equipment: Equipment): Workload<Answers>;
  /** Every fact of it, in the order of the report. */
  facts: readonly Fact<unknown, Container & Answers>[];
}

/** @throws StageError when there is none for this machine */
export function programFor(
  workload: WorkloadName,
  name: 'keeper' | 'inspector' | 'peer' | 'enter',
  { cellProgram, architecture }: Supplies,
): string {
  const path = nativeProgram(name, cellProgram, architecture);
  if (existsSync(path)) return path;
  throw new StageError('provide', `The workload ${workload} needs ${path}, made for x64 and arm64 only.`);
}
