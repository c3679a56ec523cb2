import { dirname } from 'node:path';
import type { Host } from '../../host/inspect.js';
import { nativeFolder } from '../../host/installation.js';
import { librariesOf } from '../../host/libraries.js';
import { hostClocksource, Machine } from '../../host/machine.js';
import type { LinkNames } from '../../host/net-links.js';
import { Limit, SLOWNESS_VARIABLE, slowness } from '../../host/pace.js';
import { libraryFolders } from '../../provide/prefix.js';
import { Interrupted, StageError } from '../../words/errors.js';
import { type MachineParts, PARAMETERS } from '../../words/machine.js';
import type { Acceleration, CgroupVersion, Finding } from '../../words/result.js';
import { notKeptFor } from './evidence.js';
import { foreignOf } from './foreign.js';
import type { CellOutcome, CellPlan } from './plan.js';
import { listener, type RootReply, type RootRequest } from './root-dialogue.js';
import { filesOfPlan, type SandboxObserver, type SandboxRequest } from './sandbox-run.js';

/** From its first instruction to the first word of our program in it. Where KVM does not work nothing ever happens. */
const BOOT_MS: Record<Acceleration, number> = { kvm: 20_000, tcg: 90_000 };
/** Beside the host, for limits that were made for one: emulated, what CRIU does takes some ten times as long. */
export const SLOWNESS: Record<Acceleration, number> = { kvm: 1, tcg: 5 };
/** For it to end after the time that a plan allows. */
const MARGIN_MS = 60_000;
const ASK_MS = 60_000;

/** Of each closure from the archive a third of the files, for character sets that no program here converts to. */
const CHARACTER_SETS = 'usr/lib/*-linux-gnu/gconv';

/** Of the console, in a finding. */
const CONSOLE_LINES = 100;

/** The finding of a {@link MachineLost}. */
export const MACHINE_LOST = 'machine-lost';

/** The virtual machine is gone, or does not answer: of checkpoint/restore that says nothing. */
export class MachineLost extends StageError {
  readonly finding: Finding;

  constructor(machine: Machine, what: string) {
    const { version, acceleration, console } = machine;
    const message = `The virtual machine with Linux ${version} (${acceleration}) ${what}: ${machine.lastWords()}`;
    super(null, message, { explainedBy: MACHINE_LOST });
    this.finding = {
      id: MACHINE_LOST,
      severity: 'error',
      message,
      evidence: console.trim().split('\n').slice(-CONSOLE_LINES).join('\n'),
    };
  }
}

/**
 * A virtual machine as a host: what is there of it, and a cell in it. Needs no root, and leaves nothing: all that it makes
 * is in its memory.
 */
export class MachineCell {
  private readonly machine: Machine;
  private readonly signal: AbortSignal;
  private readonly abort = () => void this.machine.kill();

  private constructor(machine: Machine, signal: AbortSignal) {
    this.machine = machine;
    this.signal = signal;
    if (signal.aborted) this.abort();
    signal.addEventListener('abort', this.abort, { once: true });
  }

  /**
   * Starts a machine and waits for our program in it.
   *
   * @throws MachineLost when it does not come so far; Interrupted
   */
  static async boot(
    parts: MachineParts,
    acceleration: Acceleration,
    { cgroup, cellProgram, signal }: { cgroup: CgroupVersion; cellProgram: string; signal: AbortSignal },
  ): Promise<MachineCell> {
    const parameters = [
      'quiet',
      `${PARAMETERS.cgroup}=${cgroup}`,
      `${PARAMETERS.helper}=${oneWord(cellProgram)}`,
      // What the kernel does not know is init's environment, and so that of all that it starts.
      `${SLOWNESS_VARIABLE}=${slownessOf(acceleration).toFixed(1)}`,
    ];
    const machine = new Machine(parts, { acceleration, parameters, clocksource: hostClocksource() });
    const cell = new MachineCell(machine, signal);
    try {
      const ready = cell.heard(BOOT_MS[acceleration], (reply) => (reply.type === 'ready' ? true : undefined));
      await Promise.all([ready, machine.put([dirname(cellProgram), nativeFolder(cellProgram)])]);
      return cell;
    } catch (error) {
      await cell.end();
      throw error;
    }
  }

