export const id = 704;
export const ids = [704];
export const modules = {

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9759);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3764);
/* harmony import */ var _report_many_join_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9539);
/* harmony import */ var _report_many_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2343);
/* harmony import */ var _report_one_write_each_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3133);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8565);







/** Joins results, tells and writes the reports, and ends as --fail-on has it. */
async function report({ paths, files, expected, failOn, past }) {
    const ids = expected === undefined ? [] : (0,_report_many_join_js__WEBPACK_IMPORTED_MODULE_3__/* .readExpected */ .vX)(expected, '--expected');
    const made = await (0,_report_many_report_js__WEBPACK_IMPORTED_MODULE_4__/* .readReport */ .t)({ paths, expected: ids, past, failOn });
    (files.json === _terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .STDOUT */ .UU ? _terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .printAside */ .Yf : _terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(made.text);
    const write = (file, text) => file === _terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .STDOUT */ .UU ? (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(JSON.parse(text)) : (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, text);
    const means = { tool: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .fX)(), template: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .pageTemplate */ .Yb)(), write };
    const unwritten = await (0,_report_one_write_each_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEach */ .T)((0,_report_many_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFiles */ .I)(made, files, means));
    for (const line of unwritten)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .note */ .N4)(line);
    return (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$)(made.failure?.verdict ?? 'passed', unwritten);
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ statsOf),
/* harmony export */   QZ: () => (/* binding */ O_PATH),
/* harmony export */   RO: () => (/* binding */ unfitFolder),
/* harmony export */   TV: () => (/* binding */ isExecutable),
/* harmony export */   Yl: () => (/* binding */ pathsBelow),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   yO: () => (/* binding */ entriesBelow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Takes hold of what a path names and opens nothing: no pipe is waited for, no device hears of it. Of Linux, on all
 * architectures; Node has no name for it.
 */
const O_PATH = 0x200000;
function isExecutable(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** What lies at a path that somebody wrote; null when nothing does, or nothing can: it is too long, say. */
function statsOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch {
        return null;
    }
}
/**
 * Why programs cannot be run from a folder, or files lie there; null when they can. LXC splits PATH at `;`, too, and the
 * lines of its config, and of mounts, end where a line does.
 *
 * @param most characters, for what cuts off a longer path
 */
function unfitFolder(path, most = Number.POSITIVE_INFINITY) {
    if (/[:;\n]/.test(path))
        return 'its path has a colon, a semicolon or a line break, at which CRIU or LXC cut it';
    return path.length > most ? `its path is longer than ${most} characters, after which iptables cuts it off` : null;
}
/** Makes a folder and those above it. Node's own `recursive` never returns below /proc. */
function makeFolder(path) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        // It is there, or somebody else made it meanwhile.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            throw error;
    }
}
/** All that is below a folder. Links are not followed: they may lead in circles, as some in CRIU's source do. */
function entriesBelow(folder) {
    // Node's own `recursive` follows them, with types too.
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).flatMap((entry) => entry.isDirectory() ? [entry, ...entriesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name))] : [entry]);
}
/** Paths of all that is below a folder, from there. */
function pathsBelow(folder) {
    return entriesBelow(folder).map(({ parentPath, name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parentPath, name)));
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isRoots),
/* harmony export */   Jl: () => (/* binding */ isSafeIn),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   h3: () => (/* binding */ openToOthers),
/* harmony export */   lD: () => (/* binding */ writableByOthers),
/* harmony export */   t3: () => (/* binding */ dangerToRoot),
/* harmony export */   xr: () => (/* binding */ closedToOthers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);



/** As many as the kernel follows. */
const MOST_LINKS = 40;
/** Root's, or that of the user whom sudo made root: what these two write, root may believe. */
function isOurs({ uid }) {
    return uid === 0 || String(uid) === process.env['SUDO_UID'];
}
/** Root's, and for nobody else to change. */
function isRoots({ uid, mode }) {
    return uid === 0 && (mode & 0o022) === 0;
}
/**
 * Whether an entry of a folder stays what it is until root or the caller of sudo changes it. Where all may write, the
 * sticky bit (as of /tmp) keeps an entry for its owner.
 *
 * @param entry null when it is not there yet, and is going to be root's
 */
function isSafeIn(folder, entry) {
    if (!isOurs(folder))
        return false;
    const othersWrite = (folder.mode & 0o022) !== 0;
    return !othersWrite || (isSticky(folder) && (entry === null || isOurs(entry)));
}
function isSticky({ mode }) {
    return (mode & 0o1000) !== 0;
}
/**
 * The first part of a path that somebody other than root and the caller of sudo can change, so that what comes next, or it
 * itself, becomes another file; null when there is none. From the root on: what was found safe stays so. What is not
 * there yet is taken for root's to make.
 *
 * @param path absolute; it may lead through links
 */
