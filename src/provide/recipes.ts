import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from '../host/command.js';
import type { Component } from '../words/result.js';
import type { SourceRecipe } from './build.js';
import { BUSYBOXES, isStatic, place, programsIn, wrap } from './closure.js';
import { CRIU_SOURCE } from './criu-source.js';
import { LXC_SOURCE } from './lxc-source.js';
import { libraryFolders } from './prefix.js';
import type { SourceName } from './releases.js';
import type { Tool } from './store.js';
import {
  type PrintedVersion,
  parseBusyboxVersion,
  parseCriuVersion,
  parseIptablesVersion,
  parseLxcVersion,
} from './version.js';

export type Name = Component['name'];

/** How a component is asked, found and made. */
interface Recipe {
  /** The program that must be there. */
  program: string;
  versionArguments: readonly string[];
  parse: (output: string) => PrintedVersion;
  /** Debian's package of that name, and what it runs without depending on it. */
  package: string;
  companions: readonly string[];
  /** Fills `bin` of an entry, beside the unpacked `root`. */
  arrange: (folder: string, architecture: string) => void;
  /** More that is asked of a program of the host. */
  isFit?: (file: string) => boolean;
  /** It is not what is tested: what fits the host is better than what is newest. */
  isHelper?: true;
}

/** What xtables-nft-multi is. */
export const IPTABLES = [
  'iptables',
  'iptables-restore',
  'iptables-save',
  'ip6tables',
  'ip6tables-restore',
  'ip6tables-save',
];

export const RECIPES: Record<SourceName, Recipe & { source: SourceRecipe }> & Record<Name, Recipe> = {
  criu: {
    program: 'criu',
    versionArguments: ['--version'],
    parse: parseCriuVersion,
    package: 'criu',
    companions: [],
    arrange: (folder, architecture) => wrap(folder, [{ name: 'criu' }], architecture),
    source: CRIU_SOURCE,
  },
  lxc: {
    program: 'lxc-start',
    versionArguments: ['--version'],
    parse: parseLxcVersion,
    package: 'lxc',
    // The sandbox's bridge is made with ip, and CRIU runs it, too.
    companions: ['iproute2'],
    arrange: (folder, architecture) =>
      wrap(folder, programsIn(join(folder, 'root'), /^(lxc-.*|ip|ss|tc)$/), architecture),
    source: LXC_SOURCE,
  },
  iptables: {
    program: 'iptables-restore',
    versionArguments: ['--version'],
    parse: parseIptablesVersion,
    package: 'iptables',
    // An nft that is older than the libnftables of CRIU can die of a set that this made.
    companions: ['nftables'],
    isHelper: true,
    arrange(folder, architecture) {
      const plugins = { variable: 'XTABLES_LIBDIR', folder: 'xtables' };
      const programs = IPTABLES.map((name) => ({ name, file: 'xtables-nft-multi', plugins }));
      wrap(folder, [...programs, { name: 'nft' }], architecture);
    },
  },
  busybox: {
    program: 'busybox',
    versionArguments: [],
    parse: parseBusyboxVersion,
    package: 'busybox-static',
    companions: [],
    isHelper: true,
    arrange(folder) {
      place(folder, BUSYBOXES, 'busybox');
      rmSync(join(folder, 'root'), { recursive: true });
    },
    // It is copied into a container that has no libraries.
    isFit: isStatic,
  },
};

const VERSION_LIMIT_MS = 10_000;

/**
 * What a component says of its version.
 *
 * @param folder its programs lie in
 * @throws StageError when it does not run; Interrupted
 */
export async function askVersion(name: Name, folder: string, signal: AbortSignal): Promise<PrintedVersion> {
  const { program, versionArguments, parse } = RECIPES[name];
  const file = join(folder, program);
  const { stdout } = await runOrFail([file, ...versionArguments], {
    failureClass: 'provide',
    complaint: `${file} does not run`,
    timeoutMs: VERSION_LIMIT_MS,
    signal,
    env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(folder).join(':') },
  });
  return parse(stdout);
}

/** What a component of the archive is called in the store. */
export function tool(name: Name): Tool {
  return `${name}-apt`;
}

/** What those that are built here are called in the store. */
export function sourceTools(name: Name): Tool[] {
  return isSource(name) ? [`${name}-git`, `${name}-tarball`] : [];
}

export function isSource(name: Name): name is SourceName {
  return 'source' in RECIPES[name];
}
