import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Step } from './runner.js';

export type Done = Pick<Step, 'code' | 'stdout' | 'stderr' | 'outputs' | 'summary'>;

export const FINE: Done = { code: 0, stdout: '', stderr: '', outputs: {}, summary: '' };

/** As actions/upload-artifact does: paths lie in the artifact as they do below what is common to all of them. */
export function upload(inputs: Record<string, string>, workspace: string, artifacts: string, run: number): Done {
  const { name = 'artifact', path = '', overwrite } = inputs;
  if (!/^[^":<>|*?\r\n\\/]+$/.test(name)) throw new Error(`${name} cannot be the name of an artifact.`);
  const folder = join(artifacts, name);
  if (existsSync(folder) && overwrite !== 'true') throw new Error(`There is an artifact ${name} already.`);
  const lines = path.split('\n').map((line) => line.trim());
  const paths = lines.filter(Boolean).map((line) => resolve(workspace, line));
  const found = paths.filter((each) => existsSync(each));
  if (found.length === 0) return { ...FINE, stdout: `::warning::No files were found with ${path}` };
  const folders = found.map((each) => (statSync(each).isDirectory() ? each : dirname(each)));
  const base = folders.reduce((one, other) => {
    let common = one;
    while (!`${other}/`.startsWith(`${common}/`)) common = dirname(common);
    return common;
  });
  for (const each of found) cpSync(each, join(folder, relative(base, each)), { recursive: true });
  const url = `https://github.com/somebody/else/actions/runs/${run}/artifacts/${basename(folder)}`;
  return { ...FINE, outputs: { 'artifact-url': url } };
}

/** One artifact into the folder; of several that the pattern fits, each into one of its own (actions/download-artifact#416). */
export function download(inputs: Record<string, string>, workspace: string, artifacts: string): Done {
  const { name = '', pattern = '', path = '.' } = inputs;
  const folder = resolve(workspace, path);
  const all = existsSync(artifacts) ? readdirSync(artifacts) : [];
  if (name !== '') {
    if (!all.includes(name)) return { ...FINE, code: 1, stderr: `Artifact not found for name: ${name}` };
    cpSync(join(artifacts, name), folder, { recursive: true });
    return FINE;
  }
  const [before = '', after = ''] = (pattern || '*').split('*');
  const wanted = all.filter((each) => each.startsWith(before) && each.endsWith(after));
  for (const each of wanted) {
    cpSync(join(artifacts, each), wanted.length === 1 ? folder : join(folder, each), { recursive: true });
  }
  return FINE;
}
