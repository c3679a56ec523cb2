export const id = 79;
export const ids = [79];
export const modules = {

/***/ 3079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P8: () => (/* binding */ canApply),
  WE: () => (/* binding */ explain),
  zL: () => (/* binding */ remedy)
});

// UNUSED EXPORTS: DOUBTS, causeOf, diagnose, findingOf, knownHangs

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./build/words/observed.js
var observed = __webpack_require__(6748);
;// CONCATENATED MODULE: ./build/diagnosis/failures/families.js
/** Where a reason of the kernel has a meaning of its own: connections, cgroups, clocks, what is watched, what CRIU looks at as it starts. */
const APART = String.raw `soccr/|(criu/)?(sk-tcp|cgroup|timens|eventpoll|memfd|sysctl|fsnotify|libnetlink)\.c`;
/** An error of CRIU, or of a plugin, that ends with one of these reasons of the kernel. */
function because(...reasons) {
    return new RegExp(String.raw `\((?!${APART})\S+\.c:\d+\): (?!.*(?:remove the directory|attach to|\bdetach)).*: (?:${reasons.join('|')})\.?$`);
}
/** Something of a kind that CRIU does not know. What it asks as it starts is for another entry. */
const OF_A_KIND = /Error \((?!criu\/(cr-check|kerndat|crtools|cr-restore|libnetlink|arch\/\S+)\.c)\S+\.c:\d+\): (?<what>.*\b([Uu]nsupported|not supported|[Uu]nknown|isn't supported|doesn't support)\b.*)/;
/**
 * What the kernel's reason alone says of an error of CRIU that is not known: true of the whole family, and one of several
 * causes. They are asked last, of a log from anywhere only: in a cell of ours an unknown error stays one.
 */
