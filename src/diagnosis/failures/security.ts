import type { KnownFailure } from './known-failure.js';

export const SECURITY: readonly KnownFailure[] = [
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
    advice:
      'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
    sources: ['criu#323', 'criu#1267'],
  },
  {
    id: 'apparmor-profile-generated',
    phase: 'restore',
    pattern: /can't write lsm profile -2\b/,
    with: /changeprofile generated(?![\w.-])/,
    example:
      "pie: 1: restoring lsm profile (current) changeprofile generated\npie: 1: Error (criu/pie/restorer.c:209): can't write lsm profile -2",
    cause:
      'LXC gives CRIU the word that the config has for a profile of its own making as the name of a profile (`--lsm-profile apparmor:generated`), and there is none of that name.',
    advice:
      "LXC 7.0.0 still does. Name a profile that is loaded in the container's config, or none: `lxc.apparmor.profile = lxc-container-default-cgns`, `lxc.apparmor.profile = unconfined`.",
    sources: [],
  },
  {
    id: 'lsm-profile-not-loaded',
    phase: 'restore',
    pattern: /can't write lsm profile -2\b/,
    example: "can't write lsm profile -2",
    cause: 'The AppArmor profile that a process had is not loaded on this host, as after a reboot.',
    advice:
      'Load it before the restore; the line above names it (`restoring lsm profile`): `apparmor_parser -r FILE`. Podman and Docker load their own when they start any container.',
    sources: ['podman#12437'],
  },
  {
    id: 'lsm-profile-refused',
    phase: 'restore',
    pattern: /can't write lsm profile -\d+/,
    example: "can't write lsm profile -13",
    cause: 'The security module does not let a restored process take the label or profile that it had.',
    advice:
      'See the denial: `ausearch -m avc -ts recent`, or `dmesg | grep -i apparmor`. Restore under the same policy.',
    sources: ['podman#13566'],
  },
  {
    id: 'apparmor-policy-refused',
    phase: 'restore',
    pattern: /write AA policy failed/,
    example: 'write AA policy failed: Protocol error',
    cause:
      'The container had loaded AppArmor profiles in a namespace of its own, and this kernel does not take them as the other one gave them out.',
    advice: 'Restore on the same kernel; or unload them in the container before the dump: `aa-teardown`.',
    sources: ['criu#444', 'lxd#3086'],
  },
  {
    id: 'apparmor-blocks-parasite',
    phase: 'dump',
    pattern: /Unable to connect a transport socket: Permission denied/,
    example: 'Unable to connect a transport socket: Permission denied',
    only: { host: { apparmor: true } },
    cause:
      "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
    advice:
      'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
    sources: ['criu#552', 'criu#439', 'lxd#5312'],
  },
  {
    id: 'selinux-blocks-parasite',
    phase: 'dump',
    // The name of that socket is CRIU's: `\0/crtools-pr-` in the record of the kernel.
    pattern:
      /Unable to connect a transport socket: Permission denied|avc: +denied +\{ connectto \} .*path=002F6372746F6F6C732D7072/,
    example: 'Unable to connect a transport socket: Permission denied',
    only: { host: { apparmor: false } },
    cause:
      'A security module forbids the socket that CRIU talks to a process by: SELinux, with a CRIU built without it.',
    advice:
      'See the denial: `ausearch -m avc -ts recent`. Use the CRIU of the distribution, which is built with SELinux, or `setenforce 0` to try.',
    sources: ['criu#2392'],
  },
  {
    id: 'netlink-refused',
    phase: 'both',
    vague: true,
    pattern: /Can't send request message: Permission denied|netlink system calls were unsuccessful/,
    example: "Can't send request message: Permission denied",
    cause:
      'A security module forbids CRIU netlink, by which it asks the kernel for the sockets and the network: SELinux forbids it in a container.',
    advice:
      'On the host: `setsebool -P virt_sandbox_use_netlink 1` (container_use_netlink is no such switch), or `--security-opt label=disable`; see `ausearch -m avc -ts recent`.',
    sources: ['open-liberty#24522', 'guide-spring-boot#149', 'open-liberty#23360'],
  },
  {
    id: 'selinux-denied',
    phase: 'both',
    symptom: true,
    pattern: /avc: +denied +\{ (?<what>[^}]+) \}(?!.*path=002F6372746F6F6C732D7072)/,
    example: 'type=AVC msg=audit(1550142323.799:1167): avc:  denied  { read } for  pid=23569 comm="criu"',
    cause: 'SELinux forbade something.',
    advice:
      'See `ausearch -m avc -ts recent`; use the CRIU and the policy of the distribution (`container-selinux`), or `setenforce 0` to try.',
    sources: ['podman#2334'],
  },
  {
    id: 'apparmor-denied',
    phase: 'both',
    symptom: true,
    pattern: /apparmor="DENIED" operation="(?<what>\w+)"/,
    example: 'apparmor="DENIED" operation="file_inherit" profile="unconfined"',
    cause: 'AppArmor forbade something.',
    advice:
      'See `dmesg | grep -i apparmor`; let the profile allow it, or start the container without one (`lxc.apparmor.profile = unconfined`, `--security-opt apparmor=unconfined`).',
    sources: ['criu#579'],
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
    cause:
      'Here nobody makes executable memory by default (`vm.memfd_noexec`): the memory that processes share (memfd, or MAP_SHARED of no file) does not get the permissions back that it had.',
    advice:
      'Where CRIU restores: `sysctl vm.memfd_noexec=0`. A pid namespace is never laxer than the one around it: ask the host, too.',
    sources: [],
  },
  {
    id: 'criu-has-a-filter',
    phase: 'both',
    pattern: /couldn't suspend seccomp: Operation not permitted/,
    // In a container that lacks more than this, that is the cause.
    with: /^(?![\s\S]*(create tun|to mount))[\s\S]*Dumping seccomp filters not supported: Permission denied/,
    example:
      "Dumping seccomp filters not supported: Permission denied\ncouldn't suspend seccomp: Operation not permitted",
    cause:
      'CRIU may neither suspend nor read the seccomp filters of processes: it lacks CAP_SYS_ADMIN, or has a filter itself, from the container that it runs in or from the init of WSL 2.',
    advice:
      'See `grep -E "Seccomp|CapEff" /proc/self/status`. In a container: `--privileged`, or `--cap-add all --security-opt seccomp=unconfined`. WSL 2: a version whose init has no filter, or a virtual machine.',
    sources: ['WSL#9993'],
  },
  {
    id: 'seccomp-proxy',
    phase: 'restore',
    pattern: /Failed to (add seccomp notify handler for|setup seccomp proxy)/,
    example: 'Bad file descriptor - Failed to add seccomp notify handler for -9 to mainloop',
    cause:
      "The container's config hands system calls to a proxy (`lxc.seccomp.notify.proxy`). A restored container has no listener for them: LXC's monitor gives up, and ends the container.",
    advice: 'Do without it: no `lxc.seccomp.notify.proxy`, and no `notify` in the policy of `lxc.seccomp.profile`.',
    sources: [],
  },
  {
    id: 'seccomp-suspend',
    phase: 'dump',
    pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
    example: 'suspending seccomp failed: Invalid argument',
    cause:
      'The kernel does not let CRIU suspend the seccomp filter of a process. `Invalid argument`: it is older than 4.3, or that of WSL2. `Operation not permitted`: CRIU has a filter itself, as in a container or a snap, or lacks CAP_SYS_ADMIN.',
    advice:
      'Boot another kernel; run CRIU outside of a container, or in one without a filter (`--security-opt seccomp=unconfined`); or do without a filter inside: `lxc.seccomp.profile =`.',
    sources: ['criu#1666', 'criu#2391', 'lxc#1732'],
  },
  {
    id: 'seccomp-filter-not-readable',
    phase: 'dump',
    pattern:
      /Can't fetch (filter|seccomp metadata) on tid_real \d+.*: Permission denied|Dumping seccomp filters not supported: Permission denied/,
    example: "seccomp: Can't fetch filter on tid_real 4711 i 0: Permission denied",
    cause:
      'The kernel gives the seccomp filter of a process only to one that has CAP_SYS_ADMIN and no filter itself: CRIU runs in a container, or as an ordinary user.',
    advice:
      'Run CRIU as root of the host, or its container without a filter: `--security-opt seccomp=unconfined`, `lxc.seccomp.profile =`.',
    sources: [],
  },
  {
    id: 'seccomp-filter-refused',
    phase: 'restore',
    pattern: /(?:SECCOMP_SET_MODE_FILTER|sys_seccomp\(\)) returned -(?<what>\d+)/,
    example: 'seccomp: SECCOMP_SET_MODE_FILTER returned -22 on tid 4711',
    cause:
      'The kernel does not take the seccomp filter that a process had: -22: it does not know its flags; -13: CRIU lacks CAP_SYS_ADMIN.',
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
    advice:
      'Run CRIU with CAP_SYS_ADMIN and without a seccomp filter of its own; or do without: `lxc.seccomp.profile =`.',
    sources: [],
  },
  {
    id: 'lsm-label-not-readable',
    phase: 'dump',
    pattern: /err scanfing: Invalid argument/,
    example: 'err scanfing: Invalid argument',
    cause:
      'CRIU reads the AppArmor label of a process, and the kernel has none to tell: another security module has its place.',
    advice:
      'See `cat /proc/self/attr/current /sys/kernel/security/lsm`. Boot with `apparmor` named in `lsm=`, or with `apparmor=0`.',
    sources: ['criu#2033'],
  },
  {
    id: 'selinux-label-of-sockets',
    phase: 'both',
    symptom: true,
    pattern:
      /(Getting|Setting|Resetting) SELinux (socket )?context .*failed: |Unable to (set the \S+|reset) socket SELinux context: /,
    example: 'net: Setting SELinux socket context for PID 4711 failed: Permission denied',
    cause:
      "SELinux does not let CRIU give its sockets the label of the container's: CRIU runs in a domain that may not.",
    advice:
      'See `ausearch -m avc -ts recent`; use the CRIU and the policy of the distribution (`container-selinux`), or `setenforce 0` to try.',
    sources: [],
  },
  {
    id: 'selinux-unknown-to-criu',
    phase: 'dump',
    pattern: /Non unconfined selinux contexts not supported (?<what>\S+)/,
    example: 'Non unconfined selinux contexts not supported system_u:system_r:container_t:s0',
    cause: 'A process has a label of SELinux, and this CRIU is too old to dump one.',
    advice: 'Use CRIU 3.12 or later: `criu-version: ">=3.12"`.',
    sources: [],
  },
];
