import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inForce, parseConfig } from '../../src/lxc/config-file.js';
import { UsageError } from '../../src/words/errors.js';

it('reads anything to its end, or says what LXC refuses', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('lxc.', ' lxc.net.0.type', '#lxc.a', 'lxc.mount.entry'), fc.string())
      .map((each) => each.join('=')),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      try {
        const settings = parseConfig(text, '/c');
        expect(settings.length).toBeLessThanOrEqual(text.split('\n').length);
        for (const { key, line } of settings) expect(text.split('\n')[line - 1]).toContain(key);
        expect(settings).toEqual(expect.arrayContaining(inForce(settings)));
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
  );
});
