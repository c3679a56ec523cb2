export const id = 54;
export const ids = [54,257];
export const modules = {

/***/ 8262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nj: () => (/* binding */ MACHINE_LOST),
  mb: () => (/* binding */ MachineCell),
  AB: () => (/* binding */ MachineLost),
  FF: () => (/* binding */ SLOWNESS),
  Sr: () => (/* binding */ slownessOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/host/libraries.js
var libraries = __webpack_require__(3576);
// EXTERNAL MODULE: ./build/host/machine.js + 1 modules
var host_machine = __webpack_require__(166);
// EXTERNAL MODULE: ./build/host/pace.js
var pace = __webpack_require__(6756);
// EXTERNAL MODULE: ./build/provide/prefix.js
var prefix = __webpack_require__(5156);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/machine.js
var words_machine = __webpack_require__(3811);
// EXTERNAL MODULE: ./build/core/cell/evidence.js
var evidence = __webpack_require__(4446);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
;// CONCATENATED MODULE: ./build/core/cell/foreign.js



const LIMIT_MS = 20_000;
const PROGRAM = { lxc: 'lxc-start' };
/** What of a plan is linked with libraries of the host that built it: all but the archive's, which brings its own. */
function foreignOf({ criu, restoreCriu, lxc, restoreLxc }) {
    return [...new Set([criu, restoreCriu, lxc, restoreLxc])].filter(({ provider }) => provider !== 'apt');
}
/**
 * Runs what was built on another host, as far as it takes to see that it runs.
 *
 * @throws StageError of the class `provide`: its libraries are not those of this machine
 */
async function tryForeign(components) {
    for (const { name, version, path } of components) {
        const program = PROGRAM[name] ?? name;
        await runOrFail([join(path, program), '--version'], {
            failureClass: 'provide',
            complaint: `${path} has a ${program} ${version} that does not run with the libraries of the virtual machine`,
            timeoutMs: LIMIT_MS,
            env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(path).join(':') },
        });
    }
}
//# sourceMappingURL=foreign.js.map
// EXTERNAL MODULE: ./build/core/cell/root-dialogue.js
var root_dialogue = __webpack_require__(4862);
// EXTERNAL MODULE: ./build/core/cell/sandbox-run.js + 14 modules
var sandbox_run = __webpack_require__(3160);
;// CONCATENATED MODULE: ./build/core/cell/machine-cell.js












/** From its first instruction to the first word of our program in it. Where KVM does not work nothing ever happens. */
const BOOT_MS = { kvm: 20_000, tcg: 90_000 };
/** Beside the host, for limits that were made for one: emulated, what CRIU does takes some ten times as long. */
const SLOWNESS = { kvm: 1, tcg: 5 };
/** For it to end after the time that a plan allows. */
const MARGIN_MS = 60_000;
const ASK_MS = 60_000;
/** Of each closure from the archive a third of the files, for character sets that no program here converts to. */
const CHARACTER_SETS = 'usr/lib/*-linux-gnu/gconv';
/** Of the console, in a finding. */
const CONSOLE_LINES = 100;
/** The finding of a {@link MachineLost}. */
const MACHINE_LOST = 'machine-lost';
/** The virtual machine is gone, or does not answer: of checkpoint/restore that says nothing. */
class MachineLost extends errors/* StageError */.Zu {
    finding;
    constructor(machine, what) {
        const { version, acceleration, console } = machine;
        const message = `The virtual machine with Linux ${version} (${acceleration}) ${what}: ${machine.lastWords()}`;
        super(null, message, { explainedBy: MACHINE_LOST });
        this.finding = {
            id: MACHINE_LOST,
            severity: 'error',
            message,
            evidence: console.trim().split('\n').slice(-CONSOLE_LINES).join('\n'),
        };
    }
}
/**
 * A virtual machine as a host: what is there of it, and a cell in it. Needs no root, and leaves nothing: all that it makes
 * is in its memory.
 */
class MachineCell {
    machine;
    signal;
    abort = () => void this.machine.kill();
    constructor(machine, signal) {
        this.machine = machine;
        this.signal = signal;
        if (signal.aborted)
            this.abort();
        signal.addEventListener('abort', this.abort, { once: true });
    }
    /**
     * Starts a machine and waits for our program in it.
     *
     * @throws MachineLost when it does not come so far; Interrupted
     */
    static async boot(parts, acceleration, { cgroup, cellProgram, signal }) {
        const parameters = [
            'quiet',
            `${words_machine/* PARAMETERS */.z7.cgroup}=${cgroup}`,
            `${words_machine/* PARAMETERS */.z7.helper}=${oneWord(cellProgram)}`,
            // What the kernel does not know is init's environment, and so that of all that it starts.
            `${pace/* SLOWNESS_VARIABLE */.m8}=${slownessOf(acceleration).toFixed(1)}`,
        ];
        const machine = new host_machine/* Machine */.u5(parts, { acceleration, parameters, clocksource: (0,host_machine/* hostClocksource */.oY)() });
        const cell = new MachineCell(machine, signal);
        try {
            const ready = cell.heard(BOOT_MS[acceleration], (reply) => (reply.type === 'ready' ? true : undefined));
            await Promise.all([ready, machine.put([(0,external_node_path_.dirname)(cellProgram), (0,installation/* nativeFolder */.G5)(cellProgram)])]);
            return cell;
        }
        catch (error) {
            await cell.end();
            throw error;
        }
    }
    /** What kind of host it is. */
    inspect() {
        return this.ask({ type: 'inspect' }, ASK_MS, (reply) => reply.type === 'host' ? { host: reply.host, links: reply.links } : undefined);
    }
    /** As `runInSandbox`, with the evidence in a folder of this host. */
    async run(request, observer) {
        const files = await filesFor(request.plan);
        const received = this.ask({ type: 'receive' }, ASK_MS, (reply) => reply.type === 'received' || undefined);
        await Promise.all([received, this.machine.put(files, [CHARACTER_SETS])]);
        const components = foreignOf(request.plan);
        if (components.length > 0) {
            await this.ask({ type: 'try', components }, ASK_MS, (reply) => reply.type === 'tried' || undefined);
        }
        const limit = request.plan.timeoutMs + MARGIN_MS;
        const unsent = new AbortController();
        const lost = [];
        let kept;
        const keep = async () => {
            try {
                await this.machine.take((folder) => observer.onEvidence(folder), unsent.signal);
            }
            catch (error) {
                // The verdict stands. Of what was not sent the machine says why.
                if (!unsent.signal.aborted)
                    lost.push(...(0,evidence/* notKeptFor */.zD)(error));
            }
            this.machine.say({});
        };
        try {
            return await this.ask({ type: 'stage', request }, limit, async (reply) => {
                if (reply.type === 'event')
                    observer.onEvent(reply.event);
                if (reply.type === 'evidence')
                    kept ??= keep();
                if (reply.type === 'unsent')
                    unsent.abort();
                if (reply.type !== 'outcome')
                    return undefined;
                await kept;
                return { ...reply.outcome, findings: [...reply.outcome.findings, ...lost] };
            });
        }
        finally {
            await kept;
        }
    }
    /** Nothing is left of it afterwards. */
    async end() {
        this.signal.removeEventListener('abort', this.abort);
        await this.machine.kill();
    }
    ask(request, limitMs, onReply) {
        const answer = this.heard(limitMs, onReply);
        this.machine.say(request);
        return answer;
    }
    /** The first answer that `onReply` finds in what the machine says. */
    async heard(limitMs, onReply) {
        const hear = (0,root_dialogue/* listener */.F)('machine', onReply);
        const { machine, signal } = this;
        let timer;
        const answer = new Promise((resolve, reject) => {
            machine.listen((line) => {
                hear(line).then((value) => {
                    if (value !== undefined)
                        resolve(value);
                }, 
                // Only we interrupt it: then it is not waited for.
                (error) => reject(error instanceof errors/* Interrupted */.j$ ? new MachineLost(machine, 'stopped its work') : error));
            });
            void machine.gone.then((how) => reject(new MachineLost(machine, how)));
            const limit = new pace/* Limit */.I$(limitMs);
            const look = () => {
                const left = limit.left();
                if (left > 0)
                    timer = setTimeout(look, left);
                else
                    reject(new MachineLost(machine, `did not answer within ${limit}`));
            };
            look();
        });
        try {
            return await answer;
        }
        catch (error) {
            // Nobody asks it again, and whoever takes files from it ends with it.
            await machine.kill();
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
            throw error;
        }
        finally {
            clearTimeout(timer);
        }
    }
}
/**
 * What of this host a plan needs in a machine, beside what is there: its Node. Of the libraries that are there under the same
 * name the machine keeps its own.
 */
async function filesFor(plan) {
    const files = (0,sandbox_run/* filesOfPlan */.q)(plan).filter((file) => file !== process.execPath);
    for (const { path } of foreignOf(plan))
        files.push(...(await (0,libraries/* librariesOf */.D)(path, (0,prefix/* libraryFolders */.B)(path))));
    return [...new Set(files)];
}
/** Than an idle host; emulated, a machine does not see that others have the processor. */
function slownessOf(acceleration) {
    return SLOWNESS[acceleration] * (acceleration === 'tcg' ? (0,pace/* slowness */.Xu)() : 1);
}
/** For `printf %b`: nothing in it ends a word of the kernel's command line. */
function oneWord(path) {
    const octal = (byte) => `\\0${byte.toString(8).padStart(3, '0')}`;
    return path.replaceAll(/[^\w./-]/gu, (each) => [...Buffer.from(each)].map(octal).join(''));
}
//# sourceMappingURL=machine-cell.js.map

/***/ }),

/***/ 2532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ whatDecides),
/* harmony export */   X: () => (/* binding */ askedBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5575);



/** What a result tells in fields of its own: what was asked for, the workload, the cycles, the mode. */
const TOLD = [
    'criu-version',
    'restore-criu-version',
    'lxc-version',
    'workload',
    'container',
    'cgroup',
    'cycles',
    'leave-running',
    'pre-dumps',
    'repeat-restore',
    'fresh',
    'fault',
    'restore-elsewhere',
    'no-breakpoints',
];
/** Of a value in a result. */
const LENGTH = 120;
/**
 * What else of the inputs makes it this cell and no other, by their names. A value that is long or of several lines ends in
 * a piece of its hash.
 */
function askedBeside(raw) {
    const names = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((input) => (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(input).decides === 'cell' && !TOLD.includes(input));
    return Object.fromEntries(names.flatMap((input) => (raw[input] === undefined ? [] : [[input, short(raw[input])]])));
}
/**
 * All of a request that its verdict depends on, what its files hold, too, as text.
 *
 * @throws UsageError when one of them cannot be read any more
 */
function whatDecides({ raw }) {
    const deciding = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((input) => (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(input).decides !== 'nothing');
    const some = Object.fromEntries(deciding.flatMap((input) => (raw[input] === undefined ? [] : [[input, raw[input]]])));
    // As JSON a map is empty.
    return JSON.stringify((0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequest */ .TR)(some, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .asInput */ .lv), (_key, value) => (value instanceof Map ? [...value] : value));
}
function short(value) {
    if (value.length <= LENGTH && !value.includes('\n'))
        return value;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex').slice(0, 12);
    return `${value.slice(0, LENGTH).replaceAll(/\s+/g, ' ')}… ${hash}`;
}
//# sourceMappingURL=identity.js.map

/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ optionWords),
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _provide_machine_kernel_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4039);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7929);



/**
 * The command that runs the same cell once more, wherever its versions can be had: the inverse of parsing options.
 *
 * @param raw what the user wrote; where things are had, and what is the same for all cells of a grid, is left out
 */
function commandLine({ criu, restoreCriu, lxc, restoreLxc = null, cgroup, kernelNumber }, raw) {
    const given = {
        ...raw,
        'criu-version': spec(criu, raw['criu-version']),
        'restore-criu-version': isSame(restoreCriu, criu) ? '' : spec(restoreCriu, raw['restore-criu-version']),
        'lxc-version': spec(lxc, raw['lxc-version']),
        'restore-lxc-version': isSame(restoreLxc, lxc) ? '' : spec(restoreLxc, raw['restore-lxc-version']),
        cgroup: cgroup ?? raw.cgroup ?? '',
        kernel: kernel(raw.kernel ?? '', kernelNumber),
    };
    const options = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh.flatMap((name) => {
        return (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputOf */ .wg)(name).ofAll ? [] : optionWords(name, given[name] ?? '');
    });
    return ['criu-lxc-test run', ...options].join(' ');
}
/** An input as an option, to be put on a command line; none when it is what it is anyway. */
function optionWords(name, value) {
    const { option } = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name];
    if (value === '')
        return [];
    if ((0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isSwitch */ .Tb)(name))
        return value === 'true' ? [option] : [];
    // A value that begins with a dash would be taken for an option.
    return [value.startsWith('-') ? `${option}=${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}` : `${option} ${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(value)}`];
}
function isSame(restoring, dumping) {
    return restoring !== null && restoring.path === dumping?.path;
}
/** By what it is, not by how it was asked for: `latest` is another one tomorrow. What could not be had has no other name. */
function spec(component, asked = '') {
    if (component === null)
        return asked;
    const { provider, version, commit, repository = '', path } = component;
    if (provider === 'apt')
        return version;
    if (provider === 'path')
        return `path:${path}`;
    if (provider === 'git')
        return `git:${repository === '' ? '' : `${repository}#`}${commit}`;
    return component.spec || provider;
}
/** As {@link spec}; what a path leads to has no other name. */
function kernel(asked, number) {
    const { word, rest } = (0,_provide_machine_kernel_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .splitKernel */ .e)(asked);
    return asked === '' || rest.startsWith('path:') || number === undefined ? asked : `${word}${number}`;
}
//# sourceMappingURL=reproduce.js.map

/***/ }),

/***/ 9390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ keepingBugs),
  J: () => (/* binding */ packEvidence)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/description.js
var description = __webpack_require__(3293);
// EXTERNAL MODULE: ./build/host/process.js
var process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/words/escape.js
var words_escape = __webpack_require__(8063);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
// EXTERNAL MODULE: ./build/words/timeless.js
var timeless = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/report/prose/fenced.js
var fenced = __webpack_require__(7448);
// EXTERNAL MODULE: ./build/report/prose/wording.js
var wording = __webpack_require__(9595);
;// CONCATENATED MODULE: ./build/report/one/issue.js





/** GitHub takes 65,536 characters. */
const BUDGET = 59_000;
const TITLE_LIMIT = 120;
/** Bytes of a block of code. */
const SECTION_LIMIT = 4000;
const ADVICE_LIMIT = 1000;
const FACTS = 20;
const CALLS = 4;
const VALUE_LIMIT = 300;
/** What the network of every cell makes the kernel say. */
const ORDINARY = /^$|: port \d+\(veth|^veth|renamed from veth|^ip_local_port_range: |: (entered|left) (promiscuous|allmulticast) mode$/;
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
    const known = found !== null && (0,observed/* isExplanation */.uA)(found.id);
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
            ? { url: observed/* TRACKERS */.Q9.lxc, why: 'LXC sets up what has changed' }
            : { url: observed/* TRACKERS */.Q9.criu, why: 'CRIU restores what has changed, or LXC tells it to' };
    }
    const upstream = (0,observed/* upstreamOf */.Fw)(result.explainedBy);
    if (upstream !== null)
        return { url: observed/* TRACKERS */.Q9[upstream], why: inComment((0,wording/* reason */.l)(result)?.message ?? cause) };
    if (criuLogs.some(({ text }) => says(text, (line) => line))) {
        return { url: observed/* TRACKERS */.Q9.criu, why: 'the first error is in its log' };
    }
    const complaint = (line) => (line.includes(' ERROR ') ? line.replace(/^.*:\d+ - /, '') : '');
    if (says(lxcLog, complaint))
        return { url: observed/* TRACKERS */.Q9.lxc, why: 'the first error is in its log, and in none of CRIU' };
    return {
        url: observed/* TRACKERS */.Q9.criu,
        why: `no log names the first error; perhaps it is for LXC: ${observed/* TRACKERS */.Q9.lxc}`,
    };
}
function title(result) {
    const seen = (0,observed/* upstreamOf */.Fw)(result.explainedBy) === null ? null : (0,wording/* reason */.l)(result);
    const what = `${TITLE[result.failureClass ?? 'state']}: ${(0,timeless/* timeless */.V)((0,words_escape/* oneLine */.TN)(seen?.message ?? result.cause ?? ''))}`;
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
    const { criu, restoreCriu, lxc, restoreLxc, architecture, cgroup, workload, container } = result.cell;
    const features = missingFeatures === null ? 'its configuration cannot be read' : missingFeatures.join(' ') || 'none';
    return block([
        `CRIU: ${component(criu)}`,
        ...(restoreCriu?.path === criu?.path ? [] : [`CRIU that restores: ${component(restoreCriu)}`]),
        `LXC: ${component(lxc)}`,
        ...(restoreLxc === undefined || restoreLxc?.path === lxc?.path
            ? []
            : [`LXC that restores: ${component(restoreLxc)}`]),
        `architecture: ${architecture}`,
        host.trim(),
        `cgroup version that the container sees: ${cgroup}`,
        `options that CRIU wants and this kernel lacks: ${features}`,
        `workload: ${workload}`,
        ...(container === 'unprivileged' ? [`container: ${container} (lxc.idmap)`] : []),
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
        return (0,fenced/* fenced */.O)(plain);
    const end = bytes.subarray(-left).toString('utf8');
    // The first line was cut, and perhaps a character.
    return (0,fenced/* fenced */.O)(end.includes('\n') ? end.slice(end.indexOf('\n') + 1) : end.replace(/^\uFFFD+/, ''));
}
function quote(advice) {
    return (0,wording/* shorten */.ml)(advice, ADVICE_LIMIT)
        .split('\n')
        .filter((line) => !line.startsWith('Please report it'))
        .map((line) => `> ${inline(line)}`)
        .join('\n>\n');
}
/** Text that Markdown takes as it is, but for code and links. On one line: a fence in it would begin a block. */
function inline(text) {
    return (0,words_escape/* oneLine */.TN)((0,wording/* shorten */.ml)(text, ADVICE_LIMIT)).replaceAll('<', '&lt;');
}
function paragraphs(...blocks) {
    return blocks
        .filter((each) => each !== '')
        .map((each) => `${each.trimEnd()}\n\n`)
        .join('');
}
//# sourceMappingURL=issue.js.map
// EXTERNAL MODULE: ./build/report/one/json.js
var json = __webpack_require__(1691);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/core/cell/evidence.js
var evidence = __webpack_require__(4446);
// EXTERNAL MODULE: ./build/core/request/reproduce.js
var reproduce = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/core/run/debug-log.js + 2 modules
var debug_log = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/core/run/bundle.js














const PACK_LIMIT_MS = 60_000;
/** What the kernel needs for CRIU (criu.org/Linux_kernel), and for LXC's veth. */
const NEEDED = ('CHECKPOINT_RESTORE NAMESPACES UTS_NS IPC_NS PID_NS NET_NS FHANDLE EVENTFD EPOLL UNIX_DIAG INET_DIAG INET_UDP_DIAG ' +
    'PACKET_DIAG NETLINK_DIAG NETFILTER_XT_MARK TUN INOTIFY_USER MEM_SOFT_DIRTY VETH BRIDGE CGROUP_FREEZER').split(' ');
/**
 * Completes the evidence of a run, if any was kept: the host, the result, the debug log, an issue when it failed; and packs
 * all of it as one `.tar.gz` beside the folder.
 *
 * @param raw what the user wrote
 * @returns the result with their paths; a bug that shows here makes it an error
 */
async function packEvidence(result, raw, redactor, log) {
    if (result.evidence === null)
        return result;
    const folder = result.evidence;
    const bundle = `${folder}.tar.gz`;
    let packed = { ...result, bundle, issue: null };
    try {
        const held = (0,write_file/* holdOwn */.WC)(folder);
        try {
            const write = (name, text) => (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(held.path, name), redactor.text(text));
            // Those of a virtual machine came out of it.
            if (result.cell.machine === undefined) {
                write(evidence_files/* EVIDENCE */.S4.host, (0,description/* describeHost */.Y)());
                write(evidence_files/* EVIDENCE */.S4.kernelConfig, (0,description/* kernelConfig */.m)());
            }
            if (result.verdict === 'failed') {
                packed.issue = (0,external_node_path_.join)(folder, evidence_files/* EVIDENCE */.S4.issue);
                try {
                    write(evidence_files/* EVIDENCE */.S4.issue, issueOf(packed, raw, redactor, held.path));
                }
                catch (error) {
                    if (!(0,errors/* isMistake */.VF)(error))
                        throw error;
                    packed = (0,bug/* doubted */.Q)({ ...packed, issue: null, findings: [...packed.findings, (0,bug/* bug */.j)(error)] });
                }
            }
            (0,json/* writeResult */.Z)((0,external_node_path_.join)(held.path, evidence_files/* EVIDENCE */.S4.result), redactor.document(packed));
            write(evidence_files/* EVIDENCE */.S4.debugLog, log.text(redactor));
            await pack(held.path, folder);
        }
        finally {
            held.close();
        }
        return packed;
    }
    catch (error) {
        return (0,bug/* doubted */.Q)({ ...result, findings: [...result.findings, ...(0,evidence/* notKeptFor */.zD)(error)] });
    }
}
/**
 * Lets `work` tell of a result. A bug that shows there is thrown, and leaves its stack in the evidence.
 *
 * @param place for the evidence, where none was kept
 */
async function keepingBugs(result, place, work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,errors/* isMistake */.VF)(error))
            await addToLog(result.evidence ?? place, error);
        throw error;
    }
}
/** Never throws: it must not hide the bug. */
async function addToLog(folder, { message, stack = message }) {
    try {
        const held = (0,write_file/* holdOwn */.WC)(folder);
        try {
            const file = (0,external_node_path_.join)(held.path, evidence_files/* EVIDENCE */.S4.debugLog);
            (0,write_file/* writeWhole */.f8)(file, `${(0,process/* readOrNull */.di)(file) ?? ''}bug, in the reports of the result\n${(0,debug_log.ownRedactor)().text(stack)}\n`);
            await pack(held.path, folder);
        }
        finally {
            held.close();
        }
    }
    catch {
        // Whoever throws the bug on prints its stack.
    }
}
/**
 * Without the names of the user, who owns the files.
 *
 * @param held what is packed, as the folder is called, and beside it
 */
async function pack(held, folder) {
    const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
    const rename = `--transform=s,^\\.,${(0,external_node_path_.basename)(folder).replace(/[\\&,]/g, '\\$&')},`;
    await (0,write_file/* fillWhole */.X0)(`${folder}.tar.gz`, async (unfinished) => {
        const argv = ['tar', ...owner, rename, '-czf', unfinished, '-C', held, '.'];
        await (0,command/* runOrFail */.zi)(argv, { timeoutMs: PACK_LIMIT_MS, failureClass: null, complaint: 'it could not be packed' });
    });
}
/** @param folder where the evidence is held */
function issueOf(result, raw, redactor, folder) {
    const redacted = redactor.document(result);
    const command = redactor.text((0,reproduce/* commandLine */.a)(redacted.cell, raw));
    return issue(redacted, readMaterial(folder, redacted, command));
}
/** What an issue is written from: all of it redacted. */
function readMaterial(folder, result, command) {
    const text = (name) => (0,process/* readOrNull */.di)((0,external_node_path_.join)(folder, name)) ?? '';
    const lxcLog = text(evidence_files/* EVIDENCE */.S4.lxcLog);
    const generation = (0,evidence_files/* generationFolder */.hd)(result.cycles.at(-1)?.generation ?? 0);
    const logs = list((0,external_node_path_.join)(folder, generation)).filter((name) => name.endsWith('.log'));
    const options = text(evidence_files/* EVIDENCE */.S4.kernelConfig);
    return {
        commandLine: command,
        host: text(evidence_files/* EVIDENCE */.S4.host),
        commands: text(evidence_files/* EVIDENCE */.S4.commands),
        // As LXC logs it before it becomes CRIU.
        criuCommands: [...lxcLog.matchAll(/(?:Using command line|execing:?) (\S*criu .*)/g)].map(([, line = '']) => line),
        criuCheck: text(evidence_files/* EVIDENCE */.S4.criuCheck),
        cgroup: text(evidence_files/* EVIDENCE */.S4.containerCgroup),
        config: text(evidence_files/* EVIDENCE */.S4.containerConfig),
        missingFeatures: /^CONFIG_/m.test(options)
            ? NEEDED.filter((name) => !new RegExp(`^CONFIG_${name}=[ym]$`, 'm').test(options))
            : null,
        kernelLog: text(evidence_files/* EVIDENCE */.S4.kernelLog),
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

/***/ }),

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

/***/ }),

