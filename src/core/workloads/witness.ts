import { CONTAINER, KEEPER, STILL, UNDISTURBED, WITNESS } from '../../facts/catalogue.js';
import { type WitnessAnswers, WitnessWorkload } from '../../workload/witness.js';
import type { PlanOf } from '../../workload/workload.js';
import { programFor, type WorkloadDefinition } from './definition.js';

export const witness: WorkloadDefinition<{ name: 'witness' }, PlanOf<'witness'>, WitnessAnswers> = {
  weight: 1,
  isQuiet: true,
  parse: () => ({ name: 'witness' }),
  plan: ({ name }, supplies) => ({
    name,
    keeper: programFor(name, 'keeper', supplies),
    inspector: programFor(name, 'inspector', supplies),
  }),
  files: ({ keeper, inspector }) => [keeper, inspector],
  make: (plan, { busybox, folder }) => new WitnessWorkload(busybox, folder, plan),
  facts: [...WITNESS, ...UNDISTURBED, ...STILL, ...CONTAINER, ...KEEPER],
};
