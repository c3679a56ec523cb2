export const id = 818;
export const ids = [818];
export const modules = {

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ Provider)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 4 modules
var dist = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/host/lock.js
var lock = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/provide/apt-files.js
var apt_files = __webpack_require__(5191);
// EXTERNAL MODULE: ./build/provide/distribution.js
var distribution = __webpack_require__(6526);
;// CONCATENATED MODULE: ./build/provide/host-apt.js




/**
 * The host's own archive, from what `apt-get update --print-uris` prints; that asks nobody, and needs no lists.
 *
 * @returns null when its sources name none
 */
function hostArchive(printed, { own, releases, rolling }) {
    const listed = [...printed.matchAll(/^'(\S+?)\/dists\/(\S+?)\/(?:InRelease|main\/)/gm)].map(([, uri = '', suite = '']) => ({ uri, suite }));
    const has = (uri, suite) => listed.some((each) => each.uri === uri && each.suite === suite);
    for (const suite of [own, ...rolling, ...releases.toReversed(), 'sid']) {
        if (suite === null)
            continue;
        const named = listed.filter((each) => each.suite === suite).map(({ uri }) => uri);
        // Archives of others have a suite of that name, too, but no updates to it.
        const mirror = named.find((uri) => has(uri, `${suite}-updates`)) ?? named[0];
        if (mirror === undefined)
            continue;
        return { mirror, security: listed.find((each) => each.suite === (0,distribution/* securityOf */.KH)(suite))?.uri ?? mirror };
    }
    return null;
}
/**
 * The file with the keys that the host's own sources name for a mirror.
 *
 * @param etc apt's folder
 * @returns undefined when they name none, or no file
 */
function signedBy(mirror, etc = '/etc/apt') {
    // As apt prints it: file:///srv/ubuntu/ is file:/srv/ubuntu.
    const plain = (uri) => uri.replace(/^file:\/\//, 'file:').replace(/\/$/, '');
    return entries(etc)
        .find((entry) => entry.split(/\s+/).some((word) => plain(word) === plain(mirror)))
        ?.match(/signed-by\s*[:=]\s*(\/[^\s\],]+)/i)?.[1];
}
/** What each source is written as, of both forms: a line, or lines up to an empty one. Without comments. */
function entries(etc) {
    const parts = (0,external_node_path_.join)(etc, 'sources.list.d');
    const files = ['sources.list', ...names(parts).map((name) => (0,external_node_path_.join)('sources.list.d', name))];
    return files.flatMap((file) => {
        const text = ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(etc, file)) ?? '').replaceAll(/^#.*\n/gm, '');
        return text.split(file.endsWith('.sources') ? /\n\s*\n/ : '\n');
    });
}
function names(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).filter((name) => /\.(list|sources)$/.test(name));
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=host-apt.js.map
;// CONCATENATED MODULE: ./build/provide/machines.js
/** In Debian's words: a machine, and its name in folders. */
const MACHINES = {
    x64: { debian: 'amd64', triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
    arm64: { debian: 'arm64', triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};
//# sourceMappingURL=machines.js.map
;// CONCATENATED MODULE: ./build/provide/archive.js












const UPDATE_LIMIT_MS = 120_000;
const FETCH_LIMIT_MS = 300_000;
const ASK_LIMIT_MS = 20_000;
/** Suites do not change faster than that. */
const LISTS_LAST_MS = 3_600_000;
/** Reading a list is half waiting, half unpacking. */
const LISTS_AT_ONCE = 4;
/**
 * The distribution's archive, asked by apt in private roots: the host's lists, packages and settings are not touched,
 * and no root is needed. Every list is checked by its signature.
 */
class Archive {
    options;
    distribution;
    refreshed = new Map();
    queue = new dist/* default */.Ay({ concurrency: LISTS_AT_ONCE });
    location;
    constructor(options) {
        this.options = options;
        this.distribution = (0,distribution/* distributionOf */.AO)((0,host_process/* readOrNull */.di)('/etc/os-release') ?? '');
    }
    /** Oldest first. */
    get suites() {
        return [...this.distribution.releases, ...this.distribution.rolling];
    }
    get experimental() {
        return this.distribution.experimental;
    }
    /**
     * The newest that a suite has of a package, with what was added to the suite since its release; null when it has none,
     * or when the archive has no such suite.
     *
     * @throws StageError when the archive cannot be asked
     */
    async offer(suite, name) {
        const root = await this.root(suite);
        if (root === null)
            return null;
        const result = await this.read(suite, root, ['apt-cache', 'madison', name], ASK_LIMIT_MS);
        if (result.code === null)
            throw this.unusable(`looking for ${name} in ${suite}`, result, ASK_LIMIT_MS);
        const pockets = (0,distribution/* pocketsOf */.ZM)(this.distribution, suite);
        // Newest first.
        const line = result.stdout.split('\n').find((each) => pockets.some((pocket) => each.includes(` ${pocket}/`)));
        const packageVersion = line?.split('|')[1]?.trim();
        return packageVersion === undefined ? null : { suite, packageVersion };
    }
    /**
     * What is made of a package by the first suite whose package fits: the host's own suite, then the releases, newest
     * first, at last what changes every day.
     *
     * @param make throws a StageError when what the suite has does not fit
     * @throws StageError that says of each suite why it does not; or that the archive cannot be asked
     */
    async firstThatFits(name, make) {
        const reasons = [];
        for (const suite of (0,distribution/* suitesForHelpers */.Gs)(this.distribution)) {
            const offer = await this.offer(suite, name);
            try {
                if (offer !== null)
                    return await make(offer);
                reasons.push(`${suite} has no ${name}`);
            }
            catch (error) {
                if (!(error instanceof errors/* StageError */.Zu))
                    throw error;
                reasons.push(`${suite}: ${error.message.replace(/\.$/, '')}`);
            }
        }
        throw new errors/* StageError */.Zu('provide', `no suite of the archive has one that fits (${reasons.join('; ')})`);
    }
    /** Fetches packages and all that they depend on into a folder. */
    async fetch(suite, packages, folder) {
        const root = await this.root(suite);
        if (root === null)
            throw new errors/* StageError */.Zu('provide', `The archive has no suite ${suite}.`);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'partial'), { recursive: true });
        const release = this.distribution.base[suite] === undefined ? [] : ['-t', suite];
        const result = await this.read(suite, root, [
            ...['apt-get', '-q', '-y', 'install', '--download-only', '--no-install-recommends'],
            ...['-o', `Dir::Cache::archives=${folder}/`, ...release, ...packages],
        ], FETCH_LIMIT_MS);
        if (result.code !== 0)
            throw this.unusable(`fetching ${packages.join(' ')} from ${suite}`, result, FETCH_LIMIT_MS);
        return (0,external_node_fs_.readdirSync)(folder)
            .filter((name) => name.endsWith('.deb'))
            .map((name) => (0,external_node_path_.join)(folder, name));
    }
    /** The private apt root of a suite, its lists not older than an hour; null when there is no such suite. */
    root(suite) {
        const known = this.refreshed.get(suite) ?? this.queue.add(() => this.refresh(suite));
        this.refreshed.set(suite, known);
        return known;
    }
    async refresh(suite) {
        const { folder, architecture, onProgress } = this.options;
        const machine = MACHINES[architecture]?.debian;
        if (machine === undefined) {
            throw new errors/* StageError */.Zu('provide', `it is read for x64 and arm64, and this machine is ${architecture}`);
        }
        this.location ??= this.locate();
        const location = await this.location;
        const { keys } = location;
        let sources = this.sources(suite, location);
        // Another run may have another mirror or other keys, at the same time.
        const id = (0,external_node_crypto_.createHash)('sha256')
            .update((0,apt_files/* sourcesText */.E0)(sources))
            .update(keys ?? '')
            .digest('hex');
        const root = (0,external_node_path_.join)(folder, `${suite}-${id.slice(0, 8)}`);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.lists, 'partial'), { recursive: true });
        return this.locked(suite, root, 'exclusive', async () => {
            const marker = (0,external_node_path_.join)(root, 'updated');
            if (age(marker) < LISTS_LAST_MS)
                return root;
            onProgress({ type: 'detail', detail: `reading the archive's list of ${suite}` });
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.temporary), { recursive: true, force: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.status), '');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.settings), (0,apt_files/* settingsText */.JV)(await this.fetching(), machine, keys !== null));
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys), { recursive: true, force: true });
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys));
            // apt knows the form by the name.
            if (keys !== null)
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys, isArmored(keys) ? 'keys.asc' : 'keys.gpg'), keys);
            while (sources.length > 0) {
                // The host's own mirror may need a password.
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.sources), (0,apt_files/* sourcesText */.E0)(sources), { mode: 0o600 });
                const result = await this.apt(root, ['apt-get', '-q', 'update'], UPDATE_LIMIT_MS);
                if (result.code === 0) {
                    (0,external_node_fs_.writeFileSync)(marker, '');
                    return root;
                }
                const missing = missingSuites(result);
                if (missing.includes(suite))
                    return null;
                // What was added since the release may be nothing yet, or is kept elsewhere.
                const rest = sources.filter((source) => !missing.includes(source.suite));
                if (rest.length === sources.length)
                    throw this.unusable(`reading the list of ${suite}`, result, UPDATE_LIMIT_MS);
                sources = rest;
            }
            return null;
        });
    }
    sources(suite, { mirror, security }) {
        const { base, components } = this.distribution;
        const suites = [...(0,distribution/* pocketsOf */.ZM)(this.distribution, suite), base[suite]].filter((each) => each !== undefined);
        return suites.map((each) => ({ uri: each === (0,distribution/* securityOf */.KH)(suite) ? security : mirror, suite: each, components }));
    }
    /** Where the archive is, and the keys that it is signed with: as the user says, else as the host's own apt does. */
    async locate() {
        const { mirror } = this.options;
        const found = mirror === undefined ? await this.hostArchive() : { mirror, security: mirror };
        const trusted = [mirror === undefined ? signedBy(found.mirror) : undefined, ...this.distribution.keyrings];
        const keyring = this.options.keyring ?? trusted.find((file) => file !== undefined && (0,external_node_fs_.existsSync)(file));
        // Without one it is the keys in trusted.gpg.d: the signature is checked all the same.
        return { ...found, keys: keyring === undefined ? null : (0,external_node_fs_.readFileSync)(keyring) };
    }
    async hostArchive() {
        const { stdout } = await this.command(['apt-get', 'update', '--print-uris'], ASK_LIMIT_MS);
        const found = hostArchive(stdout, this.distribution);
        if (found !== null)
            return found;
        const { name, own } = this.distribution;
        throw new errors/* StageError */.Zu('provide', `The host's apt names no mirror of ${name} ${own ?? ''}; name one with archive-mirror (--mirror).`);
    }
    /** Of the host's settings only how to fetch (proxies, certificates): the rest has hooks that touch the host. */
    async fetching() {
        const { stdout } = await this.command(['apt-config', 'dump'], ASK_LIMIT_MS);
        return stdout.split('\n').filter((line) => line.startsWith('Acquire::'));
    }
    /** While nobody refreshes the lists. */
    read(suite, root, argv, timeoutMs) {
        return this.locked(suite, root, 'shared', () => this.apt(root, argv, timeoutMs));
    }
    /** Somebody else may be at it, with all the time that there is. */
    locked(suite, root, mode, work) {
        const { onProgress, signal } = this.options;
        const onWait = () => onProgress({ type: 'detail', detail: `another run reads the lists of ${suite}; waiting` });
        return (0,lock/* withLock */.k)((0,external_node_path_.join)(root, 'lock'), { mode, timeoutMs: UPDATE_LIMIT_MS + FETCH_LIMIT_MS, onWait, signal }, work);
    }
    apt(root, argv, timeoutMs) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.temporary), { recursive: true });
        const env = { APT_CONFIG: apt_files/* ROOT_FILES */.Zy.settings, TMPDIR: apt_files/* ROOT_FILES */.Zy.temporary };
        return this.command(argv, timeoutMs, { cwd: root, env });
    }
    async command(argv, timeoutMs, options = {}) {
        const { signal } = this.options;
        let result;
        try {
            result = await (0,host_command/* run */.eF)(argv, {
                timeoutMs,
                signal,
                ...options,
                env: { ...process.env, ...options.env, DEBIAN_FRONTEND: 'noninteractive' },
            });
        }
        catch (error) {
            throw new errors/* StageError */.Zu('provide', `The archive is read by apt, and ${argv[0]} is not on this host.`, {
                cause: error,
            });
        }
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        return result;
    }
    unusable(doing, result, limitMs) {
        const error = result.stderr.split('\n').find((line) => line.startsWith('E:')) ?? (0,host_command/* tail */.RT)(result, 1);
        return new errors/* StageError */.Zu('provide', `${doing} failed (${(0,host_command/* outcome */.bu)(result, limitMs)}): ${error.trim()}`);
    }
}
/** Milliseconds since a file was written. */
function age(file) {
    return (0,external_node_fs_.existsSync)(file) ? Date.now() - (0,external_node_fs_.statSync)(file).mtimeMs : Number.POSITIVE_INFINITY;
}
/** The suites that the archive has not. All else that goes wrong is told with other words. */
function missingSuites({ stderr }) {
    const sentences = stderr.matchAll(/^E: The repository '\S+ (\S+) Release' does not have a Release file/gm);
    return [...sentences].map(([, suite = '']) => suite);
}
function isArmored(keys) {
    return keys.subarray(0, 100).includes('-----BEGIN PGP');
}
//# sourceMappingURL=archive.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/provide/closure.js