/***/ 1328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ emptyResult)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/host/workflow-run.js
/** The run of a workflow that this process is part of, as the runner names it; null in a terminal. */
function workflowRun(env = process.env) {
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: id = '', GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_SHA: commit = '', } = env;
    const isOne = /^https?:\/\/[\w.:/-]+$/.test(server) &&
        /^[\w.-]+\/[\w.-]+$/.test(repository) &&
        [id, attempt].every((number) => /^\d+$/.test(number)) &&
        /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit);
    return isOne ? { url: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}`, commit } : null;
}
//# sourceMappingURL=workflow-run.js.map
// EXTERNAL MODULE: ./build/core/inputs/mode.js
var mode = __webpack_require__(3283);
// EXTERNAL MODULE: ./build/core/request/identity.js
var identity = __webpack_require__(2532);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request_request = __webpack_require__(5575);
;// CONCATENATED MODULE: ./build/core/run/empty-result.js





let latestStart = 0;
/** Of no other result: cells of a grid that are skipped begin in one millisecond, and reports tell results apart by it. */
function startOfItsOwn() {
    latestStart = Math.max(Date.now(), latestStart + 1);
    return new Date(latestStart).toISOString();
}
/** The result of a cell of which nothing is known yet: there is nothing to be said about checkpoint/restore. */
function emptyResult(request, tool) {
    const run = workflowRun();
    return {
        schemaVersion: 1,
        tool,
        startedAt: startOfItsOwn(),
        ...(run === null ? {} : { workflowRun: run }),
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
                more: (0,identity/* askedBeside */.X)(request.raw),
            },
            criu: null,
            restoreCriu: null,
            lxc: null,
            ...(request.restoreLxc === null ? {} : { restoreLxc: null }),
            workload: request.workload.name,
            container: request.container,
            cgroup: null,
            kernel: request.kernel?.text ?? (0,external_node_os_.release)(),
            architecture: (0,request_request/* architectureOf */.NJ)(request),
        },
        cyclesWanted: request.cycles,
        mode: (0,mode/* modeWords */.bY)(request.mode),
        cycles: [],
        controls: [],
        findings: [],
        timings: { total: 0 },
        evidence: null,
        bundle: null,
        issue: null,
    };
}
//# sourceMappingURL=empty-result.js.map

/***/ }),

/***/ 54:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sE: () => (/* binding */ inspectTestbed),
  gg: () => (/* binding */ makeProvider),
  cg: () => (/* binding */ provideComponents),
  YA: () => (/* binding */ runTest),
  ZW: () => (/* binding */ sweepLeftovers),
  tE: () => (/* binding */ whileHeld)
});

// UNUSED EXPORTS: makePlan

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/diagnosis/preflight.js
var preflight = __webpack_require__(6954);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/host/trace.js
var trace = __webpack_require__(2506);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/p-queue/dist/index.js + 4 modules
var dist = __webpack_require__(9052);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/lock.js
var lock = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/provide/apt-files.js
var apt_files = __webpack_require__(5191);
// EXTERNAL MODULE: ./build/provide/distribution.js
var distribution = __webpack_require__(6526);
;// CONCATENATED MODULE: ./build/provide/host-apt.js




/**
 * The host's own archive, from what `apt-get update --print-uris` prints; that asks nobody, and needs no lists.
 *
 * @returns null when its sources name none
 */
function hostArchive(printed, { own, releases, rolling }) {
    const listed = [...printed.matchAll(/^'(\S+?)\/dists\/(\S+?)\/(?:InRelease|main\/)/gm)].map(([, uri = '', suite = '']) => ({ uri, suite }));
    const has = (uri, suite) => listed.some((each) => each.uri === uri && each.suite === suite);
    for (const suite of [own, ...rolling, ...releases.toReversed(), 'sid']) {
        if (suite === null)
            continue;
        const named = listed.filter((each) => each.suite === suite).map(({ uri }) => uri);
        // Archives of others have a suite of that name, too, but no updates to it.
        const mirror = named.find((uri) => has(uri, `${suite}-updates`)) ?? named[0];
        if (mirror === undefined)
            continue;
        return { mirror, security: listed.find((each) => each.suite === (0,distribution/* securityOf */.KH)(suite))?.uri ?? mirror };
    }
    return null;
}
/**
 * The file with the keys that the host's own sources name for a mirror.
 *
 * @param etc apt's folder
 * @returns undefined when they name none, or no file
 */
function signedBy(mirror, etc = '/etc/apt') {
    // As apt prints it: file:///srv/ubuntu/ is file:/srv/ubuntu.
    const plain = (uri) => uri.replace(/^file:\/\//, 'file:').replace(/\/$/, '');
    return entries(etc)
        .find((entry) => entry.split(/\s+/).some((word) => plain(word) === plain(mirror)))
        ?.match(/signed-by\s*[:=]\s*(\/[^\s\],]+)/i)?.[1];
}
/** What each source is written as, of both forms: a line, or lines up to an empty one. Without comments. */
function entries(etc) {
    const parts = (0,external_node_path_.join)(etc, 'sources.list.d');
    const files = ['sources.list', ...names(parts).map((name) => (0,external_node_path_.join)('sources.list.d', name))];
    return files.flatMap((file) => {
        const text = ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(etc, file)) ?? '').replaceAll(/^#.*\n/gm, '');
        return text.split(file.endsWith('.sources') ? /\n\s*\n/ : '\n');
    });
}
function names(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).filter((name) => /\.(list|sources)$/.test(name));
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=host-apt.js.map
// EXTERNAL MODULE: ./build/provide/machines.js
var machines = __webpack_require__(1754);
;// CONCATENATED MODULE: ./build/provide/archive.js












const UPDATE_LIMIT_MS = 120_000;
const FETCH_LIMIT_MS = 300_000;
const ASK_LIMIT_MS = 20_000;
/** Suites do not change faster than that. */
const LISTS_LAST_MS = 3_600_000;
/** Reading a list is half waiting, half unpacking. */
const LISTS_AT_ONCE = 4;
/**
 * The distribution's archive, asked by apt in private roots: the host's lists, packages and settings are not touched,
 * and no root is needed. Every list is checked by its signature.
 */
class Archive {
    options;
    distribution;
    refreshed = new Map();
    queue = new dist/* default */.Ay({ concurrency: LISTS_AT_ONCE });
    location;
    constructor(options) {
        this.options = options;
        this.distribution = (0,distribution/* distributionOf */.AO)((0,host_process/* readOrNull */.di)('/etc/os-release') ?? '');
    }
    get distributionName() {
        return this.distribution.name;
    }
    /** Oldest first. */
    get suites() {
        return [...this.distribution.releases, ...this.distribution.rolling];
    }
    /** With what was ported back to each release. */
    get suitesWithBackports() {
        return [...this.distribution.releases.map((release) => `${release}-backports`), ...this.suites];
    }
    get experimental() {
        return this.distribution.experimental;
    }
    /**
     * The newest that a suite has of a package, with what was added to the suite since its release; null when it has none,
     * or when the archive has no such suite.
     *
     * @throws StageError when the archive cannot be asked
     */
    async offer(suite, name) {
        const packageVersion = (await this.newestOf(suite, [name])).get(name);
        return packageVersion === undefined ? null : { suite, packageVersion };
    }
    /**
     * The newest that a suite has of each package with a name that begins so; none when the archive has no such suite.
     *
     * @returns Debian's versions, by the names of the packages
     * @throws StageError when the archive cannot be asked
     */
    async offersOf(suite, prefixes) {
        const root = await this.root(suite);
        if (root === null)
            return new Map();
        const names = [];
        for (const prefix of prefixes) {
            const result = await this.read(suite, root, ['apt-cache', 'pkgnames', prefix], ASK_LIMIT_MS);
            if (result.code !== 0)
                throw unusable(`${suite} could not be searched for ${prefix}`, result);
            names.push(...result.stdout.split('\n').filter((name) => name !== ''));
        }
        return names.length === 0 ? new Map() : this.newestOf(suite, names);
    }
    /** Debian's versions, by the names of those packages that the suite has. */
    async newestOf(suite, names) {
        const root = await this.root(suite);
        const found = new Map();
        if (root === null)
            return found;
        const result = await this.read(suite, root, ['apt-cache', 'madison', ...names], ASK_LIMIT_MS);
        if (result.code === null)
            throw unusable(`${names[0]} could not be looked up in ${suite}`, result);
        const pockets = (0,distribution/* pocketsOf */.ZM)(this.distribution, suite);
        for (const line of result.stdout.split('\n')) {
            const [name = '', version = ''] = line.split('|').map((field) => field.trim());
            // Newest first.
            if (!found.has(name) && pockets.some((pocket) => line.includes(` ${pocket}/`)))
                found.set(name, version);
        }
        return found;
    }
    /**
     * What is made of a package by the first suite whose package fits: the host's own suite, then the releases, newest
     * first, at last what changes every day.
     *
     * @param make throws a StageError when what the suite has does not fit
     * @throws StageError that says of each suite why it does not; or that the archive cannot be asked
     */
    async firstThatFits(name, make) {
        const reasons = [];
        for (const suite of (0,distribution/* suitesForHelpers */.Gs)(this.distribution)) {
            const offer = await this.offer(suite, name);
            try {
                if (offer !== null)
                    return await make(offer);
                reasons.push(`${suite} has no ${name}`);
            }
            catch (error) {
                if (!(error instanceof errors/* StageError */.Zu))
                    throw error;
                reasons.push(`${suite}: ${error.message.replace(/\.$/, '')}`);
            }
        }
        throw new errors/* StageError */.Zu('provide', `no suite of the archive has one that fits (${reasons.join('; ')})`);
    }
    /** Fetches packages and all that they depend on into a folder. */
    async fetch(suite, packages, folder) {
        const root = await this.knownRoot(suite);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'partial'), { recursive: true });
        const release = this.distribution.base[suite] === undefined ? [] : ['-t', suite];
        const result = await this.read(suite, root, [
            ...['apt-get', '-q', '-y', 'install', '--download-only', '--no-install-recommends'],
            ...['-o', `Dir::Cache::archives=${folder}/`, ...release, ...packages],
        ], FETCH_LIMIT_MS);
        if (result.code !== 0)
            throw unusable(`${packages.join(' ')} could not be fetched from ${suite}`, result);
        return packagesIn(folder);
    }
    /** Fetches packages into a folder, without what they depend on. */
    async fetchAlone(suite, packages, folder) {
        const root = await this.knownRoot(suite);
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        // apt leaves them where it is started, and that is the root.
        return this.locked(suite, root, 'exclusive', async () => {
            const result = await this.apt(root, ['apt-get', '-q', 'download', ...packages], FETCH_LIMIT_MS);
            for (const file of packagesIn(root)) {
                if (result.code === 0)
                    (0,external_node_fs_.renameSync)(file, (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(file)));
                else
                    (0,external_node_fs_.rmSync)(file);
            }
            if (result.code !== 0)
                throw unusable(`${packages.join(' ')} could not be fetched from ${suite}`, result);
            return packagesIn(folder);
        });
    }
    /**
     * What to say where a suite has nothing of what was asked for: that there is no such suite, where it is so.
     *
     * @returns half a sentence
     * @throws StageError when the archive cannot be asked
     */
    async nothingIn(suite) {
        return (await this.root(suite)) === null ? (0,distribution/* noSuite */.A8)(this.distribution, suite) : `the archive's ${suite} has none`;
    }
    async knownRoot(suite) {
        const root = await this.root(suite);
        if (root === null)
            throw new errors/* StageError */.Zu('provide', `${(0,distribution/* noSuite */.A8)(this.distribution, suite)}.`);
        return root;
    }
    /** The private apt root of a suite, its lists not older than an hour; null when there is no such suite. */
    root(suite) {
        const known = this.refreshed.get(suite) ?? this.queue.add(() => this.refresh(suite));
        this.refreshed.set(suite, known);
        return known;
    }
    async refresh(suite) {
        const { folder, architecture, onProgress } = this.options;
        const machine = machines/* MACHINES */.P[architecture]?.debian;
        if (machine === undefined) {
            throw new errors/* StageError */.Zu('provide', `it is read for x64 and arm64, and not for ${architecture}`);
        }
        this.location ??= this.locate();
        const location = await this.location;
        const { keys } = location;
        let sources = this.sources(suite, location);
        // Another run may have another mirror or other keys, at the same time.
        const id = (0,external_node_crypto_.createHash)('sha256')
            .update(machine)
            .update((0,apt_files/* sourcesText */.E0)(sources))
            .update(keys ?? '')
            .digest('hex');
        const root = (0,external_node_path_.join)(folder, `${suite}-${id.slice(0, 8)}`);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.lists, 'partial'), { recursive: true });
        return this.locked(suite, root, 'exclusive', async () => {
            const marker = (0,external_node_path_.join)(root, 'updated');
            if (age(marker) < LISTS_LAST_MS)
                return root;
            onProgress({ type: 'detail', detail: `reading the archive's list of ${suite}` });
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.temporary), { recursive: true, force: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.status), '');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.settings), (0,apt_files/* settingsText */.JV)(await this.fetching(), machine, keys !== null));
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys), { recursive: true, force: true });
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys));
            // apt knows the form by the name.
            if (keys !== null)
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.keys, isArmored(keys) ? 'keys.asc' : 'keys.gpg'), keys);
            while (sources.length > 0) {
                // The host's own mirror may need a password.
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.sources), (0,apt_files/* sourcesText */.E0)(sources), { mode: 0o600 });
                const result = await this.apt(root, ['apt-get', '-q', 'update'], UPDATE_LIMIT_MS);
                if (result.code === 0) {
                    (0,external_node_fs_.writeFileSync)(marker, '');
                    return root;
                }
                const missing = missingSuites(result);
                if (missing.includes(suite))
                    return null;
                // What was added since the release may be nothing yet, or is kept elsewhere.
                const rest = sources.filter((source) => !missing.includes(source.suite));
                if (rest.length === sources.length)
                    throw unusable(`the list of ${suite} could not be read`, result);
                sources = rest;
            }
            return null;
        });
    }
    sources(suite, { mirror, security }) {
        const { base, components } = this.distribution;
        const suites = [...(0,distribution/* pocketsOf */.ZM)(this.distribution, suite), base[suite]].filter((each) => each !== undefined);
        return suites.map((each) => ({ uri: each === (0,distribution/* securityOf */.KH)(suite) ? security : mirror, suite: each, components }));
    }
    /** Where the archive is, and the keys that it is signed with: as the user says, else as the host's own apt does. */
    async locate() {
        const { mirror } = this.options;
        const found = mirror === undefined ? await this.hostArchive() : { mirror, security: mirror };
        const trusted = [mirror === undefined ? signedBy(found.mirror) : undefined, ...this.distribution.keyrings];
        const keyring = this.options.keyring ?? trusted.find((file) => file !== undefined && (0,external_node_fs_.existsSync)(file));
        // Without one it is the keys in trusted.gpg.d: the signature is checked all the same.
        return { ...found, keys: keyring === undefined ? null : (0,external_node_fs_.readFileSync)(keyring) };
    }
    async hostArchive() {
        const { stdout } = await this.command(['apt-get', 'update', '--print-uris'], ASK_LIMIT_MS);
        const found = hostArchive(stdout, this.distribution);
        if (found !== null)
            return found;
        const { name, own } = this.distribution;
        throw new errors/* StageError */.Zu('provide', `The host's apt names no mirror of ${name} ${own ?? ''}; name one with archive-mirror (--mirror).`);
    }
    /** Of the host's settings only how to fetch (proxies, certificates): the rest has hooks that touch the host. */
    async fetching() {
        const { stdout } = await this.command(['apt-config', 'dump'], ASK_LIMIT_MS);
        return stdout.split('\n').filter((line) => line.startsWith('Acquire::'));
    }
    /** While nobody refreshes the lists. */
    read(suite, root, argv, timeoutMs) {
        return this.locked(suite, root, 'shared', () => this.apt(root, argv, timeoutMs));
    }
    /** Somebody else may be at it, with all the time that there is. */
    locked(suite, root, mode, work) {
        const { onProgress, signal } = this.options;
        const onWait = () => onProgress({ type: 'detail', detail: `the lists of ${suite} are in use; waiting` });
        return (0,lock/* withLock */.k)((0,external_node_path_.join)(root, 'lock'), { mode, timeoutMs: UPDATE_LIMIT_MS + FETCH_LIMIT_MS, onWait, signal }, work);
    }
    async apt(root, argv, timeoutMs) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, apt_files/* ROOT_FILES */.Zy.temporary), { recursive: true });
        const env = { APT_CONFIG: apt_files/* ROOT_FILES */.Zy.settings, TMPDIR: apt_files/* ROOT_FILES */.Zy.temporary };
        // Or, when we are killed, it and the next run's write the same lists.
        return this.command(argv, timeoutMs, { cwd: root, env, endsWithUs: 'SIGKILL' });
    }
    async command(argv, timeoutMs, options = {}) {
        try {
            return await (0,host_command/* run */.eF)(argv, {
                timeoutMs,
                signal: this.options.signal,
                ...options,
                env: { ...process.env, ...options.env, DEBIAN_FRONTEND: 'noninteractive' },
            });
        }
        catch (error) {
            if (!(error instanceof host_command/* NotStarted */.R9))
                throw error;
            throw new errors/* StageError */.Zu('provide', `The archive is read by apt: ${error.message}`, { cause: error });
        }
    }
}
function packagesIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => name.endsWith('.deb'))
        .map((name) => (0,external_node_path_.join)(folder, name));
}
function unusable(complaint, result) {
    return (0,host_command/* failure */.V2)(result, { failureClass: 'provide', complaint, reason: /^E:/ });
}
/** Milliseconds since a file was written. */
function age(file) {
    return (0,external_node_fs_.existsSync)(file) ? Date.now() - (0,external_node_fs_.statSync)(file).mtimeMs : Number.POSITIVE_INFINITY;
}
/** The suites that the archive has not. All else that goes wrong is told with other words. */
function missingSuites({ stderr }) {
    const sentences = stderr.matchAll(/^E: The repository '\S+ (\S+) Release' does not have a Release file/gm);
    return [...sentences].map(([, suite = '']) => suite);
}
function isArmored(keys) {
    return keys.subarray(0, 100).includes('-----BEGIN PGP');
}
//# sourceMappingURL=archive.js.map
// EXTERNAL MODULE: ./build/provide/closure.js
var closure = __webpack_require__(8603);
// EXTERNAL MODULE: ./build/provide/version.js
var provide_version = __webpack_require__(7702);
;// CONCATENATED MODULE: ./build/provide/images.js





const IMAGES = {
    apps: {
        tool: 'apps-apt',
        packages: ['redis-server', 'nginx', 'python3', 'dash', 'coreutils'],
        words: 'redis, nginx and python',
        folders: ['var/lib/nginx', 'var/log/nginx'],
        files: {},
    },
    systemd: {
        tool: 'systemd-apt',
        packages: ['systemd', 'dash', 'coreutils', 'mount', 'base-files'],
        words: 'systemd',
        // From 256 on systemd refuses to start where the controllers are of cgroup v1.
        fits: (version) => Number.parseInt(version, 10) < 256,
        folders: ['var/log/journal', 'etc/systemd/system', 'root'],
        files: { 'etc/machine-id': '0123456789abcdef0123456789abcdef\n', 'etc/fstab': '' },
    },
};
/** Of a merged root file system; the package that makes these links does so by a script, which is not run here. */
const MERGED = ['bin', 'sbin', 'lib', 'lib64'];
/** Root file systems: packages of the archive, unpacked and not set up. Nothing in them is run. */
class Images {
    options;
    store;
    archive;
    constructor(options, store, archive) {
        this.options = options;
        this.store = store;
        this.archive = archive;
    }
    /** The folder of an entry: the newest in the store, without a question to the network; else one is made. */
    async provide(image) {
        const entry = this.store.newest(image.tool, ({ recipe }) => recipe === image.recipe) ?? (await this.make(image));
        this.store.touch(entry);
        return entry.folder;
    }
    async make(image) {
        const { words, packages } = image;
        try {
            return await this.archive.firstThatFits(packages[0], (offer) => this.makeOf(image, offer));
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('provide', `${words} is not available: ${error.message}.`, { cause: error });
        }
    }
    makeOf(image, { suite, packageVersion }) {
        const { tool, packages, words, fits, folders, files, recipe, arrange } = image;
        const { signal, onProgress } = this.options;
        const version = (0,provide_version/* upstreamVersion */.mm)(packageVersion);
        if (fits?.(version) === false)
            throw new errors/* StageError */.Zu('provide', `its ${packages[0]} ${version} does not fit`);
        return this.store.fill(tool, recipe === undefined ? version : `${(0,provide_version/* threePart */.IS)(version)}-${recipe}`, () => true, async (folder) => {
            const root = (0,external_node_path_.join)(folder, 'root');
            onProgress({ type: 'detail', detail: `fetching ${words} from ${suite}` });
            const debs = await this.archive.fetch(suite, packages, (0,external_node_path_.join)(folder, 'packages'));
            onProgress({ type: 'detail', detail: `unpacking ${debs.length} packages` });
            await (0,closure/* unpack */.l1)(debs, root, signal);
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'packages'), { recursive: true });
            for (const name of MERGED) {
                if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, name)) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'usr', name)))
                    (0,external_node_fs_.symlinkSync)(`usr/${name}`, (0,external_node_path_.join)(root, name));
            }
            for (const name of ['dev', 'proc', 'run', 'sys', 'tmp', ...folders]) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, name), { recursive: true });
            }
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, 'etc/group'), 'root:x:0:\n');
            for (const [name, text] of Object.entries(files))
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, name), text);
            await arrange?.(folder);
            return { version, suite, ...(recipe === undefined ? {} : { recipe }) };
        });
    }
}
//# sourceMappingURL=images.js.map
// EXTERNAL MODULE: ./build/provide/machine/kernels.js + 6 modules
var kernels = __webpack_require__(1255);
;// CONCATENATED MODULE: ./build/provide/machine/emulator.js




/** By the architecture of the machine. */
const QEMUS = {
    x64: {
        program: 'qemu-system-x86_64',
        package: 'qemu-system-x86',
        firmware: ['usr/share/qemu', 'usr/share/seabios'],
        unwanted: ['usr/bin/qemu-system-i386', 'usr/lib/ipxe'],
    },
    arm64: {
        program: 'qemu-system-aarch64',
        package: 'qemu-system-arm',
        firmware: ['usr/share/qemu'],
        unwanted: ['usr/bin/qemu-system-arm', 'usr/lib/ipxe'],
    },
};
/** What disks are made with. */
const PROGRAMS = ['mke2fs', 'depmod', 'xz', 'zstd', 'gzip', 'lz4'];
/** mke2fs reads archives with libarchive, which it opens when it is asked to. */
const PACKAGES = ['e2fsprogs', 'libarchive13t64', 'kmod', 'xz-utils', 'zstd', 'gzip', 'lz4'];
/** The emulation of QEMU 7.2 made one kernel of thirty panic at its start. */
const OLDEST = 10;
/** What a machine is emulated with: a program of the closure's, and folders with firmware. */
function qemuOf(machine) {
    return QEMUS[machine];
}
/**
 * @param architecture of this host
 * @param machine of what is emulated
 */
function emulator(architecture, machine) {
    const qemu = qemuOf(machine);
    const all = [qemu.program, ...PROGRAMS];
    const packages = [qemu.package, ...PACKAGES];
    return {
        tool: 'emulator-apt',
        packages,
        words: 'QEMU',
        fits: (version) => Number.parseInt(version, 10) >= OLDEST,
        folders: [],
        files: {},
        recipe: (0,provide_version/* recipe */.D4)(all, packages, qemu.unwanted),
        async arrange(folder) {
            const plugins = { variable: 'QEMU_MODULE_DIR', folder: 'qemu' };
            const programs = all.map((name) => ({ name, ...(name.startsWith('qemu') ? { plugins } : {}) }));
            (0,closure/* wrap */.LV)(folder, programs, architecture);
            for (const name of qemu.unwanted)
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'root', name), { recursive: true, force: true });
        },
    };
}
//# sourceMappingURL=emulator.js.map
// EXTERNAL MODULE: ./build/provide/recipes.js + 1 modules
var recipes = __webpack_require__(4967);
// EXTERNAL MODULE: ./build/provide/machine/disk.js
var disk = __webpack_require__(7883);
// EXTERNAL MODULE: ./build/provide/machine/init.js
var init = __webpack_require__(3408);
;// CONCATENATED MODULE: ./build/provide/machine/userland.js






/** File of an entry of the store. */
const ROOT_DISK = 'root.ext4';
/** What the helper, LXC, CRIU and the sandbox run, as they would on a host. */
const userland_PACKAGES = [
    ...[
        'dash',
        'libc-bin',
        'coreutils',
        'mount',
        'tar',
        'gzip',
        'sed',
        'grep',
        'findutils',
        'hostname',
        'procps',
        'kmod',
    ],
    ...[
        'iproute2',
        'iptables',
        'nftables',
        'libcap2-bin',
        'apparmor',
        'uidmap',
        'busybox-static',
        'base-files',
        'netbase',
    ],
];
/** Libraries of a Node that brings the others. */
const NODE_LIBRARIES = ['libstdc++6', 'libgcc-s1', 'libatomic1'];
/** Of util-linux, which every suite has: with it come programs that know what Linux 6.12 can. */
const userland_OLDEST = [2, 39];
const FOLDERS = ['dev', 'etc', 'root', 'lib/modules', 'var/tmp', 'var/lib', 'var/log', 'usr/local/bin'];
const FILES = {
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n',
    'etc/group': 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\n',
    'etc/hostname': 'machine\n',
    'etc/hosts': '127.0.0.1 localhost machine\n',
    'etc/machine-id': '0123456789abcdef0123456789abcdef\n',
    'etc/fstab': init/* FSTAB */.J_,
};
/** Links that scripts of the packages would make, from what they lead to. */
const LINKS = Object.fromEntries([
    ...recipes/* IPTABLES */.h2.map((name) => [`usr/sbin/${name}`, 'xtables-nft-multi']),
    ['usr/bin/sh', 'dash'],
    ['usr/sbin/poweroff', '../bin/busybox'],
]);
/**
 * @param machine the kind of machine that it is for
 * @param tools `bin` of the emulator's closure, when it is there
 */
function userland(machine, tools, signal) {
    const own = machine === process.arch ? ownNode() : null;
    const packages = [...userland_PACKAGES, ...(own === null ? ['nodejs'] : NODE_LIBRARIES)];
    return {
        tool: 'userland-apt',
        packages: ['util-linux', ...packages],
        words: 'the programs of the machine',
        fits(version) {
            const [major = 0, minor = 0] = version.split('.').map(Number);
            return major > userland_OLDEST[0] || (major === userland_OLDEST[0] && minor >= userland_OLDEST[1]);
        },
        folders: FOLDERS,
        files: FILES,
        recipe: (0,provide_version/* recipe */.D4)(packages, FOLDERS, FILES, LINKS, init/* INIT */.Zz, own === null ? null : process.version),
        async arrange(folder) {
            const root = (0,external_node_path_.join)(folder, 'root');
            for (const [path, target] of Object.entries(LINKS)) {
                if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)))
                    (0,external_node_fs_.symlinkSync)(target, (0,external_node_path_.join)(root, path));
            }
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, 'usr/sbin/init'), init/* INIT */.Zz, { mode: 0o755 });
            if (own !== null)
                (0,external_node_fs_.copyFileSync)(own, (0,external_node_path_.join)(root, 'usr/bin/node'));
            await (0,disk/* makeDisk */._)(await tools, root, (0,external_node_path_.join)(folder, ROOT_DISK), signal);
            (0,external_node_fs_.rmSync)(root, { recursive: true });
        },
    };
}
/**
 * The Node that runs us, if it needs nothing but the libraries of C and C++: those that Node's project makes start from a
 * snapshot, four times as fast as Debian's. Null for one whose libraries are a distribution's.
 */
function ownNode() {
    const { variables } = process.config;
    const isWhole = Object.entries(variables).every(([name, value]) => !name.startsWith('node_shared') || value === false);
    return isWhole ? process.execPath : null;
}
//# sourceMappingURL=userland.js.map
;// CONCATENATED MODULE: ./build/provide/machine/parts.js



/**
 * Provides all of a machine with another kernel: an emulator, a root file system and the kernel, all made of packages and
 * kept in the store.
 *
 * @param text the spec as the user wrote it
 * @throws StageError when something of it cannot be had
 */
