import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Result } from '../../src/words/result.js';
import { requires } from '../real/requires.js';
import { leftovers } from '../real/tester.js';
import { CRIU, LXC } from '../real/versions.js';
import { newRun as newRunIn } from './new-run.js';
import { type Run, runWorkflow, type State } from './workflow.js';

const folder = mkdtempSync('/var/tmp/workflows-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newRun = (before?: Run) => newRunIn(folder, before);
const stateOf = ({ state }: Run) => JSON.parse(readFileSync(state, 'utf8')) as State;
const read = (file: string) => readFileSync(file, 'utf8');

/** All of it is as it is written but the versions: what is at hand on this host. */
function here(text: string): string {
  return (
    text
      .replaceAll(/^( *)(criu-version|criu): \[.*\]$/gm, `$1$2: ['${CRIU}']`)
      .replaceAll(/^( *)lxc-version: \[.*\]$/gm, `$1lxc-version: ['${LXC}']`)
      .replaceAll(/^( *)(workload|cgroup): \[(\w+),.*\]$/gm, '$1$2: [$3]')
      // On cgroup v2 the LXC at hand cannot dump twice: https://github.com/lxc/lxc/issues/4643
      .replaceAll(/^( *)cycles: 2$/gm, '$1cycles: 1')
      .replaceAll('["4.1.1", "4.2.x", "latest"]', `["${CRIU}"]`)
      .replaceAll(/criu-version: (latest|[\d.x]+|git:pull\/.*)$/gm, `criu-version: ${CRIU}`)
  );
}

/** The one in docs/bisect.md is run by __tests__/real/bisect.test.ts, which has a history to search. */
const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (name) => /\.md$/.test(name) && name !== 'docs/bisect.md',
);
const examples = documents.flatMap((file) =>
  [...read(file).matchAll(/^```yaml\n((?:name|on):[\s\S]*?)^```$/gm)].map(([, text = ''], at) => [
    `${file} ${at + 1}`,
    text,
  ]),
);
/** As their first lines say how to copy them. */
const copied = ['checkpoint-restore.yml', 'grid.yml', 'canary.yml'].map((name) => {
  const text = read(`.github/workflows/${name}`)
    .replaceAll(/uses: (?:\$\/run)$/gm, 'uses: OWNER/criu-lxc-test@v1')
    .replaceAll(/uses: (?:\$|\.)\/(\S+)$/gm, 'uses: OWNER/criu-lxc-test/$1@v1');
  return [name, text];
});

const needs = requires('root', 'jq', 'cgroup-v2', `criu ${CRIU}`, `lxc ${LXC}`);

