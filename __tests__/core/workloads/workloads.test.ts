import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RawRequest } from '../../../src/core/inputs/inputs.js';
import { parseRequest } from '../../../src/core/request/request.js';
import type { systemd } from '../../../src/core/workloads/systemd.js';
import { tcp } from '../../../src/core/workloads/tcp.js';
import type { Tested } from '../../../src/core/workloads/zdtm-request.js';
import { StageError, UsageError } from '../../../src/words/errors.js';
import { temporaryFolder } from '../../folder.js';

const parse = (raw: RawRequest) => parseRequest(raw, (input) => input).workload;

it('takes a container of the user', () => {
  const folder = temporaryFolder();
  const config = join(folder, 'config');
  writeFileSync(config, 'lxc.environment = A=1\n');
  const commands = { start: 'a', ready: 'b', verify: 'c' };
  expect(parse({ workload: 'command', image: folder, ...commands, config })).toEqual({
    name: 'command',
    image: folder,
    ...commands,
    config: 'lxc.environment = A=1',
  });
  expect(parse({ workload: 'command', image: 'container:web-1', verify: 'c' })).toMatchObject({
    image: 'container:web-1',
    start: '',
    ready: '',
  });
});

it('refuses an id map of the user, and says how to have one', () => {
  const config = join(temporaryFolder(), 'config');
  writeFileSync(config, 'lxc.idmap = u 0 100000 65536\n');
  expect(() => parse({ workload: 'command', image: '/', verify: 'c', config })).toThrow(
    'config has lxc.idmap. Leave that out, and say container: unprivileged',
  );
  writeFileSync(config, 'lxc.uts.name = web\nlxc.rootfs.path = dir:/var/lib/lxc/web/rootfs\n');
  expect(() => parse({ workload: 'command', image: '/', verify: 'c', config })).toThrow(
    `the whole config of a container, and not lines to add. Such a container is tested by image: container:${config}`,
  );
});

it.each<[string, RawRequest, string]>([
  [
    'an unknown workload',
    { workload: 'redis' },
    'workload is "redis"; valid values: witness, tcp, apps, systemd, command, zdtm.',
  ],
  ['an image for another workload', { workload: 'tcp', image: '/' }, 'image is for the workload command'],
  ['a verify without the workload', { verify: 'true' }, 'verify is for the workload command; workload is "witness".'],
  ['a setting of another workload', { 'systemd-without': 'x' }, 'systemd-without is for the workload systemd'],
  ['an unknown setting', { workload: 'systemd', 'systemd-without': 'x' }, 'systemd-without names "x"; valid values:'],
  ['no image', { workload: 'command', verify: 'true' }, 'The workload command needs image.'],
  ['nothing that is verified', { workload: 'command', image: '/' }, 'The workload command needs verify.'],
  ['an image that is not there', { workload: 'command', verify: 'true', image: '/no/such' }, 'image is "/no/such"'],
  ['a device', { workload: 'command', verify: 'true', image: '/dev/null' }, 'image is "/dev/null"'],
  [
    'a path for a name',
    { workload: 'command', verify: 'true', image: 'container:../x' },
    'must be a name, or the absolute path of a config',
  ],
  ['a config that is not there', { workload: 'command', verify: 'true', image: '/', config: '/no' }, 'config is "/no"'],
])('refuses %s', (_title, raw, message) => {
  expect(() => parse(raw)).toThrow(UsageError);
  expect(() => parse(raw)).toThrow(message);
});

const TESTED: Tested = {
  criu: { name: 'criu', spec: '', version: '4.2.1', provider: 'apt', path: '/criu' },
  spec: { kind: 'default' },
  cgroup: 'v2',
  container: 'privileged',
  dumpsOtherUsers: true,
  elsewhere: false,
};

it('says so when there is no peer for this machine', async () => {
  const unasked = () => Promise.reject(new Error('Not asked for.'));
  const provider = { image: unasked, zdtm: unasked };
  const supplies = { tested: TESTED, cellProgram: '/no/dist/helper/index.js', architecture: 'riscv64', provider };
  const plan = async () => tcp.plan({ name: 'tcp' }, supplies);
  await expect(plan).rejects.toThrow(StageError);
  await expect(plan).rejects.toThrow('keeper-riscv64, made for x64 and arm64 only');
});

it('keeps the facts of a workload from another, by the compiler', () => {
  // @ts-expect-error: systemd answers nothing about connections.
  const facts: (typeof systemd)['facts'] = [...tcp.facts];
  expect(facts).toEqual(tcp.facts);
});
