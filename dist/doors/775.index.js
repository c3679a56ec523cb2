export const id = 775;
export const ids = [775];
export const modules = {

/***/ 4590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ makeOutput),
/* harmony export */   l: () => (/* binding */ parseGridCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3319);
/* harmony import */ var _core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7387);
/* harmony import */ var _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7929);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9036);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5531);







/** @throws UsageError */
function parseGridCommand({ raw, file, output, jobs, failFast, resume }) {
    const document = file === undefined ? { lists: {}, include: [], exclude: [] } : read(file);
    for (const key of _core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .GRID_KEYS */ .GR) {
        const value = raw[key] ?? '';
        if (value !== '')
            document.lists[key] = (0,_core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputOf */ .wg)(key).list ? listOf(value, _core_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUTS */ .mc[key].option) : [value];
    }
    if (Object.keys(document.lists).length + document.include.length === 0) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb('There is no grid: name a file with one, or give lists such as --criu 4.1.1,4.2.1.');
    }
    if (resume && output === '') {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb('--resume goes on with what is in a folder: it is allowed with --output only.');
    }
    const beside = Object.fromEntries(Object.entries(raw).filter(([key]) => !_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .GRID_KEYS */ .GR.some((each) => each === key)));
    const grid = (0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .expandGrid */ .br)(document, beside);
    return {
        tests: (0,_core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__/* .gridTests */ .Iu)(grid),
        notes: grid.notes,
        output: output === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(output),
        jobs: (0,_core_grid_grid_run_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJobs */ .YF)(jobs, '--jobs'),
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
        (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)(folder);
        return folder;
    }
    catch (error) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`--output is "${folder}", and that folder cannot be made: ${error.message}.`);
    }
}
/** An empty one would be the default, which nobody has asked for. */
function listOf(value, option) {
    const values = value.split(',').map((each) => each.trim());
    if (!values.includes(''))
        return values;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`${option} is "${value}": there is no value on one side of a comma.`);
}
function read(file) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UsageError */ .eb(`The grid ${file} cannot be read: ${error.message}.`);
    }
    return (0,_core_grid_grid_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGrid */ .Ez)(text, file);
}
//# sourceMappingURL=grid-options.js.map

/***/ }),

/***/ 9775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  grid: () => (/* binding */ grid)
});

