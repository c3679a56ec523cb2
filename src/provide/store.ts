import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import semver from 'semver';
import { entriesBelow, makeFolder, unfitFolder } from '../host/files.js';
import { withLock } from '../host/lock.js';
import { dangerToRoot } from '../host/owners.js';
import type { OnProgress } from '../host/progress.js';
import { StageError } from '../words/errors.js';
import { threePart } from './version.js';

/** With less space left than this, a failure is one of space. */
const FULL_BYTES = 4 * 1024 * 1024;
/**
 * Our tools in the store: one for each component and provider, which may build the same version differently. The store
 * may be a tool cache that others fill, too: beside these and the folder {@link OWN} nothing in it is ours.
 */
export const TOOLS = [
  'criu-apt',
  'lxc-apt',
  'iptables-apt',
  'busybox-apt',
  'criu-git',
  'criu-tarball',
  'lxc-git',
  'lxc-tarball',
  'apps-apt',
  'systemd-apt',
  'zdtm-source',
  'zdtm-tests',
  'emulator-apt',
  'userland-apt',
  'kernel-apt',
  'kernel-path',
] as const;
export type Tool = (typeof TOOLS)[number];

/** Folder of the store for all of ours that is no tool. */
export const OWN = 'criu-lxc-test';

/** What is known of an entry, kept in it as `component.json`. */
export interface Manifest {
  /** As the program prints it. */
  version: string;
  gitId?: string;
  /** Suite of the archive that it came from, by the name it was asked for. */
  suite?: string;
  /** What it was built from. */
  source?: Source;
  /** Of a kernel: what `uname -r` prints in it. */
  release?: string;
  /** Of a kernel: it was the suite's own when it was fetched. */
  isDefault?: boolean;
  /** See {@link recipe}. */
  recipe?: string;
}

export interface Source {
  /** Full id of the commit, and the repository that it was fetched from. */
  commit?: string;
  repository?: string;
  /** Of the tarball. */
  sha256?: string;
  /** As it calls itself. */
  compiler: string;
}

/** The manifest as it is written. */
interface WrittenManifest extends Manifest {
  /** See {@link LAYOUT}. */
  layout: number;
  /** The size in bytes of every file, so that what is gone or cut short is noticed. */
  files: Record<string, number>;
}

export interface StoreEntry {
  folder: string;
  manifest: Manifest;
}

/** When an entry was last used is the time of its marker. */
export interface Usage {
  sizeBytes: number;
  lastUsed: Date;
}

/** Characters of its path: iptables has 256 for that of an extension, and what we put before it is less than 105. */
export const LONGEST_STORE = 150;

const MANIFEST = 'component.json';
/** To be raised when an entry of a tool gets to hold other things: one of another layout is made anew. */
const LAYOUT = 3;
/** As long as the slowest download that somebody else may be at, or the slowest cleaning. */
const WAIT_MS = 600_000;

/**
 * Components on disk, in the layout of GitHub's tool cache: `TOOL/VERSION/ARCH`, complete when `ARCH.complete` is
 * beside it. An entry appears whole or not at all. All else of ours lies in one folder beside them, see {@link Store.own}.
 */
export class Store {
  readonly folder: string;
  private readonly architecture: string;
  private readonly onProgress: OnProgress;
  private readonly signal: AbortSignal | undefined;

  /**
   * @param signal ends the waiting for others
   * @throws StageError when the folder cannot be used
   */
  constructor(folder: string, architecture: string, onProgress: OnProgress, signal?: AbortSignal) {
    this.folder = folder;
    this.architecture = architecture;
    this.onProgress = onProgress;
    this.signal = signal;
    const unfit = unfitFolder(folder, LONGEST_STORE);
    if (unfit !== null) throw new StageError('provide', `The store ${folder} cannot be used: ${unfit}.`);
    refuseIfOpen(useLock(folder), folder);
    try {
      makeFolder(join(folder, OWN));
      accessSync(join(folder, OWN), constants.W_OK);
      if (!existsSync(useLock(folder))) writeFileSync(useLock(folder), '', { flag: 'a' });
    } catch (error) {
      throw new StageError('provide', `The store ${folder} cannot be used: ${(error as Error).message}.`);
    }
    // Somebody may have been faster.
    refuseIfOpen(useLock(folder), folder);
  }

