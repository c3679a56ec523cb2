import { CGROUPS } from './failures/cgroups.js';
import { FILES } from './failures/files.js';
import { JAVA } from './failures/java.js';
import { KERNEL } from './failures/kernel.js';
import type { KnownFailure } from './failures/known-failure.js';
import { MANAGERS } from './failures/managers.js';
import { MOUNTS } from './failures/mounts.js';
import { NETWORK } from './failures/network.js';
import { PROCESSES } from './failures/processes.js';
import { SECURITY } from './failures/security.js';
import { START } from './failures/start.js';
import { TERMINALS } from './failures/terminals.js';
import { TOOLS } from './failures/tools.js';

/** All. Of two that a line fits, the one that stands before is the cause. */
export const FAILURES: readonly KnownFailure[] = [
  ...KERNEL,
  ...SECURITY,
  ...CGROUPS,
  ...PROCESSES,
  ...TERMINALS,
  ...MOUNTS,
  ...FILES,
  ...NETWORK,
  ...MANAGERS,
  ...JAVA,
  ...TOOLS,
  ...START,
];

const REPOSITORIES: Record<string, string> = {
  criu: 'checkpoint-restore/criu',
  lxc: 'lxc/lxc',
  lxd: 'canonical/lxd',
  podman: 'containers/podman',
  runc: 'opencontainers/runc',
  crun: 'containers/crun',
  incus: 'lxc/incus',
  kubernetes: 'kubernetes/kubernetes',
  moby: 'moby/moby',
  zeropod: 'ctrox/zeropod',
  gokrazy: 'gokrazy/gokrazy',
  snapshot: 'ai-dynamo/snapshot',
  'go-criu': 'checkpoint-restore/go-criu',
  'criu-image-streamer': 'checkpoint-restore/criu-image-streamer',
  'cri-o': 'cri-o/cri-o',
  fastfreeze: 'twosigma/fastfreeze',
  'open-liberty': 'openliberty/open-liberty',
  openj9: 'eclipse-openj9/openj9',
  osgi: 'osgi/osgi',
  'void-packages': 'voidlinux/void-packages',
  libcontainer: 'docker-archive/libcontainer',
  'cuda-checkpoint': 'nvidia/cuda-checkpoint',
  WSL: 'microsoft/wsl',
  'podmigration-operator': 'ssu-dcn/podmigration-operator',
  'rust-criu': 'checkpoint-restore/rust-criu',
  'boot-ui': 'jdubois/boot-ui',
  'crac-docs': 'crac/docs',
  'spring-framework': 'spring-projects/spring-framework',
  'guide-spring-boot': 'openliberty/guide-spring-boot',
  containerd: 'containerd/containerd',
  'zulu-openjdk': 'zulu-openjdk/zulu-openjdk',
  'example-spring-boot': 'crac/example-spring-boot',
  'example-lambda': 'crac/example-lambda',
  gvisor: 'google/gvisor',
  distrobuilder: 'lxc/distrobuilder',
  checkpointctl: 'checkpoint-restore/checkpointctl',
};

/** The address of a public issue: `criu#2532`. */
export function issueUrl(source: string): string {
  const [project = '', number] = source.split('#');
  return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}

/** Whether a failure says nothing about checkpoint/restore. */
export function isOfHost({ ofHost }: KnownFailure, phase: KnownFailure['phase'] | null): boolean {
  return ofHost === true || (ofHost !== undefined && ofHost === phase);
}

export function isTransient(id: string): boolean {
  return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}
