export const id = 654;
export const ids = [654];
export const modules = {

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/core/run.js + 10 modules
var run = __webpack_require__(880);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/core/self-test.js


const CONTROLS = [
    {
        title: 'a "restore" that secretly starts a fresh container',
        sabotage: {
            afterRestore: 'lxc-stop -k -P "$LXC_PATH" -n "$NAME" && lxc-start -d -P "$LXC_PATH" -n "$NAME"',
        },
        fact: 'memory',
    },
    {
        title: 'a restore of a container whose counter was reset',
        // The counter is a shell variable: in the image of the memory it stands as text.
        sabotage: { beforeRestore: 'LC_ALL=C sed -i "s/serial=10000[0-9]/serial=100000/g" "$IMAGES"/pages-*.img' },
        fact: 'counter',
    },
];
/**
 * Breaks cells on purpose: each must come out as `failed`, class `state`, by its fact. A tester that cannot fail
 * proves nothing.
 *
 * @param onControl called with the complaint, null when the control did what it must
 */
async function selfTest(request, surroundings, onControl) {
    // The controls break what only the witness has.
    const witnessed = { ...request, workload: { name: 'witness' } };
    let sound = true;
    for (const control of CONTROLS) {
        const complaint = complain(control, await (0,run/* runTest */.YA)(witnessed, surroundings, control.sabotage));
        sound &&= complaint === null;
        onControl(control, complaint);
        if (surroundings.signal.aborted)
            throw new errors/* Interrupted */.j$();
    }
    return sound;
}
function complain({ fact }, { verdict, failureClass, cause, cycles }) {
    if (verdict !== 'failed' || failureClass !== 'state') {
        return `The verdict is "${verdict}" (class ${failureClass ?? 'none'}) and not "failed" (class state): ${cause ?? 'nothing was noticed'}`;
    }
    const changed = cycles.at(-1)?.facts.some(({ name, outcome }) => name === fact && outcome === 'changed');
    return changed === true ? null : `The fact "${fact}" did not notice: ${cause}`;
}
//# sourceMappingURL=self-test.js.map
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/criu/faults.js
var faults = __webpack_require__(1009);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/criu/settings.js



const GHOST_LIMIT_BYTES = 1024 * 1024;
/** Read by CRIU one after the other, before its command line. */
function files() {
    const named = process.env['CRIU_CONFIG_FILE'];
    return ['/etc/criu/default.conf', (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.criu/default.conf'), ...(named ? [named] : [])];
}
/** What the options files of CRIU set for whoever runs it here. Files that are not there set nothing. */
function criuSettings() {
    return parseSettings(files()
        .map((file) => (0,host_process/* readOrNull */.di)(file) ?? '')
        .join('\n'));
}
/** One option a line, as CRIU reads them; `#` begins a comment. */
function parseSettings(text) {
    const settings = new Map(text.split('\n').map((line) => {
        const [option = '', value = ''] = line
            .replace(/#.*/, '')
            .trim()
            .split(/[\s=]+/);
        return [option.replace(/^--/, ''), value];
    }));
    return {
        networkLock: settings.get('network-lock') ?? 'iptables',
        ghostLimitBytes: parseSize(settings.get('ghost-limit') ?? '') ?? GHOST_LIMIT_BYTES,
    };
}
/** `1G`, `512k`, `1048576` in bytes; null for what is no size. */
function parseSize(text) {
    const [, digits, unit = ''] = text.match(/^(\d+)([KMG]?)$/i) ?? [];
    if (digits === undefined)
        return null;
    return Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}
//# sourceMappingURL=settings.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js
var diagnose = __webpack_require__(6672);
// EXTERNAL MODULE: ./build/diagnosis/failures.js
var failures = __webpack_require__(1959);
;// CONCATENATED MODULE: ./build/diagnosis/prediction.js


/** One that comes true as a known failure; none when that cannot be met with these versions on this host. */
function known(id, subject, evidence, more = {}) {
    const failure = failures/* FAILURES */.EM.find((each) => each.id === id);
    if (failure === undefined)
        throw new Error(`There is no known failure ${id}.`);
    const { only = {} } = failure;
    if ((only.criu !== undefined && subject.criu === null) || (only.lxc !== undefined && subject.lxc === null))
        return [];
    const possible = (0,diagnose/* canApply */.P8)(failure, {
        phase: failure.phase === 'both' ? 'dump' : failure.phase,
        criu: subject.criu ?? '',
        lxc: subject.lxc ?? '',
        kernel: subject.host.kernel,
        cgroup: subject.cgroup,
        features: subject.host.features,
        restored: more.restored ?? subject.running?.restored ?? false,
        hung: true,
    });
    if (!possible)
        return [];
    return [
        {
            id,
            severity: more.severity ?? 'error',
            phase: failure.phase,
            message: failure.cause,
            evidence,
            advice: (0,diagnose/* remedy */.zL)(failure),
            changes: more.changes ?? [],
        },
    ];
}
/** Root is known to lack CAP_SYS_RESOURCE: it cannot read the limits of other users' processes. */
function lacksSysResource({ host }) {
    return host.features['cap-sys-resource'].has === false;
}
/** `/var/lib/lxc/web/config:12: lxc.tty.max = 4` */
function quote({ file, line, key, value }) {
    return `${file}:${line}: ${key} = ${value}`;
}
/** The one that counts of a key that takes one value. */
function last({ settings }, key) {
    return settings.findLast((setting) => setting.key === key);
}
/**
 * What lets the container's own config say so: its own line is written anew where that is the one that counts, else a
 * line comes last. Files that it includes are shared with others and stay as they are.
 */
function set(subject, key, value) {
    const counts = last(subject, key);
    const line = counts?.file === subject.file ? counts.line : null;
    return [{ line, text: `${key} = ${value}`.trimEnd() }];
}
//# sourceMappingURL=prediction.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict-config.js



/** What LXC's own config of the container tells. */
function predictByConfig(subject) {
    return [
        ...symlinks(subject),
        ...apparmor(subject),
        ...ttys(subject),
        ...networks(subject),
        ...rootfs(subject),
        ...ephemeral(subject),
        ...unprivileged(subject),
    ];
}
/** Only those of `lxc.mount.entry` are named to CRIU; a fstab, or a source with a slash behind it, does no harm. */
function symlinks(subject) {
    return subject.settings.flatMap((setting) => {
        if (setting.key !== 'lxc.mount.entry')
            return [];
        const [source = '', , , options = ''] = setting.value.split(/[ \t]+/);
        const path = decodeField(source);
        if (!/(^|,)r?bind(,|$)/.test(options) || !path.startsWith('/') || !isSymlink(path))
            return [];
        const real = (0,external_node_fs_.realpathSync)(path);
        const value = setting.value.replace(source, encodeField(real));
        const changes = setting.file === subject.file ? [{ line: setting.line, text: `${setting.key} = ${value}` }] : [];
        return known('bind-source-is-symlink', subject, `${quote(setting)}\n${path} → ${real}`, { changes });
    });
}
/** From any name of a profile, `unconfined` too. An empty one clears it. */
function apparmor(subject) {
    const setting = last(subject, 'lxc.apparmor.profile');
    if (setting === undefined)
        return [];
    const changes = set(subject, 'lxc.apparmor.profile', '');
    return known('apparmor-not-in-kernel', subject, quote(setting), { changes });
}
function ttys(subject) {
    const setting = last(subject, 'lxc.tty.max');
    if (setting === undefined || !(Number(setting.value) > 0))
        return [];
    return known('tty-of-the-container', subject, quote(setting), { changes: set(subject, 'lxc.tty.max', '0') });
}
/** lxc/criu.c lets no others through; `phys` since LXC 4.0.7, with a CRIU that can keep it outside. */
function networks(subject) {
    const physical = subject.criu === null || within(subject.criu, '>=3.15');
    const allowed = ['veth', 'none', 'empty', 'macvlan', ...(physical ? ['phys'] : [])];
    const types = new Map();
    for (const setting of subject.settings) {
        if (/^lxc\.net\.\d+\.type$/.test(setting.key))
            types.set(setting.key, setting);
    }
    return [...types.values()]
        .filter(({ value }) => !allowed.includes(value))
        .flatMap((setting) => known('network-type', subject, quote(setting)));
}
/** When it restores, LXC mounts a folder or a block device, and knows no other storage. */
function rootfs(subject) {
    const setting = last(subject, 'lxc.rootfs.path');
    const [, type = '', path = ''] = setting?.value.match(/^(?:([a-z]+):)?(.*)$/) ?? [];
    if (setting === undefined || type === '' || type === 'dir')
        return [];
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found?.isDirectory() || found?.isBlockDevice())
        return [];
    return [
        {
            id: 'rootfs-not-mountable',
            severity: 'error',
            phase: 'restore',
            message: `LXC cannot mount a root file system of the kind "${type}" when it restores: only folders and block devices.`,
            evidence: quote(setting),
            advice: 'Copy it into a folder: `lxc-copy -n NAME -N COPY -B dir`.',
            changes: [],
        },
    ];
}
function ephemeral(subject) {
    const setting = last(subject, 'lxc.ephemeral');
    if (setting?.value !== '1')
        return [];
    return [
        {
            id: 'ephemeral-container',
            severity: 'error',
            phase: 'both',
            message: 'The container is ephemeral: when the checkpoint stops it, LXC destroys it, and nothing is left to restore.',
            evidence: quote(setting),
            advice: 'Set `lxc.ephemeral = 0`.',
            changes: set(subject, 'lxc.ephemeral', '0'),
        },
    ];
}
/** Of a container that runs, its processes tell more. */
function unprivileged(subject) {
    const maps = subject.settings.filter(({ key }) => key === 'lxc.idmap');
    const [first] = maps;
    if (first === undefined)
        return [];
    const evidence = maps.map(quote).join('\n');
    const rootIsRoot = maps.some(({ value }) => /^[ub] 0 0 /.test(value));
    return [
        ...(rootIsRoot || subject.running !== null || !lacksSysResource(subject)
            ? []
            : known('other-users-processes', subject, evidence)),
        ...known('images-not-readable', subject, evidence, { severity: 'warning' }),
    ];
}
function within(version, range) {
    const release = semver.coerce(version);
    return release === null || semver.satisfies(release, range);
}
function isSymlink(path) {
    return ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true &&
        (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined);
}
/** As fstab has it: a space is `\040`. */
function decodeField(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
function encodeField(path) {
    return path.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
//# sourceMappingURL=predict-config.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict-host.js


/** What the versions and the host tell, whatever the container is. */
function predictByHost(subject) {
    const { criu, lxc, host } = subject;
    const versions = `CRIU ${criu}, LXC ${lxc}, cgroup ${subject.cgroup}, Linux ${host.kernel}`;
    return [
        ...kernel(subject),
        ...known('vdso-layout', subject, versions),
        ...known('kernel-too-new', subject, versions),
        ...(criu !== null && older(criu, '2.0') ? known('criu-refused-by-lxc', subject, `CRIU ${criu}`) : []),
        ...cgroup(subject, versions),
        ...glibc(subject),
        ...iptables(subject),
        ...breakpoints(subject),
        ...(subject.fault === undefined ? [] : known('fault-injected', subject, `CRIU_FAULT=${subject.fault}`)),
    ];
}
function kernel({ host }) {
    if (host.missingProcFiles.length === 0)
        return [];
    return [
        {
            id: 'checkpoint-restore',
            severity: 'error',
            phase: 'both',
            message: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE.',
            evidence: host.missingProcFiles.map((file) => `${file}: no such file`).join('\n'),
            advice: 'Boot a kernel with CONFIG_CHECKPOINT_RESTORE=y.',
            changes: [],
        },
    ];
}
/** Not where it could not be tried: then it is not told. */
function breakpoints(subject) {
    const { has, evidence } = subject.host.features['hardware-breakpoints'];
    if (has !== false || subject.noBreakpoints)
        return [];
    return known('hardware-breakpoints', subject, `CRIU ${subject.criu}; ${evidence}`);
}
function cgroup(subject, versions) {
    const { lxc, running } = subject;
    if (subject.cgroup === 'v1' && lxc !== null && !older(lxc, '7.0.0')) {
        return [
            {
                id: 'cgroup1-with-lxc-7',
                severity: 'error',
                phase: 'start',
                message: 'LXC 7 dropped cgroup v1, and this host keeps its controllers there.',
                evidence: versions,
                advice: 'Boot with `systemd.unified_cgroup_hierarchy=1`, or use LXC 6: `lxc-version: 6.x`.',
                changes: [],
            },
        ];
    }
    return [
        ...known('freezer-on-cgroup2', subject, versions),
        ...known('freezer-of-restored-container', subject, versions, {
            restored: true,
            severity: running?.restored === true ? 'error' : 'warning',
        }),
    ];
}
/** rseq is used by all programs of a newer glibc, guard pages by those with threads. */
function glibc(subject) {
    const { glibc, host } = subject;
    if (glibc === null)
        return [];
    const evidence = `glibc ${glibc} in the container, Linux ${host.kernel}`;
    return [
        ...(older(glibc, '2.35') ? [] : known('rseq-of-old-kernel', subject, evidence)),
        ...(older(glibc, '2.42') ? [] : known('guard-pages', subject, evidence, { severity: 'warning' })),
    ];
}
/** The network is locked where the container has one of its own. */
function iptables(subject) {
    const { iptables, networkLock, settings } = subject;
    const shares = settings.some(({ key, value }) => /^lxc\.net\.\d+\.type$/.test(key) && value === 'none');
    if (shares || last(subject, 'lxc.namespace.share.net') !== undefined || networkLock !== 'iptables')
        return [];
    if (iptables === null)
        return known('iptables-missing', subject, 'iptables-restore is not on PATH');
    const evidence = `iptables ${iptables.version} (${iptables.nft ? 'nf_tables' : 'legacy'})`;
    return [
        ...(older(iptables.version, '1.6.2') ? known('iptables-too-old', subject, evidence) : []),
        ...(iptables.nft ? known('iptables-nft-unlock', subject, evidence, { severity: 'warning' }) : []),
    ];
}
function older(version, than) {
    const [one, other] = [semver.coerce(version), semver.coerce(than)];
    return one !== null && other !== null && semver.lt(one, other);
}
//# sourceMappingURL=predict-host.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict-running.js

/** Measured with CRIU 4.2.1: others than these may differ within the container. */
const ONE_FOR_ALL = ['pid', 'user', 'ipc', 'uts'];
/** Of each prediction as many processes or files are named. */
const NAMED = 5;
/** What the processes of a container that runs tell. */
function predictByProcesses(subject) {
    const processes = subject.running?.processes ?? [];
    const files = processes.flatMap((process) => process.files.map((file) => ({ process, file })));
    const ofProcesses = (id, which, more = {}) => told(id, subject, processes.flatMap((each) => line(each, which(each))), more);
    const ofFiles = (id, which) => told(id, subject, files.flatMap(({ process, file }) => line(process, which(file))));
    return [
        ...(!lacksSysResource(subject)
            ? []
            : ofProcesses('other-users-processes', ({ uids }) => {
                const other = uids.find((uid) => uid !== 0);
                return other === undefined ? null : `uid ${other}`;
            })),
        ...ofProcesses('session-leader-outside', ({ sessionInside }) => sessionInside ? null : 'its session began outside'),
        ...ofProcesses('nested-namespace', ({ ownNamespaces }) => {
            const own = ownNamespaces.filter((name) => ONE_FOR_ALL.includes(name));
            return own.length === 0 ? null : `own namespaces: ${own.join(', ')}`;
        }),
        ...ofProcesses('process-cannot-be-seized', ({ state }) => (state === 'D' ? 'state D' : null), {
            severity: 'warning',
        }),
        ...ofFiles('io-uring', ({ where, target }) => (target === 'anon_inode:[io_uring]' ? `${where}: ${target}` : null)),
        ...ofFiles('socket-options-refused', ({ where, target, protocol }) => protocol === null ? null : `${where}: ${target}, ${protocol}`),
        ...ofFiles('ghost-file-too-large', ({ where, target, deletedBytes }) => deletedBytes !== null && deletedBytes > subject.ghostLimitBytes
            ? `${where}: ${target}, ${deletedBytes} bytes`
            : null),
        ...ofFiles('file-of-the-host', ({ where, target, foreignMount }) => (foreignMount ? `${where}: ${target}` : null)),
        ...space(subject, processes),
    ];
}
function space(subject, processes) {
    const needed = processes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
    const { workDir, freeBytes } = subject.host;
    if (needed <= freeBytes)
        return [];
    const evidence = `${needed} bytes of memory, ${freeBytes} free in ${workDir}`;
    return known('no-space', subject, evidence);
}
function told(id, subject, lines, more = {}) {
    if (lines.length === 0)
        return [];
    const rest = lines.length > NAMED ? [`and ${lines.length - NAMED} more`] : [];
    return known(id, subject, [...lines.slice(0, NAMED), ...rest].join('\n'), more);
}
function line({ pid, name }, what) {
    return what === null ? [] : [`${pid} (${name}) ${what}`];
}
//# sourceMappingURL=predict-running.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict.js



/** What will make checkpoint or restore of a container fail, the certain before what may. Nothing is started. */
function predict(subject) {
    const all = [...predictByHost(subject), ...predictByConfig(subject), ...predictByProcesses(subject)];
    return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity !== 'error')];
}
//# sourceMappingURL=predict.js.map
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __webpack_require__(5202);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
;// CONCATENATED MODULE: ./build/host/glibc.js


const FOLDERS = ['lib', 'lib64', 'usr/lib', 'usr/lib64'];
/** The library itself has 2 MB. */
const LIMIT_BYTES = 64 * 1024 * 1024;
/** The version of the glibc in a root file system: `2.36`; null when there is none, or it leads out of it. */
function findGlibc(rootfs) {
    for (const folder of FOLDERS.flatMap((each) => [each, ...below(rootfs, each)])) {
        const library = (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)(rootfs, (0,external_node_path_.join)(folder, 'libc.so.6'), LIMIT_BYTES, 'inside'));
        const version = library?.toString('latin1').match(/GNU C Library [^\0\n]* version (\d+\.\d+)/)?.[1];
        if (version !== undefined)
            return version;
    }
    return null;
}
/** Debian's folders, one for each kind of machine: `x86_64-linux-gnu`. */
function below(rootfs, folder) {
    const names = (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* listInside */.Vg)(rootfs, folder, 'inside')) ?? [];
    return names.filter((name) => /-linux-gnu/.test(name)).map((name) => (0,external_node_path_.join)(folder, name));
}
//# sourceMappingURL=glibc.js.map
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
;// CONCATENATED MODULE: ./build/host/iptables.js


const LIMIT_MS = 10_000;
/** The iptables that CRIU would run: `iptables-restore v1.8.9 (nf_tables)`. Null when there is none that says so. */
async function findIptables() {
    try {
        const env = { ...process.env, PATH: (0,inspect/* searchPath */.oe)().join(':') };
        const { stdout } = await (0,command/* run */.eF)(['iptables-restore', '--version'], { timeoutMs: LIMIT_MS, env });
        const version = stdout.match(/v(\d+\.\d+(\.\d+)?)/)?.[1];
        return version === undefined ? null : { version, nft: stdout.includes('nf_tables') };
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=iptables.js.map
;// CONCATENATED MODULE: ./build/host/observe.js


const NAMESPACES = ['pid', 'user', 'ipc', 'uts', 'net', 'mnt', 'cgroup'];
const BLOCK_BYTES = 512;
/** Tables of sockets in /proc/PID/net: the field of each line, from 0, that is the inode. */
const SOCKET_TABLES = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, icmp: 9, icmp6: 9, raw: 9, raw6: 9, packet: 8 };
/** A process and all below it. Those that end meanwhile are left out. */
function observeTree(root) {
    const namespaces = namespacesOf(root);
    const sockets = new Map();
    return [root, ...descendants(root)].flatMap((pid) => {
        const seen = observe(pid, namespaces, sockets);
        return seen === null ? [] : [seen];
    });
}
/** @param sockets those of each network namespace that was looked at: processes share them, and there may be many */
function observe(pid, ofRoot, sockets) {
    try {
        const stat = (0,host_process/* statFields */.qV)(pid);
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
            uids: ((0,host_process/* statusField */.DX)(pid, 'Uid') ?? '').split(/\s+/).map(Number),
            sessionInside: (0,host_process/* statusField */.DX)(pid, 'NSsid')?.split(/\s+/).at(-1) !== '0',
            ownNamespaces: NAMESPACES.filter((name) => own.get(name) !== ofRoot.get(name)),
            files: [...descriptors(pid, protocols), ...deletedMappings(pid)],
            memoryBytes: kibibytes(pid, 'RssAnon') + kibibytes(pid, 'RssShmem'),
        };
    }
    catch {
        return null; // It has ended.
    }
}
function descriptors(pid, protocols) {
    const mounts = new Set((0,external_node_fs_.readFileSync)(`/proc/${pid}/mountinfo`, 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[0]));
    return (0,host_process/* openFiles */.Km)(pid).map(({ fd, target }) => {
        const mount = (0,host_process/* readOrNull */.di)(`/proc/${pid}/fdinfo/${fd}`)?.match(/^mnt_id:\s*(\d+)$/m)?.[1];
        return {
            where: `fd ${fd}`,
            target,
            deletedBytes: deletedBytes(`/proc/${pid}/fd/${fd}`, target),
            foreignMount: isPath(target) && mount !== undefined && !mounts.has(mount),
            protocol: protocols.get(target) ?? null,
        };
    });
}
/** Of a file that is mapped and deleted CRIU copies the whole, too. */
function deletedMappings(pid) {
    const seen = new Map();
    for (const line of (0,external_node_fs_.readFileSync)(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const [, range, target] = line.match(/^(\S+) \S+ \S+ \S+ \d+ +(\/.* \(deleted\))$/) ?? [];
        if (range === undefined || target === undefined || seen.has(target))
            continue;
        const bytes = deletedBytes(`/proc/${pid}/map_files/${range}`, target);
        seen.set(target, { where: `mapping ${range}`, target, deletedBytes: bytes, foreignMount: false, protocol: null });
    }
    return [...seen.values()];
}
/** By what a descriptor says of a socket: `socket:[4711]`. */
function protocolsOfSockets(pid) {
    return new Map(Object.entries(SOCKET_TABLES).flatMap(([protocol, inode]) => {
        const [, ...lines] = (0,host_process/* readOrNull */.di)(`/proc/${pid}/net/${protocol}`)?.trim().split('\n') ?? [];
        return lines.map((line) => [`socket:[${line.trim().split(/\s+/)[inode]}]`, protocol]);
    }));
}
function deletedBytes(link, target) {
    if (!isPath(target) || !target.endsWith(' (deleted)'))
        return null;
    const found = (0,external_node_fs_.statSync)(link, { throwIfNoEntry: false });
    return found?.isFile() && found.nlink === 0 ? Math.min(found.size, found.blocks * BLOCK_BYTES) : null;
}
/** Not a pipe or a socket, nor one of the kernel's own files in memory, which CRIU dumps in other ways. */
function isPath(target) {
    return target.startsWith('/') && !/^\/(memfd:|SYSV|dev\/zero|anon_hugepage)/.test(target);
}
function namespacesOf(pid) {
    return new Map(NAMESPACES.map((name) => [name, (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/${name}`)]));
}
function descendants(root) {
    const children = new Map();
    for (const pid of (0,host_process/* processIds */.Uj)()) {
        const parent = Number((0,host_process/* statFields */.qV)(pid)?.[3]);
        children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
    const below = (pid) => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
    return below(root);
}
function kibibytes(pid, field) {
    return Number.parseInt((0,host_process/* statusField */.DX)(pid, field) ?? '0', 10) * 1024;
}
//# sourceMappingURL=observe.js.map
// EXTERNAL MODULE: ./build/host/root.js
var root = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/lxc/config-file.js



/** More is no config, or one that includes itself by many ways. */
const config_file_LIMIT_BYTES = 1024 * 1024;
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
            throw new errors/* UsageError */.eb(`${file} includes more than ${LIMIT_FILES} files.`);
        if (includedBy.includes(path))
            throw new errors/* UsageError */.eb(`${path} includes itself: LXC would never come to its end.`);
        return parseConfig(readBytes(path).toString(), path).flatMap((setting) => {
            if (setting.key !== 'lxc.include')
                return [setting];
            return includes(setting).flatMap((each) => read(each, [...includedBy, path]));
        });
    };
    return read((0,external_node_path_.resolve)(file), []);
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
            throw new errors/* UsageError */.eb(`${file}:${index + 1} has no "=", and LXC refuses it: ${line.slice(0, 100)}`);
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
/** The file, or those in the folder whose names end with `.conf`. */
function includes({ value, file, line }) {
    if (value === '')
        return [];
    const path = (0,external_node_path_.resolve)(value);
    try {
        const names = (0,read_inside/* listInside */.Vg)('/', path, 'inside');
        return names.filter((name) => name.endsWith('.conf') && name !== '.conf').map((name) => (0,external_node_path_.join)(path, name));
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        if (error.code === 'ENOENT')
            throw new errors/* UsageError */.eb(`${file}:${line} includes ${value}, which does not exist.`);
        if (error.code === 'ENOTDIR')
            return [path];
        throw new errors/* UsageError */.eb(error.message);
    }
}
/**
 * Of a config, whoever wrote it: what it names may be a pipe, a device, or what the kernel answers (/proc/kmsg).
 *
 * @throws UsageError
 */
function readBytes(path) {
    try {
        const bytes = (0,read_inside/* readInside */.xO)('/', path, config_file_LIMIT_BYTES, 'inside');
        if (bytes.includes(0))
            throw new errors/* UsageError */.eb(`${path} is no text file.`);
        return bytes;
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        const { code, message } = error;
        if (code === 'EISDIR')
            throw new errors/* UsageError */.eb(`${path} is a folder, and no config of a container.`);
        if (code === 'EFBIG')
            throw new errors/* UsageError */.eb(`${path} is larger than 1 MiB: that is no config of a container.`);
        if (code === 'EACCES')
            throw new errors/* UsageError */.eb(`${path} cannot be read (${code}); run this as root.`);
        throw new errors/* UsageError */.eb(message);
    }
}
function unquote(value) {
    return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
//# sourceMappingURL=config-file.js.map
;// CONCATENATED MODULE: ./build/lxc/find-running.js



/** Bytes of a unix socket's name. */
const NAME_LIMIT = 107;
/**
 * Null when it does not run in this network namespace.
 *
 * @param lxcPath absolute
 */
function findRunning(lxcPath, name) {
    const socket = commandSocket(lxcPath, name);
    const line = (0,external_node_fs_.readFileSync)('/proc/net/unix', 'utf8')
        .split('\n')
        .find((each) => each.endsWith(` @${socket}`));
    const inode = line?.trim().split(/\s+/)[6];
    if (inode === undefined)
        return null;
    const pids = (0,external_node_fs_.readdirSync)('/proc').filter((each) => /^\d+$/.test(each));
    const parents = new Map(pids.map((pid) => [Number(pid), Number((0,host_process/* statFields */.qV)(Number(pid))?.[3])]));
    for (const pid of pids) {
        if (!holds(pid, `socket:[${inode}]`))
            continue;
        const own = find_running_link(`/proc/${pid}/ns/pid`);
        const children = [...parents].filter(([, parent]) => parent === Number(pid)).map(([child]) => child);
        const init = children.find((child) => find_running_link(`/proc/${child}/ns/pid`) !== own) ?? children[0];
        if (init !== undefined)
            return { init, restored: /\/lxc-checkpoint$/m.test((0,host_process/* readOrNull */.di)(`/proc/${pid}/maps`) ?? '') };
    }
    return null;
}
/** The name, after the `@`, by which LXC's tools reach a container's monitor. */
function commandSocket(lxcPath, name) {
    const socket = `${lxcPath}/${name}/command`;
    return socket.length < NAME_LIMIT ? socket : `lxc/${fnv1a(`${lxcPath}/${name}`)}/command`;
}
/** 64 bits, in hexadecimal. */
function fnv1a(text) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text))
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, '0');
}
function holds(pid, target) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,external_node_fs_.readdirSync)(folder).some((fd) => find_running_link((0,external_node_path_.join)(folder, fd)) === target);
    }
    catch {
        return false; // Gone in between.
    }
}
function find_running_link(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=find-running.js.map
// EXTERNAL MODULE: ./build/provide/provide.js + 15 modules
var provide = __webpack_require__(818);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
;// CONCATENATED MODULE: ./build/core/forecast.js














/**
 * What will make checkpoint or restore of a container fail here. Starts and changes nothing.
 *
 * @throws UsageError when the config cannot be read; StageError when a version that was asked for cannot be had
 */
async function forecast(patient, request, surroundings) {
    const settings = inForce(readConfig(patient.config));
    const host = await (0,run/* inspectFor */.GX)(request, surroundings);
    const [criu, lxc] = await components(request, surroundings);
    const unseen = [];
    if (criu === null)
        unseen.push('No CRIU is at hand, and none was named by --criu: what depends on its version is not told.');
    if (lxc === null)
        unseen.push('No LXC is at hand, and none was named by --lxc: what depends on its version is not told.');
    const subject = {
        file: patient.config,
        settings,
        glibc: forecast_glibc(settings),
        running: forecast_observe(patient, unseen),
        criu: criu?.version ?? null,
        lxc: lxc?.version ?? null,
        cgroup: request.cgroup === 'auto' ? (0,cgroups/* nativeVersion */.Op)(host.hierarchies) : request.cgroup,
        host,
        iptables: await findIptables(),
        ...criuSettings(),
        ...forecast_faults(request),
    };
    return {
        schemaVersion: 1,
        tool: surroundings.tool,
        container: patient.called,
        config: patient.config,
        running: subject.running !== null,
        criu: subject.criu,
        lxc: subject.lxc,
        cgroup: subject.cgroup,
        kernel: host.kernel,
        predictions: predict(subject),
        unseen,
    };
}
function forecast_faults({ mode }) {
    const fault = process.env['CRIU_FAULT'];
    const without = fault === String(faults/* NO_BREAKPOINTS */.n);
    return { fault: without ? undefined : fault, noBreakpoints: without || mode.noBreakpoints };
}
/** Those that were named, wherever they come from; else what the host or the store has. */
async function components({ criu, lxc, ...request }, surroundings) {
    const { store, signal, onProgress } = surroundings;
    const provider = new provide/* Provider */.K({
        store,
        architecture: process.arch,
        signal,
        onProgress,
        checkLatest: request.checkLatest,
        ...request.archive,
        ...request.source,
    });
    const find = async (name, { spec, text }) => spec.kind === 'default' ? provider.atHand(name) : provider.provide(name, spec, text);
    try {
        return await new provide_store/* Store */.il(store, process.arch, onProgress, signal).hold(() => Promise.all([find('criu', criu), find('lxc', lxc)]));
    }
    catch (error) {
        if (error instanceof errors/* Skip */.MO)
            throw new errors/* StageError */.Zu('provide', error.message, { cause: error });
        throw error;
    }
}
function forecast_observe({ container, called }, unseen) {
    if (container === null) {
        unseen.push('Only a config was named: no processes were looked at. `--container NAME` looks at those, too.');
        return null;
    }
    if (!(0,root/* isRoot */.j)()) {
        unseen.push('Only root sees whether the container runs, and its processes.');
        return null;
    }
    const running = findRunning(container.lxcPath, container.name);
    if (running === null) {
        unseen.push(`${called} does not run: no processes were looked at.`);
        return null;
    }
    return { restored: running.restored, processes: observeTree(running.init) };
}
/** Of a root file system in a folder. */
function forecast_glibc(settings) {
    const path = settings.findLast(({ key }) => key === 'lxc.rootfs.path')?.value.replace(/^dir:/, '');
    return path?.startsWith('/') ? findGlibc(path) : null;
}
//# sourceMappingURL=forecast.js.map
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
;// CONCATENATED MODULE: ./build/lxc/edit-config.js

/**
 * The text with all the changes, which count lines as they were before. All other bytes stay, in whatever encoding they are.
 *
 * @throws UsageError for a change of a line that is not UTF-8
 */
function editConfig(text, changes) {
    // One character for each byte.
    const lines = text
        .toString('latin1')
        .split('\n')
        .flatMap((line, index) => {
        const change = changes.find((each) => each.line === index + 1);
        if (change === undefined)
            return [line];
        if (change.text === null)
            return [];
        if (change.text.includes('\ufffd')) {
            throw new errors/* UsageError */.eb(`Line ${index + 1} of the config is to be changed, and is not UTF-8: change it by hand.`);
        }
        return [bytes(change.text)];
    });
    const added = changes.filter(({ line }) => line === null).map((change) => bytes(change.text ?? ''));
    if (added.length === 0)
        return Buffer.from(lines.join('\n'), 'latin1');
    const ended = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    return Buffer.from(`${[...ended, ...added].join('\n')}\n`, 'latin1');
}
function bytes(text) {
    return Buffer.from(text).toString('latin1');
}
//# sourceMappingURL=edit-config.js.map
;// CONCATENATED MODULE: ./build/report/forecast.js

const WHEN = {
    start: 'At the start',
    dump: 'At the checkpoint',
    restore: 'At the restore',
    both: 'At checkpoint or restore',
};
/** What `doctor` says of a container, for people at a terminal. */
function forecastText(forecast, options) {
    const { container, predictions, unseen, diff, written } = forecast;
    const page = new report_text/* Page */.YW(options);
    const errors = predictions.filter(({ severity }) => severity === 'error').length;
    const warnings = predictions.length - errors;
    const subject = `Checkpoint/restore of ${container}`;
    if (errors > 0)
        page.signed('error', `${subject} will fail: ${count(errors, 'reason')}.`, report_text/* BOLD */.Y);
    else if (warnings > 0)
        page.signed('warning', `${subject} may fail: ${count(warnings, 'reason')}.`, report_text/* BOLD */.Y);
    else
        page.signed('info', `${subject}: nothing was found that will make it fail.`, report_text/* BOLD */.Y);
    page.wrapped(2, about(forecast));
    if (predictions.length > 0)
        page.line('');
    page.findings(predictions.map((each) => ({ ...each, message: `${WHEN[each.phase]}: ${each.message}` })));
    if (unseen.length > 0)
        page.line('');
    for (const sentence of unseen)
        page.wrapped(2, sentence);
    if (errors === 0) {
        page.line('');
        page.wrapped(2, 'Whether it works only a cycle shows: `criu-lxc-test run --workload command --image container:NAME`.');
    }
    if (diff === undefined) {
        const mendable = predictions.filter(({ changes }) => changes.length > 0).length;
        if (mendable > 0)
            page.line('', `\`--fix\` shows the change of the config that mends ${mendable} of ${predictions.length}.`);
        return page.text();
    }
    for (const { id, changes } of predictions) {
        if (changes.length === 0)
            page.line('', `No line of ${forecast.config} mends ${id}.`);
    }
    if (diff !== '')
        page.line('', ...diff.trimEnd().split('\n'));
    if (written !== undefined) {
        page.line('', `Written: ${written.file}. What was there before: ${written.backup}.`);
        if (forecast.running)
            page.line('The container runs by what was there before; what is written holds from its next start on.');
    }
    return page.text();
}
function about({ criu, lxc, cgroup, kernel, running }) {
    const versions = [`CRIU ${criu ?? 'unknown'}`, `LXC ${lxc ?? 'unknown'}`, `cgroup ${cgroup}`, `Linux ${kernel}`];
    return `${versions.join(' × ')}; ${running ? 'it runs' : 'looked at as it is started next'}`;
}
function count(number, word) {
    return `${number} ${word}${number === 1 ? '' : 's'}`;
}
//# sourceMappingURL=forecast.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/doctor-container.js








const CONTEXT_LINES = 3;
/** `doctor` for a container of the user's. Writes its config with `--fix --write`, and nothing else. */
async function doctorContainer({ request, fix, write, asJson }, patient, surroundings, live) {
    const told = await forecast(patient, request, surroundings);
    live.end();
    if (fix) {
        const before = readBytes(told.config);
        const after = editConfig(before, told.predictions.flatMap(({ changes }) => changes));
        told.diff = after.equals(before) ? '' : diff(told.config, `${before}`, `${after}`);
        if (write && !after.equals(before)) {
            told.written = { file: told.config, backup: (0,write_file/* replaceConfig */.L9)(told.config, before, after) };
        }
    }
    if (asJson)
        (0,terminal/* printJson */.Q2)(told);
    else
        (0,terminal/* print */.yy)(forecastText(told, (0,terminal/* textOptions */.aW)()));
    return told.predictions.some(({ severity }) => severity === 'error') ? verdict/* EXIT_CODES */.ai.failed : verdict/* EXIT_CODES */.ai.passed;
}
function diff(file, before, after) {
    return (0,create/* createTwoFilesPatch */.ss)(file, file, before, after, '', '', {
        context: CONTEXT_LINES,
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    });
}
//# sourceMappingURL=doctor-container.js.map
;// CONCATENATED MODULE: ./build/cli/doctor.js







async function doctor(options, surroundings, live) {
    if (options.patient !== null)
        return doctorContainer(options, options.patient, surroundings, live);
    const host = await (0,run/* inspectFor */.GX)(options.request, surroundings);
    const findings = (0,preflight/* preflight */.M)(host);
    (0,terminal/* print */.yy)((0,report_text/* findingsText */._g)(findings, (0,terminal/* textOptions */.aW)()));
    if (findings.some(({ severity }) => severity === 'error'))
        return verdict/* EXIT_CODES */.ai.failed;
    if (!options.selfTest)
        return verdict/* EXIT_CODES */.ai.passed;
    (0,terminal/* print */.yy)('\nNegative controls: cells that are broken on purpose must come out as failed.\n');
    const sound = await selfTest(options.request, surroundings, (control, complaint) => {
        live.end();
        (0,terminal/* print */.yy)(`${complaint === null ? '✔ noticed' : '✘ NOT noticed'}: ${control.title}\n`);
        if (complaint !== null)
            (0,terminal/* print */.yy)(`    ${complaint}\n`);
    });
    return sound ? verdict/* EXIT_CODES */.ai.passed : verdict/* EXIT_CODES */.ai.failed;
}
//# sourceMappingURL=doctor.js.map

/***/ })

};
