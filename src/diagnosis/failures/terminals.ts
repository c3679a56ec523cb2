import type { KnownFailure } from './known-failure.js';

export const TERMINALS: readonly KnownFailure[] = [
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
    cause:
      'A process in the container uses a terminal that somebody outside holds the other end of: lxc-attach, or LXC that of the console.',
    advice:
      'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
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
    pattern:
      /tty: No task found with sid (?<what>\d+)|Found dangling tty with sid \d+|ctty inheritance detected sid\/pgrp \d+/,
    example: 'tty: No task found with sid 4711',
    cause:
      "A process uses a terminal whose session's leader is not among those that are dumped: it ended, or is outside.",
    advice:
      'Start it in a session of its own without that terminal: `setsid COMMAND </dev/null >LOG 2>&1`. CRIU by hand: `--shell-job`.',
    sources: ['criu#1655'],
  },
  {
    id: 'terminal-not-inherited',
    phase: 'restore',
    pattern:
      /tty: (Don't have tty to inherit session from|Can't get self_stdin_fdid|Failed to set group \d+ on \d+: Inappropriate ioctl)|Unable to get a file descriptor with the 0 id/,
    with: /tty: /,
    example: "tty: Don't have tty to inherit session from, aborting",
    cause:
      'What is restored is to go on in the terminal of CRIU (`--shell-job`), and CRIU has none there, or none that is its own. CRIU 3.8 cannot do it at all, nor `criu-ns` before 3.18.',
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
    pattern: /tty: Unable to open \S*(?:ptmx|tty\w*|pts\S*) with specified index (?<what>\d+)/,
    example: 'tty: Unable to open dev/pts/ptmx with specified index 1',
    cause: 'A process has a terminal (/dev/pts/N) whose number another one has here.',
    advice:
      'Close the other one; or run what is dumped in a mount namespace with a devpts of its own, as containers have.',
    sources: ['criu#1953'],
  },
];
