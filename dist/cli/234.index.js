export const id = 234;
export const ids = [234];
export const modules = {

/***/ 3764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ replaceConfig),
/* harmony export */   WC: () => (/* binding */ holdOwn),
/* harmony export */   X0: () => (/* binding */ fillWhole),
/* harmony export */   _G: () => (/* binding */ mayBeOthers),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   uj: () => (/* binding */ HeldFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9036);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2291);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
/**
 * Every file that the user names, or that lies where others may write, is written here. The folder is opened once, and all
 * is done in what was opened; no link is followed but those that {@link writeWhole} names; owner and mode go by descriptor.
 */







const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
const PROC_MAGIC = 0x9fa0;
/** A folder that stays the same one, whoever moves or replaces it meanwhile. */
class HeldFolder {
    /** Its path as long as it is held, for this process and its children. */
    path;
    descriptor;
    /** @param flags 0 when it may be a link to one */
    constructor(path, flags = O_NOFOLLOW) {
        this.descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, _files_js__WEBPACK_IMPORTED_MODULE_4__/* .O_PATH */ .QZ | O_DIRECTORY | flags);
        this.path = `/proc/${process.pid}/fd/${this.descriptor}`;
    }
    stat() {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(this.descriptor);
    }
    /** Has the disk know of the names in it. */
    sync() {
        let opened;
        try {
            opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, '.'), O_RDONLY | O_DIRECTORY);
        }
        catch {
            return; // A folder that we may write to, and not read.
        }
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(opened);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(opened);
        }
    }
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(this.descriptor);
    }
}
/**
 * Holds a folder for files of ours, which is made when it is not there.
 *
 * @throws StageError when we are root and it is somebody else's
 */
function holdOwn(path) {
    (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(path);
    const folder = new HeldFolder(path);
    if (!(0,_root_js__WEBPACK_IMPORTED_MODULE_6__/* .isRoot */ .j)() || (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(folder.stat()))
        return folder;
    folder.close();
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(null, `${path} belongs to another user, and root writes nothing there; name another folder.`);
}
/** Whether we are root, and somebody else could have put there what is there. */
function mayBeOthers(path) {
    return (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .dangerToRoot */ .t3)(path) !== null;
}
/**
 * Writes a file. Whoever reads it sees the old content or the new one, never half of either. An old file's mode stays, and
 * its owner as far as we may set it.
 *
 * A link stays one: what it leads to is written. So does what is no file, such as /dev/null or a FIFO. Root does neither
 * where somebody else could have put it there.
 *
 * @throws StageError in one sentence
 */
function writeWhole(path, content, options = {}) {
    try {
        const file = new Unfinished(path, options);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file.descriptor, content);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/**
 * As {@link writeWhole}, for content that comes bit by bit.
 *
 * @param fill writes to the path that it is given, which is for this process and its children
 */
async function fillWhole(path, fill) {
    try {
        const file = new Unfinished(path, {});
        try {
            await fill(`/proc/${process.pid}/fd/${file.descriptor}`);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/** A file that is written: in place, or under another name until it is whole. */
class Unfinished {
    descriptor;
    path;
    folder;
    place;
    old;
    /** Null when it is written in place, and when it is finished. */
    unfinished;
    constructor(path, { mode = 0o666, unfinished = temporaryName() }) {
        const { folder, name, there } = follow(path);
        this.path = path;
        this.folder = folder;
        this.place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, name);
        this.old = there;
        this.unfinished = there === undefined || there.isFile() ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, unfinished) : null;
        try {
            this.descriptor =
                this.unfinished === null
                    ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(this.place, 'w')
                    : create(this.unfinished, there === undefined ? mode : 0o600);
        }
        catch (error) {
            folder.close();
            throw error;
        }
    }
    finish() {
        if (this.unfinished === null)
            return;
        // One that another user could have put in root's way is none to be like.
        if (this.old !== undefined && !mayBeOthers(this.path))
            keepOwner(this.descriptor, this.old);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(this.descriptor);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(this.unfinished, this.place);
        this.unfinished = null;
        this.folder.sync();
    }
    /** Removes what is not finished. */
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(this.descriptor);
        if (this.unfinished !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(this.unfinished, { force: true });
        this.folder.close();
    }
}
/** The folder and the name in it that a path leads to in the end, and what is there; the folder is held. */
function follow(path) {
    const passed = [];
    try {
        for (let target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path); passed.length <= _owners_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_LINKS */ .Yb;) {
            const folder = new HeldFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), 0);
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target);
            const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, name);
            passed.push(folder);
            const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place, { throwIfNoEntry: false });
            const isOrdinary = there === undefined || there.isFile();
            if (!isOrdinary && (0,_root_js__WEBPACK_IMPORTED_MODULE_6__/* .isRoot */ .j)() && !(0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .isSafeIn */ .Jl)(folder.stat(), there)) {
                const what = there.isSymbolicLink() ? 'a link' : 'no ordinary file';
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${path} is ${what} in a folder that others can write to, and root does not write through it; name another file.`);
            }
            // Links of /proc are none that can be read: they lead to what is open.
            if (isOrdinary || !there.isSymbolicLink() || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statfsSync)(folder.path).type === PROC_MAGIC) {
                passed.pop();
                return { folder, name, there };
            }
            const link = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place);
            // Not resolved: `..` after a link is the kernel's to understand.
            target = link.startsWith('/') ? link : `${folder.path}/${link}`;
        }
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${path} leads through more than ${_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_LINKS */ .Yb} links.`);
    }
    finally {
        for (const folder of passed)
            folder.close();
    }
}
/**
 * Replaces a config in one step, with the same mode and owner. What was there before is kept beside it.
 *
 * @param before what it holds, as far as the caller knows
 * @returns the path of the old one: `FILE.orig`
 * @throws UsageError when there is such a file already, when somebody else changed the config, when it cannot be written,
 * or when we are root and somebody else could have another file in its place
 */
