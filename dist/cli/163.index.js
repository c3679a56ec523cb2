export const id = 163;
export const ids = [163];
export const modules = {

/***/ 5202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ removeSubtree),
/* harmony export */   JI: () => (/* binding */ thaw),
/* harmony export */   LN: () => (/* binding */ isCgroup),
/* harmony export */   Ni: () => (/* binding */ subtreeFolder),
/* harmony export */   Op: () => (/* binding */ nativeVersion),
/* harmony export */   a2: () => (/* binding */ hierarchies),
/* harmony export */   bz: () => (/* binding */ createSubtree),
/* harmony export */   lV: () => (/* binding */ parseHierarchies),
/* harmony export */   rD: () => (/* binding */ processesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5190);



/**
 * Parses what the kernel says of the hierarchies.
 *
 * @param mountinfo /proc/self/mountinfo
 * @param cgroup /proc/self/cgroup
 */
function parseHierarchies(mountinfo, cgroup) {
    const own = cgroup
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [, name = '', ...path] = line.split(':');
        return { name, path: path.join(':') };
    });
    const found = [];
    for (const line of mountinfo.split('\n')) {
        const [mount, source] = line.split(' - ');
        const [type, , superOptions = ''] = source?.split(' ') ?? [];
        if (mount === undefined || (type !== 'cgroup' && type !== 'cgroup2'))
            continue;
        const [, , , root = '/', mountPoint = ''] = mount.split(' ').map(unescapeOctal);
        const entry = own.find(({ name }) => type === 'cgroup2'
            ? name === ''
            : name !== '' && name.split(',').every((c) => superOptions.split(',').includes(c)));
        if (entry === undefined || found.some(({ name }) => name === entry.name))
            continue;
        // A mount may show only a part of the hierarchy, as in a container, and one that we are not in.
        const top = root === '/' ? '' : root;
        if (entry.path !== top && !entry.path.startsWith(`${top}/`))
            continue;
        found.push({
            version: type === 'cgroup2' ? 'v2' : 'v1',
            name: entry.name,
            mountPoint,
            own: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(mountPoint, entry.path.slice(top.length)),
        });
    }
    return found;
}
function hierarchies() {
    return parseHierarchies((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/cgroup', 'utf8'));
}
/**
 * Whether a path lies below a mounted cgroup file system: anywhere else a `cgroup.procs` is whatever somebody wrote.
 *
 * @param mountinfo /proc/self/mountinfo
 */
function isCgroup(path, mountinfo = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8')) {
    const mounts = mountinfo.split('\n').flatMap((line) => {
        const [mount, source = ''] = line.split(' - ');
        return /^cgroup2? /.test(source) ? [unescapeOctal(mount?.split(' ')[4] ?? '')] : [];
    });
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path) && mounts.some((each) => path.startsWith(`${each}/`));
}
/** v1 when the host keeps its controllers there, as hybrid hosts do. */
function nativeVersion(all) {
    return all.some(({ version, name }) => version === 'v1' && name.split(',').includes('freezer')) ? 'v1' : 'v2';
}
/** The folder that a sandbox gets in a hierarchy; nothing is created. */
function subtreeFolder(hierarchy, id) {
    if (hierarchy.version === 'v1')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
    // A v2 cgroup with processes cannot hand controllers down: take the nearest that does.
    for (let folder = hierarchy.own; folder.startsWith(hierarchy.mountPoint); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.subtree_control')) ?? '').trim() !== '')
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id);
        if (folder === hierarchy.mountPoint)
            break;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
}
function createSubtree(hierarchy, folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    if (hierarchy.version === 'v1' && hierarchy.name.split(',').includes('cpuset')) {
        // A v1 cpuset without cpus and memory nodes takes no process (ENOSPC), and neither do those that LXC makes in it.
        for (const file of ['cpuset.cpus', 'cpuset.mems']) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), file)));
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.clone_children'), '1');
    }
}
/** Thaws a subtree: a frozen process takes no signal, not even SIGKILL. */
function thaw(folder) {
    // v1: the parent first, a child cannot be thawed under a frozen one.
    for (const each of [folder, ...descendants(folder)]) {
        for (const [file, value] of [
            ['freezer.state', 'THAWED'],
            ['cgroup.freeze', '0'],
        ]) {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file)))
                continue;
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file), value);
            }
            catch {
                // Removed in between.
            }
        }
    }
}
/** The pids, as this process sees them, in a subtree. */
function processesIn(folder) {
    return [folder, ...descendants(folder)].flatMap((each) => ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, 'cgroup.procs')) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map(Number));
}
/** Removes a subtree, deepest first. Throws EBUSY while a process is in it. */
function removeSubtree(folder) {
    for (const each of [...descendants(folder).reverse(), folder]) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
}
/** None of what is gone: a container's monitor removes its own meanwhile. */
function listed(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENODEV')
            return [];
        throw error;
    }
}
/** Parents before children. */
function descendants(folder) {
    return listed(folder)
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name), ...descendants((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name))]);
}
function unescapeOctal(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
//# sourceMappingURL=cgroups.js.map

/***/ }),

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


