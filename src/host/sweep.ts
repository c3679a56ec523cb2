import { isAlive } from './process.js';
import { remove } from './sandbox.js';
import { forget, type RecordFile, readRecords, type SandboxRecord, self } from './sandbox-record.js';

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
  for (const file of readRecords()) {
    const { id, record, name } = file;
    if (file.isUnfinished) {
      if (!writerIsDead(file)) continue;
      // Nothing of what it names has been made.
      forget(name);
      swept.push({ id, left: [] });
    } else if (record !== null && ownerIsDead(record)) {
      swept.push({ id, left: await remove(id, record) });
    }
  }
  return swept;
}

function ownerIsDead({ owner }: SandboxRecord): boolean {
  const { bootId, pidNamespace } = self();
  if (owner.bootId !== bootId) return true;
  // A pid of another pid namespace means nothing here: its own host's sweep will see to it.
  return owner.pidNamespace === pidNamespace && !isAlive(owner);
}

/** Of half a record the id has to say who wrote it. */
function writerIsDead({ id, record }: RecordFile): boolean {
  if (record !== null) return ownerIsDead(record);
  const [, pid, startTime = ''] = id.split('.');
  return !isAlive({ pid: Number(pid), startTime });
}
