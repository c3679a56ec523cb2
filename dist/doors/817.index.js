export const id = 817;
export const ids = [817];
export const modules = {

/***/ 8213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments),
/* harmony export */   f: () => (/* binding */ optionName)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5523);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8455);





/** @throws UsageError */
function parseArguments(argv) {
    const [command = 'help', ...rest] = argv;
    if (['help', '--help', '-h'].includes(command)) {
        const [of = 'run'] = rest;
        return { command: known(of), help: true, values: {}, positionals: [] };
    }
    const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, known(command));
    return { command: known(command), help: values['help'] === true, values, positionals };
}
/** @throws UsageError */
function known(command) {
    if (!(0,_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .isCommand */ .y9)(command)) {
        const commands = Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMANDS */ .Lo);
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`There is no command "${command}".${(0,_words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(command, commands)} There are ${commands.join(', ')}.`);
    }
    return command;
}
/** What the parser is told of a command's options. */
function optionsOf(command) {
    const { cell, options } = (0,_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .commandOf */ .Nl)(command);
    const ofCell = cell === undefined ? [] : _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.map((input) => [optionName(input), !(0,_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isSwitch */ .Tb)(input)]);
    const own = options.map(({ name, value, short }) => [name, value !== undefined, short]);
    return Object.fromEntries([...ofCell, ...own, ['help', false, 'h']].map(([name, hasValue, short]) => [
        name,
        { type: hasValue ? 'string' : 'boolean', ...(short === undefined ? {} : { short }) },
    ]));
}
/** To `clean`, `--store` alone means the usual store. The parser knows no value that may be left out: give it an empty one. */
function withStoreValue(args) {
    return args.map((arg, at) => (arg === '--store' && (args[at + 1] ?? '-').startsWith('-') ? '--store=' : arg));
}
function parse(args, command) {
    try {
        const allowPositionals = ['grid', 'report', 'explain', 'completion'].includes(command);
        const parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options: optionsOf(command), strict: true, allowPositionals, tokens: true });
        refuseTwice(parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])));
        return parsed;
    }
    catch (error) {
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb)
            throw error;
        const [reason = ''] = error.message.split(/\.?(?:\s+To |\n)/);
        const unknown = reason.match(/^Unknown option '(--.+)'$/)?.[1] ?? '';
        const meant = (0,_words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(unknown, Object.keys(optionsOf(command)).map((name) => `--${name}`));
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${reason}.${meant} \`criu-lxc-test ${command} --help\` lists what is allowed.`);
    }
}
/** Which of two values is meant nobody knows. */
function refuseTwice(names) {
    const twice = names.find((name, at) => names.indexOf(name) < at);
    if (twice !== undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`--${twice} is there twice; give it once.`);
}
/** The name of an input's option, without the dashes. */
function optionName(input) {
    return _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[input].option.slice(2);
}
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 8455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   OF: () => (/* binding */ SHELLS),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7929);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3743);


const STORE = {
    name: 'store',
    value: 'DIR',
    text: "Folder that keeps CRIU and LXC between runs. Default: in the user's cache folder.",
};
const MIRROR = { name: 'mirror', value: 'URL', text: "Package archive to use instead of the host's." };
const KEYRING = {
    name: 'keyring',
    value: 'FILE',
    text: 'Keys that the archive must be signed with.',
};
const UNPRIVILEGED = {
    name: 'unprivileged',
    text: 'The same as `--container-kind unprivileged`.',
};
const DEBUG = {
    name: 'debug',
    text: 'Print on standard error each command with its time and how it ended.',
};
const VERBOSE = {
    name: 'verbose',
    short: 'v',
    text: 'Print everything: each known loss, cycle and finding, with its evidence.',
};
const DETAIL = [
    VERBOSE,
    { name: 'quiet', short: 'q', text: 'Print only the verdict, in one line.' },
];
const EXITS_OF_CELL = '0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.';
/** Shells that `completion` knows. */
const SHELLS = ['bash', 'zsh', 'fish'];
const COMMANDS = {
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
        cell: _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh,
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
                text: `Write results to DIR/ID/${_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE */ .S4.result}, and the evidence of failures to DIR/ID/${_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE */ .S4.folder}.`,
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
        cell: _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh,
        exitCodes: '1 a cell failed, 3 none failed and one had an error, 77 all were skipped, 0 else; 2 wrong usage, 130 interrupted.',
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
        cell: _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh,
        exitCodes: '0 found, 77 one of several commits that could not be told apart, 2 wrong usage, 3 error or ends that prove nothing, 130 interrupted.',
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
        exitCodes: '0 all is well, 1 no cell can run here, a control was not noticed, or a failure is predicted, 2 wrong usage, 3 error.',
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
            `Joins every ${_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_1__/* .EVIDENCE */ .S4.result} at any depth below the folders (a result file may be named itself), and prints which CRIU works with which LXC. Files that are damaged, of another schema version, there twice or missing are named, and stop nothing.`,
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
};
/** One of them, as every table of them looks at it. */
function commandOf(name) {
    return COMMANDS[name];
}
function isCommand(command) {
    return Object.hasOwn(COMMANDS, command);
}
//# sourceMappingURL=commands.js.map

