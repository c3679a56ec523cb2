export const id = 294;
export const ids = [294];
export const modules = {

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ resultLines),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   vX: () => (/* binding */ readExpected)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _read_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8737);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2867);






const RESULT_FILE = 'result.json';
/** What lies beside a result, with a redacted copy of it. */
const EVIDENCE = 'evidence';
/** 10,000 cycles, the most that a cell may have, take about 400 MB; what is larger is no result. */
const SIZE_LIMIT = 500_000_000;
/**
 * Reads every `result.json` at any depth below folders, one after the other: only what reports need is kept in memory.
 * A file may be named itself, and be one of {@link resultLines}. Evidence is passed over: it has a copy. Symbolic links below a folder are not followed: it may be an artifact of strangers.
 *
 * @param expected ids of cells that must have a result: each the name of a folder that a `result.json` lies in, at any
 * depth
 * @throws UsageError when a folder cannot be read
 */
function join(paths, expected = []) {
    const entries = [];
    const problems = [];
    const seen = new Map();
    const folders = new Set();
    for (const path of paths) {
        for (const file of resultFiles(path)) {
            for (const folder of foldersOf(path, file))
                folders.add(folder);
            for (const read of readEntries(file)) {
                if ('kind' in read) {
                    problems.push(read);
                    continue;
                }
                const { startedAt, mode, cell } = read.result;
                const same = JSON.stringify([startedAt, mode, cell]);
                const known = seen.get(same);
                if (known === undefined)
                    seen.set(same, read);
                else
                    problems.push(duplicate(read, known));
                if (known === undefined || !agree(read, known))
                    entries.push(read);
            }
        }
    }
    for (const id of expected) {
        if (folders.has(id))
            continue;
        problems.push({ kind: 'missing', file: id, message: `The cell ${id} was expected, and has no ${RESULT_FILE}.` });
    }
    if (entries.length === 0) {
        const where = paths.join(', ');
        problems.push({ kind: 'empty', file: where, message: `There is no result in ${where}.` });
    }
    return { entries, problems };
}
/**
 * Reads the ids of cells that must have a result: a JSON array of strings.
 *
 * @throws UsageError
 */
function readExpected(file, label) {
    try {
        const ids = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
        if (Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id !== ''))
            return ids;
    }
    catch {
        // Told below, with the rest.
    }
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${label} is "${file}"; allowed is a file with a JSON array of ids, such as ["criu-4.2.1-v2"].`);
}
/** In the order of their names, so that the same folders make the same report. */
function resultFiles(path) {
    if (isFile(path))
        return [path];
    try {
        return filesBelow(path);
    }
    catch (error) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`Results cannot be read from "${path}": ${error.message}`);
    }
}
/** Node's own `recursive` follows symbolic links. */
function filesBelow(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isDirectory())
            return entry.name === EVIDENCE ? [] : filesOrItself(path);
        return entry.isFile() && entry.name === RESULT_FILE ? [path] : [];
    });
}
/** A folder that cannot be read is as a file that cannot: it is named, and stops nothing. */
function filesOrItself(folder) {
    try {
        return filesBelow(folder);
    }
    catch {
        return [folder];
    }
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
/** Names of the folders that a file lies in, from the one that was named on. */
function foldersOf(path, file) {
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), ...(0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(path, file).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).slice(0, -1)];
}
/** All results in one file, a line each. A fact that was kept has lost its values. */
function resultLines({ entries }) {
    return entries
        .map(({ result, kept, absent }) => {
        const cycles = result.cycles.map((cycle) => {
            const lost = new Set(cycle.facts.map(({ name }) => name));
            const others = [
                ...kept.map((name) => ({ name, outcome: 'kept', before: null, after: null })),
                ...absent.map((fact) => ({ ...fact, outcome: 'absent', before: null, after: null })),
            ];
            return cycle.facts.length === 0 && cycle.verdict === 'failed'
                ? cycle
                : { ...cycle, facts: [...cycle.facts, ...others.filter(({ name }) => !lost.has(name))] };
        });
        return `${JSON.stringify({ ...result, cycles })}\n`;
    })
        .join('');
}
function readEntries(file) {
    let text;
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).size > SIZE_LIMIT) {
            return [{ kind: 'damaged', file, message: `It is larger than ${SIZE_LIMIT / 1e6} MB.` }];
        }
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        return [{ kind: 'damaged', file, message: `It cannot be read: ${error.message}` }];
    }
    // A document of its own has no line that begins with a brace and ends with one, unless that is all of it.
    const areLines = text.trimEnd().includes('\n') && /^\{.+\}$/m.test(text);
    if (!file.endsWith('.jsonl') && !areLines)
        return [entryOf(text, file, (0,_read_result_js__WEBPACK_IMPORTED_MODULE_4__/* .readResult */ .U)(text))];
    return text
        .split('\n')
        .flatMap((line, index) => (line === '' ? [] : [entryOf(line, `${file}:${index + 1}`, (0,_read_result_js__WEBPACK_IMPORTED_MODULE_4__/* .readResult */ .U)(line))]));
}
function entryOf(text, file, result) {
    if ('kind' in result)
        return { ...result, file };
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 10);
    return { id, file, ...withoutKeptFacts(result) };
}
function withoutKeptFacts(result) {
    const outcomes = new Map();
    const absent = new Map();
    const cycles = result.cycles.map((cycle) => {
        for (const { name, outcome, reason } of cycle.facts) {
            outcomes.set(name, outcome === 'kept' && outcomes.get(name) !== false);
            if (outcome === 'absent')
                absent.set(name, reason ?? '');
        }
        return { ...cycle, facts: cycle.facts.filter(isLost) };
    });
    return {
        result: { ...result, cycles },
        kept: [...outcomes].filter(([, isKept]) => isKept).map(([name]) => name),
        absent: [...absent].map(([name, reason]) => ({ name, reason })),
    };
}
function isLost({ outcome }) {
    return outcome !== 'kept' && outcome !== 'absent';
}
function duplicate(read, known) {
    const same = `It is the same cell and start as ${known.file} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .cellLine */ .N9)(known.result.cell)})`;
    return {
        kind: 'duplicate',
        file: read.file,
        message: agree(read, known)
            ? `${same}, and is not counted again.`
            : `${same}, and says something else; both are shown.`,
    };
}
function agree({ result: one }, { result: other }) {
    return one.verdict === other.verdict && one.failureClass === other.failureClass && one.cause === other.cause;
}
//# sourceMappingURL=join.js.map

/***/ }),

/***/ 294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hR: () => (/* binding */ FORMATS),
  XV: () => (/* binding */ parseFailOn),
  tL: () => (/* binding */ readReport),
  IU: () => (/* binding */ reportFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/report/many.js
var many = __webpack_require__(4032);
;// CONCATENATED MODULE: ./build/report/badge.js

const COLOUR = { green: '#1a7f37', red: '#cf222e', grey: '#57606a' };
const LABEL = 'checkpoint/restore';
/** Of a character of 11 px Verdana, nearly; a text is stretched to the width that is left for it. */
const CHARACTER_WIDTH = 6.6;
const PADDING = 6;
const HEIGHT = 20;
/** A badge as SVG: `checkpoint/restore: 12 of 14 cells pass`. What was skipped does not count. */
function badge(outcomes) {
    const { passed, skipped } = (0,many/* counts */.tQ)(outcomes);
    const told = outcomes.length - skipped;
    const words = told === 0 ? 'not tested' : passed === told ? `${passed} passing` : `${passed} of ${told} pass`;
    const colour = told === 0 ? COLOUR.grey : passed === told ? COLOUR.green : COLOUR.red;
    const [left, right] = [LABEL, words].map((text) => Math.round(text.length * CHARACTER_WIDTH) + 2 * PADDING);
    const text = (x, width, content) => `<text x="${x + PADDING}" y="14" textLength="${width - 2 * PADDING}">${content}</text>`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${LABEL}: ${words}">`,
        `<title>${LABEL}: ${words}</title>`,
        `<clipPath id="round"><rect width="${left + right}" height="${HEIGHT}" rx="3"/></clipPath>`,
        `<g clip-path="url(#round)"><rect width="${left}" height="${HEIGHT}" fill="#24292f"/><rect x="${left}" width="${right}" height="${HEIGHT}" fill="${colour}"/></g>`,
        `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(0, left, LABEL)}${text(left, right, words)}</g>`,
        '</svg>',
        '',
    ].join('\n');
}
//# sourceMappingURL=badge.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/report/joined.js

