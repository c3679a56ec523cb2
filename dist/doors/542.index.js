export const id = 542;
export const ids = [542];
export const modules = {

/***/ 7126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   c: () => (/* binding */ KNOWN)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6058);
/* harmony import */ var _core_bisect_search_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6061);
/* harmony import */ var _core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3319);
/* harmony import */ var _core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7387);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _core_request_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5575);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5531);
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5146);








/** Of a search, as a terminal has them; its component is the value of `bisect`. */
const SEARCH = ['good', 'bad', 'old', 'new', 'symptom'];
/** All that action.yml has. */
const KNOWN = [
    ..._core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Qh,
    ...['grid', 'jobs', 'fail-fast', 'junit', 'keep-evidence', 'bisect', ...SEARCH],
];
/** Reads and checks every input. Nobody else reads one. */
function readInputs() {
    const raw = Object.fromEntries(_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Qh.map((input) => [input, (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input)]));
    const junit = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('junit');
    const common = {
        junit: junit === '' ? '' : (0,_core_request_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOutputFile */ .X2)(junit, 'junit'),
        keepEvidence: choice('keep-evidence', ['on-failure', 'always']) === 'always',
    };
    // Checked without a grid, too: nobody is to find them wrong only when there is one.
    const [jobs, failFast] = [(0,_core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJobs */ .YF)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('jobs'), 'jobs'), isFailFast()];
    const document = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('grid');
    const component = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('bisect');
    if (component !== '') {
        for (const input of ['grid', 'junit']) {
            if ((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input) !== '')
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`${input} is not allowed with bisect: a search has one result.`);
        }
        return { ...common, search: readSearch(raw, component) };
    }
    const alone = SEARCH.find((input) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input) !== '');
    if (alone !== undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`${alone} is of a search, which begins when bisect says what is searched: criu or lxc.`);
    }
    if (document === '')
        return { ...common, request: (0,_core_request_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequest */ .TR)(raw, _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .asInput */ .lv) };
    const grid = (0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .expandGrid */ .br)((0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGrid */ .Ez)(document, 'grid'), raw);
    return {
        ...common,
        tests: (0,_core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__/* .gridTests */ .Iu)(grid),
        notes: grid.notes,
        jobs,
        failFast,
    };
}
/** @throws UsageError */
function isFailFast() {
    return (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOf */ .y)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('fail-fast').toLowerCase() || 'false', ['false', 'true'], 'fail-fast') === 'true';
}
/** @throws UsageError */
function readSearch(raw, component) {
    const [good = '', bad = '', old = '', newer = '', symptom = ''] = SEARCH.map((input) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input));
    const labels = { input: _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .asInput */ .lv, of: (word) => (word === 'component' ? 'bisect' : word) };
    const search = (0,_core_bisect_search_words_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSearch */ .K)({ raw, component, good, bad, old, new: newer, symptom }, labels);
    return { ...search, resume: false, packages: true };
}
/** The first is what an empty one means. */
function choice(input, allowed) {
    return (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_7__/* .oneOf */ .y)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input) || allowed[0], allowed, input);
}
//# sourceMappingURL=inputs.js.map

/***/ }),

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

/***/ 1542:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6058);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7126);
/* harmony import */ var _known_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7376);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6517);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4541);
/* harmony import */ var _test_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8180);
/** The action's main and post step: one bundle, told apart by the state that main saves. */






await (0,_step_js__WEBPACK_IMPORTED_MODULE_4__/* .step */ .PM)(async () => {
    if ((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('started') !== '')
        return (0,_post_js__WEBPACK_IMPORTED_MODULE_3__/* .post */ .b)();
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('started', 'yes');
    (0,_known_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnknown */ .B)(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .KNOWN */ .c, process.env);
    return (0,_test_js__WEBPACK_IMPORTED_MODULE_5__/* .test */ .t)();
});
//# sourceMappingURL=main.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1955);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9759);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8232);
// biome-ignore lint/style/noRestrictedImports: it is silent here




/** The whole of it has to fit into the time that a cancelled job has left. */
const LIMIT_S = 60;
/** Removes what a main step left that was killed. Never fails the job. */
async function post() {
    const clean = ['-k', '5', String(LIMIT_S), process.execPath, (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .cliProgram */ .xj)(), 'clean'];
    const heard = [];
    const hear = (data) => heard.push(data);
    try {
        // Silent: what it prints may come from elsewhere, and `exec` itself would hand it to the runner as it is.
        const options = { ignoreReturnCode: true, silent: true, listeners: { stdout: hear, stderr: hear } };
        const code = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .exec */ .m)('timeout', clean, options);
        (0,_say_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(Buffer.concat(heard).toString('utf8').trimEnd());
        if (code !== 0)
            (0,_say_js__WEBPACK_IMPORTED_MODULE_3__/* .annotate */ .fz)('warning', `Cleaning up ended with exit code ${code}; run \`criu-lxc-test clean\` on this host.`);
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_3__/* .annotate */ .fz)('warning', `Cleaning up could not be started: ${error instanceof Error ? error.message : error}`);
    }
    return _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
}
//# sourceMappingURL=post.js.map

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

