import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readOrNull } from '../host/process.js';
import type { SourceRecipe } from './build.js';
import { buildsWithApparmor } from './packages.js';

/** The tools that a cell runs. All others would compile the same sources once more. */
const TOOLS = ['start', 'stop', 'info', 'attach', 'checkpoint', 'freeze', 'unfreeze'].map((name) => `lxc-${name}`);

/**
 * Nothing but what a container needs, optimised as distributions do it, and without the second compilation for the linker.
 * Of the host's own LXC nothing is read: there is no such folder. A change here is a change of {@link WAY}.
 */
const OPTIONS = {
  prefix: '/usr',
  libdir: 'lib',
  sysconfdir: '/nonexistent/lxc',
  localstatedir: '/var',
  buildtype: 'debugoptimized',
  b_lto: 'false',
  apparmor: 'true',
  capabilities: 'true',
  commands: 'false',
  dbus: 'false',
  examples: 'false',
  'init-script': '',
  'install-init-files': 'false',
  'io-uring-event-loop': 'false',
  man: 'false',
  openssl: 'false',
  'pam-cgroup': 'false',
  seccomp: 'true',
  selinux: 'false',
  specfile: 'false',
  tests: 'false',
};
const WAY = 'meson-2';
/** Meson's own; which of the others a version has is in its list. */
const ALWAYS = ['prefix', 'libdir', 'sysconfdir', 'localstatedir', 'buildtype', 'b_lto'];
const BUILD = 'criu-lxc-test-build';
/** Where meson lays the AppArmor profiles of containers, and where they would be installed, below /etc/apparmor.d. */
const PROFILES: Record<string, string> = {
  'lxc-containers': 'lxc-containers',
  profiles: 'lxc',
  abstractions: 'abstractions/lxc',
};

export const LXC_SOURCE: SourceRecipe = {
  title: 'LXC',
  upstream: 'https://github.com/lxc/lxc.git',
  program: 'lxc-start',
  printsCommit: false,
  way: () => `${WAY}${buildsWithApparmor() ? ' apparmor' : ''}`,
  refusal(files) {
    if (!files.has('src/lxc/lxccontainer.c')) return 'not LXC: its files are others';
    return files.has('meson.build') ? null : 'LXC before 5.0, which meson does not build';
  },
  versionOf: (source) =>
    (readOrNull(join(source, 'meson.build')) ?? '').match(/^\s*version:\s*'(\d+\.\d+[^']*)'/m)?.[1] ?? null,
  commands({ source }) {
    const build = join(source, BUILD);
    const targets = TOOLS.map((tool) => `src/lxc/tools/${tool}`);
    return [
      ['meson', 'setup', build, source, ...options(source)],
      ['ninja', '-C', build, `-j${availableParallelism()}`, ...targets],
    ];
  },
  compiled: /^\[\d+\/(\d+)\] /gm,
  arrange(source, folder) {
    const build = join(source, BUILD);
    for (const name of ['bin', 'lib']) mkdirSync(join(folder, name));
    for (const tool of TOOLS) cpSync(join(build, 'src/lxc/tools', tool), join(folder, 'bin', tool));
    const library = readdirSync(build).find((name) => /^liblxc\.so\.\d+\.\d+/.test(name)) ?? 'liblxc.so.1';
    cpSync(join(build, library), join(folder, 'lib/liblxc.so.1'), { dereference: true });
    for (const [from, to] of Object.entries(PROFILES)) {
      const made = join(build, 'config/apparmor', from);
      if (existsSync(made)) cpSync(made, join(folder, 'etc/apparmor.d', to), { recursive: true });
    }
  },
  hint: () => '',
};

/** Meson refuses an option that a version does not have. */
function options(source: string): string[] {
  const listed = readOrNull(join(source, 'meson_options.txt')) ?? '';
  const known = new Set([...ALWAYS, ...[...listed.matchAll(/^option\('([^']+)'/gm)].map(([, name]) => name)]);
  return Object.entries(OPTIONS)
    .filter(([name]) => known.has(name))
    .map(([name, value]) => `-D${name}=${value}`);
}
