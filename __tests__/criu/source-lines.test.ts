import { expect, test } from 'vitest';
import { versionByLines } from '../../src/criu/source-lines.js';

// As public reports have it together with the version.
test.each([
  ['Error (criu/cr-restore.c:2536): Restoring FAILED.', '3.17', 'criu#2144'],
  ['Error (criu/cr-dump.c:1764): Dumping FAILED.', '3.14', 'criu#2341'],
  ['(00.048) Error (criu/cr-dump.c:2053): Dumping FAILED.', '3.17', 'criu#2033'],
  ['Error (criu/cr-restore.c:2447): Restoring FAILED.', '3.16', 'openj9#15630'],
  ['Error (cr-restore.c:1995): Restoring FAILED.', '1.8', ''],
  ['(00.129347) Error (criu/cr-restore.c:2331): Restoring FAILED.', '4.2.1', 'a cell'],
])('%s is of CRIU %s', (line, version) => {
  expect(versionByLines(line)).toBe(version);
});

test.each([
  ['of several versions', 'Error (criu/cr-dump.c:2111): Dumping FAILED.'],
  ['of 4.1 and 4.1.1, which differ', 'Error (criu/cr-restore.c:2320): Restoring FAILED.'],
  ['of no release', 'Error (criu/cr-dump.c:2000): Dumping FAILED.'],
  ['not the last one', 'Error (criu/cr-restore.c:1480): 4711 killed by signal 11: Segmentation fault'],
])('a line %s tells no version', (_, line) => {
  expect(versionByLines(line)).toBeNull();
});