async function provideMachine(spec, text, { here, there, kernels, busybox }, signal) {
    const { architecture } = spec;
    const tools = here.provide(emulator(process.arch, architecture)).then((folder) => (0,external_node_path_.join)(folder, 'bin'));
    const both = Promise.all([tools, busybox()]).then(([programs, busybox]) => ({ programs, busybox }));
    // At once: to fetch is to wait. All have ended before one that failed is told: none goes on filling the store.
    const made = [
        tools,
        there.provide(userland(architecture, tools, signal)),
        kernels.provide(spec, text, both),
        both,
    ];
    await Promise.allSettled(made);
    const [programs, root, kernel] = await Promise.all(made);
    const { program, firmware } = qemuOf(architecture);
    return {
        kernel,
        root: (0,external_node_path_.join)(root, ROOT_DISK),
        emulator: { program: (0,external_node_path_.join)(programs, program), data: firmware.map((each) => (0,external_node_path_.join)(programs, '../root', each)) },
        architecture,
    };
}
//# sourceMappingURL=parts.js.map
// EXTERNAL MODULE: ./build/provide/offers.js
var offers = __webpack_require__(7299);
;// CONCATENATED MODULE: ./build/provide/criu-tags.json
const criu_tags_namespaceObject = /*#__PURE__*/JSON.parse('[{"version":"0.1","tag":"v0.1","commit":"630d1741c2d5dd89a3176bd15b63121b905d35c9","date":"2012-07-23T09:37:53+04:00"},{"version":"0.2","tag":"v0.2","commit":"d81c9a4618db2f618bdb8e207b7f0fec631c7142","date":"2012-09-20T13:44:18+04:00"},{"version":"0.3","tag":"v0.3","commit":"d721e9d48cd89f4f771e7b3be36677975aee8ae4","date":"2012-12-11T21:22:55+04:00"},{"version":"0.4","tag":"v0.4","commit":"e3b4fb62cc134d03255788491e90e24182e2b06f","date":"2013-02-20T14:58:57+04:00"},{"version":"0.5","tag":"v0.5","commit":"9fec380c71df97a456dba7c9b748f4ffdfd9c277","date":"2013-04-30T20:50:03+04:00"},{"version":"0.6","tag":"v0.6","commit":"1845284009581af110cf2bf6c2e055c9e29d389f","date":"2013-07-01T21:31:05+04:00"},{"version":"0.7","tag":"v0.7","commit":"74070c84dd38cf96575365309b0266dca5a9cd55","date":"2013-09-03T15:32:52+04:00"},{"version":"0.8","tag":"v0.8","commit":"272c94e35ba15239b2f7a9609b7febd77ee29ce8","date":"2013-10-18T20:45:08+04:00"},{"version":"1.0","tag":"v1.0","commit":"f2bb77c01710fb21f0b6f259a85b6ec3139ad415","date":"2013-11-25T20:05:10+04:00"},{"version":"1.1","tag":"v1.1","commit":"004f1f5bbecf0f1b9546fb91f973502288d5a8d2","date":"2014-01-28T13:04:03+04:00"},{"version":"1.1-rc1","tag":"v1.1-rc1","commit":"b876dfa3a9aa481d448aa858eae8cd2d457c2803","date":"2013-12-31T14:08:50+04:00"},{"version":"1.1-rc2","tag":"v1.1-rc2","commit":"9f2f4afbcc61a18e655b0b8bc304c9cb0d90de98","date":"2014-01-20T15:28:23+04:00"},{"version":"1.2","tag":"v1.2","commit":"402101c345a31ef206b5b6c6694a8e70bea90324","date":"2014-02-26T16:50:39+04:00"},{"version":"1.3","tag":"v1.3","commit":"c716f6b8a3d68eeda21b2171b57b284c4b12f9fd","date":"2014-09-01T14:18:37+04:00"},{"version":"1.3-rc1","tag":"v1.3-rc1","commit":"54a996b0f3c75fc91b6311ca2d0c8a20bdf294fb","date":"2014-04-25T15:40:17+04:00"},{"version":"1.3-rc2","tag":"v1.3-rc2","commit":"7edf0994c9678753fad7122de7fc11c85421b931","date":"2014-06-18T13:34:36+04:00"},{"version":"1.3.1","tag":"v1.3.1","commit":"429e81954b0504fad4a4426e329df6a774e65d72","date":"2014-09-12T12:14:39+04:00"},{"version":"1.4","tag":"v1.4","commit":"bda033e1e91ac5b86afd0a9fdb9fcdd581da6185","date":"2014-12-01T15:50:35+03:00"},{"version":"1.5","tag":"v1.5","commit":"9f0e6c0e593186aeb2eafac7b57f44be9b5dbc4f","date":"2015-03-02T15:37:01+03:00"},{"version":"1.5.1","tag":"v1.5.1","commit":"766c1723270465e155caf77051bd7203f45e4cf2","date":"2015-03-31T21:19:21+03:00"},{"version":"1.5.2","tag":"v1.5.2","commit":"4e3a14ce6120df890e281bc038a0579aa6a011c1","date":"2015-04-28T09:07:09+03:00"},{"version":"1.6","tag":"v1.6","commit":"908bb092d631400bf6331b99904b7419e4c967ae","date":"2015-06-01T15:03:14+03:00"},{"version":"1.6.1","tag":"v1.6.1","commit":"a65647fc374b58c487ee010a630d2385e38ab186","date":"2015-08-12T11:30:50+03:00"},{"version":"1.7","tag":"v1.7","commit":"f1e8a9ce6b667cd5d234f329e61975645652f1b5","date":"2015-09-07T12:26:32+03:00"},{"version":"1.7.1","tag":"v1.7.1","commit":"61f37ab1fd1e64444e84637c279b3b5d818de48f","date":"2015-10-23T16:34:14+03:00"},{"version":"1.7.2","tag":"v1.7.2","commit":"2bf517ed75cc9df727cdbdc3809a86b8936cf241","date":"2015-10-28T10:30:29+03:00"},{"version":"1.8","tag":"v1.8","commit":"4f18e1e52cd4912d20ae195d85961f84b9dd658c","date":"2015-12-07T11:29:53+03:00"},{"version":"2.0","tag":"v2.0","commit":"7f1a4a160ae10f57b01cd6034d01fc2e035d7418","date":"2016-03-07T20:56:59+03:00"},{"version":"2.1","tag":"v2.1","commit":"9f7f0e02a43aa01c54af98fdbe122faf4ff7ae81","date":"2016-04-11T11:19:43+03:00"},{"version":"2.2","tag":"v2.2","commit":"845b822cd4277f256277b91ece1e45829d94058f","date":"2016-05-16T11:24:32+03:00"},{"version":"2.3","tag":"v2.3","commit":"1ba5a900db93bb0161b9351725c2f9b489fe6d4e","date":"2016-06-14T11:41:17+03:00"},{"version":"2.4","tag":"v2.4","commit":"9a97e0ca3510adcad8af0318cb456b667fed0e54","date":"2016-07-11T13:43:45+03:00"},{"version":"2.5","tag":"v2.5","commit":"c031417255f6a5c4409d15ff0b36af5f6e90c559","date":"2016-08-15T15:40:05+03:00"},{"version":"2.6","tag":"v2.6","commit":"090bcd01039aec6ecf4063eb599f7ec5540036c2","date":"2016-09-12T12:44:04+03:00"},{"version":"2.7","tag":"v2.7","commit":"db07f442d62946e953867cdc7c25c954ab017312","date":"2016-10-17T11:30:31+03:00"},{"version":"2.8","tag":"v2.8","commit":"7251cb3aa939139f75d2de8305ac38d785a875ac","date":"2016-11-14T11:12:41+03:00"},{"version":"2.9","tag":"v2.9","commit":"553c6ff8d8184de3aff2542ce833d568bb2c2873","date":"2016-12-12T11:42:12+03:00"},{"version":"2.10","tag":"v2.10","commit":"e6156f31dd2bbe6f1e8b55a1a4072186fbd55c01","date":"2017-01-16T12:06:01+03:00"},{"version":"2.11","tag":"v2.11","commit":"8719b7c99d45a11aa3219f922c6f33826f77e2f8","date":"2017-02-13T11:23:08+03:00"},{"version":"2.11.1","tag":"v2.11.1","commit":"e4f60eee8b8861b98bdce0a88efcc5c72fb582de","date":"2017-02-17T14:28:05+03:00"},{"version":"2.12","tag":"v2.12","commit":"40738f7b6a185a5de14680a27961dfd31d5795a6","date":"2017-03-08T21:45:51+03:00"},{"version":"2.12.1","tag":"v2.12.1","commit":"14e0bf7baf0f3a47acaf86ea880d312f608d2789","date":"2017-03-27T21:44:22+03:00"},{"version":"3.0","tag":"v3.0","commit":"fce878938e33823123278d0bce06cb5f830a55e8","date":"2017-04-24T11:46:26+03:00"},{"version":"3.1","tag":"v3.1","commit":"12e3adc68c8fa91687deb109faacf217c9136afe","date":"2017-05-22T11:40:37+03:00"},{"version":"3.2","tag":"v3.2","commit":"2fe24bc451ced9d224554998015606a024a9968c","date":"2017-06-19T12:59:14+03:00"},{"version":"3.2.1","tag":"v3.2.1","commit":"f25fda8431fc75c499cf0c5dafcac0469e18e2d5","date":"2017-06-28T08:49:36+03:00"},{"version":"3.3","tag":"v3.3","commit":"b0b9a9708610787fcc79b6835ebb03337ec92328","date":"2017-07-18T21:55:27+03:00"},{"version":"3.4","tag":"v3.4","commit":"a31c1854e10580a09621e539c3ec052b875a8e06","date":"2017-08-21T16:27:57+03:00"},{"version":"3.5","tag":"v3.5","commit":"91bc6e072a945eb9c7711bf245e5316a984fad4f","date":"2017-09-27T15:30:40+03:00"},{"version":"3.6","tag":"v3.6","commit":"086df7e5709f5c09c79647abced914388c80de2b","date":"2017-10-23T14:23:02+03:00"},{"version":"3.7","tag":"v3.7","commit":"5759076cea5e8afe0064d4d6c8fe4563b91209fc","date":"2017-12-19T21:08:35+03:00"},{"version":"3.8","tag":"v3.8","commit":"c21e09cfe2f226cd14058ef5c4b0cbf7421293d2","date":"2018-03-13T15:42:34+03:00"},{"version":"3.8.1","tag":"v3.8.1","commit":"137ce1a5fa8412497a284c69214a628474ee4e11","date":"2018-03-29T21:58:56+03:00"},{"version":"3.9","tag":"v3.9","commit":"202b7745bd0c37a1732ebe2fb009a157d338bf95","date":"2018-05-21T15:10:25+03:00"},{"version":"3.10","tag":"v3.10","commit":"c49eab368a68682475c4e693258246e04232e6d2","date":"2018-07-10T08:38:09+03:00"},{"version":"3.11","tag":"v3.11","commit":"c74b83cd49c00589c0c0468ba5fe685b67fdbd0a","date":"2018-11-06T14:31:36+03:00"},{"version":"3.12","tag":"v3.12","commit":"437561d2bbc09d734ae276dbfca337569f454d54","date":"2019-04-25T20:26:57+03:00"},{"version":"3.13","tag":"v3.13","commit":"c703e3fd8404e506cc6156719b953ea0580d59a4","date":"2019-09-11T11:29:31+03:00"},{"version":"3.14","tag":"v3.14","commit":"95ead14874244f3c12e5970a74d1f4dd2433d652","date":"2020-04-29T16:31:49+03:00"},{"version":"3.15","tag":"v3.15","commit":"f68da4a86fee62af216e9e7520f4916aa29e797b","date":"2020-11-03T08:31:28-08:00"},{"version":"3.16","tag":"v3.16","commit":"000ea82669a0e6d62787a0a1ed8a297a7c1426a7","date":"2021-09-22T08:22:46-07:00"},{"version":"3.16.1","tag":"v3.16.1","commit":"4a1731891e91e62f15c40c361aff2a8a54d91bb3","date":"2021-10-13T22:44:30-07:00"},{"version":"3.17","tag":"v3.17","commit":"4f8f295e57e68740699479d12c1ad251e6dd859f","date":"2022-05-05T12:42:14-07:00"},{"version":"3.17.1","tag":"v3.17.1","commit":"d46f40f4ff0c724e0b9f0f8a2e8c043806897e94","date":"2022-06-23T14:53:25-07:00"},{"version":"3.18","tag":"v3.18","commit":"4c1a2ac41bb80843c927d2fde8f2ff4186f8d278","date":"2023-04-22T20:47:09-07:00"},{"version":"3.19","tag":"v3.19","commit":"f8b14286b092853a4485813e1efd564109df9123","date":"2023-11-27T16:47:16-08:00"},{"version":"4.0","tag":"v4.0","commit":"c2b48ff423aa663b3534a5ba96907366e4c1b408","date":"2024-09-21T16:34:14-07:00"},{"version":"4.1","tag":"v4.1","commit":"b6059ff193a9b0dff98e997134d662c3ccfd1600","date":"2025-03-25T14:31:33-07:00"},{"version":"4.1.1","tag":"v4.1.1","commit":"a44aa6d985472d995d04fef7eae22d63c7500f8c","date":"2025-07-29T09:10:08-07:00"},{"version":"4.2","tag":"v4.2","commit":"3c7d4fa013297b431da48eff821db7f2e8b90c27","date":"2025-11-13T08:40:46-08:00"}]');
;// CONCATENATED MODULE: ./build/provide/lxc-tags.json
const lxc_tags_namespaceObject = /*#__PURE__*/JSON.parse('[{"version":"5.0.0","tag":"lxc-5.0.0","commit":"1f8c355727757b41964a7273f51d4f6b59531e02","date":"2022-06-16T16:40:04-04:00"},{"version":"5.0.1","tag":"lxc-5.0.1","commit":"0539095ac7130559093360c81cff8979f0de88e6","date":"2022-07-28T00:20:41-04:00"},{"version":"5.0.2","tag":"lxc-5.0.2","commit":"d571736812b89e195bee69b900fe09115a1e7e00","date":"2023-01-16T16:08:50-05:00"},{"version":"5.0.3","tag":"lxc-5.0.3","commit":"cb8e38aca27a23964941f0f011a8919aab8bebab","date":"2023-07-25T18:00:11-04:00"},{"version":"6.0.0","tag":"v6.0.0","commit":"3dee5fb88c6f77496dbcab46f31bcd891c9ee4e0","date":"2024-04-02T23:33:26-04:00"},{"version":"6.0.1","tag":"v6.0.1","commit":"f1be0d814be5ff2cdc323eb02bd6b0dd8da676ba","date":"2024-06-27T00:43:29-04:00"},{"version":"6.0.2","tag":"v6.0.2","commit":"2444f5841444a0a33705e2418727c23c1f167d1e","date":"2024-09-16T17:52:57+02:00"},{"version":"6.0.3","tag":"v6.0.3","commit":"fe31d844e882d5cc176a7935a93b14b4b2823992","date":"2024-12-19T10:48:59-05:00"},{"version":"6.0.4","tag":"v6.0.4","commit":"0fb6eb66d4641f6d791f8524154a18482d523ea3","date":"2025-04-03T15:42:48-04:00"},{"version":"6.0.5","tag":"v6.0.5","commit":"9e4e69ed1cb93159b0da99dad8d320b795887d07","date":"2025-08-15T00:44:19-04:00"},{"version":"6.0.6","tag":"v6.0.6","commit":"2597434ae2472114c70ad2bdf4ae5580c9e22717","date":"2026-02-26T14:39:44-05:00"},{"version":"7.0.0","tag":"v7.0.0","commit":"e4415af07e3ec291205bc828e2b4e8141f91a499","date":"2026-04-30T00:16:55+02:00"}]');
;// CONCATENATED MODULE: ./build/provide/releases.js




/** Releases, newest first, from the tags of each repository: of LXC those that meson builds. */
const RELEASES = { criu: sorted(criu_tags_namespaceObject), lxc: sorted(lxc_tags_namespaceObject) };
function sorted(releases) {
    return releases.toSorted((a, b) => semver.rcompare((0,provide_version/* threePart */.IS)(a.version), (0,provide_version/* threePart */.IS)(b.version)));
}
/** What else to ask for, of a version that is newer than all that are known: upstream may have tagged it since. Else empty. */
function byItsTag(name, spec) {
    const newest = name in RELEASES ? RELEASES[name][0] : undefined;
    if (spec.kind !== 'exact' || newest === undefined)
        return '';
    if (!semver.gt((0,provide_version/* threePart */.IS)(spec.version), (0,provide_version/* threePart */.IS)(newest.version)))
        return '';
    return `; if upstream has released it, \`git:v${spec.version}\` builds it from source`;
}
//# sourceMappingURL=releases.js.map
;// CONCATENATED MODULE: ./build/provide/build.js







const CACHE_SIZE = '500M';
const COMPILER_LIMIT_MS = 10_000;
/** First line of `gcc --version`; empty when there is none. */
async function compiler() {
    try {
        const { stdout } = await (0,host_command/* run */.eF)(['gcc', '--version'], { timeoutMs: COMPILER_LIMIT_MS });
        return stdout.split('\n')[0] ?? '';
    }
    catch {
        return '';
    }
}
/**
 * What a source says that it is: the last release before it.
 *
 * @throws StageError when it does not say
 */
function sourceVersion({ title, versionOf }, source) {
    const version = versionOf(source);
    if (version === null)
        throw new errors/* StageError */.Zu('provide', `The source does not say which ${title} it is.`);
    return version;
}
/**
 * Builds a component and installs it into `folder`.
 *
 * @throws StageError with the first error of the compiler
 */
async function build(recipe, source, folder, version, options) {
    const { gitId, log, cache, sourceDate, signal, onProgress, timeoutMs } = options;
    const name = `${recipe.title} ${version}`;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(log), { recursive: true });
    (0,external_node_fs_.writeFileSync)(log, '');
    let total = recipe.files?.(source) ?? 0;
    let compiled = 0;
    const onOutput = (output) => {
        (0,external_node_fs_.appendFileSync)(log, output);
        const lines = [...output.matchAll(recipe.compiled)];
        if (lines.length === 0)
            return;
        compiled += lines.length;
        total = Number(lines.at(-1)?.[1] ?? total);
        onProgress({ type: 'detail', detail: `compiling ${name}: ${compiled} of about ${total} files` });
    };
    onProgress({ type: 'detail', detail: `configuring ${name}` });
    const { command, env } = compilerCommand(folder, cache);
    const end = performance.now() + timeoutMs;
    for (const argv of recipe.commands({ source, folder, compiler: command, gitId })) {
        const result = await (0,host_command/* run */.eF)(argv, {
            timeoutMs: Math.max(1, end - performance.now()),
            isFirm: true,
            // It takes its compilers with it.
            endsWithUs: 'SIGTERM',
            signal,
            onOutput,
            env: { ...env, CC: command, SOURCE_DATE_EPOCH: String(sourceDate) },
        });
        if (result.timedOut) {
            const done = total === 0 ? '' : `, with ${compiled} of about ${total} files compiled`;
            throw new errors/* StageError */.Zu('provide', `${name} was not built within ${timeoutMs / 1000} s${done}. The log: ${log}`);
        }
        if (result.code !== 0) {
            const error = firstBuildError((0,host_process/* readOrNull */.di)(log) ?? '') ?? result.ended;
            const printed = await compiler();
            const hint = recipe.hint(version, printed);
            throw new errors/* StageError */.Zu('provide', `${name} cannot be built with ${printed}: ${error}.${hint} The log: ${log}`);
        }
    }
    recipe.arrange?.(source, folder);
    if ((0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, 'bin', recipe.program)))
        return;
    throw new errors/* StageError */.Zu('provide', `${name} was built, and installed no ${recipe.program}. The log: ${log}`);
}
/** The first line of a build's log in which the compiler, the linker or make says what is wrong; null when none does. */
function firstBuildError(log) {
    const lines = log.split('\n');
    const patterns = [
        /No space left on device/,
        /:\d+: (fatal )?error: |^\S+: fatal error: /,
        /undefined reference to|^(\S*\/)?ld: /,
        // Meson
        /:\d+: ERROR: /,
        / \*\*\* |[Ee]rror/,
    ];
    for (const pattern of patterns) {
        const line = lines.find((each) => pattern.test(each));
        if (line !== undefined)
            return line.trim();
    }
    return null;
}
/**
 * The compiler, behind the compiler cache when the host has it, and the environment to run it in: nothing of the
 * caller's that make or a compiler would read.
 */
function compilerCommand(folder, cache) {
    const ccache = (0,inspect/* onPath */.L)('ccache');
    const { PATH, HOME, TMPDIR } = process.env;
    const env = {
        PATH,
        HOME,
        TMPDIR,
        CCACHE_DIR: cache,
        CCACHE_MAXSIZE: CACHE_SIZE,
        // The same file of another build lies in another folder.
        CCACHE_BASEDIR: folder,
        CCACHE_NOHASHDIR: 'true',
    };
    return { command: ccache ? 'ccache gcc' : 'gcc', env };
}
//# sourceMappingURL=build.js.map
// EXTERNAL MODULE: ./build/provide/git.js
var git = __webpack_require__(5170);
// EXTERNAL MODULE: ./build/provide/packages.js
var provide_packages = __webpack_require__(3681);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/host/download.js
var download = __webpack_require__(8967);
// EXTERNAL MODULE: ./build/words/address.js
var address = __webpack_require__(6462);
;// CONCATENATED MODULE: ./build/provide/tarball.js









const tarball_FETCH_LIMIT_MS = 600_000;
const UNPACK_LIMIT_MS = 120_000;
/** CRIU's are of one megabyte. */
const SIZE_LIMIT = 512 * 1024 * 1024;
/**
 * Copies a tarball to a file.
 *
 * @param location URL or absolute path
 * @returns its SHA-256, in hexadecimal
 */
async function fetchTarball(location, file, { signal, onProgress }) {
    onProgress({ type: 'detail', detail: `fetching ${(0,external_node_path_.basename)((0,address/* withoutQueries */.Bs)(location))}` });
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const sum = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            size += chunk.length;
            done(size > SIZE_LIMIT ? new Error(`it is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`) : null, chunk);
        },
    });
    const limited = AbortSignal.any([signal, AbortSignal.timeout(tarball_FETCH_LIMIT_MS)]);
    try {
        const source = location.startsWith('/')
            ? (0,external_node_fs_.createReadStream)(location)
            : external_node_stream_.Readable.fromWeb((await (0,download/* download */.R)(location, limited)).body ?? new ReadableStream());
        await (0,promises_.pipeline)(source, sum, (0,external_node_fs_.createWriteStream)(file), { signal: limited });
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        throw new errors/* StageError */.Zu('provide', `${location} cannot be fetched: ${(0,download/* whyNotFetched */.n)(error)}.`, { cause: error });
    }
    return hash.digest('hex');
}
/** Unpacks what lies below a tarball's one folder. */
async function unpackTarball(file, folder, signal) {
    (0,external_node_fs_.mkdirSync)(folder);
    const argv = ['tar', '--extract', '--file', file, '--directory', folder, '--strip-components=1', '--no-same-owner'];
    const complaint = `${(0,external_node_path_.basename)(file)} cannot be unpacked`;
    await (0,host_command/* runOrFail */.zi)(argv, { timeoutMs: UNPACK_LIMIT_MS, signal, failureClass: 'provide', complaint });
}
//# sourceMappingURL=tarball.js.map
;// CONCATENATED MODULE: ./build/provide/source.js












const BUILD_LIMIT_MS = 1_800_000;
/** Of a commit's id, with the g or t before it. */
const ID_LENGTH = 10;
/** CRIU or LXC built here, from a commit or a tarball. Each is built once for each compiler, and kept in the store. */
class Sources {
    name;
    recipe;
    options;
    store;
    constructor(name, options, store) {
        this.name = name;
        this.recipe = recipes/* RECIPES */.IF[name].source;
        this.options = options;
        this.store = store;
    }
    /** Newest first. */
    get releases() {
        return this.options.releases?.[this.name] ?? RELEASES[this.name];
    }
    /** @throws StageError when there is no such commit, or when it cannot be built */
    async fromGit({ repository, ref }) {
        const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
        if (release !== undefined)
            return this.fromRelease(release);
        const origin = this.open(repository);
        return this.fromCommit(origin, await origin.resolve(ref));
    }
    /** A release that was built before; null when it was not. */
    async stored({ commit }) {
        return (await compiler()) === '' ? null : this.store.get(`${this.name}-git`, await this.key(`g${commit}`));
    }
    /**
     * The commit that the table has for a release: that alone is the release, wherever it is fetched.
     *
     * @throws StageError also when the tag has been moved since
     */
    async fromRelease(release) {
        const stored = await this.stored(release);
        if (stored !== null)
            return stored;
        const { version, tag, commit } = release;
        const origin = this.open(null);
        const resolved = await origin.resolve(tag);
        if (resolved.commit !== commit) {
            throw new errors/* StageError */.Zu('provide', `Refused: ${this.recipe.title} ${version} is commit ${commit.slice(0, 9)}, and ${tag} of ${origin.url} is now ${resolved.commit.slice(0, 9)}.`);
        }
        return this.fromCommit(origin, resolved);
    }
    /** @throws StageError when the tarball cannot be had, has another sum, or cannot be built */
    async fromTarball(spec) {
        const { location, sha256 } = spec;
        const stored = sha256 === null ? null : this.store.get(`${this.name}-tarball`, await this.key(`t${sha256}`));
        if (stored !== null)
            return stored;
        return this.withTarball(spec, (file, sum) => this.make('tarball', `t${sum}`, { sha256: sum }, async (source) => {
            await unpackTarball(file, source, this.options.signal);
            const refused = this.recipe.refusal(new Set((0,files/* pathsBelow */.Yl)(source)));
            if (refused !== null)
                throw new errors/* StageError */.Zu('provide', `${location} is ${refused}.`);
            return { date: 0, suffix: async () => `+tarball.${sum.slice(0, ID_LENGTH - 1)}` };
        }));
    }
    /**
     * @param use called with the tarball and its SHA-256, while it is there
     * @throws StageError when the tarball cannot be had, or has another sum
     */
    async withTarball({ location, sha256 }, use) {
        const parent = this.store.own('tarballs');
        (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'fetched-'));
        try {
            const file = (0,external_node_path_.join)(folder, 'tarball');
            const sum = await fetchTarball(location, file, this.options);
            if (sha256 !== null && sum !== sha256) {
                throw new errors/* StageError */.Zu('provide', `Refused: ${location} has the SHA-256 ${sum}, and ${sha256} was asked for.`);
            }
            return await use(file, sum);
        }
        finally {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    }
    /**
     * The commit that a spec names, and where it is fetched. Of a release it is the one in the table.
     *
     * @throws StageError when there is no such commit
     */
    async commitOf({ repository, ref }) {
        const origin = this.open(repository);
        const release = repository === null ? this.releases.find((each) => isRelease(each, ref)) : undefined;
        return { origin, commit: release?.commit ?? (await origin.resolve(ref)).commit };
    }
    fromCommit(origin, { commit, tag }) {
        return this.make('git', `g${commit}`, { commit, repository: origin.url }, async (source) => ({
            date: await origin.checkout(commit, source, this.recipe.refusal),
            suffix: async (version) => {
                const id = `g${commit.slice(0, ID_LENGTH - 1)}`;
                const found = tag === null ? await origin.describe(commit) : { tag, distance: 0 };
                // A fork may have no tags, or tags of its own.
                if (found === null || !isTagOf(found.tag, version))
                    return `+${id}`;
                if (found.distance > 0)
                    return `+${found.distance}.${id}`;
                const known = this.releases.find((release) => (0,provide_version/* sameVersion */.r1)(release.version, version));
                return known === undefined || known.commit === commit ? '' : `+${id}`;
            },
        }));
    }
    /**
     * @param id of what is built, fit for a name in the store
     * @param unpack puts the source into a folder that is not there yet; says when it was made, and what its version is
     * followed by
     */
    async make(kind, id, origin, unpack) {
        const { name, recipe } = this;
        const { buildTimeoutMs: timeoutMs = BUILD_LIMIT_MS, signal, onProgress } = this.options;
        const key = await this.key(id);
        // Two builds of one commit: the second waits for the first.
        const waitMs = timeoutMs + 600_000;
        const fill = async (folder) => {
            const source = (0,external_node_path_.join)(folder, 'source');
            const { date, suffix } = await unpack(source);
            const release = sourceVersion(recipe, source);
            await this.needPackages(release);
            const version = `${release}${await suffix(release)}`;
            const log = (0,external_node_path_.join)(this.store.own('builds'), `${key}.log`);
            const cache = this.store.own('ccache');
            const gitId = id.slice(0, ID_LENGTH);
            await build(recipe, source, folder, version, {
                gitId,
                sourceDate: date,
                log,
                cache,
                timeoutMs,
                signal,
                onProgress,
            });
            for (const name of ['source', 'include', 'libexec'])
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
            const printed = await (0,recipes/* askVersion */.qN)(name, (0,external_node_path_.join)(folder, 'bin'), signal);
            const expected = recipe.printsCommit ? gitId : undefined;
            if (!(0,provide_version/* sameVersion */.r1)(printed.version, release) || printed.gitId !== expected) {
                const { version: other, gitId: id = 'none' } = printed;
                const commit = recipe.printsCommit ? ` (GitID ${id})` : '';
                throw new errors/* StageError */.Zu('provide', `${recipe.title} ${version} was built, and says that it is ${other}${commit}.`);
            }
            return {
                ...(expected === undefined ? {} : { gitId }),
                version,
                source: { ...origin, compiler: await compiler() },
            };
        };
        return this.store.fill(`${name}-${kind}`, key, () => true, fill, waitMs);
    }
    /** The version under which the store keeps what is built from `id` with the compiler of this host. */
    async key(id) {
        if ((await compiler()) === '')
            await this.needPackages(this.releases[0]?.version ?? '0.0');
        const how = (0,external_node_crypto_.createHash)('sha256')
            .update(`${this.recipe.way()}\n${await compiler()}`)
            .digest('hex')
            .slice(0, 8);
        return `0.0.0-${id}.c${how}`;
    }
    needPackages(version) {
        const { installBuildPackages: install = false, signal, onProgress } = this.options;
        return (0,provide_packages/* needBuildPackages */.Mg)(this.name, this.recipe.title, version, { install, signal, onProgress });
    }
    open(repository) {
        const { signal, onProgress } = this.options;
        const url = repository ?? this.options.repositories?.[this.name] ?? this.recipe.upstream;
        return new git/* Repository */.L({ folder: this.store.own('git'), url, signal, onProgress });
    }
}
function isRelease({ tag, version, commit }, ref) {
    return ref === tag || ref === version || ref === commit;
}
function isTagOf(tag, version) {
    return /^(v|lxc-)?\d+(\.\d+)+$/.test(tag) && (0,provide_version/* threePart */.IS)(tag.replace(/^(v|lxc-)/, '')) === (0,provide_version/* threePart */.IS)(version);
}
//# sourceMappingURL=source.js.map
// EXTERNAL MODULE: ./build/provide/spec.js
var provide_spec = __webpack_require__(9587);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/provide/criu-source.js
var criu_source = __webpack_require__(7869);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/provide/zdtm-build.js