/** Read by nobody here, and half of the space. */
const UNWANTED = ['doc', 'man', 'locale', 'info', 'lintian', 'bash-completion'].map((name) => `usr/share/${name}`);
const PROGRAM_FOLDERS = ['usr/sbin', 'usr/bin', 'sbin', 'bin'];
const UNPACK_LIMIT_MS = 60_000;
/** Unpacks packages into one folder, as if it were a root file system. Runs nothing of what is in them. */
async function unpack(packages, root, signal) {
    (0,external_node_fs_.mkdirSync)(root);
    const waiting = [...packages];
    const worker = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            const result = await (0,host_command/* run */.eF)(['dpkg-deb', '-x', next, root], { timeoutMs: UNPACK_LIMIT_MS, signal });
            if (result.code !== 0) {
                throw new errors/* StageError */.Zu('provide', `A package could not be unpacked (${(0,host_command/* outcome */.bu)(result, UNPACK_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
            }
        }
    };
    const ended = await Promise.allSettled(Array.from({ length: (0,external_node_os_.availableParallelism)() }, worker));
    // Not before all have ended: one that goes on would write into a folder that is being removed.
    for (const each of ended)
        if (each.status === 'rejected')
            throw each.reason;
    for (const folder of UNWANTED)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, folder), { recursive: true, force: true });
}
/** Every ELF program whose name the pattern matches. */
function programsIn(root, pattern) {
    const isProgram = (file) => isOwn(root, file) && isElf((0,external_node_path_.join)(root, file));
    return PROGRAM_FOLDERS.filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, folder)))
        .flatMap((folder) => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder)).filter((name) => pattern.test(name) && isProgram((0,external_node_path_.join)(folder, name))))
        .map((name) => ({ name }));
}
/**
 * Writes scripts that start the programs with the closure's own loader and libraries, so that they run on a host with
 * an older libc or none of the libraries. The folder may be moved: each script finds it by its own path.
 *
 * @param folder holds `root`, and gets `bin`
 */
function wrap(folder, programs, architecture) {
    const { triplet, loader } = MACHINES[architecture];
    const libraries = [`usr/lib/${triplet}`, `lib/${triplet}`];
    const interpreter = libraries
        .map((each) => `${each}/${loader}`)
        .find((each) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'root', each)));
    if (interpreter === undefined)
        throw new errors/* StageError */.Zu('provide', `The packages bring no loader ${loader}.`);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'bin'), { recursive: true });
    for (const { name, file = name } of programs) {
        const place = PROGRAM_FOLDERS.map((each) => `${each}/${file}`).find((each) => isOwn((0,external_node_path_.join)(folder, 'root'), each));
        if (place === undefined)
            throw new errors/* StageError */.Zu('provide', `The packages bring no ${file}.`);
        const script = [
            '#!/bin/sh',
            `root=\${0%/*}/../root`,
            `export XTABLES_LIBDIR="$root/usr/lib/${triplet}/xtables"`,
            `exec "$root/${interpreter}" --library-path "${libraries.map((each) => `$root/${each}`).join(':')}" "$root/${place}" ${file === name ? '' : `${name} `}"$@"`,
            '',
        ];
        if (file === name)
            script.splice(2, 1);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'bin', name), script.join('\n'), { mode: 0o755 });
    }
}
/** Whether a file is there, and is none of the host's: /sbin/ip of Debian 12 is a link to /bin/ip. */
function isOwn(root, file) {
    const path = (0,external_node_path_.join)(root, file);
    return (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.realpathSync)(path).startsWith(`${(0,external_node_fs_.realpathSync)(root)}/`);
}
/**
 * Puts a program that needs no library into `bin` as it is.
 *
 * @param folder holds `root`, and gets `bin`
 * @param files where it may be, below `root`
 */
function place(folder, files, name) {
    const root = (0,external_node_path_.join)(folder, 'root');
    const present = files.filter((file) => isOwn(root, file));
    const file = present.find((each) => isStatic((0,external_node_path_.join)(root, each)));
    if (file === undefined) {
        const why = present.length === 0 ? `have none of ${files.join(', ')}` : `have a ${present.join(', ')} that is not static`;
        throw new errors/* StageError */.Zu('provide', `the packages ${why}`);
    }
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'bin'), { recursive: true });
    (0,external_node_fs_.cpSync)((0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, file)), (0,external_node_path_.join)(folder, 'bin', name));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'bin', name), 0o755);
}
function isElf(file) {
    return ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true && head(file, 4).toString('latin1') === '\u007fELF');
}
/** A 64-bit little-endian ELF program without an interpreter. */
function isStatic(file) {
    const [ELF_CLASS, ELF_DATA, PT_INTERP] = [4, 5, 3];
    if (!isElf(file))
        return false;
    const header = head(file, 4096);
    if (header[ELF_CLASS] !== 2 || header[ELF_DATA] !== 1)
        return false;
    const [offset, size, count] = [Number(header.readBigUInt64LE(32)), header.readUInt16LE(54), header.readUInt16LE(56)];
    if (count === 0 || offset + count * size > header.length)
        return false;
    return Array.from({ length: count }, (_, index) => header.readUInt32LE(offset + index * size)).every((type) => type !== PT_INTERP);
}
function head(file, length) {
    const buffer = Buffer.alloc(length);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, buffer);
        return buffer;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
//# sourceMappingURL=closure.js.map
// EXTERNAL MODULE: ./build/provide/version.js
var provide_version = __webpack_require__(7702);
;// CONCATENATED MODULE: ./build/provide/images.js





const IMAGES = {
    apps: {
        tool: 'apps-apt',
        packages: ['redis-server', 'nginx', 'python3', 'dash', 'coreutils'],
        words: 'redis, nginx and python',
        folders: ['var/lib/nginx', 'var/log/nginx'],
        files: {},
    },
    systemd: {
        tool: 'systemd-apt',
        packages: ['systemd', 'dash', 'coreutils', 'mount', 'base-files'],
        words: 'systemd',
        // From 256 on systemd refuses to start where the controllers are of cgroup v1.
        fits: (version) => Number.parseInt(version, 10) < 256,
        folders: ['var/log/journal', 'etc/systemd/system', 'root'],
        files: { 'etc/machine-id': '0123456789abcdef0123456789abcdef\n', 'etc/fstab': '' },
    },
};
/** Of a merged root file system; the package that makes these links does so by a script, which is not run here. */
const MERGED = ['bin', 'sbin', 'lib', 'lib64'];
/** Root file systems: packages of the archive, unpacked and not set up. Nothing in them is run. */
class Images {
    options;
    store;
    archive;
    constructor(options, store, archive) {
        this.options = options;
        this.store = store;
        this.archive = archive;
    }
    /** A folder: the newest in the store, without a question to the network; else one is made. */
    async provide(image) {
        const entry = this.store.newest(image.tool) ?? (await this.make(image));
        this.store.touch(entry);
        return (0,external_node_path_.join)(entry.folder, 'root');
    }
    async make(image) {
        const { words, packages } = image;
        try {
            return await this.archive.firstThatFits(packages[0], (offer) => this.makeOf(image, offer));
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('provide', `${words} is not available: ${error.message}.`, { cause: error });
        }
    }
    makeOf({ tool, packages, words, fits, folders, files }, { suite, packageVersion }) {
        const { signal, onProgress } = this.options;
        const version = (0,provide_version/* upstreamVersion */.mm)(packageVersion);
        if (fits?.(version) === false)
            throw new errors/* StageError */.Zu('provide', `its ${packages[0]} ${version} does not fit`);
        return this.store.fill(tool, version, () => true, async (folder) => {
            const root = (0,external_node_path_.join)(folder, 'root');
            onProgress({ type: 'detail', detail: `fetching ${words} from ${suite}` });
            const debs = await this.archive.fetch(suite, packages, (0,external_node_path_.join)(folder, 'packages'));
            onProgress({ type: 'detail', detail: `unpacking ${debs.length} packages` });
            await unpack(debs, root, signal);
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'packages'), { recursive: true });
            for (const name of MERGED) {
                if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, name)) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'usr', name)))
                    (0,external_node_fs_.symlinkSync)(`usr/${name}`, (0,external_node_path_.join)(root, name));
            }
            for (const name of ['dev', 'proc', 'run', 'sys', 'tmp', ...folders]) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, name), { recursive: true });
            }
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, 'etc/group'), 'root:x:0:\n');
            for (const [name, text] of Object.entries(files))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, name), text);
            return { version, suite };
        });
    }
}
//# sourceMappingURL=images.js.map
;// CONCATENATED MODULE: ./build/provide/prefix.js



/**
 * Where the library of an LXC that was built by hand lies, for a loader that does not know that place: meson leaves
 * no run path in what it installs. Empty for any other folder of programs.
 */
function libraryFolders(programs) {
    const prefix = (0,external_node_path_.dirname)(programs);
    const { triplet } = MACHINES[process.arch] ?? { triplet: '' };
    return ['lib', `lib/${triplet}`, 'lib64']
        .map((name) => (0,external_node_path_.join)(prefix, name))
        .filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'liblxc.so.1')));
}
//# sourceMappingURL=prefix.js.map
;// CONCATENATED MODULE: ./build/provide/build.js










/**
 * Of the host nothing but libraries goes in: its plugins are of another CRIU. A folder that is not there means none.
 * A change here is a change of {@link BUILD}.
 */
