/** A kernel that a machine boots: unpacked, never installed. */
export interface Kernel {
  /** As the user named it. */
  spec: string;
  /** What `uname -r` prints in it: `6.12.107+deb13-cloud-amd64`. */
  version: string;
  /** Its number, as kernel.org counts: `6.12.107`. Debian's 6.1 has it not in its name. */
  number: string;
  provider: 'apt' | 'path';
  /** File for `qemu -kernel`. */
  image: string;
  /** File for `qemu -initrd`. */
  initramfs: string;
  /** File with a read-only ext4 file system, which the machine mounts at /lib/modules/VERSION. */
  modules: string;
}

/** All that a machine is made of, as files in the store. */
export interface MachineParts {
  kernel: Kernel;
  /** File with a read-only ext4 file system: the programs around the helper. */
  root: string;
  /** `qemu-system-x86_64` or `qemu-system-aarch64`, and the folders with its firmware (`-L`). */
  emulator: { program: string; data: readonly string[] };
  /** As Node names it. */
  architecture: string;
}

/** Serial numbers of the machine's disks (`-device virtio-blk-pci,serial=`). */
export const DISKS = { root: 'root', modules: 'modules' } as const;

/** Names of the ports (`-device virtserialport,name=`): a tar archive that comes in, and the helper's standard input and output. */
export const PORTS = { files: 'files', talk: 'talk' } as const;

/** Parameters on the kernel's command line. */
export const PARAMETERS = {
  /** `v1` or `v2`. */
  cgroup: 'criu_lxc_test.cgroup',
  /** Path of the helper's bundle, after the archive was unpacked, for `printf %b`: words of a command line end at a space. */
  helper: 'criu_lxc_test.helper',
} as const;
