export const id = 72;
export const ids = [72];
export const modules = {

/***/ 9341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ doubted),
/* harmony export */   j: () => (/* binding */ bug)
/* harmony export */ });
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2506);

/** The finding of what nobody expected: the stack is what helps. The debug log has it, too. */
function bug(error) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const { message, stack = message } = thrown;
    (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .traceBug */ .cB)(thrown);
    return {
        id: 'bug',
        severity: 'error',
        message: `This is a bug of criu-lxc-test: ${message}`,
        evidence: stack,
        advice: 'Please report it with what stands here.',
    };
}
/** A bug of ours puts everything in doubt: the verdict is `error`, whatever it was before. */
function doubted(result) {
    const found = result.findings.find(({ id }) => id === 'bug');
    if (found === undefined || result.explainedBy === 'bug')
        return result;
    return { ...result, verdict: 'error', failureClass: null, cause: found.message, explainedBy: found.id };
}
//# sourceMappingURL=bug.js.map

/***/ }),

/***/ 4446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ notKept),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   hx: () => (/* binding */ gatherEvidence),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   zD: () => (/* binding */ notKeptFor)
/* harmony export */ });
/* unused harmony export describeMachine */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_description_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3293);
/* harmony import */ var _host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5408);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3743);
/* harmony import */ var _bug_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9341);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7302);








/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;
/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;
/** A file is there then, with a part of what it was to hold. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];
/** Files that a finding names. */
const SHOWN = 10;
/**
 * Copies what explains a cell into a folder in the sandbox's, readable for whoever may enter that. Nothing is
 * redacted yet. What cannot be copied is left out.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder, and what was left out, each with its reason
 */
function gatherEvidence(folder, plan, kernelLines) {
    const evidence = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.folder);
    const lost = [];
    const write = (name, make) => {
        const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(evidence, name);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(to, make(), { mode: 0o644 });
        }
        catch (error) {
            if ((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isMistake */ .VF)(error))
                throw error;
            lost.push(`${name} (${reason(error)})`);
            // A part of it would be taken for the whole.
            if (NO_ROOM.includes(error.code ?? ''))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(to, { force: true });
        }
    };
    const copy = (from, to, which) => {
        for (const name of list(folder, from, lost).filter((each) => which instanceof RegExp ? which.test(each) : which.includes(each))) {
            write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name), () => ends(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name)));
        }
    };
    write(_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.plan, () => json(plan));
    write(_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.kernelLog, () => kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''));
    copy('', '', [_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.lxcLog, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.criuOptions, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.commandOutput, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.commands]);
    copy(_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.outputs, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.outputs, /./);
    copy(_snapshot_js__WEBPACK_IMPORTED_MODULE_7__/* .SCENE */ .Fx, '', /./);
    copy('rootfs', '', [_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.startLog]);
    if (plan.workload.name === 'zdtm') {
        const zdtm = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('rootfs', 'zdtm');
        for (const test of list(folder, zdtm, lost))
            copy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(zdtm, test), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.zdtm, test), /\.out(\.inprogress)?$/);
    }
    for (const name of list(folder, 'lxc', lost))
        copy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('lxc', name), '', [_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .EVIDENCE */ .S4.containerConfig]);
    for (const generation of list(folder, 'images', lost)) {
        copy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('images', generation), (0,_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_5__/* .generationFolder */ .hd)(generation), KEPT);
    }
    return { evidence, lost };
}
/** In a virtual machine: adds what is known of it as a host, which nobody outside can read. */
function describeMachine(evidence) {
    writeFileSync(join(evidence, EVIDENCE.host), describeHost(), { mode: 0o644 });
    writeFileSync(join(evidence, EVIDENCE.kernelConfig), kernelConfig(), { mode: 0o644 });
}
/** The evidence is no reason to lose the verdict. */
function notKept(lost) {
    const [first] = lost;
    if (first === undefined)
        return [];
    const hidden = lost.length - SHOWN;
    return [
        {
            id: 'evidence-not-kept',
            severity: 'warning',
            message: `Not all of the evidence could be kept: ${first}${lost.length === 1 ? '' : `, and ${lost.length - 1} more`}.`,
            ...(lost.length === 1
                ? {}
                : { evidence: [...lost.slice(0, SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n') }),
        },
    ];
}
/** Why the evidence, or all of it, is not there: of a mistake of ours that it is one. */
function notKeptFor(error) {
    return (0,_words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isMistake */ .VF)(error) ? [(0,_bug_js__WEBPACK_IMPORTED_MODULE_6__/* .bug */ .j)(error)] : notKept([reason(error)]);
}
/** Without its path, which is told beside it. */
function reason(error) {
    const { code, cause, message } = error;
    if (error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .IO)
        return message.replace(/\.$/, '');
    return code ?? cause?.code ?? message;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
/**
 * Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. In whole lines, so that no
 * half of a secret is left to be overlooked.
 */
function ends(folder, path) {
    return (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .openInside */ .X$)(folder, path, {}, ({ fd, size }) => {
        if (size <= 2 * END_BYTES)
            return (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .readPart */ .on)(fd, 0, size);
        const first = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .readPart */ .on)(fd, 0, END_BYTES);
        const last = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .readPart */ .on)(fd, size - END_BYTES, size);
        const head = first.subarray(0, first.lastIndexOf('\n') + 1);
        const tail = last.subarray(last.indexOf('\n') + 1);
        const gap = Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
        return Buffer.concat([head, gap, tail]);
    });
}
/** Names in a folder; none of what is no folder. */
function list(folder, path, lost) {
    try {
        return (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .listInside */ .Vg)(folder, path);
    }
    catch (error) {
        if (!(error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .IO))
            throw error;
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
            lost.push(error.message);
        return [];
    }
}
//# sourceMappingURL=evidence.js.map

/***/ }),

/***/ 4862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listener)
/* harmony export */ });
/* harmony import */ var _host_dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8393);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2506);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);



/**
 * Listens to root elsewhere, line by line; make it before anything asynchronous.
 *
 * @param where for the debug log: `root`, `machine`
 * @param onReply finds the answer in what is said, and undefined in what is not yet the answer
 * @returns hears a line, and throws what ends the request
 */
function listener(where, onReply) {
    const trace = traceFrom(where);
    return async (line) => {
        const reply = (0,_host_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLine */ .A)(line);
        if (reply === null)
            return undefined;
        trace(reply);
        const error = thrown(reply);
        if (error !== null)
            throw error;
        return onReply(reply);
    };
}
/** What a reply says that ends a request, as what is thrown here; null for one that ends none. */
function thrown(reply) {
    if (reply.type === 'error')
        return new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu(reply.failureClass, reply.message);
    if (reply.type === 'bug')
        return Object.assign(new Error(reply.message), { stack: reply.stack });
    if (reply.type === 'interrupted')
        return new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$(reply.left);
    return null;
}
/** Hands what was traced there to those who listen here. */
function traceFrom(where) {
    const trace = (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .traceListener */ .g)();
    return (reply) => {
        if (reply.type === 'trace' && isTraceEvent(reply.event))
            trace?.({ where, ...reply.event });
    };
}
/** In a virtual machine others may have written it. */
function isTraceEvent(event) {
    if (typeof event?.started !== 'number')
        return false;
    if (event.type === 'bug')
        return typeof event.stack === 'string';
    if (event.type !== 'command' || !Array.isArray(event.argv))
        return false;
    if (!event.argv.every((word) => typeof word === 'string'))
        return false;
    const { end } = event;
    if (end === null)
        return true;
    return typeof end?.ms === 'number' && typeof end.ended === 'string' && typeof end.said === 'string';
}
//# sourceMappingURL=root-dialogue.js.map

/***/ }),

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ filesOfPlan),
  W: () => (/* binding */ runInSandbox)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/diagnosis/crash.js

/** What glibc, an assertion or a sanitizer says before it ends a program. */
const LAST_WORDS = (/* unused pure expression or super */ null && ([
    /\*\*\* .+ detected \*\*\*/,
    /double free or corruption|free\(\): |malloc\(\): |realloc\(\): |malloc_consolidate\(\): |munmap_chunk\(\): |corrupted (size vs|double-linked)/,
    /Assertion `.*' failed/,
    /ERROR: (Address|HWAddress|Leak|Memory|Thread)Sanitizer|: runtime error: /,
    /Fatal (glibc error|error: glibc)/,
]));
/** CRIU's own assertion, as its log and that of its parasite have it. */
const BUG = /\bBUG at \S+:\d+/;
/** As LXC tells how the child ended that becomes CRIU. */
const KILLED = /(?:dump signaled with|CRIU was killed with signal) (\d+)/;
/** LXC ends these itself, and the kernel for want of memory: they are no crash. */
const ENDED = (/* unused pure expression or super */ null && (['SIGTERM', 'SIGKILL', 'SIGINT']));
/** LXC's own child, which is to watch the container, ended without a word of how its restore went. */
const MONITOR_DIED = /reading status from pipe failed/;
/**
 * Who crashed, by what it left.
 *
 * @returns the sentence that says it, and the line that shows it; null when nobody did
 */
function whoCrashed(traces) {
    const { printed, lxcErrors, criuLog, signal, hasCriuBegun } = traces;
    const bug = [...criuLog, ...lxcErrors].find((line) => BUG.test(line));
    if (bug !== undefined) {
        return { crashed: 'criu', sentence: `CRIU ran into an assertion of its own: ${bug.match(BUG)?.[0]}.`, line: bug };
    }
    const killed = lxcErrors.find((line) => KILLED.test(line));
    const number = Number(killed?.match(KILLED)?.[1]);
    const child = Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null;
    const words = [...printed, ...lxcErrors, ...criuLog].find((line) => LAST_WORDS.some((each) => each.test(line)));
    const said = words === undefined ? '' : ` It said: ${words.trim()}`;
    if (killed !== undefined && !ENDED.includes(child ?? '')) {
        const by = `was killed by ${child ?? `signal ${number}`}`;
        return hasCriuBegun
            ? { crashed: 'criu', sentence: `CRIU ${by}.${said}`, line: words ?? killed }
            : { crashed: 'lxc', sentence: `LXC's own code ${by} before it ran CRIU.${said}`, line: words ?? killed };
    }
    if (signal !== null && !ENDED.includes(signal)) {
        return {
            crashed: 'lxc',
            sentence: `The LXC tool was killed by ${signal}.${said}`,
            line: words ?? `killed by ${signal}`,
        };
    }
    const monitor = lxcErrors.find((line) => MONITOR_DIED.test(line));
    if (monitor !== undefined) {
        return { crashed: 'lxc', sentence: `LXC's monitor died during the restore.${said}`, line: words ?? monitor };
    }
    if (words === undefined)
        return null;
    return hasCriuBegun && !printed.includes(words)
        ? { crashed: 'criu', sentence: `CRIU crashed.${said}`, line: words }
        : { crashed: 'lxc', sentence: `The LXC tool crashed.${said}`, line: words };
}
/** What the kernel wrote of processes that died, in the sandbox's folder. */
function tellCoreFiles(cores) {
    const [first, ...others] = cores.map(({ path, bytes, name, pid, signal }) => `${path} (${bytes} bytes)${name === null ? '' : ` of ${name}, process ${pid}`}${signal === null ? '' : `, ${signal}`}`);
    if (first === undefined)
        return [];
    return [
        {
            id: 'core-file',
            severity: 'info',
            message: `A process died and left a core file in the sandbox: ${first}${others.length === 0 ? '' : `, and ${others.length} more`}.`,
            ...(others.length === 0 ? {} : { evidence: [first, ...others].join('\n') }),
            advice: 'It is removed with the sandbox, for it holds memory. To keep such files, have the kernel hand them to a program: `sysctl kernel.core_pattern`, `coredumpctl`.',
        },
    ];
}
//# sourceMappingURL=crash.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __webpack_require__(5202);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/host/process-table.js



/** Of a process with more threads the first. */
const THREADS = 64;
/** Of what the kernel says of one process. */
const STACK_LINES = 30;
const COMMAND_LIMIT = 200;
/** All processes that this pid namespace sees, but this one, by their pids. */
function seeProcesses() {
    const own = pidNamespace('self');
    return processIds()
        .filter((pid) => pid !== process.pid)
        .sort((a, b) => a - b)
        .flatMap((pid) => {
        const fields = statFields(pid);
        if (fields === null)
            return [];
        const [, name = '', state = '', parent = ''] = fields;
        return {
            pid,
            parent: Number(parent),
            name,
            state,
            runs: threadStates(pid).includes('R'),
            tracer: Number(statusField(pid, 'TracerPid') ?? 0),
            // utime and stime; those of the process are of all threads, living and gone.
            ticks: Number(fields[13]) + Number(fields[14]),
            program: programOf(pid),
            channel: channelOf(pid),
            inside: pidNamespace(pid) !== own,
        };
    });
}
function threadStates(pid) {
    try {
        return readdirSync(`/proc/${pid}/task`)
            .slice(0, THREADS)
            .map((thread) => readOrNull(`/proc/${pid}/task/${thread}/stat`)?.match(/.*\) (\w) /s)?.[1]);
    }
    catch {
        return []; // It is gone.
    }
}
/**
 * By its file and the beginning of its command line: programs of the store are started by their own dynamic loader, whose
 * name is all that the kernel knows of them. Of a process in a container its command line proves nothing, but it is that of
 * CRIU as long as CRIU restores it.
 */
