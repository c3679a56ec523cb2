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

/***/ 6954:
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

/***/ 5574:
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

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ optionName),
  W: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __nccwpck_require__(7529);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(1916);
;// CONCATENATED MODULE: ./build/words/did-you-mean.js

/** More letters than these are no slip of the fingers. */
const SLIP = 2;
/** ` Did you mean criu?` where a word looks like one of those that there are; else nothing. */
function didYouMean(word, known) {
    const nearest = (0,mod/* closest */.kp)(word, known);
    const isSlip = (0,mod/* distance */.Io)(word, nearest) <= Math.min(SLIP, Math.floor(word.length / 2));
    return isSlip ? ` Did you mean ${nearest}?` : '';
}
//# sourceMappingURL=did-you-mean.js.map
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
// EXTERNAL MODULE: ./build/cli/commands.js
var cli_commands = __nccwpck_require__(8455);
;// CONCATENATED MODULE: ./build/cli/arguments.js





/** @throws UsageError */
function parseArguments(argv) {
    const [command = 'help', ...rest] = argv;
    if (['help', '--help', '-h'].includes(command))
        return { command: 'run', help: true, values: {}, positionals: [] };
    if (!(0,cli_commands/* isCommand */.y9)(command)) {
        const commands = Object.keys(cli_commands/* COMMANDS */.Lo);
        throw new errors/* UsageError */.eb(`There is no command "${command}".${didYouMean(command, commands)} There are ${commands.join(', ')}.`);
    }
    const { values, positionals } = parse(command === 'clean' ? withStoreValue(rest) : rest, command);
    return { command, help: values['help'] === true, values, positionals };
}
/** What the parser is told of a command's options. */
function optionsOf(command) {
    const { cell, options } = (0,cli_commands/* commandOf */.Nl)(command);
    const ofCell = cell === undefined ? [] : inputs/* INPUT_NAMES */.Qh.map((input) => [optionName(input), !(0,inputs/* isSwitch */.Tb)(input)]);
    const own = options.map(({ name, value }) => [name, value !== undefined]);
    return Object.fromEntries([...ofCell, ...own, ['help', false]].map(([name, hasValue]) => [
        name,
        { type: hasValue ? 'string' : 'boolean' },
    ]));
}
/** To `clean`, `--store` alone means the usual store. The parser knows no value that may be left out: give it an empty one. */
function withStoreValue(args) {
    return args.map((arg, at) => (arg === '--store' && (args[at + 1] ?? '-').startsWith('-') ? '--store=' : arg));
}
function parse(args, command) {
    try {
        const allowPositionals = command === 'grid' || command === 'report';
        return (0,external_node_util_.parseArgs)({ args, options: optionsOf(command), strict: true, allowPositionals });
    }
    catch (error) {
        const [reason = ''] = error.message.split(/\.?(?:\s+To |\n)/);
        const unknown = reason.match(/^Unknown option '(--.+)'$/)?.[1] ?? '';
        const meant = didYouMean(unknown, Object.keys(optionsOf(command)).map((name) => `--${name}`));
        throw new errors/* UsageError */.eb(`${reason}.${meant} \`criu-lxc-test ${command} --help\` lists what is allowed.`);
    }
}
/** The name of an input's option, without the dashes. */
function optionName(input) {
    return inputs/* INPUTS */.mc[input].option.slice(2);
}
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 8455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7529);

const STORE = {
    name: 'store',
    value: 'DIR',
    text: "Where CRIU and LXC are kept. Default: in the user's cache folder.",
};
const MIRROR = { name: 'mirror', value: 'URL', text: "Archive to use instead of the host's." };
const KEYRING = {
    name: 'keyring',
    value: 'FILE',
    text: "Keys that the archive's signature is checked with.",
};
const EXITS_OF_CELL = '0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.';
const COMMANDS = {
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
        cell: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh,
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
        cell: _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh,
        exitCodes: '1 a cell failed, 3 none failed and one had an error, 77 all were skipped, 0 else; 2 wrong usage, 130 interrupted.',
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
        exitCodes: '0 all is well, 1 no cell can run here, a control was not noticed, or a failure is predicted, 2 wrong usage, 3 error.',
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
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   RZ: () => (/* binding */ FRAMES),
/* harmony export */   ve: () => (/* binding */ Live)
/* harmony export */ });
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8565);

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/** What a stage is called where people read it. */
const STAGES = {
    preflight: 'Looking at this host',
    provide: 'Providing CRIU and LXC',
    start: 'Starting the container',
    cycle: 'Checkpoint and restore',
    retry: 'A second try of what may pass',
    control: 'Trying the simplest cell on this host',
    versions: "Reading the archive's lists",
};
function stageTitle(stage) {
    return STAGES[stage] ?? stage;
}
/**
 * A line for the stage that runs, with its elapsed time. On a terminal it moves; elsewhere each stage is one line,
 * written when it ends, and details are left out.
 */
