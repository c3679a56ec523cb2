import { readdirSync } from 'node:fs';
import { isAlive } from './process.js';
import { readRecord, remove, type SandboxRecord, STATE_FOLDER, self } from './sandbox.js';

export interface Swept {
  id: string;
  /** What could not be removed, in words; empty when all is gone. */
  left: string[];
}

/**
 * Removes the sandboxes whose owner is dead: their cgroup subtree, thawing what is frozen, and their folder.
 * Touches no sandbox that somebody lives in. Needs root.
 */
export async function sweep(): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const id of recorded()) {
    const record = readRecord(id);
    if (record !== null && ownerIsDead(record)) swept.push({ id, left: await remove(id, record) });
  }
  return swept;
}

function recorded(): string[] {
  try {
    return readdirSync(STATE_FOLDER).flatMap((name) =>
      name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
    );
  } catch {
    return [];
  }
}

function ownerIsDead({ owner }: SandboxRecord): boolean {
  const { bootId, pidNamespace } = self();
  if (owner.bootId !== bootId) return true;
  // A pid of another pid namespace means nothing here: its own host's sweep will see to it.
  return owner.pidNamespace === pidNamespace && !isAlive(owner);
}
