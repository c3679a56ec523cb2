export const id = 581;
export const ids = [581];
export const modules = {

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOptions: () => (/* binding */ parseOptions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/core/request.js + 45 modules
var request = __webpack_require__(2068);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/cli/arguments.js + 1 modules
var cli_arguments = __webpack_require__(2606);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/cli/patient.js



const LXC_PATH = '/var/lib/lxc';
/**
 * Null when the host is to be looked at, or when the config is one for the cells of `--self-test`.
 *
 * @param values options as parsed
 * @throws UsageError
 */
function parsePatient(values) {
    const [container, lxcPath, config] = ['container', 'lxc-path', 'config'].map((name) => values[name]);
    const selfTest = values['self-test'] === true;
    const file = typeof config === 'string' && !selfTest ? config : undefined;
    if (typeof container === 'string' && (file !== undefined || selfTest)) {
        throw new errors/* UsageError */.eb(`--container is allowed without ${selfTest ? '--self-test' : '--config'} only.`);
    }
    if (typeof lxcPath === 'string' && typeof container !== 'string') {
        throw new errors/* UsageError */.eb('--lxc-path says where the container of --container is: it is allowed with that only.');
    }
    if (values['write'] === true && values['fix'] !== true)
        throw new errors/* UsageError */.eb('--write is allowed with --fix only.');
    if (typeof container === 'string')
        return byName(container, (0,external_node_path_.resolve)(String(lxcPath ?? LXC_PATH)));
    if (file !== undefined)
        return { called: file, config: (0,external_node_path_.resolve)(file), container: null };
    for (const name of ['fix', 'json']) {
        if (values[name] !== true)
            continue;
        throw new errors/* UsageError */.eb(`--${name} is about a container: name one with --container or --config.`);
    }
    return null;
}
function byName(name, lxcPath) {
    if (name === '' || name.includes('/') || name === '.' || name === '..') {
        throw new errors/* UsageError */.eb(`--container is "${name}"; allowed is the name of a container in ${lxcPath}.`);
    }
    if (!isFolder(lxcPath))
        throw new errors/* UsageError */.eb(`There is no folder ${lxcPath} with containers; --lxc-path names another.`);
    if (!isFolder((0,external_node_path_.join)(lxcPath, name)))
        throw new errors/* UsageError */.eb(`There is no container "${name}" in ${lxcPath}.`);
    return { called: name, config: (0,external_node_path_.join)(lxcPath, name, 'config'), container: { lxcPath, name } };
}
/** One that we may not look into counts: that is told when its config is read. */
function isFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch (error) {
        return error.code === 'EACCES';
    }
}
//# sourceMappingURL=patient.js.map
// EXTERNAL MODULE: ./build/cli/quantities.js
var quantities = __webpack_require__(9624);
// EXTERNAL MODULE: ./build/report/report.js + 16 modules
var report = __webpack_require__(294);
;// CONCATENATED MODULE: ./build/cli/report-options.js


/** @throws UsageError */
function parseReport(paths, value, outputFile) {
    if (paths.length === 0)
        throw new errors/* UsageError */.eb('There is no folder with results: criu-lxc-test report FOLDER…');
    const failOn = (0,report/* parseFailOn */.XV)(value('fail-on') ?? 'error', '--fail-on');
    const files = report/* FORMATS */.hR.flatMap((format) => {
        const file = value(format);
        return file === undefined ? [] : [[format, outputFile(file, `--${format}`)]];
    });
    const expected = value('expected');
    const [baseline, history] = ['baseline', 'history'].map(value);
    if (value('trend') !== undefined && history === undefined)
        throw new errors/* UsageError */.eb('--trend shows a history: it needs --history.');
    if (failOn === 'regression' && baseline === undefined) {
        throw new errors/* UsageError */.eb('--fail-on regression needs --baseline: what there is to fall behind.');
    }
    return {
        paths,
        files: Object.fromEntries(files),
        ...(expected === undefined ? {} : { expected }),
        failOn,
        past: {
            ...(baseline === undefined ? {} : { baseline }),
            ...(history === undefined ? {} : { history: outputFile(history, '--history') }),
        },
    };
}
//# sourceMappingURL=report-options.js.map
// EXTERNAL MODULE: ./build/cli/user-folder.js
var user_folder = __webpack_require__(9067);
;// CONCATENATED MODULE: ./build/cli/options.js









/** @throws UsageError */
function parseOptions({ command, values, positionals }) {
    const string = (name) => (typeof values[name] === 'string' ? values[name] : undefined);
    const written = (name) => String(values[name] ?? '');
    if (command === 'report') {
        return { ...defaults(command), report: parseReport(positionals, string, request/* parseOutputFile */.X2) };
    }
    const patient = command === 'doctor' ? parsePatient(values) : null;
    const raw = Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((input) => [input, written((0,cli_arguments/* optionName */.f)(input))]));
    // Of the container to look at, and not lines for one of the tester's own.
    if (patient !== null)
        delete raw.config;
    const [json, junit, store, olderThan] = ['json', 'junit', 'store', 'older-than'].map(string);
    const cleanStore = command === 'clean' && store !== undefined;
    if (olderThan !== undefined && !cleanStore) {
        throw new errors/* UsageError */.eb('--older-than says what is removed from the store: it is allowed with --store only.');
    }
    if (positionals.length > 1)
        throw new errors/* UsageError */.eb(`There is one grid at a time, and "${positionals[1]}" is another.`);
    const grid = { failFast: values['fail-fast'] === true, resume: values['resume'] === true };
    return {
        ...defaults(command),
        ...(command === 'grid'
            ? { grid: { ...grid, raw, file: positionals[0], output: written('output'), jobs: written('jobs') } }
            : { request: (0,request/* parseRequest */.TR)(raw, inputs/* asOption */.ui) }),
        ...(json === undefined ? {} : { json: (0,request/* parseOutputFile */.X2)(json, '--json') }),
        ...(junit === undefined ? {} : { junit: (0,request/* parseOutputFile */.X2)(junit, '--junit') }),
        keep: values['keep'] === true,
        selfTest: values['self-test'] === true,
        patient,
        fix: values['fix'] === true,
        write: values['write'] === true,
        asJson: values['json'] === true,
        ...(store ? { store: (0,external_node_path_.resolve)(store) } : {}),
        cleanStore,
        ...(olderThan === undefined ? {} : { olderThanMs: (0,quantities/* parseDuration */.E9)(olderThan, '--older-than') }),
    };
}
function defaults(command) {
    return {
        command,
        request: (0,request/* parseRequest */.TR)({}, inputs/* asOption */.ui),
        keep: false,
        selfTest: false,
        patient: null,
        fix: false,
        write: false,
        asJson: false,
        cleanStore: false,
        store: (0,user_folder/* userFolder */.Y)('XDG_CACHE_HOME', '.cache'),
    };
}
//# sourceMappingURL=options.js.map

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
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${option} is "${text}"; allowed is a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`);
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
/** Parents before children. */
function descendants(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
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

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ innermostPid),
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   Km: () => (/* binding */ openFiles),
/* harmony export */   Uj: () => (/* binding */ processIds),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   qV: () => (/* binding */ statFields)
/* harmony export */ });
/* unused harmony export environmentOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

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

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony export until */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** Looks again every millisecond until a condition holds. False when it does not within the time. */
async function until(condition, timeoutMs) {
    const deadline = Date.now() + timeoutMs;
    while (!condition()) {
        if (Date.now() > deadline) {
            // What came while the host let us wait is heard first.
            await turn();
            return condition();
        }
        await sleep(1);
    }
    return true;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ BRIDGE),
/* harmony export */   FV: () => (/* binding */ ADDRESSES)
/* harmony export */ });
/* unused harmony exports hasIpv6, makeBridge */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);



const BRIDGE = 'br0';
/** Of the sandbox's own network namespace: they can meet nobody else's. */
const ADDRESSES = {
    mac: '02:c8:10:1c:00:02',
    gateway4: '10.77.0.1',
    container4: '10.77.0.2/24',
    /** The bridge's second one: the container drops what comes from it. */
    blocked4: '10.77.0.66',
    gateway6: 'fd77::1',
    container6: 'fd77::2/64',
};
const LIMIT_MS = 5000;
/** The kernel has IPv6, and it is not switched off. */
function hasIpv6() {
    return existsSync('/proc/net/if_inet6');
}
/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
async function makeBridge(env) {
    const commands = [
        'link set lo up',
        `link add ${BRIDGE} type bridge`,
        `addr add ${ADDRESSES.gateway4}/24 dev ${BRIDGE}`,
        `addr add ${ADDRESSES.blocked4}/24 dev ${BRIDGE}`,
        // Without nodad the address waits for a duplicate that cannot be.
        ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${BRIDGE} nodad`] : []),
        `link set ${BRIDGE} up`,
    ];
    const result = await run(['ip', '-batch', '-'], { timeoutMs: LIMIT_MS, env, input: `${commands.join('\n')}\n` });
    if (result.code !== 0) {
        throw new StageError('start', `ip could not make a bridge in the sandbox (${outcome(result, LIMIT_MS)}): ${tail(result)}`);
    }
}
//# sourceMappingURL=network.js.map

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