/** Problems that hide a result; a duplicate hides none. */
function unknown({ problems }) {
    return problems.filter(({ kind }) => kind !== 'duplicate');
}
/** Results, and one for each file that is damaged or missing: what it would have said, nobody knows. */
function outcomes(joined) {
    const files = unknown(joined).filter(({ kind }) => kind !== 'empty');
    return [...joined.entries, ...files.map(() => ({ result: null }))];
}
/** The verdict of the whole. */
function joinedVerdict(joined) {
    return (0,many/* verdictOf */.Vj)(outcomes(joined));
}
/** `5 results: 2 failed, 3 passed`. */
function countsLine({ entries }) {
    const all = `${entries.length} ${entries.length === 1 ? 'result' : 'results'}`;
    return entries.length === 0 ? all : `${all}: ${(0,many/* countsWords */.Mm)(entries)}`;
}
//# sourceMappingURL=joined.js.map
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/ctrf.js




/** https://ctrf.io: the version of the only schema that was published so far. */
const SPEC_VERSION = '0.0.0';
/** CTRF has no word for a broken tester. `rawStatus` has ours. */
const STATUS = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    error: 'other',
};
/**
 * All results in the Common Test Report Format, a test for each, and for each file that would have said something and
 * does not; what is wrong with files is in `extra.problems`, too.
 */