function programOf(pid) {
    const words = ((0,host_process/* readOrNull */.di)(`/proc/${pid}/cmdline`) ?? '').split('\0', 5);
    const names = [linkOf(pid, 'exe') ?? '', ...words.map((word) => word.replace(/ .*/s, ''))].map((word) => (0,external_node_path_.basename)(word));
    if (names.includes('criu'))
        return 'criu';
    return names.some((name) => /^(lxc-|\[lxc$)/.test(name)) ? 'lxc' : 'other';
}
function channelOf(pid) {
    const channel = readOrNull(`/proc/${pid}/wchan`);
    return channel === null || channel === '' || channel === '0' ? null : channel;
}
function pidNamespace(pid) {
    return linkOf(pid, 'ns/pid');
}
function linkOf(pid, name) {
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/${name}`);
    }
    catch {
        return null;
    }
}
/** Stopped, by a signal or a tracer, at work that it does for CRIU or LXC: what is restored may be meant to stop. */
function isHalted({ inside, program, state }) {
    return inside ? program === 'criu' && state === 'T' : state === 'T' || state === 't';
}
/** The tree of some processes, a line each: pid, state, tracer, what it waits in, and name. */
function drawTree(seen) {
    const known = new Set(seen.map(({ pid }) => pid));
    const draw = (each, depth) => {
        const { pid, state, tracer, name, channel, inside } = each;
        const inner = inside ? ` (${innermostPid(pid) ?? '?'} in the container)` : '';
        const words = [
            `${'  '.repeat(depth)}${pid}${inner} ${commandLine(pid) || name}: ${state}`,
            ...(tracer === 0 ? [] : [`traced by ${tracer}`]),
            ...(channel === null ? [] : [`in ${channel}`]),
        ];
        return [words.join(', '), ...childrenOf(pid).flatMap((child) => draw(child, depth + 1))];
    };
    const childrenOf = (pid) => seen.filter(({ parent }) => parent === pid);
    return seen
        .filter(({ parent }) => !known.has(parent))
        .flatMap((root) => draw(root, 0))
        .join('\n');
}
/** All that the kernel tells of where a process stands. */
function describeProcess({ pid, name }) {
    const part = (file) => (readOrNull(`/proc/${pid}/${file}`) ?? 'It cannot be read.').trimEnd();
    const status = part('status')
        .split('\n')
        .filter((line) => /^(State|Tgid|PPid|TracerPid|NSpid|Threads|Sig(Pnd|Blk)|ShdPnd|Seccomp):/.test(line));
    const stack = part('stack').split('\n').slice(0, STACK_LINES);
    return [`== ${pid} ${name}`, ...status, `wchan: ${part('wchan')}`, `syscall: ${part('syscall')}`, ...stack, ''].join('\n');
}
/** Without the dynamic loader that starts the programs of the store. */
function commandLine(pid) {
    const words = (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0');
    const own = /^ld-linux/.test(basename(words[0] ?? '')) && words[1] === '--library-path' ? words.slice(3) : words;
    return own.join(' ').trim().slice(0, COMMAND_LIMIT);
}
//# sourceMappingURL=process-table.js.map
;// CONCATENATED MODULE: ./build/host/residents.js




/** Who lives, or has lived, in the sandboxes of a cell, seen from outside of it. What lives shorter than a look is not seen. */
class Residents {
    /** By pid. */
    seen = new Map();
    names = new Map();
    others = new Set();
    /** Who was not in the sandbox at the last look: a process of others, or one that has just been made in it. */
    outside = new Set();
    at;
    constructor(at) {
        this.at = at;
    }
    look() {
        for (const pid of this.at.ours()) {
            const worker = this.at.worker(pid);
            this.seen.set(pid, worker);
            this.names.set(this.at.name(pid), worker);
        }
        const outside = new Set(this.at.all().filter((pid) => !this.seen.has(pid)));
        for (const pid of outside)
            if (this.outside.has(pid) || this.at.isOfAnother(pid))
                this.others.add(pid);
        this.outside = outside;
    }
    /** A process of this name died in the sandbox, whether it was seen or not. */
    died(name) {
        if (!this.names.has(name))
            this.names.set(name, programNamed(name) ?? 'container');
    }
    /**
     * Whose work one did that was not seen in the sandbox, by its name, where nobody else has such a program.
     *
     * @param line in which the kernel tells of it
     * @returns null when that is not known
     */
    whoWas(pid, name, line) {
        if (this.others.has(pid))
            return null;
        const worker = programNamed(line) ?? this.names.get(name) ?? null;
        const isOfTools = worker === 'criu' || worker === 'lxc';
        const isElsewhere = (other) => !this.seen.has(other) && (this.at.name(other) === name || (isOfTools && this.at.program(other) !== 'other'));
        return worker === null || this.at.all().some(isElsewhere) ? null : worker;
    }
}
/** @param cgroups folder of each sandbox's cgroup, in any hierarchy; there may come more */
function lookAtHost(cgroups) {
    return {
        ours: () => cgroups.flatMap(host_cgroups/* processesIn */.rD),
        all: host_process/* processIds */.Uj,
        isOfAnother: (pid) => sandboxesOf((0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').some((name) => !cgroups.some((folder) => (0,external_node_path_.basename)(folder) === name)),
        worker: remembered(workerOf),
        program: programOf,
        name: (pid) => (0,host_process/* readOrNull */.di)(`/proc/${pid}/comm`)?.trimEnd() ?? '',
    };
}
/**
 * Names of the sandboxes' cgroups that a process is in.
 *
 * @param text /proc/PID/cgroup
 */
function sandboxesOf(text) {
    return text.match(/(?<=\/)criu-lxc-test\.[^/\n]+/g) ?? [];
}
/** Asks anew once a process runs another program: what was asked takes long where its memory is worked on. */
function remembered(ask) {
    const known = new Map();
    return (pid) => {
        const image = imageOf(pid);
        const last = known.get(pid);
        if (image !== null && image === last?.image)
            return last.worker;
        const worker = ask(pid);
        if (image !== null)
            known.set(pid, { image, worker });
        return worker;
    };
}
/** Fields of /proc/PID/stat: its name and start time, and where its code, its stack and its arguments begin and end. */
const IMAGE = [1, 21, 25, 26, 27, 47, 48];
const STACK = 27;
/** Another with each exec, and when CRIU makes a restored process of its own. Null where the kernel does not tell. */
function imageOf(pid) {
    const fields = (0,host_process/* statFields */.qV)(pid);
    return fields === null || fields[STACK] === '0' ? null : IMAGE.map((at) => fields[at]).join(' ');
}
/** Processes of the container are in a pid namespace below that of the sandbox, which is below ours. */
function workerOf(pid) {
    const isInside = (0,host_process/* idsByNamespace */.Xo)(pid, 'NSpid').length > 2;
    const program = programOf(pid);
    return isInside && program !== 'criu' ? 'container' : program;
}
/** By a line of the kernel, or a name: a program of the store may be called by its dynamic loader. */
function programNamed(text) {
    if (/\blxc-\w+(\[|$)/.test(text))
        return 'lxc';
    return /\bcriu(\[|$)/.test(text) ? 'criu' : null;
}
//# sourceMappingURL=residents.js.map
;// CONCATENATED MODULE: ./build/host/kernel-log.js


/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;
/** What lives shorter may not have been seen, and is known by its name alone. */
const LOOK_MS = 100;
/** The kernel tells pids of this namespace: PROC_PID_INIT_INO. */
const INITIAL_PIDS = 'pid:[4026531836]';
/** Lines of a report, from the one that begins it to the one that says whose work it was. */
const REPORT_LINES = 30;
/** What looks like a fault and is none. */
const HARMLESS = [
    {
        pattern: /general protection fault .*\berror:402\b/,
        reason: 'CRIU calls `int 0x80`, whose vector this is, to learn whether the kernel runs 32-bit programs.',
    },
    {
        pattern: /\bapparmor="STATUS"/,
        reason: 'AppArmor tells that a profile was loaded, replaced or removed.',
    },
];
/** A program died of a fault of its own. */
const DEATH = /^(?:traps: )?(.+?)\[(\d+)\]:? .*(segfault|general protection|invalid opcode|divide error|stack segment|alignment check|unhandled)/;
/** What the kernel calls CRIU: a program of the store by its dynamic loader. */
const OF_CRIU = /^(criu|ld-)/;
/** Something went wrong in the kernel itself. */
const ALARMS = [
    /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
    /INFO: .*(blocked for more than|stall)/,
];
/** Where such a line, or one of its report, tells in which process: `PID: 77`, `pid=77`, `task criu:77 blocked`, `[criu:77]`. */
const WHOSE = /\b(?:PID: |pid=)(\d+)|\btask \S+:(\d+) blocked|\[[^\]:]+:(\d+)\]/;
/** The kernel's log from now on, and the processes of the sandboxes of one cell. Needs root where `kernel.dmesg_restrict` is set. */
class KernelLog {
    fd;
    ids = [];
    cgroups = [];
    heard = [];
    count = 0;
    residents;
    timer;
    /** @throws Error when it cannot be read here, as in many containers */
    constructor() {
        this.fd = (0,external_node_fs_.openSync)('/dev/kmsg', external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        this.records();
        this.residents = new Residents(lookAtHost(this.cgroups));
        if ((0,external_node_fs_.readlinkSync)('/proc/self/ns/pid') !== INITIAL_PIDS)
            return;
        this.timer = setInterval(() => this.residents.look(), LOOK_MS).unref();
    }
    /** A process of this name died in a sandbox: its core file lies there. */
    died(name) {
        this.residents.died(name);
    }
    /**
     * @param id of a sandbox
     * @param cgroup folder of its cgroup, in any hierarchy
     */
    follow(id, cgroup) {
        this.ids.push(id);
        if (cgroup !== undefined)
            this.cgroups.push(cgroup);
    }
    /** Nobody lives there any more. */
    leave(cgroup) {
        const at = cgroup === undefined ? -1 : this.cgroups.indexOf(cgroup);
        if (at >= 0)
            this.cgroups.splice(at, 1);
    }
    /** How many lines there were until now. */
    now() {
        this.listen();
        return this.count;
    }
    /** The lines from then on, but those of programs that write to this log, what is harmless, and the faults of others. */
    since(then) {
        return this.judged(then).flatMap(({ line, kind, isOthers }) => (isOthers && kind !== 'other' ? [] : [line]));
    }
    /** What the lines from then on tell of faults, and of the sandbox. */
    told(then) {
        return this.judged(then).filter(({ isOurs, kind }) => isOurs || kind !== 'other');
    }
    close() {
        clearInterval(this.timer);
        (0,external_node_fs_.closeSync)(this.fd);
    }
    judged(then) {
        this.listen();
        const lines = this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
        return judge(lines, this.ids, this.residents.seen, (...death) => this.residents.whoWas(...death));
    }
    listen() {
        const lines = this.records()
            .map(ownLine)
            .filter((line) => line !== null);
        this.count += lines.length;
        this.heard = [...this.heard, ...lines].slice(-MOST);
    }
    records() {
        const found = [];
        const buffer = Buffer.alloc(RECORD_BYTES);
        for (;;) {
            try {
                found.push(buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(this.fd, buffer)));
            }
            catch (error) {
                // Records were overwritten before we came to read them: the next read goes on with the oldest.
                if (error.code !== 'EPIPE')
                    return found;
            }
        }
    }
}
/**
 * What each line tells, but those that are harmless.
 *
 * @param ids of the sandboxes
 * @param seen their processes, by the pids that the kernel tells
 * @param unseen whose one of the others is that died, by its pid and name, and the line; null when that is not known
 */
function judge(lines, ids, seen, unseen = () => null) {
    return lines.flatMap((line, at) => {
        if (HARMLESS.some(({ pattern }) => pattern.test(line)))
            return [];
        const death = line.match(DEATH);
        const kind = death !== null ? 'death' : isAlarm(line) ? 'alarm' : 'other';
        const pid = death !== null ? Number(death[2]) : whose(kind === 'alarm' ? reportAt(lines, at) : [line]);
        const was = pid === null ? null : (seen.get(pid) ?? (death === null ? null : unseen(pid, death[1], line)));
        // Seen last while CRIU restored it: one that has its own name again is the container's.
        const isRestored = was === 'criu' && death !== null && !OF_CRIU.test(death[1] ?? '');
        // Seen last before LXC's child became CRIU.
        const hasBecomeCriu = was === 'lxc' && death !== null && /\bcriu\[/.test(line);
        const worker = isRestored ? 'container' : hasBecomeCriu ? 'criu' : was;
        const isOurs = worker !== null || ids.some((id) => line.includes(id));
        return [{ line, kind, worker, isOurs, isOthers: pid !== null && !isOurs }];
    });
}
/** One line for those that differ in numbers alone, with how many there are. */
function withoutRepeats(lines) {
    const groups = new Map();
    for (const line of lines) {
        const key = line.replaceAll(/\b(0x)?[0-9a-f]*\d[0-9a-f]*\b/g, '#');
        groups.set(key, { line: groups.get(key)?.line ?? line, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()].map(({ line, count }) => (count === 1 ? line : `${line} (${count} times)`));
}
/**
 * The line of a record, when it is the kernel's own; else null.
 *
 * @param record `PRIORITY,SEQUENCE,MICROSECONDS,FLAGS;LINE` and continuation lines
 */
function ownLine(record) {
    const [, priority, line] = record.match(/^(\d+),[^;]*;([^\n]*)/) ?? [];
    // The facility; 0 is the kernel, the others are programs that write to its log.
    return line !== undefined && Number(priority) >> 3 === 0 ? line : null;
}
function isAlarm(line) {
    return ALARMS.some((pattern) => pattern.test(line));
}
/** An alarm and what stands below it, as far as the process that it tells of. */
function reportAt(lines, at) {
    return lines.slice(at, at + REPORT_LINES);
}
/** The first pid that is told; null when none is. */
function whose(lines) {
    const told = lines.map((line) => line.match(WHOSE)).find((match) => match !== null);
    return told === undefined ? null : Number(told[1] ?? told[2] ?? told[3]);
}
//# sourceMappingURL=kernel-log.js.map
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
;// CONCATENATED MODULE: ./build/diagnosis/kernel.js


/** Lines of what the kernel said. */
const SHOWN = 10;
/** What is said of a process of the sandbox that died of a fault of its own. */
const CRASHES = {
    criu: {
        id: 'criu-crashed',
        message: 'CRIU crashed.',
        advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${observed/* TRACKERS */.Q9.criu}`,
    },
    lxc: {
        id: 'lxc-crashed',
        message: 'LXC crashed.',
        advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${observed/* TRACKERS */.Q9.lxc}`,
    },
    container: {
        id: 'container-crashed',
        message: 'A process of the container crashed.',
        advice: `If it does so only after a restore, CRIU did not restore it as it was. Please report it with the evidence: ${observed/* TRACKERS */.Q9.criu}`,
    },
};
/** What the kernel says that explains why a cell failed. */
const EXPLANATIONS = [
    {
        pattern: /oom-kill:constraint=CONSTRAINT_MEMCG,.*\boom_memcg=[^,]*\/lxc\.payload\.[^/,]*,/,
        finding: {
            id: 'killed-for-memory',
            message: 'The container came upon its limit of memory, and the kernel killed a process of it.',
            advice: 'Raise the limit in its config: `lxc.cgroup.memory.limit_in_bytes`, on cgroup v2 `lxc.cgroup2.memory.max`.',
        },
    },
    {
        pattern: /oom-kill:/,
        finding: {
            id: 'killed-for-memory',
            message: 'The kernel killed a process of the cell, because memory ran out.',
            advice: 'Look how much memory the container, its cgroup and the host have left.',
        },
    },
    {
        pattern: /\b(BUG|Oops|general protection fault)\b/,
        finding: {
            id: 'kernel-fault',
            message: 'The kernel itself failed in a process of this cell.',
            advice: 'Look at the lines around it in `dmesg`, and report it to the vendor of this kernel.',
        },
    },
];
/** Nobody knows why, or it was only perhaps so: that a process of the container crashed says more. */
const OPEN = [null, 'sleep-cut-short'];
/**
 * Puts what the kernel said of a cell while it failed beside its first cause; or before it, where that explains it.
 *
 * @param told of the kernel's log, from the beginning of the cycle that failed
 */
function besideKernel(outcome, told) {
    const ours = told.filter(({ isOurs }) => isOurs);
    if (ours.length === 0)
        return;
    const evidence = withoutRepeats(ours.map(({ line }) => line))
        .slice(0, SHOWN)
        .join('\n');
    const explanation = explain(ours, outcome.explainedBy);
    if (explanation !== null) {
        const { finding, line } = explanation;
        outcome.findings.unshift({ severity: 'error', ...finding, evidence });
        outcome.cause = `${outcome.cause} The kernel said: ${inShort(line)}`;
        outcome.explainedBy = finding.id;
        return;
    }
    const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
    if (finding !== undefined)
        finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}
/** Who was killed for memory is told at the end of a long line. */
function inShort(line) {
    return line.replace(/\b(oom-kill:)constraint=.*,(task=)/, '$1 $2');
}
/** A crash explains only what nothing else does; that of a process of the container only that it is not as it was. */
function explain(ours, explainedBy) {
    for (const { pattern, finding } of EXPLANATIONS) {
        const found = ours.find(({ kind, line }) => kind !== 'death' && pattern.test(line));
        if (found !== undefined)
            return { finding, line: found.line };
    }
    const isOpen = OPEN.includes(explainedBy);
    if ((0,observed/* isExplanation */.uA)(explainedBy) && !isOpen)
        return null;
    for (const { kind, worker, line } of ours) {
        const finding = kind === 'death' && worker !== null ? CRASHES[worker] : undefined;
        if (finding === undefined || finding.id === explainedBy)
            continue;
        if (worker !== 'container' || isOpen)
            return { finding, line };
    }
    return null;
}
//# sourceMappingURL=kernel.js.map
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __webpack_require__(7640);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/host/observe.js
var observe = __webpack_require__(536);
// EXTERNAL MODULE: ./build/host/trace.js
var host_trace = __webpack_require__(2506);
;// CONCATENATED MODULE: ./build/host/host-state.js









const LIMIT_MS = 5000;
/** Where CRIU and LXC put files of their own, and what these are called. LXC's locks lie as deep as its path. */
const FILES = [
    { folder: '/tmp', names: /^\.?criu(?!-lxc-test)/, depth: 1 },
    { folder: '/run', names: /^\.?criu/, depth: 1 },
    { folder: '/run/lxc', names: /./, depth: 8 },
    { folder: '/var/lib/lxc', names: /./, depth: 1 },
];
/** @param iptables folder of the iptables programs */
async function readHostState(iptables) {
    const state = { things: [], pids: (0,host_process/* processIds */.Uj)(), unread: [] };
    const read = async (kind, reader) => {
        try {
            state.things.push(...(await reader()));
        }
        catch (error) {
            if ((0,errors/* isMistake */.VF)(error))
                (0,host_trace/* traceBug */.cB)(error);
            state.unread.push({ kind, reason: error.message });
        }
    };
    // The programs first: they run while we read files.
    const asked = [read('link', () => readLinks()), read('netfilter', () => readNetfilter(iptables))];
    await read('mount', () => parseMounts((0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8')));
    await read('cgroup', readCgroups);
    await read('file', () => FILES.flatMap(({ folder, names, depth }) => readFiles(folder, names, depth)));
    await read('taint', readTaint);
    await Promise.all(asked);
    return state;
}
/**
 * The processes that still live in a sandbox's cgroups or namespaces; and, as not by root, those that name its id in their
 * arguments or environment, as every user's can.
 */
function readProcesses(id, { cgroups, namespaces }, except) {
    const known = new Set(except);
    const inside = new Set(cgroups.flatMap(host_cgroups/* processesIn */.rD));
    return (0,host_process/* processIds */.Uj)()
        .filter((pid) => !known.has(pid))
        .flatMap((pid) => {
        const [, name, state] = (0,host_process/* readOrNull */.di)(`/proc/${pid}/stat`)?.match(/\((.*)\) (\w)/s) ?? [];
        // A zombie is dead; only its parent has not looked yet.
        if (name === undefined || state === 'Z')
            return [];
        const byRoot = inside.has(pid) || (0,host_process/* namespacesOf */.Gw)(pid).some((each) => namespaces.includes(each));
        // To read the memory of a process in D state may wait for what that process waits for.
        const files = byRoot || state === 'D' ? [] : ['cmdline', 'environ'];
        if (!byRoot && !files.some((file) => (0,host_process/* readOrNull */.di)(`/proc/${pid}/${file}`)?.includes(id)))
            return [];
        return [{ kind: 'process', name: String(pid), details: `${name}, state ${state}`, byRoot }];
    });
}
/** @param mountinfo /proc/self/mountinfo */
function parseMounts(mountinfo) {
    return (0,observe/* mountsIn */.Ko)(mountinfo).map(({ point, device, root, options, type, source, superOptions }) => {
        const details = `${options} ${type} ${source} ${superOptions}`;
        // FUSE lets a user mount on a folder of his own, and says who he is.
        const byRoot = !/\b(user_id|uid)=[1-9]/.test(`${source} ${superOptions}`);
        return { kind: 'mount', name: `${point} (${device} ${root})`, details, byRoot };
    });
}
/** @param text what `iptables-save` or `nft list ruleset` prints */
function parseNetfilter(text) {
    const things = [];
    let table = '';
    let chain = '';
    const add = (name) => things.push({ kind: 'netfilter', name, details: '', byRoot: true });
    for (const line of text.split('\n').map((each) => each.trim())) {
        const opened = line.match(/^(?:\*|table )(.*?)( \{)?$/);
        const chained = line.match(/^(?::|chain )(\S+)/);
        if (opened !== null) {
            table = opened[1];
            chain = '';
            add(`table ${table}`);
        }
        else if (chained !== null) {
            chain = chained[1];
            add(`chain ${table} ${chain}`);
        }
        else if (line === '}') {
            chain = '';
        }
        else if (line.startsWith('-A ') || (chain !== '' && line !== '' && !/^(#|COMMIT)/.test(line))) {
            add(`rule ${table} ${line.startsWith('-A ') ? '' : `${chain} `}${line.replace(/counter packets \d+ bytes \d+/, 'counter')}`);
        }
    }
    return things;
}
async function readLinks(env = ofHost()) {
    const links = JSON.parse(await ask(['ip', '-json', '-details', 'address', 'show'], env));
    return links.map(({ ifname, address, linkinfo, addr_info = [] }) => ({
        kind: 'link',
        name: ifname,
        details: [linkinfo?.info_kind, address, ...addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`)]
            .filter((each) => each !== undefined)
            .join(' '),
        // The owner of a tap gives it any MAC.
        byRoot: linkinfo?.info_kind !== 'tun',
    }));
}
/** With nft where there is one, which shows more; it does not show what a legacy iptables has made. */
async function readNetfilter(iptables, env = ofHost()) {
    const save = (0,external_node_path_.join)(iptables, 'iptables-save');
    const hasNft = (0,inspect/* onPath */.L)('nft');
    const nft = hasNft && !/legacy|xtables-multi$/.test((0,external_node_fs_.realpathSync)(save));
    return parseNetfilter(await ask(nft ? ['nft', 'list', 'ruleset'] : [save], env));
}
/** An environment in which a program of the host's is found. */
const ofHost = () => ({ ...process.env, PATH: (0,inspect/* searchPath */.oe)().join(':') });
async function ask(argv, env) {
    const complaint = 'it cannot be listed';
    return (await (0,command/* runOrFail */.zi)(argv, { timeoutMs: LIMIT_MS, env, failureClass: null, complaint })).stdout;
}
/** Containers' cgroups, where LXC makes them: at the top of a hierarchy and beside us. */
function readCgroups() {
    const folders = (0,host_cgroups/* hierarchies */.a2)().flatMap((hierarchy) => [
        hierarchy.mountPoint,
        hierarchy.own,
        (0,external_node_path_.dirname)((0,host_cgroups/* subtreeFolder */.Ni)(hierarchy, 'any')),
    ]);
    return [...new Set(folders)].flatMap((folder) => list(folder)
        .filter((name) => /^lxc\.(payload|monitor|pivot)/.test(name))
        // A cgroup may be delegated to a user, who makes others in it.
        .map((name) => ({
        kind: 'cgroup',
        name: (0,external_node_path_.join)(folder, name),
        details: '',
        byRoot: isMadeByRoot((0,external_node_path_.join)(folder, name)),
    })));
}
function readFiles(folder, names, depth) {
    return list(folder)
        .filter((name) => names.test(name))
        .flatMap((name) => {
        const path = (0,external_node_path_.join)(folder, name);
        const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        const details = stat.isDirectory() ? 'folder' : `${stat.size} bytes, of ${stat.mtime.toISOString()}`;
        const below = stat.isDirectory() && depth > 1 ? readFiles(path, names, depth - 1) : [];
        return [{ kind: 'file', name: path, details, byRoot: isMadeByRoot(path) }, ...below];
    });
}
/** One bit for each thing that makes kernel developers doubt a report: 512 is a WARNING, 128 an oops. */
function readTaint() {
    const taint = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/tainted', 'utf8').trim();
    return [{ kind: 'taint', name: 'of the kernel', details: taint, byRoot: true }];
}
/** Of root, and made by root: where the kernel does not forbid it, any user makes a second name for a file of root's. */
function isMadeByRoot(path) {
    const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return stat?.uid === 0 && (stat.isDirectory() || stat.nlink === 1);
}
function list(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder) : [];
}
//# sourceMappingURL=host-state.js.map
;// CONCATENATED MODULE: ./build/host/audit.js





