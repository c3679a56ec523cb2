// build/… -> dist/NAME/index.js, beside it what is loaded only when it is needed, and the licences of all that.
// Run from the root of the package: ncc names modules by their paths from here.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const entries = Object.entries({
  action: 'action/main',
  cli: 'cli/main',
  cell: 'cell/main',
  report: 'action/report',
  matrix: 'action/matrix',
});

rmSync('dist', { recursive: true, force: true });
// One after the other for each of two workers: a third ncc would only make two cores wait.
await Promise.all([worker(), worker()]);

async function worker() {
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    const [name, main] = entry;
    const folder = `dist/${name}`;
    await run('ncc', ['build', `build/${main}.js`, '-o', folder, '--license', 'licenses-[name].txt']);
    joinLicences(folder);
    const sizes = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => statSync(join(folder, file)).size);
    const [first, all] = [statSync(join(folder, 'index.js')).size, sizes.reduce((sum, size) => sum + size, 0)];
    console.log(`${folder}/index.js  ${kB(first)}, ${kB(all)} with all that it may load`);
  }
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
