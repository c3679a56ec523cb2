import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { explainLog, type Hints } from '../../../src/core/run/explain.js';
import { explanationText } from '../../../src/report/one/explanation.js';
import { CASES } from '../../fixtures/cases.js';

const folder = mkdtempSync(join(tmpdir(), 'foreign-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NO_HINTS: Hints = { criu: null, lxc: null, kernel: null, cgroup: null };
const explain = (file: string) => explainLog(file, NO_HINTS, new AbortController().signal);
function explained(log: string | Buffer) {
  const file = join(folder, 'some.log');
  writeFileSync(file, log);
  return explain(file);
}

const LINES = [
  '(00.000051) Version: 4.2.1 (gitid 0)',
  '(00.000188) Running on host1 Linux 6.12.48 #1 SMP x86_64',
  '(00.000325) Dumping processes (pid: 4711 comm: init)',
  '(00.000462) Dumping task (pid: 812 comm: a "b" c)',
  `(00.000599) Error (criu/files-ext.c:94): Can't dump file 3 of that type [600] (anon anon_inode:bpf-map)`,
  '(00.000736) Error (criu/cr-dump.c:2000): Dumping FAILED.',
];
const quoted = (lines: readonly string[]) => lines.map((line) => line.replaceAll('"', '\\"')).join('\\n');
const each = (prefix: string, end = '') => LINES.map((line) => `${prefix}${line}${end}\n`).join('');

it('names the log of the CRIU that LXC says has failed, of several the last', async () => {
  const lxc = (level: string, where: string, said: string) =>
    `lxc-checkpoint web 20261127174310.194 ${level.padEnd(8)} criu - ../src/lxc/criu.c:${where} - ${said}\n`;
  const ran = (folder: string) =>
    lxc(
      'TRACE',
      'exec_criu:594',
      `Using command line /usr/sbin/criu dump --tcp-established -D ${folder} -o ${folder}/dump.log -v4`,
    );
  const failed = lxc('ERROR', 'do_dump:1292', 'dump failed with 1') + lxc('ERROR', 'do_dump:1306', 'criu output: ');
  const { outcome, line, findings } = await explained(ran('/srv/1') + ran('/srv/2') + failed);
  expect({ outcome, line }).toEqual({ outcome: 'elsewhere', line: 'dump failed with 1' });
  expect(findings[0]?.advice).toContain('explain /srv/2/dump.log');
  // What LXC could not do itself is in no log of CRIU's.
  const own = lxc('ERROR', 'do_dump:1232', 'Something new of its own');
  expect((await explained(ran('/srv/1') + own)).outcome).toBe('unknown');
});

describe('finds what CRIU says in a log of', () => {
  it.each([
    ['CRIU', each('')],
    ['journald', each('Nov 26 10:15:12 node7 crun[2211]: ')],
    ['journald, short-iso', each('2026-11-26T10:15:12+0000 node7 criu[2211]: ')],
    ['a pod', each('2026-11-26T10:15:12.123456789Z stderr F ')],
    ['GitHub Actions, in colour', each('2026-11-26T10:15:12.1234567Z \u001b[36;1m', '\u001b[0m\r')],
    ['grep -n', each('dump.log:12:')],
    ['Docker, JSON', LINES.map((line) => `${JSON.stringify({ log: `${line}\n`, stream: 'stderr' })}\n`).join('')],
    [
      'journalctl -o json',
      LINES.map((line) => `${JSON.stringify({ _PID: '2211', MESSAGE: line, PRIORITY: '3' })}\n`).join(''),
    ],
    ['runc and Podman, logrus', `time="2026-11-26T10:15:12Z" level=error msg="criu failed: ${quoted(LINES)}"\n`],
    [
      'kubelet',
      `E1126 10:15:12.123456    2131 log.go:32] "CheckpointContainer from runtime service failed" err="rpc error: code = Unknown desc = checkpointing failed: ${quoted(LINES)}" containerID="abc"\n`,
    ],
    [
      'LXC, with what CRIU printed',
      `lxc web 20261126101512.345 ERROR    criu - ../src/lxc/criu.c:do_dump:1321 - criu output: ${LINES.join('\n')}\n`,
    ],
    [
      'Incus',
      `Error: Failed dumping instance: snapshot dump failed\n${each('')}Try \`incus info --show-log web\` for more info\n`,
    ],
  ])('%s', async (_what, log) => {
    const { outcome, phase, criu, kernel, findings } = await explained(log);
    expect({ outcome, phase, id: findings[0]?.id }).toEqual({
      outcome: 'explained',
      phase: 'dump',
      id: 'descriptor-kind',
    });
    expect(findings[0]?.message).toMatch(/Here: descriptor 3, anon anon_inode:bpf-map, process 812 \(a "b" c\)\.$/);
    expect({ criu, kernel }).toEqual({ criu: '4.2.1', kernel: '6.12.48' });
  });
});

it('takes what LXC complains of without its place', async () => {
  const log =
    'lxc web 20261126101512.345 ERROR    start - ../src/lxc/start.c:start:2197 - No such file or directory - Failed to exec "/sbin/init"\n';
  const { line, findings } = await explained(log);
  expect(line).toBe('No such file or directory - Failed to exec "/sbin/init"');
  expect(findings[0]?.id).toBe('init-not-executable');
});

it('puts CRIU before those that complain of it, however many these are', async () => {
  const noise = 'time="2026-11-26T10:15:12Z" level=error msg="criu failed: type NOTIFY errno 0"\n'.repeat(100);
  expect((await explained(noise + each(''))).findings[0]?.id).toBe('descriptor-kind');
});

it('names the log that has the cause, if that can be the name of a log', async () => {
  const told = (path: string) => explained(`ERRO[0000] criu failed: type NOTIFY errno 0\nlog file: ${path}\n`);
  const { outcome, findings } = await told('/var/lib/x/dump.log');
  expect({ outcome, advice: findings[0]?.advice }).toMatchObject({
    outcome: 'elsewhere',
    advice: '`criu-lxc-test explain /var/lib/x/dump.log` on the host that wrote it.',
  });
  expect((await told('/x/$(reboot);.log')).outcome).toBe('unknown');
});

it.each([
  ['succeeded', `${LINES[0]}\n(00.2) Dumping finished successfully\n`],
  ['nothing', ''],
  ['nothing', 'Hello\n'],
  ['unknown', '(00.000599) Error (criu/x.c:1): Zyx wvu tsr\n'],
])('says that it is %s', async (outcome, log) => {
  expect((await explained(log)).outcome).toBe(outcome);
});

it('says of what comes after an unknown error that it is perhaps the cause, with both lines once', async () => {
  const log = [
    '(00.000599) Error (criu/x.c:1): Zyx wvu tsr',
    '(00.000600) Error (criu/sk-netlink.c:73): The socket has data to read',
  ];
  const found = await explained(log.join('\n'));
  expect(found).toMatchObject({ outcome: 'explained', doubtful: true, line: log[0] });
  const text = explanationText([found], { colour: false, columns: 200 });
  expect(text).toContain('perhaps a known failure');
  expect(text.split('The socket has data to read')).toHaveLength(2);
  expect((await explained(`${log[1]}\n`)).doubtful).toBe(false);
});

it('says which hints would decide', async () => {
  const { findings, undecided } = await explained('(00.000599) Error (criu/x.c:1): Failed getting freezer path\n');
  expect(findings.map(({ id }) => id)).toEqual(['freezer-on-cgroup2', 'freezer-of-restored-container']);
  expect(undecided).toEqual(['lxc', 'cgroup']);
  const one = await explained(
    '(00.1) Error (criu/mount-v2.c:983): mnt-v2: Failed to make mount 7 slave: Invalid argument\n',
  );
  expect(one).toMatchObject({ doubtful: true, undecided: ['criu'] });
  expect(explanationText([one], { colour: false, columns: 200 })).toContain('--criu would tell whether it is this.');
});

describe('believes a log nothing', () => {
  it('waits for no pipe, and reads no folder, device or file of the kernel', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, join(folder, 'link'));
    for (const file of [pipe, join(folder, 'link'), folder, '/dev/zero', '/proc/kmsg', join(folder, 'none')]) {
      await expect(explain(file), file).rejects.toThrow(file);
    }
  });

  it('reads a line without end, and what is no text', async () => {
    const endless = Buffer.alloc(5_000_000, '\\n\u001b[1m"(00.000001) Error ');
    expect((await explained(endless)).outcome).toBe('unknown');
    expect((await explained(Buffer.concat([Buffer.from([255, 0, 27, 10]), Buffer.from(each(''))]))).outcome).toBe(
      'explained',
    );
  });

  it('shows no control characters', async () => {
    const found = await explained('(00.000599) Error (criu/x.c:1): Zyx \u001b]0;title\u0007 \u202ewvu\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    expect(explanationText([found], { colour: false, columns: 80 })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

it.each(CASES.map((each) => [each.name, each.log]))(
  'reads the line that tells of %s, however long the log',
  async (_, log) => {
    const filler = 'this line tells of nothing, and so do those beside it\n'.repeat(12_000);
    const { line } = await explained(log);
    // One that hung ends with what tells of it.
    const after = /stopped/.test(line ?? '') || log.trimEnd().endsWith(line ?? '\n') ? '' : filler;
    expect((await explained(`${filler}${log}${after}`)).line).toBe(line);
  },
);

it.each([
  [
    'java-socket-open',
    '\tSuppressed: sun.nio.ch.EPollSelectorImpl$BusySelectorException: Selector x has registered keys',
  ],
  ['java-file-open', '\tSuppressed: jdk.crac.impl.CheckpointOpenFileException: FD fd=4 type=regular path=/etc/x'],
  ['java-option-unknown', "Unrecognized VM option 'CRaCCheckpointTo=cr'"],
  ['python-module-missing', "ModuleNotFoundError: No module named 'pycriu'"],
  ['option-of-manager-unknown', "checkpoint: unrecognized option '--pre-dump'"],
  ['option-of-manager-unknown', 'unknown flag: --checkpoint'],
  ['option-unknown', "criu: unrecognized option '--mntns-compat-mode'"],
  ['checkpoint-command-unknown', 'Error: unknown command "checkpoint" for "kubectl"'],
  ['criu-not-found', 'bash: criu: command not found'],
  ['container-not-found', 'Error response from daemon: No such container: web'],
  ['lxc-checkpoint-crashed', 'lxc-checkpoint: web: criu.c: do_dump: 1192 dump signaled with 11'],
])('%s: what others print is seen as an error: %s', async (id, line) => {
  expect((await explained(`It begins.\n${line}\nSee --help\n`)).findings.map((finding) => finding.id)).toEqual([id]);
});

it.each([
  'unknown flag: --checkpoint',
  "Unrecognized VM option 'CRaCCheckpointTo=cr'",
  "ModuleNotFoundError: No module named 'yaml'",
  'Error response from daemon: No such container: web',
])('is no cause where CRIU failed, which another command called: %s', async (line) => {
  const { outcome, line: blamed } = await explained(`${line}\n(00.000599) Error (criu/x.c:1): Zyx wvu\n`);
  expect({ outcome, blamed }).toEqual({ outcome: 'unknown', blamed: expect.stringContaining('Zyx wvu') });
});