/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/host/interruption.js
var interruption = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/host/leave.js
var leave = __webpack_require__(6500);
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __webpack_require__(2506);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(8213);
;// CONCATENATED MODULE: ./build/cli/exit-codes.js

/** Of ours, as `git bisect run` understands them: 125 passes over a commit, and 128 ends the search. */
const GIT_BISECT = {
    [verdict/* EXIT_CODES */.ai.skipped]: 125,
    [verdict/* EXIT_CODES */.ai.error]: 125,
    [verdict/* EXIT_USAGE */.Ri]: 128,
};
/** Asked of what was written: usage that is wrong otherwise must not be taken for a commit that is bad. */
function wantsGitBisect(argv) {
    return argv[0] === 'run' && argv.some((word) => word === '--exit-codes' || word.startsWith('--exit-codes='));
}
function gitBisectCode(code) {
    return GIT_BISECT[code] ?? code;
}
//# sourceMappingURL=exit-codes.js.map
// EXTERNAL MODULE: ./build/cli/help.js
var help = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/cli/live.js
var live = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/cli/user-folder.js
var user_folder = __webpack_require__(9067);
;// CONCATENATED MODULE: ./build/cli/dispatch.js
// What a command needs is loaded when it is known which: most of it is large.












/** Runs what the command line says, and ends this process. */
async function start(argv) {
    (0,leave/* begin */.q)();
    process.exitCode = await dispatch(argv);
    return (0,leave/* leave */.Z)();
}
/** As what the program ends. */
async function dispatch(argv) {
    const code = await work(argv, (0,interruption/* interruption */.Y)(), new live/* Live */.v());
    return wantsGitBisect(argv) ? gitBisectCode(code) : code;
}
async function work(argv, interrupted, live) {
    try {
        const written = (0,cli_arguments/* parseArguments */.W)(argv);
        if (written.help) {
            (0,terminal/* print */.yy)((0,help.helpFor)(argv));
            return verdict/* EXIT_CODES */.ai.passed;
        }
        const { parseOptions } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(976)]).then(__webpack_require__.bind(__webpack_require__, 976));
        const options = parseOptions(written);
        const work = () => command(options, surround(options, interrupted, live), live);
        if (written.values['debug'] !== true)
            return await work();
        const { liveDebugLog, ownRedactor } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(257)]).then(__webpack_require__.bind(__webpack_require__, 6257));
        return await (0,trace/* tracing */.zR)(liveDebugLog(ownRedactor(), terminal/* note */.N4), work);
    }
    catch (error) {
        live.end();
        (0,terminal/* complain */.cc)(error);
        return (0,verdict/* exitCodeOf */.FO)(error);
    }
}
async function command(options, surroundings, live) {
    switch (options.command) {
        case 'run':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(521), __webpack_require__.e(52), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(582), __webpack_require__.e(72), __webpack_require__.e(54), __webpack_require__.e(47), __webpack_require__.e(563), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 2720))).run(options, surroundings, live);
        case 'grid':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(521), __webpack_require__.e(52), __webpack_require__.e(815), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(582), __webpack_require__.e(72), __webpack_require__.e(54), __webpack_require__.e(47), __webpack_require__.e(563), __webpack_require__.e(655), __webpack_require__.e(781), __webpack_require__.e(775)]).then(__webpack_require__.bind(__webpack_require__, 9775))).grid(options, surroundings, live);
        case 'bisect':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(521), __webpack_require__.e(52), __webpack_require__.e(815), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(582), __webpack_require__.e(72), __webpack_require__.e(54), __webpack_require__.e(47), __webpack_require__.e(781), __webpack_require__.e(114), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 5837))).bisect(options, surroundings, live);
        case 'doctor':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(521), __webpack_require__.e(52), __webpack_require__.e(291), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(582), __webpack_require__.e(72), __webpack_require__.e(54), __webpack_require__.e(47), __webpack_require__.e(79), __webpack_require__.e(369)]).then(__webpack_require__.bind(__webpack_require__, 6369))).doctor(options, surroundings, live);
        case 'versions':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(52), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(575), __webpack_require__.e(582), __webpack_require__.e(72), __webpack_require__.e(54), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 5556))).versions(options, surroundings, live);
        case 'clean':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(665), __webpack_require__.e(465), __webpack_require__.e(72), __webpack_require__.e(46)]).then(__webpack_require__.bind(__webpack_require__, 5032))).clean(options, surroundings);
        case 'explain':
            return await (await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(521), __webpack_require__.e(665), __webpack_require__.e(47), __webpack_require__.e(79), __webpack_require__.e(685)]).then(__webpack_require__.bind(__webpack_require__, 8983))).explain(options, options.explain, surroundings);
        case 'completion':
            (0,terminal/* print */.yy)((await __webpack_require__.e(/* import() */ 767).then(__webpack_require__.bind(__webpack_require__, 6767))).completion(options.words ?? []));
            return verdict/* EXIT_CODES */.ai.passed;
        case 'report':
            return await (await Promise.all(/* import() */[__webpack_require__.e(521), __webpack_require__.e(582), __webpack_require__.e(563), __webpack_require__.e(655), __webpack_require__.e(583), __webpack_require__.e(704)]).then(__webpack_require__.bind(__webpack_require__, 1743))).report(options.report);
    }
}
function surround(options, interrupted, live) {
    const name = new Date().toISOString().replaceAll(/[:.]/g, '-');
    return {
        cellProgram: (0,installation/* cellProgram */.rW)(),
        store: options.store,
        evidence: (0,external_node_path_.join)((0,user_folder/* userFolder */.Y)('XDG_STATE_HOME', '.local/state'), `${name}-${process.pid}`),
        keepEvidence: options.keep,
        tool: (0,installation/* toolVersion */.fX)(),
        onProgress: options.detail === 'verdict' ? () => undefined : live.onProgress,
        signal: interrupted,
    };
}
//# sourceMappingURL=dispatch.js.map