/** What is shown of a long list. */
const audit_SHOWN = 20;
/** Within this time what is on its way out is gone. */
const SETTLE_MS = 200;
/**
 * Looks at the host before a cell and after it, and tells what changed.
 *
 * Others work on this host, too, so that a change alone proves nothing. A change is a leak of ours when {@link PROOFS} says
 * so, and when it is still there after a moment.
 *
 * All else is `host-changed`: a warning when it is CRIU's, when a mount has other options or when the kernel is tainted;
 * else for information. What the kernel says of processes of the cell is a warning.
 */
class Audit {
    /** Settles when the host was looked at; nothing that can change it may be started before. Never rejects. */
    looked;
    iptables;
    /** Since {@link listen}; null when it cannot be read here. */
    kernel = null;
    unread = [];
    /** @param iptables folder of the iptables programs */
    constructor(iptables) {
        this.iptables = iptables;
        this.looked = readHostState(iptables);
    }
    /**
     * From now on the kernel's log is listened to. Takes long where that log is long: call it while others work; and once more
     * for each further sandbox.
     *
     * @param id of the sandbox
     * @param cgroups its folders
     */
    listen(id, cgroups) {
        try {
            this.kernel ??= new KernelLog();
            this.kernel.follow(id, cgroups[0]);
        }
        catch (error) {
            this.unread.push(`kernel log: ${error.message}`);
        }
    }
    /**
     * For a sandbox that has ended while the cell goes on: lets go of its namespaces, which would live on by that.
     *
     * @returns processes that are in its namespaces still, in words; then they are held until the end
     */
    async ended({ marks: { id, cgroups }, view }) {
        this.kernel?.leave(cgroups[0]);
        const { pids } = await this.looked;
        const look = () => readProcesses(id, { cgroups, namespaces: view.namespaces }, pids).filter(({ byRoot }) => byRoot);
        let left = look();
        if (left.length > 0) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            left = look();
        }
        if (left.length === 0)
            letGo(view);
        return left.map(({ name, details }) => `process ${name} (${details})`);
    }
    /** The findings; a leak is one with the id `leak`. Call it once, when the sandboxes are gone: it lets go of the views. */
    async findings(places) {
        const before = await this.looked;
        const look = async () => {
            const after = await readHostState(this.iptables);
            const found = [...after.things];
            for (const { marks, view } of places) {
                const made = found.filter((thing) => thing.kind === 'cgroup' && thing.byRoot && carries(thing, marks));
                const cgroups = [...marks.cgroups, ...made.map(({ name }) => name)];
                after.things.push(...readProcesses(marks.id, { cgroups, namespaces: view.namespaces }, before.pids));
            }
            return { after, changes: compareStates(before, after) };
        };
        let { after, changes } = await look();
        if (changes.some((change) => isOfOne(change, places))) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            ({ after, changes } = await look());
        }
        const told = this.kernel?.told(0) ?? [];
        this.kernel?.close();
        for (const { view } of places)
            letGo(view);
        for (const { kind, reason } of [...before.unread, ...after.unread])
            this.unread.push(`${kind}: ${reason}`);
        return [...tellChanges(changes, places), ...tellFaults(told), ...tellUnread([...new Set(this.unread)])];
    }
}
/**
 * Holds the namespaces that it tells of.
 *
 * @param pid of a process in the sandbox
 */
