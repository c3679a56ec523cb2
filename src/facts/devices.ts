import type { Container, Fact } from './fact.js';

/** Tried, not read: on cgroup v1 `devices.list` does not say what is denied, and on v2 there is no file at all. */
export const devices: Fact<string[], Container> = {
  name: 'devices',
  policy: 'must',
  reads: "which of the devices console (denied by the config) and null a process in the container's cgroup can make",
  rule: 'the same',
  why: 'A container that may make devices which were denied to it can reach the host.',
  read: ({ view }) => (view.devices.includes('null') ? view.devices : null),
  compare: (before, after) =>
    after?.join() === before.join()
      ? null
      : `The container's cgroup let ${before.join(', ')} be made, and lets ${after?.join(', ') ?? 'nothing'}.`,
  absence: 'On this host not even null can be made in the sandbox.',
};
