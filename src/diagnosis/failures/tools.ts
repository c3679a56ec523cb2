import type { KnownFailure } from './known-failure.js';

export const TOOLS: readonly KnownFailure[] = [
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
    advice:
      'Look whether what is named as CRIU is a file that can be run, in a folder that can be entered (`mount | grep noexec`).',
    sources: ['criu#828'],
  },
  {
    id: 'not-root',
    phase: 'both',
    pattern: /Must be root to (checkpoint|restore)/,
    example: 'Must be root to checkpoint',
    cause: 'LXC lets only root checkpoint and restore, also the container of an ordinary user.',
    advice:
      "Let root do it, with the user's folder of containers: `lxc-checkpoint -P /home/USER/.local/share/lxc`. Root needs CAP_SYS_RESOURCE for a container that another user started.",
    sources: [],
  },
  {
    id: 'images-not-readable',
    phase: 'restore',
    pattern:
      /Unable to open \S+\.img: Permission denied|mkdtemp failed crtools-proc|unpacking of checkpoint archive failed: open \S+: permission denied/,
    example: 'Unable to open netns-10.img: Permission denied',
    cause:
      "The images cannot be read by the user who restores them, or by the user that the container's root is mapped to.",
    advice: 'Restore as root; put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
    sources: ['lxc#913', 'criu#828', 'checkpointctl#153'],
  },
  {
    id: 'criu-refused-by-lxc',
    phase: 'both',
    pattern: /must have criu \d+\.\d+ or greater/,
    example: 'must have criu 2.0 or greater to checkpoint/restore',
    cause: 'LXC found a CRIU that is too old for it, before 2.0 mostly, or none.',
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
    pattern:
      /Unexpected EOF on \((empty-image|null)\)|Can't read link of fd -404\b|No inventory\.img image|Unable to open \S+\.img: No such file|restore failed: open \S+\/descriptors\.json: no such file/,
    example: 'Unexpected EOF on (empty-image)',
    cause: 'There is no whole checkpoint in this folder: an image is missing, as after a dump that failed.',
    advice: 'Name the folder of a dump that succeeded (`-D`); look at the end of its dump.log.',
    sources: ['criu#1873', 'podmigration-operator#2', 'criu#494'],
  },
  {
    id: 'image-folder-missing',
    phase: 'both',
    pattern: /Can't open (images directory|dir (?<what>\S+)): No such file/,
    example: "Can't open dir /ckpt: No such file or directory",
    cause: 'The folder that is named for the images is not there.',
    advice: 'Make it before a dump; for a restore, name the one that was dumped to.',
    sources: ['criu#2805', 'fastfreeze#6'],
  },
  {
    id: 'caller-interrupted',
    phase: 'both',
    pattern: /Can't (read request|receive response): Interrupted system call/,
    example: "Can't receive response: Interrupted system call",
    cause:
      'A signal ended the wait of libcriu for an answer, in the program that calls CRIU: that may have done its work.',
    advice:
      'Keep signals from the thread that calls it (`SA_RESTART`, `pthread_sigmask`), or call `criu` as a command.',
    sources: ['criu#2205'],
  },
  {
    id: 'criu-lacks-privilege',
    phase: 'both',
    pattern:
      /Failed fstatat on map \w+: Operation not permitted|Unable create a network namespace: Operation not permitted|can't dump unprivi\w+ task whose \/proc|Can't set tty params on .*: Operation not permitted|sysctl is inaccessible: Read-only file system|Unable to restore capabilities: -1|Un?able to set (real, effective and saved|fsuid|fsgid).*: -1|prctl failed @\d+ with -1|Can't exec criu swrk: Operation not permitted|Lazy pages are not available: Operation not permitted|Can't fork for \d+: Operation not permitted|couldn't suspend seccomp: Operation not permitted|Unable to set a \w+ clock offset: Operation not permitted|ns_last_pid.*: (Permission denied|Read-only file system)|You need to be root to run this command|Running as non-root requires|needs to have the CAP_SYS_ADMIN|[Cc]ouldn't mount \w+: (Permission denied|Operation not permitted)|Unable to change \S+ ownership .*: Operation not permitted|Can't open \S*pagemap on procfs: Operation not permitted|PR_SET_MM_MAP\) failed with -1\b|oom_score_adj failed: Permission denied|CAP_AUDIT_CONTROL\?|kcmp(-epoll)? failed: .*: Operation not permitted|SO_SNDBUFFORCE\/SO_RCVBUFFORCE: Operation not permitted|Failed to set ptrace options .*: Operation not permitted|pagemap file: (Operation not permitted|Permission denied)|(Can't setgroups|Can't setup supplementary group IDs|Unable to (drop|raise) (ambient )?capability|Unable to set (PR_SET_SECUREBITS|SECURE_NO_SETUID_FIXUP)).*: -1\b/,
    example: 'Failed fstatat on map 400000: Operation not permitted',
    cause: 'CRIU runs as an ordinary user, or in a container that lacks what it needs.',
    advice:
      'Run it as root of the host. In a container: `--privileged`, or CAP_SYS_ADMIN, CAP_NET_ADMIN, CAP_SYS_PTRACE, CAP_CHECKPOINT_RESTORE and a writable /proc/sys.',
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
      'criu#3089',
    ],
  },
  {
    id: 'image-of-another-version',
    phase: 'restore',
    pattern:
      /Too old image, no longer supported|Not supported images version \d+|Images (corrupted|currupted) or too old criu was used|Image from old CRIU\?/,
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
    pattern:
      /Pre dump script failed with|Aborting restore due to \S+ script ret code|(Pre|Post)-(resume|stream) script (ret code|failed)|RPC client reported script error|One of more action scripts failed/,
    example: 'Aborting restore due to post-restore script ret code 1',
    symptom: true,
    cause:
      'A script that CRIU was told to run (`--action-script`), or what the container manager does in its place, failed.',
    advice: 'Run it by hand; look into the log of the container manager.',
    sources: [],
  },
  {
    id: 'libcriu-too-old',
    phase: 'both',
    pattern: /Cannot set CRIU unprivileged mode, errno=-2|libcriu is too old|could not find symbol `\w+` in `libcriu/,
    example: 'Cannot set CRIU unprivileged mode, errno=-2',
    cause:
      'OpenJ9 or crun asks libcriu for what the one at hand does not have: it is too old. To dump without privileges is known since CRIU 3.18.',
    advice: 'Install a later libcriu (3.18 for OpenJ9) where it is looked for first (`LD_LIBRARY_PATH`).',
    sources: ['openj9#19060'],
  },
  {
    id: 'library-missing',
    phase: 'both',
    pattern:
      /(error while loading shared libraries: |could not load (`|(?=lib))|attempted to load (?=lib\S+ but was unable))(?<what>[^:\s`]+)/,
    example: 'criu: error while loading shared libraries: libprotobuf-c.so.1: cannot open shared object file',
    cause: 'A program, CRIU, crun or a JVM in most cases, does not find a library that it was built with, or loads.',
    advice:
      'Install what it needs (`ldd $(command -v criu)`; for crun `libcriu2`, criu-libs), or the package of the distribution. A crun that was linked statically finds none: use runc.',
    sources: ['cri-o#8518', 'openj9#17455'],
  },
  {
    id: 'plugin-of-another-version',
    phase: 'both',
    pattern: /(?<what>[^\s/]+_plugin\.so): undefined symbol: /,
    example:
      'criu: symbol lookup error: /usr/lib/criu/cuda_plugin.so: undefined symbol: check_and_remove_inventory_plugin',
    cause: 'A plugin of CRIU is of another version than the CRIU that loads it.',
    advice: 'Install both from one source; plugins lie in /usr/lib/criu, or where `-L` says.',
    sources: ['criu#2521'],
  },
  {
    id: 'criu-not-found',
    phase: 'both',
    pattern:
      /criu binary not found|"criu": executable file not found|[Cc]ould(?:n't| not) find criu|CRIU isn't installed|Can't exec criu swrk: No such file|\bcriu: [Cc]ommand not found/,
    example: 'exec: "criu": executable file not found in $PATH',
    cause: 'What is to call CRIU does not find it.',
    advice: 'Install it (`apt-get install criu`). LXD as a snap: `snap set lxd criu.enable=true`, and reload it.',
    sources: ['kubernetes#140560', 'lxd#1332', 'lxd#5027', 'openj9#16280'],
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
    pattern:
      /cuda_plugin: ((CHECKPOINT|RESUME)_DEVICES.* failed with|Failed to (launch|fork to exec) cuda-checkpoint|cuda-checkpoint (exited improperly|unexpectedly signaled)|Failed to get CUDA state for PID)|^Could not checkpoint on process ID \d+: |^OS call failed or operation not supported on this OS$/,
    example: 'cuda_plugin: CHECKPOINT_DEVICES failed with OS call failed or operation not supported on this OS',
    cause: "NVIDIA's `cuda-checkpoint` failed, which the plugin of CRIU runs: its words follow.",
    advice:
      'Try it by hand (`cuda-checkpoint --get-state --pid PID`); driver 570 or later; the same kind and number of GPUs at the restore.',
    sources: ['criu#2993'],
  },
  {
    id: 'cuda-driver-too-old',
    phase: 'both',
    pattern: /\bInsufficient driver$/,
    example: 'Insufficient driver',
    cause: 'The driver of NVIDIA is older than this `cuda-checkpoint` needs: 550 at least.',
    advice: 'Install driver 570 or later, with which CRIU 4.0 and its plugin work.',
    sources: ['cuda-checkpoint#22'],
  },
  {
    id: 'image-broken',
    phase: 'restore',
    pattern:
      /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes|Img trimmed|[Ii]mage corruption|Reached EOF unexpectedly|Failed unpacking object|Wrong object requested|Image corrupted on pid|Core \w+( \w+)? data missed|Corrupted ghost image|Bad number of sigactions|Unexpected EOF( \d+)?$|No file for fd \d+ id |No entry for (reg-file-ID|memfd)|Can't find (regfile|target file) |Empty list on file desc id|Remap for non existing file|No IDS for root task|Unexpected task \d+ in a tree|Unknown (image format|task state|remap type|file type) ?\d*$|pstree item has (in|un)valid pid|Corrupted (master|slave) peer|corrupted image\?/,
    example: "Magic doesn't match for core-1.img",
    cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
    advice:
      'Dump again; look for a full disk, for a copy that ended early, and for symlinks in place of images, which CRIU does not read.',
    sources: ['criu#459'],
  },
  {
    id: 'fault-injected',
    phase: 'both',
    pattern: /(^|[):] )fault: |Corrupting \w+ for \d+, seed \d/,
    example: 'fault: Restore root task failure!',
    cause: 'CRIU was told by the environment variable CRIU_FAULT to fail, or to break the registers of what it dumps.',
    advice: '`unset CRIU_FAULT`.',
    sources: ['criu#1635', 'criu#1734'],
  },
  {
    id: 'page-server-not-reached',
    phase: 'both',
    pattern:
      /Can't (connect to|resolve) server(: )?|(?<what>Can't bind \S+ server): |Failed to resolve hostname|page-server.*Connection refused/,
    example: "Can't connect to server: Connection refused",
    cause:
      'The other side of a migration is not there: the page server, or who serves lazy pages, could not be reached or started.',
    advice:
      'Start it first (`criu page-server --images-dir DIR --port N`), and name its address and port; look for a firewall, and for another one on that port.',
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
    pattern:
      /The page server doesn't answer(: )?|Remote side closed connection|page-xfer: Can't (write|send).*: (Broken pipe|Connection reset)|(page-xfer: )?A (socket|pipe) was closed unexpectedly|page-xfer: Can't read( pagemap)? from socket|Error reading (async )?data from page server|tls: (Pull callback recv|Push callback send) failed: (Broken pipe|Connection reset)/,
    example: "page-xfer: The page server doesn't answer: Connection reset by peer",
    cause: 'The other side of a migration ended in the middle: the page server, or who takes lazy pages.',
    advice: "Look into its log on the other host: that side's error is the cause.",
    sources: ['criu#1693'],
  },
  {
    id: 'option-unknown',
    phase: 'both',
    pattern: /criu: (unrecognized option|unknown option|invalid option --) '(?<what>[^']+)'/,
    example: "criu: unrecognized option '--network-lock'",
    cause: 'Whoever calls CRIU gives it an option that this version does not know.',
    advice:
      'Use a newer CRIU, or leave the option out, also in its options files (/etc/criu, ~/.criu). CRIU 4.2 brought `allow-uprobes`; 3.18 `unprivileged`, `ghost-fiemap`, `skip-file-rwx-check`; 3.17 `mntns-compat-mode`; 3.16 `network-lock`, `lsm-mount-context`; 3.15 `file-validation`, `stream`; 3.14 `pre-dump-mode`, `cgroup-yard`; 3.13 `tls`; 3.11 `config`; 3.5 `lazy-pages`; 3.3 `tcp-close`.',
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
    pattern:
      /(?<what>invalid argument for --?[\w-]+: \S+|Unknown (FPU|cgroups) mode \S+|Unknown file validation method \S+|Invalid value for --network-lock: \S+|Unsupported empty namespace: \S+|Invalid inherit fd argument: \S+|Invalid join_ns pid\S* \S+|invalid namespace type \S+|Invalid server address \S+|--(restore-sibling only makes sense|inherit-fd is restore-only|exec-cmd is available)|CRIU was built without TLS support|Unable to parse a? ?value of --\S+|Error while reading configuration file \S+|Option --\S+ is only valid|Cannot pre-dump with --lazy-pages|--stream cannot be used with|namespace flags conflict|Conflicting flags: --join-ns and --empty-ns|join-ns pid namespace not supported|Failed to (parse unix socket inode from optarg|add (skip-mnt|veth pair|action-script)): \S+|Failed while parsing --\S+|(Could not|Failed to) add external (mount|resource|object)|invalid argument \S+ for --lsm-profile|unknown lsm \S+|Deprecated functionality \(.+\) rejected|CRIU_FAULT out of bounds)/,
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
    cause:
      'The checkpoint builds on an earlier one (pre-dump) that has not all the pages: another one, a damaged one, or of an older state.',
    advice:
      'Dump in full once, without a parent; look whether `parent` in the folder of the images leads to the last pre-dump. On a kernel without soft-dirty, do without pre-dumps.',
    sources: ['criu#2551', 'criu#2995', 'criu#2676', 'runc#4729', 'criu#116'],
  },
  {
    id: 'inherited-descriptor-not-open',
    phase: 'restore',
    pattern: /Can't fstat inherit fd (?<what>-?\d+): Bad file descriptor/,
    example: "Can't fstat inherit fd 10: Bad file descriptor",
    cause:
      '`--inherit-fd` names a descriptor that CRIU itself does not have: it is one of the caller, not of the container.',
    advice:
      "Open it in what starts CRIU: `criu restore --inherit-fd 'fd[10]:tmp/log' 10>>/tmp/log`. A socket a program has to open, not a shell.",
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
    advice:
      'Name another place: `-W DIR -o FILE`. SELinux and AppArmor may forbid it, too: `dmesg`, `ausearch -m avc`.',
    sources: [],
  },
  {
    id: 'pipe-for-pages-too-small',
    phase: 'both',
    pattern: /page-pipe: splice: -1: Bad file descriptor|BUG at criu\/page-xfer\.c/,
    example: 'page-pipe: splice: -1: Bad file descriptor',
    cause:
      'Lazy pages and the page server need larger pipes than root may make here without CAP_SYS_RESOURCE; CRIU does not say so.',
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
    pattern:
      /Unable to open an? userfaultfd descriptor: Operation not permitted|Failed to get uffd API: Operation not permitted/,
    example: 'uffd: Unable to open an userfaultfd descriptor: Operation not permitted',
    cause: 'Lazy pages need userfaultfd, which this host leaves to root alone.',
    advice: '`sysctl vm.unprivileged_userfaultfd=1`, or restore without `--lazy-pages`.',
    sources: ['criu#3035'],
  },
  {
    id: 'runtime-without-criu',
    phase: 'both',
    pattern:
      /unknown command (checkpoint|restore)\b(?! for)|has not been compiled with checkpoint\/restore support|\b(runtime|crun|youki|runsc|kata\S*)\b.* (does not|doesn't) support (checkpoint|restore|CRIU)/,
    example: 'Error: configured runtime does not support checkpoint/restore',
    cause: 'The container runtime, crun mostly, was built without CRIU, or does not find its library.',
    advice:
      'See what it has: `crun --version` (`+CRIU`). Use a package of crun with it and `libcriu2`; or runc: `podman --runtime runc`.',
    sources: ['criu#2317', 'crun#549', 'crun#560'],
  },
  {
    id: 'container-of-a-user',
    phase: 'both',
    pattern:
      /(checkpoint|restore) --\S+ \S*\/\.local\/share\/containers\/|(checkpointing|restoring) a container requires root|cannot (checkpoint|restore) a? ?rootless/,
    example:
      '`/usr/bin/crun checkpoint --image-path /home/USER/.local/share/containers/storage/x` failed: exit status 1',
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
    advice:
      "Take the hook out of the runtime's configuration; NVIDIA's fails where the container was restored without its mounts.",
    sources: ['cri-o#7632'],
  },
  {
    id: 'criu-assertion',
    phase: 'both',
    pattern: /BUG at (?<what>\S+\.[ch]:\d+)/,
    example: 'BUG at criu/files.c:812',
    symptom: true,
    cause:
      'CRIU came upon something that it holds to be impossible, and ended itself: a fault of CRIU, or of who called it, with images and options that do not go together.',
    advice:
      'Use a newer CRIU, and a newer container manager; where they are the newest, report it with the log: https://github.com/checkpoint-restore/criu/issues',
    sources: ['criu#7', 'criu#69', 'criu#393'],
  },
  {
    id: 'plugin-not-loaded',
    phase: 'both',
    symptom: true,
    pattern: /Unable to load (?<what>\S+\.so): |Failed in init\(\d+\) of "([^"]+)"/,
    example:
      'plugin: Unable to load /usr/lib/criu/amdgpu_plugin.so: libdrm.so.2: cannot open shared object file: No such file or directory',
    cause:
      'CRIU cannot load a plugin that lies in its folder: a library that it needs is missing, or what it is for is not on this host.',
    advice: 'Move it out of /usr/lib/criu where nobody needs it; else `ldd` of it names what is missing.',
    sources: [],
  },
  {
    id: 'no-memory',
    phase: 'restore',
    symptom: true,
    pattern:
      /(Can't restore \w+ mapping with|Unable to (map|remap|reserve)\b.*) (0x)?f{8,}4\b|: Cannot allocate memory/,
    example: "Can't restore 7f3a5c000000 mapping with fffffffffffffff4",
    cause:
      'The kernel has no room for memory that is restored: a limit of the cgroup, no overcommit, no huge pages, or too many mappings of one process.',
    advice:
      'See `dmesg`, `sysctl vm.overcommit_memory vm.max_map_count` and `grep Huge /proc/meminfo`; raise the limit of the cgroup.',
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
  {
    id: 'request-not-allowed',
    phase: 'both',
    pattern:
      /No subdirs are allowed in log_file name|images-dir or work-dir is required when using log file|Neither images_dir_fd nor images_dir was passed|(inherit_fd|rst_sibling) is not allowed in standalone service/,
    example: 'No subdirs are allowed in log_file name',
    cause:
      'CRIU takes a request by RPC not as it is: a log in a folder, no folder for the images, or something that only its own child may ask for.',
    advice: 'The log is a name without a folder; set images_dir_fd; use `criu swrk` instead of the service.',
    sources: ['rust-criu#21'],
  },
  {
    id: 'criu-of-another-libc',
    phase: 'both',
    symptom: true,
    pattern: /Symbol `(?<what>\w+)' has different size in shared object, consider re-linking/,
    example: "criu: Symbol `__rseq_offset' has different size in shared object, consider re-linking",
    cause: 'This CRIU was built with another C library than it runs with.',
    advice: 'Use the CRIU of this distribution and release, or build it here.',
    sources: ['podman#13283'],
  },
  {
    id: 'plugin-and-paused-container',
    phase: 'dump',
    pattern: /One or more plugins are incompatible with the freezer cgroup in the FROZEN state/,
    example: 'One or more plugins are incompatible with the freezer cgroup in the FROZEN state.',
    cause: 'A plugin of CRIU, that for GPUs mostly, needs processes that run, and the container is paused.',
    advice: 'Let the runtime not pause it before the dump, or run it on (`docker unpause`, `podman unpause`).',
    sources: [],
  },
  {
    id: 'program-not-found',
    phase: 'both',
    vague: true,
    pattern: /exec: "(?<what>[^"]+)": executable file not found/,
    example: 'exec: "conmon": executable file not found in $PATH',
    cause: 'A program that is called here is not on this host, or not in PATH.',
    advice: 'Install it, and see PATH of who calls it (`systemctl show -p Environment SERVICE`).',
    sources: [],
  },
  {
    id: 'python-module-missing',
    phase: 'both',
    vague: true,
    pattern:
      /ModuleNotFoundError: No module named '(?<what>[^']+)'|ImportError: No module named (\S+)|Descriptors cannot be created directly/,
    example: "ModuleNotFoundError: No module named 'pycriu'",
    cause:
      "A program in Python does not find a module, or another version of it: CRIU's are `crit`, `criu-ns` and `criu-coredump`.",
    advice:
      'Install it for that Python; of CRIU by `apt-get install python3-protobuf criu`, or `pip install protobuf` and `make install-crit`.',
    sources: [],
  },
  {
    id: 'checkpoint-command-unknown',
    phase: 'both',
    pattern:
      /(unknown (sub)?command "?(checkpoint|restore)\b|No help topic for '(checkpoint|restore)'|'(checkpoint|restore)' is not a \w+ command)/,
    example: "No help topic for 'checkpoint'",
    cause: 'This program has no checkpoints: it is too old, was built without them, or never had any.',
    advice:
      'Use a newer one: Podman; Docker with experimental features; crictl 1.25 or later; `kubectl checkpoint` is an add-on, and the kubelet is asked by `curl`.',
    sources: [],
  },
];
