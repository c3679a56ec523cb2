import { expect, it } from 'vitest';
import { parseRequest } from '../../../src/core/request/request.js';
import { emptyResult } from '../../../src/core/run/empty-result.js';

it('no two results begin at the same time: reports tell them apart by it', () => {
  const request = parseRequest({}, (input) => input);
  const starts = Array.from({ length: 100 }, () => emptyResult(request, '0.1.0').startedAt);
  expect(new Set(starts).size).toBe(100);
  expect(starts).toEqual(starts.toSorted());
});
