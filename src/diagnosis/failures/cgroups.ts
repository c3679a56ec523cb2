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
      /cg: Can't move (\d+ )?into .*(cgroup\.procs|tasks)\b|cg: Failed closing .*cpuset\.cpus: (Invalid argument|Permission denied)|Can't mount controller dir/,
    example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
    cause:
      'The cgroups of this host are laid out in another way than where the container was dumped (version, controllers, which of them are mounted together), its own is not there, or cpuset is not set up.',
    advice:
      'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1. CRIU by hand, runc and crun: `--manage-cgroups-mode ignore` leaves the cgroup to whoever restores.',
    sources: ['criu#1793', 'criu#24', 'criu#16', 'criu#2000', 'criu#453', 'criu#1524', 'crun#2241'],
  },
  {
    id: 'cgroup-value-refused',
    phase: 'restore',
    // Newer versions write net_prio.ifpriomap line by line, and go on when one of them is refused.
    pattern: /cg: Failed writing (?!.*ifpriomap)/,
    example: 'cg: Failed writing a to devices//lxc/web/devices.deny: Invalid argument',
    cause:
      "The kernel refuses a value that a file of the container's cgroup had at the dump: the log names the file. In `net_prio.ifpriomap` there are network interfaces that are gone; rules for devices CRIU before 2.7 writes too late.",
    advice:
      'Use CRIU 2.7 or later, and restore where the same interfaces and devices are; or have CRIU leave cgroups alone: `--manage-cgroups-mode ignore`.',
    sources: ['lxd#2436', 'criu#447'],
  },
  {
    id: 'cgroup-namespace-of-user-namespace',
    phase: 'restore',
    pattern: /couldn't set cgns prefix/,
    example: "cg: couldn't set cgns prefix unified//web/cgroup.procs: Invalid argument",
    cause:
      'The container has a cgroup namespace and a user namespace whose root is not that of the host, and CRIU fails to bring both back.',
    advice: 'Use a CRIU with the fix of criu#2902; or give the container no cgroup namespace of its own.',
    sources: ['criu#2902'],
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
