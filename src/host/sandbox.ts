import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StageError } from '../words/errors.js';
import type { CgroupVersion } from '../words/result.js';
import { createSubtree, hierarchies, isCgroup, processesIn, removeSubtree, subtreeFolder, thaw } from './cgroups.js';
import { converse, type Talker } from './dialogue.js';
import { isRoots, openToOthers } from './owners.js';
import { identify, type ProcessIdentity } from './process.js';
import { HeldFolder, writeWhole } from './write-file.js';

/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
export const STATE_FOLDER = '/var/lib/criu-lxc-test';

/** Written before the first thing that it names is created, so that a sweep finds what a killed owner left. */
export interface SandboxRecord {
  owner: ProcessIdentity & { pidNamespace: string; bootId: string };
  folder: string;
  cgroups: string[];
}

export interface SandboxOptions {
  /** Existing folder to make the sandbox's folder in. */
  workDir: string;
  cgroup: CgroupVersion;
  /** Files and folders that must stay visible inside, where /tmp and /run are private. Absolute. */
  keep: readonly string[];
  /** Started inside as root, in the sandbox's folder. */
  command: (id: string, folder: string) => readonly string[];
}

/**
 * Namespaces (cgroup, mount, pid, net, ipc, uts), a cgroup subtree and a folder in which one cell lives.
 *
 * The command is a child of the sandbox's init. It must end when its standard input does; then init ends, and with
 * init, by the kernel, everything inside. So the end of this process, however it comes, is the end of the sandbox.
 */
export interface Sandbox {
  id: string;
  folder: string;
  command: Talker;
  record: SandboxRecord;
}

/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const owner = self();
  const id = `criu-lxc-test.${owner.pid}.${owner.startTime}.${randomBytes(3).toString('hex')}`;
  const folder = join(realpathSync(options.workDir), id);
  const open = openToOthers(folder);
  if (open !== null) {
    // It has programs that root runs.
    throw new StageError(
      'start',
      `Users other than root can change ${open}, and with it what root runs there; choose another work-dir.`,
    );
  }
  const all = hierarchies();
  const cgroups = all.map((hierarchy) => subtreeFolder(hierarchy, id));
  const record = { owner, folder, cgroups };
  writeRecord(id, record);
  try {
    // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
    mkdirSync(folder, { mode: 0o700 });
    for (const [index, hierarchy] of all.entries()) createSubtree(hierarchy, cgroups[index] as string);
    const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
    writeFileSync(join(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
    writeFileSync(join(folder, 'init'), INIT);
    const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
    const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => join(cgroup, LEAF)) : [];
    for (const cgroup of leaf) mkdirSync(cgroup);
    const init = ['/bin/sh', join(folder, 'init'), options.cgroup, folder, ...hidden([folder, ...options.keep]), '--'];
    const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
    const command = converse(args, { cwd: folder });
    return { id, folder, command, record };
  } catch (error) {
    await remove(id, record);
    throw new StageError('start', `The sandbox could not be made: ${(error as Error).message}.`, { cause: error });
  }
}

/**
 * Ends a sandbox and removes its cgroup subtree and folder, thawing first.
 *
 * @returns what could not be removed: paths and pids, in words
 */
export function endSandbox(sandbox: Sandbox): Promise<string[]> {
  sandbox.command.stdin.destroy();
  return remove(sandbox.id, sandbox.record);
}

