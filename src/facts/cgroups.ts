import { basename, dirname } from 'node:path';
import { attributeOf, hierarchiesOf, permissionsIn } from '../host/cgroups.js';
import { readOrNull } from '../host/process.js';
import { cgroupFolder } from './cgroup-folder.js';
import { type Container, type Fact, unchanged } from './fact.js';
import { ofEachThread, unchangedOfEach } from './processes.js';

/** As the sandbox sees them, by hierarchy: `{ 'memory': '/lxc.payload.1a2b3c' }`. */
type Cgroups = Record<string, string>;

/** All threads are in the container's own cgroup, or below it. */
export const cgroups: Fact<Record<string, Cgroups>, Container> = {
  name: 'cgroups',
  policy: 'must',
  reads: 'in which cgroup of each hierarchy each thread is',
  why: 'A process outside of its cgroup is held by no limit, and is not stopped with the container.',
  read: ({ processes }) => ofEachThread(processes, (outer) => parseCgroups(readOrNull(`/proc/${outer}/cgroup`) ?? '')),
  ...unchangedOfEach('The cgroup'),
};

/** @param text /proc/PID/cgroup */
function parseCgroups(text: string): Cgroups {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, hierarchy = '', ...path] = line.split(':');
        return [hierarchy, path.join(':')];
      }),
  );
}

/** What facts of their own look at. */
const ELSEWHERE = /^(devices\..*|memory\.(limit_in_bytes|max)|pids\.max|cpu\.(shares|weight)|cpuset\.cpus)$/;

/** Whatever the container's config sets: some by us, the rest by the user. What is as in a new cgroup is left out. */
export const cgroupAttributes: Fact<Record<string, string>, Container> = {
  name: 'cgroup-attributes',
  policy: 'must',
  reads:
    "every other attribute of its cgroup that the container's config sets (`lxc.cgroup.memory.swappiness`) and that is not as in a new cgroup",
  why: 'What the config promises must hold after the restore, too.',
  read({ pid, cgroup, attributes }) {
    const keys = attributes.set.filter((key) => /^\w[\w.]*$/.test(key) && !ELSEWHERE.test(key));
    if (keys.length === 0) return null;
    return Object.fromEntries(
      keys.flatMap((key) => {
        const folder = cgroupFolder(pid, cgroup, key.split('.')[0] ?? '');
        const value = folder === null ? null : attributeOf(folder, key);
        return value === null || value === attributes.ofNew.get(key) ? [] : [[key, value]];
      }),
    );
  },
  ...unchanged("The attributes of the container's cgroup"),
  absence: 'On this host no such attribute can be set.',
};

/** Of root, as the kernel makes a cgroup and its files. */
const USUAL = /^(755|644|444|200) 0:0$/;
/** CRIU gives it an owner and a mode at random, whatever they were: docs/facts-measured.md. */
const RANDOM = 'freezer.state';

/** In which systemd puts itself, below the cgroup that LXC gave to the container. */
const OF_SYSTEMD = 'init.scope';

/** `{ 'pids/cgroup.procs': '664 2070077:2070078' }`, `.` is the folder; of systemd `v2/init.scope/cgroup.procs`, too. */
export const cgroupPermissions: Fact<Record<string, string>, Container> = {
  name: 'cgroup-permissions',
  policy: 'must',
  reads:
    "owner and mode of the container's cgroup in each hierarchy and of each file in it, as far as they are not as usual; one is set to no default",
  why: 'Who may write there stops the container, or takes what its limits keep from it; and the systemd of an unprivileged one that may not starts no service.',
  read: ({ pid }) =>
    Object.fromEntries(
      hierarchiesOf(pid).flatMap(({ version, name, own }) => {
        const hierarchy = version === 'v2' ? version : name;
        if (basename(own) !== OF_SYSTEMD) return unusualIn(own, hierarchy);
        return [...unusualIn(dirname(own), hierarchy), ...unusualIn(own, `${hierarchy}/${OF_SYSTEMD}`)];
      }),
    ),
  ...unchanged("The permissions of the container's cgroups"),
};

/** Of whose permissions CRIU brings back: the folder, and the files that it calls properties. Of v1 those that systemd makes. */
export const RESTORED = {
  v1: /\/(\.|cgroup\.(clone_children|procs)|notify_on_release|tasks|pids\.max|memory\.((kmem\.(tcp\.)?|memsw\.|soft_)?limit_in_bytes|move_charge_at_immigrate|swappiness|use_hierarchy))$/,
  v2: /\/(\.|cgroup\.(freeze|max\.depth|max\.descendants|subtree_control|type))$/,
};

function unusualIn(folder: string, path: string): [file: string, permissions: string][] {
  return Object.entries(permissionsIn(folder))
    .filter(([name, permissions]) => name !== RANDOM && !USUAL.test(permissions))
    .map(([name, permissions]): [string, string] => [`${path}/${name}`, permissions])
    .sort();
}
