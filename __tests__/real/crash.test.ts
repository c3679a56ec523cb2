import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { controlledIn } from './broken.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';

// Not below /tmp, which is private in a sandbox.
const folder = mkdtempSync('/var/tmp/crash-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Alone on this host: a program that is called criu dies, and another cell may have such a program.
describe('the evidence bundle', requires('root', 'kernel-log', 'segfaults-are-logged'), () => {
  it('begins with what the kernel said when that explains the failure', async () => {
    // A shell that is called criu, lives long enough to be seen, and whose recursion ends where its small stack does. And an
    // image that cannot be written.
    const crash = `cp "$(realpath /bin/sh)" /tmp/criu; prlimit --core=1 --stack=262144 /tmp/criu -c 'sleep 0.5; f() { f; }; f' 2>/dev/null || :`;
    const sabotage = { beforeDump: `${crash}; ln -s /dev/full "$IMAGES/seccomp.img"` };
    const result = await controlledIn(join(folder, 'evidence'), {}, sabotage);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'dump' });
    expect(result.cause).toMatch(/ The kernel said: criu\[\d+\]: segfault/);
    expect(result.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([
      'criu-crashed',
      'unknown-failure',
    ]);
    const kernelLog = ['-xzOf', result.bundle as string, '--wildcards', '*/kernel-log'];
    expect(execFileSync('tar', kernelLog, { encoding: 'utf8' })).toMatch(/^criu\[\d+\]: segfault/m);
    expect(leftovers()).toEqual([]);
  });
});
