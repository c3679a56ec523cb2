export const id = 114;
export const ids = [114];
export const modules = {

/***/ 330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ bisect)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __webpack_require__(5190);
// EXTERNAL MODULE: ./build/words/errors.js
var errors = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/provide/git.js
var git = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/provide/git-bisect.js





const RELEASE_TAG = /^(?:v|lxc-)?(\d+\.\d+(?:\.\d+)?)$/;
const ID = '[0-9a-f]{40}';
/** Before the process that searches: its pid namespace, its pid in that, and when it began. */
const NAME = 'bisect-';
/** Whether a process of another pid namespace lives nobody here knows. No search takes so long. */
const LONGEST_MS = 7 * 24 * 3_600_000;
/** `git bisect` in a repository of its own that borrows all commits of a mirror, and has no files. */
class GitBisect {
    mirror;
    folder;
    signal;
    ends;
    firstParent;
    /**
     * @param mirror has the commits; the repository is made beside it
     * @param firstParent of a merge only the branch that was merged into is searched
     */
    constructor(mirror, ends, firstParent, signal) {
        this.mirror = mirror;
        this.folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(mirror), `${NAME}${git_bisect_self()}`);
        this.ends = ends;
        this.firstParent = firstParent;
        this.signal = signal;
    }
    /** @throws StageError */
    async open() {
        this.tidy();
        await (0,git/* runGit */.E)('A search cannot begin', ['init', '--quiet', '--bare', this.folder], { signal: this.signal });
        (0,external_node_fs_.appendFileSync)((0,external_node_path_.join)(this.folder, 'objects/info/alternates'), `${(0,external_node_path_.join)(this.mirror, 'objects')}\n`);
        await this.git(['update-ref', '--no-deref', 'HEAD', this.ends.new]);
    }
    /** Those of searches that were killed, too. */
    tidy() {
        const parent = (0,external_node_path_.dirname)(this.folder);
        for (const name of (0,external_node_fs_.readdirSync)(parent).filter((each) => each.startsWith(NAME))) {
            const path = (0,external_node_path_.join)(parent, name);
            if (path === this.folder || isOver(name.slice(NAME.length), path))
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        }
    }
    close() {
        (0,external_node_fs_.rmSync)(this.folder, { recursive: true, force: true });
    }
    /** Whether a commit is in the past of another. */
    async isAncestor(commit, of) {
        const { code } = await this.run(['merge-base', '--is-ancestor', commit, of]);
        return code === 0;
    }
    /** The releases between the ends, oldest first, each in the past of the next: along one line of history. */
    async releases() {
        const { old, new: newEnd } = this.ends;
        const fields = '--format=%(refname:strip=2) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)';
        const between = [`--contains=${old}`, `--merged=${newEnd}`];
        // The tags are the mirror's.
        const listed = await (0,git/* runGit */.E)('Releases cannot be listed', ['for-each-ref', ...between, fields, 'refs/tags'], {
            folder: this.mirror,
            signal: this.signal,
        });
        const released = new Map(listed.stdout.split('\n').map((line) => line.split(' ').reverse()));
        const line = this.firstParent ? '--first-parent' : '--ancestry-path';
        const path = await this.git(['rev-list', '--reverse', '--topo-order', line, `${old}..${newEnd}`]);
        const releases = [];
        for (const commit of path.split('\n').filter((each) => each !== newEnd)) {
            const tag = released.get(commit);
            const version = tag?.match(RELEASE_TAG)?.[1];
            if (tag === undefined || version === undefined)
                continue;
            const before = releases.at(-1)?.commit ?? old;
            if (await this.isAncestor(before, commit))
                releases.push({ tag, version, commit });
        }
        return releases;
    }
    async start(ends) {
        await this.run(['bisect', 'reset']);
        const only = this.firstParent ? ['--first-parent'] : [];
        const terms = ['--term-old=old', '--term-new=new'];
        const { new: newEnd, old } = ends;
        return this.bisect('start', '--no-checkout', ...terms, ...only, newEnd, old, '--');
    }
    async answer(commit, answer) {
        return this.bisect(answer, commit);
    }
    async bisect(...args) {
        // It shows the files of what it found, and there are none: that it fails then is no failure.
        const { stdout, stderr } = await this.run(['bisect', ...args]);
        return this.position(`${stdout}\n${stderr}`);
    }
    /** As `git bisect replay` takes it. */
    async log() {
        return this.git(['bisect', 'log']);
    }
    async subject(commit) {
        return (await this.git(['log', '-1', '--no-patch', '--format=%s', commit])).trim();
    }
    async describe(commit) {
        const shown = await this.git(['log', '-1', '--no-patch', '--format=%aI%x00%an%x00%P%x00%s%x00%b', commit]);
        const [authorDate = '', author = '', parents = '', subject = '', body = ''] = shown.split('\0');
        const named = `${subject}\n${body}`.match(/(?:pull request|PR|pull\/|GH-)\s*#?(\d+)|\(#(\d+)\)/i);
        const number = named?.[1] ?? named?.[2];
        const [parent = ''] = parents.trim().split(' ');
        return { commit, subject, author, authorDate, parent, pullRequest: number === undefined ? null : Number(number) };
    }
    async position(printed) {
        const found = printed.match(new RegExp(`^(${ID}) is the first new commit`, 'm'))?.[1];
        if (found !== undefined)
            return { kind: 'found', commit: found };
        if (/^There are only 'skip'ped commits left/m.test(printed)) {
            return { kind: 'candidates', commits: [...printed.matchAll(new RegExp(`^(${ID})$`, 'gm'))].map(([id]) => id) };
        }
        const [, left = 0, steps = 0] = printed.match(/^Bisecting: (\d+) revisions? left .*\(roughly (\d+) steps?\)/m) ?? [];
        const commit = (await this.run(['rev-parse', '--verify', 'BISECT_HEAD'])).stdout.trim();
        // It tells how many are left after the next answer, which halves them.
        if (commit !== '')
            return { kind: 'next', commit, left: 2 * Number(left) + 1, steps: Number(steps) + 1 };
        throw new errors/* StageError */.Zu(null, `git bisect says nothing about what to test next: ${printed.trim().split('\n')[0]}`);
    }
    async git(args) {
        const { folder, signal } = this;
        return (await (0,git/* runGit */.E)('The search cannot go on', args, { folder, signal })).stdout;
    }
    run(args) {
        return (0,git/* runGit */.E)(null, args, { folder: this.folder, signal: this.signal });
    }
}
function git_bisect_self() {
    return [pidNamespace(), process.pid, (0,host_process/* identify */.ls)(process.pid)?.startTime].join('-');
}
function pidNamespace() {
    return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid').replace(/\D/g, '');
}
/** @param searcher as {@link self} says it */
function isOver(searcher, folder) {
    const [namespace, pid, startTime = ''] = searcher.split('-');
    if (namespace === pidNamespace())
        return !(0,host_process/* isAlive */._n)({ pid: Number(pid), startTime });
    return Date.now() - ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > LONGEST_MS;
}
//# sourceMappingURL=git-bisect.js.map
// EXTERNAL MODULE: ./build/provide/version.js
var provide_version = __webpack_require__(7702);
// EXTERNAL MODULE: ./build/core/inputs/inputs.js
var inputs = __webpack_require__(7929);
// EXTERNAL MODULE: ./build/core/request/request.js + 2 modules
var request_request = __webpack_require__(5575);
// EXTERNAL MODULE: ./build/core/run/run.js + 20 modules
var run = __webpack_require__(54);
// EXTERNAL MODULE: ./build/core/run/testbed.js + 1 modules
var testbed = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/core/bisect/sequential.js
/** Of a rate that was never seen to differ from 1 or 0. */
const CERTAIN = 0.97;
/**
 * What the ends tell of how often a symptom shows. Where every run answers the same, it is taken for certain until an
 * answer contradicts that.
 *
 * @param showing runs of the end that has the symptom
 * @param other runs of the end that has it not
 */
