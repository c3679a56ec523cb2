import type { ObservedMount } from '../host/observe.js';
import { isBindMount, type Setting } from '../lxc/config-file.js';
import type { Prediction } from '../words/forecast.js';
import { known, quote, type Subject } from './prediction.js';

/** File systems that CRIU mounts anew when it restores. */
const RESTORED =
  /^(proc|sysfs|devtmpfs|binfmt_misc|tmpfs|devpts|simfs|btrfs|pstore|mqueue|securityfs|fusectl|debugfs|tracefs|cgroup2?|aufs|overlay|autofs)$/;

/** What is mounted in a container that runs, but for its root and for what its config binds from the host. */
export function predictByMounts(subject: Subject): Prediction[] {
  const { running, settings } = subject;
  if (running === null) return [];
  const bound = new Set(
    entries(settings)
      .filter(({ options }) => isBindMount(options))
      .map(({ target }) => target),
  );
  const own = running.mounts.filter(({ point }) => point !== '/' && !bound.has(point));
  const of = (id: string, which: (mount: ObservedMount) => boolean, more = {}) => {
    const found = own.filter(which);
    return found.length === 0
      ? []
      : known(id, subject, found.map(({ point, type, root }) => `${point}: ${type}, ${root}`).join('\n'), more);
  };
  return [
    ...of('file-system-kind', ({ type, root }) => root === '/' && !RESTORED.test(type)),
    ...of('overlay-inside', ({ type, root }) => root === '/' && type === 'overlay'),
    ...(running.hasAutofs ? [] : of('autofs-device-missing', ({ type }) => type === 'autofs')),
    ...replaced(subject, running.mounts),
  ];
}

/** The kernel marks what was deleted on the host since it was mounted. */
function replaced(subject: Subject, mounts: readonly ObservedMount[]): Prediction[] {
  const found = mounts.filter(({ root }) => root.endsWith('//deleted'));
  return found.length === 0
    ? []
    : known('bind-source-replaced', subject, found.map(({ root, point }) => `${point}: ${root}`).join('\n'));
}

/** What the config has mounted, as far as CRIU cannot dump it, or LXC restores another folder. */
export function predictByEntries(subject: Subject): Prediction[] {
  return entries(subject.settings).flatMap(({ setting, type, options }) => {
    if (isBindMount(options)) {
      return options.split(',').includes('relative') ? known('relative-mount-entry', subject, quote(setting)) : [];
    }
    return RESTORED.test(type) || type === 'none' ? [] : known('file-system-kind', subject, quote(setting));
  });
}

interface Entry {
  setting: Setting;
  target: string;
  type: string;
  options: string;
}

function entries(settings: readonly Setting[]): Entry[] {
  return settings.flatMap((setting) => {
    const [, target, type, options] = setting.value.split(/[ \t]+/);
    if (setting.key !== 'lxc.mount.entry' || target === undefined || type === undefined) return [];
    return [{ setting, target: `/${target.replace(/^\/+/, '')}`, type, options: options ?? '' }];
  });
}
