import type { Result } from '../words/result.js';
import { type TestedVersions, versionsOf } from './versions.js';

/**
 * The command that searches the commit since which a cell fails: where the version of CRIU or LXC is another one, and
 * nothing else is. Null where that is not so.
 *
 * @param before what was at work when it passed
 */
export function bisectCommand(before: TestedVersions, result: Result): string | null {
  const after = versionsOf(result);
  if (before.kernel !== after.kernel || before.cgroup !== after.cgroup) return null;
  // With two CRIUs or two LXCs it is a question of pairs.
  if (before.criu !== before.restoreCriu || after.criu !== after.restoreCriu) return null;
  if ([before, after].some(({ lxc, restoreLxc = lxc }) => restoreLxc !== lxc)) return null;
  const changed = (['criu', 'lxc'] as const).filter((name) => before[name] !== after[name]);
  const [component] = changed;
  if (component === undefined || changed.length > 1) return null;
  const [good, bad] = [refOf(component, before[component]), refOf(component, after[component])];
  if (good === null || bad === null) return null;
  const other = component === 'criu' ? 'lxc' : 'criu';
  const { mode, cyclesWanted, cell } = result;
  const options = [
    `--component ${component} --good ${good} --bad ${bad}`,
    ...(after[other] === null ? [] : [`--${other} ${specOf(other, after[other])}`]),
    ...(after.cgroup === null ? [] : [`--cgroup ${after.cgroup}`]),
    ...(cell.container === 'unprivileged' ? ['--container-kind unprivileged'] : []),
    ...(cell.workload === 'witness' ? [] : [`--workload ${cell.workload}`]),
    ...(cyclesWanted === 1 ? [] : [`--cycles ${cyclesWanted}`]),
  ];
  const isMore = mode.length > 0 || Object.keys(cell.asked.more ?? {}).length > 0;
  return `criu-lxc-test bisect ${options.join(' ')}${isMore ? ' …' : ''}`;
}

/** The tag of a release, or the commit that stands behind it. Null for what has neither. */
function refOf(name: 'criu' | 'lxc', version: string | null): string | null {
  const commit = version?.match(/\+(?:\d+\.)?g([0-9a-f]{9})$/)?.[1];
  if (commit !== undefined) return commit;
  if (version === null || !/^\d+(\.\d+)+(-rc\d+)?$/.test(version)) return null;
  // LXC's tags were called otherwise before 6.0.
  return name === 'lxc' && Number.parseInt(version, 10) < 6 ? `lxc-${version}` : `v${version}`;
}

function specOf(name: 'criu' | 'lxc', version: string): string {
  return version.includes('+') ? `git:${refOf(name, version)}` : version;
}
