import { nginxKeepAlive, redisTransaction, streamedResponse } from '../../facts/apps.js';
import { CONTAINER } from '../../facts/catalogue.js';
import { groups } from '../../facts/credentials.js';
import { downtime } from '../../facts/downtime.js';
import { processes } from '../../facts/processes.js';
import { signalMasks } from '../../facts/signals.js';
import { sockets } from '../../facts/sockets.js';
import { AppsWorkload } from '../../workload/apps.js';
import { type AppsAnswers, type AppsClients, HeldConversations } from '../../workload/apps-clients.js';
import { remote } from '../../workload/remote.js';
import type { PlanOf } from '../../workload/workload.js';
import type { WorkloadDefinition } from './definition.js';

export const apps: WorkloadDefinition<{ name: 'apps' }, PlanOf<'apps'>, AppsAnswers> = {
  weight: 5,
  isQuiet: true,
  outgrows: 'connections',
  image: 'apps',
  refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
  parse: () => ({ name: 'apps' }),
  plan: async ({ name }, { provider }) => ({ name, image: await provider.image(name) }),
  files: ({ image }) => [image],
  clients: (ends) => new HeldConversations(ends),
  make: ({ image }, { ends, call, env, readyLimitMs }) => {
    const clients = call === null ? new HeldConversations(ends) : remote<AppsClients>(call);
    return new AppsWorkload(image, clients, env, readyLimitMs);
  },
  // Without open-files: servers open and close files by themselves.
  facts: [
    redisTransaction,
    nginxKeepAlive,
    streamedResponse,
    downtime,
    processes,
    signalMasks,
    groups,
    sockets,
    ...CONTAINER,
  ],
};
