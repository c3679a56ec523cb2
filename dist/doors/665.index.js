export const id = 665;
export const ids = [665];
export const modules = {

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ NotStarted),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   i0: () => (/* binding */ killGroup),
/* harmony export */   mV: () => (/* binding */ endingWithUs),
/* harmony export */   up: () => (/* binding */ endInWords),
/* harmony export */   zi: () => (/* binding */ runOrFail)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6756);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2506);






const GRACE_MS = 2000;
/** How a shell says of what it was to start that there is no such program, and its exit code then. */
const NOT_FOUND = /: exec: .*: not found\n$/;
const NOT_FOUND_CODE = 127;
/** With these tar ends when it has said already what is wrong. */
const LAST_WORDS = /^tar: (Exiting with failure status|Error is not recoverable|Child returned status \d+$)/;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;
/** There is no such program, or it could not be started. */
class NotStarted extends _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu {
    constructor(file, error, cwd) {
        // Of a path, or in a folder, something else may be missing: the interpreter, the folder.
        const isMissing = error.code === 'ENOENT' && !file.includes('/') && cwd === undefined;
        super(null, isMissing ? `${file} is not on this host.` : `Cannot start ${file}: ${error.message}.`, {
            cause: error,
        });
    }
}
/**
 * Runs a command that has to succeed.
 *
 * @throws StageError in one sentence when it does not end with 0; and as {@link run}
 */
async function runOrFail(argv, options) {
    const { complaint, failureClass } = options;
    const result = await run(argv, options).catch((error) => {
        if (!(error instanceof NotStarted))
            throw error;
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(failureClass, `${complaint}: ${error.message}`, { cause: error });
    });
    if (result.code !== 0)
        throw failure(result, options);
    return result;
}
/** The complaint, which program it was, how it ended, and why: `CRIU could not be unpacked (tar: exit code 2): tar: …`. */
function failure(result, { complaint, failureClass, reason }) {
    const { program, ended, stdout, stderr } = result;
    const last = linesOf(`${stdout}\n${stderr}`).findLast((line) => !LAST_WORDS.test(line));
    const said = linesOf(stderr).find((line) => reason?.test(line)) ?? last ?? 'it printed nothing';
    return new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(failureClass, `${complaint} (${program}: ${ended}): ${said}`);
}
/**
 * Runs a command in a process group of its own and waits for it. Use it where a failure is an answer, too; else
 * {@link runOrFail}.
 *
 * @throws NotStarted, and Interrupted; never for what the command does
 */
