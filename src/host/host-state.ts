import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMistake } from '../words/errors.js';
import { hierarchies, processesIn, subtreeFolder } from './cgroups.js';
import { runOrFail } from './command.js';
import { onPath, searchPath } from './inspect.js';
import { mountsIn } from './observe.js';
import { namespacesOf, processIds, readOrNull } from './process.js';
import { traceBug } from './trace.js';

export type Kind = 'link' | 'netfilter' | 'mount' | 'cgroup' | 'file' | 'taint' | 'process';

/** One thing on this host. The same kind and name, seen twice, is the same thing. */
export interface Thing {
  kind: Kind;
  name: string;
  /** What it is like: addresses of a link, options of a mount. */
  details: string;
  /** No user but root can make one like it: where its name says whose it is, that is true. */
  byRoot: boolean;
}

/** What tells the processes of a sandbox from all others. Only root can put a process there. */
export interface Home {
  /** Folders of cgroups. */
  cgroups: readonly string[];
  /** As the kernel names them: `net:[4026532101]`. They must be held until after the look, or others get their numbers. */
  namespaces: readonly string[];
}

/** What a cell could leave on this host, or change there, as it is now. */
export interface HostState {
  things: Thing[];
  pids: number[];
  /** What could not be read, and why. */
  unread: { kind: Kind; reason: string }[];
}

const LIMIT_MS = 5000;

/** Where CRIU and LXC put files of their own, and what these are called. LXC's locks lie as deep as its path. */
const FILES = [
  { folder: '/tmp', names: /^\.?criu(?!-lxc-test)/, depth: 1 },
  { folder: '/run', names: /^\.?criu/, depth: 1 },
  { folder: '/run/lxc', names: /./, depth: 8 },
  { folder: '/var/lib/lxc', names: /./, depth: 1 },
];

/** @param iptables folder of the iptables programs */
export async function readHostState(iptables: string): Promise<HostState> {
  const state: HostState = { things: [], pids: processIds(), unread: [] };
  const read = async (kind: Kind, reader: () => Thing[] | Promise<Thing[]>) => {
    try {
      state.things.push(...(await reader()));
    } catch (error) {
      if (isMistake(error)) traceBug(error);
      state.unread.push({ kind, reason: (error as Error).message });
    }
  };
  // The programs first: they run while we read files.
  const asked = [read('link', () => readLinks()), read('netfilter', () => readNetfilter(iptables))];
  await read('mount', () => parseMounts(readFileSync('/proc/self/mountinfo', 'utf8')));
  await read('cgroup', readCgroups);
  await read('file', () => FILES.flatMap(({ folder, names, depth }) => readFiles(folder, names, depth)));
  await read('taint', readTaint);
  await Promise.all(asked);
  return state;
}

/**
 * The processes that still live in a sandbox's cgroups or namespaces; and, as not by root, those that name its id in their
 * arguments or environment, as every user's can.
 */
export function readProcesses(id: string, { cgroups, namespaces }: Home, except: readonly number[]): Thing[] {
  const known = new Set(except);
  const inside = new Set(cgroups.flatMap(processesIn));
  return processIds()
    .filter((pid) => !known.has(pid))
    .flatMap((pid) => {
      const [, name, state] = readOrNull(`/proc/${pid}/stat`)?.match(/\((.*)\) (\w)/s) ?? [];
      // A zombie is dead; only its parent has not looked yet.
      if (name === undefined || state === 'Z') return [];
      const byRoot = inside.has(pid) || namespacesOf(pid).some((each) => namespaces.includes(each));
      // To read the memory of a process in D state may wait for what that process waits for.
      const files = byRoot || state === 'D' ? [] : ['cmdline', 'environ'];
      if (!byRoot && !files.some((file) => readOrNull(`/proc/${pid}/${file}`)?.includes(id))) return [];
      return [{ kind: 'process' as const, name: String(pid), details: `${name}, state ${state}`, byRoot }];
    });
}

/** @param mountinfo /proc/self/mountinfo */
export function parseMounts(mountinfo: string): Thing[] {
  return mountsIn(mountinfo).map(({ point, device, root, options, type, source, superOptions }) => {
    const details = `${options} ${type} ${source} ${superOptions}`;
    // FUSE lets a user mount on a folder of his own, and says who he is.
    const byRoot = !/\b(user_id|uid)=[1-9]/.test(`${source} ${superOptions}`);
    return { kind: 'mount', name: `${point} (${device} ${root})`, details, byRoot };
  });
}

