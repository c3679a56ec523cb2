import type { SystemdAnswers } from '../workload/systemd.js';
import { type Container, type Fact, unchanged } from './fact.js';

type SystemdContainer = Container & { systemd: SystemdAnswers };

export const systemState: Fact<string, SystemdContainer> = {
  name: 'system-state',
  policy: 'must',
  reads: 'what `systemctl is-system-running` says',
  why: 'A system that is degraded has lost a service, or its manager does not answer any more.',
  read: ({ systemd }) => systemd.state,
  ...unchanged('The state of the system'),
};

export const units: Fact<string[], SystemdContainer> = {
  name: 'units',
  policy: 'must',
  reads: 'every active unit, and in which state it is',
  why: 'What systemd has lost sight of it neither restarts nor stops.',
  read: ({ systemd }) => systemd.units,
  ...unchanged('The active units'),
};

export const service: Fact<SystemdAnswers['service'], SystemdContainer> = {
  name: 'service',
  policy: 'must',
  reads:
    'of a service its main process, since when it runs, how often it was restarted, and how many lines it has counted, of which it is sent one',
  rule: 'the same, and one line more',
  why: 'A service that systemd started anew has lost all that it knew.',
  read: ({ systemd }) => systemd.service,
  compare(before, after) {
    if (after === null) return 'The service could not be asked.';
    const { count: was, ...identity } = before;
    const { count: is, ...other } = after;
    if (JSON.stringify(identity) !== JSON.stringify(other)) {
      return `This is not the same service: ${JSON.stringify(identity)} before, ${JSON.stringify(other)} after.`;
    }
    return is === was + 1 ? null : `The service had counted ${was} lines, and with one more it has counted ${is}.`;
  },
};

export const systemdTimer: Fact<number, SystemdContainer> = {
  name: 'systemd-timer',
  policy: 'must',
  reads: 'how often a timer has started its service, armed for three seconds before the dump',
  rule: 'once more',
  why: 'Backups and renewals hang on timers, and to start a service is what systemd is for.',
  read: ({ systemd }) => systemd.timerRan,
  compare: (before, after) =>
    after === before + 1
      ? null
      : `The timer was to start its service once more after the restore: it had started it ${before} times, and has ${after ?? 'no'} times.`,
};

export const journal: Fact<number, SystemdContainer> = {
  name: 'journal',
  policy: 'must',
  reads: 'lines that were written to the journal by a name, one at each reading',
  rule: 'one more',
  why: 'What happened before the dump and after the restore is to be read in one journal.',
  read: ({ systemd }) => systemd.journalLines,
  compare: (before, after) =>
    after === before + 1 ? null : `The journal had ${before} lines, and with one more it has ${after ?? 'none'}.`,
};
