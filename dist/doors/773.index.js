export const id = 773;
export const ids = [773,257];
export const modules = {

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ refuseUnknown)
/* harmony export */ });
/* harmony import */ var _words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5523);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);


const PREFIX = 'INPUT_';
/**
 * The runner hands over every input that a workflow names, and an action that does not look passes with the default.
 *
 * @param known names of the inputs in action.yml
 * @throws UsageError for one that is not known
 */
function refuseUnknown(known, environment) {
    const names = Object.keys(environment).filter((name) => name.startsWith(PREFIX));
    const given = names.map((name) => name.slice(PREFIX.length).toLowerCase());
    const unknown = given.find((name) => !known.some((each) => each.replaceAll(' ', '_') === name));
    if (unknown === undefined)
        return;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`There is no input "${unknown}".${(0,_words_did_you_mean_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(unknown, known)} docs/inputs.md lists those that there are.`);
}
//# sourceMappingURL=known-inputs.js.map

/***/ }),

/***/ 5773:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6058);
/* harmony import */ var _core_request_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5575);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9036);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9759);
/* harmony import */ var _report_many_choices_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1787);
/* harmony import */ var _report_many_join_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9539);
/* harmony import */ var _report_many_joined_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(798);
/* harmony import */ var _report_many_joined_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3858);
/* harmony import */ var _report_many_many_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2728);
/* harmony import */ var _report_many_past_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1248);
/* harmony import */ var _report_many_report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2343);
/* harmony import */ var _report_one_write_each_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3133);
/* harmony import */ var _report_prose_wording_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9595);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5531);
/* harmony import */ var _known_inputs_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7376);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8232);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4541);
/** The step of report/action.yml. */



















/** The runner drops the eleventh annotation of a step without a word; the last one says why the step failed. */
const SHOWN = 8;
const MESSAGE_LIMIT = 1000;
/** All that report/action.yml has. */
const KNOWN = ['results', 'expected', 'folder', 'baseline', 'history', 'fail-on'];
await (0,_step_js__WEBPACK_IMPORTED_MODULE_18__/* .step */ .PM)(report);
async function report() {
    (0,_known_inputs_js__WEBPACK_IMPORTED_MODULE_16__/* .refuseUnknown */ .B)(KNOWN, process.env);
    const paths = (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getMultilineInput */ .q3)('results');
    if (paths.length === 0)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .UsageError */ .eb('results is empty; give it folders, one per line.');
    const failOn = (0,_report_many_choices_js__WEBPACK_IMPORTED_MODULE_6__/* .parseFailOn */ .XV)((0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('fail-on') || 'error', 'fail-on');
    const expected = (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('expected');
    const ids = expected === '' ? [] : (0,_report_many_join_js__WEBPACK_IMPORTED_MODULE_7__/* .readExpected */ .vX)(expected, 'expected');
    const [baseline, history] = [(0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('baseline'), (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('history')];
    if (failOn === 'regression' && baseline === '') {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_15__/* .UsageError */ .eb('fail-on is regression, and there is no baseline: what there is to fall behind.');
    }
    const pastFiles = {
        ...(baseline === '' ? {} : { baseline }),
        ...(history === '' ? {} : { history: (0,_core_request_request_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOutputFile */ .X2)(history, 'history') }),
    };
    const made = await (0,_report_many_report_js__WEBPACK_IMPORTED_MODULE_12__/* .readReport */ .t)({ paths, expected: ids, past: pastFiles, failOn });
    const { joined, past, failure } = made;
    const folder = (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('folder') === '' ? ownFolder() : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)('folder'));
    const files = {
        html: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'report.html'),
        markdown: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'report.md'),
        junit: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'junit.xml'),
        ctrf: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'ctrf.json'),
        json: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'report.json'),
        results: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'results.jsonl'),
        badge: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'badge.svg'),
        ...(past.history === null ? {} : { trend: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'trend.svg') }),
    };
    const outputs = {
        verdict: (0,_report_many_joined_js__WEBPACK_IMPORTED_MODULE_8__/* .joinedVerdict */ .tK)(joined),
        ...(0,_report_many_many_js__WEBPACK_IMPORTED_MODULE_10__/* .counts */ .tQ)(joined.entries),
        problems: joined.problems.length,
        regression: (0,_report_many_past_js__WEBPACK_IMPORTED_MODULE_11__/* .isRegression */ .kj)(past),
        folder,
        'page-path': files.html,
        'junit-path': files.junit,
        'ctrf-path': files.ctrf,
        'json-path': files.json,
        'results-path': files.results,
        'badge-path': files.badge,
        'trend-path': files.trend ?? '',
    };
    (0,_say_js__WEBPACK_IMPORTED_MODULE_17__/* .say */ .cv)(made.text);
    annotateProblems(joined);
    const unwritten = await (0,_report_one_write_each_js__WEBPACK_IMPORTED_MODULE_13__/* .writeEach */ .T)([
        [folder, () => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(folder)],
        ...(0,_report_many_report_js__WEBPACK_IMPORTED_MODULE_12__/* .reportFiles */ .I)(made, files, { tool: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .toolVersion */ .fX)(), template: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_5__/* .pageTemplate */ .Yb)() }),
        ['The outputs', () => (0,_step_js__WEBPACK_IMPORTED_MODULE_18__/* .setOutputs */ .n0)(outputs)],
        ['The summary', () => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_many_joined_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .joinedSummary */ .E)(joined, past)).write()],
    ]);
    if (failure !== null)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_17__/* .annotate */ .fz)('error', failure.sentence);
    for (const line of unwritten)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_17__/* .annotate */ .fz)('warning', line);
    return (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCode */ .I$)(failure?.verdict ?? 'passed', unwritten);
}
/** Files with a problem: what is not looked at is told first. */
function annotateProblems({ problems }) {
    for (const { kind, file, message } of problems.slice(0, SHOWN)) {
        const level = kind === 'duplicate' ? 'warning' : 'error';
        (0,_say_js__WEBPACK_IMPORTED_MODULE_17__/* .annotate */ .fz)(level, (0,_report_prose_wording_js__WEBPACK_IMPORTED_MODULE_14__/* .shorten */ .ml)(`${file}: ${message}`, MESSAGE_LIMIT), `Result file with a problem: ${kind}`);
    }
    const hidden = problems.length - SHOWN;
    if (hidden > 0)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_17__/* .annotate */ .fz)('warning', `${hidden} more result files have a problem; the job summary shows them.`);
}
/** Under RUNNER_TEMP, not in the workspace, and not the same for two steps of one job. */
function ownFolder() {
    const temp = process.env['RUNNER_TEMP'];
    if (!temp)
        throw new Error('RUNNER_TEMP is not set: is this a step of a workflow?');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, 'criu-lxc-test-report', `${process.env['GITHUB_ACTION'] ?? 'action'}-${process.pid}`);
}
//# sourceMappingURL=report.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   fz: () => (/* binding */ annotate)
/* harmony export */ });
/* unused harmony export withoutCommands */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6058);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8063);
/** All that this action says to the runner: which takes a line for a command, whoever wrote it. */



