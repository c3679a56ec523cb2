export const id = 257;
export const ids = [257];
export const modules = {

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

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ DebugLog),
  liveDebugLog: () => (/* binding */ liveDebugLog),
  ownRedactor: () => (/* binding */ ownRedactor)
});

// EXTERNAL MODULE: ./build/host/command.js
var host_command = __webpack_require__(4482);
;// CONCATENATED MODULE: ./build/host/redaction.js
const HIDDEN = '<redacted>';
/** Bytes of a line; a longer one is left out whole, since no end of it is looked for. */
const LINE_LIMIT = 64 * 1024;
const LONG_LINE = new RegExp(`^[^\\n]{${LINE_LIMIT + 1},}`, 'gm');
const TOO_LONG = '<a line of more than 64 KiB was left out>';
const SECRET_WORD = '(?:secret|token|passw(?:or)?d|passphrase|credential|(?:api|access|private)[_-]?key)';
/** As a shell takes it: pieces in quotes and without. Of one with no end, its line. */
const VALUE = `(?:"[^"\\n]*"?|'[^'\\n]*'?|[^\\s"'])+`;
/**
 * What is a secret, or the value of a variable, by what it looks like or stands behind; `$1` is kept. Repeats are
 * bounded, so that the time for a line grows with its length and no faster, whatever is in it.
 */
