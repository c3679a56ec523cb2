export const id = 981;
export const ids = [981];
export const modules = {

/***/ 1453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EM: () => (/* binding */ FAILURES),
  sk: () => (/* binding */ isOfHost),
  dg: () => (/* binding */ isTransient),
  $9: () => (/* binding */ issueUrl)
});

;// CONCATENATED MODULE: ./build/diagnosis/failures/cgroups.js
const CGROUPS = [
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
        cause: 'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
        advice: 'One cycle works (`cycles: 1`), as does cgroup v1 with LXC 5 or 6, where the host has it (`cgroup: v1`); the fix is in no release of LXC up to 7.0.0.',
        sources: ['lxc#4643', 'lxc#4695'],
    },
    {
        id: 'cgroup-layout',
        phase: 'restore',
        pattern: /cg: Can't move (\d+ )?into .*(cgroup\.procs|tasks)\b|cg: Failed closing .*cpuset\.cpus: (Invalid argument|Permission denied)|Can't mount controller dir/,
        example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
        symptom: true,
        cause: 'The cgroups of this host are laid out in another way than where the container was dumped (version, controllers, which of them are mounted together), its own is not there, or cpuset is not set up.',
        advice: 'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1. CRIU by hand, runc and crun: `--manage-cgroups-mode ignore` leaves the cgroup to whoever restores.',
        sources: ['criu#1793', 'criu#24', 'criu#16', 'criu#2000', 'criu#453', 'criu#1524', 'crun#2241'],
    },
    {
        id: 'cgroup-not-of-the-user',
        phase: 'dump',
        pattern: /Failed to retrieve limit cgroup path for (?<what>\S+)/,
        example: 'Failed to retrieve limit cgroup path for hugetlb',
        cause: 'LXC tells CRIU a cgroup of the container in each hierarchy of the host, and the container has none in one of them: the ordinary user who started it owns no cgroup there. LXC then ends by itself (`free(): double free`).',
        advice: 'Give the user a cgroup in every hierarchy before the container starts; on a host with cgroup v2 alone systemd does that (`Delegate=yes`).',
        sources: [],
    },
    {
        id: 'cgroup-value-refused',
        phase: 'restore',
        // Newer versions write net_prio.ifpriomap line by line, and go on when one of them is refused.
        pattern: /cg: Failed writing (?!.*ifpriomap)(.*: )?/,
        example: 'cg: Failed writing a to devices//lxc/web/devices.deny: Invalid argument',
        cause: "The kernel refuses a value that a file of the container's cgroup had at the dump: the log names the file. In `net_prio.ifpriomap` there are network interfaces that are gone; rules for devices CRIU before 2.7 writes too late.",
        advice: 'Use CRIU 2.7 or later, and restore where the same interfaces and devices are; or have CRIU leave cgroups alone: `--manage-cgroups-mode ignore`.',
        sources: ['lxd#2436', 'criu#447'],
    },
    {
        id: 'cgroup-namespace-of-user-namespace',
        phase: 'restore',
        pattern: /couldn't set cgns prefix|uns: send req error: Invalid argument/,
        with: /set cgns prefix/,
        example: "cg: couldn't set cgns prefix unified//web/cgroup.procs: Invalid argument",
        cause: 'The container has a cgroup namespace and a user namespace whose root is not that of the host, and CRIU fails to bring both back.',
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
        pattern: /[Ff]ailed to create (the )?(\w+ )?cgroup.*(File exists|already exist)|File exists - .*([Ff]ailed to create|cgroup)|cgroup.*already exist(s|ed)/,
        example: 'File exists - Failed to create cgroup "/sys/fs/cgroup/cpuset//lxc.payload.web"',
        cause: "A cgroup of the container's name is there already: what is left of another start or of a failed restore.",
        advice: 'Remove it when no process is in it: `find /sys/fs/cgroup -depth -type d -name "lxc.payload.NAME*" -exec rmdir {} +`.',
        sources: ['lxc#3723'],
    },
    {
        id: 'cgroup-parent-missing',
        phase: 'restore',
        pattern: /No such file or directory - [Ff]ailed to create \/sys\/fs\/cgroup\/(?<what>\S+)|[Ff]ailed to create \/sys\/fs\/cgroup\/\S+: No such file/,
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
        cause: 'CRIU cannot make the cgroup that the container had: the cgroup tree is read-only for it, as inside a container.',
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
        cause: 'CRIU was told to restore only into new cgroups (`--manage-cgroups=strict`), and that of the container is there.',
        advice: 'Remove it, or use `--manage-cgroups=soft`.',
        sources: [],
    },
    {
        id: 'unified-cgroup-not-restored',
        phase: 'restore',
        only: { criu: '<3.16' },
        pattern: /error adding pid \d+ to cgroups: .*\/cgroup\/unified\/(?<what>\S+)\/cgroup\.procs: no such file/,
        example: 'error adding pid 4711 to cgroups: failed to write 4711: openat2 /sys/fs/cgroup/unified/web/cgroup.procs: no such file or directory',
        cause: 'The host has cgroup v1 and v2 side by side, and CRIU before 3.16 does not restore the cgroup of v2: nothing can be started in the restored container.',
        advice: 'Use CRIU 3.16 or later: `criu-version: ">=4.0"`.',
        sources: ['runc#3107'],
    },
    {
        id: 'restored-into-another-cgroup',
        phase: 'dump',
        symptom: true,
        pattern: /OCI runtime pause failed: freezer not supported: openat2 (?<what>\S+): no such file/,
        example: 'OCI runtime pause failed: freezer not supported: openat2 /sys/fs/cgroup/system.slice/docker-4711.scope/cgroup.freeze: no such file or directory',
        cause: "Docker does not find the cgroup of the container: it was restored from a checkpoint of another one, and is in that one's.",
        advice: 'Restore under the name and id that it was dumped with; a container of an ordinary user has no freezer at all.',
        sources: ['criu#2453'],
    },
    {
        id: 'cgroup-without-freezer',
        phase: 'dump',
        pattern: /Neither a cgroupv1 \(freezer\.state\) or cgroupv2 \(cgroup\.freeze\) control file found/,
        example: 'Neither a cgroupv1 (freezer.state) or cgroupv2 (cgroup.freeze) control file found.',
        cause: 'The cgroup that CRIU was told to freeze (`--freeze-cgroup`) is not there, or is none with a freezer.',
        advice: "Name the folder that the container's processes are in: `cat /proc/PID/cgroup`, below the mount of the freezer (v1) or /sys/fs/cgroup (v2).",
        sources: [],
    },
    {
        id: 'cgroup-controllers-refused',
        phase: 'restore',
        pattern: /write to cgroup\.subtree_control: /,
        example: 'cg: write to cgroup.subtree_control: Device or resource busy',
        cause: 'The controllers of a cgroup of the container cannot be switched on: processes are in it (busy), or its parent does not have them.',
        advice: 'Enable them above it (`echo +memory > …/cgroup.subtree_control`), with no process in that folder; or `--manage-cgroups=ignore`.',
        sources: [],
    },
    {
        id: 'limits-not-set-again',
        phase: 'restore',
        symptom: true,
        pattern: /(The processors of the cgroup|The attributes of the container's cgroup) changed from /,
        example: 'The processors of the cgroup changed from "0" to "0-1".',
        cause: "LXC makes the container's cgroup anew to restore it, and does not set in it what its config says (`lxc.cgroup.*`, `lxc.cgroup2.*`); CRIU restores some of it on v1, and not this.",
        advice: 'Set it again after each restore (`lxc-cgroup -n NAME cpuset.cpus 0`) until LXC does: lxc/lxc#4695. With `facts: cpus=info`, or `cgroup-attributes=info`, it is reported and fails no cell.',
        sources: ['lxc#4643'],
    },
];
//# sourceMappingURL=cgroups.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/files.js
const FILES = [
    {
        id: 'io-uring',
        phase: 'dump',
        ofProcess: true,
        // Newer kernels (measured: 6.18) do not let such a descriptor be sent at all: EINVAL.
        pattern: /anon_inode:\[io_uring\]|send_fds failed \(-22\)/,
        example: 'Unknown shit 600 (anon_inode:[io_uring])',
        cause: 'A process uses io_uring, which CRIU cannot dump.',
        advice: 'Switch io_uring off in the workload, or on the host: `sysctl kernel.io_uring_disabled=2`.',
        sources: ['criu#2131', 'criu#2673', 'criu#3070'],
    },
    {
        id: 'secret-memory',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>-?\d+) path=\/?secretmem/,
        example: "Can't lookup mount=15 for fd=3 path=/secretmem (deleted)",
        cause: 'A process has memory that the kernel hides from all others (memfd_secret): CRIU cannot dump it.',
        advice: 'Switch it off in the program; or on the host, by the kernel parameter `secretmem.enable=0`.',
        sources: [],
    },
    {
        id: 'message-queue',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>\d+) path=(?<what>\/[^/]+)$/,
        // A queue is never opened as a large file (O_LARGEFILE: 0100000, arm64 0400000), and all else is.
        with: / flags: +([0-7]*[02][0-7]{5}|[0-7]{1,5})\/\S*\n.*Can't lookup mount=/,
        example: "33 fdinfo 3: pos:                0 flags:                2/0x1\nCan't lookup mount=142 for fd=3 path=/jobs",
        cause: 'A process has a POSIX message queue open: CRIU cannot dump it.',
        advice: 'Have the program close it before the dump, or use a unix socket or a System V queue in its place.',
        sources: ['criu#2983', 'criu#2285'],
    },
    {
        id: 'huge-pages',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=-?\d+ path=\/?anon_hugepage/,
        example: "Can't lookup mount=19 for fd=-3 path=/anon_hugepage (deleted)",
        only: { criu: '<3.17' },
        cause: 'A process uses huge pages (MAP_HUGETLB), which CRIU before 3.17 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or switch huge pages off in the program.',
        sources: [],
    },
    {
        id: 'overlay-of-ubuntu',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=-3 path=(?<what>.*)/,
        with: / Linux .*Ubuntu/,
        example: "Running on host1 Linux 5.0.0-36-generic #39~18.04.1-Ubuntu SMP x86_64\nCan't lookup mount=795 for fd=-3 path=/bin/sh",
        symptom: true,
        cause: "The container's root is an overlay, and this kernel of Ubuntu names a wrong mount for files that are mapped: many versions of 5.0 to 5.15 do, again and again.",
        advice: 'Use another kernel; or a root file system that is no overlay: `dir:` with LXC, the storage drivers devicemapper or vfs with Docker and Podman.',
        sources: ['criu#860', 'criu#1316', 'criu#2268'],
    },
    {
        id: 'tracefs-left-out',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>-?\d+) path=(?<what>\/sys\/kernel\/(debug\/)?tracing\/\S+|\/trace(_pipe|_marker|_marker_raw)?$)/,
        example: "Can't lookup mount=41 for fd=4 path=/sys/kernel/tracing/trace_marker",
        cause: 'A process holds a file of the tracer of the kernel (tracefs). CRIU leaves its mounts out, and finds none for that file.',
        advice: 'Have it close what it traces with (`trace_marker`, `trace_pipe`), or end it.',
        sources: ['criu#2396'],
    },
    {
        id: 'file-of-the-host',
        phase: 'dump',
        symptom: true,
        ofProcess: true,
        pattern: /Can't lookup mount=\d+ for fd=(?<fd>-?\d+) path=(?!\/sys\/kernel\/(debug\/)?tracing\/|\/trace(_pipe|_marker|_marker_raw)?$)(?<what>.*)/,
        example: "Can't lookup mount=24 for fd=10 path=/dev/null",
        cause: "A process in the container holds a file that lies on none of the container's mounts: inherited from the host, of a mount namespace of its own, mapped from an overlay of which the kernel names a wrong mount (some of Ubuntu do), or on a mount that was detached (`umount -l`) since.",
        advice: 'Start it with its descriptors closed or redirected inside (`</dev/null >/dev/null 2>&1`); of a systemd service switch `PrivateDevices`, `PrivateTmp` and `DynamicUser` off; close what lies on a detached mount.',
        sources: ['criu#2576', 'criu#2076', 'criu#1785'],
    },
    {
        id: 'seccomp-listener',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*anon_inode:seccomp notify/,
        example: "Can't dump file 3 of that type [600] (anon anon_inode:seccomp notify)",
        cause: 'A process handles the system calls of others (seccomp user notification): CRIU cannot dump the listener.',
        advice: 'End the program that holds it: a container manager or a sandbox inside. In LXD and Incus no `security.syscalls.intercept.*`.',
        sources: [],
    },
    {
        id: 'fuse-daemon',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*chr 10:229/,
        example: "Can't dump file 3 of that type [20600] (chr 10:229)",
        cause: 'A process serves a FUSE file system (it has /dev/fuse open): CRIU cannot dump it.',
        advice: 'Unmount it before the dump (`fusermount -u`), or mount it on the host and bind it into the container.',
        sources: ['criu#53'],
    },
    {
        id: 'gpu-in-use',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*chr (?<what>(195|226):\d+)/,
        example: "Can't dump file 7 of that type [20666] (chr 195:255)",
        cause: 'A process has a GPU open, and CRIU has no plugin for it here.',
        advice: 'NVIDIA: driver 555 or later, `cuda-checkpoint` and the plugin cuda_plugin.so of CRIU 4.0 or later. AMD: amdgpu_plugin.so.',
        sources: ['criu#2465', 'criu#2953'],
    },
    {
        id: 'bpf-program',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type .*anon_inode:bpf-prog/,
        example: "Can't dump file 31 of that type [600] (anon anon_inode:bpf-prog)",
        cause: 'A process holds a BPF program, as systemd does for the address or device filter of a service, and CRIU dumps none.',
        advice: 'Clear the filters by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `IPAddressDeny=`, `IPAddressAllow=`, `PrivateDevices=no`, `ProtectClock=no`, `DevicePolicy=auto`, `DeviceAllow=`.',
        sources: [],
    },
    {
        id: 'descriptor-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't dump file (?<fd>\d+) of that type \[\d+\] \((?<what>.*)\)/,
        example: "Can't dump file 3 of that type [600] (anon anon_inode:bpf-map)",
        cause: 'A process has something open that CRIU cannot dump: its log names it.',
        advice: 'Have the program close it before the dump, or end the program. `chr` and `blk` are devices by their numbers: https://docs.kernel.org/admin-guide/devices.html',
        sources: ['criu#53'],
    },
    {
        id: 'device-mapped',
        phase: 'dump',
        pattern: /Can't handle non-regular mapping(?: on (?<pid>\d+)'s map)?/,
        example: "Can't handle non-regular mapping on 4711's map 7f4110000000",
        cause: 'A process has a device mapped, a GPU mostly, and CRIU has no plugin for it here.',
        advice: 'AMD: amdgpu_plugin.so. NVIDIA: driver 555 or later, `cuda-checkpoint`, and cuda_plugin.so of CRIU 4.0 or later. Plugins lie in /usr/lib/criu. Any other device: end the program; `grep /dev/ /proc/PID/maps` names it.',
        sources: ['criu#1927', 'criu#2065'],
    },
    {
        id: 'amdgpu-plugin-without-gpu',
        phase: 'both',
        pattern: /amdgpu_plugin: .*\/dev\/kfd: No such file/,
        example: 'amdgpu_plugin: fstat error for /dev/kfd: No such file or directory',
        cause: "CRIU's plugin for GPUs of AMD is installed, was asked about a device, and there is no such GPU here.",
        advice: 'Move amdgpu_plugin.so out of /usr/lib/criu, or use a newer CRIU.',
        sources: ['criu#2531'],
    },
    {
        id: 'gpus-differ',
        phase: 'restore',
        pattern: /Number of (devices|xgmi groups) mismatch \(checkpointed:(?<what>\d+ local:\d+)\)/,
        example: 'Number of devices mismatch (checkpointed:2 local:1)',
        cause: 'The container was dumped with another number of GPUs of AMD than there are here.',
        advice: 'Restore where there are as many, and give the container all of them.',
        sources: [],
    },
    {
        id: 'gpu-driver-too-old',
        phase: 'both',
        pattern: /CR not supported on current kernel \((?<what>current:\S+ min:[\d.]+)\)/,
        example: 'CR not supported on current kernel (current:01.06 min:01.08)',
        cause: "This kernel's driver for GPUs of AMD is older than CRIU's plugin needs.",
        advice: 'Boot a newer kernel, or install the driver of a newer ROCm.',
        sources: [],
    },
    {
        id: 'gpu-device-not-in-container',
        phase: 'restore',
        pattern: /amdgpu_plugin: Failed to open (?<what>\/dev\/dri\/\S+): No such file/,
        example: 'amdgpu_plugin: Failed to open /dev/dri/renderD144: No such file or directory',
        cause: 'The plugin for GPUs of AMD restores on a device that is not in this container: it was given another GPU.',
        advice: 'Give it that device (`--device /dev/dri/renderD144`), or restore where the GPU has the same one.',
        sources: ['criu#2723'],
    },
    {
        id: 'mapping-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unknown shit \d+ \((?<what>.*)\)|Unsupported mapping found \w+/,
        example: 'Unknown shit 20666 (/dev/nvidia0)',
        cause: 'A process has a device or another object mapped that CRIU cannot dump.',
        advice: 'Have the program unmap it before the dump, or end the program.',
        sources: [],
    },
    {
        id: 'timer-clock',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unknown clock type (?<what>\d+) for/,
        example: 'Unknown clock type 9 for 0',
        cause: 'A process has a timer of a clock that CRIU does not know: 8 (CLOCK_REALTIME_ALARM) or 9 (CLOCK_BOOTTIME_ALARM), which wake the machine.',
        advice: 'Of a systemd timer switch `WakeSystem=` off; mask systemd-logind, or end the program.',
        sources: [],
    },
    {
        id: 'file-below-a-mount',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't link remap to (?<what>.*): Invalid cross-device link|Open files on overmounted mounts are not supported/,
        example: "Can't link remap to /m/f: Invalid cross-device link",
        cause: 'A process holds a file that a mount hides: it was mounted over the folder after the file was opened.',
        advice: 'Unmount what lies over it, or have the program open the file again.',
        sources: [],
    },
    {
        id: 'deleted-file-on-overlay',
        phase: 'dump',
        ofProcess: true,
        pattern: /trim failed: @?(?<what>\S*link_remap\.\d+)/,
        example: 'trim failed: @link_remap.5@',
        only: { criu: '<3.17' },
        cause: 'A process holds a file of a lower layer of overlay that was deleted: CRIU before 3.17 fails at it.',
        advice: 'Use CRIU 3.17 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1672'],
    },
    {
        id: 'mapped-file-not-readable',
        phase: 'dump',
        pattern: /Can't open (map_files|\d+'s mapfile link \w+): Permission denied/,
        example: "Can't open map_files: Permission denied",
        cause: 'Root may not read a file that a process has mapped: it lies on NFS with `root_squash`, or on FUSE without `allow_other`.',
        advice: 'Run the program from a local disk, or export the folder with `no_root_squash`.',
        sources: ['criu#1586'],
    },
    {
        id: 'deleted-mapping-without-privilege',
        phase: 'dump',
        pattern: /Can't open mapped \[(?<what>.*) \(deleted\)\]: No such file or directory/,
        example: "Can't open mapped [/tmp/libnetty.so (deleted)]: No such file or directory",
        cause: 'A process has mapped a file that was deleted, and CRIU, as an ordinary user or in a container, may not open it by /proc/PID/map_files.',
        advice: 'Run CRIU as root of the host; or have the program keep the file. Java with Netty: `-Dio.netty.native.deleteLibAfterLoading=false`.',
        sources: ['fastfreeze#2'],
    },
    {
        id: 'file-locks-not-asked-for',
        phase: 'dump',
        pattern: /Some file locks are hold by dumping tasks/,
        example: 'Some file locks are hold by dumping tasks! You can try --file-locks to dump them.',
        cause: 'A process holds a file lock, and CRIU was not told to take locks along.',
        advice: '`--file-locks` to both dump and restore (CRIU, Podman, runc), or `file-locks` in the options file of CRIU. lxc-checkpoint does it itself.',
        sources: ['criu#1370', 'criu#14'],
    },
    {
        id: 'file-lock-unknown',
        phase: 'dump',
        pattern: /Unknown file lock/,
        example: 'Unknown file lock: 7: LEASE  ACTIVE    READ  1415 08:01:1977585 0 EOF',
        cause: 'A process of this host holds a lock of a kind that this CRIU does not know. It reads the locks of all processes.',
        advice: 'Use a newer CRIU; or end the process that holds it: `cat /proc/locks` has its pid.',
        sources: ['criu#154'],
    },
    {
        id: 'remap-not-linkable',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't (create link remap for|link remap to) (?<what>[^:]*)/,
        example: "Can't create link remap for /tmp/x. Use link-remap option.",
        cause: 'A process holds a file that was deleted and has another name still (a hard link): CRIU needs a new link beside it, and may not, or cannot, make one.',
        advice: 'Close the file, or put `link-remap` into the options file of CRIU (`/etc/criu/default.conf`).',
        sources: [],
    },
    {
        id: 'deleted-path-taken',
        phase: 'restore',
        pattern: /Can't link \S+\.cr\.\w+\.ghost -> (?<what>.*): File exists|Can't create ghost \w+: File exists/,
        example: "Can't link dev/null.cr.1.ghost -> dev/null: File exists",
        cause: 'A process held a deleted file, and there is another one of that name by now.',
        advice: 'Remove what has its name before the restore; for /dev, let LXC fill it: `lxc.autodev = 1`.',
        sources: ['criu#201'],
    },
    {
        id: 'remap-file-gone',
        phase: 'restore',
        pattern: /Can't link (?<what>\S*link_remap\.\d+) -> .*: No such file or directory/,
        example: "Can't link dev/shm/link_remap.383 -> dev/shm/sem.a: No such file or directory",
        cause: 'CRIU kept a deleted file as a link beside it, on a mount that the checkpoint does not take along, and that link is gone.',
        advice: 'Keep what lies on the mount between dump and restore, or give the container a tmpfs of its own there.',
        sources: ['criu#2675', 'criu#2980'],
    },
    {
        id: 'ghost-on-read-only',
        phase: 'restore',
        pattern: /Can't create ghost \w+.*: Read-only file system|ghost.*: Read-only file system/,
        example: "Can't create ghost regfile: Read-only file system",
        cause: 'A process held a deleted file on a mount that is read-only: CRIU has to make it anew there for a moment.',
        advice: 'Mount it writable for the restore, or have the program close the file before the dump.',
        sources: ['criu#429'],
    },
    {
        id: 'epoll-target-not-found',
        phase: 'dump',
        pattern: /Dump eventpoll \(pid: (?<pid>\d+)\) failed|kid_lookup_epoll: no match pid (\d+)/,
        example: 'Dump eventpoll (pid: 4711) failed with -1',
        cause: "A process has an epoll descriptor that waits for one which no process of the container has: it inherited it, from an editor's terminal for one, or closed the other.",
        advice: 'Start it with its descriptors closed, from another terminal or by the init of the container.',
        sources: ['criu#769'],
    },
    {
        id: 'epoll-of-closed-descriptor',
        phase: 'restore',
        pattern: /epoll: Can't add event .*: Bad file descriptor|Escaped\/closed fd descriptor/,
        example: "epoll: Can't add event on 0x00001f: Bad file descriptor",
        cause: 'A process waits by epoll for a descriptor that it has closed while a copy of it lives elsewhere.',
        advice: 'Have the program remove it from epoll before it closes it; try a newer CRIU.',
        sources: ['criu#1366'],
    },
    {
        id: 'watched-file-removed',
        phase: 'dump',
        transient: true,
        pattern: /error parsing \[inotify wd:(?!.*fhandle)/,
        example: 'parse_fdinfo_pid_s: error parsing [inotify wd:11 ino:211f8 sdev:26 mask:2 ignored_mask:0 ] for 8: Success',
        cause: 'A process watches a file by inotify that was removed this moment: the kernel has no handle of it any more.',
        advice: 'Dump once more: the watch goes as soon as its owner has heard that the file is gone.',
        sources: [],
    },
    {
        id: 'watched-file-not-found',
        phase: 'dump',
        pattern: /fsnotify: \s*(Can't (dump that handle|find suitable path for handle)|Handle \S+ cannot be opened)|irmap: Can't stat/,
        example: "fsnotify: \tCan't dump that handle",
        cause: 'A process watches a file by inotify, and the file system cannot tell CRIU which one: overlay, tmpfs, aufs, a subvolume of btrfs.',
        advice: 'Use another backend for the rootfs: `lxc.rootfs.path = dir:/…` on ext4 or XFS; or end the watch before.',
        sources: ['lxc#3521', 'criu#1138', 'lxd#6909'],
    },
    {
        id: 'watch-refused',
        phase: 'restore',
        pattern: /fsnotify: Can't add watch for \w+ with \w+: Invalid argument/,
        example: "fsnotify: Can't add watch for 0x3 with 0x1: Invalid argument",
        cause: 'The kernel of the dump told a bit of the mask of a watch (inotify) that this kernel does not take.',
        advice: 'Restore on the kernel of the dump; or dump once more on this one.',
        sources: ['criu#31'],
    },
    {
        id: 'pipe-not-reopened',
        phase: 'restore',
        pattern: /Unable to reopen the pipe (?<what>\S+): Permission denied/,
        example: 'Unable to reopen the pipe /proc/self/fd/3: Permission denied',
        cause: "A pipe that the runtime hands over belongs to another user than the container's root, who may not open it again.",
        advice: 'Restore without a user namespace; or use another runtime, or a newer one.',
        sources: ['runc#1333'],
    },
    {
        id: 'watched-file-gone',
        phase: 'restore',
        pattern: /fsnotify: Unable to open \S+/,
        example: 'fsnotify: Unable to open sys/fs/cgroup/system.slice: No such file or directory',
        cause: 'A process watched a file that is not there when it is restored, often one of the cgroup tree.',
        advice: 'Restore on a host with the same cgroup version and layout.',
        sources: ['criu#764'],
    },
    {
        id: 'ghost-file-too-large',
        phase: 'dump',
        pattern: /Can't dump ghost file (?<what>.+) of \d+ size, increase limit/,
        example: "Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
        cause: 'A process holds a deleted file that is larger than CRIU copies into a checkpoint: 1 MiB.',
        advice: 'Close it, or raise the limit in the options file of CRIU (`/etc/criu/default.conf`): `ghost-limit 1G`.',
        sources: ['criu#202', 'criu#491', 'criu#2501'],
    },
    {
        id: 'file-changed',
        phase: 'restore',
        pattern: /File .+ has bad (size|mode|build-ID)/,
        example: 'File bin/busybox has bad size 2023409 (expect 2023408)',
        cause: 'A file that a process had open or mapped was changed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that; mount nothing of the host into it that an update may change.',
        sources: [],
    },
    {
        id: 'pipe-too-large',
        phase: 'restore',
        pattern: /Can't restore pipe size: Operation not permitted/,
        example: "Can't restore pipe size: Operation not permitted",
        cause: 'A pipe of the container is larger than root may make one here without CAP_SYS_RESOURCE.',
        advice: 'Raise the limit before the restore: `sysctl fs.pipe-max-size=SIZE`; or restore with CAP_SYS_RESOURCE.',
        sources: ['lxd#2153'],
    },
    {
        id: 'aio-ring-differs',
        phase: 'restore',
        pattern: /wrong aio: tail=/,
        example: 'wrong aio: tail=0 head=0 req=20 old_nr=3f new_nr=7f expect=3f',
        cause: 'A process uses kernel AIO, and this kernel makes rings of another size than that of the dump.',
        advice: 'Restore on the same kernel, or switch native AIO off in the program.',
        sources: ['criu#500'],
    },
    {
        id: 'too-many-open-files',
        phase: 'both',
        pattern: /: Too many open files/,
        example: "Can't create inotify for 0x000012: Too many open files",
        cause: 'A limit of this host is reached: of open files, or of instances of inotify of one user.',
        advice: 'Raise it: `sysctl fs.inotify.max_user_instances=1024`, `sysctl fs.file-max`, `ulimit -n`.',
        sources: [],
    },
    {
        id: 'file-of-a-thread',
        phase: 'restore',
        pattern: /Can't open file (?<what>proc\/\d+\/task\/\d+\/\S+) on restore: No such file/,
        example: "Can't open file proc/4711/task/4712/schedstat on restore: No such file or directory",
        cause: 'A process has a file of one of its threads in /proc open, and CRIU opens files before it makes threads.',
        advice: 'Have the program close it before the dump, or open it when it reads it.',
        sources: ['criu#1553'],
    },
    {
        id: 'kernel-file-not-there',
        phase: 'restore',
        symptom: true,
        pattern: /Can't open file (?<what>(proc|sys)\/.+) on restore: No such file/,
        example: "Can't open file proc/4711/stat on restore: No such file or directory",
        cause: 'A process had a file of /proc or /sys open that is not there: of a process that ended or is restored later, or of a device or module that this host has not.',
        advice: 'Have the program close it before the dump, or restore where that process, device or module is.',
        sources: [],
    },
    {
        id: 'file-gone',
        phase: 'restore',
        // Nobody removes what is in /proc, /sys and /dev: it is of something that is not there.
        pattern: /Can't open (file (?!(proc|sys|dev(?!\/shm))\/).+ on restore|fake fifo .+): No such file or directory/,
        example: "Can't open file bin/busybox on restore: No such file or directory",
        cause: 'A file that a process had open or mapped was removed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that.',
        sources: [],
    },
    {
        id: 'file-behind-another',
        phase: 'dump',
        ofProcess: true,
        pattern: /Unaccessible path opened \d+:\d+, need \d+:\d+/,
        example: 'Unaccessible path opened 0:40, need 0:39',
        cause: 'A process has a file open, and another one lies at its path: a mount hides it, or an overlay or btrfs gives it another device number.',
        advice: 'Have it opened anew, or unmount what lies over it; on overlay and btrfs use a newer kernel and CRIU, or a plain folder.',
        sources: [],
    },
    {
        id: 'file-not-permitted',
        phase: 'restore',
        pattern: /Can't open file (?<what>.+) on restore: (Permission denied|Operation not permitted)/,
        example: "Can't open file var/log/app.log on restore: Permission denied",
        cause: 'A file that a process had open may not be opened by who restores: its owner or mode changed, it lies on a network file system, or a security module forbids it.',
        advice: 'Compare `ls -lZ` of it with the time of the dump; restore as root of the host.',
        sources: [],
    },
    {
        id: 'device-gone',
        phase: 'restore',
        pattern: /Can't open file ((?<what>.+) on restore: (No such device( or address)?|Input\/output error)|dev\/(?!shm\/).+ on restore: No such file)/,
        example: "Can't open file dev/ttyS1 on restore: No such device or address",
        cause: 'A device or pipe that a process had open has nothing behind it here.',
        advice: 'Restore where the same devices are, or have the program close it before the dump.',
        sources: [],
    },
    {
        id: 'file-lock-taken',
        phase: 'restore',
        pattern: /Can not set (?<what>flock|posix lock|ofd lock)!/,
        example: 'Can not set posix lock!',
        cause: 'A process held a lock of a file, and now another one holds it: the same program, started anew, mostly.',
        advice: 'End who holds it (`cat /proc/locks`, `lslocks`) before the restore.',
        sources: [],
    },
    {
        id: 'watches-exhausted',
        phase: 'restore',
        pattern: /Can't add watch for .*: No space left on device/,
        example: "fsnotify: Can't add watch for 0x4 with 0x1: No space left on device",
        cause: 'The limit of inotify watches of a user is reached on this host.',
        advice: 'Raise it: `sysctl fs.inotify.max_user_watches=1048576`.',
        sources: [],
    },
    {
        id: 'pipe-of-packets',
        phase: 'dump',
        ofProcess: true,
        pattern: /packetized mode for pipes is not supported/,
        example: 'The packetized mode for pipes is not supported yet',
        cause: 'A process has a pipe in packet mode (O_DIRECT): CRIU cannot dump it.',
        advice: 'Have the program open it without O_DIRECT, or end it before the dump.',
        sources: [],
    },
    {
        id: 'bpf-map-kind',
        phase: 'dump',
        ofProcess: true,
        pattern: /does not currently support dumping BPF map type (?<what>\d+)/,
        example: 'CRIU does not currently support dumping BPF map type 27!',
        cause: 'A process has a BPF map of a kind that CRIU cannot dump.',
        advice: 'End the program that has it, a tracer or a network agent mostly, before the dump.',
        sources: [],
    },
];
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/kernel.js
const KERNEL = [
    {
        id: 'hardware-breakpoints',
        phase: 'both',
        pattern: /Daemon \d+ exited trapping|pie: \d+: (\d+: )?new_sp=|Can't stop all tasks on rt_sigreturn/,
        example: 'Daemon 32 exited trapping',
        only: { criu: '<4.2', host: { 'hardware-breakpoints': false } },
        hangs: true,
        cause: 'The processor, or the hypervisor below this host, delivers no hardware breakpoints: CRIU before 4.2 waits for one for ever.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or `no-breakpoints: true` (`--no-breakpoints`), which runs CRIU with its own switch for that, CRIU_FAULT=130.',
        sources: ['criu#2658', 'criu#2660'],
    },
    {
        id: 'vdso-layout',
        phase: 'both',
        pattern: /vdso: Unexpected rt vDSO area bounds/,
        example: 'vdso: Unexpected rt vDSO area bounds',
        only: { criu: '<4.1', kernel: '>=6.13' },
        cause: 'Linux 6.13 and later map the vDSO in a way that CRIU before 4.1 does not know.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2532', 'criu#2539'],
    },
    {
        id: 'compat-vdso-too-large',
        phase: 'both',
        pattern: /Compatible vdso's size is bigger than reserved buf/,
        example: "Error: Compatible vdso's size is bigger than reserved buf",
        only: { criu: '<3.18' },
        cause: 'The vDSO for 32-bit programs is larger on this kernel than CRIU before 3.18 has room for.',
        advice: 'Use CRIU 3.18 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1916'],
    },
    {
        id: 'vdso-unmapped',
        phase: 'restore',
        pattern: /vdso: Can't find vDSO area/,
        example: "vdso: Can't find vDSO area in image",
        cause: 'A process has no vDSO any more: it unmapped it, as Valgrind does. CRIU dumps that, and cannot restore it.',
        advice: 'Dump it outside of Valgrind.',
        sources: ['criu#488'],
    },
    {
        id: 'socket-options-refused',
        phase: 'dump',
        pattern: /sockets: Can't get 1:(16|34) opt: Operation not supported/,
        example: "sockets: Can't get 1:16 opt: Operation not supported",
        only: { criu: '<4.2', kernel: '>=6.16' },
        cause: 'Linux 6.16 and later have SO_PASSCRED and SO_PASSSEC of local sockets alone, and CRIU before 4.2 asks every socket for them.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`.',
        sources: ['criu#2705', 'criu#2718'],
    },
    {
        id: 'rseq-of-old-kernel',
        phase: 'both',
        pattern: /\d+ has rseq but kernel lacks get_rseq_conf feature|rseq: can't restore as kernel doesn't support it/,
        example: '4711 has rseq but kernel lacks get_rseq_conf feature',
        only: { kernel: '<5.13' },
        cause: 'A process uses rseq, as all do with glibc 2.35 and later, and Linux before 5.13 does not tell CRIU about it.',
        advice: 'Boot Linux 5.13 or later, or start the container with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1696', 'criu#1935'],
    },
    {
        id: 'guard-pages',
        phase: 'dump',
        // Not what CRIU warns of at each start on such a kernel: here it came upon one.
        pattern: /Can't splice pages to pipe \(-14\//,
        example: "Can't splice pages to pipe (-14/2/0)",
        only: { kernel: '>=6.13 <6.16' },
        symptom: true,
        cause: 'The kernel does not tell CRIU which pages are guard pages, as glibc 2.42 and later make them, and CRIU fails to read these.',
        advice: 'Boot Linux 6.16 or later, with CRIU 4.2 or later.',
        sources: ['criu#2626', 'criu#2652'],
    },
    {
        id: 'criu-too-old',
        phase: 'both',
        pattern: /Bad format in \d+ mountinfo|Can't setns \d+\/mnt: Invalid argument|Can't restore tmpfs content/,
        example: "Bad format in 4711 mountinfo: '24 1 0:21 / / rw - ext4 /dev/root rw'",
        only: { criu: '<3.0', kernel: '>=4.0' },
        cause: 'This CRIU is years older than the kernel, and does not understand it.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#554', 'criu#2700', 'lxd#6320'],
    },
    {
        id: 'crash-under-old-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        example: '4711 killed by signal 11: Segmentation fault',
        only: { criu: '<3.0', kernel: '>=4.0' },
        symptom: true,
        cause: 'A process crashes right after it is restored: this CRIU is years older than the kernel.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2700'],
    },
    {
        id: 'pointer-authentication',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal (11|4)\b/,
        with: / Linux .* aarch64/,
        symptom: true,
        example: 'Running on host1 Linux 6.11.0 #1 SMP aarch64\n4711 killed by signal 11: Segmentation fault',
        only: { criu: '>=4.0 <4.1' },
        cause: 'A process crashed right after it was restored. Pointer authentication may be why: CRIU before 4.1 does not keep its keys, which programs on arm64 protect their return addresses with.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2595'],
    },
    {
        id: 'rseq-unknown-to-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        symptom: true,
        example: '4711 killed by signal 11: Segmentation fault',
        // glibc 2.35 came in 2022, with distributions of this kernel and later ones.
        only: { criu: '<3.17', kernel: '>=5.13' },
        cause: 'A process crashes right after it is restored. Where its glibc is 2.35 or later, that is why: CRIU before 3.17 knows no rseq, which all of its programs use.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or start programs with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1889', 'criu#2477', 'criu#2825'],
    },
    {
        id: 'rseq-size-unknown-to-criu',
        phase: 'restore',
        pattern: /\d+ (killed|stopped) by signal 11/,
        symptom: true,
        example: '4711 killed by signal 11: Segmentation fault',
        only: { criu: '>=3.17 <4.0', kernel: '>=6.3' },
        cause: 'A process crashes right after it is restored. Where its glibc is 2.40 or later, that is why: on Linux 6.3 and later its rseq is larger than CRIU before 4.0 knows.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or start programs with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#2552', 'criu#2825'],
    },
    {
        id: 'kernel-too-new',
        phase: 'dump',
        vague: true,
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { criu: '<4.2.1', kernel: '>=7.1' },
        cause: 'CRIU failed without an error: this kernel is newer than it knows.',
        advice: 'Use CRIU 4.2.1 or later: `criu-version: ">=4.2.1"`.',
        sources: ['criu#3002'],
    },
    {
        id: 'xsave-too-large',
        phase: 'dump',
        pattern: /max xsave frame exceed xsave_struct/,
        example: 'cpu: fpu: max xsave frame exceed xsave_struct (11008 4096)',
        only: { criu: '<4.0' },
        cause: 'This CPU has more registers, such as AMX, than CRIU keeps.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2835'],
    },
    {
        id: 'proc-children-missing',
        phase: 'dump',
        pattern: /\/children on procfs: No such file|task\/\d+\/children.*No such file/,
        example: "Can't open 4711/task/4711/children on procfs: No such file or directory",
        cause: 'The kernel does not list the children of a process: it was built without CONFIG_PROC_CHILDREN.',
        advice: 'Boot a kernel with CONFIG_PROC_CHILDREN=y, as those of all distributions have.',
        sources: ['criu#2511'],
    },
    {
        id: 'scheduling-reset-on-fork',
        phase: 'restore',
        pattern: /Inconsistent sched params received \(1073741824\./,
        example: 'Inconsistent sched params received (1073741824.0.0)',
        only: { criu: '<4.0' },
        cause: 'A process has the flag SCHED_RESET_ON_FORK, as rtkit sets it, which CRIU before 4.0 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2359'],
    },
    {
        id: 'scheduling-policy',
        phase: 'restore',
        pattern: /Inconsistent sched params received \((?<what>[67]\.-?\d+\.-?\d+)\)/,
        example: 'Inconsistent sched params received (6.7.0)',
        cause: 'A process has a scheduling policy that CRIU dumps but does not restore: 6 is SCHED_DEADLINE, 7 SCHED_EXT.',
        advice: 'Change it before the dump: `chrt --other -p 0 PID`.',
        sources: ['criu#2359'],
    },
    {
        id: 'criu-crashed',
        phase: 'both',
        pattern: /\*\*\* (?<what>[a-z ]+ detected) \*\*\*|Core was generated by `\S*criu\b|\(criu\) of user \d+ dumped core|\bcriu\[\d+\]: segfault at/,
        example: '*** buffer overflow detected ***: terminated',
        cause: 'A program crashed, CRIU itself in most cases.',
        advice: 'Use another build or version of CRIU, and report this one with the log: https://github.com/checkpoint-restore/criu/issues',
        sources: ['podman#24230'],
    },
    {
        id: 'other-cpu',
        phase: 'restore',
        pattern: /FPU feature required by image is not supported on host|CPU capabilities do not match run time|CPU Feature \S+ (not supported on host|missing in image)|CPU xsave (max )?size mismatch|CPU xfeatures has unsupported bits|host cpu doesn't support it|PACG support is required from the source/,
        example: 'cpu: CPU capabilities do not match run time',
        cause: 'The container was dumped on another CPU, and uses what this one lacks.',
        advice: 'Restore on the same kind of CPU; `criu cpuinfo dump` and `criu cpuinfo check` tell before.',
        sources: ['podman#17496'],
    },
    {
        id: 'other-architecture',
        phase: 'restore',
        pattern: /Core march mismatch (?<what>\d+)/,
        example: 'Core march mismatch 2',
        cause: 'The images are of another architecture than this CRIU: 1 is x86-64, 2 is ARM of 32 bits, 3 arm64.',
        advice: 'Restore on the same architecture, with a CRIU of the same number of bits.',
        sources: ['criu#453'],
    },
    {
        id: 'arm64-mdwe',
        phase: 'dump',
        pattern: /Can't rmap memfd for parasite blob/,
        with: / Linux .* aarch64/,
        symptom: true,
        example: "Running on host1 Linux 6.12.118 #1 SMP aarch64\nCan't rmap memfd for parasite blob",
        cause: 'A process may have no memory that is both writable and executable (PR_SET_MDWE, as systemd 253 and later set it for `MemoryDenyWriteExecute=yes`): on arm64 CRIU needs such memory in each process that it dumps, goes on without, and crashes.',
        advice: 'Let it have such memory: `MemoryDenyWriteExecute=no` for that service.',
        sources: ['criu#1229'],
    },
    {
        id: 'program-of-32-bits',
        phase: 'dump',
        pattern: /Can't dump task (?<pid>\d+) running in 32-bit mode|Only 64 bit tasks are supported/,
        example: "Can't dump task 4711 running in 32-bit mode",
        cause: 'A process is a program of 32 bits, and this CRIU was built without support for these.',
        advice: 'Use a CRIU that was built with it (`criu check --feature compat_cr`), or a program of 64 bits.',
        sources: [],
    },
    {
        id: 'kernel-without-checkpoint-restore',
        phase: 'both',
        pattern: /ns_last_pid sysctl is (inaccessible: No such file|missing)|(sem|msg|shm)_next_id is inaccessible: No such file|Can't stat self map_files|map_files directory is missing|map_files is inaccessible: No such file|System call kcmp is not supported|Can't open sysctl kernel\/(sem|msg|shm)_next_id: No such file/,
        example: 'sys/kernel/ns_last_pid sysctl is inaccessible: No such file or directory',
        cause: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE, or is too old to have all of it.',
        advice: 'See `zgrep CHECKPOINT_RESTORE /proc/config.gz`, or /boot/config-*, of the kernel that runs; boot another one. WSL 1 is no Linux: use WSL 2.',
        sources: ['criu#2026', 'criu#1569', 'criu#1904', 'void-packages#1310'],
    },
    {
        id: 'kernel-limit-reached',
        phase: 'both',
        symptom: true,
        pattern: /(Can't|Unable(?: to)?|Failed to) (mount|bind-mount|clone|unshare|fork|create (sem|msg|shm) set|create a .*(namespace|mntns|netns)|add event)\b.*: No space l/,
        example: 'Unable create a network namespace: No space left on device',
        cause: 'A limit of the kernel is reached, and no disk is full: of namespaces of a user, of mounts, of System V objects, or of what epoll watches.',
        advice: 'See `sysctl user.max_net_namespaces user.max_mnt_namespaces fs.mount-max kernel.sem kernel.shmmni fs.epoll.max_user_watches`.',
        sources: [],
    },
    {
        id: 'huge-pages-not-in-kernel',
        phase: 'both',
        only: { criu: '<3.18' },
        pattern: /Unexpected error from memfd_create\("", MFD_HUGETLB\): Function not implemented/,
        example: 'Unexpected error from memfd_create("", MFD_HUGETLB): Function not implemented',
        cause: 'The kernel was built without huge pages (CONFIG_HUGETLBFS), and CRIU before 3.18 takes that for an error.',
        advice: 'Use CRIU 3.18 or later: `criu-version: ">=4.0"`; or a kernel with CONFIG_HUGETLBFS.',
        sources: ['criu#1986'],
    },
    {
        id: 'memory-layout-refused',
        phase: 'restore',
        symptom: true,
        pattern: /prctl failed @\d+ with -22\b/,
        example: 'prctl failed @1705 with -22',
        cause: 'The kernel refuses the memory layout that a process had (`prctl(PR_SET_MM)`): in a program that is linked with `-static-pie` the heap lies below the data.',
        advice: 'Link it with `-static -no-pie`, or dynamically.',
        sources: ['criu#1507'],
    },
    {
        id: 'memory-not-tracked',
        phase: 'dump',
        pattern: /Tracking memory is not available|BUG at criu\/mem\.c:4\d\b/,
        example: 'Tracking memory is not available. Consider omitting --track-mem option.',
        cause: 'The kernel does not tell which pages change (CONFIG_MEM_SOFT_DIRTY), and pre-dumps need that.',
        advice: 'Dump without pre-dumps (`--track-mem`); or boot a kernel with it: `criu check --feature mem_dirty_track`.',
        sources: ['criu#1917'],
    },
    {
        id: 'uprobes-not-asked-for',
        phase: 'both',
        pattern: /PID (?<pid>\d+) has uprobes vma|Dumped with --allow-uprobes/,
        example: 'PID 4711 has uprobes vma. Consider using --allow-uprobes.',
        cause: 'A process is watched by uprobes, as eBPF tracers set them, and CRIU was not told to leave these out.',
        advice: 'End the tracer; or `allow-uprobes` in the options file of CRIU (`/etc/criu/default.conf`), for dump and restore.',
        sources: [],
    },
    {
        id: 'failed-without-error',
        phase: 'dump',
        vague: true,
        symptom: true,
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { kernel: '<7.1' },
        cause: 'CRIU failed and named no error: so it does where the kernel cannot list sockets (CONFIG_UNIX_DIAG, CONFIG_INET_DIAG and their like), among others.',
        advice: 'See `zgrep _DIAG= /proc/config.gz`; load what is a module: `modprobe -a unix_diag inet_diag tcp_diag udp_diag packet_diag netlink_diag`. What CRIU did last stands above that line: dump once more with `-v4`.',
        sources: ['criu#2574', 'gokrazy#336'],
    },
    {
        id: 'capabilities-unknown-to-criu',
        phase: 'both',
        pattern: /Kernel reports more capabilities than this CRIU supports/,
        example: 'Kernel reports more capabilities than this CRIU supports: 64 > 63',
        cause: 'This CRIU is older than the kernel, and does not know all of its capabilities.',
        advice: 'Use a newer CRIU.',
        sources: [],
    },
    {
        id: 'memory-above-47-bits',
        phase: 'both',
        pattern: /Can't (dump|restore) high memory region (?<what>\w+)/,
        example: "Can't dump high memory region ffff720a1000-ffffb40a4000 of task 4711 because kernel commit ee71d16d22bb is missing",
        cause: 'A process has memory above the addresses that this kernel, or that of the restore, has for programs.',
        advice: 'Boot a newer kernel, and restore on the same processor with as many levels of page tables.',
        sources: [],
    },
    {
        id: 'vdso-switched-off',
        phase: 'restore',
        pattern: /vDSO isn't provided by kernel, but exists in images/,
        example: "vdso: vDSO isn't provided by kernel, but exists in images",
        cause: 'The kernel of the restore gives programs no vDSO, and that of the dump did.',
        advice: 'Boot it without `vdso=0` (`vdso32=0`) on its command line.',
        sources: [],
    },
    {
        id: 'segments-of-a-process',
        phase: 'dump',
        pattern: /Can't dump task (?<pid>\d+) with LDT descriptors/,
        example: "Can't dump task 4711 with LDT descriptors",
        cause: 'A process has memory segments of its own (LDT), as Wine and DOSEMU make them: CRIU cannot dump it.',
        advice: 'End that program before the dump.',
        sources: [],
    },
    {
        id: 'timer-of-a-thread',
        phase: 'restore',
        pattern: /Can't restore posix timers -22/,
        example: "Can't restore posix timers -22",
        only: { criu: '<3.16' },
        cause: 'A process has a timer that tells one of its threads (SIGEV_THREAD_ID): CRIU before 3.16 forgets which.',
        advice: 'Use CRIU 3.16 or later, and dump anew: `criu-version: ">=4.0"`.',
        sources: ['criu#1532'],
    },
];
//# sourceMappingURL=kernel.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/managers.js
/** What container managers refuse themselves, before CRIU is asked, or make of what it did. */
const MANAGERS = [
    {
        id: 'docker-checkpoint-folder',
        phase: 'both',
        pattern: /custom checkpointdir is not supported/,
        example: 'Error response from daemon: custom checkpointdir is not supported',
        cause: 'Docker starts no container from a checkpoint in another folder (`--checkpoint-dir`) since it uses containerd 1.0.',
        advice: 'Copy the checkpoint to `/var/lib/docker/containers/ID/checkpoints/`, and start it without that option.',
        sources: ['moby#37344'],
    },
    {
        id: 'docker-checkpoint-there',
        phase: 'both',
        pattern: /commit failed: content sha256:\w+: already exists/,
        example: 'Error response from daemon: failed to upload checkpoint to containerd: commit failed: content sha256:2f1a: already exists',
        cause: 'containerd has this checkpoint from an earlier start already, and Docker does not go on then.',
        advice: 'Remove it (`ctr -n moby content ls | grep checkpoint`, `ctr -n moby content rm DIGEST`), or dump anew.',
        sources: ['moby#42900'],
    },
    {
        id: 'docker-checkpoint-name-taken',
        phase: 'dump',
        pattern: /checkpoint with name \S+ already exists|mkdir \S+\/checkpoints\/\S+: file exists/,
        example: 'Error response from daemon: checkpoint with name cp1 already exists for container web',
        cause: 'The container has a checkpoint of that name already.',
        advice: 'Give it another name, or remove the other one: `docker checkpoint rm CONTAINER NAME`.',
        sources: ['moby#28755'],
    },
    {
        id: 'checkpoint-not-offered',
        phase: 'both',
        pattern: /(unknown method|method) CheckpointContainer\b|CheckpointContainer not implemented/,
        example: 'rpc error: code = Unimplemented desc = unknown method CheckpointContainer for service runtime.v1.RuntimeService',
        cause: 'The container runtime below Kubernetes has no checkpoints: containerd before 2.0, or another one.',
        advice: 'Use containerd 2.0 or later, or CRI-O with `enable_criu_support = true`.',
        sources: [],
    },
    {
        id: 'checkpoint-switched-off',
        phase: 'both',
        pattern: /checkpoint\/restore support not available/,
        example: 'rpc error: code = Unknown desc = checkpoint/restore support not available',
        cause: 'CRI-O has checkpoints switched off, or finds no CRIU.',
        advice: '`enable_criu_support = true` below `[crio.runtime]` in /etc/crio/crio.conf, with CRIU installed, and restart it.',
        sources: [],
    },
    {
        id: 'removed-when-it-ends',
        phase: 'dump',
        pattern: /cannot checkpoint containers that have been started with '--rm'/,
        example: "Error: cannot checkpoint containers that have been started with '--rm' unless '--export' is used",
        cause: 'The container was started with `--rm`: it would be removed together with its checkpoint.',
        advice: '`podman container checkpoint --export FILE NAME`, or start it without `--rm`.',
        sources: [],
    },
    {
        id: 'not-running',
        phase: 'dump',
        pattern: /(is|are) not running, cannot checkpoint|cannot checkpoint .*(stopped|not running)|(heckpoint.*|from daemon: )[Cc]ontainer \S+ is not running$/,
        example: 'Error: a3f1 is not running, cannot checkpoint: container state improper',
        cause: 'The container does not run, and only one that runs can be dumped.',
        advice: 'Start it; where it ended by itself, its own log says why.',
        sources: [],
    },
    {
        id: 'address-of-another-network',
        phase: 'restore',
        pattern: /requested static ip \S+ not in any subnet on network (?<what>\S+)/,
        example: 'Error: requested static ip 10.89.0.14 not in any subnet on network podman',
        cause: 'The container had a fixed address of a network that this host has not, or has with other addresses.',
        advice: 'Make the network first (`podman network create --subnet`), or restore with `--ignore-static-ip --ignore-static-mac`.',
        sources: ['podman#12762'],
    },
    {
        id: 'name-or-address-taken',
        phase: 'restore',
        pattern: /requested IP address \S+ (is )?(already|not available)|IP address \S+ .*already (allocated|in use)|container name "?\S+"? is already in use|container with (the )?given ID already exists/,
        example: 'Error: requested IP address 10.88.0.4 not available',
        cause: 'The container that is to be restored has a name or address that another one has here, often itself.',
        advice: 'Remove the other one, or restore as another: `podman container restore --name NEW --ignore-static-ip --ignore-static-mac`.',
        sources: [],
    },
    {
        id: 'proxmox-not-live',
        phase: 'both',
        pattern: /lxc live migration is currently not implemented|can't migrate running container/,
        example: 'ERROR: lxc live migration is currently not implemented',
        cause: 'Proxmox VE has no live migration of containers: it stops and starts them.',
        advice: '`pct migrate ID NODE --restart`; what must not stop belongs in a virtual machine.',
        sources: [],
    },
    {
        id: 'stateful-not-allowed',
        phase: 'both',
        pattern: /requires (that )?.*migration\.stateful|migration\.stateful.*(must|needs to|to be set)/,
        example: 'Error: Stateful stop requires that migration.stateful be set to true',
        cause: 'LXD and Incus keep the state of an instance only where its config says so.',
        advice: '`incus config set NAME migration.stateful=true` (`lxc config set` with LXD), and start it anew.',
        sources: [],
    },
    {
        id: 'criu-ended-early',
        phase: 'both',
        pattern: /read unixpacket @->@: EOF|Error collecting checkpoint log file.*no such file/,
        example: 'read unixpacket @->@: EOF',
        symptom: true,
        cause: 'CRIU ended before it answered the container runtime: it crashed, or could not be started as it was told to.',
        advice: 'See `dmesg | tail` and `coredumpctl`; run `criu check` by hand; use another version of CRIU.',
        sources: ['runc#2811', 'criu#2781', 'lxd#2466'],
    },
    {
        id: 'runtime-option-unknown',
        phase: 'both',
        pattern: /Cannot (checkpoint|restore) container .*Incorrect Usage/,
        example: 'Cannot checkpoint container web: rpc error: code = 2 desc = exit status 1: "Incorrect Usage.',
        cause: 'Docker gives its runc an option that this does not know: the two are of different versions.',
        advice: 'Install both from one source; see `docker info | grep -i runc`.',
        sources: ['moby#37334'],
    },
    {
        id: 'container-log-missing',
        phase: 'dump',
        pattern: /Tar: Can't stat file .*\/ctr\.log: no such file/,
        example: "Tar: Can't stat file /var/lib/containers/web/userdata to tar: lstat /var/lib/containers/web/userdata/ctr.log: no such file or directory",
        cause: 'Podman exports the log of a container with its checkpoint, and this one has none (`--log-driver none`).',
        advice: 'Start the container with another log driver; or use a newer Podman.',
        sources: ['podman#11974'],
    },
    {
        id: 'interface-restored-twice',
        phase: 'restore',
        pattern: /failed to add interface \S+ to sandbox: error renaming interface .*file exists/,
        example: 'failed to add interface veth1 to sandbox: error renaming interface "veth1" to "eth0": file exists',
        cause: 'CRIU has restored the network of the container, and the container manager wants to make it once more: it did not tell CRIU to leave it out.',
        advice: 'Use a newer Docker, with a runc and containerd of the same time.',
        sources: ['criu#314', 'criu#393'],
    },
    {
        id: 'docker-restore-not-seen',
        phase: 'restore',
        pattern: /failed to retrieve OCI runtime container pid: open \S+\/init\.pid: no such file/,
        example: 'failed to retrieve OCI runtime container pid: open /run/docker/containerd/x/init.pid: no such file or directory',
        cause: 'runc restored nothing, and containerd does not say why: Docker 17.12 to 18.06 cannot start from checkpoints, nor later ones with containerd 1.2.2.',
        advice: 'Use a newer Docker; what CRIU said stands in the restore.log below `/run/containerd` or `/run/docker`.',
        sources: ['criu#510', 'moby#35691'],
    },
    {
        id: 'criu-request-refused',
        phase: 'both',
        pattern: /criu failed: type \w+ errno 56\b/,
        // Where it has come to make a log, that tells more.
        with: /\.log: no such file/,
        example: 'open /tmp/criu1/dump.log: no such file or directory\ncriu failed: type DUMP errno 56',
        cause: 'CRIU refused what the container runtime asks of it (EBADRQC): an option that it does not take. It ends before it makes a log.',
        advice: 'Use a CRIU and a runtime of the same time; look into /etc/criu/runc.conf and /etc/criu/default.conf.',
        sources: ['runc#3278'],
    },
    {
        id: 'docker-without-checkpoints',
        phase: 'both',
        pattern: /'checkpoint' is not a docker command/,
        example: "docker: 'checkpoint' is not a docker command.",
        cause: 'This Docker has no checkpoints: it is older than 1.13, or another program of that name.',
        advice: 'Use Docker 1.13 or later, with `"experimental": true` in /etc/docker/daemon.json; or Podman.',
        sources: ['moby#30996'],
    },
    {
        id: 'checkpoint-not-on-windows',
        phase: 'both',
        pattern: /Windows: Containers do not support checkpoints/,
        example: 'Cannot checkpoint container web: Windows: Containers do not support checkpoints',
        cause: 'The container is one of Windows, and checkpoints are for those of Linux.',
        advice: 'Run it on Linux, or in a virtual machine with Linux.',
        sources: [],
    },
];
//# sourceMappingURL=managers.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/mounts.js
const MOUNTS = [
    {
        id: 'rootfs-not-mountable',
        phase: 'restore',
        vague: true,
        only: { overlayRoot: true },
        // LXC says nothing of it: CRIU was not started.
        pattern: /criu process exited 1, output:/,
        example: 'criu process exited 1, output:',
        cause: 'LXC cannot mount an overlay as the root file system when it restores: only folders and block devices.',
        advice: 'Copy it into a folder: `lxc-copy -n NAME -N COPY -B dir`.',
        sources: [],
    },
    {
        id: 'relative-mount-entry',
        phase: 'restore',
        pattern: /mnt-v2: Failed to (?:open_tree [^/\s]\S*|move_mount from [^/\s]\S* to \S+):/,
        example: 'mnt-v2: Failed to open_tree data: No such file or directory',
        cause: "LXC forgets when it restores that a mount entry is `relative` to the container's root: it names CRIU a folder of the host instead, and where there is one it is mounted.",
        advice: 'Name the whole path below the root on the host, without `relative`: `lxc.mount.entry = /var/lib/lxc/NAME/rootfs/data srv none bind`.',
        sources: [],
    },
    {
        id: 'bind-source-is-symlink',
        phase: 'restore',
        // Of a link to a folder, and of one to a file.
        pattern: /mnt-v2: (Failed to move_mount from \S+ to .*|Can't remount \S+ with MS_PRIVATE): Invalid argument/,
        example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
        only: { criu: '>=3.17', kernel: '>=5.15' },
        cause: 'The source of a bind mount is a symlink, such as /lib on a host with merged /usr, or /etc/localtime: CRIU mounts the link itself.',
        advice: "Name the real folder or file (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
        sources: ['criu#2381', 'lxc#4435'],
    },
    {
        id: 'slave-mount-refused',
        phase: 'restore',
        pattern: /mnt-v2: Failed to make mount \d+ slave: Invalid argument/,
        example: 'mnt-v2: Failed to make mount 1042 slave: Invalid argument',
        only: { criu: '<4.1.1' },
        cause: 'A security fix of the kernel, in all stable series, forbids what CRIU up to 4.1 does to make a mount a slave.',
        advice: 'Use CRIU 4.1.1 or later: `criu-version: ">=4.1.1"`.',
        sources: ['criu#2693', 'criu#2701'],
    },
    {
        id: 'foreign-mount-sharing',
        phase: 'restore',
        pattern: /mnt-v2: Failed to copy sharing from (source \S+|\d+)/,
        example: 'mnt-v2: Failed to copy sharing from source /srv/data to 1042',
        only: { criu: '>=3.17' },
        cause: 'The source of an external mount is private, or shared with mounts that CRIU does not know.',
        advice: 'Make the source a shared mount: `mount --bind SOURCE SOURCE && mount --make-shared SOURCE`. CRIU 3.17: update it.',
        sources: ['criu#1886', 'criu#2023', 'runc#3442'],
    },
    {
        id: 'mount-not-external',
        phase: 'dump',
        pattern: /\d+:(?<what>\.?\/\S*) (?:doesn't have a proper root mount|is autodetected external mount)/,
        example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
        cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
        advice: "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks. CRIU by hand, or under another container manager: `--external 'mnt[PATH]:NAME'` for each, or that manager's own checkpoint command, which does it.",
        sources: ['criu#1011', 'criu#172', 'criu#153', 'criu#2827', 'criu#1511'],
    },
    {
        id: 'mount-not-mapped',
        phase: 'restore',
        pattern: /No mapping for (?<what>\S+) mountpoint/,
        example: 'mnt: No mapping for 132:(null) mountpoint',
        cause: "The container's config has other mounts than when it was dumped.",
        advice: 'Restore with the config that it was dumped with, and by the same runtime: `podman --runtime runc` for what was dumped so. LXC before 1.1.4: update it.',
        sources: ['criu#79', 'criu#81', 'podman#11945'],
    },
    {
        id: 'systemd-credentials',
        phase: 'dump',
        pattern: /FS mnt \.\/run\/credentials\/\S+ .*unsupported/,
        example: 'mnt: FS mnt ./run/credentials/redis.service dev 0x3c root / unsupported id 138',
        cause: 'A systemd service has credentials, which lie in a ramfs: a file system that CRIU cannot dump.',
        advice: 'Clear them by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `LoadCredential=`, `SetCredential=`.',
        sources: [],
    },
    {
        id: 'file-system-kind',
        phase: 'dump',
        pattern: /FS mnt (?<what>\S+) dev \S+ root \S+ unsupported id \d+/,
        example: 'mnt: FS mnt ./m dev 0x31 root / unsupported id 79',
        cause: 'A file system of a kind that CRIU cannot dump is mounted in the container.',
        advice: 'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`. Which kind: `findmnt` inside.',
        sources: ['criu#2264'],
    },
    {
        id: 'overlay-inside',
        phase: 'restore',
        pattern: /Unable to mount \S+ (?<what>\S+) \(id=\d+\): (No such file or directory|Invalid argument|Operation not permitted)/,
        // Without a flag: the patterns are for other programs, too (docs/known-failures.json).
        with: /Mounting overlay(?:fs)? @(\d+)\b[\s\S]*\(id=\1\)/,
        example: 'mnt-v2: Mounting overlay @83 (0)\nmnt: Unable to mount none /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such file or directory',
        cause: 'An overlay is mounted in the container, as Docker and Podman do inside: its layers are named by paths that CRIU does not find when it restores.',
        advice: 'Unmount it before the dump; inside, use the storage driver `vfs` or `fuse-overlayfs` on the host.',
        sources: ['criu#2426'],
    },
    {
        id: 'autofs-device-missing',
        phase: 'restore',
        pattern: /failed to open \/dev\/autofs/,
        example: 'failed to open /dev/autofs: No such file or directory',
        cause: 'An automount of systemd (autofs) is in the container, and CRIU needs /dev/autofs there to restore it.',
        advice: 'Mask it: `systemctl mask proc-sys-fs-binfmt_misc.automount`; or give the container the device: `lxc.mount.entry = /dev/autofs dev/autofs none bind,create=file 0 0`.',
        sources: [],
    },
    {
        id: 'bind-source-replaced',
        phase: 'restore',
        pattern: /Can't re-create deleted (file|directory) (?<what>.*): File exists/,
        example: "mnt-v2: Can't re-create deleted file /tmp/.criu.mntns.0iFLzL/mnt-0000000072/etc/hosts: File exists",
        cause: 'The source of a bind mount was replaced on the host while it was mounted, as resolv.conf and certificates are: the old one is deleted, a new one has its name.',
        advice: 'Mount the folder that it lies in, or restart the container before the dump: it then gets the new one.',
        sources: [],
    },
    {
        id: 'mount-of-the-host-shared',
        phase: 'dump',
        pattern: /(Mount \d+ (?<what>\S+) .*)?has unreachable sharing\. Try --enable-external-masters/,
        example: 'mnt: Mount 1142 ./data (master_id: 61 shared_id: 0) has unreachable sharing. Try --enable-external-masters.',
        cause: 'A mount of the container is the slave of one of the host, which CRIU was not told of.',
        advice: 'Make it private in the container (`mount --make-rprivate /`), unmount it, or mount it by `lxc.mount.entry` with `private`; CRIU by hand: `--external mnt[]:m`.',
        sources: ['criu#1245'],
    },
    {
        id: 'fuse-mount-dead',
        phase: 'both',
        pattern: /(open|stat|mount\w*|access) (?<what>\S+): Transport endpoint is not connected/,
        example: "mnt: Can't open ./srv/remote: Transport endpoint is not connected",
        cause: 'A FUSE file system is mounted whose daemon has ended: every look at it fails.',
        advice: 'Unmount it: `fusermount -u PATH`, or `umount -l PATH`.',
        sources: ['criu#53'],
    },
    {
        id: 'root-mount-options-refused',
        phase: 'restore',
        pattern: /Unable to apply root mount options: Operation not permitted/,
        example: 'mnt-v2: Unable to apply root mount options: Operation not permitted',
        cause: 'The kernel refuses to change the options of the root mount in a user namespace: Linux 7.0 does.',
        advice: 'Restore as root of the host, or with an older kernel (6.17 works); it is open upstream.',
        sources: ['criu#3127'],
    },
    {
        id: 'mount-point-differs',
        phase: 'restore',
        pattern: /(?:Can't (?:stat mountpoint|mount at|bind-mount at)|Unable to mount \S+) (?<what>\S+)(?: \(id=\d+\))?: No such file or directory/,
        example: "mnt-v2: Can't stat mountpoint /run/nvidia/nvidia1: No such file or directory",
        cause: 'What a mount needs is not there where the container is restored: its place (a device node, a file or a folder), its source (a block device), or what its options name (layers of an overlay).',
        advice: 'See which of them is missing, and make it there, or restore where the same devices, layers and files are as at the dump. CRIU by hand: `--root` has to lead to the root file system of the container.',
        sources: ['snapshot#37', 'criu#249'],
    },
    {
        id: 'root-not-a-mount',
        phase: 'restore',
        pattern: /New root and old root are the same/,
        example: 'mnt: New root and old root are the same',
        cause: 'The root file system that CRIU was told to restore into is no mount of its own.',
        advice: 'Make it one before: `mount --bind ROOT ROOT`. Container managers do so themselves.',
        sources: ['libcontainer#522'],
    },
    {
        id: 'mount-parent-missing',
        phase: 'restore',
        pattern: /No parent found for mountpoint \d+ \(@(?<what>[^)]*)\)/,
        example: 'mnt: No parent found for mountpoint 619 (@./run/runc/web/criu-root)',
        cause: 'CRIU comes upon mounts of another restore: one that runs at the same time, or one that failed and left them.',
        advice: 'Restore one after the other; unmount what is left: `grep -i criu /proc/self/mountinfo`.',
        sources: ['moby#31663'],
    },
    {
        id: 'root-not-named',
        phase: 'restore',
        pattern: /The --root option is required to restore a mount namespace/,
        example: 'The --root option is required to restore a mount namespace',
        cause: 'What is restored has a mount namespace of its own, and CRIU was not told where its root file system is.',
        advice: '`--root PATH`, of a folder that is a mount: `mount --bind PATH PATH`.',
        sources: [],
    },
    {
        id: 'fuse-mount',
        phase: 'dump',
        pattern: /(?<what>\S+) is a fuse mount but not external/,
        example: '/srv/remote is a fuse mount but not external',
        cause: 'A FUSE file system (sshfs, lxcfs, s3fs) is mounted in the container: CRIU cannot dump it.',
        advice: 'Unmount it before the dump, or mount it on the host and bind it in: `lxc.mount.entry = /SOURCE TARGET none bind 0 0`.',
        sources: ['criu#53'],
    },
    {
        id: 'root-of-task-differs',
        phase: 'dump',
        pattern: /The root task has another root than mntns: (?<what>\S+)/,
        example: 'mnt: The root task has another root than mntns: /srv/jail',
        cause: 'The first process is in a chroot: its root is not that of its mount namespace.',
        advice: 'Start it by `pivot_root` or in a mount namespace whose root that folder is, as container managers do.',
        sources: [],
    },
    {
        id: 'mount-source-gone',
        phase: 'restore',
        pattern: /Failed to open_tree (?<what>\S+): No such file or directory/,
        example: 'mnt-v2: Failed to open_tree /srv/data: No such file or directory',
        cause: 'The source of a bind mount from the host is not there at the restore.',
        advice: 'Make it before the restore, or restore where the same folders are.',
        sources: [],
    },
    {
        id: 'file-system-not-in-kernel',
        phase: 'restore',
        pattern: /Unable to mount \S+ \S+ \(id=\d+\): No such device/,
        example: 'mnt: Unable to mount binfmt_misc /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): No such device',
        cause: 'The container has a file system mounted that this kernel does not know.',
        advice: 'Load its module: `modprobe NAME`; the line above names its kind (`Mounting NAME @`).',
        sources: [],
    },
    {
        id: 'proc-refused-in-user-namespace',
        phase: 'restore',
        pattern: /Unable to open the proc file system: Operation not permitted/,
        example: 'Unable to open the proc file system: Operation not permitted',
        cause: 'CRIU may not mount /proc where it restores: the process has a user namespace and no mount namespace of its own, or CRIU lacks CAP_SYS_ADMIN.',
        advice: 'Start it with a mount namespace, too (`unshare --user --map-root-user --mount`), and restore as root.',
        sources: ['criu#2597', 'criu#2478'],
    },
    {
        id: 'mount-overmounted',
        phase: 'dump',
        // Later ones say so, too, and go on.
        only: { criu: '<2.9' },
        pattern: /mnt: \d+:(?<what>\S+) is overmounted/,
        example: 'mnt: 207:./sys/fs/cgroup/systemd/lxc/web is overmounted',
        cause: 'A mount lies over another one, and this CRIU dumps none that is hidden; an old lxcfs makes such mounts on a kernel with cgroup namespaces.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or unmount one of the two, and update lxcfs.',
        sources: ['criu#138'],
    },
    {
        id: 'pivot-root-refused',
        phase: 'restore',
        symptom: true,
        pattern: /pivot_root\(\., \S+\) failed: Invalid argument/,
        example: 'mnt: pivot_root(., crtools-put-root.aB3xYz) failed: Invalid argument',
        cause: 'The kernel does not let CRIU leave the root file system: it is the first RAM disk (rootfs), or a shared mount.',
        advice: 'Restore on a root that is a mount of its own, and private: `mount --make-rprivate /`.',
        sources: [],
    },
    {
        id: 'autofs-in-use',
        phase: 'dump',
        transient: true,
        pattern: /autofs pipe fd \d+ is not empty|Master \d+ doesn't have a read end of the pipe/,
        example: 'Process 4711 autofs pipe fd 31 is not empty.',
        cause: 'An automount (autofs) is being used this moment, or who serves it has closed its pipe.',
        advice: 'Dump once more; or do without: `systemctl mask --now proc-sys-fs-binfmt_misc.automount`.',
        sources: [],
    },
    {
        id: 'mount-refused-in-user-namespace',
        phase: 'restore',
        pattern: /Unable to mount (?<what>\S+) \S+ \(id=\d+\): Operation not permitted/,
        example: 'mnt: Unable to mount sysfs /tmp/.criu.mntns.BCiNGm/mnt-0000000083 (id=83): Operation not permitted',
        cause: 'The kernel does not let the restored container mount a file system again: it is in a user namespace, or CRIU lacks CAP_SYS_ADMIN.',
        advice: 'Restore as root of the host. In a user namespace proc and sysfs may be mounted only where the host shows all of its own.',
        sources: [],
    },
];
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/network.js
const NETWORK = [
    {
        id: 'link-index-taken',
        phase: 'restore',
        pattern: /couldn't restore (veth|macvlan) interface (?<what>\S+) via usernsd/,
        with: /-95 reported by netlink/,
        example: "Error (criu/libnetlink.c:54): -95 reported by netlink: Operation not supported\nnet: couldn't restore veth interface eth0 via usernsd",
        only: { criu: '>=4.2.1' },
        cause: "A link of the container's, in a user namespace, has the index of a link of the host's, and CRIU cannot make it again: it asks the kernel in the host's network namespace, which takes the request for a change of the host's own link.",
        advice: "Compare `ip link` on the host and in the container: no index but that of lo may be in both. LXC's eth0 has index 2, and on most hosts so has another; a bridge can be made anew with a free one, `ip link add br0 index 777 type bridge`. CRIU before 4.2.1 is not concerned, where the kernel lets it.",
        sources: ['criu#3006'],
    },
    {
        id: 'veth-of-user-namespace',
        phase: 'restore',
        pattern: /net: Can't restore link: -1$/,
        with: /-1 reported by netlink: Operation not permitted/,
        example: "Error (criu/libnetlink.c:54): -1 reported by netlink: Operation not permitted\nnet: Can't restore link: -1",
        only: { criu: '<4.2.1' },
        cause: "The kernel lets no user namespace make a veth with an end in the host's network namespace any more, and this CRIU wants to.",
        advice: 'Use CRIU 4.2.1 or later.',
        sources: ['criu#3004', 'criu#3006'],
    },
    {
        id: 'link-not-restored',
        phase: 'restore',
        pattern: /Can't restore link(: -\d+)?$/,
        example: "net: Can't restore link: -17",
        symptom: true,
        cause: 'A network interface cannot be made again: a veth of that name is still there (-17), or LXC 2.0.9 named it wrongly (-34).',
        advice: 'Delete what is left of the old one: `ip link del VETH`. LXC 2.0.9: update it.',
        sources: ['lxc#2107', 'criu#241', 'criu#3004'],
    },
    {
        id: 'loopback-missing',
        phase: 'both',
        pattern: /Unable to bind a socket: Cannot assign requested address/,
        example: 'Unable to bind a socket: Cannot assign requested address',
        symptom: true,
        cause: 'CRIU cannot take an address of the loopback interface: it is not there, is down, or has no IPv6.',
        advice: 'Bring it up: `ip link set lo up`. Without IPv6: CRIU 3.19 or later.',
        sources: ['criu#1857', 'criu#2222'],
    },
    {
        id: 'conntrack-events-missing',
        phase: 'dump',
        pattern: /Namespaces dumping finished with error \d+/,
        with: /-22 reported by netlink: Invalid argument/,
        example: '-22 reported by netlink: Invalid argument\nNamespaces dumping finished with error 59904',
        symptom: true,
        cause: 'The kernel does not list the connections that it tracks: it was built without CONFIG_NF_CONNTRACK_EVENTS.',
        advice: 'Boot a kernel with it; or unload nf_conntrack where nothing needs it.',
        sources: ['criu#1059'],
    },
    {
        id: 'network-type',
        phase: 'both',
        pattern: /Found un-dumpable network: \S+/,
        example: 'Found un-dumpable network: ipvlan (eth0)',
        cause: 'LXC can checkpoint no container with a network interface of this type.',
        advice: 'Use `lxc.net.0.type = veth`, `none`, `empty` or `macvlan`; with CRIU 3.15 or later `phys`, too.',
        sources: [],
    },
    {
        id: 'iptables-extension-missing',
        phase: 'both',
        ofHost: true,
        pattern: /Couldn't load (match|target) `/,
        example: "Couldn't load match `mark':No such file or directory",
        cause: 'iptables does not find its own extensions, and CRIU locks the network with one.',
        advice: 'Remove iptables from the store (`criu-lxc-test clean --store`) and try again.',
        sources: [],
    },
    {
        id: 'nftables-not-built-in',
        phase: 'both',
        pattern: /Error .*CRIU was built without libnftables|network-lock.*nftables.*not supported/,
        example: 'Error (criu/net.c:2653): Unable to restore nftables. CRIU was built without libnftables support',
        cause: 'The container has rules of nftables, and this CRIU was built without libnftables.',
        advice: 'Use a CRIU with it, as those of Debian and Fedora are.',
        sources: [],
    },
    {
        id: 'iproute2-missing',
        phase: 'both',
        pattern: /execvp\("ip", .*No such file or directory/,
        example: 'execvp("ip", ...) failed: No such file or directory',
        cause: 'CRIU dumps and restores addresses, routes and rules with `ip`, which is not on this host.',
        advice: 'Install it: `apt-get install iproute2`.',
        sources: [],
    },
    {
        id: 'link-kind',
        phase: 'both',
        pattern: /Unsupported link (?<what>type \d+|\d+ \(type \d+ kind \S+\))/,
        example: 'net: Unsupported link 3 (type 1 kind wireguard)',
        cause: 'The container has a network interface of a kind that CRIU cannot dump: its log names it.',
        advice: 'Remove it before the dump (`ip link del NAME`), or have it on the host.',
        sources: [],
    },
    {
        id: 'iptables-missing',
        phase: 'both',
        pattern: /execvp\("ip6?tables-restore", .*No such file or directory|ip6?tables(-restore)?: (command )?not found/,
        example: 'execvp("iptables-restore", ...) failed: No such file or directory',
        cause: 'CRIU locks the network with iptables, which is not on this host.',
        advice: 'Install it: `apt-get install iptables`. Or with CRIU 3.16 or later, in its options file: `network-lock nftables`.',
        sources: ['criu#2339'],
    },
    {
        id: 'iptables-too-old',
        phase: 'dump',
        pattern: /iptables-restore: invalid option -- 'w'/,
        example: "iptables-restore: invalid option -- 'w'",
        cause: 'The iptables of this host is too old for CRIU.',
        advice: 'Install iptables 1.6.2 or later.',
        sources: ['lxc#3521', 'criu#402'],
    },
    {
        id: 'iptables-nft-unlock',
        phase: 'both',
        pattern: /CHAIN_(USER_)?DEL failed .*chain CRIU/,
        example: 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU',
        only: { criu: '<4.0' },
        cause: 'CRIU before 4.0 adds its iptables rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1435', 'criu#2323'],
    },
    {
        id: 'iptables-unlock-refused',
        phase: 'restore',
        // Legacy iptables says so of whatever the kernel refuses.
        pattern: /tables-restore: line \d+ failed/,
        with: /network-(un)?lock scripts|Unlock network/,
        example: 'Running network-unlock scripts\niptables-restore: line 5 failed',
        only: { criu: '<4.0' },
        cause: 'iptables did not unlock the network again. CRIU before 4.0 adds its rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['cri-o#4199'],
    },
    {
        id: 'nftables-left-over',
        phase: 'restore',
        pattern: /Locking network failed|Could not process rule: File exists/,
        with: /Could not process rule: File exists/,
        example: 'internal:0:0-0: Error: Could not process rule: File exists\nLocking network failed using nftables',
        cause: 'The network is locked still from the dump: the container is restored into the network namespace that it had, and the table of CRIU is in it.',
        advice: 'Remove it before the restore: `nft list tables`, `nft delete table inet CRIU-…` in that namespace (`ip netns exec NAME`); or take a new one.',
        sources: ['criu#3135', 'criu#2653'],
    },
    {
        id: 'nftables-inet-missing',
        phase: 'both',
        only: { criu: '>=3.16 <4.0' },
        pattern: /kerndat_has_nftables_concat failed/,
        example: 'kerndat_has_nftables_concat failed when initializing kerndat.',
        cause: 'The kernel takes no table of nftables (CONFIG_NF_TABLES_INET), and CRIU before 4.0 takes that for an error.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; or a kernel with CONFIG_NF_TABLES_INET.',
        sources: ['criu#2403'],
    },
    {
        id: 'libnl-too-old',
        phase: 'dump',
        pattern: /No packet sock info in nlm/,
        example: 'No packet sock info in nlm',
        cause: 'A process has a packet socket, as tcpdump and DHCP clients have, and this libnl does not understand what the kernel says of them: that of Ubuntu 14.04 does not.',
        advice: 'Install a newer libnl (`libnl-3-200`), or end the process.',
        sources: ['criu#137'],
    },
    {
        id: 'iptables-rule-refused',
        phase: 'both',
        pattern: /RULE_(INSERT|APPEND) failed \(No such file or directory\)/,
        example: 'line 3: RULE_INSERT failed (No such file or directory): rule in chain INPUT',
        cause: 'The kernel does not take the rules that CRIU locks the network by: it lacks what iptables needs, as kernels built by hand do.',
        advice: '`modprobe -a nft_compat xt_mark`; or a kernel with CONFIG_NFT_COMPAT and CONFIG_NETFILTER_XT_MARK; or CRIU 3.16 or later with `network-lock nftables`.',
        sources: ['criu#951'],
    },
    {
        id: 'network-lock-refused',
        phase: 'both',
        pattern: /Locking network failed|Failed to lock TCP connection|Locking connection failed using nftables/,
        example: 'net: Locking network failed: iptables-restore returned 1. This may be connected to disabled CONFIG_NETFILTER_XT_MARK kernel build config option.',
        symptom: true,
        cause: 'CRIU cannot lock the network: iptables or nftables failed, or the kernel lacks CONFIG_NETFILTER_XT_MARK.',
        advice: 'Try the other one in the options file of CRIU 3.16 or later: `network-lock nftables`. Or `modprobe xt_mark`.',
        sources: ['criu#2339'],
    },
    {
        id: 'netlink-not-read',
        phase: 'dump',
        transient: true,
        pattern: /The socket has data to read/,
        example: 'netlink: The socket has data to read',
        cause: 'A process has not read yet what the kernel told it over netlink, which CRIU cannot dump.',
        advice: 'Try again when the container has settled.',
        sources: ['criu#508', 'lxd#4002'],
    },
    {
        id: 'unix-peer-outside',
        phase: 'both',
        pattern: /unix: (Can't dump half of stream unix connection|Can't dump name-less external socket|External socket (is used|found in image))|Unix socket \d+ with(out| unreachable) peer/,
        example: "unix: Can't dump half of stream unix connection. name: (null); peer name: /run/dbus/system_bus_socket",
        cause: 'A process is connected by a unix socket to one outside of the container.',
        advice: 'End the connection before the dump: to journald, D-Bus or an attached program of the host. CRIU by hand: `--ext-unix-sk` for datagram sockets.',
        sources: ['criu#796', 'criu#1788', 'criu#284'],
    },
    {
        id: 'socket-family',
        phase: 'dump',
        pattern: /Unknown socket collected \(family (?<what>\d+)\)|Unsupported socket family: (\d+)/,
        example: 'sockets: BUG! Unknown socket collected (family 40)',
        cause: 'A process has a socket of a family that CRIU cannot dump. CRIU calls it a bug; it is a known limit: 29 is CAN, 31 Bluetooth, 38 crypto (AF_ALG), 40 vsock, 44 XDP.',
        advice: 'End the process that has it before the dump, or have it close the socket.',
        sources: ['criu#1544'],
    },
    {
        id: 'socket-bpf-filter',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't get socket filter( len)?: Permission denied/,
        example: "sockets: Can't get socket filter len: Permission denied",
        cause: 'A process has a BPF program as the filter of a socket (SO_ATTACH_BPF): the kernel does not give it out.',
        advice: 'Have the program use a classic filter (SO_ATTACH_FILTER), or end it before the dump.',
        sources: [],
    },
    {
        id: 'queue-with-credentials',
        phase: 'dump',
        transient: true,
        ofProcess: true,
        pattern: /Control messages in queue, not supported|More than 1 SCM is not possible/,
        example: 'skqueue: Control messages in queue, not supported',
        cause: 'A datagram with credentials waits in a socket, as those for journald and of sd_notify do: CRIU cannot dump it.',
        advice: 'Dump once more when the container has settled; or use a CRIU with criu#2974.',
        sources: ['criu#2974', 'criu#3093', 'criu#251'],
    },
    {
        id: 'connection-not-accepted',
        phase: 'dump',
        transient: true,
        pattern: /Non-empty write queue on an in-flight socket|Found a closed in-flight socket/,
        example: 'unix: Non-empty write queue on an in-flight socket 0x111e41f',
        cause: 'A unix connection with data in it waits to be accepted: CRIU cannot dump it.',
        advice: 'Dump once more when the server has accepted it; a server that is stuck accepts none.',
        sources: ['criu#1804'],
    },
    {
        id: 'socket-protocol',
        phase: 'dump',
        pattern: /Unsupported proto \d+ for socket|inet: Can't dump \d+ inet socket \w+\. Only stream/,
        example: 'inet: Unsupported proto 262 for socket 2f1a',
        cause: 'A process has a socket of a protocol that CRIU cannot dump: multipath TCP (262), which programs in Go open, SCTP, or with an old CRIU the raw one of ping.',
        advice: 'Start programs in Go with `GODEBUG=multipathtcp=0`; end others before the dump.',
        sources: ['criu#442'],
    },
    {
        id: 'tcp-not-asked-for',
        phase: 'both',
        pattern: /Connected TCP socket(, consider| in image)|Need to set the --tcp-close options/,
        example: 'inet: Connected TCP socket, consider using --tcp-established option.',
        cause: 'A TCP connection is open, and CRIU was not told to take it along.',
        advice: '`--tcp-established` to both dump and restore (CRIU, Podman, runc), or `tcp-established` in the options file of CRIU; `--tcp-close` to do without. lxc-checkpoint does it itself.',
        sources: ['criu#589', 'criu#286'],
    },
    {
        id: 'tcp-half-closed',
        phase: 'dump',
        // A line of other failures, too: on a newer kernel it is one of these.
        vague: true,
        pattern: /Can't turn TCP repair mode ON: Operation not permitted|Name resolved on unconnected socket/,
        example: "Can't turn TCP repair mode ON: Operation not permitted",
        only: { kernel: '<4.10' },
        cause: 'A TCP connection is half closed, or just being closed, and Linux before 4.10 lets CRIU read none of these.',
        advice: 'Boot Linux 4.10 or later, with CRIU 2.10 or later; or dump when the connection is gone.',
        sources: ['criu#592', 'criu#262', 'criu#194'],
    },
    {
        id: 'connection-in-flight',
        phase: 'dump',
        transient: true,
        pattern: /inet: In-flight connection/,
        example: 'inet: In-flight connection (l) for 2f1a',
        cause: 'A TCP connection is just being made, and CRIU was not told to leave it out.',
        advice: 'Put `skip-in-flight` into the options file of CRIU (`/etc/criu/default.conf`): LXC compares versions as text, and does not ask CRIU 2.10 for it.',
        sources: [],
    },
    {
        id: 'sysctls-of-newer-images',
        phase: 'restore',
        pattern: /net: unix: Failed to write net\/ipv4\/<sysctls>/,
        example: 'net: unix: Failed to write net/ipv4/<sysctls>',
        only: { criu: '<4.2' },
        cause: 'The images are of CRIU 4.2 or later, which keeps more settings of the network than this CRIU can restore.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'netns-of-another-user',
        phase: 'restore',
        pattern: /Can't setns \d+\/(?<what>net|mnt|ipc|uts|cgroup): Operation not permitted/,
        example: "Can't setns 18/net: Operation not permitted",
        cause: 'A namespace that the container is to be restored into does not belong to its user namespace: an unprivileged container needs one of its own.',
        advice: 'Make the namespace from inside that user namespace, or restore without joining it.',
        sources: ['criu#2651', 'zeropod#96'],
    },
    {
        id: 'address-not-there',
        phase: 'restore',
        pattern: /Can't (bind|connect) inet socket.*: Cannot assign requested address/,
        example: "inet: Can't bind inet socket (id 12): Cannot assign requested address",
        cause: 'A socket of the container is bound to an address that is not there at the restore.',
        advice: "Restore with the address that it had: `lxc.net.0.ipv4.address` in the config, not one by DHCP afterwards. Connections: dump without them, `tcp-close` in CRIU's options file.",
        sources: ['criu#312', 'criu#457', 'criu#1784', 'criu#2286'],
    },
    {
        id: 'address-taken',
        phase: 'restore',
        pattern: /(Can't (bind|connect) inet socket|Can't listen on a socket).*: Address already in use/,
        example: "inet: Can't bind inet socket (id 39): Address already in use",
        cause: 'Another process has the address and port of a socket that is to be restored, often the service itself, started anew.',
        advice: 'See who: `ss -tulnp`. Stop it before the restore, or give the container a network namespace of its own.',
        sources: ['criu#796'],
    },
    {
        id: 'two-restores-at-once',
        phase: 'restore',
        transient: true,
        pattern: /Can't bind transport socket \S+: Address (already )?in use/,
        example: "Can't bind transport socket /crtools-fd-3-0: Address already in use",
        cause: 'Two restores run at once in one network namespace, and their sockets have the same names.',
        advice: 'Restore one after the other, or in network namespaces of their own. CRIU names them apart since 3.17, as a service (runc, libcriu) since 4.1.',
        sources: ['criu#1720', 'criu#2499'],
    },
    {
        id: 'listening-socket-without-name',
        phase: 'restore',
        only: { criu: '<2.5' },
        pattern: /Can't make usk listen: Invalid argument/,
        example: "sk unix: Can't make usk listen: Invalid argument",
        cause: 'CRIU before 2.5 forgets the name of a Unix socket whose file is gone, and one without a name cannot listen.',
        advice: 'Take a later CRIU, and dump anew.',
        sources: ['criu#195'],
    },
    {
        id: 'diag-missing',
        phase: 'both',
        // CRIU says so at each start, and goes on: nobody may need it.
        symptom: true,
        pattern: /Diag module missing|Sockets \(family \d+ proto \d+\) are not collected|Can't create sock diag socket/,
        example: 'sockets: Diag module missing (-2)',
        cause: 'The kernel cannot list sockets: it was built without CONFIG_UNIX_DIAG, CONFIG_INET_DIAG or their like.',
        advice: 'See `zgrep _DIAG= /proc/config.gz`; load what is a module: `modprobe -a unix_diag inet_diag tcp_diag udp_diag packet_diag netlink_diag`; else boot another kernel.',
        sources: ['criu#2574', 'gokrazy#336'],
    },
    {
        id: 'datagram-sockets-established',
        phase: 'restore',
        pattern: /unix: Non-stream socket \w+ in established state/,
        example: 'unix: Non-stream socket 2f1a in established state',
        only: { criu: '<3.17', kernel: '>=5.15' },
        cause: 'Linux 5.15 and later call a connected datagram socket established, which CRIU before 3.17 does not know.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`; dump again with it.',
        sources: ['criu#1669'],
    },
    {
        id: 'unix-folder-missing',
        phase: 'restore',
        pattern: /Can't bind (id \S+ ino \d+|on socket id \S+ ino \d+|unix socket).*: No such file or directory/,
        example: "unix: Can't bind id 0x12 ino 4711 addr /run/app/sock: No such file or directory",
        cause: 'A process listened on a Unix socket in a folder that is not there at the restore.',
        advice: 'Make the folder before the restore: the line names the socket.',
        sources: [],
    },
    {
        id: 'unix-address-taken',
        phase: 'restore',
        pattern: /Can't bind (id \S+ ino \d+|on socket id \S+ ino \d+|unix socket).*: Address already in use/,
        example: "unix: Can't bind id 0x12 ino 4711 addr @app: Address already in use",
        cause: 'Another process has the name of a Unix socket that is to be restored, often the program itself, started anew.',
        advice: 'End who has it (`ss -xlp`), or remove the file of the socket; names with `@` belong to a network namespace: give it one.',
        sources: [],
    },
    {
        id: 'unix-peer-gone',
        phase: 'restore',
        pattern: /unix: Can't connect \d+ socket: (No such file or directory|Connection refused)/,
        example: "unix: Can't connect 4711 socket: No such file or directory",
        cause: 'A process was connected to a Unix socket of a service outside, which does not listen here.',
        advice: 'Start that service (syslog, journald, D-Bus) before the restore, at the same path.',
        sources: [],
    },
    {
        id: 'route-missing',
        phase: 'restore',
        pattern: /Can't connect inet socket.*: (Network is unreachable|No route to host)/,
        example: "inet: Can't connect inet socket back: Network is unreachable",
        cause: 'A connection of the container cannot be restored: there is no route to the other end here.',
        advice: 'Set addresses and routes up before the restore, as they were; or leave connections out: `tcp-close`.',
        sources: [],
    },
    {
        id: 'ip-of-busybox',
        phase: 'both',
        pattern: /IP tool failed on|Running ip .* failed|exited, status=/,
        with: /BusyBox v|ip: (invalid argument|unknown command|can't find).*(save|restore)|Command "(save|restore)" is unknown/,
        example: 'BusyBox v1.36.1 multi-call binary.\nIP tool failed on addr save',
        cause: 'The `ip` of this host is that of BusyBox, which can neither save nor restore: CRIU needs that of iproute2.',
        advice: 'Install it: `apk add iproute2`, `apt-get install iproute2`.',
        sources: [],
    },
    {
        id: 'ip-failed',
        phase: 'both',
        pattern: /IP tool failed on (?<what>\w+ \w+)/,
        example: 'net: IP tool failed on route restore',
        symptom: true,
        cause: '`ip` (iproute2) failed, by which CRIU saves and restores addresses, routes and rules: its own words stand above that line.',
        advice: '`RTNETLINK answers: File exists`: it is there already, as by a hook of the network; `magic mismatch`: another iproute2 than at the dump.',
        sources: [],
    },
    {
        id: 'socket-of-another-netns',
        phase: 'dump',
        pattern: /Unable to dump a socket from an external network namespace/,
        example: 'Unable to dump a socket from an external network namespace',
        cause: 'A process has a socket that was made in another network namespace, and inherited.',
        advice: 'Start it with its descriptors closed, and have it open its sockets itself: no socket activation from outside.',
        sources: [],
    },
    {
        id: 'iptables-legacy-missing',
        phase: 'restore',
        pattern: /Can't restore ip6?tables dump - no legacy version present/,
        example: "Can't restore iptables dump - no legacy version present",
        cause: 'The container had rules of the old iptables, and this host has only the one of nftables.',
        advice: 'Install the old one: `iptables-legacy`, package `iptables` or `iptables-legacy`.',
        sources: [],
    },
    {
        id: 'bridge-of-link-missing',
        phase: 'restore',
        pattern: /Can't (add interface \S+ to bridge|get index of) (?<what>\S+): No such/,
        example: "Can't add interface vethA1 to bridge br0: No such device",
        cause: 'The bridge that a network interface of the container was in is not there.',
        advice: 'Make it before the restore: `ip link add NAME type bridge`, `ip link set NAME up`.',
        sources: [],
    },
    {
        id: 'network-settings-refused',
        phase: 'restore',
        pattern: /Failed to write (?<what>net\/ipv[46]\/conf\S*)\/<confs>/,
        example: 'net: Failed to write net/ipv6/conf/eth0/<confs>',
        cause: 'A setting of a network interface cannot be restored: the interface is not there, or IPv6 is switched off on this host.',
        advice: 'Compare `ls /proc/sys/net/ipv6/conf` and `ip link` with the host of the dump; boot without `ipv6.disable=1`.',
        sources: [],
    },
    {
        id: 'datagram-corked',
        phase: 'dump',
        transient: true,
        pattern: /Can't dump corked dgram socket/,
        example: "inet: Can't dump corked dgram socket 2f1a",
        cause: 'A process holds back a UDP datagram that it has begun (UDP_CORK): CRIU cannot dump it.',
        advice: 'Dump once more.',
        sources: [],
    },
    {
        id: 'tun-without-namespace',
        phase: 'dump',
        pattern: /Net namespace is required to dump tun link/,
        example: 'tun: Net namespace is required to dump tun link',
        cause: 'A process has a tun or tap device of the host: CRIU dumps one only with its network namespace.',
        advice: 'Run the program in a network namespace of its own, or end it (VPNs) before the dump.',
        sources: [],
    },
    {
        id: 'netlink-groups',
        phase: 'dump',
        pattern: /netlink: Groups above 32 are not supported/,
        example: 'netlink: Groups above 32 are not supported yet',
        cause: 'A process listens to a group of netlink that CRIU cannot dump.',
        advice: 'End the program that has the socket before the dump: `ss -f netlink -p`.',
        sources: [],
    },
    {
        id: 'unix-name-not-told',
        phase: 'dump',
        pattern: /Unable to resolve unix socket name with obsolete method/,
        example: 'unix: Unable to resolve unix socket name with obsolete method. Try a linux kernel newer than 4.10',
        cause: 'Linux before 4.10 does not tell CRIU where the file of a Unix socket lies.',
        advice: 'Boot Linux 4.10 or later.',
        sources: [],
    },
];
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/processes.js
const PROCESSES = [
    {
        id: 'other-users-processes',
        phase: 'dump',
        ofProcess: true,
        pattern: /Can't get rlimit \d+: Operation not permitted/,
        example: "Can't get rlimit 0: Operation not permitted",
        only: { host: { 'cap-sys-resource': false } },
        cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
        advice: 'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root; or map the users (`lxc.idmap`): root has every capability in a user namespace of its own.',
        sources: [],
    },
    {
        id: 'stop-signal-unknown',
        phase: 'dump',
        pattern: /SEIZE (?<pid>\d+): unsupported stop signal (?<what>\d+)/,
        example: 'SEIZE 52: unsupported stop signal 20',
        cause: 'A process was stopped by a signal that this CRIU cannot restore: 20 is Ctrl-Z.',
        advice: 'Let it go on before the dump: `kill -CONT PID`; or use a newer CRIU.',
        sources: ['criu#2352'],
    },
    {
        id: 'criu-in-its-own-tree',
        phase: 'dump',
        pattern: /The criu itself is within dumped tree/,
        example: 'The criu itself is within dumped tree.',
        cause: 'CRIU was told to dump a process that it is a descendant of itself.',
        advice: 'Start CRIU from outside of what it dumps: another terminal, `setsid`, a service.',
        sources: ['criu#2080'],
    },
    {
        id: 'process-traced',
        phase: 'dump',
        // Our own words, and CRIU's: it calls a process that it cannot take hold of a zombie.
        pattern: /(?:Process|zombie) (?<pid>\d+) \((?:comm )?(?<name>.*)\) (?:of the container was traced before the dump|found while seizing)|zombie \d+ found, state (?:t|[RSTDI], err -1\/1$)/,
        example: 'Process 4711 (sleep) of the container was traced before the dump, by process 4712 (strace).',
        cause: 'A process of the container is traced by another one, such as strace or gdb, and a process can have only one tracer; or it was just about to end.',
        advice: 'End the tracer before the dump: `grep TracerPid /proc/PID/status` names it. Where that says 0, dump once more.',
        sources: ['criu#1753'],
    },
    {
        id: 'gpu-not-paused',
        phase: 'dump',
        // The time limit of CRIU goes off meanwhile, and stands first.
        pattern: /Timeout reached\. Try to interrupt|cuda_plugin: (PAUSE_DEVICES failed|Unable to read output of cuda-checkpoint)/,
        // Where the plugin is, CRIU logs its stages of every dump: these are of a process with memory on a GPU.
        with: /cuda_plugin: (pausing devices on|PAUSE_DEVICES failed|Unable to read output)/,
        example: 'cuda_plugin: pausing devices on pid 4711\nTimeout reached. Try to interrupt: 0',
        cause: 'A process has memory on a GPU, and to pause it took longer than CRIU waits: 10 seconds.',
        advice: 'Give it more time in the options file of CRIU (`/etc/criu/default.conf`, `/etc/criu/runc.conf`): `timeout 120`.',
        sources: ['cuda-checkpoint#26'],
    },
    {
        id: 'process-cannot-be-seized',
        phase: 'dump',
        transient: true,
        // The time limit of CRIU goes off meanwhile, and stands first.
        pattern: /Unseizable non-zombie (?<pid>\d+) found|Timeout reached\. Try to interrupt/,
        with: /Unseizable non-zombie \d+ found/,
        example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
        cause: 'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
        advice: 'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
        sources: [],
    },
    {
        id: 'dump-out-of-time',
        phase: 'dump',
        transient: true,
        symptom: true,
        pattern: /Timeout reached\. Try to interrupt/,
        example: 'Timeout reached. Try to interrupt: 0',
        cause: 'CRIU did not come to hold all processes within its time (10 seconds): one waits in the kernel (state D, as in vfork), or is not in the cgroup that is frozen.',
        advice: 'Look what each waits for: `cat /proc/PID/wchan /proc/PID/stack`. Where there are very many, give CRIU longer: `timeout 60` in its options file.',
        sources: ['criu#1034'],
    },
    {
        id: 'process-stopped',
        phase: 'dump',
        // Our own words: CRIU has none.
        pattern: /Process (?<pid>\d+) \((?<name>.*)\) of the container was stopped before the dump\./,
        example: 'Process 4711 (vim) of the container was stopped before the dump.',
        only: { cgroup: 'v1' },
        cause: 'A process of the container is stopped (SIGSTOP, Ctrl-Z), and in the freezer of cgroup v1 CRIU waits for it for ever.',
        advice: 'Let it go on before the dump: `kill -CONT PID`; or use cgroup v2, `cgroup: v2` (`--cgroup v2`).',
        sources: ['criu#1813', 'criu#2352'],
    },
    {
        id: 'session-leader-outside',
        phase: 'dump',
        pattern: /A session leader of (zombie process )?\d+\(\d+\) is outside of its pid namespace/,
        example: 'A session leader of 13981(10) is outside of its pid namespace',
        cause: 'A process was brought into the container from outside, by lxc-attach or nsenter.',
        advice: "End it before the dump, and start what is to be checkpointed by the container's init.",
        sources: ['criu#232'],
    },
    {
        id: 'ipc-of-the-host',
        phase: 'dump',
        pattern: /Task (?<pid>\d+) with SysVIPC shmem map @\w+ doesn't live in IPC ns/,
        example: "Task 4711 with SysVIPC shmem map @7efd9e54f000 doesn't live in IPC ns",
        cause: 'A process uses System V shared memory, and has no IPC namespace of its own: CRIU would have to take it from the host.',
        advice: 'Start it in one: `unshare -i COMMAND`. In a container: no `--ipc=host`, no `lxc.namespace.share.ipc`.',
        sources: ['criu#821'],
    },
    {
        id: 'namespaces-of-another-user',
        phase: 'dump',
        pattern: /One or more namespaces doesn't belong to the target user namespace|Unable to convert uid or gid/,
        example: "One or more namespaces doesn't belong to the target user namespace",
        cause: 'The user namespace of a process does not map its user, or does not own all of its other namespaces.',
        advice: 'Make all namespaces in one user namespace that maps all of its users: `unshare --map-root-user` first, the others inside.',
        sources: ['criu#2483'],
    },
    {
        id: 'nested-namespace',
        phase: 'dump',
        pattern: /Can't dump nested (?<what>\w+ namespace) for (?<pid>\d+)|Can't make (netns|cgroup) id|Nested mount namespaces are not supported/,
        example: "Can't dump nested net namespace for 4711",
        cause: 'A process in the container has a namespace of its own that CRIU cannot dump: as containers inside have, sandboxes (bubblewrap, browsers) and hardened services.',
        advice: 'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; end containers and sandboxes inside (Docker, bubblewrap) before the dump; start processes by the init, not from outside.',
        sources: ['lxd#5309', 'criu#174', 'criu#2778'],
    },
    {
        id: 'pid-taken',
        phase: 'restore',
        pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected|Thread pid mismatch \d+[/>]|Unable to create a thread: (-17\b|\d)/,
        example: "Can't fork for 4711: File exists",
        cause: 'A pid that a process or thread had is taken.',
        advice: 'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`. CRIU by hand: `criu-ns restore`, or end who has it.',
        sources: ['criu#2779', 'criu#2692', 'criu#1431', 'criu#179'],
    },
    {
        id: 'no-more-processes',
        phase: 'both',
        // In a restore it may be the container's own limit.
        ofHost: 'dump',
        // The second is what a shell says, and tar's is one.
        pattern: /(fork|clone)\b.*temporarily unavailable|: Cannot fork$|Unable to create a thread: -11\b/,
        example: "Can't fork for 42: Resource temporarily unavailable",
        cause: 'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
        advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
        sources: [],
    },
    {
        id: 'fork-without-memory',
        phase: 'both',
        pattern: /(fork|clone)\b.*allocate memory/,
        example: "Can't fork for 42: Cannot allocate memory",
        symptom: true,
        cause: 'The kernel makes no process: memory is short; or the first process of the pid namespace that it is to be in has ended.',
        advice: 'See `dmesg`, `free` and the limits of the cgroup. Where the container is restored into a pid namespace that there is: look whether its init lives.',
        sources: [],
    },
    {
        id: 'shell-job-not-asked-for',
        phase: 'both',
        pattern: /The root process \d+ is not a session leader|Task attached to shell terminal/,
        example: 'The root process 4711 is not a session leader. Consider using --shell-job option',
        cause: 'What is dumped was started from a shell, in whose session it still is.',
        advice: '`--shell-job` to both dump and restore; or start it in a session of its own: `setsid COMMAND </dev/null >LOG 2>&1 &`.',
        sources: [],
    },
    {
        id: 'session-number-taken',
        phase: 'restore',
        // CRIU before 3.16 comes upon it later.
        pattern: /Current [sg]id \d+ intersects with (pid|sid of|pgid of) \(\d+\) in images|BUG at criu\/pstree\.c:4\d\d/,
        with: /intersects with|Migrating process tree/,
        example: 'Current sid 4711 intersects with pid (4711) in images',
        cause: 'The shell that CRIU was started from has by chance the number of a process that is to be restored.',
        advice: 'Restore from another shell or session: `setsid criu restore …`; or in a pid namespace: `criu-ns restore`.',
        sources: ['criu#464', 'criu#1332'],
    },
    {
        id: 'pidfd-of-the-dead-shared',
        phase: 'restore',
        pattern: /pidfd: Could not wait on temporary process/,
        example: 'pidfd: Could not wait on temporary process with pid: 4711: No child processes',
        only: { criu: '<4.1' },
        cause: 'Several processes have a pidfd of one process that has ended: CRIU before 4.1 does not restore that.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2496'],
    },
    {
        id: 'session-leader-not-in-images',
        phase: 'restore',
        pattern: /Can't find a session leader for \d+|Can't figure out which sid \(/,
        example: "Can't find a session leader for 4711",
        cause: 'A process belongs to a session whose leader had ended, or was not dumped.',
        advice: 'Dump from the leader of the session on (`-t`), or start it by `setsid`; `--shell-job` where that is a shell.',
        sources: [],
    },
    {
        id: 'zombie-with-threads',
        phase: 'dump',
        pattern: /Zombies? (with threads are|thread) not supported/,
        example: 'Zombies with threads are not supported',
        cause: 'The main thread of a process has ended while others of it go on: CRIU cannot dump that.',
        advice: 'End that process before the dump: `ps -eLo pid,tid,stat,args | grep -w Zl`.',
        sources: [],
    },
    {
        id: 'thread-stopped',
        phase: 'dump',
        pattern: /Individually stopped threads not supported/,
        example: 'Individually stopped threads not supported',
        cause: 'One thread of a process is stopped and others are not, as a debugger leaves them.',
        advice: 'End the debugger, or let it go on: `kill -CONT PID`.',
        sources: [],
    },
    {
        id: 'ipc-id-taken',
        phase: 'restore',
        pattern: /Failed to (restore (sem|msg|shm) id \(\d+ instead of \d+\)|create (sem|msg|shm) set: File exists)/,
        example: 'Failed to restore shm id (3 instead of 2)',
        cause: 'A System V object (semaphores, queue, shared memory) of that number is there already.',
        advice: 'Restore in an IPC namespace of its own; else remove what is left: `ipcs`, `ipcrm`.',
        sources: [],
    },
    {
        id: 'shared-memory-in-parts',
        phase: 'dump',
        pattern: /Sysv shmem \w+ with (a |tail |misordered )/,
        example: 'Sysv shmem 7f3a5c000000 with tail hole not supported',
        cause: 'A process has unmapped a part of a System V shared memory: CRIU dumps only whole ones.',
        advice: 'Have the program detach all of it (`shmdt`), or end it before the dump.',
        sources: [],
    },
    {
        id: 'process-not-traceable',
        phase: 'dump',
        pattern: /Unable to detach from (?<pid>\d+): No such process/,
        with: /Unable to interrupt task: \d+ \(Operation not permitted\)/,
        example: 'Unable to interrupt task: 4711 (Operation not permitted)\nUnable to detach from 4711: No such process',
        cause: 'The kernel does not let CRIU take hold of the process: CRIU lacks CAP_SYS_PTRACE, as in a container, or another one traces it.',
        advice: 'Try `strace -p PID` in the same place. In a container: `--privileged`, or `--cap-add SYS_PTRACE`; see `grep TracerPid /proc/PID/status`.',
        sources: ['criu#103'],
    },
    {
        id: 'pid-namespace-needed',
        phase: 'restore',
        pattern: /can only be restored in a new pid namespace/,
        example: 'This process tree can only be restored in a new pid namespace.',
        cause: 'The first process that was dumped is not the first one of a pid namespace here.',
        advice: 'Have CRIU make one: `criu-ns restore …`; or `unshare --pid --fork --mount-proc criu restore …`.',
        sources: [],
    },
    {
        id: 'pid-namespace-without-init',
        phase: 'both',
        pattern: /Can't (dump a|restore) pid namespace without the process init/,
        example: "Can't dump a pid namespace without the process init",
        cause: 'What is dumped lies in a pid namespace, and the first process of that (its pid 1) is not among it.',
        advice: "Dump the whole of it: `--tree` with the pid of the container's init (`lxc-info -pH -n NAME`).",
        sources: [],
    },
    {
        id: 'pidfd-of-outside',
        phase: 'dump',
        pattern: /pidfd pid (?<pid>\d+) is not a part of process tree/,
        example: 'pidfd: pidfd pid 4711 is not a part of process tree..',
        cause: 'A process has a pidfd of one that is not in the container.',
        advice: 'Have the program close it before the dump.',
        sources: [],
    },
    {
        id: 'pidfd-of-a-thread',
        phase: 'dump',
        pattern: /PIDFD_THREAD flag is currently not supported/,
        example: 'pidfd: PIDFD_THREAD flag is currently not supported',
        cause: 'A process has a pidfd of a thread (PIDFD_THREAD): CRIU cannot dump it.',
        advice: 'Have the program close it before the dump.',
        sources: [],
    },
    {
        id: 'external-namespace-not-given',
        phase: 'restore',
        pattern: /Unable to find an external (?<what>(net|pid)ns: \S+)/,
        example: 'net: Unable to find an external netns: extRootNetNS',
        cause: 'The dump left out a namespace that is external, and the restore was given none in its place.',
        advice: 'Give it under that name: `--inherit-fd fd[N]:NAME`, N opened on /proc/PID/ns/net or a file of `ip netns`.',
        sources: [],
    },
    {
        id: 'id-maps-refused',
        phase: 'restore',
        pattern: /Unable to write into (?<what>[ug]id_map): Operation not permitted/,
        example: 'Unable to write into uid_map: Operation not permitted',
        cause: 'The kernel refuses the ids of the user namespace that is restored: they are not for who restores.',
        advice: 'Restore as root of the host; inside of a container map as many ids into that as were dumped.',
        sources: [],
    },
    {
        id: 'time-namespace-missing',
        phase: 'restore',
        pattern: /Unable to create a new time namespace: Invalid argument/,
        example: 'Unable to create a new time namespace: Invalid argument',
        cause: 'The clocks were dumped with a time namespace, and this kernel has none (CONFIG_TIME_NS, Linux 5.6).',
        advice: 'Restore on a kernel that has them: `zgrep TIME_NS /proc/config.gz`.',
        sources: [],
    },
    {
        id: 'breakpoint-pending',
        phase: 'dump',
        pattern: /Can't dump the (?<pid>\d+) thread with a pending SIGTRAP/,
        example: "Can't dump the 4711 thread with a pending SIGTRAP.",
        cause: 'A process has just come to a breakpoint that nobody took: a debugger left it.',
        advice: 'End the debugger, and start the program anew.',
        sources: [],
    },
    {
        id: 'user-namespace-helper-refused',
        phase: 'restore',
        symptom: true,
        pattern: /uns: send req error: Invalid argument/,
        example: 'uns: send req error: Invalid argument',
        cause: 'CRIU restores a user namespace, and the kernel refuses the message to its own helper outside: the user and group that CRIU runs as have no number in that namespace.',
        advice: 'Map the root of the host, or another user that CRIU may be, into the user namespace; use a newer CRIU.',
        sources: ['criu#466'],
    },
];
//# sourceMappingURL=processes.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/security.js
const SECURITY = [
    {
        id: 'apparmor-not-in-kernel',
        phase: 'restore',
        pattern: /apparmor LSM specified but apparmor not supported by kernel/,
        example: 'apparmor LSM specified but apparmor not supported by kernel',
        only: { host: { apparmor: false } },
        cause: "The container's config names an AppArmor profile, and this kernel has no AppArmor.",
        advice: "Delete the `lxc.apparmor.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'lsm-differs',
        phase: 'restore',
        pattern: /mismatched lsm types and lsm profile specified/,
        example: 'mismatched lsm types and lsm profile specified',
        cause: 'The container was dumped under another security module than the one that it is restored under.',
        advice: 'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
        sources: ['criu#323', 'criu#1267'],
    },
    {
        id: 'apparmor-profile-generated',
        phase: 'restore',
        pattern: /can't write lsm profile -2\b/,
        with: /changeprofile generated(?![\w.-])/,
        example: "pie: 1: restoring lsm profile (current) changeprofile generated\npie: 1: Error (criu/pie/restorer.c:209): can't write lsm profile -2",
        cause: 'LXC gives CRIU the word that the config has for a profile of its own making as the name of a profile (`--lsm-profile apparmor:generated`), and there is none of that name.',
        advice: "LXC 7.0.0 still does. Name a profile that is loaded in the container's config, or none: `lxc.apparmor.profile = lxc-container-default-cgns`, `lxc.apparmor.profile = unconfined`.",
        sources: [],
    },
    {
        id: 'lsm-profile-not-loaded',
        phase: 'restore',
        pattern: /can't write lsm profile -2\b/,
        example: "can't write lsm profile -2",
        cause: 'The AppArmor profile that a process had is not loaded on this host, as after a reboot.',
        advice: 'Load it before the restore; the line above names it (`restoring lsm profile`): `apparmor_parser -r FILE`. Podman and Docker load their own when they start any container.',
        sources: ['podman#12437'],
    },
    {
        id: 'lsm-profile-refused',
        phase: 'restore',
        pattern: /can't write lsm profile -\d+/,
        example: "can't write lsm profile -13",
        cause: 'The security module does not let a restored process take the label or profile that it had.',
        advice: 'See the denial: `ausearch -m avc -ts recent`, or `dmesg | grep -i apparmor`. Restore under the same policy.',
        sources: ['podman#13566'],
    },
    {
        id: 'apparmor-policy-refused',
        phase: 'restore',
        pattern: /write AA policy failed/,
        example: 'write AA policy failed: Protocol error',
        cause: 'The container had loaded AppArmor profiles in a namespace of its own, and this kernel does not take them as the other one gave them out.',
        advice: 'Restore on the same kernel; or unload them in the container before the dump: `aa-teardown`.',
        sources: ['criu#444', 'lxd#3086'],
    },
    {
        id: 'apparmor-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: true } },
        cause: "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
        advice: 'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
        sources: ['criu#552', 'criu#439', 'lxd#5312'],
    },
    {
        id: 'selinux-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: false } },
        cause: 'A security module forbids the socket that CRIU talks to a process by: SELinux, with a CRIU built without it.',
        advice: 'See the denial: `ausearch -m avc -ts recent`. Use the CRIU of the distribution, which is built with SELinux, or `setenforce 0` to try.',
        sources: ['criu#2392'],
    },
    {
        id: 'selinux-not-in-kernel',
        phase: 'restore',
        pattern: /selinux LSM specified but selinux not supported by kernel/,
        example: 'selinux LSM specified but selinux not supported by kernel',
        cause: "The container's config names an SELinux context, and this kernel has no SELinux.",
        advice: "Delete the `lxc.selinux.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'selinux-without-policy',
        phase: 'both',
        pattern: /Invalid selinux context (?<what>\S+)/,
        example: 'lsm: Invalid selinux context kernel',
        cause: 'SELinux is on in this kernel without a policy, and CRIU was built for one with.',
        advice: 'Switch SELinux off (`selinux=0` on the kernel command line), or load a policy.',
        sources: ['criu#2011'],
    },
    {
        id: 'memfd-not-executable',
        phase: 'restore',
        pattern: /Can't set permissions \{.*\} of memfd:(?<what>.*?): Operation not permitted/,
        example: "Can't set permissions { uid 0 gid 0 mode 0100777 } of memfd:/dev/zero: Operation not permitted",
        cause: 'Here nobody makes executable memory by default (`vm.memfd_noexec`): the memory that processes share (memfd, or MAP_SHARED of no file) does not get the permissions back that it had.',
        advice: 'Where CRIU restores: `sysctl vm.memfd_noexec=0`. A pid namespace is never laxer than the one around it: ask the host, too.',
        sources: [],
    },
    {
        id: 'criu-has-a-filter',
        phase: 'both',
        pattern: /couldn't suspend seccomp: Operation not permitted/,
        // In a container that lacks more than this, that is the cause.
        with: /^(?![\s\S]*(create tun|to mount))[\s\S]*Dumping seccomp filters not supported: Permission denied/,
        example: "Dumping seccomp filters not supported: Permission denied\ncouldn't suspend seccomp: Operation not permitted",
        cause: 'CRIU may neither suspend nor read the seccomp filters of processes: it lacks CAP_SYS_ADMIN, or has a filter itself, from the container that it runs in or from the init of WSL 2.',
        advice: 'See `grep -E "Seccomp|CapEff" /proc/self/status`. In a container: `--privileged`, or `--cap-add all --security-opt seccomp=unconfined`. WSL 2: a version whose init has no filter, or a virtual machine.',
        sources: ['WSL#9993'],
    },
    {
        id: 'seccomp-proxy',
        phase: 'restore',
        pattern: /Failed to (add seccomp notify handler for|setup seccomp proxy)/,
        example: 'Bad file descriptor - Failed to add seccomp notify handler for -9 to mainloop',
        cause: "The container's config hands system calls to a proxy (`lxc.seccomp.notify.proxy`). A restored container has no listener for them: LXC's monitor gives up, and ends the container.",
        advice: 'Do without it: no `lxc.seccomp.notify.proxy`, and no `notify` in the policy of `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'seccomp-suspend',
        phase: 'dump',
        pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
        example: 'suspending seccomp failed: Invalid argument',
        cause: 'The kernel does not let CRIU suspend the seccomp filter of a process. `Invalid argument`: it is older than 4.3, or that of WSL2. `Operation not permitted`: CRIU has a filter itself, as in a container or a snap, or lacks CAP_SYS_ADMIN.',
        advice: 'Boot another kernel; run CRIU outside of a container, or in one without a filter (`--security-opt seccomp=unconfined`); or do without a filter inside: `lxc.seccomp.profile =`.',
        sources: ['criu#1666', 'criu#2391', 'lxc#1732'],
    },
    {
        id: 'seccomp-filter-not-readable',
        phase: 'dump',
        pattern: /Can't fetch (filter|seccomp metadata) on tid_real \d+.*: Permission denied|Dumping seccomp filters not supported: Permission denied/,
        example: "seccomp: Can't fetch filter on tid_real 4711 i 0: Permission denied",
        cause: 'The kernel gives the seccomp filter of a process only to one that has CAP_SYS_ADMIN and no filter itself: CRIU runs in a container, or as an ordinary user.',
        advice: 'Run CRIU as root of the host, or its container without a filter: `--security-opt seccomp=unconfined`, `lxc.seccomp.profile =`.',
        sources: [],
    },
    {
        id: 'seccomp-filter-refused',
        phase: 'restore',
        pattern: /(?:SECCOMP_SET_MODE_FILTER|sys_seccomp\(\)) returned -(?<what>\d+)/,
        example: 'seccomp: SECCOMP_SET_MODE_FILTER returned -22 on tid 4711',
        cause: 'The kernel does not take the seccomp filter that a process had: -22: it does not know its flags; -13: CRIU lacks CAP_SYS_ADMIN.',
        advice: 'Restore on the same kernel or a later one, as root of the host.',
        sources: [],
    },
    {
        id: 'seccomp-filter-unknown-to-criu',
        phase: 'dump',
        pattern: /SECCOMP_MODE_FILTER not currently supported/,
        example: 'SECCOMP_MODE_FILTER not currently supported',
        cause: 'A process has a seccomp filter, and this CRIU is older than 2.0, which cannot dump one.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#25'],
    },
    {
        id: 'seccomp-kills-parasite',
        phase: 'dump',
        pattern: /was (stopped|killed) by 31 unexpectedly/,
        example: '4711 was stopped by 31 unexpectedly',
        cause: 'The seccomp filter of a process forbids a system call that CRIU makes in it, and was not suspended.',
        advice: 'Run CRIU with CAP_SYS_ADMIN and without a seccomp filter of its own; or do without: `lxc.seccomp.profile =`.',
        sources: [],
    },
    {
        id: 'lsm-label-not-readable',
        phase: 'dump',
        pattern: /err scanfing: Invalid argument/,
        example: 'err scanfing: Invalid argument',
        cause: 'CRIU reads the AppArmor label of a process, and the kernel has none to tell: another security module has its place.',
        advice: 'See `cat /proc/self/attr/current /sys/kernel/security/lsm`. Boot with `apparmor` named in `lsm=`, or with `apparmor=0`.',
        sources: ['criu#2033'],
    },
];
//# sourceMappingURL=security.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/start.js
const START = [
    {
        id: 'cgroup1-with-lxc-7',
        phase: 'start',
        pattern: /Unsupported config key "lxc\.cgroup\./,
        example: 'Unsupported config key "lxc.cgroup.devices.deny"',
        only: { lxc: '>=7.0.0', cgroup: 'v1' },
        cause: 'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
        advice: 'Use LXC 6, `lxc-version: 6.x`, or cgroup v2: `cgroup: v2`.',
        sources: [],
    },
    {
        id: 'config-key-renamed',
        phase: 'start',
        // Without `lxc.seccomp`: LXC itself asks for it at each checkpoint, and complains.
        pattern: /Unsupported config key "(?<what>lxc\.(network[\w.]*|console|tty|devttydir|utsname|rootfs|rootfs\.backend|id_map|pts|mount|aa_\w+|se_context|init_\w+|kmsg|limit\.\w+|(halt|reboot|stop)signal|log(file|level)|syslog))"/,
        example: 'Unsupported config key "lxc.network.type"',
        cause: "The container's config is of LXC 2 or older: LXC 3 renamed this key, and does not know the old name.",
        advice: 'Have it rewritten: `lxc-update-config -c /var/lib/lxc/NAME/config`.',
        sources: ['criu#99'],
    },
    {
        id: 'config-key-unknown',
        phase: 'start',
        pattern: /Unsupported config key "(?!lxc\.seccomp")|Unknown network configuration key "/,
        example: 'Unsupported config key "lxc.nonsense"',
        cause: "The container's config has a line that this version of LXC does not know.",
        advice: 'Remove it, or use the name that `man lxc.container.conf` has for it: LXC 3 has renamed many.',
        sources: [],
    },
    {
        id: 'bridge-missing',
        phase: 'start',
        pattern: /Failed to attach "\S+" to bridge "\S+", bridge interface doesn't exist/,
        example: 'Failed to attach "vethA1b2C3" to bridge "lxcbr0", bridge interface doesn\'t exist',
        cause: "The bridge that the container's config names is not there; in the sandbox there is only br0.",
        advice: 'Leave `lxc.net.0.link` out: the container gets a network in its sandbox.',
        sources: [],
    },
    {
        id: 'mount-entry-refused',
        phase: 'start',
        // What is optional may be missing.
        pattern: /Failed to mount "\S+" on "\S+"(?! \(optional\))/,
        example: 'Failed to mount "/srv/data" on "/var/lib/lxc/a/rootfs/srv"',
        cause: 'A mount of the config cannot be made: its source, or the place for it in the container, is not there. In the sandbox /tmp and /run are empty.',
        advice: 'Make the source, and let LXC make the place: `lxc.mount.entry = /srv/data srv none bind,create=dir 0 0`.',
        sources: [],
    },
    {
        id: 'controller-missing',
        phase: 'start',
        pattern: /Failed to setup limits for the "\w+" controller|No such file or directory - Failed to set "/,
        example: 'No such file or directory - Failed to set "memory.max" to "100663296"',
        cause: 'The config sets a limit that this kernel does not have: its controller, or this file of it, is not there.',
        advice: 'Remove the line, or enable the controller: `echo +memory > /sys/fs/cgroup/cgroup.subtree_control`.',
        sources: [],
    },
    {
        id: 'limit-refused',
        phase: 'start',
        pattern: /Failed to set "[a-z]+\.\S+" to "/,
        example: 'Failed to set "pids.max" to "many"',
        cause: 'The kernel refuses the value of a limit in the config.',
        advice: 'Compare it with what the controller takes: https://docs.kernel.org/admin-guide/cgroup-v2.html',
        sources: [],
    },
    {
        id: 'tty-folder-missing',
        phase: 'start',
        pattern: /No such file or directory - Failed to create "\d+\/\S+\/tty\d+"/,
        example: 'No such file or directory - Failed to create "35/lxc/tty1"',
        cause: 'The config, or a file that it includes (common.conf), wants terminals in a folder (`lxc.tty.dir`), which LXC does not make where there is no console (`lxc.console.path = none`).',
        advice: 'Behind the include: `lxc.tty.max = 0`. A container with a /dev/ttyN cannot be restored anyway.',
        sources: [],
    },
    {
        id: 'init-not-executable',
        phase: 'start',
        pattern: /Failed to exec "/,
        example: 'No such file or directory - Failed to exec "/sbin/init"',
        cause: 'What is to be pid 1 is not in the container, is not executable, or its interpreter is missing.',
        advice: 'Name a program of the image: `start`, or `lxc.init.cmd = /bin/sh`; `chmod +x` it.',
        sources: [],
    },
    {
        id: 'seccomp-policy-missing',
        phase: 'start',
        pattern: /Failed to open seccomp policy file/,
        example: 'Failed to open seccomp policy file /usr/share/lxc/config/common.seccomp',
        cause: 'The config names a seccomp policy that is not on this host.',
        advice: 'Install the package that brings it, or remove `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'capability-unknown',
        phase: 'start',
        pattern: /Invalid capability specified:/,
        example: 'Invalid capability specified: sys_nonsense',
        cause: 'The config keeps or drops a capability that this LXC, or this kernel, does not know.',
        advice: 'Write it as `man 7 capabilities` does, in lower case and without CAP_: `lxc.cap.drop = sys_time`.',
        sources: [],
    },
    {
        id: 'hook-failed',
        phase: 'start',
        pattern: /Script exited with status \d+/,
        example: 'Script exited with status 1',
        cause: 'A hook of the config failed.',
        advice: 'Run it by hand; `lxc.hook.pre-start =` and its like with nothing behind them clear all hooks before them.',
        sources: [],
    },
    {
        id: 'interface-not-made',
        phase: 'start',
        pattern: /Failed to create (macvlan|ipvlan|vlan) interface/,
        example: 'Failed to create macvlan interface "mcA1b2C3" on "eth1"',
        cause: 'The config wants an interface on top of one that is not there; in the sandbox there is only br0.',
        advice: 'Remove it: LXC can checkpoint a container only with `lxc.net.0.type = veth`, `empty` or `none` anyway.',
        sources: [],
    },
    {
        id: 'config-line-refused',
        phase: 'start',
        pattern: /Failed to parse config file "(?<what>[^"]*)" at line "?[^"]*|Failed to parse config: "/,
        example: 'Failed to parse config file "/var/lib/lxc/web/config" at line "lxc.time.offset.boot = 7d"',
        cause: "LXC refuses a line of the container's config: the key is there, and the value is none that it takes.",
        advice: 'Compare the line with `man lxc.container.conf`.',
        sources: [],
    },
    {
        id: 'init-may-not-mount',
        phase: 'start',
        pattern: /mount.*: .*([Oo]peration not permitted|[Pp]ermission denied)/,
        example: 'mount: mounting proc on /proc failed: Operation not permitted',
        only: { confined: true },
        symptom: true,
        cause: "The container's init mounts something, and root of a privileged container may not: without a user namespace it is root of the host, and is kept from it.",
        advice: 'Map its root to another user, which may mount: `container: unprivileged` (`--container-kind unprivileged`). Or, of an image that you trust, `unconfined: true` (`--unconfined`).',
        sources: [],
    },
];
//# sourceMappingURL=start.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/terminals.js
const TERMINALS = [
    {
        id: 'terminals-of-criu-2-12',
        phase: 'dump',
        vague: true,
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /3',
        only: { criu: '2.12.0' },
        cause: 'CRIU 2.12 does not find terminals that versions before and after it do.',
        advice: 'Use another CRIU: `criu-version: ">=4.0"`.',
        sources: ['lxd#3086'],
    },
    {
        id: 'console-of-the-host',
        phase: 'dump',
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /dev/console',
        cause: "The container's /dev/console or /dev/ttyN is a terminal of the host, whose other end CRIU does not see.",
        advice: "In the container's config: `lxc.console.path = none` and `lxc.tty.max = 0`.",
        sources: ['criu#299', 'criu#552', 'criu#1295'],
    },
    {
        id: 'terminal-opened-from-outside',
        phase: 'dump',
        pattern: /tty: Found slave peer index \d+ without correspond master peer/,
        example: 'tty: Found slave peer index 1 without correspond master peer',
        cause: 'A process in the container uses a terminal that somebody outside holds the other end of: lxc-attach, or LXC that of the console.',
        advice: 'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
        sources: ['criu#299'],
    },
    {
        id: 'tty-of-the-container',
        phase: 'restore',
        pattern: /mnt-v2: Failed to open_tree \/dev\/pts\/\d+/,
        example: 'mnt-v2: Failed to open_tree /dev/pts/0: No such file or directory',
        cause: "LXC gave the container a /dev/ttyN, and CRIU looks for its terminal among the host's when it restores.",
        advice: "In the container's config: `lxc.tty.max = 0`.",
        sources: [],
    },
    {
        id: 'console-in-images-only',
        phase: 'restore',
        pattern: /lxc\.console\.path configured on source host but not target/,
        example: 'lxc.console.path configured on source host but not target',
        cause: 'The container was dumped with a console, and is restored by a config without one.',
        advice: 'Use one config for both, with `lxc.console.path = none`.',
        sources: ['lxd#9396'],
    },
    {
        id: 'terminal-session-leader-gone',
        phase: 'both',
        pattern: /tty: No task found with sid (?<what>\d+)|Found dangling tty with sid \d+|ctty inheritance detected sid\/pgrp \d+/,
        example: 'tty: No task found with sid 4711',
        cause: "A process uses a terminal whose session's leader is not among those that are dumped: it ended, or is outside.",
        advice: 'Start it in a session of its own without that terminal: `setsid COMMAND </dev/null >LOG 2>&1`. CRIU by hand: `--shell-job`.',
        sources: ['criu#1655'],
    },
    {
        id: 'terminal-not-inherited',
        phase: 'restore',
        pattern: /tty: (Don't have tty to inherit session from|Can't get self_stdin_fdid|Failed to set group \d+ on \d+: Inappropriate ioctl)|Unable to get a file descriptor with the 0 id/,
        with: /tty: /,
        example: "tty: Don't have tty to inherit session from, aborting",
        cause: 'What is restored is to go on in the terminal of CRIU (`--shell-job`), and CRIU has none there, or none that is its own. CRIU 3.8 cannot do it at all, nor `criu-ns` before 3.18.',
        advice: 'Restore from a terminal, not from a service or a program without one; `criu-ns`: CRIU 3.18 or later.',
        sources: ['criu#460', 'go-criu#150', 'criu#1893'],
    },
    {
        id: 'terminal-kind',
        phase: 'dump',
        pattern: /Unable to find a tty driver \(rdev (?<what>\w+)/,
        example: 'tty: Unable to find a tty driver (rdev 0x440 dev 0x5)',
        cause: 'A process has a terminal of a kind that CRIU cannot dump, as a serial or USB line.',
        advice: 'Have it closed before the dump; which one: `ls -l /proc/PID/fd`.',
        sources: [],
    },
    {
        id: 'terminal-number-taken',
        phase: 'restore',
        pattern: /tty: Unable to open \S*ptmx with specified index (?<what>\d+)/,
        example: 'tty: Unable to open dev/pts/ptmx with specified index 1',
        cause: 'A process has a terminal (/dev/pts/N) whose number another one has here.',
        advice: 'Close the other one; or run what is dumped in a mount namespace with a devpts of its own, as containers have.',
        sources: ['criu#1953'],
    },
];
//# sourceMappingURL=terminals.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures/tools.js
const TOOLS = [
    {
        id: 'stale-image-folder',
        phase: 'dump',
        pattern: /please use a fresh directory for the dump directory/,
        example: 'please use a fresh directory for the dump directory',
        cause: 'The folder for the checkpoint holds a checkpoint already, and LXC refuses to write over it.',
        advice: 'Give each dump a new folder: `lxc-checkpoint -D "$(mktemp -d)"`.',
        sources: [],
    },
    {
        id: 'criu-not-started',
        phase: 'both',
        ofHost: true,
        pattern: /execing criu failed|CRIU version check failed: fork\/exec (?<what>\S+): /,
        example: 'execing criu failed',
        cause: 'CRIU could not be started at all.',
        advice: 'Look whether what is named as CRIU is a file that can be run, in a folder that can be entered (`mount | grep noexec`).',
        sources: ['criu#828'],
    },
    {
        id: 'not-root',
        phase: 'both',
        pattern: /Must be root to (checkpoint|restore)/,
        example: 'Must be root to checkpoint',
        cause: 'LXC lets only root checkpoint and restore, also the container of an ordinary user.',
        advice: "Let root do it, with the user's folder of containers: `lxc-checkpoint -P /home/USER/.local/share/lxc`. Root needs CAP_SYS_RESOURCE for a container that another user started.",
        sources: [],
    },
    {
        id: 'images-not-readable',
        phase: 'restore',
        pattern: /Unable to open \S+\.img: Permission denied|mkdtemp failed crtools-proc/,
        example: 'Unable to open netns-10.img: Permission denied',
        cause: "The images cannot be read by the user who restores them, or by the user that the container's root is mapped to.",
        advice: 'Restore as root; put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
        sources: ['lxc#913', 'criu#828'],
    },
    {
        id: 'criu-refused-by-lxc',
        phase: 'both',
        pattern: /must have criu 2\.0 or greater/,
        example: 'must have criu 2.0 or greater to checkpoint/restore',
        cause: 'LXC found a CRIU before 2.0, or none.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: ['lxc#815'],
    },
    {
        id: 'lxc-checkpoint-crashed',
        phase: 'dump',
        pattern: /dump signaled with 11/,
        example: 'dump signaled with 11',
        only: { lxc: '<3.0.0' },
        cause: 'lxc-checkpoint itself crashed, as that of LXC 2.1.0 does.',
        advice: 'Use a newer LXC.',
        sources: ['lxc#2439', 'criu#519'],
    },
    {
        id: 'images-missing',
        phase: 'restore',
        pattern: /Unexpected EOF on \(empty-image\)|No inventory\.img image|Unable to open \S+\.img: No such file|Can't open (images directory|dir \S+): No such file|restore failed: open \S+\/descriptors\.json: no such file/,
        example: 'Unexpected EOF on (empty-image)',
        cause: 'There is no whole checkpoint in this folder: an image is missing, as after a dump that failed.',
        advice: 'Name the folder of a dump that succeeded (`-D`); look at the end of its dump.log.',
        sources: ['criu#1873', 'podmigration-operator#2'],
    },
    {
        id: 'criu-lacks-privilege',
        phase: 'both',
        pattern: /Failed fstatat on map \w+: Operation not permitted|Unable create a network namespace: Operation not permitted|can't dump unprivi\w+ task whose \/proc|Can't set tty params on .*: Operation not permitted|sysctl is inaccessible: Read-only file system|Unable to restore capabilities: -1|Un?able to set (real, effective and saved|fsuid|fsgid).*: -1|prctl failed @\d+ with -1|Can't exec criu swrk: Operation not permitted|Lazy pages are not available: Operation not permitted|Can't fork for \d+: Operation not permitted|couldn't suspend seccomp: Operation not permitted|ns_last_pid.*: (Permission denied|Read-only file system)|You need to be root to run this command|Running as non-root requires|needs to have the CAP_SYS_ADMIN|[Cc]ouldn't mount \w+: Permission denied|Can't open \S*pagemap on procfs: Operation not permitted|PR_SET_MM_MAP\) failed with -1\b|oom_score_adj failed: Permission denied|CAP_AUDIT_CONTROL\?/,
        example: 'Failed fstatat on map 400000: Operation not permitted',
        cause: 'CRIU runs as an ordinary user, or in a container that lacks what it needs.',
        advice: 'Run it as root of the host. In a container: `--privileged`, or CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_CHECKPOINT_RESTORE and a writable /proc/sys.',
        sources: [
            'criu#537',
            'criu#1307',
            'criu#2243',
            'criu#684',
            'criu#639',
            'criu#1164',
            'criu#2047',
            'criu#1773',
            'openj9#19114',
            'openj9#18229',
            'osgi#631',
            'lxc#3200',
            'criu#873',
        ],
    },
    {
        id: 'image-of-another-version',
        phase: 'restore',
        pattern: /Too old image, no longer supported|Not supported images version \d+|Images corrupted or too old criu was used/,
        example: 'Not supported images version 3',
        cause: 'The images are of a CRIU that is much older, or newer, than the one that restores.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'plugin-missing',
        phase: 'restore',
        pattern: /Missing required plugin: (?<what>\S+)/,
        example: 'Missing required plugin: cuda_plugin',
        cause: 'The images need a plugin of CRIU that is not on this host.',
        advice: 'Install it where CRIU looks: `/usr/lib/criu`, or `--libdir`.',
        sources: [],
    },
    {
        id: 'script-failed',
        phase: 'both',
        pattern: /Pre dump script failed with|Aborting restore due to \S+ script ret code|(Pre|Post)-(resume|stream) script (ret code|failed)|RPC client reported script error|One of more action scripts failed/,
        example: 'Aborting restore due to post-restore script ret code 1',
        symptom: true,
        cause: 'A script that CRIU was told to run (`--action-script`), or what the container manager does in its place, failed.',
        advice: 'Run it by hand; look into the log of the container manager.',
        sources: [],
    },
    {
        id: 'libcriu-too-old',
        phase: 'dump',
        pattern: /Cannot set CRIU unprivileged mode, errno=-2/,
        example: 'Cannot set CRIU unprivileged mode, errno=-2',
        cause: 'OpenJ9 is to dump without privileges, and its libcriu knows no such mode: it does since CRIU 3.18.',
        advice: 'Install libcriu of CRIU 3.18 or later where it is looked for first (`LD_LIBRARY_PATH`).',
        sources: ['openj9#19060'],
    },
    {
        id: 'library-missing',
        phase: 'both',
        pattern: /(error while loading shared libraries: |could not load `)(?<what>[^:\s`]+)/,
        example: 'criu: error while loading shared libraries: libprotobuf-c.so.1: cannot open shared object file',
        cause: 'A program, CRIU or crun in most cases, does not find a library that it was built with, or loads.',
        advice: 'Install what it needs (`ldd $(command -v criu)`; for crun `libcriu2`, criu-libs), or the package of the distribution. A crun that was linked statically finds none: use runc.',
        sources: ['cri-o#8518'],
    },
    {
        id: 'plugin-of-another-version',
        phase: 'both',
        pattern: /(?<what>[^\s/]+_plugin\.so): undefined symbol: /,
        example: 'criu: symbol lookup error: /usr/lib/criu/cuda_plugin.so: undefined symbol: check_and_remove_inventory_plugin',
        cause: 'A plugin of CRIU is of another version than the CRIU that loads it.',
        advice: 'Install both from one source; plugins lie in /usr/lib/criu, or where `-L` says.',
        sources: ['criu#2521'],
    },
    {
        id: 'criu-not-found',
        phase: 'both',
        pattern: /criu binary not found|"criu": executable file not found|[Cc]ould not find criu|CRIU isn't installed|Can't exec criu swrk: No such file/,
        example: 'exec: "criu": executable file not found in $PATH',
        cause: 'What is to call CRIU does not find it.',
        advice: 'Install it (`apt-get install criu`). LXD as a snap: `snap set lxd criu.enable=true`, and reload it.',
        sources: ['kubernetes#140560', 'lxd#5027', 'openj9#16280'],
    },
    {
        id: 'criu-refused-by-runtime',
        phase: 'both',
        pattern: /CRIU version (\d+ )?must be \S+ or higher|requires at least CRIU \d+/,
        example: 'CRIU version 30900 must be 31000 or higher',
        cause: 'The container runtime wants a newer CRIU than it found.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: [],
    },
    {
        id: 'docker-experimental-off',
        phase: 'both',
        pattern: /checkpoint.* only supported on a Docker daemon with experimental features enabled/,
        example: '"docker checkpoint" is only supported on a Docker daemon with experimental features enabled',
        cause: 'Docker has checkpoints only among its experimental features, and they are off.',
        advice: '`"experimental": true` in /etc/docker/daemon.json, and restart it.',
        sources: [],
    },
    {
        id: 'cuda-checkpoint-failed',
        phase: 'both',
        pattern: /cuda_plugin: ((CHECKPOINT|RESUME)_DEVICES.* failed with|Failed to launch cuda-checkpoint)/,
        example: 'cuda_plugin: CHECKPOINT_DEVICES failed with OS call failed or operation not supported on this OS',
        cause: "NVIDIA's `cuda-checkpoint` failed, which the plugin of CRIU runs: its words follow.",
        advice: 'Try it by hand (`cuda-checkpoint --get-state --pid PID`); driver 570 or later; the same kind and number of GPUs at the restore.',
        sources: ['criu#2993'],
    },
    {
        id: 'image-broken',
        phase: 'restore',
        pattern: /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes|Img trimmed|[Ii]mage corruption|Reached EOF unexpectedly|Unexpected EOF( \d+)?$/,
        example: "Magic doesn't match for core-1.img",
        cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
        advice: 'Dump again; look for a full disk, for a copy that ended early, and for symlinks in place of images, which CRIU does not read.',
        sources: [],
    },
    {
        id: 'fault-injected',
        phase: 'both',
        pattern: /(^|[):] )fault: /,
        example: 'fault: Restore root task failure!',
        cause: 'CRIU was told by the environment variable CRIU_FAULT to fail.',
        advice: '`unset CRIU_FAULT`.',
        sources: [],
    },
    {
        id: 'page-server-not-reached',
        phase: 'both',
        pattern: /Can't (connect to|resolve) server(: )?|(?<what>Can't bind \S+ server): |Failed to resolve hostname|page-server.*Connection refused/,
        example: "Can't connect to server: Connection refused",
        cause: 'The other side of a migration is not there: the page server, or who serves lazy pages, could not be reached or started.',
        advice: 'Start it first (`criu page-server --images-dir DIR --port N`), and name its address and port; look for a firewall, and for another one on that port.',
        sources: [],
    },
    {
        id: 'image-streamer-not-reached',
        phase: 'both',
        pattern: /Unable to connect to (local socket|image streamer socket): /,
        example: 'Unable to connect to image streamer socket: streamer-capture.sock: Connection refused',
        cause: 'CRIU was told to stream its images (`--stream`, once `--remote`), and the image streamer does not run.',
        advice: 'Start `criu-image-streamer` first, as the same user and with the same `--images-dir`.',
        sources: ['criu-image-streamer#2'],
    },
    {
        id: 'page-server-gone',
        phase: 'both',
        pattern: /The page server doesn't answer(: )?|Remote side closed connection|page-xfer: Can't (write|send).*: (Broken pipe|Connection reset)|page-xfer: A socket was closed unexpectedly|page-xfer: Can't read pagemap from socket|tls: (Pull callback recv|Push callback send) failed: (Broken pipe|Connection reset)/,
        example: "page-xfer: The page server doesn't answer: Connection reset by peer",
        cause: 'The other side of a migration ended in the middle: the page server, or who takes lazy pages.',
        advice: "Look into its log on the other host: that side's error is the cause.",
        sources: ['criu#1693'],
    },
    {
        id: 'option-unknown',
        phase: 'both',
        pattern: /criu: (unrecognized option|invalid option --) '(?<what>[^']+)'/,
        example: "criu: unrecognized option '--network-lock'",
        cause: 'Whoever calls CRIU gives it an option that this version does not know.',
        advice: 'Use a newer CRIU, or leave the option out, also in its options files (/etc/criu, ~/.criu).',
        sources: [],
    },
    {
        id: 'options-file-refused',
        phase: 'both',
        pattern: /Unsupported configuration file format/,
        // CRIU's own tests, in the log of its build, have it refuse some.
        with: /^(?![\s\S]*\bunittest\b)/,
        example: 'Unsupported configuration file format. Please consult man page criu(8)',
        cause: 'CRIU cannot read its options file: each line is an option without `--`, and its value behind a space.',
        advice: 'Look into /etc/criu/default.conf, /etc/criu/runc.conf and ~/.criu/default.conf.',
        sources: [],
    },
    {
        id: 'option-value-refused',
        phase: 'both',
        pattern: /(?<what>invalid argument for --?[\w-]+: \S+|Unknown (FPU|cgroups) mode \S+|Unknown file validation method \S+|Invalid value for --network-lock: \S+|Unsupported empty namespace: \S+|Invalid inherit fd argument: \S+|Invalid join_ns pid\S* \S+|invalid namespace type \S+|Invalid server address \S+|--(restore-sibling only makes sense|inherit-fd is restore-only|exec-cmd is available)|CRIU was built without TLS support)/,
        example: 'invalid argument for --network-lock: nft',
        cause: 'An option of CRIU has a value that it does not take, or does not go with the others.',
        advice: 'See `man criu`; options stand in its files, too: /etc/criu/default.conf, /etc/criu/runc.conf, ~/.criu.',
        sources: [],
    },
    {
        id: 'pidfile-there',
        phase: 'both',
        pattern: /pidfile: Can't open (?<what>\S+): File exists/,
        example: "pidfile: Can't open /run/web.pid: File exists",
        cause: 'CRIU was told to write a pid into a file (`--pidfile`) that is there already, and does not write over it.',
        advice: 'Remove the file, or name another one.',
        sources: [],
    },
    {
        id: 'tar-missing',
        phase: 'both',
        pattern: /execvp\("tar", .*No such file or directory/,
        example: 'execvp("tar", ...) failed: No such file or directory',
        cause: 'CRIU packs the content of a tmpfs with tar, which is not on this host.',
        advice: 'Install it: `apt-get install tar`.',
        sources: ['criu#371'],
    },
    {
        id: 'tar-of-busybox',
        phase: 'both',
        pattern: /Can't (dump|restore) tmpfs content|exited, status=/,
        with: /tar: (unrecognized|invalid|unknown) option/,
        example: "tar: unrecognized option '--no-unquote'\nCan't dump tmpfs content",
        cause: 'The `tar` of this host is that of BusyBox or another one that lacks what CRIU asks it for.',
        advice: 'Install that of GNU: `apk add tar`, `apt-get install tar`.',
        sources: [],
    },
    {
        id: 'tmpfs-not-packed',
        phase: 'both',
        pattern: /Can't (dump|restore) tmpfs content/,
        example: "Can't dump tmpfs content",
        symptom: true,
        cause: '`tar` failed, by which CRIU takes the content of a tmpfs along: what it said stands above that line.',
        advice: 'Look whether files on it can be read and are not written meanwhile, and whether there is room.',
        sources: ['criu#371'],
    },
    {
        id: 'pages-of-parent-missing',
        phase: 'both',
        pattern: /Missing (?<what>[0-9a-f]+) in parent pagemap|Hole \S+ not found in parent|No parent for snapshot pagemap/,
        example: 'Missing 7f1c2a400000 in parent pagemap',
        cause: 'The checkpoint builds on an earlier one (pre-dump) that has not all the pages: another one, a damaged one, or of an older state.',
        advice: 'Dump in full once, without a parent; look whether `parent` in the folder of the images leads to the last pre-dump. On a kernel without soft-dirty, do without pre-dumps.',
        sources: ['criu#2551', 'criu#2995', 'criu#2676', 'runc#4729', 'criu#116'],
    },
    {
        id: 'inherited-descriptor-not-open',
        phase: 'restore',
        pattern: /Can't fstat inherit fd (?<what>-?\d+): Bad file descriptor/,
        example: "Can't fstat inherit fd 10: Bad file descriptor",
        cause: '`--inherit-fd` names a descriptor that CRIU itself does not have: it is one of the caller, not of the container.',
        advice: "Open it in what starts CRIU: `criu restore --inherit-fd 'fd[10]:tmp/log' 10>>/tmp/log`. A socket a program has to open, not a shell.",
        sources: ['criu#409'],
    },
    {
        id: 'pipe-for-pages-full',
        phase: 'dump',
        transient: true,
        pattern: /Can't splice pages to pipe \(-11\//,
        example: "Can't splice pages to pipe (-11/1/252)",
        cause: 'The pipe by which CRIU takes memory out of a process was full for a moment, and this CRIU does not wait.',
        advice: 'Dump once more; use a newer CRIU.',
        sources: ['criu#1558'],
    },
    {
        id: 'log-not-made',
        phase: 'both',
        pattern: /Can't create log file (?<what>\S+): /,
        example: "Can't create log file dump.log: Permission denied",
        cause: 'CRIU cannot make its log: the folder is not there, or is not for it to write in.',
        advice: 'Name another place: `-W DIR -o FILE`. SELinux and AppArmor may forbid it, too: `dmesg`, `ausearch -m avc`.',
        sources: [],
    },
    {
        id: 'pipe-for-pages-too-small',
        phase: 'both',
        pattern: /page-pipe: splice: -1: Bad file descriptor|BUG at criu\/page-xfer\.c/,
        example: 'page-pipe: splice: -1: Bad file descriptor',
        cause: 'Lazy pages and the page server need larger pipes than root may make here without CAP_SYS_RESOURCE; CRIU does not say so.',
        advice: 'Raise the limit on both hosts: `sysctl fs.pipe-max-size=16777216`; or run CRIU with CAP_SYS_RESOURCE.',
        sources: [],
    },
    {
        id: 'lazy-pages-daemon-missing',
        phase: 'restore',
        pattern: /connect to \S*lazy-pages\.socket failed/,
        example: 'uffd: connect to lazy-pages.socket failed: No such file or directory',
        cause: 'A restore with `--lazy-pages` finds nobody on this host who hands it the pages.',
        advice: 'Start `criu lazy-pages` here before it, with the same folders (`-D`, `-W`).',
        sources: ['criu#2808'],
    },
    {
        id: 'userfaultfd-refused',
        phase: 'restore',
        pattern: /Unable to open an? userfaultfd descriptor: Operation not permitted/,
        example: 'uffd: Unable to open an userfaultfd descriptor: Operation not permitted',
        cause: 'Lazy pages need userfaultfd, which this host leaves to root alone.',
        advice: '`sysctl vm.unprivileged_userfaultfd=1`, or restore without `--lazy-pages`.',
        sources: ['criu#3035'],
    },
    {
        id: 'runtime-without-criu',
        phase: 'both',
        pattern: /unknown command (checkpoint|restore)|[Cc]onfigured runtime does not support checkpoint\/restore/,
        example: 'Error: configured runtime does not support checkpoint/restore',
        cause: 'The container runtime, crun mostly, was built without CRIU, or does not find its library.',
        advice: 'See what it has: `crun --version` (`+CRIU`). Use a package of crun with it and `libcriu2`; or runc: `podman --runtime runc`.',
        sources: ['criu#2317', 'crun#549', 'crun#560'],
    },
    {
        id: 'container-of-a-user',
        phase: 'both',
        pattern: /(checkpoint|restore) --\S+ \S*\/\.local\/share\/containers\/|(checkpointing|restoring) a container requires root|cannot (checkpoint|restore) a? ?rootless/,
        example: '`/usr/bin/crun checkpoint --image-path /home/USER/.local/share/containers/storage/x` failed: exit status 1',
        cause: 'The container is that of an ordinary user (rootless), and Podman can checkpoint only those of root.',
        advice: 'Run and checkpoint it as root: `sudo podman run …`, `sudo podman container checkpoint …`.',
        sources: ['criu#2630', 'criu#2523', 'podman#2038'],
    },
    {
        id: 'hook-of-runtime-failed',
        phase: 'both',
        pattern: /error (running|executing) hook/,
        example: 'error running hook #0: error running hook: exit status 1',
        symptom: true,
        cause: 'A hook of the container runtime failed, and not CRIU: what it said stands in the line.',
        advice: "Take the hook out of the runtime's configuration; NVIDIA's fails where the container was restored without its mounts.",
        sources: ['cri-o#7632'],
    },
    {
        id: 'criu-assertion',
        phase: 'both',
        pattern: /BUG at (?<what>\S+\.[ch]:\d+)/,
        example: 'BUG at criu/files.c:812',
        symptom: true,
        cause: 'CRIU came upon something that it holds to be impossible, and ended itself: a fault of CRIU, or of who called it, with images and options that do not go together.',
        advice: 'Use a newer CRIU, and a newer container manager; where they are the newest, report it with the log: https://github.com/checkpoint-restore/criu/issues',
        sources: ['criu#7', 'criu#69', 'criu#393'],
    },
    {
        id: 'no-memory',
        phase: 'restore',
        symptom: true,
        pattern: /(Can't restore \w+ mapping with|Unable to (map|remap|reserve)\b.*) (0x)?f{8,}4\b|: Cannot allocate memory/,
        example: "Can't restore 7f3a5c000000 mapping with fffffffffffffff4",
        cause: 'The kernel has no room for memory that is restored: a limit of the cgroup, no overcommit, no huge pages, or too many mappings of one process.',
        advice: 'See `dmesg`, `sysctl vm.overcommit_memory vm.max_map_count` and `grep Huge /proc/meminfo`; raise the limit of the cgroup.',
        sources: [],
    },
    {
        id: 'mapping-refused',
        phase: 'restore',
        pattern: /Can't restore \w+ mapping with (0x)?f{8,}3\b/,
        example: "Can't restore 7f3a5c000000 mapping with fffffffffffffff3",
        symptom: true,
        cause: 'A security module, SELinux mostly, does not let the restored process map a file as it had it.',
        advice: 'See `ausearch -m avc`; dump and restore under the same mode of SELinux and with the same labels.',
        sources: ['open-liberty#29240'],
    },
    {
        id: 'no-space',
        phase: 'both',
        // In a restore a file system of the container may be what is full.
        ofHost: 'dump',
        // The log may lie on the same disk, and end within the word. Of a cgroup it is no space on a disk.
        pattern: /^(?!.*\bcg: ).*No space l/,
        example: "Can't write img file: No space left on device",
        cause: 'The file system of the checkpoint is full, or has no room for another file (`df -i`).',
        advice: 'Free some space, or put checkpoints elsewhere: `work-dir` (`--work-dir`).',
        sources: [],
    },
];
//# sourceMappingURL=tools.js.map
;// CONCATENATED MODULE: ./build/diagnosis/failures.js











/** All. Of two that a line fits, the one that stands before is the cause. */
const FAILURES = [
    ...KERNEL,
    ...SECURITY,
    ...CGROUPS,
    ...PROCESSES,
    ...TERMINALS,
    ...MOUNTS,
    ...FILES,
    ...NETWORK,
    ...MANAGERS,
    ...TOOLS,
    ...START,
];
const REPOSITORIES = {
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
};
/** The address of a public issue: `criu#2532`. */
function issueUrl(source) {
    const [project = '', number] = source.split('#');
    return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}
/** Whether a failure says nothing about checkpoint/restore. */
function isOfHost({ ofHost }, phase) {
    return ofHost === true || (ofHost !== undefined && ofHost === phase);
}
function isTransient(id) {
    return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}
//# sourceMappingURL=failures.js.map

/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ SIGN),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   YW: () => (/* binding */ Page),
/* harmony export */   _g: () => (/* binding */ findingsText)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);
/* harmony import */ var _words_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8063);
/* harmony import */ var _words_standing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);
/* harmony import */ var _prose_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2340);
/* harmony import */ var _prose_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9595);





