export const id = 743;
export const ids = [743];
export const modules = {

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5139);
/* harmony import */ var _host_installation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9759);
/* harmony import */ var _report_join_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(123);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(294);
/* harmony import */ var _report_write_each_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4092);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);






/** Joins results, tells and writes the reports, and ends as --fail-on has it. */
async function report({ paths, files, expected, failOn, past }) {
    const ids = expected === undefined ? [] : (0,_report_join_js__WEBPACK_IMPORTED_MODULE_2__/* .readExpected */ .vX)(expected, '--expected');
    const made = await (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .readReport */ .tL)({ paths, expected: ids, past, failOn });
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(made.text);
    const unwritten = await (0,_report_write_each_js__WEBPACK_IMPORTED_MODULE_4__/* .writeEach */ .T)((0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportFiles */ .IU)(made, files, { tool: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .fX)(), template: (0,_host_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .pageTemplate */ .Yb)() }));
    for (const line of unwritten)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .note */ .N4)(line);
    return (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$)(made.failure?.verdict ?? 'passed', unwritten);
}
//# sourceMappingURL=report.js.map

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
