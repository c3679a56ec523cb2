import { createReadStream, openSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { versionByLines } from '../../criu/source-lines.js';
import { type Circumstances, explain } from '../../diagnosis/diagnose.js';
import { FEATURES, type Features } from '../../host/features.js';
import { type LogError, LogReader, type LogReading } from '../../host/log.js';
import { openInside } from '../../host/read-inside.js';
import { Interrupted } from '../../words/errors.js';
import type { Explanation } from '../../words/explanation.js';
import type { CgroupVersion, Finding } from '../../words/result.js';
import { COMMANDED, CRIU_FAILED, ELSEWHERE, FOREIGN_GRAMMAR, isOfCriu, withoutPlaces } from './foreign-log.js';

/** What is known of where a log comes from; the log itself knows better. */
export interface Hints {
  criu: string | null;
  lxc: string | null;
  kernel: string | null;
  cgroup: CgroupVersion | null;
}

const HINTS = ['criu', 'lxc', 'kernel', 'cgroup'] as const;

/** Small enough that the text of it stays in the processor's cache while it is searched again and again. */
const CHUNK = 64 * 1024;
/** Nobody looked at that host. */
export const UNTRIED = Object.fromEntries(FEATURES.map((each) => [each, { has: null, evidence: '' }])) as Features;

/**
 * Why something failed, by a log from anywhere: CRIU's, LXC's, or one that others wrote theirs into. Reads it as it
 * comes, in constant memory.
 *
 * @param file `-` is standard input
 * @throws Unreadable when it is no ordinary file
 */
export async function explainLog(file: string, hints: Hints, signal: AbortSignal): Promise<Explanation> {
  const reader = new LogReader(FOREIGN_GRAMMAR);
  const log = createReadStream('', { fd: descriptor(file), highWaterMark: CHUNK, signal, autoClose: file !== '-' });
  try {
    for await (const chunk of log) reader.push(chunk as Buffer);
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    throw error;
  }
  return explanation(file, reader.end(), hints);
}

/** What others write to may be a pipe that never ends, or a device: only an ordinary file is opened. */
function descriptor(file: string): number {
  if (file === '-') return 0;
  return openInside('/', resolve(file), { links: 'inside' }, ({ fd }) => openSync(`/proc/self/fd/${fd}`, 'r'));
}

type Told = Pick<Explanation, 'file' | 'phase' | 'criu' | 'lxc' | 'kernel' | 'doubtful'>;

function explanation(file: string, { errors, notes, last }: LogReading, hints: Hints): Explanation {
  const told: Told = {
    file,
    phase: phaseOf(file, notes),
    criu: notes['version']?.match(/Version: (\d[\w.]*)/)?.[1] ?? hints.criu ?? versionByLines(notes['failed'] ?? ''),
    lxc: hints.lxc,
    kernel: notes['kernel']?.match(/ Linux (\S+)/)?.[1] ?? hints.kernel,
    doubtful: false,
  };
  if (hasSucceeded(told.phase, notes))
    return { ...told, outcome: 'succeeded', line: null, findings: [], undecided: [] };
  // It ends in the middle of something, without an error: that CRIU hung, or was killed.
  const hung = errors.length === 0 && notes['version'] !== undefined;
  const words = last.filter((each) => each !== '');
  const end = words.at(-1);
  if (end === undefined || (errors.length === 0 && !hung)) {
    return { ...told, outcome: 'nothing', line: null, findings: [], undecided: [] };
  }
  const ranked = errors.length > 0 ? errors.map(withoutPlaces) : [{ line: stopped(end) ?? end, around: words }];
  const circumstances: Circumstances = {
    phase: told.phase,
    criu: told.criu ?? '',
    lxc: told.lxc ?? '',
    kernel: told.kernel ?? '',
    cgroup: hints.cgroup,
    features: UNTRIED,
    restored: null,
    hung,
  };
  const { line, known, doubtful, unknown } = explain(ranked as [...LogError[], LogError], circumstances);
  if (known.length > 0) {
    const asked = known.flatMap(({ failure: { only = {} } }) => Object.keys(only));
    return {
      ...told,
      outcome: 'explained',
      doubtful,
      line,
      findings: known.map(({ finding }) => finding),
      undecided: HINTS.filter(
        (hint) => asked.includes(hint) && circumstances[hint] === (hint === 'cgroup' ? null : ''),
      ),
    };
  }
  const elsewhere = notes['elsewhere']?.match(ELSEWHERE)?.[1] ?? ofLxc(ranked.find((error) => error.line === line));
  const isOfOthers = elsewhere !== undefined && !ranked.some((error) => isOfCriu(error));
  const findings = isOfOthers ? [pointer(line, elsewhere)] : unknown === null ? [] : [unknown];
  return { ...told, outcome: isOfOthers ? 'elsewhere' : 'unknown', line, findings, undecided: [] };
}

/** Where CRIU waits for ever for a process on cgroup v1: the known failure has words of ours. */
function stopped(line: string): string | null {
  const [, pid, name] = line.match(/SEIZE (\d+) \(comm (.*)\): success$/) ?? [];
  return pid === undefined ? null : `Process ${pid} (${name}) of the container was stopped before the dump.`;
}

/** CRIU's log, where LXC says that CRIU failed, and has named it before. */
function ofLxc({ line, about = [] }: LogError = { line: '', around: [] }): string | undefined {
  if (!CRIU_FAILED.test(line)) return undefined;
  return about.map((each) => COMMANDED.exec(each)?.[1]).find((log) => log !== undefined);
}

function pointer(line: string, log: string): Finding {
  return {
    id: 'log-elsewhere',
    severity: 'error',
    message: "This log only tells that CRIU failed; CRIU's own log tells why.",
    evidence: line,
    advice: `\`criu-lxc-test explain ${log}\` on the host that wrote it.`,
  };
}

/** By what CRIU says, else by the name of the file. */
function phaseOf(file: string, notes: LogReading['notes']): Explanation['phase'] {
  const is = (dump: boolean, restore: boolean) => (dump === restore ? null : dump ? 'dump' : 'restore');
  const name = basename(file);
  return (
    is(notes['dumped'] !== undefined, notes['restored'] !== undefined) ??
    is(/dump|checkpoint/.test(name), /restore/.test(name))
  );
}

function hasSucceeded(phase: Explanation['phase'], notes: LogReading['notes']): boolean {
  if (notes['failed'] !== undefined) return false;
  const actions = phase === 'dump' || phase === 'restore' ? [phase] : (['dump', 'restore'] as const);
  return actions.every((action) => notes[action] !== undefined) || notes['pre-dump'] !== undefined;
}
