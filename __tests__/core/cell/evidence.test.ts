import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatherEvidence, notKept } from '../../../src/core/cell/evidence.js';
import type { CellPlan } from '../../../src/core/cell/plan.js';
import { keepEvidence } from '../../../src/core/run/keep-evidence.js';
import { pathsBelow } from '../../../src/host/files.js';
import { Redactor } from '../../../src/host/redaction.js';
import { EVIDENCE, generationFolder } from '../../../src/words/evidence-files.js';
import { temporaryFolder } from '../../folder.js';

const LOG = 'criu-lxc-test.log';
const PLAN = { workload: { name: 'zdtm' } } as CellPlan;

it('keeps logs, of long ones the beginning and the end, and no memory', async () => {
  const folder = temporaryFolder();
  const images = join(folder, 'images/1');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'dump.log'), 'short\n');
  const long = Buffer.alloc(40 * 1024 * 1024, 'x');
  writeFileSync(join(images, 'restore.log'), Buffer.concat([Buffer.from('first\n'), long, Buffer.from('\nlast\n')]));
  writeFileSync(join(images, 'pages-1.img'), 'memory');
  const evidence = join(gatherEvidence(folder, PLAN, null).evidence, 'generation-1');
  expect(readFileSync(join(evidence, 'dump.log'), 'utf8')).toBe('short\n');
  const kept = readFileSync(join(evidence, 'restore.log'), 'utf8');
  expect(kept.startsWith('first\n')).toBe(true);
  expect(kept.endsWith('\nlast\n')).toBe(true);
  expect(kept).toMatch(/\n… \d+ bytes left out …\n/);
  expect(statSync(join(evidence, 'restore.log')).size).toBeLessThan(17 * 1024 * 1024);
  expect(() => statSync(join(evidence, 'pages-1.img'))).toThrow();
});

it('cuts a long file at line ends, so that no half of a secret stays', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'images/1'), { recursive: true });
  const line = 'token=0123456789abcdefghijklmnopqrstuvwxyz and more of the line\n';
  writeFileSync(join(folder, 'images/1/dump.log'), line.repeat(300_000));
  const kept = readFileSync(join(gatherEvidence(folder, PLAN, null).evidence, 'generation-1/dump.log'), 'utf8');
  const strange = new Set(kept.split('\n').filter((each) => each !== line.trimEnd()));
  expect([...strange]).toEqual([expect.stringMatching(/^… \d+ bytes left out …$/), '']);
});

it('keeps what the kernel said, or that it cannot be heard', async () => {
  for (const [lines, expected] of [
    [['one', 'two'], 'one\ntwo\n'],
    [[], ''],
    [null, 'It cannot be read here.\n'],
  ] as const) {
    const { evidence } = gatherEvidence(temporaryFolder(), PLAN, lines);
    expect(readFileSync(join(evidence, 'kernel-log'), 'utf8')).toBe(expected);
  }
});

it.skipIf(process.geteuid?.() !== 0)('is kept in no folder that another user has put there for root', async () => {
  const folder = temporaryFolder();
  const [gathered, own, victim] = ['gathered', 'own', 'victim'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [gathered, own]) mkdirSync(each);
  writeFileSync(join(gathered, 'lxc.log'), 'what root read');
  writeFileSync(victim, 'precious');
  symlinkSync(victim, join(own, 'lxc.log'));
  chownSync(own, 65_534, 65_534);
  await expect(keepEvidence(gathered, own, new Redactor({ values: [], homes: [], words: [] }))).rejects.toThrow(
    'belongs to another user',
  );
  expect(readFileSync(victim, 'utf8')).toBe('precious');
  await keepEvidence(gathered, join(own, 'ours'), new Redactor({ values: [], homes: [], words: [] }));
  expect(readFileSync(join(own, 'ours/lxc.log'), 'utf8')).toBe('what root read');
});