/** Thaws, kills and removes all that a record names, and then the record. */
export async function remove(id: string, record: SandboxRecord): Promise<string[]> {
  const left: string[] = [];
  const deadline = Date.now() + 5000;
  // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
  const alive = () => record.cgroups.flatMap(processesIn).filter((pid) => pid > 0);
  // Again and again: a process can be forked, or the freezer written, while we look.
  for (let pids = alive(); pids.length > 0; pids = alive()) {
    record.cgroups.forEach(thaw);
    for (const pid of pids) kill(pid);
    if (Date.now() > deadline) {
      left.push(...new Set(pids.map((pid) => `process ${pid}`)));
      break;
    }
    await sleep(2);
  }
  for (const cgroup of record.cgroups) {
    for (;;) {
      try {
        removeSubtree(cgroup);
        break;
      } catch (error) {
        // A process stays in its cgroup for a moment after cgroup.procs no longer names it.
        if (Date.now() > deadline) {
          left.push(`cgroup ${cgroup} (${(error as Error).message})`);
          break;
        }
        await sleep(2);
      }
    }
  }
  try {
    rmSync(record.folder, { recursive: true, force: true });
  } catch (error) {
    left.push(`folder ${record.folder} (${(error as Error).message})`);
  }
  if (left.length === 0) forget(`${id}.json`);
  return left;
}

/** A user may enter a sandbox's folder now, and nobody else but root. */
export function giveFolder(folder: string, uid: number): void {
  const opened = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    fchownSync(opened, uid, 0);
  } finally {
    closeSync(opened);
  }
}

/** A file of {@link STATE_FOLDER}: the record of a sandbox, or what is left of writing it. */
export interface RecordFile {
  name: string;
  id: string;
  /** Null when it is half of one, or not one of ours: what it names is going to be removed. */
  record: SandboxRecord | null;
  isUnfinished: boolean;
}

