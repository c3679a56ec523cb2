export const id = 781;
export const ids = [781];
export const modules = {

/***/ 7387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ gridTests),
  YF: () => (/* binding */ parseJobs),
  yv: () => (/* binding */ runGrid)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 4 modules
var dist = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __webpack_require__(2506);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request_request = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/core/run/empty-result.js + 1 modules
var empty_result = __webpack_require__(1328);
// EXTERNAL MODULE: ./build/core/run/retry.js + 1 modules
var retry = __webpack_require__(4896);
// EXTERNAL MODULE: ./build/core/run/run.js + 20 modules
var run_run = __webpack_require__(54);
// EXTERNAL MODULE: ./build/core/run/testbed.js + 1 modules
var testbed = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/core/run/unsupported.js
var unsupported = __webpack_require__(5563);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 93 modules
var workloads_all = __webpack_require__(3735);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/request/identity.js
var identity = __webpack_require__(2532);
;// CONCATENATED MODULE: ./build/core/grid/grid-inputs.js






/**
 * Hash of all that decides what comes of a cell; null when that can change without being seen, an installation or an
 * image in a folder of the user's, tests of a branch, and when a component could not be had.
 */
function hashInputs(request, { components, image, kernel, host, program }, { kernel: release, architecture }) {
    // One that could not be had, or of a tree that can be built anew.
    if (request.kernel !== null && kernel?.provider !== 'apt')
        return null;
    const had = components.filter((component) => component !== null);
    if (had.length < components.length || had.some(({ provider }) => provider === 'path'))
        return null;
    if (isElsewhere(request.workload))
        return null;
    const decided = decides(request);
    if (decided === null)
        return null;
    const installed = had.filter(({ provider }) => provider === 'system').map(stamp);
    return hash(JSON.stringify([decided, had, installed, image, kernel, layout(host), release, (0,external_node_os_.version)(), architecture, program]));
}
/** What of this machine cells are made by. Where we are in its cgroups is another place at each login. */
function layout({ hierarchies, v2Controllers, features, workDir }) {
    const mounted = hierarchies.map(({ version, name }) => [version, name]);
    const has = Object.entries(features).map(([feature, { has }]) => [feature, has]);
    return [mounted, v2Controllers, has, workDir];
}
/** Null when a file of it cannot be read any more. */
function decides(request) {
    try {
        return (0,identity/* whatDecides */.G)(request);
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return null;
        throw error;
    }
}
/** What runs can become something else with the same words. */
function isElsewhere(workload) {
    if (workload.name === 'command')
        return true;
    if (workload.name !== 'zdtm' || workload.source === null)
        return false;
    const { source } = workload;
    return source.kind === 'git' ? !/^[0-9a-f]{40}$/.test(source.ref) : source.sha256 === null;
}
function hashFile(file) {
    return hash((0,external_node_fs_.readFileSync)(file));
}
function hash(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
/** A package that is updated writes its programs anew. */
function stamp({ name, path }) {
    const program = { criu: 'criu', lxc: 'lxc-start', busybox: 'busybox', iptables: 'iptables-restore' }[name];
    const { mtimeMs, size, ino } = (0,external_node_fs_.statSync)((0,external_node_path_.join)(path, program));
    return `${name} ${mtimeMs} ${size} ${ino}`;
}
//# sourceMappingURL=grid-inputs.js.map
;// CONCATENATED MODULE: ./build/core/grid/provide-once.js
/** Provides each component once, however many ask for it at whatever time: all get the same, or the same failure. */
class ProvidedOnce {
    make;
    made;
    components = new Map();
    images = new Map();
    others = new Map();
    machines = new Map();
    /** @param make called when the first asks: a host that nothing can run on needs no store */
    constructor(make) {
        this.make = make;
    }
    provide(...[name, spec, text]) {
        const key = `${name} ${spec.kind} ${text}`;
        const known = this.components.get(key) ?? this.provider().provide(name, spec, text);
        this.components.set(key, known);
        return known;
    }
    image(...[name]) {
        const known = this.images.get(name) ?? this.provider().image(name);
        this.images.set(name, known);
        return known;
    }
    machine(...[spec, text]) {
        const known = this.machines.get(text) ?? this.provider().machine(spec, text);
        this.machines.set(text, known);
        return known;
    }
    for(architecture) {
        const known = this.others.get(architecture) ?? new ProvidedOnce(() => this.provider().for(architecture));
        this.others.set(architecture, known);
        return known;
    }
    /** Where it is built twice at once, the one waits for the other. */
    zdtm(...asked) {
        return this.provider().zdtm(...asked);
    }
    provider() {
        this.made ??= this.make();
        return this.made;
    }
}
//# sourceMappingURL=provide-once.js.map
;// CONCATENATED MODULE: ./build/core/grid/grid-run.js


















const JOBS = { least: 1, most: 256 };
/**
 * Checks what was written for each cell.
 *
 * @throws UsageError naming the cell, its input and what is allowed
 */
function gridTests({ cells }) {
    return cells.map((cell) => {
        try {
            return { ...cell, request: (0,request_request/* parseRequest */.TR)(cell.values, inputs/* asInput */.lv) };
        }
        catch (error) {
            if (!(error instanceof errors/* UsageError */.eb))
                throw error;
            throw new errors/* UsageError */.eb(`The cell ${cell.id} of the grid cannot be run: ${error.message}`);
        }
    });
}
/**
 * How many cells run at once; as many as there are cores when nothing is written.
 *
 * @param label how the user knows it
 * @throws UsageError
 */
function parseJobs(value, label) {
    if (value === '')
        return (0,external_node_os_.availableParallelism)();
    if (/^\d+$/.test(value) && Number(value) >= JOBS.least && Number(value) <= JOBS.most)
        return Number(value);
    throw new errors/* UsageError */.eb(`${label} is "${value}"; it must be a whole number from ${JOBS.least} to ${JOBS.most}.`);
}
/**
 * The way of a grid. The host is looked at and swept once, each component is provided once, while cells that have all of
 * theirs run already, cheapest first. Every result is written when it is there.
 *
 * @throws Interrupted when the signal came before any cell; StageError when the store cannot be used
 */
async function runGrid(tests, options, surroundings, onEvent) {
    const request = tests[0].request;
    surroundings.onProgress({ type: 'stage', stage: 'preflight' });
    const host = await (0,testbed/* inspectFor */.GX)(request, surroundings);
    const stop = new AbortController();
    const signal = AbortSignal.any([surroundings.signal, stop.signal]);
    // Each cell listens, and what is fetched for it.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const run = () => {
        const provider = new ProvidedOnce(() => (0,run_run/* makeProvider */.gg)(request, { ...surroundings, signal }));
        const common = { ...surroundings, signal, common: { host, provider } };
        return new GridRun(options, common, stop, surroundings.signal, onEvent).run(tests);
    };
    if ((0,preflight/* preflight */.M)(host).some(({ severity }) => severity === 'error')) {
        // Nothing can run on this host itself; each cell says why. Then no store is needed, either.
        const inMachines = tests.some((test) => test.request.kernel !== null);
        return { findings: [], ...(await (inMachines ? (0,run_run/* whileHeld */.tE)(surroundings, run) : run())) };
    }
    const findings = await (0,run_run/* sweepLeftovers */.ZW)(surroundings);
    return { findings, ...(await (0,run_run/* whileHeld */.tE)(surroundings, run)) };
}
const NOTHING = { components: [], image: null, kernel: null };
class GridRun {
    options;
    surroundings;
    stop;
    user;
    onEvent;
    program;
    queue;
    /** None of its cells can run on this host. */
    idle;
    results = new Map();
    /** What could not be removed of cells that were interrupted. */
    left = [];
    /** Why results could not be written. */
    unwritten = [];
    /**
     * @param surroundings their signal is that of `stop` and of `user`
     * @param stop ends all cells, with the reason
     */
    constructor(options, surroundings, stop, user, onEvent) {
        this.options = options;
        this.surroundings = surroundings;
        this.stop = stop;
        this.user = user;
        this.onEvent = onEvent;
        this.program = hashFile(surroundings.cellProgram);
        this.queue = new dist/* default */.Ay({ concurrency: options.jobs });
        this.idle = (0,preflight/* preflight */.M)(surroundings.common.host).some(({ severity }) => severity === 'error');
    }
    async run(tests) {
        const cheapestFirst = [...tests].sort((a, b) => cost(a) - cost(b));
        const cells = cheapestFirst.map(async (test) => {
            try {
                await this.cell(test);
            }
            catch (error) {
                // The others are ended, not left.
                this.stop.abort('the grid could not go on');
                throw error;
            }
        });
        const rejected = (await Promise.allSettled(cells)).find(({ status }) => status === 'rejected');
        const inOrder = tests.flatMap(({ id }) => {
            const result = this.results.get(id);
            return result === undefined ? [] : [[id, result]];
        });
        const interrupted = this.user.aborted && inOrder.length < tests.length ? new errors/* Interrupted */.j$(this.left) : null;
        const [first] = this.unwritten;
        return {
            results: new Map(inOrder),
            unkept: first === undefined ? [] : [`Of ${this.unwritten.length} cells the result could not be kept: ${first}`],
            broken: rejected?.status === 'rejected' ? rejected.reason : interrupted,
        };
    }
    /** From the components to the result. */
    async cell(test) {
        const isIdle = this.idle && test.request.kernel === null;
        const { components, image, kernel } = isIdle ? NOTHING : await this.provided(test);
        const nothing = (0,empty_result/* emptyResult */.$)(test.request, this.surroundings.tool);
        const { cell } = nothing;
        [cell.criu = null, cell.restoreCriu = null, cell.lxc = null] = components;
        if (cell.restoreLxc !== undefined)
            cell.restoreLxc = components.at(-1) ?? null;
        if (kernel !== null)
            Object.assign(cell, { kernel: kernel.version, kernelNumber: kernel.number });
        const { cgroup } = test.request;
        const reason = test.skip ?? (test.asked ? null : (0,unsupported/* unsupported */.q)(cell.lxc?.version ?? '', cgroup));
        if (reason !== null) {
            cell.cgroup = cgroup === 'auto' ? null : cgroup;
            return this.end(test, { ...nothing, ...skip(reason) }, null);
        }
        const { host } = this.surroundings.common;
        const inputs = hashInputs(test.request, { components, image, kernel, host, program: this.program }, cell);
        const known = this.options.resume && inputs !== null ? this.options.folder.known(test.id, inputs) : null;
        if (known !== null)
            return this.tell(test, known, true);
        await this.queue.add(() => this.test(test, nothing, inputs), { priority: -cost(test) });
    }
    /** Components in the order of {@link provideComponents}; null what could not be had, as the cell itself tells. */
    async provided({ request }) {
        const provider = this.surroundings.common.provider.for((0,request_request/* architectureOf */.NJ)(request));
        const { image: name } = (0,workloads_all/* definitionOf */.Fg)(request.workload.name);
        const [components, image, machine] = await Promise.all([
            (0,run_run/* provideComponents */.cg)(request, provider),
            name === undefined ? null : provider.image(name).catch(() => null),
            request.kernel === null ? null : provider.machine(request.kernel.spec, request.kernel.text).catch(() => null),
        ]);
        return {
            components: components.map((settled) => (settled.status === 'fulfilled' ? settled.value : null)),
            image,
            kernel: machine?.kernel ?? null,
        };
    }
    async test(test, nothing, inputs) {
        if (this.user.aborted)
            return;
        this.options.folder.forget(test.id);
        const result = await this.result(test, nothing);
        // What was ended for another cell's sake is not known: --resume runs it.
        if (result !== null)
            await this.end(test, result, this.stop.signal.aborted ? null : inputs);
    }
    /** Null when the user interrupted it. */
    async result({ id, request }, nothing) {
        try {
            if (this.stop.signal.aborted)
                throw new errors/* Interrupted */.j$();
            // The other cells of the grid tell whether it is the host.
            const surroundings = {
                ...this.surroundings,
                evidence: this.options.folder.evidence(id),
                onProgress: (progress) => {
                    if (progress.type === 'stage')
                        this.onEvent({ ...progress, id });
                },
            };
            return await (0,trace/* tracingAs */.xY)(id, () => (0,retry/* testCell */.H)({ ...request, control: false }, surroundings));
        }
        catch (error) {
            if (error instanceof errors/* UsageError */.eb)
                return { ...nothing, cause: error.message };
            if (!(error instanceof errors/* Interrupted */.j$)) {
                const found = (0,bug/* bug */.j)(error);
                return { ...nothing, cause: found.message, explainedBy: found.id, findings: [...nothing.findings, found] };
            }
            if (this.user.aborted) {
                this.left.push(...error.left);
                return null;
            }
            if (error.left.length > 0)
                return { ...nothing, verdict: 'failed', failureClass: 'leak', cause: error.message };
            return { ...nothing, ...skip(`Not run to its end: ${this.stop.signal.reason}.`) };
        }
    }
    async end(test, result, inputs) {
        try {
            this.options.folder.write(test.id, result, inputs);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            this.unwritten.push(error.message);
        }
        this.tell(test, result, false);
    }
    tell({ id, request }, result, known) {
        this.results.set(id, withoutKeptFacts(result));
        this.onEvent({ type: 'end', id, result, known });
        const isSkip = result.verdict === 'skipped' && !(0,verdict/* isRefused */.H0)(request.onSkip, result);
        const passed = result.verdict === 'passed' || isSkip;
        if (!passed && this.options.failFast)
            this.stop.abort(`${id} did not pass, and the grid is to fail fast`);
    }
}
function cost({ request }) {
    return request.cycles * (0,workloads_all/* definitionOf */.Fg)(request.workload.name).weight;
}
function skip(reason) {
    return { verdict: 'skipped', skipReason: reason, cause: reason };
}
/** Most of a result, and in no report: thousands of cells are kept in memory. */
function withoutKeptFacts(result) {
    const cycles = result.cycles.map((cycle) => ({
        ...cycle,
        facts: cycle.facts.filter(({ outcome }) => outcome !== 'kept'),
    }));
    return { ...result, cycles };
}
//# sourceMappingURL=grid-run.js.map

