export const id = 912;
export const ids = [912];
export const modules = {

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  grid: () => (/* binding */ grid)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 4 modules
var dist = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/core/bug.js
var bug = __webpack_require__(8068);
// EXTERNAL MODULE: ./build/core/control.js
var control = __webpack_require__(1195);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/core/grid-inputs.js



/**
 * Hash of all that decides what comes of a cell; null when that can change without being seen, an installation or an
 * image in a folder of the user's, and when a component could not be had.
 *
 * @param program hash of the program that runs the cell: another one may find another verdict
 */
function hashInputs(request, components, { kernel, architecture }, program) {
    const had = components.filter((component) => component !== null);
    if (had.length < components.length || had.some(({ provider }) => provider === 'path'))
        return null;
    if (request.workload.name === 'command')
        return null;
    const host = had.filter(({ provider }) => provider === 'system').map(stamp);
    return hash(JSON.stringify([request, had, host, kernel, architecture, program]));
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
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(7529);
;// CONCATENATED MODULE: ./build/core/once.js
/** Provides each component once, however many ask for it at whatever time: all get the same, or the same failure. */
class ProvidedOnce {
    make;
    made;
    components = new Map();
    images = new Map();
    /** @param make called when the first asks: a host that nothing can run on needs no store */
    constructor(make) {
        this.make = make;
    }
    provide(...[name, spec, text]) {
        const key = `${name} ${text}`;
        const known = this.components.get(key) ?? this.provider().provide(name, spec, text);
        this.components.set(key, known);
        return known;
    }
    image(...[name]) {
        const known = this.images.get(name) ?? this.provider().image(name);
        this.images.set(name, known);
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
//# sourceMappingURL=once.js.map
// EXTERNAL MODULE: ./build/core/request.js + 45 modules
var request = __webpack_require__(2068);
// EXTERNAL MODULE: ./build/core/run.js + 10 modules
var core_run = __webpack_require__(880);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/core/support.js

/**
 * What a component's makers say they do not support, in one sentence; null when they support it, and when the version
 * cannot be told yet: of a range, of `latest`.
 *
 * @param lxc a version
 */
function unsupported(lxc, cgroup) {
    const version = /^v?\d+\.\d+/.test(lxc) ? semver.coerce(lxc) : null;
    if (version === null || version.major < 7 || cgroup !== 'v1')
        return null;
    return `LXC ${lxc} does not support cgroup v1: LXC 7 dropped it.`;
}
//# sourceMappingURL=support.js.map
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
;// CONCATENATED MODULE: ./build/core/grid-run.js













/** How much longer a cycle of it takes, more or less, what it is made of included. */
const WEIGHT = { witness: 1, tcp: 2, apps: 5, systemd: 8, command: 5, zdtm: 60 };
const JOBS = { least: 1, most: 256 };
/**
 * Checks what was written for each cell.
 *
 * @throws UsageError naming the cell, its input and what is allowed
 */
function gridTests({ cells }) {
    return cells.map((cell) => {
        try {
            return { ...cell, request: (0,request/* parseRequest */.TR)(cell.values, inputs/* asInput */.lv) };
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
    throw new errors/* UsageError */.eb(`${label} is "${value}"; allowed is a whole number from ${JOBS.least} to ${JOBS.most}.`);
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
    const host = await (0,core_run/* inspectFor */.GX)(request, surroundings);
    const stop = new AbortController();
    const signal = AbortSignal.any([surroundings.signal, stop.signal]);
    const run = () => {
        const provider = new ProvidedOnce(() => (0,core_run/* makeProvider */.gg)(request, { ...surroundings, signal }));
        const common = { ...surroundings, signal, common: { host, provider } };
        return new GridRun(options, common, stop, surroundings.signal, onEvent).run(tests);
    };
    // Nothing can run here; each cell says why.
    if ((0,preflight/* preflight */.M)(host).some(({ severity }) => severity === 'error'))
        return { findings: [], ...(await run()) };
    const findings = await (0,core_run/* sweepLeftovers */.ZW)(surroundings);
    return { findings, ...(await (0,core_run/* whileHeld */.tE)(surroundings, run)) };
}
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
        const components = this.idle ? [] : await this.components(test);
        const nothing = (0,core_run/* emptyResult */.$)(test.request, this.surroundings.tool);
        const { cell } = nothing;
        [cell.criu = null, cell.restoreCriu = null, cell.lxc = null] = components;
        const { cgroup } = test.request;
        const reason = test.skip ?? (test.asked ? null : unsupported(cell.lxc?.version ?? '', cgroup));
        if (reason !== null) {
            cell.cgroup = cgroup === 'auto' ? null : cgroup;
            return this.end(test, { ...nothing, ...skip(reason) }, null);
        }
        const inputs = hashInputs(test.request, components, cell, this.program);
        const known = this.options.resume && inputs !== null ? this.options.folder.known(test.id, inputs) : null;
        if (known !== null)
            return this.tell(test, known, true);
        await this.queue.add(() => this.test(test, nothing, inputs), { priority: -cost(test) });
    }
    /** In the order of {@link provideComponents}; null what could not be had, as the cell itself tells. */
    async components({ request }) {
        const { provider } = this.surroundings.common;
        const { name } = request.workload;
        const [components] = await Promise.all([
            (0,core_run/* provideComponents */.cg)(request, provider),
            name === 'apps' || name === 'systemd' ? provider.image(name).catch(() => null) : null,
        ]);
        return components.map((settled) => (settled.status === 'fulfilled' ? settled.value : null));
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
            return await (0,control/* testCell */.H)({ ...request, control: false }, {
                ...this.surroundings,
                evidence: this.options.folder.evidence(id),
                onProgress: (progress) => {
                    if (progress.type === 'stage')
                        this.onEvent({ ...progress, id });
                },
            });
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
        const told = test.request.onSkip === 'fail' ? (0,verdict/* withoutSkips */.$T)(result) : result;
        try {
            this.options.folder.write(test.id, told, inputs);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            this.unwritten.push(error.message);
        }
        this.tell(test, told, false);
    }
    tell({ id }, result, known) {
        this.results.set(id, withoutKeptFacts(result));
        this.onEvent({ type: 'end', id, result, known });
        const passed = result.verdict === 'passed' || result.verdict === 'skipped';
        if (!passed && this.options.failFast)
            this.stop.abort(`${id} did not pass, and the grid is to fail fast`);
    }
}
function cost({ request }) {
    return request.cycles * WEIGHT[request.workload.name];
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
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/report/columns.js
var columns = __webpack_require__(9708);
// EXTERNAL MODULE: ./build/report/many.js
var many = __webpack_require__(4032);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/grid-rows.js


/** `failed: 2 failed, 1 error, 20 passed, 1 not run`. */
function gridHeadline(rows) {
    return `${(0,many/* verdictOf */.Vj)(rows)}: ${(0,many/* countsWords */.Mm)(rows) || 'no cell'}`;
}
/** The inputs that tell the rows apart, by name. */
function gridColumns(rows) {
    const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
    return names.filter((name) => new Set(rows.map(({ values }) => values[name] ?? '')).size > 1);
}
/** What became of a row: `failed: dump in generation 2`. */
function rowHeadline({ result }) {
    return result === null ? 'not run' : (0,wording/* headline */.Pl)(result);
}
/** `12.3 s`; empty when it was not run. */
function rowSeconds({ result }) {
    return result === null || result.timings.total === 0 ? '' : `${(result.timings.total / 1000).toFixed(1)} s`;
}
//# sourceMappingURL=grid-rows.js.map
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/report/grid-text.js





/** Of them a cause names so many. */
const CELLS_NAMED = 12;
/** A grid for people at a terminal: a line for each cell, why those did not pass that did not, and the counts. */
function gridText(rows, options) {
    const page = new report_text/* Page */.YW(options);
    const inputs = gridColumns(rows);
    const cells = (row) => [
        // A list or a command may have several lines.
        ...inputs.map((name) => (0,words_escape/* oneLine */.TN)(row.values[name] ?? '')),
        rowHeadline(row),
        rowSeconds(row),
    ];
    const [head = '', ...lines] = (0,columns/* columns */.Y)([[...inputs, 'verdict', ''], ...rows.map(cells)]);
    page.bold(`  ${head}`);
    rows.forEach((row, index) => {
        page.signed(row.result?.verdict ?? 'skipped', lines[index] ?? '');
    });
    for (const { verdict, sentence, advice, of: alike } of (0,many/* causes */.ps)(rows, many/* whyOf */.gf)) {
        page.line('');
        page.signed(verdict, `${verdict}: ${alike.length === 1 ? '1 cell' : `${alike.length} cells`}`, report_text/* BOLD */.Y);
        page.wrapped(2, sentence);
        if (advice !== undefined)
            page.wrapped(2, `→ ${advice}`);
        for (const { id } of alike.slice(0, CELLS_NAMED))
            page.line(`    ${id}`);
        if (alike.length > CELLS_NAMED)
            page.line(`    and ${alike.length - CELLS_NAMED} more`);
    }
    page.line('');
    page.signed((0,many/* verdictOf */.Vj)(rows), gridHeadline(rows), report_text/* BOLD */.Y);
    return page.text();
}
//# sourceMappingURL=grid-text.js.map
// EXTERNAL MODULE: ./build/report/junit.js
var junit = __webpack_require__(4227);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/read-result.js
var read_result = __webpack_require__(8737);
;// CONCATENATED MODULE: ./build/report/results-folder.js






/**
 * Where the results of a grid lie: `ID/result.json` and, of a cell that failed, `ID/evidence`. `ID/inputs` is the hash of
 * what the result was made from; it is written last, and removed before anything else.
 */
class ResultsFolder {
    path;
    /** @param path existing folder. Absolute. */
    constructor(path) {
        this.path = path;
    }
    evidence(id) {
        return (0,external_node_path_.join)(this.path, id, 'evidence');
    }
    /**
     * The result that is there already for the same inputs; null when there is none. An `error` says nothing about
     * checkpoint/restore, and is none.
     */
    known(id, inputs) {
        // Others could have written it there, and have it believed by root.
        if ((0,write_file/* mayBeOthers */._G)((0,external_node_path_.join)(this.path, id, 'result.json')))
            return null;
        try {
            if ((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.path, id, 'inputs'), 'utf8') !== inputs)
                return null;
            const result = (0,read_result/* readResult */.U)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.path, id, 'result.json'), 'utf8'));
            return 'kind' in result || result.verdict === 'error' ? null : result;
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
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.path, id)))
            return;
        this.change(id, (folder) => {
            for (const name of ['inputs', 'result.json', 'evidence']) {
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
            }
        });
    }
    /**
     * @param inputs null when they cannot be told: it is never known
     * @throws StageError
     */
    write(id, result, inputs) {
        this.change(id, (folder) => {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'inputs'), { force: true });
            (0,json/* writeResult */.Z)((0,external_node_path_.join)(folder, 'result.json'), result);
            if (inputs !== null)
                (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(folder, 'inputs'), inputs);
        });
    }
    change(id, how) {
        try {
            const folder = (0,write_file/* holdOwn */.WC)((0,external_node_path_.join)(this.path, id));
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
        return new errors/* StageError */.Zu(null, message, { cause: error });
    }
}
//# sourceMappingURL=results-folder.js.map
// EXTERNAL MODULE: ./build/report/write-each.js
var write_each = __webpack_require__(4092);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/core/grid.js





