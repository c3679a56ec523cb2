import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { LIVING } from '../../src/core/cell/live-on.js';
import { afterwards, controlled, deaf, type Sabotage } from './broken.js';
import { disguised } from './provided.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { CRIU } from './versions.js';

const LIES: Record<string, [Sabotage, string | null, RegExp]> = {
  'an lxc-attach that does nothing': [afterwards(deaf('lxc-attach', 0)), 'lxc-attach', /^lxc-attach does not enter/],
  'an lxc-freeze that does nothing': [afterwards(deaf('lxc-freeze', 0)), 'lxc-freeze', /call it RUNNING, thawed/],
  'an lxc-unfreeze that does nothing': [afterwards(deaf('lxc-unfreeze', 0)), 'lxc-freeze', /frozen, FROZEN, frozen/],
  'an lxc-stop that does nothing': [
    { beforeStart: deaf('lxc-stop', 0) },
    null,
    /LXC calls the container RUNNING, not STOPPED/,
  ],
};

const folder = mkdtempSync('/var/tmp/live-on-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a CRIU that says that it succeeded', requires('root'), () => {
  it('is not believed without a word when it complains, or leaves no statistics', async () => {
    const complaining = await disguised(
      folder,
      CRIU,
      `if [ "$1" = dump ]; then
        "\${0%/*}/undisguised" "$@" || exit
        while [ "$1" != -D ]; do shift; done
        echo '(00.777777) Error (criu/files.c:777): something is lost' >> "$2/dump.log"
        exec rm "$2/stats-dump"
      fi`,
    );
    const { verdict, cause, findings } = await controlled({ 'criu-version': complaining });
    expect(verdict, cause ?? undefined).toBe('passed');
    const told = findings.filter(({ severity }) => severity === 'warning').map(({ id, message }) => ({ id, message }));
    expect(told).toContainEqual({
      id: 'error-beside-success',
      message:
        'CRIU says that the dump succeeded, and complains: (00.777777) Error (criu/files.c:777): something is lost',
    });
    expect(told).toContainEqual({
      id: 'no-statistics',
      message: 'CRIU says that the dump succeeded, and left no statistics of it (stats-dump).',
    });
  });
});

describe('what was restored and cannot be used has not come back', requires('root'), () => {
  it.each(Object.entries(LIES))('%s', async (_lie, [sabotage, fact, named]) => {
    const { verdict, failureClass, cause, cycles } = await controlled({}, sabotage);
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(named);
    const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
    expect(changed).toEqual(fact === null ? [] : [fact]);
    expect(leftovers()).toEqual([]);
  });

  it('a container that dies a moment later', async () => {
    const { verdict, failureClass, cause } = await controlled({}, afterwards('(sleep 0.7; kill -KILL "$PID") &'));
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  });

  it('is tried of the last generation only', async () => {
    const { verdict, cause, cycles, findings } = await controlled({ cycles: '2', cgroup: 'v1' });
    expect(verdict, cause ?? undefined).toBe('passed');
    expect(findings.map(({ id }) => id)).not.toContain('error-beside-success');
    const tried = cycles.map(({ facts }) => facts.map(({ name }) => name).filter((name) => name in LIVING));
    expect(tried).toEqual([[], Object.keys(LIVING)]);
  });
});
