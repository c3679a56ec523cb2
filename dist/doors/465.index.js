export const id = 465;
export const ids = [465];
export const modules = {

/***/ 3735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ definitionOf),
  jH: () => (/* binding */ parseWorkload)
});

// UNUSED EXPORTS: DEFINITIONS

// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
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
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/facts/fact.js
var fact = __webpack_require__(7640);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __webpack_require__(6756);
;// CONCATENATED MODULE: ./build/host/wait.js


/** Looks again every millisecond until a condition holds. False when it does not within the time, as {@link Limit} has it. */
async function wait_until(condition, timeoutMs) {
    const limit = new pace/* Limit */.I$(timeoutMs);
    while (!condition()) {
        if (limit.isOver()) {
            // What came while the host let us wait is heard first.
            await (0,promises_.setImmediate)();
            return condition();
        }
        await (0,promises_.setTimeout)(1);
    }
    return true;
}
//# sourceMappingURL=wait.js.map
;// CONCATENATED MODULE: ./build/facts/processes.js




/** The process tree, by the pids that the container knows. */
const processes = {
    name: 'processes',
    policy: 'must',
    reads: 'pid, parent, process group, session, name, command line and number of threads of each process',
    why: 'Programs know each other by these numbers, and a process more or less is another container.',
    read({ pid: init, processes: standing }) {
        const all = processesOf(init);
        return standing.map(({ pid, outer, threads }) => {
            const parent = Number((0,host_process/* statusField */.DX)(outer, 'PPid'));
            return {
                pid,
                parent: all.includes(parent) ? ((0,host_process/* innermostPid */.B4)(parent) ?? 0) : 0,
                group: innermost(outer, 'NSpgid'),
                session: innermost(outer, 'NSsid'),
                name: (0,host_process/* statusField */.DX)(outer, 'Name') ?? '',
                command: ((0,host_process/* readOrNull */.di)(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
                threads: threads.length,
            };
        });
    },
    ...(0,fact/* unchanged */.Cv)('The process tree'),
};
/** Everybody in the container's pid namespace, as it was at some moment. */
const identitiesOf = (init) => processesOf(init)
    .map(identify)
    .filter((identity) => identity !== null);
/**
 * The processes that stay, at any depth. A zombie does not stand: a server that was killed would look as it did for as
 * long as nobody asks for its end.
 *
 * @param earlier who was there when one began to look: what is younger may be gone in a moment
 * @param restless inner pid of a process whose children come and go, or that all do who are below the children of init: a
 *   pid may be that of another by the next look
 */
function standingProcesses(init, earlier, restless) {
    return earlier
        .filter(isAlive)
        .flatMap(({ pid: outer, startTime }) => {
        const pid = innermostPid(outer);
        const parent = Number(statusField(outer, 'PPid'));
        const isOfRestless = restless === 'grandchildren'
            ? parent !== init && earlier.some((other) => other.pid === parent)
            : restless !== undefined && innermostPid(parent) === restless;
        if (pid === null || (outer !== init && isOfRestless))
            return [];
        return unlessItEnds({ outer, startTime }, () => ({ pid, outer, startTime, threads: threadsOf(outer) }));
    })
        .sort((a, b) => a.pid - b.pid);
}
function threadsOf(outer) {
    return threadIds(outer)
        .map(identify)
        .filter((identity) => identity !== null)
        .map(({ pid, startTime }) => ({ outer: pid, startTime }))
        .flatMap((thread) => unlessItEnds(thread, () => ({ id: innermostPid(thread.outer) ?? 0, ...thread })))
        .sort((a, b) => a.id - b.id);
}
/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
function ofEach(standing, read) {
    return grouped(standing.flatMap((each) => unlessItEnds(each, () => [String(each.pid), read(each.outer, each.pid)])));
}
/** The same of each of their threads: `4` is the first of process 4, `4/5` another. */
function ofEachThread(standing, read) {
    const all = standing.flatMap(({ pid, threads }) => threads.map(({ id, ...thread }) => ({ key: id === pid ? String(pid) : `${pid}/${id}`, ...thread })));
    return grouped(all.flatMap((each) => unlessItEnds(each, () => [each.key, read(each.outer, each.key)])));
}
/** Those threads, and the processes of these, of which something is known. */
function known(standing, about) {
    return standing
        .filter(({ outer }) => about.has(outer))
        .map((process) => ({ ...process, threads: process.threads.filter(({ outer }) => about.has(outer)) }));
}
/** What was read of a process or thread, in a list that is empty when it ended before that. */
function unlessItEnds({ outer, startTime }, read) {
    const stands = () => (0,host_process/* isAlive */._n)({ pid: outer, startTime });
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
/** Our own inspector lets a thread go within this time. */
const HELD_MS = 5000;
/**
 * Reads something of a process or thread while it waits or is stopped: a shell opens and closes files while it works, and
 * who forks blocks all signals for a moment.
 *
 * @returns false when it does not come to rest within the time
 */
async function atRest(outer, read, patienceMs) {
    const comes = (withinMs) => wait_until(() => {
        const before = rest(outer);
        if (before !== null)
            read();
        return before !== null && before === rest(outer);
    }, withinMs);
    return (await comes(patienceMs)) || (isHeld(outer) && (await comes(HELD_MS)));
}
/** How often who waits or is stopped has gone to wait; null for one that runs. */
function rest(outer) {
    const { State, voluntary_ctxt_switches } = (0,host_process/* statusFields */.iN)(outer, ['State', 'voluntary_ctxt_switches']);
    // Held by the inspector it may be anywhere, in the midst of a fork.
    const isAtRest = /^[ST]/.test(State ?? '') || (/^t/.test(State ?? '') && !isHeld(outer));
    return isAtRest ? (voluntary_ctxt_switches ?? null) : null;
}
/** By our own inspector, which is not in the container. */
function isHeld(outer) {
    const depth = (pid) => (0,host_process/* idsByNamespace */.Xo)(pid, 'NSpid').length;
    const tracer = Number((0,host_process/* statusField */.DX)(outer, 'TracerPid'));
    return tracer > 0 && depth(tracer) < depth(outer) && (0,host_process/* statusField */.DX)(tracer, 'Name')?.startsWith('inspector-') === true;
}
/** Values by the pids that have them, as the container knows these: `{ '1 3 4/5': … }`. */
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
/** Each process, or thread, must have what it had. One that is new or gone is for the fact `processes` to tell. */
function unchangedOfEach(what) {
    return {
        rule: 'the same for each process',
        compare(before, after) {
            if (after === null)
                return `${what} of the processes could not be read.`;
            const now = processes_byPid(after);
            for (const [pid, was] of processes_byPid(before)) {
                if (now.has(pid) && JSON.stringify(was) !== JSON.stringify(now.get(pid))) {
                    return `${what} of process ${pid} changed from ${(0,fact/* difference */.iv)(was, now.get(pid))} to ${(0,fact/* difference */.iv)(now.get(pid), was)}.`;
                }
            }
            return null;
        },
    };
}
/** The value of each pid of a fact that is {@link grouped}. */
function processes_byPid(groups) {
    return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}
/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
function processesOf(init) {
    const namespace = pidNamespace(init);
    return (0,host_process/* processIds */.Uj)().filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}
/** The pid that the sandbox knows for a pid of the container; null when there is none. */
function outerPid(init, inner) {
    return processesOf(init).find((pid) => (0,host_process/* innermostPid */.B4)(pid) === inner) ?? null;
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
;// CONCATENATED MODULE: ./build/facts/namespaces.js


const SANDBOX = 'sandbox';
/** Their kernel names are other ones after each restore: each is called by the first process that is in it. */
const namespaces = {
    name: 'namespaces',
    policy: 'must',
    reads: 'which namespaces each thread shares with the sandbox, with init, or with another process',
    why: 'What is no longer separated can be seen and changed from the container; what is separated anew is out of its reach.',
    read({ processes }) {
        const owners = new Map(Object.values(namespacesOf('self')).map((namespace) => [namespace, SANDBOX]));
        return ofEachThread(processes, (outer, key) => {
            const entries = Object.entries(namespacesOf(outer)).map(([type, namespace]) => {
                const owner = owners.get(namespace) ?? `process ${key}`;
                owners.set(namespace, owner);
                return [type, owner];
            });
            return Object.fromEntries(entries);
        });
    },
    ...unchangedOfEach('A namespace'),
};
/** Those of the container's init that are the sandbox's: `lxc.net.0.type = none`. */
function sharedWithSandbox(namespaces) {
    const ofInit = byPid(namespaces).get('1');
    return Object.entries(ofInit ?? {}).flatMap(([type, owner]) => (owner === SANDBOX ? [type] : []));
}
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    // What its children are going to be in is told by them. And CRIU gives whatever it restores a time namespace, so that
    // its clocks go on from where they were: the fact `uptime` looks at that.
    const types = (0,external_node_fs_.readdirSync)(folder).filter((type) => !type.endsWith('_for_children') && type !== 'time');
    return Object.fromEntries(types.map((type) => [type, (0,external_node_fs_.readlinkSync)(`${folder}/${type}`)]));
}
//# sourceMappingURL=namespaces.js.map
;// CONCATENATED MODULE: ./build/facts/attached-processes.js



/** `sleep: net, pid`: nobody in a container that nobody entered. */
const attachedProcesses = {
    name: 'attached-processes',
    policy: 'must',
    reads: 'name of each process from outside that is in a namespace or a cgroup of the container (`lxc-attach`, `nsenter`), and in which',
    why: "Who came in from outside is in no image, sees what is the container's own, and is not ended with it.",
    read({ pid: init }) {
        const own = ownPlaces(init);
        const level = (0,host_process/* idsByNamespace */.Xo)(init, 'NSpid').length - 1;
        const suspects = (pids) => {
            const inside = new Set([init, ...(0,host_process/* descendantsOf */.gO)(init)]);
            return pids.filter((pid) => (0,host_process/* statFields */.qV)(pid)?.[2] !== 'Z' && (!inside.has(pid) || isSessionOutside(pid, level)));
        };
        // Twice: the container may have started one between the two looks.
        return suspects(suspects((0,host_process/* processIds */.Uj)()))
            .flatMap((pid) => {
            const places = [...placesOf(pid)].flatMap(([place, name]) => (own.get(place) === name ? [place] : []));
            return places.length === 0 ? [] : [`${(0,host_process/* statusField */.DX)(pid, 'Name') ?? ''}: ${places.join(', ')}`];
        })
            .sort();
    },
    ...(0,fact/* unchanged */.Cv)('Who came into the container from outside'),
};
/**
 * Whose parent outside has ended is given to init.
 *
 * @param level of the container's pid namespace: in one below it nobody knows the sessions of the container
 */
function isSessionOutside(pid, level) {
    return (0,host_process/* idsByNamespace */.Xo)(pid, 'NSsid')[level] === '0';
}
/** Those of the container that are not the sandbox's. */
function ownPlaces(init) {
    const shared = placesOf('self');
    return new Map([...placesOf(init)].filter(([place, name]) => shared.get(place) !== name));
}
/** Namespaces and cgroups of a process, by their kinds; none of one that is gone. */
function placesOf(pid) {
    const cgroups = ((0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').split('\n').flatMap((line) => {
        const [, hierarchy, path] = line.match(/^\d+:(.*?):(.*)$/) ?? [];
        return hierarchy === undefined || path === undefined ? [] : [[`cgroup ${hierarchy || 'v2'}`, path]];
    });
    try {
        return new Map([...Object.entries(namespacesOf(pid)), ...cgroups]);
    }
    catch {
        return new Map();
    }
}
//# sourceMappingURL=attached-processes.js.map
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
;// CONCATENATED MODULE: ./build/facts/cgroups.js






/** All threads are in the container's own cgroup, or below it. */
const cgroups_cgroups = {
    name: 'cgroups',
    policy: 'must',
    reads: 'in which cgroup of each hierarchy each thread is',
    why: 'A process outside of its cgroup is held by no limit, and is not stopped with the container.',
    read: ({ processes }) => ofEachThread(processes, (outer) => parseCgroups((0,host_process/* readOrNull */.di)(`/proc/${outer}/cgroup`) ?? '')),
    ...unchangedOfEach('The cgroup'),
};
/** @param text /proc/PID/cgroup */
function parseCgroups(text) {
    return Object.fromEntries(text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [, hierarchy = '', ...path] = line.split(':');
        return [hierarchy, path.join(':')];
    }));
}
/** What facts of their own look at. */
const ELSEWHERE = /^(devices\..*|memory\.(limit_in_bytes|max)|pids\.max|cpu\.(shares|weight)|cpuset\.cpus)$/;
/** Whatever the container's config sets: some by us, the rest by the user. What is as in a new cgroup is left out. */
const cgroupAttributes = {
    name: 'cgroup-attributes',
    policy: 'must',
    reads: "every other attribute of its cgroup that the container's config sets (`lxc.cgroup.memory.swappiness`) and that is not as in a new cgroup",
    why: 'What the config promises must hold after the restore, too.',
    read({ pid, cgroup, attributes }) {
        const keys = attributes.set.filter((key) => /^\w[\w.]*$/.test(key) && !ELSEWHERE.test(key));
        if (keys.length === 0)
            return null;
        return Object.fromEntries(keys.flatMap((key) => {
            const folder = cgroup_folder_cgroupFolder(pid, cgroup, key.split('.')[0] ?? '');
            const value = folder === null ? null : (0,cgroups/* attributeOf */.w4)(folder, key);
            return value === null || value === attributes.ofNew.get(key) ? [] : [[key, value]];
        }));
    },
    ...(0,fact/* unchanged */.Cv)("The attributes of the container's cgroup"),
    absence: 'On this host no such attribute can be set.',
};
/** Of root, as the kernel makes a cgroup and its files. */
const USUAL = /^(755|644|444|200) 0:0$/;
/** CRIU gives it an owner and a mode at random, whatever they were: docs/facts-measured.md. */
const RANDOM = 'freezer.state';
/** In which systemd puts itself, below the cgroup that LXC gave to the container. */
const OF_SYSTEMD = 'init.scope';
/** `{ 'pids/cgroup.procs': '664 2070077:2070078' }`, `.` is the folder; of systemd `v2/init.scope/cgroup.procs`, too. */
const cgroupPermissions = {
    name: 'cgroup-permissions',
    policy: 'must',
    reads: "owner and mode of the container's cgroup in each hierarchy and of each file in it, as far as they are not as usual; one is set to no default",
    why: 'Who may write there stops the container, or takes what its limits keep from it; and the systemd of an unprivileged one that may not starts no service.',
    read: ({ pid }) => Object.fromEntries((0,cgroups/* hierarchiesOf */.lc)(pid).flatMap(({ version, name, own }) => {
        const hierarchy = version === 'v2' ? version : name;
        if ((0,external_node_path_.basename)(own) !== OF_SYSTEMD)
            return unusualIn(own, hierarchy);
        return [...unusualIn((0,external_node_path_.dirname)(own), hierarchy), ...unusualIn(own, `${hierarchy}/${OF_SYSTEMD}`)];
    })),
    ...(0,fact/* unchanged */.Cv)("The permissions of the container's cgroups"),
};
/** Of whose permissions CRIU brings back: the folder, and the files that it calls properties. Of v1 those that systemd makes. */
const RESTORED = {
    v1: /\/(\.|cgroup\.(clone_children|procs)|notify_on_release|tasks|pids\.max|memory\.((kmem\.(tcp\.)?|memsw\.|soft_)?limit_in_bytes|move_charge_at_immigrate|swappiness|use_hierarchy))$/,
    v2: /\/(\.|cgroup\.(freeze|max\.depth|max\.descendants|subtree_control|type))$/,
};
function unusualIn(folder, path) {
    return Object.entries((0,cgroups/* permissionsIn */.U7)(folder))
        .filter(([name, permissions]) => name !== RANDOM && !USUAL.test(permissions))
        .map(([name, permissions]) => [`${path}/${name}`, permissions])
        .sort();
}
//# sourceMappingURL=cgroups.js.map
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


/** Clocks that a process may rely on never to go back, nor to run ahead, against what it remembers of them. */
const clocks = {
    name: 'clocks',
    policy: 'must',
    reads: "CLOCK_MONOTONIC and CLOCK_BOOTTIME, what the process remembers of them, and the host's clock",
    rule: "goes on from what is remembered, by no more than the host's clock",
    why: 'With a clock that goes back timeouts never end; with one that leaps they end at once.',
    read: ({ held, clock }) => ({ ...held.clocks, host: clock }),
    compare: (before, after) => after === null
        ? 'The clocks cannot be read.'
        : first(compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic, (0,fact/* longest */.xS)(before.host, after.host)), compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime, (0,fact/* longest */.xS)(before.host, after.host))),
};
const NS_PER_MS = 1e6;
/** The clock of the host is told with fewer digits. */
const ROUNDING_MS = 1;
/** @param most milliseconds by which it may go on */
function compareClock(name, before, after, most) {
    if (after.last !== before.now)
        return `${name} said ${before.now}, and ${after.last} is remembered.`;
    const passed = Number(BigInt(`0x${after.now}`) - BigInt(`0x${after.last}`)) / NS_PER_MS;
    if (passed <= 0)
        return `${name} went back from ${after.last} to ${after.now}.`;
    return passed <= most + ROUNDING_MS
        ? null
        : `${name} went on by ${Math.round(passed)} ms, while ${Math.round(most)} ms went by on the host.`;
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
;// CONCATENATED MODULE: ./build/facts/credentials.js


const credentials = {
    name: 'credentials',
    policy: 'must',
    reads: 'real, effective, saved and file system uid and gid of each thread',
    why: 'A process that comes back as another user may do other things.',
    read: ({ processes }) => ofEachThread(processes, (outer) => (0,host_process/* statusFields */.iN)(outer, ['Uid', 'Gid'])),
    ...unchangedOfEach('The user or the group'),
};
/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
const groups = {
    name: 'groups',
    policy: 'must',
    reads: 'the supplementary groups of each thread',
    why: 'What a group may read or write, a process that came back with it may, too.',
    read: ({ processes }) => ofEachThread(processes, (outer) => (0,host_process/* statusFields */.iN)(outer, ['Groups'])),
    ...unchangedOfEach('The supplementary groups'),
};
/** The keeper has one of its own. */
const loginUid = {
    name: 'login-uid',
    policy: 'must',
    reads: 'which user logged in to start each process (loginuid)',
    why: 'The audit log names by it who did something, also after a change of user.',
    read({ processes }) {
        const uids = ofEach(processes, (outer) => (0,host_process/* readOrNull */.di)(`/proc/${outer}/loginuid`) ?? '');
        return Object.values(uids).includes('') ? null : uids;
    },
    ...unchangedOfEach('The login uid'),
    absence: 'This kernel has no audit.',
};
/** Two are taken from the container by its config, so that a restore with all of them is seen. */
const capabilities = {
    name: 'capabilities',
    policy: 'must',
    reads: 'the inheritable, permitted, effective, bounding and ambient set of each thread',
    why: 'A capability more is a confinement less; one that is lost breaks the program.',
    read: ({ processes }) => ofEachThread(processes, (outer) => (0,host_process/* statusFields */.iN)(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
    ...unchangedOfEach('A capability'),
};
const confinement = {
    name: 'confinement',
    policy: 'must',
    reads: 'no_new_privs, seccomp mode and number of filters, and security label of each thread',
    why: 'What keeps a process from doing harm must be there after the restore, too.',
    read: ({ processes }) => ofEachThread(processes, (outer) => ({
        ...(0,host_process/* statusFields */.iN)(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
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
    read({ processes }) {
        for (const { outer } of processes) {
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
;// CONCATENATED MODULE: ./build/facts/descriptors.js



const OWNERS = ['thread', 'process', 'group'];
const descriptorOwners = {
    name: 'descriptor-owners',
    policy: 'must',
    reads: 'who is sent which signal when a descriptor is ready (F_SETOWN, F_SETSIG), and who asked for that',
    why: 'A server that waits for these signals hears of nothing any more, or another process does, and ends.',
    read: ({ processes, still }) => ofEach(processes, (outer) => byNumber(still.now.descriptors, outer, ({ signal, ownerType, owner, uid, euid }) => signal === 0 && owner === 0 && uid === 0 && euid === 0
        ? null
        : { signal, owner: `${OWNERS[ownerType]} ${(0,host_process/* innermostPid */.B4)(owner)}`, user: `${uid} as ${euid}` })),
    ...unchangedOfEach('The owner of a descriptor'),
};
const pipeSizes = {
    name: 'pipe-sizes',
    policy: 'must',
    reads: 'how many bytes fit into each pipe and fifo',
    why: 'A program that wrote what fitted waits for ever where it is less.',
    read: ({ processes, still }) => ofEach(processes, (outer) => byNumber(still.now.descriptors, outer, ({ pipeSize }) => pipeSize ?? null)),
    ...unchangedOfEach('The size of a pipe'),
};
/** By socket(7) and tcp(7), as inspector.c numbers them. */
const NAMES = {
    '1/02': 'reuseAddress',
    '1/03': 'type',
    '1/05': 'dontRoute',
    '1/06': 'broadcast',
    '1/07': 'sendBuffer',
    '1/08': 'receiveBuffer',
    '1/09': 'keepAlive',
    '1/10': 'oobInline',
    '1/11': 'noCheck',
    '1/12': 'priority',
    '1/13': 'linger',
    '1/15': 'reusePort',
    '1/16': 'passCredentials',
    '1/18': 'receiveLow',
    '1/20': 'receiveTimeout',
    '1/21': 'sendTimeout',
    '1/34': 'passSecurity',
    '1/36': 'mark',
    '1/42': 'peekOffset',
    '1/47': 'maxPacingRate',
    '1/72': 'lockedBuffers',
};
const OF_TCP = {
    '6/01': 'noDelay',
    '6/02': 'maxSegment',
    '6/04': 'keepIdle',
    '6/05': 'keepInterval',
    '6/06': 'keepCount',
    '6/07': 'synCount',
    '6/08': 'linger2',
    '6/09': 'deferAccept',
    '6/10': 'windowClamp',
    '6/18': 'userTimeout',
    '6/23': 'fastOpen',
    '6/25': 'notSentLow',
};
const IS_TCP = '6/01';
/** The kernel fits them to what goes through. */
const UNSTEADY = ['sendBuffer', 'receiveBuffer'];
/** `{ '6 keepIdle': 7777 }`, of the TCP sockets by their descriptor. */
const tcpOptions = {
    name: 'tcp-options',
    policy: 'must',
    reads: `options of each TCP socket: ${[...Object.values(NAMES), ...Object.values(OF_TCP)].filter((name) => !UNSTEADY.includes(name)).join(', ')}`,
    why: 'A connection without its timeouts hangs where it used to break, and one with small segments is slow.',
    read: ({ still }) => Object.fromEntries(still.now.descriptors
        .filter(({ options }) => options?.[IS_TCP] !== undefined)
        .flatMap(({ descriptor, options = {} }) => Object.entries({ ...NAMES, ...OF_TCP }).flatMap(([key, name]) => options[key] === undefined || UNSTEADY.includes(name)
        ? []
        : [[`${descriptor} ${name}`, Number(`0x${options[key]}`)]]))),
    ...(0,fact/* unchanged */.Cv)('The options of the TCP sockets'),
};
/** Not those of TCP. */
const socketOptions = {
    name: 'socket-options',
    policy: 'must',
    reads: `options of each socket: ${Object.values(NAMES).join(', ')}`,
    why: 'A socket without its timeouts waits for ever, and one that passes no credentials trusts nobody.',
    read: ({ processes, still }) => ofEach(processes, (outer) => byNumber(still.now.descriptors, outer, ({ options }) => options === undefined
        ? null
        : Object.fromEntries(Object.entries(options).flatMap(([key, value]) => {
            const name = NAMES[key];
            return name === undefined ? [] : [[name, value.replace(/^0+(?=.)/, '')]];
        })))),
    ...unchangedOfEach('An option of a socket'),
};
function byNumber(descriptors, process, tell) {
    return Object.fromEntries(descriptors
        .filter((each) => each.process === process)
        .sort((a, b) => a.descriptor - b.descriptor)
        .flatMap((each) => {
        const told = tell(each);
        return told === null ? [] : [[String(each.descriptor), told]];
    }));
}
//# sourceMappingURL=descriptors.js.map
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
    read: ({ processes }) => ofEach(processes, (outer) => ({
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
        : (0,fact/* unchanged */.Cv)('What the epoll sees').compare(before, after),
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
        : (0,fact/* unchanged */.Cv)('What the inotify sees').compare(before, after),
};
//# sourceMappingURL=event-descriptors.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
;// CONCATENATED MODULE: ./build/workload/keeper.js






/**
 * As {@link until}; and not waited for in a container that is gone.
 *
 * @param root of the container, as /proc has it
 */
async function untilIn(root, condition, timeoutMs) {
    let holds = false;
    await wait_until(() => {
        holds = condition();
        return holds || !(0,external_node_fs_.existsSync)(root);
    }, timeoutMs);
    return holds;
}
/** More than any answer has. */
const ANSWER_BYTES = 256 * 1024;
/** The keeper of one container, seen from outside. */
class Keeper {
    root;
    folder;
    /**
     * @param root the container's root, as the caller sees it
     * @param witness the witness's folder, from there
     */
    constructor(root, witness) {
        this.root = root;
        this.folder = (0,external_node_path_.join)(witness, 'keeper');
    }
    /** Waits until it holds everything. */
    async ready(timeoutMs) {
        let said = null;
        const ready = () => {
            said = this.read('ready');
            return said?.endsWith('\n') === true;
        };
        if (!(await untilIn(this.root, ready, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not start within ${timeoutMs / 1000} s.`);
        }
        if (said !== 'ready\n')
            throw new errors/* StageError */.Zu('state', `The keeper in the container ${String(said).trim()}.`);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(this.folder, 'question'), question);
        const start = `{"question":"${question}",`;
        let answer = '';
        const answered = () => {
            const answers = this.read('answers') ?? '';
            answer = answers.endsWith('\n') ? answers.slice(answers.lastIndexOf(start), -1) : '';
            return answer.startsWith(start);
        };
        if (!(await untilIn(this.root, answered, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not answer a question within ${timeoutMs / 1000} s.`);
        }
        try {
            return JSON.parse(answer);
        }
        catch {
            throw new errors/* StageError */.Zu('state', `The keeper in the container answered what cannot be read: ${answer}`);
        }
    }
    /** Of a long file the end. */
    read(name) {
        return (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(this.folder, name), ANSWER_BYTES);
    }
}
//# sourceMappingURL=keeper.js.map
// EXTERNAL MODULE: ./build/host/inspector.js
var inspector = __webpack_require__(7450);
;// CONCATENATED MODULE: ./build/host/pages.js

const PAGE = 4096;
/** Bytes of /proc/PID/pagemap for each page; bits of the upper half of these. */
const ENTRY = 8;
const PRESENT = 1 << 31;
const SWAPPED = 1 << 30;
/** It is that of the file, or shared. */
const OF_A_FILE = 1 << 29;
/** Bytes of an area that tells a thread on which processor it runs. */
const RSEQ = 32;
const ZEROS = Buffer.alloc(PAGE);
/**
 * The pages of a process's private memory that are its own: those of a file are not, until it writes to them and they say
 * something else (CRIU's parasite leaves a page that it wrote to as it was). Pages of zeros are left out, as is a mapping
 * that has more pages than `most`.
 *
 * @param isWanted by the rights of a mapping: `r-xp`
 * @param ofKernel where the kernel writes by itself (rseq): 32 bytes each, that are taken for zeros
 * @throws when there is no such process any more, or a page of it cannot be read
 */
function privatePages(pid, most, ofKernel, isWanted = () => true) {
    const found = new Map();
    const [pagemap, memory] = [(0,external_node_fs_.openSync)(`/proc/${pid}/pagemap`, 'r'), (0,external_node_fs_.openSync)(`/proc/${pid}/mem`, 'r')];
    try {
        for (const { start, end, offset, name } of privateMappings((0,external_node_fs_.readFileSync)(`/proc/${pid}/maps`, 'utf8'), isWanted)) {
            const runs = presentPages(pagemap, start, end);
            if (runs.reduce((sum, [from, to]) => sum + (to - from) / PAGE, 0) > most)
                continue;
            for (const [from, to] of runs) {
                const content = Buffer.allocUnsafe(to - from);
                if ((0,external_node_fs_.readSync)(memory, content, 0, content.length, from) !== content.length) {
                    throw new Error(`Memory of process ${pid} cannot be read.`);
                }
                const file = offset === null ? undefined : ofFile(pid, name, offset + from - start, content.length);
                if (file === null)
                    continue;
                for (const place of ofKernel) {
                    if (place >= from && place < to)
                        content.fill(0, place - from, place - from + RSEQ);
                }
                for (let at = 0; at < content.length; at += PAGE) {
                    const page = content.subarray(at, at + PAGE);
                    if (!page.equals(ZEROS) && !file?.subarray(at, at + PAGE).equals(page))
                        found.set(from + at, page);
                }
            }
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(pagemap);
        (0,external_node_fs_.closeSync)(memory);
    }
    return found;
}
/** Not what the kernel maps for itself. */
function privateMappings(maps, isWanted) {
    return [...maps.matchAll(/^0*(\S+)-0*(\S+) (r..p) ([0-9a-f]+) \S+ \d+ *(.*)$/gm)]
        .filter(([, , , rights = '', , path = '']) => isWanted(rights) && !/^\[v/.test(path))
        .map(([, start, end, , offset, path = '']) => ({
        start: Number(`0x${start}`),
        end: Number(`0x${end}`),
        offset: path.startsWith('/') ? Number(`0x${offset}`) : null,
        name: `${start}-${end}`,
    }));
}
/**
 * What the file of a mapping has at an offset, with zeros behind its end; null when that cannot be read. Not by its path,
 * which whoever is in the container may have led elsewhere.
 */
function ofFile(pid, mapping, offset, length) {
    const path = `/proc/${pid}/map_files/${mapping}`;
    let file;
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return null;
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch {
        return null;
    }
    try {
        const content = Buffer.alloc(length);
        (0,external_node_fs_.readSync)(file, content, 0, length, offset);
        return content;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Runs of neighbours: one read for each. */
function presentPages(pagemap, start, end) {
    const entries = Buffer.alloc(((end - start) / PAGE) * ENTRY);
    const length = (0,external_node_fs_.readSync)(pagemap, entries, 0, entries.length, (start / PAGE) * ENTRY);
    const runs = [];
    for (let at = 0; at < length; at += ENTRY) {
        const flags = entries.readInt32LE(at + 4);
        if ((flags & (PRESENT | SWAPPED)) === 0 || (flags & OF_A_FILE) !== 0)
            continue;
        const page = start + (at / ENTRY) * PAGE;
        const last = runs.at(-1);
        if (last?.[1] === page)
            last[1] += PAGE;
        else
            runs.push([page, page + PAGE]);
    }
    return runs;
}
//# sourceMappingURL=pages.js.map
;// CONCATENATED MODULE: ./build/workload/still.js




/** More of one mapping has a sum of its own: the keeper's largest. */
const MOST_PAGES = 512;
/** Bytes of a page that have a sum of their own. */
const PIECE = 256;
/** Hexadecimal, of each sum: one piece in 4096 changes and has the same. */
const DIGITS = 3;
/** In place of the sum of a piece that changed. */
const CHANGED = '.'.repeat(DIGITS);
/** Registers that a shell leaves as they are while it goes on: of segments, and of how one computes with fractions. */
const OF_MOVER = 'cs ss ds es fs gs fs_base gs_base control status tags mxcsr'.split(' ');
/**
 * @param program the inspector
 * @param restless inner pid of a process that goes on by itself, and whose children come and go: they are not looked at
 * @param isBrief for what a later look is compared with, and no more
 */
async function look(program, init, restless, isBrief) {
    const ids = [init, ...(0,host_process/* descendantsOf */.gO)(init)];
    const mover = ids.find((pid) => (0,host_process/* innermostPid */.B4)(pid) === restless);
    const processes = ids.filter((pid) => Number((0,host_process/* statFields */.qV)(pid)?.[3]) !== mover);
    const threads = processes.flatMap((pid) => unlessGone(pid, () => [(0,host_process/* threadIds */.vF)(pid)]));
    const inspection = await (0,inspector/* inspectThreads */.W)(program, threads, isBrief);
    const unasked = [...inspection.threads].find(([id, { alternateStack, waits }]) => id !== mover && alternateStack === undefined && waits === undefined);
    if (process.arch === 'x64' && unasked !== undefined) {
        // That a busy host gave it no time says nothing of the container.
        throw new errors/* StageError */.Zu(null, `Thread ${unasked[0]} of the container did not come to rest while it was looked at.`);
    }
    const ofKernel = [...inspection.threads.values()].map(({ rseq }) => Number(`0x${rseq.place}`));
    // Of who goes on by itself that stays which it cannot write to.
    const stays = (pid) => (rights) => pid !== mover || rights[1] === '-';
    const pages = processes.flatMap((pid) => unlessGone(pid, () => [[pid, privatePages(pid, MOST_PAGES, ofKernel, stays(pid))]]));
    return { ...inspection, mover, pages: new Map(pages) };
}
function stillBetween(before, now) {
    const ofThreads = (part) => new Map([...now.threads].flatMap(([id, { [part]: values }]) => {
        const was = before.threads.get(id)?.[part];
        if (was === undefined)
            return [];
        const isSteady = (name) => id !== now.mover || OF_MOVER.includes(name);
        return [
            [
                id,
                Object.fromEntries(Object.entries(values).filter(([name, value]) => isSteady(name) && was[name] === value)),
            ],
        ];
    }));
    const pages = [...now.pages].map(([pid, values]) => {
        const was = before.pages.get(pid) ?? new Map();
        const gone = [...was.keys()].map((at) => [at, null]);
        const there = [...values].map(([at, page]) => [at, left(was.get(at), page)]);
        return [pid, new Map([...gone, ...there])];
    });
    const waiting = ({ threads, mover }) => new Map([...threads].flatMap(([id, { signals, signalsOfProcess = [] }]) => id === mover ? [] : [[id, [...signals, ...signalsOfProcess]]]));
    const signals = { found: waiting(before), left: waiting(now) };
    return { now, signals, registers: ofThreads('registers'), floating: ofThreads('floating'), pages: new Map(pages) };
}
/** What of a page is as it was. */
function left(was, is) {
    if (was === undefined)
        return null;
    const isWhole = was.equals(is);
    let sums = '';
    for (let from = 0; from < is.length; from += PIECE) {
        const to = from + PIECE;
        sums += isWhole || was.compare(is, from, to, from, to) === 0 ? sumOf(is, from) : CHANGED;
    }
    return sums;
}
/**
 * Of the piece that begins there. There are thousands in each reading, of which three digits are kept: one of cryptography takes
 * four times as long. A word that changes, and no other with it, always changes the sum before it is cut.
 */
function sumOf(bytes, from = 0) {
    let sum = 0;
    for (let at = from; at < from + PIECE; at += 4) {
        sum = Math.imul(sum ^ bytes.readInt32LE(at), 0x9e3779b1);
        sum ^= sum >>> 15;
    }
    sum = Math.imul(sum, 0x85ebca6b);
    return ((sum ^ (sum >>> 13)) >>> (32 - 4 * DIGITS)).toString(16).padStart(DIGITS, '0');
}
/** Nothing of a process that ended meanwhile. Of one that lives, what cannot be read is no reason to take it for kept. */
function unlessGone(pid, read) {
    const identity = (0,host_process/* identify */.ls)(pid);
    try {
        return read();
    }
    catch (error) {
        if (identity === null || !(0,host_process/* isAlive */._n)(identity))
            return [];
        throw new errors/* StageError */.Zu(null, `Process ${pid} could not be looked at: ${error.message}`, { cause: error });
    }
}
//# sourceMappingURL=still.js.map
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __webpack_require__(2151);
;// CONCATENATED MODULE: ./build/workload/volume.js





/** What the container writes there: a number of six digits, and a newline. */
const WRITTEN = 'written';
/** What is written there from outside. */
const HEARD = 'heard';
const MOST_BYTES = 64;
/** A folder of the sandbox's that is mounted in the container. */
class Volume {
    config;
    folder;
    /** @param folder the sandbox's */
    constructor(folder) {
        this.folder = (0,external_node_path_.join)(folder, workload/* VOLUME */.PM);
        this.config = `lxc.mount.entry = ${this.folder} ${workload/* VOLUME */.PM} none rw,bind,create=dir 0 0`;
    }
    make() {
        (0,external_node_fs_.mkdirSync)(this.folder);
        // Of root of the container, too, who is another user outside.
        (0,external_node_fs_.chmodSync)(this.folder, 0o777);
    }
    /**
     * @param root the container's, as it sees it
     * @param answered what it says that it wrote last
     */
    look(root, answered) {
        const [file, heard] = [(0,external_node_path_.join)(this.folder, HEARD), (0,external_node_crypto_.randomBytes)(4).toString('hex')];
        // Not through a link that lies there: who is in the container may put one.
        (0,external_node_fs_.rmSync)(file, { recursive: true, force: true });
        (0,external_node_fs_.writeFileSync)(file, heard, { flag: 'wx' });
        const seen = (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)(root, (0,external_node_path_.join)(workload/* VOLUME */.PM, HEARD), MOST_BYTES).toString());
        return {
            written: (0,read_inside/* tailInside */.xN)(this.folder, WRITTEN, MOST_BYTES)?.trimEnd() ?? null,
            answered,
            isSeen: seen === heard,
        };
    }
}
//# sourceMappingURL=volume.js.map
;// CONCATENATED MODULE: ./build/workload/witness.js









/** Where the witness answers, in the container: a tmpfs. */
const WITNESS_FOLDER = 'run/witness';
/**
 * The container's pid 1, and all that runs in it: processes whose memory, descriptors and timing can be questioned from
 * outside.
 *
 * - `main` keeps the nonce and the serial number in memory only, and an open deleted file. It answers a question with
 *   both, and with what `partner` heard. The number it writes to a volume, too, of which it keeps a file open.
 * - `partner` reads the pipe from `main`, one line behind: at any time one line lies in the pipe, and in nobody's
 *   memory. That line has to survive.
 * - `pulse` counts time as it passes, and the signals that its handler caught.
 * - `keeper` holds what a shell cannot: see keeper/keeper.c.
 *
 * Everything is awaited by blocking reads. After the start no process is made but the sleeps of the pulse, and these
 * by fork: a shell that starts a command in the foreground may use vfork, and CRIU cannot seize a process that waits
 * in vfork (`Unseizable non-zombie found, state D`). So nothing is renamed: an answer is one write of one line to the
 * end of a file, and a count one write of always the same length.
 */
const WITNESS = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
cd /${WITNESS_FOLDER}
mkfifo question go reply
random() { head -c 16 /dev/urandom | hexdump -v -e '/1 "%02x"'; }
main() {
  nonce=$(random)
  serial=100000
  : > /deleted
  exec 7<>/deleted
  rm /deleted
  echo "$serial" > /${workload/* VOLUME */.PM}/${WRITTEN}
  exec 8<>/${workload/* VOLUME */.PM}/${WRITTEN}
  echo "$nonce $serial"
  echo "$(random)" > kept
  echo main > ready
  while read -r question <&3; do
    serial=$((serial + 1))
    echo "$serial" >&7
    echo "$serial" 1<>/${workload/* VOLUME */.PM}/${WRITTEN}
    echo go >&4
    read -r heard <&5
    echo "$nonce $serial"
    echo "$question $nonce $serial $heard" >> answers
  done
}
partner() {
  heard=0
  while read -r go <&4 && read -r line; do
    heard=$((heard + 1))
    echo "$heard $line" >&5
  done
}
pulse() {
  ticks=100000
  signals=100000
  trap 'signals=$((signals + 1)); echo "$signals" 1<>signals' USR1
  echo "$signals" > signals
  read -r self rest < /proc/self/stat
  echo "$self" > pulse
  while :; do
    sleep 0.02 &
    wait $!
    ticks=$((ticks + 1))
    echo "$ticks" 1<>ticks
  done
}
/keeper &
exec 3<>question 4<>go 5<>reply
pulse &
main | partner
`;
/** More than any file of the witness has, but for its answers: of these the last. */
const witness_ANSWER_BYTES = 64 * 1024;
const APPLETS = ['sh', 'head', 'hexdump', 'mkfifo', 'rm', 'sleep'];
/** The default workload. */
class WitnessWorkload {
    container;
    busybox;
    keeper;
    inspector;
    volume;
    /** @param folder the sandbox's */
    constructor(busybox, folder, { keeper, inspector }) {
        this.volume = new Volume(folder);
        const tmpfs = `lxc.mount.entry = tmpfs ${WITNESS_FOLDER} tmpfs rw,create=dir 0 0`;
        const config = [...workload/* OF_PROCESSES */.wu, tmpfs, this.volume.config];
        this.container = { kind: 'made', init: '/init', isConfined: true, limits: workload/* LIMITS */.b1.small, config };
        this.busybox = busybox;
        this.keeper = keeper;
        this.inspector = inspector;
    }
    fill(rootfs) {
        makeRootfs(rootfs, this.busybox, this.keeper);
        this.volume.make();
    }
    ready(init, timeoutMs) {
        return new Witness(init).ready(timeoutMs);
    }
    /** @param others questions of other kinds, which are to be over when it is looked at */
    async ask(init, timeoutMs, others) {
        const witness = new Witness(init);
        const lookAtIt = (isBrief) => look(this.inspector, init, this.restless(init), isBrief);
        const before = await lookAtIt(true);
        const [answer, held] = await Promise.all([witness.ask(timeoutMs), witness.keeper.ask(timeoutMs), others]);
        const still = stillBetween(before, await lookAtIt(false));
        return { witness, answer, held, still, onVolume: this.volume.look(witness.root, String(answer.serial)) };
    }
    /** The pulse, and its sleeps. */
    restless(init) {
        return Number(new Witness(init).read('pulse'));
    }
}
/** Fills a root file system of one static busybox, the keeper, and the witness as /init. */
function makeRootfs(folder, busybox, keeper) {
    for (const each of ['bin', 'dev', 'proc', 'run', 'sys', 'tmp'])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, each), { recursive: true });
    (0,external_node_fs_.copyFileSync)(busybox, (0,external_node_path_.join)(folder, 'bin/busybox'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'bin/busybox'), 0o755);
    for (const applet of APPLETS)
        (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(folder, 'bin', applet));
    (0,external_node_fs_.copyFileSync)(keeper, (0,external_node_path_.join)(folder, 'keeper'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'keeper'), 0o755);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), WITNESS, { mode: 0o755 });
}
/** The witness of one container, seen from outside. */
class Witness {
    keeper;
    root;
    /** @param pid the container's init, as the caller sees it */
    constructor(pid) {
        this.root = `/proc/${pid}/root`;
        this.keeper = new Keeper(this.root, WITNESS_FOLDER);
    }
    /** Waits until all processes are ready to answer. */
    async ready(timeoutMs) {
        await this.await(() => this.read('ready') === 'main' && this.read('ticks') !== null, timeoutMs, 'start');
        await this.keeper.ready(timeoutMs);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, 'question'), question);
        let words = [];
        await this.await(() => {
            words = this.read('answers')?.split('\n').at(-1)?.split(' ') ?? [];
            return words[0] === question;
        }, timeoutMs, 'answer a question');
        const [, nonce = '', serial = '', heard = '', ...heardLine] = words;
        return { nonce, serial: Number(serial), heard: Number(heard), heardLine: heardLine.join(' ') };
    }
    /** A file of the witness's tmpfs, of a long one the end, without the newline at its end; null before there is one. */
    read(name) {
        const text = (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, name), witness_ANSWER_BYTES);
        return text?.endsWith('\n') ? text.slice(0, -1) : null;
    }
    async await(condition, timeoutMs, what) {
        if (await untilIn(this.root, condition, timeoutMs))
            return;
        throw new errors/* StageError */.Zu('state', `The witness in the container did not ${what} within ${timeoutMs / 1000} s.`);
    }
}
//# sourceMappingURL=witness.js.map
;// CONCATENATED MODULE: ./build/facts/file-tree.js



/** The root file system, the tmpfs that CRIU carries, and the one that LXC makes: no more is in them. */
const FOLDERS = ['', 'dev', WITNESS_FOLDER];
const MOST = 10_000;
/** Terminals that LXC puts there, and makes anew for a restore. */
const TERMINAL_MAJOR = 136;
/** What is written to all the time. */
const LIVE = /^(run\/witness\/(answers|signals|ticks|keeper\/answers)|volume\/(heard|written))$/;
const KINDS = {
    1: 'fifo',
    2: 'device',
    4: 'folder',
    6: 'block device',
    8: 'file',
    10: 'link',
    12: 'socket',
};
/** Nothing in the container makes or removes a file, or writes to another than those of {@link LIVE}. */
const fileTree = {
    name: 'file-tree',
    policy: 'must',
    reads: 'name, kind, permissions, owner and number of links of each file in the root file system, in /dev and in a tmpfs; of those that nobody writes to size and time of the last change, too',
    why: 'What a program finds in its files, and who else may, must be what it was; what CRIU made on the way must be gone.',
    read: ({ pid }) => FOLDERS.flatMap((folder) => (0,read_inside/* walkInside */.KC)(`/proc/${pid}/root`, folder, MOST).flatMap(({ path, status }) => {
        if (status.isCharacterDevice() && status.rdev >> 8 === TERMINAL_MAJOR)
            return [];
        const place = folder === '' ? path : `${folder}/${path}`;
        return [`/${place} ${described(status, LIVE.test(place))}`];
    })).sort(),
    ...(0,fact/* unchanged */.Cv)('The tree of files'),
};
/** A folder has the time and the size of what was made in it last, and a fifo of what went through. */
function described(status, isLive) {
    const kind = KINDS[status.mode >> 12] ?? 'unknown';
    const permissions = (status.mode & 0o7777).toString(8);
    const words = [kind, permissions, `${status.uid}:${status.gid}`];
    if (!status.isDirectory())
        words.push(`links ${status.nlink}`);
    if (status.isCharacterDevice())
        words.push(`device ${status.rdev}`);
    // Whole seconds: the rest is lost by tar, which carries a tmpfs.
    if (status.isFile() && !isLive)
        words.push(`size ${status.size} of ${Math.floor(status.mtimeMs / 1000)}`);
    return words.join(' ');
}
//# sourceMappingURL=file-tree.js.map
;// CONCATENATED MODULE: ./build/facts/files.js

/** Content and flags of an open file, its offset, which two descriptors share, and the content of one without a name. */
const files = {
    name: 'files',
    policy: 'must',
    reads: 'content, flags and shared offset of an open file; content and times of one without a name',
    rule: 'the same',
    why: 'A log or a database goes on writing where it was.',
    read: ({ held }) => held.files,
    compare: (before, after) => after?.read === 1 ? (0,fact/* unchanged */.Cv)('An open file').compare(before, after) : 'The open file cannot be read.',
};
/** Content, size, offset and seals. */
const memfd = {
    name: 'memfd',
    policy: 'must',
    reads: 'content, size, offset and seals of a memfd',
    why: 'Sealed memory is what programs trust each other by.',
    read: ({ held }) => held.memfd,
    ...(0,fact/* unchanged */.Cv)('The memfd'),
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
        return (0,fact/* unchanged */.Cv)('The file locks').compare(before, after);
    },
};
//# sourceMappingURL=files.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __webpack_require__(4482);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/lxc/network.js
var lxc_network = __webpack_require__(2800);
;// CONCATENATED MODULE: ./build/lxc/marks.js




/**
 * By their paths below /proc/sys. No value is a default of the kernel.
 *
 * `net/ipv4/ping_group_range` is left alone: CRIU 4.1.1 cannot restore its default when 4.2.1 dumped it, and that must be seen.
 */
const INTERFACE_SYSCTLS = {
    'net/ipv4/ip_forward': '1',
    'net/ipv4/conf/eth0/rp_filter': '2',
    'net/ipv4/conf/eth0/arp_ignore': '1',
    'net/ipv6/conf/eth0/accept_ra': '0',
    'net/ipv6/conf/eth0/hop_limit': '77',
};
const PROTOCOL_SYSCTLS = {
    'net/core/somaxconn': '777',
    'net/ipv4/ip_local_port_range': '20000 30000',
    'net/ipv4/ip_unprivileged_port_start': '777',
    'net/ipv4/tcp_keepalive_time': '1234',
};
/** None of them keeps a server of the user's from its work. */
const NETWORK_SYSCTLS = {
    'net/ipv4/ip_default_ttl': '77',
    'net/ipv4/ip_nonlocal_bind': '1',
    'net/ipv4/tcp_congestion_control': 'reno',
    'net/ipv4/tcp_fin_timeout': '77',
    'net/ipv4/tcp_max_syn_backlog': '777',
    'net/ipv4/tcp_rmem': '4096 77777 7777777',
    'net/ipv4/tcp_sack': '0',
    'net/ipv4/tcp_syn_retries': '7',
    'net/ipv4/tcp_timestamps': '2',
    'net/ipv4/tcp_tw_reuse': '1',
    'net/unix/max_dgram_qlen': '77',
};
/** What is a limit leaves more room than the default, but for those of which nobody needs so many. */
const marks_IPC_SYSCTLS = {
    'kernel/msgmax': '7777',
    'kernel/msgmnb': '77777',
    'kernel/msgmni': '777',
    'kernel/sem': '250 32000 77 128',
    'kernel/shmall': '777777777777',
    'kernel/shmmax': '777777777777',
    'kernel/shmmni': '777',
    'fs/mqueue/msg_default': '17',
    'fs/mqueue/msg_max': '77',
    'fs/mqueue/msgsize_default': '8777',
    'fs/mqueue/msgsize_max': '77777',
    'fs/mqueue/queues_max': '777',
};
/** Of the UTS namespace. */
const marks_DOMAIN_SYSCTL = 'kernel/domainname';
const DOMAIN = 'mark.example';
/** A table of routes that nobody else uses. */
const MARKED_TABLE = 77;
/** Of the container's init, above what it was started with: CRIU in a user namespace cannot make it less nice than itself. */
const NICER = 7;
const MOST_NICE = 19;
const LIMIT_MS = 5000;
/** Arguments: paths and values of sysctls, in turn. Ends with the first that cannot be set. */
const SYSCTLS = (/* unused pure expression or super */ null && (`
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
`));
/** Arguments: those of the network's sysctls. Says which marks could be made; none of them has to be. */
const LINKS = (/* unused pure expression or super */ null && (`
${SYSCTLS}
# What an old ip does not know ends it: that is last.
ip -force -batch - <<END
route add 10.78.0.0/24 via 10.77.0.1 metric 77 src 10.77.0.2 proto static
route add 10.79.0.0/24 via 10.77.0.1 table ${MARKED_TABLE}
route add fd78::/64 via ${ADDRESSES.gateway6} metric 77
route add fd79::/64 via ${ADDRESSES.gateway6} table ${MARKED_TABLE}
link set eth0 alias mark group 77 gso_max_size 7777 promisc on allmulticast on
END
ip maddr add 33:33:00:00:77:77 dev eth0
tc qdisc replace dev eth0 root pfifo limit 77
ip addr add 10.77.0.177/32 dev eth0 valid_lft 36000 preferred_lft 18000 && echo lifetime
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip neigh add fd77::77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour6
ip neigh add proxy 10.77.0.88 dev eth0 && echo proxy
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
ip -6 rule add from fd77::99 lookup main priority 777 && echo rule6
:
`));
/**
 * Says the same of packet filters.
 *
 * The rule of iptables is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const FILTERS = (/* unused pure expression or super */ null && (`
iptables -w -A INPUT -s ${ADDRESSES.blocked4} -j DROP && echo filter
iptables -w -t nat -A POSTROUTING -s ${ADDRESSES.blocked4} -j ACCEPT
ip6tables -w -A INPUT -s fd77::66 -j DROP && echo filter6
nft -f - <<END && echo nft
table inet marks {
  chain input {
    type filter hook input priority 77; policy accept;
    ip saddr 10.77.0.67 tcp dport 777 drop
  }
}
END
:
`));
/** Says which marks can be read, where none is made. */
const FINDINGS = (/* unused pure expression or super */ null && (`
echo lifetime
echo neighbour; ip -6 neigh show >/dev/null && echo neighbour6
ip neigh show proxy >/dev/null && ip -6 neigh show proxy >/dev/null && echo proxy
ip -4 rule show >/dev/null && echo rule
ip -6 rule show >/dev/null && echo rule6
iptables-save >/dev/null && echo filter
ip6tables-save >/dev/null && echo filter6
nft list ruleset >/dev/null && echo nft
:
`));
/**
 * For a container in which nothing may be set: what it has is what its owner gave to it.
 *
 * @param pid the container's init
 * @returns the marks that would be read
 */
async function findMarks(pid, env) {
    const { stdout } = await runOrFail(['nsenter', '-t', String(pid), '--net', '--', 'sh', '-c', FINDINGS], {
        timeoutMs: LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: "The container's network could not be looked at",
    });
    return new Set(stdout.split('\n'));
}
/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
async function setMarks(pid, kind, env) {
    markPermissions(pid, kind);
    setPriority(pid, Math.min(getPriority(pid) + NICER, MOST_NICE));
    const ofHost = Object.entries({
        ...INTERFACE_SYSCTLS,
        ...PROTOCOL_SYSCTLS,
        ...NETWORK_SYSCTLS,
        [marks_DOMAIN_SYSCTL]: DOMAIN,
    }).flat();
    const enter = (namespaces, script) => {
        const argv = ['nsenter', '-t', String(pid), ...namespaces, '--', 'sh', '-c', script, 'marks'];
        const complaint = "The container's sysctls or packet filters could not be set";
        return (sysctls) => runOrFail([...argv, ...sysctls], { timeoutMs: LIMIT_MS, env, failureClass: 'start', complaint });
    };
    // Those of IPC are for root of the user namespace alone to set, and root of the host is another.
    const users = kind === 'unprivileged' ? ['--user'] : [];
    const said = await Promise.all([
        enter(['--net', '--uts'], LINKS)(ofHost),
        enter(['--net'], FILTERS)([]),
        enter([...users, '--ipc'], SYSCTLS)(Object.entries(marks_IPC_SYSCTLS).flat()),
    ]);
    return new Set(said.flatMap(({ stdout }) => stdout.split('\n')));
}
//# sourceMappingURL=marks.js.map
;// CONCATENATED MODULE: ./build/facts/network-view.js

/** Names that say something else after each restore, or that come and go by themselves. */
const network_view_UNSTEADY = {
    link: ['ifindex', 'link', 'link_index', 'link_netnsid', 'operstate'],
    address: ['family', 'tentative', 'optimistic', 'deprecated', 'valid_life_time', 'preferred_life_time'],
    route: ['expires'],
};
const UNSTEADY_FLAGS = (/* unused pure expression or super */ null && (['UP', 'LOWER_UP', 'RUNNING', 'NO-CARRIER', 'M-DOWN', 'linkdown', 'dead', 'offload', 'trap']));
/** What a bridge counts and waits for. */
const UNSTEADY_OF_BRIDGES = /(_timer|^fdb_n_learned|^topology_change.*)$/;
const FOR_EVER = 0xffffffff;
/** @param lines of a section, by its name; null when the program that prints it failed */
function network_view_parseNetwork(lines) {
    const json = (section) => lines(section)?.flatMap((line) => parseAnswer(section, line)) ?? null;
    const links = json('links') ?? [];
    const each = (section, name) => json(section)?.map((attributes) => name(attributes)) ?? null;
    return {
        links: links.map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
            name: ifname,
            mac: address,
            mtu,
            queue: txqlen,
            up: flags.includes('UP'),
            addresses: addr_info
                .map(({ local, prefixlen, ...more }) => `${local}/${prefixlen}${network_view_described(more, network_view_UNSTEADY.address)}`)
                .sort(),
        })),
        linkAttributes: {
            ...Object.fromEntries(links.flatMap(attributesOf)),
            ...Object.fromEntries((json('qdiscs') ?? []).filter(({ root }) => root).map(disciplineOf)),
            ...Object.fromEntries((json('multicast') ?? []).flatMap(staticMulticast)),
        },
        lifetimes: Object.fromEntries(links.flatMap(({ addr_info }) => addr_info.flatMap(lifetimeOf))),
        routes: {
            ...tables('IPv4', json('routes4') ?? []),
            ...tables('IPv6', json('routes6') ?? []),
        },
        rules: { IPv4: each('rules4', rule), IPv6: each('rules6', rule) },
        neighbours: {
            IPv4: each('neighbours4', neighbour)?.sort() ?? null,
            IPv6: each('neighbours6', neighbour)?.sort() ?? null,
            proxy: each('proxies', neighbour)?.sort() ?? null,
        },
    };
}
/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer(section, line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new Unread(`What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
    }
}
function attributesOf({ ifname, address, mtu, txqlen, qdisc, flags, addr_info, ...more }) {
    const rest = Object.entries(more).filter(([key]) => !network_view_UNSTEADY.link.includes(key));
    const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag)).sort();
    return [
        ...rest.map(([key, value]) => [`${ifname} ${key}`, withoutTimers(value)]),
        [`${ifname} flags`, steady],
    ];
}
function withoutTimers(value) {
    return JSON.parse(JSON.stringify(value, (key, each) => (UNSTEADY_OF_BRIDGES.test(key) ? undefined : each)));
}
function disciplineOf({ dev, kind, options }) {
    return [`${dev} qdisc`, `${kind} ${JSON.stringify(options)}`];
}
function staticMulticast({ ifname, maddr }) {
    const addresses = maddr.flatMap(({ link = '', features }) => (features === 'static' ? [link] : [])).sort();
    return addresses.length === 0 ? [] : [[`${ifname} multicast`, addresses]];
}
function lifetimeOf(address) {
    const { local, prefixlen, valid_life_time: valid, preferred_life_time: preferred } = address;
    return valid === undefined || valid === FOR_EVER ? [] : [[`${local}/${prefixlen}`, [valid, preferred ?? valid]]];
}
function tables(family, routes) {
    const found = { [`${family} main`]: [] };
    for (const { dst, table = 'main', flags = [], ...more } of routes) {
        if (table === 'local' && more.protocol === 'kernel')
            continue;
        const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag));
        const name = `${family} ${table}`;
        found[name] = [...(found[name] ?? []), `${dst}${network_view_described({ ...more, flags: steady }, network_view_UNSTEADY.route)}`].sort();
    }
    return found;
}
function rule({ priority, ...more }) {
    return `${priority}:${network_view_described(more)}`;
}
function neighbour({ dst, state, ...more }) {
    return `${dst}${network_view_described(more)}`;
}
/** ` gateway 10.77.0.1 dev eth0`: all attributes but those to omit and those that say nothing. */
function network_view_described(attributes, omit = []) {
    return Object.entries(attributes)
        .filter(([key, value]) => !omit.includes(key) && value !== undefined && !(Array.isArray(value) && value.length === 0))
        .map(([key, value]) => {
        if (value === null || value === true)
            return ` ${key}`;
        return ` ${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
    })
        .join('');
}
//# sourceMappingURL=network-view.js.map
;// CONCATENATED MODULE: ./build/facts/view.js










const SYSTEM_V_KINDS = ['msg', 'sem', 'shm'];
/** Of some 100 ms that it takes where nobody else wants the processors. */
const view_LIMIT_MS = 20_000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Of the container, and not of this kernel that gave up on it (EHOSTUNREACH). */
const ANSWERS = (/* unused pure expression or super */ null && (['ECONNREFUSED', 'connected']));
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;
/** A link that the sandbox does not have is as its bridge, which nobody has set. */
const OF_INTERFACE = /(conf|neigh)\/[^/]+\//;
/**
 * What is asked, in two shells at once: each is some ten programs, one after the other. To start one takes us longer than a
 * shell needs for it.
 *
 * Arguments: the container's init, busybox, its address or nothing, its folder in the cgroup hierarchy of devices, more
 * sysctls to read than those of the network.
 *
 * Every section is one line of a name and what follows it, with a mark that nobody in the container knows: a hostname or a
 * socket's name may have lines of its own. The first ones inside must be there; of those that a kernel may lack
 * a line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and
 * removed.
 */
const ASK = 'say() { echo "$mark$1"; }; ask() { name=$1; shift; say "$name"; "$@" && say "$name"end; }';
const INSIDE = 'exec nsenter -t "$1" --net --uts --ipc -- sh -c "$inside" view "$@"';
const QUESTIONS = [
    {
        outside: `${ASK}
[ -z "$3" ] || ask reachable "$2" ping -c 1 -W 3 "$3"
${INSIDE}
`,
        inside: `${ASK}
ask links ip -json -details addr show || exit 1
ask routes4 ip -json -4 route show table all || exit 1
ask routes6 ip -json -6 route show table all || exit 1
ask rules4 ip -json -4 rule show
ask rules6 ip -json -6 rule show
ask neighbours4 ip -json -4 neigh show nud permanent
ask neighbours6 ip -json -6 neigh show nud permanent
ask proxies ip -json neigh show proxy
ask multicast ip -json maddr show
ask qdiscs tc -json qdisc show
ask sockets ss -H -n -a -0 -t -u -w -x
:
`,
    },
    {
        outside: `${ASK}
say sandbox; (cd /proc/sys && exec "$2" grep -rs . net); [ $? -gt 125 ] || say sandboxend
${INSIDE}
`,
        inside: `${ASK}
busybox=$2 cgroup=$4
shift 4
say hostname; uname -n || exit 1
ask filter4 iptables-save
ask filter6 ip6tables-save
ask ruleset nft -s list ruleset
for kind in msg sem shm; do ask "$kind" "$busybox" cat "/proc/sysvipc/$kind"; done
say sysctls; cd /proc/sys && "$busybox" grep -rs . net "$@"
say devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && echo "$1"; }
make console 5 1
make null 1 3
"$busybox" rm -f device-console device-null
:
`,
    },
];
/**
 * @param pid the container's init
 * @param busybox for its applets
 * @param bridge of the sandbox
 * @param at where it answers; null when that is not known
 */
async function viewContainer(pid, cgroup, busybox, bridge, env, at) {
    const devices = cgroupFolder(pid, cgroup, 'devices') ?? '';
    const named = ['view', String(pid), busybox, at?.address ?? '', devices, DOMAIN_SYSCTL, ...Object.keys(IPC_SYSCTLS)];
    const mark = `:${randomBytes(8).toString('hex')}:`;
    const ask = ({ outside, inside }) => run(['sh', '-c', outside, ...named], { timeoutMs: view_LIMIT_MS, env: { ...env, inside, mark } });
    const [views, blocked] = await Promise.all([
        Promise.all(QUESTIONS.map(ask)),
        at?.isMarked ? tryBlocked(at.address) : 'not tried',
    ]);
    const unread = views.find(({ code }) => code !== 0);
    if (unread !== undefined) {
        const complaint = "The container's namespaces could not be read";
        // That a busy host took its time says nothing of the container.
        const { message } = failure(unread, { failureClass: null, complaint });
        throw unread.timedOut ? new StageError(null, message) : new Unread(message);
    }
    const sections = parseSections(mark, views.map(({ stdout }) => stdout).join('\n'));
    // What is missing there would count as set by somebody.
    if (!sections.has('sandboxend'))
        throw new StageError(null, "The sandbox's sysctls could not be read.");
    const lines = (section) => sections.get(section) ?? [];
    if (lines('sysctls').length === 0)
        throw new Unread('No sysctl of the container could be read.');
    const whole = (section) => (sections.has(`${section}end`) ? lines(section) : null);
    const sysctls = sysctlsOf(lines('sysctls'));
    const elsewhere = sysctlsOf(lines('sandbox'));
    return {
        ...parseNetwork(whole),
        hostname: lines('hostname')[0] ?? '',
        sysctls,
        networkSysctls: Object.fromEntries(Object.entries(sysctls).filter(([path, value]) => path.startsWith('net/') &&
            (elsewhere[path] ?? elsewhere[path.replace(OF_INTERFACE, `$1/${bridge}/`)]) !== value)),
        filter: { IPv4: rulesOf(whole('filter4')), IPv6: rulesOf(whole('filter6')) },
        ruleset: whole('ruleset'),
        sockets: whole('sockets'),
        systemV: { msg: lines('msg'), sem: lines('sem'), shm: lines('shm') },
        blocked,
        reachable: at === null ? null : sections.has('reachableend'),
        devices: lines('devices'),
    };
}
/** Of lines as `grep` prints them of several files. */
function sysctlsOf(lines) {
    const values = {};
    for (const line of lines) {
        const at = line.indexOf(':');
        values[line.slice(0, at)] = line.slice(at + 1).replaceAll('\t', ' ');
    }
    return values;
}
/**
 * Tables, chains and rules, without what counts packets. A table that lets everything pass is none: CRIU makes such tables
 * when it locks the network.
 */
function rulesOf(saved) {
    const lines = saved?.filter((line) => /^[-:*]/.test(line)).map((line) => line.replace(/ \[\d+:\d+\]$/, ''));
    if (lines === undefined)
        return null;
    const begins = lines.flatMap((line, index) => (line.startsWith('*') ? [index] : []));
    const tables = begins.map((begin, index) => lines.slice(begin, begins[index + 1]));
    return tables.filter(([, ...content]) => content.some((line) => !/^:[A-Z]+ ACCEPT$/.test(line))).flat();
}
/** What was read of a section that this kernel has: a mark was made in it. */
function readable(section, what) {
    if (section === null)
        throw new errors/* Unread */.I_(`${what} of the container could not be read.`);
    return section;
}
/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(mark, text) {
    const sections = new Map();
    let lines = [];
    for (const line of text.split('\n')) {
        if (line.startsWith(mark)) {
            lines = [];
            sections.set(line.slice(mark.length), lines);
        }
        else if (line !== '') {
            lines.push(line);
        }
    }
    return sections;
}
/** It would have its answer once the address that is not blocked has one, which asked before it and asks after it. */
async function tryBlocked(host) {
    const tryOther = () => tryConnection(host, ADDRESSES.gateway4, (isAnswered) => until(isAnswered, FIRST_ANSWER_MS));
    // That nothing answers at all is for the fact `reachable` to say.
    if (!ANSWERS.includes(await tryOther()))
        return 'no answer';
    return tryConnection(host, ADDRESSES.blocked4, async () => {
        await sleep(ANSWER_MS);
        await tryOther();
    });
}
/** @param wait for its answer */
async function tryConnection(host, localAddress, wait) {
    const socket = connect({ host, port: CLOSED_PORT, localAddress });
    const answers = [];
    socket.once('connect', () => answers.push('connected'));
    socket.once('error', (error) => answers.push(error.code ?? error.message));
    await wait(() => answers.length > 0);
    socket.destroy();
    return answers[0] ?? 'no answer';
}
//# sourceMappingURL=view.js.map
;// CONCATENATED MODULE: ./build/facts/filter.js


/** By what is listed and by what it does: of CRIU's own rules, which lock the network, none may be left. */
const filter = {
    name: 'filter',
    policy: 'must',
    reads: 'the rules of all tables of iptables and ip6tables (filter, nat, mangle, raw), some of them set before the dump, and whether a connection from the address that it blocks gets an answer',
    why: 'What was closed must not be open after the restore, and of the rules that CRIU locks the network with none may stay.',
    read({ view, marks }) {
        if (!marks.has('filter'))
            return null;
        return {
            IPv4: readable(view.filter.IPv4, 'The packet filter'),
            IPv6: marks.has('filter6') ? readable(view.filter.IPv6, 'The packet filter of IPv6') : null,
            blocked: view.blocked,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The packet filter'),
    absence: 'iptables took no rule on this kernel.',
};
//# sourceMappingURL=filter.js.map
;// CONCATENATED MODULE: ./build/facts/hostname.js


const hostname = {
    name: 'hostname',
    policy: 'must',
    reads: 'the name in its UTS namespace',
    why: 'Programs put it into logs and names of locks.',
    read: ({ view }) => view.hostname,
    ...(0,fact/* unchanged */.Cv)('The hostname'),
};
const domainName = {
    name: 'domain-name',
    policy: 'must',
    reads: 'the NIS domain in its UTS namespace, set to no default',
    why: 'Who looks up users, groups or hosts by NIS asks those of another domain.',
    read: ({ view }) => view.sysctls[marks_DOMAIN_SYSCTL] ?? null,
    ...(0,fact/* unchanged */.Cv)('The NIS domain'),
    absence: 'This kernel has no sysctls.',
};
//# sourceMappingURL=hostname.js.map
;// CONCATENATED MODULE: ./build/facts/id-maps.js


/** As the host sees them. Those of a privileged container are the host's own. */
const idMaps = {
    name: 'id-maps',
    policy: 'must',
    reads: 'uid_map, gid_map and setgroups of the user namespace of each process',
    why: 'With another map root of the container is another user of the host, and the files are no longer its own.',
    read: ({ processes }) => ofEach(processes, (outer) => {
        const map = (kind) => ((0,host_process/* readOrNull */.di)(`/proc/${outer}/${kind}_map`) ?? '')
            .trim()
            .split('\n')
            .map((line) => line.trim().replaceAll(/\s+/g, ' '));
        return { uid: map('uid'), gid: map('gid'), setgroups: ((0,host_process/* readOrNull */.di)(`/proc/${outer}/setgroups`) ?? '').trim() };
    }),
    ...unchangedOfEach('The id map'),
};
//# sourceMappingURL=id-maps.js.map
;// CONCATENATED MODULE: ./build/facts/kernel-timers.js


/** What is left is told in whole milliseconds. */
const kernel_timers_ROUNDING_MS = 1;
/** For an hour that is far: it must neither begin anew nor run out. */
const timerfd = {
    name: 'timerfd',
    policy: 'must',
    reads: 'interval of a timerfd that is far from firing, how long that is, and whether it has fired all the same',
    rule: 'the interval the same, not fired, less time left, by no more than went by on the host',
    why: 'A timer that begins anew, or fires at once, is another timer.',
    read: ({ held, clock }) => ({ ...held.timerfd, host: clock }),
    compare(before, after) {
        if (after === null)
            return 'The timerfd is gone.';
        return first((0,fact/* unchanged */.Cv)('The interval of the timerfd').compare(before.interval, after.interval), after.fired === before.fired ? null : 'The timerfd that is far from firing has fired.', after.left < before.left && after.left >= before.left - (0,fact/* longest */.xS)(before.host, after.host) - kernel_timers_ROUNDING_MS
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
/** Sends a signal with a value, again and again (timer_create), and another that is far from that. */
const posixTimer = {
    name: 'posix-timer',
    policy: 'must',
    reads: 'the signal, with its value, of a timer of timer_create; interval of another that is far from firing, and how long that is',
    rule: 'the same, again and again; less time left, by no more than went by on the host',
    why: 'A program that is driven by it would stop.',
    read: ({ held, clock }) => ({ ...held.posixTimer, host: clock }),
    compare(before, after) {
        if (after === null || /^0*$/.test(after.value))
            return 'The POSIX timer sends no signal.';
        return first((0,fact/* unchanged */.Cv)('The POSIX timer').compare(steady(before), steady(after)), ranOn('The POSIX timer', before.far, after.far, (0,fact/* longest */.xS)(before.host, after.host) + kernel_timers_ROUNDING_MS));
    },
};
const SIGALRM = 14;
/** Sends SIGALRM, again and again (setitimer), and two that count processor time. */
const intervalTimer = {
    name: 'interval-timer',
    policy: 'must',
    reads: 'the signal of a timer of setitimer; interval of two that count processor time, and what is left',
    rule: 'the same, again and again; no more time left, nor less than the processors had since',
    why: 'A program that is driven by it would stop.',
    read: ({ held, clock }) => ({ ...held.intervalTimer, host: clock }),
    compare(before, after) {
        if (after?.signal !== SIGALRM)
            return 'The interval timer sends no signal.';
        const most = THREADS * (0,fact/* longest */.xS)(before.host, after.host) + TICK_MS;
        return first((0,fact/* unchanged */.Cv)('The interval timer').compare(steady(before), steady(after)), ranOn('The timer of processor time', before.virtual, after.virtual, most, TICK_MS), ranOn('The timer of processor and system time', before.profiling, after.profiling, most, TICK_MS));
    },
};
/** Of the keeper: each may have a processor. */
const THREADS = 2;
/** Processor time is told in whole ticks, and a timer is set for one more. */
const TICK_MS = 10;
/**
 * @param most milliseconds by which it may have gone on
 * @param back milliseconds by which it may have gone back
 */
function ranOn(what, before, after, most, back = 0) {
    if (after.interval !== before.interval) {
        return `${what} had an interval of ${before.interval} ns, and now one of ${after.interval} ns.`;
    }
    return after.left <= before.left + back && after.left >= before.left - most
        ? null
        : `${what} was to fire in ${before.left} ms, and now in ${after.left} ms.`;
}
/** What does not move by itself. */
function steady(timer) {
    return Object.fromEntries(Object.entries(timer).filter(([, value]) => typeof value !== 'object'));
}
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
        return (0,fact/* unchanged */.Cv)('Large memory').compare(before, { ...after, populated: holes });
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
    ...(0,fact/* unchanged */.Cv)('The memory limit'),
    absence,
};
const pidsLimit = {
    name: 'pids-limit',
    policy: 'must',
    reads: 'how many processes its cgroup allows',
    why: 'Without its limit a container can take every pid of the host.',
    read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
    ...(0,fact/* unchanged */.Cv)('The limit of processes'),
    absence,
};
const cpuWeight = {
    name: 'cpu-weight',
    policy: 'must',
    reads: 'cpu.shares (v1) or cpu.weight (v2) of its cgroup',
    why: 'A container that comes back with another weight takes more of the processors than it was given, or less.',
    read: (subject) => limit(subject, 'cpu', { v1: 'cpu.shares', v2: 'cpu.weight' }),
    ...(0,fact/* unchanged */.Cv)('The weight of the container on the processors'),
    absence,
};
const cpus = {
    name: 'cpus',
    policy: 'must',
    reads: 'cpuset.cpus of its cgroup',
    why: 'A container that was kept to some processors must not come back on all of them.',
    read: (subject) => limit(subject, 'cpuset', { v1: 'cpuset.cpus', v2: 'cpuset.cpus' }),
    ...(0,fact/* unchanged */.Cv)('The processors of the cgroup'),
    absence,
};
/** CRIU freezes the container's cgroup to dump it. */
const freezer = {
    name: 'freezer',
    policy: 'must',
    reads: 'freezer.state (v1) or cgroup.freeze (v2) of its cgroup',
    why: 'In a cgroup that is still frozen a process that is started later stands still.',
    read: (subject) => limit(subject, 'freezer', { v1: 'freezer.state', v2: 'cgroup.freeze' }),
    ...(0,fact/* unchanged */.Cv)('The state of the freezer'),
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
    why: 'Only the process that was dumped knows it; a fresh copy does not.',
    read: ({ answer }) => answer.nonce,
    compare: (before, after) => after === before
        ? null
        : `The nonce kept in memory was ${before} and is ${after}: this is not the container that was dumped.`,
};
//# sourceMappingURL=memory.js.map
;// CONCATENATED MODULE: ./build/facts/memory-layout.js




/** Addresses, as prctl(2) names them for PR_SET_MM, by their places in /proc/PID/stat. */
const FIELDS = {
    startCode: 25,
    endCode: 26,
    startStack: 27,
    startData: 44,
    endData: 45,
    startBrk: 46,
    argStart: 47,
    argEnd: 48,
    envStart: 49,
    envEnd: 50,
};
/** Of numbers and pointers that the kernel gave to a program at its start. */
const memoryLayout = {
    name: 'memory-layout',
    policy: 'must',
    reads: 'where the kernel says that code, data, heap, stack, arguments and environment of each process begin and end, and its auxiliary vector (as a sum)',
    why: 'A heap that grows from elsewhere runs into other memory, and `ps` shows arguments that are none.',
    read: ({ processes }) => ofEach(processes, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        const places = Object.entries(FIELDS).map(([name, field]) => [name, BigInt(stat?.[field] ?? 0).toString(16)]);
        const auxv = (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)(`/proc/${outer}/auxv`))
            .digest('hex')
            .slice(0, 16);
        return { ...Object.fromEntries(places), auxv };
    }),
    ...unchangedOfEach('The layout of the memory'),
};
//# sourceMappingURL=memory-layout.js.map
;// CONCATENATED MODULE: ./build/facts/memory-map.js


/** Of a workload whose processes ask for no memory while they are looked at. */
const memoryMap = {
    name: 'memory-map',
    policy: 'must',
    reads: 'address, permissions, file and flags (madvise, mlock) of each mapping of each process, and whether it may have huge pages',
    why: 'Memory that became executable, or is no longer locked or kept from children, is not the same memory, even with the same content.',
    read: ({ processes }) => ofEach(processes, (outer) => [
        ...mappingsOf((0,host_process/* readOrNull */.di)(`/proc/${outer}/smaps`) ?? ''),
        `huge pages: ${(0,host_process/* statusField */.DX)(outer, 'THP_enabled') ?? 'unknown'}`,
    ]),
    ...unchangedOfEach('The memory map'),
};
/** What CRIU calls the memory of its parasite. */
const PARASITE = '/memfd:CRIUMFD (deleted)';
/** Ranges of memory of a process, as /proc/PID/maps has them, in which CRIU's parasite is. */
const parasitesOf = (pid) => ((0,host_process/* readOrNull */.di)(`/proc/${pid}/maps`) ?? '')
    .split('\n')
    .filter((line) => line.endsWith(PARASITE))
    .map((line) => line.split(' ', 1)[0]);
/**
 * Whether CRIU left its parasite mapped in some processes, and nothing else changed there: so it does where it is made to
 * fail (CRIU_FAULT).
 */
function isParasiteLeft({ name, before, after }) {
    if (name !== memoryMap.name || before === null || after === null)
        return false;
    const without = Object.entries(after).map(([pid, mappings]) => [pid, mappings.filter((mapping) => !mapping.includes(PARASITE))]);
    return memoryMap.compare(before, Object.fromEntries(without)) === null;
}
/**
 * Flags of proc(5) that are no property of a mapping: they repeat its permissions, change as it is used (`sd`), or with what
 * the kernel has promised of its memory (`ac`).
 */
const IMPLIED = new Set(['rd', 'wr', 'ex', 'sh', 'sd', 'ac']);
/**
 * `55d0c000-55d0d000 r-xp /bin/busybox at 00001000: mr mw me`. CRIU restores anonymous shared memory as a memfd: it is
 * called by the kernel's name.
 *
 * @param smaps as /proc/PID/smaps has it
 */
function mappingsOf(smaps) {
    const mappings = smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((text) => {
        const [, range, permissions, offset, path = ''] = text.match(/^([0-9a-f]+-[0-9a-f]+) (\S+) (\S+) \S+ \d+ *(.*)$/m) ?? [];
        if (range === undefined)
            return [];
        const flags = text
            .match(/^VmFlags: (.*?) *$/m)?.[1]
            ?.split(' ')
            .filter((flag) => !IMPLIED.has(flag)) ?? [];
        const name = path.replace(/^\/memfd:(?=\/dev\/zero )/, '');
        return [`${range} ${permissions} ${name || ANONYMOUS}: ${flags.join(' ')} at ${Number(`0x${offset}`)}`];
    });
    return joined(mappings);
}
const ANONYMOUS = 'anonymous';
/**
 * Neighbours that are alike are one, as the kernel joins them or not.
 *
 * @param mappings as {@link mappingsOf} has them; what is none stays as it is
 */
function joined(mappings) {
    const all = [];
    for (const mapping of mappings) {
        const [last, next] = [partsOf(all.at(-1)), partsOf(mapping)];
        const isNext = last !== null &&
            next !== null &&
            last.end === next.start &&
            last.what === next.what &&
            (next.isAnonymous || last.offset + size(last) === next.offset);
        if (isNext)
            all[all.length - 1] = `${last.start}-${next.end} ${last.what} at ${last.offset}`;
        else
            all.push(mapping);
    }
    return all;
}
function partsOf(mapping = '') {
    const [, start, end, what, offset] = mapping.match(/^([0-9a-f]+)-([0-9a-f]+) (.*) at (\d+)$/) ?? [];
    if (start === undefined || end === undefined || what === undefined)
        return null;
    return { start, end, what, offset: Number(offset), isAnonymous: what.split(' ')[1] === `${ANONYMOUS}:` };
}
function size({ start, end }) {
    return Number(`0x${end}`) - Number(`0x${start}`);
}
//# sourceMappingURL=memory-map.js.map
// EXTERNAL MODULE: ./build/host/observe.js
var observe = __webpack_require__(536);
;// CONCATENATED MODULE: ./build/facts/mounts.js


/**
 * `/dev tmpfs / rw,relatime rw,mode=755 on / of /dev shared with /dev`, sorted: ids, numbers of devices and order are other
 * ones after each restore. So the mount below it is called by its point, and a file system, or a group of mounts that share
 * what is mounted below them, by the point of the first of its mounts.
 */
const mounts = {
    name: 'mounts',
    policy: 'must',
    reads: 'mount point, type, the folder of the file system that is mounted there, options and propagation of each mount of the container, the mount that it lies on, and which mounts are of one file system',
    why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
    read: ({ pid }) => told((0,observe/* observeMounts */.B8)(pid)),
    ...(0,fact/* unchanged */.Cv)('The mounts'),
};
function told(seen) {
    const mounts = seen
        .map(({ point, type, root, options, superOptions, ...mount }) => ({
        ...mount,
        point,
        words: [point, type, root, options, superOptions].join(' '),
    }))
        .sort((a, b) => (a.words < b.words ? -1 : 1));
    const pointOf = (mount) => mount?.point ?? 'nothing';
    /** What it receives from a mount that is not the container's has no name here. */
    const named = (tag) => {
        const [kind = '', group] = tag.split(':');
        const first = mounts.find(({ tags }) => tags.includes(`shared:${group}`));
        return first === undefined || group === undefined ? kind : `${kind} with ${first.point}`;
    };
    return mounts
        .map(({ parent, device, tags, words }) => {
        const below = pointOf(mounts.find(({ id }) => id === parent));
        const first = pointOf(mounts.find((other) => other.device === device));
        return `${words} on ${below} of ${first} ${tags.map(named).join(' ') || 'private'}`;
    })
        .sort();
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/facts/network.js


const links = {
    name: 'links',
    policy: 'must',
    reads: 'name, MAC address, MTU, queue length, up or down, and IP addresses with scope and label of each link, loopback too',
    why: 'Everybody who talks with the container knows it by its addresses.',
    read: ({ view }) => view.links,
    ...(0,fact/* unchanged */.Cv)('The network links'),
};
const linkAttributes = {
    name: 'link-attributes',
    policy: 'must',
    reads: 'all else that `ip -details` says of each link (alias, group, flags such as PROMISC, sizes of offloading), its queueing discipline, its static multicast addresses',
    why: 'Who shaped or named a link, or listens on it for others, relies on that.',
    read: ({ view }) => view.linkAttributes,
    ...(0,fact/* unchanged */.Cv)('The attributes of the links'),
};
/** How much more or less than the host's clock an address may have lived: what is left is told in whole seconds. */
const ROUNDING_S = 2;
const addressLifetimes = {
    name: 'address-lifetimes',
    policy: 'must',
    reads: 'how long each address stays valid and preferred that does not stay for ever, one of them set before the dump',
    rule: 'less by no more than went by on the host',
    why: 'An address that ends too soon takes its connections with it.',
    read: ({ view, marks, clock }) => (marks.has('lifetime') ? { host: clock, left: view.lifetimes } : null),
    compare(before, after) {
        if (after === null)
            return 'The lifetimes of addresses cannot be read.';
        const elapsed = (0,fact/* longest */.xS)(before.host, after.host) / 1000 + ROUNDING_S;
        const wrong = Object.entries(before.left).find(([address, was]) => {
            const is = after.left[address];
            return is === undefined || was.some((left, index) => !within(left, is[index], elapsed));
        });
        const more = Object.keys(after.left).find((address) => before.left[address] === undefined);
        if (more !== undefined)
            return `The address ${more} was to stay for ever, and now ends.`;
        if (wrong === undefined)
            return null;
        const [address, left] = wrong;
        const now = after.left[address]?.join(' and ') ?? 'for ever, or not at all';
        return `The address ${address} had ${left.join(' and ')} s left, and now ${now}.`;
    },
    absence: 'This kernel took no address that ends.',
};
/** What is left of a time is no more than it was, and no less than what went by meanwhile explains. */
function within(before, after, elapsed) {
    return after <= before && after >= Math.max(0, before - elapsed);
}
const routes = {
    name: 'routes',
    policy: 'must',
    reads: 'the routes of IPv4 and IPv6 in all tables with all their attributes, some of them set before the dump',
    why: 'Without them the container is up and reaches nobody, or takes another way.',
    read: ({ view }) => view.routes,
    ...(0,fact/* unchanged */.Cv)('The routes'),
};
const rules = {
    name: 'rules',
    policy: 'must',
    reads: 'the rules by which IPv4 and IPv6 choose a table of routes (`ip rule`), some of them set before the dump',
    why: 'Without its rule a packet takes another way, often around a VPN.',
    read({ view, marks }) {
        if (!marks.has('rule'))
            return null;
        return {
            IPv4: readable(view.rules.IPv4, 'The rules of routing'),
            IPv6: marks.has('rule6') ? readable(view.rules.IPv6, 'The rules of routing of IPv6') : null,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The rules of routing'),
    absence: 'This kernel has no rules of routing.',
};
const neighbours = {
    name: 'neighbours',
    policy: 'must',
    reads: 'the permanent entries of the neighbour table, and those that the container answers for (`proxy`), some of them set before the dump',
    why: 'Who set one did so because the neighbour does not answer ARP.',
    read({ view, marks }) {
        if (!marks.has('neighbour'))
            return null;
        return {
            IPv4: readable(view.neighbours.IPv4, 'The permanent neighbours'),
            IPv6: marks.has('neighbour6') ? readable(view.neighbours.IPv6, 'The permanent neighbours of IPv6') : null,
            proxy: marks.has('proxy') ? readable(view.neighbours.proxy, 'The neighbours answered for') : null,
        };
    },
    ...(0,fact/* unchanged */.Cv)('The permanent neighbours'),
    absence: 'This kernel took no permanent neighbour.',
};
/** CRIU locks the network while it dumps: packets must pass again. */
const reachable = {
    name: 'reachable',
    policy: 'must',
    reads: 'whether the container answers a ping from the bridge',
    rule: 'it does, if it did',
    why: 'CRIU locks the network while it dumps, and must unlock it.',
    read: ({ view }) => view.reachable,
    compare: (before, after) => (after || !before ? null : 'The container does not answer a ping from the bridge.'),
    absence: 'Its config gives it no address on the bridge.',
};
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/facts/nftables.js


const nftables = {
    name: 'nftables',
    policy: 'must',
    reads: "the whole set of rules as nft lists it, each with its table and chain: iptables' own and others', one of them set before the dump",
    why: 'A rule more closes what was open, a rule less opens what was closed, and another priority lets it be overruled.',
    read: ({ view, marks }) => (marks.has('nft') ? parseRuleset(readable(view.ruleset, 'The rules of nftables')) : null),
    ...(0,fact/* unchanged */.Cv)('The rules of nftables'),
    absence: 'There is no nft here, or this kernel took no rule of it.',
};
/** A chain that CRIU's lock of the network leaves behind: it is asked, and says nothing. */
const IDLE = /: type \w+ hook \w+ (device .* )?priority [^;]+; policy accept;$/;
/**
 * `table ip filter chain INPUT: ip saddr 10.77.0.66 counter drop`, in the order of nft. Chains that let everything pass
 * are left out: they change nothing, and iptables makes them to look into them.
 *
 * @param listed `nft -s list ruleset`
 */
function parseRuleset(listed) {
    const path = [];
    const found = [];
    for (const line of listed.map((each) => each.trim())) {
        if (line === '}')
            path.pop();
        else if (line.endsWith('{'))
            path.push(line.slice(0, -1).trim());
        else if (line !== '')
            found.push(`${path.join(' ')}: ${line}`);
    }
    const lines = (chain) => found.filter((line) => line.startsWith(`${chain}: `)).length;
    return found.filter((line) => !IDLE.test(line) || lines(line.slice(0, line.indexOf(': '))) > 1);
}
//# sourceMappingURL=nftables.js.map
;// CONCATENATED MODULE: ./build/facts/open-files.js





/**
 * `3: /run/witness/question flags 0100002 at 0, of 0:0 with 644, on /run`, for each descriptor. A pipe or a socket has no name that
 * outlives a dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
const openFiles = {
    name: 'open-files',
    policy: 'must',
    reads: 'number, target, flags and offset of each open descriptor, owner and mode of what it leads to, mount that it was opened on, of a timer its clock, its flags and its interval, of a signalfd its signals, of an epoll and an inotify what they watch for what; pipes and sockets by who shares them',
    why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
    async read({ processes, patienceMs }) {
        const names = new Map();
        const points = mountPoints(processes.map(({ outer }) => outer));
        const values = [];
        for (const process of processes) {
            let lines = [];
            const look = () => {
                lines = (0,host_process/* openFiles */.Km)(process.outer)
                    .sort((a, b) => a.fd - b.fd)
                    .map(({ fd, target }) => {
                    const anonymous = /^(\w+):\[\d+\]$/.exec(target);
                    const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
                    if (anonymous)
                        names.set(target, name);
                    return `${fd}: ${name} ${details(process.outer, fd, points)}`;
                });
            };
            if (!(await atRest(process.outer, look, patienceMs))) {
                throw new errors/* StageError */.Zu('state', `Process ${process.pid} did not come to rest within ${patienceMs / 1000} s.`);
            }
            values.push([String(process.pid), lines]);
        }
        return grouped(values);
    },
    ...unchangedOfEach('The open files'),
};
/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid, fd, points) {
    const info = (0,host_process/* readOrNull */.di)(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const field = (name) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
    const { size = 0, uid, gid, mode = 0 } = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false }) ?? {};
    const offset = size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
    const point = points.get(field('mnt_id') ?? '');
    const mount = point === undefined ? '' : `, on ${point}`;
    return `flags ${field('flags')} at ${offset}, of ${uid}:${gid} with ${(mode & 0o7777).toString(8)}${mount}${special(info)}`;
}
/** What the kernel tells of a timerfd, a signalfd, an epoll and an inotify, but for what goes on by itself. */
function special(info) {
    const field = (name) => info.match(new RegExp(`^${name}:\\s*(.+)$`, 'm'))?.[1];
    const signals = field('sigmask');
    if (signals !== undefined)
        return `, for signals ${signals}`;
    const watched = [...info.matchAll(/^tfd:\s*(\d+) events:\s*(\w+) data:\s*(\w+)/gm)]
        .map(([, fd, events, data]) => `${fd} for ${events} as ${data}`)
        .sort();
    for (const [, watch, mask] of info.matchAll(/^inotify wd:(\w+) .*\bmask:(\w+)/gm))
        watched.push(`${watch} for ${mask}`);
    if (watched.length > 0)
        return `, watches ${watched.join(' and ')}`;
    const clock = field('clockid');
    if (clock === undefined)
        return '';
    return `, of clock ${clock} set with ${field('settime flags')}, interval ${field('it_interval')}`;
}
/** Of each mount that one of the processes sees, by its number, which is another after a restore. */
function mountPoints(pids) {
    return new Map(pids.flatMap(observe/* observeMounts */.B8).map(({ id, point }) => [id, point]));
}
//# sourceMappingURL=open-files.js.map
;// CONCATENATED MODULE: ./build/facts/pending-signals.js



/** Two blocked signals of one kind, with a value each, that must come in order. */
const pendingSignals = {
    name: 'pending-signals',
    policy: 'must',
    reads: 'two blocked signals of one kind, with a value each, and who sent them (as a sum)',
    rule: 'both arrive, in order',
    why: 'A signal that is lost is an event that never was.',
    read: ({ held }) => held.pendingSignals,
    compare: (before, after) => after === null
        ? 'The pending signals are gone.'
        : first(arrived('the first pending signal', before.first, after.first), arrived('the second pending signal', before.second, after.second), (0,fact/* unchanged */.Cv)('What comes along with the pending signals').compare(before.origins, after.origins)),
};
const asBefore = unchangedOfEach('A signal that waits').compare;
/** What has been sent by somebody: timers, and the kernel of itself, send anew all the time. */
const queuedSignals = {
    name: 'queued-signals',
    policy: 'must',
    reads: 'each signal that was sent to a thread or its process and waits: number, code, and all that came along with it (as a sum); before the container is asked, and after',
    rule: 'what was left is found, in order',
    why: 'Who sent a signal, and with what, is all that its receiver has to go by.',
    read({ processes, still }) {
        const of = (all) => ofEachThread(known(processes, all), (outer) => (all.get(outer) ?? []).map(({ signal, code, content }) => `${signal} by ${code}: ${content}`).join(', '));
        return { found: of(still.signals.found), left: of(still.signals.left) };
    },
    compare: (before, after) => asBefore(before.left, after?.found ?? null),
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
/** The kernel gives a pipe 16 pages, unless it is asked for more or fewer. */
const sizedPipe = {
    name: 'sized-pipe',
    policy: 'must',
    reads: 'size of a pipe that is no default, how many bytes wait in it, and what they are',
    rule: 'the same; what lay in it arrives',
    why: 'A pipe that takes less than it did makes a program wait that never waited.',
    read: ({ held }) => held.sizedPipe,
    compare(before, after) {
        if (after === null)
            return 'The pipe is gone.';
        return first((0,fact/* unchanged */.Cv)('The size of a pipe').compare(before.size, after.size), (0,fact/* unchanged */.Cv)('What waits in a pipe, in bytes,').compare(before.waiting, after.waiting), arrived('the pipe', before.content, after.content));
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
    ...(0,fact/* unchanged */.Cv)('The capabilities'),
};
/** Of a process that set it, and of a thread that did not. */
const noNewPrivs = {
    name: 'no-new-privs',
    policy: 'must',
    reads: 'no_new_privs of a process that set it, and of a thread that did not',
    why: 'Without it a setuid program leads out of the confinement.',
    read: ({ held }) => held.noNewPrivs ?? null,
    ...(0,fact/* unchanged */.Cv)('no_new_privs'),
};
/** A filter that makes one system call fail, with an error of its own. */
const seccomp = {
    name: 'seccomp',
    policy: 'must',
    reads: 'a system call that a filter refuses, and one that it does not',
    why: 'A filter that is gone confines nothing.',
    read: ({ held }) => held.seccomp ?? null,
    ...(0,fact/* unchanged */.Cv)('The seccomp filter'),
};
/** The partner of the keeper may make no folder. */
const landlock = {
    name: 'landlock',
    policy: 'must',
    reads: 'the error of making a folder, which a Landlock ruleset refuses',
    why: 'A sandbox that a program built for itself, and that is gone, keeps nobody in.',
    read: ({ held }) => (held.landlock === undefined || held.landlock < 0 ? null : held.landlock),
    ...(0,fact/* unchanged */.Cv)('What the Landlock ruleset refuses'),
    absence: 'This kernel has no Landlock.',
};
/** Memory-Deny-Write-Execute, which systemd asks for by MemoryDenyWriteExecute=. */
const mdwe = {
    name: 'mdwe',
    policy: 'must',
    reads: 'whether a process may make its memory executable (PR_GET_MDWE)',
    why: 'Who breaks into a program that may can run what he has written there.',
    read: ({ held }) => (held.mdwe === undefined || held.mdwe < 0 ? null : held.mdwe),
    ...(0,fact/* unchanged */.Cv)('The ban of executable memory'),
    absence: 'This kernel has no such ban; or it is arm64, where CRIU can dump no process that has it.',
};
const sessionKey = {
    name: 'session-key',
    policy: 'must',
    reads: 'a random secret that only the session keyring of a process holds',
    why: 'Programs keep passwords and tickets there, and must not get the keyring of the user who restores instead.',
    read: ({ held }) => held.sessionKey ?? null,
    ...(0,fact/* unchanged */.Cv)('The secret in the session keyring'),
    absence: 'The container may have no keys.',
};
//# sourceMappingURL=privileges.js.map
;// CONCATENATED MODULE: ./build/facts/process-settings.js



const personality = {
    name: 'personality',
    policy: 'must',
    reads: 'the execution domain of each thread (personality), such as that its addresses are not random',
    why: 'What a program starts inherits it, and old programs do not run without it.',
    read: ({ processes }) => ofEachThread(processes, (outer) => (0,host_process/* readOrNull */.di)(`/proc/${outer}/personality`)?.trim() ?? null),
    ...unchangedOfEach('The personality'),
};
const coredumpFilter = {
    name: 'coredump-filter',
    policy: 'must',
    reads: 'which kinds of memory a core dump of each process would have',
    why: 'A process that keeps its secrets out of core dumps writes them to a disk after the restore.',
    read: ({ processes }) => ofEach(processes, (outer) => (0,host_process/* readOrNull */.di)(`/proc/${outer}/coredump_filter`)?.trim() ?? null),
    ...unchangedOfEach('The filter of core dumps'),
};
/** What only the process itself can ask for: prctl(2). */
const processSettings = {
    name: 'process-settings',
    policy: 'must',
    reads: "the signal of its parent's death and dumpable of one process, and whether another adopts orphans",
    why: 'A service manager without its orphans loses sight of its services.',
    read: ({ held }) => held.processSettings ?? null,
    ...(0,fact/* unchanged */.Cv)('The settings of a process'),
};
const ioPriority = {
    name: 'io-priority',
    policy: 'must',
    reads: 'the I/O priority of two processes, as ioprio_get has it',
    why: 'A backup that was to read when nobody else does gets in the way of all.',
    read: ({ held }) => held.ioPriority ?? null,
    ...(0,fact/* unchanged */.Cv)('The I/O priority'),
};
/** Of all memory of a process, and of one area. */
const memoryPolicy = {
    name: 'memory-policy',
    policy: 'must',
    reads: 'the NUMA policy of a process and that of an area of memory',
    why: 'A database that placed its memory with care slows down on another node.',
    read: ({ held }) => (held.memoryPolicy.task < 0 ? null : held.memoryPolicy),
    ...(0,fact/* unchanged */.Cv)('The memory policy'),
    absence: 'This kernel has no NUMA.',
};
/** By kcmp(2). */
const sharedTables = {
    name: 'shared-tables',
    policy: 'must',
    reads: 'whether a thread shares descriptors, folder, signal handlers and semaphores, and another process descriptors',
    why: 'What one of them opens, the other cannot use any more.',
    read: ({ held }) => (held.sharing.filesOfThread < 0 ? null : held.sharing),
    ...(0,fact/* unchanged */.Cv)('What is shared'),
    absence: 'This kernel does not tell what is shared.',
};
//# sourceMappingURL=process-settings.js.map
;// CONCATENATED MODULE: ./build/facts/rlimits.js


/** Soft and hard limits by their names in /proc/PID/limits. The config of the container sets one. */
const rlimits = {
    name: 'rlimits',
    policy: 'must',
    reads: 'the soft and hard resource limits of each process',
    why: 'A server that may open fewer files than before fails under load, long after the restore.',
    read: ({ processes }) => ofEach(processes, (outer) => parseLimits((0,host_process/* readOrNull */.di)(`/proc/${outer}/limits`) ?? '')),
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
    reads: 'niceness, scheduling policy and priority, and oom_score_adj of each thread',
    why: 'It decides who runs first, and who is killed first when memory is short.',
    read: ({ processes }) => ofEachThread(processes, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        return {
            nice: Number(stat?.[18]),
            policy: Number(stat?.[40]),
            realtimePriority: Number(stat?.[39]),
            oomScoreAdj: Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/oom_score_adj`)),
        };
    }),
    ...unchangedOfEach('The scheduling'),
};
const timerSlack = {
    name: 'timer-slack',
    policy: 'must',
    reads: 'the nanoseconds by which the sleeps of each thread may be longer than it asked for',
    why: 'A player or a control loop that asked for exact sleeps stutters.',
    read: ({ processes }) => ofEachThread(processes, (outer) => Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/timerslack_ns`))),
    ...unchangedOfEach('The timer slack'),
};
/** Told as `all` where a thread may run on all that its cgroup has: what that is, is the fact `cpus`. */
const affinity = {
    name: 'affinity',
    policy: 'must',
    reads: "the processors that each thread is kept to (sched_setaffinity), of its cgroup's",
    why: 'Threads that were kept apart disturb each other when they meet on one processor.',
    read({ pid, cgroup, processes }) {
        const file = cgroup === 'v1' ? 'cpuset.effective_cpus' : 'cpuset.cpus.effective';
        const folder = cgroup_folder_cgroupFolder(pid, cgroup, 'cpuset');
        const all = folder === null ? null : (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file))?.trim();
        return ofEachThread(processes, (outer) => {
            const cpus = (0,host_process/* statusField */.DX)(outer, 'Cpus_allowed_list') ?? '';
            return cpus === all ? 'all' : cpus;
        });
    },
    ...unchangedOfEach('The affinity'),
};
/** It has no use but between sessions, each of which has its own. */
const autogroup = {
    name: 'autogroup',
    policy: 'must',
    reads: "niceness of each process's autogroup, which is that of its session",
    why: 'Between sessions it is this niceness that counts, not that of the processes.',
    read({ processes }) {
        const values = ofEachThread(processes, (outer) => Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/autogroup`)?.match(/nice (-?\d+)/)?.[1] ?? Number.NaN));
        return Object.values(values).some(Number.isNaN) ? null : values;
    },
    ...unchangedOfEach('The niceness of the autogroup'),
    absence: 'This kernel groups no processes by their session.',
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
        return (0,fact/* unchanged */.Cv)('The shared memory').compare({ ...before, answers: before.answers + 1 }, after);
    },
};
/** CRIU makes such memory anew, as a memfd. */
const sharedMappings = {
    name: 'shared-mappings',
    policy: 'must',
    reads: 'permissions, owner, size and seals of the memory of no file that each process has mapped and others may share',
    why: 'Who gets at it may read and resize it, if its permissions and seals let him.',
    read: ({ processes, still }) => ofEach(known(processes, still.now.threads), (outer) => {
        // That CRIU left its parasite is for the fact of the memory map to say.
        const parasites = parasitesOf(outer);
        return still.now.mappings
            .filter(({ process, mapping }) => process === outer && !parasites.includes(mapping))
            .map(({ mapping, mode, uid, gid, size, seals }) => `${mapping} ${mode.toString(8)} of ${uid}:${gid}, ${size} bytes, seals ${seals}`)
            .join('; ');
    }),
    ...unchangedOfEach('The shared memory'),
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
;// CONCATENATED MODULE: ./build/facts/signals.js


/** Whoever never waits is read as it is. */
const REST_MS = 200;
/** Masks as /proc has them, of 64 signals each. */
const signalMasks = {
    name: 'signal-masks',
    policy: 'must',
    reads: 'the signals that each thread blocks, ignores and has a handler for',
    why: 'A signal that is ignored, blocked or has no handler any more stops, kills or reloads nobody, or the wrong one.',
    async read({ processes }) {
        const masks = new Map();
        const look = (outer) => masks.set(outer, (0,host_process/* statusFields */.iN)(outer, ['SigBlk', 'SigIgn', 'SigCgt']));
        for (const { outer } of processes.flatMap(({ threads }) => threads)) {
            if (!(await atRest(outer, () => look(outer), REST_MS)))
                look(outer);
        }
        return ofEachThread(processes, (outer) => masks.get(outer) ?? {});
    },
    ...unchangedOfEach('A mask of signals'),
};
const states = {
    name: 'states',
    policy: 'must',
    reads: 'whether each thread is stopped by a signal, or traced by a debugger',
    why: 'A process that stays stopped does nothing, and one that a tracer still holds stops at any signal.',
    read: ({ processes }) => ofEachThread(processes, stateOf),
    ...unchangedOfEach('The state'),
};
function stateOf(outer) {
    return {
        isStopped: /^[Tt]/.test((0,host_process/* statusField */.DX)(outer, 'State') ?? ''),
        tracer: Number((0,host_process/* statusField */.DX)(outer, 'TracerPid')),
    };
}
//# sourceMappingURL=signals.js.map
;// CONCATENATED MODULE: ./build/facts/sockets.js


const sockets = {
    name: 'sockets',
    policy: 'must',
    reads: 'the sockets of UDP, raw and packet sockets, and those of TCP that listen, with address and backlog; Unix sockets with a name that are not connected, those that listen with their backlog',
    why: 'A socket more is an open door; without its own a server hears nobody.',
    read: ({ view }) => parseSockets(readable(view.sockets, 'The sockets')),
    ...(0,fact/* unchanged */.Cv)('The sockets'),
};
/**
 * `tcp LISTEN 127.0.0.1:7777 backlog 7`, `udp UNCONN 127.0.0.1:7777`, `u_str LISTEN /run/a backlog 5`, sorted. What is
 * connected comes and goes, of Unix what has no name, too: questions are asked meanwhile, and systemctl connects for each.
 *
 * @param listed by `ss -H -n -a -0 -t -u -w -x`: kind, state, the two queues, of a listener how full it is and its backlog,
 * and both addresses
 */
function parseSockets(listed) {
    return listed
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([kind = '', state = '', , send, ...ends]) => {
        const isUnix = kind.startsWith('u_');
        const [local = '', ...peer] = isUnix ? [unixName(ends.join(' '))] : ends;
        if (state === 'LISTEN')
            return [`${kind} ${state} ${local} backlog ${send}`];
        if (kind === 'tcp' || (isUnix && (state === 'ESTAB' || local === '*')))
            return [];
        return [[kind, state, local, ...peer].join(' ')];
    })
        .sort();
}
/** @param ends name and inode of a Unix socket and of its peer: `/run/a 123 * 0`. The inodes are new after a restore. */
function unixName(ends) {
    return ends.match(/^(.*) \d+ \S.* \d+$/)?.[1] ?? '*';
}
//# sourceMappingURL=sockets.js.map
;// CONCATENATED MODULE: ./build/facts/still.js


const registers = {
    name: 'registers',
    policy: 'must',
    reads: 'the registers of each thread, as far as a question to the container leaves them as they are',
    why: 'A program whose register changed goes on somewhere else, or with another value.',
    read: ({ processes, still }) => ofEachThread(known(processes, still.registers), (outer) => still.registers.get(outer) ?? {}),
    ...unchangedAsFarAs('A register'),
};
/** Of one process nothing is as it is by default. */
const floatingPoint = {
    name: 'floating-point',
    policy: 'must',
    reads: 'what each thread computes with apart from whole numbers (x87, SSE, AVX, AVX-512, how they round), as far as a question leaves it',
    why: 'A computation that was under way comes to another result, and nobody hears of it.',
    read: ({ processes, still }) => ofEachThread(known(processes, still.floating), (outer) => still.floating.get(outer) ?? {}),
    ...unchangedAsFarAs('The floating-point state'),
};
/** Pages are told in blocks. */
const BLOCK = 64 * 4096;
const still_PAGE = 4096;
/** `{ '4': { '7ffd90900000': '-- 1f3a30… ++ …' } }`: sums of the pieces of each page of a block, `++` of one that came or went. */
const memoryContent = {
    name: 'memory-content',
    policy: 'must',
    reads: `a sum of each ${PIECE} bytes of private memory of each process (code that was written to, data, heap, stack), as far as a question leaves them`,
    why: 'A page that is lost or of another time is noticed by nobody until somebody reads it.',
    read: ({ processes, still }) => ofEach(known(processes, still.pages), (outer) => blocks(still.pages.get(outer) ?? new Map())),
    rule: 'the same for each process',
    compare(before, after) {
        if (after === null)
            return 'The memory of the processes could not be read.';
        const now = processes_byPid(after);
        for (const [pid, was] of processes_byPid(before)) {
            const is = now.get(pid);
            if (is === undefined)
                continue;
            for (const block of new Set([...Object.keys(was), ...Object.keys(is)])) {
                const [before = [], after = []] = [was, is].map((each) => each[block]?.split(' '));
                for (let index = 0; index < Math.max(before.length, after.length); index++) {
                    const changed = changedAt(before[index] ?? NONE, after[index] ?? NONE);
                    if (changed === null)
                        continue;
                    const address = (Number(`0x${block}`) + index * still_PAGE + changed).toString(16);
                    return `Memory of process ${pid} changed, at ${address}.`;
                }
            }
        }
        return null;
    },
};
const MOVES = '++';
const NONE = '--';
/** Where a page is another, in bytes from its beginning; null when nothing of it can be told apart. */
function changedAt(was, is) {
    if ([was, is].includes(MOVES))
        return null;
    if (was === NONE)
        return is === NONE ? null : 0;
    // What changes may be zeros now.
    if (is === NONE)
        return was.includes(CHANGED) ? null : 0;
    for (let at = 0; at < was.length; at += DIGITS) {
        const [one, other] = [was, is].map((sums) => sums.slice(at, at + DIGITS));
        if (one !== other && one !== CHANGED && other !== CHANGED)
            return (at / DIGITS) * PIECE;
    }
    return null;
}
function blocks(pages) {
    const found = new Map();
    for (const [address, sum] of pages) {
        const block = Math.floor(address / BLOCK) * BLOCK;
        const sums = found.get(block) ?? Array.from({ length: BLOCK / still_PAGE }, () => NONE);
        sums[(address - block) / still_PAGE] = sum ?? MOVES;
        found.set(block, sums);
    }
    return Object.fromEntries([...found].map(([block, sums]) => [block.toString(16), sums.join(' ').replace(/( --)+$/, '')]));
}
/** What could be compared of each thread must be the same; what moved by itself is in one of them alone. */
function unchangedAsFarAs(what) {
    return {
        rule: 'the same for each thread',
        compare(before, after) {
            if (after === null)
                return `${what} of the threads could not be read.`;
            const now = processes_byPid(after);
            for (const [thread, was] of processes_byPid(before)) {
                const is = (now.get(thread) ?? {});
                for (const [name, value] of Object.entries(was)) {
                    if (is[name] === undefined || is[name] === value)
                        continue;
                    return `${what} of thread ${thread} changed: ${name} from ${value} to ${is[name]}.`;
                }
            }
            return null;
        },
    };
}
//# sourceMappingURL=still.js.map
;// CONCATENATED MODULE: ./build/facts/sysctls.js


const among = (names, { view }) => Object.fromEntries(Object.entries(view.sysctls).filter(([path]) => path in names));
const interfaceSysctls = {
    name: 'interface-sysctls',
    policy: 'must',
    reads: `sysctls of eth0 and of the whole network, set to no default: ${Object.keys(INTERFACE_SYSCTLS).join(', ')}`,
    why: 'They decide which packets a container takes and passes on.',
    read: (subject) => among(INTERFACE_SYSCTLS, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the network interfaces'),
};
const protocolSysctls = {
    name: 'protocol-sysctls',
    policy: 'must',
    reads: `sysctls of sockets, set to no default: ${Object.keys(PROTOCOL_SYSCTLS).join(', ')}`,
    why: 'A server that was tuned by them, or that may bind a low port, works otherwise without.',
    read: (subject) => among(PROTOCOL_SYSCTLS, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the protocols'),
};
const ipcSysctls = {
    name: 'ipc-sysctls',
    policy: 'must',
    reads: `sysctls of the IPC namespace, set to no default: ${Object.keys(marks_IPC_SYSCTLS).join(', ')}`,
    why: 'Databases ask for more shared memory and semaphores than the defaults allow.',
    read: (subject) => among(marks_IPC_SYSCTLS, subject),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the IPC namespace'),
};
/** A value that changes by itself, and the key by which clients are known. */
const sysctls_UNSTEADY = /^net\/(netfilter\/nf_conntrack_count|ipv4\/tcp_fastopen_key)$/;
/** Of hundreds only those that somebody has set: the rest is as the kernel makes it. */
const networkSysctls = {
    name: 'network-sysctls',
    policy: 'must',
    reads: `all other sysctls of the network namespace, as far as they are not what the sandbox's has; some are set to no default: ${Object.keys(NETWORK_SYSCTLS).join(', ')}`,
    why: 'Who changed one did so because the default does not do.',
    read: ({ view }) => Object.fromEntries(Object.entries(view.networkSysctls).filter(([path]) => !(path in INTERFACE_SYSCTLS || path in PROTOCOL_SYSCTLS || sysctls_UNSTEADY.test(path)))),
    ...(0,fact/* unchanged */.Cv)('The sysctls of the network'),
};
//# sourceMappingURL=sysctls.js.map
;// CONCATENATED MODULE: ./build/facts/system-v-ipc.js



/** A shared memory segment, semaphores, and a message queue that a message lies in. */
const systemVIpc = {
    name: 'system-v-ipc',
    policy: 'must',
    reads: 'a shared memory segment, two semaphores, and a message that lies in a queue',
    rule: 'the same; the message arrives',
    why: 'Databases keep their buffers and locks in them.',
    read: ({ held }) => held.systemVIpc,
    compare(before, after) {
        if (after === null)
            return 'The System V objects are gone.';
        const rest = { message: null, queueBytes: null };
        return first(arrived('the message queue', before.message, after.message), (0,fact/* unchanged */.Cv)('System V IPC').compare({ ...before, ...rest }, { ...after, ...rest }));
    },
};
/** Of the queue that the message lies in. */
const messageQueueSize = {
    name: 'message-queue-size',
    policy: 'must',
    reads: 'how many bytes may lie in a System V message queue (msg_qbytes)',
    why: 'Who writes to a queue that takes less waits, where it did not.',
    read: ({ held }) => held.systemVIpc.queueBytes,
    ...(0,fact/* unchanged */.Cv)('The size of the message queue'),
};
/** All there are, whoever made them. */
const systemVObjects = {
    name: 'system-v-objects',
    policy: 'must',
    reads: "the IPC namespace's shared memory segments, semaphores and message queues: key, id, permissions, size, owner and creator of each",
    why: 'Programs find each other by these keys; one too many is found by others.',
    read: ({ view }) => Object.assign({}, ...SYSTEM_V_KINDS.map((kind) => parseSystemV(kind, view.systemV[kind]))),
    ...(0,fact/* unchanged */.Cv)('The System V objects'),
};
/** Who used an object last, when, and how far it is in use. */
const system_v_ipc_UNSTEADY = /^(.*time|.*pid|cbytes|qnum|nattch|rss|swap)$/;
/**
 * By kind, key and id: `{ 'sem:1801807216:0': { perms: '600', nsems: '2', … } }`.
 *
 * @param table of /proc/sysvipc, its head first
 */
function parseSystemV(kind, [head = '', ...table]) {
    const [, , ...names] = head.trim().split(/\s+/);
    return Object.fromEntries(table
        .map((line) => {
        const [key, id, ...values] = line.trim().split(/\s+/);
        const columns = names.map((name, index) => [name, values[index] ?? '']);
        return [`${kind}:${key}:${id}`, Object.fromEntries(columns.filter(([name]) => !system_v_ipc_UNSTEADY.test(name)))];
    })
        .sort(([one], [other]) => one.localeCompare(other)));
}
//# sourceMappingURL=system-v-ipc.js.map
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
        return first(arrived('a pending signal of the second thread', before.signal, after.signal), (0,fact/* unchanged */.Cv)('The second thread').compare({ ...before, answers: before.answers + 1, signal: null }, { ...after, signal: null }));
    },
};
//# sourceMappingURL=threads.js.map
;// CONCATENATED MODULE: ./build/facts/threads-asked.js

const threadSettings = {
    name: 'thread-settings',
    policy: 'must',
    reads: "of each thread where the kernel finds its restartable sequence, its robust futexes, its filters of system calls, which memory, descriptors, folders and signal actions it shares with whom, its other stack for signals and what to clear at its end, the signal of its parent's death and its securebits; of each process whether it adopts orphans and may be dumped, where its heap ends, and the intervals of its timers",
    why: 'What a thread agreed upon with the kernel is first missed when a lock is never released, or a signal ends it.',
    read: ({ processes, still }) => ofEachThread(known(processes, still.now.threads), (outer) => {
        const { registers, floating, actions, signals, signalsOfProcess, ...settings } = still.now.threads.get(outer) ?? {};
        return settings;
    }),
    ...unchangedOfEach('A setting'),
};
/** On the rest nothing is done but what is done by default. */
const signalActions = {
    name: 'signal-actions',
    policy: 'must',
    reads: 'handler, flags, mask and restorer of each signal of each process',
    why: 'A handler that runs without its flags, its stack or its mask breaks what it interrupts.',
    read({ processes, still }) {
        const all = ofEach(known(processes, still.now.threads), (outer) => still.now.threads.get(outer)?.actions ?? null);
        return Object.values(all).includes(null) ? null : all;
    },
    ...unchangedOfEach('What is done on a signal'),
    absence: 'Only on x86-64 a thread can be made to ask for it.',
};
//# sourceMappingURL=threads-asked.js.map
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
;// CONCATENATED MODULE: ./build/facts/timers.js


/** `0: signal 41/00000000c0ffee00, signal/pid.4, clock 1`, as /proc/PID/timers has each timer of timer_create(2). */
const timers = {
    name: 'timers',
    policy: 'must',
    reads: 'number, signal with its value, receiver and clock of each POSIX timer of each process',
    why: 'A timer of another clock, or whose signal goes to another thread, is another timer.',
    read({ processes }) {
        const all = ofEach(processes, (outer) => timersOf((0,host_process/* readOrNull */.di)(`/proc/${outer}/timers`)));
        return Object.values(all).includes(null) ? null : all;
    },
    ...unchangedOfEach('The POSIX timers'),
    absence: 'This kernel does not list timers.',
};
/** Pids in it are those of whoever reads. */
function timersOf(listed) {
    return (listed
        ?.split(/^(?=ID: )/m)
        .filter((timer) => timer !== '')
        .map((timer) => {
        const [, id, signal, notify, receiver, clock] = timer.match(/^ID: (\d+)\nsignal: (\S+)\nnotify: (\w+\/\w+)\.(\d+)\nClockID: (-?\d+)/) ?? [];
        return `${id}: signal ${signal}, ${notify}.${(0,host_process/* innermostPid */.B4)(Number(receiver))}, clock ${clock}`;
    })
        .join('; ') ?? null);
}
//# sourceMappingURL=timers.js.map
;// CONCATENATED MODULE: ./build/facts/tmpfs.js

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
const tmpfs = {
    name: 'tmpfs',
    policy: 'must',
    reads: 'a random number in a file of a tmpfs',
    why: 'A tmpfs is on no disk: CRIU has to carry its files.',
    read: ({ witness }) => witness.read('kept'),
    ...(0,fact/* unchanged */.Cv)('The file on the tmpfs'),
};
/** It belongs to `trusted`, which every kernel keeps on a tmpfs; where that is for root of the host alone, to `user`. */
const extendedAttribute = {
    name: 'extended-attribute',
    policy: 'must',
    reads: 'a random extended attribute of a file on a tmpfs',
    why: 'Capabilities of files, labels and what overlays hide are kept in them.',
    read: ({ held }) => held.extendedAttribute ?? null,
    ...(0,fact/* unchanged */.Cv)('The extended attribute'),
    absence: 'Before Linux 6.6 a tmpfs has none that root of this container may set.',
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


/** CRIU reads and sets one clock after the other, and writes to its log in between: a busy host may let it wait there. */
const BETWEEN_S = 0.5;
/** Less is how the two clocks of the host are read. */
const SLEEP_S = 0.2;
/** Of sums of floating-point numbers. */
const uptime_ROUNDING_S = 0.001;
const uptime = {
    name: 'uptime',
    policy: 'must',
    reads: "the host's uptime, and the container's, by the offset of its time namespace",
    rule: "has not gone back, and has gone on by no more than the host's; CLOCK_MONOTONIC with it",
    why: 'Timers and caches count on a clock that never goes back, and does not leap.',
    read({ pid }) {
        const host = Number((0,host_process/* readOrNull */.di)('/proc/uptime')?.split(' ')[0]);
        const aheadOnHost = host - (0,fact/* hostClock */.j0)() / 1000;
        const offsets = (0,host_process/* readOrNull */.di)(`/proc/${pid}/timens_offsets`);
        const offset = (clock) => {
            const [, whole, nano] = offsets?.match(new RegExp(`^${clock}\\s+(-?\\d+)\\s+(\\d+)`, 'm')) ?? [];
            return Number(whole) + Number(nano) / 1e9;
        };
        if (offsets === null)
            return null;
        const boottime = offset('boottime');
        return { inside: host + boottime, host, ahead: boottime - offset('monotonic'), aheadOnHost };
    },
    compare(before, after) {
        if (after === null)
            return 'The uptime cannot be read.';
        const passed = after.inside - before.inside;
        if (!(passed >= 0))
            return `The uptime was ${before.inside} s before the dump and is ${after.inside} s.`;
        const moved = after.ahead - before.ahead;
        const slept = Math.abs(after.aheadOnHost - before.aheadOnHost) > SLEEP_S;
        if (!slept && !(Math.abs(moved) <= BETWEEN_S)) {
            return `CLOCK_BOOTTIME is ahead of CLOCK_MONOTONIC by ${Math.round(1000 * moved)} ms more than before the dump.`;
        }
        const most = after.host - before.host;
        return passed <= most + uptime_ROUNDING_S
            ? null
            : `The uptime went on by ${passed} s, while ${most} s went by on the host.`;
    },
    absence: 'This kernel has no time namespaces.',
};
//# sourceMappingURL=uptime.js.map
;// CONCATENATED MODULE: ./build/facts/volume.js
/** A folder of the host that is mounted in the container, which keeps a file of it open. */
const volume = {
    name: 'volume',
    policy: 'must',
    reads: 'the number that the witness wrote last into a file on a volume, as it is read outside, and whether it sees there what was written outside',
    rule: 'it is the number of the last answer, and seen',
    why: 'A database on a volume must go on writing into the files that its host backs up.',
    read: ({ onVolume }) => onVolume,
    compare(_before, after) {
        if (after === null || after.written !== after.answered)
            return `The container answered with number ${after?.answered}, and the volume has ${after?.written ?? 'none'}.`;
        return after.isSeen ? null : 'The container does not see what is written into the volume outside of it.';
    },
};
//# sourceMappingURL=volume.js.map
// EXTERNAL MODULE: ./build/lxc/config-file.js
var config_file = __webpack_require__(4554);
;// CONCATENATED MODULE: ./build/facts/volumes.js




/** What a restore makes anew, or whose inodes are numbered anew: those of lxcfs, with each start of it. */
const NO_FILES = /^(proc|cgroup2?|nsfs|devpts|autofs|fuse.*)$/;
/** `{ '/volume': 'inode 1077 of 254:0' }`: by its path alone another folder could have taken its place. */
const volumes = {
    name: 'volumes',
    policy: 'must',
    reads: 'which folder or file of the host lies behind the root and each volume (bind mount) of the container, by inode',
    why: 'What the container wrote there is in that folder; in another of the same name nothing of it is.',
    read({ pid }) {
        const mounts = (0,observe/* observeMounts */.B8)(pid).map((mount) => ({ ...mount, point: (0,config_file/* decodeField */.RC)(mount.point) }));
        const whole = new Set(mounts.filter(({ root }) => root === '/').map(({ device }) => device));
        const parts = mounts.filter(({ type, device }) => !NO_FILES.test(type) && !whole.has(device));
        return Object.fromEntries(parts
            .map(({ point, device }) => [point, (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* statusInside */.jo)(`/proc/${pid}/root`, point).ino), device])
            .map(([point, inode, device]) => [point, inode === null ? 'hidden' : `inode ${inode} of ${device}`])
            .sort());
    },
    ...(0,fact/* unchanged */.Cv)('What lies behind a volume'),
};
//# sourceMappingURL=volumes.js.map
;// CONCATENATED MODULE: ./build/facts/catalogue.js

















































/** What the witness proves. */
const catalogue_WITNESS = [
    memory,
    counter,
    pipe,
    deletedFile,
    tmpfs,
    signal,
    timer,
    volume,
];
/** What the keeper proves, which stands beside the witness. */
const KEEPER = [
    largeMemory,
    sharedMemory,
    threads,
    files,
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
    landlock,
    mdwe,
    sessionKey,
    processSettings,
    ioPriority,
    memoryPolicy,
    sharedTables,
    systemVIpc,
    messageQueueSize,
    sizedPipe,
    extendedAttribute,
    clocks,
];
/** What holds whatever runs in the container. */
const CONTAINER = [
    uptime,
    environment,
    scheduling,
    timerSlack,
    affinity,
    autogroup,
    personality,
    coredumpFilter,
    states,
    rlimits,
    loginUid,
    namespaces,
    idMaps,
    credentials,
    capabilities,
    confinement,
    attachedProcesses,
    mounts,
    volumes,
    hostname,
    domainName,
    ipcSysctls,
    systemVObjects,
    links,
    linkAttributes,
    addressLifetimes,
    routes,
    rules,
    neighbours,
    interfaceSysctls,
    protocolSysctls,
    networkSysctls,
    filter,
    nftables,
    reachable,
    devices,
    cgroups_cgroups,
    cgroupPermissions,
    cgroupAttributes,
    memoryLimit,
    pidsLimit,
    cpuWeight,
    cpus,
    freezer,
];
/** Beside the witness nothing starts or ends processes, opens files or asks for memory by itself. */
const STILL = [
    processes,
    openFiles,
    fileTree,
    memoryMap,
    memoryLayout,
    timers,
    signalMasks,
    signalActions,
    threadSettings,
    descriptorOwners,
    pipeSizes,
    sharedMappings,
    groups,
    sockets,
];
/** Nobody talks with the container between two readings. */
const UNDISTURBED = [
    memoryContent,
    registers,
    floatingPoint,
    socketOptions,
    queuedSignals,
];
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
        const known = explain(values);
        if (known === null)
            return { ...values, outcome: 'changed', reason: wrong };
        return { ...values, outcome: chosen[name] === 'must' ? 'changed' : 'known-loss', reason: `${wrong} ${known}` };
    });
}
//# sourceMappingURL=catalogue.js.map
;// CONCATENATED MODULE: ./build/facts/downtime.js
/** As the clients outside of the container see it. */
const downtime = {
    name: 'downtime',
    policy: 'must',
    reads: 'how long a client of a held connection heard nothing since the reading before, in milliseconds, and which of the numbered lines it missed or heard twice',
    rule: 'no line is lost or doubled; the time is only reported',
    why: 'It is what users notice of a migration.',
    read: ({ downtime }) => downtime,
    compare(_before, after) {
        if (after === null)
            return 'Since the restore a client hears nothing any more.';
        const { lost, doubled } = after;
        return lost === 0 && doubled === 0
            ? null
            : `Of the lines to a client ${lost} did not come, and ${doubled} came twice.`;
    },
};
//# sourceMappingURL=downtime.js.map
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
;// CONCATENATED MODULE: ./build/workload/downtime.js
/**
 * @param came numbers of the lines that came, in any order
 * @param last the greatest number of the reading before; those from there to `to` are due
 */
