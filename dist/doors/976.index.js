export const id = 976;
export const ids = [976];
export const modules = {

/***/ 976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseOptions: () => (/* binding */ parseOptions)
});

// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/one-of.js
var one_of = __webpack_require__(5146);
// EXTERNAL MODULE: ./build/cli/arguments.js
var cli_arguments = __webpack_require__(8213);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/cli/container-ref.js



const LXC_PATH = '/var/lib/lxc';
/**
 * Null when the host is to be looked at, or when the config is one for the cells of `--self-test`.
 *
 * @param values options as parsed
 * @throws UsageError
 */
function parseContainerRef(values) {
    const [container, lxcPath, config] = ['container', 'lxc-path', 'config'].map((name) => values[name]);
    const selfTest = values['self-test'] === true;
    const file = typeof config === 'string' && !selfTest ? config : undefined;
    if (typeof container === 'string' && (file !== undefined || selfTest)) {
        throw new errors/* UsageError */.eb(`--container is allowed without ${selfTest ? '--self-test' : '--config'} only.`);
    }
    if (typeof lxcPath === 'string' && typeof container !== 'string') {
        throw new errors/* UsageError */.eb('--lxc-path says where the container of --container is: it is allowed with that only.');
    }
    const isOfContainer = typeof container === 'string' || file !== undefined;
    if (isOfContainer && typeof values['kernel'] === 'string') {
        throw new errors/* UsageError */.eb('--kernel is not allowed with --container and --config: they are checked on this host.');
    }
    if (values['write'] === true && values['fix'] !== true)
        throw new errors/* UsageError */.eb('--write is allowed with --fix only.');
    if (typeof container === 'string')
        return byName(container, (0,external_node_path_.resolve)(String(lxcPath ?? LXC_PATH)));
    if (file !== undefined)
        return { called: file, config: (0,external_node_path_.resolve)(file), container: null };
    if (values['fix'] === true) {
        throw new errors/* UsageError */.eb('--fix is about a container: name one with --container or --config.');
    }
    if (values['json'] === true && selfTest)
        throw new errors/* UsageError */.eb('--json is allowed without --self-test only.');
    return null;
}
function byName(name, lxcPath) {
    if (name === '' || name.includes('/') || name === '.' || name === '..') {
        throw new errors/* UsageError */.eb(`--container is "${name}"; it must be the name of a container in ${lxcPath}.`);
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
//# sourceMappingURL=container-ref.js.map
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/cli/explain-options.js



const CGROUPS = ['v1', 'v2'];
/** @throws UsageError */
function parseExplain(files, value) {
    if (files.length === 0) {
        throw new errors/* UsageError */.eb('There is no log to explain: criu-lxc-test explain FILE…, or - for standard input.');
    }
    if (files.filter((file) => file === '-').length > 1)
        throw new errors/* UsageError */.eb('Standard input (-) is there only once.');
    const version = (name) => {
        const text = value(name);
        if (text === undefined || semver.coerce(text) !== null)
            return text ?? null;
        throw new errors/* UsageError */.eb(`--${name} is "${text}"; allowed is a version, such as 4.2.1.`);
    };
    const cgroup = value('cgroup');
    return {
        files,
        hints: {
            criu: version('criu'),
            lxc: version('lxc'),
            kernel: version('kernel'),
            cgroup: cgroup === undefined ? null : (0,one_of/* oneOf */.y)(cgroup, CGROUPS, '--cgroup'),
        },
    };
}
//# sourceMappingURL=explain-options.js.map
// EXTERNAL MODULE: ./build/cli/quantities.js
var quantities = __webpack_require__(9624);
// EXTERNAL MODULE: ./build/report/many/choices.js
var choices = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/cli/report-options.js


/** @throws UsageError */
function parseReport(paths, value, outputFile) {
    if (paths.length === 0)
        throw new errors/* UsageError */.eb('There is no folder with results: criu-lxc-test report FOLDER…');
    const failOn = (0,choices/* parseFailOn */.XV)(value('fail-on') ?? 'error', '--fail-on');
    const files = choices/* FORMATS */.hR.flatMap((format) => {
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
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/cli/user-folder.js
var user_folder = __webpack_require__(9067);
;// CONCATENATED MODULE: ./build/cli/options.js











/** @throws UsageError */
function parseOptions({ command, values, positionals }) {
    const string = (name) => (typeof values[name] === 'string' ? values[name] : undefined);
    const written = (name) => String(values[name] ?? '');
    if (command === 'report') {
        return { ...defaults(command), report: parseReport(positionals, string, outputFile) };
    }
    if (command === 'completion')
        return { ...defaults(command), words: positionals };
    if (command === 'explain') {
        return { ...defaults(command), explain: parseExplain(positionals, string), asJson: values['json'] === true };
    }
    const container = command === 'doctor' ? parseContainerRef(values) : null;
    const raw = Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((input) => [input, written((0,cli_arguments/* optionName */.f)(input))]));
    if (values['unprivileged'] === true)
        raw.container = unprivileged(raw.container ?? '');
    // Of the container to look at, and not lines for one of the tester's own.
    if (container !== null)
        delete raw.config;
    const [json, junit, markdown, store, olderThan] = ['json', 'junit', 'markdown', 'store', 'older-than'].map(string);
    const cleanStore = command === 'clean' && store !== undefined;
    if (olderThan !== undefined && !cleanStore) {
        throw new errors/* UsageError */.eb('--older-than says what is removed from the store: it is allowed with --store only.');
    }
    if (positionals.length > 1)
        throw new errors/* UsageError */.eb(`There is one grid at a time, and "${positionals[1]}" is another.`);
    checkExitCodes(written('exit-codes'), raw);
    const grid = { failFast: values['fail-fast'] === true, resume: values['resume'] === true };
    return {
        ...defaults(command),
        ...(command === 'grid'
            ? { grid: { ...grid, raw, file: positionals[0], output: written('output'), jobs: written('jobs') } }
            : { request: (0,request/* parseRequest */.TR)(raw, inputs/* asOption */.ui) }),
        ...(command === 'bisect'
            ? { bisect: { raw, ...bisectWords(written), resume: grid.resume, packages: values['no-packages'] !== true } }
            : {}),
        ...(json === undefined ? {} : { json: outputFile(json, '--json') }),
        ...(markdown === undefined ? {} : { markdown: (0,request/* parseOutputFile */.X2)(markdown, '--markdown') }),
        ...(junit === undefined ? {} : { junit: (0,request/* parseOutputFile */.X2)(junit, '--junit') }),
        keep: values['keep'] === true,
        ...detailOf(values),
        selfTest: values['self-test'] === true,
        container,
        fix: values['fix'] === true,
        write: values['write'] === true,
        asJson: values['json'] === true,
        ...(store ? { store: (0,request/* parseStore */.Pv)(store, '--store') } : {}),
        cleanStore,
        ...(olderThan === undefined ? {} : { olderThanMs: (0,quantities/* parseDuration */.E9)(olderThan, '--older-than') }),
    };
}
/** As {@link parseOutputFile}; JSON may go to standard output. */
function outputFile(value, label) {
    return value === terminal/* STDOUT */.UU && label === '--json' ? value : (0,request/* parseOutputFile */.X2)(value, label);
}
function bisectWords(written) {
    return {
        component: written('component'),
        good: written('good'),
        bad: written('bad'),
        old: written('old'),
        new: written('new'),
        symptom: written('symptom'),
        output: written('output'),
    };
}
function checkExitCodes(kind, raw) {
    if (kind === '')
        return;
    (0,one_of/* oneOf */.y)(kind, ['git-bisect'], '--exit-codes');
    if (raw['on-skip'] !== 'fail')
        return;
    throw new errors/* UsageError */.eb('--exit-codes git-bisect passes over what is skipped: --on-skip fail is not allowed with it.');
}
function detailOf({ quiet, verbose }) {
    if (quiet === true && verbose === true)
        throw new errors/* UsageError */.eb('--quiet and --verbose are not allowed together.');
    if (quiet === true)
        return { detail: 'verdict' };
    return verbose === true ? { detail: 'all' } : {};
}
/** What two options say of the same. */
function unprivileged(kind) {
    if (kind === '' || kind === 'unprivileged')
        return 'unprivileged';
    throw new errors/* UsageError */.eb(`--container-kind says "${kind}", and --unprivileged something else.`);
}
function defaults(command) {
    return {
        command,
        request: (0,request/* parseRequest */.TR)({}, inputs/* asOption */.ui),
        keep: false,
        selfTest: false,
        container: null,
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
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${option} is "${text}"; it must be a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`);
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

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   hR: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5146);
// What a user can choose of a report, without what makes one: every command of the terminal loads this.

/** What a report can be written as. `trend` needs a history. */
const FORMATS = ['html', 'markdown', 'junit', 'ctrf', 'json', 'results', 'badge', 'trend'];
/** The verdicts that `--fail-on` and `fail-on` count as a failure. */
const FAIL_ON = {
    failed: ['failed'],
    error: ['failed', 'error'],
    skipped: ['failed', 'error', 'skipped'],
    regression: [],
    never: [],
};
/**
 * @param label how the user knows the input
 * @throws UsageError
 */
function parseFailOn(value, label) {
    return (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)(value, Object.keys(FAIL_ON), label);
}
//# sourceMappingURL=choices.js.map

/***/ })

};
