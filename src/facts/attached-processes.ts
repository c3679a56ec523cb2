import { descendantsOf, idsByNamespace, processIds, readOrNull, statFields, statusField } from '../host/process.js';
import { type Container, type Fact, unchanged } from './fact.js';
import { namespacesOf } from './namespaces.js';

/** `sleep: net, pid`: nobody in a container that nobody entered. */
export const attachedProcesses: Fact<string[], Container> = {
  name: 'attached-processes',
  policy: 'must',
  reads:
    'name of each process from outside that is in a namespace or a cgroup of the container (`lxc-attach`, `nsenter`), and in which',
  why: "Who came in from outside is in no image, sees what is the container's own, and is not ended with it.",
  read({ pid: init }) {
    const own = ownPlaces(init);
    const level = idsByNamespace(init, 'NSpid').length - 1;
    const suspects = (pids: readonly number[]) => {
      const inside = new Set([init, ...descendantsOf(init)]);
      return pids.filter((pid) => statFields(pid)?.[2] !== 'Z' && (!inside.has(pid) || isSessionOutside(pid, level)));
    };
    // Twice: the container may have started one between the two looks.
    return suspects(suspects(processIds()))
      .flatMap((pid) => {
        const places = [...placesOf(pid)].flatMap(([place, name]) => (own.get(place) === name ? [place] : []));
        return places.length === 0 ? [] : [`${statusField(pid, 'Name') ?? ''}: ${places.join(', ')}`];
      })
      .sort();
  },
  ...unchanged('Who came into the container from outside'),
};

/**
 * Whose parent outside has ended is given to init.
 *
 * @param level of the container's pid namespace: in one below it nobody knows the sessions of the container
 */
function isSessionOutside(pid: number, level: number): boolean {
  return idsByNamespace(pid, 'NSsid')[level] === '0';
}

/** Those of the container that are not the sandbox's. */
function ownPlaces(init: number): Map<string, string> {
  const shared = placesOf('self');
  return new Map([...placesOf(init)].filter(([place, name]) => shared.get(place) !== name));
}

/** Namespaces and cgroups of a process, by their kinds; none of one that is gone. */
function placesOf(pid: number | 'self'): Map<string, string> {
  const cgroups = (readOrNull(`/proc/${pid}/cgroup`) ?? '').split('\n').flatMap((line) => {
    const [, hierarchy, path] = line.match(/^\d+:(.*?):(.*)$/) ?? [];
    return hierarchy === undefined || path === undefined ? [] : [[`cgroup ${hierarchy || 'v2'}`, path] as const];
  });
  try {
    return new Map([...Object.entries(namespacesOf(pid)), ...cgroups]);
  } catch {
    return new Map();
  }
}
