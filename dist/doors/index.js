import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ EXIT_ERROR),
/* harmony export */   i: () => (/* binding */ writeAtOnce)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5531);


/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
const EXIT_ERROR = 3;
/**
 * Writes without a stream: Node takes as long to make its own as to start.
 *
 * @throws StageError when standard output does not take all; that nobody reads is no error
 */
function writeAtOnce(descriptor, text) {
    const bytes = Buffer.from(text);
    try {
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, at);
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'EPIPE' || descriptor === 2)
            return;
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu(null, `Standard output did not take all that was said: ${message}.`, { cause: error });
    }
}
//# sourceMappingURL=at-once.js.map

/***/ }),

/***/ 9759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ nativeFolder),
/* harmony export */   Yb: () => (/* binding */ pageTemplate),
/* harmony export */   fX: () => (/* binding */ toolVersion),
/* harmony export */   rW: () => (/* binding */ cellProgram),
/* harmony export */   sc: () => (/* binding */ nativeProgram),
/* harmony export */   xj: () => (/* binding */ cliProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** The folder that the bundles lie in: dist, one below it for each program. */
function dist() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1])));
}
/** The bundled src/helper/main.ts. */
function cellProgram() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'helper', 'index.js');
}
/** The bundled src/cli/main.ts. */
function cliProgram() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'cli', 'index.js');
}
/**
 * A program in C (src/workload, src/host/probe, src/host/inspector, src/host/enter), beside the dist that this program of a
 * cell lies in.
 */
function nativeProgram(name, cellProgram, architecture = process.arch) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nativeFolder(cellProgram), `${name}-${architecture}`);
}
/** The folder that {@link nativeProgram}s lie in. */
function nativeFolder(cellProgram) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(cellProgram))), 'bin', 'witness');
}
/** What reports fill in to make the page: src/page, built. */
function pageTemplate() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), 'page', 'index.html');
}
function toolVersion() {
    const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dist(), '..', 'package.json'), 'utf8'));
    return manifest.version;
}
//# sourceMappingURL=installation.js.map

/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ withoutQueries),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   Hn: () => (/* binding */ holdsCredentials)
/* harmony export */ });
/**
 * Whether an address has a password in it, or what may be one: over http a user name alone may be a token.
 *
 * @param text a URL, `USER@HOST:PATH`, or anything else, which has none
 */
function holdsCredentials(text) {
    const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (scheme === undefined) {
        const [host = ''] = /^[^/\s]*/.exec(text) ?? [];
        return host.includes(':') && host.lastIndexOf('@') > host.indexOf(':');
    }
    // Others may read more into it than Node does.
    if (!URL.canParse(text))
        return text.includes('@');
    const { username, password } = new URL(text);
    return password !== '' || (username !== '' && !/ssh$/i.test(scheme));
}
/**
 * An address that a browser may be sent to, with nothing in it that ends a link in HTML or Markdown; null for what is neither
 * http nor https, or has a user in it, who could be taken for the host.
 */
