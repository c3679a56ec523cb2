export const id = 575;
export const ids = [575];
export const modules = {

/***/ 3283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ failsDump),
/* harmony export */   bY: () => (/* binding */ modeWords),
/* harmony export */   tZ: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var _criu_faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1009);

/** Dump, stop and restore, and nothing beside it. */
const PLAIN = {
    leaveRunning: false,
    preDumps: 0,
    repeatRestore: false,
    fresh: false,
    fault: null,
    restoreElsewhere: false,
    noBreakpoints: false,
};
/** A dump is made to fail, and no restore. */
function failsDump({ fault }) {
    return fault !== null && _criu_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .FAULTS */ .y[fault].during === 'dump';
}
/** A mode in words, without what is usual: `leave-running`, `pre-dumps 2`. */
function modeWords(mode) {
    const { leaveRunning, preDumps, repeatRestore, fresh, fault, restoreElsewhere, noBreakpoints } = mode;
    return [
        ...(leaveRunning ? ['leave-running'] : []),
        ...(preDumps > 0 ? [`pre-dumps ${preDumps}`] : []),
        ...(repeatRestore ? ['repeat-restore'] : []),
        ...(fresh ? ['fresh'] : []),
        ...(fault === null ? [] : [`fault ${fault}`]),
        ...(restoreElsewhere ? ['restore-elsewhere'] : []),
        ...(noBreakpoints ? ['no-breakpoints'] : []),
    ];
}
//# sourceMappingURL=mode.js.map

/***/ }),

/***/ 5575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xf: () => (/* binding */ INPUT_VARIABLES),
  NJ: () => (/* binding */ architectureOf),
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
// EXTERNAL MODULE: ./build/provide/machine/kernel-spec.js
var kernel_spec = __webpack_require__(4039);
// EXTERNAL MODULE: ./build/provide/spec.js
var provide_spec = __webpack_require__(9587);
// EXTERNAL MODULE: ./build/provide/store.js
var store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/words/address.js
var address = __webpack_require__(6462);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/one-of.js
var one_of = __webpack_require__(5146);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 93 modules
var workloads_all = __webpack_require__(3735);
// EXTERNAL MODULE: ./build/core/inputs/mode.js
var inputs_mode = __webpack_require__(3283);
;// CONCATENATED MODULE: ./build/core/request/check-mode.js



/** @throws UsageError when two of a request's modes do not go together, or one with its workload */
function checkMode(mode, workload, { restoreLxc, cycles }) {
    const { leaveRunning, preDumps, repeatRestore, fresh, fault, restoreElsewhere, noBreakpoints } = mode;
    if (leaveRunning && repeatRestore)
        refuse('leave-running', 'repeat-restore', 'the one restores nothing');
    const { refuses = {} } = (0,workloads_all/* definitionOf */.Fg)(workload);
    for (const [isOn, word] of [
        [fresh, 'fresh'],
        [repeatRestore, 'repeat-restore'],
        [restoreElsewhere, 'restore-elsewhere'],
    ]) {
        const why = refuses[word];
        if (isOn && why !== undefined)
            refuse(word, `workload ${workload}`, why);
    }
    if (leaveRunning && restoreElsewhere) {
        refuse('leave-running', 'restore-elsewhere', 'what goes on where it is does not move');
    }
    if (restoreLxc !== null && !restoreElsewhere) {
        throw new errors/* UsageError */.eb('restore-lxc-version needs restore-elsewhere: one LXC runs the container of a sandbox.');
    }
    if (restoreLxc !== null && cycles > 1) {
        refuse('restore-lxc-version', 'cycles', 'the LXC that restored a container runs it, and no other can dump it');
    }
    if (fault === null)
        return;
    if (restoreElsewhere && (0,inputs_mode/* failsDump */.O8)(mode)) {
        refuse(`fault ${fault}`, 'restore-elsewhere', 'after a dump that failed there is nothing to restore');
    }
    if (leaveRunning)
        refuse('fault', 'leave-running', 'a fault is survived by a container that would be stopped');
    if (repeatRestore)
        refuse('fault', 'repeat-restore', 'what a fault leaves is restored once');
    if (preDumps > 0)
        refuse('fault', 'pre-dumps', 'the fault would meet the first of them');
    if (noBreakpoints)
        refuse('fault', 'no-breakpoints', 'CRIU takes one CRIU_FAULT, and both need it');
}
/** @throws UsageError where the input `unconfined` would change nothing */
function checkUnconfined({ unconfined, container, workload, }) {
    if (!unconfined)
        return;
    if (container === 'unprivileged') {
        refuse('unconfined', 'container unprivileged', 'root of such a container is not root of the host');
    }
    const why = (0,workloads_all/* definitionOf */.Fg)(workload.name).refuses?.unconfined;
    if (why !== undefined)
        refuse('unconfined', `workload ${workload.name}`, why);
    if (workload.name === 'command' && workload.image.startsWith('container:')) {
        refuse('unconfined', 'image container:', 'such a container may do what its own config says');
    }
}
function refuse(one, other, why) {
    throw new errors/* UsageError */.eb(`${one} and ${other} do not go together: ${why}.`);
}
//# sourceMappingURL=check-mode.js.map
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/core/request/fact-policies.js



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
        throw new errors/* UsageError */.eb(`${label} has "${entry}"; valid values: NAME=${POLICIES.join(', NAME=')}.`);
    }
    const names = (0,workloads_all/* definitionOf */.Fg)(workload).facts.map((fact) => fact.name);
    if (names.includes(name))
        return [name, policy];
    const nearest = names.toSorted((a, b) => (0,mod/* distance */.Io)(name, a) - (0,mod/* distance */.Io)(name, b)).slice(0, NEAREST);
    throw new errors/* UsageError */.eb(`${label} names "${name}", which is not a fact of the workload ${workload}; the nearest are ${nearest.join(', ')}.`);
}
//# sourceMappingURL=fact-policies.js.map
;// CONCATENATED MODULE: ./build/core/request/request.js