/***/ 8180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ test)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./build/core/run/bundle.js + 1 modules
var bundle = __webpack_require__(9390);
// EXTERNAL MODULE: ./build/core/run/retry.js + 1 modules
var retry = __webpack_require__(4896);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/host/interruption.js
var interruption = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/report/many/junit.js
var many_junit = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
// EXTERNAL MODULE: ./build/words/standing.js
var standing = __webpack_require__(7852);
// EXTERNAL MODULE: ./build/words/timeless.js
var timeless = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/report/prose/wording.js
var wording = __webpack_require__(9595);
;// CONCATENATED MODULE: ./build/report/one/annotations.js





/** The runner drops the eleventh annotation of a step without a word, so the tenth says how many are missing. */
const SHOWN = 9;
/** Where the runner cuts a message. */
const MESSAGE_LIMIT = 4096;
const TITLE_LIMIT = 200;
const VALUE_LIMIT = 1000;
const LEVEL = { error: 'error', warning: 'warning', info: 'notice' };
/** What GitHub shows at the top of a run. The first one says what happened; a run that passed may need none. */
function annotations(result) {
    // A skip is told once: what was noticed on the way to it changes nothing. Nor does what is known, or so of the host
    // whatever is run on it: the summary has these.
    const rest = result.verdict === 'skipped' ? [] : [...findings(result), ...facts(result)];
    return fitting([...annotations_verdict(result), ...rest]);
}
/** As many as GitHub shows, and as much of each. */
function fitting(annotations) {
    const all = annotations.map(({ level, title, message }) => ({
        level,
        title: shownTitle(title),
        message: (0,wording/* shorten */.ml)((0,words_escape/* printable */.g$)(message), MESSAGE_LIMIT),
    }));
    const hidden = all.length - SHOWN;
    if (hidden <= 0)
        return all;
    return [
        ...all.slice(0, SHOWN),
        { level: 'notice', title: `${hidden} more`, message: 'The job summary and the result file show them all.' },
    ];
}
/** What of it is shown: a longer one is cut. */
function shownTitle(title) {
    return (0,wording/* shorten */.ml)((0,words_escape/* oneLine */.TN)(title), TITLE_LIMIT);
}
function annotations_verdict(result) {
    const cause = (0,wording/* explanation */.Qb)(result);
    if (cause === null)
        return [];
    const why = (0,wording/* reason */.l)(result);
    const words = why?.message ?? cause;
    // What goes upstream has the same title in each run.
    const told = result.verdict !== 'failed' || (why !== null && (0,observed/* isExplanation */.uA)(why.id)) ? words : (0,timeless/* timeless */.V)(words);
    const title = result.verdict === 'skipped' ? `Skipped: ${told}` : told;
    return [
        {
            // That a green step has tested nothing somebody has to know.
            level: result.verdict === 'skipped' ? 'warning' : 'error',
            title,
            message: lines(why?.advice, (0,wording/* headline */.Pl)(result), (0,wording/* controlLine */.Og)(result) ?? '', (0,wording/* cellLine */.N9)(result.cell), shownTitle(title).endsWith(cause) ? '' : cause, ...kept(result), why?.evidence),
        },
    ];
}
function kept({ bundle, issue }) {
    return [
        ...(bundle === null ? [] : [`Evidence: ${bundle}`]),
        ...(issue === null ? [] : [`To report it upstream: ${issue}`]),
    ];
}
/** Without the cause, which has been said. */
function findings(result) {
    return (0,wording/* notable */.gE)(result)
        .filter((finding) => !(0,standing/* isOfHost */.sk)(finding))
        .map(({ severity, message, evidence, advice }) => ({
        level: LEVEL[severity],
        title: message,
        message: lines(evidence, advice) || message,
    }));
}
function facts(result) {
    const changed = (0,wording/* lostFacts */.Gz)(result.cycles).filter(({ outcome }) => outcome === 'changed');
    return changed.map((fact) => ({
        level: 'error',
        title: `${fact.name} changed in ${(0,wording/* inGenerations */.Hx)(fact)}`,
        message: lines(`Before: ${(0,wording/* shorten */.ml)((0,wording/* valueText */.Ru)(fact.before), VALUE_LIMIT)}`, `After: ${(0,wording/* shorten */.ml)((0,wording/* valueText */.Ru)(fact.after), VALUE_LIMIT)}`, fact.reason),
    }));
}
function lines(...texts) {
    return texts.filter((text) => text).join('\n');
}
//# sourceMappingURL=annotations.js.map
// EXTERNAL MODULE: ./build/report/one/json.js
var json = __webpack_require__(1691);
// EXTERNAL MODULE: ./build/report/one/markdown.js
var markdown = __webpack_require__(1051);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/report/one/outputs.js


