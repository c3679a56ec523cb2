import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { INPUT_NAMES, inputOf } from '../src/core/inputs/inputs.js';

interface Exported {
  failures: { id: string; pattern: string; with?: string; example: string }[];
}

interface Compatibility {
  measuredAt: string;
  kernel: string;
  architecture: string;
  conditions: string[];
  cells: {
    criu: string;
    lxc: string;
    cgroup: string;
    verdict: string;
    failureClass: string | null;
    generation: number | null;
    knownFailure: string | null;
  }[];
}

interface KernelCell {
  kernel: string;
  number: string;
  criu: string;
  lxc: string;
  cgroup: string;
  verdict: 'passed' | 'failed' | 'skipped';
  measuredAt: string;
}

const read = (file: string) => readFileSync(file, 'utf8');

it('the known failures for programs fit their schema, and each fits its example', () => {
  const document = JSON.parse(read('docs/known-failures.json')) as Exported;
  const ajv = new Ajv2020({ strict: true });
  expect(ajv.validate(JSON.parse(read('schema/known-failures.schema.json')), document), ajv.errorsText()).toBe(true);
  expect(document.failures.length).toBeGreaterThan(100);
  for (const { id, pattern, with: beside, example } of document.failures) {
    const lines = example.split('\n');
    expect(
      lines.some((line) => new RegExp(pattern).test(line)),
      id,
    ).toBe(true);
    if (beside !== undefined) expect(example, id).toMatch(new RegExp(beside));
  }
});

it('the measured table for programs fits its schema, says what the table for people says, and names failures that are known', () => {
  const document = JSON.parse(read('docs/compat.json')) as Compatibility;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.validate(JSON.parse(read('schema/compat.schema.json')), document), ajv.errorsText()).toBe(true);
  const page = read('docs/compatibility.md');
  expect(page).toContain(`Linux ${document.kernel}, ${document.architecture}, ${document.measuredAt.slice(0, 10)},`);
  for (const condition of document.conditions) expect(page).toContain(`- ${condition}\n`);
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  const columns = lines.find((line) => line.startsWith('| CRIU'))?.split(' | ') ?? [];
  expect(document.cells).toHaveLength((columns.length - 1) * new Set(document.cells.map(({ criu }) => criu)).size);
  const known = (JSON.parse(read('docs/known-failures.json')) as Exported).failures.map(({ id }) => id);
  for (const { criu, lxc, cgroup, verdict, generation, failureClass, knownFailure } of document.cells) {
    const row = lines.find((line) => line.startsWith(`| ${criu} |`))?.split(' | ') ?? [];
    const told = row[columns.findIndex((column) => column.startsWith(`LXC ${lxc}, cgroup ${cgroup}`))] ?? '';
    const expected = verdict === 'failed' ? `failed: ${failureClass} in generation ${generation}` : verdict;
    expect(told).toContain(expected);
    if (knownFailure !== null) expect(known).toContain(knownFailure);
  }
});

it('what was measured on other kernels fits its schema, once each, and the tables for people have it all', () => {
  const { cells } = JSON.parse(read('docs/compat-kernels.json')) as { cells: KernelCell[] };
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const schema = JSON.parse(read('schema/compat-kernels.schema.json'));
  expect(ajv.validate(schema, JSON.parse(read('docs/compat-kernels.json'))), ajv.errorsText()).toBe(true);
  const names = cells.map(({ kernel, criu, lxc, cgroup }) => [kernel, criu, lxc, cgroup].join());
  expect(new Set(names).size).toBe(names.length);
  const numbers = new Map(cells.map(({ kernel, number }) => [kernel, number]));
  const [, page = ''] = read('docs/compatibility.md').split('<!-- kernels:');
  for (const { kernel, number, criu, lxc, cgroup, verdict, measuredAt } of cells) {
    expect(numbers.get(kernel)).toBe(number);
    const lines = page.split(`### LXC ${lxc}\n`)[1]?.split('\n') ?? [];
    const columns = lines.find((line) => line.startsWith('| Kernel |'))?.split(' | ') ?? [];
    const row = lines.find((line) => line.startsWith(`| ${number}, \`${kernel}\` | ${cgroup} |`))?.split(' | ') ?? [];
    const told = row[columns.findIndex((column) => column.startsWith(`CRIU ${criu}`))] ?? '';
    expect(told).toContain(measuredAt.slice(0, 10));
    expect(told).toContain({ passed: 'passed', failed: '❌', skipped: 'skipped' }[verdict]);
  }
});

it('the page for man(1) has every command and every option', () => {
  const page = read('docs/criu-lxc-test.1').replaceAll('\\-', '-');
  for (const [name, { options }] of Object.entries(COMMANDS)) {
    expect(page).toContain(`.SS ${name}\n`);
    for (const option of options) expect(page).toContain(`\\fB--${option.name}\\fR`);
  }
  for (const name of INPUT_NAMES) expect(page).toContain(`\\fB${inputOf(name).option}\\fR`);
});
