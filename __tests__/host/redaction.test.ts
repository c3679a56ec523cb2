import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Redactor } from '../../src/host/redaction.js';
import { findSecrets } from '../../src/host/secrets.js';

const ENV = {
  HOME: '/srv/people/alice',
  USER: 'alice',
  PATH: '/usr/bin:/bin',
  DEPLOY_TOKEN: 'correct-horse-battery',
  MULTILINE_SECRET: 'first line of it\nsecond line of it',
  HARMLESS_LOOKING: 'swordfish42x',
  ACTIONS_RUNTIME_URL: 'https://pipelines.example/abc',
  'INPUT_DEPLOY-WITH': 'given-by-the-workflow',
  'INPUT_CRIU-VERSION': 'git:2cf8f13ca',
  GITHUB_SERVER_URL: 'https://github.com',
  SHORT_TOKEN: 'ab',
};
const PASSWD =
  'root:x:0:0::/root:/bin/sh\nbob:x:1000:1000::/home/bob:/bin/sh\nnobody:x:65534:65534::/nonexistent:/bin/sh';
const secrets = findSecrets(ENV, ['INPUT_CRIU-VERSION'], PASSWD, 'buildhost.example.org');
const redactor = new Redactor(secrets);
// In two parts, so that no scanner takes it for one that leaked.
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
const BASE64 = 'MIIE'.repeat(16);
const AWS = `AKIA${'IOSFODNN7EXAMPLE'}`;

it.each([
  ['the value of a variable that is called a secret', 'x correct-horse-battery y', 'x <redacted> y'],
  ['each line of one', 'a second line of it b', 'a <redacted> b'],
  ['one in a URL', 'q=first%20line%20of%20it&', 'q=<redacted>&'],
  ['a value that looks like one', 'bind swordfish42x here', 'bind <redacted> here'],
  ["the runner's own", 'GET https://pipelines.example/abc', 'GET <redacted>'],
  ['an input of another action', 'given-by-the-workflow', '<redacted>'],
  ["GitHub's token", `see ${GITHUB}!`, 'see <redacted>!'],
  ["GitHub's fine-grained token", `github_pat_${'1A'.repeat(30)}`, '<redacted>'],
  ["AWS's key", `id ${AWS}`, 'id <redacted>'],
  ['a name and a password in a URL', 'https://me:pass@word@host/x', 'https://<redacted>@host/x'],
  ['a header', 'Authorization: Basic dXNlcjpwYXNz', 'Authorization: <redacted>'],
  ['a bearer', 'curl -H "x: Bearer abcdefgh.ij"', 'curl -H "x: Bearer <redacted>"'],
  ['an option', 'login --password "a b" --now', 'login --password <redacted> --now'],
  ['a setting', 'aws_secret_access_key = wJalr/XUtn+FEMI', 'aws_secret_access_key = <redacted>'],
  ['a variable', 'exec env COLOUR=blue GREETING="a b" run', 'exec env COLOUR=<redacted> GREETING=<redacted> run'],
  ['a variable whose quote does not end', 'MY_KEY="a b', 'MY_KEY=<redacted>'],
  ['a line of a config', 'lxc.environment = lower=a b c', 'lxc.environment = lower=<redacted>'],
  ["a line of LXC's log", 'Set environment variable: lower=a b', 'Set environment variable: lower=<redacted>'],
  [
    'a key',
    `-----BEGIN RSA PRIVATE KEY-----\n${BASE64}\n-----END`,
    '-----BEGIN RSA PRIVATE KEY-----\n<redacted>\n-----END',
  ],
  ['a key on one line', `-----BEGIN PRIVATE KEY-----\\n${BASE64}\\n-----END`, '-----BEGIN PRIVATE KEY-----<redacted>'],
  ['the own home', '"/srv/people/alice/x" /srv/people/alice', '"~/x" ~'],
  ["another's home", '/home/bob/x /home/carol/y', '~/x /home/<user>/y'],
  ['names of users', 'by alice, bob.', 'by <name>, <name>.'],
  ['the host', 'on buildhost.example.org and buildhost', 'on <name> and <name>'],
  ['the host in the log of CRIU', '(00.000121) Running on vm Linux 6.18', '(00.000121) Running on <host> Linux 6.18'],
])('hides %s', (_what, text, expected) => {
  expect(redactor.text(text)).toBe(expected);
  expect(redactor.text(redactor.text(text))).toBe(redactor.text(text));
});

