// Checks the actions and the workflows without a network, the way GitHub's own editor does.
import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

/** How a workflow of this repository names each action in its checkout, and its file. By `$/` the files are found themselves. */
const ACTIONS = {
  './': 'action.yml',
  './run': 'run/action.yml',
  './report': 'report/action.yml',
  './matrix': 'matrix/action.yml',
};
const WORKFLOWS = '.github/workflows';
/** The language service looks at no input of `uses: ./…`, so it is shown actions of another repository instead. */
const SELF = 'local';
const WARNING = 2;

const actions = Object.entries(ACTIONS).map(([uses, file]) => ({
  uses,
  file,
  /** The name that it is shown by. */
  name: file.replaceAll(/\W/g, '-'),
  metadata: parse(readFileSync(file, 'utf8')),
}));
const services = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name }) =>
      owner === SELF ? actions.find((action) => action.name === name)?.metadata : undefined,
  },
  fileProvider: {
    getFileContent: async ({ owner, path }) => {
      if (owner !== undefined) throw new Error('Files of other repositories are out of reach.');
      return { name: path, content: readFileSync(path, 'utf8') };
    },
  },
};

async function defects(file, text) {
  const shown = text.replace(/^(\s*(?:- )?uses: )(\.\/\S*)$/gm, (line, before, uses) => {
    const action = actions.find((each) => each.uses === uses);
    return action === undefined ? line : `${before}${SELF}/${action.name}@v0`;
  });
  const found = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, shown), services);
  return (
    found
      // Severity is often left out, and then it is an error.
      .filter(({ severity = 1 }) => severity <= WARNING)
      // Actions of others cannot be fetched.
      .filter(({ message }) => !message.startsWith('Unable to resolve action'))
      .map(({ range, message }) => `${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`)
  );
}

/** A check that sees nothing is green for ever, so it is shown a defect of each kind each time. */
async function selfCheck() {
  const planted = `${WORKFLOWS}/planted.yml`;
  const inStep = (uses) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n        with:\n          no-such-input: 1\n`;
  const inJob = `on: push\njobs:\n  a:\n    uses: ./${WORKFLOWS}/grid.yml\n    with:\n      no-such-input: 1\n`;
  const texts = [
    ...actions.map(({ uses }) => inStep(uses)),
    ...actions.filter(({ uses }) => uses !== './').map(({ uses }) => inStep(uses.replace('.', '$'))),
    inJob,
  ];
  const seen = await Promise.all(
    texts.map(async (text) => {
      const isSeen = (await defects(planted, text)).some((defect) => /no-such-input/.test(defect));
      return isSeen ? [] : [`An unknown input was planted and not seen:\n${text}`];
    }),
  );
  const isPinned = unpinned(planted, '      - uses: actions/checkout@v7\n').length === 0;
  const isCallable = ['      - uses: ./report', '      - name: Report\n        uses: ./report'].some(
    (step) => callersOwn(planted, `on:\n  workflow_call:\njobs:\n${step}\n`).length === 0,
  );
  return [
    ...seen.flat(),
    ...(isPinned ? ['An action named by a tag was planted and not seen.'] : []),
    ...(isCallable ? ['A workflow to call that looks for actions at its caller was planted and not seen.'] : []),
  ];
}

/** In a workflow that others call, `./` is their checkout, but for workflows: those are of the same commit. */
function callersOwn(file, text) {
  if (!/^ {2}workflow_call:/m.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const uses = /^\s*(?:- )?uses: (\.\/(?!\.github\/workflows\/)\S*)/.exec(line);
    return uses === null ? [] : [`${file}:${index + 1} ${uses[1]} lies in the caller's checkout: write $/`];
  });
}

/** What GitHub leaves optional and a reader should not have to guess. */
function undescribed() {
  return actions.flatMap(({ file, metadata }) => {
    const inputs = Object.entries(metadata.inputs).flatMap(([name, input]) =>
      ['description', 'required', 'default']
        .filter((key) => !(key in input))
        .map((key) => `input ${name} has no ${key}`),
    );
    const outputs = Object.entries(metadata.outputs).flatMap(([name, output]) =>
      'description' in output ? [] : [`output ${name} has no description`],
    );
    return [...inputs, ...outputs].map((defect) => `${file}: ${defect}`);
  });
}

/** What a tag or a branch names can be exchanged: actions of others are named by commit, and beside it by version. */
function unpinned(file, text) {
  return text.split('\n').flatMap((line, index) => {
    const uses = /^\s*(?:- )?uses: (?![.$])(\S+)(.*)$/.exec(line);
    if (uses === null || (/@[0-9a-f]{40}$/.test(uses[1]) && /^ # v\d+(\.\d+){2}$/.test(uses[2]))) return [];
    return [`${file}:${index + 1} ${uses[1]} is not named by commit and version: OWNER/NAME@COMMIT # v1.2.3`];
  });
}

/** Workflows to copy, from documents: a line for each that stands above it, so that places are right. */
function examples(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const starts = lines.flatMap((line, at) => (line === '```yaml' && /^(name|on):/.test(lines[at + 1]) ? [at] : []));
  return starts.map((at) => {
    const end = lines.indexOf('```', at);
    const text = [...lines.slice(0, at + 1).map(() => ''), ...lines.slice(at + 1, end)].join('\n');
    return text.replaceAll(/OWNER\/criu-lxc-test(\/[\w./-]+)?@v1/g, (_, inside = '') => `./${inside.slice(1)}`);
  });
}

const DOCUMENTS = [
  'README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const copied = DOCUMENTS.flatMap((file) => examples(file).map((text) => ({ file, text })));
const files = [...Object.values(ACTIONS), ...readdirSync(WORKFLOWS).map((name) => `${WORKFLOWS}/${name}`)];
const found = await Promise.all(
  files.map(async (file) => {
    const text = readFileSync(file, 'utf8');
    return [...(await defects(file, text)), ...unpinned(file, text), ...callersOwn(file, text)];
  }),
);
const inDocuments = await Promise.all(copied.map(({ file, text }) => defects(file, text)));
if (copied.length === 0) inDocuments.push(['README.md has no workflow to copy.']);
const all = [...found.flat(), ...inDocuments.flat(), ...undescribed(), ...(await selfCheck())];
for (const defect of all) console.error(defect);
console.log(`${files.length} files and ${copied.length} examples checked, ${all.length} defects.`);
process.exitCode = all.length === 0 ? 0 : 1;
