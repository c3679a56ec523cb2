import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import semver from 'semver';
import type { FactPolicies } from '../../facts/catalogue.js';
import { unfitFolder } from '../../host/files.js';
import { isPlainUri } from '../../provide/apt-files.js';
import { type KernelSpec, parseKernelSpec } from '../../provide/machine/kernel-spec.js';
import type { SourceName } from '../../provide/releases.js';
import { parseRepository, parseSpec, type Spec } from '../../provide/spec.js';
import { LONGEST_STORE } from '../../provide/store.js';
import { holdsCredentials } from '../../words/address.js';
import { UsageError } from '../../words/errors.js';
import { oneOf } from '../../words/one-of.js';
import type { ApparmorProfile, CgroupVersion, ContainerKind } from '../../words/result.js';
import {
  type ChoiceName,
  INPUT_NAMES,
  INPUTS,
  type InputName,
  type Label,
  type RawRequest,
  type SwitchName,
  type WholeName,
} from '../inputs/inputs.js';
import type { Mode } from '../inputs/mode.js';
import { parseWorkload } from '../workloads/all.js';
import type { WorkloadRequest } from '../workloads/definition.js';
import { checkMode, checkUnconfined } from './check-mode.js';
import { parseFactPolicies } from './fact-policies.js';

/** What a user asked for, checked. */
export interface Request {
  criu: { text: string; spec: Spec };
  /** Null when the CRIU that dumps is to restore, too. */
  restoreCriu: { text: string; spec: Spec } | null;
  lxc: { text: string; spec: Spec };
  /** Null when the LXC that dumps is to restore, too. */
  restoreLxc: { text: string; spec: Spec } | null;
  /** What runs in the container. */
  workload: WorkloadRequest;
  container: ContainerKind;
  /** Root of a privileged container may do what root of the host may. */
  unconfined: boolean;
  /** Of a virtual machine in which the cell runs; null for this host's. */
  kernel: { text: string; spec: KernelSpec } | null;
  cgroup: CgroupVersion | 'auto';
  apparmor: ApparmorProfile;
  cycles: number;
  mode: Mode;
  /** What a change of a fact means, where the user chose it. */
  facts: FactPolicies;
  timeoutMs: number;
  minimumCriu: string;
  onSkip: 'pass' | 'fail';
  /** The archive to use instead of the host's own, and the keys that sign it. */
  archive: { mirror?: string; keyring?: string };
  /** How what is built from source is fetched and built. */
  source: {
    repositories: Partial<Record<SourceName, string>>;
    installBuildPackages: boolean;
    buildTimeoutMs: number;
  };
  /** Run a control cell when this one fails. */
  control: boolean;
  /** Ask for a newer one even if there is one at hand that fits. */
  checkLatest: boolean;
  /** For rootfs and images; existing. Absolute. */
  workDir?: string;
  /** What the user wrote, without what is the default anyway. */
  raw: RawRequest;
}

/** Of what the cell runs on, as Node names it. */
export function architectureOf({ kernel }: Pick<Request, 'kernel'>): string {
  return kernel?.spec.architecture ?? process.arch;
}

/** As the runner gives them to a step, with those that only a workflow has. Their values are told, not hidden. */
export const INPUT_VARIABLES = [...INPUT_NAMES, 'junit', 'keep-evidence'].map(
  (input) => `INPUT_${input.toUpperCase()}`,
);

/**
 * Checks what a user wrote. Creates nothing.
 *
 * @throws UsageError naming the input, what was wrong and what is allowed
 */