function ratesOf(showing, other) {
    const rate = (tries) => {
        const clear = tries.filter(isClear);
        const shown = clear.filter(({ kind }) => kind === 'shows').length;
        return { isMixed: shown > 0 && shown < clear.length, value: (shown + 0.5) / (clear.length + 1) };
    };
    const [with_, without] = [rate(showing), rate(other)];
    return {
        shows: with_.isMixed ? with_.value : CERTAIN,
        falsely: without.isMixed ? without.value : 1 - CERTAIN,
    };
}
/**
 * Wald's sequential test: whether a commit has the symptom, by its runs so far.
 *
 * @param bound at most so often the answer is wrong, either way
 * @returns null when it takes more runs
 */
function verdictOf(tries, { shows, falsely }, bound) {
    const sum = tries.filter(isClear).reduce((total, { kind }) => {
        return total + (kind === 'shows' ? Math.log(shows / falsely) : Math.log((1 - shows) / (1 - falsely)));
    }, 0);
    const limit = Math.log((1 - bound) / bound);
    if (sum >= limit)
        return 'shows';
    return sum <= -limit ? 'passes' : null;
}
function isClear({ kind }) {
    return kind === 'shows' || kind === 'passes';
}
//# sourceMappingURL=sequential.js.map
;// CONCATENATED MODULE: ./build/core/bisect/search.js

