import type { Ends, Position, Search } from '../../provide/git-bisect.js';
import type { Answer, AskedCommit, Rates, Try } from '../../words/bisection.js';
import { isClear, ratesOf, verdictOf } from './sequential.js';

/** Whom the search asks. */
export interface Oracle {
  /** Runs the cell once with a commit. */
  ask(commit: string): Promise<Try>;
  subject(commit: string): Promise<string>;
  /** The commit before it; of a merge, on the branch that was merged into. */
  parent(commit: string): Promise<string>;
  /** Hears every answer, and what is left. */
  onAnswer(asked: AskedCommit, position: Position | null): void;
}

export interface SearchOutcome {
  found: string | null;
  isProved: boolean;
  candidates: string[];
  rates: Rates;
  bounds: Bounds;
  answers: AskedCommit[];
}

/** At most so often an answer is wrong. */
export interface Bounds {
  turning: number;
  other: number;
}

/** What the ends showed; null where it proves that there is something to search. */
export type EndProblem = 'both-show' | 'none-shows' | 'old-unclear' | 'new-unclear' | 'wrong-shows';

/** The ends do not prove that there is something to search. */
export class UnprovedEnds extends Error {
  readonly problem: EndProblem;
  readonly tries: { old: Try[]; new: Try[] };

  constructor(problem: EndProblem, tries: { old: Try[]; new: Try[] }) {
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
const BOUNDS: Bounds = { turning: 0.002, other: 0.05 };
/** After a contradiction, or when a symptom turns out to come and go, every answer is as sure as this. */
const STRICT: Bounds = { turning: 1e-6, other: 1e-6 };
/** Runs of one commit that say neither: more of them will not either. */
const UNCLEAR = 2;
/** Of one commit. */
const MOST_TRIES = 200;

/** Which of two neighbours changed something, by answers that may be wrong now and then. */
export class CommitSearch {
  private readonly oracle: Oracle;
  private readonly tries: Map<string, Try[]>;
  private readonly asked = new Map<string, AskedCommit>();
  private rates: Rates = { shows: 0, falsely: 0 };
  private bounds = BOUNDS;
  private shownBy: 'old' | 'new' = 'new';

  /** @param known runs of an earlier search, by commit, which are not made again */
  constructor(oracle: Oracle, known: ReadonlyMap<string, readonly Try[]> = new Map()) {
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
  async proveEnds(ends: Ends, only: 'old' | 'new' | null): Promise<'old' | 'new'> {
    // The new end first: without a build of it there is nothing to look for.
    const tries = { new: await this.runs(ends.new, PROOF), old: await this.runs(ends.old, PROOF) };
    const shows = (of: readonly Try[]) => of.filter(({ kind }) => kind === 'shows').length;
    const passes = (of: readonly Try[]) => of.filter(({ kind }) => kind === 'passes').length;
    for (const end of ['new', 'old'] as const) {
      if (shows(tries[end]) + passes(tries[end]) === 0) throw new UnprovedEnds(`${end}-unclear`, tries);
    }
    const isMixed = (of: readonly Try[]) => shows(of) > 0 && passes(of) > 0;
    if (isMixed(tries.new) || isMixed(tries.old)) {
      for (const end of ['new', 'old'] as const) tries[end] = await this.runs(ends[end], LEARN);
    }
    const rate = (of: readonly Try[]) => shows(of) / Math.max(1, shows(of) + passes(of));
    if (rate(tries.new) === 0 && rate(tries.old) === 0) throw new UnprovedEnds('none-shows', tries);
    if (Math.abs(rate(tries.new) - rate(tries.old)) < 0.1) throw new UnprovedEnds('both-show', tries);
    this.shownBy = rate(tries.new) > rate(tries.old) ? 'new' : 'old';
    if (only !== null && this.shownBy !== only) throw new UnprovedEnds('wrong-shows', tries);
    this.learn(ends);
    for (const end of ['old', 'new'] as const) await this.note(ends[end], end, null);
    return this.shownBy;
  }

  /** Where git says that it is, proved; after a contradiction once more from the beginning, with stricter bounds. */
  async run(search: Search, ends: Ends): Promise<SearchOutcome> {
    if (this.mixed().length > 0) this.bounds = STRICT;
    let position = await this.walk(search, ends);
    let isProved = await this.prove(position);
    if ((!isProved || this.mixed().length > 0) && this.bounds !== STRICT) {
      this.bounds = STRICT;
      for (const end of ['new', 'old'] as const) await this.runs(ends[end], LEARN);
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

  private async walk(search: Search, ends: Ends): Promise<Position> {
    let position = await search.start(ends);
    let previous: Answer | null = null;
    while (position.kind === 'next') {
      const { commit } = position;
      let answer = await this.decide(commit, this.bounds.other);
      if (answer !== 'skip' && answer !== previous) answer = await this.decide(commit, this.bounds.turning);
      if (answer !== 'skip') previous = answer;
      position = await search.answer(commit, answer);
      await this.note(commit, answer, position);
    }
    return position;
  }

  /** What is found answers as the new end does, and what is before it as the old end: again and again. */
  private async prove(position: Position): Promise<boolean> {
    for (const [commit, expected] of await this.borders(position)) {
      await this.runs(commit, LAST_PROOF);
      const answer = await this.decide(commit, this.bounds.turning);
      await this.note(commit, answer, position);
      if (answer !== expected) return false;
    }
    return true;
  }

  /** Of the found commit or the candidates: those on which it rests that they are it. */
  private async borders(position: Position): Promise<(readonly [commit: string, expected: Answer])[]> {
    if (position.kind === 'next') return [];
    const commits = position.kind === 'found' ? [position.commit] : position.commits;
    const borders = new Map<string, Answer>();
    for (const commit of commits) {
      if (this.asked.get(commit)?.answer === 'new') borders.set(commit, 'new');
      const parent = await this.oracle.parent(commit);
      const isKnown = position.kind === 'found' || this.asked.get(parent)?.answer === 'old';
      if (isKnown && !commits.includes(parent)) borders.set(parent, 'old');
    }
    return [...borders];
  }

  /** Runs it until it is sure, or sure that nothing can be said. */
  private async decide(commit: string, bound: number): Promise<Answer> {
    for (;;) {
      const tries = this.triesOf(commit);
      const answer = this.answerOf(tries, bound);
      if (answer !== null) return answer;
      if (isHopeless(tries)) return 'skip';
      await this.once(commit);
    }
  }

  /** Null when it takes more runs. */
  private answerOf(tries: readonly Try[], bound: number): Answer | null {
    const verdict = verdictOf(tries, this.rates, bound);
    if (verdict === null) return null;
    return (verdict === 'shows') === (this.shownBy === 'new') ? 'new' : 'old';
  }

  /** @returns at least so many runs that say something, or all that there is any hope for */
  private async runs(commit: string, count: number): Promise<Try[]> {
    const tries = this.triesOf(commit);
    while (tries.filter(isClear).length < count && !isHopeless(tries)) await this.once(commit);
    return tries;
  }

  private async once(commit: string): Promise<void> {
    this.triesOf(commit).push(await this.oracle.ask(commit));
  }

  private triesOf(commit: string): Try[] {
    const tries = this.tries.get(commit) ?? [];
    this.tries.set(commit, tries);
    return tries;
  }

  private learn(ends: Ends): void {
    const [showing, other] = this.shownBy === 'new' ? [ends.new, ends.old] : [ends.old, ends.new];
    const mixed = this.mixed().filter((commit) => commit !== showing && commit !== other);
    const tries = [showing, ...mixed].flatMap((commit) => this.triesOf(commit));
    this.rates = ratesOf(tries, this.triesOf(other));
  }

  /** Commits that have answered both ways: with the symptom, which comes and goes. */
  private mixed(): string[] {
    const has = (tries: readonly Try[], wanted: Try['kind']) => tries.some(({ kind }) => kind === wanted);
    return [...this.tries].filter(([, tries]) => has(tries, 'shows') && has(tries, 'passes')).map(([commit]) => commit);
  }

  /** What was run before git asked: of an end that was narrowed, or given up. */
  private async noteOthers(): Promise<void> {
    for (const [commit, tries] of this.tries) {
      if (this.asked.has(commit) || tries.length === 0) continue;
      const answer = this.answerOf(tries, this.bounds.other) ?? 'skip';
      this.asked.set(commit, { commit, subject: await this.oracle.subject(commit), answer, tries });
    }
  }

  private async note(commit: string, answer: Answer, position: Position | null): Promise<void> {
    const subject = this.asked.get(commit)?.subject ?? (await this.oracle.subject(commit));
    const asked = { commit, subject, answer, tries: this.triesOf(commit) };
    this.asked.set(commit, asked);
    this.oracle.onAnswer(asked, position);
  }
}

/** It cannot be built, or it fails in another way again and again. */
function isHopeless(tries: readonly Try[]): boolean {
  if (tries.length >= MOST_TRIES || tries.some(({ kind }) => kind === 'broken')) return true;
  return tries.length >= UNCLEAR && tries.slice(-UNCLEAR).every((each) => !isClear(each));
}
