export const id = 257;
export const ids = [257];
export const modules = {

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ DebugLog),
  liveDebugLog: () => (/* binding */ liveDebugLog),
  ownRedactor: () => (/* binding */ ownRedactor)
});

// EXTERNAL MODULE: ./build/host/command.js
var host_command = __webpack_require__(4482);
;// CONCATENATED MODULE: ./build/host/redaction.js
const HIDDEN = '<redacted>';
/** Bytes of a line; a longer one is left out whole, since no end of it is looked for. */
const LINE_LIMIT = 64 * 1024;
const LONG_LINE = new RegExp(`^[^\\n]{${LINE_LIMIT + 1},}`, 'gm');
const TOO_LONG = '<a line of more than 64 KiB was left out>';
const SECRET_WORD = '(?:secret|token|passw(?:or)?d|passphrase|credential|(?:api|access|private)[_-]?key)';
/** As a shell takes it: pieces in quotes and without. Of one with no end, its line. */
const VALUE = `(?:"[^"\\n]*"?|'[^'\\n]*'?|[^\\s"'])+`;
/**
 * What is a secret, or the value of a variable, by what it looks like or stands behind; `$1` is kept. Repeats are
 * bounded, so that the time for a line grows with its length and no faster, whatever is in it.
 */
const PATTERNS = [
    // A private key: what follows its first line on the same one, and lines of nothing but base64, which a commit is not.
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\n]+/g,
    /()^(?![0-9a-f]{40}$|[0-9a-f]{64}$)[A-Za-z0-9+/]{40,}={0,2}$/gm,
    // GitHub, GitLab, npm, Slack, AWS, Google, JSON web tokens.
    /()\b(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-)[\w.-]{10,}/g,
    /()\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
    /()\bAIza[\w-]{35}/g,
    /()\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]*/g,
    // https://user:password@host
    /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/"'<>]+(?=@)/gi,
    /(\bauthorization["']?[:=]? *["']?)(?:[a-z]+ +)?[^\s"']+/gi,
    /(\bbearer +)[\w.~+/=-]{8,}/gi,
    new RegExp(`(--?[\\w-]{0,40}${SECRET_WORD}[\\w-]{0,40} +)${VALUE}`, 'gi'),
    new RegExp(`(${SECRET_WORD}\\w{0,40}["']? *[=:] *)${VALUE}`, 'gi'),
    /(\blxc\.environment\S{0,20} *= *[^=\s]+=).*/g,
    /(\benvironment variable:? [^=\s]+=).*/g,
    // TOKEN=value. Those of the kernel's configuration say which features it has.
    new RegExp(`(\\b(?!CONFIG_)[A-Z][A-Z_]{2}[A-Z0-9_]*=)${VALUE}`, 'g'),
];
/** CRIU's second line. */
const RUNNING_ON = /(\bRunning on )\S+/g;
/** Takes out of text what is nobody else's business, as text or as a stream. What was redacted once stays as it is. */
class Redactor {
    rules;
    constructor({ values, homes, words }) {
        const anyOf = (texts) => [...new Set(texts)]
            .sort((one, other) => other.length - one.length)
            .map((text) => bytes(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
            .join('|');
        this.rules = [
            [LONG_LINE, TOO_LONG],
            ...(values.length === 0 ? [] : [[new RegExp(anyOf(values), 'g'), HIDDEN]]),
            ...PATTERNS.map((pattern) => [pattern, `$1${HIDDEN}`]),
            [RUNNING_ON, '$1<host>'],
            ...(homes.length === 0 ? [] : [[new RegExp(`(?<![\\w.~/-])(?:${anyOf(homes)})(?![\\w.-])`, 'g'), '~']]),
            [/(?<![\w.~-])\/home\/[^\s/"':,;<>]+/g, '/home/<user>'],
            ...(words.length === 0 ? [] : [[new RegExp(`(?<![\\w-])(?:${anyOf(words)})(?![\\w-])`, 'g'), '<name>']]),
        ];
    }
    text(text) {
        return Buffer.from(this.redact(bytes(text)), 'latin1').toString('utf8');
    }
    /** A document of JSON, with every string in it redacted, names of fields too. */
    document(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((each) => this.document(each));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [this.text(key), this.document(each)]));
    }
    /** A file, in constant memory. What is not concerned keeps its bytes. */
    async *stream(source) {
        let rest = '';
        let isLong = false;
        for await (const chunk of source) {
            rest += chunk.toString('latin1');
            if (isLong) {
                const end = rest.indexOf('\n');
                rest = end === -1 ? '' : rest.slice(end);
                isLong = end === -1;
            }
            const whole = rest.lastIndexOf('\n') + 1;
            if (whole > 0)
                yield Buffer.from(this.redact(rest.slice(0, whole)), 'latin1');
            rest = rest.slice(whole);
            if (rest.length > LINE_LIMIT) {
                yield Buffer.from(TOO_LONG);
                rest = '';
                isLong = true;
            }
        }
        yield Buffer.from(this.redact(rest), 'latin1');
    }
    redact(text) {
        return this.rules.reduce((left, [pattern, by]) => left.replace(pattern, by), text);
    }
}
/** One character a byte, as the streams have it: a log need not be text. */
function bytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
//# sourceMappingURL=redaction.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/host/secrets.js


const SECRET_NAME = /SECRET|TOKEN|PASSW|PASSPHRASE|CREDENTIAL|COOKIE|AUTH|(^|[_-])(API|ACCESS|PRIVATE|SIGNING)?_?KEY([_-]|$)/i;
/** Shorter ones would be found in the midst of other words. */
const SECRET_LENGTH = 6;
/** Of a value whose name says nothing: with letters and digits, and neither a path, an address nor several words. */
const LIKE_A_SECRET = /^(?=.*[a-z])(?=.*\d)[^\s/]{8,}$/i;
/** These say what is tested and on what. */
const NO_SECRETS = /^(LANG|LC_\w+|TERM|GITHUB_(SHA|REF\w*|HEAD_REF|BASE_REF)|ImageOS|RUNNER_(OS|ARCH)|NODE_VERSION)$/;
/** Accounts that are called so everywhere, and words of every log. */
const COMMON_NAMES = ['root', 'nobody', 'node', 'runner', 'ubuntu', 'debian', 'localhost', 'criu', 'lxc', 'linux'];
const NAME_LENGTH = 3;
/** The uids of people. */
const PEOPLE = { first: 1000, last: 65_533 };
/**
 * @param env of this process
 * @param ownInputs names of variables that are given to this program to be told
 * @param passwd /etc/passwd
 */
function findSecrets(env, ownInputs, passwd = (0,host_process/* readOrNull */.di)('/etc/passwd') ?? '', host = (0,external_node_os_.hostname)()) {
    const values = Object.entries(env)
        .filter(([name, value = '']) => !ownInputs.includes(name) && isSecret(name, value))
        .flatMap(([, value = '']) => value.split('\n'))
        .map((line) => line.trim())
        .filter((line) => line.length >= SECRET_LENGTH);
    const people = passwd
        .split('\n')
        .map((line) => line.split(':'))
        .filter(([, , uid]) => Number(uid) >= PEOPLE.first && Number(uid) <= PEOPLE.last);
    const users = [...people.map(([name]) => name), env['USER'], env['LOGNAME'], env['SUDO_USER']];
    const homes = [...people.map(([, , , , , home]) => home), env['HOME']];
    return {
        values: values.flatMap((value) => [value, encodeURIComponent(value)]),
        homes: homes.filter((home) => home !== undefined && /^\/[^/]/.test(home)),
        words: [...users, host, host.split('.')[0]].filter((word) => word !== undefined && word.length >= NAME_LENGTH && !COMMON_NAMES.includes(word.toLowerCase())),
    };
}
function isSecret(name, value) {
    if (NO_SECRETS.test(name))
        return false;
    return /^(ACTIONS|INPUT)_/.test(name) || SECRET_NAME.test(name) || LIKE_A_SECRET.test(value);
}
//# sourceMappingURL=secrets.js.map
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __webpack_require__(2506);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request = __webpack_require__(5575);
;// CONCATENATED MODULE: ./build/core/run/debug-log.js






/** Events that are kept; of more the last. */
const MOST = 5000;
/** Characters of a command: the scripts among them lie in the source. */
const COMMAND_LIMIT = 1000;
/** Every command of a run with its time, and the stack of every bug. Redacted when it is written, and not before. */
class DebugLog {
    began = (0,trace/* now */.tB)();
    events = [];
    leftOut = 0;
    hear = (event) => {
        this.events.push(event);
        if (this.events.length <= MOST)
            return;
        this.events.shift();
        this.leftOut++;
    };
    /** In the order in which all began. */
    text(redactor) {
        const ended = new Set(this.events.filter((event) => !isRunning(event)).map(({ started }) => started));
        const events = this.events
            .filter((event) => !isRunning(event) || !ended.has(event.started))
            .sort((one, other) => one.started - other.started);
        return [
            `Began at ${new Date(this.began).toISOString()}. Each line: start, duration, end, command.`,
            ...(this.leftOut === 0 ? [] : [`… ${this.leftOut} left out …`]),
            ...events.flatMap((event) => debugLines(event, this.began, redactor)),
            '',
        ].join('\n');
    }
}
/** Takes out what the evidence has not either. */
function ownRedactor() {
    return new Redactor(findSecrets(process.env, request/* INPUT_VARIABLES */.Xf));
}
/** @param write is given a line at a time, redacted, as soon as there is something to tell */
function liveDebugLog(redactor, write) {
    const began = (0,trace/* now */.tB)();
    return (event) => debugLines(event, began, redactor).forEach((line) => {
        write(line);
    });
}
/** `+1.204 s  0.012 s  exit code 0  ip -batch -`, and indented what a command that failed said last. */
function debugLines(event, began, redactor) {
    const { started, where } = event;
    const start = `+${seconds(started - began)}`;
    const place = where === undefined ? '' : `[${(0,words_escape/* oneLine */.TN)(where)}] `;
    if (event.type === 'bug')
        return [`${start}  ${place}bug`, ...indented(event.stack, redactor)];
    const { argv, end } = event;
    const command = `${place}${cut((0,words_escape/* oneLine */.TN)(redactor.text(argv.map(host_command/* quoted */.TL).join(' '))))}`;
    if (end === null)
        return [`${start}  running  ${command}`];
    return [`${start}  ${seconds(end.ms)}  ${end.ended}  ${command}`, ...indented(end.said, redactor)];
}
function isRunning(event) {
    return event.type === 'command' && event.end === null;
}
function indented(text, redactor) {
    if (text === '')
        return [];
    return (0,words_escape/* printable */.g$)(redactor.text(text))
        .split('\n')
        .map((line) => `    ${cut(line)}`);
}
/** After it was redacted: nobody sees that half of a secret is one. */
function cut(text) {
    return text.length <= COMMAND_LIMIT ? text : `${text.slice(0, COMMAND_LIMIT)} … ${text.length - COMMAND_LIMIT} more`;
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(3)} s`;
}
//# sourceMappingURL=debug-log.js.map

/***/ })

};