  /**
   * A folder in the store for what is no tool, such as `apt` for the archive's lists. Whoever fills it makes it. It is
   * cleaned as a whole, when none of its files has been written for long.
   */
  own(name: string): string {
    return join(this.folder, OWN, name);
  }

  /** Runs `work` while nobody can clean the store. Any number of runs can do so at once. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    const onWait = () => this.onProgress({ type: 'detail', detail: 'the store is being cleaned; waiting' });
    return withLock(useLock(this.folder), { mode: 'shared', timeoutMs: WAIT_MS, onWait, signal: this.signal }, work);
  }

  /** Entries of a tool, newest first. */
  list(tool: Tool): StoreEntry[] {
    return this.versions(tool).flatMap((version) => this.get(tool, version) ?? []);
  }

  /** The newest entry of a tool that fits. The files of those that do not are not looked at: there are thousands. */
  newest(tool: Tool, fits?: (manifest: Manifest) => boolean): StoreEntry | null {
    for (const version of this.versions(tool)) {
      const entry = this.get(tool, version, fits);
      if (entry !== null) return entry;
    }
    return null;
  }

  /** Null when there is none, or when it is broken or of another layout: to be made anew. Reads sizes; runs nothing. */
  get(tool: Tool, version: string, fits = (_: Manifest) => true): StoreEntry | null {
    const folder = this.place(tool, version);
    if (!isWhole(folder)) return null;
    refuseIfOpen(join(folder, MANIFEST), this.folder);
    try {
      const { layout, files, ...manifest } = readManifest(folder);
      if (!fits(manifest)) return null;
      const whole = Object.entries(files).every(([file, size]) => sizeOf(join(folder, file)) === size);
      return layout === LAYOUT && whole ? { folder, manifest } : null;
    } catch {
      return null;
    }
  }

  /** What an entry takes on disk, and when a run last used it. */
  usage({ folder }: StoreEntry): Usage {
    const sizeBytes = Object.values(readManifest(folder).files).reduce((sum, size) => sum + size, 0);
    return { sizeBytes, lastUsed: statSync(marker(folder)).mtime };
  }

  /** Notes that an entry is used now. */
  touch({ folder }: StoreEntry): void {
    const now = new Date();
    try {
      utimesSync(marker(folder), now, now);
    } catch {
      // Somebody else's store: it can be used all the same.
    }
  }

  /**
   * Makes an entry, in a temporary folder on the same file system that is renamed into place. Replaces one that is
   * there already, unless `isWanted` says that somebody else has made it meanwhile.
   *
   * @param make fills the folder and says what it is
   * @param waitMs how long somebody else may be at it
   */
  async fill(
    tool: Tool,
    version: string,
    isWanted: (entry: StoreEntry) => boolean,
    make: (folder: string) => Promise<Manifest>,
    waitMs = WAIT_MS,
  ): Promise<StoreEntry> {
    const place = this.place(tool, version);
    const parent = dirname(place);
    mkdirSync(parent, { recursive: true });
    refuseIfOpen(place, this.folder);
    const onWait = () =>
      this.onProgress({ type: 'detail', detail: `another run is making ${tool} ${version}; waiting` });
    return withLock(`${place}.lock`, { timeoutMs: waitMs, onWait, signal: this.signal }, async () => {
      const present = this.get(tool, version);
      if (present !== null && isWanted(present)) return present;
      // Under the lock nobody else fills: what is there was left by one who was killed.
      for (const name of readdirSync(parent)) {
        if (name.startsWith('.filling-')) rmSync(join(parent, name), { recursive: true, force: true });
      }
      // For us alone, and so it stays: archives have files in them that all may write to.
      const folder = mkdtempSync(join(parent, '.filling-'));
      try {
        const manifest = await make(folder);
        const written: WrittenManifest = { ...manifest, layout: LAYOUT, files: sizes(folder) };
        writeFileSync(join(folder, MANIFEST), `${JSON.stringify(written, null, 2)}\n`);
        rmSync(marker(place), { force: true });
        rmSync(place, { recursive: true, force: true });
        renameSync(folder, place);
        writeFileSync(marker(place), '');
        await this.expectFound(tool, version, place);
        return { folder: place, manifest };
      } catch (error) {
        // Who runs out of space seldom says so: git calls it "unable to write file".
        const { bavail, bsize } = statfsSync(parent);
        if (!(error instanceof StageError) || bavail * bsize > FULL_BYTES) throw error;
        throw new StageError('provide', `The disk of the store ${this.folder} is full: ${error.message}`, {
          cause: error,
        });
      } finally {
        if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
      }
    });
  }

