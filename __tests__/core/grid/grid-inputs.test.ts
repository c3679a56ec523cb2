import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashInputs } from '../../../src/core/grid/grid-inputs.js';
import type { RawRequest } from '../../../src/core/inputs/inputs.js';
import { parseRequest } from '../../../src/core/request/request.js';
import type { Host } from '../../../src/host/inspect.js';
import type { Kernel } from '../../../src/words/machine.js';
import type { Component } from '../../../src/words/result.js';
import { hostFeatures } from '../../features.js';
import { temporaryFolder } from '../../folder.js';
import { passed } from '../../report/results.js';

const criu: Component = { name: 'criu', spec: '4.2.1', version: '4.2.1', provider: 'apt', path: '/store/criu/bin' };
const lxc: Component = { name: 'lxc', spec: '', version: '6.0.4', provider: 'apt', path: '/store/lxc/bin' };

const host = {
  hierarchies: [{ version: 'v1', name: 'freezer', mountPoint: '/sys/fs/cgroup/freezer', own: '/' }],
  v2Controllers: [],
  features: hostFeatures(),
  workDir: '/var/tmp',
} as unknown as Host;

function hash(
  raw: RawRequest = {},
  components: (Component | null)[] = [criu, lxc],
  {
    kernel = '6.18.5',
    program = 'p',
    image = null as string | null,
    here = host,
    machine = null as Kernel | null,
  } = {},
) {
  const request = parseRequest(raw, (input) => input);
  return hashInputs(request, { components, image, kernel: machine, host: here, program }, { ...passed.cell, kernel });
}

it('is the same for the same inputs, and another for any other', () => {
  expect(hash()).toBe(hash());
  const others = [
    hash({ cycles: '2' }),
    hash({ facts: 'uptime=info' }),
    hash({ 'on-skip': 'fail' }),
    hash({}, [{ ...criu, version: '4.3' }, lxc]),
    hash({}, [criu, { ...lxc, path: '/elsewhere' }]),
    hash({}, [criu, lxc], { kernel: '6.18.6' }),
    hash({}, [criu, lxc], { program: 'q' }),
    hash({}, [criu, lxc], { image: '/store/apps' }),
    hash({}, [criu, lxc], { here: { ...host, hierarchies: [] } }),
    hash({}, [criu, lxc], { here: { ...host, v2Controllers: ['memory'] } }),
  ];
  expect(new Set([hash(), ...others]).size).toBe(others.length + 1);
  expect(others).not.toContain(null);
  const elsewhere = host.hierarchies.map((each) => ({ ...each, own: '/user.slice' }));
  expect(hash({}, [criu, lxc], { here: { ...host, hierarchies: elsewhere, freeBytes: 5 } })).toBe(hash());
});

it('is another for another kernel of a virtual machine, and none for one that can be built anew', () => {
  const machine = { spec: 'latest', version: '7.3.4', number: '7.3.4', provider: 'apt' as const };
  const files = { image: '/store/kernel', initramfs: '/store/initramfs', modules: '/store/modules' };
  const of = (kernel: Kernel | null) => hash({ kernel: 'latest' }, [criu, lxc], { machine: kernel });
  const first = of({ ...machine, ...files });
  expect(of({ ...machine, ...files })).toBe(first);
  expect(new Set([first, of({ ...machine, ...files, version: '7.3.5' }), hash()]).size).toBe(3);
  expect([of(null), of({ ...machine, ...files, provider: 'path' })]).toEqual([null, null]);
});

it('is another when the program of the host is', () => {
  const path = temporaryFolder();
  const system: Component = { ...criu, provider: 'system', path };
  writeFileSync(join(path, 'criu'), 'old');
  const before = hash({}, [system, lxc]);
  expect(hash({}, [system, lxc])).toBe(before);
  writeFileSync(join(path, 'criu'), 'newer');
  expect(hash({}, [system, lxc])).not.toBe(before);
});

it('is another when what a file says is', () => {
  const list = join(temporaryFolder(), 'list');
  const zdtm = { workload: 'zdtm', 'zdtm-expect': list };
  const hashes = ['env00 passed', 'env00 failed', 'env00 passed\npipe00 passed'].map((text) => {
    writeFileSync(list, text);
    return hash(zdtm);
  });
  expect(new Set(hashes).size).toBe(3);
  expect(hashes).not.toContain(null);
});

it('is none where inputs can change without being seen, or are not there', () => {
  const folder = temporaryFolder();
  expect(hash({}, [{ ...criu, provider: 'path' }, lxc])).toBeNull();
  expect(hash({}, [criu, null])).toBeNull();
  expect(hash({ workload: 'command', image: folder, verify: 'true' })).toBeNull();
  expect(hash({ workload: 'zdtm', 'zdtm-source': 'git:criu-dev' })).toBeNull();
  expect(hash({ workload: 'zdtm', 'zdtm-source': `git:${'a'.repeat(40)}` })).not.toBeNull();
});
