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

// EXTERNAL MODULE: ./build/diagnosis/failures.js + 12 modules
var failures = __webpack_require__(7439);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
// EXTERNAL MODULE: ./build/core/cell/machine-cell.js + 1 modules
var machine_cell = __webpack_require__(8262);
// EXTERNAL MODULE: ./build/core/run/run.js + 20 modules
var run_run = __webpack_require__(54);
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
// EXTERNAL MODULE: ./build/core/workloads/all.js + 93 modules
var workloads_all = __webpack_require__(3735);
;// CONCATENATED MODULE: ./build/core/run/vary.js









/** For all of them together. */
const BOUND_MS = 120_000;
/** With less left none is begun. */
const LEAST_MS = 15_000;
/** The same where each boots an emulated machine. */
const OF_MACHINES = { boundMs: 600_000, leastMs: 150_000 };
/** A failure of a later generation is not looked for again: it takes as many cycles, and with fewer all would pass. */
const MOST_CYCLES = 30;
/**
 * The cell that failed once more, each time with one thing changed, until one of them passes or the time is up: what
 * makes no difference is not at fault alone, and what does has a part in it.
 */
async function vary(request, surroundings, run, failed) {
    const { boundMs, leastMs } = request.kernel === null ? { boundMs: BOUND_MS, leastMs: LEAST_MS } : OF_MACHINES;
    const deadline = Date.now() + boundMs;
    const controls = [];
    if (failed.cycles.length > MOST_CYCLES)
        return controls;
    for (const [at, { what, from, to, change }] of variations(request, surroundings, failed).entries()) {
        const left = deadline - Date.now();
        if (left < leastMs)
            break;
        surroundings.onProgress({ type: 'stage', stage: 'control', detail: `${what} ${to}` });
        const varied = {
            ...request,
            cycles: Math.max(1, failed.cycles.length),
            // Of itself another LXC, or this host, would take another one.
            cgroup: failed.cell.cgroup ?? request.cgroup,
            timeoutMs: Math.min(request.timeoutMs, left),
            checkLatest: false,
            ...change,
        };
        const evidence = (0,external_node_path_.join)(surroundings.evidence, 'control', `${at + 1}-${what}`);
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
    const stored = { store: surroundings.store, architecture: (0,request_request/* architectureOf */.NJ)(request) };
    return [
        ...otherCriu(request, cell, stored),
        ...otherWorkload(request),
        ...otherContainer(request),
        ...otherTestbed(request, cell),
        ...plainerModes(request),
        ...otherLxc(request, cell, stored),
    ];
}
/** Of a pair each of the two alone, for both; of one another release. */
function otherCriu({ criu, restoreCriu }, cell, stored) {
    const what = 'criu';
    const dumps = cell.criu?.version ?? '';
    if (restoreCriu !== null) {
        return eachOfPair(what, dumps, cell.restoreCriu?.version ?? '', [
            { criu: restoreCriu, restoreCriu: null },
            { criu, restoreCriu: null },
        ]);
    }
    const to = newestStored(stored, 'criu-apt', dumps);
    return to === null ? [] : [{ what, from: named(cell.criu), to: `${to} (apt)`, change: { criu: exactly(to) } }];
}
function otherLxc({ lxc, restoreLxc }, cell, stored) {
    if (cell.lxc === null)
        return [];
    const what = 'lxc';
    const dumps = cell.lxc.version;
    if (restoreLxc !== null) {
        return eachOfPair(what, dumps, cell.restoreLxc?.version ?? '', [
            { lxc: restoreLxc, restoreLxc: null },
            { lxc, restoreLxc: null },
        ]);
    }
    const to = newestStored(stored, 'lxc-apt', dumps, cell.cgroup === 'v1');
    return to === null ? [] : [{ what, from: named(cell.lxc), to: `${to} (apt)`, change: { lxc: exactly(to) } }];
}
/** @param changes that take the one that restores, and the one that dumps, for both */
function eachOfPair(what, dumps, restores, [restoring, dumping]) {
    const from = `${dumps} → ${restores}`;
    return [
        { what, from, to: `${restores} → ${restores}`, change: restoring },
        { what, from, to: `${dumps} → ${dumps}`, change: dumping },
    ];
}
function otherWorkload({ workload, container, unconfined, facts }) {
    if (workload.name === 'witness')
        return [];
    const [from, to] = [(0,workloads_all/* definitionOf */.Fg)(workload.name), (0,workloads_all/* definitionOf */.Fg)('witness')];
    const known = to.facts.map(({ name }) => name);
    const change = {
        workload: { name: 'witness' },
        facts: Object.fromEntries(Object.entries(facts).filter(([name]) => known.includes(name))),
        // Its root may do what that of the other may.
        unconfined: unconfined || (container === 'privileged' && from.refuses?.unconfined !== undefined),
    };
    return [{ what: 'workload', from: workload.name, to: 'witness', change }];
}
/**
 * Without its map, or its profile. Without the map root of the container is root of the host, and may do as much as before: that
 * is for no image of the user's.
 */
function otherContainer({ workload, container, apparmor }) {
    const what = 'container';
    const found = [];
    if (container === 'unprivileged' && workload.name !== 'command') {
        const change = { container: 'privileged', unconfined: true };
        found.push({ what, from: 'map of users (lxc.idmap)', to: '', change });
    }
    if (apparmor !== 'unconfined') {
        found.push({ what, from: `AppArmor profile (${apparmor})`, to: '', change: { apparmor: 'unconfined' } });
    }
    return found;
}
/** A virtual machine is compared with this host, which takes no profile of AppArmor: with all that they are. */
function otherTestbed(request, cell) {
    if (request.kernel === null || request.apparmor !== 'unconfined')
        return [];
    const architecture = (0,request_request/* architectureOf */.NJ)(request);
    const from = `${cell.kernel} in a virtual machine${architecture === process.arch ? '' : ` (${architecture})`}`;
    return [{ what: 'kernel', from, to: `${(0,external_node_os_.release)()} on this host`, change: onThisKernel(request, cell) }];
}
/** Each mode by itself. */
function plainerModes({ mode, restoreLxc }) {
    return (Object.keys(inputs_mode/* PLAIN */.tZ)
        .filter((each) => mode[each] !== inputs_mode/* PLAIN */.tZ[each] && each !== 'noBreakpoints')
        // Another LXC that restores needs another place.
        .filter((each) => each !== 'restoreElsewhere' || restoreLxc === null)
        .map((each) => {
        const from = (0,inputs_mode/* modeWords */.bY)({ ...inputs_mode/* PLAIN */.tZ, [each]: mode[each] }).join(', ');
        return { what: 'mode', from, to: '', change: { mode: { ...mode, [each]: inputs_mode/* PLAIN */.tZ[each] } } };
    }));
}
/** A build of one's own has the version of a release. */
function named(component) {
    return component === null ? '' : `${component.version} (${component.provider})`;
}
function exactly(version) {
    return { text: version, spec: { kind: 'exact', version } };
}
/** What was not named means other versions where it is the host's that are taken first. */
function onThisKernel({ criu, restoreCriu, lxc, restoreLxc }, cell) {
    const same = (asked, component) => asked?.spec.kind === 'default' && component ? exactly(component.version) : asked;
    return {
        kernel: null,
        criu: same(criu, cell.criu),
        restoreCriu: same(restoreCriu, cell.restoreCriu),
        lxc: same(lxc, cell.lxc),
        restoreLxc: same(restoreLxc, cell.restoreLxc),
    };
}
/**
 * The newest release of the store but one. Null when it has none, or cannot be used any more: the verdict is there without
 * it.
 *
 * @param onCgroup1 LXC 7 and later do not work there
 */
function newestStored({ store, architecture }, tool, but, onCgroup1 = false) {
    const isFit = (version) => semver.prerelease(version) === null && version !== but && !(onCgroup1 && (semver.coerce(version)?.major ?? 0) >= 7);
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





/** Failures of checkpoint/restore itself, which may be the host's. Whether a time limit is met says nothing of another cell. */
const OF_THE_CYCLE = ['dump', 'restore', 'state'];
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
