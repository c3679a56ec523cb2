export const id = 320;
export const ids = [320];
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
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${option} is "${text}"; allowed is a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`);
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
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5139);
/* harmony import */ var _provide_provide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(818);
/* harmony import */ var _provide_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9523);
/* harmony import */ var _report_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9708);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9624);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);






const COMPONENTS = ['criu', 'lxc'];
async function versions({ request, asJson }, surroundings, live) {
    const { store, signal, onProgress } = surroundings;
    const provider = new _provide_provide_js__WEBPACK_IMPORTED_MODULE_1__/* .Provider */ .K({
        store,
        architecture: process.arch,
        signal,
        onProgress,
        ...request.archive,
    });
    onProgress({ type: 'stage', stage: 'versions' });
    const offered = async (component) => (await provider.offers(component)).map((offering) => ({ component, ...offering }));
    const rows = await new _provide_store_js__WEBPACK_IMPORTED_MODULE_2__/* .Store */ .il(store, process.arch, onProgress, signal).hold(() => Promise.all(COMPONENTS.map(offered)));
    live.end();
    if (asJson)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(rows.flat());
    else
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(versionsText(rows.flat(), new Date()));
    return _core_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .ai.passed;
}
/** A table for each component, all with the same columns. */
function versionsText(rows, now) {
    const lines = (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columns */ .Y)(rows.map((row) => {
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
    return `${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeText */ .lP)(sizeBytes)}, used ${(0,_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .agoText */ .HB)(now.getTime() - lastUsed.getTime())}`;
}
//# sourceMappingURL=versions.js.map

/***/ }),

/***/ 5191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ sourcesText),
/* harmony export */   JF: () => (/* binding */ isPlainUri),
/* harmony export */   JV: () => (/* binding */ settingsText),
/* harmony export */   Zy: () => (/* binding */ ROOT_FILES)
/* harmony export */ });
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5531);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6526);


/** Nothing in it could end a field of apt's files, or begin an option. */
const PLAIN_URI = /^[a-z][a-z+]*:[\w.~:/%@+,=-]+$/;
/** Whether apt can be told this URL: it has no white space, brackets, quotes or control characters. */
function isPlainUri(uri) {
    return PLAIN_URI.test(uri);
}
/**
 * A `.sources` file. It holds nothing but what was checked here: one line more could tell apt to trust an archive that
 * nobody has signed. Its keys are those of the private root, see {@link settingsText}.
 *
 * @throws StageError
 */
function sourcesText(sources) {
    return sources
        .map(({ uri, suite, components }) => {
        if (!isPlainUri(uri))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', `apt cannot be told of the archive ${JSON.stringify(uri)}.`);
        if (!_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .SUITE */ .J3.test(suite))
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('provide', `${JSON.stringify(suite)} is no name of a suite.`);
        // apt copies nothing that it finds by file:, it uses it where it lies.
        const copied = uri.replace(/^file:/, 'copy:');
        return `Types: deb\nURIs: ${copied}\nSuites: ${suite}\nComponents: ${components}\n`;
    })
        .join('\n');
}
/** Files of a private root, as apt is told them: from the folder that it is started in, whatever that is called. */
const ROOT_FILES = {
    settings: './apt.conf',
    sources: './archive.sources',
    lists: './lists',
    status: './status',
    keys: './keys',
};
/**
 * apt's settings in a private root.
 *
 * @param fetching lines of the host's settings that say how to fetch
 * @param architecture as Debian names it
 * @param hasKeys the keys are those in the private root, and no others; else those that the host trusts for everything
 */
function settingsText(fetching, architecture, hasKeys) {
    const keys = { 'Dir::Etc::trusted': '/dev/null', 'Dir::Etc::trustedparts': ROOT_FILES.keys };
    const settings = {
        'Dir::State': '.',
        'Dir::State::lists': ROOT_FILES.lists,
        'Dir::State::status': ROOT_FILES.status,
        'Dir::Cache': '.',
        'Dir::Cache::pkgcache': './pkgcache.bin',
        'Dir::Cache::srcpkgcache': '',
        'Dir::Etc::main': '-',
        'Dir::Etc::parts': '-',
        'Dir::Etc::sourcelist': ROOT_FILES.sources,
        'Dir::Etc::sourceparts': '-',
        'Dir::Etc::preferences': '-',
        'Dir::Etc::preferencesparts': '-',
        'Dir::Log': '.',
        ...(hasKeys ? keys : {}),
        'APT::Architecture': architecture,
        'APT::Architectures': '',
        'APT::Sandbox::User': '',
        'APT::Update::Error-Mode': 'any',
        'APT::Get::AllowUnauthenticated': 'false',
        'Acquire::AllowInsecureRepositories': 'false',
        // `stable` is another release from one day to the next, and a store outlives that.
        'Acquire::AllowReleaseInfoChange': 'true',
        'Acquire::Languages': 'none',
        'Acquire::GzipIndexes': 'true',
        'Acquire::Retries': '2',
        'Acquire::http::Timeout': '15',
        'Acquire::https::Timeout': '15',
        // We hold a lock of our own, for less.
        'Debug::NoLocking': 'true',
    };
    const own = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
    return [...fetching, ...own, ''].join('\n');
}
//# sourceMappingURL=apt-files.js.map

/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ distributionOf),
/* harmony export */   Gs: () => (/* binding */ suitesForHelpers),
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   KH: () => (/* binding */ securityOf),
/* harmony export */   ZM: () => (/* binding */ pocketsOf)
/* harmony export */ });
/** A suite by any name: `noble`, `stable`, `bookworm-backports`. */
const SUITE = /^[a-z][a-z0-9.-]*$/;
/** By names that stay: whichever releases these are. */
const DEBIAN = {
    name: 'Debian',
    releases: ['oldoldstable', 'oldstable', 'stable'],
    rolling: ['testing', 'unstable'],
    experimental: ['experimental'],
    base: { experimental: 'unstable', 'rc-buggy': 'unstable' },
    components: 'main',
    keyrings: ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'],
};
/** Ubuntu has no such names. The host's own release is added where it is newer than this table. */
const UBUNTU = {
    name: 'Ubuntu',
    releases: ['jammy', 'noble', 'plucky', 'questing', 'resolute', 'stonking'],
    rolling: ['devel'],
    experimental: [],
    base: {},
    components: 'main universe',
    keyrings: ['/usr/share/keyrings/ubuntu-archive-keyring.gpg'],
};
/** @param osRelease what the host's /etc/os-release says */
function distributionOf(osRelease) {
    const value = (name) => osRelease.match(new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm'))?.[1] ?? '';
    const kin = [value('ID'), ...value('ID_LIKE').split(' ')];
    const isUbuntu = kin.includes('ubuntu');
    // Kin have codenames of their own, and say by these which release they are made from.
    const codename = value(isUbuntu ? 'UBUNTU_CODENAME' : 'DEBIAN_CODENAME') || value('VERSION_CODENAME');
    const own = SUITE.test(codename) ? codename : null;
    if (!isUbuntu)
        return { ...DEBIAN, own };
    const { releases } = UBUNTU;
    return { ...UBUNTU, own, releases: own === null || releases.includes(own) ? releases : [...releases, own] };
}
/** Where helpers are looked for: what fits the host best, and changes least, comes first. */
function suitesForHelpers({ own, releases, rolling }) {
    return [...new Set([...(own === null ? [] : [own]), ...releases.toReversed(), ...rolling])];
}
/** A release and what has been added to it since. What changes every day has no additions. */
function pocketsOf({ rolling, experimental }, suite) {
    if ([...rolling, ...experimental].includes(suite))
        return [suite];
    return [suite, `${suite}-updates`, securityOf(suite)];
}
function securityOf(suite) {
    return `${suite}-security`;
}
//# sourceMappingURL=distribution.js.map

/***/ }),

/***/ 9708:
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