const MOST_CELLS = 10_000;
/** Of a value in an id; the end of a longer one is left out. */
const VALUE_LENGTH = 40;
/** Files named by an id have a suffix, and 255 bytes in all. */
const ID_LENGTH = 200;
/** Inputs that differ from cell to cell. The others are said beside the grid. */
const GRID_KEYS = inputs/* INPUT_NAMES */.Qh.filter((input) => (0,inputs/* inputOf */.wg)(input).ofAll !== true);
/**
 * Reads a grid: YAML, and so JSON, too.
 *
 * @param label what the user calls the document: `grid` in a workflow, the file in a terminal
 * @throws UsageError naming the key, what was wrong and what is allowed
 */
function parseGrid(text, label) {
    // The schema that knows text alone: 4.10 is no number, and `on` no boolean.
    const yaml = (0,yaml_dist/* parseDocument */.Tp)(text, { schema: 'failsafe' });
    const [mistake] = [...yaml.errors, ...yaml.warnings];
    if (mistake !== undefined)
        throw new errors/* UsageError */.eb(`${label} cannot be read as YAML: ${mistake.message.trim()}`);
    const document = toPlain(yaml, label);
    if (!isMap(document)) {
        throw new errors/* UsageError */.eb(`${label} is not a grid; allowed is a mapping of input names to a value or a list of values.`);
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
        throw new errors/* UsageError */.eb(`The grid has ${count + include.length} combinations; allowed are ${MOST_CELLS}.`);
    }
    let base = keys.length === 0 ? [] : [{}];
    for (const key of keys) {
        base = base.flatMap((values) => lists[key].map((value) => ({ ...values, [key]: value })));
    }
    const notes = [];
    for (const entry of exclude) {
        const strange = Object.keys(entry).find((key) => lists[key] === undefined);
        if (strange !== undefined) {
            throw new errors/* UsageError */.eb(`exclude names ${strange}, and the grid has no list of that name.`);
        }
        const kept = base.filter((values) => !agrees(values, entry, keys));
        if (kept.length === base.length)
            notes.push(`Nothing is excluded by ${words(entry)}.`);
        base = kept;
    }
    const combinations = withIncludes(base, include, keys);
    if (combinations.length === 0)
        throw new errors/* UsageError */.eb('The grid has no cells.');
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
        const { 'lxc-version': lxc = '', cgroup = '' } = cell.values;
        if (!cell.asked)
            cell.skip = unsupported(lxc, cgroup);
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
        const value = values[key].replaceAll(/[^A-Za-z0-9.+-]+/g, '-');
        return `${key.replace(/-version$/, '')}-${cut(value, VALUE_LENGTH, values[key])}`;
    });
    const id = parts.join('_');
    return parts.length === 0 ? 'default' : cut(id, ID_LENGTH, id);
}
/** Two texts that would look the same are told apart by a piece of their hash. */
function cut(name, length, text) {
    if (name === text && name.length <= length)
        return name;
    return `${name.slice(0, length)}-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 6)}`;
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
        throw new errors/* UsageError */.eb(`${label} cannot be read as YAML: ${error.message}.`);
    }
}
function gridKey(key, label) {
    const known = GRID_KEYS.find((each) => each === key);
    if (known !== undefined)
        return known;
    if (inputs/* INPUT_NAMES */.Qh.some((each) => each === key)) {
        throw new errors/* UsageError */.eb(`${label} names ${key}, which is the same for all cells: say it beside the grid.`);
    }
    throw new errors/* UsageError */.eb(`${label} names "${key}"; allowed are ${GRID_KEYS.join(', ')}, include and exclude.`);
}
function values(value, label) {
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0)
        throw new errors/* UsageError */.eb(`${label} is an empty list; leave it out, or give it a value.`);
    return list.map((each) => scalar(each, label));
}
function entries(value, label) {
    if (!Array.isArray(value))
        throw new errors/* UsageError */.eb(`${label} is no list; allowed is a list of mappings.`);
    return value.map((entry, index) => {
        const where = `${label}, entry ${index + 1}`;
        if (!isMap(entry) || Object.keys(entry).length === 0) {
            throw new errors/* UsageError */.eb(`${where} is ${JSON.stringify(entry)}; allowed is a mapping of input names to values.`);
        }
        return Object.fromEntries(Object.entries(entry).map(([key, each]) => [gridKey(key, where), scalar(each, `${where}: ${key}`)]));
    });
}
function scalar(value, label) {
    if (typeof value === 'string')
        return value.trim();
    throw new errors/* UsageError */.eb(`${label} is ${JSON.stringify(value)}; allowed is a single value here.`);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=grid.js.map
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
;// CONCATENATED MODULE: ./build/cli/grid-options.js







/** @throws UsageError */
function parseGridCommand({ raw, file, output, jobs, failFast, resume }) {
    const document = file === undefined ? { lists: {}, include: [], exclude: [] } : read(file);
    for (const key of GRID_KEYS) {
        const value = raw[key] ?? '';
        if (value !== '')
            document.lists[key] = (0,inputs/* inputOf */.wg)(key).list ? value.split(',').map((each) => each.trim()) : [value];
    }
    if (Object.keys(document.lists).length + document.include.length === 0) {
        throw new errors/* UsageError */.eb('There is no grid: name a file with one, or give lists such as --criu 4.1.1,4.2.1.');
    }
    if (resume && output === '') {
        throw new errors/* UsageError */.eb('--resume goes on with what is in a folder: it is allowed with --output only.');
    }
    const beside = Object.fromEntries(Object.entries(raw).filter(([key]) => !GRID_KEYS.some((each) => each === key)));
    const grid = expandGrid(document, beside);
    return {
        tests: gridTests(grid),
        notes: grid.notes,
        output: output === '' ? '' : (0,external_node_path_.resolve)(output),
        jobs: parseJobs(jobs, '--jobs'),
        failFast,
        resume,
    };
}
/**
 * Makes the folder for the results.
 *
 * @throws UsageError
 */
function makeOutput(folder) {
    try {
        (0,files/* makeFolder */.fc)(folder);
        return folder;
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`--output is "${folder}", and that folder cannot be made: ${error.message}.`);
    }
}
function read(file) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`The grid ${file} cannot be read: ${error.message}.`);
    }
    return parseGrid(text, file);
}
//# sourceMappingURL=grid-options.js.map
// EXTERNAL MODULE: ./build/cli/live.js
var live = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/live-grid.js





