export const id = 68;
export const ids = [68];
export const modules = {

/***/ 4531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bY: () => (/* binding */ modeWords),
/* harmony export */   es: () => (/* binding */ checkMode),
/* harmony export */   tZ: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);

/** Dump, stop and restore, and nothing beside it. */
const PLAIN = {
    leaveRunning: false,
    preDumps: 0,
    repeatRestore: false,
    fresh: false,
    fault: null,
    noBreakpoints: false,
};
/** Their clients are no part of the images. */
const HELD_OUTSIDE = ['tcp', 'apps'];
/** A mode in words, without what is usual: `leave-running`, `pre-dumps 2`. */
function modeWords({ leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints }) {
    return [
        ...(leaveRunning ? ['leave-running'] : []),
        ...(preDumps > 0 ? [`pre-dumps ${preDumps}`] : []),
        ...(repeatRestore ? ['repeat-restore'] : []),
        ...(fresh ? ['fresh'] : []),
        ...(fault === null ? [] : [`fault ${fault}`]),
        ...(noBreakpoints ? ['no-breakpoints'] : []),
    ];
}
/** @throws UsageError when two of them cannot be had at once, or not with this workload */
function checkMode(mode, workload) {
    const { leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints } = mode;
    const refuse = (one, other, why) => {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${one} and ${other} do not go together: ${why}.`);
    };
    if (leaveRunning && repeatRestore)
        refuse('leave-running', 'repeat-restore', 'the one restores nothing');
    if (repeatRestore && HELD_OUTSIDE.includes(workload)) {
        refuse('repeat-restore', `workload ${workload}`, 'the connections to it end when the container is killed');
    }
    if (workload === 'zdtm' && (fresh || repeatRestore)) {
        const mode = fresh ? 'fresh' : 'repeat-restore';
        refuse(mode, 'workload zdtm', 'what its tests did to their files is not undone');
    }
    if (fault === null)
        return;
    if (leaveRunning)
        refuse('fault', 'leave-running', 'a fault is survived by a container that would be stopped');
    if (repeatRestore)
        refuse('fault', 'repeat-restore', 'what a fault leaves is restored once');
    if (preDumps > 0)
        refuse('fault', 'pre-dumps', 'the fault would meet the first of them');
    if (noBreakpoints)
        refuse('fault', 'no-breakpoints', 'CRIU takes one CRIU_FAULT, and both need it');
}
//# sourceMappingURL=mode.js.map

/***/ }),

/***/ 2068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xf: () => (/* binding */ INPUT_VARIABLES),
  X2: () => (/* binding */ parseOutputFile),
  TR: () => (/* binding */ parseRequest),
  Pv: () => (/* binding */ parseStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/provide/apt-files.js
var apt_files = __webpack_require__(5191);
// EXTERNAL MODULE: ./build/provide/spec.js
var provide_spec = __webpack_require__(9587);
// EXTERNAL MODULE: ./build/provide/store.js
var store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/words/address.js
var address = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/facts/apps.js
const redisTransaction = {
    name: 'redis-transaction',
    policy: 'must',
    reads: 'what EXEC makes of an INCR that lay queued behind MULTI, on a connection that is held through all cycles',
    rule: 'one more',
    why: 'A database that loses what a client has begun, or does it twice, has lost its promise.',
    read: ({ redis }) => redis,
    compare: (before, after) => after === before + 1
        ? null
        : `The counter stood at ${before}; the transaction that was open made it ${after ?? 'nothing: redis did not answer'}.`,
};
const nginxKeepAlive = {
    name: 'nginx-keep-alive',
    policy: 'must',
    reads: 'how nginx counts a connection that is kept alive, and the requests on it',
    rule: 'the same connection, and the next request on it',
    why: 'Proxies and browsers keep their connections, and expect an answer on them.',
    read: ({ nginx }) => nginx,
    compare(before, after) {
        if (after === null)
            return 'nginx did not answer over the connection that was kept alive.';
        return after.connection === before.connection && after.request === before.request + 1
            ? null
            : `Request ${before.request} on nginx's connection ${before.connection} was followed by request ${after.request} on connection ${after.connection}.`;
    },
};
const streamedResponse = {
    name: 'streamed-response',
    policy: 'must',
    reads: 'numbered lines of one response of a python server, which began before the first dump',
    rule: 'it goes on with the next line, without a gap',
    why: 'A download that stands still, or has a hole, is worse than one that failed.',
    read: ({ stream }) => stream,
    compare(before, after) {
        if (after === null)
            return 'The streamed response did not go on, or not without a gap.';
        return after.first === before.last + 1
            ? null
            : `Line ${before.last} of the streamed response was followed by line ${after.first}.`;
    },
};
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/facts/in-flight.js
/** What was sent before the dump must come out after the restore. */
function arrived(where, before, after) {
    return after.received === before.sent ? null : `${before.sent} lay in ${where}, and ${after.received} came out.`;
}
/** The first complaint of several. */
function first(...complaints) {
    return complaints.find((complaint) => complaint !== null) ?? null;
}
//# sourceMappingURL=in-flight.js.map
;// CONCATENATED MODULE: ./build/facts/clocks.js

/** Clocks that a process may rely on never to go back, against what it remembers of them. */
const clocks = {
    name: 'clocks',
    policy: 'must',
    reads: 'CLOCK_MONOTONIC and CLOCK_BOOTTIME, and what the process remembers of them',
    rule: 'goes on from what is remembered',
    why: 'A clock that goes back ends timeouts never, or at once.',
    read: ({ held }) => held.clocks,
    compare: (before, after) => after === null
        ? 'The clocks cannot be read.'
        : first(compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic), compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime)),
};
/** Strings of the same length, so that their order is that of the numbers. */
function compareClock(name, before, after) {
    if (after.last !== before.now)
        return `${name} said ${before.now}, and ${after.last} is remembered.`;
    return after.now > after.last ? null : `${name} went back from ${after.last} to ${after.now}.`;
}
//# sourceMappingURL=clocks.js.map
;// CONCATENATED MODULE: ./build/facts/counter.js
/** The witness numbers its answers: the first after the restore must be the next after the last before the dump. */
const counter = {
    name: 'counter',
    policy: 'must',
    reads: "the number of the witness's answer",
    rule: 'one more',
    why: 'A process that went back, or was run again, repeats a number.',
    read: ({ answer }) => answer.serial,
    compare: (before, after) => after === before + 1 ? null : `The counter stood at ${before} and went on with ${after} instead of ${before + 1}.`,
};
//# sourceMappingURL=counter.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/facts/fact.js
/** The commonest rule: it must be what it was. */
function unchanged(what) {
    return {
        rule: 'the same',
        compare: (before, after) => JSON.stringify(before) === JSON.stringify(after)
            ? null
            : `${what} changed from ${difference(before, after)} to ${difference(after, before)}.`,
    };
}
/** A value as JSON; of a list or an object only what the other has not, if there is any of that. */
function difference(value, other) {
    const there = new Set(parts(other).map((part) => JSON.stringify(part)));
    const rest = parts(value).filter((part) => !there.has(JSON.stringify(part)));
    if (typeof value !== 'object' || value === null || rest.length === 0)
        return JSON.stringify(value);
    return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest));
}
function parts(value) {
    return Array.isArray(value) ? value : Object.entries(value ?? {});
}
//# sourceMappingURL=fact.js.map
;// CONCATENATED MODULE: ./build/facts/processes.js



