import { readdirSync, readlinkSync } from 'node:fs';
import type { Container, Fact } from './fact.js';
import { byPid, ofEachThread, unchangedOfEach } from './processes.js';

const SANDBOX = 'sandbox';

/** Their kernel names are other ones after each restore: each is called by the first process that is in it. */
export const namespaces: Fact<Record<string, Record<string, string>>, Container> = {
  name: 'namespaces',
  policy: 'must',
  reads: 'which namespaces each thread shares with the sandbox, with init, or with another process',
  why: 'What is no longer separated can be seen and changed from the container; what is separated anew is out of its reach.',
  read({ processes }) {
    const owners = new Map(Object.values(namespacesOf('self')).map((namespace) => [namespace, SANDBOX]));
    return ofEachThread(processes, (outer, key) => {
      const entries = Object.entries(namespacesOf(outer)).map(([type, namespace]) => {
        const owner = owners.get(namespace) ?? `process ${key}`;
        owners.set(namespace, owner);
        return [type, owner];
      });
      return Object.fromEntries(entries);
    });
  },
  ...unchangedOfEach('A namespace'),
};

/** Those of the container's init that are the sandbox's: `lxc.net.0.type = none`. */
export function sharedWithSandbox(namespaces: Record<string, unknown>): string[] {
  const ofInit = byPid(namespaces).get('1') as Record<string, string> | undefined;
  return Object.entries(ofInit ?? {}).flatMap(([type, owner]) => (owner === SANDBOX ? [type] : []));
}

export function namespacesOf(pid: number | 'self'): Record<string, string> {
  const folder = `/proc/${pid}/ns`;
  // What its children are going to be in is told by them. And CRIU gives whatever it restores a time namespace, so that
  // its clocks go on from where they were: the fact `uptime` looks at that.
  const types = readdirSync(folder).filter((type) => !type.endsWith('_for_children') && type !== 'time');
  return Object.fromEntries(types.map((type) => [type, readlinkSync(`${folder}/${type}`)]));
}
