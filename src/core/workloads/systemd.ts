import { CONTAINER } from '../../facts/catalogue.js';
import { groups } from '../../facts/credentials.js';
import { processes } from '../../facts/processes.js';
import { signalMasks } from '../../facts/signals.js';
import { sockets } from '../../facts/sockets.js';
import { journal, service, systemdTimer, systemState, units } from '../../facts/systemd.js';
import { UsageError } from '../../words/errors.js';
import { type SystemdAnswers, SystemdWorkload } from '../../workload/systemd.js';
import { SYSTEMD_SETTINGS } from '../../workload/systemd-settings.js';
import type { PlanOf } from '../../workload/workload.js';
import type { WorkloadDefinition } from './definition.js';

interface Asked {
  name: 'systemd';
  /** Ids of settings. */
  without: readonly string[];
}

export const systemd: WorkloadDefinition<Asked, PlanOf<'systemd'>, { systemd: SystemdAnswers }> = {
  weight: 8,
  outgrows: 'files',
  refuses: { unconfined: 'its container is that already' },
  image: 'systemd',
  parse: (written, label) => ({
    name: 'systemd',
    without: settings(written('systemd-without'), label('systemd-without')),
  }),
  async plan({ name, without }, { tested: { cgroup, elsewhere }, provider }) {
    return { name, image: await provider.image(name), without, keepsToV1: elsewhere && cgroup === 'v1' };
  },
  files: ({ image }) => [image],
  make: (plan, { container, env, readyLimitMs }) => new SystemdWorkload(plan, container, env, readyLimitMs),
  // Without open-files: services open and close files by themselves.
  facts: [systemState, units, service, systemdTimer, journal, processes, signalMasks, groups, sockets, ...CONTAINER],
};

function settings(value: string, label: string): string[] {
  const known = SYSTEMD_SETTINGS.map(({ id }) => id);
  const ids = value.split(/[\s,]+/).filter((id) => id !== '');
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw new UsageError(`${label} names "${unknown}"; valid values: ${known.join(', ')}.`);
}
