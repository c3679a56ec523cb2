import type { CgroupVersion } from '../../words/result.js';

/** Tests that make their container fail, fail by their own doing, or cannot run in one: skipped, unless they are named. */
export interface KnownTrouble {
  tests: readonly string[];
  /** Where it happens; on both when it is not there. */
  cgroup?: CgroupVersion;
  /** With the public issue where there is one. */
  reason: string;
}

/** With CRIU 4.2.1, and LXC 5.0.2 on cgroup v1 and 6.0.4 on v2, in November 2026. What a `.desc` tells is not repeated. */
export const KNOWN_TROUBLE: readonly KnownTrouble[] = [
  {
    tests: ['stopped', 'stopped01', 'stopped02', 'stopped03', 'stopped04', 'stopped12', 'vdso02'],
    cgroup: 'v1',
    reason:
      'The dump hangs for ever: a stopped task cannot be seized in the frozen cgroup that LXC names (measured with CRIU 4.2.1 and LXC 5.0.2).',
  },
  {
    tests: ['inotify00'],
    reason: `The dump fails with "Can't dump that handle" (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).`,
  },
  {
    tests: ['netns-dev', 'netns_sub_sysctl'],
    reason:
      'It writes random sysctls of the network, which it shares with all tests: others then have no ::1, and of some the kernel keeps a rounded value (measured with CRIU 4.2.1 and LXC 5.0.2).',
  },
  {
    tests: ['mntns_link_ghost', 'mntns_link_remap', 'mntns_shared_bind', 'mntns_shared_bind02'],
    reason:
      'It fails with "umount: Device or resource busy" beside other tests that mount (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
  },
  {
    tests: ['apparmor', 'apparmor_stacking', 'vt'],
    reason: 'It changes what all of the host share: security policies, consoles.',
  },
  {
    tests: ['poll'],
    reason: 'It measures wall time from before the dump to after the restore, and fails where that took long.',
  },
  {
    tests: ['socket-tcpbuf', 'socket-tcpbuf-local'],
    reason:
      'Now the one, now the other does not end within a minute (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
  },
  {
    tests: ['file_lease02', 'file_lease03', 'file_lease04'],
    reason: 'It fails with "Unexpected fd" when it runs as root, as all tests do here.',
  },
  {
    tests: ['ipc_namespace', 'mnt_ro_root', 'mntns_pivot_root', 'mntns_pivot_root_ro', 'mntns_remap', 'mntns_rw_ro_rw'],
    reason: 'It needs a root of its own, or a /proc/sys that can be written to.',
  },
  {
    tests: ['helper_zombie_child'],
    reason: 'Its zombie is gone after the restore (measured with CRIU 4.2.1, and LXC 5.0.2 and 6.0.4).',
  },
];

/** They become other users than root: CRIU then needs CAP_SYS_RESOURCE (`Can't get rlimit 0`). */
export const OF_OTHER_USERS: readonly string[] = [
  'mlock_setuid',
  'pid00',
  'seccomp_filter',
  'thread_different_uid_gid',
];