/** The action's outputs, by the names in action.yml. What is not known is empty, as GitHub has it. */
function outputs(result, resultPath) {
    const { criu, restoreCriu, lxc, kernel } = result.cell;
    return {
        verdict: result.verdict,
        'skip-reason': result.skipReason ?? '',
        'failure-class': result.failureClass ?? '',
        'criu-version': criu?.version ?? '',
        'criu-path': criu?.path ?? '',
        'restore-criu-version': restoreCriu?.version ?? '',
        'restore-criu-path': restoreCriu?.path ?? '',
        'lxc-version': lxc?.version ?? '',
        kernel,
        'cycles-passed': String((0,wording/* cyclesPassed */.GB)(result)),
        'dump-ms': medianOf(result.cycles, 'dumpMs'),
        'frozen-ms': medianOf(result.cycles, 'frozenMs'),
        'restore-ms': medianOf(result.cycles, 'restoreMs'),
        'result-path': resultPath,
        'logs-path': result.evidence ?? '',
        'bundle-path': result.bundle ?? '',
        'issue-path': result.issue ?? '',
    };
}
/** Whole milliseconds; empty when none was measured. */
function medianOf(cycles, time) {
    const measured = cycles.map((cycle) => cycle[time]).filter((value) => value !== null);
    return measured.length === 0 ? '' : String(Math.round((0,simple_statistics/* median */.JZ)(measured)));
}
//# sourceMappingURL=outputs.js.map
// EXTERNAL MODULE: ./build/report/one/text.js
var one_text = __webpack_require__(8673);
// EXTERNAL MODULE: ./build/report/one/write-each.js
var write_each = __webpack_require__(3133);
// EXTERNAL MODULE: ./build/report/prose/stages.js
var stages = __webpack_require__(5067);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/core/bisect/bisect.js + 5 modules
var bisect = __webpack_require__(330);
// EXTERNAL MODULE: ./build/core/bisect/search-command.js
var search_command = __webpack_require__(7493);
// EXTERNAL MODULE: ./build/core/run/debug-log.js + 2 modules
var debug_log = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/report/many/bisection-files.js
var bisection_files = __webpack_require__(3113);
// EXTERNAL MODULE: ./build/report/many/bisection-lines.js
var bisection_lines = __webpack_require__(6085);
// EXTERNAL MODULE: ./build/report/many/bisection-markdown.js
var bisection_markdown = __webpack_require__(9189);
;// CONCATENATED MODULE: ./build/report/many/bisection-outputs.js

/**
 * The action's outputs for a search, by the names in action.yml.
 *
 * @param folder with what was written of it
 */
function bisectionOutputs({ found }, folder) {
    return {
        'found-commit': found?.commit ?? '',
        'bisection-path': (0,external_node_path_.join)(folder, 'bisection.json'),
        'logs-path': folder,
    };
}
//# sourceMappingURL=bisection-outputs.js.map
// EXTERNAL MODULE: ./build/report/many/bisection-text.js
var bisection_text = __webpack_require__(871);
// EXTERNAL MODULE: ./build/action/say.js
var say = __webpack_require__(8232);
// EXTERNAL MODULE: ./build/action/step.js
var step = __webpack_require__(4541);
;// CONCATENATED MODULE: ./build/action/bisect.js














