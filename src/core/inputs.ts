import { FAULTS, type Fault } from '../criu/faults.js';
import type { WorkloadName } from '../words/result.js';
import { WORKLOADS } from '../workload/workload.js';

/** Something that a user may say of a cell. */
export interface Input {
  /** Its name in a terminal; in a workflow it is the key in {@link INPUTS}. */
  option: `--${string}`;
  /** What stands for its value in help. A switch has none: it is `true` or `false` in a workflow, and a flag in a terminal. */
  value?: string;
  /** What it means when nothing is said; empty when that cannot be said as a value. */
  default: string;
  /** The values that it takes, where they can be counted. */
  allowed?: readonly string[];
  /** The whole numbers that it takes. */
  range?: { least: number; most: number };
  /** The workload that it belongs to. */
  workload?: WorkloadName;
  /** The same for all cells of a grid: it is said beside the grid. */
  ofAll?: true;
  /** In a terminal a grid takes several values, separated by commas. The values of the others may have commas in them. */
  list?: true;
  /** What it does, in Markdown: for action.yml, README and help. What is allowed and the default are added there. */
  text: string;
}

const PRE_DUMPS = { least: 0, most: 10 };
const CYCLES = { least: 1, most: 10_000 };
const TIMEOUT_S = { least: 5, most: 86_400 };

/** All of them: parsing, help, action.yml, README, grids and the command that reproduces a cell are made from this. */
export const INPUTS = {
  'criu-version': {
    option: '--criu',
    value: 'SPEC',
    default: '',
    list: true,
    text: 'Which CRIU: `system`, a version (`4.2.1`), a range (`4.x`, `>=4.1 <5`), `latest`, `apt:SUITE`, `path:DIR`, or one that is built here: `git:REF` (tag, branch, commit, `pull/N/head`), `git:URL#REF`, `tarball:FILE-or-URL`, with `#sha256=SUM` behind it if you like. Empty, the one on PATH, else the newest at hand.',
  },
  'restore-criu-version': {
    option: '--restore-criu',
    value: 'SPEC',
    default: '',
    list: true,
    text: 'Which CRIU restores, in the same words as `criu-version`: in every cycle the one dumps and the other restores. Empty, the same for both.',
  },
  'lxc-version': {
    option: '--lxc',
    value: 'SPEC',
    default: '',
    list: true,
    text: 'Which LXC, in the same words as `criu-version`; it is not built here, so `git:` and `tarball:` are not among them.',
  },
  workload: {
    option: '--workload',
    value: 'NAME',
    default: 'witness',
    allowed: WORKLOADS,
    list: true,
    text: "What runs in the container: `witness`; `tcp`, the witness with TCP connections that are held from outside; `apps`, redis, nginx and a python server of the archive; `systemd`, with services, a timer and its journal; `command`, what `image`, `start`, `ready`, `verify` and `config` say; `zdtm`, CRIU's own tests.",
  },
  image: {
    option: '--image',
    value: 'IMAGE',
    default: '',
    workload: 'command',
    text: 'Folder or tarball with a root file system, or `container:NAME`, a container of this host. It is copied, never touched.',
  },
  start: {
    option: '--start',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    text: 'Shell command that runs in it as pid 1. Empty, its own `/sbin/init`.',
  },
  ready: {
    option: '--ready',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    text: 'Shell command, run in the container until it ends with 0. Empty, it is ready as soon as it runs.',
  },
  verify: {
    option: '--verify',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    text: 'Shell command, run in the container; what it prints must be the same before the dump and after the restore, and it must end with 0.',
  },
  config: {
    option: '--config',
    value: 'FILE',
    default: '',
    workload: 'command',
    text: "File with more lines for the container's LXC config.",
  },
  'systemd-without': {
    option: '--systemd-without',
    value: 'IDS',
    default: '',
    workload: 'systemd',
    text: 'Settings that are left out, to see what happens then; docs/systemd.md names them.',
  },
  zdtm: {
    option: '--zdtm',
    value: 'LIST',
    default: '',
    workload: 'zdtm',
    text: "Which of CRIU's tests, as `recommended`, `mounts`, `all`, names, globs (`sk-unix*`), a file with names (that has a `/` in its own), and `shard=2/5` for a part of them. Empty, `recommended`.",
  },
  'zdtm-source': {
    option: '--zdtm-source',
    value: 'SPEC',
    default: '',
    workload: 'zdtm',
    text: 'The CRIU whose tests they are, as `git:REF`, `git:URL#REF` or `tarball:FILE-or-URL`. Empty, the source of the CRIU under test, else the release of its version.',
  },
  'zdtm-expect': {
    option: '--expect',
    value: 'FILE',
    default: '',
    workload: 'zdtm',
    text: 'File with recorded outcomes, a line of name and `passed`, `failed` or `skipped` for each test. What is worse fails, and nothing else.',
  },
  cgroup: {
    option: '--cgroup',
    value: 'VERSION',
    default: 'auto',
    allowed: ['auto', 'v1', 'v2'],
    list: true,
    text: 'The cgroup version that the container sees. `auto`, the one that holds the controllers of this host, and `v2` for LXC 7 and later.',
  },
  cycles: {
    option: '--cycles',
    value: 'N',
    default: '1',
    range: CYCLES,
    list: true,
    text: 'How many times the container is checkpointed and restored. Cycle n dumps what cycle n-1 restored.',
  },
  facts: {
    option: '--facts',
    value: 'NAME=POLICY,…',
    default: '',
    text: 'What a change of a fact means, as `NAME=must` (fails, even a known loss) or `NAME=info` (is only reported), separated by commas or line ends. Empty, as docs/facts.md has it.',
  },
  'leave-running': {
    option: '--leave-running',
    default: 'false',
    text: 'The dump leaves the container running, and nothing is restored: it has to go on undisturbed.',
  },
  'pre-dumps': {
    option: '--pre-dumps',
    value: 'N',
    default: '0',
    range: PRE_DUMPS,
    list: true,
    text: 'How many dumps of the memory alone come before the dump. Skipped on a kernel without dirty page tracking.',
  },
  'repeat-restore': {
    option: '--repeat-restore',
    default: 'false',
    text: 'Restore, kill, and restore once more from the same images.',
  },
  fresh: {
    option: '--fresh',
    default: 'false',
    text: 'A new container for each cycle, instead of one that goes through all of them.',
  },
  fault: {
    option: '--fault',
    value: 'NAME',
    default: '',
    allowed: Object.keys(FAULTS) as Fault[],
    list: true,
    text: 'Make CRIU fail. After a dump that failed the container must go on; after a restore that failed its images must still restore. Empty, none.',
  },
  'no-breakpoints': {
    option: '--no-breakpoints',
    default: 'false',
    text: 'CRIU does without hardware breakpoints, which some virtual machines do not deliver: there CRIU before 4.2 hangs.',
  },
  timeout: {
    option: '--timeout',
    value: 'SECONDS',
    default: '120',
    range: TIMEOUT_S,
    text: 'Seconds for the container and all of its cycles.',
  },
  'minimum-criu-version': {
    option: '--minimum-criu',
    value: 'VERSION',
    // CRIU 1.3 has a deadlock that makes dumps fail (lxc d48d22299).
    default: '1.3.1',
    text: 'Skip when CRIU is older than this.',
  },
  'on-skip': {
    option: '--on-skip',
    value: 'RESULT',
    default: 'pass',
    allowed: ['pass', 'fail'],
    ofAll: true,
    text: 'What a skip does to the step.',
  },
  'no-control': {
    option: '--no-control',
    default: 'false',
    text: 'When the cell fails, do not try the simplest cell on this host, the witness with the newest CRIU of the store, to tell whether it is what the cell has of its own.',
  },
  'check-latest': {
    option: '--check-latest',
    default: 'false',
    ofAll: true,
    text: 'Look for a newer version even if one in the store fits a range.',
  },
  'criu-repository': {
    option: '--criu-repository',
    value: 'URL',
    default: '',
    ofAll: true,
    text: "Where `git:REF` is looked up. Empty, upstream's repository.",
  },
  'install-build-deps': {
    option: '--install-build-deps',
    default: 'false',
    ofAll: true,
    text: 'Let apt install what CRIU is built with.',
  },
  'build-timeout': {
    option: '--build-timeout',
    value: 'SECONDS',
    default: '1800',
    range: TIMEOUT_S,
    ofAll: true,
    text: 'Seconds for building CRIU.',
  },
  'archive-mirror': {
    option: '--mirror',
    value: 'URL',
    default: '',
    ofAll: true,
    text: "URL of the package archive. Empty, the one that the host's apt uses.",
  },
  'archive-keyring': {
    option: '--keyring',
    value: 'FILE',
    default: '',
    ofAll: true,
    text: "File with the keys that sign the archive. Empty, those that the host's apt trusts for it.",
  },
  'work-dir': {
    option: '--work-dir',
    value: 'DIR',
    default: '',
    ofAll: true,
    text: 'Existing folder for the container and its checkpoints. Empty, `/var/tmp`.',
  },
} as const satisfies Record<string, Input>;

