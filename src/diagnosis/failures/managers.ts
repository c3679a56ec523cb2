import type { KnownFailure } from './known-failure.js';

/** What container managers refuse themselves, before CRIU is asked, or make of what it did. */
export const MANAGERS: readonly KnownFailure[] = [
  {
    id: 'docker-checkpoint-folder',
    phase: 'both',
    pattern: /custom checkpointdir is not supported|shim error: open \S+\/config\.json: no such file/,
    example: 'Error response from daemon: custom checkpointdir is not supported',
    cause:
      'Docker starts no container from a checkpoint in another folder (`--checkpoint-dir`) since it uses containerd 1.0.',
    advice: 'Copy the checkpoint to `/var/lib/docker/containers/ID/checkpoints/`, and start it without that option.',
    sources: ['moby#37344', 'criu#408'],
  },
  {
    id: 'docker-checkpoint-there',
    phase: 'both',
    pattern: /commit failed: content sha256:\w+: already exists/,
    example:
      'Error response from daemon: failed to upload checkpoint to containerd: commit failed: content sha256:2f1a: already exists',
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
    example:
      'rpc error: code = Unimplemented desc = unknown method CheckpointContainer for service runtime.v1.RuntimeService',
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
    advice:
      '`enable_criu_support = true` below `[crio.runtime]` in /etc/crio/crio.conf, with CRIU installed, and restart it.',
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
    pattern:
      /(is|are) not running, cannot checkpoint|Container cannot be checkpointed in \w+ state|cannot checkpoint .*(stopped|not running)|(heckpoint.*|from daemon: )[Cc]ontainer \S+ is not running$/,
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
    advice:
      'Make the network first (`podman network create --subnet`), or restore with `--ignore-static-ip --ignore-static-mac`.',
    sources: ['podman#12762'],
  },
  {
    id: 'name-or-address-taken',
    phase: 'restore',
    pattern:
      /requested IP address \S+ (is )?(already|not available)|IP address \S+ .*already (allocated|in use)|container name "?\S+"? is already in use|container with (the )?given ID already exists/,
    example: 'Error: requested IP address 10.88.0.4 not available',
    cause: 'The container that is to be restored has a name or address that another one has here, often itself.',
    advice:
      'Remove the other one, or restore as another: `podman container restore --name NEW --ignore-static-ip --ignore-static-mac`.',
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
    cause:
      'CRIU ended before it answered the container runtime: it crashed, or could not be started as it was told to.',
    advice: 'See `dmesg | tail` and `coredumpctl`; run `criu check` by hand; use another version of CRIU.',
    sources: ['runc#2811', 'criu#2781', 'lxd#2466'],
  },
  {
    id: 'runtime-option-unknown',
    phase: 'both',
    pattern: /(Cannot (checkpoint|restore) container |^\[ctr\] ).*Incorrect Usage/,
    example: 'Cannot checkpoint container web: rpc error: code = 2 desc = exit status 1: "Incorrect Usage.',
    cause: 'Docker or containerd gives runc an option that it does not know: the two are of different versions.',
    advice: 'Install both from one source; see `docker info | grep -i runc`.',
    sources: ['moby#37334', 'containerd#201'],
  },
  {
    id: 'restored-started-again',
    phase: 'restore',
    symptom: true,
    pattern: /cannot start an already running container/,
    example: '[ctr] rpc error: code = 2 desc = exit status 1: "cannot start an already running container"',
    cause: 'runc has started the container as it restored it, and containerd, one of 2016, starts it once more.',
    advice: 'Use a newer containerd, or Docker 1.13 and later.',
    sources: ['containerd#286'],
  },
  {
    id: 'container-log-missing',
    phase: 'dump',
    pattern: /Tar: Can't stat file .*\/ctr\.log: no such file/,
    example:
      "Tar: Can't stat file /var/lib/containers/web/userdata to tar: lstat /var/lib/containers/web/userdata/ctr.log: no such file or directory",
    cause: 'Podman exports the log of a container with its checkpoint, and this one has none (`--log-driver none`).',
    advice: 'Start the container with another log driver; or use a newer Podman.',
    sources: ['podman#11974'],
  },
  {
    id: 'interface-restored-twice',
    phase: 'restore',
    pattern: /failed to add interface \S+ to sandbox: error renaming interface .*file exists/,
    example: 'failed to add interface veth1 to sandbox: error renaming interface "veth1" to "eth0": file exists',
    cause:
      'CRIU has restored the network of the container, and the container manager wants to make it once more: it did not tell CRIU to leave it out.',
    advice: 'Use a newer Docker, with a runc and containerd of the same time.',
    sources: ['criu#314', 'criu#393'],
  },
  {
    id: 'docker-restore-not-seen',
    phase: 'restore',
    pattern: /failed to retrieve OCI runtime container pid: open \S+\/init\.pid: no such file/,
    example:
      'failed to retrieve OCI runtime container pid: open /run/docker/containerd/x/init.pid: no such file or directory',
    cause:
      'runc restored nothing, and containerd does not say why: Docker 17.12 to 18.06 cannot start from checkpoints, nor later ones with containerd 1.2.2.',
    advice: 'Use a newer Docker; what CRIU said stands in the restore.log below `/run/containerd` or `/run/docker`.',
    sources: ['criu#510', 'moby#35691'],
  },
  {
    id: 'criu-request-refused',
    phase: 'both',
    pattern: /criu failed: type \w+ errno 56\b|CRIU RPC request failed with message:.* error:56\b/,
    // Where it has come to make a log, that tells more.
    with: /\.log: no such file|CRIU RPC request failed/,
    example: 'open /tmp/criu1/dump.log: no such file or directory\ncriu failed: type DUMP errno 56',
    cause:
      'CRIU refused what was asked of it by RPC (EBADRQC): an option that it does not take, or a log in a folder (only the name of a file in the working folder is taken). It ends before it makes a log.',
    advice: 'Use a CRIU and a runtime of the same time; look into /etc/criu/runc.conf and /etc/criu/default.conf.',
    sources: ['runc#3278', 'rust-criu#21'],
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
  {
    id: 'docker-checkpoint-digest',
    phase: 'restore',
    pattern: /failed to create task\b.*: content digest [0-9a-f]{16,}: not found/,
    example:
      'Error response from daemon: failed to create task for container: content digest 2921a6b88e538747da49680beffa44af: not found: unknown',
    cause: 'Docker 25.0.0 to 25.0.3 look for the checkpoint under a wrong name, and cannot start from any.',
    advice: 'Use Docker 25.0.4 or later.',
    sources: ['moby#42900', 'moby#47456'],
  },
  {
    id: 'docker-checkpoint-without-config',
    phase: 'both',
    symptom: true,
    pattern: /(?<what>\S+\/checkpoints\/\S+\/config\.json): no such file/,
    example:
      'Error response from daemon: open /var/lib/docker/containers/4711/checkpoints/cp1/config.json: no such file or directory',
    cause:
      'Docker finds no description of its own in the folder of a checkpoint: it was made by a Docker that writes none (some of 17.11 to 18.06), or copied there in part.',
    advice: 'Use a newer Docker, and dump anew.',
    sources: ['criu#419'],
  },
  {
    id: 'kubelet-not-allowed',
    phase: 'dump',
    pattern: /Forbidden \(user=(?<what>[^,]+), verb=\w+, resource=nodes, subresource(\(s\))?=/,
    example: 'Forbidden (user=system:anonymous, verb=create, resource=nodes, subresource=checkpoint)',
    cause:
      'Who asks the kubelet for a checkpoint may not: it needs the permission `nodes/checkpoint`, or `nodes/proxy`.',
    advice:
      'Ask with a certificate of the API server (`--cert`, `--key`), or a token of an account with a ClusterRole that has `nodes/checkpoint`.',
    sources: ['kubernetes#126232'],
  },
  {
    id: 'namespace-of-runtime-gone',
    phase: 'restore',
    pattern: /Requested network namespace (?<what>\S+) does not exist/,
    example: 'Requested network namespace /var/run/netns/web does not exist',
    cause: 'The network namespace that the container is to be restored into is not there.',
    advice: 'Make it before the restore: `ip netns add NAME`; Kubernetes: restore into a pod that runs.',
    sources: [],
  },
  {
    id: 'criu-lacks-feature',
    phase: 'both',
    pattern:
      /criu is missing features|criu lacks support for external (?<what>\w+) namespace|shared \w+ namespace restore is supported in CRIU|CRIU memory tracking not supported/,
    example: 'criu is missing features: [MemTrack]',
    cause: 'The container runtime asks CRIU for what this one, or this kernel, does not have: the line names it.',
    advice: 'Use a newer CRIU; do without pre-dumps, lazy pages or shared namespaces.',
    sources: [],
  },
  {
    id: 'option-of-manager-unknown',
    phase: 'both',
    vague: true,
    pattern:
      /(?:unknown flag: |flag provided but not defined: |unknown shorthand flag: |\b(?:checkpoint|restore|runc|crun|podman|docker|nerdctl|ctr|crictl|kubectl|lxc-\w+): unrecognized option )(?<what>\S+)/,
    example: 'unknown flag: --file-locks',
    cause:
      'The container manager does not know this option: it is of another version than the command was written for.',
    advice: 'See `COMMAND --help`; use a newer one. `docker start --checkpoint` needs the experimental features.',
    sources: [],
  },
  {
    id: 'kubelet-without-checkpoints',
    phase: 'dump',
    pattern: /ContainerCheckpoint\b.*(disabled|not enabled)/,
    example: 'the ContainerCheckpoint feature gate is disabled',
    cause: 'The kubelet has checkpoints switched off: they are an alpha feature before Kubernetes 1.30.',
    advice:
      'Start the kubelet, and the API server, with `--feature-gates=ContainerCheckpoint=true`, or use Kubernetes 1.30 or later. Its path is `/checkpoint/NAMESPACE/POD/CONTAINER`, by POST.',
    sources: [],
  },
  {
    id: 'checkpoint-file-missing',
    phase: 'restore',
    pattern:
      /open (?<what>\S+\.tar(\.\w+)?): no such file|(?:[Cc]heckpoint|archive) (\S+) (does not exist|not found)( for container)?|no such checkpoint/,
    example: 'Error: open /tmp/checkpoint.tar.gz: no such file or directory',
    cause: 'The checkpoint that is to be restored is not there under this name.',
    advice: 'See `docker checkpoint ls CONTAINER`, or the path of the file; the daemon looks on its own host.',
    sources: [],
  },
  {
    id: 'container-not-found',
    phase: 'both',
    vague: true,
    pattern: /no container with name or ID \S+ found|[Nn]o such container\b/,
    example: 'Error: no container with name or ID "web" found: no such container',
    cause:
      'The container manager has no container of that name: it is gone, or belongs to another user, as those of a user and of root are apart.',
    advice: 'See `podman ps --all` as the same user, with and without `sudo`; Podman checkpoints those of root.',
    sources: ['criu#2523'],
  },
  {
    id: 'podman-options-together',
    phase: 'both',
    pattern:
      /\bError: .*(cannot restore (pod|non-pod) container|--[\w-]+ can(not| only) be used with|cannot use --import with|must be used separately)/,
    example: 'Error: cannot restore pod container without --pod',
    cause: 'The options given to Podman do not go together, or one of them is missing: the line names it.',
    advice:
      'See `podman container restore --help`. What was dumped in a pod is restored into one (`--pod`), and nothing else is; where it was given, use a newer Podman.',
    sources: ['podman#15018'],
  },
  {
    id: 'container-with-dependencies',
    phase: 'dump',
    pattern: /[Cc]annot export checkpoints of containers with dependencies/,
    example: 'Error: Cannot export checkpoints of containers with dependencies',
    cause:
      'The container is one of a pod, or shares namespaces with another one, and this Podman exports none of these.',
    advice: 'Use a newer Podman; or checkpoint it without `--export`.',
    sources: ['podman#9864', 'criu#1424'],
  },
  {
    id: 'mount-not-found-by-runtime',
    phase: 'both',
    symptom: true,
    pattern: /unable to resolve external bind mount( destination)? `(?<what>[^`]+)`/,
    example: 'unable to resolve external bind mount `/dev/shm` under rootfs: No such file or directory',
    cause: 'crun looks for the place of a mount in the root file system of the container, and does not find it there.',
    advice:
      'Use a newer crun, or runc: `podman --runtime runc`. At a restore, make the folder in the root file system.',
    sources: ['crun#1752'],
  },
  {
    id: 'docker-restore-network',
    phase: 'restore',
    pattern: /bind-mount \/proc\/0\/ns\/net -> /,
    example:
      'Error response from daemon: bind-mount /proc/0/ns/net -> /var/run/docker/netns/3a04efd7a547: no such file or directory',
    cause:
      'Docker 28 and 29 start no container with a network of its own from a checkpoint: they want its network namespace before it has a process.',
    advice: "Use a Docker before 28, as CRIU's own tests do, or Podman.",
    sources: ['containerd#12141', 'criu#2834'],
  },
  {
    id: 'runtime-without-terminal',
    phase: 'restore',
    pattern: /cannot allocate tty if runc will detach without setting console socket/,
    example: 'OCI runtime restore failed: cannot allocate tty if runc will detach without setting console socket',
    cause: 'The container had a terminal (`-t`), and who restores it gives runc none, as `ctr` does.',
    advice: 'Start it without a terminal before the dump.',
    sources: ['containerd#7672'],
  },
  {
    id: 'checkpoint-image-not-seen',
    phase: 'restore',
    vague: true,
    symptom: true,
    pattern: /\bError: no command specified/,
    example: 'Error: no command specified',
    cause:
      'The container runtime wants a command for an image that holds a checkpoint: it takes it for an ordinary one, as a containerd that cannot restore does, or asks for one all the same, as CRI-O does.',
    advice: 'Name a command in the manifest of the pod; use CRI-O, or a containerd with containerd#10365.',
    sources: ['kubernetes#116744', 'containerd#10365', 'cri-o#7329'],
  },
];
