import { type Ends, TcpWorkload } from './tcp.js';
import { WitnessWorkload } from './witness.js';
import type { Workload, WorkloadPlan } from './workload.js';

/** @param ends where the container and the sandbox find each other */
export function makeWorkload(plan: WorkloadPlan, busybox: string, ends: Ends): Workload {
  switch (plan.name) {
    case 'witness':
      return new WitnessWorkload(busybox);
    case 'tcp':
      return new TcpWorkload(busybox, plan.peer, ends);
  }
}

/** Files and folders of the host that a workload is made of. */
export function filesOf(plan: WorkloadPlan): string[] {
  switch (plan.name) {
    case 'witness':
      return [];
    case 'tcp':
      return [plan.peer];
  }
}