it.each([
  "(00.012345) Error (criu/files-reg.c:1790): Can't lookup mount=40 for fd=0 path=/dev/pts/5",
  'lxc-checkpoint a1b2c3 20261123023728.403 ERROR    criu - ../src/lxc/criu.c:exec_criu:402 - Failed getting freezer path',
  'CONFIG_CHECKPOINT_RESTORE=y\nCONFIG_KEYS=y',
  'https://github.com/checkpoint-restore/criu/issues/2532',
  'git:2cf8f13ca and /usr/bin:/bin, /proc/1/root, ab',
  '36 28 0:30 / /sys/fs/cgroup/memory rw,nosuid - cgroup cgroup rw,memory',
  'bobsleigh and malice; a.alicex',
])('leaves as it is: %s', (text) => {
  expect(redactor.text(text)).toBe(text);
});

it.each([40, 64])('leaves a commit of %i digits in a document, which is no result without it', (digits) => {
  const commit = '4e8619f7'.repeat(8).slice(0, digits);
  expect(redactor.document({ commit })).toEqual({ commit });
  expect(redactor.document({ key: commit.toUpperCase() })).toEqual({ key: '<redacted>' });
});

it('hides in documents, in names of fields too', () => {
  expect(redactor.document({ correct: ['correct-horse-battery', 1, null, { '/home/bob/x': true }] })).toEqual({
    correct: ['<redacted>', 1, null, { '~/x': true }],
  });
});

async function streamed(chunks: Uint8Array[]): Promise<Buffer> {
  const source = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  return Buffer.concat(await Readable.from(redactor.stream(source)).toArray());
}

/** A stream that comes in pieces of these sizes. */
function cut(bytes: Buffer, sizes: number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const planted = fc.constantFrom(GITHUB, AWS, 'correct-horse-battery', 'swordfish42x', 'buildhost.example.org');
const around = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('\n', ' ', '\n\n', '-----BEGIN X PRIVATE KEY-----\n'),
);

it('finds what was planted, however a stream is cut and whatever stands around', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(around, planted), { maxLength: 8 }),
      fc.array(fc.nat(30), { maxLength: 30 }),
      async (parts, sizes) => {
        const text = parts.map(([before, secret]) => `${before} ${secret} `).join('');
        const redacted = (await streamed(cut(Buffer.from(text), sizes))).toString();
        for (const secret of [GITHUB, AWS, 'correct-horse-battery', 'swordfish42x', 'buildhost'])
          expect(redacted).not.toContain(secret);
      },
    ),
  );
});

it('takes a stream for what it is as a whole, and once is enough', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(around, planted), { maxLength: 20 }),
      fc.array(fc.nat(30), { maxLength: 30 }),
      async (parts, sizes) => {
        const bytes = Buffer.from(parts.join(''));
        const once = await streamed(cut(bytes, sizes));
        expect(once.toString()).toBe((await streamed([bytes])).toString());
        expect((await streamed([once])).toString()).toBe(once.toString());
      },
    ),
  );
});

it('takes a value to its end, in quotes or not', async () => {
  const text = `ABC="x"d'e f'\\g h token: 'i'j k\n`;
  expect((await streamed([Buffer.from(text)])).toString()).toBe('ABC=<redacted> h token: <redacted> k\n');
});

it('keeps the bytes of what is no text', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
  expect(await streamed([bytes])).toEqual(bytes);
});

it('leaves out a line without end, in little memory', async () => {
  const line = Buffer.alloc(1024 * 1024, 'x');
  const long = await streamed([
    Buffer.from('before\n'),
    ...Array.from({ length: 64 }, () => line),
    Buffer.from('y\nafter'),
  ]);
  expect(long.toString()).toBe('before\n<a line of more than 64 KiB was left out>\nafter');
  expect((await streamed([Buffer.concat([line, Buffer.from('\nafter')])])).toString()).toBe(
    '<a line of more than 64 KiB was left out>\nafter',
  );
});

it.each([
  'a',
  'A',
  '-',
  ' ',
  '"',
  '=',
  'a.',
  'eyJ-',
  'token',
  'token ',
  'token= ',
  '--token',
  '://x',
  'lxc.environment',
  'authorization ',
  'bearer ',
  'ghp_',
  '/home/',
  'environment variable ',
  'A_',
  '+a',
  'x@',
  '-----BEGIN PRIVATE KEY-----',
])('takes no time for a line of %j', (unit) => {
  const line = unit.repeat(Math.floor(65_536 / unit.length));
  // Of the processor: the machine may be busy.
  const before = process.cpuUsage();
  redactor.text(line);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});
