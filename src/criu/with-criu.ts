import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '../words/result.js';

/** What CRIU has found out about the kernel. The sandbox has a /run of its own. */
const CACHE = '/run/criu.kdat';
/** On the same file system as the cache, which is moved. */
const KEPT = '/run/criu-lxc-test';

/**
 * Lets one of several CRIUs work: PATH finds it first, and it finds the cache that it left itself.
 *
 * CRIU knows a foreign cache by nothing but the second of its build, which reproducible builds may share; and where it
 * knows one, it asks the kernel everything anew.
 *
 * @param work not beside another of these
 */
export async function withCriu<T>(
  criu: Component,
  env: NodeJS.ProcessEnv,
  work: (env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  const kept = join(KEPT, criu.path, 'criu.kdat');
  mkdirSync(join(KEPT, criu.path), { recursive: true });
  if (existsSync(kept)) renameSync(kept, CACHE);
  try {
    return await work({ ...env, PATH: `${criu.path}:${env['PATH']}` });
  } finally {
    if (existsSync(CACHE)) renameSync(CACHE, kept);
  }
}