/** The process tree, by the pids that the container knows. */
const processes = {
    name: 'processes',
    policy: 'must',
    reads: 'pid, parent, process group, session, name, command line and number of threads of each process',
    why: 'Programs know each other by these numbers, and a process more or less is another container.',
    read({ pid: init }) {
        const all = processesOf(init);
        return standingProcesses(init).map(({ pid, outer }) => {
            const parent = Number((0,host_process/* statusField */.DX)(outer, 'PPid'));
            return {
                pid,
                parent: all.includes(parent) ? ((0,host_process/* innermostPid */.B4)(parent) ?? 0) : 0,
                group: innermost(outer, 'NSpgid'),
                session: innermost(outer, 'NSsid'),
                name: (0,host_process/* statusField */.DX)(outer, 'Name') ?? '',
                command: ((0,host_process/* readOrNull */.di)(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
                threads: Number((0,host_process/* statusField */.DX)(outer, 'Threads')),
            };
        });
    },
    ...unchanged('The process tree'),
};
/**
 * The processes that stay: init and its children. Below these are the sleeps that they start for a moment. A zombie does
 * not stand: a server that was killed would look as it did for as long as nobody asks for its end.
 */
function standingProcesses(init) {
    const all = processesOf(init);
    return all
        .filter((outer) => outer === init || [init, 0].includes(parentAmong(all, outer)))
        .map((outer) => ({ pid: (0,host_process/* innermostPid */.B4)(outer) ?? 0, outer }))
        .filter(({ pid, outer }) => pid !== 0 && (0,host_process/* identify */.ls)(outer) !== null)
        .sort((a, b) => a.pid - b.pid);
}
/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
function ofEach(init, read) {
    return grouped(standingProcesses(init).flatMap(({ pid, outer }) => unlessItEnds(outer, () => [pid, read(outer, pid)])));
}
/** What was read of a process, in a list that is empty when the process ended before that. */
function unlessItEnds(pid, read) {
    const identity = (0,host_process/* identify */.ls)(pid);
    const stands = () => identity !== null && (0,host_process/* isAlive */._n)(identity);
    try {
        const value = read();
        return stands() ? [value] : [];
    }
    catch (error) {
        if (stands())
            throw error;
        return [];
    }
}
/** Values by the pids that have them, as the container knows these: `{ '1 3 4': … }`. */
function grouped(values) {
    const groups = new Map();
    for (const [pid, value] of values) {
        const key = JSON.stringify(value);
        const group = groups.get(key) ?? { pids: [], value };
        group.pids.push(pid);
        groups.set(key, group);
    }
    return Object.fromEntries([...groups.values()].map(({ pids, value }) => [pids.join(' '), value]));
}
/** Each process must have what it had. One that is new or gone is for the fact `processes` to tell. */
function unchangedOfEach(what) {
    return {
        rule: 'the same for each process',
        compare(before, after) {
            if (after === null)
                return `${what} of the processes could not be read.`;
            const now = byPid(after);
            for (const [pid, was] of byPid(before)) {
                if (now.has(pid) && JSON.stringify(was) !== JSON.stringify(now.get(pid))) {
                    return `${what} of process ${pid} changed from ${difference(was, now.get(pid))} to ${difference(now.get(pid), was)}.`;
                }
            }
            return null;
        },
    };
}
function byPid(groups) {
    return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}
/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
function processesOf(init) {
    const namespace = pidNamespace(init);
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}
/** The pid that the sandbox knows for a pid of the container; null when there is none. */
function outerPid(init, inner) {
    return processesOf(init).find((pid) => (0,host_process/* innermostPid */.B4)(pid) === inner) ?? null;
}
/** 0 when the parent is not in the container. */
function parentAmong(all, outer) {
    const parent = Number((0,host_process/* statusField */.DX)(outer, 'PPid'));
    return all.includes(parent) ? parent : 0;
}
/** What a field of /proc/PID/status says for the innermost pid namespace. */
function innermost(outer, field) {
    return Number((0,host_process/* statusField */.DX)(outer, field)?.split(/\s+/).at(-1) ?? 0);
}
function pidNamespace(pid) {
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/pid`);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=processes.js.map
;// CONCATENATED MODULE: ./build/facts/credentials.js


/** Fields of /proc/PID/status. */
const fields = (outer, names) => Object.fromEntries(names.map((name) => [name, (0,host_process/* statusField */.DX)(outer, name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));
const credentials = {
    name: 'credentials',
    policy: 'must',
    reads: 'real, effective, saved and file system uid and gid of each process',
    why: 'A process that comes back as another user may do other things.',
    read: ({ pid }) => ofEach(pid, (outer) => fields(outer, ['Uid', 'Gid'])),
    ...unchangedOfEach('The user or the group'),
};
/** Two are taken from the container by its config, so that a restore with all of them is seen. */
const capabilities = {
    name: 'capabilities',
    policy: 'must',
    reads: 'the inheritable, permitted, effective, bounding and ambient set of each process',
    why: 'A capability more is a confinement less; one that is lost breaks the program.',
    read: ({ pid }) => ofEach(pid, (outer) => fields(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
    ...unchangedOfEach('A capability'),
};
const confinement = {
    name: 'confinement',
    policy: 'must',
    reads: 'no_new_privs, seccomp mode and security label of each process',
    why: 'What keeps a process from doing harm must be there after the restore, too.',
    read: ({ pid }) => ofEach(pid, (outer) => ({
        ...fields(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
        label: (0,host_process/* readOrNull */.di)(`/proc/${outer}/attr/current`)?.replace(/[\0\n]+$/, '') ?? null,
    })),
    ...unchangedOfEach('The confinement'),
};
//# sourceMappingURL=credentials.js.map
;// CONCATENATED MODULE: ./build/facts/deleted-file.js


/** A file that has no name any more: the witness appends the number of each answer to it. */
const deletedFile = {
    name: 'deleted-file',
    policy: 'must',
    reads: 'the content of an open file that has no name any more',
    rule: 'what it held, and one line more',
    why: 'Nobody else keeps its content: CRIU has to.',
    read({ pid }) {
        for (const { outer } of standingProcesses(pid)) {
            const file = (0,host_process/* openFiles */.Km)(outer).find(({ target }) => target.endsWith('/deleted (deleted)'));
            if (file !== undefined)
                return (0,host_process/* readOrNull */.di)(`/proc/${outer}/fd/${file.fd}`);
        }
        return null;
    },
    compare(before, after) {
        if (after === null)
            return 'The open deleted file is gone.';
        const added = after.startsWith(before) ? after.slice(before.length) : '';
        return /^\d+\n$/.test(added)
            ? null
            : `The open deleted file held ${JSON.stringify(before)} and, one line later, ${JSON.stringify(after)}.`;
    },
};
//# sourceMappingURL=deleted-file.js.map
;// CONCATENATED MODULE: ./build/facts/devices.js
/** Tried, not read: on cgroup v1 `devices.list` does not say what is denied, and on v2 there is no file at all. */
const devices = {
    name: 'devices',
    policy: 'must',
    reads: "which of the devices console (denied by the config) and null a process in the container's cgroup can make",
    rule: 'the same',
    why: 'A container that may make devices which were denied to it can reach the host.',
    read: ({ view }) => (view.devices.includes('null') ? view.devices : null),
    compare: (before, after) => after?.join() === before.join()
        ? null
        : `The container's cgroup let ${before.join(', ')} be made, and lets ${after?.join(', ') ?? 'nothing'}.`,
    absence: 'On this host not even null can be made in the sandbox.',
};
//# sourceMappingURL=devices.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/facts/environment.js




const environment = {
    name: 'environment',
    policy: 'must',
    reads: 'working folder, root, umask and environment variables (as a sum) of each process',
    why: 'A path or a variable that a program was started with must mean the same to it.',
    read: ({ pid }) => ofEach(pid, (outer) => ({
        cwd: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/cwd`),
        root: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/root`),
        umask: (0,host_process/* statusField */.DX)(outer, 'Umask'),
        variables: (0,external_node_crypto_.createHash)('sha256')
            .update((0,host_process/* readOrNull */.di)(`/proc/${outer}/environ`) ?? '')
            .digest('hex')
            .slice(0, 16),
    })),
    ...unchangedOfEach('The environment'),
};
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/facts/event-descriptors.js


/** Its number goes up by one with each question. */
const eventfd = {
    name: 'eventfd',
    policy: 'must',
    reads: 'the number in an eventfd',
    rule: 'one more with each question',
    why: 'Event loops wake each other by it.',
    read: ({ held }) => held.eventfd,
    compare: (before, after) => (after === before + 1 ? null : `The eventfd held ${before + 1}, and ${after} came out.`),
};
/** A signal that a descriptor will deliver. */
const signalfd = {
    name: 'signalfd',
    policy: 'must',
    reads: 'a blocked signal that a signalfd delivers',
    rule: 'what was sent before the dump arrives',
    why: 'A server that is told to stop by a signal must hear of it.',
    read: ({ held }) => held.signalfd,
    compare: (before, after) => (after === null ? 'The signalfd is gone.' : arrived('the signalfd', before, after)),
};
/** Which of its descriptors are ready, and the keys that they were given. In no order. */
const epoll = {
    name: 'epoll',
    policy: 'must',
    reads: 'which descriptors an epoll finds ready, and the keys they were given',
    rule: 'the same',
    why: 'An event loop that is not woken stands still.',
    read: ({ held }) => held.epoll.sort((a, b) => a.key.localeCompare(b.key)),
    compare: (before, after) => after === null || after.length === 0
        ? 'The epoll sees no event.'
        : unchanged('What the epoll sees').compare(before, after),
};
/** A file is made and removed in a folder that is watched. */
const inotify = {
    name: 'inotify',
    policy: 'must',
    reads: 'what an inotify says of a file that is made and removed',
    rule: 'the same',
    why: 'Programs that watch their files would not see them change.',
    read: ({ held }) => held.inotify,
    compare: (before, after) => after === null || after.length === 0
        ? 'The inotify sees no event.'
        : unchanged('What the inotify sees').compare(before, after),
};
//# sourceMappingURL=event-descriptors.js.map
;// CONCATENATED MODULE: ./build/facts/files.js

/** Content and flags of an open file, its offset, which two descriptors share, and the content of one without a name. */
const files_files = {
    name: 'files',
    policy: 'must',
    reads: 'content, flags and shared offset of an open file, and the content of one without a name',
    rule: 'the same',
    why: 'A log or a database goes on writing where it was.',
    read: ({ held }) => held.files,
    compare: (before, after) => after?.read === 1 ? unchanged('An open file').compare(before, after) : 'The open file cannot be read.',
};
/** Content, size, offset and seals. */
const memfd = {
    name: 'memfd',
    policy: 'must',
    reads: 'content, size, offset and seals of a memfd',
    why: 'Sealed memory is what programs trust each other by.',
    read: ({ held }) => held.memfd,
    ...unchanged('The memfd'),
};
const LOCKED = { type: 1 /* F_WRLCK */, flockError: 11 /* EAGAIN */ };
/** A lock of some bytes (fcntl) and one of a whole file (flock): others must meet them. */
const fileLocks = {
    name: 'file-locks',
    policy: 'must',
    reads: 'a lock of some bytes (fcntl) and of a whole file (flock), tried by somebody else',
    rule: 'others still meet them',
    why: 'Two who hold one lock spoil what it guards.',
    read: ({ held }) => held.fileLocks,
    compare(before, after) {
        if (after?.type !== LOCKED.type)
            return 'The lock of a part of a file is gone.';
        if (after.flockError !== LOCKED.flockError)
            return 'The lock of a file is gone.';
        return unchanged('The file locks').compare(before, after);
    },
};
//# sourceMappingURL=files.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __webpack_require__(7946);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __webpack_require__(2800);
;// CONCATENATED MODULE: ./build/lxc/marks.js




/**
 * By their paths below /proc/sys. No value is a default of the kernel.
 *
 * `net/ipv4/ping_group_range` is left alone: CRIU 4.1.1 cannot restore its default when 4.2.1 dumped it, and that must be seen.
 */
const marks_INTERFACE_SYSCTLS = {
    'net/ipv4/ip_forward': '1',
    'net/ipv4/conf/eth0/rp_filter': '2',
    'net/ipv4/conf/eth0/arp_ignore': '1',
    'net/ipv6/conf/eth0/accept_ra': '0',
    'net/ipv6/conf/eth0/hop_limit': '77',
};
const marks_PROTOCOL_SYSCTLS = {
    'net/core/somaxconn': '777',
    'net/ipv4/ip_local_port_range': '20000 30000',
    'net/ipv4/ip_unprivileged_port_start': '777',
    'net/ipv4/tcp_keepalive_time': '1234',
};
const marks_IPC_SYSCTLS = {
    'kernel/msgmax': '7777',
    'kernel/msgmni': '777',
    'kernel/sem': '250 32000 77 128',
    'kernel/shmmni': '777',
};
/** Of the container's init. */
const NICENESS = 7;
const LIMIT_MS = 5000;
/**
 * Arguments: paths and values of sysctls, in turn. Says which marks could be made; none of them has to be.
 *
 * The packet filter's rule is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const MARKS = (/* unused pure expression or super */ null && (`
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
iptables -w -A INPUT -s ${ADDRESSES.blocked4} -j DROP && echo filter
:
`));
/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
async function setMarks(pid, env) {
    setPriority(pid, NICENESS);
    const sysctls = Object.entries({ ...marks_INTERFACE_SYSCTLS, ...marks_PROTOCOL_SYSCTLS, ...marks_IPC_SYSCTLS }).flat();
    const enter = ['nsenter', '-t', String(pid), '--net', '--ipc', '--', 'sh', '-c', MARKS, 'marks'];
    const result = await run([...enter, ...sysctls], { timeoutMs: LIMIT_MS, env });
    if (result.code !== 0) {
        const reason = `${outcome(result, LIMIT_MS)}: ${tail(result)}`;
        throw new StageError('start', `The container could not be given its sysctls (${reason}).`);
    }
    return new Set(result.stdout.split('\n'));
}
//# sourceMappingURL=marks.js.map
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __webpack_require__(5202);
;// CONCATENATED MODULE: ./build/facts/cgroup-folder.js



