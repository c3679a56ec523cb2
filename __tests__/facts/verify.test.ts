import { expect, it } from 'vitest';
import { verify } from '../../src/facts/verify.js';

const before = { ended: 'exit code 0', output: 'a\n', sha256: 'a'.repeat(64), complaint: '' };

it('must say the same, to the byte, and without an error', () => {
  expect(verify.compare(before, { ...before, complaint: 'a warning' })).toBeNull();
  expect(verify.compare(before, { ...before, sha256: 'b'.repeat(64) })).toContain('Verify printed "a\\n"');
  expect(verify.compare(before, { ...before, ended: 'exit code 1', complaint: 'why' })).toContain('exit code 1: why');
  expect(verify.compare(before, { ...before, ended: 'no end within 30 s' })).toContain('no end within 30 s');
  const [other, alike] = [{ ...before, output: 'b\n' }, before].map((after) =>
    verify.compare(before, { ...after, sha256: 'b'.repeat(64) }),
  );
  expect(other).not.toContain('SHA-256');
  expect(alike).toContain('SHA-256');
  expect(verify.compare(before, null)).not.toBeNull();
});