/** None when somebody else than root can write there. */
export function readRecords(): RecordFile[] {
  return (
    inStateFolder((folder) =>
      readdirSync(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`)) return [];
        return [{ name, id, record: readRecord(join(folder, name), id), isUnfinished }];
      }),
    ) ?? []
  );
}

/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
export function forget(name: string): void {
  inStateFolder((folder) => rmSync(join(folder, name), { force: true }));
  try {
    rmdirSync(STATE_FOLDER);
  } catch {
    // Other sandboxes have their records there.
  }
}

function unfinishedName(id: string): string {
  return `.${id}.json.new`;
}

/** Null when there is none, or it is not root's alone. */
function inStateFolder<T>(work: (folder: string) => T): T | null {
  let folder: HeldFolder;
  try {
    folder = new HeldFolder(STATE_FOLDER);
  } catch {
    return null;
  }
  try {
    return isRoots(folder.stat()) ? work(folder.path) : null;
  } finally {
    folder.close();
  }
}

function readRecord(file: string, id: string): SandboxRecord | null {
  try {
    const opened = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = fstatSync(opened);
      if (!found.isFile() || !isRoots(found)) return null;
      const record = JSON.parse(readFileSync(opened, 'utf8')) as SandboxRecord;
      if (![record.folder, ...record.cgroups].every((path) => basename(path) === id)) return null;
      // Of a boot before this one there are none any more.
      return { ...record, cgroups: record.cgroups.filter((path) => isCgroup(path)) };
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

/** This process, and the namespace and the boot in which its pid means something. */
export function self(): SandboxRecord['owner'] {
  const identity = identify(process.pid);
  if (identity === null) throw new Error('/proc does not show this process: is /proc mounted?');
  return {
    ...identity,
    pidNamespace: readlinkSync('/proc/self/ns/pid'),
    bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
  };
}

function writeRecord(id: string, record: SandboxRecord): void {
  for (let attempt = 1; attempt <= 3; attempt++) {
    mkdirSync(STATE_FOLDER, { recursive: true, mode: 0o755 });
    try {
      const options = { mode: 0o600, unfinished: unfinishedName(id) };
      const isWritten = inStateFolder((folder) => {
        writeWhole(join(folder, `${id}.json`), JSON.stringify(record), options);
        return true;
      });
      if (isWritten) return;
    } catch (error) {
      // The last of the others removed the folder between the two.
      const { code } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
      if (code !== 'ENOENT' || attempt === 3) {
        throw new StageError('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
          cause: error,
        });
      }
    }
  }
  throw new StageError('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** What of these lies below a folder that is private inside. */
function hidden(paths: readonly string[]): string[] {
  const real = [...new Set(paths.map((path) => realpathSync(path)))];
  return real.filter(
    (path) => /^\/(tmp|run)\//.test(path) && !real.some((other) => other !== path && path.startsWith(`${other}/`)),
  );
}

/** fstab lines: one mount process for all hierarchies instead of one for each. */
function cgroupMounts(version: CgroupVersion, v1: readonly string[]): string {
  if (version === 'v2') return 'cgroup2 /sys/fs/cgroup cgroup2 defaults 0 0\n';
  // No cgroup v2 beside v1: where v2 has no controllers, LXC 5.0.2 then passes CRIU a `--cgroup-root` without a path.
  const mounts = v1.map((name) => {
    const option = name.startsWith('name=') ? `none,${name}` : name;
    return `cgroup /sys/fs/cgroup/${name.replace(/^name=/, '')} cgroup ${option} 0 0`;
  });
  return `${mounts.join('\n')}\n`;
}

/**
 * The cgroup, below the sandbox's own, of all that is not the container: in v2 one with processes cannot hand controllers
 * down. Named as systemd names it, because LXC strips that.
 */
const LEAF = 'init.scope';

/** Enters cgroups, and goes on as what follows. */
function enter(cgroups: readonly string[]): string[] {
  return ['/bin/sh', '-c', ENTER, 'enter', ...cgroups.map((cgroup) => join(cgroup, 'cgroup.procs')), '--'];
}

const ENTER = `
while [ "$1" != -- ]; do
  echo $$ > "$1" || { echo "Cannot enter $1." >&2; exit 1; }
  shift
done
shift
exec "$@"
`;

/**
 * Where we are in cgroups becomes their root. With the same groups, whether root logged in or came by sudo: CRIU may hand
 * them on.
 */
const ROOTS = ['setpriv', '--groups', '0', 'unshare', '--cgroup', '--'];

/** This one stays outside, as the parent of init, and in the cgroup that it is in. */
const NAMESPACES = [
  ...['unshare', '--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc'],
  ...['--propagation', 'private', '--'],
];

/**
 * The sandbox's init. Arguments: cgroup version, folder, hidden paths to keep, `--`, command.
 *
 * It waits for the command and reaps orphans meanwhile (LXC's monitors are given to it): a shell does both at once.
 */
const INIT = `set -eu
cgroup=$1 folder=$2
shift 2
security=/sys/kernel/security
[ -e "$security/lsm" ] || security=
mount -t sysfs sysfs /sys
# As on the host: CRIU sees there which LSM it has.
[ -z "$security" ] || mount -t securityfs securityfs "$security"
[ "$cgroup" = v2 ] || mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
mkdir -p $(cut -d ' ' -f 2 "$folder/fstab")
mount -a -T "$folder/fstab"
if [ "$cgroup" = v2 ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || :
  done
  # lxc-checkpoint puts CRIU into the root cgroup, which takes processes whatever it hands down. Ours is no such root.
  mount --bind /sys/fs/cgroup/init.scope/cgroup.procs /sys/fs/cgroup/cgroup.procs
fi
# The host's settings of CRIU and LXC are not what is tested here.
for settings in /etc/criu /etc/lxc; do
  [ ! -d "$settings" ] || mount -t tmpfs tmpfs "$settings"
done
# What lies below the folders that we are about to hide is reached by descriptors of these, and mounted back.
exec 3</tmp 4</run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  case $1 in
    /tmp/*) held=/proc/self/fd/3/\${1#/tmp/} ;;
    *) held=/proc/self/fd/4/\${1#/run/} ;;
  esac
  if [ -d "$held/" ]; then
    mkdir -p "$1"
  else
    mkdir -p "\${1%/*}"
    : > "$1"
  fi
  mount --no-canonicalize --bind "$held" "$1"
  shift
done
shift
exec 3<&- 4<&-
cd "$folder"
set +e
"$@"
`;
