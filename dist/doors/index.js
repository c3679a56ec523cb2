import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments),
/* harmony export */   f: () => (/* binding */ optionName)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7929);
/* harmony import */ var _words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5523);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5531);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8455);





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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   OF: () => (/* binding */ SHELLS),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7929);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3743);


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
    text: 'Tell all: every known loss and cycle, and by what all was noticed.',
};
const DETAIL = [
    VERBOSE,
    { name: 'quiet', short: 'q', text: 'Tell the verdict alone, in one line.' },
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
            { name: 'fail-fast', text: 'End all cells as soon as one does not pass.' },
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
                text: 'What is searched: `criu` or `lxc`. All else of the cell stays the same.',
            },
            { name: 'good', value: 'REF', text: 'Tag, branch or commit that passes; in the past of the bad one.' },
            { name: 'bad', value: 'REF', text: 'The one that fails.' },
            {
                name: 'old',
                value: 'REF',
                text: 'In place of --good, for what fixed a failure: the older end, whatever it shows.',
            },
            { name: 'new', value: 'REF', text: 'In place of --bad: the newer end, which does otherwise.' },
            {
                name: 'symptom',
                value: 'SYMPTOM',
                text: 'What is searched: the id of a known failure, `fact:NAME` or `class:NAME` (dump, restore, state, timeout, leak).',
            },
            {
                name: 'output',
                value: 'DIR',
                text: "For the answers and the evidence of failures. Default: in the user's state folder.",
            },
            { name: 'no-packages', text: 'Do not run packages of releases between the ends first, to narrow the range.' },
            { name: 'resume', text: 'Go on with what an interrupted search of the same words was answered.' },
            { name: 'json', value: 'FILE', text: 'Write the result to FILE (schema/bisection.schema.json).' },
            { name: 'markdown', value: 'FILE', text: 'Write a summary with all answers to FILE.' },
            { name: 'quiet', short: 'q', text: 'Tell what was found alone, in one line.' },
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
            'Checks this host; or one of your containers, and says what will make its checkpoint or restore fail here, and how to fix it. Starts nothing.',
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
        cell: ['criu-version', 'lxc-version', 'cgroup', 'no-breakpoints', 'work-dir', 'archive-mirror', 'archive-keyring'],
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
            { name: 'criu', value: 'VERSION', text: 'Of the CRIU that wrote it, where the log does not say it.' },
            { name: 'lxc', value: 'VERSION', text: 'Of the LXC.' },
            { name: 'kernel', value: 'VERSION', text: 'Of the kernel.' },
            { name: 'cgroup', value: 'v1|v2', values: ['v1', 'v2'], text: 'Which the host has.' },
            { name: 'json', text: 'As JSON, on standard output.' },
        ],
        exitCodes: '0 every log is explained, or tells of no error, 1 one is not, 2 wrong usage, 3 error.',
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
        summary: 'print what completes commands, options and values in a shell',
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

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ FRAMES),
/* harmony export */   v: () => (/* binding */ Live)
/* harmony export */ });
/* harmony import */ var _report_prose_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7448);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8565);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   UU: () => (/* binding */ STDOUT),
/* harmony export */   Yf: () => (/* binding */ printAside),
/* harmony export */   aW: () => (/* binding */ textOptions),
/* harmony export */   cc: () => (/* binding */ complain),
/* harmony export */   nl: () => (/* binding */ Display),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5531);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8063);
/** All that the terminal command writes goes through here: nothing that was read somewhere steers the terminal. */


// biome-ignore lint/plugin: nobody else writes to them
const { stdout, stderr } = process;
/** How standard output wants its text. */
function textOptions(detail) {
    return { colour: wantsColour(), columns: stdout.columns || 80, ...(detail === undefined ? {} : { detail }) };
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ userFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** Where, by the XDG Base Directory Specification, the user keeps such things of ours. It passes over a relative path. */
function userFolder(variable, otherwise) {
    const folder = process.env[variable] ?? '';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), otherwise), 'criu-lxc-test');
}
//# sourceMappingURL=user-folder.js.map