// EXTERNAL MODULE: ./build/core/grid/grid-run.js + 2 modules
var grid_run = __webpack_require__(7387);
// EXTERNAL MODULE: ./build/core/request/reproduce.js
var reproduce = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/report/many/grid-text.js
var grid_text = __webpack_require__(6371);
// EXTERNAL MODULE: ./build/report/many/junit.js
var junit = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/report/many/many.js
var many = __webpack_require__(2728);
// EXTERNAL MODULE: ./build/report/many/results-folder.js
var results_folder = __webpack_require__(9830);
// EXTERNAL MODULE: ./build/report/one/text.js
var one_text = __webpack_require__(8673);
// EXTERNAL MODULE: ./build/report/one/write-each.js
var write_each = __webpack_require__(3133);
// EXTERNAL MODULE: ./build/cli/grid-options.js
var grid_options = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/report/prose/stages.js
var stages = __webpack_require__(5067);
// EXTERNAL MODULE: ./build/report/prose/wording.js
var wording = __webpack_require__(9595);
// EXTERNAL MODULE: ./build/words/standing.js
var standing = __webpack_require__(7852);
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
    isQuiet;
    /** @param isQuiet nothing of it is shown */
    constructor(ids, isQuiet) {
        this.isQuiet = isQuiet;
        this.cells = new Map(ids.map((id) => [id, { stage: '', since: 0, verdict: null, told: '', ms: 0 }]));
        this.idWidth = Math.max(...ids.map(({ length }) => length));
        if (this.display.moves && !isQuiet)
            this.timer = setInterval(() => this.draw(), FRAME_MS);
    }
    onProgress = ({ detail = '' }) => {
        this.detail = detail;
    };
    onEvent = (event) => {
        const cell = this.cells.get(event.id);
        if (event.type === 'stage') {
            if (cell.stage === '') {
                cell.since = performance.now();
                // It begins, so what it waited for has come.
                this.detail = '';
            }
            cell.stage = [(0,stages/* stageTitle */.L)(event.stage), event.detail].filter((each) => each !== undefined).join(' ');
            return;
        }
        cell.verdict = (0,standing/* standing */.JA)(event.result);
        cell.told = `${(0,wording/* headline */.Pl)(event.result)}${event.known ? ' (known)' : ''}`;
        cell.ms = cell.stage === '' ? 0 : performance.now() - cell.since;
        if (!this.display.moves && !this.isQuiet)
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
        const counts = standing/* WORST_FIRST */.vh.filter((verdict) => count(verdict) > 0).map((verdict) => `, ${count(verdict)} ${standing/* STANDING */.Hn[verdict]}`);
        const ended = cells.filter(({ verdict }) => verdict !== null).length;
        const frame = live/* FRAMES */.R[this.frame++ % live/* FRAMES */.R.length];
        const detail = ended < cells.length && this.detail !== '' ? `: ${this.detail}` : '';
        return `${frame} ${ended} of ${cells.length} cells${counts.join('')} ${seconds(performance.now() - this.started)}${detail}`;
    }
    line(id, { stage, since, verdict, told, ms }) {
        const name = id.padEnd(this.idWidth);
        if (verdict !== null)
            return `${one_text/* SIGN */.AJ[verdict].sign} ${name}  ${told}${ms === 0 ? '' : ` ${seconds(ms)}`}`;
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
    const command = (0,grid_options/* parseGridCommand */.l)(options.grid);
    const output = (0,grid_options/* makeOutput */.I)(command.output === '' ? surroundings.evidence : command.output);
    live.end();
    const { detail } = options;
    const isQuiet = detail === 'verdict';
    if (!isQuiet)
        for (const each of command.notes)
            (0,terminal/* note */.N4)(each);
    const table = new LiveGrid(command.tests.map(({ id }) => id), isQuiet);
    const { onProgress } = table;
    const { results, findings, unkept, broken } = await (0,grid_run/* runGrid */.yv)(command.tests, { ...command, folder: new results_folder/* ResultsFolder */.h(output) }, { ...surroundings, onProgress }, table.onEvent).finally(() => table.end());
    const rows = command.tests.map(({ id, values }) => ({ id, values, result: results.get(id) ?? null }));
    if (findings.length > 0 && !isQuiet)
        (0,terminal/* print */.yy)(`${(0,one_text/* findingsText */._g)(findings, (0,terminal/* textOptions */.aW)())}\n`);
    (0,terminal/* print */.yy)((0,grid_text/* gridText */.e)(rows, (0,terminal/* textOptions */.aW)(detail), hints(output, command.tests, rows)));
    const unwritten = await (0,write_each/* writeEach */.T)([[options.junit, (file) => (0,write_file/* writeWhole */.f8)(file, (0,junit/* junitOfGrid */.Kx)(rows))]]);
    const refused = command.tests.some(({ id, request }) => (0,verdict/* isRefused */.H0)(request.onSkip, results.get(id)));
    for (const line of [...unkept, ...unwritten, ...(refused ? [verdict/* REFUSED */.ln] : [])])
        (0,terminal/* note */.N4)(line);
    if (broken !== null)
        throw broken;
    return (0,verdict/* exitCode */.I$)((0,many/* verdictOf */.Vj)(rows), [...unkept, ...unwritten], refused);
}
/** What to do next: the page of all cells, and of one that did not pass the evidence and the command that runs it again. */
function hints(output, tests, rows) {
    const worst = rows.find(({ result }) => result?.verdict === 'failed' || result?.verdict === 'error');
    const request = tests.find(({ id }) => id === worst?.id)?.request;
    const result = worst?.result ?? null;
    return [
        `Results: ${output}`,
        `Page: criu-lxc-test report ${(0,command/* quoted */.TL)(output)} --html page.html`,
        ...(result === null || result.evidence === null ? [] : [`Evidence: ${result.evidence}`]),
        ...(result === null || request === undefined ? [] : [`Again: ${(0,reproduce/* commandLine */.a)(result.cell, request.raw)}`]),
    ];
}
//# sourceMappingURL=grid.js.map

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

/***/ })

};