/** The ends do not prove that there is something to search. */
class UnprovedEnds extends Error {
    problem;
    tries;
    constructor(problem, tries) {
        super(problem);
        this.problem = problem;
        this.tries = tries;
    }
}
/** Each end is run so often at least. */
const PROOF = 3;
/** And at last each commit on which the result rests: whoever was wrong once is found out. */
const LAST_PROOF = 5;
/** A symptom that comes and goes: so often the ends are run to learn how often. */
const LEARN = 12;
const BOUNDS = { turning: 0.002, other: 0.05 };
/** After a contradiction, or when a symptom turns out to come and go, every answer is as sure as this. */
const STRICT = { turning: 1e-6, other: 1e-6 };
/** Runs of one commit that say neither: more of them will not either. */
const UNCLEAR = 2;
/** Of one commit. */
const MOST_TRIES = 200;
/** Which of two neighbours changed something, by answers that may be wrong now and then. */
class CommitSearch {
    oracle;
    tries;
    asked = new Map();
    rates = { shows: 0, falsely: 0 };
    bounds = BOUNDS;
    shownBy = 'new';
    /** @param known runs of an earlier search, by commit, which are not made again */
    constructor(oracle, known = new Map()) {
        this.oracle = oracle;
        this.tries = new Map([...known].map(([commit, tries]) => [commit, [...tries]]));
    }
    /**
     * Runs both ends until it is sure that one shows the symptom and the other does not.
     *
     * @param only the end that has to be the one; null when it may be either
     * @returns which end shows it
     * @throws UnprovedEnds
     */
    async proveEnds(ends, only) {
        // The new end first: without a build of it there is nothing to look for.
        const tries = { new: await this.runs(ends.new, PROOF), old: await this.runs(ends.old, PROOF) };
        const shows = (of) => of.filter(({ kind }) => kind === 'shows').length;
        const passes = (of) => of.filter(({ kind }) => kind === 'passes').length;
        for (const end of ['new', 'old']) {
            if (shows(tries[end]) + passes(tries[end]) === 0)
                throw new UnprovedEnds(`${end}-unclear`, tries);
        }
        const isMixed = (of) => shows(of) > 0 && passes(of) > 0;
        if (isMixed(tries.new) || isMixed(tries.old)) {
            for (const end of ['new', 'old'])
                tries[end] = await this.runs(ends[end], LEARN);
        }
        const rate = (of) => shows(of) / Math.max(1, shows(of) + passes(of));
        if (rate(tries.new) === 0 && rate(tries.old) === 0)
            throw new UnprovedEnds('none-shows', tries);
        if (Math.abs(rate(tries.new) - rate(tries.old)) < 0.1)
            throw new UnprovedEnds('both-show', tries);
        this.shownBy = rate(tries.new) > rate(tries.old) ? 'new' : 'old';
        if (only !== null && this.shownBy !== only)
            throw new UnprovedEnds('wrong-shows', tries);
        this.learn(ends);
        for (const end of ['old', 'new'])
            await this.note(ends[end], end, null);
        return this.shownBy;
    }
    /** Where git says that it is, proved; after a contradiction once more from the beginning, with stricter bounds. */
    async run(search, ends) {
        if (this.mixed().length > 0)
            this.bounds = STRICT;
        let position = await this.walk(search, ends);
        let isProved = await this.prove(position);
        if ((!isProved || this.mixed().length > 0) && this.bounds !== STRICT) {
            this.bounds = STRICT;
            for (const end of ['new', 'old'])
                await this.runs(ends[end], LEARN);
            this.learn(ends);
            position = await this.walk(search, ends);
            isProved = await this.prove(position);
        }
        await this.noteOthers();
        const { rates, bounds } = this;
        const answers = [...this.asked.values()];
        if (position.kind === 'found') {
            const candidates = isProved ? [] : [position.commit];
            return { found: isProved ? position.commit : null, isProved, candidates, rates, bounds, answers };
        }
        const candidates = position.kind === 'candidates' ? position.commits : [];
        return { found: null, isProved, candidates, rates, bounds, answers };
    }
    async walk(search, ends) {
        let position = await search.start(ends);
        let previous = null;
        while (position.kind === 'next') {
            const { commit } = position;
            let answer = await this.decide(commit, this.bounds.other);
            if (answer !== 'skip' && answer !== previous)
                answer = await this.decide(commit, this.bounds.turning);
            if (answer !== 'skip')
                previous = answer;
            position = await search.answer(commit, answer);
            await this.note(commit, answer, position);
        }
        return position;
    }
    /** What is found answers as the new end does, and what is before it as the old end: again and again. */
    async prove(position) {
        for (const [commit, expected] of await this.borders(position)) {
            await this.runs(commit, LAST_PROOF);
            const answer = await this.decide(commit, this.bounds.turning);
            await this.note(commit, answer, position);
            if (answer !== expected)
                return false;
        }
        return true;
    }
    /** Of the found commit or the candidates: those on which it rests that they are it. */
    async borders(position) {
        if (position.kind === 'next')
            return [];
        const commits = position.kind === 'found' ? [position.commit] : position.commits;
        const borders = new Map();
        for (const commit of commits) {
            if (this.asked.get(commit)?.answer === 'new')
                borders.set(commit, 'new');
            const parent = await this.oracle.parent(commit);
            const isKnown = position.kind === 'found' || this.asked.get(parent)?.answer === 'old';
            if (isKnown && !commits.includes(parent))
                borders.set(parent, 'old');
        }
        return [...borders];
    }
    /** Runs it until it is sure, or sure that nothing can be said. */
    async decide(commit, bound) {
        for (;;) {
            const tries = this.triesOf(commit);
            const answer = this.answerOf(tries, bound);
            if (answer !== null)
                return answer;
            if (isHopeless(tries))
                return 'skip';
            await this.once(commit);
        }
    }
    /** Null when it takes more runs. */
    answerOf(tries, bound) {
        const verdict = verdictOf(tries, this.rates, bound);
        if (verdict === null)
            return null;
        return (verdict === 'shows') === (this.shownBy === 'new') ? 'new' : 'old';
    }
    /** @returns at least so many runs that say something, or all that there is any hope for */
    async runs(commit, count) {
        const tries = this.triesOf(commit);
        while (tries.filter(isClear).length < count && !isHopeless(tries))
            await this.once(commit);
        return tries;
    }
    async once(commit) {
        this.triesOf(commit).push(await this.oracle.ask(commit));
    }
    triesOf(commit) {
        const tries = this.tries.get(commit) ?? [];
        this.tries.set(commit, tries);
        return tries;
    }
    learn(ends) {
        const [showing, other] = this.shownBy === 'new' ? [ends.new, ends.old] : [ends.old, ends.new];
        const mixed = this.mixed().filter((commit) => commit !== showing && commit !== other);
        const tries = [showing, ...mixed].flatMap((commit) => this.triesOf(commit));
        this.rates = ratesOf(tries, this.triesOf(other));
    }
    /** Commits that have answered both ways: with the symptom, which comes and goes. */
    mixed() {
        const has = (tries, wanted) => tries.some(({ kind }) => kind === wanted);
        return [...this.tries].filter(([, tries]) => has(tries, 'shows') && has(tries, 'passes')).map(([commit]) => commit);
    }
    /** What was run before git asked: of an end that was narrowed, or given up. */
    async noteOthers() {
        for (const [commit, tries] of this.tries) {
            if (this.asked.has(commit) || tries.length === 0)
                continue;
            const answer = this.answerOf(tries, this.bounds.other) ?? 'skip';
            this.asked.set(commit, { commit, subject: await this.oracle.subject(commit), answer, tries });
        }
    }
    async note(commit, answer, position) {
        const subject = this.asked.get(commit)?.subject ?? (await this.oracle.subject(commit));
        const asked = { commit, subject, answer, tries: this.triesOf(commit) };
        this.asked.set(commit, asked);
        this.oracle.onAnswer(asked, position);
    }
}
/** It cannot be built, or it fails in another way again and again. */
function isHopeless(tries) {
    if (tries.length >= MOST_TRIES || tries.some(({ kind }) => kind === 'broken'))
        return true;
    return tries.length >= UNCLEAR && tries.slice(-UNCLEAR).every((each) => !isClear(each));
}
//# sourceMappingURL=search.js.map
;// CONCATENATED MODULE: ./build/core/bisect/narrow.js

/** @param tries of one package */
function packageAnswer(tries, shownBy) {
    const kinds = new Set(tries.map(({ kind }) => kind));
    if (kinds.has('shows') && kinds.has('passes'))
        return 'both';
    if (kinds.has('other') || kinds.has('broken'))
        return 'skip';
    return kinds.has('shows') === (shownBy === 'new') ? 'new' : 'old';
}
/**
 * Bisects releases by their packages. One that says nothing is left out.
 *
 * @param releases oldest first, each in the past of the next, between the ends
 * @returns neighbours between which the answer changes; null for the search's own end, and for both when the symptom
 * comes and goes: that is for more runs than are made here
 */
async function narrow(releases, ask) {
    let [old, newer] = [null, null];
    let left = [...releases];
    for (;;) {
        const middle = Math.floor(left.length / 2);
        const release = left[middle];
        if (release === undefined)
            return { old: old ?? null, new: newer ?? null };
        const answer = await ask(release);
        if (answer === 'both')
            return { old: null, new: null };
        if (answer === 'skip')
            left.splice(middle, 1);
        else if (answer === 'old')
            [old, left] = [release, left.slice(middle + 1)];
        else
            [newer, left] = [release, left.slice(0, middle)];
    }
}
/**
 * Builds of both ends prove that there is something to search: of the narrowed ones, or, where these builds do not say
 * what the packages said, of those that the user named.
 *
 * @param only the end that has to show the symptom: null when it may be either
 * @throws UnprovedEnds of those that the user named
 */
