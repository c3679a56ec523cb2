import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { failed, tests } from '../__tests__/report/results.js';
import { Draw } from '../chaos/draw.js';
import { expandGrid, parseGrid } from '../src/core/grid/grid.js';
import { INPUT_NAMES } from '../src/core/inputs/inputs.js';
import { parseRequest } from '../src/core/request/request.js';
import { explainLog } from '../src/core/run/explain.js';
import { parseExpectation } from '../src/core/workloads/zdtm-expectation.js';
import { readCriuLog } from '../src/criu/log.js';
import { decodeDumpStats, decodeRestoreStats } from '../src/criu/statistics.js';
import { parse } from '../src/criu/wire.js';
import { readConfig } from '../src/lxc/config-file.js';
import { lxcErrors } from '../src/lxc/log.js';
import { takeOver } from '../src/lxc/take-over.js';
import { unpackTarball } from '../src/provide/tarball.js';
import { ctrf } from '../src/report/many/ctrf.js';
import { join, resultLines } from '../src/report/many/join.js';
import { joinedSummary } from '../src/report/many/joined-markdown.js';
import { joinedText } from '../src/report/many/joined-text.js';
import { junitOfJoined } from '../src/report/many/junit.js';
import { lookBack, pastText } from '../src/report/many/past.js';
import { Skip, StageError, UsageError } from '../src/words/errors.js';
import { parseAnswers } from '../src/workload/systemd.js';
import { spoilt } from './draw.js';

/** Something that strangers write and the product reads. */
export interface Kind {
  name: string;
  /** What a generated one begins as: good ones, and those that did harm once. */
  bases: readonly (string | Buffer)[];
  /** Reads it as the product does. What it throws is a crash, but for the sentences that users are told. */
  read(input: Buffer, folder: string): Promise<void> | void;
}

const fixture = (name: string) =>
  readFileSync(path(import.meta.dirname, '../__tests__/fixtures', name)).subarray(0, 30_000);
const json = (value: unknown) => JSON.stringify(value);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const result = json(failed);
const HINTS = { criu: null, lxc: null, kernel: null, cgroup: null };
const signal = new AbortController().signal;
const written = (folder: string, name: string, input: Buffer): string => {
  const file = path(folder, name);
  writeFileSync(file, input);
  return file;
};

const GRID = `criu-version: [4.2.1, '4.3']
lxc-version: &all [5.0.2, 6.0.4]
restore-criu-version: *all
include:
  - { workload: tcp, cgroup: v1 }
exclude:
  - { criu-version: 4.2.1, lxc-version: 6.0.4 }
`;
const CONFIG = `lxc.uts.name = web
lxc.rootfs.path = dir:/srv/web
lxc.net.0.type = veth
lxc.net.0.ipv4.address = 10.0.3.2/24
lxc.net.0.ipv4.gateway = auto
lxc.mount.entry = /srv/data data\\040here none bind,create=dir 0 0
lxc.idmap = u 0 100000 65536
lxc.cgroup2.memory.max = 1G
lxc.hook.start = /bin/true
`;
const SPECS = [
  ...['4.2.1', '>=4.1 <5', 'latest', 'apt:trixie', 'path:/usr', 'git:main', 'git:https://example.org/criu#v4.3'],
  ...[
    'tarball:https://example.org/x.tar.gz#sha256=00',
    'container:web',
    '10.77.0.2',
    'memory=must,verify=info',
    'shard=2/5',
  ],
  ...['git:ssh://git:secretpw@127.0.0.1:1/x#main', 'git:ext::sh -c id#main', 'git:--upload-pack=x#main', '{}', '[]'],
  ...[
    'witness',
    'tcp',
    'command',
    'true',
    '120',
    '1e9',
    '/work;dir',
    '/a:b',
    `/${'x'.repeat(300)}`,
    'my keys.gpg trusted=yes',
  ],
  // Each took a minute once.
  ...['lxc.'.repeat(15_000), ':'.repeat(60_000)],
];

