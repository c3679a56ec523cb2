import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import semver from 'semver';
import { FAULTS, type Fault } from '../criu/faults.js';
import type { FactPolicies } from '../facts/catalogue.js';
import { isPlainUri } from '../provide/apt-files.js';
import { parseRepository, parseSpec, type Spec } from '../provide/spec.js';
import { UsageError } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';
import { WORKLOADS } from '../workload/workload.js';
import { parseFactPolicies } from './fact-policies.js';
import { checkMode, type Mode } from './mode.js';
import { parseWorkload, type WorkloadRequest } from './workload.js';

/** What a user asked for, checked. */
export interface Request {
  criu: { text: string; spec: Spec };
  /** Null when the CRIU that dumps is to restore, too. */
  restoreCriu: { text: string; spec: Spec } | null;
  lxc: { text: string; spec: Spec };
  /** What runs in the container. */
  workload: WorkloadRequest;
  cgroup: CgroupVersion | 'auto';
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
  source: { repository?: string; installBuildPackages: boolean; buildTimeoutMs: number };
  /** Run a control cell when this one fails. */
  control: boolean;
  /** Ask for a newer one even if there is one at hand that fits. */
  checkLatest: boolean;
  /** For rootfs and images; existing. Absolute. */
  workDir?: string;
}

/** What a user wrote, by the names of {@link INPUTS}; empty or absent means the default. */
export type RawRequest = Partial<Record<keyof typeof INPUTS, string>>;

/** Names of the inputs in a workflow. A terminal's option is the same with `--` before it, unless named here. */
export const INPUTS = {
  'criu-version': '--criu',
  'restore-criu-version': '--restore-criu',
  'lxc-version': '--lxc',
  workload: '--workload',
  image: '--image',
  start: '--start',
  ready: '--ready',
  verify: '--verify',
  config: '--config',
  'systemd-without': '--systemd-without',
  zdtm: '--zdtm',
  'zdtm-source': '--zdtm-source',
  'zdtm-expect': '--expect',
  cgroup: '--cgroup',
  cycles: '--cycles',
  'leave-running': '--leave-running',
  'pre-dumps': '--pre-dumps',
  'repeat-restore': '--repeat-restore',
  fresh: '--fresh',
  fault: '--fault',
  facts: '--facts',
  timeout: '--timeout',
  'minimum-criu-version': '--minimum-criu',
  'on-skip': '--on-skip',
  'no-control': '--no-control',
  'check-latest': '--check-latest',
  'criu-repository': '--criu-repository',
  'install-build-deps': '--install-build-deps',
  'build-timeout': '--build-timeout',
  'archive-mirror': '--mirror',
  'archive-keyring': '--keyring',
  'work-dir': '--work-dir',
} as const;

/** As the runner gives them to a step, with those that only a workflow has. Their values are told, not hidden. */
export const INPUT_VARIABLES = [...Object.keys(INPUTS), 'junit', 'keep-evidence'].map(
  (input) => `INPUT_${input.toUpperCase()}`,
);

/** CRIU 1.3 has a deadlock that makes dumps fail (lxc d48d22299). */
const MINIMUM_CRIU = '1.3.1';

const PRE_DUMPS = { least: 0, most: 10 };
const CYCLES = { least: 1, most: 10_000 };
const TIMEOUT_S = { least: 5, most: 86_400 };

/** Inputs that are `true` or `false`; flags in a terminal. */
export const SWITCHES: readonly (keyof typeof INPUTS)[] = [
  'leave-running',
  'repeat-restore',
  'fresh',
  'no-control',
  'check-latest',
  'install-build-deps',
];

/**
 * Checks what a user wrote. Creates nothing.
 *
 * @param label how the user knows an input: `criu-version` in a workflow, `--criu` in a terminal
 * @throws UsageError naming the input, what was wrong and what is allowed
 */
