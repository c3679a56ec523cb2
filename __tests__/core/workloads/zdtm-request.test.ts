import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RawRequest } from '../../../src/core/inputs/inputs.js';
import { parseRequest } from '../../../src/core/request/request.js';
import { planZdtm, type Tested } from '../../../src/core/workloads/zdtm-request.js';
import type { TestSource, TestSpec } from '../../../src/provide/zdtm.js';
import { UsageError } from '../../../src/words/errors.js';
import type { Component } from '../../../src/words/result.js';
import { temporaryFolder } from '../../folder.js';

const parse = (raw: RawRequest) => {
  const { workload } = parseRequest({ workload: 'zdtm', ...raw }, (input) => input);
  if (workload.name !== 'zdtm') throw new Error(workload.name);
  return workload;
};

const CRIU: Component = { name: 'criu', spec: '', version: '4.2.1', provider: 'apt', path: '/criu' };
const tested = (criu: Component, spec: Tested['spec'] = { kind: 'default' }): Tested => ({
  criu,
  spec,
  cgroup: 'v2',
  container: 'privileged',
  dumpsOtherUsers: true,
  elsewhere: false,
});

/** Plans with a source that has three tests, one of which cannot be built. */
async function plan(raw: RawRequest, criu = tested(CRIU)) {
  const test = { description: '', hasHook: false, arguments: ['--pidfile=x'] };
  const source: TestSource = {
    version: '4.2.1',
    tests: ['aio00', 'env00', 'write_read01'].map((name) => ({ name, ...test })),
  };
  const asked: { spec?: TestSpec; names?: readonly string[] } = {};
  const planned = await planZdtm(parse(raw), criu, {
    zdtm: async (spec, choose) => {
      Object.assign(asked, { spec, names: choose(source) });
      return { source, folder: '/tests', problems: { aio00: 'It could not be built: no libaio.h' } };
    },
  });
  return { planned, ...asked };
}

it('takes the recommended tests of the CRIU under test by default', () => {
  expect(parse({})).toEqual({
    name: 'zdtm',
    list: { words: ['recommended'], shard: null },
    source: null,
    expected: null,
  });
});

it('reads lists from files, beside names', () => {
  const file = join(temporaryFolder(), 'tests');
  writeFileSync(file, 'env00 # why\n\npipe0?\n');
  expect(parse({ zdtm: `${file} cwd00, shard=1/2` }).list).toEqual({
    words: ['env00', 'pipe0?', 'cwd00'],
    shard: { index: 1, of: 2 },
  });
});

it('reads a recorded list', () => {
  const file = join(temporaryFolder(), 'recorded');
  writeFileSync(file, 'env00 passed\n');
  expect(parse({ 'zdtm-expect': file }).expected).toEqual(new Map([['env00', 'passed']]));
});

it.each<[string, RawRequest, string]>([
  ['no name', { zdtm: 'a;b' }, '"a;b" is no name of a test'],
  ['a file that is not there', { zdtm: '/no/such' }, 'zdtm names "/no/such"'],
  ['a shard that is none', { zdtm: 'shard=3/2' }, '"shard=3/2" is no shard'],
  ['a version as a source', { 'zdtm-source': '4.2.1' }, 'zdtm-source is "4.2.1"; it must begin with git: or tarball:.'],
  ['a recorded list that is none', { 'zdtm-expect': 'package.json' }, 'zdtm-expect is "package.json"'],
  ['a list for another workload', { workload: 'tcp', zdtm: 'all' }, 'zdtm is for the workload zdtm'],
])('refuses %s', (_title, raw, message) => {
  expect(() => parseRequest({ workload: 'zdtm', ...raw }, (input) => input)).toThrow(UsageError);
  expect(() => parseRequest({ workload: 'zdtm', ...raw }, (input) => input)).toThrow(message);
});

it('builds what is run and the control, and says what could not be built', async () => {
  const { planned, names } = await plan({ zdtm: 'aio00 env00' });
  expect(names).toEqual(['aio00', 'env00', 'write_read01']);
  expect(planned.cases.map(({ name }) => name)).toEqual(['env00']);
  expect(planned.omitted).toMatchObject([{ name: 'aio00', reason: 'It could not be built: no libaio.h' }]);
  expect(planned.control.name).toBe('write_read01');
});

it.each([
  ['env00', { gone: ['env77'], unasked: ['aio00'] }],
  // The other shards have them.
  ['env00 shard=1/1', { gone: ['env77'], unasked: [] }],
])('knows which recorded tests are not run: %s', async (zdtm, unrun) => {
  const file = join(temporaryFolder(), 'recorded');
  writeFileSync(file, 'env00 passed\nenv77 passed\naio00 failed\n');
  expect((await plan({ zdtm, 'zdtm-expect': file })).planned.unrun).toEqual(unrun);
});

it('refuses names that the source has not', async () => {
  await expect(plan({ zdtm: 'env00 env77' })).rejects.toThrow('CRIU 4.2.1 has no ZDTM test env77.');
});

it.each<[string, Tested, RawRequest, TestSpec]>([
  ['the release of its version', tested(CRIU), {}, { kind: 'git', repository: null, ref: '4.2.1' }],
  [
    'the commit that it was built from',
    tested({ ...CRIU, commit: 'a'.repeat(40), repository: '/fork' }),
    {},
    { kind: 'git', repository: '/fork', ref: 'a'.repeat(40) },
  ],
  [
    'the tarball that it was built from',
    tested({ ...CRIU, sha256: 'b'.repeat(64) }, { kind: 'tarball', location: '/c.tar', sha256: null }),
    {},
    { kind: 'tarball', location: '/c.tar', sha256: 'b'.repeat(64) },
  ],
  ['what was named', tested(CRIU), { 'zdtm-source': 'git:main' }, { kind: 'git', repository: null, ref: 'main' }],
])('takes the tests from %s', async (_title, criu, raw, expected) => {
  expect((await plan({ zdtm: 'env00', ...raw }, criu)).spec).toEqual(expected);
});

it('asks for a source when there is none', async () => {
  const criu = tested({ ...CRIU, version: '4.2+22.g2cf8f13ca' });
  await expect(plan({}, criu)).rejects.toThrow('name one with zdtm-source');
});
