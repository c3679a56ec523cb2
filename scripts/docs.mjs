// Writes the tables of inputs and outputs of each action, README's table of docs/compatibility.md, docs/facts.md from the catalogue of facts, docs/failures.md and docs/known-failures.json from
// the known failures, the page for man(1) from the commands, the settings in docs/systemd.md and the rooms in ARCHITECTURE.md; --check only compares. Run with
// --import ./scripts/typescript-modules.mjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { explainAll, explainAllWithout, guessWithout } from '../__tests__/explained.ts';
import { CASES } from '../__tests__/fixtures/cases.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { LIVING } from '../src/core/cell/live-on.ts';
import { describeInput } from '../src/core/inputs/describe.ts';
import { INPUT_NAMES, inputOf } from '../src/core/inputs/inputs.ts';
import { DEFINITIONS } from '../src/core/workloads/all.ts';
import { SYSTEMD_SETTINGS } from '../src/workload/systemd-settings.ts';
import { kernelTables } from './kernel-table.mjs';
import { page as failures, document as knownFailures } from './known-failures.mjs';
import { manPage } from './man-page.mjs';
import { KERNEL_DATA } from './measured.mjs';
import ROOMS from './rooms.cjs';

const CASES_FILE = '__tests__/fixtures/cases.ts';
const COMMANDS_FILE = 'src/cli/commands.ts';
const COMPATIBILITY = 'docs/compatibility.md';
const FACTS = 'docs/facts.md';
const TABLE_OF_ROOMS = 'scripts/rooms.cjs';
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

/** The same action in a folder of its own: `$/`, by which workflows name actions of their repository, cannot name its root. */
function actionInFolder() {
  const action = parseDocument(readFileSync('action.yml', 'utf8'));
  action.commentBefore = ' action.yml for the workflows of this repository, by npm run docs.';
  for (const step of ['main', 'post']) action.setIn(['runs', step], `../${action.getIn(['runs', step])}`);
  return action.toString({ lineWidth: 120, singleQuote: true });
}

/** The tables of inputs and outputs of an action, or of a workflow that others call. */
function tablesOf(file) {
  const document = parse(readFileSync(file, 'utf8'));
  const { inputs, outputs = {} } = document.on?.workflow_call ?? document;
  return {
    inputs: [
      '| Input | Default | Meaning |',
      '| --- | --- | --- |',
      ...Object.entries(inputs).map(
        ([name, { description, default: value }]) =>
          `| \`${name}\` | ${value === '' ? '' : `\`${String(value).trim().replaceAll('\n', ', ')}\``} | ${description} |`,
      ),
    ],
    outputs: [
      '| Output | Meaning |',
      '| --- | --- |',
      ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`),
    ],
  };
}

const rooms = [
  '| Room | What it knows | Imports from |',
  '| --- | --- | --- |',
  ...Object.entries(ROOMS).map(([room, others]) => {
    const sentence = readFileSync(`src/${room}/README.md`, 'utf8').trimEnd();
    return `| \`src/${room}\` | ${sentence} | ${others.join(', ')} |`;
  }),
];

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
  return withTables(document, readFileSync(document, 'utf8'), from, tables);
}

function withTables(file, text, from, tables) {
  return Object.entries(tables).reduce((page, [name, table]) => {
    const place = new RegExp(`(<!-- ${name}: from ${from} by npm run docs -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(page)) throw new Error(`${file} has no place for the ${name}, from ${from}.`);
    return page.replace(place, (_, open, close) => `${open}${table.join('\n')}\n${close}`);
  }, text);
}

/** The page of the grids over runners: its action, and the workflows that call it. */
function matrixPage() {
  const page = 'docs/matrix.md';
  const [grid, news] = ['.github/workflows/grid.yml', '.github/workflows/news.yml'];
  const { inputs, outputs } = tablesOf(grid);
  const tables = [
    ['matrix/action.yml', tablesOf('matrix/action.yml')],
    [grid, { 'workflow-inputs': inputs, 'workflow-outputs': outputs }],
    [news, { 'news-inputs': tablesOf(news).inputs }],
  ];
  return tables.reduce((text, [from, table]) => withTables(page, text, from, table), readFileSync(page, 'utf8'));
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
  .join('\n')}
## After the last cycle

What was restored last is used as its owner would, and watched for at least a second. Each of these must hold:

| Fact | What must hold |
| --- | --- |
${Object.entries(LIVING)
  .map(([name, holds]) => `| \`${name}\` | ${holds} |`)
  .join('\n')}

Then the workload's tests end, if it has some, and \`lxc-stop -k\` must stop the container and leave none of its processes.
`;

/** What each command does and takes, beside what says which cell. */
const commands = Object.entries(COMMANDS).flatMap(([name, { summary, usage, options, exitCodes }], at) => [
  ...(at === 0 ? [] : ['']),
  `## ${name}`,
  '',
  `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
  '',
  '```text',
  ...usage.map((line) => `criu-lxc-test ${line}`),
  '```',
  '',
  ...(options.length === 0
    ? []
    : [
        '| Option | Meaning |',
        '| --- | --- |',
        ...options.map(({ name: option, short, value, text }) => {
          const words = [`--${option}`, ...(value === undefined ? [] : [value])].join(' ').replaceAll('|', '\\|');
          return `| ${short === undefined ? '' : `\`-${short}\`, `}\`${words}\` | ${text} |`;
        }),
        '',
      ]),
  `Exit codes: ${exitCodes}`,
]);

