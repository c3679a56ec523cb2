import type { Bisection } from '../../words/bisection.js';
import { Page, type TextOptions } from '../one/text.js';
import { columns } from '../prose/columns.js';
import { shorten } from '../prose/wording.js';
import { answerOf, boundsLine, foundDetails, foundLine, narrowedLine, secondsOf, triesOf } from './bisection-lines.js';

const SUBJECT = 50;
const REASON = 120;

/** What a search found, for people at a terminal: the answers, and at last the commit. */
export function bisectionText(bisection: Bisection, options: TextOptions): string {
  const page = new Page(options);
  if (options.detail !== 'verdict') {
    const { answers, releases, narrowed, terms, candidates } = bisection;
    const packages = releases.map((asked) => [
      ...[answerOf(asked, terms), asked.tag, secondsOf(asked), 'its package'],
      shorten(triesOf(asked), REASON),
    ]);
    const rows = answers.map((asked) => [
      answerOf(asked, terms),
      asked.commit.slice(0, 12),
      secondsOf(asked),
      shorten(asked.subject, SUBJECT),
      shorten(triesOf(asked), REASON),
    ]);
    page.line(...columns([...packages, ...rows]), '');
    if (narrowed !== null) page.wrapped(0, narrowedLine(narrowed));
    page.wrapped(0, boundsLine(bisection));
    page.line('');
    if (bisection.found === null && candidates.length > 1) page.line(...candidates.map((commit) => `  ${commit}`), '');
    for (const line of foundDetails(bisection)) page.wrapped(2, line);
  }
  page.headline(bisection.found === null ? 'skipped' : 'passed', foundLine(bisection));
  return page.text();
}