const FRAME_MS = 100;
/** The line of the counts, and the one that the cursor stands on. */
const OTHER_LINES = 2;
/**
 * The cells of a grid while it runs. On a terminal a table that moves: all cells where they fit, else those that run;
 * elsewhere a line for each cell when it ends.
 */
class LiveGrid {
    display = new terminal/* Display */.nl();
    timer;
    cells;
    idWidth;
    started = performance.now();
    detail = '';
    frame = 0;
    constructor(ids) {
        this.cells = new Map(ids.map((id) => [id, { stage: '', since: 0, verdict: null, told: '', ms: 0 }]));
        this.idWidth = Math.max(...ids.map(({ length }) => length));
        if (this.display.moves)
            this.timer = setInterval(() => this.draw(), FRAME_MS);
    }
    onProgress = ({ detail = '' }) => {
        this.detail = detail;
    };
    onEvent = (event) => {
        const cell = this.cells.get(event.id);
        if (event.type === 'stage') {
            if (cell.stage === '')
                cell.since = performance.now();
            cell.stage = [(0,live/* stageTitle */.L9)(event.stage), event.detail].filter((each) => each !== undefined).join(' ');
            return;
        }
        cell.verdict = event.result.verdict;
        cell.told = `${(0,wording/* headline */.Pl)(event.result)}${event.known ? ' (known)' : ''}`;
        cell.ms = cell.stage === '' ? 0 : performance.now() - cell.since;
        if (!this.display.moves)
            (0,terminal/* note */.N4)(this.line(event.id, cell));
    };
    /** Leaves the terminal to what comes after. */
    end() {
        clearInterval(this.timer);
        this.display.erase();
    }
    draw() {
        this.display.draw([this.counts(), ...this.shown().map(([id, cell]) => this.line(id, cell))]);
    }
    shown() {
        const all = [...this.cells];
        const room = this.display.rows - OTHER_LINES;
        if (all.length <= room)
            return all;
        return all.filter(([, { stage, verdict }]) => stage !== '' && verdict === null).slice(0, room);
    }
    counts() {
        const cells = [...this.cells.values()];
        const count = (verdict) => cells.filter((cell) => cell.verdict === verdict).length;
        const counts = many/* WORST_FIRST */.vh.filter((verdict) => count(verdict) > 0).map((verdict) => `, ${count(verdict)} ${verdict}`);
        const ended = cells.filter(({ verdict }) => verdict !== null).length;
        const frame = live/* FRAMES */.RZ[this.frame++ % live/* FRAMES */.RZ.length];
        const detail = ended < cells.length && this.detail !== '' ? `: ${this.detail}` : '';
        return `${frame} ${ended} of ${cells.length} cells${counts.join('')} ${seconds(performance.now() - this.started)}${detail}`;
    }
    line(id, { stage, since, verdict, told, ms }) {
        const name = id.padEnd(this.idWidth);
        if (verdict !== null)
            return `${report_text/* SIGN */.AJ[verdict].sign} ${name}  ${told}${ms === 0 ? '' : ` ${seconds(ms)}`}`;
        return stage === '' ? `· ${name}` : `▸ ${name}  ${stage} ${seconds(performance.now() - since)}`;
    }
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}
//# sourceMappingURL=live-grid.js.map
;// CONCATENATED MODULE: ./build/cli/grid.js