async function proveNarrowest(search, named, narrowed, only) {
    if (narrowed !== null) {
        const { ends } = narrowed;
        try {
            return { ends, shownBy: await search.proveEnds(ends, narrowed.shownBy), isNarrowed: true };
        }
        catch (error) {
            if (!(error instanceof UnprovedEnds))
                throw error;
        }
    }
    return { ends: named, shownBy: await search.proveEnds(named, only), isNarrowed: false };
}
//# sourceMappingURL=narrow.js.map
// EXTERNAL MODULE: ./build/host/write-file.js
var write_file = __webpack_require__(3764);
;// CONCATENATED MODULE: ./build/core/bisect/state.js




/** Beside the evidence. */
const FILE = 'bisect-state.json';
/** What was answered so far, from one call to the next. */
class SearchState {
    symptom = null;
    /** By commit. */
    tries = {};
    /** Of packages, by version. */
    packages = {};
    folder;
    key;
    /** @param key of what is searched for, and where */
    constructor(folder, key) {
        this.folder = folder;
        this.key = key;
    }
    /**
     * What an earlier search for the same was answered. What could not be run then may be now.
     *
     * @throws StageError when it was for something else, or cannot be read
     */
    load() {
        const { folder } = this;
        const text = (0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, FILE));
        if (text === null)
            return;
        const { key, symptom, tries, packages } = this.parse(text);
        if (key !== this.key) {
            throw new errors/* StageError */.Zu(null, `${folder} has a search for something else; --resume needs the same words.`);
        }
        this.symptom = symptom;
        this.tries = withoutBroken(tries);
        this.packages = withoutBroken(packages ?? {});
    }
    save(symptom) {
        this.symptom = symptom;
        const { key, tries, packages } = this;
        (0,write_file/* writeWhole */.f8)((0,external_node_path_.join)(this.folder, FILE), `${JSON.stringify({ key, symptom, tries, packages })}\n`);
    }
    /** Older ones have no packages. */
    parse(text) {
        try {
            const state = JSON.parse(text);
            if (typeof state?.tries !== 'object')
                throw new Error('it is no search');
            return state;
        }
        catch (error) {
            const { message } = error;
            throw new errors/* StageError */.Zu(null, `${FILE} in ${this.folder} cannot be read (${message}); search without --resume.`);
        }
    }
}
function withoutBroken(tries) {
    const tested = Object.entries(tries).map(([name, all]) => [name, all.filter(({ kind }) => kind !== 'broken')]);
    return Object.fromEntries(tested);
}
//# sourceMappingURL=state.js.map
// EXTERNAL MODULE: ./build/core/bisect/symptom.js
var bisect_symptom = __webpack_require__(8570);
;// CONCATENATED MODULE: ./build/core/bisect/bisect.js















/** So often an end is run to find what it shows. */
const LOOKS = 3;
/** And the package of a release: what is made of it is proved by builds. */
const PACKAGE_RUNS = 2;
/**
 * Searches the commit since which a cell shows a symptom, or shows it no more.
 *
 * @throws StageError when the ends do not prove that there is one; Interrupted
 */