  private versions(tool: Tool): string[] {
    const folder = join(this.folder, tool);
    if (!existsSync(folder)) return [];
    const versions = readdirSync(folder).filter((name) => semver.valid(name) === name);
    return versions.filter((version) => isWhole(this.place(tool, version))).sort(semver.rcompare);
  }

  private place(tool: Tool, version: string): string {
    return join(this.folder, tool, threePart(version), this.architecture);
  }

  /**
   * Asks the tool cache itself whether an entry is where it looks. Only here: with it comes all that it downloads by,
   * half a megabyte to read, and whoever makes an entry waits longer for other things.
   */
  private async expectFound(tool: Tool, version: string, place: string): Promise<void> {
    const { find } = await import('@actions/tool-cache');
    const found = asToolCache(this.folder, () => find(tool, threePart(version), this.architecture));
    if (found !== place) throw new Error(`The tool cache does not find ${place}.`);
  }
}

/** Stands beside an entry that is whole. */
export function marker(entry: string): string {
  return `${entry}.complete`;
}

/**
 * Shared by all who use the store; whoever has it alone may remove what is in it. The file itself stays: a folder without
 * it is no store.
 */
export function useLock(folder: string): string {
  return join(folder, OWN, 'lock');
}

function readManifest(folder: string): WrittenManifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as WrittenManifest;
}

/** An entry is there when its folder and its marker are: so says the tool cache. */
function isWhole(folder: string): boolean {
  return existsSync(folder) && existsSync(marker(folder));
}

/** Bytes of every file below a folder, links left out. */
function sizes(folder: string): Record<string, number> {
  const files = entriesBelow(folder).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file), sizeOf(file) ?? 0];
    }),
  );
}

function sizeOf(file: string): number | null {
  return lstatSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/**
 * Root runs what is in a store.
 *
 * @throws StageError when we are root and others can replace what is at this path, or what is on the way to it
 */
export function refuseIfOpen(path: string, store: string): void {
  const open = dangerToRoot(path);
  if (open === null) return;
  throw new StageError(
    'provide',
    `Users other than root can change ${open}, and root runs what is in the store ${store}; \`chown -R root\` and \`chmod -R go-w\` it, or use another one.`,
  );
}

/**
 * Calls the tool cache's library. It takes its folder from the environment alone, and writes `::debug::` commands to
 * standard output, which only a runner can read.
 */
function asToolCache<T>(folder: string, call: () => T): T {
  // biome-ignore lint/plugin: it is kept from writing
  const { stdout, env } = process;
  const { write } = stdout;
  const { RUNNER_TOOL_CACHE } = env;
  stdout.write = () => true;
  env['RUNNER_TOOL_CACHE'] = folder;
  try {
    return call();
  } finally {
    stdout.write = write;
    if (RUNNER_TOOL_CACHE === undefined) delete env['RUNNER_TOOL_CACHE'];
    else env['RUNNER_TOOL_CACHE'] = RUNNER_TOOL_CACHE;
  }
}