/***/ }),

/***/ 9401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SYSTEMD_SETTINGS)
/* harmony export */ });
const SYSTEMD_SETTINGS = [
    {
        id: 'no-uts-namespaces',
        what: 'No service has a UTS namespace of its own',
        why: 'CRIU dumps no nested UTS namespace.',
        error: "Can't dump nested uts namespace",
        service: ['ProtectHostname=no'],
    },
    {
        id: 'no-user-namespaces',
        what: 'No service has a user namespace of its own',
        why: 'CRIU dumps no nested user namespace.',
        error: "Can't dump nested user namespace",
        service: ['PrivateUsers=no'],
    },
    {
        id: 'no-bpf-programs',
        what: 'No service has a filter of addresses, or on cgroup v2 of devices',
        why: 'Each is a BPF program that systemd holds, and CRIU dumps none.',
        error: 'anon_inode:bpf-prog',
        service: [
            ...['IPAddressDeny=', 'IPAddressAllow='],
            ...['PrivateDevices=no', 'ProtectClock=no', 'DevicePolicy=auto', 'DeviceAllow='],
        ],
    },
    {
        id: 'no-credentials',
        what: 'No service has credentials',
        why: 'systemd keeps them in a ramfs, a file system that CRIU does not know.',
        error: '/run/credentials/',
        service: ['LoadCredential=', 'SetCredential=', 'ImportCredential='],
    },
];
//# sourceMappingURL=systemd-settings.js.map

/***/ })

};
