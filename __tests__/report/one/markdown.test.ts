import { expect, it } from 'vitest';
import { summary } from '../../../src/report/one/markdown.js';
import type { Result } from '../../../src/words/result.js';
import { diagnosed, failed, passed, passedCycle, skipped, tests } from '../results.js';

it('begins with the verdict, and with the cause on the second line', () => {
  expect(summary(passed)).toMatch(/^### ✅ passed: 1 of 1 cycle\n\nCRIU /);
  expect(summary(failed)).toMatch(/^### ❌ failed: dump in generation 2\n\n\*\*Cause:\*\* LXC cannot find the freezer/);
  expect(summary(skipped)).toMatch(/^### ⏭️ skipped\n\n\*\*Reason:\*\* CRIU 1\.3 was found/);
});

it('shows cycles, facts that changed and findings', () => {
  const shown = summary(failed);
  expect(shown).toContain('\n| 1 | passed | 199 | 109 | 231 | 53 |\n| 2 | failed: dump | 88 | – | – | – |\n');
  expect(shown).toContain(
    '#### Facts that changed\n\n**uptime** in generation 1: only reported. The uptime went back.\n\n```\nbefore  7\nafter   5\n```\n',
  );
  expect(shown).toContain(
    '**warning:** CAP&#95;SYS&#95;RESOURCE is missing. → Run on a host that grants it.\n\n```\nCapBnd: 00000000a80425fb\n```',
  );
  expect(shown).toMatch(
    /<details><summary>1 known loss: limits \(docs\/facts\.md\)<\/summary>\n\n- limits in generation 1: lxc&#35;4643: /,
  );
});

it('names no class where a cycle has none', () => {
  const [first, second] = failed.cycles.map((cycle) => ({ ...cycle, failureClass: null }));
  const shown = summary({
    ...failed,
    verdict: 'error',
    failureClass: null,
    cycles: [first, second] as Result['cycles'],
  });
  expect(shown).toContain('\n| 2 | failed | 88 |');
});

it('says where the evidence is, and what to report it with', () => {
  expect(summary(failed)).toContain('Packed: <code>/var/lib/criu-lxc-test/1/evidence.tar.gz</code>\n');
  expect(summary(failed)).toContain('upstream: <code>/var/lib/criu-lxc-test/1/evidence/issue.md</code>\n');
  expect(summary(passed)).not.toContain('upstream');
});

it('draws a chart from three cycles on', () => {
  const cycles = (count: number) => Array.from({ length: count }, (_, n) => ({ ...passedCycle, generation: n + 1 }));
  expect(summary({ ...passed, cycles: cycles(2) })).not.toContain('mermaid');
  expect(summary({ ...passed, cycles: cycles(3) })).toContain(
    'x-axis "Generation" ["1", "2", "3"]\n  line [199, 199, 199]',
  );
  expect(summary({ ...passed, cycles: cycles(10000) })).not.toContain('mermaid');
});

it('takes what it did not write as text', () => {
  const hostile = '</details><script>alert(1)</script> | `x` **b** [a](b) $m$ &lt;\n\n```\n# title\u001b[31m';
  const shown = summary({
    ...failed,
    cause: hostile,
    evidence: hostile,
    bundle: hostile,
    issue: hostile,
    cell: { ...failed.cell, kernel: hostile },
    cycles: failed.cycles.map((cycle) => ({
      ...cycle,
      facts: [{ name: hostile, outcome: 'changed', before: hostile, after: { [hostile]: hostile }, reason: hostile }],
    })),
    explainedBy: 'x',
    findings: [{ id: 'x', severity: 'error', message: hostile, evidence: hostile, advice: hostile }],
  });
  // Between fences all is text, and none of it is a fence.
  expect(shown).not.toContain('\u001b');
  const outside = shown.replaceAll(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');
  expect(outside).not.toMatch(/<(?!\/?code>)/);
  expect(outside).not.toMatch(/[`[\]$]/);
  for (const row of shown.split('\n').filter((line) => line.startsWith('| &'))) expect(row.split('|')).toHaveLength(7);
});

it('lets no log out of its fence', () => {
  const shown = summary(passed, 'one\n```\n``````\n</details>\n\u001b[31mlast\n\n');
  expect(shown).toContain('\n\n```````\none\n```\n``````\n</details>\n\uFFFD[31mlast\n```````\n\n</details>\n');
});

it('puts the lines of the log that explain it into a fence, each of them a line', () => {
  expect(summary(diagnosed)).toContain(
    '\n\n```\nbefore\nNo such file or directory - Failed getting freezer path\nafter\n```\n\n',
  );
  expect(summary(diagnosed)).not.toContain('<br>');
});

it('folds nothing where there is no log', () => {
  expect(summary(passed, '\n')).not.toContain('<details>');
});

it('shows what to do and the line that is blamed right below the cause', () => {
  expect(summary(diagnosed)).toMatch(
    /^### .*\n\n\*\*Cause:\*\* LXC cannot find the freezer.*\n\n\*\*What to do:\*\* Use cgroup v1.*\n\nThe dump failed/,
  );
});

it('shows the ZDTM tests that did not pass, and those that failed first', () => {
  const page = summary(tests);
  expect(page).toContain('### ❌ failed: 1 of 4 ZDTM tests passed, 2 failed, 1 skipped');
  const rows = page.split('\n').filter((line) => /^\| (pipe00|poll|netns|env00) /.test(line));
  expect(rows).toEqual([
    '| pipe00 | failed | 1 | h ns | FAIL: pipe00.c:9: &#60;x&#62; |',
    '| poll | failed as recorded | 1 | h ns | FAIL: poll.c:9 |',
    '| netns | skipped | 0 | h ns | It needs ip. |',
  ]);
});
