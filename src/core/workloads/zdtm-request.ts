import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Provider } from '../../provide/provide.js';
import { parseSpec, type Spec } from '../../provide/spec.js';
import type { TestSpec } from '../../provide/zdtm.js';
import { StageError, UsageError } from '../../words/errors.js';
import type { Component } from '../../words/result.js';
import type { ZdtmPlan } from '../../workload/workload.js';
import { parseTestList, type TestList } from '../../workload/zdtm/lists.js';
import { type Case, type Here, selectTests } from '../../workload/zdtm/selection.js';
import type { InputName, Label } from '../inputs/inputs.js';
import { type Expectation, parseExpectation } from './zdtm-expectation.js';

/** What a user asked of the workload `zdtm`, checked. */
export interface ZdtmRequest {
  name: 'zdtm';
  list: TestList;
  /** Null: the source of the CRIU under test. */
  source: TestSpec | null;
  expected: Expectation | null;
}

/** What the tests are run with. */
export interface Tested extends Here {
  /** The CRIU that dumps. */
  criu: Component;
  /** As the user named it. */
  spec: Spec;
  /** The container is restored in another sandbox. */
  elsewhere: boolean;
}

/** The negative control: it reads the second half of a file through a descriptor that it has held since its start. */
const CONTROL = 'write_read01';

/** @throws UsageError */
export function parseZdtm(text: (input: InputName) => string, label: Label): ZdtmRequest {
  const list = parseTestList(
    text('zdtm')
      .split(/[\s,]+/)
      .map((word) => (isFile(word) ? namesIn(word, label('zdtm')) : word))
      .join(' '),
  );
  if (typeof list === 'string') {
    throw new UsageError(
      `${label('zdtm')} is "${text('zdtm')}", and ${list}; valid values: recommended, mounts, all, names, globs, a file (with a / in its name) and shard=2/5.`,
    );
  }
  const source = text('zdtm-source') === '' ? null : parseSpec(text('zdtm-source'), label('zdtm-source'));
  if (source !== null && source.kind !== 'git' && source.kind !== 'tarball') {
    throw new UsageError(`${label('zdtm-source')} is "${text('zdtm-source')}"; it must begin with git: or tarball:.`);
  }
  return { name: 'zdtm', list, source, expected: expectation(text('zdtm-expect'), label('zdtm-expect')) };
}

/**
 * Gets the tests, and builds those that are to be run.
 *
 * @throws UsageError when a name is none of the source's; StageError when they cannot be had
 */
export async function planZdtm(
  { list, source, expected }: ZdtmRequest,
  tested: Tested,
  provider: Pick<Provider, 'zdtm'>,
): Promise<ZdtmPlan> {
  let selection = { cases: [] as Case[], omitted: [] as ZdtmPlan['omitted'] };
  let unrun: ZdtmPlan['unrun'] = { gone: [], unasked: [] };
  let control: Case | undefined;
  const provided = await provider.zdtm(source ?? sourceOf(tested), ({ version, tests }) => {
    const { unknown, ...selected } = selectTests(list, tests, tested);
    if (unknown.length > 0) throw new UsageError(`CRIU ${version} has no ZDTM test ${unknown.join(', ')}.`);
    selection = selected;
    const asked = [...selected.cases, ...selected.omitted].map(({ name }) => name);
    unrun = notRun(
      expected,
      asked,
      tests.map(({ name }) => name),
      list.shard !== null,
    );
    control = selectTests({ words: [CONTROL], shard: null }, tests, tested).cases[0];
    return [...selection.cases.map(({ name }) => name), CONTROL];
  });
  const { problems, folder } = provided;
  if (control === undefined || problems[CONTROL] !== undefined) {
    throw new StageError('provide', `The negative control ${CONTROL} cannot be had. ${problems[CONTROL] ?? ''}`.trim());
  }
  const unbuilt = selection.cases.flatMap(({ name, flavours }) => {
    const reason = problems[name];
    return reason === undefined ? [] : [{ name, flavours, reason }];
  });
  return {
    name: 'zdtm',
    version: provided.source.version,
    programs: folder,
    cases: selection.cases.filter(({ name }) => problems[name] === undefined),
    control,
    omitted: [...selection.omitted, ...unbuilt],
    unrun,
  };
}

/** @param isPart the others are run elsewhere */
function notRun(
  expected: Expectation | null,
  asked: readonly string[],
  known: readonly string[],
  isPart: boolean,
): ZdtmPlan['unrun'] {
  const names = [...(expected?.keys() ?? [])].filter((name) => !asked.includes(name));
  return {
    gone: names.filter((name) => !known.includes(name)),
    unasked: isPart ? [] : names.filter((name) => known.includes(name)),
  };
}

/** Where the tests of a CRIU are: where it was built from, else the release of its version. */
function sourceOf({ criu, spec }: Tested): TestSpec {
  const { commit, repository = null, sha256, version } = criu;
  if (commit !== undefined) return { kind: 'git', repository, ref: commit };
  if (spec.kind === 'tarball') return { ...spec, sha256: sha256 ?? spec.sha256 };
  if (/^\d+(\.\d+)+$/.test(version)) return { kind: 'git', repository: null, ref: version };
  throw new StageError(
    'provide',
    `CRIU ${version} is no release, and its source is not known: name one with zdtm-source.`,
  );
}

function isFile(word: string): boolean {
  return word.includes('/') && !word.startsWith('shard=');
}

/** Of a file with a name a line; what stands behind # is a remark. */
function namesIn(file: string, label: string): string {
  return read(file, label).replaceAll(/#.*/g, ' ');
}

function expectation(file: string, label: string): Expectation | null {
  if (file === '') return null;
  const parsed = parseExpectation(read(file, label));
  if (typeof parsed !== 'string') return parsed;
  throw new UsageError(
    `${label} is "${file}", and ${parsed}; it must have lines of a name and passed, failed or skipped.`,
  );
}

function read(file: string, label: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    throw new UsageError(`${label} names "${file}"; it must be a file that can be read.`);
  }
}
