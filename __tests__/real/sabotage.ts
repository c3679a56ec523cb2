import { afterwards, inImages, type Sabotage } from './broken.js';
import { taskOf } from './keeper.js';

/** A command in namespaces of the container, after the restore. */
export const inside = (namespaces: string, command: string) =>
  afterwards(`nsenter -t "$PID" ${namespaces} -- ${command}`);

/** The third child of the container's init, which does nothing but wait. */
const PROCESS = 'process=$(cut -d " " -f 3 "/proc/$PID/task/$PID/children")';

/**
 * What cannot be changed of a running process: a file of /proc is hidden by one that says something else. It says of the
 * process that it waits, as it does: one that never came to rest could not be read.
 */
export const fake = (file: string, expression: string) =>
  afterwards(`
    ${PROCESS}
    fake=$(mktemp "$IMAGES/fake.XXXXXX")
    until
      sed -E "${expression}" "${file}" > "$fake"
      ! grep -Eq "^State:.[^S]|^[0-9]+ [(].*[)] [^S] " "$fake"
    do sleep 0.01; done
    mount --bind "$fake" "${file}"`);

/** A server beside the container's own. */
const LISTENER = 'nsenter -t "$PID" --net -- "$ROOTFS/bin/busybox" nc -l -p 7779 </dev/null >/dev/null 2>&1 &';
const UNTIL_IT_LISTENS = 'until grep -q ":1E63 .* 0A " "/proc/$PID/net/tcp6" "/proc/$PID/net/tcp"; do sleep 0.01; done';

/** For every fact something that breaks it, and no other. Each ends when it is broken. */
export const SABOTAGE: Record<string, Sabotage> = {
  memory: inImages('pages-*.img', `s/nonce=[0-9a-f]\\{32\\}/nonce=${'0'.repeat(32)}/g`),
  counter: inImages('pages-*.img', 's/serial=10000[0-9]/serial=100000/g'),
  pipe: inImages('pipes-data.img', 's/ 10000[0-9]/ 999999/'),
  'deleted-file': inImages('ghost-file-*.img', 's/10000[0-9]/999999/'),
  tmpfs: afterwards('echo other > "/proc/$PID/root/run/witness/kept"'),
  signal: inside('--pid', 'sh -c "kill -USR1 $(cat "/proc/$PID/root/run/witness/pulse")"'),
  processes: inside('--pid', 'sh -c "sleep 60 >/dev/null 2>&1 &"'),
  // Another folder outside; another of the same name in the container.
  volume: afterwards('mkdir "$IMAGES/other"; mount --bind "$IMAGES/other" "$ROOTFS/../volume"'),
  volumes: { beforeRestore: 'cd "$ROOTFS/.."; mv volume "$IMAGES/volume"; cp -a "$IMAGES/volume" volume' },
  'attached-processes': afterwards('nsenter -t "$PID" --net -- sleep 60 </dev/null >/dev/null 2>&1 &'),
  hostname: inside('--uts', 'sh -c "echo other > /proc/sys/kernel/hostname"'),
  'domain-name': inside('--uts', 'sh -c "echo other > /proc/sys/kernel/domainname"'),
  links: inside('--net', 'ip link set eth0 address 02:00:00:00:00:99'),
  routes: inside('--net', 'ip route del default'),
  uptime: fake('/proc/$PID/timens_offsets', 's/^boottime .*/boottime -999999 0/'),
  'open-files': inImages('files.img', 's#/dev/null#/dev/zero#g'),
  environment: inImages('pages-*.img', 's/MARK=77/MARK=78/g'),
  'memory-map': fake('/proc/$process/smaps', '0,/rw-p/s/rw-p/rwxp/'),
  // Field 47, where the heap begins.
  'memory-layout': fake('/proc/$process/stat', 's/^(([^ ]+ ){46})[^ ]+/\\17777/'),
  'login-uid': fake('/proc/$process/loginuid', 's/.*/78/'),
  'signal-masks': fake('/proc/$process/status', 's/^SigIgn:.*/SigIgn:\t0000000000004000/'),
  scheduling: afterwards('echo 99 > "/proc/$PID/oom_score_adj"'),
  'timer-slack': afterwards('echo 12345 > "/proc/$PID/timerslack_ns"'),
  autogroup: afterwards('echo 3 > "/proc/$PID/autogroup"'),
  personality: fake('/proc/$process/personality', 's/.*/00000008/'),
  'coredump-filter': afterwards('echo 1 > "/proc/$PID/coredump_filter"'),
  states: afterwards('kill -STOP "$PID"; until grep -q "^State:.T" "/proc/$PID/status"; do sleep 0.01; done'),
  rlimits: afterwards('prlimit --pid "$PID" --nofile=66:888'),
  namespaces: afterwards(`
    ${PROCESS}
    cp -a "/proc/$process/ns" "$IMAGES/ns"
    ln -sfn "$(readlink /proc/self/ns/uts)" "$IMAGES/ns/uts"
    mount --bind "$IMAGES/ns" "/proc/$process/ns"`),
  'id-maps': fake('/proc/$process/uid_map', 's/^.*$/0 1000 65536/'),
  credentials: fake('/proc/$process/status', 's/^Uid:.*/Uid:\t1 1 1 1/'),
  groups: fake('/proc/$process/status', 's/^Groups:.*/Groups:\t77/'),
  capabilities: fake('/proc/$process/status', 's/^CapBnd:.*/CapBnd:\tffffffffffffffff/'),
  confinement: fake('/proc/$process/status', 's/^NoNewPrivs:.*/NoNewPrivs:\t1/'),
  mounts: fake('/proc/$PID/mountinfo', 's# /sys/net /proc/sys/net # /sys/fs /proc/sys/net #'),
  'ipc-sysctls': inside('--ipc', 'sh -c "echo 99 > /proc/sys/kernel/msgmni"'),
  rules: inside('--net', 'ip rule del priority 777'),
  neighbours: inside('--net', 'ip neigh add 10.77.0.78 lladdr 02:c8:10:1c:00:78 dev eth0 nud permanent'),
  'interface-sysctls': inside('--net', 'sh -c "echo 1 > /proc/sys/net/ipv4/conf/eth0/rp_filter"'),
  'protocol-sysctls': inside('--net', 'sh -c "echo 99 > /proc/sys/net/core/somaxconn"'),
  filter: inside('--net', 'iptables -w -F INPUT'),
  'link-attributes': inside('--net', 'ip link set eth0 alias other'),
  'address-lifetimes': inside('--net', 'ip addr change 10.77.0.177/32 dev eth0 valid_lft 60 preferred_lft 60'),
  'network-sysctls': inside('--net', 'sh -c "echo 99 > /proc/sys/net/ipv4/tcp_fin_timeout"'),
  'file-tree': afterwards('chmod 777 "/proc/$PID/root/run/witness/keeper/marked"'),
  sockets: afterwards(`${LISTENER} ${UNTIL_IT_LISTENS}`),
  // Of cgroup v1 a thread alone; of v2 it cannot leave its process.
  cgroups: afterwards(`
    ${PROCESS}
    ${taskOf('keeper-thread')}
    folder=/sys/fs/cgroup; [ ! -d "$folder/pids" ] || folder="$folder/pids"
    mkdir "$folder/other"
    if [ -e "$folder/other/tasks" ]; then echo "$task" > "$folder/other/tasks"
    else echo "$process" > "$folder/other/cgroup.procs"; fi`),
  'system-v-objects': inside('--ipc', 'python3 -c "import ctypes; ctypes.CDLL(None).msgget(77, 0o1600)"'),
  reachable: afterwards('ip link set "$(ls /sys/class/net | grep veth)" nomaster'),
};