/**
 * A search for a commit in place of one cell.
 *
 * @returns the exit code
 */
async function testBisect({ search }, parent, surroundings) {
    const request = { ...search, output: (0,external_node_path_.join)(parent, 'bisect') };
    (0,external_node_fs_.mkdirSync)(request.output, { recursive: true });
    // Of a search that ends without an answer, too.
    (0,step/* setOutputs */.n0)({ 'logs-path': request.output });
    const tell = (event) => {
        if (event.type !== 'run')
            (0,say/* say */.cv)((0,bisection_lines/* eventLine */.V8)(event, search.terms));
    };
    const bisection = await (0,say/* folded */.TM)('Search', () => (0,bisect/* bisect */.h)(request, surroundings, tell));
    (0,say/* say */.cv)((0,bisection_text/* bisectionText */.W)(bisection, { colour: true, columns: 120 }));
    (0,say/* annotate */.fz)(bisection.found === null ? 'warning' : 'notice', (0,bisection_lines/* foundLine */.pS)(bisection), 'Since which commit');
    const command = (0,debug_log.ownRedactor)().text((0,search_command/* searchCommand */.S)(request));
    const unwritten = await (0,write_each/* writeEach */.T)([
        ...(0,bisection_files/* bisectionFiles */.G)(bisection, command, request.output),
        ['The outputs', () => (0,step/* setOutputs */.n0)(bisectionOutputs(bisection, request.output))],
        ['The summary', () => core/* summary */.z.addRaw((0,bisection_markdown/* bisectionMarkdown */.U)(bisection, command)).write()],
    ]);
    // That there is no single commit to name is no failure.
    const isRefused = bisection.found === null && search.raw['on-skip'] === 'fail';
    return (0,step/* ended */.v6)(bisection.found === null ? 'skipped' : 'passed', unwritten, isRefused);
}
//# sourceMappingURL=bisect.js.map
// EXTERNAL MODULE: ./build/core/grid/grid-run.js + 2 modules
var grid_run = __webpack_require__(7387);
// EXTERNAL MODULE: ./build/report/many/many.js
var many = __webpack_require__(2728);
;// CONCATENATED MODULE: ./build/report/many/grid-annotations.js


/** One for each cause, not for each cell: GitHub shows ten of a step. What was skipped warns where there is nothing else. */
function gridAnnotations(rows) {
    const isNothing = (0,many/* verdictOf */.Vj)(rows) === 'skipped';
    const annotations = (0,many/* causes */.ps)(rows, many/* whyOf */.gf).map(({ verdict, sentence, advice, of: alike }) => {
        const cells = alike.length === 1 ? '1 cell' : `${alike.length} cells`;
        return {
            level: verdict !== 'skipped' ? 'error' : isNothing ? 'warning' : 'notice',
            title: `${cells} ${verdict === 'error' ? 'with an error' : verdict}: ${sentence}`,
            message: [...(advice === undefined ? [] : [advice]), ...alike.map(({ id }) => id)].join('\n'),
        };
    });
    return fitting(annotations);
}
//# sourceMappingURL=grid-annotations.js.map
// EXTERNAL MODULE: ./build/report/many/grid-rows.js
var grid_rows = __webpack_require__(3673);
;// CONCATENATED MODULE: ./build/report/many/grid-markdown.js




