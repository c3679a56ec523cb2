export const id = 720;
export const ids = [720];
export const modules = {

/***/ 2720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_run_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9390);
/* harmony import */ var _core_run_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4896);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3764);
/* harmony import */ var _report_many_junit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4603);
/* harmony import */ var _report_one_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1691);
/* harmony import */ var _report_one_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8673);
/* harmony import */ var _report_one_write_each_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3133);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8565);









async function run(options, surroundings, live) {
    const result = await (0,_core_run_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .testCell */ .H)(options.request, surroundings);
    live.end();
    return (0,_core_run_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .keepingBugs */ .x)(result, surroundings.evidence, () => tell(result, options));
}
async function tell(result, options) {
    const toStdout = options.json === _terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .STDOUT */ .UU;
    (toStdout ? _terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .printAside */ .Yf : _terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .print */ .yy)((0,_report_one_text_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(result, (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .textOptions */ .aW)(options.detail)));
    if (toStdout)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q2)(result);
    const unwritten = await (0,_report_one_write_each_js__WEBPACK_IMPORTED_MODULE_7__/* .writeEach */ .T)([
        [toStdout ? undefined : options.json, (file) => (0,_report_one_json_js__WEBPACK_IMPORTED_MODULE_5__/* .writeResult */ .Z)(file, result)],
        [options.junit, (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(file, (0,_report_many_junit_js__WEBPACK_IMPORTED_MODULE_4__/* .junit */ .bA)(result))],
    ]);
    const refused = (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefused */ .H0)(options.request.onSkip, result);
    for (const line of [...unwritten, ...(refused ? [_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .REFUSED */ .ln] : [])])
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N4)(line);
    return (0,_core_run_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCode */ .I$)(result.verdict, unwritten, refused);
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ testCell)
});

// EXTERNAL MODULE: ./build/diagnosis/failures.js + 11 modules
var failures = __webpack_require__(1453);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
// EXTERNAL MODULE: ./build/core/cell/machine-cell.js + 1 modules
var machine_cell = __webpack_require__(8262);
// EXTERNAL MODULE: ./build/core/run/run.js + 21 modules
var run_run = __webpack_require__(2208);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/timeless.js
var timeless = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/core/inputs/mode.js
var inputs_mode = __webpack_require__(3283);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request_request = __webpack_require__(5575);
;// CONCATENATED MODULE: ./build/core/run/vary.js








/** For all of them together. */
const BOUND_MS = 120_000;
/** With less left none is begun. */
const LEAST_MS = 15_000;
/** The same where each boots an emulated machine. */
const OF_MACHINES = { boundMs: 600_000, leastMs: 150_000 };
/** Failures of a later generation need as many cycles to be seen again, but nobody waits for thousands. */
const MOST_CYCLES = 3;
/**
 * The cell that failed once more, each time with one thing changed, until one of them passes or the time is up: what
 * makes no difference is not at fault, and what does is.
 */