const GRACE_MS = 2000;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;
/**
 * Runs a command in a process group of its own and waits for it.
 *
 * Never throws for what the command does; throws when it cannot be started.
 */
function run(argv, options) {
    const [file, ...args] = argv;
    if (file === undefined)
        throw new Error('An empty command was given.');
    const started = performance.now();
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
        let limit = afterwards(options.timeoutMs, () => {
            const hasEnded = child.exitCode !== null || child.signalCode !== null;
            if (!hasEnded)
                expire();
            // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
            else
                limit = afterwards(GRACE_MS, expire);
        });
        const expire = () => {
            timedOut = true;
            end();
        };
        let grace;
        const abort = () => {
            killGroup(child.pid, 'SIGTERM');
            grace = setTimeout(end, GRACE_MS);
        };
        if (options.signal?.aborted)
            abort();
        options.signal?.addEventListener('abort', abort, { once: true });
        const settle = () => {
            limit();
            clearTimeout(grace);
            // Its leader ended on SIGTERM; others of the group may have ignored it.
            if (grace !== undefined)
                killGroup(child.pid, 'SIGKILL');
            options.signal?.removeEventListener('abort', abort);
        };
        child.on('error', (error) => {
            settle();
            reject(new Error(`Cannot start ${file}: ${error.message}`, { cause: error }));
        });
        // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
        child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
            settle();
            if (options.outputFile !== undefined)
                stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(options.outputFile, 'utf8');
            resolve({ code: timedOut ? null : code, signal, timedOut, stdout, stderr, ms: performance.now() - started });
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
    return `${result.stdout}\n${result.stderr}`
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-lines)
        .join('\n');
}
/** An argument as a shell takes it. */
function quoted(value) {
    // `#` begins a comment where it begins a word.
    return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** In words: `exit code 1`, `killed by SIGKILL`, `no end within 5 s`. */
function outcome(result, timeoutMs) {
    if (result.timedOut)
        return `no end within ${timeoutMs / 1000} s`;
    return result.code === null ? `killed by ${result.signal}` : `exit code ${result.code}`;
}
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

/***/ 8393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Bg: () => (/* binding */ farewell),
/* harmony export */   iq: () => (/* binding */ converse)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);


const STDERR_LIMIT = 64 * 1024;
/** Starts a program in a process group of its own, to talk with line by line. */
function converse(argv, options = {}) {
    const [file, ...args] = argv;
    const talker = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // It may be gone before it has read all: its end is told by `farewell`.
    talker.stdin.on('error', () => undefined);
    return talker;
}
/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
function farewell(talker, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: talker.stdout }).on('line', onLine);
    let stderr = '';
    talker.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_LIMIT);
    });
    return new Promise((resolve, reject) => {
        talker.on('error', reject);
        talker.on('close', (code, signal) => resolve({ code, signal, stderr: stderr.trim() }));
    });
}
/** What a line says; null for half of one, the last of a talker that was killed: its end is told by {@link farewell}. */
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=dialogue.js.map

