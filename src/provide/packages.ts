import semver from 'semver';
import { run, runOrFail } from '../host/command.js';
import { hasApparmor } from '../host/features.js';
import { onPath } from '../host/inspect.js';
import type { OnProgress } from '../host/progress.js';
import { isRoot, SUDO } from '../host/root.js';
import { StageError } from '../words/errors.js';
import type { SourceName } from './releases.js';
import { threePart } from './version.js';

/** Something that a source is built with: a program, a library as pkg-config knows it, or a header. */
interface Need {
  program?: string;
  library?: string;
  header?: string;
  /** Its package, by the names of three distributions. */
  apt: string;
  dnf: string;
  pacman: string;
  /** The first version that needs it. */
  since?: string;
  /** Whether this host needs it. */
  isNeeded?: () => boolean;
}

const GCC: Need = { program: 'gcc', apt: 'gcc', dnf: 'gcc', pacman: 'gcc' };
const MAKE: Need = { program: 'make', apt: 'make', dnf: 'make', pacman: 'make' };
const PKG_CONFIG: Need = { program: 'pkg-config', apt: 'pkg-config', dnf: 'pkgconf-pkg-config', pacman: 'pkgconf' };
const LIBC: Need = { header: 'stdlib.h', apt: 'libc6-dev', dnf: 'glibc-devel', pacman: 'glibc' };
const LIBCAP: Need = { header: 'sys/capability.h', apt: 'libcap-dev', dnf: 'libcap-devel', pacman: 'libcap' };

/** Without what is optional. From CRIU's own contrib/dependencies, and tried in a root file system with nothing else. */
const CRIU_NEEDS: readonly Need[] = [
  GCC,
  MAKE,
  PKG_CONFIG,
  { program: 'protoc', apt: 'protobuf-compiler', dnf: 'protobuf-compiler', pacman: 'protobuf' },
  { program: 'protoc-c', apt: 'protobuf-c-compiler', dnf: 'protobuf-c-compiler', pacman: 'protobuf-c' },
  LIBC,
  { library: 'protobuf', apt: 'libprotobuf-dev', dnf: 'protobuf-devel', pacman: 'protobuf' },
  { library: 'libprotobuf-c', apt: 'libprotobuf-c-dev', dnf: 'protobuf-c-devel', pacman: 'protobuf-c' },
  { library: 'libnl-3.0', apt: 'libnl-3-dev', dnf: 'libnl3-devel', pacman: 'libnl' },
  // It compiles without; but then it restores no container that a CRIU with it has dumped.
  { library: 'libnftables', apt: 'libnftables-dev', dnf: 'nftables-devel', pacman: 'nftables', since: '3.15' },
  { header: 'libnet.h', apt: 'libnet1-dev', dnf: 'libnet-devel', pacman: 'libnet' },
  LIBCAP,
  { library: 'uuid', apt: 'uuid-dev', dnf: 'libuuid-devel', pacman: 'util-linux-libs', since: '4.1' },
];

/** Without those of the parts that are left out. */
const LXC_NEEDS: readonly Need[] = [
  GCC,
  { program: 'meson', apt: 'meson', dnf: 'meson', pacman: 'meson' },
  { program: 'ninja', apt: 'ninja-build', dnf: 'ninja-build', pacman: 'ninja' },
  PKG_CONFIG,
  LIBC,
  LIBCAP,
  { library: 'libseccomp', apt: 'libseccomp-dev', dnf: 'libseccomp-devel', pacman: 'libseccomp' },
  // LXC without it refuses configs that name a profile, or `unconfined`.
  {
    library: 'libapparmor',
    apt: 'libapparmor-dev',
    dnf: 'libapparmor-devel',
    pacman: 'apparmor',
    isNeeded: buildsWithApparmor,
  },
];

/**
 * Whether an LXC that is built here has AppArmor: the kernel of a machine may have it where the host's has not. Fedora and its like have
 * no such library.
 */
export function buildsWithApparmor(): boolean {
  return hasApparmor() || onPath('apt-get');
}

const NEEDS: Record<SourceName, readonly Need[]> = { criu: CRIU_NEEDS, lxc: LXC_NEEDS };

/** What CRIU's tests are built with. A test that lacks a library of its own is left out, and says so. */
const TEST_NEEDS: readonly Need[] = [GCC, MAKE, PKG_CONFIG, LIBC];

/** Packages of apt with the libraries that some of CRIU's tests are linked with, by what a compiler or linker misses. */
export const TEST_LIBRARIES: readonly { header: string; missing: RegExp; apt: string }[] = [
  { header: 'libaio.h', missing: /libaio\.h|-laio/, apt: 'libaio-dev' },
  { header: 'sys/capability.h', missing: /sys\/capability\.h|-lcap/, apt: 'libcap-dev' },
  { header: 'bpf/bpf.h', missing: /bpf\/bpf|-lbpf/, apt: 'libbpf-dev' },
  { header: 'libnl3/netlink/route/link.h', missing: /netlink\/|-lnl-/, apt: 'libnl-route-3-dev' },
  { header: 'tracefs/tracefs.h', missing: /tracefs\.h|-ltracefs/, apt: 'libtracefs-dev' },
];

