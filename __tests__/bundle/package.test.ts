import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Not below /tmp: a sandbox has one of its own. */
const folder = mkdtempSync('/var/tmp/package-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Manifest {
  name: string;
  version: string;
}

function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  // Without what npm says to the programs that it runs, what this host's configuration has it say, and a network.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const npm = {
    ...{ npm_config_offline: 'true', npm_config_cache: join(folder, 'cache'), npm_config_audit: 'false' },
    ...{ npm_config_loglevel: 'error', npm_config_userconfig: '/dev/null' },
  };
  return spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000, env: { ...own, ...npm, ...env } });
}

describe('the npm package', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const empty = join(folder, 'empty folder');
  const installed = join(empty, 'node_modules', name);
  let tarball: string;

  beforeAll(() => {
    const packed = run(process.execPath, ['scripts/package.mjs', folder], '.');
    expect(packed.status, packed.stderr).toBe(0);
    tarball = packed.stdout.trim();
    mkdirSync(empty);
    const { status, stderr } = run('npm', ['install', '--no-package-lock', tarball], empty);
    expect(status, stderr).toBe(0);
  });

  it('is installed into an empty folder without anything else, and without a network', () => {
    expect(tarball).toBe(join(folder, `${name}-${version}.tgz`));
    expect(readdirSync(join(empty, 'node_modules')).filter((each) => !each.startsWith('.'))).toEqual([name]);
    expect(readdirSync(installed).sort()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'bin', 'dist', 'docs', 'package.json', 'schema'],
    ]);
  });

  it('runs from there, and by npx', () => {
    const told = run('npx', ['--no', '--', name, '--version'], empty);
    expect(told.stdout, told.stderr).toBe(`${name} ${version}\n`);
    const direct = run('npx', ['--yes', `--package=${tarball}`, '--', name, '--version'], folder);
    expect(direct.stdout, direct.stderr).toBe(`${name} ${version}\n`);
  });

  it('has all that a host is looked at with', () => {
    const { status, stdout, stderr } = run('npx', ['--no', '--', name, 'doctor', '--json'], empty);
    expect([0, 77], stderr).toContain(status);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, findings: expect.any(Array) });
  });

  it('has what its documents link to', () => {
    for (const document of readdirSync(join(installed, 'docs')).filter((each) => each.endsWith('.md'))) {
      const text = readFileSync(join(installed, 'docs', document), 'utf8');
      const links = [...text.matchAll(/\]\(((?:\.\.\/(?:docs|schema)\/)?[\w.-]+\.(?:md|json|svg|png|1))[)#]/g)];
      for (const [, link = ''] of links)
        expect(existsSync(join(installed, 'docs', link)), `${document}: ${link}`).toBe(true);
    }
  });
});
