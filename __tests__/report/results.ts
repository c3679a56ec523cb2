import type { Run } from '../../src/history/key.js';
import type { Component, Cycle, Result } from '../../src/words/result.js';

/** `Required`, all the way down: a literal of this type has every optional field that `T` has. */
type Full<T> = T extends (infer Item)[] ? Full<Item>[] : T extends object ? { [K in keyof T]-?: Full<T[K]> } : T;

export const passedCycle: Full<Cycle> = {
  generation: 1,
  verdict: 'passed',
  failureClass: null,
  cause: null,
  dumpMs: 199.4,
  restoreMs: 231.2,
  frozenMs: 109.363,
  dumpStats: {
    freezingTime: 101024,
    frozenTime: 109363,
    memdumpTime: 1143,
    memwriteTime: 238,
    pagesScanned: 74,
    pagesSkippedParent: 0,
    pagesWritten: 53,
    sharedPagesWritten: 7,
  },
  restoreStats: { pagesCompared: 19, pagesSkippedCow: 4, forkingTime: 811, restoreTime: 177317, pagesRestored: 49 },
  facts: [{ name: 'nonce', outcome: 'kept', before: 'a1b2c3', after: 'a1b2c3', reason: '' }],
  batch: 1,
};

const { batch: _, ...plainCycle } = passedCycle;

const failedCycle: Cycle = {
  generation: 2,
  verdict: 'failed',
  failureClass: 'dump',
  cause: 'LXC cannot find the freezer of a container that was restored.',
  dumpMs: 88,
  restoreMs: null,
  frozenMs: null,
  dumpStats: null,
  restoreStats: null,
  facts: [],
};

const criu: Full<Component> = {
  name: 'criu',
  spec: '4.x',
  version: '4.2+22.g2cf8f13ca',
  gitId: 'g2cf8f13ca',
  provider: 'git',
  commit: '2cf8f13ca0000000000000000000000000000000',
  repository: 'https://example.org/criu.git',
  sha256: 'f80a66cb3726bb2116266d4759ce3bcbfab7abdb6b6d430bf20dd41911717afe',
  path: '/store/criu',
};

const lxc: Full<Component> = {
  name: 'lxc',
  spec: '',
  version: '6.0.4',
  gitId: 'v6.0.4',
  provider: 'system',
  commit: '0a1b2c3d40000000000000000000000000000000',
  repository: 'https://example.org/lxc.git',
  sha256: '29ec0ee09e296479fe7048c80980e8ef1d0684d0b0204c2b101dfea19f6725b9',
  path: '/usr/bin',
};

/** Every field of the document, optional ones too. */
export const inMachine: Full<Result> = {
  schemaVersion: 1,
  tool: '0.1.0',
  startedAt: '2026-11-22T20:30:00.000Z',
  workflowRun: {
    url: 'https://github.com/owner/name/actions/runs/19560012345/attempts/1',
    commit: '5f3c8e2d10000000000000000000000000000000',
  },
  verdict: 'passed',
  failureClass: null,
  skipReason: null,
  cause: null,
  explainedBy: null,
  cell: {
    asked: { criu: '4.x', restoreCriu: '', lxc: '', cgroup: 'auto', more: {} },
    criu,
    restoreCriu: criu,
    lxc,
    restoreLxc: lxc,
    workload: 'witness',
    container: 'privileged',
    cgroup: 'v1',
    kernel: '6.18.5',
    kernelNumber: '6.18.5',
    machine: 'kvm',
    architecture: 'x64',
  },
  cyclesWanted: 1,
  mode: [],
  cycles: [passedCycle],
  controls: [],
  zdtm: {
    version: '4.2.1',
    tests: [
      {
        name: 'env00',
        outcome: 'passed',
        expected: 'passed',
        flavours: ['h', 'ns', 'uns'],
        batch: 1,
        generations: 1,
        failureClass: null,
        reason: null,
      },
    ],
    controls: [{ batch: 1, name: 'write_read01', isAlarmed: true, reason: 'FAIL: write_read01.c:61: CRC mismatch' }],
  },
  findings: [
    {
      id: 'cap-sys-resource',
      severity: 'warning',
      message: 'CAP_SYS_RESOURCE is missing.',
      evidence: 'CapBnd: 00000000a80425fb',
      advice: 'Run on a host that grants it.',
    },
  ],
  timings: { preflight: 90, machine: 4200, provide: 12, sandbox: 20, start: 60, cycles: 431, cleanup: 30, total: 643 },
  evidence: '/var/lib/criu-lxc-test/1/evidence',
  bundle: '/var/lib/criu-lxc-test/1/evidence.tar.gz',
  issue: null,
};