class Live {
    display = new _terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .Display */ .nl();
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
            this.title = stageTitle(progress.stage);
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
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(`${this.display.moves ? '  ' : ''}${this.title}${this.seconds()}`);
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

/***/ 5472:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5139);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9759);
/* harmony import */ var _host_interruption_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4332);
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6477);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2606);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1103);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8565);
/* harmony import */ var _user_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9067);
// What a command needs is loaded when it is known which: most of it is large.









(0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .begin */ .qN)();
const interrupted = (0,_host_interruption_js__WEBPACK_IMPORTED_MODULE_8__/* .interruption */ .Y)();
const live = new _live_js__WEBPACK_IMPORTED_MODULE_5__/* .Live */ .ve();
process.exitCode = await main(process.argv.slice(2));
await (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .leave */ .qG)();
async function main(argv) {
    if (argv[0] === '--version') {
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(`criu-lxc-test ${(0,_host_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .fX)()}\n`);
        return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
    }
    try {
        const written = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArguments */ .W)(argv);
        if (written.help) {
            (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((await __nccwpck_require__.e(/* import() */ 273).then(__nccwpck_require__.bind(__nccwpck_require__, 9654))).helpFor(argv));
            return _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
        }
        const { parseOptions } = await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(962), __nccwpck_require__.e(163), __nccwpck_require__.e(234), __nccwpck_require__.e(68), __nccwpck_require__.e(482), __nccwpck_require__.e(294), __nccwpck_require__.e(975)]).then(__nccwpck_require__.bind(__nccwpck_require__, 551));
        const options = parseOptions(written);
        const surroundings = surround(options);
        switch (options.command) {
            case 'run':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(163), __nccwpck_require__.e(234), __nccwpck_require__.e(78), __nccwpck_require__.e(68), __nccwpck_require__.e(818), __nccwpck_require__.e(880), __nccwpck_require__.e(720)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2720))).run(options, surroundings, live);
            case 'grid':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(96), __nccwpck_require__.e(163), __nccwpck_require__.e(234), __nccwpck_require__.e(78), __nccwpck_require__.e(68), __nccwpck_require__.e(818), __nccwpck_require__.e(482), __nccwpck_require__.e(880), __nccwpck_require__.e(912)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6912))).grid(options, surroundings, live);
            case 'doctor':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(291), __nccwpck_require__.e(163), __nccwpck_require__.e(234), __nccwpck_require__.e(78), __nccwpck_require__.e(68), __nccwpck_require__.e(818), __nccwpck_require__.e(880), __nccwpck_require__.e(654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 654))).doctor(options, surroundings, live);
            case 'versions':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(163), __nccwpck_require__.e(818), __nccwpck_require__.e(570)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5556))).versions(options, surroundings, live);
            case 'clean':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(163), __nccwpck_require__.e(78), __nccwpck_require__.e(580)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5032))).clean(options, surroundings);
            case 'report':
                return await (await Promise.all(/* import() */[__nccwpck_require__.e(962), __nccwpck_require__.e(234), __nccwpck_require__.e(482), __nccwpck_require__.e(294), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1743))).report(options.report);
        }
    }
    catch (error) {
        live.end();
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .complain */ .cc)(error);
        return (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(error);
    }
}
function surround(options) {
    const name = new Date().toISOString().replaceAll(/[:.]/g, '-');
    return {
        cellProgram: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .cellProgram */ .rW)(),
        store: options.store,
        evidence: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_user_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .userFolder */ .Y)('XDG_STATE_HOME', '.local/state'), `${name}-${process.pid}`),
        keepEvidence: options.keep,
        tool: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .fX)(),
        onProgress: live.onProgress,
        signal: interrupted,
    };
}
//# sourceMappingURL=main.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Q2: () => (/* binding */ printJson),
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
/** How standard output wants its text. https://no-color.org */
function textOptions() {
    return { colour: stdout.isTTY === true && !process.env['NO_COLOR'], columns: stdout.columns || 80 };
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
    stderr.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line)}\n`);
}
function complain(error) {
    stderr.write(`${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error))}\n`);
}
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

/***/ 7529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   eG: () => (/* binding */ describeInput),
/* harmony export */   lv: () => (/* binding */ asInput),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   ui: () => (/* binding */ asOption),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _criu_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1009);
/* harmony import */ var _workload_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2151);


const PRE_DUMPS = { least: 0, most: 10 };
const CYCLES = { least: 1, most: 10_000 };
const TIMEOUT_S = { least: 5, most: 86_400 };
/** All of them: parsing, help, action.yml, README, grids and the command that reproduces a cell are made from this. */
const INPUTS = {
    'criu-version': {
        option: '--criu',
        value: 'SPEC',
        default: '',
        list: true,
        text: 'Which CRIU: `system`, a version (`4.2.1`), a range (`4.x`, `>=4.1 <5`), `latest`, `apt:SUITE`, `path:DIR`, or one that is built here: `git:REF` (tag, branch, commit, `pull/N/head`), `git:URL#REF`, `tarball:FILE-or-URL`, with `#sha256=SUM` behind it if you like. Empty, the one on PATH, else the newest at hand.',
    },
    'restore-criu-version': {
        option: '--restore-criu',
        value: 'SPEC',
        default: '',
        list: true,
        text: 'Which CRIU restores, in the same words as `criu-version`: in every cycle the one dumps and the other restores. Empty, the same for both.',
    },
    'lxc-version': {
        option: '--lxc',
        value: 'SPEC',
        default: '',
        list: true,
        text: 'Which LXC, in the same words as `criu-version`; it is not built here, so `git:` and `tarball:` are not among them.',
    },
    workload: {
        option: '--workload',
        value: 'NAME',
        default: 'witness',
        allowed: _workload_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .WORKLOADS */ .vZ,
        list: true,
        text: "What runs in the container: `witness`; `tcp`, the witness with TCP connections that are held from outside; `apps`, redis, nginx and a python server of the archive; `systemd`, with services, a timer and its journal; `command`, what `image`, `start`, `ready`, `verify` and `config` say; `zdtm`, CRIU's own tests.",
    },
    image: {
        option: '--image',
        value: 'IMAGE',
        default: '',
        workload: 'command',
        text: 'Folder or tarball with a root file system, or `container:NAME`, a container of this host. It is copied, never touched.',
    },
    start: {
        option: '--start',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        text: 'Shell command that runs in it as pid 1. Empty, its own `/sbin/init`.',
    },
    ready: {
        option: '--ready',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        text: 'Shell command, run in the container until it ends with 0. Empty, it is ready as soon as it runs.',
    },
    verify: {
        option: '--verify',
        value: 'COMMAND',
        default: '',
        workload: 'command',
        text: 'Shell command, run in the container; what it prints must be the same before the dump and after the restore, and it must end with 0.',
    },
    config: {
        option: '--config',
        value: 'FILE',
        default: '',
        workload: 'command',
        text: "File with more lines for the container's LXC config.",
    },
    'systemd-without': {
        option: '--systemd-without',
        value: 'IDS',
        default: '',
        workload: 'systemd',
        text: 'Settings that are left out, to see what happens then; docs/systemd.md names them.',
    },
    zdtm: {
        option: '--zdtm',
        value: 'LIST',
        default: '',
        workload: 'zdtm',
        text: "Which of CRIU's tests, as `recommended`, `mounts`, `all`, names, globs (`sk-unix*`), a file with names (that has a `/` in its own), and `shard=2/5` for a part of them. Empty, `recommended`.",
    },
    'zdtm-source': {
        option: '--zdtm-source',
        value: 'SPEC',
        default: '',
        workload: 'zdtm',
        text: 'The CRIU whose tests they are, as `git:REF`, `git:URL#REF` or `tarball:FILE-or-URL`. Empty, the source of the CRIU under test, else the release of its version.',
    },
    'zdtm-expect': {
        option: '--expect',
        value: 'FILE',
        default: '',
        workload: 'zdtm',
        text: 'File with recorded outcomes, a line of name and `passed`, `failed` or `skipped` for each test. What is worse fails, and nothing else.',
    },
    cgroup: {
        option: '--cgroup',
        value: 'VERSION',
        default: 'auto',
        allowed: ['auto', 'v1', 'v2'],
        list: true,
        text: 'The cgroup version that the container sees. `auto`, the one that holds the controllers of this host, and `v2` for LXC 7 and later.',
    },
    cycles: {
        option: '--cycles',
        value: 'N',
        default: '1',
        range: CYCLES,
        list: true,
        text: 'How many times the container is checkpointed and restored. Cycle n dumps what cycle n-1 restored.',
    },
    facts: {
        option: '--facts',
        value: 'NAME=POLICY,…',
        default: '',
        text: 'What a change of a fact means, as `NAME=must` (fails, even a known loss) or `NAME=info` (is only reported), separated by commas or line ends. Empty, as docs/facts.md has it.',
    },
    'leave-running': {
        option: '--leave-running',
        default: 'false',
        text: 'The dump leaves the container running, and nothing is restored: it has to go on undisturbed.',
    },
    'pre-dumps': {
        option: '--pre-dumps',
        value: 'N',
        default: '0',
        range: PRE_DUMPS,
        list: true,
        text: 'How many dumps of the memory alone come before the dump. Skipped on a kernel without dirty page tracking.',
    },
    'repeat-restore': {
        option: '--repeat-restore',
        default: 'false',
        text: 'Restore, kill, and restore once more from the same images.',
    },
    fresh: {
        option: '--fresh',
        default: 'false',
        text: 'A new container for each cycle, instead of one that goes through all of them.',
    },
    fault: {
        option: '--fault',
        value: 'NAME',
        default: '',
        allowed: Object.keys(_criu_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .FAULTS */ .y),
        list: true,
        text: 'Make CRIU fail. After a dump that failed the container must go on; after a restore that failed its images must still restore. Empty, none.',
    },
    'no-breakpoints': {
        option: '--no-breakpoints',
        default: 'false',
        text: 'CRIU does without hardware breakpoints, which some virtual machines do not deliver: there CRIU before 4.2 hangs.',
    },
    timeout: {
        option: '--timeout',
        value: 'SECONDS',
        default: '120',
        range: TIMEOUT_S,
        text: 'Seconds for the container and all of its cycles.',
    },
    'minimum-criu-version': {
        option: '--minimum-criu',
        value: 'VERSION',
        // CRIU 1.3 has a deadlock that makes dumps fail (lxc d48d22299).
        default: '1.3.1',
        text: 'Skip when CRIU is older than this.',
    },
    'on-skip': {
        option: '--on-skip',
        value: 'RESULT',
        default: 'pass',
        allowed: ['pass', 'fail'],
        ofAll: true,
        text: 'What a skip does to the step.',
    },
    'no-control': {
        option: '--no-control',
        default: 'false',
        text: 'When the cell fails, do not try the simplest cell on this host, the witness with the newest CRIU of the store, to tell whether it is what the cell has of its own.',
    },
    'check-latest': {
        option: '--check-latest',
        default: 'false',
        ofAll: true,
        text: 'Look for a newer version even if one in the store fits a range.',
    },
    'criu-repository': {
        option: '--criu-repository',
        value: 'URL',
        default: '',
        ofAll: true,
        text: "Where `git:REF` is looked up. Empty, upstream's repository.",
    },
    'install-build-deps': {
        option: '--install-build-deps',
        default: 'false',
        ofAll: true,
        text: 'Let apt install what CRIU is built with.',
    },
    'build-timeout': {
        option: '--build-timeout',
        value: 'SECONDS',
        default: '1800',
        range: TIMEOUT_S,
        ofAll: true,
        text: 'Seconds for building CRIU.',
    },
    'archive-mirror': {
        option: '--mirror',
        value: 'URL',
        default: '',
        ofAll: true,
        text: "URL of the package archive. Empty, the one that the host's apt uses.",
    },
    'archive-keyring': {
        option: '--keyring',
        value: 'FILE',
        default: '',
        ofAll: true,
        text: "File with the keys that sign the archive. Empty, those that the host's apt trusts for it.",
    },
    'work-dir': {
        option: '--work-dir',
        value: 'DIR',
        default: '',
        ofAll: true,
        text: 'Existing folder for the container and its checkpoints. Empty, `/var/tmp`.',
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
/** What it does and what it takes, in Markdown. */
function describeInput(name) {
    const { text, allowed, range, workload } = inputOf(name);
    const code = (value) => `\`${value}\``;
    const isSaid = allowed?.every((value) => text.includes(code(value))) ?? true;
    return [
        workload === undefined
            ? text
            : `Of the workload ${code(workload)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        ...(allowed === undefined || isSaid ? [] : [`One of ${allowed.map(code).join(', ')}.`]),
        ...(range === undefined ? [] : [`From ${range.least} to ${range.most}.`]),
        ...(isSwitch(name) ? ['`true` or `false`.'] : []),
    ].join(' ');
}
const asInput = (input) => input;
const asOption = (input) => INPUTS[input].option;
//# sourceMappingURL=inputs.js.map

/***/ }),

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ withoutSkips),
/* harmony export */   Bt: () => (/* binding */ verdictOfFailure),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/* unused harmony exports EXIT_USAGE, EXIT_INTERRUPTED */
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
 */
function exitCode(verdict, unwritten) {
    return EXIT_CODES[verdict === 'passed' && unwritten.length > 0 ? 'error' : verdict];
}
/** As what a program ends that has no verdict. */
function exitCodeOf(error) {
    if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$)
        return EXIT_INTERRUPTED;
    return error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb ? EXIT_USAGE : _host_leave_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_ERROR */ .SI;
}
/** What a caller sees who wants no test to be left out. */
function withoutSkips(result) {
    if (result.verdict !== 'skipped')
        return result;
    return { ...result, verdict: 'failed', cause: `Skipped, which on-skip does not allow: ${result.skipReason}` };
}
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
/* harmony export */   Yb: () => (/* binding */ pageTemplate),
/* harmony export */   fX: () => (/* binding */ toolVersion),
/* harmony export */   rW: () => (/* binding */ cellProgram),
/* harmony export */   sc: () => (/* binding */ nativeProgram)
/* harmony export */ });
/* unused harmony export cliProgram */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** The folder that the bundles lie in: dist, one below it for each program. */
function dist() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1])));
}
/** The bundled src/cell/main.ts. */
function cellProgram() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'cell', 'index.js');
}
/** The bundled src/cli/main.ts. */
function cliProgram() {
    return join(dist(), 'cli', 'index.js');
}
/** A program in C (src/workload, src/host/probe), for this machine, beside the dist that this program of a cell lies in. */
function nativeProgram(name, cellProgram) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cellProgram))), 'bin', 'witness', `${name}-${process.arch}`);
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
/** What asks a program to end. With nobody to hear it, SIGUSR1 has Node open its inspector: as root, to this whole host. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];
/** Aborted once this program is asked to end. From then on it ends when its sandboxes are gone. */
function interruption() {
    const asked = new AbortController();
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

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withoutQueries),
/* harmony export */   H: () => (/* binding */ holdsCredentials)
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
/** A text without the queries of URLs in it, which may hold a token. */
function withoutQueries(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MO: () => (/* binding */ Skip),
/* harmony export */   Zu: () => (/* binding */ StageError),
/* harmony export */   an: () => (/* binding */ isOfTheSystem),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6462);

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
class UsageError extends Error {
    constructor(message, options) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .B)(message), options);
    }
}
/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
function oneOf(value, allowed, label) {
    const known = allowed.find((each) => each === value);
    if (known === undefined)
        throw new UsageError(`${label} is "${value}"; allowed are ${allowed.join(', ')}.`);
    return known;
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
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .B)(message), options);
        this.failureClass = failureClass;
        this.explainedBy = explainedBy;
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
const STYLED = new RegExp(`(${ESCAPE}\\[(?:0|1|31|32|33)m)`);
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
/** Bold, red, green or yellow, for a terminal. */
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

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   vZ: () => (/* binding */ WORKLOADS)
/* harmony export */ });
/* unused harmony exports LIMITS, OF_PROCESSES */
/** What can run in the container, by the names that a user gives. */
const WORKLOADS = ['witness', 'tcp', 'apps', 'systemd', 'command', 'zdtm'];
/** Generous for what they run, and values that nothing sets by default. */
const LIMITS = {
    small: { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 },
    large: { memory: 1077 * 1024 * 1024, pids: 1077, cpuWeight: 777 },
};
/**
 * Lines of the config for what every process of the container has of its own: none is what a process has by default.
 * Not for a container of the user's, which may need what they take.
 */
const OF_PROCESSES = (/* unused pure expression or super */ null && ([
    'lxc.cap.drop = sys_time sys_module',
    'lxc.prlimit.nofile = 777:888',
    'lxc.proc.oom_score_adj = 77',
    'lxc.environment = MARK=77',
]));
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
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5472);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