function viewOf(pid) {
    const same = (read, ours) => {
        try {
            return read(`/proc/${pid}`) === read(ours);
        }
        catch {
            // It is gone, and with it what it saw: nothing can be laid at its door.
            return false;
        }
    };
    const namespace = (name) => same((folder) => (0,external_node_fs_.readlinkSync)(`${folder}/ns/${name}`), '/proc/self');
    const identity = (path) => {
        const { dev, ino } = (0,external_node_fs_.statSync)(path);
        return `${dev} ${ino}`;
    };
    const held = pid === undefined ? [] : host_process/* NAMESPACES */.dK.flatMap((name) => hold(`/proc/${pid}/ns/${name}`));
    const hosts = (0,host_process/* namespacesOf */.Gw)(process.pid);
    const namespaces = held.map((fd) => (0,external_node_fs_.readlinkSync)(`/proc/self/fd/${fd}`)).filter((each) => !hosts.includes(each));
    return {
        network: namespace('net'),
        cgroups: namespace('cgroup'),
        folders: ['/tmp', '/run'].filter((folder) => same((process) => identity(`${process}/root${folder}`), '/proc/self')),
        namespaces,
        held,
    };
}
/** From here on the kernel may give the numbers of its namespaces to others. */
function letGo(view) {
    for (const fd of view.held.splice(0))
        (0,external_node_fs_.closeSync)(fd);
    view.namespaces = [];
}
function hold(path) {
    try {
        return [(0,external_node_fs_.openSync)(path, 'r')];
    }
    catch {
        return [];
    }
}
/** What is new, gone or changed. What could not be read on one side is left out. */
function compareStates(before, after) {
    const unread = new Set([...before.unread, ...after.unread].map(({ kind }) => kind));
    const key = ({ kind, name }) => `${kind} ${name}`;
    const were = new Map(before.things.map((thing) => [key(thing), thing]));
    const are = new Map(after.things.map((thing) => [key(thing), thing]));
    const changes = [];
    for (const [name, thing] of are) {
        const was = were.get(name);
        if (was === undefined)
            changes.push({ how: 'new', thing });
        else if (was.details !== thing.details)
            changes.push({ how: 'changed', thing, before: was.details });
    }
    for (const [name, thing] of were)
        if (!are.has(name))
            changes.push({ how: 'gone', thing });
    return changes.filter(({ thing }) => !unread.has(thing.kind));
}
/**
 * By what each kind of thing is known to be ours. All of it only of things that no user but root can make (see
 * {@link Thing.byRoot}): whatever a name says, anybody can write names.
 */
