import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstError, SUCCESS, signature, writer } from '../../src/criu/log.js';

const log = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');

it('finds no error in the logs of a cycle that succeeded', () => {
  expect(firstError(log('dump-succeeded.log'))).toBeNull();
  expect(firstError(log('restore-succeeded.log'))).toBeNull();
});

it('finds the first error, not what follows from it', () => {
  expect(firstError(log('dump-vdso.log'))).toContain('vdso: Unexpected rt vDSO area bounds');
});

it('knows who wrote a log', () => {
  expect(writer(log('dump-succeeded.log'))).toBe('4.2.1');
  expect(writer(log('dump-vdso.log'))).toBe('3.17.1');
  expect(writer('nothing')).toBeNull();
});

it('tells builds of one release apart by the commit that is built in', () => {
  const line = (gitId: string) => `(00.000102) Version: 4.2 (gitid ${gitId})\n`;
  const commit = { version: '4.2+22.g2cf8f13ca', gitId: 'g2cf8f13ca' };
  expect(signature(commit)).toBe('4.2 (gitid g2cf8f13ca)');
  expect(writer(line('g2cf8f13ca'))).toBe(signature(commit));
  expect(writer(line('g000000000'))).not.toBe(signature(commit));
  expect(writer(line('0'))).not.toBe(signature(commit));
  expect(writer(line('0'))).toBe(signature({ version: '4.2' }));
  expect(signature({ version: '4.0-rc1' })).toBe('4.0-rc1');
});

it('sees success only where CRIU says it', () => {
  expect(log('dump-succeeded.log')).toContain(SUCCESS.dump);
  expect(log('restore-succeeded.log')).toContain(SUCCESS.restore);
  expect(log('dump-vdso.log')).not.toContain(SUCCESS.dump);
});
