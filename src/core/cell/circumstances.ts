import { release } from 'node:os';
import type { Circumstances } from '../../diagnosis/diagnose.js';
import type { CellPlan } from './plan.js';

/** Of a cell's failures, whatever was at work. */
export function circumstances({
  lxc,
  cgroup,
  features,
  mode,
}: CellPlan): Pick<Circumstances, 'lxc' | 'kernel' | 'cgroup' | 'features'> {
  // What CRIU was told to do without, it does not miss.
  const unneeded = { has: true, evidence: 'no-breakpoints' };
  return {
    lxc: lxc.version,
    kernel: release(),
    cgroup,
    features: mode.noBreakpoints ? { ...features, 'hardware-breakpoints': unneeded } : features,
  };
}