function missed(came, last, to) {
    const distinct = new Set(came.filter((number) => number > last && number <= to));
    return { lost: to - last - distinct.size, doubled: came.length - distinct.size };
}
//# sourceMappingURL=downtime.js.map
;// CONCATENATED MODULE: ./build/workload/apps-clients.js





const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;
class HeldConversations {
    ends;
    held = null;
    /** Number of the last line that was read of the response. */
    last = 0;
    constructor(ends) {
        this.ends = ends;
    }
    async open(limitMs) {
        const deadline = Date.now() + limitMs;
        const answers = (port, question, answer) => async () => {
            const conversation = new Conversation(this.ends.inside, port);
            if ((await conversation.ask(question, answer, 1000)) !== null)
                return conversation;
            conversation.close();
            return null;
        };
        const persist = async (name, attempt) => {
            for (;;) {
                const conversation = await attempt();
                if (conversation !== null)
                    return conversation;
                if (Date.now() > deadline) {
                    throw new errors/* StageError */.Zu('start', `${name} did not answer within ${limitMs / 1000} s.`);
                }
                await (0,promises_.setTimeout)(PAUSE_MS);
            }
        };
        const [redis, nginx, stream] = await Promise.all([
            persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
            persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
            persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
        ]);
        this.held = { redis, nginx, stream };
        // Asking for it has taken the first line.
        this.last = 1;
    }
    async ask(timeoutMs) {
        const { redis, nginx, stream } = this.held;
        const [executed, response, lines] = await Promise.all([
            redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
            nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
            stream.more(timeoutMs),
        ]);
        // It stays queued until the next reading.
        const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
        const numbers = numbersOf(lines ?? '');
        const last = Math.max(this.last, ...numbers);
        const silenceMs = stream.longestSilence();
        const downtime = lines === null ? null : { silenceMs, ...missed(numbers, this.last, last) };
        this.last = last;
        return {
            redis: executed === null || queued === null ? null : Number(executed[1]),
            nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
            stream: unbroken(numbers),
            downtime,
        };
    }
    /** What is heard of the response from now on was said after the dump. */
    async dumped() {
        // What was said before is read by then.
        await (0,promises_.setTimeout)(PAUSE_MS);
        this.held?.stream.mark();
    }
    async forget() {
        for (const conversation of Object.values(this.held ?? {}))
            conversation.close();
        this.held = null;
    }
}
function numbersOf(text) {
    return [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
}
/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
function unbroken(numbers) {
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    return numbers.every((number, index) => number === first + index) ? { first, last } : null;
}
/** One connection, and what came over it since the last question was answered. */
class Conversation {
    socket;
    heard = '';
    marked = 0;
    heardAt = performance.now();
    silenceMs = 0;
    constructor(address, port) {
        this.socket = (0,external_node_net_.connect)(port, address).setNoDelay().setEncoding('utf8');
        this.socket.on('data', (text) => {
            this.heard += text;
            const now = performance.now();
            this.silenceMs = Math.max(this.silenceMs, now - this.heardAt);
            this.heardAt = now;
        });
        // Whoever does not come back does not answer.
        this.socket.on('error', () => undefined);
    }
    /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
    async ask(question, answer, timeoutMs) {
        if (question !== '')
            this.socket.write(question);
        await wait_until(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
        const match = this.heard.match(answer);
        if (match !== null)
            this.heard = this.heard.slice(match.index + match[0].length);
        return match;
    }
    /** Milliseconds between two pieces that were heard since this was asked before. */
    longestSilence() {
        const { silenceMs } = this;
        this.silenceMs = 0;
        return Math.round(silenceMs);
    }
    mark() {
        this.marked = this.heard.length;
    }
    /** All whole lines that were heard, when more of them came after the mark; null when nothing came. */
    async more(timeoutMs) {
        const came = await wait_until(() => this.heard.slice(this.marked).endsWith('\n'), timeoutMs);
        const { heard } = this;
        this.heard = '';
        this.marked = 0;
        return came ? heard : null;
    }
    close() {
        this.socket.destroy();
    }
}
//# sourceMappingURL=apps-clients.js.map
;// CONCATENATED MODULE: ./build/workload/image.js

const COPY_LIMIT_MS = 120_000;
/**
 * Copies an image of the store to where a container's root file system is to be. The copy is root's, whoever filled
 * the store.
 *
 * @param rootfs is made
 * @throws StageError
 */
async function copyImage(image, rootfs, env) {
    const copy = ['cp', '-r', '--no-dereference', '--preserve=mode,links', '--reflink=auto', image, rootfs];
    await (0,host_command/* runOrFail */.zi)(copy, {
        timeoutMs: COPY_LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: 'The image could not be copied',
    });
}
//# sourceMappingURL=image.js.map
;// CONCATENATED MODULE: ./build/workload/start-log.js




const LOG = evidence_files/* EVIDENCE */.S4.startLog;
const BYTES = 2000;
/**
 * How a script that is started as init begins: what it prints is kept in the root file system. Where it cannot be, on one
 * that is mounted read-only, the script runs without.
 */
const KEEP_OUTPUT = `exec </dev/null >/dev/null 2>&1
if (: >/${LOG}) 2>/dev/null; then exec >/${LOG} 2>&1; fi`;
/** For {@link KEEP_OUTPUT}, whichever user the script is going to be run by. */
function makeStartLog(rootfs) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, LOG), '');
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, LOG), 0o666);
}
/** ` It printed: …`, the end of it; empty when it printed nothing. */
function printed(rootfs) {
    const log = (0,read_inside/* tailInside */.xN)(rootfs, LOG, BYTES)?.trim() ?? '';
    return log === '' ? '' : ` It printed: ${log}`;
}
//# sourceMappingURL=start-log.js.map
;// CONCATENATED MODULE: ./build/workload/apps.js








