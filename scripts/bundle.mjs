// build/… -> dist/: `doors` has all that the command and the actions are made of, in parts that are loaded when they are needed;
// dist/NAME/index.js opens one of the doors. `helper` is one file: it goes into the sandbox. With the licences of all that.
// Run from the root of the package: ncc names modules by their paths from here.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** What main modules do when they are loaded; only the command's is small, and loaded with all. */
const actions = { action: 'action/main', matrix: 'action/matrix', report: 'action/report' };

rmSync('dist', { recursive: true, force: true });
writeFileSync(
  'build/doors.js',
  [
    `export { start as cli } from './cli/main.js';\n`,
    ...Object.entries(actions).map(([name, main]) => `export const ${name} = () => import('./${main}.js');\n`),
  ].join(''),
);
await Promise.all([bundle('doors', 'doors'), bundle('helper', 'helper/main')]);
for (const name of ['cli', ...Object.keys(actions)]) {
  mkdirSync(`dist/${name}`);
  writeFileSync(`dist/${name}/index.js`, `import { ${name} } from '../doors/index.js';\n\nawait ${name}();\n`);
}

async function bundle(name, main) {
  const folder = `dist/${name}`;
  await run('ncc', ['build', `build/${main}.js`, '-o', folder, '--license', 'licenses-[name].txt']);
  joinLicences(folder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(
    `${folder}  ${kB(bytes)} in ${files.length} files, ${kB(statSync(join(folder, 'index.js')).size)} of it loaded first`,
  );
}

/** ncc writes a list for each file. Each has, one below the other, a package's name, its licence's and the text of that. */
function joinLicences(folder) {
  const packages = new Map();
  for (const list of readdirSync(folder).filter((file) => /^licenses-.*\.txt$/.test(file))) {
    const lines = readFileSync(join(folder, list), 'utf8').trimEnd().split('\n');
    rmSync(join(folder, list));
    const starts = [...lines.keys()].filter((at) => isPackage(lines[at], lines[at + 1]));
    if (starts[0] !== 0) throw new Error(`${folder}/${list} begins with no package: ${lines[0]}`);
    starts.forEach((start, index) => {
      packages.set(
        lines[start],
        lines
          .slice(start, starts[index + 1])
          .join('\n')
          .trimEnd(),
      );
    });
  }
  const names = [...packages.keys()].sort();
  writeFileSync(join(folder, 'licenses.txt'), `${names.map((name) => packages.get(name)).join('\n\n')}\n`);
}

function isPackage(name, licence) {
  const manifest = `node_modules/${name}/package.json`;
  return /^\S+$/.test(name) && existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).license === licence;
}

function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
