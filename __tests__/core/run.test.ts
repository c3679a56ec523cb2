import { expect, it } from 'vitest';
import { parseRequest } from '../../src/core/request.js';
import { emptyResult } from '../../src/core/run.js';

it('no two results begin at the same time: reports tell them apart by it', () => {
  const request = parseRequest({}, (input) => input);
  const starts = Array.from({ length: 100 }, () => emptyResult(request, '0.1.0').startedAt);
  expect(new Set(starts).size).toBe(100);
  expect(starts).toEqual(starts.toSorted());
});