/** As root, all of them: without CAP_SYS_RESOURCE CRIU dumps no process of another user. */
const FILES = {
    init: `#!/bin/sh
${KEEP_OUTPUT}
redis-server /apps/redis.conf &
nginx -c /apps/nginx.conf &
exec python3 /apps/stream.py
`,
    'redis.conf': `bind 0.0.0.0
port ${PORTS.redis}
protected-mode no
save ""
dir /tmp
`,
    'nginx.conf': `user root;
daemon off;
worker_processes 2;
pid /run/nginx.pid;
error_log /${evidence_files/* EVIDENCE */.S4.startLog};
events {}
http {
  access_log off;
  keepalive_timeout 1d;
  keepalive_requests 1000000;
  server {
    listen ${PORTS.nginx};
    location / { return 200 "connection $connection request $connection_requests\\n"; }
  }
}
`,
    'stream.py': `import signal, socket, threading, time

# As pid 1 it has the others for children: who ends is to be gone.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)

def stream(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\n")
    number = 0
    while True:
        number += 1
        connection.sendall(b"line %d\\n" % number)
        time.sleep(0.02)

listener = socket.create_server(("0.0.0.0", ${PORTS.stream}))
while True:
    threading.Thread(target=stream, args=(listener.accept()[0],), daemon=True).start()
`,
};
/** Servers that are found everywhere, in the midst of their work: redis, nginx, and a response that never ends. */
class AppsWorkload {
    container = {
        kind: 'made',
        init: '/apps/init',
        isConfined: true,
        limits: workload/* LIMITS */.b1.large,
        config: workload/* OF_PROCESSES */.wu,
    };
    finding = {
        id: 'servers-as-root',
        severity: 'info',
        message: 'redis, nginx and python run as root in the container, not as users of their own.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    clients;
    env;
    readyLimitMs;
    rootfs = '';
    isOpen = false;
    constructor(image, clients, env, readyLimitMs) {
        this.image = image;
        this.clients = clients;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        await copyImage(this.image, rootfs, this.env);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, 'apps'));
        for (const [name, text] of Object.entries(FILES))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'apps', name), text, { mode: 0o755 });
        makeStartLog(rootfs);
    }
    async ready() {
        if (this.isOpen)
            return;
        try {
            await this.clients.open(this.readyLimitMs);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('start', error.message + printed(this.rootfs), { cause: error });
        }
        this.isOpen = true;
    }
    ask(_init, timeoutMs) {
        return this.clients.ask(timeoutMs);
    }
    dumped() {
        return this.clients.dumped();
    }
    moved(rootfs) {
        this.rootfs = rootfs;
        this.isOpen = true;
    }
    async forget() {
        await this.clients.forget();
        this.isOpen = false;
    }
}
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/workload/remote.js
/** An object whose methods are called there. */
function remote(call) {
    const get = (_target, method) => (...args) => call(String(method), args);
    return new Proxy({}, { get });
}
//# sourceMappingURL=remote.js.map
;// CONCATENATED MODULE: ./build/core/workloads/apps.js