describe('of what a container made', () => {
  let folder: string;
  let host: string;
  beforeEach(() => {
    folder = temporaryFolder();
    host = join(folder, 'host');
    mkdirSync(join(host, 'test'), { recursive: true });
    for (const name of ['secret', 'test/secret.out']) writeFileSync(join(host, name), 'of the host');
    mkdirSync(join(folder, 'rootfs'));
  });

  /** All that was kept but for the plan and the kernel's log, and what was left out. */
  function gathered(plan = PLAN) {
    const { evidence, lost } = gatherEvidence(folder, plan, []);
    const files = pathsBelow(evidence).filter((path) => !['plan.json', 'kernel-log'].includes(path));
    return { files, lost };
  }

  it.each([
    ['a folder of the host', (rootfs: string) => symlinkSync(host, join(rootfs, 'zdtm'))],
    [
      'a folder of the host, as one test',
      (rootfs: string) => {
        mkdirSync(join(rootfs, 'zdtm'));
        symlinkSync(join(host, 'test'), join(rootfs, 'zdtm/test'));
      },
    ],
    [
      'a file of the host, as what a test said',
      (rootfs: string) => {
        mkdirSync(join(rootfs, 'zdtm/test'), { recursive: true });
        symlinkSync(join(host, 'secret'), join(rootfs, 'zdtm/test/test.out'));
      },
    ],
    ['a file of the host, as its log', (rootfs: string) => symlinkSync(join(host, 'secret'), join(rootfs, LOG))],
  ])('keeps no link to %s, and says so', (_what, make) => {
    make(join(folder, 'rootfs'));
    const { files, lost } = gathered();
    expect(files.filter((path) => !path.startsWith('zdtm'))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.out'))).toEqual([]);
    expect(lost).toEqual([expect.stringContaining('is behind a link, which is not followed')]);
  });

  it('keeps no pipe, and does not wait for it', () => {
    execFileSync('mkfifo', [join(folder, 'rootfs', LOG)]);
    expect(gathered()).toEqual({
      files: [],
      lost: [expect.stringMatching(/^criu-lxc-test\.log \(.* no ordinary file\)$/)],
    });
  });

  it('looks for what tests said in a container of tests only, where a file in place of their folder is none', () => {
    writeFileSync(join(folder, 'rootfs/zdtm'), 'a file');
    expect(gathered()).toEqual({ files: [], lost: [] });
    rmSync(join(folder, 'rootfs/zdtm'));
    mkdirSync(join(folder, 'rootfs/zdtm/test'), { recursive: true });
    writeFileSync(join(folder, 'rootfs/zdtm/test/test.out'), 'PASS');
    rmSync(join(folder, 'evidence'), { recursive: true });
    expect(gathered({ workload: { name: 'command' } } as CellPlan).files).toEqual([]);
    rmSync(join(folder, 'evidence'), { recursive: true });
    expect(gathered().files).toContain('zdtm/test/test.out');
  });
});

it('leaves out what cannot be kept, and keeps the rest', async () => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  // A folder stands where a file is to be.
  mkdirSync(join(folder, 'evidence/criu.conf'), { recursive: true });
  for (const name of ['criu.conf', 'commands', 'lxc.log']) writeFileSync(join(folder, name), 'kept\n');
  const { evidence, lost } = gatherEvidence(folder, PLAN, []);
  expect(lost).toEqual(['criu.conf (EISDIR)']);
  mkdirSync(join(target, 'commands'));
  const redactor = new Redactor({ values: [], homes: [], words: [] });
  expect(await keepEvidence(evidence, target, redactor)).toEqual(['commands (EISDIR)']);
  expect(readFileSync(join(target, 'lxc.log'), 'utf8')).toBe('kept\n');
  expect(notKept([])).toEqual([]);
  expect(notKept(['a (EIO)'])).toEqual([
    { id: 'evidence-not-kept', severity: 'warning', message: 'Not all of the evidence could be kept: a (EIO).' },
  ]);
  expect(notKept(Array.from({ length: 12 }, (_, n) => `${n} (EIO)`))[0]).toMatchObject({
    message: 'Not all of the evidence could be kept: 0 (EIO), and 11 more.',
    evidence: expect.stringMatching(/^0 \(EIO\)\n.*\n2 more$/s),
  });
});

it('is listed in docs/evidence.md, all of it', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/evidence.md'), 'utf8');
  const [table = ''] = document.match(/^\| In it \|.*?\n\n/ms) ?? [];
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const { folder: _, ...files } = EVIDENCE;
  const missing = Object.values(files).filter(
    (file) => !named.includes(file) && !named.includes(file.replace(/-.*/, '-*')),
  );
  expect(missing).toEqual([]);
  expect(named).toContain(generationFolder('N'));
});