/** Of them a cause names so many. */
const CELLS_NAMED = 50;
const ID_LIMIT = 250;
/** The job summary of a grid. What would make it too long is left out in whole lines; the counts always stay. */
function gridSummary(rows, resultsPath) {
    let left = markdown/* BUDGET */.o3;
    const spend = (section) => {
        left -= Buffer.byteLength(section);
        return section;
    };
    const head = spend((0,markdown/* paragraphs */.qN)(`### ${markdown/* SIGN */.AJ[(0,many/* standingOf */.YP)(rows)]} ${(0,grid_rows/* gridHeadline */.xq)(rows)}`, `Results: ${(0,markdown/* code */.aY)(resultsPath, ID_LIMIT)}`));
    const causes = spend(causesTable(rows, left));
    return [head, cellsTable(rows, left), causes].join('');
}
function cellsTable(rows, budget) {
    const columns = (0,grid_rows/* gridColumns */.cb)(rows);
    const lines = rows.map((row) => [
        ...columns.map((name) => (0,markdown/* text */.Qq)(row.values[name] ?? '')),
        `${row.result === null ? '' : `${markdown/* SIGN */.AJ[(0,standing/* standing */.JA)(row.result)]} `}${(0,markdown/* text */.Qq)((0,grid_rows/* rowHeadline */.z0)(row))}`,
        (0,grid_rows/* rowSeconds */.Oe)(row),
    ]);
    return (0,markdown/* table */.tp)('Cells', [...columns, 'Verdict', 'Time'], lines, budget);
}
function causesTable(rows, budget) {
    const lines = (0,many/* causes */.ps)(rows, many/* whyOf */.gf).map(({ verdict, sentence, advice, of: alike }) => [
        `${markdown/* SIGN */.AJ[verdict]} ${verdict}`,
        (0,markdown/* text */.Qq)(sentence),
        (0,markdown/* text */.Qq)(advice ?? ''),
        [
            ...alike.slice(0, CELLS_NAMED).map(({ id }) => (0,markdown/* code */.aY)(id, ID_LIMIT)),
            ...(alike.length > CELLS_NAMED ? [`and ${alike.length - CELLS_NAMED} more`] : []),
        ].join('<br>'),
    ]);
    return (0,markdown/* table */.tp)('Causes', ['Verdict', 'Cause', 'What to do', 'Cells'], lines, budget);
}
//# sourceMappingURL=grid-markdown.js.map
;// CONCATENATED MODULE: ./build/report/many/grid-outputs.js

/** The action's outputs for a grid, by the names in action.yml. */
function gridOutputs(rows, resultsPath) {
    const { passed, failed, error, skipped } = (0,many/* counts */.tQ)(rows);
    return {
        verdict: (0,many/* verdictOf */.Vj)(rows),
        'cells-passed': String(passed),
        'cells-failed': String(failed),
        'cells-error': String(error),
        'cells-skipped': String(skipped),
        'results-path': resultsPath,
    };
}
//# sourceMappingURL=grid-outputs.js.map
// EXTERNAL MODULE: ./build/report/many/grid-text.js
var grid_text = __webpack_require__(6371);
// EXTERNAL MODULE: ./build/report/many/results-folder.js
var results_folder = __webpack_require__(9830);
;// CONCATENATED MODULE: ./build/action/grid.js
















const TEXT = { colour: true, columns: 120 };
/**
 * A grid in place of one cell.
 *
 * @param folder for the results
 * @returns the exit code; of what broke it off, after its results so far have been told and written
 */
async function testGrid({ tests, notes, jobs, failFast, junit }, folder, surroundings) {
    for (const note of notes)
        (0,say/* annotate */.fz)('notice', note);
    const options = { folder: new results_folder/* ResultsFolder */.h(folder), jobs, failFast, resume: false };
    const { results, findings, unkept, broken } = await (0,say/* folded */.TM)('Test', () => (0,grid_run/* runGrid */.yv)(tests, options, surroundings, tell));
    const rows = tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
    if (findings.length > 0)
        (0,say/* say */.cv)((0,one_text/* findingsText */._g)(findings, TEXT));
    (0,say/* say */.cv)((0,grid_text/* gridText */.e)(rows, TEXT, [`Results: ${folder}`]));
    for (const { level, title, message } of gridAnnotations(rows))
        (0,say/* annotate */.fz)(level, message, title);
    const unwritten = await (0,write_each/* writeEach */.T)([
        [junit === '' ? undefined : junit, (file) => (0,write_file/* writeWhole */.f8)(file, (0,many_junit/* junitOfGrid */.Kx)(rows))],
        ['The outputs', () => (0,step/* setOutputs */.n0)(gridOutputs(rows, folder))],
        ['The summary', () => core/* summary */.z.addRaw(gridSummary(rows, folder)).write()],
    ]);
    const refused = tests.some(({ id, request }) => (0,verdict/* isRefused */.H0)(request.onSkip, results.get(id)));
    const code = (0,step/* ended */.v6)((0,many/* verdictOf */.Vj)(rows), [...unkept, ...unwritten], refused);
    if (broken === null)
        return code;
    (0,say/* fail */.fJ)(broken);
    return (0,verdict/* exitCodeOf */.FO)(broken);
}
function tell(event) {
    if (event.type === 'end')
        (0,say/* say */.cv)(`${event.id}: ${(0,wording/* headline */.Pl)(event.result)}`);
}
//# sourceMappingURL=grid.js.map
// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __webpack_require__(7126);
;// CONCATENATED MODULE: ./build/action/test.js
