const apps = {
    weight: 5,
    isQuiet: true,
    outgrows: 'connections',
    image: 'apps',
    refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
    parse: () => ({ name: 'apps' }),
    plan: async ({ name }, { provider }) => ({ name, image: await provider.image(name) }),
    files: ({ image }) => [image],
    clients: (ends) => new HeldConversations(ends),
    make: ({ image }, { ends, call, env, readyLimitMs }) => {
        const clients = call === null ? new HeldConversations(ends) : remote(call);
        return new AppsWorkload(image, clients, env, readyLimitMs);
    },
    // Without open-files: servers open and close files by themselves.
    facts: [
        redisTransaction,
        nginxKeepAlive,
        streamedResponse,
        downtime,
        processes,
        signalMasks,
        groups,
        sockets,
        ...CONTAINER,
    ],
};
//# sourceMappingURL=apps.js.map
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
        if (after.sha256 === before.sha256)
            return null;
        const [was, is] = [before, after].map(({ output }) => JSON.stringify(output));
        // Of much only the beginning is told, and bytes that are no text look alike.
        const sums = was === is ? ` (by SHA-256 ${before.sha256.slice(0, 12)} and ${after.sha256.slice(0, 12)})` : '';
        return `Verify printed ${was} before the dump and ${is} after the restore${sums}.`;
    },
};
//# sourceMappingURL=verify.js.map
// EXTERNAL MODULE: ./build/host/device-files.js
var device_files = __webpack_require__(5183);
// EXTERNAL MODULE: ./build/host/files.js
var host_files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __webpack_require__(2291);
;// CONCATENATED MODULE: ./build/host/stand-ins.js