/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ parseGrid),
/* harmony export */   GR: () => (/* binding */ GRID_KEYS),
/* harmony export */   br: () => (/* binding */ expandGrid)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5531);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7929);
/* harmony import */ var _run_unsupported_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5563);





const MOST_CELLS = 10_000;
/** Of a value in an id; the end of a longer one is left out, and the beginning of the address of a source. */
const VALUE_LENGTH = 40;
/** Files named by an id have a suffix, and 255 bytes in all. */
const ID_LENGTH = 200;
/** Inputs that differ from cell to cell. The others are said beside the grid. */
const GRID_KEYS = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_NAMES */ .Qh.filter((input) => (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputOf */ .wg)(input).ofAll !== true);
/**
 * Reads a grid: YAML, and so JSON, too.
 *
 * @param label what the user calls the document: `grid` in a workflow, the file in a terminal
 * @throws UsageError naming the key, what was wrong and what is allowed
 */
function parseGrid(text, label) {
    // The schema that knows text alone: 4.10 is no number, and `on` no boolean.
    const yaml = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { schema: 'failsafe' });
    const [mistake] = [...yaml.errors, ...yaml.warnings];
    if (mistake !== undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} cannot be read as YAML: ${mistake.message.trim()}`);
    const document = toPlain(yaml, label);
    if (!isMap(document)) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} is not a grid; it must be a mapping of input names to a value or a list of values.`);
    }
    const grid = { lists: {}, include: [], exclude: [] };
    for (const [key, value] of Object.entries(document)) {
        if (key === 'include' || key === 'exclude')
            grid[key] = entries(value, `${label}: ${key}`);
        else
            grid.lists[gridKey(key, label)] = values(value, `${label}: ${key}`);
    }
    return grid;
}
/**
 * All cells of a grid, by the rules of GitHub's job matrix: an entry of `exclude` takes away every combination that has
 * all of its values; then an entry of `include` is added to every combination of which it changes no value of the lists,
 * and becomes a combination of its own when there is none. The first list varies slowest.
 *
 * @param beside what holds for every cell that does not say otherwise
 * @throws UsageError when there are none or too many
 */
