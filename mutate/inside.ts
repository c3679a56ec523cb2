/**
 * In a sandbox: one container, dumped once and restored again and again, each time from images that were changed in one
 * place. Start, dump, restore, facts and their comparison are the product's own.
 *
 * Arguments: the sandbox's id and folder. Standard input: a Start, then Orders; standard output: Replies. The end of
 * standard input ends it.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cellContext, startCell } from '../src/core/cell/container-run.js';
import type { CycleContext, Generation } from '../src/core/cell/context.js';
import { begunCycle, dump, restore } from '../src/core/cell/cycle.js';
import { leftNothing } from '../src/core/cell/leftovers.js';
import { withCriu } from '../src/criu/with-criu.js';
import { endInWords, run, tail } from '../src/host/command.js';
import { descendantsOf, innermostPid, processIds, threadIds } from '../src/host/process.js';
import { until } from '../src/host/wait.js';
import { StageError } from '../src/words/errors.js';
import type { Cycle } from '../src/words/result.js';
import { type Content, contentOf, differences, isClock, Noise } from './compare.js';
import { readImages, writeImage } from './image.js';
import type { Finding, Order, Reply, Start } from './orders.js';
import { fileId, ownersOf } from './owners.js';
import { type Checkpoint, checkpointOf, type Mutant, mutate } from './places.js';

/** A restore or a dump that takes longer hangs, and so does one that takes so many times what it took unchanged. */
const LIMIT_MS = 10_000;
const TIMES = 5;
/** Until that is known. */
const FIRST_LIMIT_MS = 60_000;
/** How long the container's remains may take to go. */
const LEAVE_MS = 3000;
/** So many second dumps of the unchanged images teach what changes by itself. */
const REFERENCES = 5;
/** What is not the same each time is not the mutant's doing: a process that lives for a moment, a clock. */
const ATTEMPTS = 3;
/** Of a place that moves by itself nothing is proved, whatever a second dump says. */
const CHANGES = 'It changes by itself.';

/** Files of CRIU's by the thread that they are of. */
const OF_THREAD = /^(?:core|mm|fs|ids|pagemap)-(\d+)\.img$/;

const OF_TABLE = /^fdinfo-(\d+)\.img$/;

/** One container, and its dump. */
class Bench {
  private readonly context: CycleContext;
  private readonly before: Generation;
  private readonly images: string;
  private readonly checkpoint: Checkpoint;
  private readonly noise = new Noise();
  private reference: Content | null = null;
  /** What LXC called for the dump. */
  private readonly dumpCommand: string[];
  /** Images, or places in one, of threads that a restore of the unchanged images brings back, and that end before the facts are read. */
  momentary: string[] = [];
  /** What the sandbox holds while the container is stopped. */
  private readonly quiet = scene();

  constructor(context: CycleContext, before: Generation, images: string) {
    this.context = context;
    this.before = before;
    this.images = images;
    this.checkpoint = checkpointOf(readImages(images));
    const [, command = ''] = readFileSync(context.lxc.log, 'utf8').match(/Using command line (\S+ dump .*)/) ?? [];
    this.dumpCommand = command.trim().split(' ');
    for (const [file, image] of readImages(images)) {
      if (!writeImage(image).equals(readFileSync(join(images, file)))) throw new Error(`${file} is not understood.`);
    }
  }

  /** Restores the images as they are, and learns from it. */
  async control(): Promise<Finding> {
    const found = await this.restored();
    if ('outcome' in found) return found;
    // One that lives when it is looked at once may have ended the next time.
    this.momentary = [...new Set([...this.momentary, ...this.ofOthers(found.threads)])];
    if (this.reference !== null) this.noise.learn(differences(this.reference, found.content));
    this.reference = found.content;
    return { outcome: 'passed', by: '' };
  }

  /** Restores the images with a change in one place. */
  async mutant(mutant: Mutant, seed: string): Promise<Finding> {
    const changed = mutate(this.checkpoint, mutant, seed);
    if (changed === null) return { outcome: 'absent', by: '' };
    const file = join(this.images, changed.file);
    if (!('image' in changed)) {
      const flip = () => flipBit(file, changed.at, changed.bit);
      return this.judgedTwice(mutant, flip, flip);
    }
    const bytes = writeImage(changed.image);
    const pristine = writeImage(this.checkpoint.images.get(mutant.image)?.image as typeof changed.image);
    if (bytes.equals(pristine)) return { outcome: 'absent', by: '' };
    return this.judgedTwice(
      mutant,
      () => writeFileSync(file, bytes),
      () => writeFileSync(file, pristine),
    );
  }

