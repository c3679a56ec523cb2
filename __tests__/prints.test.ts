import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './folder.js';

const ROOT = join(import.meta.dirname, '..');
const RULES = /plugin|noConsole|noRestrictedImports/;

/** The files of these contents that `npm run lint` refuses, by our rules of who prints. */
function refused(files: Record<string, string>): string[] {
  const folder = temporaryFolder();
  copyFileSync(join(ROOT, 'biome-prints.grit'), join(folder, 'biome-prints.grit'));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const args = ['lint', '--colors=off', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' });
  const found = (stdout + stderr).matchAll(/^(\S+\.ts):\d+:\d+ (\S+)/gm);
  return [...new Set([...found].filter(([, , rule]) => RULES.test(rule as string)).map(([, file]) => file as string))];
}

const PRINTS = [
  "console.log('x');",
  "process.stdout.write('x');",
  'export const { columns } = process.stderr;',
  "process['stderr'].write('x');",
  "const { stdout } = process;\nstdout.write('x');",
  'const { argv, stderr } = process;\nstderr.write(String(argv));',
  "const here = process;\nhere.stdout.write('x');",
  "import { stdout } from 'node:process';\nstdout.write('x');",
  "import { info } from '@actions/core';\ninfo('x');",
  "import * as core from '@actions/core';\ncore.setFailed('x');",
  "import { exec } from '@actions/exec';\nawait exec('true');",
];

it('is only for those who make harmless what they print', () => {
  const files = PRINTS.flatMap((text, at) =>
    ['action', 'cli', 'host'].map((room) => [`src/${room}/prints-${at}.ts`, text] as const),
  );
  expect(refused(Object.fromEntries(files)).sort()).toEqual(files.map(([file]) => file).sort());
});

it('is nothing else', () => {
  const inputs =
    "import { getInput, setOutput } from '@actions/core';\nsetOutput('x', getInput('y') + process.exitCode);";
  const say = "import { info } from '@actions/core';\ninfo('x');";
  expect(
    refused({ 'src/action/test.ts': inputs, 'src/action/say.ts': say, 'scripts/x.ts': PRINTS[0] as string }),
  ).toEqual([]);
});

/** Who may switch the rules off, and in how many places. */
const EXEMPT = {
  'src/action/post.ts': 1,
  'src/cli/terminal.ts': 1,
  'src/helper/main.ts': 1,
  'src/host/leave.ts': 2,
  'src/provide/store.ts': 1,
};

it('is nobody else by a remark that switches the rules off', () => {
  const counts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`src/${file}`, readFileSync(join(ROOT, 'src', file), 'utf8').match(/biome-ignore/g)?.length ?? 0]);
  expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual(EXEMPT);
});