const { machine: _machine, ...cellHere } = inMachine.cell;
const { machine: _booted, ...timingsHere } = inMachine.timings;

/** On the host itself. */
export const passed = { ...inMachine, cell: cellHere, timings: timingsHere };

export const failed: Result = {
  ...passed,
  verdict: 'failed',
  failureClass: 'dump',
  cause: 'LXC cannot find the freezer of a container that was restored.',
  explainedBy: 'freezer-path',
  cell: { ...passed.cell, cgroup: 'v2' },
  cyclesWanted: 2,
  issue: '/var/lib/criu-lxc-test/1/evidence/issue.md',
  cycles: [
    {
      ...plainCycle,
      facts: [
        ...plainCycle.facts,
        {
          name: 'limits',
          outcome: 'known-loss',
          before: { memory: 67108864 },
          after: { memory: 'max' },
          reason: 'lxc#4643: LXC does not apply limits again on restore.',
        },
        { name: 'uptime', outcome: 'info', before: 7, after: 5, reason: 'The uptime went back.' },
        { name: 'hostname', outcome: 'changed', before: 'witness', after: 'localhost' },
      ],
    },
    failedCycle,
  ],
  findings: [
    {
      id: 'freezer-path',
      severity: 'error',
      message: 'LXC cannot find the freezer of a container that was restored.',
      evidence: 'Failed getting freezer path',
      advice: 'Use cgroup v1, or an LXC with the fix of lxc#4643.',
    },
    ...passed.findings,
  ],
};

const zdtmTest = { flavours: ['h', 'ns'], batch: 1, generations: 1, failureClass: null, reason: null };

/** CRIU's own tests: one passed, two failed, one of them as recorded, one is left out. */
export const tests: Result = {
  ...passed,
  verdict: 'failed',
  failureClass: 'state',
  cause: '1 of 3 ZDTM tests are worse than in the recorded list: pipe00 (FAIL: pipe00.c:9: <x>)',
  cell: { ...passed.cell, workload: 'zdtm' },
  zdtm: {
    ...passed.zdtm,
    tests: [
      { ...zdtmTest, name: 'env00', outcome: 'passed', expected: 'passed' },
      { ...zdtmTest, name: 'netns', outcome: 'skipped', batch: null, generations: 0, reason: 'It needs ip.' },
      { ...zdtmTest, name: 'pipe00', outcome: 'failed', failureClass: 'state', reason: 'FAIL: pipe00.c:9: <x>' },
      {
        ...zdtmTest,
        name: 'poll',
        outcome: 'failed',
        expected: 'failed',
        failureClass: 'state',
        reason: 'FAIL: poll.c:9',
      },
    ],
  },
};

/** One CRIU dumped, another restored. */
export const pair: Result = {
  ...passed,
  cell: {
    ...passed.cell,
    restoreCriu: { name: 'criu', spec: '4.3', version: '4.3', provider: 'path', path: '/opt/criu/sbin' },
  },
  controls: [{ what: 'criu', from: '4.2.1', to: '4.3', verdict: 'failed', isSame: true, cause: 'The dump failed.' }],
};

export const skipped: Result = {
  ...passed,
  verdict: 'skipped',
  skipReason: 'CRIU 1.3 was found; 1.3.1 or newer is needed.',
  cause: 'CRIU 1.3 was found; 1.3.1 or newer is needed.',
  cell: { ...passed.cell, lxc: null, restoreLxc: null, cgroup: null },
  cycles: [],
  findings: [],
  evidence: null,
  bundle: null,
};

export const broken: Result = {
  ...passed,
  verdict: 'error',
  failureClass: 'provide',
  cause: 'CRIU 9.9 is in no suite of the archive.',
  cell: { ...passed.cell, criu: null, restoreCriu: null, lxc: null, restoreLxc: null },
  cycles: [],
  findings: [],
};

/** A dump failed in a way that is known: the finding explains the line that the cause names. */
export const diagnosed: Result = {
  ...failed,
  cause: 'The dump failed (exit code 1): No such file or directory - Failed getting freezer path',
  findings: failed.findings.map((finding) =>
    finding.id === 'freezer-path'
      ? {
          ...finding,
          evidence: 'before\nNo such file or directory - Failed getting freezer path\nafter',
        }
      : finding,
  ),
};

/** As reports read it from a file, but for its cycles, which have all their facts. */
export function runOf(result: Result): Run {
  const facts = result.cycles.flatMap((cycle) => cycle.facts);
  return {
    result,
    kept: facts.filter(({ outcome }) => outcome === 'kept').map(({ name }) => name),
    absent: facts.filter(({ outcome }) => outcome === 'absent').map(({ name, reason = '' }) => ({ name, reason })),
  };
}
