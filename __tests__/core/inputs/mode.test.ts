import { expect, it } from 'vitest';
import type { RawRequest } from '../../../src/core/inputs/inputs.js';
import { parseRequest } from '../../../src/core/request/request.js';

const parse = (raw: RawRequest) => () => parseRequest(raw, (input) => input);

it.each(['tcp', 'apps'])('does not restore %s twice: its clients are no part of the images', (workload) => {
  const raw = { workload, 'repeat-restore': 'true' };
  expect(parse(raw)).toThrow(`repeat-restore and workload ${workload} do not go together`);
  expect(parse({ ...raw, 'repeat-restore': 'false' })).not.toThrow();
  expect(parse({ ...raw, workload: 'witness' })).not.toThrow();
});

it.each(['fresh', 'repeat-restore'])('does not take %s for zdtm: its tests leave files', (mode) => {
  expect(parse({ workload: 'zdtm', [mode]: 'true' })).toThrow(`${mode} and workload zdtm do not go together`);
  expect(parse({ workload: 'zdtm', cycles: '3', 'leave-running': 'true' })).not.toThrow();
});
