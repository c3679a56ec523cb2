import { readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

/** Soft and hard limits by their names in /proc/PID/limits. The config of the container sets one. */
export const rlimits: Fact<Record<string, Record<string, string>>, Container> = {
  name: 'rlimits',
  policy: 'must',
  reads: 'the soft and hard resource limits of each process',
  why: 'A server that may open fewer files than before fails under load, long after the restore.',
  read: ({ processes }) => ofEach(processes, (outer) => parseLimits(readOrNull(`/proc/${outer}/limits`) ?? '')),
  ...unchangedOfEach('A resource limit'),
};

/** `Max open files   777   888   files` to `{ 'open files': '777 888' }`. */
function parseLimits(text: string): Record<string, string> {
  const lines = text.matchAll(/^Max (.+?) {2,}(\S+) +(\S+)/gm);
  return Object.fromEntries([...lines].map(([, name = '', soft, hard]) => [name, `${soft} ${hard}`]));
}
