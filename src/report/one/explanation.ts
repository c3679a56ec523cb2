import type { Explanation } from '../../words/explanation.js';
import { Page, type TextOptions } from './text.js';

const HEADLINE: Record<Explanation['outcome'], string> = {
  explained: 'a known failure',
  unknown: 'a failure that is not known here',
  elsewhere: 'the cause is in another log',
  succeeded: 'CRIU says that all went well',
  nothing: 'no error',
};

/** What `explain` says of each log, for people at a terminal. */
export function explanationText(logs: readonly Explanation[], options: TextOptions): string {
  const page = new Page(options);
  for (const [at, log] of logs.entries()) {
    if (at > 0) page.line('');
    const { outcome, doubtful, line, findings, undecided } = log;
    const good = outcome === 'succeeded' || outcome === 'nothing';
    page.headline(good ? 'info' : 'error', `${log.file}: ${doubtful ? 'perhaps ' : ''}${HEADLINE[outcome]}`);
    page.wrapped(2, about(log));
    if (line !== null) page.wrapped(2, line);
    if (findings.length > 1) page.line('', `  One of these${undecided.length === 0 ? '' : `; ${which(undecided)}`}:`);
    else if (undecided.length > 0) page.line('', `  ${whether(undecided)}.`);
    for (const { id, message, advice, evidence } of findings) {
      page.line('');
      page.wrapped(2, `${id}: ${message}`);
      if (advice !== undefined) page.wrapped(4, `→ ${advice}`);
      if (findings.length === 1 && evidence !== undefined && evidence !== line) {
        page.heading('In the log');
        page.wrapped(2, evidence);
      }
    }
  }
  return page.text();
}

function about({ phase, criu, lxc, kernel }: Explanation): string {
  const words = [
    phase === null ? '' : phase,
    criu === null ? '' : `CRIU ${criu}`,
    lxc === null ? '' : `LXC ${lxc}`,
    kernel === null ? '' : `Linux ${kernel}`,
  ].filter((word) => word !== '');
  return words.length === 0 ? 'The log names no versions.' : words.join(' × ');
}

function which(undecided: readonly string[]): string {
  return `${options(undecided)} would tell which`;
}

function whether(undecided: readonly string[]): string {
  return `${options(undecided)} would tell whether it is this`;
}

function options(undecided: readonly string[]): string {
  return undecided.map((hint) => `--${hint}`).join(', ');
}