const FAMILIES = [
    {
        id: 'reason-not-permitted',
        phase: 'both',
        pattern: because('Operation not permitted'),
        example: "Error (criu/net.c:2345): Can't switch the net namespace: Operation not permitted",
        symptom: true,
        cause: 'The kernel lets CRIU do this only with a capability, which it does not have: it runs as an ordinary user, in a container, or in a user namespace.',
        advice: 'Run it as root of the host. In a container: `--privileged`, or the capability that the line is about (CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_CHECKPOINT_RESTORE), and a seccomp profile that allows it.',
        sources: [],
    },
    {
        id: 'reason-permission-denied',
        phase: 'both',
        pattern: because('Permission denied'),
        example: "Error (criu/net.c:2345): Can't send the request: Permission denied",
        symptom: true,
        cause: 'CRIU may not do this with that file or socket: its rights forbid it, or a security module (SELinux, AppArmor).',
        advice: 'See `ausearch -m avc -ts recent`, `dmesg | grep DENIED` and the rights of what the line names (`namei -l PATH`); run CRIU as root of the host.',
        sources: [],
    },
    {
        id: 'reason-kernel-lacks-it',
        phase: 'both',
        pattern: because('Function not implemented', 'Protocol not available', 'Protocol not supported', 'Protocol family not supported', 'Address family not supported by protocol', 'Operation not supported'),
        example: "Error (criu/sockets.c:830): Can't set the option: Protocol not available",
        symptom: true,
        cause: 'This kernel, or the file system at hand, does not have what CRIU asks for here: it is too old, was built without that option, or its module is not loaded.',
        advice: 'See `criu check --all` and https://criu.org/Linux_kernel; `modprobe` what the line names; use a kernel of a distribution. WSL 1, gVisor and emulators lack much.',
        sources: [],
    },
    {
        id: 'reason-device-not-there',
        phase: 'both',
        pattern: because('No such device', 'No such device or address'),
        example: "Error (criu/net.c:930): Can't find the link: No such device",
        symptom: true,
        cause: 'The device, interface or kind of file system that the line is about is not there: not on this host, or not in this kernel.',
        advice: 'Make it before the restore, with the same name; `modprobe` its driver; or dump without it.',
        sources: [],
    },
    {
        id: 'reason-file-of-kernel-missing',
        phase: 'both',
        pattern: /\(\S+\.c:\d+\): .*\b(?<what>(?:proc\/sys|sys\/fs|sys\/kernel|net\/(?:ipv[46]|core|unix)|kernel)\/[^\s:]+):? .*No such file or directory\.?$/,
        example: "Error (criu/util.c:500): Can't open /proc/sys/kernel/some_setting: No such file or directory",
        symptom: true,
        cause: 'This kernel does not have that file: it was built without the option for it, is another version than at the dump, or hides it from a container.',
        advice: 'Restore on the kernel of the dump; see `criu check --all` and https://criu.org/Linux_kernel; mount /proc and /sys whole (`--privileged`).',
        sources: [],
    },
    {
        id: 'reason-not-there',
        phase: 'restore',
        pattern: because('No such file or directory', 'Not a directory', 'Is a directory'),
        example: "Error (criu/files-ext.c:50): Can't find srv/socket: No such file or directory",
        symptom: true,
        cause: 'Something that the checkpoint names is not on this host as it was at the dump: the file, folder, mount or namespace of the line.',
        advice: 'Restore with the same root file system, mounts and /dev as at the dump, or make what is missing before; what the container itself deletes at its end, keep.',
        sources: [],
    },
    {
        id: 'reason-there-already',
        phase: 'restore',
        pattern: because('File exists', 'Address already in use'),
        example: "Error (criu/net.c:1400): Can't make the route: File exists",
        symptom: true,
        cause: 'What CRIU is to make is there already: the container still runs, or was restored before, or an earlier try left it behind.',
        advice: 'End what is left of the container (processes, links, mounts, cgroups, sockets), and restore once more.',
        sources: [],
    },
    {
        id: 'reason-process-gone',
        phase: 'dump',
        transient: true,
        pattern: because('No such process'),
        example: "Error (criu/parasite-syscall.c:200): Can't look into 4711: No such process",
        symptom: true,
        cause: 'A process ended while CRIU dumped it, or somebody killed it.',
        advice: 'Dump once more; see `dmesg` for what the kernel killed.',
        sources: [],
    },
    {
        id: 'reason-read-only',
        phase: 'both',
        pattern: because('Read-only file system'),
        example: "Error (criu/util.c:600): Can't write /var/lib/web/data: Read-only file system",
        symptom: true,
        cause: 'CRIU has to write to a file system that is mounted read-only here.',
        advice: 'Mount it writable for the restore; in a container `--privileged`, or with /proc/sys and /sys writable.',
        sources: [],
    },
    {
        id: 'reason-storage-failed',
        phase: 'both',
        pattern: because('Input/output error', 'Stale file handle', 'Disk quota exceeded', 'File too large'),
        example: "Error (criu/image.c:300): Can't write the image: Input/output error",
        symptom: true,
        cause: 'The storage did not take or give the data: a disk or network file system failed, or a quota or limit is reached.',
        advice: 'See `dmesg`, `quota` and `ulimit -f`; put the images on a local disk.',
        sources: [],
    },
    {
        id: 'reason-other-side-gone',
        phase: 'both',
        pattern: because('Broken pipe', 'Connection reset by peer', 'Connection refused', 'Connection timed out'),
        example: "Error (criu/cr-service.c:90): Can't send response: Broken pipe",
        symptom: true,
        cause: 'Whoever CRIU talks to has ended or does not answer: who called it by RPC, a page server, its helper, or its code in the process that is dumped.',
        advice: 'Look into the log of the other side: what that says is the cause. On one host see `dmesg` for what was killed.',
        sources: [],
    },
    {
        id: 'reason-network-differs',
        phase: 'restore',
        pattern: because('Cannot assign requested address', 'Network is unreachable', 'No route to host', 'Network is down'),
        example: "Error (criu/net.c:1500): Can't set the peer: Network is unreachable",
        symptom: true,
        cause: 'The network here is not as at the dump: an address, route or interface is missing.',
        advice: 'Give the host or the network of the container the same addresses and routes before the restore (`ip addr`, `ip route`).',
        sources: [],
    },
    {
        id: 'reason-limit-reached',
        phase: 'both',
        pattern: because('Resource temporarily unavailable', 'Too many open files in system', 'Too many users', 'Too many links'),
        example: "Error (criu/util.c:900): Can't start the helper: Resource temporarily unavailable",
        symptom: true,
        cause: 'A limit is reached, of processes, files or locks, for this user, cgroup or host.',
        advice: 'See `ulimit -a`, `pids.max` of the cgroup, `sysctl fs.file-max kernel.pid_max`, and raise it.',
        sources: [],
    },
    {
        id: 'kind-not-dumped',
        phase: 'dump',
        pattern: OF_A_KIND,
        example: 'Error (criu/sk-some.c:100): Unsupported kind of socket 7',
        symptom: true,
        cause: 'The container has something of a kind that this CRIU does not know how to dump.',
        advice: 'Use the newest CRIU; or have the program close it before the dump, or do without.',
        sources: [],
    },
    {
        id: 'kind-not-restored',
        phase: 'restore',
        pattern: OF_A_KIND,
        example: 'Error (criu/some.c:100): Unknown kind of image 7',
        symptom: true,
        cause: 'The checkpoint holds something that this CRIU, or this kernel, cannot restore: it is of a newer one, damaged, or of a kind that none restores yet.',
        advice: 'Restore with the CRIU and the kernel of the dump, or newer ones; copy the images anew.',
        sources: [],
    },
    {
        id: 'kernel-feature-missing',
        phase: 'both',
        pattern: /Error \(criu\/(cr-check|kerndat)\.c:\d+\): (?<what>.*\b(not supported|isn't supported|doesn't support|missing|inaccessible)\b.*)/,
        example: "Error (criu/cr-check.c:980): The some option isn't supported.",
        symptom: true,
        cause: 'This kernel lacks something that `criu check` looks for; only what needs it fails.',
        advice: 'Use a newer kernel, or one with that option (https://criu.org/Linux_kernel), where the container needs it.',
        sources: [],
    },
    {
        id: 'restored-process-killed',
        phase: 'restore',
        pattern: /\b\d+ (killed|stopped) by signal (?<what>6|7|8|31)\b/,
        example: 'Error (criu/cr-restore.c:1480): 4711 killed by signal 7: Bus error',
        symptom: true,
        cause: 'A process was killed while it was restored: by a file that is shorter than what is mapped of it, or no huge pages (7), by a seccomp filter (31), or by itself (6).',
        advice: 'See `dmesg | tail`; look whether its files and its seccomp filter are as at the dump; use a newer CRIU.',
        sources: [],
    },
];
//# sourceMappingURL=families.js.map
// EXTERNAL MODULE: ./build/diagnosis/failures.js + 12 modules
var diagnosis_failures = __webpack_require__(7439);
;// CONCATENATED MODULE: ./build/diagnosis/guess.js