/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   lv: () => (/* binding */ asInput),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   ui: () => (/* binding */ asOption),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _criu_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1009);
/* harmony import */ var _workload_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2151);


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
        text: "Whose users the container has: `privileged`, the host's, its root is root; `unprivileged`, mapped to others (`lxc.idmap`), as in most containers (docs/unprivileged.md).",
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
        text: 'Run in a virtual machine with another kernel of Debian: `apt:SUITE`, a version (`6.12`), a range, `latest`, or one of your own: `path:FILE` (docs/kernels.md). Empty: on this host.',
    },
    cgroup: {
        option: '--cgroup',
        value: 'VERSION',
        default: 'auto',
        allowed: ['auto', 'v1', 'v2'],
        list: true,
        decides: 'cell',
        text: 'Cgroup version that the container sees. `auto`: the one with the controllers of this host; for LXC 7 and later, `v2`.',
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
        text: 'Dump without stopping the container: it must go on undisturbed. Of the witness the last dump is then restored.',
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
        text: 'After a failure that is not explained, do not run the cell again with one thing changed at a time (CRIU, the workload, the mode, LXC), which tells what has a part in it.',
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

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ verdictOfFailure),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Ri: () => (/* binding */ EXIT_USAGE),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   ln: () => (/* binding */ REFUSED)
/* harmony export */ });
/* unused harmony export EXIT_INTERRUPTED */
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5531);


/** Nothing is said about checkpoint/restore when it was never reached. */
const OWN_FAULTS = ['provide', 'start', null];
/** @param failureClass of a cell that did not pass */
function verdictOfFailure(failureClass) {
    return OWN_FAULTS.includes(failureClass) ? 'error' : 'failed';
}
/** 77 is what test drivers read as "skipped" (automake, LXC's own). Wrong usage is 2, an interruption 130. */
const EXIT_CODES = { passed: 0, failed: 1, error: _host_leave_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_ERROR */ .SI, skipped: 77 };
const EXIT_USAGE = 2;
const EXIT_INTERRUPTED = 130;
/**
 * As what a program ends that has told a verdict.
 *
 * @param unwritten what it could not write then: a pass that is not where somebody looks for it is an error, and no other
 * verdict is changed
 * @param refused something was skipped, which the user does not allow: that ends the program, and changes no verdict
 */
function exitCode(verdict, unwritten, refused = false) {
    if (refused && (verdict === 'passed' || verdict === 'skipped'))
        return EXIT_CODES.failed;
    return EXIT_CODES[verdict === 'passed' && unwritten.length > 0 ? 'error' : verdict];
}
/** As what a program ends that has no verdict. */
function exitCodeOf(error) {
    if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$)
        return EXIT_INTERRUPTED;
    return error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb ? EXIT_USAGE : _host_leave_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_ERROR */ .SI;
}
/** Whether a cell was skipped, and `on-skip` does not allow that. */
function isRefused(onSkip, result) {
    return onSkip === 'fail' && result?.verdict === 'skipped';
}
/** What a user reads whose skip ends the program. */
const REFUSED = 'A cell was skipped, which on-skip does not allow.';
//# sourceMappingURL=verdict.js.map

/***/ }),

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ nativeFolder),
/* harmony export */   Yb: () => (/* binding */ pageTemplate),
/* harmony export */   fX: () => (/* binding */ toolVersion),
/* harmony export */   rW: () => (/* binding */ cellProgram),
/* harmony export */   sc: () => (/* binding */ nativeProgram),
/* harmony export */   xj: () => (/* binding */ cliProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** The folder that the bundles lie in: dist, one below it for each program. */
function dist() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1])));
}
/** The bundled src/helper/main.ts. */
function cellProgram() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'helper', 'index.js');
}
/** The bundled src/cli/main.ts. */
function cliProgram() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'cli', 'index.js');
}
/** A program in C (src/workload, src/host/probe, src/host/inspector), for this machine, beside the dist that this program of a cell lies in. */
function nativeProgram(name, cellProgram) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nativeFolder(cellProgram), `${name}-${process.arch}`);
}
/** The folder that {@link nativeProgram}s lie in. */
function nativeFolder(cellProgram) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cellProgram))), 'bin', 'witness');
}
/** What reports fill in to make the page: src/page, built. */
function pageTemplate() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'page', 'index.html');
}
function toolVersion() {
    const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), '..', 'package.json'), 'utf8'));
    return manifest.version;
}
//# sourceMappingURL=installation.js.map

