import type { CgroupVersion } from '../../words/result.js';

/** Tests that cost others their verdict, or say nothing in a container: skipped, unless they are asked for by name. */
export interface KnownTrouble {
  tests: readonly string[];
  /** Where it happens; on both when it is not there. */
  cgroup?: CgroupVersion;
  /** With the versions that it was measured with, and the public issue where there is one. */
  reason: string;
}

const MEASURED = 'CRIU 4.2.1, LXC 5.0.2, cgroup v1';

/**
 * Measured in November 2026. What the `.desc` tells by itself (crfail, noauto, options, hooks) is not repeated here.
 */
export const KNOWN_TROUBLE: readonly KnownTrouble[] = [
  {
    tests: ['stopped', 'stopped01', 'stopped02', 'stopped03', 'stopped04', 'stopped12', 'vdso02'],
    cgroup: 'v1',
    reason: `The dump hangs for ever: a stopped task cannot be seized in the frozen cgroup that LXC names (${MEASURED}).`,
  },
  {
    tests: ['inotify00'],
    reason: `The dump fails with "Can't dump that handle" (${MEASURED}).`,
  },
  { tests: ['sk-unix-listen01'], reason: `The dump fails with "tty: Unable to find a master" (${MEASURED}).` },
  {
    tests: ['clean_mntns'],
    reason: `The dump fails with "doesn't have a proper root mount": it leaves the container's mounts (${MEASURED}).`,
  },
  { tests: ['netns_sub_veth'], reason: `The restore fails with "File exists" of netlink (${MEASURED}).` },
  {
    tests: ['netns-dev', 'netns_sub_sysctl'],
    reason: `It writes random sysctls of the network, which it shares with all tests: others then have no ::1, and of some the kernel keeps a rounded value (${MEASURED}).`,
  },
  {
    tests: [
      'mntns_ghost',
      'mntns_ghost01',
      'mntns_open',
      'mntns_ro_root',
      'mntns_root_bind',
      'mntns_root_bind02',
      'mntns_shared_bind',
      'mntns_shared_bind02',
      'mountpoints',
      'sk-unix-mntns',
      'tempfs_overmounted',
      'tempfs_subns',
    ],
    reason: `With mntns_deleted in the same container the restore fails with "Can't re-create deleted directory" (${MEASURED}).`,
  },
  {
    tests: ['pty-console'],
    reason: `The second dump fails with "Can't lookup mount for fd" of /ptmx (${MEASURED}).`,
  },
  {
    tests: ['mount_complex_sharing', 'mntns_link_ghost', 'mntns_link_remap'],
    reason: `It sees the mounts of other tests in the container, and fails on them (${MEASURED}).`,
  },
  {
    tests: ['apparmor', 'apparmor_stacking', 'vt'],
    reason: 'It changes what all of the host share: security policies, consoles.',
  },
  { tests: ['poll'], reason: `It measures wall time, and fails on a loaded machine (${MEASURED}).` },
  {
    tests: ['file_lease00', 'socket-tcpbuf', 'socket-tcpbuf-local'],
    reason: `It does not end in time on a loaded machine (${MEASURED}).`,
  },
  {
    tests: ['file_lease02', 'file_lease03', 'file_lease04'],
    reason: `It fails as root, as which all tests run here: without CAP_SYS_RESOURCE CRIU dumps no process of another user.`,
  },
  {
    tests: [
      'ipc_namespace',
      'mntns_rw_ro_rw',
      'netns',
      'mntns_pivot_root',
      'mntns_pivot_root_ro',
      'mnt_ro_root',
      'mntns_remap',
    ],
    reason: `It needs a root of its own or a /proc/sys that it can write to (${MEASURED}).`,
  },
  { tests: ['helper_zombie_child'], reason: `Its zombie is not there after the restore (${MEASURED}).` },
];

/** They become other users than root: CRIU then needs CAP_SYS_RESOURCE (`Can't get rlimit 0`). */
export const OF_OTHER_USERS: readonly string[] = [
  'mlock_setuid',
  'pid00',
  'seccomp_filter',
  'thread_different_uid_gid',
];