/** The cgroup in which a process is now, not the one in which it should be; null without such a controller on v1. */
function cgroup_folder_cgroupFolder(pid, version, controller) {
    const mountinfo = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8');
    const hierarchy = (0,cgroups/* parseHierarchies */.lV)(mountinfo, (0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').find((each) => each.version === version && (version === 'v2' || each.name.split(',').includes(controller)));
    return hierarchy?.own ?? null;
}
//# sourceMappingURL=cgroup-folder.js.map
;// CONCATENATED MODULE: ./build/facts/view.js







const view_LIMIT_MS = 5000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;
/**
 * Arguments: busybox, the container's folder in the cgroup hierarchy of devices, the sysctls to read.
 *
 * Every section is one line of a name and what follows it. The first ones must be there; of those that a kernel may lack a
 * line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and removed.
 */
const QUESTIONS = (/* unused pure expression or super */ null && (`
busybox=$1 cgroup=$2
shift 2
echo :hostname; uname -n || exit 1
echo :links; ip -json addr show || exit 1
echo :routes; ip -json -4 route show || exit 1
echo :routes6; ip -json -6 route show || exit 1
echo :rules; ip -json -4 rule show && echo :rulesend
echo :neighbours; ip -json -4 neigh show nud permanent && echo :neighboursend
echo :filter; iptables-save -t filter && echo :filterend
echo :sysctls; cd /proc/sys && "$busybox" grep -s . "$@"
echo :devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && rm "device-$1" && echo "$1"; }
make console 5 1
make null 1 3
:
`));
/**
 * @param pid the container's init
 * @param busybox for its applets
 */
async function viewContainer(pid, cgroup, busybox, env) {
    const container = ADDRESSES.container4.split('/')[0];
    const enter = ['nsenter', '-t', String(pid), '--net', '--uts', '--ipc', '--', 'sh', '-c', QUESTIONS, 'view'];
    const sysctls = Object.keys({ ...INTERFACE_SYSCTLS, ...PROTOCOL_SYSCTLS, ...IPC_SYSCTLS });
    const [view, ping, blocked] = await Promise.all([
        run([...enter, busybox, cgroupFolder(pid, cgroup, 'devices') ?? '', ...sysctls], { timeoutMs: view_LIMIT_MS, env }),
        run([busybox, 'ping', '-c', '1', '-W', '3', container], { timeoutMs: view_LIMIT_MS, env }),
        tryBlocked(container),
    ]);
    if (view.code !== 0) {
        const reason = `${outcome(view, view_LIMIT_MS)}: ${tail(view)}`;
        throw new StageError(null, `The container's namespaces could not be read (${reason}).`);
    }
    const sections = parseSections(view.stdout);
    const lines = (section) => sections.get(section) ?? [];
    if (lines('sysctls').length === 0)
        throw new StageError(null, 'No sysctl of the container could be read.');
    const whole = (section, value) => (sections.has(`${section}end`) ? value() : null);
    const json = (section) => lines(section).flatMap((line) => parseAnswer(section, line));
    return {
        hostname: lines('hostname')[0] ?? '',
        links: json('links').map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
            name: ifname,
            mac: address,
            mtu,
            queue: txqlen,
            up: flags.includes('UP'),
            addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`).sort(),
        })),
        routes: [...json('routes'), ...json('routes6')]
            .map(({ dst, gateway, dev }) => `${dst}${gateway === undefined ? '' : ` via ${gateway}`} dev ${dev}`)
            .sort(),
        rules: whole('rules', () => json('rules').map(({ priority, src, srclen, table }) => `${priority}: from ${src}${srclen === undefined ? '' : `/${srclen}`} lookup ${table}`)),
        neighbours: whole('neighbours', () => json('neighbours')
            .map(({ dst, lladdr = '', dev }) => `${dst} ${lladdr} dev ${dev}`)
            .sort()),
        sysctls: Object.fromEntries(lines('sysctls').map((line) => {
            const [path = '', ...value] = line.split(':');
            return [path, value.join(':').replaceAll('\t', ' ')];
        })),
        filter: whole('filter', () => lines('filter')
            .filter((line) => /^[-:]/.test(line))
            .map((line) => line.replace(/ \[\d+:\d+\]$/, ''))),
        blocked,
        reachable: ping.code === 0,
        devices: lines('devices'),
    };
}
/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer(section, line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new StageError(null, `What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
    }
}
/** What was read of a section that this kernel has: a mark was made in it. */
function readable(section, what) {
    if (section === null)
        throw new errors/* StageError */.Zu(null, `${what} of the container could not be read.`);
    return section;
}
/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(text) {
    const sections = new Map();
    let lines = [];
    for (const line of text.split('\n')) {
        const name = line.match(/^:([a-z0-9]+)$/)?.[1];
        if (name !== undefined) {
            lines = [];
            sections.set(name, lines);
        }
        else if (line !== '') {
            lines.push(line);
        }
    }
    return sections;
}
/** Once the address that is not blocked has its answer, the other one would have one, too. */
async function tryBlocked(host) {
    await tryConnection(host, ADDRESSES.gateway4, FIRST_ANSWER_MS);
    return tryConnection(host, ADDRESSES.blocked4, ANSWER_MS);
}
async function tryConnection(host, localAddress, timeoutMs) {
    const socket = connect({ host, port: CLOSED_PORT, localAddress });
    const answers = [];
    socket.once('connect', () => answers.push('connected'));
    socket.once('error', (error) => answers.push(error.code ?? error.message));
    await until(() => answers.length > 0, timeoutMs);
    socket.destroy();
    return answers[0] ?? 'no answer';
}
//# sourceMappingURL=view.js.map
;// CONCATENATED MODULE: ./build/facts/filter.js


/** By what is listed and by what it does: of CRIU's own rules, which lock the network, none may be left. */
const filter = {
    name: 'filter',
    policy: 'must',
    reads: "the rules of iptables' filter table, one of them set before the dump, and whether a connection from the address that it blocks gets an answer",
    why: 'What was closed must not be open after the restore, and of the rules that CRIU locks the network with none may stay.',
    read({ view, marks }) {
        if (!marks.has('filter'))
            return null;
        return { rules: readable(view.filter, 'The packet filter'), blocked: view.blocked };
    },
    ...unchanged('The packet filter'),
    absence: 'iptables took no rule on this kernel.',
};
//# sourceMappingURL=filter.js.map
;// CONCATENATED MODULE: ./build/facts/groups.js



/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
const groups = {
    name: 'groups',
    policy: 'must',
    reads: 'the supplementary groups that processes have',
    why: 'What a group may read or write, a process that came back with it may, too.',
    read: ({ pid }) => {
        const all = standingProcesses(pid).map(({ outer }) => (0,host_process/* statusField */.DX)(outer, 'Groups')?.trim() ?? '');
        return [...new Set(all)].sort();
    },
    ...unchanged('The supplementary groups'),
};
//# sourceMappingURL=groups.js.map
;// CONCATENATED MODULE: ./build/facts/hostname.js

const hostname = {
    name: 'hostname',
    policy: 'must',
    reads: 'the name in its UTS namespace',
    why: 'Programs put it into logs and names of locks.',
    read: ({ view }) => view.hostname,
    ...unchanged('The hostname'),
};
//# sourceMappingURL=hostname.js.map
;// CONCATENATED MODULE: ./build/facts/kernel-timers.js


/** For an hour that is far: it must neither begin anew nor run out. */
const timerfd = {
    name: 'timerfd',
    policy: 'must',
    reads: 'interval of a timerfd that is far from firing, and how long that is',
    rule: 'the interval the same, less time left',
    why: 'A timer that begins anew, or fires at once, is another timer.',
    read: ({ held }) => held.timerfd,
    compare(before, after) {
        if (after === null)
            return 'The timerfd is gone.';
        return first(unchanged('The interval of the timerfd').compare(before.interval, after.interval), after.left > 0 && after.left < before.left
            ? null
            : `The timerfd was to fire in ${before.left} ms, and now in ${after.left} ms.`);
    },
};
/** One that had fired, and nobody had read that: once read, it must fire again. */
const expiredTimerfd = {
    name: 'expired-timerfd',
    policy: 'must',
    reads: 'whether a timerfd fires again that had fired, unread',
    rule: 'it does',
    why: 'A loop that lives by its ticks would stop.',
    read: ({ held }) => held.expiredTimerfd,
    compare: (_before, after) => (after === 1 ? null : 'The timerfd does not fire any more.'),
};
/** Sends a signal with a value, again and again (timer_create). */
const posixTimer = {
    name: 'posix-timer',
    policy: 'must',
    reads: 'the signal, with its value, of a timer of timer_create',
    rule: 'the same, again and again',
    why: 'A program that is driven by it would stop.',
    read: ({ held }) => held.posixTimer,
    compare: (before, after) => after === null || /^0*$/.test(after.value)
        ? 'The POSIX timer sends no signal.'
        : unchanged('The POSIX timer').compare(before, after),
};
const SIGALRM = 14;
/** Sends SIGALRM, again and again (setitimer). */
const intervalTimer = {
    name: 'interval-timer',
    policy: 'must',
    reads: 'the signal of a timer of setitimer',
    rule: 'the same, again and again',
    why: 'A program that is driven by it would stop.',
    read: ({ held }) => held.intervalTimer,
    compare: (before, after) => after?.signal === SIGALRM
        ? unchanged('The interval timer').compare(before, after)
        : 'The interval timer sends no signal.',
};
//# sourceMappingURL=kernel-timers.js.map
;// CONCATENATED MODULE: ./build/facts/large-memory.js


const CANNOT_WRITE = 14; // EFAULT
/** Megabytes of random content; an area with holes, that must stay holes; one that cannot be written to. */
const largeMemory = {
    name: 'large-memory',
    policy: 'must',
    reads: 'hash of megabytes of random content, holes of an area, and whether read-only memory can be written',
    rule: 'the same; with `transparent_hugepage=always` CRIU may fill the holes (criu#2081)',
    why: 'What is computed from memory that changed is wrong.',
    read: ({ held }) => ({
        ...held.largeMemory,
        hugePages: (0,host_process/* readOrNull */.di)('/sys/kernel/mm/transparent_hugepage/enabled')?.includes('[always]') ?? false,
    }),
    compare(before, after) {
        if (after?.writeError !== CANNOT_WRITE)
            return 'The read-only memory can be written to.';
        const holes = before.hugePages ? before.populated : after.populated;
        return unchanged('Large memory').compare(before, { ...after, populated: holes });
    },
};
//# sourceMappingURL=large-memory.js.map
;// CONCATENATED MODULE: ./build/facts/limits.js




const absence = 'This host offers the sandbox no such controller.';
const memoryLimit = {
    name: 'memory-limit',
    policy: 'must',
    reads: "bytes, as the container's cgroup says it",
    why: 'Without its limit a container can take the memory of all others.',
    read: (subject) => limit(subject, 'memory', { v1: 'memory.limit_in_bytes', v2: 'memory.max' }),
    ...unchanged('The memory limit'),
    absence,
};
const pidsLimit = {
    name: 'pids-limit',
    policy: 'must',
    reads: 'how many processes its cgroup allows',
    why: 'Without its limit a container can take every pid of the host.',
    read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
    ...unchanged('The limit of processes'),
    absence,
};
const cpuWeight = {
    name: 'cpu-weight',
    policy: 'must',
    reads: 'cpu.shares (v1) or cpu.weight (v2) of its cgroup',
    why: 'A container that comes back with another weight takes more of the processors than it was given, or less.',
    read: (subject) => limit(subject, 'cpu', { v1: 'cpu.shares', v2: 'cpu.weight' }),
    ...unchanged('The weight of the container on the processors'),
    absence,
};
const cpus = {
    name: 'cpus',
    policy: 'must',
    reads: 'cpuset.cpus of its cgroup',
    why: 'A container that was kept to some processors must not come back on all of them.',
    read: (subject) => limit(subject, 'cpuset', { v1: 'cpuset.cpus', v2: 'cpuset.cpus' }),
    ...unchanged('The processors of the cgroup'),
    absence,
};
/** CRIU freezes the container's cgroup to dump it. */
const freezer = {
    name: 'freezer',
    policy: 'must',
    reads: 'freezer.state (v1) or cgroup.freeze (v2) of its cgroup',
    why: 'In a cgroup that is still frozen a process that is started later stands still.',
    read: (subject) => limit(subject, 'freezer', { v1: 'freezer.state', v2: 'cgroup.freeze' }),
    ...unchanged('The state of the freezer'),
    absence,
};
function limit({ pid, cgroup }, controller, file) {
    const folder = cgroup_folder_cgroupFolder(pid, cgroup, controller);
    return folder === null ? null : ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file[cgroup]))?.trim() ?? null);
}
//# sourceMappingURL=limits.js.map
;// CONCATENATED MODULE: ./build/facts/memory.js
/** A random number that exists in the memory of one process and nowhere else: only that process can know it. */
const memory = {
    name: 'memory',
    policy: 'must',
    reads: 'a random number that only the memory of one process holds',
    rule: 'the same',
    why: 'Whoever knows it is the process that was dumped, and no fresh copy.',
    read: ({ answer }) => answer.nonce,
    compare: (before, after) => after === before
        ? null
        : `The nonce kept in memory was ${before} and is ${after}: this is not the container that was dumped.`,
};
//# sourceMappingURL=memory.js.map
;// CONCATENATED MODULE: ./build/facts/mounts.js