export function parseRequest(raw: RawRequest, label: Label): Request {
  const text = (input: InputName): string => raw[input]?.trim() || INPUTS[input].default;
  const spec = (input: 'criu-version' | 'restore-criu-version' | 'lxc-version' | 'restore-lxc-version') => ({
    text: text(input),
    spec: parseSpec(text(input), label(input)),
  });
  const choice = <N extends ChoiceName>(input: N): (typeof INPUTS)[N]['allowed'][number] =>
    oneOf(text(input), INPUTS[input].allowed, label(input));
  const whole = (input: WholeName): number => wholeNumber(text(input), INPUTS[input].range, label(input));
  const isOn = (input: SwitchName): boolean =>
    oneOf(text(input).toLowerCase(), ['true', 'false'], label(input)) === 'true';
  const minimum = text('minimum-criu-version');
  const least = /^\d+(\.\d+){1,2}$/.test(minimum) ? semver.coerce(minimum) : null;
  if (least === null || semver.lt(least, INPUTS['minimum-criu-version'].default)) {
    throw new UsageError(
      `${label('minimum-criu-version')} is "${minimum}"; it must be a version from ${INPUTS['minimum-criu-version'].default} on, such as 4.1.1.`,
    );
  }
  const workload = parseWorkload(choice('workload'), text, label);
  const request: Request = {
    criu: spec('criu-version'),
    restoreCriu: text('restore-criu-version') === '' ? null : spec('restore-criu-version'),
    lxc: spec('lxc-version'),
    restoreLxc: text('restore-lxc-version') === '' ? null : spec('restore-lxc-version'),
    workload,
    container: choice('container'),
    unconfined: isOn('unconfined'),
    kernel:
      text('kernel') === '' ? null : { text: text('kernel'), spec: parseKernelSpec(text('kernel'), label('kernel')) },
    cgroup: choice('cgroup'),
    apparmor: choice('apparmor'),
    cycles: whole('cycles'),
    mode: {
      leaveRunning: isOn('leave-running'),
      preDumps: whole('pre-dumps'),
      repeatRestore: isOn('repeat-restore'),
      fresh: isOn('fresh'),
      fault: text('fault') === '' ? null : choice('fault'),
      restoreElsewhere: isOn('restore-elsewhere'),
      noBreakpoints: isOn('no-breakpoints'),
    },
    facts: parseFactPolicies(text('facts'), label('facts'), workload.name),
    timeoutMs: whole('timeout') * 1000,
    minimumCriu: minimum,
    onSkip: choice('on-skip'),
    archive: {},
    source: {
      repositories: {},
      installBuildPackages: isOn('install-build-deps'),
      buildTimeoutMs: whole('build-timeout') * 1000,
    },
    control: !isOn('no-control'),
    checkLatest: isOn('check-latest'),
    raw: Object.fromEntries(
      INPUT_NAMES.map((input) => [input, text(input)]).filter(
        ([input, value]) => value !== INPUTS[input as InputName].default,
      ),
    ),
  };
  checkMode(request.mode, workload.name, request);
  checkUnconfined(request);
  for (const name of ['criu', 'lxc'] as const) {
    const repository = text(`${name}-repository`);
    if (repository !== '') request.source.repositories[name] = parseRepository(repository, label(`${name}-repository`));
  }
  if (text('archive-mirror') !== '') request.archive.mirror = mirror(text('archive-mirror'), label('archive-mirror'));
  if (text('archive-keyring') !== '') request.archive.keyring = file(text('archive-keyring'), label('archive-keyring'));
  if (text('work-dir') !== '') request.workDir = folder(text('work-dir'), label('work-dir'));
  if (request.kernel !== null) checkMachine(request, label);
  else if (request.apparmor !== 'unconfined') {
    throw new UsageError(
      `${label('apparmor')} ${request.apparmor} needs ${label('kernel')}: such a profile is loaded into the kernel, and this host's kernel would keep it.`,
    );
  }
  return request;
}

/** Kinds of specs. */
const BUILT_HERE: readonly string[] = ['path', 'git', 'tarball'];

/**
 * What of this host cannot be taken into a virtual machine.
 *
 * @throws UsageError
 */
