import { FAULTS, type Fault } from '../../criu/faults.js';
import { WORKLOADS } from '../../workload/workload.js';
import type { Input } from './input.js';

const TIMEOUT_S = { least: 5, most: 86_400 };

/** All of them: parsing, help, action.yml, docs/inputs.md, grids and the command that reproduces a cell are made from this. */
export const INPUTS = {
  'criu-version': {
    option: '--criu',
    value: 'SPEC',
    default: '',
    list: true,
    decides: 'cell',
    text: 'Which CRIU: `system`, a version (`4.2.1`), a range (`4.x`, `>=4.1 <5`), `latest`, `apt:SUITE`, `path:DIR`, or built from source: `git:REF` (tag, branch, commit, `pull/N/head`), `git:URL#REF`, `tarball:FILE-or-URL`, optionally with `#sha256=SUM` behind it. Empty: the one on PATH, else the newest available.',
  },
  'restore-criu-version': {
    option: '--restore-criu',
    value: 'SPEC',
    default: '',
    list: true,
    decides: 'cell',
    text: 'Which CRIU restores, written like `criu-version`: in every cycle one dumps and the other restores. Empty: the same for both.',
  },
  'lxc-version': {
    option: '--lxc',
    value: 'SPEC',
    default: '',
    list: true,
    decides: 'cell',
    text: 'Which LXC, written like `criu-version`.',
  },
  'restore-lxc-version': {
    option: '--restore-lxc',
    value: 'SPEC',
    default: '',
    list: true,
    decides: 'cell',
    text: 'Which LXC restores, written like `criu-version`; only with `restore-elsewhere`. Empty: the same for both.',
  },
  workload: {
    option: '--workload',
    value: 'NAME',
    default: 'witness',
    allowed: WORKLOADS,
    list: true,
    decides: 'cell',
    text: "What runs in the container: `witness`; `tcp`, the witness with TCP connections that are held from outside; `apps`, redis, nginx and a python server of the archive; `systemd`, with services, a timer and its journal; `command`, what `image`, `start`, `ready`, `verify` and `config` say; `zdtm`, CRIU's own tests.",
  },
  container: {
    option: '--container-kind',
    value: 'KIND',
    default: 'privileged',
    allowed: ['privileged', 'unprivileged'],
    list: true,
    decides: 'cell',
    text: '`privileged`: root of the container is root of the host. `unprivileged`: its users are mapped to others (`lxc.idmap`), as in most containers (docs/unprivileged.md).',
  },
  unconfined: {
    option: '--unconfined',
    default: 'false',
    decides: 'cell',
    text: 'Let root of a privileged container do what root of the host may: every capability, every device. Without it a container has neither what mounts nor what reaches the host (docs/your-own-container.md). Not for images that you do not trust.',
  },
  image: {
    option: '--image',
    value: 'IMAGE',
    default: '',
    workload: 'command',
    decides: 'cell',
    text: 'Folder or tarball with a root file system; or `container:NAME` or `container:FILE` (its config), a container of this host with its own config. It is copied, never changed.',
  },
  start: {
    option: '--start',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    decides: 'cell',
    text: 'Shell command that runs in it as pid 1. Empty: its own init.',
  },
  ready: {
    option: '--ready',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    decides: 'cell',
    text: 'Shell command, run in the container until it exits with 0. Empty: the container is ready as soon as it runs.',
  },
  verify: {
    option: '--verify',
    value: 'COMMAND',
    default: '',
    workload: 'command',
    decides: 'cell',
    text: 'Shell command, run in the container before the dump and after the restore; it must exit with 0 and print the same both times.',
  },
  config: {
    option: '--config',
    value: 'FILE',
    default: '',
    workload: 'command',
    decides: 'cell',
    text: "File with more lines for the container's LXC config.",
  },
  'systemd-without': {
    option: '--systemd-without',
    value: 'IDS',
    default: '',
    workload: 'systemd',
    decides: 'cell',
    text: 'Settings to leave out, to see what fails without them; docs/systemd.md lists them.',
  },
  zdtm: {
    option: '--zdtm',
    value: 'LIST',
    default: '',
    workload: 'zdtm',
    decides: 'cell',
    text: "Which of CRIU's tests, as `recommended`, `mounts`, `all`, names, globs (`sk-unix*`), a file with names (that has a `/` in its own), and `shard=2/5` for a part of them. Empty: `recommended`.",
  },
  'zdtm-source': {
    option: '--zdtm-source',
    value: 'SPEC',
    default: '',
    workload: 'zdtm',
    decides: 'cell',
    text: 'The CRIU that the tests are taken from, as `git:REF`, `git:URL#REF` or `tarball:FILE-or-URL`. Empty: the source of the CRIU under test, else the release of its version.',
  },
  'zdtm-expect': {
    option: '--expect',
    value: 'FILE',
    default: '',
    workload: 'zdtm',
    decides: 'cell',
    text: 'File with expected outcomes, one line per test: its name and `passed`, `failed` or `skipped`. Only a test that does worse than expected fails.',
  },
  kernel: {
    option: '--kernel',
    value: 'SPEC',
    default: '',
    list: true,
    decides: 'cell',
    text: 'Run in a virtual machine with another kernel of Debian: `apt:SUITE`, a version (`6.12`), a range, `latest`, or one of your own: `path:FILE`; `arm64:` before it emulates an arm64 machine (docs/kernels.md). Empty: on this host.',
  },
  cgroup: {
    option: '--cgroup',
    value: 'VERSION',
    default: 'auto',
    allowed: ['auto', 'v1', 'v2'],
    list: true,
    decides: 'cell',
    text: 'Cgroup version that the container sees. `auto`: the one with the controllers of this host; for LXC 7 and later, also where it only restores, `v2`.',
  },
  apparmor: {
    option: '--apparmor',
    value: 'PROFILE',
    default: 'unconfined',
    allowed: ['unconfined', 'default', 'generated'],
    list: true,
    decides: 'cell',
    text: 'AppArmor profile of the container, where the kernel has AppArmor: `unconfined`; `default`, the one of LXC that a container gets when its config says nothing; `generated`, one that LXC makes for it. All but `unconfined` only with `kernel`.',
  },
  cycles: {
    option: '--cycles',
    value: 'N',
    default: '1',
    range: { least: 1, most: 10_000 },
    list: true,
    decides: 'cell',
    text: 'Number of checkpoints and restores. Cycle n dumps what cycle n-1 restored.',
  },
  facts: {
    option: '--facts',
    value: 'NAME=POLICY,…',
    default: '',
    decides: 'cell',
    text: 'What the change of a fact means: `NAME=must` (the cell fails, even for a known loss) or `NAME=info` (only reported), separated by commas or line breaks. Empty: as docs/facts.md says.',
  },
  'leave-running': {
    option: '--leave-running',
    default: 'false',
    decides: 'cell',
    text: 'Dump without stopping the container: it must go on undisturbed. With the workload `witness` the last dump is then restored.',
  },
  'pre-dumps': {
    option: '--pre-dumps',
    value: 'N',
    default: '0',
    range: { least: 0, most: 10 },
    list: true,
    decides: 'cell',
    text: 'Number of pre-dumps (memory only) before each dump. Skipped on a kernel without dirty page tracking.',
  },
  'repeat-restore': {
    option: '--repeat-restore',
    default: 'false',
    decides: 'cell',
    text: 'Restore, kill, and restore once more from the same images.',
  },
  fresh: {
    option: '--fresh',
    default: 'false',
    decides: 'cell',
    text: 'A new container for each cycle, instead of one that goes through all of them.',
  },
  fault: {
    option: '--fault',
    value: 'NAME',
    default: '',
    allowed: Object.keys(FAULTS) as Fault[],
    list: true,
    decides: 'cell',
    text: 'Make CRIU fail on purpose. After a failed dump the container must go on; after a failed restore its images must still restore. Empty: no fault.',
  },
  'restore-elsewhere': {
    option: '--restore-elsewhere',
    default: 'false',
    decides: 'cell',
    text: 'After the dump the whole sandbox ends, and the images are restored in another one, as after a migration: with another LXC path, cgroup tree and bridge (docs/restore-elsewhere.md).',
  },
  'no-breakpoints': {
    option: '--no-breakpoints',
    default: 'false',
    decides: 'cell',
    text: 'Run CRIU without hardware breakpoints, which some virtual machines do not deliver: CRIU before 4.2 hangs there.',
  },
  timeout: {
    option: '--timeout',
    value: 'SECONDS',
    default: '120',
    range: TIMEOUT_S,
    decides: 'verdict',
    text: 'Time limit, in seconds, for the container and all of its cycles.',
  },
  'minimum-criu-version': {
    option: '--minimum-criu',
    value: 'VERSION',
    default: '1.3.1', // CRIU 1.3 has a deadlock that makes dumps fail (lxc d48d22299).
    decides: 'verdict',
    text: 'Skip when CRIU is older than this.',
  },
  'on-skip': {
    option: '--on-skip',
    value: 'RESULT',
    default: 'pass',
    allowed: ['pass', 'fail'],
    ofAll: true,
    decides: 'verdict',
    text: 'Whether a skip passes or fails the step.',
  },
  'no-control': {
    option: '--no-control',
    default: 'false',
    decides: 'nothing',
    text: 'After a failure that is not explained, do not run the cell again with one thing changed at a time (CRIU, the workload, the mode, LXC), which shows what has a part in it.',
  },
  'check-latest': {
    option: '--check-latest',
    default: 'false',
    ofAll: true,
    decides: 'nothing',
    text: 'Look for a newer version even if a stored one fits the range.',
  },
  'criu-repository': {
    option: '--criu-repository',
    value: 'URL',
    default: '',
    ofAll: true,
    decides: 'cell',
    text: "Repository of `git:REF` of CRIU. Empty: upstream's.",
  },
  'lxc-repository': {
    option: '--lxc-repository',
    value: 'URL',
    default: '',
    ofAll: true,
    decides: 'cell',
    text: "Repository of `git:REF` of LXC. Empty: upstream's.",
  },
  'install-build-deps': {
    option: '--install-build-deps',
    default: 'false',
    ofAll: true,
    decides: 'nothing',
    text: 'Let apt install what CRIU and LXC are built with.',
  },
  'build-timeout': {
    option: '--build-timeout',
    value: 'SECONDS',
    default: '1800',
    range: TIMEOUT_S,
    ofAll: true,
    decides: 'nothing',
    text: 'Time limit, in seconds, for each build of CRIU or LXC.',
  },
  'archive-mirror': {
    option: '--mirror',
    value: 'URL',
    default: '',
    ofAll: true,
    decides: 'verdict',
    text: "URL of the package archive. Empty: the one that the host's apt uses.",
  },
  'archive-keyring': {
    option: '--keyring',
    value: 'FILE',
    default: '',
    ofAll: true,
    decides: 'nothing',
    text: "File with the keys that sign the archive. Empty: those that the host's apt trusts for it.",
  },
  'work-dir': {
    option: '--work-dir',
    value: 'DIR',
    default: '',
    ofAll: true,
    decides: 'verdict',
    text: 'Existing folder for the container and its checkpoints. Empty: `/var/tmp`.',
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

/** What a user wrote, by the names of {@link INPUTS}; empty or absent means the default. */
export type RawRequest = Partial<Record<InputName, string>>;

/** How the user knows an input: `criu-version` in a workflow, `--criu` in a terminal. */
export type Label = (input: InputName) => string;
export const asInput: Label = (input) => input;
export const asOption: Label = (input) => INPUTS[input].option;