const PROOFS = {
    // It is in the sandbox's cgroups or namespaces, where only root puts one. What it is called proves nothing.
    process: () => true,
    // Of the host's own network namespace. The MAC is that of the container's veth.
    link: ({ thing: { name, details } }, { bridge, mac }) => hasWord(details, mac) || (name === bridge.name && hasWord(details, bridge.address)),
    // Rules carry no mark; where the sandbox had the host's network, CRIU's are those of its CRIU.
    netfilter: ({ thing }, _marks, view) => isCrius(thing) && view.network,
    // The host's table of mounts. A mount without a mark is ours where the sandbox changed the host's cgroup mounts.
    mount: ({ how, thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && how === 'changed' && view.cgroups),
    cgroup: ({ thing }, marks) => carries(thing, marks),
    // CRIU's files carry no mark; where the sandbox had the host's folder, they are those of its CRIU.
    file: ({ thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && view.folders.some((folder) => thing.name.startsWith(`${folder}/`))),
    // It does not say who tainted the kernel.
    taint: () => false,
};
function isOurs(change, marks, view) {
    const { how, thing } = change;
    return how !== 'gone' && thing.byRoot && PROOFS[thing.kind](change, marks, view);
}
function isOfOne(change, places) {
    return places.some(({ marks, view }) => isOurs(change, marks, view));
}
function carries({ name, details }, { id, container }) {
    return [id, container].some((mark) => hasWord(`${name} ${details}`, mark));
}
/** Of a kind that CRIU makes, or changes (criu#3029: the options of cgroup v2). */
function isCrius({ kind, name, details }) {
    if (kind === 'netfilter')
        return /\bCRIU(-\d+)?\b/.test(name);
    if (kind === 'mount')
        return / cgroup2? /.test(` ${details} `);
    return kind === 'file' && /^\/(tmp|run)\/\.?criu/.test(name);
}
function isGrave(change) {
    const { how, thing } = change;
    if (thing.kind === 'taint')
        return true;
    if (thing.kind === 'mount')
        return how === 'changed';
    return how !== 'gone' && isCrius(thing);
}
function tellChanges(changes, places) {
    const findings = [];
    const ours = changes.filter((change) => isOfOne(change, places));
    const others = changes.filter((change) => !ours.includes(change));
    const [leak] = ours;
    if (leak !== undefined) {
        findings.push({
            id: 'leak',
            severity: 'error',
            message: `The cell left something on this host: ${tell(leak)}${more(ours.length)}.`,
            evidence: listed(ours.map(tell)),
            advice: 'Remove it by hand: `criu-lxc-test clean` knows nothing of it.',
        });
    }
    const grave = others.filter(isGrave);
    const [first] = grave.length > 0 ? grave : others;
    if (first !== undefined) {
        findings.push({
            id: 'host-changed',
            severity: grave.length > 0 ? 'warning' : 'info',
            message: `This host changed while the cell ran, by whom is not known: ${tell(first)}${more(others.length)}.`,
            evidence: listed([...grave, ...others.filter((change) => !grave.includes(change))].map(tell)),
            ...(grave.length === 0 ? {} : { advice: 'Look who else works on this host.' }),
        });
    }
    return findings;
}
function tellFaults(told) {
    const lines = withoutRepeats(told.filter(({ isOurs }) => isOurs).map(({ line }) => line));
    if (lines.length === 0)
        return [];
    return [
        {
            id: 'kernel-log',
            severity: 'warning',
            message: 'The kernel reported a fault of a process of this cell, or of what it did for one.',
            evidence: listed(lines),
            advice: 'Look at what stands around it in `dmesg`.',
        },
    ];
}
function tellUnread(reasons) {
    if (reasons.length === 0)
        return [];
    const message = 'Not all of this host could be looked at for what the cell may have left.';
    return [{ id: 'not-audited', severity: 'info', message, evidence: listed(reasons) }];
}
/** `new: link br0 (bridge 10.77.0.1/24)`, `changed: taint of the kernel (0 → 512)`. */
function tell({ how, thing, before }) {
    const details = [before, thing.details].filter((each) => each !== undefined && each !== '').join(' → ');
    return `${how}: ${thing.kind} ${thing.name}${details === '' ? '' : ` (${details})`}`;
}
function more(count) {
    return count === 1 ? '' : `, and ${count - 1} more`;
}
function listed(lines) {
    const hidden = lines.length - audit_SHOWN;
    return [...lines.slice(0, audit_SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
}
/** `10.77.0.1/24` is no word of `110.77.0.1/24`. */
function hasWord(text, word) {
    return new RegExp(`(?<![\\w:])${word.replaceAll('.', '\\.')}(?![\\w:])`).test(text);
}
//# sourceMappingURL=audit.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
;// CONCATENATED MODULE: ./build/host/walk-inside.js



const FOLDER = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
/** No deeper, and no more: whoever has more is told of none beyond these. */
const MOST_LEVELS = 40;
const MOST_FOLDERS = 100_000;
/**
 * Paths below a folder that others write to whose last name fits, sorted. No link is followed, and what the kernel makes
 * (/proc, /sys) is not entered. What is gone by the time that it is looked at is left out.
 *
 * @param root is the caller's own choice: links in it are followed
 */
function findInside(root, fits) {
    const found = [];
    let folders = 0;
    const walk = (fd, path, device, level) => {
        for (const entry of (0,external_node_fs_.readdirSync)(walk_inside_self(fd), { withFileTypes: true })) {
            const below = (0,external_node_path_.join)(path, entry.name);
            if (fits(entry.name))
                found.push(below);
            if (!entry.isDirectory() || level === MOST_LEVELS || ++folders > MOST_FOLDERS)
                continue;
            enter((0,external_node_path_.join)(walk_inside_self(fd), entry.name), (next) => {
                const { dev } = (0,external_node_fs_.fstatSync)(next);
                if (dev === device || !((0,external_node_fs_.statfsSync)(walk_inside_self(next)).type in read_inside/* OF_THE_KERNEL */.EP))
                    walk(next, below, dev, level + 1);
            });
        }
    };
    const enter = (path, use, flags = FOLDER) => {
        try {
            const fd = (0,external_node_fs_.openSync)(path, flags);
            try {
                use(fd);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
        }
        catch (error) {
            const { code = '' } = error;
            if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(code))
                throw error;
        }
    };
    enter(root, (fd) => walk(fd, '/', (0,external_node_fs_.fstatSync)(fd).dev, 0), FOLDER & ~external_node_fs_.constants.O_NOFOLLOW);
    return found.sort();
}
function walk_inside_self(fd) {
    return `/proc/self/fd/${fd}`;
}
//# sourceMappingURL=walk-inside.js.map
;// CONCATENATED MODULE: ./build/host/core-files.js




const MAGIC = Buffer.from('7f454c460201', 'hex');
const HEADER_BYTES = 64;
/** e_type and p_type. */
const ET_CORE = 4;
const PT_NOTE = 4;
/** Of the notes, the first are of the process and of its first thread. */
const NOTE_BYTES = 4096;
/** Types of notes, and where in them something stands, on all processors of 64 bits. */
const NT_PRSTATUS = 1;
const NT_PRPSINFO = 3;
const SIGNAL_AT = 12;
const PID_AT = 24;
const NAME_AT = 40;
const NAME_BYTES = 16;
/** Core files that are told. */
const core_files_MOST = 10;
/**
 * The core files below a folder that others write to, by what is in them: a name proves nothing. None where the kernel
 * hands core dumps to a program, or puts them all into one folder.
 *
 * @param pattern kernel.core_pattern
 */
function findCoreFiles(folder, pattern = corePattern()) {
    if (pattern === '' || /^[|@/]/.test(pattern))
        return [];
    // As far as it is the same for all; where the name begins with what differs, all files are looked at.
    const start = pattern.split('/').at(-1)?.replace(/%.*/s, '') ?? '';
    return findInside(folder, (name) => name.startsWith(start))
        .flatMap((path) => {
        const core = (0,read_inside/* orNull */.Xd)(() => readCore(folder, path));
        return core === null ? [] : [core];
    })
        .slice(0, core_files_MOST);
}
function readCore(folder, path) {
    return (0,read_inside/* openInside */.X$)(folder, path, {}, ({ fd, size }) => {
        const header = (0,read_inside/* readPart */.on)(fd, 0, HEADER_BYTES + 56);
        if (header.length < HEADER_BYTES + 56 || header.compare(MAGIC, 0, MAGIC.length, 0, MAGIC.length) !== 0)
            return null;
        if (header.readUInt16LE(16) !== ET_CORE)
            return null;
        // The kernel writes the header of the notes right behind that of the file.
        const at = header.readUInt32LE(HEADER_BYTES) === PT_NOTE ? Number(header.readBigUInt64LE(HEADER_BYTES + 8)) : null;
        const notes = notesIn(at === null ? Buffer.alloc(0) : (0,read_inside/* readPart */.on)(fd, at, at + NOTE_BYTES));
        const status = notes.get(NT_PRSTATUS);
        const process = notes.get(NT_PRPSINFO);
        const number = status === undefined || status.length < SIGNAL_AT + 2 ? null : status.readUInt16LE(SIGNAL_AT);
        const isTold = process !== undefined && process.length >= NAME_AT + NAME_BYTES;
        return {
            path,
            bytes: size,
            name: isTold ? process.toString('latin1', NAME_AT, NAME_AT + NAME_BYTES).replace(/\0.*/s, '') : null,
            pid: isTold ? process.readInt32LE(PID_AT) : null,
            signal: Object.entries(external_node_os_.constants.signals).find(([, value]) => value === number)?.[0] ?? null,
        };
    });
}
/** What each type of note says first. */
function notesIn(bytes) {
    const notes = new Map();
    const padded = (length) => Math.ceil(length / 4) * 4;
    for (let at = 0; at + 12 <= bytes.length;) {
        const [nameBytes, textBytes, type] = [0, 4, 8].map((field) => bytes.readUInt32LE(at + field));
        const text = at + 12 + padded(nameBytes);
        if (!notes.has(type))
            notes.set(type, bytes.subarray(text, text + textBytes));
        at = text + padded(textBytes);
    }
    return notes;
}
function corePattern() {
    return (0,external_node_fs_.readFileSync)('/proc/sys/kernel/core_pattern', 'utf8').trim();
}
//# sourceMappingURL=core-files.js.map
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __webpack_require__(8393);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __webpack_require__(6756);
// EXTERNAL MODULE: ./build/host/sandbox-record.js
var sandbox_record = __webpack_require__(4272);
;// CONCATENATED MODULE: ./build/host/room.js







/** Sandboxes for each processor: with more of them, each only waits for the others. */
const EACH = 4;
/** A cell takes a few seconds. What has lived for longer may live for hours, and nobody waits for that. */
const YOUNG_MS = 30_000;
/** Until the next look, and as much again by chance: many may wait. */
const PAUSE_MS = 500;
/**
 * Opens a sandbox once fewer than this host has room for were opened on it a moment ago and still live, whoever opened them.
 *
 * @param onWait called once when there is no room
 * @param open writes its record before it waits for anything: who looks next counts it
 * @throws Interrupted
 */
async function whenThereIsRoom(signal, onWait, open) {
    let hasWaited = false;
    while (living() >= EACH * (0,external_node_os_.availableParallelism)()) {
        if (!hasWaited)
            onWait();
        hasWaited = true;
        await (0,promises_.setTimeout)(PAUSE_MS * (1 + Math.random()), undefined, { signal }).catch(() => undefined);
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
    }
    return open();
}
/** Whether those of another pid namespace live nobody here knows: they are not waited for. */
function living() {
    const { pidNamespace, bootId } = (0,sandbox_record/* self */.bg)();
    return (0,sandbox_record/* readRecords */.T3)().filter(({ name, record }) => record !== null &&
        record.owner.bootId === bootId &&
        record.owner.pidNamespace === pidNamespace &&
        isYoung((0,external_node_path_.join)(sandbox_record/* STATE_FOLDER */.P2, name)) &&
        (0,host_process/* isAlive */._n)(record.owner)).length;
}
function isYoung(file) {
    const age = Date.now() - ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age >= 0 && age < YOUNG_MS;
}
//# sourceMappingURL=room.js.map
// EXTERNAL MODULE: ./build/host/sandbox.js + 1 modules
var host_sandbox = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/lxc/id-map.js
var id_map = __webpack_require__(8558);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 93 modules
var workloads_all = __webpack_require__(3735);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __webpack_require__(9341);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __webpack_require__(2800);
;// CONCATENATED MODULE: ./build/core/cell/clients.js







const BEGIN = 'begin';
const JOIN = 'join';
/** The clients of this cell have a sandbox of their own. */
function hasClients({ mode, workload }) {
    return mode.restoreElsewhere && (0,workloads_all/* definitionOf */.Fg)(workload.name).clients !== undefined;
}
/** Where what runs in the container and its clients find each other. */
function endsOf(plan, bridge) {
    const outside = hasClients(plan) ? network/* ADDRESSES */.FV.client4 : network/* ADDRESSES */.FV.gateway4;
    return { inside: network/* ADDRESSES */.FV.container4.split('/')[0], outside, bridge };
}
/** Links the clients with the bridge of this sandbox. */
async function join(call, bridge) {
    await call(JOIN, [bridge]);
}
/**
 * In the sandbox of a container: one call after the other.
 *
 * @param say tells the process outside
 * @param nextLine what that answers
 */
function caller(say, nextLine) {
    let last = Promise.resolve();
    return (method, args) => {
        const answered = last.then(async () => {
            const line = nextLine();
            say({ method, args });
            const reply = JSON.parse(await line);
            if ('failure' in reply)
                throw new StageError(reply.failure.failureClass, reply.failure.message);
            return reply.value;
        });
        last = answered.catch(() => undefined);
        return answered;
    };
}
/** In the sandbox of the clients. Never returns. */
async function serve(say, nextLine) {
    let clients = {};
    const begin = async ({ workload, ends, path }) => {
        await makeStreet({ PATH: path });
        clients = (definitionOf(workload).clients?.(ends) ?? {});
    };
    for (;;) {
        const { method, args } = JSON.parse(await nextLine());
        try {
            const value = await (method === BEGIN ? begin(args[0]) : clients[method]?.(...args));
            say({ value: value ?? null });
        }
        catch (error) {
            if (!(error instanceof StageError))
                throw error;
            say({ failure: { failureClass: error.failureClass, message: error.message } });
        }
    }
}
/** Outside: the clients, as they are called from the sandboxes of the container. */
class Clients {
    sandbox;
    env;
    lines;
    gone;
    begun;
    constructor(sandbox, plan) {
        const path = [plan.lxc.path, ...(0,inspect/* searchPath */.oe)()].join(':');
        const ends = endsOf(plan, (0,network/* bridgeOf */.Xd)(0));
        this.sandbox = sandbox;
        this.env = { PATH: path };
        this.lines = (0,external_node_readline_.createInterface)({ input: sandbox.command.stdout });
        this.gone = (0,external_node_events_.once)(this.lines, 'close').then(() => null);
        this.begun = this.ask({
            method: BEGIN,
            args: [{ workload: plan.workload.name, ends, path }],
        });
        // Whoever asks first is told.
        this.begun.catch(() => undefined);
    }
    /** @param place the sandbox that the call comes from */
    async answer(call, place) {
        const begun = await this.begun;
        if ('failure' in begun)
            return begun;
        if (call.method !== JOIN)
            return this.ask(call);
        const [here, there] = [this.sandbox, place].map(({ command }) => command.pid);
        try {
            await (0,network/* joinStreet */.ut)(here, there, String(call.args[0]), this.env);
            return { value: null };
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            return { failure: { failureClass: error.failureClass, message: error.message } };
        }
    }
    async ask(call) {
        const { command } = this.sandbox;
        const reply = (0,external_node_events_.once)(this.lines, 'line').then(([line]) => (0,dialogue/* parseLine */.A)(String(line)));
        command.stdin.write(`${JSON.stringify(call)}\n`);
        return ((await Promise.race([reply, this.gone])) ?? {
            failure: { failureClass: null, message: `The clients of the container have ended: ${command.complaint()}` },
        });
    }
}
//# sourceMappingURL=clients.js.map
// EXTERNAL MODULE: ./build/core/cell/evidence.js
var cell_evidence = __webpack_require__(4446);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __webpack_require__(2151);
// EXTERNAL MODULE: ./build/core/cell/snapshot.js + 1 modules
var snapshot = __webpack_require__(7302);
;// CONCATENATED MODULE: ./build/core/cell/move.js





/** Of a sandbox's folder, what goes along: the container's files, and what was written down of it. */
const MOVED = [
    ...['rootfs', workload/* DELTA */.HZ, workload/* VOLUME */.PM, 'images', 'stand-ins', snapshot/* SCENE */.Fx],
    ...[evidence_files/* EVIDENCE */.S4.lxcLog, evidence_files/* EVIDENCE */.S4.commands, evidence_files/* EVIDENCE */.S4.outputs, evidence_files/* EVIDENCE */.S4.commandOutput],
];
/**
 * Renames them: owners, modes and inodes stay what they are, and no link is followed. All of them are moved, or none.
 *
 * @throws what the system says
 */
function moveFiles(from, to) {
    const moved = [];
    for (const name of MOVED) {
        try {
            (0,external_node_fs_.renameSync)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
            moved.push(name);
        }
        catch (error) {
            // Not every workload has all of them.
            if (error.code === 'ENOENT')
                continue;
            for (const each of moved)
                (0,external_node_fs_.renameSync)((0,external_node_path_.join)(to, each), (0,external_node_path_.join)(from, each));
            throw error;
        }
    }
}
//# sourceMappingURL=move.js.map
;// CONCATENATED MODULE: ./build/core/cell/plan.js
/** What the container of a sandbox is called: short, and no other has it. */
function containerName(sandboxId) {
    return sandboxId.split('.').at(-1);
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./build/core/cell/places.js




/** The sandboxes of one cell, one after the other and side by side: whatever was opened is ended. */
class Places {
    /** Of those that have ended: what is or was left of each. */
    left = new Map();
    open = new Set();
    /** As the audit looks for each; it has a view once somebody speaks in it. */
    traces = new Map();
    audit;
    constructor(audit) {
        this.audit = audit;
    }
    /** @param place from 0: which one of the container's it is */
    add(sandbox, place) {
        const { id, record } = sandbox;
        const bridge = { name: (0,network/* bridgeOf */.Xd)(place), address: `${network/* ADDRESSES */.FV.gateway4}/24` };
        const marks = { id, cgroups: record.cgroups, container: containerName(id), bridge, mac: network/* ADDRESSES */.FV.mac };
        this.open.add(sandbox);
        this.traces.set(sandbox, { marks });
        this.audit.listen(id, record.cgroups);
        return sandbox;
    }
    /** Whoever tells the first event stands in the sandbox as it is for the whole cell; after the last one it is gone. */
    see(sandbox) {
        const traces = this.traces.get(sandbox);
        if (traces !== undefined)
            traces.view ??= viewOf(sandbox.command.pid);
    }
    get leaks() {
        return [...this.left.values()];
    }
    /** Ends what lives in a sandbox, and proves that nothing of it is left: processes, cgroups, namespaces. False when something is. */
    async vacate(sandbox) {
        const left = await (0,host_sandbox/* vacateSandbox */.SD)(sandbox);
        const { marks, view = viewOf(undefined) } = this.traces.get(sandbox);
        if (left.length === 0)
            left.push(...(await this.audit.ended({ marks, view })));
        // This stands, whatever becomes of it: the container goes nowhere.
        this.tell(sandbox, `Something outlived the sandbox ${sandbox.id}`, left);
        return left.length === 0;
    }
    async end(sandbox) {
        this.open.delete(sandbox);
        const left = await (0,host_sandbox/* endSandbox */.$N)(sandbox).catch((error) => [error.message]);
        this.tell(sandbox, `The sandbox ${sandbox.id} could not be removed`, left);
    }
    async endAll() {
        for (const sandbox of this.open)
            await this.end(sandbox);
    }
    /** All of them, once they have ended. */
    audited() {
        return [...this.traces.values()].map(({ marks, view = viewOf(undefined) }) => ({ marks, view }));
    }
    tell(sandbox, what, left) {
        if (left.length === 0)
            return;
        const advice = 'Run `criu-lxc-test clean`. A process in D state ends when what it waits for ends.';
        const message = `${what}: ${left[0]}.`;
        this.left.set(sandbox, { id: 'leak', severity: 'error', message, evidence: left.join('\n'), advice });
    }
}
//# sourceMappingURL=places.js.map
;// CONCATENATED MODULE: ./build/core/cell/sandbox-run.js





















/** For the sandbox to be made and to say its last word, beyond the time that the plan allows. */
const MARGIN_MS = 10_000;
/** For the sandbox to end by itself once it has said its last word. */
const ENDING_MS = 1000;
/**
 * One cell, from outside: looks at the host, opens the sandbox, lets the plan run inside, ends it, looks again. Needs
 * root.
 *
 * Where the container is to be restored elsewhere, that sandbox ends after the dump and another one is opened. Whatever
 * happens, each sandbox is ended. What could not be removed, and what the cell left elsewhere, becomes a finding
 * and the failure class `leak`.
 */
async function runInSandbox(request, observer, signal) {
    const outcome = {
        failureClass: null,
        cause: null,
        explainedBy: null,
        cycles: [],
        findings: [],
        timings: {},
    };
    const { plan, workDir, cellProgram } = request;
    const onWait = () => observer.onEvent({ type: 'stage', stage: 'queue' });
    const options = {
        workDir,
        cgroup: plan.cgroup,
        ...(plan.container === 'unprivileged' ? { group: id_map/* ID_MAP */.J8.first } : {}),
        keep: [...filesOfPlan(plan), cellProgram],
        command: (id, folder) => [process.execPath, cellProgram, 'inside', id, folder],
    };
    const { audit, first } = await whenThereIsRoom(signal, onWait, async () => {
        const closed = plan.container === 'unprivileged' ? (0,owners/* closedToOthers */.xr)(workDir) : null;
        if (closed !== null) {
            const why = `users other than its owner's may not enter ${closed}, and root of an unprivileged container is such a user`;
            throw new errors/* StageError */.Zu('start', `The container cannot be in ${workDir}: ${why}. Choose another work-dir.`);
        }
        const audit = new Audit(plan.iptables);
        return { audit, first: await (0,host_sandbox/* openSandbox */.Ep)(options) };
    });
    let failure;
    let sandbox = first;
    let clients = null;
    const places = new Places(audit);
    places.add(first, 0);
    // How much the kernel had said when the last cycle began.
    let before = 0;
    let generation;
    // Dumped, and not restored, because its sandbox did not end.
    let stuck = null;
    const tell = async (clients, call) => {
        const { command } = sandbox;
        const reply = await clients.answer(call, sandbox);
        places.see(clients.sandbox);
        command.stdin.write(`${JSON.stringify(reply)}\n`);
    };
    const onEvent = async (event) => {
        // A cycle of two sandboxes begins in the first.
        if (event.type === 'stage' && (event.generation === undefined || event.generation !== generation)) {
            ({ generation } = event);
            before = audit.kernel?.now() ?? 0;
        }
        places.see(sandbox);
        if (event.type === 'call') {
            await tell(clients, event);
        }
        else if (event.type !== 'moved')
            observer.onEvent(event);
    };
    try {
        if (hasClients(plan)) {
            const command = (id, folder) => [process.execPath, cellProgram, 'clients', id, folder];
            clients = new Clients(places.add(await (0,host_sandbox/* openSandbox */.Ep)({ ...options, command }), 0), plan);
        }
        let handover = await listen(sandbox, { plan, handover: null }, audit.looked, outcome, onEvent, signal);
        while (handover !== null) {
            if (!(await places.vacate(sandbox))) {
                stuck = handover.cycle;
                break;
            }
            const next = await nextPlace(sandbox, handover, places, options, outcome);
            if (next === null)
                break;
            await places.end(sandbox);
            sandbox = next;
            const there = { ...plan, lxc: plan.restoreLxc };
            handover = await listen(sandbox, { plan: there, handover }, Promise.resolve(), outcome, onEvent, signal);
        }
        const passed = outcome.cycles.filter(({ verdict }) => verdict === 'passed').length;
        if (outcome.cause === null && places.leaks.length === 0 && passed !== plan.cycles) {
            throw new errors/* StageError */.Zu(null, `The cell says that all is well, after ${passed} of ${plan.cycles} cycles.`);
        }
        if (outcome.failureClass !== null)
            tellDeaths(outcome, sandbox.folder, audit.kernel, before);
    }
    catch (error) {
        failure = error;
    }
    // From here on the verdict stands: nothing but a leak changes it, and nothing loses it.
    if (failure === undefined && (request.keepEvidence || places.leaks.length > 0 || !isFine(outcome))) {
        try {
            const { evidence, lost } = (0,cell_evidence/* gatherEvidence */.hx)(sandbox.folder, plan, audit.kernel?.since(0) ?? null);
            outcome.findings.push(...(0,cell_evidence/* notKept */.EM)(lost));
            await observer.onEvidence(evidence);
        }
        catch (error) {
            outcome.findings.push(...(0,cell_evidence/* notKeptFor */.zD)(error));
        }
    }
    const started = performance.now();
    await places.endAll();
    const findings = [...places.leaks, ...(await audit.findings(places.audited()).catch(notAudited))];
    outcome.timings.cleanup = performance.now() - started;
    const leaks = findings.filter(({ id }) => id === 'leak');
    if (failure instanceof errors/* Interrupted */.j$)
        throw new errors/* Interrupted */.j$(leaks.flatMap(({ evidence = '' }) => evidence.split('\n')));
    if (failure !== undefined)
        throw failure;
    outcome.findings.push(...findings.filter((finding) => finding.id !== 'kernel-log' || !isSaid(finding, outcome)));
    if (leaks[0] !== undefined && outcome.cause === null) {
        outcome.failureClass = 'leak';
        outcome.cause = leaks[0].message;
        outcome.explainedBy = 'leak';
        if (stuck !== null)
            outcome.cycles.push({ ...stuck, failureClass: 'leak', cause: outcome.cause });
    }
    return outcome;
}
function isFine({ cause, tests }) {
    return cause === null && !tests?.tests.some((test) => test.outcome === 'failed');
}
/**
 * The sandbox that a container goes on in, with its files. Null when there can be none: what its dump told stays told, and of
 * a restore nothing is said.
 */
async function nextPlace({ folder }, { cycle, place }, places, options, outcome) {
    try {
        const next = places.add(await (0,host_sandbox/* openSandbox */.Ep)(options), place + 1);
        moveFiles(folder, next.folder);
        return next;
    }
    catch (error) {
        if ((0,errors/* isMistake */.VF)(error))
            throw error;
        const cause = `The dump of generation ${cycle.generation} succeeded, and the container has no other place to be restored in: ${error.message}`;
        Object.assign(outcome, { failureClass: 'start', cause });
        outcome.cycles.push({ ...cycle, failureClass: 'start', cause });
        return null;
    }
}
/**
 * Who died, by the core files in the sandbox's folder, which is where its processes work, and by the kernel's log.
 *
 * @param before how much the kernel had said when the cycle began that failed
 */
function tellDeaths(outcome, folder, kernel, before) {
    let cores = [];
    try {
        cores = findCoreFiles(folder);
    }
    catch (error) {
        outcome.findings.push(...(0,cell_evidence/* notKeptFor */.zD)(error));
    }
    for (const { name } of cores)
        if (name !== null)
            kernel?.died(name);
    besideKernel(outcome, kernel?.told(before) ?? []);
    outcome.findings.push(...tellCoreFiles(cores));
}
/** Files and folders of the host that a cell needs in its sandbox, but for its program. */
function filesOfPlan(plan) {
    return [
        (0,external_node_path_.dirname)(plan.criu.path),
        (0,external_node_path_.dirname)(plan.restoreCriu.path),
        (0,external_node_path_.dirname)(plan.lxc.path),
        (0,external_node_path_.dirname)(plan.restoreLxc.path),
        (0,external_node_path_.dirname)(plan.iptables),
        plan.busybox,
        process.execPath,
        ...(0,workloads_all/* definitionOf */.Fg)(plan.workload.name).files(plan.workload),
    ];
}
/**
 * Lets the plan run as soon as all is ready, and fills the outcome with what is told of it.
 *
 * @returns what the next sandbox has to know of the container; null when the cell is over
 */
async function listen({ command, folder }, task, ready, outcome, onEvent, signal) {
    const { plan } = task;
    // The sandboxes of a cell share its time.
    const timeoutMs = task.handover === null ? plan.timeoutMs : Math.max(0, task.handover.deadline - (0,fact/* hostClock */.j0)());
    const started = performance.now();
    const trace = (0,host_trace/* traceListener */.g)();
    let stage = 'sandbox';
    let handover = null;
    let ended = false;
    // Frozen processes, and those that wait for them, keep it from ending until somebody thaws them.
    let sayLast = () => undefined;
    const said = new Promise((resolve) => {
        sayLast = () => setTimeout(resolve, ENDING_MS, 'said').unref();
    });
    let fail = () => undefined;
    const failed = new Promise((_resolve, reject) => {
        fail = reject;
    });
    const hear = (event) => {
        if (event.type === 'stage') {
            outcome.timings.sandbox ??= performance.now() - started;
            stage = event.stage;
        }
        if (event.type === 'trace') {
            trace?.({ ...event.event, where: 'sandbox' });
            return;
        }
        if (event.type === 'finding' && !outcome.findings.some((known) => (0,external_node_util_.isDeepStrictEqual)(known, event.finding))) {
            outcome.findings.push(event.finding);
        }
        if (event.type === 'cycle')
            outcome.cycles.push(event.cycle);
        if (event.type === 'tests')
            outcome.tests = event.tests;
        if (event.type === 'moved') {
            ended = true;
            sayLast();
            handover = event.handover;
        }
        if (event.type === 'end') {
            ended = true;
            sayLast();
            outcome.failureClass = event.failureClass;
            outcome.cause = event.cause;
            outcome.explainedBy = event.explainedBy;
            Object.assign(outcome.timings, event.timings);
        }
        onEvent(event).catch(fail);
    };
    const gone = (0,dialogue/* farewell */.Bg)(command, (line) => {
        const event = (0,dialogue/* parseLine */.A)(line);
        if (event !== null)
            hear(event);
    });
    const stopped = new Promise((resolve) => {
        let limit = setTimeout(() => {
            const margin = new pace/* Limit */.I$(MARGIN_MS);
            const look = () => {
                const left = margin.left();
                if (left === 0)
                    resolve('late');
                else
                    limit = setTimeout(look, left);
            };
            look();
        }, timeoutMs);
        const abort = () => resolve('aborted');
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        const forget = () => {
            clearTimeout(limit);
            signal.removeEventListener('abort', abort);
        };
        gone.then(forget, forget);
    });
    // The plan's end may come before the container's, which the sandbox takes with it.
    void ready.then(() => command.stdin.write(`${JSON.stringify(task)}\n`));
    const end = await Promise.race([gone, stopped, said, failed]);
    if (end === 'said')
        return handover;
    if (end === 'aborted')
        throw new errors/* Interrupted */.j$();
    if (end === 'late') {
        // What it said before it hung, with a process in D state for one, tells more.
        if (ended)
            return handover;
        outcome.failureClass = stage === 'cycle' ? 'timeout' : 'start';
        outcome.cause = `The cell did not end within ${plan.timeoutMs / 1000} s; it was in the stage "${stage}".`;
        return null;
    }
    if (!ended) {
        throw new errors/* StageError */.Zu(stage === 'sandbox' ? 'start' : null, `The process in the sandbox ${folder} ended (${end.code ?? end.signal}) before it sent its result. It printed: ${end.stderr || 'nothing'}`);
    }
    return handover;
}
/** What the kernel said stands in another finding already. */
function isSaid({ evidence = '' }, { findings }) {
    const said = findings.map((finding) => finding.evidence ?? '').join('\n');
    return evidence.split('\n').every((line) => said.includes(line));
}
/** The verdict is there without it. */
function notAudited(error) {
    if ((0,errors/* isMistake */.VF)(error))
        return [(0,bug/* bug */.j)(error)];
    const message = 'The host could not be looked at once more after the cell.';
    return [{ id: 'not-audited', severity: 'warning', message, evidence: error.message }];
}
//# sourceMappingURL=sandbox-run.js.map

/***/ }),

/***/ 7302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fx: () => (/* binding */ SCENE)
});

// UNUSED EXPORTS: captureCriuCheck, captureMounts, captureStandstill

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/criu/with-criu.js


/** What CRIU has found out about the kernel. The sandbox has a /run of its own. */
const CACHE = '/run/criu.kdat';
/** On the same file system as the cache, which is moved. */
const KEPT = '/run/criu-lxc-test';
/**
 * Lets one of several CRIUs work: PATH finds it first, and it finds the cache that it left itself.
 *
 * CRIU knows a foreign cache by nothing but the second of its build, which reproducible builds may share; and where it
 * knows one, it asks the kernel everything anew.
 *
 * @param work not beside another of these
 */
async function with_criu_withCriu(criu, env, work) {
    const kept = join(KEPT, criu.path, 'criu.kdat');
    mkdirSync(join(KEPT, criu.path), { recursive: true });
    if (existsSync(kept))
        renameSync(kept, CACHE);
    try {
        return await work({ ...env, PATH: `${criu.path}:${env['PATH']}` });
    }
    finally {
        if (existsSync(CACHE))
            renameSync(CACHE, kept);
    }
}
//# sourceMappingURL=with-criu.js.map
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
;// CONCATENATED MODULE: ./build/core/cell/snapshot.js





/** In the sandbox's folder: what a cell ran in, for the evidence. */
const SCENE = 'scene';
/** Files of /proc/PID, and what they are called there. */
const OF_PROC = {
    sandbox: { mountinfo: evidence_files/* EVIDENCE */.S4.sandboxMounts, cgroup: evidence_files/* EVIDENCE */.S4.sandboxCgroup },
    container: { mountinfo: evidence_files/* EVIDENCE */.S4.containerMounts, cgroup: evidence_files/* EVIDENCE */.S4.containerCgroup },
};
const CHECK_LIMIT_MS = 5000;
/** Keeps a process's mounts and cgroups, as the kernel tells them. */
function captureMounts(folder, who, pid) {
    const target = join(folder, SCENE);
    mkdirSync(target, { recursive: true });
    for (const [file, name] of Object.entries(OF_PROC[who])) {
        writeFileSync(join(target, name), readFileSync(`/proc/${pid}/${file}`));
    }
}
/** Keeps how all processes stood when a dump or restore did not go on. Never throws: it must not hide a failure. */
function captureStandstill(folder, text) {
    try {
        writeFileSync(join(folder, SCENE, EVIDENCE.standstill), `${text}\n`);
    }
    catch {
        // No space: the evidence is without it.
    }
}
/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
async function captureCriuCheck(folder, criu, env) {
    const check = (env) => run(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
    try {
        const result = await withCriu(criu, env, check);
        const said = `${result.stdout}${result.stderr}`.trimEnd();
        writeFileSync(join(folder, SCENE, EVIDENCE.criuCheck), `${said}\n(${result.ended})\n`);
    }
    catch {
        // No such CRIU, or no space: the evidence is without it.
    }
}
//# sourceMappingURL=snapshot.js.map

/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ runStageAsRoot),
  d: () => (/* binding */ sweepAsRoot)
});

// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __webpack_require__(8393);
// EXTERNAL MODULE: ./build/host/root.js
var root = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/host/sandbox.js + 1 modules
var sandbox = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/host/sandbox-record.js
var sandbox_record = __webpack_require__(4272);
;// CONCATENATED MODULE: ./build/host/sweep.js



/**
 * Removes the sandboxes whose owner is dead: their cgroup subtree, thawing what is frozen, and their folder.
 * Touches no sandbox that somebody lives in. Needs root.
 */
async function sweep() {
    const swept = [];
    for (const file of (0,sandbox_record/* readRecords */.T3)()) {
        const { id, record, name } = file;
        if (file.isUnfinished) {
            if (!writerIsDead(file))
                continue;
            // Nothing of what it names has been made.
            (0,sandbox_record/* forget */.y6)(name);
            swept.push({ id, left: [] });
        }
        else if (record !== null && ownerIsDead(record)) {
            swept.push({ id, left: await (0,sandbox/* remove */.TF)(id, record) });
        }
    }
    return swept;
}
function ownerIsDead({ owner }) {
    const { bootId, pidNamespace } = (0,sandbox_record/* self */.bg)();
    if (owner.bootId !== bootId)
        return true;
    // A pid of another pid namespace means nothing here: its own host's sweep will see to it.
    return owner.pidNamespace === pidNamespace && !(0,host_process/* isAlive */._n)(owner);
}
/** Of half a record the id has to say who wrote it. */
function writerIsDead({ id, record }) {
    if (record !== null)
        return ownerIsDead(record);
    const [, pid, startTime = ''] = id.split('.');
    return !(0,host_process/* isAlive */._n)({ pid: Number(pid), startTime });
}
//# sourceMappingURL=sweep.js.map
// EXTERNAL MODULE: ./build/words/errors.js
var words_errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/core/cell/root-dialogue.js
var root_dialogue = __webpack_require__(4862);
// EXTERNAL MODULE: ./build/core/cell/sandbox-run.js + 14 modules
var sandbox_run = __webpack_require__(3160);
;// CONCATENATED MODULE: ./build/core/cell/sudo.js






/** {@link runInSandbox}, through `sudo -n` when this process is not root. */
function runStageAsRoot(request, observer, signal) {
    if ((0,root/* isRoot */.j)())
        return (0,sandbox_run/* runInSandbox */.W)(request, observer, signal);
    return ask(request.cellProgram, { type: 'stage', request }, signal, async (reply, answer) => {
        if (reply.type === 'event')
            observer.onEvent(reply.event);
        if (reply.type === 'evidence') {
            await observer.onEvidence(reply.folder);
            answer();
        }
        return reply.type === 'outcome' ? reply.outcome : undefined;
    });
}
/** {@link sweep}, through `sudo -n` when this process is not root. */
function sweepAsRoot(cellProgram, signal) {
    if ((0,root/* isRoot */.j)())
        return sweep();
    return ask(cellProgram, { type: 'sweep' }, signal, (reply) => (reply.type === 'swept' ? reply.swept : undefined));
}
async function ask(cellProgram, request, signal, onReply) {
    const talker = (0,dialogue/* converse */.iq)([...root/* SUDO */.Q, process.execPath, cellProgram, 'root']);
    const hear = (0,root_dialogue/* listener */.F)('root', (reply) => onReply(reply, () => talker.stdin.write('\n')));
    // Closing its input is the one way to stop it: a signal would have to cross sudo.
    const abort = () => talker.stdin.end();
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    const heard = [];
    const gone = (0,dialogue/* farewell */.Bg)(talker, (line) => {
        const answer = hear(line);
        // What it throws is looked at when the talker is gone.
        answer.catch(() => undefined);
        heard.push(answer);
    });
    talker.stdin.write(`${JSON.stringify(request)}\n`);
    const { code, stderr } = await gone;
    const all = await Promise.allSettled(heard);
    signal.removeEventListener('abort', abort);
    const errors = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    if (signal.aborted)
        throw errors.find((error) => error instanceof words_errors/* Interrupted */.j$) ?? new words_errors/* Interrupted */.j$();
    const failure = errors.find((error) => !(error instanceof words_errors/* Interrupted */.j$));
    if (failure !== undefined)
        throw failure;
    const values = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const answer = values.find((value) => value !== undefined);
    if (answer !== undefined)
        return answer;
    throw new words_errors/* StageError */.Zu(null, `The process under sudo ended (${code}) before it sent its result. It printed: ${stderr || 'nothing'}`);
}
//# sourceMappingURL=sudo.js.map