const INSTALL: Record<'apt' | 'dnf' | 'pacman', string> = {
  apt: 'apt-get install --no-install-recommends',
  dnf: 'dnf install',
  pacman: 'pacman -S --needed',
};

const PROBE_LIMIT_MS = 20_000;
const INSTALL_LIMIT_MS = 600_000;

export interface NeedOptions {
  /** Let apt install what is missing. */
  install: boolean;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/**
 * Sees to it that what a CRIU or an LXC is built with is there.
 *
 * @param title as people write it
 * @param version of what is to be built
 * @throws StageError that lists the packages that are missing
 */
export function needBuildPackages(
  name: SourceName,
  title: string,
  version: string,
  options: NeedOptions,
): Promise<void> {
  const needs = NEEDS[name].filter(
    ({ since, isNeeded = () => true }) =>
      isNeeded() && (since === undefined || semver.gte(threePart(version), threePart(since))),
  );
  return provideNeeds(title, needs, options);
}

/**
 * The same for CRIU's tests. Where apt may install, it also installs the libraries that only some of them need.
 *
 * @throws StageError that lists the packages that are missing
 */
export async function needTestPackages(options: NeedOptions): Promise<void> {
  await provideNeeds("CRIU's tests", TEST_NEEDS, options);
  if (!options.install) return;
  const present = await testLibraries();
  const packages = TEST_LIBRARIES.map(({ apt }) => apt).filter((apt) => !present.includes(apt));
  if (packages.length > 0) await install("CRIU's tests", packages, options.signal);
}

/** Those of {@link TEST_LIBRARIES} that are on this host, by their packages. */
export async function testLibraries(): Promise<string[]> {
  const found = await Promise.all(TEST_LIBRARIES.map(({ header }) => hasHeader(header)));
  return TEST_LIBRARIES.filter((_, index) => found[index]).map(({ apt }) => apt);
}

async function provideNeeds(what: string, needs: readonly Need[], options: NeedOptions): Promise<void> {
  let missing = await missingNeeds(needs);
  if (missing.length > 0 && options.install) {
    const packages = names(missing, 'apt');
    options.onProgress({ type: 'detail', detail: `installing ${packages.length} packages that ${what} is built with` });
    await install(what, packages, options.signal);
    missing = await missingNeeds(needs);
  }
  if (missing.length === 0) return;
  const commands = (['apt', 'dnf', 'pacman'] as const).map(
    (manager) => `  ${INSTALL[manager]} ${names(missing, manager).join(' ')}`,
  );
  throw new StageError(
    'provide',
    [
      `${what} cannot be built: ${missing.map(({ program, library, header }) => program ?? library ?? header).join(', ')} ${
        missing.length === 1 ? 'is' : 'are'
      } not on this host. With install-build-deps (\`--install-build-deps\`) apt installs what is missing; by hand it is one of`,
      ...commands,
    ].join('\n'),
  );
}

/** What cannot be asked for want of a program is missing, too: to install it once more does no harm. */
async function missingNeeds(needs: readonly Need[]): Promise<Need[]> {
  const found = await Promise.all(
    needs.map(({ program, library, header = '' }) => {
      if (program !== undefined) return onPath(program);
      if (library !== undefined) return succeeds(['pkg-config', '--exists', library]);
      return hasHeader(header);
    }),
  );
  return needs.filter((_, index) => found[index] !== true);
}

function hasHeader(header: string): Promise<boolean> {
  return succeeds(['gcc', '-E', '-x', 'c', '-'], `#include <${header}>\n`);
}

async function succeeds(argv: readonly string[], input?: string): Promise<boolean> {
  try {
    const result = await run(argv, { timeoutMs: PROBE_LIMIT_MS, ...(input === undefined ? {} : { input }) });
    return result.code === 0;
  } catch {
    return false; // There is no such program.
  }
}

async function install(what: string, packages: readonly string[], signal: AbortSignal): Promise<void> {
  const apt = [...(isRoot() ? [] : SUDO), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y'];
  const wanted = [...apt, 'install', '--no-install-recommends', ...packages];
  const options = { timeoutMs: INSTALL_LIMIT_MS, signal };
  if ((await run(wanted, options)).code === 0) return;
  // Its lists may be old, or a new machine may have none.
  await run([...apt, 'update'], options);
  await runOrFail(wanted, {
    ...options,
    failureClass: 'provide',
    complaint: `The packages that ${what} is built with could not be installed`,
    reason: /^E:/,
  });
}

function names(needs: readonly Need[], manager: 'apt' | 'dnf' | 'pacman'): string[] {
  return [...new Set(needs.map((need) => need[manager]))];
}