async function bisect(request, surroundings, onEvent) {
    const first = (0,request_request/* parseRequest */.TR)(request.raw, inputs/* asOption */.ui);
    const host = await (0,testbed/* inspectFor */.GX)(first, surroundings);
    await (0,run/* sweepLeftovers */.ZW)(surroundings);
    const provider = (0,run/* makeProvider */.gg)(first, surroundings);
    return (0,run/* whileHeld */.tE)(surroundings, async () => {
        const { component, refs, terms } = request;
        const { folder, url, commits } = await provider.past(component, [refs.old, refs.new]);
        const [old = '', newEnd = ''] = commits;
        const ends = { old, new: newEnd };
        if (old === newEnd)
            throw new errors/* StageError */.Zu(null, `${refs.old} and ${refs.new} are the same commit: ${bisect_short(old)}.`);
        // A merge is a pull request; what lies in it may never have been built by anybody.
        const git = new GitBisect(folder, ends, component === 'lxc', surroundings.signal);
        try {
            await git.open();
            if (!(await git.isAncestor(old, newEnd))) {
                throw new errors/* StageError */.Zu(null, `--${terms.old} ${refs.old} is not in the past of --${terms.new} ${refs.new}: a search goes along one line of history. For what fixed a failure: --old with the older of the two, --new with the newer.`);
            }
            const common = { ...surroundings, common: { host, provider } };
            return await new Bisect(request, ends, url, git, provider, common, onEvent).run();
        }
        finally {
            git.close();
        }
    });
}
class Bisect {
    request;
    ends;
    repository;
    git;
    provider;
    surroundings;
    onEvent;
    started = performance.now();
    startedAt = new Date().toISOString();
    state;
    runs = new Map();
    subjects = new Map();
    releases = [];
    symptom;
    constructor(request, ends, repository, git, provider, surroundings, onEvent) {
        this.request = request;
        this.ends = ends;
        this.repository = repository;
        this.git = git;
        this.provider = provider;
        this.surroundings = surroundings;
        this.onEvent = onEvent;
        this.symptom = request.symptom;
        const { component, raw, symptom } = request;
        const key = (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify({ component, ends, raw, symptom, kernel: (0,external_node_os_.release)() }))
            .digest('hex');
        this.state = new SearchState(request.output, key);
    }
    async run() {
        if (this.request.resume)
            this.state.load();
        // Of the same words; and it may know where it was seen.
        this.symptom = this.state.symptom ?? this.symptom;
        const known = new Map(Object.entries(this.state.tries));
        const looked = this.symptom === null ? await this.look() : new Map();
        for (const [commit, tries] of looked)
            if (!known.has(commit))
                known.set(commit, tries);
        this.state.tries = Object.fromEntries(known);
        const symptom = this.symptom;
        const narrowed = this.request.packages ? await this.narrow(known) : null;
        const search = new CommitSearch({
            ask: (commit) => this.ask(commit),
            subject: (commit) => this.subject(commit),
            parent: async (commit) => (await this.git.describe(commit)).parent,
            onAnswer: (asked, position) => this.onEvent({ type: 'answer', asked, position }),
        }, known);
        const proved = await proveNarrowest(search, this.ends, narrowed, this.only).catch((error) => {
            throw error instanceof UnprovedEnds ? new errors/* StageError */.Zu(null, this.unproved(error)) : error;
        });
        const { ends, shownBy, isNarrowed: isBelieved } = proved;
        const told = narrowed === null ? null : { ...narrowed.names, isBelieved };
        if (told !== null)
            this.onEvent({ type: 'narrowed', narrowed: told });
        this.onEvent({ type: 'symptom', symptom: (0,bisect_symptom/* symptomText */.T)(symptom), shownBy });
        const outcome = await search.run(this.git, ends);
        const { component, refs, terms } = this.request;
        return {
            schemaVersion: 1,
            tool: this.surroundings.tool,
            startedAt: this.startedAt,
            component,
            repository: this.repository,
            old: { ref: refs.old, commit: this.ends.old },
            new: { ref: refs.new, commit: this.ends.new },
            terms,
            symptom: (0,bisect_symptom/* symptomText */.T)(symptom),
            shownBy,
            releases: this.releases,
            narrowed: told,
            ...outcome,
            found: outcome.found === null ? null : await this.git.describe(outcome.found),
            log: await this.git.log(),
            ms: performance.now() - this.started,
        };
    }
    /** Runs the ends until one fails: that is what the search is for. */
    async look() {
        const results = new Map();
        // With good and bad it is the new end that fails.
        const order = this.only === null ? ['new', 'old'] : ['new'];
        for (const end of order) {
            const commit = this.ends[end];
            for (let run = 0; run < LOOKS && this.symptom === null; run++) {
                const result = await this.cell(commit);
                results.set(commit, [...(results.get(commit) ?? []), result]);
                this.symptom = (0,bisect_symptom/* symptomOf */.L5)(result);
                if (result.verdict === 'error' || result.verdict === 'skipped') {
                    throw new errors/* StageError */.Zu(null, `The ${this.title(end)} says nothing: ${result.cause ?? result.verdict}`);
                }
            }
        }
        const { symptom } = this;
        if (symptom === null) {
            const which = order.map((end) => this.title(end)).join(' and the ');
            throw new errors/* StageError */.Zu(null, `The ${which} passed, ${LOOKS} times each: there is no failure to search for.`);
        }
        return new Map([...results].map(([commit, of]) => [commit, of.map((result) => this.keep(commit, (0,bisect_symptom/* judge */.S4)(symptom, result)))]));
    }
    /** Bisects the releases that need no build. Null when there are none, or when it is no narrower after that. */
    async narrow(known) {
        const between = await this.git.releases();
        const packaged = between.length === 0 ? [] : await this.provider.packaged(this.request.component);
        const releases = between.filter(({ version }) => packaged.some((each) => (0,provide_version/* sameVersion */.r1)(each, version)));
        if (releases.length === 0)
            return null;
        const shownBy = await this.guessShownBy(known);
        const { old, new: newer } = await narrow(releases, async (release) => {
            const tries = await this.askPackage(release);
            const answer = packageAnswer(tries, shownBy);
            const asked = { ...release, answer: answer === 'both' ? 'skip' : answer, tries };
            this.releases.push(asked);
            this.onEvent({ type: 'release', asked });
            return answer;
        });
        if (old === null && newer === null)
            return null;
        const ends = { old: old?.commit ?? this.ends.old, new: newer?.commit ?? this.ends.new };
        const { refs } = this.request;
        return { ends, names: { old: old?.tag ?? refs.old, new: newer?.tag ?? refs.new }, shownBy };
    }
    /** By one run, where the user has not said it: a wrong one is found out when the narrowed ends are proved. */
    async guessShownBy(known) {
        if (this.only !== null)
            return this.only;
        const { new: end } = this.ends;
        const tries = [...(known.get(end) ?? [])];
        if (tries.length === 0)
            tries.push(await this.ask(end));
        known.set(end, tries);
        return tries.some(({ kind }) => kind === 'shows') ? 'new' : 'old';
    }
    /** Until it says nothing, or says the same often enough. */
    async askPackage({ version, tag, commit }) {
        const tries = this.state.packages[version] ?? [];
        this.state.packages[version] = tries;
        while (tries.length < PACKAGE_RUNS && tries.every(isClear)) {
            this.onEvent({ type: 'run', commit, subject: `the package of ${tag}`, run: tries.length + 1 });
            const result = await this.test(version, `package-${version}-${tries.length + 1}`);
            // Where it was seen builds alone say: what a distribution's package dies of is no measure for them.
            const tried = (0,bisect_symptom/* judge */.S4)(this.symptom, result);
            tries.push(isPackage(result.cell[this.request.component]) ? tried : { ...tried, kind: 'broken' });
            this.state.save(this.symptom);
        }
        return tries;
    }
    async ask(commit) {
        return this.keep(commit, this.judged(await this.cell(commit)));
    }
    judged(result) {
        const symptom = this.symptom;
        const tried = (0,bisect_symptom/* judge */.S4)(symptom, result);
        if (tried.kind === 'shows')
            symptom.point ??= (0,bisect_symptom/* pointOf */.qk)(result);
        return tried;
    }
    async cell(commit) {
        const run = (this.runs.get(commit) ?? this.state.tries[commit]?.length ?? 0) + 1;
        this.runs.set(commit, run);
        this.onEvent({ type: 'run', commit, subject: await this.subject(commit), run });
        return this.test(`git:${commit}`, `${bisect_short(commit)}-${run}`);
    }
    /** @param folder for evidence, below the output */
    test(spec, folder) {
        const { component, raw, output } = this.request;
        const request = (0,request_request/* parseRequest */.TR)({ ...raw, [`${component}-version`]: spec }, inputs/* asOption */.ui);
        return (0,run/* runTest */.YA)(request, { ...this.surroundings, evidence: (0,external_node_path_.join)(output, folder) });
    }
    /** The end that has to show it; null when it may be either. */
    get only() {
        return this.request.terms.old === 'old' ? null : 'new';
    }
    async subject(commit) {
        const subject = this.subjects.get(commit) ?? (await this.git.subject(commit));
        this.subjects.set(commit, subject);
        return subject;
    }
    keep(commit, tried) {
        const tries = this.state.tries[commit] ?? [];
        this.state.tries[commit] = [...tries, tried];
        this.state.save(this.symptom);
        return tried;
    }
    title(end) {
        return `${this.request.terms[end]} end, ${this.request.refs[end]},`;
    }
    unproved({ problem, tries }) {
        const symptom = (0,bisect_symptom/* symptomText */.T)(this.symptom);
        const { refs } = this.request;
        const reason = (end) => tries[end].findLast((each) => each.reason !== null)?.reason ?? 'it passed.';
        const sentences = {
            'none-shows': `Neither ${refs.old} nor ${refs.new} shows ${symptom}: there is nothing to search for.`,
            'both-show': `Both ${refs.old} and ${refs.new} show ${symptom}: the search needs an end without it.`,
            'wrong-shows': `The ${this.title('old')} shows ${symptom}, and ${refs.new} does not: for what fixed it use --old ${refs.old} --new ${refs.new}.`,
            'old-unclear': `The ${this.title('old')} says nothing about ${symptom}: ${reason('old')}`,
            'new-unclear': `The ${this.title('new')} says nothing about ${symptom}: ${reason('new')}`,
        };
        return sentences[problem];
    }
}
/** The store may have a build of the release, and no package. */
function isPackage(component) {
    return component?.provider === 'apt';
}
/** As people write it. */
function bisect_short(commit) {
    return commit.slice(0, 12);
}
//# sourceMappingURL=bisect.js.map

