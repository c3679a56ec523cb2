export const id = 78;
export const ids = [78];
export const modules = {

/***/ 8793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ac: () => (/* binding */ PLAN),
  hx: () => (/* binding */ gatherEvidence),
  Pq: () => (/* binding */ json),
  EM: () => (/* binding */ notKept),
  l: () => (/* binding */ reason)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
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
;// CONCATENATED MODULE: ./build/core/scene.js




/** In the sandbox's folder: what a cell ran in, for the evidence. */
const SCENE = 'scene';
const CHECK_LIMIT_MS = 5000;
/** Keeps a process's mounts and cgroups, as the kernel tells them. */
function keepPlace(folder, who, pid) {
    const target = join(folder, SCENE);
    mkdirSync(target, { recursive: true });
    for (const file of ['mountinfo', 'cgroup']) {
        writeFileSync(join(target, `${who}-${file}`), readFileSync(`/proc/${pid}/${file}`));
    }
}
/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
async function keepCriuCheck(folder, criu, env) {
    const check = (env) => run(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
    try {
        const result = await withCriu(criu, env, check);
        const said = `${result.stdout}${result.stderr}`.trimEnd();
        writeFileSync(join(folder, SCENE, 'criu-check-all'), `${said}\n(${outcome(result, CHECK_LIMIT_MS)})\n`);
    }
    catch {
        // No such CRIU, or no space: the evidence is without it.
    }
}
//# sourceMappingURL=scene.js.map
;// CONCATENATED MODULE: ./build/core/evidence.js




const PLAN = 'plan.json';
/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;
/** Of a checkpoint's folder: logs and statistics, not memory. */
const evidence_KEPT = /\.log$|^stats-/;
/** Files that a finding names. */
const SHOWN = 10;
/**
 * Copies what explains a cell into `evidence` in the sandbox's folder, readable for whoever may enter that. Nothing is
 * redacted yet. What cannot be copied is left out.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder, and what was left out, each with its reason
 */
function gatherEvidence(folder, plan, kernelLines) {
    const evidence = (0,external_node_path_.join)(folder, 'evidence');
    const lost = [];
    const write = (name, make) => {
        try {
            const to = (0,external_node_path_.join)(evidence, name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
            (0,external_node_fs_.writeFileSync)(to, make(), { mode: 0o644 });
        }
        catch (error) {
            lost.push(`${name} (${reason(error)})`);
        }
    };
    const copy = (from, to, which) => {
        for (const name of list(folder, from, lost).filter((each) => which.test(each))) {
            write((0,external_node_path_.join)(to, name), () => ends(folder, (0,external_node_path_.join)(from, name)));
        }
    };
    write(PLAN, () => json(plan));
    write('kernel-log', () => kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''));
    copy('', '', /^(lxc\.log|criu\.conf|command-output|commands)$/);
    copy('outputs', 'outputs', /./);
    copy(SCENE, '', /./);
    copy('rootfs', '', /^criu-lxc-test\.log$/);
    if (plan.workload.name === 'zdtm') {
        const zdtm = (0,external_node_path_.join)('rootfs', 'zdtm');
        for (const test of list(folder, zdtm, lost))
            copy((0,external_node_path_.join)(zdtm, test), (0,external_node_path_.join)('zdtm', test), /\.out(\.inprogress)?$/);
    }
    for (const name of list(folder, 'lxc', lost))
        copy((0,external_node_path_.join)('lxc', name), '', /^config$/);
    for (const generation of list(folder, 'images', lost)) {
        copy((0,external_node_path_.join)('images', generation), `generation-${generation}`, evidence_KEPT);
    }
    return { evidence, lost };
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
/** Without its path, which is told beside it. */
function reason(error) {
    const { code, cause, message } = error;
    if (error instanceof read_inside/* Unreadable */.IO)
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
    return (0,read_inside/* openInside */.X$)(folder, path, {}, ({ fd, size }) => {
        if (size <= 2 * END_BYTES)
            return (0,read_inside/* readPart */.on)(fd, 0, size);
        const first = (0,read_inside/* readPart */.on)(fd, 0, END_BYTES);
        const last = (0,read_inside/* readPart */.on)(fd, size - END_BYTES, size);
        const head = first.subarray(0, first.lastIndexOf('\n') + 1);
        const tail = last.subarray(last.indexOf('\n') + 1);
        const gap = Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
        return Buffer.concat([head, gap, tail]);
    });
}
/** Names in a folder; none of what is no folder. */
function list(folder, path, lost) {
    try {
        return (0,read_inside/* listInside */.Vg)(folder, path);
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
            lost.push(error.message);
        return [];
    }
}
//# sourceMappingURL=evidence.js.map

/***/ }),

/***/ 3078:
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
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
;// CONCATENATED MODULE: ./build/host/sandbox.js










/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
const STATE_FOLDER = '/var/lib/criu-lxc-test';
/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
async function openSandbox(options) {
    const owner = sandbox_self();
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
    writeRecord(id, record);
    try {
        // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        for (const [index, hierarchy] of all.entries())
            (0,host_cgroups/* createSubtree */.bz)(hierarchy, cgroups[index]);
        const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), INIT);
        const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
        const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => (0,external_node_path_.join)(cgroup, LEAF)) : [];
        for (const cgroup of leaf)
            (0,external_node_fs_.mkdirSync)(cgroup);
        const init = ['/bin/sh', (0,external_node_path_.join)(folder, 'init'), options.cgroup, folder, ...sandbox_hidden([folder, ...options.keep]), '--'];
        const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
        const command = (0,dialogue/* converse */.iq)(args, { cwd: folder });
        return { id, folder, command, record };
    }
    catch (error) {
        await remove(id, record);
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
/** Thaws, kills and removes all that a record names, and then the record. */
async function remove(id, record) {
    const left = [];
    const deadline = Date.now() + 5000;
    // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
    const alive = () => record.cgroups.flatMap(host_cgroups/* processesIn */.rD).filter((pid) => pid > 0);
    // Again and again: a process can be forked, or the freezer written, while we look.
    for (let pids = alive(); pids.length > 0; pids = alive()) {
        record.cgroups.forEach(host_cgroups/* thaw */.JI);
        for (const pid of pids)
            kill(pid);
        if (Date.now() > deadline) {
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
                if (Date.now() > deadline) {
                    left.push(`cgroup ${cgroup} (${error.message})`);
                    break;
                }
                await (0,promises_.setTimeout)(2);
            }
        }
    }
    try {
        (0,external_node_fs_.rmSync)(record.folder, { recursive: true, force: true });
    }
    catch (error) {
        left.push(`folder ${record.folder} (${error.message})`);
    }
    if (left.length === 0)
        forget(`${id}.json`);
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
/** None when somebody else than root can write there. */
function readRecords() {
    return (inStateFolder((folder) => (0,external_node_fs_.readdirSync)(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`))
            return [];
        return [{ name, id, record: readRecord((0,external_node_path_.join)(folder, name), id), isUnfinished }];
    })) ?? []);
}
/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
function forget(name) {
    inStateFolder((folder) => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true }));
    try {
        (0,external_node_fs_.rmdirSync)(STATE_FOLDER);
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
        folder = new write_file/* HeldFolder */.uj(STATE_FOLDER);
    }
    catch {
        return null;
    }
    try {
        return (0,owners/* isRoots */.Em)(folder.stat()) ? work(folder.path) : null;
    }
    finally {
        folder.close();
    }
}
function readRecord(file, id) {
    try {
        const opened = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const found = (0,external_node_fs_.fstatSync)(opened);
            if (!found.isFile() || !(0,owners/* isRoots */.Em)(found))
                return null;
            const record = JSON.parse((0,external_node_fs_.readFileSync)(opened, 'utf8'));
            if (![record.folder, ...record.cgroups].every((path) => (0,external_node_path_.basename)(path) === id))
                return null;
            // Of a boot before this one there are none any more.
            return { ...record, cgroups: record.cgroups.filter((path) => (0,host_cgroups/* isCgroup */.LN)(path)) };
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    catch {
        return null;
    }
}
/** This process, and the namespace and the boot in which its pid means something. */
function sandbox_self() {
    const identity = (0,host_process/* identify */.ls)(process.pid);
    if (identity === null)
        throw new Error('/proc does not show this process: is /proc mounted?');
    return {
        ...identity,
        pidNamespace: (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'),
        bootId: (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    };
}
function writeRecord(id, record) {
    for (let attempt = 1; attempt <= 3; attempt++) {
        (0,external_node_fs_.mkdirSync)(STATE_FOLDER, { recursive: true, mode: 0o755 });
        try {
            const options = { mode: 0o600, unfinished: unfinishedName(id) };
            const isWritten = inStateFolder((folder) => {
                (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(folder, `${id}.json`), JSON.stringify(record), options);
                return true;
            });
            if (isWritten)
                return;
        }
        catch (error) {
            // The last of the others removed the folder between the two.
            const { code } = (error.cause ?? error);
            if (code !== 'ENOENT' || attempt === 3) {
                throw new errors/* StageError */.Zu('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
                    cause: error,
                });
            }
        }
    }
    throw new errors/* StageError */.Zu('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}
/** What of these lies below a folder that is private inside. */
function sandbox_hidden(paths) {
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
//# sourceMappingURL=sandbox.js.map
;// CONCATENATED MODULE: ./build/host/sweep.js


/**
 * Removes the sandboxes whose owner is dead: their cgroup subtree, thawing what is frozen, and their folder.
 * Touches no sandbox that somebody lives in. Needs root.
 */
async function sweep() {
    const swept = [];
    for (const file of readRecords()) {
        const { id, record, name } = file;
        if (file.isUnfinished) {
            if (!writerIsDead(file))
                continue;
            // Nothing of what it names has been made.
            forget(name);
            swept.push({ id, left: [] });
        }
        else if (record !== null && ownerIsDead(record)) {
            swept.push({ id, left: await remove(id, record) });
        }
    }
    return swept;
}
function ownerIsDead({ owner }) {
    const { bootId, pidNamespace } = sandbox_self();
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
;// CONCATENATED MODULE: ./build/host/kernel-log.js

/** What the kernel prints when something went wrong in it, or when CRIU or an LXC tool died of a wild pointer. */
const ALARMS = [
    /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
    /INFO: .*(blocked for more than|stall)/,
    /^(traps: )?(criu|lxc-\S+)\[\d+\]:? .*(segfault|general protection|unhandled)/,
];
/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;
/** The kernel's log from now on. Needs root where `kernel.dmesg_restrict` is set. */
class KernelLog {
    fd;
    id;
    alarmed = [];
    heard = [];
    count = 0;
    /**
     * @param id of the sandbox
     * @throws Error when it cannot be read here, as in many containers
     */
    constructor(id) {
        this.id = id;
        this.fd = (0,external_node_fs_.openSync)('/dev/kmsg', external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        this.records();
    }
    /** How many lines there were until now. */
    now() {
        this.listen();
        return this.count;
    }
    /** The lines from then on, of programs that write to this log none. */
    since(then) {
        this.listen();
        return this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
    }
    /** The alarms among all lines, and those that name the sandbox. */
    alarms() {
        this.listen();
        return this.alarmed;
    }
    listen() {
        const lines = this.records()
            .map(ownLine)
            .filter((line) => line !== null);
        this.count += lines.length;
        this.heard = [...this.heard, ...lines].slice(-MOST);
        this.alarmed.push(...lines.filter((line) => isAlarm(line, this.id)));
    }
    close() {
        (0,external_node_fs_.closeSync)(this.fd);
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
/** Whether a line tells of a fault, or names the sandbox. */
function isAlarm(line, id) {
    return line.includes(id) || ALARMS.some((pattern) => pattern.test(line));
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
//# sourceMappingURL=kernel-log.js.map
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js
var diagnose = __webpack_require__(6672);
;// CONCATENATED MODULE: ./build/diagnosis/kernel.js


/** Lines of what the kernel said. */
const SHOWN = 10;
/** Who is at work in a cell beside the container. */
const TESTED = /(?<![\w-])(criu|lxc-[a-z]+)(?![\w-])/;
/**
 * What the kernel says that explains why a cell failed, and the line that says it. It must name CRIU, an LXC tool or the
 * cell's own cgroup: others work on this host, too. Another cell may be among them: a crash by its name alone explains
 * only what the cell's own logs do not.
 */
const EXPLANATIONS = [
    {
        id: 'killed-for-memory',
        message: 'The kernel killed a process of the cell, because memory ran out.',
        advice: 'Look how much memory the container, its cgroup and the host have left.',
        blamed: (said, id) => 
        // All of a cell is in its own cgroup, and the line names that.
        said.find((line) => /oom-kill:/.test(line) && line.includes(id)),
    },
    {
        id: 'program-crashed',
        message: 'CRIU or an LXC tool crashed.',
        advice: 'Report it with the evidence; a build with debug symbols tells more (`coredumpctl`, `gdb`).',
        blamed: (said, _id, isKnown) => isKnown ? undefined : said.find((line) => /^(traps: )?(criu|lxc-\S+)\[\d+\]/.test(line)),
    },
    {
        id: 'kernel-fault',
        message: 'The kernel itself failed while it worked for CRIU or LXC.',
        advice: 'Look at what stands around it in `dmesg`, and report it to whoever made this kernel.',
        blamed: (said) => {
            const fault = said.findIndex((line) => /\b(BUG|Oops|general protection fault)\b/.test(line));
            const worker = said.slice(fault).find((line) => /\bComm: (criu|lxc-\S+)/.test(line));
            return fault === -1 || worker === undefined ? undefined : said[fault];
        },
    },
];
/**
 * Puts what the kernel said while a cell failed beside its first cause; or before it, where that explains it.
 *
 * @param lines of the kernel's log, from the beginning of the cycle that failed
 * @param id of the sandbox
 */
function besideKernel(outcome, lines, id) {
    const said = lines.filter((line) => isAlarm(line, id) || TESTED.test(line)).slice(0, SHOWN);
    if (said.length === 0)
        return;
    const evidence = said.join('\n');
    const isKnown = outcome.explainedBy !== null && outcome.explainedBy !== diagnose/* UNKNOWN */.HV;
    for (const { id: name, message, advice, blamed } of EXPLANATIONS) {
        const line = blamed(said, id, isKnown);
        if (line === undefined)
            continue;
        outcome.findings.unshift({ id: name, severity: 'error', message, evidence, advice });
        outcome.cause = `${outcome.cause} The kernel said: ${line}`;
        outcome.explainedBy = name;
        return;
    }
    const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
    if (finding !== undefined)
        finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}
//# sourceMappingURL=kernel.js.map
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
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
            state.unread.push({ kind, reason: error.message });
        }
    };
    // The programs first: they run while we read files.
    const asked = [read('link', readLinks), read('netfilter', () => readNetfilter(iptables))];
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
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , device, root, mountPoint, options] = mount.split(' ');
        // FUSE lets a user mount on a folder of his own, and says who he is.
        const byRoot = !/\b(user_id|uid)=[1-9]/.test(source);
        return { kind: 'mount', name: `${mountPoint} (${device} ${root})`, details: `${options} ${source}`, byRoot };
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
async function readLinks() {
    const links = JSON.parse(await ask(['ip', '-json', '-details', 'address', 'show']));
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
async function readNetfilter(iptables) {
    const save = (0,external_node_path_.join)(iptables, 'iptables-save');
    const hasNft = (0,inspect/* searchPath */.oe)().some((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, 'nft')));
    const nft = hasNft && !/legacy|xtables-multi$/.test((0,external_node_fs_.realpathSync)(save));
    return parseNetfilter(await ask(nft ? ['nft', 'list', 'ruleset'] : [save]));
}
async function ask(argv) {
    const env = { ...process.env, PATH: (0,inspect/* searchPath */.oe)().join(':') };
    const result = await (0,command/* run */.eF)(argv, { timeoutMs: LIMIT_MS, env });
    if (result.code === 0)
        return result.stdout;
    throw new Error(`${argv[0]}: ${(0,command/* outcome */.bu)(result, LIMIT_MS)}, ${(0,command/* tail */.RT)(result, 1)}`);
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
 * else for information. What the kernel says is a warning and never a leak: it does not say who was the cause.
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
     * From now on the kernel's log is listened to. Takes long where that log is long: call it while others work.
     *
     * @param id of the sandbox
     */
    listen(id) {
        try {
            this.kernel = new KernelLog(id);
        }
        catch (error) {
            this.unread.push(`kernel log: ${error.message}`);
        }
    }
    /** The findings; a leak is one with the id `leak`. Call it once, when the sandbox is gone: it lets go of the view. */
    async findings(marks, view) {
        const before = await this.looked;
        const look = async () => {
            const after = await readHostState(this.iptables);
            const made = after.things.filter((thing) => thing.kind === 'cgroup' && thing.byRoot && carries(thing, marks));
            const cgroups = [...marks.cgroups, ...made.map(({ name }) => name)];
            after.things.push(...readProcesses(marks.id, { cgroups, namespaces: view.namespaces }, before.pids));
            return { after, changes: compareStates(before, after) };
        };
        let { after, changes } = await look();
        if (changes.some((change) => isOurs(change, marks, view))) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            ({ after, changes } = await look());
        }
        const alarms = this.kernel?.alarms() ?? [];
        this.kernel?.close();
        view.held.forEach(external_node_fs_.closeSync);
        for (const { kind, reason } of [...before.unread, ...after.unread])
            this.unread.push(`${kind}: ${reason}`);
        return [...tellChanges(changes, marks, view), ...tellAlarms(alarms), ...tellUnread([...new Set(this.unread)])];
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
function tellChanges(changes, marks, view) {
    const findings = [];
    const ours = changes.filter((change) => isOurs(change, marks, view));
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
function tellAlarms(lines) {
    if (lines.length === 0)
        return [];
    return [
        {
            id: 'kernel-log',
            severity: 'warning',
            message: 'The kernel reported a fault while the cell ran; for whose work it does not always say.',
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
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __webpack_require__(2800);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __webpack_require__(7946);
;// CONCATENATED MODULE: ./build/workload/image.js


const COPY_LIMIT_MS = 120_000;
/**
 * Copies an image of the store to where a container's root file system is to be. The copy is root's, whoever filled
 * the store.
 *
 * @param rootfs is made
 * @throws StageError
 */
async function image_copyImage(image, rootfs, env) {
    const copy = ['cp', '-r', '--no-dereference', '--preserve=mode,links', '--reflink=auto', image, rootfs];
    const result = await run(copy, { timeoutMs: COPY_LIMIT_MS, env });
    if (result.code === 0)
        return;
    throw new StageError('start', `The image could not be copied (${outcome(result, COPY_LIMIT_MS)}): ${tail(result)}`);
}
//# sourceMappingURL=image.js.map
// EXTERNAL MODULE: ./build/workload/workload.js
var workload = __webpack_require__(2151);
;// CONCATENATED MODULE: ./build/workload/apps.js









const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;
/** As root, all of them: without CAP_SYS_RESOURCE CRIU dumps no process of another user. */
const apps_FILES = {
    init: `#!/bin/sh
exec </dev/null >/criu-lxc-test.log 2>&1
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
error_log /criu-lxc-test.log;
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
class apps_AppsWorkload {
    container = { init: '/apps/init', limits: LIMITS.large, config: OF_PROCESSES };
    finding = {
        id: 'servers-as-root',
        severity: 'info',
        message: 'redis, nginx and python run as root in the container, not as users of their own.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    ends;
    env;
    readyLimitMs;
    rootfs = '';
    held = null;
    constructor(image, ends, env, readyLimitMs) {
        this.image = image;
        this.ends = ends;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        await copyImage(this.image, rootfs, this.env);
        mkdirSync(join(rootfs, 'apps'));
        for (const [name, text] of Object.entries(apps_FILES))
            writeFileSync(join(rootfs, 'apps', name), text, { mode: 0o755 });
    }
    async ready() {
        this.held ??= await this.open();
    }
    async ask(_init, timeoutMs) {
        const { redis, nginx, stream } = this.held;
        const [executed, response, lines] = await Promise.all([
            redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
            nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
            stream.more(timeoutMs),
        ]);
        // It stays queued until the next reading.
        const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
        return {
            redis: executed === null || queued === null ? null : Number(executed[1]),
            nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
            stream: lines === null ? null : unbroken(lines),
        };
    }
    /** What is heard of the response from now on was said after the dump. */
    async dumped() {
        // What was said before is read by then.
        await sleep(PAUSE_MS);
        this.held?.stream.mark();
    }
    forget() {
        for (const conversation of Object.values(this.held ?? {}))
            conversation.close();
        this.held = null;
    }
    async open() {
        const deadline = Date.now() + this.readyLimitMs;
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
                    const log = tailInside(this.rootfs, 'criu-lxc-test.log', 1000)?.trim() ?? '';
                    throw new StageError('start', `${name} did not answer within ${this.readyLimitMs / 1000} s. ${log}`.trim());
                }
                await sleep(PAUSE_MS);
            }
        };
        const [redis, nginx, stream] = await Promise.all([
            persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
            persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
            persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
        ]);
        return { redis, nginx, stream };
    }
}
/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
function unbroken(text) {
    const numbers = [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
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
    constructor(address, port) {
        this.socket = connect(port, address).setNoDelay().setEncoding('utf8');
        this.socket.on('data', (text) => {
            this.heard += text;
        });
        // Whoever does not come back does not answer.
        this.socket.on('error', () => undefined);
    }
    /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
    async ask(question, answer, timeoutMs) {
        if (question !== '')
            this.socket.write(question);
        await until(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
        const match = this.heard.match(answer);
        if (match !== null)
            this.heard = '';
        return match;
    }
    mark() {
        this.marked = this.heard.length;
    }
    /** All whole lines that were heard, when more of them came after the mark; null when nothing came. */
    async more(timeoutMs) {
        const came = await until(() => this.heard.slice(this.marked).endsWith('\n'), timeoutMs);
        const { heard } = this;
        this.heard = '';
        this.marked = 0;
        return came ? heard : null;
    }
    close() {
        this.socket.destroy();
    }
}
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/workload/command.js










/** In the container. */
const START = 'criu-lxc-test.start';
const LOG = 'criu-lxc-test.log';
/** In the sandbox's folder: what a command printed. */
const OUTPUT = 'command-output';
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';
const command_COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const command_PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** Of `ulimit -f`. */
const BLOCK_BYTES = 512;
/** No config of a container is longer. */
const CONFIG_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
class command_CommandWorkload {
    container;
    plan;
    env;
    folder;
    readyLimitMs;
    /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
    rootfs = '';
    isReady = false;
    /** What it said when the container was ready, until it was asked once more. */
    first = null;
    /** @param folder private to this cell */
    constructor(plan, folder, env, readyLimitMs) {
        this.readyLimitMs = readyLimitMs;
        this.plan = plan;
        this.env = env;
        this.folder = folder;
        this.container = {
            init: plan.start === '' ? '/sbin/init' : `/${START}`,
            limits: LIMITS.large,
            config: plan.config.split('\n'),
        };
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        const { image, start } = this.plan;
        const source = image.startsWith('container:') ? rootfsOf(image.slice('container:'.length)) : image;
        mkdirSync(rootfs);
        const copy = statSync(source).isDirectory()
            ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
            : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
        const result = await run(copy, { timeoutMs: command_COPY_LIMIT_MS, env: this.env });
        if (result.code !== 0) {
            throw new StageError('start', `${image} could not be copied (${outcome(result, command_COPY_LIMIT_MS)}): ${tail(result)}`);
        }
        if (!hasShell(rootfs)) {
            throw new StageError('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
        }
        for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
            if (!isThereInside(rootfs, name))
                mkdirSync(join(rootfs, name));
        }
        for (const name of [START, LOG])
            rmSync(join(rootfs, name), { recursive: true, force: true });
        const script = `#!/bin/sh\nexec </dev/null >/${LOG} 2>&1\n${start}\n`;
        if (start !== '')
            writeFileSync(join(rootfs, START), script, { mode: 0o755 });
    }
    async ready(init) {
        if (this.isReady)
            return;
        await this.awaitReady(init);
        const first = await this.verify(init);
        if (first.ended !== 'exit code 0') {
            throw new StageError('start', `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output}`);
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
        throw new StageError('start', `Run twice before the dump, verify said ${JSON.stringify(first.output)} and ${JSON.stringify(verification.output)}: what changes by itself proves nothing.`);
    }
    forget() {
        this.isReady = false;
    }
    async awaitReady(init) {
        const identity = identify(init);
        const deadline = Date.now() + this.readyLimitMs;
        const ended = () => identity === null || !isAlive(identity);
        for (;;) {
            if (ended())
                throw new StageError('start', `The start command ended before the container was ready. ${this.log()}`.trim());
            if (this.plan.ready === '')
                return;
            const result = await this.inside(init, this.plan.ready);
            if (result.code === 0)
                return;
            if (Date.now() > deadline) {
                const said = `${outcome(result, COMMAND_LIMIT_MS)}: ${tail(result) || 'it printed nothing'}`;
                throw new StageError('start', `The container was not ready within ${this.readyLimitMs / 1000} s (${said}). ${this.log()}`.trim());
            }
            await sleep(command_PAUSE_MS);
        }
    }
    async verify(init) {
        const result = await this.inside(init, this.plan.verify);
        const output = readInside(this.folder, OUTPUT, OUTPUT_BYTES);
        return {
            ended: outcome(result, COMMAND_LIMIT_MS),
            output: output.toString('utf8', 0, TEXT_LIMIT),
            sha256: createHash('sha256').update(output).digest('hex'),
            complaint: tail(result),
        };
    }
    /** What the start command printed last. */
    log() {
        const log = tailInside(this.rootfs, LOG, TEXT_LIMIT)?.trim() ?? '';
        return log === '' ? '' : `It printed: ${log}`;
    }
    /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
    async inside(init, command) {
        const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
        const shell = [
            'env',
            '-i',
            MARK,
            'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            'HOME=/root',
        ];
        const enter = ['nsenter', '-t', String(init), ...namespaces, '--', '/bin/sh', '-c', command];
        const result = await run([
            'sh',
            '-c',
            `ulimit -f ${OUTPUT_BYTES / BLOCK_BYTES}; exec "$@" > "$0"`,
            join(this.folder, OUTPUT),
            ...shell,
            ...enter,
        ], { timeoutMs: COMMAND_LIMIT_MS, env: this.env });
        // Whoever is still there has a session leader outside of the container, which CRIU cannot dump (criu#232).
        if (await until(() => markedProcesses().length === 0, LEFT_LIMIT_MS))
            return result;
        throw new StageError('start', `A command left a process in the container, which is then not as its own: ${command}`);
    }
}
/** The root file system that the config of a container of the host names. */
function rootfsOf(container) {
    const file = join('/var/lib/lxc', container, 'config');
    const config = orNull(() => readInside('/', file, CONFIG_BYTES, 'inside'))?.toString();
    if (config === undefined)
        throw new StageError('start', `There is no container ${container}: ${file} cannot be read.`);
    const value = [...config.matchAll(/^\s*lxc\.rootfs(?:\.path)?\s*=\s*(.*?)\s*$/gm)].at(-1)?.[1] ?? '';
    const folder = value.replace(/^dir:/, '');
    if (folder.startsWith('/') && existsSync(folder))
        return folder;
    throw new StageError('start', `${file} names "${value}" as the root file system; only a folder can be copied.`);
}
function markedProcesses() {
    return processIds().filter((pid) => environmentOf(pid).includes(MARK));
}
/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs) {
    return orNull(() => listInside(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./build/workload/systemd-settings.js
var systemd_settings = __webpack_require__(9401);
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
 * The timer is to elapse after the restore, and not while the container is frozen: before CRIU 4.3 systemd would never hear
 * of that (criu#3162).
 */
const UNITS = {
    'witness.service': SERVICE,
    'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
    'witness-timer.timer': '[Timer]\nOnActiveSec=3\nAccuracySec=10ms\n',
};
/** Runs in the container. A reading leaves a timer behind that has not run yet, and a line in the journal. */
const QUESTIONS = (/* unused pure expression or super */ null && (`
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq 100); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer; systemctl restart witness-timer.timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`));
const systemd_LIMIT_MS = 20_000;
const systemd_PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';
/** systemd as pid 1, with its journal, a service and a timer. */
class systemd_SystemdWorkload {
    container;
    finding = {
        id: 'services-as-root',
        severity: 'info',
        message: 'All services run as root in the container.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    settings;
    env;
    readyLimitMs;
    isArmed = false;
    /** @param without ids of settings that are left out */
    constructor(image, without, env, readyLimitMs) {
        this.image = image;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
        this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
        this.container = {
            init: '/lib/systemd/systemd',
            limits: LIMITS.large,
            config: OF_PROCESSES,
        };
    }
    async fill(rootfs) {
        await copyImage(this.image, rootfs, this.env);
        const folder = join(rootfs, 'etc/systemd/system');
        mkdirSync(join(folder, 'multi-user.target.wants'), { recursive: true });
        mkdirSync(join(folder, 'service.d'));
        for (const [name, text] of Object.entries(UNITS))
            writeFileSync(join(folder, name), text);
        symlinkSync('../witness.service', join(folder, 'multi-user.target.wants/witness.service'));
        symlinkSync('/lib/systemd/system/multi-user.target', join(folder, 'default.target'));
        for (const { id, service } of this.settings) {
            writeFileSync(join(folder, 'service.d', `${id}.conf`), `[Service]\n${service.join('\n')}\n`);
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
                throw new StageError('start', `systemd is not "running", but ${state || tail(result)}: ${stdout.trim()}`);
            }
            await sleep(systemd_PAUSE_MS);
        }
        this.isArmed = true;
    }
    async ask(init) {
        const result = await this.inside(init, QUESTIONS);
        if (result.code !== 0) {
            throw new StageError('state', `systemd could not be asked (${outcome(result, systemd_LIMIT_MS)}): ${tail(result)}`);
        }
        return { systemd: parseAnswers(result.stdout) };
    }
    forget() {
        this.isArmed = false;
    }
    /** Runs a command in all of the container's namespaces. It leaves no process behind. */
    inside(init, command) {
        const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
        const enter = ['nsenter', '-t', String(init), ...namespaces, '--'];
        const shell = ['env', '-i', PATH, '/bin/sh', '-c', command];
        return run([...enter, ...shell], { timeoutMs: systemd_LIMIT_MS, env: this.env });
    }
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
;// CONCATENATED MODULE: ./build/workload/keeper.js





/** More than any answer has. */
const ANSWER_BYTES = (/* unused pure expression or super */ null && (256 * 1024));
/** The keeper of one container, seen from outside. */
class keeper_Keeper {
    root;
    folder;
    /**
     * @param root the container's root, as the caller sees it
     * @param witness the witness's folder, from there
     */
    constructor(root, witness) {
        this.root = root;
        this.folder = join(witness, 'keeper');
    }
    /** Waits until it holds everything. */
    async ready(timeoutMs) {
        let said = null;
        const ready = () => {
            said = this.read('ready');
            return said?.endsWith('\n') === true;
        };
        if (!(await until(ready, timeoutMs))) {
            throw new StageError('state', `The keeper in the container did not start within ${timeoutMs / 1000} s.`);
        }
        if (said !== 'ready\n')
            throw new StageError('state', `The keeper in the container ${String(said).trim()}.`);
    }
    async ask(timeoutMs) {
        const question = randomBytes(4).toString('hex');
        tellInside(this.root, join(this.folder, 'question'), question);
        const start = `{"question":"${question}",`;
        let answer = '';
        const answered = () => {
            const answers = this.read('answers') ?? '';
            answer = answers.endsWith('\n') ? answers.slice(answers.lastIndexOf(start), -1) : '';
            return answer.startsWith(start);
        };
        if (!(await until(answered, timeoutMs))) {
            throw new StageError('state', `The keeper in the container did not answer a question within ${timeoutMs / 1000} s.`);
        }
        try {
            return JSON.parse(answer);
        }
        catch {
            throw new StageError('state', `The keeper in the container answered what cannot be read: ${answer}`);
        }
    }
    /** Of a long file the end. */
    read(name) {
        return tailInside(this.root, join(this.folder, name), ANSWER_BYTES);
    }
}
//# sourceMappingURL=keeper.js.map
;// CONCATENATED MODULE: ./build/workload/witness.js








/** Where the witness answers, in the container: a tmpfs. */
const WITNESS_FOLDER = 'run/witness';
/**
 * The container's pid 1, and all that runs in it: processes whose memory, descriptors and timing can be questioned from
 * outside.
 *
 * - `main` keeps the nonce and the serial number in memory only, and an open deleted file. It answers a question with
 *   both, and with what `partner` heard.
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
const WITNESS = (/* unused pure expression or super */ null && (`#!/bin/sh
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
  echo "$nonce $serial"
  echo "$(random)" > kept
  echo main > ready
  while read -r question <&3; do
    serial=$((serial + 1))
    echo "$serial" >&7
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
`));
/** More than any file of the witness has, but for its answers: of these the last. */
const witness_ANSWER_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
const APPLETS = (/* unused pure expression or super */ null && (['sh', 'head', 'hexdump', 'mkfifo', 'rm', 'sleep']));
/** The default workload. */
class witness_WitnessWorkload {
    container = {
        init: '/init',
        limits: LIMITS.small,
        config: [...OF_PROCESSES, `lxc.mount.entry = tmpfs ${WITNESS_FOLDER} tmpfs rw,create=dir 0 0`],
    };
    busybox;
    keeper;
    constructor(busybox, keeper) {
        this.busybox = busybox;
        this.keeper = keeper;
    }
    fill(rootfs) {
        makeRootfs(rootfs, this.busybox, this.keeper);
    }
    ready(init, timeoutMs) {
        return new Witness(init).ready(timeoutMs);
    }
    async ask(init, timeoutMs) {
        const witness = new Witness(init);
        const [answer, held] = await Promise.all([witness.ask(timeoutMs), witness.keeper.ask(timeoutMs)]);
        return { witness, answer, held };
    }
}
/** Fills a root file system of one static busybox, the keeper, and the witness as /init. */
function makeRootfs(folder, busybox, keeper) {
    for (const each of ['bin', 'dev', 'proc', 'run', 'sys', 'tmp'])
        mkdirSync(join(folder, each), { recursive: true });
    copyFileSync(busybox, join(folder, 'bin/busybox'));
    chmodSync(join(folder, 'bin/busybox'), 0o755);
    for (const applet of APPLETS)
        symlinkSync('busybox', join(folder, 'bin', applet));
    copyFileSync(keeper, join(folder, 'keeper'));
    chmodSync(join(folder, 'keeper'), 0o755);
    writeFileSync(join(folder, 'init'), WITNESS, { mode: 0o755 });
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
        const question = randomBytes(4).toString('hex');
        tellInside(this.root, join(WITNESS_FOLDER, 'question'), question);
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
        const text = tailInside(this.root, join(WITNESS_FOLDER, name), witness_ANSWER_BYTES);
        return text?.endsWith('\n') ? text.slice(0, -1) : null;
    }
    async await(condition, timeoutMs, what) {
        if (await until(condition, timeoutMs))
            return;
        throw new StageError('state', `The witness in the container did not ${what} within ${timeoutMs / 1000} s.`);
    }
}
//# sourceMappingURL=witness.js.map
;// CONCATENATED MODULE: ./build/workload/tcp.js







const GONE_LIMIT_MS = 5000;
const tcp_PORTS = { inside: 7001, outside: 7002 };
/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const tcp_INIT = (/* unused pure expression or super */ null && (`#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`));
/**
 * The witness, and TCP connections through the bridge: their other ends are held out here, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
class tcp_TcpWorkload {
    container;
    witness;
    peer;
    ends;
    held = [];
    hasAnswered = false;
    constructor(busybox, keeper, peer, ends) {
        this.witness = new WitnessWorkload(busybox, keeper);
        const init = `/init-tcp ${tcp_PORTS.inside} ${ends.outside} ${tcp_PORTS.outside}`;
        this.container = { ...this.witness.container, init };
        this.peer = peer;
        this.ends = ends;
    }
    async fill(rootfs) {
        this.witness.fill(rootfs);
        copyFileSync(this.peer, join(rootfs, 'bin/peer'));
        chmodSync(join(rootfs, 'bin/peer'), 0o755);
        writeFileSync(join(rootfs, 'init-tcp'), tcp_INIT, { mode: 0o755 });
        // The peer connects as soon as it runs.
        await this.listen();
    }
    async ready(init, timeoutMs) {
        await this.witness.ready(init, timeoutMs);
        if (!this.held.some(({ direction }) => direction === 'in'))
            await this.open(timeoutMs);
    }
    async ask(init, timeoutMs) {
        for (const connection of this.held)
            connection.send();
        const [answers, newAnswered] = await Promise.all([
            this.witness.ask(init, timeoutMs),
            this.askAnew(timeoutMs),
            until(() => this.held.every((connection) => connection.isSettled), timeoutMs),
        ]);
        const streams = this.held.map((connection) => connection.report());
        if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
            throw new StageError('start', 'The peer in the container does not answer over TCP.');
        }
        this.hasAnswered = true;
        return { ...answers, streams, newAnswered };
    }
    /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
    async dumped(isStopped) {
        // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
        // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
        const links = () => listInside(`/sys/class/net/${this.ends.bridge}`, 'brif');
        if (isStopped && !(await until(() => links().length === 0, GONE_LIMIT_MS))) {
            throw new StageError('state', `After the dump the container's link is still on the bridge.`);
        }
        for (const connection of this.held)
            connection.send('after the dump');
    }
    forget() {
        for (const connection of this.held.splice(0))
            connection.destroy();
        this.hasAnswered = false;
    }
    listen() {
        const server = createServer((socket) => this.held.push(new HeldConnection('out', socket)));
        return new Promise((resolve, reject) => {
            server.on('error', (error) => reject(new StageError('start', `The sandbox cannot listen: ${error.message}.`)));
            server.listen(tcp_PORTS.outside, this.ends.outside, resolve);
        });
    }
    async open(timeoutMs) {
        const deadline = Date.now() + timeoutMs;
        // It made its own connection, so it listens, too.
        if (!(await until(() => this.held.length > 0, timeoutMs))) {
            throw new StageError('start', `The peer in the container did not connect within ${timeoutMs / 1000} s.`);
        }
        const socket = connect(tcp_PORTS.inside, this.ends.inside);
        const connection = new HeldConnection('in', socket);
        if (!(await until(() => socket.readyState === 'open' || connection.isSettled, deadline - Date.now()))) {
            throw new StageError('start', `The peer in the container took no connection within ${timeoutMs / 1000} s.`);
        }
        this.held.push(connection);
    }
    async askAnew(timeoutMs) {
        const connection = new HeldConnection('in', connect(tcp_PORTS.inside, this.ends.inside));
        connection.send();
        await until(() => connection.isSettled, timeoutMs);
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
        if (when === 'after the dump')
            this.sentAfterDump.push(this.sent);
        this.socket.write(`${this.sent}\n`);
    }
    /** Nothing more is going to be heard. */
    get isSettled() {
        return this.end !== null || this.awaited.length === 0;
    }
    /** What was heard since the last report. */
    report() {
        const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
        this.returned = [];
        this.sentAfterDump = [];
        return { direction, name, counted, sent, returned, sentAfterDump, end };
    }
    destroy() {
        this.socket.destroy();
    }
    async close(timeoutMs) {
        this.socket.end();
        await until(() => this.socket.closed, timeoutMs);
    }
    hear(line) {
        const [name = '', counted, number] = line.split(' ');
        this.name = name;
        this.counted = Number(counted);
        this.returned.push(Number(number));
        this.awaited = this.awaited.filter((each) => each !== Number(number));
    }
}
//# sourceMappingURL=tcp.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
const zdtm_INIT = (/* unused pure expression or super */ null && (`#!/bin/sh
exec </dev/null >/criu-lxc-test.log 2>&1
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
`));
const zdtm_APPLETS = (/* unused pure expression or super */ null && (['sh', 'mkfifo', 'true', 'grep', 'sed', 'sort', 'diff']));
const START_LIMIT_MS = 30_000;
const SETTLE_LIMIT_MS = 10_000;
/** All of them at once; some wait for their children, one after the other. */
const END_LIMIT_MS = 60_000;
const zdtm_PAUSE_MS = 20;
const LOG_BYTES = 2000;
/** Of what a test says. No test says so much. */
const zdtm_OUTPUT_BYTES = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;
/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
class zdtm_ZdtmWorkload {
    container = {
        init: '/init',
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
            mkdirSync(join(rootfs, each), { recursive: true });
        chmodSync(join(rootfs, 'tmp'), 0o1777);
        copyFileSync(this.busybox, join(rootfs, 'bin/busybox'));
        chmodSync(join(rootfs, 'bin/busybox'), 0o755);
        for (const applet of zdtm_APPLETS)
            symlinkSync('busybox', join(rootfs, 'bin', applet));
        writeFileSync(join(rootfs, 'init'), zdtm_INIT, { mode: 0o755 });
        for (const { folder, test } of this.all()) {
            const home = join(rootfs, FOLDER, folder);
            mkdirSync(home);
            // Some tests go on as another user.
            chmodSync(home, 0o777);
            copyFileSync(join(this.plan.programs, test.name), join(home, test.name), constants.COPYFILE_FICLONE);
            chmodSync(join(home, test.name), 0o755);
            const command = [`./${test.name}`, ...test.arguments].map((word) => `'${word}'`).join(' ');
            writeFileSync(join(home, 'start'), `#!/bin/sh\nexec ${command} </dev/null\n`, { mode: 0o755 });
        }
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
            breakFile(this.rootfs, join(FOLDER, CONTROL_FOLDER, `${control.name}.test`));
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
        if (!(await until(() => isThereInside(rootfs, join(FOLDER, 'ready')), SETTLE_LIMIT_MS))) {
            const log = tailInside(rootfs, 'criu-lxc-test.log', LOG_BYTES)?.trim() ?? '';
            throw new StageError('start', `The container's init did not get ready. ${log}`.trim());
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
        await Promise.all(Array.from({ length: STARTERS * availableParallelism() }, starter));
        order(rootfs, 'settle');
        if (!(await until(() => isThereInside(rootfs, join(FOLDER, 'settled')), SETTLE_LIMIT_MS))) {
            throw new StageError('start', "The container's init did not settle after the tests were started.");
        }
        return refusals;
    }
    async startOne({ folder, test }) {
        const read = (name) => readOutput(this.rootfs, join(FOLDER, folder, name));
        order(this.rootfs, `start ${folder}`);
        const deadline = Date.now() + START_LIMIT_MS;
        // The number comes with the end of the line.
        const code = () => read('started')?.match(/^(\d+)\n/)?.[1];
        while (code() === undefined && Date.now() < deadline)
            await sleep(zdtm_PAUSE_MS);
        if (code() === '0' && isThereInside(this.rootfs, join(FOLDER, folder, `${test.name}.pid`)))
            return null;
        killAll(folder);
        const said = ['.out', '.out.inprogress'].map((end) => read(`${test.name}${end}`));
        const output = [...said, read('start.log')].find((text) => text !== null && text !== '') ?? '';
        const how = code() === undefined ? `it was not ready within ${START_LIMIT_MS / 1000} s` : `exit code ${code()}`;
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
const GONE = { outcome: 'failed', reason: 'It was gone before it was told to end.' };
/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(rootfs, tests, timeoutMs) {
    const fileOf = ({ folder, test }, ending) => join(FOLDER, folder, `${test.name}${ending}`);
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
    let running = [...present];
    while (running.length > 0 && Date.now() < deadline) {
        await sleep(zdtm_PAUSE_MS);
        running = living(running.filter((each) => !isThereInside(rootfs, fileOf(each, '.out'))));
    }
    return new Map(tests.map((each) => [each.folder, present.has(each) ? readVerdict(read(each, '.out')) : GONE]));
}
/** The text of a test's file; null when there is none. What cannot be read whole might have said FAIL. */
function readOutput(rootfs, path) {
    try {
        return readInside(rootfs, path, zdtm_OUTPUT_BYTES).toString();
    }
    catch (error) {
        if (!(error instanceof Unreadable))
            throw error;
        return error.code === 'ENOENT' ? null : `FAIL: ${error.message}`;
    }
}
function order(rootfs, line) {
    tellInside(rootfs, join(FOLDER, 'orders'), line);
}
/** Of all living processes of the container the pids that they have in it. */
function innerPids() {
    const inner = processIds().map((pid) => {
        // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
        const [, inside] = statusField(pid, 'NSpid')?.split(/\s+/) ?? [];
        return inside === undefined || identify(pid) === null ? null : Number(inside);
    });
    return new Set(inner.filter((pid) => pid !== null));
}
/** Kills what a test that could not be started has left. */
function killAll(folder) {
    for (const pid of processIds()) {
        try {
            if (readlinkSync(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`))
                process.kill(pid, 'SIGKILL');
        }
        catch {
            // Already gone.
        }
    }
}
/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(rootfs, path) {
    openInside(rootfs, path, { write: true }, ({ fd, size }) => {
        const [byte = 0] = readPart(fd, size - 1, size);
        writeSync(fd, Buffer.from([byte ^ 0xff]), 0, 1, size - 1);
    });
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/workload/registry.js






function makeWorkload(plan, { folder, busybox, ends, env, readyLimitMs }) {
    switch (plan.name) {
        case 'witness':
            return new WitnessWorkload(busybox, plan.keeper);
        case 'tcp':
            return new TcpWorkload(busybox, plan.keeper, plan.peer, ends);
        case 'apps':
            return new AppsWorkload(plan.image, ends, env, readyLimitMs);
        case 'systemd':
            return new SystemdWorkload(plan.image, plan.without, env, readyLimitMs);
        case 'command':
            return new CommandWorkload(plan, folder, env, readyLimitMs);
        case 'zdtm':
            return new ZdtmWorkload(busybox, plan);
    }
}
/** Files and folders of the host that a workload is made of. */
function filesOf(plan) {
    switch (plan.name) {
        case 'witness':
            return [plan.keeper];
        case 'tcp':
            return [plan.keeper, plan.peer];
        case 'apps':
        case 'systemd':
            return [plan.image];
        case 'command':
            return plan.image.startsWith('container:') ? [] : [plan.image];
        case 'zdtm':
            return [plan.programs];
    }
}
//# sourceMappingURL=registry.js.map
// EXTERNAL MODULE: ./build/core/evidence.js + 2 modules
var core_evidence = __webpack_require__(8793);
;// CONCATENATED MODULE: ./build/core/plan.js
/** What the container of a sandbox is called: short, and no other has it. */
function containerName(sandboxId) {
    return sandboxId.split('.').at(-1);
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./build/core/stage.js










/** For the sandbox to be made and to say its last word, beyond the time that the plan allows. */
const MARGIN_MS = 10_000;
/**
 * One cell, from outside: looks at the host, opens the sandbox, lets the plan run inside, ends it, looks again. Needs
 * root.
 *
 * Whatever happens, the sandbox is ended. What could not be removed, and what the cell left elsewhere, becomes a finding
 * and the failure class `leak`.
 */
async function runStage(request, observer, signal) {
    const outcome = {
        failureClass: null,
        cause: null,
        explainedBy: null,
        cycles: [],
        findings: [],
        timings: {},
    };
    const { plan, workDir, cellProgram } = request;
    const audit = new Audit(plan.iptables);
    const sandbox = await openSandbox({
        workDir,
        cgroup: plan.cgroup,
        keep: [
            (0,external_node_path_.dirname)(plan.criu.path),
            (0,external_node_path_.dirname)(plan.restoreCriu.path),
            (0,external_node_path_.dirname)(plan.lxc.path),
            (0,external_node_path_.dirname)(plan.iptables),
            plan.busybox,
            cellProgram,
            process.execPath,
            ...filesOf(plan.workload),
        ],
        command: (id, folder) => [process.execPath, cellProgram, 'inside', id, folder],
    });
    audit.listen(sandbox.id);
    let failure;
    // Whoever tells the first event stands in the sandbox as it is for the whole cell; after the last one it is gone.
    let view;
    // How much the kernel had said when the last cycle began.
    let before = 0;
    const onEvent = (event) => {
        if (event.type === 'stage')
            before = audit.kernel?.now() ?? 0;
        view ??= viewOf(sandbox.command.pid);
        observer.onEvent(event);
    };
    try {
        await listen(sandbox, plan, audit.looked, outcome, onEvent, signal);
        const passed = outcome.cycles.filter(({ verdict }) => verdict === 'passed').length;
        if (outcome.cause === null && passed !== plan.cycles) {
            throw new errors/* StageError */.Zu(null, `The cell says that all is well, after ${passed} of ${plan.cycles} cycles.`);
        }
        if (outcome.failureClass !== null)
            besideKernel(outcome, audit.kernel?.since(before) ?? [], sandbox.id);
    }
    catch (error) {
        failure = error;
    }
    // From here on the verdict stands: nothing but a leak changes it, and nothing loses it.
    if (failure === undefined) {
        const { evidence, lost } = (0,core_evidence/* gatherEvidence */.hx)(sandbox.folder, plan, audit.kernel?.since(0) ?? null);
        outcome.findings.push(...(0,core_evidence/* notKept */.EM)(lost));
        try {
            await observer.onEvidence(evidence, outcome);
        }
        catch (error) {
            outcome.findings.push(...(0,core_evidence/* notKept */.EM)([error.message]));
        }
    }
    const started = performance.now();
    const left = await endSandbox(sandbox).catch((error) => [error.message]);
    const marks = {
        id: sandbox.id,
        cgroups: sandbox.record.cgroups,
        container: containerName(sandbox.id),
        bridge: { name: network/* BRIDGE */.Az, address: `${network/* ADDRESSES */.FV.gateway4}/24` },
        mac: network/* ADDRESSES */.FV.mac,
    };
    const findings = [
        ...sandboxLeft(sandbox, left),
        ...(await audit.findings(marks, view ?? viewOf(undefined)).catch(notAudited)),
    ];
    outcome.timings.cleanup = performance.now() - started;
    const leaks = findings.filter(({ id }) => id === 'leak');
    if (failure instanceof errors/* Interrupted */.j$)
        throw new errors/* Interrupted */.j$(leaks.flatMap(({ evidence = '' }) => evidence.split('\n')));
    if (failure !== undefined)
        throw failure;
    outcome.findings.push(...findings);
    if (leaks[0] !== undefined && outcome.cause === null) {
        outcome.failureClass = 'leak';
        outcome.cause = leaks[0].message;
        outcome.explainedBy = 'leak';
    }
    return outcome;
}
/** Lets the plan run as soon as all is ready, and fills the outcome with what is told of it. */
async function listen({ command, folder }, plan, ready, outcome, onEvent, signal) {
    const started = performance.now();
    let stage = 'sandbox';
    let ended = false;
    const hear = (event) => {
        if (event.type === 'stage') {
            outcome.timings.sandbox ??= performance.now() - started;
            stage = event.stage;
        }
        if (event.type === 'finding')
            outcome.findings.push(event.finding);
        if (event.type === 'cycle')
            outcome.cycles.push(event.cycle);
        if (event.type === 'tests')
            outcome.tests = event.tests;
        if (event.type === 'end') {
            ended = true;
            outcome.failureClass = event.failureClass;
            outcome.cause = event.cause;
            outcome.explainedBy = event.explainedBy;
            Object.assign(outcome.timings, event.timings);
        }
        onEvent(event);
    };
    const gone = (0,dialogue/* farewell */.Bg)(command, (line) => {
        const event = (0,dialogue/* parseLine */.A)(line);
        if (event !== null)
            hear(event);
    });
    const stopped = new Promise((resolve) => {
        const limit = setTimeout(() => resolve('late'), plan.timeoutMs + MARGIN_MS);
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
    void ready.then(() => command.stdin.write(`${JSON.stringify(plan)}\n`));
    const end = await Promise.race([gone, stopped]);
    if (end === 'aborted')
        throw new errors/* Interrupted */.j$();
    if (end === 'late') {
        // What it said before it hung, with a process in D state for one, tells more.
        if (ended)
            return;
        outcome.failureClass = stage === 'cycle' ? 'timeout' : 'start';
        outcome.cause = `The cell did not end within ${plan.timeoutMs / 1000} s; it was in the stage "${stage}".`;
        return;
    }
    if (!ended) {
        throw new errors/* StageError */.Zu(stage === 'sandbox' ? 'start' : null, `The process in the sandbox ${folder} ended (${end.code ?? end.signal}) without a word: ${end.stderr || 'it printed nothing'}.`);
    }
}
/** The verdict is there without it. */
function notAudited(error) {
    const message = 'The host could not be looked at once more after the cell.';
    return [{ id: 'not-audited', severity: 'warning', message, evidence: error.message }];
}
function sandboxLeft(sandbox, left) {
    if (left.length === 0)
        return [];
    return [
        {
            id: 'leak',
            severity: 'error',
            message: `The sandbox ${sandbox.id} could not be removed: ${left[0]}.`,
            evidence: left.join('\n'),
            advice: 'Run `criu-lxc-test clean`. A process in D state ends when what it waits for ends.',
        },
    ];
}
//# sourceMappingURL=stage.js.map
;// CONCATENATED MODULE: ./build/core/privilege.js





/** {@link runStage}, through `sudo -n` when this process is not root. */
function runStageAsRoot(request, observer, signal) {
    if ((0,root/* isRoot */.j)())
        return runStage(request, observer, signal);
    return privilege_ask(request.cellProgram, { type: 'stage', request }, signal, async (reply, answer) => {
        if (reply.type === 'event')
            observer.onEvent(reply.event);
        if (reply.type === 'evidence') {
            await observer.onEvidence(reply.folder, reply.outcome);
            answer();
        }
        return reply.type === 'outcome' ? reply.outcome : undefined;
    });
}
/** {@link sweep}, through `sudo -n` when this process is not root. */
function sweepAsRoot(cellProgram, signal) {
    if ((0,root/* isRoot */.j)())
        return sweep();
    return privilege_ask(cellProgram, { type: 'sweep' }, signal, (reply) => (reply.type === 'swept' ? reply.swept : undefined));
}
async function privilege_ask(cellProgram, request, signal, onReply) {
    const talker = (0,dialogue/* converse */.iq)([...root/* SUDO */.Q, process.execPath, cellProgram, 'root']);
    // Closing its input is the one way to stop it: a signal would have to cross sudo.
    const abort = () => talker.stdin.end();
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    let result;
    let failure;
    let interruption = new errors/* Interrupted */.j$();
    const heard = [];
    const gone = (0,dialogue/* farewell */.Bg)(talker, (line) => {
        const reply = (0,dialogue/* parseLine */.A)(line);
        if (reply === null)
            return;
        if (reply.type === 'error')
            failure = new errors/* StageError */.Zu(reply.failureClass, reply.message);
        if (reply.type === 'bug')
            failure = Object.assign(new Error(reply.message), { stack: reply.stack });
        if (reply.type === 'interrupted')
            interruption = new errors/* Interrupted */.j$(reply.left);
        heard.push(Promise.resolve(onReply(reply, () => talker.stdin.write('\n'))).then((value) => {
            result ??= value;
        }));
    });
    talker.stdin.write(`${JSON.stringify(request)}\n`);
    const { code, stderr } = await gone;
    await Promise.all(heard);
    signal.removeEventListener('abort', abort);
    if (signal.aborted)
        throw interruption;
    if (failure !== undefined)
        throw failure;
    if (result === undefined)
        throw new errors/* StageError */.Zu(null, `The process under sudo ended (${code}) without a word: ${stderr}.`);
    return result;
}
//# sourceMappingURL=privilege.js.map

/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   P8: () => (/* binding */ canApply),
/* harmony export */   zL: () => (/* binding */ remedy)
/* harmony export */ });
/* unused harmony exports diagnose, knownHangs */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1959);


/** Share of its words that a line has to have in common with a known failure to be called near to it. */
const NEAR = 0.4;
const GUESSES = 2;
/** Id of the finding that explains a failure that nobody knows. */
const UNKNOWN = 'unknown-failure';
/**
 * Why something failed, by the errors of its logs.
 *
 * @param what failed, in words: `The dump failed (exit code 1)`
 * @param errors in the order in which they were written
 * @param ruledOut ids of failures that it is not
 * @returns the sentence with the line to blame, the finding with what is known of it, and whether the host is at fault
 */
function diagnose(what, errors, circumstances, ruledOut = []) {
    const { error, failure } = match(errors, circumstances, ruledOut) ?? { error: errors[0], failure: null };
    const ofHost = failure !== null && isOfHost(failure, circumstances.phase);
    const cause = `${what}: ${error.line}`;
    const evidence = error.around.join('\n');
    const finding = failure === null
        ? { id: UNKNOWN, severity: 'error', message: cause, evidence, advice: guess(error, circumstances) }
        : { id: failure.id, severity: 'error', message: failure.cause, evidence, advice: remedy(failure) };
    return { cause, finding, ofHost };
}
/** What to do, with where it is discussed. */
function remedy({ advice, sources }) {
    return [advice, ...sources.map(_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .issueUrl */ .$9)].join(' ');
}
/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;
/**
 * The first error that is a known failure. The lines around the first error of all count where no error does; and before
 * all errors where a tool complains of the host in them: that CRIU complains then only follows from it.
 */
function match(errors, circumstances, ruledOut) {
    const possible = FAILURES.filter((each) => !ruledOut.includes(each.id) && canApply(each, circumstances));
    const [hosts, others] = [true, false].map((is) => possible.filter((failure) => isOfHost(failure, circumstances.phase) === is));
    for (const line of errors[0].around.filter((each) => !OF_CRIU.test(each))) {
        const failure = hosts.find(({ pattern }) => pattern.test(line));
        if (failure !== undefined)
            return { error: { ...errors[0], line }, failure };
    }
    for (const error of errors) {
        const failure = possible.find(({ pattern }) => pattern.test(error.line));
        if (failure !== undefined)
            return { error, failure };
    }
    const [error] = errors;
    const failure = others.find(({ pattern }) => error.around.some((line) => pattern.test(line)));
    return failure === undefined ? null : { error, failure };
}
/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
function knownHangs(circumstances) {
    const isCertain = ({ only: { host = {} } = {} }) => Object.keys(host).every((feature) => circumstances.features[feature].has === host[feature]);
    return FAILURES.filter((failure) => failure.hangs && isCertain(failure) && canApply(failure, { ...circumstances, hung: true })).map(({ pattern }) => pattern);
}
/** It can be met under these circumstances. */
function canApply({ phase, hangs, only = {} }, circumstances) {
    const within = (version, range) => {
        const known = semver__WEBPACK_IMPORTED_MODULE_0__.coerce(version);
        return range === undefined || known === null || semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(known, range);
    };
    return ((phase === circumstances.phase || (phase === 'both' && circumstances.phase !== 'start')) &&
        within(circumstances.criu, only.criu) &&
        within(circumstances.lxc, only.lxc) &&
        within(circumstances.kernel, only.kernel) &&
        (only.cgroup ?? circumstances.cgroup) === circumstances.cgroup &&
        hostFits(only.host, circumstances.features) &&
        (hangs !== true || circumstances.hung) &&
        (only.restored ?? circumstances.restored) === circumstances.restored);
}
/** What could not be tried may be either way. */
function hostFits(wanted = {}, features) {
    return Object.keys(wanted).every((feature) => (features[feature].has ?? wanted[feature]) === wanted[feature]);
}
/** The known failures that a line is most like, said to be a guess, and where to tell of it. */
function guess({ line }, circumstances) {
    const near = FAILURES.filter((failure) => canApply(failure, circumstances))
        .map((failure) => ({ failure, likeness: likeness(line, failure.example) }))
        .filter(({ likeness }) => likeness >= NEAR)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, GUESSES)
        .map(({ failure }) => `${failure.id}: ${failure.cause} ${remedy(failure)}`);
    return [
        'This is none of the known failures.',
        ...(near.length === 0 ? [] : ['Only a guess, by likeness:', ...near]),
        'Please report it with the evidence: https://github.com/checkpoint-restore/criu/issues or, when LXC complains, https://github.com/lxc/lxc/issues',
    ].join('\n');
}
/** Words in common, as a share of all words of both: 0 to 1. Numbers and paths differ from run to run. */
function likeness(line, example) {
    const words = (text) => new Set(text.replace(/^.*\(\S+:\d+\): /, '').match(/[A-Za-z][A-Za-z'_-]+/g) ?? []);
    const [one, other] = [words(line), words(example)];
    const common = [...one].filter((word) => other.has(word)).length;
    return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
//# sourceMappingURL=diagnose.js.map

/***/ }),

/***/ 1959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ issueUrl),
/* harmony export */   EM: () => (/* binding */ FAILURES),
/* harmony export */   dg: () => (/* binding */ isTransient)
/* harmony export */ });
/* unused harmony export isOfHost */
const FAILURES = [
    {
        id: 'hardware-breakpoints',
        phase: 'both',
        pattern: /Daemon \d+ exited trapping|pie: \d+: (\d+: )?new_sp=|Can't stop all tasks on rt_sigreturn/,
        example: 'Daemon 32 exited trapping',
        only: { criu: '<4.2', host: { 'hardware-breakpoints': false } },
        hangs: true,
        cause: 'The processor, or the hypervisor below this host, delivers no hardware breakpoints: CRIU before 4.2 waits for one for ever.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or `no-breakpoints: true` (`--no-breakpoints`), which runs CRIU with its own switch for that, CRIU_FAULT=130.',
        sources: ['criu#2658', 'criu#2660'],
    },
    {
        id: 'vdso-layout',
        phase: 'both',
        pattern: /vdso: Unexpected rt vDSO area bounds/,
        example: 'vdso: Unexpected rt vDSO area bounds',
        only: { criu: '<4.1', kernel: '>=6.13' },
        cause: 'Linux 6.13 and later map the vDSO in a way that CRIU before 4.1 does not know.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2532', 'criu#2539'],
    },
    {
        id: 'socket-options-refused',
        phase: 'dump',
        pattern: /sockets: Can't get 1:(16|34) opt: Operation not supported/,
        example: "sockets: Can't get 1:16 opt: Operation not supported",
        only: { criu: '<4.2', kernel: '>=6.16' },
        cause: 'Linux 6.16 and later have SO_PASSCRED and SO_PASSSEC of local sockets alone, and CRIU before 4.2 asks every socket for them.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`.',
        sources: ['criu#2705', 'criu#2718'],
    },
    {
        id: 'bind-source-is-symlink',
        phase: 'restore',
        pattern: /mnt-v2: Failed to move_mount from \S+ to .*: Invalid argument/,
        example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
        only: { criu: '>=3.17', kernel: '>=5.15' },
        cause: 'The source of a bind mount is a symlink, such as /lib on a host with merged /usr: CRIU mounts the link itself.',
        advice: "Name the real folder (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
        sources: ['criu#2381', 'lxc#4435'],
    },
    {
        id: 'slave-mount-refused',
        phase: 'restore',
        pattern: /mnt-v2: Failed to make mount \d+ slave: Invalid argument/,
        example: 'mnt-v2: Failed to make mount 1042 slave: Invalid argument',
        only: { criu: '<4.1.1' },
        cause: 'A security fix of the kernel, in all stable series, forbids what CRIU up to 4.1 does to make a mount a slave.',
        advice: 'Use CRIU 4.1.1 or later: `criu-version: ">=4.1.1"`.',
        sources: ['criu#2693', 'criu#2701'],
    },
    {
        id: 'foreign-mount-sharing',
        phase: 'restore',
        pattern: /mnt-v2: Failed to copy sharing from (source \S+|\d+)/,
        example: 'mnt-v2: Failed to copy sharing from source /srv/data to 1042',
        only: { criu: '>=3.17' },
        cause: 'The source of an external mount is private, or shared with mounts that CRIU does not know.',
        advice: 'Make the source a shared mount: `mount --bind SOURCE SOURCE && mount --make-shared SOURCE`. CRIU 3.17: update it.',
        sources: ['criu#1886', 'criu#2023', 'runc#3442'],
    },
    {
        id: 'stale-image-folder',
        phase: 'dump',
        pattern: /please use a fresh directory for the dump directory/,
        example: 'please use a fresh directory for the dump directory',
        cause: 'The folder for the checkpoint holds a checkpoint already, and LXC refuses to write over it.',
        advice: 'Give each dump a new folder: `lxc-checkpoint -D "$(mktemp -d)"`.',
        sources: [],
    },
    {
        id: 'apparmor-not-in-kernel',
        phase: 'restore',
        pattern: /apparmor LSM specified but apparmor not supported by kernel/,
        example: 'apparmor LSM specified but apparmor not supported by kernel',
        only: { host: { apparmor: false } },
        cause: "The container's config names an AppArmor profile, and this kernel has no AppArmor.",
        advice: "Delete the `lxc.apparmor.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'lsm-differs',
        phase: 'restore',
        pattern: /mismatched lsm types and lsm profile specified/,
        example: 'mismatched lsm types and lsm profile specified',
        cause: 'The container was dumped under another security module than the one that it is restored under.',
        advice: 'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
        sources: ['criu#323', 'criu#1267'],
    },
    {
        id: 'apparmor-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: true } },
        cause: "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
        advice: 'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
        sources: ['criu#552', 'criu#439', 'lxd#5312'],
    },
    {
        id: 'freezer-on-cgroup2',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '<5.0.0', cgroup: 'v2' },
        cause: 'LXC before 5.0 does not find the freezer on cgroup v2.',
        advice: 'Use LXC 5.0 or later, or cgroup v1 where the host has it: `cgroup: v1`.',
        sources: ['lxc#3240'],
    },
    {
        id: 'freezer-of-restored-container',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '>=5.0.0', cgroup: 'v2', restored: true },
        cause: 'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
        advice: 'Use cgroup v1 where the host has it (`cgroup: v1`), an LXC with the fix (in no release up to 7.0.0), or `cycles: 1`.',
        sources: ['lxc#4643', 'lxc#4695'],
    },
    {
        id: 'other-users-processes',
        phase: 'dump',
        pattern: /Can't get rlimit \d+: Operation not permitted/,
        example: "Can't get rlimit 0: Operation not permitted",
        only: { host: { 'cap-sys-resource': false } },
        cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
        advice: 'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root.',
        sources: [],
    },
    {
        id: 'process-cannot-be-seized',
        phase: 'dump',
        transient: true,
        pattern: /Unseizable non-zombie \d+ found/,
        example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
        cause: 'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
        advice: 'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
        sources: ['criu#1034'],
    },
    {
        id: 'console-of-the-host',
        phase: 'dump',
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /dev/console',
        cause: "The container's /dev/console or /dev/ttyN is a terminal of the host, whose other end CRIU does not see.",
        advice: "In the container's config: `lxc.console.path = none` and `lxc.tty.max = 0`.",
        sources: ['criu#299', 'criu#552', 'criu#1295'],
    },
    {
        id: 'terminal-opened-from-outside',
        phase: 'dump',
        pattern: /tty: Found slave peer index \d+ without correspond master peer/,
        example: 'tty: Found slave peer index 1 without correspond master peer',
        cause: 'A process in the container uses a terminal that somebody outside holds the other end of.',
        advice: 'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
        sources: ['criu#299'],
    },
    {
        id: 'tty-of-the-container',
        phase: 'restore',
        pattern: /mnt-v2: Failed to open_tree \/dev\/pts\/\d+/,
        example: 'mnt-v2: Failed to open_tree /dev/pts/0: No such file or directory',
        cause: "LXC gave the container a /dev/ttyN, and CRIU looks for its terminal among the host's when it restores.",
        advice: "In the container's config: `lxc.tty.max = 0`.",
        sources: [],
    },
    {
        id: 'console-in-images-only',
        phase: 'restore',
        pattern: /lxc\.console\.path configured on source host but not target/,
        example: 'lxc.console.path configured on source host but not target',
        cause: 'The container was dumped with a console, and is restored by a config without one.',
        advice: 'Use one config for both, with `lxc.console.path = none`.',
        sources: ['lxd#9396'],
    },
    {
        id: 'link-not-restored',
        phase: 'restore',
        pattern: /net: Can't restore link/,
        example: "net: Can't restore link: -17",
        cause: 'A network interface cannot be made again: a veth of that name is still there (-17), or LXC 2.0.9 named it wrongly (-34).',
        advice: 'Delete what is left of the old one: `ip link del VETH`. LXC 2.0.9: update it.',
        sources: ['lxc#2107', 'criu#241', 'criu#3004'],
    },
    {
        id: 'network-type',
        phase: 'both',
        pattern: /Found un-dumpable network: \S+/,
        example: 'Found un-dumpable network: ipvlan (eth0)',
        cause: 'LXC can checkpoint no container with a network interface of this type.',
        advice: 'Use `lxc.net.0.type = veth`, `none`, `empty` or `macvlan`; with CRIU 3.15 or later `phys`, too.',
        sources: [],
    },
    {
        id: 'no-more-processes',
        phase: 'both',
        // In a restore it may be the container's own limit.
        ofHost: 'dump',
        // The second is what a shell says, and tar's is one.
        pattern: /(fork|clone)\b.*(temporarily unavailable|allocate memory)|: Cannot fork$/,
        example: "Can't fork for 42: Resource temporarily unavailable",
        cause: 'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
        advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
        sources: [],
    },
    {
        id: 'criu-not-started',
        phase: 'both',
        ofHost: true,
        pattern: /execing criu failed/,
        example: 'execing criu failed',
        cause: 'LXC could not start CRIU at all.',
        advice: 'Look whether the folder of CRIU can be entered and its file be run there (`mount | grep noexec`).',
        sources: [],
    },
    {
        id: 'iptables-extension-missing',
        phase: 'both',
        ofHost: true,
        pattern: /Couldn't load (match|target) `/,
        example: "Couldn't load match `mark':No such file or directory",
        cause: 'iptables does not find its own extensions, and CRIU locks the network with one.',
        advice: 'Remove iptables from the store (`criu-lxc-test clean --store`) and try again.',
        sources: [],
    },
    {
        id: 'iptables-missing',
        phase: 'both',
        pattern: /execvp\("ip6?tables-restore", .*No such file or directory/,
        example: 'execvp("iptables-restore", ...) failed: No such file or directory',
        cause: 'CRIU locks the network with iptables, which is not on this host.',
        advice: 'Install it: `apt-get install iptables`. Or with CRIU 3.16 or later, in its options file: `network-lock nftables`.',
        sources: ['criu#2339'],
    },
    {
        id: 'iptables-too-old',
        phase: 'dump',
        pattern: /iptables-restore: invalid option -- 'w'/,
        example: "iptables-restore: invalid option -- 'w'",
        cause: 'The iptables of this host is too old for CRIU.',
        advice: 'Install iptables 1.6.2 or later.',
        sources: ['lxc#3521', 'criu#402'],
    },
    {
        id: 'iptables-nft-unlock',
        phase: 'both',
        pattern: /CHAIN_(USER_)?DEL failed .*chain CRIU/,
        example: 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU',
        only: { criu: '<4.0' },
        cause: 'CRIU before 4.0 adds its iptables rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1435', 'criu#2323'],
    },
    {
        id: 'network-lock-refused',
        phase: 'both',
        pattern: /Locking network failed/,
        example: 'net: Locking network failed: iptables-restore returned 1. This may be connected to disabled CONFIG_NETFILTER_XT_MARK kernel build config option.',
        cause: 'CRIU cannot lock the network: iptables or nftables failed, or the kernel lacks CONFIG_NETFILTER_XT_MARK.',
        advice: 'Try the other one in the options file of CRIU 3.16 or later: `network-lock nftables`. Or `modprobe xt_mark`.',
        sources: ['criu#2339'],
    },
    {
        id: 'rseq-of-old-kernel',
        phase: 'dump',
        pattern: /\d+ has rseq but kernel lacks get_rseq_conf feature/,
        example: '4711 has rseq but kernel lacks get_rseq_conf feature',
        only: { kernel: '<5.13' },
        cause: 'A process uses rseq, as all do with glibc 2.35 and later, and Linux before 5.13 does not tell CRIU about it.',
        advice: 'Boot Linux 5.13 or later, or start the container with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1696', 'criu#1935'],
    },
    {
        id: 'io-uring',
        phase: 'dump',
        // Newer kernels (measured: 6.18) do not let such a descriptor be sent at all: EINVAL.
        pattern: /anon_inode:\[io_uring\]|send_fds failed \(-22\)/,
        example: 'Unknown shit 600 (anon_inode:[io_uring])',
        cause: 'A process uses io_uring, which CRIU cannot dump.',
        advice: 'Switch io_uring off in the workload, or on the host: `sysctl kernel.io_uring_disabled=2`.',
        sources: ['criu#2131', 'criu#2673', 'criu#3070'],
    },
    {
        id: 'guard-pages',
        phase: 'dump',
        pattern: /PAGEMAP_SCAN\) doesn't support PAGE_IS_GUARD flag/,
        example: "ioctl(PAGEMAP_SCAN) doesn't support PAGE_IS_GUARD flag. CRIU dump will fail if dumped processes use madvise(MADV_GUARD_INSTALL).",
        only: { kernel: '>=6.13 <6.16' },
        cause: 'The kernel does not tell CRIU which pages are guard pages, as glibc 2.42 and later make them.',
        advice: 'Boot Linux 6.16 or later, with CRIU 4.2 or later.',
        sources: ['criu#2626', 'criu#2652'],
    },
    {
        id: 'session-leader-outside',
        phase: 'dump',
        pattern: /A session leader of (zombie process )?\d+\(\d+\) is outside of its pid namespace/,
        example: 'A session leader of 13981(10) is outside of its pid namespace',
        cause: 'A process was brought into the container from outside, by lxc-attach or nsenter.',
        advice: "End it before the dump, and start what is to be checkpointed by the container's init.",
        sources: ['criu#232'],
    },
    {
        id: 'file-of-the-host',
        phase: 'dump',
        pattern: /Can't lookup mount=\d+ for fd=-?\d+ path=/,
        example: "Can't lookup mount=24 for fd=10 path=/dev/null",
        cause: 'A process in the container holds a file that lies on a mount outside of it: inherited, or of a mount namespace of its own.',
        advice: 'Start it with its descriptors closed or redirected inside (`</dev/null >/dev/null 2>&1`); of a systemd service switch `PrivateDevices`, `PrivateTmp` and `DynamicUser` off.',
        sources: ['criu#2576', 'criu#2076', 'criu#1785'],
    },
    {
        id: 'nested-namespace',
        phase: 'dump',
        pattern: /Can't dump nested \w+ namespace for|Can't make (netns|cgroup) id/,
        example: "Can't dump nested net namespace for 4711",
        cause: 'A process in the container has a namespace of its own that CRIU cannot dump: network, cgroup, UTS or user.',
        advice: 'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; start processes by the init, not from outside.',
        sources: ['lxd#5309', 'criu#174'],
    },
    {
        id: 'systemd-credentials',
        phase: 'dump',
        pattern: /FS mnt \.\/run\/credentials\/\S+ .*unsupported/,
        example: 'mnt: FS mnt ./run/credentials/redis.service dev 0x3c root / unsupported id 138',
        cause: 'A systemd service has credentials, which lie in a ramfs: a file system that CRIU cannot dump.',
        advice: 'Clear them by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `LoadCredential=`, `SetCredential=`.',
        sources: [],
    },
    {
        id: 'bpf-program',
        phase: 'dump',
        pattern: /Can't dump file \d+ of that type .*anon_inode:bpf-prog/,
        example: "Can't dump file 31 of that type [600] (anon anon_inode:bpf-prog)",
        cause: 'A process holds a BPF program, as systemd does for the address or device filter of a service, and CRIU dumps none.',
        advice: 'Clear the filters by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `IPAddressDeny=`, `IPAddressAllow=`, `PrivateDevices=no`, `ProtectClock=no`, `DevicePolicy=auto`, `DeviceAllow=`.',
        sources: [],
    },
    {
        id: 'watched-file-removed',
        phase: 'dump',
        transient: true,
        pattern: /error parsing \[inotify wd:(?!.*fhandle)/,
        example: 'parse_fdinfo_pid_s: error parsing [inotify wd:11 ino:211f8 sdev:26 mask:2 ignored_mask:0 ] for 8: Success',
        cause: 'A process watches a file by inotify that was removed this moment: the kernel has no handle of it any more.',
        advice: 'Dump once more: the watch goes as soon as its owner has heard that the file is gone.',
        sources: [],
    },
    {
        id: 'mount-not-external',
        phase: 'dump',
        pattern: /mnt: \d+:\S+ doesn't have a proper root mount/,
        example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
        cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
        advice: "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks.",
        sources: ['criu#1011', 'criu#172', 'criu#153'],
    },
    {
        id: 'mount-not-mapped',
        phase: 'restore',
        pattern: /No mapping for \d+:\S* mountpoint/,
        example: 'mnt: No mapping for 132:(null) mountpoint',
        cause: "The container's config has other mounts than when it was dumped.",
        advice: 'Restore with the config that it was dumped with. LXC before 1.1.4: update it.',
        sources: ['criu#79'],
    },
    {
        id: 'watched-file-not-found',
        phase: 'dump',
        pattern: /fsnotify: \s*Can't dump that handle|irmap: Can't stat/,
        example: "fsnotify: \tCan't dump that handle",
        cause: 'A process watches a file by inotify, and the file system cannot tell CRIU which one: overlay, tmpfs, aufs.',
        advice: 'Use another backend for the rootfs: `lxc.rootfs.path = dir:/…`.',
        sources: ['lxc#3521'],
    },
    {
        id: 'watched-file-gone',
        phase: 'restore',
        pattern: /fsnotify: Unable to open \S+/,
        example: 'fsnotify: Unable to open sys/fs/cgroup/system.slice: No such file or directory',
        cause: 'A process watched a file that is not there when it is restored, often one of the cgroup tree.',
        advice: 'Restore on a host with the same cgroup version and layout.',
        sources: ['criu#764'],
    },
    {
        id: 'ghost-file-too-large',
        phase: 'dump',
        pattern: /Can't dump ghost file .+ of \d+ size, increase limit/,
        example: "Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
        cause: 'A process holds a deleted file that is larger than CRIU copies into a checkpoint: 1 MiB.',
        advice: 'Close it, or raise the limit in the options file of CRIU (`/etc/criu/default.conf`): `ghost-limit 1G`.',
        sources: ['criu#202', 'criu#491', 'criu#2501'],
    },
    {
        id: 'netlink-not-read',
        phase: 'dump',
        transient: true,
        pattern: /netlink: The socket has data to read/,
        example: 'netlink: The socket has data to read',
        cause: 'A process has not read yet what the kernel told it over netlink, which CRIU cannot dump.',
        advice: 'Try again when the container has settled.',
        sources: ['criu#508'],
    },
    {
        id: 'unix-peer-outside',
        phase: 'dump',
        pattern: /unix: Can't dump half of stream unix connection/,
        example: "unix: Can't dump half of stream unix connection. name: (null); peer name: /run/dbus/system_bus_socket",
        cause: 'A process is connected by a unix socket to one outside of the container.',
        advice: 'End the connection before the dump: to journald, D-Bus or an attached program of the host.',
        sources: ['criu#796', 'criu#1788', 'criu#284'],
    },
    {
        id: 'socket-protocol',
        phase: 'dump',
        pattern: /inet: Unsupported proto \d+ for socket/,
        example: 'inet: Unsupported proto 262 for socket 2f1a',
        cause: 'A process has a socket of a protocol that CRIU cannot dump: multipath TCP (262), which programs in Go open, SCTP, or with an old CRIU the raw one of ping.',
        advice: 'Start programs in Go with `GODEBUG=multipathtcp=0`; end others before the dump.',
        sources: ['criu#442'],
    },
    {
        id: 'connection-in-flight',
        phase: 'dump',
        transient: true,
        pattern: /inet: In-flight connection/,
        example: 'inet: In-flight connection (l) for 2f1a',
        cause: 'A TCP connection is just being made, and CRIU was not told to leave it out.',
        advice: 'Put `skip-in-flight` into the options file of CRIU (`/etc/criu/default.conf`): LXC compares versions as text, and does not ask CRIU 2.10 for it.',
        sources: [],
    },
    {
        id: 'seccomp-suspend',
        phase: 'dump',
        pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
        example: 'suspending seccomp failed: Invalid argument',
        cause: 'The kernel does not let CRIU suspend the seccomp filter of a process: it is older than 4.3, or that of WSL2.',
        advice: 'Boot another kernel, or do without a filter: `lxc.seccomp.profile =`.',
        sources: ['criu#1666', 'criu#2391'],
    },
    {
        id: 'pid-taken',
        phase: 'restore',
        pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected/,
        example: "Can't fork for 4711: File exists",
        cause: 'A pid that the container had is taken.',
        advice: 'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`.',
        sources: ['criu#2779', 'criu#2692', 'criu#1431'],
    },
    {
        id: 'other-cpu',
        phase: 'restore',
        pattern: /FPU feature required by image is not supported on host|CPU capabilities do not match run time/,
        example: 'cpu: CPU capabilities do not match run time',
        cause: 'The container was dumped on another CPU, and uses what this one lacks.',
        advice: 'Restore on the same kind of CPU; `criu cpuinfo dump` and `criu cpuinfo check` tell before.',
        sources: ['podman#17496'],
    },
    {
        id: 'xsave-too-large',
        phase: 'dump',
        pattern: /max xsave frame exceed xsave_struct/,
        example: 'cpu: fpu: max xsave frame exceed xsave_struct (11008 4096)',
        only: { criu: '<4.0' },
        cause: 'This CPU has more registers, such as AMX, than CRIU keeps.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2835'],
    },
    {
        id: 'file-changed',
        phase: 'restore',
        pattern: /File \S+ has bad (size|mode|build-ID)/,
        example: 'File bin/busybox has bad size 2023409 (expect 2023408)',
        cause: 'A file that a process had open or mapped was changed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that; mount nothing of the host into it that an update may change.',
        sources: [],
    },
    {
        id: 'file-gone',
        phase: 'restore',
        pattern: /Can't open file \S+ on restore: No such file or directory/,
        example: "Can't open file bin/busybox on restore: No such file or directory",
        cause: 'A file that a process had open or mapped was removed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that.',
        sources: [],
    },
    {
        id: 'cgroup-layout',
        phase: 'restore',
        pattern: /cg: Can't move into .*cgroup\.procs|cg: Failed closing .*cpuset\.cpus: Invalid argument/,
        example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
        cause: 'The cgroups of this host are laid out in another way than where the container was dumped, or cpuset is not set up.',
        advice: 'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1.',
        sources: ['criu#1793', 'criu#24', 'criu#16'],
    },
    {
        id: 'images-not-readable',
        phase: 'restore',
        pattern: /Unable to open netns-\d+\.img: Permission denied|mkdtemp failed crtools-proc/,
        example: 'Unable to open netns-10.img: Permission denied',
        cause: "The user that the container's root is mapped to cannot read the folder of the checkpoint.",
        advice: 'Put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
        sources: ['lxc#913', 'criu#828'],
    },
    {
        id: 'criu-refused-by-lxc',
        phase: 'both',
        pattern: /must have criu 2\.0 or greater/,
        example: 'must have criu 2.0 or greater to checkpoint/restore',
        cause: 'LXC found a CRIU before 2.0, or none.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: ['lxc#815'],
    },
    {
        id: 'lxc-checkpoint-crashed',
        phase: 'dump',
        pattern: /dump signaled with 11/,
        example: 'dump signaled with 11',
        cause: 'lxc-checkpoint itself crashed, as that of LXC 2.1.0 does.',
        advice: 'Use a newer LXC.',
        sources: ['lxc#2439', 'criu#519'],
    },
    {
        id: 'kernel-too-new',
        phase: 'dump',
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { criu: '<4.2.1', kernel: '>=7.1' },
        cause: 'CRIU failed without an error: this kernel is newer than it knows.',
        advice: 'Use CRIU 4.2.1 or later: `criu-version: ">=4.2.1"`.',
        sources: ['criu#3002'],
    },
    {
        id: 'image-broken',
        phase: 'restore',
        pattern: /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes/,
        example: "Magic doesn't match for core-1.img",
        cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
        advice: 'Dump again; look for a full disk, and for a copy that ended early.',
        sources: [],
    },
    {
        id: 'cgroup-not-frozen',
        phase: 'dump',
        pattern: /Unable to freeze cgroup \S+ \(/,
        example: 'Unable to freeze cgroup /sys/fs/cgroup/freezer/lxc.payload.a (100 x 100ms attempts, timeout: 10s)',
        cause: 'A process in the container cannot be frozen: it waits in the kernel for something else.',
        advice: "Look which one, in state D: `ps -eo pid,stat,wchan,args`. Or raise `timeout` in CRIU's options file.",
        sources: [],
    },
    {
        id: 'fault-injected',
        phase: 'both',
        pattern: /\bfault: /,
        example: 'fault: Restore root task failure!',
        cause: 'CRIU was told by the environment variable CRIU_FAULT to fail.',
        advice: '`unset CRIU_FAULT`.',
        sources: [],
    },
    {
        id: 'no-space',
        phase: 'both',
        // In a restore a file system of the container may be what is full.
        ofHost: 'dump',
        // The log may lie on the same disk, and end within the word.
        pattern: /No space l/,
        example: "Can't write img file: No space left on device",
        cause: 'The file system of the checkpoint is full, or has no room for another file (`df -i`).',
        advice: 'Free some space, or put checkpoints elsewhere: `work-dir` (`--work-dir`).',
        sources: [],
    },
    {
        id: 'sysctls-of-newer-images',
        phase: 'restore',
        pattern: /net: unix: Failed to write net\/ipv4\/<sysctls>/,
        example: 'net: unix: Failed to write net/ipv4/<sysctls>',
        only: { criu: '<4.2' },
        cause: 'The images are of CRIU 4.2 or later, which keeps more settings of the network than this CRIU can restore.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'cgroup1-with-lxc-7',
        phase: 'start',
        pattern: /Unsupported config key "lxc\.cgroup\./,
        example: 'Unsupported config key "lxc.cgroup.devices.deny"',
        only: { lxc: '>=7.0.0', cgroup: 'v1' },
        cause: 'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
        advice: 'Use LXC 6, `lxc-version: 6.x`, or cgroup v2: `cgroup: v2`.',
        sources: [],
    },
    {
        id: 'config-key-unknown',
        phase: 'start',
        pattern: /Unsupported config key "/,
        example: 'Unsupported config key "lxc.nonsense"',
        cause: "The container's config has a line that this version of LXC does not know.",
        advice: 'Remove it, or use the name that `man lxc.container.conf` has for it: LXC 3 has renamed many.',
        sources: [],
    },
    {
        id: 'bridge-missing',
        phase: 'start',
        pattern: /Failed to attach "\S+" to bridge "\S+", bridge interface doesn't exist/,
        example: 'Failed to attach "vethA1b2C3" to bridge "lxcbr0", bridge interface doesn\'t exist',
        cause: "The bridge that the container's config names is not there; in the sandbox there is only br0.",
        advice: 'Leave `lxc.net.0.link` out: the container gets a network in its sandbox.',
        sources: [],
    },
    {
        id: 'mount-entry-refused',
        phase: 'start',
        pattern: /Failed to mount "\S+" on "\S+"/,
        example: 'Failed to mount "/srv/data" on "/var/lib/lxc/a/rootfs/srv"',
        cause: 'A mount of the config cannot be made: its source, or the place for it in the container, is not there.',
        advice: 'Make the source, and let LXC make the place: `lxc.mount.entry = /srv/data srv none bind,create=dir 0 0`.',
        sources: [],
    },
    {
        id: 'controller-missing',
        phase: 'start',
        pattern: /Failed to setup limits for the "\w+" controller|No such file or directory - Failed to set "/,
        example: 'No such file or directory - Failed to set "memory.max" to "100663296"',
        cause: 'The config sets a limit, and its controller is not in the cgroup hierarchies of this host.',
        advice: 'Remove the line, or enable the controller: `echo +memory > /sys/fs/cgroup/cgroup.subtree_control`.',
        sources: [],
    },
    {
        id: 'limit-refused',
        phase: 'start',
        pattern: /Failed to set "[a-z]+\.\S+" to "/,
        example: 'Failed to set "pids.max" to "many"',
        cause: 'The kernel refuses the value of a limit in the config.',
        advice: 'Compare it with what the controller takes: https://docs.kernel.org/admin-guide/cgroup-v2.html',
        sources: [],
    },
    {
        id: 'init-not-executable',
        phase: 'start',
        pattern: /Failed to exec "/,
        example: 'No such file or directory - Failed to exec "/sbin/init"',
        cause: 'What is to be pid 1 is not in the container, is not executable, or its interpreter is missing.',
        advice: 'Name a program of the image: `start`, or `lxc.init.cmd = /bin/sh`; `chmod +x` it.',
        sources: [],
    },
    {
        id: 'seccomp-policy-missing',
        phase: 'start',
        pattern: /Failed to open seccomp policy file/,
        example: 'Failed to open seccomp policy file /usr/share/lxc/config/common.seccomp',
        cause: 'The config names a seccomp policy that is not on this host.',
        advice: 'Install the package that brings it, or remove `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'capability-unknown',
        phase: 'start',
        pattern: /Invalid capability specified:/,
        example: 'Invalid capability specified: sys_nonsense',
        cause: 'The config keeps or drops a capability that this LXC, or this kernel, does not know.',
        advice: 'Write it as `man 7 capabilities` does, in lower case and without CAP_: `lxc.cap.drop = sys_time`.',
        sources: [],
    },
    {
        id: 'hook-failed',
        phase: 'start',
        pattern: /Script exited with status \d+/,
        example: 'Script exited with status 1',
        cause: 'A hook of the config failed.',
        advice: 'Run it by hand; `lxc.hook.pre-start =` and its like with nothing behind them clear all hooks before them.',
        sources: [],
    },
    {
        id: 'interface-not-made',
        phase: 'start',
        pattern: /Failed to create (macvlan|ipvlan|vlan) interface/,
        example: 'Failed to create macvlan interface "mcA1b2C3" on "eth1"',
        cause: 'The config wants an interface on top of one that is not there; in the sandbox there is only br0.',
        advice: 'Remove it: LXC can checkpoint a container only with `lxc.net.0.type = veth`, `empty` or `none` anyway.',
        sources: [],
    },
];
const REPOSITORIES = {
    criu: 'checkpoint-restore/criu',
    lxc: 'lxc/lxc',
    lxd: 'canonical/lxd',
    podman: 'containers/podman',
    runc: 'opencontainers/runc',
};
/** The address of a public issue: `criu#2532`. */
function issueUrl(source) {
    const [project = '', number] = source.split('#');
    return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}
/** Whether a failure says nothing about checkpoint/restore. */
function isOfHost({ ofHost }, phase) {
    return ofHost === true || (ofHost !== undefined && ofHost === phase);
}
function isTransient(id) {
    return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}
//# sourceMappingURL=failures.js.map

/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ FEATURES),
  o: () => (/* binding */ probeFeatures)
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
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   oe: () => (/* binding */ searchPath),
/* harmony export */   tg: () => (/* binding */ PROC_FILES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cgroups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5202);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4482);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5742);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9036);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5190);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3759);








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
    const asRoot = privilege === 'sudo' ? _root_js__WEBPACK_IMPORTED_MODULE_7__/* .SUDO */ .Q : [];
    const missingTools = Object.values(TOOLS)
        .flat()
        .filter((tool) => !onPath(tool));
    const all = (0,_cgroups_js__WEBPACK_IMPORTED_MODULE_2__/* .hierarchies */ .a2)();
    const v2 = all.find(({ version }) => version === 'v2');
    const v2Controllers = words(v2 === undefined ? '' : (0,_process_js__WEBPACK_IMPORTED_MODULE_6__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(v2.mountPoint, 'cgroup.controllers')));
    const [namespaces, features] = await Promise.all([
        privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
        (0,_features_js__WEBPACK_IMPORTED_MODULE_4__/* .probeFeatures */ .o)(probe, privilege === 'none' ? null : asRoot, all, v2Controllers),
    ]);
    const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(workDir);
    return {
        platform: process.platform,
        kernel: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/osrelease', 'utf8').trim(),
        privilege,
        sudoRefusal,
        namespaces,
        missingTools,
        missingProcFiles: PROC_FILES.filter((file) => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)),
        hierarchies: all,
        v2Controllers,
        features,
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
function onPath(program) {
    return searchPath().some((folder) => (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isExecutable */ .TV)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program)));
}
async function findPrivilege() {
    if ((0,_root_js__WEBPACK_IMPORTED_MODULE_7__/* .isRoot */ .j)())
        return { privilege: 'root', sudoRefusal: '' };
    if (!onPath('sudo'))
        return { privilege: 'none', sudoRefusal: 'sudo: not found' };
    const result = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)([..._root_js__WEBPACK_IMPORTED_MODULE_7__/* .SUDO */ .Q, 'true'], { timeoutMs: LIMIT_MS });
    return result.code === 0
        ? { privilege: 'sudo', sudoRefusal: '' }
        : { privilege: 'none', sudoRefusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .tail */ .RT)(result, 1) };
}
/** All at once first; only when that fails, one by one, to name the one. */
async function tryNamespaces(asRoot) {
    const attempt = (names) => (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)([...asRoot, 'unshare', ...names.map((name) => `--${name}`), '--fork', 'true'], { timeoutMs: LIMIT_MS });
    const all = await attempt(NAMESPACES);
    if (all.code === 0)
        return [];
    const each = await Promise.all(NAMESPACES.map(async (name) => ({ name, result: await attempt([name]) })));
    const refused = each.filter(({ result }) => result.code !== 0);
    if (refused.length === 0)
        return [{ name: NAMESPACES.join(' + '), refusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .tail */ .RT)(all, 1) }];
    return refused.map(({ name, result }) => ({ name, refusal: (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .tail */ .RT)(result, 1) }));
}
function words(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
//# sourceMappingURL=inspect.js.map

/***/ }),

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   Vg: () => (/* binding */ listInside),
/* harmony export */   X$: () => (/* binding */ openInside),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   xO: () => (/* binding */ readInside)
/* harmony export */ });
/* unused harmony exports tailInside, isThereInside, tellInside */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2291);





/** Why something below a folder of others was not read, as one sentence. */
class Unreadable extends _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu {
    /** As the system names it: `ENOENT`, `ELOOP` for a link, `EINVAL` for what is no file. */
    code;
    constructor(code, message) {
        super(null, message);
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
            throw new Unreadable('EINVAL', `${where} is no file on a disk: it is on ${system}.`);
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
    openInside(root, path, { kind: 'pipe', write: true }, ({ fd }) => writeSync(fd, `${line}\n`));
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
