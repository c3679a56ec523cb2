import type { LogError } from '../host/log.js';
import type { KnownFailure } from './failures/known-failure.js';

/** Which object and process a failure is about, as far as the log says: ` Here: descriptor 3, process 33 (cron).` */
export function here({ pattern, ofProcess }: KnownFailure, { line, around, about = [] }: LogError): string {
  // The line may only say that it is so, and one beside it of whom.
  const { fd, what, pid, name } =
    [line, ...around]
      .map((each): Partial<Record<string, string>> => pattern.exec(each)?.groups ?? {})
      .find((groups) => Object.values(groups).some((each) => each !== undefined)) ?? {};
  const type = found(about, /\ttype (\S+) source /)[0];
  const [dumped, called] = ofProcess === true ? found(about, /Dumping task \(pid: (\d+)(?: comm: (.*))?\)$/) : [];
  const [process = pid, processName = name] = [dumped, called];
  const words = [
    fd === undefined ? '' : Number(fd) < 0 ? 'a mapping' : `descriptor ${fd}`,
    what ?? '',
    type === undefined ? '' : `of type ${type}`,
    process === undefined ? '' : `process ${process}${processName === undefined ? '' : ` (${processName})`}`,
  ].filter((each) => each !== '');
  return words.length === 0 ? '' : ` Here: ${words.join(', ')}.`;
}

function found(lines: readonly string[], pattern: RegExp): string[] {
  for (const line of lines) {
    const [, ...groups] = pattern.exec(line) ?? [];
    if (groups.length > 0) return groups;
  }
  return [];
}