const ANNOTATE = { error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
/** Whole lines for the log of the step. */
function say(text) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminal */ .Fo)(text)));
}
/** A line that the log shows where debug logging is on. */
function debug(line) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(line)));
}
/** What GitHub shows at the top of the run. */
function annotate(level, message, title) {
    const properties = title === undefined ? {} : { title: withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(title)) };
    ANNOTATE[level](withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message)), properties);
}
/** Lines for the log that the runner folds. */
async function folded(title, work) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh)(withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printableLine */ .oy)(title)));
    try {
        return await work();
    }
    finally {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4)();
    }
}
/** The step fails, and says why. */
function fail(reason) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(withoutCommands((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(reason))));
}
/**
 * Text of which the runner takes no line for a command: those are `::name::` behind any white space, and `##[name]`
 * anywhere in a line.
 */
function withoutCommands(text) {
    return text.replaceAll('##[', '##\\[').replaceAll(/^([^\S\n]*)::/gm, '$1\\::');
}
//# sourceMappingURL=say.js.map

/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   v6: () => (/* binding */ ended)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6058);
/* harmony import */ var _core_run_debug_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6500);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2506);
/* harmony import */ var _report_one_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1051);
/* harmony import */ var _report_one_write_each_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3133);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5531);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8232);









/** Runs a step of one of the actions to its end, and ends this process. */
async function step(work) {
    (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .begin */ .q)();
    try {
        // A job that is run again "with debug logging" has it.
        const isDebug = process.env['RUNNER_DEBUG'] === '1';
        process.exitCode = isDebug ? await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_4__/* .tracing */ .zR)((0,_core_run_debug_log_js__WEBPACK_IMPORTED_MODULE_1__.liveDebugLog)((0,_core_run_debug_log_js__WEBPACK_IMPORTED_MODULE_1__.ownRedactor)(), _say_js__WEBPACK_IMPORTED_MODULE_8__/* .debug */ .Yz), work) : await work();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)(error);
        process.exitCode = (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(error);
        if (!(error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Interrupted */ .j$))
            await tellBroken(error);
    }
    // Keep-alive sockets of the toolkit would hold the process for minutes (actions/toolkit#1578).
    return (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .leave */ .Z)();
}
/** Of a step that broke before it had a verdict to tell: those that only read outputs and summaries hear of it, too. */
async function tellBroken(error) {
    const verdict = 'error';
    const unwritten = await (0,_report_one_write_each_js__WEBPACK_IMPORTED_MODULE_6__/* .writeEach */ .T)([
        ['The outputs', () => setOutputs({ verdict })],
        ['The summary', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(`### ${_report_one_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .SIGN */ .AJ[verdict]} ${verdict}\n\n${(0,_report_one_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errorText */ .kc)(error))}\n`).write()],
    ]);
    for (const line of unwritten)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .annotate */ .fz)('warning', line);
}
/**
 * The exit code of a step that has told its verdict. The runner knows no skip: all but 0 fails the step.
 *
 * @param refused see {@link exitCode}
 */
function ended(verdict, unwritten, refused) {
    for (const line of unwritten)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .annotate */ .fz)('warning', line);
    if (refused)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .annotate */ .fz)('error', _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .REFUSED */ .ln);
    return verdict === 'skipped' && !refused ? _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.passed : (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCode */ .I$)(verdict, unwritten, refused);
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
}
//# sourceMappingURL=step.js.map

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
    // A private key: what follows its first line on the same one, and lines of nothing but base64, which a commit is not.
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\n]+/g,
    /()^(?![0-9a-f]{40}$|[0-9a-f]{64}$)[A-Za-z0-9+/]{40,}={0,2}$/gm,
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

/***/ })

};
