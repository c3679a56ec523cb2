import { innermostPid, readOrNull } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

/** `0: signal 41/00000000c0ffee00, signal/pid.4, clock 1`, as /proc/PID/timers has each timer of timer_create(2). */
export const timers: Fact<Record<string, string>, Container> = {
  name: 'timers',
  policy: 'must',
  reads: 'number, signal with its value, receiver and clock of each POSIX timer of each process',
  why: 'A timer of another clock, or whose signal goes to another thread, is another timer.',
  read({ processes }) {
    const all = ofEach(processes, (outer) => timersOf(readOrNull(`/proc/${outer}/timers`)));
    return Object.values(all).includes(null) ? null : (all as Record<string, string>);
  },
  ...unchangedOfEach('The POSIX timers'),
  absence: 'This kernel does not list timers.',
};

/** Pids in it are those of whoever reads. */
function timersOf(listed: string | null): string | null {
  return (
    listed
      ?.split(/^(?=ID: )/m)
      .filter((timer) => timer !== '')
      .map((timer) => {
        const [, id, signal, notify, receiver, clock] =
          timer.match(/^ID: (\d+)\nsignal: (\S+)\nnotify: (\w+\/\w+)\.(\d+)\nClockID: (-?\d+)/) ?? [];
        return `${id}: signal ${signal}, ${notify}.${innermostPid(Number(receiver))}, clock ${clock}`;
      })
      .join('; ') ?? null
  );
}