/** @param text what `iptables-save` or `nft list ruleset` prints */
export function parseNetfilter(text: string): Thing[] {
  const things: Thing[] = [];
  let table = '';
  let chain = '';
  const add = (name: string) => things.push({ kind: 'netfilter', name, details: '', byRoot: true });
  for (const line of text.split('\n').map((each) => each.trim())) {
    const opened = line.match(/^(?:\*|table )(.*?)( \{)?$/);
    const chained = line.match(/^(?::|chain )(\S+)/);
    if (opened !== null) {
      table = opened[1] as string;
      chain = '';
      add(`table ${table}`);
    } else if (chained !== null) {
      chain = chained[1] as string;
      add(`chain ${table} ${chain}`);
    } else if (line === '}') {
      chain = '';
    } else if (line.startsWith('-A ') || (chain !== '' && line !== '' && !/^(#|COMMIT)/.test(line))) {
      add(
        `rule ${table} ${line.startsWith('-A ') ? '' : `${chain} `}${line.replace(/counter packets \d+ bytes \d+/, 'counter')}`,
      );
    }
  }
  return things;
}

export async function readLinks(env = ofHost()): Promise<Thing[]> {
  const links = JSON.parse(await ask(['ip', '-json', '-details', 'address', 'show'], env)) as {
    ifname: string;
    address?: string;
    linkinfo?: { info_kind?: string };
    addr_info?: { local: string; prefixlen: number }[];
  }[];
  return links.map(({ ifname, address, linkinfo, addr_info = [] }) => ({
    kind: 'link',
    name: ifname,
    details: [linkinfo?.info_kind, address, ...addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`)]
      .filter((each) => each !== undefined)
      .join(' '),
    // The owner of a tap gives it any MAC.
    byRoot: linkinfo?.info_kind !== 'tun',
  }));
}

/** With nft where there is one, which shows more; it does not show what a legacy iptables has made. */
export async function readNetfilter(iptables: string, env = ofHost()): Promise<Thing[]> {
  const save = join(iptables, 'iptables-save');
  const hasNft = onPath('nft');
  const nft = hasNft && !/legacy|xtables-multi$/.test(realpathSync(save));
  return parseNetfilter(await ask(nft ? ['nft', 'list', 'ruleset'] : [save], env));
}

/** An environment in which a program of the host's is found. */
const ofHost = (): NodeJS.ProcessEnv => ({ ...process.env, PATH: searchPath().join(':') });

async function ask(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const complaint = 'it cannot be listed';
  return (await runOrFail(argv, { timeoutMs: LIMIT_MS, env, failureClass: null, complaint })).stdout;
}

/** Containers' cgroups, where LXC makes them: at the top of a hierarchy and beside us. */
function readCgroups(): Thing[] {
  const folders = hierarchies().flatMap((hierarchy) => [
    hierarchy.mountPoint,
    hierarchy.own,
    dirname(subtreeFolder(hierarchy, 'any')),
  ]);
  return [...new Set(folders)].flatMap((folder) =>
    list(folder)
      .filter((name) => /^lxc\.(payload|monitor|pivot)/.test(name))
      // A cgroup may be delegated to a user, who makes others in it.
      .map((name) => ({
        kind: 'cgroup',
        name: join(folder, name),
        details: '',
        byRoot: isMadeByRoot(join(folder, name)),
      })),
  );
}

function readFiles(folder: string, names: RegExp, depth: number): Thing[] {
  return list(folder)
    .filter((name) => names.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return [];
      const details = stat.isDirectory() ? 'folder' : `${stat.size} bytes, of ${stat.mtime.toISOString()}`;
      const below = stat.isDirectory() && depth > 1 ? readFiles(path, names, depth - 1) : [];
      return [{ kind: 'file' as const, name: path, details, byRoot: isMadeByRoot(path) }, ...below];
    });
}

/** One bit for each thing that makes kernel developers doubt a report: 512 is a WARNING, 128 an oops. */
function readTaint(): Thing[] {
  const taint = readFileSync('/proc/sys/kernel/tainted', 'utf8').trim();
  return [{ kind: 'taint', name: 'of the kernel', details: taint, byRoot: true }];
}

/** Of root, and made by root: where the kernel does not forbid it, any user makes a second name for a file of root's. */
function isMadeByRoot(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.uid === 0 && (stat.isDirectory() || stat.nlink === 1);
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
