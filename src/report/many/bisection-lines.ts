import type { AskedCommit, AskedRelease, Bisection, Narrowed } from '../../words/bisection.js';

/** What a search found, in one sentence. */
export function foundLine(bisection: Bisection): string {
  const { found, candidates, isProved, symptom, shownBy } = bisection;
  const title = bisection.component === 'criu' ? 'CRIU' : 'LXC';
  const since = shownBy === 'new' ? `shows ${symptom} since` : `does not show ${symptom} any more since`;
  if (found !== null) return `${title} ${since} ${found.commit.slice(0, 12)}: ${found.subject}`;
  if (candidates.length === 0) return `No commit of ${title} was found: the answers contradict each other.`;
  if (candidates.length === 1) {
    return `${title} may be another since ${candidates[0]?.slice(0, 12)}, but its answers and those before it could not be repeated.`;
  }
  const why = isProved ? 'the others of them could not be tested' : 'and the answers around them could not be repeated';
  return `${title} ${since} one of ${candidates.length} commits; ${why}.`;
}

/** Who made it, when, and in which pull request. Empty when there is none. */
export function foundDetails({ found }: Bisection): string[] {
  if (found === null) return [];
  const { author, authorDate, pullRequest, parent } = found;
  return [
    `${authorDate.slice(0, 10)} by ${author}${pullRequest === null ? '' : `, pull request ${pullRequest}`}`,
    `The commit before it, ${parent.slice(0, 12)}, does otherwise; both were asked again at the end.`,
  ];
}

/** How sure the answers are. */
export function boundsLine({ rates, bounds }: Bisection): string {
  const percent = (value: number) => `${Number((value * 100).toPrecision(2))} %`;
  return `With the symptom a run shows it in about ${percent(rates.shows)}, without it in at most ${percent(rates.falsely)}; then an answer is wrong in at most ${percent(bounds.other)}, one that turned the search in at most ${percent(bounds.turning)}.`;
}

/** What the packages of releases were good for. */
export function narrowedLine({ old, new: newEnd, isBelieved }: Narrowed): string {
  const between = `By the packages of releases it is between ${old} and ${newEnd}`;
  return isBelieved
    ? `${between}, and builds of both answer likewise.`
    : `${between}, but builds of these two do not confirm it: all between the ends was searched.`;
}

/** What was run: a package, or the build of a commit. */
type Asked = Pick<AskedCommit, 'answer' | 'tries'>;

/** What a commit answered, in the words of the user. */
export function answerOf({ answer }: Asked, terms: Bisection['terms']): string {
  return answer === 'skip' ? 'skip' : terms[answer];
}

/** `3 of 3 show it`; and why it was left out. */
export function triesOf({ tries, answer }: Asked): string {
  const count = (kind: string) => tries.filter((each) => each.kind === kind).length;
  const clear = count('shows') + count('passes');
  const counts = clear === 0 ? [] : [`${count('shows')} of ${clear} show it`];
  if (count('other') > 0) counts.push(`${count('other')} failed otherwise`);
  const reason = answer === 'skip' ? tries.findLast((each) => each.reason !== null)?.reason : null;
  const [first = ''] = (reason ?? '').split('\n');
  if (first !== '') counts.push(first);
  return counts.join('; ');
}

export function secondsOf({ tries }: Asked): string {
  return `${(tries.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(0)} s`;
}

/** What happens in a search. */
type Event =
  | { type: 'answer'; asked: AskedCommit }
  | { type: 'release'; asked: AskedRelease }
  | { type: 'narrowed'; narrowed: Narrowed }
  | { type: 'symptom'; symptom: string; shownBy: 'old' | 'new' };

/** The same, while it happens. */
export function eventLine(event: Event, terms: Bisection['terms']): string {
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