const MAKE_OPTIONS = ['PREFIX=', 'SBINDIR=/bin', 'PLUGINDIR=/nonexistent/criu'];
/** Names the way of building, among what tells entries of the store apart. */
const BUILD = 'make-2';
const CACHE_SIZE = '500M';
const COMPILER_LIMIT_MS = 10_000;
/** Names of folders for one architecture in CRIU's source. */
const ARCHITECTURES = { x64: 'x86', arm64: 'aarch64' };
/** The last CRIU that gcc 12 and later do not compile, whatever the flags. */
const OLD = { criu: '3.17.1', gcc: 12 };
/** Whether files are those of CRIU. */
function isCriu(files) {
    return files.has('Makefile') && (files.has('criu/cr-dump.c') || files.has('cr-dump.c'));
}
/** What a source says that it is: the last release before it. */
function sourceVersion(source) {
    for (const name of ['Makefile.versions', 'Makefile']) {
        const part = (field) => ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(source, name)) ?? '').match(new RegExp(`^(?:CRIU_)?VERSION_${field}[\\t ]*:?=[\\t ]*(\\S+)`, 'm'))?.[1];
        const version = [part('MAJOR'), part('MINOR'), part('SUBLEVEL')].filter((each) => each !== undefined).join('.');
        if (/^\d+\.\d+/.test(version))
            return version;
    }
    throw new errors/* StageError */.Zu('provide', 'The source does not say which CRIU it is: its Makefile.versions has no version.');
}
/** First line of `gcc --version`; empty when there is none. */
async function compiler() {
    try {
        const { stdout } = await (0,host_command/* run */.eF)(['gcc', '--version'], { timeoutMs: COMPILER_LIMIT_MS });
        return stdout.split('\n')[0] ?? '';
    }
    catch {
        return '';
    }
}
/**
 * Builds CRIU and installs it into `folder`, as `bin/criu`.
 *
 * @throws StageError with the first error of the compiler
 */
async function build(source, folder, version, options) {
    const { gitId, log, cache, sourceDate, signal, onProgress, timeoutMs } = options;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(log), { recursive: true });
    (0,external_node_fs_.writeFileSync)(log, '');
    const total = sourceFiles(source);
    let compiled = 0;
    const onOutput = (output) => {
        (0,external_node_fs_.appendFileSync)(log, output);
        const more = output.match(/^ +CC /gm)?.length ?? 0;
        if (more === 0)
            return;
        compiled += more;
        onProgress({ type: 'detail', detail: `compiling CRIU ${version}: ${compiled} of about ${total} files` });
    };
    onProgress({ type: 'detail', detail: `configuring CRIU ${version}` });
    const { command, env } = compilerCommand(folder, cache);
    const result = await (0,host_command/* run */.eF)([
        // Make takes its compilers with it when we are killed.
        ...['setpriv', '--pdeathsig', 'TERM', 'make', `-j${(0,external_node_os_.availableParallelism)()}`, '-C', source],
        ...[...MAKE_OPTIONS, `DESTDIR=${folder}`, `GITID=${gitId}`, `CC=${command}`, 'install-criu'],
    ], { timeoutMs, signal, onOutput, env: { ...env, SOURCE_DATE_EPOCH: String(sourceDate) } });
    if (signal.aborted)
        throw new errors/* Interrupted */.j$();
    const name = `CRIU ${version}`;
    if (result.code === 0) {
        if ((0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, 'bin', 'criu')))
            return;
        throw new errors/* StageError */.Zu('provide', `${name} was built, and installed no criu. The log: ${log}`);
    }
    if (result.timedOut) {
        throw new errors/* StageError */.Zu('provide', `${name} was not built within ${timeoutMs / 1000} s, with ${compiled} of about ${total} files compiled. The log: ${log}`);
    }
    const error = firstBuildError((0,host_process/* readOrNull */.di)(log) ?? '') ?? (0,host_command/* outcome */.bu)(result, timeoutMs);
    const printed = await compiler();
    const old = isTooOld(version, printed)
        ? ` CRIU ${OLD.criu} and older do not compile with gcc ${OLD.gcc} and later, whatever the flags: it takes an older compiler.`
        : '';
    throw new errors/* StageError */.Zu('provide', `${name} cannot be built with ${printed}: ${error}.${old} The log: ${log}`);
}
/** The first line of a build's log in which the compiler, the linker or make says what is wrong; null when none does. */
function firstBuildError(log) {
    const lines = log.split('\n');
    const patterns = [
        /No space left on device/,
        /:\d+: (fatal )?error: |^\S+: fatal error: /,
        /undefined reference to|^(\S*\/)?ld: /,
        / \*\*\* |[Ee]rror/,
    ];
    for (const pattern of patterns) {
        const line = lines.find((each) => pattern.test(each));
        if (line !== undefined)
            return line.trim();
    }
    return null;
}
function isTooOld(version, printed) {
    const gcc = Number(printed.match(/(\d+)\.\d+\.\d+$/)?.[1] ?? 0);
    return gcc >= OLD.gcc && semver.lte((0,provide_version/* threePart */.IS)(version), (0,provide_version/* threePart */.IS)(OLD.criu));
}
/**
 * The compiler, behind the compiler cache when the host has it, and the environment to run it in: nothing of the
 * caller's that make or a compiler would read.
 */
function compilerCommand(folder, cache) {
    const ccache = (0,inspect/* searchPath */.oe)().some((path) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(path, 'ccache')));
    const { PATH, HOME, TMPDIR } = process.env;
    const env = {
        PATH,
        HOME,
        TMPDIR,
        CCACHE_DIR: cache,
        CCACHE_MAXSIZE: CACHE_SIZE,
        // The same file of another build lies in another folder.
        CCACHE_BASEDIR: folder,
        CCACHE_NOHASHDIR: 'true',
    };
    return { command: ccache ? 'ccache gcc' : 'gcc', env };
}
/** How many files are compiled, to within a few: not those of tests, of other architectures, and of plugins. */
function sourceFiles(source) {
    const own = ARCHITECTURES[process.arch];
    return (0,files/* pathsBelow */.Yl)(source).filter((entry) => {
        const path = `/${entry}`;
        const [, architecture = own] = path.match(/\/arch\/([^/]+)\//) ?? [];
        const isOther = /\/(test|unittest|contrib|scripts|include|lib\/c|plugins\/(amdgpu|cuda))\/|-host\.c$/.test(path);
        return /\.(c|S|proto)$/.test(path) && !isOther && architecture === own;
    }).length;
}
//# sourceMappingURL=build.js.map
// EXTERNAL MODULE: ./build/words/address.js
var address = __webpack_require__(6462);
;// CONCATENATED MODULE: ./build/provide/git.js








const git_ASK_LIMIT_MS = 60_000;
const git_FETCH_LIMIT_MS = 600_000;
const FULL_ID = /^[0-9a-f]{40}$/;
const SHORT_ID = /^[0-9a-f]{4,39}$/;
/** Of the user's settings those that say how to reach a repository stay; what would run programs or ask does not. */
const SETTINGS = {
    'core.hooksPath': '/dev/null',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    'advice.detachedHead': 'false',
    'core.autocrlf': 'false',
    'http.lowSpeedLimit': '1000',
    'http.lowSpeedTime': '30',
};
/**
 * A repository elsewhere, and what is kept of it here in two bare mirrors: the files of the commits that were checked
 * out, each without its past, and the past of all branches without any file. Neither fetches twice what it has.
 */
class Repository {
    url;
    options;
    mirror;
    constructor(options) {
        this.options = options;
        this.url = options.url;
        const hash = (0,external_node_crypto_.createHash)('sha256').update(options.url).digest('hex').slice(0, 12);
        this.mirror = (0,external_node_path_.join)(options.folder, `${(0,external_node_path_.basename)(options.url, '.git').replaceAll(/[^\w.-]/g, '_')}-${hash}`);
    }
    /**
     * The commit that a tag, a branch, a ref (`pull/7/head`) or an id, whole or short, stands for.
     *
     * @throws StageError when there is none, or when the repository cannot be asked
     */
    async resolve(ref) {
        if (FULL_ID.test(ref))
            return { commit: ref, tag: null };
        const [tag, peeled] = [`refs/tags/${ref}`, `refs/tags/${ref}^{}`];
        const others = [`refs/heads/${ref}`, `refs/${ref}`, ref];
        const { stdout } = await this.ask(['ls-remote', '--', this.url, tag, peeled, ...others]);
        const commits = new Map(stdout.split('\n').map((line) => line.split('\t').reverse()));
        const tagged = commits.get(peeled) ?? commits.get(tag);
        if (tagged !== undefined)
            return { commit: tagged, tag: ref };
        const commit = others.map((name) => commits.get(name)).find((found) => found !== undefined);
        if (commit !== undefined)
            return { commit, tag: null };
        const found = SHORT_ID.test(ref) ? await this.expand(ref) : null;
        if (found !== null)
            return { commit: found, tag: null };
        throw new errors/* StageError */.Zu('provide', `${this.url} has no tag, branch, pull request or commit "${ref}"${SHORT_ID.test(ref) ? '; a commit that is in no branch is found by its full id alone' : ''}.`);
    }
    /**
     * The newest release tag in the past of a commit, and how many commits ago that was; null when there is none.
     * Fetches the commits of all branches, without their files.
     */
    async describe(commit) {
        return this.locked(async () => {
            await this.fetchHistory([commit]);
            const match = ['--tags', '--long', '--abbrev=9', '--match=v[0-9]*'];
            const { stdout, code } = await this.git(['describe', ...match, commit], this.history);
            const [, tag, distance] = stdout.match(/^(.+)-(\d+)-g[0-9a-f]+$/m) ?? [];
            return code !== 0 || tag === undefined ? null : { tag, distance: Number(distance) };
        });
    }
    /**
     * Puts the files of a commit into a folder, without git's own.
     *
     * @returns when it was committed, in seconds since 1970
     * @throws StageError when there is no such commit, or `isWanted` refuses the names of its files
     */
    async checkout(commit, folder, isWanted) {
        const { url } = this;
        const { onProgress } = this.options;
        return this.locked(async () => {
            onProgress({ type: 'detail', detail: (0,address/* withoutQueries */.B)(`fetching commit ${commit.slice(0, 9)} of ${url}`) });
            const store = await this.open((0,external_node_path_.join)(this.mirror, 'files.git'), 'blob:none');
            const fetched = await this.git([
                'fetch',
                '--quiet',
                '--no-tags',
                '--depth=1',
                '--filter=blob:none',
                'origin',
                `+${commit}:refs/kept/${commit}`,
            ], store);
            this.check(fetched, `Commit ${commit} of ${url} cannot be fetched`);
            const listed = await this.git(['ls-tree', '-r', '--name-only', '-z', commit], store);
            this.check(listed, `Commit ${commit} of ${url} cannot be read`);
            if (!isWanted(new Set(listed.stdout.split('\0')))) {
                throw new errors/* StageError */.Zu('provide', `Commit ${commit.slice(0, 9)} of ${url} is not CRIU: its files are others.`);
            }
            (0,external_node_fs_.mkdirSync)(folder);
            // read-tree asks for all missing files at once; archive and checkout-index would ask for each.
            const index = (0,external_node_path_.join)(this.mirror, 'index');
            (0,external_node_fs_.rmSync)(index, { force: true });
            const read = await this.git(['--work-tree', folder, 'read-tree', '-u', '--reset', commit], store, {
                GIT_INDEX_FILE: index,
            });
            (0,external_node_fs_.rmSync)(index, { force: true });
            this.check(read, `The files of commit ${commit.slice(0, 9)} of ${url} cannot be fetched`);
            const { stdout } = await this.git(['show', '--no-patch', '--format=%ct', commit], store);
            return Number(stdout.trim());
        });
    }
    get history() {
        return (0,external_node_path_.join)(this.mirror, 'history.git');
    }
    /** The one commit of all branches and tags that a short id begins; null when there is none. */
    async expand(id) {
        return this.locked(async () => {
            await this.fetchHistory([]);
            const { stdout, stderr, code } = await this.git(['rev-parse', '--verify', `${id}^{commit}`], this.history);
            if (/ambiguous/.test(stderr)) {
                throw new errors/* StageError */.Zu('provide', `"${id}" begins more than one commit of ${this.url}; name more of it.`);
            }
            return code === 0 ? stdout.trim() : null;
        });
    }
    async fetchHistory(commits) {
        const { url } = this;
        const { onProgress } = this.options;
        onProgress({ type: 'detail', detail: (0,address/* withoutQueries */.B)(`reading the history of ${url}`) });
        const history = await this.open(this.history, 'tree:0');
        const refs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
        const kept = commits.map((commit) => `+${commit}:refs/kept/${commit}`);
        const fetched = await this.git(['fetch', '--quiet', '--filter=tree:0', 'origin', ...refs, ...kept], history);
        this.check(fetched, `The history of ${url} cannot be fetched`);
    }
    /** A bare mirror; made when it is not there. */
    async open(folder, filter) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'config'))) {
            this.check(await this.git(['init', '--quiet', '--bare', folder]), `${folder} cannot be made`);
        }
        const origin = { url: this.url, promisor: 'true', partialclonefilter: filter };
        for (const [name, value] of Object.entries(origin)) {
            this.check(await this.git(['config', `remote.origin.${name}`, value], folder), `${folder} cannot be set up`);
        }
        return folder;
    }
    async ask(args) {
        const result = await this.git(args, undefined, {}, git_ASK_LIMIT_MS);
        this.check(result, `${this.url} cannot be asked`, git_ASK_LIMIT_MS);
        return result;
    }
    async git(args, folder, env = {}, timeoutMs = git_FETCH_LIMIT_MS) {
        const { signal } = this.options;
        const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
        const where = folder === undefined ? [] : ['--git-dir', folder];
        let result;
        try {
            result = await (0,host_command/* run */.eF)(['git', ...settings, ...where, ...args], {
                timeoutMs,
                signal,
                env: { ...process.env, ...env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', GIT_SSH_COMMAND: ssh() },
            });
        }
        catch (error) {
            throw new errors/* StageError */.Zu('provide', 'Sources are fetched by git, and git is not on this host.', { cause: error });
        }
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        return result;
    }
    check(result, complaint, timeoutMs = git_FETCH_LIMIT_MS) {
        if (result.code === 0)
            return;
        const lines = result.stderr.split('\n').map((line) => line.trim());
        const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.find((line) => line !== '') ?? '';
        throw new errors/* StageError */.Zu('provide', `${complaint} (${(0,host_command/* outcome */.bu)(result, timeoutMs)}): ${reason}`);
    }
    locked(work) {
        const { url } = this;
        const { onProgress, signal } = this.options;
        (0,external_node_fs_.mkdirSync)(this.mirror, { recursive: true });
        const onWait = () => onProgress({ type: 'detail', detail: (0,address/* withoutQueries */.B)(`another run reads ${url}; waiting`) });
        return (0,lock/* withLock */.k)((0,external_node_path_.join)(this.mirror, 'lock'), { timeoutMs: git_FETCH_LIMIT_MS, onWait, signal }, () => {
            this.tidy();
            return work();
        });
    }
    /** Nobody else is at it: locks of git's own, which it never takes over, and half packs are of one that was killed. */
    tidy() {
        for (const path of (0,files/* pathsBelow */.Yl)(this.mirror)) {
            if (/\.lock$|\/pack\/tmp_/.test(path))
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.mirror, path), { force: true });
        }
    }
}
/** Never asks for a password or a host key: a job would wait for ever. */
function ssh() {
    return `${process.env['GIT_SSH_COMMAND'] ?? 'ssh'} -o BatchMode=yes`;
}
//# sourceMappingURL=git.js.map
// EXTERNAL MODULE: ./build/host/root.js
var root = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/provide/packages.js








