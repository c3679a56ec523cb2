import { release } from 'node:os';
import type { Circumstances } from '../diagnosis/diagnose.js';
import type { CellPlan } from './plan.js';

/** Of a cell's failures, whatever was at work. */
export function circumstances({
  lxc,
  cgroup,
  features,
}: CellPlan): Pick<Circumstances, 'lxc' | 'kernel' | 'cgroup' | 'features'> {
  return { lxc: lxc.version, kernel: release(), cgroup, features };
}