function openToOthers(path) {
    const ahead = path.split('/');
    let folder = '/';
    for (let links = 0; ahead.length > 0;) {
        const name = ahead.shift();
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
            continue;
        }
        const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(entry, { throwIfNoEntry: false }) ?? null;
        const within = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder);
        if (!isSafeIn(within, there))
            return isOurs(within) && isSticky(within) ? entry : folder;
        if (there?.isDirectory()) {
            folder = entry;
            continue;
        }
        if (!there?.isSymbolicLink())
            return null;
        links += 1;
        if (links > MOST_LINKS)
            return folder;
        const link = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(entry);
        if (link.startsWith('/'))
            folder = '/';
        ahead.unshift(...link.split('/'));
    }
    return null;
}
/** As {@link openToOthers}, of a file that is there; itself, where its content is others' to change. */
function writableByOthers(file) {
    const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    return openToOthers(file) ?? (isOurs({ uid }) && (mode & 0o022) === 0 ? null : file);
}
/** As {@link openToOthers} where it matters: whoever is not root endangers nobody else, and null is said. */
function dangerToRoot(path) {
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .isRoot */ .j)() ? openToOthers((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) : null;
}
/** The first folder on the way to a path, or that itself, that users other than its owner may not enter; null when there is none. */
function closedToOthers(path) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    const closed = parent === path ? null : closedToOthers(parent);
    return closed ?? (((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mode & 0o001) === 0 ? path : null);
}
//# sourceMappingURL=owners.js.map

/***/ }),

/***/ 3759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SUDO),
/* harmony export */   j: () => (/* binding */ isRoot)
/* harmony export */ });
/** Never asks for a password: a job would wait for ever. */
const SUDO = ['sudo', '-n', '--'];
function isRoot() {
    return process.geteuid?.() === 0;
}
//# sourceMappingURL=root.js.map

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

/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ STANDING_SIGN),
/* harmony export */   HW: () => (/* binding */ knownLosses),
/* harmony export */   Hn: () => (/* binding */ STANDING),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   O9: () => (/* binding */ LINK_ON_THE_HOST),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   sc: () => (/* binding */ NOT_TESTED),
/* harmony export */   sk: () => (/* binding */ isOfHost),
/* harmony export */   vh: () => (/* binding */ WORST_FIRST),
/* harmony export */   wt: () => (/* binding */ lossesLine)
/* harmony export */ });
/** The finding that says what of a container was left out or stood in for. */
const NOT_TESTED = 'not-tested';
/** The finding that a link of the host would keep the container from being restored outside of the sandbox. */
const LINK_ON_THE_HOST = 'link-index-on-the-host';
/** The finding that a first try failed: see core/run/retry.ts. */
const FLAKY = 'flaky';
const UNTESTED = [NOT_TESTED, LINK_ON_THE_HOST];
/** What it is called. */
const STANDING = {
    failed: 'failed',
    error: 'error',
    flaky: 'passed at the second try',
    partial: 'passed, but not all of it was tested',
    lossy: 'passed, with known losses',
    passed: 'passed',
    skipped: 'skipped',
};
/** For people who read plain text. */
const STANDING_SIGN = {
    failed: '✘',
    error: '!',
    flaky: '↻',
    partial: '◐',
    lossy: '≈',
    passed: '✔',
    skipped: '–',
};
const VERDICT_OF = new Map([
    ...['failed', 'error', 'passed', 'skipped'].map((verdict) => [verdict, verdict]),
    ...['flaky', 'partial', 'lossy'].map((standing) => [standing, 'passed']),
]);
/** The worst first; a skip makes nothing worse. */
const WORST_FIRST = ['failed', 'error', 'flaky', 'partial', 'lossy', 'passed', 'skipped'];
/** Of a standing, or of what somebody says to be one: undefined where it is none. */
function verdictOf(standing) {
    return VERDICT_OF.get(standing);
}
function standing(result) {
    const { verdict, findings } = result;
    if (verdict !== 'passed')
        return verdict;
    if (findings.some(({ id }) => id === FLAKY))
        return 'flaky';
    if (findings.some(({ id }) => UNTESTED.includes(id)))
        return 'partial';
    return knownLosses(result).length > 0 ? 'lossy' : verdict;
}
/** Names of the facts that were lost in a way that is known, each once. */
function knownLosses({ cycles }) {
    const lost = cycles.flatMap(({ facts }) => facts.filter(({ outcome }) => outcome === 'known-loss'));
    return [...new Set(lost.map(({ name }) => name))];
}
/**
 * `5 known losses: groups, neighbours, … (-v, docs/facts.md)`; null of none.
 *
 * @param where to read more of them
 * @param width as many are named as fit into so many characters
 */
function lossesLine(result, where, width = Number.POSITIVE_INFINITY) {
    const names = knownLosses(result);
    if (names.length === 0)
        return null;
    const line = (shown) => `${names.length} known ${names.length === 1 ? 'loss' : 'losses'}: ${shown.join(', ')} (${where})`;
    const lines = names.map((_, hidden) => line(hidden === 0 ? names : [...names.slice(0, -hidden), '…']));
    return lines.find(({ length }) => length <= width) ?? line(names.slice(0, 1));
}
/** What `criu check` and the look at the host warn of: true of every run on this host, whatever became of it. */
const OF_HOST = ['capabilities', 'criu-check'];
function isOfHost({ id }) {
    return OF_HOST.includes(id);
}
//# sourceMappingURL=standing.js.map

/***/ })

};
