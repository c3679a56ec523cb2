export const id = 46;
export const ids = [46];
export const modules = {

/***/ 5032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clean: () => (/* binding */ clean)
});

// EXTERNAL MODULE: ./build/core/cell/sudo.js + 1 modules
var sudo = __webpack_require__(4072);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/files.js
var host_files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/lock.js
var lock = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
;// CONCATENATED MODULE: ./build/provide/clean.js






/**
 * Removes from a store what is ours and was not used since a time, and whatever is half made. Removes nothing when a run
 * uses the store. Killed halfway, it leaves nothing that looks whole.
 *
 * @param unusedSince in milliseconds; `Infinity` for all that is ours
 * @throws StageError when the store is in use, or not ours to change
 */
async function cleanStore(folder, unusedSince, onRemoved) {
    // Folders of others may have our tools' names, and so has the folder that a store lies in.
    if (!(0,external_node_fs_.existsSync)((0,provide_store/* useLock */.Vd)(folder)))
        return;
    const remove = (path, name = path) => {
        (0,provide_store/* refuseIfOpen */.Gl)(path, folder);
        const { bytes } = extent(path);
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        // Locks and markers are not worth a word.
        if (bytes > 0)
            onRemoved({ name: (0,external_node_path_.relative)(folder, name), bytes });
    };
    try {
        await (0,lock/* withLock */.k)((0,provide_store/* useLock */.Vd)(folder), { timeoutMs: 0 }, async () => {
            for (const tool of provide_store/* TOOLS */.It)
                cleanTool((0,external_node_path_.join)(folder, tool), unusedSince, remove);
            cleanOwn(folder, unusedSince, remove);
        });
    }
    catch (error) {
        const reason = error instanceof lock/* LockHeld */.B
            ? 'is in use by another run; nothing was removed from it'
            : `cannot be cleaned: ${error.message}`;
        throw new errors/* StageError */.Zu(null, `The store ${folder} ${reason}.`, { cause: error });
    }
}
/** Removes entries of a tool, of all architectures, each with its marker and its lock. */
function cleanTool(folder, unusedSince, remove) {
    for (const version of list(folder)) {
        const doomed = list(version).filter((path) => {
            const entry = path.replace(/\.(complete|lock)$/, '');
            const lastUsed = (0,external_node_fs_.statSync)((0,provide_store/* marker */.xL)(entry), { throwIfNoEntry: false })?.mtimeMs;
            return lastUsed === undefined || lastUsed < unusedSince;
        });
        // Markers first: an entry without one is none, however much of it is left.
        const isMarker = (path) => path.endsWith('.complete');
        for (const path of [...doomed.filter(isMarker), ...doomed.filter((path) => !isMarker(path))])
            remove(path);
        removeEmpty(version);
    }
    removeEmpty(folder);
}
/** Removes what lies in the folder {@link OWN}: the lists of each suite by themselves, all else whole. */
function cleanOwn(store, unusedSince, remove) {
    const own = (0,external_node_path_.join)(store, provide_store/* OWN */.ZF);
    const apt = (0,external_node_path_.join)(own, 'apt');
    const paths = [...list(apt), ...list(own)].filter((path) => path !== apt && path !== (0,provide_store/* useLock */.Vd)(store));
    for (const path of paths) {
        if ((0,external_node_path_.basename)(path).startsWith('.')) {
            remove(path);
        }
        else if (extent(path).newest < unusedSince) {
            // Under another name first: nobody takes half of it for the whole.
            const doomed = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.removing-${(0,external_node_path_.basename)(path)}`);
            (0,external_node_fs_.renameSync)(path, doomed);
            remove(doomed, path);
        }
    }
    removeEmpty(apt);
}
/** Paths of what is in a folder, hidden names first; none when there is no such folder. */
function list(folder) {
    if (!isFolder(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .sort()
        .map((name) => (0,external_node_path_.join)(folder, name));
}
function removeEmpty(folder) {
    if (isFolder(folder) && (0,external_node_fs_.readdirSync)(folder).length === 0)
        (0,external_node_fs_.rmdirSync)(folder);
}
function isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function extent(path) {
    const files = isFolder(path)
        ? (0,host_files/* entriesBelow */.yO)(path)
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
        : [path];
    let [bytes, newest] = [0, Number.NEGATIVE_INFINITY];
    for (const file of files) {
        const { size, mtimeMs } = (0,external_node_fs_.lstatSync)(file);
        bytes += size;
        newest = Math.max(newest, mtimeMs);
    }
    return { bytes, newest };
}
//# sourceMappingURL=clean.js.map
// EXTERNAL MODULE: ./build/cli/quantities.js
var quantities = __webpack_require__(9624);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/clean.js





async function clean(options, { cellProgram, signal }) {
    const swept = await (0,sudo/* sweepAsRoot */.d)(cellProgram, signal);
    if (swept.length === 0)
        (0,terminal/* print */.yy)('Nothing was left behind.\n');
    for (const { id, left } of swept) {
        (0,terminal/* print */.yy)(left.length === 0 ? `Removed ${id}.\n` : `Could not remove all of ${id}: ${left.join('; ')}.\n`);
    }
    if (options.cleanStore)
        await freeStore(options);
    return swept.every(({ left }) => left.length === 0) ? verdict/* EXIT_CODES */.ai.passed : verdict/* EXIT_CODES */.ai.error;
}
async function freeStore({ store, olderThanMs }) {
    let freed = 0;
    await cleanStore(store, olderThanMs === undefined ? Number.POSITIVE_INFINITY : Date.now() - olderThanMs, (removed) => {
        (0,terminal/* print */.yy)(`Removed ${removed.name}, ${(0,quantities/* sizeText */.lP)(removed.bytes)}.\n`);
        freed += removed.bytes;
    });
    (0,terminal/* print */.yy)(freed === 0 ? `Nothing to remove in the store ${store}.\n` : `Freed ${(0,quantities/* sizeText */.lP)(freed)}.\n`);
}
//# sourceMappingURL=clean.js.map

/***/ }),

/***/ 9624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   HB: () => (/* binding */ agoText),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };
/**
 * Milliseconds of `90m`, `12h`, `30d` or `2w`.
 *
 * @param option the name that the user knows it by
 * @throws UsageError
 */
function parseDuration(text, option) {
    const [, count, unit = ''] = text.match(/^([1-9]\d{0,5})([mhdw])$/) ?? [];
    const unitMs = UNITS[unit];
    if (unitMs === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${option} is "${text}"; it must be a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`);
    }
    return Number(count) * unitMs;
}
/** `812 bytes`, `3 kB`, `25 MB`, `1.4 GB`: by thousands, as disks are sold. */
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    if (bytes < 999_500)
        return `${Math.round(bytes / 1e3)} kB`;
    if (bytes < 999_500_000)
        return `${Math.round(bytes / 1e6)} MB`;
    return `${(bytes / 1e9).toFixed(1)} GB`;
}
/** `just now`, `5 minutes ago`, `1 day ago`. */
function agoText(ms) {
    const words = new Intl.RelativeTimeFormat('en');
    if (ms < MINUTE_MS)
        return 'just now';
    if (ms < HOUR_MS)
        return words.format(-Math.floor(ms / MINUTE_MS), 'minute');
    if (ms < DAY_MS)
        return words.format(-Math.floor(ms / HOUR_MS), 'hour');
    return words.format(-Math.floor(ms / DAY_MS), 'day');
}
//# sourceMappingURL=quantities.js.map

/***/ }),

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

/***/ 6748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ upstreamOf),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Q9: () => (/* binding */ TRACKERS),
/* harmony export */   uA: () => (/* binding */ isExplanation)
/* harmony export */ });
const TRACKERS = {
    criu: 'https://github.com/checkpoint-restore/criu/issues',
    lxc: 'https://github.com/lxc/lxc/issues',
};
/** A failure that none of the known ones explains. */
const UNKNOWN = 'unknown-failure';
/** Findings that say what was seen of a failure and not why it came, with who is to be told; null where that is not clear. */
const OBSERVED = {
    [UNKNOWN]: null,
    'out-of-time': null,
    'criu-stands-still': 'criu',
    'lxc-stands-still': 'lxc',
    'criu-crashed': 'criu',
    'lxc-crashed': 'lxc',
    // CRIU made it what it is.
    'container-crashed': 'criu',
};
/** Whether a finding explains why something failed. */
function isExplanation(id) {
    return id !== null && !Object.hasOwn(OBSERVED, id);
}
/** Who is to be told of what a finding says; null where the logs have to tell. */
function upstreamOf(id) {
    return id === null ? null : (OBSERVED[id] ?? null);
}
//# sourceMappingURL=observed.js.map

/***/ })

};
