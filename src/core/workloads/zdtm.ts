import { CONTAINER } from '../../facts/catalogue.js';
import type { ZdtmPlan } from '../../workload/workload.js';
import { ZdtmWorkload } from '../../workload/zdtm.js';
import type { WorkloadDefinition } from './definition.js';
import { parseZdtm, planZdtm, type ZdtmRequest } from './zdtm-request.js';

const WHY = 'what its tests did to their files is not undone';

export const zdtm: WorkloadDefinition<ZdtmRequest, ZdtmPlan> = {
  weight: 60,
  outgrows: 'files',
  refuses: {
    fresh: WHY,
    'repeat-restore': WHY,
    'restore-elsewhere': 'its tests are started and ended in one sandbox',
    unconfined: 'its container is that already',
  },
  parse: parseZdtm,
  plan: (asked, { tested, provider }) => planZdtm(asked, tested, provider),
  files: ({ programs }) => [programs],
  make: (plan, { busybox }) => new ZdtmWorkload(busybox, plan),
  // What each test does it says itself.
  facts: CONTAINER,
};