/***/ }),

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

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ FRAMES),
/* harmony export */   v: () => (/* binding */ Live)
/* harmony export */ });
/* harmony import */ var _report_prose_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5067);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);


const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/**
 * A line for the stage that runs, with its elapsed time. On a terminal it moves; elsewhere each stage is one line,
 * written when it ends, and details are left out.
 */
class Live {
    display = new _terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .Display */ .nl();
    timer;
    stage = '';
    title = '';
    detail = '';
    since = 0;
    frame = 0;
    constructor() {
        if (this.display.moves)
            this.timer = setInterval(() => this.draw(), FRAME_MS);
    }
    onProgress = (progress) => {
        if (progress.type === 'detail') {
            this.detail = progress.detail;
        }
        else {
            // The cycles of a container are one stage to whoever waits.
            if (progress.stage !== this.stage)
                this.finishStage();
            this.stage = progress.stage;
            this.title = (0,_report_prose_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .stageTitle */ .L)(progress.stage);
            this.detail = progress.detail ?? '';
        }
        this.draw();
    };
    /** Ends the line that moves. */
    end() {
        clearInterval(this.timer);
        this.finishStage();
        this.stage = '';
    }
    finishStage() {
        if (this.stage === '') {
            this.since = performance.now();
            return;
        }
        this.display.erase();
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(`${this.display.moves ? '  ' : ''}${this.title}${this.seconds()}`);
        this.since = performance.now();
    }
    draw() {
        if (!this.display.moves || this.stage === '')
            return;
        const detail = this.detail === '' ? '' : `: ${this.detail}`;
        this.display.draw([`${FRAMES[this.frame++ % FRAMES.length]} ${this.title}${detail}${this.seconds()}`]);
    }
    seconds() {
        return ` ${((performance.now() - this.since) / 1000).toFixed(1)} s`;
    }
}
//# sourceMappingURL=live.js.map