/** Names the way of building, among what tells entries of the store apart. */
const BUILD = 'static-1';
const zdtm_build_BUILD_LIMIT_MS = 1_800_000;
const STRIP_LIMIT_MS = 60_000;
/** The version under which the store keeps what is built of these tests with the compiler and libraries of this host. */
async function testsKey(id, names) {
    const parts = [BUILD, await compiler(), ...(await (0,provide_packages/* testLibraries */.cx)()), '', ...names];
    return `0.0.0-${id}.c${(0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)}`;
}
/**
 * Builds tests as static, stripped programs. One that cannot be built keeps no other from it.
 *
 * @param tree CRIU's test/zdtm
 * @throws StageError when time runs out, or none can be built
 */
async function buildTests(tree, target, names, options) {
    const { folder, log, cache, timeoutMs = zdtm_build_BUILD_LIMIT_MS, signal, onProgress } = options;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(log), { recursive: true });
    (0,external_node_fs_.writeFileSync)(log, '');
    let linked = 0;
    const onOutput = (output) => {
        (0,external_node_fs_.appendFileSync)(log, output);
        linked += output.match(/^ +LINK /gm)?.length ?? 0;
        onProgress({ type: 'detail', detail: `building ZDTM tests: ${linked} of ${names.length}` });
    };
    const { command, env } = compilerCommand(folder, cache);
    const result = await (0,host_command/* run */.eF)([
        ...['make', '-C', (0,external_node_path_.join)(tree, 'static'), '--keep-going', '--output-sync=target'],
        ...[`-j${(0,external_node_os_.availableParallelism)()}`, `CC=${command}`, ...names],
    ], {
        timeoutMs,
        isFirm: true,
        endsWithUs: 'SIGTERM',
        signal,
        onOutput,
        // A warning of a newer compiler says nothing about a test.
        env: { ...env, LDFLAGS: '-static', USERCFLAGS: '-Wno-error' },
    });
    if (result.timedOut) {
        throw new errors/* StageError */.Zu('provide', `CRIU's tests were not built within ${timeoutMs / 1000} s, with ${linked} of ${names.length} built. The log: ${log}`);
    }
    const printed = (0,host_process/* readOrNull */.di)(log) ?? '';
    const built = names.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(tree, 'static', name)));
    if (built.length === 0 && names.length > 0) {
        const error = firstBuildError(printed) ?? result.ended;
        throw new errors/* StageError */.Zu('provide', `None of CRIU's tests can be built: ${error}. The log: ${log}`);
    }
    const programs = built.map((name) => (0,external_node_path_.join)(tree, 'static', name));
    // One that keeps its symbols works as well.
    await (0,host_command/* run */.eF)(['strip', '--', ...programs], { timeoutMs: STRIP_LIMIT_MS, signal });
    for (const name of built)
        (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(tree, 'static', name), (0,external_node_path_.join)(target, name));
    const missing = names.filter((name) => !built.includes(name));
    return { folder: target, problems: Object.fromEntries(missing.map((name) => [name, buildProblem(name, printed)])) };
}
/** Why a test could not be built, from a log that has the output of each command in one piece. */
function buildProblem(name, log) {
    const lines = log.split('\n');
    const end = lines.findIndex((line) => / \*\*\* \[/.test(line) && / ([^ \]]+?)(\.o)?\] /.exec(line)?.[1] === name);
    const begin = lines.slice(0, Math.max(0, end)).findLastIndex((line) => /^ +(CC|DEP|LINK) /.test(line));
    const error = firstBuildError(lines.slice(begin + 1, end + 1).join('\n')) ?? 'make says nothing about it';
    const library = provide_packages/* TEST_LIBRARIES */.Dh.find(({ missing }) => missing.test(error));
    return `It could not be built: ${error}${library === undefined ? '' : ` (apt-get install ${library.apt})`}`;
}
//# sourceMappingURL=zdtm-build.js.map
;// CONCATENATED MODULE: ./build/provide/zdtm.js










const SOURCE_TOOL = 'zdtm-source';
const TESTS_TOOL = 'zdtm-tests';
const CATALOGUE = 'tests.json';
/** In CRIU's source. */
const ZDTM = 'test/zdtm';
const LIST_LIMIT_MS = 120_000;
/** CRIU's own tests (ZDTM): sources and built programs are kept in the store, each set of programs by itself. */
class ZdtmBuilder {
    options;
    store;
    sources;
    constructor(options, store, sources) {
        this.options = options;
        this.store = store;
        this.sources = sources;
    }
    /**
     * @param choose names of the tests to build
     * @throws StageError when the source cannot be had, or nothing can be built at all
     */
    async provide(spec, choose) {
        const entry = await this.source(spec);
        const source = {
            version: entry.manifest.version,
            tests: JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(entry.folder, CATALOGUE), 'utf8')),
        };
        const names = [...new Set(choose(source))].sort();
        const built = await this.build(entry, names);
        for (const each of [entry, built])
            this.store.touch(each);
        return {
            source,
            ...JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(built.folder, CATALOGUE), 'utf8')),
            folder: (0,external_node_path_.join)(built.folder, 'bin'),
        };
    }
    async source(spec) {
        const { signal } = this.options;
        const keep = (id, origin, unpack) => this.store.fill(SOURCE_TOOL, `0.0.0-${id}`, () => true, async (folder) => {
            const whole = (0,external_node_path_.join)(folder, 'criu');
            await unpack(whole);
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(whole, ZDTM, 'static', 'Makefile'))) {
                throw new errors/* StageError */.Zu('provide', 'This source of CRIU is without its tests (test/zdtm).');
            }
            const version = sourceVersion(criu_source/* CRIU_SOURCE */.a, whole);
            (0,external_node_fs_.renameSync)((0,external_node_path_.join)(whole, ZDTM), (0,external_node_path_.join)(folder, 'zdtm'));
            (0,external_node_fs_.rmSync)(whole, { recursive: true });
            const tests = await this.list((0,external_node_path_.join)(folder, 'zdtm', 'static'));
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, CATALOGUE), JSON.stringify(tests));
            return { version, source: { ...origin, compiler: '' } };
        });
        if (spec.kind === 'git') {
            const { origin, commit } = await this.sources.commitOf(spec);
            return keep(`g${commit}`, { commit, repository: origin.url }, (to) => origin.checkout(commit, to, criu_source/* CRIU_SOURCE */.a.refusal));
        }
        const stored = spec.sha256 === null ? null : this.store.get(SOURCE_TOOL, `0.0.0-t${spec.sha256}`);
        if (stored !== null)
            return stored;
        return this.sources.withTarball(spec, (file, sha256) => keep(`t${sha256}`, { sha256 }, (to) => unpackTarball(file, to, signal)));
    }
    /** Asks the Makefile, whose lists depend on the machine, and which alone knows how each test is started. */
    async list(folder) {
        await this.needPackages();
        const { signal, onProgress } = this.options;
        const make = (...args) => {
            // With every library that it asks for: those that are missing show when a test is built.
            const argv = ['make', '-C', folder, '--no-print-directory', 'PKG_CONFIG=true', ...args];
            return (0,host_command/* run */.eF)(argv, { timeoutMs: LIST_LIMIT_MS, signal });
        };
        onProgress({ type: 'detail', detail: "listing CRIU's tests" });
        const listed = await make('-s', '--eval=criu-lxc-test-list: ; @echo $(TST)', 'criu-lxc-test-list');
        const names = listed.stdout
            .trim()
            .split(/\s+/)
            .filter((name) => name !== '');
        if (listed.code !== 0 || names.length === 0) {
            throw (0,host_command/* failure */.V2)(listed, { failureClass: 'provide', complaint: "CRIU's tests cannot be listed" });
        }
        const starts = await make('-n', '-k', ...names.map((name) => `${name}.pid`));
        const commands = new Map([...starts.stdout.matchAll(/^\.\/(\S+) (--pidfile=.*)$/gm)].map(([, name, args = '']) => [name, args.split(' ')]));
        const files = new Set((0,external_node_fs_.readdirSync)(folder));
        return names.map((name) => ({
            name,
            description: (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, `${name}.desc`)) ?? '',
            hasHook: files.has(`${name}.hook`),
            arguments: commands.get(name) ?? null,
        }));
    }
    async build({ folder: source, manifest }, names) {
        const id = manifest.source?.commit === undefined ? `t${manifest.source?.sha256}` : `g${manifest.source.commit}`;
        const key = await testsKey(id, names);
        const { buildTimeoutMs: timeoutMs, signal, onProgress } = this.options;
        return this.store.fill(TESTS_TOOL, key, () => true, async (folder) => {
            await this.needPackages();
            const tree = (0,external_node_path_.join)(folder, 'zdtm');
            (0,external_node_fs_.cpSync)((0,external_node_path_.join)(source, 'zdtm'), tree, { recursive: true });
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'bin'));
            const log = (0,external_node_path_.join)(this.store.own('builds'), `${key}.log`);
            const cache = this.store.own('ccache');
            const options = { folder, log, cache, timeoutMs, signal, onProgress };
            const built = await buildTests(tree, (0,external_node_path_.join)(folder, 'bin'), names, options);
            (0,external_node_fs_.rmSync)(tree, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, CATALOGUE), JSON.stringify(built));
            return { version: manifest.version };
        });
    }
    needPackages() {
        const { installBuildPackages: install = false, signal, onProgress } = this.options;
        return (0,provide_packages/* needTestPackages */.sL)({ install, signal, onProgress });
    }
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/provide/provide.js


















/** Where components come from: the host, the store, the distribution's archive, the source. */
class Provider {
    options;
    store;
    archive;
    images;
    sources;
    /** What we provide cannot be run or built here. */
    isForeign;
    /** @throws StageError when the store cannot be used */
    constructor(options) {
        this.options = options;
        this.store = new provide_store/* Store */.il(options.store, options.architecture, options.onProgress, options.signal);
        this.archive = new Archive({ ...options, folder: this.store.own('apt') });
        this.images = new Images(options, this.store, this.archive);
        this.isForeign = options.architecture !== process.arch;
        this.sources = {
            criu: new Sources('criu', options, this.store),
            lxc: new Sources('lxc', options, this.store),
        };
    }
    /**
     * Finds or makes a component.
     *
     * @param text the spec as the user wrote it
     * @throws Skip when `system` is asked for and there is none; StageError when it cannot be had
     */
    async provide(name, spec, text) {
        switch (spec.kind) {
            case 'path':
                return this.fromFolder(name, text, spec.folder);
            case 'system': {
                const found = await this.fromHost(name, text);
                if (found !== null)
                    return found;
                throw new errors/* Skip */.MO(`No ${recipes/* RECIPES */.IF[name].program} is on PATH, and only the host's own was asked for ("${text}").`);
            }
            case 'git':
                return this.fromSource(name, text, (sources) => sources.fromGit(spec));
            case 'tarball':
                return this.fromSource(name, text, (sources) => sources.fromTarball(spec));
            case 'default':
                return (await this.fromHost(name, text)) ?? this.choose(name, text, spec);
            default:
                return this.choose(name, text, spec);
        }
    }
    /** The host's, else the newest in the store; asks the network nothing. Null when there is none. */
    async atHand(name) {
        const spec = { kind: 'default' };
        return (await this.fromHost(name, '')) ?? this.fromStore(name, '', spec) ?? this.builtRelease(name, '', spec);
    }
    /**
     * The same spec with its version named, so that whoever asks later gets the same: a range becomes the newest version of
     * the archive or of the releases that fits, a branch its commit. What means the host's own stays.
     *
     * @throws StageError when there is none
     */
    async pin(name, spec, text) {
        if (spec.kind === 'git') {
            const { commit } = await this.sources[name].commitOf(spec);
            return `git:${spec.repository === null ? '' : `${spec.repository}#`}${commit}`;
        }
        if (spec.kind !== 'latest' && spec.kind !== 'range')
            return text;
        const found = await this.search(name, spec);
        if (!Array.isArray(found))
            return (0,provide_version/* upstreamVersion */.mm)(found.packageVersion);
        const [release] = this.releases(name, spec);
        if (release !== undefined)
            return release.version;
        throw new errors/* StageError */.Zu('provide', `${name} "${text}" is not available: ${found.join('; ')}.`);
    }
    /**
     * The commits that refs stand for, and a mirror with their past, without any file.
     *
     * @throws StageError when there is no such commit, or the repository cannot be asked
     */
    async past(name, refs) {
        const found = await Promise.all(refs.map((ref) => this.sources[name].commitOf({ kind: 'git', repository: null, ref })));
        const commits = found.map(({ commit }) => commit);
        const { origin } = found[0];
        return { folder: await origin.past(commits), url: origin.url, commits };
    }
    /** Every version at hand or available, and the places that could not be asked. */
    offers(name) {
        const { store, archive } = this;
        const sources = (0,recipes/* isSource */.__)(name) ? this.sources[name] : null;
        return (0,offers/* offersOf */.fI)(name, { fromHost: () => this.fromHost(name, ''), store, archive, sources });
    }
    /** The same for machines of an architecture. */
    for(architecture) {
        return architecture === this.options.architecture ? this : new Provider({ ...this.options, architecture });
    }
    /** Those of the store and of the archive. */
    get kernels() {
        return new kernels/* Kernels */.j(this.options, this.store, this.archive);
    }
    /** Versions that no build is needed for. */
    packaged(name) {
        const { store, archive } = this;
        return (0,offers/* packagedVersions */.SO)(name, { store, archive });
    }
    /** The root file system of a workload: a folder. */
    async image(name) {
        return (0,external_node_path_.join)(await this.images.provide(IMAGES[name]), 'root');
    }
    /**
     * All that a machine with another kernel is made of.
     *
     * @param text the spec as the user wrote it
     * @throws StageError when it cannot be had
     */
    machine(spec, text) {
        const there = this.for(spec.architecture);
        const busybox = async () => (0,external_node_path_.join)((await there.provide('busybox', provide_spec/* NOT_OF_HOST */.ty, '')).path, 'busybox');
        const sources = { here: this.for(process.arch).images, there: there.images, kernels: there.kernels, busybox };
        return provideMachine(spec, text, sources, this.options.signal);
    }
    /** CRIU's own tests: those that `choose` names are built. */
    zdtm(spec, choose) {
        return new ZdtmBuilder(this.options, this.store, this.sources.criu).provide(spec, choose);
    }
    /**
     * From the store, else from the archive, else a release built from source. When the newest is asked for, the store
     * comes last.
     */
    async choose(name, text, spec) {
        const newest = spec.kind === 'latest' || (this.options.checkLatest === true && spec.kind !== 'exact');
        const stored = newest ? null : (this.fromStore(name, text, spec) ?? (await this.builtRelease(name, text, spec)));
        return stored ?? this.fromElsewhere(name, text, spec, newest);
    }
    releases(name, spec) {
        if (this.isForeign || !(0,recipes/* isSource */.__)(name))
            return [];
        return this.sources[name].releases.filter(({ version }) => (0,provide_spec/* matches */.cK)(spec, version));
    }
    /** Asks the network nothing. */
    async builtRelease(name, text, spec) {
        for (const release of this.releases(name, spec)) {
            const entry = (0,recipes/* isSource */.__)(name) ? await this.sources[name].stored(release) : null;
            if (entry !== null)
                return this.built(name, text, entry);
        }
        return null;
    }
    async fromHost(name, spec) {
        if (this.isForeign)
            return null;
        const { program, isFit = () => true } = recipes/* RECIPES */.IF[name];
        const path = (0,inspect/* searchPath */.oe)().find((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, program)) && isFit((0,external_node_path_.join)(folder, program)));
        if (path === undefined)
            return null;
        return { name, spec, provider: 'system', path, ...(await (0,recipes/* askVersion */.qN)(name, path, this.options.signal)) };
    }
    async fromFolder(name, spec, folder) {
        const { program } = recipes/* RECIPES */.IF[name];
        const path = [folder, (0,external_node_path_.join)(folder, 'bin'), (0,external_node_path_.join)(folder, 'sbin')].find((each) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(each, program)));
        if (path === undefined) {
            throw new errors/* StageError */.Zu('provide', `"${spec}" was asked for, and there is no ${program} in ${folder}, its bin or its sbin.`);
        }
        return { name, spec, provider: 'path', path, ...(await (0,recipes/* askVersion */.qN)(name, path, this.options.signal)) };
    }
    /** Asks the network nothing. */
    fromStore(name, text, spec) {
        const entry = this.store.newest((0,recipes/* tool */.z6)(name), ({ version, suite }) => (0,provide_spec/* matches */.cK)(spec, version, suite));
        return entry === null ? null : this.component(name, text, entry);
    }
    async fromElsewhere(name, text, spec, newest) {
        const take = async (offer) => {
            const exact = { kind: 'exact', version: (0,provide_version/* upstreamVersion */.mm)(offer.packageVersion) };
            return (newest ? this.fromStore(name, text, exact) : null) ?? this.fromArchive(name, text, offer);
        };
        if (recipes/* RECIPES */.IF[name].isHelper)
            return this.helper(name, take);
        const found = await this.search(name, spec);
        if (!Array.isArray(found))
            return take(found);
        const stored = newest ? this.fromStore(name, text, spec) : null;
        if (stored !== null)
            return stored;
        const asked = text === '' ? `The newest ${name}` : `${name} "${text}"`;
        const complaint = `${asked} is not available: ${found.join('; ')}`;
        const [release] = this.releases(name, spec);
        if (release === undefined)
            throw new errors/* StageError */.Zu('provide', `${complaint}${this.isForeign ? '' : byItsTag(name, spec)}.`);
        try {
            return await this.fromSource(name, text, (sources) => sources.fromRelease(release));
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            throw new errors/* StageError */.Zu('provide', `${complaint}; and ${release.version} from source: ${error.message}`, {
                cause: error,
            });
        }
    }
    /** Nobody asks for a version of it: the first that fits will do. */
    async helper(name, take) {
        try {
            return await this.archive.firstThatFits(recipes/* RECIPES */.IF[name].package, take);
        }
        catch (error) {
            if (!(error instanceof errors/* StageError */.Zu))
                throw error;
            const stored = this.fromStore(name, '', { kind: 'default' });
            if (stored !== null)
                return stored;
            throw new errors/* StageError */.Zu('provide', `${name} is not available: ${this.stored(name)}; ${error.message}.`, {
                cause: error,
            });
        }
    }
    async fromArchive(name, text, { suite, packageVersion }) {
        const { architecture, signal, onProgress } = this.options;
        const recipe = recipes/* RECIPES */.IF[name];
        const version = (0,provide_version/* upstreamVersion */.mm)(packageVersion);
        const isWanted = (entry) => entry.manifest.suite === suite;
        const entry = await this.store.fill((0,recipes/* tool */.z6)(name), version, isWanted, async (folder) => {
            onProgress({ type: 'detail', detail: `fetching ${name} ${version} from ${suite}` });
            const packages = [`${recipe.package}=${packageVersion}`, ...recipe.companions];
            const files = await this.archive.fetch(suite, packages, (0,external_node_path_.join)(folder, 'packages'));
            onProgress({ type: 'detail', detail: `unpacking ${name} ${version}: ${files.length} packages` });
            await (0,closure/* unpack */.l1)(files, (0,external_node_path_.join)(folder, 'root'), signal);
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'packages'), { recursive: true });
            recipe.arrange(folder, architecture);
            const printed = this.isForeign ? { version } : await (0,recipes/* askVersion */.qN)(name, (0,external_node_path_.join)(folder, 'bin'), signal);
            if (!(0,provide_version/* sameVersion */.r1)(printed.version, version)) {
                throw new errors/* StageError */.Zu('provide', `${name} ${version} of ${suite} says that it is ${printed.version}.`);
            }
            return { ...printed, suite };
        });
        return this.component(name, text, entry);
    }
    /**
     * An exact version is searched from the oldest suite to experimental, anything else from the newest down.
     *
     * @returns what the archive has of it, or why nothing was found
     */
    async search(name, spec) {
        const { suites, experimental } = this.archive;
        const order = spec.kind === 'apt' ? [spec.suite] : spec.kind === 'exact' ? [...suites, ...experimental] : suites.toReversed();
        const seen = [];
        let failure = null;
        // Two at a time: reading a list is half waiting, half unpacking.
        const step = spec.kind === 'exact' ? 2 : 1;
        for (let first = 0; first < order.length; first += step) {
            const asked = order.slice(first, first + step).map((suite) => this.archive.offer(suite, recipes/* RECIPES */.IF[name].package));
            for (const settled of await Promise.allSettled(asked)) {
                if (settled.status === 'rejected') {
                    if (!(settled.reason instanceof errors/* StageError */.Zu))
                        throw settled.reason;
                    failure ??= settled.reason;
                }
                else if (settled.value !== null) {
                    const version = (0,provide_version/* upstreamVersion */.mm)(settled.value.packageVersion);
                    if ((0,provide_spec/* matches */.cK)(spec, version, settled.value.suite))
                        return settled.value;
                    seen.push(`${version} (${settled.value.suite})`);
                }
            }
            // One list that cannot be read is the archive that cannot be reached: the others would only take longer to say so.
            if (failure !== null)
                break;
        }
        if (failure !== null)
            return [this.stored(name), `the archive could not be asked (${failure.message})`];
        if (spec.kind === 'apt')
            return [this.stored(name), await this.archive.nothingIn(spec.suite)];
        return [this.stored(name), `the archive has ${seen.length === 0 ? 'none' : seen.join(', ')}`];
    }
    stored(name) {
        const versions = this.store.list((0,recipes/* tool */.z6)(name)).map(({ manifest }) => manifest.version);
        return `the store ${this.store.folder} has ${versions.length === 0 ? 'none' : versions.join(', ')}`;
    }
    component(name, spec, entry) {
        this.store.touch(entry);
        const { folder, manifest } = entry;
        const { version, gitId } = manifest;
        return {
            name,
            spec,
            version,
            ...(gitId === undefined ? {} : { gitId }),
            provider: 'apt',
            path: (0,external_node_path_.join)(folder, 'bin'),
        };
    }
    async fromSource(name, text, make) {
        if (!(0,recipes/* isSource */.__)(name))
            throw new Error(`${name} is not built here.`);
        return this.built(name, text, await make(this.sources[name]));
    }
    built(name, spec, entry) {
        this.store.touch(entry);
        const { folder, manifest } = entry;
        const { version, gitId, source: { compiler: _, ...origin } = { compiler: '' } } = manifest;
        return {
            name,
            spec,
            version,
            ...(gitId === undefined ? {} : { gitId }),
            provider: origin.commit === undefined ? 'tarball' : 'git',
            ...origin,
            path: (0,external_node_path_.join)(folder, 'bin'),
        };
    }
}
//# sourceMappingURL=provide.js.map
// EXTERNAL MODULE: ./build/words/evidence-files.js
var evidence_files = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/core/cell/bug.js
var bug = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/core/cell/evidence.js
var cell_evidence = __webpack_require__(4446);
// EXTERNAL MODULE: ./build/core/cell/machine-cell.js + 1 modules
var machine_cell = __webpack_require__(8262);
// EXTERNAL MODULE: ./build/core/cell/sudo.js + 1 modules
var sudo = __webpack_require__(4072);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request_request = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/core/workloads/all.js + 93 modules
var workloads_all = __webpack_require__(3735);
// EXTERNAL MODULE: ./build/core/run/bundle.js + 1 modules
var bundle = __webpack_require__(9390);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __webpack_require__(5202);
// EXTERNAL MODULE: ./build/core/run/unsupported.js
var unsupported = __webpack_require__(5563);
;// CONCATENATED MODULE: ./build/core/run/choose-cgroup.js



/**
 * The cgroup version of a cell.
 *
 * @throws Skip when the host has none, or the LXC that restores knows none
 */
function chooseCgroup(wanted, { hierarchies }, lxc, restoreLxc) {
    const newer = [lxc, restoreLxc].find(({ version }) => (0,unsupported/* unsupported */.q)(version, 'v1') !== null);
    const ofHost = newer === undefined ? (0,cgroups/* nativeVersion */.Op)(hierarchies) : 'v2';
    const version = wanted === 'auto' ? ofHost : wanted;
    if (!hierarchies.some((hierarchy) => hierarchy.version === version)) {
        const who = wanted === 'auto' ? `LXC ${(newer ?? lxc).version}` : 'the request';
        throw new errors/* Skip */.MO(`This host has no cgroup ${version} mounted, which ${who} needs.`);
    }
    // An LXC that starts no container says so itself.
    const why = (0,unsupported/* unsupported */.q)(lxc.version, version) === null ? (0,unsupported/* unsupported */.q)(restoreLxc.version, version) : null;
    if (why !== null)
        throw new errors/* Skip */.MO(why);
    return version;
}
//# sourceMappingURL=choose-cgroup.js.map
// EXTERNAL MODULE: ./build/core/run/debug-log.js + 2 modules
var debug_log = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/core/run/empty-result.js + 1 modules
var empty_result = __webpack_require__(1328);
;// CONCATENATED MODULE: ./build/core/run/host-fits.js

/** @throws Skip when the host lacks what was asked for, with whatever versions */
function checkHost({ mode, container, apparmor }, { features }) {
    if (mode.preDumps > 0 && !features['dirty-tracking'].has) {
        throw new errors/* Skip */.MO('Pre-dumps need a kernel that tracks dirty pages (CONFIG_MEM_SOFT_DIRTY), and this one does not.');
    }
    if (apparmor !== 'unconfined' && features.apparmor.has !== true) {
        throw new errors/* Skip */.MO(`The AppArmor profile "${apparmor}" needs a kernel with AppArmor, and this one has none: ${features.apparmor.evidence}.`);
    }
    const users = features['user-namespaces'];
    if (container === 'unprivileged' && users.has === false) {
        throw new errors/* Skip */.MO(`An unprivileged container needs user namespaces, and this host makes none: ${users.evidence}.`);
    }
}
//# sourceMappingURL=host-fits.js.map
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
;// CONCATENATED MODULE: ./build/core/run/keep-evidence.js







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
                else if (entry.name === evidence_files/* EVIDENCE */.S4.plan)
                    (0,write_file/* writeWhole */.f8)(to, (0,cell_evidence/* json */.Pq)(redactor.document(JSON.parse((0,external_node_fs_.readFileSync)(from, 'utf8')))));
                else {
                    await (0,write_file/* fillWhole */.X0)(to, (file) => (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(from), (source) => redactor.stream(source), (0,external_node_fs_.createWriteStream)(file)));
                }
            }
            catch (error) {
                if ((0,errors/* isMistake */.VF)(error))
                    throw error;
                lost.push(`${entry.name} (${(0,cell_evidence/* reason */.l)(error)})`);
            }
        }
    }
    finally {
        folder.close();
    }
    return lost;
}
//# sourceMappingURL=keep-evidence.js.map
// EXTERNAL MODULE: ./build/core/run/testbed.js + 1 modules
var testbed = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/core/run/verdict.js
var run_verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/workload/zdtm/lists.js + 2 modules
var lists = __webpack_require__(7284);
// EXTERNAL MODULE: ./build/core/workloads/zdtm-expectation.js
var zdtm_expectation = __webpack_require__(2169);
;// CONCATENATED MODULE: ./build/core/run/zdtm-verdict.js

/** Named in one sentence. */
const NAMED = 5;
/**
 * They pass when at least one did, and none failed; compared with a list, when none is worse than there, and at least one
 * passed, or failed as it has it.
 *
 * @param ended how their containers ended; its cause is null when there is nothing to say
 * @param tests which learn what was expected of them
 */
