export const id = 143;
export const ids = [143];
export const modules = {

/***/ 5837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bisect: () => (/* binding */ bisect_bisect)
});

// EXTERNAL MODULE: ./build/core/bisect/bisect.js + 5 modules
var bisect = __webpack_require__(330);
// EXTERNAL MODULE: ./build/core/bisect/search-command.js
var search_command = __webpack_require__(7493);
// EXTERNAL MODULE: ./build/core/run/debug-log.js + 2 modules
var debug_log = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/report/many/bisection-files.js
var bisection_files = __webpack_require__(3113);
// EXTERNAL MODULE: ./build/report/many/bisection-lines.js
var bisection_lines = __webpack_require__(6085);
// EXTERNAL MODULE: ./build/report/many/bisection-markdown.js
var bisection_markdown = __webpack_require__(9189);
// EXTERNAL MODULE: ./build/report/many/bisection-text.js
var bisection_text = __webpack_require__(871);
// EXTERNAL MODULE: ./build/report/one/write-each.js
var write_each = __webpack_require__(3133);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/bisect/search-words.js
var search_words = __webpack_require__(6061);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/cli/user-folder.js
var user_folder = __webpack_require__(9067);
;// CONCATENATED MODULE: ./build/cli/bisect-options.js





/** @throws UsageError */
function parseBisect(words) {
    const search = (0,search_words/* parseSearch */.K)(words, { input: inputs/* asOption */.ui, of: (word) => `--${word}` });
    const { component, refs, terms, symptom, raw } = search;
    const name = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify({ component, refs, terms, symptom, raw }))
        .digest('hex')
        .slice(0, 12);
    const output = words.output === '' ? (0,external_node_path_.join)((0,user_folder/* userFolder */.Y)('XDG_STATE_HOME', '.local/state'), `bisect-${name}`) : (0,external_node_path_.resolve)(words.output);
    return { ...search, output, resume: words.resume, packages: words.packages };
}
//# sourceMappingURL=bisect-options.js.map
// EXTERNAL MODULE: ./build/cli/grid-options.js
var grid_options = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/bisect.js














/** @throws UsageError, StageError, Interrupted */
async function bisect_bisect(options, surroundings, live) {
    const words = options.bisect;
    const request = parseBisect(words);
    (0,grid_options/* makeOutput */.I)(request.output);
    const isQuiet = options.detail === 'verdict';
    let about = '';
    const started = performance.now();
    let answers = 0;
    const onEvent = (event) => {
        if (event.type === 'run') {
            about = `${event.commit.slice(0, 12)} ${event.run > 1 ? `again, run ${event.run}` : event.subject}`;
            surroundings.onProgress({ type: 'detail', detail: about });
        }
        else {
            if (event.type === 'answer')
                answers++;
            if (!isQuiet)
                (0,terminal/* note */.N4)(told(event, request, (performance.now() - started) / Math.max(1, answers)));
        }
    };
    const onProgress = (progress) => {
        // A search is one stage to whoever waits.
        const { detail = '' } = progress;
        live.onProgress({ type: 'stage', stage: 'bisect', detail: detail === '' ? about : `${about}: ${detail}` });
    };
    const heard = { ...surroundings, ...(isQuiet ? {} : { onProgress }) };
    const bisection = await (0,bisect/* bisect */.h)(request, heard, onEvent).catch((error) => {
        live.end();
        if (error instanceof errors/* Interrupted */.j$)
            (0,terminal/* note */.N4)(`The answers so far are kept in ${request.output}: --resume goes on.`);
        throw error;
    });
    live.end();
    const toStdout = options.json === terminal/* STDOUT */.UU;
    (toStdout ? terminal/* printAside */.Yf : terminal/* print */.yy)((0,bisection_text/* bisectionText */.W)(bisection, (0,terminal/* textOptions */.aW)(options.detail)));
    if (toStdout)
        (0,terminal/* printJson */.Q2)(bisection);
    const command = (0,debug_log.ownRedactor)().text((0,search_command/* searchCommand */.S)(request));
    const unwritten = await (0,write_each/* writeEach */.T)([
        [toStdout ? undefined : options.json, (file) => (0,write_file/* writeWhole */.f8)(file, `${JSON.stringify(bisection, null, 2)}\n`)],
        [options.markdown, (file) => (0,write_file/* writeWhole */.f8)(file, (0,bisection_markdown/* bisectionMarkdown */.U)(bisection, command))],
        ...(0,bisection_files/* bisectionFiles */.G)(bisection, command, request.output),
    ]);
    for (const line of unwritten)
        (0,terminal/* note */.N4)(line);
    if (!isQuiet)
        (0,terminal/* note */.N4)(`Evidence, bisection.md and bisect.log: ${request.output}`);
    return verdict/* EXIT_CODES */.ai[bisection.found === null ? 'skipped' : unwritten.length > 0 ? 'error' : 'passed'];
}
/** @param each milliseconds that an answer takes */
function told(event, { terms }, each) {
    const line = (0,bisection_lines/* eventLine */.V8)(event, terms);
    if (event.type !== 'answer' || event.position?.kind !== 'next')
        return line;
    const { left, steps } = event.position;
    const [commits, answers] = [left === 1 ? 'commit' : 'commits', steps === 1 ? 'answer' : 'answers'];
    return `${line} (${left} ${commits} left, about ${steps} more ${answers}, ${minutes(steps * each)})`;
}
function minutes(ms) {
    return ms < 60_000 ? 'less than a minute' : `${Math.round(ms / 60_000)} min`;
}
//# sourceMappingURL=bisect.js.map

/***/ }),

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