const LOG_LINES = 100;
/**
 * The action's main step.
 *
 * @returns the exit code
 */
async function test() {
    const inputs = (0,action_inputs/* readInputs */.K)();
    // The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that.
    const interrupted = (0,interruption/* interruption */.Y)();
    const folder = ownFolder();
    const surroundings = surround(inputs, folder, interrupted);
    if ('search' in inputs)
        return testBisect(inputs, folder, surroundings);
    return 'tests' in inputs ? testGrid(inputs, folder, surroundings) : testOne(inputs, folder, surroundings);
}
async function testOne(inputs, folder, surroundings) {
    const result = await (0,say/* folded */.TM)('Test', () => (0,retry/* testCell */.H)(inputs.request, surroundings));
    return (0,bundle/* keepingBugs */.x)(result, surroundings.evidence, () => report(result, inputs, folder));
}
/** Tells the verdict first, and then writes what can be written. */
async function report(result, inputs, folder) {
    const page = { colour: true, columns: 120 };
    // Of a failure what follows has nearly all of it.
    if (result.verdict === 'passed')
        await (0,say/* folded */.TM)('All that was seen', () => (0,say/* say */.cv)((0,one_text/* text */.Qq)(result, { ...page, detail: 'all' })));
    (0,say/* say */.cv)((0,one_text/* text */.Qq)(result, page));
    for (const { level, title, message } of annotations(result))
        (0,say/* annotate */.fz)(level, message, title);
    const [resultFile, { junit: junitFile }] = [(0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.result), inputs];
    let kept = '';
    const keep = () => {
        (0,json/* writeResult */.Z)(resultFile, result);
        kept = resultFile;
    };
    const unwritten = await (0,write_each/* writeEach */.T)([
        [resultFile, keep],
        [junitFile === '' ? undefined : junitFile, (file) => (0,write_file/* writeWhole */.f8)(file, (0,many_junit/* junit */.bA)(result))],
        ['The outputs', () => (0,step/* setOutputs */.n0)(outputs(result, kept))],
        ['The summary', () => core/* summary */.z.addRaw((0,markdown/* summary */.z)(result, logTail(result))).write()],
    ]);
    return (0,step/* ended */.v6)(result.verdict, unwritten, (0,verdict/* isRefused */.H0)(inputs.request.onSkip, result));
}
/** Of the log that explains a failure: CRIU's, of the last generation; when CRIU was not reached, what LXC complains of. */
function logTail({ evidence, cycles }) {
    if (evidence === null)
        return '';
    const last = (0,external_node_path_.join)(evidence, (0,evidence_files/* generationFolder */.hd)(cycles.at(-1)?.generation ?? 0));
    const criu = (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(last, (0,evidence_files/* criuLog */.ym)('restore'))) ?? (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(last, (0,evidence_files/* criuLog */.ym)('dump')));
    const lxc = () => ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(evidence, evidence_files/* EVIDENCE */.S4.lxcLog)) ?? '').split('\n').filter((line) => / (ERROR|WARN) /.test(line));
    return (criu?.split('\n') ?? lxc()).slice(-LOG_LINES).join('\n');
}
function surround(inputs, folder, signal) {
    return {
        cellProgram: (0,installation/* cellProgram */.rW)(),
        store: required('RUNNER_TOOL_CACHE'),
        evidence: (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.folder),
        keepEvidence: inputs.keepEvidence,
        tool: (0,installation/* toolVersion */.fX)(),
        onProgress: test_tell,
        signal,
    };
}
/** Under RUNNER_TEMP, not in the workspace, and not the same for two steps of one job. */
function ownFolder() {
    const folder = (0,external_node_path_.join)(required('RUNNER_TEMP'), 'criu-lxc-test', `${process.env['GITHUB_ACTION'] ?? 'action'}-${process.pid}`);
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    }
    catch (error) {
        // What is to be written there later cannot be: each of these says so then, beside the verdict.
        (0,say/* annotate */.fz)('warning', `${folder} cannot be made: ${error.message}.`);
    }
    return folder;
}
function required(name) {
    const value = process.env[name];
    if (!value)
        throw new Error(`${name} is not set: is this a step of a workflow?`);
    return value;
}
function test_tell(progress) {
    (0,say/* say */.cv)(progress.type === 'stage'
        ? `${(0,stages/* stageTitle */.L)(progress.stage)}${progress.detail === undefined ? '' : ` ${progress.detail}`}`
        : `  ${progress.detail}`);
}
//# sourceMappingURL=test.js.map

