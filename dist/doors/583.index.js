export const id = 583;
export const ids = [583];
export const modules = {

/***/ 9053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ bisectCommand)
/* harmony export */ });
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);

/**
 * The command that searches the commit since which a cell fails: where the version of CRIU or LXC is another one, and
 * nothing else is. Null where that is not so.
 *
 * @param before what was at work when it passed
 */
function bisectCommand(before, result) {
    const after = (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionsOf */ .x)(result);
    if (before.kernel !== after.kernel || before.cgroup !== after.cgroup)
        return null;
    // With two CRIUs or two LXCs it is a question of pairs.
    if (before.criu !== before.restoreCriu || after.criu !== after.restoreCriu)
        return null;
    if ([before, after].some(({ lxc, restoreLxc = lxc }) => restoreLxc !== lxc))
        return null;
    const changed = ['criu', 'lxc'].filter((name) => before[name] !== after[name]);
    const [component] = changed;
    if (component === undefined || changed.length > 1)
        return null;
    const [good, bad] = [refOf(component, before[component]), refOf(component, after[component])];
    if (good === null || bad === null)
        return null;
    const other = component === 'criu' ? 'lxc' : 'criu';
    const { mode, cyclesWanted, cell } = result;
    const options = [
        `--component ${component} --good ${good} --bad ${bad}`,
        ...(after[other] === null ? [] : [`--${other} ${specOf(other, after[other])}`]),
        ...(after.cgroup === null ? [] : [`--cgroup ${after.cgroup}`]),
        ...(cell.container === 'unprivileged' ? ['--container-kind unprivileged'] : []),
        ...(cell.workload === 'witness' ? [] : [`--workload ${cell.workload}`]),
        ...(cyclesWanted === 1 ? [] : [`--cycles ${cyclesWanted}`]),
    ];
    const isMore = mode.length > 0 || Object.keys(cell.asked.more ?? {}).length > 0;
    return `criu-lxc-test bisect ${options.join(' ')}${isMore ? ' …' : ''}`;
}
/** The tag of a release, or the commit that stands behind it. Null for what has neither. */
function refOf(name, version) {
    const commit = version?.match(/\+(?:\d+\.)?g([0-9a-f]{9})$/)?.[1];
    if (commit !== undefined)
        return commit;
    if (version === null || !/^\d+(\.\d+)+(-rc\d+)?$/.test(version))
        return null;
    // LXC's tags were called otherwise before 6.0.
    return name === 'lxc' && Number.parseInt(version, 10) < 6 ? `lxc-${version}` : `v${version}`;
}
function specOf(name, version) {
    return version.includes('+') ? `git:${refOf(name, version)}` : version;
}
//# sourceMappingURL=bisect-command.js.map

/***/ }),

/***/ 1540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Sb: () => (/* binding */ byKind),
/* harmony export */   qB: () => (/* binding */ compareRuns)
/* harmony export */ });
/* unused harmony export isWorse */
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _bisect_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9053);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6004);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7334);




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
    const { pairs, added, missing } = (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .pairCells */ .Y8)(before, after);
    const lone = (runs, all) => {
        const nameOf = (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .cellNames */ .Le)(all.map(({ result }) => result));
        return runs.map(({ result }) => ({ cell: nameOf(result), verdict: result.verdict, cause: causeOf(result) }));
    };
    const changes = pairs.filter((pair) => pair.before.result.verdict !== pair.after.result.verdict).map(verdictChange);
    return {
        compared: pairs.length,
        ...byKind(changes),
        factsLost: pairs.flatMap(factsLost),
        factsUnread: pairs.flatMap(factsUnread),
        worse: pairs.flatMap((pair) => worsenings(pair, thresholds)),
        added: lone(added, after),
        missing: lone(missing, before),
    };
}
/** Changes of verdicts, by what they mean. */
function byKind(changes) {
    const isFailing = ({ is }) => is === 'failed';
    const isPassing = ({ was, is }) => was === 'failed' && is === 'passed';
    const isUntold = ({ was, is }) => was === 'passed' && is !== 'failed';
    return {
        newlyFailing: changes.filter(isFailing),
        newlyPassing: changes.filter(isPassing),
        untold: changes.filter(isUntold),
        otherwise: changes.filter((change) => ![isFailing, isPassing, isUntold].some((is) => is(change))),
    };
}
/**
 * What a comparison comes to, with the baseline for what is accepted: `failed` when something fails that did not fail there,
 * or got worse; `error` when something that passed or came back there was not found out now, or nothing could be compared;
 * null when neither.
 */
function judge(comparison) {
    const { compared, newlyFailing, factsLost, worse, added, untold, factsUnread, missing } = comparison;
    const failed = added.filter(({ verdict }) => verdict === 'failed');
    if ([newlyFailing, factsLost, worse, failed].some(({ length }) => length > 0))
        return 'failed';
    const gone = missing.filter(({ verdict }) => verdict === 'passed');
    return compared === 0 || [untold, factsUnread, gone].some(({ length }) => length > 0) ? 'error' : null;
}
function verdictChange({ name, before: { result: before }, after: { result: after } }) {
    return {
        cell: name,
        was: before.verdict,
        is: after.verdict,
        cause: causeOf(after),
        meanwhile: (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionChanges */ .c)((0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOf */ .x)(before), (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOf */ .x)(after)),
        search: before.verdict === 'passed' && after.verdict === 'failed' ? (0,_bisect_command_js__WEBPACK_IMPORTED_MODULE_3__/* .bisectCommand */ .w)((0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOf */ .x)(before), after) : null,
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
/** Where it was not read because a cycle broke off, its verdict says so. */
function factsUnread({ name: cell, before, after }) {
    const lost = new Set(after.result.cycles.flatMap(({ facts }) => facts.map(({ name }) => name)));
    const absent = new Map(after.absent.map(({ name, reason }) => [name, reason]));
    if (lost.size + absent.size + after.kept.length === 0)
        return [];
    return before.kept
        .filter((fact) => absent.has(fact) || !(after.kept.includes(fact) || lost.has(fact)))
        .map((fact) => ({ cell, fact, reason: absent.get(fact) ?? '' }));
}
function causeOf({ cause, skipReason }) {
    return cause ?? skipReason;
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
        return [{ cell: name, what, before: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(old), after: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(now) }];
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
    const spread = (values) => NORMAL * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .medianAbsoluteDeviation */ .hK)([...values]);
    const old = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...before]);
    const least = Math.max(share * old, SPREADS * Math.hypot(spread(before), spread(after)), floor);
    return (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...after]) - old > least;
}
//# sourceMappingURL=compare.js.map

/***/ }),

/***/ 2215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ sinceLast),
/* harmony export */   ht: () => (/* binding */ failingSince),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   oq: () => (/* binding */ pasts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5521);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3764);
/* harmony import */ var _words_address_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6462);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _words_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7503);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7852);
/* harmony import */ var _bisect_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9053);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1540);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6004);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7334);











/** Lines that the file keeps: 2,000 cells with 25 runs each, or twenty years of fifty cells a week; they take about 30 MB. */
const MOST_ENTRIES = 50_000;
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
            (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, content);
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
    const pastOf = pasts(entries, now);
    return [...(0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(now, (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .cellNames */ .Le)(now))].flatMap(([cell, results]) => {
        const failed = results.find(({ verdict }) => verdict === 'failed');
        if (failed === undefined)
            return [];
        const told = pastOf(failed).filter(isTold);
        const passed = told.findLastIndex(({ verdict }) => verdict === 'passed');
        const [since, last] = [told[passed + 1], told[passed]];
        if (since === undefined)
            return [];
        return [
            {
                cell,
                at: since.at,
                run: since.run ?? null,
                lastPassed: last?.at ?? null,
                passedRun: last?.run ?? null,
                meanwhile: last === undefined ? [] : (0,_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .versionChanges */ .c)(last, since),
            },
        ];
    });
}
/** What was skipped or an error says nothing of checkpoint/restore. */
function isTold({ verdict }) {
    return verdict === 'passed' || verdict === 'failed';
}
/**
 * What is known of each cell, of before and of now, oldest first.
 *
 * @param entries with those of `now`
 * @param now what was run together: see {@link failingSince}
 */
