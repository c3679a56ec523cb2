import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that the bundles lie in: dist, one below it for each program. */
function dist(): string {
  return dirname(dirname(realpathSync(process.argv[1] as string)));
}

/** The bundled src/helper/main.ts. */
export function cellProgram(): string {
  return join(dist(), 'helper', 'index.js');
}

/** The bundled src/cli/main.ts. */
export function cliProgram(): string {
  return join(dist(), 'cli', 'index.js');
}

/**
 * A program in C (src/workload, src/host/probe, src/host/inspector, src/host/enter), beside the dist that this program of a
 * cell lies in.
 */
export function nativeProgram(
  name: 'keeper' | 'peer' | 'probe' | 'inspector' | 'enter',
  cellProgram: string,
  architecture: string = process.arch,
): string {
  return join(nativeFolder(cellProgram), `${name}-${architecture}`);
}

/** The folder that {@link nativeProgram}s lie in. */
export function nativeFolder(cellProgram: string): string {
  return join(dirname(dirname(dirname(cellProgram))), 'bin', 'witness');
}

/** What reports fill in to make the page: src/page, built. */
export function pageTemplate(): string {
  return join(dist(), 'page', 'index.html');
}

export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(join(dist(), '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