export type InputName = keyof typeof INPUTS;
export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

/** The names of those that take one of some values, or that are switches, or whole numbers. */
export type ChoiceName = { [K in InputName]: (typeof INPUTS)[K] extends { allowed: unknown } ? K : never }[InputName];
export type SwitchName = { [K in InputName]: (typeof INPUTS)[K] extends { value: string } ? never : K }[InputName];
export type WholeName = { [K in InputName]: (typeof INPUTS)[K] extends { range: unknown } ? K : never }[InputName];

/** One of them, as every table of them looks at it. */
export function inputOf(name: InputName): Input {
  return INPUTS[name];
}

export function isSwitch(name: InputName): name is SwitchName {
  return inputOf(name).value === undefined;
}

/** What it does and what it takes, in Markdown. */
export function describeInput(name: InputName): string {
  const { text, allowed, range, workload } = inputOf(name);
  const code = (value: string) => `\`${value}\``;
  const isSaid = allowed?.every((value) => text.includes(code(value))) ?? true;
  return [
    workload === undefined
      ? text
      : `Of the workload ${code(workload)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    ...(allowed === undefined || isSaid ? [] : [`One of ${allowed.map(code).join(', ')}.`]),
    ...(range === undefined ? [] : [`From ${range.least} to ${range.most}.`]),
    ...(isSwitch(name) ? ['`true` or `false`.'] : []),
  ].join(' ');
}

/** What a user wrote, by the names of {@link INPUTS}; empty or absent means the default. */
export type RawRequest = Partial<Record<InputName, string>>;

/** How the user knows an input: `criu-version` in a workflow, `--criu` in a terminal. */
export type Label = (input: InputName) => string;
export const asInput: Label = (input) => input;
export const asOption: Label = (input) => INPUTS[input].option;