/** `/run/witness tmpfs rw,relatime rw private`, sorted: ids and order are other ones after each restore. */
const mounts = {
    name: 'mounts',
    policy: 'must',
    reads: 'mount point, type, options and propagation of each mount of the container',
    why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
    read: ({ pid }) => parseMounts((0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`) ?? ''),
    ...unchanged('The mounts'),
};
/** Of /proc/PID/mountinfo. */
function parseMounts(mountinfo) {
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , , , point, options, ...tags] = mount.split(' ');
        const [type, , superOptions] = source.split(' ');
        const propagation = tags.map((tag) => tag.replace(/:\d+$/, '')).join('+') || 'private';
        return `${point} ${type} ${options} ${superOptions} ${propagation}`;
    })
        .sort();
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/facts/namespaces.js


/** Their kernel names are other ones after each restore: each is called by the first process that is in it. */
const namespaces = {
    name: 'namespaces',
    policy: 'must',
    reads: 'which namespaces each process shares with the sandbox, with init, or with another process',
    why: 'What is no longer separated can be seen and changed from the container; what is separated anew is out of its reach.',
    read({ pid }) {
        const owners = new Map(Object.values(namespacesOf('self')).map((namespace) => [namespace, 'sandbox']));
        return ofEach(pid, (outer, inner) => {
            const entries = Object.entries(namespacesOf(outer)).map(([type, namespace]) => {
                const owner = owners.get(namespace) ?? `process ${inner}`;
                owners.set(namespace, owner);
                return [type, owner];
            });
            return Object.fromEntries(entries);
        });
    },
    ...unchangedOfEach('A namespace'),
};
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    // What its children are going to be in is told by them. And CRIU gives whatever it restores a time namespace, so that
    // its clocks go on from where they were: the fact `uptime` looks at that.
    const types = (0,external_node_fs_.readdirSync)(folder).filter((type) => !type.endsWith('_for_children') && type !== 'time');
    return Object.fromEntries(types.map((type) => [type, (0,external_node_fs_.readlinkSync)(`${folder}/${type}`)]));
}
//# sourceMappingURL=namespaces.js.map
;// CONCATENATED MODULE: ./build/facts/network.js


const links = {
    name: 'links',
    policy: 'must',
    reads: 'name, MAC address, MTU, queue length, up or down, and IP addresses of each link, loopback too',
    why: 'Everybody who talks with the container knows it by its addresses.',
    read: ({ view }) => view.links,
    ...unchanged('The network links'),
};
const routes = {
    name: 'routes',
    policy: 'must',
    reads: 'the routes of IPv4 and IPv6',
    why: 'Without them the container is up and reaches nobody.',
    read: ({ view }) => view.routes,
    ...unchanged('The routes'),
};
const rules = {
    name: 'rules',
    policy: 'must',
    reads: 'the rules by which IPv4 chooses a table of routes (`ip rule`), one of them set before the dump',
    why: 'Without its rule a packet takes another way, often around a VPN.',
    read: ({ view, marks }) => (marks.has('rule') ? readable(view.rules, 'The rules of routing') : null),
    ...unchanged('The rules of routing'),
    absence: 'This kernel has no rules of routing.',
};
const neighbours = {
    name: 'neighbours',
    policy: 'must',
    reads: 'the permanent entries of the neighbour table, one of them set before the dump',
    why: 'Who set one did so because the neighbour does not answer ARP.',
    read: ({ view, marks }) => (marks.has('neighbour') ? readable(view.neighbours, 'The permanent neighbours') : null),
    ...unchanged('The permanent neighbours'),
    absence: 'This kernel took no permanent neighbour.',
};
/** CRIU locks the network while it dumps: packets must pass again. */
const reachable = {
    name: 'reachable',
    policy: 'must',
    reads: 'whether the container answers a ping from the bridge',
    rule: 'it does',
    why: 'CRIU locks the network while it dumps, and must unlock it.',
    read: ({ view }) => view.reachable,
    compare: (_before, after) => (after ? null : 'The container does not answer a ping from the bridge.'),
};
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/facts/open-files.js



/**
 * `3: /run/witness/question flags 0100002 at 0`, for each descriptor. A pipe or a socket has no name that outlives a
 * dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
const openFiles = {
    name: 'open-files',
    policy: 'must',
    reads: 'number, target, flags and offset of each open descriptor; pipes and sockets by who shares them',
    why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
    async read({ pid, witness, patienceMs }) {
        const names = new Map();
        const values = [];
        for (const process of standingProcesses(pid)) {
            let lines = [];
            const look = () => {
                const before = rest(process.outer);
                lines = (0,host_process/* openFiles */.Km)(process.outer)
                    .sort((a, b) => a.fd - b.fd)
                    .map(({ fd, target }) => {
                    const anonymous = /^(\w+):\[\d+\]$/.exec(target);
                    const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
                    if (anonymous)
                        names.set(target, name);
                    return `${fd}: ${name} ${details(process.outer, fd)}`;
                });
                return before !== null && before === rest(process.outer);
            };
            // The shells of the witness open and close files while they work: look while they do not.
            await witness.await(look, patienceMs, 'come to rest');
            values.push([process.pid, lines]);
        }
        return grouped(values);
    },
    ...unchangedOfEach('The open files'),
};
/** How often a process that waits or is stopped has gone to wait; null for one that runs. */
function rest(pid) {
    return /^[ST]/.test((0,host_process/* statusField */.DX)(pid, 'State') ?? '') ? (0,host_process/* statusField */.DX)(pid, 'voluntary_ctxt_switches') : null;
}
/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid, fd) {
    const info = (0,host_process/* readOrNull */.di)(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const field = (name) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
    const size = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false })?.size;
    const offset = size !== undefined && size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
    return `flags ${field('flags')} at ${offset}`;
}
//# sourceMappingURL=open-files.js.map
;// CONCATENATED MODULE: ./build/facts/pending-signals.js

/** Two blocked signals of one kind, with a value each, that must come in order. */
const pendingSignals = {
    name: 'pending-signals',
    policy: 'must',
    reads: 'two blocked signals of one kind, with a value each',
    rule: 'both arrive, in order',
    why: 'A signal that is lost is an event that never was.',
    read: ({ held }) => held.pendingSignals,
    compare: (before, after) => after === null
        ? 'The pending signals are gone.'
        : first(arrived('the first pending signal', before.first, after.first), arrived('the second pending signal', before.second, after.second)),
};
//# sourceMappingURL=pending-signals.js.map
;// CONCATENATED MODULE: ./build/facts/pipe.js
/** A line lies in the pipe between two processes while they are dumped: it must arrive, once, and in order. */
const pipe = {
    name: 'pipe',
    policy: 'must',
    reads: 'the line that comes out of the pipe between two processes',
    rule: 'the line that lay in it at the dump, once',
    why: 'What lay in a pipe is in no memory of a process, and easily lost or doubled.',
    read: ({ answer }) => ({
        heard: answer.heard,
        line: answer.heardLine,
        inFlight: `${answer.nonce} ${answer.serial}`,
    }),
    compare: (before, after) => {
        if (after === null)
            return 'The pipe is gone.';
        if (after.line !== before.inFlight) {
            return `The line "${before.inFlight}" lay in the pipe, and "${after.line}" came out.`;
        }
        return after.heard === before.heard + 1
            ? null
            : `The reader of the pipe had read ${before.heard} lines and counts ${after.heard} instead of ${before.heard + 1}.`;
    },
};
//# sourceMappingURL=pipe.js.map
;// CONCATENATED MODULE: ./build/facts/privileges.js

/** Every set of capabilities of a process that dropped some, and its securebits. */
const droppedCapabilities = {
    name: 'dropped-capabilities',
    policy: 'must',
    reads: 'every set of capabilities of a process that dropped some, and its securebits',
    why: 'A process that gave something up must not get it back.',
    read: ({ held }) => held.capabilities ?? null,
    ...unchanged('The capabilities'),
};
/** Of a process that set it, and of a thread that did not. */
const noNewPrivs = {
    name: 'no-new-privs',
    policy: 'must',
    reads: 'no_new_privs of a process that set it, and of a thread that did not',
    why: 'Without it a setuid program leads out of the confinement.',
    read: ({ held }) => held.noNewPrivs ?? null,
    ...unchanged('no_new_privs'),
};
/** A filter that makes one system call fail, with an error of its own. */
const seccomp = {
    name: 'seccomp',
    policy: 'must',
    reads: 'a system call that a filter refuses, and one that it does not',
    why: 'A filter that is gone confines nothing.',
    read: ({ held }) => held.seccomp ?? null,
    ...unchanged('The seccomp filter'),
};
//# sourceMappingURL=privileges.js.map
;// CONCATENATED MODULE: ./build/facts/rlimits.js


/** Soft and hard limits by their names in /proc/PID/limits. The config of the container sets one. */
const rlimits = {
    name: 'rlimits',
    policy: 'must',
    reads: 'the soft and hard resource limits of each process',
    why: 'A server that may open fewer files than before fails under load, long after the restore.',
    read: ({ pid }) => ofEach(pid, (outer) => parseLimits((0,host_process/* readOrNull */.di)(`/proc/${outer}/limits`) ?? '')),
    ...unchangedOfEach('A resource limit'),
};
/** `Max open files   777   888   files` to `{ 'open files': '777 888' }`. */
function parseLimits(text) {
    const lines = text.matchAll(/^Max (.+?) {2,}(\S+) +(\S+)/gm);
    return Object.fromEntries([...lines].map(([, name = '', soft, hard]) => [name, `${soft} ${hard}`]));
}
//# sourceMappingURL=rlimits.js.map
;// CONCATENATED MODULE: ./build/facts/scheduling.js


/** The container's init is given a niceness, and by its config all of them an oom_score_adj. */
const scheduling = {
    name: 'scheduling',
    policy: 'must',
    reads: 'niceness, scheduling policy and priority, processors and oom_score_adj of each process',
    why: 'It decides who runs first, and who is killed first when memory is short.',
    read: ({ pid }) => ofEach(pid, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        return {
            nice: Number(stat?.[18]),
            policy: Number(stat?.[40]),
            realtimePriority: Number(stat?.[39]),
            cpus: (0,host_process/* statusField */.DX)(outer, 'Cpus_allowed_list'),
            oomScoreAdj: Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/oom_score_adj`)),
        };
    }),
    ...unchangedOfEach('The scheduling'),
};
//# sourceMappingURL=scheduling.js.map
;// CONCATENATED MODULE: ./build/facts/shared-memory.js

/** Memory that two processes share: what one writes, the other must read, and wake for it. */
const sharedMemory = {
    name: 'shared-memory',
    policy: 'must',
    reads: 'memory that two processes share: what one writes, the other reads, and wakes for',
    rule: 'the same, one answer more',
    why: 'Two processes that no longer share it work on different data.',
    read: ({ held }) => held.sharedMemory ?? null,
    compare(before, after) {
        if (after === null)
            return 'The process that shares the memory does not answer.';
        if (!after.seenByBoth)
            return 'Two processes shared memory, and now see different content.';
        return unchanged('The shared memory').compare({ ...before, answers: before.answers + 1 }, after);
    },
};
//# sourceMappingURL=shared-memory.js.map
;// CONCATENATED MODULE: ./build/facts/signal.js

/** A signal is sent and its handler, installed at start, must count it. */
const signal = {
    name: 'signal',
    policy: 'must',
    reads: 'how many signals a handler has counted, after one more was sent',
    rule: 'one more',
    why: 'Programs are stopped, reloaded and rotated by signals.',
    async read({ pid, witness, patienceMs }) {
        const count = () => Number(witness.read('signals'));
        const before = count();
        const pulse = outerPid(pid, Number(witness.read('pulse')));
        if (pulse === null)
            return before;
        process.kill(pulse, 'SIGUSR1');
        await witness.await(() => count() > before, patienceMs, 'handle SIGUSR1');
        return count();
    },
    compare: (before, after) => after === before + 1 ? null : `${before} signals had been handled, and ${after} after one more.`,
};
//# sourceMappingURL=signal.js.map
;// CONCATENATED MODULE: ./build/facts/sysctls.js


const among = (names, { view }) => Object.fromEntries(Object.entries(view.sysctls).filter(([path]) => path in names));
const interfaceSysctls = {
    name: 'interface-sysctls',
    policy: 'must',
    reads: `sysctls of eth0 and of the whole network, set to no default: ${Object.keys(marks_INTERFACE_SYSCTLS).join(', ')}`,
    why: 'They decide which packets a container takes and passes on.',
    read: (subject) => among(marks_INTERFACE_SYSCTLS, subject),
    ...unchanged('The sysctls of the network interfaces'),
};
const protocolSysctls = {
    name: 'protocol-sysctls',
    policy: 'must',
    reads: `sysctls of sockets, set to no default: ${Object.keys(marks_PROTOCOL_SYSCTLS).join(', ')}`,
    why: 'A server that was tuned by them, or that may bind a low port, works otherwise without.',
    read: (subject) => among(marks_PROTOCOL_SYSCTLS, subject),
    ...unchanged('The sysctls of the protocols'),
};
const ipcSysctls = {
    name: 'ipc-sysctls',
    policy: 'must',
    reads: `sysctls of the IPC namespace, set to no default: ${Object.keys(marks_IPC_SYSCTLS).join(', ')}`,
    why: 'Databases ask for more shared memory and semaphores than the defaults allow.',
    read: (subject) => among(marks_IPC_SYSCTLS, subject),
    ...unchanged('The sysctls of the IPC namespace'),
};
//# sourceMappingURL=sysctls.js.map
;// CONCATENATED MODULE: ./build/facts/system-v-ipc.js


/** A shared memory segment, a semaphore, and a message queue that a message lies in. */
const systemVIpc = {
    name: 'system-v-ipc',
    policy: 'must',
    reads: 'a shared memory segment, a semaphore, and a message that lies in a queue',
    rule: 'the same; the message arrives',
    why: 'Databases keep their buffers and locks in them.',
    read: ({ held }) => held.systemVIpc,
    compare(before, after) {
        if (after === null)
            return 'The System V objects are gone.';
        return first(arrived('the message queue', before.message, after.message), unchanged('System V IPC').compare({ ...before, message: null }, { ...after, message: null }));
    },
};
//# sourceMappingURL=system-v-ipc.js.map
;// CONCATENATED MODULE: ./build/facts/systemd.js

const systemState = {
    name: 'system-state',
    policy: 'must',
    reads: 'what `systemctl is-system-running` says',
    why: 'A system that is degraded has lost a service, or its manager does not answer any more.',
    read: ({ systemd }) => systemd.state,
    ...unchanged('The state of the system'),
};
const units = {
    name: 'units',
    policy: 'must',
    reads: 'every active unit, and in which state it is',
    why: 'What systemd has lost sight of it neither restarts nor stops.',
    read: ({ systemd }) => systemd.units,
    ...unchanged('The active units'),
};
const service = {
    name: 'service',
    policy: 'must',
    reads: 'of a service its main process, since when it runs, how often it was restarted, and how many lines it has counted, of which it is sent one',
    rule: 'the same, and one line more',
    why: 'A service that systemd started anew has lost all that it knew.',
    read: ({ systemd }) => systemd.service,
    compare(before, after) {
        if (after === null)
            return 'The service could not be asked.';
        const { count: was, ...identity } = before;
        const { count: is, ...other } = after;
        if (JSON.stringify(identity) !== JSON.stringify(other)) {
            return `The service is another one: ${JSON.stringify(identity)} before, ${JSON.stringify(other)} after.`;
        }
        return is === was + 1 ? null : `The service had counted ${was} lines, and with one more it has counted ${is}.`;
    },
};
const systemdTimer = {
    name: 'systemd-timer',
    policy: 'must',
    reads: 'how often a timer has started its service, armed for three seconds before the dump',
    rule: 'once more',
    why: 'Backups and renewals hang on timers, and to start a service is what systemd is for.',
    read: ({ systemd }) => systemd.timerRan,
    compare: (before, after) => after === before + 1 ? null : `The timer had started its service ${before} times, and has ${after ?? 'no'} times.`,
};
const journal = {
    name: 'journal',
    policy: 'must',
    reads: 'lines that were written to the journal by a name, one at each reading',
    rule: 'one more',
    why: 'What happened before the dump and after the restore is to be read in one journal.',
    read: ({ systemd }) => systemd.journalLines,
    compare: (before, after) => after === before + 1 ? null : `The journal had ${before} lines, and with one more it has ${after ?? 'none'}.`,
};
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/facts/tcp.js