function expandGrid({ lists, include, exclude }, beside = {}) {
    const keys = Object.keys(lists);
    const count = keys.reduce((product, key) => product * lists[key].length, 1);
    if (count + include.length > MOST_CELLS) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`The grid has ${count + include.length} combinations; at most ${MOST_CELLS} are allowed.`);
    }
    let base = keys.length === 0 ? [] : [{}];
    for (const key of keys) {
        base = base.flatMap((values) => lists[key].map((value) => ({ ...values, [key]: value })));
    }
    const notes = [];
    for (const entry of exclude) {
        const strange = Object.keys(entry).find((key) => lists[key] === undefined);
        if (strange !== undefined) {
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`exclude names ${strange}, and the grid has no list of that name.`);
        }
        const kept = base.filter((values) => !agrees(values, entry, keys));
        if (kept.length === base.length)
            notes.push(`Nothing is excluded by ${words(entry)}.`);
        base = kept;
    }
    const combinations = withIncludes(base, include, keys);
    if (combinations.length === 0)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('The grid has no cells.');
    const cells = new Map();
    for (const { own, asked } of combinations) {
        const id = slug(own);
        const twin = cells.get(id);
        if (twin !== undefined) {
            notes.push(`${id} is named more than once; it is run once.`);
            twin.asked ||= asked;
        }
        else {
            cells.set(id, { id, values: { ...beside, ...own }, asked, skip: null });
        }
    }
    for (const cell of cells.values()) {
        const { 'lxc-version': lxc = '', 'restore-lxc-version': restoreLxc = '', cgroup = '' } = cell.values;
        if (!cell.asked)
            cell.skip = (0,_run_unsupported_js__WEBPACK_IMPORTED_MODULE_4__/* .unsupported */ .q)(lxc, cgroup) ?? (0,_run_unsupported_js__WEBPACK_IMPORTED_MODULE_4__/* .unsupported */ .q)(restoreLxc, cgroup);
    }
    return { cells: [...cells.values()], notes: [...new Set(notes)] };
}
function withIncludes(base, include, keys) {
    // What one entry added a later one may change, what the lists say none.
    const combinations = base.map((values) => ({ values, own: { ...values }, asked: false }));
    const added = [];
    for (const entry of include) {
        const asked = entry['lxc-version'] !== undefined && entry.cgroup !== undefined;
        const fitting = combinations.filter(({ values }) => agrees(values, entry, keys));
        for (const combination of fitting) {
            Object.assign(combination.own, entry);
            combination.asked ||= asked;
        }
        if (fitting.length === 0)
            added.push({ own: entry, asked });
    }
    return [...combinations, ...added];
}
/** The entry has no other value for any key of the lists. */
function agrees(values, entry, keys) {
    return keys.every((key) => entry[key] === undefined || entry[key] === values[key]);
}
/** In the order of the table of inputs, whatever order they were written in. What is empty says nothing. */
function slug(values) {
    const parts = GRID_KEYS.filter((key) => values[key] !== undefined && values[key] !== '').map((key) => {
        const written = values[key];
        const value = sourceName(written).replaceAll(/[^A-Za-z0-9.+-]+/g, '-');
        return `${key.replace(/-version$/, '')}-${cut(value, VALUE_LENGTH, written)}`;
    });
    const id = parts.join('_');
    return parts.length === 0 ? 'default' : cut(id, ID_LENGTH, id);
}
/** Of a source from git what tells it from others at a glance: whose it is, the branch, the number, the start of a commit's id. */
function sourceName(value) {
    if (!value.startsWith('git:'))
        return value;
    const short = value
        .replace(/^git:[a-z+]+:\/\/[^/]*\//, 'git:')
        .replace(/(\.git)?#(refs\/(heads|tags)\/)?/, '/')
        .replace(/(pull\/\d+)\/head$/, '$1')
        .replace(/\b([0-9a-f]{9})[0-9a-f]{31}$/, '$1');
    const body = short.slice('git:'.length);
    return `git:${body.slice(-(VALUE_LENGTH - 'git-'.length)).replace(/^[^A-Za-z0-9]+/, '')}`;
}
/** Two texts that would look the same are told apart by a piece of their hash. */
function cut(name, length, text) {
    if (name === text && name.length <= length)
        return name;
    return `${name.slice(0, length)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 6)}`;
}
function words(entry) {
    return Object.entries(entry)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ');
}
function toPlain(yaml, label) {
    try {
        return yaml.toJS();
    }
    catch (error) {
        // Aliases without an anchor, or so many that they would fill the memory.
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} cannot be read as YAML: ${error.message}.`);
    }
}
function gridKey(key, label) {
    const known = GRID_KEYS.find((each) => each === key);
    if (known !== undefined)
        return known;
    if (_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUT_NAMES */ .Qh.some((each) => each === key)) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} names ${key}, which is the same for all cells: say it beside the grid.`);
    }
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} names "${key}"; valid values: ${GRID_KEYS.join(', ')}, include and exclude.`);
}
function values(value, label) {
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} is an empty list; leave it out, or give it a value.`);
    return list.map((each) => scalar(each, label));
}
function entries(value, label) {
    if (!Array.isArray(value))
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} is no list; it must be a list of mappings.`);
    return value.map((entry, index) => {
        const where = `${label}, entry ${index + 1}`;
        if (!isMap(entry) || Object.keys(entry).length === 0) {
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${where} is ${JSON.stringify(entry)}; it must be a mapping of input names to values.`);
        }
        return Object.fromEntries(Object.entries(entry).map(([key, each]) => [gridKey(key, where), scalar(each, `${where}: ${key}`)]));
    });
}
function scalar(value, label) {
    if (typeof value === 'string')
        return value.trim();
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${label} is ${JSON.stringify(value)}; it must be a single value here.`);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=grid.js.map

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