function ctrf(joined, tool) {
    const { entries, problems } = joined;
    const { passed, failed, skipped, error } = (0,many/* counts */.tQ)(entries);
    const files = unknown(joined);
    const starts = entries.map(({ result }) => start(result));
    const stops = entries.map(({ result }) => start(result) + duration(result));
    const report = {
        reportFormat: 'CTRF',
        specVersion: SPEC_VERSION,
        reportId: (0,external_node_crypto_.randomUUID)(),
        timestamp: new Date().toISOString(),
        generatedBy: `criu-lxc-test ${tool}`,
        results: {
            tool: { name: 'criu-lxc-test', version: tool },
            summary: {
                tests: entries.length + files.length,
                passed,
                failed,
                skipped,
                pending: 0,
                other: error + files.length,
                start: starts.reduce((a, b) => Math.min(a, b), starts[0] ?? 0),
                stop: stops.reduce((a, b) => Math.max(a, b), 0),
            },
            tests: [...entries.map(test), ...files.map(fileTest)],
            extra: { problems },
        },
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
function test(entry) {
    const { result, id, file } = entry;
    const { cell, verdict, mode, failureClass } = result;
    const evidence = (0,wording/* reason */.l)(result)?.evidence;
    const cause = (0,wording/* explanation */.Qb)(result);
    return {
        testId: id,
        name: [(0,wording/* cellLine */.N9)(cell), ...mode].join(', '),
        status: STATUS[verdict],
        rawStatus: failureClass === null ? verdict : `${verdict}: ${failureClass}`,
        duration: duration(result),
        start: start(result),
        stop: start(result) + duration(result),
        suite: ['criu-lxc-test'],
        ...(cause === null
            ? {}
            : { message: (0,many/* whyOf */.gf)(entry)?.sentence ?? cause, trace: [cause, evidence].filter(Boolean).join('\n') }),
        tags: [cell.workload, ...mode],
        extra: { file, cell, cycles: result.cycles.length, cyclesWanted: result.cyclesWanted },
    };
}
function fileTest({ kind, file, message }) {
    return { name: file, status: STATUS.error, rawStatus: kind, duration: 0, suite: ['result files'], message };
}
/** Milliseconds since 1970. */
function start({ startedAt }) {
    return Date.parse(startedAt);
}
/** Whole milliseconds. */
function duration({ timings }) {
    return Math.round(timings.total);
}
//# sourceMappingURL=ctrf.js.map
// EXTERNAL MODULE: ./build/report/join.js
var join = __webpack_require__(123);
;// CONCATENATED MODULE: ./build/history/key.js
/**
 * Which cell this is, run after run: `CRIU latest × LXC 6.0.4 × cgroup v1 × x64`.
 *
 * By what was asked for: `latest` is another version tomorrow, and that is what is to be noticed. The kernel is left
 * out for the same reason.
 */
function cellKey({ cell, mode, cyclesWanted }) {
    const { asked } = cell;
    const restore = asked.restoreCriu === null ? '' : ` → ${asked.restoreCriu || 'default'}`;
    return [
        `CRIU ${asked.criu || 'default'}${restore}`,
        `LXC ${asked.lxc || 'default'}`,
        `cgroup ${asked.cgroup}`,
        cell.architecture,
        ...(cell.workload === 'witness' ? [] : [cell.workload]),
        ...mode,
        ...(cyclesWanted === 1 ? [] : [`${cyclesWanted} cycles`]),
    ].join(' × ');
}
/** What each of some results is called where they stand together: by its key, and by its kernel where several have the key. */
function cellNames(results) {
    const alike = groupBy(results, cellKey);
    return (result) => {
        const key = cellKey(result);
        const kernels = new Set(alike.get(key)?.map(({ cell }) => cell.kernel));
        return kernels.size > 1 ? `${key} × Linux ${result.cell.kernel}` : key;
    };
}
/**
 * Finds for each cell the one that it was before: of those with the same key the one on the same kernel, else the only
 * one that is left.
 */
function pairCells(before, after) {
    const keyOf = ({ result }) => cellKey(result);
    const nameOf = cellNames(after.map(({ result }) => result));
    const old = groupBy(before, keyOf);
    const pairs = [];
    const added = [];
    const missing = [];
    const now = groupBy(after, keyOf);
    for (const [key, runs] of now) {
        const left = [...(old.get(key) ?? [])];
        const unmatched = runs.filter((run) => {
            const index = left.findIndex(({ result }) => result.cell.kernel === run.result.cell.kernel);
            const [twin] = index === -1 ? [] : left.splice(index, 1);
            if (twin !== undefined)
                pairs.push({ name: nameOf(run.result), before: twin, after: run });
            return twin === undefined;
        });
        const [only, ...more] = left;
        const [lone, ...others] = unmatched;
        if (only !== undefined && lone !== undefined && more.length === 0 && others.length === 0) {
            pairs.push({ name: nameOf(lone.result), before: only, after: lone });
        }
        else {
            added.push(...unmatched);
            missing.push(...left);
        }
    }
    for (const [key, runs] of old)
        if (!now.has(key))
            missing.push(...runs);
    return { pairs, added, missing };
}
/** `Map.groupBy`, which Node 20 does not have. In the order of the first of each group. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key) ?? [];
        if (group.length === 0)
            groups.set(key, group);
        group.push(item);
    }
    return groups;
}
//# sourceMappingURL=key.js.map
;// CONCATENATED MODULE: ./build/report/grid.js
const UNKNOWN = 'unknown';
const collator = new Intl.Collator('en', { numeric: true });
/** Versions in their order: 3.17.1, 4.2, 4.2.1, 4.10, unknown. */
function inOrder(a, b) {
    return Number(a === UNKNOWN) - Number(b === UNKNOWN) || collator.compare(a, b);
}
function grid(items) {
    const slots = new Map();
    const columns = new Map();
    for (const item of items) {
        const { criu, lxc, cgroup } = item;
        const key = JSON.stringify([criu, lxc, cgroup]);
        const slot = slots.get(key);
        if (slot === undefined)
            slots.set(key, [item]);
        else
            slot.push(item);
        columns.set(JSON.stringify([lxc, cgroup]), { lxc, cgroup });
    }
    return {
        rows: [...new Set(items.map(({ criu }) => criu))].sort(inOrder),
        columns: [...columns.values()].sort((a, b) => inOrder(a.lxc, b.lxc) || inOrder(a.cgroup, b.cgroup)),
        at: (criu, lxc, cgroup) => slots.get(JSON.stringify([criu, lxc, cgroup])) ?? [],
    };
}
/** `4.1.1 → 4.2.1` when one CRIU dumps and another restores. */
function placeOf({ criu, restoreCriu, lxc, cgroup }) {
    const restore = restoreCriu?.path === criu?.path ? '' : ` → ${version(restoreCriu)}`;
    return { criu: `${version(criu)}${restore}`, lxc: version(lxc), cgroup: cgroup ?? UNKNOWN };
}
function version(component) {
    return component?.version ?? UNKNOWN;
}
//# sourceMappingURL=grid.js.map
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/report/markdown.js



/** GitHub drops a summary of more than 1 MiB whole. The rest is left to what other commands of the step write. */
const BUDGET = 1_000_000;
const TEXT_LIMIT = 2000;
const VALUE_LIMIT = 120;
const LOG_LINE_LIMIT = 500;
/** Fewer points make no line; more are neither readable nor drawn: Mermaid refuses 50,000 characters. */
const CHARTED = { least: 3, most: 200 };
const MEANING = {
    changed: 'not the same container',
    'known-loss': 'known loss',
    info: 'only reported',
};
const SIGN = { passed: '✅', failed: '❌', skipped: '⏭️', error: '⚠️' };
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
    const findings = spend(findingsTable(result, left));
    const cycles = spend(cyclesTable(result, left));
    const tests = spend(testsTable(result, left));
    const facts = spend(factsTable(result, left));
    const chart = spend(cyclesChart(result.cycles, left));
    return [top, tests, cycles, chart, facts, findings, foldedLog(logTail, left)].join('');
}
function head(result) {
    const cause = explanation(result);
    const why = reason(result);
    const sentence = why?.message ?? cause;
    return markdown_paragraphs(`### ${SIGN[result.verdict]} ${markdown_text(headline(result))}`, sentence === null ? '' : `**${result.verdict === 'skipped' ? 'Reason' : 'Cause'}:** ${markdown_text(sentence)}`, why?.advice === undefined ? '' : `**What to do:** ${markdown_text(why.advice)}`, cause === null || cause === sentence ? '' : markdown_text(cause), markdown_text(controlLine(result) ?? ''), markdown_text(cellLine(result.cell)), result.evidence === null ? '' : `Evidence: ${code(result.evidence, TEXT_LIMIT)}`, result.bundle === null ? '' : `Packed: ${code(result.bundle, TEXT_LIMIT)}`, result.issue === null ? '' : `To report it upstream: ${code(result.issue, TEXT_LIMIT)}`);
}
function cyclesTable({ cycles }, budget) {
    const rows = cycles.map((cycle) => [
        generationOf(cycle),
        cycle.verdict === 'passed'
            ? 'passed'
            : markdown_text(cycle.failureClass === null ? cycle.verdict : `failed: ${cycle.failureClass}`),
        milliseconds(cycle.dumpMs),
        milliseconds(cycle.frozenMs),
        milliseconds(cycle.restoreMs),
        cycle.dumpStats?.pagesWritten ?? '–',
    ]);
    const columns = ['Generation', 'Verdict', 'Dump (ms)', 'Frozen (ms)', 'Restore (ms)', 'Pages'];
    return markdown_table('Cycles', columns, rows, budget);
}
/** The table beside it says the same: not every viewer of a summary draws Mermaid. */
function cyclesChart(cycles, budget) {
    const measured = cycles.filter(({ dumpMs, frozenMs, restoreMs }) => ![dumpMs, frozenMs, restoreMs].includes(null));
    if (measured.length < CHARTED.least || measured.length > CHARTED.most)
        return '';
    const line = (time) => `  line [${measured.map((cycle) => milliseconds(cycle[time])).join(', ')}]`;
    const chart = markdown_paragraphs([
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
    const rows = zdtmTests(result)
        .filter(({ outcome }) => outcome !== 'passed')
        .map(({ name, outcome, expected, generations, flavours, reason }) => [
        markdown_text(name),
        expected === 'failed' ? `${outcome} as recorded` : outcome,
        generations,
        markdown_text(flavours.join(' ')),
        markdown_text(reason ?? ''),
    ]);
    return markdown_table('ZDTM tests', ['Test', 'Outcome', 'Generations', 'Flavours', 'Reason'], rows, budget);
}
function factsTable({ cycles }, budget) {
    const rows = lostFacts(cycles).map(({ name, generations, outcome, before, after, reason }) => [
        markdown_text(name),
        generations.join(', '),
        code(valueText(before)),
        code(valueText(after)),
        markdown_text([MEANING[outcome], reason].filter(Boolean).join(': ')),
    ]);
    return markdown_table('Facts that changed', ['Fact', 'Generation', 'Before', 'After', 'Meaning'], rows, budget);
}
function findingsTable({ findings }, budget) {
    const rows = notable(findings).map(({ severity, message, evidence, advice }) => [
        severity,
        markdown_text(message),
        evidence === undefined ? '' : code(evidence, TEXT_LIMIT),
        markdown_text(advice ?? ''),
    ]);
    return markdown_table('Findings', ['Severity', 'What', 'Evidence', 'What to do'], rows, budget);
}
function markdown_table(title, columns, rows, budget, rest = 'in the result file') {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const top = [`#### ${title}`, '', line(columns), line(columns.map(() => '---'))];
    const more = (hidden) => (hidden === 0 ? '' : `${hidden} more ${rest}.`);
    const shown = fitting(rows.map(line), budget - Buffer.byteLength(markdown_paragraphs(top.join('\n'), more(rows.length))));
    return shown.length === 0 ? '' : markdown_paragraphs([...top, ...shown].join('\n'), more(rows.length - shown.length));
}
/** The end of a log. */
function foldedLog(log, budget) {
    const fold = (lines) => markdown_paragraphs('<details><summary>End of the log</summary>', fenced(lines.join('\n')), '</details>');
    const lines = printable(log)
        .trimEnd()
        .split('\n')
        .map((line) => shorten(line, LOG_LINE_LIMIT));
    const frame = Buffer.byteLength(fold(['`'.repeat(LOG_LINE_LIMIT)]));
    const shown = fitting(lines.reverse(), budget - frame).reverse();
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
function markdown_paragraphs(...blocks) {
    return blocks
        .filter((block) => block !== '')
        .map((block) => `${block}\n\n`)
        .join('');
}
/** Text that Markdown and HTML take as nothing but text, on one line: it comes from logs and from the container. */
function markdown_text(value) {
    return (0,words_escape/* oneLine */.TN)((0,wording/* shorten */.ml)(value, TEXT_LIMIT)).replaceAll(/[&<>|`*_~[\]\\$#]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function code(value, limit = VALUE_LIMIT) {
    const lines = shorten(value, limit).trim().split('\n');
    return `<code>${lines.map((line) => markdown_text(line)).join('<br>')}</code>`;
}
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./build/report/joined-markdown.js






const PROBLEM = {
    damaged: 'damaged',
    version: 'another version',
    duplicate: 'duplicate',
    missing: 'missing',
    empty: 'empty',
};
/** Where to look for what was left out. */
const REST = 'on the page and in the files that the report wrote';
/** Of versions and causes so many are named in one place. The page has them all. */
const NAMED = 8;
/** The job summary of many results. What would make it too long is left out in whole lines, and the report says so. */
function joinedSummary(joined) {
    let left = BUDGET;
    const spend = (section) => {
        left -= Buffer.byteLength(section);
        return section;
    };
    // Written in the order of what matters most, put together in the order of reading.
    const top = spend(markdown_paragraphs(`### ${SIGN[joinedVerdict(joined)]} ${countsLine(joined)}`));
    const problems = spend(problemsTable(joined, left));
    const why = (0,many/* causes */.ps)(joined.entries, many/* whyOf */.gf);
    const compatibility = spend(gridTable(joined, why, left));
    const reasons = spend(causesTable(why, left));
    return [top, compatibility, reasons, joined_markdown_factsTable(joined, left), problems].join('');
}
function gridTable({ entries }, why, budget) {
    const numbers = new Map(why.flatMap((cause, at) => cause.of.map((entry) => [entry, at + 1])));
    const cells = grid(entries.map((entry) => ({ ...placeOf(entry.result.cell), entry })));
    const columns = ['CRIU', ...cells.columns.map(({ lxc, cgroup }) => markdown_text(`LXC ${lxc}, cgroup ${cgroup}`))];
    const rows = cells.rows.map((criu) => [
        markdown_text(criu),
        ...cells.columns.map(({ lxc, cgroup }) => slot(cells.at(criu, lxc, cgroup).map(({ entry }) => entry), numbers)),
    ]);
    return markdown_table('Compatibility', columns, rows, budget, REST);
}
/**
 * The worst verdict of a place, how far that got, and the causes there.
 *
 * @param numbers rows of the table of causes
 */
function slot(entries, numbers) {
    const verdict = (0,many/* worst */.QZ)(entries.map(({ result }) => result));
    if (verdict === null)
        return '';
    const same = entries.filter(({ result }) => result.verdict === verdict);
    const [only, ...others] = entries;
    const told = only === undefined || others.length > 0 ? `${verdict} ${same.length} of ${entries.length}` : outcome(only);
    const causes = some([...new Set(entries.flatMap((entry) => numbers.get(entry) ?? []))].sort((a, b) => a - b));
    return `${SIGN[verdict]} ${markdown_text(told)}${causes === '' ? '' : ` (${causes})`}`;
}
function outcome({ result }) {
    return result.verdict === 'passed' ? 'passed' : (0,wording/* headline */.Pl)(result);
}
function causesTable(why, budget) {
    const rows = why.map(({ verdict, sentence, advice, of }, at) => [
        at + 1,
        of.length,
        `${SIGN[verdict]} ${verdict}`,
        markdown_text(sentence),
        markdown_text(advice ?? ''),
    ]);
    return markdown_table('Why', ['No.', 'Results', 'Verdict', 'Cause', 'What to do'], rows, budget, REST);
}
/** What did not come back, of results that passed, too: a known loss is a loss. The commonest first. */
function joined_markdown_factsTable({ entries }, budget) {
    const facts = new Map();
    for (const entry of entries) {
        for (const { name, outcome, reason } of (0,wording/* lostFacts */.Gz)(entry.result.cycles)) {
            const meaning = [MEANING[outcome], reason].filter(Boolean).join(': ');
            const key = JSON.stringify([name, meaning]);
            const known = facts.get(key) ?? { name, meaning, entries: new Set() };
            facts.set(key, known);
            known.entries.add(entry);
        }
    }
    const rows = [...facts.values()]
        .sort((a, b) => b.entries.size - a.entries.size)
        .map(({ name, meaning, entries }) => [entries.size, markdown_text(name), places([...entries]), markdown_text(meaning)]);
    return markdown_table('Facts that changed', ['Results', 'Fact', 'Where', 'Meaning'], rows, budget, REST);
}
/** Where results stand in the grid: CRIUs that have the same columns are named together. */
function places(entries) {
    const columns = groupBy(entries, ({ result }) => placeOf(result.cell).criu);
    const lines = groupBy([...columns], ([, alike]) => {
        const named = alike.map(({ result }) => placeOf(result.cell)).map(({ lxc, cgroup }) => `${lxc} ${cgroup}`);
        return some([...new Set(named)].map(markdown_text));
    });
    return some([...lines].map(([named, criu]) => `CRIU ${some(criu.map(([version]) => markdown_text(version)))} × LXC ${named}`), '<br>');
}
function some(items, separator = ', ') {
    return [...items.slice(0, NAMED), ...(items.length > NAMED ? ['…'] : [])].join(separator);
}
function problemsTable({ problems }, budget) {
    const rows = problems.map(({ kind, file, message }) => [PROBLEM[kind], markdown_text(file), markdown_text(message)]);
    // At most a quarter: results matter more than their files.
    return markdown_table('Result files with a problem', ['Problem', 'File', 'What'], rows, budget / 4, REST);
}
//# sourceMappingURL=joined-markdown.js.map
// EXTERNAL MODULE: ./build/report/columns.js
var columns = __webpack_require__(9708);
;// CONCATENATED MODULE: ./build/report/joined-text.js






const LINE_LIMIT = 300;
/** Lines of each kind; the files that are written have all. */
const SHOWN = 20;
/** Many results for people at a terminal. */
function joinedText(joined) {
    const { entries, problems } = joined;
    const why = (0,many/* causes */.ps)(entries, many/* whyOf */.gf).map(({ verdict, sentence, advice, of }) => `  ${of.length} × ${verdict}: ${line(sentence)}${advice === undefined ? '' : `\n      → ${line(advice)}`}`);
    const files = problems.map(({ kind, file, message }) => `  ${kind}: ${line(file)}\n      ${line(message)}`);
    return [
        `${joinedVerdict(joined)}: ${countsLine(joined)}`,
        ...section('', gridLines(joined)),
        ...section('Why', joined_text_some(why)),
        ...section('Result files with a problem', joined_text_some(files)),
        '',
    ].join('\n');
}
function gridLines({ entries }) {
    const cells = grid(entries.map(({ result }) => ({ ...placeOf(result.cell), verdict: result.verdict })));
    if (cells.rows.length === 0)
        return [];
    const rows = [
        ['LXC', ...cells.columns.map(({ lxc }) => lxc)],
        ['cgroup', ...cells.columns.map(({ cgroup }) => cgroup)],
        ...cells.rows.map((criu) => [
            `CRIU ${criu}`,
            ...cells.columns.map(({ lxc, cgroup }) => {
                const items = cells.at(criu, lxc, cgroup);
                const verdict = (0,many/* worst */.QZ)(items);
                const same = items.filter((item) => item.verdict === verdict).length;
                return verdict === null ? '' : `${verdict}${items.length === 1 ? '' : ` ${same}/${items.length}`}`;
            }),
        ]),
    ].map((row) => row.map(line));
    return (0,columns/* columns */.Y)(rows).map((row) => `  ${row}`);
}
function section(title, lines) {
    if (lines.length === 0)
        return [];
    return ['', ...(title === '' ? [] : [title]), ...lines];
}
function joined_text_some(lines) {
    const hidden = lines.length - SHOWN;
    return hidden <= 0 ? lines : [...lines.slice(0, SHOWN), `  ${hidden} more`];
}
function line(words) {
    return (0,wording/* shorten */.ml)((0,words_escape/* oneLine */.TN)(words), LINE_LIMIT);
}
//# sourceMappingURL=joined-text.js.map
// EXTERNAL MODULE: ./build/report/junit.js
var junit = __webpack_require__(4227);
;// CONCATENATED MODULE: ./build/report/page.js




/** Bytes for all results together. The page's own code takes 0.2 MB more, and browsers slow down above 5 MB. */
const page_BUDGET = 4_500_000;
const page_TEXT_LIMIT = 600;
const page_VALUE_LIMIT = 300;
const EVIDENCE_LIMIT = 4000;
/** Cycles of one result, and of all. */
const CYCLES = { most: 100, inAll: 60_000 };
/** Facts and findings of one result. */
const LISTED = 100;
const PROBLEMS = 1000;
/** Where the template wants the data. */
const PLACE = '"RESULTS"';
/**
 * All results as one HTML file that needs no other and no network.
 *
 * @param template dist/page/index.html, made from src/page
 */
function page(joined, tool, template) {
    const json = (0,words_escape/* scriptJson */.eC)(pageData(joined, tool));
    const [before, after] = template.split(PLACE);
    if (before === undefined || after === undefined)
        throw new Error('The template of the page has no place for the data.');
    return before + json + after;
}
/** What the page shows, within its size. */
function pageData({ entries, problems }, tool) {
    const findings = new Shared();
    const lost = new Shared();
    const kept = new Shared();
    const absent = new Shared();
    const cycles = Math.min(CYCLES.most, Math.ceil(CYCLES.inAll / entries.length));
    const results = entries.map((entry) => ({ entry, shown: pageResult(entry, cycles) }));
    let left = page_BUDGET - Buffer.byteLength(JSON.stringify(results.map(({ shown }) => shown)));
    // Whose details are left out last comes first.
    for (const verdict of many/* WORST_FIRST */.vh) {
        for (const { entry, shown } of results) {
            if (shown.verdict !== verdict || left < 0)
                continue;
            const { result } = entry;
            const why = (0,wording/* reason */.l)(result);
            const cause = (0,wording/* explanation */.Qb)(result);
            const details = {
                fullCause: cause === null || cause === (0,many/* whyOf */.gf)(entry)?.sentence ? null : page_text(cause, EVIDENCE_LIMIT),
                advice: why?.advice === undefined ? null : page_text(why.advice),
                evidence: why?.evidence === undefined ? null : page_text(why.evidence, EVIDENCE_LIMIT),
                cyclesWanted: result.cyclesWanted,
                cyclesRun: result.cycles.length,
                findings: (0,wording/* notable */.gE)(result.findings)
                    .filter((finding) => finding !== why)
                    .slice(0, LISTED)
                    .map((finding) => findings.index(pageFinding(finding))),
                lost: (0,wording/* lostFacts */.Gz)(result.cycles)
                    .slice(0, LISTED)
                    .map(({ name, outcome, before, after, reason = '', generations }) => [
                    lost.index({
                        name: page_text(name),
                        outcome,
                        before: page_text((0,wording/* valueText */.Ru)(before), page_VALUE_LIMIT),
                        after: page_text((0,wording/* valueText */.Ru)(after), page_VALUE_LIMIT),
                        reason: page_text(reason),
                    }),
                    generations.slice(0, LISTED),
                ]),
                kept: kept.index(entry.kept.slice(0, LISTED).map((name) => page_text(name))),
                absent: absent.index(entry.absent.slice(0, LISTED).map(({ name, reason }) => ({ name: page_text(name), reason: page_text(reason) }))),
                totalMs: Math.round(result.timings.total),
                file: page_text(entry.file),
                logs: result.evidence === null ? null : page_text(result.evidence),
            };
            left -= Buffer.byteLength(JSON.stringify(details));
            shown.details = details;
            left -= [findings, lost, kept, absent].reduce((sum, shared) => sum + shared.takeAdded(), 0);
        }
    }
    return {
        tool,
        madeAt: new Date().toISOString(),
        results: results.map(({ shown }) => shown),
        problems: problems
            .slice(0, PROBLEMS)
            .map(({ kind, file, message }) => ({ kind, file: page_text(file), message: page_text(message) })),
        findings: findings.values,
        lost: lost.values,
        kept: kept.values,
        absent: absent.values,
    };
}
/** Values that are written once, however many results have them. */
class Shared {
    values = [];
    indexes = new Map();
    added = 0;
    index(value) {
        const key = JSON.stringify(value);
        const known = this.indexes.get(key);
        if (known !== undefined)
            return known;
        this.added += Buffer.byteLength(key);
        this.indexes.set(key, this.values.length);
        return this.values.push(value) - 1;
    }
    /** Bytes that came in since this was last asked. */
    takeAdded() {
        const added = this.added;
        this.added = 0;
        return added;
    }
}
function pageResult(entry, cycles) {
    const { id, result } = entry;
    const { cell } = result;
    const cause = (0,many/* whyOf */.gf)(entry)?.sentence ?? null;
    const { criu, lxc, cgroup } = placeOf(cell);
    return {
        id,
        verdict: result.verdict,
        headline: page_text((0,wording/* headline */.Pl)(result)),
        cell: page_text((0,wording/* cellLine */.N9)(cell)),
        criu: page_text(criu),
        lxc: page_text(lxc),
        cgroup,
        kernel: page_text(cell.kernel),
        architecture: page_text(cell.architecture),
        workload: cell.workload,
        mode: page_text(result.mode.join(', ')),
        startedAt: result.startedAt,
        cause: cause === null ? null : page_text(cause),
        cycles: page_some(result.cycles, cycles).map(pageCycle),
        details: null,
    };
}
function pageCycle({ generation, failureClass, dumpMs, frozenMs, restoreMs, dumpStats }) {
    return [
        generation,
        failureClass ?? '',
        tenths(dumpMs),
        tenths(frozenMs),
        tenths(restoreMs),
        dumpStats?.pagesWritten ?? null,
    ];
}
function pageFinding({ id, severity, message, evidence, advice }) {
    return {
        id: page_text(id),
        severity,
        message: page_text(message),
        ...(evidence === undefined ? {} : { evidence: page_text(evidence, EVIDENCE_LIMIT) }),
        ...(advice === undefined ? {} : { advice: page_text(advice) }),
    };
}
/** Evenly spread, the last one among them: where a cell failed, it is that which did. */
function page_some(cycles, most) {
    const step = Math.ceil(cycles.length / most);
    return cycles.filter((_, at) => (cycles.length - 1 - at) % step === 0);
}
function tenths(ms) {
    return ms === null ? null : Math.round(ms * 10) / 10;
}
function page_text(words, limit = page_TEXT_LIMIT) {
    return (0,wording/* shorten */.ml)((0,words_escape/* printable */.g$)(words), limit);
}
//# sourceMappingURL=page.js.map
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./build/history/versions.js
function versionsOf({ cell, tool }) {
    return {
        criu: cell.criu?.version ?? null,
        restoreCriu: cell.restoreCriu?.version ?? null,
        lxc: cell.lxc?.version ?? null,
        cgroup: cell.cgroup,
        kernel: cell.kernel,
        tool,
    };
}
/** What is another one now, in words: `kernel 6.17.1 → 6.18.5`. */
function versionChanges(before, after) {
    const names = [
        ['CRIU', 'criu'],
        ...(after.restoreCriu === after.criu ? [] : [['restoring CRIU', 'restoreCriu']]),
        ['LXC', 'lxc'],
        ['cgroup', 'cgroup'],
        ['kernel', 'kernel'],
        ['criu-lxc-test', 'tool'],
    ];
    return names
        .filter(([, version]) => before[version] !== after[version])
        .map(([name, version]) => `${name} ${before[version] ?? 'none'} → ${after[version] ?? 'none'}`);
}
//# sourceMappingURL=versions.js.map
;// CONCATENATED MODULE: ./build/history/compare.js



/** With fewer cycles on either side times are not compared. */
const LEAST_CYCLES = 5;
/**
 * Differences of a few milliseconds are those of the scheduler, and of pages those of the allocator. How long the
 * container is frozen may have a step of 100 ms in it, whether freezing itself took one or not: CRIU polls the freezer.
 */
const FLOOR = { dump: 20, frozen: 120, restore: 20, image: 16 };
/** Spreads by which two medians have to differ. */
const SPREADS = 3;
/** Makes the median of absolute deviations a standard deviation, where values are normally distributed. */
const NORMAL = 1.4826;
/** Compares what was run with a baseline. */
function compareRuns(before, after, thresholds = { time: 0.3, image: 0.2 }) {
    const { pairs, added, missing } = pairCells(before, after);
    const names = (runs, all) => {
        const nameOf = cellNames(all.map(({ result }) => result));
        return runs.map(({ result }) => nameOf(result));
    };
    const changes = pairs.filter((pair) => pair.before.result.verdict !== pair.after.result.verdict).map(verdictChange);
    const isFailing = ({ was, is }) => was === 'passed' && is === 'failed';
    const isPassing = ({ was, is }) => was === 'failed' && is === 'passed';
    return {
        compared: pairs.length,
        newlyFailing: changes.filter(isFailing),
        newlyPassing: changes.filter(isPassing),
        otherwise: changes.filter((change) => !isFailing(change) && !isPassing(change)),
        factsLost: pairs.flatMap(factsLost),
        worse: pairs.flatMap((pair) => worsenings(pair, thresholds)),
        added: names(added, after),
        missing: names(missing, before),
    };
}
/** Something got worse. What could not be told before, or cannot be told now, did not. */
function hasRegressed({ newlyFailing, factsLost, worse }) {
    return newlyFailing.length + factsLost.length + worse.length > 0;
}
function verdictChange({ name, before: { result: before }, after: { result: after } }) {
    return {
        cell: name,
        was: before.verdict,
        is: after.verdict,
        cause: after.cause ?? after.skipReason,
        meanwhile: versionChanges(versionsOf(before), versionsOf(after)),
    };
}
/** Only in generations that the baseline has, too: some losses need several. */
function factsLost({ name: cell, before, after }) {
    const lost = new Map();
    for (const { generation, facts } of after.result.cycles) {
        if (generation > before.result.cycles.length)
            continue;
        for (const { name, outcome, reason = '' } of facts) {
            if (outcome === 'kept' || outcome === 'absent' || lost.has(name) || !before.kept.includes(name))
                continue;
            lost.set(name, { cell, fact: name, outcome, reason });
        }
    }
    return [...lost.values()];
}
const FIGURES = {
    // What freezing takes comes in steps of 100 ms, too.
    dump: ({ dumpMs, dumpStats }) => dumpMs === null || dumpStats === null ? null : dumpMs - dumpStats.freezingTime / 1000,
    frozen: ({ frozenMs }) => frozenMs,
    restore: ({ restoreMs }) => restoreMs,
    image: ({ dumpStats }) => dumpStats?.pagesWritten ?? null,
};
function worsenings({ name, before, after }, thresholds) {
    return Object.keys(FIGURES).flatMap((what) => {
        const [old, now] = [before, after].map(({ result }) => figures(result.cycles, what));
        const share = what === 'image' ? thresholds.image : thresholds.time;
        if (!isWorse(old, now, share, FLOOR[what]))
            return [];
        return [{ cell: name, what, before: (0,simple_statistics/* median */.JZ)(old), after: (0,simple_statistics/* median */.JZ)(now) }];
    });
}
/** Of the cycles that passed: one that broke off took no time to speak of. */
function figures(cycles, what) {
    return cycles
        .filter(({ verdict }) => verdict === 'passed')
        .map(FIGURES[what])
        .filter((figure) => figure !== null);
}
/**
 * Whether values got larger by more than a share, by more than their spread allows, and by more than a floor. By medians:
 * one cycle that had bad luck says nothing.
 */
function isWorse(before, after, share, floor) {
    if (before.length < LEAST_CYCLES || after.length < LEAST_CYCLES)
        return false;
    const spread = (values) => NORMAL * (0,simple_statistics/* medianAbsoluteDeviation */.hK)([...values]);
    const old = (0,simple_statistics/* median */.JZ)([...before]);
    const least = Math.max(share * old, SPREADS * Math.hypot(spread(before), spread(after)), floor);
    return (0,simple_statistics/* median */.JZ)([...after]) - old > least;
}
//# sourceMappingURL=compare.js.map
;// CONCATENATED MODULE: ./build/history/history.js






/** Lines that the file keeps: ten years of fifty cells a week take 5 MB. */
const MOST_ENTRIES = 20_000;
/** As in schema/result.schema.json: a sum of what is longer is no number. */
const MOST_MS = 1e12;
const VERDICTS = ['passed', 'failed', 'skipped', 'error'];
/**
 * A history file with results added: `write` appends them to it, makes it when there is none, and drops the oldest lines
 * beyond {@link MOST_ENTRIES}. What is in it already is not written twice.
 *
 * @returns all entries, oldest first, and the lines that could not be read, in words
 */
function remember(file, results) {
    const { entries: known, problems, text } = read(file);
    const identity = ({ at, cell, kernel }) => JSON.stringify([at, cell, kernel]);
    const seen = new Set(known.map(identity));
    const fresh = results.map(entryOf).filter((entry) => !seen.has(identity(entry)));
    const entries = [...known, ...fresh].sort((a, b) => a.at.localeCompare(b.at));
    const lines = (some) => some.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const kept = entries.slice(-MOST_ENTRIES);
    // A run that was killed while it wrote has left half a line: what follows is not to be part of it.
    const start = text === '' || text.endsWith('\n') ? '' : '\n';
    const content = kept.length < entries.length ? lines(kept) : text + start + lines(fresh);
    const write = () => {
        if (fresh.length > 0 || kept.length < entries.length)
            (0,write_file/* writeWhole */.f8)(file, content);
    };
    return { entries: kept, problems, write };
}
/**
 * For each cell that fails now, since when.
 *
 * @param entries with those of `now`
 * @param now what was run together. Of several kernels each has a past of its own, and that of those that were there
 * before it and are no more.
 */
function failingSince(entries, now) {
    const past = groupBy(entries, ({ cell }) => cell);
    const together = groupBy(now, cellKey);
    return [...groupBy(now, cellNames(now))].flatMap(([cell, results]) => {
        const failed = results.find(({ verdict }) => verdict === 'failed');
        if (failed === undefined)
            return [];
        const key = cellKey(failed);
        const { kernel } = failed.cell;
        const kernels = new Set(together.get(key)?.map((each) => each.cell.kernel));
        const all = past.get(key) ?? [];
        const first = all.findIndex((entry) => entry.kernel === kernel);
        // What was skipped or an error says nothing of checkpoint/restore.
        const told = all.filter(({ verdict, kernel: other }, at) => (verdict === 'passed' || verdict === 'failed') && (other === kernel || (at < first && !kernels.has(other))));
        const passed = told.findLastIndex(({ verdict }) => verdict === 'passed');
        const [since, last] = [told[passed + 1], told[passed]];
        if (since === undefined)
            return [];
        return [
            {
                cell,
                at: since.at,
                lastPassed: last?.at ?? null,
                meanwhile: last === undefined ? [] : versionChanges(last, since),
            },
        ];
    });
}
function read(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return { entries: [], problems: [], text: '' };
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* StageError */.Zu(null, `The history ${file} cannot be read: ${error.message}.`, { cause: error });
    }
    const entries = [];
    const problems = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const entry = parse(line);
        if (entry === null)
            problems.push(`Line ${index + 1} of ${file} is no entry of a history, and was left out.`);
        else
            entries.push(entry);
    }
    return { entries, problems, text };
}
function parse(line) {
    try {
        const entry = JSON.parse(line);
        const isOne = entry?.version === 1 &&
            VERDICTS.some((each) => each === entry.verdict) &&
            [entry.at, entry.cell, entry.kernel, entry.cause ?? ''].every((each) => typeof each === 'string') &&
            [entry.dumpMs, entry.restoreMs].every((each) => each === null || isDuration(each));
        return isOne ? entry : null;
    }
    catch {
        return null;
    }
}
function isDuration(ms) {
    return typeof ms === 'number' && ms >= 0 && ms <= MOST_MS;
}
function entryOf(result) {
    const passed = result.cycles.filter(({ verdict }) => verdict === 'passed');
    const middle = (figure) => {
        const values = passed.map(figure).filter((value) => value !== null && value !== undefined);
        return values.length === 0 ? null : (0,simple_statistics/* median */.JZ)(values);
    };
    return {
        version: 1,
        at: result.startedAt,
        cell: cellKey(result),
        verdict: result.verdict,
        cause: result.cause,
        ...versionsOf(result),
        dumpMs: middle(({ dumpMs }) => dumpMs),
        frozenMs: middle(({ frozenMs }) => frozenMs),
        restoreMs: middle(({ restoreMs }) => restoreMs),
        pages: middle(({ dumpStats }) => dumpStats?.pagesWritten),
    };
}
//# sourceMappingURL=history.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/report/baseline.js




const LIMIT_MS = 60_000;
/**
 * Calls `use` with a baseline as a path: of a URL it is a file that lives as long as the call.
 *
 * @param baseline folder, file or URL, of what `--results` writes or of one result
 * @throws UsageError when the URL has none
 */
async function withBaseline(baseline, use) {
    if (!/^https?:\/\//.test(baseline))
        return use(baseline);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'baseline-'));
    try {
        const file = (0,external_node_path_.join)(folder, 'baseline');
        (0,external_node_fs_.writeFileSync)(file, await download(baseline));
        return use(file);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true });
    }
}
async function download(url) {
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
        if (response.ok)
            return await response.text();
        throw new Error(`${response.status} ${response.statusText}`);
    }
    catch (error) {
        const { message, cause } = error;
        const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
        throw new errors/* UsageError */.eb(`The baseline ${url} cannot be had: ${reason}.`);
    }
}
//# sourceMappingURL=baseline.js.map
;// CONCATENATED MODULE: ./build/report/changes.js
const FIGURE = {
    dump: { what: 'Slower', name: 'The dump without freezing takes', unit: 'ms' },
    frozen: { what: 'Slower', name: 'The container is frozen for', unit: 'ms' },
    restore: { what: 'Slower', name: 'The restore takes', unit: 'ms' },
    image: { what: 'Larger', name: 'The image has', unit: 'pages' },
};
/** What a comparison has found, worst first, with what is known of since when it is so. */
function changes_changes(comparison, failing) {
    const { newlyFailing, newlyPassing, otherwise, factsLost, worse, added, missing } = comparison;
    const verdict = (severity, what) => (change) => ({
        severity,
        what,
        cell: change.cell,
        words: [`${change.was} → ${change.is}.`, change.cause ?? '', meanwhile(change.meanwhile), since(change, failing)]
            .filter((part) => part !== '')
            .join(' '),
    });
    const told = new Set([...newlyFailing, ...otherwise].map(({ cell }) => cell).concat(added));
    return [
        ...newlyFailing.map(verdict('error', 'Newly failing')),
        ...factsLost.map(({ cell, fact, reason }) => ({
            severity: 'error',
            what: 'Fact newly lost',
            cell,
            words: `${fact}: ${reason}`,
        })),
        ...worse.map(({ cell, what, before, after }) => ({
            severity: 'error',
            what: FIGURE[what].what,
            cell,
            words: `${FIGURE[what].name} ${Math.round(after)} ${FIGURE[what].unit}, ${Math.round(before)} before (medians).`,
        })),
        ...otherwise.map(verdict('warning', 'Another verdict')),
        ...failing
            .filter(({ cell }) => !told.has(cell))
            .map((each) => ({
            severity: 'warning',
            what: 'Still failing',
            cell: each.cell,
            words: changes_sinceWords(each),
        })),
        ...newlyPassing.map(verdict('info', 'Newly passing')),
        ...missing.map((cell) => ({ severity: 'warning', what: 'Missing', cell, words: 'Only in the baseline.' })),
        ...added.map((cell) => ({
            severity: 'info',
            what: 'New',
            cell,
            words: ['Not in the baseline.', sinceOf(cell, failing)].join(' ').trimEnd(),
        })),
    ];
}
/** `12 cells compared with the baseline: 1 newly failing, 2 slower.` */
function changes_changesLine({ compared }, changes) {
    const counts = new Map();
    for (const { what } of changes)
        counts.set(what, (counts.get(what) ?? 0) + 1);
    const parts = [...counts].map(([what, count]) => `${count} ${what.toLowerCase()}`);
    const cells = `${compared} ${compared === 1 ? 'cell' : 'cells'}`;
    return `${cells} compared with the baseline: ${parts.length === 0 ? 'all as before' : parts.join(', ')}.`;
}
/** `Fails since 2026-11-04, passed last on 2026-11-03; meanwhile kernel 6.17.1 → 6.18.5.` */
function changes_sinceWords({ at, lastPassed, meanwhile: versions }) {
    const day = (moment) => moment.slice(0, 10);
    if (lastPassed === null)
        return `Fails for as long as it is known: since ${day(at)}.`;
    const between = versions.length === 0 ? '' : `; meanwhile ${versions.join(', ')}`;
    return `Fails since ${day(at)}, passed last on ${day(lastPassed)}${between}.`;
}
function meanwhile(versions) {
    return versions.length === 0 ? 'No version is another one.' : `Meanwhile ${versions.join(', ')}.`;
}
function since({ cell, is }, failing) {
    return is === 'failed' ? sinceOf(cell, failing) : '';
}
function sinceOf(cell, failing) {
    const known = failing.find((each) => each.cell === cell);
    return known === undefined ? '' : changes_sinceWords(known);
}
//# sourceMappingURL=changes.js.map
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
;// CONCATENATED MODULE: ./build/report/past.js








