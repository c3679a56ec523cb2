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

/***/ 5575:
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
// EXTERNAL MODULE: ./build/words/one-of.js
var one_of = __webpack_require__(5146);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 85 modules
var workloads_all = __webpack_require__(2344);
;// CONCATENATED MODULE: ./build/core/request/check-mode.js


/** @throws UsageError when two of them do not go together, or one with this workload */
function checkMode(mode, workload) {
    const { leaveRunning, preDumps, repeatRestore, fresh, fault, noBreakpoints } = mode;
    const refuse = (one, other, why) => {
        throw new errors/* UsageError */.eb(`${one} and ${other} do not go together: ${why}.`);
    };
    if (leaveRunning && repeatRestore)
        refuse('leave-running', 'repeat-restore', 'the one restores nothing');
    const { refuses = {} } = (0,workloads_all/* definitionOf */.Fg)(workload);
    for (const [isOn, word] of [
        [fresh, 'fresh'],
        [repeatRestore, 'repeat-restore'],
    ]) {
        const why = refuses[word];
        if (isOn && why !== undefined)
            refuse(word, `workload ${workload}`, why);
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
        spec: (0,provide_spec/* parseSpec */.F)(text(input), label(input)),
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
        workload,
        container: choice('container'),
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
            repositories: {},
            installBuildPackages: isOn('install-build-deps'),
            buildTimeoutMs: whole('build-timeout') * 1000,
        },
        control: !isOn('no-control'),
        checkLatest: isOn('check-latest'),
        raw: Object.fromEntries(inputs/* INPUT_NAMES */.Qh.map((input) => [input, text(input)]).filter(([input, value]) => value !== inputs/* INPUTS */.mc[input].default)),
    };
    checkMode(request.mode, workload.name);
    for (const name of ['criu', 'lxc']) {
        const repository = text(`${name}-repository`);
        if (repository !== '')
            request.source.repositories[name] = (0,provide_spec/* parseRepository */.S)(repository, label(`${name}-repository`));
    }
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
