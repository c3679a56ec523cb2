/** What is kept of a cell, by name. All that writes or reads one of these takes its name from here. */
export const EVIDENCE = {
  /** The folder of all others, where the result lies beside it. */
  folder: 'evidence',
  result: 'result.json',
  issue: 'issue.md',
  debugLog: 'debug.log',
  /** What the process in the sandbox was given. */
  plan: 'plan.json',
  host: 'host',
  kernelConfig: 'kernel-config',
  kernelLog: 'kernel-log',
  /** What CRIU has against the kernel. */
  criuCheck: 'criu-check-all',
  /** How all processes stood when a dump or restore made no progress. */
  standstill: 'standstill',
  criuOptions: 'criu.conf',
  lxcLog: 'lxc.log',
  /** Each call of an LXC tool. */
  commands: 'commands',
  /** Folder with what each of them printed. */
  outputs: 'outputs',
  /** The container's. */
  containerConfig: 'config',
  sandboxMounts: 'sandbox-mountinfo',
  sandboxCgroup: 'sandbox-cgroup',
  containerMounts: 'container-mountinfo',
  containerCgroup: 'container-cgroup',
  /** What the start command of a container of the user's printed; and its `ready` or `verify`, at last. */
  startLog: 'criu-lxc-test.log',
  commandOutput: 'command-output',
  /** Folder with what each of CRIU's own tests wrote. */
  zdtm: 'zdtm',
} as const;

/** The folder with CRIU's logs and statistics of a cycle. */
export function generationFolder(generation: number | string): string {
  return `generation-${generation}`;
}

/** The folder with the evidence of one container of several. */
export function batchFolder(batch: number): string {
  return `batch-${batch}`;
}

/** As LXC has CRIU name it, in the folder of the images. */
export function criuLog(action: 'pre-dump' | 'dump' | 'restore'): string {
  return `${action}.log`;
}

/** The log of one that was made to fail: the next has the name of that. */
export function faultLog(action: 'dump' | 'restore'): string {
  return `${action}.fault.log`;
}
