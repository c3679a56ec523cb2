/** What a container with systemd needs so that CRIU can dump and LXC restore it. Left out, one comes to see why. */
export interface SystemdSetting {
  id: string;
  /** What it changes, without a full stop. */
  what: string;
  /** Why, in a sentence. */
  why: string;
  /** What CRIU says without it. */
  error: string;
  /** Of every service: lines of a drop-in. */
  service: readonly string[];
}

export const SYSTEMD_SETTINGS: readonly SystemdSetting[] = [
  {
    id: 'no-uts-namespaces',
    what: 'No service has a UTS namespace of its own',
    why: 'CRIU dumps no nested UTS namespace.',
    error: "Can't dump nested uts namespace",
    service: ['ProtectHostname=no'],
  },
  {
    id: 'no-user-namespaces',
    what: 'No service has a user namespace of its own',
    why: 'CRIU dumps no nested user namespace.',
    error: "Can't dump nested user namespace",
    service: ['PrivateUsers=no'],
  },
  {
    id: 'no-bpf-programs',
    what: 'No service has a filter of addresses, or on cgroup v2 of devices',
    why: 'Each is a BPF program that systemd holds, and CRIU dumps none.',
    error: 'anon_inode:bpf-prog',
    service: [
      ...['IPAddressDeny=', 'IPAddressAllow='],
      ...['PrivateDevices=no', 'ProtectClock=no', 'DevicePolicy=auto', 'DeviceAllow='],
    ],
  },
  {
    id: 'no-credentials',
    what: 'No service has credentials',
    why: 'systemd keeps them in a ramfs, a file system that CRIU does not know.',
    error: '/run/credentials/',
    service: ['LoadCredential=', 'SetCredential=', 'ImportCredential='],
  },
];
