import { AsyncLocalStorage } from 'node:async_hooks';

/** What the debug log is made of: plain data, so that one process can report to the one that started it. */
export type TraceEvent =
  | {
      type: 'command';
      argv: readonly string[];
      /** Milliseconds since 1970, with fractions. */
      started: number;
      /** Null while it runs: told of one that takes long. */
      end: CommandEnd | null;
      where?: string;
    }
  | { type: 'bug'; started: number; stack: string; where?: string };

export interface CommandEnd {
  ms: number;
  /** In words: `exit code 1`. */
  ended: string;
  /** What it printed last, where it failed. */
  said: string;
}

export type Listener = (event: TraceEvent) => void;

/** A command that takes longer is told of while it runs: it may never end. */
const LONG_MS = 1000;

const listener = new AsyncLocalStorage<Listener>();

/** Runs `work`. `hear` is told of every command and every bug in it; so is whoever listens to what is around it. */
export function tracing<T>(hear: Listener, work: () => T): T {
  const around = listener.getStore();
  return listener.run((event) => {
    hear(event);
    around?.(event);
  }, work);
}

/** Runs `work`. Who listens to what is around it is told where an event comes from. */
export function tracingAs<T>(where: string, work: () => T): T {
  const around = listener.getStore();
  return around === undefined
    ? work()
    : listener.run((event) => around({ ...event, where: [where, event.where].filter(Boolean).join(' ') }), work);
}

/** Who listens here; ask before anything asynchronous. */
export function traceListener(): Listener | undefined {
  return listener.getStore();
}

/**
 * Tells of a command that begins now.
 *
 * @returns to be called when it has ended: in which words, and with the end of what it printed when it failed
 */
export function traceCommand(argv: readonly string[]): (ended: string, said: string) => void {
  const hear = listener.getStore();
  if (hear === undefined) return () => undefined;
  const started = now();
  const long = setTimeout(() => hear({ type: 'command', argv, started, end: null }), LONG_MS).unref();
  return (ended, said) => {
    clearTimeout(long);
    hear({ type: 'command', argv, started, end: { ms: now() - started, ended, said } });
  };
}

/** Tells of what nobody expected. */
export function traceBug({ message, stack = message }: Error): void {
  listener.getStore()?.({ type: 'bug', started: now(), stack });
}

export function now(): number {
  return performance.timeOrigin + performance.now();
}