/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ LockHeld),
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);
/* harmony import */ var _dialogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8393);


/** Somebody else holds the lock, and did not let go of it in time. */
class LockHeld extends _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu {
}
/**
 * Runs `work` while holding a lock on a file, which is made when it is not there.
 *
 * The kernel holds it for a child (util-linux flock) that ends when our pipe to it closes: a lock never outlives us.
 *
 * @throws LockHeld when the time is over; Interrupted when the signal came first; StageError when the file cannot be locked
 */
async function withLock(file, options, work) {
    const { mode = 'exclusive', timeoutMs, onWait = () => undefined, signal } = options;
    const seconds = String(Math.ceil(timeoutMs / 1000));
    const holder = (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_1__/* .converse */ .iq)(['flock', `--${mode}`, '--timeout', seconds, file, 'sh', '-c', 'echo held; read -r _']);
    let held = () => { };
    const lock = new Promise((resolve) => {
        held = () => resolve('held');
    });
    const gone = (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_1__/* .farewell */ .Bg)(holder, held);
    const wait = setTimeout(onWait, 2000);
    const giveUp = () => holder.kill();
    if (signal?.aborted)
        giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
        const first = await Promise.race([lock, gone]);
        signal?.removeEventListener('abort', giveUp);
        if (first !== 'held') {
            if (signal?.aborted)
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$();
            const sentence = (reason) => `The lock ${file} could not be had: ${reason}.`;
            if (first.code === 1)
                throw new LockHeld('provide', sentence(`it is held for more than ${seconds} s`));
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', sentence(first.stderr));
        }
        clearTimeout(wait);
        return await work();
    }
    finally {
        clearTimeout(wait);
        holder.stdin.end();
        await gone;
    }
}
//# sourceMappingURL=lock.js.map

/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isRoots),
/* harmony export */   Jl: () => (/* binding */ isSafeIn),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   h3: () => (/* binding */ openToOthers),
/* harmony export */   t3: () => (/* binding */ dangerToRoot)
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
/** The same where it matters: whoever is not root endangers nobody else, and null is said. */
function dangerToRoot(path) {
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .isRoot */ .j)() ? openToOthers((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) : null;
}
//# sourceMappingURL=owners.js.map

/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ innermostPid),
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   Gw: () => (/* binding */ namespacesOf),
/* harmony export */   Km: () => (/* binding */ openFiles),
/* harmony export */   Uj: () => (/* binding */ processIds),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   qV: () => (/* binding */ statFields)
/* harmony export */ });
/* unused harmony export environmentOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Links in /proc/PID/ns. Who begins a pid namespace is not in it: his children are. */
const NAMESPACES = ['mnt', 'net', 'pid', 'pid_for_children', 'ipc', 'uts', 'cgroup'];
/** Of all processes that this pid namespace sees. */
function processIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
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
    const status = readOrNull(`/proc/${pid}/status`);
    return status?.match(new RegExp(`^${name}:[ \\t]*(.*)$`, 'm'))?.[1] ?? null;
}
/** The pid that a process has in the innermost pid namespace that it is in. */
function innermostPid(pid) {
    const pids = statusField(pid, 'NSpid')?.split(/\s+/);
    return pids === undefined ? null : Number(pids.at(-1));
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
//# sourceMappingURL=process.js.map

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

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ refuseIfOpen),
/* harmony export */   It: () => (/* binding */ TOOLS),
/* harmony export */   Vd: () => (/* binding */ useLock),
/* harmony export */   ZF: () => (/* binding */ OWN),
/* harmony export */   il: () => (/* binding */ Store),
/* harmony export */   jg: () => (/* binding */ LONGEST_STORE),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2088);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _host_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6276);
/* harmony import */ var _host_owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2291);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5531);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7702);








/** With less space left than this, a failure is one of space. */
const FULL_BYTES = 4 * 1024 * 1024;
/**
 * Our tools in the store: one for each component and provider, which may build the same version differently. The store
 * may be a tool cache that others fill, too: beside these and the folder {@link OWN} nothing in it is ours.
 */