/** Of a longer file only that it is one matters. */
const FILE_BYTES = 1024 * 1024;
/** What lies at a path of the host, a link wherever it leads; what cannot be looked at is not there. */
function kindOf(path) {
    const found = stand_ins_look(path);
    if (found === null)
        return 'none';
    if (found.isSymbolicLink())
        return 'link';
    if (found.isDirectory())
        return 'folder';
    if (found.isFile())
        return 'file';
    return found.isBlockDevice() || found.isCharacterDevice() ? 'device' : 'other';
}
/**
 * Makes what is mounted in a container in place of what its host has: an empty folder for a folder, a copy of a file, a link
 * to either for a link. Owner and mode are the same.
 */
function makeStandIns(folder, standIns) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o755 });
    for (const { source, path } of standIns) {
        const kind = kindOf(source);
        if (kind === 'link') {
            const real = ends(source);
            if (real !== null)
                makeOne(real, `${path}.real`);
            (0,external_node_fs_.symlinkSync)(`${path}.real`, path);
        }
        else if (kind !== 'none')
            makeOne(source, path);
    }
}
function stand_ins_look(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return null;
    }
}
/** Where a link leads in the end; null when nowhere. */
function ends(link) {
    try {
        return (0,external_node_fs_.realpathSync)(link);
    }
    catch {
        return null;
    }
}
function makeOne(source, path) {
    const { uid, gid, mode } = (0,external_node_fs_.lstatSync)(source);
    if (kindOf(source) === 'folder')
        (0,external_node_fs_.mkdirSync)(path);
    else
        (0,external_node_fs_.writeFileSync)(path, (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)('/', source, FILE_BYTES, 'inside')) ?? '');
    (0,external_node_fs_.chownSync)(path, uid, gid);
    (0,external_node_fs_.chmodSync)(path, mode & 0o777);
}
//# sourceMappingURL=stand-ins.js.map
// EXTERNAL MODULE: ./build/lxc/id-map.js
var id_map = __webpack_require__(8558);
;// CONCATENATED MODULE: ./build/lxc/take-over.js




/** What reaches nothing but the container, and what LXC sets in it. Every other key is left out. */
const ITS_OWN = /^lxc\.(arch|uts\.name|environment(\..*)?|init\.\w+|ephemeral|signal\.\w+|no_new_privs|cap\.\w+|prlimit\..*|proc\.(oom_(score_)?adj|coredump_filter|timerslack_ns|autogroup|loginuid)|pty\.max|tty\.\w+|autodev(\..*)?|cgroup2?\.[\w.]*\w|selinux\..*|seccomp\.(profile|allow_nesting)|keyring\.\w+|time\.offset\.\w+|namespace\.(clone|keep)|sched\.core)$/;
/** Sysctls that a container has for itself: the others are the host's. */
const ITS_OWN_SYSCTL = /^lxc\.sysctl\.(net\..*|fs\.mqueue\..*|kernel\.(sem|(shm|msg)\w*|domainname|hostname))$/;
/** Of the host or of LXC's own bookkeeping: nothing that the container has. */
const NOT_ITS_OWN = /^lxc\.(rootfs\.(path|mount|managed)|log(\..*)?|console\.(logfile|size|rotate|buffer(\..*)?)|start(\..*)?|group|monitor(\..*)?|execute(\..*)?|hook\.version)$/;
/** Devices that are the kernel's own and do no harm to whoever has them: the same are in the sandbox. */
const HARMLESS_DEVICES = ['full', 'fuse', 'net/tun', 'null', 'ptmx', 'random', 'tty', 'urandom', 'zero'];
/** What the kernel shows alike to all. */
const OF_THE_KERNEL = /^\/(proc(?!\/(\d+|self|thread-self)(\/|$))|sys)(\/|$)/;
/** Of the sandbox's own: what the host has there is not seen. */
const HIDDEN = /^\/(tmp|run)(\/|$)/;
/** File systems that need nothing of the host's. */
const NEEDS_NOTHING = /^(proc|sysfs|tmpfs|ramfs|devpts|mqueue|cgroup2?|securityfs|debugfs|tracefs|fusectl|pstore|bpf|binfmt_misc|configfs|hugetlbfs)$/;
/** Of a network: what it can have of its own on the sandbox's bridge. */
const OF_LINK = /^(type|flags|name|mtu|hwaddr|ipv[46]\.(address|gateway)|macvlan\.mode|vlan\.id|ipvlan\..*)$/;
/** @param settings of the container's whole config, includes too */
function takeOver(settings, places) {
    const taken = {
        lines: [],
        rootfs: '',
        standIns: [],
        neighbours: [],
        address: null,
        idMap: [],
        untested: [],
    };
    const networks = new Map();
    for (const setting of (0,config_file/* inForce */.Nm)(settings)) {
        const { key, value } = setting;
        const [, index, ofLink] = key.match(/^lxc\.net\.(\d+)\.(.+)$/) ?? [];
        if (key === 'lxc.rootfs.path')
            taken.rootfs = value;
        else if (key === 'lxc.idmap')
            taken.idMap.push(...(0,id_map/* parseIdMap */.dU)(value));
        // The files are copied, and given to whom the map has.
        else if (key === 'lxc.rootfs.options')
            taken.lines.push(`${key} = ${withoutIdMap(value)}`);
        else if (index !== undefined)
            networks.set(index, [...(networks.get(index) ?? []), { ...setting, key: ofLink ?? '' }]);
        else if (key === 'lxc.mount.entry')
            takeMount(value, places, taken);
        else if (key === 'lxc.mount.fstab')
            taken.untested.push(`the mounts that ${value} lists`);
        else if (/^lxc\.hook\.(?!version)/.test(key))
            taken.untested.push(`the hook ${key.slice('lxc.hook.'.length)} (${value})`);
        else if (key.startsWith('lxc.namespace.share.'))
            taken.untested.push(`the ${key.split('.').at(-1)} namespace that it shares with ${value}`);
        else if (/^lxc\.cgroup\.(relative|dir(\..*)?)$/.test(key))
            taken.untested.push(`its place among the cgroups (${key} = ${value})`);
        else if (ITS_OWN.test(key) || ITS_OWN_SYSCTL.test(key) || isHarmless(key, value))
            taken.lines.push(`${key} = ${value}`);
        else if (key === 'lxc.apparmor.profile')
            takeProfile(value, taken);
        else if (!NOT_ITS_OWN.test(key))
            taken.untested.push(`${key} = ${value}`);
    }
    for (const [index, network] of networks)
        takeNetwork(index, network, taken);
    if (taken.idMap.some(({ inside, count }) => inside !== 0 || count !== id_map/* ID_MAP */.J8.count)) {
        taken.untested.push(`its id map: in the sandbox ${id_map/* ID_MAP */.J8.count} ids from 0 on are mapped`);
    }
    return taken;
}
/** A console that is a terminal or a file of the host's, and mounts that are shared with it, are not. */
function isHarmless(key, value) {
    if (key === 'lxc.console.path')
        return value === 'none';
    return key === 'lxc.mount.auto' && !/(^|\s)shmounts\b/.test(value);
}
/** One that LXC generates it loads into the host's kernel, where it may stay. */
function takeProfile(name, { lines, untested }) {
    lines.push(`lxc.apparmor.profile = ${name === 'generated' ? 'unconfined' : name}`);
    if (name === 'generated')
        untested.push('the AppArmor profile that LXC generates');
}
function takeMount(entry, places, taken) {
    const [source = '', target = '', ...rest] = entry.split(/[ \t]+/);
    const [type = '', options = ''] = rest;
    const isBind = (0,config_file/* isBindMount */.fu)(options);
    const path = isBind ? (0,external_node_path_.normalize)((0,config_file/* decodeField */.RC)(source)) : (0,config_file/* decodeField */.RC)(source);
    const where = `mounted at /${target.replace(/^\/+/, '')}`;
    const leadsOut = (0,config_file/* decodeField */.RC)(target).split('/').includes('..');
    if (leadsOut || (isBind ? !path.startsWith('/') : !NEEDS_NOTHING.test(type))) {
        taken.untested.push(`${path}, of the type ${type}, ${where}`);
        return;
    }
    const line = (from) => `lxc.mount.entry = ${[(0,config_file/* encodeField */.Xh)(from), target, ...rest].join(' ')}`;
    if (!isBind || OF_THE_KERNEL.test(path)) {
        taken.lines.push(line(path));
        return;
    }
    const device = path.match(/^\/dev\/(.*)$/)?.[1];
    const kind = places.kindOf(path);
    if (kind === 'none' && HIDDEN.test(path))
        taken.untested.push(`${path}, ${where}: a sandbox has a /tmp and a /run of its own`);
    else if (device !== undefined && HARMLESS_DEVICES.includes(device))
        taken.lines.push(line(path));
    else if (device !== undefined || kind === 'device' || kind === 'other')
        taken.untested.push(`the device ${path}`);
    else {
        const standIn = `${places.standIns}/${taken.standIns.length}`;
        taken.standIns.push({ source: path, path: standIn });
        taken.lines.push(line(standIn));
        // What is not there is not made: LXC fails, or passes over what is optional, as it would.
        if (kind !== 'none')
            taken.untested.push(`what is in ${path}, ${where}`);
    }
}
function takeNetwork(index, network, taken) {
    const last = (key) => network.findLast((setting) => setting.key === key)?.value;
    const type = last('type') ?? '';
    if (type === 'phys') {
        taken.untested.push(`the device ${last('link') ?? ''} of the host's, which network ${index} takes`);
        return;
    }
    const prefix = `lxc.net.${index}`;
    for (const { key, value } of network) {
        if (OF_LINK.test(key))
            taken.lines.push(`${prefix}.${key} = ${value}`);
        else if (key !== 'link' && key !== 'veth.pair')
            taken.untested.push(`${prefix}.${key} = ${value}`);
    }
    if (type === 'none' || type === 'empty')
        return;
    taken.lines.push(`${prefix}.link = ${lxc_network/* BRIDGE */.Az}`);
    if (type !== 'veth')
        return;
    const address = last('ipv4.address')?.match(/^((?:\d+\.){3}\d+)\/(\d+)/);
    if (address == null) {
        taken.untested.push(`what network ${index} has of a DHCP server`);
        return;
    }
    const [, own = '', bits] = address;
    taken.address ??= own;
    const gateway = last('ipv4.gateway');
    const neighbour = /^[\d.]+$/.test(gateway ?? '') ? gateway : neighbourOf(own);
    if (neighbour !== lxc_network/* ADDRESSES */.FV.gateway4)
        taken.neighbours.push(`${neighbour}/${bits}`);
}
function withoutIdMap(options) {
    return options
        .split(',')
        .filter((option) => !option.startsWith('idmap='))
        .join(',');
}
/** Another address of the same network. */
function neighbourOf(address) {
    const bytes = address.split('.');
    return [...bytes.slice(0, 3), bytes[3] === '1' ? '2' : '1'].join('.');
}
//# sourceMappingURL=take-over.js.map
// EXTERNAL MODULE: ./build/words/standing.js
var standing = __webpack_require__(7852);
// EXTERNAL MODULE: ./build/host/block-devices.js
var block_devices = __webpack_require__(1956);
;// CONCATENATED MODULE: ./build/workload/storage.js



