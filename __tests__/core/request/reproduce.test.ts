import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asInput, type RawRequest } from '../../../src/core/inputs/inputs.js';
import { commandLine } from '../../../src/core/request/reproduce.js';
import { parseRequest } from '../../../src/core/request/request.js';
import type { Cell, Component } from '../../../src/words/result.js';
import { optionsOf } from '../../cli/options-of.js';
import { failed, pair } from '../../report/results.js';

const apt = (name: 'criu' | 'lxc', version: string): Component => ({
  name,
  spec: 'latest',
  version,
  provider: 'apt',
  path: `/store/${name}-${version}`,
});
const criu = apt('criu', '4.2.1');
const { restoreLxc: _, kernelNumber: __, ...cell } = failed.cell;
const CELL: Cell = { ...cell, criu, restoreCriu: criu, lxc: apt('lxc', '6.0.4') };

it('names versions by what they are, and of the rest what was asked for', () => {
  expect(commandLine(CELL, { 'criu-version': 'latest', cycles: '2', 'pre-dumps': '2', fresh: 'true' })).toBe(
    'criu-lxc-test run --criu 4.2.1 --lxc 6.0.4 --cgroup v2 --cycles 2 --pre-dumps 2 --fresh',
  );
});

it('names a kernel by its number, and one of a path by that', () => {
  const inMachine: Cell = { ...CELL, kernel: '6.1.0-56-cloud-amd64', kernelNumber: '6.1.192', machine: 'tcg' };
  expect(commandLine(inMachine, { kernel: 'apt:bookworm' })).toContain(' --kernel 6.1.192 ');
  expect(commandLine(inMachine, { kernel: 'path:/boot/vmlinuz' })).toContain(' --kernel path:/boot/vmlinuz ');
  expect(commandLine(inMachine, { kernel: 'arm64:apt:bookworm' })).toContain(' --kernel arm64:6.1.192 ');
  expect(commandLine(inMachine, { kernel: 'arm64:path:/Image' })).toContain(' --kernel arm64:path:/Image ');
  expect(commandLine(CELL, { kernel: 'latest' })).toContain(' --kernel latest ');
  expect(commandLine(inMachine, {})).not.toContain('--kernel');
});

it('names a build by its commit, and another CRIU that restores', () => {
  const { commit, repository } = pair.cell.criu ?? {};
  expect(commandLine(pair.cell, {})).toContain(
    `--criu git:${repository}#${commit} --restore-criu path:/opt/criu/sbin --lxc system`,
  );
});

it('names what could not be had as it was asked for', () => {
  const asked = { 'criu-version': '4.9', 'restore-criu-version': 'git:x', 'lxc-version': 'git:pull/4695/head' };
  expect(commandLine({ ...CELL, criu: null, restoreCriu: null, lxc: null }, asked)).toBe(
    'criu-lxc-test run --criu 4.9 --restore-criu git:x --lxc git:pull/4695/head --cgroup v2',
  );
});

it('leaves out where things are had: another host has its own places', () => {
  expect(commandLine(CELL, { 'archive-mirror': 'https://mirror.example', 'work-dir': '/srv', 'on-skip': 'fail' })).toBe(
    'criu-lxc-test run --criu 4.2.1 --lxc 6.0.4 --cgroup v2',
  );
});

/** What a shell makes of a line. */
function words(line: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

const flag = fc.constantFrom('true', 'false', undefined);
const text = fc.string({ minLength: 1, maxLength: 30 }).map((each) => each.replaceAll('\0', ' ').trim() || 'x');
const common = {
  cgroup: fc.constantFrom('auto', 'v1', 'v2', undefined),
  cycles: fc.constantFrom('1', '7', '10000', undefined),
  timeout: fc.constantFrom('5', '86400', undefined),
  'no-control': flag,
  kernel: fc.constantFrom('6.12', 'apt:stable', undefined),
  facts: fc.constantFrom('mounts=info', 'devices=must, mounts=info', undefined),
};
const odd = fc.oneof(
  fc.record({ ...common, 'leave-running': flag, 'pre-dumps': fc.constantFrom('0', '3'), 'no-breakpoints': flag }),
  fc.record({ ...common, 'restore-elsewhere': flag, 'repeat-restore': flag }),
  fc.record({ ...common, fresh: flag, fault: fc.constantFrom('dump-early', 'post-restore') }),
  fc.record({ ...common, workload: fc.constant('systemd'), 'systemd-without': fc.constantFrom('', 'no-credentials') }),
  fc.record({
    ...common,
    workload: fc.constant('zdtm'),
    zdtm: fc.constantFrom('all', 'mounts', 'sk-unix* shard=2/5', 'env00,fifo'),
    'zdtm-source': fc.constantFrom('', 'git:v4.1', 'tarball:https://a.example/criu.tar.gz'),
  }),
  fc.record({
    ...common,
    workload: fc.constant('command'),
    image: fc.constant('/'),
    start: text,
    verify: text,
    ready: text,
  }),
);

it('is read as the same request', () => {
  fc.assert(
    fc.property(odd, (written) => {
      const raw = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as RawRequest;
      const { request: again } = optionsOf(words(commandLine(CELL, parseRequest(raw, asInput).raw)).slice(1));
      const named = { ...raw, 'criu-version': '4.2.1', 'lxc-version': '6.0.4', cgroup: CELL.cgroup as string };
      expect(again).toEqual(parseRequest(named, asInput));
    }),
    { numRuns: 100 },
  );
});
