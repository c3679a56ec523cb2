import { createHash } from 'node:crypto';
import { release } from 'node:os';
import { join } from 'node:path';
import { type Ends, GitBisect, type Position, type Release } from '../../provide/git-bisect.js';
import type { Provider } from '../../provide/provide.js';
import type { SourceName } from '../../provide/releases.js';
import { sameVersion } from '../../provide/version.js';
import type { AskedCommit, AskedRelease, Bisection, Narrowed, Try } from '../../words/bisection.js';
import { StageError } from '../../words/errors.js';
import type { Result } from '../../words/result.js';
import { asOption, type RawRequest } from '../inputs/inputs.js';
import { parseRequest } from '../request/request.js';
import { makeProvider, runTest, type Surroundings, sweepLeftovers, whileHeld } from '../run/run.js';
import { inspectFor } from '../run/testbed.js';
import { narrow, packageAnswer, proveNarrowest } from './narrow.js';
import { CommitSearch, type EndProblem, UnprovedEnds } from './search.js';
import { isClear } from './sequential.js';
import { SearchState } from './state.js';
import { judge, pointOf, type Symptom, symptomOf, symptomText } from './symptom.js';

/** What to search for, checked. */
export interface BisectRequest {
  component: SourceName;
  /** As the user named the ends. */
  refs: Ends;
  /** `good` and `bad`: only the new end may show the symptom. */
  terms: Ends;
  /** Null: what the end shows that fails. */
  symptom: Symptom | null;
  /** Of the cell, without the version of the component. */
  raw: RawRequest;
  /** Folder for what was answered, and for the evidence of failures. Absolute. */
  output: string;
  /** Runs that are written there are not made again. */
  resume: boolean;
  /** Packages of releases between the ends are run first. */
  packages: boolean;
}

export type BisectEvent =
  /** A run begins: the n-th of a commit. */
  | { type: 'run'; commit: string; subject: string; run: number }
  | { type: 'release'; asked: AskedRelease }
  | { type: 'narrowed'; narrowed: Narrowed }
  | { type: 'symptom'; symptom: string; shownBy: 'old' | 'new' }
  | { type: 'answer'; asked: AskedCommit; position: Position | null };

/** So often an end is run to find what it shows. */
const LOOKS = 3;
/** And the package of a release: what is made of it is proved by builds. */
const PACKAGE_RUNS = 2;

/**
 * Searches the commit since which a cell shows a symptom, or shows it no more.
 *
 * @throws StageError when the ends do not prove that there is one; Interrupted
 */
export async function bisect(
  request: BisectRequest,
  surroundings: Surroundings,
  onEvent: (event: BisectEvent) => void,
): Promise<Bisection> {
  const first = parseRequest(request.raw, asOption);
  const host = await inspectFor(first, surroundings);
  await sweepLeftovers(surroundings);
  const provider = makeProvider(first, surroundings);
  return whileHeld(surroundings, async () => {
    const { component, refs, terms } = request;
    const { folder, url, commits } = await provider.past(component, [refs.old, refs.new]);
    const [old = '', newEnd = ''] = commits;
    const ends = { old, new: newEnd };
    if (old === newEnd) throw new StageError(null, `${refs.old} and ${refs.new} are the same commit: ${short(old)}.`);
    // A merge is a pull request; what lies in it may never have been built by anybody.
    const git = new GitBisect(folder, ends, component === 'lxc', surroundings.signal);
    try {
      await git.open();
      if (!(await git.isAncestor(old, newEnd))) {
        throw new StageError(
          null,
          `--${terms.old} ${refs.old} is not in the past of --${terms.new} ${refs.new}: a search goes along one line of history. For what fixed a failure: --old with the older of the two, --new with the newer.`,
        );
      }
      const common = { ...surroundings, common: { host, provider } };
      return await new Bisect(request, ends, url, git, provider, common, onEvent).run();
    } finally {
      git.close();
    }
  });
}

