export const id = 594;
export const ids = [594];
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

/***/ 7594:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6058);
/* harmony import */ var _core_grid_grid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3319);
/* harmony import */ var _core_grid_matrix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2474);
/* harmony import */ var _core_grid_pin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _core_request_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5575);
/* harmony import */ var _core_run_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8109);
/* harmony import */ var _report_one_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1051);
/* harmony import */ var _known_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7376);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8232);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4541);
/** The step of matrix/action.yml. */












/** Beside the grid: where versions are looked up. */
const INPUTS = ['criu-repository', 'lxc-repository', 'archive-mirror', 'archive-keyring'];
await (0,_step_js__WEBPACK_IMPORTED_MODULE_11__/* .step */ .PM)(matrix);
async function matrix() {
    (0,_known_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseUnknown */ .B)([...INPUTS, 'grid', 'runners'], process.env);
    const document = (0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrid */ .Ez)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('grid'), 'grid');
    const runners = (0,_core_grid_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunners */ .Z)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('runners'), 'runners');
    const raw = Object.fromEntries(INPUTS.map((input) => [input, (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(input)]));
    const provider = (0,_core_run_run_js__WEBPACK_IMPORTED_MODULE_6__/* .makeProvider */ .gg)((0,_core_request_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequest */ .TR)(raw, _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .asInput */ .lv), {
        store: process.env['RUNNER_TOOL_CACHE'],
        signal: new AbortController().signal,
        onProgress: (progress) => {
            if (progress.type === 'detail')
                (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(progress.detail);
        },
    });
    const pinned = await (0,_core_grid_pin_js__WEBPACK_IMPORTED_MODULE_3__/* .pinGrid */ .M)(document, provider);
    const grid = (0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_1__/* .expandGrid */ .br)(pinned);
    // Whoever asks for nonsense is told here, not by every job.
    for (const { values } of grid.cells)
        (0,_core_request_request_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequest */ .TR)(values, _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .asInput */ .lv);
    const jobs = (0,_core_grid_matrix_js__WEBPACK_IMPORTED_MODULE_2__/* .jobMatrix */ .d)(grid, runners);
    const wanted = grid.cells.filter(({ skip }) => skip === null);
    for (const note of grid.notes)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .annotate */ .fz)('notice', note);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('matrix', JSON.stringify(jobs));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('cells', JSON.stringify(wanted.map(({ id }) => id)));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('jobs', jobs.include.length);
    const skipped = grid.cells.flatMap(({ id, skip }) => (skip === null ? [] : [`- ${(0,_report_one_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(id)}: ${(0,_report_one_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(skip)}\n`]));
    const kinds = runners.map((labels) => labels.join(', ')).join('; ');
    const told = `${wanted.length} cells in ${jobs.include.length} jobs on ${kinds}.`;
    (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .say */ .cv)(told);
    const left = skipped.length === 0 ? '' : `\n\nNot run, because their makers do not support them:\n\n${skipped.join('')}`;
    await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(`### Grid\n\n${(0,_report_one_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(told)}${left}\n`).write();
    return _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .EXIT_CODES */ .ai.passed;
}
//# sourceMappingURL=matrix.js.map
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

/***/ 2474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseRunners),
/* harmony export */   d: () => (/* binding */ jobMatrix)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);

/** GitHub allows 256 jobs of one matrix. */
const MOST_JOBS = 256;
/** The outputs of a job may take 1 MB, two bytes a character, and the ids of the cells are another. */
const MOST_CHARACTERS = 400_000;
const ID_LENGTH = 80;
/**
 * The cells of a grid as jobs: one job each, or as many together as make 256 jobs of them. Unsupported combinations get
 * no job.
 *
 * @param runners labels of each kind of runner; every cell runs on each of them
 * @throws UsageError when there is nothing to run, or too much for one workflow
 */