/**
 * By `lxc.rootfs.path` of a config; null of what is none of these. Nothing is written to any of it: all layers of an
 * overlay are lower ones, and the loop device of an image is read-only, so that the kernel does not replay a journal either.
 * That device ends with its mount, however that ends (autoclear).
 */
function mountingOf(rootfs) {
    const layers = layersOf(rootfs);
    if (layers !== null)
        return { args: ['-t', 'overlay', '-o', `ro,lowerdir=${layers.join(':')}`, 'overlay'], image: null };
    const image = rootfs.match(/^(?:loop:)?(\/.*)$/)?.[1];
    // LXC takes a file for an image without the prefix, too.
    if (image === undefined || (0,host_files/* statsOf */.LZ)(image)?.isFile() !== true)
        return null;
    return { args: ['-o', 'ro,loop,nodev,nosuid,noexec', image], image };
}
function isOverlay(rootfs) {
    return layersOf(rootfs) !== null;
}
/** Why the kernel is not to read an image, in a sentence; null when it may. */
function whyNotMounted(image) {
    const open = (0,owners/* writableByOthers */.lD)(image);
    // A file system is believed by the kernel.
    if (open !== null)
        return `Users other than root can change ${open}; it is not mounted.`;
    const device = (0,block_devices/* writableLoopOf */.gO)(image);
    // What its container has written may not be in the file yet.
    return device === null ? null : `${image} is in use, as /dev/${device}; stop its container first.`;
}
/** The folders of an overlay, uppermost first, as `overlay:LOWER:…:UPPER` of a config has them; null when it is something else. */
function layersOf(rootfs) {
    const [, folders = ''] = rootfs.match(/^overlay(?:fs)?:(\/.*)$/) ?? [];
    const [upper, ...lower] = folders.split(':').reverse();
    const layers = [upper ?? '', ...lower.reverse()];
    // The others would be read as options, or as one folder more.
    return lower.length > 0 && layers.every((each) => /^\/[^,\\]*$/.test(each)) ? layers : null;
}
//# sourceMappingURL=storage.js.map
;// CONCATENATED MODULE: ./build/workload/command.js





















/** In the container. */
const START = 'criu-lxc-test.start';
/** In the sandbox's folder: what a command printed. */
const OUTPUT = evidence_files/* EVIDENCE */.S4.commandOutput;
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';
/** What real containers have: pseudo-terminals, as tmux wants them, and room for shared memory, as PostgreSQL does. */
const AS_USUAL = ['lxc.pty.max = 1024', 'lxc.mount.entry = tmpfs dev/shm tmpfs rw,nosuid,nodev,create=dir 0 0'];
const command_COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const command_PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** Of a line that is told. */
const LINE_LIMIT = 200;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of `ulimit -f`. */
const BLOCK_BYTES = 512;
const IMAGE_ADVICE = 'A file system that was not unmounted cannot be read without being written to: start its container, and stop it.';
/** How an image says that it is a container of the host. */
const command_CONTAINER = 'container:';
const LXC_PATH = '/var/lib/lxc';
/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
class CommandWorkload {
    plan;
    env;
    folder;
    kind;
    readyLimitMs;
    /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
    rootfs = '';
    isReady = false;
    /** Of a container of the user's, once its root file system is copied. */
    taken = null;
    /** What it said when the container was ready, until it was asked once more. */
    first = null;
    /** @param folder private to this cell */
    constructor(plan, folder, kind, env, readyLimitMs) {
        this.kind = kind;
        this.readyLimitMs = readyLimitMs;
        this.plan = plan;
        this.env = env;
        this.folder = folder;
    }
    get container() {
        const { taken } = this;
        const { start, config } = this.plan;
        const more = config === '' ? [] : config.split('\n');
        if (taken === null) {
            const init = start === '' ? '/sbin/init' : `/${START}`;
            return { kind: 'made', init, isConfined: true, limits: workload/* LIMITS */.b1.large, config: [...AS_USUAL, ...more] };
        }
        const init = start === '' ? [] : [`lxc.init.cmd = /${START}`];
        return { kind: 'taken', isOverlay: isOverlay(taken.rootfs), ...taken, lines: [...taken.lines, ...init, ...more] };
    }
    get finding() {
        const { untested = [] } = this.taken ?? {};
        if (untested.length === 0)
            return undefined;
        return {
            id: standing/* NOT_TESTED */.sc,
            severity: 'warning',
            message: `Not tested, because it leads out of the container: ${untested.length} ${untested.length === 1 ? 'thing' : 'things'}.`,
            evidence: untested.join('\n'),
            advice: 'Everything else is as its config has it.',
        };
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        const { image, start } = this.plan;
        const source = image.startsWith(command_CONTAINER) ? await this.takeOver(configOf(image)) : image;
        (0,external_node_fs_.mkdirSync)(rootfs);
        const copy = (0,external_node_fs_.statSync)(source).isDirectory()
            ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
            : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
        const complaint = `${image} could not be copied`;
        const how = { timeoutMs: command_COPY_LIMIT_MS, env: this.env, failureClass: 'start', complaint };
        await (0,host_command/* runOrFail */.zi)(copy, how);
        if (source === this.mounted)
            await (0,host_command/* runOrFail */.zi)(['umount', source], how);
        (0,device_files/* removeDevices */.o$)(rootfs);
        if (!hasShell(rootfs)) {
            throw new errors/* StageError */.Zu('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
        }
        for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
            if (!(0,read_inside/* isThereInside */.rn)(rootfs, name))
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, name));
        }
        for (const name of [START, evidence_files/* EVIDENCE */.S4.startLog])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(rootfs, name), { recursive: true, force: true });
        if (start === '')
            return;
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, START), `#!/bin/sh\n${KEEP_OUTPUT}\n${start}\n`, { mode: 0o755 });
        makeStartLog(rootfs);
    }
    /** Where its root file system is mounted for the copy, when it is no folder. */
    get mounted() {
        return (0,external_node_path_.join)(this.folder, 'mounted');
    }
    /** @returns the folder with its root file system */
    async takeOver(config) {
        const folder = (0,external_node_path_.join)(this.folder, 'stand-ins');
        const settings = this.settings(config);
        for (const file of new Set([config, ...settings.map((setting) => setting.file)])) {
            const open = (0,owners/* writableByOthers */.lD)(file);
            // It says what root runs.
            if (open !== null)
                throw new errors/* StageError */.Zu('start', `Users other than root can change ${open}; it is not believed.`);
        }
        this.taken = takeOver(settings, { standIns: folder, kindOf: kindOf });
        makeStandIns(folder, this.taken.standIns);
        const { rootfs, untested } = this.taken;
        const mounting = mountingOf(rootfs);
        if (mounting !== null) {
            await this.mount(mounting, `${config} names "${rootfs}" as the root file system`);
            return this.mounted;
        }
        const path = rootfs.replace(/^(dir|loop):/, '');
        // The copy is of one file system.
        const below = (0,observe/* observeMounts */.B8)(process.pid).filter(({ point }) => point.startsWith(`${path}/`));
        untested.push(...below.map(({ point }) => `what is mounted at ${point}`));
        if (path.startsWith('/') && (0,external_node_path_.normalize)(path) !== '/' && (0,host_files/* statsOf */.LZ)(path)?.isDirectory())
            return path;
        const complaint = path.startsWith('/')
            ? 'that is not there, or hidden: a sandbox has a /tmp and a /run of its own'
            : 'only a folder, an overlay of folders, or an image that is mounted as a loop device can be copied';
        throw new errors/* StageError */.Zu('start', `${config} names "${rootfs}" as the root file system; ${complaint}.`);
    }
    /** In the sandbox's mount namespace: it ends with that at the latest. */
    async mount({ args, image }, named) {
        const refusal = image === null ? null : whyNotMounted(image);
        if (refusal !== null)
            throw new errors/* StageError */.Zu('start', refusal);
        (0,external_node_fs_.mkdirSync)(this.mounted);
        const result = await (0,host_command/* run */.eF)(['mount', ...args, this.mounted], { timeoutMs: command_COPY_LIMIT_MS, env: this.env });
        if (result.code === 0)
            return;
        const complaint = `${named}, and that cannot be mounted`;
        const { message } = (0,host_command/* failure */.V2)(result, { failureClass: 'start', complaint, reason: /^mount: / });
        throw new errors/* StageError */.Zu('start', image === null ? message : `${message} ${IMAGE_ADVICE}`);
    }
    settings(config) {
        try {
            return (0,config_file/* readConfig */.Xg)(config);
        }
        catch (error) {
            if (!(error instanceof errors/* UsageError */.eb))
                throw error;
            throw new errors/* StageError */.Zu('start', `The config of ${this.plan.image} cannot be read: ${error.message}`);
        }
    }
    restless() {
        return 'grandchildren';
    }
    async ready(init) {
        if (this.isReady)
            return;
        await this.awaitReady(init);
        const first = await this.verify(init);
        if (first.ended !== 'exit code 0') {
            throw new errors/* StageError */.Zu('start', `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output || 'it printed nothing'}.${printed(this.rootfs)}`);
        }
        this.isReady = true;
        this.first = first;
    }
    async ask(init) {
        const { first } = this;
        this.first = null;
        const verification = await this.verify(init);
        if (first === null || (first.sha256 === verification.sha256 && first.ended === verification.ended)) {
            return { verification };
        }
        throw new errors/* StageError */.Zu('start', `What changes by itself proves nothing: run twice before the dump, \`verify\` ${difference(first, verification)}. Let it print what stays.`);
    }
    carried() {
        return this.taken;
    }
    moved(rootfs, carried) {
        this.rootfs = rootfs;
        this.taken = carried;
        this.isReady = true;
    }
    forget() {
        this.isReady = false;
    }
    async awaitReady(init) {
        const identity = (0,host_process/* identify */.ls)(init);
        const deadline = Date.now() + this.readyLimitMs;
        const ended = () => identity === null || !(0,host_process/* isAlive */._n)(identity);
        for (;;) {
            if (ended())
                throw new errors/* StageError */.Zu('start', `The start command ended before the container was ready.${printed(this.rootfs)}`);
            if (this.plan.ready === '')
                return;
            const result = await this.inside(init, this.plan.ready);
            if (result.code === 0)
                return;
            if (Date.now() > deadline) {
                const said = `${result.ended}: ${(0,host_command/* tail */.RT)(result) || 'it printed nothing'}`;
                throw new errors/* StageError */.Zu('start', `The container was not ready within ${this.readyLimitMs / 1000} s, half of the time limit. At last \`ready\` ended with ${said}.${printed(this.rootfs)}`);
            }
            await (0,promises_.setTimeout)(command_PAUSE_MS);
        }
    }
    async verify(init) {
        const result = await this.inside(init, this.plan.verify);
        const output = (0,read_inside/* readInside */.xO)(this.folder, OUTPUT, OUTPUT_BYTES);
        return {
            ended: result.ended,
            output: output.toString('utf8', 0, TEXT_LIMIT),
            sha256: (0,external_node_crypto_.createHash)('sha256').update(output).digest('hex'),
            complaint: (0,host_command/* tail */.RT)(result),
        };
    }
    /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
    async inside(init, command) {
        const shell = [
            'env',
            '-i',
            MARK,
            'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            'HOME=/root',
        ];
        const namespaces = ['mnt', 'uts', 'ipc', 'net', 'pid', 'cgroup'];
        if (this.kind === 'unprivileged')
            namespaces.unshift('user');
        const enter = [this.plan.enter, String(init), namespaces.join(','), '/bin/sh', '-c', command];
        const result = await (0,host_command/* run */.eF)([
            'sh',
            '-c',
            `ulimit -f ${OUTPUT_BYTES / BLOCK_BYTES}; exec "$@" > "$0"`,
            (0,external_node_path_.join)(this.folder, OUTPUT),
            ...shell,
            ...enter,
        ], { timeoutMs: COMMAND_LIMIT_MS, env: this.env });
        // Whoever is still there has a session leader outside of the container, which CRIU cannot dump (criu#232).
        if (await wait_until(() => markedProcesses().length === 0, LEFT_LIMIT_MS))
            return result;
        throw new errors/* StageError */.Zu('start', `A command left a process in the container, which is then not as its own: ${command}`);
    }
}
/** Of `container:NAME` or `container:FILE`. */
function configOf(image) {
    const container = image.slice(command_CONTAINER.length);
    return container.startsWith('/') ? container : (0,external_node_path_.join)(LXC_PATH, container, 'config');
}
function markedProcesses() {
    return (0,host_process/* processIds */.Uj)().filter((pid) => (0,host_process/* environmentOf */.p7)(pid).includes(MARK));
}
/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs) {
    return (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* listInside */.Vg)(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}
/** In the first line that is not the same. */
function difference(one, other) {
    if (one.ended !== other.ended)
        return `ended with ${one.ended}, and then with ${other.ended}`;
    const [was, is] = [one, other].map(({ output }) => output.split('\n'));
    const at = was.findIndex((line, index) => line !== is[index]);
    const [before, after] = [was, is].map((lines) => JSON.stringify((lines[Math.max(0, at)] ?? '').slice(0, LINE_LIMIT)));
    return at < 0 ? 'printed something else at its end' : `printed ${before}, and then ${after}`;
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
;// CONCATENATED MODULE: ./build/core/workloads/definition.js



/** @throws StageError when there is none for this machine */
function programFor(workload, name, { cellProgram, architecture }) {
    const path = (0,installation/* nativeProgram */.sc)(name, cellProgram, architecture);
    if ((0,external_node_fs_.existsSync)(path))
        return path;
    throw new errors/* StageError */.Zu('provide', `The workload ${workload} needs ${path}, made for x64 and arm64 only.`);
}
//# sourceMappingURL=definition.js.map
;// CONCATENATED MODULE: ./build/core/workloads/command.js







const command = {
    weight: 5,
    outgrows: 'files',
    parse(written, label) {
        for (const input of ['image', 'verify']) {
            if (written(input) === '')
                throw new errors/* UsageError */.eb(`The workload command needs ${label(input)}.`);
        }
        return {
            name: 'command',
            image: command_image(written('image'), label('image')),
            start: written('start'),
            ready: written('ready'),
            verify: written('verify'),
            config: written('config') === '' ? '' : config(written('config'), label('config'), label('container'), label('image')),
        };
    },
    plan: (asked, supplies) => ({ ...asked, enter: programFor(asked.name, 'enter', supplies) }),
    files: ({ image, enter }) => [image.replace(/^container:(\/.*)\/[^/]*$/, '$1'), enter].filter((path) => path.startsWith('/')),
    make: (plan, { folder, container, env, readyLimitMs }) => new CommandWorkload(plan, folder, container, env, readyLimitMs),
    // Without what depends on who runs just now: a user's container may start and end processes all the time.
    facts: [verify, ...CONTAINER],
};
function command_image(value, label) {
    const container = value.match(/^container:(.*)$/)?.[1];
    if (container !== undefined) {
        if (/^(\/.*|[\w-][\w.-]*)$/.test(container))
            return value;
        throw new errors/* UsageError */.eb(`${label} is "${value}"; behind "container:" must be a name, or the absolute path of a config.`);
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
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a folder or a tarball with a root file system, or container:NAME.`);
}
function config(value, label, kindLabel, imageLabel) {
    let lines;
    try {
        lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(value), 'utf8').trimEnd();
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a file that can be read, with lines of an LXC config.`);
    }
    // A whole config has them, and what leads out of it is nowhere in a sandbox.
    const [whole] = lines.match(/^\s*lxc\.(rootfs\.path|rootfs)\s*=\s*\S/m) ?? [];
    if (whole !== undefined) {
        throw new errors/* UsageError */.eb(`${label} is "${value}", which has lxc.rootfs: the whole config of a container, and not lines to add. Such a container is tested by ${imageLabel.startsWith('--') ? `${imageLabel} ` : `${imageLabel}: `}container:${(0,external_node_path_.resolve)(value)}`);
    }
    // The owners of its files are to be as the map says.
    if (/^\s*lxc\.idmap\s*=\s*\S/m.test(lines)) {
        const instead = kindLabel.startsWith('--') ? `${kindLabel} unprivileged` : `${kindLabel}: unprivileged`;
        throw new errors/* UsageError */.eb(`${label} has lxc.idmap. Leave that out, and say ${instead}: it gets a map of its own.`);
    }
    return lines;
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: ./build/facts/systemd.js

const systemState = {
    name: 'system-state',
    policy: 'must',
    reads: 'what `systemctl is-system-running` says',
    why: 'A system that is degraded has lost a service, or its manager does not answer any more.',
    read: ({ systemd }) => systemd.state,
    ...(0,fact/* unchanged */.Cv)('The state of the system'),
};
const units = {
    name: 'units',
    policy: 'must',
    reads: 'every active unit, and in which state it is',
    why: 'What systemd has lost sight of it neither restarts nor stops.',
    read: ({ systemd }) => systemd.units,
    ...(0,fact/* unchanged */.Cv)('The active units'),
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
            return `This is not the same service: ${JSON.stringify(identity)} before, ${JSON.stringify(other)} after.`;
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
    compare: (before, after) => after === before + 1
        ? null
        : `The timer was to start its service once more after the restore: it had started it ${before} times, and has ${after ?? 'no'} times.`,
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
;// CONCATENATED MODULE: ./build/workload/systemd-settings.js
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
;// CONCATENATED MODULE: ./build/workload/systemd.js









/**
 * A service with all that a careful packager would ask for: what the settings do not take away, CRIU meets. It counts
 * the lines that it is sent, and starts no command for that: a process that waits in vfork cannot be dumped (criu#1034).
 */
const SERVICE = `[Service]
ExecStartPre=/usr/bin/mkfifo /run/witness.fifo
ExecStart=/bin/sh -c 'n=0; while read -r line; do n=$$((n+1)); echo $$n > /run/witness; done <> /run/witness.fifo'
PrivateTmp=yes
ProtectHostname=yes
PrivateUsers=yes
IPAddressDeny=any
SetCredential=token:77
`;
/**
 * The timer is armed right before the dump. It is to elapse after the restore, and not while the container is frozen: before
 * CRIU 4.3 systemd would never hear of that (criu#3162).
 */
const systemd_units = (timerS) => ({
    'witness.service': SERVICE,
    'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
    'witness-timer.timer': `[Timer]\nOnActiveSec=${timerS}\nAccuracySec=10ms\n`,
});
/** Seconds. On an idle host half of one passes between that and the end of the dump. */
const TIMER_S = 3;
/** Of file systems that only root of the host may mount. */
const HOSTS = ['sys-kernel-debug.mount', 'sys-kernel-tracing.mount'];
/** Runs in the container, and waits for ROUNDS times 50 ms at most. A reading leaves a line in the journal. */
const systemd_QUESTIONS = `
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq "$ROUNDS"); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`;
const systemd_LIMIT_MS = 20_000;
/** As on the kernel's command line, which systemd reads from its own in a container. */
const V1_ALONE = ['systemd.unified_cgroup_hierarchy=0', 'systemd.legacy_systemd_cgroup_controller=1'];
const systemd_PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';
/** systemd as pid 1, with its journal, a service and a timer. */
class SystemdWorkload {
    container;
    finding;
    image;
    settings;
    kind;
    env;
    readyLimitMs;
    timerS = Math.max(TIMER_S, Math.ceil((0,pace/* slowness */.Xu)()));
    isArmed = false;
    constructor({ image, without, keepsToV1 }, kind, env, readyLimitMs) {
        this.image = image;
        this.finding = {
            id: 'services-as-root',
            severity: 'info',
            message: `All services run as root in the container${keepsToV1 ? ', and systemd keeps to cgroup v1' : ''}.`,
            advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
        };
        this.kind = kind;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
        this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
        this.container = {
            kind: 'made',
            init: ['/lib/systemd/systemd', ...(keepsToV1 ? V1_ALONE : [])].join(' '),
            isConfined: false,
            limits: workload/* LIMITS */.b1.large,
            config: workload/* OF_PROCESSES */.wu,
        };
    }
    async fill(rootfs) {
        await copyImage(this.image, rootfs, this.env);
        const folder = (0,external_node_path_.join)(rootfs, 'etc/systemd/system');
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'multi-user.target.wants'), { recursive: true });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'service.d'));
        for (const [name, text] of Object.entries(systemd_units(this.timerS)))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
        (0,external_node_fs_.symlinkSync)('../witness.service', (0,external_node_path_.join)(folder, 'multi-user.target.wants/witness.service'));
        (0,external_node_fs_.symlinkSync)('/lib/systemd/system/multi-user.target', (0,external_node_path_.join)(folder, 'default.target'));
        for (const unit of this.kind === 'unprivileged' ? HOSTS : [])
            (0,external_node_fs_.symlinkSync)('/dev/null', (0,external_node_path_.join)(folder, unit));
        for (const { id, service } of this.settings) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'service.d', `${id}.conf`), `[Service]\n${service.join('\n')}\n`);
        }
    }
    async ready(init) {
        if (this.isArmed)
            return;
        const deadline = Date.now() + this.readyLimitMs;
        for (;;) {
            const result = await this.inside(init, 'systemctl is-system-running && systemctl start witness-timer.timer');
            const state = result.stdout.trim();
            if (result.code === 0)
                break;
            const isLate = Date.now() > deadline;
            if (state === 'degraded' || isLate) {
                const { stdout } = await this.inside(init, 'systemctl list-units --state=failed --plain --no-legend; systemctl list-jobs --no-legend; journalctl -q -p warning -n 5 -o cat');
                throw new errors/* StageError */.Zu('start', `systemd is not "running", but ${state || (0,host_command/* tail */.RT)(result)}: ${stdout.trim()}`);
            }
            await (0,promises_.setTimeout)(systemd_PAUSE_MS);
        }
        this.isArmed = true;
    }
    async ask(init) {
        const rounds = `ROUNDS=${20 * (this.timerS + 2)}\n`;
        const { stdout } = await (0,host_command/* runOrFail */.zi)(enter(init, this.kind, rounds + systemd_QUESTIONS), {
            timeoutMs: systemd_LIMIT_MS + 2000 * this.timerS,
            env: this.env,
            failureClass: 'state',
            complaint: 'systemd does not answer',
        });
        return { systemd: parseAnswers(stdout) };
    }
    async dumping(init) {
        const { code } = await this.inside(init, 'systemctl restart witness-timer.timer');
        if (code !== 0)
            throw new errors/* StageError */.Zu('state', 'systemd does not start a timer before the dump.');
    }
    /** It was asked before the dump. */
    moved() {
        this.isArmed = true;
    }
    forget() {
        this.isArmed = false;
    }
    inside(init, command) {
        return (0,host_command/* run */.eF)(enter(init, this.kind, command), { timeoutMs: systemd_LIMIT_MS, env: this.env });
    }
}
/** A shell command in all of the container's namespaces. It leaves no process behind. */
function enter(init, kind, command) {
    return ['nsenter', '-t', String(init), ...(0,workload/* allNamespaces */.uE)(kind), '--', 'env', '-i', PATH, '/bin/sh', '-c', command];
}
/** @param text what {@link QUESTIONS} printed */
function parseAnswers(text) {
    const sections = new Map();
    for (const section of text.split(/^:/m).slice(1)) {
        const [name = '', ...lines] = section.trimEnd().split('\n');
        sections.set(name, lines);
    }
    const lines = (name) => sections.get(name) ?? [];
    const field = (name) => lines('service')
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1);
    return {
        state: lines('state')[0] ?? '',
        units: lines('units').sort(),
        service: {
            mainPid: Number(field('MainPID')),
            restarts: Number(field('NRestarts')),
            since: field('ExecMainStartTimestampMonotonic') ?? '',
            count: Number(field('count')),
        },
        timerRan: Number(lines('timer')[0]),
        journalLines: Number(lines('journal')[0]),
    };
}
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/core/workloads/systemd.js









const systemd = {
    weight: 8,
    outgrows: 'files',
    refuses: { unconfined: 'its container is that already' },
    image: 'systemd',
    parse: (written, label) => ({
        name: 'systemd',
        without: settings(written('systemd-without'), label('systemd-without')),
    }),
    async plan({ name, without }, { tested: { cgroup, elsewhere }, provider }) {
        return { name, image: await provider.image(name), without, keepsToV1: elsewhere && cgroup === 'v1' };
    },
    files: ({ image }) => [image],
    make: (plan, { container, env, readyLimitMs }) => new SystemdWorkload(plan, container, env, readyLimitMs),
    // Without open-files: services open and close files by themselves.
    facts: [systemState, units, service, systemdTimer, journal, processes, signalMasks, groups, sockets, ...CONTAINER],
};
function settings(value, label) {
    const known = SYSTEMD_SETTINGS.map(({ id }) => id);
    const ids = value.split(/[\s,]+/).filter((id) => id !== '');
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown === undefined)
        return ids;
    throw new errors/* UsageError */.eb(`${label} names "${unknown}"; valid values: ${known.join(', ')}.`);
}
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/facts/tcp.js


/** `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
const connections = {
    name: 'connections',
    policy: 'must',
    reads: "the kernel's own list of the container's established connections, by address and port",
    why: 'A connection that only one of its ends still knows waits for ever.',
    read: ({ pid }) => establishedConnections((0,host_process/* readOrNull */.di)(`/proc/${pid}/net/tcp`) ?? ''),
    ...(0,fact/* unchanged */.Cv)('The list of established connections'),
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
;// CONCATENATED MODULE: ./build/workload/tcp-clients.js




const tcp_clients_PORTS = { inside: 7001, outside: 7002 };
class HeldConnections {
    ends;
    held = [];
    constructor(ends) {
        this.ends = ends;
    }
    /** The container's peer connects as soon as it runs. */
    listen() {
        const server = (0,external_node_net_.createServer)((socket) => this.held.push(new HeldConnection('out', socket)));
        return new Promise((resolve, reject) => {
            server.on('error', (error) => reject(new errors/* StageError */.Zu('start', `The sandbox cannot listen: ${error.message}.`)));
            server.listen(tcp_clients_PORTS.outside, this.ends.outside, resolve);
        });
    }
    async open(timeoutMs) {
        const deadline = Date.now() + timeoutMs;
        // It made its own connection, so it listens, too.
        if (!(await wait_until(() => this.held.length > 0, timeoutMs))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container did not connect within ${timeoutMs / 1000} s.`);
        }
        const socket = (0,external_node_net_.connect)(tcp_clients_PORTS.inside, this.ends.inside);
        const connection = new HeldConnection('in', socket);
        if (!(await wait_until(() => socket.readyState === 'open' || connection.isSettled, deadline - Date.now()))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container took no connection within ${timeoutMs / 1000} s.`);
        }
        this.held.push(connection);
    }
    async ask(timeoutMs) {
        for (const connection of this.held)
            connection.send();
        const [newAnswered] = await Promise.all([this.askAnew(timeoutMs), this.settle(timeoutMs)]);
        const seen = this.held.map((connection) => connection.seen());
        const sum = (of) => seen.reduce((all, each) => all + each[of], 0);
        const silenceMs = Math.max(0, ...seen.map((each) => each.silenceMs));
        const downtime = { silenceMs, lost: sum('lost'), doubled: sum('doubled') };
        return { streams: this.held.map((connection) => connection.report()), newAnswered, downtime };
    }
    /** The last answer before the dump is heard right before it. */
    async dumping(timeoutMs) {
        for (const connection of this.held)
            connection.send();
        await this.settle(timeoutMs);
    }
    /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
    async dumped() {
        for (const connection of this.held)
            connection.send('after the dump');
    }
    async forget() {
        for (const connection of this.held.splice(0))
            connection.destroy();
    }
    settle(timeoutMs) {
        return wait_until(() => this.held.every((connection) => connection.isSettled), timeoutMs);
    }
    async askAnew(timeoutMs) {
        const connection = new HeldConnection('in', (0,external_node_net_.connect)(tcp_clients_PORTS.inside, this.ends.inside));
        connection.send();
        await wait_until(() => connection.isSettled, timeoutMs);
        const { returned } = connection.report();
        // Closed to the end: what is half closed would be dumped with the container.
        await connection.close(timeoutMs);
        return returned.length === 1;
    }
}
/** The outer end of one connection. */
class HeldConnection {
    direction;
    socket;
    sent = 0;
    name = '';
    counted = 0;
    awaited = [];
    returned = [];
    sentAfterDump = [];
    end = null;
    /** When something was last heard; and before the dump, while its first answer after it is awaited. */
    heardAt = 0;
    quietSince = null;
    silenceMs = 0;
    /** How many lines had been sent at the last report. */
    told = 0;
    constructor(direction, socket) {
        this.direction = direction;
        this.socket = socket;
        socket.setNoDelay();
        socket.on('error', (error) => {
            this.end ??= error.code ?? error.message;
        });
        socket.on('close', () => {
            this.end ??= 'closed by the container';
        });
        let text = '';
        socket.setEncoding('utf8').on('data', (more) => {
            const lines = (text + more).split('\n');
            text = lines.pop();
            for (const line of lines)
                this.hear(line);
        });
    }
    send(when = 'now') {
        this.sent += 1;
        this.awaited.push(this.sent);
        if (when === 'after the dump') {
            this.sentAfterDump.push(this.sent);
            this.quietSince ??= this.heardAt;
        }
        this.socket.write(`${this.sent}\n`);
    }
    /** Nothing more is going to be heard. */
    get isSettled() {
        return this.end !== null || this.awaited.length === 0;
    }
    /** What its owner noticed since the last report; call it before that. */
    seen() {
        const now = performance.now();
        const silence = this.quietSince === null ? this.silenceMs : now - this.quietSince;
        // One that has come since is no client of before.
        const lines = this.told === 0 ? { lost: 0, doubled: 0 } : missed(this.returned, this.told, this.sent);
        return { silenceMs: Math.round(silence), ...lines };
    }
    /** What was heard since the last report. */
    report() {
        const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
        this.returned = [];
        this.sentAfterDump = [];
        this.silenceMs = 0;
        this.told = sent;
        return { direction, name, counted, sent, returned, sentAfterDump, end };
    }
    destroy() {
        this.socket.destroy();
    }
    async close(timeoutMs) {
        this.socket.end();
        await wait_until(() => this.socket.closed, timeoutMs);
    }
    hear(line) {
        const now = performance.now();
        if (this.quietSince !== null)
            this.silenceMs = now - this.quietSince;
        this.quietSince = null;
        this.heardAt = now;
        const [name = '', counted, number] = line.split(' ');
        this.name = name;
        this.counted = Number(counted);
        this.returned.push(Number(number));
        this.awaited = this.awaited.filter((each) => each !== Number(number));
    }
}
//# sourceMappingURL=tcp-clients.js.map
;// CONCATENATED MODULE: ./build/workload/tcp.js