export const KINDS: readonly Kind[] = [
  {
    name: "CRIU's log",
    bases: [
      ...['dump-succeeded.log', 'restore-succeeded.log', 'dump-vdso.log'].map(fixture),
      '/e\n(00.000001) Error (evil.c:1): forged ##[add-mask]failed\n  ::add-mask::failed',
      `${'(00.1) Error '.repeat(3000)}\n`,
    ],
    async read(input, folder) {
      const file = written(folder, 'criu.log', input);
      readCriuLog(file);
      await explainLog(file, HINTS, signal);
    },
  },
  {
    name: "LXC's log",
    bases: [
      fixture('lxc-second-generation.log'),
      'starting\n::add-mask::failed\n##[save-state name=started]\n::stop-commands::x',
    ],
    async read(input, folder) {
      const file = written(folder, 'lxc.log', input);
      lxcErrors(file);
      await explainLog(file, HINTS, signal);
    },
  },
  {
    name: 'a result',
    bases: [
      ...[result, json(tests), '{}', '[]', '{"verdict":"passed"}', nested(200_000)],
      result.replace('"cycles":[', `"cycles":[${nested(100_000)},`),
      json({ ...failed, cause: '##[add-mask]failed\n::set-output name=x::y' }),
    ],
    read(input, folder) {
      written(folder, 'result.json', input);
      const joined = join([folder]);
      for (const report of [joinedText, joinedSummary, junitOfJoined, resultLines]) report(joined);
      ctrf(joined, 'hostile');
    },
  },
  {
    name: 'a history',
    bases: [`${result}\n{}\n`, '{"run":1e308}\n', `${nested(100_000)}\n`, '\0\n'],
    async read(input, folder) {
      writeFileSync(path(folder, 'result.json'), result);
      pastText(await lookBack(join([folder]), { history: written(folder, 'history.jsonl', input) }));
    },
  },
  {
    name: 'a grid',
    bases: [
      ...[GRID, '{}', 'a: &a [*a]', '__proto__: {a: 1}', '!!js/function "x"', `criu-version: ${nested(5000)}`],
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}`,
      `cycles: [${Array.from({ length: 100 }, (_, at) => at).join()}]\npre-dumps: [0,1,2,3,4,5,6,7,8,9,10]\ncriu-version: [${'a,'.repeat(999)}b]`,
    ],
    read(input) {
      expandGrid(parseGrid(input.toString(), 'grid'));
    },
  },
  {
    name: "a container's config",
    bases: [
      CONFIG,
      'lxc.include = /proc/kmsg\n',
      'lxc.include = /dev/zero\n',
      'lxc.foo\u001b]0;PWNED\u0007 \u001b[2J no equals\n',
      '=\n',
    ],
    read(input, folder) {
      const settings = readConfig(written(folder, 'config', input));
      takeOver(settings, { standIns: '/stand-ins', kindOf: () => 'none' });
    },
  },
  {
    name: 'an option',
    bases: SPECS,
    read(input) {
      const text = input.toString('latin1');
      for (const name of INPUT_NAMES) tolerant(() => parseRequest({ [name]: text }, (label) => label));
      tolerant(() => parseRequest({ workload: 'command', verify: 'true', image: text }, (label) => label));
    },
  },
  {
    name: "CRIU's statistics",
    bases: [Buffer.from('570561010a1a08b80110e8071801', 'hex'), Buffer.alloc(64, 0xff), ''],
    read(input) {
      parse(input);
      for (const decode of [decodeDumpStats, decodeRestoreStats]) {
        try {
          decode(input);
        } catch (error) {
          // They say in a plain sentence what it is not.
          if (!(error instanceof Error) || error.constructor !== Error) throw error;
        }
      }
    },
  },
  {
    name: "a container's answers",
    bases: [
      ':state\nrunning\n:units\na.service running\n:service\nMainPID=7\nNRestarts=0\ncount=3\n:timer\n1\n:journal\n2\n',
    ],
    read(input) {
      parseAnswers(input.toString());
    },
  },
  {
    name: 'expected outcomes',
    bases: ['env00 passed\nmaps00 failed\n', 'a\n', '# none\n'],
    read(input) {
      parseExpectation(input.toString());
    },
  },
  {
    name: 'a tarball',
    bases: [tarball()],
    async read(input, folder) {
      const [inside, file] = [path(folder, 'unpacked'), written(folder, 'x.tar.gz', input)];
      await tolerantly(() => unpackTarball(file, inside, signal));
      if (readdirSync(folder).join() !== 'unpacked,x.tar.gz')
        throw new Error(`It wrote beside its folder: ${readdirSync(folder)}`);
    },
  },
];

/** With what leads out: links, parents, absolute names. */
function tarball(): Buffer {
  const script =
    'd=$(mktemp -d); cd "$d"; mkdir a; echo x > a/file; ln -s ../.. a/up; ln -s /etc a/etc; ln a/file a/hard; tar -cf - a --transform "s,a/hard,../out," 2>/dev/null | gzip -n; rm -r "$d"';
  return execFileSync('sh', ['-c', script]);
}

/** What users are told in a sentence is no crash. */
function isTold(error: unknown): boolean {
  return [UsageError, StageError, Skip].some((kind) => error instanceof kind);
}

function tolerant(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!isTold(error)) throw error;
  }
}

async function tolerantly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isTold(error)) throw error;
  }
}

/** The n-th input of a seed: first those that are kept, as they are, then generated ones. */
export function inputOf(seed: string, number: number, kinds: readonly Kind[] = KINDS): { kind: Kind; input: Buffer } {
  const kept = kinds.flatMap((kind) => kind.bases.map((base) => ({ kind, input: Buffer.from(base as string) })));
  const asItIs = kept[number - 1];
  if (asItIs !== undefined) return asItIs;
  const draw = new Draw(`${seed} ${number}`);
  const kind = draw.pick(kinds);
  return { kind, input: spoilt(Buffer.from(draw.pick(kind.bases) as string), draw) };
}

/** @returns null, or why it is a crash */
export async function tryInput({ kind, input }: { kind: Kind; input: Buffer }, folder: string): Promise<string | null> {
  const own = path(folder, 'one');
  mkdirSync(own, { recursive: true });
  try {
    await kind.read(input, own);
    return null;
  } catch (error) {
    return isTold(error) ? null : String((error as Error).stack ?? error);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