/** A file of the container's cgroup, whatever its hierarchy is called. */
const limit = (file: string) => `$(ls -d /sys/fs/cgroup/*/lxc.payload.$NAME/${file})`;

/** Here the controllers are of cgroup v1. */
export const LIMITS: Record<string, Sabotage> = {
  'cgroup-permissions': afterwards(`chmod 666 "${limit('pids.max')}"`),
  'cgroup-attributes': afterwards(`echo 9 > "${limit('memory.swappiness')}"`),
  'memory-limit': afterwards(`echo 123456789 > "${limit('memory.limit_in_bytes')}"`),
  'pids-limit': afterwards(`echo 99 > "${limit('pids.max')}"`),
  'cpu-weight': afterwards(`echo 99 > "${limit('cpu.shares')}"`),
  cpus: fake(limit('cpuset.cpus'), 's/.*/7/'),
  freezer: fake(limit('freezer.state'), 's/.*/FROZEN/'),
  devices: afterwards(`echo "c 1:3 rwm" > "${limit('devices.deny')}"`),
};

/** Of the rules of iptables the listing of nft tells, too, where it is there and iptables makes them through it. */
export const ALSO: Record<string, string> = {
  filter: 'nftables',
  tmpfs: 'file-tree',
  processes: 'attached-processes',
  sockets: 'attached-processes',
  // What is changed in an image of memory is seen there, too.
  memory: 'memory-content',
  counter: 'memory-content',
  environment: 'memory-content',
  'large-memory': 'memory-content',
  clocks: 'memory-content',
  'dropped-capabilities': 'capabilities',
  'process-settings': 'thread-settings',
  epoll: 'open-files',
  inotify: 'open-files',
  'shared-tables': 'thread-settings',
  'interval-timer': 'thread-settings',
  'no-new-privs': 'confinement',
  // Each by what it does, and as the kernel has it.
  seccomp: 'thread-settings',
  'pending-signals': 'queued-signals',
  signalfd: 'queued-signals',
  'sized-pipe': 'pipe-sizes',
  // The one in its place is of another clock.
  'expired-timerfd': 'open-files',
  // What hides its file is of root alone.
  cpus: 'cgroup-permissions',
};
