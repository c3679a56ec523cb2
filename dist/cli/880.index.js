export const id = 880;
export const ids = [880];
export const modules = {

/***/ 8068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ bug)
/* harmony export */ });
/** Of what nobody expected the stack is what helps. */
function bug(error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return {
        id: 'bug',
        severity: 'error',
        message: `This is a bug of criu-lxc-test: ${message}`,
        evidence: stack,
        advice: 'Please report it with what stands here.',
    };
}
//# sourceMappingURL=bug.js.map

/***/ }),

/***/ 880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ emptyResult),
  GX: () => (/* binding */ inspectFor),
  gg: () => (/* binding */ makeProvider),
  cg: () => (/* binding */ provideComponents),
  YA: () => (/* binding */ runTest),
  ZW: () => (/* binding */ sweepLeftovers),
  tE: () => (/* binding */ whileHeld)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __webpack_require__(5202);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
;// CONCATENATED MODULE: ./build/host/redaction.js
const HIDDEN = '<redacted>';
/** Bytes of a line; a longer one is left out whole, since no end of it is looked for. */
const LINE_LIMIT = 64 * 1024;
const LONG_LINE = new RegExp(`^[^\\n]{${LINE_LIMIT + 1},}`, 'gm');
const TOO_LONG = '<a line of more than 64 KiB was left out>';
const SECRET_WORD = '(?:secret|token|passw(?:or)?d|passphrase|credential|(?:api|access|private)[_-]?key)';
/**
 * What is a secret, or the value of a variable, by what it looks like or stands behind; `$1` is kept. Repeats are
 * bounded, so that the time for a line grows with its length and no faster, whatever is in it.
 */
