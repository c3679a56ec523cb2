// build/… -> dist/NAME/index.js, with all that it imports and the licences of that.
// Run from the root of the package: ncc names modules by their paths from here.
import { execFile } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const entries = Object.entries({
  action: 'action/main',
  cli: 'cli/main',
  cell: 'cell/main',
  report: 'action/report',
  matrix: 'action/matrix',
});

await rm('dist', { recursive: true, force: true });
// One after the other for each of two workers: a third ncc would only make two cores wait.
await Promise.all([worker(), worker()]);

async function worker() {
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    const [name, main] = entry;
    await run('ncc', ['build', `build/${main}.js`, '-o', `dist/${name}`, '--license', 'licenses.txt']);
    const { size } = await stat(`dist/${name}/index.js`);
    console.log(`dist/${name}/index.js  ${Math.round(size / 1000)} kB`);
  }
}