async function run(argv, options) {
    if (options.signal?.aborted)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupted */ .j$();
    const result = await spawned(argv, options);
    if (options.signal?.aborted)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupted */ .j$();
    return result;
}
/** What a command line begins with so that the signal `endsWithUs` comes when we are killed. */
function endingWithUs(signal) {
    // That comes too late when we end before it is set: then the parent is another.
    const asLongAsWeLive = ['sh', '-c', '[ "$PPID" = "$0" ] && exec "$@"', String(process.pid)];
    return ['setpriv', '--pdeathsig', signal.slice('SIG'.length), ...asLongAsWeLive];
}
function spawned(argv, options) {
    const [asked] = argv;
    if (asked === undefined)
        throw new Error('An empty command was given.');
    const [file = '', ...args] = [...(options.endsWithUs === undefined ? [] : endingWithUs(options.endsWithUs)), ...argv];
    const started = performance.now();
    const trace = (0,_trace_js__WEBPACK_IMPORTED_MODULE_5__/* .traceCommand */ .xz)(argv);
    const output = options.outputFile === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(options.outputFile, 'w');
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            detached: true,
            env: { ...(options.env ?? process.env), LC_ALL: 'C' },
            cwd: options.cwd,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', output ?? 'pipe', output ?? 'pipe'],
        });
        if (output !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(output);
        let timedOut = false;
        let stdout = '';
        let stderr = '';
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            if (stdout.length < OUTPUT_LIMIT)
                stdout += text;
            options.onOutput?.(text);
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            if (stderr.length < OUTPUT_LIMIT)
                stderr += text;
            options.onOutput?.(text);
        });
        // A command may end without reading its input; that is its own business.
        child.stdin?.on('error', () => undefined).end(options.input);
        const end = () => {
            killGroup(child.pid, 'SIGKILL');
            // Who left the group may keep these open for ever.
            for (const pipe of child.stdio)
                pipe?.destroy();
        };
        const allowed = new _pace_js__WEBPACK_IMPORTED_MODULE_4__/* .Limit */ .I$(options.timeoutMs);
        const late = () => {
            const hasEnded = child.exitCode !== null || child.signalCode !== null;
            const left = options.isFirm === true ? 0 : allowed.left();
            // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
            if (hasEnded)
                limit = afterwards(GRACE_MS, expire);
            else if (left > 0)
                limit = afterwards(left, late);
            else
                expire();
        };
        const expire = () => {
            timedOut = true;
            end();
        };
        let limit = afterwards(options.timeoutMs, late);
        let grace;
        const abort = () => {
            killGroup(child.pid, 'SIGTERM');
            grace = setTimeout(end, GRACE_MS);
        };
        const signals = [options.signal, options.stop].filter((signal) => signal !== undefined);
        if (signals.some(({ aborted }) => aborted))
            abort();
        for (const signal of signals)
            signal.addEventListener('abort', abort, { once: true });
        const settle = () => {
            limit();
            clearTimeout(grace);
            // Its leader ended on SIGTERM; others of the group may have ignored it.
            if (grace !== undefined)
                killGroup(child.pid, 'SIGKILL');
            for (const signal of signals)
                signal.removeEventListener('abort', abort);
        };
        child.on('error', (error) => {
            settle();
            trace('not started', error.message);
            reject(new NotStarted(file, error, options.cwd));
        });
        // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
        child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
            settle();
            if (file !== asked && code === NOT_FOUND_CODE && NOT_FOUND.test(stderr)) {
                trace('not started', stderr);
                const error = Object.assign(new Error(stderr.trim()), { code: 'ENOENT' });
                reject(new NotStarted(asked, error, options.cwd));
                return;
            }
            if (options.outputFile !== undefined)
                stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(options.outputFile, 'utf8');
            const ms = performance.now() - started;
            const ended = timedOut ? `no end within ${allowed}` : endInWords(code, signal);
            const result = {
                program: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(asked),
                code: timedOut ? null : code,
                signal,
                timedOut,
                ended,
                stdout,
                stderr,
                ms,
            };
            trace(ended, result.code === 0 ? '' : tail(result, 5));
            resolve(result);
        });
    });
}
/**
 * Does `work` when the time is over and what came in before that has been heard: an event loop that was kept busy hears of
 * its timers first.
 *
 * @returns what calls it off
 */