const TOOLS = [
    'criu-apt',
    'lxc-apt',
    'iptables-apt',
    'busybox-apt',
    'criu-git',
    'criu-tarball',
    'apps-apt',
    'systemd-apt',
    'zdtm-source',
    'zdtm-tests',
];
/** Folder of the store for all of ours that is no tool. */
const OWN = 'criu-lxc-test';
/** Characters of its path: iptables has 256 for that of an extension, and what we put before it is less than 105. */
const LONGEST_STORE = 150;
const MANIFEST = 'component.json';
/** To be raised when an entry of a tool gets to hold other things: one of another layout is made anew. */
const LAYOUT = 3;
/** As long as the slowest download that somebody else may be at, or the slowest cleaning. */
const WAIT_MS = 600_000;
/**
 * Components on disk, in the layout of GitHub's tool cache: `TOOL/VERSION/ARCH`, complete when `ARCH.complete` is
 * beside it. An entry appears whole or not at all. All else of ours lies in one folder beside them, see {@link Store.own}.
 */
class Store {
    folder;
    architecture;
    onProgress;
    signal;
    /**
     * @param signal ends the waiting for others
     * @throws StageError when the folder cannot be used
     */
    constructor(folder, architecture, onProgress, signal) {
        this.folder = folder;
        this.architecture = architecture;
        this.onProgress = onProgress;
        this.signal = signal;
        const unfit = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .unfitFolder */ .RO)(folder, LONGEST_STORE);
        if (unfit !== null)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `The store ${folder} cannot be used: ${unfit}.`);
        refuseIfOpen(useLock(folder), folder);
        try {
            (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWN));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWN), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(useLock(folder)))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(useLock(folder), '', { flag: 'a' });
        }
        catch (error) {
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `The store ${folder} cannot be used: ${error.message}.`);
        }
        // Somebody may have been faster.
        refuseIfOpen(useLock(folder), folder);
    }
    /**
     * A folder in the store for what is no tool, such as `apt` for the archive's lists. Whoever fills it makes it. It is
     * cleaned as a whole, when none of its files has been written for long.
     */
    own(name) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, OWN, name);
    }
    /** Runs `work` while nobody can clean the store. Any number of runs can do so at once. */
    hold(work) {
        const onWait = () => this.onProgress({ type: 'detail', detail: 'the store is being cleaned; waiting' });
        return (0,_host_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLock */ .k)(useLock(this.folder), { mode: 'shared', timeoutMs: WAIT_MS, onWait, signal: this.signal }, work);
    }
    /** Entries of a tool, newest first. */
    list(tool) {
        return this.versions(tool).flatMap((version) => this.get(tool, version) ?? []);
    }
    /** The newest entry of a tool that fits. The files of those that do not are not looked at: there are thousands. */
    newest(tool, fits) {
        for (const version of this.versions(tool)) {
            const entry = this.get(tool, version, fits);
            if (entry !== null)
                return entry;
        }
        return null;
    }
    /** Null when there is none, or when it is broken or of another layout: to be made anew. Reads sizes; runs nothing. */
    get(tool, version, fits = (_) => true) {
        const folder = this.place(tool, version);
        if (!isWhole(folder))
            return null;
        refuseIfOpen((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, MANIFEST), this.folder);
        try {
            const { layout, files, ...manifest } = readManifest(folder);
            if (!fits(manifest))
                return null;
            const whole = Object.entries(files).every(([file, size]) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)) === size);
            return layout === LAYOUT && whole ? { folder, manifest } : null;
        }
        catch {
            return null;
        }
    }
    /** What an entry takes on disk, and when a run last used it. */
    usage({ folder }) {
        const sizeBytes = Object.values(readManifest(folder).files).reduce((sum, size) => sum + size, 0);
        return { sizeBytes, lastUsed: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(marker(folder)).mtime };
    }
    /** Notes that an entry is used now. */
    touch({ folder }) {
        const now = new Date();
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(marker(folder), now, now);
        }
        catch {
            // Somebody else's store: it can be used all the same.
        }
    }
    /**
     * Makes an entry, in a temporary folder on the same file system that is renamed into place. Replaces one that is
     * there already, unless `isWanted` says that somebody else has made it meanwhile.
     *
     * @param make fills the folder and says what it is
     * @param waitMs how long somebody else may be at it
     */
    async fill(tool, version, isWanted, make, waitMs = WAIT_MS) {
        const place = this.place(tool, version);
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        refuseIfOpen(place, this.folder);
        const onWait = () => this.onProgress({ type: 'detail', detail: `another run is making ${tool} ${version}; waiting` });
        return (0,_host_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLock */ .k)(`${place}.lock`, { timeoutMs: waitMs, onWait, signal: this.signal }, async () => {
            const present = this.get(tool, version);
            if (present !== null && isWanted(present))
                return present;
            // Under the lock nobody else fills: what is there was left by one who was killed.
            for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(parent)) {
                if (name.startsWith('.filling-'))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name), { recursive: true, force: true });
            }
            // For us alone, and so it stays: archives have files in them that all may write to.
            const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, '.filling-'));
            try {
                const manifest = await make(folder);
                const written = { ...manifest, layout: LAYOUT, files: sizes(folder) };
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, MANIFEST), `${JSON.stringify(written, null, 2)}\n`);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(marker(place), { force: true });
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(place, { recursive: true, force: true });
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(folder, place);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(marker(place), '');
                await this.expectFound(tool, version, place);
                return { folder: place, manifest };
            }
            catch (error) {
                // Who runs out of space seldom says so: git calls it "unable to write file".
                const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(parent);
                if (!(error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu) || bavail * bsize > FULL_BYTES)
                    throw error;
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `The disk of the store ${this.folder} is full: ${error.message}`, {
                    cause: error,
                });
            }
            finally {
                if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
            }
        });
    }
    versions(tool) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, tool);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
            return [];
        const versions = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => semver__WEBPACK_IMPORTED_MODULE_2__.valid(name) === name);
        return versions.filter((version) => isWhole(this.place(tool, version))).sort(semver__WEBPACK_IMPORTED_MODULE_2__.rcompare);
    }
    place(tool, version) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, tool, (0,_version_js__WEBPACK_IMPORTED_MODULE_7__/* .threePart */ .IS)(version), this.architecture);
    }
    /**
     * Asks the tool cache itself whether an entry is where it looks. Only here: with it comes all that it downloads by,
     * half a megabyte to read, and whoever makes an entry waits longer for other things.
     */
    async expectFound(tool, version, place) {
        const { find } = await __webpack_require__.e(/* import() */ 991).then(__webpack_require__.bind(__webpack_require__, 5991));
        const found = asToolCache(this.folder, () => find(tool, (0,_version_js__WEBPACK_IMPORTED_MODULE_7__/* .threePart */ .IS)(version), this.architecture));
        if (found !== place)
            throw new Error(`The tool cache does not find ${place}.`);
    }
}
/** Stands beside an entry that is whole. */
function marker(entry) {
    return `${entry}.complete`;
}
/**
 * Shared by all who use the store; whoever has it alone may remove what is in it. The file itself stays: a folder without
 * it is no store.
 */
