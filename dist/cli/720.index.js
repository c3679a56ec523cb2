export const id = 720;
export const ids = [720];
export const modules = {

/***/ 2720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_control_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1195);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5139);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3764);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9665);
/* harmony import */ var _report_junit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4227);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3920);
/* harmony import */ var _report_write_each_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4092);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8565);








async function run(options, surroundings, live) {
    const result = await (0,_core_control_js__WEBPACK_IMPORTED_MODULE_0__/* .testCell */ .H)(options.request, surroundings);
    live.end();
    const told = options.request.onSkip === 'fail' ? (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSkips */ .$T)(result) : result;
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(told, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .textOptions */ .aW)()));
    const unwritten = await (0,_report_write_each_js__WEBPACK_IMPORTED_MODULE_6__/* .writeEach */ .T)([
        [options.json, (file) => (0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .writeResult */ .Z)(file, told)],
        [options.junit, (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, (0,_report_junit_js__WEBPACK_IMPORTED_MODULE_4__/* .junit */ .bA)(told))],
    ]);
    for (const line of unwritten)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .note */ .N4)(line);
    return (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCode */ .I$)(told.verdict, unwritten);
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 1195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ testCell)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2088);
/* harmony import */ var _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6672);
/* harmony import */ var _diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1959);
/* harmony import */ var _provide_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9523);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5531);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4531);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(880);








/** Failures of checkpoint/restore itself, which may be the host's. */
const OF_THE_CYCLE = ['dump', 'restore', 'state', 'timeout'];
/** Failures of a later generation need as many cycles to be seen again, but nobody waits for thousands. */
const MOST_CYCLES = 3;
const LIMIT_MS = 120_000;
/**
 * One cell, and what its failure takes to be understood: a failure that is known to come and go gets a second try, and of
 * any other a control cell tells whether it is the host's.
 *
 * @param run to be replaced by tests, which break single tries
 * @throws as {@link runTest}
 */
async function testCell(request, surroundings, run = _run_js__WEBPACK_IMPORTED_MODULE_7__/* .runTest */ .YA) {
    const first = await run(request, surroundings);
    const why = first.findings.find(({ id, severity }) => severity === 'error' && id === first.explainedBy);
    const isTransientFailure = first.verdict === 'failed' && why !== undefined && (0,_diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(why.id);
    const result = isTransientFailure ? await secondTry(request, surroundings, run, first, why) : first;
    if (!request.control || result.verdict !== 'failed' || !OF_THE_CYCLE.includes(result.failureClass))
        return result;
    // What is known of a failure says more of it than another cell could.
    if (result.explainedBy !== null && result.explainedBy !== _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV)
        return result;
    return control(request, surroundings, run, result);
}
async function secondTry(request, surroundings, run, first, { message, evidence, advice }) {
    surroundings.onProgress({ type: 'stage', stage: 'retry' });
    const second = await run(request, surroundings);
    // It could not be tried once more: the first try stands.
    if (second.verdict !== 'passed' && second.verdict !== 'failed')
        return first;
    const finding = {
        id: 'flaky',
        severity: 'warning',
        message: `The first try failed${second.verdict === 'failed' ? ', as did the second' : ''}: ${message}`,
        evidence: evidence ?? first.cause ?? '',
        ...(advice === undefined ? {} : { advice }),
    };
    return { ...second, findings: [...second.findings, finding], evidence: second.evidence ?? first.evidence };
}
/** The simplest cell on this host: the witness, with the newest CRIU of the store. */
async function control(request, surroundings, run, result) {
    const version = newestStored(surroundings) ?? result.cell.criu?.version;
    const isSimplest = request.workload.name === 'witness' &&
        (0,_mode_js__WEBPACK_IMPORTED_MODULE_6__/* .modeWords */ .bY)({ ...request.mode, noBreakpoints: false }).length === 0 &&
        Object.keys(request.facts).length === 0 &&
        [result.cell.criu, result.cell.restoreCriu].every((criu) => criu?.version === version);
    // To run the same once more would be a retry.
    if (isSimplest || version === undefined)
        return result;
    surroundings.onProgress({ type: 'stage', stage: 'control' });
    const isStored = version !== result.cell.criu?.version;
    const simplest = {
        ...request,
        criu: isStored ? { text: version, spec: { kind: 'exact', version } } : request.criu,
        restoreCriu: null,
        workload: { name: 'witness' },
        cycles: Math.min(result.cycles.length, MOST_CYCLES),
        mode: { ..._mode_js__WEBPACK_IMPORTED_MODULE_6__/* .PLAIN */ .tZ, noBreakpoints: request.mode.noBreakpoints },
        facts: {},
        timeoutMs: Math.min(request.timeoutMs, LIMIT_MS),
        checkLatest: false,
    };
    const { cell, verdict, cause, evidence } = await run(simplest, {
        ...surroundings,
        evidence: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(surroundings.evidence, 'control'),
        keepEvidence: false,
    });
    return {
        ...result,
        control: { criu: cell.criu?.version ?? version, verdict, cause },
        evidence: result.evidence ?? evidence,
    };
}
/** Null when the store has none, or cannot be used any more: the verdict is there without it. */
function newestStored({ store }) {
    const isRelease = (version) => semver__WEBPACK_IMPORTED_MODULE_1__.prerelease(version) === null;
    try {
        const entries = new _provide_store_js__WEBPACK_IMPORTED_MODULE_4__/* .Store */ .il(store, process.arch, () => undefined).list('criu-apt');
        return entries.find(({ manifest }) => isRelease(manifest.version))?.manifest.version ?? null;
    }
    catch (error) {
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .StageError */ .Zu)
            return null;
        throw error;
    }
}
//# sourceMappingURL=control.js.map

