import { lstatSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import semver from 'semver';
import { statsOf } from '../host/files.js';
import { decodeField, encodeField, isBindMount, readBytes, type Setting } from '../lxc/config-file.js';
import { isUnknownKey } from '../lxc/config-keys.js';
import { UsageError } from '../words/errors.js';
import type { Prediction } from '../words/forecast.js';
import { predictByEntries } from './predict-mounts.js';
import { known, last, quote, type Subject, set } from './prediction.js';

/** Names that LXC 3 and later have for others. */
const RENAMED =
  /^lxc\.(network(\..*)?|console|tty|devttydir|utsname|rootfs|rootfs\.backend|id_map|pts|mount|aa_\w+|se_context|seccomp|init_\w+|kmsg|limit\.\w+|(halt|reboot|stop)signal|log(file|level)|syslog)$/;
/** Of the first link that LXC makes in a container. */
const FIRST_INDEX = 2;
/** Which LXC mounts itself when it restores. */
const BLOCK_DEVICES = ['loop', 'lvm', 'nbd', 'rbd', 'zfs'];
const NUMBERS = ['lxc.tty.max', 'lxc.pty.max', 'lxc.ephemeral', 'lxc.start.order', 'lxc.start.delay'];

/** What LXC's own config of the container tells. */
export function predictByConfig(subject: Subject): Prediction[] {
  return [
    ...keys(subject),
    ...values(subject),
    ...symlinks(subject),
    ...predictByEntries(subject),
    ...hooks(subject),
    ...apparmor(subject),
    ...selinux(subject),
    ...seccompProxy(subject),
    ...ttys(subject),
    ...networks(subject),
    ...rootfs(subject),
    ...ephemeral(subject),
    ...mappedLinks(subject),
  ];
}

/** Only those of `lxc.mount.entry` are named to CRIU; a fstab, or a source with a slash behind it, does no harm. */
function symlinks(subject: Subject): Prediction[] {
  return subject.settings.flatMap((setting) => {
    if (setting.key !== 'lxc.mount.entry') return [];
    const [source = '', , , options = ''] = setting.value.split(/[ \t]+/);
    const path = decodeField(source);
    if (!isBindMount(options) || !path.startsWith('/') || !isSymlink(path)) return [];
    const real = realpathSync(path);
    const value = setting.value.replace(source, encodeField(real));
    const changes = setting.file === subject.file ? [{ line: setting.line, text: `${setting.key} = ${value}` }] : [];
    return known('bind-source-is-symlink', subject, `${quote(setting)}\n${path} → ${real}`, { changes });
  });
}

/** LXC before 3.0 has the old names. */
function keys(subject: Subject): Prediction[] {
  const { lxc, settings } = subject;
  if (lxc === null || !within(lxc, '>=3.0.0')) return [];
  return settings.flatMap((setting) => {
    if (RENAMED.test(setting.key)) return known('config-key-renamed', subject, quote(setting));
    // That LXC 7 knows none of cgroup v1 is said once, of the host.
    if (subject.cgroup === 'v1' && setting.key.startsWith('lxc.cgroup.')) return [];
    return isUnknownKey(setting.key, lxc) ? known('config-key-unknown', subject, quote(setting)) : [];
  });
}

/** Those of which it is known what they take. */
function values(subject: Subject): Prediction[] {
  const isRefused = ({ key, value }: Setting) =>
    value !== '' &&
    ((NUMBERS.includes(key) && !/^\d+$/.test(value)) ||
      (/^lxc\.time\.offset\.(boot|monotonic)$/.test(key) && !/^-?\d+ *(h|m|s|ms|us|ns)?$/.test(value)) ||
      (key === 'lxc.mount.entry' && value.split(/[ \t]+/).length < 2));
  return subject.settings.filter(isRefused).flatMap((setting) => known('config-line-refused', subject, quote(setting)));
}

/** What a hook mounts, CRIU is not told of. */
function hooks(subject: Subject): Prediction[] {
  return subject.settings
    .filter(({ key, value }) => key === 'lxc.hook.mount' && value !== '')
    .flatMap((setting) => known('mount-not-external', subject, quote(setting), { severity: 'warning' }));
}

function selinux(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.selinux.context');
  if (setting === undefined || subject.host.features.selinux.has !== false) return [];
  const changes = set(subject, 'lxc.selinux.context', '');
  return known('selinux-not-in-kernel', subject, quote(setting), { changes });
}

/** Where no rule of the policy says `notify`, as in that of LXC's own, LXC has no listener, and does not miss it. */
function seccompProxy(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.seccomp.notify.proxy');
  const policy = last(subject, 'lxc.seccomp.profile')?.value;
  if (setting === undefined || policy === undefined) return [];
  const isAsked = saysNotify(policy);
  if (isAsked === false) return [];
  return known('seccomp-proxy', subject, quote(setting), isAsked ? {} : { severity: 'warning' });
}

/** Null where the policy cannot be read. */
function saysNotify(policy: string): boolean | null {
  try {
    const text = readBytes(resolve(policy)).toString();
    return text.split('\n').some((line) => !line.startsWith('#') && /\bnotify\b/.test(line));
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** From any name of a profile, `unconfined` too. An empty one clears it. */
function apparmor(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.apparmor.profile');
  if (setting === undefined) return [];
  const changes = set(subject, 'lxc.apparmor.profile', '');
  if (setting.value === 'generated' && subject.host.features.apparmor.has === true) {
    return known('apparmor-profile-generated', subject, quote(setting), { changes });
  }
  return known('apparmor-not-in-kernel', subject, quote(setting), { changes });
}

function ttys(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.tty.max');
  if (setting === undefined || !(Number(setting.value) > 0)) return [];
  return known('tty-of-the-container', subject, quote(setting), { changes: set(subject, 'lxc.tty.max', '0') });
}

/** lxc/criu.c lets no others through; `phys` since LXC 4.0.7, with a CRIU that can keep it outside. */
function networks(subject: Subject): Prediction[] {
  const physical = subject.criu === null || within(subject.criu, '>=3.15');
  const allowed = ['veth', 'none', 'empty', 'macvlan', ...(physical ? ['phys'] : [])];
  const types = new Map<string, Setting>();
  for (const setting of subject.settings) {
    if (/^lxc\.net\.\d+\.type$/.test(setting.key)) types.set(setting.key, setting);
  }
  return [...types.values()]
    .filter(({ value }) => !allowed.includes(value))
    .flatMap((setting) => known('network-type', subject, quote(setting)));
}

/** When it restores, LXC mounts a folder or a block device, and knows no other storage. */
function rootfs(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.rootfs.path');
  const [, type = '', path = ''] = setting?.value.match(/^(?:([a-z]+):)?(.*)$/) ?? [];
  if (setting === undefined || type === '' || type === 'dir' || BLOCK_DEVICES.includes(type)) return [];
  const found = statsOf(path);
  if (found?.isDirectory() || found?.isBlockDevice()) return [];
  return [
    {
      id: 'rootfs-not-mountable',
      severity: 'error',
      phase: 'restore',
      message: `LXC cannot mount a root file system of the kind "${type}" when it restores: only folders and block devices.`,
      evidence: quote(setting),
      advice: 'Copy it into a folder: `lxc-copy -n NAME -N COPY -B dir`.',
      changes: [],
    },
  ];
}

function ephemeral(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.ephemeral');
  if (setting?.value !== '1') return [];
  return [
    {
      id: 'ephemeral-container',
      severity: 'error',
      phase: 'both',
      message:
        'The container is ephemeral: when the checkpoint stops it, LXC destroys it, and nothing is left to restore.',
      evidence: quote(setting),
      advice: 'Set `lxc.ephemeral = 0`.',
      changes: set(subject, 'lxc.ephemeral', '0'),
    },
  ];
}

/** Of a container that runs, its links tell more. */
function mappedLinks(subject: Subject): Prediction[] {
  const { settings, running, hostLinks } = subject;
  const map = settings.find(({ key }) => key === 'lxc.idmap');
  const veth = settings.find(({ key, value }) => /^lxc\.net\.\d+\.type$/.test(key) && value === 'veth');
  const taken = hostLinks[FIRST_INDEX];
  if (running !== null || map === undefined || veth === undefined || taken === undefined) return [];
  const evidence = `${quote(map)}\n${quote(veth)}\nthe host's ${taken}: index ${FIRST_INDEX}`;
  return known('link-index-taken', subject, evidence, { severity: 'warning' });
}

function within(version: string, range: string): boolean {
  const release = semver.coerce(version);
  return release === null || semver.satisfies(release, range);
}

function isSymlink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && statsOf(path) !== null;
}
