import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Duplex, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StageError } from '../words/errors.js';
import { DISKS, type MachineParts, PORTS } from '../words/machine.js';
import type { Acceleration } from '../words/result.js';
import { endInWords, endingWithUs, killGroup, NotStarted } from './command.js';
import { readOrNull } from './process.js';
import { withTemporaryFolder } from './temporary-folder.js';
import { traceCommand } from './trace.js';

export interface MachineOptions {
  acceleration: Acceleration;
  /** More of the kernel's command line. */
  parameters: readonly string[];
  /** What this host's kernel reads the time from; {@link hostClocksource}. */
  clocksource: string | null;
}

export const MACHINE_MEMORY_MIB = 1536;
export const MACHINE_PROCESSORS = 2;
/** Of the console. */
const CONSOLE_LIMIT = 256 * 1024;
/** GiB that a machine may send at once: what is in it is not ours alone. */
const TAKE_LIMIT_GIB = 1;
const TAKE_LIMIT = TAKE_LIMIT_GIB * 1024 ** 3;
/** Files and folders of that. */
const ENTRY_LIMIT = 100_000;
/** MiB of one line. */
const LINE_LIMIT_MIB = 64;
const TOO_MUCH = `The virtual machine sent more than ${TAKE_LIMIT_GIB} GiB of files.`;
/** What a kernel prints when it cannot go on; not the end of such a report. */
const PANIC = /^(?!.*---\[ end).*(Kernel panic|Oops|BUG:|double fault)/;
/** What our init prints begins with it; when it gives up, the kernel has the last word. */
const OWN = 'criu-lxc-test: ';
/** After an end that was asked for. */
const GRACE_MS = 5000;
/** Descriptors of QEMU, beside the three of every process. */
const [TALK, FILES] = [3, 4];

/** What QEMU emulates a board of, and what Linux calls its serial port, by the architecture. */
const BOARDS: Readonly<Record<string, { board: string; console: string }>> = {
  x64: { board: 'q35', console: 'ttyS0' },
  arm64: { board: 'virt,gic-version=max', console: 'ttyAMA0' },
};

const PROCESSOR: Record<Acceleration, string> = { kvm: 'host', tcg: 'max' };

/**
 * A virtual machine that lives as long as this process at most: everything of it is one process, which the kernel ends with
 * us, and its memory. It has no network and no disk that it could write to.
 *
 * Two ports lead into it: on `talk` go lines of JSON, on `files` archives of tar, one after the other.
 */
export class Machine {
  readonly version: string;
  readonly acceleration: Acceleration;
  private readonly child: ChildProcess;
  private readonly files: Duplex;
  private readonly talk: Duplex;
  private readonly end: Promise<string>;
  private said = '';
  /** Why we ended it, where it would not have ended. */
  private offence: string | null = null;
  private hear: (line: string) => void = () => undefined;

  constructor({ kernel, root, emulator, architecture }: MachineParts, options: MachineOptions) {
    const { acceleration, parameters, clocksource } = options;
    this.version = kernel.version;
    this.acceleration = acceleration;
    const { board, console } = BOARDS[architecture] as (typeof BOARDS)[string];
    const disk = (file: string, serial: string) => [
      ...['-drive', `file=${file.replaceAll(',', ',,')},if=none,id=${serial},format=raw,readonly=on,file.locking=off`],
      ...['-device', `virtio-blk-pci,drive=${serial},serial=${serial}`],
    ];
    const port = (name: string, fd: number) => [
      ...['-chardev', `socket,id=${name},fd=${fd}`],
      ...['-device', `virtserialport,chardev=${name},name=${name}`],
    ];
    // An emulated time stamp counter is this host's. The kernel takes it for one that differs between its processors, and
    // reads the time from a device instead, which costs a fifth of all that a cell takes.
    const clock = acceleration === 'tcg' && architecture === 'x64' && clocksource === 'tsc' ? ['tsc=reliable'] : [];
    const argv = [
      // Whatever becomes of us, nothing is left.
      ...endingWithUs('SIGKILL'),
      emulator.program,
      ...emulator.data.flatMap((folder) => ['-L', folder]),
      ...['-sandbox', 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'],
      ...['-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot', '-nic', 'none'],
      ...['-machine', board, '-cpu', PROCESSOR[acceleration]],
      ...['-smp', String(MACHINE_PROCESSORS), '-m', String(MACHINE_MEMORY_MIB)],
      ...['-accel', acceleration === 'tcg' ? 'tcg,thread=multi' : acceleration],
      ...['-kernel', kernel.image, '-initrd', kernel.initramfs],
      ...['-append', [`console=${console}`, 'panic=-1', ...clock, ...parameters].join(' ')],
      ...['-serial', 'stdio', ...disk(root, DISKS.root), ...disk(kernel.modules, DISKS.modules)],
      ...['-device', 'virtio-serial-pci', ...port(PORTS.talk, TALK), ...port(PORTS.files, FILES)],
    ];
    const trace = traceCommand(argv);
    const [file, ...args] = argv as [string, ...string[]];
    this.child = spawn(file, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr] as Readable[]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text.replaceAll('\r', '')).slice(-CONSOLE_LIMIT);
      });
    }
    this.talk = this.child.stdio[TALK] as Duplex;
    this.files = this.child.stdio[FILES] as Duplex;
    // What the machine's end does to them is told by that end.
    for (const each of [this.talk, this.files]) each.on('error', () => undefined);
    createInterface({ input: this.talk }).on('line', (line) => this.hear(line));
    this.limitLines();
    this.end = new Promise((resolve) => {
      this.child.on('error', ({ message }) => resolve(`could not be started: ${message}`));
      this.child.on('close', (code, signal) => resolve(this.offence ?? `ended with ${endInWords(code, signal)}`));
    });
    void this.end.then((how) => trace(how, this.lastWords()));
  }

  /** What its kernel and its init printed, the end of it. */
  get console(): string {
    return this.said;
  }

  /** Settles when the machine is gone, with how it ended. */
  get gone(): Promise<string> {
    return this.end;
  }

  say(document: unknown): void {
    this.talk.write(`${JSON.stringify(document)}\n`);
  }

  /** From here on lines are handed to this one. */
  listen(hear: (line: string) => void): void {
    this.hear = hear;
  }

  /**
   * Sends files and folders, to lie where they lie here.
   *
   * @param paths absolute; what links lead to is not followed
   * @param without ends of paths that need not come, as tar's patterns
   * @throws StageError when they cannot be read, or the machine ended
   */
  async put(paths: readonly string[], without: readonly string[] = []): Promise<void> {
    const relative = paths.map((path) => `./${path.replace(/^\/+/, '')}`);
    const argv = [
      'tar',
      '-c',
      '--numeric-owner',
      ...without.map((each) => `--exclude=${each}`),
      '-C',
      '/',
      ...relative,
    ];
    await this.tar(argv, (tar) => pipeline(tar.stdout as Readable, this.files, { end: false }));
  }

  /**
   * Receives what the machine sends, into a folder that is there while `work` looks at it, for this user alone.
   *
   * @param stop the machine says that no more comes
   * @throws StageError when it is no archive, or too much, or the machine ended
   */
  async take(work: (folder: string) => Promise<void> | void, stop?: AbortSignal): Promise<void> {
    try {
      await withTemporaryFolder('criu-lxc-test-machine-', async (folder) => {
        // An archive says what mode the folder gets into which it is unpacked.
        const inner = join(folder, 'taken');
        mkdirSync(inner);
        await this.unpack(inner, stop);
        keepPlain(inner);
        await work(inner);
      });
    } catch (error) {
      // What still comes is read, and lost: else the machine would wait for somebody who reads it.
      this.files.resume();
      throw error;
    }
  }

  /** Ends it: there is nothing in it that could be lost. */
  async kill(): Promise<void> {
    killGroup(this.child.pid, 'SIGKILL');
    await Promise.race([this.end, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    for (const pipe of this.child.stdio) pipe?.destroy();
  }

  /** The end of what it printed, as a sentence may have it. */
  lastWords(): string {
    const lines = this.said.split('\n').filter((line) => line.trim() !== '');
    // What a machine survived is not why it does not answer.
    const ended = this.isRunning() ? [] : lines;
    const panic = ended.findLast((line) => PANIC.test(line));
    const own = ended.findLast((line) => line.startsWith(OWN))?.slice(OWN.length);
    return panic ?? own ?? lines.at(-1) ?? 'it printed nothing';
  }

  private isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** A line is kept until its end comes. */
  private limitLines(): void {
    let bytes = 0;
    this.talk.on('data', (chunk: Buffer) => {
      const end = chunk.lastIndexOf('\n');
      bytes = end === -1 ? bytes + chunk.length : chunk.length - end - 1;
      if (bytes <= LINE_LIMIT_MIB * 1024 ** 2 || this.offence !== null) return;
      this.offence = `was ended, because it sent a line of more than ${LINE_LIMIT_MIB} MiB`;
      void this.kill();
    });
  }

  private async unpack(folder: string, stop?: AbortSignal): Promise<void> {
    // Whole records: what follows the end of an archive in the last one is not left in the port.
    const argv = ['tar', '-x', '--read-full-records', '--no-same-owner', '--no-same-permissions', '-C', folder];
    let [bytes, complaint]: [number, string | null] = [0, null];
    let detach = () => undefined as unknown;
    try {
      await this.tar(argv, async (tar) => {
        const stdin = tar.stdin as Writable;
        stdin.on('error', () => undefined);
        const refuse = (why: string) => {
          complaint = why;
          tar.kill('SIGKILL');
        };
        const count = (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > TAKE_LIMIT) refuse(TOO_MUCH);
        };
        const onStop = () => refuse('The virtual machine stopped sending files.');
        detach = () => {
          stop?.removeEventListener('abort', onStop);
          this.files.off('data', count).unpipe(stdin);
        };
        if (stop?.aborted) onStop();
        stop?.addEventListener('abort', onStop);
        this.files.on('data', count).pipe(stdin, { end: false });
      });
    } catch (error) {
      throw complaint === null ? error : new StageError(null, complaint);
    } finally {
      detach();
      // One that is gone is not seen to be gone until all is read.
      if (this.isRunning()) this.files.pause();
      else this.files.resume();
    }
  }

  private async tar(argv: readonly string[], work: (tar: ChildProcess) => Promise<unknown>): Promise<void> {
    const trace = traceCommand(argv);
    const [file, ...args] = argv as [string, ...string[]];
    const tar = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((resolve, reject) => {
      tar.on('error', (error) => reject(new NotStarted(file, error, undefined)));
      tar.on('close', resolve);
    });
    let stderr = '';
    tar.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    let gone: string | null = null;
    void this.end.then((how) => {
      gone = how;
      tar.kill('SIGKILL');
    });
    const worked = work(tar).catch(async (error) => {
      tar.kill('SIGKILL');
      // A port that is closed is the machine's end, which tells more.
      if (!this.files.destroyed) throw error;
      await this.end;
    });
    const [code] = await Promise.all([ended, worked]);
    trace(endInWords(code, null), stderr);
    if (gone !== null) throw new StageError(null, `The virtual machine ${gone}: ${this.lastWords()}`);
    if (code !== 0)
      throw new StageError(null, `Files could not be sent to or from the virtual machine: ${stderr.trim()}`);
  }
}

/**
 * Removes all but files and folders: what is in a machine is not ours alone, and a link may lead anywhere.
 *
 * @throws StageError when it is too much: files with holes take little room in an archive
 */
function keepPlain(folder: string): void {
  const folders = [folder];
  let [bytes, entries] = [0, 0];
  for (const each of folders) {
    for (const name of readdirSync(each)) {
      const path = join(each, name);
      const stats = lstatSync(path);
      entries += 1;
      if (stats.isDirectory()) folders.push(path);
      else if (stats.isFile()) bytes += stats.size;
      else rmSync(path);
      if (bytes > TAKE_LIMIT) throw new StageError(null, TOO_MUCH);
      if (entries > ENTRY_LIMIT) throw new StageError(null, `The virtual machine sent more than ${ENTRY_LIMIT} files.`);
    }
  }
}

/** The clock of this host's kernel: `tsc` where its processors have one counter. Null where it does not say. */
export function hostClocksource(): string | null {
  return readOrNull('/sys/devices/system/clocksource/clocksource0/current_clocksource')?.trim() ?? null;
}

/** Whether this user may use what processors have for virtual machines. That they then work is seen when one boots only. */
export function mayUseKvm(): boolean {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
