import { describeInput } from '../core/inputs/describe.js';
import { INPUTS, type InputName, inputOf } from '../core/inputs/inputs.js';
import { COMMANDS, type CommandName, type CommandOption, commandOf, isCommand } from './commands.js';

const WIDTH = 80;
const INDENT = 25;

const SPECS = `Versions (SPEC):
  system           what is on PATH
  4.2.1            exactly this version, from the store or the archive
  4.x, ">=4.1 <5"  the newest in a range
  latest           the newest that the archive offers, experimental left out
  apt:SUITE        what a suite of the archive offers: apt:stable, apt:bookworm
  path:DIR         an installation of yours: DIR, DIR/bin or DIR/sbin
  git:REF          CRIU built here: a tag, a branch, a commit or pull/N/head
  git:URL#REF      the same of a fork; URL may be a folder
  tarball:URL      CRIU built here from a tarball, a file or a URL; #sha256=SUM
                   behind it is compared
  Nothing given: what is on PATH, else the newest in the store, else the newest
  of the archive. A release of CRIU that neither has is built from source.`;

/** The help of the command that was asked for, or of all. Fits a terminal of 80 columns. */
export function helpFor(argv: readonly string[]): string {
  const [command = ''] = argv[0] === 'help' ? argv.slice(1) : argv;
  return isCommand(command) ? helpOf(command) : helpOfAll();
}

function helpOf(name: CommandName): string {
  const { usage, about, options, cell = [], exitCodes } = commandOf(name);
  return [
    usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} criu-lxc-test ${line}`).join('\n'),
    ...about.map((paragraph) => (paragraph.startsWith(' ') ? paragraph : wrap(paragraph, 0))),
    [...cell.map((input) => inputLine(input, name)), ...options.map(optionLine)].join('\n'),
    ...(cell.length === 0 ? [] : [SPECS]),
    `${wrap(`Exit codes: ${exitCodes}`, 0)}\n`,
  ].join('\n\n');
}

function helpOfAll(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  return `criu-lxc-test: does checkpoint/restore of LXC containers work here?

Usage: criu-lxc-test COMMAND [OPTIONS]

${names.map((name) => entry(`  ${name}`, commandOf(name).summary, 12)).join('\n')}

\`criu-lxc-test help COMMAND\` lists the options of a command,
\`criu-lxc-test --version\` (-V) prints its version.

${wrap(`Exit codes: ${COMMANDS.run.exitCodes}`, 0)}
`;
}

function inputLine(name: InputName, command: CommandName): string {
  const { option, value, default: fallback, list } = inputOf(name);
  const more = [
    ...(value === undefined || fallback === '' ? [] : [`Default: ${fallback}.`]),
    ...(command === 'grid' && list ? ['Takes a list.'] : []),
  ];
  return entry(
    `  ${option}${value === undefined ? '' : ` ${value}`}`,
    [inputText(name).replaceAll('`', ''), ...more].join(' '),
    INDENT,
  );
}

/** What an input says, as options of a terminal have it: a flag is on where it is given, and inputs have other names. */
export function inputText(name: InputName): string {
  return describeInput(name)
    .replace(' `true` or `false`.', '')
    .replaceAll(/`([a-z]+-[a-z-]+)`/g, (code, other) =>
      other in INPUTS ? `\`${INPUTS[other as InputName].option}\`` : code,
    );
}

function optionLine({ name, value, short, text }: CommandOption): string {
  return entry(
    `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    text,
    INDENT,
  );
}

/** A name, and beside it what it means; below it where the name is too long. */
function entry(head: string, text: string, indent: number): string {
  const wrapped = wrap(text, indent);
  return head.length < indent - 1 ? head + wrapped.slice(head.length) : `${head}\n${wrapped}`;
}

function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each).join('\n');
}
