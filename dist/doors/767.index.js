export const id = 767;
export const ids = [767];
export const modules = {

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _core_inputs_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5146);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8213);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8455);






const NAME = 'criu-lxc-test';
const NAMES = Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .COMMANDS */ .Lo);
/**
 * A script that completes commands, options and values, made of their tables.
 *
 * @throws UsageError
 */
function completion([shell, ...more]) {
    if (shell === undefined || more.length > 0) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`Name one shell: criu-lxc-test completion ${_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .SHELLS */ .OF.join('|')}.`);
    }
    return { bash, zsh, fish }[(0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .y)(shell, _commands_js__WEBPACK_IMPORTED_MODULE_5__/* .SHELLS */ .OF, 'The shell')]();
}
function optionsOf(command) {
    const { cell = [], options } = (0,_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .commandOf */ .Nl)(command);
    return [
        ...cell.map((input) => {
            const { value, allowed = [] } = (0,_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(input);
            const text = (0,_core_inputs_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeInput */ .e)(input);
            return { name: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .optionName */ .f)(input), short: undefined, text, hasValue: value !== undefined, values: allowed };
        }),
        ...options.map(({ name, value, short, text, values = [] }) => {
            return { name, short, text, hasValue: value !== undefined, values };
        }),
        { name: 'help', short: 'h', text: 'List what the command takes.', hasValue: false, values: [] },
    ].map((option) => ({ ...option, text: firstSentence(option.text) }));
}
/** Words behind a command that are no options; null for files. */
function wordsOf(command) {
    if (command === 'completion')
        return _commands_js__WEBPACK_IMPORTED_MODULE_5__/* .SHELLS */ .OF;
    return command === 'help' ? NAMES : null;
}
/** In the words of a terminal, and nothing that a shell reads as something else. */
function firstSentence(text) {
    const [sentence = ''] = text.split(/(?<=[.:;]) /);
    return sentence.replace(/[.:;]$/, '').replaceAll(/[`'"\\[\]$:]/g, '');
}
function bash() {
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
function zsh() {
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
${[...NAMES.map((name) => `      '${name}:${firstSentence((0,_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .commandOf */ .Nl)(name).summary)}'`), "      'help:list what a command takes'"].join('\n')}
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
function fish() {
    const lines = NAMES.flatMap((command) => {
        const when = `-n '__fish_seen_subcommand_from ${command}'`;
        const words = wordsOf(command);
        return [
            `complete -c ${NAME} -n __fish_use_subcommand -f -a ${command} -d '${firstSentence((0,_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .commandOf */ .Nl)(command).summary)}'`,
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
//# sourceMappingURL=completion.js.map

/***/ }),

/***/ 5146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5523);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);


/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
function oneOf(value, allowed, label) {
    const known = allowed.find((each) => each === value);
    if (known !== undefined)
        return known;
    const meant = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, allowed);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${label} is "${value}"; valid values: ${allowed.join(', ')}.${meant}`);
}
//# sourceMappingURL=one-of.js.map

/***/ })

};
