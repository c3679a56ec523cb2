import { CRIU_GRAMMAR } from '../../criu/log.js';
import type { LogError, LogGrammar } from '../../host/log.js';
import { LXC_GRAMMAR, withoutPlace } from '../../lxc/log.js';

const ESCAPE = '\u001b';
/** Colours and the like of a terminal, as logs of CI have them. */
const STYLES = new RegExp(`${ESCAPE}\\[[0-9;?]*[ -/]*[@-~]`, 'g');
/** How CRIU begins a line. */
const OF_CRIU = /\(\d\d+\.\d{6}\)/;
/** Where CRIU says of itself that it failed: `Error (criu/mount.c:724): `. */
const ERROR_OF_CRIU = /(^|[ :])Error \(\S+\.c:\d+\)/;
/** Where a container manager says that CRIU's own log lies. */
export const ELSEWHERE = /(?:log ?file:? ?|path= ?)([\w./@:+-]+\.log)/;
/** Where LXC says that CRIU failed, and, where it logs that much, what it had CRIU write its log to. */
export const CRIU_FAILED = /^(dump failed with|criu process exited) \d/;
const COMMAND = 'Using command line ';
export const COMMANDED = new RegExp(`${COMMAND}\\S*criu (?:dump|restore) .* -o (\\S+\\.log)`);
const ERROR_OF_LXC = / ERROR +\S+ +- /;

/** What stands before what a program said: journald, the runtime of a pod, a container manager in Go, Docker's JSON. */
const PREFIXES = [
  /^[A-Z][a-z]{2} +\d+ [\d:]{8} \S+ [^\s:[]+(\[\d+\])?: /,
  /^\d{4}-\d\d-\d\d[T ][\d:.,]+(Z|[+-]\d\d:?\d\d)? (std(out|err) [FP] |\S+ [^\s:[]+\[\d+\]: )?/,
  /^[^"]*(?:\btime="[^"]*" )?[^"]*?\blevel=\w+ .*?msg="/,
  /^.*?"(log|MESSAGE|message|msg)": ?"/,
];

/**
 * The lines of a program in one line of a log that others wrote it into: without what stands before, and apart where
 * `\n` stands for the end of a line, as kubelet and Docker have it.
 */
function unwrap(line: string): string[] {
  if (line.startsWith('(') && !line.includes(ESCAPE)) return [line];
  const plain = line.includes(ESCAPE) ? line.replaceAll(STYLES, '') : line;
  const text = quotedPart(plain) ?? plain;
  return text.includes('\\') ? unescaped(text).split('\n').map(bare) : [bare(text)];
}

/** The string in quotes that CRIU speaks in, as JSON and Go have them; null where it speaks in none. */
function quotedPart(line: string): string | null {
  const at = OF_CRIU.exec(line)?.index ?? -1;
  let open = at < 0 ? -1 : line.lastIndexOf('"', at);
  while (open > 0 && line[open - 1] === '\\') open = line.lastIndexOf('"', open - 1);
  return open < 0 ? null : (/^(?:[^"\\]|\\.)*/.exec(line.slice(open + 1))?.[0] ?? null);
}

function unescaped(text: string): string {
  const letters: Partial<Record<string, string>> = { n: '\n', t: '\t' };
  return text.replaceAll(/\\+([nt"\\])/g, (_, letter: string) => letters[letter] ?? letter);
}

function bare(line: string): string {
  const at = OF_CRIU.exec(line)?.index ?? -1;
  if (at >= 0) return line.slice(at);
  // What LXC writes has its own form, and is cut by that.
  if (ERROR_OF_LXC.test(line)) return line;
  for (const prefix of PREFIXES) {
    const [found] = prefix.exec(line) ?? [];
    if (found !== undefined) return line.slice(found.length).replace(/"[\s},]*$/, '');
  }
  return line;
}

/** Of CRIU, LXC, and what container managers say when these fail. */
export const FOREIGN_GRAMMAR: LogGrammar = {
  ...CRIU_GRAMMAR,
  unwrap,
  // What others say mostly follows from that.
  ranks: [ERROR_OF_CRIU, ERROR_OF_LXC],
  signs: new RegExp(
    'Error|ERRO|FATA|panic:|E\\d{4} |detected \\*\\*\\*|criu|CRIU|Criu' +
      '|error (?:while|running|executing) |need to be root|as non-root|have the CAP_|with experimental' +
      '|custom checkpointdir|CheckpointContainer|(?:checkpoint|restore) support|annot (?:checkpoint|restore)' +
      '|live migration|running container|migration\\.stateful|read unixpacket|_DEL failed|RULE_[AI]',
  ),
  error: new RegExp(
    [
      CRIU_GRAMMAR.error.source,
      LXC_GRAMMAR.error.source,
      '^(ERRO\\[|ERROR|FATA\\[|panic:|E\\d{4} )',
      '\\*\\*\\* .* detected \\*\\*\\*',
      '[Cc][Rr][Ii][Uu]\\b.* failed',
      'error while loading shared libraries',
      '\\b(must have|[Cc]ould not find|cannot find) criu\\b',
      "\\bcriu\\b.*not found|CRIU isn't installed|Can't exec criu|CRIU version .*must be",
      'You need to be root|Running as non-root requires|needs to have the CAP_|Docker daemon with experimental',
      '\\berror (running|executing) hook',
      'criu: (unrecognized|invalid) option|custom checkpointdir|CheckpointContainer|checkpoint/restore support not',
      'read unixpacket @|(CHAIN_(USER_)?DEL|RULE_(INSERT|APPEND)) failed',
      '[Cc]annot (checkpoint|restore)|live migration|migrate running container|migration\\.stateful',
    ].join('|'),
  ),
  harmless: [...CRIU_GRAMMAR.harmless, ...LXC_GRAMMAR.harmless],
  work: [...(CRIU_GRAMMAR.work ?? []), COMMAND],
  notes: {
    ...CRIU_GRAMMAR.notes,
    kernel: /Running on \S+ Linux \d/,
    failed: /(Dumping|Restoring) FAILED/,
    dumped: /Dumping FAILED|Dumping processes \(pid|Dumping finished|[Cc]heckpointing failed|\bcheckpoint --image-path/,
    restored: /Restoring FAILED|Restore finished|Reading image tree|[Rr]estoring failed|\brestore --image-path/,
    elsewhere: ELSEWHERE,
  },
};

export function isOfCriu({ line }: LogError): boolean {
  return ERROR_OF_CRIU.test(line);
}

/** Without what LXC writes before what it says. */
export function withoutPlaces(error: LogError): LogError {
  if (isOfCriu(error) || !ERROR_OF_LXC.test(error.line)) return error;
  return { ...error, line: withoutPlace(error.line), around: error.around.map(withoutPlace) };
}