const PATTERNS = [
    // A private key: what follows its first line on the same one, and lines of nothing but base64.
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\n]+/g,
    /()^[A-Za-z0-9+/]{40,}={0,2}$/gm,
    // GitHub, GitLab, npm, Slack, AWS, Google, JSON web tokens.
    /()\b(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-)[\w.-]{10,}/g,
    /()\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
    /()\bAIza[\w-]{35}/g,
    /()\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]*/g,
    // https://user:password@host
    /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/"'<>]+(?=@)/gi,
    /(\bauthorization["']?[:=]? *["']?)(?:[a-z]+ +)?[^\s"']+/gi,
    /(\bbearer +)[\w.~+/=-]{8,}/gi,
    new RegExp(`(--?[\\w-]{0,40}${SECRET_WORD}[\\w-]{0,40} +)${VALUE}`, 'gi'),
    new RegExp(`(${SECRET_WORD}\\w{0,40}["']? *[=:] *)${VALUE}`, 'gi'),
    /(\blxc\.environment\S{0,20} *= *[^=\s]+=).*/g,
    /(\benvironment variable:? [^=\s]+=).*/g,
    // TOKEN=value. Those of the kernel's configuration say which features it has.
    new RegExp(`(\\b(?!CONFIG_)[A-Z][A-Z_]{2}[A-Z0-9_]*=)${VALUE}`, 'g'),
];
/** CRIU's second line. */
const RUNNING_ON = /(\bRunning on )\S+/g;
/** Takes out of text what is nobody else's business, as text or as a stream. What was redacted once stays as it is. */
class Redactor {
    rules;
    constructor({ values, homes, words }) {
        const anyOf = (texts) => [...new Set(texts)]
            .sort((one, other) => other.length - one.length)
            .map((text) => bytes(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
            .join('|');
        this.rules = [
            [LONG_LINE, TOO_LONG],
            ...(values.length === 0 ? [] : [[new RegExp(anyOf(values), 'g'), HIDDEN]]),
            ...PATTERNS.map((pattern) => [pattern, `$1${HIDDEN}`]),
            [RUNNING_ON, '$1<host>'],
            ...(homes.length === 0 ? [] : [[new RegExp(`(?<![\\w.~/-])(?:${anyOf(homes)})(?![\\w.-])`, 'g'), '~']]),
            [/(?<![\w.~-])\/home\/[^\s/"':,;<>]+/g, '/home/<user>'],
            ...(words.length === 0 ? [] : [[new RegExp(`(?<![\\w-])(?:${anyOf(words)})(?![\\w-])`, 'g'), '<name>']]),
        ];
    }
    text(text) {
        return Buffer.from(this.redact(bytes(text)), 'latin1').toString('utf8');
    }
    /** A document of JSON, with every string in it redacted, names of fields too. */
    document(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((each) => this.document(each));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [this.text(key), this.document(each)]));
    }
    /** A file, in constant memory. What is not concerned keeps its bytes. */
    async *stream(source) {
        let rest = '';
        let isLong = false;
        for await (const chunk of source) {
            rest += chunk.toString('latin1');
            if (isLong) {
                const end = rest.indexOf('\n');
                rest = end === -1 ? '' : rest.slice(end);
                isLong = end === -1;
            }
            const whole = rest.lastIndexOf('\n') + 1;
            if (whole > 0)
                yield Buffer.from(this.redact(rest.slice(0, whole)), 'latin1');
            rest = rest.slice(whole);
            if (rest.length > LINE_LIMIT) {
                yield Buffer.from(TOO_LONG);
                rest = '';
                isLong = true;
            }
        }
        yield Buffer.from(this.redact(rest), 'latin1');
    }
    redact(text) {
        return this.rules.reduce((left, [pattern, by]) => left.replace(pattern, by), text);
    }
}
/** One character a byte, as the streams have it: a log need not be text. */
function bytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
//# sourceMappingURL=redaction.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/host/secrets.js


const SECRET_NAME = /SECRET|TOKEN|PASSW|PASSPHRASE|CREDENTIAL|COOKIE|AUTH|(^|[_-])(API|ACCESS|PRIVATE|SIGNING)?_?KEY([_-]|$)/i;
/** Shorter ones would be found in the midst of other words. */
const SECRET_LENGTH = 6;
/** Of a value whose name says nothing: with letters and digits, and neither a path, an address nor several words. */
const LIKE_A_SECRET = /^(?=.*[a-z])(?=.*\d)[^\s/]{8,}$/i;
/** These say what is tested and on what. */
const NO_SECRETS = /^(LANG|LC_\w+|TERM|GITHUB_(SHA|REF\w*|HEAD_REF|BASE_REF)|ImageOS|RUNNER_(OS|ARCH)|NODE_VERSION)$/;
/** Accounts that are called so everywhere, and words of every log. */
const COMMON_NAMES = ['root', 'nobody', 'node', 'runner', 'ubuntu', 'debian', 'localhost', 'criu', 'lxc', 'linux'];
const NAME_LENGTH = 3;
/** The uids of people. */
const PEOPLE = { first: 1000, last: 65_533 };
/**
 * @param env of this process
 * @param ownInputs names of variables that are given to this program to be told
 * @param passwd /etc/passwd
 */
function findSecrets(env, ownInputs, passwd = (0,host_process/* readOrNull */.di)('/etc/passwd') ?? '', host = (0,external_node_os_.hostname)()) {
    const values = Object.entries(env)
        .filter(([name, value = '']) => !ownInputs.includes(name) && isSecret(name, value))
        .flatMap(([, value = '']) => value.split('\n'))
        .map((line) => line.trim())
        .filter((line) => line.length >= SECRET_LENGTH);
    const people = passwd
        .split('\n')
        .map((line) => line.split(':'))
        .filter(([, , uid]) => Number(uid) >= PEOPLE.first && Number(uid) <= PEOPLE.last);
    const users = [...people.map(([name]) => name), env['USER'], env['LOGNAME'], env['SUDO_USER']];
    const homes = [...people.map(([, , , , , home]) => home), env['HOME']];
    return {
        values: values.flatMap((value) => [value, encodeURIComponent(value)]),
        homes: homes.filter((home) => home !== undefined && /^\/[^/]/.test(home)),
        words: [...users, host, host.split('.')[0]].filter((word) => word !== undefined && word.length >= NAME_LENGTH && !COMMON_NAMES.includes(word.toLowerCase())),
    };
}
function isSecret(name, value) {
    if (NO_SECRETS.test(name))
        return false;
    return /^(ACTIONS|INPUT)_/.test(name) || SECRET_NAME.test(name) || LIKE_A_SECRET.test(value);
}
//# sourceMappingURL=secrets.js.map
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __webpack_require__(2506);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request = __webpack_require__(5575);
;// CONCATENATED MODULE: ./build/core/run/debug-log.js






/** Events that are kept; of more the last. */
const MOST = 5000;
/** Characters of a command: the scripts among them lie in the source. */
const COMMAND_LIMIT = 1000;
/** Every command of a run with its time, and the stack of every bug. Redacted when it is written, and not before. */
class DebugLog {
    began = (0,trace/* now */.tB)();
    events = [];
    leftOut = 0;
    hear = (event) => {
        this.events.push(event);
        if (this.events.length <= MOST)
            return;
        this.events.shift();
        this.leftOut++;
    };
    /** In the order in which all began. */
    text(redactor) {
        const ended = new Set(this.events.filter((event) => !isRunning(event)).map(({ started }) => started));
        const events = this.events
            .filter((event) => !isRunning(event) || !ended.has(event.started))
            .sort((one, other) => one.started - other.started);
        return [
            `Began at ${new Date(this.began).toISOString()}. Each line: start, duration, end, command.`,
            ...(this.leftOut === 0 ? [] : [`… ${this.leftOut} left out …`]),
            ...events.flatMap((event) => debugLines(event, this.began, redactor)),
            '',
        ].join('\n');
    }
}
/** Takes out what the evidence has not either. */
function ownRedactor() {
    return new Redactor(findSecrets(process.env, request/* INPUT_VARIABLES */.Xf));
}
/** @param write is given a line at a time, redacted, as soon as there is something to tell */
function liveDebugLog(redactor, write) {
    const began = (0,trace/* now */.tB)();
    return (event) => debugLines(event, began, redactor).forEach((line) => {
        write(line);
    });
}
/** `+1.204 s  0.012 s  exit code 0  ip -batch -`, and indented what a command that failed said last. */
function debugLines(event, began, redactor) {
    const { started, where } = event;
    const start = `+${seconds(started - began)}`;
    const place = where === undefined ? '' : `[${(0,words_escape/* oneLine */.TN)(where)}] `;
    if (event.type === 'bug')
        return [`${start}  ${place}bug`, ...indented(event.stack, redactor)];
    const { argv, end } = event;
    const command = `${place}${cut((0,words_escape/* oneLine */.TN)(redactor.text(argv.map(host_command/* quoted */.TL).join(' '))))}`;
    if (end === null)
        return [`${start}  running  ${command}`];
    return [`${start}  ${seconds(end.ms)}  ${end.ended}  ${command}`, ...indented(end.said, redactor)];
}
function isRunning(event) {
    return event.type === 'command' && event.end === null;
}
function indented(text, redactor) {
    if (text === '')
        return [];
    return (0,words_escape/* printable */.g$)(redactor.text(text))
        .split('\n')
        .map((line) => `    ${cut(line)}`);
}
/** After it was redacted: nobody sees that half of a secret is one. */
function cut(text) {
    return text.length <= COMMAND_LIMIT ? text : `${text.slice(0, COMMAND_LIMIT)} … ${text.length - COMMAND_LIMIT} more`;
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(3)} s`;
}
//# sourceMappingURL=debug-log.js.map

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