function pasts(entries, now) {
    const past = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(entries, ({ cell }) => cell);
    const together = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(now, _key_js__WEBPACK_IMPORTED_MODULE_7__/* .cellKey */ .sl);
    const formerly = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)([...together.values()].flatMap(([result]) => result ?? []), _key_js__WEBPACK_IMPORTED_MODULE_7__/* .formerKey */ .T_);
    return (result) => {
        const key = (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .cellKey */ .sl)(result);
        const { kernel } = result.cell;
        const kernels = new Set(together.get(key)?.map((each) => each.cell.kernel));
        // Lines of before `asked.more` are those of the only cell that they can be.
        const former = (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .formerKey */ .T_)(result);
        const isAlone = former !== key && formerly.get(former)?.length === 1;
        const all = [...(isAlone ? (past.get(former) ?? []) : []), ...(past.get(key) ?? [])];
        const first = all.findIndex((entry) => entry.kernel === kernel);
        return all.filter(({ kernel: other }, at) => other === kernel || (at < first && !kernels.has(other)));
    };
}
/**
 * What is not as it was when each cell was run last, as {@link compareRuns} has it of a baseline. Times are not compared, and
 * nothing is missing: a history holds what was run apart.
 *
 * @returns with the moment of the newest run that was compared with; null without one
 */
function sinceLast(entries, now) {
    const pastOf = pasts(entries, now);
    const nameOf = (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .cellNames */ .Le)(now);
    const pairs = now.flatMap((result) => {
        const before = pastOf(result).findLast((entry) => isTold(entry) && entry.at < result.startedAt);
        return before === undefined ? [] : [{ cell: nameOf(result), before, result }];
    });
    const changes = pairs
        .filter(({ before, result }) => before.verdict !== result.verdict)
        .map(({ cell, before, result }) => ({
        cell,
        was: before.verdict,
        is: result.verdict,
        cause: result.cause ?? result.skipReason,
        meanwhile: (0,_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .versionChanges */ .c)(before, (0,_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .versionsOf */ .x)(result)),
        search: before.verdict === 'passed' && result.verdict === 'failed' ? (0,_bisect_command_js__WEBPACK_IMPORTED_MODULE_9__/* .bisectCommand */ .w)(before, result) : null,
    }));
    const lost = pairs.flatMap(({ cell, before, result }) => 
    // Another version of this tool may read facts that nobody read before.
    before.verdict === 'passed' && before.lost !== undefined && before.tool === result.tool
        ? newlyLost(cell, before.lost, result)
        : []);
    const since = pairs
        .map(({ before }) => before.at)
        .sort()
        .at(-1) ?? null;
    const nothing = { factsUnread: [], worse: [], added: [], missing: [] };
    return { since, comparison: { compared: pairs.length, ...(0,_compare_js__WEBPACK_IMPORTED_MODULE_5__/* .byKind */ .Sb)(changes), factsLost: lost, ...nothing } };
}
function newlyLost(cell, before, { cycles }) {
    const lost = new Map();
    for (const { name, outcome, reason = '' } of cycles.flatMap(({ facts }) => facts)) {
        if (outcome === 'kept' || outcome === 'absent' || before.includes(name))
            continue;
        if (!lost.has(name))
            lost.set(name, { cell, fact: name, outcome, reason });
    }
    return [...lost.values()];
}
function read(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return { entries: [], problems: [], text: '' };
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(null, `The history ${file} cannot be read: ${error.message}.`, { cause: error });
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
            Number.isFinite(Date.parse(String(entry.at))) &&
            [entry.dumpMs, entry.restoreMs].every((each) => each === null || isDuration(each)) &&
            (entry.lost === undefined ||
                (Array.isArray(entry.lost) && entry.lost.every((each) => typeof each === 'string'))) &&
            (entry.run === undefined || isRun(entry.run)) &&
            [entry.criu, entry.restoreCriu, entry.lxc, entry.restoreLxc, entry.cgroup, entry.tool].every(isWordOrNothing) &&
            (entry.standing === undefined || (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(entry.standing) === entry.verdict);
        return isOne ? entry : null;
    }
    catch {
        return null;
    }
}
function isWordOrNothing(value) {
    return value === null || value === undefined || typeof value === 'string';
}
/** It becomes a link. */
function isRun(run) {
    return typeof run?.url === 'string' && (0,_words_address_js__WEBPACK_IMPORTED_MODULE_10__/* .webAddress */ .Dy)(run.url) !== null && /^[0-9a-f]{40,64}$/.test(String(run.commit));
}
function isDuration(ms) {
    return typeof ms === 'number' && ms >= 0 && ms <= MOST_MS;
}
function entryOf(result) {
    const passed = result.cycles.filter(({ verdict }) => verdict === 'passed');
    const middle = (figure) => {
        const values = passed.map(figure).filter((value) => value !== null && value !== undefined);
        return values.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(values);
    };
    return {
        version: 1,
        at: result.startedAt,
        cell: (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .cellKey */ .sl)(result),
        verdict: result.verdict,
        standing: (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .JA)(result),
        cause: result.cause,
        ...(0,_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .versionsOf */ .x)(result),
        dumpMs: middle(({ dumpMs }) => dumpMs),
        frozenMs: middle(({ frozenMs }) => frozenMs),
        restoreMs: middle(({ restoreMs }) => restoreMs),
        pages: middle(({ dumpStats }) => dumpStats?.pagesWritten),
        lost: lostNames(result),
        // What {@link parse} would refuse.
        ...(isRun(result.workflowRun ?? null) ? { run: result.workflowRun } : {}),
    };
}
function lostNames({ cycles }) {
    const lost = cycles.flatMap(({ facts }) => facts.filter(({ outcome }) => outcome !== 'kept'));
    return [...new Set(lost.map(({ name }) => name))];
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ versionChanges),
/* harmony export */   x: () => (/* binding */ versionsOf)
/* harmony export */ });
function versionsOf({ cell, tool }) {
    return {
        criu: cell.criu?.version ?? null,
        restoreCriu: cell.restoreCriu?.version ?? null,
        lxc: cell.lxc?.version ?? null,
        ...(cell.restoreLxc === undefined ? {} : { restoreLxc: cell.restoreLxc?.version ?? null }),
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
        // Older lines do not say.
        ...(before.restoreLxc === undefined || after.restoreLxc === undefined || after.restoreLxc === after.lxc
            ? []
            : [['restoring LXC', 'restoreLxc']]),
        ['cgroup', 'cgroup'],
        ['kernel', 'kernel'],
        ['criu-lxc-test', 'tool'],
    ];
    return names
        .filter(([, version]) => before[version] !== after[version])
        .map(([name, version]) => `${name} ${before[version] ?? 'none'} → ${after[version] ?? 'none'}`);
}
//# sourceMappingURL=versions.js.map

/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   hR: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5146);
// What a user can choose of a report, without what makes one: every command of the terminal loads this.

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
    return (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .y)(value, Object.keys(FAIL_ON), label);
}
//# sourceMappingURL=choices.js.map

/***/ }),

/***/ 3971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ grid),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony exports inOrder, pivot */
/* harmony import */ var _words_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7503);