/***/ }),

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

/** What asks a program to end. With nobody to hear it, SIGUSR1 has Node open its inspector: as root, to this whole host. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];
/** Aborted once this program is asked to end. From then on it ends when its sandboxes are gone. */
function interruption() {
    const asked = new AbortController();
    // Each command that is under way listens, and each lock that is waited for: they are many, and no leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, asked.signal);
    for (const signal of SIGNALS)
        process.on(signal, () => asked.abort());
    return asked.signal;
}
//# sourceMappingURL=interruption.js.map

/***/ }),

/***/ 3673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ rowSeconds),
/* harmony export */   cb: () => (/* binding */ gridColumns),
/* harmony export */   xq: () => (/* binding */ gridHeadline),
/* harmony export */   z0: () => (/* binding */ rowHeadline)
/* harmony export */ });
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9595);
/* harmony import */ var _many_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2728);


/** `failed: 2 failed, 1 error, 20 passed, 1 not run`. */
function gridHeadline(rows) {
    return `${(0,_many_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(rows)}: ${(0,_many_js__WEBPACK_IMPORTED_MODULE_1__/* .countsWords */ .Mm)(rows) || 'no cell'}`;
}
/** The inputs that tell the rows apart, by name. */
function gridColumns(rows) {
    const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
    return names.filter((name) => new Set(rows.map(({ values }) => values[name] ?? '')).size > 1);
}
/** What became of a row: `failed: dump in generation 2`. */
function rowHeadline({ result }) {
    return result === null ? 'not run' : (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(result);
}
/** `12.3 s`; empty when it was not run. */
function rowSeconds({ result }) {
    return result === null || result.timings.total === 0 ? '' : `${(result.timings.total / 1000).toFixed(1)} s`;
}
//# sourceMappingURL=grid-rows.js.map

/***/ }),

/***/ 6371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gridText)
/* harmony export */ });
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);
/* harmony import */ var _words_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7503);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _one_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8673);
/* harmony import */ var _prose_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2340);
/* harmony import */ var _grid_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3673);
/* harmony import */ var _many_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2728);







/** Of them a cause names so many. */
const CELLS_NAMED = 12;
/**
 * A grid for people at a terminal: a line for each cell, why those did not pass that did not, and at last the counts.
 *
 * @param hints lines to stand above these
 */
function gridText(rows, options, hints = []) {
    const page = new _one_text_js__WEBPACK_IMPORTED_MODULE_2__/* .Page */ .YW(options);
    if (options.detail !== 'verdict') {
        cells(page, rows, options);
        page.line('', ...hints, ...(hints.length === 0 ? [] : ['']));
    }
    page.headline((0,_many_js__WEBPACK_IMPORTED_MODULE_4__/* .standingOf */ .YP)(rows), (0,_grid_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .gridHeadline */ .xq)(rows));
    return page.text();
}
function cells(page, rows, options) {
    const inputs = (0,_grid_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .gridColumns */ .cb)(rows);
    const line = (row) => [
        // A list or a command may have several lines.
        ...inputs.map((name) => (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(row.values[name] ?? '')),
        (0,_grid_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .rowHeadline */ .z0)(row),
        (0,_grid_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .rowSeconds */ .Oe)(row),
    ];
    const [head = '', ...lines] = (0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columns */ .Y)([[...inputs, 'verdict', ''], ...rows.map(line)]);
    page.bold(`  ${head}`);
    rows.forEach((row, index) => {
        page.signed(row.result === null ? 'skipped' : (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(row.result), lines[index] ?? '');
    });
    for (const { verdict, sentence, advice, of: alike } of (0,_many_js__WEBPACK_IMPORTED_MODULE_4__/* .causes */ .ps)(rows, _many_js__WEBPACK_IMPORTED_MODULE_4__/* .whyOf */ .gf)) {
        page.line('');
        page.headline(verdict, `${verdict}: ${alike.length === 1 ? '1 cell' : `${alike.length} cells`}`);
        page.wrapped(2, sentence);
        if (advice !== undefined)
            page.wrapped(2, `→ ${advice}`);
        for (const { id } of alike.slice(0, CELLS_NAMED))
            page.line(`    ${id}`);
        if (alike.length > CELLS_NAMED)
            page.line(`    and ${alike.length - CELLS_NAMED} more`);
    }
    losses(page, rows, options);
}
/** What is known to be lost: in one line for the whole grid, or once for all cells that lost the same. */
function losses(page, rows, { detail, columns: width }) {
    const ran = rows.flatMap(({ id, result }) => (result === null ? [] : [{ id, cycles: result.cycles }]));
    const lossesOf = ({ cycles }) => (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .lossesLine */ .wt)({ cycles }, 'docs/facts.md') ?? '';
    const groups = detail === 'all'
        ? [...(0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(ran, lossesOf)].map(([line, alike]) => ({ line, ids: alike.map(({ id }) => id) }))
        : [
            {
                line: (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .lossesLine */ .wt)({ cycles: ran.flatMap(({ cycles }) => cycles) }, '-v, docs/facts.md', width),
                ids: [],
            },
        ];
    for (const { line, ids } of groups) {
        if (!line)
            continue;
        page.line('');
        page.wrapped(0, line);
        page.line(...ids.map((id) => `    ${id}`));
    }
}
//# sourceMappingURL=grid-text.js.map

/***/ }),

/***/ 9830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ ResultsFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3764);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3743);
/* harmony import */ var _one_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1691);
/* harmony import */ var _one_read_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5655);