  /** What kind of host it is. */
  inspect(): Promise<{ host: Host; links: LinkNames }> {
    return this.ask({ type: 'inspect' }, ASK_MS, (reply) =>
      reply.type === 'host' ? { host: reply.host, links: reply.links } : undefined,
    );
  }

  /** As `runInSandbox`, with the evidence in a folder of this host. */
  async run(request: SandboxRequest, observer: SandboxObserver): Promise<CellOutcome> {
    const files = await filesFor(request.plan);
    const received = this.ask({ type: 'receive' }, ASK_MS, (reply) => reply.type === 'received' || undefined);
    await Promise.all([received, this.machine.put(files, [CHARACTER_SETS])]);
    const components = foreignOf(request.plan);
    if (components.length > 0) {
      await this.ask({ type: 'try', components }, ASK_MS, (reply) => reply.type === 'tried' || undefined);
    }
    const limit = request.plan.timeoutMs + MARGIN_MS;
    const unsent = new AbortController();
    const lost: Finding[] = [];
    let kept: Promise<void> | undefined;
    const keep = async () => {
      try {
        await this.machine.take((folder) => observer.onEvidence(folder), unsent.signal);
      } catch (error) {
        // The verdict stands. Of what was not sent the machine says why.
        if (!unsent.signal.aborted) lost.push(...notKeptFor(error));
      }
      this.machine.say({});
    };
    try {
      return await this.ask({ type: 'stage', request }, limit, async (reply) => {
        if (reply.type === 'event') observer.onEvent(reply.event);
        if (reply.type === 'evidence') kept ??= keep();
        if (reply.type === 'unsent') unsent.abort();
        if (reply.type !== 'outcome') return undefined;
        await kept;
        return { ...reply.outcome, findings: [...reply.outcome.findings, ...lost] };
      });
    } finally {
      await kept;
    }
  }

  /** Nothing is left of it afterwards. */
  async end(): Promise<void> {
    this.signal.removeEventListener('abort', this.abort);
    await this.machine.kill();
  }

  private ask<T>(
    request: RootRequest,
    limitMs: number,
    onReply: (reply: RootReply) => Promise<T | undefined> | T | undefined,
  ): Promise<T> {
    const answer = this.heard(limitMs, onReply);
    this.machine.say(request);
    return answer;
  }

  /** The first answer that `onReply` finds in what the machine says. */
  private async heard<T>(
    limitMs: number,
    onReply: (reply: RootReply) => Promise<T | undefined> | T | undefined,
  ): Promise<T> {
    const hear = listener('machine', onReply);
    const { machine, signal } = this;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<T>((resolve, reject) => {
      machine.listen((line) => {
        hear(line).then(
          (value) => {
            if (value !== undefined) resolve(value);
          },
          // Only we interrupt it: then it is not waited for.
          (error) => reject(error instanceof Interrupted ? new MachineLost(machine, 'stopped its work') : error),
        );
      });
      void machine.gone.then((how) => reject(new MachineLost(machine, how)));
      const limit = new Limit(limitMs);
      const look = () => {
        const left = limit.left();
        if (left > 0) timer = setTimeout(look, left);
        else reject(new MachineLost(machine, `did not answer within ${limit}`));
      };
      look();
    });
    try {
      return await answer;
    } catch (error) {
      // Nobody asks it again, and whoever takes files from it ends with it.
      await machine.kill();
      if (signal.aborted) throw new Interrupted();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * What of this host a plan needs in a machine, beside what is there: its Node. Of the libraries that are there under the same
 * name the machine keeps its own.
 */
async function filesFor(plan: CellPlan): Promise<string[]> {
  const files = filesOfPlan(plan).filter((file) => file !== process.execPath);
  for (const { path } of foreignOf(plan)) files.push(...(await librariesOf(path, libraryFolders(path))));
  return [...new Set(files)];
}

/** Than an idle host; emulated, a machine does not see that others have the processor. */
export function slownessOf(acceleration: Acceleration): number {
  return SLOWNESS[acceleration] * (acceleration === 'tcg' ? slowness() : 1);
}

/** For `printf %b`: nothing in it ends a word of the kernel's command line. */
function oneWord(path: string): string {
  const octal = (byte: number) => `\\0${byte.toString(8).padStart(3, '0')}`;
  return path.replaceAll(/[^\w./-]/gu, (each) => [...Buffer.from(each)].map(octal).join(''));
}