/** `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
const connections = {
    name: 'connections',
    policy: 'must',
    reads: "the kernel's own list of the container's established connections, by address and port",
    why: 'A connection that only one of its ends still knows waits for ever.',
    read: ({ pid }) => establishedConnections((0,host_process/* readOrNull */.di)(`/proc/${pid}/net/tcp`) ?? ''),
    ...unchanged('The list of established connections'),
};
const streams = {
    name: 'streams',
    policy: 'must',
    reads: 'numbered lines over connections in both directions, whose other ends are held outside through all cycles',
    rule: 'every line comes back once and in order, those sent while the container was stopped included',
    why: 'Clients go on as if nothing had happened: a byte that is lost or doubled spoils what they do.',
    read: ({ streams }) => streams,
    compare: (before, after) => before.map((stream, index) => complaint(stream, after?.[index])).find((each) => each !== null) ?? null,
};
const newConnections = {
    name: 'new-connections',
    policy: 'must',
    reads: 'whether a connection that is made only now is answered',
    rule: 'it is',
    why: 'A server that keeps its old clients and takes no new ones is of little use.',
    read: ({ newAnswered }) => newAnswered,
    compare: (_before, after) => (after ? null : 'The container does not answer over a new TCP connection.'),
};
function complaint(before, after) {
    const which = `The connection that the container ${before.direction === 'in' ? 'accepted' : 'made'}`;
    if (after === undefined)
        return `${which} is gone.`;
    if (after.end !== null)
        return `${which} was ended: ${after.end}.`;
    const sent = Array.from({ length: after.sent - before.sent }, (_, index) => before.sent + 1 + index);
    if (after.returned.join() !== sent.join()) {
        return `${which} was sent the lines ${sent.join(', ')}, and ${after.returned.join(', ') || 'none'} came back.`;
    }
    if (after.sentAfterDump.length === 0)
        return `${which} was sent nothing between the dump and this reading.`;
    if (after.name !== before.name)
        return `${which} was called ${before.name}, and is called ${after.name}.`;
    return after.counted === before.counted + sent.length
        ? null
        : `${which} had counted ${before.counted} lines, and after ${sent.length} more it counts ${after.counted}.`;
}
/** @param table /proc/PID/net/tcp */
function establishedConnections(table) {
    return table
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state]) => state === '01')
        .map(([, local = '', remote = '']) => `${place(local)} ${place(remote)}`)
        .sort();
}
/** `0200000A:1B59` is 10.0.0.2:7001: the address is in the order of the machine, and all of ours are little-endian. */
function place(hexadecimal) {
    const [address = '', port = ''] = hexadecimal.split(':');
    return `${Buffer.from(address, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/facts/threads.js


/** A second thread: its id and name, memory of its own, the signals that it blocks, one that waits for it alone. */
const threads = {
    name: 'threads',
    policy: 'must',
    reads: 'id, name, memory and blocked signals of a second thread, and a signal that waits for it',
    rule: 'the same; the signal arrives',
    why: 'Most programs have more threads than one.',
    read: ({ held }) => held.thread ?? null,
    compare(before, after) {
        if (after === null)
            return 'The second thread does not answer.';
        return first(arrived('a pending signal of the second thread', before.signal, after.signal), unchanged('The second thread').compare({ ...before, answers: before.answers + 1, signal: null }, { ...after, signal: null }));
    },
};
//# sourceMappingURL=threads.js.map
;// CONCATENATED MODULE: ./build/facts/timer.js
/** A process sleeps 20 ms again and again, and counts: time goes on for it, and its count is not lost. */
const timer = {
    name: 'timer',
    policy: 'must',
    reads: 'how often a process woke from a sleep of 20 ms',
    rule: 'more',
    why: 'A process whose sleep never ends is alive by its looks only.',
    async read({ witness, patienceMs }) {
        const ticks = () => Number(witness.read('ticks'));
        const before = ticks();
        await witness.await(() => ticks() > before, patienceMs, 'wake from a sleep of 20 ms');
        return ticks();
    },
    compare: (before, after) => after !== null && after > before ? null : `The ticks stood at ${before} and are ${after}.`,
};
//# sourceMappingURL=timer.js.map
;// CONCATENATED MODULE: ./build/facts/tmpfs.js

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
const tmpfs = {
    name: 'tmpfs',
    policy: 'must',
    reads: 'a random number in a file of a tmpfs',
    why: 'A tmpfs is on no disk: CRIU has to carry its files.',
    read: ({ witness }) => witness.read('kept'),
    ...unchanged('The file on the tmpfs'),
};
//# sourceMappingURL=tmpfs.js.map
;// CONCATENATED MODULE: ./build/facts/unix-sockets.js

/** Data lies in connected sockets while they are dumped, and a socket with a name goes on to take connections. */
const unixSockets = {
    name: 'unix-sockets',
    policy: 'must',
    reads: 'data that lies in stream and datagram sockets, and a socket with a name',
    rule: 'it arrives, in order; the name takes connections',
    why: 'Local services talk through them.',
    read: ({ held }) => held.unixSockets,
    compare(before, after) {
        if (after === null)
            return 'The sockets are gone.';
        return first(arrived('a stream socket', before.stream, after.stream), arrived('a datagram socket', before.firstDatagram, after.firstDatagram), arrived('a datagram socket, behind another', before.secondDatagram, after.secondDatagram), arrived('a socket connected by name', before.connected, after.connected), after.connectError === 0 ? null : `The socket with a name refuses a connection (errno ${after.connectError}).`, arrived('a new connection', after.accepted, after.accepted));
    },
};
//# sourceMappingURL=unix-sockets.js.map
;// CONCATENATED MODULE: ./build/facts/uptime.js

/** Seconds since boot, as the container's time namespace has it. */
const uptime = {
    name: 'uptime',
    policy: 'must',
    reads: "the host's uptime and the offset of the container's time namespace",
    rule: 'has not gone back',
    why: 'Timers and caches count on a clock that never goes back.',
    read({ pid }) {
        const seconds = Number((0,host_process/* readOrNull */.di)('/proc/uptime')?.split(' ')[0]);
        const [, whole, nano] = (0,host_process/* readOrNull */.di)(`/proc/${pid}/timens_offsets`)?.match(/^boottime\s+(-?\d+)\s+(\d+)/m) ?? [];
        return nano === undefined ? null : seconds + Number(whole) + Number(nano) / 1e9;
    },
    compare: (before, after) => after !== null && after >= before ? null : `The uptime was ${before} s before the dump and is ${after} s.`,
    absence: 'This kernel has no time namespaces.',
};
//# sourceMappingURL=uptime.js.map
;// CONCATENATED MODULE: ./build/facts/verify.js
const verify = {
    name: 'verify',
    policy: 'must',
    reads: "what the user's own command prints, and how it ends",
    rule: 'the same, to the byte, and it ends with 0',
    why: 'What has to come back in a container, its owner knows best.',
    read: ({ verification }) => verification,
    compare(before, after) {
        if (after === null)
            return 'Verify could not be run.';
        if (after.ended !== 'exit code 0') {
            return `After the restore verify ended with ${after.ended}: ${after.complaint || after.output || 'it printed nothing'}`;
        }
        return after.sha256 === before.sha256
            ? null
            : `Verify printed ${JSON.stringify(before.output)} before the dump and ${JSON.stringify(after.output)} after the restore (by SHA-256 ${before.sha256.slice(0, 12)} and ${after.sha256.slice(0, 12)}).`;
    },
};
//# sourceMappingURL=verify.js.map
;// CONCATENATED MODULE: ./build/facts/catalogue.js






































/** What the witness proves. */
const WITNESS = [memory, counter, pipe, deletedFile, tmpfs, signal, timer];
/** What the keeper proves, which stands beside the witness. */
const KEEPER = [
    largeMemory,
    sharedMemory,
    threads,
    files_files,
    fileLocks,
    memfd,
    unixSockets,
    eventfd,
    signalfd,
    epoll,
    inotify,
    timerfd,
    expiredTimerfd,
    posixTimer,
    intervalTimer,
    pendingSignals,
    droppedCapabilities,
    noNewPrivs,
    seccomp,
    systemVIpc,
    clocks,
];
/** What holds whatever runs in the container. */
const CONTAINER = [
    uptime,
    environment,
    scheduling,
    rlimits,
    namespaces,
    credentials,
    capabilities,
    confinement,
    mounts,
    hostname,
    ipcSysctls,
    links,
    routes,
    rules,
    neighbours,
    interfaceSysctls,
    protocolSysctls,
    filter,
    reachable,
    devices,
    memoryLimit,
    pidsLimit,
    cpuWeight,
    cpus,
    freezer,
];
/** Every fact of a workload, in the order of the report. */
const CATALOGUES = {
    witness: [...WITNESS, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
    tcp: [...WITNESS, connections, streams, newConnections, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
    // Without open-files: servers open and close files by themselves.
    apps: [redisTransaction, nginxKeepAlive, streamedResponse, processes, groups, ...CONTAINER],
    systemd: [systemState, units, service, systemdTimer, journal, processes, groups, ...CONTAINER],
    // Nor with what depends on who runs just now: a user's container may start and end processes all the time.
    command: [verify, ...CONTAINER],
    // Nor here: what each test does it says itself.
    zdtm: CONTAINER,
};
async function readFacts(catalogue, subject) {
    const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)]));
    return new Map(values);
}
/**
 * @param chosen policies that the user chose instead of the facts' own; `must` is one without known losses
 * @param explain why a change was to be expected of this version; null when it was not
 */
function compareFacts(catalogue, before, after, chosen, explain) {
    return catalogue.map(({ name, policy, compare, absence }) => {
        const values = { name, before: before.get(name), after: after.get(name) };
        if (values.before === null && values.after === null && absence !== undefined) {
            return { ...values, outcome: 'absent', reason: absence };
        }
        const wrong = values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
        if (wrong === null)
            return { ...values, outcome: 'kept' };
        if ((chosen[name] ?? policy) === 'info')
            return { ...values, outcome: 'info', reason: wrong };
        const known = chosen[name] === 'must' ? null : explain(name, values.after);
        return known === null
            ? { ...values, outcome: 'changed', reason: wrong }
            : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
    });
}
//# sourceMappingURL=catalogue.js.map
;// CONCATENATED MODULE: ./build/core/fact-policies.js



const POLICIES = ['must', 'info'];
const NEAREST = 3;
/**
 * Parses `NAME=must` and `NAME=info`, separated by commas or line ends.
 *
 * @throws UsageError
 */
function parseFactPolicies(text, label, workload) {
    const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
    return Object.fromEntries(entries.map((entry) => parseEntry(entry, label, workload)));
}
function parseEntry(entry, label, workload) {
    const [name = '', value, ...more] = entry.split('=');
    const policy = POLICIES.find((each) => each === value);
    if (policy === undefined || more.length > 0) {
        throw new errors/* UsageError */.eb(`${label} has "${entry}"; allowed are NAME=${POLICIES.join(', NAME=')}.`);
    }
    const names = CATALOGUES[workload].map((fact) => fact.name);
    if (names.includes(name))
        return [name, policy];
    const nearest = names.toSorted((a, b) => (0,mod/* distance */.Io)(name, a) - (0,mod/* distance */.Io)(name, b)).slice(0, NEAREST);
    throw new errors/* UsageError */.eb(`${label} names "${name}", which is no fact of the workload ${workload}; the nearest are ${nearest.join(', ')}.`);
}
//# sourceMappingURL=fact-policies.js.map
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/core/mode.js
var mode = __webpack_require__(4531);
// EXTERNAL MODULE: ./build/core/workload.js + 4 modules
var core_workload = __webpack_require__(807);
;// CONCATENATED MODULE: ./build/core/request.js













/** As the runner gives them to a step, with those that only a workflow has. Their values are told, not hidden. */
const INPUT_VARIABLES = [...inputs/* INPUT_NAMES */.Qh, 'junit', 'keep-evidence'].map((input) => `INPUT_${input.toUpperCase()}`);
/**
 * Checks what a user wrote. Creates nothing.
 *
 * @throws UsageError naming the input, what was wrong and what is allowed
 */
function parseRequest(raw, label) {
    const text = (input) => raw[input]?.trim() || inputs/* INPUTS */.mc[input].default;
    const spec = (input) => ({
        text: text(input),
        spec: (0,provide_spec/* parseSpec */.F)(text(input), label(input), input === 'lxc-version' ? 'lxc' : 'criu'),
    });
    const choice = (input) => (0,errors/* oneOf */.yL)(text(input), inputs/* INPUTS */.mc[input].allowed, label(input));
    const whole = (input) => wholeNumber(text(input), inputs/* INPUTS */.mc[input].range, label(input));
    const isOn = (input) => (0,errors/* oneOf */.yL)(text(input), ['true', 'false'], label(input)) === 'true';
    const minimum = text('minimum-criu-version');
    const least = /^\d+(\.\d+){1,2}$/.test(minimum) ? semver.coerce(minimum) : null;
    if (least === null || semver.lt(least, inputs/* INPUTS */.mc['minimum-criu-version'].default)) {
        throw new errors/* UsageError */.eb(`${label('minimum-criu-version')} is "${minimum}"; allowed is a version from ${inputs/* INPUTS */.mc['minimum-criu-version'].default} on, such as 4.1.1.`);
    }
    const workload = (0,core_workload/* parseWorkload */.j)(choice('workload'), text, label);
    const request = {
        criu: spec('criu-version'),
        restoreCriu: text('restore-criu-version') === '' ? null : spec('restore-criu-version'),
        lxc: spec('lxc-version'),
        workload,
        cgroup: choice('cgroup'),
        cycles: whole('cycles'),
        mode: {
            leaveRunning: isOn('leave-running'),
            preDumps: whole('pre-dumps'),
            repeatRestore: isOn('repeat-restore'),
            fresh: isOn('fresh'),
            fault: text('fault') === '' ? null : choice('fault'),
            noBreakpoints: isOn('no-breakpoints'),
        },
        facts: parseFactPolicies(text('facts'), label('facts'), workload.name),
        timeoutMs: whole('timeout') * 1000,
        minimumCriu: minimum,
        onSkip: choice('on-skip'),
        archive: {},
        source: {
            installBuildPackages: isOn('install-build-deps'),
            buildTimeoutMs: whole('build-timeout') * 1000,
        },
        control: !isOn('no-control'),
        checkLatest: isOn('check-latest'),
        raw: Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((input) => [input, text(input)]).filter(([input, value]) => value !== inputs/* INPUTS */.mc[input].default)),
    };
    (0,mode/* checkMode */.es)(request.mode, workload.name);
    const repository = text('criu-repository');
    if (repository !== '')
        request.source.repository = (0,provide_spec/* parseRepository */.S)(repository, label('criu-repository'));
    if (text('archive-mirror') !== '')
        request.archive.mirror = mirror(text('archive-mirror'), label('archive-mirror'));
    if (text('archive-keyring') !== '')
        request.archive.keyring = file(text('archive-keyring'), label('archive-keyring'));
    if (text('work-dir') !== '')
        request.workDir = folder(text('work-dir'), label('work-dir'));
    return request;
}
/**
 * A folder for the store, there or not.
 *
 * @throws UsageError
 */
function parseStore(value, label) {
    const path = (0,external_node_path_.resolve)(value);
    const unfit = (0,files/* unfitFolder */.RO)(path, store/* LONGEST_STORE */.jg);
    if (unfit === null)
        return path;
    throw new errors/* UsageError */.eb(`${label} cannot be "${value}": ${unfit}.`);
}
/**
 * A file that is going to be written: its folder is there.
 *
 * @throws UsageError
 */
function parseOutputFile(value, label) {
    const path = (0,external_node_path_.resolve)(value);
    try {
        (0,external_node_fs_.accessSync)((0,external_node_path_.dirname)(path), external_node_fs_.constants.W_OK);
        if (!(0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            return path;
    }
    catch {
        // Told below, with the rest.
    }
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a file in a folder that exists and can be written to.`);
}
function wholeNumber(value, { least, most }, label) {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most)
        return Number(value);
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a whole number from ${least} to ${most}.`);
}
function mirror(value, label) {
    if ((0,address/* holdsCredentials */.H)(value)) {
        throw new errors/* UsageError */.eb(`${label} holds a user name or password, which the store and every report would show.`);
    }
    if (/^(https?|file):\/\/./.test(value) && (0,apt_files/* isPlainUri */.JF)(value))
        return value;
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is an http, https or file URL, the one before "dists", without white space, quotes and brackets.`);
}
function file(value, label) {
    const path = (0,external_node_path_.resolve)(value);
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        if ((0,external_node_fs_.statSync)(path).isFile())
            return path;
    }
    catch {
        // Told below, with the rest.
    }
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a file that can be read.`);
}
function folder(value, label) {
    const path = (0,external_node_path_.resolve)(value);
    const unfit = (0,files/* unfitFolder */.RO)(path);
    if (unfit !== null)
        throw new errors/* UsageError */.eb(`${label} cannot be "${value}": ${unfit}.`);
    try {
        if ((0,external_node_fs_.statSync)(path).isDirectory())
            return path;
    }
    catch {
        // Told below, with the rest.
    }
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a folder that exists.`);
}
//# sourceMappingURL=request.js.map

