import type { Secrets } from './secrets.js';

const HIDDEN = '<redacted>';
/** Bytes of a line; a longer one is left out whole, since no end of it is looked for. */
const LINE_LIMIT = 64 * 1024;
const LONG_LINE = new RegExp(`^[^\\n]{${LINE_LIMIT + 1},}`, 'gm');
const TOO_LONG = '<a line of more than 64 KiB was left out>';

const SECRET_WORD = '(?:secret|token|passw(?:or)?d|passphrase|credential|(?:api|access|private)[_-]?key)';

/** As a shell takes it: pieces in quotes and without. Of one with no end, its line. */
const VALUE = `(?:"[^"\\n]*"?|'[^'\\n]*'?|[^\\s"'])+`;

/**
 * What is a secret, or the value of a variable, by what it looks like or stands behind; `$1` is kept. Repeats are
 * bounded, so that the time for a line grows with its length and no faster, whatever is in it.
 */
const PATTERNS: readonly RegExp[] = [
  // A private key: what follows its first line on the same one, and lines of nothing but base64, which a commit is not.
  /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^\n]+/g,
  /()^(?![0-9a-f]{40}$|[0-9a-f]{64}$)[A-Za-z0-9+/]{40,}={0,2}$/gm,
  // GitHub, GitLab, npm, Slack, AWS, Google, JSON web tokens.
  /()\b(?:gh[opsur]_|github_pat_|glpat-|npm_|xox[abeprs]-)[\w.-]{10,}/g,
  /()\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  /()\bAIza[\w-]{35}/g,
  /()\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]*/g,
  // https://user:password@host
  /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/"'<>]+(?=@)/gi,
  /(\bauthorization["']?[:=]? *["']?)(?:[a-z]+ +)?[^\s"']+/gi,
  /(\bbearer +)[\w.~+/=-]{8,}/gi,
  new RegExp(`(--?[\\w-]{0,40}${SECRET_WORD}[\\w-]{0,40} +)${VALUE}`, 'gi'),
  new RegExp(`(${SECRET_WORD}\\w{0,40}["']? *[=:] *)${VALUE}`, 'gi'),
  /(\blxc\.environment\S{0,20} *= *[^=\s]+=).*/g,
  /(\benvironment variable:? [^=\s]+=).*/g,
  // TOKEN=value. Those of the kernel's configuration say which features it has.
  new RegExp(`(\\b(?!CONFIG_)[A-Z][A-Z_]{2}[A-Z0-9_]*=)${VALUE}`, 'g'),
];

/** CRIU's second line. */
const RUNNING_ON = /(\bRunning on )\S+/g;

/** Takes out of text what is nobody else's business, as text or as a stream. What was redacted once stays as it is. */
export class Redactor {
  private readonly rules: (readonly [RegExp, string])[];

  constructor({ values, homes, words }: Secrets) {
    const anyOf = (texts: readonly string[]) =>
      [...new Set(texts)]
        .sort((one, other) => other.length - one.length)
        .map((text) => bytes(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
        .join('|');
    this.rules = [
      [LONG_LINE, TOO_LONG],
      ...(values.length === 0 ? [] : [[new RegExp(anyOf(values), 'g'), HIDDEN] as const]),
      ...PATTERNS.map((pattern) => [pattern, `$1${HIDDEN}`] as const),
      [RUNNING_ON, '$1<host>'],
      ...(homes.length === 0 ? [] : [[new RegExp(`(?<![\\w.~/-])(?:${anyOf(homes)})(?![\\w.-])`, 'g'), '~'] as const]),
      [/(?<![\w.~-])\/home\/[^\s/"':,;<>]+/g, '/home/<user>'],
      ...(words.length === 0 ? [] : [[new RegExp(`(?<![\\w-])(?:${anyOf(words)})(?![\\w-])`, 'g'), '<name>'] as const]),
    ];
  }

  text(text: string): string {
    return Buffer.from(this.redact(bytes(text)), 'latin1').toString('utf8');
  }

  /** A document of JSON, with every string in it redacted, names of fields too. */
  document(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((each) => this.document(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [this.text(key), this.document(each)]));
  }

  /** A file, in constant memory. What is not concerned keeps its bytes. */
  async *stream(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let rest = '';
    let isLong = false;
    for await (const chunk of source) {
      rest += chunk.toString('latin1');
      if (isLong) {
        const end = rest.indexOf('\n');
        rest = end === -1 ? '' : rest.slice(end);
        isLong = end === -1;
      }
      const whole = rest.lastIndexOf('\n') + 1;
      if (whole > 0) yield Buffer.from(this.redact(rest.slice(0, whole)), 'latin1');
      rest = rest.slice(whole);
      if (rest.length > LINE_LIMIT) {
        yield Buffer.from(TOO_LONG);
        rest = '';
        isLong = true;
      }
    }
    yield Buffer.from(this.redact(rest), 'latin1');
  }

  private redact(text: string): string {
    return this.rules.reduce((left, [pattern, by]) => left.replace(pattern, by), text);
  }
}

/** One character a byte, as the streams have it: a log need not be text. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
