import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../real/tester.js';

/** Tells the umask that a program ends with. */
const TELL = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, 'umask ' + process.umask().toString(8)));`;

// Without input and inputs each of them ends at once, whatever it was going to do.
it.each(['action', 'cli', 'helper', 'report', 'matrix'])('%s lets nobody else write what it makes', (name) => {
  const program = join(ROOT, 'dist', name, 'index.js');
  const node = [process.execPath, `--import=data:text/javascript,${encodeURIComponent(TELL)}`, program, 'nothing'];
  const { stderr } = spawnSync('sh', ['-c', 'umask 000; exec "$@"', 'sh', ...node], {
    env: { PATH: process.env['PATH'] },
    input: '',
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(stderr).toMatch(/umask 22$/);
});
