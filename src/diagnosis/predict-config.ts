import { lstatSync, realpathSync, statSync } from 'node:fs';
import semver from 'semver';
import type { Setting } from '../lxc/config-file.js';
import type { Prediction } from '../words/forecast.js';
import { known, lacksSysResource, last, quote, type Subject, set } from './prediction.js';

/** What LXC's own config of the container tells. */
export function predictByConfig(subject: Subject): Prediction[] {
  return [
    ...symlinks(subject),
    ...apparmor(subject),
    ...ttys(subject),
    ...networks(subject),
    ...rootfs(subject),
    ...ephemeral(subject),
    ...unprivileged(subject),
  ];
}

/** Only those of `lxc.mount.entry` are named to CRIU; a fstab, or a source with a slash behind it, does no harm. */
function symlinks(subject: Subject): Prediction[] {
  return subject.settings.flatMap((setting) => {
    if (setting.key !== 'lxc.mount.entry') return [];
    const [source = '', , , options = ''] = setting.value.split(/[ \t]+/);
    const path = decodeField(source);
    if (!/(^|,)r?bind(,|$)/.test(options) || !path.startsWith('/') || !isSymlink(path)) return [];
    const real = realpathSync(path);
    const value = setting.value.replace(source, encodeField(real));
    const changes = setting.file === subject.file ? [{ line: setting.line, text: `${setting.key} = ${value}` }] : [];
    return known('bind-source-is-symlink', subject, `${quote(setting)}\n${path} → ${real}`, { changes });
  });
}

/** From any name of a profile, `unconfined` too. An empty one clears it. */
function apparmor(subject: Subject): Prediction[] {
  const setting = last(subject, 'lxc.apparmor.profile');
  if (setting === undefined) return [];
  const changes = set(subject, 'lxc.apparmor.profile', '');
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
  if (setting === undefined || type === '' || type === 'dir') return [];
  const found = statSync(path, { throwIfNoEntry: false });
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

/** Of a container that runs, its processes tell more. */
function unprivileged(subject: Subject): Prediction[] {
  const maps = subject.settings.filter(({ key }) => key === 'lxc.idmap');
  const [first] = maps;
  if (first === undefined) return [];
  const evidence = maps.map(quote).join('\n');
  const rootIsRoot = maps.some(({ value }) => /^[ub] 0 0 /.test(value));
  return [
    ...(rootIsRoot || subject.running !== null || !lacksSysResource(subject)
      ? []
      : known('other-users-processes', subject, evidence)),
    ...known('images-not-readable', subject, evidence, { severity: 'warning' }),
  ];
}

function within(version: string, range: string): boolean {
  const release = semver.coerce(version);
  return release === null || semver.satisfies(release, range);
}

function isSymlink(path: string): boolean {
  return (
    lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true &&
    statSync(path, { throwIfNoEntry: false }) !== undefined
  );
}

/** As fstab has it: a space is `\040`. */
function decodeField(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function encodeField(path: string): string {
  return path.replace(/[ \t\n\\]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