/***/ }),

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);

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

/***/ 6477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SI: () => (/* binding */ EXIT_ERROR),
  qN: () => (/* binding */ begin),
  qG: () => (/* binding */ leave)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __nccwpck_require__(8063);
;// CONCATENATED MODULE: ./build/host/leave.js




/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
const EXIT_ERROR = 3;
/** Those of the three descriptors of every process that were a terminal at first. */
let terminals = [];
/** Why not all that was told got there; null when it did, or its reader had seen enough. */
let untold = null;
/** What others may never do with files that our programs make, whatever umask these were given. */
const NOT_FOR_OTHERS = 0o022;
/**
 * Call it first in every program: from here on it ends with {@link EXIT_ERROR} unless something else is decided.
 *
 * @param umask in place of what is stricter than ours
 */
function begin(umask) {
    const given = process.umask(NOT_FOR_OTHERS);
    process.umask(umask ?? given | NOT_FOR_OTHERS);
    process.exitCode = EXIT_ERROR;
    terminals = [0, 1, 2].filter((fd) => (0,external_node_tty_namespaceObject.isatty)(fd));
    process.on('uncaughtException', (error) => {
        say(`${(0,errors/* errorText */.kc)(error)}\n`);
        leaveAtOnce(EXIT_ERROR);
    });
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    stdout.on('error', (error) => {
        // A reader that has seen enough, such as head, is no reason to break off a cell.
        if (error.code !== 'EPIPE')
            untold ??= error;
    });
    stderr.on('error', () => undefined);
}
/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
async function leave() {
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    const taken = [stdout, stderr].map((stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)));
    await Promise.all(taken);
    if (untold !== null)
        say(`Standard output did not take all that was said: ${untold.message}.\n`);
    return leaveAtOnce(untold !== null && process.exitCode === 0 ? EXIT_ERROR : process.exitCode);
}
/** At once and whatever becomes of it: there may be nobody left to hear it. */
function say(text) {
    try {
        (0,external_node_fs_.writeSync)(2, (0,words_escape/* printable */.g$)(text));
    }
    catch {
        // Nobody is.
    }
}
function leaveAtOnce(code) {
    // Node sets terminals back to what they were, and aborts when one is gone.
    for (const fd of terminals)
        if (!(0,external_node_tty_namespaceObject.isatty)(fd))
            (0,external_node_fs_.closeSync)(fd);
    process.exit(code);
}
//# sourceMappingURL=leave.js.map

/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ traceBug),
/* harmony export */   g: () => (/* binding */ traceListener),
/* harmony export */   tB: () => (/* binding */ now),
/* harmony export */   xY: () => (/* binding */ tracingAs),
/* harmony export */   xz: () => (/* binding */ traceCommand),
/* harmony export */   zR: () => (/* binding */ tracing)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6698);

/** A command that takes longer is told of while it runs: it may never end. */
const LONG_MS = 1000;
const listener = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** Runs `work`. `hear` is told of every command and every bug in it; so is whoever listens to what is around it. */
function tracing(hear, work) {
    const around = listener.getStore();
    return listener.run((event) => {
        hear(event);
        around?.(event);
    }, work);
}
/** Runs `work`. Who listens to what is around it is told where an event comes from. */
function tracingAs(where, work) {
    const around = listener.getStore();
    return around === undefined
        ? work()
        : listener.run((event) => around({ ...event, where: [where, event.where].filter(Boolean).join(' ') }), work);
}
/** Who listens here; ask before anything asynchronous. */
function traceListener() {
    return listener.getStore();
}
/**
 * Tells of a command that begins now.
 *
 * @returns to be called when it has ended: in which words, and with the end of what it printed when it failed
 */