/** Without what is optional. From CRIU's own contrib/dependencies, and tried in a root file system with nothing else. */
const NEEDS = [
    { program: 'gcc', apt: 'gcc', dnf: 'gcc', pacman: 'gcc' },
    { program: 'make', apt: 'make', dnf: 'make', pacman: 'make' },
    { program: 'pkg-config', apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf' },
    { program: 'protoc', apt: 'protobuf-compiler', dnf: 'protobuf-compiler', pacman: 'protobuf' },
    { program: 'protoc-c', apt: 'protobuf-c-compiler', dnf: 'protobuf-c-compiler', pacman: 'protobuf-c' },
    { header: 'stdlib.h', apt: 'libc6-dev', dnf: 'glibc-devel', pacman: 'glibc' },
    { library: 'protobuf', apt: 'libprotobuf-dev', dnf: 'protobuf-devel', pacman: 'protobuf' },
    { library: 'libprotobuf-c', apt: 'libprotobuf-c-dev', dnf: 'protobuf-c-devel', pacman: 'protobuf-c' },
    { library: 'libnl-3.0', apt: 'libnl-3-dev', dnf: 'libnl3-devel', pacman: 'libnl' },
    // It compiles without; but then it restores no container that a CRIU with it has dumped.
    { library: 'libnftables', apt: 'libnftables-dev', dnf: 'nftables-devel', pacman: 'nftables', since: '3.15' },
    { header: 'libnet.h', apt: 'libnet1-dev', dnf: 'libnet-devel', pacman: 'libnet' },
    { header: 'sys/capability.h', apt: 'libcap-dev', dnf: 'libcap-devel', pacman: 'libcap' },
    { library: 'uuid', apt: 'uuid-dev', dnf: 'libuuid-devel', pacman: 'util-linux-libs', since: '4.1' },
];
/** What CRIU's tests are built with. A test that lacks a library of its own is left out, and says so. */
const TEST_NEEDS = NEEDS.filter(({ apt }) => ['gcc', 'make', 'pkg-config', 'libc6-dev'].includes(apt));
/** Packages of apt with the libraries that some of CRIU's tests are linked with, by what a compiler or linker misses. */
const TEST_LIBRARIES = [
    { header: 'libaio.h', missing: /libaio\.h|-laio/, apt: 'libaio-dev' },
    { header: 'sys/capability.h', missing: /sys\/capability\.h|-lcap/, apt: 'libcap-dev' },
    { header: 'bpf/bpf.h', missing: /bpf\/bpf|-lbpf/, apt: 'libbpf-dev' },
    { header: 'libnl3/netlink/route/link.h', missing: /netlink\/|-lnl-/, apt: 'libnl-route-3-dev' },
    { header: 'tracefs/tracefs.h', missing: /tracefs\.h|-ltracefs/, apt: 'libtracefs-dev' },
];
const INSTALL = {
    apt: 'apt-get install --no-install-recommends',
    dnf: 'dnf install',
    pacman: 'pacman -S --needed',
};
const PROBE_LIMIT_MS = 20_000;
const INSTALL_LIMIT_MS = 600_000;
/**
 * Sees to it that what a CRIU is built with is there.
 *
 * @param version of the CRIU that is to be built
 * @throws StageError that lists the packages that are missing
 */
function needBuildPackages(version, options) {
    const needs = NEEDS.filter(({ since }) => since === undefined || semver.gte((0,provide_version/* threePart */.IS)(version), (0,provide_version/* threePart */.IS)(since)));
    return provideNeeds('CRIU', needs, options);
}
/**
 * The same for CRIU's tests. Where apt may install, it also installs the libraries that only some of them need.
 *
 * @throws StageError that lists the packages that are missing
 */
async function needTestPackages(options) {
    await provideNeeds("CRIU's tests", TEST_NEEDS, options);
    if (!options.install)
        return;
    const present = await testLibraries();
    const packages = TEST_LIBRARIES.map(({ apt }) => apt).filter((apt) => !present.includes(apt));
    if (packages.length > 0)
        await install(packages, options.signal);
}
/** Those of {@link TEST_LIBRARIES} that are on this host, by their packages. */
async function testLibraries() {
    const found = await Promise.all(TEST_LIBRARIES.map(({ header }) => hasHeader(header)));
    return TEST_LIBRARIES.filter((_, index) => found[index]).map(({ apt }) => apt);
}
async function provideNeeds(what, needs, options) {
    let missing = await missingNeeds(needs);
    if (missing.length > 0 && options.install) {
        const packages = packages_names(missing, 'apt');
        options.onProgress({ type: 'detail', detail: `installing ${packages.length} packages that CRIU is built with` });
        await install(packages, options.signal);
        missing = await missingNeeds(needs);
    }
    if (missing.length === 0)
        return;
    const commands = ['apt', 'dnf', 'pacman'].map((manager) => `  ${INSTALL[manager]} ${packages_names(missing, manager).join(' ')}`);
    throw new errors/* StageError */.Zu('provide', [
        `${what} cannot be built: ${missing.map(({ program, library, header }) => program ?? library ?? header).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not on this host. With install-build-deps (\`--install-build-deps\`) apt installs what is missing; by hand it is one of`,
        ...commands,
    ].join('\n'));
}
/** What cannot be asked for want of a program is missing, too: to install it once more does no harm. */
async function missingNeeds(needs) {
    const found = await Promise.all(needs.map(({ program, library, header = '' }) => {
        if (program !== undefined)
            return (0,inspect/* searchPath */.oe)().some((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, program)));
        if (library !== undefined)
            return succeeds(['pkg-config', '--exists', library]);
        return hasHeader(header);
    }));
    return needs.filter((_, index) => found[index] !== true);
}
function hasHeader(header) {
    return succeeds(['gcc', '-E', '-x', 'c', '-'], `#include <${header}>\n`);
}
async function succeeds(argv, input) {
    try {
        const result = await (0,host_command/* run */.eF)(argv, { timeoutMs: PROBE_LIMIT_MS, ...(input === undefined ? {} : { input }) });
        return result.code === 0;
    }
    catch {
        return false; // There is no such program.
    }
}
async function install(packages, signal) {
    const apt = async (...args) => {
        const argv = [...((0,root/* isRoot */.j)() ? [] : root/* SUDO */.Q), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...args];
        const result = await (0,host_command/* run */.eF)(argv, { timeoutMs: INSTALL_LIMIT_MS, signal });
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        return result;
    };
    const wanted = ['install', '--no-install-recommends', ...packages];
    let result = await apt(...wanted);
    if (result.code !== 0) {
        // Its lists may be old, or a new machine may have none.
        await apt('update');
        result = await apt(...wanted);
    }
    if (result.code === 0)
        return;
    const reason = result.stderr.split('\n').find((line) => line.startsWith('E:')) ?? (0,host_command/* tail */.RT)(result, 1);
    throw new errors/* StageError */.Zu('provide', `The packages that CRIU is built with could not be installed (${(0,host_command/* outcome */.bu)(result, INSTALL_LIMIT_MS)}): ${reason}`);
}
function packages_names(needs, manager) {
    return [...new Set(needs.map((need) => need[manager]))];
}
//# sourceMappingURL=packages.js.map
;// CONCATENATED MODULE: ./build/provide/criu-tags.json
const criu_tags_namespaceObject = /*#__PURE__*/JSON.parse('[{"version":"0.1","tag":"v0.1","commit":"630d1741c2d5dd89a3176bd15b63121b905d35c9","date":"2012-07-23T09:37:53+04:00"},{"version":"0.2","tag":"v0.2","commit":"d81c9a4618db2f618bdb8e207b7f0fec631c7142","date":"2012-09-20T13:44:18+04:00"},{"version":"0.3","tag":"v0.3","commit":"d721e9d48cd89f4f771e7b3be36677975aee8ae4","date":"2012-12-11T21:22:55+04:00"},{"version":"0.4","tag":"v0.4","commit":"e3b4fb62cc134d03255788491e90e24182e2b06f","date":"2013-02-20T14:58:57+04:00"},{"version":"0.5","tag":"v0.5","commit":"9fec380c71df97a456dba7c9b748f4ffdfd9c277","date":"2013-04-30T20:50:03+04:00"},{"version":"0.6","tag":"v0.6","commit":"1845284009581af110cf2bf6c2e055c9e29d389f","date":"2013-07-01T21:31:05+04:00"},{"version":"0.7","tag":"v0.7","commit":"74070c84dd38cf96575365309b0266dca5a9cd55","date":"2013-09-03T15:32:52+04:00"},{"version":"0.8","tag":"v0.8","commit":"272c94e35ba15239b2f7a9609b7febd77ee29ce8","date":"2013-10-18T20:45:08+04:00"},{"version":"1.0","tag":"v1.0","commit":"f2bb77c01710fb21f0b6f259a85b6ec3139ad415","date":"2013-11-25T20:05:10+04:00"},{"version":"1.1","tag":"v1.1","commit":"004f1f5bbecf0f1b9546fb91f973502288d5a8d2","date":"2014-01-28T13:04:03+04:00"},{"version":"1.1-rc1","tag":"v1.1-rc1","commit":"b876dfa3a9aa481d448aa858eae8cd2d457c2803","date":"2013-12-31T14:08:50+04:00"},{"version":"1.1-rc2","tag":"v1.1-rc2","commit":"9f2f4afbcc61a18e655b0b8bc304c9cb0d90de98","date":"2014-01-20T15:28:23+04:00"},{"version":"1.2","tag":"v1.2","commit":"402101c345a31ef206b5b6c6694a8e70bea90324","date":"2014-02-26T16:50:39+04:00"},{"version":"1.3","tag":"v1.3","commit":"c716f6b8a3d68eeda21b2171b57b284c4b12f9fd","date":"2014-09-01T14:18:37+04:00"},{"version":"1.3-rc1","tag":"v1.3-rc1","commit":"54a996b0f3c75fc91b6311ca2d0c8a20bdf294fb","date":"2014-04-25T15:40:17+04:00"},{"version":"1.3-rc2","tag":"v1.3-rc2","commit":"7edf0994c9678753fad7122de7fc11c85421b931","date":"2014-06-18T13:34:36+04:00"},{"version":"1.3.1","tag":"v1.3.1","commit":"429e81954b0504fad4a4426e329df6a774e65d72","date":"2014-09-12T12:14:39+04:00"},{"version":"1.4","tag":"v1.4","commit":"bda033e1e91ac5b86afd0a9fdb9fcdd581da6185","date":"2014-12-01T15:50:35+03:00"},{"version":"1.5","tag":"v1.5","commit":"9f0e6c0e593186aeb2eafac7b57f44be9b5dbc4f","date":"2015-03-02T15:37:01+03:00"},{"version":"1.5.1","tag":"v1.5.1","commit":"766c1723270465e155caf77051bd7203f45e4cf2","date":"2015-03-31T21:19:21+03:00"},{"version":"1.5.2","tag":"v1.5.2","commit":"4e3a14ce6120df890e281bc038a0579aa6a011c1","date":"2015-04-28T09:07:09+03:00"},{"version":"1.6","tag":"v1.6","commit":"908bb092d631400bf6331b99904b7419e4c967ae","date":"2015-06-01T15:03:14+03:00"},{"version":"1.6.1","tag":"v1.6.1","commit":"a65647fc374b58c487ee010a630d2385e38ab186","date":"2015-08-12T11:30:50+03:00"},{"version":"1.7","tag":"v1.7","commit":"f1e8a9ce6b667cd5d234f329e61975645652f1b5","date":"2015-09-07T12:26:32+03:00"},{"version":"1.7.1","tag":"v1.7.1","commit":"61f37ab1fd1e64444e84637c279b3b5d818de48f","date":"2015-10-23T16:34:14+03:00"},{"version":"1.7.2","tag":"v1.7.2","commit":"2bf517ed75cc9df727cdbdc3809a86b8936cf241","date":"2015-10-28T10:30:29+03:00"},{"version":"1.8","tag":"v1.8","commit":"4f18e1e52cd4912d20ae195d85961f84b9dd658c","date":"2015-12-07T11:29:53+03:00"},{"version":"2.0","tag":"v2.0","commit":"7f1a4a160ae10f57b01cd6034d01fc2e035d7418","date":"2016-03-07T20:56:59+03:00"},{"version":"2.1","tag":"v2.1","commit":"9f7f0e02a43aa01c54af98fdbe122faf4ff7ae81","date":"2016-04-11T11:19:43+03:00"},{"version":"2.2","tag":"v2.2","commit":"845b822cd4277f256277b91ece1e45829d94058f","date":"2016-05-16T11:24:32+03:00"},{"version":"2.3","tag":"v2.3","commit":"1ba5a900db93bb0161b9351725c2f9b489fe6d4e","date":"2016-06-14T11:41:17+03:00"},{"version":"2.4","tag":"v2.4","commit":"9a97e0ca3510adcad8af0318cb456b667fed0e54","date":"2016-07-11T13:43:45+03:00"},{"version":"2.5","tag":"v2.5","commit":"c031417255f6a5c4409d15ff0b36af5f6e90c559","date":"2016-08-15T15:40:05+03:00"},{"version":"2.6","tag":"v2.6","commit":"090bcd01039aec6ecf4063eb599f7ec5540036c2","date":"2016-09-12T12:44:04+03:00"},{"version":"2.7","tag":"v2.7","commit":"db07f442d62946e953867cdc7c25c954ab017312","date":"2016-10-17T11:30:31+03:00"},{"version":"2.8","tag":"v2.8","commit":"7251cb3aa939139f75d2de8305ac38d785a875ac","date":"2016-11-14T11:12:41+03:00"},{"version":"2.9","tag":"v2.9","commit":"553c6ff8d8184de3aff2542ce833d568bb2c2873","date":"2016-12-12T11:42:12+03:00"},{"version":"2.10","tag":"v2.10","commit":"e6156f31dd2bbe6f1e8b55a1a4072186fbd55c01","date":"2017-01-16T12:06:01+03:00"},{"version":"2.11","tag":"v2.11","commit":"8719b7c99d45a11aa3219f922c6f33826f77e2f8","date":"2017-02-13T11:23:08+03:00"},{"version":"2.11.1","tag":"v2.11.1","commit":"e4f60eee8b8861b98bdce0a88efcc5c72fb582de","date":"2017-02-17T14:28:05+03:00"},{"version":"2.12","tag":"v2.12","commit":"40738f7b6a185a5de14680a27961dfd31d5795a6","date":"2017-03-08T21:45:51+03:00"},{"version":"2.12.1","tag":"v2.12.1","commit":"14e0bf7baf0f3a47acaf86ea880d312f608d2789","date":"2017-03-27T21:44:22+03:00"},{"version":"3.0","tag":"v3.0","commit":"fce878938e33823123278d0bce06cb5f830a55e8","date":"2017-04-24T11:46:26+03:00"},{"version":"3.1","tag":"v3.1","commit":"12e3adc68c8fa91687deb109faacf217c9136afe","date":"2017-05-22T11:40:37+03:00"},{"version":"3.2","tag":"v3.2","commit":"2fe24bc451ced9d224554998015606a024a9968c","date":"2017-06-19T12:59:14+03:00"},{"version":"3.2.1","tag":"v3.2.1","commit":"f25fda8431fc75c499cf0c5dafcac0469e18e2d5","date":"2017-06-28T08:49:36+03:00"},{"version":"3.3","tag":"v3.3","commit":"b0b9a9708610787fcc79b6835ebb03337ec92328","date":"2017-07-18T21:55:27+03:00"},{"version":"3.4","tag":"v3.4","commit":"a31c1854e10580a09621e539c3ec052b875a8e06","date":"2017-08-21T16:27:57+03:00"},{"version":"3.5","tag":"v3.5","commit":"91bc6e072a945eb9c7711bf245e5316a984fad4f","date":"2017-09-27T15:30:40+03:00"},{"version":"3.6","tag":"v3.6","commit":"086df7e5709f5c09c79647abced914388c80de2b","date":"2017-10-23T14:23:02+03:00"},{"version":"3.7","tag":"v3.7","commit":"5759076cea5e8afe0064d4d6c8fe4563b91209fc","date":"2017-12-19T21:08:35+03:00"},{"version":"3.8","tag":"v3.8","commit":"c21e09cfe2f226cd14058ef5c4b0cbf7421293d2","date":"2018-03-13T15:42:34+03:00"},{"version":"3.8.1","tag":"v3.8.1","commit":"137ce1a5fa8412497a284c69214a628474ee4e11","date":"2018-03-29T21:58:56+03:00"},{"version":"3.9","tag":"v3.9","commit":"202b7745bd0c37a1732ebe2fb009a157d338bf95","date":"2018-05-21T15:10:25+03:00"},{"version":"3.10","tag":"v3.10","commit":"c49eab368a68682475c4e693258246e04232e6d2","date":"2018-07-10T08:38:09+03:00"},{"version":"3.11","tag":"v3.11","commit":"c74b83cd49c00589c0c0468ba5fe685b67fdbd0a","date":"2018-11-06T14:31:36+03:00"},{"version":"3.12","tag":"v3.12","commit":"437561d2bbc09d734ae276dbfca337569f454d54","date":"2019-04-25T20:26:57+03:00"},{"version":"3.13","tag":"v3.13","commit":"c703e3fd8404e506cc6156719b953ea0580d59a4","date":"2019-09-11T11:29:31+03:00"},{"version":"3.14","tag":"v3.14","commit":"95ead14874244f3c12e5970a74d1f4dd2433d652","date":"2020-04-29T16:31:49+03:00"},{"version":"3.15","tag":"v3.15","commit":"f68da4a86fee62af216e9e7520f4916aa29e797b","date":"2020-11-03T08:31:28-08:00"},{"version":"3.16","tag":"v3.16","commit":"000ea82669a0e6d62787a0a1ed8a297a7c1426a7","date":"2021-09-22T08:22:46-07:00"},{"version":"3.16.1","tag":"v3.16.1","commit":"4a1731891e91e62f15c40c361aff2a8a54d91bb3","date":"2021-10-13T22:44:30-07:00"},{"version":"3.17","tag":"v3.17","commit":"4f8f295e57e68740699479d12c1ad251e6dd859f","date":"2022-05-05T12:42:14-07:00"},{"version":"3.17.1","tag":"v3.17.1","commit":"d46f40f4ff0c724e0b9f0f8a2e8c043806897e94","date":"2022-06-23T14:53:25-07:00"},{"version":"3.18","tag":"v3.18","commit":"4c1a2ac41bb80843c927d2fde8f2ff4186f8d278","date":"2023-04-22T20:47:09-07:00"},{"version":"3.19","tag":"v3.19","commit":"f8b14286b092853a4485813e1efd564109df9123","date":"2023-11-27T16:47:16-08:00"},{"version":"4.0","tag":"v4.0","commit":"c2b48ff423aa663b3534a5ba96907366e4c1b408","date":"2024-09-21T16:34:14-07:00"},{"version":"4.1","tag":"v4.1","commit":"b6059ff193a9b0dff98e997134d662c3ccfd1600","date":"2025-03-25T14:31:33-07:00"},{"version":"4.1.1","tag":"v4.1.1","commit":"a44aa6d985472d995d04fef7eae22d63c7500f8c","date":"2025-07-29T09:10:08-07:00"},{"version":"4.2","tag":"v4.2","commit":"3c7d4fa013297b431da48eff821db7f2e8b90c27","date":"2025-11-13T08:40:46-08:00"}]');
;// CONCATENATED MODULE: ./build/provide/releases.js