function jobMatrix({ cells }, runners) {
    const wanted = cells.filter(({ skip }) => skip === null);
    if (wanted.length === 0)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('No cell of the grid can be run: the makers support none of them.');
    if (runners.length > MOST_JOBS) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`runners names ${runners.length} kinds of runner; at most ${MOST_JOBS} are allowed.`);
    }
    const perRunner = Math.floor(MOST_JOBS / runners.length);
    const size = Math.ceil(wanted.length / perRunner);
    const shards = Array.from({ length: Math.ceil(wanted.length / size) }, (_, index) => 
    // Neighbours in a grid take the same time and have the same components: dealt out in turn, jobs end together.
    wanted.filter((_cell, position) => position % Math.ceil(wanted.length / size) === index));
    const include = runners.flatMap((labels, runner) => shards.map((shard, index) => {
        const where = runners.length === 1 ? null : runner;
        const [only, ...others] = shard.map(({ id }) => id);
        const what = others.length === 0 ? (only ?? '') : `${shard.length} cells, ${index + 1} of ${shards.length}`;
        return {
            id: jobId(others.length === 0 ? (only ?? '') : `shard-${index + 1}`, where),
            name: where === null ? what : `${what} on ${labels.join(', ')}`,
            'runs-on': labels,
            grid: JSON.stringify({ include: shard.map(({ values }) => spoken(values)) }),
        };
    }));
    const matrix = { include: unique(include) };
    const { length } = JSON.stringify(matrix);
    if (length <= MOST_CHARACTERS)
        return matrix;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`The matrix takes ${length} characters, and GitHub hands ${MOST_CHARACTERS} from one job to another.`);
}
/** Labels of one runner a line, separated by commas: `ubuntu-24.04`, `self-hosted, linux, arm64`. */
function parseRunners(text, label) {
    const runners = text
        .split('\n')
        .map((line) => line.split(',').map((each) => each.trim()))
        .filter((labels) => labels.join('') !== '');
    const strange = runners.flat().find((each) => !/^[\w.:-]+$/.test(each));
    if (strange !== undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} names "${strange}"; it takes labels of runners.`);
    if (runners.length === 0)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${label} names no runner.`);
    return runners;
}
/** Without what is empty, which says nothing. */
function spoken(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
function jobId(cells, runner) {
    return `${runner === null ? '' : `runner-${runner + 1}_`}${cells.slice(0, ID_LENGTH)}`;
}
/** Ids that were cut may be the same. */
function unique(jobs) {
    const seen = new Map();
    return jobs.map((job) => {
        const count = (seen.get(job.id) ?? 0) + 1;
        seen.set(job.id, count);
        return count === 1 ? job : { ...job, id: `${job.id}-${count}` };
    });
}
//# sourceMappingURL=matrix.js.map

/***/ }),

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pinGrid)
/* harmony export */ });
/* harmony import */ var _provide_machine_kernel_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4039);
/* harmony import */ var _provide_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9587);


const COMPONENTS = {
    'criu-version': 'criu',
    'restore-criu-version': 'criu',
    'lxc-version': 'lxc',
    'restore-lxc-version': 'lxc',
};
/**
 * A grid whose versions are named, so that all jobs that are made of it agree.
 *
 * @param provider says which version a spec means; asked once for each
 * @throws UsageError for what is no spec
 */
async function pinGrid({ lists, include, exclude }, provider) {
    const pinned = new Map();
    const one = (input, text) => {
        const name = input === 'kernel' ? input : COMPONENTS[input];
        if (name === undefined || text === '')
            return Promise.resolve(text);
        const key = `${name} ${text}`;
        const pinKernel = (spec) => provider.for(spec.architecture).kernels.pin(spec, text);
        const ask = () => name === 'kernel' ? pinKernel((0,_provide_machine_kernel_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKernelSpec */ .M)(text, input)) : provider.pin(name, (0,_provide_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSpec */ .F9)(text, input), text);
        const known = pinned.get(key) ?? ask();
        pinned.set(key, known);
        return known;
    };
    const entry = async (values) => Object.fromEntries(await Promise.all(Object.entries(values).map(async ([input, text]) => [input, await one(input, text)])));
    const list = async ([input, texts]) => {
        // Two specs may mean one version.
        const values = new Set(await Promise.all(texts.map((text) => one(input, text))));
        return [input, [...values]];
    };
    return {
        lists: Object.fromEntries(await Promise.all(Object.entries(lists).map(list))),
        include: await Promise.all(include.map(entry)),
        exclude: await Promise.all(exclude.map(entry)),
    };
}
//# sourceMappingURL=pin.js.map