/** Below this likeness nothing is guessed: a wrong guess costs more than none. Measured: docs/explain.md. */
const LIKE = 0.85;
const GUESSES = 2;
/** What nearly every line of CRIU and LXC says, and what the kernel says of any call: it tells nothing apart. */
const COMMON = new Set("can't cannot unable failed fail error not no to of for on in at is a an the with from by and or file files process pid criu lxc such directory permission denied operation permitted invalid argument exists bad descriptor resource temporarily unavailable assign requested address".split(' '));
/** The known failures that a line of an unknown one is most like, as sentences with how much and by what; mostly none. */
function guess(line, failures) {
    const near = failures
        // What has these very words was looked at, and is ruled out by something else.
        .filter((failure) => !failure.pattern.test(line) && isOfWords(failure))
        .map((failure) => ({ failure, ...likeness(line, failure.example) }))
        .filter(({ likeness }) => likeness >= LIKE)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, GUESSES)
        .map(({ failure: { id, cause, advice, sources }, likeness, common }) => `${id} (likeness ${likeness.toFixed(2)}, by the words ${common.join(', ')}): ${[cause, advice, ...sources.map(diagnosis_failures/* issueUrl */.$9)].join(' ')}`);
    return near.length === 0 ? [] : ['Only a guess, by likeness:', ...near];
}
/** It is known by its words, and not by a number or a path in them. */
function isOfWords({ pattern, example }) {
    return pattern.test(example.replaceAll(/\d+/g, '4242').replaceAll(/\S*\/\S+/g, '/x'));
}
/**
 * Telling words in common, as a share of those of both: 0 to 1; 0 where it is a single one, or where the kernel's reason,
 * the last words of a line, is another.
 */