function webAddress(text) {
    if (!URL.canParse(text))
        return null;
    const { protocol, username, password, href } = new URL(text);
    if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
        return null;
    return href.replaceAll(/[^\w./:#?=&%~+,;@-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** A text without the queries of URLs in it, which may hold a token. No scheme is longer; without a limit long lines take hours. */
function withoutQueries(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
//# sourceMappingURL=address.js.map

/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   MO: () => (/* binding */ Skip),
/* harmony export */   VF: () => (/* binding */ isMistake),
/* harmony export */   Zu: () => (/* binding */ StageError),
/* harmony export */   an: () => (/* binding */ isOfTheSystem),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/* unused harmony export isExhausted */
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6462);

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
class UsageError extends Error {
    constructor(message, options) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
    }
}
/** It cannot be tested here. The message is the reason. */
class Skip extends Error {
    /** Id of the finding that says the same; null when there is none. */
    explainedBy;
    constructor(message, explainedBy = null) {
        super(message);
        this.explainedBy = explainedBy;
    }
}
/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
class StageError extends Error {
    failureClass;
    /** Id of the finding that explains it; null when there is none. */
    explainedBy;
    constructor(failureClass, message, { explainedBy = null, ...options } = {}) {
        super((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQueries */ .Bs)(message), options);
        this.failureClass = failureClass;
        this.explainedBy = explainedBy;
    }
}
/** Something of a container could not be read. Of checkpoint/restore that says nothing, unless it could be read before. */
class Unread extends StageError {
    constructor(message) {
        super(null, message);
    }
}
/** SIGINT or SIGTERM arrived. */
class Interrupted extends Error {
    /** What could not be removed on the way out, in words. */
    left;
    constructor(left = []) {
        super(left.length === 0
            ? 'Interrupted; nothing was left behind.'
            : `Interrupted; left behind: ${left.join(', ')}. \`criu-lxc-test clean\` tries again.`);
        this.left = left;
    }
}
/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
function errorText(error) {
    const isExpected = [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
    if (isExpected)
        return error.message;
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}
/**
 * A mistake in our own code, for those who put what went wrong into a sentence: of such one they do not. Errors of the system
 * and of what others wrote are of other kinds.
 */
function isMistake(error) {
    return error instanceof TypeError || error instanceof ReferenceError;
}
/** What has run out, or may not be written to, and a path that is too long, are no mistakes of ours. */
const REFUSALS = [
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EFBIG',
    'EIO',
    'ENOMEM',
    'EAGAIN',
    'EMFILE',
    'ENFILE',
    'EACCES',
    'ENAMETOOLONG',
    'EPERM',
];
/** What this process has run out of itself. */
const EXHAUSTED = (/* unused pure expression or super */ null && (['ENOMEM', 'EMFILE', 'ENFILE']));
/** This process got no memory or no descriptor: nothing is said about what it wanted that for. */
function isExhausted(error) {
    return EXHAUSTED.includes(error.code ?? '');
}
/** The system refused something: space, memory, a descriptor, the right to write. */
function isOfTheSystem(error) {
    if (!(error instanceof Error))
        return false;
    const { code = '' } = error;
    return (REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause));
}
//# sourceMappingURL=errors.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  XI: () => (/* binding */ action),
  xw: () => (/* reexport */ start),
  UP: () => (/* binding */ matrix),
  z8: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/host/at-once.js
var at_once = __nccwpck_require__(6322);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __nccwpck_require__(9759);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __nccwpck_require__(5531);
;// CONCATENATED MODULE: ./build/cli/main.js



/** What asks for nothing but the list of commands. */
const HELP = ['help', '--help', '-h'];
/** Runs what the command line says, and ends this process. */
async function start() {
    const argv = process.argv.slice(2);
    let dispatch;
    try {
        const text = await brief(argv);
        if (text !== null) {
            (0,at_once/* writeAtOnce */.i)(1, text);
            return process.exit(0);
        }
        dispatch = (await Promise.all(/* import() */[__nccwpck_require__.e(531), __nccwpck_require__.e(817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5817))).start;
    }
    catch (error) {
        (0,at_once/* writeAtOnce */.i)(2, `${(0,errors/* errorText */.kc)(error)}\n`);
        return process.exit(at_once/* EXIT_ERROR */.S);
    }
    return dispatch(argv);
}
/** The version and the list of commands are told without anything else being loaded; null where more is wanted. */
async function brief(argv) {
    const [first = 'help', ...more] = argv;
    if (first === '--version' || first === '-V')
        return `criu-lxc-test ${(0,installation/* toolVersion */.fX)()}\n`;
    if (more.length > 0 || !HELP.includes(first))
        return null;
    return (await __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.bind(__nccwpck_require__, 9654))).helpFor(argv);
}
//# sourceMappingURL=main.js.map
;// CONCATENATED MODULE: ./build/doors.js

const action = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(52), __nccwpck_require__.e(58), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(465), __nccwpck_require__.e(575), __nccwpck_require__.e(582), __nccwpck_require__.e(72), __nccwpck_require__.e(54), __nccwpck_require__.e(47), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(531), __nccwpck_require__.e(781), __nccwpck_require__.e(114), __nccwpck_require__.e(542)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1542));
const matrix = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(52), __nccwpck_require__.e(58), __nccwpck_require__.e(815), __nccwpck_require__.e(665), __nccwpck_require__.e(465), __nccwpck_require__.e(575), __nccwpck_require__.e(582), __nccwpck_require__.e(72), __nccwpck_require__.e(54), __nccwpck_require__.e(531), __nccwpck_require__.e(594)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7594));
const report = () => Promise.all(/* import() */[__nccwpck_require__.e(88), __nccwpck_require__.e(521), __nccwpck_require__.e(58), __nccwpck_require__.e(665), __nccwpck_require__.e(465), __nccwpck_require__.e(575), __nccwpck_require__.e(582), __nccwpck_require__.e(563), __nccwpck_require__.e(655), __nccwpck_require__.e(531), __nccwpck_require__.e(583), __nccwpck_require__.e(773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5773));

var __webpack_exports__action = __webpack_exports__.XI;
var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__matrix = __webpack_exports__.UP;
var __webpack_exports__report = __webpack_exports__.z8;
export { __webpack_exports__action as action, __webpack_exports__cli as cli, __webpack_exports__matrix as matrix, __webpack_exports__report as report };