/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ searchCommand)
/* harmony export */ });
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7929);
/* harmony import */ var _request_reproduce_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8503);
/* harmony import */ var _symptom_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8570);




/** The command that searches for the same. */
function searchCommand({ component, refs, terms, raw, symptom }) {
    const cell = _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.flatMap((input) => (0,_request_reproduce_js__WEBPACK_IMPORTED_MODULE_2__/* .optionWords */ .R)(input, raw[input] ?? ''));
    return [
        `criu-lxc-test bisect --component ${component} --${terms.old} ${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(refs.old)} --${terms.new} ${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(refs.new)}`,
        ...(symptom === null ? [] : [`--symptom ${(0,_symptom_js__WEBPACK_IMPORTED_MODULE_3__/* .symptomText */ .T)(symptom)}`]),
        ...cell,
    ].join(' ');
}
//# sourceMappingURL=search-command.js.map

/***/ }),

/***/ 6061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseSearch)
/* harmony export */ });
/* harmony import */ var _provide_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9587);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5146);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5575);
/* harmony import */ var _symptom_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8570);





/** @throws UsageError */
function parseSearch(words, labels) {
    const label = labels.of('component');
    if (words.component === '')
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${label} says what is searched: criu or lxc.`);
    const component = (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .y)(words.component, ['criu', 'lxc'], label);
    const version = `${component}-version`;
    if ((words.raw[version] ?? '') !== '') {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${labels.input(version)} is what is searched: it is not allowed with ${label} ${component}.`);
    }
    const terms = termsOf(words, labels);
    const refs = { old: ref(words, terms.old, labels), new: ref(words, terms.new, labels) };
    const symptom = words.symptom === '' ? null : (0,_symptom_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSymptom */ .Ff)(words.symptom, labels.of('symptom'));
    // Whatever else is wrong is said before anything is fetched.
    (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequest */ .TR)(words.raw, labels.input);
    const written = Object.entries(words.raw).filter(([, value]) => value !== '');
    return { component, refs, terms, symptom, raw: Object.fromEntries(written) };
}
function termsOf({ good, bad, old, new: newer }, { of }) {
    const [isGoodBad, isOldNew] = [good !== '' || bad !== '', old !== '' || newer !== ''];
    if (isGoodBad && isOldNew) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${of('good')} and ${of('bad')} are not allowed together with ${of('old')} and ${of('new')}.`);
    }
    const terms = isOldNew ? { old: 'old', new: 'new' } : { old: 'good', new: 'bad' };
    if (isOldNew ? old !== '' && newer !== '' : good !== '' && bad !== '')
        return terms;
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`A search has two ends: ${of('good')} REF and ${of('bad')} REF, or ${of('old')} REF and ${of('new')} REF for what fixed a failure.`);
}
function ref(words, term, { input, of }) {
    const word = term;
    const text = words[word];
    const spec = text.includes('#') ? null : (0,_provide_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpec */ .F9)(`git:${text}`, of(word));
    if (spec?.kind === 'git')
        return spec.ref;
    const repository = input(`${words.component}-repository`);
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${of(word)} is "${text}"; it must be a tag, a branch or a commit, of the repository that ${repository} names.`);
}
//# sourceMappingURL=search-words.js.map

/***/ }),

/***/ 8570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ parseSymptom),
/* harmony export */   L5: () => (/* binding */ symptomOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   T: () => (/* binding */ symptomText),
/* harmony export */   qk: () => (/* binding */ pointOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5531);
/* harmony import */ var _words_observed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6748);
/* harmony import */ var _words_one_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5146);




/** Outcomes of a fact that did not come back as it was. */
const LOST = ['changed', 'known-loss', 'info'];
/** Of checkpoint/restore. What fails before them says nothing about it. */
const CLASSES = ['dump', 'restore', 'state', 'timeout', 'leak'];
/** In the order in which a cycle can fail. */
const STEPS = ['dump', 'restore', 'state'];
/**
 * @param text as it was written. Whether there is such a fact or failure shows at the ends
 * @param label as the user calls it
 * @throws UsageError
 */