function likeness(line, example) {
    const last = example.split('\n').at(-1);
    const [one, other] = [words(line), words(last)];
    const common = [...one].filter((word) => other.has(word));
    const isOther = reasonOf(line) !== null && reasonOf(last) !== null && reasonOf(line) !== reasonOf(last);
    return { likeness: common.length < 2 || isOther ? 0 : (2 * common.length) / (one.size + other.size), common };
}
function reasonOf(line) {
    return line.match(/: ([A-Z][A-Za-z' ]+)$/)?.[1] ?? null;
}
/** Numbers and paths differ from run to run. */
function words(line) {
    const text = line.replace(/^.*\(\S+:\d+\): /, '').replaceAll(/\S*\/\S*/g, ' ');
    return new Set((text.toLowerCase().match(/[a-z][a-z'_-]+/g) ?? []).filter((word) => !COMMON.has(word)));
}
//# sourceMappingURL=guess.js.map
;// CONCATENATED MODULE: ./build/diagnosis/here.js
/** Which object and process a failure is about, as far as the log says: ` Here: descriptor 3, process 33 (cron).` */
function here({ pattern, ofProcess }, { line, around, about = [] }) {
    // The line may only say that it is so, and one beside it of whom.
    const { fd, what, pid, name } = [line, ...around]
        .map((each) => pattern.exec(each)?.groups ?? {})
        .find((groups) => Object.values(groups).some((each) => each !== undefined)) ?? {};
    const type = found(about, /\ttype (\S+) source /)[0];
    const [dumped, called] = ofProcess === true ? found(about, /Dumping task \(pid: (\d+)(?: comm: (.*))?\)$/) : [];
    const [process = pid, processName = name] = [dumped, called];
    const words = [
        fd === undefined ? '' : Number(fd) < 0 ? 'a mapping' : `descriptor ${fd}`,
        what ?? '',
        type === undefined ? '' : `of type ${type}`,
        process === undefined ? '' : `process ${process}${processName === undefined ? '' : ` (${processName})`}`,
    ].filter((each) => each !== '');
    return words.length === 0 ? '' : ` Here: ${words.join(', ')}.`;
}
function found(lines, pattern) {
    for (const line of lines) {
        const [, ...groups] = pattern.exec(line) ?? [];
        if (groups.length > 0)
            return groups;
    }
    return [];
}
//# sourceMappingURL=here.js.map
;// CONCATENATED MODULE: ./build/diagnosis/diagnose.js






/**
 * Why something failed, by the errors of its logs.
 *
 * @param what failed, in words: `The dump failed (exit code 1)`
 * @param errors in the order in which they were written
 * @param ruledOut ids of failures that it is not
 * @returns the sentence with the line to blame, the finding with what is known of it, and whether the host is at fault
 */
function diagnose(what, errors, circumstances, ruledOut = []) {
    const { error, failures, doubt } = match(errors, circumstances, ruledOut);
    const [failure] = failures;
    const cause = `${what}: ${doubt?.blamed.line ?? error.line}`;
    if (failure === undefined)
        return { cause, finding: unknown(error, cause, circumstances), ofHost: false };
    const ofHost = doubt === null && isOfHost(failure, circumstances.phase);
    return { cause, finding: finding(failure, error, doubt), ofHost };
}
/**
 * The same where little is known of the circumstances: each known failure that it can be, the likeliest first, none when
 * it is none of them.
 */
function explain(errors, circumstances) {
    const told = match(errors, circumstances, []);
    const { error, failures, doubt } = told.failures.length > 0 ? told : ofFamily(errors[0], circumstances);
    const [first] = failures;
    const possible = first === undefined || isDecided(first, circumstances)
        ? failures.slice(0, 1)
        : failures.filter((failure) => !isDecided(failure, circumstances) || failure.only === undefined);
    return {
        line: doubt?.blamed.line ?? error.line,
        known: possible.map((failure) => ({ failure, finding: finding(failure, error, doubt) })),
        doubtful: doubt !== null,
        unknown: first === undefined ? unknown(error, error.line, circumstances) : null,
    };
}
/** What the first error is by its kind alone: what comes after it may only follow from it. */
function ofFamily(error, circumstances) {
    const failures = FAMILIES.filter((family) => canApply(family, circumstances) && family.pattern.test(error.line));
    return { error, failures, doubt: error.overcome === true ? { why: 'overcome', blamed: error } : null };
}
/** What makes it doubtful that a known failure is the cause, before what it would be. */
const DOUBTS = {
    later: 'The first error is none that is known, and what comes after it may only follow from it.',
    overcome: 'CRIU went on after this error, so that it may not be the cause.',
    reason: 'The kernel gives another reason than where this failure is known from.',
    condition: 'It is only met with a CRIU, LXC, kernel or host of some kinds, and the log does not tell whether this is one.',
};
function finding(failure, error, doubt) {
    const cause = causeOf(failure) + here(failure, error);
    const around = doubt?.blamed.around ?? error.around;
    const evidence = around.includes(error.line) ? around : [...around, '…', ...error.around];
    return {
        id: failure.id,
        severity: 'error',
        message: doubt === null ? cause : `${DOUBTS[doubt.why]} ${doubt.why === 'overcome' ? '' : 'Perhaps: '}${cause}`,
        evidence: evidence.join('\n'),
        advice: remedy(failure),
    };
}
function unknown(error, message, circumstances) {
    const possible = diagnosis_failures/* FAILURES */.EM.filter((failure) => canApply(failure, circumstances));
    const trackers = OF_CRIU.test(error.line)
        ? observed/* TRACKERS */.Q9.criu
        : `${observed/* TRACKERS */.Q9.criu} or, when LXC complains, ${observed/* TRACKERS */.Q9.lxc}`;
    return {
        id: observed/* UNKNOWN */.HV,
        severity: 'error',
        message,
        evidence: error.around.join('\n'),
        advice: [
            'Not a known failure.',
            ...guess(error.line, possible),
            `Please report it with the evidence: ${trackers}`,
        ].join('\n'),
    };
}
/** Why, and whether it may be something else. */
function causeOf({ cause, symptom }) {
    return symptom === true ? `${cause} That is one of several possible causes.` : cause;
}
/** A known failure that something else than a log told. */
function findingOf(failure, evidence) {
    return { id: failure.id, severity: 'error', message: causeOf(failure), evidence, advice: remedy(failure) };
}
/** What to do, with where it is discussed. */
function remedy({ advice, sources }) {
    return [advice, ...sources.map(diagnosis_failures/* issueUrl */.$9)].join(' ');
}
/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;
/** What a task writes, by its number in the container. */
const OF_TASK = /^\(\d+\.\d+\) +(\d+): /;
/** What CRIU or a tool warns of: it went on after that. */
const WARNING = /(^|[ :])(Warn|WARN|[Ww]arning)\b/;
/** The kernel's reason, as the last words of a line. */
const REASON = /: ([A-Z][A-Za-z'/-]+(?: [A-Za-z'/-]+)*)\.?$/;
/**
 * The first error that is a known failure, and which ones its line can be. The lines around the first error of all count
 * where no error does; and before all errors where a tool complains of the host in them: that CRIU complains then only
 * follows from it.
 */
function match(errors, circumstances, ruledOut) {
    const possible = diagnosis_failures/* FAILURES */.EM.filter((each) => !ruledOut.includes(each.id) &&
        canApply(each, circumstances) &&
        (each.vague !== true || isDecided(each, circumstances)));
    const [hosts, others] = [true, false].map((is) => possible.filter((failure) => (0,diagnosis_failures/* isOfHost */.sk)(failure, circumstances.phase) === is));
    const fits = (failures, error) => failures.filter(({ pattern, with: beside }) => pattern.test(error.line) && (beside?.test([...(error.about ?? []), ...error.around].join('\n')) ?? true));
    const [first] = errors;
    // Beside another error, the last line of many failures is only its end.
    const telling = others.filter(({ vague }) => vague !== true);
    const beside = first.around.filter((line) => !WARNING.test(line));
    const said = (lines) => lines.map((line) => ({ ...first, line }));
    for (const [candidates, among] of [
        [said(beside.filter((line) => !OF_CRIU.test(line))), hosts],
        [errors, possible],
        [said(beside), telling],
    ]) {
        for (const found of candidates) {
            const failures = fits(among, found);
            const [failure] = failures;
            if (failure === undefined)
                continue;
            const error = among === telling ? first : found;
            const isOnly = failures.length === 1 && !isDecided(failure, circumstances);
            const isSo = isOnly ? { why: 'condition', blamed: error } : null;
            return { error, failures, doubt: doubtOf(failure, found, first) ?? (failure.hangs ? null : isSo) };
        }
    }
    return { error: first, failures: [], doubt: null };
}
/** Why a failure that a line fits is not told as certain; null where it is. */
function doubtOf(failure, found, first) {
    // A hang is where it stands still, whatever came before.
    if (failure.hangs === true)
        return null;
    if (found.overcome === true)
        return { why: 'overcome', blamed: found };
    // By rank another may be the first.
    const isBefore = first.around.slice(0, first.around.indexOf(first.line) + 1).includes(found.line);
    if (!isBefore && found !== first && !wentOn(first))
        return { why: 'later', blamed: first };
    return hasOtherReason(failure, found.line) ? { why: 'reason', blamed: found } : null;
}
/** The example has a reason of the kernel, and the line another one, which the pattern does not reach. One of several says so itself. */
function hasOtherReason({ pattern, example, symptom }, line) {
    const told = pattern.exec(line);
    const [reason, known] = [line, example].map((each) => REASON.exec(each));
    if (symptom === true || !told || !reason || !known)
        return false;
    return reason[1] !== known[1] && told.index + told[0].length < reason.index + ': '.length;
}
/** A task that is restored, and tells more before it tells of an error again, has not ended of this one. */
function wentOn({ line, around }) {
    const task = OF_TASK.exec(line)?.[1];
    const next = around[around.indexOf(line) + 1] ?? '';
    return task !== undefined && OF_TASK.exec(next)?.[1] === task && !/\bError\b/.test(next);
}
/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
function knownHangs(circumstances) {
    const isCertain = ({ only: { host } = {} }) => host !== undefined &&
        Object.keys(host).every((feature) => circumstances.features[feature].has === host[feature]);
    return FAILURES.filter((failure) => failure.hangs && isCertain(failure) && canApply(failure, { ...circumstances, hung: true })).map(({ pattern }) => pattern);
}
/** It can be met under these circumstances. */
function canApply({ phase, hangs, only = {} }, circumstances) {
    const within = (version, range) => {
        const known = semver.coerce(version);
        return range === undefined || known === null || semver.satisfies(known, range);
    };
    return ((circumstances.phase === null ||
        phase === circumstances.phase ||
        (phase === 'both' && circumstances.phase !== 'start')) &&
        within(circumstances.criu, only.criu) &&
        within(circumstances.lxc, only.lxc) &&
        within(circumstances.kernel, only.kernel) &&
        fitsOne(only.cgroup, circumstances.cgroup) &&
        hostFits(only.host, circumstances.features) &&
        (hangs !== true || circumstances.hung) &&
        fitsOne(only.restored, circumstances.restored) &&
        fitsOne(only.overlayRoot, circumstances.overlayRoot ?? false) &&
        fitsOne(only.confined, circumstances.confined ?? false));
}
/** Nothing that its conditions ask for is unknown. */
function isDecided({ only = {} }, circumstances) {
    return Object.keys(only).every((what) => what === 'host'
        ? Object.keys(only.host ?? {}).every((feature) => circumstances.features[feature].has !== null)
        : circumstances[what] !== null && circumstances[what] !== '');
}
function fitsOne(wanted, is) {
    return wanted === undefined || is === null || wanted === is;
}
/** What could not be tried may be either way. */
function hostFits(wanted = {}, features) {
    return Object.keys(wanted).every((feature) => (features[feature].has ?? wanted[feature]) === wanted[feature]);
}
//# sourceMappingURL=diagnose.js.map

/***/ })

};
