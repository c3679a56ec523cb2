import { Worker } from 'node:worker_threads';

/** One input and what became of it. */
export interface Tried {
  number: number;
  kind: string;
  ms: number;
  /** Null when it was read, or refused in a sentence. */
  fault: string | null;
}

interface Message {
  number: number;
  kind: string;
  became: string;
}

/**
 * Tries inputs one after the other; one that takes longer than the limit is ended, and the next follows.
 *
 * @param worker file that says of each that it is `begun`, and then `read` or how it crashed
 */
export async function tryAll(
  worker: string | URL,
  { seed, count, limitMs, folder }: { seed: string; count: number; limitMs: number; folder: string },
  onTried: (tried: Tried) => void,
): Promise<void> {
  let from = 1;
  while (from <= count) {
    from = await new Promise<number>((resolve) => {
      const thread = new Worker(worker, {
        workerData: { seed, from, to: count, folder },
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      });
      let current: { number: number; kind: string; began: number } | null = null;
      let limit: NodeJS.Timeout | undefined;
      const end = (fault: string) => {
        clearTimeout(limit);
        const { number, kind, began } = current ?? {
          number: from,
          kind: 'the runner itself',
          began: performance.now(),
        };
        onTried({ number, kind, ms: performance.now() - began, fault });
        thread.removeAllListeners();
        // Its end is not heard of, nor an error on the way.
        thread.on('error', () => undefined);
        void thread.terminate().then(() => resolve(number + 1));
      };
      thread.on('message', ({ number, kind, became }: Message) => {
        clearTimeout(limit);
        if (became === 'begun') {
          current = { number, kind, began: performance.now() };
          limit = setTimeout(() => end(`It did not end within ${limitMs / 1000} s.`), limitMs);
        } else {
          const ms = performance.now() - (current?.began ?? 0);
          onTried({ number, kind, ms, fault: became === 'read' ? null : became });
          if (number === count) resolve(count + 1);
        }
      });
      thread.on('error', (error) => end(`The thread ended: ${error.message}`));
      thread.on('exit', (code) => {
        if (code !== 0) end(`The thread ended with ${code}.`);
      });
    });
  }
}
