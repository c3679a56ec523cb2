import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { version as osVersion } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../host/inspect.js';
import { UsageError } from '../../words/errors.js';
import type { Kernel } from '../../words/machine.js';
import type { Component, Result } from '../../words/result.js';
import { whatDecides } from '../request/identity.js';
import type { Request } from '../request/request.js';
import type { WorkloadRequest } from '../workloads/definition.js';

/** What a cell was run with, beside what was asked for. */
export interface Circumstances {
  components: readonly (Component | null)[];
  /** Of the workloads that have one. */
  image: string | null;
  /** Of a virtual machine. */
  kernel: Kernel | null;
  host: Host;
  /** Hash of the program that runs the cell: another one may find another verdict. */
  program: string;
}

/**
 * Hash of all that decides what comes of a cell; null when that can change without being seen, an installation or an
 * image in a folder of the user's, tests of a branch, and when a component could not be had.
 */
export function hashInputs(
  request: Request,
  { components, image, kernel, host, program }: Circumstances,
  { kernel: release, architecture }: Result['cell'],
): string | null {
  // One that could not be had, or of a tree that can be built anew.
  if (request.kernel !== null && kernel?.provider !== 'apt') return null;
  const had = components.filter((component) => component !== null);
  if (had.length < components.length || had.some(({ provider }) => provider === 'path')) return null;
  if (isElsewhere(request.workload)) return null;
  const decided = decides(request);
  if (decided === null) return null;
  const installed = had.filter(({ provider }) => provider === 'system').map(stamp);
  return hash(
    JSON.stringify([decided, had, installed, image, kernel, layout(host), release, osVersion(), architecture, program]),
  );
}

/** What of this machine cells are made by. Where we are in its cgroups is another place at each login. */
function layout({ hierarchies, v2Controllers, features, workDir }: Host): unknown {
  const mounted = hierarchies.map(({ version, name }) => [version, name]);
  const has = Object.entries(features).map(([feature, { has }]) => [feature, has]);
  return [mounted, v2Controllers, has, workDir];
}

/** Null when a file of it cannot be read any more. */
function decides(request: Request): string | null {
  try {
    return whatDecides(request);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** What runs can become something else with the same words. */
function isElsewhere(workload: WorkloadRequest): boolean {
  if (workload.name === 'command') return true;
  if (workload.name !== 'zdtm' || workload.source === null) return false;
  const { source } = workload;
  return source.kind === 'git' ? !/^[0-9a-f]{40}$/.test(source.ref) : source.sha256 === null;
}

export function hashFile(file: string): string {
  return hash(readFileSync(file));
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A package that is updated writes its programs anew. */
function stamp({ name, path }: Component): string {
  const program = { criu: 'criu', lxc: 'lxc-start', busybox: 'busybox', iptables: 'iptables-restore' }[name];
  const { mtimeMs, size, ino } = statSync(join(path, program));
  return `${name} ${mtimeMs} ${size} ${ino}`;
}
