export const id = 582;
export const ids = [582];
export const modules = {

/***/ 8967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download),
/* harmony export */   n: () => (/* binding */ whyNotFetched)
/* harmony export */ });
/**
 * Begins to fetch an address.
 *
 * @throws Error when nothing is there, or as `fetch`: {@link whyNotFetched} has the reason in words
 */
async function download(url, signal) {
    const response = await fetch(url, { signal });
    if (!response.ok)
        throw new Error(`the server said ${response.status} ${response.statusText}`);
    return response;
}
/** What `fetch` says alone is "fetch failed": the reason is in its cause. */
function whyNotFetched(error) {
    const { message, cause } = error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
//# sourceMappingURL=download.js.map

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

/***/ 7448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fenced)
/* harmony export */ });
/** A block of code in Markdown, in a fence longer than any run of backticks in it, so that no line of it can close it. */
function fenced(code) {
    const runs = code.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${fence}\n${code}\n${fence}`;
}
//# sourceMappingURL=fenced.js.map

/***/ }),

/***/ 9595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ zdtmTests),
/* harmony export */   GB: () => (/* binding */ cyclesPassed),
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
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   sI: () => (/* binding */ besideCause)
/* harmony export */ });
/* harmony import */ var _words_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6748);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);


/** What all reports say in the same words. Nothing here escapes: each report knows what its own format cannot bear. */
/** `failed: dump in generation 2`, `passed: 3 of 3 cycles`, `passed, with known losses: 3 of 3 cycles`. */
function headline(result) {
    const { verdict, failureClass, cycles, cyclesWanted, mode } = result;
    const how = mode.length === 0 ? '' : ` (${mode.join(', ')})`;
    const tests = zdtmTests(result);
    const stands = _words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .STANDING */ .Hn[(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(result)];
    if (tests.length > 0)
        return `${stands}: ${testCounts(tests)}${how}`;
    if (verdict === 'passed')
        return `${stands}: ${count(cyclesPassed(result), cyclesWanted)}${how}`;
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
/** What made a difference to the failure, and what did not; null when nothing was tried. */
function controlLine({ controls }) {
    return controls.length === 0 ? null : controls.map(difference).join(' ');
}
function difference({ what, from, to, verdict, isSame, cause }) {
    const [is, was] = [thing(what, to), thing(what, from)];
    const how = to === '' ? `without ${was}` : `with ${is}`;
    if (verdict === 'passed')
        return `It passes ${how}: ${was} has a part in it.`;
    // What fails in the same way in its place may have a part in it as well.
    if (isSame)
        return `The same ${how}: it is not ${was}${to === '' ? '' : ' alone'}.`;
    const again = `${how.charAt(0).toUpperCase()}${how.slice(1)}`;
    if (verdict === 'failed')
        return `${again} it fails in another way: ${cause}`;
    return `${again} it could not be tried: ${cause}`;
}
function thing(what, value) {
    return `${{ criu: 'CRIU', lxc: 'LXC', workload: 'the workload', container: "the container's", kernel: 'Linux', mode: 'the mode' }[what]} ${value}`;
}
/** The finding that explains the verdict; null when there is none. */
function reason({ findings, explainedBy }) {
    return findings.find(({ id, severity }) => id === explainedBy && severity === 'error') ?? null;
}
/** What a virtual machine ran on, as a cell's line has it. */
const ACCELERATION = { kvm: 'KVM', tcg: 'emulated' };
/**
 * `CRIU 4.2.1 (apt) × LXC 6.0.4 (system) × cgroup v1 × Linux 6.18.5 x64`; `CRIU 4.1.1 (apt) → 4.2.1 (apt) × …` when one
 * dumps and another restores; with ` × workload tcp` when it is another than the witness, and ` × unprivileged`. Behind the
 * kernel of a virtual machine stands `(emulated)` or `(KVM)`.
 */
function cellLine({ asked, criu, restoreCriu, lxc, restoreLxc, workload, container, cgroup, kernel, machine, architecture, }) {
    const isSame = restoreCriu?.path === criu?.path && (criu !== null || !asked.restoreCriu);
    const restore = isSame ? '' : ` → ${component(restoreCriu, asked.restoreCriu || asked.criu)}`;
    const then = restoreLxc === undefined || restoreLxc?.path === lxc?.path
        ? ''
        : ` → ${component(restoreLxc, asked.more?.['restore-lxc-version'] ?? '')}`;
    return [
        `CRIU ${component(criu, asked.criu)}${restore}`,
        `LXC ${component(lxc, asked.lxc)}${then}`,
        `cgroup ${cgroup ?? asked.cgroup}`,
        `Linux ${kernel} ${architecture}${machine === undefined ? '' : ` (${ACCELERATION[machine]})`}`,
        ...(workload === 'witness' ? [] : [`workload ${workload}`]),
        ...(container === 'unprivileged' ? [container] : []),
    ].join(' × ');
}
function cyclesPassed(result) {
    return result.cycles.filter((cycle) => cycle.verdict === 'passed').length;
}
/** Findings beside the cause that ask for something to be done; the rest is for whoever reads the result file. */
function besideCause(result) {
    const why = reason(result);
    return result.findings.filter((finding) => finding.severity !== 'info' && finding !== why);
}
/**
 * Those of {@link besideCause} that are told without being asked for. What is so of the
 * host, whatever is run on it, is among them only where nobody knows why a cell failed.
 */
function notable(result) {
    return besideCause(result).filter((finding) => {
        // It is so outside of the sandbox, and only a container that came back gets there.
        if (finding.id === _words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .LINK_ON_THE_HOST */ .O9)
            return result.verdict === 'passed';
        return !(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHost */ .sk)(finding) || (isUnexplained(result) && concerns(finding, result.cell));
    });
}
/** Neither a finding nor a fact says why it failed. */
function isUnexplained({ verdict, failureClass, explainedBy, cycles }) {
    const hasChanged = cycles.some(({ facts }) => facts.some(({ outcome }) => outcome === 'changed'));
    return (explainedBy === _words_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ||
        (verdict === 'failed' && failureClass !== 'timeout' && !(0,_words_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .isExplanation */ .uA)(explainedBy) && !hasChanged) ||
        (failureClass === 'start' && explainedBy === null));
}
/** Root has every capability in a user namespace of its own. */
function concerns({ id }, { container }) {
    return id !== 'capabilities' || container !== 'unprivileged';
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
/** @param asked what was asked for, of a cell that did not come to have it */
function component(value, asked) {
    if (value === null)
        return asked === '' ? 'not provided' : `${asked} (not provided)`;
    return `${value.version} (${value.provider})`;
}
function count(part, whole) {
    return `${part} of ${whole} ${whole === 1 ? 'cycle' : 'cycles'}`;
}
//# sourceMappingURL=wording.js.map

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