const VALUE_LIMIT = 400;
const BOLD = 1;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const CYAN = 36;
/** The signs of a terminal. An error of the tester and one among findings are the same word. */
const SIGN = {
    passed: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.passed, colour: GREEN },
    flaky: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.flaky, colour: YELLOW },
    partial: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.partial, colour: YELLOW },
    lossy: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.lossy, colour: CYAN },
    failed: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.failed, colour: RED },
    skipped: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.skipped, colour: YELLOW },
    error: { sign: _words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDING_SIGN */ .$I.failed, colour: RED },
    warning: { sign: '!', colour: YELLOW },
    info: { sign: '✔', colour: GREEN },
};
/** Of what was not looked at. */
const UNTRIED = { sign: '?', colour: YELLOW };
const KIND = {
    changed: 'failed',
    'known-loss': 'warning',
    info: 'skipped',
};
/** Where to read of known losses. */
const LOSSES = '-v, docs/facts.md';
/** Of cycles, where a screen is too narrow for more. */
const NARROW = ['n', 'Verdict', 'Dump', 'Frozen', 'Restore ms'];
/** Cycles that a screen has room for. */
const CYCLES = 8;
/** A result for people at a terminal. The verdict is its last line, where it is read: what explains it stands above. */
function text(result, options) {
    const page = new Page(options);
    const { detail } = options;
    if (detail !== 'verdict') {
        page.wrapped(2, (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .cellLine */ .N9)(result.cell));
        if (result.cycles.length > 0)
            page.line('', ...cyclesTable(result.cycles, options));
        const isQuiet = detail !== 'all' && result.verdict === 'passed';
        if (!isQuiet)
            zdtm(page, result);
        facts(page, result, options);
        if (isQuiet)
            remarks(page, result);
        else
            explained(page, result, options);
        page.line('');
    }
    page.headline((0,_words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .standing */ .JA)(result), `${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(result)}${took(result)}`);
    return page.text();
}
function zdtm(page, result) {
    const tests = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .zdtmTests */ .$F)(result).filter(({ outcome }) => outcome !== 'passed');
    if (tests.length > 0)
        page.heading('ZDTM tests that did not pass');
    for (const { name, outcome, reason } of tests) {
        page.signed(outcome, name);
        page.wrapped(4, (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(reason ?? '', VALUE_LIMIT));
    }
}
/** What is known to be lost has one line, unless all is wanted. */
function facts(page, result, { detail, columns }) {
    const all = detail === 'all';
    const lost = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .lostFacts */ .Gz)(result.cycles).filter(({ outcome }) => all || outcome !== 'known-loss');
    if (lost.length > 0)
        page.heading('Facts that changed');
    for (const fact of lost) {
        const { name, outcome, before, after, reason } = fact;
        page.signed(KIND[outcome], `${name} in ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .inGenerations */ .Hx)(fact)}`);
        // What differs of long ones the sentence has.
        const isLong = [before, after].some((value) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(value).length > columns);
        if (outcome !== 'known-loss' && (all || !isLong || reason === undefined)) {
            page.wrapped(4, `before  ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(before), VALUE_LIMIT)}`);
            page.wrapped(4, `after   ${(0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .valueText */ .Ru)(after), VALUE_LIMIT)}`);
        }
        if (reason !== undefined)
            page.wrapped(4, reason);
    }
    const known = all ? null : (0,_words_standing_js__WEBPACK_IMPORTED_MODULE_2__/* .lossesLine */ .wt)(result, LOSSES, columns);
    if (known === null)
        return;
    page.line('');
    page.wrapped(0, known);
}
/** Of a run that passed: what was noticed, a line each. */
function remarks(page, result) {
    const findings = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .notable */ .gE)(result);
    if (findings.length > 0)
        page.line('');
    page.findings(findings.map(({ id, severity, message }) => ({ id, severity, message })));
    if (result.evidence !== null)
        page.line('', `Evidence: ${result.evidence}`);
}
/** The log, what was noticed, and at last the cause and what to do, right above the verdict. */
function explained(page, result, { detail }) {
    const why = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(result);
    if (why?.evidence !== undefined) {
        // Nothing was started that has a log.
        page.heading(result.verdict === 'skipped' ? 'Seen' : 'In the log');
        page.wrapped(2, why.evidence);
    }
    const findings = detail === 'all' ? (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .besideCause */ .sI)(result) : (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .notable */ .gE)(result);
    if (findings.length > 0)
        page.heading('Findings');
    page.findings(findings);
    if (result.evidence !== null)
        page.line('', `Evidence: ${result.evidence}`);
    if (result.bundle !== null)
        page.line(`Packed:   ${result.bundle}`);
    if (result.issue !== null)
        page.line(`To report it upstream: ${result.issue}`);
    const cause = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .explanation */ .Qb)(result);
    const control = (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .controlLine */ .Og)(result);
    if (cause !== null || control !== null)
        page.line('');
    if (cause !== null && cause !== why?.message)
        page.wrapped(2, cause);
    if (why !== null)
        page.wrapped(2, why.message);
    if (control !== null)
        page.wrapped(2, control);
    if (why?.advice !== undefined)
        page.wrapped(2, `→ ${why.advice}`);
}
function took({ timings: { total } }) {
    return total === 0 ? '' : ` in ${(total / 1000).toFixed(1)} s`;
}
/**
 * Findings alone, the ones included that ask for nothing.
 *
 * @param untried ids of those about what was not looked at
 */
