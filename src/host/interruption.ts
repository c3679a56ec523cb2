import { setMaxListeners } from 'node:events';

/** What asks a program to end. With nobody to hear it, SIGUSR1 has Node open its inspector: as root, to this whole host. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

/** Aborted once this program is asked to end. From then on it ends when its sandboxes are gone. */
export function interruption(): AbortSignal {
  const asked = new AbortController();
  // Each command that is under way listens, and each lock that is waited for: they are many, and no leak.
  setMaxListeners(0, asked.signal);
  for (const signal of SIGNALS) process.on(signal, () => asked.abort());
  return asked.signal;
}
