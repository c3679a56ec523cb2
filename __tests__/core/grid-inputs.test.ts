import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashInputs } from '../../src/core/grid-inputs.js';
import type { RawRequest } from '../../src/core/inputs.js';
import { parseRequest } from '../../src/core/request.js';
import type { Component } from '../../src/words/result.js';
import { temporaryFolder } from '../folder.js';
import { passed } from '../report/results.js';

const criu: Component = { name: 'criu', spec: '4.2.1', version: '4.2.1', provider: 'apt', path: '/store/criu/bin' };
const lxc: Component = { name: 'lxc', spec: '', version: '6.0.4', provider: 'apt', path: '/store/lxc/bin' };

function hash(raw: RawRequest = {}, components: (Component | null)[] = [criu, lxc], kernel = '6.18.5', program = 'p') {
  const request = parseRequest(raw, (input) => input);
  return hashInputs(request, components, { ...passed.cell, kernel }, program);
}

it('is the same for the same inputs, and another for any other', () => {
  expect(hash()).toBe(hash());
  const others = [
    hash({ cycles: '2' }),
    hash({ facts: 'uptime=info' }),
    hash({ 'on-skip': 'fail' }),
    hash({}, [{ ...criu, version: '4.3' }, lxc]),
    hash({}, [criu, { ...lxc, path: '/elsewhere' }]),
    hash({}, [criu, lxc], '6.18.6'),
    hash({}, [criu, lxc], '6.18.5', 'q'),
  ];
  expect(new Set([hash(), ...others]).size).toBe(others.length + 1);
  expect(others).not.toContain(null);
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

it('is none where inputs can change without being seen, or are not there', () => {
  const folder = temporaryFolder();
  expect(hash({}, [{ ...criu, provider: 'path' }, lxc])).toBeNull();
  expect(hash({}, [criu, null])).toBeNull();
  expect(hash({ workload: 'command', image: folder, verify: 'true' })).toBeNull();
});
