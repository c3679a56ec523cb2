import { statSync } from 'node:fs';
import { observeMounts } from '../host/observe.js';
import { openFiles as descriptorsOf, readOrNull } from '../host/process.js';
import { StageError } from '../words/errors.js';
import type { Fact } from './fact.js';
import { atRest, grouped, unchangedOfEach } from './processes.js';

/**
 * `3: /run/witness/question flags 0100002 at 0, of 0:0 with 644, on /run`, for each descriptor. A pipe or a socket has no name that
 * outlives a dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
export const openFiles: Fact<Record<string, string[]>> = {
  name: 'open-files',
  policy: 'must',
  reads:
    'number, target, flags and offset of each open descriptor, owner and mode of what it leads to, mount that it was opened on, of a timer its clock, its flags and its interval, of a signalfd its signals, of an epoll and an inotify what they watch for what; pipes and sockets by who shares them',
  why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
  async read({ processes, patienceMs }) {
    const names = new Map<string, string>();
    const points = mountPoints(processes.map(({ outer }) => outer));
    const values: [string, string[]][] = [];
    for (const process of processes) {
      let lines: string[] = [];
      const look = () => {
        lines = descriptorsOf(process.outer)
          .sort((a, b) => a.fd - b.fd)
          .map(({ fd, target }) => {
            const anonymous = /^(\w+):\[\d+\]$/.exec(target);
            const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
            if (anonymous) names.set(target, name);
            return `${fd}: ${name} ${details(process.outer, fd, points)}`;
          });
      };
      if (!(await atRest(process.outer, look, patienceMs))) {
        throw new StageError('state', `Process ${process.pid} did not come to rest within ${patienceMs / 1000} s.`);
      }
      values.push([String(process.pid), lines]);
    }
    return grouped(values);
  },
  ...unchangedOfEach('The open files'),
};

/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid: number, fd: number, points: ReadonlyMap<string, string>): string {
  const info = readOrNull(`/proc/${pid}/fdinfo/${fd}`) ?? '';
  const field = (name: string) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
  const { size = 0, uid, gid, mode = 0 } = statSync(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false }) ?? {};
  const offset = size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
  const point = points.get(field('mnt_id') ?? '');
  const mount = point === undefined ? '' : `, on ${point}`;
  return `flags ${field('flags')} at ${offset}, of ${uid}:${gid} with ${(mode & 0o7777).toString(8)}${mount}${special(info)}`;
}

/** What the kernel tells of a timerfd, a signalfd, an epoll and an inotify, but for what goes on by itself. */
function special(info: string): string {
  const field = (name: string) => info.match(new RegExp(`^${name}:\\s*(.+)$`, 'm'))?.[1];
  const signals = field('sigmask');
  if (signals !== undefined) return `, for signals ${signals}`;
  const watched = [...info.matchAll(/^tfd:\s*(\d+) events:\s*(\w+) data:\s*(\w+)/gm)]
    .map(([, fd, events, data]) => `${fd} for ${events} as ${data}`)
    .sort();
  for (const [, watch, mask] of info.matchAll(/^inotify wd:(\w+) .*\bmask:(\w+)/gm))
    watched.push(`${watch} for ${mask}`);
  if (watched.length > 0) return `, watches ${watched.join(' and ')}`;
  const clock = field('clockid');
  if (clock === undefined) return '';
  return `, of clock ${clock} set with ${field('settime flags')}, interval ${field('it_interval')}`;
}

/** Of each mount that one of the processes sees, by its number, which is another after a restore. */
function mountPoints(pids: readonly number[]): Map<string, string> {
  return new Map(pids.flatMap(observeMounts).map(({ id, point }) => [id, point]));
}