class Bisect {
  private readonly request: BisectRequest;
  private readonly ends: Ends;
  private readonly repository: string;
  private readonly git: GitBisect;
  private readonly provider: Provider;
  private readonly surroundings: Surroundings;
  private readonly onEvent: (event: BisectEvent) => void;
  private readonly started = performance.now();
  private readonly startedAt = new Date().toISOString();
  private readonly state: SearchState;
  private readonly runs = new Map<string, number>();
  private readonly subjects = new Map<string, string>();
  private readonly releases: AskedRelease[] = [];
  private symptom: Symptom | null;

  constructor(
    request: BisectRequest,
    ends: Ends,
    repository: string,
    git: GitBisect,
    provider: Provider,
    surroundings: Surroundings,
    onEvent: (event: BisectEvent) => void,
  ) {
    this.request = request;
    this.ends = ends;
    this.repository = repository;
    this.git = git;
    this.provider = provider;
    this.surroundings = surroundings;
    this.onEvent = onEvent;
    this.symptom = request.symptom;
    const { component, raw, symptom } = request;
    const key = createHash('sha256')
      .update(JSON.stringify({ component, ends, raw, symptom, kernel: release() }))
      .digest('hex');
    this.state = new SearchState(request.output, key);
  }

  async run(): Promise<Bisection> {
    if (this.request.resume) this.state.load();
    // Of the same words; and it may know where it was seen.
    this.symptom = this.state.symptom ?? this.symptom;
    const known = new Map(Object.entries(this.state.tries));
    const looked = this.symptom === null ? await this.look() : new Map<string, Try[]>();
    for (const [commit, tries] of looked) if (!known.has(commit)) known.set(commit, tries);
    this.state.tries = Object.fromEntries(known);
    const symptom = this.symptom as Symptom;
    const narrowed = this.request.packages ? await this.narrow(known) : null;
    const search = new CommitSearch(
      {
        ask: (commit) => this.ask(commit),
        subject: (commit) => this.subject(commit),
        parent: async (commit) => (await this.git.describe(commit)).parent,
        onAnswer: (asked, position) => this.onEvent({ type: 'answer', asked, position }),
      },
      known,
    );
    const proved = await proveNarrowest(search, this.ends, narrowed, this.only).catch((error) => {
      throw error instanceof UnprovedEnds ? new StageError(null, this.unproved(error)) : error;
    });
    const { ends, shownBy, isNarrowed: isBelieved } = proved;
    const told = narrowed === null ? null : { ...narrowed.names, isBelieved };
    if (told !== null) this.onEvent({ type: 'narrowed', narrowed: told });
    this.onEvent({ type: 'symptom', symptom: symptomText(symptom), shownBy });
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
      symptom: symptomText(symptom),
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
  private async look(): Promise<Map<string, Try[]>> {
    const results = new Map<string, Result[]>();
    // With good and bad it is the new end that fails.
    const order = this.only === null ? (['new', 'old'] as const) : (['new'] as const);
    for (const end of order) {
      const commit = this.ends[end];
      for (let run = 0; run < LOOKS && this.symptom === null; run++) {
        const result = await this.cell(commit);
        results.set(commit, [...(results.get(commit) ?? []), result]);
        this.symptom = symptomOf(result);
        if (result.verdict === 'error' || result.verdict === 'skipped') {
          throw new StageError(null, `The ${this.title(end)} says nothing: ${result.cause ?? result.verdict}`);
        }
      }
    }
    const { symptom } = this;
    if (symptom === null) {
      const which = order.map((end) => this.title(end)).join(' and the ');
      throw new StageError(null, `The ${which} passed, ${LOOKS} times each: there is no failure to search for.`);
    }
    return new Map(
      [...results].map(([commit, of]) => [commit, of.map((result) => this.keep(commit, judge(symptom, result)))]),
    );
  }

  /** Bisects the releases that need no build. Null when there are none, or when it is no narrower after that. */
  private async narrow(known: Map<string, Try[]>) {
    const between = await this.git.releases();
    const packaged = between.length === 0 ? [] : await this.provider.packaged(this.request.component);
    const releases = between.filter(({ version }) => packaged.some((each) => sameVersion(each, version)));
    if (releases.length === 0) return null;
    const shownBy = await this.guessShownBy(known);
    const { old, new: newer } = await narrow(releases, async (release) => {
      const tries = await this.askPackage(release);
      const answer = packageAnswer(tries, shownBy);
      const asked: AskedRelease = { ...release, answer: answer === 'both' ? 'skip' : answer, tries };
      this.releases.push(asked);
      this.onEvent({ type: 'release', asked });
      return answer;
    });
    if (old === null && newer === null) return null;
    const ends = { old: old?.commit ?? this.ends.old, new: newer?.commit ?? this.ends.new };
    const { refs } = this.request;
    return { ends, names: { old: old?.tag ?? refs.old, new: newer?.tag ?? refs.new }, shownBy };
  }

  /** By one run, where the user has not said it: a wrong one is found out when the narrowed ends are proved. */
  private async guessShownBy(known: Map<string, Try[]>): Promise<'old' | 'new'> {
    if (this.only !== null) return this.only;
    const { new: end } = this.ends;
    const tries = [...(known.get(end) ?? [])];
    if (tries.length === 0) tries.push(await this.ask(end));
    known.set(end, tries);
    return tries.some(({ kind }) => kind === 'shows') ? 'new' : 'old';
  }

  /** Until it says nothing, or says the same often enough. */
  private async askPackage({ version, tag, commit }: Release): Promise<Try[]> {
    const tries = this.state.packages[version] ?? [];
    this.state.packages[version] = tries;
    while (tries.length < PACKAGE_RUNS && tries.every(isClear)) {
      this.onEvent({ type: 'run', commit, subject: `the package of ${tag}`, run: tries.length + 1 });
      const result = await this.test(version, `package-${version}-${tries.length + 1}`);
      // Where it was seen builds alone say: what a distribution's package dies of is no measure for them.
      const tried = judge(this.symptom as Symptom, result);
      tries.push(isPackage(result.cell[this.request.component]) ? tried : { ...tried, kind: 'broken' });
      this.state.save(this.symptom);
    }
    return tries;
  }

  private async ask(commit: string): Promise<Try> {
    return this.keep(commit, this.judged(await this.cell(commit)));
  }

  private judged(result: Result): Try {
    const symptom = this.symptom as Symptom;
    const tried = judge(symptom, result);
    if (tried.kind === 'shows') symptom.point ??= pointOf(result);
    return tried;
  }

  private async cell(commit: string): Promise<Result> {
    const run = (this.runs.get(commit) ?? this.state.tries[commit]?.length ?? 0) + 1;
    this.runs.set(commit, run);
    this.onEvent({ type: 'run', commit, subject: await this.subject(commit), run });
    return this.test(`git:${commit}`, `${short(commit)}-${run}`);
  }

  /** @param folder for evidence, below the output */
  private test(spec: string, folder: string): Promise<Result> {
    const { component, raw, output } = this.request;
    const request = parseRequest({ ...raw, [`${component}-version`]: spec }, asOption);
    return runTest(request, { ...this.surroundings, evidence: join(output, folder) });
  }

  /** The end that has to show it; null when it may be either. */
  private get only(): 'new' | null {
    return this.request.terms.old === 'old' ? null : 'new';
  }

  private async subject(commit: string): Promise<string> {
    const subject = this.subjects.get(commit) ?? (await this.git.subject(commit));
    this.subjects.set(commit, subject);
    return subject;
  }

  private keep(commit: string, tried: Try): Try {
    const tries = this.state.tries[commit] ?? [];
    this.state.tries[commit] = [...tries, tried];
    this.state.save(this.symptom);
    return tried;
  }

  private title(end: 'old' | 'new'): string {
    return `${this.request.terms[end]} end, ${this.request.refs[end]},`;
  }

  private unproved({ problem, tries }: UnprovedEnds): string {
    const symptom = symptomText(this.symptom as Symptom);
    const { refs } = this.request;
    const reason = (end: 'old' | 'new') => tries[end].findLast((each) => each.reason !== null)?.reason ?? 'it passed.';
    const sentences: Record<EndProblem, string> = {
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
function isPackage(component: Result['cell']['criu']): boolean {
  return component?.provider === 'apt';
}

/** As people write it. */
function short(commit: string): string {
  return commit.slice(0, 12);
}