  /** What seems another container somewhere else than in what was changed is judged anew, after a restore that is not. */
  private async judgedTwice(mutant: Mutant, change: () => void, back: () => void): Promise<Finding> {
    change();
    const first = await this.judged(mutant).finally(back);
    if (first.outcome !== 'unnoticed' || first.differs === undefined || first.differs.includes(mutant.class))
      return first;
    if ((await this.clean()) !== null || (await this.control()).outcome !== 'passed' || (await this.clean()) !== null) {
      return first;
    }
    change();
    return this.judged(mutant).finally(back);
  }

  /**
   * Where every fact was kept the second dump tells whether the container is another all the same: where it differs from
   * that of the unchanged images each time, and not by itself.
   */
  private async judged({ image, place }: Mutant): Promise<Finding> {
    const reference = this.reference as Content;
    const own = `${image} ${place}`;
    const isOwn = (each: string, content: Content) =>
      // Of an image that is not there every time, of a process that lives for a moment, nothing is proved at once.
      (each === own || each.startsWith(`${own} `)) && content.has(each);
    let seen: string[] | null = null;
    const everSeen = new Set<string>();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const found = await this.restored();
      if ('outcome' in found) {
        // A machine that is busy may have been too slow.
        if (found.outcome === 'fails' && attempt === 1) {
          await this.clean();
          continue;
        }
        return seen === null ? found : { outcome: 'unnoticed', by: `Noticed only sometimes: ${found.by}` };
      }
      const classOf = (each: string) => (reference.get(each) ?? found.content.get(each))?.class ?? '';
      const differ = differences(reference, found.content).filter((each) =>
        each === own ? !this.noise.has(own) : !this.noise.isNear(each) && !isClock(classOf(each)),
      );
      for (const each of differ) everSeen.add(each);
      const before: string[] = seen ?? differ;
      seen = differ.filter((each) => before.includes(each));
      if (seen.length === 0) break;
      const classes = new Set(seen.map(classOf));
      if (attempt === ATTEMPTS || seen.some((each) => isOwn(each, found.content))) {
        return { outcome: 'unnoticed', by: '', differs: [...classes] };
      }
      await this.clean();
    }
    this.noise.learn([...everSeen]);
    return this.noise.has(own) ? { outcome: 'unnoticed', by: CHANGES } : { outcome: 'equivalent', by: '' };
  }

  /** Restores, reads and compares all facts. What passed is dumped again: what that says. */
  private async restored(): Promise<Finding | { content: Content; threads: ReadonlySet<number> }> {
    const cycle = begunCycle(1);
    for (const name of ['restore.log', 'stats-restore']) rmSync(join(this.images, name), { force: true });
    let after: Generation;
    try {
      after = await restore(this.context, cycle, this.images, this.before);
      await leftNothing(this.context, after, true);
    } catch (error) {
      return told(error, cycle);
    }
    const threads = threadsInside(after.init.pid);
    const second = join(this.context.images, '2');
    rmSync(second, { recursive: true, force: true });
    try {
      await this.dumpAgain(second, after);
    } catch (error) {
      return { outcome: 'unnoticed', by: `It cannot be dumped again: ${(error as Error).message}` };
    }
    return { content: contentOf(checkpointOf(readImages(second)), second), threads };
  }

  /** Images of other threads than these, and places of files that these alone have open. */
  private ofOthers(threads: ReadonlySet<number>): string[] {
    const { tables, files } = ownersOf(
      new Map([...this.checkpoint.images.values()].map((each) => [each.file, each.image])),
    );
    return [...this.checkpoint.images].flatMap(([name, { file, image }]) => {
      if (image.type === 'files') {
        const owner = (entry: (typeof image.entries)[number]) => files.get(fileId(entry))?.pid;
        return image.entries.flatMap((entry, index) => (threads.has(owner(entry) ?? 1) ? [] : [`${name} ${index}`]));
      }
      const [, thread] = file.match(OF_THREAD) ?? [];
      const [, table] = file.match(OF_TABLE) ?? [];
      const owner = table === undefined ? thread : tables.get(Number(table));
      return owner === undefined || threads.has(Number(owner)) ? [] : [name];
    });
  }

  private async dumpAgain(images: string, after: Generation): Promise<void> {
    if (this.context.plan.cgroup === 'v1') return dump(this.context, begunCycle(1), images, after);
    // lxc#4643: on cgroup v2 LXC dumps no container that it restored. CRIU is called as LXC did for the first dump.
    mkdirSync(images);
    const words: Record<string, string> = {
      '-D': images,
      '-o': join(images, 'dump.log'),
      '-t': String(after.init.pid),
    };
    const argv = this.dumpCommand.map((word, at) => words[this.dumpCommand[at - 1] ?? ''] ?? word);
    const { plan, env, remainingMs } = this.context;
    const result = await withCriu(plan.criu, env, (env) => run(argv, { timeoutMs: remainingMs(), env }));
    if (result.code !== 0) throw new Error(`${endInWords(result.code, result.signal)}: ${tail(result)}`);
  }

  /** Ends what is left of the container. What could not be ended, in words; null when there is nothing. */
  async clean(): Promise<string | null> {
    const { lxc } = this.context;
    writeFileSync(lxc.log, '');
    const more = () => scene().filter((each) => !this.quiet.includes(each));
    if (more().length === 0) return null;
    await lxc.stop(LEAVE_MS);
    if (await until(() => more().length === 0, LEAVE_MS)) return null;
    // What CRIU and LXC leave after a restore that broke off is not what is measured here.
    const isGone = () => {
      // The deepest cgroup first, and what is in it before.
      for (const each of more().toReversed()) discard(each);
      return more().length === 0;
    };
    if (await until(isGone, LEAVE_MS)) return null;
    return more().join(', ');
  }
}