/** Where REF alone is looked up. */
const UPSTREAM = 'https://github.com/checkpoint-restore/criu.git';
/** CRIU's releases, newest first. From its repository's tags. */
const RELEASES = criu_tags_namespaceObject.toSorted((a, b) => semver.rcompare((0,provide_version/* threePart */.IS)(a.version), (0,provide_version/* threePart */.IS)(b.version)));
//# sourceMappingURL=releases.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/provide/tarball.js








const tarball_FETCH_LIMIT_MS = 600_000;
const tarball_UNPACK_LIMIT_MS = 120_000;
/** CRIU's are of one megabyte. */
const SIZE_LIMIT = 512 * 1024 * 1024;
/**
 * Copies a tarball to a file.
 *
 * @param location URL or absolute path
 * @returns its SHA-256, in hexadecimal
 */
async function fetchTarball(location, file, { signal, onProgress }) {
    onProgress({ type: 'detail', detail: `fetching ${(0,external_node_path_.basename)((0,address/* withoutQueries */.B)(location))}` });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const sum = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            size += chunk.length;
            done(size > SIZE_LIMIT ? new Error(`it is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`) : null, chunk);
        },
    });
    const limited = AbortSignal.any([signal, AbortSignal.timeout(tarball_FETCH_LIMIT_MS)]);
    try {
        const source = location.startsWith('/') ? (0,external_node_fs_.createReadStream)(location) : await download(location, limited);
        await (0,promises_.pipeline)(source, sum, (0,external_node_fs_.createWriteStream)(file), { signal: limited });
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        const { message, cause } = error;
        const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
        throw new errors/* StageError */.Zu('provide', `${location} cannot be fetched: ${reason}.`, { cause: error });
    }
    return hash.digest('hex');
}
/** Unpacks what lies below a tarball's one folder. */
async function unpackTarball(file, folder, signal) {
    (0,external_node_fs_.mkdirSync)(folder);
    const argv = ['tar', '--extract', '--file', file, '--directory', folder, '--strip-components=1', '--no-same-owner'];
    const result = await (0,host_command/* run */.eF)(argv, { timeoutMs: tarball_UNPACK_LIMIT_MS, signal });
    if (signal.aborted)
        throw new errors/* Interrupted */.j$();
    if (result.code === 0)
        return;
    throw new errors/* StageError */.Zu('provide', `${(0,external_node_path_.basename)(file)} cannot be unpacked (${(0,host_command/* outcome */.bu)(result, tarball_UNPACK_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result, 2)}`);
}
async function download(url, signal) {
    const response = await fetch(url, { signal });
    if (!response.ok || response.body === null)
        throw new Error(`the server said ${response.status} ${response.statusText}`);
    return external_node_stream_.Readable.fromWeb(response.body);
}
//# sourceMappingURL=tarball.js.map
;// CONCATENATED MODULE: ./build/provide/source.js











