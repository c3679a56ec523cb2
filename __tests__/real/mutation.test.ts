import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MutationCell } from '../../mutate/cell.js';
import { tryAll } from '../../mutate/crew.js';
import { readImages, writeImage } from '../../mutate/image.js';
import { type Checkpoint, checkpointOf, type Mutant, mutantsOf } from '../../mutate/places.js';
import { planFor } from '../../mutate/product.js';
import type { Tried } from '../../mutate/record.js';
import { sample } from '../../mutate/sample.js';
import { explanations, floor, score, settle, tally } from '../../mutate/score.js';
import type { CellPlan } from '../../src/core/cell/plan.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { CRIU, LXC } from './versions.js';

const SEED = 'ci';
/** How many are tried here; docs/mutation.md has the score over all classes. */
const MUTANTS = 30;
/** On a machine that is busy with other tests. */
const PATIENCE_MS = 600_000;

describe('the images of a checkpoint, broken one place at a time', requires('root'), () => {
  let plan: CellPlan;
  let cell: MutationCell;
  let checkpoint: Checkpoint;
  beforeAll(async () => {
    plan = await planFor({ 'criu-version': CRIU, 'lxc-version': LXC });
    cell = await MutationCell.open(plan, SEED, '/var/tmp');
    checkpoint = checkpointOf(readImages(cell.images));
  }, PATIENCE_MS);
  afterAll(async () => {
    expect(await cell.end()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('are read and written byte by byte', () => {
    const images = readImages(cell.images);
    expect(images.size).toBeGreaterThan(60);
    for (const [file, image] of images) {
      expect(writeImage(image).equals(readFileSync(join(cell.images, file))), file).toBe(true);
    }
  });

  it('pass as they are', async () => {
    expect(await cell.try(null)).toMatchObject({ finding: { outcome: 'passed' }, dirty: null });
  });

  it.each([
    ['the uid of the init', { image: 'core#1', place: '0 5.0 10.0 1.0', kind: 'up' }, /credentials/],
    ['the hostname', { image: 'utsns#1', place: '0 1.0', kind: 'cut' }, /hostname/],
    ['the owner of a deleted file', { image: 'ghost-file#1', place: '0 1.0', kind: 'up' }, /open-files/],
    ['the owner of a memfd', { image: 'memfd#1', place: '1 2.0', kind: 'up' }, /open-files/],
    ['a line in a pipe', { image: 'pipes-data#1', place: '0 extra', kind: 'byte' }, /pipe/],
  ] as const)('are noticed by the right fact: %s', async (_title, mutant, fact) => {
    const { finding } = await cell.try({ ...mutant, class: 'control' });
    expect(finding).toEqual({ outcome: 'fact', by: expect.stringMatching(fact) });
  });

  it(
    'are noticed when a byte of the memory is another: the nonce',
    async () => {
      // There are copies of it that nobody reads any more.
      const found: string[] = [];
      const isMemory = (facts = '') => facts.split(' ').includes('memory');
      for (const [place, { file, at }] of checkpoint.pages) {
        const page = readFileSync(join(cell.images, file)).toString('latin1', at, at + 4096);
        const nonce = page.search(/nonce=[0-9a-f]{32}/);
        if (nonce === -1) continue;
        const [image = '', number] = place.split(' ');
        const mutant: Mutant = { image, place: `page ${number}+${nonce + 6}`, kind: 'byte', class: 'control' };
        found.push((await cell.try(mutant)).finding.by);
        if (isMemory(found.at(-1))) break;
      }
      expect(found.filter(isMemory), found.join('\n')).not.toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'are noticed as often as they were, and more',
    async () => {
      const all: Tried[] = [];
      const lasting = mutantsOf(checkpoint).filter(({ image }) => !cell.momentary.includes(image));
      const mutants = sample(lasting, SEED, 1).slice(0, MUTANTS);
      await tryAll(mutants, {
        ...{ plan, seed: SEED, workDir: '/var/tmp', sandboxes: 2, signal: new AbortController().signal },
        onFound: (tried) => all.push(...tried),
        onTrouble: () => undefined,
      });
      expect(all.length).toBe(MUTANTS);
      const found = tally(settle(all), explanations());
      expect(score(found), JSON.stringify(found)).toBeGreaterThanOrEqual(floor());
    },
    PATIENCE_MS,
  );
});