function traceCommand(argv) {
    const hear = listener.getStore();
    if (hear === undefined)
        return () => undefined;
    const started = now();
    const long = setTimeout(() => hear({ type: 'command', argv, started, end: null }), LONG_MS).unref();
    return (ended, said) => {
        clearTimeout(long);
        hear({ type: 'command', argv, started, end: { ms: now() - started, ended, said } });
    };
}
/** Tells of what nobody expected. */
function traceBug({ message, stack = message }) {
    listener.getStore()?.({ type: 'bug', started: now(), stack });
}
function now() {
    return performance.timeOrigin + performance.now();
}
//# sourceMappingURL=trace.js.map

/***/ }),

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ withoutQueries),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   Hn: () => (/* binding */ holdsCredentials)
/* harmony export */ });
/**
 * Whether an address has a password in it, or what may be one: over http a user name alone may be a token.
 *
 * @param text a URL, `USER@HOST:PATH`, or anything else, which has none
 */
function holdsCredentials(text) {
    const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (scheme === undefined)
        return /^[^/\s]*:[^/\s]*@/.test(text);
    // Others may read more into it than Node does.
    if (!URL.canParse(text))
        return text.includes('@');
    const { username, password } = new URL(text);
    return password !== '' || (username !== '' && !/ssh$/i.test(scheme));
}
/**
 * An address that a browser may be sent to, with nothing in it that ends a link in HTML or Markdown; null for what is neither
 * http nor https, or has a user in it, who could be taken for the host.
 */
