import { release } from 'node:os';
import type { Circumstances } from '../diagnosis/diagnose.js';
import { hasApparmor } from '../host/inspect.js';
import type { CellPlan } from './plan.js';

/** Of a cell's failures, whatever was at work. */
export function circumstances({
  lxc,
  cgroup,
}: CellPlan): Pick<Circumstances, 'lxc' | 'kernel' | 'cgroup' | 'apparmor'> {
  return { lxc: lxc.version, kernel: release(), cgroup, apparmor: hasApparmor() };
}