function judge(tests, expected, ended, unrun = { gone: [], unasked: [] }) {
    if (expected !== null) {
        for (const test of tests) {
            const outcome = expected.get(test.name);
            if (outcome !== undefined)
                test.expected = outcome;
        }
    }
    const worse = tests.filter(expected === null ? ({ outcome }) => outcome === 'failed' : zdtm_expectation/* isWorse */.B);
    const findings = expected === null ? [] : [...newPasses(tests), ...notInRun(unrun)];
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
    if (ended.cause !== null || tests.some(saysSomething)) {
        const { failureClass, cause, explainedBy } = ended;
        return { failureClass, cause, explainedBy, findings };
    }
    const [skipped] = tests;
    const why = skipped === undefined ? 'the list is empty' : `${skipped.name}: ${skipped.reason}`;
    return { failureClass: 'start', cause: `No ZDTM test has a verdict: ${why}`, explainedBy: null, findings };
}
/** Where it failed as recorded, too, it was run. */
function saysSomething({ outcome, expected }) {
    return outcome === 'passed' || (outcome === 'failed' && expected === 'failed');
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
/** A test that was renamed or mistyped would never be missed. */
function notInRun({ gone, unasked }) {
    const finding = (id, why, names, advice) => {
        if (names.length === 0)
            return [];
        const tests = `ZDTM test${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
        return [{ id, severity: 'warning', message: `${why}: ${tests} of the recorded list.`, advice }];
    };
    return [
        ...finding('zdtm-recorded-gone', 'Not in the source', gone, 'Look for the new name, and record a new list.'),
        ...finding('zdtm-recorded-unasked', 'Not asked for', unasked, 'Ask for it with zdtm, or drop it from the list.'),
    ];
}
//# sourceMappingURL=zdtm-verdict.js.map
;// CONCATENATED MODULE: ./build/core/run/zdtm.js



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
 *
 * @param timesSlower a machine is than this host: its containers get so much more time
 */
async function runTests(plan, tests, expected, run, timesSlower = 1) {
    const ledger = new Ledger(tests);
    const deadline = Date.now() + plan.timeoutMs;
    const runSome = async (cases) => {
        const limit = LIMIT.batch + cases.length * (LIMIT.start + LIMIT.cycle * plan.cycles);
        const timeoutMs = Math.min(limit * timesSlower, deadline - Date.now());
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
    const { findings, ...judgement } = judge(outcome.zdtm.tests, expected, outcome, tests.unrun);
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
        const isOwnFault = (0,run_verdict/* verdictOfFailure */.Bt)(failureClass) === 'error';
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
;// CONCATENATED MODULE: ./build/core/run/run.js

























/**
 * The way of one cell, from the request to the result.
 *
 * @throws UsageError when the request cannot be met as written, Interrupted when the signal came. All else is told by
 * the result.
 */
function runTest(request, surroundings, sabotage) {
    const log = new debug_log/* DebugLog */.U();
    return (0,trace/* tracing */.zR)(log.hear, () => runLogged(request, surroundings, log, sabotage));
}
async function runLogged(request, surroundings, log, sabotage) {
    const started = performance.now();
    const timings = {};
    const nothing = (0,empty_result/* emptyResult */.$)(request, surroundings.tool);
    const { cell, findings } = nothing;
    const result = (ending) => ({
        ...nothing,
        ...ending,
        timings: { ...timings, total: performance.now() - started },
    });
    const redactor = (0,debug_log.ownRedactor)();
    const pack = (ended) => (0,bundle/* packEvidence */.J)((0,bug/* doubted */.Q)(ended), request.raw, redactor, log);
    const { common } = surroundings;
    const isHere = request.kernel === null;
    const { cellProgram } = surroundings;
    let made;
    const provider = () => {
        made ??= (common?.provider ?? makeProvider(request, surroundings)).for((0,request_request/* architectureOf */.NJ)(request));
        return made;
    };
    let testbed;
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
        const there = await timed(isHere ? 'preflight' : 'machine', () => testbedOf(request, cell, surroundings, provider));
        testbed = there;
        const { host } = there;
        findings.push(...(0,preflight/* preflight */.M)(host));
        const obstacle = findings.find(({ severity }) => severity === 'error');
        if (obstacle !== undefined)
            throw new errors/* Skip */.MO(obstacle.message, obstacle.id);
        checkHost(request, host);
        if (common === undefined && isHere)
            findings.push(...(await sweepLeftovers(surroundings)));
        let evidence = null;
        const outcome = await whileHeld(surroundings, async () => {
            const plan = await timed('provide', () => makePlan(request, there, cell, { provider: provider(), cellProgram }));
            if (sabotage !== undefined)
                plan.sabotage = sabotage;
            const stage = (plan, batch) => there.run({ plan, workDir: host.workDir, cellProgram, keepEvidence: surroundings.keepEvidence }, {
                onEvent(event) {
                    if (event.type === 'stage')
                        surroundings.onProgress(describe(event.stage, event.generation, request.cycles, batch));
                },
                async onEvidence(folder) {
                    const part = batch === undefined ? '' : (0,evidence_files/* batchFolder */.Ti)(batch);
                    try {
                        findings.push(...(0,cell_evidence/* notKept */.EM)(await keepEvidence(folder, (0,external_node_path_.join)(surroundings.evidence, part), redactor)));
                        evidence = surroundings.evidence;
                    }
                    catch (error) {
                        findings.push(...(0,cell_evidence/* notKeptFor */.zD)(error));
                    }
                },
            });
            const { workload } = request;
            if (workload.name !== 'zdtm' || plan.workload.name !== 'zdtm')
                return stage(plan);
            const timesSlower = cell.machine === undefined ? 1 : (0,machine_cell/* slownessOf */.Sr)(cell.machine);
            return runTests(plan, plan.workload, workload.expected, stage, timesSlower);
        });
        findings.push(...outcome.findings);
        Object.assign(timings, outcome.timings);
        const ended = { cycles: outcome.cycles, evidence, ...(outcome.zdtm === undefined ? {} : { zdtm: outcome.zdtm }) };
        const { cause, failureClass, explainedBy } = outcome;
        const verdict = cause === null ? 'passed' : (0,run_verdict/* verdictOfFailure */.Bt)(failureClass);
        return await pack(result({ verdict, failureClass, cause, explainedBy, ...ended }));
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
            if (error instanceof machine_cell/* MachineLost */.AB)
                findings.push(error.finding);
            return result({ verdict: 'error', failureClass, cause: message, explainedBy });
        }
        if ((0,errors/* isOfTheSystem */.an)(error))
            return result({ verdict: 'error', cause: error.message });
        const found = (0,bug/* bug */.j)(error);
        findings.push(found);
        const { evidence } = surroundings;
        return pack(result({ verdict: 'error', cause: found.message, explainedBy: found.id, evidence }));
    }
    finally {
        await testbed?.end();
    }
}
function testbedOf(request, cell, surroundings, provider) {
    const { kernel } = request;
    if (kernel === null)
        return (0,testbed/* testbedHere */.m7)(request, surroundings, surroundings.common?.host);
    return whileHeld(surroundings, () => (0,testbed/* testbedInMachine */.Q5)({ ...request, kernel }, cell, provider(), surroundings));
}
/** The host on which a request's cell would run; of a virtual machine nothing is left. */
async function inspectTestbed(request, surroundings) {
    const { cell } = (0,empty_result/* emptyResult */.$)(request, surroundings.tool);
    const testbed = await testbedOf(request, cell, surroundings, () => makeProvider(request, surroundings));
    await testbed.end();
    return testbed.host;
}
/** Runs `work` while nobody can clean the store. */
function whileHeld({ store, onProgress, signal, common }, work) {
    return common === undefined ? new provide_store/* Store */.il(store, process.arch, onProgress, signal).hold(work) : work();
}
function makeProvider(request, { store, signal, onProgress }) {
    return new Provider({
        store,
        architecture: process.arch,
        signal,
        onProgress,
        checkLatest: request.checkLatest,
        ...request.archive,
        ...request.source,
    });
}
/** CRIU, the CRIU that restores, LXC, busybox, iptables and the LXC that restores, each of which may be had or not. */
function provideComponents({ criu, restoreCriu, lxc, restoreLxc, kernel }, provider) {
    // What is installed here runs with the libraries of this host, and not in a virtual machine.
    const first = (spec) => (spec.kind === 'default' && kernel !== null ? provide_spec/* NOT_OF_HOST */.ty : spec);
    const criuProvided = provider.provide('criu', first(criu.spec), criu.text);
    const lxcProvided = provider.provide('lxc', first(lxc.spec), lxc.text);
    return Promise.allSettled([
        criuProvided,
        restoreCriu === null ? criuProvided : provider.provide('criu', first(restoreCriu.spec), restoreCriu.text),
        lxcProvided,
        provider.provide('busybox', first({ kind: 'default' }), ''),
        provider.provide('iptables', first({ kind: 'default' }), ''),
        restoreLxc === null ? lxcProvided : provider.provide('lxc', first(restoreLxc.spec), restoreLxc.text),
    ]);
}
/** Provides what the plan needs, and fills the cell as soon as something of it is known. */
async function makePlan(request, { host, links }, cell, { provider, cellProgram }) {
    const [criu, restoreCriu, lxc, busybox, iptables, restoreLxc] = await provideComponents(request, provider);
    if (criu.status === 'fulfilled')
        cell.criu = criu.value;
    if (restoreCriu.status === 'fulfilled')
        cell.restoreCriu = restoreCriu.value;
    if (lxc.status === 'fulfilled')
        cell.lxc = lxc.value;
    if (restoreLxc.status === 'fulfilled' && request.restoreLxc !== null)
        cell.restoreLxc = restoreLxc.value;
    // Before anything else that is wrong: a CRIU that is too old is a reason to skip, whatever the others are.
    for (const settled of [criu, restoreCriu]) {
        if (settled.status === 'fulfilled')
            gate(settled.value, request.minimumCriu);
    }
    const components = [criu, restoreCriu, lxc, busybox, iptables, restoreLxc].map((settled) => {
        if (settled.status === 'rejected')
            throw settled.reason;
        return settled.value;
    });
    const [criuComponent, restoreCriuComponent, lxcComponent, busyboxComponent, iptablesComponent, restoreLxcComponent] = components;
    if (!host.ip && !(0,files/* isExecutable */.TV)((0,external_node_path_.join)(lxcComponent.path, 'ip'))) {
        throw new errors/* Skip */.MO(`ip is missing: LXC ${lxcComponent.version} was found (${lxcComponent.path}), and its network cannot be made. Install iproute2.`);
    }
    const cgroup = chooseCgroup(request.cgroup, host, lxcComponent, restoreLxcComponent);
    cell.cgroup = cgroup;
    return {
        criu: criuComponent,
        restoreCriu: restoreCriuComponent,
        lxc: lxcComponent,
        restoreLxc: restoreLxcComponent,
        workload: await (0,workloads_all/* definitionOf */.Fg)(request.workload.name).plan(request.workload, {
            tested: {
                criu: criuComponent,
                spec: request.criu.spec,
                elsewhere: request.mode.restoreElsewhere,
                cgroup,
                container: request.container,
                // Who made a user namespace has all capabilities in it.
                dumpsOtherUsers: request.container === 'unprivileged' || host.features['cap-sys-resource'].has !== false,
            },
            cellProgram,
            architecture: (0,request_request/* architectureOf */.NJ)(request),
            provider,
        }),
        container: request.container,
        unconfined: request.unconfined,
        busybox: (0,external_node_path_.join)(busyboxComponent.path, 'busybox'),
        iptables: iptablesComponent.path,
        cgroup,
        apparmor: request.apparmor,
        hostLinks: links,
        features: host.features,
        facts: request.facts,
        cycles: request.cycles,
        mode: request.mode,
        timeoutMs: request.timeoutMs * (cell.machine === undefined ? 1 : machine_cell/* SLOWNESS */.FF[cell.machine]),
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
/** What runs before this one left, killed before they could clean up. */
async function sweepLeftovers({ cellProgram, signal }) {
    return (await (0,sudo/* sweepAsRoot */.d)(cellProgram, signal)).map(({ id, left }) => ({
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

/***/ 7291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GX: () => (/* binding */ inspectFor),
  m7: () => (/* binding */ testbedHere),
  Q5: () => (/* binding */ testbedInMachine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/inspect.js
var inspect = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/host/installation.js
var installation = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/host/machine.js + 1 modules
var host_machine = __webpack_require__(166);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/host/machine-room.js





/** MiB: its own memory, and what QEMU needs beside it. */
const NEED = host_machine/* MACHINE_MEMORY_MIB */.Rx + 256;
/** Until the next look. */
const PAUSE_MS = 500;
/**
 * How many virtual machines this process may run at once: as many as have processors of their own (two emulated ones on two
 * processors take longer than one after the other), and no more than there is memory for. One takes its memory little by
 * little: what those that run have not yet taken is counted from before they were there.
 */
class MachineRoom {
    /** How many there are processors for. */
    places;
    available;
    running = 0;
    /** How many there was memory for when none ran. */
    most = 0;
    /** @param available MiB that are free now */
    constructor(processors = (0,external_node_os_.availableParallelism)(), available = freeMemory) {
        this.places = Math.max(1, Math.floor(processors / host_machine/* MACHINE_PROCESSORS */.i1));
        this.available = available;
    }
    /**
     * Waits until there is room for one more.
     *
     * @param onWait called once when there is none
     * @returns to be called when the machine is gone
     * @throws StageError when there is no room for a single one; Interrupted
     */
    async enter(signal, onWait) {
        let hasWaited = false;
        while (!this.hasRoom()) {
            if (!hasWaited)
                onWait();
            hasWaited = true;
            await (0,promises_.setTimeout)(PAUSE_MS, undefined, { signal }).catch(() => undefined);
            if (signal.aborted)
                throw new errors/* Interrupted */.j$();
        }
        this.running += 1;
        let isIn = true;
        return () => {
            if (isIn)
                this.running -= 1;
            isIn = false;
        };
    }
    hasRoom() {
        const free = this.available();
        if (this.running > 0)
            return this.running < Math.min(this.most, this.places) && free >= NEED;
        this.most = Math.floor(free / NEED);
        if (this.most > 0)
            return true;
        throw new errors/* StageError */.Zu(null, `A virtual machine takes ${NEED} MiB of memory, and this host has ${free} MiB left.`);
    }
}
/** In MiB. */
function freeMemory() {
    const [, kib = ''] = (0,external_node_fs_.readFileSync)('/proc/meminfo', 'utf8').match(/^MemAvailable: +(\d+) kB$/m) ?? [];
    return kib === '' ? Number.POSITIVE_INFINITY : Math.floor(Number(kib) / 1024);
}
//# sourceMappingURL=machine-room.js.map
// EXTERNAL MODULE: ./build/host/net-links.js
var net_links = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/host/sandbox-record.js
var sandbox_record = __webpack_require__(4272);
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
// EXTERNAL MODULE: ./build/provide/store.js
var provide_store = __webpack_require__(9523);
// EXTERNAL MODULE: ./build/core/cell/machine-cell.js + 1 modules
var machine_cell = __webpack_require__(8262);
// EXTERNAL MODULE: ./build/core/cell/sudo.js + 1 modules
var sudo = __webpack_require__(4072);
;// CONCATENATED MODULE: ./build/core/run/testbed.js













/** File with the boot id of the host on which it was seen. */
const KVM_HANGS = 'kvm-hangs';
const room = new MachineRoom();
/** This host, as the request uses it. */
function inspectFor({ workDir }, { cellProgram }) {
    return (0,inspect/* inspect */.Nn)(workDir ?? inspect/* DEFAULT_WORK_DIR */.gy, (0,installation/* nativeProgram */.sc)('probe', cellProgram));
}
/** @param host as it was seen before, for a whole grid */
async function testbedHere(request, around, host) {
    return {
        host: host ?? (await inspectFor(request, around)),
        links: (0,net_links/* ownLinks */.u)(),
        run: (stage, observer) => (0,sudo/* runStageAsRoot */.w)(stage, observer, around.signal),
        end: async () => undefined,
    };
}
/**
 * Boots a machine with the kernel that was asked for, and fills the cell with what it is.
 *
 * @throws StageError when its parts cannot be had; MachineLost when it does not boot
 */
async function testbedInMachine({ kernel, cgroup }, cell, provider, { cellProgram, signal, onProgress, store }) {
    const parts = await provider.machine(kernel.spec, kernel.text);
    cell.kernel = parts.kernel.version;
    cell.kernelNumber = parts.kernel.number;
    const leave = await room.enter(signal, () => onProgress({ type: 'stage', stage: 'queue' }));
    const boot = async (acceleration) => {
        cell.machine = acceleration;
        onProgress({ type: 'stage', stage: 'machine', detail: `Linux ${parts.kernel.version}, ${acceleration}` });
        return machine_cell/* MachineCell */.mb.boot(parts, acceleration, { cgroup: cgroup === 'auto' ? 'v2' : cgroup, cellProgram, signal });
    };
    let machine;
    const end = async () => {
        await machine?.end();
        leave();
    };
    try {
        // KVM runs what the host is.
        const started = await (parts.architecture === process.arch ? booted(boot, store) : boot('tcg'));
        machine = started;
        const { host, links } = await started.inspect();
        return { host, links, run: (stage, observer) => started.run(stage, observer), end };
    }
    catch (error) {
        await end();
        throw error;
    }
}
/**
 * That /dev/kvm can be opened proves nothing: with that of some hosts a machine hangs in its first instructions. It is KVM's
 * fault where the same machine boots without.
 */
async function booted(boot, store) {
    const hangs = new KvmHangs(store);
    if (!(0,host_machine/* mayUseKvm */.Zp)() || hangs.isKnown())
        return boot('tcg');
    try {
        return await boot('kvm');
    }
    catch (error) {
        if (!(error instanceof machine_cell/* MachineLost */.AB))
            throw error;
    }
    const machine = await boot('tcg');
    hangs.remember();
    return machine;
}
/** Whether KVM was seen to hang since this host was booted, kept in the store. */
class KvmHangs {
    folder;
    constructor(store) {
        this.folder = new provide_store/* Store */.il(store, process.arch, () => undefined).own('machine');
    }
    isKnown() {
        return (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(this.folder, KVM_HANGS)) === (0,sandbox_record/* self */.bg)().bootId;
    }
    remember() {
        try {
            (0,write_file/* holdOwn */.WC)(this.folder).close();
            (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(this.folder, KVM_HANGS), (0,sandbox_record/* self */.bg)().bootId);
        }
        catch (error) {
            // The next cell waits once more.
            if (!(0,errors/* isOfTheSystem */.an)(error))
                throw error;
        }
    }
}
//# sourceMappingURL=testbed.js.map

/***/ }),

/***/ 5563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);

/**
 * What a component's makers say they do not support, in one sentence; null when they support it, and when the version
 * cannot be told yet: of a range, of `latest`.
 *
 * @param lxc a version
 */
function unsupported(lxc, cgroup) {
    const version = /^v?\d+\.\d+/.test(lxc) ? semver__WEBPACK_IMPORTED_MODULE_0__.coerce(lxc) : null;
    if (version === null || version.major < 7 || cgroup !== 'v1')
        return null;
    return `LXC ${lxc} does not support cgroup v1: LXC 7 dropped it.`;
}
//# sourceMappingURL=unsupported.js.map

/***/ }),

/***/ 6954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ untried),
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
        ...realTime(host),
        lsm(host),
        capabilities(host),
        breakpoints(host),
        others(host),
        packetFilter(host),
        network(host),
        space(host),
    ];
}
/** Ids of the findings about what could not be looked at: nothing is said to be well. */
function untried({ privilege, missingTools, features }) {
    const { 'cap-sys-admin': admin, 'hardware-breakpoints': breakpoints } = features;
    return [
        ...(privilege === 'none' || missingTools.length > 0 ? ['namespaces'] : []),
        ...(privilege === 'none' || admin.has === null ? ['capabilities'] : []),
        ...(breakpoints.has === null ? ['hardware-breakpoints'] : []),
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
function checkpointRestore({ missingProcFiles, missingOptions }) {
    if (missingProcFiles.length === 0 && missingOptions.length > 0) {
        return {
            id: 'checkpoint-restore',
            severity: 'warning',
            message: `The kernel has CONFIG_CHECKPOINT_RESTORE, and was built without ${optionsOf(missingOptions)}, which CRIU needs.`,
            evidence: optionsOf(missingOptions),
            advice: 'Boot a kernel with them, as those of all distributions are.',
        };
    }
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
function optionsOf(names) {
    return names.map((name) => `CONFIG_${name}`).join(', ');
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
/** Told only where it keeps a cell from running. */
function realTime({ realTimeBudget }) {
    if (realTimeBudget === null)
        return [];
    return [
        {
            id: 'real-time',
            severity: 'error',
            message: 'This process has a real-time scheduling policy, and no new cgroup of cgroup v1 takes one: it has no real-time budget (`cpu.rt_runtime_us`).',
            evidence: `${realTimeBudget} is there: CONFIG_RT_GROUP_SCHED`,
            advice: 'Start it with the usual policy: `chrt --other 0 criu-lxc-test run`.',
        },
    ];
}
function lsm({ features: { apparmor, selinux } }) {
    const message = apparmor.has
        ? 'AppArmor is active: the container runs unconfined by it, unless another profile is asked for.'
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
            message: 'Root lacks CAP_SYS_RESOURCE here: of a privileged container no process of another user than root can be dumped.',
            evidence,
            advice: "The witness runs as root and is not concerned, nor is an unprivileged container of root's (`lxc.idmap`). In logs, `rlimit: Can't setup RLIMIT_NOFILE` comes from this.",
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
const OTHERS = _host_features_js__WEBPACK_IMPORTED_MODULE_1__/* .FEATURES */ .Gv.filter((feature) => !/^(cap-|cgroup-|apparmor|selinux|hardware-|x64|arm64)/.test(feature));
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

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ librariesOf),
/* harmony export */   Y: () => (/* binding */ linksWith)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4482);



const LIMIT_MS = 20_000;
/**
 * The shared libraries of this host that programs are linked with: for each the name by which it is found, and the file that
 * this leads to. Absolute, without links in their folders.
 *
 * @param folder with the programs
 * @param own folders with libraries that come with them
 */
async function librariesOf(folder, own) {
    const programs = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    // It exits with 1 when one of them is a script, or static.
    const { stdout } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)(['ldd', ...programs], {
        timeoutMs: LIMIT_MS,
        env: { ...process.env, LD_LIBRARY_PATH: own.join(':') },
    });
    const found = [...stdout.matchAll(/^\s(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/gm)].map(([, file = '']) => file);
    const isOwn = (file) => own.some((each) => file.startsWith(`${each}/`));
    const both = (file) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file)];
    return [...new Set(found.filter((file) => !isOwn(file)).flatMap(both))];
}
/**
 * Whether a program is linked with a library, by the names in it. One of the store is started by a script: see there.
 *
 * @returns null when that cannot be told: it is static, or not to be read
 */
function linksWith(program, library) {
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program), '../root/usr/sbin', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(program));
    const bytes = contentOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(real) ? real : program);
    if (bytes === null || !bytes.includes('.so'))
        return null;
    return bytes.includes(library);
}
function contentOf(program) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(program);
        return bytes.subarray(1, 4).toString() === 'ELF' ? bytes : null;
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=libraries.js.map

/***/ }),

/***/ 166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rx: () => (/* binding */ MACHINE_MEMORY_MIB),
  i1: () => (/* binding */ MACHINE_PROCESSORS),
  u5: () => (/* binding */ Machine),
  oY: () => (/* binding */ hostClocksource),
  Zp: () => (/* binding */ mayUseKvm)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/words/machine.js
var machine = __webpack_require__(3811);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/process.js
var process = __webpack_require__(5190);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __webpack_require__(8393);
;// CONCATENATED MODULE: ./build/host/temporary-folder.js




/**
 * Runs `work` with a new folder for this user alone, and removes it. Where this process is killed meanwhile, a child does: the
 * kernel closes its pipe to us.
 */
async function withTemporaryFolder(prefix, work) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), prefix));
    const guard = (0,dialogue/* converse */.iq)(['sh', '-c', 'read -r _; rm -rf -- "$1"', 'sh', folder]);
    // Without one the folder is removed below.
    const gone = (0,dialogue/* farewell */.Bg)(guard, () => undefined).catch(() => undefined);
    try {
        return await work(folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        guard.stdin.end();
        await gone;
    }
}
//# sourceMappingURL=temporary-folder.js.map
// EXTERNAL MODULE: ./build/host/trace.js
var host_trace = __webpack_require__(2506);
;// CONCATENATED MODULE: ./build/host/machine.js











