import { expect, it } from 'vitest';
import { columns } from '../../../src/report/prose/columns.js';

it('fills up cells at their end or at their start, and leaves out a column that is empty', () => {
  const rows = [
    ['CRIU', '', 'verdict'],
    ['4.2', '', 'passed'],
    ['4', '', ''],
  ];
  expect(columns(rows)).toEqual(['CRIU  verdict', '4.2   passed', '4']);
  expect(columns(rows, 'start')).toEqual(['CRIU  verdict', ' 4.2   passed', '   4']);
  expect(columns([])).toEqual([]);
});