/** @throws UsageError when the baseline cannot be read; StageError when the history cannot */
async function lookBack({ entries }, { baseline, history }) {
    const before = baseline === undefined ? null : await withBaseline(baseline, (path) => (0,join/* join */.fj)([path]));
    const now = entries.map(({ result }) => result);
    const past = history === undefined ? null : remember(history, now);
    return {
        comparison: before === null ? null : compareRuns(before.entries, entries),
        failing: past === null ? [] : failingSince(past.entries, now),
        history: past?.entries ?? null,
        problems: [
            ...(before?.problems ?? []).map(({ file, message }) => `${file}: ${message}`),
            ...(past?.problems ?? []),
        ],
        remember: past?.write ?? null,
    };
}
function isRegression({ comparison }) {
    return comparison !== null && hasRegressed(comparison);
}
/** As what `--fail-on regression` ends; null when nothing got worse. */
function regression(past) {
    if (isRegression(past))
        return 'failed';
    const { comparison } = past;
    // With nothing to compare with, nothing has been found to be as it was.
    return comparison !== null && comparison.compared + comparison.missing.length === 0 ? 'error' : null;
}
/** For people at a terminal; empty when nothing was looked back at. */
function pastText({ comparison, failing, problems }) {
    const lines = [];
    if (comparison !== null) {
        const all = changes_changes(comparison, failing);
        lines.push('', changes_changesLine(comparison, all));
        for (const { severity, what, cell, words } of all) {
            lines.push(`${report_text/* SIGN */.AJ[severity].sign} ${what}: ${(0,words_escape/* oneLine */.TN)(cell)}`, `    ${(0,words_escape/* oneLine */.TN)(words)}`);
        }
    }
    else if (failing.length > 0) {
        lines.push('', 'Since when');
        for (const since of failing) {
            lines.push(`  ${(0,words_escape/* oneLine */.TN)(since.cell)}`, `    ${(0,words_escape/* oneLine */.TN)(changes_sinceWords(since))}`);
        }
    }
    for (const problem of problems)
        lines.push(`! ${(0,words_escape/* oneLine */.TN)(problem)}`);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
/** The same for the job summary, in at most so many bytes. */
function pastSummary({ comparison, failing, problems }, budget) {
    const rest = 'in the log of the step';
    const rows = comparison === null
        ? failing.map((since) => [text(since.cell), text(sinceWords(since))])
        : changes(comparison, failing).map(({ what, cell, words }) => [text(what), text(cell), text(words)]);
    const top = comparison === null ? '' : paragraphs(`#### ${text(changesLine(comparison, changes(comparison, failing)))}`);
    const columns = comparison === null ? ['Cell', 'Since when it fails'] : ['What', 'Cell', 'How'];
    const told = table(comparison === null ? 'Since when' : 'Changes', columns, rows, budget, rest);
    return [top, told, paragraphs(...problems.map(text))].join('');
}
//# sourceMappingURL=past.js.map
;// CONCATENATED MODULE: ./build/report/trend.js



/** Cells, those first that were run last. */
const MOST_CELLS = 60;
/** Of a cell: the runs before are left out. */
const MOST_RUNS = 60;
const ROW = 26;
const trend_LABEL = { width: 430, length: 64 };
const STEP = 14;
const TIMES = { width: 160, height: 16 };
const MARK = {
    passed: { colour: '#1a7f37', sign: '●' },
    failed: { colour: '#cf222e', sign: '✘' },
    error: { colour: '#9a6700', sign: '!' },
    skipped: { colour: '#57606a', sign: '–' },
};
/** A history as SVG: of each cell its verdicts, oldest first, and beside them how long dump and restore took together. */
function trend(entries) {
    const cells = [...groupBy(entries, ({ cell }) => cell)]
        .map(([cell, all]) => ({ cell, runs: all.slice(-MOST_RUNS) }))
        .sort((a, b) => last(b.runs).localeCompare(last(a.runs)))
        .slice(0, MOST_CELLS);
    const runs = Math.max(1, ...cells.map(({ runs }) => runs.length));
    const [width, height] = [trend_LABEL.width + runs * STEP + TIMES.width + 40, (cells.length + 1) * ROW];
    const rows = cells.map(({ cell, runs: own }, index) => {
        const y = (index + 1) * ROW;
        const marks = own.map((run, at) => {
            const { colour, sign } = MARK[run.verdict];
            const x = trend_LABEL.width + (runs - own.length + at) * STEP;
            return `<text x="${x}" y="${y}" fill="${colour}"><title>${told(run)}</title>${sign}</text>`;
        });
        return `<text x="8" y="${y}">${(0,words_escape/* xml */._n)((0,wording/* shorten */.ml)(cell, trend_LABEL.length))}</text>${marks.join('')}${times(own, trend_LABEL.width + runs * STEP + 20, y)}`;
    });
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans,Verdana,sans-serif" font-size="12" role="img" aria-label="Verdicts of each cell, oldest first">`,
        '<rect width="100%" height="100%" fill="#fff"/>',
        ...rows,
        '</svg>',
        '',
    ].join('\n');
}
/** A line through the times of the runs that passed, from 0 up, and the last of them in words. */
function times(runs, left, bottom) {
    const values = runs.flatMap(({ dumpMs, restoreMs }) => dumpMs === null || restoreMs === null ? [] : [dumpMs + restoreMs]);
    const [most, latest] = [Math.max(1, ...values), values.at(-1)];
    if (latest === undefined)
        return '';
    const points = values.map((value, index) => {
        const x = left + (values.length === 1 ? 0 : (index / (values.length - 1)) * (TIMES.width - 70));
        return `${x.toFixed(1)},${(bottom - (value / most) * TIMES.height).toFixed(1)}`;
    });
    const words = `<text x="${left + TIMES.width - 64}" y="${bottom}" fill="#57606a">${Math.round(latest)} ms</text>`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#1f6feb" stroke-width="1.5"/>${words}`;
}
function last(runs) {
    return runs.at(-1)?.at ?? '';
}
function told({ at, verdict, criu, lxc, kernel, cause }) {
    return (0,words_escape/* xml */._n)(`${at}: ${verdict}, CRIU ${criu ?? 'none'}, LXC ${lxc ?? 'none'}, Linux ${kernel}${cause === null ? '' : `: ${cause}`}`);
}
//# sourceMappingURL=trend.js.map
;// CONCATENATED MODULE: ./build/report/report.js