function findingsText(findings, options, untried = []) {
    const page = new Page(options);
    page.findings(findings, untried);
    return page.text();
}
/** Lines for a terminal. */
class Page {
    options;
    lines = [];
    constructor(options) {
        this.options = options;
    }
    /** Each stays one line, whatever is in it. */
    line(...lines) {
        this.lines.push(...lines.map(_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy));
    }
    heading(words) {
        this.line('');
        this.bold(words);
    }
    bold(words) {
        this.lines.push(this.styled(BOLD, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(words)));
    }
    wrapped(indent, words) {
        this.line(...wrap(words, this.options.columns - indent).map((line) => ' '.repeat(indent) + line));
    }
    signed(kind, line) {
        this.beside(SIGN[kind], (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line));
    }
    /** What is looked for first. */
    headline(kind, words) {
        const { isTerminal, columns, detail } = this.options;
        const lines = isTerminal === true && detail !== 'verdict' ? wrap(words, columns - 2) : [words];
        const [first = '', ...rest] = lines.map((line) => this.styled(BOLD, (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(line)));
        this.beside(SIGN[kind], first);
        this.lines.push(...rest.map((line) => `  ${line}`));
    }
    findings(findings, untried = []) {
        for (const { id, severity, message, evidence, advice } of findings) {
            const [first = '', ...rest] = wrap(message, this.options.columns - 2);
            this.beside(severity === 'info' && untried.includes(id) ? UNTRIED : SIGN[severity], (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printableLine */ .oy)(first));
            this.line(...rest.map((line) => `  ${line}`));
            if (evidence !== undefined)
                this.wrapped(4, evidence);
            if (advice !== undefined)
                this.wrapped(4, `→ ${advice}`);
        }
    }
    text() {
        return `${this.lines.join('\n')}\n`;
    }
    beside({ sign, colour }, words) {
        this.lines.push(`${this.styled(colour, sign)} ${words}`);
    }
    styled(style, words) {
        return this.options.colour ? (0,_words_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .styled */ .I4)(style, words) : words;
    }
}
/** Of many that passed the middle and the most of each column, unless all are wanted. */
function cyclesTable(cycles, { detail, columns: width }) {
    const isLong = detail !== 'all' && cycles.length > CYCLES && cycles.every(({ verdict }) => verdict === 'passed');
    const rows = isLong
        ? [
            [`median of ${cycles.length}`, 'passed', ...overall(cycles, simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)],
            ['at most', '', ...overall(cycles, (values) => values.reduce((most, value) => Math.max(most, value)))],
        ]
        : cycles.map((cycle) => [
            (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .generationOf */ .gS)(cycle),
            cycle.failureClass === null ? cycle.verdict : `${cycle.verdict}: ${cycle.failureClass}`,
            ...FIGURES.map((figure) => (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz)(figure(cycle))),
        ]);
    const head = ['Generation', 'Verdict', 'Dump ms', 'Frozen ms', 'Restore ms', 'Pages'];
    const lines = (0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .Y)([head, ...rows], 'start');
    const fits = lines.every(({ length }) => length + 2 <= width);
    const brief = () => (0,_prose_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .Y)([NARROW, ...rows.map((row) => row.slice(0, NARROW.length))], 'start');
    return (fits ? lines : brief()).map((line) => `  ${line}`);
}
const FIGURES = [
    ({ dumpMs }) => dumpMs,
    ({ frozenMs }) => frozenMs,
    ({ restoreMs }) => restoreMs,
    ({ dumpStats }) => dumpStats?.pagesWritten ?? null,
];
function overall(cycles, how) {
    return FIGURES.map((figure) => {
        const values = cycles.map(figure).filter((value) => value !== null);
        return (0,_prose_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz)(values.length === 0 ? null : how(values));
    });
}
/**
 * Breaks at spaces only: a path or a line of a log that is cut cannot be copied. What is indented stays so: a tree of processes
 * is read by that.
 */
function wrap(words, width) {
    return words.split('\n').flatMap((paragraph) => {
        const lines = [];
        const indent = paragraph.match(/^ */)?.[0] ?? '';
        let line = '';
        for (const word of paragraph.slice(indent.length).split(' ')) {
            if (line !== '' && indent.length + line.length + 1 + word.length > width) {
                lines.push(indent + line);
                line = word;
            }
            else {
                line = line === '' ? word : `${line} ${word}`;
            }
        }
        return [...lines, indent + line];
    });
}
//# sourceMappingURL=text.js.map

/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/**
 * Lines of a table for a terminal, its columns two spaces apart. A column that is empty in every row is left out.
 *
 * @param pad where a cell that is narrower than its column is filled up
 */
function columns(rows, pad = 'end') {
    const widths = [];
    for (const row of rows) {
        for (const [column, { length }] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, length);
    }
    return rows.map((row) => row
        .map((cell, column) => (pad === 'end' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}
//# sourceMappingURL=columns.js.map

/***/ })

};