function replaceConfig(path, before, after) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    const open = (0,_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .dangerToRoot */ .t3)(file);
    if (open !== null) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`Nothing was written: users other than root can change ${open}. Run this without root, as the owner of ${file}, or make the changes by hand.`);
    }
    const copy = `${file}.orig`;
    const folder = new HeldFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
    const [config, old, fresh] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(copy), temporaryName()].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, name));
    let linked = false;
    try {
        // The old file itself: nobody gets to read what was not to be read before.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(config, old);
        linked = true;
        const found = sameBytes(old, before);
        if (found === null)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${file} was changed meanwhile; nothing was written.`);
        const opened = create(fresh, 0o600);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(opened, after);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync)(opened, found.uid, found.gid);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(opened, found.mode & 0o7777);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(opened);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(opened);
        }
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(config).ino !== found.ino || sameBytes(old, before) === null)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${file} was changed meanwhile; nothing was written.`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, config);
        folder.sync();
        return copy;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(fresh, { force: true });
        if (linked)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(old, { force: true });
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb)
            throw error;
        const { code } = error;
        if (code === 'EEXIST')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${copy} is there already, and nothing was written; move it away.`);
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${file} cannot be replaced and kept as ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(copy)} (${code}); nothing was changed.`);
    }
    finally {
        folder.close();
    }
}
/** Null when it is no file, or not with these bytes. */
function sameBytes(path, bytes) {
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(opened);
        return found.isFile() && found.size === bytes.length && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(opened).equals(bytes) ? found : null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(opened);
    }
}
function temporaryName() {
    return `.criu-lxc-test-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
}
function create(path, mode) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
}
function keepOwner(descriptor, old) {
    const { uid, gid, mode } = old;
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
    if (own.uid !== uid || own.gid !== gid) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync)(descriptor, uid, gid);
        }
        catch (error) {
            // Who is not root has to make it a file of his own.
            if (error.code !== 'EPERM')
                throw error;
        }
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(descriptor, mode & 0o777);
}
/** The kernel's reason without the path that we know the file by. */
function inWords(path, error) {
    if (error.code === undefined)
        return error;
    const [reason] = error.message.split(', ');
    return new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(null, `${path} could not be written: ${reason}.`, { cause: error });
}
//# sourceMappingURL=write-file.js.map

/***/ }),

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/**
 * Lines of a table for a terminal, its columns two spaces apart. A column that is empty in every row is left out.
 *
 * @param pad where a cell that is narrower than its column is filled up
 */
function columns(rows, pad = 'end') {
    const widths = [];
    for (const row of rows) {
        for (const [column, { length }] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, length);
    }
    return rows.map((row) => row
        .map((cell, column) => (pad === 'end' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}
//# sourceMappingURL=columns.js.map

/***/ }),

/***/ 3920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SIGN),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Y: () => (/* binding */ BOLD),
/* harmony export */   YW: () => (/* binding */ Page),
/* harmony export */   _g: () => (/* binding */ findingsText)
/* harmony export */ });
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9708);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);



const VALUE_LIMIT = 400;
const BOLD = 1;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
/** The signs of a terminal. */
const SIGN = {
    passed: { sign: '✔', colour: GREEN },
    failed: { sign: '✘', colour: RED },
    skipped: { sign: '–', colour: YELLOW },
    error: { sign: '✘', colour: RED },
    warning: { sign: '!', colour: YELLOW },
    info: { sign: '✔', colour: GREEN },
};
const KIND = {
    changed: 'failed',
    'known-loss': 'warning',
    info: 'skipped',
};
/** A result for people at a terminal. */
function text(result, options) {
    const page = new Page(options);
    page.signed(result.verdict, (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(result), BOLD);
    const cause = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .explanation */ .Qb)(result);
    const why = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(result);
    if (why !== null)
        page.wrapped(2, why.message);
    if (why?.advice !== undefined)
        page.wrapped(2, `→ ${why.advice}`);
    if (cause !== null && cause !== why?.message)
        page.wrapped(2, cause);
    const control = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .controlLine */ .Og)(result);
    if (control !== null)
        page.wrapped(2, control);
    page.line('');
    page.wrapped(2, (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .cellLine */ .N9)(result.cell));
    if (result.cycles.length > 0)
        page.line('', ...cyclesTable(result.cycles));
    const tests = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .zdtmTests */ .$F)(result).filter(({ outcome }) => outcome !== 'passed');
    if (tests.length > 0)
        page.heading('ZDTM tests that did not pass');
    for (const { name, outcome, reason } of tests) {
        page.signed(outcome, name);
        page.wrapped(4, (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(reason ?? '', VALUE_LIMIT));
    }
    const facts = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .lostFacts */ .Gz)(result.cycles);
    if (facts.length > 0)
        page.heading('Facts that changed');
    for (const fact of facts) {
        const { name, outcome, before, after, reason } = fact;
        page.signed(KIND[outcome], `${name} in ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .inGenerations */ .Hx)(fact)}`);
        if (outcome !== 'known-loss') {
            page.wrapped(4, `before  ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .Ru)(before), VALUE_LIMIT)}`);
            page.wrapped(4, `after   ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .Ru)(after), VALUE_LIMIT)}`);
        }
        if (reason !== undefined)
            page.wrapped(4, reason);
    }
    if (why?.evidence !== undefined) {
        page.heading('In the log');
        page.wrapped(2, why.evidence);
    }
    const findings = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .notable */ .gE)(result.findings).filter((finding) => finding !== why);
    if (findings.length > 0)
        page.heading('Findings');
    page.findings(findings);
    if (result.evidence !== null)
        page.line('', `Evidence: ${result.evidence}`);
    if (result.bundle !== null)
        page.line(`Packed:   ${result.bundle}`);
    if (result.issue !== null)
        page.line(`To report it upstream: ${result.issue}`);
    return page.text();
}
/** Findings alone, the ones included that ask for nothing. */
function findingsText(findings, options) {
    const page = new Page(options);
    page.findings(findings);
    return page.text();
}
/** Lines for a terminal. */
class Page {
    options;
    lines = [];
    constructor(options) {
        this.options = options;
    }
    /** Each stays one line, whatever is in it. */
    line(...lines) {
        this.lines.push(...lines.map(_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy));
    }
    heading(words) {
        this.line('');
        this.bold(words);
    }
    bold(words) {
        this.lines.push(this.styled(BOLD, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(words)));
    }
    wrapped(indent, words) {
        this.line(...wrap(words, this.options.columns - indent).map((line) => ' '.repeat(indent) + line));
    }
    signed(kind, line, style) {
        const { sign, colour } = SIGN[kind];
        const words = (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(line);
        this.lines.push(`${this.styled(colour, sign)} ${style === undefined ? words : this.styled(style, words)}`);
    }
    findings(findings) {
        for (const { severity, message, evidence, advice } of findings) {
            const [first = '', ...rest] = wrap(message, this.options.columns - 2);
            this.signed(severity, first);
            this.line(...rest.map((line) => `  ${line}`));
            if (evidence !== undefined)
                this.wrapped(4, evidence);
            if (advice !== undefined)
                this.wrapped(4, `→ ${advice}`);
        }
    }
    text() {
        return `${this.lines.join('\n')}\n`;
    }
    styled(style, words) {
        return this.options.colour ? (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(style, words) : words;
    }
}
function cyclesTable(cycles) {
    const rows = [
        ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'],
        ...cycles.map((cycle) => [
            (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .generationOf */ .gS)(cycle),
            cycle.failureClass === null ? cycle.verdict : `${cycle.verdict}: ${cycle.failureClass}`,
            (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(cycle.dumpMs),
            (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(cycle.frozenMs),
            (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(cycle.restoreMs),
            String(cycle.dumpStats?.pagesWritten ?? '–'),
        ]),
    ];
    return (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(rows, 'start').map((line) => `  ${line}`);
}
/** Breaks at spaces only: a path or a line of a log that is cut cannot be copied. */
function wrap(words, width) {
    return words.split('\n').flatMap((paragraph) => {
        const lines = [];
        let line = '';
        for (const word of paragraph.split(' ')) {
            if (line !== '' && line.length + 1 + word.length > width) {
                lines.push(line);
                line = word;
            }
            else {
                line = line === '' ? word : `${line} ${word}`;
            }
        }
        return [...lines, line];
    });
}
//# sourceMappingURL=text.js.map

/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ zdtmTests),
/* harmony export */   Gz: () => (/* binding */ lostFacts),
/* harmony export */   Hx: () => (/* binding */ inGenerations),
/* harmony export */   N9: () => (/* binding */ cellLine),
/* harmony export */   Og: () => (/* binding */ controlLine),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   gE: () => (/* binding */ notable),
/* harmony export */   gS: () => (/* binding */ generationOf),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* unused harmony export cyclesPassed */
/** What all reports say in the same words. Nothing here escapes: each report knows what its own format cannot bear. */
/** `failed: dump in generation 2`, `passed: 3 of 3 cycles`. */
function headline(result) {
    const { verdict, failureClass, cycles, cyclesWanted, mode } = result;
    const how = mode.length === 0 ? '' : ` (${mode.join(', ')})`;
    const tests = zdtmTests(result);
    if (tests.length > 0)
        return `${verdict}: ${testCounts(tests)}${how}`;
    if (verdict === 'passed')
        return `passed: ${count(cyclesPassed(result), cyclesWanted)}${how}`;
    if (failureClass === null)
        return verdict;
    const generation = cycles.find((cycle) => cycle.verdict === 'failed')?.generation;
    return `${verdict}: ${failureClass}${generation === undefined ? '' : ` in generation ${generation}`}${how}`;
}
/** Of the workload zdtm the tests, those that failed first; empty for other workloads. */
function zdtmTests({ cell, zdtm }) {
    if (cell.workload !== 'zdtm' || zdtm === undefined)
        return [];
    const rank = { failed: 0, skipped: 1, passed: 2 };
    return zdtm.tests.toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
}
/** `258 of 263 ZDTM tests passed, 1 failed, 4 skipped`. */
function testCounts(tests) {
    const counted = (outcome) => tests.filter((test) => test.outcome === outcome).length;
    const rest = ['failed', 'skipped'].filter((outcome) => counted(outcome) > 0);
    return [
        `${counted('passed')} of ${tests.length} ZDTM tests passed`,
        ...rest.map((outcome) => `${counted(outcome)} ${outcome}`),
    ].join(', ');
}
/** Why the verdict is what it is; null when passed. */
function explanation(result) {
    return result.cause ?? result.skipReason;
}
/** What the control cell says of the cause; null when none was run. */
function controlLine({ control }) {
    if (control === null)
        return null;
    const cell = `The simplest cell on this host, the witness with CRIU ${control.criu},`;
    if (control.verdict === 'passed')
        return `${cell} passed: it is not the host, but what this cell has of its own.`;
    if (control.verdict === 'failed')
        return `${cell} failed, too: it is not specific to what this cell tests. ${control.cause ?? ''}`.trim();
    return `${cell} could not be tried: ${control.cause ?? control.verdict}`;
}
/** The finding that explains the verdict; null when there is none. */
function reason({ findings, explainedBy }) {
    return findings.find(({ id, severity }) => id === explainedBy && severity === 'error') ?? null;
}
/**
 * `CRIU 4.2.1 (apt) × LXC 6.0.4 (system) × cgroup v1 × Linux 6.18.5 x64`; `CRIU 4.1.1 (apt) → 4.2.1 (apt) × …` when one
 * dumps and another restores; with ` × workload tcp` when it is another than the witness.
 */
function cellLine({ criu, restoreCriu, lxc, workload, cgroup, kernel, architecture }) {
    const restore = restoreCriu?.path === criu?.path ? '' : ` → ${component(restoreCriu)}`;
    return [
        `CRIU ${component(criu)}${restore}`,
        `LXC ${component(lxc)}`,
        `cgroup ${cgroup ?? 'unknown'}`,
        `Linux ${kernel} ${architecture}`,
        ...(workload === 'witness' ? [] : [`workload ${workload}`]),
    ].join(' × ');
}
function cyclesPassed(result) {
    return result.cycles.filter((cycle) => cycle.verdict === 'passed').length;
}
/** Findings that ask for something to be done; the rest is for whoever reads the result file. */
function notable(findings) {
    return findings.filter(({ severity }) => severity !== 'info');
}
function lostFacts(cycles) {
    const lost = new Map();
    for (const { generation, facts } of cycles) {
        for (const { outcome, ...fact } of facts) {
            if (outcome === 'kept' || outcome === 'absent')
                continue;
            const way = JSON.stringify([fact.name, outcome, fact.reason ?? [fact.before, fact.after]]);
            const known = lost.get(way) ?? { ...fact, outcome, generations: [] };
            if (!known.generations.includes(generation))
                known.generations.push(generation);
            lost.set(way, known);
        }
    }
    return [...lost.values()];
}
/** `2`; `2 of container 1` where there are several containers. */
function generationOf({ generation, batch }) {
    return batch === undefined ? String(generation) : `${generation} of container ${batch}`;
}
/** `generation 1`, `generations 1, 2, 3`. */
function inGenerations({ generations }) {
    return `generation${generations.length === 1 ? '' : 's'} ${generations.join(', ')}`;
}
/** Whole milliseconds; a dash where nothing was measured. */
function milliseconds(value) {
    return value === null ? '–' : String(Math.round(value));
}
/** A fact's value on one line. */
function valueText(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
/** At most `limit` characters, the last of them `…` where something was cut off. */
function shorten(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
function component(value) {
    return value === null ? 'not provided' : `${value.version} (${value.provider})`;
}
function count(part, whole) {
    return `${part} of ${whole} ${whole === 1 ? 'cycle' : 'cycles'}`;
}
//# sourceMappingURL=wording.js.map

/***/ })

};
