import type { Result, Severity } from '../core/result.js';
import { cellLine, explanation, headline, lostFacts, printable, shorten, valueText } from './wording.js';

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
const LEVEL: Record<Severity, Annotation['level']> = { error: 'error', warning: 'warning', info: 'notice' };

/** What GitHub shows at the top of a run. The first one says what happened; a run that passed may need none. */
export function annotations(result: Result): Annotation[] {
  const all = (
    result.verdict === 'skipped' ? [skipped(result)] : [...verdict(result), ...findings(result), ...facts(result)]
  ).map(({ level, title, message }) => ({
    level,
    title: shorten(printable(title).replaceAll(/\s+/g, ' '), TITLE_LIMIT),
    message: shorten(printable(message), MESSAGE_LIMIT),
  }));
  const hidden = all.slice(SHOWN);
  if (hidden.length === 0) return all;
  return [
    ...all.slice(0, SHOWN),
    { level: 'notice', title: `${hidden.length} more`, message: 'The job summary and the result file show them all.' },
  ];
}

function skipped(result: Result): Annotation {
  return { level: 'notice', title: 'Skipped', message: lines(explanation(result), cellLine(result.cell)) };
}

function verdict(result: Result): Annotation[] {
  if (result.verdict === 'passed') return [];
  const reason = result.findings.find(({ message }) => message === result.cause);
  return [
    {
      level: 'error',
      title: result.cause ?? headline(result),
      message: lines(headline(result), cellLine(result.cell), reason?.evidence, reason?.advice),
    },
  ];
}

/** Findings that ask for something to be done: not mere information, and not the cause, which has been said. */
function findings(result: Result): Annotation[] {
  return result.findings
    .filter(({ severity, message }) => severity !== 'info' && message !== result.cause)
    .map(({ severity, message, evidence, advice }) => ({
      level: LEVEL[severity],
      title: message,
      message: lines(evidence, advice) || message,
    }));
}

function facts(result: Result): Annotation[] {
  return lostFacts(result).map(({ name, generation, outcome, before, after, reason }) => ({
    level: outcome === 'changed' ? 'error' : 'warning',
    title: `${name} changed in generation ${generation}`,
    message: lines(`Before: ${shorten(valueText(before), 1000)}`, `After: ${shorten(valueText(after), 1000)}`, reason),
  }));
}

function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter((text) => text).join('\n');
}