const GONE_LIMIT_MS = 5000;
const ANSWER_LIMIT_MS = 5000;
/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const INIT = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`;
/**
 * The witness, and TCP connections through the bridge: their other ends are held outside, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
class TcpWorkload {
    container;
    witness;
    peer;
    ends;
    clients;
    isOpen = false;
    hasAnswered = false;
    constructor(busybox, folder, { peer, ...programs }, ends, clients) {
        this.witness = new WitnessWorkload(busybox, folder, programs);
        const init = `/init-tcp ${tcp_clients_PORTS.inside} ${ends.outside} ${tcp_clients_PORTS.outside}`;
        this.container = { ...this.witness.container, init };
        this.peer = peer;
        this.ends = ends;
        this.clients = clients;
    }
    async fill(rootfs) {
        this.witness.fill(rootfs);
        (0,external_node_fs_.copyFileSync)(this.peer, (0,external_node_path_.join)(rootfs, 'bin/peer'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/peer'), 0o755);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init-tcp'), INIT, { mode: 0o755 });
        await this.clients.listen();
    }
    async ready(init, timeoutMs) {
        await this.witness.ready(init, timeoutMs);
        if (!this.isOpen)
            await this.clients.open(timeoutMs);
        this.isOpen = true;
    }
    restless(init) {
        return this.witness.restless(init);
    }
    async ask(init, timeoutMs) {
        const asked = this.clients.ask(timeoutMs);
        // Of the new connection nothing is left when it is looked at.
        const [answers, heard] = await Promise.all([this.witness.ask(init, timeoutMs, asked), asked]);
        const { streams, newAnswered } = heard;
        if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
            throw new errors/* StageError */.Zu('start', 'The peer in the container does not answer over TCP.');
        }
        this.hasAnswered = true;
        return { ...answers, ...heard };
    }
    dumping() {
        return this.clients.dumping(ANSWER_LIMIT_MS);
    }
    async dumped(isStopped) {
        // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
        // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
        const links = () => (0,read_inside/* listInside */.Vg)(`/sys/class/net/${this.ends.bridge}`, 'brif').filter((name) => name !== lxc_network/* UPLINK */.sL);
        if (isStopped && !(await wait_until(() => links().length === 0, GONE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('state', `After the dump the container's link is still on the bridge.`);
        }
        await this.clients.dumped();
    }
    moved() {
        this.isOpen = true;
        this.hasAnswered = true;
    }
    async forget() {
        await this.clients.forget();
        this.isOpen = false;
        this.hasAnswered = false;
    }
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/core/workloads/tcp.js








const tcp = {
    weight: 2,
    isQuiet: true,
    outgrows: 'connections',
    refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
    parse: () => ({ name: 'tcp' }),
    plan: ({ name }, supplies) => ({
        name,
        keeper: programFor(name, 'keeper', supplies),
        inspector: programFor(name, 'inspector', supplies),
        peer: programFor(name, 'peer', supplies),
    }),
    files: ({ keeper, inspector, peer }) => [keeper, inspector, peer],
    clients: (ends) => new HeldConnections(ends),
    make: (plan, { busybox, folder, ends, call }) => new TcpWorkload(busybox, folder, plan, ends, call === null ? new HeldConnections(ends) : remote(call)),
    facts: [...catalogue_WITNESS, connections, streams, downtime, newConnections, tcpOptions, ...STILL, ...CONTAINER, ...KEEPER],
};
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/core/workloads/witness.js



const witness = {
    weight: 1,
    isQuiet: true,
    parse: () => ({ name: 'witness' }),
    plan: ({ name }, supplies) => ({
        name,
        keeper: programFor(name, 'keeper', supplies),
        inspector: programFor(name, 'inspector', supplies),
    }),
    files: ({ keeper, inspector }) => [keeper, inspector],
    make: (plan, { busybox, folder }) => new WitnessWorkload(busybox, folder, plan),
    facts: [...catalogue_WITNESS, ...UNDISTURBED, ...STILL, ...CONTAINER, ...KEEPER],
};
//# sourceMappingURL=witness.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm/output.js
/** `12:34:56.789:    42: ` */
const PLACE = /^\d\d:\d\d:\d\d\.\d+:\s*\d+:\s*/;
/**
 * Reads the output of a test that was told to end. As CRIU's own runner has it, PASS counts though an ERR stands before
 * it; FAIL and SKIP do not go with it.
 *
 * @param text null when there is none
 */
function readVerdict(text) {
    if (text === null)
        return { outcome: 'failed', reason: 'It did not end when it was asked to.' };
    const lines = linesOf(text);
    const skip = lines.find((line) => line.startsWith('SKIP:'));
    if (skip !== undefined)
        return { outcome: 'skipped', reason: skip };
    // As a word: what some print before it has no end of its line.
    if (/(^|\s)PASS(\s|$)/.test(text) && !lines.some((line) => line.startsWith('FAIL:'))) {
        return { outcome: 'passed', reason: null };
    }
    return { outcome: 'failed', reason: firstComplaint(text) ?? 'It ended without a verdict.' };
}
/** The first error of an output, else its last line; null when there is none. */
function firstComplaint(text) {
    const lines = linesOf(text);
    return lines.find((line) => /^(FAIL|ERR|SKIP):/.test(line)) ?? lines.at(-1) ?? null;
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.replace(PLACE, '').trimEnd())
        .filter((line) => line !== '');
}
//# sourceMappingURL=output.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm.js











/** In the container; below it a folder for each test. */
const FOLDER = 'zdtm';
/** Of the negative control, which is another instance of a test. */
const CONTROL_FOLDER = 'criu-lxc-test.control';
/**
 * The container's pid 1. It starts and ends tests as it is told, by itself: CRIU cannot dump a process whose session
 * leader is outside of the container, which it is for what lxc-attach starts (criu#232).
 *
 * A test's first process ends when the test is ready, and then the shell that waited for it. `settle` takes what is left
 * of these shells. It waits in `read`, never in a vfork: what is not built in is run only where `start` is.
 */
const zdtm_INIT = `#!/bin/sh
${KEEP_OUTPUT}
cd /${FOLDER}
mkfifo orders
exec 3<>orders
: >ready
while read -r order folder test <&3; do
  case $order in
    start) (exec 3<&-; cd "$folder"; ./start >start.log 2>&1; echo $? >started) & ;;
    settle) wait; : >settled ;;
    end) read -r pid <"$folder/$test.pid"; kill -TERM "$pid" ;;
  esac
done
`;
const zdtm_APPLETS = ['sh', 'mkfifo', 'true', 'grep', 'sed', 'sort', 'diff'];
const START_LIMIT_MS = 30_000;
const SETTLE_LIMIT_MS = 10_000;
/** All of them at once; some wait for their children, one after the other. */
const END_LIMIT_MS = 60_000;
/** Whatever is left of the cell's time: that it was late is no test's fault. */
const END_LEAST_MS = 10_000;
const zdtm_PAUSE_MS = 20;
/** Of what a test says. No test says so much. */
const zdtm_OUTPUT_BYTES = 16 * 1024 * 1024;
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;
/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
class ZdtmWorkload {
    container = {
        kind: 'made',
        init: '/init',
        isConfined: false,
        limits: { memory: 3077 * 1024 * 1024, pids: 3077, cpuWeight: 777 },
        config: ['lxc.pty.max = 1024'],
    };
    finding = {
        id: 'tests-as-root',
        severity: 'info',
        message: 'All ZDTM tests run as root in the container; zdtm.py runs most as an ordinary user.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    plan;
    busybox;
    /** The container's, as it lies on the disk: what a test mounts is not seen there. */
    rootfs = '';
    /** Why a test could not be started, by its folder; null before they were. */
    refusals = null;
    constructor(busybox, plan) {
        this.busybox = busybox;
        this.plan = plan;
    }
    fill(rootfs) {
        this.rootfs = rootfs;
        for (const each of ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', FOLDER])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, each), { recursive: true });
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'tmp'), 0o1777);
        (0,external_node_fs_.copyFileSync)(this.busybox, (0,external_node_path_.join)(rootfs, 'bin/busybox'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/busybox'), 0o755);
        for (const applet of zdtm_APPLETS)
            (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(rootfs, 'bin', applet));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init'), zdtm_INIT, { mode: 0o755 });
        makeStartLog(rootfs);
        for (const { folder, test } of this.all()) {
            const home = (0,external_node_path_.join)(rootfs, FOLDER, folder);
            (0,external_node_fs_.mkdirSync)(home);
            // Some tests go on as another user.
            (0,external_node_fs_.chmodSync)(home, 0o777);
            (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(this.plan.programs, test.name), (0,external_node_path_.join)(home, test.name), external_node_fs_.constants.COPYFILE_FICLONE);
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(home, test.name), 0o755);
            const command = [`./${test.name}`, ...test.arguments].map((word) => `'${word}'`).join(' ');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(home, 'start'), `#!/bin/sh\nexec ${command} </dev/null\n`, { mode: 0o755 });
        }
    }
    restless() {
        return 'grandchildren';
    }
    async ready() {
        this.refusals ??= await this.start();
    }
    async ask() {
        return {};
    }
    /** Breaks the state of the control, ends all tests, and reads what they say. */
    async finish(_init, timeoutMs) {
        const { control } = this.plan;
        const refusals = this.refusals ?? new Map();
        if (!refusals.has(CONTROL_FOLDER))
            breakFile(this.rootfs, (0,external_node_path_.join)(FOLDER, CONTROL_FOLDER, `${control.name}.test`));
        const started = this.all().filter(({ folder }) => !refusals.has(folder));
        const verdicts = await end(this.rootfs, started, Math.min(timeoutMs, END_LIMIT_MS));
        for (const [folder, reason] of refusals)
            verdicts.set(folder, { outcome: 'skipped', reason });
        const { outcome, reason } = verdicts.get(CONTROL_FOLDER);
        return {
            control: {
                name: control.name,
                isAlarmed: outcome === 'failed' && reason?.startsWith('FAIL:') === true,
                reason: reason ?? 'It said PASS.',
            },
            tests: this.plan.cases.map(({ name }) => ({ name, ...verdicts.get(name) })),
        };
    }
    /** Starts all tests, some at a time. Why one could not be started, by its folder. */
    async start() {
        const { rootfs } = this;
        if (!(await wait_until(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'ready')), SETTLE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('start', `The container's init did not get ready.${printed(rootfs)}`);
        }
        const refusals = new Map();
        const left = this.all();
        const starter = async () => {
            for (let next = left.shift(); next !== undefined; next = left.shift()) {
                const refusal = await this.startOne(next);
                if (refusal !== null)
                    refusals.set(next.folder, refusal);
            }
        };
        await Promise.all(Array.from({ length: STARTERS * (0,external_node_os_.availableParallelism)() }, starter));
        order(rootfs, 'settle');
        if (!(await wait_until(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'settled')), SETTLE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('start', "The container's init did not settle after the tests were started.");
        }
        return refusals;
    }
    async startOne({ folder, test }) {
        const read = (name) => readOutput(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, name));
        order(this.rootfs, `start ${folder}`);
        const limit = new pace/* Limit */.I$(START_LIMIT_MS);
        // The number comes with the end of the line.
        const code = () => read('started')?.match(/^(\d+)\n/)?.[1];
        while (code() === undefined && !limit.isOver())
            await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        if (code() === '0' && (0,read_inside/* isThereInside */.rn)(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, `${test.name}.pid`)))
            return null;
        killAll(folder);
        const said = ['.out', '.out.inprogress'].map((end) => read(`${test.name}${end}`));
        const output = [...said, read('start.log')].find((text) => text !== null && text !== '') ?? '';
        const how = code() === undefined ? `it was not ready within ${limit}` : `exit code ${code()}`;
        return `It could not be started (${how}): ${firstComplaint(output) ?? 'it said nothing'}`;
    }
    all() {
        return [
            { folder: CONTROL_FOLDER, test: this.plan.control },
            ...this.plan.cases.map((test) => ({ folder: test.name, test })),
        ];
    }
}
/** Of a test whose first process did not come back, or did not stay. */
const GONE = { outcome: 'failed', reason: 'It was gone before it was asked to end.' };
/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(rootfs, tests, timeoutMs) {
    const fileOf = ({ folder, test }, ending) => (0,external_node_path_.join)(FOLDER, folder, `${test.name}${ending}`);
    const read = (each, ending) => readOutput(rootfs, fileOf(each, ending));
    const pids = new Map(tests.map((each) => [each, Number(read(each, '.pid'))]));
    const living = (some) => {
        const alive = innerPids();
        return some.filter((each) => alive.has(pids.get(each)));
    };
    const present = new Set(living(tests));
    for (const { folder, test } of present)
        order(rootfs, `end ${folder} ${test.name}`);
    const deadline = Date.now() + timeoutMs;
    const least = new pace/* Limit */.I$(END_LEAST_MS);
    let running = [...present];
    while (running.length > 0 && (Date.now() < deadline || !least.isOver())) {
        await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        running = living(running.filter((each) => !(0,read_inside/* isThereInside */.rn)(rootfs, fileOf(each, '.out'))));
    }
    return new Map(tests.map((each) => [each.folder, present.has(each) ? readVerdict(read(each, '.out')) : GONE]));
}
/** The text of a test's file; null when there is none. What cannot be read whole might have said FAIL. */
function readOutput(rootfs, path) {
    try {
        return (0,read_inside/* readInside */.xO)(rootfs, path, zdtm_OUTPUT_BYTES).toString();
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        return error.code === 'ENOENT' ? null : `FAIL: ${error.message}`;
    }
}
function order(rootfs, line) {
    (0,read_inside/* tellInside */.Y)(rootfs, (0,external_node_path_.join)(FOLDER, 'orders'), line);
}
/** Of all living processes of the container the pids that they have in it. */
function innerPids() {
    const inner = (0,host_process/* processIds */.Uj)().map((pid) => {
        // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
        const [, inside] = (0,host_process/* idsByNamespace */.Xo)(pid, 'NSpid');
        return inside === undefined || (0,host_process/* identify */.ls)(pid) === null ? null : Number(inside);
    });
    return new Set(inner.filter((pid) => pid !== null));
}
/** Kills what a test that could not be started has left. */
function killAll(folder) {
    for (const pid of (0,host_process/* processIds */.Uj)()) {
        try {
            if ((0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`))
                process.kill(pid, 'SIGKILL');
        }
        catch {
            // Already gone.
        }
    }
}
/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(rootfs, path) {
    (0,read_inside/* openInside */.X$)(rootfs, path, { write: true }, ({ fd, size }) => {
        const [byte = 0] = (0,read_inside/* readPart */.on)(fd, size - 1, size);
        (0,external_node_fs_.writeSync)(fd, Buffer.from([byte ^ 0xff]), 0, 1, size - 1);
    });
}
//# sourceMappingURL=zdtm.js.map
// EXTERNAL MODULE: ./build/provide/spec.js
var spec = __webpack_require__(9587);
// EXTERNAL MODULE: ./build/workload/zdtm/lists.js + 2 modules
var lists = __webpack_require__(7284);
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
/** The flavour of tests that come through a user namespace. */
const OF_USER_NAMESPACES = 'uns';
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
                    : here.container === 'unprivileged' && !named.has(name) && !flavours.includes(OF_USER_NAMESPACES)
                        ? "CRIU's own runner does not run it in a user namespace."
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
// EXTERNAL MODULE: ./build/core/workloads/zdtm-expectation.js
var zdtm_expectation = __webpack_require__(2169);
;// CONCATENATED MODULE: ./build/core/workloads/zdtm-request.js







/** The negative control: it reads the second half of a file through a descriptor that it has held since its start. */
const CONTROL = 'write_read01';
/** @throws UsageError */
function parseZdtm(text, label) {
    const list = (0,lists/* parseTestList */.Yv)(text('zdtm')
        .split(/[\s,]+/)
        .map((word) => (isFile(word) ? namesIn(word, label('zdtm')) : word))
        .join(' '));
    if (typeof list === 'string') {
        throw new errors/* UsageError */.eb(`${label('zdtm')} is "${text('zdtm')}", and ${list}; valid values: recommended, mounts, all, names, globs, a file (with a / in its name) and shard=2/5.`);
    }
    const source = text('zdtm-source') === '' ? null : (0,spec/* parseSpec */.F9)(text('zdtm-source'), label('zdtm-source'));
    if (source !== null && source.kind !== 'git' && source.kind !== 'tarball') {
        throw new errors/* UsageError */.eb(`${label('zdtm-source')} is "${text('zdtm-source')}"; it must begin with git: or tarball:.`);
    }
    return { name: 'zdtm', list, source, expected: expectation(text('zdtm-expect'), label('zdtm-expect')) };
}
/**
 * Gets the tests, and builds those that are to be run.
 *
 * @throws UsageError when a name is none of the source's; StageError when they cannot be had
 */
async function planZdtm({ list, source, expected }, tested, provider) {
    let selection = { cases: [], omitted: [] };
    let unrun = { gone: [], unasked: [] };
    let control;
    const provided = await provider.zdtm(source ?? sourceOf(tested), ({ version, tests }) => {
        const { unknown, ...selected } = selectTests(list, tests, tested);
        if (unknown.length > 0)
            throw new errors/* UsageError */.eb(`CRIU ${version} has no ZDTM test ${unknown.join(', ')}.`);
        selection = selected;
        const asked = [...selected.cases, ...selected.omitted].map(({ name }) => name);
        unrun = notRun(expected, asked, tests.map(({ name }) => name), list.shard !== null);
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
        unrun,
    };
}
/** @param isPart the others are run elsewhere */
function notRun(expected, asked, known, isPart) {
    const names = [...(expected?.keys() ?? [])].filter((name) => !asked.includes(name));
    return {
        gone: names.filter((name) => !known.includes(name)),
        unasked: isPart ? [] : names.filter((name) => known.includes(name)),
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
    throw new errors/* UsageError */.eb(`${label} is "${file}", and ${parsed}; it must have lines of a name and passed, failed or skipped.`);
}
function read(file, label) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(file), 'utf8');
    }
    catch {
        throw new errors/* UsageError */.eb(`${label} names "${file}"; it must be a file that can be read.`);
    }
}
//# sourceMappingURL=zdtm-request.js.map
;// CONCATENATED MODULE: ./build/core/workloads/zdtm.js



const WHY = 'what its tests did to their files is not undone';
const zdtm = {
    weight: 60,
    outgrows: 'files',
    refuses: {
        fresh: WHY,
        'repeat-restore': WHY,
        'restore-elsewhere': 'its tests are started and ended in one sandbox',
        unconfined: 'its container is that already',
    },
    parse: parseZdtm,
    plan: (asked, { tested, provider }) => planZdtm(asked, tested, provider),
    files: ({ programs }) => [programs],
    make: (plan, { busybox }) => new ZdtmWorkload(busybox, plan),
    // What each test does it says itself.
    facts: CONTAINER,
};
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/core/workloads/all.js








const DEFINITIONS = { witness: witness, tcp: tcp, apps: apps, systemd: systemd, command: command, zdtm: zdtm };
/** The definition of a workload; it is given requests and plans of that name alone. */
function definitionOf(name) {
    return DEFINITIONS[name];
}
/** @throws UsageError for an input that belongs to another workload, and as its own definition */
function parseWorkload(name, written, label) {
    for (const input of inputs/* INPUT_NAMES */.Qh) {
        const { workload = name } = (0,inputs/* inputOf */.wg)(input);
        if (workload === name || written(input) === '')
            continue;
        throw new errors/* UsageError */.eb(`${label(input)} is for the workload ${workload}; ${label('workload')} is "${name}".`);
    }
    return definitionOf(name).parse(written, label);
}
//# sourceMappingURL=all.js.map

/***/ }),

/***/ 2169:
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

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ unchanged),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   j0: () => (/* binding */ hostClock),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/** The same for all processes of this host. */
function hostClock() {
    return Number(process.hrtime.bigint()) / 1e6;
}
/** No more than this went by on the host between two readings, in milliseconds. */
function longest(before, after) {
    return after.answered - before.began;
}
/** The commonest rule: it must be what it was. */
function unchanged(what) {
    return {
        rule: 'the same',
        compare: (before, after) => JSON.stringify(before) === JSON.stringify(after)
            ? null
            : `${what} changed from ${difference(before, after)} to ${difference(after, before)}.`,
    };
}
/** A value as JSON; of a list or an object only what the other has not, unless they differ in the order alone. */
function difference(value, other) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const rest = without(value, other);
    if (rest.length === 0 && without(other, value).length === 0)
        return JSON.stringify(value);
    return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest));
}
function without(value, other) {
    const there = new Set(parts(other).map((part) => JSON.stringify(part)));
    return parts(value).filter((part) => !there.has(JSON.stringify(part)));
}
function parts(value) {
    return Array.isArray(value) ? value : Object.entries(value ?? {});
}
//# sourceMappingURL=fact.js.map

/***/ }),

/***/ 1956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gO: () => (/* binding */ writableLoopOf)
/* harmony export */ });
/* unused harmony exports blockDevices, blockAttribute */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5190);



const FOLDER = '/sys/block';
/** Names of disks and what is like one: `vda`, `loop3`. None where the host shows none. */
function blockDevices() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(FOLDER) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(FOLDER).sort() : [];
}
/** `dev`, `ro`, `loop/backing_file`; undefined where it has none. */
function blockAttribute(name, attribute) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(FOLDER, name, attribute))?.trim();
}
/** The loop device by which a file may be written to just now, as `loop3`; null when there is none. */
function writableLoopOf(file) {
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    const isOfFile = (name) => blockAttribute(name, 'loop/backing_file') === real && blockAttribute(name, 'ro') === '0';
    return blockDevices().find(isOfFile) ?? null;
}
//# sourceMappingURL=block-devices.js.map

/***/ }),

/***/ 5202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ removeSubtree),
/* harmony export */   JI: () => (/* binding */ thaw),
/* harmony export */   LN: () => (/* binding */ isCgroup),
/* harmony export */   Ni: () => (/* binding */ subtreeFolder),
/* harmony export */   Op: () => (/* binding */ nativeVersion),
/* harmony export */   U7: () => (/* binding */ permissionsIn),
/* harmony export */   a2: () => (/* binding */ hierarchies),
/* harmony export */   bz: () => (/* binding */ createSubtree),
/* harmony export */   lV: () => (/* binding */ parseHierarchies),
/* harmony export */   lc: () => (/* binding */ hierarchiesOf),
/* harmony export */   rD: () => (/* binding */ processesIn),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* unused harmony exports markPermissions, newCgroup, highIoLimit */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _block_devices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1956);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5190);




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
/** Where a process is in each hierarchy. */
function hierarchiesOf(pid) {
    return parseHierarchies((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/cgroup`, 'utf8'));
}
/** Owner and mode of a cgroup's folder (`.`) and of each file in it: `{ 'pids.max': '644 0:0' }`. */
function permissionsIn(folder) {
    return Object.fromEntries(['.', ...(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)].flatMap((name) => {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { throwIfNoEntry: false });
        if (status === undefined || (status.isDirectory() && name !== '.'))
            return [];
        return [[name, `${(status.mode & 0o7777).toString(8)} ${status.uid}:${status.gid}`]];
    }));
}
/** A user and a group whom no host has: above what useradd gives out, and above those of an unprivileged container. */
const NOBODY = { user: 2_070_077, group: 2_070_078 };
/**
 * What nobody in an unprivileged container writes to. Of cgroup.procs its systemd lives: without it, it ends while it starts, or
 * starts no more services. Root of a privileged one may always write there.
 */
const UNUSED = { v1: 'notify_on_release', v2: 'cgroup.max.depth' };
/** Gives a file of each cgroup of a container's init to another user, who is nobody here, and lets his group write to it. */
function markPermissions(pid, kind) {
    for (const { own, version } of hierarchiesOf(pid)) {
        const file = join(own, kind === 'unprivileged' ? UNUSED[version] : 'cgroup.procs');
        chownSync(file, NOBODY.user, NOBODY.group);
        chmodSync(file, 0o664);
    }
}
/**
 * The attributes of a new cgroup where LXC makes a container's, with what they are: `memory.max`. Which there are depends on
 * the kernel and its options, and the root of a hierarchy has others. Null is what cannot be read. Call it inside the sandbox.
 */
function newCgroup(version) {
    return new Map(inNewCgroups(version, (trial) => readdirSync(trial).map((file) => [file, attributeOf(trial, file)])));
}
/**
 * A limit for `io.max` that no container can reach, on the first disk that takes one: not every driver does. Null where no
 * such limit can be set. Call it inside the sandbox.
 */
function highIoLimit() {
    const limits = diskNumbers().map((device) => `${device} rbps=77700000000`);
    const [accepted] = inNewCgroups('v2', (trial) => {
        const file = join(trial, 'io.max');
        return existsSync(file) ? limits.filter((limit) => isAccepted(file, limit)).slice(0, 1) : [];
    });
    return accepted ?? null;
}
/** Numbers of the disks, those that nothing lies on first (loop0): `254:0`. */
function diskNumbers() {
    return blockDevices().flatMap((name) => blockAttribute(name, 'dev') ?? []);
}
function isAccepted(file, value) {
    try {
        writeFileSync(file, value);
        return true;
    }
    catch {
        return false;
    }
}
/** What a look into a new cgroup of each hierarchy finds; it is made for a moment. */
function inNewCgroups(version, look) {
    return hierarchies()
        .filter((each) => each.version === version)
        .flatMap(({ mountPoint }) => {
        const trial = join(mountPoint, 'trial');
        mkdirSync(trial);
        try {
            return look(trial);
        }
        finally {
            rmdirSync(trial);
        }
    });
}
/** What counts, in a file that also says what was set. */
const COUNTERS = /^(under_oom|oom_kill|nr_\w+|throttled_\w+) /;
/** An attribute of a cgroup, without what counts in it; null when it cannot be read. */
function attributeOf(folder, file) {
    const lines = (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file))?.trim().split('\n');
    return lines?.filter((line) => !COUNTERS.test(line)).join('\n') ?? null;
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
        if (((0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.subtree_control')) ?? '').trim() !== '')
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
    return [folder, ...descendants(folder)].flatMap((each) => ((0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, 'cgroup.procs')) ?? '')
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

/***/ 5183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   o$: () => (/* binding */ removeDevices)
/* harmony export */ });
/* unused harmony exports HARMLESS_DEVICES, isDevice */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Character devices that the kernel gives to all: null, zero, full, random, urandom, tty, ptmx. */
const HARMLESS_DEVICES = ['1:3', '1:5', '1:7', '1:8', '1:9', '5:0', '5:2'];
/** Major and minor number of a device, taken apart as glibc does: `8:1`. */
function numbersOf({ rdev }) {
    return `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;
}
/** What stands for a deleted file of an overlay (0:0) is none. */
function isDevice(stats) {
    return stats.isBlockDevice() || (stats.isCharacterDevice() && stats.rdev !== 0);
}
/**
 * Removes the devices below a folder, but for those that do no harm to whoever has them. A device is the host's, wherever its
 * file lies: who may open the file has the disk. No link is followed.
 *
 * @param folder a copy that nobody but root can change
 */
function removeDevices(folder) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory())
            removeDevices(path);
        else if (entry.isBlockDevice() || entry.isCharacterDevice()) {
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
            if (isDevice(stats) && (stats.isBlockDevice() || !HARMLESS_DEVICES.includes(numbersOf(stats))))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
        }
    }
}
//# sourceMappingURL=device-files.js.map

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
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4482);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2506);




const STDERR_LIMIT = 64 * 1024;
/** Starts a program in a process group of its own, to talk with line by line. */
function converse(argv, options = {}) {
    const [file, ...args] = argv;
    const trace = (0,_trace_js__WEBPACK_IMPORTED_MODULE_3__/* .traceCommand */ .xz)(argv);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // It may be gone before it has read all: its end is told by `farewell`.
    child.stdin.on('error', () => undefined);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_LIMIT);
    });
    child.on('error', ({ message }) => trace('not started', message));
    child.on('close', (code, signal) => trace((0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .endInWords */ .up)(code, signal), stderr.trim()));
    return Object.assign(child, { complaint: () => stderr.trim() });
}
/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
function farewell(talker, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: talker.stdout }).on('line', onLine);
    return new Promise((resolve, reject) => {
        talker.on('error', reject);
        talker.on('close', (code, signal) => resolve({ code, signal, stderr: talker.complaint() }));
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

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inspectSockets),
/* harmony export */   W: () => (/* binding */ inspectThreads)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5190);


const LIMIT_MS = 20_000;
/**
 * Stops each thread for a moment, and reads what no file of /proc tells of it. One that ends meanwhile is left out.
 *
 * @param program the inspector, built
 * @param processes all threads of each, its first one in front
 * @param isBrief registers and signals alone: that takes a third of the time
 * @throws StageError
 */
async function inspectThreads(program, processes, isBrief) {
    const words = processes.flatMap(([first, ...others]) => [`+${first}`, ...others.map(String)]);
    const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runOrFail */ .zi)([program, ...(isBrief ? ['-'] : []), ...words], {
        timeoutMs: LIMIT_MS,
        env: {},
        failureClass: null,
        complaint: "The container's threads could not be read",
    });
    const said = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    const sharing = new Map(said.flatMap((each) => {
        if (!('sharer' in each))
            return [];
        const { sharer, sharing } = each;
        const inside = Object.entries(sharing).map(([what, pid]) => [what, (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .innermostPid */ .B4)(pid)]);
        return [[sharer, Object.fromEntries(inside)]];
    }));
    return {
        threads: new Map(said.flatMap((each) => {
            if (!('thread' in each))
                return [];
            const { thread, ...told } = each;
            const shared = sharing.get(thread);
            return [[thread, shared === undefined ? told : { ...told, sharing: shared }]];
        })),
        descriptors: said.flatMap((each) => ('descriptor' in each ? [each] : [])),
        mappings: said.flatMap((each) => ('mapping' in each ? [each] : [])),
    };
}
/**
 * Says of each socket of some processes what it is. It duplicates them, asks, and closes that again: no process notices.
 *
 * @param program the inspector, built
 * @throws Error when it does not run
 */
async function inspectSockets(program, processes) {
    const argv = [program, ...processes.map(({ pid }) => `=${pid}`)];
    const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)(argv, { timeoutMs: LIMIT_MS, env: {} });
    for (const line of stdout.split('\n').filter((each) => each !== '')) {
        const socket = JSON.parse(line);
        const { files = [] } = processes.find(({ pid }) => pid === socket.process) ?? {};
        const file = files.find(({ where }) => where === `fd ${socket.descriptor}`);
        if (file !== undefined)
            file.socket = socket;
    }
}
//# sourceMappingURL=inspector.js.map

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
    const holder = (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_1__/* .converse */ .iq)(['flock', `--${mode}`, '--timeout', seconds, file, 'sh', '-c', 'echo held; read -r _; :']);
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
            const sentence = (reason) => `The lock ${file} could not be taken: ${reason}.`;
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

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ observeMounts),
/* harmony export */   Ko: () => (/* binding */ mountsIn),
/* harmony export */   R5: () => (/* binding */ observeAttached),
/* harmony export */   vU: () => (/* binding */ observeTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _device_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5183);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5190);



const NAMESPACES = ['pid', 'user', 'ipc', 'uts', 'net', 'mnt', 'cgroup', 'time'];
/** Where a frozen process waits, on cgroup v1 and v2. */
const FROZEN = ['__refrigerator', 'do_freezer_trap'];
/** O_LARGEFILE on x86 and arm64. */
const LARGE = process.arch === 'arm64' ? 0o400000 : 0o100000;
/** File systems of the kernel's own, on which a look at a file waits for no program. */
const LOCAL = ['tmpfs', 'devtmpfs', 'ext4', 'xfs', 'btrfs', 'ramfs'];
const BLOCK_BYTES = 512;
/** Tables of sockets in /proc/PID/net: the field of each line, from 0, that is the inode. */
const SOCKET_TABLES = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, icmp: 9, icmp6: 9, raw: 9, raw6: 9, packet: 8 };
/** A process and all below it. Those that end meanwhile are left out. */
function observeTree(root) {
    const namespaces = namespacesOf(root);
    const sockets = new Map();
    const tree = [root, ...(0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .descendantsOf */ .gO)(root)];
    const mounts = mountsOf(tree);
    const [isOfRoot, depth] = [startedByRoot(root), (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .idsByNamespace */ .Xo)(root, 'NSpid').length];
    const processes = tree.flatMap((pid) => {
        const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
        return seen === null ? [] : [seen];
    });
    const named = processes.flatMap(({ files }) => files).filter(({ target }) => isPath(target));
    // CRIU opens the files that it restores through mounts that are gone then: where all are foreign, none proves anything.
    const isRestored = named.every(({ foreignMount }) => foreignMount);
    if (isRestored)
        for (const file of named)
            file.foreignMount = false;
    return processes;
}
/** Processes that are in the pid namespace of one, and are not below it: brought in by lxc-attach. */
function observeAttached(root) {
    const namespaces = namespacesOf(root);
    const below = new Set([root, ...(0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .descendantsOf */ .gO)(root)]);
    const sockets = new Map();
    const mounts = mountsOf([...below]);
    const [isOfRoot, depth] = [startedByRoot(root), (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .idsByNamespace */ .Xo)(root, 'NSpid').length];
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .processIds */ .Uj)().flatMap((pid) => {
        if (below.has(pid) || namespaceOf(pid, 'pid') !== namespaces.get('pid'))
            return [];
        // It may have been started meanwhile.
        if ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .descendantsOf */ .gO)(root).includes(pid))
            return [];
        const seen = observe(pid, namespaces, sockets, mounts, isOfRoot, depth);
        return seen === null ? [] : [seen];
    });
}
/** Of one process, in its order; none of one that is gone. */
function observeMounts(pid) {
    return mountsIn((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/mountinfo`) ?? '');
}
/** @param mountinfo /proc/PID/mountinfo */
function mountsIn(mountinfo) {
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', mounted = ''] = line.split(' - ');
        const [id = '', parent = '', device = '', root = '', point = '', options = '', ...tags] = mount.split(' ');
        const [type = '', source = '', ...superOptions] = mounted.split(' ');
        return { id, parent, device, root, point, options, tags, type, source, superOptions: superOptions.join(' ') };
    });
}
/**
 * @param sockets those of each network namespace that was looked at: processes share them, and there may be many
 * @param mounts of the container
 * @param isOfRoot root of the host has started the container
 * @param depth of the container's pid namespace below that of /proc: 1 is that itself
 */