/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ junitOfJoined),
/* harmony export */   Kx: () => (/* binding */ junitOfGrid),
/* harmony export */   bA: () => (/* binding */ junit)
/* harmony export */ });
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2867);


const VALUE_LIMIT = 1000;
/** The name of all test cases of a single result, and of a grid. */
const CLASS = 'criu-lxc-test';
/**
 * The result as JUnit XML, by Jenkins' junit-10 schema: a suite for the cell, in it a test case for each cycle, and one
 * for the cell itself when what it says is not said by a cycle. Of the workload zdtm the tests have cases in place of the
 * cycles, which only tell which of them fails. `skipped` is no attribute of `testsuites` there.
 */
function junit(result) {
    return document([suiteOf((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .cellLine */ .N9)(result.cell), result, CLASS)]);
}
/** The cells of a grid, a suite for each, named by its id. One that was not run has an error, so that nobody counts it as passed. */
function junitOfGrid(rows) {
    const notRun = { name: 'cell', ms: 0, outcome: 'error', body: problem('error', 'not run', 'It was not run.') };
    return document(rows.map(({ id, result }) => result === null ? { name: id, ms: 0, className: CLASS, cases: [notRun] } : suiteOf(id, result, CLASS)));
}
/** Joined results, a suite for each, and one for what is wrong with their files. */
function junitOfJoined({ entries, problems }) {
    const suites = entries.map(({ result }) => {
        const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .cellLine */ .N9)(result.cell);
        return suiteOf(name, result, [name, ...result.mode].join(', '));
    });
    const files = problems.map(({ kind, file, message }) => kind === 'duplicate'
        ? { name: file, ms: 0, outcome: 'passed', body: `<system-out>${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(message)}</system-out>` }
        : { name: file, ms: 0, outcome: 'error', body: problem('error', kind, message) });
    return document(files.length === 0 ? suites : [...suites, { name: 'result files', ms: 0, cases: files }]);
}
function suiteOf(name, result, className) {
    const tests = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .zdtmTests */ .$F)(result).map(testCase);
    const cases = [...(tests.length > 0 ? tests : result.cycles.map(cycleCase)), ...cellCase(result, tests)];
    return { name, timestamp: result.startedAt, ms: result.timings.total, className, cases };
}
function document(suites) {
    const all = suites.flatMap(({ cases }) => cases);
    const ms = suites.reduce((sum, suite) => sum + suite.ms, 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="criu-lxc-test"${counts(all, ms)}>`,
        ...suites.flatMap(({ name, timestamp, ms, className = name, cases }) => [
            `  <testsuite${attributes({
                name,
                skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
                ...(timestamp === undefined ? {} : { timestamp }),
            })}${counts(cases, ms)}>`,
            ...cases.map(({ name, ms, body }) => {
                const testcase = attributes({ name, classname: className, time: seconds(ms) });
                return `    <testcase${testcase}>${body}</testcase>`;
            }),
            '  </testsuite>',
        ]),
        '</testsuites>',
        '',
    ].join('\n');
}
function counts(cases, ms) {
    return attributes({
        tests: cases.length,
        failures: cases.filter(({ outcome }) => outcome === 'failure').length,
        errors: cases.filter(({ outcome }) => outcome === 'error').length,
        time: seconds(ms),
    });
}
function cycleCase(cycle) {
    const test = { name: `generation ${cycle.generation}`, ms: (cycle.dumpMs ?? 0) + (cycle.restoreMs ?? 0) };
    const facts = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .lostFacts */ .Gz)([cycle]).map(({ name, before, after }) => `${name}: before ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .Ru)(before), VALUE_LIMIT)}, after ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .Ru)(after), VALUE_LIMIT)}`);
    if (cycle.verdict === 'passed') {
        // Known losses, and what is only reported.
        const body = facts.length === 0 ? '' : `<system-out>${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(facts.join('\n'))}</system-out>`;
        return { ...test, outcome: 'passed', body };
    }
    return {
        ...test,
        outcome: 'failure',
        body: problem('failure', cycle.failureClass ?? cycle.verdict, cycle.cause, facts),
    };
}
function testCase({ name, outcome, expected, failureClass, reason }) {
    const test = { name: `zdtm ${name}`, ms: 0 };
    if (outcome === 'passed')
        return { ...test, outcome, body: '' };
    // A failure that the recorded list has is known, and changes no verdict.
    if (outcome === 'skipped' || expected === 'failed') {
        const message = outcome === 'skipped' ? (reason ?? '') : `Fails as recorded: ${reason}`;
        return { ...test, outcome: 'skipped', body: `<skipped${attributes({ message })}/>` };
    }
    return { ...test, outcome: 'failure', body: problem('failure', failureClass ?? 'state', reason) };
}
function cellCase(result, tests) {
    const test = { name: 'cell', ms: result.timings.total };
    const cause = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .explanation */ .Qb)(result);
    const type = result.failureClass ?? result.verdict;
    switch (result.verdict) {
        case 'passed':
            return [];
        case 'skipped':
            return [{ ...test, outcome: 'skipped', body: `<skipped${attributes({ message: cause ?? '' })}/>` }];
        case 'error':
            return [{ ...test, outcome: 'error', body: problem('error', type, cause) }];
        case 'failed':
            if (tests.length > 0 ? tests.some(({ outcome }) => outcome === 'failure') : result.cycles.some(isFailed))
                return [];
            return [{ ...test, outcome: 'failure', body: problem('failure', type, cause) }];
    }
}
function isFailed({ verdict }) {
    return verdict === 'failed';
}
function problem(element, type, message, lines = []) {
    const text = (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(lines.join('\n'));
    return `<${element}${attributes({ type, message: message ?? '' })}>${text}</${element}>`;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(String(value)).replaceAll(/[\n\t]/g, ' ')}"`)
        .join('');
}
function seconds(ms) {
    return (ms / 1000).toFixed(3);
}
//# sourceMappingURL=junit.js.map

/***/ }),

/***/ 4092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeEach)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);

/**
 * Writes files, each by itself: one that cannot be written takes neither the others with it nor what was told already.
 *
 * @param files what to write, as it is called, and how; undefined when it is not wanted
 * @returns what could not be written, in sentences
 */
async function writeEach(files) {
    const unwritten = [];
    for (const [file, write] of files) {
        if (file === undefined)
            continue;
        try {
            await write(file);
        }
        catch (error) {
            // Who writes files says it in a sentence.
            const { message } = error;
            unwritten.push(error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu ? message : `${file} could not be written: ${message}.`);
        }
    }
    return unwritten;
}
//# sourceMappingURL=write-each.js.map

/***/ })

};
