import { cpSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Provider } from '../../src/provide/provide.js';
import { parseSpec } from '../../src/provide/spec.js';
import { STORE } from './tester.js';

/** The folder of a component in the store, with its programs in `bin`. */
export async function provided(name: 'criu' | 'lxc', version: string): Promise<string> {
  return dirname((await provider().provide(name, parseSpec(version, `--${name}`), version)).path);
}

export async function busybox(): Promise<string> {
  return join((await provider().provide('busybox', { kind: 'default' }, '')).path, 'busybox');
}

export async function iptables(): Promise<string> {
  return join((await provider().provide('iptables', { kind: 'default' }, '')).path, 'iptables');
}

/**
 * `path:` of a copy of a CRIU that first runs a script, with its own arguments.
 *
 * @param folder to lay the copy in
 */
export async function disguised(folder: string, version: string, script: string): Promise<string> {
  const copy = mkdtempSync(join(folder, 'criu-'));
  cpSync(await provided('criu', version), copy, { recursive: true, verbatimSymlinks: true });
  renameSync(join(copy, 'bin/criu'), join(copy, 'bin/undisguised'));
  writeFileSync(join(copy, 'bin/criu'), `#!/bin/sh\n${script}\nexec "\${0%/*}/undisguised" "$@"\n`, { mode: 0o755 });
  return `path:${copy}`;
}

function provider(): Provider {
  const signal = new AbortController().signal;
  return new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
}