function observe(pid, ofRoot, sockets, mounts, isOfRoot, depth) {
    try {
        const stat = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statFields */ .qV)(pid);
        if (stat === null)
            return null;
        const own = namespacesOf(pid);
        const network = own.get('net') ?? '';
        const protocols = sockets.get(network) ?? protocolsOfSockets(pid);
        sockets.set(network, protocols);
        return {
            pid,
            name: stat[1] ?? '',
            state: stat[2] ?? '',
            frozen: FROZEN.includes((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/wchan`) ?? ''),
            tracer: Number((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX)(pid, 'TracerPid') ?? 0),
            policy: Number(stat[40] ?? 0),
            uids: usersOf(pid),
            mapped: isOfRoot && own.get('user') !== namespaceOf('self', 'user'),
            sessionInside: (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .idsByNamespace */ .Xo)(pid, 'NSsid')[depth - 1] !== '0',
            // One that has ended, and waits for its parent, has none left.
            ownNamespaces: NAMESPACES.filter((name) => own.get(name) !== '' && own.get(name) !== ofRoot.get(name)),
            files: [...descriptors(pid, protocols, mounts), ...deletedMappings(pid)],
            memoryBytes: kibibytes(pid, 'RssAnon') + kibibytes(pid, 'RssShmem'),
        };
    }
    catch {
        return null; // It has ended.
    }
}
/** Its parent is LXC's monitor, which makes the namespaces. */
function startedByRoot(init) {
    return usersOf(Number((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX)(init, 'PPid') ?? 0)).every((uid) => uid === 0);
}
function usersOf(pid) {
    return ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX)(pid, 'Uid') ?? '').split(/\s+/).map(Number);
}
/**
 * The types of all mounts of some processes, by the ids of the mounts: a file that was opened before its process got a
 * mount namespace of its own lies on a mount of the one before.
 */
function mountsOf(pids) {
    const namespaces = new Map(pids.map((pid) => [namespaceOf(pid, 'mnt'), pid]));
    return new Map([...namespaces.values()].flatMap(observeMounts).map(({ id, type }) => [id, type]));
}
function descriptors(pid, protocols, mounts) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .openFiles */ .Km)(pid).map(({ fd, target }) => {
        const info = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/fdinfo/${fd}`) ?? '';
        const mount = info.match(/^mnt_id:\s*(\d+)$/m)?.[1];
        const flags = Number.parseInt(info.match(/^flags:\s*([0-7]+)$/m)?.[1] ?? '0', 8);
        const clock = info.match(/^clockid: (\d+)$/m)?.[1];
        const isLocal = mount !== undefined && LOCAL.includes(mounts.get(mount) ?? '');
        return {
            where: `fd ${fd}`,
            target,
            deletedBytes: deletedBytes(`/proc/${pid}/fd/${fd}`, target),
            foreignMount: isPath(target) && mount !== undefined && !mounts.has(mount),
            large: (flags & LARGE) !== 0,
            device: isLocal && isPath(target) ? deviceOf(`/proc/${pid}/fd/${fd}`) : null,
            clock: clock === undefined ? null : Number(clock),
            protocol: protocols.get(target) ?? null,
            socket: null,
        };
    });
}
/** Of a file that is mapped and deleted CRIU copies the whole, too. */
function deletedMappings(pid) {
    const seen = new Map();
    for (const line of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const [, range, target] = line.match(/^(\S+) \S+ \S+ \S+ \d+ +(\/.* \(deleted\))$/) ?? [];
        if (range === undefined || target === undefined || seen.has(target))
            continue;
        const bytes = deletedBytes(`/proc/${pid}/map_files/${range}`, target);
        seen.set(target, {
            where: `mapping ${range}`,
            target,
            deletedBytes: bytes,
            foreignMount: false,
            large: true,
            device: null,
            clock: null,
            protocol: null,
            socket: null,
        });
    }
    return [...seen.values()];
}
/** By what a descriptor says of a socket: `socket:[4711]`. */
function protocolsOfSockets(pid) {
    return new Map(Object.entries(SOCKET_TABLES).flatMap(([protocol, inode]) => {
        const [, ...lines] = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/net/${protocol}`)?.trim().split('\n') ?? [];
        return lines.map((line) => [`socket:[${line.trim().split(/\s+/)[inode]}]`, protocol]);
    }));
}
function deviceOf(link) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(link, { throwIfNoEntry: false });
    if (!found?.isCharacterDevice() && !found?.isBlockDevice())
        return null;
    return `${found.isCharacterDevice() ? 'chr' : 'blk'} ${(0,_device_files_js__WEBPACK_IMPORTED_MODULE_1__/* .numbersOf */ .cZ)(found)}`;
}
function deletedBytes(link, target) {
    if (!isPath(target) || !target.endsWith(' (deleted)'))
        return null;
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(link, { throwIfNoEntry: false });
    return found?.isFile() && found.nlink === 0 ? Math.min(found.size, found.blocks * BLOCK_BYTES) : null;
}
/** Not a pipe or a socket, nor one of the kernel's own files in memory, which CRIU dumps in other ways. */
function isPath(target) {
    return target.startsWith('/') && !/^\/(memfd:|SYSV|dev\/zero|anon_hugepage)/.test(target);
}
function namespacesOf(pid) {
    return new Map(NAMESPACES.map((name) => [name, namespaceOf(pid, name)]));
}
/** Empty where the kernel has no such namespaces, or the process is gone. */
function namespaceOf(pid, name) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/ns/${name}`);
    }
    catch {
        return '';
    }
}
function kibibytes(pid, field) {
    return Number.parseInt((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .statusField */ .DX)(pid, field) ?? '0', 10) * 1024;
}
//# sourceMappingURL=observe.js.map

/***/ }),

/***/ 4554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ inForce),
/* harmony export */   RC: () => (/* binding */ decodeField),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   Xh: () => (/* binding */ encodeField),
/* harmony export */   fu: () => (/* binding */ isBindMount),
/* harmony export */   io: () => (/* binding */ readBytes)
/* harmony export */ });
/* unused harmony exports parseConfig, cgroupAttributesSet */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5408);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);



/** More is no config, or one that includes itself by many ways. */
const LIMIT_BYTES = 1024 * 1024;
const LIMIT_FILES = 1000;
/**
 * The lines of an LXC config in the order in which LXC heeds them, includes in the place where they are named. Reads
 * as LXC does: comments are lines that begin with `#`, what does not begin with `lxc.` is passed over, nothing goes on in
 * the next line.
 *
 * @throws UsageError when LXC could not read it either
 */
function readConfig(file) {
    let files = 0;
    const read = (path, includedBy) => {
        files += 1;
        if (files > LIMIT_FILES)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file} includes more than ${LIMIT_FILES} files.`);
        if (includedBy.includes(path))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} includes itself: LXC would never come to its end.`);
        return parseConfig(readBytes(path).toString(), path).flatMap((setting) => {
            if (setting.key !== 'lxc.include')
                return [setting];
            return includes(setting).flatMap((each) => read(each, [...includedBy, path]));
        });
    };
    return read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file), []);
}
/**
 * The lines of one file that LXC heeds, includes not followed.
 *
 * @throws UsageError for a line that LXC refuses
 */
function parseConfig(text, file) {
    return text.split('\n').flatMap((written, index) => {
        const line = written.replace(/^[ \t]+|[ \t]+$/g, '');
        if (!line.startsWith('lxc.'))
            return [];
        const equals = line.indexOf('=');
        if (equals < 0)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file}:${index + 1} has no "=", and LXC refuses it: ${line.slice(0, 100)}`);
        const key = line.slice(0, equals).replace(/[ \t]+$/, '');
        const value = line.slice(equals + 1).replace(/^[ \t]+/, '');
        return [{ key, value: unquote(value), file, line: index + 1 }];
    });
}
/**
 * Those that hold in the end: an empty value clears what was set before under its key, and under all keys below it.
 * Of a key that takes one value the last one counts, of a list all.
 */
function inForce(settings) {
    let holding = [];
    for (const setting of settings) {
        if (setting.value !== '')
            holding.push(setting);
        else
            holding = holding.filter(({ key }) => key !== setting.key && !key.startsWith(`${setting.key}.`));
    }
    return holding;
}
/**
 * The attributes of its cgroup that a config sets in the end: `memory.swappiness`.
 *
 * @throws UsageError when LXC could not read it either
 */
function cgroupAttributesSet(file, cgroup) {
    const prefix = cgroup === 'v1' ? 'lxc.cgroup.' : 'lxc.cgroup2.';
    const keys = inForce(readConfig(file)).map(({ key }) => key);
    return [...new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)))].sort();
}
/** @param options the fourth field of `lxc.mount.entry` */
function isBindMount(options) {
    return /(^|,)r?bind(,|$)/.test(options);
}
/** A field of `lxc.mount.entry`, written as fstab has it: a space is `\040`. */
function decodeField(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
function encodeField(path) {
    return path.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
/** The file, or those in the folder whose names end with `.conf`. */
function includes({ value, file, line }) {
    if (value === '')
        return [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(value);
    try {
        const names = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .listInside */ .Vg)('/', path, 'inside');
        return names.filter((name) => name.endsWith('.conf') && name !== '.conf').map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    }
    catch (error) {
        if (!(error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO))
            throw error;
        if (error.code === 'ENOENT')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${file}:${line} includes ${value}, which does not exist.`);
        if (error.code === 'ENOTDIR')
            return [path];
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(error.message);
    }
}
/**
 * Of a config, whoever wrote it: what it names may be a pipe, a device, or what the kernel answers (/proc/kmsg).
 *
 * @throws UsageError
 */
function readBytes(path) {
    try {
        const bytes = (0,_host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .readInside */ .xO)('/', path, LIMIT_BYTES, 'inside');
        if (bytes.includes(0))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is no text file.`);
        return bytes;
    }
    catch (error) {
        if (!(error instanceof _host_read_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .Unreadable */ .IO))
            throw error;
        const { code, message } = error;
        if (code === 'EISDIR')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is a folder, and no config of a container.`);
        if (code === 'EFBIG')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} is larger than 1 MiB: that is no config of a container.`);
        if (code === 'EACCES')
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${path} cannot be read (${code}); run this as root.`);
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(message);
    }
}
function unquote(value) {
    return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
//# sourceMappingURL=config-file.js.map

/***/ }),

/***/ 8558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ ID_MAP),
/* harmony export */   dU: () => (/* binding */ parseIdMap)
/* harmony export */ });
/* unused harmony exports otherOwner, idMapLines, mapped, ID_MAPPERS */
/**
 * Users and groups that an unprivileged container has on the host. They are nobody else's: who shares them may signal its
 * processes, and is counted with them. useradd gives out ranges from 100000 on; above 2097151 a number no longer fits into
 * the header of a tar archive, which CRIU makes of a tmpfs.
 */
const ID_MAP = { first: 2_000_000, count: 65_536 };
/**
 * Who of this host may use one of these users or groups by a file of /etc (subuid, subgid): `someone`; null when nobody may but root.
 *
 * @param text of the file; lines of `name:first:count`
 */
function otherOwner(text) {
    for (const line of text.split('\n')) {
        const [name = '', first, count] = line.trim().split(':');
        const begin = Number(first);
        const overlaps = begin < ID_MAP.first + ID_MAP.count && begin + Number(count) > ID_MAP.first;
        if (overlaps && name !== 'root' && name !== '0')
            return name;
    }
    return null;
}
/** Lines of a container's config. */
function idMapLines() {
    return ['u', 'g'].map((kind) => `lxc.idmap = ${kind} 0 ${ID_MAP.first} ${ID_MAP.count}`);
}
/** The value of an `lxc.idmap`, where `b` is both; none of what LXC refuses. */
function parseIdMap(value) {
    const [, of = '', ...numbers] = value.match(/^([ugb])\s+(\d+)\s+(\d+)\s+(\d+)$/) ?? [];
    const [inside = 0, outside = 0, count = 0] = numbers.map(Number);
    return ['u', 'g']
        .filter((each) => of === each || of === 'b')
        .map((each) => ({ of: each, inside, outside, count }));
}
/**
 * Whose a file is to be in our map that another map has made somebody's: `100033` and `u 0 100000 65536` are `2000033`. An
 * id that the other map does not have is what it is inside: root's own files are root's there.
 */
function mapped(id, of, map) {
    const range = map.find((each) => each.of === of && id >= each.outside && id < each.outside + each.count);
    const inside = range === undefined ? id : id - range.outside + range.inside;
    return inside < ID_MAP.count ? inside + ID_MAP.first : id;
}
/**
 * For a folder that PATH names first: `newuidmap` and `newgidmap`. Where the host has those of shadow, LXC has even root ask
 * them, and they allow what /etc/subuid lists. These write what they are told; LXC sees that they are not setuid, and
 * writes it itself.
 */
const ID_MAPPERS = Object.fromEntries(['uid', 'gid'].map((kind) => [
    `new${kind}map`,
    `#!/bin/sh
map=/proc/$1/${kind}_map
shift
lines=$(while [ $# -gt 0 ]; do echo "$1 $2 $3"; shift 3; done)
echo "$lines" > "$map"
`,
]));
//# sourceMappingURL=id-map.js.map

/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ BRIDGE),
/* harmony export */   FV: () => (/* binding */ ADDRESSES),
/* harmony export */   Xd: () => (/* binding */ bridgeOf),
/* harmony export */   sL: () => (/* binding */ UPLINK),
/* harmony export */   ut: () => (/* binding */ joinStreet)
/* harmony export */ });
/* unused harmony exports hasIpv6, addNeighbours, makeBridge, makeStreet */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);


/** Of the first sandbox of a cell. */
const BRIDGE = 'br0';
/** @param place from 0: a container that moves finds another bridge in each sandbox */
function bridgeOf(place) {
    return BRIDGE.replace('0', String(place));
}
/**
 * Of the bridge beside an unprivileged container: none that a link of the container has. CRIU (4.3) asks for the link that it
 * makes there by its index, and the kernel takes that for a link of the host's that has the same.
 */
const FAR_INDEX = 777;
/** Of the sandbox's own network namespace: they can meet nobody else's. */
const ADDRESSES = {
    mac: '02:c8:10:1c:00:02',
    gateway4: '10.77.0.1',
    container4: '10.77.0.2/24',
    /** Of clients in a sandbox of their own, beside the one that the container is in. */
    client4: '10.77.0.3',
    /** The bridge's second one: the container drops what comes from it. */
    blocked4: '10.77.0.66',
    gateway6: 'fd77::1',
    container6: 'fd77::2/64',
};
/** The port of the bridge through which the clients of a container come that have a sandbox of their own. */
const UPLINK = 'uplink';
/** As {@link FAR_INDEX}. */
const UPLINK_INDEX = 778;
/** Their end of it, and the bridge that stays there while the container moves. */
const STREET = 'street';
const STREET_MAC = '02:c8:10:1c:00:03';
const LIMIT_MS = 5000;
/** The kernel has IPv6, and it is not switched off. */
function hasIpv6() {
    return existsSync('/proc/net/if_inet6');
}
/**
 * Gives the bridge more addresses, as a container of the user's knows its neighbours.
 *
 * @param addresses with prefix
 */
async function addNeighbours(bridge, addresses, env) {
    for (const address of addresses) {
        await runOrFail(['ip', 'addr', 'add', address, 'dev', bridge], {
            timeoutMs: LIMIT_MS,
            env,
            failureClass: 'start',
            complaint: `The sandbox's bridge could not be given the address ${address}`,
        });
    }
}
/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
async function makeBridge(bridge, container, env) {
    const commands = [
        'link set lo up',
        ...(container === 'unprivileged' ? farBridge(bridge) : [`link add ${bridge} type bridge`]),
        `addr add ${ADDRESSES.gateway4}/24 dev ${bridge}`,
        `addr add ${ADDRESSES.blocked4}/24 dev ${bridge}`,
        // Without nodad the address waits for a duplicate that cannot be.
        ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${bridge} nodad`] : []),
        `link set ${bridge} up`,
    ];
    await runOrFail(['ip', '-batch', '-'], {
        timeoutMs: LIMIT_MS,
        env,
        input: `${commands.join('\n')}\n`,
        failureClass: 'start',
        complaint: "The sandbox's bridge could not be made",
    });
}
/** The kernel gives indexes in turn: with the one that is made and deleted, LXC's link beside the bridge has none of the container's. */
function farBridge(bridge) {
    return [`link add ${bridge} type bridge`, `link del ${bridge}`, `link add ${bridge} index ${FAR_INDEX} type bridge`];
}
/** The network of the clients: a bridge with their address, which no container's end changes. Call it inside their sandbox. */
async function makeStreet(env) {
    const commands = [
        'link set lo up',
        `link add ${STREET} address ${STREET_MAC} type bridge`,
        `addr add ${ADDRESSES.client4}/24 dev ${STREET}`,
        `link set ${STREET} up`,
    ];
    await runOrFail(['ip', '-batch', '-'], {
        timeoutMs: LIMIT_MS,
        env,
        input: `${commands.join('\n')}\n`,
        failureClass: 'start',
        complaint: "The clients' network could not be made",
    });
}
/**
 * Lays a link from the clients' bridge to that of a sandbox, in place of the one before. Call it outside of both.
 *
 * @param clients pid of a process in the network namespace of the clients, `place` of one in that of the sandbox
 */
async function joinStreet(clients, place, bridge, env) {
    const script = `
set -e
at() { pid=$1; shift; nsenter --net="/proc/$pid/ns/net" -- ip "$@"; }
at ${clients} link del port 2>/dev/null || :
at ${clients} link add port type veth peer name ${UPLINK} index ${UPLINK_INDEX} netns ${place}
at ${clients} link set port master ${STREET} up
at ${place} link set ${UPLINK} master ${bridge} up
`;
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(['sh', '-c', script], {
        timeoutMs: LIMIT_MS,
        env,
        failureClass: 'start',
        complaint: "The sandbox's bridge could not be linked with its clients",
    });
}
//# sourceMappingURL=network.js.map

/***/ }),

/***/ 9587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ parseSpec),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   ty: () => (/* binding */ NOT_OF_HOST)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2088);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _words_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6462);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7702);







/** The newest of the store, else of the archive: never what is installed here. */
const NOT_OF_HOST = { kind: 'range', range: '*' };
const ALLOWED = 'system, latest, a version (4.2.1), a range (4.x), apt:SUITE, path:DIR, git:REF, git:URL#REF and tarball:FILE-or-URL';
/** Whether a version of the store, or of a suite of the archive, is one that a spec names. */
function matches(spec, version, suite) {
    switch (spec.kind) {
        case 'exact':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .sameVersion */ .r1)(version, spec.version);
        case 'range':
            return semver__WEBPACK_IMPORTED_MODULE_2__.satisfies((0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(version), spec.range);
        case 'apt':
            return suite === spec.suite;
        default:
            return suite !== 'experimental' && semver__WEBPACK_IMPORTED_MODULE_2__.prerelease((0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(version)) === null;
    }
}
/** As far as git itself is strict about it, and never an option. */
const REF = /^(?!.*(\.\.|@\{|\/\/))[A-Za-z0-9_][\w./+@-]*(?<![/.])$/;
/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
function parseSpec(text, input) {
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
        refuseCredentials(rest, input);
        return scheme === 'git' ? git(rest, text, input) : tarball(rest, text, input);
    }
    refuseCredentials(text, input);
    if (isVersion(text))
        return { kind: 'exact', version: text.replace(/^v/, '') };
    const range = semver__WEBPACK_IMPORTED_MODULE_2__.validRange(text);
    if (scheme === '' && range !== null && range !== '*')
        return { kind: 'range', range };
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; valid values: ${ALLOWED}.`);
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text);
    if (text !== '' && (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsOf */ .LZ)(path)?.isDirectory())
        return path;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; a repository is an https, ssh or file URL, or a folder that exists.`);
}
function git(rest, text, input) {
    const hash = rest.lastIndexOf('#');
    const ref = rest.slice(hash + 1);
    if (!REF.test(ref)) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; after git: comes a tag, a branch, a commit or pull/N/head, after a repository and # if it is not upstream's.`);
    }
    return { kind: 'git', repository: hash < 0 ? null : parseRepository(rest.slice(0, hash), input), ref };
}
function tarball(rest, text, input) {
    const [location = '', fragment] = rest.split('#');
    const sha256 = fragment?.match(/^sha256=([0-9a-f]{64})$/i)?.[1]?.toLowerCase() ?? null;
    if (fragment !== undefined && sha256 === null) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; after # comes sha256= and 64 hexadecimal digits.`);
    }
    if (/^https?:\/\/\S+$/.test(location))
        return { kind: 'tarball', location, sha256 };
    const path = pathOf(location);
    if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsOf */ .LZ)(path)?.isFile())
        return { kind: 'tarball', location: path, sha256 };
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; after tarball: comes a file that exists, or an http, https or file URL.`);
}
/** Empty when it is a URL of another host's file, or none at all. */
function pathOf(location) {
    if (!location.startsWith('file://'))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location);
    try {
        return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(location);
    }
    catch {
        return '';
    }
}
/** What is named here is shown in reports. */
function refuseCredentials(location, input) {
    if (!(0,_words_address_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsCredentials */ .Hn)(location))
        return;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} holds a user name or password, which every report would show; leave it to git's credential helper.`);
}
function isVersion(text) {
    if (!/^v?\d+\.\d+(\.\d+)?([-~][\w.-]+)?$/.test(text))
        return false;
    try {
        (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(text.replace(/^v/, ''));
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
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path);
    const unfit = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .unfitFolder */ .RO)(absolute);
    if (unfit !== null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} cannot be "${text}": ${unfit}.`);
    if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsOf */ .LZ)(absolute)?.isDirectory())
        return absolute;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}", and ${absolute} is not a folder; path: takes one that exists.`);
}
//# sourceMappingURL=spec.js.map

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
    'lxc-git',
    'lxc-tarball',
    'apps-apt',
    'systemd-apt',
    'zdtm-source',
    'zdtm-tests',
    'emulator-apt',
    'userland-apt',
    'kernel-apt',
    'kernel-path',
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
        const { find } = await Promise.all(/* import() */[__webpack_require__.e(58), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 9805));
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
/* harmony export */   D4: () => (/* binding */ recipe),
/* harmony export */   IS: () => (/* binding */ threePart),
/* harmony export */   Mp: () => (/* binding */ parseIptablesVersion),
/* harmony export */   Vd: () => (/* binding */ parseLxcVersion),
/* harmony export */   mm: () => (/* binding */ upstreamVersion),
/* harmony export */   oy: () => (/* binding */ parseBusyboxVersion),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2088);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);



/** Reads `criu --version`. */
function parseCriuVersion(output) {
    const version = output.match(/^Version: (\d+\.\d+\S*)$/m)?.[1];
    if (version === undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('provide', `\`criu --version\` printed no version: ${quote(output)}.`);
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
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('provide', `\`lxc-start --version\` printed no version: ${quote(output)}.`);
    }
    return { version };
}
/** Reads the first line of `busybox`. */
function parseBusyboxVersion(output) {
    const version = output.match(/^BusyBox v(\d+\.\d+\.\d+)/m)?.[1];
    if (version === undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('provide', `\`busybox\` printed no version: ${quote(output)}.`);
    return { version };
}
/** Reads `iptables-restore --version`. */
function parseIptablesVersion(output) {
    const version = output.match(/ v(\d+\.\d+(\.\d+)?)/)?.[1];
    if (version === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('provide', `\`iptables-restore --version\` printed no version: ${quote(output)}.`);
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
    const whole = semver__WEBPACK_IMPORTED_MODULE_1__.valid(`${major}.${minor}.${patch}${suffix.replace('~', '-')}`);
    if (whole === null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('provide', `"${version}" is not a version.`);
    return whole;
}
/** What follows a version in the store for the way in which something is made of it: what is made another way is another entry. */
function recipe(...way) {
    return `r${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(way)).digest('hex').slice(0, 8)}`;
}
function sameVersion(a, b) {
    return semver__WEBPACK_IMPORTED_MODULE_1__.eq(threePart(a), threePart(b));
}
function quote(output) {
    const [first = ''] = output.trim().split('\n');
    return first === '' ? 'it printed nothing' : `"${first.slice(0, 200)}"`;
}
//# sourceMappingURL=version.js.map

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
