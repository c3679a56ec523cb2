import type { Call } from './workload.js';

/** An object whose methods are called there. */
export function remote<T extends object>(call: Call): T {
  const get =
    (_target: object, method: string | symbol) =>
    (...args: unknown[]) =>
      call(String(method), args);
  return new Proxy({}, { get }) as T;
}
