// docs/criu-lxc-test.1: the commands and their options as a page for man(1).
import { COMMANDS } from '../src/cli/commands.ts';
import { inputText } from '../src/cli/help.ts';
import { INPUT_NAMES, inputOf } from '../src/core/inputs/inputs.ts';

/** A line of text in roff, in which a first dot or quote is a request. What is code is bold. */
const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/`([^`]+)`/g, '\\fB$1\\fR')
    .replace(/^([.'])/, '\\&$1');

const option = (head, text) => ['.TP', head, roff(text)];
const bold = (text) => `\\fB${roff(text)}\\fR`;
const italic = (text) => `\\fI${roff(text)}\\fR`;

const cellOptions = INPUT_NAMES.flatMap((name) => {
  const { option: flag, value, default: fallback } = inputOf(name);
  const head = [bold(flag), ...(value === undefined ? [] : [italic(value)])].join(' ');
  const more = value === undefined || fallback === '' ? '' : ` Default: ${fallback}.`;
  return option(head, inputText(name) + more);
});

const commands = Object.entries(COMMANDS).flatMap(
  ([name, { summary, usage, about, options, cell = [], exitCodes }]) => [
    `.SS ${roff(name)}`,
    `${roff(summary.charAt(0).toUpperCase() + summary.slice(1))}.`,
    '.PP',
    '.nf',
    ...usage.map((line) => bold(`criu-lxc-test ${line}`)),
    '.fi',
    ...about.flatMap((paragraph) =>
      paragraph.startsWith(' ')
        ? ['.PP', '.nf', ...paragraph.split('\n').map(roff), '.fi']
        : ['.PP', ...paragraph.split('\n').map(roff)],
    ),
    ...options.flatMap(({ name: long, short, value, text }) =>
      option(
        [
          ...(short === undefined ? [] : [`${bold(`-${short}`)},`]),
          bold(`--${long}`),
          ...(value === undefined ? [] : [italic(value)]),
        ].join(' '),
        text,
      ),
    ),
    ...(cell.length === 0 ? [] : ['.PP', 'And all of OPTIONS OF A CELL.']),
    '.PP',
    `Exit codes: ${roff(exitCodes)}`,
  ],
);

export const manPage = [
  '.\\" From src/cli/commands.ts and src/core/inputs/inputs.ts by npm run docs.',
  '.TH CRIU\\-LXC\\-TEST 1',
  '.SH NAME',
  'criu\\-lxc\\-test \\- does checkpoint/restore of LXC containers work here?',
  '.SH SYNOPSIS',
  '.B criu\\-lxc\\-test',
  '.I COMMAND',
  '.RI [ OPTIONS ]',
  '.SH DESCRIPTION',
  'Runs a container of LXC in a sandbox, checkpoints and restores it with CRIU, and proves that the same container came back.',
  'A cell is one CRIU, one LXC, one version of cgroup, one kernel and one workload.',
  '.SH COMMANDS',
  ...commands,
  '.SH OPTIONS OF A CELL',
  ...cellOptions,
  '',
].join('\n');
