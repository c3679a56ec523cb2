import { INPUT_NAMES, type InputName } from '../core/inputs.js';

/** An option that only some commands have, beside those that say which cell. */
export interface CommandOption {
  /** Without the dashes. */
  name: string;
  /** What stands for its value in help; a flag has none. */
  value?: string;
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
  text: "Where CRIU and LXC are kept. Default: in the user's cache folder.",
};
const MIRROR: CommandOption = { name: 'mirror', value: 'URL', text: "Archive to use instead of the host's." };
const KEYRING: CommandOption = {
  name: 'keyring',
  value: 'FILE',
  text: "Keys that the archive's signature is checked with.",
};
const EXITS_OF_CELL = '0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.';

export const COMMANDS = {
  run: {
    summary: 'run a container, checkpoint and restore it, and prove that the same container came back',
    usage: ['run [OPTIONS]'],
    about: [],
    options: [
      { name: 'json', value: 'FILE', text: 'Write the result there (schema/result.schema.json).' },
      { name: 'junit', value: 'FILE', text: 'Write it there as JUnit XML.' },
      { name: 'keep', text: 'Keep logs and configuration when it passes, too.' },
      STORE,
    ],
    cell: INPUT_NAMES,
    exitCodes: EXITS_OF_CELL,
  },
  grid: {
    summary: 'the same for every combination of versions and settings, several at a time',
    usage: ['grid [FILE] [OPTIONS]'],
    about: [
      "Runs every cell of a grid: of FILE (YAML or JSON, keys named as the action's inputs, with include and exclude as in a job matrix), and of options with lists, separated by commas. An option takes the place of the file's list of that name.",
      '  criu-lxc-test grid --criu 4.1.1,4.2.1 --lxc 5.0.2,6.0.4 --cgroup v1,v2',
    ],
    options: [
      {
        name: 'output',
        value: 'DIR',
        text: 'For the results: DIR/ID/result.json, and DIR/ID/evidence of what failed.',
      },
      { name: 'jobs', value: 'N', text: 'How many cells run at once. Default: as many as there are cores.' },
      { name: 'fail-fast', text: 'The first cell that does not pass ends the others.' },
      { name: 'resume', text: 'What passed, failed or was skipped in DIR, of the same inputs, is not run again.' },
      { name: 'junit', value: 'FILE', text: 'Write all results there as JUnit XML.' },
      { name: 'keep', text: 'Keep logs and configuration of what passes, too.' },
      STORE,
    ],
    cell: INPUT_NAMES,
    exitCodes:
      '1 a cell failed, 3 none failed and one had an error, 77 all were skipped, 0 else; 2 wrong usage, 130 interrupted.',
  },
  doctor: {
    summary: 'look at this host, or at a container of yours, and say what to do about what is wrong',
    usage: ['doctor [--self-test] [OPTIONS]', 'doctor --container NAME | --config FILE [--fix [--write]] [OPTIONS]'],
    about: [
      'Looks at this host; or at a container of yours, and says what will make its checkpoint or restore fail here, and what to do about it. Starts nothing.',
      'With --self-test every option of `run` that says which cell is taken, too.',
    ],
    options: [
      {
        name: 'container',
        value: 'NAME',
        text: 'Look at this container: its config, and its processes while it runs.',
      },
      { name: 'lxc-path', value: 'DIR', text: 'Where LXC keeps it. Default: /var/lib/lxc.' },
      { name: 'config', value: 'FILE', text: 'Look at this config alone.' },
      { name: 'fix', text: 'Show the change of the config that mends what can be mended there, as a diff.' },
      { name: 'write', text: 'With --fix: write it; what was there before is kept as FILE.orig.' },
      { name: 'json', text: 'As JSON, on standard output.' },
      { name: 'self-test', text: 'Break two cells on purpose, for real: both must come out as failed.' },
      STORE,
    ],
    cell: ['criu-version', 'lxc-version', 'cgroup', 'no-breakpoints', 'work-dir', 'archive-mirror', 'archive-keyring'],
    exitCodes:
      '0 all is well, 1 no cell can run here, a control was not noticed, or a failure is predicted, 2 wrong usage, 3 error.',
  },
  versions: {
    summary: 'list which versions of CRIU and LXC each provider offers',
    usage: ['versions [OPTIONS]'],
    about: [
      'Lists which versions of CRIU and LXC the host, the store and each suite of the archive offer; of those in the store also how much they take and when a run last used them.',
    ],
    options: [{ name: 'json', text: 'As JSON, on standard output.' }, STORE, MIRROR, KEYRING],
    exitCodes: '0 listed, 2 wrong usage, 3 error.',
  },
  clean: {
    summary: 'remove what runs left that were killed, and free the store',
    usage: ['clean [--store [DIR] [--older-than AGE]]'],
    about: [
      'Removes the sandboxes of runs that were killed: processes, cgroups and folders. Touches none that somebody lives in.',
    ],
    options: [
      {
        name: 'store',
        value: '[DIR]',
        text: "Free the store, too: all that criu-lxc-test put there. Default: the one in the user's cache folder.",
      },
      {
        name: 'older-than',
        value: 'AGE',
        text: 'Of the store only what no run has used for so long: 90m, 12h, 30d, 2w.',
      },
    ],
    exitCodes: '0 cleaned, 1 something could not be removed, 2 wrong usage, 3 while a run uses the store.',
  },
  report: {
    summary: 'join the results of many runs into one page, and other reports',
    usage: ['report FOLDER... [OPTIONS]'],
    about: [
      'Joins every result.json at any depth below the folders (a result file may be named itself), and prints which CRIU works with which LXC. Files that are damaged, of another schema version, there twice or missing are named, and stop nothing.',
    ],
    options: [
      { name: 'html', value: 'FILE', text: 'Write the page: one file to open in a browser, with everything in it.' },
      { name: 'markdown', value: 'FILE', text: 'Write it there as Markdown.' },
      { name: 'junit', value: 'FILE', text: 'Write it there as JUnit XML.' },
      { name: 'ctrf', value: 'FILE', text: 'Write it there in the Common Test Report Format.' },
      { name: 'json', value: 'FILE', text: 'Write verdicts, causes and files there (docs/report.md).' },
      {
        name: 'expected',
        value: 'FILE',
        text: 'A JSON array of ids of cells: each has to be the name of a folder that a result lies in.',
      },
      { name: 'results', value: 'FILE', text: 'Write all results there, a line each: for a later --baseline.' },
      {
        name: 'baseline',
        value: 'PLACE',
        text: 'Compare with these results, a folder, a file or a URL: verdicts, facts, times, images.',
      },
      {
        name: 'history',
        value: 'FILE',
        text: 'Add the results to this file (JSON lines), and say since when a cell fails.',
      },
      { name: 'trend', value: 'FILE', text: 'Write the history there as a picture, SVG.' },
      { name: 'badge', value: 'FILE', text: 'Write a badge there, SVG: how many cells pass.' },
      {
        name: 'fail-on',
        value: 'VERDICT',
        text: 'What ends with a failure: regression (worse than the baseline), failed, error (a failed result, an error, or a file that is damaged or missing), skipped (these, and a skip) or never. Default: error.',
      },
    ],
    exitCodes: '0 all is well, 1 failed, 2 wrong usage, 3 error, 77 skipped (with --fail-on skipped).',
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
