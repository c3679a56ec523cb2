import { quoted } from '../../host/command.js';
import { Redactor } from '../../host/redaction.js';
import { findSecrets } from '../../host/secrets.js';
import { now, type TraceEvent } from '../../host/trace.js';
import { oneLine, printable } from '../../words/escape.js';
import { INPUT_VARIABLES } from '../request/request.js';

/** Events that are kept; of more the last. */
const MOST = 5000;
/** Characters of a command: the scripts among them lie in the source. */
const COMMAND_LIMIT = 1000;

/** Every command of a run with its time, and the stack of every bug. Redacted when it is written, and not before. */
export class DebugLog {
  private readonly began = now();
  private readonly events: TraceEvent[] = [];
  private leftOut = 0;

  readonly hear = (event: TraceEvent): void => {
    this.events.push(event);
    if (this.events.length <= MOST) return;
    this.events.shift();
    this.leftOut++;
  };

  /** In the order in which all began. */
  text(redactor: Redactor): string {
    const ended = new Set(this.events.filter((event) => !isRunning(event)).map(({ started }) => started));
    const events = this.events
      .filter((event) => !isRunning(event) || !ended.has(event.started))
      .sort((one, other) => one.started - other.started);
    return [
      `Began at ${new Date(this.began).toISOString()}. Each line: start, duration, end, command.`,
      ...(this.leftOut === 0 ? [] : [`… ${this.leftOut} left out …`]),
      ...events.flatMap((event) => debugLines(event, this.began, redactor)),
      '',
    ].join('\n');
  }
}

/** Takes out what the evidence has not either. */
export function ownRedactor(): Redactor {
  return new Redactor(findSecrets(process.env, INPUT_VARIABLES));
}

/** @param write is given a line at a time, redacted, as soon as there is something to tell */
export function liveDebugLog(redactor: Redactor, write: (line: string) => void): (event: TraceEvent) => void {
  const began = now();
  return (event) =>
    debugLines(event, began, redactor).forEach((line) => {
      write(line);
    });
}

/** `+1.204 s  0.012 s  exit code 0  ip -batch -`, and indented what a command that failed said last. */
function debugLines(event: TraceEvent, began: number, redactor: Redactor): string[] {
  const { started, where } = event;
  const start = `+${seconds(started - began)}`;
  const place = where === undefined ? '' : `[${oneLine(where)}] `;
  if (event.type === 'bug') return [`${start}  ${place}bug`, ...indented(event.stack, redactor)];
  const { argv, end } = event;
  const command = `${place}${cut(oneLine(redactor.text(argv.map(quoted).join(' '))))}`;
  if (end === null) return [`${start}  running  ${command}`];
  return [`${start}  ${seconds(end.ms)}  ${end.ended}  ${command}`, ...indented(end.said, redactor)];
}

function isRunning(event: TraceEvent): boolean {
  return event.type === 'command' && event.end === null;
}

function indented(text: string, redactor: Redactor): string[] {
  if (text === '') return [];
  return printable(redactor.text(text))
    .split('\n')
    .map((line) => `    ${cut(line)}`);
}

/** After it was redacted: nobody sees that half of a secret is one. */
function cut(text: string): string {
  return text.length <= COMMAND_LIMIT ? text : `${text.slice(0, COMMAND_LIMIT)} … ${text.length - COMMAND_LIMIT} more`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`;
}