/** Of what the cell runs on, as Node names it. */
function architectureOf({ kernel }) {
    return kernel?.spec.architecture ?? process.arch;
}
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
        spec: (0,provide_spec/* parseSpec */.F9)(text(input), label(input)),
    });
    const choice = (input) => (0,one_of/* oneOf */.y)(text(input), inputs/* INPUTS */.mc[input].allowed, label(input));
    const whole = (input) => wholeNumber(text(input), inputs/* INPUTS */.mc[input].range, label(input));
    const isOn = (input) => (0,one_of/* oneOf */.y)(text(input).toLowerCase(), ['true', 'false'], label(input)) === 'true';
    const minimum = text('minimum-criu-version');
    const least = /^\d+(\.\d+){1,2}$/.test(minimum) ? semver.coerce(minimum) : null;
    if (least === null || semver.lt(least, inputs/* INPUTS */.mc['minimum-criu-version'].default)) {
        throw new errors/* UsageError */.eb(`${label('minimum-criu-version')} is "${minimum}"; it must be a version from ${inputs/* INPUTS */.mc['minimum-criu-version'].default} on, such as 4.1.1.`);
    }
    const workload = (0,workloads_all/* parseWorkload */.jH)(choice('workload'), text, label);
    const request = {
        criu: spec('criu-version'),
        restoreCriu: text('restore-criu-version') === '' ? null : spec('restore-criu-version'),
        lxc: spec('lxc-version'),
        restoreLxc: text('restore-lxc-version') === '' ? null : spec('restore-lxc-version'),
        workload,
        container: choice('container'),
        unconfined: isOn('unconfined'),
        kernel: text('kernel') === '' ? null : { text: text('kernel'), spec: (0,kernel_spec/* parseKernelSpec */.M)(text('kernel'), label('kernel')) },
        cgroup: choice('cgroup'),
        apparmor: choice('apparmor'),
        cycles: whole('cycles'),
        mode: {
            leaveRunning: isOn('leave-running'),
            preDumps: whole('pre-dumps'),
            repeatRestore: isOn('repeat-restore'),
            fresh: isOn('fresh'),
            fault: text('fault') === '' ? null : choice('fault'),
            restoreElsewhere: isOn('restore-elsewhere'),
            noBreakpoints: isOn('no-breakpoints'),
        },
        facts: parseFactPolicies(text('facts'), label('facts'), workload.name),
        timeoutMs: whole('timeout') * 1000,
        minimumCriu: minimum,
        onSkip: choice('on-skip'),
        archive: {},
        source: {
            repositories: {},
            installBuildPackages: isOn('install-build-deps'),
            buildTimeoutMs: whole('build-timeout') * 1000,
        },
        control: !isOn('no-control'),
        checkLatest: isOn('check-latest'),
        raw: Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((input) => [input, text(input)]).filter(([input, value]) => value !== inputs/* INPUTS */.mc[input].default)),
    };
    checkMode(request.mode, workload.name, request);
    checkUnconfined(request);
    for (const name of ['criu', 'lxc']) {
        const repository = text(`${name}-repository`);
        if (repository !== '')
            request.source.repositories[name] = (0,provide_spec/* parseRepository */.SU)(repository, label(`${name}-repository`));
    }
    if (text('archive-mirror') !== '')
        request.archive.mirror = mirror(text('archive-mirror'), label('archive-mirror'));
    if (text('archive-keyring') !== '')
        request.archive.keyring = file(text('archive-keyring'), label('archive-keyring'));
    if (text('work-dir') !== '')
        request.workDir = folder(text('work-dir'), label('work-dir'));
    if (request.kernel !== null)
        checkMachine(request, label);
    else if (request.apparmor !== 'unconfined') {
        throw new errors/* UsageError */.eb(`${label('apparmor')} ${request.apparmor} needs ${label('kernel')}: such a profile is loaded into the kernel, and this host's kernel would keep it.`);
    }
    return request;
}
/** Kinds of specs. */
const BUILT_HERE = ['path', 'git', 'tarball'];
/**
 * What of this host cannot be taken into a virtual machine.
 *
 * @throws UsageError
 */
