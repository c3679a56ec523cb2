import { INPUT_NAMES, type InputName } from '../core/inputs/inputs.js';
import { EVIDENCE } from '../words/evidence-files.js';

/** An option that only some commands have, beside those that say which cell. */
export interface CommandOption {
  /** Without the dashes. */
  name: string;
  /** What stands for its value in help; a flag has none. */
  value?: string;
  /** One letter, for `-v`. */
  short?: string;
  /** The values that it takes, where they can be counted. */
  values?: readonly string[];
  text: string;
}

export interface Command {
  /** One line, in the list of all commands. */
  summary: string;
  usage: readonly string[];
  /** Paragraphs. */
  about: readonly string[];
  options: readonly CommandOption[];
  /** It takes every option that says which cell, and its help lists these. */
  cell?: readonly InputName[];
  exitCodes: string;
}

const STORE: CommandOption = {
  name: 'store',
  value: 'DIR',
  text: "Folder that keeps CRIU and LXC between runs. Default: in the user's cache folder.",
};
const MIRROR: CommandOption = { name: 'mirror', value: 'URL', text: "Package archive to use instead of the host's." };
const KEYRING: CommandOption = {
  name: 'keyring',
  value: 'FILE',
  text: 'Keys that the archive must be signed with.',
};
const UNPRIVILEGED: CommandOption = {
  name: 'unprivileged',
  text: 'The same as `--container-kind unprivileged`.',
};
const DEBUG: CommandOption = {
  name: 'debug',
  text: 'Print on standard error each command with its time and how it ended.',
};
const VERBOSE: CommandOption = {
  name: 'verbose',
  short: 'v',
  text: 'Print everything: each known loss, cycle and finding, with its evidence.',
};
const DETAIL: readonly CommandOption[] = [
  VERBOSE,
  { name: 'quiet', short: 'q', text: 'Print only the verdict, in one line.' },
];
const EXITS_OF_CELL = '0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.';

/** Shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const COMMANDS = {
  run: {
    summary: 'run a container, checkpoint and restore it, and prove that the same container came back',
    usage: ['run [OPTIONS]'],
    about: [],
    options: [
      {
        name: 'json',
        value: 'FILE',
        text: 'Write the result to FILE (schema/result.schema.json); - is standard output.',
      },
      { name: 'junit', value: 'FILE', text: 'Write JUnit XML to FILE.' },
      { name: 'keep', text: 'Keep logs and configuration even when the cell passes.' },
      {
        name: 'exit-codes',
        value: 'KIND',
        text: '`git-bisect`: end as `git bisect run` wants it: 0 passed, 1 failed, 125 cannot be tested, 128 wrong usage.',
      },
      UNPRIVILEGED,
      ...DETAIL,
      STORE,
      DEBUG,
    ],
    cell: INPUT_NAMES,
    exitCodes: EXITS_OF_CELL,
  },
  grid: {
    summary: 'run every combination of versions and settings, several at a time',
    usage: ['grid [FILE] [OPTIONS]'],
    about: [
      "Runs every cell of a grid: of FILE (YAML or JSON, keys named as the action's inputs, with include and exclude as in a job matrix), and of options with lists, separated by commas. An option takes the place of the file's list of that name.",
      '  criu-lxc-test grid --criu 4.1.1,4.2.1 --lxc 5.0.2,6.0.4 --cgroup v1,v2',
    ],
    options: [
      {
        name: 'output',
        value: 'DIR',
        text: `Write results to DIR/ID/${EVIDENCE.result}, and the evidence of failures to DIR/ID/${EVIDENCE.folder}.`,
      },
      { name: 'jobs', value: 'N', text: 'Cells that run at once. Default: the number of cores.' },
      { name: 'fail-fast', text: 'Stop all cells as soon as one does not pass.' },
      { name: 'resume', text: 'Do not run again what passed or failed in DIR with the same inputs on the same host.' },
      { name: 'junit', value: 'FILE', text: 'Write JUnit XML of all cells to FILE.' },
      { name: 'keep', text: 'Keep logs and configuration even of cells that pass.' },
      UNPRIVILEGED,
      ...DETAIL,
      STORE,
      DEBUG,
    ],
    cell: INPUT_NAMES,
    exitCodes:
      '1 a cell failed, 3 none failed and one had an error, 77 all were skipped, 0 else; 2 wrong usage, 130 interrupted.',
  },
  bisect: {
    summary: 'find the commit of CRIU or LXC since which a cell fails, or works',
    usage: [
      'bisect --component criu|lxc --good REF --bad REF [OPTIONS]',
      'bisect --component criu|lxc --old REF --new REF [OPTIONS]',
    ],
    about: [
      'Builds and runs one commit after another; git bisect says which. What the bad end shows is the symptom that is searched: the fact that changed, else the known failure, else the class of failure. A commit that does not build, or whose cell fails in another way, is skipped. Both ends are proved first, and the commit that is found and the one before it at last (docs/bisect.md).',
      '  criu-lxc-test bisect --component criu --good v4.1.1 --bad criu-dev --lxc 6.0.4',
    ],
    options: [
      {
        name: 'component',
        value: 'NAME',
        text: 'What to search: `criu` or `lxc`. The rest of the cell stays the same.',
      },
      { name: 'good', value: 'REF', text: 'Tag, branch or commit that passes; an ancestor of the bad one.' },
      { name: 'bad', value: 'REF', text: 'The one that fails.' },
      {
        name: 'old',
        value: 'REF',
        text: 'In place of --good, to find what fixed a failure: the older end, failing or not.',
      },
      { name: 'new', value: 'REF', text: 'In place of --bad: the newer end, where that has changed.' },
      {
        name: 'symptom',
        value: 'SYMPTOM',
        text: 'What is searched: the id of a known failure, `fact:NAME` or `class:NAME` (dump, restore, state, timeout, leak).',
      },
      {
        name: 'output',
        value: 'DIR',
        text: "Folder for the answers and the evidence of failures. Default: in the user's state folder.",
      },
      { name: 'no-packages', text: 'Do not run packages of releases between the ends first, to narrow the range.' },
      { name: 'resume', text: 'Continue an interrupted search with the same options, and keep its answers.' },
      { name: 'json', value: 'FILE', text: 'Write the result to FILE (schema/bisection.schema.json).' },
      { name: 'markdown', value: 'FILE', text: 'Write a summary with all answers to FILE.' },
      { name: 'quiet', short: 'q', text: 'Print only what was found, in one line.' },
      UNPRIVILEGED,
      STORE,
      DEBUG,
    ],
    cell: INPUT_NAMES,
    exitCodes:
      '0 found, 77 one of several commits that could not be told apart, 2 wrong usage, 3 error or ends that prove nothing, 130 interrupted.',
  },
  doctor: {
    summary: 'check this host, or one of your containers, and say how to fix what is wrong',
    usage: [
      'doctor [--self-test] [OPTIONS]',
      'doctor --container NAME [--fix [--write]] [OPTIONS]',
      'doctor --config FILE [--fix [--write]] [OPTIONS]',
    ],
    about: [
      'Checks this host; with --kernel, a virtual machine. With --container or --config it checks one of your containers: what will make its checkpoint or restore fail on this host, and how to fix it. Without --self-test it starts no container.',
      'With --self-test it takes every option of `run` that describes a cell.',
    ],
    options: [
      {
        name: 'container',
        value: 'NAME',
        text: 'Check this container: its config and, while it runs, its processes.',
      },
      { name: 'lxc-path', value: 'DIR', text: "LXC's folder of containers. Default: /var/lib/lxc." },
      { name: 'config', value: 'FILE', text: 'Check only this config.' },
      { name: 'fix', text: 'Show, as a diff, the change of the config that fixes what can be fixed there.' },
      { name: 'write', text: 'With --fix: write the change; FILE.orig keeps what was there before.' },
      { name: 'json', text: 'Print JSON.' },
      { name: 'self-test', text: 'Break two real cells on purpose: both must fail.' },
      VERBOSE,
      STORE,
      DEBUG,
    ],
    cell: [
      'criu-version',
      'lxc-version',
      'kernel',
      'cgroup',
      'no-breakpoints',
      'work-dir',
      'archive-mirror',
      'archive-keyring',
    ],
    exitCodes:
      '0 all is well, 1 no cell can run here, a control was not noticed, or a failure is predicted, 2 wrong usage, 3 error.',
  },
  explain: {
    summary: 'say why checkpoint or restore failed, by a log from anywhere',
    usage: ['explain FILE... [OPTIONS]'],
    about: [
      "Reads logs of CRIU and LXC, also as crun, runc, Podman, Docker, containerd, Incus, LXD, kubelet and journald write them down, and names the cause, what to do, and the public issue. `-` is standard input. Versions are the log's own where it says them.",
      '  journalctl -u crio | criu-lxc-test explain -',
    ],
    options: [
      { name: 'criu', value: 'VERSION', text: 'Version of the CRIU that wrote the log, where it does not say so.' },
      { name: 'lxc', value: 'VERSION', text: 'Version of LXC.' },
      { name: 'kernel', value: 'VERSION', text: 'Version of the kernel.' },
      { name: 'cgroup', value: 'v1|v2', values: ['v1', 'v2'], text: 'Cgroup version of the host.' },
      { name: 'json', text: 'Print JSON.' },
    ],
    exitCodes: '0 every log is explained, or has no error, 1 one is not explained, 2 wrong usage, 3 error.',
  },
  versions: {
    summary: 'list which versions of CRIU, LXC and the kernel each provider offers',
    usage: ['versions [OPTIONS]'],
    about: [
      'Lists which versions of CRIU, LXC and the kernel the host, the store and each suite of the archive offer; for those in the store also their size and when a run last used them.',
    ],
    options: [{ name: 'json', text: 'Print JSON.' }, STORE, MIRROR, KEYRING, DEBUG],
    exitCodes: '0 listed, 2 wrong usage, 3 error.',
  },
  clean: {
    summary: 'remove what killed runs left behind, and free the store',
    usage: ['clean [--store [DIR] [--older-than AGE]]'],
    about: ['Removes the sandboxes of killed runs: processes, cgroups and folders. Leaves those of live runs alone.'],
    options: [
      {
        name: 'store',
        value: '[DIR]',
        text: "Also remove everything that criu-lxc-test put into the store. Default: the one in the user's cache folder.",
      },
      {
        name: 'older-than',
        value: 'AGE',
        text: 'From the store, remove only what no run has used for this long: 90m, 12h, 30d, 2w.',
      },
      DEBUG,
    ],
    exitCodes: '0 cleaned, 1 something could not be removed, 2 wrong usage, 3 while a run uses the store.',
  },
  report: {
    summary: 'join the results of many runs into one page, and other reports',
    usage: ['report FOLDER... [OPTIONS]'],
    about: [
      `Joins every ${EVIDENCE.result} at any depth below the folders (a result file may be named itself), and prints which CRIU works with which LXC. Files that are damaged, of another schema version, there twice or missing are named, and stop nothing.`,
    ],
    options: [
      { name: 'html', value: 'FILE', text: 'Write the page: one file to open in a browser, with everything in it.' },
      { name: 'markdown', value: 'FILE', text: 'Write Markdown to FILE.' },
      { name: 'junit', value: 'FILE', text: 'Write JUnit XML to FILE.' },
      { name: 'ctrf', value: 'FILE', text: 'Write Common Test Report Format (CTRF) to FILE.' },
      {
        name: 'json',
        value: 'FILE',
        text: 'Write verdicts, causes and files as JSON to FILE (docs/report.md); - is standard output.',
      },
      {
        name: 'expected',
        value: 'FILE',
        text: 'JSON array of cell ids: each must be the name of a folder with a result.',
      },
      { name: 'results', value: 'FILE', text: 'Write all results to FILE, one per line: for a later --baseline.' },
      {
        name: 'baseline',
        value: 'PLACE',
        text: 'Compare with these results, a folder, a file or a URL: verdicts, facts, times, images.',
      },
      {
        name: 'history',
        value: 'FILE',
        text: 'Add the results to FILE (JSON lines), and say since when each cell fails.',
      },
      { name: 'trend', value: 'FILE', text: 'Write the history to FILE as a picture (SVG).' },
      { name: 'badge', value: 'FILE', text: 'Write a badge to FILE (SVG): how many cells pass.' },
      {
        name: 'fail-on',
        value: 'VERDICT',
        values: ['regression', 'failed', 'error', 'skipped', 'never'],
        text: 'What ends with a failure: regression (what passed in the baseline does not, is worse or is missing, or what fails did not fail there), failed, error (a failed result, an error, or a file that is damaged or missing), skipped (these, and a skip) or never. Default: error.',
      },
      DEBUG,
    ],
    exitCodes: '0 all is well, 1 failed, 2 wrong usage, 3 error, 77 skipped (with --fail-on skipped).',
  },
  completion: {
    summary: 'print a script that completes commands, options and values in a shell',
    usage: [`completion ${SHELLS.join('|')}`],
    about: [
      'Prints a script for the shell to read:',
      '  source <(criu-lxc-test completion bash)',
      '  source <(criu-lxc-test completion zsh)',
      '  criu-lxc-test completion fish | source',
    ],
    options: [],
    exitCodes: '0 printed, 2 wrong usage.',
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** One of them, as every table of them looks at it. */
export function commandOf(name: CommandName): Command {
  return COMMANDS[name];
}

export function isCommand(command: string): command is CommandName {
  return Object.hasOwn(COMMANDS, command);
}