const BUILD_LIMIT_MS = 1_800_000;
const GIT = 'criu-git';
const TARBALL = 'criu-tarball';
const SOURCE_TOOLS = [GIT, TARBALL];
/** Of a commit's id, with the g or t before it. */
const ID_LENGTH = 10;
/** CRIU built here, from a commit or a tarball. Each is built once for each compiler, and kept in the store. */
class Sources {
    options;
    store;
    ask;
    /** @param ask what the CRIU in a folder says of its version */
    constructor(options, store, ask) {
        this.options = options;
        this.store = store;
        this.ask = ask;
    }
    /** CRIU's releases, newest first. */
    get releases() {
        return this.options.releases ?? RELEASES;
    }
    /** @throws StageError when there is no such commit, or when it cannot be built */
    async fromGit({ repository, ref }) {
        const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
        if (release !== undefined)
            return this.fromRelease(release);
        const origin = this.open(repository);
        return this.fromCommit(origin, await origin.resolve(ref));
    }
    /** A release that was built before; null when it was not. */
    async stored({ commit }) {
        return (await compiler()) === '' ? null : this.store.get(GIT, await this.key(`g${commit}`));
    }
    /**
     * The commit that the table has for a release: that alone is the release, wherever it is fetched.
     *
     * @throws StageError also when the tag has been moved since
     */
    async fromRelease(release) {
        const stored = await this.stored(release);
        if (stored !== null)
            return stored;
        const { version, tag, commit } = release;
        const origin = this.open(null);
        const resolved = await origin.resolve(tag);
        if (resolved.commit !== commit) {
            throw new errors/* StageError */.Zu('provide', `Refused: CRIU ${version} is commit ${commit.slice(0, 9)}, and ${tag} of ${origin.url} is now ${resolved.commit.slice(0, 9)}.`);
        }
        return this.fromCommit(origin, resolved);
    }
    /** @throws StageError when the tarball cannot be had, has another sum, or cannot be built */
    async fromTarball(spec) {
        const { location, sha256 } = spec;
        const stored = sha256 === null ? null : this.store.get(TARBALL, await this.key(`t${sha256}`));
        if (stored !== null)
            return stored;
        return this.withTarball(spec, (file, sum) => this.make(TARBALL, `t${sum}`, { sha256: sum }, async (source) => {
            await unpackTarball(file, source, this.options.signal);
            if (!isCriu(new Set((0,files/* pathsBelow */.Yl)(source)))) {
                throw new errors/* StageError */.Zu('provide', `${location} is not CRIU: its files are others.`);
            }
            return { date: 0, suffix: async () => `+tarball.${sum.slice(0, ID_LENGTH - 1)}` };
        }));
    }
    /**
     * @param use called with the tarball and its SHA-256, while it is there
     * @throws StageError when the tarball cannot be had, or has another sum
     */
    async withTarball({ location, sha256 }, use) {
        const parent = this.store.own('tarballs');
        (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'fetched-'));
        try {
            const file = (0,external_node_path_.join)(folder, 'tarball');
            const sum = await fetchTarball(location, file, this.options);
            if (sha256 !== null && sum !== sha256) {
                throw new errors/* StageError */.Zu('provide', `Refused: ${location} has the SHA-256 ${sum}, and ${sha256} was asked for.`);
            }
            return await use(file, sum);
        }
        finally {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    }
    /**
     * The commit that a spec names, and where it is fetched. Of a release it is the one in the table.
     *
     * @throws StageError when there is no such commit
     */
    async commitOf({ repository, ref }) {
        const origin = this.open(repository);
        const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
        return { origin, commit: release?.commit ?? (await origin.resolve(ref)).commit };
    }
    fromCommit(origin, { commit, tag }) {
        return this.make(GIT, `g${commit}`, { commit, repository: origin.url }, async (source) => ({
            date: await origin.checkout(commit, source, isCriu),
            suffix: async (version) => {
                const id = `g${commit.slice(0, ID_LENGTH - 1)}`;
                const found = tag === null ? await origin.describe(commit) : { tag, distance: 0 };
                // A fork may have no tags, or tags of its own.
                if (found === null || !isTagOf(found.tag, version))
                    return `+${id}`;
                if (found.distance > 0)
                    return `+${found.distance}.${id}`;
                const known = this.releases.find((release) => (0,provide_version/* sameVersion */.r1)(release.version, version));
                return known === undefined || known.commit === commit ? '' : `+${id}`;
            },
        }));
    }
    /**
     * @param id of what is built, fit for a name in the store
     * @param unpack puts the source into a folder that is not there yet; says when it was made, and what its version is
     * followed by
     */
    async make(tool, id, origin, unpack) {
        const { buildTimeoutMs: timeoutMs = BUILD_LIMIT_MS, signal, onProgress } = this.options;
        const key = await this.key(id);
        // Two builds of one commit: the second waits for the first.
        const waitMs = timeoutMs + 600_000;
        const fill = async (folder) => {
            const source = (0,external_node_path_.join)(folder, 'source');
            const { date, suffix } = await unpack(source);
            const release = sourceVersion(source);
            await this.needPackages(release);
            const version = `${release}${await suffix(release)}`;
            const log = (0,external_node_path_.join)(this.store.own('builds'), `${key}.log`);
            const cache = this.store.own('ccache');
            const gitId = id.slice(0, ID_LENGTH);
            await build(source, folder, version, { gitId, sourceDate: date, log, cache, timeoutMs, signal, onProgress });
            for (const name of ['source', 'include', 'libexec'])
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
            const printed = await this.ask((0,external_node_path_.join)(folder, 'bin'));
            if (!(0,provide_version/* sameVersion */.r1)(printed.version, release) || printed.gitId !== gitId) {
                const { version: other, gitId: id = 'none' } = printed;
                throw new errors/* StageError */.Zu('provide', `CRIU ${version} was built, and says that it is ${other} (GitID ${id}).`);
            }
            return { gitId, version, source: { ...origin, compiler: await compiler() } };
        };
        return this.store.fill(tool, key, () => true, fill, waitMs);
    }
    /** The version under which the store keeps what is built from `id` with the compiler of this host. */
    async key(id) {
        if ((await compiler()) === '')
            await this.needPackages(this.releases[0]?.version ?? '0.0');
        const how = (0,external_node_crypto_.createHash)('sha256')
            .update(`${BUILD}\n${await compiler()}`)
            .digest('hex')
            .slice(0, 8);
        return `0.0.0-${id}.c${how}`;
    }
    needPackages(version) {
        const { installBuildPackages: install = false, signal, onProgress } = this.options;
        return needBuildPackages(version, { install, signal, onProgress });
    }
    open(repository) {
        const { signal, onProgress } = this.options;
        const url = repository ?? this.options.repository ?? UPSTREAM;
        return new Repository({ folder: this.store.own('git'), url, signal, onProgress });
    }
}
function isRelease({ tag, version, commit }, ref) {
    return ref === tag || ref === version || ref === commit;
}
function isTagOf(tag, version) {
    return /^v?\d+(\.\d+)+$/.test(tag) && (0,provide_version/* threePart */.IS)(tag.replace(/^v/, '')) === (0,provide_version/* threePart */.IS)(version);
}
//# sourceMappingURL=source.js.map
// EXTERNAL MODULE: ./build/provide/store.js
var store = __webpack_require__(9523);
;// CONCATENATED MODULE: ./build/provide/zdtm-build.js









/** Names the way of building, among what tells entries of the store apart. */
const zdtm_build_BUILD = 'static-1';
const zdtm_build_BUILD_LIMIT_MS = 1_800_000;
const STRIP_LIMIT_MS = 60_000;
/** The version under which the store keeps what is built of these tests with the compiler and libraries of this host. */
async function testsKey(id, names) {
    const parts = [zdtm_build_BUILD, await compiler(), ...(await testLibraries()), '', ...names];
    return `0.0.0-${id}.c${(0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)}`;
}
/**
 * Builds tests as static, stripped programs. One that cannot be built keeps no other from it.
 *
 * @param tree CRIU's test/zdtm
 * @throws StageError when time runs out, or none can be built
 */