/** A container that was started, dumped and restored unchanged. */
async function open({ plan }: Start, id: string, folder: string): Promise<Bench> {
  let limitMs = FIRST_LIMIT_MS;
  const context = cellContext(plan, id, folder, { remainingMs: () => limitMs, onFinding: () => undefined });
  const before = await startCell(context, folder);
  const images = join(context.images, '1');
  mkdirSync(images, { recursive: true });
  await dump(context, begunCycle(1), images, before);
  await context.workload.dumped?.(true);
  const bench = new Bench(context, before, images);
  let slowest = 0;
  for (let count = 0; count < REFERENCES; count++) {
    const started = Date.now();
    const { outcome, by } = await bench.control();
    slowest = Math.max(slowest, Date.now() - started);
    const dirty = await bench.clean();
    if (outcome !== 'passed' || dirty !== null) throw new Error(`The unchanged images are ${outcome}: ${by} ${dirty}`);
  }
  limitMs = Math.max(LIMIT_MS, TIMES * slowest);
  return bench;
}

/** By the ids that the container knows. */
function threadsInside(init: number): Set<number> {
  const ids = [init, ...descendantsOf(init)].flatMap((pid) => {
    try {
      return threadIds(pid);
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
  return new Set(ids.flatMap((outer) => innermostPid(outer) ?? []));
}

/** What the product says of a restore that did not pass. */
function told(error: unknown, { facts }: Cycle): Finding {
  if (!(error instanceof StageError)) return { outcome: 'error', by: `A bug: ${(error as Error).stack}` };
  const { failureClass, message } = error;
  const changed = facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
  if (changed.length > 0) return { outcome: 'fact', by: changed.join(' ') };
  if (failureClass === 'restore') return { outcome: 'refused', by: message };
  return { outcome: failureClass === null || failureClass === 'provide' ? 'error' : 'fails', by: message };
}

/** Processes, links and cgroups, in words. */
function scene(): string[] {
  const cgroups = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [`cgroup ${path}`, ...cgroups(path)] : [];
    });
  return [
    ...processIds().map((pid) => `process ${pid}`),
    ...readdirSync('/sys/class/net').map((name) => `link ${name}`),
    ...cgroups('/sys/fs/cgroup'),
  ];
}

/** Kills a process or removes a cgroup, if that is possible. */
function discard(remains: string): void {
  const [kind, name = ''] = remains.split(' ');
  try {
    if (kind === 'process') process.kill(Number(name), 'SIGKILL');
    if (kind === 'cgroup') rmdirSync(name);
  } catch {
    // It is gone, or busy until a process is.
  }
}

function flipBit(file: string, at: number, bit: number): void {
  const opened = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(opened, byte, 0, 1, at);
  byte[0] = (byte[0] as number) ^ bit;
  writeSync(opened, byte, 0, 1, at);
  closeSync(opened);
}

const [id = '', folder = ''] = process.argv.slice(2);
const say = (reply: Reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);
const lines = createInterface({ input: process.stdin });
lines.once('close', () => process.exit());
let start: Start | null = null;
let bench: Bench | null = null;
for await (const line of lines) {
  try {
    if (start === null) {
      start = JSON.parse(line) as Start;
      bench = await open(start, id, folder);
      say({ type: 'ready', momentary: bench.momentary });
    } else if (bench !== null) {
      const { mutant } = JSON.parse(line) as Order;
      const finding = mutant === null ? await bench.control() : await bench.mutant(mutant, start.seed);
      say({ type: 'finding', finding, dirty: await bench.clean() });
    }
  } catch (error) {
    say({ type: 'broken', message: String((error as Error).stack) });
  }
}