const MACHINE_MEMORY_MIB = 1536;
const MACHINE_PROCESSORS = 2;
/** Of the console. */
const CONSOLE_LIMIT = 256 * 1024;
/** GiB that a machine may send at once: what is in it is not ours alone. */
const TAKE_LIMIT_GIB = 1;
const TAKE_LIMIT = TAKE_LIMIT_GIB * 1024 ** 3;
/** Files and folders of that. */
const ENTRY_LIMIT = 100_000;
/** MiB of one line. */
const LINE_LIMIT_MIB = 64;
const TOO_MUCH = `The virtual machine sent more than ${TAKE_LIMIT_GIB} GiB of files.`;
/** What a kernel prints when it cannot go on; not the end of such a report. */
const PANIC = /^(?!.*---\[ end).*(Kernel panic|Oops|BUG:|double fault)/;
/** What our init prints begins with it; when it gives up, the kernel has the last word. */
const OWN = 'criu-lxc-test: ';
/** After an end that was asked for. */
const GRACE_MS = 5000;
/** Descriptors of QEMU, beside the three of every process. */
const [TALK, FILES] = [3, 4];
/** What QEMU emulates a board of, and what Linux calls its serial port, by the architecture. */
const BOARDS = {
    x64: { board: 'q35', console: 'ttyS0' },
    arm64: { board: 'virt,gic-version=max', console: 'ttyAMA0' },
};
const PROCESSOR = { kvm: 'host', tcg: 'max' };
/**
 * A virtual machine that lives as long as this process at most: everything of it is one process, which the kernel ends with
 * us, and its memory. It has no network and no disk that it could write to.
 *
 * Two ports lead into it: on `talk` go lines of JSON, on `files` archives of tar, one after the other.
 */
class Machine {
    version;
    acceleration;
    child;
    files;
    talk;
    end;
    said = '';
    /** Why we ended it, where it would not have ended. */
    offence = null;
    hear = () => undefined;
    constructor({ kernel, root, emulator, architecture }, options) {
        const { acceleration, parameters, clocksource } = options;
        this.version = kernel.version;
        this.acceleration = acceleration;
        const { board, console } = BOARDS[architecture];
        const disk = (file, serial) => [
            ...['-drive', `file=${file.replaceAll(',', ',,')},if=none,id=${serial},format=raw,readonly=on,file.locking=off`],
            ...['-device', `virtio-blk-pci,drive=${serial},serial=${serial}`],
        ];
        const port = (name, fd) => [
            ...['-chardev', `socket,id=${name},fd=${fd}`],
            ...['-device', `virtserialport,chardev=${name},name=${name}`],
        ];
        // An emulated time stamp counter is this host's. The kernel takes it for one that differs between its processors, and
        // reads the time from a device instead, which costs a fifth of all that a cell takes.
        const clock = acceleration === 'tcg' && architecture === 'x64' && clocksource === 'tsc' ? ['tsc=reliable'] : [];
        const argv = [
            // Whatever becomes of us, nothing is left.
            ...(0,command/* endingWithUs */.mV)('SIGKILL'),
            emulator.program,
            ...emulator.data.flatMap((folder) => ['-L', folder]),
            ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
            ...['-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot', '-nic', 'none'],
            ...['-machine', board, '-cpu', PROCESSOR[acceleration]],
            ...['-smp', String(MACHINE_PROCESSORS), '-m', String(MACHINE_MEMORY_MIB)],
            ...['-accel', acceleration === 'tcg' ? 'tcg,thread=multi' : acceleration],
            ...['-kernel', kernel.image, '-initrd', kernel.initramfs],
            ...['-append', [`console=${console}`, 'panic=-1', ...clock, ...parameters].join(' ')],
            ...['-serial', 'stdio', ...disk(root, machine/* DISKS */.pi.root), ...disk(kernel.modules, machine/* DISKS */.pi.modules)],
            ...['-device', 'virtio-serial-pci', ...port(machine/* PORTS */.hz.talk, TALK), ...port(machine/* PORTS */.hz.files, FILES)],
        ];
        const trace = (0,host_trace/* traceCommand */.xz)(argv);
        const [file, ...args] = argv;
        this.child = (0,external_node_child_process_.spawn)(file, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] });
        for (const stream of [this.child.stdout, this.child.stderr]) {
            stream.setEncoding('utf8').on('data', (text) => {
                this.said = (this.said + text.replaceAll('\r', '')).slice(-CONSOLE_LIMIT);
            });
        }
        this.talk = this.child.stdio[TALK];
        this.files = this.child.stdio[FILES];
        // What the machine's end does to them is told by that end.
        for (const each of [this.talk, this.files])
            each.on('error', () => undefined);
        (0,external_node_readline_.createInterface)({ input: this.talk }).on('line', (line) => this.hear(line));
        this.limitLines();
        this.end = new Promise((resolve) => {
            this.child.on('error', ({ message }) => resolve(`could not be started: ${message}`));
            this.child.on('close', (code, signal) => resolve(this.offence ?? `ended with ${(0,command/* endInWords */.up)(code, signal)}`));
        });
        void this.end.then((how) => trace(how, this.lastWords()));
    }
    /** What its kernel and its init printed, the end of it. */
    get console() {
        return this.said;
    }
    /** Settles when the machine is gone, with how it ended. */
    get gone() {
        return this.end;
    }
    say(document) {
        this.talk.write(`${JSON.stringify(document)}\n`);
    }
    /** From here on lines are handed to this one. */
    listen(hear) {
        this.hear = hear;
    }
    /**
     * Sends files and folders, to lie where they lie here.
     *
     * @param paths absolute; what links lead to is not followed
     * @param without ends of paths that need not come, as tar's patterns
     * @throws StageError when they cannot be read, or the machine ended
     */
    async put(paths, without = []) {
        const relative = paths.map((path) => `./${path.replace(/^\/+/, '')}`);
        const argv = [
            'tar',
            '-c',
            '--numeric-owner',
            ...without.map((each) => `--exclude=${each}`),
            '-C',
            '/',
            ...relative,
        ];
        await this.tar(argv, (tar) => (0,promises_.pipeline)(tar.stdout, this.files, { end: false }));
    }
    /**
     * Receives what the machine sends, into a folder that is there while `work` looks at it, for this user alone.
     *
     * @param stop the machine says that no more comes
     * @throws StageError when it is no archive, or too much, or the machine ended
     */
    async take(work, stop) {
        try {
            await withTemporaryFolder('criu-lxc-test-machine-', async (folder) => {
                // An archive says what mode the folder gets into which it is unpacked.
                const inner = (0,external_node_path_.join)(folder, 'taken');
                (0,external_node_fs_.mkdirSync)(inner);
                await this.unpack(inner, stop);
                keepPlain(inner);
                await work(inner);
            });
        }
        catch (error) {
            // What still comes is read, and lost: else the machine would wait for somebody who reads it.
            this.files.resume();
            throw error;
        }
    }
    /** Ends it: there is nothing in it that could be lost. */
    async kill() {
        (0,command/* killGroup */.i0)(this.child.pid, 'SIGKILL');
        await Promise.race([this.end, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
        for (const pipe of this.child.stdio)
            pipe?.destroy();
    }
    /** The end of what it printed, as a sentence may have it. */
    lastWords() {
        const lines = this.said.split('\n').filter((line) => line.trim() !== '');
        // What a machine survived is not why it does not answer.
        const ended = this.isRunning() ? [] : lines;
        const panic = ended.findLast((line) => PANIC.test(line));
        const own = ended.findLast((line) => line.startsWith(OWN))?.slice(OWN.length);
        return panic ?? own ?? lines.at(-1) ?? 'it printed nothing';
    }
    isRunning() {
        return this.child.exitCode === null && this.child.signalCode === null;
    }
    /** A line is kept until its end comes. */
    limitLines() {
        let bytes = 0;
        this.talk.on('data', (chunk) => {
            const end = chunk.lastIndexOf('\n');
            bytes = end === -1 ? bytes + chunk.length : chunk.length - end - 1;
            if (bytes <= LINE_LIMIT_MIB * 1024 ** 2 || this.offence !== null)
                return;
            this.offence = `was ended, because it sent a line of more than ${LINE_LIMIT_MIB} MiB`;
            void this.kill();
        });
    }
    async unpack(folder, stop) {
        // Whole records: what follows the end of an archive in the last one is not left in the port.
        const argv = ['tar', '-x', '--read-full-records', '--no-same-owner', '--no-same-permissions', '-C', folder];
        let [bytes, complaint] = [0, null];
        let detach = () => undefined;
        try {
            await this.tar(argv, async (tar) => {
                const stdin = tar.stdin;
                stdin.on('error', () => undefined);
                const refuse = (why) => {
                    complaint = why;
                    tar.kill('SIGKILL');
                };
                const count = (chunk) => {
                    bytes += chunk.length;
                    if (bytes > TAKE_LIMIT)
                        refuse(TOO_MUCH);
                };
                const onStop = () => refuse('The virtual machine stopped sending files.');
                detach = () => {
                    stop?.removeEventListener('abort', onStop);
                    this.files.off('data', count).unpipe(stdin);
                };
                if (stop?.aborted)
                    onStop();
                stop?.addEventListener('abort', onStop);
                this.files.on('data', count).pipe(stdin, { end: false });
            });
        }
        catch (error) {
            throw complaint === null ? error : new errors/* StageError */.Zu(null, complaint);
        }
        finally {
            detach();
            // One that is gone is not seen to be gone until all is read.
            if (this.isRunning())
                this.files.pause();
            else
                this.files.resume();
        }
    }
    async tar(argv, work) {
        const trace = (0,host_trace/* traceCommand */.xz)(argv);
        const [file, ...args] = argv;
        const tar = (0,external_node_child_process_.spawn)(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        const ended = new Promise((resolve, reject) => {
            tar.on('error', (error) => reject(new command/* NotStarted */.R9(file, error, undefined)));
            tar.on('close', resolve);
        });
        let stderr = '';
        tar.stderr.setEncoding('utf8').on('data', (text) => {
            stderr += text;
        });
        let gone = null;
        void this.end.then((how) => {
            gone = how;
            tar.kill('SIGKILL');
        });
        const worked = work(tar).catch(async (error) => {
            tar.kill('SIGKILL');
            // A port that is closed is the machine's end, which tells more.
            if (!this.files.destroyed)
                throw error;
            await this.end;
        });
        const [code] = await Promise.all([ended, worked]);
        trace((0,command/* endInWords */.up)(code, null), stderr);
        if (gone !== null)
            throw new errors/* StageError */.Zu(null, `The virtual machine ${gone}: ${this.lastWords()}`);
        if (code !== 0)
            throw new errors/* StageError */.Zu(null, `Files could not be sent to or from the virtual machine: ${stderr.trim()}`);
    }
}
/**
 * Removes all but files and folders: what is in a machine is not ours alone, and a link may lead anywhere.
 *
 * @throws StageError when it is too much: files with holes take little room in an archive
 */
function keepPlain(folder) {
    const folders = [folder];
    let [bytes, entries] = [0, 0];
    for (const each of folders) {
        for (const name of (0,external_node_fs_.readdirSync)(each)) {
            const path = (0,external_node_path_.join)(each, name);
            const stats = (0,external_node_fs_.lstatSync)(path);
            entries += 1;
            if (stats.isDirectory())
                folders.push(path);
            else if (stats.isFile())
                bytes += stats.size;
            else
                (0,external_node_fs_.rmSync)(path);
            if (bytes > TAKE_LIMIT)
                throw new errors/* StageError */.Zu(null, TOO_MUCH);
            if (entries > ENTRY_LIMIT)
                throw new errors/* StageError */.Zu(null, `The virtual machine sent more than ${ENTRY_LIMIT} files.`);
        }
    }
}
/** The clock of this host's kernel: `tsc` where its processors have one counter. Null where it does not say. */
function hostClocksource() {
    return (0,process/* readOrNull */.di)('/sys/devices/system/clocksource/clocksource0/current_clocksource')?.trim() ?? null;
}
/** Whether this user may use what processors have for virtual machines. That they then work is seen when one boots only. */
function mayUseKvm() {
    try {
        (0,external_node_fs_.accessSync)('/dev/kvm', external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=machine.js.map

/***/ }),

/***/ 7992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ linksOf),
/* harmony export */   u: () => (/* binding */ ownLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5190);



const LINKS = '/sys/class/net';
/** Of the network namespace in which we are. */
function ownLinks() {
    const index = (name) => Number((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(LINKS, name, 'ifindex')) ?? 0);
    return Object.fromEntries((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(LINKS).map((name) => [index(name), name]));
}
/** Of the network namespace of a process, as far as they are up and have IPv4: in its /sys may be what it put there. */
function linksOf(pid) {
    const lines = ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(`/proc/${pid}/net/igmp`) ?? '').matchAll(/^(\d+)\s+([^\s:]+)/gm);
    return Object.fromEntries([...lines].map(([, index = '', name = '']) => [index, name]));
}
//# sourceMappingURL=net-links.js.map

/***/ }),

/***/ 8603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Nh: () => (/* binding */ isStatic),
/* harmony export */   TB: () => (/* binding */ BUSYBOXES),
/* harmony export */   TS: () => (/* binding */ programsIn),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   l1: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4482);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1754);






/** Read by nobody here, and half of the space. */
const UNWANTED = ['doc', 'man', 'locale', 'info', 'lintian', 'bash-completion'].map((name) => `usr/share/${name}`);
const PROGRAM_FOLDERS = ['usr/sbin', 'usr/bin', 'sbin', 'bin'];
/** Where distributions have the static busybox. */
const BUSYBOXES = ['usr/bin/busybox', 'bin/busybox', 'usr/bin/busybox-static', 'bin/busybox-static'];
const UNPACK_LIMIT_MS = 60_000;
/** Unpacks packages into one folder, as if it were a root file system. Runs nothing of what is in them. */
async function unpack(packages, root, signal) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(root);
    const waiting = [...packages];
    const worker = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runOrFail */ .zi)(['dpkg-deb', '-x', next, root], {
                timeoutMs: UNPACK_LIMIT_MS,
                signal,
                failureClass: 'provide',
                complaint: `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(next)} could not be unpacked`,
            });
        }
    };
    const ended = await Promise.allSettled(Array.from({ length: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() }, worker));
    // Not before all have ended: one that goes on would write into a folder that is being removed.
    for (const each of ended)
        if (each.status === 'rejected')
            throw each.reason;
    for (const folder of UNWANTED)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), { recursive: true, force: true });
}
/** Every ELF program whose name the pattern matches. */
function programsIn(root, pattern) {
    const isProgram = (file) => isOwn(root, file) && isElf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, file));
    return PROGRAM_FOLDERS.filter((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder)))
        .flatMap((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder)).filter((name) => pattern.test(name) && isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))))
        .map((name) => ({ name }));
}
/**
 * Writes scripts that start the programs with the closure's own loader and libraries, so that they run on a host with
 * an older libc or none of the libraries. The folder may be moved: each script finds it by its own path.
 *
 * @param folder holds `root`, and gets `bin`
 */
function wrap(folder, programs, architecture) {
    const { triplet, loader } = _machines_js__WEBPACK_IMPORTED_MODULE_5__/* .MACHINES */ .P[architecture];
    const libraries = [`usr/lib/${triplet}`, `lib/${triplet}`];
    const interpreter = libraries
        .map((each) => `${each}/${loader}`)
        .find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'root', each)));
    if (interpreter === undefined)
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('provide', `The packages bring no loader ${loader}.`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin'), { recursive: true });
    for (const { name, file = name, plugins } of programs) {
        const place = PROGRAM_FOLDERS.map((each) => `${each}/${file}`).find((each) => isOwn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'root'), each));
        if (place === undefined)
            throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('provide', `The packages bring no ${file}.`);
        const script = [
            '#!/bin/sh',
            `root=\${0%/*}/../root`,
            ...(plugins === undefined ? [] : [`export ${plugins.variable}="$root/usr/lib/${triplet}/${plugins.folder}"`]),
            `exec "$root/${interpreter}" --library-path "${libraries.map((each) => `$root/${each}`).join(':')}" "$root/${place}" ${file === name ? '' : `${name} `}"$@"`,
            '',
        ];
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin', name), script.join('\n'), { mode: 0o755 });
    }
}
/** Whether a file is there, and is none of the host's: /sbin/ip of Debian 12 is a link to /bin/ip. */
function isOwn(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, file);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path).startsWith(`${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root)}/`);
}
/**
 * Puts a program that needs no library into `bin` as it is.
 *
 * @param folder holds `root`, and gets `bin`
 * @param files where it may be, below `root`
 */
function place(folder, files, name) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'root');
    const present = files.filter((file) => isOwn(root, file));
    const file = present.find((each) => isStatic((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, each)));
    if (file === undefined) {
        const why = present.length === 0 ? `have none of ${files.join(', ')}` : `have a ${present.join(', ')} that is not static`;
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('provide', `the packages ${why}`);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin'), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, file)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin', name));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'bin', name), 0o755);
}
function isElf(file) {
    return ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() === true && head(file, 4).toString('latin1') === '\u007fELF');
}
/** A 64-bit little-endian ELF program without an interpreter. */
function isStatic(file) {
    const [ELF_CLASS, ELF_DATA, PT_INTERP] = [4, 5, 3];
    if (!isElf(file))
        return false;
    const header = head(file, 4096);
    if (header[ELF_CLASS] !== 2 || header[ELF_DATA] !== 1)
        return false;
    const [offset, size, count] = [Number(header.readBigUInt64LE(32)), header.readUInt16LE(54), header.readUInt16LE(56)];
    if (count === 0 || offset + count * size > header.length)
        return false;
    return Array.from({ length: count }, (_, index) => header.readUInt32LE(offset + index * size)).every((type) => type !== PT_INTERP);
}
function head(file, length) {
    const buffer = Buffer.alloc(length);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer);
        return buffer;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
//# sourceMappingURL=closure.js.map

/***/ }),

/***/ 7869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ CRIU_SOURCE)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2088);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5190);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7702);






/**
 * Of the host nothing but libraries goes in: its plugins are of another CRIU. A folder that is not there means none.
 * A change here is a change of {@link WAY}.
 */
const MAKE_OPTIONS = ['PREFIX=', 'SBINDIR=/bin', 'PLUGINDIR=/nonexistent/criu'];
const WAY = 'make-2';
/** Names of folders for one architecture in CRIU's source. */
const ARCHITECTURES = { x64: 'x86', arm64: 'aarch64' };
/** The last CRIU that gcc 12 and later do not compile, whatever the flags. */
const OLD = { criu: '3.17.1', gcc: 12 };
const CRIU_SOURCE = {
    title: 'CRIU',
    upstream: 'https://github.com/checkpoint-restore/criu.git',
    program: 'criu',
    printsCommit: true,
    way: () => WAY,
    refusal: (files) => files.has('Makefile') && (files.has('criu/cr-dump.c') || files.has('cr-dump.c'))
        ? null
        : 'not CRIU: its files are others',
    versionOf,
    commands: ({ source, folder, compiler, gitId }) => [
        [
            ...['make', `-j${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()}`, '-C', source, ...MAKE_OPTIONS],
            ...[`DESTDIR=${folder}`, `GITID=${gitId}`, `CC=${compiler}`, 'install-criu'],
        ],
    ],
    compiled: /^ +CC /gm,
    files: sourceFiles,
    hint(version, compiler) {
        const gcc = Number(compiler.match(/(\d+)\.\d+\.\d+$/)?.[1] ?? 0);
        const isTooOld = gcc >= OLD.gcc && semver__WEBPACK_IMPORTED_MODULE_2__.lte((0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(version), (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(OLD.criu));
        return isTooOld
            ? ` CRIU ${OLD.criu} and older do not compile with gcc ${OLD.gcc} and later, with any flags: it takes an older compiler.`
            : '';
    },
};
function versionOf(source) {
    for (const name of ['Makefile.versions', 'Makefile']) {
        const part = (field) => ((0,_host_process_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, name)) ?? '').match(new RegExp(`^(?:CRIU_)?VERSION_${field}[\\t ]*:?=[\\t ]*(\\S+)`, 'm'))?.[1];
        const version = [part('MAJOR'), part('MINOR'), part('SUBLEVEL')].filter((each) => each !== undefined).join('.');
        if (/^\d+\.\d+/.test(version))
            return version;
    }
    return null;
}
/** Not those of tests, of other architectures, and of plugins. */
function sourceFiles(source) {
    const own = ARCHITECTURES[process.arch];
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsBelow */ .Yl)(source).filter((entry) => {
        const path = `/${entry}`;
        const [, architecture = own] = path.match(/\/arch\/([^/]+)\//) ?? [];
        const isOther = /\/(test|unittest|contrib|scripts|include|lib\/c|plugins\/(amdgpu|cuda))\/|-host\.c$/.test(path);
        return /\.(c|S|proto)$/.test(path) && !isOther && architecture === own;
    }).length;
}
//# sourceMappingURL=criu-source.js.map

/***/ }),

/***/ 5170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit),
/* harmony export */   L: () => (/* binding */ Repository)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4482);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9036);
/* harmony import */ var _host_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6276);
/* harmony import */ var _words_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6462);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5531);








const ASK_LIMIT_MS = 60_000;
const FETCH_LIMIT_MS = 600_000;
const FULL_ID = /^[0-9a-f]{40}$/;
const SHORT_ID = /^[0-9a-f]{4,39}$/;
/** Of the user's settings those that say how to reach a repository stay; what would run programs or ask does not. */
const SETTINGS = {
    'core.hooksPath': '/dev/null',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    'advice.detachedHead': 'false',
    'core.autocrlf': 'false',
    'http.lowSpeedLimit': '1000',
    'http.lowSpeedTime': '30',
};
/**
 * A repository elsewhere, and what is kept of it here in two bare mirrors: the files of the commits that were checked
 * out, each without its past, and the past of all branches without any file. Neither fetches twice what it has.
 */
class Repository {
    url;
    options;
    mirror;
    constructor(options) {
        this.options = options;
        this.url = options.url;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(options.url).digest('hex').slice(0, 12);
        this.mirror = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.folder, `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(options.url, '.git').replaceAll(/[^\w.-]/g, '_')}-${hash}`);
    }
    /**
     * The commit that a tag, a branch, a ref (`pull/7/head`) or an id, whole or short, stands for.
     *
     * @throws StageError when there is none, or when the repository cannot be asked
     */
    async resolve(ref) {
        if (FULL_ID.test(ref))
            return { commit: ref, tag: null };
        const [tag, peeled] = [`refs/tags/${ref}`, `refs/tags/${ref}^{}`];
        const others = [`refs/heads/${ref}`, `refs/${ref}`, ref];
        const asked = ['ls-remote', '--', this.url, tag, peeled, ...others];
        const { stdout } = await this.git(`${this.url} cannot be asked`, asked, { timeoutMs: ASK_LIMIT_MS });
        const commits = new Map(stdout.split('\n').map((line) => line.split('\t').reverse()));
        const tagged = commits.get(peeled) ?? commits.get(tag);
        if (tagged !== undefined)
            return { commit: tagged, tag: ref };
        const commit = others.map((name) => commits.get(name)).find((found) => found !== undefined);
        if (commit !== undefined)
            return { commit, tag: null };
        const found = SHORT_ID.test(ref) ? await this.expand(ref) : null;
        if (found !== null)
            return { commit: found, tag: null };
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `${this.url} has no tag, branch, pull request or commit "${ref}"${SHORT_ID.test(ref) ? '; a commit that is in no branch is found by its full id alone' : ''}.`);
    }
    /**
     * The newest release tag in the past of a commit, and how many commits ago that was; null when there is none.
     * Fetches the commits of all branches, without their files.
     */
    async describe(commit) {
        return this.locked(async () => {
            await this.fetchHistory([commit]);
            const match = ['--tags', '--long', '--abbrev=9', '--match=v[0-9]*', '--match=lxc-[0-9]*'];
            const { stdout, code } = await this.git(null, ['describe', ...match, commit], { folder: this.history });
            const [, tag, distance] = stdout.match(/^(.+)-(\d+)-g[0-9a-f]+$/m) ?? [];
            return code !== 0 || tag === undefined ? null : { tag, distance: Number(distance) };
        });
    }
    /**
     * Puts the files of a commit into a folder, without git's own.
     *
     * @returns when it was committed, in seconds since 1970
     * @throws StageError when there is no such commit, or `refusal` says what the names of its files are instead
     */
    async checkout(commit, folder, refusal) {
        const { url } = this;
        const { onProgress } = this.options;
        return this.locked(async () => {
            onProgress({ type: 'detail', detail: (0,_words_address_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutQueries */ .Bs)(`fetching commit ${commit.slice(0, 9)} of ${url}`) });
            const store = await this.open((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.mirror, 'files.git'), 'blob:none');
            await this.git(`Commit ${commit} of ${url} cannot be fetched`, [
                ...['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=blob:none'],
                ...['origin', `+${commit}:refs/kept/${commit}`],
            ], { folder: store });
            const unreadable = `Commit ${commit} of ${url} cannot be read`;
            const listed = await this.git(unreadable, ['ls-tree', '-r', '--name-only', '-z', commit], { folder: store });
            const refused = refusal(new Set(listed.stdout.split('\0')));
            if (refused !== null)
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `Commit ${commit.slice(0, 9)} of ${url} is ${refused}.`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder);
            // read-tree asks for all missing files at once; archive and checkout-index would ask for each.
            const index = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.mirror, 'index');
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(index, { force: true });
            await this.git(`The files of commit ${commit.slice(0, 9)} of ${url} cannot be fetched`, ['--work-tree', folder, 'read-tree', '-u', '--reset', commit], { folder: store, env: { GIT_INDEX_FILE: index } }).finally(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(index, { force: true }));
            const { stdout } = await this.git(unreadable, ['show', '--no-patch', '--format=%ct', commit], { folder: store });
            return Number(stdout.trim());
        });
    }
    /**
     * The mirror with the past of all branches and of these commits, without any file. Whoever reads it holds the store.
     *
     * @throws StageError when it cannot be fetched
     */
    async past(commits) {
        await this.locked(() => this.fetchHistory(commits));
        return this.history;
    }
    get history() {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.mirror, 'history.git');
    }
    /** The one commit of all branches and tags that a short id begins; null when there is none. */
    async expand(id) {
        return this.locked(async () => {
            await this.fetchHistory([]);
            const { stdout, stderr, code } = await this.git(null, ['rev-parse', '--verify', `${id}^{commit}`], {
                folder: this.history,
            });
            if (/ambiguous/.test(stderr)) {
                throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `"${id}" begins more than one commit of ${this.url}; name more of it.`);
            }
            return code === 0 ? stdout.trim() : null;
        });
    }
    async fetchHistory(commits) {
        const { url } = this;
        const { onProgress } = this.options;
        onProgress({ type: 'detail', detail: (0,_words_address_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutQueries */ .Bs)(`reading the history of ${url}`) });
        const history = await this.open(this.history, 'tree:0');
        const refs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
        const kept = commits.map((commit) => `+${commit}:refs/kept/${commit}`);
        await this.git(`The history of ${url} cannot be fetched`, ['fetch', '--quiet', '--filter=tree:0', 'origin', ...refs, ...kept], { folder: history });
    }
    /** A bare mirror; made when it is not there. */
    async open(folder, filter) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config'))) {
            await this.git(`${folder} cannot be made`, ['init', '--quiet', '--bare', folder]);
        }
        const origin = { url: this.url, promisor: 'true', partialclonefilter: filter };
        for (const [name, value] of Object.entries(origin)) {
            await this.git(`${folder} cannot be set up`, ['config', `remote.origin.${name}`, value], { folder });
        }
        return folder;
    }
    /** As {@link runGit}. */
    git(complaint, args, how = {}) {
        return runGit(complaint, args, { ...how, signal: this.options.signal });
    }
    locked(work) {
        const { url } = this;
        const { onProgress, signal } = this.options;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(this.mirror, { recursive: true });
        const onWait = () => onProgress({ type: 'detail', detail: (0,_words_address_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutQueries */ .Bs)(`another run reads ${url}; waiting`) });
        return (0,_host_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.mirror, 'lock'), { timeoutMs: FETCH_LIMIT_MS, onWait, signal }, () => {
            this.tidy();
            return work();
        });
    }
    /** Nobody else is at it: locks of git's own, which it never takes over, and half packs are of one that was killed. */
    tidy() {
        for (const path of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .pathsBelow */ .Yl)(this.mirror)) {
            if (/\.lock$|\/pack\/tmp_/.test(path))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.mirror, path), { force: true });
        }
    }
}
/**
 * Runs git as it is run on a mirror.
 *
 * @param complaint begins the sentence when git fails that has to succeed; null where a failure is an answer, too
 */
async function runGit(complaint, args, { folder, env = {}, timeoutMs = FETCH_LIMIT_MS, signal }) {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const where = folder === undefined ? [] : ['--git-dir', folder];
    const result = await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['git', ...settings, ...where, ...args], {
        timeoutMs,
        signal,
        // Or, when we are killed, it and the next run's write the same mirror.
        endsWithUs: 'SIGKILL',
        env: { ...process.env, ...env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', GIT_SSH_COMMAND: ssh() },
    }).catch((error) => {
        if (!(error instanceof _host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .NotStarted */ .R9))
            throw error;
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu('provide', `Sources are fetched by git: ${error.message}`, { cause: error });
    });
    if (complaint === null || result.code === 0)
        return result;
    // The first of them says why; hints follow.
    throw (0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V2)(result, { failureClass: 'provide', complaint, reason: /^(fatal|error):/ });
}
/** Never asks for a password or a host key: a job would wait for ever. */
function ssh() {
    return `${process.env['GIT_SSH_COMMAND'] ?? 'ssh'} -o BatchMode=yes`;
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 7883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4482);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);




const LIMIT_MS = 120_000;
const BLOCK = 4096;
const INODE = 256;
/** For what the file system itself needs. */
const SPARE = 4 * 1024 * 1024;
/**
 * Makes a read-only disk of a folder: an ext4 file system in a file, in which everything is root's, whoever we are.
 * No kernel has to know more than Linux 4 did, and nothing is compressed, because an emulated processor unpacks slowly.
 *
 * @param tools `bin` of the emulator's closure
 */
async function makeDisk(tools, folder, file, signal) {
    const options = {
        timeoutMs: LIMIT_MS,
        signal,
        failureClass: 'provide',
        complaint: 'A disk could not be made',
    };
    const archive = `${file}.tar`;
    const owner = ['--owner=0', '--group=0', '--numeric-owner'];
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runOrFail */ .zi)(['tar', '--create', ...owner, '--file', archive, '--directory', folder, '.'], options);
    const { bytes, inodes } = needs(folder);
    const features = '^has_journal,^resize_inode,^orphan_file,^metadata_csum,^metadata_csum_seed';
    const size = `${Math.ceil((bytes * 1.02 + SPARE) / 1024)}k`;
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runOrFail */ .zi)([
        ...[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, 'mke2fs'), '-q', '-F', '-t', 'ext4', '-O', features, '-b', String(BLOCK), '-I', String(INODE)],
        ...['-m', '0', '-N', String(inodes), '-E', 'root_owner=0:0', '-d', archive, file, size],
    ], { ...options, env: { ...process.env, MKE2FS_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, '../root/etc/mke2fs.conf') } });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(archive);
}
/** What the content of a folder takes in the file system. */
function needs(folder) {
    const entries = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesBelow */ .yO)(folder);
    // Some are the file system's own.
    const inodes = entries.length + 32;
    const blocks = entries.map((entry) => {
        if (!entry.isFile())
            return 1;
        return Math.ceil((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)).size / BLOCK);
    });
    return { bytes: blocks.reduce((sum, each) => sum + each, 0) * BLOCK + inodes * INODE, inodes };
}
//# sourceMappingURL=disk.js.map