function afterwards(ms, work) {
    let heard;
    const timer = setTimeout(() => {
        heard = setImmediate(work);
    }, ms);
    return () => {
        clearTimeout(timer);
        clearImmediate(heard);
    };
}
/** The last lines that a command printed, for a message. Empty when it printed nothing. */
function tail(result, lines = 3) {
    return linesOf(`${result.stdout}\n${result.stderr}`).slice(-lines).join('\n');
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** An argument as a shell takes it. */
function quoted(value) {
    // `#` begins a comment where it begins a word.
    return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
function endInWords(code, signal) {
    return code === null ? `killed by ${signal}` : `exit code ${code}`;
}
/** A process that was started in a group of its own, with all of that group. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Already gone.
    }
}
//# sourceMappingURL=command.js.map

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

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ Limit),
/* harmony export */   Xu: () => (/* binding */ slowness),
/* harmony export */   m8: () => (/* binding */ SLOWNESS_VARIABLE)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

/** Processor time that is used up to see how long that takes: more than one turn of the scheduler. */
const PROBE_MS = 10;
/** For as long one look is good. */
const FRESH_MS = 1000;
/**
 * In the environment of an emulated machine, where wall and processor time are long alike: how much slower it is at least.
 * What its host is busy with it does not see: that is in it, too.
 */
const SLOWNESS_VARIABLE = 'CRIU_LXC_TEST_SLOWNESS';
const LEAST = Number(process.env[SLOWNESS_VARIABLE] ?? 1) || 1;
/** What takes longer than this has come to a stop, however busy the machine is. */
const MOST = Math.max(10, LEAST);
let looked = Number.NEGATIVE_INFINITY;
let seen = LEAST;
/**
 * How many times longer than on an idle machine everything takes here: from 1 to 10, in an emulated one to more. By how
 * long a little work of our own takes, which knows of quotas and of a host that gives its machine no time, and by the load
 * of the last minute, because what is late waited before.
 */
function slowness() {
    const now = performance.now();
    if (now - looked > FRESH_MS) {
        const [load = 0] = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.loadavg)();
        seen = Math.min(MOST, Math.max(LEAST, stretch(), load / (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()));
        looked = performance.now();
    }
    return seen;
}
/** Wall time for each unit of processor time. */
function stretch() {
    const started = performance.now();
    const before = process.cpuUsage();
    for (;;) {
        const { user, system } = process.cpuUsage(before);
        if (user + system >= PROBE_MS * 1000)
            return (performance.now() - started) / PROBE_MS;
    }
}
/** A limit that was made for an idle machine, and that follows the load of this one. */
class Limit {
    started = performance.now();
    ms;
    times = 1;
    /** @param ms on an idle machine */
    constructor(ms) {
        this.ms = ms;
    }
    /** Milliseconds until it may be over; 0 when it is. The machine is looked at when it would be. */
    left() {
        const elapsed = performance.now() - this.started;
        if (elapsed >= this.ms * this.times)
            this.times = Math.max(this.times, slowness());
        return Math.max(0, this.ms * this.times - elapsed);
    }
    isOver() {
        return this.left() === 0;
    }
    /** `5 s`; `5 s, 8 times as long on this busy machine`. */
    toString() {
        const longer = this.times < 1.5 ? '' : `, ${Math.round(this.times)} times as long on this busy machine`;
        return `${this.ms / 1000} s${longer}`;
    }
}
//# sourceMappingURL=pace.js.map

/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ innermostPid),
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   Gw: () => (/* binding */ namespacesOf),
/* harmony export */   Km: () => (/* binding */ openFiles),
/* harmony export */   Uj: () => (/* binding */ processIds),
/* harmony export */   Xo: () => (/* binding */ idsByNamespace),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   gO: () => (/* binding */ descendantsOf),
/* harmony export */   iN: () => (/* binding */ statusFields),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   qV: () => (/* binding */ statFields),
/* harmony export */   vF: () => (/* binding */ threadIds)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Links in /proc/PID/ns. Who begins a pid namespace is not in it: his children are. */
const NAMESPACES = ['mnt', 'net', 'pid', 'pid_for_children', 'ipc', 'uts', 'cgroup'];
/** Of all processes that this pid namespace sees. */
function processIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
/** Of all threads of a process, its first in front. */
function threadIds(pid) {
    // By name `1000` is before `999`.
    const ids = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`).map(Number);
    return [...ids.filter((id) => id === pid), ...ids.filter((id) => id !== pid)];
}
/** Null when there is no such process. */
function identify(pid) {
    const stat = statFields(pid);
    const startTime = stat?.[21];
    // A zombie is dead; only its parent has not looked yet.
    return startTime === undefined || stat?.[2] === 'Z' ? null : { pid, startTime };
}
/** The fields of /proc/PID/stat, the first (the pid) at 0; null when there is no such process. */
function statFields(pid) {
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (stat === null)
        return null;
    // The name, field 2, may hold spaces and parentheses: count from its end.
    const end = stat.lastIndexOf(')');
    return [String(pid), stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')];
}
function isAlive(process) {
    return identify(process.pid)?.startTime === process.startTime;
}
/** `NAME=value` each; none of a process that is gone, or another user's. */
function environmentOf(pid) {
    return readOrNull(`/proc/${pid}/environ`)?.split('\0') ?? [];
}
/** The value of `NAME:` in /proc/PID/status, or null. */
function statusField(pid, name) {
    return fieldOf(readOrNull(`/proc/${pid}/status`) ?? '', name);
}
/** Fields of /proc/PID/status, each with single spaces; null for one that this kernel does not have. */
function statusFields(pid, names) {
    const status = readOrNull(`/proc/${pid}/status`) ?? '';
    return Object.fromEntries(names.map((name) => [name, fieldOf(status, name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));
}
/** What follows a name in the text of /proc/PID/status. */
function fieldOf(status, name) {
    const head = `${name}:`;
    const at = status.startsWith(head) ? 0 : status.indexOf(`\n${head}`) + 1;
    if (!status.startsWith(head, at))
        return null;
    const end = status.indexOf('\n', at);
    return status.slice(at + head.length, end === -1 ? undefined : end).replace(/^[ \t]+/, '');
}
/** One for each pid namespace that a process is in, from that of /proc inwards; none of one that is gone. */
function idsByNamespace(pid, field) {
    return statusField(pid, field)?.split(/\s+/) ?? [];
}
/** The pid that a process has in the innermost pid namespace that it is in. */
function innermostPid(pid) {
    const own = idsByNamespace(pid, 'NSpid').at(-1);
    return own === undefined ? null : Number(own);
}
/** Where the open descriptors of a process lead. */
function openFiles(pid) {
    const folder = `/proc/${pid}/fd`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((fd) => {
        try {
            return [{ fd: Number(fd), target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${fd}`) }];
        }
        catch {
            return []; // Closed in between.
        }
    });
}
/** As the kernel names them: `net:[4026532101]`. None of a process that is gone, or another user's. */
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    return NAMESPACES.flatMap((name) => {
        try {
            return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${name}`)];
        }
        catch {
            return [];
        }
    });
}
function readOrNull(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return null;
    }
}
/** All processes below one, each after its parent. */
function descendantsOf(root) {
    const children = new Map();
    for (const pid of processIds()) {
        const parent = Number(statFields(pid)?.[3]);
        children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
    const below = (pid) => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
    return below(root);
}
//# sourceMappingURL=process.js.map

/***/ }),

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ OF_THE_KERNEL),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   KC: () => (/* binding */ walkInside),
/* harmony export */   Vg: () => (/* binding */ listInside),
/* harmony export */   X$: () => (/* binding */ openInside),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   Y: () => (/* binding */ tellInside),
/* harmony export */   jo: () => (/* binding */ statusInside),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   rn: () => (/* binding */ isThereInside),
/* harmony export */   xN: () => (/* binding */ tailInside),
/* harmony export */   xO: () => (/* binding */ readInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2291);





/** Why something below a folder of others was not read, as one sentence. */
class Unreadable extends _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Unread */ .I_ {
    /** As the system names it: `ENOENT`, `ELOOP` for a link, `EINVAL` for what is no file. */
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
const OPEN = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY;
/** What looks like a file there is the kernel, which answers when it likes: /proc/kmsg. By the type that statfs(2) gives. */
const OF_THE_KERNEL = {
    40864: 'proc',
    1650812274: 'sysfs',
    1684170528: 'debugfs',
    1953653091: 'tracefs',
    2613483: 'cgroup',
    1667723888: 'cgroup2',
    1935894131: 'securityfs',
    1650812272: 'configfs',
    3405662737: 'bpf',
    1634035564: 'pstore',
    3730735588: 'efivarfs',
    124082209: 'resctrl',
    // Not the kernel but a user's program, or nobody yet.
    1702057286: 'fuse',
    391: 'autofs',
};
/** Of a folder; whoever has more is told of none beyond these. */
const MOST_NAMES = 10_000;
/**
 * Opens a file below a folder that others write to, a container's root file system for one, and hands it to `use`.
 *
 * Never waits, and never opens what is something else: the path is walked folder by folder, what is found there is held and
 * looked at, and that itself is opened, whatever its name means by then.
 *
 * @param root is the caller's own choice: links in it are followed
 * @param path from there
 * @param kind `pipe` is a named one
 * @throws Unreadable
 */
function openInside(root, path, { links = 'refused', kind = 'file', write = false, }, use) {
    const where = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    return held(root, path, links, (place) => {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place);
        if (found.isDirectory())
            throw new Unreadable('EISDIR', `${where} is a folder.`);
        if (!(kind === 'file' ? found.isFile() : found.isFIFO())) {
            throw new Unreadable('EINVAL', `${where} is no ${kind === 'file' ? 'ordinary file' : 'named pipe'}.`);
        }
        const system = OF_THE_KERNEL[(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(self(place)).type];
        if (system !== undefined)
            throw new Unreadable('EINVAL', `${where} is not a file on a disk: it is on ${system}.`);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(self(place), (write ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY) | OPEN);
        try {
            return use({ fd, size: found.size });
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    });
}
/**
 * Reads a whole file, as long as it was when it was opened.
 *
 * @param most bytes
 * @throws Unreadable, also when it is longer
 */
function readInside(root, path, most, links) {
    return openInside(root, path, { links }, ({ fd, size }) => {
        if (size > most)
            throw new Unreadable('EFBIG', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is larger than ${most} bytes.`);
        return readPart(fd, 0, size);
    });
}
/** The end of a file as text, in at most so many bytes; null when it cannot be read. */
function tailInside(root, path, bytes) {
    return orNull(() => openInside(root, path, {}, ({ fd, size }) => readPart(fd, Math.max(0, size - bytes), size)).toString());
}
/**
 * Names in a folder.
 *
 * @throws Unreadable
 */