/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   UU: () => (/* binding */ STDOUT),
/* harmony export */   Yf: () => (/* binding */ printAside),
/* harmony export */   aW: () => (/* binding */ textOptions),
/* harmony export */   cc: () => (/* binding */ complain),
/* harmony export */   nl: () => (/* binding */ Display),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8063);
/** All that the terminal command writes goes through here: nothing that was read somewhere steers the terminal. */


// biome-ignore lint/plugin: nobody else writes to them
const { stdout, stderr } = process;
/** How standard output wants its text. */
function textOptions(detail) {
    const isTerminal = stdout.isTTY === true;
    return {
        colour: wantsColour(),
        columns: stdout.columns || 80,
        isTerminal,
        ...(detail === undefined ? {} : { detail }),
    };
}
/** https://no-color.org and https://force-color.org; a terminal that is dumb shows none. */
function wantsColour() {
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR)
        return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    return stdout.isTTY === true && TERM !== 'dumb';
}
/** What stands for standard output where a file is asked for. */
const STDOUT = '-';
/** A text of whole lines, to standard error: standard output has JSON. */
function printAside(text) {
    stderr.write((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)(text));
}
/** A text of whole lines, to standard output. */
function print(text) {
    stdout.write((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .terminal */ .Fo)(text));
}
function printJson(value) {
    stdout.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableJson */ .et)(value)}\n`);
}
/** A line to standard error. */
function note(line) {
    shown?.erase();
    stderr.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line)}\n`);
}
function complain(error) {
    stderr.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error))}\n`);
}
/** What is drawn at the end of standard error; it is drawn anew below what is written meanwhile. */
let shown = null;
/** Lines at the end of standard error that are drawn anew while something runs. */
class Display {
    /** False where they cannot be. */
    moves = stderr.isTTY === true && process.env['TERM'] !== 'dumb';
    drawn = 0;
    get rows() {
        return stderr.rows || 24;
    }
    /** In place of those that were drawn before; what is too long for the terminal is cut. */
    draw(lines) {
        const width = (stderr.columns || 80) - 1;
        this.erase();
        stderr.write(lines.map((line) => `${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line).replaceAll('\t', ' ').slice(0, width)}\n`).join(''));
        this.drawn = lines.length;
        shown = this;
    }
    erase() {
        if (this.drawn > 0)
            stderr.write(`\u001b[${this.drawn}A\u001b[J`);
        this.drawn = 0;
    }
}
//# sourceMappingURL=terminal.js.map

/***/ }),

/***/ 9067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ userFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Where, by the XDG Base Directory Specification, the user keeps such things of ours. It passes over a relative path. */
function userFolder(variable, otherwise) {
    const folder = process.env[variable] ?? '';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), otherwise), 'criu-lxc-test');
}
//# sourceMappingURL=user-folder.js.map

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

/***/ }),

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

/** What asks a program to end. With nobody to hear it, SIGUSR1 has Node open its inspector: as root, to this whole host. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];
/** Aborted once this program is asked to end. From then on it ends when its sandboxes are gone. */
function interruption() {
    const asked = new AbortController();
    // Each command that is under way listens, and each lock that is waited for: they are many, and no leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, asked.signal);
    for (const signal of SIGNALS)
        process.on(signal, () => asked.abort());
    return asked.signal;
}
//# sourceMappingURL=interruption.js.map

/***/ }),

/***/ 5067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stageTitle)
/* harmony export */ });
/** What a stage is called where people read it. */
const STAGES = {
    preflight: 'Looking at this host',
    machine: 'Booting the virtual machine',
    provide: 'Providing CRIU and LXC',
    start: 'Starting the container',
    cycle: 'Checkpoint and restore',
    retry: 'A second try of what may pass',
    control: 'Trying what makes a difference',
    bisect: 'Searching the commit',
    versions: "Reading the archive's lists",
    queue: 'Waiting for room on this host',
};
function stageTitle(stage) {
    return STAGES[stage] ?? stage;
}
//# sourceMappingURL=stages.js.map

/***/ })

};
