export const id = 654;
export const ids = [654];
export const modules = {

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

/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   lv: () => (/* binding */ asInput),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   ui: () => (/* binding */ asOption),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _criu_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);
/* harmony import */ var _workload_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2151);


const TIMEOUT_S = { least: 5, most: 86_400 };
/** All of them: parsing, help, action.yml, docs/inputs.md, grids and the command that reproduces a cell are made from this. */
const INPUTS = {
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
        allowed: _workload_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKLOADS */ .vZ,
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
        allowed: Object.keys(_criu_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .FAULTS */ .y),
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
};
const INPUT_NAMES = Object.keys(INPUTS);
/** One of them, as every table of them looks at it. */
function inputOf(name) {
    return INPUTS[name];
}
function isSwitch(name) {
    return inputOf(name).value === undefined;
}
const asInput = (input) => input;
const asOption = (input) => INPUTS[input].option;
//# sourceMappingURL=inputs.js.map

/***/ }),

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ NO_BREAKPOINTS),
/* harmony export */   y: () => (/* binding */ FAULTS)
/* harmony export */ });
/**
 * What CRIU can be told to fail at by CRIU_FAULT: the number there, and, as a pattern, the line of its log that shows that
 * it did.
 */
const FAULTS = {
    'dump-early': { number: 1, during: 'dump', sign: 'fault: CRIU sudden detach' },
    'dump-pages': { number: 3, during: 'dump', sign: 'fault: Dump VMA pages failure!' },
    parasite: { number: 5, during: 'dump', sign: 'Unable to connect a transport socket: Connection refused' },
    restore: { number: 2, during: 'restore', sign: 'fault: Restore root task failure!' },
    // CRIU says nothing of this one. The last step before it moves the container's veth, once every process is restored.
    'post-restore': { number: 6, during: 'restore', sign: 'Moving dev \\S+ to bridge' },
};
/** CRIU_FAULT with which CRIU goes from system call to system call where it would set a hardware breakpoint. */
const NO_BREAKPOINTS = 130;
//# sourceMappingURL=faults.js.map

/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   Ti: () => (/* binding */ batchFolder),
/* harmony export */   hd: () => (/* binding */ generationFolder),
/* harmony export */   ym: () => (/* binding */ criuLog)
/* harmony export */ });
/* unused harmony export faultLog */
/** What is kept of a cell, by name. All that writes or reads one of these takes its name from here. */
const EVIDENCE = {
    /** The folder of all others, where the result lies beside it. */
    folder: 'evidence',
    result: 'result.json',
    issue: 'issue.md',
    debugLog: 'debug.log',
    /** What the process in the sandbox was given. */
    plan: 'plan.json',
    host: 'host',
    kernelConfig: 'kernel-config',
    kernelLog: 'kernel-log',
    /** What CRIU has against the kernel. */
    criuCheck: 'criu-check-all',
    /** How all processes stood when a dump or restore made no progress. */
    standstill: 'standstill',
    criuOptions: 'criu.conf',
    lxcLog: 'lxc.log',
    /** Each call of an LXC tool. */
    commands: 'commands',
    /** Folder with what each of them printed. */
    outputs: 'outputs',
    /** The container's. */
    containerConfig: 'config',
    sandboxMounts: 'sandbox-mountinfo',
    sandboxCgroup: 'sandbox-cgroup',
    containerMounts: 'container-mountinfo',
    containerCgroup: 'container-cgroup',
    /** What the start command of a container of the user's printed; and its `ready` or `verify`, at last. */
    startLog: 'criu-lxc-test.log',
    commandOutput: 'command-output',
    /** Folder with what each of CRIU's own tests wrote. */
    zdtm: 'zdtm',
};
/** The folder with CRIU's logs and statistics of a cycle. */
function generationFolder(generation) {
    return `generation-${generation}`;
}
/** The folder with the evidence of one container of several. */
function batchFolder(batch) {
    return `batch-${batch}`;
}
/** As LXC has CRIU name it, in the folder of the images. */
function criuLog(action) {
    return `${action}.log`;
}
/** The log of one that was made to fail: the next has the name of that. */
function faultLog(action) {
    return `${action}.fault.log`;
}
//# sourceMappingURL=evidence-files.js.map

/***/ }),

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ DELTA),
/* harmony export */   PM: () => (/* binding */ VOLUME),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   uE: () => (/* binding */ allNamespaces),
/* harmony export */   vZ: () => (/* binding */ WORKLOADS),
/* harmony export */   wu: () => (/* binding */ OF_PROCESSES)
/* harmony export */ });
/** A folder of the sandbox's that a container has as its volume, by the same name. */
const VOLUME = 'volume';
/** A folder of the sandbox's for what a container changes in its overlay. */
const DELTA = 'delta';
/** What can run in the container, by the names that a user gives. */
const WORKLOADS = ['witness', 'tcp', 'apps', 'systemd', 'command', 'zdtm'];
/** Arguments for nsenter: to all of a container's namespaces, as its root. */
function allNamespaces(container) {
    const own = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
    return container === 'unprivileged' ? ['--user', ...own] : own;
}
/** Generous for what they run, and values that nothing sets by default. */
const LIMITS = {
    small: { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 },
    large: { memory: 1077 * 1024 * 1024, pids: 1077, cpuWeight: 777 },
};
/**
 * Lines of the config for what every process of the container has of its own: none is what a process has by default.
 * Not for a container of the user's, which may need what they take.
 */
const OF_PROCESSES = [
    'lxc.cap.drop = sys_time sys_module',
    'lxc.prlimit.nofile = 777:888',
    'lxc.proc.oom_score_adj = 77',
    'lxc.environment = MARK=77',
];
//# sourceMappingURL=workload.js.map

/***/ })

};