function useLock(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, OWN, 'lock');
}
function readManifest(folder) {
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, MANIFEST), 'utf8'));
}
/** An entry is there when its folder and its marker are: so says the tool cache. */
function isWhole(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(marker(folder));
}
/** Bytes of every file below a folder, links left out. */
function sizes(folder) {
    const files = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesBelow */ .yO)(folder).filter((entry) => entry.isFile());
    return Object.fromEntries(files.map((entry) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name);
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, file), sizeOf(file) ?? 0];
    }));
}
function sizeOf(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false })?.size ?? null;
}
/**
 * Root runs what is in a store.
 *
 * @throws StageError when we are root and others can replace what is at this path, or what is on the way to it
 */
function refuseIfOpen(path, store) {
    const open = (0,_host_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .dangerToRoot */ .t3)(path);
    if (open === null)
        return;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `Users other than root can change ${open}, and root runs what is in the store ${store}; \`chown -R root\` and \`chmod -R go-w\` it, or use another one.`);
}
/**
 * Calls the tool cache's library. It takes its folder from the environment alone, and writes `::debug::` commands to
 * standard output, which only a runner can read.
 */
function asToolCache(folder, call) {
    // biome-ignore lint/plugin: it is kept from writing
    const { stdout, env } = process;
    const { write } = stdout;
    const { RUNNER_TOOL_CACHE } = env;
    stdout.write = () => true;
    env['RUNNER_TOOL_CACHE'] = folder;
    try {
        return call();
    }
    finally {
        stdout.write = write;
        if (RUNNER_TOOL_CACHE === undefined)
            delete env['RUNNER_TOOL_CACHE'];
        else
            env['RUNNER_TOOL_CACHE'] = RUNNER_TOOL_CACHE;
    }
}
//# sourceMappingURL=store.js.map

