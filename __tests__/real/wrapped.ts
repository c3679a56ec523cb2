import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Provider } from '../../src/provide/provide.js';
import { STORE } from './tester.js';

/**
 * `path:` of a CRIU or an LXC of the archive whose programs do something else before: lines of shell, by the name of the
 * program. `$real` is the program itself.
 *
 * @param parent where sandboxes see it: their /tmp is private
 */
export async function wrapped(
  parent: string,
  name: 'criu' | 'lxc',
  version: string,
  before: Record<string, string>,
): Promise<`path:${string}`> {
  const folder = mkdtempSync(join(parent, `${name}-`));
  const signal = new AbortController().signal;
  const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
  const { path } = await provider.provide(name, { kind: 'exact', version }, version);
  mkdirSync(join(folder, 'bin'));
  for (const program of readdirSync(path)) {
    const script = `#!/bin/sh\nreal=${join(path, program)}\n${before[program] ?? ''}\nexec "$real" "$@"\n`;
    writeFileSync(join(folder, 'bin', program), script, { mode: 0o755 });
  }
  return `path:${folder}`;
}