/** What was asked for where nothing was said. */
const DEFAULT = 'default';
const collator = new Intl.Collator('en', { numeric: true });
/** Versions in their order, and words after them: 3.17.1, 4.2, 4.2.1, 4.10, default. */
function inOrder(a, b) {
    return collator.compare(a, b);
}
function pivot(items, { row, major, minor }) {
    const place = (...values) => JSON.stringify(values);
    const slots = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(items, (item) => place(row(item), major(item), minor(item)));
    const across = items.map((item) => ({ major: major(item), minor: minor(item) }));
    const columns = new Map(across.map((column) => [JSON.stringify(column), column]));
    return {
        rows: [...new Set(items.map(row))].sort(inOrder),
        columns: [...columns.values()].sort((a, b) => inOrder(a.major, b.major) || inOrder(a.minor, b.minor)),
        at: (row, major, minor) => slots.get(place(row, major, minor)) ?? [],
    };
}
function grid(items) {
    const { rows, columns, at } = pivot(items, {
        row: ({ criu }) => criu,
        major: ({ lxc }) => lxc,
        minor: ({ cgroup }) => cgroup,
    });
    return { rows, columns: columns.map(({ major, minor }) => ({ lxc: major, cgroup: minor })), at };
}
/** `4.1.1 → 4.2.1` when one CRIU dumps and another restores. What was not had stands where it was asked for. */
function environmentOf({ asked, criu, restoreCriu, lxc, restoreLxc, cgroup }) {
    const isSame = restoreCriu?.path === criu?.path && (criu !== null || !asked.restoreCriu);
    const restore = isSame ? '' : ` → ${version(restoreCriu, asked.restoreCriu || asked.criu)}`;
    const then = restoreLxc === undefined || restoreLxc?.path === lxc?.path
        ? ''
        : ` → ${version(restoreLxc, asked.more?.['restore-lxc-version'] ?? '')}`;
    return {
        criu: `${version(criu, asked.criu)}${restore}`,
        lxc: `${version(lxc, asked.lxc)}${then}`,
        cgroup: cgroup ?? asked.cgroup,
    };
}
function version(component, asked) {
    return component?.version ?? (asked === '' ? DEFAULT : asked);
}
//# sourceMappingURL=compatibility.js.map

/***/ }),

/***/ 9539:
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
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3743);
/* harmony import */ var _one_read_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5655);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9595);







/** What lies beside a result, with a redacted copy of it. */
/** 10,000 cycles, the most that a cell may have, take about 400 MB; what is larger is no result. */
const SIZE_LIMIT = 500_000_000;
/**
 * Reads every result file at any depth below folders, one after the other: only what reports need is kept in memory.
 * A file may be named itself, and be one of {@link resultLines}. The evidence of a result is passed over: it has a copy. Symbolic links below a folder are not followed: it may be an artifact of strangers.
 *
 * @param expected ids of cells that must have a result: each the name of a folder that a result file lies in, at any
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
        problems.push({
            kind: 'missing',
            file: id,
            message: `The cell ${id} was expected, and has no ${_words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result}.`,
        });
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
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${label} is "${file}"; it must be a file with a JSON array of ids, such as ["criu-4.2.1-v2"].`);
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
            return isEvidence(path) ? [] : filesOrItself(path);
        return entry.isFile() && entry.name === _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result ? [path] : [];
    });
}
/**
 * It lies beside a result that has evidence, and has a copy of that, or none: of another result it is a folder as any other.
 * Below it may lie the result of a control cell.
 */
function isEvidence(folder) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder) !== _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.folder)
        return false;
    const [result, copy] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder), folder].map((each) => briefly((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(each, _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_4__/* .EVIDENCE */ .S4.result)));
    if (result === undefined || result === null || result.evidence === null)
        return false;
    return copy === undefined || (copy?.startedAt === result.startedAt && copy.verdict === result.verdict);
}
/** Undefined where there is no such file, null where it is no result. */
function briefly(file) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (!found.isFile() || found.size > SIZE_LIMIT)
        return null;
    try {
        const result = (0,_one_read_result_js__WEBPACK_IMPORTED_MODULE_5__/* .readResult */ .U)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
        return 'kind' in result ? null : result;
    }
    catch {
        return null;
    }
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
        return [entryOf(text, file, (0,_one_read_result_js__WEBPACK_IMPORTED_MODULE_5__/* .readResult */ .U)(text))];
    return text
        .split('\n')
        .flatMap((line, index) => (line === '' ? [] : [entryOf(line, `${file}:${index + 1}`, (0,_one_read_result_js__WEBPACK_IMPORTED_MODULE_5__/* .readResult */ .U)(line))]));
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
    const same = `It is the same cell and start as ${known.file} (${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .cellLine */ .N9)(known.result.cell)})`;
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

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ joinedSummary)
/* harmony export */ });
/* harmony import */ var _words_group_by_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7503);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);
/* harmony import */ var _one_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1051);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9595);
/* harmony import */ var _compatibility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3971);
/* harmony import */ var _joined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(798);
/* harmony import */ var _many_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2728);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7052);