/***/ }),

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ parseWorkload),
  n: () => (/* binding */ planWorkload)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/workload/systemd-settings.js
var systemd_settings = __webpack_require__(9401);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/provide/spec.js
var spec = __webpack_require__(9587);
// EXTERNAL MODULE: ./build/workload/zdtm/lists.js + 2 modules
var lists = __webpack_require__(7284);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/workload/zdtm/description.js
/** Strings, comments, and what is spelt otherwise in JSON. */
const TOKEN = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|#[^\n]*|\b(None|True|False)\b|,(?=\s*[}\]])/g;
const JSON_WORD = { None: 'null', True: 'true', False: 'false' };
/**
 * Reads a `.desc`: a literal of Python, a dictionary of strings and lists.
 *
 * @returns null when it is something else, such as a program
 */
function parseDescription(text) {
    const json = text.replaceAll(TOKEN, (_, single, double, word) => {
        const string = single ?? double;
        if (string !== undefined)
            return JSON.stringify(string.replaceAll(/\\(.)/g, '$1'));
        return word === undefined ? '' : JSON_WORD[word];
    });
    let literal;
    try {
        literal = text.trim() === '' ? {} : JSON.parse(json);
    }
    catch {
        return null;
    }
    if (typeof literal !== 'object' || literal === null || Array.isArray(literal))
        return null;
    const fields = { ...literal };
    const words = (name) => String(fields[name] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
    const { deps } = fields;
    return {
        flavours: fields['flavor'] === undefined ? ['h', 'ns', 'uns'] : words('flavor'),
        flags: words('flags'),
        options: ['opts', 'dopts', 'ropts'].flatMap(words),
        needs: Array.isArray(deps) ? deps.map((paths) => String(paths).split('|')) : [],
        machines: words('arch'),
    };
}
//# sourceMappingURL=description.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/known.js
/** With CRIU 4.2.1, and LXC 5.0.2 on cgroup v1 and 6.0.4 on v2, in November 2026. What a `.desc` tells is not repeated. */
const KNOWN_TROUBLE = [
    {
        tests: ['stopped', 'stopped01', 'stopped02', 'stopped03', 'stopped04', 'stopped12', 'vdso02'],
        cgroup: 'v1',
        reason: 'The dump hangs for ever: a stopped task cannot be seized in the frozen cgroup that LXC names (measured with CRIU 4.2.1 and LXC 5.0.2).',
    },
    {
        tests: ['inotify00'],
        reason: `The dump fails with "Can't dump that handle" (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).`,
    },
    {
        tests: ['netns-dev', 'netns_sub_sysctl'],
        reason: 'It writes random sysctls of the network, which it shares with all tests: others then have no ::1, and of some the kernel keeps a rounded value (measured with CRIU 4.2.1 and LXC 5.0.2).',
    },
    {
        tests: ['mntns_link_ghost', 'mntns_link_remap', 'mntns_shared_bind', 'mntns_shared_bind02'],
        reason: 'It fails with "umount: Device or resource busy" beside other tests that mount (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
    {
        tests: ['apparmor', 'apparmor_stacking', 'vt'],
        reason: 'It changes what all of the host share: security policies, consoles.',
    },
    {
        tests: ['poll'],
        reason: 'It measures wall time from before the dump to after the restore, and fails where that took long.',
    },
    {
        tests: ['socket-tcpbuf', 'socket-tcpbuf-local'],
        reason: 'Now the one, now the other does not end within a minute (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
    {
        tests: ['file_lease02', 'file_lease03', 'file_lease04'],
        reason: 'It fails with "Unexpected fd" when it runs as root, as all tests do here.',
    },
    {
        tests: ['ipc_namespace', 'mnt_ro_root', 'mntns_pivot_root', 'mntns_pivot_root_ro', 'mntns_remap', 'mntns_rw_ro_rw'],
        reason: 'It needs a root of its own, or a /proc/sys that can be written to.',
    },
    {
        tests: ['helper_zombie_child'],
        reason: 'Its zombie is gone after the restore (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
    },
];
/** They become other users than root: CRIU then needs CAP_SYS_RESOURCE (`Can't get rlimit 0`). */
const OF_OTHER_USERS = [
    'mlock_setuid',
    'pid00',
    'seccomp_filter',
    'thread_different_uid_gid',
];
//# sourceMappingURL=known.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/selection.js




/** What `lxc-checkpoint` gives CRIU, whatever the test would like, without values. */
const GIVEN = [
    '--tcp-established',
    '--file-locks',
    '--link-remap',
    '--manage-cgroups=full',
    '--ext-mount-map auto',
    '--enable-external-sharing',
    '--enable-external-masters',
    '--skip-in-flight',
    '--force-irmap',
];
/** What the container's busybox has of what tests ask for. */
const PROGRAMS = ['sh', 'true', 'grep', 'sed', 'sort', 'diff'];
/**
 * Of a source's tests those that a list names, with what keeps each of the others from running.
 *
 * What was measured to pass (LISTS) is not asked about its options and its hook; what is named by itself is not asked
 * about known trouble.
 */
function selectTests(list, tests, here) {
    const { names, unknown } = (0,lists/* resolveTestList */.Po)(list, tests.map(({ name }) => name));
    const byName = new Map(tests.map((test) => [test.name, test]));
    const measured = new Set(Object.values(lists/* LISTS */.m5).flat());
    const named = new Set(list.words.filter(lists/* isName */.Eo));
    const selection = { cases: [], omitted: [], unknown };
    for (const name of names) {
        const test = byName.get(name);
        const description = parseDescription(test?.description ?? '');
        const flavours = description?.flavours ?? [];
        const trouble = named.has(name) || measured.has(name) ? null : knownTrouble(name, here.cgroup);
        const reason = test === undefined
            ? 'This CRIU has no such test.'
            : description === null
                ? 'Its .desc is a program, which only zdtm.py can run.'
                : !here.dumpsOtherUsers && OF_OTHER_USERS.includes(name)
                    ? 'It has processes of other users, which CRIU cannot dump without CAP_SYS_RESOURCE.'
                    : (misfit(test, description, measured.has(name)) ?? trouble);
        if (reason !== null)
            selection.omitted.push({ name, flavours, reason });
        else
            selection.cases.push({ name, arguments: test?.arguments ?? [], flavours });
    }
    return selection;
}
function misfit(test, { flags, options, needs, machines }, isMeasured) {
    if (test.arguments === null)
        return 'It is not started and ended as the others are.';
    if (machines.length > 0 && !machines.includes((0,external_node_os_.machine)()))
        return `It is for ${machines.join(' and ')} only.`;
    if (isMeasured)
        return null;
    if (flags.includes('crfail'))
        return 'Its dump is meant to fail (crfail).';
    if (flags.includes('noauto'))
        return "CRIU's own runner leaves it out, too (noauto).";
    if (flags.includes('crlib'))
        return "It is for CRIU's library (crlib).";
    const foreign = foreignOptions(options);
    if (foreign.length > 0)
        return `It needs options that LXC does not give CRIU: ${foreign.join(' ')}.`;
    if (test.hasHook)
        return 'It has a hook, which would run on the host.';
    const missing = needs.filter((paths) => !paths.some((path) => PROGRAMS.includes(path.split('/').at(-1) ?? '')));
    if (missing.length > 0)
        return `It needs ${missing.map(([path]) => path).join(', ')}, which the container lacks.`;
    return null;
}
/** Options that `lxc-checkpoint` does not give, each with its value. */
function foreignOptions(words) {
    const options = words
        .join(' ')
        .split(/ (?=--)/)
        .filter((option) => option !== '');
    return options.filter((option) => !GIVEN.includes(option));
}
function knownTrouble(name, here) {
    const known = KNOWN_TROUBLE.find(({ tests, cgroup = here }) => tests.includes(name) && cgroup === here);
    return known?.reason ?? null;
}
//# sourceMappingURL=selection.js.map
// EXTERNAL MODULE: ./build/core/zdtm-expectation.js
var zdtm_expectation = __webpack_require__(8430);
;// CONCATENATED MODULE: ./build/core/zdtm-request.js







/** The negative control: it reads the second half of a file through a descriptor that it has held since its start. */
const CONTROL = 'write_read01';
/** @throws UsageError */
function parseZdtm(text, label) {
    const list = (0,lists/* parseTestList */.Yv)(text('zdtm')
        .split(/[\s,]+/)
        .map((word) => (isFile(word) ? namesIn(word, label('zdtm')) : word))
        .join(' '));
    if (typeof list === 'string') {
        throw new errors/* UsageError */.eb(`${label('zdtm')} is "${text('zdtm')}", and ${list}; allowed are recommended, mounts, all, names, globs, a file (with a / in its name) and shard=2/5.`);
    }
    const source = text('zdtm-source') === '' ? null : (0,spec/* parseSpec */.F)(text('zdtm-source'), label('zdtm-source'), 'criu');
    if (source !== null && source.kind !== 'git' && source.kind !== 'tarball') {
        throw new errors/* UsageError */.eb(`${label('zdtm-source')} is "${text('zdtm-source')}"; allowed are git: and tarball:.`);
    }
    return { name: 'zdtm', list, source, expected: expectation(text('zdtm-expect'), label('zdtm-expect')) };
}
/**
 * Gets the tests, and builds those that are to be run.
 *
 * @throws UsageError when a name is none of the source's; StageError when they cannot be had
 */
async function planZdtm({ list, source }, tested, provider) {
    let selection = { cases: [], omitted: [] };
    let control;
    const provided = await provider.zdtm(source ?? sourceOf(tested), ({ version, tests }) => {
        const { unknown, ...selected } = selectTests(list, tests, tested);
        if (unknown.length > 0)
            throw new errors/* UsageError */.eb(`CRIU ${version} has no ZDTM test ${unknown.join(', ')}.`);
        selection = selected;
        control = selectTests({ words: [CONTROL], shard: null }, tests, tested).cases[0];
        return [...selection.cases.map(({ name }) => name), CONTROL];
    });
    const { problems, folder } = provided;
    if (control === undefined || problems[CONTROL] !== undefined) {
        throw new errors/* StageError */.Zu('provide', `The negative control ${CONTROL} cannot be had. ${problems[CONTROL] ?? ''}`.trim());
    }
    const unbuilt = selection.cases.flatMap(({ name, flavours }) => {
        const reason = problems[name];
        return reason === undefined ? [] : [{ name, flavours, reason }];
    });
    return {
        name: 'zdtm',
        version: provided.source.version,
        programs: folder,
        cases: selection.cases.filter(({ name }) => problems[name] === undefined),
        control,
        omitted: [...selection.omitted, ...unbuilt],
    };
}
/** Where the tests of a CRIU are: where it was built from, else the release of its version. */
function sourceOf({ criu, spec }) {
    const { commit, repository = null, sha256, version } = criu;
    if (commit !== undefined)
        return { kind: 'git', repository, ref: commit };
    if (spec.kind === 'tarball')
        return { ...spec, sha256: sha256 ?? spec.sha256 };
    if (/^\d+(\.\d+)+$/.test(version))
        return { kind: 'git', repository: null, ref: version };
    throw new errors/* StageError */.Zu('provide', `CRIU ${version} is no release, and its source is not known: name one with zdtm-source.`);
}
function isFile(word) {
    return word.includes('/') && !word.startsWith('shard=');
}
/** Of a file with a name a line; what stands behind # is a remark. */
function namesIn(file, label) {
    return read(file, label).replaceAll(/#.*/g, ' ');
}
function expectation(file, label) {
    if (file === '')
        return null;
    const parsed = (0,zdtm_expectation/* parseExpectation */.W)(read(file, label));
    if (typeof parsed !== 'string')
        return parsed;
    throw new errors/* UsageError */.eb(`${label} is "${file}", and ${parsed}; allowed are lines of a name and passed, failed or skipped.`);
}
function read(file, label) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(file), 'utf8');
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} names "${file}"; allowed is a file that can be read.`);
    }
}
//# sourceMappingURL=zdtm-request.js.map
;// CONCATENATED MODULE: ./build/core/workload.js







/**
 * @param text what was written for an input; empty when nothing was
 * @throws UsageError
 */
function parseWorkload(name, text, label) {
    for (const input of inputs/* INPUT_NAMES */.Qh) {
        const { workload = name } = (0,inputs/* inputOf */.wg)(input);
        if (workload === name || text(input) === '')
            continue;
        throw new errors/* UsageError */.eb(`${label(input)} is for the workload ${workload}; ${label('workload')} is "${name}".`);
    }
    if (name === 'systemd')
        return { name, without: settings(text('systemd-without'), label('systemd-without')) };
    if (name === 'zdtm')
        return parseZdtm(text, label);
    if (name !== 'command')
        return { name };
    for (const input of ['image', 'verify']) {
        if (text(input) === '')
            throw new errors/* UsageError */.eb(`The workload command needs ${label(input)}.`);
    }
    return {
        name,
        image: workload_image(text('image'), label('image')),
        start: text('start'),
        ready: text('ready'),
        verify: text('verify'),
        config: text('config') === '' ? '' : config(text('config'), label('config')),
    };
}
/**
 * Finds what a workload is made of.
 *
 * @param cellProgram the bundled src/cell/main.ts: the programs for containers lie in bin/witness beside its `dist`
 * @throws StageError when it cannot be had
 */
async function planWorkload(workload, tested, cellProgram, provider) {
    const program = (name) => {
        const path = (0,installation/* nativeProgram */.sc)(name, cellProgram);
        if ((0,external_node_fs_.existsSync)(path))
            return path;
        throw new errors/* StageError */.Zu('provide', `The workload ${workload.name} needs ${path}, made for x64 and arm64 only.`);
    };
    switch (workload.name) {
        case 'witness':
            return { name: 'witness', keeper: program('keeper') };
        case 'tcp':
            return { name: 'tcp', keeper: program('keeper'), peer: program('peer') };
        case 'apps':
            return { name: 'apps', image: await provider.image('apps') };
        case 'systemd':
            return { name: 'systemd', image: await provider.image('systemd'), without: workload.without };
        case 'command':
            return workload;
        case 'zdtm':
            return planZdtm(workload, tested, provider);
    }
}
function settings(value, label) {
    const known = systemd_settings/* SYSTEMD_SETTINGS */.Q.map(({ id }) => id);
    const ids = value.split(/[\s,]+/).filter((id) => id !== '');
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown === undefined)
        return ids;
    throw new errors/* UsageError */.eb(`${label} names "${unknown}"; allowed are ${known.join(', ')}.`);
}
function workload_image(value, label) {
    const container = value.match(/^container:(.*)$/)?.[1];
    if (container !== undefined) {
        if (/^[\w-][\w.-]*$/.test(container))
            return value;
        throw new errors/* UsageError */.eb(`${label} is "${value}", and that is no name of a container.`);
    }
    const path = (0,external_node_path_.resolve)(value);
    try {
        const found = (0,external_node_fs_.statSync)(path);
        if (found.isDirectory() || found.isFile())
            return path;
    }
    catch (error) {
        // What this user may not see root may.
        if (error.code === 'EACCES')
            return path;
    }
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed are a folder or a tarball with a root file system, and container:NAME.`);
}
function config(value, label) {
    let lines;
    try {
        lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(value), 'utf8').trimEnd();
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a file that can be read, with lines of an LXC config.`);
    }
    // Root of the host may not set the sysctls of its IPC namespace.
    if (/^\s*lxc\.idmap\s*=\s*\S/m.test(lines)) {
        throw new errors/* UsageError */.eb(`${label} has lxc.idmap: a container with a user namespace of its own cannot be tested yet.`);
    }
    return lines;
}
//# sourceMappingURL=workload.js.map

/***/ }),

/***/ 8430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isWorse),
/* harmony export */   W: () => (/* binding */ parseExpectation)
/* harmony export */ });
const OUTCOMES = ['passed', 'failed', 'skipped'];
/** Reads lines of a name and an outcome; what stands behind # is a remark. A string in place of it is an error. */
function parseExpectation(text) {
    const expected = new Map();
    for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trim())) {
        if (line === '')
            continue;
        const [name = '', word, ...rest] = line.split(/\s+/);
        const outcome = OUTCOMES.find((each) => each === word);
        if (outcome === undefined || rest.length > 0)
            return `its line "${line}" is something else`;
        if (expected.has(name))
            return `it has ${name} twice`;
        expected.set(name, outcome);
    }
    return expected;
}
/** Whether a test is worse than it was: it fails and did not, or it is left out and once passed. Better is not worse. */
function isWorse({ outcome, expected }) {
    if (outcome === 'failed')
        return expected !== 'failed';
    return outcome === 'skipped' && expected === 'passed';
}
//# sourceMappingURL=zdtm-expectation.js.map

/***/ }),

/***/ 5191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ sourcesText),
/* harmony export */   JF: () => (/* binding */ isPlainUri),
/* harmony export */   JV: () => (/* binding */ settingsText),
/* harmony export */   Zy: () => (/* binding */ ROOT_FILES)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6526);


/** Nothing in it could end a field of apt's files, or begin an option. */
const PLAIN_URI = /^[a-z][a-z+]*:[\w.~:/%@+,=-]+$/;
/** Whether apt can be told this URL: it has no white space, brackets, quotes or control characters. */
function isPlainUri(uri) {
    return PLAIN_URI.test(uri);
}
/**
 * A `.sources` file. It holds nothing but what was checked here: one line more could tell apt to trust an archive that
 * nobody has signed. Its keys are those of the private root, see {@link settingsText}.
 *
 * @throws StageError
 */
function sourcesText(sources) {
    return sources
        .map(({ uri, suite, components }) => {
        if (!isPlainUri(uri))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', `apt cannot be told of the archive ${JSON.stringify(uri)}.`);
        if (!_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .SUITE */ .J3.test(suite))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', `${JSON.stringify(suite)} is no name of a suite.`);
        // apt copies nothing that it finds by file:, it uses it where it lies.
        const copied = uri.replace(/^file:/, 'copy:');
        return `Types: deb\nURIs: ${copied}\nSuites: ${suite}\nComponents: ${components}\n`;
    })
        .join('\n');
}
/** Files of a private root, as apt is told them: from the folder that it is started in, whatever that is called. */
const ROOT_FILES = {
    settings: './apt.conf',
    sources: './archive.sources',
    lists: './lists',
    status: './status',
    keys: './keys',
    /** What apt leaves there when it is killed goes with the next refresh. */
    temporary: './tmp',
};
/**
 * apt's settings in a private root.
 *
 * @param fetching lines of the host's settings that say how to fetch
 * @param architecture as Debian names it
 * @param hasKeys the keys are those in the private root, and no others; else those that the host trusts for everything
 */
function settingsText(fetching, architecture, hasKeys) {
    const keys = { 'Dir::Etc::trusted': '/dev/null', 'Dir::Etc::trustedparts': ROOT_FILES.keys };
    const settings = {
        'Dir::State': '.',
        'Dir::State::lists': ROOT_FILES.lists,
        'Dir::State::status': ROOT_FILES.status,
        'Dir::Cache': '.',
        'Dir::Cache::pkgcache': './pkgcache.bin',
        'Dir::Cache::srcpkgcache': '',
        'Dir::Etc::main': '-',
        'Dir::Etc::parts': '-',
        'Dir::Etc::sourcelist': ROOT_FILES.sources,
        'Dir::Etc::sourceparts': '-',
        'Dir::Etc::preferences': '-',
        'Dir::Etc::preferencesparts': '-',
        'Dir::Log': '.',
        ...(hasKeys ? keys : {}),
        'APT::Architecture': architecture,
        'APT::Architectures': '',
        'APT::Sandbox::User': '',
        'APT::Update::Error-Mode': 'any',
        'APT::Get::AllowUnauthenticated': 'false',
        'Acquire::AllowInsecureRepositories': 'false',
        // `stable` is another release from one day to the next, and a store outlives that.
        'Acquire::AllowReleaseInfoChange': 'true',
        'Acquire::Languages': 'none',
        'Acquire::GzipIndexes': 'true',
        'Acquire::Retries': '2',
        'Acquire::http::Timeout': '15',
        'Acquire::https::Timeout': '15',
        // We hold a lock of our own, for less.
        'Debug::NoLocking': 'true',
    };
    const own = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
    return [...fetching, ...own, ''].join('\n');
}
//# sourceMappingURL=apt-files.js.map

/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ distributionOf),
/* harmony export */   Gs: () => (/* binding */ suitesForHelpers),
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   KH: () => (/* binding */ securityOf),
/* harmony export */   ZM: () => (/* binding */ pocketsOf)
/* harmony export */ });
/** A suite by any name: `noble`, `stable`, `bookworm-backports`. */
const SUITE = /^[a-z][a-z0-9.-]*$/;
/** By names that stay: whichever releases these are. */
const DEBIAN = {
    name: 'Debian',
    releases: ['oldoldstable', 'oldstable', 'stable'],
    rolling: ['testing', 'unstable'],
    experimental: ['experimental'],
    base: { experimental: 'unstable', 'rc-buggy': 'unstable' },
    components: 'main',
    keyrings: ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'],
};
/** Ubuntu has no such names. The host's own release is added where it is newer than this table. */
const UBUNTU = {
    name: 'Ubuntu',
    releases: ['jammy', 'noble', 'plucky', 'questing', 'resolute', 'stonking'],
    rolling: ['devel'],
    experimental: [],
    base: {},
    components: 'main universe',
    keyrings: ['/usr/share/keyrings/ubuntu-archive-keyring.gpg'],
};
/** @param osRelease what the host's /etc/os-release says */
function distributionOf(osRelease) {
    const value = (name) => osRelease.match(new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm'))?.[1] ?? '';
    const kin = [value('ID'), ...value('ID_LIKE').split(' ')];
    const isUbuntu = kin.includes('ubuntu');
    // Kin have codenames of their own, and say by these which release they are made from.
    const codename = value(isUbuntu ? 'UBUNTU_CODENAME' : 'DEBIAN_CODENAME') || value('VERSION_CODENAME');
    const own = SUITE.test(codename) ? codename : null;
    if (!isUbuntu)
        return { ...DEBIAN, own };
    const { releases } = UBUNTU;
    return { ...UBUNTU, own, releases: own === null || releases.includes(own) ? releases : [...releases, own] };
}
/** Where helpers are looked for: what fits the host best, and changes least, comes first. */
function suitesForHelpers({ own, releases, rolling }) {
    return [...new Set([...(own === null ? [] : [own]), ...releases.toReversed(), ...rolling])];
}
/** A release and what has been added to it since. What changes every day has no additions. */
function pocketsOf({ rolling, experimental }, suite) {
    if ([...rolling, ...experimental].includes(suite))
        return [suite];
    return [suite, `${suite}-updates`, securityOf(suite)];
}
function securityOf(suite) {
    return `${suite}-security`;
}
//# sourceMappingURL=distribution.js.map

/***/ }),

/***/ 9587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseSpec),
/* harmony export */   S: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2088);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9036);
/* harmony import */ var _words_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6462);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7702);








const ALLOWED = 'system, latest, a version (4.2.1), a range (4.x), apt:SUITE and path:DIR';
const ALLOWED_SOURCES = 'git:REF, git:URL#REF and tarball:FILE-or-URL';
/** As far as git itself is strict about it, and never an option. */
const REF = /^(?!.*(\.\.|@\{|\/\/))[A-Za-z0-9_][\w./+@-]*(?<![/.])$/;
/**
 * @param input the name by which the user knows it
 * @param name CRIU alone is built from source here
 * @throws UsageError
 */
function parseSpec(text, input, name) {
    const [scheme, rest] = split(text);
    if (text === '')
        return { kind: 'default' };
    if (text === 'system' || text === 'latest')
        return { kind: text };
    if (scheme === 'apt' && /^[a-z][a-z0-9.-]*$/.test(rest))
        return { kind: 'apt', suite: rest };
    if (scheme === 'path' && rest !== '')
        return { kind: 'path', folder: folder(rest, text, input) };
    if (scheme === 'git' || scheme === 'tarball') {
        if (name === 'lxc') {
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}", and LXC is not built here: build it (docs/lxc-from-source.md) and name its prefix with path:PREFIX.`);
        }
        refuseCredentials(rest, input);
        return scheme === 'git' ? git(rest, text, input) : tarball(rest, text, input);
    }
    refuseCredentials(text, input);
    if (isVersion(text))
        return { kind: 'exact', version: text.replace(/^v/, '') };
    const range = semver__WEBPACK_IMPORTED_MODULE_3__.validRange(text);
    if (scheme === '' && range !== null && range !== '*')
        return { kind: 'range', range };
    const allowed = name === 'criu' ? `${ALLOWED.replace(' and', ',')}, ${ALLOWED_SOURCES}` : ALLOWED;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}"; allowed are ${allowed}.`);
}
/**
 * A repository as git is told it: a URL, or the absolute path of a folder.
 *
 * @throws UsageError
 */