function listInside(root, path, links = 'refused') {
    return held(root, path, links, (place) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isDirectory())
            throw new Unreadable('ENOTDIR', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is no folder.`);
        const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(self(place));
        try {
            const names = [];
            for (let entry = folder.readSync(); entry !== null && names.length < MOST_NAMES; entry = folder.readSync()) {
                names.push(entry.name);
            }
            return names.sort();
        }
        finally {
            folder.closeSync();
        }
    });
}
/**
 * Everything below a folder that is on the same file system, the folder itself left out, each folder before what is in it.
 *
 * @param most entries: of more none are told
 * @throws Unreadable
 */
function walkInside(root, path, most) {
    const found = [];
    const walk = (folder, device) => held(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, folder), 'refused', (place) => {
        const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place);
        if (!own.isDirectory() || (device !== null && own.dev !== device))
            return;
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(self(place)).sort()) {
            const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(place), name), { throwIfNoEntry: false });
            if (status === undefined || found.length >= most)
                continue;
            const entry = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), status };
            found.push(entry);
            if (status.isDirectory() && status.dev === own.dev)
                walk(entry.path, own.dev);
        }
    });
    walk('', null);
    return found;
}
/**
 * What is there; of a mount point what is mounted there, of a link itself.
 *
 * @throws Unreadable
 */
function statusInside(root, path) {
    return held(root, path, 'refused', (place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place), true);
}
/** Whether there is anything by that name, a link too. */
function isThereInside(root, path) {
    return orNull(() => held(root, path, 'refused', () => true, true)) === true;
}
/**
 * Writes a line to a named pipe that somebody inside reads.
 *
 * @throws Unreadable, also when the pipe is full
 */
function tellInside(root, path, line) {
    // For reading too: opened for writing alone, a pipe that nobody reads is refused.
    openInside(root, path, { kind: 'pipe', write: true }, ({ fd }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, `${line}\n`));
}
/** Bytes of an open file; fewer when it has become shorter. */
function readPart(fd, start, end) {
    const part = Buffer.alloc(end - start);
    let length = 0;
    while (length < part.length) {
        const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, part, length, part.length - length, start + length);
        if (more === 0)
            break;
        length += more;
    }
    return part.subarray(0, length);
}
/** What a function of this module gives; null when it cannot. */
function orNull(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof Unreadable)
            return null;
        throw error;
    }
}
function self(fd) {
    return `/proc/self/fd/${fd}`;
}
/** @param isLinkFine the last name may be a link, which is held itself */
function held(root, path, links, use, isLinkFine = false) {
    const way = [];
    try {
        way.push((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(root, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY));
        const names = split(path);
        let followed = 0;
        for (let name = names.shift(); name !== undefined; name = names.shift()) {
            if (name === '..') {
                // Where it was come from, not where the folder lies by now. Above the root is the root.
                if (way.length > 1)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
                continue;
            }
            const step = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(way.at(-1)), name);
            const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(step, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
            way.push(place);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isSymbolicLink() || (isLinkFine && names.length === 0))
                continue;
            followed += 1;
            if (links === 'refused' || followed > _owners_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_LINKS */ .Yb) {
                throw new Unreadable('ELOOP', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is behind a link, which is not followed.`);
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(step);
            if (target.startsWith('/'))
                for (const each of way.splice(1))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
            names.unshift(...split(target));
        }
        return use(way.at(-1));
    }
    catch (error) {
        throw told(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
    }
    finally {
        for (const each of way)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
    }
}
function split(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
/** What the system says, which names descriptors, as a sentence. */
function told(error, where) {
    const { code, errno } = error;
    if (code === undefined || errno === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return new Unreadable(code, `There is no ${where}.`);
    return new Unreadable(code, `${where} cannot be read (${code}).`);
}
//# sourceMappingURL=read-inside.js.map

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