/** The hash of what a result was made from; it is written last, and removed before anything else. */
const INPUTS = 'inputs';
/** Where the results of a grid lie: a folder for each cell, named by its id, with the result and, when it failed, the evidence. */
class ResultsFolder {
    path;
    /** @param path existing folder. Absolute. */
    constructor(path) {
        this.path = path;
    }
    evidence(id) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.folder);
    }
    /**
     * The result that is there already for the same inputs; null when there is none. An `error` and a skip say nothing about
     * checkpoint/restore, and are none: what was missing may be there by now.
     */
    known(id, inputs) {
        // Others could have written it there, and have it believed by root.
        if ((0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeOthers */ ._G)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result)))
            return null;
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id, INPUTS), 'utf8') !== inputs)
                return null;
            const result = (0,_one_read_result_js__WEBPACK_IMPORTED_MODULE_6__/* .readResult */ .U)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result), 'utf8'));
            if ('kind' in result || result.verdict === 'error')
                return null;
            return result.skipReason === null ? result : null;
        }
        catch {
            // None of the two.
            return null;
        }
    }
    /**
     * Removes what is known of a cell that is going to be run.
     *
     * @throws StageError
     */
    forget(id) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id)))
            return;
        this.change(id, (folder) => {
            for (const name of [INPUTS, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.folder]) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { recursive: true, force: true });
            }
        });
    }
    /**
     * @param inputs null when they cannot be told: it is never known
     * @throws StageError
     */
    write(id, result, inputs) {
        this.change(id, (folder) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, INPUTS), { force: true });
            (0,_one_json_js__WEBPACK_IMPORTED_MODULE_5__/* .writeResult */ .Z)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result), result);
            if (inputs !== null)
                (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, INPUTS), inputs);
        });
    }
    change(id, how) {
        try {
            const folder = (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .holdOwn */ .WC)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, id));
            try {
                how(folder.path);
            }
            finally {
                folder.close();
            }
        }
        catch (error) {
            throw this.unusable(error);
        }
    }
    unusable(error) {
        const message = `The results cannot be kept in ${this.path}: ${error.message}.`;
        return new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(null, message, { cause: error });
    }
}
//# sourceMappingURL=results-folder.js.map

/***/ }),

/***/ 5067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stageTitle)
/* harmony export */ });
/** What a stage is called where people read it. */
const STAGES = {
    preflight: 'Looking at this host',
    machine: 'Booting the virtual machine',
    provide: 'Providing CRIU and LXC',
    start: 'Starting the container',
    cycle: 'Checkpoint and restore',
    retry: 'A second try of what may pass',
    control: 'Trying what makes a difference',
    bisect: 'Searching the commit',
    versions: "Reading the archive's lists",
    queue: 'Waiting for room on this host',
};
function stageTitle(stage) {
    return STAGES[stage] ?? stage;
}
//# sourceMappingURL=stages.js.map

/***/ })

};
