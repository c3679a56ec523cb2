import type { Prediction } from '../words/forecast.js';
import { predictByConfig } from './predict-config.js';
import { predictByHost } from './predict-host.js';
import { predictByProcesses } from './predict-running.js';
import type { Subject } from './prediction.js';

/** What will make checkpoint or restore of a container fail, the certain before what may. Nothing is started. */
export function predict(subject: Subject): Prediction[] {
  const all = [...predictByHost(subject), ...predictByConfig(subject), ...predictByProcesses(subject)];
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity !== 'error')];
}
