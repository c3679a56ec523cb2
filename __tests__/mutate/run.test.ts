import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Names } from '../../mutate/names.js';
import type { Outcome } from '../../mutate/orders.js';
import { idOf, type Kind, type Mutant } from '../../mutate/places.js';
import { Run, type Setting } from '../../mutate/record.js';
import { sample } from '../../mutate/sample.js';
import { explain, floor, idle, score, settle, tally } from '../../mutate/score.js';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mutant = (name: string, place: number, kind: Kind): Mutant => ({
  image: 'core#1',
  place: `${place} 1.0`,
  kind,
  class: name,
});
const MUTANTS = ['core 1', 'core 2', 'mm 1'].flatMap((name, of) =>
  Array.from({ length: 10 }, (_, place) => place).flatMap((place) =>
    (['up', 'down', 'without'] as const).map((kind) => mutant(name, 100 * of + place, kind)),
  ),
);

it('the floor of the sample is no more than was measured of all', () => {
  const report = readFileSync('docs/mutation.md', 'utf8');
  const measured = [...report.matchAll(/^\| [\d.]+ \| .*\| ([\d.]+) % \|$/gm)].map(
    ([, percent]) => Number(percent) / 100,
  );
  expect(measured.length).toBeGreaterThan(0);
  expect(floor()).toBeLessThanOrEqual(Math.min(...measured));
});

describe('the sample', () => {
  it('is the same for the same seed, whatever order the mutants are in, and another for another', () => {
    expect(sample(MUTANTS.toReversed(), 'a', 4)).toEqual(sample(MUTANTS, 'a', 4));
    expect(sample(MUTANTS, 'b', 4)).not.toEqual(sample(MUTANTS, 'a', 4));
  });

  it('has of each class the same number, of each kind one before it has a second, and begins with one of each class', () => {
    const chosen = sample(MUTANTS, 'a', 4);
    expect(chosen.length).toBe(12);
    expect(new Set(chosen.slice(0, 3).map((each) => each.class)).size).toBe(3);
    for (const all of Map.groupBy(chosen, (each) => each.class).values()) {
      expect(new Set(all.slice(0, 3).map(({ kind }) => kind)).size).toBe(3);
    }
  });
});

describe('a run', () => {
  const setting: Setting = {
    ...{ workload: 'witness', criu: '4.2.1', lxc: '6.0.4', cgroup: 'v1', kernel: '6.18', architecture: 'x64' },
    ...{ facts: 56, seed: 'a', perClass: 4, classes: ['core 1', 'core 2', 'mm 1'], mutants: MUTANTS.length },
  };
  const planned = sample(MUTANTS, 'a', 4);
  const finding = (nth: number) => ({ outcome: (nth % 2 === 0 ? 'fact' : 'unnoticed') as Outcome, by: `${nth}` });

  it('that was killed goes on, and ends as one that was not', () => {
    const whole = Run.begin(join(folder, 'whole'), setting, planned);
    whole.keep(planned.map((each, nth) => ({ mutant: each, ...finding(nth) })));

    const file = join(folder, 'killed', 'findings.jsonl');
    Run.begin(join(folder, 'killed'), setting, planned).keep(
      planned.slice(0, 7).map((each, nth) => ({ mutant: each, ...finding(nth) })),
    );
    // It was killed while it wrote.
    truncateSync(file, statSync(file).size - 5);
    const again = Run.read(join(folder, 'killed')) as Run;
    expect(again.left).toEqual(planned.slice(6));
    const nthOf = (one: Mutant) => planned.findIndex((each) => idOf(each) === idOf(one));
    again.keep(again.left.toReversed().map((each) => ({ mutant: each, ...finding(nthOf(each)) })));
    // All that the tables are made of.
    expect({ setting: again.setting, tried: again.tried }).toEqual({ setting, tried: whole.tried });
    expect((Run.read(join(folder, 'killed')) as Run).tried).toEqual(whole.tried);
  });

  it('is none where nothing was planned', () => {
    expect(Run.read(join(folder, 'nowhere'))).toBeNull();
  });
});

describe('the score', () => {
  const tried = (outcome: Outcome, name = 'core 1') => ({ mutant: mutant(name, 1, 'up'), outcome, by: '' });

  it('is of what was accepted and is not the same', () => {
    const outcomes: Outcome[] = ['refused', 'fact', 'fails', 'error', 'equivalent', 'unnoticed', 'absent'];
    const sum = tally(
      outcomes.map((outcome) => tried(outcome)),
      [],
    );
    expect(sum).toEqual({ tried: 6, refused: 1, noticed: 3, equivalent: 1, unnoticed: 1 });
    expect(score(sum)).toBe(0.75);
    expect(score({ ...sum, noticed: 0, unnoticed: 0 })).toBeNull();
  });

  it('is not raised by an explanation that does not say that all is the same', () => {
    const explanations = [
      { class: 'core 1', why: 'because' },
      { class: 'mm *', why: 'it is', equivalent: true as const },
    ];
    const all = [tried('unnoticed'), tried('unnoticed', 'mm 1.2')];
    expect(tally(all, explanations)).toMatchObject({ equivalent: 1, unnoticed: 1 });
    expect(explain('core 11', explanations)).toBeNull();
    expect(explain('mm 7.1', explanations)?.why).toBe('it is');
    expect(idle(explanations, ['core 1', 'core 2'])).toEqual([explanations[1]]);
  });
});

describe('what several sandboxes saw', () => {
  const differs = (name: string, ...classes: string[]) => ({
    ...{ mutant: mutant(name, 1, 'up'), outcome: 'unnoticed' as const, by: '', differs: classes },
  });

  it('shows what moves by itself, and never hides what was changed', () => {
    const tried = [
      differs('fs 1', 'timens 1.1'),
      differs('files 2', 'timens 1.1', 'files 2'),
      differs('mm 3', 'timens 1.1'),
      differs('timens 1.1', 'timens 1.1'),
      differs('core 3', 'core 4'),
      { mutant: mutant('ids 1', 1, 'up'), outcome: 'unnoticed' as const, by: 'It changes by itself.' },
    ];
    expect(settle(tried).map(({ outcome }) => outcome)).toEqual([
      'equivalent',
      'unnoticed',
      'equivalent',
      'unnoticed',
      'unnoticed',
      'unnoticed',
    ]);
    expect(settle(tried.slice(0, 2)).map(({ outcome }) => outcome)).toEqual(['unnoticed', 'unnoticed']);
  });
});

describe('names of fields', () => {
  it('are those of .proto files, where there are some', () => {
    appendFileSync(
      join(folder, 'core.proto'),
      `// message no { optional uint32 no = 1; }
      message core_entry {
        enum march { UNKNOWN = 0; }
        required march mtype = 1;
        optional task_core_entry tc = 3; /* of the task */
      }
      message task_core_entry { required uint32 task_state = 1 [default = 2]; repeated sa_entry sigactions = 15; }`,
    );
    const names = new Names(folder);
    expect(['core 1', 'core 3.1', 'core 3.15.2', 'core entry', 'mm 1'].map((each) => names.of(each))).toEqual([
      'mtype',
      'tc.task_state',
      'tc.sigactions.2',
      'entry',
      '1',
    ]);
    expect(new Names(null).of('core 3.1')).toBe('3.1');
  });
});