function parseSymptom(text, label) {
    const [, kind, name = ''] = text.match(/^(fact|class):([a-z][a-z0-9-]*)$/) ?? [];
    const point = null;
    if (kind === 'fact')
        return { kind, fact: name, point };
    if (kind === 'class')
        return { kind, failureClass: (0,_words_one_of_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .y)(name, CLASSES, `${label} class:`), point };
    if (/^[a-z][a-z0-9-]*$/.test(text))
        return { kind: 'id', id: text, failureClass: null, point };
    throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${label} is "${text}"; it must be the id of a known failure (docs/failures.md), fact:NAME or class:NAME.`);
}
/** What a failed result shows: the fact that changed, else the known failure, else the class. Null when it did not fail. */
function symptomOf(result) {
    if (result.verdict !== 'failed' || result.failureClass === null)
        return null;
    const { failureClass, explainedBy } = result;
    const changed = result.cycles.flatMap(({ facts }) => facts).find(({ outcome }) => outcome === 'changed');
    const point = pointOf(result);
    if (failureClass === 'state' && changed !== undefined)
        return { kind: 'fact', fact: changed.name, point };
    return explainedBy !== null && (0,_words_observed_js__WEBPACK_IMPORTED_MODULE_2__/* .isExplanation */ .uA)(explainedBy)
        ? { kind: 'id', id: explainedBy, failureClass, point }
        : { kind: 'class', failureClass, point };
}
/** As `--symptom` takes it. */
function symptomText(symptom) {
    if (symptom.kind === 'id')
        return symptom.id;
    return symptom.kind === 'fact' ? `fact:${symptom.fact}` : `class:${symptom.failureClass}`;
}
/** What one run of a cell says about a symptom. */
function judge(symptom, result) {
    const evidence = result.evidence === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(result.evidence);
    return { kind: kindOf(symptom, result), reason: result.cause, ms: result.timings.total, evidence };
}
function kindOf(symptom, result) {
    const { verdict, failureClass, explainedBy } = result;
    if (verdict === 'error' || verdict === 'skipped')
        return 'broken';
    if (symptom.kind === 'fact') {
        const outcomes = result.cycles
            .flatMap(({ facts }) => facts)
            .filter(({ name }) => name === symptom.fact)
            .map(({ outcome }) => outcome);
        if (outcomes.some((outcome) => LOST.includes(outcome)))
            return 'shows';
        // Of a cell that failed before its last comparison nobody knows.
        return verdict === 'passed' && outcomes.includes('kept') ? 'passes' : 'other';
    }
    if (verdict === 'passed')
        return 'passes';
    const isOfClass = symptom.failureClass === null || symptom.failureClass === failureClass;
    if (isOfClass && (symptom.kind === 'class' || symptom.id === explainedBy))
        return 'shows';
    // What came further than the symptom lets anything come is without it, whatever it died of then.
    return isPast(pointOf(result), symptom.point) ? 'passes' : 'other';
}
/** Where a result failed; null where no cycle did. */
function pointOf({ cycles }) {
    const failed = cycles.find(({ verdict }) => verdict === 'failed');
    if (failed === undefined || failed.failureClass === null)
        return null;
    return { generation: failed.generation, failureClass: failed.failureClass };
}
function isPast(point, other) {
    if (point === null || other === null)
        return false;
    const [step, otherStep] = [point, other].map(({ failureClass }) => STEPS.indexOf(failureClass));
    if (step < 0 || otherStep < 0)
        return false;
    return point.generation > other.generation || (point.generation === other.generation && step > otherStep);
}
//# sourceMappingURL=symptom.js.map

/***/ }),

/***/ 3113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ bisectionFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3764);
/* harmony import */ var _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3743);
/* harmony import */ var _bisection_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9189);





/** What GitHub takes. */
const ISSUE_LIMIT = 65_536;
/** Before it an issue has said what fails. */
const STEPS = '\n### Steps to reproduce\n';
/**
 * What is written of a search beside its evidence, as `writeEach` takes it.
 *
 * @param command that searches again, redacted
 * @param folder has the evidence of each failed run, in a folder of its own
 */
function bisectionFiles(bisection, command, folder) {
    const issue = issueOfFound(bisection, folder);
    return [
        [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bisection.json'), (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, `${JSON.stringify(bisection, null, 2)}\n`)],
        [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bisection.md'), (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, (0,_bisection_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bisectionMarkdown */ .U)(bisection, command))],
        [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bisect.log'), (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, bisection.log)],
        [issue, (file) => (0,_host_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, withSince((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), bisection, command))],
    ];
}
/** The issue of the last run that showed the symptom, of the found commit or of the last one before a fix. */
function issueOfFound({ found, shownBy, answers }, folder) {
    if (found === null)
        return undefined;
    const commit = shownBy === 'new' ? found.commit : found.parent;
    const tries = answers.filter((asked) => asked.commit === commit).flatMap((asked) => asked.tries);
    return tries
        .filter(({ kind }) => kind === 'shows')
        .map(({ evidence }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, evidence ?? 'none', _words_evidence_files_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE */ .S4.issue))
        .findLast((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
}
/** An issue with the commit in it. One that would be too long stays as it is, and so does one that has it. */
function withSince(issue, bisection, command) {
    const section = (0,_bisection_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .sinceWhichCommit */ .X)(bisection, command);
    const longer = issue.replace(STEPS, () => `\n${section}${STEPS}`);
    const isThere = issue.includes(section);
    return isThere || Buffer.byteLength(longer) > ISSUE_LIMIT ? issue : longer;
}
//# sourceMappingURL=bisection-files.js.map

/***/ }),

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ narrowedLine),
/* harmony export */   Dm: () => (/* binding */ foundDetails),
/* harmony export */   OD: () => (/* binding */ boundsLine),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   V8: () => (/* binding */ eventLine),
/* harmony export */   p5: () => (/* binding */ triesOf),
/* harmony export */   pS: () => (/* binding */ foundLine),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/** What a search found, in one sentence. */
function foundLine(bisection) {
    const { found, candidates, isProved, symptom, shownBy } = bisection;
    const title = bisection.component === 'criu' ? 'CRIU' : 'LXC';
    const since = shownBy === 'new' ? `shows ${symptom} since` : `does not show ${symptom} any more since`;
    if (found !== null)
        return `${title} ${since} ${found.commit.slice(0, 12)}: ${found.subject}`;
    if (candidates.length === 0)
        return `No commit of ${title} was found: the answers contradict each other.`;
    if (candidates.length === 1) {
        return `${title} may be another since ${candidates[0]?.slice(0, 12)}, but its answers and those before it could not be repeated.`;
    }
    const why = isProved ? 'the others of them could not be tested' : 'and the answers around them could not be repeated';
    return `${title} ${since} one of ${candidates.length} commits; ${why}.`;
}
/** Who made it, when, and in which pull request. Empty when there is none. */
function foundDetails({ found }) {
    if (found === null)
        return [];
    const { author, authorDate, pullRequest, parent } = found;
    return [
        `${authorDate.slice(0, 10)} by ${author}${pullRequest === null ? '' : `, pull request ${pullRequest}`}`,
        `The commit before it, ${parent.slice(0, 12)}, does otherwise; both were asked again at the end.`,
    ];
}
/** How sure the answers are. */
function boundsLine({ rates, bounds }) {
    const percent = (value) => `${Number((value * 100).toPrecision(2))} %`;
    return `With the symptom a run shows it in about ${percent(rates.shows)}, without it in at most ${percent(rates.falsely)}; then an answer is wrong in at most ${percent(bounds.other)}, one that turned the search in at most ${percent(bounds.turning)}.`;
}
/** What the packages of releases were good for. */
function narrowedLine({ old, new: newEnd, isBelieved }) {
    const between = `By the packages of releases it is between ${old} and ${newEnd}`;
    return isBelieved
        ? `${between}, and builds of both answer likewise.`
        : `${between}, but builds of these two do not confirm it: all between the ends was searched.`;
}
/** What a commit answered, in the words of the user. */
function answerOf({ answer }, terms) {
    return answer === 'skip' ? 'skip' : terms[answer];
}
/** `3 of 3 show it`; and why it was left out. */
function triesOf({ tries, answer }) {
    const count = (kind) => tries.filter((each) => each.kind === kind).length;
    const clear = count('shows') + count('passes');
    const counts = clear === 0 ? [] : [`${count('shows')} of ${clear} show it`];
    if (count('other') > 0)
        counts.push(`${count('other')} failed otherwise`);
    const reason = answer === 'skip' ? tries.findLast((each) => each.reason !== null)?.reason : null;
    const [first = ''] = (reason ?? '').split('\n');
    if (first !== '')
        counts.push(first);
    return counts.join('; ');
}
function secondsOf({ tries }) {
    return `${(tries.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(0)} s`;
}
/** The same, while it happens. */
function eventLine(event, terms) {
    switch (event.type) {
        case 'symptom':
            return `Searching for what ${event.shownBy === 'new' ? 'brought' : 'ended'} ${event.symptom}.`;
        case 'narrowed':
            return narrowedLine(event.narrowed);
        case 'release':
            return `${answerOf(event.asked, terms).padEnd(5)} ${event.asked.tag}, its package: ${triesOf(event.asked)}`;
        case 'answer': {
            const { asked } = event;
            return `${answerOf(asked, terms).padEnd(5)} ${asked.commit.slice(0, 12)} ${asked.subject}: ${triesOf(asked)}`;
        }
    }
}
//# sourceMappingURL=bisection-lines.js.map

/***/ }),

/***/ 9189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ bisectionMarkdown),
/* harmony export */   X: () => (/* binding */ sinceWhichCommit)
/* harmony export */ });
/* harmony import */ var _one_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1051);
/* harmony import */ var _prose_fenced_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7448);
/* harmony import */ var _bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6085);



const LIMIT = 100;
/**
 * What a search found, as a job summary.
 *
 * @param command that searches again
 */
function bisectionMarkdown(bisection, command) {
    const { answers, releases, narrowed, terms, log } = bisection;
    const packages = releases.map((asked) => {
        const cells = [(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(asked.tag, LIMIT), (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(asked, terms), (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsOf */ .TM)(asked), 'its package'];
        return `| ${[...cells, (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .triesOf */ .p5)(asked))].join(' | ')} |`;
    });
    const rows = answers.map((asked) => {
        const cells = [(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(asked.commit.slice(0, 12), LIMIT), (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOf */ .ut)(asked, terms), (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsOf */ .TM)(asked)];
        return `| ${[...cells, (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(asked.subject), (0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .triesOf */ .p5)(asked))].join(' | ')} |`;
    });
    return [
        sinceWhichCommit(bisection, command),
        ...(narrowed === null ? [] : [(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .narrowedLine */ .DP)(narrowed)), '']),
        '| Commit | Answer | Time | Subject | Runs |',
        '| --- | --- | --- | --- | --- |',
        ...packages,
        ...rows,
        '',
        '<details><summary>git bisect log</summary>',
        '',
        (0,_prose_fenced_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .O)(log.trimEnd()),
        '',
        '</details>',
        '',
    ].join('\n');
}
/** The same as a section of an issue: without the answers. */
function sinceWhichCommit(bisection, command) {
    const { terms, candidates, found, old, new: newEnd, repository } = bisection;
    const several = found === null && candidates.length > 1;
    return [
        '### Since which commit',
        '',
        `**${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .foundLine */ .pS)(bisection))}**`,
        '',
        ...(0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .foundDetails */ .Dm)(bisection).map((line) => `${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(line)}\n`),
        ...(several ? [...candidates.map((commit) => `- ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit, LIMIT)}`), ''] : []),
        `Searched in ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(repository)}, from ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(old.ref, LIMIT)} (${terms.old}) to ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(newEnd.ref, LIMIT)} (${terms.new}). ${(0,_one_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .boundsLine */ .OD)(bisection))}`,
        '',
        (0,_prose_fenced_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .O)(command),
        '',
    ].join('\n');
}
//# sourceMappingURL=bisection-markdown.js.map

/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ bisectionText)
/* harmony export */ });
/* harmony import */ var _one_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8673);
/* harmony import */ var _prose_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2340);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9595);
/* harmony import */ var _bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6085);




const SUBJECT = 50;
const REASON = 120;
/** What a search found, for people at a terminal: the answers, and at last the commit. */
function bisectionText(bisection, options) {
    const page = new _one_text_js__WEBPACK_IMPORTED_MODULE_0__/* .Page */ .YW(options);
    if (options.detail !== 'verdict') {
        const { answers, releases, narrowed, terms, candidates } = bisection;
        const packages = releases.map((asked) => [
            ...[(0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .answerOf */ .ut)(asked, terms), asked.tag, (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsOf */ .TM)(asked), 'its package'],
            (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .triesOf */ .p5)(asked), REASON),
        ]);
        const rows = answers.map((asked) => [
            (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .answerOf */ .ut)(asked, terms),
            asked.commit.slice(0, 12),
            (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsOf */ .TM)(asked),
            (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(asked.subject, SUBJECT),
            (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .triesOf */ .p5)(asked), REASON),
        ]);
        page.line(...(0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .Y)([...packages, ...rows]), '');
        if (narrowed !== null)
            page.wrapped(0, (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .narrowedLine */ .DP)(narrowed));
        page.wrapped(0, (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .boundsLine */ .OD)(bisection));
        page.line('');
        if (bisection.found === null && candidates.length > 1)
            page.line(...candidates.map((commit) => `  ${commit}`), '');
        for (const line of (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .foundDetails */ .Dm)(bisection))
            page.wrapped(2, line);
    }
    page.headline(bisection.found === null ? 'skipped' : 'passed', (0,_bisection_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .foundLine */ .pS)(bisection));
    return page.text();
}
//# sourceMappingURL=bisection-text.js.map

/***/ })

};