async function vary(request, surroundings, run, failed) {
    const { boundMs, leastMs } = request.kernel === null ? { boundMs: BOUND_MS, leastMs: LEAST_MS } : OF_MACHINES;
    const deadline = Date.now() + boundMs;
    const controls = [];
    for (const { what, from, to, change } of variations(request, surroundings, failed)) {
        const left = deadline - Date.now();
        if (left < leastMs)
            break;
        surroundings.onProgress({ type: 'stage', stage: 'control', detail: `${what} ${to}` });
        const varied = {
            ...request,
            cycles: Math.max(1, Math.min(failed.cycles.length, MOST_CYCLES)),
            timeoutMs: Math.min(request.timeoutMs, left),
            checkLatest: false,
            ...change,
        };
        const evidence = (0,external_node_path_.join)(surroundings.evidence, 'control', what);
        const result = await run(varied, { ...surroundings, evidence, keepEvidence: false });
        // What this host cannot do says nothing, nor does a time limit that is ours.
        const isOurLimit = result.failureClass === 'timeout' && varied.timeoutMs < request.timeoutMs;
        if (result.verdict === 'skipped' || isOurLimit)
            continue;
        const { verdict, cause } = result;
        controls.push({ what, from, to, verdict, isSame: isSame(failed, result), cause });
        if (verdict === 'passed')
            break;
    }
    return controls;
}
function isSame(one, other) {
    const name = ({ verdict, failureClass, cause }) => JSON.stringify([verdict, failureClass, (0,timeless/* timeless */.V)(cause ?? '')]);
    return name(one) === name(other);
}
function variations(request, surroundings, { cell }) {
    const found = [];
    const versions = [...new Set([cell.criu?.version, cell.restoreCriu?.version])].filter((each) => each !== undefined);
    const architecture = (0,request_request/* architectureOf */.NJ)(request);
    const stored = { store: surroundings.store, architecture };
    const criu = newestStored(stored, 'criu-apt', versions);
    if (criu !== null) {
        const spec = { text: criu, spec: { kind: 'exact', version: criu } };
        found.push({ what: 'criu', from: versions.join(' → '), to: criu, change: { criu: spec, restoreCriu: null } });
    }
    if (request.workload.name !== 'witness') {
        const change = { workload: { name: 'witness' }, facts: {} };
        found.push({ what: 'workload', from: request.workload.name, to: 'witness', change });
    }
    if (request.container === 'unprivileged') {
        const change = { container: 'privileged' };
        found.push({ what: 'container', from: 'unprivileged', to: 'privileged', change });
    }
    if (request.apparmor !== 'unconfined') {
        const change = { apparmor: 'unconfined' };
        found.push({ what: 'container', from: `apparmor ${request.apparmor}`, to: 'apparmor unconfined', change });
    }
    else if (request.kernel !== null) {
        // What differs then is the processor, too.
        const to = architecture === process.arch ? (0,external_node_os_.release)() : `${(0,external_node_os_.release)()} on ${process.arch}`;
        found.push({ what: 'kernel', from: cell.kernel, to, change: onThisKernel(request, cell) });
    }
    const mode = (0,inputs_mode/* modeWords */.bY)({ ...request.mode, noBreakpoints: false });
    if (mode.length > 0) {
        const change = { mode: { ...inputs_mode/* PLAIN */.tZ, noBreakpoints: request.mode.noBreakpoints }, restoreLxc: null };
        found.push({ what: 'mode', from: mode.join(', '), to: '', change });
    }
    const lxc = cell.lxc === null ? null : newestStored(stored, 'lxc-apt', [cell.lxc.version], cell.cgroup === 'v1');
    if (lxc !== null && cell.lxc !== null) {
        const change = { lxc: { text: lxc, spec: { kind: 'exact', version: lxc } }, restoreLxc: null };
        found.push({ what: 'lxc', from: cell.lxc.version, to: lxc, change });
    }
    return found;
}
/** What was not named means other versions, and another cgroup, where it is the host's that are taken first. */
function onThisKernel({ criu, restoreCriu, lxc, restoreLxc, cgroup }, cell) {
    const same = (asked, component) => asked?.spec.kind === 'default' && component
        ? { text: component.version, spec: { kind: 'exact', version: component.version } }
        : asked;
    return {
        kernel: null,
        criu: same(criu, cell.criu),
        restoreCriu: same(restoreCriu, cell.restoreCriu),
        lxc: same(lxc, cell.lxc),
        restoreLxc: same(restoreLxc, cell.restoreLxc),
        cgroup: cell.cgroup ?? cgroup,
    };
}
/**
 * The newest release of the store but some. Null when it has none, or cannot be used any more: the verdict is there without
 * it.
 *
 * @param onCgroup1 LXC 7 and later do not work there
 */
function newestStored({ store, architecture }, tool, but, onCgroup1 = false) {
    const isFit = (version) => semver.prerelease(version) === null &&
        !but.includes(version) &&
        !(onCgroup1 && (semver.coerce(version)?.major ?? 0) >= 7);
    try {
        const entries = new provide_store/* Store */.il(store, architecture, () => undefined).list(tool);
        return entries.find(({ manifest }) => isFit(manifest.version))?.manifest.version ?? null;
    }
    catch (error) {
        if (error instanceof errors/* StageError */.Zu)
            return null;
        throw error;
    }
}
//# sourceMappingURL=vary.js.map
;// CONCATENATED MODULE: ./build/core/run/retry.js





/** Failures of checkpoint/restore itself, which may be the host's. */
const OF_THE_CYCLE = ['dump', 'restore', 'state', 'timeout'];
/**
 * One cell, and what its failure takes to be understood: a failure that is known to come and go gets a second try, as does
 * one that may be the emulator's, and of any other that is not explained it is tried what makes a difference.
 *
 * @param run to be replaced by tests, which break single tries
 * @throws as {@link runTest}
 */
async function testCell(request, surroundings, run = run_run/* runTest */.YA) {
    const first = await run(request, surroundings);
    const why = first.findings.find(({ id, severity }) => severity === 'error' && id === first.explainedBy);
    const isTransientFailure = first.verdict === 'failed' && why !== undefined && (0,failures/* isTransient */.dg)(why.id);
    const mayBeEmulator = first.explainedBy === machine_cell/* MACHINE_LOST */.nj || (first.verdict === 'failed' && first.cell.machine === 'tcg');
    const result = isTransientFailure || mayBeEmulator ? await secondTry(request, surroundings, run, first, why) : first;
    if (!request.control || result.verdict !== 'failed' || !OF_THE_CYCLE.includes(result.failureClass))
        return result;
    // A cause that explains says more than another cell could.
    if ((0,observed/* isExplanation */.uA)(result.explainedBy))
        return result;
    return { ...result, controls: await vary(request, surroundings, run, result) };
}
async function secondTry(request, surroundings, run, first, why) {
    surroundings.onProgress({ type: 'stage', stage: 'retry' });
    const second = await run(request, surroundings);
    // It could not be tried once more: the first try stands.
    if (second.verdict !== 'passed' && second.verdict !== 'failed')
        return first;
    const finding = {
        id: 'flaky',
        severity: 'warning',
        message: `The first try failed${second.verdict === 'failed' ? ', as did the second' : ''}: ${why?.message ?? first.cause}`,
        evidence: why?.evidence ?? first.cause ?? '',
        ...(why?.advice === undefined ? {} : { advice: why.advice }),
    };
    return { ...second, findings: [...second.findings, finding], evidence: second.evidence ?? first.evidence };
}
//# sourceMappingURL=retry.js.map

/***/ })

};