function checkMachine(request: Request, label: Label): void {
  const { criu, restoreCriu, lxc, restoreLxc, workDir, workload } = request;
  const architecture = architectureOf(request);
  const isForeign = architecture !== process.arch;
  const refuse = (input: InputName, why: string): never => {
    throw new UsageError(`${label(input)} cannot be combined with ${label('kernel')}: ${why}.`);
  };
  const why = 'what is installed on this host runs with its libraries; name a version';
  const asked: [InputName, Request['restoreCriu']][] = [
    ['criu-version', criu],
    ['restore-criu-version', restoreCriu],
    ['lxc-version', lxc],
    ['restore-lxc-version', restoreLxc],
  ];
  for (const [input, version] of asked) {
    if (version?.spec.kind === 'system') refuse(input, why);
    if (version?.spec.kind === 'path' && isOfTheSystem(version.spec.folder)) {
      refuse(input, 'all that is installed beside it would be sent along; install it into a folder of its own');
    }
    if (isForeign && version !== null && BUILT_HERE.includes(version.spec.kind)) {
      refuse(input, `what is built here is for ${process.arch}, and the machine is ${architecture}; name a version`);
    }
  }
  if (workDir !== undefined) refuse('work-dir', 'a virtual machine has its own');
  if (workload.name === 'zdtm' && isForeign) {
    refuse('workload', `CRIU's own tests are built here, for ${process.arch}, and the machine is ${architecture}`);
  }
  if (workload.name === 'command' && workload.image.startsWith('container:')) {
    refuse('image', 'a container with its own config is tested on its own host');
  }
}

/** Whether a folder is one that everything on a host is installed into, or holds the programs of one. */
function isOfTheSystem(folder: string): boolean {
  const real = realpathSync(folder);
  const prefix = ['bin', 'sbin'].includes(basename(real)) ? dirname(real) : real;
  return ['/', '/usr', '/usr/local'].includes(prefix);
}

/**
 * A folder for the store, there or not.
 *
 * @throws UsageError
 */
export function parseStore(value: string, label: string): string {
  const path = resolve(value);
  const unfit = unfitFolder(path, LONGEST_STORE);
  if (unfit === null) return path;
  throw new UsageError(`${label} cannot be "${value}": ${unfit}.`);
}

/**
 * A file that is going to be written: its folder is there.
 *
 * @throws UsageError
 */
export function parseOutputFile(value: string, label: string): string {
  const path = resolve(value);
  try {
    accessSync(dirname(path), constants.W_OK);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  } catch {
    // Told below, with the rest.
  }
  throw new UsageError(`${label} is "${value}"; it must be a file in a folder that exists and can be written to.`);
}

function wholeNumber(value: string, { least, most }: { least: number; most: number }, label: string): number {
  if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  throw new UsageError(`${label} is "${value}"; it must be a whole number from ${least} to ${most}.`);
}

function mirror(value: string, label: string): string {
  if (holdsCredentials(value)) {
    throw new UsageError(`${label} holds a user name or password, which the store and every report would show.`);
  }
  if (/^(https?|file):\/\/./.test(value) && isPlainUri(value)) return value;
  throw new UsageError(
    `${label} is "${value}"; it must be an http, https or file URL, the one before "dists", without white space, quotes and brackets.`,
  );
}

function file(value: string, label: string): string {
  const path = resolve(value);
  try {
    accessSync(path, constants.R_OK);
    if (statSync(path).isFile()) return path;
  } catch {
    // Told below, with the rest.
  }
  throw new UsageError(`${label} is "${value}"; it must be a file that can be read.`);
}

function folder(value: string, label: string): string {
  const path = resolve(value);
  const unfit = unfitFolder(path);
  if (unfit !== null) throw new UsageError(`${label} cannot be "${value}": ${unfit}.`);
  try {
    if (statSync(path).isDirectory()) return path;
  } catch {
    // Told below, with the rest.
  }
  throw new UsageError(`${label} is "${value}"; it must be a folder that exists.`);
}