async function buildTests(tree, target, names, options) {
    const { folder, log, cache, timeoutMs = zdtm_build_BUILD_LIMIT_MS, signal, onProgress } = options;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(log), { recursive: true });
    (0,external_node_fs_.writeFileSync)(log, '');
    let linked = 0;
    const onOutput = (output) => {
        (0,external_node_fs_.appendFileSync)(log, output);
        linked += output.match(/^ +LINK /gm)?.length ?? 0;
        onProgress({ type: 'detail', detail: `building ZDTM tests: ${linked} of ${names.length}` });
    };
    const { command, env } = compilerCommand(folder, cache);
    const result = await (0,host_command/* run */.eF)([
        ...['setpriv', '--pdeathsig', 'TERM', 'make', '-C', (0,external_node_path_.join)(tree, 'static'), '--keep-going', '--output-sync=target'],
        ...[`-j${(0,external_node_os_.availableParallelism)()}`, `CC=${command}`, ...names],
    ], {
        timeoutMs,
        signal,
        onOutput,
        // A warning of a newer compiler says nothing about a test.
        env: { ...env, LDFLAGS: '-static', USERCFLAGS: '-Wno-error' },
    });
    if (signal.aborted)
        throw new errors/* Interrupted */.j$();
    if (result.timedOut) {
        throw new errors/* StageError */.Zu('provide', `CRIU's tests were not built within ${timeoutMs / 1000} s, with ${linked} of ${names.length} built. The log: ${log}`);
    }
    const printed = (0,host_process/* readOrNull */.di)(log) ?? '';
    const built = names.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(tree, 'static', name)));
    if (built.length === 0 && names.length > 0) {
        const error = firstBuildError(printed) ?? (0,host_command/* outcome */.bu)(result, timeoutMs);
        throw new errors/* StageError */.Zu('provide', `None of CRIU's tests can be built: ${error}. The log: ${log}`);
    }
    const programs = built.map((name) => (0,external_node_path_.join)(tree, 'static', name));
    // One that keeps its symbols works as well.
    await (0,host_command/* run */.eF)(['strip', '--', ...programs], { timeoutMs: STRIP_LIMIT_MS, signal });
    for (const name of built)
        (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(tree, 'static', name), (0,external_node_path_.join)(target, name));
    const missing = names.filter((name) => !built.includes(name));
    return { folder: target, problems: Object.fromEntries(missing.map((name) => [name, buildProblem(name, printed)])) };
}
/** Why a test could not be built, from a log that has the output of each command in one piece. */
function buildProblem(name, log) {
    const lines = log.split('\n');
    const end = lines.findIndex((line) => / \*\*\* \[/.test(line) && / ([^ \]]+?)(\.o)?\] /.exec(line)?.[1] === name);
    const begin = lines.slice(0, Math.max(0, end)).findLastIndex((line) => /^ +(CC|DEP|LINK) /.test(line));
    const error = firstBuildError(lines.slice(begin + 1, end + 1).join('\n')) ?? 'make says nothing about it';
    const library = TEST_LIBRARIES.find(({ missing }) => missing.test(error));
    return `It could not be built: ${error}${library === undefined ? '' : ` (apt-get install ${library.apt})`}`;
}
//# sourceMappingURL=zdtm-build.js.map
;// CONCATENATED MODULE: ./build/provide/zdtm.js









const SOURCE_TOOL = 'zdtm-source';
const TESTS_TOOL = 'zdtm-tests';
const CATALOGUE = 'tests.json';
/** In CRIU's source. */
const ZDTM = 'test/zdtm';
const LIST_LIMIT_MS = 120_000;
/** CRIU's own tests (ZDTM): sources and built programs are kept in the store, each set of programs by itself. */
class Zdtm {
    options;
    store;
    sources;
    constructor(options, store, sources) {
        this.options = options;
        this.store = store;
        this.sources = sources;
    }
    /**
     * @param choose names of the tests to build
     * @throws StageError when the source cannot be had, or nothing can be built at all
     */
    async provide(spec, choose) {
        const entry = await this.source(spec);
        const source = {
            version: entry.manifest.version,
            tests: JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(entry.folder, CATALOGUE), 'utf8')),
        };
        const names = [...new Set(choose(source))].sort();
        const built = await this.build(entry, names);
        for (const each of [entry, built])
            this.store.touch(each);
        return {
            source,
            ...JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(built.folder, CATALOGUE), 'utf8')),
            folder: (0,external_node_path_.join)(built.folder, 'bin'),
        };
    }
    async source(spec) {
        const { signal } = this.options;
        const keep = (id, origin, unpack) => this.store.fill(SOURCE_TOOL, `0.0.0-${id}`, () => true, async (folder) => {
            const whole = (0,external_node_path_.join)(folder, 'criu');
            await unpack(whole);
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(whole, ZDTM, 'static', 'Makefile'))) {
                throw new errors/* StageError */.Zu('provide', 'This source of CRIU is without its tests (test/zdtm).');
            }
            const version = sourceVersion(whole);
            (0,external_node_fs_.renameSync)((0,external_node_path_.join)(whole, ZDTM), (0,external_node_path_.join)(folder, 'zdtm'));
            (0,external_node_fs_.rmSync)(whole, { recursive: true });
            const tests = await this.list((0,external_node_path_.join)(folder, 'zdtm', 'static'));
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, CATALOGUE), JSON.stringify(tests));
            return { version, source: { ...origin, compiler: '' } };
        });
        if (spec.kind === 'git') {
            const { origin, commit } = await this.sources.commitOf(spec);
            return keep(`g${commit}`, { commit, repository: origin.url }, (to) => origin.checkout(commit, to, isCriu));
        }
        const stored = spec.sha256 === null ? null : this.store.get(SOURCE_TOOL, `0.0.0-t${spec.sha256}`);
        if (stored !== null)
            return stored;
        return this.sources.withTarball(spec, (file, sha256) => keep(`t${sha256}`, { sha256 }, (to) => unpackTarball(file, to, signal)));
    }
    /** Asks the Makefile, whose lists depend on the machine, and which alone knows how each test is started. */
    async list(folder) {
        await this.needPackages();
        const { signal, onProgress } = this.options;
        const make = async (...args) => {
            // With every library that it asks for: those that are missing show when a test is built.
            const argv = ['make', '-C', folder, '--no-print-directory', 'PKG_CONFIG=true', ...args];
            const result = await (0,host_command/* run */.eF)(argv, { timeoutMs: LIST_LIMIT_MS, signal });
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
            return result;
        };
        onProgress({ type: 'detail', detail: "listing CRIU's tests" });
        const listed = await make('-s', '--eval=criu-lxc-test-list: ; @echo $(TST)', 'criu-lxc-test-list');
        const names = listed.stdout
            .trim()
            .split(/\s+/)
            .filter((name) => name !== '');
        if (listed.code !== 0 || names.length === 0) {
            throw new errors/* StageError */.Zu('provide', `CRIU's tests cannot be listed (${(0,host_command/* outcome */.bu)(listed, LIST_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(listed)}`);
        }
        const starts = await make('-n', '-k', ...names.map((name) => `${name}.pid`));
        const commands = new Map([...starts.stdout.matchAll(/^\.\/(\S+) (--pidfile=.*)$/gm)].map(([, name, args = '']) => [name, args.split(' ')]));
        const files = new Set((0,external_node_fs_.readdirSync)(folder));
        return names.map((name) => ({
            name,
            description: (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, `${name}.desc`)) ?? '',
            hasHook: files.has(`${name}.hook`),
            arguments: commands.get(name) ?? null,
        }));
    }
    async build({ folder: source, manifest }, names) {
        const id = manifest.source?.commit === undefined ? `t${manifest.source?.sha256}` : `g${manifest.source.commit}`;
        const key = await testsKey(id, names);
        const { buildTimeoutMs: timeoutMs, signal, onProgress } = this.options;
        return this.store.fill(TESTS_TOOL, key, () => true, async (folder) => {
            await this.needPackages();
            const tree = (0,external_node_path_.join)(folder, 'zdtm');
            (0,external_node_fs_.cpSync)((0,external_node_path_.join)(source, 'zdtm'), tree, { recursive: true });
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'bin'));
            const log = (0,external_node_path_.join)(this.store.own('builds'), `${key}.log`);
            const cache = this.store.own('ccache');
            const options = { folder, log, cache, timeoutMs, signal, onProgress };
            const built = await buildTests(tree, (0,external_node_path_.join)(folder, 'bin'), names, options);
            (0,external_node_fs_.rmSync)(tree, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, CATALOGUE), JSON.stringify(built));
            return { version: manifest.version };
        });
    }
    needPackages() {
        const { installBuildPackages: install = false, signal, onProgress } = this.options;
        return needTestPackages({ install, signal, onProgress });
    }
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/provide/provide.js















