// Writes the tables of inputs and outputs in README.md from action.yml, and docs/failures.md from
// src/diagnosis/failures.ts; --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import typescript from 'typescript';
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

let filled = readFileSync(README, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name}: from action.yml by npm run docs -->\n)[^]*?(<!-- /${name} -->)`);
  if (!place.test(filled)) throw new Error(`${README} has no place for the ${name}.`);
  filled = filled.replace(place, (_, open, close) => `${open}${table.join('\n')}\n${close}`);
}

/** Node 20 runs no TypeScript; this file imports nothing but types. */
const source = typescript.transpile(readFileSync('src/diagnosis/failures.ts', 'utf8'), {
  module: 'ESNext',
  target: 'ES2023',
});
const { FAILURES, issueUrl } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

const failures = [
  '# Known failures',
  '',
  '<!-- from src/diagnosis/failures.ts by npm run docs -->',
  '',
  'What others met before. A log is matched by these, and by the cell: a failure that cannot be met with the CRIU, LXC,',
  'kernel or cgroup version at hand is not looked for. In a result, `id` is the id of the finding.',
  ...FAILURES.flatMap(({ id, phase, example, only = {}, cause, advice, sources }) => [
    '',
    `## ${id}`,
    '',
    '```text',
    example,
    '```',
    '',
    cause,
    '',
    `- What to do: ${advice}`,
    `- When: ${[phase === 'both' ? 'dump or restore' : phase, ...Object.entries(only).map(condition)].join(', ')}`,
    ...(sources.length === 0 ? [] : [`- See: ${sources.map((each) => `[${each}](${issueUrl(each)})`).join(', ')}`]),
  ]),
  '',
].join('\n');

function condition([what, value]) {
  if (what === 'restored') return 'of a container that was restored before';
  if (what === 'apparmor') return value ? 'with AppArmor' : 'without AppArmor';
  if (what === 'cgroup') return `cgroup ${value}`;
  return `${{ criu: 'CRIU', lxc: 'LXC', kernel: 'Linux' }[what]} \`${value}\``;
}

for (const [file, text, from] of [
  [README, filled, 'action.yml'],
  ['docs/failures.md', failures, 'src/diagnosis/failures.ts'],
]) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} does not say what ${from} says: npm run docs`);
    process.exitCode = 1;
  }
}
