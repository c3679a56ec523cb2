import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { INPUT_NAMES, inputOf } from '../src/core/inputs/inputs.js';

interface Exported {
  failures: { id: string; pattern: string; with?: string; example: string }[];
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

it('the page for man(1) has every command and every option', () => {
  const page = read('docs/criu-lxc-test.1').replaceAll('\\-', '-');
  for (const [name, { options }] of Object.entries(COMMANDS)) {
    expect(page).toContain(`.SS ${name}\n`);
    for (const option of options) expect(page).toContain(`\\fB--${option.name}\\fR`);
  }
  for (const name of INPUT_NAMES) expect(page).toContain(`\\fB${inputOf(name).option}\\fR`);
});
