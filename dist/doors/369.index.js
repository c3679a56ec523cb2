export const id = 369;
export const ids = [369];
export const modules = {

/***/ 6369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/core/run/run.js + 20 modules
var run = __webpack_require__(54);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/core/run/self-test.js


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
 * @param onControl called with the complaint, null when the control did what it must; `tried` is false where the cell
 * could not run, which says nothing of the control
 */
async function selfTest(request, surroundings, onControl) {
    // The controls break what only the witness has.
    const witnessed = { ...request, workload: { name: 'witness' } };
    let sound = true;
    for (const control of CONTROLS) {
        const result = await (0,run/* runTest */.YA)(witnessed, surroundings, control.sabotage);
        const tried = result.verdict === 'passed' || result.verdict === 'failed';
        const complaint = tried ? complain(control, result) : result.cause;
        sound &&= tried && complaint === null;
        onControl(control, complaint, tried);
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
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/report/one/text.js
var one_text = __webpack_require__(8673);
;// CONCATENATED MODULE: ./build/report/one/host-text.js

/** For people at a terminal: the verdict first; by what each was noticed only where it asks for something, or all is wanted. */
function hostText(report, options) {
    const page = new one_text/* Page */.YW(options);
    page.headline(report.usable ? 'passed' : 'failed', host_text_verdict(report));
    page.line('');
    const shown = report.findings.map(({ evidence, ...finding }) => {
        const isWanted = options.detail === 'all' || finding.severity !== 'info';
        return evidence !== undefined && isWanted ? { ...finding, evidence } : finding;
    });
    return page.text() + (0,one_text/* findingsText */._g)(shown, options, report.untried);
}
function host_text_verdict({ usable, kernel, cgroups, findings, untried }) {
    const count = (severity, word) => {
        const { length } = findings.filter((finding) => finding.severity === severity);
        return length === 0 ? [] : [`${length} ${word}${length === 1 ? '' : 's'}`];
    };
    const more = untried.length === 0 ? [] : [`${untried.length} not looked at`];
    const told = (counts) => (counts.length === 0 ? '.' : `: ${counts.join(', ')}.`);
    if (!usable)
        return `No cell can run on this host${told([...count('error', 'reason'), ...more])}`;
    const on = `Linux ${kernel}, cgroup ${cgroups.join(' and ')}`;
    return `Cells can run on this host (${on})${told([...count('warning', 'warning'), ...more])}`;
}
//# sourceMappingURL=host-text.js.map
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(9672);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/criu/faults.js
var faults = __webpack_require__(1009);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
// EXTERNAL MODULE: ./build/host/files.js
var host_files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/lxc/config-file.js
var config_file = __webpack_require__(4554);
;// CONCATENATED MODULE: ./build/lxc/config-keys.js

/** All keys of LXC 5 to 7, those of one version as well: with a star, whatever follows. */
const KEYS = `
apparmor.(profile|allow_incomplete|allow_nesting|raw) arch autodev autodev.tmpfs.size cap.(drop|keep)
cgroup.* cgroup2.* cgroup.dir cgroup.relative console.(buffer.size|logfile|path|rotate|size)
environment environment.(runtime|hooks) ephemeral execute.cmd group
hook hook.(autodev|clone|destroy|mount|post-stop|pre-mount|pre-start|start|start-host|stop|version)
idmap include init.(cmd|cwd|gid|groups|uid) keyring.session log.(file|level|syslog)
monitor.(unshare|signal.pdeath) mount.(auto|entry|fstab) namespace.(clone|keep) namespace.share.*
net no_new_privs prlimit* proc* pty.max rootfs.(managed|mount|options|path) sched.core
seccomp.(allow_nesting|notify.cookie|notify.proxy|profile) selinux.context selinux.context.keyring
signal.(halt|reboot|stop) start.(auto|delay|order) sysctl* time.offset.(boot|monotonic) tty.(dir|max) uts.name
`;
const NET_KEYS = `
flags hwaddr ipv[46].(address|gateway) link l2proxy macvlan.mode ipvlan.(mode|isolation) mtu name script.(down|up) type
vlan.id veth.(mode|n_rxqueues|n_txqueues|pair|ipv[46].route|vlan.id|vlan.tagged.id)
`;
const KNOWN = new RegExp(`^lxc\\.(${alternatives(KEYS)}|net\\.\\d+|net\\.\\d+\\.(${alternatives(NET_KEYS)}))$`);
/** Of cgroup v1, which LXC 7 does not know any more. */
const OF_CGROUP_V1 = /^lxc\.cgroup\.(?!dir\b|relative$)/;
/** Whether LXC refuses a line for its key; not told of versions before 5, which look at its beginning alone, and after 7. */
function isUnknownKey(key, lxc) {
    const version = semver.coerce(lxc);
    if (version === null || version.major < 5 || version.major > 7)
        return false;
    return !KNOWN.test(key) || (version.major === 7 && OF_CGROUP_V1.test(key));
}
function alternatives(keys) {
    return keys.trim().split(/\s+/).join('|').replaceAll('.', '\\.').replaceAll('*', '.*');
}
//# sourceMappingURL=config-keys.js.map
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js + 3 modules
var diagnose = __webpack_require__(3079);
// EXTERNAL MODULE: ./build/diagnosis/failures.js + 12 modules
var failures = __webpack_require__(7439);
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
/** Root is known to lack CAP_SYS_RESOURCE: it cannot read the limits of other users' processes, but in user namespaces of its own. */
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
;// CONCATENATED MODULE: ./build/diagnosis/predict-mounts.js


/** File systems that CRIU mounts anew when it restores. */
const RESTORED = /^(proc|sysfs|devtmpfs|binfmt_misc|tmpfs|devpts|simfs|btrfs|pstore|mqueue|securityfs|fusectl|debugfs|tracefs|cgroup2?|aufs|overlay|autofs)$/;
/** What is mounted in a container that runs, but for its root and for what its config binds from the host. */
function predictByMounts(subject) {
    const { running, settings } = subject;
    if (running === null)
        return [];
    const bound = new Set(entries(settings)
        .filter(({ options }) => (0,config_file/* isBindMount */.fu)(options))
        .map(({ target }) => target));
    const own = running.mounts.filter(({ point }) => point !== '/' && !bound.has(point));
    const of = (id, which, more = {}) => {
        const found = own.filter(which);
        return found.length === 0
            ? []
            : known(id, subject, found.map(({ point, type, root }) => `${point}: ${type}, ${root}`).join('\n'), more);
    };
    return [
        ...of('file-system-kind', ({ type, root }) => root === '/' && !RESTORED.test(type)),
        ...of('overlay-inside', ({ type, root }) => root === '/' && type === 'overlay'),
        ...(running.hasAutofs ? [] : of('autofs-device-missing', ({ type }) => type === 'autofs')),
        ...replaced(subject, running.mounts),
    ];
}
/** The kernel marks what was deleted on the host since it was mounted. */
function replaced(subject, mounts) {
    const found = mounts.filter(({ root }) => root.endsWith('//deleted'));
    return found.length === 0
        ? []
        : known('bind-source-replaced', subject, found.map(({ root, point }) => `${point}: ${root}`).join('\n'));
}
/** What the config has mounted, as far as CRIU cannot dump it, or LXC restores another folder. */
function predictByEntries(subject) {
    return entries(subject.settings).flatMap(({ setting, type, options }) => {
        if ((0,config_file/* isBindMount */.fu)(options)) {
            return options.split(',').includes('relative') ? known('relative-mount-entry', subject, quote(setting)) : [];
        }
        return RESTORED.test(type) || type === 'none' ? [] : known('file-system-kind', subject, quote(setting));
    });
}
function entries(settings) {
    return settings.flatMap((setting) => {
        const [, target, type, options] = setting.value.split(/[ \t]+/);
        if (setting.key !== 'lxc.mount.entry' || target === undefined || type === undefined)
            return [];
        return [{ setting, target: `/${target.replace(/^\/+/, '')}`, type, options: options ?? '' }];
    });
}
//# sourceMappingURL=predict-mounts.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict-config.js









/** Names that LXC 3 and later have for others. */
const RENAMED = /^lxc\.(network(\..*)?|console|tty|devttydir|utsname|rootfs|rootfs\.backend|id_map|pts|mount|aa_\w+|se_context|seccomp|init_\w+|kmsg|limit\.\w+|(halt|reboot|stop)signal|log(file|level)|syslog)$/;
/** Of the first link that LXC makes in a container. */
const FIRST_INDEX = 2;
/** Which LXC mounts itself when it restores. */
const BLOCK_DEVICES = ['loop', 'lvm', 'nbd', 'rbd', 'zfs'];
const NUMBERS = ['lxc.tty.max', 'lxc.pty.max', 'lxc.ephemeral', 'lxc.start.order', 'lxc.start.delay'];
/** What LXC's own config of the container tells. */
function predictByConfig(subject) {
    return [
        ...keys(subject),
        ...values(subject),
        ...symlinks(subject),
        ...predictByEntries(subject),
        ...hooks(subject),
        ...apparmor(subject),
        ...selinux(subject),
        ...seccompProxy(subject),
        ...ttys(subject),
        ...networks(subject),
        ...rootfs(subject),
        ...ephemeral(subject),
        ...mappedLinks(subject),
    ];
}
/** Only those of `lxc.mount.entry` are named to CRIU; a fstab, or a source with a slash behind it, does no harm. */
function symlinks(subject) {
    return subject.settings.flatMap((setting) => {
        if (setting.key !== 'lxc.mount.entry')
            return [];
        const [source = '', , , options = ''] = setting.value.split(/[ \t]+/);
        const path = (0,config_file/* decodeField */.RC)(source);
        if (!(0,config_file/* isBindMount */.fu)(options) || !path.startsWith('/') || !isSymlink(path))
            return [];
        const real = (0,external_node_fs_.realpathSync)(path);
        const value = setting.value.replace(source, (0,config_file/* encodeField */.Xh)(real));
        const changes = setting.file === subject.file ? [{ line: setting.line, text: `${setting.key} = ${value}` }] : [];
        return known('bind-source-is-symlink', subject, `${quote(setting)}\n${path} → ${real}`, { changes });
    });
}
/** LXC before 3.0 has the old names. */
function keys(subject) {
    const { lxc, settings } = subject;
    if (lxc === null || !within(lxc, '>=3.0.0'))
        return [];
    return settings.flatMap((setting) => {
        if (RENAMED.test(setting.key))
            return known('config-key-renamed', subject, quote(setting));
        // That LXC 7 knows none of cgroup v1 is said once, of the host.
        if (subject.cgroup === 'v1' && setting.key.startsWith('lxc.cgroup.'))
            return [];
        return isUnknownKey(setting.key, lxc) ? known('config-key-unknown', subject, quote(setting)) : [];
    });
}
/** Those of which it is known what they take. */
function values(subject) {
    const isRefused = ({ key, value }) => value !== '' &&
        ((NUMBERS.includes(key) && !/^\d+$/.test(value)) ||
            (/^lxc\.time\.offset\.(boot|monotonic)$/.test(key) && !/^-?\d+ *(h|m|s|ms|us|ns)?$/.test(value)) ||
            (key === 'lxc.mount.entry' && value.split(/[ \t]+/).length < 2));
    return subject.settings.filter(isRefused).flatMap((setting) => known('config-line-refused', subject, quote(setting)));
}
/** What a hook mounts, CRIU is not told of. */
function hooks(subject) {
    return subject.settings
        .filter(({ key, value }) => key === 'lxc.hook.mount' && value !== '')
        .flatMap((setting) => known('mount-not-external', subject, quote(setting), { severity: 'warning' }));
}
function selinux(subject) {
    const setting = last(subject, 'lxc.selinux.context');
    if (setting === undefined || subject.host.features.selinux.has !== false)
        return [];
    const changes = set(subject, 'lxc.selinux.context', '');
    return known('selinux-not-in-kernel', subject, quote(setting), { changes });
}
/** Where no rule of the policy says `notify`, as in that of LXC's own, LXC has no listener, and does not miss it. */
function seccompProxy(subject) {
    const setting = last(subject, 'lxc.seccomp.notify.proxy');
    const policy = last(subject, 'lxc.seccomp.profile')?.value;
    if (setting === undefined || policy === undefined)
        return [];
    const isAsked = saysNotify(policy);
    if (isAsked === false)
        return [];
    return known('seccomp-proxy', subject, quote(setting), isAsked ? {} : { severity: 'warning' });
}
/** Null where the policy cannot be read. */
function saysNotify(policy) {
    try {
        const text = (0,config_file/* readBytes */.io)((0,external_node_path_.resolve)(policy)).toString();
        return text.split('\n').some((line) => !line.startsWith('#') && /\bnotify\b/.test(line));
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return null;
        throw error;
    }
}
/** From any name of a profile, `unconfined` too. An empty one clears it. */
function apparmor(subject) {
    const setting = last(subject, 'lxc.apparmor.profile');
    if (setting === undefined)
        return [];
    const changes = set(subject, 'lxc.apparmor.profile', '');
    if (setting.value === 'generated' && subject.host.features.apparmor.has === true) {
        return known('apparmor-profile-generated', subject, quote(setting), { changes });
    }
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
    if (setting === undefined || type === '' || type === 'dir' || BLOCK_DEVICES.includes(type))
        return [];
    const found = (0,host_files/* statsOf */.LZ)(path);
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
/** Of a container that runs, its links tell more. */
function mappedLinks(subject) {
    const { settings, running, hostLinks } = subject;
    const map = settings.find(({ key }) => key === 'lxc.idmap');
    const veth = settings.find(({ key, value }) => /^lxc\.net\.\d+\.type$/.test(key) && value === 'veth');
    const taken = hostLinks[FIRST_INDEX];
    if (running !== null || map === undefined || veth === undefined || taken === undefined)
        return [];
    const evidence = `${quote(map)}\n${quote(veth)}\nthe host's ${taken}: index ${FIRST_INDEX}`;
    return known('link-index-taken', subject, evidence, { severity: 'warning' });
}
function within(version, range) {
    const release = semver.coerce(version);
    return release === null || semver.satisfies(release, range);
}
function isSymlink(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && (0,host_files/* statsOf */.LZ)(path) !== null;
}
//# sourceMappingURL=predict-config.js.map
;// CONCATENATED MODULE: ./build/diagnosis/predict-host.js


/** What the versions and the host tell, whatever the container is. */
function predictByHost(subject) {
    const { criu, lxc, host } = subject;
    const versions = `CRIU ${criu}, LXC ${lxc}, cgroup ${subject.cgroup}, Linux ${host.kernel}`;
    return [
        ...kernel(subject),
        ...options(subject),
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
/** Unix sockets are everywhere; the others matter where such sockets are. */
function options(subject) {
    const { missingOptions } = subject.host;
    const diag = missingOptions.filter((name) => name.endsWith('_DIAG'));
    const without = (names) => `the kernel has no ${names.map((name) => `CONFIG_${name}`).join(', ')}`;
    return [
        ...(missingOptions.includes('PROC_CHILDREN')
            ? known('proc-children-missing', subject, without(['PROC_CHILDREN']))
            : []),
        ...(missingOptions.includes('KCMP') ? known('kernel-without-checkpoint-restore', subject, without(['KCMP'])) : []),
        ...(diag.length === 0
            ? []
            : known('diag-missing', subject, without(diag), { severity: diag.includes('UNIX_DIAG') ? 'error' : 'warning' })),
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
        ...(older(glibc, '2.35')
            ? []
            : [...known('rseq-of-old-kernel', subject, evidence), ...known('rseq-unknown-to-criu', subject, evidence)]),
        ...(older(glibc, '2.40') ? [] : known('rseq-size-unknown-to-criu', subject, evidence, { severity: 'warning' })),
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
const ONE_FOR_ALL = ['pid', 'user', 'ipc', 'uts', 'time'];
/** Unix, IPv4, IPv6, netlink, packet. */
const DUMPED_FAMILIES = [1, 2, 10, 16, 17];
const INTERNET = [2, 10];
/** Of the internet's: TCP, UDP and UDP-Lite, and ICMP, as ping opens it. Raw sockets may have any other. */
const DUMPED_PROTOCOLS = [0, 1, 6, 17, 58, 136];
const RAW = 3;
/** Kernel objects that CRIU dumps. */
const DUMPED_OBJECTS = /^anon_inode:(\[?(eventfd|eventpoll|signalfd|timerfd|pidfd|fanotify)\]?|inotify)$/;
/** Character devices that CRIU dumps: memory, terminals, tun, autofs. */
const DUMPED_DEVICES = /^chr ((1|4|5|13[6-9]|14[0-3]):|10:(200|235)$)/;
const GPUS = /^chr (195|226):/;
/** SCHED_DEADLINE and SCHED_EXT. */
const LOST_POLICIES = [6, 7];
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
            : ofProcesses('other-users-processes', ({ uids, mapped }) => {
                // Real, effective and saved, as prlimit looks at them; the one for files is nobody's concern.
                const other = uids.slice(0, 3).find((uid) => uid !== 0);
                return other === undefined || mapped ? null : `uid ${other}`;
            })),
        ...ofProcesses('session-leader-outside', ({ sessionInside }) => sessionInside ? null : 'its session began outside'),
        ...ofProcesses('nested-namespace', ({ ownNamespaces }) => {
            const own = ownNamespaces.filter((name) => ONE_FOR_ALL.includes(name));
            return own.length === 0 ? null : `own namespaces: ${own.join(', ')}`;
        }),
        ...frozen(processes),
        ...attached(subject),
        ...ofProcesses('process-cannot-be-seized', ({ state, frozen }) => (state === 'D' && !frozen ? 'state D' : null), {
            severity: 'warning',
        }),
        ...ofProcesses('process-stopped', ({ state }) => (state === 'T' ? 'state T' : null)),
        ...ofProcesses('process-traced', ({ tracer }) => (tracer === 0 ? null : `traced by process ${tracer}`)),
        ...ofProcesses('scheduling-policy', ({ policy }) => (LOST_POLICIES.includes(policy) ? `policy ${policy}` : null)),
        ...ofFiles('timer-clock', ({ where, clock }) => clock !== null && clock >= 8 ? `${where}: a timer of clock ${clock}` : null),
        ...[...new Set(files.map(({ file }) => undumpable(file, subject)))].flatMap((id) => id === null
            ? []
            : ofFiles(id, (file) => undumpable(file, subject) === id
                ? `${file.where}: ${file.target}${file.device === null ? '' : ` (${file.device})`}`
                : null)),
        ...ofFiles('socket-options-refused', ({ where, target, protocol }) => protocol === null ? null : `${where}: ${target}, ${protocol}`),
        ...ofFiles('socket-family', ({ where, target, socket }) => socket === null || DUMPED_FAMILIES.includes(socket.family)
            ? null
            : `${where}: ${target}, family ${socket.family}`),
        ...ofFiles('socket-protocol', ({ where, target, socket }) => socket === null || isDumpedProtocol(socket) ? null : `${where}: ${target}, protocol ${socket.protocol}`),
        ...ofFiles('socket-bpf-filter', ({ where, target, socket }) => (socket?.bpf === 1 ? `${where}: ${target}` : null)),
        ...ofFiles('ghost-file-too-large', ({ where, target, deletedBytes }) => deletedBytes !== null && deletedBytes > subject.ghostLimitBytes
            ? `${where}: ${target}, ${deletedBytes} bytes`
            : null),
        ...predictByMounts(subject),
        ...links(subject, processes),
        ...space(subject, processes),
    ];
}
/** The known failure that a descriptor will be, by what it leads to; null where it is none. */
function undumpable({ target, foreignMount, large, device }, { dumpsBpfMaps }) {
    // Where it is not known, none is predicted.
    if (target === 'anon_inode:bpf-map')
        return dumpsBpfMaps === false ? 'descriptor-kind' : null;
    if (target === 'anon_inode:[io_uring]')
        return 'io-uring';
    if (target === 'anon_inode:bpf-prog')
        return 'bpf-program';
    if (target === 'anon_inode:seccomp notify')
        return 'seccomp-listener';
    if (target.startsWith('anon_inode:'))
        return DUMPED_OBJECTS.test(target) ? null : 'descriptor-kind';
    if (target === '/secretmem (deleted)')
        return 'secret-memory';
    if (foreignMount)
        return !large && /^\/[^/]+$/.test(target) ? 'message-queue' : 'file-of-the-host';
    if (device === null || DUMPED_DEVICES.test(device))
        return null;
    if (device === 'chr 10:229')
        return 'fuse-daemon';
    return GPUS.test(device) ? 'gpu-in-use' : 'descriptor-kind';
}
function isDumpedProtocol({ family, type, protocol }) {
    return !INTERNET.includes(family) || type === RAW || DUMPED_PROTOCOLS.includes(protocol);
}
function frozen(processes) {
    const all = processes.filter((each) => each.frozen);
    if (all.length === 0)
        return [];
    return [
        {
            id: 'container-frozen',
            severity: 'warning',
            phase: 'dump',
            message: 'The container is frozen.',
            evidence: all
                .slice(0, NAMED)
                .map(({ pid, name }) => `${pid} (${name})`)
                .join('\n'),
            advice: 'Let it go on: `lxc-unfreeze -n NAME`. What it is frozen by may want it so.',
            changes: [],
        },
    ];
}
function attached({ running }) {
    const processes = running?.attached ?? [];
    if (processes.length === 0)
        return [];
    return [
        {
            id: 'attached-process',
            severity: 'warning',
            phase: 'dump',
            message: 'A process was brought into the container from outside, and is not below its init: the checkpoint leaves it out, or fails.',
            evidence: processes
                .slice(0, NAMED)
                .map(({ pid, name }) => `${pid} (${name})`)
                .join('\n'),
            advice: 'End it before the dump: `lxc-attach` and what was started by it.',
            changes: [],
        },
    ];
}
/** Those of the container that would be made again where the host has others. */
function links(subject, processes) {
    const { links = {} } = subject.running ?? {};
    // A user namespace of one process inside is no matter.
    if (processes[0]?.mapped !== true)
        return [];
    const taken = Object.entries(links).filter(([index, name]) => name !== 'lo' && Number(index) in subject.hostLinks);
    const lines = taken.map(([index, name]) => `${name} and the host's ${subject.hostLinks[Number(index)]}: index ${index}`);
    return told('link-index-taken', subject, lines);
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
// EXTERNAL MODULE: ./build/host/inspector.js
var inspector = __webpack_require__(7450);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
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
// EXTERNAL MODULE: ./build/host/libraries.js
var libraries = __webpack_require__(3576);
// EXTERNAL MODULE: ./build/host/net-links.js
var net_links = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/host/observe.js
var observe = __webpack_require__(536);
// EXTERNAL MODULE: ./build/host/root.js
var root = __webpack_require__(3759);
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
    const pids = (0,host_process/* processIds */.Uj)();
    const parents = new Map(pids.map((pid) => [pid, Number((0,host_process/* statFields */.qV)(pid)?.[3])]));
    for (const pid of pids) {
        if (!holds(pid, `socket:[${inode}]`))
            continue;
        const own = find_running_link(`/proc/${pid}/ns/pid`);
        const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
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
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/core/run/testbed.js + 1 modules
var testbed = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/core/run/forecast.js




















/**
 * What will make checkpoint or restore of a container fail here. Starts and changes nothing.
 *
 * @throws UsageError when the config cannot be read; StageError when a version that was asked for cannot be had
 */
async function forecast(container, request, surroundings) {
    const settings = (0,config_file/* inForce */.Nm)((0,config_file/* readConfig */.Xg)(container.config));
    const host = await (0,testbed/* inspectFor */.GX)(request, surroundings);
    const [criu, lxc] = await components(request, surroundings);
    const unseen = [];
    if (criu === null)
        unseen.push('No CRIU was found, and --criu names none: nothing that depends on its version is predicted.');
    if (lxc === null)
        unseen.push('No LXC was found, and --lxc names none: nothing that depends on its version is predicted.');
    const subject = {
        file: container.config,
        settings,
        glibc: forecast_glibc(settings),
        dumpsBpfMaps: criu === null ? null : (0,libraries/* linksWith */.Y)((0,external_node_path_.join)(criu.path, 'criu'), 'libbpf.so'),
        running: await forecast_observe(container, surroundings, unseen),
        criu: criu?.version ?? null,
        lxc: lxc?.version ?? null,
        cgroup: request.cgroup === 'auto' ? (0,cgroups/* nativeVersion */.Op)(host.hierarchies) : request.cgroup,
        host,
        hostLinks: (0,net_links/* ownLinks */.u)(),
        iptables: await findIptables(),
        ...criuSettings(),
        ...forecast_faults(request),
    };
    return {
        schemaVersion: 1,
        tool: surroundings.tool,
        container: container.called,
        config: container.config,
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
async function components(request, surroundings) {
    const { criu, lxc } = request;
    const { store, signal, onProgress } = surroundings;
    const provider = (0,run/* makeProvider */.gg)(request, surroundings);
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
async function forecast_observe({ container, called }, { cellProgram }, unseen) {
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
    const { restored, init } = running;
    const processes = (0,observe/* observeTree */.vU)(init);
    await (0,inspector/* inspectSockets */.B)((0,installation/* nativeProgram */.sc)('inspector', cellProgram), processes).catch((error) => unseen.push(`The sockets could not be asked what they are: ${error.message}`));
    return {
        restored,
        processes,
        attached: (0,observe/* observeAttached */.R5)(init),
        mounts: (0,observe/* observeMounts */.B8)(init),
        hasAutofs: (0,read_inside/* isThereInside */.rn)(`/proc/${init}/root`, 'dev/autofs'),
        links: (0,net_links/* linksOf */.h)(init),
    };
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
;// CONCATENATED MODULE: ./build/report/one/forecast.js

const WHEN = {
    start: 'At the start',
    dump: 'At the checkpoint',
    restore: 'At the restore',
    both: 'At checkpoint or restore',
};
/** What `doctor` says of a container, for people at a terminal. */
function forecastText(forecast, options) {
    const { container, predictions, unseen, diff, written } = forecast;
    const page = new one_text/* Page */.YW(options);
    const errors = predictions.filter(({ severity }) => severity === 'error').length;
    const warnings = predictions.length - errors;
    const subject = `Checkpoint/restore of ${container}`;
    if (errors > 0)
        page.headline('error', `${subject} will fail: ${count(errors, 'reason')}.`);
    else if (warnings > 0)
        page.headline('warning', `${subject} may fail: ${count(warnings, 'reason')}.`);
    else
        page.headline('info', `${subject}: nothing was found that will make it fail.`);
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
        page.wrapped(2, 'Whether it works only a cycle shows: `criu-lxc-test run --workload command --image container:NAME --verify COMMAND`.');
    }
    if (diff === undefined) {
        const fixable = predictions.filter(({ changes }) => changes.length > 0).length;
        if (fixable > 0)
            page.line('', `\`--fix\` shows the change of the config that fixes ${fixable} of ${predictions.length}.`);
        return page.text();
    }
    for (const { id, changes } of predictions) {
        if (changes.length === 0)
            page.line('', `No line of ${forecast.config} fixes ${id}.`);
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
async function doctorContainer({ request, fix, write, asJson }, container, surroundings, live) {
    const told = await forecast(container, request, surroundings);
    live.end();
    if (fix) {
        const before = (0,config_file/* readBytes */.io)(told.config);
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
    if (options.container !== null)
        return doctorContainer(options, options.container, surroundings, live);
    const host = await (0,run/* inspectTestbed */.sE)(options.request, surroundings);
    live.end();
    const findings = (0,preflight/* preflight */.M)(host);
    const report = {
        schemaVersion: 1,
        tool: surroundings.tool,
        usable: findings.every(({ severity }) => severity !== 'error'),
        kernel: host.kernel,
        cgroups: [...new Set(host.hierarchies.map(({ version }) => version))].sort(),
        findings,
        untried: (0,preflight/* untried */.I)(host),
    };
    if (options.asJson)
        (0,terminal/* printJson */.Q2)(report);
    else
        (0,terminal/* print */.yy)(hostText(report, (0,terminal/* textOptions */.aW)(options.detail)));
    if (!report.usable)
        return verdict/* EXIT_CODES */.ai.failed;
    if (!options.selfTest)
        return verdict/* EXIT_CODES */.ai.passed;
    (0,terminal/* print */.yy)('\nNegative controls: cells that are broken on purpose must come out as failed.\n');
    const sound = await selfTest(options.request, surroundings, (control, complaint, tried) => {
        live.end();
        const outcome = tried ? (complaint === null ? '✔ noticed' : '✘ NOT noticed') : '? could not be tried';
        (0,terminal/* print */.yy)(`${outcome}: ${control.title}\n`);
        if (complaint !== null)
            (0,terminal/* print */.yy)(`    ${complaint}\n`);
    });
    return sound ? verdict/* EXIT_CODES */.ai.passed : verdict/* EXIT_CODES */.ai.failed;
}
//# sourceMappingURL=doctor.js.map

/***/ })

};
