// Checks action.yml and the workflows without a network, the way GitHub's own editor does.
import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

const ACTION = 'action.yml';
const WORKFLOWS = '.github/workflows';
/** The language service looks at no input of `uses: ./`, so it is shown an action of another repository instead. */
const SELF = { owner: 'local', name: 'self', ref: 'v0' };
const WARNING = 2;

const action = parse(readFileSync(ACTION, 'utf8'));
const services = {
  actionsMetadataProvider: { fetchActionMetadata: async ({ owner }) => (owner === SELF.owner ? action : undefined) },
  fileProvider: {
    getFileContent: () => Promise.reject(new Error('Files of other repositories are out of reach.')),
  },
};

async function defects(file, text) {
  const shown = text.replace(/^(\s*(?:- )?uses: )\.\/$/gm, `$1${SELF.owner}/${SELF.name}@${SELF.ref}`);
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

/** A check that sees nothing is green for ever, so it is shown a defect each time. */
async function selfCheck() {
  const planted =
    'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./\n        with:\n          no-such-input: 1\n';
  const seen = await defects(`${WORKFLOWS}/planted.yml`, planted);
  return seen.some((defect) => defect.includes('no-such-input')) ? [] : ['An unknown input was planted and not seen.'];
}

/** What GitHub leaves optional and a reader should not have to guess. */
function undescribed() {
  const inputs = Object.entries(action.inputs).flatMap(([name, input]) =>
    ['description', 'required', 'default'].filter((key) => !(key in input)).map((key) => `input ${name} has no ${key}`),
  );
  const outputs = Object.entries(action.outputs).flatMap(([name, output]) =>
    'description' in output ? [] : [`output ${name} has no description`],
  );
  return [...inputs, ...outputs].map((defect) => `${ACTION}: ${defect}`);
}

const files = [ACTION, ...readdirSync(WORKFLOWS).map((name) => `${WORKFLOWS}/${name}`)];
const found = await Promise.all(files.map((file) => defects(file, readFileSync(file, 'utf8'))));
const all = [...found.flat(), ...undescribed(), ...(await selfCheck())];
for (const defect of all) console.error(defect);
console.log(`${files.length} files checked, ${all.length} defects.`);
process.exitCode = all.length === 0 ? 0 : 1;
