import type { KnownFailure } from './failures/known-failure.js';
import { issueUrl } from './failures.js';

/** Below this likeness nothing is guessed: a wrong guess costs more than none. Measured: docs/explain.md. */
const LIKE = 0.85;
const GUESSES = 2;
/** What nearly every line of CRIU and LXC says, and what the kernel says of any call: it tells nothing apart. */
const COMMON = new Set(
  "can't cannot unable failed fail error not no to of for on in at is a an the with from by and or file files process pid criu lxc such directory permission denied operation permitted invalid argument exists bad descriptor resource temporarily unavailable assign requested address".split(
    ' ',
  ),
);

/** The known failures that a line of an unknown one is most like, as sentences with how much and by what; mostly none. */
export function guess(line: string, failures: readonly KnownFailure[]): string[] {
  const near = failures
    // What has these very words was looked at, and is ruled out by something else.
    .filter((failure) => !failure.pattern.test(line) && isOfWords(failure))
    .map((failure) => ({ failure, ...likeness(line, failure.example) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, GUESSES)
    .map(
      ({ failure: { id, cause, advice, sources }, likeness, common }) =>
        `${id} (likeness ${likeness.toFixed(2)}, by the words ${common.join(', ')}): ${[cause, advice, ...sources.map(issueUrl)].join(' ')}`,
    );
  return near.length === 0 ? [] : ['Only a guess, by likeness:', ...near];
}

/** It is known by its words, and not by a number or a path in them. */
function isOfWords({ pattern, example }: KnownFailure): boolean {
  return pattern.test(example.replaceAll(/\d+/g, '4242').replaceAll(/\S*\/\S+/g, '/x'));
}

/**
 * Telling words in common, as a share of those of both: 0 to 1; 0 where it is a single one, or where the kernel's reason,
 * the last words of a line, is another.
 */
function likeness(line: string, example: string): { likeness: number; common: string[] } {
  const last = example.split('\n').at(-1) as string;
  const [one, other] = [words(line), words(last)];
  const common = [...one].filter((word) => other.has(word));
  const isOther = reasonOf(line) !== null && reasonOf(last) !== null && reasonOf(line) !== reasonOf(last);
  return { likeness: common.length < 2 || isOther ? 0 : (2 * common.length) / (one.size + other.size), common };
}

function reasonOf(line: string): string | null {
  return line.match(/: ([A-Z][A-Za-z' ]+)$/)?.[1] ?? null;
}

/** Numbers and paths differ from run to run. */
function words(line: string): Set<string> {
  const text = line.replace(/^.*\(\S+:\d+\): /, '').replaceAll(/\S*\/\S*/g, ' ');
  return new Set((text.toLowerCase().match(/[a-z][a-z'_-]+/g) ?? []).filter((word) => !COMMON.has(word)));
}
