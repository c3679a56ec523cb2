import { oneLine, printable } from '../../words/escape.js';
import { isExplanation } from '../../words/observed.js';
import type { Result, Severity } from '../../words/result.js';
import { isOfHost } from '../../words/standing.js';
import { timeless } from '../../words/timeless.js';
import {
  cellLine,
  controlLine,
  explanation,
  headline,
  inGenerations,
  lostFacts,
  notable,
  reason,
  shorten,
  valueText,
} from '../prose/wording.js';

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** The runner drops the eleventh annotation of a step without a word, so the tenth says how many are missing. */
const SHOWN = 9;
/** Where the runner cuts a message. */
const MESSAGE_LIMIT = 4096;
const TITLE_LIMIT = 200;
const VALUE_LIMIT = 1000;

const LEVEL: Record<Severity, Annotation['level']> = { error: 'error', warning: 'warning', info: 'notice' };

/** What GitHub shows at the top of a run. The first one says what happened; a run that passed may need none. */
export function annotations(result: Result): Annotation[] {
  // A skip is told once: what was noticed on the way to it changes nothing. Nor does what is known, or so of the host
  // whatever is run on it: the summary has these.
  const rest = result.verdict === 'skipped' ? [] : [...findings(result), ...facts(result)];
  return fitting([...verdict(result), ...rest]);
}

/** As many as GitHub shows, and as much of each. */
export function fitting(annotations: readonly Annotation[]): Annotation[] {
  const all = annotations.map(({ level, title, message }) => ({
    level,
    title: shownTitle(title),
    message: shorten(printable(message), MESSAGE_LIMIT),
  }));
  const hidden = all.length - SHOWN;
  if (hidden <= 0) return all;
  return [
    ...all.slice(0, SHOWN),
    { level: 'notice', title: `${hidden} more`, message: 'The job summary and the result file show them all.' },
  ];
}

/** What of it is shown: a longer one is cut. */
function shownTitle(title: string): string {
  return shorten(oneLine(title), TITLE_LIMIT);
}

function verdict(result: Result): Annotation[] {
  const cause = explanation(result);
  if (cause === null) return [];
  const why = reason(result);
  const words = why?.message ?? cause;
  // What goes upstream has the same title in each run.
  const told = result.verdict !== 'failed' || (why !== null && isExplanation(why.id)) ? words : timeless(words);
  const title = result.verdict === 'skipped' ? `Skipped: ${told}` : told;
  return [
    {
      // That a green step has tested nothing somebody has to know.
      level: result.verdict === 'skipped' ? 'warning' : 'error',
      title,
      message: lines(
        why?.advice,
        headline(result),
        controlLine(result) ?? '',
        cellLine(result.cell),
        shownTitle(title).endsWith(cause) ? '' : cause,
        ...kept(result),
        why?.evidence,
      ),
    },
  ];
}

function kept({ bundle, issue }: Result): string[] {
  return [
    ...(bundle === null ? [] : [`Evidence: ${bundle}`]),
    ...(issue === null ? [] : [`To report it upstream: ${issue}`]),
  ];
}

/** Without the cause, which has been said. */
function findings(result: Result): Annotation[] {
  return notable(result)
    .filter((finding) => !isOfHost(finding))
    .map(({ severity, message, evidence, advice }) => ({
      level: LEVEL[severity],
      title: message,
      message: lines(evidence, advice) || message,
    }));
}

function facts(result: Result): Annotation[] {
  const changed = lostFacts(result.cycles).filter(({ outcome }) => outcome === 'changed');
  return changed.map((fact) => ({
    level: 'error',
    title: `${fact.name} changed in ${inGenerations(fact)}`,
    message: lines(
      `Before: ${shorten(valueText(fact.before), VALUE_LIMIT)}`,
      `After: ${shorten(valueText(fact.after), VALUE_LIMIT)}`,
      fact.reason,
    ),
  }));
}

function lines(...texts: (string | undefined)[]): string {
  return texts.filter((text) => text).join('\n');
}
