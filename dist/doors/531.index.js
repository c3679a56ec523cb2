export const id = 531;
export const ids = [531];
export const modules = {

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

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ verdictOfFailure),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Ri: () => (/* binding */ EXIT_USAGE),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES),
/* harmony export */   ln: () => (/* binding */ REFUSED)
/* harmony export */ });
/* unused harmony export EXIT_INTERRUPTED */
/* harmony import */ var _host_at_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6322);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);


/** Nothing is said about checkpoint/restore when it was never reached. */
const OWN_FAULTS = ['provide', 'start', null];
/** @param failureClass of a cell that did not pass */
function verdictOfFailure(failureClass) {
    return OWN_FAULTS.includes(failureClass) ? 'error' : 'failed';
}
/** 77 is what test drivers read as "skipped" (automake, LXC's own). Wrong usage is 2, an interruption 130. */
const EXIT_CODES = { passed: 0, failed: 1, error: _host_at_once_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_ERROR */ .S, skipped: 77 };
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
    return error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb ? EXIT_USAGE : _host_at_once_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_ERROR */ .S;
}
/** Whether a cell was skipped, and `on-skip` does not allow that. */
function isRefused(onSkip, result) {
    return onSkip === 'fail' && result?.verdict === 'skipped';
}
/** What a user reads whose skip ends the program. */
const REFUSED = 'A cell was skipped, and `on-skip` is `fail`.';
//# sourceMappingURL=verdict.js.map

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

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ leave),
/* harmony export */   q: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7066);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8063);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6322);





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
    process.exitCode = _at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_ERROR */ .S;
    terminals = [0, 1, 2].filter((fd) => (0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(fd));
    process.on('uncaughtException', (error) => {
        (0,_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtOnce */ .i)(2, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`${(0,_words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .kc)(error)}\n`));
        leaveAtOnce(_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_ERROR */ .S);
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
    if (untold !== null) {
        (0,_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAtOnce */ .i)(2, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(`Standard output did not take all that was said: ${untold.message}.\n`));
    }
    return leaveAtOnce(untold !== null && process.exitCode === 0 ? _at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_ERROR */ .S : process.exitCode);
}
function leaveAtOnce(code) {
    // Node sets terminals back to what they were, and aborts when one is gone.
    for (const fd of terminals)
        if (!(0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(fd))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    process.exit(code);
}
//# sourceMappingURL=leave.js.map

/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ traceBug),
/* harmony export */   g: () => (/* binding */ traceListener),
/* harmony export */   tB: () => (/* binding */ now),
/* harmony export */   xY: () => (/* binding */ tracingAs),
/* harmony export */   xz: () => (/* binding */ traceCommand),
/* harmony export */   zR: () => (/* binding */ tracing)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

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

/***/ 5523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** More letters than these are no slip of the fingers. */
const SLIP = 2;
/** ` Did you mean criu?` where a word looks like one of those that there are; else nothing. */
function didYouMean(word, known) {
    const meant = nearest(word, known);
    return meant === null ? '' : ` Did you mean ${meant}?`;
}
/** That of the words that there are which a word looks like; null when it looks like none. */
function nearest(word, known) {
    if (known.length === 0)
        return null;
    const found = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, known);
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, found) <= Math.min(SLIP, Math.floor(word.length / 2)) ? found : null;
}
//# sourceMappingURL=did-you-mean.js.map

/***/ }),

/***/ 8063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
