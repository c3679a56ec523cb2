// The npm package: what `files` of package.json names, and a package.json without dependencies, which are all in dist. Run with the
// folder that the tarball is put into; its path is printed.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const [out = '.'] = process.argv.slice(2);
const npm = (folder, ...args) =>
  JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...args], { cwd: folder, encoding: 'utf8' }));

const staging = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const [{ files }] = npm('.', '--dry-run');
  for (const { path } of files) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    cpSync(path, join(staging, path));
  }
  const { scripts, dependencies, devDependencies, optionalDependencies, ...manifest } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(out, { recursive: true });
  const [{ filename }] = npm(staging, '--pack-destination', resolve(out));
  console.log(join(out, filename));
} finally {
  rmSync(staging, { recursive: true, force: true });
}
