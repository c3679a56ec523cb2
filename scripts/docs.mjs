// Writes the tables of inputs and outputs of each action, docs/facts.md from the catalogue of facts, docs/failures.md from
// the known failures and the settings in docs/systemd.md; --check only compares. Run with
// --import ./scripts/typescript-modules.mjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { describeInput, INPUT_NAMES, inputOf } from '../src/core/inputs.ts';
import { FAILURES, issueUrl } from '../src/diagnosis/failures.ts';
import { CATALOGUES } from '../src/facts/catalogue.ts';
import { SYSTEMD_SETTINGS } from '../src/workload/systemd-settings.ts';

const FACTS = 'docs/facts.md';
const SETTINGS = 'src/workload/systemd-settings.ts';

/** action.yml, its inputs as the table of inputs has them. Those that only a workflow has stay as they are. */
function actionWithInputs() {
  const action = parseDocument(readFileSync('action.yml', 'utf8'));
  for (const name of INPUT_NAMES) {
    const description = action.createNode(describeInput(name));
    if (description.value.length > 90) description.type = 'BLOCK_FOLDED';
    action.setIn(['inputs', name], action.createNode({ description, required: false, default: inputOf(name).default }));
  }
  return action.toString({ lineWidth: 120, singleQuote: true });
}

/** The tables of an action's inputs and outputs. */
function tablesOf(actionFile) {
  const { inputs, outputs } = parse(readFileSync(actionFile, 'utf8'));
  return {
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
}

const settings = [
  '| Setting | What it changes | Lines | Without it CRIU says |',
  '| --- | --- | --- | --- |',
  ...SYSTEMD_SETTINGS.map(
    ({ id, what, why, error, service }) =>
      `| \`${id}\` | ${what}. ${why} | ${service.map((line) => `\`${line}\``).join(' ')} | \`${error}\` |`,
  ),
];

/** A document with tables put in their places. */
function filled(document, from, tables) {
  let text = readFileSync(document, 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name}: from ${from} by npm run docs -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`${document} has no place for the ${name}.`);
    text = text.replace(place, (_, open, close) => `${open}${table.join('\n')}\n${close}`);
  }
  return text;
}

/** The same with those of an action. */
function withAction(document, actionFile) {
  return [document, filled(document, actionFile, tablesOf(actionFile)), actionFile];
}

const facts = `# Facts

<!-- From src/facts by npm run docs. -->

Read before each dump and after each restore. \`must\`: a change fails the cycle, unless these versions are known for it
([facts-measured.md](facts-measured.md)); \`info\`: a change is only reported. \`facts\` (\`--facts\`) chooses otherwise:
\`neighbours=must,uptime=info\`; what was chosen to be \`must\` fails as a known loss, too.

${factsByWorkloads()
  .map(
    ([workloads, list]) => `## ${workloads}

| Fact | What is read | After the restore | Policy | Why |
| --- | --- | --- | --- | --- |
${list.map(({ name, reads, rule, policy, why }) => `| \`${name}\` | ${reads} | ${rule} | ${policy} | ${why} |`).join('\n')}
`,
  )
  .join('\n')}`;

/** Facts by the workloads that have them, in words. */
function factsByWorkloads() {
  const entries = Object.entries(CATALOGUES);
  const groups = new Map();
  for (const fact of new Set(entries.flatMap(([, catalogue]) => catalogue))) {
    const names = entries.filter(([, catalogue]) => catalogue.includes(fact)).map(([name]) => `\`${name}\``);
    const title =
      names.length === entries.length
        ? 'Every workload'
        : `Workload${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
    groups.set(title, [...(groups.get(title) ?? []), fact]);
  }
  return [...groups];
}

const failures = [
  '# Known failures',
  '',
  '<!-- from src/diagnosis/failures.ts by npm run docs -->',
  '',
  'What others met before. A log is matched by these, and by the cell: a failure that cannot be met with the CRIU, LXC,',
  'kernel or cgroup version at hand is not looked for. In a result, `id` is the id of the finding.',
  ...FAILURES.flatMap(({ id, phase, example, only = {}, transient, cause, advice, sources }) => [
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
    ...(transient ? ['- It comes and goes: the cell is tried a second time, and reported as flaky.'] : []),
    ...(sources.length === 0 ? [] : [`- See: ${sources.map((each) => `[${each}](${issueUrl(each)})`).join(', ')}`]),
  ]),
  '',
].join('\n');

function condition([what, value]) {
  if (what === 'restored') return 'of a container that was restored before';
  if (what === 'host') {
    return Object.entries(value)
      .map(([feature, has]) => `${has ? 'with' : 'without'} ${feature}`)
      .join(', ');
  }
  if (what === 'cgroup') return `cgroup ${value}`;
  return `${{ criu: 'CRIU', lxc: 'LXC', kernel: 'Linux' }[what]} \`${value}\``;
}

// The tables in README.md are made from action.yml.
write('action.yml', actionWithInputs(), 'src/core/inputs.ts');
for (const [file, text, from] of [
  withAction('README.md', 'action.yml'),
  withAction('docs/report.md', 'report/action.yml'),
  withAction('docs/matrix.md', 'matrix/action.yml'),
  ['docs/systemd.md', filled('docs/systemd.md', SETTINGS, { settings }), SETTINGS],
  [FACTS, facts, 'src/facts'],
  ['docs/failures.md', failures, 'src/diagnosis/failures.ts'],
]) {
  write(file, text, from);
}

function write(file, text, from) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} does not say what ${from} says: npm run docs`);
    process.exitCode = 1;
  }
}
