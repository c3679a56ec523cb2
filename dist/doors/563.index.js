export const id = 563;
export const ids = [563];
export const modules = {

/***/ 6004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ traits),
/* harmony export */   Le: () => (/* binding */ cellNames),
/* harmony export */   T_: () => (/* binding */ formerKey),
/* harmony export */   Y8: () => (/* binding */ pairCells),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   sl: () => (/* binding */ cellKey)
/* harmony export */ });
/* harmony import */ var _words_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7503);

/**
 * Which cell this is, run after run: `CRIU latest × LXC 6.0.4 × cgroup v1 × x64 × command × verify "cat /state"`. All
 * that compares or names cells does it by this.
 *
 * By what was asked for: `latest` is another version tomorrow, and that is what is to be noticed. The kernel is left
 * out for the same reason. Which inputs make another cell the table of them says (core/inputs/inputs.ts).
 */
function cellKey(result) {
    return [formerKey(result), ...more(result)].join(' × ');
}
/** The key of results and histories from before `asked.more`: one for several cells, where their images or facts differed. */
function formerKey(result) {
    const { asked, architecture, workload, container } = result.cell;
    const restore = asked.restoreCriu === null ? '' : ` → ${word(asked.restoreCriu)}`;
    return [
        `CRIU ${word(asked.criu)}${restore}`,
        `LXC ${word(asked.lxc)}`,
        `cgroup ${asked.cgroup}`,
        architecture,
        ...(workload === 'witness' ? [] : [workload]),
        ...(container === 'unprivileged' ? [container] : []),
        ...result.mode,
        ...(result.cyclesWanted === 1 ? [] : [`${result.cyclesWanted} cycles`]),
    ].join(' × ');
}
/** What makes it this cell beside the versions, the kernel and the workload: `leave-running`, `3 cycles`, `image ./a`. */
function traits(result) {
    const { mode, cyclesWanted } = result;
    return [...mode, ...(cyclesWanted === 1 ? [] : [`${cyclesWanted} cycles`]), ...more(result)];
}
function more({ cell: { asked } }) {
    return Object.entries(asked.more ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([input, value]) => `${input} ${word(value)}`);
}
/** As it was written, unless it could be taken for something else of a key. */
function word(value) {
    if (value === '')
        return 'default';
    return value === 'default' || /[×→"\n]/.test(value) ? JSON.stringify(value) : value;
}
/** What each of some results is called where they stand together: by its key, and by its kernel where several have the key. */
function cellNames(results) {
    const alike = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(results, cellKey);
    return (result) => {
        const key = cellKey(result);
        const kernels = new Set(alike.get(key)?.map(({ cell }) => cell.kernel));
        return kernels.size > 1 ? `${key} × Linux ${result.cell.kernel}` : key;
    };
}
/** Names that stand in one document each once: of those that are the same the second has ` (2)`, in their order. */
function numbered(names) {
    const seen = new Map();
    return names.map((name) => {
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return count === 1 ? name : `${name} (${count})`;
    });
}
/**
 * Finds for each cell the one that it was before: of those with the same key the one on the same kernel, else the only
 * one that is left. A result of before `asked.more` is that of the only cell that it can be.
 */
function pairCells(before, after) {
    const keyOf = ({ result }) => cellKey(result);
    const nameOf = cellNames(after.map(({ result }) => result));
    const old = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(before, keyOf);
    const pairs = [];
    const added = [];
    const missing = [];
    const now = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(after, keyOf);
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
    for (const run of missing.filter(({ result }) => result.cell.asked.more === undefined)) {
        const isLike = ({ result }) => formerKey(result) === formerKey(run.result);
        const [only, ...others] = added.filter(isLike);
        if (only === undefined || others.length > 0 || missing.filter(isLike).length > 1)
            continue;
        pairs.push({ name: nameOf(only.result), before: run, after: only });
        added.splice(added.indexOf(only), 1);
        missing.splice(missing.indexOf(run), 1);
    }
    return { pairs, added, missing };
}
//# sourceMappingURL=key.js.map

/***/ }),

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ junitOfJoined),
/* harmony export */   Kx: () => (/* binding */ junitOfGrid),
/* harmony export */   bA: () => (/* binding */ junit)
/* harmony export */ });
/* harmony import */ var _history_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6004);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8063);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9595);
/* harmony import */ var _many_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2728);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7052);






