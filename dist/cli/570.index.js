export const id = 570;
export const ids = [570];
export const modules = {

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

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versions: () => (/* binding */ versions),
/* harmony export */   versionsText: () => (/* binding */ versionsText)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5139);
/* harmony import */ var _provide_provide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(818);
/* harmony import */ var _provide_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9523);
/* harmony import */ var _report_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9708);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9624);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);






const COMPONENTS = ['criu', 'lxc'];
async function versions({ request, asJson }, surroundings, live) {
    const { store, signal, onProgress } = surroundings;
    const provider = new _provide_provide_js__WEBPACK_IMPORTED_MODULE_1__/* .Provider */ .K({
        store,
        architecture: process.arch,
        signal,
        onProgress,
        ...request.archive,
    });
    onProgress({ type: 'stage', stage: 'versions' });
    const offered = async (component) => (await provider.offers(component)).map((offering) => ({ component, ...offering }));
    const rows = await new _provide_store_js__WEBPACK_IMPORTED_MODULE_2__/* .Store */ .il(store, process.arch, onProgress, signal).hold(() => Promise.all(COMPONENTS.map(offered)));
    live.end();
    if (asJson)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(rows.flat());
    else
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(versionsText(rows.flat(), new Date()));
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai.passed;
}
/** A table for each component, all with the same columns. */
function versionsText(rows, now) {
    const lines = (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columns */ .Y)(rows.map((row) => {
        // A message of several lines must not break the table.
        const problem = row.problem === undefined ? '' : `  could not be asked: ${row.problem.replaceAll(/\s+/g, ' ')}`;
        return [row.provider, row.version ?? '–', usageText(row, now), `${row.where}${problem}`];
    }));
    return COMPONENTS.map((component) => {
        const ofComponent = lines.filter((_, at) => rows[at]?.component === component).map((line) => `  ${line}\n`);
        return `${component}\n${ofComponent.length === 0 ? '  nothing\n' : ofComponent.join('')}`;
    }).join('\n');
}
function usageText({ sizeBytes, lastUsed }, now) {
    if (sizeBytes === undefined || lastUsed === undefined)
        return '';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeText */ .lP)(sizeBytes)}, used ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .agoText */ .HB)(now.getTime() - lastUsed.getTime())}`;
}
//# sourceMappingURL=versions.js.map

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

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/**
 * Lines of a table for a terminal, its columns two spaces apart. A column that is empty in every row is left out.
 *
 * @param pad where a cell that is narrower than its column is filled up
 */
function columns(rows, pad = 'end') {
    const widths = [];
    for (const row of rows) {
        for (const [column, { length }] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, length);
    }
    return rows.map((row) => row
        .map((cell, column) => (pad === 'end' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}
//# sourceMappingURL=columns.js.map

/***/ })

};
