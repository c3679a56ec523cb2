import { closeSync, openSync, readlinkSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../words/result.js';
import { type HostState, type Kind, readHostState, readProcesses, type Thing } from './host-state.js';
import { type KernelLine, KernelLog, withoutRepeats } from './kernel-log.js';
import { NAMESPACES, namespacesOf } from './process.js';

/** One sandbox of a cell, as the audit looks for what came of it. */
export interface Place {
  marks: Marks;
  view: SandboxView;
}

/** What only one run has. They are no secret, so that what others can make proves nothing by them. */
export interface Marks {
  /** The sandbox's id. */
  id: string;
  /** Folders of the sandbox's cgroups. */
  cgroups: readonly string[];
  /** The container's name: a random one. */
  container: string;
  /** A link is ours by this name and this address together, or by this MAC. */
  bridge: { name: string; address: string };
  mac: string;
}

/** What of this host the sandbox saw: there, what only CRIU makes can be the work of ours. */
export interface SandboxView {
  /** The sandbox was in the host's own network namespace, or cgroup namespace. */
  network: boolean;
  cgroups: boolean;
  /** Of /tmp and /run, those that were the host's own. */
  folders: string[];
  /** What of namespaces it has for itself. */
  namespaces: string[];
  /** Descriptors of these, by which the kernel gives their numbers to no others. */
  held: number[];
}

export interface HostChange {
  how: 'new' | 'gone' | 'changed';
  thing: Thing;
  /** What it was like before it changed. */
  before?: string;
}

/** What is shown of a long list. */
const SHOWN = 20;
/** Within this time what is on its way out is gone. */
const SETTLE_MS = 200;

/**
 * Looks at the host before a cell and after it, and tells what changed.
 *
 * Others work on this host, too, so that a change alone proves nothing. A change is a leak of ours when {@link PROOFS} says
 * so, and when it is still there after a moment.
 *
 * All else is `host-changed`: a warning when it is CRIU's, when a mount has other options or when the kernel is tainted;
 * else for information. What the kernel says of processes of the cell is a warning.
 */
export class Audit {
  /** Settles when the host was looked at; nothing that can change it may be started before. Never rejects. */
  readonly looked: Promise<HostState>;
  private readonly iptables: string;
  /** Since {@link listen}; null when it cannot be read here. */
  kernel: KernelLog | null = null;
  private unread: string[] = [];

  /** @param iptables folder of the iptables programs */
  constructor(iptables: string) {
    this.iptables = iptables;
    this.looked = readHostState(iptables);
  }

  /**
   * From now on the kernel's log is listened to. Takes long where that log is long: call it while others work; and once more
   * for each further sandbox.
   *
   * @param id of the sandbox
   * @param cgroups its folders
   */
  listen(id: string, cgroups: readonly string[]): void {
    try {
      this.kernel ??= new KernelLog();
      this.kernel.follow(id, cgroups[0]);
    } catch (error) {
      this.unread.push(`kernel log: ${(error as Error).message}`);
    }
  }

  /**
   * For a sandbox that has ended while the cell goes on: lets go of its namespaces, which would live on by that.
   *
   * @returns processes that are in its namespaces still, in words; then they are held until the end
   */
  async ended({ marks: { id, cgroups }, view }: Place): Promise<string[]> {
    this.kernel?.leave(cgroups[0]);
    const { pids } = await this.looked;
    const look = () => readProcesses(id, { cgroups, namespaces: view.namespaces }, pids).filter(({ byRoot }) => byRoot);
    let left = look();
    if (left.length > 0) {
      await sleep(SETTLE_MS);
      left = look();
    }
    if (left.length === 0) letGo(view);
    return left.map(({ name, details }) => `process ${name} (${details})`);
  }

  /** The findings; a leak is one with the id `leak`. Call it once, when the sandboxes are gone: it lets go of the views. */
  async findings(places: readonly Place[]): Promise<Finding[]> {
    const before = await this.looked;
    const look = async () => {
      const after = await readHostState(this.iptables);
      const found = [...after.things];
      for (const { marks, view } of places) {
        const made = found.filter((thing) => thing.kind === 'cgroup' && thing.byRoot && carries(thing, marks));
        const cgroups = [...marks.cgroups, ...made.map(({ name }) => name)];
        after.things.push(...readProcesses(marks.id, { cgroups, namespaces: view.namespaces }, before.pids));
      }
      return { after, changes: compareStates(before, after) };
    };
    let { after, changes } = await look();
    if (changes.some((change) => isOfOne(change, places))) {
      await sleep(SETTLE_MS);
      ({ after, changes } = await look());
    }
    const told = this.kernel?.told(0) ?? [];
    this.kernel?.close();
    for (const { view } of places) letGo(view);
    for (const { kind, reason } of [...before.unread, ...after.unread]) this.unread.push(`${kind}: ${reason}`);
    return [...tellChanges(changes, places), ...tellFaults(told), ...tellUnread([...new Set(this.unread)])];
  }
}

/**
 * Holds the namespaces that it tells of.
 *
 * @param pid of a process in the sandbox
 */
export function viewOf(pid: number | undefined): SandboxView {
  const same = (read: (root: string) => string, ours: string) => {
    try {
      return read(`/proc/${pid}`) === read(ours);
    } catch {
      // It is gone, and with it what it saw: nothing can be laid at its door.
      return false;
    }
  };
  const namespace = (name: string) => same((folder) => readlinkSync(`${folder}/ns/${name}`), '/proc/self');
  const identity = (path: string) => {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  };
  const held = pid === undefined ? [] : NAMESPACES.flatMap((name) => hold(`/proc/${pid}/ns/${name}`));
  const hosts = namespacesOf(process.pid);
  const namespaces = held.map((fd) => readlinkSync(`/proc/self/fd/${fd}`)).filter((each) => !hosts.includes(each));
  return {
    network: namespace('net'),
    cgroups: namespace('cgroup'),
    folders: ['/tmp', '/run'].filter((folder) => same((process) => identity(`${process}/root${folder}`), '/proc/self')),
    namespaces,
    held,
  };
}

/** From here on the kernel may give the numbers of its namespaces to others. */
function letGo(view: SandboxView): void {
  for (const fd of view.held.splice(0)) closeSync(fd);
  view.namespaces = [];
}

function hold(path: string): number[] {
  try {
    return [openSync(path, 'r')];
  } catch {
    return [];
  }
}

/** What is new, gone or changed. What could not be read on one side is left out. */
export function compareStates(before: HostState, after: HostState): HostChange[] {
  const unread = new Set([...before.unread, ...after.unread].map(({ kind }) => kind));
  const key = ({ kind, name }: Thing) => `${kind} ${name}`;
  const were = new Map(before.things.map((thing) => [key(thing), thing]));
  const are = new Map(after.things.map((thing) => [key(thing), thing]));
  const changes: HostChange[] = [];
  for (const [name, thing] of are) {
    const was = were.get(name);
    if (was === undefined) changes.push({ how: 'new', thing });
    else if (was.details !== thing.details) changes.push({ how: 'changed', thing, before: was.details });
  }
  for (const [name, thing] of were) if (!are.has(name)) changes.push({ how: 'gone', thing });
  return changes.filter(({ thing }) => !unread.has(thing.kind));
}

/**
 * By what each kind of thing is known to be ours. All of it only of things that no user but root can make (see
 * {@link Thing.byRoot}): whatever a name says, anybody can write names.
 */
const PROOFS: Record<Kind, (change: HostChange, marks: Marks, view: SandboxView) => boolean> = {
  // It is in the sandbox's cgroups or namespaces, where only root puts one. What it is called proves nothing.
  process: () => true,
  // Of the host's own network namespace. The MAC is that of the container's veth.
  link: ({ thing: { name, details } }, { bridge, mac }) =>
    hasWord(details, mac) || (name === bridge.name && hasWord(details, bridge.address)),
  // Rules carry no mark; where the sandbox had the host's network, CRIU's are those of its CRIU.
  netfilter: ({ thing }, _marks, view) => isCrius(thing) && view.network,
  // The host's table of mounts. A mount without a mark is ours where the sandbox changed the host's cgroup mounts.
  mount: ({ how, thing }, marks, view) =>
    carries(thing, marks) || (isCrius(thing) && how === 'changed' && view.cgroups),
  cgroup: ({ thing }, marks) => carries(thing, marks),
  // CRIU's files carry no mark; where the sandbox had the host's folder, they are those of its CRIU.
  file: ({ thing }, marks, view) =>
    carries(thing, marks) || (isCrius(thing) && view.folders.some((folder) => thing.name.startsWith(`${folder}/`))),
  // It does not say who tainted the kernel.
  taint: () => false,
};

export function isOurs(change: HostChange, marks: Marks, view: SandboxView): boolean {
  const { how, thing } = change;
  return how !== 'gone' && thing.byRoot && PROOFS[thing.kind](change, marks, view);
}

function isOfOne(change: HostChange, places: readonly Place[]): boolean {
  return places.some(({ marks, view }) => isOurs(change, marks, view));
}

function carries({ name, details }: Thing, { id, container }: Marks): boolean {
  return [id, container].some((mark) => hasWord(`${name} ${details}`, mark));
}

/** Of a kind that CRIU makes, or changes (criu#3029: the options of cgroup v2). */
function isCrius({ kind, name, details }: Thing): boolean {
  if (kind === 'netfilter') return /\bCRIU(-\d+)?\b/.test(name);
  if (kind === 'mount') return / cgroup2? /.test(` ${details} `);
  return kind === 'file' && /^\/(tmp|run)\/\.?criu/.test(name);
}

function isGrave(change: HostChange): boolean {
  const { how, thing } = change;
  if (thing.kind === 'taint') return true;
  if (thing.kind === 'mount') return how === 'changed';
  return how !== 'gone' && isCrius(thing);
}

export function tellChanges(changes: readonly HostChange[], places: readonly Place[]): Finding[] {
  const findings: Finding[] = [];
  const ours = changes.filter((change) => isOfOne(change, places));
  const others = changes.filter((change) => !ours.includes(change));
  const [leak] = ours;
  if (leak !== undefined) {
    findings.push({
      id: 'leak',
      severity: 'error',
      message: `The cell left something on this host: ${tell(leak)}${more(ours.length)}.`,
      evidence: listed(ours.map(tell)),
      advice: 'Remove it by hand: `criu-lxc-test clean` knows nothing of it.',
    });
  }
  const grave = others.filter(isGrave);
  const [first] = grave.length > 0 ? grave : others;
  if (first !== undefined) {
    findings.push({
      id: 'host-changed',
      severity: grave.length > 0 ? 'warning' : 'info',
      message: `This host changed while the cell ran, by whom is not known: ${tell(first)}${more(others.length)}.`,
      evidence: listed([...grave, ...others.filter((change) => !grave.includes(change))].map(tell)),
      ...(grave.length === 0 ? {} : { advice: 'Look who else works on this host.' }),
    });
  }
  return findings;
}

function tellFaults(told: readonly KernelLine[]): Finding[] {
  const lines = withoutRepeats(told.filter(({ isOurs }) => isOurs).map(({ line }) => line));
  if (lines.length === 0) return [];
  return [
    {
      id: 'kernel-log',
      severity: 'warning',
      message: 'The kernel reported a fault of a process of this cell, or of what it did for one.',
      evidence: listed(lines),
      advice: 'Look at what stands around it in `dmesg`.',
    },
  ];
}

function tellUnread(reasons: string[]): Finding[] {
  if (reasons.length === 0) return [];
  const message = 'Not all of this host could be looked at for what the cell may have left.';
  return [{ id: 'not-audited', severity: 'info', message, evidence: listed(reasons) }];
}

/** `new: link br0 (bridge 10.77.0.1/24)`, `changed: taint of the kernel (0 → 512)`. */
function tell({ how, thing, before }: HostChange): string {
  const details = [before, thing.details].filter((each) => each !== undefined && each !== '').join(' → ');
  return `${how}: ${thing.kind} ${thing.name}${details === '' ? '' : ` (${details})`}`;
}

function more(count: number): string {
  return count === 1 ? '' : `, and ${count - 1} more`;
}

function listed(lines: readonly string[]): string {
  const hidden = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
}

/** `10.77.0.1/24` is no word of `110.77.0.1/24`. */
function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w:])${word.replaceAll('.', '\\.')}(?![\\w:])`).test(text);
}