const PATTERNS = [
    // A private key: what follows its first line on the same one, and lines of nothing but base64.
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\n]+/g,
    /()^[A-Za-z0-9+/]{40,}={0,2}$/gm,
    // GitHub, GitLab, npm, Slack, AWS, Google, JSON web tokens.
    /()\b(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-)[\w.-]{10,}/g,
    /()\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
    /()\bAIza[\w-]{35}/g,
    /()\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]*/g,
    // https://user:password@host
    /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/"'<>]+(?=@)/gi,
    /(\bauthorization["']?[:=]? *["']?)(?:[a-z]+ +)?[^\s"']+/gi,
    /(\bbearer +)[\w.~+/=-]{8,}/gi,
    new RegExp(`(--?[\\w-]{0,40}${SECRET_WORD}[\\w-]{0,40} +)("[^"\\n]*"?|'[^'\\n]*'?|[^\\s"']+)`, 'gi'),
    new RegExp(`(${SECRET_WORD}\\w{0,40}["']? *[=:] *)("[^"\\n]*"?|'[^'\\n]*'?|[^\\s"']+)`, 'gi'),
    /(\blxc\.environment\S{0,20} *= *[^=\s]+=).*/g,
    /(\benvironment variable:? [^=\s]+=).*/g,
    // TOKEN=value. Those of the kernel's configuration say which features it has.
    /(\b(?!CONFIG_)[A-Z][A-Z_]{2}[A-Z0-9_]*=)(?:"[^"\n]*"?|'[^'\n]*'?|[^\s"']+)/g,
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
// EXTERNAL MODULE: ./build/provide/provide.js + 15 modules
var provide = __webpack_require__(818);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/core/bug.js
var bug = __webpack_require__(8068);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/host/description.js






/** Distribution, kernel, and which cgroup hierarchies there are with which controllers, a line each. */
function describeHost() {
    const distribution = (0,host_process/* readOrNull */.di)('/etc/os-release')?.match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? 'unknown';
    const cgroups = (0,host_cgroups/* hierarchies */.a2)().map(({ version, name, mountPoint }) => {
        const controllers = version === 'v1' ? name : (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(mountPoint, 'cgroup.controllers'))?.trim();
        return `cgroup ${version} ${mountPoint}: ${controllers || 'no controllers'}`;
    });
    return [`distribution: ${distribution}`, `kernel: ${(0,external_node_os_.release)()}`, ...cgroups, ''].join('\n');
}
/** The running kernel's configuration; where it cannot be read, a line that says so. */
function kernelConfig() {
    const file = `/boot/config-${(0,external_node_os_.release)()}`;
    if ((0,external_node_fs_.existsSync)('/proc/config.gz'))
        return (0,external_node_zlib_.gunzipSync)((0,external_node_fs_.readFileSync)('/proc/config.gz')).toString();
    return (0,host_process/* readOrNull */.di)(file) ?? `Neither /proc/config.gz nor ${file} can be read here.\n`;
}
//# sourceMappingURL=description.js.map
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/report/fenced.js
/** A block of code in Markdown, in a fence longer than any run of backticks in it, so that no line of it can close it. */
function fenced(code) {
    const runs = code.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${fence}\n${code}\n${fence}`;
}
//# sourceMappingURL=fenced.js.map
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/issue.js



/** GitHub takes 65,536 characters. */
const BUDGET = 59_000;
const TITLE_LIMIT = 120;
/** Bytes of a block of code. */
const SECTION_LIMIT = 4000;
const ADVICE_LIMIT = 1000;
const FACTS = 20;
const CALLS = 4;
const VALUE_LIMIT = 300;
const TRACKERS = {
    criu: { url: 'https://github.com/checkpoint-restore/criu/issues' },
    lxc: { url: 'https://github.com/lxc/lxc/issues' },
};
/** What the network of every cell makes the kernel say. */
const ORDINARY = /^$|: port \d+\(veth|^veth|renamed from veth|^ip_local_port_range: /;
/** With what LXC prints of the programs it loads into the kernel left out, too. */
const LXC_LINE = /^\S+ \S+ \d+\.\d+ (?!TRACE)/;
/** Facts that LXC sets up itself, beside CRIU. */
const LXCS_FACTS = ['memory-limit', 'pids-limit', 'cpu-weight', 'cpus', 'devices'];
const TITLE = {
    dump: 'Dump of an LXC container fails',
    restore: 'Restore of an LXC container fails',
    state: 'An LXC container is not the same after checkpoint/restore',
    timeout: 'Checkpoint/restore of an LXC container does not end',
    leak: 'Checkpoint/restore of an LXC container leaves something',
};
const EXPECTED = {
    dump: 'The container is checkpointed.',
    restore: 'The container is restored.',
    state: 'What comes back is the container that was checkpointed.',
    timeout: 'Checkpoint and restore come to an end.',
    leak: 'Nothing is left on the host.',
};
/**
 * A failed run as an issue for CRIU's or LXC's tracker, in Markdown, ready to be pasted: what their templates ask for, of
 * logs as much as fits.
 */
function issue(result, material) {
    const { url, why } = tracker(result, material);
    const found = (0,wording/* reason */.l)(result);
    const known = found !== null && found.id !== 'unknown-failure';
    const bundle = result.bundle?.split('/').at(-1) ?? 'none';
    const kernelLog = linesOf(material.kernelLog, (line) => !ORDINARY.test(line));
    const top = paragraphs([
        '<!--',
        `To:     ${url} (${why})`,
        `Title:  ${title(result)}`,
        `Attach: ${inComment(bundle)}`,
        ...(known
            ? ['First:  this looks like a known failure; see below, and whether a newer version has it still.']
            : []),
        'Read it before you post it: secrets, home folders and names were taken out by rules, not by a person.',
        '-->',
    ].join('\n'), '### Description', `Checkpoint/restore of an LXC container: **${inline((0,wording/* headline */.Pl)(result))}**. ${inline((0,wording/* cellLine */.N9)(result.cell))}.`, known ? `It looks like a known failure: ${inline(found.message)}` : '', found?.advice === undefined ? '' : quote(found.advice), '### Steps to reproduce', 'With criu-lxc-test, as root:', block(material.commandLine), `Which came down to${['dump', 'restore'].includes(result.failureClass ?? '') ? ' (the last of them failed)' : ''}:`, block([...lxcCommands(material.commands), ...last(material.criuCommands, 'CRIU, as LXC started it last:')].join('\n')), '### What happened', block(result.cause ?? ''), found?.evidence === undefined ? '' : `The log around the first error:\n\n${block(found.evidence)}`, changedFacts(result), '### What was expected', EXPECTED[result.failureClass ?? 'state'] ?? '', '### Environment', environment(result, material), '### Output of `criu check --all`', block(material.criuCheck.trim() || 'It could not be run.'), kernelLog === '' ? '' : `### What the kernel logged meanwhile\n\n${block(kernelLog)}`, folded("The container's config", material.config, SECTION_LIMIT), folded("The container's cgroups (/proc/PID/cgroup)", material.cgroup, SECTION_LIMIT));
    const left = BUDGET - Buffer.byteLength(top);
    // A log of the restore is there when it was reached.
    const phase = result.failureClass === 'dump' ? 'dump' : 'restore';
    const criuLogs = material.criuLogs.toSorted((a, b) => Number(b.name.includes(phase)) - Number(a.name.includes(phase)));
    const [first] = criuLogs;
    const lxcLog = linesOf(material.lxcLog, (line) => LXC_LINE.test(line));
    const logs = [
        first === undefined ? `${result.cycles.length === 0 ? 'CRIU' : 'In this generation CRIU'} wrote no log.\n\n` : '',
        first === undefined ? '' : folded(`CRIU: end of ${first.name}`, first.text, Math.floor(left * 0.7)),
    ].join('');
    return `${top}${logs}${folded('LXC: end of its log, without TRACE', lxcLog, left - Buffer.byteLength(logs))}`;
}
/** Whose failure it is, by who complained first. */
function tracker(result, { criuLogs, lxcLog }) {
    const cause = result.cause ?? '';
    const says = (log, message) => log.split('\n').some((line) => message(line).trim() !== '' && cause.endsWith(message(line).trim()));
    if (result.failureClass === 'state') {
        const changed = result.cycles.flatMap(({ facts }) => facts).filter(({ outcome }) => outcome === 'changed');
        const isLxcs = changed.length > 0 && changed.every(({ name }) => LXCS_FACTS.includes(name));
        return isLxcs
            ? { ...TRACKERS.lxc, why: 'LXC sets up what has changed' }
            : { ...TRACKERS.criu, why: 'CRIU restores what has changed, or LXC tells it to' };
    }
    if (criuLogs.some(({ text }) => says(text, (line) => line))) {
        return { ...TRACKERS.criu, why: 'the first error is in its log' };
    }
    const complaint = (line) => (line.includes(' ERROR ') ? line.replace(/^.*:\d+ - /, '') : '');
    if (says(lxcLog, complaint))
        return { ...TRACKERS.lxc, why: 'the first error is in its log, and in none of CRIU' };
    return {
        ...TRACKERS.criu,
        why: 'no log names the first error; perhaps it is for LXC: https://github.com/lxc/lxc/issues',
    };
}
function title(result) {
    const cause = (result.cause ?? '').replace(/^The (dump|restore|pre-dump) failed \([^)]*\): /, '');
    const what = `${TITLE[result.failureClass ?? 'state']}: ${(0,words_escape/* oneLine */.TN)(cause)}`;
    return inComment((0,wording/* shorten */.ml)(what, TITLE_LIMIT));
}
/** On one line, and nothing that ends a comment. */
function inComment(text) {
    return (0,words_escape/* oneLine */.TN)(text).replaceAll(/-(?=-)/g, '- ');
}
/** Without the names of variables: those are in the bundle. */
function lxcCommands(commands) {
    const calls = commands.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    return calls.slice(-CALLS);
}
function last(lines, label) {
    const line = lines.at(-1);
    return line === undefined ? [] : ['', `# ${label}`, line.trim()];
}
function changedFacts(result) {
    const facts = (0,wording/* lostFacts */.Gz)(result.cycles).filter(({ outcome }) => outcome === 'changed');
    if (facts.length === 0)
        return '';
    const lines = facts.slice(0, FACTS).map((fact) => {
        const [before, after] = [fact.before, fact.after].map((value) => (0,wording/* shorten */.ml)((0,wording/* valueText */.Ru)(value), VALUE_LIMIT));
        return `${fact.name}, ${(0,wording/* inGenerations */.Hx)(fact)}\n  before ${before}\n  after  ${after}`;
    });
    return `Facts that changed:\n\n${block(lines.join('\n'))}`;
}
function environment(result, { host, missingFeatures }) {
    const { criu, restoreCriu, lxc, architecture, cgroup, workload } = result.cell;
    const features = missingFeatures === null ? 'its configuration cannot be read' : missingFeatures.join(' ') || 'none';
    return block([
        `CRIU: ${component(criu)}`,
        ...(restoreCriu?.path === criu?.path ? [] : [`CRIU that restores: ${component(restoreCriu)}`]),
        `LXC: ${component(lxc)}`,
        `architecture: ${architecture}`,
        host.trim(),
        `cgroup version that the container sees: ${cgroup}`,
        `options that CRIU wants and this kernel lacks: ${features}`,
        `workload: ${workload}`,
        `criu-lxc-test: ${result.tool}`,
    ].join('\n'));
}
function component(value) {
    if (value === null)
        return 'none';
    const { version, gitId, provider, commit, repository, sha256 } = value;
    const more = [
        gitId && `GitID ${gitId}`,
        provider,
        repository,
        commit && `commit ${commit}`,
        sha256 && `sha256 ${sha256}`,
    ];
    return `${version} (${more.filter(Boolean).join(', ')})`;
}
function linesOf(text, which) {
    return text.split('\n').filter(which).join('\n');
}
/** The end of a text, folded. Empty when there is no text, or no room for any. */
function folded(summary, text, budget) {
    const frame = (code) => `<details><summary>${summary}</summary>\n\n${code}\n\n</details>\n\n`;
    const code = block(text.trimEnd(), budget - Buffer.byteLength(frame('')));
    return code === '' ? '' : frame(code);
}
/**
 * The end of a text as a block of code: there are the errors. In whole lines, unless there is but one.
 *
 * @param budget bytes of the block
 */
