import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, KINDS, tryInput } from './kinds.js';

/** In a thread of its own, so that one that never ends can be ended from outside. */
const { seed, from, to, folder } = workerData as { seed: string; from: number; to: number; folder: string };
for (let number = from; number <= to; number++) {
  const chosen = inputOf(seed, number, KINDS);
  parentPort?.postMessage({ number, kind: chosen.kind.name, became: 'begun' });
  const crash = await tryInput(chosen, folder);
  parentPort?.postMessage({ number, kind: chosen.kind.name, became: crash ?? 'read' });
}
