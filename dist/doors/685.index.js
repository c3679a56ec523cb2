export const id = 685;
export const ids = [685];
export const modules = {

/***/ 8983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/criu/source-lines.js
/**
 * On which lines of its source a CRIU says that the dump failed, and the restore: by a minor version all its releases,
 * but for one that mends what an earlier one of it is known for.
 * Read of the tags v1.3 to v4.2; of later ones, of logs that name the version, too.
 */
const LINES = [
    ['1.3', [1953], [1769, 1780]],
    ['1.4', [1964], [1838]],
    ['1.5', [1979], [1861, 1867]],
    ['1.6', [1947], [1895]],
    ['1.7', [1617], [1933, 1939]],
    ['1.8', [1641], [1995]],
    ['2.0', [1600], [2138]],
    ['2.1', [1614], [2217]],
    ['2.2', [1614], [2226]],
    ['2.3', [1598], [1840]],
    ['2.4', [1614], [1857]],
    ['2.5', [1625], [1885]],
    ['2.6', [1627], [1886]],
    ['2.7', [1636], [1889]],
    ['2.8', [1635], [1881]],
    ['2.9', [1636], [1895]],
    ['2.10', [1636], [1893]],
    ['2.11', [1641], [1897]],
    ['2.12', [1641], [1926]],
    ['3.0', [1644], [2029]],
    ['3.1', [1654], [2107]],
    ['3.2', [1654, 1657], [2099]],
    ['3.3', [1657], [2075]],
    ['3.4', [1667], [2145]],
    ['3.5', [1697], [2152]],
    ['3.6', [1709], [2171]],
    ['3.7', [1709], [2174]],
    ['3.8', [1709], [2255, 2252]],
    ['3.9', [1706], [2266]],
    ['3.10', [1720], [2309]],
    ['3.11', [1732], [2300]],
    ['3.12', [1742], [2293]],
    ['3.13', [1743], [2333]],
    ['3.14', [1764], [2397]],
    ['3.15', [1768], [2483]],
    ['3.16', [1781], [2447]],
    ['3.17', [2053], [2536]],
    ['3.18', [2093], [2547]],
    ['3.19', [2098], [2557]],
    ['4.0', [2111], [2313]],
    ['4.1', [2111], [2320]],
    ['4.1.1', [2111], [2320]],
    ['4.2', [2128], [2324]],
    ['4.2.1', [], [2331]],
    ['4.3', [], [2424]],
];
const FAILED = /\bcr-(dump|restore)\.c:(\d+)\): (?:Dumping|Restoring) FAILED/;
/**
 * Whose log it is, by the line on which it says that it failed, as a log of few words has no version: `3.16`. Null where
 * no release says it there, as of most builds of later commits, and where those of several versions do.
 */
function versionByLines(said) {
    const [, what, line] = FAILED.exec(said) ?? [];
    if (what === undefined)
        return null;
    const fitting = LINES.filter(([, dump, restore]) => (what === 'dump' ? dump : restore).includes(Number(line)));
    return fitting.length === 1 ? (fitting[0]?.[0] ?? null) : null;
}
//# sourceMappingURL=source-lines.js.map
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js + 3 modules
var diagnose = __webpack_require__(3079);
// EXTERNAL MODULE: ./build/host/features.js + 1 modules
var features = __webpack_require__(5742);
;// CONCATENATED MODULE: ./build/host/log.js

const BEFORE = 5;
const AFTER = 5;
const ERRORS = 8;
/** Where there is something in each so many bytes, all is read: that is faster than to look for where. */
const DENSE = 2000;
/** Bytes of a line: the rest of a longer one is garbage. */
const LINE_LIMIT = 1000;
const CHUNK = (/* unused pure expression or super */ null && (256 * 1024));
/** A CRIU that hangs may write 50 MB a second. Of a longer log the middle is left out: it is read while others wait. */
const MOST = (/* unused pure expression or super */ null && (256 * 1024 * 1024));
/** Of what is listed so many lines are kept, and of a line that others wrapped so much is looked at. */
const LISTED = 4000;
const WRAPPED_LIMIT = 64 * 1024;
/**
 * Reads a log as a stream, in one pass and in constant memory, however long it is and whatever is in it.
 *
 * @param from bytes at its beginning that are passed over
 */
