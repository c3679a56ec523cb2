import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where, by the XDG Base Directory Specification, the user keeps such things of ours. It passes over a relative path. */
export function userFolder(variable: 'XDG_CACHE_HOME' | 'XDG_STATE_HOME', otherwise: string): string {
  const folder = process.env[variable] ?? '';
  return join(isAbsolute(folder) ? folder : join(homedir(), otherwise), 'criu-lxc-test');
}
