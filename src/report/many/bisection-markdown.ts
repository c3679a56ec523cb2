import type { Bisection } from '../../words/bisection.js';
import { code, text } from '../one/markdown.js';
import { fenced } from '../prose/fenced.js';
import { answerOf, boundsLine, foundDetails, foundLine, narrowedLine, secondsOf, triesOf } from './bisection-lines.js';

const LIMIT = 100;

/**
 * What a search found, as a job summary.
 *
 * @param command that searches again
 */
export function bisectionMarkdown(bisection: Bisection, command: string): string {
  const { answers, releases, narrowed, terms, log } = bisection;
  const packages = releases.map((asked) => {
    const cells = [code(asked.tag, LIMIT), answerOf(asked, terms), secondsOf(asked), 'its package'];
    return `| ${[...cells, text(triesOf(asked))].join(' | ')} |`;
  });
  const rows = answers.map((asked) => {
    const cells = [code(asked.commit.slice(0, 12), LIMIT), answerOf(asked, terms), secondsOf(asked)];
    return `| ${[...cells, text(asked.subject), text(triesOf(asked))].join(' | ')} |`;
  });
  return [
    sinceWhichCommit(bisection, command),
    ...(narrowed === null ? [] : [text(narrowedLine(narrowed)), '']),
    '| Commit | Answer | Time | Subject | Runs |',
    '| --- | --- | --- | --- | --- |',
    ...packages,
    ...rows,
    '',
    '<details><summary>git bisect log</summary>',
    '',
    fenced(log.trimEnd()),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** The same as a section of an issue: without the answers. */
export function sinceWhichCommit(bisection: Bisection, command: string): string {
  const { terms, candidates, found, old, new: newEnd, repository } = bisection;
  const several = found === null && candidates.length > 1;
  return [
    '### Since which commit',
    '',
    `**${text(foundLine(bisection))}**`,
    '',
    ...foundDetails(bisection).map((line) => `${text(line)}\n`),
    ...(several ? [...candidates.map((commit) => `- ${code(commit, LIMIT)}`), ''] : []),
    `Searched in ${text(repository)}, from ${code(old.ref, LIMIT)} (${terms.old}) to ${code(newEnd.ref, LIMIT)} (${terms.new}). ${text(boundsLine(bisection))}`,
    '',
    fenced(command),
    '',
  ].join('\n');
}