/***/ }),

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseCriuVersion),
/* harmony export */   IS: () => (/* binding */ threePart),
/* harmony export */   Mp: () => (/* binding */ parseIptablesVersion),
/* harmony export */   Vd: () => (/* binding */ parseLxcVersion),
/* harmony export */   mm: () => (/* binding */ upstreamVersion),
/* harmony export */   oy: () => (/* binding */ parseBusyboxVersion),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);


/** Reads `criu --version`. */
function parseCriuVersion(output) {
    const version = output.match(/^Version: (\d+\.\d+\S*)$/m)?.[1];
    if (version === undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('provide', `\`criu --version\` printed no version: ${quote(output)}.`);
    const gitId = output.match(/^GitID: (\S+)$/m)?.[1];
    if (gitId === undefined || gitId === '0')
        return { version };
    // `git describe`: the tag before it, how many commits ago that was, and the commit.
    const [, distance, commit] = gitId.match(/^v\d\S*-(\d+)-(g[0-9a-f]+)$/) ?? [];
    return { version: distance === undefined ? version : `${version}+${distance}.${commit}`, gitId };
}
/** Reads `lxc-start --version`. */
function parseLxcVersion(output) {
    const version = output.match(/^(\d+\.\d+\S*)$/m)?.[1];
    if (version === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('provide', `\`lxc-start --version\` printed no version: ${quote(output)}.`);
    }
    return { version };
}
/** Reads the first line of `busybox`. */
function parseBusyboxVersion(output) {
    const version = output.match(/^BusyBox v(\d+\.\d+\.\d+)/m)?.[1];
    if (version === undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('provide', `\`busybox\` printed no version: ${quote(output)}.`);
    return { version };
}
/** Reads `iptables-restore --version`. */
function parseIptablesVersion(output) {
    const version = output.match(/ v(\d+\.\d+(\.\d+)?)/)?.[1];
    if (version === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('provide', `\`iptables-restore --version\` printed no version: ${quote(output)}.`);
    }
    return { version };
}
/** Upstream's part of a Debian version: `1:6.0.4-4+deb13u4` -> `6.0.4`, `4.2~rc1-1` -> `4.2-rc1`. */
function upstreamVersion(debian) {
    return debian
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace('~', '-')
        .replace(/\+.*$/, '');
}
/** Three parts: the tool cache never finds a version of two again. `4.2` -> `4.2.0`, `4.0-rc1` -> `4.0.0-rc1`. */
function threePart(version) {
    const [, major, minor, patch = '0', suffix = ''] = version.match(/^(\d+)\.(\d+)(?:\.(\d+))?([-~][\w.-]+)?/) ?? [];
    const whole = semver__WEBPACK_IMPORTED_MODULE_0__.valid(`${major}.${minor}.${patch}${suffix.replace('~', '-')}`);
    if (whole === null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('provide', `"${version}" is not a version.`);
    return whole;
}
function sameVersion(a, b) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.eq(threePart(a), threePart(b));
}
function quote(output) {
    const [first = ''] = output.trim().split('\n');
    return first === '' ? 'it printed nothing' : `"${first.slice(0, 200)}"`;
}
//# sourceMappingURL=version.js.map

/***/ })

};