describe('workflows, from the repository of somebody else', needs, () => {
  it.each([...examples, ...copied])('%s runs whole', async (_name, text) => {
    const run = newRun();
    const { result } = await runWorkflow(here(text ?? ''), run);
    const jobs = Object.entries(run.jobs).map(([name, job]) => [
      name,
      job.result,
      job.result === 'success' ? '' : job.log,
    ]);
    expect(jobs).toEqual(jobs.map(([name]) => [name, 'success', '']));
    expect(result).toBe('success');
    expect(jobs.length).toBeGreaterThan(0);
    expect(leftovers()).toEqual([]);
  });

  const CALL = `
on: {workflow_dispatch: {}}
permissions: {}
jobs:
  grid:
    uses: OWNER/criu-lxc-test/.github/workflows/grid.yml@v1
    permissions:
      actions: read
    with:
      fail-on: regression
      grid: |
        criu-version: ['${CRIU}']
        lxc-version: ['${LXC}']
  news:
    needs: grid
    uses: OWNER/criu-lxc-test/.github/workflows/news.yml@v1
    permissions:
      issues: write
`;

  it('a grid is compared with the last one of the default branch, and no other, and what got worse is an issue', async () => {
    const first = newRun();
    expect((await runWorkflow(CALL, first)).result).toBe('success');
    expect(Object.keys(first.jobs)).toEqual(['Which cells', `criu-${CRIU}_lxc-${LXC}`, 'Report', 'Tell']);
    expect(first.jobs['Report']?.log).toContain('No run of main has left a report grid-report.');
    expect(first.jobs['Tell']?.log).toContain('Nothing got worse.');
    expect(
      stateOf(first)
        .artifacts.map(({ name }) => name)
        .sort(),
    ).toEqual(['grid-report', `grid-results-criu-${CRIU}_lxc-${LXC}`, 'grid-results-expected']);

    const second = newRun(first);
    const state = stateOf(second);
    const own = { head_branch: 'main', repository_id: 1, head_repository_id: 1 };
    const later = { name: 'grid-report', folder: '/nowhere', created_at: '2030-01-01T00:00:00Z' };
    state.artifacts.push(
      { ...later, workflow_run: { ...own, id: 1, head_repository_id: 2 } },
      // More than a page of them.
      ...Array.from({ length: 100 }, () => ({ ...later, workflow_run: { ...own, id: 2, head_branch: 'topic' } })),
      { ...later, workflow_run: { ...own, id: 3 }, expired: true },
      { ...later, workflow_run: { ...own, id: second.github.run_id } },
    );
    writeFileSync(second.state, JSON.stringify(state));
    expect((await runWorkflow(CALL, second)).result).toBe('success');
    expect(second.jobs['Report']?.summary).toMatch(/#### Nothing changed since \S+ \(1 cell compared\)/);
    const report = join(second.folder, 'artifacts/grid-report');
    expect(read(join(report, 'history.jsonl')).trim().split('\n')).toHaveLength(2);
    expect(read(join(report, 'report.html'))).toContain('actions/runs/');

    // A cell that passed is there no more.
    const results = join(report, 'results.jsonl');
    const result = JSON.parse(read(results)) as Result;
    const gone = { ...result, cell: { ...result.cell, asked: { ...result.cell.asked, criu: '3.99' } } };
    writeFileSync(results, `${JSON.stringify(result)}\n${JSON.stringify(gone)}\n`);
    const third = newRun(second);
    const left = stateOf(third);
    const artifacts = left.artifacts.filter(({ folder }) => folder !== later.folder);
    writeFileSync(third.state, JSON.stringify({ ...left, artifacts }));
    // The news are told although the grid failed.
    const always = CALL.replace('    needs: grid\n', '    needs: grid\n    if: always()\n');
    expect((await runWorkflow(always, third)).result).toBe('failure');
    expect(third.jobs['Report']?.result).toBe('failure');
    expect(third.jobs['Report']?.log).toContain('nobody knows now');
    const { issues } = stateOf(third);
    expect(issues.map(({ title, state }) => [title, state])).toEqual([['criu-lxc-test: grid got worse', 'open']]);
    expect(issues[0]?.body).toMatch(
      /^<!-- criu-lxc-test: grid -->\n\[The run.*\n\n### [\s\S]*Only in the baseline: passed there/,
    );
    const fourth = newRun(third);
    // What the third has is what the fourth compares with: nothing is worse, and nothing fails.
    await runWorkflow(always, fourth);
    expect(
      stateOf(fourth).issues.map(({ state }) => state),
      fourth.jobs['Report']?.summary,
    ).toEqual(['closed']);
    // A run that lost all of its jobs left a report of nothing.
    writeFileSync(join(fourth.folder, 'artifacts/grid-report/results.jsonl'), '');
    const fifth = newRun(fourth);
    expect((await runWorkflow(CALL, fifth)).result, fifth.jobs['Report']?.log).toBe('success');
    expect(fifth.jobs['Report']?.summary).toContain('Nothing changed since');
    expect(leftovers()).toEqual([]);
  });
});

describe('news of a grid', requires('jq'), () => {
  const NEWS = (where: string, permission = 'issues: write') => `
on: {pull_request: {}}
permissions: {}
jobs:
  news:
    uses: OWNER/criu-lxc-test/.github/workflows/news.yml@v1
    permissions: {${permission}}
    with:
      where: ${where}
      number: \${{ github.event.number }}
`;

  /** What a grid of that run left, in as many words. */
  function leave(run: Run, worse: number, failed: number, text: string): Run {
    const report = join(run.folder, 'artifacts/grid-report');
    mkdirSync(report, { recursive: true });
    const changes = Array.from({ length: worse }, () => ({ severity: 'error' }));
    const document = { news: { changes }, counts: { failed, error: 0 }, problems: [] };
    writeFileSync(join(report, 'report.json'), JSON.stringify(document));
    writeFileSync(join(report, 'report.md'), text);
    return run;
  }

  it('are one issue: opened when something gets worse, the same one while it fails, closed when nothing does', async () => {
    const seen: unknown[] = [];
    let last: Run | undefined;
    for (const [worse, failed, text] of [
      [0, 1, 'failed before'],
      [1, 1, 'worse, @somebody, https://github.com/lxc/lxc/issues/4643'],
      [0, 1, 'still'],
      [0, 0, 'well'],
      [1, 1, 'again'],
    ] as const) {
      last = leave(newRun(last), worse, failed, text);
      expect((await runWorkflow(NEWS('issue'), last)).result, last.jobs['Tell']?.log).toBe('success');
      seen.push(stateOf(last).issues.map(({ number, state, body }) => [number, state, body.split('\n')[3]]));
    }
    const told = 'worse, @\u2060somebody, https://redirect.github.com/lxc/lxc/issues/4643';
    expect(seen).toEqual([
      [],
      [[1, 'open', told]],
      [[1, 'open', 'still']],
      [[1, 'closed', 'well']],
      [
        [1, 'closed', 'well'],
        [2, 'open', 'again'],
      ],
    ]);
  });

  it('are one comment, whose text is replaced, beside those of others', async () => {
    const first = leave(newRun(), 0, 0, 'first');
    const body = '<!-- criu-lxc-test: grid -->\nnot ours';
    const theirs = { id: 1, issue: '7', body, user: { login: 'somebody' } };
    writeFileSync(first.state, JSON.stringify({ ...stateOf(first), comments: [theirs] }));
    await runWorkflow(NEWS('comment'), first);
    const second = leave(newRun(first), 0, 0, 'x'.repeat(100_000));
    await runWorkflow(NEWS('comment'), second);
    const [others, ours, ...more] = stateOf(second).comments;
    expect(more).toEqual([]);
    expect(others).toEqual(theirs);
    expect(ours?.issue).toBe('7');
    expect(ours?.body).toMatch(/^<!-- criu-lxc-test: grid -->\n\[The run, .*\/runs\/\d+\)\n\nx+\n$/);
    expect(ours?.body.length).toBeLessThan(65_536);
  });

  it('fail where nobody may write, or where nobody knows where', async () => {
    const run = leave(newRun(), 1, 1, 'worse');
    expect((await runWorkflow(NEWS('elsewhere'), run)).result).toBe('failure');
    expect(run.jobs['Tell']?.log).toContain('::error::where is "elsewhere"; it must be issue or comment.');
    await expect(runWorkflow(NEWS('issue', 'issues: read'), newRun())).rejects.toThrow('asks for issues: write');
  });
});

it.each([
  ['v1.2.3', ['v1.2.2', 'v1.2.3'], true],
  ['v1.10.0', ['v1', 'v1.9.0', 'v1.10.0', 'v10.0.0', 'v1.11.0-rc.1'], true],
  ['v1.2.4', ['v1', 'v1.2.3', 'v1.3.0', 'v1.2.4'], false],
])('a release %s among %j moves the tag of its major version: %s', requires('jq'), async (tag, tags, isMoved) => {
  const { jobs } = parse(read('.github/workflows/release.yml')) as {
    jobs: { release: { steps: { name?: string }[] } };
  };
  const move = jobs.release.steps.filter(({ name }) => name === 'Move the major tag');
  const workflow = {
    ...{ on: { workflow_dispatch: {} }, env: { TAG: tag } },
    jobs: { release: { permissions: { contents: 'write' }, 'runs-on': 'ubuntu-24.04', steps: move } },
  };
  const run = newRun();
  const refs = tags.map((each) => ({ ref: `refs/tags/${each}`, sha: `of ${each}` }));
  writeFileSync(run.state, JSON.stringify({ ...stateOf(run), refs }));
  expect((await runWorkflow(JSON.stringify(workflow), run)).result, run.jobs['release']?.log).toBe('success');
  const after = stateOf(run).refs;
  const major = after.filter(({ ref }) => ref === 'refs/tags/v1');
  expect(major).toEqual([{ ref: 'refs/tags/v1', sha: isMoved ? expect.stringMatching(/^\d{40}$/) : 'of v1' }]);
  expect(after.filter(({ ref }) => ref !== 'refs/tags/v1')).toEqual(refs.filter(({ ref }) => ref !== 'refs/tags/v1'));
});

describe('the emulation', () => {
  it('refuses what GitHub refuses', async () => {
    const job = (lines: string) => `on: {workflow_dispatch: {}}\npermissions: {}\njobs:\n  a:\n${lines}`;
    const grid = 'uses: OWNER/criu-lxc-test/.github/workflows/grid.yml@v1';
    for (const [text, complaint] of [
      [job('    runs-on: x\n    steps:\n      - uses: ./report\n'), './report is not in the checkout of the caller.'],
      [job('    runs-on: x\n    steps:\n      - uses: $/report\n'), '$/report is not in the checkout of the caller.'],
      [job(`    ${grid}\n`), 'The job report asks for actions: read, and its caller grants none.'],
      [job(`    ${grid}\n    with: {nonsense: 1}\n    permissions: {actions: read}\n`), 'There is no input nonsense.'],
    ] as const) {
      await expect(runWorkflow(text, newRun())).rejects.toThrow(complaint);
    }
  });
});
