import type { Draw } from '../chaos/draw.js';

/** What means something to those who read: parsers, terminals, runners, shells, and whoever counts or nests. */
const PIECES = [
  ...[
    '',
    '\0',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u001b[2J',
    '\ud800',
    '\u{e0041}',
    '%0A',
    '\x80',
  ],
  ...[
    '::add-mask::x',
    '##[error]x',
    '<script>',
    ']]>',
    '&#0;',
    '|',
    '`',
    '"',
    "'",
    '\\',
    '$(id)',
    ';',
    '--',
    '../',
    '//',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[[[',
    '{"a":',
    ',',
    ':',
    '#',
    '=',
    '*',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
    '- ',
    '__proto__',
  ],
  ...['0', '-1', '1e308', '9007199254740993', '99999999999999999999', 'NaN', 'null', 'true', '0x10', '1.2.3', '>=4 <5'],
  ...[
    'Error (',
    '(00.000001)',
    'ERROR',
    'lxc.',
    'lxc.include = ',
    'lxc.net.0.',
    'path:',
    'git:',
    'tarball:',
    'http://u:p@h/',
  ],
];
const MOST_CHANGES = 8;
const MOST_BYTES = 1024 * 1024;

/** Changes a few places of an input. */
export function spoilt(base: Buffer, draw: Draw): Buffer {
  let bytes = base;
  for (let changes = draw.below(MOST_CHANGES + 1); changes > 0 && bytes.length < MOST_BYTES; changes--) {
    const at = draw.below(bytes.length + 1);
    const length = draw.below(Math.min(bytes.length - at, 2 ** draw.below(14)) + 1);
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
    const piece = Buffer.from(draw.pick(PIECES));
    const many = (what: Buffer) => Buffer.concat(Array<Buffer>(1 + draw.below(2 ** draw.below(13))).fill(what));
    const changed = [
      () => [before, piece, part, after],
      () => [before, piece, after],
      () => [before, after],
      () => [before],
      () => [before, many(piece), after],
      () => [before, many(part.subarray(0, 64)), after],
      () => [before, Buffer.from([draw.below(256)]), part.subarray(1), after],
    ];
    bytes = Buffer.concat(draw.pick(changed)());
  }
  return bytes.subarray(0, MOST_BYTES);
}
