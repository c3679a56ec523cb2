export const id = 773;
export const ids = [773];
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
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6477);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2506);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8232);






/** Runs a step of one of the actions to its end, and ends this process. */
async function step(work) {
    (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .begin */ .qN)();
    try {
        // A job that is run again "with debug logging" has it.
        const isDebug = process.env['RUNNER_DEBUG'] === '1';
        process.exitCode = isDebug ? await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_4__/* .tracing */ .zR)((0,_core_run_debug_log_js__WEBPACK_IMPORTED_MODULE_1__.liveDebugLog)((0,_core_run_debug_log_js__WEBPACK_IMPORTED_MODULE_1__.ownRedactor)(), _say_js__WEBPACK_IMPORTED_MODULE_5__/* .debug */ .Yz), work) : await work();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .fail */ .fJ)(error);
        process.exitCode = (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(error);
    }
    // Keep-alive sockets of the toolkit would hold the process for minutes (actions/toolkit#1578).
    return (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_3__/* .leave */ .qG)();
}
/**
 * The exit code of a step that has told its verdict. The runner knows no skip: all but 0 fails the step.
 *
 * @param refused see {@link exitCode}
 */
function ended(verdict, unwritten, refused) {
    for (const line of unwritten)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .annotate */ .fz)('warning', line);
    if (refused)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .annotate */ .fz)('error', _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .REFUSED */ .ln);
    return verdict === 'skipped' && !refused ? _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT_CODES */ .ai.passed : (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCode */ .I$)(verdict, unwritten, refused);
}
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
}
//# sourceMappingURL=step.js.map

/***/ })

};