function block(text, budget = SECTION_LIMIT) {
    const plain = (0,words_escape/* printable */.g$)(text);
    const runs = plain.match(/`+/g) ?? [];
    const left = budget - 2 * Math.max(3, ...runs.map((run) => run.length + 1)) - 2;
    if (plain === '' || left <= 0)
        return '';
    const bytes = Buffer.from(plain);
    if (bytes.length <= left)
        return fenced(plain);
    const end = bytes.subarray(-left).toString('utf8');
    // The first line was cut, and perhaps a character.
    return fenced(end.includes('\n') ? end.slice(end.indexOf('\n') + 1) : end.replace(/^\uFFFD+/, ''));
}
function quote(advice) {
    return (0,wording/* shorten */.ml)(advice, ADVICE_LIMIT)
        .split('\n')
        .filter((line) => !line.startsWith('Please report it'))
        .map((line) => `> ${inline(line)}`)
        .join('\n>\n');
}
/** Text that Markdown takes as it is, but for code and links. */
function inline(text) {
    return (0,words_escape/* printable */.g$)((0,wording/* shorten */.ml)(text, ADVICE_LIMIT)).replaceAll('<', '&lt;');
}
function paragraphs(...blocks) {
    return blocks
        .filter((each) => each !== '')
        .map((each) => `${each.trimEnd()}\n\n`)
        .join('');
}
//# sourceMappingURL=issue.js.map
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/core/evidence.js + 2 modules
var core_evidence = __webpack_require__(8793);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(7529);
;// CONCATENATED MODULE: ./build/core/reproduce.js


/**
 * The command that runs the same cell once more, wherever its versions can be had: the inverse of parsing options.
 *
 * @param raw what the user wrote; where things are had, and what is the same for all cells of a grid, is left out
 */
function commandLine({ criu, restoreCriu, lxc, cgroup }, raw) {
    const given = {
        ...raw,
        'criu-version': spec(criu),
        'restore-criu-version': restoreCriu?.path === criu?.path ? '' : spec(restoreCriu),
        'lxc-version': spec(lxc),
        cgroup: cgroup ?? raw.cgroup ?? '',
    };
    const options = inputs/* INPUT_NAMES */.Qh.flatMap((name) => {
        const value = given[name] ?? '';
        if (value === '' || (0,inputs/* inputOf */.wg)(name).ofAll)
            return [];
        const { option } = inputs/* INPUTS */.mc[name];
        if ((0,inputs/* isSwitch */.Tb)(name))
            return value === 'true' ? [option] : [];
        // A value that begins with a dash would be taken for an option.
        return [value.startsWith('-') ? `${option}=${(0,command/* quoted */.TL)(value)}` : `${option} ${(0,command/* quoted */.TL)(value)}`];
    });
    return ['criu-lxc-test run', ...options].join(' ');
}
/** By what it is, not by how it was asked for: `latest` is another one tomorrow. */
function spec(component) {
    if (component === null)
        return '';
    const { provider, version, commit, repository = '', path } = component;
    if (provider === 'apt')
        return version;
    if (provider === 'path')
        return `path:${path}`;
    if (provider === 'git')
        return `git:${repository === '' ? '' : `${repository}#`}${commit}`;
    return component.spec || provider;
}
//# sourceMappingURL=reproduce.js.map
;// CONCATENATED MODULE: ./build/core/bundle.js










const PACK_LIMIT_MS = 60_000;
/** What the kernel needs for CRIU (criu.org/Linux_kernel), and for LXC's veth. */
const NEEDED = ('CHECKPOINT_RESTORE NAMESPACES UTS_NS IPC_NS PID_NS NET_NS FHANDLE EVENTFD EPOLL UNIX_DIAG INET_DIAG INET_UDP_DIAG ' +
    'PACKET_DIAG NETLINK_DIAG NETFILTER_XT_MARK TUN INOTIFY_USER MEM_SOFT_DIRTY VETH BRIDGE CGROUP_FREEZER').split(' ');
/**
 * Completes the evidence of a run, if any was kept: the host, the result, `issue.md` when it failed; and packs all of it
 * as one `.tar.gz` beside the folder.
 *
 * @param raw what the user wrote
 * @returns the result with their paths
 */
async function packEvidence(result, raw, redactor) {
    if (result.evidence === null)
        return result;
    const folder = result.evidence;
    const packed = {
        ...result,
        bundle: `${folder}.tar.gz`,
        issue: result.verdict === 'failed' ? (0,external_node_path_.join)(folder, 'issue.md') : null,
    };
    try {
        const held = (0,write_file/* holdOwn */.WC)(folder);
        try {
            const write = (name, text) => (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(held.path, name), redactor.text(text));
            write('host', describeHost());
            write('kernel-config', kernelConfig());
            const redacted = redactor.document(packed);
            const command = redactor.text(commandLine(redacted.cell, raw));
            (0,json/* writeResult */.Z)((0,external_node_path_.join)(held.path, 'result.json'), redacted);
            if (packed.issue !== null)
                write('issue.md', issue(redacted, readMaterial(held.path, redacted, command)));
            await pack(held.path, (0,external_node_path_.basename)(folder), packed.bundle);
        }
        finally {
            held.close();
        }
        return packed;
    }
    catch (error) {
        return { ...result, findings: [...result.findings, ...(0,core_evidence/* notKept */.EM)([(0,core_evidence/* reason */.l)(error)])] };
    }
}
/** As a folder of this name, without the names of the user, who owns the files. */
async function pack(folder, name, file) {
    const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
    const rename = `--transform=s,^\\.,${name.replace(/[\\&,]/g, '\\$&')},`;
    await (0,write_file/* fillWhole */.X0)(file, async (unfinished) => {
        const argv = ['tar', ...owner, rename, '-czf', unfinished, '-C', folder, '.'];
        const result = await (0,command/* run */.eF)(argv, { timeoutMs: PACK_LIMIT_MS });
        if (result.code !== 0)
            throw new Error(`tar ended with ${result.code ?? result.signal}: ${(0,command/* tail */.RT)(result)}`);
    });
}
/** What an issue is written from: all of it redacted. */
function readMaterial(folder, result, command) {
    const text = (name) => (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, name)) ?? '';
    const lxcLog = text('lxc.log');
    const generation = `generation-${result.cycles.at(-1)?.generation}`;
    const logs = list((0,external_node_path_.join)(folder, generation)).filter((name) => name.endsWith('.log'));
    const options = text('kernel-config');
    return {
        commandLine: command,
        host: text('host'),
        commands: text('commands'),
        // As LXC logs it before it becomes CRIU.
        criuCommands: [...lxcLog.matchAll(/(?:Using command line|execing:?) (\S*criu .*)/g)].map(([, line = '']) => line),
        criuCheck: text('criu-check-all'),
        cgroup: text('container-cgroup'),
        config: text('config'),
        missingFeatures: /^CONFIG_/m.test(options)
            ? NEEDED.filter((name) => !new RegExp(`^CONFIG_${name}=[ym]$`, 'm').test(options))
            : null,
        kernelLog: text('kernel-log'),
        criuLogs: logs.map((name) => ({ name: `${generation}/${name}`, text: text((0,external_node_path_.join)(generation, name)) })),
        lxcLog,
    };
}
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort();
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=bundle.js.map
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/core/keep-evidence.js





/**
 * Copies a gathered folder to where the user keeps it, redacted. What cannot be copied is left out.
 *
 * @returns what was left out, each with its reason
 * @throws when the folder cannot be made, or is another user's
 */
async function keepEvidence(gathered, target, redactor) {
    const folder = (0,write_file/* holdOwn */.WC)(target);
    const lost = [];
    try {
        for (const entry of (0,external_node_fs_.readdirSync)(gathered, { withFileTypes: true })) {
            const [from, to] = [(0,external_node_path_.join)(gathered, entry.name), (0,external_node_path_.join)(folder.path, entry.name)];
            try {
                if (entry.isDirectory())
                    lost.push(...(await keepEvidence(from, to, redactor)));
                // As text a document would lose its quotes, and have others escaped.
                else if (entry.name === core_evidence/* PLAN */.Ac)
                    (0,write_file/* writeWhole */.f8)(to, (0,core_evidence/* json */.Pq)(redactor.document(JSON.parse((0,external_node_fs_.readFileSync)(from, 'utf8')))));
                else {
                    await (0,write_file/* fillWhole */.X0)(to, (file) => (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(from), (source) => redactor.stream(source), (0,external_node_fs_.createWriteStream)(file)));
                }
            }
            catch (error) {
                lost.push(`${entry.name} (${(0,core_evidence/* reason */.l)(error)})`);
            }
        }
    }
    finally {
        folder.close();
    }
    return lost;
}
//# sourceMappingURL=keep-evidence.js.map
// EXTERNAL MODULE: ./build/core/mode.js
var mode = __webpack_require__(4531);
// EXTERNAL MODULE: ./build/core/privilege.js + 17 modules
var privilege = __webpack_require__(3078);
// EXTERNAL MODULE: ./build/core/request.js + 45 modules
var core_request = __webpack_require__(2068);
// EXTERNAL MODULE: ./build/core/verdict.js
var core_verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/core/workload.js + 4 modules
var workload = __webpack_require__(807);
// EXTERNAL MODULE: ./build/workload/zdtm/lists.js + 2 modules
var lists = __webpack_require__(7284);
// EXTERNAL MODULE: ./build/core/zdtm-expectation.js
var zdtm_expectation = __webpack_require__(8430);
;// CONCATENATED MODULE: ./build/core/zdtm-verdict.js

/** Named in one sentence. */
const NAMED = 5;
/**
 * They pass when at least one did, and none failed; compared with a list, when none is worse than there.
 *
 * @param ended how their containers ended; its cause is null when there is nothing to say
 * @param tests which learn what was expected of them
 */
function judge(tests, expected, ended) {
    if (expected !== null) {
        for (const test of tests) {
            const outcome = expected.get(test.name);
            if (outcome !== undefined)
                test.expected = outcome;
        }
    }
    const worse = tests.filter(expected === null ? ({ outcome }) => outcome === 'failed' : zdtm_expectation/* isWorse */.B);
    const findings = expected === null ? [] : newPasses(tests);
    const [first] = worse;
    if (first !== undefined) {
        const named = worse.slice(0, NAMED).map(({ name, reason }) => `${name} (${reason})`);
        const more = worse.length > NAMED ? `; and ${worse.length - NAMED} more` : '';
        const what = expected === null ? 'failed' : 'are worse than in the recorded list';
        const ran = tests.filter(({ outcome }) => outcome !== 'skipped').length;
        return {
            failureClass: first.failureClass ?? 'state',
            cause: `${worse.length} of ${ran} ZDTM tests ${what}: ${named.join('; ')}${more}`,
            explainedBy: null,
            findings,
        };
    }
    if (ended.cause !== null || tests.some(({ outcome }) => outcome === 'passed')) {
        const { failureClass, cause, explainedBy } = ended;
        return { failureClass, cause, explainedBy, findings };
    }
    const [skipped] = tests;
    const why = skipped === undefined ? 'the list is empty' : `${skipped.name}: ${skipped.reason}`;
    return { failureClass: 'start', cause: `No ZDTM test has a verdict: ${why}`, explainedBy: null, findings };
}
function newPasses(tests) {
    const names = tests
        .filter(({ outcome, expected }) => outcome === 'passed' && expected === 'failed')
        .map(({ name }) => name);
    if (names.length === 0)
        return [];
    return [
        {
            id: 'zdtm-new-passes',
            severity: 'warning',
            message: `${names.length === 1 ? 'A ZDTM test passes' : `${names.length} ZDTM tests pass`} that the recorded list has as failed: ${names.join(' ')}.`,
            advice: 'Record a new list.',
        },
    ];
}
//# sourceMappingURL=zdtm-verdict.js.map
;// CONCATENATED MODULE: ./build/core/zdtm.js



/**
 * One container takes so many milliseconds at most, and so many more for each test, at its start and in each cycle. A
 * test that never gets ready takes 30 seconds.
 */
const LIMIT = { batch: 50_000, start: 500, cycle: 300 };
/** With less time left no other container is started. */
const LEAST_MS = 10_000;
/**
 * Runs tests in as few containers as can be. Where a container fails, its tests are run again in two of half the size,
 * until those to blame are alone; the others keep their verdicts. No test is left out of what is returned.
 */
async function runTests(plan, tests, expected, run) {
    const ledger = new Ledger(tests);
    const deadline = Date.now() + plan.timeoutMs;
    const runSome = async (cases) => {
        const limit = LIMIT.batch + cases.length * (LIMIT.start + LIMIT.cycle * plan.cycles);
        const timeoutMs = Math.min(limit, deadline - Date.now());
        const outcome = await run({ ...plan, workload: { ...tests, cases }, timeoutMs }, ledger.begin());
        ledger.enter(cases, outcome);
        return outcome;
    };
    const queue = (0,lists/* groups */.TN)(tests.cases);
    const hasTime = () => deadline - Date.now() >= LEAST_MS;
    const late = `The time limit of ${plan.timeoutMs / 1000} s came before its turn.`;
    // Whether a container without any of them comes through: else none of them is to blame.
    let isSound = false;
    for (let cases = queue.shift(); cases !== undefined; cases = queue.shift()) {
        if (!hasTime()) {
            ledger.leave(cases, late);
            continue;
        }
        const outcome = await runSome(cases);
        if (outcome.tests !== undefined) {
            isSound = true;
            continue;
        }
        if (!isSound && hasTime()) {
            const bare = await runSome([]);
            if (bare.tests === undefined) {
                ledger.leave([...cases, ...queue.flat()], 'The container fails without any of the tests, too.');
                const { failureClass, cause, explainedBy, findings } = bare;
                return { ...ledger.outcome(), failureClass, cause, explainedBy, findings };
            }
            isSound = true;
        }
        if (isSound && cases.length === 1) {
            ledger.blame(cases[0], outcome);
            continue;
        }
        ledger.split(cases, outcome);
        if (cases.length === 1) {
            ledger.leave(cases, late);
            continue;
        }
        const middle = Math.ceil(cases.length / 2);
        queue.unshift(cases.slice(0, middle), cases.slice(middle));
    }
    const outcome = ledger.outcome();
    const { findings, ...judgement } = judge(outcome.zdtm.tests, expected, outcome);
    return { ...outcome, ...judgement, findings: [...outcome.findings, ...findings] };
}
/** What became of every test, and of the containers that they were in. */
class Ledger {
    zdtm;
    rows = new Map();
    cycles = [];
    findings = new Map();
    timings = {};
    splits = [];
    /** Those that are to blame, and those that there was no time for. */
    explained = new Set();
    leak = null;
    left = null;
    batch = 0;
    constructor({ version, omitted, cases }) {
        this.zdtm = { version, tests: [], controls: [] };
        for (const { name, flavours, reason } of omitted)
            this.set({ name, flavours }, { outcome: 'skipped', reason });
        for (const each of cases)
            this.set(each, { outcome: 'skipped', reason: 'It was not run.' });
    }
    /** The number of the next container. */
    begin() {
        this.batch += 1;
        return this.batch;
    }
    /** Takes what a container told. */
    enter(cases, { cycles, findings, timings, tests, failureClass, cause }) {
        const { batch } = this;
        this.cycles.push(...cycles.map((cycle) => ({ ...cycle, batch })));
        for (const [stage, ms] of Object.entries(timings)) {
            this.timings[stage] = (this.timings[stage] ?? 0) + ms;
        }
        // What explains why this container failed is told of the test that is to blame for it.
        for (const finding of findings.filter(({ severity, id }) => severity !== 'error' || id === 'leak'))
            this.note(finding);
        if (failureClass === 'leak')
            this.leak ??= cause;
        if (tests === undefined)
            return;
        const generations = cycles.length;
        this.zdtm.controls.push({ batch, ...tests.control });
        for (const { name, outcome, reason } of tests.tests) {
            const test = cases.find((each) => each.name === name);
            const isProved = outcome !== 'passed' || tests.control.isAlarmed;
            this.set(test, {
                outcome: isProved ? outcome : 'failed',
                batch,
                generations: outcome === 'skipped' ? 0 : generations,
                failureClass: outcome === 'failed' || !isProved ? 'state' : null,
                reason: isProved ? reason : `Not proved: ${tests.control.name}, whose state was broken, did not say FAIL.`,
            });
        }
    }
    /** One test alone makes its container fail. */
    blame(test, { failureClass, cause, cycles, findings }) {
        this.explained.add(test);
        // Until the first dump nothing is said about checkpoint/restore.
        const isOwnFault = (0,core_verdict/* verdictOfFailure */.Bt)(failureClass) === 'error';
        const generations = cycles.filter(({ verdict }) => verdict === 'passed').length;
        this.set(test, {
            outcome: isOwnFault ? 'skipped' : 'failed',
            batch: this.batch,
            generations,
            failureClass: isOwnFault ? null : failureClass,
            reason: cause,
        });
        // This host failed, or we did: nothing is known of the test.
        if (failureClass === null)
            this.left ??= { failureClass, cause: `${test.name} has no verdict. ${cause}` };
        for (const finding of findings)
            this.note(finding);
    }
    /** A container failed with several tests in it: they are going to be run again. */
    split(cases, { failureClass, cause }) {
        this.splits.push({ cases, failureClass, cause: cause ?? '' });
    }
    /** There was no time for them. */
    leave(cases, reason) {
        for (const each of cases) {
            this.explained.add(each);
            const failed = this.splits.findLast((split) => split.cases.includes(each));
            const why = failed === undefined ? reason : `${reason} Its container had failed: ${failed.cause}`;
            this.set(each, { outcome: 'skipped', reason: why });
            this.left ??= { failureClass: failed?.failureClass ?? 'timeout', cause: `${each.name} has no verdict. ${why}` };
        }
    }
    /** All of it; the cause is what a container left on the host, or that there was no time for a test. */
    outcome() {
        for (const { cases, cause } of this.splits) {
            if (cases.some((each) => this.explained.has(each)))
                continue;
            this.note({
                id: 'zdtm-together',
                severity: 'warning',
                message: `${cases.length} ZDTM tests made their container fail together, and none of them in smaller ones: ${cause}`,
                evidence: cases.map(({ name }) => name).join(' '),
            });
        }
        const tests = [...this.rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        return {
            ...(this.leak === null
                ? { ...(this.left ?? { failureClass: null, cause: null }), explainedBy: null }
                : { failureClass: 'leak', cause: this.leak, explainedBy: 'leak' }),
            cycles: this.cycles,
            findings: [...this.findings.values()],
            timings: this.timings,
            zdtm: { ...this.zdtm, tests },
        };
    }
    set({ name, flavours }, row) {
        this.rows.set(name, { name, flavours, batch: null, generations: 0, failureClass: null, ...row });
    }
    note(finding) {
        this.findings.set(`${finding.id} ${finding.message}`, finding);
    }
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/core/run.js























/** Rootfs and images, when the user names no folder. On disk, where users have theirs. */
const DEFAULT_WORK_DIR = '/var/tmp';
/**
 * The way of one cell, from the request to the result.
 *
 * @throws UsageError when the request cannot be met as written, Interrupted when the signal came. All else is told by
 * the result.
 */
async function runTest(request, surroundings, sabotage) {
    const started = performance.now();
    const timings = {};
    const nothing = emptyResult(request, surroundings.tool);
    const { cell, findings } = nothing;
    const result = (ending) => ({
        ...nothing,
        ...ending,
        timings: { ...timings, total: performance.now() - started },
    });
    const { common } = surroundings;
    const timed = async (stage, work) => {
        surroundings.onProgress({ type: 'stage', stage });
        const begun = performance.now();
        try {
            return await work();
        }
        finally {
            timings[stage] = performance.now() - begun;
        }
    };
    try {
        const host = await timed('preflight', async () => common?.host ?? inspectFor(request, surroundings));
        findings.push(...(0,preflight/* preflight */.M)(host));
        const obstacle = findings.find(({ severity }) => severity === 'error');
        if (obstacle !== undefined)
            throw new errors/* Skip */.MO(obstacle.message, obstacle.id);
        if (request.mode.preDumps > 0 && !host.features['dirty-tracking'].has) {
            throw new errors/* Skip */.MO('Pre-dumps need a kernel that tracks dirty pages (CONFIG_MEM_SOFT_DIRTY), and this one does not.');
        }
        if (common === undefined)
            findings.push(...(await sweepLeftovers(surroundings)));
        let evidence = null;
        const redactor = new Redactor(findSecrets(process.env, core_request/* INPUT_VARIABLES */.Xf));
        const outcome = await whileHeld(surroundings, async () => {
            const plan = await timed('provide', () => makePlan(request, host, cell, surroundings));
            if (sabotage !== undefined)
                plan.sabotage = sabotage;
            const stage = (plan, batch) => (0,privilege/* runStageAsRoot */.w)({ plan, workDir: host.workDir, cellProgram: surroundings.cellProgram }, {
                onEvent(event) {
                    if (event.type === 'stage')
                        surroundings.onProgress(describe(event.stage, event.generation, request.cycles, batch));
                },
                async onEvidence(folder, soFar) {
                    const isFine = soFar.cause === null && !soFar.tests?.tests.some((test) => test.outcome === 'failed');
                    if (isFine && !surroundings.keepEvidence)
                        return;
                    const part = batch === undefined ? '' : `batch-${batch}`;
                    try {
                        findings.push(...(0,core_evidence/* notKept */.EM)(await keepEvidence(folder, (0,external_node_path_.join)(surroundings.evidence, part), redactor)));
                        evidence = surroundings.evidence;
                    }
                    catch (error) {
                        findings.push(...(0,core_evidence/* notKept */.EM)([error.message]));
                    }
                },
            }, surroundings.signal);
            const { workload } = request;
            if (workload.name !== 'zdtm' || plan.workload.name !== 'zdtm')
                return stage(plan);
            return runTests(plan, plan.workload, workload.expected, stage);
        });
        findings.push(...outcome.findings);
        Object.assign(timings, outcome.timings);
        const ended = { cycles: outcome.cycles, evidence, ...(outcome.zdtm === undefined ? {} : { zdtm: outcome.zdtm }) };
        const { cause, failureClass, explainedBy } = outcome;
        const verdict = cause === null ? 'passed' : (0,core_verdict/* verdictOfFailure */.Bt)(failureClass);
        return await packEvidence(result({ verdict, failureClass, cause, explainedBy, ...ended }), request.raw, redactor);
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb || error instanceof errors/* Interrupted */.j$)
            throw error;
        if (surroundings.signal.aborted)
            throw new errors/* Interrupted */.j$();
        if (error instanceof errors/* Skip */.MO) {
            const { message, explainedBy } = error;
            return result({ verdict: 'skipped', skipReason: message, cause: message, explainedBy });
        }
        if (error instanceof errors/* StageError */.Zu) {
            const { failureClass, message, explainedBy } = error;
            return result({ verdict: 'error', failureClass, cause: message, explainedBy });
        }
        if ((0,errors/* isOfTheSystem */.an)(error))
            return result({ verdict: 'error', cause: error.message });
        const found = (0,bug/* bug */.j)(error);
        findings.push(found);
        return result({ verdict: 'error', cause: found.message, explainedBy: found.id });
    }
}
/** This host, as the request uses it. */
function inspectFor({ workDir }, { cellProgram }) {
    return (0,inspect/* inspect */.Nn)(workDir ?? DEFAULT_WORK_DIR, (0,installation/* nativeProgram */.sc)('probe', cellProgram));
}
let latestStart = 0;
/** Of no other result: cells of a grid that are skipped begin in one millisecond, and reports tell results apart by it. */
function startOfItsOwn() {
    latestStart = Math.max(Date.now(), latestStart + 1);
    return new Date(latestStart).toISOString();
}
/** The result of a cell of which nothing is known yet: there is nothing to be said about checkpoint/restore. */
function emptyResult(request, tool) {
    return {
        schemaVersion: 1,
        tool,
        startedAt: startOfItsOwn(),
        verdict: 'error',
        failureClass: null,
        skipReason: null,
        cause: null,
        explainedBy: null,
        cell: {
            asked: {
                criu: request.criu.text,
                restoreCriu: request.restoreCriu?.text ?? null,
                lxc: request.lxc.text,
                cgroup: request.cgroup,
            },
            criu: null,
            restoreCriu: null,
            lxc: null,
            workload: request.workload.name,
            cgroup: null,
            kernel: (0,external_node_fs_.readFileSync)('/proc/sys/kernel/osrelease', 'utf8').trim(),
            architecture: process.arch,
        },
        cyclesWanted: request.cycles,
        mode: (0,mode/* modeWords */.bY)(request.mode),
        cycles: [],
        control: null,
        findings: [],
        timings: { total: 0 },
        evidence: null,
        bundle: null,
        issue: null,
    };
}
/** Runs `work` while nobody can clean the store. */
function whileHeld({ store, onProgress, signal, common }, work) {
    return common === undefined ? new provide_store/* Store */.il(store, process.arch, onProgress, signal).hold(work) : work();
}
function makeProvider(request, { store, signal, onProgress }) {
    return new provide/* Provider */.K({
        store,
        architecture: process.arch,
        signal,
        onProgress,
        checkLatest: request.checkLatest,
        ...request.archive,
        ...request.source,
    });
}
/** CRIU, the CRIU that restores, LXC, busybox and iptables, each of which may be had or not. */
function provideComponents({ criu, restoreCriu, lxc }, provider) {
    const criuProvided = provider.provide('criu', criu.spec, criu.text);
    return Promise.allSettled([
        criuProvided,
        restoreCriu === null ? criuProvided : provider.provide('criu', restoreCriu.spec, restoreCriu.text),
        provider.provide('lxc', lxc.spec, lxc.text),
        provider.provide('busybox', { kind: 'default' }, ''),
        provider.provide('iptables', { kind: 'default' }, ''),
    ]);
}
/** Provides what the plan needs, and fills the cell as soon as something of it is known. */
async function makePlan(request, host, cell, surroundings) {
    const provider = surroundings.common?.provider ?? makeProvider(request, surroundings);
    const [criu, restoreCriu, lxc, busybox, iptables] = await provideComponents(request, provider);
    if (criu.status === 'fulfilled')
        cell.criu = criu.value;
    if (restoreCriu.status === 'fulfilled')
        cell.restoreCriu = restoreCriu.value;
    if (lxc.status === 'fulfilled')
        cell.lxc = lxc.value;
    // Before anything else that is wrong: a CRIU that is too old is a reason to skip, whatever the others are.
    for (const settled of [criu, restoreCriu]) {
        if (settled.status === 'fulfilled')
            gate(settled.value, request.minimumCriu);
    }
    const components = [criu, restoreCriu, lxc, busybox, iptables].map((settled) => {
        if (settled.status === 'rejected')
            throw settled.reason;
        return settled.value;
    });
    const [criuComponent, restoreCriuComponent, lxcComponent, busyboxComponent, iptablesComponent] = components;
    if (!host.ip && !(0,files/* isExecutable */.TV)((0,external_node_path_.join)(lxcComponent.path, 'ip'))) {
        throw new errors/* Skip */.MO(`ip is missing: LXC ${lxcComponent.version} was found (${lxcComponent.path}), and its network cannot be made. Install iproute2.`);
    }
    const cgroup = chooseCgroup(request.cgroup, host, lxcComponent);
    cell.cgroup = cgroup;
    return {
        criu: criuComponent,
        restoreCriu: restoreCriuComponent,
        lxc: lxcComponent,
        workload: await (0,workload/* planWorkload */.n)(request.workload, {
            criu: criuComponent,
            spec: request.criu.spec,
            cgroup,
            dumpsOtherUsers: host.features['cap-sys-resource'].has !== false,
        }, surroundings.cellProgram, provider),
        busybox: (0,external_node_path_.join)(busyboxComponent.path, 'busybox'),
        iptables: iptablesComponent.path,
        cgroup,
        features: host.features,
        facts: request.facts,
        cycles: request.cycles,
        mode: request.mode,
        timeoutMs: request.timeoutMs,
    };
}
function gate(criu, minimum) {
    // A development build reports the release before it: `4.2` with `v4.2-22-g2cf8f13ca` is not older than 4.2.
    const version = semver.parse(criu.version) ?? semver.coerce(criu.version, { includePrerelease: true });
    const least = semver.coerce(minimum, { includePrerelease: true });
    if (version === null || least === null || semver.gte(version, least))
        return;
    throw new errors/* Skip */.MO(`CRIU ${criu.version} was found (${criu.path}), and at least ${minimum} is needed.`);
}
function chooseCgroup(wanted, host, lxc) {
    const major = semver.coerce(lxc.version)?.major ?? 0;
    // LXC 7 dropped cgroup v1.
    const version = wanted === 'auto' ? (major >= 7 ? 'v2' : (0,host_cgroups/* nativeVersion */.Op)(host.hierarchies)) : wanted;
    if (!host.hierarchies.some((hierarchy) => hierarchy.version === version)) {
        throw new errors/* Skip */.MO(`This host has no cgroup ${version} mounted, which ${wanted === 'auto' ? `LXC ${lxc.version}` : 'the request'} needs.`);
    }
    return version;
}
/** What runs before this one left, killed before they could clean up. */
async function sweepLeftovers({ cellProgram, signal }) {
    return (await (0,privilege/* sweepAsRoot */.d)(cellProgram, signal)).map(({ id, left }) => ({
        id: 'swept',
        severity: left.length === 0 ? 'info' : 'warning',
        message: `The sandbox ${id} of a run that was killed ${left.length === 0 ? 'was' : 'could not be'} removed.`,
        ...(left.length === 0 ? {} : { evidence: left.join('\n') }),
    }));
}
function describe(stage, generation, cycles, batch) {
    const parts = [
        ...(batch === undefined ? [] : [`container ${batch}`]),
        ...(generation === undefined ? [] : [`${generation} of ${cycles}`]),
    ];
    return parts.length === 0 ? { type: 'stage', stage } : { type: 'stage', stage, detail: parts.join(', ') };
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 4573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ preflight)
/* harmony export */ });
/* harmony import */ var _host_cgroups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5202);
/* harmony import */ var _host_features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5742);
/* harmony import */ var _host_inspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2747);



/** The container's rootfs and one checkpoint take about 5 MiB; logs of many cycles more. */
const NEEDED_BYTES = 64 * 1024 * 1024;
/**
 * What can be told of a host before anything is started. One finding for each thing looked at; `error` means that no
 * cell can run here.
 */
function preflight(host) {
    return [
        platform(host),
        privilege(host),
        tools(host),
        namespaces(host),
        checkpointRestore(host),
        cgroups(host),
        lsm(host),
        capabilities(host),
        breakpoints(host),
        others(host),
        packetFilter(host),
        network(host),
        space(host),
    ];
}
function platform({ platform, kernel }) {
    return platform === 'linux'
        ? { id: 'platform', severity: 'info', message: `This is Linux ${kernel}.`, evidence: kernel }
        : {
            id: 'platform',
            severity: 'error',
            message: `This is ${platform}; checkpoint/restore needs Linux.`,
            evidence: platform,
            advice: 'Run it on a Linux host.',
        };
}
function privilege({ privilege, sudoRefusal }) {
    if (privilege === 'root')
        return { id: 'privilege', severity: 'info', message: 'The user is root.', evidence: 'uid 0' };
    if (privilege === 'sudo') {
        return {
            id: 'privilege',
            severity: 'info',
            message: 'sudo needs no password here.',
            evidence: 'sudo -n true: exit code 0',
        };
    }
    return {
        id: 'privilege',
        severity: 'error',
        message: 'The user is not root, and sudo does not work without a password.',
        evidence: sudoRefusal,
        advice: 'Run it as root, or allow the user `NOPASSWD` in sudoers.',
    };
}
function tools({ missingTools }) {
    return missingTools.length === 0
        ? {
            id: 'tools',
            severity: 'info',
            message: 'The programs that the sandbox is made with are there.',
            evidence: Object.values(_host_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOLS */ .It).flat().join(' '),
        }
        : {
            id: 'tools',
            severity: 'error',
            message: `Programs that the sandbox is made with are missing: ${missingTools.join(', ')}.`,
            evidence: `not on PATH: ${missingTools.join(', ')}`,
            advice: `Install ${packagesOf(missingTools).join(', ')}.`,
        };
}
function packagesOf(tools) {
    return Object.keys(_host_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOLS */ .It).filter((name) => _host_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOLS */ .It[name]?.some((tool) => tools.includes(tool)));
}
function namespaces({ privilege, missingTools, namespaces }) {
    if (privilege === 'none')
        return { id: 'namespaces', severity: 'info', message: 'Namespaces were not tried: that needs root.' };
    if (missingTools.length > 0) {
        return {
            id: 'namespaces',
            severity: 'info',
            message: 'Namespaces were not tried: that needs the missing programs.',
        };
    }
    return namespaces.length === 0
        ? {
            id: 'namespaces',
            severity: 'info',
            message: 'Namespaces can be made: cgroup, mount, pid, net, ipc, uts.',
            evidence: 'unshare: exit code 0',
        }
        : {
            id: 'namespaces',
            severity: 'error',
            message: `Namespaces cannot be made: ${namespaces.map(({ name }) => name).join(', ')}.`,
            evidence: namespaces.map(({ name, refusal }) => `${name}: ${refusal}`).join('\n'),
            advice: 'A job that runs in a container needs a privileged one, or the host itself.',
        };
}
function checkpointRestore({ missingProcFiles }) {
    return missingProcFiles.length === 0
        ? {
            id: 'checkpoint-restore',
            severity: 'info',
            message: 'The kernel has CONFIG_CHECKPOINT_RESTORE.',
            evidence: _host_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .PROC_FILES */ .tg.join(' '),
        }
        : {
            id: 'checkpoint-restore',
            severity: 'error',
            message: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE.',
            evidence: missingProcFiles.map((file) => `${file}: no such file`).join('\n'),
            advice: 'Boot a kernel with CONFIG_CHECKPOINT_RESTORE=y.',
        };
}
function cgroups({ hierarchies, v2Controllers }) {
    if (hierarchies.length === 0) {
        return {
            id: 'cgroup',
            severity: 'error',
            message: 'No cgroup hierarchy is mounted.',
            evidence: '/proc/self/mountinfo names none',
            advice: 'Mount cgroup2 at /sys/fs/cgroup.',
        };
    }
    const versions = [...new Set(hierarchies.map(({ version }) => version))].sort();
    const evidence = hierarchies
        .map(({ version, name, mountPoint }) => `${version} ${name || '-'} ${mountPoint}`)
        .join('\n');
    if (versions.length === 2 && v2Controllers.length <= 1) {
        return {
            id: 'cgroup',
            severity: 'info',
            message: `cgroup is hybrid: controllers in v1, and v2 beside it with ${v2Controllers[0] ?? 'none'}; v2 cells run without limits.`,
            evidence,
        };
    }
    return {
        id: 'cgroup',
        severity: 'info',
        message: `cgroup ${(0,_host_cgroups_js__WEBPACK_IMPORTED_MODULE_0__/* .nativeVersion */ .Op)(hierarchies)} holds the controllers.`,
        evidence,
    };
}
function lsm({ features: { apparmor, selinux } }) {
    const message = apparmor.has
        ? 'AppArmor is active: the container runs unconfined by it.'
        : `AppArmor is not active${selinux.has ? ', SELinux is' : ''}: no container may name a profile, or CRIU refuses to restore it.`;
    return { id: 'lsm', severity: 'info', message, evidence: apparmor.evidence };
}
function capabilities({ privilege, features }) {
    const id = 'capabilities';
    const { 'cap-sys-admin': admin, 'cap-sys-resource': resource } = features;
    const { evidence } = admin;
    if (privilege === 'none')
        return { id, severity: 'info', message: "Root's capabilities were not read: that needs root.", evidence };
    if (admin.has === null) {
        const message = 'What this host can do could not be tried; it is taken for granted.';
        return { id, severity: 'warning', message, evidence };
    }
    if (!admin.has) {
        return {
            id,
            severity: 'error',
            message: 'Root lacks CAP_SYS_ADMIN here: this is a confined container.',
            evidence,
            advice: 'Run it on the host itself, or in a privileged container.',
        };
    }
    return resource.has
        ? { id, severity: 'info', message: 'Root has CAP_SYS_ADMIN and CAP_SYS_RESOURCE.', evidence }
        : {
            id,
            severity: 'warning',
            message: 'Root lacks CAP_SYS_RESOURCE here: processes of other users cannot be dumped, only those of root.',
            evidence,
            advice: "The witness runs as root and is not concerned. In logs, `rlimit: Can't setup RLIMIT_NOFILE` comes from this.",
        };
}
/** Info only, because only some versions of CRIU need them: see predictBreakpoints. */
function breakpoints({ features }) {
    const { has, evidence } = features['hardware-breakpoints'];
    const message = has === null
        ? 'Hardware breakpoints could not be tried.'
        : `Hardware breakpoints ${has ? 'work' : 'do not work here: CRIU before 4.2 hangs, unless it runs with no-breakpoints (`--no-breakpoints`)'}.`;
    return { id: 'hardware-breakpoints', severity: 'info', message, evidence };
}
/** Those that no other finding is about. */
const OTHERS = _host_features_js__WEBPACK_IMPORTED_MODULE_1__/* .FEATURES */ .G.filter((feature) => !/^(cap-|cgroup-|apparmor|selinux|hardware-|x64|arm64)/.test(feature));
function others({ features }) {
    const which = (has) => OTHERS.filter((feature) => features[feature].has === has).join(', ');
    const told = [
        ['has', which(true)],
        ['lacks', which(false)],
        ['could not be asked for', which(null)],
    ].filter(([, names]) => names !== '');
    return {
        id: 'features',
        severity: 'info',
        message: `This host ${told.map((words) => words.join(' ')).join('; it ')}.`,
        evidence: OTHERS.map((feature) => `${feature}: ${features[feature].evidence}`).join('\n'),
    };
}
function packetFilter({ iptables }) {
    return {
        id: 'packet-filter',
        severity: 'info',
        message: `CRIU locks the network with iptables; ${iptables ? 'this host has it' : "this host has none, and the archive's is used"}.`,
        evidence: `iptables-restore is ${iptables ? '' : 'not '}on PATH`,
    };
}
function network({ ip }) {
    return {
        id: 'network',
        severity: 'info',
        message: `The sandbox's network is made with ip; ${ip ? 'this host has it' : 'this host has none, and only an LXC of the archive, which comes with one, can be tested. For others install iproute2'}.`,
        evidence: `ip is ${ip ? '' : 'not '}on PATH`,
    };
}
function space({ workDir, freeBytes }) {
    const free = `${Math.floor(freeBytes / 1024 / 1024)} MiB`;
    return freeBytes >= NEEDED_BYTES
        ? { id: 'space', severity: 'info', message: `${free} are free in ${workDir}.`, evidence: `${freeBytes} bytes` }
        : {
            id: 'space',
            severity: 'error',
            message: `Only ${free} are free in ${workDir}; the container and its checkpoints need ${NEEDED_BYTES / 1024 / 1024} MiB.`,
            evidence: `${freeBytes} bytes`,
            advice: 'Free some space, or name another folder with work-dir (`--work-dir`).',
        };
}
//# sourceMappingURL=preflight.js.map

/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult)
/* harmony export */ });
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3764);

/** Writes the result as JSON, whole or not at all. */
function writeResult(file, result) {
    (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writeWhole */ .f8)(file, `${JSON.stringify(result, absentAsNull, 2)}\n`);
}
/** A fact that could not be read is `undefined`, which JSON would leave out; the schema wants to see it missing. */
function absentAsNull(_key, value) {
    return value === undefined ? null : value;
}
//# sourceMappingURL=json.js.map

/***/ })

};