function parseRepository(text, input) {
    refuseCredentials(text, input);
    // https://…, ssh://…, and user@host:path
    if (/^(https?|ssh|file):\/\/[^\s-]\S*$/.test(text) || /^[\w.]+@[\w.-]+:(?!-)\S+$/.test(text))
        return text;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(text);
    if (text !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return path;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}"; a repository is an https, ssh or file URL, or a folder that exists.`);
}
function git(rest, text, input) {
    const hash = rest.lastIndexOf('#');
    const ref = rest.slice(hash + 1);
    if (!REF.test(ref)) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}"; after git: comes a tag, a branch, a commit or pull/N/head, after a repository and # if it is not upstream's.`);
    }
    return { kind: 'git', repository: hash < 0 ? null : parseRepository(rest.slice(0, hash), input), ref };
}
function tarball(rest, text, input) {
    const [location = '', fragment] = rest.split('#');
    const sha256 = fragment?.match(/^sha256=([0-9a-f]{64})$/i)?.[1]?.toLowerCase() ?? null;
    if (fragment !== undefined && sha256 === null) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}"; after # comes sha256= and 64 hexadecimal digits.`);
    }
    if (/^https?:\/\/\S+$/.test(location))
        return { kind: 'tarball', location, sha256 };
    const path = pathOf(location);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile())
        return { kind: 'tarball', location: path, sha256 };
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}"; after tarball: comes a file that exists, or an http, https or file URL.`);
}
/** Empty when it is a URL of another host's file, or none at all. */
function pathOf(location) {
    if (!location.startsWith('file://'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(location);
    try {
        return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(location);
    }
    catch {
        return '';
    }
}
/** What is named here is shown in reports. */
function refuseCredentials(location, input) {
    if (!(0,_words_address_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsCredentials */ .H)(location))
        return;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} holds a user name or password, which every report would show; leave it to git's credential helper.`);
}
function isVersion(text) {
    if (!/^v?\d+\.\d+(\.\d+)?([-~][\w.-]+)?$/.test(text))
        return false;
    try {
        (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .threePart */ .IS)(text.replace(/^v/, ''));
        return true;
    }
    catch {
        return false; // 4.02
    }
}
function split(text) {
    const colon = text.indexOf(':');
    return colon < 0 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
}
function folder(path, text, input) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const unfit = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .unfitFolder */ .RO)(absolute);
    if (unfit !== null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} cannot be "${text}": ${unfit}.`);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute, { throwIfNoEntry: false })?.isDirectory())
        return absolute;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${input} is "${text}", and ${absolute} is not a folder; path: takes one that exists.`);
}
//# sourceMappingURL=spec.js.map