/***/ }),

/***/ 1051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SIGN),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   o3: () => (/* binding */ BUDGET),
/* harmony export */   ov: () => (/* binding */ MEANING),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _prose_fenced_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7448);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9595);




/** GitHub drops a summary of more than 1 MiB whole. The rest is left to what other commands of the step write. */
const BUDGET = 1_000_000;
const TEXT_LIMIT = 2000;
const VALUE_LIMIT = 400;
/** Characters that the line of known losses has, and each of them below it. */
const LOSSES_WIDTH = 110;
const LOSS_LIMIT = 300;
const LOG_LINE_LIMIT = 500;
/** Fewer points make no line; more are neither readable nor drawn: Mermaid refuses 50,000 characters. */
const CHARTED = { least: 3, most: 200 };
const MEANING = {
    changed: 'not the same container',
    'known-loss': 'known loss',
    info: 'only reported',
};
const SIGN = {
    passed: '✅',
    flaky: '🔁',
    partial: '🔶',
    lossy: '☑️',
    failed: '❌',
    skipped: '⏭️',
    error: '⚠️',
};
/**
 * The job summary. What would make it too long is left out in whole lines, the log's first lines before anything
 * else, then facts, cycles and findings; the verdict always stays.
 */
function summary(result, logTail = '') {
    let left = BUDGET;
    const spend = (section) => {
        left -= Buffer.byteLength(section);
        return section;
    };
    // Written in the order of what matters most, put together in the order of reading.
    const top = spend(head(result));
    const findings = spend(findingsList(result, left));
    const cycles = spend(cyclesTable(result, left));
    const tests = spend(testsTable(result, left));
    const facts = spend(factsList(result, left));
    const losses = spend(foldedLosses(result, left));
    const host = spend(foldedHost(result, left));
    const chart = spend(cyclesChart(result.cycles, left));
    return [top, tests, cycles, chart, facts, findings, losses, host, foldedLog(logTail, left)].join('');
}
function head(result) {
    const cause = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .explanation */ .Qb)(result);
    const why = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(result);
    const sentence = why?.message ?? cause;
    return paragraphs(`### ${SIGN[(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(result)]} ${text((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(result))}`, sentence === null ? '' : `**${result.verdict === 'skipped' ? 'Reason' : 'Cause'}:** ${text(sentence)}`, why?.advice === undefined ? '' : `**What to do:** ${text(why.advice)}`, cause === null || cause === sentence ? '' : text(cause), why?.evidence === undefined ? '' : verbatim(why.evidence), text((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .controlLine */ .Og)(result) ?? ''), text((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .cellLine */ .N9)(result.cell)), result.evidence === null ? '' : `Evidence: ${code(result.evidence, TEXT_LIMIT)}`, result.bundle === null ? '' : `Packed: ${code(result.bundle, TEXT_LIMIT)}`, result.issue === null ? '' : `To report it upstream: ${code(result.issue, TEXT_LIMIT)}`);
}
function cyclesTable({ cycles }, budget) {
    const rows = cycles.map((cycle) => [
        (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .generationOf */ .gS)(cycle),
        cycle.verdict === 'passed'
            ? 'passed'
            : text(cycle.failureClass === null ? cycle.verdict : `failed: ${cycle.failureClass}`),
        (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz)(cycle.dumpMs),
        (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz)(cycle.frozenMs),
        (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz)(cycle.restoreMs),
        cycle.dumpStats?.pagesWritten ?? '–',
    ]);
    const columns = ['Generation', 'Verdict', 'Dump (ms)', 'Frozen (ms)', 'Restore (ms)', 'Pages'];
    return table('Cycles', columns, rows, budget);
}
/** The table beside it says the same: not every viewer of a summary draws Mermaid. */
function cyclesChart(cycles, budget) {
    const measured = cycles.filter(({ dumpMs, frozenMs, restoreMs }) => ![dumpMs, frozenMs, restoreMs].includes(null));
    if (measured.length < CHARTED.least || measured.length > CHARTED.most)
        return '';
    const line = (time) => `  line [${measured.map((cycle) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz)(cycle[time])).join(', ')}]`;
    const chart = paragraphs([
        '```mermaid',
        '---',
        'config: { themeVariables: { xyChart: { plotColorPalette: "#1f6feb, #d1242f, #1a7f37" } } }',
        '---',
        'xychart-beta',
        '  title "Milliseconds: dump (blue), frozen (red), restore (green)"',
        `  x-axis "Generation" [${measured.map(({ generation }) => `"${generation}"`).join(', ')}]`,
        line('dumpMs'),
        line('frozenMs'),
        line('restoreMs'),
        '```',
    ].join('\n'));
    return Buffer.byteLength(chart) > budget ? '' : chart;
}
/** Those that did not pass: the others are counted in the headline. */
function testsTable(result, budget) {
    const rows = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .zdtmTests */ .$F)(result)
        .filter(({ outcome }) => outcome !== 'passed')
        .map(({ name, outcome, expected, generations, flavours, reason }) => [
        text(name),
        expected === 'failed' ? `${outcome} as recorded` : outcome,
        generations,
        text(flavours.join(' ')),
        text(reason ?? ''),
    ]);
    return table('ZDTM tests', ['Test', 'Outcome', 'Generations', 'Flavours', 'Reason'], rows, budget);
}
/** Those that ask for something: what is known to be lost is folded below. */
function factsList({ cycles }, budget) {
    const facts = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFacts */ .Gz)(cycles).filter(({ outcome }) => outcome !== 'known-loss');
    const blocks = facts.map((fact) => paragraphs(`**${text(fact.name)}** in ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .inGenerations */ .Hx)(fact)}: ${text([MEANING[fact.outcome], fact.reason].filter(Boolean).join('. '))}`, verbatim(`before  ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(fact.before), VALUE_LIMIT)}\nafter   ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(fact.after), VALUE_LIMIT)}`)));
    return list('Facts that changed', blocks, budget);
}
/** Each in a line, seen by who wants to. */
function foldedLosses(result, budget) {
    const line = (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .lossesLine */ .wt)(result, 'docs/facts.md', LOSSES_WIDTH);
    if (line === null)
        return '';
    const losses = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFacts */ .Gz)(result.cycles).filter(({ outcome }) => outcome === 'known-loss');
    const rows = losses.map((fact) => `- ${text(fact.name)} in ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .inGenerations */ .Hx)(fact)}: ${text((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(fact.reason ?? '', LOSS_LIMIT))}`);
    return folded(line, rows, budget);
}
/** What is so of the host, whatever is run on it. */
function foldedHost(result, budget) {
    const ofHost = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .notable */ .gE)(result).filter(_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHost */ .sk);
    const rows = ofHost.map(({ message, advice }) => `- ${text([message, advice].filter(Boolean).join(' → '))}`);
    return ofHost.length === 0 ? '' : folded(`Of this host: ${ofHost.map(({ id }) => id).join(', ')}`, rows, budget);
}
/** As many lines as fit. */
function folded(title, rows, budget) {
    const [open, close] = [paragraphs(`<details><summary>${text(title)}</summary>`), paragraphs('</details>')];
    const shown = fitting(rows, budget - Buffer.byteLength(open + close) - 2);
    return shown.length === 0 ? '' : open + paragraphs(shown.join('\n')) + close;
}
/** Without the one that explains the verdict, which stands above. */
function findingsList(result, budget) {
    const findings = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .notable */ .gE)(result).filter((finding) => !(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHost */ .sk)(finding));
    const blocks = findings.map(({ severity, message, evidence, advice }) => paragraphs(`**${severity}:** ${text(message)}${advice === undefined ? '' : ` → ${text(advice)}`}`, evidence === undefined ? '' : verbatim(evidence)));
    return list('Findings', blocks, budget);
}
/** Lines as they were read: in a cell of a table GitHub would put them into one, and cut them off. */
function verbatim(words) {
    return (0,_prose_fenced_js__WEBPACK_IMPORTED_MODULE_3__/* .fenced */ .O)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(words), TEXT_LIMIT).trim());
}
/** As many whole blocks as fit. */
function list(title, blocks, budget) {
    if (blocks.length === 0)
        return '';
    const top = paragraphs(`#### ${title}`);
    const more = (hidden) => (hidden === 0 ? '' : paragraphs(`${hidden} more in the result file.`));
    // As lines, whose ends are counted: each block ends with two.
    const lines = blocks.map((block) => block.slice(0, -1));
    const shown = fitting(lines, budget - Buffer.byteLength(top + more(blocks.length)));
    return shown.length === 0 ? '' : `${top}${shown.join('\n')}\n${more(blocks.length - shown.length)}`;
}
function table(title, columns, rows, budget, rest = 'in the result file') {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const top = [...(title === '' ? [] : [`#### ${title}`, '']), line(columns), line(columns.map(() => '---'))];
    const more = (hidden) => (hidden === 0 ? '' : `${hidden} more ${rest}.`);
    const shown = fitting(rows.map(line), budget - Buffer.byteLength(paragraphs(top.join('\n'), more(rows.length))));
    return shown.length === 0 ? '' : paragraphs([...top, ...shown].join('\n'), more(rows.length - shown.length));
}
/** The end of a log. */
function foldedLog(log, budget) {
    const fold = (lines) => paragraphs('<details><summary>End of the log</summary>', (0,_prose_fenced_js__WEBPACK_IMPORTED_MODULE_3__/* .fenced */ .O)(lines.join('\n')), '</details>');
    const lines = (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(log)
        .trimEnd()
        .split('\n')
        .map((line) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(line, LOG_LINE_LIMIT));
    const frame = Buffer.byteLength(fold(['`'.repeat(LOG_LINE_LIMIT)]));
    const shown = fitting(lines.reverse(), budget - frame).toReversed();
    return shown.join('') === '' ? '' : fold(shown);
}
/** As many of the first lines as fit, line ends counted. */
function fitting(lines, budget) {
    let left = budget;
    const end = lines.findIndex((line) => {
        left -= Buffer.byteLength(line) + 1;
        return left < 0;
    });
    return end === -1 ? lines : lines.slice(0, end);
}
function paragraphs(...blocks) {
    return blocks
        .filter((block) => block !== '')
        .map((block) => `${block}\n\n`)
        .join('');
}
/** Text that Markdown and HTML take as nothing but text, on one line: it comes from logs and from the container. */
function text(value) {
    return (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(value, TEXT_LIMIT)).replaceAll(/[&<>|`*_~[\]\\$#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** On one line. */
function code(value, limit) {
    return `<code>${text((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(value, limit).trim())}</code>`;
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 3133:
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
 * @throws a mistake of ours, when all have had their turn
 */
async function writeEach(files) {
    const unwritten = [];
    const mistakes = [];
    for (const [file, write] of files) {
        if (file === undefined)
            continue;
        try {
            await write(file);
        }
        catch (error) {
            if ((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isMistake */ .VF)(error)) {
                mistakes.push(error);
                continue;
            }
            // Who writes files says it in a sentence.
            const { message } = error;
            unwritten.push(error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu ? message : `${file} could not be written: ${message}.`);
        }
    }
    if (mistakes[0] !== undefined)
        throw mistakes[0];
    return unwritten;
}
//# sourceMappingURL=write-each.js.map

/***/ })

};