/***/ }),

/***/ 3408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J_: () => (/* binding */ FSTAB),
/* harmony export */   Zz: () => (/* binding */ INIT),
/* harmony export */   cT: () => (/* binding */ FIRST_INIT)
/* harmony export */ });
/* harmony import */ var _words_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3811);

/**
 * What both scripts begin with. They say what goes wrong on the console, in lines that begin with `criu-lxc-test:`, and then
 * turn the machine off.
 */
const COMMON = `say() {
  echo "criu-lxc-test: $*" >/dev/console
}

fail() {
  say "$*"
  poweroff -f
  sleep 60
}
`;
/** /init of the initramfs, for busybox: puts the root file system together. Few processes: an emulated one takes long to start. */
const FIRST_INIT = `#!/bin/sh
export PATH=/bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys
${COMMON}
# Finds the device with a serial number: the driver may still be looking for its disks.
disk() {
  for try in 1 2 3 4 5 6 7 8 9 10; do
    for each in /sys/block/vd*; do
      read -r serial <"$each/serial"
      if [ "$serial" = "$1" ]; then
        device=/dev/\${each##*/}
        return
      fi
    done 2>/dev/null
    sleep 0.5
  done
  fail "no disk $1: has this kernel virtio_pci and virtio_blk?"
}

# In this order none needs one that comes later. What is there already is built in.
while read -r module; do
  insmod "/modules/$module" || say "$module cannot be loaded"
done </modules/order

mkdir /lower /memory /machine
disk ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .DISKS */ .pi.root}
mount -t ext4 -o ro "$device" /lower || fail 'the disk ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .DISKS */ .pi.root} cannot be mounted: has this kernel ext4?'
mount -t tmpfs -o mode=755 memory /memory || fail 'no tmpfs'
mkdir /memory/upper /memory/work
mount -t overlay -o lowerdir=/lower,upperdir=/memory/upper,workdir=/memory/work overlay /machine ||
  fail 'no overlay: has this kernel overlayfs?'
read -r release </proc/sys/kernel/osrelease
mkdir -p "/machine/lib/modules/$release"
disk ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .DISKS */ .pi.modules}
mount -t ext4 -o ro "$device" "/machine/lib/modules/$release" || fail 'the disk ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .DISKS */ .pi.modules} cannot be mounted'
for each in dev proc sys; do
  mount --move "/$each" "/machine/$each"
done
exec switch_root /machine /sbin/init
`;
/** Of the machine, as of a host; `mount -a` mounts all of them in one process. */
const FSTAB = `run /run tmpfs mode=755
tmp /tmp tmpfs mode=1777
devpts /dev/pts devpts gid=5,mode=620,ptmxmode=666
shm /dev/shm tmpfs mode=1777
mqueue /dev/mqueue mqueue defaults
securityfs /sys/kernel/security securityfs defaults
`;
/** /sbin/init of the machine, for dash: makes of it what a host is, takes in the files, and starts the helper. */
const INIT = `#!/bin/sh
# Leader of a session: CRIU's check mounts autofs, which asks for the process group of the first process.
[ "$1" = leader ] || exec setsid "$0" leader
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
exec </dev/null >/dev/console 2>&1
${COMMON}
read -r line </proc/cmdline
for word in $line; do
  case $word in
  ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PARAMETERS */ .z7.cgroup}=*) cgroup=\${word#*=} ;;
  ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PARAMETERS */ .z7.helper}=*) helper=$(printf %b "\${word#*=}") ;;
  esac
done
[ -n "$helper" ] || fail 'no parameter ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PARAMETERS */ .z7.helper}'

# Links by the names of ports are made by udev, and there is none.
for each in /sys/class/virtio-ports/*; do
  read -r name <"$each/name"
  case $name in
  ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PORTS */ .hz.files}) files=/dev/\${each##*/} ;;
  ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PORTS */ .hz.talk}) talk=/dev/\${each##*/} ;;
  esac
done
[ -c "$files" ] && [ -c "$talk" ] || fail 'no ports ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PORTS */ .hz.files} and ${_words_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .PORTS */ .hz.talk}: has this kernel virtio_console?'

echo machine >/proc/sys/kernel/hostname
ip link set lo up
mkdir -p /dev/pts /dev/shm /dev/mqueue /dev/net
# Whoever opens these has the kernel load what is behind them.
[ -c /dev/net/tun ] || mknod /dev/net/tun c 10 200
[ -c /dev/fuse ] || mknod /dev/fuse c 10 229
chmod 666 /dev/net/tun /dev/fuse
ln -s /proc/self/fd /dev/fd
mount -a
mkdir /run/lock

cgroups=/sys/fs/cgroup
if [ "$cgroup" = v1 ]; then
  # As on a hybrid host: each controller that the kernel has for v1 in a hierarchy of its own, and v2 beside them.
  mount -t tmpfs -o mode=755 cgroup $cgroups
  {
    echo "systemd $cgroups/systemd cgroup none,name=systemd"
    echo "unified $cgroups/unified cgroup2 defaults"
    while read -r controller hierarchy; do
      case $controller in
      '#'*) ;;
      *) echo "$controller $cgroups/$controller cgroup $controller" ;;
      esac
    done </proc/cgroups
  } >/run/cgroups
  while read -r controller folder rest; do
    mkdir "$folder"
  done </run/cgroups
  # Some are there for v2 alone.
  mount -a -T /run/cgroups 2>/dev/null
  while read -r controller folder rest; do
    [ -e "$folder/cgroup.procs" ] || rmdir "$folder"
  done </run/cgroups
else
  mount -t cgroup2 cgroup2 $cgroups
  read -r controllers <$cgroups/cgroup.controllers
  for controller in $controllers; do
    echo "+$controller" >$cgroups/cgroup.subtree_control
  done
fi

# Folders that are there stay as they are: the archive has an entry for / itself.
tar -x -p --read-full-records --numeric-owner --no-overwrite-dir -C / <"$files" || fail 'the files could not be unpacked'

# A port is opened once. Node never ends while it waits to read from one, so cat does that.
exec 3<>"$talk"
mkfifo /run/talk
cat <&3 >/run/talk &
node "$helper" machine </run/talk >&3
say "the helper ended with $?"
poweroff -f
sleep 60
`;
//# sourceMappingURL=init.js.map

/***/ }),

/***/ 1255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ KERNEL_TOOLS),
  j: () => (/* binding */ Kernels)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/provide/closure.js
var closure = __webpack_require__(8603);
// EXTERNAL MODULE: ./build/provide/version.js
var provide_version = __webpack_require__(7702);
;// CONCATENATED MODULE: ./build/provide/machine/arm64-image.js


/** Of the boot protocol of arm64: what stands where at the beginning of an Image. */
const HEADER = { magic: 0x38, pe: 0x3c };
const MAGIC = 'ARM\x64';
/** Of the programs of UEFI, and every Image of a distribution is one: where its parts lie in the file. */
const PE = { magic: 'PE\0\0', sections: 6, optionalSize: 20, optional: 24, section: 40, size: 16, at: 20 };
const BANNER = 'Linux version ';
const LONGEST_RELEASE = 128;
/**
 * What `uname -r` prints in a kernel, which says so of itself.
 *
 * @param name for messages
 * @throws StageError when the file is no Image, or not all of one
 */
function releaseOfImage(file, name) {
    const image = (0,external_node_fs_.readFileSync)(file);
    if (image.subarray(HEADER.magic, HEADER.magic + MAGIC.length).toString('latin1') !== MAGIC) {
        throw new errors/* StageError */.Zu('provide', `${name} is no Image; \`make\` leaves one at arch/arm64/boot/Image of its tree.`);
    }
    const expected = sizeOf(image);
    if (image.length < expected) {
        throw new errors/* StageError */.Zu('provide', `${name} is cut short: it has ${image.length} bytes of ${expected}.`);
    }
    const at = image.indexOf(BANNER) + BANNER.length;
    const release = image
        .subarray(at, at + LONGEST_RELEASE)
        .toString('latin1')
        .match(/^[\w.+~-]+/)?.[0];
    if (at < BANNER.length || release === undefined) {
        throw new errors/* StageError */.Zu('provide', `${name} does not say which version it is.`);
    }
    return release;
}
/** Bytes that the file must have, as far as it says so. */
function sizeOf(image) {
    const at = image.length < HEADER.pe + 4 ? 0 : image.readUInt32LE(HEADER.pe);
    if (image.subarray(at, at + PE.magic.length).toString('latin1') !== PE.magic)
        return 0;
    const first = at + PE.optional + image.readUInt16LE(at + PE.optionalSize);
    const ends = Array.from({ length: image.readUInt16LE(at + PE.sections) }, (_, index) => {
        const section = first + index * PE.section;
        return image.readUInt32LE(section + PE.size) + image.readUInt32LE(section + PE.at);
    });
    return Math.max(0, ...ends);
}
//# sourceMappingURL=arm64-image.js.map
;// CONCATENATED MODULE: ./build/provide/machine/bzimage.js


/** Of the boot protocol of x86: what stands where at the beginning of a bzImage. */
const bzimage_HEADER = {
    sectors: 0x1f1,
    size: 0x1f4,
    magic: 0x202,
    version: 0x20e,
    payload: 0x248,
    payloadSize: 0x24c,
};
const bzimage_MAGIC = 'HdrS';
const SECTOR = 512;
/** The size is in paragraphs. */
const PARAGRAPH = 16;
/** How kernels are packed, by the bytes that each begins with: the ends of names that the programs know them by. */
const PACKINGS = { '28b52ffd': 'zst', fd377a58: 'xz', '02214c18': 'lz4' };
/** After what is packed stands how large it was. */
const SIZE_BYTES = 4;
/** Of the kernel itself: that it can be started without the code that unpacks it (`CONFIG_PVH`). */
const ENTRY_NOTE = { name: 'Xen\0', type: 18, sizes: [4, 8] };
/** Where the offset of the version counts from. */
const START = 0x200;
const LONGEST_HEAD = 64 * 1024;
/**
 * What `uname -r` prints in a kernel, which says so of itself.
 *
 * @param name for messages
 * @throws StageError when the file is no bzImage, or not all of one
 */
function releaseOf(file, name) {
    const { head, size } = read(file);
    if (!isBzImage(head)) {
        throw new errors/* StageError */.Zu('provide', `${name} is no bzImage; \`make\` leaves one at arch/x86/boot/bzImage of its tree.`);
    }
    const expected = codeStart(head) + head.readUInt32LE(bzimage_HEADER.size) * PARAGRAPH;
    if (size < expected) {
        throw new errors/* StageError */.Zu('provide', `${name} is cut short: it has ${size} bytes of ${expected}.`);
    }
    const at = START + head.readUInt16LE(bzimage_HEADER.version);
    const release = head
        .subarray(at)
        .toString('latin1')
        .match(/^[\w.+~-]+/)?.[0];
    if (release === undefined)
        throw new errors/* StageError */.Zu('provide', `${name} does not say which version it is.`);
    return release;
}
/**
 * The kernel itself, as it lies packed in a bzImage.
 *
 * @returns null when it is packed in a way that we do not know, or no bzImage
 */
function packedKernel(image) {
    if (!isBzImage(image))
        return null;
    const start = codeStart(image) + image.readUInt32LE(bzimage_HEADER.payload);
    const packed = image.subarray(start, start + image.readUInt32LE(bzimage_HEADER.payloadSize) - SIZE_BYTES);
    const suffix = PACKINGS[packed.subarray(0, 4).toString('hex')];
    return suffix === undefined ? null : { suffix, packed };
}
/** Whether an emulator can start a kernel that was unpacked (`vmlinux`). */
function canBeStarted(kernel) {
    return ENTRY_NOTE.sizes.some((size) => {
        const note = Buffer.alloc(16);
        note.writeUInt32LE(ENTRY_NOTE.name.length, 0);
        note.writeUInt32LE(size, 4);
        note.writeUInt32LE(ENTRY_NOTE.type, 8);
        note.write(ENTRY_NOTE.name, 12);
        return kernel.includes(note);
    });
}
function isBzImage(head) {
    return head.length > START && head.subarray(bzimage_HEADER.magic, bzimage_HEADER.magic + bzimage_MAGIC.length).toString() === bzimage_MAGIC;
}
/** Where the code begins, after the sectors of the set-up. */
function codeStart(head) {
    return ((head.readUInt8(bzimage_HEADER.sectors) || 4) + 1) * SECTOR;
}
function read(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const head = Buffer.alloc(LONGEST_HEAD);
        return { head: head.subarray(0, (0,external_node_fs_.readSync)(descriptor, head)), size: (0,external_node_fs_.fstatSync)(descriptor).size };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
//# sourceMappingURL=bzimage.js.map
// EXTERNAL MODULE: ./build/provide/machines.js
var machines = __webpack_require__(1754);
;// CONCATENATED MODULE: ./build/provide/machine/candidates.js



/** What the names of packages with kernels, and with parts of them, begin with. */
const KERNEL_PACKAGES = ['linux-image-', 'linux-binary-', 'linux-modules-', 'linux-base-'];
/** Debian's for virtual machines, with a tenth of the modules; and the one for all machines. */
function flavours(architecture) {
    const name = machines/* MACHINES */.P[architecture]?.debian;
    return [
        { image: new RegExp(`^linux-image-(\\d.*-cloud-${name})$`), default: `linux-image-cloud-${name}` },
        { image: new RegExp(`^linux-image-(\\d[^-]*(?:-\\d+)?-${name})$`), default: `linux-image-${name}` },
    ];
}
/**
 * The kernels that a suite has, newest first, one for each number: for virtual machines, or where there are none the others.
 *
 * @param offers versions of packages, by their names
 * @param architecture as Node names it
 */
function kernelsOf(suite, offers, architecture) {
    const all = flavours(architecture).map((flavour) => ofFlavour(suite, offers, flavour));
    const found = all.find(({ length }) => length > 0) ?? [];
    // 6.12-cloud-amd64 is the newest 6.12 by another name, without a kernel in it, and 6.12.90+deb13.1 is newer than 6.12.90+deb13.
    const longest = found.toSorted((a, b) => b.release.length - a.release.length);
    return longest
        .filter(({ number }, index) => longest.findIndex((other) => other.number === number) === index)
        .sort((a, b) => semver.rcompare((0,provide_version/* threePart */.IS)(a.number), (0,provide_version/* threePart */.IS)(b.number)));
}
function ofFlavour(suite, offers, flavour) {
    return [...offers].flatMap(([name, version]) => {
        const release = name.match(flavour.image)?.[1];
        if (release === undefined)
            return [];
        // From 6.19 on what linux-image was is in several packages.
        const [binary, ...others] = ['binary', 'modules', 'base'].map((part) => `linux-${part}-${release}`);
        const isSplit = offers.has(binary);
        // Of old ones the archive keeps for long what is signed, and not their modules.
        if (isSplit && !offers.has(others[0]))
            return [];
        const packages = isSplit ? [binary, ...others.filter((part) => offers.has(part))] : [name];
        return [
            {
                suite,
                release,
                number: (0,provide_version/* upstreamVersion */.mm)(version),
                packages: packages.map((each) => `${each}=${offers.get(each)}`),
                isDefault: version === offers.get(flavour.default),
            },
        ];
    });
}
/** Whether a kernel is one of those that a spec names. */
function isMeant(spec, { number, suite, isDefault }) {
    switch (spec.kind) {
        case 'latest':
            return suite !== 'experimental' && semver.prerelease((0,provide_version/* threePart */.IS)(number)) === null;
        case 'series': {
            const numbers = number.split(/[.-]/);
            return spec.parts.every((part, index) => String(part) === numbers[index]);
        }
        case 'range':
            return semver.satisfies((0,provide_version/* threePart */.IS)(number), spec.range);
        case 'apt':
            return suite === spec.suite && isDefault;
        case 'path':
            return false;
    }
}
//# sourceMappingURL=candidates.js.map
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/provide/machine/disk.js
var disk = __webpack_require__(7883);
// EXTERNAL MODULE: ./build/provide/machine/init.js
var init = __webpack_require__(3408);
;// CONCATENATED MODULE: ./build/provide/machine/initramfs.js
const [FOLDER, FILE, LINK] = [0o040755, 0o100000, 0o120777];
const ALIGNMENT = 4;
const LAST = 'TRAILER!!!';
/** An archive as the kernel takes it for an initramfs: cpio, `newc`. All of it is root's. */
function cpio(entries) {
    const files = entries.map((entry, index) => {
        if ('folder' in entry)
            return record(entry.path, index + 1, FOLDER, Buffer.alloc(0));
        if ('link' in entry)
            return record(entry.path, index + 1, LINK, Buffer.from(entry.link));
        return record(entry.path, index + 1, FILE | entry.mode, entry.content);
    });
    return Buffer.concat([...files, record(LAST, 0, 0, Buffer.alloc(0))]);
}
function record(path, inode, mode, content) {
    const name = Buffer.from(`${path}\0`);
    const [links, owner, time, device, check] = [1, 0, 0, 0, 0];
    const fields = [
        ...[inode, mode, owner, owner, links, time, content.length],
        ...[device, device, device, device, name.length, check],
    ];
    const header = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`);
    return Buffer.concat([aligned(Buffer.concat([header, name])), aligned(content)]);
}
function aligned(buffer) {
    const rest = buffer.length % ALIGNMENT;
    return rest === 0 ? buffer : Buffer.concat([buffer, Buffer.alloc(ALIGNMENT - rest)]);
}
//# sourceMappingURL=initramfs.js.map
;// CONCATENATED MODULE: ./build/provide/machine/modules.js
/** What `depmod` writes, read: for the path of each module those of all that it needs. */
function parseDependencies(text) {
    return new Map(text
        .split('\n')
        .filter((line) => line.includes(':'))
        .map((line) => {
        const [path = '', rest = ''] = line.split(':');
        return [path, rest.split(' ').filter((each) => each !== '')];
    }));
}
/**
 * The paths of modules and of all that they need, in an order in which they can be loaded. Those that are not among them
 * are built in, or the kernel has them not.
 */
function loadOrder(dependencies, names) {
    const seen = new Set();
    const ordered = [];
    const visit = (path) => {
        if (seen.has(path))
            return;
        seen.add(path);
        for (const each of dependencies.get(path) ?? [])
            visit(each);
        ordered.push(path);
    };
    for (const name of names) {
        const path = [...dependencies.keys()].find((each) => moduleName(each) === name);
        if (path !== undefined)
            visit(path);
    }
    return ordered;
}
/** As the kernel calls it: `kernel/drivers/block/virtio-blk.ko.xz` -> `virtio_blk`. */
function moduleName(path) {
    const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
    return name.replaceAll('-', '_');
}
//# sourceMappingURL=modules.js.map
;// CONCATENATED MODULE: ./build/provide/machine/kernel-files.js










/** Files of an entry of the store. */
const KERNEL_FILES = { image: 'kernel', initramfs: 'initramfs', modules: 'modules.ext4' };
/** What the machine needs before it has its root file system, and what it is asked through. */
const FIRST_MODULES = ['virtio_pci', 'virtio_blk', 'virtio_console', 'crc32c_generic', 'ext4', 'overlay'];
const APPLETS = ['sh', 'insmod', 'mkdir', 'mount', 'poweroff', 'sleep', 'switch_root'];
const MODULE = /\.ko(\.(xz|zst|gz))?$/;
/** What `make` knows of modules and `depmod` reads. */
const LISTS = ['modules.order', 'modules.builtin', 'modules.builtin.modinfo'];
/** By the ends of names: programs of the closure that put what was packed in its place. */
const UNPACKERS = {
    xz: ['xz', '-d'],
    zst: ['zstd', '-d', '-q', '--rm'],
    gz: ['gzip', '-d'],
    lz4: ['lz4', '-d', '-q', '--rm', '-m'],
};
const LIMIT_MS = 120_000;
/** How a kernel is made ready. */
const KERNEL_RECIPE = (0,provide_version/* recipe */.D4)(init/* FIRST_INIT */.cT, FIRST_MODULES, APPLETS, KERNEL_FILES, UNPACKERS);
/**
 * Makes what a machine boots: copies of the image and of the modules, and an initramfs. Runs nothing of the kernel's.
 *
 * @param folder to fill
 */
async function makeKernel(folder, { image, modules, release }, made, signal) {
    const { programs: tools, busybox } = await made;
    const tree = (0,external_node_path_.join)(folder, 'tree');
    const own = (0,external_node_path_.join)(tree, 'lib/modules', release);
    (0,external_node_fs_.mkdirSync)(own, { recursive: true });
    if (modules !== null)
        await copyModules(modules, own, tools, signal);
    const options = { timeoutMs: LIMIT_MS, signal, failureClass: 'provide' };
    await (0,command/* runOrFail */.zi)([(0,external_node_path_.join)(tools, 'depmod'), '--basedir', tree, release], {
        ...options,
        complaint: `The modules of ${release} could not be listed`,
    });
    await takeImage(image, (0,external_node_path_.join)(folder, KERNEL_FILES.image), tools, signal);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, KERNEL_FILES.initramfs), initramfs(own, busybox));
    await (0,disk/* makeDisk */._)(tools, own, (0,external_node_path_.join)(folder, KERNEL_FILES.modules), signal);
    (0,external_node_fs_.rmSync)(tree, { recursive: true });
}
/**
 * Copies a bzImage, unpacked where that can be started: for a machine to unpack it takes two seconds of an emulated
 * processor, at every start.
 */
async function takeImage(image, to, tools, signal) {
    const found = packedKernel((0,external_node_fs_.readFileSync)(image));
    if (found !== null) {
        const file = `${to}.${found.suffix}`;
        (0,external_node_fs_.writeFileSync)(file, found.packed);
        await unpackFiles([file], found.suffix, tools, signal);
        if (canBeStarted((0,external_node_fs_.readFileSync)(to)))
            return;
    }
    (0,external_node_fs_.copyFileSync)(image, to);
}
async function unpackFiles(files, suffix, tools, signal, cwd = '/') {
    const [program, ...options] = UNPACKERS[suffix];
    await (0,command/* runOrFail */.zi)([(0,external_node_path_.join)(tools, program), ...options, ...files], {
        timeoutMs: LIMIT_MS,
        signal,
        cwd,
        failureClass: 'provide',
        complaint: 'The kernel and its modules could not be unpacked',
    });
}
/** Modules, and what is known of them, from a folder on. */
function modulePaths(folder) {
    return (0,files/* pathsBelow */.Yl)(folder).filter((path) => MODULE.test(path) || LISTS.includes(path));
}
/** Copies modules, unpacked: an emulated processor takes seconds for what takes us none. */
async function copyModules(from, to, tools, signal) {
    const paths = modulePaths(from);
    for (const path of paths) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(to, path)), { recursive: true });
        (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(from, path), (0,external_node_path_.join)(to, path));
    }
    for (const suffix of Object.keys(UNPACKERS)) {
        const packed = paths.filter((path) => path.endsWith(`.ko.${suffix}`));
        if (packed.length > 0)
            await unpackFiles(packed, suffix, tools, signal, to);
    }
}
/** @param own folder with modules, and with what `depmod` wrote of them */
function initramfs(own, busybox) {
    const dependencies = parseDependencies((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(own, 'modules.dep'), 'utf8'));
    const paths = loadOrder(dependencies, FIRST_MODULES);
    const entries = [
        ...['bin', 'dev', 'modules', 'proc', 'sys'].map((path) => ({ path, folder: true })),
        { path: 'init', mode: 0o755, content: Buffer.from(init/* FIRST_INIT */.cT) },
        { path: 'bin/busybox', mode: 0o755, content: (0,external_node_fs_.readFileSync)(busybox) },
        ...APPLETS.map((name) => ({ path: `bin/${name}`, link: 'busybox' })),
        ...paths.map((path) => ({
            path: `modules/${(0,external_node_path_.basename)(path)}`,
            mode: 0o644,
            content: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(own, path)),
        })),
        { path: 'modules/order', mode: 0o644, content: Buffer.from(paths.map((path) => `${(0,external_node_path_.basename)(path)}\n`).join('')) },
    ];
    return cpio(entries);
}
//# sourceMappingURL=kernel-files.js.map
// EXTERNAL MODULE: ./build/provide/machine/kernel-spec.js
var kernel_spec = __webpack_require__(4039);
;// CONCATENATED MODULE: ./build/provide/machine/kernels.js












const [APT, PATH] = ['kernel-apt', 'kernel-path'];
/** What kernels are called in the store. */
const KERNEL_TOOLS = [APT, PATH];
/** What `uname -r` prints in a kernel, by what kernels of an architecture are kept in. */
const RELEASE_OF = { x64: releaseOf, arm64: releaseOfImage };
/** Kernels of the archive, and those of a user's own, made ready for a machine and kept in the store. */
class Kernels {
    options;
    store;
    archive;
    constructor(options, store, archive) {
        this.options = options;
        this.store = store;
        this.archive = archive;
    }
    /**
     * @param text the spec as the user wrote it
     * @throws StageError when there is no such kernel, or it is none that a machine could boot
     */
    async provide(spec, text, tools) {
        const entry = spec.kind === 'path' ? await this.fromPath(spec, tools) : await this.choose(spec, text, tools);
        this.store.touch(entry);
        const { folder, manifest } = entry;
        return {
            spec: text,
            version: manifest.release,
            number: manifest.version,
            provider: spec.kind === 'path' ? 'path' : 'apt',
            image: (0,external_node_path_.join)(folder, KERNEL_FILES.image),
            initramfs: (0,external_node_path_.join)(folder, KERNEL_FILES.initramfs),
            modules: (0,external_node_path_.join)(folder, KERNEL_FILES.modules),
        };
    }
    /** Suites that have kernels: the newest first, those with what was ported back at last. */
    get suites() {
        return this.archive.suitesWithBackports.toReversed();
    }
    /** What the archive has, newest first; a suite that cannot be asked is an error. */
    async offered() {
        const asked = this.suites.map((suite) => this.kernelsOf(suite));
        const all = (await Promise.all(asked)).flat();
        return all.sort((a, b) => semver.rcompare((0,provide_version/* threePart */.IS)(a.number), (0,provide_version/* threePart */.IS)(b.number)));
    }
    /** Those of one suite, newest first. */
    async kernelsOf(suite) {
        return kernelsOf(suite, await this.archive.offersOf(suite, KERNEL_PACKAGES), this.options.architecture);
    }
    async choose(spec, text, tools) {
        const newest = spec.kind === 'latest' || (this.options.checkLatest === true && !isExact(spec));
        const fits = ({ version: number, suite = '', isDefault = false, recipe }) => recipe === KERNEL_RECIPE && isMeant(spec, { number, suite, isDefault });
        const stored = newest ? null : this.store.newest(APT, fits);
        return stored ?? this.fromArchive(await this.search(spec, text), tools);
    }
    /** The number that a spec means now: what is a path, or a suite's, stays as it is. */
    async pin(spec, text) {
        if (spec.kind === 'path' || spec.kind === 'apt')
            return text;
        return `${(0,kernel_spec/* splitKernel */.e)(text).word}${(await this.search(spec, text)).number}`;
    }
    async search(spec, text) {
        if (this.archive.distributionName !== 'Debian') {
            throw new errors/* StageError */.Zu('provide', `Kernel "${text}" is not available: they are Debian's, and this host's archive is ${this.archive.distributionName}'s. A kernel of your own is path:IMAGE or path:TREE.`);
        }
        const offered = spec.kind === 'apt' ? await this.kernelsOf(spec.suite) : await this.offered();
        const found = offered.find((each) => isMeant(spec, each));
        if (found !== undefined)
            return found;
        const has = newestOfEach(offered).map(({ number, suite }) => `${number} (${suite})`);
        const place = spec.kind === 'apt' ? `the archive's ${spec.suite}` : 'the archive';
        const archive = spec.kind === 'apt' && has.length === 0
            ? await this.archive.nothingIn(spec.suite)
            : `${place} has ${has.join(', ') || 'none'}`;
        throw new errors/* StageError */.Zu('provide', `Kernel "${text}" is not available: ${archive}.`);
    }
    async fromArchive(kernel, tools) {
        const { suite, release, number, packages, isDefault } = kernel;
        const { signal, onProgress } = this.options;
        // Of one number there may be several: of a release and of what was ported back to the one before it.
        const key = `${(0,provide_version/* threePart */.IS)(number)}-${release.replace(/^[\d.]+[+-]?/, '').replace(/[^\w-]/g, '-')}.${KERNEL_RECIPE}`;
        return this.store.fill(APT, key, () => true, async (folder) => {
            onProgress({ type: 'detail', detail: `fetching Linux ${number} from ${suite}` });
            const files = await this.archive.fetchAlone(suite, packages, (0,external_node_path_.join)(folder, 'packages'));
            onProgress({ type: 'detail', detail: `unpacking Linux ${number}` });
            const root = (0,external_node_path_.join)(folder, 'root');
            await (0,closure/* unpack */.l1)(files, root, signal);
            const modules = [`usr/lib/modules/${release}`, `lib/modules/${release}`]
                .map((each) => (0,external_node_path_.join)(root, each))
                .find((each) => (0,external_node_fs_.existsSync)(each));
            const image = [(0,external_node_path_.join)(root, 'boot', `vmlinuz-${release}`), (0,external_node_path_.join)(modules ?? root, 'vmlinuz')].find((each) => (0,external_node_fs_.existsSync)(each));
            if (image === undefined || modules === undefined) {
                throw new errors/* StageError */.Zu('provide', `${packages.join(' ')} of ${suite} brings no kernel ${release}.`);
            }
            await makeKernel(folder, { image, modules, release: this.releaseOf(image, `The kernel of ${packages[0]}`) }, tools, signal);
            for (const name of ['packages', 'root'])
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true });
            return { version: number, release, suite, isDefault, recipe: KERNEL_RECIPE };
        });
    }
    releaseOf(file, name) {
        return RELEASE_OF[this.options.architecture](file, name);
    }
    async fromPath({ image, modules }, tools) {
        const release = this.releaseOf(image, image);
        const number = release.match(/^\d+\.\d+(\.\d+)?(-rc\d+)?/)?.[0];
        if (number === undefined)
            throw new errors/* StageError */.Zu('provide', `${image} says that it is "${release}", which is no version.`);
        const own = modules === null ? null : modulesOf(modules, release);
        const key = `0.0.0-p${digest(image, own)}`;
        return this.store.fill(PATH, key, () => true, async (folder) => {
            this.options.onProgress({ type: 'detail', detail: `taking in ${image}` });
            await makeKernel(folder, { image, modules: own, release }, tools, this.options.signal);
            return { version: number, release };
        });
    }
}
/** A folder that holds modules: as `make modules_install` was told it, /lib/modules, one of its folders, or a tree in which they were built. */
function modulesOf(folder, release) {
    const places = [(0,external_node_path_.join)(folder, 'lib/modules', release), (0,external_node_path_.join)(folder, release)];
    return places.find((each) => (0,external_node_fs_.existsSync)(each)) ?? folder;
}
/** Changes with the kernel, and with what would be made of it. */
function digest(image, modules) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(KERNEL_RECIPE).update((0,external_node_fs_.readFileSync)(image));
    for (const path of modules === null ? [] : modulePaths(modules)) {
        const { size, mtimeMs } = (0,external_node_fs_.statSync)((0,external_node_path_.join)(modules, path));
        hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
    return hash.digest('hex').slice(0, 16);
}
/** Of each series that which comes first. */
function newestOfEach(kernels) {
    const series = ({ number }) => number.split('.').slice(0, 2).join('.');
    return kernels.filter((each, index) => kernels.findIndex((other) => series(other) === series(each)) === index);
}
function isExact(spec) {
    return spec.kind === 'series' && spec.parts.length === 3;
}
//# sourceMappingURL=kernels.js.map

