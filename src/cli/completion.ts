import { describeInput } from '../core/inputs/describe.js';
import { inputOf } from '../core/inputs/inputs.js';
import { UsageError } from '../words/errors.js';
import { oneOf } from '../words/one-of.js';
import { optionName } from './arguments.js';
import { COMMANDS, type CommandName, commandOf, SHELLS } from './commands.js';

/** An option of a command, as a shell completes it. */
interface Completed {
  /** Without the dashes. */
  name: string;
  short: string | undefined;
  /** One sentence. */
  text: string;
  hasValue: boolean;
  /** The values that it takes; empty where these cannot be counted. */
  values: readonly string[];
}

const NAME = 'criu-lxc-test';
const NAMES = Object.keys(COMMANDS) as CommandName[];

/**
 * A script that completes commands, options and values, made of their tables.
 *
 * @throws UsageError
 */
export function completion([shell, ...more]: readonly string[]): string {
  if (shell === undefined || more.length > 0) {
    throw new UsageError(`Name one shell: criu-lxc-test completion ${SHELLS.join('|')}.`);
  }
  return { bash, zsh, fish }[oneOf(shell, SHELLS, 'The shell')]();
}

function optionsOf(command: CommandName): Completed[] {
  const { cell = [], options } = commandOf(command);
  return [
    ...cell.map((input) => {
      const { value, allowed = [] } = inputOf(input);
      const text = describeInput(input);
      return { name: optionName(input), short: undefined, text, hasValue: value !== undefined, values: allowed };
    }),
    ...options.map(({ name, value, short, text, values = [] }) => {
      return { name, short, text, hasValue: value !== undefined, values };
    }),
    { name: 'help', short: 'h', text: 'List what the command takes.', hasValue: false, values: [] },
  ].map((option) => ({ ...option, text: firstSentence(option.text) }));
}

/** Words behind a command that are no options; null for files. */
function wordsOf(command: CommandName | 'help'): readonly string[] | null {
  if (command === 'completion') return SHELLS;
  return command === 'help' ? NAMES : null;
}

/** In the words of a terminal, and nothing that a shell reads as something else. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/(?<=[.:;]) /);
  return sentence.replace(/[.:;]$/, '').replaceAll(/[`'"\\[\]$:]/g, '');
}

function bash(): string {
  const cases = NAMES.flatMap((command) => {
    const options = optionsOf(command);
    const withValues = options.filter(({ values }) => values.length > 0);
    const others = options.filter(({ hasValue, values }) => hasValue && values.length === 0);
    const words = [...options.map(({ name }) => `--${name}`), ...(wordsOf(command) ?? [])];
    return [
      `    ${command})`,
      '      case $before in',
      ...withValues.map(({ name, values }) => `        --${name}) words='${values.join(' ')}' ;;`),
      ...(others.length === 0 ? [] : [`        ${others.map(({ name }) => `--${name}`).join('|')}) words= ;;`]),
      `        *) words='${words.join(' ')}' ;;`,
      '      esac ;;',
    ];
  });
  return `# bash completion of ${NAME}: made by \`${NAME} completion bash\`
_criu_lxc_test() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  if [ "$COMP_CWORD" = 1 ]; then
    words='${[...NAMES, 'help'].join(' ')} --help --version'
  else
    case \${COMP_WORDS[1]} in
    help) words='${NAMES.join(' ')}' ;;
${cases.join('\n')}
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  # What is no option may be a file.
  [ "$COMP_CWORD" = 1 ] || [ \${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "$word")
}
complete -o filenames -F _criu_lxc_test ${NAME}
`;
}

function zsh(): string {
  const cases = NAMES.map((command) => {
    const specs = optionsOf(command).map(({ name, short, text, hasValue, values }) => {
      const value = hasValue ? `:${name}:${values.length === 0 ? '_files' : `(${values.join(' ')})`}` : '';
      const names = short === undefined ? `--${name}` : `(-${short} --${name})'{-${short},--${name}}'`;
      return `'${names}[${text}]${value}'`;
    });
    const words = wordsOf(command);
    const rest = `'*:word:${words === null ? '_files' : `(${words.join(' ')})`}'`;
    return `    ${command})\n      _arguments \\\n${[...specs, rest].map((spec) => `        ${spec}`).join(' \\\n')} ;;`;
  });
  return `#compdef ${NAME}
# made by \`${NAME} completion zsh\`
_criu_lxc_test() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${[...NAMES.map((name) => `      '${name}:${firstSentence(commandOf(name).summary)}'`), "      'help:list what a command takes'"].join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    help) _arguments '*:command:(${NAMES.join(' ')})' ;;
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _criu_lxc_test ]; then _criu_lxc_test "$@"; else compdef _criu_lxc_test ${NAME}; fi
`;
}

function fish(): string {
  const lines = NAMES.flatMap((command) => {
    const when = `-n '__fish_seen_subcommand_from ${command}'`;
    const words = wordsOf(command);
    return [
      `complete -c ${NAME} -n __fish_use_subcommand -f -a ${command} -d '${firstSentence(commandOf(command).summary)}'`,
      ...(words === null ? [] : [`complete -c ${NAME} ${when} -f -a '${words.join(' ')}'`]),
      ...optionsOf(command).map(({ name, short, text, hasValue, values }) => {
        const value = hasValue ? ` -r${values.length === 0 ? '' : ` -f -a '${values.join(' ')}'`}` : '';
        return `complete -c ${NAME} ${when}${short === undefined ? '' : ` -s ${short}`} -l ${name}${value} -d '${text}'`;
      }),
    ];
  });
  return [
    `# fish completion of ${NAME}: made by \`${NAME} completion fish\``,
    ...lines,
    `complete -c ${NAME} -n __fish_use_subcommand -f -a help -d 'list what a command takes'`,
    `complete -c ${NAME} -n '__fish_seen_subcommand_from help' -f -a '${NAMES.join(' ')}'`,
    `complete -c ${NAME} -n __fish_use_subcommand -s V -l version -d 'print the version'`,
    '',
  ].join('\n');
}