const PROBLEM = {
    damaged: 'damaged',
    contradiction: 'contradiction',
    version: 'another version',
    duplicate: 'duplicate',
    missing: 'missing',
    empty: 'empty',
};
/** Where to look for what was left out. */
const REST = 'on the page and in the files that the report wrote';
/** Of versions and causes so many are named in one place. The page has them all. */
const NAMED = 8;
/** A longer one is cut off at the side. */
const MEANING_LIMIT = 160;
const NOTHING = { news: null, problems: [] };
/** The job summary of many results. What would make it too long is left out in whole lines, and the report says so. */
function joinedSummary(joined, { news, problems } = NOTHING) {
    let left = _one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .BUDGET */ .o3;
    const spend = (section) => {
        left -= Buffer.byteLength(section);
        return section;
    };
    // Written in the order of what matters most, put together in the order of reading.
    const top = spend((0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)(`### ${_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGN */ .AJ[(0,_joined_js__WEBPACK_IMPORTED_MODULE_4__/* .joinedStanding */ .mk)(joined)]} ${(0,_joined_js__WEBPACK_IMPORTED_MODULE_4__/* .countsLine */ .J7)(joined)}`));
    const changed = spend(news === null ? '' : (0,_news_js__WEBPACK_IMPORTED_MODULE_6__/* .newsMarkdown */ .PW)(news, left, REST));
    const unread = spend((0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)(...problems.map(_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)));
    const files = spend(problemsTable(joined, left));
    const why = (0,_many_js__WEBPACK_IMPORTED_MODULE_5__/* .causes */ .ps)(joined.entries, _many_js__WEBPACK_IMPORTED_MODULE_5__/* .whyOf */ .gf);
    const compatibility = spend(gridTable(joined, why, left));
    const reasons = spend(causesTable(why, left));
    return [top, changed, unread, compatibility, reasons, factsTable(joined, left), files].join('');
}
function gridTable({ entries }, why, budget) {
    const numbers = new Map(why.flatMap((cause, at) => cause.of.map((entry) => [entry, at + 1])));
    const cells = (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__/* .grid */ .Vg)(entries.map((entry) => ({ ...(0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(entry.result.cell), entry })));
    const columns = ['CRIU', ...cells.columns.map(({ lxc, cgroup }) => (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(`LXC ${lxc}, cgroup ${cgroup}`))];
    const rows = cells.rows.map((criu) => [
        (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(criu),
        ...cells.columns.map(({ lxc, cgroup }) => slot(cells.at(criu, lxc, cgroup).map(({ entry }) => entry), numbers)),
    ]);
    return (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('Compatibility', columns, rows, budget, REST);
}
/**
 * The worst verdict of a place, how far that got, and the causes there.
 *
 * @param numbers rows of the table of causes
 */
function slot(entries, numbers) {
    const stands = (0,_many_js__WEBPACK_IMPORTED_MODULE_5__/* .worst */ .QZ)(entries.map(({ result }) => ({ verdict: (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(result) })));
    if (stands === null)
        return '';
    const same = entries.filter(({ result }) => (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(result) === stands);
    const [only, ...others] = entries;
    const told = only === undefined || others.length > 0 ? `${_words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDING */ .Hn[stands]} ${same.length} of ${entries.length}` : outcome(only);
    const causes = some([...new Set(entries.flatMap((entry) => numbers.get(entry) ?? []))].sort((a, b) => a - b));
    return `${_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGN */ .AJ[stands]} ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(told)}${causes === '' ? '' : ` (${causes})`}`;
}
function outcome({ result }) {
    return result.verdict === 'passed' ? _words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDING */ .Hn[(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(result)] : (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(result);
}
function causesTable(why, budget) {
    const rows = why.map(({ verdict, sentence, advice, of }, at) => [
        at + 1,
        of.length,
        `${_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGN */ .AJ[verdict]} ${verdict}`,
        (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(sentence),
        (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(advice ?? ''),
    ]);
    return (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('Why', ['No.', 'Results', 'Verdict', 'Cause', 'What to do'], rows, budget, REST);
}
/** What did not come back, of results that passed, too: a known loss is a loss. The commonest first. */
function factsTable({ entries }, budget) {
    const facts = new Map();
    for (const entry of entries) {
        for (const { name, outcome, reason } of (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFacts */ .Gz)(entry.result.cycles)) {
            const meaning = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)([_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .MEANING */ .ov[outcome], reason].filter(Boolean).join(': '), MEANING_LIMIT);
            const key = JSON.stringify([name, meaning]);
            const known = facts.get(key) ?? { name, meaning, entries: new Set() };
            facts.set(key, known);
            known.entries.add(entry);
        }
    }
    const rows = [...facts.values()]
        .sort((a, b) => b.entries.size - a.entries.size)
        .map(({ name, meaning, entries }) => [entries.size, (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(name), places([...entries]), (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(meaning)]);
    const [open, close] = [`<details><summary>Facts that changed (${rows.length})</summary>\n\n`, '</details>\n\n'];
    const told = (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('', ['Results', 'Fact', 'Where', 'Meaning'], rows, budget - Buffer.byteLength(open + close), REST);
    return told === '' ? '' : open + told + close;
}
/** Where results stand in the grid: CRIUs that have the same columns are named together. */
function places(entries) {
    const columns = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_7__/* .groupBy */ .$)(entries, ({ result }) => (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(result.cell).criu);
    const lines = (0,_words_group_by_js__WEBPACK_IMPORTED_MODULE_7__/* .groupBy */ .$)([...columns], ([, alike]) => {
        const named = alike.map(({ result }) => (0,_compatibility_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(result.cell)).map(({ lxc, cgroup }) => `${lxc} ${cgroup}`);
        return some([...new Set(named)].map(_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq));
    });
    return some([...lines].map(([named, criu]) => `CRIU ${some(criu.map(([version]) => (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(version)))} × LXC ${named}`), '<br>');
}
function some(items, separator = ', ') {
    return [...items.slice(0, NAMED), ...(items.length > NAMED ? ['…'] : [])].join(separator);
}
function problemsTable({ problems }, budget) {
    const rows = problems.map(({ kind, file, message }) => [PROBLEM[kind], (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(file), (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(message)]);
    // At most a quarter: results matter more than their files.
    return (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)('Result files with a problem', ['Problem', 'File', 'What'], rows, budget / 4, REST);
}
//# sourceMappingURL=joined-markdown.js.map

/***/ }),

/***/ 798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   mk: () => (/* binding */ joinedStanding),
/* harmony export */   tK: () => (/* binding */ joinedVerdict)
/* harmony export */ });
/* harmony import */ var _many_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2728);

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
    return (0,_many_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOf */ .Vj)(outcomes(joined));
}
/** How the whole stands. */
function joinedStanding(joined) {
    return (0,_many_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(outcomes(joined));
}
/** `5 results: 2 failed, 3 passed`. */
function countsLine({ entries }) {
    const all = `${entries.length} ${entries.length === 1 ? 'result' : 'results'}`;
    return entries.length === 0 ? all : `${all}: ${(0,_many_js__WEBPACK_IMPORTED_MODULE_0__/* .countsWords */ .Mm)(entries)}`;
}
//# sourceMappingURL=joined.js.map

/***/ }),

/***/ 1248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kj: () => (/* binding */ isRegression),
  Lp: () => (/* binding */ lookBack),
  _v: () => (/* binding */ pastText)
});

// EXTERNAL MODULE: ./build/history/compare.js
var compare = __webpack_require__(1540);
// EXTERNAL MODULE: ./build/history/history.js
var history_history = __webpack_require__(2215);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/download.js
var download = __webpack_require__(8967);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/report/many/baseline.js





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
        (0,external_node_fs_.writeFileSync)(file, await fetched(baseline));
        return use(file);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true });
    }
}
async function fetched(url) {
    try {
        return await (await (0,download/* download */.R)(url, AbortSignal.timeout(LIMIT_MS))).text();
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`The baseline ${url} cannot be fetched: ${(0,download/* whyNotFetched */.n)(error)}.`);
    }
}
//# sourceMappingURL=baseline.js.map
// EXTERNAL MODULE: ./build/report/many/join.js
var join = __webpack_require__(9539);
// EXTERNAL MODULE: ./build/report/many/news.js + 1 modules
var many_news = __webpack_require__(7052);
;// CONCATENATED MODULE: ./build/report/many/past.js






/** @throws UsageError when the baseline cannot be read; StageError when the history cannot */
async function lookBack({ entries }, { baseline, history }) {
    const before = baseline === undefined ? null : await withBaseline(baseline, (path) => (0,join/* join */.fj)([path]));
    const now = entries.map(({ result }) => result);
    const past = history === undefined ? null : (0,history_history/* remember */.kY)(history, now);
    const comparison = before === null ? null : (0,compare/* compareRuns */.qB)(before.entries, entries);
    const failing = past === null ? [] : (0,history_history/* failingSince */.ht)(past.entries, now);
    return {
        comparison,
        news: before !== null && comparison !== null
            ? (0,many_news/* newsOf */.Lq)(comparison, failing, newest(before))
            : fromHistory(past, now, failing),
        history: past?.entries ?? null,
        problems: [
            ...(before?.problems ?? []).map(({ file, message }) => `${file}: ${message}`),
            ...(past?.problems ?? []),
        ],
        remember: past?.write ?? null,
    };
}
function fromHistory(past, now, failing) {
    if (past === null)
        return null;
    const { since, comparison } = (0,history_history/* sinceLast */.X7)(past.entries, now);
    return (0,many_news/* newsOf */.Lq)(comparison, failing, since);
}
function newest({ entries }) {
    const moments = entries.map(({ result }) => result.startedAt);
    return moments.sort().at(-1) ?? null;
}
/** Something is worse than in the baseline. */
function isRegression({ comparison }) {
    return comparison !== null && (0,compare/* judge */.S4)(comparison) === 'failed';
}
/** For people at a terminal; empty when nothing was looked back at. */
function pastText({ news, problems }) {
    const lines = [...(news === null ? [] : ['', ...(0,many_news/* newsText */.F)(news)]), ...problems.map((each) => `! ${(0,words_escape/* oneLine */.TN)(each)}`)];
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
//# sourceMappingURL=past.js.map

/***/ }),

/***/ 2343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readReport),
  I: () => (/* binding */ reportFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/history/compare.js
var compare = __webpack_require__(1540);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/words/standing.js
var words_standing = __webpack_require__(7852);
// EXTERNAL MODULE: ./build/report/many/many.js
var many = __webpack_require__(2728);
;// CONCATENATED MODULE: ./build/report/many/badge.js

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
// EXTERNAL MODULE: ./build/report/many/choices.js
var choices = __webpack_require__(1787);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/history/key.js
var key = __webpack_require__(6004);
// EXTERNAL MODULE: ./build/report/prose/wording.js
var wording = __webpack_require__(9595);
// EXTERNAL MODULE: ./build/report/many/joined.js
var many_joined = __webpack_require__(798);
// EXTERNAL MODULE: ./build/report/many/news.js + 1 modules
var many_news = __webpack_require__(7052);
;// CONCATENATED MODULE: ./build/report/many/ctrf.js







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
function ctrf(joined, tool, news = null) {
    const { entries, problems } = joined;
    const { passed, failed, skipped, error } = (0,many/* counts */.tQ)(entries);
    const files = (0,many_joined/* unknown */.L5)(joined);
    const nameOf = (0,key/* cellNames */.Le)(entries.map(({ result }) => result));
    const changed = (0,many_news/* newsByCell */.v2)(news);
    const names = (0,key/* numbered */.jN)(entries.map(({ result }) => nameOf(result)));
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
            tests: [
                ...entries.map((entry, at) => test(entry, names[at], changed.get(nameOf(entry.result)))),
                ...files.map(fileTest),
            ],
            extra: { ...(news === null ? {} : { news }), problems },
        },
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
function test(entry, name, changes = []) {
    const { result, id, file } = entry;
    const { cell, verdict, mode, failureClass } = result;
    const evidence = (0,wording/* reason */.l)(result)?.evidence;
    const cause = (0,wording/* explanation */.Qb)(result);
    return {
        // Not the result's own: trends need one that is the same in every run.
        testId: name,
        name,
        status: STATUS[verdict],
        rawStatus: failureClass === null ? verdict : `${verdict}: ${failureClass}`,
        duration: duration(result),
        ...((0,words_standing/* standing */.JA)(result) === 'flaky' ? { flaky: true, retries: 1 } : {}),
        start: start(result),
        stop: start(result) + duration(result),
        suite: ['criu-lxc-test'],
        ...(cause === null
            ? {}
            : { message: (0,many/* whyOf */.gf)(entry)?.sentence ?? cause, trace: [cause, evidence].filter(Boolean).join('\n') }),
        tags: [cell.workload, ...(cell.container === 'unprivileged' ? [cell.container] : []), ...mode],
        extra: {
            ...(changes.length === 0 ? {} : { changes }),
            knownLosses: (0,words_standing/* knownLosses */.HW)(result),
            id,
            file,
            versions: (0,wording/* cellLine */.N9)(cell),
            cell,
            cycles: result.cycles.length,
            cyclesWanted: result.cyclesWanted,
        },
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
// EXTERNAL MODULE: ./build/report/many/join.js
var join = __webpack_require__(9539);
// EXTERNAL MODULE: ./build/report/many/joined-markdown.js
var joined_markdown = __webpack_require__(3858);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/report/prose/columns.js
var columns = __webpack_require__(2340);
// EXTERNAL MODULE: ./build/report/many/compatibility.js
var compatibility = __webpack_require__(3971);
;// CONCATENATED MODULE: ./build/report/many/joined-text.js







const LINE_LIMIT = 300;
/** Lines of each kind; the files that are written have all. */
const SHOWN = 20;
/** Many results for people at a terminal. */
function joinedText(joined) {
    const { entries, problems } = joined;
    const why = (0,many/* causes */.ps)(entries, many/* whyOf */.gf).map(({ verdict, sentence, advice, of }) => `  ${of.length} × ${verdict}: ${line(sentence)}${advice === undefined ? '' : `\n      → ${line(advice)}`}`);
    const files = problems.map(({ kind, file, message }) => `  ${kind}: ${line(file)}\n      ${line(message)}`);
    return [
        `${words_standing/* STANDING */.Hn[(0,many_joined/* joinedStanding */.mk)(joined)]}: ${(0,many_joined/* countsLine */.J7)(joined)}`,
        ...section('', gridLines(joined)),
        ...section('Why', some(why)),
        ...section('Result files with a problem', some(files)),
        '',
    ].join('\n');
}
function gridLines({ entries }) {
    const cells = (0,compatibility/* grid */.Vg)(entries.map(({ result }) => ({ ...(0,compatibility/* environmentOf */.p7)(result.cell), verdict: (0,words_standing/* standing */.JA)(result) })));
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
                return verdict === null
                    ? ''
                    : `${words_standing/* STANDING_SIGN */.$I[verdict]} ${words_standing/* STANDING */.Hn[verdict]}${items.length === 1 ? '' : ` ${same}/${items.length}`}`;
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
function some(lines) {
    const hidden = lines.length - SHOWN;
    return hidden <= 0 ? lines : [...lines.slice(0, SHOWN), `  ${hidden} more`];
}
function line(words) {
    return (0,wording/* shorten */.ml)((0,words_escape/* oneLine */.TN)(words), LINE_LIMIT);
}
//# sourceMappingURL=joined-text.js.map
// EXTERNAL MODULE: ./build/report/many/junit.js
var junit = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/history/history.js
var history_history = __webpack_require__(2215);
;// CONCATENATED MODULE: ./build/report/many/page-data.js
/** In the place of how a run stood: it passed before histories said whether something was lost. */
const UNKNOWN_PASS = -1;
//# sourceMappingURL=page-data.js.map
;// CONCATENATED MODULE: ./build/report/many/shared.js
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
//# sourceMappingURL=shared.js.map
;// CONCATENATED MODULE: ./build/report/many/page-past.js






/** Runs of one cell. */
const MOST_RUNS = 20;
/** Bytes for the runs of all cells. */
const BUDGET = 1_300_000;
const TEXT_LIMIT = 300;
/** Lost in one run. */
const FACTS = 100;
/** The last runs of each cell as the page has them, and what they share: fewer of each where they would take too much room. */
function pagePast(now, history) {
    const entriesOf = (0,history_history/* pasts */.oq)(history, now);
    const all = now.map((result) => [result, entriesOf(result).filter(({ at }) => at <= result.startedAt)]);
    for (let most = MOST_RUNS;; most = Math.floor(most / 2)) {
        for (const withCauses of [true, false]) {
            const runs = lastRuns(all, most, withCauses);
            const bytes = Buffer.byteLength(JSON.stringify([runs.past, [...runs.runsOf.values()]]));
            if (most === 0 || bytes <= BUDGET)
                return runs;
        }
    }
}
/** @param withCauses or those of the newest run of each alone */
function lastRuns(all, most, withCauses) {
    const runs = new Shared();
    const causes = new Shared();
    const losses = new Shared();
    const versions = new Shared();
    const runIndex = (run) => run === undefined ? -1 : runs.index({ url: page_past_text(run.url), commit: run.commit });
    const own = new Map(all.map(([result]) => [result, runIndex(result.workflowRun)]));
    const pageRun = (entry, isNewest) => [
        Math.floor(Date.parse(entry.at) / 60_000),
        entry.standing === undefined && entry.verdict === 'passed'
            ? UNKNOWN_PASS
            : words_standing/* WORST_FIRST */.vh.indexOf(entry.standing ?? entry.verdict),
        versions.index(page_past_text(versionsLine(entry))),
        runIndex(entry.run),
        // Lines of others may have none.
        (entry.cause ?? '') === '' || !(withCauses || isNewest) ? -1 : causes.index(page_past_text(entry.cause ?? '')),
        entry.lost === undefined
            ? -1
            : losses.index({ tool: page_past_text(entry.tool), facts: entry.lost.slice(0, FACTS).map((name) => page_past_text(name)) }),
    ];
    const last = (entries) => (most === 0 ? [] : entries.slice(-most));
    const runsOf = new Map(all.map(([result, entries]) => [
        result,
        last(entries).map((entry, at, { length }) => pageRun(entry, at === length - 1)),
    ]));
    const isCut = most < MOST_RUNS && all.some(([, entries]) => entries.length > most);
    const shared = { runs: runs.values, causes: causes.values, versions: versions.values, losses: losses.values };
    return { past: { most, isCut, ...shared }, runsOf, ownRun: (result) => own.get(result) ?? -1 };
}
/** `CRIU 4.2.1, LXC 6.0.4, cgroup v1, Linux 6.18.5` */
function versionsLine({ criu, restoreCriu, lxc, restoreLxc, cgroup, kernel }) {
    const restore = restoreCriu === criu ? '' : ` → ${restoreCriu ?? 'none'}`;
    const restoring = restoreLxc === undefined || restoreLxc === lxc ? '' : ` → ${restoreLxc ?? 'none'}`;
    return `CRIU ${criu ?? 'none'}${restore}, LXC ${lxc ?? 'none'}${restoring}, cgroup ${cgroup ?? 'none'}, Linux ${kernel}`;
}
function page_past_text(words) {
    return (0,wording/* shorten */.ml)((0,words_escape/* printable */.g$)(words), TEXT_LIMIT);
}
//# sourceMappingURL=page-past.js.map
;// CONCATENATED MODULE: ./build/report/many/page.js








/** Bytes for all results together. Their runs (page-past.ts) and the page's own code come on top; browsers slow down above 6 MB. */
const page_BUDGET = 4_500_000;
const page_TEXT_LIMIT = 600;
const VALUE_LIMIT = 300;
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
function page(joined, tool, template, past = { news: null, history: null }) {
    const json = (0,words_escape/* scriptJson */.eC)(pageData(joined, tool, past));
    const [before, after] = template.split(PLACE);
    if (before === undefined || after === undefined)
        throw new Error('The template of the page has no place for the data.');
    return before + json + after;
}
/** What the page shows, within its size. */
function pageData({ entries, problems }, tool, { news, history }) {
    const findings = new Shared();
    const lost = new Shared();
    const kept = new Shared();
    const absent = new Shared();
    const cycles = Math.min(CYCLES.most, Math.ceil(CYCLES.inAll / entries.length));
    const results = entries.map((entry) => ({ entry, shown: pageResult(entry, cycles) }));
    let left = page_BUDGET - Buffer.byteLength(JSON.stringify(results.map(({ shown }) => shown)));
    // Whose details are left out last comes first.
    for (const verdict of words_standing/* WORST_FIRST */.vh) {
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
                findings: (0,wording/* notable */.gE)(result)
                    .slice(0, LISTED)
                    .map((finding) => findings.index(pageFinding(finding))),
                lost: (0,wording/* lostFacts */.Gz)(result.cycles)
                    .slice(0, LISTED)
                    .map(({ name, outcome, before, after, reason = '', generations }) => [
                    lost.index({
                        name: page_text(name),
                        outcome,
                        before: page_text((0,wording/* valueText */.Ru)(before), VALUE_LIMIT),
                        after: page_text((0,wording/* valueText */.Ru)(after), VALUE_LIMIT),
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
    const { past, runsOf, ownRun } = pagePast(entries.map(({ result }) => result), history ?? []);
    return {
        tool,
        madeAt: new Date().toISOString(),
        news: news === null ? null : pageNews(news, entries),
        past,
        results: results.map(({ entry: { result }, shown }) => ({
            ...shown,
            run: ownRun(result),
            past: runsOf.get(result) ?? [],
        })),
        problems: problems
            .slice(0, PROBLEMS)
            .map(({ kind, file, message }) => ({ kind, file: page_text(file), message: page_text(message) })),
        findings: findings.values,
        lost: lost.values,
        kept: kept.values,
        absent: absent.values,
    };
}
function pageNews({ headline, changes, stillFailing }, entries) {
    const nameOf = (0,key/* cellNames */.Le)(entries.map(({ result }) => result));
    const ids = new Map(entries.map(({ id, result }) => [nameOf(result), id]));
    const shown = (some) => some.slice(0, LISTED).map(({ severity, what, cell, words, runs = [] }) => {
        return { severity, what, cell: page_text(cell), words: page_text(words), runs, id: ids.get(cell) ?? null };
    });
    const hidden = [changes, stillFailing].reduce((sum, { length }) => sum + Math.max(0, length - LISTED), 0);
    return { headline: page_text(headline), changes: shown(changes), stillFailing: shown(stillFailing), hidden };
}
function pageResult(entry, cycles) {
    const { id, result } = entry;
    const { cell } = result;
    const cause = (0,many/* whyOf */.gf)(entry)?.sentence ?? null;
    const { criu, lxc, cgroup } = (0,compatibility/* environmentOf */.p7)(cell);
    return {
        id,
        verdict: (0,words_standing/* standing */.JA)(result),
        headline: page_text((0,wording/* headline */.Pl)(result)),
        cell: page_text((0,many/* cellInFull */.F5)(result)),
        criu: page_text(criu),
        lxc: page_text(lxc),
        cgroup,
        kernel: page_text(cell.kernel),
        architecture: page_text(cell.architecture),
        workload: cell.workload,
        container: cell.container ?? 'privileged',
        mode: page_text(result.mode.join(', ')),
        startedAt: result.startedAt,
        cause: cause === null ? null : page_text(cause),
        run: -1,
        past: [],
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
// EXTERNAL MODULE: ./build/report/many/past.js + 1 modules
var many_past = __webpack_require__(1248);
// EXTERNAL MODULE: ./build/words/group-by.js
var group_by = __webpack_require__(7503);
;// CONCATENATED MODULE: ./build/report/many/trend.js




/** Cells, those first that were run last. */
const MOST_CELLS = 60;
/** Of a cell: the runs before are left out. */
const trend_MOST_RUNS = 60;
const ROW = 26;
const trend_LABEL = { width: 430, length: 64 };
const STEP = 14;
const TIMES = { width: 160, height: 16 };
const MARK = {
    passed: { colour: '#1a7f37', sign: '●' },
    lossy: { colour: '#1a7f37', sign: '≈' },
    partial: { colour: '#1a7f37', sign: '◐' },
    flaky: { colour: '#9a6700', sign: '↻' },
    failed: { colour: '#cf222e', sign: '✘' },
    error: { colour: '#9a6700', sign: '!' },
    skipped: { colour: '#57606a', sign: '–' },
};
/** A history as SVG: of each cell its verdicts, oldest first, and beside them how long dump and restore took together. */
function trend(entries) {
    const cells = [...(0,group_by/* groupBy */.$)(entries, ({ cell }) => cell)]
        .map(([cell, all]) => ({ cell, runs: all.slice(-trend_MOST_RUNS) }))
        .sort((a, b) => last(b.runs).localeCompare(last(a.runs)))
        .slice(0, MOST_CELLS);
    const runs = Math.max(1, ...cells.map(({ runs }) => runs.length));
    const [width, height] = [trend_LABEL.width + runs * STEP + TIMES.width + 40, (cells.length + 1) * ROW];
    const rows = cells.map(({ cell, runs: own }, index) => {
        const y = (index + 1) * ROW;
        const marks = own.map((run, at) => {
            const { colour, sign } = MARK[run.standing ?? run.verdict];
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
function told({ at, verdict, standing = verdict, criu, lxc, kernel, cause }) {
    return (0,words_escape/* xml */._n)(`${at}: ${words_standing/* STANDING */.Hn[standing]}, CRIU ${criu ?? 'none'}, LXC ${lxc ?? 'none'}, Linux ${kernel}${cause === null ? '' : `: ${cause}`}`);
}
//# sourceMappingURL=trend.js.map
;// CONCATENATED MODULE: ./build/report/many/report.js
















/**
 * Joins results and looks back. Nothing is written yet, so that the verdict can be told first.
 *
 * @param paths folders with results, at any depth, and result files
 * @param expected ids of cells that must have a result
 * @throws UsageError when a folder or the baseline cannot be read; StageError when the history cannot
 */
async function readReport({ paths, expected, past: files, failOn, }) {
    const joined = (0,join/* join */.fj)(paths, expected);
    const past = await (0,many_past/* lookBack */.Lp)(joined, files);
    const failure = failOn === 'regression' ? fallsBehind(joined, past, files) : failureOf(joined, failOn);
    return { joined, past, text: joinedText(joined) + (0,many_past/* pastText */._v)(past), history: files.history, failure };
}
/** With the baseline for what is accepted: see {@link judge}. What cannot be read may be what passed there. */
function fallsBehind(joined, { comparison }, { baseline }) {
    const verdict = comparison === null ? null : (0,compare/* judge */.S4)(comparison);
    if (verdict === 'failed')
        return { verdict, sentence: 'Something got worse since the baseline.' };
    if (comparison !== null && comparison.compared === 0) {
        return { verdict: 'error', sentence: `No result is of a cell of the baseline ${baseline}: nothing was compared.` };
    }
    if (verdict === 'error') {
        return { verdict, sentence: 'Of something that passed or came back in the baseline nobody knows now.' };
    }
    return (0,many_joined/* unknown */.L5)(joined).length === 0 ? null : { verdict: 'error', sentence: 'There are results that cannot be read.' };
}
/** Of joined results alone, whatever was before; null when they do not fail. */
function failureOf(joined, failOn) {
    const failing = choices/* FAIL_ON */.d$[failOn];
    const verdicts = joined.entries.map(({ result }) => ({ verdict: result.verdict }));
    const all = [...verdicts, { verdict: (0,many_joined/* joinedVerdict */.tK)(joined) }];
    const found = (0,many/* worst */.QZ)(all.filter(({ verdict }) => failing.includes(verdict)));
    // With nothing looked at, nothing has been found to be well.
    const verdict = found ?? (failOn !== 'never' && joined.entries.length === 0 ? 'error' : null);
    if (verdict === null)
        return null;
    return {
        verdict,
        sentence: `Verdict ${verdict}; this fails because of \`fail-on: ${failOn}\`. ${(0,many_joined/* countsLine */.J7)(joined)}.`,
    };
}
/**
 * What to write, for {@link writeEach}: the history first, then the files that are named, each whole or not at all.
 *
 * @param template dist/page/index.html
 * @param write what writes a file
 */
function reportFiles({ joined, past, history }, files, { tool, template, write = write_file/* writeWhole */.f8, }) {
    const make = {
        html: () => page(joined, tool, (0,external_node_fs_.readFileSync)(template, 'utf8'), past),
        markdown: () => (0,joined_markdown/* joinedSummary */.E)(joined, past),
        junit: () => (0,junit/* junitOfJoined */.HY)(joined, past.news),
        ctrf: () => ctrf(joined, tool, past.news),
        json: () => index(joined, tool, past.news),
        results: () => (0,join/* resultLines */.DW)(joined),
        badge: () => badge((0,many_joined/* outcomes */.KI)(joined)),
        trend: () => trend(past.history ?? []),
    };
    return [
        [history, () => past.remember?.()],
        ...choices/* FORMATS */.hR.map((format) => [
            files[format],
            (file) => write(file, make[format]()),
        ]),
    ];
}
/** Verdicts, causes and files of all results, for programs; the files have the rest. docs/report.md describes it. */
function index(joined, tool, news) {
    const results = joined.entries.map((entry) => {
        const { id, file, result } = entry;
        const { startedAt, workflowRun = null, verdict, failureClass, cell, mode, cyclesWanted } = result;
        const cause = (0,many/* whyOf */.gf)(entry)?.sentence ?? null;
        return {
            id,
            file,
            startedAt,
            workflowRun,
            verdict,
            standing: (0,words_standing/* standing */.JA)(result),
            knownLosses: (0,words_standing/* knownLosses */.HW)(result),
            failureClass,
            cause,
            cell,
            mode,
            cyclesWanted,
        };
    });
    const { entries, problems } = joined;
    const document = { tool, verdict: (0,many_joined/* joinedVerdict */.tK)(joined), news, counts: (0,many/* counts */.tQ)(entries), results, problems };
    return `${JSON.stringify(document, null, 2)}\n`;
}
//# sourceMappingURL=report.js.map

/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SIGN),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YW: () => (/* binding */ Page),
/* harmony export */   _g: () => (/* binding */ findingsText)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8063);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);
/* harmony import */ var _prose_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2340);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9595);





const VALUE_LIMIT = 400;
const BOLD = 1;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const CYAN = 36;
/** The signs of a terminal. An error of the tester and one among findings are the same word. */
const SIGN = {
    passed: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.passed, colour: GREEN },
    flaky: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.flaky, colour: YELLOW },
    partial: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.partial, colour: YELLOW },
    lossy: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.lossy, colour: CYAN },
    failed: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.failed, colour: RED },
    skipped: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.skipped, colour: YELLOW },
    error: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.failed, colour: RED },
    warning: { sign: '!', colour: YELLOW },
    info: { sign: '✔', colour: GREEN },
};
/** Of what was not looked at. */
const UNTRIED = { sign: '?', colour: YELLOW };
const KIND = {
    changed: 'failed',
    'known-loss': 'warning',
    info: 'skipped',
};
/** Where to read of known losses. */
const LOSSES = '-v, docs/facts.md';
/** Of cycles, where a screen is too narrow for more. */
const NARROW = ['n', 'Verdict', 'Dump', 'Frozen', 'Restore ms'];
/** Cycles that a screen has room for. */
const CYCLES = 8;
/** A result for people at a terminal. The verdict is its last line, where it is read: what explains it stands above. */
function text(result, options) {
    const page = new Page(options);
    const { detail } = options;
    if (detail !== 'verdict') {
        page.wrapped(2, (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .cellLine */ .N9)(result.cell));
        if (result.cycles.length > 0)
            page.line('', ...cyclesTable(result.cycles, options));
        const isQuiet = detail !== 'all' && result.verdict === 'passed';
        if (!isQuiet)
            zdtm(page, result);
        facts(page, result, options);
        if (isQuiet)
            remarks(page, result);
        else
            explained(page, result, options);
        page.line('');
    }
    page.headline((0,_words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .standing */ .JA)(result), `${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(result)}${took(result)}`);
    return page.text();
}
function zdtm(page, result) {
    const tests = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .zdtmTests */ .$F)(result).filter(({ outcome }) => outcome !== 'passed');
    if (tests.length > 0)
        page.heading('ZDTM tests that did not pass');
    for (const { name, outcome, reason } of tests) {
        page.signed(outcome, name);
        page.wrapped(4, (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(reason ?? '', VALUE_LIMIT));
    }
}
/** What is known to be lost has one line, unless all is wanted. */
function facts(page, result, { detail, columns }) {
    const all = detail === 'all';
    const lost = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .lostFacts */ .Gz)(result.cycles).filter(({ outcome }) => all || outcome !== 'known-loss');
    if (lost.length > 0)
        page.heading('Facts that changed');
    for (const fact of lost) {
        const { name, outcome, before, after, reason } = fact;
        page.signed(KIND[outcome], `${name} in ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .inGenerations */ .Hx)(fact)}`);
        // What differs of long ones the sentence has.
        const isLong = [before, after].some((value) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(value).length > columns);
        if (outcome !== 'known-loss' && (all || !isLong || reason === undefined)) {
            page.wrapped(4, `before  ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(before), VALUE_LIMIT)}`);
            page.wrapped(4, `after   ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(after), VALUE_LIMIT)}`);
        }
        if (reason !== undefined)
            page.wrapped(4, reason);
    }
    const known = all ? null : (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .lossesLine */ .wt)(result, LOSSES, columns);
    if (known === null)
        return;
    page.line('');
    page.wrapped(0, known);
}
/** Of a run that passed: what was noticed, a line each. */
function remarks(page, result) {
    const findings = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .notable */ .gE)(result);
    if (findings.length > 0)
        page.line('');
    page.findings(findings.map(({ id, severity, message }) => ({ id, severity, message })));
    if (result.evidence !== null)
        page.line('', `Evidence: ${result.evidence}`);
}
/** The log, what was noticed, and at last the cause and what to do, right above the verdict. */
function explained(page, result, { detail }) {
    const why = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(result);
    if (why?.evidence !== undefined) {
        // Nothing was started that has a log.
        page.heading(result.verdict === 'skipped' ? 'Seen' : 'In the log');
        page.wrapped(2, why.evidence);
    }
    const findings = detail === 'all' ? (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .besideCause */ .sI)(result) : (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .notable */ .gE)(result);
    if (findings.length > 0)
        page.heading('Findings');
    page.findings(findings);
    if (result.evidence !== null)
        page.line('', `Evidence: ${result.evidence}`);
    if (result.bundle !== null)
        page.line(`Packed:   ${result.bundle}`);
    if (result.issue !== null)
        page.line(`To report it upstream: ${result.issue}`);
    const cause = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .explanation */ .Qb)(result);
    const control = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .controlLine */ .Og)(result);
    if (cause !== null || control !== null)
        page.line('');
    if (cause !== null && cause !== why?.message)
        page.wrapped(2, cause);
    if (why !== null)
        page.wrapped(2, why.message);
    if (control !== null)
        page.wrapped(2, control);
    if (why?.advice !== undefined)
        page.wrapped(2, `→ ${why.advice}`);
}
function took({ timings: { total } }) {
    return total === 0 ? '' : ` in ${(total / 1000).toFixed(1)} s`;
}
/**
 * Findings alone, the ones included that ask for nothing.
 *
 * @param untried ids of those about what was not looked at
 */
