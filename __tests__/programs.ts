import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { isExecutable } from '../src/host/files.js';
import { searchPath } from '../src/host/inspect.js';

/** Programs that scripts/test-setup.sh brings. */
export const PROGRAMS = [
  'bash',
  'chromium',
  'gcc',
  'git',
  'gpg',
  'jq',
  'make',
  'meson',
  'mkfs.ext4',
  'nft',
  'ninja',
  'pkg-config',
  'python3',
  'strace',
] as const;
export type Program = (typeof PROGRAMS)[number];

/** Chromium as Debian, Ubuntu and GitHub's runners call it. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
/** Written by the set-up. */
const MISSING = resolve(import.meta.dirname, '../node_modules/.cache/criu-lxc-test/missing');

/** Where a program lies, by PATH; null when it is not there. */
export function findProgram(name: string): string | null {
  if (name !== 'chromium') return onPath(name);
  const own = chromium.executablePath();
  return BROWSERS.map(onPath).find((each) => each !== null) ?? (existsSync(own) ? own : null);
}

/** As {@link findProgram}, for what every Debian has. */
export function programFile(name: string): string {
  const file = findProgram(name);
  if (file === null) throw new Error(`${name} is not on PATH.`);
  return file;
}

/** The set-up has run, and could not bring this program: it had neither root nor sudo, or no network. */
export function couldNotBeBrought(program: Program): boolean {
  return existsSync(MISSING) && readFileSync(MISSING, 'utf8').split('\n').includes(program);
}

function onPath(name: string): string | null {
  return (
    searchPath()
      .map((folder) => join(folder, name))
      .find((file) => isExecutable(file)) ?? null
  );
}