/** The measured grid, its words short, and without the numbers of causes. */
function compatibility() {
  const [, table] = readFileSync(COMPATIBILITY, 'utf8').match(/#### Compatibility\n\n((?:\|.*\n)+)/);
  return table
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/failed: (\w+) in generation (\d+)/g, '$1 $2')
        .replaceAll('passed, with known losses', 'passed')
        .replaceAll(/ \(\d+\)/g, ''),
    );
}

/** Facts by the workloads that have them, in words. */
function factsByWorkloads() {
  const entries = Object.entries(DEFINITIONS).map(([name, { facts }]) => [name, facts]);
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

/** How many public reports are told right. */
async function measured() {
  const tried = await explainAll(CASES);
  const row = (what, outcomes) => {
    const count = (outcome) => outcomes.filter((each) => each === outcome).length;
    const counts = ['right', 'one of several', 'silent', 'wrong'].map(count);
    return `| ${what} | ${[outcomes.length, ...counts].join(' | ')} |`;
  };
  const without = await explainAllWithout(CASES);
  const groups = Object.groupBy(CASES, ({ group }) => group);
  return [
    '| Reports | all | right | one of several | silent | wrong |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(groups).map(([group, cases]) =>
      row(
        group,
        cases.map((each) => tried.get(each).outcome),
      ),
    ),
    row(
      'all that have an entry, without it',
      [...without.values()].map(({ outcome }) => outcome),
    ),
    row(
      'all, the guess alone: without their own entry',
      CASES.map((each) => guessWithout(each, tried.get(each).explanation)),
    ),
  ];
}

// The tables in docs/inputs.md are made from action.yml.
write('action.yml', actionWithInputs(), 'src/core/inputs/inputs.ts');
write('run/action.yml', actionInFolder(), 'action.yml');
for (const [file, text, from] of [
  ['README.md', filled('README.md', COMPATIBILITY, { compatibility: compatibility() }), COMPATIBILITY],
  [COMPATIBILITY, filled(COMPATIBILITY, KERNEL_DATA, { kernels: kernelTables() }), KERNEL_DATA],
  withAction('docs/inputs.md', 'action.yml'),
  ['docs/terminal.md', filled('docs/terminal.md', COMMANDS_FILE, { commands }), COMMANDS_FILE],
  withAction('docs/report.md', 'report/action.yml'),
  ['docs/matrix.md', matrixPage(), 'matrix/action.yml and the workflows'],
  ['ARCHITECTURE.md', filled('ARCHITECTURE.md', TABLE_OF_ROOMS, { rooms }), TABLE_OF_ROOMS],
  ['docs/systemd.md', filled('docs/systemd.md', SETTINGS, { settings }), SETTINGS],
  [FACTS, facts, 'src/facts'],
  ['docs/explain.md', filled('docs/explain.md', CASES_FILE, { measured: await measured() }), CASES_FILE],
  ['docs/failures.md', failures, 'src/diagnosis/failures'],
  ['docs/known-failures.json', `${JSON.stringify(knownFailures, null, 2)}\n`, 'src/diagnosis/failures'],
  ['docs/criu-lxc-test.1', manPage, COMMANDS_FILE],
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
