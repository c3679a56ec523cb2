/** What was measured on other kernels, by schema/compat-kernels.schema.json. */
export const KERNEL_DATA = 'docs/compat-kernels.json';

/** Findings about a host that decide which versions work on it. */
const CONDITIONS = ['capabilities', 'hardware-breakpoints', 'cgroup', 'lsm'];

/** In sentences, as a result tells them. */
export function conditionsOf({ findings }) {
  return findings.filter(({ id }) => CONDITIONS.includes(id)).map(({ message }) => message);
}

/** What a program wants to know of a cell, from its result. A version that was not looked at is the one that was asked for. */
export function toldOf({ cell, cycles, cyclesWanted, verdict, failureClass, cause, explainedBy }) {
  const facts = cycles.flatMap((each) => each.facts);
  const lost = facts.filter(({ outcome }) => outcome === 'known-loss').map(({ name }) => name);
  return {
    criu: cell.criu?.version ?? cell.asked.criu,
    lxc: cell.lxc?.version ?? cell.asked.lxc,
    cgroup: cell.cgroup ?? cell.asked.cgroup,
    cycles: cyclesWanted,
    verdict,
    failureClass,
    generation: cycles.find((each) => each.verdict === 'failed')?.generation ?? null,
    cause,
    knownFailure: explainedBy,
    knownLosses: [...new Set(lost)].toSorted(),
  };
}
