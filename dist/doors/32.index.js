export const id = 32;
export const ids = [32];
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

/***/ })

};
