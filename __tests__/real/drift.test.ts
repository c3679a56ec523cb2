import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { controlled } from './broken.js';
import { requires } from './requires.js';

/** Of memory that is shared and has no name the mode, 0777, becomes 0755. The fact that reads it does not count here. */
const CHANGE = `const fs = require("node:fs");
  const file = process.env.IMAGES + "/memfd.img";
  const image = fs.readFileSync(file);
  const mode = image.indexOf(Buffer.from("48ff8302", "hex"), image.indexOf("/dev/zero"));
  if (mode < 0) throw new Error("There is no such mode.");
  image[mode + 1] = 0xed;
  fs.writeFileSync(file, image);`;
const OTHER_MODE = `[ "$(basename "$IMAGES")" = 1 ] || exit 0; '${process.execPath}' -e '${CHANGE}'`;

describe('drift between the dumps of a container', requires('root', 'cgroup-v1'), () => {
  it.each<[string, RawRequest]>([
    ['is found', {}],
    ['is found from one place to the next,', { 'restore-elsewhere': 'true' }],
  ])('%s where no fact that counts sees what a restore changed, and fails nothing', async (_title, raw) => {
    const { verdict, cause, cycles, findings } = await controlled(
      { cycles: '3', cgroup: 'v1', facts: 'shared-mappings=info', ...raw },
      { beforeRestore: OTHER_MODE },
    );
    expect({ verdict, cause, cycles: cycles.length }).toEqual({ verdict: 'passed', cause: null, cycles: 3 });
    // What generation 3 was restored from is what generation 2 was dumped as.
    expect(findings.filter(({ id }) => id === 'drift')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('generation 2 is not what generation 1 was restored from'),
        evidence: expect.stringMatching(/^memfd \d 9: 33279 -> 33261$/),
      }),
    ]);
  });
});
