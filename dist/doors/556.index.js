export const id = 556;
export const ids = [556];
export const modules = {

/***/ 9624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   HB: () => (/* binding */ agoText),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };
/**
 * Milliseconds of `90m`, `12h`, `30d` or `2w`.
 *
 * @param option the name that the user knows it by
 * @throws UsageError
 */
function parseDuration(text, option) {
    const [, count, unit = ''] = text.match(/^([1-9]\d{0,5})([mhdw])$/) ?? [];
    const unitMs = UNITS[unit];
    if (unitMs === undefined) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${option} is "${text}"; it must be a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`);
    }
    return Number(count) * unitMs;
}
/** `812 bytes`, `3 kB`, `25 MB`, `1.4 GB`: by thousands, as disks are sold. */
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} bytes`;
    if (bytes < 999_500)
        return `${Math.round(bytes / 1e3)} kB`;
    if (bytes < 999_500_000)
        return `${Math.round(bytes / 1e6)} MB`;
    return `${(bytes / 1e9).toFixed(1)} GB`;
}
/** `just now`, `5 minutes ago`, `1 day ago`. */
function agoText(ms) {
    const words = new Intl.RelativeTimeFormat('en');
    if (ms < MINUTE_MS)
        return 'just now';
    if (ms < HOUR_MS)
        return words.format(-Math.floor(ms / MINUTE_MS), 'minute');
    if (ms < DAY_MS)
        return words.format(-Math.floor(ms / HOUR_MS), 'hour');
    return words.format(-Math.floor(ms / DAY_MS), 'day');
}
//# sourceMappingURL=quantities.js.map

/***/ }),

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versions: () => (/* binding */ versions),
/* harmony export */   versionsText: () => (/* binding */ versionsText)
/* harmony export */ });
/* harmony import */ var _core_run_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54);
/* harmony import */ var _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
/* harmony import */ var _provide_offers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7299);
/* harmony import */ var _provide_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9523);
/* harmony import */ var _report_prose_columns_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2340);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9624);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);







const COMPONENTS = ['criu', 'lxc', 'kernel'];
async function versions({ request, asJson }, surroundings, live) {
    const { signal, onProgress } = surroundings;
    const store = new _provide_store_js__WEBPACK_IMPORTED_MODULE_3__/* .Store */ .il(surroundings.store, process.arch, onProgress, signal);
    const provider = (0,_core_run_run_js__WEBPACK_IMPORTED_MODULE_0__/* .makeProvider */ .gg)(request, surroundings);
    onProgress({ type: 'stage', stage: 'versions' });
    const offered = async (component) => {
        const offerings = await (component === 'kernel'
            ? (0,_provide_offers_js__WEBPACK_IMPORTED_MODULE_2__/* .kernelOffers */ .ZZ)(store, provider.kernels)
            : provider.offers(component));
        return offerings.map((offering) => ({ component, ...offering }));
    };
    const rows = await store.hold(() => Promise.all(COMPONENTS.map(offered)));
    live.end();
    if (asJson)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(rows.flat());
    else
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(versionsText(rows.flat(), new Date()));
    return _core_run_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_CODES */ .ai.passed;
}
/** A table for each component, all with the same columns. */
function versionsText(rows, now) {
    const lines = (0,_report_prose_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .columns */ .Y)(rows.map((row) => {
        // A message of several lines must not break the table.
        const problem = row.problem === undefined ? '' : `  could not be asked: ${row.problem.replaceAll(/\s+/g, ' ')}`;
        return [row.provider, row.version ?? '–', usageText(row, now), `${row.where}${problem}`];
    }));
    return COMPONENTS.map((component) => {
        const ofComponent = lines.filter((_, at) => rows[at]?.component === component).map((line) => `  ${line}\n`);
        return `${component}\n${ofComponent.length === 0 ? '  nothing\n' : ofComponent.join('')}`;
    }).join('\n');
}
function usageText({ sizeBytes, lastUsed }, now) {
    if (sizeBytes === undefined || lastUsed === undefined)
        return '';
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeText */ .lP)(sizeBytes)}, used ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_4__/* .agoText */ .HB)(now.getTime() - lastUsed.getTime())}`;
}
//# sourceMappingURL=versions.js.map

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