function log_readLog(file, grammar, from = 0) {
    const reader = new LogReader(grammar);
    const log = openOrNull(file);
    if (log === null)
        return reader.end();
    try {
        const chunk = Buffer.allocUnsafe(CHUNK);
        // Somebody may be writing it still: what comes after this is left out.
        const { size } = fstatSync(log);
        for (let at = from; at < size;) {
            if (at - from >= MOST && size - at > CHUNK) {
                at = size - CHUNK;
                reader.skip();
            }
            const length = readSync(log, chunk, 0, Math.min(CHUNK, size - at), at);
            if (length === 0)
                break;
            at += length;
            reader.push(chunk.subarray(0, length));
        }
    }
    finally {
        closeSync(log);
    }
    return reader.end();
}
/** Reads a log that comes piece by piece. */
class LogReader {
    grammar;
    /** By rank. */
    errors = [];
    consequences = [];
    overcome = [];
    /** Since it went on last. */
    hasErrors = false;
    notes = {};
    /** How what is not found yet is looked for. */
    missing;
    /** Any of them: none is in most of a long log, and that is faster to see in one search. */
    missed;
    signs;
    before = [];
    work = new Map();
    listed = new Map();
    open = [];
    piece = '';
    /** Of what is looked for in each line, what is in the piece at hand: most is in none. Null: nobody has asked yet. */
    sought = {
        error: false,
        notes: [],
        work: [],
        onward: [],
        list: false,
    };
    /** The beginning of a line whose end has not come yet. */
    rest = '';
    constructor(grammar) {
        this.grammar = grammar;
        this.clear();
        this.missing = new Map(Object.entries(grammar.notes).map(([name, note]) => [name, everywhere(note)]));
        this.missed = anyOf(this.missing);
        this.signs = everywhere(grammar.signs);
    }
    push(chunk) {
        const text = this.rest + chunk.toString('latin1');
        const end = text.lastIndexOf('\n') + 1;
        const limit = this.grammar.unwrap === undefined ? LINE_LIMIT : WRAPPED_LIMIT;
        this.rest = text.slice(end, end + limit);
        if (end > 0)
            this.scan(text.slice(0, end - 1));
    }
    /** What comes next does not follow upon what came. */
    skip() {
        this.rest = '';
    }
    /** Reads the lines in which something is, those around them, and the last ones: most of a long log is passed over. */
    scan(text) {
        this.piece = text;
        const spots = this.seek(text);
        if (spots.length > text.length / DENSE) {
            for (const line of text.split('\n'))
                this.unwrap(line);
            return;
        }
        if (this.open.length > 0)
            spots.push(0);
        spots.push(text.length);
        let at = 0;
        let seen = 0;
        for (const spot of spots.sort((one, other) => one - other)) {
            if (spot < seen)
                continue;
            seen = linesOn(text, spot, 1);
            const from = Math.max(at, linesBack(text, spot, BEFORE));
            at = linesOn(text, seen, AFTER);
            if (from < at)
                for (const line of text.slice(from, at - 1).split('\n'))
                    this.unwrap(line);
        }
    }
    /** Where in a text something is, of what is looked for: all such places, where they are few. */
    seek(text) {
        const { work = [], onward = [], list } = this.grammar;
        const spots = [];
        const has = (part) => {
            const before = spots.length;
            for (const place of places(text, part))
                if (spots.push(place) > text.length / DENSE)
                    break;
            return spots.length > before;
        };
        const error = has(this.signs);
        const found = {
            error,
            notes: has(this.missed) ? [...this.missing].filter(([, note]) => has(note)).map(([name]) => name) : [],
            work: work.filter(has),
            list: list !== undefined && has(list.text),
        };
        // What it goes on after has to be there first: where every line is read anyway, that is asked after the first.
        const isLate = !this.hasErrors && spots.length > text.length / DENSE;
        // What is worked on is looked for already.
        const goesOn = () => (error || this.hasErrors ? onward.filter((text) => work.includes(text) || has(text)) : []);
        this.sought = { ...found, onward: isLate ? null : goesOn() };
        return spots;
    }
    isOnward(line) {
        this.sought.onward ??= (this.grammar.onward ?? []).filter((text) => this.piece.includes(text));
        return this.sought.onward.some((text) => line.includes(text));
    }
    unwrap(line) {
        const { unwrap } = this.grammar;
        if (unwrap === undefined)
            this.read(line.slice(0, LINE_LIMIT));
        else
            for (const each of unwrap(line.slice(0, WRAPPED_LIMIT)))
                this.read(each.slice(0, LINE_LIMIT));
    }
    read(line) {
        for (const window of this.open)
            window.around.push(plain(line));
        if (this.open.length > 0)
            this.open = this.open.filter(({ left, around }) => around.length < left);
        const { error, list, signs } = this.grammar;
        const { sought } = this;
        for (const text of sought.work)
            if (line.includes(text))
                this.work.set(text, line);
        if (sought.list && list !== undefined && line.includes(list.text) && this.listed.size < LISTED) {
            this.listed.set(line.match(list.listed)?.[1] ?? '', plain(line));
        }
        if (this.hasErrors && this.isOnward(line))
            this.goOn();
        // Most lines have no sign of an error, and that is faster to see.
        if (sought.error && signs.test(line) && !this.isHarmless(line) && error.test(line))
            this.note(line);
        for (const name of sought.notes) {
            if (!this.missing.has(name) || !this.grammar.notes[name]?.test(line))
                continue;
            this.notes[name] = plain(line);
            this.missing.delete(name);
            this.missed = anyOf(this.missing);
        }
        if (this.before.length === BEFORE)
            this.before.shift();
        this.before.push(line);
    }
    end() {
        if (this.rest !== '')
            this.scan(this.rest);
        this.rest = '';
        const { aside } = this.grammar;
        const errors = [this.errors.flat(), this.consequences, this.overcome].find((each) => each.length > 0) ?? [];
        return {
            errors: errors.map((each) => ({ ...each, around: each.around.filter((line) => aside?.test(line) !== true) })),
            notes: this.notes,
            last: this.before.map(plain),
        };
    }
    /** What was found so far did not end it. */
    goOn() {
        const found = [...this.errors.flat(), ...this.consequences];
        const { end = [] } = this.grammar;
        if (found.some(({ line }) => end.some((text) => line.includes(text))))
            return;
        if (this.overcome.length < ERRORS)
            this.overcome.push(...found.map((each) => ({ ...each, overcome: true })));
        this.clear();
    }
    clear() {
        this.errors = [...(this.grammar.ranks ?? []), null].map(() => []);
        this.consequences = [];
        this.hasErrors = false;
    }
    isHarmless(line) {
        return this.grammar.harmless.some((text) => line.includes(text));
    }
    note(line) {
        const has = (text) => line.includes(text);
        const { ranks = [], consequences } = this.grammar;
        const rank = ranks.findIndex((each) => each.test(line));
        const ranked = this.errors[rank === -1 ? ranks.length : rank];
        const found = consequences.some(has) ? this.consequences : ranked;
        this.hasErrors = true;
        if (found.length === ERRORS)
            return;
        const around = [...this.before.map(plain), plain(line)];
        const named = this.grammar.list === undefined ? undefined : line.match(this.grammar.list.named)?.[1];
        const listed = named === undefined ? undefined : this.listed.get(named);
        const about = [...[...this.work.values()].map(plain), ...(listed === undefined ? [] : [listed])];
        found.push({ line: plain(line), around, ...(about.length === 0 ? {} : { about }) });
        this.open.push({ around, left: around.length + AFTER });
    }
}
function everywhere(pattern) {
    return new RegExp(pattern, `${pattern.flags}g`);
}
/** Where there is none, what is nowhere. */
function anyOf(patterns) {
    return new RegExp([...patterns.values()].map(({ source }) => source).join('|') || '(?!)', 'g');
}
function* places(text, part) {
    if (typeof part !== 'string') {
        part.lastIndex = 0;
        for (let found = part.exec(text); found !== null; found = part.exec(text))
            yield found.index;
        return;
    }
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
        yield at;
}
/** Where the line begins that is so many before the one of a place. */
function linesBack(text, place, lines) {
    let begin = lineBegin(text, place);
    for (let left = lines; left > 0; left--)
        begin = lineBegin(text, begin - 1);
    return begin;
}
function lineBegin(text, place) {
    return place <= 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}