function checkMachine(request, label) {
    const { criu, restoreCriu, lxc, restoreLxc, workDir, workload } = request;
    const architecture = architectureOf(request);
    const isForeign = architecture !== process.arch;
    const refuse = (input, why) => {
        throw new errors/* UsageError */.eb(`${label(input)} cannot be combined with ${label('kernel')}: ${why}.`);
    };
    const why = 'what is installed on this host runs with its libraries; name a version';
    const asked = [
        ['criu-version', criu],
        ['restore-criu-version', restoreCriu],
        ['lxc-version', lxc],
        ['restore-lxc-version', restoreLxc],
    ];
    for (const [input, version] of asked) {
        if (version?.spec.kind === 'system')
            refuse(input, why);
        if (version?.spec.kind === 'path' && isOfTheSystem(version.spec.folder)) {
            refuse(input, 'all that is installed beside it would be sent along; install it into a folder of its own');
        }
        if (isForeign && version !== null && BUILT_HERE.includes(version.spec.kind)) {
            refuse(input, `what is built here is for ${process.arch}, and the machine is ${architecture}; name a version`);
        }
    }
    if (workDir !== undefined)
        refuse('work-dir', 'a virtual machine has its own');
    if (workload.name === 'zdtm' && isForeign) {
        refuse('workload', `CRIU's own tests are built here, for ${process.arch}, and the machine is ${architecture}`);
    }
    if (workload.name === 'command' && workload.image.startsWith('container:')) {
        refuse('image', 'a container with its own config is tested on its own host');
    }
}
/** Whether a folder is one that everything on a host is installed into, or holds the programs of one. */
function isOfTheSystem(folder) {
    const real = (0,external_node_fs_.realpathSync)(folder);
    const prefix = ['bin', 'sbin'].includes((0,external_node_path_.basename)(real)) ? (0,external_node_path_.dirname)(real) : real;
    return ['/', '/usr', '/usr/local'].includes(prefix);
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
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a file in a folder that exists and can be written to.`);
}
function wholeNumber(value, { least, most }, label) {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most)
        return Number(value);
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a whole number from ${least} to ${most}.`);
}
function mirror(value, label) {
    if ((0,address/* holdsCredentials */.Hn)(value)) {
        throw new errors/* UsageError */.eb(`${label} holds a user name or password, which the store and every report would show.`);
    }
    if (/^(https?|file):\/\/./.test(value) && (0,apt_files/* isPlainUri */.JF)(value))
        return value;
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be an http, https or file URL, the one before "dists", without white space, quotes and brackets.`);
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
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a file that can be read.`);
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
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a folder that exists.`);
}
//# sourceMappingURL=request.js.map

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
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', `apt cannot be given the archive ${JSON.stringify(uri)}.`);
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
/* harmony export */   A8: () => (/* binding */ noSuite),
/* harmony export */   AO: () => (/* binding */ distributionOf),
/* harmony export */   Gs: () => (/* binding */ suitesForHelpers),
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   KH: () => (/* binding */ securityOf),
/* harmony export */   ZM: () => (/* binding */ pocketsOf)
/* harmony export */ });
/* harmony import */ var _words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5523);

/** A suite by any name: `noble`, `stable`, `bookworm-backports`. */
const SUITE = /^[a-z][a-z0-9.-]*$/;
/** By names that stay: whichever releases these are. */
const DEBIAN = {
    name: 'Debian',
    releases: ['oldoldstable', 'oldstable', 'stable'],
    rolling: ['testing', 'unstable'],
    experimental: ['experimental'],
    base: { experimental: 'unstable', 'rc-buggy': 'unstable' },
    names: ['bullseye', 'bookworm', 'trixie', 'forky', 'sid'],
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
    names: [],
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
/** What to say of a suite that the archive has not: half a sentence, with the one that may be meant. */
function noSuite({ own, releases, rolling, experimental, names }, suite) {
    const complete = [...(own === null ? [] : [own]), ...releases, ...names];
    const known = [...complete, ...complete.map((each) => `${each}-backports`), ...rolling, ...experimental];
    const meant = (0,_words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(suite, known);
    return `the archive has no suite ${suite}${meant === null ? '' : ` (did you mean ${meant}?)`}`;
}
/** A release and what has been added to it since. What changes whenever there is something new has no additions. */
function pocketsOf({ rolling, experimental }, suite) {
    if ([...rolling, ...experimental].includes(suite) || suite.endsWith('-backports'))
        return [suite];
    return [suite, `${suite}-updates`, securityOf(suite)];
}
function securityOf(suite) {
    return `${suite}-security`;
}
//# sourceMappingURL=distribution.js.map

/***/ }),

/***/ 4039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseKernelSpec),
/* harmony export */   e: () => (/* binding */ splitKernel)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2088);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6526);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1754);







const ALLOWED = 'latest, a version (6.12 or 6.12.107), a range (>=6.1 <6.13), apt:SUITE, path:IMAGE, path:IMAGE:MODULES and path:TREE; before each x64: or arm64: for a machine of that kind';
/** Where `make` leaves the kernel in its tree. */
const BUILT_IMAGES = { x64: 'arch/x86/boot/bzImage', arm64: 'arch/arm64/boot/Image' };
/**
 * @param input the name by which the user knows it
 * @throws UsageError
 */
function parseKernelSpec(text, input) {
    const { architecture, rest } = splitKernel(text);
    if (_machines_js__WEBPACK_IMPORTED_MODULE_6__/* .MACHINES */ .P[architecture] === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}", and this host is ${architecture}: machines are x64 or arm64.`);
    }
    if (rest.startsWith('path:'))
        return { architecture, ...path(text, input) };
    const kind = ofArchive(rest);
    if (kind === null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; valid values: ${ALLOWED}.`);
    return { architecture, ...kind };
}
/** `arm64:6.12` is 6.12 for arm64; without such a word it is for machines like this one. */
function splitKernel(text) {
    const architecture = Object.keys(_machines_js__WEBPACK_IMPORTED_MODULE_6__/* .MACHINES */ .P).find((name) => text.startsWith(`${name}:`));
    const word = architecture === undefined ? '' : `${architecture}:`;
    return { architecture: architecture ?? process.arch, word, rest: text.slice(word.length) };
}
function ofArchive(text) {
    if (text === 'latest')
        return { kind: 'latest' };
    const suite = text.match(/^apt:(.*)$/)?.[1];
    if (suite !== undefined && _distribution_js__WEBPACK_IMPORTED_MODULE_5__/* .SUITE */ .J3.test(suite))
        return { kind: 'apt', suite };
    const version = text.match(/^v?(\d+(?:\.\d+){1,2})$/)?.[1];
    if (version !== undefined)
        return { kind: 'series', parts: version.split('.').map(Number) };
    const range = text.includes(':') ? null : semver__WEBPACK_IMPORTED_MODULE_2__.validRange(text);
    return range === null || range === '*' ? null : { kind: 'range', range };
}
function path(text, input) {
    const refuse = (why) => new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}", and ${why}.`);
    const { architecture, rest } = splitKernel(text);
    const [first = '', second, more] = rest.slice('path:'.length).split(':');
    if (first === '' || second === '' || more !== undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} is "${text}"; after path: comes the image of a kernel, such an image, a colon and the folder of its modules, or a kernel's source tree that was built.`);
    }
    const image = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(first);
    const unfit = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .unfitFolder */ .RO)(image);
    if (unfit !== null)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${input} cannot be "${text}": ${unfit}.`);
    if (second === undefined && isFolder(image)) {
        const place = BUILT_IMAGES[architecture];
        const built = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(image, place);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(built))
            throw refuse(`${image} has no ${place}; build the tree with make first`);
        return { kind: 'path', image: built, modules: image };
    }
    if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsOf */ .LZ)(image)?.isFile() !== true)
        throw refuse(`${image} is no file`);
    if (second === undefined)
        return { kind: 'path', image, modules: null };
    const modules = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(second);
    if (!isFolder(modules))
        throw refuse(`${modules} is not a folder; it is to hold the modules of the kernel`);
    return { kind: 'path', image, modules };
}
function isFolder(path) {
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsOf */ .LZ)(path)?.isDirectory() === true;
}
//# sourceMappingURL=kernel-spec.js.map

/***/ }),

/***/ 1754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ MACHINES)
/* harmony export */ });
/** In Debian's words: a machine, and its name in folders. */
const MACHINES = {
    x64: { debian: 'amd64', triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
    arm64: { debian: 'arm64', triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};
//# sourceMappingURL=machines.js.map

/***/ }),

/***/ 5146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5523);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);


/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
function oneOf(value, allowed, label) {
    const known = allowed.find((each) => each === value);
    if (known !== undefined)
        return known;
    const meant = (0,_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, allowed);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${label} is "${value}"; valid values: ${allowed.join(', ')}.${meant}`);
}
//# sourceMappingURL=one-of.js.map

/***/ })

};