/***/ }),

/***/ 3293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ describeHost),
/* harmony export */   m: () => (/* binding */ kernelConfig)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cgroups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5202);
/* harmony import */ var _kernel_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7473);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5190);





/** Distribution, kernel, and which cgroup hierarchies there are with which controllers, a line each. */
function describeHost() {
    const distribution = (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrNull */ .di)('/etc/os-release')?.match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? 'unknown';
    const cgroups = (0,_cgroups_js__WEBPACK_IMPORTED_MODULE_2__/* .hierarchies */ .a2)().map(({ version, name, mountPoint }) => {
        const controllers = version === 'v1' ? name : (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(mountPoint, 'cgroup.controllers'))?.trim();
        return `cgroup ${version} ${mountPoint}: ${controllers || 'no controllers'}`;
    });
    return [`distribution: ${distribution}`, `kernel: ${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.release)()}`, ...cgroups, ''].join('\n');
}
/** The running kernel's configuration; where it cannot be read, a line that says so. */
function kernelConfig() {
    return (0,_kernel_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readKernelConfig */ .iF)() ?? `None of these can be read here: ${_kernel_config_js__WEBPACK_IMPORTED_MODULE_3__/* .CONFIG_FILES */ .n0.join(', ')}.\n`;
}
//# sourceMappingURL=description.js.map

/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gv: () => (/* binding */ FEATURES),
  fV: () => (/* binding */ hasApparmor),
  oI: () => (/* binding */ probeFeatures)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
;// CONCATENATED MODULE: ./build/host/dirty-tracking.js

/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = 1n << 55n;
/**
 * Whether the kernel notes which pages were written to (CONFIG_MEM_SOFT_DIRTY). Every page of a stack was written to: on
 * a kernel that notes that, they are marked.
 */
function hasDirtyTracking() {
    const smaps = (0,external_node_fs_.readFileSync)('/proc/self/smaps', 'utf8');
    const pageBytes = Number(smaps.match(/^KernelPageSize: +(\d+) kB$/m)?.[1]) * 1024;
    const stack = smaps.match(/^([0-9a-f]+)-([0-9a-f]+) .*\[stack\]$/m) ?? [];
    const [first = 0, end = 0] = stack.slice(1).map((address) => Number.parseInt(address, 16) / pageBytes);
    const entries = Buffer.alloc(8 * (end - first));
    const pagemap = (0,external_node_fs_.openSync)('/proc/self/pagemap', 'r');
    try {
        (0,external_node_fs_.readSync)(pagemap, entries, 0, entries.length, 8 * first);
    }
    catch {
        return false;
    }
    finally {
        (0,external_node_fs_.closeSync)(pagemap);
    }
    return Array.from({ length: entries.length / 8 }, (_, page) => entries.readBigUInt64LE(8 * page)).some((entry) => (entry & SOFT_DIRTY) !== 0n);
}
//# sourceMappingURL=dirty-tracking.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/host/features.js





/** What a host may have or lack that decides how checkpoint/restore fares on it. */
const FEATURES = [
    /** A breakpoint in the processor's debug registers traps. CRIU before 4.2 relies on it. */
    'hardware-breakpoints',
    /** Effective capabilities of root here. */
    'cap-sys-admin',
    'cap-sys-resource',
    /** A v1 hierarchy with the freezer. */
    'cgroup-v1',
    'cgroup-v2',
    /** cgroup v2 has the controllers that limit memory, processes and processor time. */
    'cgroup-v2-controllers',
    /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
    'dirty-tracking',
    'user-namespaces',
    'time-namespaces',
    /** The kernel enforces its profiles. */
    'apparmor',
    'selinux',
    'io-uring',
    'mptcp',
    /** nf_tables, as iptables-nft and CRIU with libnftables use it. */
    'nftables',
    /** The kernel runs 32-bit programs of this machine's relative: i386, ARM EABI. */
    'compat-32bit',
    /** /dev/kmsg can be read. */
    'kernel-log',
    /** The machine is x86-64; arm64. */
    'x64',
    'arm64',
];
/** Those that bin/witness/probe tries, with what it calls for each. */
const TRIED = {
    'hardware-breakpoints': 'ptrace of the debug registers',
    'user-namespaces': 'unshare(CLONE_NEWUSER)',
    'time-namespaces': 'unshare(CLONE_NEWTIME)',
    'io-uring': 'io_uring_setup',
    mptcp: 'socket(IPPROTO_MPTCP)',
    nftables: 'NFT_MSG_GETGEN',
    'compat-32bit': 'execve of a 32-bit program',
    'kernel-log': 'read of /dev/kmsg',
};
const CAPABILITIES = { 'cap-sys-admin': 21n, 'cap-sys-resource': 24n };
/** These are refused to an ordinary user on any host. */
const NEED_ROOT = ['time-namespaces', 'nftables', 'kernel-log'];
const LIMITING = ['cpu', 'memory', 'pids'];
const LIMIT_MS = 10_000;
/**
 * @param program src/host/probe, built; one that is not there, or does not run, leaves what it tries open
 * @param asRoot what makes a command root's; null when nothing does, and then it runs as whoever we are
 * @param v2Controllers of the whole host
 */
async function probeFeatures(program, asRoot, hierarchies, v2Controllers) {
    const { answers, problem } = await ask([...(asRoot ?? []), program]);
    const v1 = hierarchies.filter(({ version }) => version === 'v1').map(({ name }) => name);
    const lsm = (0,host_process/* readOrNull */.di)('/sys/kernel/security/lsm')?.trim();
    const read = {
        'cgroup-v1': { has: v1.some((name) => name.split(',').includes('freezer')), evidence: `v1: ${list(v1)}` },
        'cgroup-v2': {
            has: hierarchies.some(({ version }) => version === 'v2'),
            evidence: hierarchies.find(({ version }) => version === 'v2')?.mountPoint ?? 'no cgroup2 is mounted',
        },
        'cgroup-v2-controllers': {
            has: LIMITING.every((name) => v2Controllers.includes(name)),
            evidence: `cgroup.controllers: ${list(v2Controllers)}`,
        },
        'dirty-tracking': { has: hasDirtyTracking(), evidence: '/proc/self/pagemap' },
        apparmor: { has: hasApparmor(), evidence: `/sys/module/apparmor/parameters/enabled; lsm: ${lsm ?? 'unknown'}` },
        selinux: { has: (0,external_node_fs_.existsSync)('/sys/fs/selinux/enforce'), evidence: '/sys/fs/selinux/enforce' },
        x64: { has: process.arch === 'x64', evidence: process.arch },
        arm64: { has: process.arch === 'arm64', evidence: process.arch },
    };
    const probed = (feature) => {
        const known = read[feature];
        if (known !== undefined)
            return known;
        const bit = CAPABILITIES[feature];
        const answer = answers.get(bit === undefined ? feature : 'capabilities');
        if (answer === undefined)
            return { has: null, evidence: problem };
        if (bit === undefined)
            return tried(feature, Number(answer), asRoot !== null);
        const evidence = `CapEff: ${answer.toString(16).padStart(16, '0')}`;
        return { has: asRoot === null ? null : ((answer >> bit) & 1n) === 1n, evidence };
    };
    return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)]));
}
/** The kernel enforces AppArmor profiles. */
function hasApparmor() {
    return (0,host_process/* readOrNull */.di)('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}
async function ask(argv) {
    try {
        const result = await (0,command/* run */.eF)(argv, { timeoutMs: LIMIT_MS });
        const lines = [...result.stdout.matchAll(/^([a-z0-9-]+) (-?\d+)$/gm)];
        const answers = new Map(lines.map(([, name = '', value = '']) => [name, BigInt(value)]));
        return { answers, problem: `the probe did not say: ${(0,command/* tail */.RT)(result) || `exit code ${result.code}`}` };
    }
    catch (error) {
        if (!(error instanceof command/* NotStarted */.R9))
            throw error;
        return { answers: new Map(), problem: error.message };
    }
}
/** @param answer see probe.c */
function tried(feature, answer, isRoot) {
    const call = TRIED[feature] ?? feature;
    if (answer === 0)
        return { has: true, evidence: `${call}: works` };
    if (answer > 0)
        return { has: false, evidence: `${call}: accepted, without effect` };
    const error = (0,external_node_util_.getSystemErrorName)(answer);
    const isRefusal = error === 'EPERM' || error === 'EACCES';
    // Whoever is traced himself cannot let others trace him.
    const isOpen = isRefusal && (feature === 'hardware-breakpoints' || (!isRoot && NEED_ROOT.includes(feature)));
    return { has: isOpen ? null : false, evidence: `${call}: ${error}` };
}
function list(names) {
    return names.filter((name) => name !== '').join(' ') || 'none';
}
//# sourceMappingURL=features.js.map

/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ TOOLS),
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   gy: () => (/* binding */ DEFAULT_WORK_DIR),
/* harmony export */   oe: () => (/* binding */ searchPath),
/* harmony export */   tg: () => (/* binding */ PROC_FILES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _cgroups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5202);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4482);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5742);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9036);
/* harmony import */ var _kernel_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7473);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5190);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3759);










/** Rootfs and images, where the user names no folder. On disk, where users have theirs. */
const DEFAULT_WORK_DIR = '/var/tmp';
const LIMIT_MS = 10_000;
const NAMESPACES = ['cgroup', 'mount', 'pid', 'net', 'ipc', 'uts'];
/** Started by us, or by CRIU for the content of a tmpfs; by the package that they are in. */
const TOOLS = {
    'util-linux': ['unshare', 'setpriv', 'nsenter', 'flock'],
    'mount (of util-linux)': ['mount'],
    coreutils: ['cut', 'mkdir', 'cat', 'rm', 'cp', 'env', 'true', 'uname'],
    tar: ['tar'],
    'a shell': ['sh'],
};
/** Read by CRIU, and in the kernel only with CONFIG_CHECKPOINT_RESTORE. */
const PROC_FILES = ['/proc/sys/kernel/ns_last_pid', '/proc/self/map_files'];
/**
 * @param workDir existing folder
 * @param probe src/host/probe, built
 */
async function inspect(workDir, probe) {
    const { privilege, sudoRefusal } = await findPrivilege();
    const asRoot = privilege === 'sudo' ? _root_js__WEBPACK_IMPORTED_MODULE_9__/* .SUDO */ .Q : [];
    const missingTools = Object.values(TOOLS)
        .flat()
        .filter((tool) => !onPath(tool));
    const all = (0,_cgroups_js__WEBPACK_IMPORTED_MODULE_3__/* .hierarchies */ .a2)();
    const v2 = all.find(({ version }) => version === 'v2');
    const v2Controllers = words(v2 === undefined ? '' : (0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(v2.mountPoint, 'cgroup.controllers')));
    const [namespaces, features] = await Promise.all([
        privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
        (0,_features_js__WEBPACK_IMPORTED_MODULE_5__/* .probeFeatures */ .oI)(probe, privilege === 'none' ? null : asRoot, all, v2Controllers),
    ]);
    const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(workDir);
    return {
        platform: process.platform,
        kernel: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.release)(),
        privilege,
        sudoRefusal,
        namespaces,
        missingTools,
        missingProcFiles: PROC_FILES.filter((file) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)),
        missingOptions: (0,_kernel_config_js__WEBPACK_IMPORTED_MODULE_7__/* .missingOptions */ .JX)(),
        hierarchies: all,
        v2Controllers,
        features,
        realTimeBudget: isRealTime() ? budgetOf(all) : null,
        iptables: onPath('iptables-restore'),
        ip: onPath('ip'),
        workDir,
        freeBytes: bavail * bsize,
    };
}
/** PATH, and the folders of root's programs, which an ordinary user's PATH lacks. */
function searchPath() {
    const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    return [...new Set([...path, '/usr/local/sbin', '/usr/sbin', '/sbin'])];
}
/** Whether there is such a program in one of these. */
function onPath(program) {
    return searchPath().some((folder) => (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program)));
}
async function findPrivilege() {
    if ((0,_root_js__WEBPACK_IMPORTED_MODULE_9__/* .isRoot */ .j)())
        return { privilege: 'root', sudoRefusal: '' };
    if (!onPath('sudo'))
        return { privilege: 'none', sudoRefusal: 'sudo: not found' };
    const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)([..._root_js__WEBPACK_IMPORTED_MODULE_9__/* .SUDO */ .Q, 'true'], { timeoutMs: LIMIT_MS });
    return result.code === 0
        ? { privilege: 'sudo', sudoRefusal: '' }
        : { privilege: 'none', sudoRefusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .tail */ .RT)(result, 1) };
}
/** All at once first; only when that fails, one by one, to name the one. */
async function tryNamespaces(asRoot) {
    const attempt = (names) => (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)([...asRoot, 'unshare', ...names.map((name) => `--${name}`), '--fork', 'true'], { timeoutMs: LIMIT_MS });
    const all = await attempt(NAMESPACES);
    if (all.code === 0)
        return [];
    const each = await Promise.all(NAMESPACES.map(async (name) => ({ name, result: await attempt([name]) })));
    const refused = each.filter(({ result }) => result.code !== 0);
    if (refused.length === 0) {
        // Somebody may have killed it.
        const again = await attempt(NAMESPACES);
        return again.code === 0 ? [] : [{ name: NAMESPACES.join(' + '), refusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .tail */ .RT)(again, 1) || again.ended }];
    }
    return refused.map(({ name, result }) => ({ name, refusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .tail */ .RT)(result, 1) }));
}
/** SCHED_FIFO, SCHED_RR, SCHED_DEADLINE. */
const REAL_TIME = ['1', '2', '6'];
/** Of fields of /proc/PID/stat. */
const POLICY = 40;
/** Whoever is started from here is that, too. */
function isRealTime() {
    return REAL_TIME.includes((0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .statFields */ .qV)(process.pid)?.[POLICY] ?? '');
}
/** With CONFIG_RT_GROUP_SCHED a new cgroup of v1 gives them no time. */
function budgetOf(all) {
    const cpu = all.find(({ version, name }) => version === 'v1' && name.split(',').includes('cpu'));
    const file = cpu === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cpu.mountPoint, 'cpu.rt_runtime_us');
    return file !== null && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? file : null;
}
function words(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
//# sourceMappingURL=inspect.js.map

/***/ }),