/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m5: () => (/* binding */ LISTS),
  TN: () => (/* binding */ groups),
  Eo: () => (/* binding */ isName),
  Yv: () => (/* binding */ parseTestList),
  Po: () => (/* binding */ resolveTestList)
});

;// CONCATENATED MODULE: ./build/workload/zdtm/mounts.json
const mounts_namespaceObject = /*#__PURE__*/JSON.parse('["bind-mount","chroot","chroot-file","ghost_on_rofs","mnt_ro_bind","mntns_deleted","mntns_overmount","mntns_shared_bind03","mount_paths","netns_sub","non_uniform_share_propagation","overmount_sock","overmount_with_shared_parent","private_bind_propagation","shared_mount_propagation","shared_slave_mount_children","tempfs","tempfs_ro","tempfs_ro02","unbindable"]');
;// CONCATENATED MODULE: ./build/workload/zdtm/recommended.json
const recommended_namespaceObject = /*#__PURE__*/JSON.parse('["aio00","aio01","busyloop00","caps00","caps01","child_opened_proc","child_subreaper","child_subreaper_and_reparent","child_subreaper_existing_child","clone_fs","cmdlinenv00","cow00","cow01","cwd00","cwd01","cwd02","del_standalone_un","del_standalone_un_seqpacket","deleted_dev","deleted_unix_sock","different_creds","dumpable01","dumpable02","env00","epoll","epoll01","eventfs00","fanotify00","fd","fd01","fd_from_pidfd","fd_offset","fdt_shared","fifo","fifo-ghost","fifo-rowo-pair","fifo_ro","fifo_upon_unix_socket00","fifo_upon_unix_socket01","fifo_wronly","file_append","file_attr","file_cloexec","file_fown","file_lease01","file_locks00","file_locks00_fail","file_locks01","file_locks02","file_locks03","file_locks04","file_locks05","file_locks06","file_locks07","file_locks08","file_shared","fpu00","fpu01","fpu02","fpu03","futex","futex-rl","ghost_holes00","ghost_holes01","ghost_holes02","ghost_holes_large00","groups","grow_map","grow_map02","grow_map03","inotify01","inotify02","inotify04","inotify_irmap","link10","loginuid","maps00","maps01","maps02","maps05","maps06","maps11","maps12","maps_file_prot","membarrier","memfd00","memfd01","memfd02","memfd03","memfd04","memfd05","mlock_setuid","mmx00","mprotect00","msgque","mtime_mmap","oom_score_adj","opath_file","packet_sock","packet_sock_mmap","packet_sock_spkt","pdeath_sig","pid00","pid_file","pidfd_child","pidfd_dead","pidfd_diffdead","pidfd_kill","pidfd_self","pipe00","pipe01","pipe02","pipe03","posix_timers","proc-self","pstree","pthread00","pthread00-pac","pthread01","pthread_timers","pthread_timers_h","remap_dead_pid","remap_dead_pid_root","rlimits00","rmdir_open","rseq00","s390x_mmap_high","sched_prio00","scm00","scm01","scm02","scm03","scm03-seqpacket","scm04","scm05","scm06","scm09","seccomp_filter","seccomp_filter_inheritance","seccomp_filter_threads","seccomp_filter_tsync","seccomp_no_new_privs","seccomp_strict","selfexe00","sem","session00","session01","shm","shm-mp","shm-unaligned","shmemfd","shmemfd-priv","sigaltstack","signalfd00","sigpending","sigtrap01","sk-freebind","sk-freebind-false","sk-netlink","sk-unix-dgram-ghost","sk-unix-rel","sk-unix-rel-seqpacket","sk-unix-restore-fs-share","sk-unix-unconn","sk-unix-unconn-seqpacket","sk-unix01","sk-unix01-seqpacket","sleeping00","sock_filter00","sock_filter01","sock_ip_opts00","sock_ip_opts01","sock_opts00","sock_opts01","sock_opts02","sock_tcp_opts00","sock_tcp_opts01","socket-ext","socket-linger","socket-raw","socket-tcp","socket-tcp-keepalive","socket-tcp-listen","socket-tcp-local","socket-tcp-reuseport","socket-tcp-skip-in-flight","socket-tcp-unconn","socket-tcp4v6","socket-tcp4v6-local","socket-tcp6","socket-tcp6-local","socket-tcp6-unconn","socket6_icmp","socket6_udp","socket_aio","socket_close_data","socket_close_data01","socket_dgram_data","socket_icmp","socket_listen","socket_listen4v6","socket_listen6","socket_queues","socket_queues_seqpacket","socket_udp","socket_udp-broadcast","socket_udp_shutdown","socket_udplite","sockets00","sockets00-seqpacket","sockets01","sockets01-seqpacket","sockets02","sockets02-seqpacket","sockets03","sockets03-seqpacket","sockets_dgram","sockets_spair","sockets_spair_seqpacket","sse00","sse20","symlink","symlink01","thp_disable","thread_different_uid_gid","time","timerfd","timers","timers01","uffd-events","umask00","unbound_sock","unhashed_proc","unlink_fifo","unlink_fifo_wronly","unlink_fstat00","unlink_fstat01","unlink_fstat01+","unlink_fstat02","unlink_fstat03","unlink_fstat04","unlink_fstat041","unlink_largefile","unlink_mmap00","unlink_mmap01","unlink_mmap02","unlink_multiple_largefiles","unlink_regular00","unsupported_children_collision","uptime_grow","utsname","vdso-proxy","vdso00","vdso01","wait00","write_read00","write_read01","write_read02","write_read10","xids00","zombie00","zombie01","zombie_leader"]');
;// CONCATENATED MODULE: ./build/workload/zdtm/lists.js


/**
 * Names that stand for lists of tests. Measured with CRIU 4.2.1, LXC 5.0.2 and cgroup v1:
 *
 * - `recommended` come through three cycles together, in one container, in half a minute;
 * - `mounts` make mounts, or have mount namespaces of their own; they come through a cycle together.
 */
const LISTS = { recommended: recommended_namespaceObject, mounts: mounts_namespaceObject };
/** Reads words separated by commas or spaces, one of which may be `shard=2/5`. A string in place of it is an error. */
function parseTestList(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    const shards = words.filter((word) => word.startsWith('shard='));
    const names = words.filter((word) => !word.startsWith('shard='));
    const odd = names.find((word) => !/^[\w*?][\w*?+.-]*$/.test(word));
    if (odd !== undefined)
        return `"${odd}" is no name of a test`;
    const shard = shards[0] === undefined ? null : parseShard(shards[0]);
    if (shard === undefined || shards.length > 1)
        return `"${shards.join(' ')}" is no shard; one is named as shard=2/5`;
    return { words: names.length === 0 ? ['recommended'] : names, shard };
}
function parseShard(word) {
    const [, index = 0, of = 0] = (word.match(/^shard=([1-9]\d*)\/([1-9]\d*)$/) ?? []).map(Number);
    return index >= 1 && index <= of ? { index, of } : undefined;
}
/** Whether a word of a list names a test, or stands for many. */
function isName(word) {
    return word !== 'all' && !Object.hasOwn(LISTS, word) && !/[*?]/.test(word);
}
/** The names that a list has of those that there are, sorted; and words that name nothing. */
function resolveTestList(list, all) {
    const found = list.words.map((word) => [word, namedBy(word, all)]);
    const names = [...new Set(found.flatMap(([, each]) => each))].sort();
    const unknown = found.filter(([, each]) => each.length === 0).map(([word]) => word);
    const { shard } = list;
    // Every second one of two: neighbours in the alphabet are alike, and cost alike.
    return { names: shard === null ? names : names.filter((_, at) => at % shard.of === shard.index - 1), unknown };
}
function namedBy(word, all) {
    if (word === 'all')
        return all;
    if (Object.hasOwn(LISTS, word))
        return LISTS[word];
    if (isName(word))
        return all.includes(word) ? [word] : [];
    const source = word.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
    const glob = new RegExp(`^${source}$`);
    return all.filter((name) => glob.test(name));
}
/** Tests that can share a container: the recommended ones, those that mount, and what nobody has measured together. */
function groups(tests) {
    const { recommended, mounts } = LISTS;
    const of = ({ name }) => (recommended.includes(name) ? 0 : mounts.includes(name) ? 1 : 2);
    return [0, 1, 2].map((group) => tests.filter((test) => of(test) === group)).filter((group) => group.length > 0);
}
//# sourceMappingURL=lists.js.map

/***/ })

};