const IPTABLES = ['iptables', 'iptables-restore', 'iptables-save', 'ip6tables', 'ip6tables-restore', 'ip6tables-save'];
/** Where distributions have the static one. */
const BUSYBOXES = ['usr/bin/busybox', 'bin/busybox', 'usr/bin/busybox-static', 'bin/busybox-static'];
const RECIPES = {
    criu: {
        program: 'criu',
        versionArguments: ['--version'],
        parse: provide_version/* parseCriuVersion */.$x,
        package: 'criu',
        companions: [],
        arrange: (folder, architecture) => wrap(folder, [{ name: 'criu' }], architecture),
    },
    lxc: {
        program: 'lxc-start',
        versionArguments: ['--version'],
        parse: provide_version/* parseLxcVersion */.Vd,
        package: 'lxc',
        // The sandbox's bridge is made with ip, and CRIU runs it, too.
        companions: ['iproute2'],
        arrange: (folder, architecture) => wrap(folder, programsIn((0,external_node_path_.join)(folder, 'root'), /^(lxc-.*|ip)$/), architecture),
    },
    iptables: {
        program: 'iptables-restore',
        versionArguments: ['--version'],
        parse: provide_version/* parseIptablesVersion */.Mp,
        package: 'iptables',
        companions: [],
        isHelper: true,
        arrange(folder, architecture) {
            const programs = IPTABLES.map((name) => ({ name, file: 'xtables-nft-multi' }));
            wrap(folder, programs, architecture);
        },
    },
    busybox: {
        program: 'busybox',
        versionArguments: [],
        parse: provide_version/* parseBusyboxVersion */.oy,
        package: 'busybox-static',
        companions: [],
        isHelper: true,
        arrange(folder) {
            place(folder, BUSYBOXES, 'busybox');
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'root'), { recursive: true });
        },
        // It is copied into a container that has no libraries.
        isFit: isStatic,
    },
};
const VERSION_LIMIT_MS = 10_000;
/** Where components come from: the host, the store, the distribution's archive, the source. */
class Provider {
    options;
    store;
    archive;
    sources;
    /** @throws StageError when the store cannot be used */
    constructor(options) {
        this.options = options;
        this.store = new store/* Store */.il(options.store, options.architecture, options.onProgress, options.signal);
        this.archive = new Archive({ ...options, folder: this.store.own('apt') });
        this.sources = new Sources(options, this.store, (folder) => this.ask('criu', folder));
    }
    /**
     * Finds or makes a component.
     *
     * @param text the spec as the user wrote it
     * @throws Skip when `system` is asked for and there is none; StageError when it cannot be had
     */
    async provide(name, spec, text) {
        switch (spec.kind) {
            case 'path':
                return this.fromFolder(name, text, spec.folder);
            case 'system': {
                const found = await this.fromHost(name, text);
                if (found !== null)
                    return found;
                throw new errors/* Skip */.MO(`No ${RECIPES[name].program} is on PATH, and only the host's own was asked for ("${text}").`);
            }
            case 'git':
                return this.built(text, await this.sources.fromGit(spec));
            case 'tarball':
                return this.built(text, await this.sources.fromTarball(spec));
            case 'default':
                return (await this.fromHost(name, text)) ?? this.choose(name, text, spec);
            default:
                return this.choose(name, text, spec);
        }
    }
    /** The host's, else the newest in the store; asks the network nothing. Null when there is none. */
    async atHand(name) {
        const spec = { kind: 'default' };
        return (await this.fromHost(name, '')) ?? this.fromStore(name, '', spec) ?? this.builtRelease(name, '', spec);
    }
    /**
     * The same spec with its version named, so that whoever asks later gets the same: a range becomes the newest version of
     * the archive or of the releases that fits, a branch its commit. What means the host's own stays.
     *
     * @throws StageError when there is none
     */
    async pin(name, spec, text) {
        if (spec.kind === 'git') {
            const { commit } = await this.sources.commitOf(spec);
            return `git:${spec.repository === null ? '' : `${spec.repository}#`}${commit}`;
        }
        if (spec.kind !== 'latest' && spec.kind !== 'range')
            return text;
        const found = await this.search(name, spec);
        if (!Array.isArray(found))
            return (0,provide_version/* upstreamVersion */.mm)(found.packageVersion);
        const [release] = this.releases(name, spec);
        if (release !== undefined)
            return release.version;
        throw new errors/* StageError */.Zu('provide', `${name} "${text}" is not available: ${found.join('; ')}.`);
    }
    /** The root file system of a workload: a folder. */
    image(name) {
        return new Images(this.options, this.store, this.archive).provide(IMAGES[name]);
    }
    /** CRIU's own tests: those that `choose` names are built. */
    zdtm(spec, choose) {
        return new Zdtm(this.options, this.store, this.sources).provide(spec, choose);
    }
    /**
     * From the store, else from the archive, else a release built from source. When the newest is asked for, the store
     * comes last.
     */
    async choose(name, text, spec) {
        const newest = spec.kind === 'latest' || (this.options.checkLatest === true && spec.kind !== 'exact');
        const stored = newest ? null : (this.fromStore(name, text, spec) ?? (await this.builtRelease(name, text, spec)));
        return stored ?? this.fromElsewhere(name, text, spec, newest);
    }
    releases(name, spec) {
        return name === 'criu' ? this.sources.releases.filter(({ version }) => matches(spec, version)) : [];
    }
    /** Asks the network nothing. */
    async builtRelease(name, text, spec) {
        for (const release of this.releases(name, spec)) {
            const entry = await this.sources.stored(release);
            if (entry !== null)
                return this.built(text, entry);
        }
        return null;
    }
    /** Every version at hand or available, and what could not be asked. */
    async offers(name) {
        return [
            ...(await this.offersOfHost(name)),
            ...this.offersOfStore(name),
            ...(await this.offersOfArchive(name)),
            ...this.offersOfSource(name),
        ];
    }
    async offersOfHost(name) {
        try {
            const host = await this.fromHost(name, '');
            return host === null ? [] : [{ provider: 'system', version: host.version, where: host.path }];
        }
        catch (error) {
            return [{ provider: 'system', version: null, where: 'PATH', problem: problem(error) }];
        }
    }
    offersOfStore(name) {
        const tools = [tool(name), ...(name === 'criu' ? SOURCE_TOOLS : [])];
        return tools
            .flatMap((each) => this.store.list(each))
            .map((entry) => ({
            provider: 'store',
            version: entry.manifest.version,
            where: entry.folder,
            ...this.store.usage(entry),
        }));
    }
    async offersOfArchive(name) {
        const offers = [...this.archive.suites, ...this.archive.experimental].map(async (suite) => {
            const where = `apt:${suite}`;
            try {
                const offer = await this.archive.offer(suite, RECIPES[name].package);
                return offer === null ? [] : [{ provider: 'apt', version: (0,provide_version/* upstreamVersion */.mm)(offer.packageVersion), where }];
            }
            catch (error) {
                return [{ provider: 'apt', version: null, where, problem: problem(error) }];
            }
        });
        return (await Promise.all(offers)).flat();
    }
    offersOfSource(name) {
        if (name !== 'criu')
            return [];
        const { releases } = this.sources;
        const [newest, oldest] = [releases[0]?.version, releases.at(-1)?.version];
        return [{ provider: 'git', version: `${oldest} to ${newest}`, where: `git:TAG, ${releases.length} releases` }];
    }
    async fromHost(name, spec) {
        const { program, isFit = () => true } = RECIPES[name];
        const path = (0,inspect/* searchPath */.oe)().find((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, program)) && isFit((0,external_node_path_.join)(folder, program)));
        if (path === undefined)
            return null;
        return { name, spec, provider: 'system', path, ...(await this.ask(name, path)) };
    }
    async fromFolder(name, spec, folder) {
        const { program } = RECIPES[name];
        const path = [folder, (0,external_node_path_.join)(folder, 'bin'), (0,external_node_path_.join)(folder, 'sbin')].find((each) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(each, program)));
        if (path === undefined) {
            throw new errors/* StageError */.Zu('provide', `"${spec}" was asked for, and there is no ${program} in ${folder}, its bin or its sbin.`);
        }
        return { name, spec, provider: 'path', path, ...(await this.ask(name, path)) };
    }
    /** Asks the network nothing. */
    fromStore(name, text, spec) {
        const entry = this.store.newest(tool(name), ({ version, suite }) => matches(spec, version, suite));
        return entry === null ? null : this.component(name, text, entry);
    }
    async fromElsewhere(name, text, spec, newest) {
        const take = async (offer) => {
            const exact = { kind: 'exact', version: (0,provide_version/* upstreamVersion */.mm)(offer.packageVersion) };
            return (newest ? this.fromStore(name, text, exact) : null) ?? this.fromArchive(name, text, offer);
        };
        if (RECIPES[name].isHelper)
            return this.helper(name, take);
        const found = await this.search(name, spec);
        if (!Array.isArray(found))
            return take(found);
        const stored = newest ? this.fromStore(name, text, spec) : null;
        if (stored !== null)
            return stored;
        const asked = text === '' ? `The newest ${name}` : `${name} "${text}"`;
        const complaint = `${asked} is not available: ${found.join('; ')}`;
        const [release] = this.releases(name, spec);
        if (release === undefined)
            throw new errors/* StageError */.Zu('provide', `${complaint}.`);
        try {
            return this.built(text, await this.sources.fromRelease(release));
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('provide', `${complaint}; and ${release.version} from source: ${error.message}`, {
                cause: error,
            });
        }
    }
    /** Nobody asks for a version of it: the first that fits will do. */
    async helper(name, take) {
        try {
            return await this.archive.firstThatFits(RECIPES[name].package, take);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            const stored = this.fromStore(name, '', { kind: 'default' });
            if (stored !== null)
                return stored;
            throw new errors/* StageError */.Zu('provide', `${name} is not available: ${this.stored(name)}; ${error.message}.`, {
                cause: error,
            });
        }
    }
    async fromArchive(name, text, { suite, packageVersion }) {
        const { architecture, signal, onProgress } = this.options;
        const recipe = RECIPES[name];
        const version = (0,provide_version/* upstreamVersion */.mm)(packageVersion);
        const isWanted = (entry) => entry.manifest.suite === suite;
        const entry = await this.store.fill(tool(name), version, isWanted, async (folder) => {
            onProgress({ type: 'detail', detail: `fetching ${name} ${version} from ${suite}` });
            const packages = [`${recipe.package}=${packageVersion}`, ...recipe.companions];
            const files = await this.archive.fetch(suite, packages, (0,external_node_path_.join)(folder, 'packages'));
            onProgress({ type: 'detail', detail: `unpacking ${name} ${version}: ${files.length} packages` });
            await unpack(files, (0,external_node_path_.join)(folder, 'root'), signal);
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'packages'), { recursive: true });
            recipe.arrange(folder, architecture);
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
            const printed = await this.ask(name, (0,external_node_path_.join)(folder, 'bin'));
            if (!(0,provide_version/* sameVersion */.r1)(printed.version, version)) {
                throw new errors/* StageError */.Zu('provide', `${name} ${version} of ${suite} says that it is ${printed.version}.`);
            }
            return { ...printed, suite };
        });
        return this.component(name, text, entry);
    }
    /**
     * An exact version is searched from the oldest suite to experimental, anything else from the newest down.
     *
     * @returns what the archive has of it, or why nothing was found
     */
    async search(name, spec) {
        const { suites, experimental } = this.archive;
        const order = spec.kind === 'apt' ? [spec.suite] : spec.kind === 'exact' ? [...suites, ...experimental] : suites.toReversed();
        const seen = [];
        let failure = null;
        // Two at a time: reading a list is half waiting, half unpacking.
        const step = spec.kind === 'exact' ? 2 : 1;
        for (let first = 0; first < order.length; first += step) {
            const asked = order.slice(first, first + step).map((suite) => this.archive.offer(suite, RECIPES[name].package));
            for (const settled of await Promise.allSettled(asked)) {
                if (settled.status === 'rejected') {
                    if (!(settled.reason instanceof errors/* StageError */.Zu))
                        throw settled.reason;
                    failure ??= settled.reason;
                }
                else if (settled.value !== null) {
                    const version = (0,provide_version/* upstreamVersion */.mm)(settled.value.packageVersion);
                    if (matches(spec, version, settled.value.suite))
                        return settled.value;
                    seen.push(`${version} (${settled.value.suite})`);
                }
            }
            // One list that cannot be read is the archive that cannot be reached: the others would only take longer to say so.
            if (failure !== null)
                break;
        }
        const archive = failure === null
            ? `the archive has ${seen.length === 0 ? 'none' : seen.join(', ')}`
            : `the archive could not be asked (${failure.message})`;
        return [this.stored(name), archive];
    }
    stored(name) {
        const versions = this.store.list(tool(name)).map(({ manifest }) => manifest.version);
        return `the store ${this.store.folder} has ${versions.length === 0 ? 'none' : versions.join(', ')}`;
    }
    component(name, spec, entry) {
        this.store.touch(entry);
        const { folder, manifest } = entry;
        const { version, gitId } = manifest;
        return {
            name,
            spec,
            version,
            ...(gitId === undefined ? {} : { gitId }),
            provider: 'apt',
            path: (0,external_node_path_.join)(folder, 'bin'),
        };
    }
    built(spec, entry) {
        this.store.touch(entry);
        const { folder, manifest } = entry;
        const { version, gitId, source: { compiler: _, ...origin } = { compiler: '' } } = manifest;
        return {
            name: 'criu',
            spec,
            version,
            ...(gitId === undefined ? {} : { gitId }),
            provider: origin.commit === undefined ? 'tarball' : 'git',
            ...origin,
            path: (0,external_node_path_.join)(folder, 'bin'),
        };
    }
    async ask(name, folder) {
        const { program, versionArguments, parse } = RECIPES[name];
        const file = (0,external_node_path_.join)(folder, program);
        const result = await (0,host_command/* run */.eF)([file, ...versionArguments], {
            timeoutMs: VERSION_LIMIT_MS,
            signal: this.options.signal,
            env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(folder).join(':') },
        });
        if (this.options.signal.aborted)
            throw new errors/* Interrupted */.j$();
        if (result.code !== 0) {
            throw new errors/* StageError */.Zu('provide', `${file} does not run (${(0,host_command/* outcome */.bu)(result, VERSION_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
        }
        return parse(result.stdout);
    }
}
/** What a component of the archive is called in the store. */
function tool(name) {
    return `${name}-apt`;
}
/** What is wrong with a place, so that the others can still be asked. */
function problem(error) {
    if (error instanceof errors/* StageError */.Zu)
        return error.message;
    throw error;
}
function matches(spec, version, suite) {
    switch (spec.kind) {
        case 'exact':
            return (0,provide_version/* sameVersion */.r1)(version, spec.version);
        case 'range':
            return semver.satisfies((0,provide_version/* threePart */.IS)(version), spec.range);
        case 'apt':
            return suite === spec.suite;
        default:
            return suite !== 'experimental' && semver.prerelease((0,provide_version/* threePart */.IS)(version)) === null;
    }
}
//# sourceMappingURL=provide.js.map

/***/ })

};
