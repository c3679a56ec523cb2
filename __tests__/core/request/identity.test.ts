import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  asInput,
  INPUT_NAMES,
  INPUTS,
  type InputName,
  inputOf,
  isSwitch,
  type RawRequest,
} from '../../../src/core/inputs/inputs.js';
import { whatDecides } from '../../../src/core/request/identity.js';
import { parseRequest, type Request } from '../../../src/core/request/request.js';
import { emptyResult } from '../../../src/core/run/empty-result.js';
import { cellKey } from '../../../src/history/key.js';
import { UsageError } from '../../../src/words/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'identity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const made = (name: string, content: string | null) => {
  const path = join(folder, name);
  if (content === null) mkdirSync(path);
  else writeFileSync(path, content);
  return path;
};

/** Where neither the allowed values nor the range say what can be written. */
const VALUES: Partial<Record<InputName, string[]>> = {
  'criu-version': ['4.2.1', 'latest', '>=4.1 <5', 'path:/a × LXC b', 'path:/a → b'],
  'restore-criu-version': ['4.2.1', 'system', 'path:/b'],
  'lxc-version': ['6.0.4', 'latest', 'path:/b × cgroup auto'],
  'restore-lxc-version': ['5.0.2', 'system'],
  image: [made('a', null), made('a × verify b', null), 'container:one'],
  start: ['/init', '/init × verify a', 'x'.repeat(500), `${'x'.repeat(499)}y`],
  ready: ['true', 'true\ntrue', '"true"'],
  verify: ['cat /state', 'cat /state × facts uptime=info', 'a\nb', 'a b'],
  config: [made('one.conf', 'lxc.uts.name = a'), made('other.conf', 'lxc.uts.name = b')],
  'systemd-without': ['cgroup-namespace'],
  zdtm: ['env00', 'mounts', 'shard=1/2'],
  'zdtm-source': ['git:v4.2.1', 'git:criu-dev'],
  'zdtm-expect': [made('one.list', 'env00 passed'), made('other.list', 'env00 failed')],
  kernel: ['latest', 'apt:stable', '6.12'],
  facts: ['uptime=info', 'devices=must', 'uptime=info,devices=must'],
  'minimum-criu-version': ['4.0', '4.1.1'],
  'criu-repository': ['https://example.org/criu.git', 'https://example.org/fork.git'],
  'lxc-repository': ['https://example.org/lxc.git', 'https://example.org/fork.git'],
  'archive-mirror': ['http://example.org/debian', 'http://example.org/other'],
  'archive-keyring': [made('one.gpg', ''), made('other.gpg', '')],
  'work-dir': [made('one', null), made('other', null)],
};

/** What can be written for an input, the default among it. */
function valuesOf(input: InputName): string[] {
  const { allowed, range } = inputOf(input);
  const own = INPUTS[input].default;
  if (isSwitch(input)) return ['true', 'false'];
  if (allowed !== undefined) return [...new Set([own, ...allowed])];
  if (range !== undefined) return [own, String(range.least), String(range.least + 2)];
  const values = VALUES[input];
  if (values === undefined) throw new Error(`${input} is written by nobody here.`);
  return [own, ...values];
}

/** Null where inputs do not go together. */
function parsed(raw: RawRequest): Request | null {
  try {
    return parseRequest(raw, asInput);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Mostly what is said when nothing is: few inputs go together with all others. */
const oneOf = (input: InputName) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(INPUTS[input].default as string) },
    { weight: 1, arbitrary: fc.constantFrom(...valuesOf(input)) },
  );

/** @param workload null for any */
const requests = (workload: string | null = null) =>
  fc.record(Object.fromEntries(INPUT_NAMES.map((input) => [input, oneOf(input)]))).map((raw): RawRequest => {
    const chosen = workload ?? (raw['workload'] as string);
    // Of another workload nothing may be said, and this one needs two; another LXC restores elsewhere alone, and a profile needs a machine.
    const own = INPUT_NAMES.filter((input) => (inputOf(input).workload ?? chosen) === chosen);
    const needed = chosen === 'command' ? { image: 'container:one', verify: 'true' } : {};
    const said = own.filter((input) => raw[input] !== '').map((input) => [input, raw[input]]);
    const elsewhere = raw['restore-lxc-version'] === '' ? {} : { 'restore-elsewhere': 'true' };
    const machine = raw['apparmor'] === 'unconfined' ? {} : { kernel: raw['kernel'] || 'latest' };
    return { ...needed, ...Object.fromEntries(said), ...elsewhere, ...machine, workload: chosen };
  });

const key = (request: Request) => cellKey(emptyResult(request, 'test'));
/** What was written for the inputs that decide some of that. */
const written = ({ raw }: Request, decided: readonly string[]) =>
  INPUT_NAMES.filter((input) => decided.includes(inputOf(input).decides)).map((input) => raw[input] ?? null);

describe.each([
  ['a cell', key, ['cell']],
  ['a verdict', whatDecides, ['cell', 'verdict']],
] as const)('the identity of %s', (_what, identity, decided) => {
  it.each(INPUT_NAMES)('is another when an input that decides it is another, and no other input: %s', (input) => {
    let compared = 0;
    const both = fc.tuple(requests(inputOf(input).workload), fc.constantFrom(...valuesOf(input)));
    fc.assert(
      fc.property(both, ([raw, value]) => {
        const [one, other] = [parsed(raw), parsed({ ...raw, [input]: value })];
        if (one === null || other === null) return;
        compared += 1;
        const isOther = (one.raw[input] ?? null) !== (other.raw[input] ?? null);
        const decides = (decided as readonly string[]).includes(inputOf(input).decides);
        expect(identity(one) !== identity(other)).toBe(isOther && decides);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('is that of no other request, however many inputs differ', () => {
    fc.assert(
      fc.property(requests(), requests(), (a, b) => {
        const [one, other] = [parsed(a), parsed(b)];
        if (one === null || other === null) return;
        const same = JSON.stringify(written(one, decided)) === JSON.stringify(written(other, decided));
        expect(identity(one) === identity(other)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});

it('is what it was before for a cell that needs no more words', () => {
  const request = parsed({ 'criu-version': 'latest', cycles: '3', 'leave-running': 'true' }) as Request;
  expect(key(request)).toBe(`CRIU latest × LXC default × cgroup auto × ${process.arch} × leave-running × 3 cycles`);
});

it('says in words what else was asked for', () => {
  const request = parsed({ workload: 'zdtm', zdtm: 'env00', 'zdtm-source': 'git:v4.2.1' }) as Request;
  expect(key(request)).toBe(
    `CRIU default × LXC default × cgroup auto × ${process.arch} × zdtm × zdtm env00 × zdtm-source git:v4.2.1`,
  );
});

it('has a word for an unprivileged container, and none for one of before', () => {
  const request = parsed({ container: 'unprivileged', workload: 'tcp' }) as Request;
  expect(key(request)).toBe(`CRIU default × LXC default × cgroup auto × ${process.arch} × tcp × unprivileged`);
  const { container: _, ...before } = emptyResult(parsed({}) as Request, 'test').cell;
  const result = emptyResult(parsed({}) as Request, 'test');
  expect(cellKey({ ...result, cell: before })).toBe(cellKey(result));
});