export function parseRequest(raw: RawRequest, label: (input: keyof typeof INPUTS) => string): Request {
  const text = (input: keyof typeof INPUTS) => raw[input]?.trim() ?? '';
  const spec = (input: 'criu-version' | 'restore-criu-version' | 'lxc-version') => ({
    text: text(input),
    spec: parseSpec(text(input), label(input), input === 'lxc-version' ? 'lxc' : 'criu'),
  });
  const oneOf = <T extends string>(input: keyof typeof INPUTS, allowed: readonly T[], fallback: T): T => {
    const value = text(input) || fallback;
    const known = allowed.find((each) => each === value);
    if (known === undefined) throw new UsageError(`${label(input)} is "${value}"; allowed are ${allowed.join(', ')}.`);
    return known;
  };
  const whole = (input: keyof typeof INPUTS, fallback: number, range: { least: number; most: number }): number => {
    const value = text(input) || String(fallback);
    if (!/^\d+$/.test(value) || Number(value) < range.least || Number(value) > range.most) {
      throw new UsageError(
        `${label(input)} is "${value}"; allowed is a whole number from ${range.least} to ${range.most}.`,
      );
    }
    return Number(value);
  };
  const isOn = (input: (typeof SWITCHES)[number]) => oneOf(input, ['true', 'false'], 'false') === 'true';
  const minimum = text('minimum-criu-version') || MINIMUM_CRIU;
  const least = /^\d+(\.\d+){1,2}$/.test(minimum) ? semver.coerce(minimum) : null;
  if (least === null || semver.lt(least, MINIMUM_CRIU)) {
    throw new UsageError(
      `${label('minimum-criu-version')} is "${minimum}"; allowed is a version from ${MINIMUM_CRIU} on, such as 4.1.1.`,
    );
  }
  const workload = parseWorkload(oneOf('workload', WORKLOADS, 'witness'), text, label);
  const request: Request = {
    criu: spec('criu-version'),
    restoreCriu: text('restore-criu-version') === '' ? null : spec('restore-criu-version'),
    lxc: spec('lxc-version'),
    workload,
    cgroup: oneOf('cgroup', ['auto', 'v1', 'v2'], 'auto'),
    cycles: whole('cycles', 1, CYCLES),
    mode: {
      leaveRunning: isOn('leave-running'),
      preDumps: whole('pre-dumps', 0, PRE_DUMPS),
      repeatRestore: isOn('repeat-restore'),
      fresh: isOn('fresh'),
      fault: text('fault') === '' ? null : oneOf('fault', Object.keys(FAULTS) as Fault[], 'dump-early'),
    },
    facts: parseFactPolicies(text('facts'), label('facts'), workload.name),
    timeoutMs: whole('timeout', 120, TIMEOUT_S) * 1000,
    minimumCriu: minimum,
    onSkip: oneOf('on-skip', ['pass', 'fail'], 'pass'),
    archive: {},
    source: {
      installBuildPackages: isOn('install-build-deps'),
      buildTimeoutMs: whole('build-timeout', 1800, TIMEOUT_S) * 1000,
    },
    control: !isOn('no-control'),
    checkLatest: isOn('check-latest'),
  };
  checkMode(request.mode, workload.name);
  const repository = text('criu-repository');
  if (repository !== '') request.source.repository = parseRepository(repository, label('criu-repository'));
  if (text('archive-mirror') !== '') request.archive.mirror = mirror(text('archive-mirror'), label('archive-mirror'));
  if (text('archive-keyring') !== '') request.archive.keyring = file(text('archive-keyring'), label('archive-keyring'));
  if (text('work-dir') !== '') request.workDir = folder(text('work-dir'), label('work-dir'));
  return request;
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
  throw new UsageError(`${label} is "${value}"; allowed is a file in a folder that exists and can be written to.`);
}

function mirror(value: string, label: string): string {
  if (URL.canParse(value) && `${new URL(value).username}${new URL(value).password}` !== '') {
    throw new UsageError(`${label} holds a user name or password, which the store and every report would show.`);
  }
  if (/^(https?|file):\/\/./.test(value) && isPlainUri(value)) return value;
  throw new UsageError(
    `${label} is "${value}"; allowed is an http, https or file URL, the one before "dists", without white space, quotes and brackets.`,
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
  throw new UsageError(`${label} is "${value}"; allowed is a file that can be read.`);
}

function folder(value: string, label: string): string {
  const path = resolve(value);
  try {
    if (statSync(path).isDirectory()) return path;
  } catch {
    // Told below, with the rest.
  }
  throw new UsageError(`${label} is "${value}"; allowed is a folder that exists.`);
}