function webAddress(text) {
    if (!URL.canParse(text))
        return null;
    const { protocol, username, password, href } = new URL(text);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return null;
    return href.replaceAll(/[^\w./:#?=&%~+,;@-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A text without the queries of URLs in it, which may hold a token. */
function withoutQueries(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 5523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/** More letters than these are no slip of the fingers. */
const SLIP = 2;
/** ` Did you mean criu?` where a word looks like one of those that there are; else nothing. */
function didYouMean(word, known) {
    if (known.length === 0)
        return '';
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, known);
    const isSlip = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, nearest) <= Math.min(SLIP, Math.floor(word.length / 2));
    return isSlip ? ` Did you mean ${nearest}?` : '';
}
//# sourceMappingURL=did-you-mean.js.map

/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   MO: () => (/* binding */ Skip),
/* harmony export */   VF: () => (/* binding */ isMistake),
/* harmony export */   Zu: () => (/* binding */ StageError),
/* harmony export */   an: () => (/* binding */ isOfTheSystem),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/* unused harmony export isExhausted */
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6462);

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
class UsageError extends Error {
    constructor(message, options) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
    }
}
/** It cannot be tested here. The message is the reason. */
class Skip extends Error {
    /** Id of the finding that says the same; null when there is none. */
    explainedBy;
    constructor(message, explainedBy = null) {
        super(message);
        this.explainedBy = explainedBy;
    }
}
/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
class StageError extends Error {
    failureClass;
    /** Id of the finding that explains it; null when there is none. */
    explainedBy;
    constructor(failureClass, message, { explainedBy = null, ...options } = {}) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
        this.failureClass = failureClass;
        this.explainedBy = explainedBy;
    }
}
/** Something of a container could not be read. Of checkpoint/restore that says nothing, unless it could be read before. */
class Unread extends StageError {
    constructor(message) {
        super(null, message);
    }
}
/** SIGINT or SIGTERM arrived. */
class Interrupted extends Error {
    /** What could not be removed on the way out, in words. */
    left;
    constructor(left = []) {
        super(left.length === 0
            ? 'Interrupted; nothing was left behind.'
            : `Interrupted; left behind: ${left.join(', ')}. \`criu-lxc-test clean\` tries again.`);
        this.left = left;
    }
}
/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
function errorText(error) {
    const isExpected = [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
    if (isExpected)
        return error.message;
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}
/**
 * A mistake in our own code, for those who put what went wrong into a sentence: of such one they do not. Errors of the system
 * and of what others wrote are of other kinds.
 */
function isMistake(error) {
    return error instanceof TypeError || error instanceof ReferenceError;
}
/** What has run out, or may not be written to, and a path that is too long, are no mistakes of ours. */
const REFUSALS = [
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EFBIG',
    'EIO',
    'ENOMEM',
    'EAGAIN',
    'EMFILE',
    'ENFILE',
    'EACCES',
    'ENAMETOOLONG',
    'EPERM',
];
/** What this process has run out of itself. */
const EXHAUSTED = (/* unused pure expression or super */ null && (['ENOMEM', 'EMFILE', 'ENFILE']));
/** This process got no memory or no descriptor: nothing is said about what it wanted that for. */
function isExhausted(error) {
    return EXHAUSTED.includes(error.code ?? '');
}
/** The system refused something: space, memory, a descriptor, the right to write. */
function isOfTheSystem(error) {
    if (!(error instanceof Error))
        return false;
    const { code = '' } = error;
    return (REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause));
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 8063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   I4: () => (/* binding */ styled),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   eC: () => (/* binding */ scriptJson),
/* harmony export */   et: () => (/* binding */ printableJson),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
/** Texts come from logs, from containers and from files of strangers. What a reader of them cannot bear is taken out here. */
/**
 * Control characters but for the end of a line and the tab, halves of surrogate pairs, what nobody sees or what turns the
 * direction of text, other ends of lines, and what is no character for good.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{NChar}]/gu;
const ESCAPE = '\u001b';
/** Styles that {@link styled} begins and ends; no other sequence gets to a terminal. */
const STYLED = new RegExp(`(${ESCAPE}\\[(?:0|1|31|32|33|36)m)`);
/** Text that steers no terminal, breaks no document, and of which everything is seen. */
function printable(text) {
    return text.replace(UNPRINTABLE, '\uFFFD');
}
/** The same on one line, with single spaces. */
function oneLine(text) {
    return printable(text).replaceAll(/\s+/g, ' ');
}
/** The same on one line, and columns stay where they are. */
function printableLine(text) {
    return printable(text).replaceAll('\n', ' ');
}
/** Bold, red, green, yellow or cyan, for a terminal. */
function styled(style, text) {
    return `${ESCAPE}[${style}m${printable(text)}${ESCAPE}[0m`;
}
/** A page that may be styled, for a terminal. */
function terminal(page) {
    return page
        .split(STYLED)
        .map((part, at) => (at % 2 === 1 ? part : printable(part)))
        .join('');
}
/** Text in XML, between tags or quotes. */
function xml(text) {
    return printable(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
/** JSON within a script element of HTML: there only `<` can end it. */
function scriptJson(value) {
    const plain = (_key, each) => (typeof each === 'string' ? printable(each) : each);
    return JSON.stringify(value, plain).replaceAll('<', '\\u003c');
}
/** JSON for a terminal or a pipe: the same value, and nothing in it that is not {@link printable}. */
function printableJson(value) {
    const escaped = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`);
    return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) => escaped(character).join(''));
}
//# sourceMappingURL=escape.js.map

/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   uE: () => (/* binding */ allNamespaces),
/* harmony export */   vZ: () => (/* binding */ WORKLOADS),
/* harmony export */   wu: () => (/* binding */ OF_PROCESSES)
/* harmony export */ });
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

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  XI: () => (/* binding */ action),
  xw: () => (/* reexport */ start),
  UP: () => (/* binding */ matrix),
  z8: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __nccwpck_require__(8109);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __nccwpck_require__(9759);
// EXTERNAL MODULE: ./build/host/interruption.js
var interruption = __nccwpck_require__(4332);
// EXTERNAL MODULE: ./build/host/leave.js + 1 modules
var leave = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __nccwpck_require__(2506);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __nccwpck_require__(8213);
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
// EXTERNAL MODULE: ./build/cli/live.js
var live = __nccwpck_require__(1103);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __nccwpck_require__(8565);
// EXTERNAL MODULE: ./build/cli/user-folder.js
var user_folder = __nccwpck_require__(9067);
;// CONCATENATED MODULE: ./build/cli/main.js
// What a command needs is loaded when it is known which: most of it is large.











/** Runs what the command line says, and ends this process. */
async function start() {
    (0,leave/* begin */.qN)();
    const argv = process.argv.slice(2);
    const code = await main(argv, (0,interruption/* interruption */.Y)(), new live/* Live */.v());
    process.exitCode = wantsGitBisect(argv) ? gitBisectCode(code) : code;
    return (0,leave/* leave */.qG)();
}
async function main(argv, interrupted, live) {
    if (argv[0] === '--version' || argv[0] === '-V') {
        (0,terminal/* print */.yy)(`criu-lxc-test ${(0,installation/* toolVersion */.fX)()}\n`);
        return verdict/* EXIT_CODES */.ai.passed;
    }
    try {
        const written = (0,cli_arguments/* parseArguments */.W)(argv);
        if (written.help) {
            (0,terminal/* print */.yy)((await __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.bind(__nccwpck_require__, 9654))).helpFor(argv));
            return verdict/* EXIT_CODES */.ai.passed;
        }
        const { parseOptions } = await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(976)]).then(__nccwpck_require__.bind(__nccwpck_require__, 976));
        const options = parseOptions(written);
        const work = () => command(options, surround(options, interrupted, live), live);
        if (written.values['debug'] !== true)
            return await work();
        const { liveDebugLog, ownRedactor } = await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(257)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6257));
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
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(553), __nccwpck_require__.e(563), __nccwpck_require__.e(720)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2720))).run(options, surroundings, live);
        case 'grid':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(553), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(781), __nccwpck_require__.e(775)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9775))).grid(options, surroundings, live);
        case 'bisect':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(553), __nccwpck_require__.e(781), __nccwpck_require__.e(114), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5837))).bisect(options, surroundings, live);
        case 'doctor':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(291), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(553), __nccwpck_require__.e(539)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3539))).doctor(options, surroundings, live);
        case 'versions':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(556)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5556))).versions(options, surroundings, live);
        case 'clean':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(72), __nccwpck_require__.e(32)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5032))).clean(options, surroundings);
        case 'explain':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(665), __nccwpck_require__.e(553), __nccwpck_require__.e(852)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7226))).explain(options, options.explain, surroundings);
        case 'completion':
            (0,terminal/* print */.yy)((await __nccwpck_require__.e(/* import() */ 767).then(__nccwpck_require__.bind(__nccwpck_require__, 6767))).completion(options.words ?? []));
            return verdict/* EXIT_CODES */.ai.passed;
        case 'report':
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(521), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(374), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1743))).report(options.report);
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
//# sourceMappingURL=main.js.map
;// CONCATENATED MODULE: ./build/doors.js

const action = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(58), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(553), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(781), __nccwpck_require__.e(114), __nccwpck_require__.e(542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1542));
const matrix = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(58), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(72), __nccwpck_require__.e(930), __nccwpck_require__.e(594)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7594));
const report = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(58), __nccwpck_require__.e(665), __nccwpck_require__.e(714), __nccwpck_require__.e(762), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(374), __nccwpck_require__.e(773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5773));

var __webpack_exports__action = __webpack_exports__.XI;
var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__matrix = __webpack_exports__.UP;
var __webpack_exports__report = __webpack_exports__.z8;
export { __webpack_exports__action as action, __webpack_exports__cli as cli, __webpack_exports__matrix as matrix, __webpack_exports__report as report };
