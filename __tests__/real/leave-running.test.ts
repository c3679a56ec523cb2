import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { controlled, type Sabotage } from './broken.js';
import { requires } from './requires.js';
import { CRIU } from './versions.js';

const LEFT: RawRequest = { 'leave-running': 'true' };

/** Only the last dump is restored: what an earlier one left has to be seen as soon as it was made. */
const EARLIER: RawRequest = { ...LEFT, cycles: '2' };

const afterDump = (command: string): Sabotage => ({ afterRestore: command });
const LIES: Record<string, [RawRequest, Sabotage, 'dump' | 'restore' | 'state', RegExp]> = {
  'images that are gone': [EARLIER, afterDump('rm "$IMAGES"/*.img'), 'dump', /left no inventory\.img, pstree\.img/],
  'pages that were cut': [
    EARLIER,
    afterDump('truncate -s 4096 "$IMAGES/pages-1.img"'),
    'dump',
    /counted \d+ pages that it wrote, and its images have \d+ bytes/,
  ],
  'no dump at all, and its log': [
    EARLIER,
    {
      beforeDump: `
        printf '#!/bin/sh\nwhile [ "$1" != -D ]; do shift; done\n' > "$IMAGES.liar"
        echo 'printf "Version: ${CRIU} (gitid 0)\\nDumping finished successfully\\n" > "$2/dump.log"' >> "$IMAGES.liar"
        chmod +x "$IMAGES.liar"
        mount --bind "$IMAGES.liar" "$(command -v lxc-checkpoint)"`,
    },
    'dump',
    /left no statistics/,
  ],
  'images that cannot be restored': [
    LEFT,
    { beforeSecondRestore: ': > "$IMAGES/core-1.img"' },
    'restore',
    /The restore failed/,
  ],
  'images of another memory': [
    LEFT,
    {
      beforeSecondRestore: `LC_ALL=C sed -i "s/nonce=[0-9a-f]\\{32\\}/nonce=${'0'.repeat(32)}/g" "$IMAGES"/pages-*.img`,
    },
    'state',
    /nonce kept in memory/,
  ],
  'an init that may be killed first': [LEFT, afterDump('echo 99 > "/proc/$PID/oom_score_adj"'), 'state', /oom/],
};

describe('leave-running notices', requires('root'), () => {
  it.each(Object.entries(LIES))('%s', async (_lie, [raw, sabotage, failureClass, cause]) => {
    const result = await controlled(raw, sabotage);
    expect(result, result.cause ?? undefined).toMatchObject({ verdict: 'failed', failureClass });
    expect(result.cause).toMatch(cause);
  });

  it('a container that was stopped, and another put in its place', async () => {
    const { verdict, failureClass, cause } = await controlled(
      { 'leave-running': 'true' },
      { afterRestore: 'lxc-stop -k -P "$LXC_PATH" -n "$NAME" && lxc-start -d -P "$LXC_PATH" -n "$NAME"' },
    );
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toContain('is another process: it did not go on');
  });
});