/** @throws UsageError; what broke it off, after its results so far have been told and written */
async function grid(options, surroundings, live) {
    const command = parseGridCommand(options.grid);
    const output = makeOutput(command.output === '' ? surroundings.evidence : command.output);
    live.end();
    for (const each of command.notes)
        (0,terminal/* note */.N4)(each);
    const table = new LiveGrid(command.tests.map(({ id }) => id));
    const { onProgress } = table;
    const { results, findings, unkept, broken } = await runGrid(command.tests, { ...command, folder: new ResultsFolder(output) }, { ...surroundings, onProgress }, table.onEvent).finally(() => table.end());
    const rows = command.tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
    if (findings.length > 0)
        (0,terminal/* print */.yy)(`${(0,report_text/* findingsText */._g)(findings, (0,terminal/* textOptions */.aW)())}\n`);
    (0,terminal/* print */.yy)(`${gridText(rows, (0,terminal/* textOptions */.aW)())}\nResults: ${output}\n`);
    const unwritten = await (0,write_each/* writeEach */.T)([[options.junit, (file) => (0,write_file/* writeWhole */.f8)(file, (0,junit/* junitOfGrid */.Kx)(rows))]]);
    for (const line of [...unkept, ...unwritten])
        (0,terminal/* note */.N4)(line);
    if (broken !== null)
        throw broken;
    return (0,verdict/* exitCode */.I$)((0,many/* verdictOf */.Vj)(rows), [...unkept, ...unwritten]);
}
//# sourceMappingURL=grid.js.map

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
