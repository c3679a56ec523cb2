export const id = 975;
export const ids = [975];
export const modules = {

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOptions: () => (/* binding */ parseOptions)
});

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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
        ...(store ? { store: (0,request/* parseStore */.Pv)(store, '--store') } : {}),
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
