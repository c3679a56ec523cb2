export const id = 654;
export const ids = [654];
export const modules = {

/***/ 9654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpFor: () => (/* binding */ helpFor),
/* harmony export */   inputText: () => (/* binding */ inputText)
/* harmony export */ });
/* harmony import */ var _core_inputs_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6641);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8455);



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
function helpFor(argv) {
    const [command = ''] = argv[0] === 'help' ? argv.slice(1) : argv;
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommand */ .y9)(command) ? helpOf(command) : helpOfAll();
}
function helpOf(name) {
    const { usage, about, options, cell = [], exitCodes } = (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandOf */ .Nl)(name);
    return [
        usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} criu-lxc-test ${line}`).join('\n'),
        ...about.map((paragraph) => (paragraph.startsWith(' ') ? paragraph : wrap(paragraph, 0))),
        [...cell.map((input) => inputLine(input, name)), ...options.map(optionLine)].join('\n'),
        ...(cell.length === 0 ? [] : [SPECS]),
        `${wrap(`Exit codes: ${exitCodes}`, 0)}\n`,
    ].join('\n\n');
}
function helpOfAll() {
    const names = Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMANDS */ .Lo);
    return `criu-lxc-test: does checkpoint/restore of LXC containers work here?

Usage: criu-lxc-test COMMAND [OPTIONS]

${names.map((name) => entry(`  ${name}`, (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandOf */ .Nl)(name).summary, 12)).join('\n')}

\`criu-lxc-test help COMMAND\` lists the options of a command,
\`criu-lxc-test --version\` (-V) prints its version.

${wrap(`Exit codes: ${_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMANDS */ .Lo.run.exitCodes}`, 0)}
`;
}
function inputLine(name, command) {
    const { option, value, default: fallback, list } = (0,_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(name);
    const more = [
        ...(value === undefined || fallback === '' ? [] : [`Default: ${fallback}.`]),
        ...(command === 'grid' && list ? ['Takes a list.'] : []),
    ];
    return entry(`  ${option}${value === undefined ? '' : ` ${value}`}`, [inputText(name).replaceAll('`', ''), ...more].join(' '), INDENT);
}
/** What an input says, as options of a terminal have it: a flag is on where it is given, and inputs have other names. */
function inputText(name) {
    return (0,_core_inputs_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeInput */ .e)(name)
        .replace(' `true` or `false`.', '')
        .replaceAll(/`([a-z]+-[a-z-]+)`/g, (code, other) => other in _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc ? `\`${_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[other].option}\`` : code);
}
function optionLine({ name, value, short, text }) {
    return entry(`  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`, text, INDENT);
}
/** A name, and beside it what it means; below it where the name is too long. */
function entry(head, text, indent) {
    const wrapped = wrap(text, indent);
    return head.length < indent - 1 ? head + wrapped.slice(head.length) : `${head}\n${wrapped}`;
}
function wrap(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((each) => ' '.repeat(indent) + each).join('\n');
}
//# sourceMappingURL=help.js.map

/***/ }),

/***/ 6641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ describeInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);

/** What it does and what it takes, in Markdown. */
function describeInput(name) {
    const { text, allowed, range, workload } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name);
    const code = (value) => `\`${value}\``;
    const isSaid = allowed?.every((value) => text.includes(code(value))) ?? true;
    return [
        workload === undefined
            ? text
            : `Of the workload ${code(workload)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        ...(allowed === undefined || isSaid ? [] : [`One of ${allowed.map(code).join(', ')}.`]),
        ...(range === undefined ? [] : [`From ${range.least} to ${range.most}.`]),
        ...((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isSwitch */ .Tb)(name) ? ['`true` or `false`.'] : []),
    ].join(' ');
}
//# sourceMappingURL=describe.js.map

/***/ })

};