function findingsText(findings, options, untried = []) {
    const page = new Page(options);
    page.findings(findings, untried);
    return page.text();
}
/** Lines for a terminal. */
class Page {
    options;
    lines = [];
    constructor(options) {
        this.options = options;
    }
    /** Each stays one line, whatever is in it. */
    line(...lines) {
        this.lines.push(...lines.map(_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy));
    }
    heading(words) {
        this.line('');
        this.bold(words);
    }
    bold(words) {
        this.lines.push(this.styled(BOLD, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(words)));
    }
    wrapped(indent, words) {
        this.line(...wrap(words, this.options.columns - indent).map((line) => ' '.repeat(indent) + line));
    }
    signed(kind, line) {
        this.beside(SIGN[kind], (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line));
    }
    /** What is looked for first. */
    headline(kind, words) {
        const { isTerminal, columns, detail } = this.options;
        const lines = isTerminal === true && detail !== 'verdict' ? wrap(words, columns - 2) : [words];
        const [first = '', ...rest] = lines.map((line) => this.styled(BOLD, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line)));
        this.beside(SIGN[kind], first);
        this.lines.push(...rest.map((line) => `  ${line}`));
    }
    findings(findings, untried = []) {
        for (const { id, severity, message, evidence, advice } of findings) {
            const [first = '', ...rest] = wrap(message, this.options.columns - 2);
            this.beside(severity === 'info' && untried.includes(id) ? UNTRIED : SIGN[severity], (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(first));
            this.line(...rest.map((line) => `  ${line}`));
            if (evidence !== undefined)
                this.wrapped(4, evidence);
            if (advice !== undefined)
                this.wrapped(4, `→ ${advice}`);
        }
    }
    text() {
        return `${this.lines.join('\n')}\n`;
    }
    beside({ sign, colour }, words) {
        this.lines.push(`${this.styled(colour, sign)} ${words}`);
    }
    styled(style, words) {
        return this.options.colour ? (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .styled */ .I4)(style, words) : words;
    }
}
/** Of many that passed the middle and the most of each column, unless all are wanted. */
function cyclesTable(cycles, { detail, columns: width }) {
    const isLong = detail !== 'all' && cycles.length > CYCLES && cycles.every(({ verdict }) => verdict === 'passed');
    const rows = isLong
        ? [
            [`median of ${cycles.length}`, 'passed', ...overall(cycles, simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)],
            ['at most', '', ...overall(cycles, (values) => values.reduce((most, value) => Math.max(most, value)))],
        ]
        : cycles.map((cycle) => [
            (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .generationOf */ .gS)(cycle),
            cycle.failureClass === null ? cycle.verdict : `${cycle.verdict}: ${cycle.failureClass}`,
            ...FIGURES.map((figure) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz)(figure(cycle))),
        ]);
    const head = ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'];
    const lines = (0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .Y)([head, ...rows], 'start');
    const fits = lines.every(({ length }) => length + 2 <= width);
    const brief = () => (0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .Y)([NARROW, ...rows.map((row) => row.slice(0, NARROW.length))], 'start');
    return (fits ? lines : brief()).map((line) => `  ${line}`);
}
const FIGURES = [
    ({ dumpMs }) => dumpMs,
    ({ frozenMs }) => frozenMs,
    ({ restoreMs }) => restoreMs,
    ({ dumpStats }) => dumpStats?.pagesWritten ?? null,
];
function overall(cycles, how) {
    return FIGURES.map((figure) => {
        const values = cycles.map(figure).filter((value) => value !== null);
        return (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz)(values.length === 0 ? null : how(values));
    });
}
/**
 * Breaks at spaces only: a path or a line of a log that is cut cannot be copied. What is indented stays so: a tree of processes
 * is read by that.
 */
function wrap(words, width) {
    return words.split('\n').flatMap((paragraph) => {
        const lines = [];
        const indent = paragraph.match(/^ */)?.[0] ?? '';
        let line = '';
        for (const word of paragraph.slice(indent.length).split(' ')) {
            if (line !== '' && indent.length + line.length + 1 + word.length > width) {
                lines.push(indent + line);
                line = word;
            }
            else {
                line = line === '' ? word : `${line} ${word}`;
            }
        }
        return [...lines, indent + line];
    });
}
//# sourceMappingURL=text.js.map

/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/**
 * Lines of a table for a terminal, its columns two spaces apart. A column that is empty in every row is left out.
 *
 * @param pad where a cell that is narrower than its column is filled up
 */
function columns(rows, pad = 'end') {
    const widths = [];
    for (const row of rows) {
        for (const [column, { length }] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, length);
    }
    return rows.map((row) => row
        .map((cell, column) => (pad === 'end' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}
//# sourceMappingURL=columns.js.map

/***/ })

};