/***/ 7473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ missingOptions),
/* harmony export */   iF: () => (/* binding */ readKernelConfig),
/* harmony export */   n0: () => (/* binding */ CONFIG_FILES)
/* harmony export */ });
/* unused harmony export optionsOff */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);



/** What CRIU needs of a kernel beside CONFIG_CHECKPOINT_RESTORE: to compare objects, and to list sockets. */
const NEEDED = [
    'KCMP',
    'UNIX_DIAG',
    'INET_DIAG',
    'INET_TCP_DIAG',
    'INET_UDP_DIAG',
    'PACKET_DIAG',
    'NETLINK_DIAG',
];
/** Only with CONFIG_PROC_CHILDREN. */
const CHILDREN = '/proc/thread-self/children';
const LIMIT_BYTES = 16 * 1024 * 1024;
/** Options without which this kernel was built, of those that CRIU needs, as far as it tells: `UNIX_DIAG`. */
function missingOptions() {
    const config = readKernelConfig();
    return [...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(CHILDREN) ? [] : ['PROC_CHILDREN']), ...(config === null ? [] : optionsOff(config))];
}
/** @param config of a kernel: `CONFIG_KCMP=y`, `# CONFIG_KCMP is not set` */
function optionsOff(config) {
    const on = new Set([...config.matchAll(/^CONFIG_(\w+)=[ym]$/gm)].map(([, name]) => name));
    // An older kernel has CONFIG_CHECKPOINT_RESTORE in the place of CONFIG_KCMP.
    const isKnown = (name) => name !== 'KCMP' || /^(# )?CONFIG_KCMP\b/m.test(config);
    return on.size === 0 ? [] : NEEDED.filter((name) => isKnown(name) && !on.has(name));
}
/** Where the running kernel's configuration may lie. */
const CONFIG_FILES = ['/proc/config.gz', `/boot/config-${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.release)()}`, `/lib/modules/${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.release)()}/config`];
/** The running kernel's configuration; null where none of its files can be read. */
function readKernelConfig() {
    for (const file of CONFIG_FILES) {
        try {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
            return (file.endsWith('.gz') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzipSync)(bytes, { maxOutputLength: LIMIT_BYTES }) : bytes).toString('latin1');
        }
        catch {
            // It is elsewhere, or nowhere.
        }
    }
    return null;
}
//# sourceMappingURL=kernel-config.js.map

/***/ }),

/***/ 4272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ STATE_FOLDER),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   bg: () => (/* binding */ self),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   y6: () => (/* binding */ forget)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _cgroups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5202);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2291);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5190);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3764);







/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
const STATE_FOLDER = '/var/lib/criu-lxc-test';
/** None when somebody else than root can write there. */
function readRecords() {
    return (inStateFolder((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`))
            return [];
        return [{ name, id, record: readRecord((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), id), isUnfinished }];
    })) ?? []);
}
/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
function forget(name) {
    inStateFolder((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true }));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(STATE_FOLDER);
    }
    catch {
        // Other sandboxes have their records there.
    }
}
function unfinishedName(id) {
    return `.${id}.json.new`;
}
/** Null when there is none, or it is not root's alone. */
function inStateFolder(work) {
    let folder;
    try {
        folder = new _write_file_js__WEBPACK_IMPORTED_MODULE_6__/* .HeldFolder */ .uj(STATE_FOLDER);
    }
    catch {
        return null;
    }
    try {
        return (0,_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .isRoots */ .Em)(folder.stat()) ? work(folder.path) : null;
    }
    finally {
        folder.close();
    }
}
function readRecord(file, id) {
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened);
            if (!found.isFile() || !(0,_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .isRoots */ .Em)(found))
                return null;
            const record = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(opened, 'utf8'));
            if (![record.folder, ...record.cgroups].every((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) === id))
                return null;
            // Of a boot before this one there are none any more.
            return { ...record, cgroups: record.cgroups.filter((path) => (0,_cgroups_js__WEBPACK_IMPORTED_MODULE_3__/* .isCgroup */ .LN)(path)) };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
        }
    }
    catch {
        return null;
    }
}
/** This process, and the namespace and the boot in which its pid means something. */
function self() {
    const identity = (0,_process_js__WEBPACK_IMPORTED_MODULE_5__/* .identify */ .ls)(process.pid);
    if (identity === null)
        throw new Error('/proc does not show this process: is /proc mounted?');
    return {
        ...identity,
        pidNamespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'),
        bootId: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    };
}
/** @throws StageError */
function writeRecord(id, record) {
    for (let attempt = 1; attempt <= 3; attempt++) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(STATE_FOLDER, { recursive: true, mode: 0o755 });
        try {
            const options = { mode: 0o600, unfinished: unfinishedName(id) };
            const isWritten = inStateFolder((folder) => {
                (0,_write_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${id}.json`), JSON.stringify(record), options);
                return true;
            });
            if (isWritten)
                return;
        }
        catch (error) {
            // The last of the others removed the folder between the two.
            const { code } = (error.cause ?? error);
            if (code !== 'ENOENT' || attempt === 3) {
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
                    cause: error,
                });
            }
        }
    }
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}
//# sourceMappingURL=sandbox-record.js.map

/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ endSandbox),
  Ep: () => (/* binding */ openSandbox),
  TF: () => (/* binding */ remove),
  SD: () => (/* binding */ vacateSandbox)
});

// UNUSED EXPORTS: giveFolder

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __webpack_require__(5202);
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __webpack_require__(8393);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __webpack_require__(6756);
;// CONCATENATED MODULE: ./build/host/sandbox-init.js


/** What of these lies below a folder that is private inside. */
function sandbox_init_hidden(paths) {
    const real = [...new Set(paths.map((path) => (0,external_node_fs_.realpathSync)(path)))];
    return real.filter((path) => /^\/(tmp|run)\//.test(path) && !real.some((other) => other !== path && path.startsWith(`${other}/`)));
}
/** fstab lines: one mount process for all hierarchies instead of one for each. */
function cgroupMounts(version, v1) {
    if (version === 'v2')
        return 'cgroup2 /sys/fs/cgroup cgroup2 defaults 0 0\n';
    // No cgroup v2 beside v1: where v2 has no controllers, LXC 5.0.2 then passes CRIU a `--cgroup-root` without a path.
    const mounts = v1.map((name) => {
        const option = name.startsWith('name=') ? `none,${name}` : name;
        return `cgroup /sys/fs/cgroup/${name.replace(/^name=/, '')} cgroup ${option} 0 0`;
    });
    return `${mounts.join('\n')}\n`;
}
/**
 * The cgroup, below the sandbox's own, of all that is not the container: in v2 one with processes cannot hand controllers
 * down. Named as systemd names it, because LXC strips that.
 */
const LEAF = 'init.scope';
/** Enters cgroups, and goes on as what follows. */
function enter(cgroups) {
    return ['/bin/sh', '-c', ENTER, 'enter', ...cgroups.map((cgroup) => (0,external_node_path_.join)(cgroup, 'cgroup.procs')), '--'];
}
const ENTER = `
while [ "$1" != -- ]; do
  echo $$ > "$1" || { echo "Cannot enter $1." >&2; exit 1; }
  shift
done
shift
exec "$@"
`;
/**
 * Where we are in cgroups becomes their root. With the same groups, whether root logged in or came by sudo: CRIU may hand
 * them on.
 */
const ROOTS = ['setpriv', '--groups', '0', 'unshare', '--cgroup', '--'];
/** This one stays outside, as the parent of init, and in the cgroup that it is in. */
const NAMESPACES = [
    ...['unshare', '--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc'],
    ...['--propagation', 'private', '--'],
];
/**
 * The sandbox's init. Arguments: cgroup version, folder, hidden paths to keep, `--`, command.
 *
 * It waits for the command and reaps orphans meanwhile (LXC's monitors are given to it): a shell does both at once.
 */
const INIT = `set -eu
cgroup=$1 folder=$2
shift 2
security=/sys/kernel/security
[ -e "$security/lsm" ] || security=
mount -t sysfs sysfs /sys
# As on the host: CRIU sees there which LSM it has.
[ -z "$security" ] || mount -t securityfs securityfs "$security"
[ "$cgroup" = v2 ] || mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
mkdir -p $(cut -d ' ' -f 2 "$folder/fstab")
mount -a -T "$folder/fstab"
if [ "$cgroup" = v2 ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || :
  done
  # lxc-checkpoint puts CRIU into the root cgroup, which takes processes whatever it hands down. Ours is no such root.
  mount --bind /sys/fs/cgroup/init.scope/cgroup.procs /sys/fs/cgroup/cgroup.procs
fi
# The host's settings of CRIU and LXC are not what is tested here.
for settings in /etc/criu /etc/lxc; do
  [ ! -d "$settings" ] || mount -t tmpfs tmpfs "$settings"
done
# What lies below the folders that we are about to hide is reached by descriptors of these, and mounted back.
exec 3</tmp 4</run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  case $1 in
    /tmp/*) held=/proc/self/fd/3/\${1#/tmp/} ;;
    *) held=/proc/self/fd/4/\${1#/run/} ;;
  esac
  if [ -d "$held/" ]; then
    mkdir -p "$1"
  else
    mkdir -p "\${1%/*}"
    : > "$1"
  fi
  mount --no-canonicalize --bind "$held" "$1"
  shift
done
shift
exec 3<&- 4<&-
cd "$folder"
set +e
"$@"
`;
//# sourceMappingURL=sandbox-init.js.map
// EXTERNAL MODULE: ./build/host/sandbox-record.js
var sandbox_record = __webpack_require__(4272);
;// CONCATENATED MODULE: ./build/host/sandbox.js











/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
async function openSandbox(options) {
    const owner = (0,sandbox_record/* self */.bg)();
    const id = `criu-lxc-test.${owner.pid}.${owner.startTime}.${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
    const folder = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(options.workDir), id);
    const open = (0,owners/* openToOthers */.h3)(folder);
    if (open !== null) {
        // It has programs that root runs.
        throw new errors/* StageError */.Zu('start', `Users other than root can change ${open}, and with it what root runs there; choose another work-dir.`);
    }
    const all = (0,host_cgroups/* hierarchies */.a2)();
    const cgroups = all.map((hierarchy) => (0,host_cgroups/* subtreeFolder */.Ni)(hierarchy, id));
    const record = { owner, folder, cgroups };
    (0,sandbox_record/* writeRecord */.rh)(id, record);
    try {
        // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
        (0,external_node_fs_.mkdirSync)(folder, { mode: options.group === undefined ? 0o700 : 0o710 });
        if (options.group !== undefined)
            (0,external_node_fs_.chownSync)(folder, 0, options.group);
        for (const [index, hierarchy] of all.entries())
            (0,host_cgroups/* createSubtree */.bz)(hierarchy, cgroups[index]);
        const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), INIT);
        const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
        const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => (0,external_node_path_.join)(cgroup, LEAF)) : [];
        for (const cgroup of leaf)
            (0,external_node_fs_.mkdirSync)(cgroup);
        const init = ['/bin/sh', (0,external_node_path_.join)(folder, 'init'), options.cgroup, folder, ...sandbox_init_hidden([folder, ...options.keep]), '--'];
        const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
        const command = (0,dialogue/* converse */.iq)(args, { cwd: folder });
        return { id, folder, command, record };
    }
    catch (error) {
        await remove(id, record);
        if ((0,errors/* isMistake */.VF)(error))
            throw error;
        throw new errors/* StageError */.Zu('start', `The sandbox could not be made: ${error.message}.`, { cause: error });
    }
}
/**
 * Ends a sandbox and removes its cgroup subtree and folder, thawing first.
 *
 * @returns what could not be removed: paths and pids, in words
 */
function endSandbox(sandbox) {
    sandbox.command.stdin.destroy();
    return remove(sandbox.id, sandbox.record);
}
/**
 * Ends a sandbox and removes its cgroup subtree, but not its folder and its record yet: {@link endSandbox} does.
 *
 * @returns what could not be removed: paths and pids, in words
 */
function vacateSandbox({ command, record }) {
    command.stdin.destroy();
    return removeCgroups(record);
}
/** For the processes of a sandbox to be gone once they are killed. */
const REMOVAL_MS = 5000;
/** Thaws, kills and removes all that a record names, and then the record. */
async function remove(id, record) {
    const left = await removeCgroups(record);
    try {
        (0,external_node_fs_.rmSync)(record.folder, { recursive: true, force: true });
    }
    catch (error) {
        left.push(`folder ${record.folder} (${error.message})`);
    }
    if (left.length === 0)
        (0,sandbox_record/* forget */.y6)(`${id}.json`);
    return left;
}
/** With all that lives in them. */
async function removeCgroups(record) {
    const left = [];
    const limit = new pace/* Limit */.I$(REMOVAL_MS);
    // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
    const alive = () => record.cgroups.flatMap(host_cgroups/* processesIn */.rD).filter((pid) => pid > 0);
    // Again and again: a process can be forked, or the freezer written, while we look.
    for (let pids = alive(); pids.length > 0; pids = alive()) {
        record.cgroups.forEach(host_cgroups/* thaw */.JI);
        for (const pid of pids)
            kill(pid);
        if (limit.isOver()) {
            left.push(...new Set(pids.map((pid) => `process ${pid}`)));
            break;
        }
        await (0,promises_.setTimeout)(2);
    }
    for (const cgroup of record.cgroups) {
        for (;;) {
            try {
                (0,host_cgroups/* removeSubtree */.$7)(cgroup);
                break;
            }
            catch (error) {
                // A process stays in its cgroup for a moment after cgroup.procs no longer names it.
                if (limit.isOver()) {
                    left.push(`cgroup ${cgroup} (${error.message})`);
                    break;
                }
                await (0,promises_.setTimeout)(2);
            }
        }
    }
    return left;
}
/** A user may enter a sandbox's folder now, and nobody else but root. */
function giveFolder(folder, uid) {
    const opened = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
    try {
        fchownSync(opened, uid, 0);
    }
    finally {
        closeSync(opened);
    }
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}
//# sourceMappingURL=sandbox.js.map

/***/ })

};
