// Writes the tables of inputs and outputs in README.md from action.yml; --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const README = 'README.md';
const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'));

const tables = {
  inputs: [
    '| Input | Default | Meaning |',
    '| --- | --- | --- |',
    ...Object.entries(inputs).map(
      ([name, { description, default: value }]) =>
        `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`,
    ),
  ],
  outputs: [
    '| Output | Meaning |',
    '| --- | --- |',
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`),
  ],
};

const before = readFileSync(README, 'utf8');
let after = before;
for (const [name, table] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name}: from action.yml by npm run docs -->\n)[^]*?(<!-- /${name} -->)`);
  if (!place.test(after)) throw new Error(`${README} has no place for the ${name}.`);
  after = after.replace(place, (_, open, close) => `${open}${table.join('\n')}\n${close}`);
}

if (!process.argv.includes('--check')) {
  writeFileSync(README, after);
} else if (after !== before) {
  console.error(`${README} does not say what action.yml says: npm run docs`);
  process.exitCode = 1;
}
