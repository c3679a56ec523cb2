import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContainerRef } from '../core/run/forecast.js';
import { UsageError } from '../words/errors.js';

const LXC_PATH = '/var/lib/lxc';

/**
 * Null when the host is to be looked at, or when the config is one for the cells of `--self-test`.
 *
 * @param values options as parsed
 * @throws UsageError
 */
export function parseContainerRef(values: Record<string, unknown>): ContainerRef | null {
  const [container, lxcPath, config] = ['container', 'lxc-path', 'config'].map((name) => values[name]);
  const selfTest = values['self-test'] === true;
  const file = typeof config === 'string' && !selfTest ? config : undefined;
  if (typeof container === 'string' && (file !== undefined || selfTest)) {
    throw new UsageError(`--container is allowed without ${selfTest ? '--self-test' : '--config'} only.`);
  }
  if (typeof lxcPath === 'string' && typeof container !== 'string') {
    throw new UsageError('--lxc-path says where the container of --container is: it is allowed with that only.');
  }
  const isOfContainer = typeof container === 'string' || file !== undefined;
  if (isOfContainer && typeof values['kernel'] === 'string') {
    throw new UsageError('--kernel is not allowed with --container and --config: they are checked on this host.');
  }
  if (values['write'] === true && values['fix'] !== true) throw new UsageError('--write is allowed with --fix only.');
  if (typeof container === 'string') return byName(container, resolve(String(lxcPath ?? LXC_PATH)));
  if (file !== undefined) return { called: file, config: resolve(file), container: null };
  if (values['fix'] === true) {
    throw new UsageError('--fix is about a container: name one with --container or --config.');
  }
  if (values['json'] === true && selfTest) throw new UsageError('--json is allowed without --self-test only.');
  return null;
}

function byName(name: string, lxcPath: string): ContainerRef {
  if (name === '' || name.includes('/') || name === '.' || name === '..') {
    throw new UsageError(`--container is "${name}"; it must be the name of a container in ${lxcPath}.`);
  }
  if (!isFolder(lxcPath))
    throw new UsageError(`There is no folder ${lxcPath} with containers; --lxc-path names another.`);
  if (!isFolder(join(lxcPath, name))) throw new UsageError(`There is no container "${name}" in ${lxcPath}.`);
  return { called: name, config: join(lxcPath, name, 'config'), container: { lxcPath, name } };
}

/** One that we may not look into counts: that is told when its config is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