const VALUE_LIMIT = 1000;
/** The name of all test cases of a single result, and of a grid. */
const CLASS = 'criu-lxc-test';
/**
 * The result as JUnit XML, by Jenkins' junit-10 schema: a suite for the cell, in it a test case for each cycle, and one
 * for the cell itself when what it says is not said by a cycle. Of the workload zdtm the tests have cases in place of the
 * cycles, which only tell which of them fails. The suite is named by what was asked for, the same in every run; what was
 * run, with versions and kernel, is a property. `skipped` is no attribute of `testsuites` there.
 */
function junit(result) {
    return document([suiteOf((0,_history_key_js__WEBPACK_IMPORTED_MODULE_5__/* .cellKey */ .sl)(result), result, CLASS)]);
}
/** The cells of a grid, a suite for each, named by its id. One that was not run has an error, so that nobody counts it as passed. */
function junitOfGrid(rows) {
    const notRun = {
        name: 'cell',
        ms: 0,
        outcome: 'error',
        body: problem('error', 'not run', 'It was not run.'),
    };
    return document(rows.map(({ id, result }) => result === null ? { name: id, ms: 0, className: CLASS, cases: [notRun] } : suiteOf(id, result, CLASS)));
}
/** Joined results: a suite for what changed, then a suite for each, its class the cell whatever its versions are, and one for what is wrong with their files. */
function junitOfJoined({ entries, problems }, news = null) {
    const nameOf = (0,_history_key_js__WEBPACK_IMPORTED_MODULE_5__/* .cellNames */ .Le)(entries.map(({ result }) => result));
    const changed = (0,_news_js__WEBPACK_IMPORTED_MODULE_4__/* .newsByCell */ .v2)(news);
    // Readers of JUnit show one of two that have the same name.
    const names = (0,_history_key_js__WEBPACK_IMPORTED_MODULE_5__/* .numbered */ .jN)(entries.map(({ result }) => nameOf(result)));
    const suites = entries.map(({ result }, at) => {
        const name = names[at];
        const suite = suiteOf(name, result, name);
        const changes = (changed.get(nameOf(result)) ?? []).map(({ what, words }) => ({
            name: 'change',
            value: `${what}: ${words}`,
        }));
        return { ...suite, properties: [...suite.properties, ...changes] };
    });
    const files = problems.map(({ kind, file, message }) => kind === 'duplicate'
        ? { name: file, ms: 0, outcome: 'passed', body: `<system-out>${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(message)}</system-out>` }
        : { name: file, ms: 0, outcome: 'error', body: problem('error', kind, message) });
    const told = news === null ? [] : [{ name: 'news', ms: 0, cases: [], output: (0,_news_js__WEBPACK_IMPORTED_MODULE_4__/* .newsText */ .F)(news) }];
    return document([...told, ...suites, ...(files.length === 0 ? [] : [{ name: 'result files', ms: 0, cases: files }])]);
}
function suiteOf(name, result, className) {
    const tests = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .zdtmTests */ .$F)(result).map(testCase);
    const cases = [...(tests.length > 0 ? tests : result.cycles.map(cycleCase)), ...cellCase(result, tests)];
    // What passed at the second try only.
    const flaky = (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(result) === 'flaky' ? [{ name: 'flaky', value: 'true' }] : [];
    const properties = [{ name: 'cell', value: (0,_many_js__WEBPACK_IMPORTED_MODULE_3__/* .cellInFull */ .F5)(result) }, ...flaky];
    return { name, timestamp: result.startedAt, ms: result.timings.total, className, properties, cases };
}
function document(suites) {
    const all = suites.flatMap(({ cases }) => cases);
    const ms = suites.reduce((sum, suite) => sum + suite.ms, 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="criu-lxc-test"${counts(all, ms)}>`,
        ...suites.flatMap(({ name, timestamp, ms, className = name, properties = [], cases, output = [] }) => [
            `  <testsuite${attributes({
                name,
                skipped: cases.filter(({ outcome }) => outcome === 'skipped').length,
                ...(timestamp === undefined ? {} : { timestamp }),
            })}${counts(cases, ms)}>`,
            ...(properties.length === 0
                ? []
                : [`    <properties>${properties.map((each) => `<property${attributes(each)}/>`).join('')}</properties>`]),
            ...cases.map(({ name, ms, body }) => {
                const testcase = attributes({ name, classname: className, time: seconds(ms) });
                return `    <testcase${testcase}>${body}</testcase>`;
            }),
            ...(output.length === 0 ? [] : [`    <system-out>${(0,_words_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)(output.join('\n'))}</system-out>`]),
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
    const facts = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFacts */ .Gz)([cycle]).map(({ name, before, after }) => `${name}: before ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(before), VALUE_LIMIT)}, after ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .valueText */ .Ru)(after), VALUE_LIMIT)}`);
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
    const cause = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .explanation */ .Qb)(result);
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

/***/ 2728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ cellInFull),
/* harmony export */   Mm: () => (/* binding */ countsWords),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   ps: () => (/* binding */ causes),
/* harmony export */   tQ: () => (/* binding */ counts)
/* harmony export */ });
/* unused harmony export byWorst */
/* harmony import */ var _history_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6004);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9595);



/** What was run, and what else makes it this cell: `CRIU 4.2.1 (apt) × … × leave-running × verify cat /state`. */
function cellInFull(result) {
    return [(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .cellLine */ .N9)(result.cell), ...(0,_history_key_js__WEBPACK_IMPORTED_MODULE_2__/* .traits */ .I5)(result)].join(' × ');
}
/** For sorting, worst first. */
function byWorst(a, b) {
    return _words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.indexOf(a.verdict) - _words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.indexOf(b.verdict);
}
/** The worst verdict of some: a skip makes nothing worse, unless there is nothing else. Null of none. */
function worst(items) {
    return items.toSorted(byWorst)[0]?.verdict ?? null;
}
/** How the whole stands: as the worst of all. */
function standingOf(outcomes) {
    return worst(outcomes.map(({ result }) => ({ verdict: result === null ? 'error' : (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(result) }))) ?? 'error';
}
/** The verdict of the whole, the worst of all. What was not run is an error, because nothing is known of it; so is nothing. */
function verdictOf(outcomes) {
    return worst(outcomes.map(({ result }) => result ?? { verdict: 'error' })) ?? 'error';
}
/** How many have each verdict, worst first. */
function counts(outcomes) {
    const of = (verdict) => outcomes.filter(({ result }) => result?.verdict === verdict).length;
    return { failed: of('failed'), error: of('error'), passed: of('passed'), skipped: of('skipped') };
}
/** `2 failed, 1 error, 20 passed (18 with known losses), 1 not run`; empty of none. */
function countsWords(outcomes) {
    const notRun = outcomes.filter(({ result }) => result === null).length;
    const count = (standing) => outcomes.filter((outcome) => standingOf([outcome]) === standing).length;
    const [flaky, lossy] = [count('flaky'), count('lossy')];
    const { passed, ...others } = counts(outcomes);
    const parts = [
        ...(flaky === 0 ? [] : [`${flaky} at the second try`]),
        ...(lossy === 0 ? [] : [`${lossy === passed ? 'all' : lossy} with known losses`]),
    ];
    const some = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
    const each = [
        ['failed', others.failed],
        ['error', others.error],
        [`passed${some}`, passed],
        ['skipped', others.skipped],
        ['not run', notRun],
    ];
    return each
        .filter(([, count]) => count > 0)
        .map(([word, count]) => `${count} ${word}`)
        .join(', ');
}
/** The sentence of the finding that explains the verdict, else the cause itself; null when it passed or was not run. */
function whyOf({ result }) {
    if (result === null)
        return null;
    const finding = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(result);
    const sentence = finding?.message ?? (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .explanation */ .Qb)(result);
    if (sentence === null)
        return null;
    return { verdict: result.verdict, sentence, ...(finding?.advice === undefined ? {} : { advice: finding.advice }) };
}
/** Each cause once, the worst first, and of these the commonest. */
function causes(items, why) {
    const found = new Map();
    for (const item of items) {
        const told = why(item);
        if (told === null)
            continue;
        const key = JSON.stringify([told.verdict, told.sentence]);
        const cause = found.get(key) ?? { ...told, of: [] };
        cause.of.push(item);
        found.set(key, cause);
    }
    return [...found.values()].sort((a, b) => byWorst(a, b) || b.of.length - a.of.length);
}
//# sourceMappingURL=many.js.map

/***/ }),

/***/ 7052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v2: () => (/* binding */ newsByCell),
  PW: () => (/* binding */ newsMarkdown),
  Lq: () => (/* binding */ newsOf),
  F: () => (/* binding */ newsText)
});

// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/report/one/markdown.js
var markdown = __webpack_require__(1051);
// EXTERNAL MODULE: ./build/report/one/text.js
var one_text = __webpack_require__(8673);
// EXTERNAL MODULE: ./build/words/address.js
var address = __webpack_require__(6462);
;// CONCATENATED MODULE: ./build/report/many/changes.js

/** Digits of a commit that tell it from others. */
const COMMIT = 9;
const FIGURE = {
    dump: { what: 'Slower', name: 'The dump without freezing takes', unit: 'ms' },
    frozen: { what: 'Slower', name: 'The container is frozen for', unit: 'ms' },
    restore: { what: 'Slower', name: 'The restore takes', unit: 'ms' },
    image: { what: 'Larger', name: 'The image has', unit: 'pages' },
};
/** What a comparison has found, worst first, with what is known of since when it is so. */
function changes(comparison, failing) {
    const { newlyFailing, newlyPassing, untold, otherwise, factsLost, factsUnread, worse, added, missing } = comparison;
    const verdict = (severity, what) => (change) => ({
        severity,
        what,
        cell: change.cell,
        words: sentences(`${change.was} → ${change.is}.`, change.cause, meanwhile(change.meanwhile), change.is === 'failed' ? sinceOf(change.cell, failing, change.meanwhile) : '', change.search === null ? '' : `Since which commit: ${change.search}`),
        ...(change.is === 'failed' ? runsOf(change.cell, failing) : {}),
    });
    const isFailing = ({ verdict }) => verdict === 'failed';
    const told = new Set([...newlyFailing, ...untold, ...otherwise, ...added].map(({ cell }) => cell));
    return [
        ...newlyFailing.map(verdict('error', 'Newly failing')),
        ...added.filter(isFailing).map(({ cell, cause }) => ({
            severity: 'error',
            what: 'New and failing',
            cell,
            words: sentences('Not in the baseline.', cause, sinceOf(cell, failing)),
            ...runsOf(cell, failing),
        })),
        ...factsLost.map(({ cell, fact, reason }) => ({
            severity: 'error',
            what: 'Newly lost',
            cell,
            words: `${fact}: ${reason}`,
        })),
        ...worse.map(({ cell, what, before, after }) => ({
            severity: 'error',
            what: FIGURE[what].what,
            cell,
            words: `${FIGURE[what].name} ${Math.round(after)} ${FIGURE[what].unit}, ${Math.round(before)} before (medians).`,
        })),
        ...untold.map(verdict('error', 'No verdict any more')),
        ...missing.map(({ cell, verdict }) => ({
            severity: verdict === 'passed' ? 'error' : 'warning',
            what: 'Gone',
            cell,
            words: `Only in the baseline: ${verdict} there.`,
        })),
        ...factsUnread.map(({ cell, fact, reason }) => ({
            severity: 'error',
            what: 'Fact not compared any more',
            cell,
            words: sentences(`${fact}, which came back in the baseline.`, reason),
        })),
        ...otherwise.map(verdict('warning', 'Another verdict')),
        ...failing
            .filter(({ cell }) => !told.has(cell))
            .map((each) => ({
            severity: 'warning',
            what: 'Still failing',
            cell: each.cell,
            words: sinceWords(each),
            ...runsOf(each.cell, failing),
        })),
        ...newlyPassing.map(verdict('info', 'Newly passing')),
        ...added
            .filter((lone) => !isFailing(lone))
            .map(({ cell, verdict, cause }) => ({
            severity: 'info',
            what: 'New',
            cell,
            words: sentences(`Not in the baseline: ${verdict}.`, cause),
        })),
    ];
}
function sentences(...parts) {
    const told = parts.flatMap((part) => (part === null || part === '' ? [] : [part]));
    // A line of a log has no full stop of its own, and a command at the end is to be copied as it is.
    return told.map((part, at) => (at === told.length - 1 || /[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
/** `Failing since 2026-11-04 (workflow at 2cf8f13ca), passed last on 2026-11-03; meanwhile kernel 6.17.1 → 6.18.5.` */
function sinceWords({ at, run, lastPassed, passedRun, meanwhile: versions }) {
    const other = (one) => (one === run ? passedRun : run);
    // The caller's own commit, not one of CRIU or LXC: worth a word only where it changed.
    const day = (moment, run) => `${moment.slice(0, 10)}${run === null || run.commit === other(run)?.commit ? '' : ` (workflow at ${run.commit.slice(0, COMMIT)})`}`;
    if (lastPassed === null)
        return `Failing since ${day(at, run)}, when it was first run.`;
    const between = versions.length === 0 ? '' : `; meanwhile ${versions.join(', ')}`;
    return `Failing since ${day(at, run)}, passed last on ${day(lastPassed, passedRun)}${between}.`;
}
function meanwhile(versions) {
    return versions.length === 0 ? 'No component version changed.' : `Meanwhile ${versions.join(', ')}.`;
}
/** @param said versions that are named beside it already */
function sinceOf(cell, failing, said = []) {
    const known = failing.find((each) => each.cell === cell);
    if (known === undefined)
        return '';
    return sinceWords({ ...known, meanwhile: known.meanwhile.filter((each) => !said.includes(each)) });
}
/** With addresses that can be linked to, or nothing. */
function runsOf(cell, failing) {
    const known = failing.find((each) => each.cell === cell);
    const link = (what, run) => {
        const url = (0,address/* webAddress */.Dy)(run?.url ?? '');
        return run === null || run === undefined || url === null ? [] : [{ what, url, commit: run.commit }];
    };
    const runs = [...link('first failing run', known?.run), ...link('last passing run', known?.passedRun)];
    return runs.length === 0 ? {} : { runs };
}
//# sourceMappingURL=changes.js.map
;// CONCATENATED MODULE: ./build/report/many/news.js




const STILL = 'Still failing';
function newsOf(comparison, failing, since) {
    const all = changes(comparison, failing);
    const changed = all.filter(({ what }) => what !== STILL);
    const { compared } = comparison;
    return {
        since,
        compared,
        headline: headline(changed, since, compared),
        changes: changed,
        stillFailing: all.filter(({ what }) => what === STILL),
    };
}
function headline(changed, since, compared) {
    const when = since === null ? 'what was before' : since.slice(0, 10);
    const cells = `(${compared} ${compared === 1 ? 'cell' : 'cells'} compared)`;
    if (changed.length === 0) {
        return compared === 0 ? 'Nothing of this was run before.' : `Nothing changed since ${when} ${cells}.`;
    }
    const counts = new Map();
    for (const { what } of changed)
        counts.set(what, (counts.get(what) ?? 0) + 1);
    return `Changed since ${when}: ${[...counts].map(([what, count]) => `${count} ${what.toLowerCase()}`).join(', ')} ${cells}.`;
}
/** For people at a terminal. */
function newsText({ headline, changes, stillFailing }) {
    return [
        (0,words_escape/* oneLine */.TN)(headline),
        ...[...changes, ...stillFailing].flatMap(({ severity, what, cell, words, runs = [] }) => [
            `${one_text/* SIGN */.AJ[severity].sign} ${what}: ${(0,words_escape/* oneLine */.TN)(cell)}`,
            `    ${(0,words_escape/* oneLine */.TN)(words)}`,
            ...runs.map(({ what, url }) => `    ${what}: ${url}`),
        ]),
    ];
}
/** For the job summary, in at most so many bytes. */
function newsMarkdown({ headline, changes, stillFailing }, budget, rest) {
    const rows = [...changes, ...stillFailing].map(({ severity, what, cell, words, runs = [] }) => [
        `${one_text/* SIGN */.AJ[severity].sign} ${(0,markdown/* text */.Qq)(what)}`,
        (0,markdown/* text */.Qq)(cell),
        [(0,markdown/* text */.Qq)(words), ...runs.map(({ what, url }) => `[${what}](${(0,markdown/* text */.Qq)(url)})`)].join(' '),
    ]);
    const told = (0,markdown/* paragraphs */.qN)(`#### ${(0,markdown/* text */.Qq)(headline)}`);
    return told + (0,markdown/* table */.tp)('', ['What', 'Cell', 'How'], rows, budget - Buffer.byteLength(told), rest);
}
/** What is new of each cell, by its name. */
function newsByCell(news) {
    const found = new Map();
    for (const change of news?.changes ?? [])
        found.set(change.cell, [...(found.get(change.cell) ?? []), change]);
    return found;
}
//# sourceMappingURL=news.js.map

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

/***/ }),

/***/ 7503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
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
//# sourceMappingURL=group-by.js.map

/***/ })

};