/** What a report can be written as. `trend` needs a history. */
const FORMATS = ['html', 'markdown', 'junit', 'ctrf', 'json', 'results', 'badge', 'trend'];
/** The verdicts that `--fail-on` and `fail-on` count as a failure. */
const FAIL_ON = {
    failed: ['failed'],
    error: ['failed', 'error'],
    skipped: ['failed', 'error', 'skipped'],
    regression: [],
    never: [],
};
/**
 * @param label how the user knows the input
 * @throws UsageError
 */
function parseFailOn(value, label) {
    return (0,errors/* oneOf */.yL)(value, Object.keys(FAIL_ON), label);
}
/**
 * Joins results and looks back. Nothing is written yet, so that the verdict can be told first.
 *
 * @param paths folders with results, at any depth, and result files
 * @param expected ids of cells that must have a result
 * @throws UsageError when a folder or the baseline cannot be read; StageError when the history cannot
 */
async function readReport({ paths, expected, past: files, failOn, }) {
    const joined = (0,join/* join */.fj)(paths, expected);
    const past = await lookBack(joined, files);
    const failure = (failOn === 'regression' ? fallsBehind(past, files) : null) ?? failureOf(joined, failOn);
    return { joined, past, text: joinedText(joined) + pastText(past), history: files.history, failure };
}
function fallsBehind(past, { baseline }) {
    const verdict = regression(past);
    if (verdict === null)
        return null;
    const sentence = verdict === 'failed'
        ? 'Something got worse since the baseline.'
        : `There is no result in the baseline ${baseline}: nothing could be compared.`;
    return { verdict, sentence };
}
/** Of joined results alone, whatever was before; null when they do not fail. */
function failureOf(joined, failOn) {
    const failing = FAIL_ON[failOn];
    const verdicts = joined.entries.map(({ result }) => ({ verdict: result.verdict }));
    const all = [...verdicts, { verdict: joinedVerdict(joined) }];
    const found = (0,many/* worst */.QZ)(all.filter(({ verdict }) => failing.includes(verdict)));
    // With nothing looked at, nothing has been found to be well.
    const verdict = found ?? (failOn !== 'never' && joined.entries.length === 0 ? 'error' : null);
    if (verdict === null)
        return null;
    return { verdict, sentence: `${verdict}, which fail-on: ${failOn} does not allow. ${countsLine(joined)}.` };
}
/**
 * What to write, for {@link writeEach}: the history first, then the files that are named, each whole or not at all.
 *
 * @param template dist/page/index.html
 */