/** Where the line begins that is so many after the one of a place; past the end of the text where it has no such. */
function linesOn(text, place, lines) {
    let begin = place;
    for (let left = lines; left > 0; left--) {
        const end = text.indexOf('\n', begin);
        if (end === -1)
            return text.length + 1;
        begin = end + 1;
    }
    return begin;
}
/** A line was read byte by byte; as text it is a copy, which does not hold the whole chunk in memory. */
function plain(line) {
    return Buffer.from(line.slice(0, LINE_LIMIT), 'latin1').toString('utf8').trimEnd();
}
function openOrNull(file) {
    try {
        return openSync(file, 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
//# sourceMappingURL=log.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __webpack_require__(5408);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/criu/faults.js
var faults = __webpack_require__(1009);
;// CONCATENATED MODULE: ./build/criu/log.js


/** What CRIU writes last when all went well. */
const SUCCESS = {
    'pre-dump': 'Pre-dumping finished successfully',
    dump: 'Dumping finished successfully',
    restore: 'Restore finished successfully',
};
/** What CRIU writes last when it gives up. */
const log_FAILED = { dump: 'Dumping FAILED.', restore: 'Restoring FAILED.' };
/** `Dumping task (pid: 33 comm: cron)`; before 4.0 without the name. */
const WORK = 'Dumping task (pid';
/** What a restore begins with, once it has looked at what the kernel can do. */
const TREE = 'Reading image tree';
/** What `criu check` ends with where nothing is missing that CRIU cannot do without. */
const GOOD = 'Looks good.';
/** `Running on HOST Linux 6.12.48 #1 SMP … x86_64` */
const HOST = 'Running on ';
/** Of every version: `(00.012345)`, `pie: `, a pid, and then `Error (criu/vdso.c:381): vdso: …`. */
const CRIU_GRAMMAR = {
    error: /(^|[ :])Error[ :]/,
    signs: /Error/,
    harmless: [
        "Can't setup RLIMIT_NOFILE for self",
        'Address already assigned',
        'address already assigned',
        // It looks whether there is a legacy iptables, and goes on without.
        'tables-legacy-',
        // In a user namespace, which may not enter every folder of PATH; where rules are to come back, that fails by itself.
        'tables-restore", ...) failed: Permission denied',
        'tables-restore -V failed',
        'exited, status=',
        // CRIU in a container looks whether it can, and goes on without.
        'Unable to create the binfmt_misc file system',
        // What no pre-dump has, such as a process that came after it and shared memory, is dumped whole.
        'No parent image found, though parent directory is set',
    ],
    consequences: [
        // Of its look at what the kernel can do, at each start: nobody may need it.
        'Diag module missing',
        "Can't send request message",
        'tun: Unable to create tun',
        '/proc/self/loginuid failed',
        'reported by netlink',
        'Unable to create a veth pair',
        "Can't open sysctl net/ipv4/tcp_",
        'cg: cgroupd: recv req error',
        // It says next which mapping that is.
        'handle_device_vma plugin failed',
        "mnt: Can't remove the directory",
        'killed by signal 9',
        ...Object.values(log_FAILED),
    ],
    work: [WORK, HOST],
    end: Object.values(log_FAILED),
    onward: [WORK, TREE, GOOD, ...Object.values(SUCCESS)],
    list: { text: ' mnt_id ', listed: /\ttype \S+ source .* mnt_id (\d+) /, named: / unsupported id (\d+)$/ },
    notes: {
        version: /Version: \S/,
        ...Object.fromEntries(Object.entries(SUCCESS).map(([action, text]) => [action, new RegExp(text)])),
        ...Object.fromEntries(Object.entries(faults/* FAULTS */.y).map(([fault, { sign }]) => [`fault ${fault}`, new RegExp(sign)])),
    },
};
/** Reads CRIU's log of a dump or restore; one that is not there is an empty one. */
function readCriuLog(file) {
    const { errors, notes, last } = readLog(file, CRIU_GRAMMAR);
    const has = (note) => notes[note] !== undefined;
    return {
        errors,
        writer: writer(notes['version'] ?? ''),
        succeeded: { 'pre-dump': has('pre-dump'), dump: has('dump'), restore: has('restore') },
        faults: Object.keys(FAULTS).filter((fault) => has(`fault ${fault}`)),
        last,
    };
}
/** Whether a log shows that CRIU failed at what it was told to fail at, and at nothing else before. */
function showsFault(fault, { errors, faults }) {
    if (fault !== 'post-restore')
        return faults.includes(fault);
    // CRIU's end is among the errors only where there is no other. That it kills the container's init may stand before it:
    // CRIU tells of that when SIGCHLD comes before it waits (seen on a busy processor).
    return faults.includes(fault) && errors.some(({ line }) => line.includes(log_FAILED.restore));
}
/** A CRIU as its logs name it: `4.2.1`, and with the commit what is no release: `4.2 (gitid g2cf8f13ca)`. */
function signature({ version, gitId }) {
    const release = version.replace(/\+.*$/, '');
    return gitId === undefined ? release : `${release} (gitid ${gitId})`;
}
function writer(log) {
    const [, version, gitId] = log.match(/Version: (\S+)(?: \(gitid (\S+)\))?/) ?? [];
    if (version === undefined)
        return null;
    return signature({ version, ...(gitId === undefined || gitId === '0' ? {} : { gitId }) });
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/lxc/log.js

const LXC_GRAMMAR = {
    error: / ERROR +/,
    signs: / ERROR /,
    harmless: [
        // An LXC tool asked the monitor while that was on its way out.
        'Failed to receive response',
        'Failed to receive file descriptors for command "get_init_pid"',
        // A tool asked the monitor for what this LXC does not know: lxc-attach for `lxc.seccomp`, the name before 3.0.
        'get_config_unsupported_key',
    ],
    consequences: [],
    aside: / \d{14}\.\d{3} (TRACE|DEBUG|INFO|NOTICE) /,
    /** `criu`: the last thing that LXC's child does before it becomes CRIU. */
    notes: {
        criu: /(Using command line|execing:?) \S*criu /,
        init: /Container init process \d+ exited/,
        status: /Child <\d+> ended on (error|signal) /,
    },
};
/** @param from bytes at its beginning that are passed over */
function readLxcLog(file, from = 0) {
    const { errors, notes, last } = readLog(file, LXC_GRAMMAR, from);
    return {
        errors: errors.map(({ line, around }) => ({ line: withoutPlace(line), around: around.map(withoutPlace) })),
        hasExecutedCriu: notes['criu'] !== undefined,
        hasInitEnded: notes['init'] !== undefined,
        howInitEnded: notes['init'] === undefined ? null : howEnded(notes['status']),
        last: last.at(-1)?.replace(/^.*? [A-Z]+ +\S+ +- (\S+:\d+ - )?/, '') ?? null,
    };
}
/**
 * What an LXC log complains of, in lines without date and place.
 *
 * @param from bytes at its beginning that are passed over
 */
function lxcErrors(file, from = 0) {
    return readLxcLog(file, from).errors;
}
/** Of a line of LXC's: `Child <41> ended on error (3)`, `Child <41> ended on signal Killed(9)`. */
function howEnded(line = '') {
    const [, kind, number] = line.match(/ ended on (error|signal) .*\((\d+)\)$/) ?? [];
    return number === undefined ? null : `${kind === 'error' ? 'exit code' : 'signal'} ${number}`;
}
function withoutPlace(line) {
    return line.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '');
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/core/run/foreign-log.js


const ESCAPE = '\u001b';
/** Colours and the like of a terminal, as logs of CI have them. */
const STYLES = new RegExp(`${ESCAPE}\\[[0-9;?]*[ -/]*[@-~]`, 'g');
/** How CRIU begins a line. */
const OF_CRIU = /\(\d\d+\.\d{6}\)/;
/** Where CRIU says of itself that it failed: `Error (criu/mount.c:724): `, or as its message is quoted, without the first word. */
const ERROR_OF_CRIU = /(^|[ :])Error \(\S+\.c:\d+\)|^\(criu\/\S+\.c:\d+\): /;
/** Where a container manager says that CRIU's own log lies. */
const ELSEWHERE = /(?:log ?file:? ?|path= ?|[Cc]heck (?:the )?)([\w./@:+-]+\.log)/;
/** Where LXC says that CRIU failed, and, where it logs that much, what it had CRIU write its log to. */
const CRIU_FAILED = /^(dump failed with|criu process exited) \d/;
const COMMAND = 'Using command line ';
const COMMANDED = new RegExp(`${COMMAND}\\S*criu (?:dump|restore) .* -o (\\S+\\.log)`);
const ERROR_OF_LXC = / ERROR +\S+ +- /;
/** What stands before what a program said: journald, the runtime of a pod, a container manager in Go, Docker's JSON. */
const PREFIXES = [
    /^[A-Z][a-z]{2} +\d+ [\d:]{8} \S+ [^\s:[]+(\[\d+\])?: /,
    /^\d{4}-\d\d-\d\d[T ][\d:.,]+(Z|[+-]\d\d:?\d\d)? (std(out|err) [FP] |\S+ [^\s:[]+\[\d+\]: )?/,
    /^(?=.*msg=")[^"]*(?:\btime="[^"]*" )?[^"]*?\b(?:level|lvl)=\w+ .*?msg="/,
    /^.*?"(log|MESSAGE|message|msg)": ?"/,
];
/**
 * The lines of a program in one line of a log that others wrote it into: without what stands before, and apart where
 * `\n` stands for the end of a line, as kubelet and Docker have it.
 */
function unwrap(line) {
    if (line.startsWith('(') && !line.includes(ESCAPE))
        return [line];
    const plain = line.includes(ESCAPE) ? line.replaceAll(STYLES, '') : line;
    const text = quotedPart(plain) ?? plain;
    return text.includes('\\') ? unescaped(text).split('\n').map(bare) : [bare(text)];
}
/** The string in quotes that CRIU speaks in, as JSON and Go have them; null where it speaks in none. */
function quotedPart(line) {
    const at = OF_CRIU.exec(line)?.index ?? -1;
    let open = at < 0 ? -1 : line.lastIndexOf('"', at);
    while (open > 0 && line[open - 1] === '\\')
        open = line.lastIndexOf('"', open - 1);
    return open < 0 ? null : (/^(?:[^"\\]|\\.)*/.exec(line.slice(open + 1))?.[0] ?? null);
}
function unescaped(text) {
    const letters = { n: '\n', t: '\t' };
    return text.replaceAll(/\\+([nt"\\])/g, (_, letter) => letters[letter] ?? letter);
}
function bare(line) {
    const at = OF_CRIU.exec(line)?.index ?? -1;
    if (at >= 0)
        return line.slice(at);
    // What LXC writes has its own form, and is cut by that.
    if (ERROR_OF_LXC.test(line))
        return line;
    for (const prefix of PREFIXES) {
        const [found] = prefix.exec(line) ?? [];
        if (found !== undefined)
            return line.slice(found.length).replace(/"[\s},]*$/, '');
    }
    return line;
}
/** Of CRIU, LXC, and what container managers say when these fail. */
const FOREIGN_GRAMMAR = {
    ...CRIU_GRAMMAR,
    unwrap,
    // What others say mostly follows from that.
    ranks: [ERROR_OF_CRIU, ERROR_OF_LXC],
    signs: new RegExp('Error|ERRO|FATA|panic:|E\\d{4} |detected \\*\\*\\*|criu|CRIU|Criu' +
        '|error (?:while|running|executing) |need to be root|as non-root|have the CAP_|with experimental' +
        '|custom checkpointdir|CheckpointContainer|(?:checkpoint|restore) support|annot (?:checkpoint|restore)' +
        '|symbol lookup error|error adding pid|Core was generated|dumped core|segfault at|docker command' +
        '|rpc error: code|attempted to load lib|could not load `|open lock file|Bad rule|avc: +denied|apparmor="DENIED"|netlink system calls|different size in shared object' +
        '|Forbidden \\(user|external bind|xception|recognized |nknown |provided|help topic|ContainerCheckpoint|live migration|running container|server process failed|Insufficient driver|\\]\\[crac|migration\\.stateful|read unixpacket|_DEL failed|RULE_[AI]|ctr: |\\[ctr\\]|lxc-[a-z]+: |commit failed: content|detach without' +
        '|error: |FATAL|Could not dump|crun: `|CWWKE|Migration API|could not load lib|Could not checkpoint|OS call failed|container not known|response: |request: |ing container "'),
    error: new RegExp([
        CRIU_GRAMMAR.error.source,
        ERROR_OF_CRIU.source,
        LXC_GRAMMAR.error.source,
        '^(ERRO\\[|ERROR|FATA\\[|panic:|E\\d{4} )',
        '\\*\\*\\* .* detected \\*\\*\\*',
        'Core was generated by `\\S*criu|\\(criu\\) of user .* dumped core|criu\\[\\d+\\]: segfault at',
        "'checkpoint' is not a docker command",
        '[Cc][Rr][Ii][Uu]\\b.* failed',
        'error while loading shared libraries|symbol lookup error: .*_plugin\\.so|error adding pid \\d+ to cgroups',
        "\\b(must have|[Cc]ould(n't| not) find|cannot find) criu\\b",
        "\\bcriu\\b.*not found|CRIU isn't installed|Can't exec criu|CRIU version .*must be",
        'You need to be root|Running as non-root requires|needs to have the CAP_|Docker daemon with experimental',
        '\\berror (running|executing) hook',
        'criu: (unrecognized|invalid) option|\\bcriu: [Cc]ommand not found|custom checkpointdir|CheckpointContainer|checkpoint/restore support not',
        'checkpoint server process failed|Cannot set CRIU ',
        'read unixpacket @|(CHAIN_(USER_)?DEL|RULE_(INSERT|APPEND)) failed',
        'rpc error: code = .*(checkpoint|restor)|attempted to load lib\\S+ but was unable|could not load `lib|can\'t open lock file|Bad rule \\(does|avc: +denied|apparmor="DENIED"',
        'netlink system calls were unsuccessful|criu: Symbol .* has different size in shared object|\\b(IO|OS)Error: \\[Errno',
        'Forbidden \\(user=.*resource=nodes|criu (is missing features|lacks support)',
        // What ctr says, Docker's API, and those who ask LXD by Python.
        '^(ctr: |\\[ctr\\] )|commit failed: content sha256|detach without setting console socket|^pylxd\\.exceptions\\.',
        // What an LXC tool prints at a terminal.
        '^lxc-[\\w-]+: .*\\.c: \\w+: \\d+ ',
        '[Uu]nable to resolve external bind mount|executable file not found|ModuleNotFoundError: |ImportError: |Descriptors cannot be created|unknown (sub)?command|No help topic for|: unrecognized option .--|unknown (shorthand )?flag|flag provided but not defined|ContainerCheckpoint\\b.*(disabled|not enabled)',
        'compiled with checkpoint/restore|Checkpoint(Open\\w*)?(Socket|File|Resource)Exception\\b|BusySelectorException|exception during a checkpoint operation|invalid info for restore provided|Could not dump the JVM|Could not find \\S*(criuengine|libcrexec|/lib/criu)|CRaC error executing|Unrecognized VM option .(CRaC|\\+?EnableCRIU)|no such checkpoint',
        'already running container|exit status \\d+: "?Incorrect Usage|^Insufficient driver$|\\[error *\\]\\[crac|[Cc]annot (checkpoint|restore)|live migration|migrate running container|migration\\.stateful',
        // What programs say that have no form of their own for it.
        '^(error|Exception): |FATAL ERROR: |^crun: `|^CWWKE\\d+E: |^Migration API failure|could not load lib|^Could not checkpoint on process|^OS call failed or|^Can\'t (read request|receive response): |\\b(restoring|checkpointing) container "[^"]+": ',
    ].join('|')),
    harmless: [...CRIU_GRAMMAR.harmless, ...LXC_GRAMMAR.harmless],
    aside: LXC_GRAMMAR.aside,
    // What runc says first, whatever failed; and what a unit test of CRIU prints where it passes.
    consequences: [
        ...CRIU_GRAMMAR.consequences,
        'exception during a checkpoint operation',
        'invalid info for restore provided',
        // It looks for the file by its name next.
        "fsnotify: Can't open file handle",
        'container is not destroyed',
        // Of a command that ended by it: where CRIU says that it failed, it was called by another one.
        'o such container',
        'nknown flag: ',
        'unknown shorthand flag: ',
        'flag provided but not defined',
        'Unrecognized VM option',
        'ModuleNotFoundError: ',
        'ImportError: ',
        'Unsupported configuration file format',
    ],
    // A test that passed, and a build that went on.
    onward: [...(CRIU_GRAMMAR.onward ?? []), ' PASS ====', ': Entering directory'],
    work: [...(CRIU_GRAMMAR.work ?? []), COMMAND],
    notes: {
        ...CRIU_GRAMMAR.notes,
        kernel: /Running on \S+ Linux \d/,
        failed: /(?:ump|estor)ing FAILED|Can't receive response: /,
        dumped: /Dumping (?:FAILED|processes \(pid|finished)|heckpoint(?:ing failed| --image-path)/,
        restored: /estor(?:ing (?:FAILED|failed)|e finished|e --image-path)|Reading image tree/,
        elsewhere: ELSEWHERE,
    },
};
function isOfCriu({ line }) {
    return ERROR_OF_CRIU.test(line);
}
/** Without what LXC writes before what it says. */
function withoutPlaces(error) {
    if (isOfCriu(error) || !ERROR_OF_LXC.test(error.line))
        return error;
    return { ...error, line: withoutPlace(error.line), around: error.around.map(withoutPlace) };
}
//# sourceMappingURL=foreign-log.js.map
;// CONCATENATED MODULE: ./build/core/run/explain.js









const HINTS = ['criu', 'lxc', 'kernel', 'cgroup'];
/** Small enough that the text of it stays in the processor's cache while it is searched again and again. */
const explain_CHUNK = 64 * 1024;
/** Nobody looked at that host. */
const UNTRIED = Object.fromEntries(features/* FEATURES */.Gv.map((each) => [each, { has: null, evidence: '' }]));
/**
 * Why something failed, by a log from anywhere: CRIU's, LXC's, or one that others wrote theirs into. Reads it as it
 * comes, in constant memory.
 *
 * @param file `-` is standard input
 * @throws Unreadable when it is no ordinary file
 */
async function explainLog(file, hints, signal) {
    const reader = new LogReader(FOREIGN_GRAMMAR);
    const log = (0,external_node_fs_.createReadStream)('', { fd: descriptor(file), highWaterMark: explain_CHUNK, signal, autoClose: file !== '-' });
    try {
        for await (const chunk of log)
            reader.push(chunk);
    }
    catch (error) {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$();
        throw error;
    }
    return explanation(file, reader.end(), hints);
}
/** What others write to may be a pipe that never ends, or a device: only an ordinary file is opened. */
function descriptor(file) {
    if (file === '-')
        return 0;
    return (0,read_inside/* openInside */.X$)('/', (0,external_node_path_.resolve)(file), { links: 'inside' }, ({ fd }) => (0,external_node_fs_.openSync)(`/proc/self/fd/${fd}`, 'r'));
}
function explanation(file, { errors, notes, last }, hints) {
    const told = {
        file,
        phase: phaseOf(file, notes),
        criu: notes['version']?.match(/Version: (\d[\w.]*)/)?.[1] ?? hints.criu ?? versionByLines(notes['failed'] ?? ''),
        lxc: hints.lxc,
        kernel: notes['kernel']?.match(/ Linux (\S+)/)?.[1] ?? hints.kernel,
        doubtful: false,
    };
    if (hasSucceeded(told.phase, notes))
        return { ...told, outcome: 'succeeded', line: null, findings: [], undecided: [] };
    // It ends in the middle of something, without an error: that CRIU hung, or was killed.
    const hung = errors.length === 0 && notes['version'] !== undefined;
    const words = last.filter((each) => each !== '');
    const end = words.at(-1);
    if (end === undefined || (errors.length === 0 && !hung)) {
        return { ...told, outcome: 'nothing', line: null, findings: [], undecided: [] };
    }
    const ranked = errors.length > 0 ? errors.map(withoutPlaces) : [{ line: stopped(end) ?? end, around: words }];
    const circumstances = {
        phase: told.phase,
        criu: told.criu ?? '',
        lxc: told.lxc ?? '',
        kernel: told.kernel ?? '',
        cgroup: hints.cgroup,
        features: UNTRIED,
        restored: null,
        hung,
    };
    const { line, known, doubtful, unknown } = (0,diagnose/* explain */.WE)(ranked, circumstances);
    if (known.length > 0) {
        const asked = known.flatMap(({ failure: { only = {} } }) => Object.keys(only));
        return {
            ...told,
            outcome: 'explained',
            doubtful,
            line,
            findings: known.map(({ finding }) => finding),
            undecided: HINTS.filter((hint) => asked.includes(hint) && circumstances[hint] === (hint === 'cgroup' ? null : '')),
        };
    }
    const elsewhere = notes['elsewhere']?.match(ELSEWHERE)?.[1] ?? ofLxc(ranked.find((error) => error.line === line));
    const isOfOthers = elsewhere !== undefined && !ranked.some((error) => isOfCriu(error));
    const findings = isOfOthers ? [pointer(line, elsewhere)] : unknown === null ? [] : [unknown];
    return { ...told, outcome: isOfOthers ? 'elsewhere' : 'unknown', line, findings, undecided: [] };
}
/** Where CRIU waits for ever for a process on cgroup v1: the known failure has words of ours. */
function stopped(line) {
    const [, pid, name] = line.match(/SEIZE (\d+) \(comm (.*)\): success$/) ?? [];
    return pid === undefined ? null : `Process ${pid} (${name}) of the container was stopped before the dump.`;
}
/** CRIU's log, where LXC says that CRIU failed, and has named it before. */
function ofLxc({ line, about = [] } = { line: '', around: [] }) {
    if (!CRIU_FAILED.test(line))
        return undefined;
    return about.map((each) => COMMANDED.exec(each)?.[1]).find((log) => log !== undefined);
}
function pointer(line, log) {
    return {
        id: 'log-elsewhere',
        severity: 'error',
        message: "This log only tells that CRIU failed; CRIU's own log tells why.",
        evidence: line,
        advice: `\`criu-lxc-test explain ${log}\` on the host that wrote it.`,
    };
}
/** By what CRIU says, else by the name of the file. */
function phaseOf(file, notes) {
    const is = (dump, restore) => (dump === restore ? null : dump ? 'dump' : 'restore');
    const name = (0,external_node_path_.basename)(file);
    return (is(notes['dumped'] !== undefined, notes['restored'] !== undefined) ??
        is(/dump|checkpoint/.test(name), /restore/.test(name)));
}
function hasSucceeded(phase, notes) {
    if (notes['failed'] !== undefined)
        return false;
    const actions = phase === 'dump' || phase === 'restore' ? [phase] : ['dump', 'restore'];
    return actions.every((action) => notes[action] !== undefined) || notes['pre-dump'] !== undefined;
}
//# sourceMappingURL=explain.js.map
// EXTERNAL MODULE: ./build/core/run/verdict.js
var verdict = __webpack_require__(8109);
// EXTERNAL MODULE: ./build/report/one/text.js
var one_text = __webpack_require__(8673);
;// CONCATENATED MODULE: ./build/report/one/explanation.js

const HEADLINE = {
    explained: 'a known failure',
    unknown: 'a failure that is not known here',
    elsewhere: 'the cause is in another log',
    succeeded: 'CRIU says that all went well',
    nothing: 'no error',
};
/** What `explain` says of each log, for people at a terminal. */
function explanationText(logs, options) {
    const page = new one_text/* Page */.YW(options);
    for (const [at, log] of logs.entries()) {
        if (at > 0)
            page.line('');
        const { outcome, doubtful, line, findings, undecided } = log;
        const good = outcome === 'succeeded' || outcome === 'nothing';
        page.headline(good ? 'info' : 'error', `${log.file}: ${doubtful ? 'perhaps ' : ''}${HEADLINE[outcome]}`);
        page.wrapped(2, about(log));
        if (line !== null)
            page.wrapped(2, line);
        if (findings.length > 1)
            page.line('', `  One of these${undecided.length === 0 ? '' : `; ${which(undecided)}`}:`);
        else if (undecided.length > 0)
            page.line('', `  ${whether(undecided)}.`);
        for (const { id, message, advice, evidence } of findings) {
            page.line('');
            page.wrapped(2, `${id}: ${message}`);
            if (advice !== undefined)
                page.wrapped(4, `→ ${advice}`);
            if (findings.length === 1 && evidence !== undefined && evidence !== line) {
                page.heading('In the log');
                page.wrapped(2, evidence);
            }
        }
    }
    return page.text();
}
function about({ phase, criu, lxc, kernel }) {
    const words = [
        phase === null ? '' : phase,
        criu === null ? '' : `CRIU ${criu}`,
        lxc === null ? '' : `LXC ${lxc}`,
        kernel === null ? '' : `Linux ${kernel}`,
    ].filter((word) => word !== '');
    return words.length === 0 ? 'The log names no versions.' : words.join(' × ');
}
function which(undecided) {
    return `${options(undecided)} would tell which`;
}
function whether(undecided) {
    return `${options(undecided)} would tell whether it is this`;
}
function options(undecided) {
    return undecided.map((hint) => `--${hint}`).join(', ');
}
//# sourceMappingURL=explanation.js.map
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(8565);
;// CONCATENATED MODULE: ./build/cli/explain.js




/** Tells why something failed, by logs from anywhere. Ends as failed when one of them is not explained. */
async function explain({ asJson }, { files, hints }, { tool, signal }) {
    const logs = [];
    for (const file of files)
        logs.push(await explainLog(file, hints, signal));
    if (asJson)
        (0,terminal/* printJson */.Q2)({ schemaVersion: 1, tool, logs });
    else
        (0,terminal/* print */.yy)(explanationText(logs, (0,terminal/* textOptions */.aW)()));
    const isOpen = logs.some(({ outcome }) => outcome === 'unknown' || outcome === 'elsewhere');
    return isOpen ? verdict/* EXIT_CODES */.ai.failed : verdict/* EXIT_CODES */.ai.passed;
}
//# sourceMappingURL=explain.js.map

/***/ }),

/***/ 5742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gv: () => (/* binding */ FEATURES),
  fV: () => (/* binding */ hasApparmor),
  oI: () => (/* binding */ probeFeatures)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/host/command.js
var command = __webpack_require__(4482);
;// CONCATENATED MODULE: ./build/host/dirty-tracking.js

/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = 1n << 55n;
/**
 * Whether the kernel notes which pages were written to (CONFIG_MEM_SOFT_DIRTY). Every page of a stack was written to: on
 * a kernel that notes that, they are marked.
 */
function hasDirtyTracking() {
    const smaps = (0,external_node_fs_.readFileSync)('/proc/self/smaps', 'utf8');
    const pageBytes = Number(smaps.match(/^KernelPageSize: +(\d+) kB$/m)?.[1]) * 1024;
    const stack = smaps.match(/^([0-9a-f]+)-([0-9a-f]+) .*\[stack\]$/m) ?? [];
    const [first = 0, end = 0] = stack.slice(1).map((address) => Number.parseInt(address, 16) / pageBytes);
    const entries = Buffer.alloc(8 * (end - first));
    const pagemap = (0,external_node_fs_.openSync)('/proc/self/pagemap', 'r');
    try {
        (0,external_node_fs_.readSync)(pagemap, entries, 0, entries.length, 8 * first);
    }
    catch {
        return false;
    }
    finally {
        (0,external_node_fs_.closeSync)(pagemap);
    }
    return Array.from({ length: entries.length / 8 }, (_, page) => entries.readBigUInt64LE(8 * page)).some((entry) => (entry & SOFT_DIRTY) !== 0n);
}
//# sourceMappingURL=dirty-tracking.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
;// CONCATENATED MODULE: ./build/host/features.js





/** What a host may have or lack that decides how checkpoint/restore fares on it. */
const FEATURES = [
    /** A breakpoint in the processor's debug registers traps. CRIU before 4.2 relies on it. */
    'hardware-breakpoints',
    /** Effective capabilities of root here. */
    'cap-sys-admin',
    'cap-sys-resource',
    /** A v1 hierarchy with the freezer. */
    'cgroup-v1',
    'cgroup-v2',
    /** cgroup v2 has the controllers that limit memory, processes and processor time. */
    'cgroup-v2-controllers',
    /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
    'dirty-tracking',
    'user-namespaces',
    'time-namespaces',
    /** The kernel enforces its profiles. */
    'apparmor',
    'selinux',
    'io-uring',
    'mptcp',
    /** nf_tables, as iptables-nft and CRIU with libnftables use it. */
    'nftables',
    /** The kernel runs 32-bit programs of this machine's relative: i386, ARM EABI. */
    'compat-32bit',
    /** /dev/kmsg can be read. */
    'kernel-log',
    /** The machine is x86-64; arm64. */
    'x64',
    'arm64',
];
/** Those that bin/witness/probe tries, with what it calls for each. */
const TRIED = {
    'hardware-breakpoints': 'ptrace of the debug registers',
    'user-namespaces': 'unshare(CLONE_NEWUSER)',
    'time-namespaces': 'unshare(CLONE_NEWTIME)',
    'io-uring': 'io_uring_setup',
    mptcp: 'socket(IPPROTO_MPTCP)',
    nftables: 'NFT_MSG_GETGEN',
    'compat-32bit': 'execve of a 32-bit program',
    'kernel-log': 'read of /dev/kmsg',
};
const CAPABILITIES = { 'cap-sys-admin': 21n, 'cap-sys-resource': 24n };
/** These are refused to an ordinary user on any host. */
const NEED_ROOT = ['time-namespaces', 'nftables', 'kernel-log'];
const LIMITING = ['cpu', 'memory', 'pids'];
const LIMIT_MS = 10_000;
/**
 * @param program src/host/probe, built; one that is not there, or does not run, leaves what it tries open
 * @param asRoot what makes a command root's; null when nothing does, and then it runs as whoever we are
 * @param v2Controllers of the whole host
 */
async function probeFeatures(program, asRoot, hierarchies, v2Controllers) {
    const { answers, problem } = await ask([...(asRoot ?? []), program]);
    const v1 = hierarchies.filter(({ version }) => version === 'v1').map(({ name }) => name);
    const lsm = (0,host_process/* readOrNull */.di)('/sys/kernel/security/lsm')?.trim();
    const read = {
        'cgroup-v1': { has: v1.some((name) => name.split(',').includes('freezer')), evidence: `v1: ${list(v1)}` },
        'cgroup-v2': {
            has: hierarchies.some(({ version }) => version === 'v2'),
            evidence: hierarchies.find(({ version }) => version === 'v2')?.mountPoint ?? 'no cgroup2 is mounted',
        },
        'cgroup-v2-controllers': {
            has: LIMITING.every((name) => v2Controllers.includes(name)),
            evidence: `cgroup.controllers: ${list(v2Controllers)}`,
        },
        'dirty-tracking': { has: hasDirtyTracking(), evidence: '/proc/self/pagemap' },
        apparmor: { has: hasApparmor(), evidence: `/sys/module/apparmor/parameters/enabled; lsm: ${lsm ?? 'unknown'}` },
        selinux: { has: (0,external_node_fs_.existsSync)('/sys/fs/selinux/enforce'), evidence: '/sys/fs/selinux/enforce' },
        x64: { has: process.arch === 'x64', evidence: process.arch },
        arm64: { has: process.arch === 'arm64', evidence: process.arch },
    };
    const probed = (feature) => {
        const known = read[feature];
        if (known !== undefined)
            return known;
        const bit = CAPABILITIES[feature];
        const answer = answers.get(bit === undefined ? feature : 'capabilities');
        if (answer === undefined)
            return { has: null, evidence: problem };
        if (bit === undefined)
            return tried(feature, Number(answer), asRoot !== null);
        const evidence = `CapEff: ${answer.toString(16).padStart(16, '0')}`;
        return { has: asRoot === null ? null : ((answer >> bit) & 1n) === 1n, evidence };
    };
    return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)]));
}
/** The kernel enforces AppArmor profiles. */
function hasApparmor() {
    return (0,host_process/* readOrNull */.di)('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}
async function ask(argv) {
    try {
        const result = await (0,command/* run */.eF)(argv, { timeoutMs: LIMIT_MS });
        const lines = [...result.stdout.matchAll(/^([a-z0-9-]+) (-?\d+)$/gm)];
        const answers = new Map(lines.map(([, name = '', value = '']) => [name, BigInt(value)]));
        return { answers, problem: `the probe did not say: ${(0,command/* tail */.RT)(result) || `exit code ${result.code}`}` };
    }
    catch (error) {
        if (!(error instanceof command/* NotStarted */.R9))
            throw error;
        return { answers: new Map(), problem: error.message };
    }
}
/** @param answer see probe.c */
function tried(feature, answer, isRoot) {
    const call = TRIED[feature] ?? feature;
    if (answer === 0)
        return { has: true, evidence: `${call}: works` };
    if (answer > 0)
        return { has: false, evidence: `${call}: accepted, without effect` };
    const error = (0,external_node_util_.getSystemErrorName)(answer);
    const isRefusal = error === 'EPERM' || error === 'EACCES';
    // Whoever is traced himself cannot let others trace him.
    const isOpen = isRefusal && (feature === 'hardware-breakpoints' || (!isRoot && NEED_ROOT.includes(feature)));
    return { has: isOpen ? null : false, evidence: `${call}: ${error}` };
}
function list(names) {
    return names.filter((name) => name !== '').join(' ') || 'none';
}
//# sourceMappingURL=features.js.map

/***/ }),

/***/ 9595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ zdtmTests),
/* harmony export */   GB: () => (/* binding */ cyclesPassed),
/* harmony export */   Gz: () => (/* binding */ lostFacts),
/* harmony export */   Hx: () => (/* binding */ inGenerations),
/* harmony export */   N9: () => (/* binding */ cellLine),
/* harmony export */   Og: () => (/* binding */ controlLine),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   gE: () => (/* binding */ notable),
/* harmony export */   gS: () => (/* binding */ generationOf),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   sI: () => (/* binding */ besideCause)
/* harmony export */ });
/* harmony import */ var _words_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6748);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);


/** What all reports say in the same words. Nothing here escapes: each report knows what its own format cannot bear. */
/** `failed: dump in generation 2`, `passed: 3 of 3 cycles`, `passed, with known losses: 3 of 3 cycles`. */
function headline(result) {
    const { verdict, failureClass, cycles, cyclesWanted, mode } = result;
    const how = mode.length === 0 ? '' : ` (${mode.join(', ')})`;
    const tests = zdtmTests(result);
    const stands = _words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .STANDING */ .Hn[(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(result)];
    if (tests.length > 0)
        return `${stands}: ${testCounts(tests)}${how}`;
    if (verdict === 'passed')
        return `${stands}: ${count(cyclesPassed(result), cyclesWanted)}${how}`;
    if (failureClass === null)
        return verdict;
    const generation = cycles.find((cycle) => cycle.verdict === 'failed')?.generation;
    return `${verdict}: ${failureClass}${generation === undefined ? '' : ` in generation ${generation}`}${how}`;
}
/** Of the workload zdtm the tests, those that failed first; empty for other workloads. */
function zdtmTests({ cell, zdtm }) {
    if (cell.workload !== 'zdtm' || zdtm === undefined)
        return [];
    const rank = { failed: 0, skipped: 1, passed: 2 };
    return zdtm.tests.toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
}
/** `258 of 263 ZDTM tests passed, 1 failed, 4 skipped`. */
function testCounts(tests) {
    const counted = (outcome) => tests.filter((test) => test.outcome === outcome).length;
    const rest = ['failed', 'skipped'].filter((outcome) => counted(outcome) > 0);
    return [
        `${counted('passed')} of ${tests.length} ZDTM tests passed`,
        ...rest.map((outcome) => `${counted(outcome)} ${outcome}`),
    ].join(', ');
}
/** Why the verdict is what it is; null when passed. */
function explanation(result) {
    return result.cause ?? result.skipReason;
}
/** What made a difference to the failure, and what did not; null when nothing was tried. */
function controlLine({ controls }) {
    return controls.length === 0 ? null : controls.map(difference).join(' ');
}
function difference({ what, from, to, verdict, isSame, cause }) {
    const [is, was] = [thing(what, to), thing(what, from)];
    const how = to === '' ? `without ${was}` : `with ${is}`;
    if (verdict === 'passed')
        return `It passes ${how}: ${was} has a part in it.`;
    // What fails in the same way in its place may have a part in it as well.
    if (isSame)
        return `The same ${how}: it is not ${was}${to === '' ? '' : ' alone'}.`;
    const again = `${how.charAt(0).toUpperCase()}${how.slice(1)}`;
    if (verdict === 'failed')
        return `${again} it fails in another way: ${cause}`;
    return `${again} it could not be tried: ${cause}`;
}
function thing(what, value) {
    return `${{ criu: 'CRIU', lxc: 'LXC', workload: 'the workload', container: "the container's", kernel: 'Linux', mode: 'the mode' }[what]} ${value}`;
}
/** The finding that explains the verdict; null when there is none. */
function reason({ findings, explainedBy }) {
    return findings.find(({ id, severity }) => id === explainedBy && severity === 'error') ?? null;
}
/** What a virtual machine ran on, as a cell's line has it. */
const ACCELERATION = { kvm: 'KVM', tcg: 'emulated' };
/**
 * `CRIU 4.2.1 (apt) × LXC 6.0.4 (system) × cgroup v1 × Linux 6.18.5 x64`; `CRIU 4.1.1 (apt) → 4.2.1 (apt) × …` when one
 * dumps and another restores; with ` × workload tcp` when it is another than the witness, and ` × unprivileged`. Behind the
 * kernel of a virtual machine stands `(emulated)` or `(KVM)`.
 */
function cellLine({ asked, criu, restoreCriu, lxc, restoreLxc, workload, container, cgroup, kernel, machine, architecture, }) {
    const isSame = restoreCriu?.path === criu?.path && (criu !== null || !asked.restoreCriu);
    const restore = isSame ? '' : ` → ${component(restoreCriu, asked.restoreCriu || asked.criu)}`;
    const then = restoreLxc === undefined || restoreLxc?.path === lxc?.path
        ? ''
        : ` → ${component(restoreLxc, asked.more?.['restore-lxc-version'] ?? '')}`;
    return [
        `CRIU ${component(criu, asked.criu)}${restore}`,
        `LXC ${component(lxc, asked.lxc)}${then}`,
        `cgroup ${cgroup ?? asked.cgroup}`,
        `Linux ${kernel} ${architecture}${machine === undefined ? '' : ` (${ACCELERATION[machine]})`}`,
        ...(workload === 'witness' ? [] : [`workload ${workload}`]),
        ...(container === 'unprivileged' ? [container] : []),
    ].join(' × ');
}
function cyclesPassed(result) {
    return result.cycles.filter((cycle) => cycle.verdict === 'passed').length;
}
/** Findings beside the cause that ask for something to be done; the rest is for whoever reads the result file. */
function besideCause(result) {
    const why = reason(result);
    return result.findings.filter((finding) => finding.severity !== 'info' && finding !== why);
}
/**
 * Those of {@link besideCause} that are told without being asked for. What is so of the
 * host, whatever is run on it, is among them only where nobody knows why a cell failed.
 */
function notable(result) {
    return besideCause(result).filter((finding) => {
        // It is so outside of the sandbox, and only a container that came back gets there.
        if (finding.id === _words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .LINK_ON_THE_HOST */ .O9)
            return result.verdict === 'passed';
        return !(0,_words_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHost */ .sk)(finding) || (isUnexplained(result) && concerns(finding, result.cell));
    });
}
/** Neither a finding nor a fact says why it failed. */
function isUnexplained({ verdict, failureClass, explainedBy, cycles }) {
    const hasChanged = cycles.some(({ facts }) => facts.some(({ outcome }) => outcome === 'changed'));
    return (explainedBy === _words_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ||
        (verdict === 'failed' && failureClass !== 'timeout' && !(0,_words_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .isExplanation */ .uA)(explainedBy) && !hasChanged) ||
        (failureClass === 'start' && explainedBy === null));
}
/** Root has every capability in a user namespace of its own. */
function concerns({ id }, { container }) {
    return id !== 'capabilities' || container !== 'unprivileged';
}
function lostFacts(cycles) {
    const lost = new Map();
    for (const { generation, facts } of cycles) {
        for (const { outcome, ...fact } of facts) {
            if (outcome === 'kept' || outcome === 'absent')
                continue;
            const way = JSON.stringify([fact.name, outcome, fact.reason ?? [fact.before, fact.after]]);
            const known = lost.get(way) ?? { ...fact, outcome, generations: [] };
            if (!known.generations.includes(generation))
                known.generations.push(generation);
            lost.set(way, known);
        }
    }
    return [...lost.values()];
}
/** `2`; `2 of container 1` where there are several containers. */
function generationOf({ generation, batch }) {
    return batch === undefined ? String(generation) : `${generation} of container ${batch}`;
}
/** `generation 1`, `generations 1, 2, 3`. */
function inGenerations({ generations }) {
    return `generation${generations.length === 1 ? '' : 's'} ${generations.join(', ')}`;
}
/** Whole milliseconds; a dash where nothing was measured. */
function milliseconds(value) {
    return value === null ? '–' : String(Math.round(value));
}
/** A fact's value on one line. */
function valueText(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
/** At most `limit` characters, the last of them `…` where something was cut off. */
function shorten(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
/** @param asked what was asked for, of a cell that did not come to have it */
function component(value, asked) {
    if (value === null)
        return asked === '' ? 'not provided' : `${asked} (not provided)`;
    return `${value.version} (${value.provider})`;
}
function count(part, whole) {
    return `${part} of ${whole} ${whole === 1 ? 'cycle' : 'cycles'}`;
}
//# sourceMappingURL=wording.js.map

/***/ }),

/***/ 6748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ upstreamOf),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Q9: () => (/* binding */ TRACKERS),
/* harmony export */   uA: () => (/* binding */ isExplanation)
/* harmony export */ });
const TRACKERS = {
    criu: 'https://github.com/checkpoint-restore/criu/issues',
    lxc: 'https://github.com/lxc/lxc/issues',
};
/** A failure that none of the known ones explains. */
const UNKNOWN = 'unknown-failure';
/** Findings that say what was seen of a failure and not why it came, with who is to be told; null where that is not clear. */
const OBSERVED = {
    [UNKNOWN]: null,
    'out-of-time': null,
    'criu-stands-still': 'criu',
    'lxc-stands-still': 'lxc',
    'criu-crashed': 'criu',
    'lxc-crashed': 'lxc',
    // CRIU made it what it is.
    'container-crashed': 'criu',
};
/** Whether a finding explains why something failed. */
function isExplanation(id) {
    return id !== null && !Object.hasOwn(OBSERVED, id);
}
/** Who is to be told of what a finding says; null where the logs have to tell. */
function upstreamOf(id) {
    return id === null ? null : (OBSERVED[id] ?? null);
}
//# sourceMappingURL=observed.js.map

/***/ })

};