/***/ }),

/***/ 7299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ packagedVersions),
/* harmony export */   ZZ: () => (/* binding */ kernelOffers),
/* harmony export */   fI: () => (/* binding */ offersOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _machine_kernels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1255);
/* harmony import */ var _recipes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4967);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7702);





/** Every version at hand or available, and the places that could not be asked. */
async function offersOf(name, { fromHost, store, archive, sources }) {
    return [
        ...(await ofHost(() => fromHost(name))),
        ...stored([(0,_recipes_js__WEBPACK_IMPORTED_MODULE_3__/* .tool */ .z6)(name), ...(0,_recipes_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceTools */ .T6)(name)], store),
        ...(await ofArchive(name, archive)),
        ...(sources === null ? [] : [ofSource(sources)]),
    ];
}
/** Every kernel at hand or available, and the places that could not be asked. */
async function kernelOffers(store, kernels) {
    const offers = kernels.suites.map(async (suite) => {
        const where = `apt:${suite}`;
        try {
            return (await kernels.kernelsOf(suite)).map(({ number }) => ({ provider: 'apt', version: number, where }));
        }
        catch (error) {
            return [{ provider: 'apt', version: null, where, problem: problem(error) }];
        }
    });
    return [
        { provider: 'system', version: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.release)(), where: 'this host' },
        ...stored(_machine_kernels_js__WEBPACK_IMPORTED_MODULE_2__/* .KERNEL_TOOLS */ .Q, store),
        ...(await Promise.all(offers)).flat(),
    ];
}
/** What is had without a build: packages that the store has, and those of the archive as far as it can be asked. */
async function packagedVersions(name, { store, archive }) {
    const atHand = store.list((0,_recipes_js__WEBPACK_IMPORTED_MODULE_3__/* .tool */ .z6)(name)).map(({ manifest }) => manifest.version);
    const offered = await ofArchive(name, archive);
    return [...new Set([...atHand, ...offered.flatMap(({ version }) => version ?? [])])];
}
async function ofHost(fromHost) {
    try {
        const host = await fromHost();
        return host === null ? [] : [{ provider: 'system', version: host.version, where: host.path }];
    }
    catch (error) {
        return [{ provider: 'system', version: null, where: 'PATH', problem: problem(error) }];
    }
}
function stored(tools, store) {
    return tools
        .flatMap((each) => store.list(each))
        .map((entry) => ({
        provider: 'store',
        version: entry.manifest.version,
        where: entry.folder,
        ...store.usage(entry),
    }));
}
async function ofArchive(name, archive) {
    const offers = [...archive.suites, ...archive.experimental].map(async (suite) => {
        const where = `apt:${suite}`;
        try {
            const offer = await archive.offer(suite, _recipes_js__WEBPACK_IMPORTED_MODULE_3__/* .RECIPES */ .IF[name].package);
            return offer === null ? [] : [{ provider: 'apt', version: (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .upstreamVersion */ .mm)(offer.packageVersion), where }];
        }
        catch (error) {
            return [{ provider: 'apt', version: null, where, problem: problem(error) }];
        }
    });
    return (await Promise.all(offers)).flat();
}
function ofSource({ releases }) {
    const [newest, oldest] = [releases[0]?.version, releases.at(-1)?.version];
    return { provider: 'git', version: `${oldest} to ${newest}`, where: `git:TAG, ${releases.length} releases` };
}
/** What is wrong with a place, so that the others can still be asked. */
function problem(error) {
    if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu)
        return error.message;
    throw error;
}
//# sourceMappingURL=offers.js.map

/***/ }),

/***/ 3681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ TEST_LIBRARIES),
/* harmony export */   Mg: () => (/* binding */ needBuildPackages),
/* harmony export */   cx: () => (/* binding */ testLibraries),
/* harmony export */   sL: () => (/* binding */ needTestPackages),
/* harmony export */   wq: () => (/* binding */ buildsWithApparmor)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);
/* harmony import */ var _host_features_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5742);
/* harmony import */ var _host_inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2747);
/* harmony import */ var _host_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3759);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5531);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7702);







const GCC = { program: 'gcc', apt: 'gcc', dnf: 'gcc', pacman: 'gcc' };
const MAKE = { program: 'make', apt: 'make', dnf: 'make', pacman: 'make' };
const PKG_CONFIG = { program: 'pkg-config', apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf' };
const LIBC = { header: 'stdlib.h', apt: 'libc6-dev', dnf: 'glibc-devel', pacman: 'glibc' };
const LIBCAP = { header: 'sys/capability.h', apt: 'libcap-dev', dnf: 'libcap-devel', pacman: 'libcap' };
/** Without what is optional. From CRIU's own contrib/dependencies, and tried in a root file system with nothing else. */
const CRIU_NEEDS = [
    GCC,
    MAKE,
    PKG_CONFIG,
    { program: 'protoc', apt: 'protobuf-compiler', dnf: 'protobuf-compiler', pacman: 'protobuf' },
    { program: 'protoc-c', apt: 'protobuf-c-compiler', dnf: 'protobuf-c-compiler', pacman: 'protobuf-c' },
    LIBC,
    { library: 'protobuf', apt: 'libprotobuf-dev', dnf: 'protobuf-devel', pacman: 'protobuf' },
    { library: 'libprotobuf-c', apt: 'libprotobuf-c-dev', dnf: 'protobuf-c-devel', pacman: 'protobuf-c' },
    { library: 'libnl-3.0', apt: 'libnl-3-dev', dnf: 'libnl3-devel', pacman: 'libnl' },
    // It compiles without; but then it restores no container that a CRIU with it has dumped.
    { library: 'libnftables', apt: 'libnftables-dev', dnf: 'nftables-devel', pacman: 'nftables', since: '3.15' },
    { header: 'libnet.h', apt: 'libnet1-dev', dnf: 'libnet-devel', pacman: 'libnet' },
    LIBCAP,
    { library: 'uuid', apt: 'uuid-dev', dnf: 'libuuid-devel', pacman: 'util-linux-libs', since: '4.1' },
];
/** Without those of the parts that are left out. */
const LXC_NEEDS = [
    GCC,
    { program: 'meson', apt: 'meson', dnf: 'meson', pacman: 'meson' },
    { program: 'ninja', apt: 'ninja-build', dnf: 'ninja-build', pacman: 'ninja' },
    PKG_CONFIG,
    LIBC,
    LIBCAP,
    { library: 'libseccomp', apt: 'libseccomp-dev', dnf: 'libseccomp-devel', pacman: 'libseccomp' },
    // LXC without it refuses configs that name a profile, or `unconfined`.
    {
        library: 'libapparmor',
        apt: 'libapparmor-dev',
        dnf: 'libapparmor-devel',
        pacman: 'apparmor',
        isNeeded: buildsWithApparmor,
    },
];
/**
 * Whether an LXC that is built here has AppArmor: the kernel of a machine may have it where the host's has not. Fedora and its like have
 * no such library.
 */
function buildsWithApparmor() {
    return (0,_host_features_js__WEBPACK_IMPORTED_MODULE_2__/* .hasApparmor */ .fV)() || (0,_host_inspect_js__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)('apt-get');
}
const NEEDS = { criu: CRIU_NEEDS, lxc: LXC_NEEDS };
/** What CRIU's tests are built with. A test that lacks a library of its own is left out, and says so. */
const TEST_NEEDS = [GCC, MAKE, PKG_CONFIG, LIBC];
/** Packages of apt with the libraries that some of CRIU's tests are linked with, by what a compiler or linker misses. */
const TEST_LIBRARIES = [
    { header: 'libaio.h', missing: /libaio\.h|-laio/, apt: 'libaio-dev' },
    { header: 'sys/capability.h', missing: /sys\/capability\.h|-lcap/, apt: 'libcap-dev' },
    { header: 'bpf/bpf.h', missing: /bpf\/bpf|-lbpf/, apt: 'libbpf-dev' },
    { header: 'libnl3/netlink/route/link.h', missing: /netlink\/|-lnl-/, apt: 'libnl-route-3-dev' },
    { header: 'tracefs/tracefs.h', missing: /tracefs\.h|-ltracefs/, apt: 'libtracefs-dev' },
];
const INSTALL = {
    apt: 'apt-get install --no-install-recommends',
    dnf: 'dnf install',
    pacman: 'pacman -S --needed',
};
const PROBE_LIMIT_MS = 20_000;
const INSTALL_LIMIT_MS = 600_000;
/**
 * Sees to it that what a CRIU or an LXC is built with is there.
 *
 * @param title as people write it
 * @param version of what is to be built
 * @throws StageError that lists the packages that are missing
 */
function needBuildPackages(name, title, version, options) {
    const needs = NEEDS[name].filter(({ since, isNeeded = () => true }) => isNeeded() && (since === undefined || semver__WEBPACK_IMPORTED_MODULE_0__.gte((0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(version), (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .threePart */ .IS)(since))));
    return provideNeeds(title, needs, options);
}
/**
 * The same for CRIU's tests. Where apt may install, it also installs the libraries that only some of them need.
 *
 * @throws StageError that lists the packages that are missing
 */
async function needTestPackages(options) {
    await provideNeeds("CRIU's tests", TEST_NEEDS, options);
    if (!options.install)
        return;
    const present = await testLibraries();
    const packages = TEST_LIBRARIES.map(({ apt }) => apt).filter((apt) => !present.includes(apt));
    if (packages.length > 0)
        await install("CRIU's tests", packages, options.signal);
}
/** Those of {@link TEST_LIBRARIES} that are on this host, by their packages. */
async function testLibraries() {
    const found = await Promise.all(TEST_LIBRARIES.map(({ header }) => hasHeader(header)));
    return TEST_LIBRARIES.filter((_, index) => found[index]).map(({ apt }) => apt);
}
async function provideNeeds(what, needs, options) {
    let missing = await missingNeeds(needs);
    if (missing.length > 0 && options.install) {
        const packages = names(missing, 'apt');
        options.onProgress({ type: 'detail', detail: `installing ${packages.length} packages that ${what} is built with` });
        await install(what, packages, options.signal);
        missing = await missingNeeds(needs);
    }
    if (missing.length === 0)
        return;
    const commands = ['apt', 'dnf', 'pacman'].map((manager) => `  ${INSTALL[manager]} ${names(missing, manager).join(' ')}`);
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('provide', [
        `${what} cannot be built: ${missing.map(({ program, library, header }) => program ?? library ?? header).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not on this host. With install-build-deps (\`--install-build-deps\`) apt installs what is missing; by hand it is one of`,
        ...commands,
    ].join('\n'));
}
/** What cannot be asked for want of a program is missing, too: to install it once more does no harm. */
async function missingNeeds(needs) {
    const found = await Promise.all(needs.map(({ program, library, header = '' }) => {
        if (program !== undefined)
            return (0,_host_inspect_js__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)(program);
        if (library !== undefined)
            return succeeds(['pkg-config', '--exists', library]);
        return hasHeader(header);
    }));
    return needs.filter((_, index) => found[index] !== true);
}
function hasHeader(header) {
    return succeeds(['gcc', '-E', '-x', 'c', '-'], `#include <${header}>\n`);
}
async function succeeds(argv, input) {
    try {
        const result = await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(argv, { timeoutMs: PROBE_LIMIT_MS, ...(input === undefined ? {} : { input }) });
        return result.code === 0;
    }
    catch {
        return false; // There is no such program.
    }
}
async function install(what, packages, signal) {
    const apt = [...((0,_host_root_js__WEBPACK_IMPORTED_MODULE_6__/* .isRoot */ .j)() ? [] : _host_root_js__WEBPACK_IMPORTED_MODULE_6__/* .SUDO */ .Q), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y'];
    const wanted = [...apt, 'install', '--no-install-recommends', ...packages];
    const options = { timeoutMs: INSTALL_LIMIT_MS, signal };
    if ((await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(wanted, options)).code === 0)
        return;
    // Its lists may be old, or a new machine may have none.
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)([...apt, 'update'], options);
    await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrFail */ .zi)(wanted, {
        ...options,
        failureClass: 'provide',
        complaint: `The packages that ${what} is built with could not be installed`,
        reason: /^E:/,
    });
}
function names(needs, manager) {
    return [...new Set(needs.map((need) => need[manager]))];
}
//# sourceMappingURL=packages.js.map

/***/ }),

/***/ 5156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ libraryFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1754);



/**
 * Where the library of an LXC that was built by hand lies, for a loader that does not know that place: meson leaves
 * no run path in what it installs. Empty for any other folder of programs.
 */
function libraryFolders(programs) {
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(programs);
    const { triplet } = _machines_js__WEBPACK_IMPORTED_MODULE_2__/* .MACHINES */ .P[process.arch] ?? { triplet: '' };
    return ['lib', `lib/${triplet}`, 'lib64']
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(prefix, name))
        .filter((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'liblxc.so.1')));
}
//# sourceMappingURL=prefix.js.map

/***/ }),

/***/ 4967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h2: () => (/* binding */ IPTABLES),
  IF: () => (/* binding */ RECIPES),
  qN: () => (/* binding */ askVersion),
  __: () => (/* binding */ isSource),
  T6: () => (/* binding */ sourceTools),
  z6: () => (/* binding */ tool)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/provide/closure.js
var closure = __webpack_require__(8603);
// EXTERNAL MODULE: ./build/provide/criu-source.js
var criu_source = __webpack_require__(7869);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/provide/packages.js
var provide_packages = __webpack_require__(3681);
;// CONCATENATED MODULE: ./build/provide/lxc-source.js





/** The tools that a cell runs. All others would compile the same sources once more. */
const TOOLS = ['start', 'stop', 'info', 'attach', 'checkpoint', 'freeze', 'unfreeze'].map((name) => `lxc-${name}`);
/**
 * Nothing but what a container needs, optimised as distributions do it, and without the second compilation for the linker.
 * Of the host's own LXC nothing is read: there is no such folder. A change here is a change of {@link WAY}.
 */
const OPTIONS = {
    prefix: '/usr',
    libdir: 'lib',
    sysconfdir: '/nonexistent/lxc',
    localstatedir: '/var',
    buildtype: 'debugoptimized',
    b_lto: 'false',
    apparmor: 'true',
    capabilities: 'true',
    commands: 'false',
    dbus: 'false',
    examples: 'false',
    'init-script': '',
    'install-init-files': 'false',
    'io-uring-event-loop': 'false',
    man: 'false',
    openssl: 'false',
    'pam-cgroup': 'false',
    seccomp: 'true',
    selinux: 'false',
    specfile: 'false',
    tests: 'false',
};
const WAY = 'meson-2';
/** Meson's own; which of the others a version has is in its list. */
const ALWAYS = ['prefix', 'libdir', 'sysconfdir', 'localstatedir', 'buildtype', 'b_lto'];
const BUILD = 'criu-lxc-test-build';
/** Where meson lays the AppArmor profiles of containers, and where they would be installed, below /etc/apparmor.d. */
const PROFILES = {
    'lxc-containers': 'lxc-containers',
    profiles: 'lxc',
    abstractions: 'abstractions/lxc',
};
const LXC_SOURCE = {
    title: 'LXC',
    upstream: 'https://github.com/lxc/lxc.git',
    program: 'lxc-start',
    printsCommit: false,
    way: () => `${WAY}${(0,provide_packages/* buildsWithApparmor */.wq)() ? ' apparmor' : ''}`,
    refusal(files) {
        if (!files.has('src/lxc/lxccontainer.c'))
            return 'not LXC: its files are others';
        return files.has('meson.build') ? null : 'LXC before 5.0, which meson does not build';
    },
    versionOf: (source) => ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(source, 'meson.build')) ?? '').match(/^\s*version:\s*'(\d+\.\d+[^']*)'/m)?.[1] ?? null,
    commands({ source }) {
        const build = (0,external_node_path_.join)(source, BUILD);
        const targets = TOOLS.map((tool) => `src/lxc/tools/${tool}`);
        return [
            ['meson', 'setup', build, source, ...options(source)],
            ['ninja', '-C', build, `-j${(0,external_node_os_.availableParallelism)()}`, ...targets],
        ];
    },
    compiled: /^\[\d+\/(\d+)\] /gm,
    arrange(source, folder) {
        const build = (0,external_node_path_.join)(source, BUILD);
        for (const name of ['bin', 'lib'])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name));
        for (const tool of TOOLS)
            (0,external_node_fs_.cpSync)((0,external_node_path_.join)(build, 'src/lxc/tools', tool), (0,external_node_path_.join)(folder, 'bin', tool));
        const library = (0,external_node_fs_.readdirSync)(build).find((name) => /^liblxc\.so\.\d+\.\d+/.test(name)) ?? 'liblxc.so.1';
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(build, library), (0,external_node_path_.join)(folder, 'lib/liblxc.so.1'), { dereference: true });
        for (const [from, to] of Object.entries(PROFILES)) {
            const made = (0,external_node_path_.join)(build, 'config/apparmor', from);
            if ((0,external_node_fs_.existsSync)(made))
                (0,external_node_fs_.cpSync)(made, (0,external_node_path_.join)(folder, 'etc/apparmor.d', to), { recursive: true });
        }
    },
    hint: () => '',
};
/** Meson refuses an option that a version does not have. */
function options(source) {
    const listed = (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(source, 'meson_options.txt')) ?? '';
    const known = new Set([...ALWAYS, ...[...listed.matchAll(/^option\('([^']+)'/gm)].map(([, name]) => name)]);
    return Object.entries(OPTIONS)
        .filter(([name]) => known.has(name))
        .map(([name, value]) => `-D${name}=${value}`);
}
//# sourceMappingURL=lxc-source.js.map
// EXTERNAL MODULE: ./build/provide/prefix.js
var prefix = __webpack_require__(5156);
// EXTERNAL MODULE: ./build/provide/version.js
var version = __webpack_require__(7702);
;// CONCATENATED MODULE: ./build/provide/recipes.js








/** What xtables-nft-multi is. */
const IPTABLES = [
    'iptables',
    'iptables-restore',
    'iptables-save',
    'ip6tables',
    'ip6tables-restore',
    'ip6tables-save',
];
const RECIPES = {
    criu: {
        program: 'criu',
        versionArguments: ['--version'],
        parse: version/* parseCriuVersion */.$x,
        package: 'criu',
        companions: [],
        arrange: (folder, architecture) => (0,closure/* wrap */.LV)(folder, [{ name: 'criu' }], architecture),
        source: criu_source/* CRIU_SOURCE */.a,
    },
    lxc: {
        program: 'lxc-start',
        versionArguments: ['--version'],
        parse: version/* parseLxcVersion */.Vd,
        package: 'lxc',
        // The sandbox's bridge is made with ip, and CRIU runs it, too.
        companions: ['iproute2'],
        arrange: (folder, architecture) => (0,closure/* wrap */.LV)(folder, (0,closure/* programsIn */.TS)((0,external_node_path_.join)(folder, 'root'), /^(lxc-.*|ip|ss|tc)$/), architecture),
        source: LXC_SOURCE,
    },
    iptables: {
        program: 'iptables-restore',
        versionArguments: ['--version'],
        parse: version/* parseIptablesVersion */.Mp,
        package: 'iptables',
        // An nft that is older than the libnftables of CRIU can die of a set that this made.
        companions: ['nftables'],
        isHelper: true,
        arrange(folder, architecture) {
            const plugins = { variable: 'XTABLES_LIBDIR', folder: 'xtables' };
            const programs = IPTABLES.map((name) => ({ name, file: 'xtables-nft-multi', plugins }));
            (0,closure/* wrap */.LV)(folder, [...programs, { name: 'nft' }], architecture);
        },
    },
    busybox: {
        program: 'busybox',
        versionArguments: [],
        parse: version/* parseBusyboxVersion */.oy,
        package: 'busybox-static',
        companions: [],
        isHelper: true,
        arrange(folder) {
            (0,closure/* place */.ik)(folder, closure/* BUSYBOXES */.TB, 'busybox');
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'root'), { recursive: true });
        },
        // It is copied into a container that has no libraries.
        isFit: closure/* isStatic */.Nh,
    },
};
const VERSION_LIMIT_MS = 10_000;
/**
 * What a component says of its version.
 *
 * @param folder its programs lie in
 * @throws StageError when it does not run; Interrupted
 */
async function askVersion(name, folder, signal) {
    const { program, versionArguments, parse } = RECIPES[name];
    const file = (0,external_node_path_.join)(folder, program);
    const { stdout } = await (0,command/* runOrFail */.zi)([file, ...versionArguments], {
        failureClass: 'provide',
        complaint: `${file} does not run`,
        timeoutMs: VERSION_LIMIT_MS,
        signal,
        env: { ...process.env, LD_LIBRARY_PATH: (0,prefix/* libraryFolders */.B)(folder).join(':') },
    });
    return parse(stdout);
}
/** What a component of the archive is called in the store. */
function tool(name) {
    return `${name}-apt`;
}
/** What those that are built here are called in the store. */
function sourceTools(name) {
    return isSource(name) ? [`${name}-git`, `${name}-tarball`] : [];
}
function isSource(name) {
    return 'source' in RECIPES[name];
}
//# sourceMappingURL=recipes.js.map

/***/ }),

/***/ 1691:
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

/***/ }),

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ PORTS),
/* harmony export */   pi: () => (/* binding */ DISKS),
/* harmony export */   z7: () => (/* binding */ PARAMETERS)
/* harmony export */ });
/** Serial numbers of the machine's disks (`-device virtio-blk-pci,serial=`). */
const DISKS = { root: 'root', modules: 'modules' };
/** Names of the ports (`-device virtserialport,name=`): a tar archive that comes in, and the helper's standard input and output. */
const PORTS = { files: 'files', talk: 'talk' };
/** Parameters on the kernel's command line. */
const PARAMETERS = {
    /** `v1` or `v2`. */
    cgroup: 'criu_lxc_test.cgroup',
    /** Path of the helper's bundle, after the archive was unpacked, for `printf %b`: words of a command line end at a space. */
    helper: 'criu_lxc_test.helper',
};
//# sourceMappingURL=machine.js.map

/***/ }),

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timeless)
/* harmony export */ });
/** What CRIU writes before a line: its time, where it runs, pids, the place in its source. */
const BEFORE = /(?<![^\s«])\(\d+\.\d+\)\s+((pie:\s+)?\d+:\s+)*((Error|Warn)\s+\(\S+:\d+\):\s+)?/g;
const FAILED = /^The (dump|pre-dump|restore) failed \((exit code \d+|killed by \w+|no end within [\d.]+ s)\): /;
/** Names that are random, or hold numbers that differ. */
const NAMES = [
    [/criu-lxc-test\.\d+\.\d+\.[0-9a-f]{6}/g, 'criu-lxc-test.N'],
    [/(lxc\.(?:payload|monitor|pivot))\.[0-9a-f]{6}\b/g, '$1.N'],
    [/\bveth[A-Za-z0-9]{6}\b/g, 'vethN'],
    [/(\.criu\.(?:mntns|cgyard)\.)\w{6}/g, '$1N'],
    [/\bmnt-\d{10}\b/g, 'mnt-N'],
];
/** Versions stay: of three parts, or behind a name. So does how something ended. */
const NUMBERS = [
    /\b0x[0-9a-f]+\b/gi,
    // In hexadecimal with a digit, as CRIU writes inodes and ids.
    /(?<![\w./-])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{4,}(?![\w.-])/g,
    /(?<![\w./+-]|CRIU |LXC |Linux |cgroup |exit code |signal )-?\b\d+(\.\d+)?(?![\w/]|\.\d)/g,
];
/**
 * A sentence about a failure as a title: without numbers, addresses and pids, so that the same failure has the same title in
 * each run.
 */
function timeless(text) {
    const named = NAMES.reduce((rest, [name, by]) => rest.replaceAll(name, by), text.replace(FAILED, ''));
    return NUMBERS.reduce((rest, number) => rest.replaceAll(number, 'N'), named.replaceAll(BEFORE, ''));
}
//# sourceMappingURL=timeless.js.map

/***/ })

};
