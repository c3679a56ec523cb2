import type { KnownFailure } from './known-failure.js';

export const CGROUPS: readonly KnownFailure[] = [
  {
    id: 'freezer-on-cgroup2',
    phase: 'dump',
    pattern: /[Ff]ailed getting freezer path/,
    example: 'Failed getting freezer path',
    only: { lxc: '<5.0.0', cgroup: 'v2' },
    cause: 'LXC before 5.0 does not find the freezer on cgroup v2.',
    advice: 'Use LXC 5.0 or later, or cgroup v1 where the host has it: `cgroup: v1`.',
    sources: ['lxc#3240'],
  },
  {
    id: 'freezer-of-restored-container',
    phase: 'dump',
    pattern: /[Ff]ailed getting freezer path/,
    example: 'Failed getting freezer path',
    only: { lxc: '>=5.0.0', cgroup: 'v2', restored: true },
    cause:
      'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
    advice:
      'Use cgroup v1 where the host has it (`cgroup: v1`), an LXC with the fix (in no release up to 7.0.0), or `cycles: 1`.',
    sources: ['lxc#4643', 'lxc#4695'],
  },
  {
    id: 'cgroup-layout',
    phase: 'restore',
    pattern:
      /cg: Can't move into .*cgroup\.procs|cg: Failed closing .*cpuset\.cpus: (Invalid argument|Permission denied)/,
    example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
    cause:
      'The cgroups of this host are laid out in another way than where the container was dumped, or cpuset is not set up.',
    advice:
      'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1.',
    sources: ['criu#1793', 'criu#24', 'criu#16', 'criu#2000'],
  },
  {
    id: 'cgroup-not-frozen',
    phase: 'dump',
    pattern: /Unable to freeze cgroup \S+ \(/,
    example: 'Unable to freeze cgroup /sys/fs/cgroup/freezer/lxc.payload.a (100 x 100ms attempts, timeout: 10s)',
    cause: 'A process in the container cannot be frozen: it waits in the kernel for something else.',
    advice: "Look which one, in state D: `ps -eo pid,stat,wchan,args`. Or raise `timeout` in CRIU's options file.",
    sources: [],
  },
  {
    id: 'cgroup-left-over',
    phase: 'restore',
    pattern:
      /[Ff]ailed to create (the )?(\w+ )?cgroup.*(File exists|already exist)|File exists - .*([Ff]ailed to create|cgroup)|cgroup.*already exist(s|ed)/,
    example: 'File exists - Failed to create cgroup "/sys/fs/cgroup/cpuset//lxc.payload.web"',
    cause: "A cgroup of the container's name is there already: what is left of another start or of a failed restore.",
    advice:
      'Remove it when no process is in it: `find /sys/fs/cgroup -depth -type d -name "lxc.payload.NAME*" -exec rmdir {} +`.',
    sources: ['lxc#3723'],
  },
  {
    id: 'cgroup-parent-missing',
    phase: 'restore',
    pattern:
      /No such file or directory - [Ff]ailed to create \/sys\/fs\/cgroup\/(?<what>\S+)|[Ff]ailed to create \/sys\/fs\/cgroup\/\S+: No such file/,
    example: 'No such file or directory - Failed to create /sys/fs/cgroup/systemd//lxc/web: No such file or directory',
    cause: "The folder that the container's cgroup lies in is not there: LXC does not make it when it restores.",
    advice: 'Make it, or start any container once before the restore; or use LXC 3.0 or later.',
    sources: ['lxc#1150'],
  },
];
