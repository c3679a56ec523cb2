import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAtFault } from '../../../src/core/cell/host-fault.js';
import { FAILURES } from '../../../src/diagnosis/failures.js';
import { temporaryFolder } from '../../folder.js';

/** A host on which all is well, whatever a log says; its iptables is a script. */
function wellHost(iptables = 'exit 0') {
  const images = temporaryFolder();
  mkdirSync(join(images, 'bin'));
  writeFileSync(join(images, 'bin/iptables'), `#!/bin/sh\n${iptables}\n`, { mode: 0o755 });
  return { images, hasBegun: true, env: { ...process.env, PATH: `${join(images, 'bin')}:${process.env['PATH']}` } };
}

const OF_HOST = FAILURES.filter(({ ofHost }) => ofHost !== undefined).map(({ id }) => id);

it.each(OF_HOST)('a log alone makes no host that is well at fault: %s', async (id) => {
  expect(await isAtFault(id, wellHost())).toBe(false);
});

it('is at fault when what the log says can be seen', async () => {
  expect(OF_HOST.sort()).toEqual(['criu-not-started', 'iptables-extension-missing', 'no-more-processes', 'no-space']);
  expect(await isAtFault('iptables-extension-missing', wellHost('exit 2'))).toBe(true);
  expect(await isAtFault('criu-not-started', { ...wellHost(), hasBegun: false })).toBe(true);
  expect(await isAtFault('no-space', { ...wellHost(), images: '/proc' })).toBe(true);
  const none = wellHost();
  writeFileSync(join(none.images, 'bin/sh'), '#!/bin/dash\necho "sh: 1: Cannot fork" >&2; exit 2\n', { mode: 0o755 });
  expect(await isAtFault('no-more-processes', none)).toBe(true);
});
