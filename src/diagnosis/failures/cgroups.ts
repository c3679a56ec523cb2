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
      'One cycle works (`cycles: 1`), as does cgroup v1 with LXC 5 or 6, where the host has it (`cgroup: v1`); the fix is in no release of LXC up to 7.0.0.',
    sources: ['lxc#4643', 'lxc#4695'],
  },
  {
    id: 'cgroup-layout',
    phase: 'restore',
    pattern:
      /cg: Can't move (\d+ )?into .*(cgroup\.procs|tasks)\b|cg: Failed closing .*cpuset\.cpus: (Invalid argument|Permission denied)|Can't mount controller dir/,
    example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
    symptom: true,
    cause:
      'The cgroups of this host are laid out in another way than where the container was dumped (version, controllers, which of them are mounted together), its own is not there, or cpuset is not set up.',
    advice:
      'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1. CRIU by hand, runc and crun: `--manage-cgroups-mode ignore` leaves the cgroup to whoever restores.',
    sources: ['criu#1793', 'criu#24', 'criu#16', 'criu#2000', 'criu#453', 'criu#1524', 'crun#2241'],
  },
  {
    id: 'cgroup-not-of-the-user',
    phase: 'dump',
    pattern: /Failed to retrieve limit cgroup path for (?<what>\S+)/,
    example: 'Failed to retrieve limit cgroup path for hugetlb',
    cause:
      'LXC tells CRIU a cgroup of the container in each hierarchy of the host, and the container has none in one of them: the ordinary user who started it owns no cgroup there. LXC then ends by itself (`free(): double free`).',
    advice:
      'Give the user a cgroup in every hierarchy before the container starts; on a host with cgroup v2 alone systemd does that (`Delegate=yes`).',
    sources: [],
  },
  {
    id: 'cgroup-value-refused',
    phase: 'restore',
    // Newer versions write net_prio.ifpriomap line by line, and go on when one of them is refused.
    pattern: /cg: Failed writing (?!.*ifpriomap)(.*: )?/,
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
    pattern: /couldn't set cgns prefix|uns: send req error: Invalid argument/,
    with: /set cgns prefix/,
    example: "cg: couldn't set cgns prefix unified//web/cgroup.procs: Invalid argument",
    cause:
      'The container has a cgroup namespace and a user namespace whose root is not that of the host, and CRIU fails to bring both back.',
    advice: 'Use a CRIU with the fix of criu#2902; or give the container no cgroup namespace of its own.',
    sources: ['criu#2902'],
  },
  {
    id: 'cgroup-not-frozen',
    phase: 'dump',
    pattern: /Unable to freeze cgroup \S+( \(|$)/,
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
  {
    id: 'cgroup-not-made',
    phase: 'restore',
    pattern: /cg: .*Can't make cgroup dir (?<what>\S+): (Read-only file system|Permission denied)/,
    example: "cg: Can't make cgroup dir unified/web: Read-only file system",
    cause:
      'CRIU cannot make the cgroup that the container had: the cgroup tree is read-only for it, as inside a container.',
    advice: 'Restore on the host, or leave cgroups to who restores: `--manage-cgroups=ignore`.',
    sources: [],
  },
  {
    id: 'cgroup-not-there',
    phase: 'restore',
    pattern: /cg: Cgroup dir (?<what>\S+) doesn't exist/,
    example: "cg: Cgroup dir memory/web doesn't exist",
    cause: 'CRIU was told not to make cgroups, and that of the container is not there.',
    advice: 'Make it before, or let CRIU: `--manage-cgroups=soft`.',
    sources: [],
  },
  {
    id: 'cgroup-there-already',
    phase: 'restore',
    pattern: /Abort restore of existing cgroups/,
    example: 'cg: Abort restore of existing cgroups',
    cause:
      'CRIU was told to restore only into new cgroups (`--manage-cgroups=strict`), and that of the container is there.',
    advice: 'Remove it, or use `--manage-cgroups=soft`.',
    sources: [],
  },
  {
    id: 'unified-cgroup-not-restored',
    phase: 'restore',
    only: { criu: '<3.16' },
    pattern: /error adding pid \d+ to cgroups: .*\/cgroup\/unified\/(?<what>\S+)\/cgroup\.procs: no such file/,
    example:
      'error adding pid 4711 to cgroups: failed to write 4711: openat2 /sys/fs/cgroup/unified/web/cgroup.procs: no such file or directory',
    cause:
      'The host has cgroup v1 and v2 side by side, and CRIU before 3.16 does not restore the cgroup of v2: nothing can be started in the restored container.',
    advice: 'Use CRIU 3.16 or later: `criu-version: ">=4.0"`.',
    sources: ['runc#3107'],
  },
  {
    id: 'restored-into-another-cgroup',
    phase: 'dump',
    symptom: true,
    pattern: /OCI runtime pause failed: freezer not supported: openat2 (?<what>\S+): no such file/,
    example:
      'OCI runtime pause failed: freezer not supported: openat2 /sys/fs/cgroup/system.slice/docker-4711.scope/cgroup.freeze: no such file or directory',
    cause:
      "Docker does not find the cgroup of the container: it was restored from a checkpoint of another one, and is in that one's.",
    advice:
      'Restore under the name and id that it was dumped with; a container of an ordinary user has no freezer at all.',
    sources: ['criu#2453'],
  },
  {
    id: 'cgroup-without-freezer',
    phase: 'dump',
    pattern: /Neither a cgroupv1 \(freezer\.state\) or cgroupv2 \(cgroup\.freeze\) control file found/,
    example: 'Neither a cgroupv1 (freezer.state) or cgroupv2 (cgroup.freeze) control file found.',
    cause: 'The cgroup that CRIU was told to freeze (`--freeze-cgroup`) is not there, or is none with a freezer.',
    advice:
      "Name the folder that the container's processes are in: `cat /proc/PID/cgroup`, below the mount of the freezer (v1) or /sys/fs/cgroup (v2).",
    sources: [],
  },
  {
    id: 'cgroup-controllers-refused',
    phase: 'restore',
    pattern: /write to cgroup\.subtree_control: /,
    example: 'cg: write to cgroup.subtree_control: Device or resource busy',
    cause:
      'The controllers of a cgroup of the container cannot be switched on: processes are in it (busy), or its parent does not have them.',
    advice:
      'Enable them above it (`echo +memory > …/cgroup.subtree_control`), with no process in that folder; or `--manage-cgroups=ignore`.',
    sources: [],
  },
  {
    id: 'limits-not-set-again',
    phase: 'restore',
    symptom: true,
    pattern: /(The processors of the cgroup|The attributes of the container's cgroup) changed from /,
    example: 'The processors of the cgroup changed from "0" to "0-1".',
    cause:
      "LXC makes the container's cgroup anew to restore it, and does not set in it what its config says (`lxc.cgroup.*`, `lxc.cgroup2.*`); CRIU restores some of it on v1, and not this.",
    advice:
      'Set it again after each restore (`lxc-cgroup -n NAME cpuset.cpus 0`) until LXC does: lxc/lxc#4695. With `facts: cpus=info`, or `cgroup-attributes=info`, it is reported and fails no cell.',
    sources: ['lxc#4643'],
  },
  {
    id: 'cgroup-not-given-back',
    phase: 'restore',
    pattern:
      /The timer was to start its service once more after the restore|The state of the system changed from "running" to "degraded"/,
    example:
      'The timer was to start its service once more after the restore: it had started it 1 times, and has 1 times.',
    cause:
      'Root of the unprivileged container may not write to cgroup.procs of its own cgroup any more: LXC gives that at a start, and not after a restore. A systemd in it starts no service.',
    advice:
      "LXC's main branch gives it again (lxc/lxc#4695); with 7.0.0 and older give it by hand after each restore: in the container's cgroup, `chgrp GID cgroup.procs cgroup.threads` and `chmod g+w` of both, GID being the host's number of its group 0.",
    sources: ['lxc#4695'],
  },
  {
    id: 'cgroup-controller-missing',
    phase: 'restore',
    pattern:
      /Can't mount \S+ cgyard: No such|Unable to (?:configure|create) the cgroup \((?<what>\S+)\) file system|cg: controller (\S+) not found/,
    example: "cg: Can't mount .criu.cgyard.FPZHIC/net_cls cgyard: No such file or directory",
    cause: 'The container was in a controller of cgroups that this kernel does not have, or has mounted otherwise.',
    advice:
      'Compare `cat /proc/cgroups` and `grep cgroup /proc/self/mountinfo` on both hosts; restore with `--manage-cgroups=ignore`.',
    sources: ['criu#83'],
  },
  {
    id: 'cgroup-not-entered',
    phase: 'restore',
    symptom: true,
    pattern: /cgroupd: Can't move .*into (?<what>\S+)/,
    example: "cg: cgroupd: Can't move thread 7 into cpu,cpuacct//web",
    cause:
      'The kernel does not let CRIU put a process into a cgroup: it is not there, is not that of the user, has controllers for cgroups below it (busy), or none of its processors or memory nodes is set (cpuset, no space).',
    advice: 'Look at it: `ls /sys/fs/cgroup/…`, `cat cpuset.cpus cpuset.mems`; restore with `--manage-cgroups=ignore`.',
    sources: ['criu#1894'],
  },
];