function reportFiles({ joined, past, history }, files, { tool, template }) {
    const make = {
        html: () => page(joined, tool, (0,external_node_fs_.readFileSync)(template, 'utf8')),
        markdown: () => joinedSummary(joined),
        junit: () => (0,junit/* junitOfJoined */.HY)(joined),
        ctrf: () => ctrf(joined, tool),
        json: () => index(joined, tool),
        results: () => (0,join/* resultLines */.DW)(joined),
        badge: () => badge(outcomes(joined)),
        trend: () => trend(past.history ?? []),
    };
    return [
        [history, () => past.remember?.()],
        ...FORMATS.map((format) => [
            files[format],
            (file) => (0,write_file/* writeWhole */.f8)(file, make[format]()),
        ]),
    ];
}
/** Verdicts, causes and files of all results, for programs; the files have the rest. docs/report.md describes it. */
function index(joined, tool) {
    const results = joined.entries.map((entry) => {
        const { id, file, result } = entry;
        const { startedAt, verdict, failureClass, cell, mode, cyclesWanted } = result;
        const cause = (0,many/* whyOf */.gf)(entry)?.sentence ?? null;
        return { id, file, startedAt, verdict, failureClass, cause, cell, mode, cyclesWanted };
    });
    const { entries, problems } = joined;
    const document = { tool, verdict: joinedVerdict(joined), counts: (0,many/* counts */.tQ)(entries), results, problems };
    return `${JSON.stringify(document, null, 2)}\n`;
}
//# sourceMappingURL=report.js.map

/***/ })

};
