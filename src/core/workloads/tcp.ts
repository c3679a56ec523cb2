import { CONTAINER, KEEPER, STILL, WITNESS } from '../../facts/catalogue.js';
import { tcpOptions } from '../../facts/descriptors.js';
import { downtime } from '../../facts/downtime.js';
import { connections, newConnections, streams } from '../../facts/tcp.js';
import { remote } from '../../workload/remote.js';
import { type TcpAnswers, TcpWorkload } from '../../workload/tcp.js';
import { HeldConnections, type TcpClients } from '../../workload/tcp-clients.js';
import type { PlanOf } from '../../workload/workload.js';
import { programFor, type WorkloadDefinition } from './definition.js';

export const tcp: WorkloadDefinition<{ name: 'tcp' }, PlanOf<'tcp'>, TcpAnswers> = {
  weight: 2,
  isQuiet: true,
  outgrows: 'connections',
  refuses: { 'repeat-restore': 'the connections to it end when the container is killed' },
  parse: () => ({ name: 'tcp' }),
  plan: ({ name }, supplies) => ({
    name,
    keeper: programFor(name, 'keeper', supplies),
    inspector: programFor(name, 'inspector', supplies),
    peer: programFor(name, 'peer', supplies),
  }),
  files: ({ keeper, inspector, peer }) => [keeper, inspector, peer],
  clients: (ends) => new HeldConnections(ends),
  make: (plan, { busybox, folder, ends, call }) =>
    new TcpWorkload(busybox, folder, plan, ends, call === null ? new HeldConnections(ends) : remote<TcpClients>(call)),
  facts: [...WITNESS, connections, streams, downtime, newConnections, tcpOptions, ...STILL, ...CONTAINER, ...KEEPER],
};
